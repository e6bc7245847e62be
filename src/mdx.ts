import * as runtime from 'astro/jsx-runtime'
// @ts-expect-error: it is there, and Astro's own MDX integration imports it, but its types leave it out.
import {__astro_tag_component__} from 'astro/runtime/server/index.js'
import {mdxToJs} from 'satteri'

/**
 * Makes an article's MDX a component, while its page renders.
 *
 * Not `import()`: each imported file would be a module of the bundler's, and at ten thousand articles that costs
 * two minutes and 5.8 GB where this costs 22 seconds and 0.6. The MDX is `scripts/write`'s own: elements and string
 * expressions, nothing that a clipping says is ever code.
 */
export function component(source: string): (props: Record<string, unknown>) => unknown {
  const {code} = mdxToJs(source, {
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    features: {gfm: false, smartPunctuation: false},
  })
  const {default: Content} = new Function(code)(runtime)
  const shown = (props: Record<string, unknown>) => Content(props)
  __astro_tag_component__(shown, 'astro:jsx')
  return Object.assign(shown, {[Symbol.for('mdx-component')]: true})
}
