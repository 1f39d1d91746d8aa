import type { SeriesDocument } from '../catalogue/series-document.ts'

export interface Title {
  text: string
  /** BCP 47, where it is known. */
  language: string | undefined
}

export interface ReaderTitles {
  title: Title
  /** Other names that stand beside it, each once. */
  others: (Title & { kind: 'original' | 'main' })[]
}

/** Letters that only Japanese is written with. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * A series' title for a reader of a language: its original title where that is the series' language, else another name that must be in theirs, else the main one.
 *
 * Sources do not say in which language a name is; only Japanese can be told by its letters.
 */
export function titlesFor({ title, originalTitle, aliases, languages }: SeriesDocument, language: string): ReaderTitles {
  const spoken = languages[0]?.value
  const main = { text: title.value, language: undefined, kind: 'main' as const }
  const original = originalTitle === undefined ? undefined : { text: originalTitle.value, language: spoken, kind: 'original' as const }
  const isOriginalTheirs = spoken?.split('-')[0] === language
  const shown = (isOriginalTheirs ? original : findJapanese(aliases, language)) ?? main
  const named = new Set([shown.text])
  const others = [...(original === undefined ? [] : [original]), main].filter(({ text }) => !named.has(text) && named.add(text))
  return { title: { text: shown.text, language: shown.language }, others }
}

function findJapanese(aliases: SeriesDocument['aliases'], language: string): Title | undefined {
  const name = language === 'ja' ? aliases.find(({ value }) => KANA.test(value)) : undefined
  return name === undefined ? undefined : { text: name.value, language }
}
