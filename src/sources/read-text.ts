/** An answer longer than we are willing to hold. */
export class BodyTooLarge extends Error {
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`)
    this.name = 'BodyTooLarge'
    this.maxBytes = maxBytes
  }
}

/**
 * The body of an answer as text; stops reading, and throws, once it is longer than `maxBytes`.
 *
 * Counted as it comes, for what a server says of its length is a claim. Bytes that are no UTF-8 become replacement characters.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > maxBytes) throw new BodyTooLarge(maxBytes)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
