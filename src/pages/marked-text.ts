/** A stretch of a text, in UTF-16 units. */
export interface Piece {
  start: number
  end: number
}

/** The paragraphs of a text, without the space around them. */
export function paragraphsOf(text: string): Piece[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + (line.length - line.trimStart().length)
    const end = index + line.trimEnd().length
    return start < end ? [{ start, end }] : []
  })
}

/** Each paragraph with the claims that touch it, as positions in the list; both in the order of the text. */
export function touching(paragraphs: readonly Piece[], claims: readonly Piece[]): (Piece & { claims: number[] })[] {
  let next = 0
  let open: number[] = []
  return paragraphs.map((paragraph) => {
    const first = next
    while ((claims[next]?.start ?? Infinity) < paragraph.end) next++
    const begun = Array.from({ length: next - first }, (_, index) => first + index)
    open = [...open, ...begun].filter((index) => (claims[index]?.end ?? 0) > paragraph.start)
    return { ...paragraph, claims: open }
  })
}

/** The paragraph cut wherever a claim of its own begins or ends, each piece with the claims that cover it. Claims may overlap and share a quote. */
export function cutByClaims({ start, end, claims: own }: Piece & { claims: number[] }, claims: readonly Piece[]): (Piece & { claims: number[] })[] {
  const cuts = own.flatMap((index) => [claims[index]?.start ?? start, claims[index]?.end ?? end]).filter((at) => at > start && at < end)
  const bounds = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b)
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end
    return { start: from, end: to, claims: own.filter((one) => (claims[one]?.start ?? 0) <= from && (claims[one]?.end ?? 0) >= to) }
  })
}
