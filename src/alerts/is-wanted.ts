import { CERTAINTIES, type AlertKind, type Certainty, type FollowOptions } from '../following/follow-options.ts'

/** What a change is, as far as it decides who wants to hear of it. */
export interface WantedChange {
  subject: string
  kind: AlertKind
  certainty: Certainty
}

/** Whether somebody with these options is told of the change. */
export function isWanted({ kinds, countries, certainty, finaleOnly }: FollowOptions, change: WantedChange): boolean {
  if (finaleOnly || !kinds.includes(change.kind)) return false
  if (CERTAINTIES.indexOf(change.certainty) > CERTAINTIES.indexOf(certainty)) return false
  const country = /^streaming\.([A-Z]{2})\./.exec(change.subject)?.[1]
  return country === undefined || countries.includes(country)
}
