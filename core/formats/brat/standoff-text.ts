/**
 * The text as brat's server must see it: Python's `splitlines` also breaks at vertical tab, form feed, the separators
 * U+001C to U+001E, U+0085, U+2028 and U+2029, and a tab would end the field that quotes it. Each becomes one space,
 * so no position changes.
 */
export function writeStandoffText(text: string): string {
  return text.replace(/[\t\r\u2028\u2029]|(?!\n)\p{Cc}/gu, ' ');
}

export interface Fragment {
  readonly start: number;
  readonly end: number;
}

/** The parts of a stretch between its line breaks: a text field holds no line break. Offsets are UTF-16 code units. */
export function splitAtLineBreaks(text: string, { start, end }: Fragment): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let position = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line !== '') fragments.push({ start: position, end: position + line.length });
    position += line.length + 1;
  }
  return fragments;
}
