import type { Words } from '../words.ts'

export const pictures: Words['pictures'] = {
  timeline: 'Zeitstrahl',
  today: 'heute',
  months: (months) => `${months} Mon.`,
  seasonShown: (season, span) => `Staffel ${season} ${span}`,
  windowShown: (range) => `Prognose für den nächsten Start: ${range}`,
  windowLegend: ({ condition, range, half }) =>
    `Getönt: Prognose für den nächsten Start, ${condition}: in 8 von 10 Fällen ${range}; die Linie darin: in der Hälfte der Fälle bis ${half}.`,
  silence: 'Die Stille bisher, neben den Pausen, die bekannt sind',
  silentFor: ({ days, season }) => `${days} Tage seit dem Ende von Staffel ${season}, und kein Wort.`,
  decisionsCame: ({ cases, p50, p90 }) =>
    `Von ${cases} Entscheidungen in unserem Register war die Hälfte ${sayOffset(p50)} bekannt (Linie „50 %“), neun von zehn ${sayOffset(p90)} („90 %“).`,
  cameBack: (days) => `Dreiecke: Nach ${days.join(', ')} Tagen kam die Serie selbst schon zurück.`,
  raters: { critics: 'Kritik', audience: 'Publikum' },
  heat: 'Wertungen der Folgen als Farben',
  heatOfEpisodes: ({ rater, scale }) => `${rater}, jede gesehene Folge nach Staffeln: je kräftiger, desto höher (von ${scale}).`,
  heatOfSeasons: ({ rater, scale }) => `${rater}, die mittlere Wertung der gesehenen Folgen jeder Staffel: je kräftiger, desto höher (von ${scale}).`,
  heatRange: ({ rater, scale, best, worst }) =>
    `${rater}: von ${worst.score} (Staffel ${worst.season}, Folge ${worst.episode}) bis ${best.score} (Staffel ${best.season}, Folge ${best.episode}) von ${scale}`,
  asTable: 'Alle Wertungen als Tabelle',
  seasonColumn: 'Staffel',
  scoresColumn: 'Folge: Wertung',
  medianColumn: 'Mittlere Wertung (Folgen)',
}

function sayOffset(days: number): string {
  if (days === 0) return 'bis zum Tag des Finales'
  return days < 0 ? `${-days} Tage vor dem Finale` : `${days} Tage danach`
}
