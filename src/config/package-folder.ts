import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The path of something that ships with the program, wherever it is installed; bundled code lies less deep than its source. */
export function shippedPath(...names: string[]): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the program has lost its package.json: install it again')
    folder = parent
  }
  return join(folder, ...names)
}

/** Which version of the program this is. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(shippedPath('package.json'), 'utf8')) as { version: string }).version
}
