import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A small, whole set of IMDb's files: one series with two episodes, a film and its maker, the people of the series. */
export const PICARD_FILES = {
  'title.basics': `tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
tt0111161	movie	The Shawshank Redemption	The Shawshank Redemption	0	1994	\\N	142	Drama
tt8806524	tvSeries	Star Trek: Picard	Star Trek: Picard	0	2020	2023	46	Action,Adventure,Drama
tt9420276	tvEpisode	Maps and Legends	Maps and Legends	0	2020	\\N	45	Action
tt9381924	tvEpisode	Remembrance	Remembrance	0	2020	\\N	43	Action
`,
  'title.episode': `tconst	parentTconst	seasonNumber	episodeNumber
tt9420276	tt8806524	1	2
tt9381924	tt8806524	1	1
`,
  'title.ratings': `tconst	averageRating	numVotes
tt0111161	9.3	2900000
tt8806524	7.5	99271
tt9381924	8.1	7254
`,
  'title.akas': `titleId	ordering	title	region	language	types	attributes	isOriginalTitle
tt0111161	1	Die Verurteilten	DE	\\N	imdbDisplay	\\N	0
tt8806524	1	Star Trek: Picard	\\N	\\N	original	\\N	1
tt8806524	2	スター・トレック：ピカード	JP	ja	imdbDisplay	\\N	0
tt8806524	3	Star Trek: Destiny	US	\\N	working	\\N	0
`,
  'title.crew': `tconst	directors	writers
tt0111161	nm0001104	nm0000175,nm0001104
tt8806524	nm0359093	nm0149290,nm0326040
`,
  'title.principals': `tconst	ordering	nconst	category	job	characters
tt0111161	1	nm0000209	actor	\\N	["Andy Dufresne"]
tt8806524	1	nm0001772	actor	\\N	["Jean-Luc Picard"]
tt8806524	2	nm0326040	writer	created by	\\N
tt9381924	1	nm0001772	actor	\\N	["Jean-Luc Picard"]
`,
  'name.basics': `nconst	primaryName	birthYear	deathYear	primaryProfession	knownForTitles
nm0000209	Tim Robbins	1958	\\N	actor	tt0111161
nm0001772	Patrick Stewart	1940	\\N	actor	tt8806524
nm0149290	Michael Chabon	1963	\\N	writer	tt8806524
nm0326040	Akiva Goldsman	1962	\\N	producer	tt8806524
nm0359093	Hanelle M. Culpepper	\\N	\\N	director	tt8806524
`,
}

/** A series as a test lets IMDb tell of it; with `episodes`, so many of season 1, each with a score. */
export interface ToldByImdb {
  id: string
  title: string
  original?: string
  year?: number
  type?: 'tvSeries' | 'tvMiniSeries'
  score?: string
  votes?: number
  episodes?: number
  episodeScore?: string
  aka?: string
}

/** A whole set of files that tell of these series. */
export function imdbFilesOf(series: readonly ToldByImdb[]): ImdbFiles {
  const headers = Object.fromEntries(Object.entries(PICARD_FILES).map(([name, text]) => [name, text.slice(0, text.indexOf('\n') + 1)])) as ImdbFiles
  const files = { ...headers }
  const add = (name: keyof ImdbFiles, ...fields: (string | number)[]): void => void (files[name] += `${fields.join('\t')}\n`)
  for (const { id, title, original = title, year, type = 'tvSeries', score, votes = 100, episodes = 0, episodeScore = score ?? '7.0', aka } of series) {
    add('title.basics', id, type, title, original, 0, year ?? '\\N', '\\N', 45, 'Drama')
    if (score !== undefined) add('title.ratings', id, score, votes)
    if (aka !== undefined) add('title.akas', id, 1, aka, 'DE', '\\N', 'imdbDisplay', '\\N', 0)
    for (let number = 1; number <= episodes; number++) {
      const episode = `tt${Number(id.slice(2)) * 100 + number}`
      add('title.basics', episode, 'tvEpisode', `Part ${number}`, `Part ${number}`, 0, year ?? '\\N', '\\N', 45, 'Drama')
      add('title.episode', episode, id, 1, number)
      add('title.ratings', episode, episodeScore, votes)
    }
  }
  return files
}

export type ImdbFiles = Record<keyof typeof PICARD_FILES, string>

/** Writes the files into a folder of that path, gzipped as IMDb gives them, with some in place of the usual ones. */
export function writeImdbFolder(path: string, files: Partial<ImdbFiles> = {}): string {
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries({ ...PICARD_FILES, ...files })) writeFileSync(join(path, `${name}.tsv.gz`), gzipSync(text))
  return path
}
