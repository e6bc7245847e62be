import type {DropReason} from '../model.ts'
import {charactersIn, type Element, namesOf} from './tree.ts'

const NEVER_SHOWN = new Set(
  'script style noscript template svg canvas iframe object embed audio video head link meta map math select option datalist input textarea amp-ad amp-iframe amp-analytics amp-sidebar amp-img amp-video amp-social-share picture source track'.split(
    ' ',
  ),
)

/** Words in class names and ids by which pages call their parts, and what the part is to an article. */
const NAMED: [RegExp, DropReason][] = [
  [
    /^(?:comments?|respond|disqus|commentlist|coral|discussion|replies|livefyre|spotim|viafoura)$/,
    'comment form',
  ],
  [
    /^(?:related|relatedposts|recirc|recirculation|recommended|recommendations?|recommend|readmore|mostread|popular|trending|outbrain|taboola|onward|seealso|morefrom|topstories|latest|yarpp)$/,
    'related link',
  ],
  [
    /^(?:newsletter|newsletters|subscribe|subscription|signup|paywall|regwall|piano|mailchimp|optin|donate|donation|membership|premium)$/,
    'subscription prompt',
  ],
  [/^(?:authorbio|bio|aboutauthor)$/, 'author note'],
  [
    /^(?:share|sharing|sharedaddy|sns|social|socials|advert|adverts|advertisement|ads?|adslot|sponsor|sponsored|promo|promos|promotion|cookie|cookies|consent|gdpr|breadcrumbs?|nav|navbar|navigation|menu|sidebar|rail|widget|widgets|footer|masthead|toolbar|tags?|taglist|topics|skip|popup|modal|overlay|banner|ticker|pagination|pager|infolinks|printonly|audioplayer|player)$/,
    'page furniture',
  ],
]
const NAMED_TWO: [RegExp, DropReason][] = [
  [
    /\b(?:most (?:read|popular|viewed|shared)|read (?:more|next|also)|see also|more (?:from|on|stories|news)|you may|top stories|up next|also read|recent posts)\b/,
    'related link',
  ],
  [/\b(?:author (?:bio|box|info|card|note)|about (?:the )?author|post author box)\b/, 'author note'],
  [/\b(?:sign up|email capture)\b/, 'subscription prompt'],
]
/** Words that show a part to be the article's own, whatever else its name says: `article-body tag-politics`. */
const ARTICLE =
  /\b(?:article (?:body|content|text)|articlebody|entry content|post content|story (?:body|content|text)|main content|content body|body text|hentry|type post|single post)\b/

const TAGS: Record<string, DropReason> = {
  nav: 'page furniture',
  aside: 'page furniture',
  footer: 'page furniture',
  form: 'page furniture',
  button: 'page furniture',
  dialog: 'page furniture',
  menu: 'page furniture',
}
const ROLES: Record<string, DropReason> = {
  navigation: 'page furniture',
  complementary: 'page furniture',
  contentinfo: 'page furniture',
  banner: 'page furniture',
  dialog: 'page furniture',
  alertdialog: 'page furniture',
  search: 'page furniture',
}

const LONGEST_FORM = 2000

/** What an element is beside the article, by its tag, role, class or id; null when it may be of the article. */
export function asideOf(element: Element): DropReason | null {
  const tag = element.name
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return null
  const named = namesOf(element)
  const byName = named === '' ? null : asideByName(named.slice(0, 400))
  if (byName !== null) return byName
  // Pages of ASP.NET stand in one form, article and all.
  if (tag === 'form' && charactersIn(element).length > LONGEST_FORM) return null
  return TAGS[tag] ?? ROLES[element.attribs.role ?? ''] ?? null
}

const known = new Map<string, DropReason | null>()

function asideByName(named: string): DropReason | null {
  const seen = known.get(named)
  if (seen !== undefined) return seen
  const words = wordsOfName(named)
  const line = words.join(' ')
  const reason = ARTICLE.test(line)
    ? null
    : (words.flatMap((word) => NAMED.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ??
      NAMED_TWO.find(([pattern]) => pattern.test(line))?.[1] ??
      null)
  if (known.size < 5000) known.set(named, reason)
  return reason
}

/** “Story_relatedBox__9a” and “jp-relatedposts” come apart at humps, strokes and hyphens. */
const wordsOfName = (named: string): string[] =>
  named
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

const CAPTION = /^(?:caption|captions|cap|cutline)$/

/** Whether an element is named for the words under a picture: `wp-caption-text`, `photo__caption`, `cap`. */
export function isCaption(element: Element): boolean {
  const named = namesOf(element)
  if (!/cap|cutline/i.test(named) || !/^(?:p|div|span|td|small|em|dd)$/.test(element.name)) return false
  return (
    wordsOfName(named.slice(0, 400)).some((word) => CAPTION.test(word)) && charactersIn(element).length < 500
  )
}

/** Whether a reader of the page sees the element's words. */
export function isShown({name, attribs}: Element): boolean {
  if (NEVER_SHOWN.has(name)) return false
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return false
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
}
