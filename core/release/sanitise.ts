import { describeSpan } from '../anchoring/describe.ts';
import type { AppError } from '../app-error.ts';
import type { ExportInput } from '../formats/format.ts';
import { collectEntities } from '../formats/gather-export.ts';
import { verifyPassages } from '../formats/verify-passages.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Entity } from '../model/entity.ts';
import type { AnnotationId, EntityId } from '../model/ids.ts';
import type { Relation } from '../model/relation.ts';
import { err, ok, type Result } from '../result.ts';
import { writeBanner } from '../tradecraft/marking-words.ts';
import { type Audience, findObstacles } from './audience.ts';
import { cover, coverBrief, coverEntity, coverTags, findLeak } from './cover-words.ts';
import { findRepeats, listSecrets } from './find-repeats.ts';
import { type RedactedText, redactText, type Stretch } from './redact-text.ts';

/** For the analyst, never for the recipient: what was taken out and why. */
export interface ReleaseLog {
  readonly withheld: readonly {
    readonly id: AnnotationId;
    readonly quote: string;
    readonly markings: readonly string[];
  }[];
  /** Other places where withheld words stood and were covered too. */
  readonly repeatCount: number;
  /** Passages without a marking of their own that stood wholly inside what was taken out. */
  readonly swallowedCount: number;
  readonly removedRelationCount: number;
  readonly removedEntities: readonly string[];
}

export interface SanitisedCopy {
  readonly input: ExportInput;
  readonly log: ReleaseLog;
}

/**
 * A copy for an audience: passages above it are taken out with their words, a bar of constant length stands in their
 * place, and every other passage stays on its words. Withheld words that stand elsewhere, in the text, in notes or in
 * names, are covered as well; the hash and size of the original go too, because words could be guessed against them.
 * @returns `export-refused` when the brief as a whole is above the audience, or when a withheld word would remain.
 */
export function sanitise(input: ExportInput, audience: Audience): Result<SanitisedCopy> {
  const schemes = input.codebook.markingSchemes;
  const obstacles = findObstacles(audience, input.brief.markings, schemes);
  if (obstacles.length > 0) {
    return err(
      refuse(
        `the brief itself is marked ${obstacles.map((marking) => writeBanner(marking, schemes)).join(', ')}, which is above these readers. Choose readers of its level, or mark the brief as a whole for what is left of it`,
      ),
    );
  }
  const isWithheld = ({ markings }: Annotation) => findObstacles(audience, markings, schemes).length > 0;
  const withheld = input.annotations.filter(isWithheld);
  const secrets = listSecrets(withheld.flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)));
  const own = withheld.filter(({ placement }) => placement === 'placed').flatMap(({ spans }) => spans);
  const repeats = findRepeats(input.text.text, secrets);
  const redacted = redactText(input.text, [...own, ...repeats]);
  const kept = input.annotations.filter((annotation) => !isWithheld(annotation));
  // what is said about passages may also name who or what only withheld ones mention
  const names = listWithheldNames(input, { withheld, kept });
  const said = listSecrets([...secrets, ...names]);
  const annotations = kept.flatMap((annotation) => moveAnnotation(annotation, redacted, { secrets, said }));
  const copy = buildCopy(input, { annotations, redacted, secrets: said });
  const leak = findLeak(copy, { text: secrets, said });
  if (leak !== undefined) return err(refuse(`withheld words would remain in ${leak}`));
  const verified = verifyPassages(copy);
  if (!verified.ok) return verified;
  return ok({ input: copy, log: writeLog(input, copy, { withheld, repeats }) });
}

/**
 * Names and aliases of entities that only withheld passages mention. A name that a remaining entity bears as well gives
 * nothing away. In the text itself they stay: where no mark covers them, a person decides (`findRemainingNames`).
 */
function listWithheldNames(
  { entities }: ExportInput,
  { withheld, kept }: { readonly withheld: readonly Annotation[]; readonly kept: readonly Annotation[] },
): readonly string[] {
  const remaining = new Set(kept.flatMap(({ entityId }) => entityId ?? []));
  const gone = new Set(withheld.flatMap(({ entityId }) => entityId ?? []));
  const listNames = ({ name, aliases }: Entity) => [name, ...aliases];
  const known = new Set(entities.filter(({ id }) => remaining.has(id)).flatMap(listNames));
  return entities
    .filter(({ id }) => gone.has(id) && !remaining.has(id))
    .flatMap(listNames)
    .filter((name) => !known.has(name));
}

