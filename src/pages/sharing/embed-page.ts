import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { renderSentence } from '../text-direction.ts'
import { addressFor, type Frame } from '../frame.ts'
import { renderHeadStart } from '../head.ts'

/** The answer as a card for other sites to frame: it states its day, and leads to the guide. */
export function renderEmbedPage({ document, answer }: SeriesGuide, { assets, reader, words }: Frame): string {
  const { title, year } = answer.series
  return html`<!doctype html>
    <html lang="${reader.language}">
      <head>
        !${renderHeadStart()}
        <meta name="robots" content="noindex" />
        <title>${title} · ${words.layout.siteName}</title>
        <link rel="stylesheet" href="${assets.style}" />
      </head>
      <body class="embed">
        <main class="answer ${answer.verdict}">
          <p class="verdict">${words.values.verdicts[answer.verdict]}</p>
          <h1>
            <a href="${addressFor(reader, `/series/${document.id}`)}" target="_top" dir="auto">${title}</a
            >!${year === null ? '' : html` <span class="year">${year}</span>`}
          </h1>
          <p>!${renderSentence(answer.answer, title)}</p>
          <p class="asof">${words.sharing.asOf(words.dates.date(answer.asOf))} · ${words.layout.siteName}</p>
        </main>
      </body>
    </html> `
}
