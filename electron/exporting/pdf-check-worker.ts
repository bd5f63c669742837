import { serveTasks } from '../tasks/serve-tasks.ts';
import { checkPdf } from './check-pdf.ts';
import type { PdfCheckTask } from './pdf-check-runner.ts';

/** Entry of the process in which a printed PDF is read back: hundreds of pages would hold up the window. */
serveTasks(({ pdf, expected }: PdfCheckTask) => checkPdf(pdf, expected));
