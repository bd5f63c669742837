import type { ExportInput } from '#core/formats/format.ts';
import { gatherExport } from '#core/formats/gather-export.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { type Block, type BriefText, briefTextSchema } from '#core/model/blocks.ts';
import type { Brief } from '#core/model/brief.ts';
import { type Codebook, codebookSchema } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { Relation } from '#core/model/relation.ts';
import { aBrief, anAnnotation } from './builders.ts';

const label = (id: string, name: string, colours: readonly string[], entityType: string | null = id) => ({
  id,
  name,
  description: '',
  light: { ink: colours[0], tint: colours[1] },
  dark: { ink: colours[2], tint: colours[3] },
  shortcut: null,
  entityType,
});

export function aCodebook(fields: Readonly<Record<string, unknown>> = {}): Codebook {
  return codebookSchema.parse({
    name: 'Test codebook',
    labels: [
      label('person', 'Person', ['#0072b2', '#d7ebf8', '#7cc4f2', '#16394f']),
      label('organization', 'Organization', ['#8a5a00', '#fbe9c4', '#f0c368', '#463512']),
      label('location', 'Location', ['#00755a', '#d2f0e4', '#74d8b4', '#123d31']),
      label('unit', 'Unit', ['#b04a00', '#ffe0cc', '#ffab7a', '#4c2a15'], 'military-unit'),
      label('event', 'Event', ['#a0357a', '#f8dcec', '#f29bcd', '#4a2039']),
      label('judgment', 'Judgment', ['#4b3fb0', '#e6e2fb', '#b9b0ff', '#302a5c'], null),
    ],
    entityTypes: [
      { id: 'person', name: 'Person' },
      { id: 'organization', name: 'Organization' },
      { id: 'location', name: 'Location' },
      { id: 'military-unit', name: 'Military unit' },
      { id: 'event', name: 'Event' },
    ],
    relationTypes: [
      { id: 'corroborates', name: 'corroborates', inverseName: 'corroborates', isSymmetric: true },
      { id: 'commands', name: 'commands', inverseName: 'is commanded by', isSymmetric: false },
    ],
    yardstick: 'icd203',
    markingSchemes: [],
    ...fields,
  });
}

type BlockFields = Block extends infer One ? (One extends Block ? Omit<One, 'start' | 'end'> : never) : never;

/** A text from its blocks, one empty line between them. */
export function aText(parts: readonly (readonly [BlockFields, string])[]): BriefText {
  let text = '';
  const blocks: unknown[] = [];
  for (const [fields, words] of parts) {
    if (text !== '' && words !== '') text += '\n\n';
    blocks.push({ ...fields, start: text.length, end: text.length + words.length });
    text += words;
  }
  return briefTextSchema.parse({ text, blocks });
}

/** A passage found by its words; each must occur once in the text. Several make a discontinuous passage. */
export function aPassage(
  { text }: BriefText,
  quotes: string | readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): Annotation {
  const spans = [quotes].flat().map((exact) => {
    const start = text.indexOf(exact);
    if (start === -1 || text.indexOf(exact, start + 1) !== -1)
      throw new Error(`not once in the text: ${exact}`);
    const end = start + exact.length;
    return {
      start,
      end,
      quote: { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    };
  });
  return anAnnotation({ spans, ...fields });
}

export interface ExportParts {
  readonly brief?: Brief;
  readonly text?: BriefText;
  readonly annotations?: readonly Annotation[];
  readonly relations?: readonly Relation[];
  readonly entities?: readonly Entity[];
  readonly codebook?: Codebook;
}

const SHORT_TEXT: BriefText = aText([[{ type: 'paragraph' }, 'Alpha team moved north.']]);

/** What an exporter gets, gathered as the application gathers it. */
export function anExportInput(parts: ExportParts = {}): ExportInput {
  const { brief = aBrief(), text = SHORT_TEXT, annotations = [], relations = [], entities = [] } = parts;
  return gatherExport({
    brief,
    text,
    state: {
      annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
      relations: new Map(relations.map((relation) => [relation.id, relation])),
    },
    library: {
      codebook: parts.codebook ?? aCodebook(),
      entities: new Map(entities.map((entity) => [entity.id, entity])),
    },
    exportedAt: '2024-11-02T08:30:00.000Z',
    exportedBy: 'R. Analyst',
    generator: 'Briefmark 0.0.0-test',
  });
}
