import { describe, expect, test } from 'vitest'
import { plainLine, plainText, textOfHtml } from './plain-text.ts'

describe('HTML of a source becomes text', () => {
  test.each([
    ['<p><b>Harbour Lights</b> is about two pilots &amp; a lighthouse.</p>', 'Harbour Lights is about two pilots & a lighthouse.'],
    ['<p>One.</p><p>Two.<br/>Three.</p>', 'One.\nTwo.\nThree.'],
    ['<p>Before<script>alert("x")</script> after<style>p{}</style>.</p>', 'Before after.'],
    ['<img src=x onerror=alert(1)>Seen', 'Seen'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['<p>Never closed <i>at all', 'Never closed at all'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['<p>\n   wrapped\n   source \t text\n</p>', 'wrapped source text'],
    ['Smile 😀 and 🏳️‍🌈', 'Smile 😀 and 🏳️‍🌈'],
    ['<p>שלום <b>עולם</b></p>', 'שלום עולם'],
  ])('%s', (html, text) => {
    expect(textOfHtml(html)).toBe(text)
  })

  test('nothing to read is no text', () => {
    expect([textOfHtml(null), textOfHtml(undefined), textOfHtml(''), textOfHtml('<p> </p>'), textOfHtml('<script>only</script>')]).toEqual(
      Array.from({ length: 5 }),
    )
  })
})

test('control characters and turned directions are taken out, spaces are single, lines stay', () => {
  expect(plainText('  a\u0000b \u202Ec\u202C  d\r\n\r\ne ')).toBe('ab c d\ne')
  expect(plainLine(' one\n two ')).toBe('one two')
})
