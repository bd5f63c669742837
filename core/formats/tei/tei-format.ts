import { ok, type Result } from '../../result.ts';
import { chooseBanner } from '../choose-banner.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { groupBy } from '../group-by.ts';
import { writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { selectPlaced } from '../select-passages.ts';
import { verifyClaims } from '../verify-claims.ts';
import { verifyPassages } from '../verify-passages.ts';
import { NO_XML, replaceForbidden, type XmlMarkup, xml } from '../xml.ts';
import { listTeiBlocks, type TeiBlock, writeBody } from './write-body.ts';
import { getPassageXmlId, listRanges, type StringRange, writeStandOff } from './write-stand-off.ts';

/** TEI P5: text as blocks with ids, annotations and entities beside it in `standOff`. */
export const teiFormat = {
  id: 'tei',
  name: 'TEI (standOff)',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  description: 'The text as TEI with annotations and lists of persons, places and organizations beside it.',
  offsetUnit: 'Unicode code points of each block (offset and length)',
  audience: 'machines',
  holds:
    'The text in blocks, every placed passage with label, certainty, grades, markings and note; entities and relations.',
  leavesOut:
    'Passages without a place, the blank lines between blocks, relations with other briefs. Characters that XML forbids become U+FFFD.',
  serialize,
} satisfies ExportFormat;

interface RangedPassage {
  readonly passage: PassageView;
  readonly ranges: readonly StringRange[];
}

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const blocks = listTeiBlocks(input);
  const { kept, losses } = selectPlaced(describePassages(input));
  const ranged = kept.map((passage) => ({ passage, ranges: listRanges(passage, blocks) }));
  const passages = ranged.filter(({ ranges }) => ranges.length > 0);
  const reread = verifyRanges(passages, blocks);
  if (!reread.ok) return reread;
  const entityIds = new Map<string, string>(input.entities.map(({ id }, index) => [id, `e${index + 1}`]));
  const document = xml`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${writeHeader(input)}
${writeStandOff(input, { passages, entityIds })}
<text${writeLanguage(input)}>
${writeBody(blocks)}
</text>
</TEI>
`;
  const others = input.relations.filter(({ from, to }) =>
    [from, to].some((end) => end.kind === 'passage' && end.briefId !== input.brief.id),
  );
  return ok({
    files: [{ suffix: '.xml', content: document.source }],
    losses: writeLosses([
      ...losses,
      {
        count: ranged.length - passages.length,
        noun: 'passage between blocks',
        plural: 'passages between blocks',
        fate: 'left out',
      },
      { count: others.length, noun: 'relation', fate: 'with another brief left out' },
    ]),
  });
}

/** Each block is a text of its own here, and so is each check. */
function verifyRanges(passages: readonly RangedPassage[], blocks: readonly TeiBlock[]): Result<void> {
  const claims = passages.flatMap(({ passage, ranges }) =>
    ranges.map(({ blockId, offset, length, exact }) => ({
      blockId,
      start: offset,
      end: offset + length,
      exact: replaceForbidden(exact),
      id: getPassageXmlId(passage),
    })),
  );
  const byBlock = groupBy(claims, ({ blockId }) => blockId);
  for (const { id, text } of blocks) {
    const checked = verifyClaims(text, 'code point', byBlock.get(id) ?? []);
    if (!checked.ok) return checked;
  }
  return ok(undefined);
}

function writeHeader(input: ExportInput): XmlMarkup {
  const { brief, exportedAt, generator } = input;
  const { source } = brief;
  const marking = chooseBanner(input)
    .markings.map(({ words }) => words)
    .join(', ');
  const access =
    marking === '' ? NO_XML : xml`<availability status="restricted"><p>${marking}</p></availability>`;
  const published =
    source.published === '' ? NO_XML : xml`<date when="${source.published}">${source.published}</date>`;
  const language =
    brief.language === null
      ? NO_XML
      : xml`\n<profileDesc><langUsage><language ident="${brief.language}">${brief.language}</language></langUsage></profileDesc>`;
  return xml`<teiHeader>
<fileDesc>
<titleStmt><title>${brief.title}</title></titleStmt>
<publicationStmt><publisher>${generator}</publisher><date when="${exportedAt}">${exportedAt}</date>${access}</publicationStmt>
<sourceDesc><bibl><title>${brief.title}</title>${writeIf('author', source.author)}${writeIf('publisher', source.origin)}${published}<idno type="sha256">${source.sha256}</idno></bibl></sourceDesc>
</fileDesc>${language}
</teiHeader>`;
}

function writeIf(name: 'author' | 'publisher', words: string): XmlMarkup {
  if (words === '') return NO_XML;
  return name === 'author' ? xml`<author>${words}</author>` : xml`<publisher>${words}</publisher>`;
}

function writeLanguage({ brief }: ExportInput): XmlMarkup {
  return brief.language === null ? NO_XML : xml` xml:lang="${brief.language}"`;
}
