const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_LINES = 20;

/** Comma-separated values (RFC 4180), also with semicolons, tabs or bars. Empty lines are left out. */
export function readCsv(text: string, delimiter = guessDelimiter(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = readField(text, at, delimiter);
    row.push(value);
    at = end;
    if (text.charAt(at) === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
    at += 1;
  }
  return rows;
}

function readField(
  text: string,
  at: number,
  delimiter: string,
): { readonly value: string; readonly end: number } {
  if (text.charAt(at) !== '"') {
    let end = at;
    while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end += 1;
    return { value: text.slice(at, end).trim(), end };
  }
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') return { value, end: skipToDelimiter(text, quote + 1, delimiter) };
    value += '"';
    from = quote + 2;
  }
}

/** What stands between a closing quote and the delimiter is a slip of whoever wrote the file. */
function skipToDelimiter(text: string, at: number, delimiter: string): number {
  let end = at;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end += 1;
  return end;
}

/** The sign that stands equally often in the first lines. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .slice(0, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [first = 0] = counts;
    return { delimiter, score: counts.filter((count) => count === first).length * Math.min(first, 50) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}
