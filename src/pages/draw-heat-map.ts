import { html } from 'ghtml'
import type { HeatMap } from '../guide/heat-map.ts'
import { renderNotes } from './evidence.ts'
import type { Frame } from './frame.ts'

const CELL_WIDTH = 22
const CELL_HEIGHT = 18
const GAP = 2
const LABEL_WIDTH = 40
const TOP = 16
/** Our decision: shares of the scale at which the colour deepens; most episodes anywhere score between 6 and 9 of 10. */
const STEPS = [0.6, 0.7, 0.8, 0.88]
/** Columns that bear a number. */
const NUMBERED = 5

/** Scores of episodes as a map of colours, the deeper the higher, with every score in a table that opens below it. */
export function drawHeatMap(map: HeatMap, frame: Frame): string {
  const { pictures } = frame.words
  const isByEpisode = map.cells === 'episodes'
  const columns = isByEpisode ? Math.max(...map.seasons.map(({ scores }) => scores.at(-1)?.episode ?? 0)) : 1
  const [width, height] = [LABEL_WIDTH + columns * (CELL_WIDTH + GAP), TOP + map.seasons.length * (CELL_HEIGHT + GAP)]
  return html`<figure>
    <figcaption>${isByEpisode ? pictures.heatOfEpisodes(map) : pictures.heatOfSeasons(map)}!${renderNotes(map)}</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label="${pictures.heat}">
      <svg class="heat" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${sayRange(map, frame)}">
        !${renderCells(map)}!${map.seasons.map(({ number }, row) => html`<text x="0" y="${TOP + row * (CELL_HEIGHT + GAP) + 14}">${number}</text>`)}!${isByEpisode ? renderColumns(columns) : ''}
      </svg>
    </div>
    <details>
      <summary>${pictures.asTable}</summary>
      !${renderTable(map, frame)}
    </details>
  </figure>`
}

/** One path for each colour: hundreds of cells stay small. */
function renderCells({ seasons, cells, scale }: HeatMap): string {
  const paths = Array.from({ length: STEPS.length + 1 }, () => '')
  for (const [row, { scores, median }] of seasons.entries())
    for (const { episode, score } of cells === 'episodes' ? scores : [{ episode: 1, score: median }]) {
      const step = STEPS.filter((share) => score / scale >= share).length
      paths[step] += `M${LABEL_WIDTH + (episode - 1) * (CELL_WIDTH + GAP)} ${TOP + row * (CELL_HEIGHT + GAP)}h${CELL_WIDTH}v${CELL_HEIGHT}h-${CELL_WIDTH}z`
    }
  return paths.map((path, step) => (path === '' ? '' : html`<path class="h${step}" d="${path}" />`)).join('')
}

function renderColumns(columns: number): string {
  const numbers = Array.from({ length: columns }, (_, index) => index + 1).filter((number) => number === 1 || number % NUMBERED === 0)
  return numbers.map((number) => html`<text class="year" x="${LABEL_WIDTH + (number - 1) * (CELL_WIDTH + GAP) + 3}" y="11">${number}</text>`).join('')
}

function sayRange({ rater, seasons, scale }: HeatMap, { words: { pictures } }: Frame): string {
  const all = seasons.flatMap(({ number, scores }) => scores.map((one) => ({ ...one, season: number })))
  const [first] = all
  if (first === undefined) return rater
  const best = all.reduce((high, one) => (one.score > high.score ? one : high), first)
  const worst = all.reduce((low, one) => (one.score < low.score ? one : low), first)
  return pictures.heatRange({ rater, scale, best, worst })
}

function renderTable({ seasons, cells }: HeatMap, { words: { pictures } }: Frame): string {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${pictures.asTable}">
    <table>
      <thead>
        <tr>
          <th scope="col">${pictures.seasonColumn}</th>
          <th scope="col">${cells === 'episodes' ? pictures.scoresColumn : pictures.medianColumn}</th>
        </tr>
      </thead>
      <tbody>
        !${seasons.map(
          ({ number, scores, median }) =>
            html`<tr>
              <th scope="row">${number}</th>
              <td>${cells === 'episodes' ? scores.map(({ episode, score }) => `${episode}: ${score}`).join(' · ') : `${median} (${scores.length})`}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}
