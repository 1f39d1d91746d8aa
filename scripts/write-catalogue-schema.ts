/** `npm run catalogue:schema`: writes docs/catalogue-format.schema.json anew from what lines of a catalogue file are held to. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueJsonSchema } from '../src/sources/interchange/catalogue-json-schema.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'docs', 'catalogue-format.schema.json')
writeFileSync(file, `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`)
execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', file])
