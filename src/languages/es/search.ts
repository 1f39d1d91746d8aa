import type { Words } from '../words.ts'
import { number } from './counts.ts'

export const search: Words['search'] = {
  heading: { before: 'Series parecidas a «', after: '»' },
  description: (words) => `Series parecidas a «${words}»`,
  noneClose: (searched) => `Ninguna de las ${number(searched)} series que hay aquí se llama así ni de forma parecida.`,
  nearest: 'Las más parecidas',
  lookUp: (source) => `Buscarla en ${source}`,
  tryAgain: 'Intentarlo de nuevo',
  askedOnce: (source) => `Se pregunta a ${source} una sola vez; tarda cinco segundos como mucho.`,
}
