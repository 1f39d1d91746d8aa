import { z } from 'zod'
import { catalogueLineSchema } from './catalogue-line.ts'

/** The form of a catalogue file's line as JSON Schema (draft 2020-12), made from what lines are held to; docs/catalogue-format.schema.json is this, written down. */
export function catalogueJsonSchema(): object {
  return {
    title: 'A line of a catalogue file of To Be Continued',
    description: 'One series with what each source says of it. See catalogue-format.md.',
    ...z.toJSONSchema(catalogueLineSchema, { io: 'input' }),
  }
}
