import { englishAnswers } from './answer-sayings.ts'
import { dates } from './dates.ts'
import { likeness } from './likeness.ts'
import { sections } from './sections.ts'
import { values } from './values.ts'

/** What a guide and its answer are said with in English: what the command line needs of the words, and pages have beside their own. */
export const englishSayings = { ...englishAnswers, dates, likeness, sections, values }

/** The same in any language; all of a language's words have it. */
export type Sayings = typeof englishSayings
