import {describe, expect, it} from 'vitest'
import {EDTF} from '../../src/schema.ts'
import type {Article} from '../model.ts'
import {DATE_RULES} from './date-rules.ts'
import {findDates} from './dates.ts'
import {marked} from './marked.ts'

/** The text with each date it names as `[words → EDTF]`, or `[words → ?]` where nothing certain can be said. */
function dated(text: string, of: Partial<Article>): string {
  const {article, sentences} = marked(text, of)
  let shown = ''
  let from = 0
  for (const {start, end, edtf} of findDates(article, sentences)) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(edtf === null || EDTF.test(edtf)).toBe(true)
    shown += `${article.text.slice(from, start)}[${article.text.slice(start, end)} → ${edtf ?? '?'}]`
    from = end
  }
  return shown + article.text.slice(from)
}

const unmarked = (row: string) => row.replace(/\[([^\]]*?) → [^\]]*\]/g, '$1')

/** Rows in which everything between brackets must be found, come to that, and nothing else be found. */
const table = (name: string, date: string | null, rows: string[]) =>
  describe(name, () => {
    it.each(rows)('%s', (row) => {
      expect(dated(unmarked(row), {date})).toBe(row)
    })
  })

// 14 March 2025 was a Friday.
const FRIDAY = '2025-03-14'

table('a full date says itself', null, [
  'The bridge opened on [December 3, 2025 → 2025-12-03], to traffic.',
  'The bridge opened on [3 December 2025 → 2025-12-03] to traffic.',
  'The bridge opened on [Oct. 3, 2025 → 2025-10-03].',
  'The bridge opened on [December 3rd 2025 → 2025-12-03].',
  'It was signed on the [3rd of December, 2025 → 2025-12-03].',
  'It was signed on the [first of May 2019 → 2019-05-01].',
  'It was signed on [Wednesday, December 3, 2025 → 2025-12-03].',
  'It was signed on [Wednesday 3rd December 2025 → 2025-12-03].',
  'It was signed on [Wed, 3 Dec 2025 → 2025-12-03].',
  'The log begins at [2025-03-14 → 2025-03-14].',
  'The log begins at [2025-03-14T09:30:00Z → 2025-03-14].',
  'Filed [14.03.2025 → 2025-03-14] in Graz.',
  'Filed [14/3/2025 → 2025-03-14] in Leeds.',
  'Filed [3/14/2025 → 2025-03-14] in Boise.',
  'Filed [05/05/2025 → 2025-05-05] in either.',
  'The strike ended in [November 2022 → 2022-11].',
  'The strike ended in [Oct. 2022 → 2022-10].',
  'The strike ended in [November of 2022 → 2022-11].',
  'It is due in [early March 2027 → 2027-03].',
  'The [June 2019 → 2019-06] flood took the mill.',
])

table('a date that contradicts itself or could be two says no more than is certain', null, [
  'It was filed on [Monday, March 14, 2025 → 2025-03].',
  'It was filed on [03/04/2025 → 2025].',
])

table('a day that is none is no date', null, [
  'It was filed on 31/31/2025.',
  'The form says 30.02.2025 twice.',
  'Version 10.2.4 was installed.',
])

table('a span of time is an interval', null, [
  'He was mayor [from 2017 to 2022 → 2017/2022].',
  'He was mayor [between 2015 and 2019 → 2015/2019].',
  'He was mayor [2019–2021 → 2019/2021].',
  'The [2023-24 → 2023/2024] season was cancelled.',
  'The [2024/25 → 2024/2025] budget was cut.',
  'The fair runs [3–5 December 2025 → 2025-12-03/2025-12-05].',
  'The fair ran [from March 3 to 11, 2025 → 2025-03-03/2025-03-11].',
  'The fair ran [from 28 February to 3 March 2025 → 2025-02-28/2025-03-03].',
  'The fair ran [from December 28 to January 3, 2025 → 2024-12-28/2025-01-03].',
  'It rained [from September 2024 to March 2025 → 2024-09/2025-03].',
  'The poet ([1938–2024 → 1938/2024]) was mourned.',
])

