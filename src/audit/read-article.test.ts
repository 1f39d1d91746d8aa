import { describe, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { findDateline } from './dateline.ts'
import { readMarkdown } from './markdown-text.ts'
import { formOf, readArticle } from './read-article.ts'

describe('the form of a file', () => {
  test.each([
    ['page.html', 'plain words', 'html'],
    ['a.md', 'plain words', 'markdown'],
    ['a.txt', '# not read as Markdown', 'text'],
    ['-', '<!DOCTYPE html><p>x', 'html'],
    ['-', 'Intro <p class="x">said</p>', 'html'],
    ['-', '# Heading\n\nwords', 'markdown'],
    ['-', 'A **strong** word', 'markdown'],
    ['-', 'Five < six and a * b', 'text'],
  ])('%s, "%s": %s', (name, content, form) => {
    expect(formOf(content, name)).toBe(form)
  })
})

describe('Markdown', () => {
  test.each([
    ['## Season 4', 'Season 4'],
    ['**Picard** is on [Paramount+](https://p.example/x) now', 'Picard is on Paramount+ now'],
    ['- *one*\n- two', '- one\n- two'],
    ['> said', 'said'],
    ['| a | b |\n|---|---|\n| c | d |', '  a   b  \n\n  c   d  '],
    ['![picture](x.png)text', 'text'],
    ['snake_case and 2*3*4', 'snake_case and 2*3*4'],
    ['---\ntitle: T\ndate: 2023-04-10\n---\nText', 'Text'],
  ])('%j is read as %j', (source, text) => {
    expect(readMarkdown(source).text).toBe(text)
  })

  test('every character knows where it stood', () => {
    const source = 'A **strong** [link](https://x.example) 😀 end'
    const { text, offsets } = readMarkdown(source)
    expect(text).toBe('A strong link 😀 end')
    for (let at = 0; at < text.length; at++) expect(source[offsets[at] ?? -1]).toBe(text[at])
    expect(offsets[text.length]).toBe(source.length)
  })

  test.each(['[', '*', '#', '> ', '|', '`', '<a ', '![](', '_ '])('a megabyte of "%s" is read in a moment', (sign) => {
    const started = performance.now()
    readMarkdown(sign.repeat(1_000_000 / sign.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a dateline', () => {
  test.each([
    ['date 2022-03-27 It is a drama.', '2022-03-27'],
    ['A headline\n\nPublished: March 27, 2022\n\nText', '2022-03-27'],
    ['A headline\nBy Jane Doe, 27 March 2022\nText', '2022-03-27'],
    ['A headline\n27 Mar. 2022\nText', '2022-03-27'],
    ['Updated on 2022-03-27 10:00', '2022-03-27'],
    ['Season 2 premiered on March 3, 2022.', undefined],
    ['A headline\n\nThe first season, dated 3 March 2022, was good.', undefined],
    ['Published: February 30, 2022', undefined],
    [`${'x'.repeat(700)}\nPublished: March 27, 2022`, undefined],
  ])('in %j: %s', (text, expected) => {
    expect(findDateline(text)).toBe(expected)
  })
})

describe('an article', () => {
  test('has the day that is given, else its own', async () => {
    const content = 'Picard Season 4\nPublished: March 27, 2022\nText.'
    expect((await readArticle({ content, form: 'text', publishedOn: day('2023-04-10') })).publishedOn).toBe('2023-04-10')
    expect((await readArticle({ content, form: 'text' })).publishedOn).toBe('2022-03-27')
    expect((await readArticle({ content: '---\ndate: 2021-05-06\n---\nText', form: 'markdown' })).publishedOn).toBe('2021-05-06')
    expect((await readArticle({ content: 'Text.', form: 'text' })).publishedOn).toBeUndefined()
  })

  test('is headed by its first short line', async () => {
    expect((await readArticle({ content: 'Picard Season 4\n\nText.', form: 'text' })).title).toBe('Picard Season 4')
    expect((await readArticle({ content: `${'long '.repeat(60)}\n\nText.`, form: 'text' })).title).toBeUndefined()
    expect((await readArticle({ content: '# Picard **Season 4**\n\nText.', form: 'markdown' })).title).toBe('Picard Season 4')
  })

  test('of plain text is the text as it is', async () => {
    const content = '  A\r\n\tB  \u00A0C\n'
    expect((await readArticle({ content, form: 'text' })).text).toBe(content)
  })
})
