import type { Words } from '../words.ts'
import { chance, decimal, number, years as sayYears } from './counts.ts'
import { date, length, until, when } from './dates.ts'

type Forecast = Words['forecast']
type Now = Parameters<Forecast['oneSeason']>[0]
type PeersCounted = Parameters<Forecast['peers']>[0]
type Window = Parameters<Forecast['ofOrder']>[0]['window']

const PEERS: Record<PeersCounted['peers'], string> = {
  broadcast: 'Free-TV',
  cable: 'Kabel',
  public: 'öffentlich-rechtlich',
  streaming: 'Streaming',
  anime: 'Anime',
  'not-anime': 'alles außer Anime',
}

export const forecast: Forecast = {
  ofOrder: ({ window, within }) =>
    `Der Zeitpunkt ist eine Prognose, keine Nachricht: am wahrscheinlichsten ${within === undefined ? '' : `im angekündigten Zeitraum (${date(within)}) `}${sayWindow(window)}.`,
  afterTheEnd: ({ season, chances }) =>
    `Eine Prognose allein aus der Dauer der Stille, was auch immer gesagt wurde: Die Chance auf eine Staffel ${season} innerhalb von fünf Jahren liegt bei ${chance(chances['5y'])}; das erklärte Ende ist nicht eingerechnet.`,
  open: ({ season, chances, window }) =>
    `Eine Prognose, keine Nachricht: Die Chance auf Staffel ${season} liegt innerhalb von zwei Jahren bei ${chance(chances['2y'])} (von einem bei ${chance(chances['1y'])}, von fünf bei ${chance(chances['5y'])}); kommt sie bis dahin, dann am wahrscheinlichsten ${sayWindow(window)}.`,

  oneSeason: (now) => `Es gab bisher eine Staffel; ${sayNow(now)}.`,
  silencesUnknown: (now) => `Wie lange die Serie früher wegblieb, ist nicht auf den Tag bekannt; ${sayNow(now)}.`,
  cameBack: ({ least, most, times }, now) =>
    `Die Serie kam nach ${least === most ? '' : `${least} bis `}${most === 1 ? '1 Monat' : `${most} Monaten`} zurück (${times === 1 ? 'einmal' : `${times}-mal`}); ${sayNow(now)}.`,
  peers: ({ peers, season, silence, years, seasons, cameBack }) => {
    const within = years === 1 ? 'innerhalb des nächsten Jahres' : `innerhalb der nächsten ${years} Jahre`
    const came =
      cameBack === 0 ? `wurde ${within} keine` : `${cameBack === 1 ? 'wurde' : 'wurden'} ${within} ${number(cameBack)} (${chance(cameBack / seasons)})`
    return `Von ${number(seasons)} gezählten Staffeln (${PEERS[peers]}${sayPeerSeason(season)}), ${saySilence(silence)}, ${came} fortgesetzt.`
  },
  limited: 'Die Serie war als Miniserie angelegt; aus solchen hat das Modell nicht gelernt.',

  model: (version) => `Die Prognose stammt von unserem Modell ${version}.`,
  modelWithOdds: ({ version, chances }) =>
    `Chance auf eine weitere Staffel: innerhalb von einem Jahr ${chance(chances['1y'])}, von zwei ${chance(chances['2y'])}, von fünf ${chance(chances['5y'])}; das ist eine Prognose unseres Modells ${version}.`,
  toldOfDates: 'Das Modell erfährt Staffeln und ihre Daten, nicht, was gesagt wurde.',
  ordersCounted: 'Wie oft Bestelltes auch gezeigt wird, ist in unserem Register der Ankündigungen gezählt; das Modell sagt, wann.',
  nothingAfter: (reach) => `Es nimmt an, dass seit dem ${date(reach)}, dem Ende unserer Fakten, nichts gezeigt wurde.`,
  lookBack: (fittedUntil) => `Ein Rückblick: Das Modell hat aus Staffeln ${until(fittedUntil)} gelernt.`,
  accuracyOfDates: ({ isAnime, medianErrorDays }) =>
    `Bei früheren Fragen zu anderen ${sayKind(isAnime)} lag die Hälfte seiner Termine höchstens ${sayDays(medianErrorDays)} daneben.`,
  accuracy: ({ isAnime, questions, brier, brierOfAverage, medianErrorDays }) =>
    `Bei ${number(questions)} früheren Fragen zu anderen ${sayKind(isAnime)} kamen seine Chancen für zwei Jahre auf einen Brier-Wert von ${decimal(brier, 3)} (0 ist vollkommen, immer den Durchschnitt zu sagen ergäbe ${decimal(brierOfAverage, 3)}); die Hälfte seiner Termine lag höchstens ${sayDays(medianErrorDays)} daneben.`,

  condition: { dated: 'wenn es beim angekündigten Zeitraum bleibt', other: 'wenn sie innerhalb von fünf Jahren kommt' },
}

function sayKind(isAnime: boolean): string {
  return isAnime ? 'Anime' : 'Serien'
}

function sayDays(days: number): string {
  return days === 1 ? 'einen Tag' : `${number(days)} Tage`
}

function sayPeerSeason(season: PeersCounted['season']): string {
  if (season === undefined) return ''
  return season === 3 ? ', Staffel 3 oder später' : `, Staffel ${season}`
}

function saySilence(silence: PeersCounted['silence']): string {
  if (silence === undefined) return 'die gerade zu Ende waren'
  return `auf die ${'months' in silence ? (silence.months === 1 ? 'einen Monat' : `${silence.months} Monate`) : sayYears(silence.years)} lang nichts gefolgt war`
}

function sayNow({ since, asOf, begun }: Now): string {
  return begun === undefined ? `nun herrscht seit ${length(since, asOf, true)} Stille` : `Staffel ${begun} begann vor ${length(since, asOf, true)}`
}

function sayWindow({ p10, p50, p90 }: Window): string {
  return p10 === p90 ? when(p50) : `zwischen ${date(p10)} und ${date(p90)}, etwa ${when(p50)}`
}
