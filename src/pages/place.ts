import type { Part } from '../http/kept-part.ts'

/** Stands in a template where parts are put in afterwards: nothing that a template escapes can be this. */
export const PLACE = '<!-- place -->'

/** What a template has before, between and behind its places, with the parts of each in it; empty ones are left out. */
export function putInPlaces(around: string, ...inPlaces: readonly (readonly Part[])[]): readonly Part[] {
  return around.split(PLACE).flatMap((text, place) => [text, ...(inPlaces[place] ?? [])].filter((part) => part !== ''))
}
