import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { list } from './counts.ts'
import { date, theDate } from './dates.ts'

type Reasons = Words['reasons']
type Rejected = Parameters<Reasons['rejectedDate']>[0]
type Status = Parameters<Reasons['statuses']>[0][number]
type Outcome = Parameters<Reasons['listed']>[0]['outcome']

const CERTAINTIES = { corroborated: 'corroborado', reported: 'según la prensa' }
const FIELDS = { premiere: 'estreno', finale: 'final' }

export const reasons: Reasons = {
  said: ({ on, text, certainty }) => `${capitalise(date(on))}: ${text}${certainty === undefined ? '' : ` (${CERTAINTIES[certainty]})`}`,
  limited: 'Se concibió como miniserie: una sola historia, completa.',
  statuses: (stated) => stated.map(sayStatus).join(', '),
  listed: ({ stated, outcome, words }) => `${stated.map(sayStatus).join(', ')}${sayOutcome(outcome, words)}.`,
  withdrawnSeason: ({ names, season, premiere, on }) => {
    const [listed, withdrew] = names.length === 1 ? ['recogió', 'retiró'] : ['recogieron', 'retiraron']
    return `${list(names)} ${listed} una temporada ${season}${premiere === undefined ? '' : `, prevista para ${theDate(premiere)},`} hasta ${theDate(on)} y luego la ${withdrew}.`
  },
  withdrawnEntry: ({ name, on, readOn }) => `${name} retiró su ficha de la serie, a más tardar ${theDate(on)}; lo que dice es lo que decía ${theDate(readOn)}.`,
  disputedDate: ({ season, field, stated }) =>
    `Las fuentes no coinciden en el ${FIELDS[field]} de la temporada ${season}: ${stated.map(({ names, value }) => `${list(names)}, ${date(value)}`).join('; ')}.`,
  disputedEpisodes: ({ season, stated }) =>
    `Las fuentes no coinciden en el número de episodios de la temporada ${season}: ${stated.map(({ names, value }) => `${list(names)}, ${value}`).join('; ')}.`,
  disputedSeasons: (stated) => `Las fuentes cuentan sus temporadas de otro modo: ${stated.map(({ names, value }) => `${list(names)}, ${value}`).join('; ')}.`,
  rejectedDate: (rejected) => `${sayGiven(rejected)} como ${FIELDS[rejected.field]} de la temporada ${rejected.season}, ${whyRejected(rejected)}.`,
  unknownDate: (rejected) => `el ${FIELDS[rejected.field]} de la temporada ${rejected.season} (${sayGiven(rejected)}, ${whyRejected(rejected)})`,
}

function sayStatus({ names, value }: Status, index: number): string {
  return `${list(names)} ${index > 0 ? '' : names.length === 1 ? 'la da ' : 'la dan '}como «${value}»`
}

function sayOutcome(outcome: Outcome, words: number): string {
  if (outcome === 'no-agreement') return ': palabras que no coinciden en que haya terminado'
  if (outcome === 'open') return ': ni un final ni el encargo de otra temporada'
  return words === 1 ? ' y no dice más' : words === 2 ? '; ninguna de las dos dice más' : '; ninguna dice más'
}

function sayGiven({ names, value }: Rejected): string {
  return `${list(names)} ${names.length === 1 ? 'da' : 'dan'} ${theDate(value)}`
}

function whyRejected({ because, field }: Rejected): string {
  if (because === 'impossible-year') return 'lo cual es imposible'
  return field === 'finale' ? 'antes de su estreno' : 'después de su final'
}
