import { z } from 'zod';
import { transactionSchema } from '../edits/edit.ts';
import { annotationSchema } from '../model/annotation.ts';
import { blockSchema } from '../model/blocks.ts';
import { briefSchema } from '../model/brief.ts';
import { codebookSchema } from '../model/codebook.ts';
import { entitySchema } from '../model/entity.ts';
import { briefIdSchema, libraryIdSchema } from '../model/ids.ts';
import { relationSchema } from '../model/relation.ts';
import { isoTimeSchema } from '../model/time.ts';
import type { Result } from '../result.ts';
import { rendererSettingsSchema, settingsChangesSchema } from '../settings/settings.ts';
import { appErrorSchema } from './app-error-schema.ts';
import type { Channel } from './channels.ts';
import { codebookContract } from './codebook-contract.ts';
import { encryptionContract } from './encryption-contract.ts';
import { exportContract } from './export-contract.ts';
import { libraryContract } from './library-contract.ts';
import { mergeContract } from './merge-contract.ts';
import { occurrenceContract } from './occurrence-contract.ts';
import { pageContract } from './page-contract.ts';
import { referenceContract } from './reference-schemas.ts';
import { reviewContract } from './review-contract.ts';
import { tableChooseContract, tableRequestSchema } from './table-contract.ts';

const nothing = z.strictObject({});
const ticketSchema = z.string().min(1).max(100);

export const briefCountsSchema = z.strictObject({ annotations: z.int(), drafts: z.int(), orphans: z.int() });

export const librarySnapshotSchema = z.strictObject({
  id: libraryIdSchema,
  name: z.string(),
  created: isoTimeSchema,
  revision: z.int().min(0),
  codebook: codebookSchema,
  entities: z.array(entitySchema),
  briefs: z.array(briefSchema),
  counts: z.record(z.string(), briefCountsSchema),
  /** Sentences about what opening had to repair; empty when all was well. */
  /** On disk; whoever reads this has it unlocked. */
  isEncrypted: z.boolean(),
  notices: z.array(z.string()),
  /** Why nothing can be changed, or `null`. */
  readOnlyReason: appErrorSchema.nullable(),
});
export type LibrarySnapshot = z.infer<typeof librarySnapshotSchema>;

export const briefSnapshotSchema = z.strictObject({
  briefId: briefIdSchema,
  revision: z.int().min(0),
  text: z.string(),
  blocks: z.array(blockSchema),
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
  notices: z.array(z.string()),
});
export type BriefSnapshot = z.infer<typeof briefSnapshotSchema>;

export const importedMarkSchema = z.strictObject({
  kind: z.enum(['highlight', 'comment']),
  /** UTF-16 offsets into the text of the brief. */
  start: z.int().min(0),
  end: z.int().min(1),
  note: z.string(),
  author: z.string(),
});
export type ImportedMark = z.infer<typeof importedMarkSchema>;

