import { type ExportChoice, exportChoiceSchema } from '#core/exports/export-choice.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import { CONFIDENCE_LEVELS } from '#core/model/assessment.ts';
import type { Marking } from '#core/model/marking.ts';
import type { CliArguments, CliOption } from './cli-context.ts';
import { hasSwitch, readText, readTexts, requireOneOf, requireText, UsageError } from './read-options.ts';

export const CHOICE_OPTIONS: readonly CliOption[] = [
  { name: 'format', value: 'FORMAT', description: 'one of `briefmark formats`' },
  { name: 'label', value: 'ID', isRepeatable: true, description: 'only passages with this label' },
  { name: 'entity', value: 'ID', isRepeatable: true, description: 'only passages that name this entity' },
  {
    name: 'status',
    value: 'STATUS',
    isRepeatable: true,
    description: 'only draft, accepted or rejected passages',
  },
  { name: 'confidence', value: 'LEVEL', isRepeatable: true, description: 'only low, moderate, high or none' },
  {
    name: 'up-to',
    value: 'SCHEME:LEVEL',
    isRepeatable: true,
    description: 'only passages up to this marking; their words stay in the text',
  },
  {
    name: 'release',
    value: 'SCHEME:LEVEL',
    isRepeatable: true,
    description:
      'a sanitised copy for these readers, e.g. tlp2:green; what is above is taken out with its words',
  },
  { name: 'page-size', value: 'SIZE', description: 'A4 or Letter, for PDF' },
  { name: 'report', description: 'a text beside the file says what the format could not hold' },
];

/** @throws UsageError for what no export can be */
export function readChoice(args: CliArguments): ExportChoice {
  const confidences = readTexts(args, 'confidence').map((value) => {
    const level = requireOneOf(value, [...CONFIDENCE_LEVELS, 'none'], 'confidence');
    return level === 'none' ? null : level;
  });
  const statuses = readTexts(args, 'status').map((value) =>
    requireOneOf(value, annotationStatusSchema.options, 'status'),
  );
  const audience = readTexts(args, 'up-to').map(readClearance);
  const release = readTexts(args, 'release').map(readClearance);
  const labels = readTexts(args, 'label');
  const entities = readTexts(args, 'entity');
  const parsed = exportChoiceSchema.safeParse({
    formatId: requireText(args, 'format'),
    filter: {
      ...(labels.length === 0 ? {} : { labels }),
      ...(entities.length === 0 ? {} : { entities }),
      ...(statuses.length === 0 ? {} : { statuses }),
      ...(confidences.length === 0 ? {} : { confidences }),
      ...(audience.length === 0 ? {} : { audience }),
    },
    release: release.length === 0 ? null : release,
    pageSize: requireOneOf(readText(args, 'page-size') ?? 'A4', ['A4', 'Letter'], 'page-size'),
    withReport: hasSwitch(args, 'report'),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${issue?.path.join('.') ?? 'an option'}: ${issue?.message ?? 'not understood'}`);
}

/** `tlp2:amber+strict`, `us:secret`. */
function readClearance(words: string): Marking {
  const [, scheme, level] = /^([^:]+):(.+)$/.exec(words) ?? [];
  if (scheme === undefined || level === undefined)
    throw new UsageError(`“${words}” is no marking; write SCHEME:LEVEL, e.g. tlp2:green`);
  return { scheme, level, controls: [] };
}
