/** A title as it is compared: lower case, without accents, punctuation and a leading article; `&` is "and". Empty for a name of signs only. */
export function foldTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʻ]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words.replace(/^(?:the|a|an) (?=.)/, '')
}

/** A readable, stable identifier part: `Grey's Anatomy` becomes `greys-anatomy`. */
export function slugOf(title: string): string {
  return foldTitle(title).replaceAll(' ', '-')
}
