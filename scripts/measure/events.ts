import {z} from 'astro/zod'
import {type Prominent, prominentEvent} from '../annotate/events/prominent.ts'
import {readScenes} from '../annotate/events/scenes.ts'
import {createAnnotator} from '../annotate/index.ts'
import {tokenise} from '../annotate/tokens.ts'
import {bareArticle} from '../bare-article.ts'
import {EVENT_TYPES, type EventType, type Knowledge} from '../model.ts'
import type {NameModel} from '../recogniser/index.ts'
import {loadNameModel} from '../recogniser/load.ts'
import {loadLists} from '../train/lists.ts'
import {readItems} from './items.ts'
import {createGuesser} from './likely-type.ts'

/** PLOVER's four classes: in words or in deeds, together or against each other. */
export const CLASSES = {
  'verbal cooperation': ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  'material cooperation': ['COOPERATE', 'AID', 'RETREAT'],
  'verbal conflict': ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  'material conflict': ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
} as const satisfies Record<string, readonly EventType[]>

const CLASS_OF = new Map<EventType, string>(
  Object.entries(CLASSES).flatMap(([name, types]) => types.map((type) => [type, name] as const)),
)

const annotated = z.object({
  text: z.string(),
  expected: z.object({event16: z.string().nullish()}).optional(),
})

/**
 * How well the type of a sentence's chief event is told: the share of sentences right, by type and by PLOVER's four
 * classes, and which types are taken for which.
 *
 * The file holds `{"items": [{"text": "…", "expected": {"event16": "AGREE"}}]}`; an item without one of the sixteen
 * types is passed over. The sentence is read by the stages that read an article; whoever takes part counts, named or
 * not. Where no trigger stands the likeliest type is guessed from the words, which no page does. A sentence without a
 * type is wrong. `show` hears of each sentence whose type is wrong.
 */
export async function measureEvents(file: string, show?: (line: string) => void): Promise<string> {
  const items = await readItems(file, annotated)
  const tell = createTeller(await loadLists(true), await loadNameModel())
  const answers: Answer[] = []
  for (const {item} of items) {
    const type = EVENT_TYPES.find((one) => one === item.expected?.event16)
    if (type === undefined) continue
    const {found, isGuess} = tell(item.text)
    answers.push({type, found, isGuess})
    if (found !== type) show?.(`${type} taken for ${found ?? 'none'}: ${item.text}`)
  }
  return formatTypes(answers)
}

/** The type that a sentence should have, and the one that was found; null when none was. */
export interface Answer {
  type: EventType
  found: EventType | null
  /** No trigger stands in the sentence, and its words alone speak for the type. */
  isGuess?: boolean
}

/** Gives the function that tells the type of a sentence's chief event; guessed where no trigger is found, or null. */
export function createTeller(
  knowledge: Knowledge,
  nameModel: NameModel,
): (text: string) => Omit<Answer, 'type'> {
  const annotate = createAnnotator(knowledge, nameModel)
  const guess = createGuesser(knowledge.triggers)
  return (text) => {
    const {article, sentences, ...layers} = annotate(
      bareArticle(text, [{kind: 'paragraph', start: 0, end: text.length}]),
      () => {},
    )
    const tokens = tokenise(article, sentences)
    for (const scene of readScenes(article, sentences, {...layers, tokens}, knowledge.triggers)) {
      const prominent = prominentEvent(scene)
      if (prominent !== null) return {found: asTold(prominent), isGuess: false}
    }
    return {found: guess(text), isGuess: true}
  }
}

const FRIENDLY: ReadonlySet<EventType> = new Set([
  ...CLASSES['verbal cooperation'],
  ...CLASSES['material cooperation'],
])

/**
 * The type that PLOVER gives to what our records call by its act and a status: what is only announced is a promise when
 * it is friendly and a threat when it is not; what is friendly and does not come about is a refusal.
 */
function asTold({type, status, negated}: Prominent): EventType {
  if (negated && FRIENDLY.has(type)) return 'REJECT'
  if (status !== 'planned' && status !== 'hypothetical') return type
  if (FRIENDLY.has(type)) return 'AGREE'
  return CLASS_OF.get(type) === 'material conflict' ? 'THREATEN' : type
}

/** The table of `measureEvents`, of types wanted and found. */
export function formatTypes(answers: readonly Answer[]): string {
  const share = (right: number, all: number) =>
    `${((100 * right) / Math.max(1, all)).toFixed(1).padStart(5)}  (${right} of ${all})`
  const line = (name: string, of: readonly Answer[], isRight: (answer: Answer) => boolean) =>
    `${name.padEnd(22)} ${share(of.filter(isRight).length, of.length)}`
  const sameType = ({type, found}: Answer) => type === found
  const sameClass = ({type, found}: Answer) => found !== null && CLASS_OF.get(type) === CLASS_OF.get(found)
  const none = answers.filter(({found, isGuess}) => found === null || isGuess === true)
  const confusions = new Map<string, number>()
  for (const {type, found} of answers) {
    if (type === found) continue
    const pair = `${type} taken for ${found ?? 'none'}`
    confusions.set(pair, (confusions.get(pair) ?? 0) + 1)
  }
  const commonest = [...confusions]
    .sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
    .slice(0, 20)
  return `${[
    line('types', answers, sameType),
    line('four classes', answers, sameClass),
    `no event found         ${none.length} of ${answers.length}, ${none.filter(sameType).length} types guessed right`,
    '',
    ...EVENT_TYPES.map((type) =>
      line(
        type,
        answers.filter((answer) => answer.type === type),
        sameType,
      ),
    ),
    '',
    ...Object.entries(CLASSES).map(([name, types]) =>
      line(
        name,
        answers.filter(({type}) => types.some((one) => one === type)),
        sameClass,
      ),
    ),
    '',
    ...commonest.map(([pair, count]) => `${String(count).padStart(4)}  ${pair}`),
  ].join('\n')}\n`
}
