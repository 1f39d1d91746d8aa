import type { Words } from '../words.ts'
import { list } from './counts.ts'

export const likeness: Words['likeness'] = {
  franchise: (name) => `Ambas pertenecen a ${name}.`,
  makers: (names) => `Ambas son de ${list(names)}.`,
  genres: ({ type, genres }) => `Comparten formato (${type}) y géneros: ${list(genres)}.`,
  network: (names) => `Ambas se emitieron en ${list(names)}.`,
  sameYear: (year) => `Ambas empezaron en ${year}.`,
  nearYears: (earlier, later) => `Empezaron en ${earlier} y ${later}.`,
}
