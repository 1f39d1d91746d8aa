import { answer } from './answer.ts'
import { counts } from './counts.ts'
import { dates } from './dates.ts'
import { forecast } from './forecast.ts'
import { ledger } from './ledger.ts'
import { likeness } from './likeness.ts'
import { reasons } from './reasons.ts'
import { sections } from './sections.ts'
import { showing } from './showing.ts'
import { unknowns } from './unknowns.ts'
import { values } from './values.ts'

/** What an answer and a guide are said with: all that the command line loads of the words, in the language it speaks. */
export const englishSayings = { answer, counts, dates, forecast, ledger, likeness, reasons, sections, showing, unknowns, values }

/** The same in any language; all of a language's words have it. */
export type Sayings = typeof englishSayings
