import { createHash } from 'node:crypto';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import {
  type BriefMerge,
  type KnownBrief,
  type MergePlan,
  planMerge,
  settleRelations,
} from '#core/interchange/plan-merge.ts';
import { type Brief, briefSchema } from '#core/model/brief.ts';
import { type BriefId, type GroupId, groupIdSchema } from '#core/model/ids.ts';
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
  const written = await writeParts(
    library,
    { library: listLibraryEdits(plan), briefs: [] },
    { plan, groupId },
  );
  if (!written.ok) return written;
  const added = await addBriefs(library, plan, options);
  if (!added.ok) return added;
  const rest = await writeParts(library, { library: [], briefs: listBriefEdits(plan) }, { plan, groupId });
  if (!rest.ok) return rest;
  const passageCount = plan.briefs.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return ok({ newBriefs: added.value, passageCount });
}

/** Edits of one action, by document. */
export interface MergeEdits {
  readonly library: readonly LibraryEdit[];
  readonly briefs: readonly { readonly briefId: BriefId; readonly edits: readonly BriefEdit[] }[];
}

export interface SharedMerge {
  /** Written already: new briefs, with the labels and entities that they name. */
  readonly done: { readonly edits: readonly LibraryEdit[]; readonly briefs: readonly Brief[] };
  /** What is left, as edits to what the library has: who makes an action of them can take it back. */
  readonly todo: MergeEdits;
}

/**
 * The same for a window, which keeps its own undo. A new brief cannot be taken back by edits, and nor can what it names;
 * without one, all of it is left for the window to do as a single action.
 */
export async function shareMerge(
  library: Library,
  plan: MergePlan,
  options: MergeOptions,
): Promise<Result<SharedMerge>> {
  const edits = listLibraryEdits(plan);
  const briefs = listBriefEdits(plan);
  if (plan.briefs.every(({ existing }) => existing !== null))
    return ok({ done: { edits: [], briefs: [] }, todo: { library: edits, briefs } });
  const groupId = groupIdSchema.parse(options.newId());
  const written = await writeParts(library, { library: edits, briefs: [] }, { plan, groupId });
  if (!written.ok) return written;
  const added = await addBriefs(library, plan, options);
  return added.ok ? ok({ done: { edits, briefs: added.value }, todo: { library: [], briefs } }) : added;
}

function listLibraryEdits({ codebook, newEntities }: MergePlan): readonly LibraryEdit[] {
  return [
    ...(codebook === null ? [] : [{ kind: 'codebook/replace' as const, codebook }]),
    ...newEntities.map((entity) => ({ kind: 'entity/create' as const, entity })),
  ];
}

function listBriefEdits({ briefs }: MergePlan): MergeEdits['briefs'] {
  return briefs.flatMap(({ existing, annotations, relations }) =>
    existing === null || annotations.length + relations.length === 0
      ? []
      : [
          {
            briefId: existing,
            edits: [
              ...annotations.map((annotation) => ({ kind: 'annotation/create' as const, annotation })),
              ...relations.map((relation) => ({ kind: 'relation/create' as const, relation })),
            ],
          },
        ],
  );
}

/** One transaction for each document, so that a brief that cannot be written costs only itself. */
async function writeParts(
  library: Library,
  { library: edits, briefs }: MergeEdits,
  { plan, groupId }: { readonly plan: MergePlan; readonly groupId: GroupId },
): Promise<Result<null>> {
  const head = {
    groupId,
    cause: 'do' as const,
    label: `Take in from ${plan.formatId}`,
  };
  if (edits.length > 0) {
    const part = { scope: 'library' as const, baseRevision: library.getRevision(), edits: [...edits] };
    const written = await library.apply({ ...head, parts: [part] });
    if (!written.ok) return written;
  }
  for (const { briefId, edits: briefEdits } of briefs) {
    const read = await library.readBrief(briefId);
    if (!read.ok) return read;
    const part = {
      scope: 'brief' as const,
      briefId,
      baseRevision: read.value.revision,
      edits: [...briefEdits],
    };
    const written = await library.apply({ ...head, parts: [part] });
    if (!written.ok) return written;
  }
  return ok(null);
}

async function addBriefs(
  library: Library,
  { briefs }: MergePlan,
  options: MergeOptions,
): Promise<Result<readonly Brief[]>> {
  const added: Brief[] = [];
  for (const merge of briefs.filter(({ existing }) => existing === null)) {
    const brief = await addBrief(library, merge, options);
    if (!brief.ok) return brief;
    added.push(brief.value);
  }
  return ok(added);
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
