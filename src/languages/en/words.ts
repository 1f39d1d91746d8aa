import { layout } from './layout.ts'
import { lists } from './lists.ts'

export const english = { layout, lists }
