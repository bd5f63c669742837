const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * A date as files state it → as precise as known: `2024`, `2024-10`, `2024-10-28`. Reads ISO 8601 and English dates with
 * the month in words, also military ones (`281402ZOCT2024`); anything that could mean two days (`10/11/2024`) gives ''.
 */
export function normalizeDate(stated: string): string {
  const text = stated.trim().slice(0, 100);
  return readIso(text) ?? readWithMonthName(text) ?? readDateTimeGroup(text) ?? '';
}

function readIso(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?![\d])/.exec(text);
  return found === null ? undefined : compose(found[1], found[2], found[3]);
}

function readWithMonthName(text: string): string | undefined {
  const dayFirst = /(?:^|\s)(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)/.exec(
    text,
  );
  const monthFirst = /(?:^|\s)([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/.exec(text);
  if (monthFirst !== null && monthOf(monthFirst[1]) !== undefined) {
    return compose(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  }
  if (dayFirst === null || monthOf(dayFirst[2]) === undefined) return undefined;
  return compose(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
}

function readDateTimeGroup(text: string): string | undefined {
  const found = /^(\d{2})\d{4}[A-Z]?\s?([A-Z]{3})\s?(\d{2}|\d{4})$/i.exec(text);
  if (found === null) return undefined;
  const year = found[3]?.length === 2 ? `20${found[3]}` : found[3];
  return compose(year, monthOf(found[2]), found[1]);
}

function monthOf(name: string | undefined): string | undefined {
  const wanted = name?.toLowerCase() ?? '';
  if (wanted.length < 3) return undefined;
  const index = MONTHS.findIndex(
    (month) => month.startsWith(wanted) || (wanted === 'sept' && month === 'september'),
  );
  return index === -1 ? undefined : String(index + 1).padStart(2, '0');
}

function compose(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || !/^(1[5-9]|20)\d\d$/.test(year)) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const isReal =
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  return isReal && Number(day) > 0 ? `${year}-${month}-${day.padStart(2, '0')}` : undefined;
}
