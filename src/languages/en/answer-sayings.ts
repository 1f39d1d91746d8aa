import { answer } from './answer.ts'
import { counts } from './counts.ts'
import { forecast } from './forecast.ts'
import { ledger } from './ledger.ts'
import { reasons } from './reasons.ts'
import { showing } from './showing.ts'
import { unknowns } from './unknowns.ts'

/** What an answer is said with in English: all words that asking on the command line loads. */
export const englishAnswers = { answer, counts, forecast, ledger, reasons, showing, unknowns }

/** The same in any language. */
export type AnswerSayings = typeof englishAnswers
