import path from 'node:path';
import type { PrintedPage } from '#core/formats/format.ts';
import { ok, type Result } from '#core/result.ts';
import { dropStructure } from '../exporting/drop-structure.ts';
import { createPdfCheckRunner, type PdfCheckRunner } from '../exporting/pdf-check-runner.ts';
import { type PrintablePage, type PrintOptions, printPdf } from './print-pdf.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

export type PageToPrint = PrintablePage & Pick<PrintedPage, 'expected' | 'isTagged'>;

let reader: PdfCheckRunner | undefined;

/** Prints a brief and reads what was printed back before anybody gets it: a PDF that lacks words is none. */
export async function printCheckedPdf(
  { expected, isTagged, ...page }: PageToPrint,
  options: PrintOptions,
): Promise<Result<Uint8Array>> {
  const { mainFolder, signal } = options;
  const printed = await printPdf(page, options);
  if (!printed.ok) return printed;
  reader ??= createPdfCheckRunner(
    createUtilityTaskHost(path.join(mainFolder, 'pdf-check-worker.js'), 'Briefmark PDF reader'),
  );
  const pdf = isTagged ? printed.value : dropStructure(printed.value);
  const checked = await reader.run({ pdf, expected }, signal === undefined ? {} : { signal });
  return checked.ok ? ok(pdf) : checked;
}