table('two dates are two', null, [
  'The vote was held on [March 3 → 2025-03-03] and [11, 2025 → 2025-03-11].',
  'They met on [3 → 2025-03-03] and [11 March 2025 → 2025-03-11].',
  'It was sealed off in [2019 → 2019] and [2023 → 2023].',
  'They lost more than in [2022 → 2022] and [2023 → 2023] combined.',
])

table('years', null, [
  'Nobody has lived there since [2022 → 2022].',
  'It has been closed since [early 2022 → 2022].',
  'Elections are planned for [late 2026 → 2026].',
  'The plant opened in [mid-2019 → 2019].',
  'Russia’s [2022 → 2022] invasion changed that.',
  'She cited a landmark [2019 → 2019] ruling.',
  'During his [2024 → 2024] campaign he promised roads.',
  'The [2016 → 2016] peace accord holds.',
  'Officials say [2024 → 2024] was the wettest on record.',
  'The house was built [circa 1850 → 1850~].',
  'The drum was made in [about 1690 → 1690~].',
  'Profits rose in [fiscal 2023 → 2023~].',
  'He retired after the war of [1971 → 1971].',
  'The novel ([2019 → 2019]) sold well.',
  'Sales were down from [2019 → 2019], the firm said.',
  'The mine will be shut by [2030 → 2030].',
])

table('numbers are no years', null, [
  'About 2000 people marched.',
  'A crowd of 2019 watched.',
  'The total of 1950 was a record.',
  'They paid $2019 each.',
  'In 2015 villages the wells are dry.',
  'It stands at 2010 metres.',
  'The prize is 1,990 euros.',
  'Flight 1549 landed.',
  'It passed Resolution 1970 by a wide margin.',
  'The plan, Vision 2030, is late.',
  'The National Security Act 2023 applies.',
  'Between 1500 and 2000 had fled.',
  'Stock 2330 fell.',
  'The 1500 metres final was rerun.',
  'The unit at 2010 Elm Street burned.',
  'A Boeing 737 crashed.',
  'Orwell’s 1984 was banned.',
  'It landed at 2015 local time.',
])

table('quarters, halves, seasons, decades, centuries', null, [
  'Output fell in the [second quarter of 2024 → 2024-04/2024-06].',
  'Closing is expected in [Q3 2024 → 2024-07/2024-09].',
  'Sales in the [first half of 2025 → 2025-01/2025-06] fell.',
  'Revenue in the [third fiscal quarter of 2024 → 2024~] rose.',
  'They met in the [spring of 2024 → 2024-21].',
  'They met in [summer 2023 → 2023-22].',
  'They met in the [autumn of 2024 → 2024-23].',
  'The [winter of 2024 → 2024~] was cold.',
  'The [winter of 2023-24 → 2023/2024] was cold.',
  'It was fashionable in the [1990s → 199X].',
  'It was fashionable in the [late 1990s → 199X].',
  'It was fashionable in the [’90s → 199X].',
  'It was fashionable in the [sixties → 196X].',
  'Whalers came in the [1800s → 18XX].',
  'It is the flood of the [21st century → 20XX].',
  'A house of the [seventeenth century → 16XX] burned.',
])

table('what only sounds like them', FRIDAY, [
  'Denver scored 30 in the fourth quarter.',
  'He was born into the second half of a twin bill.',
  'She is in her sixties.',
  'Temperatures in the nineties were forecast.',
  'It lasted half a century.',
  'A tenth-century statue was returned.',
  'Spring water and fall colours sell well.',
  'It was the fall of the house of Kay.',
])

table('a weekday is the nearest past one, today included', FRIDAY, [
  'The court ruled on [Friday → 2025-03-14] that it was void.',
  'The court ruled on [Thursday → 2025-03-13].',
  'The talks follow [Thursday → 2025-03-13]’s visit.',
  'Police said [Saturday → 2025-03-08] that he was found.',
  'Rain fell [late on Tuesday night → 2025-03-11].',
  'Rain fell on [Tuesday morning → 2025-03-11].',
  'On [Monday → 2025-03-10], the judge said he would rule on Ms Ode.',
  'He has been missing since [Sunday → 2025-03-09].',
  'By [Sunday → 2025-03-09], 200 had died.',
  'They will decide whether the deal signed on [Monday → 2025-03-10] is void.',
  'The firm will appeal the fine imposed on [Monday → 2025-03-10].',
  'The river stood at 8.42 metres on [Sunday → 2025-03-09].',
  'The House (in full session) passed it on [Sunday → 2025-03-09].',
  'The bank cut rates on [Wednesday → 2025-03-12].',
  'A tremor struck at 3:42 a.m. on [Wednesday → 2025-03-12].',
  'He will cut rates after holding them on [Wednesday → 2025-03-12].',
  'He called the vote “a farce” on [Wednesday → 2025-03-12].',
])

