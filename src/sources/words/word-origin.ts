/** The origin of what the operator writes down by hand. */
export const BY_HAND = 'by-hand'

/** The origin of what a site's news feeds say, by the site: two feeds of one outlet are one origin. */
export function newsOrigin(host: string): string {
  return `news:${host}`
}

/** Whether an origin tells of announcements alone: nothing of which seasons there are, nor that a series exists. */
export function tellsOnlyWords(origin: string): boolean {
  return origin === BY_HAND || origin.startsWith('news:')
}
