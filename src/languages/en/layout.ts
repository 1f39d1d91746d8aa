/** What stands around every page. */
export const layout = {
  siteName: 'To Be Continued',
  skip: 'Skip to the answer',
  siteNavigation: 'Site',
  checkArticle: 'Check an article',
  languages: 'Languages',
  choices: 'Language and country',
  searchLabel: 'Search for a series',
  searchHint: 'Which series?',
  search: 'Search',
  footer: 'Facts with their sources, unknown said as unknown. Data under its sources’ licences, named beside each value.',
  howGood: 'How good are the forecasts?',
  /** Spoken of the list below the search field; a number stands for `{count}`. */
  suggestions: { list: 'Series', none: 'No series found', one: '1 series found', many: '{count} series found' },
  /** The same as a page tells, for other programs. */
  alternates: { atom: 'Atom feed', json: 'JSON feed', calendar: 'Calendar (iCalendar)' },
}
