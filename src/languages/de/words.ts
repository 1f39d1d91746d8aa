import type { Words } from '../words.ts'
import { layout } from './layout.ts'

export const german: Words = { layout }
