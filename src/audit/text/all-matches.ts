/**
 * All matches of a global pattern in a text, in order.
 *
 * The same as `String.matchAll`, which copies the pattern at every call: with the long patterns of this reader the copies took a fifth of its time.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
