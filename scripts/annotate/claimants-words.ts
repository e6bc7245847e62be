/** The words by which news says who states a quantity. */

import {set} from './counted-words.ts'

/** Forms of verbs by which a source states a quantity. */
export const CLAIM_VERBS = set(`
  said says say saying told tells telling tell claimed claims claiming claim estimated estimates estimate estimating
  reported reports report reporting announced announces announcing added adds adding noted notes noting warned warns
  warning stated states stating put puts putting counted counts recorded records registered confirmed confirms
  confirming reckons reckoned forecast forecasts forecasting expects predicted predicts predicting revealed reveals
  disclosed showed shows found finds wrote writes writing posted tweeted argued argues insisted insists alleged alleges
  alleging acknowledged admitted admits conceded declared declares calculated calculates projected projects indicated
  indicates suggested suggests listed logged tallied documented explained testified boasted believes thinks
  asserted asserts maintains maintained spoke speaks speaking talked accused accuses accusing promised promises
  promising pledged pledges pledging vowed vows vowing documents details recalled told stressed repeated reiterated heard complained
`)
/** After these a quantity alone is no statement: “shares added 5 per cent”, “posted a loss”. */
export const NEEDS_CLAUSE = set(
  'declared declares added adds adding posted noted notes recalled heard found finds records recorded put puts putting registered repeated announced announces announcing',
)
export const SKIPPED_BEFORE_VERB =
  /^(?:has|have|had|also|later|further|earlier|now|already|previously|repeatedly|once|again|then|still|recently|since|himself|herself|itself|themselves|did|does|do|was|is|were|would|will|quoted|as|both|subsequently|ly|separately|however|openly)$|\p{L}ly$/u
export const BE = set('was were is are be been being am get got')
export const OFFICIALS = set(
  'officials authorities government military army forces ministry police administration officers command commanders intelligence leaders leadership regulators prosecutors diplomats parliament embassy navy troops media president’s lawmakers investigators scientists data figures estimates statistics',
)
export const SPOKESPEOPLE = set(
  'spokesman spokeswoman spokesperson spokespeople official officials representative representatives statement report data figures study survey estimates analysis statistics poll staff researchers economists analysts executives scientists experts officers',
)
export const SURVEYS =
  /^(?:polls?|surveys?|study|report|analysis|research|audit|review|inquiry|data|figures)$/
export const REPORTS = /^(?:report|study|survey|audit|analysis)$/
/** Verbs that are nouns as often, and report where a report is their subject: “The report documents the deaths of 31”. */
export const REPORT_VERBS = /^(?:documents|details)$/
/** What a story calls a firm by, once it is named: “The company reported that revenue rose”. */
export const FIRMS =
  /^(?:company|firm|carmaker|automaker|airline|bank|lender|retailer|manufacturer|supplier|miner|brewer|chain|chipmaker|drugmaker|operator|insurer|utility|shipbuilder|steelmaker|planemaker|supermarket)$/
/** Names of bodies that are no firm, whatever else they are. */
export const BODIES =
  /(?:\b(?:Authority|Ministry|Commission|Court|Council|Agency|Department|Police|Party|Union|University|Committee|Parliament|Senate|House|Office|Board|Nations|Association|Federation|Institute|Alliance|Front|Forces|Army|Government|Tribunal|Congress|Organi[sz]ation|Fund|Stock Exchange|Exchange|Times|News|Post|Society|Foundation|Reserve|Service|Bureau)\b|^(?:Reuters|Bloomberg|AFP|BBC|CNN))/
export const DONE_NEXT =
  /^(?:called|urged|asked|told|accused|denied|refused|demanded|ordered|appealed|thanked|promised|vowed|left|began)$/
export const BREAKS = set('while whereas although though whom')
