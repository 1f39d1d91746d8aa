import type { Words } from '../words.ts'
import { layout } from './layout.ts'
import { lists } from './lists.ts'

export const german: Words = { layout, lists }
