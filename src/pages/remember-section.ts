import type { SeriesDocument } from '../catalogue/series-document.ts'

/** Rendered sections of documents that are held parsed; they go when their document goes. */
const rendered = new WeakMap<SeriesDocument, Map<string, string>>()

/**
 * The section as rendered before from this very document, else rendered now.
 *
 * `key` names everything else the section depends on; it must come from a small, closed set, or the memory would grow with the questions asked.
 */
export function rememberSection(document: SeriesDocument, key: string, render: () => string): string {
  let sections = rendered.get(document)
  if (sections === undefined) rendered.set(document, (sections = new Map()))
  const known = sections.get(key)
  if (known !== undefined) return known
  // One flat string: as it was concatenated, every page would walk through its hundreds of pieces again.
  const section = Buffer.from(render()).toString()
  sections.set(key, section)
  return section
}
