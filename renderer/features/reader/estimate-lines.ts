/** Latin text fills about this many characters of the reading measure (34 em); wide scripts about half of it. */
const CHARACTERS_PER_LINE = 72;
const WIDE_CHARACTERS_PER_LINE = 33;
const SAMPLE_UNITS = 120;
const WIDE_SCRIPT = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uff60]/u;

/**
 * How many lines a block will take, before it has ever been laid out: blocks off screen are not, and a good guess keeps
 * the scroll bar still. Exact for nothing, close for most.
 */
export function estimateLines(text: string, keepsLineBreaks: boolean): number {
  if (keepsLineBreaks) return text.split('\n').length;
  const isWide = WIDE_SCRIPT.test(text.slice(0, SAMPLE_UNITS));
  return Math.max(1, Math.ceil(text.length / (isWide ? WIDE_CHARACTERS_PER_LINE : CHARACTERS_PER_LINE)));
}
