import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

export interface MsgContent {
  readonly subject?: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  readonly body?: string;
  /** Bytes of a page, in the encoding that it states. */
  readonly html?: Uint8Array;
  readonly sent?: Date;
  readonly recipients?: readonly {
    readonly name: string;
    readonly address: string;
    readonly kind: 'to' | 'cc' | 'bcc';
  }[];
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType?: string;
    readonly bytes: Uint8Array;
  }[];
}

const DIRECTORY = 1;
const DOCUMENT = 2;
const ROOT = 5;
const RECIPIENT_KINDS = { to: 1, cc: 2, bcc: 3 } as const;
/** Between 1601, from which Windows counts, and 1970. */
const EPOCH_SHIFT_MS = 11_644_473_600_000n;
const LONG = 0x0003;
const TIME = 0x0040;

type Node = { readonly name: string; readonly content: Uint8Array | readonly Node[] };

/** A message as Outlook saves it (MS-OXMSG), as small as the format allows. */
export function aMsg(content: MsgContent): Uint8Array {
  const { subject, senderName, senderAddress, body, html, sent, recipients = [], attachments = [] } = content;
  const time = sent === undefined ? [] : [aFixedValue(0x0039, TIME, toFileTime(sent))];
  return burnTree(
    [
      aText(0x001a, 'IPM.Note'),
      ...[
        aText(0x0037, subject),
        aText(0x0c1a, senderName),
        aText(0x5d01, senderAddress),
        aText(0x1000, body),
      ].flat(),
      ...(html === undefined ? [] : [aBinary(0x1013, html)]),
      aProperties(32, time),
      ...recipients.map(({ name, address, kind }, index) => ({
        name: `__recip_version1.0_#${index.toString(16).padStart(8, '0')}`,
        content: [
          ...[aText(0x3001, name), aText(0x39fe, address)].flat(),
          aProperties(8, [aFixedValue(0x0c15, LONG, BigInt(RECIPIENT_KINDS[kind]))]),
        ],
      })),
      ...attachments.map(({ name, mediaType, bytes }, index) => ({
        name: `__attach_version1.0_#${index.toString(16).padStart(8, '0')}`,
        content: [
          ...[aText(0x3707, name), aText(0x370e, mediaType)].flat(),
          aBinary(0x3701, bytes),
          aProperties(8, [aFixedValue(0x3705, LONG, 1n)]),
        ],
      })),
    ].flat(),
  );
}

function aText(id: number, value: string | undefined): Node[] {
  return value === undefined
    ? []
    : [{ name: streamName(id, '001F'), content: Buffer.from(value, 'utf16le') }];
}

function aBinary(id: number, content: Uint8Array): Node {
  return { name: streamName(id, '0102'), content };
}

function streamName(id: number, type: string): string {
  return `__substg1.0_${id.toString(16).padStart(4, '0').toUpperCase()}${type}`;
}

/** Values of fixed size stand in one stream, behind a header that the reader passes over. */
function aProperties(headerLength: number, values: readonly Uint8Array[]): Node {
  return {
    name: '__properties_version1.0',
    content: Buffer.concat([new Uint8Array(headerLength), ...values]),
  };
}

function aFixedValue(id: number, type: number, value: bigint): Uint8Array {
  const entry = Buffer.alloc(16);
  entry.writeUInt16LE(type, 0);
  entry.writeUInt16LE(id, 2);
  entry.writeUInt32LE(6, 4);
  entry.writeBigUInt64LE(value, 8);
  return entry;
}

function toFileTime(time: Date): bigint {
  return (BigInt(time.getTime()) + EPOCH_SHIFT_MS) * 10_000n;
}

function burnTree(nodes: readonly Node[]): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }];
  const add = ({ name, content }: Node): number => {
    if (content instanceof Uint8Array)
      return (
        entries.push({
          name,
          type: DOCUMENT,
          length: content.length,
          binaryProvider: () => Uint8Array.from(content),
        }) - 1
      );
    const index = entries.push({ name, type: DIRECTORY, length: 0, children: [] }) - 1;
    const children = content.map(add);
    entries[index] = { name, type: DIRECTORY, length: 0, children };
    return index;
  };
  entries[0] = { name: 'Root Entry', type: ROOT, length: 0, children: nodes.map(add) };
  return burn(entries);
}
