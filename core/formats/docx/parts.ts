import { findTlpLabel, TLP_BACKGROUND, TLP_SCHEME } from '../../tradecraft/tlp.ts';
import { chooseBanner } from '../choose-banner.ts';
import type { ExportInput } from '../format.ts';
import { makeNameBasedId } from '../name-based-id.ts';
import { NO_XML, type XmlMarkup, xml } from '../xml.ts';
import { type Comment, getCommentAuthor, getCommentDate, WORD } from './comments.ts';
import { writeColour, writeRun } from './runs.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const COMMENT_MAP = 'urn:briefmark:comments:1';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The marking stands in the header and footer of every page; TLP as coloured text on black, as FIRST asks. */
export function writeHeader(input: ExportInput): XmlMarkup {
  return xml`<w:hdr xmlns:w="${WORD}">${writeBanner(input)}</w:hdr>`;
}

export function writeFooter(input: ExportInput): XmlMarkup {
  const pages = xml`<w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="right"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${writeRun(' / ')}<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`;
  return xml`<w:ftr xmlns:w="${WORD}">${writeBanner(input)}${pages}</w:ftr>`;
}

function writeBanner(input: ExportInput): XmlMarkup {
  const { markings, explanation } = chooseBanner(input);
  if (markings.length === 0) return xml`<w:p/>`;
  const chips = markings.map(({ marking, words }) => {
    const tlp = marking.scheme === TLP_SCHEME.id ? findTlpLabel(marking.level) : undefined;
    const colours =
      tlp === undefined ? {} : { colour: writeColour(tlp.colour), fill: writeColour(TLP_BACKGROUND) };
    return xml`${writeRun(` ${words} `, { bold: true, ...colours })}${writeRun('  ')}`;
  });
  return xml`<w:p><w:pPr><w:pStyle w:val="Banner"/></w:pPr>${chips}${writeRun(explanation, { styleId: 'PortionMark' })}</w:p>`;
}

export const CONTENT_TYPES = xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD_TYPE}.numbering+xml"/><Override PartName="/word/comments.xml" ContentType="${WORD_TYPE}.comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="${WORD_TYPE}.commentsExtended+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD_TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`;

export const PACKAGE_RELATIONSHIPS = xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const DOCUMENT_RELATIONSHIPS = xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/comments" Target="comments.xml"/><Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/><Relationship Id="rId5" Type="${RELATIONSHIPS}/header" Target="header1.xml"/><Relationship Id="rId6" Type="${RELATIONSHIPS}/footer" Target="footer1.xml"/><Relationship Id="rId7" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`;

export function writeCoreProperties({ brief, generator, exportedAt, exportedBy }: ExportInput): XmlMarkup {
  const language = brief.language === null ? NO_XML : xml`<dc:language>${brief.language}</dc:language>`;
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${brief.title}</dc:title><dc:creator>${exportedBy === '' ? generator : exportedBy}</dc:creator>${language}<dcterms:created xsi:type="dcterms:W3CDTF">${exportedAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`;
}

/** Names the map of comments for programs that store it: LibreOffice drops a custom part without properties when it saves. */
export const COMMENT_MAP_PROPERTIES = xml`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{${makeNameBasedId('docx/comment-map').toUpperCase()}}"><ds:schemaRefs><ds:schemaRef ds:uri="${COMMENT_MAP}"/></ds:schemaRefs></ds:datastoreItem>`;

export const COMMENT_MAP_RELATIONSHIPS = xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/**
 * Which comment is which passage: read when an edited file comes back. Word keeps the paragraph id; LibreOffice makes new
 * ones and keeps author, time and the number at the head of the comment.
 */
export function writeCommentMap(comments: readonly Comment[], { brief }: ExportInput): XmlMarkup {
  const entries = comments.map(
    ({ paragraphId, passage, part }) =>
      xml`<comment paragraph="${paragraphId}" passage="${passage.annotation.id}" part="${part}" number="${passage.number}" author="${getCommentAuthor(passage)}" date="${getCommentDate(passage)}"/>`,
  );
  return xml`<briefmark xmlns="${COMMENT_MAP}" brief="${brief.id}" sha256="${brief.source.sha256}">${entries}</briefmark>`;
}
