import { z } from 'zod';
import { causeSchema } from '../edits/edit.ts';
import { changedRecordSchema } from '../history/timeline.ts';
import { annotationSchema } from '../model/annotation.ts';
import { annotationIdSchema, briefIdSchema } from '../model/ids.ts';
import { relationSchema } from '../model/relation.ts';
import { isoTimeSchema } from '../model/time.ts';
import { appErrorSchema } from './app-error-schema.ts';

const nothing = z.strictObject({});
/** Stands for a folder that the main process knows: the window never names one. */
const folderTicketSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** Which library the window should show, and how. Folders are chosen in dialogs of the main process. */
export const librarySwitchSchema = z.discriminatedUnion('how', [
  /** The present one once more: closed or repaired elsewhere, or a folder that is back. */
  z.strictObject({ how: z.literal('again') }),
  z.strictObject({ how: z.literal('take-over') }),
  z.strictObject({ how: z.literal('read-only') }),
  z.strictObject({ how: z.literal('create') }),
  z.strictObject({ how: z.literal('choose') }),
  z.strictObject({ how: z.literal('recent'), ticket: folderTicketSchema }),
  z.strictObject({ how: z.literal('move') }),
  /** Copies what is on disk to a new folder and goes on there, with the changes that could not be saved. */
  z.strictObject({ how: z.literal('copy-and-go-on') }),
  /** A backup becomes a library of its own; the present one stays as it is. */
  z.strictObject({ how: z.literal('restore-backup'), backupId: z.string().min(1).max(200) }),
]);
export type LibrarySwitch = z.infer<typeof librarySwitchSchema>;

/** `opened`: the window is loaded anew. `continued`: it stays, and hands over what it still holds. */
export const switchOutcomeSchema = z.strictObject({ status: z.enum(['cancelled', 'opened', 'continued']) });

export const recentLibrarySchema = z.strictObject({
  ticket: folderTicketSchema,
  name: z.string(),
  /** For reading only; nothing takes a folder from the window. */
  folder: z.string(),
  isCurrent: z.boolean(),
  isMissing: z.boolean(),
});
export type RecentLibrary = z.infer<typeof recentLibrarySchema>;

export const backupInfoSchema = z.strictObject({
  id: z.string(),
  created: isoTimeSchema,
  reason: z.enum(['daily', 'by-hand', 'before-migration']),
  libraryName: z.string(),
  briefCount: z.int().min(0),
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;

export const timelineEntrySchema = z.strictObject({
  /** In which of the two histories, and where: the marks of the brief, or the library's record of it. */
  scope: z.enum(['brief', 'library']),
  revision: z.int().min(1),
  time: isoTimeSchema,
  author: z.string(),
  label: z.string(),
  cause: causeSchema,
  changes: z.array(changedRecordSchema),
  /** Changes of this entry that are not listed, because there are so many. */
  moreChanges: z.int().min(0),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const verificationSchema = z.strictObject({
  briefCount: z.int(),
  lineCount: z.int(),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  problems: z.array(z.strictObject({ file: z.string(), line: z.int().nullable(), message: z.string() })),
});
export type Verification = z.infer<typeof verificationSchema>;

/** Where the library lies, its past, its copies: channel → request and response. */
export const libraryContract = {
  'library:switch': {
    request: z.strictObject({ target: librarySwitchSchema, hasUnsavedEdits: z.boolean() }),
    response: switchOutcomeSchema,
  },
  'library:recent': {
    request: nothing,
    response: z.strictObject({ libraries: z.array(recentLibrarySchema) }),
  },
  'library:copy': {
    request: nothing,
    response: z.strictObject({ status: z.enum(['cancelled', 'copied']), folder: z.string() }),
  },
  /** Reads every file. Progress comes as `library:progress`. */
  'library:verify': { request: nothing, response: verificationSchema },
  'backup:list': { request: nothing, response: z.strictObject({ backups: z.array(backupInfoSchema) }) },
  'backup:create': { request: nothing, response: backupInfoSchema },
  /** Newest first: what was done to a brief, or to one of its passages. */
  'history:read': {
    request: z.strictObject({
      briefId: briefIdSchema,
      annotationId: annotationIdSchema.nullable(),
      limit: z.int().min(1).max(10_000),
    }),
    response: z.strictObject({
      entries: z.array(timelineEntrySchema),
      total: z.int().min(0),
      /** A sentence when the history is damaged. */
      damage: z.string().nullable(),
    }),
  },
  /** The marks of a brief as they were after a revision. */
  'history:state': {
    request: z.strictObject({ briefId: briefIdSchema, revision: z.int().min(0) }),
    response: z.strictObject({
      annotations: z.array(annotationSchema),
      relations: z.array(relationSchema),
    }),
  },
  /** Deletes briefs that lie in the trash, for good. */
  'brief:purge': {
    request: z.strictObject({ briefIds: z.array(briefIdSchema).min(1) }),
    response: z.strictObject({
      purged: z.array(briefIdSchema),
      failure: appErrorSchema.nullable(),
      libraryRevision: z.int().min(0),
    }),
  },
} as const;

export const libraryEvents = {
  /** Another process has taken the library over, or it is to be read only for another reason. */
  'library:access': z.strictObject({ readOnlyReason: appErrorSchema.nullable() }),
  'library:progress': z.strictObject({ done: z.int(), total: z.int() }),
} as const;
