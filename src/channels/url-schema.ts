import { z } from 'zod'

/** Our decision: longer than any address that a service gives out. */
const MAX_LETTERS = 2000

/** An address that can be written to. */
export const urlSchema = z
  .string()
  .max(MAX_LETTERS)
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
  }, 'is no address: write it as https://example.org/path, without a name or password in it')
