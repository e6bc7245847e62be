import {describe, expect, it} from 'vitest'
import {EDTF} from '../../src/schema.ts'
import {findDates} from './dates.ts'
import {marked} from './marked.ts'
import {segment} from './segment.ts'

const ABBREVIATIONS = new Set(
  'U.S. Mr. Ms. Dr. Jan. Feb. Aug. Sept. Oct. Nov. Dec. a.m. p.m. Corp. Inc. Ltd.'.split(' '),
)

const unmarked = (row: string) => row.replace(/\[([^\]]*?) → [^\]]*\]/g, '$1')

/** The text with each date as `[words → EDTF]`, `?` where it is a date of which nothing certain can be said. */
function dated(text: string, date: string | null): string {
  const {article} = marked(text, {date})
  let shown = ''
  let from = 0
  for (const {start, end, edtf} of findDates(article, segment(article, ABBREVIATIONS))) {
    expect(edtf === null || EDTF.test(edtf)).toBe(true)
    shown += `${text.slice(from, start)}[${text.slice(start, end)} → ${edtf ?? '?'}]`
    from = end
  }
  return shown + text.slice(from)
}

/**
 * Whole paragraphs as wires and histories write them, each with the day of writing or none: everything between
 * brackets must be found, come to that, and nothing else be found.
 */
