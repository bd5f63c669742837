import { strToU8, zipSync } from 'fflate';

/** Files of a zip archive by name; text is UTF-8. */
export function aZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // What a package is stands uncompressed at its start (OpenDocument part 2, 3.3; EPUB OCF 4.2).
    return [name, name === 'mimetype' ? [bytes, { level: 0 }] : bytes];
  });
  return zipSync(Object.fromEntries(entries));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  comments: 'w:comments',
  header: 'w:hdr',
};

export interface DocxContent {
  /** Inside of `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Inside of `cp:coreProperties`. */
  readonly properties?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word document with the parts given, as small as the format allows. */
export function aDocx({ body, properties = '', files = {}, ...parts }: DocxContent): Uint8Array {
  const given = Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string');
  const related = given.map(
    ([name]) => `<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`,
  );
  return aZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${related.join('')}<Relationship Id="out" Type="${RELATIONSHIPS}/styles" Target="http://evil.example/styles.xml" TargetMode="External"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties>${properties}</cp:coreProperties>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      given.map(([name, content]) => [
        `word/${name}.xml`,
        `<${PARTS[name]} ${W}>${content}</${PARTS[name]}>`,
      ]),
    ),
    ...files,
  });
}

/** A paragraph of one run. */
export function aParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
