import type { Command } from 'commander'
import { programVersion } from '../config/package-folder.ts'
import type { AnnounceOptions } from './announce-command.ts'
import type { AskOptions } from './ask-command.ts'
import type { CalendarOptions } from './calendar-command.ts'
import type { AuditOptions } from './audit-command.ts'
import { addFeedCommands } from './commands-of-feeds.ts'
import type { GuideOptions } from './guide-command.ts'
import type { ServeOptions } from './serve-command.ts'
import type * as SeriesCommands from './series-commands.ts'
import type { Session } from './session.ts'
import type { SyncCommandOptions } from './sync-command.ts'

const EXAMPLES = `
Examples:
  tbc ask "star trek picard"                     will there be a season 4?
  tbc ask picard season 2 --as-of 2021-12-01     what was the answer then?
  tbc guide severance --spoilers S01E09          everything, up to where you are
  tbc search battlestar                          which series are of that name
  tbc follow "slow horses" && tbc following      the household's list
  tbc audit article.txt                          which of its sentences hold?
  tbc sync --followed                            up to date with the sources
  tbc audit article.txt                          which of its sentences hold?
  tbc serve --port 8080                          the pages and the JSON interface

Environment: TBC_DATA_DIR (where the data file lies), DATABASE_URL (postgres://…: the data lies there instead), TBC_OFFLINE=1 (no source is asked), TBC_TMDB_KEY, TBC_OMDB_KEY (keys of yours),
TBC_CONTACT (an address that the sources may write to), TBC_NEWS_FEEDS (news feeds in place of the program's own), NO_COLOR.
Exit: 0 answered, 1 failed, 2 wrong usage, 3 no such series, 4 a source could not be reached, 5 bad input file, 6 audit --check found a contradicted claim.`

const JSON_OPTION = ['--json', 'exactly one JSON value on stdout'] as const

