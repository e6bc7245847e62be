import type {DropReason} from '../model.ts'
import {countWordsUpTo, drop, endsSentence, isHeadlineLike, type Piece, sameness, wordsOf} from './pieces.ts'

/**
 * What pages say about themselves. A rule is a shape of such talk, not one site's sentence: what a reader is told to
 * do (subscribe, follow, read on) and with what (a newsletter, our app). Whole lines only: “Subscribers told the
 * court …” and “Share prices fell” are news.
 */
interface Rule {
  reason: DropReason
  pattern: RegExp
  /** The most words a line of this kind has. */
  words: number
}

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|reddit|pinterest|flipboard|google news|apple news|social media|messenger|signal|snapchat)'
const SHARED_OFFER =
  'newsletters?|subscriptions?|subscriber|your (?:e-?mail|mail)?(?:in)?box|free trial|(?:unlimited|full|free|digital|instant) access|(?:our|independent|quality|local|fearless|public-interest) (?:journalism|reporting)|(?:free|your|an) account|ad-free|premium|e-?mail updates?|daily updates?|latest updates?|(?:news|e-?mail|breaking news|price|push) alerts?|push notifications?|e-?paper|your inbox|our (?:podcast|website|site|channel|community|work)|top stories|the latest (?:news|headlines|stories)|daily (?:briefing|digest|headlines)'
const US = '(?:us|our|we|you|your)'

