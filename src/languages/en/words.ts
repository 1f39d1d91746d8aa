import { choices } from './choices.ts'
import { layout } from './layout.ts'
import { lists } from './lists.ts'

export const english = { choices, layout, lists }
