import { readClaims } from '../src/audit/read-claims.ts'

/** A claim in one line: `type of-season value`, a season of `-` for the series as a whole, `?` after what is hedged. */
export function claimsOf(
  sentence: string,
  { title = 'Harbor Lights Season 3: Release Date, Cast, Plot', publishedOn = '2023-04-10' }: { title?: string; publishedOn?: string | null } = {},
): string[] {
  const { claims } = readClaims({ text: sentence, title, ...(publishedOn ? { publishedOn } : {}) })
  return claims
    .map(({ type, value, subject, hedged }) => {
      const told = typeof value === 'object' && value !== null ? Object.values(value).join('|') : String(value)
      return `${type} ${subject.seasons?.join('+') ?? subject.season ?? '-'} ${told}${hedged ? '?' : ''}`
    })
    .sort()
}
