import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { chance, count, days, decimal, number } from './counts.ts'
import { date, theDate, when } from './dates.ts'

export const howGood: Words['howGood'] = {
  title: '¿Aciertan los pronósticos?',
  description: 'En qué quedaron las probabilidades de otra temporada, con los mayores errores',
  introduction: ({ version, series, until }) =>
    `Cuando nadie ha dicho si una serie continúa, nuestras respuestas dan probabilidades. Esto es lo que valen. Modelo ${version}, que aprendió de ${number(series)} series reales hasta ${theDate(until)}.`,
  past: 'En preguntas sobre el pasado',
  howAsked:
    'De cada serie se preguntó a un modelo que no la había visto, en días en que la respuesta estaba abierta. Abajo: de las preguntas a las que se dio esta probabilidad de otra temporada en dos años, llegaron tantas. Sobre la línea es lo correcto.',
  notAnime: 'Todo salvo anime',
  anime: 'Anime',
  inNumbers: 'Lo mismo en números',
  oddsGiven: 'Probabilidad dada',
  came: 'Llegaron',
  questions: 'Preguntas',
  plot: {
    predicted: 'previsto: otra temporada en dos años',
    came: 'llegaron',
    bin: ({ predicted, observed, count: questions }) => `previsto ${percent(predicted)}, llegaron ${percent(observed)}, ${number(questions)} preguntas`,
    percent,
  },
  scores: {
    skill: (years) => `Destreza, ${inYears(years)}`,
    brier: 'Puntuación de Brier, dos años',
    brierOfAverage: 'La misma diciendo siempre la media',
    ranking: 'De una que llegó y una que no, bien ordenadas',
    offBy: 'Desvío medio de las probabilidades',
    points: (points) => `${points} puntos porcentuales`,
    medianError: 'La mitad de las fechas yerra como máximo en',
    coverage: 'Estrenos dentro del plazo (lo correcto es 80 %)',
    judged: 'Preguntas juzgadas a dos años',
  },
  measures:
    'Puntuación de Brier: distancia cuadrática media entre las probabilidades y lo que ocurrió; 0 es perfecto. Destreza: qué parte del camino se recorre entre decir siempre la media y la perfección.',
  leanings: 'Sesgos conocidos',
  leans: [
    'Desde 2017, la mayoría de las series occidentales de los datos proceden de listas de supervivientes: las probabilidades de una serie nueva corriente pueden ser demasiado altas.',
    'Los plazos pecan de tempranos: de las temporadas recientes solo se han visto aún los regresos rápidos.',
    'Las miniseries quedaron fuera; de lo anterior a una primera temporada no se ha aprendido nada.',
  ],
  worstMisses: 'Los diez mayores errores',
  miss: ({ season, asOf, within2y, premiere }) =>
    `tras la temporada ${season}, ${when(asOf)}: ${chance(within2y)} en dos años; ${premiere === null ? 'no llegó ninguna' : `llegó ${when(premiere)}`}`,
  datesFrom: (source, licence) => `(fechas: ${source}, ${licence})`,
  here: 'Pronósticos dados aquí',
  noneKept: 'Aún no se ha guardado ninguno. Cada pronóstico sobre una serie seguida se guarda desde el día en que se dio.',
  kept: ({ forecasts, series, since }) =>
    `${count(forecasts, 'pronóstico guardado', 'pronósticos guardados')} sobre ${count(series, 'serie', 'series')} desde ${theDate(since)}.`,
  notJudged: ({ years, open }) => `${capitalise(inYears(years))}: aún no se puede juzgar ninguno, ${count(open, 'abierto', 'abiertos')}.`,
  judged: (years, { judged, open, cameShare, brier, brierOfAverage }) =>
    `${capitalise(inYears(years))}: ${count(judged, 'juzgado', 'juzgados')}, ${count(open, 'abierto', 'abiertos')}; llegaron ${chance(cameShare)}; Brier ${decimal(brier, 3)} (con la media: ${decimal(brierOfAverage, 3)}).`,
  datesNotJudged: 'Fechas: aún no se puede juzgar ninguna.',
  datesJudged: ({ judged, medianErrorDays, coverage80 }) =>
    `Fechas: ${count(judged, 'juzgada', 'juzgadas')}, la mitad con un error máximo de ${days(medianErrorDays)}; dentro del plazo, ${chance(coverage80)}.`,
  worstMissesHere: 'Los mayores errores aquí',
  missHere: ({ season, asOf, probability, years, came }) =>
    `temporada ${season}, ${date(asOf)}: ${chance(probability)} ${inYears(years)}; ${came ? 'llegó' : 'no llegó'}`,
  ledger: 'En qué quedaron los anuncios',
  ledgerOf: 'Contado en nuestro propio registro de anuncios, de las series de este catálogo, que fueron elegidas y no sorteadas.',
  tooFew: ({ question, cases, needed }) => `${question}: aún hay pocos casos (${cases} de ${needed}).`,
}

function inYears(years: number): string {
  return years === 1 ? 'en un año' : `en ${years} años`
}

function percent(share: number): string {
  return `${number(Math.round(share * 1000) / 10)} %`
}
