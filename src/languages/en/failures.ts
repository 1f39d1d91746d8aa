/** What went wrong, as a heading and what to do. */
export const failures = {
  unreadable: { heading: 'That question could not be read', remedy: 'Correct the address, or begin with a search.' },
  otherSite: { heading: 'That was asked from another site', remedy: 'Open this site itself and ask there.' },
  nothingHere: { heading: 'Nothing is here', remedy: 'Search for the series by its title.' },
  unreachable: { heading: 'A source could not be reached', remedy: 'Try again in a few minutes.' },
  tooLarge: { heading: 'That is more than can be read here', remedy: 'Send less of it at once.' },
  busy: { heading: 'Busy for a moment', remedy: 'Try again in a moment.' },
  ours: { heading: 'Something went wrong here', remedy: 'The answer could not be made. It is our fault, not yours; the log of the server tells more.' },
  askAboutSeries: 'Ask about a series',
}
