import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { AppFailure } from '#core/app-error.ts';
import { normalizeText } from '../decode-text.ts';
import { unreadableFile } from '../import-errors.ts';
import { composeMail, type MailReading } from './compose-mail.ts';

export interface MailSource {
  readonly bytes: Uint8Array;
  /** For the sentences of errors. */
  readonly fileName: string;
}

const MAX_DEPTH = 50;
const MAX_HEADERS_BYTES = 2_000_000;

/** A message (RFC 5322, MIME) → its headers and its best part as text; attachments are handed on, not read. */
export async function readMail(source: MailSource): Promise<MailReading> {
  const mail = await parseMime(source, 5);
  const stated = findHeader(mail, 'date');
  return composeMail({
    from: describeAddresses(mail.from === undefined ? [] : [mail.from]),
    to: describeAddresses(mail.to),
    cc: describeAddresses(mail.cc),
    date: stated === '' ? (mail.date ?? '') : stated,
    subject: mail.subject ?? '',
    senderAddress: mail.from?.address ?? '',
    plain: mail.text ?? '',
    html: mail.html,
    attached: mail.attachments.filter(isAttached).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mediaType: mimeType,
      bytes: toBytes(content),
    })),
  });
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

function describeAddresses(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => (name === '' ? (address ?? '') : `${name} <${address ?? ''}>`))
    .join(', ');
}

function isAttached({ disposition, related }: Attachment): boolean {
  return disposition === 'attachment' || related !== true;
}
