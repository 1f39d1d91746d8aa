import type { Day } from '../../time/partial-date.ts'
import { sayDate } from '../../time/say-date.ts'

/** The page that checks articles, and the file of what it found. */
export const audit = {
  heading: 'Which sentences of this article are true?',
  title: 'Check an article',
  description: 'Which sentences of an article about a series are true? Each claim held against the facts of its day, with sources.',
  invitation:
    'Paste an article about whether and when a series continues. Every claim that can be checked is held against the facts of the article’s day, each with its source.',
  text: 'The article’s text',
  address: 'or its address',
  noAddresses: 'This server runs without network and reads no addresses.',
  published: 'Published on, if it does not say so',
  series: 'Series, if it is not clear',
  check: 'Check it',
  /** An address stands between the two. */
  stored: {
    before: 'The text is not stored. To share a result, save it as a file; to share the question, link to ',
    after: ', which fills the form in.',
  },
  save: 'Save as one file',
  another: 'Check another',
  anArticle: 'An article',
  theArticle: 'The article',
  checked: (title: string) => `${title}, checked`,
  fileFooter: 'Checked by To Be Continued (tbc audit). Facts with their sources; unknown said as unknown.',
  findings: { supported: 'Holds', contradicted: 'False', outdated: 'Out of date', speculation: 'Speculation', unverifiable: 'Not known' },
  types: {
    season_premiere_date: 'season premiere date',
    season_finale_date: 'season finale date',
    next_premiere_date: 'next premiere date',
    season_episode_count: 'season episode count',
    series_season_count: 'series season count',
    series_episode_count: 'series episode count',
    status: 'status',
    network: 'network',
    streaming: 'streaming',
    creator: 'creator',
    showrunner: 'showrunner',
    composer: 'composer',
    executive_producer: 'executive producer',
    cast_role: 'cast role',
    rating: 'rating',
    runtime: 'runtime',
    trailer: 'trailer',
  },
  /** Between the items of a list. */
  comma: ', ',
  /** The series stand between the two. */
  about: { before: 'About ', after: '' },
  noSeries: 'No series was recognised',
  notInCatalogue: ' (not in the catalogue)',
  /** Behind the series. */
  heldOn: (day: Day) => `held against what was known on ${sayDate(day)}.`,
  heldToday: 'held against the facts of today, for its day is not known.',
  /** Behind the address that was read. */
  ledFrom: (address: string) => `, to which ${address} led`,
  noClaims: 'It makes no claim that could be checked.',
  answersHeadline: 'It answers its headline.',
  missesHeadline: 'It does not answer its headline.',
  contradictions: 'It contradicts itself',
  /** The numbers of two claims stand in it. */
  claims: { before: ' (claims ', between: ' and ', after: ').' },
  byClaim: 'The text, claim by claim',
  claim: (number: number, finding: string) => `claim ${number}: ${finding}`,
  /** Behind the type of a claim. */
  ofSeries: (series: string) => ` of ${series}`,
  ofSeason: (season: number) => `, season ${season}`,
  moreSources: (count: number) => ` and ${count} more`,
}
