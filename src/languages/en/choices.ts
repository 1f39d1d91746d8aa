/** The page on which a reader says in which language, country and time zone they read. */
export const choices = {
  heading: 'Language, country, time zone',
  why: 'The country decides what stands under “Where to watch”, the time zone which day it is today. Nothing is assumed until you choose.',
  country: 'Country',
  everyCountry: 'All countries',
  countriesKnown: (title: string) => `Known for ${title}`,
  otherCountries: 'Other countries',
  zone: 'Time zone',
  noZone: 'As the sources give it (UTC for today)',
  keep: 'Keep',
  cookie: 'Your choice is part of each page’s address. A cookie keeps it for a year and does nothing but lead you to that address.',
  back: 'Back without changing anything',
}
