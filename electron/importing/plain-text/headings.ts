import type { Line } from './lines.ts';

const MAX_HEADING_UNITS = 100;
const MAX_TITLE_UNITS = 80;
const MAX_TITLE_WORDS = 12;
const SENTENCE_END = /[.!?;,…。！？、]["'”’)]?$/u;

/** `1` for a line of `===`, `2` for one of `---` that underlines `title`; `undefined` for anything else. */
export function findUnderlineLevel(title: Line, underline: Line | undefined): 1 | 2 | undefined {
  if (underline === undefined || title.content.length > MAX_HEADING_UNITS) return undefined;
  if (!/[\p{L}\p{N}]/u.test(title.content) || title.content.includes('|')) return undefined;
  if (underline.content.length < Math.max(3, title.content.length / 2)) return undefined;
  if (/^=+$/.test(underline.content)) return 1;
  return /^-+$/.test(underline.content) ? 2 : undefined;
}

/** Capitals all over, at least four letters, not the end of a sentence: `SITUATION`, `1. ENEMY FORCES`. */
export function isCapitalsHeading(content: string): boolean {
  if (content.length > MAX_HEADING_UNITS || SENTENCE_END.test(content) || content.includes('|')) return false;
  if (/\p{Ll}|\p{Lo}/u.test(content)) return false;
  return (content.match(/\p{Lu}/gu) ?? []).length >= 4;
}

/** Short, begins like a title, does not end like a sentence or a date line. Only worth asking for a line that stands alone. */
export function isTitleLike(content: string): boolean {
  if (content.length > MAX_TITLE_UNITS || SENTENCE_END.test(content) || /\b\d{4}$/.test(content))
    return false;
  const wordCount = content.split(/\s+/).length;
  if (wordCount > MAX_TITLE_WORDS || (content.endsWith(':') && wordCount > 6)) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"«]/u.test(content) && /\p{L}{2}/u.test(content);
}

/** Rules between sections: `-----`, `* * *`, `____`. */
export function isSeparator(content: string): boolean {
  return /^([-=_*~#.+])(\s*\1){2,}$/.test(content);
}
