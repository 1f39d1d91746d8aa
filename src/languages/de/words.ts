import { english } from '../en/words.ts'
import type { Words } from '../words.ts'
import { layout } from './layout.ts'

export const german: Words = { ...english, layout }
