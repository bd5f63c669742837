import { bratFormat } from './brat/brat-format.ts';
import { briefmarkJsonFormat } from './briefmark-json/briefmark-json-format.ts';
import { conllFormat } from './conll/conll-format.ts';
import { doccanoFormat } from './doccano/doccano-format.ts';
import { docxFormat } from './docx/docx-format.ts';
import { csvFormat } from './evidence/csv-format.ts';
import { xlsxFormat } from './evidence/xlsx-format.ts';
import { followTheMoneyFormat } from './follow-the-money/follow-the-money-format.ts';
import type { ExportFormat } from './format.ts';
import { graphmlFormat } from './graphml/graphml-format.ts';
import { htmlFormat } from './html/html-format.ts';
import { labelStudioFormat } from './label-studio/label-studio-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { pdfFormat } from './pdf/pdf-format.ts';
import { prodigyFormat } from './prodigy/prodigy-format.ts';
import { refiQdaFormat } from './refi-qda/refi-qda-format.ts';
import { stixFormat } from './stix/stix-format.ts';
import { teiFormat } from './tei/tei-format.ts';
import { uimaCasFormat } from './uima-cas/uima-cas-format.ts';
import { webAnnotationFormat } from './web-annotation/web-annotation-format.ts';

/** Every export format, in the order in which the dialog lists them: for people first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  docxFormat,
  pdfFormat,
  htmlFormat,
  markdownFormat,
  csvFormat,
  xlsxFormat,
  briefmarkJsonFormat,
  stixFormat,
  webAnnotationFormat,
  bratFormat,
  conllFormat,
  prodigyFormat,
  doccanoFormat,
  labelStudioFormat,
  uimaCasFormat,
  teiFormat,
  followTheMoneyFormat,
  graphmlFormat,
  refiQdaFormat,
];

export function findFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
