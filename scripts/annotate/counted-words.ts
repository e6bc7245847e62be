/** The words by which news counts: what happens to the counted, who they are, and where their noun ends. */

export const set = (words: string) => new Set(words.trim().split(/\s+/))
export const table = (lines: string) =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [canonical, forms] = line.trim().split(/:\s*/) as [string, string]
        return forms.split(' ').map((form): [string, string] => [form, canonical])
      }),
  )

/** What happens to those who are counted, and the words that say so. */
export const OUTCOMES = table(`
  killed: killed kill kills killing dead died dies slain murdered massacred beheaded drowned drowning perished perishing deaths death fatalities fatality
  wounded: wounded wounding wound
  injured: injured injuring injure injures injuries injury hurt hurting
  casualties: casualties casualty
  displaced: displaced displacing displaces homeless uprooted uprooting
  evacuated: evacuated evacuating evacuate evacuees
  fled: fled fleeing flee
  arrested: arrested arresting arrest arrests
  detained: detained detaining detain detainees detentions
  jailed: jailed imprisoned
  charged: charged
  convicted: convicted
  acquitted: acquitted
  sentenced: sentenced sentencing
  indicted: indicted
  expelled: expelled expelling
  tortured: tortured
  quarantined: quarantined
  disappeared: disappeared
  deported: deported deporting deport deportations deportees
  rescued: rescued rescuing rescue
  missing: missing unaccounted
  abducted: abducted kidnapped kidnapping abducting abductions kidnappings
  infected: infected infecting infections infection
  hospitalised: hospitalised hospitalized
  sickened: sickened sickening
  stranded: stranded stranding
  trapped: trapped trapping
  released: released freed freeing releasing
  executed: executed executing executions
  captured: captured capturing
  vaccinated: vaccinated vaccinating
  treated: treated
  laid off: laid-off
`)
/** Among them, those that a noun of the same form counts by itself: “41 deaths”, “three arrests”. */
export const OUTCOME_NOUNS = set(
  'deaths death fatalities fatality injuries injury casualties casualty evacuees arrests arrest detainees detentions deportations deportees abductions kidnappings infections infection executions kills dead wounded injured missing displaced',
)
/** Those that may stand right after the number or its noun and need no verb. */
export const OUTCOME_ADJECTIVES = set(
  'dead killed wounded injured hurt missing displaced homeless arrested detained stranded trapped infected hospitalised hospitalized jailed rescued evacuated drowned slain murdered abducted kidnapped uprooted captured convicted charged freed released deported unaccounted sickened executed vaccinated sentenced indicted expelled acquitted beheaded tortured quarantined',
)
/** A verb with the counted as its subject, and no passive: “41 people died”. */
export const OUTCOME_INTRANSITIVE = set('died dies drowned perished fled flee disappeared')
/** Before the number, with the counted as its object: “killing 12”. */
export const OUTCOME_ACTIVE = set(
  'killed kill kills killing drowning wounded wounding injured injuring injure injures hurt hurting displaced displacing displaces uprooting evacuated evacuating evacuate arrested arresting arrest detained detaining detain jailed charged convicted acquitted deported deporting deport rescued rescuing rescue abducted kidnapped kidnapping infected infecting hospitalised hospitalized sickened sickening stranded stranding trapped trapping freed freeing released releasing executed executing captured capturing massacred murdered vaccinated vaccinating sentenced sentencing indicted expelled expelling beheaded tortured',
)
/** Counted things that are claims however few they are. */
export const COUNTED_NOUNS = set('votes seats jobs lives casualties cases deaths')

export const PEOPLE = set(`
  people person persons man men woman women child children girl girls boy boys baby babies infants teenagers teens adults
  soldier soldiers troops troop servicemen conscripts reservists recruits fighters militants rebels insurgents gunmen
  terrorists jihadists hostages prisoners captives inmates detainees suspects defendants civilians civilian residents
  villagers citizens inhabitants locals migrants refugees asylum-seekers evacuees survivors victims casualties patients
  passengers crew crewmen sailors fishermen miners workers worker employees staff personnel staffers labourers laborers
  students pupils teachers doctors nurses medics lawyers journalists reporters protesters demonstrators activists
  supporters fans spectators voters electors candidates delegates members officers officer officials police policemen
  policewomen firefighters rescuers volunteers farmers growers drivers pilots pilgrims tourists visitors guests
  worshippers customers users subscribers viewers households families guards agents aid-workers others foreigners
  nationals conscientious widows orphans players athletes swimmers hikers climbers commuters pensioners taxpayers
  shareholders investors believers followers mps meps lawmakers senators deputies legislators dead wounded injured missing displaced mourners buyers women traders
`)
/** Nouns that a story counts without claiming anything: its persons, its stretches, its repetitions. */
export const NARRATIVE = set(`
  sides parties leaders brothers sisters sons daughters siblings cousins wives husbands parents grandparents
  grandchildren friends colleagues ways things reasons stars letters words pages chapters rounds sets games matches
  laps halves legs innings overs steps storeys stories floors bedrooms corners holes seconds minutes hours days weeks
  months years decades centuries nights evenings mornings afternoons weekends seasons generations times occasions
  moments o’clock ages degrees others places points’ quarters thirds fifths tenths options questions factors aspects
  names teeth syllables verses acts scenes volumes episodes
`)
const NOT_PLURAL =
  /(?:ss|us|is|’s)$|^(?:as|has|was|its|this|always|perhaps|besides|towards|afterwards|sometimes|upwards|does|says|news|less|plus|yes|thus|across|worldwide|overseas|series)$/
