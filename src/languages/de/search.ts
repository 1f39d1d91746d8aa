import type { Words } from '../words.ts'
import { number } from './counts.ts'

export const search: Words['search'] = {
  heading: { before: 'Serien wie „', after: '“' },
  description: (words) => `Serien wie „${words}“`,
  noneClose: (searched) => `Keine der ${number(searched)} Serien hier heißt so oder ähnlich.`,
  nearest: 'Am nächsten kommen',
  lookUp: (source) => `Bei ${source} nachschlagen`,
  tryAgain: 'Noch einmal versuchen',
  askedOnce: (source) => `${source} wird einmal gefragt; das dauert höchstens fünf Sekunden.`,
}
