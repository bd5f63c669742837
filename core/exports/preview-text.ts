import { strFromU8, unzipSync } from 'fflate';
import { csvFormat } from '../formats/evidence/csv-format.ts';
import type { ExportFile, ExportInput } from '../formats/format.ts';
import { markdownFormat } from '../formats/markdown/markdown-format.ts';
import type { Result } from '../result.ts';

/** UTF-16 units: about what a person looks at before deciding. */
const PREVIEW_LENGTH = 6000;

/**
 * The first part of an export to look at. Formats for people are shown as the words that a reader will find, a
 * workbook as its rows, a package as its first text.
 */
export function writePreview(formatId: string, input: ExportInput, files: readonly ExportFile[]): string {
  switch (formatId) {
    case 'docx':
    case 'pdf':
    case 'html':
      return cut(readFirst(markdownFormat.serialize(input)));
    case 'xlsx':
      return cut(readFirst(csvFormat.serialize(input)));
    default:
      return cut(readText(files[0]));
  }
}

function readFirst(result: Result<{ readonly files: readonly ExportFile[] }>): string {
  return result.ok ? readText(result.value.files[0]) : '';
}

function readText(file: ExportFile | undefined): string {
  if (file === undefined) return '';
  if (typeof file.content === 'string') return file.content;
  const texts = Object.entries(unzipSync(file.content)).filter(([name]) => /\.(xml|qde|txt)$/.test(name));
  const [first] = texts.toSorted(([, left], [, right]) => right.length - left.length);
  return first === undefined ? '' : strFromU8(first[1]);
}

/** At a whole character, and saying that there is more. */
function cut(text: string): string {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.length <= PREVIEW_LENGTH) return clean;
  return `${clean.slice(0, PREVIEW_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}\n…`;
}
