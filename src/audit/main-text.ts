import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cleanHtml, type CleanPage } from './clean-html.ts'
import { dayOfPage } from './day-of-page.ts'
import { BLOCKS, CELLS, toLines } from './lines-of-text.ts'
import type { Day } from '../time/partial-date.ts'

/** The article of a page: its main text, without menus, advertisements and comments. */
export interface MainText {
  text: string
  title: string | undefined
  publishedOn: Day | undefined
}

/** Our decision: larger pages are read whole, for weighing each of their elements against the others would take seconds. */
const MAX_ELEMENTS = 10_000
const MAX_CHARACTERS = 2_000_000
/** The main text of a page as Firefox's reader view finds it, a line for each paragraph; the whole text of a page in which it finds none. */
export function readMainText(html: string): MainText {
  const page = cleanHtml(html)
  const found = page.elements > MAX_ELEMENTS || page.html.length > MAX_CHARACTERS ? null : findMain(page)
  return {
    text: found?.content === undefined || found.content === '' ? page.text : found.content,
    title: [found?.title, page.meta.get('og:title'), page.title]
      .map((title) => title?.replace(/\s+/g, ' ').trim())
      .find((title) => title !== undefined && title !== ''),
    publishedOn: dayOfPage(page),
  }
}

function findMain({ html, title }: CleanPage): { title: string | undefined; content: string } | null {
  const { document } = parseHTML(isWhole(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
  document.title = title
  const found = new Readability<string>(document as never, { serializer: (node) => textOf(node), disableJSONLD: true }).parse()
  return found === null ? null : { title: found.title ?? undefined, content: found.content ?? '' }
}

function isWhole(html: string): boolean {
  return /^\s*<html[\s>]/i.test(html)
}

/** What is needed of a node. */
interface DomNode {
  nodeType: number
  nodeName: string
  data?: string
  firstChild: DomNode | null
  nextSibling: DomNode | null
}

const TEXT_NODE = 3

/** The text below a node, walked without recursion. */
function textOf(root: DomNode): string {
  let text = ''
  const stack: (DomNode | string)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      text += node
      continue
    }
    if (node.nodeType === TEXT_NODE) {
      text += (node.data ?? '').replace(/\s+/g, ' ')
      continue
    }
    const name = node.nodeName.toLowerCase()
    const around = BLOCKS.has(name) ? '\n' : CELLS.has(name) ? ' ' : ''
    const children: DomNode[] = []
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
    text += around
    stack.push(around)
    for (let last = children.pop(); last !== undefined; last = children.pop()) stack.push(last)
  }
  return toLines(text)
}