table('a weekday lies ahead where the sentence looks ahead', FRIDAY, [
  'Parliament will vote on [Sunday → 2025-03-16].',
  'Parliament will vote on [Friday → 2025-03-14].',
  'On [Monday → 2025-03-17] the two sides will meet.',
  'Sentencing is due on [Tuesday → 2025-03-18].',
  'She is expected to be sentenced on [Tuesday → 2025-03-18].',
  'The hearing was adjourned until [Tuesday → 2025-03-18].',
  'The match was postponed to [Tuesday → 2025-03-18].',
  'He said the talks would resume on [Monday → 2025-03-17].',
  'The premier arrives ahead of [Sunday → 2025-03-16]’s vote.',
  '[Sunday → 2025-03-16]’s vote will decide it.',
  'They will meet the ousted leader on [Monday → 2025-03-17].',
  'The rebels must leave by [Monday → 2025-03-17].',
  'They have until [Monday → 2025-03-17] to leave.',
  'The court gave the firm until 5 p.m. on [Monday → 2025-03-17] to comply.',
  'The fair runs until [Monday → 2025-03-17].',
  'The union may strike on [Monday → 2025-03-17].',
  'Voters go to the polls on [Sunday → 2025-03-16].',
  'The museum, closed on Mondays, reopens [Tuesday → 2025-03-18].',
  'The judge ordered a retrial to begin on [Tuesday → 2025-03-18].',
])

table('what would be lies ahead of the time that was told', FRIDAY, [
  'They were told in [January → 2025-01] that work would start in [February → 2025-02].',
  'He said on [Monday → 2025-03-10] that talks would resume on [Wednesday → 2025-03-12].',
  'He said on [Thursday → 2025-03-13] that talks would resume on [Wednesday → 2025-03-19].',
])

table('a weekday that may lie either way is only its month', FRIDAY, [
  'He was due to appear in court on [Monday → 2025-03].',
  'The union marches on [Monday → 2025-03] in Lille.',
  'They play the Hawks on [Tuesday → 2025-03] in Perth.',
  'The band plays on [Tuesday → 2025-03] in Perth.',
  'The vote, first set for [Monday → 2025-03], took place in [February → 2025-02].',
  'The party called a march to the palace on [Sunday → 2025-03].',
])

table('last, this and next', FRIDAY, [
  'The plant shut [last week → 2025-03-03/2025-03-09].',
  'The plant will shut [next week → 2025-03-17/2025-03-23].',
  'The plant shut [earlier this week → 2025-03-10/2025-03-14].',
  'The plant will shut [later this week → 2025-03-14/2025-03-16].',
  'The plant shut [last month → 2025-02].',
  'The plant shut [earlier this month → 2025-03].',
  'The plant shut [this year → 2025].',
  'The plant shut [late last year → 2024].',
  'The plant will shut [next year → 2026].',
  'The plant shut [last weekend → 2025-03-08/2025-03-09].',
  'The plant shut [Friday of last week → 2025-03-07].',
  'It will shut on [Tuesday next week → 2025-03-18].',
  'The plant shut [last Sunday → 2025-03-09].',
  'The plant shut [last Tuesday → 2025-03].',
  'The plant will shut [next Monday → 2025-03-17].',
  'The plant will shut [this Sunday → 2025-03-16].',
  'The plant shut [last October → 2024-10].',
  'The plant shut [last January → ?].',
  'The plant will shut [next January → 2026-01].',
  'It will be shut by the [end of the year → 2025].'.replace('the [end', '[the end'),
])

