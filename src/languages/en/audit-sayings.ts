import { englishAnswers } from './answer-sayings.ts'
import { articleFindings } from './article-findings.ts'
import { dates } from './dates.ts'
import { storyFindings } from './story-findings.ts'
import { valueFindings } from './value-findings.ts'
import { values } from './values.ts'

/** What the reasons of an audit are said with in English: what the command line and the interface load of the words. */
export const englishAudits = { ...englishAnswers, articleFindings, dates, storyFindings, valueFindings, values }

/** The same in any language; all of a language's words have it. */
export type AuditSayings = typeof englishAudits
