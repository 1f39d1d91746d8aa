import type { Likeness } from '../catalogue/similar-series.ts'
import type { Sayings } from '../languages/en/sayings.ts'

/** Why two series are alike, in a sentence. */
export function sayLikeness(reason: Likeness, { likeness, values }: Sayings): string {
  switch (reason.kind) {
    case 'franchise':
      return likeness.franchise(reason.shared[0] ?? '')
    case 'makers':
      return likeness.makers(reason.shared)
    case 'genres':
      return likeness.genres({ type: values.types[reason.type], genres: reason.shared.map((genre) => values.genre(genre) ?? genre) })
    case 'network':
      return likeness.network(reason.shared)
    case 'period':
      return reason.years[0] === reason.years[1] ? likeness.sameYear(reason.years[0]) : likeness.nearYears(...reason.years)
  }
}
