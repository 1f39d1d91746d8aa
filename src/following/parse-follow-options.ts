import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { LANGUAGES } from '../languages/language.ts'
import { ALERT_KINDS, CERTAINTIES, REMINDERS, type FollowOptions } from './follow-options.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write times as 22:00')

const schema = z.strictObject({
  kinds: z.array(z.enum(ALERT_KINDS, `write kinds among ${ALERT_KINDS.join(', ')}`)),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'write countries as two letters, such as US or GB')),
  remind: z.array(z.enum(REMINDERS, `write ${REMINDERS.join(', ')}`)),
  finaleOnly: z.boolean(),
  digest: z.enum(['immediately', 'daily', 'weekly'], 'write immediately, daily or weekly'),
  quiet: z.strictObject({ from: time, until: time }).nullable(),
  zone: z.string().refine(isZone, 'write a time zone as Europe/Berlin or America/New_York'),
  certainty: z.enum(CERTAINTIES, `write one of ${CERTAINTIES.join(', ')}`),
  language: z.enum(LANGUAGES, `write one of ${LANGUAGES.join(', ')}`),
})

/** The options with those that somebody gives in place of `before`; what is not as it should be is wrong usage. */
export function parseFollowOptions(given: unknown, before: FollowOptions): FollowOptions {
  const { data, error } = schema.partial().safeParse(given)
  if (data === undefined) {
    const [issue] = error.issues
    throw new AppError('wrong-usage', `${issue?.path[0] === undefined ? '' : `${String(issue.path[0])}: `}${issue?.message ?? 'of another form'}`)
  }
  const chosen = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  return inOneOrder({ ...before, ...chosen })
}

/** Lists of choices without repeats, each in one order: equal choices are equal text when they are stored. */
function inOneOrder(options: FollowOptions): FollowOptions {
  return {
    ...options,
    kinds: ALERT_KINDS.filter((kind) => options.kinds.includes(kind)),
    countries: [...new Set(options.countries)].sort(),
    remind: REMINDERS.filter((one) => options.remind.includes(one)),
  }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    // The language has no other way to ask: https://tc39.es/ecma402/#sec-isvalidtimezonename
    return false
  }
}
