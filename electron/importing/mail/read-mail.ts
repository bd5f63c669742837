import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { AppFailure } from '#core/app-error.ts';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { normalizeText } from '../decode-text.ts';
import { readHtml } from '../html/read-html.ts';
import { unreadableFile } from '../import-errors.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ParsedAttachment } from '../parsed-document.ts';
import { findBlocks } from '../plain-text/find-blocks.ts';

export interface MailSource {
  readonly bytes: Uint8Array;
  /** For the sentences of errors. */
  readonly fileName: string;
}

export interface MailReading {
  readonly text: BriefText;
  readonly subject: string;
  readonly author: string;
  /** Domain of the sender: what the mail came from, as far as it says. */
  readonly origin: string;
  readonly published: string;
  readonly attachments: readonly ParsedAttachment[];
  readonly notes: readonly string[];
}

const MAX_ATTACHMENTS = 200;
/** As many names fit a note. */
const MAX_NAMED = 10;
const MAX_HEADER_UNITS = 2000;
const MAX_MEDIA_TYPE_UNITS = 200;
const MAX_DEPTH = 50;
const MAX_HEADERS_BYTES = 2_000_000;
/** A plain part that says so much less than the HTML part only asks for another mail program. */
const MIN_PLAIN_SHARE = 0.5;

/** A message (RFC 5322, MIME) → its headers and its best part as text; attachments are handed on, not read. */
export async function readMail(source: MailSource): Promise<MailReading> {
  const mail = await parseMime(source, 5);
  const attachments = listAttachments(mail);
  const attachedCount = mail.attachments.filter(isAttached).length;
  return {
    text: join(describeHeaders(mail, attachments), readBody(mail)),
    subject: normalizeText(mail.subject ?? ''),
    author: describeAddresses(mail.from === undefined ? [] : [mail.from]),
    origin: mail.from?.address?.split('@')[1] ?? '',
    published: normalizeDate(findHeader(mail, 'date')) || normalizeDate(mail.date ?? ''),
    attachments,
    notes: describeAttachments(attachments, attachedCount),
  };
}

/** A web page saved as one file (.mht, RFC 2557): the page without its pictures and style sheets. */
export async function readWebArchive(
  source: MailSource,
): Promise<{ readonly html: string; readonly url: string }> {
  const mail = await parseMime(source, 1);
  const url = findHeader(mail, 'snapshot-content-location') || findHeader(mail, 'content-location');
  return { html: normalizeText(findPage(mail)), url };
}

/** A damaged head can hide the page: it is then among what is attached, or stands as plain text. */
function findPage({ html, attachments, text = '' }: Email): string {
  if (html !== undefined && html.trim() !== '') return html;
  const page = attachments.find(({ mimeType }) => mimeType === 'text/html');
  if (page === undefined) return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
  return new TextDecoder().decode(toBytes(page.content));
}

function toBytes(content: Attachment['content']): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** The parser has its limits and says so in English for programmers; a person reads which one it was. */
async function parseMime({ bytes, fileName }: MailSource, maxRfc822NestingDepth: number): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_DEPTH,
      maxRfc822NestingDepth,
      maxHeadersSize: MAX_HEADERS_BYTES,
    });
  } catch (thrown) {
    const cause = String(thrown);
    if (cause.includes('nesting depth'))
      throw refuse(fileName, `its parts lie more than ${MAX_DEPTH} deep in each other.`);
    if (cause.includes('header size')) throw refuse(fileName, 'its headers are longer than 2 MB.');
    throw thrown;
  }
}

function refuse(fileName: string, reason: string): AppFailure {
  return new AppFailure(
    unreadableFile(fileName, `${reason} No mail program writes that; ask for it in another form.`),
  );
}

function findHeader({ headers }: Email, key: string): string {
  return headers.find((header) => header.key === key)?.value ?? '';
}

function describeHeaders(mail: Email, attachments: readonly ParsedAttachment[]): string {
  const lines: readonly (readonly [string, string])[] = [
    ['From', describeAddresses(mail.from === undefined ? [] : [mail.from])],
    ['To', describeAddresses(mail.to)],
    ['Cc', describeAddresses(mail.cc)],
    ['Date', findHeader(mail, 'date')],
    ['Subject', mail.subject ?? ''],
    ['Attached', attachments.map(({ fileName }) => fileName).join(', ')],
  ];
  return lines
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}: ${toOneLine(value)}`)
    .join('\n');
}

function toOneLine(value: string): string {
  const line = normalizeText(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > MAX_HEADER_UNITS ? normalizeText(`${line.slice(0, MAX_HEADER_UNITS)}…`) : line;
}

function describeAddresses(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => (name === '' ? (address ?? '') : `${name} <${address ?? ''}>`))
    .join(', ');
}

function readBody(mail: Email): BriefText {
  const plain = normalizeText(mail.text ?? '').trim();
  const html = mail.html === undefined ? undefined : readHtml(normalizeText(mail.html)).text;
  if (html !== undefined && plain.length < html.text.length * MIN_PLAIN_SHARE) return html;
  return { text: plain, blocks: findBlocks(plain) };
}

/** The headers stand before the body, so that a sender can be highlighted like anything else. */
function join(headers: string, body: BriefText): BriefText {
  if (headers === '') return body;
  const shift = headers.length + 2;
  const blocks = body.blocks.map(
    (block): Block => ({ ...block, start: block.start + shift, end: block.end + shift }),
  );
  return {
    text: `${headers}\n\n${body.text}`,
    blocks: [{ type: 'preformatted', start: 0, end: headers.length }, ...blocks],
  };
}

function describeAttachments(attachments: readonly ParsedAttachment[], attachedCount: number): string[] {
  if (attachments.length === 0) return [];
  const named = attachments.slice(0, MAX_NAMED).map(({ fileName }) => `“${fileName.slice(0, 80)}”`);
  const others = attachments.length > MAX_NAMED ? ' and others' : '';
  const notes = [`The mail has ${attachedCount} attached: ${normalizeText(named.join(', '))}${others}.`];
  if (attachedCount > MAX_ATTACHMENTS)
    notes.push(`Only the first ${MAX_ATTACHMENTS} of what is attached can be imported from here.`);
  return notes;
}

function isAttached({ disposition, related }: Attachment): boolean {
  return disposition === 'attachment' || related !== true;
}

function listAttachments({ attachments }: Email): ParsedAttachment[] {
  return attachments
    .filter(isAttached)
    .slice(0, MAX_ATTACHMENTS)
    .map(({ filename, mimeType, content }, index) => ({
      fileName: toFileName(filename ?? '', index),
      mediaType: toOneLine(mimeType)
        .slice(0, MAX_MEDIA_TYPE_UNITS)
        .replace(/\p{Surrogate}/gu, ''),
      bytes: toBytes(content),
    }));
}

/** A name only: folders in it, drive letters and controls are somebody's try to write elsewhere. */
function toFileName(stated: string, index: number): string {
  const name = toOneLine(stated)
    .replace(/^.*[/\\:]/, '')
    .slice(-200)
    .trim();
  return name === '' || /^\.+$/.test(name) ? `attachment ${index + 1}` : normalizeText(name);
}
