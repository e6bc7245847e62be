import {type Item, isWord} from './narration.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const PREPOSITIONS = words(`
  of for at from in with by to on about over under against near via inside outside between among during through into
  across toward towards within without alongside behind beyond despite amid like onto upon per since until throughout
  around aboard above below beside besides following including`)
export const DETERMINERS = words(`
  the a an this that these those his her its their our my your one some another both many several most no each every
  two three four five six seven eight nine ten dozens few other`)
export const BOUNDARIES = words(`
  that which who whom whose when while as because although though if whether where after before since until but and or
  nor what whereas than how why yet so once unless even`)
export const AUXILIARIES = words(`
  has have had having is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t did does do will would could can may might must should shall not
  never hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't can't
  hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t couldn’t can’t to`)
export const ADVERBS = words(`
  also later then further again once earlier afterwards afterward still even just only too instead now here there
  already often always ever himself herself itself themselves previously separately soon first twice duly yesterday
  today tonight tomorrow recently meanwhile however therefore nevertheless finally simply online live back all both
  initially eventually reportedly quickly since alone together indeed instead thus hence`)
export const NO_ADVERB = words(
  'family early july italy reply ally rally assembly supply weekly daily monthly sally emily kelly billy',
)
export const TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  yesterday today tonight week month year night morning afternoon evening weekend noon midnight last this next late
  early earlier`)
export const DOCUMENTS = words(`
  statement statements post posts tweet tweets message messages letter letters email emails e-mail e-mails memo note
  report reports filing filings lawsuit complaint indictment affidavit ruling judgment judgement verdict document
  documents papers records press-release release communique communiqué article editorial column op-ed essay book memoir
  diary blog video recording caption sign banner placard placards inscription text bulletin petition manifesto
  resolution summary transcript study paper review website notice circular advisory charge-sheet suit motion order
  dispatch leaflet poster headline declaration words remarks comments speech testimony`)
export const SPOKESPEOPLE = words('spokesman spokeswoman spokesperson spokespeople spokesmen')
/** What speaks for the body or the country that it is tied to. */
export const OFFICIALS = words(`
  official officials authorities government ministry administration army military forces command embassy delegation
  leadership representatives representative board management directorate secretariat presidency cabinet negotiators
  diplomats diplomat statement`)
export const PRONOUNS = words('he she it they we i you')
export const LONGEST_PHRASE = 40
export const NUMBER = /^\d/
/** What a title or an office is not: a word that ends like a verb. */
export const LIKE_A_VERB =
  /^(?:\p{Ll}+(?:ed|ing)|met|told|said|saw|was|is|has|had|were|are|will|would|took|gave|made|won|lost|left|held|put|set|hit|beat|cut|led)$/u

export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERB.has(lower))

export const isPossessive = (item: Item | undefined): boolean => isWord(item, "'s", '’s', '’', "'")

/** Bodies and countries speak through these: “a spokesman for the bank”, “Ghanaian officials”. */
export const speaksFor = (noun: string): boolean => SPOKESPEOPLE.has(noun) || OFFICIALS.has(noun)
export const isSpokesperson = (noun: string): boolean => SPOKESPEOPLE.has(noun)
export const isDocument = (noun: string): boolean => DOCUMENTS.has(noun)

/** Someone, by what he or she is: “A nurse wept.” More are told by their endings. */
const SOMEONE = words(`
  man woman boy girl person child youth teenager adult nurse doctor medic patient victim witness relative friend aide
  ally guard guest judge juror clerk chef cook pilot priest imam nun monk bishop rabbi pastor mayor analyst critic expert
  source insider official spokesman spokeswoman spokesperson colleague cousin uncle aunt nephew niece son daughter parent
  widow widower bride groom wife husband pensioner student pupil teacher resident tenant migrant refugee survivor
  volunteer activist protester protestor demonstrator farmer fisherman shepherd trader shopkeeper vendor driver passenger
  commuter cyclist rider player fan supporter captain coach boss manager owner director chief chairman president minister
  senator lawmaker deputy councillor councilor diplomat ambassador envoy soldier officer policeman policewoman detective
  sergeant corporal general colonel prosecutor lawyer attorney solicitor barrister engineer scientist researcher
  economist professor historian author writer poet singer actor actress artist painter musician tourist visitor customer
  client worker colleague neighbour neighbor bystander onlooker eyewitness caller listener viewer user investor broker
  banker builder plumber baker butcher barber tailor miner sailor waiter waitress cleaner carer caretaker`)
const SOMEONE_LIKE =
  /(?:man|woman|person|ologist|ographer|keeper|worker|maker|holder|owner|goer|leader|founder)$/

/** Whether a noun stands for one person: “nurse”, “housekeeper”. */
export const isSomeone = (noun: string): boolean => SOMEONE.has(noun) || SOMEONE_LIKE.test(noun)
