/**
 * How the program names itself to sources: with its version and, where the operator gave one, an address to write to.
 *
 * Wikimedia asks every client for both (https://meta.wikimedia.org/wiki/User-Agent_policy).
 */
export function userAgentOf(version: string, contact?: string): string {
  return contact === undefined ? `to-be-continued/${version}` : `to-be-continued/${version} (${contact})`
}
