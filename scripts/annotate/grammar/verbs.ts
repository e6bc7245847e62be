/**
 * Verb forms of English: what a detector needs to tell “struck” from “strike” without a tagger.
 *
 * The irregular verbs are common knowledge; the regular ones are those that news uses most, written down here so
 * that “wants” or “believe” ends a noun phrase. Any other word in -ed is taken for a past form by its ending.
 */

export type VerbTag = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface VerbForm {
  lemma: string
  tags: ReadonlySet<VerbTag>
}

/** Lemma, past, participle; alternatives by `/`. A participle that is missing is the past. */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun
bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|broadcast broadcast|build built|burn burned/burnt|burst burst|buy bought|cast cast|catch caught
choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone
grind ground|grow grew grown|hang hung/hanged|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt
keep kept|know knew known|lay laid|lead led|lean leaned/leant|learn learned/learnt|leave left|lend lent|let let
lie lay lain|light lit/lighted|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
overcome overcame overcome|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|overrun overran overrun|pay paid|plead pleaded/pled|prove proved proven/proved|put put
quit quit|read read|rebuild rebuilt|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot
show showed shown|shrink shrank shrunk|shut shut|sing sang sung|slay slew slain|unfreeze unfroze unfrozen|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|speed sped|spend spent|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen
stick stuck|sting stung|strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|upset upset
wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written|outbid outbid|offset offset|resell resold|reset reset|rewrite rewrote rewritten
`

const REGULAR = `
accept accompany achieve act add address adjourn admit adopt advance affect afford aim air allege allow amount announce
answer appear apply approach approve argue arrive ask assert assess assume attempt attend attract avoid await back ban
base battle believe belong benefit blast block board boast bolster boost borrow brace brand brief call campaign cancel
carry cause celebrate challenge change characterise characterize charge chase check cite claim clash clear climb close
collapse collect combine comment commit compare compete complain complete comprise concern conclude condemn conduct
confess confirm confront consider consist contain continue contribute control convict cooperate cost count cover crash
create credit cross date deal debate decide declare decline defeat defend delay deliver demand deny depart depend
deploy describe deserve design destroy detail develop die differ disagree disappear discover discuss dismiss display
dispute divide double doubt drag drop earn ease echo elect embark emerge employ enable encounter encourage end endorse
engage enjoy enter escape establish estimate evacuate examine exceed exchange exist expand expect explain explode
express extend face fail favour fear feature fight figure file fill finance find finish flood focus follow force form
found fuel gain gather govern grab grant greet guarantee halt hand happen haul head help hope host identify ignore
implement imply impose improve include increase indicate influence inform injure insist inspect intend introduce invest
investigate invite involve issue join judge jump justify kick kill knock lack land last laugh launch leak level lift
like limit link list listen live load lobby locate look lower maintain manage mark marry matter measure mention merge
miss monitor mount mourn move murder name need negotiate nominate note notice object observe obtain occupy occur
offer open operate oppose order organise organize outline owe own paint park pass pause perform permit persuade pick
place plan play pledge point post postpone pour praise predict prefer prepare present press pressure pretend prevent
probe produce profit promise promote propose protect protest provide provoke publish pull punish purchase pursue push
question quote race raid raise rally range rate reach react realise realize recall receive recognise recognize
recommend record recover reduce refer reflect refuse regain regard regret reiterate reject relate release rely remain
remember remind remove rent repair repeat replace reply report represent request require rescue reserve resign resist
resolve respond restore restrict result resume retain retire retreat return reveal review rule rush save scale schedule
score search secure seem seize select separate serve settle shape share shell shift shout sign signal slam slow smash
spark speculate spell spot stage stare start state stay stem step stop store storm stress stretch struggle study submit
succeed suffer suggest suit summon supply support suppose surprise surge surrender surround survive suspect suspend
sustain switch tackle talk target tend term test thank threaten tie top total touch tour trace track trade train
transfer transform trap travel treat trigger triple try turn underline unite unveil update urge use vary veto view
violate visit voice volunteer vote vow wait walk want warn wash waste watch weaken welcome widen wish witness wonder
betray capsize cheat collide deceive defraud derail erupt humiliate inundate overturn plunge ravage sabotage swindle
work worry wound yield
`

/** Forms that are as often nouns or adjectives: “strikes”, “talks”, “plan”, “close”. They are verbs only where nothing else fits. */
const NOUN_LIKE = new Set(
  `act aid aim air answer appeal approach arrest assault attack attempt award back ban bar base battle benefit bid blame
  blast block board bomb boost boycott break brief call campaign cause challenge change charge check claim clash climb
  comment concern control cost count cover crash credit cross cut damage date deal debate decline defeat delay demand
  design dispute doubt draw drive drop ease end exchange exit face fall favour fear feature fight figure file finance
  find fine fire flood focus force form fuel gain grant guarantee halt hand head help hit hold hope host house increase
  influence issue join judge jump kick kidnap lack land launch lead leak leave level lift light limit link list look loss
  march mark match measure merge mind monitor move murder name near need note clear close complete separate double slow own free secure last
  like long warm cool dry empty correct direct narrow object offer open order park pass pause
  pay place plan play pledge point post praise present press pressure probe produce profit project promise protest
  purchase push question race raid raise rally range rate reach read rebel record refund refuse regret release rent
  repair repeat reply report request rescue research reserve respect rest result retreat return reveal review ride riot
  rise risk rule run rush sack sanction scale schedule score search sentence set shape share shell shift ship shoot shot
  show shut sign signal slide slip spark speed split spot spread stage stand start state stay steal step stop store storm
  stress stretch strike struggle study support surge surprise survey suspect sweep swing switch talk target tear term
  test threat throw tie time tour trace track trade train transfer travel treat trial trigger trust try turn use veto
  view visit voice vote walk wash waste watch water welcome win wish witness wonder word work worry wound yield
  arm bail house mortar rocket fund pool label brand steam sail parade patrol rail ring strip rap mass station position
  audit nurse sponsor jam spy exile toast honour honor champion advocate contest censure insult ridicule menace
  blackmail embargo loot picket mutiny revolt torch rout counsel torture rape slaughter barricade blockade axe rebuke
  salute petition lock pardon amnesty reproach reprimand nudge shelter recruit permit abuse total compliment subsidy
  supply weapon guard plant rally drill broker aid ally surrender pact bully parade shell hack cable proxy battle boo chant object project`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words in -ed that are no past form. */
const NOT_PAST = new Set(
  `hundred red bed need speed seed feed indeed exceed proceed succeed breed weed shed sacred naked wicked united armed
  so-called unprecedented unnamed unarmed unidentified hatred infrared masked biased aged`.split(/\s+/),
)

const VOWEL = /[aeiou]/

/** The forms of a verb as a reader would spell them; doubtful doublings are given both ways. */
export function formsOf(lemma: string): Map<string, Set<VerbTag>> {
  const forms = new Map<string, Set<VerbTag>>()
  const add = (form: string, tag: VerbTag) => {
    const tags = forms.get(form) ?? new Set()
    forms.set(form, tags.add(tag))
  }
  add(lemma, 'base')
  add(sFormOf(lemma), 's')
  const stem = lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? lemma.slice(0, -1) : lemma
  const doubled = /(?:[^aeiou]|qu)[aeiou][bdgklmnprtv]$/.test(lemma) ? lemma + lemma.at(-1) : null
  add(`${lemma.endsWith('ie') ? `${lemma.slice(0, -2)}y` : stem}ing`, 'ing')
  if (doubled !== null) add(`${doubled}ing`, 'ing')
  const irregular = IRREGULAR_FORMS.get(lemma)
  if (irregular !== undefined) {
    for (const past of irregular.past) add(past, 'past')
    for (const participle of irregular.participle) add(participle, 'participle')
    return forms
  }
  const pasts = [/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma.replace(/e$/, '')}ed`]
  if (doubled !== null) pasts.push(`${doubled}ed`)
  for (const past of pasts) {
    add(past, 'past')
    add(past, 'participle')
  }
  return forms
}

