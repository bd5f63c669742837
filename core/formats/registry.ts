import { briefmarkJsonFormat } from './briefmark-json/briefmark-json-format.ts';
import { csvFormat } from './evidence/csv-format.ts';
import type { ExportFormat } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { webAnnotationFormat } from './web-annotation/web-annotation-format.ts';

/** Every export format, in the order in which the dialog lists them: for people first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  htmlFormat,
  markdownFormat,
  csvFormat,
  briefmarkJsonFormat,
  webAnnotationFormat,
];

export function findFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
