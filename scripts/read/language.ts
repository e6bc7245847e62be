/** Stop words of each language that a clipping may be in: the commonest twenty or so, by which texts are told apart. */
const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in that was is for it with as his on be at by had not are but from or have an they which one were all their has been would who will more when said there about into than',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont cette avec ont été ses mais comme ou si leur y aux d l elle deux même être fait',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde han quien desde',
  it: 'di e il la che in un a per è una sono con non si da come le dei nel della anche più al del ha i alla su gli ma lo delle nella questo se ai degli dal stato hanno',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso',
  nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft ze wordt door over hij hebben tot deze meer wel geen was worden',
  sv: 'och i att det som en på är av för med till den har de inte om ett men var jag från vi så kan när år under också efter eller nu sig där hade',
  da: 'og i at det er en den til af på de der med for ikke som har et var han men om vi fra kan blev også efter eller nu sig skal ved',
  no: 'og i det som på er av en til for at med har de den ikke om et men var jeg fra vi så kan når år etter også eller nå seg ble blir',
  pl: 'w i na z się do nie że jest o a to po jak za od dla przez co tym przed być był oraz ale czy są roku tak ze może które która jego już tylko',
  cs: 'a v se na je že s z do o to i k ve pro za by po jako jsou od byl které který ale jeho tak nebo jeho už podle jen při také',
  ro: 'de și în a la cu pe că nu o din pentru este care se să mai un fost au prin după sau sunt ca ce lui această cel dar',
  hu: 'a az és hogy nem is egy volt van ez meg csak de már el mint azt ki még ha azonban vagy lehet szerint után között',
  tr: 've bir bu da de için ile olarak çok daha ne gibi olan sonra kadar ama en o ise var dedi göre her değil tarafından oldu',
  id: 'yang dan di dengan untuk dari pada ini itu dalam tidak akan ke ada oleh juga karena telah sudah bisa kata saat tersebut para sebagai mereka menjadi atau',
  sw: 'na ya wa kwa ni katika la za kuwa cha kama hiyo hii hilo baada pia lakini huo watu alisema amesema wake kutoka yake',
  vi: 'và của là có được cho trong không người với các một này đã những để khi đến từ về cũng như tại ra sẽ năm',
  tl: 'ang ng sa na mga at ay si ni para hindi ito nang kay mula din rin niya siya isang may naman pa ko',
  fi: 'ja on ei että se oli hän joka mutta ovat myös kun niin kuin sen mukaan ole tai jo vain olla tämä sekä',
}
/** The languages of which a word is a stop word. */
const LANGUAGES_OF = new Map<string, string[]>()
for (const [tag, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), tag])
}

/** Scripts that stand for one language in news, and letters that tell which where they stand for several. */
const SCRIPTS: [RegExp, (text: string) => string][] = [
  [
    /\p{Script=Cyrillic}/gu,
    (text) =>
      /[іїєґ]/i.test(text)
        ? /ў/i.test(text)
          ? 'be'
          : 'uk'
        : /[ђљњћџј]/i.test(text)
          ? 'sr'
          : /[ыэ]/i.test(text)
            ? 'ru'
            : 'bg',
  ],
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑےں]/.test(text) ? 'ur' : /[پچژگ]/.test(text) ? 'fa' : 'ar')],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Telugu}/gu, () => 'te'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/\p{Script=Ethiopic}/gu, () => 'am'],
  [/\p{Script=Myanmar}/gu, () => 'my'],
  [/\p{Script=Khmer}/gu, () => 'km'],
]

/**
 * The language of a text, BCP 47: `en` when it is English or too short to tell, else the best guess, else `und`.
 *
 * Told by script first, then by the share of each language's commonest words (after W. B. Cavnar's profiles, words
 * for letters). `declared` is what the clipping says of itself; it decides only where the words do not.
 */
export function detectLanguage(text: string, declared: string | null = null): string {
  const sample = text.slice(0, 4000)
  const {letters, foreign} = countLetters(sample)
  const own = declared?.toLowerCase().split(/[-_]/)[0] ?? null
  if (letters === 0) return own ?? 'en'
  for (const [script, language] of foreign > letters * 0.3 ? SCRIPTS : []) {
    const count = sample.match(script)?.length ?? 0
    // A Japanese text has half its letters in Han: its kana decide, and stand before it in the list.
    if (count > letters * (script.source.includes('Hiragana') ? 0.15 : 0.5)) return language(sample)
  }
  const words = sample.toLowerCase().match(/[a-z\u00df-\u024f\u1e00-\u1eff]+/g) ?? []
  if (words.length < 15) return own ?? 'en'
  const counts = new Map(Object.keys(STOP_WORDS).map((tag) => [tag, 0]))
  for (const word of words) {
    for (const tag of LANGUAGES_OF.get(word) ?? []) counts.set(tag, counts.get(tag)! + 1)
  }
  const shares = [...counts]
    .map(([tag, count]) => ({tag, share: count / words.length}))
    .sort((one, other) => other.share - one.share)
  const [best] = shares
  const english = shares.find(({tag}) => tag === 'en')!
  if (best!.tag === 'en' ? best!.share >= 0.12 : english.share >= 0.2 && english.share >= best!.share * 0.8)
    return 'en'
  if (best!.tag !== 'en' && best!.share >= 0.15) return best!.tag
  // A table of results, a list of names: no sentences to tell by.
  return own ?? (best!.share < 0.05 ? (words.length < 80 ? 'en' : 'und') : best!.tag === 'en' ? 'en' : 'und')
}

/** How many letters a text has, nearly, and how many of these are not Latin. */
function countLetters(text: string): {letters: number; foreign: number} {
  let letters = 0
  let foreign = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLatin = (code > 64 && code < 91) || (code > 96 && code < 123) || (code > 191 && code < 0x250)
    const isForeign =
      code >= 0x370 && !(code >= 0x1e00 && code < 0x1f00) && !(code >= 0x2000 && code < 0x2c00)
    if (isLatin || isForeign) letters++
    if (isForeign) foreign++
  }
  return {letters, foreign}
}
