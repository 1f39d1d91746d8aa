import { choices } from './choices.ts'
import { guidePage } from './guide-page.ts'
import { layout } from './layout.ts'
import { pictures } from './pictures.ts'

export const english = { choices, guidePage, layout, pictures }
