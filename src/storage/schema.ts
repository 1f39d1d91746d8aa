import type { Generated } from 'kysely'

/** How certain an announcement is, as `catalogue/merge-announcements.ts` tells. */
type Certainty = 'official' | 'corroborated' | 'reported'

/** The tables; `migrations.ts` makes them. Days are text (`2022-03-03`), moments whole milliseconds since 1970 (`…_at`, `…_until`), documents JSON text, booleans 0 or 1. */
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
    /** A mark of the document's content and its seasons' details: another mark, something on the series' pages is another. */
    revision: string
    /** The last day on which some fact of the document becomes knowable; earlier days are merged from the statements. */
    knowable_through: string
    /** As far as our facts reach. Where the series stands after that day changes only with its facts. */
    facts_until: string
    /** Where it stands after that day, `Axes` of the outlook: 1, 0 or null. */
    airing: number | null
    next: 'dated' | 'ordered' | 'no-word' | 'none-coming' | 'unknown'
    ended: 'no' | 'as-planned' | 'cancelled' | 'not-said' | 'unknown'
    /** The highest number of a season that is known; null while none is. */
    last_season: number | null
    /** The last day that any season can have been shown on, `shown_until` of them all; null where no season has a date. */
    silent_since: string | null
  }
  /** What each source says, source by source: the truth that documents are merged from. `origin`: `bundled`, or the source that was asked. */
  statement: { series_id: string; origin: string; position: number; content: string }
  /** The ids that catalogues give a series, by what any source of it states. */
  external_id: { series_id: string; kind: string; value: string }
  /** Ids that were ours before two series turned out to be one; never given again. */
  former_id: { id: string; series_id: string }
  /** Which entry of a source is which series, and how that was found. `refused`: the operator says that they are not the same, which stays. */
  source_link: { source: string; source_id: string; series_id: string; how: 'external-id' | 'title' | 'new' | 'operator' | 'refused' }
  /** Every entry of a source that we know of: when it was read, and when it is to be read again. */
  source_state: {
    source: string
    source_id: string
    /** Last read as a whole; null while it is only listed. */
    fetched_at: number | null
    /** Last asked for with an answer. */
    checked_at: number | null
    /** To be read from then on; null: not until a change feed or somebody asks. */
    due_at: number | null
    /** In a row. */
    failures: Generated<number>
    problem: string | null
    /** Since when the source no longer has it. */
    withdrawn_at: number | null
    /** JSON: why it was matched with no series, and with which it could be. */
    doubt: string | null
    /** Whoever reads it now, and until when nobody else does. */
    lease_until: number | null
    lease_owner: string | null
  }
  /** When a source was last searched for a series that it has no entry of. */
  source_search: { source: string; series_id: string; searched_at: number }
  /** How far asking a source has come, and how it fares. */
  source: {
    name: string
    /** The next page of its index. */
    index_page: Generated<number>
    /** When the index had been read to its end. */
    indexed_at: number | null
    /** Up to when its change feed was followed. */
    updates_until: number | null
    answered_at: number | null
    /** In a row. */
    failures: Generated<number>
    /** It is left alone until then. */
    paused_until: number | null
    problem: string | null
    /** When it is to be asked again what is new, where several processes share the work. */
    due_at: number | null
  }
  /** Calls that count against a source's limit, of all processes on this data. */
  source_call: { id: Generated<number>; source: string; counts_until: number }
  /** What changed in what an origin says of a series: null before is new, null after is withdrawn. */
  said_change: { id: Generated<number>; series_id: string; origin: string; at: number; field: string; before: string | null; after: string | null }
  /** What followers care about; settled once it has stood for a day. */
  change_event: {
    id: Generated<number>
    series_id: string
    subject: string
    kind: string
    season: number | null
    at: number
    settles_at: number
    before: string | null
    after: string | null
    /** How certain the value before was, and the value after is. */
    certainty_before: Certainty | 'listed' | null
    certainty: Certainty | 'listed'
    said_by: string | null
    said_on: string | null
    /** Who reports or lists it, and where. */
    source: string | null
    link: string | null
    /** About which season, and what it did to the verdict about it. */
    verdict_season: number | null
    verdict_before: string | null
    verdict_after: string | null
    /** The run that is to tell of it; null once it has, and for what no run brought. */
    run_id: number | null
  }
  /** What a run did with an entry, until a report has told it. */
  sync_outcome: {
    run_id: number
    source: string
    source_id: string
    outcome: 'read' | 'gone' | 'doubtful' | 'failed'
    /** Whether a series came of it that was not there. */
    is_new: number
    changes: number
    why: string | null
  }
  /** Runs of `tbc sync`: one that was killed has no end and is taken up by the next of the same scope. */
  sync_run: { id: Generated<number>; scope: string; started_at: number; finished_at: number | null; report: string | null }
  /** Episodes and recap of a season, apart so that a page without them stays small. */
  season_detail: { series_id: string; season: number; content: string }
  /** Every name a series goes by. `folded`: without case, accents, punctuation and articles. */
  title: { series_id: string; name: string; folded: string; is_main: number }
  /** Which series were put in, changed or taken out, each by its last time: what was read before is brought up to date by what follows it. */
  title_change: { sequence: Generated<number>; series_id: string }
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
  /** Dated episodes, for calendars; the moments are null where no source tells a time of day, or how long it takes. */
  episode: { series_id: string; season: number; number: number; air_day: string; airs_at: number | null; airs_until: number | null }
  /** Which of a series' events in calendars changed after they were first stored (`catalogue/event-marks-store.ts`). */
  event_mark: { series_id: string; event: string; sequence: number; changed_on: string; withdrawn_day: string | null }
  /** Announcements that nobody makes any more, by the number they had: whoever was told of one is told that. */
  taken_back: {
    announcement_id: number
    series_id: string
    text: string
    said_by: string
    said_on: string
    source: string
    link: string
    heard_on: string
    taken_back_on: string
  }
  /** What a series is compared with others by, `SeriesTraits`; `popularity` as in its row. */
  similar_traits: { series_id: string; traits: string; popularity: number }
  /** Under which traits a series is found by others that have them too (`catalogue/similar-keys.ts`). */
  similar_key: { key: string; popularity: number; series_id: string }
  /** In which lists a series stands (`catalogue/listed-keys.ts`): `stand` is where it stands once its facts end, `rank` its popularity, negative. */
  listed: { key: string; stand: string; rank: number; series_id: string }
  /** The household's follows. */
  follow: { series_id: string; followed_at: string }
  /** The secret addresses of the household's own feeds and calendars: only their hashes are here. */
  feed_address: { secret_hash: string; made_at: number }
  /** What announcements came to (`announcements/ledger-cases.ts`). */
  ledger_case: { series_id: string; kind: 'date' | 'order' | 'decision'; season: number; known_on: string; value: number }
  /** The ledger of announcements (`announcements/announcement-store.ts`); the same news keeps its number, which is never given again. */
  announcement: {
    id: Generated<number>
    series_id: string
    kind: string
    season: number | null
    /** One sentence. */
    text: string
    said_by: string
    /** As given, and the last day that it can mean: known from then on. */
    said_on: string
    said_until: string
    /** The date that was announced. */
    date: string | null
    certainty: Certainty
    /** Who reports it first, and where. */
    source: string
    link: string
    /** The day we first heard of it, and the last day that a source of it was read. */
    heard_on: string
    updated_on: string
    /** About which season, and the verdict about it the day before and on the day. */
    verdict_season: number
    verdict_before: string
    verdict_after: string
  }
  /** Announcements by the networks and services that show the season in question. `network`: folded, with dashes. */
  announcement_home: { network: string; said_until: string; announcement_id: number }
  /** The news feeds that are polled. */
  news_feed: {
    url: string
    /** The site, without "www": its feeds are polled one after the other. */
    host: string
    /** Who publishes it; null until the feed has told, where nobody has said. */
    outlet: string | null
    added_by: 'default' | 'operator'
    /** Kept, so that a feed of the program's own that the operator does not want stays away. */
    is_removed: number
    due_at: number
    asked_at: number | null
    answered_at: number | null
    /** What the last answer said of itself, for the next question. */
    etag: string | null
    last_modified: string | null
    /** In a row. */
    failures: number
    problem: string | null
    lease_until: number | null
    lease_owner: string | null
  }
  /** Entries of news feeds that were read, until they have been gone from their feeds for long. */
  news_entry: {
    /** Made of the site and of what the feed knows it by: in two feeds of one site it is one. */
    id: string
    host: string
    link: string
    outlet: string
    title: string
    summary: string
    published: string
    /** Of what was read: another mark, and it was edited. */
    mark: string
    outcome: 'announced' | 'nothing' | 'waiting' | 'left' | 'old' | 'retracted'
    /** JSON: what was read, and what became of each announcement (`sources/news/entry-reading.ts`). */
    reading: string
    read_at: number
    /** When a feed last had it. */
    seen_at: number
    /** When it is to be read again, for its series may have come in. */
    due_at: number | null
  }
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
    /** Both titles as they are compared (`search/fold-title.ts`); the original one's is null where it is the same. */
    folded: string | null
    folded_original: string | null
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
