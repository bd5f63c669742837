import { z } from 'zod';

const idText = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'An id holds letters, digits, dots and dashes.');

export const libraryIdSchema = idText.brand('LibraryId');
export const briefIdSchema = idText.brand('BriefId');
export const annotationIdSchema = idText.brand('AnnotationId');
export const entityIdSchema = idText.brand('EntityId');
export const relationIdSchema = idText.brand('RelationId');
export const labelIdSchema = idText.brand('LabelId');
export const entityTypeIdSchema = idText.brand('EntityTypeId');
export const relationTypeIdSchema = idText.brand('RelationTypeId');
export const groupIdSchema = idText.brand('GroupId');

export type LibraryId = z.infer<typeof libraryIdSchema>;
export type BriefId = z.infer<typeof briefIdSchema>;
export type AnnotationId = z.infer<typeof annotationIdSchema>;
export type EntityId = z.infer<typeof entityIdSchema>;
export type RelationId = z.infer<typeof relationIdSchema>;
export type LabelId = z.infer<typeof labelIdSchema>;
export type EntityTypeId = z.infer<typeof entityTypeIdSchema>;
export type RelationTypeId = z.infer<typeof relationTypeIdSchema>;
/** Names one user action, however many edits and files it touches: the unit of undo. */
export type GroupId = z.infer<typeof groupIdSchema>;
