import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import type {APIContext, GetStaticPaths} from 'astro'
import {type Picture, pictureSvg} from '../../drawings/picture.ts'
import {pictureOf, pictures} from '../../pictures.ts'

export const getStaticPaths = (() =>
  [...pictures()].map(([address, picture]) => ({
    params: {file: pictureOf(address).slice('/pictures/'.length, -'.png'.length)},
    props: {picture},
  }))) satisfies GetStaticPaths

const FONTS = ['newsreader', 'newsreader-latin', 'newsreader-european']
const fontBuffers = FONTS.map((name) => new Uint8Array(readFileSync(resolve('src/fonts', `${name}.woff2`))))
let ready: Promise<void> | null = null

/** The picture as PNG: what shares links reads no SVG. */
export const GET = async ({props}: APIContext<{picture: Picture}>) => {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  ready ??= initWasm(readFileSync(wasm))
  await ready
  const drawn = new Resvg(pictureSvg(props.picture), {
    font: {fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Newsreader'},
  })
  const png = drawn.render().asPng()
  drawn.free()
  return new Response(new Uint8Array(png), {headers: {'content-type': 'image/png'}})
}
