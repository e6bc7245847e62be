import {mkdir, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {COUNTRIES, FIRST_NAMES, ORGANIZATIONS, ROLES, SURNAMES} from './cast.ts'

/** A generated clipping: its file name and what is in the file. */
export interface GeneratedClipping {
  name: string
  text: string
}

interface Person {
  full: string
  surname: string
  /** `Kenyan Foreign Minister Grace Osei`, `Lars Novak, chief executive of Meridian Steel,` */
  introduced: string
}

/** Who and what one clipping is about, and the random numbers it is made with. */
interface Story {
  random: () => number
  people: Person[]
  organizations: string[]
  country: (typeof COUNTRIES)[number]
  neighbour: (typeof COUNTRIES)[number]
  city: string
  other: string
  date: Date
  introduced: Set<Person>
}

type Sentence = (story: Story) => string

const WORDS_WANTED = 400
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DAY = 86_400_000

const HEADLINES: Sentence[] = [
  ({city, country}) => `Floods force thousands from homes near ${city} as ${country.name} asks for help`,
  ({people, organizations}) => `${people[0]!.surname} to leave ${organizations[0]} after inquiry`,
  ({country, neighbour}) => `${country.name} and ${neighbour.name} agree to reopen border crossing`,
  ({organizations, city}) => `Court in ${city} orders ${organizations[0]} to pay damages`,
  ({people, country}) => `${people[0]!.full} wins vote in ${country.name}`,
  ({organizations}) => `${organizations[0]} to cut jobs as profits fall`,
  ({city, organizations}) => `Strike closes port of ${city}, ${organizations[1]} says`,
  ({people, neighbour}) => `${people[1]!.surname} accuses ${neighbour.name} of breaking water treaty`,
  ({organizations, city}) => `${organizations[2]} opens clinic in ${city}`,
  ({organizations}) => `Late goal sends ${organizations[1]} to final`,
]

const SENTENCES: Sentence[] = [
  (story) => `${who(story, 0)} said on ${weekday(story)} that the talks in ${story.city} had been useful.`,
  (story) =>
    `“We have asked for time, and we have been given it,” ${who(story, 0)} told reporters in ${story.city}.`,
  (story) => `At least ${count(story, 12, 90)} people were injured, ${who(story, 1)} said.`,
  (story) =>
    `${story.country.name} and ${story.neighbour.name} signed an agreement on trade in ${month(story)}.`,
  (story) => `The ${story.country.demonym} government has rejected the claim.`,
  (story) =>
    `${story.organizations[0]} reported a loss of $${count(story, 2, 900)} million for the year, down from a profit of ${count(story, 3, 40)} per cent in ${year(story, 1)}.`,
  (story) =>
    `More than ${thousands(story, 2, 80)} people have been displaced since ${month(story)}, according to ${story.organizations[1]}.`,
  (story) => `“Nobody was warned, and nobody came,” said ${who(story, 2)}, who lives near ${story.other}.`,
  (story) => `${who(story, 1)} accused ${story.neighbour.name} of delaying the inquiry.`,
  (story) =>
    `A spokesman for ${story.organizations[2]} said that the report would be published on ${calendarDay(story, 12)}.`,
  (story) => `Police in ${story.city} arrested ${count(story, 3, 60)} protesters on ${weekday(story)}.`,
  (story) =>
    `${story.organizations[1]} sued ${story.organizations[0]} in ${year(story, 3)}, and the case is still before the court.`,
  (story) => `“This is about ${thousands(story, 4, 60)} jobs, not about politics,” ${who(story, 0)} said.`,
  (story) =>
    `The river rose by ${count(story, 2, 9)} metres overnight and reached ${story.other} before dawn.`,
  (story) =>
    `${who(story, 0)} met ${who(story, 1)} in ${story.neighbour.cities[0]} on ${calendarDay(story, -20)}.`,
  (story) =>
    `Voters in ${story.country.name} will go to the polls in ${MONTHS[(story.date.getUTCMonth() + 2) % 12]}, and about ${count(story, 2, 40)} million of them are registered.`,
  (story) => `${story.neighbour.demonym} officials did not answer questions on ${weekday(story)}.`,
  (story) =>
    `In a statement, ${story.organizations[2]} said: “The figures are wrong, and we have said so since ${month(story)}.”`,
  (story) =>
    `${who(story, 2)} was appointed in ${year(story, 5)}, when ${story.organizations[0]} had fewer than ${count(story, 100, 900)} employees.`,
  (story) =>
    `The ${story.country.demonym} parliament voted ${count(story, 120, 290)} to ${count(story, 20, 110)} for the bill.`,
  (story) =>
    `${who(story, 1)} called for sanctions against companies that buy from ${story.organizations[0]}.`,
  (story) =>
    `Between ${count(story, 20, 40)} and ${count(story, 41, 70)} houses were destroyed in ${story.other}, ${story.organizations[1]} estimated.`,
  (story) =>
    `“It will take years,” ${who(story, 1)} said, “and it will cost more than ${count(story, 2, 30)} billion euros.”`,
  (story) =>
    `${story.neighbour.name} has sent ${count(story, 3, 40)} rescue workers and two helicopters to ${story.city}.`,
  (story) => `${who(story, 0)} denied that ${story.organizations[1]} had been paid.`,
  (story) =>
    `Shares of ${story.organizations[0]} fell ${count(story, 2, 18)} per cent in ${story.neighbour.cities[1]} on ${weekday(story)}.`,
  (story) => `The hospital in ${story.other} treated ${count(story, 14, 200)} patients for fever last week.`,
  (story) =>
    `${who(story, 2)} scored twice as ${story.organizations[1]} beat ${story.organizations[2]} ${count(story, 2, 5)}-1 in ${story.city}.`,
  (story) =>
    `The judge fined ${story.organizations[0]} ${count(story, 2, 80)} million dollars and ordered it to publish the ruling.`,
  (story) => `“We will appeal,” said ${who(story, 0)}.`,
  (story) =>
    `Talks between ${story.country.name} and ${story.neighbour.name} are to resume on ${calendarDay(story, 9)}.`,
  (story) =>
    `Almost ${count(story, 30, 70)} per cent of households had no electricity on ${weekday(story)} night, ${who(story, 2)} told local radio.`,
  (story) =>
    `Demonstrators marched through ${story.city} for the ${['second', 'third', 'fourth', 'fifth'][pick(story.random, 4)]} day.`,
  (story) =>
    `${who(story, 1)} thanked ${story.neighbour.name} for its help and promised that every family would be housed by ${MONTHS[pick(story.random, 12)]}.`,
  (story) =>
    `The ${story.organizations[2]}, founded in ${1890 + pick(story.random, 120)}, has offices in ${story.city} and ${story.neighbour.cities[2]}.`,
  (story) => `Critics of ${who(story, 0)} say that the plan was drawn up in haste.`,
]

/** What sentences without a fact are put together from, so that two clippings seldom share one. */
const FILLER = {
  opening: [
    '',
    '',
    '',
    'For now, ',
    'Behind closed doors, ',
    'In private, ',
    'By the evening, ',
    'As so often, ',
    'Even so, ',
    'On both sides, ',
  ],
  subject:
    'the older residents,the small traders,many of the drivers,the lawyers,a few of the players,the nurses on duty,the organisers,some shareholders,the night shift,the teachers,several witnesses,the volunteers,the fishing crews,the younger voters,the engineers,two former clerks,the tenants,the market women,the auditors,the supporters'.split(
      ',',
    ),
  verb: 'doubted,feared,waited for,talked about,complained of,welcomed,had long asked for,could not explain,remembered,were preparing for,argued over,had little hope of,seemed surprised by,kept away from,made light of,were tired of,had planned for,looked forward to'.split(
    ',',
  ),
  object:
    'another delay,the new timetable,a second vote,the promised repairs,a quiet settlement,the cost of moving,an early winter,the next round,a change of plan,the closing of the bridge,the long queues,a public hearing,the missing papers,the state of the road,a better offer,the empty stands,the return of the old rules,a warmer welcome'.split(
      ',',
    ),
  tail: 'in the weeks ahead,before the harvest,without much noise,for a different reason,as the rain went on,while the talks dragged on,after what they had seen,with good cause,at least until spring,and said little more,as they had the year before,in spite of the heat,though nobody said so aloud,once the doors had closed'.split(
    ',',
  ),
}
const FILLER_SHARE = 0.42

const SUBHEADS = ['What happened', 'A long dispute', 'The figures', 'What comes next', 'The response']
const PAPERS = [
  'The Verrin Courier',
  'Harbour Post',
  'The Lowland Gazette',
  'Meridian Wire',
  'The Evening Ledger',
]

/**
 * Makes clippings for measuring: news of invented people in real countries, about 430 words each with some 25 names,
 * dates, quotations and figures. The same count and seed give the same clippings, and a larger count begins with
 * those of a smaller one.
 */
export function* generateClippings(count: number, seed = 1): Generator<GeneratedClipping> {
  const people = makePeople(randomFrom(seed))
  for (let index = 0; index < count; index++) {
    const random = randomFrom(seed * 1_000_003 + index + 1)
    const story = makeStory(random, people)
    const title = HEADLINES[pick(random, HEADLINES.length)]!(story)
    const paper = PAPERS[pick(random, PAPERS.length)]!
    const paragraphs = writeParagraphs(story)
    const share = random()
    const kind = share < 0.8 ? 'txt' : share < 0.92 ? 'html' : 'md'
    const slug = title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 48)
    const name = `${String(index + 1).padStart(6, '0')}-${slug.replace(/-$/, '')}.${kind}`
    yield {name, text: FORMATS[kind]({title, paper, date: story.date, paragraphs})}
  }
}

