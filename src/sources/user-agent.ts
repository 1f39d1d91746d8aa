import type { SourcesConfig } from '../config/config.ts'
import { programVersion } from '../config/package-folder.ts'

/**
 * How the program names itself to sources, and to the sites whose articles it reads: with its version and, where the operator gave one, an address to write to.
 *
 * Wikimedia asks every client for both (https://meta.wikimedia.org/wiki/User-Agent_policy).
 */
export function programAgent({ contact }: SourcesConfig): string {
  const name = `to-be-continued/${programVersion()}`
  return contact === undefined ? name : `${name} (${contact})`
}
