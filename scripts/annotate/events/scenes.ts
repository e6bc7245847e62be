import type {
  Article,
  DateExpression,
  Mention,
  Quotation,
  Referent,
  Sentence,
  Span,
  Token,
  Trigger,
} from '../../model.ts'
import {verbGroups} from '../grammar/verb-groups.ts'
import {wordsOf} from '../grammar/words.ts'
import {readyTriggers} from './frames.ts'
import type {Cast, Scene} from './scene.ts'
import {mainActors, peopleBefore, remember, undergoneIn} from './standing.ts'

/** More words than any sentence that people write; a line like that is no sentence. */
const LONGEST_SENTENCE = 250

/** What the stages before have found in an article. */
export interface Layers {
  tokens: readonly Token[]
  mentions: readonly Mention[]
  referents: readonly Referent[]
  dates: readonly DateExpression[]
  quotations: readonly Quotation[]
}

/**
 * Reads an article sentence by sentence, each with its words, its verbs and whom the sentences before have named.
 *
 * A headline between paragraphs says again what the text says, and is passed over; so is a line without an end.
 */
export function* readScenes(
  article: Article,
  sentences: readonly Sentence[],
  {tokens, mentions, referents, dates, quotations}: Layers,
  triggers: readonly Trigger[],
): Generator<Scene> {
  const ready = readyTriggers(triggers)
  const referentOf = new Map(referents.map((referent) => [referent.key, referent]))
  const take = {
    tokens: inTurn(tokens),
    mentions: inTurn(inOrder(mentions)),
    dates: inTurn(inOrder(dates)),
    quotations: inTurn(inOrder(quotations)),
  }
  let earlier: string[] = []
  let people: string[] = []
  let undergone: string[] = []
  const cast: Cast = {
    organizations: new Map(),
    roles: new Map(),
    bodies: [],
    pair: [],
    together: [],
    sinceTogether: 0,
  }
  for (const sentence of sentences) {
    const layers = {
      mentions: take.mentions(sentence),
      dates: take.dates(sentence),
      quotations: take.quotations(sentence),
    }
    const words = wordsOf(article.text, take.tokens(sentence), layers)
    const isHeadline = article.blocks[sentence.block]?.kind === 'subhead'
    if (words.length > LONGEST_SENTENCE || isHeadline) continue
    const clause = {words, groups: verbGroups(words, ready.lexicon)}
    const scene: Scene = {
      article,
      sentence,
      words,
      clause,
      triggers: ready,
      referents: referentOf,
      earlier,
      people,
      undergone,
      cast,
    }
    yield scene
    undergone = undergoneIn(scene)
    earlier = mainActors(scene)
    people = peopleBefore(scene, words.length)
    remember(scene)
  }
}

const inOrder = <Layer extends Span>(layer: readonly Layer[]) => [...layer].sort((a, b) => a.start - b.start)

/** Gives the spans that overlap a sentence, sentence after sentence, each looked at once or twice. */
function inTurn<Layer extends Span>(layer: readonly Layer[]): (sentence: Span) => Layer[] {
  let from = 0
  return ({start, end}) => {
    while (from < layer.length && layer[from]!.end <= start) from += 1
    const found: Layer[] = []
    for (let at = from; at < layer.length && layer[at]!.start < end; at += 1) {
      if (layer[at]!.end > start) found.push(layer[at]!)
    }
    return found
  }
}
