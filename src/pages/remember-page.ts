import { LRUCache } from 'lru-cache'
import type { SeriesGuide } from '../guide/series-guide.ts'
import type { Frame } from './frame.ts'

/** Our decision: the guides of some fifteen series that many ask for at once, some 1.5 MB; all others are put together anew, of sections that are remembered. */
const MOST_CHARACTERS = 1_500_000

interface RememberedPage {
  answer: SeriesGuide['answer']
  relatedAxes: SeriesGuide['relatedAxes']
  assets: Frame['assets']
  body: string
}

const pages = new LRUCache<string, RememberedPage>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ body }) => body.length })

/**
 * The guide as it was put together before from this very answer and where the related series stood, else put together now.
 *
 * Only for an address that asks for nothing but a series in a language: then the two decide the page, for another day, another revision or another count in
 * the ledger is another answer.
 */
export function rememberPage(guide: SeriesGuide, frame: Frame, render: () => string): string {
  const { answer, relatedAxes, boundary, document } = guide
  const { country, zone, language } = frame.reader
  const isPlain = boundary === 'none' && country === undefined && zone === undefined && frame.path === `/series/${document.id}`
  if (!isPlain) return render()
  const key = `${frame.origin} ${language} ${document.id}`
  const last = pages.get(key)
  if (last !== undefined && last.answer === answer && last.relatedAxes === relatedAxes && last.assets === frame.assets) return last.body
  const body = render()
  pages.set(key, { answer, relatedAxes, assets: frame.assets, body })
  return body
}
