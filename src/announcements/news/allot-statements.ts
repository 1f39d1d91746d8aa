/** What a sentence says once, and of whom: a season, a date. */
export interface Statement<T> {
  /** Several where it gives each of several series its own: "their eighth, seventh and third rounds". */
  values: readonly T[]
  /** Those of the headline's series that it names. */
  names: readonly string[]
  /** Of how many series it speaks that it does not name; 'rest': of all that are left ("the comedies", "the others"). */
  count: number | 'rest'
  /** Where in the headline they stand, when it says so ("the last two", "the latter"): from the end when negative. */
  place?: number
}

/**
 * The value of each series: by its name, or by the order of the headline when exactly as many statements are left as series.
 *
 * Statements that do not fit are of nobody: which of several series "the drama" is, their number alone tells.
 */
export function allot<T>(own: readonly string[], statements: readonly Statement<T>[]): ReadonlyMap<string, T> {
  const given = new Map<string, T>()
  const give = (names: readonly string[], values: readonly T[]) => {
    for (const [index, name] of names.entries()) {
      const value = values.length === names.length ? values[index] : values.length === 1 ? values[0] : undefined
      if (value !== undefined && !given.has(name)) given.set(name, value)
    }
  }
  for (const { names, values } of statements) give(names, values)
  for (const { place, count, values } of statements)
    if (place !== undefined && count !== 'rest') give(place < 0 ? own.slice(-count) : own.slice(place, place + count), values)
  const left = own.filter((name) => !given.has(name))
  const open = statements.filter(({ names, place }) => names.length === 0 && place === undefined)
  const said = open.reduce((sum, { count }) => sum + (count === 'rest' ? 0 : count), 0)
  const rests = open.filter(({ count }) => count === 'rest').length
  if (rests > 1 || (rests === 0 ? said !== left.length : said >= left.length)) return given
  let from = 0
  for (const { count, values } of open) {
    const until = from + (count === 'rest' ? left.length - said : count)
    give(left.slice(from, until), values)
    from = until
  }
  return given
}
