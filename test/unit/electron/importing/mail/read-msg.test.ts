import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { recognizeBytes } from '#electron/importing/recognize-bytes.ts';
import { utf8 } from '#test/support/bytes.ts';
import { aMsg, type MsgContent } from '#test/support/msg-files.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

const MESSAGE: MsgContent = {
  subject: 'Rail traffic — 鉄道 🚂',
  senderName: 'Kim, A.',
  senderAddress: 'kim@harbour.example',
  body: 'Three trains crossed.\r\n\r\nNone returned.',
  sent: new Date('2024-10-28T09:00:00Z'),
  recipients: [
    { name: 'Desk', address: 'desk@example.org', kind: 'to' },
    { name: 'Second', address: 'second@example.org', kind: 'to' },
    { name: 'Watch', address: 'watch@example.org', kind: 'cc' },
    { name: 'Hidden', address: 'hidden@example.org', kind: 'bcc' },
  ],
};

const parse = async (content: MsgContent, fileName = 'report.msg') =>
  unwrap(await parseDocument({ bytes: aMsg(content), fileName }));

describe('Outlook messages', () => {
  it('give headers and body, and who sent it when', async () => {
    const { text, title, source, notes } = await parse(MESSAGE);
    expect(text.text).toBe(
      [
        'From: Kim, A. <kim@harbour.example>',
        'To: Desk <desk@example.org>, Second <second@example.org>',
        'Cc: Watch <watch@example.org>',
        'Date: Mon, 28 Oct 2024 09:00:00 GMT',
        'Subject: Rail traffic — 鉄道 🚂',
        '',
        'Three trains crossed.',
        '',
        'None returned.',
      ].join('\n'),
    );
    expect(text.blocks.map(({ type }) => type)).toEqual(['preformatted', 'paragraph', 'paragraph']);
    expect(title).toBe('Rail traffic — 鉄道 🚂');
    expect(source).toMatchObject({
      author: 'Kim, A. <kim@harbour.example>',
      origin: 'harbour.example',
      published: '2024-10-28',
      importer: 'msg/1',
      mediaType: 'application/vnd.ms-outlook',
    });
    expect(notes).toEqual([]);
  });

  it('are known by their bytes, whatever their name', async () => {
    expect(recognizeBytes(aMsg(MESSAGE))).toMatchObject({ extension: 'msg' });
    expect((await parse(MESSAGE, 'report.doc')).source.importer).toBe('msg/1');
  });

  it('take the page for the body when the plain one says less, in the encoding that it states', async () => {
    const html = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><h1>R\u00fcckblick</h1><p>Three trains crossed the bridge at night.</p></body></html>',
      'latin1',
    );
    const { text } = await parse({ ...MESSAGE, body: 'See HTML.', html });
    expect(text.text).toContain('Rückblick\n\nThree trains crossed the bridge at night.');
    expect(text.blocks[1]).toMatchObject({ type: 'heading' });
  });

  it('hand on what is attached, by names that lead nowhere', async () => {
    const { attachments, notes } = await parse({
      ...MESSAGE,
      attachments: [
        { name: 'annex.txt', mediaType: 'text/plain', bytes: utf8('The annex.') },
        { name: '..\\..\\Startup\\evil.txt', bytes: utf8('Up.') },
        { name: 'large.bin', bytes: new Uint8Array(10_000).fill(7) },
      ],
    });
    expect(attachments?.map(({ fileName, mediaType, bytes }) => [fileName, mediaType, bytes.length])).toEqual(
      [
        ['annex.txt', 'text/plain', 10],
        ['evil.txt', '', 3],
        ['large.bin', '', 10_000],
      ],
    );
    expect(new TextDecoder().decode(attachments?.[0]?.bytes)).toBe('The annex.');
    expect(notes).toEqual(['The mail has 3 attached: “annex.txt”, “evil.txt”, “large.bin”.']);
  });

  it('are refused by name when they are damaged', async () => {
    const bytes = aMsg(MESSAGE).subarray(0, 1500);
    const parsed = await parseDocument({ bytes, fileName: 'cut.msg' });
    expect(parsed).toMatchObject({ ok: false, error: { message: expect.stringContaining('“cut.msg”') } });
  });
});
