import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'

// `scripts/build.ts` builds with these and its own `site`, `base`, `outDir` and `cacheDir` laid over them.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // The content security policy allows no inline style.
    inlineStylesheets: 'never',
    concurrency: 4,
  },
  integrations: [mdx()],
  // An address that was published and now belongs to a live page again is the live page's.
  prerenderConflictBehavior: 'ignore',
  devToolbar: {enabled: false},
  image: {service: {entrypoint: 'astro/assets/services/noop'}},
  vite: {
    // The content security policy allows no inline script, however short.
    build: {assetsInlineLimit: 0},
    // Sätteri is a native module: node loads it, the bundler leaves it alone.
    ssr: {external: ['satteri']},
  },
})
