import { ok, type Result } from '../../result.ts';
import { opensWithTitle } from '../describe-source.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { writeLosses } from '../losses.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { countDiscontinuous } from '../select-passages.ts';
import { verifyPassages } from '../verify-passages.ts';
import { NO_XML, type XmlMarkup, xml } from '../xml.ts';
import { writeZip } from '../zip.ts';
import {
  type Comment,
  listComments,
  WORD,
  WORD_2010,
  writeComments,
  writeCommentsExtended,
} from './comments.ts';
import { makeListNumbers } from './list-numbers.ts';
import {
  COMMENT_MAP_PROPERTIES,
  COMMENT_MAP_RELATIONSHIPS,
  CONTENT_TYPES,
  DOCUMENT_RELATIONSHIPS,
  PACKAGE_RELATIONSHIPS,
  writeCommentMap,
  writeCoreProperties,
  writeFooter,
  writeHeader,
} from './parts.ts';
import { writeParagraph } from './runs.ts';
import { STYLES } from './styles.ts';
import { writeAnnex } from './write-annex.ts';
import { writeText } from './write-text.ts';

/** Word (ECMA-376, WordprocessingML): the text with highlights, each passage the range of a real comment, an annex of tables. */
export const docxFormat = {
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  description:
    'The marked text with a comment on each passage, the marking on every page and an annex of tables.',
  offsetUnit: 'none (comments are anchored in the text)',
  audience: 'people',
  holds:
    'The whole text with a mark before each paragraph whose passages are marked, every passage as a comment with label, entity, assessment, marking and note; entities, relations and the source record.',
  leavesOut:
    'Each part of a discontinuous passage has a comment of its own. Only the innermost of overlapping passages is coloured.',
  serialize,
} satisfies ExportFormat;

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const passages = describePassages(input);
  const placed = passages.filter(({ isOrphan }) => !isOrphan);
  const comments = listComments(placed, input.brief.id);
  const lists = makeListNumbers(input.text.blocks);
  const text = writeText(input, passages, { comments, lists });
  const content = writeZip(
    (
      [
        ['[Content_Types].xml', CONTENT_TYPES],
        ['_rels/.rels', PACKAGE_RELATIONSHIPS],
        ['docProps/core.xml', writeCoreProperties(input)],
        ['word/document.xml', writeDocument(input, text, passages)],
        ['word/_rels/document.xml.rels', DOCUMENT_RELATIONSHIPS],
        ['word/styles.xml', STYLES],
        ['word/numbering.xml', lists.write()],
        ...writeCommentParts(input, comments),
        ['word/header1.xml', writeHeader(input)],
        ['word/footer1.xml', writeFooter(input)],
      ] satisfies readonly (readonly [string, XmlMarkup])[]
    ).map(([path, part]) => ({
      path,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${part.source}`,
    })),
  );
  return ok({
    files: [{ suffix: '.docx', content }],
    losses: writeLosses([
      {
        count: countDiscontinuous(placed),
        noun: 'discontinuous passage',
        fate: 'with a comment on each part',
      },
    ]),
  });
}

function writeCommentParts(
  input: ExportInput,
  comments: readonly Comment[],
): readonly (readonly [string, XmlMarkup])[] {
  return [
    ['word/comments.xml', writeComments(comments)],
    ['word/commentsExtended.xml', writeCommentsExtended(comments)],
    ['customXml/item1.xml', writeCommentMap(comments, input)],
    ['customXml/_rels/item1.xml.rels', COMMENT_MAP_RELATIONSHIPS],
    ['customXml/itemProps1.xml', COMMENT_MAP_PROPERTIES],
  ];
}

function writeDocument(input: ExportInput, text: XmlMarkup, passages: readonly PassageView[]): XmlMarkup {
  const title = opensWithTitle(input) ? NO_XML : writeParagraph(input.brief.title, 'Title');
  return xml`<w:document xmlns:w="${WORD}" xmlns:w14="${WORD_2010}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
${title}${text}${writeAnnex(input, passages)}<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
