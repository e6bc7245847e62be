import type {ReportingVerb} from '../model.ts'

/** The forms of the reporting verbs by their first word; the rest must follow: “pointed out”. */
export type Cues = ReadonlyMap<string, readonly {lemma: string; rest: readonly string[]}[]>

/** Verbs that report nothing by themselves and still govern words between marks: he called it “a disgrace”. */
const CHARACTERISING = `
  accuse accuses accused accusing|admit admits admitted admitting|allege alleges alleged alleging|blame
  blames blamed blaming|boast boasts boasted boasting|brand brands branded branding|call calls called
  calling|characterise characterises characterised characterising|characterize characterizes characterized
  characterizing|cite cites cited citing|condemn condemns condemned condemning|criticise criticises
  criticised criticising|criticize criticizes criticized criticizing|decry decries decried decrying|deem
  deems deemed deeming|demand demands demanded demanding|denounce denounces denounced denouncing|deny
  denies denied denying|depict depicts depicted depicting|deride derides derided deriding|describe
  describes described describing|dismiss dismisses dismissed dismissing|dub dubs dubbed dubbing|express
  expresses expressed expressing|feel feels felt feeling|hail hails hailed hailing|joke jokes joked joking|
  label labels labelled labeled labelling labeling|lambast lambasts lambasted lambasting|lament laments
  lamented lamenting|liken likens likened likening|mock mocks mocked mocking|pledge pledges pledged
  pledging|portray portrays portrayed portraying|post posts posted posting|praise praises praised praising|
  promise promises promised promising|read reads reading|recall recalls recalled recalling|refer refers
  referred referring|reject rejects rejected rejecting|slam slams slammed slamming|stress stresses stressed
  stressing|thank thanks thanked thanking|threaten threatens threatened threatening|tweet tweets tweeted
  tweeting|urge urges urged urging|vow vows vowed vowing|warn warns warned warning|welcome welcomes
  welcomed welcoming|write writes wrote written writing`

/** “As she puts it”, “held that the law was void”: these words report only together. */
const PHRASES: readonly {lemma: string; forms: readonly string[]}[] = [
  {lemma: 'put', forms: ['put it', 'puts it', 'putting it']},
  {lemma: 'hold', forms: ['held that', 'holds that', 'holding that']},
]

/** One list of verbs serves all articles; its index is made once. */
const cueIndexes = new WeakMap<readonly ReportingVerb[], Cues>()

/** The verbs of the lexicon and those that characterise, ready to be looked up. */
export function indexCues(reportingVerbs: readonly ReportingVerb[]): Cues {
  const known = cueIndexes.get(reportingVerbs) ?? makeCues(reportingVerbs)
  cueIndexes.set(reportingVerbs, known)
  return known
}

function makeCues(reportingVerbs: readonly ReportingVerb[]): Cues {
  const cues = new Map<string, {lemma: string; rest: string[]}[]>()
  const add = (lemma: string, form: string) => {
    const [first, ...rest] = form.toLowerCase().split(/\s+/)
    if (first === undefined || first === '' || first === 'according') return
    const known = cues.get(first) ?? []
    if (known.some((one) => one.rest.join(' ') === rest.join(' '))) return
    // The longer form first: “pointed out” before “pointed”.
    cues.set(
      first,
      [...known, {lemma, rest}].toSorted((a, b) => b.rest.length - a.rest.length),
    )
  }
  for (const {lemma, forms} of reportingVerbs) for (const form of forms) add(lemma, form)
  for (const {lemma, forms} of PHRASES) for (const form of forms) add(lemma, form)
  for (const line of CHARACTERISING.split('|')) {
    const [lemma = '', ...forms] = line.trim().split(/\s+/)
    for (const form of [lemma, ...forms]) add(lemma, form)
  }
  return cues
}
