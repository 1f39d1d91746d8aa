import type { Words } from '../words.ts'
import { list } from './counts.ts'

export const likeness: Words['likeness'] = {
  franchise: (name) => `Beide gehören zu ${name}.`,
  makers: (names) => `Beide stammen von ${list(names)}.`,
  genres: ({ type, genres }) => `Beide teilen Gattung (${type}) und Genres: ${list(genres)}.`,
  network: (names) => `Beide liefen bei ${list(names)}.`,
  sameYear: (year) => `Beide begannen ${year}.`,
  nearYears: (earlier, later) => `Sie begannen ${earlier} und ${later}.`,
}
