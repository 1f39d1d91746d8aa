import type { Words } from '../words.ts'
import { choices } from './choices.ts'
import { guidePage } from './guide-page.ts'
import { layout } from './layout.ts'
import { pictures } from './pictures.ts'

export const japanese: Words = { choices, guidePage, layout, pictures }
