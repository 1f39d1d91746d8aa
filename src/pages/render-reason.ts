import { html } from 'ghtml'
import type { Fact } from '../catalogue/fact.ts'
import { LANGUAGES, type Language } from '../languages/language.ts'
import type { Answer } from '../outlook/answer.ts'
import { renderSentence } from './text-direction.ts'

/** What an announcement says stands in the series files in one language; every page repeats it as it is. */
const LANGUAGE_OF_FILES = LANGUAGES[0]

/** A reason for a verdict, with the words of an announcement in it marked as being in the language that they are written in. */
export function renderReason({ text, facts }: Answer['because'][number], title: string, language: Language): string {
  const words = language === LANGUAGE_OF_FILES ? undefined : facts.map(announcedWords).find((said) => said !== undefined)
  const at = words === undefined ? -1 : text.indexOf(words)
  if (words === undefined || at < 0) return renderSentence(text, title)
  const behind = text.slice(at + words.length)
  return html`${text.slice(0, at)}<span lang="${LANGUAGE_OF_FILES}" dir="auto">${words}</span>${behind}`
}

/** The sentence of an announcement that a fact is. */
function announcedWords({ value }: Fact): string | undefined {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : undefined
}
