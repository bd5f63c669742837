import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { Brief } from '#core/model/brief.ts';
import type { ParsedDocument } from '../importing/parsed-document.ts';

/** What the window hears of a document that is in the library now, and what it may offer with it. */
export function describeImported(
  { label, brief }: { readonly label: string; readonly brief: Brief },
  { notes, marks, attachments }: ParsedDocument,
  issueTicket: () => string,
): ImportOutcome {
  return {
    outcome: 'imported',
    fileName: label,
    brief,
    notes: [...notes],
    ...(marks === undefined ? {} : { marks: [...marks] }),
    ...(attachments === undefined
      ? {}
      : { attachments: { ticket: issueTicket(), fileNames: attachments.map(({ fileName }) => fileName) } }),
  };
}
