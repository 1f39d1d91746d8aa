import { listWords as list } from '../../time/say-date.ts'

/** Why two series are alike, each a sentence. */
export const likeness = {
  franchise: (name: string) => `Both belong to ${name}.`,
  makers: (names: readonly string[]) => `Both are by ${list(names)}.`,
  /** `type` is the word for both series' kind. */
  genres: ({ type, genres }: { type: string; genres: readonly string[] }) => `Both are ${type}: ${list(genres)}.`,
  network: (names: readonly string[]) => `Both were shown on ${list(names)}.`,
  sameYear: (year: number) => `Both began in ${year}.`,
  nearYears: (earlier: number, later: number) => `They began in ${earlier} and ${later}.`,
}
