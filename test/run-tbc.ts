import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Run {
  code: number | null
  out: string
  error: string
}

export const program = join(import.meta.dirname, '..', 'bin', 'tbc')

/** Addresses where nobody listens: a test that forgets its stand-in asks nobody. Port 9 is "discard", which hardly any machine serves. */
export const NOWHERE = {
  TBC_TVMAZE_URL: 'http://127.0.0.1:9',
  TBC_WIKIDATA_URL: 'http://127.0.0.1:9',
  TBC_TMDB_URL: 'http://127.0.0.1:9',
  TBC_OMDB_URL: 'http://127.0.0.1:9',
  TBC_NEWS_FEEDS: '',
}

/** Runs the real command line with this environment and nothing else. */
export function runTbc(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { PATH: process.env['PATH'] ?? '', ...NOWHERE, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, error] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, error }))
  })
}
