import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'

/** Where a corpus keeps its parts. */
export interface SeedsLayout {
  root: string
  /** The folder of clippings. */
  articles: string
  authority: string
  lexicon: string
  register: string
  /** False for a mere folder of clippings, where `articles` is the folder itself. */
  isLaidOut: boolean
}

/** Looks how `--seeds DIR` is laid out: like `seeds/`, or as a folder of clippings. None of the parts need exist. */
export function layoutOf(dir: string): SeedsLayout {
  const root = resolve(dir)
  const isLaidOut = existsSync(join(root, 'articles'))
  return {
    root,
    articles: isLaidOut ? join(root, 'articles') : root,
    authority: join(root, 'authority'),
    lexicon: join(root, 'lexicon'),
    register: join(root, 'register.tsv'),
    isLaidOut,
  }
}
