import type { Words } from '../words.ts'
import { audit } from './audit.ts'

type Findings = Words['articleFindings']
type Asked = Parameters<Findings['headlineHolds']>[0]

const OPPOSITES: Record<Parameters<Findings['statuses']>[0]['pair'], string> = {
  'cancelled renewed': 'encargada y cancelada',
  'renewed undecided': 'encargada y sin decidir',
  'cancelled undecided': 'cancelada y sin decidir',
  'cancelled in_production': 'cancelada y en producción',
}

export const articleFindings: Findings = {
  sentence: (clauses) => `${clauses.join('; ')}.`,
  seriesNotSaid: 'El artículo no dice de qué serie trata',
  notInCatalogue: (name) => `«${name}» no está en nuestro catálogo`,
  anotherSeries: (called) => `Nada de lo que dice el artículo encaja con ${called}: parece tratar de otra serie con ese nombre`,

  headlineHolds: (asked) => `Dice ${question(asked)}, y es cierto`,
  headlineNever: (asked) => `En ninguna parte dice ${question(asked)}`,
  headlineFails: ({ findings, ...asked }) =>
    `Lo que afirma sobre ${question(asked)} no se sostiene: ${findings.map(({ finding, count }) => `${audit.findings[finding].toLowerCase()} (${count})`).join(', ')}`,

  statuses: ({ season, pair }) => `${about(season)} está ${OPPOSITES[pair]} a la vez`,
  twoDays: ({ season, event, first, second }) => `${about(season)} ${event === 'finale' ? 'termina' : 'empieza'} en dos días: ${first} y ${second}`,
  endsBeforeItBegins: ({ season, end, begin }) => `${about(season)} termina (${end}) antes de empezar (${begin})`,
  cancelledWithDate: ({ season, date }) => `${about(season)} está cancelada y tiene fecha (${date})`,
  episodes: ({ season, first, second }) => `${about(season)} tiene ${first} y ${second} episodios`,
  seasons: ({ first, second }) => `La serie tiene ${first} y ${second} temporadas`,
  trailer: (season) => `${about(season)} tiene tráiler y no lo tiene`,
  twoActors: ({ character, first, second }) => `${character} tiene dos intérpretes: ${first} y ${second}`,
  scores: ({ season, rater, first, second }) => `${rater} da a ${season === undefined ? 'la serie' : `la temporada ${season}`} ${first} y ${second}`,
}

function question({ asks, season }: Asked): string {
  if (asks === 'when') return `cuándo llega ${season === undefined ? 'la continuación' : `la temporada ${season}`}`
  return `si habrá ${season === undefined ? 'continuación' : `temporada ${season}`}`
}

function about(season: number | undefined): string {
  return season === undefined ? 'La serie' : `La temporada ${season}`
}
