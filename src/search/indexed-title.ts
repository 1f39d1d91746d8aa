import type { Candidate } from '../errors/app-error.ts'
import type { RankableTitle } from './rank-titles.ts'
import type { TitleIndex } from './title-index.ts'

/** A name in the index with what is known of its series; read from the index when it is asked for. */
export class IndexedTitle implements RankableTitle, Candidate {
  readonly #index: TitleIndex
  readonly #series: number
  readonly id: string
  readonly folded: string
  readonly isMain: boolean
  readonly popularity: number

  constructor(index: TitleIndex, name: number) {
    const { nameSeries, nameIsMain, seriesPopularity } = index.tables
    this.#index = index
    this.#series = nameSeries[name]!
    this.id = index.seriesId(this.#series)
    this.folded = index.folded(name)
    this.isMain = nameIsMain[name] === 1
    this.popularity = seriesPopularity[this.#series]!
  }

  get title(): string {
    return this.#index.seriesTitle(this.#series)
  }

  get year(): number | null {
    return this.#index.year(this.#series)
  }

  get countries(): string[] {
    return [...this.#index.countriesOf(this.#series)]
  }
}
