/** Rendered sections by what they were rendered from; they go when it goes. */
const rendered = new WeakMap<object, Map<string, string>>()

/**
 * The section as rendered before from this very document or answer, else rendered now.
 *
 * `origin` must decide the section together with `key`, and nobody may change it in place. `key` must come from a small, closed set, or the memory would grow
 * with the questions asked.
 */
export function rememberSection(origin: object, key: string, render: () => string): string {
  let sections = rendered.get(origin)
  if (sections === undefined) rendered.set(origin, (sections = new Map()))
  const known = sections.get(key)
  if (known !== undefined) return known
  const section = render()
  // Reading its last character makes V8 join the hundreds of pieces it was concatenated from; every page would walk through them again.
  section.charCodeAt(section.length - 1)
  sections.set(key, section)
  return section
}
