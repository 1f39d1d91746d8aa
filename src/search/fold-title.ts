/** A title as it is compared: lower case, without accents, punctuation and a leading article; `&` is "and". Empty for a name of signs only. */
export function foldTitle(title: string): string {
  return foldWords(title).replace(/^(?:the|a|an) (?=.)/, '')
}

/** A readable identifier part, its article kept: `The Queen's Gambit` becomes `the-queens-gambit`. */
export function slugOf(title: string): string {
  return foldWords(title).replaceAll(' ', '-')
}

function foldWords(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʻ]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
