/** Scripts whose letters stand on paper as they stand in the text: one after the other, and each with a sign of its own. */
const PLAIN_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Letters of other alphabets that a typeface may draw with one and the same sign, so that a file cannot tell them apart. */
const LOOKALIKES = new Map(
  [
    ['АВЕКМНОРСТХІЈЅаеорсухіјѕ', 'ABEKMHOPCTXIJSaeopcyxijs'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον', 'ABEZHIKMNOPTYXov'],
  ].flatMap(([others = '', latin = '']) =>
    [...others].map((letter, index) => [letter, latin[index] ?? letter]),
  ),
);

/**
 * A text as its letters and digits, in the form in which what is printed can be compared with what was to be: without
 * spaces, hyphens, punctuation, accents and ligatures, in one form of each sign (Unicode NFKD). Modifier letters are left
 * out too: typefaces draw an apostrophe with the sign of one.
 */
export function toSigns(text: string): readonly string[] {
  const signs = text.normalize('NFKD').match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}\u2E80-\u2EFF]/gu) ?? [];
  return signs.map((sign) => LOOKALIKES.get(sign) ?? sign);
}

/** Whether the letters can be read back in order. Arabic, Hebrew, Thai or Hindi join, change places or share a sign. */
export function isInPlainScripts(text: string): boolean {
  return PLAIN_SCRIPTS.test((text.match(/\p{L}/gu) ?? []).join(''));
}

/** Two Han signs count as one: typefaces draw variants and radicals with the same sign, and a file names only one of them. */
export function isSameSign(printed: string, expected: string): boolean {
  return printed === expected || (isHan(printed) && isHan(expected));
}

function isHan(sign: string): boolean {
  return /[\p{Script=Han}\u2E80-\u2EFF]/u.test(sign);
}
