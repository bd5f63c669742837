import { ok, type Result } from '../../result.ts';
import { chooseBanner } from '../choose-banner.ts';
import { describeRelations } from '../describe-relations.ts';
import { describeSource, opensWithTitle, writeTime } from '../describe-source.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { groupBy } from '../group-by.ts';
import { listFacts } from '../list-facts.ts';
import { describeOrigin, describePassages, type PassageView } from '../passage-view.ts';
import { verifyPassages } from '../verify-passages.ts';
import { escapeMarkdown, escapeMarkdownCell } from './escape-markdown.ts';
import { writeBlocks } from './write-blocks.ts';

/** CommonMark with GFM tables and footnotes. Nested and crossing passages each have a mark where they end. */
export const markdownFormat = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  description: 'The text with a footnote for each passage, and tables of entities and passages.',
  offsetUnit: 'UTF-16 code units',
  audience: 'people',
  holds:
    'The whole text, a footnote for each passage, entities, relations, an index of passages and the source record.',
  leavesOut: 'Where a passage begins is not marked in the text; its words stand in the index.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input);
  const content = [
    writeBanner(input),
    writeTitle(input),
    writeBlocks(input, passages),
    writeEntities(input, passages),
    writeRelations(input, passages),
    writeIndex(
      'Index of passages',
      passages.filter(({ isOrphan }) => !isOrphan),
    ),
    writeIndex(
      'Passages without a place',
      passages.filter(({ isOrphan }) => isOrphan),
    ),
    writeSource(input),
    passages
      .filter(({ isOrphan }) => !isOrphan)
      .map(writeFootnote)
      .join('\n\n'),
    writeBanner(input),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return ok({ files: [{ suffix: '.md', content: `${content}\n` }], losses: [] });
}

function writeBanner(input: ExportInput): string {
  const { markings, explanation } = chooseBanner(input);
  if (markings.length === 0) return '';
  const words = markings.map((marking) => `**${escapeMarkdownCell(marking.words)}**`).join(' · ');
  return explanation === '' ? words : `${words}\\\n${escapeMarkdownCell(explanation)}`;
}

function writeTitle(input: ExportInput): string {
  return opensWithTitle(input) ? '' : `# ${escapeMarkdownCell(input.brief.title)}`;
}

function writeEntities({ entities, codebook }: ExportInput, passages: readonly PassageView[]): string {
  const mentions = groupBy(passages, ({ annotation }) => annotation.entityId);
  const typeNames = new Map(codebook.entityTypes.map(({ id, name }) => [id, name]));
  return writeTable(
    'Entities',
    ['Name', 'Type', 'Also known as', 'Identifiers', 'Passages', 'Note'],
    entities.map((entity) => [
      entity.name,
      typeNames.get(entity.type) ?? entity.type,
      entity.aliases.join('; '),
      entity.externalIds.map(({ source, id }) => `${source} ${id}`).join('; '),
      (mentions.get(entity.id) ?? []).map(({ number }) => number).join(', '),
      entity.note,
    ]),
  );
}

function writeRelations(input: ExportInput, passages: readonly PassageView[]): string {
  const columns = [
    'From',
    'Relation',
    'To',
    'Confidence',
    'Likelihood',
    'Grade',
    'Passages',
    'Status',
    'Note',
  ];
  return writeTable(
    'Relations',
    columns,
    describeRelations(input, passages).map((relation) => [
      relation.from,
      relation.type,
      relation.to,
      relation.confidence,
      relation.likelihood,
      relation.grade,
      relation.passageNumbers.join(', '),
      relation.status,
      relation.note,
    ]),
  );
}

function writeIndex(title: string, passages: readonly PassageView[]): string {
  const columns = [
    'No.',
    'Quote',
    'Label',
    'Entity',
    'Confidence',
    'Likelihood',
    'Grade',
    'Marking',
    'Status',
    'Marked',
    'Position',
    ...(passages.some(({ isOrphan }) => isOrphan) ? ['Tags', 'Note'] : []),
  ];
  return writeTable(
    title,
    columns,
    passages.map((passage) => [
      String(passage.number),
      passage.quote,
      passage.labelName,
      passage.entity?.name ?? '',
      passage.confidence,
      passage.likelihood,
      passage.grade,
      passage.markings.join(', '),
      passage.annotation.status,
      describeOrigin(passage),
      passage.position,
      // a placed passage has them in its footnote
      ...(passage.isOrphan ? [passage.annotation.tags.join(', '), passage.annotation.note] : []),
    ]),
  );
}

function writeTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdownCell))];
  return [`## ${title}`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** Confidence and likelihood stand in lines of their own: ICD 203 keeps them out of one sentence. */
function writeFootnote(passage: PassageView): string {
  const { number, title, labelName, entity, entityTypeName, annotation } = passage;
  const kind = entity === undefined ? '' : ` (${escapeMarkdownCell(`${labelName}; ${entityTypeName}`)})`;
  const head = `**${escapeMarkdownCell(title)}**${kind}`;
  const facts = [...listFacts(passage), `Marked: ${describeOrigin(passage)}`];
  const lines = [head, ...facts.map(escapeMarkdownCell)].join('\\\n');
  const note = annotation.note === '' ? '' : `\n\n${escapeMarkdown(annotation.note)}`;
  return `[^${number}]: ${(lines + note).replace(/\n(?=[^\n])/g, '\n    ')}`;
}

function writeSource(input: ExportInput): string {
  const facts = describeSource(input).map(({ name, value }) => `- ${name}: ${escapeMarkdownCell(value)}`);
  const { generator, exportedAt, exportedBy } = input;
  const by = exportedBy === '' ? '' : ` by ${escapeMarkdownCell(exportedBy)}`;
  const words = `Exported ${writeTime(exportedAt)}${by} with ${escapeMarkdownCell(generator)}. Positions count UTF-16 code units of the text from 0; the end is not included.`;
  return ['## Source', '', ...facts, '', words].join('\n');
}
