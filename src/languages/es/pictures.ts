import type { Words } from '../words.ts'

export const pictures: Words['pictures'] = {
  timeline: 'Cronología',
  today: 'hoy',
  months: (months) => `${months} m.`,
  seasonShown: (season, span) => `temporada ${season} ${span}`,
  windowShown: (range) => `pronóstico del próximo estreno: ${range}`,
  windowLegend: ({ condition, range, half }) =>
    `Sombreado: pronóstico del próximo estreno, ${condition}: ${range} en 8 de cada 10 casos; la línea: la mitad, hasta ${half}.`,
  silence: 'El silencio hasta hoy, junto a los silencios conocidos',
  silentFor: ({ days, season }) => `${days} días desde que terminó la temporada ${season}, y ni una palabra.`,
  decisionsCame: ({ cases, p50, p90 }) =>
    `De ${cases} decisiones en nuestro registro, la mitad se conoció ${sayOffset(p50)} (línea «50 %»), nueve de cada diez ${sayOffset(p90)} («90 %»).`,
  cameBack: (days) => `Triángulos: la propia serie volvió tras ${days.join(', ')} días.`,
  raters: { critics: 'Crítica', audience: 'Público' },
  heat: 'Notas de los episodios en colores',
  heatOfEpisodes: ({ rater, scale }) => `${rater}, cada episodio visto por temporada: cuanto más intenso, más alta (de ${scale}).`,
  heatOfSeasons: ({ rater, scale }) => `${rater}, la nota central de los episodios vistos de cada temporada: cuanto más intenso, más alta (de ${scale}).`,
  heatRange: ({ rater, scale, best, worst }) =>
    `${rater}: de ${worst.score} (temporada ${worst.season}, episodio ${worst.episode}) a ${best.score} (temporada ${best.season}, episodio ${best.episode}) de ${scale}`,
  asTable: 'Todas las notas en una tabla',
  seasonColumn: 'Temporada',
  scoresColumn: 'Episodio: nota',
  medianColumn: 'Nota central (episodios)',
}

function sayOffset(days: number): string {
  if (days === 0) return 'hasta el día del final'
  return days < 0 ? `${-days} días antes del final` : `${days} días después`
}
