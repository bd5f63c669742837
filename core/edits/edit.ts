import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { briefSchema } from '../model/brief.ts';
import { codebookSchema } from '../model/codebook.ts';
import { entitySchema } from '../model/entity.ts';
import {
  annotationIdSchema,
  briefIdSchema,
  entityIdSchema,
  groupIdSchema,
  relationIdSchema,
} from '../model/ids.ts';
import { relationSchema } from '../model/relation.ts';

/** Fields of an existing record that an update may set. Absent keys stay as they are; `null` is a value. */
export const annotationChangesSchema = annotationSchema
  .omit({ id: true, created: true, author: true, origin: true })
  .partial();
export const relationChangesSchema = relationSchema.omit({ id: true, created: true, author: true }).partial();
/** `distinctFrom` stands apart: its default would be taken for a change in every update that does not name it. */
export const entityChangesSchema = entitySchema
  .omit({ id: true, created: true, author: true, distinctFrom: true })
  .extend({ distinctFrom: z.array(entityIdSchema).max(500) })
  .partial();
export const briefChangesSchema = briefSchema.omit({ id: true, created: true }).partial();

/** Edits to one brief's annotations and relations. */
export const briefEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotation/create'), annotation: annotationSchema }),
  z.strictObject({
    kind: z.literal('annotation/update'),
    id: annotationIdSchema,
    changes: annotationChangesSchema,
  }),
  z.strictObject({ kind: z.literal('annotation/remove'), id: annotationIdSchema }),
  z.strictObject({ kind: z.literal('relation/create'), relation: relationSchema }),
  z.strictObject({
    kind: z.literal('relation/update'),
    id: relationIdSchema,
    changes: relationChangesSchema,
  }),
  z.strictObject({ kind: z.literal('relation/remove'), id: relationIdSchema }),
]);
export type BriefEdit = Readonly<z.infer<typeof briefEditSchema>>;

/** Edits to the library's own document: registry, codebook, index of briefs. */
export const libraryEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library/rename'), name: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('codebook/replace'), codebook: codebookSchema }),
  z.strictObject({ kind: z.literal('entity/create'), entity: entitySchema }),
  z.strictObject({ kind: z.literal('entity/update'), id: entityIdSchema, changes: entityChangesSchema }),
  z.strictObject({ kind: z.literal('entity/remove'), id: entityIdSchema }),
  z.strictObject({ kind: z.literal('brief/add'), brief: briefSchema }),
  z.strictObject({ kind: z.literal('brief/update'), id: briefIdSchema, changes: briefChangesSchema }),
  z.strictObject({ kind: z.literal('brief/remove'), id: briefIdSchema }),
]);
export type LibraryEdit = Readonly<z.infer<typeof libraryEditSchema>>;

/** Why an edit was made: undo and redo are edits like any other, so the history only ever grows. */
export const causeSchema = z.enum(['do', 'undo', 'redo']);
export type Cause = z.infer<typeof causeSchema>;

/**
 * One user action: the unit of undo. Its parts are written in order (what is referred to comes first: an entity
 * before the annotation that names it); each part is atomic. `baseRevision` is the revision of the document that
 * the edits were computed against.
 */
export const transactionSchema = z.strictObject({
  groupId: groupIdSchema,
  cause: causeSchema,
  /** What the user would call it, e.g. `Tag as Person`: shown by Undo and in the history. */
  label: z.string().min(1).max(200),
  parts: z
    .array(
      z.discriminatedUnion('scope', [
        z.strictObject({
          scope: z.literal('library'),
          baseRevision: z.int().min(0),
          edits: z.array(libraryEditSchema).min(1),
        }),
        z.strictObject({
          scope: z.literal('brief'),
          briefId: briefIdSchema,
          baseRevision: z.int().min(0),
          edits: z.array(briefEditSchema).min(1),
        }),
      ]),
    )
    .min(1),
});
export type Transaction = Readonly<z.infer<typeof transactionSchema>>;
export type TransactionPart = Transaction['parts'][number];
