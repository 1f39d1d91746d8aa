import type { Words } from '../words.ts'
import { accusative, date, until, when } from './dates.ts'

type Findings = Words['storyFindings']
type Ending = Parameters<Findings['ending']>[0]
type SeasonEvent = Parameters<Findings['event']>[0]['event']
type Window = Parameters<Findings['outlook']>[0]['window']

const ENDINGS: Record<Ending['kind'], (last: number) => string> = {
  cancelled: (last) => `die Serie war nach Staffel ${last} abgesetzt worden`,
  over: (last) => `die Serie war nach Staffel ${last} zu Ende`,
  last: (last) => `Staffel ${last} war als die letzte angekündigt worden`,
}
const PAST: Record<SeasonEvent, string> = { premiere: 'begann', finale: 'endete' }
const AT_PRESENT: Record<SeasonEvent, string> = { premiere: 'beginnt', finale: 'endet' }

export const storyFindings: Findings = {
  verdicts: {
    airing: 'die Staffel lief gerade',
    aired: 'die Staffel war schon gezeigt worden',
    cancelled: 'die Serie war abgesetzt',
    concluded: 'die Geschichte war zu Ende',
    dated: 'die Staffel hatte einen Termin',
    ordered: 'die Staffel war bestellt, einen Termin hatte niemand genannt',
    undecided: 'niemand, der es entscheidet, hatte gesagt, ob sie kommt',
    unknown: 'davon war nichts bekannt',
  },
  outlook: ({ verdict, chance, window }) =>
    `${verdict}${chance === undefined ? '' : `; die Chance darauf lag innerhalb von zwei Jahren bei ${chance}`}${sayWindow(window)}`,
  ending: ({ kind, last, reason }) => `${ENDINGS[kind](last)} (${reason})`,
  listedSo: 'so sagen es die Quellen',
  noSeason: ({ season, ending }) => `es gibt keine Staffel ${season}: ${ending}`,
  cameAllTheSame: ({ season, ending, on }) => `Stand von damals: ${ending}; Staffel ${season} kam trotzdem${on === undefined ? '' : `, ${when(on)}`}`,
  byTheDay: (clause) => `Am Tag des Artikels: ${clause}`,
  nothingOf: (season) => `Unsere Fakten sagen nichts über Staffel ${season}`,

  hadBeenOrdered: ({ order, ending }) => `Die Staffel war bestellt worden (${order}), doch bis zum Tag des Artikels: ${ending}`,
  wasMade: (shown) => `Die Staffel ist entstanden: ${shown}`,
  cancelledOnce: ({ word, since }) => `Die Serie war einmal abgesetzt (${word}) und wurde fortgesetzt: ${since}`,
  endedAsPlanned: (ending) => `Die Serie endete wie geplant und wurde nicht abgesetzt: ${ending}`,
  overNotCancelled: (ending) => `Die Serie ist zu Ende, aber dass jemand sie abgesetzt hätte, sagen unsere Fakten nicht: ${ending}`,
  moreFollowed: ({ word, more }) => `Es hieß, es sei die letzte (${word}), doch es folgten weitere: ${more}`,
  notTheLast: ({ season, more }) => `Staffel ${season} war nicht die letzte: ${more}`,
  asOfThen: (outlook) => `Stand von damals: ${outlook}`,
  thereWasWord: (word) => `es gab schon ein Wort dazu (${word})`,
  moreWasSaid: ({ season, ending }) => `Staffel ${season} war nicht bestellt, und es war mehr gesagt worden: ${ending}`,
  productionHadEnded: (word) => `Die Dreharbeiten waren schon abgeschlossen: ${word}`,
  productionHasEnded: (word) => `Die Dreharbeiten sind abgeschlossen: ${word}`,
  productionNotSaid: ({ season, outlook }) => `Ob Staffel ${season} gerade entstand, sagen unsere Fakten nicht: ${outlook}`,
  shownByThen: (shown) => `Die Staffel war da schon gezeigt worden: ${shown}`,
  wasShown: (shown) => `Die Staffel wurde gezeigt: ${shown}`,
  delayedButShown: (shown) => `Die Staffel war verschoben worden, doch inzwischen: ${shown}`,
  onlyReported: (word) => `Nur berichtet, von niemandem, der es entscheidet: ${word}`,
  noWord: (outlook) => `Unsere Fakten haben dazu von niemandem ein Wort: ${outlook}`,
  wentOn: (reason) => `Es ging weiter: ${reason}`,

  event: ({ season, event, on, stood }) => {
    if (stood === 'ahead') return event === 'premiere' ? `Staffel ${season} sollte ${when(on)} beginnen` : `Staffel ${season} sollte ${when(on)} enden`
    return `Staffel ${season} ${PAST[event]} ${when(on)}${stood === 'known-later' ? ', wie später bekannt wurde' : ''}`
  },
  noDate: (value) => `„${value}“ ist kein Datum`,
  sourcesDisagree: (event) => `Die Quellen sind sich nicht einig: Nach einer stimmt es, nach anderen: ${event}`,
  dayNotKnown: (event) => `Der Tag steht nicht in unseren Fakten: ${event}, mehr ist nicht bekannt`,
  undatedThen: (event) => `Damals war noch kein Termin genannt; ${event}`,
  moved: ({ claimed, planned, season, to }) => `${claimed} war der Plan (Stand ${date(planned)}); Staffel ${season} wurde auf ${accusative(to)} verlegt`,
  confused: ({ event, isDateOf }) => `${event}; ${isDateOf}`,
  isOwnEvent: ({ claimed, event }) => `${claimed} ist das Datum ${event === 'finale' ? 'des Finales' : 'der ersten Folge'}`,
  isPart: ({ claimed, part }) => `${claimed} ist das Datum, an dem „${part}“ davon begann`,
  isOtherSeason: ({ claimed, season, event }) => `${claimed} ist das Datum, an dem Staffel ${season} ${PAST[event]}`,
  noSuchSeasonYet: ({ season, shown }) => `Bis dahin gab es keine Staffel ${season}: ${shown}`,
  eventNotSaid: ({ season, event }) => `Wann Staffel ${season} ${AT_PRESENT[event]}, sagen unsere Fakten nicht`,

  claimed: (from, to) => (to === undefined ? from : `${from} bis ${to}`),
  open: 'später',
  noTime: (value) => `„${value}“ nennt keine Zeit, die sich prüfen ließe`,
  noDateEver: (ending) => `Es gibt keinen Termin und wird keinen geben: ${ending}`,
  noDayOnly: (premiere) => `Ein Tag war nicht genannt, nur: ${date(premiere)}`,
  noDateOf: ({ season, outlook }) => `Unsere Fakten haben keinen Termin für Staffel ${season}: ${outlook}`,
  noMoreSaid: (event) => `${event}, mehr war nicht gesagt worden`,
  wasThePlan: ({ planned, event }) => `Das war der Plan (Stand ${date(planned)}); am Tag des Artikels: ${event}`,
  knownLater: ({ event, later }) => `Am Tag des Artikels: ${event}; ${accusative(later)} haben unsere Fakten erst von später`,
  thenBegan: ({ outlook, season, on }) => `${outlook}; Staffel ${season} begann dann ${when(on)}`,
  didBegin: ({ season, on }) => `Staffel ${season} begann tatsächlich ${when(on)}; am Tag des Artikels hatten unsere Fakten keinen Termin`,
  fromNobody: ({ claimed, outlook }) => `„${claimed}“ haben unsere Fakten von niemandem: ${outlook}`,

  trailer: (title) => `Es gab einen: ${title}`,
  noTrailerEver: (ending) => `Es gibt keinen: ${ending}`,
  noTrailerYet: (outlook) => `Es gab keinen; zur Staffel hieß es: ${outlook}`,
  noTrailerKnown: (season) => `Unsere Fakten haben bis zu diesem Tag keinen Trailer ${ofWhat(season)}`,
  noTrailerSaid: (season) => `Unsere Fakten haben bis zu diesem Tag keinen Trailer ${ofWhat(season)}, und von niemandem das Wort, dass es keinen gibt`,
}

function sayWindow(window: Window): string {
  if (window === undefined) return ''
  return `; ${window.isOrdered ? '' : 'wenn sie kommt, '}am wahrscheinlichsten ${when(window.from)} ${until(window.to)}`
}

function ofWhat(season: number | undefined): string {
  return season === undefined ? 'der Serie' : `von Staffel ${season}`
}
