import { z } from 'zod'

/** A value in a row: an entity by its address, or a text or number with its language or type. */
const term = z.object({ type: z.string(), value: z.string(), 'xml:lang': z.string().optional() })

/** SPARQL 1.1 Query Results JSON Format (https://www.w3.org/TR/sparql11-results-json/): a row has only the variables that are bound in it. */
export const rowsSchema = z.object({ results: z.object({ bindings: z.array(z.record(z.string(), term)) }) }).transform(({ results }) => results.bindings)

/** Search by label: https://www.wikidata.org/w/api.php?action=help&modules=wbsearchentities. Failures come with status 200, too. */
export const searchSchema = z.union([z.object({ search: z.array(z.object({ id: z.string() })) }), z.object({ error: z.object({ code: z.string() }) })])

export type WireTerm = z.infer<typeof term>
export type WireRow = Record<string, WireTerm>
