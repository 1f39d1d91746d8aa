import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const sources: Words['sources'] = {
  heading: (title) => `Fuentes de «${title}»`,
  description: (title) => `Fuentes de «${title}»: todos los documentos en que se basa su página`,
  explanation: {
    before: 'Lo que aquí se dice de ',
    after: ' es lo que dicen estos documentos. Cada número es el de la nota que acompaña a un dato.',
  },
  undated: 'sin fecha',
  read: (day) => `leído el ${date(day)}`,
}
