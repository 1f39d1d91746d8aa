import { html } from 'ghtml'

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * One of our sentences with a series' title in it: a title in a right-to-left script is isolated, or the words and numbers after it would change their places.
 *
 * https://www.w3.org/International/articles/inline-bidi-markup/ (read 2026-11-22)
 */
export function renderSentence(sentence: string, title: string): string {
  if (!RIGHT_TO_LEFT.test(title)) return html`${sentence}`
  return sentence
    .split(title)
    .map((part, index) => html`!${index === 0 ? '' : html`<bdi>${title}</bdi>`}${part}`)
    .join('')
}
