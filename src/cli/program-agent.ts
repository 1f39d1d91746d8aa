import { readFileSync } from 'node:fs'
import type { SourcesConfig } from '../config/config.ts'
import { shippedPath } from '../config/package-folder.ts'
import { userAgentOf } from '../sources/user-agent.ts'

/** Which version this is. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(shippedPath('package.json'), 'utf8')) as { version: string }).version
}

/** How the program names itself to the sites whose articles it reads. */
export function programAgent({ contact }: SourcesConfig): string {
  return userAgentOf(programVersion(), contact)
}
