import { findLikelihoodBand } from '../../tradecraft/likelihood.ts';
import type { PassageView } from '../passage-view.ts';
import { mergeMarkings, type StixContext, writeCommon } from './stix-context.ts';
import { FACTS_EXTENSION_ID, makeStixId, STIX_CONFIDENCE, type StixObject } from './stix-vocabulary.ts';

/** The id of a passage's note, the same from whichever brief it is referred to. */
export function getNoteId(briefId: string, annotationId: string): string {
  return makeStixId('note', `${briefId}/${annotationId}`);
}

/**
 * A passage as a note about its entity, or about the report where it names none. STIX has no text selector: positions
 * and quotes stand in a declared extension. `confidence` is the analytic confidence on the None/Low/Med/High scale; the
 * likelihood of an event is never written there.
 */
export function writeNote(passage: PassageView, context: StixContext, objectRef: string): StixObject {
  const { annotation, quote, title, labelName, entity } = passage;
  const { brief } = context.input;
  const { confidence } = annotation.assessment;
  return {
    ...writeCommon({ type: 'note', id: getNoteId(brief.id, annotation.id) }, annotation, {
      context,
      markings: mergeMarkings(annotation.markings, brief.markings),
      alsoModified: entity === undefined ? [] : [entity.modified],
    }),
    ...(confidence === null ? {} : { confidence: STIX_CONFIDENCE[confidence] }),
    ...(brief.language === null ? {} : { lang: brief.language }),
    ...(annotation.tags.length === 0 ? {} : { labels: annotation.tags }),
    abstract: title === labelName ? title : `${labelName}: ${title}`,
    content: annotation.note === '' ? `“${quote}”` : `“${quote}”\n\n${annotation.note}`,
    ...(annotation.author === '' ? {} : { authors: [annotation.author] }),
    object_refs: [objectRef],
    extensions: { [FACTS_EXTENSION_ID]: writeFacts(passage, context) },
  };
}

/** What the analyst rejected says so by an opinion, so that a reader does not take the note for a finding. */
export function writeOpinion(passage: PassageView, context: StixContext): StixObject {
  const { annotation } = passage;
  const { brief } = context.input;
  const id = makeStixId('opinion', `${brief.id}/${annotation.id}`);
  return {
    ...writeCommon({ type: 'opinion', id }, annotation, {
      context,
      markings: mergeMarkings(annotation.markings, brief.markings),
    }),
    opinion: 'strongly-disagree',
    explanation: 'Rejected by the analyst.',
    object_refs: [getNoteId(brief.id, annotation.id)],
  };
}

function writeFacts(
  { annotation, labelName, isOrphan }: PassageView,
  { input, index, textHash }: StixContext,
) {
  const { confidence, likelihood, reliability, credibility } = annotation.assessment;
  return {
    extension_type: 'property-extension',
    brief_sha256: input.brief.source.sha256,
    text_sha256: textHash,
    offset_unit: 'unicode-code-point',
    spans: annotation.spans.map(({ start, end, quote }) => ({
      ...(isOrphan ? {} : { start: index.getCodePoint(start), end: index.getCodePoint(end) }),
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
    })),
    placement: annotation.placement,
    label: annotation.label,
    label_name: labelName,
    status: annotation.status,
    origin: annotation.origin,
    ...(confidence === null ? {} : { confidence }),
    ...(reliability === null ? {} : { reliability }),
    ...(credibility === null ? {} : { credibility }),
    ...(likelihood === null
      ? {}
      : { likelihood: { ...likelihood, range: findLikelihoodBand(likelihood)?.range ?? 'not known' } }),
  };
}
