import { STOP_WORDS } from './stop-words.ts';

const SAMPLE_UNITS = 20_000;
const MIN_LETTERS = 12;
/** Of all letters, how many must be in one script before it decides anything. */
const MIN_SCRIPT_SHARE = 0.5;
const MIN_STOP_WORDS = 4;
const MIN_STOP_WORD_SHARE = 0.08;

type Script = keyof typeof SCRIPTS;
const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  greek: /\p{Script=Greek}/gu,
  thai: /\p{Script=Thai}/gu,
  armenian: /\p{Script=Armenian}/gu,
  georgian: /\p{Script=Georgian}/gu,
} as const;

/**
 * A guess from script and a few common words, good enough for direction, hyphenation and `lang`. Not a language
 * identifier: languages that share a script without telltale letters give `null`.
 * @returns BCP 47 tag or `null`
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  const counts = new Map<Script, number>();
  let letterCount = 0;
  for (const [script, pattern] of Object.entries(SCRIPTS)) {
    const count = sample.match(pattern)?.length ?? 0;
    counts.set(script as Script, count);
    letterCount += count;
  }
  if (letterCount < MIN_LETTERS) return null;
  return decide(sample, (script) => (counts.get(script) ?? 0) / letterCount);
}

function decide(sample: string, shareOf: (script: Script) => number): string | null {
  // Japanese mixes kana with Han, Korean at times Hangul with Han: the telltale script decides.
  if (shareOf('kana') > 0.1) return 'ja';
  if (shareOf('hangul') + shareOf('han') > MIN_SCRIPT_SHARE && shareOf('hangul') > 0.2) return 'ko';
  if (shareOf('han') > MIN_SCRIPT_SHARE) return 'zh';
  if (shareOf('arabic') > MIN_SCRIPT_SHARE) return decideArabic(sample);
  if (shareOf('cyrillic') > MIN_SCRIPT_SHARE) return decideCyrillic(sample);
  if (shareOf('latin') > MIN_SCRIPT_SHARE) return decideByStopWords(sample);
  const alone = { hebrew: 'he', greek: 'el', thai: 'th', armenian: 'hy', georgian: 'ka' } as const;
  for (const [script, language] of Object.entries(alone)) {
    if (shareOf(script as Script) > MIN_SCRIPT_SHARE) return language;
  }
  return null;
}

function decideArabic(sample: string): string {
  if (/[ٹڈڑےں]/u.test(sample)) return 'ur';
  return (sample.match(/[پچژگکی]/gu)?.length ?? 0) >= 3 ? 'fa' : 'ar';
}

function decideCyrillic(sample: string): string | null {
  const has = (letters: RegExp) => (sample.match(letters)?.length ?? 0) >= 2;
  if (has(/[їєґЇЄҐ]/gu)) return 'uk';
  if (has(/[ўЎ]/gu)) return 'be';
  if (has(/[ђћџљњјЂЋЏЉЊЈ]/gu)) return 'sr';
  return has(/[ыэёЫЭЁ]/gu) ? 'ru' : null;
}

function decideByStopWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(STOP_WORDS)
    .map(([language, stopWords]) => ({ language, count: words.filter((word) => stopWords.has(word)).length }))
    .sort((one, other) => other.count - one.count);
  const [best, second] = scores;
  if (best === undefined || best.count < MIN_STOP_WORDS) return null;
  if (best.count < words.length * MIN_STOP_WORD_SHARE) return null;
  return best.count >= (second?.count ?? 0) * 1.5 ? best.language : null;
}
