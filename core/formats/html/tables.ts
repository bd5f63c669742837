import { describeRelations, type RelationView } from '../describe-relations.ts';
import type { ExportInput } from '../format.ts';
import { groupBy } from '../group-by.ts';
import { describeOrigin, type PassageView } from '../passage-view.ts';
import { getColourClass } from './colour-class.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { LINKED_NUMBERS, type NumberStyle } from './number-style.ts';

/** Who and what the brief mentions, each with links to its passages. */
export function writeEntityTable(
  input: ExportInput,
  passages: readonly PassageView[],
  numbers: NumberStyle = LINKED_NUMBERS,
): Markup {
  if (input.entities.length === 0) return NOTHING;
  const mentions = groupBy(passages, ({ annotation }) => annotation.entityId);
  const typeNames = new Map(input.codebook.entityTypes.map(({ id, name }) => [id, name]));
  const rows = input.entities.map(
    ({ id, type, name, aliases, externalIds, note }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th><td><bdi>${typeNames.get(type) ?? type}</bdi></td><td>${writeList(aliases)}</td><td>${writeList(externalIds.map((external) => `${external.source} ${external.id}`))}</td><td>${writeNumbers(
        (mentions.get(id) ?? []).map(({ number }) => number),
        numbers,
      )}</td><td class="muted long" dir="auto">${note}</td></tr>\n`,
  );
  return writeSection(
    'entities',
    'Entities',
    writeWideTable('entities', 'Entities', {
      columns: ['Name', 'Type', 'Also known as', 'Identifiers', 'Passages', 'Note'],
      rows,
    }),
  );
}

export function writeRelationTable(
  input: ExportInput,
  passages: readonly PassageView[],
  numbers: NumberStyle = LINKED_NUMBERS,
): Markup {
  if (input.relations.length === 0) return NOTHING;
  const rows = describeRelations(input, passages).map((relation) => writeRelation(relation, numbers));
  return writeSection(
    'relations',
    'Relations',
    writeWideTable('passages', 'Relations', {
      columns: ['From', 'Relation', 'To', 'Assessment', 'Passages', 'Note'],
      rows,
    }),
  );
}

function writeRelation(relation: RelationView, numbers: NumberStyle): Markup {
  const { from, type, to, confidence, likelihood, grade, passageNumbers, status, note } = relation;
  const facts = [
    confidence === '' ? '' : `${confidence} confidence`,
    likelihood,
    grade,
    status === 'accepted' ? '' : status,
  ];
  return html`<tr><td class="long" dir="auto">${from}</td><td><bdi>${type}</bdi></td><td class="long" dir="auto">${to}</td><td>${writeLines(facts)}</td><td>${writeNumbers(passageNumbers, numbers)}</td><td class="muted long" dir="auto">${note}</td></tr>\n`;
}

/** Every placed passage with all that was said about it. */
export function writePassageTable(passages: readonly PassageView[]): Markup {
  const placed = passages.filter(({ isOrphan }) => !isOrphan);
  if (placed.length === 0) return NOTHING;
  return writeSection('passages', 'Index of passages', writePassages('Index of passages', placed));
}

/** Passages whose place in the text is no longer certain: kept in sight, never dropped. */
export function writeOrphanTable(passages: readonly PassageView[]): Markup {
  const orphans = passages.filter(({ isOrphan }) => isOrphan);
  if (orphans.length === 0) return NOTHING;
  const words = html`<p class="lead">The text has changed since these passages were marked, and they could not be placed with certainty. Positions are where they last stood.</p>`;
  return writeSection(
    'orphans',
    'Passages without a place',
    html`${words}${writePassages('Passages without a place', orphans)}`,
  );
}

function writePassages(caption: string, passages: readonly PassageView[]): Markup {
  const columns = ['No.', 'Passage', 'Label and entity', 'Assessment', 'Marking', 'Status', 'Position'];
  return writeWideTable('passages', caption, { columns, rows: passages.map(writePassage) });
}

function writePassage(passage: PassageView): Markup {
  const {
    number,
    quote,
    labelName,
    entity,
    entityTypeName,
    confidence,
    likelihood,
    grade,
    markings,
    annotation,
    isOrphan,
    position,
  } = passage;
  const note = annotation.note === '' ? NOTHING : html`<p class="muted" dir="auto">${annotation.note}</p>`;
  const tags =
    annotation.tags.length === 0
      ? NOTHING
      : html`<p class="muted"><bdi>${annotation.tags.join(', ')}</bdi></p>`;
  const who =
    entity === undefined
      ? NOTHING
      : html`<p><bdi>${entity.name}</bdi> <span class="muted"><bdi>${entityTypeName}</bdi></span></p>`;
  const facts = [confidence === '' ? '' : `${confidence} confidence`, likelihood, grade];
  const shown = isOrphan
    ? html`<span id="r${number}"><span id="n${number}">${number}</span></span>`
    : html`<a href="#r${number}" aria-label="Passage ${number} in the text">${number}</a>`;
  return html`<tr><th scope="row">${shown}</th><td class="long"><p class="quote" dir="auto">${quote}</p>${note}${tags}</td><td><p><span class="swatch ${getColourClass(passage)}"></span><bdi>${labelName}</bdi></p>${who}</td><td>${writeLines(facts)}</td><td class="short">${writeLines(markings)}</td><td>${annotation.status}<p class="muted"><bdi>${describeOrigin(passage)}</bdi></p></td><td>${position}</td></tr>\n`;
}

export function writeSection(id: string, title: string, content: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
}

interface TableParts {
  readonly columns: readonly string[];
  readonly rows: readonly Markup[];
}

function writeWideTable(className: string, caption: string, { columns, rows }: TableParts): Markup {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table class="${className}"><thead><tr>${heads}</tr></thead>\n<tbody>\n${rows}</tbody></table></div>`;
}

function writeLines(lines: readonly string[]): Markup {
  return html`${lines.filter((line) => line !== '').map((line) => html`<p><bdi>${line}</bdi></p>`)}`;
}

function writeList(items: readonly string[]): Markup {
  return html`${items.map((item, index) => html`${index === 0 ? '' : '; '}<bdi>${item}</bdi>`)}`;
}

function writeNumbers(passageNumbers: readonly number[], numbers: NumberStyle): Markup {
  return html`${passageNumbers.map((number, index) => html`${index === 0 ? '' : ', '}${numbers.inTable(number)}`)}`;
}
