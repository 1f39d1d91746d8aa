import { Parser } from 'htmlparser2'
import { AppError } from '../errors/app-error.ts'
import { BLOCKS, CELLS, toLines } from './lines-of-text.ts'

/** A page with nothing in it that could run, be fetched or exhaust what reads it, and what it says of itself. */
export interface CleanPage {
  html: string
  /** How many elements `html` has. */
  elements: number
  /** All text of the page, a line for each block. */
  text: string
  /** `<meta>` by its name or property, in lower case. */
  meta: Map<string, string>
  /** The contents of `<script type="application/ld+json">`. */
  jsonLd: string[]
  /** The `datetime` of every `<time>`, in order. */
  times: string[]
  title: string
}

/** Elements whose content is no text for readers, or runs. */
const DROPPED = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'video', 'audio', 'textarea', 'select', 'button', 'form', 'dialog',
]) // prettier-ignore
/** Elements that end by themselves and carry no text. */
const VOID = new Set(['area', 'base', 'col', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'img'])
/** What finding the main text goes by: https://github.com/mozilla/readability/blob/main/Readability.js (read 2026-11-22). */
const KEPT_ATTRIBUTES = new Set(['class', 'id', 'role', 'itemprop', 'itemtype', 'rel', 'aria-hidden', 'hidden', 'lang', 'dir'])
/** Our decision: no class list that names anything is longer. */
const MAX_ATTRIBUTE = 400
/** As browsers do: deeper elements become siblings (https://github.com/WebKit/WebKit/blob/main/Source/WebCore/page/Settings.yaml, maximumHTMLParserDOMTreeDepth; read 2026-11-22). */
const MAX_DEPTH = 256
/** Our decision: a page nested as deeply was made to be hard to read; the parser's time grows with the square of it. */
const MAX_OPEN = 5000
/** Our decision: structured data of a page is a few thousand characters. */
const MAX_JSON_LD = 200_000
const MAX_TIMES = 50

/** Reads a page once, from beginning to end: nothing it holds makes this take longer than its length. */
export function cleanHtml(source: string): CleanPage {
  const page: CleanPage = { html: '', elements: 0, text: '', meta: new Map(), jsonLd: [], times: [], title: '' }
  const pieces: string[] = []
  /** The open elements that are in the output; what lies deeper is written without its element. */
  const open: string[] = []
  const words: string[] = []
  let [depth, dropped, inTitle, openAtAll] = [0, 0, false, 0]
  let json: string | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++openAtAll > MAX_OPEN)
        throw new AppError('bad-input-file', `the page is nested more than ${MAX_OPEN} elements deep: paste the text of the article instead`)
      if (name === 'meta') readMeta(attributes, page.meta)
      if (name === 'time' && attributes['datetime'] !== undefined && page.times.length < MAX_TIMES)
        page.times.push(attributes['datetime'].slice(0, MAX_ATTRIBUTE))
      if (DROPPED.has(name)) {
        dropped++
        if (name === 'script' && /^application\/ld\+json/i.test(attributes['type']?.trim() ?? '')) json = ''
        return
      }
      if (dropped > 0) return
      if (name === 'title') inTitle = page.title === ''
      if (VOID.has(name) || name === 'title') return
      words.push(BLOCKS.has(name) ? '\n' : CELLS.has(name) ? ' ' : '')
      page.elements++
      if (name === 'br' || name === 'hr') return void pieces.push(`<${name}>`)
      depth++
      if (depth > MAX_DEPTH) return
      open.push(name)
      pieces.push(`<${name}${keptAttributes(attributes)}>`)
    },
    ontext(text) {
      if (json !== undefined && json.length < MAX_JSON_LD) json += text
      if (inTitle) {
        page.title += text
        return
      }
      if (dropped > 0) return
      pieces.push(escapeText(text))
      words.push(text.replace(/\s+/g, ' '))
    },
    onclosetag(name) {
      openAtAll--
      if (DROPPED.has(name)) {
        if (json !== undefined) page.jsonLd.push(json)
        json = undefined
        dropped--
        return
      }
      if (name === 'title') inTitle = false
      if (dropped > 0 || VOID.has(name) || name === 'title' || name === 'br' || name === 'hr') return
      words.push(BLOCKS.has(name) ? '\n' : '')
      if (depth-- > MAX_DEPTH) return
      pieces.push(`</${open.pop() ?? name}>`)
    },
  })
  parser.end(source)
  page.html = pieces.join('')
  page.text = toLines(words.join(''))
  page.title = page.title.replace(/\s+/g, ' ').trim()
  return page
}

function readMeta(attributes: Record<string, string>, meta: Map<string, string>): void {
  const [name, content] = [attributes['property'] ?? attributes['name'] ?? attributes['itemprop'], attributes['content']]
  if (name !== undefined && content !== undefined && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content.slice(0, MAX_ATTRIBUTE))
}

function keptAttributes(attributes: Record<string, string>): string {
  let kept = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (KEPT_ATTRIBUTES.has(name)) kept += ` ${name}="${escapeText(value.slice(0, MAX_ATTRIBUTE))}"`
    // Links are told from text by their density; where they lead is nobody's business here.
    if (name === 'href') kept += ' href="#"'
  }
  return kept
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
