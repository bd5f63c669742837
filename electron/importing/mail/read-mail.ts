import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { normalizeText } from '../decode-text.ts';
import { readHtml } from '../html/read-html.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ParsedAttachment } from '../parsed-document.ts';
import { findBlocks } from '../plain-text/find-blocks.ts';

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
const MAX_HEADER_UNITS = 2000;
/** A plain part that says so much less than the HTML part only asks for another mail program. */
const MIN_PLAIN_SHARE = 0.5;

/** A message (RFC 5322, MIME) → its headers and its best part as text; attachments are handed on, not read. */
export async function readMail(bytes: Uint8Array): Promise<MailReading> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 5 });
  const attachments = listAttachments(mail);
  const named = attachments.map(({ fileName }) => `“${fileName}”`).join(', ');
  return {
    text: join(describeHeaders(mail, attachments), readBody(mail)),
    subject: normalizeText(mail.subject ?? ''),
    author: describeAddresses(mail.from === undefined ? [] : [mail.from]),
    origin: mail.from?.address?.split('@')[1] ?? '',
    published: normalizeDate(findHeader(mail, 'date')) || normalizeDate(mail.date ?? ''),
    attachments,
    notes:
      attachments.length === 0
        ? []
        : [`The mail has ${attachments.length} attached: ${named}.`.slice(0, 1000)],
  };
}

/** A web page saved as one file (.mht, RFC 2557): the page without its pictures and style sheets. */
export async function readWebArchive(
  bytes: Uint8Array,
): Promise<{ readonly html: string; readonly url: string }> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 1 });
  const url = findHeader(mail, 'snapshot-content-location') || findHeader(mail, 'content-location');
  return { html: normalizeText(mail.html ?? ''), url };
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

function listAttachments({ attachments }: Email): ParsedAttachment[] {
  return attachments
    .filter(({ disposition, related }) => disposition === 'attachment' || related !== true)
    .slice(0, MAX_ATTACHMENTS)
    .map(({ filename, mimeType, content }, index) => ({
      fileName: toFileName(filename ?? '', index),
      mediaType: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
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
