import { html } from 'ghtml'
import { LANGUAGES, type Language } from '../languages/language.ts'

/** What is said in English alone: marked as such on pages in other languages. */
export function renderEnglish(text: string, language: Language): string {
  return language === LANGUAGES[0] ? html`${text}` : html`<span lang="${LANGUAGES[0]}" dir="auto">${text}</span>`
}
