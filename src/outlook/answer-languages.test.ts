import { describe, expect, test } from 'vitest'
import { SITUATIONS, type Situation } from '../../test/answer-situations.ts'
import { day, merged } from '../../test/make-series.ts'
import { LANGUAGES, type Language } from '../languages/language.ts'
import { wordsOf, type Words } from '../languages/words.ts'
import { answerIn, outlookFor, type Answer, type Outlook } from './answer.ts'

function outlookOf({ file, asOf, season, ledger }: Situation): Outlook {
  return outlookFor(merged(file, asOf), day(asOf), season, ledger)
}

/** Every sentence of an answer. */
function textsOf({ answer, because, unknown }: Answer): string[] {
  return [answer, ...because.map(({ text }) => text), ...unknown]
}

/** The answers without their forecasts, whose numbers change with the model. */
const ANSWERS: readonly [name: string, answer: Record<Language, string>][] = [
  [
    'a daily programme',
    {
      en: 'Yes, it goes on: The Test is on air, as it has been since the first quarter of 2020. Nobody has said that it will end.',
      de: 'Ja, es geht weiter: „The Test“ läuft, und das seit dem ersten Quartal 2020. Ein Ende hat niemand angekündigt.',
      es: 'Sí, continúa: «The Test» está en emisión desde el primer trimestre de 2020. Nadie ha dicho que vaya a terminar.',
      ja: 'はい、続いています。『The Test』は2020年第1四半期から放送・配信中です。終了するという発表はありません。',
    },
  ],
  [
    'on air, the next one ordered',
    {
      en: 'Yes, it goes on: season 2 of The Test is on air. It began on 3 March 2022; the day of its finale is not known. Season 3 is ordered, without a date. The network said so on 5 March 2022.',
      de: 'Ja, es geht weiter: Staffel 2 von „The Test“ läuft zurzeit. Sie begann am 3. März 2022; wann sie endet, ist nicht bekannt. Staffel 3 ist bestellt, aber ohne Termin, so The network am 5. März 2022.',
      es: 'Sí, continúa: la temporada 2 de «The Test» está en emisión. Empezó el 3 de marzo de 2022; no se sabe qué día termina. La temporada 3 está encargada, sin fecha, según The network (5 de marzo de 2022).',
      ja: 'はい、続いています。『The Test』シーズン2は放送・配信中です。2022年3月3日に始まりました。最終回の日付は分かっていません。シーズン3は制作が決まっていますが、日程は未定です（2022年3月5日、The networkの発表）。',
    },
  ],
  [
    'shown, others followed',
    {
      en: 'Season 1 of The Test was shown from 23 January 2020 to 26 March 2020, in 10 episodes. 1 season followed.',
      de: 'Staffel 1 von „The Test“ lief vom 23. Januar 2020 bis zum 26. März 2020, in 10 Folgen. Eine weitere Staffel folgte.',
      es: 'La temporada 1 de «The Test» se emitió del 23 de enero de 2020 al 26 de marzo de 2020, en 10 episodios. Le siguió una temporada más.',
      ja: '『The Test』シーズン1は2020年1月23日から2020年3月26日まで放送・配信されました（全10話）。その後、1シーズンが続きました。',
    },
  ],
  [
    'shown at once, nothing said of the next',
    {
      en: 'Season 1 of The Test was shown at once on 23 January 2020, in 10 episodes. Of a season 2 nobody has said anything.',
      de: 'Staffel 1 von „The Test“ erschien am 23. Januar 2020 auf einmal, in 10 Folgen. Von einer Staffel 2 hat noch niemand etwas gesagt.',
      es: 'La temporada 1 de «The Test» se estrenó entera el 23 de enero de 2020, en 10 episodios. De una temporada 2 nadie ha dicho nada.',
      ja: '『The Test』シーズン1は2020年1月23日に一挙公開されました（全10話）。シーズン2については、まだ何も発表されていません。',
    },
  ],
  [
    'cancelled, saved, cancelled',
    {
      en: 'No season 3: The Test was cancelled, as The network said in June 2022. Its last episode was shown on 5 May 2022, after 2 seasons and 20 episodes. It had been saved once before, by The network and Ida Quill on 1 August 2020. Our facts end on 1 November 2026.',
      de: 'Keine Staffel 3: „The Test“ wurde abgesetzt, so The network im Juni 2022. Die letzte Folge lief am 5. Mai 2022, nach 2 Staffeln und 20 Folgen. Schon einmal war die Serie gerettet worden, durch The network und Ida Quill am 1. August 2020. Unsere Fakten reichen bis zum 1. November 2026.',
      es: 'No hay temporada 3: «The Test» fue cancelada, según The network (junio de 2022). Su último episodio se emitió el 5 de mayo de 2022, tras 2 temporadas y 20 episodios. Ya se había salvado una vez, el 1 de agosto de 2020, gracias a The network e Ida Quill. Nuestros datos llegan hasta el 1 de noviembre de 2026.',
      ja: 'シーズン3はありません。『The Test』は打ち切られました（2022年6月、The networkの発表）。最後のエピソードは2022年5月5日に放送・配信されました（全2シーズン、20話）。以前にも一度、The networkとIda Quillによって救われています（2020年8月1日）。手元の情報は2026年11月1日までのものです。',
    },
  ],
  [
    'listed as cancelled by two',
    {
      en: 'No season 2: The Test is listed as cancelled by TVmaze and TMDB. Its last episode was shown on 26 March 2020, after 1 season and 10 episodes.',
      de: 'Keine Staffel 2: TVmaze und TMDB führen „The Test“ als abgesetzt. Die letzte Folge lief am 26. März 2020, nach 1 Staffel und 10 Folgen.',
      es: 'No hay temporada 2: TVmaze y TMDB dan «The Test» por cancelada. Su último episodio se emitió el 26 de marzo de 2020, tras 1 temporada y 10 episodios.',
      ja: 'シーズン2はありません。TVmazeとTMDBは『The Test』を打ち切りとしています。最後のエピソードは2020年3月26日に放送・配信されました（全1シーズン、10話）。',
    },
  ],
  [
    'a season declared the last',
    {
      en: 'No season 3: season 2 is the last of The Test, as The network said in December 2021. Its last episode was shown on 5 May 2022, after 2 seasons and 20 episodes. Nobody has ordered another since.',
      de: 'Keine Staffel 3: Staffel 2 von „The Test“ ist die letzte, so The network im Dezember 2021. Die letzte Folge lief am 5. Mai 2022, nach 2 Staffeln und 20 Folgen. Seitdem hat niemand eine weitere bestellt.',
      es: 'No hay temporada 3: la temporada 2 es la última de «The Test», según The network (diciembre de 2021). Su último episodio se emitió el 5 de mayo de 2022, tras 2 temporadas y 20 episodios. Desde entonces nadie ha encargado otra.',
      ja: 'シーズン3はありません。『The Test』はシーズン2が最後です（2021年12月、The networkの発表）。最後のエピソードは2022年5月5日に放送・配信されました（全2シーズン、20話）。その後、続編の制作決定は発表されていません。',
    },
  ],
  [
    'listed as ended by three',
    {
      en: 'No season 2 is known to come: TVmaze, TMDB and OMDb list The Test as ended, without saying how or why. It has had 1 season and 1 episode. Nobody has ordered another since.',
      de: 'Von einer Staffel 2 ist nichts bekannt: TVmaze, TMDB und OMDb führen „The Test“ als beendet, ohne zu sagen, wie oder warum. Es gab 1 Staffel und 1 Folge. Seitdem hat niemand eine weitere bestellt.',
      es: 'No consta que vaya a haber una temporada 2: TVmaze, TMDB y OMDb dan «The Test» por terminada, sin decir cómo ni por qué. Ha tenido 1 temporada y 1 episodio. Desde entonces nadie ha encargado otra.',
      ja: 'シーズン2の予定は伝えられていません。TVmaze、TMDB、OMDbは『The Test』を終了としていますが、終わり方も理由も記していません。これまでは1シーズン、1話です。その後、続編の制作決定は発表されていません。',
    },
  ],
  [
    'a limited series',
    {
      en: 'No season 2 is planned: The Test was made as a limited series and is complete. Its last episode was shown on 26 March 2020, after 1 season and 10 episodes. Nobody had ordered another by 1 November 2026, where our facts end.',
      de: 'Eine Staffel 2 ist nicht geplant: „The Test“ war als Miniserie angelegt und ist vollständig. Die letzte Folge lief am 26. März 2020, nach 1 Staffel und 10 Folgen. Soweit unsere Fakten reichen, bis zum 1. November 2026, hatte niemand eine weitere bestellt.',
      es: 'No hay prevista una temporada 2: «The Test» se concibió como miniserie y está completa. Su último episodio se emitió el 26 de marzo de 2020, tras 1 temporada y 10 episodios. Hasta el 1 de noviembre de 2026, donde acaban nuestros datos, nadie había encargado otra.',
      ja: 'シーズン2の予定はありません。『The Test』はリミテッドシリーズとして制作され、完結しています。最後のエピソードは2020年3月26日に放送・配信されました（全1シーズン、10話）。手元の情報が終わる2026年11月1日までに、続編の制作決定は発表されていません。',
    },
  ],
  [
    'set for a quarter',
    {
      en: 'Yes: season 2 of The Test is set for the first quarter of 2021, as The network said on 1 May 2020. Season 1 ended on 26 March 2020, 3 months earlier.',
      de: 'Ja: Staffel 2 von „The Test“ ist für das erste Quartal 2021 angesetzt, so The network am 1. Mai 2020. Staffel 1 endete am 26. März 2020, vor 3 Monaten.',
      es: 'Sí: la temporada 2 de «The Test» está prevista para el primer trimestre de 2021, según The network (1 de mayo de 2020). La temporada 1 terminó el 26 de marzo de 2020, hace 3 meses.',
      ja: 'はい。『The Test』シーズン2は2021年第1四半期に始まる予定です（2020年5月1日、The networkの発表）。シーズン1は3か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'set for a day that our facts do not reach',
    {
      en: 'Season 2 of The Test was set for 15 November 2026, as The network said on 20 October 2026; our facts end on 1 November 2026, so whether it began is not known here. Season 1 ended on 26 March 2020, 6 years and 7 months earlier.',
      de: 'Staffel 2 von „The Test“ war für den 15. November 2026 angesetzt, so The network am 20. Oktober 2026; unsere Fakten reichen bis zum 1. November 2026, ob sie begonnen hat, ist hier also nicht bekannt. Staffel 1 endete am 26. März 2020, vor 6 Jahren und 7 Monaten.',
      es: 'La temporada 2 de «The Test» estaba prevista para el 15 de noviembre de 2026, según The network (20 de octubre de 2026); nuestros datos llegan hasta el 1 de noviembre de 2026, así que aquí no se sabe si empezó. La temporada 1 terminó el 26 de marzo de 2020, hace 6 años y 7 meses.',
      ja: '『The Test』シーズン2は2026年11月15日に始まる予定でした（2026年10月20日、The networkの発表）。手元の情報は2026年11月1日までのため、実際に始まったかどうかは分かりません。シーズン1は6年7か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'to return, filming',
    {
      en: 'Yes: season 2 of The Test is ordered; it has no date yet. The network announced its return on 1 May 2020. It was said in June 2020 that filming had begun. Season 1 ended on 26 March 2020, 3 months earlier.',
      de: 'Ja: Staffel 2 von „The Test“ ist bestellt; einen Termin hat sie noch nicht. Die Ankündigung der Rückkehr kam am 1. Mai 2020 von The network. Im Juni 2020 hieß es, die Dreharbeiten hätten begonnen. Staffel 1 endete am 26. März 2020, vor 3 Monaten.',
      es: 'Sí: la temporada 2 de «The Test» está encargada; aún no tiene fecha. El regreso fue anunciado por The network el 1 de mayo de 2020. En junio de 2020 se dijo que el rodaje había empezado. La temporada 1 terminó el 26 de marzo de 2020, hace 3 meses.',
      ja: 'はい。『The Test』シーズン2は制作が決まっています。日程はまだ決まっていません。2020年5月1日、The networkが復活を発表しました。2020年6月、撮影が始まったと伝えられました。シーズン1は3か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'ordered, delayed, its time missed',
    {
      en: 'Yes: season 2 of The Test is ordered; it was announced for the second quarter of 2021, but no source has seen it begin. The network announced the order on 1 May 2020. It was said on 1 June 2020 that it would come later. Season 1 ended on 26 March 2020, 1 year and 8 months earlier.',
      de: 'Ja: Staffel 2 von „The Test“ ist bestellt; angekündigt war sie für das zweite Quartal 2021, doch keine Quelle hat sie beginnen sehen. Die Bestellung kam am 1. Mai 2020 von The network. Am 1. Juni 2020 hieß es, sie komme später. Staffel 1 endete am 26. März 2020, vor 1 Jahr und 8 Monaten.',
      es: 'Sí: la temporada 2 de «The Test» está encargada; se anunció para el segundo trimestre de 2021, pero ninguna fuente la ha visto empezar. El encargo fue anunciado por The network el 1 de mayo de 2020. El 1 de junio de 2020 se dijo que llegaría más tarde. La temporada 1 terminó el 26 de marzo de 2020, hace 1 año y 8 meses.',
      ja: 'はい。『The Test』シーズン2は制作が決まっています。2021年第2四半期に始まると発表されていましたが、始まったことを確かめた出典はありません。2020年5月1日、The networkが制作決定を発表しました。2020年6月1日、時期が遅れると伝えられました。シーズン1は1年8か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'listed by a source alone',
    {
      en: "Season 2 of The Test is listed by a source, without anybody's word; it has no date yet. Season 1 ended on 26 March 2020, 6 years and 7 months earlier. Our facts end on 1 November 2026.",
      de: 'Staffel 2 von „The Test“ steht bei einer Quelle, ohne dass jemand sie angekündigt hätte; einen Termin hat sie noch nicht. Staffel 1 endete am 26. März 2020, vor 6 Jahren und 7 Monaten. Unsere Fakten reichen bis zum 1. November 2026.',
      es: 'Una fuente recoge la temporada 2 de «The Test» sin que nadie la haya anunciado; aún no tiene fecha. La temporada 1 terminó el 26 de marzo de 2020, hace 6 años y 7 meses. Nuestros datos llegan hasta el 1 de noviembre de 2026.',
      ja: '『The Test』シーズン2はある出典に載っていますが、誰からも発表はありません。日程はまだ決まっていません。シーズン1は6年7か月前の2020年3月26日に終わりました。手元の情報は2026年11月1日までのものです。',
    },
  ],
  [
    'undecided, reported as cancelled',
    {
      en: 'Nobody entitled has said whether there will be a season 2 of The Test. It was reported on 1 June 2020 that it was cancelled. Season 1 ended on 26 March 2020, 3 months earlier.',
      de: 'Niemand, der es entscheidet, hat gesagt, ob es eine Staffel 2 von „The Test“ geben wird. Am 1. Juni 2020 wurde berichtet, die Serie sei abgesetzt. Staffel 1 endete am 26. März 2020, vor 3 Monaten.',
      es: 'Nadie que pueda decidirlo ha dicho si habrá una temporada 2 de «The Test». El 1 de junio de 2020 se publicó que la serie estaba cancelada. La temporada 1 terminó el 26 de marzo de 2020, hace 3 meses.',
      ja: '『The Test』シーズン2があるかどうかは、決める立場の人からまだ発表されていません。2020年6月1日、打ち切られたと報じられました。シーズン1は3か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'undecided, withdrawn by a source',
    {
      en: 'Nobody has said whether there will be a season 2 of The Test. TVmaze listed a season 2, set for 1 December 2026, until 3 May 2026 and withdrew it. Season 1 ended on 26 March 2020, 6 years and 7 months earlier.',
      de: 'Niemand hat gesagt, ob es eine Staffel 2 von „The Test“ geben wird. TVmaze führte bis zum 3. Mai 2026 eine Staffel 2, angesetzt für den 1. Dezember 2026, und nahm sie zurück. Staffel 1 endete am 26. März 2020, vor 6 Jahren und 7 Monaten.',
      es: 'Nadie ha dicho si habrá una temporada 2 de «The Test». TVmaze recogió una temporada 2, prevista para el 1 de diciembre de 2026, hasta el 3 de mayo de 2026 y luego la retiró. La temporada 1 terminó el 26 de marzo de 2020, hace 6 años y 7 meses.',
      ja: '『The Test』シーズン2があるかどうかは、まだ誰からも発表されていません。TVmazeは2026年5月3日までシーズン2（2026年12月1日開始予定）を載せていましたが、取り下げました。シーズン1は6年7か月前の2020年3月26日に終わりました。',
    },
  ],
  [
    'unknown, numbered by years',
    {
      en: 'Nothing is known of a season 3 of The Test: its seasons are numbered by year, 2019 to 2020.',
      de: 'Von einer Staffel 3 von „The Test“ ist nichts bekannt: Die Staffeln sind nach Jahren nummeriert, von 2019 bis 2020.',
      es: 'No se sabe nada de una temporada 3 de «The Test»: sus temporadas se numeran por años, de 2019 a 2020.',
      ja: '『The Test』シーズン3については何も分かっていません。この作品のシーズンは年で数えられています（2019〜2020）。',
    },
  ],
]

test.each(ANSWERS)('%s, in four languages', (name, expected) => {
  const situation = SITUATIONS.find((one) => one.name === name)
  if (situation === undefined) throw new Error(`no situation is called ${name}`)
  const outlook: Outlook = { ...outlookOf(situation), forecast: { kind: 'none', unknown: undefined } }
  expect(Object.fromEntries(LANGUAGES.map((language) => [language, answerIn(wordsOf(language), outlook).answer]))).toEqual(expected)
})

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  test.each(SITUATIONS.map((situation) => [situation.name, situation] as const))('is whole when the series is %s', (_, situation) => {
    const outlook = outlookOf(situation)
    const answer = answerIn(wordsOf(language), outlook)
    expect(answer.answer).toMatch(/[.。]$/)
    for (const text of textsOf(answer)) expect(text).not.toMatch(/undefined|null|NaN|object Object|=>| {2}|[.。]{2}|\s[.,。、]|\$\{|^\s|\s$/)
    expect(textsOf(answer)).toHaveLength(textsOf(answerIn(wordsOf('en'), outlook)).length)
  })
})

/** The words, told of each that is used: `answer.dated`. */
function watched(words: Words, used: Set<string>): Words {
  const watch = (part: object, path: string): object =>
    new Proxy(part, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        used.add(`${path}${String(key)}`)
        return typeof value === 'object' && value !== null ? watch(value, `${path}${String(key)}.`) : value
      },
    })
  return watch(words, '') as Words
}

test('the situations bring forth every sentence that an answer can have', () => {
  const used = new Set<string>()
  for (const situation of SITUATIONS) answerIn(watched(wordsOf('en'), used), outlookOf(situation))
  const { answer, forecast, reasons, showing, unknowns } = wordsOf('en')
  const all = Object.entries({ answer, forecast, reasons, showing, unknowns }).flatMap(([part, says]) => Object.keys(says).map((key) => `${part}.${key}`))
  // Said by the guide and its pictures.
  expect(all.filter((path) => !used.has(path))).toEqual(['forecast.condition', 'reasons.statuses', 'reasons.unknownDate'])
})

describe('a forecast calls itself one', () => {
  const window = { p10: '2027-03', p50: '2027-10', p90: '2028-05' } as Parameters<Words['forecast']['open']>[0]['window']
  const chances = { '1y': 0.001, '2y': 0.62, '5y': 0.999 }

  test.each([
    [
      'en',
      'A forecast, not news: the odds of season 4 are 62 % within two years (under 1 % within one, over 99 % within five); if it comes by then, most likely between March 2027 and May 2028, around October 2027.',
    ],
    [
      'de',
      'Eine Prognose, keine Nachricht: Die Chance auf Staffel 4 liegt innerhalb von zwei Jahren bei 62 % (von einem bei unter 1 %, von fünf bei über 99 %); kommt sie bis dahin, dann am wahrscheinlichsten zwischen März 2027 und Mai 2028, etwa im Oktober 2027.',
    ],
    [
      'es',
      'Un pronóstico, no una noticia: la probabilidad de que haya temporada 4 es del 62 % en dos años (menos del 1 % en uno, más del 99 % en cinco); si llega en ese plazo, lo más probable es que sea entre marzo de 2027 y mayo de 2028, hacia octubre de 2027.',
    ],
    [
      'ja',
      '発表ではなく予測です。シーズン4が始まる確率は2年以内で62%（1年以内は1%未満、5年以内は99%超）、それまでに始まる場合に最も可能性が高いのは2027年3月から2028年5月の間、中心は2027年10月ごろです。',
    ],
  ] as const)('in %s', (language, expected) => {
    expect(wordsOf(language).forecast.open({ season: 4, chances, window })).toBe(expected)
  })
})
