import { describe, expect, test } from 'vitest'
import { isDrawable, lettersWide, linesOf } from './picture-letters.ts'

describe('the lines of a picture', () => {
  const TITLE = { wide: 24, most: 3 }

  test('are broken between words, and cut where they do not fit', () => {
    expect(linesOf('Star Trek: Picard (2020)', TITLE)).toEqual(['Star Trek: Picard (2020)'])
    expect(linesOf('The Lord of the Rings: The Rings of Power (2022)', TITLE)).toEqual(['The Lord of the Rings:', 'The Rings of Power', '(2022)'])
    expect(linesOf('a'.repeat(60), TITLE)).toEqual([`${'a'.repeat(23)}…`])
    expect(linesOf('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', TITLE).at(-1)).toMatch(/…$/)
  })

  test('are broken between letters where words do not stand apart, and no sign that closes begins one', () => {
    expect(linesOf('シーズン4があるかどうかは、まだ発表されていません。', { wide: 20, most: 3 })).toEqual([
      'シーズン4があるかどう',
      'かは、まだ発表されて',
      'いません。',
    ])
    expect(linesOf('葬送のフリーレン (2023)', TITLE)).toEqual(['葬送のフリーレン (2023)'])
    for (const line of linesOf('鬼滅の刃「無限列車編」、遊郭編、刀鍛冶の里編、柱稽古編。', TITLE))
      expect([lettersWide(line) <= 24, /^[、。」]/.test(line)]).toEqual([true, false])
  })
})

describe('letters that pictures can be drawn with', () => {
  test.each(['Severance', 'Ποιρό', 'Война и мир', '鬼滅の刃', '葬送のフリーレン', '佐々木とピーちゃん', 'גשר הצפון', 'جسر الشمال', 'Pokémon (1997)'])(
    '%s',
    (title) => {
      expect(isDrawable(title)).toBe(true)
    },
  )

  test.each(['오징어 게임', '鑷鑸', '老九门'])('not %s', (title) => {
    expect(isDrawable(title)).toBe(false)
  })
})
