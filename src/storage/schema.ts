/** The tables; `migrations.ts` makes them. Days are text (`2022-03-03`), documents JSON text, booleans 0 or 1. */
export interface Schema {
  meta: { key: string; value: string }
  series: {
    id: string
    title: string
    year: number | null
    /** JSON array of country codes. */
    countries: string
    /** The higher, the better known: votes of its ratings, else its number of episodes. */
    popularity: number
    /** The merged series, `SeriesDocument`. */
    document: string
    /** A mark of the document's content: another mark, another document. */
    revision: string
    /** The last day on which some fact of the document becomes knowable; earlier days are merged from the statements. */
    knowable_through: string
    /** As far as our facts reach. Where the series stands after that day changes only with its facts. */
    facts_until: string
    /** Where it stands after that day, `Axes` of the outlook: 1, 0 or null. */
    airing: number | null
    next: 'dated' | 'ordered' | 'no-word' | 'none-coming' | 'unknown'
    ended: 'no' | 'as-planned' | 'cancelled' | 'not-said' | 'unknown'
  }
  /** What each source says, source by source: the truth that documents are merged from. */
  statement: { series_id: string; position: number; content: string }
  /** Episodes and recap of a season, apart so that a page without them stays small. */
  season_detail: { series_id: string; season: number; content: string }
  /** Every name a series goes by. `folded`: without case, accents, punctuation and articles. */
  title: { series_id: string; name: string; folded: string; is_main: number }
  /** Seasons by date, for what lands soon and what awaits word. */
  season: {
    series_id: string
    number: number
    /** As given: a year, quarter, month or day. */
    premiere: string | null
    /** The first and the last day that the premiere can mean. */
    premiere_from: string | null
    premiere_until: string | null
    /** The last day that the finale can mean; of a season without one the last day of its premiere, or the end of time while it is on air. */
    shown_until: string | null
    /** The finale, where it is known to the day. */
    finale_day: string | null
    episode_count: number | null
  }
  /** Dated episodes, for calendars. */
  episode: { series_id: string; season: number; number: number; air_day: string }
  /** The household's follows. */
  follow: { series_id: string; followed_at: string }
  /** What announcements came to (`announcements/ledger-cases.ts`). */
  ledger_case: { series_id: string; kind: 'date' | 'order' | 'decision'; season: number; known_on: string; value: number }
  /** Forecasts given about followed series on the day itself, kept to be judged later. */
  given_forecast: {
    series_id: string
    season: number
    as_of: string
    model_version: string
    verdict: string
    within_1y: number
    within_2y: number
    within_5y: number
    /** The window, where one was given. */
    p10: string | null
    p50: string | null
    p90: string | null
  }

  /** The state of each file of IMDb's data sets: the day it was last modified, and how often its rows were changed by an import. */
  imdb_file: { name: string; modified_on: string; generation: number }
  /** IMDb's series (title.basics). Ids are the numbers of `tt…` and `nm…`, in this table and the next ones. */
  imdb_series: {
    id: number
    kind: 'tvSeries' | 'tvMiniSeries'
    title: string
    original_title: string
    start_year: number | null
    end_year: number | null
    runtime_minutes: number | null
    /** As IMDb writes them: `Drama,Sci-Fi`. */
    genres: string | null
  }
  /** Their episodes (title.episode); season and number are null where IMDb has none. */
  imdb_episode: { id: number; series: number; season: number | null; number: number | null }
  /** Ratings of those series and episodes (title.ratings), in tenths of a point of ten. */
  imdb_rating: { id: number; score_tenths: number; votes: number }
  /** Titles by which the series go elsewhere (title.akas). `types` as IMDb writes them, several with U+0002 between them. */
  imdb_title: {
    series: number
    ordering: number
    title: string
    region: string | null
    language: string | null
    types: string | null
    is_original: number
  }
  /** Directors and writers of the series, in the order of the file (title.crew). */
  imdb_crew: { series: number; job: 'director' | 'writer'; position: number; person: number }
  /** The first credits of the series (title.principals); `characters` is IMDb's JSON array. */
  imdb_credit: { series: number; ordering: number; person: number; category: string; job: string | null; characters: string | null }
  /** The people of the two (name.basics). */
  imdb_person: { id: number; name: string }
}
