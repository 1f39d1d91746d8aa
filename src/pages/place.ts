import type { Part } from '../http/kept-part.ts'

/** Stands in a template where parts are put in afterwards: nothing that a template escapes can be this. */
export const PLACE = '<!-- place -->'

/** The parts between what a template has before their place and what it has behind it. */
export function putInPlace(parts: readonly Part[], around: string): readonly Part[] {
  const at = around.indexOf(PLACE)
  return [around.slice(0, at), ...parts, around.slice(at + PLACE.length)]
}
