import { layout } from './layout.ts'

export const english = { layout }
