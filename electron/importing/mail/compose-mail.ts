import type { Block, BriefText } from '#core/model/blocks.ts';
import { normalizeText } from '../decode-text.ts';
import { readHtml } from '../html/read-html.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ParsedAttachment } from '../parsed-document.ts';
import { findBlocks } from '../plain-text/find-blocks.ts';

/** A mail as its format gave it, before it is a brief; every value is as the file states it. */
export interface MailParts {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly date: string;
  readonly subject: string;
  /** Address of the sender. */
  readonly senderAddress: string;
  readonly plain: string;
  readonly html: string | undefined;
  readonly attached: readonly StatedAttachment[];
}

export interface StatedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
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
/** A plain part that says so much less than the HTML part only asks for another mail program. */
const MIN_PLAIN_SHARE = 0.5;

/** The headers and the best body of a mail as text; attachments are handed on, not read. */
export function composeMail(parts: MailParts): MailReading {
  const attachments = parts.attached.slice(0, MAX_ATTACHMENTS).map(describeAttachment);
  return {
    text: join(describeHeaders(parts, attachments), readBody(parts)),
    subject: normalizeText(parts.subject),
    author: parts.from,
    origin: parts.senderAddress.split('@')[1] ?? '',
    published: normalizeDate(parts.date),
    attachments,
    notes: describeAttachments(attachments, parts.attached.length),
  };
}

function describeHeaders(
  { from, to, cc, date, subject }: MailParts,
  attachments: readonly ParsedAttachment[],
): string {
  const lines: readonly (readonly [string, string])[] = [
    ['From', from],
    ['To', to],
    ['Cc', cc],
    ['Date', date],
    ['Subject', subject],
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

function readBody({ plain, html }: MailParts): BriefText {
  const text = normalizeText(plain).trim();
  const page = html === undefined ? undefined : readHtml(normalizeText(html)).text;
  if (page !== undefined && text.length < page.text.length * MIN_PLAIN_SHARE) return page;
  return { text, blocks: findBlocks(text) };
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

function describeAttachment({ name, mediaType, bytes }: StatedAttachment, index: number): ParsedAttachment {
  return {
    fileName: toFileName(name, index),
    mediaType: toOneLine(mediaType)
      .slice(0, MAX_MEDIA_TYPE_UNITS)
      .replace(/\p{Surrogate}/gu, ''),
    bytes,
  };
}

/** A name only: folders in it, drive letters and controls are somebody's try to write elsewhere. */
function toFileName(stated: string, index: number): string {
  const name = toOneLine(stated)
    .replace(/^.*[/\\:]/, '')
    .slice(-200)
    .trim();
  return name === '' || /^\.+$/.test(name) ? `attachment ${index + 1}` : normalizeText(name);
}
