import type { Words } from '../words.ts'
import { choices } from './choices.ts'
import { layout } from './layout.ts'
import { lists } from './lists.ts'
import { sharing } from './sharing.ts'

export const spanish: Words = { choices, layout, lists, sharing }