const IRREGULAR_PLURAL =
  /(?:^|-)(?:people|men|women|children|police|troops|personnel|staff|cattle|sheep|fish|aircraft|livestock|crew|feet|teeth|mice|geese|poultry|folk|kin|data|bacteria|series|species|infantry|dead|[a-z]+(?:men|women|people|children|craft))$/
/** Words with which a noun phrase is over. */
export const STOP = set(`
  of in on at from to for with by after before during since over under across near than as that which who whom whose
  when where while if because until till about against between into through within without among amid per a an the this
  that these those his her its their our my your he she it they we i you and or but nor not is are was were be been
  being has have had having do does did will would can could may might should must shall said says say told also still
  now then there here each every all both so yet just only even up down out off away back ago later earlier last next
  plus around along behind beyond despite except inside outside onto toward towards upon via alongside aboard
  went came left live lived took fell rose made got put seem seemed remain remains remained stood began
  continue continued work worked who’s isn’t aren’t wasn’t weren’t
`)
export const SKIPPED = set(
  'more other others additional extra further new separate different such several various total some',
)
export const AUXILIARY = set(
  'is are was were be been being has have had get gets got will would could may might must to should can’t',
)
export const HEDGES = set(
  'also now already still reportedly allegedly feared believed thought reported confirmed presumed known said claimed estimated so since ever all both later subsequently currently recently initially',
)
export const SKIP_PREPOSITION = set(
  'of in at from on across near aboard inside around under with among between',
)
/** Verb forms that are no participle after a noun, or say nothing of what is counted. */
const DULL_VERBS = set(`
  included including needed wanted received reached totalled totaled numbered exceeded topped passed involved lasted owned
  claimed reported recorded said told called asked used tried helped wished hoped feared believed expected moved
  followed joined entered visited attended appeared seemed happened played featured surrounded showed contained covered
  added scored estimated confirmed announced listed counted
  faced marked enjoyed liked loved shared represented served spanned averaged required according regarding excluding
  slipped dropped climbed gained jumped shed declined slid eased surged plunged tumbled missed totalling
  seeing being having doing making getting taking
`)
const IRREGULAR_PARTICIPLES = table(`
  cut: cut cuts cutting
  withdrawn: withdrew withdraw withdraws withdrawing withdrawn
  paid: paid
  fed: fed feed feeding
  lost: lose loses losing lost
  built: build builds building built
  sold: sell sells selling sold
  bought: buy buys buying bought
  won: win wins winning won
  shot: shoot shooting shot
  hit: hit hits hitting
  sent: send sends sending sent
  stolen: steal stole stolen
  shut: shut shuts shutting
  burnt: burnt
  given: given gave
  taken: taken took
  held: held hold
  found: found
  sunk: sink sank sunk
  swept: swept
  shed: shed sheds shedding
  destroyed: destroy destroys
  damaged: damage damages
  created: create creates
  employed: employ employs
  produced: produce produces
  closed: close closes
  cancelled: cancel cancels
  launched: launch launches
  fired: fire fires
  recruited: recruit recruits
  hired: hire hires
  seized: seize seizes
  suspended: suspend suspends
  resolved: resolve resolves
  issued: issue issues
  deployed: deploy deploys
  planted: plant plants
  delivered: deliver delivers
  flooded: flood floods
  ordered: order orders
  recalled: recall recalls
`)
const DROP_ENDING = /ing$/
/** “homes destroyed in”: participles that may follow a noun without a verb. */
export const RESULTS = set(`
  destroyed damaged closed cancelled canceled delayed seized confiscated burned burnt flooded cut lost created built sold
  delivered produced counted cast recovered looted downed intercepted launched fired planted suspended registered
  checked tested inspected recalled culled slaughtered issued revoked resolved signed awarded won sunk stolen affected
  shut impounded demolished razed deployed employed recruited sent
`)
export const ENDS_PARTICIPLE =
  /^(?:[.,;:)”"—–]?|in|on|by|at|since|during|after|before|under|across|near|from|for|to|over|with|as|and|or|so|last|this|along|through|when|while|because|worldwide|each|every|per|a|within|among)$/
/** “a crowd of 60,000”: what a number may be of. */
export const COLLECTIVES = set(
  'population crowd army force crew workforce team fleet audience attendance membership turnout garrison staff herd people tribe community congregation town village city island hamlet settlement mob',
)
export const TO_NUMBER = set(
  'to from at of was were is are reached reaching reaches exceeded exceeds topped tops hit hits totalled totaled totals by passed surpassed stands stood numbered be : above below past reach exceed pass top total approach approached neared nearing hitting topping passing exceeding reaching',
)

export const isWord = (word: string) => /^\p{L}/u.test(word)
export const isPlural = (word: string) =>
  IRREGULAR_PLURAL.test(word) || (/\p{L}{2}s$/u.test(word) && !NOT_PLURAL.test(word))

/** Past participle of a verb form, or null where the word is none, or says nothing of what is counted. */
export function participleOf(word: string): string | null {
  if (DULL_VERBS.has(word)) return null
  const irregular = IRREGULAR_PARTICIPLES.get(word)
  if (irregular !== undefined) return irregular
  if (STOP.has(word)) return null
  if (/^\p{L}{2,}[^e]ed$/u.test(word)) return word
  if (/^\p{L}{3,}ying$/u.test(word)) return word.replace(DROP_ENDING, 'ed')
  return null
}
