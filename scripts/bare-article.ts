import type {Article} from './model.ts'

/** An article of which nothing is known but its text, for a text that came without a seed; `of` says what is known. */
export const bareArticle = (text: string, blocks: Article['blocks'], of: Partial<Article> = {}): Article => ({
  id: 'text',
  seed: 'text.txt',
  title: '',
  titleBasis: 'derived',
  dateline: null,
  byline: [],
  source: {name: null, url: null},
  date: null,
  dateBasis: 'unknown',
  dateEvidence: [],
  language: 'en',
  text,
  blocks,
  dropped: [],
  duplicateOf: null,
  ...of,
})
