import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Which folder of `src` may import from which: this table is the architecture; ARCHITECTURE.md explains it.
 *
 * A folder may always import from itself. Nothing imports a front door, but the `serve` command, which is where the other two are put together.
 */
const MAY_IMPORT: Record<string, string[]> = {
  errors: [],
  time: [],
  config: [],
  languages: ['time'],
  storage: ['errors'],
  catalogue: ['errors', 'search', 'storage', 'time'],
  outlook: ['catalogue', 'config', 'languages', 'time'],
  announcements: ['catalogue', 'outlook', 'search', 'storage', 'time'],
  'track-record': ['outlook', 'storage', 'time'],
  browse: ['catalogue', 'storage', 'time'],
  search: ['errors', 'storage'],
  sources: ['alerts', 'announcements', 'catalogue', 'config', 'errors', 'following', 'outlook', 'search', 'storage', 'time'],
  audit: ['catalogue', 'errors', 'languages', 'outlook', 'search', 'storage', 'time'],
  background: ['sources', 'storage'],
  guide: ['announcements', 'catalogue', 'languages', 'outlook', 'storage', 'time'],
  following: ['errors', 'languages', 'storage'],
  channels: ['config', 'errors', 'following', 'languages', 'storage'],
  alerts: ['channels', 'following', 'languages', 'storage', 'time'],
  calendar: ['catalogue', 'following', 'storage', 'time'],
  feeds: ['announcements', 'browse', 'calendar', 'catalogue', 'errors', 'following', 'guide', 'http', 'languages', 'outlook', 'search', 'storage', 'time'],
  http: ['audit', 'browse', 'catalogue', 'channels', 'errors', 'guide', 'search', 'storage', 'time'],
  api: ['alerts', 'audit', 'catalogue', 'channels', 'errors', 'following', 'guide', 'http', 'search', 'storage', 'time', 'track-record'],
  pages: [
    'alerts',
    'announcements',
    'audit',
    'browse',
    'calendar',
    'catalogue',
    'channels',
    'config',
    'errors',
    'following',
    'guide',
    'http',
    'languages',
    'outlook',
    'search',
    'storage',
    'time',
    'track-record',
  ],
  cli: [
    'alerts',
    'announcements',
    'api',
    'audit',
    'background',
    'calendar',
    'catalogue',
    'channels',
    'config',
    'errors',
    'feeds',
    'following',
    'guide',
    'http',
    'languages',
    'outlook',
    'pages',
    'search',
    'sources',
    'storage',
    'time',
    'track-record',
  ],
}

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))
const code = files.filter(({ name }) => !name.endsWith('.test.ts'))
/** All but `index.ts`, the library's front door, which hands out what the folders have. */
const inFolders = code.filter(({ name }) => name !== 'index.ts')
/** The code without its comments, in which anything may be named. */
const bare = code.map(({ name, text }) => ({ name, text: text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '') }))

function offenders(pattern: RegExp, isAllowed: (name: string) => boolean): string[] {
  return bare.filter(({ name, text }) => pattern.test(text) && !isAllowed(name)).map(({ name }) => name)
}

