import type {Article, Mention, Name, Referent, Sentence, Warn} from '../model.ts'
import {isActorKind} from '../model.ts'
import {Cast, type CastKnowledge, type Tie} from './cast.ts'
import {actsAsState, isLand} from './metonymy.ts'

/**
 * Ties an article's names to what they stand for: authority records first, then the article's own full names.
 *
 * Full names are read before short ones, so a headline form (“Boateng”) finds the person introduced later. A surname
 * that two people of the article share is the only one's who has been named in full by then; else it is left unlinked
 * and reported (`resolve:ambiguous`). A person's ruling in `decisions` outranks every rule.
 */
export function resolve(
  article: Pick<Article, 'seed' | 'text' | 'blocks' | 'dateline'>,
  sentences: Sentence[],
  names: Name[],
  knowledge: CastKnowledge,
  warn: Warn,
): {mentions: Mention[]; referents: Referent[]} {
  const cast = new Cast(article, names, knowledge)
  const mentions: Mention[] = []
  let at = 0
  for (const name of names) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= name.start) at += 1
    const mention = mentionOf(article.text, name, sentences[at]!, cast, warn)
    if (mention !== null) mentions.push(mention)
  }
  const used = new Set(mentions.map(({entity}) => entity))
  return {mentions, referents: cast.referents().filter(({key}) => used.has(key))}
}

function mentionOf(text: string, name: Name, sentence: Sentence, cast: Cast, warn: Warn): Mention | null {
  const span = {start: name.start, end: name.end}
  const ties = cast.tiesOf(name)
  if (ties.length > 1) {
    const words = text.slice(name.start, name.end)
    const bearers = ties.map(({referent}) => referent.key.replace(/^\?/, '')).join(' or ')
    warn('resolve:ambiguous', span, `“${words}” could be ${bearers}; left unlinked`)
  }
  const [tie, ...others] = ties
  if (tie === undefined || others.length > 0) {
    // A name of a work, a storm, an award is no actor, and “Muslim” is no state: nothing is claimed of them.
    if (name.kind === 'demonym' || (name.kind === 'other' && name.confidence < 0.4)) return null
    const as = name.kind === 'place' ? 'place' : 'actor'
    return {...span, as, form: 'name', basis: 'unknown', entity: null}
  }
  if (tie.seatOf !== undefined && actsAsState(text, name, sentence, cast.isNamed(tie.seatOf))) {
    return {...span, as: 'actor', form: 'metonym', basis: 'implied', entity: tie.seatOf.key}
  }
  const as = actsAs(text, name, sentence, tie)
  // “Mr Trajan” is sure where “Blagoj Trajan” was not.
  if (
    name.kind === tie.referent.kind &&
    name.confidence > tie.referent.confidence &&
    tie.basis === 'implied'
  ) {
    tie.referent.confidence = name.confidence
  }
  return {...span, as, form: tie.form, basis: tie.basis, entity: tie.referent.key}
}

function actsAs(text: string, name: Name, sentence: Sentence, {referent, form}: Tie): 'actor' | 'place' {
  if (!isActorKind(referent.kind)) return 'place'
  if (referent.kind !== 'country' || form === 'demonym') return 'actor'
  return isLand(text, name, sentence) ? 'place' : 'actor'
}
