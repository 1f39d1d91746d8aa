import type { Availability, Relation, Video } from '../../catalogue/series-document.ts'
import { parseDay } from '../../time/partial-date.ts'
import { plainLine } from '../plain-text.ts'
import { definedOf, plainLines } from '../facts-of-fields.ts'
import type { WireOffers, WireSeries } from './wire.ts'

/** With a subscription, free and with advertising are all streaming to a reader. */
const OFFER_KINDS = { flatrate: 'streaming', free: 'streaming', ads: 'streaming', buy: 'buy', rent: 'rent' } as const satisfies Record<
  string,
  Availability['kind']
>

const VIDEO_KINDS: Record<string, Video['kind']> = { Trailer: 'trailer', Teaser: 'teaser', Clip: 'clip' }

/** Where a video of a site is watched. */
const VIDEO_SITES: Record<string, (key: string) => string> = {
  YouTube: (key) => `https://www.youtube.com/watch?v=${encodeURIComponent(key)}`,
  Vimeo: (key) => `https://vimeo.com/${encodeURIComponent(key)}`,
}

/** Where the series can be watched, in every country that is told; each service once a kind. */
export function offersOf(countries: Record<string, WireOffers>): Availability[] {
  const byKey = new Map<string, Availability>()
  for (const [country, offers] of Object.entries(countries).filter(([code]) => /^[A-Z]{2}$/.test(code)))
    for (const how of Object.keys(OFFER_KINDS) as (keyof typeof OFFER_KINDS)[])
      for (const name of plainLines((offers[how] ?? []).map((offer) => offer.provider_name)))
        byKey.set(`${country}:${name}:${OFFER_KINDS[how]}`, { country, name, kind: OFFER_KINDS[how] })
  return [...byKey.values()]
}

/** Trailers, teasers and clips on the sites we can link to. */
export function videosOf({ videos }: WireSeries): Video[] {
  return (videos?.results ?? []).flatMap(({ name, key, site, type, official, published_at: publishedAt }) => {
    const [kind, address, title] = [VIDEO_KINDS[type ?? ''], VIDEO_SITES[site ?? ''], plainLine(name)]
    if (kind === undefined || address === undefined || title === undefined || plainLine(key) === undefined) return []
    const told = definedOf({ season: seasonIn(title), publishedOn: parseDay((publishedAt ?? '').slice(0, 10)) })
    return [{ kind, title, link: address(key ?? ''), official: official === true, ...told }]
  })
}

/** The season a title names, when it names a single one: "Season 2 | Official Trailer". */
function seasonIn(title: string): number | undefined {
  const numbers = [...title.matchAll(/\bseason (\d{1,2})\b(?!\s*(?:&|and|to|-|–)\s*\d)/gi)].map(([, number]) => Number(number))
  return new Set(numbers).size === 1 && numbers[0] !== 0 ? numbers[0] : undefined
}

export function relatedOf({ recommendations }: WireSeries): Relation[] {
  return plainLines((recommendations?.results ?? []).map(({ name }) => name)).map((title) => ({
    title,
    relation: 'similar',
    because: 'TMDB recommends it to who likes this series.',
  }))
}
