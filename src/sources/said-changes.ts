import type { Statement } from '../catalogue/series-document.ts'

/** What changed in what one source says: nothing before is new, nothing after is withdrawn. Both are JSON. */
export interface SaidChange {
  field: string
  before: string | null
  after: string | null
}

/**
 * What a source says, field by field, as JSON: `season.3.premiere`, `cast.Ada Quill:The Pilot`.
 *
 * The day of reading, the votes of a rating, the scores of single episodes and their time of day are left out: they move, or go once they are past, without
 * anything being said anew, those of a daily programme by the thousand.
 */
export function saidFields(statements: readonly Statement[]): Map<string, string> {
  const said = new Map<string, string>()
  const say = (field: string, value: unknown): void => {
    if (value !== undefined) said.set(field, JSON.stringify(value))
  }
  const sayAll = (prefix: string, facts: object): void => Object.entries(facts).forEach(([name, value]) => say(`${prefix}.${name}`, value))
  for (const statement of statements) {
    sayAll('series', statement.series ?? {})
    for (const { number, ...facts } of statement.seasons ?? []) {
      say(`season.${number}`, number)
      sayAll(`season.${number}`, facts)
    }
    for (const { season, number, airsAt: _passing, ...facts } of statement.episodes ?? [])
      sayAll(number === undefined ? `season.${season}.special.${facts.title ?? ''}` : `season.${season}.episode.${number}`, facts)
    for (const { role, person, ...more } of statement.credits ?? []) say(`credit.${role}.${person}`, more)
    for (const { person, character, ...more } of statement.cast ?? []) say(`cast.${person}:${character}`, more)
    for (const { kind, season, on, by, ...more } of statement.announcements ?? []) say(`announcement.${kind}.${season ?? ''}.${on}.${by}`, more)
    for (const { rater, group, season, episode, score, scale } of statement.ratings ?? [])
      if (episode === undefined) say(['rating', rater, group, ...(season === undefined ? [] : [season])].join('.'), `${score}/${scale}`)
    for (const { link, ...more } of statement.videos ?? []) say(`video.${link}`, more)
    for (const { country, name, kind, ...more } of statement.availability ?? []) say(`availability.${country}.${kind}.${name}`, more)
    for (const { title, relation, ...more } of statement.related ?? []) say(`related.${relation}.${title}`, more)
  }
  return said
}

/** What changed from one reading to the next, in the order of the fields; none when the source says the same. */
export function saidChangesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): SaidChange[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort()
  return fields
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
}
