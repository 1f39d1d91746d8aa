import { styleText } from 'node:util'

/** Our decision: the width that every terminal and mail window shows. */
const USUAL_COLUMNS = 80
const MIN_COLUMNS = 40
const MAX_COLUMNS = 100

/** Where output goes, and how much it may be dressed up. */
export interface Terminal {
  /** Writes as it is: JSON, files, what was made safe. */
  out: (text: string) => void
  /** Writes sentences: what sources' texts in them would do to a terminal is taken out. */
  say: (text: string) => void
  error: (text: string) => void
  /** Width to write for, in characters. */
  columns: number
  /** Text in a style, on a terminal that shows colours and is not told otherwise (NO_COLOR); plain text elsewhere. */
  style: (format: Parameters<typeof styleText>[0], text: string) => string
}

/** The terminal of this process. */
export function processTerminal(columns: number | undefined): Terminal {
  // Whoever read our output has gone, as `head` does: there is nothing left to do, and nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`tbc: the answer could not be written (${error.code}): write it to where there is room\n`)
    process.exit(1)
  })
  const width = process.stdout.isTTY ? process.stdout.columns : (columns ?? USUAL_COLUMNS)
  return {
    out: (text) => process.stdout.write(text),
    say: (text) => process.stdout.write(terminalText(text)),
    error: (text) => process.stderr.write(text),
    columns: Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, width)),
    style: (format, text) => (process.stdout.isTTY ? styleText(format, text, { stream: process.stdout }) : text),
  }
}

/** Control characters, and those that turn the direction of what follows; line ends and the colours of `style` stay. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /(?!\n|\u001B\[\d+m)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** What is made of sources' texts, safe for a terminal: nothing in it moves the cursor, sets a title or turns the rest of a line round. */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, '')
}

/** The text broken into lines of at most `width` characters, each but the first begun with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = width - (lines.length === 0 ? 0 : indent.length)
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

/** Length in characters as a reader counts them, not in units of UTF-16. */
function lengthOf(text: string): number {
  return Array.from(text).length
}
