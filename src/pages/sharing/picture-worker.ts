import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A thread of its own that turns SVG into PNG: drawing takes 50 ms and 100 MB, which go when the thread ends. */

const shipped = (name: string): Uint8Array => readFileSync(fileURLToPath(import.meta.resolve(name)))

/** Where a font lacks a letter, the next one that has it is drawn with: which letters there are at all says `picture-letters.ts`. */
const FONTS = [
  'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  '@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf',
]
const fontBuffers = FONTS.map(shipped)
const ready = initWasm(shipped('@resvg/resvg-wasm/index_bg.wasm'))

parentPort?.on('message', ({ id, svg }: { id: number; svg: string }) => {
  // The edge of the thread: whoever asked is told why there is no picture.
  draw(svg).then(
    (png) => parentPort?.postMessage({ id, png }, [png.buffer as ArrayBuffer]),
    (error: unknown) => parentPort?.postMessage({ id, problem: String(error) }, []),
  )
})

async function draw(svg: string): Promise<Uint8Array> {
  await ready
  const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'DejaVu Sans' } })
  const picture = drawing.render()
  const png = picture.asPng()
  picture.free()
  drawing.free()
  return png
}
