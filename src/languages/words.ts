import { german } from './de/words.ts'
import { english } from './en/words.ts'
import { spanish } from './es/words.ts'
import { japanese } from './ja/words.ts'
import type { Language } from './language.ts'

/** All words of the interface: English decides which there are, and a language that lacks one does not compile. */
export type Words = typeof english

const WORDS: Record<Language, Words> = { en: english, de: german, es: spanish, ja: japanese }

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language]
}
