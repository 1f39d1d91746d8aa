import { html } from 'ghtml'
import type { Fact } from '../catalogue/fact.ts'
import { LANGUAGES, type Language } from '../languages/language.ts'
import { renderSentence } from './text-direction.ts'

/** What an announcement says stands in the series files in one language; every page repeats it as it is. */
const LANGUAGE_OF_FILES = LANGUAGES[0]

/** A reason with the facts it rests on; the words of announcements in it are marked as being in the language that they are written in. */
export function renderReason({ text, facts }: { text: string; facts: readonly Fact[] }, title: string, language: Language): string {
  const announced = language === LANGUAGE_OF_FILES ? [] : facts.flatMap(announcedWords)
  if (announced.length === 0) return renderSentence(text, title)
  const pieces = text.split(new RegExp(`(${announced.map((words) => RegExp.escape(words)).join('|')})`))
  return pieces
    .map((piece) => (announced.includes(piece) ? html`<span lang="${LANGUAGE_OF_FILES}" dir="auto">${piece}</span>` : renderSentence(piece, title)))
    .join('')
}

/** The sentence of an announcement that a fact is, without the stop that it loses within another sentence. */
function announcedWords({ value }: Fact): string[] {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? [value.text.replace(/[.]$/, '')] : []
}
