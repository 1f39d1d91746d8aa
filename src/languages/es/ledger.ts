import type { Words } from '../words.ts'
import { count, days } from './counts.ts'

const QUESTIONS: Words['ledger']['questions'] = {
  date: 'con qué frecuencia se cumplen las fechas anunciadas',
  order: 'qué parte de los encargos no llega a emitirse',
  decision: 'cuándo suelen llegar estas decisiones',
}

export const ledger: Words['ledger'] = {
  questions: QUESTIONS,
  notCounted: ({ kind, cases, needed }) =>
    `${QUESTIONS[kind]}: nadie lo ha contado (${count(cases, 'caso', 'casos')} en nuestro registro; hacen falta ${needed})`,
  dates: ({ held, cases }) =>
    `En nuestro registro, ${held} de ${cases} fechas anunciadas por primera vez se ${held === 1 ? 'cumplió' : 'cumplieron'} con exactitud.`,
  orders: ({ failed, cases }) =>
    `En nuestro registro, ${failed === 0 ? 'ninguna' : failed} de ${cases} temporadas encargadas cuyo destino se conoce se ${failed > 1 ? 'cancelaron' : 'canceló'} antes de emitirse.`,
  decisions: ({ cases, p50, p90 }) =>
    `De ${cases} decisiones de nuestro registro, la mitad se conocía ${sayOffset(p50)} y nueve de cada diez, ${sayOffset(p90)}.`,
}

function sayOffset(offset: number): string {
  if (offset === 0) return 'el día del final'
  return `${days(Math.abs(offset))} ${offset < 0 ? 'antes' : 'después'} del final`
}
