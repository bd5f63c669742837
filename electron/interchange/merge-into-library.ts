import { createHash } from 'node:crypto';
import type { LibraryEdit } from '#core/edits/edit.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import {
  type BriefMerge,
  type KnownBrief,
  type MergePlan,
  planMerge,
  settleRelations,
} from '#core/interchange/plan-merge.ts';
import { type Brief, briefSchema } from '#core/model/brief.ts';
import { groupIdSchema } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { Library } from '../storage/library.ts';

export interface MergeOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly author: () => string;
}

/** Above so many briefs only those of the same title are compared: reading every text would take minutes. */
const COMPARE_ALL_LIMIT = 500;

/** What taking the file in would do. Nothing is written. */
export async function prepareMerge(
  library: Library,
  document: InterchangeDocument,
  options: MergeOptions,
): Promise<Result<MergePlan>> {
  const known = await readCandidates(library, document);
  if (!known.ok) return known;
  return ok(
    planMerge(document, {
      library: library.getState(),
      known: known.value,
      now: options.now,
      newId: options.newId,
      author: options.author(),
    }),
  );
}

/** Briefs of the library whose text is one of the file's, word for word. */
async function readCandidates(
  library: Library,
  { briefs }: InterchangeDocument,
): Promise<Result<readonly KnownBrief[]>> {
  const texts = new Set(briefs.map(({ text }) => text.text));
  const titles = new Set(briefs.map(({ title }) => title));
  const all = [...library.getState().briefs.values()].filter(({ trashed }) => trashed === null);
  const candidates = all.length > COMPARE_ALL_LIMIT ? all.filter(({ title }) => titles.has(title)) : all;
  const known: KnownBrief[] = [];
  for (const brief of candidates) {
    const read = await library.readBrief(brief.id);
    if (!read.ok) return read;
    const { text, state } = read.value;
    if (texts.has(text.text)) known.push({ brief, text, state });
  }
  return ok(known);
}

export interface MergeOutcome {
  readonly newBriefs: readonly Brief[];
  readonly passageCount: number;
}

/**
 * Does what the plan says: labels and entities first, because passages name them, then one brief after the other, each
 * wholly or not at all. What a failure cuts off is said; nothing of the library was changed by what is there by then.
 */
export async function applyMerge(
  library: Library,
  plan: MergePlan,
  options: MergeOptions,
): Promise<Result<MergeOutcome>> {
  const groupId = groupIdSchema.parse(options.newId());
  const label = `Take in from ${plan.formatId}`;
  const edits: LibraryEdit[] = [
    ...(plan.codebook === null ? [] : [{ kind: 'codebook/replace' as const, codebook: plan.codebook }]),
    ...plan.newEntities.map((entity) => ({ kind: 'entity/create' as const, entity })),
  ];
  if (edits.length > 0) {
    const baseRevision = library.getRevision();
    const written = await library.apply({
      groupId,
      cause: 'do',
      label,
      parts: [{ scope: 'library', baseRevision, edits }],
    });
    if (!written.ok) return written;
  }
  const newBriefs: Brief[] = [];
  let passageCount = 0;
  for (const merge of plan.briefs) {
    const done =
      merge.existing === null
        ? await addBrief(library, merge, options)
        : await extendBrief(library, merge, { groupId, label });
    if (!done.ok) return done;
    if (done.value !== null) newBriefs.push(done.value);
    passageCount += merge.annotations.length;
  }
  return ok({ newBriefs, passageCount });
}

async function extendBrief(
  library: Library,
  { existing, annotations, relations }: BriefMerge,
  { groupId, label }: { readonly groupId: ReturnType<typeof groupIdSchema.parse>; readonly label: string },
): Promise<Result<null>> {
  if (existing === null || annotations.length + relations.length === 0) return ok(null);
  const read = await library.readBrief(existing);
  if (!read.ok) return read;
  const edits = [
    ...annotations.map((annotation) => ({ kind: 'annotation/create' as const, annotation })),
    ...relations.map((relation) => ({ kind: 'relation/create' as const, relation })),
  ];
  const part = { scope: 'brief' as const, briefId: existing, baseRevision: read.value.revision, edits };
  const written = await library.apply({ groupId, cause: 'do', label, parts: [part] });
  return written.ok ? ok(null) : written;
}

async function addBrief(library: Library, merge: BriefMerge, options: MergeOptions): Promise<Result<Brief>> {
  const bytes = new TextEncoder().encode(merge.text.text);
  const brief = describeBrief(merge, bytes, options);
  return library.addBrief({
    brief,
    text: merge.text,
    sourceBytes: bytes,
    sourceExtension: '.txt',
    annotations: [...merge.annotations],
    relations: [...settleRelations(merge, brief.id)],
    label: `Take in ${merge.title}`.slice(0, 200),
  });
}

/** The record that came with it, if any; hash and size are those of the bytes that are kept: the text. */
function describeBrief(
  { title, record }: BriefMerge,
  bytes: Uint8Array,
  { now, newId }: MergeOptions,
): Brief {
  const time = now().toISOString();
  return briefSchema.parse({
    reliability: record?.reliability ?? null,
    markings: record?.markings ?? [],
    language: record?.language ?? null,
    tags: record?.tags ?? [],
    note: record?.note ?? '',
    id: newId(),
    title: title.trim().slice(0, 500) || 'Untitled',
    source: {
      origin: record?.source.origin ?? '',
      author: record?.source.author ?? '',
      published: record?.source.published ?? '',
      url: record?.source.url ?? '',
      retrieved: record?.source.retrieved ?? time,
      fileName: `${title.slice(0, 80)}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      encodingGuessed: false,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.byteLength,
      importer: 'interchange/1',
    },
    trashed: null,
    created: time,
    modified: time,
  });
}
