import type { Words } from '../words.ts'
import { date, theDate, when } from './dates.ts'

type Findings = Words['storyFindings']
type Ending = Parameters<Findings['ending']>[0]
type SeasonEvent = Parameters<Findings['event']>[0]['event']
type Window = Parameters<Findings['outlook']>[0]['window']

const ENDINGS: Record<Ending['kind'], (last: number) => string> = {
  cancelled: (last) => `la serie había sido cancelada tras la temporada ${last}`,
  over: (last) => `la serie había concluido tras la temporada ${last}`,
  last: (last) => `la temporada ${last} se había anunciado como la última`,
}
const PAST: Record<SeasonEvent, string> = { premiere: 'empezó', finale: 'terminó' }
const AHEAD: Record<SeasonEvent, string> = { premiere: 'iba a empezar', finale: 'iba a terminar' }
const AT_PRESENT: Record<SeasonEvent, string> = { premiere: 'empieza', finale: 'termina' }

export const storyFindings: Findings = {
  verdicts: {
    airing: 'la temporada estaba en emisión',
    aired: 'la temporada ya se había emitido',
    cancelled: 'la serie estaba cancelada',
    concluded: 'la historia había terminado',
    dated: 'la temporada tenía fecha',
    ordered: 'la temporada estaba encargada, y nadie había dado su fecha',
    undecided: 'nadie que pueda decidirlo había dicho si la habrá',
    unknown: 'no se sabía nada de ella',
  },
  outlook: ({ verdict, chance, window }) => `${verdict}${chance === undefined ? '' : `; la probabilidad a dos años era: ${chance}`}${sayWindow(window)}`,
  ending: ({ kind, last, reason }) => `${ENDINGS[kind](last)} (${reason})`,
  listedSo: 'así lo dicen sus fuentes',
  noSeason: ({ season, ending }) => `no hay temporada ${season}: ${ending}`,
  cameAllTheSame: ({ season, ending, on }) =>
    `Lo que se sabía entonces: ${ending}; aun así, la temporada ${season} llegó${on === undefined ? '' : ` ${when(on)}`}`,
  byTheDay: (clause) => `El día del artículo, ${clause}`,
  nothingOf: (season) => `Nuestros datos no dicen nada de la temporada ${season}`,

  hadBeenOrdered: ({ order, ending }) => `La temporada había sido encargada (${order}), pero el día del artículo ${ending}`,
  wasMade: (shown) => `La temporada se hizo: ${shown}`,
  cancelledOnce: ({ word, since }) => `La serie fue cancelada una vez (${word}) y se retomó: ${since}`,
  endedAsPlanned: (ending) => `La serie terminó según lo previsto y no fue cancelada: ${ending}`,
  overNotCancelled: (ending) => `La serie ha concluido, pero nuestros datos no dicen que nadie la cancelara: ${ending}`,
  moreFollowed: ({ word, more }) => `Se dijo que era la última (${word}), pero hubo más: ${more}`,
  notTheLast: ({ season, more }) => `La temporada ${season} no fue la última: ${more}`,
  asOfThen: (outlook) => `Lo que se sabía entonces: ${outlook}`,
  thereWasWord: (word) => `ya se había dicho algo: ${word}`,
  moreWasSaid: ({ season, ending }) => `la temporada ${season} no estaba encargada, y se había dicho más: ${ending}`,
  productionHadEnded: (word) => `El rodaje ya había terminado: ${word}`,
  productionHasEnded: (word) => `El rodaje ha terminado: ${word}`,
  productionNotSaid: ({ season, outlook }) => `Nuestros datos no dicen si la temporada ${season} se estaba rodando: ${outlook}`,
  shownByThen: (shown) => `Para entonces la temporada ya se había emitido: ${shown}`,
  wasShown: (shown) => `La temporada se emitió: ${shown}`,
  delayedButShown: (shown) => `La temporada se había aplazado, pero para entonces: ${shown}`,
  onlyReported: (word) => `Solo según la prensa, no de quien puede decidirlo: ${word}`,
  noWord: (outlook) => `Nuestros datos no tienen palabra de nadie al respecto: ${outlook}`,
  wentOn: (reason) => `La serie continuó: ${reason}`,

  event: ({ season, event, on, stood }) =>
    `la temporada ${season} ${(stood === 'ahead' ? AHEAD : PAST)[event]} ${when(on)}${stood === 'known-later' ? ', como se supo después' : ''}`,
  noDate: (value) => `«${value}» no es una fecha`,
  sourcesDisagree: (event) => `Las fuentes no coinciden: según una es así; según otras, ${event}`,
  dayNotKnown: (event) => `El día no consta en nuestros datos: ${event}, y no se sabe más`,
  undatedThen: (event) => `Entonces aún no se había dado fecha; ${event}`,
  moved: ({ claimed, planned, season, to }) => `${claimed} era el plan (${date(planned)}); la temporada ${season} se cambió a ${date(to)}`,
  confused: ({ event, isDateOf }) => `${event}; ${isDateOf}`,
  isOwnEvent: ({ claimed, event }) => `${claimed} es la fecha de su ${event === 'finale' ? 'final' : 'primer episodio'}`,
  isPart: ({ claimed, part }) => `${claimed} es cuando empezó una parte de ella, «${part}»`,
  isOtherSeason: ({ claimed, season, event }) => `${claimed} es cuando ${PAST[event]} la temporada ${season}`,
  noSuchSeasonYet: ({ season, shown }) => `Para entonces no había temporada ${season}: ${shown}`,
  eventNotSaid: ({ season, event }) => `Nuestros datos no dicen cuándo ${AT_PRESENT[event]} la temporada ${season}`,

  claimed: (from, to) => (to === undefined ? from : `${from} – ${to}`),
  open: 'más tarde',
  noTime: (value) => `«${value}» no indica un momento que se pueda comprobar`,
  noDateEver: (ending) => `No hay fecha ni la habrá: ${ending}`,
  noDayOnly: (premiere) => `No se había dado el día, solo ${date(premiere)}`,
  noDateOf: ({ season, outlook }) => `Nuestros datos no tienen fecha de la temporada ${season}: ${outlook}`,
  noMoreSaid: (event) => `${event}, y no se había dicho más`,
  wasThePlan: ({ planned, event }) => `Ese era el plan (${date(planned)}); el día del artículo, ${event}`,
  knownLater: ({ event, later }) => `El día del artículo, ${event}; que sería ${theDate(later)} consta en nuestros datos desde más tarde`,
  thenBegan: ({ outlook, season, on }) => `${outlook}; luego la temporada ${season} empezó ${when(on)}`,
  didBegin: ({ season, on }) => `La temporada ${season} empezó, en efecto, ${when(on)}; el día del artículo nuestros datos no tenían fecha`,
  fromNobody: ({ claimed, outlook }) => `Nuestros datos no tienen «${claimed}» de nadie: ${outlook}`,

  trailer: (title) => `Había uno: ${title}`,
  noTrailerEver: (ending) => `No lo hay: ${ending}`,
  noTrailerYet: (outlook) => `No lo había; de la temporada se sabía: ${outlook}`,
  noTrailerKnown: (season) => `Nuestros datos no tienen hasta ese día ningún tráiler de ${ofWhat(season)}`,
  noTrailerSaid: (season) => `Nuestros datos no tienen hasta ese día ningún tráiler de ${ofWhat(season)}, ni palabra de nadie de que no lo haya`,
}

function sayWindow(window: Window): string {
  if (window === undefined) return ''
  return `; ${window.isOrdered ? '' : 'si llega, '}lo más probable: ${date(window.from)} – ${date(window.to)}`
}

function ofWhat(season: number | undefined): string {
  return season === undefined ? 'la serie' : `la temporada ${season}`
}
