import { html } from 'ghtml'
import { expect, test } from 'vitest'
import { keepPart, textOf } from '../http/kept-part.ts'
import { PLACE, putInPlaces } from './place.ts'

test('parts stand between what a template has around their places, in order', () => {
  const page = putInPlaces(`<p>${PLACE}</p><b>${PLACE}</b>`, ['one ', keepPart('two')], [keepPart('三')])
  expect(textOf(page)).toBe('<p>one two</p><b>三</b>')
})

test('nothing that a template escapes is a place', () => {
  expect(textOf(putInPlaces(html`<p>${PLACE}!${PLACE}</p>`, ['here']))).toBe('<p>&#60;!-- place --&#62;here</p>')
})
