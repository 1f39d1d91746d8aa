import { html } from 'ghtml'
import type { Answer } from '../../outlook/answer.ts'
import type { Verdict } from '../../outlook/verdict.ts'
import { sayDate } from '../../time/say-date.ts'
import { PICTURE_SIZE } from './share-tags.ts'

/** The verdict in the words of a picture, which has room for few. */
const SHORT_VERDICTS: Record<Verdict, (season: number) => string> = {
  airing: (season) => `Season ${season} is on air`,
  aired: (season) => `Season ${season} was shown`,
  dated: (season) => `Season ${season} has a date`,
  ordered: (season) => `Season ${season} is ordered`,
  undecided: (season) => `Season ${season}: nobody has said`,
  concluded: (season) => `No season ${season}: concluded`,
  cancelled: (season) => `No season ${season}: cancelled`,
  unknown: (season) => `Season ${season}: nothing known`,
}
/** As the pages colour them in daylight. */
const COLOURS: Record<Verdict, string> = {
  airing: '#12633c',
  aired: '#12633c',
  dated: '#12633c',
  ordered: '#12633c',
  undecided: '#7a5200',
  concluded: '#6a3c78',
  cancelled: '#9c2b2b',
  unknown: '#566164',
}

/** The verdict in a few words: "Season 3 is ordered". */
function shortVerdict({ verdict, season }: Answer): string {
  return SHORT_VERDICTS[verdict](season)
}

/** Our decision: letters wider than this many in a line would leave the picture. */
const LETTERS_A_LINE = 24
const MOST_LINES = 3

/**
 * The picture that goes with a link to a guide: title, verdict, and the day it is of.
 *
 * Drawn in DejaVu's letters, which have no Chinese, Japanese or Korean ones: a title in them is left out rather than drawn as boxes.
 */
export function drawCard(answer: Answer): string {
  const { series, verdict, asOf } = answer
  const { width, height } = PICTURE_SIZE
  const name = [series.title, ...(series.year === null ? [] : [`(${series.year})`])].join(' ')
  const lines = isDrawable(series.title) ? linesOf(name) : []
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="#faf7f1" />
    <rect width="${width}" height="18" fill="${COLOURS[verdict]}" />
    !${lines.map((line, index) => html`<text x="80" y="${170 + index * 92}" font-family="DejaVu Serif" font-weight="700" font-size="76" fill="#1e2426">${line}</text>`)}
    <text x="80" y="${lines.length === 0 ? 300 : 200 + lines.length * 92}" font-family="DejaVu Sans" font-size="52" fill="${COLOURS[verdict]}">
      ${shortVerdict(answer)}
    </text>
    <text x="80" y="565" font-family="DejaVu Sans" font-size="30" fill="#566164">To Be Continued, as of ${sayDate(asOf)}</text>
  </svg>`
}

/** Whether our letters have those of the title: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic. */
function isDrawable(title: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]+$/u.test(title)
}

/** Whole words in lines that fit; what does not fit ends in an ellipsis. */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LETTERS_A_LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(shorten(word))
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), shorten(`${lines[MOST_LINES - 1]} ${lines[MOST_LINES]}`)]
}

function shorten(text: string): string {
  const letters = Array.from(text)
  return letters.length <= LETTERS_A_LINE ? text : `${letters.slice(0, LETTERS_A_LINE - 1).join('')}…`
}

/** Widths of DejaVu Sans at 11 pixels, about: enough to size a badge before any browser draws it. */
const PIXELS_A_LETTER = 7
const BADGE_PADDING = 20

/** A badge for other pages: the series, its verdict and the day it is of, in one line. */
export function drawBadge(answer: Answer): string {
  const [left, right] = [answer.series.title, `${shortVerdict(answer)}, as of ${sayDate(answer.asOf)}`]
  const [leftWidth, rightWidth] = [left, right].map((text) => text.length * PIXELS_A_LETTER + BADGE_PADDING) as [number, number]
  const label = `${left}: ${right}`
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${leftWidth + rightWidth}" height="24" role="img" aria-label="${label}">
    <title>${label}</title>
    <rect width="${leftWidth + rightWidth}" height="24" rx="4" fill="#1e2426" />
    <rect x="${leftWidth}" width="${rightWidth}" height="24" rx="4" fill="${COLOURS[answer.verdict]}" />
    <g fill="#fff" font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" text-anchor="middle">
      <text x="${leftWidth / 2}" y="16" textLength="${leftWidth - BADGE_PADDING}" lengthAdjust="spacingAndGlyphs">${left}</text>
      <text x="${leftWidth + rightWidth / 2}" y="16" textLength="${rightWidth - BADGE_PADDING}" lengthAdjust="spacingAndGlyphs">${right}</text>
    </g>
  </svg>`
}
