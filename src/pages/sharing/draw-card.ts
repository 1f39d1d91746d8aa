import { html } from 'ghtml'
import { titlesFor } from '../../guide/titles-for.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import type { Verdict } from '../../outlook/verdict.ts'
import type { Frame } from '../frame.ts'
import { headlineOf } from '../verdict-card.ts'
import { isDrawable, lettersWide, linesOf } from './picture-letters.ts'
import { PICTURE_SIZE } from './share-tags.ts'

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

/** Our decision: so many letters of this size stay within the picture, with a margin as wide on both sides. */
const TITLE_LINES = { wide: 22, most: 3 }
const HEADLINE_LINES = { wide: 40, most: 2 }

/**
 * The picture that goes with a link to a guide: title, the answer in one sentence, and the day it is of, in the page's language.
 *
 * A title in letters that we do not have is left out rather than drawn as boxes.
 */
export function drawCard(guide: SeriesGuide, frame: Frame): string {
  const { answer } = guide
  const { width, height } = PICTURE_SIZE
  const { layout, sharing, dates } = frame.words
  const title = titleOf(guide, frame)
  const lines = isDrawable(title) ? linesOf(answer.series.year === null ? title : `${title} (${answer.series.year})`, TITLE_LINES) : []
  const below = lines.length === 0 ? 280 : 170 + lines.length * 82
  const headline = linesOf(headlineOf(guide, frame), HEADLINE_LINES)
  const colour = COLOURS[answer.verdict]
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="#faf7f1" />
    <rect width="${width}" height="18" fill="${colour}" />
    !${lines.map((line, index) => html`<text x="80" y="${150 + index * 82}" font-family="DejaVu Serif" font-weight="700" font-size="70" fill="#1e2426">${line}</text>`)}
    !${headline.map((line, index) => html`<text x="80" y="${below + index * 66}" font-family="DejaVu Sans" font-size="50" fill="${colour}">${line}</text>`)}
    <g transform="translate(80 554) scale(1.8)" fill="#1d4d4f">
      <circle cx="5" cy="11" r="3" />
      <circle cx="17" cy="11" r="3" />
      <path d="M26 3l13 7-13 7z" />
    </g>
    <text x="170" y="582" font-family="DejaVu Sans" font-size="30" fill="#566164">${layout.siteName} · ${sharing.asOf(dates.date(answer.asOf))}</text>
  </svg>`
}

function titleOf({ document }: SeriesGuide, { reader }: Frame): string {
  return titlesFor(document, reader.language).title.text
}

/** Widths of DejaVu Sans at 11 pixels, about: enough to size a badge before any browser draws it. */
const PIXELS_A_LETTER = 7
/** 11 pixels. */
const LETTERS_A_WIDE_LETTER = 1.6
const BADGE_PADDING = 20

/** A badge for other pages: the series, its verdict and the day it is of, in one line, in the language of its address. */
export function drawBadge(guide: SeriesGuide, frame: Frame): string {
  const { season, verdict, asOf } = guide.answer
  const { sharing, dates } = frame.words
  const [left, right] = [titleOf(guide, frame), sharing.badge({ verdict: sharing.verdicts[verdict](season), date: dates.date(asOf) })]
  const [leftWidth, rightWidth] = [left, right].map((text) => Math.ceil(lettersWide(text, LETTERS_A_WIDE_LETTER) * PIXELS_A_LETTER) + BADGE_PADDING) as [
    number,
    number,
  ]
  const label = `${left}: ${right}`
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${leftWidth + rightWidth}"
    height="24"
    role="img"
    aria-label="${label}"
    xml:lang="${frame.reader.language}"
  >
    <title>${label}</title>
    <rect width="${leftWidth + rightWidth}" height="24" rx="4" fill="#1e2426" />
    <rect x="${leftWidth}" width="${rightWidth}" height="24" rx="4" fill="${COLOURS[verdict]}" />
    <g fill="#fff" font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" text-anchor="middle">
      <text x="${leftWidth / 2}" y="16" textLength="${leftWidth - BADGE_PADDING}" lengthAdjust="spacingAndGlyphs">${left}</text>
      <text x="${leftWidth + rightWidth / 2}" y="16" textLength="${rightWidth - BADGE_PADDING}" lengthAdjust="spacingAndGlyphs">${right}</text>
    </g>
  </svg>`
}
