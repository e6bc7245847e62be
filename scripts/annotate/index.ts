import type {Annotated, Article, Knowledge, Warn} from '../model.ts'
import {createRecogniser, type NameModel} from '../recogniser/index.ts'
import {findCallings} from './callings.ts'
import {indexMoney} from './currencies.ts'
import {findDates} from './dates.ts'
import {dateArticle} from './dating.ts'
import {knownEvents} from './dating-events.ts'
import {findEvents} from './events.ts'
import {findFigures} from './figures.ts'
import {indexNames} from './lookup.ts'
import {findQuotations} from './quotations.ts'
import {resolve} from './resolve.ts'
import {findRoles} from './roles.ts'
import {segment} from './segment.ts'
import {tokenise} from './tokens.ts'

/** Reads one article: each stage is a function from the layers it reads to the one it adds. */
export type Annotator = (article: Article, warn: Warn) => Annotated

/**
 * Prepares what the stages look things up in, once for a corpus, and gives the function that reads an article.
 *
 * An article that is not English has its sentences, for they are its anchors, and nothing else. So has one at which a
 * stage breaks, which is our own bug; it is told (`annotate:broken`), and the other articles are read.
 */
export function createAnnotator(knowledge: Knowledge, nameModel: NameModel): Annotator {
  const index = indexNames({...knowledge, demonyms: knowledge.demonyms.map(({word}) => word)})
  const recognise = createRecogniser(knowledge, nameModel)
  const {authority, reportingVerbs, units, triggers, firstNameGender, abbreviations} = knowledge
  const speechVerbs = new Set(knowledge.reportingVerbs.flatMap(({forms}) => forms))
  const callingKnowledge = {...knowledge, speechVerbs}
  const ties = {...knowledge, index, decisions: authority.decisions}

  const moneyIn = indexMoney(knowledge)

  const known = knownEvents(authority)

  const annotate: Annotator = (clipping, warn) => {
    const sentences = segment(clipping, abbreviations)
    const tokens = tokenise(clipping, sentences)
    const article = dateArticle(clipping, sentences, known)
    const found = recognise(article, sentences, tokens)
    const {mentions: named, referents} = resolve(article, sentences, found, ties, warn)
    const roles = findRoles(article, sentences, tokens, named, referents, knowledge)
    const called = findCallings(sentences, tokens, named, referents, roles, callingKnowledge)
    const mentions = [...named, ...called].sort((a, b) => a.start - b.start)
    const words = [article, sentences, tokens, mentions, referents] as const
    const dates = findDates(article, sentences)
    const quotations = findQuotations(...words, reportingVerbs, warn, {roles, firstNameGender})
    const figures = findFigures(
      ...words,
      dates,
      quotations,
      units,
      warn,
      moneyIn(article, mentions, referents),
    )
    const events = findEvents(...words, dates, quotations, triggers, warn)
    return {article, sentences, referents, mentions, roles, dates, quotations, figures, events}
  }

  return (clipping, warn) => {
    if (!clipping.language.startsWith('en')) return withoutExtraction(clipping, abbreviations)
    try {
      return annotate(clipping, warn)
    } catch (error) {
      const where =
        (error as Error).stack
          ?.split('\n')[1]
          ?.trim()
          .replace(/\(?file:.*\/scripts\//, 'scripts/') ?? ''
      const message = `Broke the program (${(error as Error).message} ${where}); it is published without extraction. Please report it.`
      warn('annotate:broken', {start: 0, end: 0}, message)
      return withoutExtraction(clipping, abbreviations)
    }
  }
}

function withoutExtraction(article: Article, abbreviations: ReadonlySet<string>): Annotated {
  const sentences = segment(article, abbreviations)
  return {
    article,
    sentences,
    referents: [],
    mentions: [],
    roles: [],
    dates: [],
    quotations: [],
    figures: [],
    events: [],
  }
}
