import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { list } from './counts.ts'
import { accusative, date, until } from './dates.ts'

type Reasons = Words['reasons']
type Rejected = Parameters<Reasons['rejectedDate']>[0]
type Status = Parameters<Reasons['statuses']>[0][number]
type Outcome = Parameters<Reasons['listed']>[0]['outcome']

const CERTAINTIES = { corroborated: 'mehrfach berichtet', reported: 'berichtet' }
const FIELDS = { premiere: 'Start', finale: 'Finale' }
const ARTICLES = { premiere: 'der Start', finale: 'das Finale' }
const ACCUSATIVES = { premiere: 'den Start', finale: 'das Finale' }

export const reasons: Reasons = {
  said: ({ on, text, certainty }) => `${capitalise(date(on))}: ${text}${certainty === undefined ? '' : ` (${CERTAINTIES[certainty]})`}`,
  limited: 'Die Serie war als Miniserie angelegt: eine abgeschlossene Geschichte.',
  statuses: (stated) => stated.map(sayStatus).join(', '),
  listed: ({ stated, outcome, words }) => `${stated.map(sayStatus).join(', ')}${sayOutcome(outcome, words)}.`,
  withdrawnSeason: ({ names, season, premiere, on }) => {
    const [listed, withdrew] = names.length === 1 ? ['führte', 'nahm'] : ['führten', 'nahmen']
    return `${list(names)} ${listed} ${until(on)} eine Staffel ${season}${premiere === undefined ? '' : `, angesetzt für ${accusative(premiere)},`} und ${withdrew} sie zurück.`
  },
  withdrawnEntry: ({ name, on, readOn }) => `${name} hat den Eintrag der Serie ${until(on)} zurückgezogen; die Angaben daraus sind vom ${date(readOn)}.`,
  disputedDate: ({ season, field, stated }) =>
    `Die Quellen sind sich über ${ACCUSATIVES[field]} von Staffel ${season} nicht einig: ${stated.map(({ names, value }) => `${list(names)} ${date(value)}`).join(', ')}.`,
  disputedEpisodes: ({ season, stated }) =>
    `Die Quellen sind sich über die Folgenzahl von Staffel ${season} nicht einig: ${stated.map(({ names, value }) => `${list(names)} ${value}`).join(', ')}.`,
  disputedSeasons: (stated) => `Die Quellen zählen die Staffeln verschieden: ${stated.map(({ names, value }) => `${list(names)} ${value}`).join(', ')}.`,
  rejectedDate: (rejected) => `${sayGiven(rejected)} als ${FIELDS[rejected.field]} von Staffel ${rejected.season}, ${whyRejected(rejected)}.`,
  unknownDate: (rejected) => `${ARTICLES[rejected.field]} von Staffel ${rejected.season} (${sayGiven(rejected)}, ${whyRejected(rejected)})`,
}

function sayStatus({ names, value }: Status, index: number): string {
  return `${list(names)} ${index > 0 ? '' : names.length === 1 ? 'führt sie ' : 'führen sie '}als „${value}“`
}

function sayOutcome(outcome: Outcome, words: number): string {
  if (outcome === 'no-agreement') return ': Angaben, die sich über ein Ende nicht einig sind'
  if (outcome === 'open') return ': weder ein Ende noch die Bestellung einer weiteren Staffel'
  return words === 1 ? ' und sagt sonst nichts' : '; mehr sagt keine der Quellen'
}

function sayGiven({ names, value }: Rejected): string {
  return `${list(names)} ${names.length === 1 ? 'nennt' : 'nennen'} ${accusative(value)}`
}

function whyRejected({ because, field }: Rejected): string {
  if (because === 'impossible-year') return 'was nicht sein kann'
  return field === 'finale' ? 'was vor dem Start läge' : 'was nach dem Finale läge'
}
