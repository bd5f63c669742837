import type { Annotation } from '../model/annotation.ts';
import type { Label } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import { getReliability, writeGrade } from '../tradecraft/admiralty.ts';
import { getConfidenceName } from '../tradecraft/confidence.ts';
import { describeLikelihood } from '../tradecraft/likelihood.ts';
import { writeBanner } from '../tradecraft/marking-words.ts';
import { writeDate } from './describe-source.ts';
import type { ExportInput } from './format.ts';

/** A passage in the words that people read, the same in every format. Empty text where nothing is stated. */
export interface PassageView {
  /** 1-based, in text order; orphans carry the last numbers. */
  readonly number: number;
  readonly annotation: Annotation;
  readonly isOrphan: boolean;
  readonly label: Label | undefined;
  readonly labelName: string;
  /** Position of the label in the codebook; -1 when the codebook does not know it. */
  readonly labelIndex: number;
  readonly entity: Entity | undefined;
  readonly entityTypeName: string;
  /** The entity's name, or else the label's. */
  readonly title: string;
  readonly quote: string;
  /** `0–5; 10–14`, UTF-16 code units. */
  readonly position: string;
  readonly confidence: string;
  readonly likelihood: string;
  /** Admiralty code with the brief's reliability where the passage sets none: `B2`, `B`, `2`. */
  readonly grade: string;
  /** The grade only when the passage says something of its own. */
  readonly ownGrade: string;
  readonly markings: readonly string[];
}

/** Joins the spans of a discontinuous passage for reading. */
export const GAP = ' […] ';

export function describePassages(input: ExportInput): readonly PassageView[] {
  const labels = new Map(input.codebook.labels.map((label, index) => [label.id, { label, index }]));
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]));
  const typeNames = new Map(input.codebook.entityTypes.map(({ id, name }) => [id, name]));
  return input.annotations.map((annotation, index) => {
    const known = labels.get(annotation.label);
    const entity = annotation.entityId === null ? undefined : entities.get(annotation.entityId);
    const labelName = known?.label.name ?? annotation.label;
    return {
      number: index + 1,
      annotation,
      isOrphan: annotation.placement === 'orphan',
      label: known?.label,
      labelName,
      labelIndex: known?.index ?? -1,
      entity,
      entityTypeName: entity === undefined ? '' : (typeNames.get(entity.type) ?? entity.type),
      title: entity?.name ?? labelName,
      quote: annotation.spans.map(({ quote }) => quote.exact).join(GAP),
      position: annotation.spans.map(({ start, end }) => `${start}–${end}`).join('; '),
      ...describeAssessment(annotation, input),
    };
  });
}

/** Who marked a passage and when: `R. Analyst, 28 October 2024`. */
export function describeOrigin({ annotation: { author, created } }: PassageView): string {
  return [author, writeDate(created)].filter((part) => part !== '').join(', ');
}

function describeAssessment(annotation: Annotation, { brief, codebook }: ExportInput) {
  const { assessment } = annotation;
  const { confidence, likelihood, reliability, credibility } = assessment;
  const hasOwnGrade = reliability !== null || credibility !== null;
  const grade = writeGrade(getReliability(assessment, brief), credibility);
  return {
    confidence: confidence === null ? '' : getConfidenceName(confidence),
    likelihood: likelihood === null ? '' : describeLikelihood(likelihood),
    grade,
    ownGrade: hasOwnGrade ? grade : '',
    markings: annotation.markings.map((marking) => writeBanner(marking, codebook.markingSchemes)),
  };
}
