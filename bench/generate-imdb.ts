/**
 * Files of IMDb's non-commercial data sets, made up: the same seven names, columns and order of rows, and about the sizes of the real ones.
 *
 *     node bench/generate-imdb.ts <folder> [titles, 12000000 when left out] [seed, 1 when left out]
 *
 * Deterministic: everything about a title follows from its number and the seed, so each file is made on its own and they fit together.
 * Shares are estimates after the published sizes of the real files (2025: 11.7 million titles in 1.0 GB, 9 million episodes,
 * 1.6 million ratings, 52 million other titles, 92 million credits, 14.5 million people; the real files are about as large).
 */
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** One number in three is taken, as in the real files: 12 million titles up to tt36000000. */
const NUMBERS_PER_TITLE = 3
const PEOPLE_PER_TITLE = 1.2
/** Types and their shares of all titles, in thousandths. */
const TYPES: readonly (readonly [type: string, thousandths: number])[] = [
  ['tvEpisode', 750],
  ['short', 91],
  ['movie', 60],
  ['video', 26],
  ['tvSeries', 23],
  ['tvMovie', 13],
  ['tvMiniSeries', 5],
  ['tvSpecial', 4],
  ['videoGame', 4],
  ['tvShort', 1],
  ['movie', 23],
]
const GENRES = ['Drama', 'Comedy', 'Crime', 'Documentary', 'Reality-TV', 'Talk-Show', 'Animation', 'Sci-Fi', 'News', 'Game-Show', 'Romance', 'Family']
const REGIONS = ['JP', 'FR', 'IN', 'ES', 'PT', 'DE', 'IT', 'US', 'GB', 'BR', 'MX', 'PL']
const WORDS =
  'the of last night star island "quoted" family house city love secret trek Ärzte dragon 東京 lost Москва king crime story days Élite girl world doctor summer life boys wars kitchen challenge'.split(
    ' ',
  )
const NAMES = 'Ana Bryan Chiara Dmitri Élodie Farid Grace Håkon Ivana José Kenji Laura Mohamed Núria Olga Patrick Qiang Rosa Søren Tomás'.split(' ')
const SURNAMES =
  'Adams Brontë Castillo Dubois Eriksen Fischer García Hughes Ivanov Jensen Kowalski Lindqvist Müller Nakamura O\'Brien "Red" Petrov Stewart'.split(' ')
const CATEGORIES = ['actor', 'actress', 'actor', 'actress', 'self', 'writer', 'producer', 'director', 'composer', 'editor']
const JOBS = ['created by', 'executive producer', 'series producer', 'developed by', 'teleplay']

const [folder, titles = '12000000', seed = '1'] = process.argv.slice(2)
if (folder === undefined) throw new Error('name a folder to write to')
mkdirSync(folder, { recursive: true })
const lastTitle = Number(titles) * NUMBERS_PER_TITLE
const people = Math.round(Number(titles) * PEOPLE_PER_TITLE)
const salt = Math.imul(Number(seed), 0x9e3779b1)
const seriesIds = listSeries()

const CHUNK_BYTES = 1024 * 1024
/** More than the longest row that is made here. */
const ROW_BYTES = 16 * 1024
let chunk = Buffer.allocUnsafe(CHUNK_BYTES)
let filled = 0
interface Out {
  text: (value: string) => Out
  number: (value: number) => Out
  id8: (prefix: 'tt' | 'nm', value: number) => Out
  name: (mix: number) => Out
}
const out: Out = { text, number, id8, name }
const encoded = new Map<string, Buffer>()

await write('title.basics', 'tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres', eachTitle, putBasics)
await write('title.episode', 'tconst\tparentTconst\tseasonNumber\tepisodeNumber', eachTitle, putEpisode)
await write('title.ratings', 'tconst\taverageRating\tnumVotes', eachTitle, putRating)
await write('title.akas', 'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle', eachTitle, putAkas)
await write('title.crew', 'tconst\tdirectors\twriters', eachTitle, putCrew)
await write('title.principals', 'tconst\tordering\tnconst\tcategory\tjob\tcharacters', eachTitle, putPrincipals)
await write('name.basics', 'nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles', eachPerson, putPerson)