table('months and days without their year', FRIDAY, [
  'He resigned in [February → 2025-02].',
  'He resigned in [March → 2025-03].',
  'He resigned in [December → 2024-12].',
  'He will resign in [June → 2025-06].',
  'In [May → 2025-05] she will retire.',
  'At a summit in [June → 2024-06], members pledged to spend more.',
  'He resigned in [mid-January → 2025-01].',
  'He resigned in [October last year → 2024-10].',
  'He resigned on [January 6 last year → 2024-01-06].',
  'He resigned on [February 6 → 2025-02-06].',
  'He resigned on [6 February → 2025-02-06].',
  'He resigned on [Aug. 6 → 2024-08-06].',
  'He resigned on [Thursday, February 6 → 2025-02-06].',
  'She will testify on [April 2 → 2025-04-02].',
  'She will testify on [February 2 → ?].',
  'Testimony is set for [2 April → 2025-04-02].',
  'He resigned on [March 20 → ?].',
  'They met on [February 3 → 2025-02-03] and [11 → 2025-02-11].',
  '[February 3 → 2025-02-03]: the talks.',
  '[August 30 → ?]: the talks.',
  'It ran [from February 3 to 11 → 2025-02-03/2025-02-11].',
  'It was built [from September to February → 2024-09/2025-02].',
  'The [October → 2024-10] listing failed, it said.',
  '[Last year → 2024], a storm in [late August → 2024-08] did harm.',
  'Sales fell [last year → 2024]. In [February → 2025-02] they rose.',
  'He was named president, effective [April 1 → 2025-04-01].',
  'In the [week of March 3 → 2025-03-03/2025-03-09] it rained.',
  'He was seen on [Christmas Eve → 2024-12-24].',
  'She moved in 2019. In March she wed.'.replace('2019', '[2019 → 2019]').replace('March', '[March → ?]'),
  'She left in [2019 → 2019] and died in [May of that year → 2019-05].',
])

table('today and its neighbours', FRIDAY, [
  'The court ruled [today → 2025-03-14].',
  'The court ruled [yesterday afternoon → 2025-03-13].',
  'The court will rule [tomorrow → 2025-03-15].',
  'The ferry sails [tonight → 2025-03-14].',
  'The ferry sank [last night → 2025-03-13].',
  '[This morning → 2025-03-14] the ferry sank.',
])

table('time ago', FRIDAY, [
  'They met [three days ago → 2025-03-11].',
  'They met [a month ago → 2025-02].',
  'They met [two weeks ago → 2025-02-24/2025-03-02].',
  'They met [about two weeks ago → 2025-02-24~/2025-03-02~].',
  'They met [two years ago → 2023].',
  'They met [nearly two years ago → 2023~].',
  'They met [a decade ago → 2015~].',
  'They met [ten years ago this month → 2015-03].',
  'They met [a year ago today → 2024-03-14].',
  'They met [the day before yesterday → 2025-03-12].',
  'It opens in [three days’ time → 2025-03-17].',
])

table('holidays', FRIDAY, [
  'The pact was signed on [Good Friday → ?].',
  'The pact will be signed on [Good Friday → 2025-04-18].',
  'It shut on [Labor Day → 2024-09-02], and on [Labor Day last year → 2024-09-02].',
  'It opened on [Thanksgiving 2019 → 2019-11-28].',
  'Turnout on [Easter Sunday, 2021 → 2021-04-04] was low.',
  'They hoped to be home by [Christmas → 2024-12-25].',
  'It broke on [the day after Christmas → 2024-12-26].',
  'They met at Orthodox Easter Sunday, at each Memorial Day, at a Thanksgiving dinner.',
])

table('a weekday and a day of the month', FRIDAY, [
  'It was [Friday the 13th → 2024-12-13], and no one flew.',
  'The court sat on [Monday the 10th → 2025-03-10].',
  'It was on [Monday → 2025-03-10] the 31st anniversary passed.',
])

