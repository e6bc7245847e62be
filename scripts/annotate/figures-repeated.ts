import type {Figure, Quotation} from '../model.ts'

/** One figure of each claim that is repeated: the fullest, a quoted one before others. */
export function mergeRepeated(figures: Figure[], quotations: Quotation[]): Figure[] {
  const quoted = new Set<Figure>()
  const direct = quotations.filter((quotation) => quotation.direct).sort((a, b) => a.start - b.start)
  let at = 0
  for (const figure of figures) {
    while (at < direct.length && direct[at]!.end <= figure.start) at++
    if (at < direct.length && direct[at]!.start <= figure.start) quoted.add(figure)
  }
  const isQuoted = (figure: Figure) => quoted.has(figure)
  const kept: Figure[] = []
  const byValue = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.low} ${figure.high} ${figure.unit === 'people' ? '' : figure.unit} ${figure.what}`
    const same = byValue.get(key) ?? []
    // “BT jumped 7 per cent”, “Vodafone rose 7 per cent”: what is not known is not known to be the same.
    const earlier = figure.what === null ? undefined : same.find((other) => isRepeat(other, figure))
    if (earlier === undefined) {
      kept.push(figure)
      same.push(figure)
      byValue.set(key, same)
      continue
    }
    const prefersNew = isQuoted(figure) && !isQuoted(earlier)
    const {start, end} = prefersNew ? figure : earlier
    Object.assign(earlier, {
      start,
      end,
      qualifier: (prefersNew ? figure.qualifier : earlier.qualifier) ?? figure.qualifier ?? earlier.qualifier,
      unit: earlier.unit ?? figure.unit,
      of: earlier.of ?? figure.of,
      per: earlier.per ?? figure.per,
      period: earlier.period ?? figure.period,
      claimant: earlier.claimant ?? figure.claimant,
      retracted: earlier.retracted || figure.retracted,
    })
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The same count of the same thing; the article's own repeat of what a source said is the source's. */
function isRepeat(a: Figure, b: Figure): boolean {
  const agree = (one: string | null, other: string | null) => one === other || one === null || other === null
  return (
    a.what === b.what &&
    agree(a.of, b.of) &&
    agree(a.per, b.per) &&
    agree(a.period, b.period) &&
    agree(a.claimant, b.claimant)
  )
}
