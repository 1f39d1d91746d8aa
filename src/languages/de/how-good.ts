import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { chance, count, decimal, number } from './counts.ts'
import { since, until, when } from './dates.ts'

type HowGood = Words['howGood']

export const howGood: HowGood = {
  title: 'Wie gut sind die Prognosen?',
  description: 'Wie die Chancen auf eine weitere Staffel eintrafen, mit den größten Irrtümern',
  introduction: ({ version, series, until: last }) =>
    `Wenn niemand gesagt hat, ob eine Serie weitergeht, nennen unsere Antworten Chancen. Hier steht, was sie wert sind. Modell ${version}, gelernt aus ${number(series)} echten Serien ${until(last)}.`,
  past: 'Bei Fragen an die Vergangenheit',
  howAsked:
    'Zu jeder Serie wurde ein Modell gefragt, das sie nicht kannte, an Tagen, an denen die Antwort offen war. Unten steht: Von den Fragen, bei denen diese Chance auf eine weitere Staffel innerhalb von zwei Jahren genannt wurde, kamen so viele. Auf der Linie ist richtig.',
  notAnime: 'Alles außer Anime',
  anime: 'Anime',
  inNumbers: 'Dasselbe in Zahlen',
  oddsGiven: 'Genannte Chance',
  came: 'Gekommen',
  questions: 'Fragen',
  plot: {
    predicted: 'vorhergesagt: weitere Staffel innerhalb von zwei Jahren',
    came: 'gekommen',
    bin: ({ predicted, observed, count: questions }) => `vorhergesagt ${percent(predicted)}, gekommen ${percent(observed)}, ${number(questions)} Fragen`,
    percent,
  },
  scores: {
    skill: (years) => `Güte, ${withinYears(years)}`,
    brier: 'Brier-Wert, zwei Jahre',
    brierOfAverage: 'Derselbe, wenn immer der Durchschnitt gesagt wird',
    ranking: 'Von einer, die kam, und einer, die nicht kam, richtig geordnet',
    offBy: 'Chancen im Mittel daneben um',
    points: (points) => `${points} Prozentpunkte`,
    medianError: 'Die Hälfte der Termine liegt höchstens daneben um',
    coverage: 'Premieren innerhalb des Zeitraums (80 % sind richtig)',
    judged: 'Fragen, auf zwei Jahre beurteilt',
  },
  measures:
    'Brier-Wert: mittlerer quadratischer Abstand der Chancen von dem, was kam; 0 ist vollkommen. Güte: wie viel des Weges vom ständigen Durchschnitt zum Vollkommenen geschafft ist.',
  leanings: 'Bekannte Schieflagen',
  leans: [
    'Nach 2017 stammen die meisten westlichen Serien der Daten aus Listen von Überlebenden: Für eine durchschnittliche neue Serie können die Chancen zu hoch sein.',
    'Die Zeiträume liegen eher zu früh: Von jüngeren Staffeln sind erst die schnellen Rückkehrer zu sehen.',
    'Miniserien blieben außen vor; für die Zeit vor einer ersten Staffel ist nichts gelernt.',
  ],
  worstMisses: 'Die zehn größten Irrtümer',
  miss: ({ season, asOf, within2y, premiere }) =>
    `nach Staffel ${season}, ${when(asOf)}: ${chance(within2y)} innerhalb von zwei Jahren; ${premiere === null ? 'es kam keine' : `sie kam ${when(premiere)}`}`,
  datesFrom: (source, licence) => `(Daten: ${source}, ${licence})`,
  here: 'Hier gegebene Prognosen',
  noneKept: 'Noch ist keine festgehalten. Jede Prognose zu einer verfolgten Serie wird ab dem Tag festgehalten, an dem sie gegeben wurde.',
  kept: ({ forecasts, series, since: first }) =>
    `${count(forecasts, 'Prognose', 'Prognosen')} zu ${count(series, 'Serie', 'Serien')}, festgehalten ${since(first)}.`,
  notJudged: ({ years, open }) => `${capitalise(withinYears(years))}: noch keine zu beurteilen, ${open} offen.`,
  judged: (years, { judged, open, cameShare, brier, brierOfAverage }) =>
    `${capitalise(withinYears(years))}: ${judged} beurteilt, ${open} offen; ${chance(cameShare)} kamen; Brier-Wert ${decimal(brier, 3)} (immer dieser Anteil: ${decimal(brierOfAverage, 3)}).`,
  datesNotJudged: 'Termine: noch keiner zu beurteilen.',
  datesJudged: ({ judged, medianErrorDays, coverage80 }) =>
    `Termine: ${judged} beurteilt, die Hälfte höchstens ${count(medianErrorDays, 'Tag', 'Tage')} daneben, ${chance(coverage80)} innerhalb des Zeitraums.`,
  worstMissesHere: 'Die größten Irrtümer hier',
  missHere: ({ season, asOf, probability, years, came }) =>
    `Staffel ${season}, ${when(asOf)}: ${chance(probability)} ${withinYears(years)}; ${came ? 'sie kam' : 'sie kam nicht'}`,
  ledger: 'Was aus Ankündigungen wurde',
  ledgerOf: 'Gezählt in unserem eigenen Register der Ankündigungen, zu den Serien dieses Katalogs; sie sind ausgewählt, nicht ausgelost.',
  tooFew: ({ question, cases, needed }) => `${question}: noch zu wenige Fälle (${cases} von ${needed}).`,
}

function withinYears(years: number): string {
  return years === 1 ? 'innerhalb eines Jahres' : `innerhalb von ${years} Jahren`
}

function percent(share: number): string {
  return `${number(Math.round(share * 1000) / 10)} %`
}
