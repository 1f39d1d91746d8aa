import { setImmediate as afterOthers, setTimeout as sleep } from 'node:timers/promises'
import { newestChange } from '../storage/newest-change.ts'
import type { Database } from '../storage/open-database.ts'
import { TitleIndexBuilder } from './build-title-index.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'
import type { TitleIndex } from './title-index.ts'
import { keepingOf, type TitleKeeping } from './title-keeping.ts'
import { getDataMark, listChangedSince, streamNamedAmong, streamNamedSeries } from './title-store.ts'

/** Our decision: an index of so few changed series is put together within a few milliseconds; beyond that all is read anew, in the background. */
const MOST_CHANGED = 500
/** Our decision: whoever writes thousands of series one after the other makes a longer pause only at the end. */
const SETTLED_AFTER_MS = 1_000
/** Our decision: reading 300,000 series anew takes some seconds, which at half a minute between are a sixth of one core; exact names are found at once anyway. */
const MOST_WAITS = 30
/** Our decision: fewer names are read and put together faster than a file would be read and checked. */
const LEAST_SAVED_NAMES = 30_000

/** Names that are searched together: those read at first, and those changed since, which take their place. */
export interface TitlePart {
  index: TitleIndex
  /** Whether what this part says of a series is not outdated. */
  isCurrent: (seriesId: string) => boolean
}

/** All names read by the change of a number; later ones are not in it. */
interface Base {
  index: TitleIndex
  sequence: number
}

const always = (): boolean => true

/** The names of one database, read when they are first needed and kept up with what any process writes. */
class LiveTitles {
  readonly #database: Database
  #base: Promise<Base> | undefined
  #isRebuilding = false
  #failure: { error: unknown } | undefined
  #parts: TitlePart[] = []
  /** The change up to which `#parts` are. */
  #seen = -1
  #refreshing: Promise<void> | undefined
  /** The last index that was begun to be kept: one after the other. */
  #saving: Promise<void> = Promise.resolve()

  constructor(database: Database) {
    this.#database = database
  }

  /** The names as they stand in the database at this moment. */
  async current(): Promise<readonly TitlePart[]> {
    if (this.#failure !== undefined) {
      const { error } = this.#failure
      this.#failure = undefined
      throw error
    }
    if ((await newestChange(this.#database)) > this.#seen) {
      this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined))
      await this.#refreshing
    }
    return this.#parts
  }

  async #refresh(): Promise<void> {
    this.#base ??= this.#load()
    const base = await this.#base.catch((error: unknown) => {
      this.#base = undefined
      throw error
    })
    const last = await newestChange(this.#database)
    const changed = await listChangedSince(this.#database, base.sequence, MOST_CHANGED + 1)
    if (changed.length > MOST_CHANGED) {
      if (!this.#isRebuilding) void this.#rebuild()
      if (this.#parts.length > 0) return
      this.#parts = [{ index: base.index, isCurrent: always }]
      return
    }
    this.#seen = last
    if (changed.length === 0) {
      this.#parts = [{ index: base.index, isCurrent: always }]
      return
    }
    const outdated = new Set(changed)
    const overlay = new TitleIndexBuilder()
    for await (const page of streamNamedAmong(this.#database, changed)) overlay.add(page)
    this.#parts = [
      { index: base.index, isCurrent: (id) => !outdated.has(id) },
      { index: await overlay.finish(), isCurrent: always },
    ]
  }

  /** What was kept, if it is whole and of this data and little changed since; else everything is read. */
  async #load(): Promise<Base> {
    const keeping = keepingOf(this.#database)
    const kept = keeping === undefined ? undefined : await readIndexFile(keeping.directory, await getDataMark(this.#database))
    if (kept !== undefined && kept.sequence <= (await newestChange(this.#database))) {
      const changed = await listChangedSince(this.#database, kept.sequence, MOST_CHANGED + 1)
      if (changed.length <= MOST_CHANGED) return kept
    }
    return this.#readAll()
  }

  async #readAll(): Promise<Base> {
    const sequence = await newestChange(this.#database)
    const builder = new TitleIndexBuilder()
    for await (const page of streamNamedSeries(this.#database)) {
      builder.add(page)
      await afterOthers()
    }
    const base = { index: await builder.finish(), sequence }
    const keeping = keepingOf(this.#database)
    if (keeping !== undefined && base.index.nameCount >= LEAST_SAVED_NAMES) {
      const mark = await getDataMark(this.#database)
      // Whoever waits for the names need not wait for the next start's.
      this.#saving = this.#saving.then(() => save(base, mark, keeping))
    }
    return base
  }

  /** Waits while somebody else writes on and on, which would outdate the index before it is put together; but not for ever. */
  async #untilSettled(): Promise<void> {
    let last = -1
    for (let waits = 0; waits < MOST_WAITS; waits++) {
      const newest = await newestChange(this.#database)
      if (newest === last) return
      last = newest
      // No process stays for this alone.
      await sleep(SETTLED_AFTER_MS, undefined, { ref: false })
    }
  }

  async #rebuild(): Promise<void> {
    this.#isRebuilding = true
    try {
      await this.#untilSettled()
      this.#base = Promise.resolve(await this.#readAll())
      this.#seen = -1
    } catch (error) {
      // Told to whoever searches next.
      this.#failure = { error }
    } finally {
      this.#isRebuilding = false
    }
  }
}

async function save({ index, sequence }: Base, mark: string, keeping: TitleKeeping): Promise<void> {
  try {
    await writeIndexFile(keeping.directory, { index, sequence, mark })
  } catch (error) {
    keeping.warn(`the index of names could not be kept in ${keeping.directory}, the next start takes longer: ${String(error)}`)
  }
}

const live = new WeakMap<Database, LiveTitles>()

/** The names of the database as they stand now; read at the first call, which takes seconds for a million names and lets others have their turn. */
export function currentTitles(database: Database): Promise<readonly TitlePart[]> {
  let titles = live.get(database)
  if (titles === undefined) live.set(database, (titles = new LiveTitles(database)))
  return titles.current()
}
