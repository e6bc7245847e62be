import type {SiteSettings} from './src/site.ts'

/** What a site calls itself and how it looks. Everything here may be changed; the next build shows it. */
export default {
  /** In the masthead, and after every page's own name. */
  title: 'Clipfile',

  /** One sentence under the title: for the home page, search engines and feeds. */
  description:
    'A searchable file of news clippings: who said and did what, each statement with its sentence.',

  /**
   * The interface is written in English; this says which, for dates and numbers: `en-GB` (3 December 2025) or
   * `en-US` (December 3, 2025). The articles keep their own language.
   */
  language: 'en-GB',

  /**
   * Colours in place of those in `src/styles/tokens.css`, by the same names, for light and dark screens:
   * `accent: {light: '#0b5394', dark: '#9ac1ea'}`. A text colour that is hard to read on its paper is refused.
   */
  colours: {},

  /** Where readers report an error: an e-mail address or a web address; null shows none. */
  contact: null,
} satisfies SiteSettings
