import type { CastMember, Credit } from '../../catalogue/series-document.ts'
import type { PeopleRole } from '../../catalogue/series-file.ts'
import { plainLine } from '../plain-text.ts'
import type { WireSeries } from './wire.ts'

/** Our decision: as many as a reader looks through; a daily soap's list has thousands, guests of one episode among them. */
const MOST_CAST = 60

/** The jobs that name one of our roles; TMDB has hundreds (https://developer.themoviedb.org/reference/configuration-jobs). */
const ROLES: Record<string, PeopleRole> = {
  Creator: 'creator',
  Developer: 'developer',
  Showrunner: 'showrunner',
  'Executive Producer': 'executive-producer',
  'Original Music Composer': 'composer',
  'Main Title Theme Composer': 'theme-composer',
}

/** Who made the series: its creators and the crew whose job is one of our roles, each once a role. */
export function creditsOf({ created_by: creators, aggregate_credits: credits }: WireSeries): Credit[] {
  const made = (creators ?? []).map(({ name }) => ({ role: 'creator' as PeopleRole, name }))
  const worked = (credits?.crew ?? []).flatMap(({ name, jobs }) =>
    (jobs ?? []).flatMap(({ job }) => {
      const role = ROLES[job ?? '']
      return role === undefined ? [] : [{ role, name }]
    }),
  )
  const byKey = new Map<string, Credit>()
  for (const { role, name } of [...made, ...worked]) {
    const person = plainLine(name)
    if (person !== undefined) byKey.set(`${role}:${person}`, { role, person })
  }
  return [...byKey.values()]
}

/** Who plays whom, in TMDB's order. It lists main cast and guests alike, so nobody's billing is told. */
export function castOf({ aggregate_credits: credits }: WireSeries): CastMember[] {
  const inOrder = (credits?.cast ?? []).toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity)).slice(0, MOST_CAST)
  return inOrder.flatMap(({ name, roles }) => {
    const person = plainLine(name)
    return (roles ?? []).flatMap(({ character }) => {
      const as = plainLine(character)
      return person === undefined || as === undefined ? [] : [{ person, character: as }]
    })
  })
}