interface Written {
  title: string
  paper: string
  date: Date
  paragraphs: string[]
}

const FORMATS: Record<'txt' | 'html' | 'md', (written: Written) => string> = {
  txt: ({title, date, paragraphs}) =>
    `${title}\n\nPublished ${inWords(date)}\n\n${paragraphs.join('\n\n')}\n`,
  md: ({title, paper, date, paragraphs}) =>
    `---\ntitle: ${JSON.stringify(title)}\ndate: ${isoDay(date)}\nsource: ${JSON.stringify(paper)}\n---\n\n${paragraphs
      .map((paragraph) => (SUBHEADS.includes(paragraph) ? `## ${paragraph}` : paragraph))
      .join('\n\n')}\n`,
  html: ({title, paper, date, paragraphs}) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${encode(title)} | ${encode(paper)}</title>
<meta property="og:title" content="${encode(title)}"><meta property="og:site_name" content="${encode(paper)}">
<meta property="article:published_time" content="${isoDay(date)}T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${encode(title)}</h1>
${paragraphs.map((paragraph) => (SUBHEADS.includes(paragraph) ? `<h2>${paragraph}</h2>` : `<p>${encode(paragraph)}</p>`)).join('\n')}
</article><footer><p>Copyright ${encode(paper)}</p></footer></body></html>
`,
}

