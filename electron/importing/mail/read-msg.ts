import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { isSoundCompoundFile } from '../archive/is-sound-compound-file.ts';
import { decodeStated } from '../decode-stated.ts';
import { composeMail, type MailReading, type StatedAttachment } from './compose-mail.ts';

/** The class in the module, or in the object that a bundler wraps around it. */
const Reader: typeof MsgReader = 'default' in MsgReader ? parseClass(MsgReader.default) : MsgReader;

/**
 * A message as Outlook saves it (MS-OXMSG) → its headers and its best body as text; attachments are handed on, not read. A body
 * that is only there as compressed rich text is not read: Outlook writes it beside a plain one.
 * @throws when the bytes are no message
 */
export function readMsg(bytes: Uint8Array): MailReading {
  if (!isSoundCompoundFile(bytes)) throw new Error('The container of the message is damaged.');
  const reader = new Reader(Uint8Array.from(bytes).buffer);
  const fields = reader.getFileData();
  if (fields.error !== undefined) throw new Error(fields.error);
  const sender = fields.senderSmtpAddress ?? fields.sentRepresentingSmtpAddress ?? fields.senderEmail ?? '';
  return composeMail({
    from: describeAddress(fields.senderName, sender),
    to: describeRecipients(fields, 'to'),
    cc: describeRecipients(fields, 'cc'),
    date: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? '',
    subject: fields.subject ?? '',
    senderAddress: sender,
    plain: fields.body ?? '',
    html: fields.bodyHtml ?? decodeHtml(fields),
    attached: listAttachments(reader, fields),
  });
}

function parseClass(found: unknown): typeof MsgReader {
  return found as typeof MsgReader;
}

function describeAddress(name = '', address = ''): string {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}

function describeRecipients({ recipients = [] }: FieldsData, kind: 'to' | 'cc'): string {
  return recipients
    .filter(({ recipType }) => recipType === kind)
    .map(({ name, smtpAddress, email }) => describeAddress(name, smtpAddress ?? email))
    .join(', ');
}

function decodeHtml({ html }: FieldsData): string | undefined {
  if (html === undefined) return undefined;
  const head = new TextDecoder('latin1').decode(html.subarray(0, 4096));
  const stated = /<meta[^>]{0,500}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  return decodeStated(html, stated)?.text;
}

/** A message inside of the message comes out as a message file; pictures that only the body shows are left out. */
function listAttachments(reader: MsgReader, { attachments = [] }: FieldsData): StatedAttachment[] {
  return attachments
    .filter(({ attachmentHidden }) => attachmentHidden !== true)
    .map((attachment) => {
      const { fileName, content } = reader.getAttachment(attachment);
      const name = fileName || attachment.fileName || attachment.name || '';
      return { name, mediaType: attachment.attachMimeTag ?? '', bytes: Uint8Array.from(content) };
    });
}
