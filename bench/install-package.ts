import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Packs the program and installs it into a folder as a user would: where its command lies, and a `PATH` with nothing but this Node and the system's programs. */
export function installPackage(folder: string): { command: string; path: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root })
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, join(folder, `to-be-continued-${version}.tgz`)])
  const runtime = join(folder, 'runtime')
  mkdirSync(runtime)
  symlinkSync(process.execPath, join(runtime, 'node'))
  return { command: join(folder, 'node_modules', '.bin', 'tbc'), path: `${runtime}:/usr/bin:/bin` }
}
