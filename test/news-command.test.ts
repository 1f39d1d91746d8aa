import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runTbc } from './run-tbc.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const tbc = (...args: string[]) => runTbc({ TBC_DATA_DIR: folder.path, TBC_OFFLINE: '1' }, ...args)

const hacks = '{"id":"n1","published":"2022-06-09","title":"‘Hacks’ Renewed for Season 3 at HBO Max","summary":"Deborah and Ava are not done."}'
const recap = '{"id":"n2","published":"2022-06-09","title":"Hacks Recap: Laugh Lines"}'

function fileOf(...lines: string[]): string {
  const file = join(folder.path, 'entries.ndjson')
  writeFileSync(file, lines.join('\n'))
  return file
}

describe('tbc news read', () => {
  test('answers each entry with a line, in their order', async () => {
    expect(await tbc('news', 'read', fileOf(hacks, '', recap))).toEqual({
      code: 0,
      error: '',
      out: '{"id":"n1","announcements":[{"series":"Hacks","season":3,"kind":"renewed","date":null,"official":true,"hedged":false}]}\n{"id":"n2","announcements":[]}\n',
    })
  })

  test.each([
    ['no JSON', '{bad', 'is not JSON'],
    ['no id', '{"title":"t","published":"2022-06-09"}', 'has no id'],
    ['no title', '{"id":"n3","published":"2022-06-09"}', 'has no title'],
    ['no day', '{"id":"n3","title":"t","published":"yesterday"}', 'was published on "yesterday", which is no day (YYYY-MM-DD)'],
  ])('stops at a line with %s, names it, and keeps what was read before', async (_, line, reason) => {
    const { code, out, error } = await tbc('news', 'read', fileOf(recap, line, hacks))
    expect(code).toBe(5)
    expect(out).toBe('{"id":"n2","announcements":[]}\n')
    expect(error).toContain(`line 2: ${reason}`)
  })

  test('names the remedy for a file that is not there', async () => {
    expect(await tbc('news', 'read', '/nowhere')).toMatchObject({
      code: 5,
      error: 'tbc: /nowhere cannot be read (ENOENT): name a file of entries, or - for standard input\n',
    })
  })

  test('parts a list by the titles that the catalogue knows', async () => {
    const { out } = await tbc('news', 'read', fileOf('{"id":"n4","published":"2022-06-09","title":"Glamorous, Shadow and Bone Cancelled at Netflix"}'))
    expect(out).toContain('"series":"Shadow and Bone"')
  })
})

test('tbc news why names the words that an announcement was read from, and those that rule one out', async () => {
  expect((await tbc('news', 'why', fileOf(hacks, recap))).out).toBe(
    `n1  ‘Hacks’ Renewed for Season 3 at HBO Max
  Hacks, season 3: renewed
    from "Renewed" in: ‘Hacks’ Renewed for Season 3 at HBO Max
n2  Hacks Recap: Laugh Lines
  nothing: "Recap" says that it is a recap, review or explanation
`,
  )
})