/** Every command with its options. Each is loaded when it runs: `ask` never loads the server. */
export function addCommands(program: Command, session: Session, exitWith: (code: number) => void): void {
  program
    .description('Will the story continue? An honest answer, with its evidence, for any television series.')
    .version(programVersion(), '-V, --version', 'which version this is')
    .option('--offline', 'use no network at all')
    .on('option:offline', () => (session.config.offline = true))
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError(false)

  program
    .command('ask')
    .description('the verdict about the next season, or the one asked for, in a few lines')
    .argument('<series...>', 'its title, as people type it; "season 4" in the words is understood')
    .option('--season <number>', 'the season asked about (wins over the words)')
    .option('--as-of <date>', 'the answer as it was right on that day, with what was knowable then')
    .option('--country <code>', 'also where to watch there, such as US or GB')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nExamples:\n  tbc ask "star trek picard"\n  tbc ask picard s2 --as-of 2021-12-01 --json\n  tbc ask house of cards uk')
    .action(async (words: string[], options: AskOptions) => (await import('./ask-command.ts')).ask(words, options, session))

  program
    .command('guide')
    .description('every section: verdict, when, what, cast, people, recap, ratings, trailer, where, news, related')
    .argument('<series...>', 'its title')
    .option('--spoilers <boundary>', 'how far you have seen: none, all, or an episode such as S02E03', 'none')
    .option('--season <number>', 'the season the verdict is about')
    .option('--as-of <date>', 'as knowable on that day')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nExamples:\n  tbc guide "doom patrol"\n  tbc guide picard --spoilers all --json')
    .action(async (words: string[], options: GuideOptions) => (await import('./guide-command.ts')).guide(words, options, session))

  program
    .command('search')
    .description('series by name, closest first')
    .argument('<words...>', 'part of a title, misspelt if need be; a year or country narrows it')
    .option('--limit <number>', 'at most so many', '10')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nExamples:\n  tbc search greys anatomy\n  tbc search battlestar galactica 1978 --json')
    .action(async (words: string[], options: { limit: string; json?: boolean }) => (await import('./search-command.ts')).search(words, options, session))

  program
    .command('follow')
    .description("put a series on the household's list")
    .argument('<series...>', 'its title')
    .option(...JSON_OPTION)
    .action(async (words: string[], options: { json?: boolean }) => (await import('./follow-commands.ts')).follow(words, options, session))

  program
    .command('unfollow')
    .description('take a series off the list')
    .argument('<series...>', 'its title')
    .option(...JSON_OPTION)
    .action(async (words: string[], options: { json?: boolean }) => (await import('./follow-commands.ts')).unfollow(words, options, session))

  program
    .command('following')
    .description('the list, each series with where it stands today')
    .option(...JSON_OPTION)
    .action(async (options: { json?: boolean }) => (await import('./follow-commands.ts')).following(options, session))

  program
    .command('calendar')
    .description('what is shown in a month, of the followed series')
    .argument('[month]', 'such as 2026-11; this month when left out')
    .option('--all', 'of every series in the catalogue')
    .option('--ics', 'as a file for calendar programs: a month back, two years ahead')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nExamples:\n  tbc calendar\n  tbc calendar 2023-02 --all\n  tbc calendar --ics > followed.ics')
    .action(async (month: string | undefined, options: CalendarOptions) => (await import('./calendar-command.ts')).calendar(month, options, session))

  addFeedCommands(program, session)

  const imports = program.command('import').description('takes over data that you have downloaded')
  imports
    .command('imdb')
    .description("IMDb's non-commercial data sets: their ratings, titles, makers and cast join the series here; only what changed is written")
    .argument('<folder>', 'where the seven files lie, as downloaded: title.basics.tsv.gz and so on')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nThe files: https://datasets.imdbws.com/ (for personal and non-commercial use: https://developer.imdb.com/non-commercial-datasets/)\nTakes a few minutes, 1 GB of room in the data directory and 1 GB for temporary files (in /var/tmp, or SQLITE_TMPDIR).\nA series that only IMDb has is taken over when it is asked for by its title. A killed import is taken up by the next, or by serve.\n\nExample:\n  tbc import imdb ~/Downloads/imdb',
    )
    .action(async (folder: string, options: { json?: boolean }) => (await import('./import-command.ts')).importImdbFolder(folder, options, session))

  imports
    .command('catalogue')
    .description('what "tbc export" wrote, here or elsewhere: a series a line (NDJSON, gzipped or not); all of the file or nothing')
    .argument('<file>', 'the file; - for standard input')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nWhat other origins say of the same series stays. The same file again changes nothing. The form: docs/catalogue-format.md\n\nExamples:\n  tbc import catalogue catalogue.ndjson\n  ssh there tbc export | tbc import catalogue -',
    )
    .action(async (file: string, options: { json?: boolean }) => (await import('./import-catalogue-command.ts')).importCatalogueFile(file, options, session))

  program
    .command('sync')
    .description('brings series up to date with the sources; a run that was stopped is taken up where it was')
    .argument('[series...]', 'these titles, each one argument; without any what is due: what changed, and the followed series')
    .option('--followed', 'every followed series now')
    .option('--all', 'everything that the sources list: hours the first time')
    .option('--source <name...>', 'only these: tvmaze, wikidata, tmdb, omdb')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nExamples:\n  tbc sync "slow horses" severance\n  tbc sync --followed --json\n  tbc sync --all --source tvmaze')
    .action(async (names: string[], options: SyncCommandOptions) => (await import('./sync-command.ts')).syncSeries(names, options, session))

  program
    .command('history')
    .description('what changed: what each source said differently when, and what that came to')
    .argument('<series...>', 'its title')
    .option('--limit <number>', 'at most so many changes of each kind', '50')
    .option(...JSON_OPTION)
    .action(async (words: string[], options: { limit: string; json?: boolean }) => (await import('./history-command.ts')).history(words, options, session))

  const series = program.command('series').description('which entry of a source is which series')
  const entryOf = (name: string, description: string, work: (commands: typeof SeriesCommands) => typeof SeriesCommands.linkSeries) =>
    series
      .command(name)
      .description(description)
      .argument('<series>', 'its title or id')
      .argument('<source>', 'tvmaze, wikidata, tmdb, omdb or imdb')
      .argument('<id>', "the source's own id, such as 2993, Q1234 or tt0903747")
      .option(...JSON_OPTION)
      .action(async (...args: Parameters<typeof SeriesCommands.linkSeries>) =>
        work(await import('./series-commands.ts'))(args[0], args[1], args[2], args[3], session),
      )
  entryOf('link', 'says that the entry is this series, whatever the rule finds', ({ linkSeries }) => linkSeries)
  entryOf('unlink', 'says that the entry is not this series, for good', ({ unlinkSeries }) => unlinkSeries)

  program
    .command('export')
    .description('what each source says of the series, one series a line (NDJSON)')
    .argument('[series...]', 'titles; the whole catalogue when left out')
    .addHelpText('after', '\nExamples:\n  tbc export > catalogue.ndjson\n  tbc export "doom patrol"')
    .action(async (names: string[]) => (await import('./export-command.ts')).exportSeries(names, session))

  program
    .command('forecast')
    .description('answers questions about any series (NDJSON in, NDJSON out): odds of another season within 1, 2 and 5 years, and when')
    .argument('<questions>', 'a file of questions, one a line; - for standard input')
    .option('--model <file>', 'another model than the one that ships')
    .addHelpText(
      'after',
      '\nA question: {"id":"q1","asOf":"2021-06-01","series":{"networkKind":"streaming","seasons":[{"number":1,"premiere":"2020-01-23","finale":"2020-03-26","episodes":10}]}}\nAll but id, asOf and series.seasons may be missing. A forecast is never news: official word goes first.',
    )
    .action(async (file: string, options: { model?: string }) => (await import('./forecast-command.ts')).forecastQuestions(file, options, session))

  program
    .command('audit')
    .description('checks an article: which of its sentences hold, as of its day')
    .argument('[article]', 'a file (text, Markdown, HTML), an address, or - for standard input')
    .option('--published <date>', 'the day the article is of; else what it says itself')
    .option('--series <name>', 'the series it is about; else what its headline and text name')
    .option(...JSON_OPTION)
    .option('--html', 'the marked text with the evidence, as one HTML file')
    .option('--check', 'exit 6 when a claim is contradicted; SARIF 2.1.0 for code review, unless --json or --html is asked for')
    .option('--ndjson <files...>', 'many: lines of {"id", "text" or "html", "title"?, "url"?, "published"?}; - for standard input')
    .addHelpText(
      'after',
      '\nFiles are read without network.\n\nExamples:\n  tbc audit article.txt --published 2023-04-10\n  tbc audit https://example.org/picard-season-4\n  tbc audit article.md --check > audit.sarif\n  tbc audit --ndjson articles.ndjson > audits.ndjson',
    )
    .action(async (article: string | undefined, options: AuditOptions) => exitWith(await (await import('./audit-command.ts')).audit(article, options, session)))
  const news = program.command('news').description('news feeds, and what their entries announce')
  news
    .command('read')
    .description('reads entries (NDJSON in, NDJSON out): which series, season, kind and date each announces; recaps, rumours and films announce nothing')
    .argument('<entries>', 'a file of entries, one a line; - for standard input')
    .addHelpText(
      'after',
      '\nAn entry: {"id":"n1","published":"2022-06-09","title":"‘Hacks’ Renewed for Season 3 at HBO Max","summary":"Deborah and Ava are not done."}\nThe answer: {"id":"n1","announcements":[{"series":"Hacks","season":3,"kind":"renewed","date":null,"official":true,"hedged":false}]}\nThe summary may be missing. The series is named as in the entry. No network is used.',
    )
    .action(async (file: string) => (await import('./news-commands.ts')).readNews(file, session))
  news
    .command('why')
    .description('the words that each announcement was read from, or that rule one out; of an entry of a feed also what became of it')
    .argument('<entries>', 'a file of entries, one a line; - for standard input; or the id or link of an entry that was polled')
    .addHelpText('after', '\nExamples:\n  tail -n 1 entries.ndjson | tbc news why -\n  tbc news why https://example.org/2026/11/slow-horses-renewed')
    .action(async (file: string) => (await import('./news-commands.ts')).explainNews(file, session))
  news
    .command('feeds')
    .description('the news feeds that are polled, and how they fare')
    .option(...JSON_OPTION)
    .action(async (options: { json?: boolean }) => (await import('./news-feeds-command.ts')).listNewsFeeds(options, session))
  news
    .command('add')
    .description('polls another feed, RSS or Atom; one in your own network, too')
    .argument('<address>', 'such as https://example.org/feed')
    .option('--name <outlet>', 'who publishes it; else what the feed calls itself')
    .option(...JSON_OPTION)
    .action(async (address: string, options: { name?: string; json?: boolean }) =>
      (await import('./news-feeds-command.ts')).addNewsFeed(address, options, session),
    )
  news
    .command('remove')
    .description('polls a feed no longer')
    .argument('<address>', 'as "tbc news feeds" lists it')
    .option(...JSON_OPTION)
    .action(async (address: string, options: { json?: boolean }) => (await import('./news-feeds-command.ts')).removeNewsFeed(address, options, session))
  news
    .command('poll')
    .description('polls the feeds that are due, as "tbc serve" does by itself')
    .option('--all', 'all of them, due or not')
    .option(...JSON_OPTION)
    .action(async (options: { all?: boolean; json?: boolean }) => (await import('./news-feeds-command.ts')).pollNews(options, session))

  const model = program.command('model').description('fits and scores the forecast model')
  model
    .command('train')
    .description('fits the model on a series file (NDJSON), or on the catalogue when none is named')
    .argument('[series]', 'the file')
    .option('--output <file>', 'where to write the model', 'outlook-model.json')
    .action(async (file: string | undefined, options: { output: string }) => (await import('./model-commands.ts')).train(file, options, session))
  model
    .command('backtest')
    .description('scores the model on a series file by five-fold cross-validation by series, beside simpler rules')
    .argument('<series>', 'the file')
    .option('--output <folder>', 'where to write the report, the answers and the calibration plot')
    .action(async (file: string, options: { output?: string }) => (await import('./model-commands.ts')).backtestModel(file, options, session))

  program
    .command('outlook')
    .description('the forecasts that were given')
    .command('score')
    .description('how the forecasts given about followed series fared')
    .option(...JSON_OPTION)
    .action(async (options: { json?: boolean }) => (await import('./outlook-command.ts')).scoreOutlook(options, session))

  program
    .command('announce')
    .description('writes down what somebody said of a series, with the link where you read it; --retract takes such a word back')
    .argument('<series...>', 'its title')
    .option(
      '--kind <kind>',
      'renewed, final-season, concluded, cancelled, revived, premiere-set, premiere-moved, delayed, production-started, production-wrapped, trailer, casting or moved-platform',
    )
    .option('--season <number>', 'the season it is about; for cancelled, concluded and final-season the last one')
    .option('--date <date>', 'the date that was announced: a day, month (2027-03), quarter (2027-Q1) or year')
    .option('--by <who>', 'who said it, such as HBO')
    .option('--on <date>', 'the day on which it was said')
    .option('--link <address>', 'where it can be read')
    .option('--official', 'the network, streamer or makers said it, or an outlet reports them saying it')
    .option('--text <sentence>', 'the announcement in one sentence; made from the rest when left out')
    .option('--retract', 'takes back what was written down by hand or read in a news feed: --link, --kind and --season say which')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nExamples:\n  tbc announce "slow horses" --kind renewed --season 7 --by "Apple TV+" --on 2026-11-20 --link https://example.org/news --official\n  tbc announce "slow horses" --retract --kind renewed',
    )
    .action(async (words: string[], options: AnnounceOptions) => (await import('./announce-command.ts')).announce(words, options, session))

  program
    .command('serve')
    .description('the pages and the JSON interface, until it is stopped; keeps the data fresh meanwhile, unless it is offline')
    // Our decision: 8220 is free on most machines, and easy to remember: TBC on a telephone's keys.
    .option('--port <number>', 'where to listen; 0 takes a free one', '8220')
    .option('--host <address>', 'whom to listen to; 0.0.0.0 lets the whole network in', '127.0.0.1')
    .action(async (options: ServeOptions) => (await import('./serve-command.ts')).serve(options, session))

  program
    .command('doctor')
    .description('checks the data file and the surroundings')
    .option(...JSON_OPTION)
    .action(async (options: { json?: boolean }) => exitWith(await (await import('./doctor-command.ts')).doctor(options, session)))
}