export const importOutcomeSchema = z.discriminatedUnion('outcome', [
  /** `notes`: what the user should know, e.g. a guessed encoding. */
  z.strictObject({
    outcome: z.literal('imported'),
    fileName: z.string(),
    brief: briefSchema,
    notes: z.array(z.string()),
    /** Highlights and comments that the document came with: become passages when the user asks for it. */
    marks: z.array(importedMarkSchema).optional(),
    /** Files attached to it, offered as further briefs. */
    attachments: z.strictObject({ ticket: ticketSchema, fileNames: z.array(z.string()) }).optional(),
  }),
  /** The same bytes are in the library already. Nothing is written until `import:resolve-duplicate`. */
  z.strictObject({
    outcome: z.literal('duplicate'),
    fileName: z.string(),
    ticket: ticketSchema,
    existingBriefId: briefIdSchema,
    existingTitle: z.string(),
  }),
  z.strictObject({ outcome: z.literal('refused'), fileName: z.string(), error: appErrorSchema }),
  /** It opens with a password. Nothing is written until `import:unlock`. */
  z.strictObject({
    outcome: z.literal('locked'),
    fileName: z.string(),
    ticket: ticketSchema,
    /** The sentence for a password that was wrong; empty at first. */
    problem: z.string(),
  }),
  z.strictObject({ outcome: z.literal('skipped'), fileName: z.string(), reason: z.string() }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importReportSchema = z.strictObject({
  outcomes: z.array(importOutcomeSchema),
  /** The library's revision after the import: each imported brief is one library edit made by the main process. */
  libraryRevision: z.int().min(0),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** How certain the places of passages are in a corrected reissue; only `exact` ones were placed without asking. */
export const reissueCountsSchema = z.strictObject({
  exact: z.int(),
  moved: z.int(),
  changed: z.int(),
  ambiguous: z.int(),
  lost: z.int(),
});

export const appInfoSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  isDevelopmentBuild: z.boolean(),
  electronVersion: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  /** The account name that an empty author setting stands for. */
  accountName: z.string(),
  libraryFolder: z.string(),
  settings: rendererSettingsSchema,
  /** What in the settings file could not be used, one sentence each. */
  settingsProblems: z.array(z.string()),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/**
 * Everything the renderer may ask of the main process: channel → request and response. The typed client, the
 * preload allow-list and main's handler table all derive from this record.
 */
export const contract = {
  'app:get-info': { request: nothing, response: appInfoSchema },
  'settings:update': { request: settingsChangesSchema, response: rendererSettingsSchema },
  'library:open': { request: nothing, response: librarySnapshotSchema },
  'library:show-folder': { request: nothing, response: nothing },
  ...libraryContract,
  ...encryptionContract,
  /** Words and blocks alone, soon: they are not yet compared with what the passages were made on. */
  'brief:text': {
    request: z.strictObject({ briefId: briefIdSchema }),
    response: z.strictObject({ text: z.string(), blocks: z.array(blockSchema) }),
  },
  'brief:open': { request: z.strictObject({ briefId: briefIdSchema }), response: briefSnapshotSchema },
  /** Resolves only when every part is on disk (fsync). `revisions` is in the order of the parts. */
  'edit:apply': {
    request: transactionSchema,
    response: z.strictObject({ revisions: z.array(z.int()), savedAt: isoTimeSchema }),
  },
  ...referenceContract,
  ...occurrenceContract,
  ...codebookContract,
  'import:choose': { request: nothing, response: importReportSchema },
  /** A folder with all that is in it. */
  'import:choose-folder': { request: nothing, response: importReportSchema },
  'import:paste': {
    request: z.strictObject({ text: z.string().max(20_000_000), html: z.string().max(20_000_000) }),
    response: importReportSchema,
  },
  'import:resolve-duplicate': {
    request: z.strictObject({ ticket: ticketSchema, choice: z.enum(['import-anyway', 'skip']) }),
    response: importReportSchema,
  },
  /** The password goes to the parser and is forgotten; it is neither stored nor logged. */
  'import:unlock': {
    request: z.strictObject({ ticket: ticketSchema, password: z.string().max(1000) }),
    response: importReportSchema,
  },
  /** What is attached to briefs that were just imported; each ticket serves once. */
  'import:attachments': {
    request: z.strictObject({ tickets: z.array(ticketSchema).min(1).max(10_000) }),
    response: importReportSchema,
  },
  /** Shows the file that a brief came from in the program that the system has for it. */
  'brief:open-original': {
    request: z.strictObject({ briefId: briefIdSchema }),
    response: z.strictObject({ status: z.enum(['opened', 'shown-in-folder', 'copy-saved', 'cancelled']) }),
  },
  ...pageContract,
  'import:cancel': { request: nothing, response: nothing },
  /** Asks for the corrected file of a brief and takes it in as a brief that supersedes it. */
  'import:reissue': {
    request: z.strictObject({ briefId: briefIdSchema }),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({
        status: z.literal('reissued'),
        brief: briefSchema,
        counts: reissueCountsSchema,
        notes: z.array(z.string()),
        libraryRevision: z.int().min(0),
      }),
    ]),
  },
  ...exportContract,
  ...tableChooseContract,
  'table:import-rows': { request: tableRequestSchema, response: importReportSchema },
  ...mergeContract,
  ...reviewContract,
  /** The page has no clipboard permission: text goes through the main process, on a user's command only. */
  'clipboard:read': { request: nothing, response: z.strictObject({ text: z.string(), html: z.string() }) },
  'clipboard:write': { request: z.strictObject({ text: z.string().max(2_000_000) }), response: nothing },
  /** What the native menu needs to tell the truth: which commands can run, and what Undo would undo. */
  'menu:update': {
    request: z.strictObject({
      enabledCommands: z.array(z.string().max(100)).max(500),
      undoLabel: z.string().max(200).nullable(),
      redoLabel: z.string().max(200).nullable(),
    }),
    response: nothing,
  },
  'window:update': {
    request: z.strictObject({ title: z.string().max(600), hasUnsavedEdits: z.boolean() }),
    response: nothing,
  },
  /** The answer to `app:closing`: everything typed has been sent and acknowledged, or the user chose to leave. */
  'app:ready-to-close': { request: z.strictObject({ hasUnsavedEdits: z.boolean() }), response: nothing },
  'log:report': {
    request: z.strictObject({
      level: z.enum(['error', 'warning']),
      message: z.string().max(4000),
      stack: z.string().max(20_000),
    }),
    response: nothing,
  },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

export type Contract = typeof contract;
export type Request<C extends Channel> = z.input<Contract[C]['request']>;
export type Response<C extends Channel> = z.output<Contract[C]['response']>;

/** One function per channel. The context is what the main process gives its handlers. */
export type Handler<C extends Channel, Context> = (
  request: z.output<Contract[C]['request']>,
  context: Context,
) => Promise<Result<Response<C>>>;
export type Handlers<Context> = { readonly [C in Channel]: Handler<C, Context> };
