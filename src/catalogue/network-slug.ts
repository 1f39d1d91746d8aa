import { slugOf } from '../search/fold-title.ts'
import type { SeriesDocument } from './series-document.ts'

/** A network or streaming service in addresses: `Apple TV+` becomes `apple-tv-plus`, for "Disney" and "Disney+" are two. Empty for a name of signs only. */
export function networkSlug(name: string): string {
  return slugOf(name.replaceAll('+', ' plus '))
}

/** The homes of a series, each once. */
export function networksOf({ platforms }: SeriesDocument): { slug: string; name: string }[] {
  const networks = new Map<string, string>()
  for (const { value } of platforms) {
    const slug = networkSlug(value.name)
    if (slug !== '' && !networks.has(slug)) networks.set(slug, value.name)
  }
  return [...networks].map(([slug, name]) => ({ slug, name }))
}
