// Which language a page is in, by its script first and the commonest small words second.

/** Small words by language; a page is in the one whose words it has most of. */
const SMALL_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|was|for|is|with)\b/giu,
  de: /\b(?:der|die|das|und|den|von|zu|mit|dem|ist|ſich|nicht)\b/giu,
  fr: /\b(?:le|la|les|des|et|du|est|une|dans|que)\b/giu,
  nl: /\b(?:het|een|van|de|en|dat|niet|met|zijn|op)\b/giu,
  fi: /\b(?:ja|on|ei|että|oli|se|hän|kun|mutta|joka)\b/giu,
};
/** Characters that only simplified, or only traditional, writing uses, among the most frequent. */
const SIMPLIFIED = /[们这来国会对时动说发过还进开关问间东车书长门见贝马鱼鸟龙]+/gu;
const TRADITIONAL = /[們這來國會對時動說發過還進開關問間東車書長門見貝馬魚鳥龍]+/gu;
/** Characters looked at; the head of a page is enough. */
const SAMPLE = 3000;

/** BCP 47 tag of the page's language; `und` where nothing tells. */
export function guessLanguage(lines: readonly string[]): string {
  let text = '';
  for (let i = 0; i < lines.length && text.length < SAMPLE; i++) text += `${lines[i]?.slice(0, 200)}\n`;
  const letters = lengthOf(text, /\p{L}+/gu);
  if (letters === 0) return 'und';
  if (lengthOf(text, /[\u3041-\u30FF]+/gu) > letters * 0.05) return 'ja';
  if (lengthOf(text, /[\uAC00-\uD7A3]+/gu) > letters * 0.3) return 'ko';
  if (lengthOf(text, /\p{Script=Han}+/gu) > letters * 0.3)
    return lengthOf(text, TRADITIONAL) > lengthOf(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
  for (const [tag, script] of [
    ['ru', /\p{Script=Cyrillic}+/gu],
    ['el', /\p{Script=Greek}+/gu],
    ['ar', /\p{Script=Arabic}+/gu],
    ['he', /\p{Script=Hebrew}+/gu],
  ] as const) {
    if (lengthOf(text, script) > letters * 0.4) return tag;
  }
  const [best] = Object.entries(SMALL_WORDS)
    .map(([tag, words]) => ({ tag, found: text.match(words)?.length ?? 0 }))
    .sort((a, b) => b.found - a.found);
  return best === undefined || best.found === 0 ? 'und' : best.tag;
}

/** Code points of all that matches: a pattern that takes whole runs is much faster than one for single characters. */
function lengthOf(text: string, runs: RegExp): number {
  let length = 0;
  for (const run of text.match(runs) ?? []) {
    length += run.length;
    for (let i = 0; i < run.length; i++) if ((run.charCodeAt(i) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}
