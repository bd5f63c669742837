import { aDocx, aParagraph, aZip } from '../office-files.ts';
import { aBomb } from './hostile-archives.ts';
import type { HostileFile, HostileHost } from './hostile-file.ts';
import { columns, nested } from './repeat-markup.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Each entity is ten of the one before: a billion copies of the first when a parser expands them. */
const BILLION_LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level === 0 ? '' : level};`.repeat(10)}">`,
).join('')}]>`;

function aWordXml(body: string, prologue = ''): string {
  return `<?xml version="1.0"?>${prologue}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
}

function anOdt(body: string, prologue = ''): Uint8Array {
  return aZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?>${prologue}<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

function anEpub(chapter: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return aZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<package><metadata><dc:title>Book</dc:title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="o" href="../../../etc/passwd" media-type="text/html"/></manifest><spine><itemref idref="c"/><itemref idref="o"/></spine></package>',
    'c.xhtml': `<html><body>${chapter}</body></html>`,
    ...files,
  });
}

function aWorkbook(sheet: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return aZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Sheet" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<?xml version="1.0"?>${sheet}`,
    ...files,
  });
}

/** The XML inside of office documents, which is where entities, depth and remote addresses live; and rich text. */
export function listHostileOffice({ url }: HostileHost): readonly HostileFile[] {
  const remote = `<!DOCTYPE d PUBLIC "-//X//DTD//EN" "${url}/public.dtd" [<!ENTITY ext SYSTEM "${url}/entity.txt"><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % param SYSTEM "${url}/param.dtd"> %param;]>`;
  return [
    {
      fileName: 'billion-laughs.docx',
      make: () =>
        aDocx({
          body: '',
          files: { 'word/document.xml': aWordXml(aParagraph('Laughs: &lol9;'), BILLION_LAUGHS) },
        }),
      becomes: [{ outcome: 'imported', text: /^Laughs:/ }],
    },
    {
      fileName: 'billion-laughs.odt',
      make: () => anOdt('<text:p>Laughs: &lol9;</text:p>', BILLION_LAUGHS),
      becomes: [{ outcome: 'imported', text: /^Laughs:/ }],
    },
    {
      fileName: 'billion-laughs.epub',
      make: () =>
        anEpub(`<p>Chapter.</p>`, {
          'c.xhtml': `<?xml version="1.0"?>${BILLION_LAUGHS}<html><body><p>Laughs: &lol9;</p></body></html>`,
        }),
      becomes: [{ outcome: 'imported', text: /Laughs:/ }],
    },
    {
      fileName: 'billion-laughs.xlsx',
      make: () =>
        aWorkbook(
          `${BILLION_LAUGHS}<worksheet><sheetData><row><c t="inlineStr"><is><t>Laughs: &lol9;</t></is></c></row></sheetData></worksheet>`,
        ),
      becomes: [{ outcome: 'imported', text: /^Laughs:/ }],
    },
    {
      fileName: 'external-entities.docx',
      make: () =>
        aDocx({
          body: '',
          files: {
            'word/document.xml': aWordXml(aParagraph('Entities: &ext; &file;'), remote),
            'word/_rels/document.xml.rels': `<Relationships><Relationship Id="i" Type="x/image" Target="${url}/pixel.png" TargetMode="External"/><Relationship Id="t" Type="x/attachedTemplate" Target="${url}/template.dotm" TargetMode="External"/><Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>`,
          },
        }),
      becomes: [{ outcome: 'imported', text: /^Entities: &ext; &file;$/ }],
    },
    {
      fileName: 'external-entities.odt',
      make: () =>
        anOdt(
          `<text:p>Entities: &ext; &file;<draw:frame><draw:image xlink:href="${url}/pixel.png"/></draw:frame></text:p>`,
          remote,
        ),
      becomes: [{ outcome: 'imported', text: /^Entities: &ext; &file;$/ }],
    },
    {
      fileName: 'external-entities.epub',
      make: () => anEpub(`<p>Entities.</p><img src="${url}/pixel.png"/>`),
      becomes: [{ outcome: 'imported', text: /^Entities\.$/, says: /1 of 2 chapters are missing/ }],
    },
    {
      fileName: 'remote-picture.rtf',
      make: () =>
        bytesOf(
          `{\\rtf1 Text.{\\field{\\*\\fldinst INCLUDEPICTURE "${url}/pixel.png" \\\\d}{\\fldrslt }}{\\*\\template ${url}/t.dotm}{\\object\\objautlink\\objupdate{\\*\\objdata 0105}}}`,
        ),
      becomes: [{ outcome: 'imported', text: /^Text\.$/ }],
    },
    {
      fileName: 'deep-groups.rtf',
      make: () => bytesOf(`{\\rtf1 ${nested('{\\b ', '}', 200_000, 'At the bottom.')}}`),
      becomes: [{ outcome: 'imported', text: /At the bottom\./ }],
    },
    {
      fileName: 'binary-length.rtf',
      make: () => bytesOf('{\\rtf1 Before.\\par {\\pict\\bin2147483647 abc} After.}'),
      becomes: [{ outcome: 'imported', text: /^Before\./ }],
    },
    {
      fileName: 'deep-xml.docx',
      make: () =>
        aDocx({
          body: `${aParagraph('On top.')}${nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 10_000, aParagraph('Below.'))}`,
        }),
      becomes: [{ outcome: 'imported', says: /nested deeper .* left out/, text: /^On top\./ }],
    },
    {
      fileName: 'deep-tables.docx',
      make: () =>
        aDocx({
          body: `${aParagraph('On top.')}${nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5000, aParagraph('Below.'))}`,
        }),
      becomes: [{ outcome: 'imported', says: /nested deeper .* left out/, text: /^On top\./ }],
    },
    {
      fileName: 'deep-runs.docx',
      make: () =>
        aDocx({
          body: `<w:p>${nested('<w:ins><w:smartTag>', '</w:smartTag></w:ins>', 5000, '<w:r><w:t>Below.</w:t></w:r>')}</w:p>${aParagraph('After.')}`,
        }),
      becomes: [{ outcome: 'imported', says: /nested deeper .* left out/, text: /After\./ }],
    },
    {
      fileName: 'deep-xml.odt',
      make: () =>
        anOdt(
          `<text:p>On top.</text:p>${nested('<text:section>', '</text:section>', 5000, '<text:p>Below.</text:p>')}<text:p>${nested('<text:span>', '</text:span>', 5000, 'x')}</text:p>`,
        ),
      becomes: [{ outcome: 'imported', says: /nested deeper .* left out/, text: /^On top\./ }],
    },
    {
      fileName: 'ten-thousand-columns.docx',
      make: () =>
        aDocx({
          body: `<w:tbl><w:tr>${columns(10_000, (index) => `<w:tc>${aParagraph(`c${index}`)}</w:tc>`)}</w:tr></w:tbl>`,
        }),
      becomes: [{ outcome: 'imported', text: /^c0\tc1\t.*\tc9999$/ }],
    },
    {
      fileName: 'ten-thousand-columns.xlsx',
      make: () =>
        aWorkbook(
          `<worksheet><sheetData><row>${columns(10_000, (index) => `<c><v>${index}</v></c>`)}</row></sheetData></worksheet>`,
        ),
      becomes: [{ outcome: 'imported', says: /500 columns/, text: /^0\t1\t/ }],
    },
    {
      fileName: 'far-cell.xlsx',
      make: () =>
        aWorkbook(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData></worksheet>',
        ),
      becomes: [{ outcome: 'imported', says: /500 columns/, text: /^7/ }],
    },
    {
      fileName: 'repeated-cells.odt',
      make: () =>
        anOdt(
          `<text:p>Before.</text:p><table:table>${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell><table:table-cell><text:p><text:s text:c="999999999"/></text:p></table:table-cell></table:table-row>'.repeat(100)}</table:table>`,
        ),
      becomes: [{ outcome: 'imported', text: /^Before\./ }],
    },
    {
      fileName: 'macros.docm',
      make: () =>
        aDocx({ body: aParagraph('Enable content.'), files: { 'word/vbaProject.bin': 'AutoOpen' } }),
      becomes: [
        { outcome: 'imported', says: /contains macros. They were not run/, text: /^Enable content\./ },
      ],
    },
    {
      fileName: 'macros.xlsm',
      make: () =>
        aWorkbook(
          '<worksheet><sheetData><row><c><f>WEBSERVICE("http://x")</f><v>5</v></c></row></sheetData></worksheet>',
          {
            'xl/vbaProject.bin': 'Workbook_Open',
          },
        ),
      becomes: [{ outcome: 'imported', says: /contains macros. They were not run/, text: /^5$/ }],
    },
    {
      fileName: 'forty-thousand-notes.docx',
      make: () =>
        aDocx({
          body: columns(
            40_000,
            (index) => `<w:p><w:r><w:t>n</w:t></w:r><w:r><w:footnoteReference w:id="${index}"/></w:r></w:p>`,
          ),
        }),
      becomes: [{ outcome: 'imported', text: /n\[40000\]$/ }],
    },
    {
      fileName: 'comments-that-never-end.docx',
      make: () =>
        aDocx({
          body: `<w:p>${columns(1000, (index) => `<w:commentRangeStart w:id="${index}"/>`)}</w:p>${aParagraph('Words.').repeat(100)}`,
          comments: columns(1000, (index) => `<w:comment w:id="${index}">${aParagraph('Said.')}</w:comment>`),
        }),
      becomes: [{ outcome: 'imported', says: /Only the first 20000 highlights/, text: /^Words\./ }],
    },
    {
      fileName: 'bomb.docx',
      make: () => aBomb('word/document.xml', 110),
      becomes: [{ outcome: 'refused', says: /“bomb.docx” unpacks to more than 100 MB/ }],
    },
  ];
}