describe('imports', () => {
  test('every folder is in the table, and the table names no other', () => {
    expect(new Set(inFolders.map(({ name }) => name.split('/')[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  })

  test.each(inFolders.map(({ name, text }) => [name, text] as const))('%s imports only what its folder may', (name, text) => {
    const folder = name.split('/')[0] ?? ''
    const imported = [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(
      ([, path]) => relative(source, resolve(source, dirname(name), path ?? '')).split('/')[0] ?? '',
    )
    expect(imported.filter((other) => other !== folder && !MAY_IMPORT[folder]?.includes(other))).toEqual([])
  })
})

/** Everything that is loaded before a module runs; what is imported when it is needed, or only for its types, is not. */
function loadedWith(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const text = code.find(({ name }) => name === entry)?.text ?? ''
  for (const [, names = '', path = ''] of text.matchAll(/^(?:import|export) (?!type )([^']*?)from '([^']+)'/gm)) {
    const isForTypes = /^\{(?:\s*type \w+,?)+\s*\}\s*$/.test(names)
    if (!isForTypes) loadedWith(path.startsWith('.') ? relative(source, resolve(source, dirname(entry), path)) : path, seen)
  }
  return seen
}

test.each(['cli/main.ts', 'cli/ask-command.ts', 'cli/guide-command.ts'])(
  '%s starts without loading what asks the sources, or searches for inexact names',
  (entry) => {
    const loaded = [...loadedWith(entry)]
    expect(loaded).toContain('cli/session.ts')
    expect(
      loaded.filter((name) =>
        [
          'ky',
          'zod',
          'htmlparser2',
          'hono',
          'sources/open-connectors.ts',
          'sources/take-over.ts',
          'search/live-titles.ts',
          'search/rank-query.ts',
          'storage/migrations.ts',
          'catalogue/merge-announcements.ts',
        ].includes(name),
      ),
    ).toEqual([])
  },
)

test('a question is answered from these folders alone: what others are for is loaded when it is needed', () => {
  const loaded = [...loadedWith('cli/main.ts'), ...loadedWith('cli/ask-command.ts')].filter((name) => name.includes('/') && name.endsWith('.ts'))
  expect([...new Set(loaded.map((name) => name.split('/')[0] ?? ''))].toSorted()).toEqual([
    'announcements',
    'catalogue',
    'cli',
    'config',
    'errors',
    'guide',
    'languages',
    'outlook',
    'search',
    'sources',
    'storage',
    'time',
    'track-record',
  ])
})

test.each(['cli/main.ts', 'cli/ask-command.ts', 'cli/guide-command.ts', 'index.ts'])('%s speaks one language, and loads no words of pages', (entry) => {
  const words = [...loadedWith(entry)].filter((name) => name.startsWith('languages/'))
  expect(words.filter((name) => !name.startsWith('languages/en/'))).toEqual([])
  expect(words.filter((name) => ['words', 'layout', 'how-good', 'search', 'sources', 'failures'].some((page) => name === `languages/en/${page}.ts`))).toEqual(
    [],
  )
})

test('the command that asks loads the words of answers, and none of guides', () => {
  const words = [...loadedWith('cli/ask-command.ts')].filter((name) => name.startsWith('languages/'))
  expect(words).toContain('languages/en/answer-sayings.ts')
  expect(words.filter((name) => ['sayings', 'sections', 'values', 'likeness'].some((guide) => name === `languages/en/${guide}.ts`))).toEqual([])
})

describe('what only certain files do', () => {
  test('only config.ts reads the environment', () => {
    expect(offenders(/process\.env/, (name) => name === 'config/config.ts')).toEqual([])
  })

  test('only the entry points read the clock', () => {
    expect(offenders(/Temporal\.Now|Date\.now|new Date\(\)|performance\.now/, (name) => name === 'cli/session.ts' || name === 'cli/serve-command.ts')).toEqual(
      [],
    )
  })

  test('SQL lives in stores and in storage', () => {
    expect(
      offenders(/selectFrom|insertInto|deleteFrom|updateTable|\bsql`|\.exec\(['"`]/, (name) => name.endsWith('-store.ts') || name.startsWith('storage/')),
    ).toEqual([])
  })

  test('no file is called util, helper, common, misc, manager or types, and all names are in kebab case', () => {
    expect(
      files
        .map(({ name }) => name.split('/').at(-1) ?? '')
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(name) || /util|helper|common|misc|manager|^types/.test(name)),
    ).toEqual([])
  })

  test('nothing is put into a page unescaped but what a template or a render function made', () => {
    const raw = bare.flatMap(({ name, text }) => [...text.matchAll(/!\$\{([^`]{0,60})/g)].map(([, expression]) => `${name}: ${expression}`))
    const isMadeByTemplate =
      /: (?:[^:]*\bhtml$|[^:]*=>\s*html|render\w+\(|draw\w+\(|RENDERERS|CONTENTS|[\w.]+\.map\(|boundaryChoices\(|\[\.\.\.|bars\}|content\}|table\}|known\}|known!|PLACE\}|head\}|title === |axes === |[^?]*\? )/
    expect(raw.filter((place) => !isMadeByTemplate.test(place))).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ name }) => name)).toEqual([])
  })
})

test('ARCHITECTURE.md is at most 150 lines', () => {
  expect(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(151)
})
