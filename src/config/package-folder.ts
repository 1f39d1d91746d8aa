import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The path of something that ships with the program, wherever it is installed; bundled code lies deeper or shallower than its source. */
export function shippedPath(...names: string[]): string {
  const manifest = findPackageJSON(import.meta.url)
  if (manifest === undefined) throw new Error('the program has lost its package.json: install it again')
  return join(dirname(manifest), ...names)
}