table('the accounts of a firm', FRIDAY, [
  'Net profit in the [third quarter → 2024-07/2024-09] rose to $5 million from $4 million [a year earlier → 2023-07/2023-09].',
  'Sales rose 4% in [February → 2025-02] from [a year earlier → 2024-02].',
  'Revenue in [this quarter → 2025-01/2025-03] will beat that of [last quarter → 2024-10/2024-12].',
  'Revenue in the [December quarter → 2024-10/2024-12] fell, as did that of the [June quarter of 2023 → 2023-04/2023-06].',
  'He expects [2026 → 2026] to be better, and leaves at [year-end → 2025]; it was known as early as [1982 → 1982].',
  'Sales in [1989’s third quarter → 1989-07/1989-09] were flat.',
  'Earnings in the third quarter, which ended May 31, fell.'.replace('May 31', '[May 31 → 2024-05-31]'),
  'He was arrested in [March 2019 → 2019-03] and freed [a year later → 2020].',
  'A quarter of the profit was lost; the quarter she lives in is poor.',
])

table('seasons on the northern half of the earth', FRIDAY, [
  'The bridge was built [last summer → 2024-22].',
  'The bridge was built in the [summer → 2024-22].',
  'The bridge will open [this autumn → 2025-23].',
  'The bridge will open [next summer → ?].',
  'The bridge was built [last winter → ?].',
  'The bridge in Sydney was built [last summer → ?].',
])

table('a chronicle’s day is of the year it has told', FRIDAY, [
  'The league was founded in [1903 → 1903]. In [May 1905 → 1905-05] it had 40 clubs; on [2 June → 1905-06-02] it split. In [January → 1906-01] it met again. It fell silent in [1914 → 1914]. In [1919 → 1919] it woke. In [March 1921 → 1921-03] it had a ground, opened on [the following day → ?]'.replace(
    '[the following day → ?]',
    'the following day',
  ),
])

table('counted from a date told just before', FRIDAY, [
  'He was held on [May 3, 2019 → 2019-05-03]. [Two days later → 2019-05-05] he was freed.',
  'He was held in [2019 → 2019] and freed [two years later → 2021].',
  'He fled on [3 May 2019 → 2019-05-03] and returned [the next day → 2019-05-04].',
  'Two days later he was freed.',
  'It opened on [March 3, 2025 → 2025-03-03], a week later than planned.',
  'A day after [Sunday → 2025-03-09]’s slide they came; two days later they left.',
  'Police said on [Monday → 2025-03-10]. Two days later he was freed.',
  'From [2017 → 2017] or [2018 → 2018], three years later, it is hard to say.',
])

table('durations, ages and habits are no dates', FRIDAY, [
  'The war has lasted nearly four years.',
  'He must leave within 24 hours.',
  'It shut for two weeks.',
  'Over the past year prices rose.',
  'In the last few weeks prices rose.',
  'The last week was hard.',
  'The 31-year-old died.',
  'She worked there for 22 years.',
  'The market opens every Friday.',
  'The market opens on Mondays.',
  'He will not lie on a Friday.',
  'The meeting is on the first Monday of each month.',
  'The four-day week failed.',
  'It happened days later, in recent weeks, years ago.',
  'Friday prayers were held.',
])

table('names are no dates', FRIDAY, [
  'Theresa May resigned. May said so. A man met May.',
  'June Osborne was told that June was absent.',
  'He may march in protest.',
  'They march on Rome.',
  'The March for Life drew few.',
  'Sheffield Wednesday lost.',
  'Black Friday sales fell.',
  'Sunday Oliseh scored.',
  'The Sunday Times reported it.',
  'The Mail on Sunday reported it.',
  'The March 23 Movement took the town.',
  'Russia Today reported it.',
  'It is the Europe of today.',
  'Mayor Tuesday Adebayo spoke.',
  'Jun-Jun Abueva was hurt.',
  'The sun set. A mon. The second attempt. Wed in haste.',
  'April Jones, 34, was freed.',
])

table('a name like a month leaves the month alone', FRIDAY, [
  'Theresa May resigned. She left in [May 2019 → 2019-05].',
  'August Wilson wrote it. He died in [October → 2024-10].',
])

table('days that are names keep their year', FRIDAY, [
  'The [Oct. 7 → 2023-10-07] attacks changed that.',
  'The [January 6 → 2021-01-06] riot was filmed.',
  'It has been so since [October 7 → ?].',
])

table('without a date to count from, relative ones come to nothing', null, [
  'The court ruled on [Friday → ?].',
  'The court ruled [yesterday → ?], in [2019 → 2019].',
  'The plant shut [last month → ?].',
  'It was on [December 3 → ?].',
])