const PARAGRAPHS: [date: string | null, text: string][] = [
  [
    '1989-10-26',
    `[Third-quarter → 1989-07/1989-09] net income at Corvell Foods Inc. rose 12% to $41.2 million, or 88 cents a share, from $36.8 million, or 77 cents a share, [a year earlier → 1988-07/1988-09]. Revenue for the [quarter → 1989-07/1989-09] climbed to $612 million from $540 million. For the nine months, net was $118 million.

The company said it expects [fourth-quarter → 1989-10/1989-12] earnings to exceed the 70 cents a share it posted in the [year-ago period → 1988-10/1988-12]. In composite trading on the exchange [yesterday → 1989-10-25], Corvell shares closed at $31.50.`,
  ],
  [
    '1989-11-02',
    `Harlan Industries said it will take a charge of $14 million in the [fourth quarter → 1989-10/1989-12] for the closing of two mills in [early 1990 → 1990]. The mills, which were bought in [1984 → 1984], employ 900 people. [Last year → 1988] Harlan earned $61 million on sales of $1.1 billion.

Now, analysts say, the maker of cartons is a takeover target. "[Two years ago → 1987] nobody would have looked at it," said one. In the [late 1980s → 198X], he added, everything is for sale.`,
  ],
  [
    '1989-10-27',
    `Shares of Bexley Corp. plunged [Friday → 1989-10-27] after the maker of disk drives said results for [fiscal 1990 → 1990~], which ends [next June 30 → 1990-06-30], would be below those of [fiscal 1989 → 1989~]. The [1988 → 1988] fiscal year had been a record.`,
  ],
  [
    '1998-02-27',
    `Iraqi inspectors returned to the site on [Thursday → 1998-02-26] and are to report [next week → 1998-03-02/1998-03-08]. The agreement was signed [last Sunday → 1998-02-22]. [Earlier this month → 1998-02], diplomats had feared an attack. The team left in [December → 1997-12], and has not been back since.

On [Monday → 1998-03-02] the Security Council will vote on the text.`,
  ],
  [
    '1998-02-13',
    `The market fell for a third day [Friday → 1998-02-13]. [Thursday → 1998-02-12]'s gains were wiped out. Prices are down 20 percent from [a year ago → 1997].`,
  ],
  [
    '1998-03-06',
    `NEW YORK _ A bomb went off [last night → 1998-03-05] in a parked car. [This morning → 1998-03-06] police cordoned off two blocks. Later [today → 1998-03-06] the mayor is to visit. [Tonight → 1998-03-06]'s concert was called off, and [tomorrow → 1998-03-07]'s parade may be.`,
  ],
  [
    '1998-03-08',
    `The shuttle lifted off at 2:48 a.m. EST [Saturday → 1998-03-07], two days late. It is to dock with the station [Monday night → 1998-03-09] and land on [March 17 → 1998-03-17]. NASA had planned the flight for [last November → 1997-11].`,
  ],
  [
    '2000-11-14',
    `Lawyers for the governor went to court [Tuesday morning → 2000-11-14]. The deadline is 5 p.m. [today → 2000-11-14].`,
  ],
  [
    '2013-03-22',
    `Rebels entered the capital on [Friday → 2013-03-22], two days after a ceasefire collapsed. They took up arms in [December 2012 → 2012-12]. The president came to power in [2003 → 2003] and was re-elected in [2011 → 2011].

"We will hold elections in three years," their leader said. Aid groups said [this week → 2013-03-18/2013-03-24] that 170,000 had fled since [December → 2012-12].`,
  ],
  [
    '2013-03-20',
    `[Ten years ago today → 2003-03-20] the first missiles hit Baghdad. On [9 April 2003 → 2003-04-09] the statue fell. In the [spring of 2004 → 2004-21] two towns rose. By the [summer of 2006 → 2006-22] it was a civil war. In [early 2007 → 2007] more troops were sent. The last left in [December 2011 → 2011-12].`,
  ],
  [
    '1991-01-18',
    `Crude oil prices tumbled [yesterday → 1991-01-17], a day after the air war began. Futures for [March → 1991-03] delivery fell $10.56. In [August → 1990-08], after the invasion, they had doubled. They are now lower than on [Aug. 1 → 1990-08-01], the day before it. In the [second half of 1990 → 1990-07/1990-12] consumption fell.`,
  ],
  [
    '1990-08-16',
    `Saudi officials said [Wednesday → 1990-08-15] that output would rise [next month → 1990-09]. In [July → 1990-07] the kingdom pumped 5.4 million barrels a day. Its quota was set [July 27 → 1990-07-27] in Geneva. [Five weeks ago → 1990-07-09/1990-07-15] nobody expected war. On [10/26/89 → 1989-10-26], a memo warned of it.`,
  ],
  [
    '1999-12-30',
    `Banks will close at noon [Friday → 1999-12-31]. On [New Year's Day → 2000-01-01] engineers will test the systems. The [1990s → 199X] were good years, the [1980s → 198X] better. In the [20th century → 19XX] life expectancy doubled.`,
  ],
  [
    '1998-09-01',
    `The ruble fell again [Tuesday → 1998-09-01]. Over the past two weeks it has lost 40 percent. The devaluation was announced [Aug. 17 → 1998-08-17]. Mr. Clinton arrives in Moscow [today → 1998-09-01]; [the following day → 1998-09-02] he meets the opposition. He was last there in [May 1995 → 1995-05].`,
  ],
  [
    '1997-07-03',
    `Thailand floated the baht [Wednesday → 1997-07-02]. It had been pegged since [1984 → 1984]. In the [first quarter → 1997-01/1997-03] exports grew 0.4 percent; in the [second quarter → 1997-04/1997-06] they are thought to have fallen. The government expects [1997 → 1997] growth of 5 percent, after 6.4 percent in [1996 → 1996].`,
  ],
  [
    '1989-11-10',
    `The gates opened [Thursday night → 1989-11-09]. Twenty-eight years after the wall went up on [Aug. 13, 1961 → 1961-08-13], thousands walked through. In [1987 → 1987] a president had asked for it. [A month ago → 1989-10] the old leader still ruled. [A year from now → 1990], said a baker, there will be one country.`,
  ],
  [
    '1994-05-10',
    `He was sworn in [Tuesday → 1994-05-10]. He had been freed on [Feb. 11, 1990 → 1990-02-11], after 27 years. In [April → ?] 20 million voted. His party was banned in [1960 → 1960]; [the same year → 1960] police killed 69 people at Sharpeville.`,
  ],
  [
    '1995-01-17',
    `An earthquake struck western Japan [early Tuesday → 1995-01-17]. It was the worst since [1948 → 1948]. Schools will be shut [this week → 1995-01-16/1995-01-22].`,
  ],
  [
    '1996-11-06',
    `President Clinton won a second term [Tuesday → 1996-11-05]. In [1992 → 1992] he took 43 percent. [Four years earlier → 1988] his party had lost 40 states. His inauguration will be [Jan. 20 → 1997-01-20].`,
  ],
  [
    '1989-10-30',
    `Orders for machine tools dropped in [September → 1989-09] to $180 million, from $221 million in [August → 1989-08] and $268 million in [September 1988 → 1988-09]. For the year to date, they are 9% lower. [This year's first half → 1989-01/1989-06] was strong.`,
  ],
  [
    '1989-10-31',
    `The yield on six-month bills fell to 7.62% at [Monday → 1989-10-30]'s auction from 7.72% [last week → 1989-10-23/1989-10-29]. They mature [May 3, 1990 → 1990-05-03]. Details of the [Nov. 2 → 1989-11-02] sale were due [this afternoon → 1989-10-31].`,
  ],
  [
    '2004-12-27',
    `A wall of water hit the coasts on [Sunday → 2004-12-26], [the day after Christmas → 2004-12-26]. It was the strongest quake in 40 years, and came a year to the day after one in Iran. By [Monday evening → 2004-12-27] 20,000 were dead. Flights will resume on [Wednesday → 2004-12-29]. "On [Christmas Day → 2004-12-25] we swam there," a tourist said.`,
  ],
  [
    '2001-09-13',
    `The airports that were shut on [Tuesday → 2001-09-11] will open [today → 2001-09-13]. Trading has been halted for three days, the longest since [March 1933 → 1933-03]. In the weeks ahead Congress will vote on aid. Markets will open no sooner than [Monday → 2001-09-17]. [Sept. 11, 2001 → 2001-09-11], will be remembered, said the mayor.`,
  ],
  [
    '2008-09-16',
    `The bank filed for bankruptcy on [Monday → 2008-09-15]. It was founded in [1850 → 1850]. In the [third quarter → 2008-07/2008-09], which ended on [Aug. 31 → 2008-08-31], it lost $3.9 billion; in the [same quarter of 2007 → 2007-07/2007-09] it earned $887 million. [Last March → 2008-03] a rival was sold. In [mid-2007 → 2007] its shares stood at $82.`,
  ],
  [
    '2005-08-30',
    `The storm came ashore [Monday → 2005-08-29]. The levees broke [that afternoon → 2005-08-29]. By [Tuesday → 2005-08-30] 80 percent of the city was under water. In [1965 → 1965] another flooded it. The season runs until [Nov. 30 → 2005-11-30].`,
  ],
  [
    '1993-09-14',
    `They shook hands on [Monday → 1993-09-13] on the lawn. In Madrid in [1991 → 1991] they had met in public. Israel took the land in [June 1967 → 1967-06]; [six years later → 1973] came another war.`,
  ],
  [
    '1989-10-25',
    `Sales of cars in [mid-October → 1989-10] fell 22%. In the [Oct. 11-20 → 1989-10-11/1989-10-20] period, makers sold 196,000. [A year ago → 1988] the figure was 251,000.`,
  ],
  [
    '1989-12-04',
    `Mr. Hale, 61 years old, will retire on [Dec. 31 → 1989-12-31]. He joined the bank in [October 1957 → 1957-10], became president in the [mid-1970s → 197X] and chairman [eight years ago → 1981]. His successor, now 47, was named in the [spring → 1989-21].`,
  ],
  [
    '1989-07-12',
    `The ministry said wholesale prices rose 3.1% in [June → 1989-06] from [a year earlier → 1988-06]. In [May → 1989-05] they rose 2.9%. [From January to June → 1989-01/1989-06] exports were $131 billion, up from $118 billion in the [first six months of 1988 → 1988-01/1988-06].`,
  ],
  [
    '2011-02-12',
    `After 18 days of protest he stepped down on [Friday → 2011-02-11]. He had ruled since [Oct. 14, 1981 → 1981-10-14]. On [Jan. 25 → 2011-01-25] the first thousands had come to the square; [three days later → 2011-01-28] the police withdrew. On [Thursday → 2011-02-10] he had vowed to stay until [September → 2011-09]. [That evening → 2011-02-10] he left the palace.`,
  ],
  [
    '2012-07-20',
    `A gunman opened fire [early Friday → 2012-07-20] at a midnight showing. At the time 300 were inside. He bought four guns in the past two months. In [April 1999 → 1999-04] two students killed 13 at a school 20 miles away. The trial may begin [next spring → 2013-21]. A vigil is planned for [Sunday evening → 2012-07-22].`,
  ],
  [
    '1990-01-02',
    `In [1980 → 1980] it had 40 stores; in [1989 → 1989], 1,200. In the past decade sales grew 30% a year. [This year → 1990] it will open 150, [next year → 1991] 200. By the year [2000 → 2000], it wants 3,000.`,
  ],
  [
    '1998-10-05',
    `It resumes [Monday → 1998-10-05]. Over [the weekend → 1998-10-03/1998-10-04] both sides were silent. In the [summer → 1998-22] a first jury had split. The [summer of 1996 → 1996-22] was when the fire happened.`,
  ],
  [
    '2015-11-14',
    `In [January → 2015-01] gunmen had killed 12 at a magazine. The president said on [Saturday → 2015-11-14] that three days of mourning would begin on [Sunday → 2015-11-15]. The stadium hosts the final of [next year → 2016]'s championship.`,
  ],
  [
    '1999-04-21',
    `On [Wednesday → 1999-04-21] the tower burned. The summit opens [Friday → 1999-04-23] in Washington, 50 years after the treaty. In [March → 1999-03] talks failed. Before dawn [Tuesday → 1999-04-20] a bridge fell.`,
  ],
  [
    '1987-10-20',
    `The drop was nearly twice that of [Oct. 28, 1929 → 1929-10-28]. On [Friday → 1987-10-16] it had lost 108 points. The market peaked on [Aug. 25 → 1987-08-25]. Since then it has lost 36%. In [September → 1987-09] a rate rise shook it.`,
  ],
  [
    '2010-01-20',
    `A strong aftershock shook the city [Wednesday morning → 2010-01-20], eight days after the quake of [Jan. 12 → 2010-01-12]. Rescuers pulled a girl out [late Tuesday → 2010-01-19]. In [2008 → 2008] four storms hit within a month. Elections, set for [Feb. 28 → 2010-02-28], will be put off. A conference on [Monday → 2010-01-25] in Montreal will prepare one in [March → 2010-03].`,
  ],
  [
    '1992-04-30',
    `The beating was taped on [March 3, 1991 → 1991-03-03]. In the [1965 → 1965] riots 34 died. A curfew from dusk to dawn was to begin [tonight → 1992-04-30]. The National Guard was due by noon [Thursday → 1992-04-30].`,
  ],
  [
    '1989-08-09',
    `Earnings for the [second quarter → 1989-04/1989-06] ended [July 1 → 1989-07-01] were $3.4 million. The [latest quarter → 1989-04/1989-06] had 13 weeks. In the [prior fiscal year → 1988~] it earned $2 million.`,
  ],
  [
    '2009-01-21',
    `At noon on [Tuesday → 2009-01-20] he took the oath. On his first full day he met his generals. On [Nov. 4 → 2008-11-04] he had won 53 percent. [Sixty years ago → 1949~] his father could not have eaten here. In [two years' time → 2011] the troops will be home. By the end of [next year → 2010] the camp will shut. [Later this year → 2009] Congress will vote.`,
  ],
  [
    '1989-09-22',
    `"[Last spring → 1989-21] we had snow, and [this fall → 1989-23] no rain," said a farmer. Corn for [December → 1989-12] delivery rose. The [1988 → 1988] drought cut the crop by a third. [A year ago → 1988] stocks were twice as high. The report is due [Oct. 12 → 1989-10-12]. [Next year → 1990]'s crop will be planted in [April → 1990-04] and May.`,
  ],
  [
    '1976-07-05',
    `The raid came just after midnight [Sunday → 1976-07-04]. The plane was seized [June 27 → 1976-06-27]. [A week later → 1976-07-04~] the hostages were home. On [July 1 → 1976-07-01] 47 had been freed.`,
  ],
  [
    '1998-08-07',
    `NAIROBI, Kenya (AP) _ A car bomb exploded outside the embassy [Friday → 1998-08-07], killing at least 60. [Friday morning → 1998-08-07]'s blast was heard six miles away. It recalled the bombing of barracks in [October 1983 → 1983-10], and the attack on [June 25, 1996 → 1996-06-25], in Dhahran. U.S. officials met [Friday night → 1998-08-07] and planned to meet again [Saturday → 1998-08-08]. "[Today → 1998-08] is a sad day," one said.`,
  ],
  [
    '1998-02-26',
    `WASHINGTON (AP) -- The Senate voted [Thursday → 1998-02-26] to put off until [next week → 1998-03-02/1998-03-08] a vote on the bill. The House passed it [last July → 1997-07]. [Last year → 1997]'s version failed. Its sponsor said he expects a vote by the end of [March → 1998-03]. Hearings are set for [March 10 → 1998-03-10] and [12 → 1998-03-12].`,
  ],
  [
    '1998-01-14',
    `PHILADELPHIA -- Unemployment was 4.7 percent in [December → 1997-12], the lowest in 24 years. It last raised rates in [March → 1997-03]. [This month → 1998-01], though, orders have slowed.`,
  ],
  [
    null,
    `The Second Boer War began on [11 October 1899 → 1899-10-11], when the republics declared war. In [December → 1899-12] the British lost three battles in a week. In [January 1900 → 1900-01] Roberts took command. On [15 February → 1900-02-15] Kimberley was relieved, and on [27 February → 1900-02-27] Cronjé surrendered. Bloemfontein fell on [13 March → 1900-03-13], Pretoria on [5 June → 1900-06-05]. In [September 1900 → 1900-09] the land was annexed. A guerrilla war went on until [May 1902 → 1902-05]. The treaty was signed on [31 May 1902 → 1902-05-31].

In [1901 → 1901] the camps held 100,000. [That year → 1901] a report shocked London. By [early 1902 → 1902] blockhouses covered the veld.`,
  ],
  [
    null,
    `The Polish–Soviet War was fought [from 1919 to 1921 → 1919/1921]. In [April 1920 → 1920-04] Piłsudski marched on Kiev, which he took on [7 May → 1920-05-07]. By the end of [May → 1920-05] the front had moved back. In [July → 1920-07] the Red Army crossed the Bug. The battle of Warsaw lasted [from 12 to 25 August 1920 → 1920-08-12/1920-08-25]. In [October → 1920-10] an armistice was agreed; [the following year → 1921], on [18 March → 1921-03-18], came the peace of Riga. In [November 1920 → 1920-11] fighting had ended. In the [summer of 1920 → 1920-22] Paris had sent a mission.`,
  ],
  [
    null,
    `The Falklands War lasted 74 days in [1982 → 1982]. On [2 April 1982 → 1982-04-02], Argentine troops landed. [The next day → 1982-04-03] South Georgia was taken. A task force sailed on [5 April → 1982-04-05]. On [2 May → 1982-05-02] a cruiser was sunk; [two days later → 1982-05-04], a destroyer. The landing at San Carlos began on [21 May → 1982-05-21]. On [14 June → 1982-06-14] the garrison surrendered. Talks resumed in [1989 → 1989]. The dispute goes back to [1833 → 1833], and to the [1760s → 176X]. In [March 2013 → 2013-03] a vote was held. In [1994 → 1994] a clause was added.`,
  ],
  [
    null,
    `The Winter War began on [30 November 1939 → 1939-11-30], three months after the outbreak of the other war. In [December 1939 → 1939-12] the League expelled the attacker. In [early January 1940 → 1940-01] two divisions were destroyed at Suomussalmi. On [1 February → 1940-02-01] the offensive was renewed. The treaty was signed on [12 March 1940 → 1940-03-12]; fighting stopped [the following day → 1940-03-13]. In [June 1941 → 1941-06] war came again. During the [1930s → 193X] little had been spent on arms.`,
  ],
  [
    '1989-11-01',
    `Stock-index futures fell in late trading [Tuesday → 1989-10-31]. The [December → 1989-12] contract closed [Monday → 1989-10-30] at 343. On [Friday the 13th → 1989-10-13] the market had dropped 190 points. [Two weeks later → 1989-10-27~] volume was still thin.`,
  ],
  [
    '1990-02-05',
    `Dr. Ellis said the trial will enroll 400 patients over the next two years. In [1988 → 1988] and [1989 → 1989], a smaller test failed. By [1995 → 1995], a million may be infected. He began the work in the [early 1980s → 198X]. The [May 1989 → 1989-05] conference in Montreal heard of it first.`,
  ],
  [
    '1994-04-07',
    `The plane was shot down on [Wednesday night → 1994-04-06]. By [Thursday afternoon → 1994-04-07] the prime minister was dead. [Last August → 1993-08] a peace accord was signed. Ten Belgian soldiers were killed [Thursday → 1994-04-07]. Tutsi exiles invaded in [October 1990 → 1990-10]. About 2,500 troops have been there since [last fall → 1993-23]. Their mandate, renewed [Tuesday → 1994-04-05], runs out on [July 29 → 1994-07-29].`,
  ],
  [
    '1998-12-19',
    `The House impeached him [Saturday → 1998-12-19]. A trial in the Senate [next month → 1999-01] seems certain. Only once, in [1868 → 1868], had it happened. Hours earlier the speaker-elect quit. On [Wednesday → 1998-12-16] bombs fell on Baghdad; on [Saturday evening → 1998-12-19] they stopped. In [January 1998 → 1998-01] he had wagged a finger. Elections in [November → 1998-11] cost his foes five seats. He is in office until [Jan. 20, 2001 → 2001-01-20].`,
  ],
  [
    '2000-10-02',
    `Sydney said goodbye [Sunday night → 2000-10-01]. [Four years from now → 2004] the Games will be in Athens. In [1996 → 1996] Atlanta was marred by a bomb. She won gold on [Sept. 25 → 2000-09-25], and ran again [three days later → 2000-09-28]. The Paralympics start [Oct. 18 → 2000-10-18]. [This spring → 2000] she will rest.`,
  ],
  [
    '2003-02-02',
    `The shuttle broke apart [Saturday morning → 2003-02-01], 16 minutes before landing. The crew left on [Jan. 16 → 2003-01-16]. On [Jan. 28, 1986 → 1986-01-28] seven died.`,
  ],
  [
    '1989-10-18',
    `The quake struck at 5:04 p.m. PDT [Tuesday → 1989-10-17]. Game 3 of the World Series was to start at 5:30. The freeway was built in the [1950s → 195X]. It was the worst since [1906 → 1906]. Schools will be closed [today → 1989-10-18] and [tomorrow → 1989-10-19]. Insurers said late [yesterday → 1989-10-17] that losses would top those of [last month → 1989-09]'s hurricane.`,
  ],
  [
    '1991-08-20',
    `Tanks entered Moscow at dawn [Monday → 1991-08-19]. The president was to have signed a treaty [Tuesday → 1991-08-20]. He had been on vacation since [Aug. 4 → 1991-08-04]. In [June → 1991-06] Mr. Yeltsin won the first free vote. [Three years earlier → 1988] he was in disgrace.`,
  ],
  [
    '2006-02-14',
    `Chief executive Dana Ruiz, who joined in [May 2004 → 2004-05], leaves at the end of [this month → 2006-02]. In the past year its stock has doubled. Last quarter it opened 40 stores; this quarter it plans 10.`,
  ],
  [
    '1997-12-09',
    `Asia's crisis will cut growth [next year → 1998] to 3.5 percent, the fund said [today → 1997-12-09], down from the 4.3 percent it forecast [two months ago → 1997-10]. Seoul's loan was agreed [last Wednesday → 1997-12-03]. The won has fallen 40 percent [this year → 1997]. Its [Dec. 18 → 1997-12-18] election may bring a change. In [mid-1996 → 1996] reserves were ample.`,
  ],
  [
    '1996-03-27',
    `For women who are 38, Ms. Blau said, "[next year → 1997] may be too late." As of [last Friday → 1996-03-22] 600 had enrolled. The clinic, which opened [Feb. 1 → 1996-02-01], will hold a seminar at 7 p.m. [April 3 → 1996-04-03]. On [Tuesday, April 9 → 1996-04-09], a film will be shown. Since [January → 1996-01] twelve babies have been born. In [February 1995 → 1995-02] there were none.`,
  ],
  [
    '1992-11-20',
    `Fire damaged the castle [Friday → 1992-11-20], the Queen's 45th wedding anniversary. Begun in the [11th century → 10XX], it was restored [between 1824 and 1830 → 1824/1830]. Repairs could last until [1998 → 1998]. [Tuesday → 1992-11-24]'s lunch at Guildhall will go ahead.`,
  ],
  [
    '2014-03-10',
    `The airliner vanished [early Saturday → 2014-03-08]. [Ten days ago → 2014-02-28] it was serviced. On [June 1, 2009 → 2009-06-01], another fell into the Atlantic; it took two years to find. Families arrived [Monday → 2014-03-10] from Beijing. The search area was widened on [Sunday → 2014-03-09]. A hearing is scheduled for [April 2 → 2014-04-02]. In [2012 → 2012] its wing had been clipped.`,
  ],
  [
    '1995-11-05',
    `He was shot [Saturday night → 1995-11-04] at 9:30. On [Monday → 1995-11-06] leaders will walk behind his coffin. In [September 1993 → 1993-09] he shook hands on the lawn; [last year → 1994] he shared the prize. Born [March 1, 1922 → 1922-03-01], in Jerusalem, he joined the army in [1948 → 1948] and led it in [1967 → 1967]. Elections, due in [October 1996 → 1996-10], may be held [this spring → 1996-21].`,
  ],
  [
    '1986-04-29',
    `Moscow admitted [Monday night → 1986-04-28] that a reactor was damaged. Sweden measured fallout on [Sunday → 1986-04-27]. The plant's first unit started in [1977 → 1977]. On [March 28, 1979 → 1979-03-28], one failed in Pennsylvania. [May Day → 1986-05-01] parades will go on [Thursday → 1986-05-01]. Kiev is to host a race [next week → 1986-05-05/1986-05-11]. In the next few days winds may turn.`,
  ],
  [
    '1998-03-19',
    `The company's sales were $2.1 billion in [fiscal 1997 → 1997~], ended [Jan. 31, 1998 → 1998-01-31]. For the [current fiscal year → 1998~] it expects $2.4 billion. In the [first half → 1998-01/1998-06] it will open 12 stores, in the [second half → 1998-07/1998-12] 20. Same-store sales rose 3% in [February → 1998-02]. The dividend is payable [April 15 → 1998-04-15] to holders of record [March 31 → 1998-03-31].`,
  ],
]

describe('a wire report is read as its readers did', () => {
  it.each(PARAGRAPHS)('%s: %s', (date, row) => {
    expect(dated(unmarked(row), date)).toBe(row)
  })
})

describe('words that are no dates stay so in a report', () => {
  it.each([
    'The guard made 24 points, 11 of them in the fourth quarter, and the home side led by two at the half.',
    'The factory runs 24 hours a day, seven days a week, and lost 2,000 jobs.',
    'She read 1984 twice and may march in the second parade.',
    'The trees bloom in the spring, the court often sits in the fall.',
    'He is now, as before, in his second year; every quarter he asks for a quarter of it.',
    'The next day or two will tell; within the next week it is over.',
    'The train was an hour late, the paper a day old.',
    'A two-day visit and a year-old girl, days of rain and years of work.',
    'A Thanksgiving turkey, a usual Memorial Day, each Good Friday.',
    'He won 6/4/62 yards, 9/16 of an inch, at 3/4 speed.',
  ])('%s', (text) => {
    expect(dated(text, '1998-03-10')).toBe(text)
  })
})
