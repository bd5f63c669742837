import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFormat } from '#core/formats/registry.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { unwrap } from '../golden.ts';
import { aMsg } from '../msg-files.ts';
import { aZip } from '../office-files.ts';
import { aRichExport } from '../rich-brief.ts';

const OFFICE = path.join(import.meta.dirname, '../../fixtures/office');
const encode = (text: string) => new TextEncoder().encode(text);

const TEXT = `SITUATION REPORT 14\n\n1. Rail traffic\n\nThree trains crossed on 3 May — «Осторожно», 鉄道, السكك 🚂.\n\n- engines: two\n  - one of them diesel\n- cars: 40\n\nPort     Ships   Tons\n-----    -----   ----\nRason    3       4,500\nNampo    11      9,000\n`;
const MARKDOWN = `---\ntitle: Rail traffic\nauthor: K. Analyst\ndate: 2024-10-28\n---\n# Rail traffic\n\nThree trains[^1] crossed **on 3 May**, see [report](https://example.org "title").\n\n> quoted *words*\n> > deeper\n\n1. one\n   - two\n\n| port | ships |\n|---|--:|\n| Rason | 3 |\n\n\`\`\`js\ncode\n\`\`\`\n\n<div>raw</div>\n\n[^1]: A note.\n`;
const CSV = `date,place,"what, exactly",tons\n2024-10-28,Rason,"said ""three ships""\nand left",4500\n2024-10-29,Nampo,,9000\n`;
const MAIL = `From: "Kim, A." <kim@example.org>\r\nTo: desk@example.org, =?utf-8?Q?J=C3=B6rg?= <j@example.org>\r\nSubject: =?utf-8?B?UmFpbCB0cmFmZmlj?=\r\nDate: Mon, 28 Oct 2024 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="outer"\r\n\r\n--outer\r\nContent-Type: multipart/alternative; boundary="inner"\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThree trains =E2=80=94 and more.\r\n--inner\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<html><body><p>Three trains</p><ul><li>one</ul></body></html>\r\n--inner--\r\n--outer\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename*=utf-8''plan%20a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8gd29ybGQ=\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\nSubject: inner\r\n\r\nInner words.\r\n--outer--\r\n`;
const WEB_ARCHIVE = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/page\r\nSubject: Rail traffic\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/page\r\n\r\n<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dutf-8"><title>Rail</title></head><body><article><h1>Rail</h1><p>Three trains crossed.</p><table><tr><td>a<td>b</table></article></body></html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/p.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`;

function aWorkbook(): Uint8Array {
  return aZip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Calls" r:id="r1"/><sheet name="Ships" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="/xl/worksheets/two.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Ship</t></si><si><r><t>Yoshino</t></r><r><t> Maru</t></r></si></sst>',
    'xl/worksheets/one.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>4.5</v></c><c r="B2" s="1"><v>45593</v></c><c r="C2" s="2"><v>45593.5</v></c><c r="D2" t="b"><v>1</v></c></row></sheetData></worksheet>',
    'xl/worksheets/two.xml':
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
  });
}

function anOutlookMessage(): Uint8Array {
  return aMsg({
    subject: 'Rail traffic 🚂',
    senderName: 'Kim, A.',
    senderAddress: 'kim@example.org',
    body: TEXT,
    html: encode('<html><body><h1>Rail</h1><p>Three trains crossed.</p></body></html>'),
    sent: new Date('2024-10-28T09:00:00Z'),
    recipients: [{ name: 'Desk', address: 'desk@example.org', kind: 'to' }],
    attachments: [{ name: 'annex.txt', mediaType: 'text/plain', bytes: encode(MARKDOWN.repeat(20)) }],
  });
}

/** Extensions of all importers, each with a valid file that uses much of its format. */
export const FUZZED_EXTENSIONS = [
  'txt',
  'md',
  'html',
  'mht',
  'eml',
  'msg',
  'docx',
  'odt',
  'rtf',
  'epub',
  'csv',
  'xlsx',
  'pdf',
] as const;
export type FuzzedExtension = (typeof FUZZED_EXTENSIONS)[number];

export async function readFuzzSeed(extension: FuzzedExtension): Promise<Uint8Array> {
  switch (extension) {
    case 'txt':
      return encode(TEXT);
    case 'md':
      return encode(MARKDOWN);
    case 'csv':
      return encode(CSV);
    case 'eml':
      return encode(MAIL);
    case 'msg':
      return anOutlookMessage();
    case 'mht':
      return encode(WEB_ARCHIVE);
    case 'xlsx':
      return aWorkbook();
    default:
      return new Uint8Array(await readFile(path.join(OFFICE, `port-calls-multilingual.${extension}`)));
  }
}

/** An archive as the folder import takes it: a document, a text, a folder. */
export async function anArchiveSeed(): Promise<Uint8Array> {
  return aZip({ 'a.txt': TEXT, 'sub/b.md': MARKDOWN, 'sub/c.docx': await readFuzzSeed('docx') });
}

/** Formats whose annotations can be taken in, by the ids of the exports that write them. */
export const FUZZED_FORMATS = [
  'briefmark-json',
  'web-annotation',
  'brat',
  'refi-qda',
  'stix',
  'doccano',
  'prodigy',
  'label-studio',
] as const;

/** What an export of ours writes, as a person would choose it. */
export async function writeFuzzSeed(formatId: string): Promise<readonly InterchangeFile[]> {
  const format = findFormat(formatId);
  if (format === undefined) throw new Error(`There is no format ${formatId}.`);
  const { files } = unwrap(await format.serialize(aRichExport()));
  return files.map(({ suffix, content }) => ({
    name: `brief${suffix}`,
    bytes: typeof content === 'string' ? encode(content) : content,
  }));
}
