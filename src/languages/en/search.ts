/** The page of a search. */
export const search = {
  /** The words looked for stand in their own element between the two. */
  heading: { before: 'Series like “', after: '”' },
  description: (words: string) => `Series like ${words}`,
  noneClose: (searched: number) => `None of the ${searched} series here goes by that name, or one near it.`,
  nearest: 'The nearest here',
  lookUp: (source: string) => `Look it up at ${source}`,
  tryAgain: 'Try again',
  askedOnce: (source: string) => `${source} is asked once, which takes five seconds at most.`,
}
