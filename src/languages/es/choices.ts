import type { Words } from '../words.ts'

export const choices: Words['choices'] = {
  heading: 'Idioma, país, zona horaria',
  why: 'El país decide qué aparece en «Dónde verla»; la zona horaria, qué día es hoy. Mientras no elijas, no se supone nada.',
  country: 'País',
  everyCountry: 'Todos los países',
  countriesKnown: (title) => `Conocidos para ${title}`,
  otherCountries: 'Otros países',
  zone: 'Zona horaria',
  noZone: 'Como en las fuentes (hoy según UTC)',
  keep: 'Guardar',
  cookie: 'Tu elección va en la dirección de cada página. Una cookie la guarda un año y solo sirve para llevarte a esa dirección.',
  back: 'Volver sin cambiar nada',
}
