const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** What sites call the parts of themselves, and their buttons. Ours. */
const SECTION_WORDS = words(
  'world business sport sports politics political opinion opinions analysis local national international exclusive breaking live culture cultural health science technology tech lifestyle entertainment market markets economy economic finance climate environment nature travel weather africa asia europe america americas middle east latin uk us eu india australia oceania pacific caribbean north south west central northeast southeast court courts crime education football soccer rugby cricket tennis athletics basketball baseball news latest feature features regional regions region city cities metro state states nation district districts province provinces investigation investigations video videos top press media release obituary obituaries interview interviews explainer explainers explained profile profiles letter letters comment comments column columns columnists review reviews long read reads special reports report fact factbox check q&a editorial editorials magazine arts art books film films music food style fashion society people family life home front page stories story updates update desk coverage overview rss podcast podcasts audio radio tv television on air photos photo pictures gallery galleries in menu more all sections section topics topic trending popular most watch listen schedule scores fixtures results tables table events event newsletter newsletters subscribe subscription subscriptions sign log login register account search donate shop store jobs classifieds advertise e-paper epaper archive archives about contact share save print follow alert alerts today shipping energy industry companies company banking commodities money property real estate motoring cars consumer digital data defence defense security military war conflict elections election government law legal justice labour labor agriculture farming aid development humanitarian disaster disasters emergency public medical medicine research religion faith history heritage data transport aviation rail retail wire agency agencies english edition global in depth indepth live-blog liveblog live updates watch-live for the of and from to with it',
)

const SMALL = words('a an the and or of for from in on at to by with &')

const wordsIn = (line: string): string[] =>
  line
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}&-]+/u)
    .filter((word) => /[\p{L}\p{N}&]/u.test(word))

/** Whether every word of a line is one that names sections or buttons: “World news”, “NATIONAL — EDUCATION”. */
export function isSection(line: string): boolean {
  if (line.length > 80) return false
  const all = wordsIn(line)
  return (
    all.length > 0 &&
    all.length <= 8 &&
    all.every((word) => SECTION_WORDS.has(word) || /^(?:\d+|&)$/.test(word))
  )
}

/** The words of a line that are more than sections' names and little words. */
export const contentWords = (line: string): string[] =>
  wordsIn(line).filter((word) => !SECTION_WORDS.has(word) && !SMALL.has(word))

/** “World » Americas”, “Home / Cities / Bengaluru”, “Home > Business > Court orders …”: a path through the site. */
export function isTrail(line: string): boolean {
  if (line.length > 250) return false
  if (/^(?:home|front page|news|you are here)\s*:?\s*[>»›/|→·•]/i.test(line)) return true
  const parts = line.split(/\s+[>»›/|→·•—–-]+\s+|\s*[»›|]\s*/)
  return (
    parts.length >= 2 &&
    parts.every((part) => part.length <= 30 && part !== '' && part.split(' ').length <= 3) &&
    parts.filter(isSection).length * 2 >= parts.length
  )
}

/** “Independent news from the islands”, “Trusted since 1887”: what a site says of itself under its name. */
export const isTagline = (line: string): boolean =>
  (line.length <= 100 &&
    /\bnews\s*(?:,|and|&)\s*(?:data|views|analysis|analytics|opinions?|comment|sports?|videos?|insights?|features|weather|information|reviews|entertainment)\b/i.test(
      line,
    )) ||
  isMotto(line)

const isMotto = (line: string): boolean =>
  (line.length <= 70 &&
    /^(?:the|a|an|your|our) (?:\p{L}+ )?(?:daily|weekly|monthly|morning|evening|weekday) (?:briefing|newsletter|digest|bulletin|round-?up|dispatch|e-?mail|update)\b/iu.test(
      line,
    )) ||
  (line.length <= 70 &&
    line.split(' ').length <= 8 &&
    /^(?:independent|trusted|quality|reliable|local|serving|established|founded|your|fearless|the (?:news|voice|paper|newspaper)|all the news)\b/i.test(
      line,
    ) &&
    /\b(?:news(?:paper)?s?|journalism|reporting|voice|stories|coverage|daily|weekly|since (?:1[789]|20)\d\d)\b/i.test(
      line,
    ))

/** “BC-US--Jail Trial, 1st Ld-Writethru”, “Bolivia-mine-accident / 10-Mar-2025 18:42 GMT”, “CHILE-COPPER/ (UPDATE 2)” */
export const isSlug = (line: string): boolean =>
  line.length <= 100 &&
  (/^(?:BC|AM|PM|AP|EU|AS|AF|ML|LA)-[\p{L}\p{N}-]+/u.test(line) ||
    /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+\s*\/\s*(?:\(.{1,20}\)|\d.{5,30})?$/u.test(line) ||
    /^[\p{Lu}\p{N}]+(?:[-,][\p{Lu}\p{N}]+)+(?:\/\s*(?:\(.{1,20}\))?|,\s*\d.{0,20})?$/u.test(line) ||
    /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+){2,}$/u.test(line))
