/** The thread in which pdf.js reads pages. It has a policy of its own (`electron/main/app-protocol.ts`). */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
