/** @returns what is wrong with a publication date, or `null`. Empty means unknown. */
export function findDateProblem(text: string): string | null {
  if (text === '') return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year, month = '01', day = '01'] = match ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return match !== null && isReal ? null : 'Write 2024, 2024-10 or 2024-10-28.';
}

/** @returns what is wrong with a language tag (BCP 47), or `null`. Empty means unknown. */
export function findLanguageProblem(text: string): string | null {
  return text === '' || findLanguageName(text) !== null
    ? null
    : 'Write a language tag such as en, uk or zh-Hant.';
}

/** `Ukrainian` for `uk`; `null` when the tag is malformed or nobody's language. */
export function findLanguageName(tag: string): string | null {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null;
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return languageNames.of(tag) ?? null;
}

/** Made once, when it is first needed: it takes a millisecond. */
let languageNames: Intl.DisplayNames | undefined;

/** `2.4 kB`, in units of 1000. */
export function formatBytes(byteLength: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = byteLength;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit] ?? 'GB'}`;
}
