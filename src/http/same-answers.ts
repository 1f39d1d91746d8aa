import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { catalogueState, type CatalogueState } from '../catalogue/catalogue-state-store.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { hasMark } from './content-marks.ts'

/** Our decision: some two megabytes, for as many addresses as are asked for again within the minutes that a browser keeps a page. */
const MOST_REMEMBERED = 4000
/** Our decision: longer than any address that our own pages lead to. */
const LONGEST_ADDRESS = 300

/** What an answer rests on besides its address and the program: what was stored, and which day it was where its reader is. */
export interface Ground {
  state: CatalogueState
  day: Day
  /** The time zone that the address names. */
  zone: string | undefined
}

/** An answer's mark with all headers of a 304 that says it again. */
interface Remembered extends Omit<Ground, 'state'> {
  state: string
  mark: string
  headers: Record<string, string>
}

/**
 * Which mark the answer of an address bore, and on what it rested: a reader who asks again by that mark while all of that is the same need not wait until the answer
 * is put together. The database is asked each time; where anything is different, the answer goes the long way.
 */
export class SameAnswers {
  readonly #database: Database
  readonly #today: (zone?: string) => Day
  readonly #remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED })

  constructor(database: Database, today: (zone?: string) => Day) {
    this.#database = database
    this.#today = today
  }

  /** The mark of an address's answer, where it is known to rest on this. */
  markOf(url: string, { state, day }: Ground): string | undefined {
    const last = this.#remembered.get(url)
    return last?.state === state.mark && last.day === day ? last.mark : undefined
  }

  /** Notes what the answer of an address rested on; `url` as the long way has it. */
  note(url: string, { state, day, zone }: Ground, answer: { mark: string; headers: Record<string, string> }): void {
    if (url.length > LONGEST_ADDRESS) return
    if (this.markOf(url, { state, day, zone }) === answer.mark) return
    this.#remembered.set(url, { state: state.mark, day, zone, ...answer })
  }

  /**
   * Answers by 304 who asks again for what is the same, and hands everybody else to `longWay`.
   *
   * Whoever sends a cookie may have chosen another address, and goes the long way too.
   */
  listener(longWay: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<unknown>): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
    const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
      const last = this.#lastFor(incoming)
      if (last === undefined || !(await this.#isStillSo(last))) return void (await longWay(incoming, outgoing))
      outgoing.writeHead(304, last.headers)
      outgoing.end()
    }
    return (incoming, outgoing) => void answer(incoming, outgoing)
  }

  /** Whether all that an answer rested on is the same now; not when the database cannot tell, for the long way asks it again, and says what is wrong. */
  async #isStillSo({ state, day, zone }: Remembered): Promise<boolean> {
    const now = await catalogueState(this.#database).catch(() => undefined)
    return now?.mark === state && this.#today(zone) === day
  }

  /** The last answer of the address, where the reader has it. */
  #lastFor({ method, url, headers }: IncomingMessage): Remembered | undefined {
    const ifNoneMatch = headers['if-none-match']
    if (ifNoneMatch === undefined || method !== 'GET' || headers.cookie !== undefined) return undefined
    const last = this.#remembered.get(`http://${headers.host}${url}`)
    return last !== undefined && hasMark(ifNoneMatch, last.mark) ? last : undefined
  }
}