function makePeople(random: () => number): Person[] {
  const people: Person[] = []
  for (const [index, surname] of SURNAMES.entries()) {
    for (let bearer = 0; bearer < 8; bearer++) {
      const first = FIRST_NAMES[(index * 7 + bearer * 11) % FIRST_NAMES.length]!
      const full = `${first} ${surname}`
      const {title, of} = ROLES[pick(random, ROLES.length)]!
      const country = COUNTRIES[pick(random, COUNTRIES.length)]!
      const organization = ORGANIZATIONS[pick(random, ORGANIZATIONS.length)]!
      const introduced =
        of === 'country'
          ? `${country.demonym} ${title} ${full}`
          : of === 'city'
            ? `${full}, the mayor of ${country.cities[pick(random, country.cities.length)]},`
            : of === 'organization'
              ? `${full}, ${title} of ${organization},`
              : `${title} ${full}`
      people.push({full, surname, introduced})
    }
  }
  return people
}

function makeStory(random: () => number, everyone: readonly Person[]): Story {
  const people: Person[] = []
  while (people.length < 3) {
    // A few people are in many clippings and most in few, as in any file.
    const person = everyone[Math.floor(everyone.length * random() ** 2.2)]!
    if (!people.some(({surname}) => surname === person.surname)) people.push(person)
  }
  const organizations: string[] = []
  while (organizations.length < 3) {
    const organization = ORGANIZATIONS[Math.floor(ORGANIZATIONS.length * random() ** 1.5)]!
    if (!organizations.includes(organization)) organizations.push(organization)
  }
  const at = pick(random, COUNTRIES.length)
  const country = COUNTRIES[at]!
  const neighbour = COUNTRIES[(at + 1 + pick(random, COUNTRIES.length - 1)) % COUNTRIES.length]!
  const date = new Date(Date.UTC(2019, 0, 1) + pick(random, 6 * 365) * DAY)
  const [city, other] =
    random() < 0.5 ? [country.cities[0]!, country.cities[1]!] : [country.cities[1]!, country.cities[2]!]
  return {random, people, organizations, country, neighbour, city, other, date, introduced: new Set()}
}

