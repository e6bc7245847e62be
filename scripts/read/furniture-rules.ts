import type {DropReason} from '../model.ts'

/**
 * What pages say about themselves. A rule is a shape of such talk, not one site's sentence: what a reader is told to
 * do (subscribe, follow, read on) and with what (a newsletter, our app). Whole lines only: “Subscribers told the
 * court …” and “Share prices fell” are news.
 */
export interface Rule {
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

export const RULES: Rule[] = [
  // ── Advertising and the seams of the page
  rule(
    'page furniture',
    8,
    /^[-–—*\s]*(?:advertisements?|advert|sponsored(?: content| by .+)?|promoted(?: content)?|paid (?:content|post)|ad)(?:[-–—·•|\s]+(?:scroll|continue|story|article).*)?[-–—*\s.]*$/,
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
  rule('page furniture', 40, /^(?:copyright\s*(?:©|\(c\)|[:\d])|©|\(c\)\s*(?:copyright|(?:19|20)\d\d)).*$/),
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
    /^(?:you (?:may|might|could|would)(?: also)? (?:like|enjoy|be interested in|want to (?:read|know))(?: (?:this|these|to read))?|just in|recommended(?: (?:for you|stories|reading|articles|videos?))?|more (?:from|on|about|in|stories|news|articles|like this|by)\b.{0,60}|most (?:popular|read|viewed|shared|watched|commented)(?:\s.{0,30})?|trending(?: (?:now|stories|topics|news))?|popular (?:now|stories|posts|articles)|top (?:stories|news|headlines|picks|reads)|latest (?:news|stories|headlines|articles|posts|updates|videos)|editor['’]?s['’]? (?:picks?|choice)|don['’]?t miss(?: (?:it|this|out))?|in case you missed it|icymi|what to read next|up next|read next|next up|(?:related|similar|other|further|suggested|connected) (?:stories|story|articles?|posts?|news|content|topics?|links?|reads?|reading|coverage|videos?)|related|from (?:around )?the web|around the web|elsewhere on .{2,30}|on this topic|more on this(?: story| topic)?|also (?:read|see|in|on) ?(?:this|news|more)?|read (?:also|more|on|the full (?:story|article|report)(?: here)?)|see (?:also|more)|watch (?:also|more|next|now|live|the video|video)|explore more|discover more|view (?:all|more)|previous (?:article|post|story)|next (?:article|post|story)|featured(?: (?:stories|video))?|must[- ]reads?|stories you may like|we recommend|today['’]s (?:top )?(?:headlines|stories))\s*[:.…»>→-]*$/,
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
    /^(?:share|save|like|tweet|pin|print|e-?mail|bookmark|gift|copy(?: link)?)(?:\s+(?:this|the|it|us))?\s*(?:article|story|post|page|news|link|via.*|on.*|with.*|now|options|this)?$/,
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
    /^(?:audio|video|photos?|graphics?|live|breaking|podcast|slideshow|gallery|play(?: video| audio)?|pause|mute|unmute|playback .*|video player is loading.*|this is a modal window.*|\d+ seconds? of .*|(?:play|pause|mute|unmute|play video|current time|duration)(?:[\s:/\d.-]+(?:play|pause|mute|unmute|duration|current time|loaded|fullscreen)?)+)$/,
  ),
  rule(
    'page furniture',
    12,
    /^(?:(?:estimated )?(?:reading|read) time\b.{0,30}|\d+[\s-]*min(?:ute)?s?(?:[\s-]+(?:read|listen|watch|video))?(?:\s+\d+\s*sec(?:ond)?s?)?|\d+:\d\d (?:min|mins|minutes?)|(?:\d+|an?|one|two|few)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago|just now)\.?$/,
  ),
  rule(
    'page furniture',
    40,
    /^(?:tags?|tagged(?: (?:in|with|under))?|topics?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|keywords?|labels?|sections?|(?:see |read )?more (?:about|on)|in this (?:article|story))\s*:\s*.*(?<!["”.])$/,
  ),
  rule(
    'page furniture',
    3,
    /^(?:tags?|topics?|filed under|keywords|categories|share|tweet|e-?mail|copy link|bookmark|facebook|twitter|whatsapp|linkedin|telegram|instagram|pinterest|comments?|related topics|in this (?:story|section|series)|on this page|sources?|journal reference|references?|author|about the author|staff)\s*:?$/,
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
  // ── Saved, sent and printed
  // “Shared from the Harbour Gazette app”, “Printed on 4/26/2025 10:02:11 AM”; “Saved from the flood” is a headline.
  rule(
    'page furniture',
    14,
    /^(?:shared|sent|printed|downloaded|exported|saved|copied|clipped) (?:from|via|using|with|by|on|at)\b.*(?:\bapp\b|\bweb ?site\b|\biphone\b|\bandroid\b|\bbrowser\b|https?:|www\.|\w\.(?:com|org|net|example)\b|^printed (?:on|at) [\w, ]{0,20}\d).*$/,
  ),
  rule('page furniture', 12, /^printed (?:on|at) [\w, ]{0,20}\d[\d/.: ]+(?:[ap]m)?$/),
  rule(
    'page furniture',
    14,
    /^(?:view|read|open|see)\b.{0,30}\b(?:in|on) (?:your|a|the) (?:web )?browser\b.{0,20}$|^having trouble (?:viewing|reading)\b.*$/,
  ),
  rule(
    'subscription prompt',
    50,
    /^(?:you(?:['’]re| are)? (?:currently )?receiv(?:ing|ed) this\b.*|was this (?:e-?mail|newsletter) forwarded\b.*|(?:if )?(?:someone )?forwarded this (?:e-?mail|newsletter)\b.*|this (?:e-?mail|message|newsletter) was sent\b.*|(?:.{0,80}\b)?to unsubscribe\b(?: from (?:this|these|our|the) (?:list|mailing list|mailings?|e-?mails?|newsletters?|messages?|updates)\b)?(?:[,.:;]|\s(?:please|click|reply|send|write|visit|e-?mail|go|use|here|or|at)\b|$).{0,140}|unsubscribe\b.{0,80}|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)\b.*|(?:update|change) your (?:e-?mail )?preferences\b.*)$/,
  ),
  rule(
    'page furniture',
    30,
    /^(?:good (?:morning|afternoon|evening|day)|hello|hi|welcome|dear (?:readers?|subscribers?|friends?))\b[^.!,:]{0,30}[.!,:].{0,40}\b(?:here (?:is|are|['’]s)|here['’]s|welcome to|this is your|in today['’]s)\b.{0,120}$/,
  ),
  rule('page furniture', 6, /^(?:page|pg\.?)\s*[A-Z]?\d+(?:\s*(?:of|\/)\s*\d+)?$/),
  rule(
    'page furniture',
    8,
    /^(?:(?:story|article|report) )?(?:continued|continues|turn|see|more|full (?:story|report)) (?:on|to|from|at)?\s*pages?\s+[A-Z]?\d+\w?(?:,? col(?:umn|\.)? ?\d)?$/,
  ),
  rule(
    'page furniture',
    8,
    /^(?:back|return) to (?:the )?(?:article|top|home|main|search|results|news|story|stories|list|listing|previous|all)\b.{0,20}$/,
  ),
  rule(
    'page furniture',
    12,
    /^(?:(?:source|link|url|via|original(?: (?:article|story|link|post))?|read (?:more|the full (?:story|article)|it|on)(?: (?:at|here|on))?|more (?:at|here)|full (?:story|article|text)(?: at)?|from|follow .{2,60}|tap to read .{1,20}|(?:read|view) (?:it |this )?online|online|web(?:site)?)\s*:?\s*)?(?:https?:\/\/|www\.)\S+$/,
  ),
  rule(
    'page furniture',
    60,
    /^(?:this is google['’]?s cache of\b.*|(?:it is )?a snapshot of the page as\b.*|the current page could have changed\b.*|tip: to quickly find\b.*|(?:the )?(?:internet archive )?wayback machine\b.{0,120}|\d+ captures?(?:\s.{0,60})?|(?:full|text-only) version|view source|you are (?:viewing|looking at) an? (?:archived|cached|older|print)\b.*)$/,
  ),
  // ── Databases and wires
  rule(
    'page furniture',
    40,
    /^\(?(?:release (?:id|no\.?|number)|visitor counter|read this release in|press release (?:id|number|no\.?)|topic\(s\)|word count|load-date|document id|proquest document id|publication (?:date|title|year|info|subject)|journal reference|journal code|doi|accession number|issn|reuters messaging|keywords?)\s*:\s*\S.*$/,
  ),
  rule('page furniture', 3, /^length:?\s*\d[\d,]* words$|^\d[\d,]* words$/),
  rule(
    'page furniture',
    30,
    /^\((?:adds|updates?|recasts|corrects|refiles|repeats|rewrites|writes (?:through|thru)|changes|deletes|removes|fixes|clarifies|inserts|incorporates|new throughout)\b[^()]{3,200}\)$|^eds?\s*:\s.*$|^\(\(.{3,200}\)\)$/,
  ),
  rule(
    'page furniture',
    6,
    /^(?:for immediate (?:release|publication|use)|(?:strictly )?embargo(?:ed)?(?: until)?\b.{0,60}|not for publication before\b.{0,60})$/,
  ),
  rule(
    'page furniture',
    2,
    /^(?:full text|translate|headnote|body|synopsis|summary|abstract|download pdf|cite|citation|save|listen|gift|like|read aloud|text|link copied|copied|ad feedback|video ad feedback|see all topics|about sharing|grievance redressal|weather alert|member discussion)$/,
  ),
  rule(
    'page furniture',
    40,
    /^\(?(?:this (?:story|article|report|copy|news item)|except for the headline, this (?:story|report)|the above (?:story|article|press release))\b.{0,60}\b(?:not been edited|auto-?generated|syndicated feed|wire (?:agency|service)|agency feed|provided under|responsib(?:le|ility) for)\b.*$/,
  ),
  rule(
    'page furniture',
    30,
    /^(?:this is (?:an )?)?ai[- ]generated\b.{0,120}$|^text ad:.*$|^save articles to read later\b.*$/,
  ),
  rule('page furniture', 5, /^(?:list \d+ of \d+|list of \d+ items|end of list)$/),
  rule(
    'page furniture',
    50,
    /^(?:an? (?:earlier |shorter |longer |different |previous )?version of this (?:article|story|piece|report|essay|column)\b.*|(?:originally|first) published (?:by|in|on|at|as)\b.{0,80}|(?:re)?published (?:with permission|under an?|from)\b.{0,120})$/,
  ),
  rule('page furniture', 60, /^disclaimer\s*[:–—-]\s*\S.*$/),
  rule('page furniture', 9, /^source\s*:\s*[^.!?]{2,60}$/),
  rule('page furniture', 90, /^all rights reserved\b.*$/),
  rule(
    'page furniture',
    16,
    /^copyright\s+[^.]{2,70}\b(?:ltd|limited|llc|inc|plc|pte|company|corp|corporation|publishing|publications|publishers|media|newspapers?|group|press)\b[^.]{0,40}\.?$/,
  ),
  rule(
    'page furniture',
    6,
    /^(?:powered by|(?:web)?site (?:design(?:ed)?|built|hosted)(?: by)?|proudly published with)\b.{2,40}$/,
  ),
  rule('page furniture', 5, /^newspapers (?:in|from) (?:the )?\p{L}+(?: \p{L}+){0,2}$/u),
  rule(
    'page furniture',
    6,
    /^(?:and|with|from|by|the)? ?(?:news )?agencies(?: in \p{L}[\p{L}.' -]{2,30})?$|^with inputs? from\b.{2,40}$/u,
  ),
  rule('page furniture', 6, /^(?:(?:text|font) size\b.*|(?:a\s?[-+]\s*){2,3}|aa)$/),
  rule(
    'page furniture',
    4,
    /^(?:link )?copied(?: to (?:the )?clipboard)?!?$|^(?:close )?thanks for watching!?$/,
  ),
  // “Media caption: The moment …” names a film that is not in the clipping.
  rule('page furniture', 40, /^(?:media|video) caption\s*[,:].*$/),
  // ── What a site offers
  rule(
    'page furniture',
    40,
    /^(?:catch|get|read|find|check out|browse)\s+(?:all\s+)?(?:the\s+)?(?:latest|live|breaking|top|today['’]s)\b.{0,90}\b(?:news|updates|headlines|stories|events|coverage)\b.{0,90}$/,
  ),
  rule(
    'page furniture',
    40,
    /^for (?:more|further|all|the latest|up-to-date)\b.{0,120}\b(?:head to|go to|visit|click|tune in|log on|download|follow us|check out)\b.{0,80}$/,
  ),
  rule(
    'page furniture',
    30,
    /^for (?:feedback|complaints?|inquiries|enquiries|corrections?|tips|advertising|syndication|licen[cs]ing|reprints?|permissions?)\b.{0,80}\b(?:contact|e-?mail|write|call|visit|click)\b.*$/,
  ),
  rule(
    'subscription prompt',
    20,
    /^(?:get|have) .{2,60}\b(?:sent|delivered|straight|direct(?:ly)?)\b.{0,30}\b(?:to|on) your (?:phone|device|mobile|desktop|e-?mail)\b.*$/,
  ),
  rule(
    'page furniture',
    8,
    /^(?:choose|pick|rate|vote for) (?:your|the) (?:player|man|woman|star|team|best)\b.{0,40}$/,
  ),
  rule(
    'subscription prompt',
    70,
    /^(?:help us|we need your|if you (?:value|like|enjoy|appreciate|found|can)|before you go|you can help|every (?:contribution|gift|donation)|your (?:contribution|gift|donation|support))\b.{0,200}\b(?:support|donat\w+|contribut\w+|subscrib\w+|members?(?:hip)?|newsroom|journalism|reporting)\b.*$/,
  ),
  rule('subscription prompt', 14, /^donate\b.{0,80}$/),
  rule(
    'subscription prompt',
    16,
    /^your (?:subscription|message|request|vote|e-?mail) (?:could not|can ?not|has been|was|is being)\b.*$/,
  ),
  rule('subscription prompt', 50, /^by providing (?:an?|your|us)\b.*$/),
  rule(
    'page furniture',
    5,
    /^(?:\d[\d.,]*k?\s+)?(?:viewing now|people (?:are )?(?:reading|viewing|watching)(?: this)?(?: now)?)$/,
  ),
  rule(
    'page furniture',
    8,
    /^(?:explore|discover|browse|see|find|read) (?:more )?(?:on|about) (?:these|this|the|our) (?:topics?|subjects?|themes?)$/,
  ),
  rule(
    'page furniture',
    6,
    /^(?:reuse this content|republish(?: this (?:article|story))?|(?:order |buy )?reprints?(?: and permissions| & permissions)?|request permissions?|get permissions?)$/,
  ),
  rule(
    'related link',
    18,
    /^(?:analysis|comment|long read|interactive|fact ?check|factbox|quiz|podcast|live|video)\s*[:|]\s+(?!by\b)[^.!?"“”]{8,110}$/,
  ),
  rule(
    'page furniture',
    14,
    /^(?:kindly|please) share (?:this|the|your)\b.{0,40}$|^share (?:or|and|&) (?:comment|discuss|save|join)\b.{0,160}$/,
  ),
  rule(
    'page furniture',
    14,
    /^(?:print|e-?mail|send|mail) this (?:page|story|article|to a friend)\b.{0,60}$/,
  ),
  rule('page furniture', 3, /^@\w{2,30}$/),
  rule('page furniture', 6, /^(?:e-?mail:?\s*)?\S+@\S+\.\S+(?:\s+@\w+)+$/),
  rule('comment form', 20, /^the comments below\b.*$|^add (?:new )?comment$/),
  rule('page furniture', 5, /^sent from my \w+(?: \w+)?$|^get outlook for \w+$/),
  rule('subscription prompt', 12, /^be the first to (?:know|hear|find out|get)\b.{0,60}$/),
  rule('page furniture', 24, /^print headline\s*:\s.*$/),
  rule('subscription prompt', 8, /^get e-?mails? (?:about|from|when)\b.{0,40}$/),
  rule(
    'page furniture',
    14,
    /^(?:prefer|add|choose) us (?:on|as|in)\b.{0,30}$|^(?:add|set|make|choose) .{2,40}\bpreferred source\b.*$/,
  ),
  rule('page furniture', 70, /^privacy notice\s*:\s.*$/),
  rule(
    'subscription prompt',
    4,
    /^(?:free )?(?:daily|weekly|monthly)? ?newsletter(?: promotion)?$|^after newsletter promotion$/,
  ),
  rule(
    'page furniture',
    24,
    /^(?:did you find|was|is) this\b.{0,40}\b(?:useful|helpful|interesting|valuable)\b.*$/,
  ),
  rule('page furniture', 30, /^copyright\b.{2,80}\b(?:prohibited|permission)\b.*$/),
  rule(
    'subscription prompt',
    70,
    /^at (?:the )?[^,.]{2,40}, we (?:bring|believe|are|have|strive|work|know|value|offer|deliver|want)\b.*\b(?:news|stories|journalism|readers|you|community|page|group)\b.*$/,
  ),
  rule(
    'subscription prompt',
    50,
    /^\W*i (?:understand|agree|consent|accept|have read)\b.*\b(?:agreement|terms|privacy|policy|registration)\b.*$/,
  ),
  rule(
    'page furniture',
    3,
    /^(?:buy now|purchase licensing rights|licensing rights|network links|quick links|useful links)$/,
  ),
  rule('comment form', 3, /^all reactions:?$/),
  rule('page furniture', 7, /^(?:please )?(?:see|turn to) [\p{L}'’ -]{2,30}, ?(?:page )?[A-Z]{1,2}\d{1,2}$/u),
  rule(
    'subscription prompt',
    40,
    /^if you (?:no longer|do not|don['’]t) (?:wish|want) to (?:receive|get|hear)\b.*$/,
  ),
  rule(
    'page furniture',
    12,
    /^our (?:mailing |postal )?address(?: is)?\s*:?.{0,80}$|^p\.?\s?o\.? box \d+\b.{0,60}$/,
  ),
  rule('page furniture', 12, /^(?:on air|now playing|now on(?: air)?|coming up)\s*[:|]\s*.{2,60}$/),
]

function rule(reason: DropReason, words: number, pattern: RegExp): Rule {
  return {reason, words, pattern: new RegExp(pattern.source, pattern.flags.includes('u') ? 'iu' : 'i')}
}
