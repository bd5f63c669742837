const LOCALE = 'en-GB';

/** Local wall-clock time to the second, `14:11:32`: what the status bar says about the last save. */
export function formatClock(time: string): string {
  return format(new Date(time), { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** `today, 14:02`, `28 Oct, 14:02`, with the year when it is another one. */
export function formatMoment(time: string, now: Date): string {
  const date = new Date(time);
  const clock = format(date, { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === now.toDateString()) return `today, ${clock}`;
  return `${formatCalendarDay(date, now)}, ${clock}`;
}

function formatCalendarDay(date: Date, now: Date): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return format(date, { day: 'numeric', month: 'short', ...year });
}

/** A date as precise as it is known (`2024`, `2024-10`, `2024-10-28`), without the year when that is this year. */
export function formatPartialDate(date: string, now: Date): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || year === '') return '';
  if (month === undefined) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  const parts: Intl.DateTimeFormatOptions = { month: 'short', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  if (day === undefined || Number(year) !== now.getFullYear()) parts.year = 'numeric';
  return format(moment, parts);
}

/** A date in full for headers and inspectors: `28 October 2024`. */
export function formatFullDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || year === '') return '';
  if (month === undefined) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  const parts: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  return format(moment, parts);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and every save shows a time. A laptop may change its time zone. */
function format(moment: Date, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([options, moment.getTimezoneOffset()]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, options);
  formats.set(key, made);
  return made.format(moment);
}