function putBasics(id: number): void {
  const mix = hash(id, 1)
  const type = typeOf(id)
  id8('tt', id).text('\t').text(type).text('\t')
  const from = filled
  if (type === 'tvEpisode' && mix % 2 === 0)
    text('Episode #').number(1 + (mix % 9)).text('.').number(1 + (mix % 24)) // prettier-ignore
  else words(mix, 2 + (mix % 3))
  const to = filled
  text('\t')
  if (mix % 11 === 0) words(mix ^ 0x5555, 3)
  else {
    chunk.copy(chunk, filled, from, to)
    filled += to - from
  }
  const year = 1950 + (hash(id, 2) % 77)
  text(mix % 97 === 0 ? '\t1\t' : '\t0\t')
  if (mix % 13 === 0) text('\\N\t')
  else number(year).text('\t')
  if (isSeries(type) && mix % 3 !== 0) number(Math.min(2026, year + (mix % 6))).text('\t')
  else text('\\N\t')
  if (mix % 3 === 0) text('\\N\t')
  else number(10 + (mix % 80)).text('\t')
  const genres = mix % 4
  if (genres === 0) text('\\N\n')
  else {
    for (let nth = 0; nth < genres; nth++) text(nth === 0 ? '' : ',').text(GENRES[(mix >>> (4 + nth * 4)) % GENRES.length] ?? '') // prettier-ignore
    text('\n')
  }
}

function putEpisode(id: number): void {
  if (typeOf(id) !== 'tvEpisode') return
  const mix = hash(id, 3)
  id8('tt', id).text('\t')
  // Few series have very many episodes: the square makes the share of the largest about one in six hundred.
  id8('tt', seriesIds[Math.floor(seriesIds.length * (mix / 0x1_0000_0000) ** 2)] ?? 1).text('\t')
  if (mix % 8 === 0) text('\\N\t\\N\n')
  else number(1 + (hash(id, 4) % 9)).text('\t').number(1 + (hash(id, 5) % 30)).text('\n') // prettier-ignore
}

function putRating(id: number): void {
  const mix = hash(id, 6)
  if (mix % 100 >= (typeOf(id) === 'tvEpisode' ? 9 : 27)) return
  id8('tt', id).text('\t').number(1 + (mix % 9)).text('.').number((mix >>> 8) % 10).text('\t').number(5 + ((mix >>> 4) % (mix % 10 === 0 ? 90_000 : 400))).text('\n') // prettier-ignore
}

function putAkas(id: number): void {
  const mix = hash(id, 7)
  const many = mix % 10
  id8('tt', id).text('\t1\t')
  words(hash(id, 1), 2 + (hash(id, 1) % 3)).text('\t\\N\t\\N\toriginal\t\\N\t1\n')
  for (let nth = 2; nth <= many; nth++) {
    id8('tt', id).text('\t').number(nth).text('\t')
    words(mix + nth, 1 + ((mix + nth) % 4)).text('\t').text(REGIONS[nth % REGIONS.length] ?? '').text(nth % 3 === 0 ? '\tja\t' : '\t\\N\t') // prettier-ignore
    text(nth % 4 === 0 ? 'alternative\t\\N\t0\n' : 'imdbDisplay\t\\N\t0\n')
  }
}

function putCrew(id: number): void {
  const mix = hash(id, 8)
  id8('tt', id).text('\t')
  persons(mix, mix % 3).text('\t')
  persons(mix ^ 0x3333, mix % 5).text('\n')
}

function putPrincipals(id: number): void {
  const mix = hash(id, 9)
  const many = (mix % 16) + (mix % 64 === 0 ? 12 : 0)
  for (let nth = 1; nth <= many; nth++) {
    const each = hash(id + nth * 7919, 10)
    const category = CATEGORIES[each % CATEGORIES.length] ?? ''
    id8('tt', id).text('\t').number(nth).text('\t')
    id8('nm', 1 + (hash(each, 11) % people))
      .text('\t')
      .text(category)
      .text('\t')
    if (category === 'writer' || category === 'producer') text(JOBS[each % JOBS.length] ?? '').text('\t\\N\n')
    else if (category === 'self') text('\\N\t["Self"]\n')
    else if (category.startsWith('act')) text('\\N\t["').name(each).text('"]\n')
    else text('\\N\t\\N\n')
  }
}

