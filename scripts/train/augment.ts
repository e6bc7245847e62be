import type {Knowledge} from '../model.ts'
import type {NameType} from '../recogniser/labels.ts'
import type {GoldDocument, GoldSentence} from './documents.ts'
import type {Random} from './random.ts'

/** Names to put in the place of others, and the words of names that mean something and stay. */
export interface NameStock {
  firstNames: string[]
  surnames: string[]
  places: string[]
  stays: (word: string) => boolean
}

export function stockOf(
  knowledge: Pick<
    Knowledge,
    | 'firstNames'
    | 'surnames'
    | 'places'
    | 'commonWords'
    | 'organizationWords'
    | 'placeWords'
    | 'demonyms'
    | 'countries'
  >,
): NameStock {
  const {commonWords, organizationWords, placeWords} = knowledge
  const peoples = new Set([
    ...knowledge.demonyms.map(({word}) => word),
    ...knowledge.countries.flatMap(({name, aliases, demonyms}) => [name, ...aliases, ...demonyms]),
  ])
  const single = (names: Iterable<string>) =>
    [...names].filter((name) => /^\p{Lu}\p{Ll}[\p{L}-]+$/u.test(name))
  return {
    firstNames: single(knowledge.firstNames),
    surnames: single(knowledge.surnames),
    places: single(knowledge.places.filter(({kind}) => kind === 'city').map(({name}) => name)),
    stays: (word) =>
      !/^\p{Lu}\p{Ll}{2,}/u.test(word) ||
      commonWords.has(word.toLowerCase()) ||
      organizationWords.has(word) ||
      placeWords.has(word) ||
      peoples.has(word),
  }
}

/**
 * The same document about others: each word of its names that means nothing by itself becomes another name, the same
 * one throughout.
 *
 * “Aldington's firm” and “Piers Aldington” stay one man; “Bank of Kumasi” becomes a bank of somewhere else.
 */
export function renamed(document: GoldDocument, stock: NameStock, random: Random): GoldDocument {
  const others = new Map<string, string>()
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!
  const other = (word: string, type: NameType, isFirst: boolean) => {
    const known = others.get(word)
    if (known !== undefined) return known
    const list =
      type === 'PER'
        ? isFirst
          ? stock.firstNames
          : stock.surnames
        : type === 'LOC' || random() < 0.5
          ? stock.places
          : stock.surnames
    // A name that no list knows reads like one that does, with another beginning or end.
    const chosen = random() < 0.5 ? pick(list) : blend(pick(list), pick(list))
    others.set(word, chosen)
    return chosen
  }
  const sentences = document.sentences.map(({tokens, names}): GoldSentence => {
    const changed = [...tokens]
    for (const {from, to, type} of names) {
      if (type === 'NORP' || type === 'MISC') continue
      for (let at = from; at < to; at++) {
        if (!stock.stays(tokens[at]!)) changed[at] = other(tokens[at]!, type, at === from && to - from > 1)
      }
    }
    return {tokens: changed, names}
  })
  return {...document, sentences}
}

function blend(first: string, second: string): string {
  const head = first.slice(0, Math.ceil(first.length / 2))
  return head + second.slice(Math.floor(second.length / 2)).toLowerCase()
}

/** The same document with some of its sentences set like headings: shouted, or a capital on each long word. */
export function recased(document: GoldDocument, share: number, random: Random): GoldDocument {
  const sentences = document.sentences.map((sentence): GoldSentence => {
    const draw = random()
    if (draw >= share) return sentence
    const set =
      draw < share / 3
        ? (token: string) => token.toUpperCase()
        : (token: string) => (token.length > 3 ? token.charAt(0).toUpperCase() + token.slice(1) : token)
    return {...sentence, tokens: sentence.tokens.map(set)}
  })
  return {...document, sentences}
}