function writeParagraphs(story: Story): string[] {
  const {random} = story
  const left = [...SENTENCES]
  const paragraphs: string[] = []
  let words = 0
  while (words < WORDS_WANTED && left.length > 0) {
    if (paragraphs.length > 0 && paragraphs.length % 5 === 0)
      paragraphs.push(SUBHEADS[(paragraphs.length / 5 - 1) % SUBHEADS.length]!)
    const sentences = Array.from({length: Math.min(1 + pick(random, 3), left.length)}, () => {
      if (random() < FILLER_SHARE) return fill(random)
      const [sentence] = left.splice(pick(random, left.length), 1)
      return capitalised(sentence!(story))
    })
    paragraphs.push(sentences.join(' '))
    words += sentences.join(' ').split(' ').length
  }
  paragraphs[0] = `${story.city.toUpperCase()} — ${paragraphs[0]}`
  return paragraphs
}

function fill(random: () => number): string {
  const one = (from: readonly string[]) => from[pick(random, from.length)]!
  const {opening, subject, verb, object, tail} = FILLER
  return capitalised(`${one(opening)}${one(subject)} ${one(verb)} ${one(object)} ${one(tail)}.`)
}

/** A person in full with their role the first time, by surname afterwards. */
function who({people, introduced}: Story, index: number): string {
  const person = people[index]!
  if (introduced.has(person)) return person.surname
  introduced.add(person)
  return person.introduced
}

const capitalised = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`
const pick = (random: () => number, below: number) => Math.floor(random() * below)
const number = (value: number) => value.toLocaleString('en-US')
const count = ({random}: Story, low: number, high: number) => number(low + pick(random, high - low + 1))
const thousands = ({random}: Story, low: number, high: number) =>
  number((low + pick(random, high - low + 1)) * 1000 + pick(random, 10) * 100)
const weekday = ({random, date}: Story) => WEEKDAYS[(date.getUTCDay() + 7 - pick(random, 5)) % 7]!
const month = ({random, date}: Story) => {
  const back = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1 - pick(random, 14), 1))
  return `${MONTHS[back.getUTCMonth()]} ${back.getUTCFullYear()}`
}
const year = ({random, date}: Story, back: number) => date.getUTCFullYear() - back - pick(random, 3)
const calendarDay = ({random, date}: Story, ahead: number) => {
  const day = new Date(date.getTime() + (ahead + pick(random, 5)) * DAY)
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}`
}
const inWords = (date: Date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
const isoDay = (date: Date) => date.toISOString().slice(0, 10)
const encode = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * Numbers from 0 to 1 that a seed determines: a linear congruential generator modulo 2³¹ − 1 (Park and Miller, 1988),
 * whose products stay exact in a double.
 */
function randomFrom(seed: number): () => number {
  const modulus = 2_147_483_647
  let state = (Math.abs(seed) % (modulus - 1)) + 1
  const next = () => {
    state = (state * 48_271) % modulus
    return (state - 1) / (modulus - 1)
  }
  // Seeds that stand next to each other begin alike; after a few steps they have parted.
  for (let step = 0; step < 4; step++) next()
  return next
}

/** `node scripts/bench/generate.ts DIR [--count 1000] [--seed 1]` */
async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {count: {type: 'string', default: '1000'}, seed: {type: 'string', default: '1'}},
  })
  const [folder] = positionals
  if (folder === undefined) {
    process.stderr.write(
      'Say where the clippings go: node scripts/bench/generate.ts DIR [--count N] [--seed N]\n',
    )
    process.exitCode = 2
    return
  }
  await writeClippings(resolve(folder), Number(values.count), Number(values.seed))
  process.stderr.write(`${values.count} clippings in ${folder}\n`)
}

/** Writes generated clippings into a folder, which is made if it is not there. */
export async function writeClippings(folder: string, count: number, seed = 1): Promise<void> {
  await mkdir(folder, {recursive: true})
  for (const {name, text} of generateClippings(count, seed)) await writeFile(join(folder, name), text)
}

if (import.meta.main) await main()