function writeLog(
  input: ExportInput,
  copy: ExportInput,
  { withheld, repeats }: { readonly withheld: readonly Annotation[]; readonly repeats: readonly Stretch[] },
): ReleaseLog {
  const schemes = input.codebook.markingSchemes;
  const remaining = new Set(copy.entities.map(({ id }) => id));
  const ownPlaces = new Set(
    withheld.flatMap(({ spans }) => spans.map(({ start, end }) => `${start}-${end}`)),
  );
  return {
    withheld: withheld.map(({ id, spans, markings }) => ({
      id,
      quote: spans.map(({ quote }) => quote.exact).join(' […] '),
      markings: markings.map((marking) => writeBanner(marking, schemes)),
    })),
    repeatCount: repeats.filter(({ start, end }) => !ownPlaces.has(`${start}-${end}`)).length,
    swallowedCount: input.annotations.length - withheld.length - copy.annotations.length,
    removedRelationCount: input.relations.length - copy.relations.length,
    removedEntities: input.entities.filter(({ id }) => !remaining.has(id)).map(({ name }) => name),
  };
}

function buildCopy(
  input: ExportInput,
  {
    annotations,
    redacted,
    secrets,
  }: {
    readonly annotations: readonly Annotation[];
    readonly redacted: RedactedText;
    readonly secrets: readonly string[];
  },
): ExportInput {
  const ids = new Set(annotations.map(({ id }) => id));
  const registry = new Map<EntityId, Entity>(
    input.entities.map((entity) => [entity.id, coverEntity(entity, secrets)]),
  );
  const mentioned = new Set(annotations.flatMap(({ entityId }) => (entityId === null ? [] : [entityId])));
  const relations = input.relations.filter((relation) =>
    mayKeepRelation(relation, input, { ids, mentioned }),
  );
  return {
    ...input,
    brief: coverBrief(input.brief, secrets),
    text: redacted.text,
    annotations,
    relations: relations.map((relation) => ({
      ...relation,
      note: cover(relation.note, secrets),
      author: cover(relation.author, secrets),
    })),
    exportedBy: cover(input.exportedBy, secrets),
    entities: collectEntities(annotations, relations, registry),
  };
}

/** Both ends and every supporting passage must still be there: a relation that leans on withheld words says what they said. */
function mayKeepRelation(
  { from, to, passages }: Relation,
  { brief }: ExportInput,
  { ids, mentioned }: { readonly ids: ReadonlySet<AnnotationId>; readonly mentioned: ReadonlySet<EntityId> },
): boolean {
  const isThere = (briefId: string, annotationId: AnnotationId) =>
    briefId === brief.id && ids.has(annotationId);
  return (
    [from, to].every((end) =>
      end.kind === 'entity' ? mentioned.has(end.entityId) : isThere(end.briefId, end.annotationId),
    ) && passages.every(({ briefId, annotationId }) => isThere(briefId, annotationId))
  );
}

interface CoveredWords {
  readonly author: string;
  readonly note: string;
  readonly tags: string[];
}

/** On its words in the new text; nothing when all of them were taken out. */
function moveAnnotation(
  annotation: Annotation,
  redacted: RedactedText,
  { secrets, said }: { readonly secrets: readonly string[]; readonly said: readonly string[] },
): readonly Annotation[] {
  const covered: CoveredWords = {
    author: cover(annotation.author, said),
    note: cover(annotation.note, said),
    tags: coverTags(annotation.tags, said),
  };
  if (annotation.placement === 'orphan') return moveOrphan(annotation, secrets, covered);
  const spans = annotation.spans.flatMap(({ start, end }) => {
    if (redacted.isRemoved(start, end)) return [];
    return [describeSpan(redacted.text.text, redacted.mapStart(start), redacted.mapEnd(end))];
  });
  return spans.length === 0 ? [] : [{ ...annotation, ...covered, spans: [...spans] }];
}

/** An orphan's words are those of an older text: it stays only if they hold nothing that was withheld. */
function moveOrphan(
  annotation: Annotation,
  secrets: readonly string[],
  covered: CoveredWords,
): readonly Annotation[] {
  const words = annotation.spans.flatMap(({ quote }) => [quote.exact, quote.prefix, quote.suffix]).join('\n');
  if (findRepeats(words, secrets).length > 0) return [];
  const spans = annotation.spans.map((span) => ({
    ...span,
    quote: { ...span.quote, prefix: '', suffix: '' },
  }));
  // Proposals count in the text that was taken apart here.
  const proposal = annotation.proposal ? { proposal: null } : {};
  return [{ ...annotation, ...covered, ...proposal, spans }];
}

function refuse(reason: string): AppError {
  return { code: 'export-refused', message: `No copy was made: ${reason}.` };
}
