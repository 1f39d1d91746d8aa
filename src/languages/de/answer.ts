import type { PartialDate } from '../../time/partial-date.ts'
import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { episodes, list, seasons } from './counts.ts'
import { accusative, length, since, until, when } from './dates.ts'
import { speaker } from './speakers.ts'

type Answer = Words['answer']
type Said = Parameters<Answer['savedBefore']>[0]
type Shown = Parameters<Answer['hasHad']>[0]

const REPORTED: Record<Parameters<Answer['reported']>[0]['kind'], string> = {
  cancelled: 'die Serie sei abgesetzt',
  concluded: 'die Serie sei zu Ende',
  'final-season': 'die Serie habe geendet',
  renewed: 'die Staffel sei bestellt',
  revived: 'die Serie kehre zurück',
  delayed: 'die Serie ruhe vorerst',
}

const SINCE: Record<Parameters<Answer['since']>[0]['kind'], string> = {
  'production-started': 'die Dreharbeiten hätten begonnen',
  'production-wrapped': 'die Dreharbeiten seien abgeschlossen',
  delayed: 'sie komme später',
  'moved-platform': 'die Serie habe eine neue Heimat',
}

const ORDER: Record<Parameters<Answer['orderedBy']>[0]['kind'], string> = {
  renewed: 'Die Bestellung',
  revived: 'Die Ankündigung der Rückkehr',
  other: 'Ein Wort dazu',
}

/** A season of a series: "Staffel 4 von „Dark“". */
export function seasonOf({ season, title }: { season: number; title: string }): string {
  return `Staffel ${season} von „${title}“`
}

