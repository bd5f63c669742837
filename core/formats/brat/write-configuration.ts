import { CONFIDENCE_LEVELS, CREDIBILITY_GRADES, RELIABILITY_GRADES } from '../../model/assessment.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { BratNames } from './write-annotations.ts';

/**
 * annotation.conf. All four sections are required, and brat reports overlapping passages as faults unless
 * `<OVERLAP>` allows them.
 */
export function writeAnnotationConf(
  { relationTypes }: Codebook,
  names: BratNames,
  likelihoods: readonly string[],
): string {
  const symmetric = new Set(
    relationTypes.filter(({ isSymmetric }) => isSymmetric).map(({ id }) => String(id)),
  );
  const relations = [...names.relationTypes].map(
    ([id, name]) =>
      `${name}\tArg1:<ENTITY>, Arg2:<ENTITY>${symmetric.has(id) ? ', <REL-TYPE>:symmetric' : ''}`,
  );
  return [
    '[entities]',
    ...names.labels.values(),
    '[relations]',
    ...relations,
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    `Confidence\tArg:<ENTITY>, Value:${CONFIDENCE_LEVELS.join('|')}`,
    ...(likelihoods.length === 0 ? [] : [`Likelihood\tArg:<ENTITY>, Value:${likelihoods.join('|')}`]),
    `Reliability\tArg:<ENTITY>, Value:${RELIABILITY_GRADES.join('|')}`,
    `Credibility\tArg:<ENTITY>, Value:${CREDIBILITY_GRADES.join('|')}`,
    'Status\tArg:<ENTITY>, Value:draft|rejected',
    '',
  ].join('\n');
}

/** visual.conf: the codebook's names and light colours. */
export function writeVisualConf({ labels }: Codebook, names: BratNames): string {
  const known = labels.flatMap((label) => {
    const name = names.labels.get(label.id);
    return name === undefined ? [] : [{ name, label }];
  });
  return [
    '[labels]',
    ...known.map(({ name, label }) => `${name} | ${label.name.replace(/[|\s\p{Cc}]+/gu, ' ').trim()}`),
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:#e9e9e7, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    'ATTRIBUTE_DEFAULT\tglyph:*',
    ...known.map(({ name, label }) => `${name}\tbgColor:${label.light.tint}, borderColor:${label.light.ink}`),
    'Confidence\tglyph:(L)|(M)|(H), position:left',
    'Status\tglyph:(draft)|(rejected), position:right',
    '',
  ].join('\n');
}