table('a vague date to count from leaves what is certain', '2025-03', [
  'The plant shut [last month → 2025-02].',
  'The plant shut [last year → 2024].',
  'The court ruled on [Friday → 2025].',
  'The court ruled [today → 2025-03].',
  'He resigned in [January → 2025-01].',
])

table('a year to count from leaves little', '2025', [
  'The plant shut [last year → 2024].',
  'The plant shut [last month → ?].',
  'The court ruled [today → 2025].',
  'The court ruled on [Friday → ?].',
])

table('an approximate or open date to count from', '../2025-06-25', ['The plant shut [last year → ?].'])
table('an approximate day to count from', '2025-03-14~', [
  'The plant shut [last month → 2025-02].',
  'The court ruled [yesterday → 2025-03].',
])

// 19 July 2026 was a Sunday: in some countries the first day of a week, in others the last.
table('a Sunday', '2026-07-19', [
  'The plant shut [last week → 2026-07].',
  'The plant shut [over the weekend → 2026-07-18/2026-07-19].'.replace('[over the', 'over [the'),
  'The court ruled on [Sunday → 2026-07-19].',
  'The court ruled on [Monday → 2026-07-13].',
])

table('the turn of a year', '2025-01-02', [
  'He resigned on [December 30 → 2024-12-30].',
  'He resigned in [December → 2024-12].',
  'He resigned on [Tuesday → 2024-12-31].',
  'He resigned [last month → 2024-12].',
  'He resigned [last week → 2024-12-23/2024-12-29].',
  'He will resign on [January 5 → 2025-01-05].',
  'Profit in [the fourth quarter → 2024-10/2024-12] fell.'.replace('[the ', 'the ['),
])

table('words between marks may have been spoken some days before', FRIDAY, [
  '“We have lost far too many people today,” he said.'.replace('today', '[today → 2025-03]'),
  '“We will vote again on it tomorrow,” he said on [Tuesday → 2025-03-11].'.replace(
    'tomorrow',
    '[tomorrow → 2025-03-12]',
  ),
  '“We lost far too many people last year,” he said.'.replace('last year', '[last year → 2024]'),
])

it.each(
  DATE_RULES.flatMap(({clue, rules}) => rules.map(({example, pattern}) => [example, clue, pattern] as const)),
)('has a rule for “%s”', (example, clue, pattern) => {
  expect(clue.test(example)).toBe(true)
  expect(example.match(pattern)).not.toBeNull()
})

it('reads a caption in its own present tense as past', () => {
  const text = 'A woman votes in Lyon on Sunday.'
  const {article, sentences} = marked(text, {date: FRIDAY})
  article.blocks[0]!.kind = 'caption'
  expect(findDates(article, sentences)).toEqual([{start: 25, end: 31, edtf: '2025-03-09', basis: 'relative'}])
})

it('tells what the words alone say from what is counted', () => {
  const {article, sentences} = marked('It shut on 3 May 2019 and on Friday.', {date: FRIDAY})
  expect(findDates(article, sentences).map(({basis}) => basis)).toEqual(['explicit', 'relative'])
})

// Were any rule worse than linear, these would run into the test's time limit.
it.each([
  ['digits', '12'.repeat(500_000), 0],
  ['dates without end', 'on March 3 '.repeat(5_000), 5_000],
  ['quoted dates without end', '“We will go there on Monday” and on Monday '.repeat(2_000), 4_000],
  ['brackets', '('.repeat(100_000), 0],
  ['quotation marks', '“'.repeat(100_000), 0],
  ['capitals', 'May '.repeat(100_000), 0],
  ['one long word', 'a'.repeat(1_000_000), 0],
  ['spaces', `in${' '.repeat(1_000_000)}2019`, 0],
  ['slashes', '1/'.repeat(200_000), 0],
])('is not held up by %s', (_, text, count) => {
  const {article} = marked('x')
  const block = {kind: 'paragraph' as const, start: 0, end: text.length}
  const sentence = {id: 's1', start: 0, end: text.length, block: 0}
  expect(findDates({...article, text, blocks: [block], date: FRIDAY}, [sentence])).toHaveLength(count)
})
