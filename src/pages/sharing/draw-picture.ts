import { hash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { AppError } from '../../errors/app-error.ts'

/** Our decision: a crawler that reads a list of links asks for its pictures within seconds of each other. */
const IDLE_MS = 15_000
/** Our decision: more than this waiting is a flood, and whoever comes next is asked to come again. */
const MOST_WAITING = 40
/** Our decision: the pictures of a few hundred series, some 10 MB. */
const MOST_KEPT_BYTES = 10_000_000

interface Waiting {
  done: (png: Uint8Array) => void
  fail: (error: Error) => void
}

/** Draws pictures in a thread that is begun for the first one and ends when none was asked for a while. */
export class PictureDrawer {
  readonly #kept = new LRUCache<string, Uint8Array>({ maxSize: MOST_KEPT_BYTES, sizeCalculation: (png) => png.length })
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #lastId = 0

  /** The SVG as PNG; throws `busy` where too many wait already. */
  async draw(svg: string): Promise<Uint8Array> {
    const mark = hash('sha1', svg, 'base64url')
    const known = this.#kept.get(mark)
    if (known !== undefined) return known
    if (this.#waiting.size >= MOST_WAITING) throw new AppError('busy', 'too many pictures are being drawn: ask again in a few seconds')
    const png = await this.#ask(svg)
    this.#kept.set(mark, png)
    return png
  }

  #ask(svg: string): Promise<Uint8Array> {
    const worker = (this.#worker ??= this.#begin())
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail })
      worker.postMessage({ id, svg }, [])
    })
  }

  #begin(): Worker {
    const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'
    const worker = new Worker(new URL(`./picture-worker.${extension}`, import.meta.url))
    worker.unref()
    worker.on('message', ({ id, png, problem }: { id: number; png?: Uint8Array; problem?: string }) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (png === undefined) waiting?.fail(new Error(`a picture could not be drawn: ${problem}`))
      else waiting?.done(png)
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref()
    })
    worker.on('error', (error) => this.#failAll(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      this.#worker = undefined
      this.#failAll(new Error('the thread that draws pictures has ended'))
    })
    return worker
  }

  #failAll(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