export const answer: Answer = {
  paragraph: (sentences) => sentences.join(' '),
  factsEnd: (reach) => `Unsere Fakten reichen ${until(reach)}.`,

  onAir: (named) => `${seasonOf(named)} läuft zurzeit.`,
  onAirWithoutEnd: ({ title, since: from }) => `Ja, es geht weiter: „${title}“ läuft, und das ${since(from)}. Ein Ende hat niemand angekündigt.`,
  onAirSince: ({ premiere, finale, ...named }) => `Ja, es geht weiter: ${seasonOf(named)} läuft zurzeit. Sie begann ${when(premiere)}; ${sayFinale(finale)}.`,

  shownUndated: (named) => `${seasonOf(named)} wurde gezeigt, denn spätere Staffeln liefen schon; wann, sagt keine unserer Quellen.`,
  followed: (count) => (count === 1 ? 'Eine weitere Staffel folgte.' : `${count} weitere Staffeln folgten.`),

  cancelledBy: ({ season, title, ...said }) => `Keine Staffel ${season}: „${title}“ wurde abgesetzt${sayWho(said)}.`,
  listedAsCancelled: ({ season, title, listers }) => `Keine Staffel ${season}: ${list(listers)} ${sayList(listers)} „${title}“ als abgesetzt.`,
  savedBefore: ({ by, on }) => `Schon einmal war die Serie gerettet worden, durch ${speaker(by).replace(/^der /, 'den ')} ${when(on)}.`,

  lastSeasonBy: ({ season, title, last, ...said }) => `Keine Staffel ${season}: ${seasonOf({ season: last, title })} ist die letzte${sayWho(said)}.`,
  overBy: ({ season, title, ...said }) => `Keine Staffel ${season}: „${title}“ ist zu Ende${sayWho(said)}.`,
  limitedComplete: ({ season, title }) => `Eine Staffel ${season} ist nicht geplant: „${title}“ war als Miniserie angelegt und ist vollständig.`,
  listedAsEnded: ({ season, title, listers }) =>
    `Von einer Staffel ${season} ist nichts bekannt: ${list(listers)} ${sayList(listers)} „${title}“ als beendet, ohne zu sagen, wie oder warum.`,
  noneOrderedSince: 'Seitdem hat niemand eine weitere bestellt.',
  noneOrderedBy: (reach) => `Soweit unsere Fakten reichen, ${until(reach)}, hatte niemand eine weitere bestellt.`,

  dated: ({ premiere, said, ...named }) => `Ja: ${seasonOf(named)} ist für ${accusative(premiere)} angesetzt${sayWho(said)}.`,
  wasDated: ({ premiere, said, reach, ...named }) =>
    `${seasonOf(named)} war für ${accusative(premiere)} angesetzt${sayWho(said)}; unsere Fakten reichen ${until(reach)}, ob sie begonnen hat, ist hier also nicht bekannt.`,

  ordered: ({ missed, ...named }) => `Ja: ${seasonOf(named)} ist bestellt; ${sayMissed(missed)}.`,
  listedOnly: ({ missed, ...named }) => `${seasonOf(named)} steht bei einer Quelle, ohne dass jemand sie angekündigt hätte; ${sayMissed(missed)}.`,
  orderedBy: ({ by, on, kind }) => `${ORDER[kind]} kam ${when(on)} ${fromWhom(by)}.`,
  since: ({ on, kind }) => `${capitalise(when(on))} hieß es, ${SINCE[kind]}.`,
  toBeTheLast: 'Sie soll die letzte sein.',

  noWord: (named) => `Niemand hat gesagt, ob es eine ${seasonOf(named)} geben wird.`,
  noEntitledWord: (named) => `Niemand, der es entscheidet, hat gesagt, ob es eine ${seasonOf(named)} geben wird.`,
  reported: ({ on, kind }) => `${capitalise(when(on))} wurde berichtet, ${REPORTED[kind]}.`,
  reportedBy: ({ by, on, kind }) => `${capitalise(when(on))} hieß es ${fromWhom(by)}, ${REPORTED[kind]}.`,

  nothingListed: ({ asOf, ...named }) => `Von einer ${seasonOf(named)} ist nichts bekannt: Keine unserer Quellen führt ${when(asOf)} eine Staffel auf.`,
  numberedByYear: ({ first, last, ...named }) =>
    `Von einer ${seasonOf(named)} ist nichts bekannt: Die Staffeln sind nach Jahren nummeriert, von ${first} bis ${last}.`,

  nextCancelled: (said) => `Es ist die letzte: Die Serie wurde abgesetzt${sayWho(said)}.`,
  nextIsNone: (said) => `Es ist die letzte Staffel${sayWho(said)}.`,
  nextNotPlanned: 'Eine weitere Staffel ist nicht geplant.',
  nextDated: ({ next, premiere }) => `Staffel ${next} ist für ${accusative(premiere)} angesetzt.`,
  nextOrdered: ({ next, said }) => `Staffel ${next} ist bestellt, aber ohne Termin${sayWho(said)}.`,
  nextWithoutWord: (next) => `Von einer Staffel ${next} hat noch niemand etwas gesagt.`,

  stillToCome: ({ next, premiere }) => `Staffel ${next}${premiere === undefined ? '' : `, angesetzt für ${accusative(premiere)},`} steht noch aus.`,
  hasHad: (shown) => `Es gab ${sayShown(shown)}.`,
  lastShown: ({ on, shown }) => `Die letzte Folge lief ${when(on)}, nach ${sayShown(shown)}.`,
  lastSetFor: (on) => `Die letzte Folge war für ${accusative(on)} angesetzt; so weit reichen unsere Fakten nicht.`,
  lastSeasonEnded: ({ season, on, asOf }) => `Staffel ${season} endete ${when(on)}, vor ${length(on, asOf, true)}.`,
}

/** When a season on air ends. */
export function sayFinale(finale: PartialDate | undefined): string {
  return finale === undefined ? 'wann sie endet, ist nicht bekannt' : `das Finale ist für ${accusative(finale)} angesetzt`
}

/** ", so Netflix am 3. März 2022": who spoke may be one or several. */
function sayWho(said: Said | undefined): string {
  return said === undefined ? '' : `, so ${speaker(said.by)} ${when(said.on)}`
}

/** "von Netflix", "vom Sender", "von den Machern". */
function fromWhom(by: string): string {
  const who = speaker(by)
  if (who.startsWith('die ')) return `von den ${who.slice('die '.length)}n`
  return /^(?:der|das) /.test(who) ? `vom ${who.slice('der '.length)}` : `von ${who}`
}

function sayList(names: readonly string[]): string {
  return names.length === 1 ? 'führt' : 'führen'
}

function sayMissed(missed: PartialDate | undefined): string {
  return missed === undefined ? 'einen Termin hat sie noch nicht' : `angekündigt war sie für ${accusative(missed)}, doch keine Quelle hat sie beginnen sehen`
}

function sayShown({ seasons: count, episodes: inAll }: Shown): string {
  return `${seasons(count)}${inAll === undefined ? '' : ` und ${episodes(inAll)}`}`
}
