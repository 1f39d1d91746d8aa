/**
 * Makes what `npm pack` ships: bundled JavaScript, its types, the licences of what is bundled, and a manifest without the pinned runtime.
 *
 * Run by npm as `prepack`; `--restore`, run as `postpack`, puts the checkout's manifest back.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

interface Manifest {
  scripts?: unknown
  dependencies?: Record<string, string>
  devDependencies?: unknown
  optionalDependencies?: unknown
  engines?: Record<string, string>
}

/** Their code is bundled; their types stand in ours, so whoever compiles against us needs them. */
const TYPED_IN_OUR_TYPES = ['kysely', 'zod']

/** They come with files that are read when a picture is drawn: installed beside the package, not bundled. */
const WITH_FILES = ['@resvg/resvg-wasm', 'dejavu-fonts-ttf', '@expo-google-fonts/sawarabi-gothic']

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const manifest = join(root, 'package.json')
const kept = join(root, 'node_modules', '.package.checkout.json')

if (process.argv.includes('--restore')) {
  if (existsSync(kept)) renameSync(kept, manifest)
} else {
  rmSync(dist, { recursive: true, force: true })
  const bundle = await rolldown({
    input: {
      main: join(root, 'src/cli/main.ts'),
      index: join(root, 'src/index.ts'),
      'picture-worker': join(root, 'src/pages/sharing/picture-worker.ts'),
    },
    external: WITH_FILES,
    platform: 'node',
    treeshake: { moduleSideEffects: false },
  })
  // What `tbc ask` needs is one file: two dozen small ones took a fifth of its time to find.
  const codeSplitting = { groups: [{ name: 'ask', test: /src\/cli\/ask-command\.ts$/ }] }
  await bundle.write({ dir: dist, format: 'esm', chunkFileNames: '[name].js', minify: true, codeSplitting, charset: 'ascii' })
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['--project', join(root, 'tsconfig.package.json')], { stdio: 'inherit' })
  const checkout = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
  writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(bundledFolders()))
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  copyFileSync(manifest, kept)
  const { scripts: _scripts, dependencies, devDependencies: _development, optionalDependencies: _runtime, ...published } = checkout
  writeFileSync(
    manifest,
    `${JSON.stringify({ ...published, dependencies: pick(dependencies, [...TYPED_IN_OUR_TYPES, ...WITH_FILES]), engines: { node: '>=26' } }, null, 2)}\n`,
  )
}

function pick(from: Record<string, string> = {}, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? '*']))
}

/** The folders of the packages whose code can be in the bundle: our dependencies and theirs, by the lock file. */
function bundledFolders(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean; optional?: boolean }> }
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path]) => path)
}

/** The licence texts of the packages in these folders. */
function licencesOf(folders: string[]): string {
  return folders
    .map((path) => {
      const [name, folder] = [path.split('node_modules/').at(-1) ?? path, join(root, path)]
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string; author?: unknown }
      if (file === undefined && license === undefined) throw new Error(`${name} states no licence: leave the package out`)
      const text = file === undefined ? `${license}, by ${JSON.stringify(author)}` : readFileSync(join(folder, file), 'utf8').trim()
      return `${name}\n\n${text}\n`
    })
    .join('\n----\n\n')
}
