import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Claim, ClaimedRating, ClaimSubject, ClaimType } from '../src/audit/claim.ts'

/** An article of our own with the claims that a reader should find in it, and the words that look like claims and are none. */
export interface LabelledArticle {
  id: string
  title: string
  text: string
  labels: Omit<Claim, 'quote'>[]
  negatives: { start: number; end: number }[]
}

/** How labels name the types, see test/audit-articles/README.md. */
const TYPES: Record<string, ClaimType> = {
  premiere: 'season_premiere_date',
  finale: 'season_finale_date',
  next: 'next_premiere_date',
  episodes: 'season_episode_count',
  seasons: 'series_season_count',
  total: 'series_episode_count',
  status: 'status',
  network: 'network',
  streaming: 'streaming',
  creator: 'creator',
  showrunner: 'showrunner',
  composer: 'composer',
  producer: 'executive_producer',
  cast: 'cast_role',
  rating: 'rating',
  runtime: 'runtime',
  trailer: 'trailer',
}

/** The labelled articles of a folder of test/audit-articles. Throws where a label does not fit the article, with file and line. */
export function listOwnArticles(folder: string): LabelledArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.map((file) => parseArticle(`${basename(folder)}-${basename(file, '.txt')}`, readFileSync(join(folder, file), 'utf8')))
}

function parseArticle(id: string, content: string): LabelledArticle {
  const [head = '', text = '', lines = ''] = content.split(/^---\n/m)
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  const article: LabelledArticle = { id, title: field('title'), text: text.trimEnd(), labels: [], negatives: [] }
  let from = 0
  for (const line of lines.trim().split('\n')) {
    const [codes = '', ...quoted] = line.split(' | ')
    const quote = quoted.join(' | ').replaceAll('⏎', '\n')
    const after = article.text.indexOf(quote, from)
    const start = after < 0 ? article.text.indexOf(quote) : after
    if (quote === '' || start < 0) throw new Error(`${id}: not in the article: ${line}`)
    const place = { start, end: start + quote.length }
    if (codes === '-') article.negatives.push(place)
    else {
      from = start
      for (const code of codes.split('; ')) article.labels.push(...parseLabels(code, field('series'), id).map((label) => Object.assign(label, place)))
    }
  }
  return article
}

/** `?next 2 2026/..`: type, season or seasons, value; a question mark before what is hedged; several people or homes with commas. */
function parseLabels(code: string, series: string, id: string): Omit<Claim, 'quote' | 'start' | 'end'>[] {
  const match = /^(\?)?([a-z]+)(?: (\d+(?:,\d+)*)(?= \S|$))?(?: (.*))?$/.exec(code)
  const type = TYPES[match?.[2] ?? '']
  if (match === null || type === undefined) throw new Error(`${id}: not a label: ${code}`)
  const seasons = match[3]?.split(',').map(Number) ?? []
  const isCountOfAll = type === 'series_season_count' || type === 'series_episode_count'
  const written = match[4] ?? (isCountOfAll || type === 'runtime' ? match[3] : undefined)
  if (written === undefined) throw new Error(`${id}: a label without a value: ${code}`)
  const [season] = seasons
  const subject: ClaimSubject = match[4] === undefined || season === undefined ? { series } : seasons.length > 1 ? { series, seasons } : { series, season }
  return listValues(type, written).map((value) => ({ type, subject, value, hedged: match[1] !== undefined }))
}

function listValues(type: ClaimType, written: string): Claim['value'][] {
  switch (type) {
    case 'creator':
    case 'showrunner':
    case 'composer':
    case 'executive_producer':
    case 'network':
    case 'streaming':
      return written.split(', ')
    case 'cast_role':
      return written.split(', ').map((pair) => {
        const [person = '', character = ''] = pair.split(' = ')
        return { person, character }
      })
    case 'rating':
      return [toRating(written)]
    case 'runtime': {
      const [min = 0, max] = written.split('-').map(Number)
      return [max === undefined ? min : { min, max }]
    }
    case 'season_episode_count':
    case 'series_season_count':
    case 'series_episode_count':
      return [Number(written)]
    case 'season_premiere_date':
    case 'season_finale_date':
    case 'next_premiere_date':
    case 'status':
    case 'trailer':
      return [written === 'null' ? null : written]
  }
}

/** `Rotten Tomatoes 94% critics`, `IMDb 8.3/10`, `- 7.2/10` where nobody is named. */
function toRating(written: string): ClaimedRating {
  const [, source = '-', score = '', scale, group] = /^(.+?) ([\d.]+)(?:%|\/(\d+))(?: (critics|audience))?$/.exec(written) ?? []
  return {
    source: source === '-' ? null : source,
    score: Number(score),
    scale: Number(scale ?? 100),
    unit: scale === undefined ? 'percent' : 'points',
    ...(group === undefined ? {} : { group: group as 'critics' | 'audience' }),
  }
}
