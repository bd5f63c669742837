import { z } from 'zod';
import { isoTimeSchema } from '#core/model/time.ts';

/** Why a backup was taken. */
export const backupReasonSchema = z.enum(['daily', 'by-hand', 'before-migration']);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** `backups/<id>/backup.json`, without its seal: written last, so a folder without it is no backup. */
export const backupRecordSchema = z.strictObject({
  formatVersion: z.int().min(1),
  created: isoTimeSchema,
  reason: backupReasonSchema,
  libraryName: z.string(),
  /** The library's revision in the backup. */
  revision: z.int().min(0),
  briefCount: z.int().min(0),
});
export type BackupRecord = Readonly<z.infer<typeof backupRecordSchema>>;
