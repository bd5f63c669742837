import type { CodePointIndex } from '../../anchoring/code-point-index.ts';
import type { Marking } from '../../model/marking.ts';
import { writeBanner } from '../../tradecraft/marking-words.ts';
import { findTlpLabel, TLP_SCHEME } from '../../tradecraft/tlp.ts';
import type { ExportInput } from '../format.ts';
import {
  makeAuthor,
  makeStatementMarking,
  makeTlpMarking,
  PRODUCER,
  type StixObject,
} from './stix-vocabulary.ts';

/** What the writers share, and what they call for besides their own objects: authors and markings, each once. */
export interface StixContext {
  readonly input: ExportInput;
  readonly index: CodePointIndex;
  readonly textHash: string;
  readonly supporting: Map<string, StixObject>;
}

interface Record {
  readonly created: string;
  readonly modified: string;
  readonly author: string;
}

/**
 * The members that every SDO and SRO has. `modified` is the latest of all records that the object is made from, and
 * never before `created`; an unchanged object keeps both.
 */
export function writeCommon(
  { type, id }: { readonly type: string; readonly id: string },
  { created, modified, author }: Record,
  {
    context,
    markings,
    alsoModified = [],
  }: {
    readonly context: StixContext;
    readonly markings: readonly Marking[];
    readonly alsoModified?: readonly string[];
  },
): StixObject {
  const latest =
    [created, modified, context.input.brief.modified, ...alsoModified].toSorted().at(-1) ?? created;
  const refs = markings.map((marking) => callFor(makeMarking(marking, context.input), context));
  return {
    type,
    spec_version: '2.1',
    id,
    created_by_ref: author === '' ? PRODUCER.id : callFor(makeAuthor(author), context),
    created,
    modified: latest,
    ...(refs.length === 0 ? {} : { object_marking_refs: refs }),
  };
}

/** The passage's own marking of a scheme, or else the brief's. */
export function mergeMarkings(own: readonly Marking[], inherited: readonly Marking[]): readonly Marking[] {
  const schemes = new Set(own.map(({ scheme }) => scheme));
  return [...own, ...inherited.filter(({ scheme }) => !schemes.has(scheme))];
}

function makeMarking(marking: Marking, { codebook }: ExportInput): StixObject {
  const label = marking.scheme === TLP_SCHEME.id ? findTlpLabel(marking.level) : undefined;
  if (label !== undefined) return makeTlpMarking(label.id);
  return makeStatementMarking(writeBanner(marking, codebook.markingSchemes));
}

function callFor(object: StixObject, { supporting }: StixContext): string {
  supporting.set(object.id, object);
  return object.id;
}