function putPerson(id: number): void {
  const mix = hash(id, 12)
  id8('nm', id).text('\t').name(mix)
  text(mix % 20 === 0 ? `\t${1900 + (mix % 100)}\t\\N\t` : '\t\\N\t\\N\t')
  text(mix % 5 === 0 ? '\\N\t' : 'actor,writer\t')
  for (let nth = 0; nth < 1 + (mix % 4); nth++) text(nth === 0 ? '' : ',').id8('tt', 1 + (hash(mix, nth) % lastTitle))
  text('\n')
}

function persons(mix: number, many: number): Out {
  if (many === 0) return text('\\N')
  for (let nth = 0; nth < many; nth++) text(nth === 0 ? '' : ',').id8('nm', 1 + (hash(mix, nth) % people))
  return out
}

function words(mix: number, many: number): Out {
  for (let nth = 0; nth < many; nth++) text(nth === 0 ? '' : ' ').text(WORDS[(mix >>> (nth * 5)) % WORDS.length] ?? '')
  return out
}

function name(mix: number): Out {
  return text(NAMES[mix % NAMES.length] ?? '').text(' ').text(SURNAMES[(mix >>> 7) % SURNAMES.length] ?? '') // prettier-ignore
}

function typeOf(id: number): string {
  let rest = hash(id, 13) % 1000
  for (const [type, thousandths] of TYPES) {
    if (rest < thousandths) return type
    rest -= thousandths
  }
  return 'movie'
}

function isSeries(type: string): boolean {
  return type === 'tvSeries' || type === 'tvMiniSeries'
}

function exists(id: number): boolean {
  return hash(id, 14) % NUMBERS_PER_TITLE === 0
}

/** In a stirred order, so that the series with the most episodes are of any age. */
function listSeries(): Uint32Array {
  const ids: number[] = []
  for (let id = 1; id <= lastTitle; id++) if (exists(id) && isSeries(typeOf(id))) ids.push(id)
  return Uint32Array.from(ids.sort((a, b) => hash(a, 15) - hash(b, 15)))
}

/** The order of the real files, that of the letters: tt1000001, tt10000010, tt10000011 … tt1000002. */
function* numbersUpTo(last: number): Generator<number> {
  for (let short = 1; short <= Math.min(last, 9_999_999); short++) {
    yield short
    if (short >= 1_000_000) for (let long = short * 10; long < short * 10 + 10 && long <= last; long++) yield long
  }
}

function* eachTitle(): Generator<number> {
  for (const id of numbersUpTo(lastTitle)) if (exists(id)) yield id
}

function eachPerson(): Generator<number> {
  return numbersUpTo(people)
}

/** 32 bits that follow from a number, for one purpose. */
function hash(value: number, purpose: number): number {
  let mixed = Math.imul((value ^ salt) + Math.imul(purpose, 0x85ebca6b), 0xcc9e2d51)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function text(value: string): Out {
  let bytes = encoded.get(value)
  if (bytes === undefined) encoded.set(value, (bytes = Buffer.from(value)))
  for (let index = 0; index < bytes.length; index++) chunk[filled++] = bytes[index] ?? 0
  return out
}

function number(value: number): Out {
  let power = 1
  while (power * 10 <= value) power *= 10
  for (; power >= 1; power = Math.floor(power / 10)) chunk[filled++] = 48 + (Math.floor(value / power) % 10)
  return out
}

/** An id as IMDb writes it: at least seven digits. */
function id8(prefix: 'tt' | 'nm', value: number): Out {
  text(prefix)
  for (let power = 1_000_000; power > 1 && power > value; power /= 10) chunk[filled++] = 48
  return number(value)
}

async function write(file: string, header: string, each: () => Generator<number>, put: (id: number) => void): Promise<void> {
  function* chunks(): Generator<Buffer> {
    chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    filled = chunk.write(`${header}\n`)
    for (const id of each()) {
      put(id)
      if (filled < CHUNK_BYTES - ROW_BYTES) continue
      yield chunk.subarray(0, filled)
      chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      filled = 0
    }
    yield chunk.subarray(0, filled)
  }
  await pipeline(Readable.from(chunks()), createGzip({ level: 6, chunkSize: CHUNK_BYTES }), createWriteStream(join(folder ?? '', `${file}.tsv.gz`)))
}
