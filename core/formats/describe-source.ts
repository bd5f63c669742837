import { getReliabilityName } from '../tradecraft/admiralty.ts';
import { writeBanner } from '../tradecraft/marking-words.ts';
import type { ExportInput } from './format.ts';

export interface SourceFact {
  readonly name: string;
  readonly value: string;
}

/** The source record in words, without what is unknown (ICD 206: originator, date, title, identifier, marking). */
export function describeSource({ brief, codebook }: ExportInput): readonly SourceFact[] {
  const { source, reliability } = brief;
  const facts: readonly SourceFact[] = [
    { name: 'Origin', value: source.origin },
    { name: 'Author', value: source.author },
    { name: 'Published', value: writeDate(source.published) },
    { name: 'Retrieved', value: writeTime(source.retrieved) },
    {
      name: 'Source reliability',
      value: reliability === null ? '' : `${reliability} – ${getReliabilityName(reliability)}`,
    },
    {
      name: 'Marking',
      value: brief.markings.map((marking) => writeBanner(marking, codebook.markingSchemes)).join(', '),
    },
    { name: 'Language', value: brief.language ?? '' },
    { name: 'File', value: source.fileName },
    { name: 'Address', value: source.url },
    { name: 'SHA-256 of the original', value: source.byteLength === 0 ? '' : source.sha256 },
    { name: 'Tags', value: brief.tags.join(', ') },
    { name: 'Note', value: brief.note },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Whether the text's first block is a heading that says the title: it is then printed once. */
export function opensWithTitle({ brief, text }: Pick<ExportInput, 'brief' | 'text'>): boolean {
  const first = text.blocks.find(({ type }) => type !== 'page-break');
  return first?.type === 'heading' && text.text.slice(first.start, first.end).trim() === brief.title.trim();
}

/** Stands for the hash of an original that a copy may not give away; such a copy says that the original holds 0 bytes. */
export const UNKNOWN_SHA256 = '0'.repeat(64);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `28 October 2024`, `October 2024`, `2024`: as precise as the record, in one form on every machine. */
export function writeDate(isoDate: string): string {
  const [year = '', month, day] = isoDate.slice(0, 10).split('-');
  const monthName = MONTHS[Number(month) - 1];
  if (monthName === undefined) return year;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

/** `28 October 2024, 12:00 UTC`. */
export function writeTime(isoTime: string): string {
  return `${writeDate(isoTime)}, ${isoTime.slice(11, 16)} UTC`;
}
