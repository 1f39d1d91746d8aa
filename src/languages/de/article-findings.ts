import type { Words } from '../words.ts'
import { audit } from './audit.ts'

type Findings = Words['articleFindings']
type Asked = Parameters<Findings['headlineHolds']>[0]

const OPPOSITES: Record<Parameters<Findings['statuses']>[0]['pair'], string> = {
  'cancelled renewed': 'bestellt und abgesetzt',
  'renewed undecided': 'bestellt und offen',
  'cancelled undecided': 'abgesetzt und offen',
  'cancelled in_production': 'abgesetzt und in Produktion',
}

export const articleFindings: Findings = {
  sentence: (clauses) => `${clauses.join('; ')}.`,
  seriesNotSaid: 'Der Artikel sagt nicht, um welche Serie es geht',
  notInCatalogue: (name) => `„${name}“ steht nicht in unserem Katalog`,
  anotherSeries: (called) => `Nichts im Artikel passt zu ${called}: Es scheint um eine andere Serie dieses Namens zu gehen`,

  headlineHolds: (asked) => `Der Artikel sagt, ${question(asked)}, und das stimmt`,
  headlineNever: (asked) => `Der Artikel sagt nirgends, ${question(asked)}`,
  headlineFails: ({ findings, ...asked }) =>
    `Was der Artikel dazu sagt, ${question(asked)}, trifft nicht zu: ${findings.map(({ finding, count }) => `${audit.findings[finding].toLowerCase()} (${count})`).join(', ')}`,

  statuses: ({ season, pair }) => `${about(season)} ist ${OPPOSITES[pair]} zugleich`,
  twoDays: ({ season, event, first, second }) => `${about(season)} ${event === 'finale' ? 'endet' : 'beginnt'} an zwei Tagen: ${first} und ${second}`,
  endsBeforeItBegins: ({ season, end, begin }) => `${about(season)} endet (${end}), bevor sie beginnt (${begin})`,
  cancelledWithDate: ({ season, date }) => `${about(season)} ist abgesetzt und hat einen Termin (${date})`,
  episodes: ({ season, first, second }) => `${about(season)} hat ${first} und ${second} Folgen`,
  seasons: ({ first, second }) => `Die Serie hat ${first} und ${second} Staffeln`,
  trailer: (season) => `${about(season)} hat einen Trailer und hat keinen`,
  twoActors: ({ character, first, second }) => `${character} wird von ${first} und von ${second} gespielt`,
  scores: ({ season, rater, first, second }) => `${rater} gibt ${season === undefined ? 'der Serie' : `Staffel ${season}`} ${first} und ${second}`,
}

function question({ asks, season }: Asked): string {
  return `${asks === 'when' ? 'wann' : 'ob'} ${season === undefined ? 'es weitergeht' : `Staffel ${season} kommt`}`
}

function about(season: number | undefined): string {
  return season === undefined ? 'Die Serie' : `Staffel ${season}`
}
