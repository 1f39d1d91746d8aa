import type { Words } from '../words.ts'

export const choices: Words['choices'] = {
  heading: 'Sprache, Land, Zeitzone',
  why: 'Vom Land hängt ab, was unter „Wo zu sehen“ steht, von der Zeitzone, welcher Tag heute ist. Ohne Auswahl wird nichts angenommen.',
  country: 'Land',
  everyCountry: 'Alle Länder',
  countriesKnown: (title) => `Bekannt für ${title}`,
  otherCountries: 'Andere Länder',
  zone: 'Zeitzone',
  noZone: 'Wie in den Quellen (heute nach UTC)',
  keep: 'Merken',
  cookie: 'Die Auswahl steht in der Adresse jeder Seite. Ein Cookie merkt sie sich ein Jahr lang und tut nichts, als zu dieser Adresse zu führen.',
  back: 'Zurück, ohne etwas zu ändern',
}
