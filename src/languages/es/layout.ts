import type { Words } from '../words.ts'

export const layout: Words['layout'] = {
  siteName: 'To Be Continued',
  skip: 'Ir a la respuesta',
  siteNavigation: 'Sitio',
  checkArticle: 'Comprobar un artículo',
  languages: 'Idiomas',
  choices: 'Idioma y país',
  searchLabel: 'Buscar una serie',
  searchHint: '¿Qué serie?',
  search: 'Buscar',
  footer: 'Datos con sus fuentes; lo desconocido se dice desconocido. Cada dato va con la licencia de su fuente, indicada a su lado.',
  howGood: '¿Aciertan los pronósticos?',
  suggestions: { list: 'Series', none: 'No se encontró ninguna serie', one: '1 serie encontrada', many: '{count} series encontradas' },
  alternates: { atom: 'Canal Atom', json: 'Canal JSON', calendar: 'Calendario (iCalendar)' },
}
