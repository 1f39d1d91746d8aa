import { choices } from './choices.ts'
import { layout } from './layout.ts'

export const english = { choices, layout }