const RULES: Rule[] = [
  // ── Advertising and the seams of the page
  rule(
    'page furniture',
    8,
    /^[-–—*\s]*(?:advertisements?|advert|sponsored(?: content| by .+)?|promoted(?: content)?|paid (?:content|post)|ad)(?:[-–—\s]+(?:scroll|continue|story|article).*)?[-–—*\s.]*$/,
  ),
  rule(
    'page furniture',
    12,
    /^(?:story|article|text|report|post|content)\s+continues\s+(?:below|after|beneath)\b.*$/,
  ),
  rule(
    'page furniture',
    8,
    /^(?:continue (?:reading|with the (?:main )?story)(?: the main story)?|keep reading|scroll (?:down|to continue).*|skip (?:to|past|advertisement|ad)\b.*|end of .{3,40}|back to (?:top|home)|jump to .{3,30}|loading\W*|please wait\W*|close|menu|home|search|navigation|print(?: this (?:page|article))?|view (?:full )?(?:gallery|image|image in fullscreen)|\d+ of \d+|open image in gallery|full screen|expand|collapse|show (?:more|less)|load more)$/,
  ),
  rule('page furniture', 10, /^(?:home|news|world)\s*(?:[>»›/|]\s*[\p{L} &-]{2,30}){1,5}$/u),
  rule(
    'page furniture',
    30,
    /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b.*|^javascript (?:is|must be)\b.*|^your browser (?:does not|doesn't) support\b.*$/,
  ),
  rule(
    'page furniture',
    70,
    /^(?:we|our (?:partners|website|site)|this (?:web)?site|we and our partners)\b.{0,60}\b(?:uses? |using |store |placed? )?(?:cookies|tracking technologies)\b.*$/,
  ),
  rule(
    'page furniture',
    50,
    /^by (?:continuing to (?:browse|use)|using (?:this|our) (?:web)?site|clicking)\b.*$/,
  ),
  rule(
    'page furniture',
    8,
    /^(?:accept(?: all)?(?: cookies)?|reject all(?: cookies)?|manage (?:cookies?|preferences|settings|consent)|cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions|& conditions)|terms|contact(?: us)?|about us|advertise(?: with us)?|careers|help|faqs?|sitemap)$/,
  ),
  rule('page furniture', 40, /^(?:copyright\s*(?:©|\(c\)|[:\d])|©|\(c\)\s*(?:19|20)\d\d).*$/),
  rule('page furniture', 50, /^.{0,80}\ball rights reserved\b.{0,160}$/),
  rule(
    'page furniture',
    60,
    /^(?:this (?:material|content|article)|no part of this|(?:unauthori[sz]ed )?reproduction|republication)\b.{0,80}\b(?:may not|not be|without|prohibited|permission)\b.*\b(?:reproduc|publish|broadcast|redistribut|rewritten|permission|copied|prohibited).*$/,
  ),
  rule(
    'page furniture',
    4,
    /^(?:ends?|-\s*ends?\s*-|\(ends?\)|-30-|###|\*\s*\*\s*\*|#{2,}|\*{3,}|-{3,}|_{3,}|end of (?:story|article)|the end)$/,
  ),
  // ── Reading on
  rule(
    'page furniture',
    9,
    /^(?:you (?:may|might|could|would)(?: also)? (?:like|enjoy|be interested in|want to (?:read|know))|recommended(?: (?:for you|stories|reading|articles|videos?))?|more (?:from|on|about|in|stories|news|articles|like this|by)\b.{0,60}|most (?:popular|read|viewed|shared|watched|commented)(?:\s.{0,30})?|trending(?: (?:now|stories|topics|news))?|popular (?:now|stories|posts|articles)|top (?:stories|news|headlines|picks|reads)|latest (?:news|stories|headlines|articles|posts|updates|videos)|editor['’]?s['’]? (?:picks?|choice)|don['’]?t miss(?: (?:it|this|out))?|in case you missed it|icymi|what to read next|up next|read next|next up|(?:related|similar|other|further|suggested|connected) (?:stories|story|articles?|posts?|news|content|topics?|links?|reads?|reading|coverage|videos?)|related|from (?:around )?the web|around the web|elsewhere on .{2,30}|on this topic|more on this(?: story| topic)?|also (?:read|see|in|on) ?(?:this|news|more)?|read (?:also|more|on|the full (?:story|article|report)(?: here)?)|see (?:also|more)|watch (?:also|more|next|now|live|the video|video)|explore more|discover more|view (?:all|more)|previous (?:article|post|story)|next (?:article|post|story)|featured(?: (?:stories|video))?|must[- ]reads?|stories you may like|we recommend|today['’]s (?:top )?(?:headlines|stories))\s*[:.…»>→-]*$/,
  ),
  rule(
    'related link',
    40,
    /^(?:also read|read (?:also|more|next|on)|read|see also|see more|related(?: (?:stor(?:y|ies)|articles?|news|posts?|links?|reading|coverage|content))?|more (?:on this|news|from us)|watch(?: (?:also|more|live|now|here|the video))?|listen(?: now| here)?|explainer|explained|must[- ]read|don['’]?t miss|in case you missed it|in pictures|gallery|don't miss|recommended|opinion|previously|earlier|background reading|further reading)\s*(?::|\||»|>|→|[-–—]\s)\s*\S.*(?<![.])$/,
  ),
  rule(
    'page furniture',
    26,
    /^(?:please )?(?:click|tap|swipe|press)\s+(?:here|on|the|this|below|through|left|right|to)\b.*$/,
  ),
  rule(
    'related link',
    30,
    /^(?:(?:to )?(?:read|see|watch|view|find|learn|for) (?:more|the full|out more)\b.{0,80}\b(?:here|click|visit|below|website)\b.*)$/,
  ),
  rule(
    'related link',
    30,
    /^for (?:more|further|the latest)\b.{0,60}\b(?:visit|see|click|go to|follow|check out)\b.*$/,
  ),
  // ── Sharing and following
  rule(
    'page furniture',
    30,
    new RegExp(
      `^(?:please )?(?:follow|like|find|join|add|connect with|catch) (?:${US})\\b.{0,40}\\b(?:on|at|via) (?:our )?${NETWORK}\\b.*$`,
    ),
  ),
  // “Like many on Facebook, she …” goes on; “Follow Jane Roe on X @janeroe” does not.
  rule('page furniture', 14, new RegExp(`^follow (?:\\S+ ){1,4}(?:on|at) ${NETWORK}\\W*(?:@?\\w+)?\\W*$`)),
  rule(
    'page furniture',
    30,
    new RegExp(
      `^(?:join|follow|subscribe to|get) (?:our|us|the)\\b.{0,40}\\b(?:${NETWORK}|channel|group|page|community|feed)\\b.{0,100}$`,
    ),
  ),
  rule(
    'page furniture',
    6,
    /^(?:share|save|like|tweet|pin|print|e-?mail|bookmark|gift|copy(?: link)?)\s+(?:this|the|it|us)?\s*(?:article|story|post|page|news|link|via.*|on.*|with.*|now|options|this)?$/,
  ),
  rule(
    'page furniture',
    14,
    new RegExp(
      `^(?:share|send|post|save|spread) (?:this|the|it|on|via|to|with)\\b.{0,40}\\b(?:article|story|post|page|${NETWORK}|e-?mail|friends?|link|word)\\b.{0,20}$`,
    ),
  ),
  rule(
    'page furniture',
    5,
    /^(?:\d[\d.,]*k?\s+)?(?:shares|views|likes|retweets|reads|followers)(?:\s+\d[\d.,]*k?)?$/,
  ),
  rule('page furniture', 22, /^(?:download|get|install|try)\s+(?:our|the|your)\b.{0,50}\bapps?\b.*$/),
  rule(
    'page furniture',
    14,
    /^(?:listen|watch)\s*(?:to|this)?\s*(?:this|the)?\s*(?:article|story|now|below|podcast|audio|video|report|interview|here)\b.{0,40}$/,
  ),
  rule(
    'page furniture',
    10,
    /^(?:audio|video|photos?|podcast|slideshow|gallery|play(?: video| audio)?|pause|mute|unmute|playback .*|video player is loading.*|this is a modal window.*|\d+ seconds? of .*|(?:play|pause|mute|unmute|play video|current time|duration)(?:[\s:/\d.-]+(?:play|pause|mute|unmute|duration|current time|loaded|fullscreen)?)+)$/,
  ),
  rule(
    'page furniture',
    12,
    /^(?:(?:estimated )?(?:reading|read) time\b.{0,30}|\d+[\s-]*min(?:ute)?s?(?:[\s-]+(?:read|listen|watch|video))?(?:\s+\d+\s*sec(?:ond)?s?)?|\d+:\d\d (?:min|mins|minutes?)|(?:\d+|an?|one|two|few)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago|just now)\.?$/,
  ),
  rule(
    'page furniture',
    40,
    /^(?:tags?|tagged(?: (?:in|with|under))?|topics?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|keywords?|labels?|sections?|more about|in this (?:article|story))\s*:\s*.*(?<!["”.])$/,
  ),
  rule(
    'page furniture',
    3,
    /^(?:tags?|topics?|filed under|keywords|categories|share|tweet|e-?mail|copy link|bookmark|facebook|twitter|whatsapp|linkedin|telegram|instagram|pinterest|comments?|related topics|in this story|sources?|author|about the author|staff)$/,
  ),
  // ── Editors about the article itself
  rule(
    'page furniture',
    70,
    /^[([*_]*(?:(?:editor['’]?s['’]? note|update|correction|clarification)\s*[:–—-]\s*)?(?:this|an earlier version of this) (?:story|article|report|post|piece|copy|page|headline)\b.{0,30}\b(?:was|has been|have been|is being|is|will be)\s+(?:\w+ly |first |also |being )?(?:updated|corrected|amended|published|produced|translated|edited|republished|syndicated|modified|revised|generated|changed|part of|a developing|being updated|developing|adapted|automatically)\b.*$/,
  ),
  rule(
    'page furniture',
    20,
    /^[([]?(?:this is )?(?:a )?(?:developing|breaking(?: news)?) (?:story|news)\b.*$/,
  ),
  rule(
    'page furniture',
    20,
    /^(?:report|suggest|submit|spotted?|found|see) (?:an?|this|the)?\s*(?:typo|error|mistake|correction|inaccuracy|comment as|problem)\b.{0,60}$/,
  ),
  rule(
    'page furniture',
    45,
    /^(?:do you have|have you got|have|got|know) (?:an?|any|something about)?\s*(?:story|tip|news tip|news|comment|question|information|view|complaint|photos?)\b.{0,60}\?.*\b(?:e-?mail|contact|send|tell|call|write|let us know|get in touch|whatsapp|us|we)\b.*$/,
  ),
  rule(
    'page furniture',
    30,
    /^(?:please )?(?:send|e-?mail|contact|write to|reach|message|tell) (?:us|our|the (?:reporter|author|newsroom|editor|writer))\b.{0,120}$/,
  ),
  rule('page furniture', 20, /^(?:e-?mail|contact|reach|follow|write to)\s*:?\s.{0,60}\S+@\S+\.?$/),
  rule('page furniture', 6, /^(?:e-?mail:?\s*)?\S+@\S+\.\S+$/),
  rule(
    'author note',
    50,
    /^(?:the )?(?:views?|opinions?)(?: and opinions?)? expressed\b.*\b(?:author|writer|their own|do not|not necessarily)\b.*$/,
  ),
  // ── Subscribing
  rule(
    'subscription prompt',
    45,
    new RegExp(
      `^(?:please |click to |to )?(?:subscribe|sign[ -]?(?:up|in)|log ?in|register|join)\\b[^.!?]{0,90}\\b(?:${SHARED_OFFER}|plans?|membership|account|archive|updates|alerts|briefings?|digest|podcasts?|offers?|comment|read more|continue|keep reading)\\b.*$`,
    ),
  ),
  rule(
    'subscription prompt',
    45,
    new RegExp(
      `^(?:please )?(?:become an?|donate (?:now|today|to)|get|start (?:your|a|reading)|try|unlock|enjoy|choose (?:a|your|from|the)|upgrade (?:your|to|now)|create an?|enter your|renew your|receive|stay (?:informed|updated|up to date|connected|ahead|on top|tuned|in the know)|never miss|don['’]t miss|keep up|select (?:a|your)|we(?:['’]ll| will) send you|have)\\b[^.!?]{0,90}\\b(?:${SHARED_OFFER}|member of our|subscriber|supporter)\\b.*$`,
    ),
  ),
  rule(
    'subscription prompt',
    30,
    /^(?:please )?support (?:us|(?:our|independent|quality|local|fearless)\b.{0,40}\b(?:journalism|newsroom|reporting|work|news|newspaper|team))\b.*$/,
  ),
  // “Subscribe to The Panay Observer”
  rule('subscription prompt', 7, /^(?:please )?(?:subscribe|sign up) to (?:the )?[^.!?,:]{2,40}$/),
  // “Our Standards: The Harbour Wire Principles”
  rule('page furniture', 12, /^our (?:standards|principles|values|ethics|code of (?:ethics|conduct))\s*:.*$/),
  rule(
    'subscription prompt',
    16,
    /^(?:please )?(?:subscribe|sign up|sign in|log in|register|join|donate|support us|become a (?:member|subscriber|supporter))(?: (?:now|today|here|for free|free|to (?:our|us|continue|read|keep).*|to .{2,25} for .{1,20}|for (?:just|only).*|or .{3,25}))?\s*[!.…»>→]*$/,
  ),
  rule(
    'subscription prompt',
    45,
    /^(?:already (?:a|an|have|registered|subscribed)|not a(?:n)? (?:\w+ )?(?:subscriber|member)|not (?:yet )?registered|no account|forgot (?:your )?password|(?:are you|want to become|why not become) a (?:subscriber|member))\b.*$/,
  ),
  rule(
    'subscription prompt',
    40,
    /^(?:this|the|our) (?:\w+ )?(?:article|content|story|feature|page|coverage)\b.{0,30}\b(?:for|to|reserved|available|only)\b.{0,30}\b(?:subscribers|members|registered|premium)\b.*$/,
  ),
  rule(
    'subscription prompt',
    40,
    /^(?:to (?:continue|keep|finish|read)\b.{0,60}\b(?:subscribe|sign|register|log|account|subscription)\b.*|you(?:['’]ve| have)(?: only)? (?:\d+|read|reached|used|hit|run out|no more)\b.{0,60}\b(?:articles?|stories|limit|free)\b.*|you are (?:reading|currently)\b.{0,80}\b(?:free|premium|subscri\w+|logged)\b.*)$/,
  ),
  rule(
    'subscription prompt',
    50,
    /^.{0,200}\b(?:straight|delivered|direct(?:ly)?|sent|right|arrive|arriving|newsletter|in)\b.{0,30}\b(?:to|into|in) your (?:e-?mail |mail)?(?:in)?box\b.*$/,
  ),
  rule(
    'subscription prompt',
    50,
    /^(?:by (?:signing|subscribing|registering|entering|providing)\b.{0,40}\b(?:up|you|your)\b.*|you can unsubscribe\b.*|we(?:['’]ll| will) (?:send|never share|use your)\b.*|(?:this (?:site|form) is )?protected by recaptcha.*|please check your (?:inbox|e-?mail)\b.*|thank(?:s| you) for (?:reading|subscribing|signing up|registering|your (?:support|interest))\b.*|you(?:['’]ve| have) (?:successfully )?(?:subscribed|signed up)\b.*|your (?:e-?mail )?(?:address|subscription) (?:has been|is|was)\b.{0,40}\b(?:added|confirmed|active|subscribed).*)$/,
  ),
  rule(
    'subscription prompt',
    40,
    /^(?:our|this|independent|quality) (?:community|journalism|reporting|newsroom|reporters|work|readers|news ?site)\b.{0,60}\b(?:starts? with you|needs? (?:you|your)|depends? on (?:you|your|readers)|is (?:funded|supported|made possible) by (?:you|readers|our)|relies on)\b.*$/,
  ),
  rule(
    'subscription prompt',
    40,
    /^(?:want|need|looking for|love|like) (?:more|to (?:read|know|support|stay)|what you(?:['’]re)?|this (?:story|article))\b.{0,80}\b(?:subscribe|sign up|newsletter|join|register|donate|become)\b.*$/,
  ),
  rule(
    'subscription prompt',
    12,
    /^(?:your |enter (?:your )?)?(?:e-?mail(?: address)?|newsletters?|the (?:daily|morning|evening|weekly) (?:briefing|newsletter|digest)|free newsletter|subscriber[- ]only|subscribers only|premium(?: content)?|members only|subscribe now|daily newsletter|breaking news alerts?|unlimited (?:digital )?access.*|cancel any ?time.*|from (?:just |only )?[£$€]\d.{0,30}\b(?:month|week|year|mo)\b.*)\s*[*:!]?$/,
  ),
  // ── Comments
  rule(
    'comment form',
    12,
    /^(?:leave|post|add|write|make|submit|share) (?:a|your|an) (?:reply|comments?|response|thoughts?|opinion)\b.{0,40}$/,
  ),
  rule(
    'comment form',
    8,
    /^(?:comments?\s*(?:\(\d*\)|[:-]?\s*\d+|are closed\b.*|section.*|policy.*|guidelines.*)|(?:\d[\d,]*|no|view|show|hide|see|read|join|load|all|latest|top|sort|more)(?: all)?(?: \d+)? comments?\b(?: yet| \(\d+\)| below| so far| on this story)?|comments? (?:have been|has been|were) (?:closed|disabled)\b.*|comment|reply|cancel reply|submit(?: comment)?|post comment|be the first to (?:comment|reply|share).*|\d+ repl(?:y|ies)|join the (?:conversation|discussion|debate)|start the conversation|have your say|what do you think\?(?: .*)?|log ?in to (?:reply|comment).*)\s*[.!*»>]*$/,
  ),
  rule(
    'comment form',
    40,
    /^(?:your e-?mail address will not be\b.*|required fields are marked\b.*|save my name\b.*\bbrowser\b.*|you must (?:be )?(?:logged|log|register|sign)\b.*|notify me (?:of|by|when|via)\b.*|(?:please )?(?:log|sign) in\b.{0,40}\b(?:comment|reply)\b.*|this site uses akismet.*|learn how your comment data\b.*|(?:please )?(?:keep|be) (?:your )?(?:comments? )?(?:respectful|civil|polite)\b.*|comments? (?:are|will be) (?:moderated|reviewed)\b.*|we (?:welcome|reserve|moderate)\b.{0,60}\bcomments?\b.*)$/,
  ),
  rule(
    'comment form',
    4,
    /^(?:(?:your )?(?:name|e-?mail|website|comment|message)(?: address)?\s*\*|website|name|your name|your comment)$/,
  ),
]

function rule(reason: DropReason, words: number, pattern: RegExp): Rule {
  return {reason, words, pattern: new RegExp(pattern.source, pattern.flags.includes('u') ? 'iu' : 'i')}
}

const SHARE_WORD =
  /^(?:share|tweet|facebook|twitter|x|whatsapp|email|e|mail|print|copy|link|linkedin|reddit|telegram|pinterest|messenger|save|bookmark|comments?|pin|it|flipboard|instagram|threads|bluesky|tiktok|youtube|rss|sms|on|via|this|article|story|more|news|google|apple|by|post|to|or|and|with|icon|gmail|pocket|tumblr|vk|viber|line|wechat|weibo|skype|like|follow|us|gift|full|\d+)$/i
const SHARE_VERB =
  /^(?:share|tweet|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|flipboard|messenger|bluesky)$/i

/** “Share Tweet WhatsApp Email”: nothing but ways to pass the page on. */
function isShareBar(text: string): boolean {
  if (text.length > 200 || text.endsWith('.')) return false
  const words = wordsOf(text).flatMap((word) => word.split(/[-.:]/))
  if (words.length === 0 || words.length > 16 || endsSentence(text)) return false
  const verbs = words.filter((word) => SHARE_VERB.test(word)).length
  return verbs > 0 && words.every((word) => SHARE_WORD.test(word)) && (verbs > 1 || words.length <= 4)
}

/** Why a line is no part of an article; null when it may be one. Quoted speech is never furniture. */
export function furnitureReason(text: string): DropReason | null {
  if (text.length > 500 || !/[\p{L}\p{N}]/u.test(text))
    return text.length <= 500 && isRule(text) ? 'page furniture' : null
  if (/^["“‘']/.test(text)) return null
  const bare = text.replace(/^[\s•‣▪▸►▶→»>*+#–—|-]+/u, '').replace(/[\s→»>|]+$/u, '')
  if (isShareBar(bare)) return 'page furniture'
  const words = countWordsUpTo(bare, 80)
  // “Sign up for the newsletter scam, police said”: a page does not report what anyone said.
  if (
    words > 6 &&
    /\b(?:said|told|according to|announced|alleged)\b/.test(bare) &&
    !/^(?:this|©|copyright)/i.test(bare)
  )
    return null
  for (const {reason, pattern, words: most} of RULES) {
    if (words <= most && pattern.test(bare)) return reason
  }
  return null
}

/** A line of dashes, stars or dots between parts. */
const isRule = (text: string): boolean => /^[\s*_=~#·•.—–-]+$/.test(text)

/** A line that promises links and has none itself: what follows are their headlines. */
const isBareMarker = (text: string): boolean =>
  /^\W*(?:you (?:may|might)|recommended|more (?:from|on|stories|news)|most (?:popular|read|viewed)|trending|popular|top stories|latest|editor|don|in case|icymi|what to read|up next|read next|next up|read (?:also|more)|also read|see also|related|similar|other stor|further|suggested|from (?:around )?the web|around the web|on this topic|also|stories you|we recommend|must|previous|next (?:article|post|story)|today['’]s|featured|(?:topics?|tags?|keywords|filed under)\s*:?$)/i.test(
    text,
  )

/**
 * Marks what the page says about itself: advertising, links to other articles, prompts to subscribe, share or
 * comment, notes on the author, and whatever was said word for word before.
 */
export function takeFurniture(pieces: readonly Piece[], byline: readonly string[]): Piece[] {
  const marked = pieces.map((piece) => {
    if (piece.dropped !== null) return piece
    const reason = furnitureReason(piece.text)
    return reason === null ? piece : drop(piece, reason)
  })
  return takeAuthorNotes(takeRegions(marked), byline)
}

/** Marks what stands behind “Leave a Reply” and “Related stories”. */
function takeRegions(pieces: readonly Piece[]): Piece[] {
  const lengths = pieces.map(({text, dropped}) => (dropped === null ? text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const areTeasers = teasersFrom(pieces)
  const result = [...pieces]
  let before = 0
  for (let at = 0; at < result.length; at++) {
    const piece = result[at]!
    before += lengths[at]!
    const share = total === 0 ? 1 : before / total
    if (piece.dropped === 'comment form' && share >= 0.6) {
      return result.map((one, index) =>
        index > at && one.dropped === null ? drop(one, 'comment form') : one,
      )
    }
    if (piece.dropped !== 'page furniture' || !isBareMarker(piece.text)) continue
    // Behind a marker near the end the rest of the page may be headlines with their teasers.
    const areAll = share >= 0.7 && areTeasers(at + 1)
    while (at + 1 < result.length && (areAll || isLink(result[at + 1]!))) {
      at++
      before += lengths[at]!
      if (result[at]!.dropped === null) result[at] = drop(result[at]!, 'related link')
    }
  }
  return result
}

const isLink = ({text, kind, dropped}: Piece): boolean =>
  dropped !== null || (kind !== 'subhead' && kind !== 'quotation' && kind !== 'caption' && isLinkText(text))

/** A headline, which may be a question. */
const isLinkText = (text: string): boolean =>
  isHeadlineLike(text) || (/\?$/.test(text) && text.length < 120 && !/[.!?]\s/.test(text))

/** Whether all that stands from an index on is short, and half of it or more headlines, two pieces at least. */
function teasersFrom(pieces: readonly Piece[]): (index: number) => boolean {
  const counts: {headlines: number; all: number; hasLong: boolean}[] = []
  let next = {headlines: 0, all: 0, hasLong: false}
  for (let at = pieces.length - 1; at >= 0; at--) {
    const {text, dropped} = pieces[at]!
    if (dropped === null) {
      const headline = isHeadlineLike(text) ? 1 : 0
      next = {
        headlines: next.headlines + headline,
        all: next.all + 1,
        hasLong: next.hasLong || text.length > 260,
      }
    }
    counts[at] = next
  }
  return (index) => {
    const rest = counts[index]
    return rest !== undefined && rest.all > 1 && !rest.hasLong && rest.headlines * 2 >= rest.all
  }
}

const AUTHOR_NOTE =
  /^[([*_]*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}(?:and\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4})?)(?:is|are|was|has been|writes|covers|reports)\b(?:.{0,120}\b(?:reporter|correspondent|journalist|writer|editor|columnist|contributor|freelancer|producer|bureau chief|fellow|intern|author|professor|lecturer|researcher|photographer)s?\b|\s+(?:about|for|on|from)\b).{0,240}$/u

/** Marks “Jane Doe is a reporter based in Nairobi.” at the end, unless the article is about Jane Doe. */
function takeAuthorNotes(pieces: readonly Piece[], byline: readonly string[]): Piece[] {
  const result = [...pieces]
  let seen = 0
  for (let at = result.length - 1; at > 0 && seen < 3; at--) {
    const piece = result[at]!
    if (piece.dropped !== null) continue
    seen++
    const note = piece.text.length <= 400 ? AUTHOR_NOTE.exec(piece.text) : null
    if (note === null) continue
    const name = note[1]!.trim()
    const surname = name.split(/\s+/).at(-1)!
    const isAuthor = byline.some((author) => name.startsWith(author) || author.endsWith(surname))
    const isSubject = result.some(
      ({text, dropped}, other) => other !== at && dropped === null && text.includes(surname),
    )
    if (isAuthor || !isSubject) result[at] = drop(piece, 'author note')
  }
  return result
}

/** Marks paragraphs that were said before, word for word. A short answer may be given twice. */
export function takeRepeated(pieces: readonly Piece[]): Piece[] {
  const first = new Map<string, number>()
  const result = [...pieces]
  for (const [index, piece] of pieces.entries()) {
    if (piece.dropped !== null && piece.dropped !== 'title') continue
    const same = piece.text.length > 600 ? piece.text : sameness(piece.text)
    const earlier = first.get(same)
    if (earlier === undefined) {
      first.set(same, index)
      continue
    }
    if (piece.dropped !== null || (countWordsUpTo(piece.text, 5) < 5 && piece.kind !== 'caption')) continue
    result[index] = drop(piece, 'repeated')
    // A picture's text above the picture and under it: only the second stands in front of the credit.
    if (piece.kind === 'caption') result[earlier] = {...result[earlier]!, kind: 'caption'}
  }
  return result
}