/** “watches”, “tries”, “says”; for nouns the plural by the same rule. */
export function sFormOf(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (word.endsWith('y') && !VOWEL.test(word.at(-2) ?? '')) return `${word.slice(0, -1)}ies`
  if (word === 'go' || word === 'do' || word === 'veto') return `${word}es`
  return `${word}s`
}

const IRREGULAR_FORMS = new Map(
  IRREGULAR.trim()
    .split(/[|\n]/)
    .map((line) => {
      const [lemma = '', past = '', participle = past] = line.trim().split(' ')
      return [lemma, {past: past.split('/'), participle: participle.split('/')}] as const
    }),
)

/** Looks verb forms up: the common verbs, and those of `lemmas`. */
export class VerbLexicon {
  private readonly forms = new Map<string, VerbForm[]>()

  constructor(lemmas: Iterable<string>) {
    const all = new Set([...lemmas, ...IRREGULAR_FORMS.keys(), ...REGULAR.trim().split(/\s+/)])
    for (const lemma of all) {
      for (const [form, tags] of formsOf(lemma)) {
        if (NOT_ING.has(form)) continue
        const known = this.forms.get(form)
        if (known === undefined) this.forms.set(form, [{lemma, tags}])
        else known.push({lemma, tags})
      }
    }
  }

  /** The verbs that a word may be a form of. A word in -ed that is in no list may be the past of an unknown verb. */
  lookup(word: string): readonly VerbForm[] {
    return (
      this.forms.get(word) ?? (isUnknownPast(word) ? UNKNOWN_PAST : isUnknownIng(word) ? UNKNOWN_ING : NONE)
    )
  }

  /** Whether the word is as often a noun: “strikes”. */
  isNounLike(word: string): boolean {
    return (
      NOUN_LIKE.has(word) || this.lookup(word).some(({lemma, tags}) => tags.has('s') && NOUN_LIKE.has(lemma))
    )
  }
}

const NONE: readonly VerbForm[] = []
const UNKNOWN_PAST: readonly VerbForm[] = [{lemma: '', tags: new Set<VerbTag>(['past', 'participle'])}]

const UNKNOWN_ING: readonly VerbForm[] = [{lemma: '', tags: new Set<VerbTag>(['ing'])}]

/** Words in -ing that are no verb's. */
const NOT_ING = new Set(
  `morning evening spring string during nothing something anything everything ceiling sterling wedding offspring outstanding
  according including regarding concerning following housing funding sibling darling bearing clothing lightning`.split(
    /\s+/,
  ),
)
const isUnknownIng = (word: string) => word.length > 5 && word.endsWith('ing') && !NOT_ING.has(word)
const isUnknownPast = (word: string) => word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word)
