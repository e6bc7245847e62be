import type {Annotated, Article, Knowledge, Warn} from '../model.ts'
import {findDates} from './dates.ts'
import {dateArticle} from './dating.ts'
import {findEvents} from './events.ts'
import {findFigures} from './figures.ts'
import {indexNames} from './lookup.ts'
import {findQuotations} from './quotations.ts'
import {recognise} from './recognise.ts'
import {resolve} from './resolve.ts'
import {findRoles} from './roles.ts'
import {segment} from './segment.ts'
import {tokenise} from './tokens.ts'

/** Reads one article: each stage is a function from the layers it reads to the one it adds. */
export type Annotator = (article: Article, warn: Warn) => Annotated

/**
 * Prepares what the stages look things up in, once for a corpus, and gives the function that reads an article.
 *
 * An article that is not English has its sentences, for they are its anchors, and nothing else.
 */
export function createAnnotator(knowledge: Knowledge): Annotator {
  const index = indexNames({...knowledge, demonyms: knowledge.demonyms.map(({word}) => word)})
  const speechVerbs = new Set(knowledge.reportingVerbs.flatMap(({forms}) => forms))
  const names = {...knowledge, index, speechVerbs}
  const ties = {...knowledge, index, decisions: knowledge.authority.decisions}

  return (clipping, warn) => {
    const sentences = segment(clipping, knowledge.abbreviations)
    if (!clipping.language.startsWith('en')) {
      return {
        article: clipping,
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
    const tokens = tokenise(clipping, sentences)
    const article = dateArticle(clipping, sentences)
    const {mentions, referents} = resolve(
      article,
      sentences,
      recognise(article, sentences, tokens, names),
      ties,
      warn,
    )
    const roles = findRoles(article, sentences, tokens, mentions, referents, knowledge)
    const dates = findDates(article, sentences)
    const quotations = findQuotations(
      article,
      sentences,
      tokens,
      mentions,
      referents,
      knowledge.reportingVerbs,
      warn,
    )
    const figures = findFigures(
      article,
      sentences,
      tokens,
      mentions,
      referents,
      dates,
      quotations,
      knowledge.units,
      warn,
    )
    const events = findEvents(
      article,
      sentences,
      tokens,
      mentions,
      referents,
      dates,
      quotations,
      knowledge.triggers,
      warn,
    )
    return {article, sentences, referents, mentions, roles, dates, quotations, figures, events}
  }
}
