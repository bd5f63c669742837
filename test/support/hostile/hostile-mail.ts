import { aMsg } from '../msg-files.ts';
import type { HostileFile, HostileHost } from './hostile-file.ts';

function mail(body: string, type = 'text/plain; charset=utf-8'): Uint8Array {
  return new TextEncoder().encode(
    `From: "Sender" <sender@example.org>\r\nTo: desk@example.org\r\nSubject: Report\r\nDate: Mon, 28 Oct 2024 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`,
  );
}

function part(headers: string, body: string, boundary = 'b'): string {
  return `--${boundary}\r\n${headers}\r\n\r\n${body}\r\n`;
}

function attached(fileName: string): string {
  return part(
    `Content-Type: text/plain\r\nContent-Disposition: attachment; filename="${fileName}"`,
    'attached words',
  );
}

function deepMultipart(depth: number): string {
  let body = '';
  for (let level = 0; level < depth; level += 1)
    body += `--b${level}\r\nContent-Type: multipart/mixed; boundary="b${level + 1}"\r\n\r\n`;
  return `${body}--b${depth}\r\nContent-Type: text/plain\r\n\r\nAt the bottom.\r\n`;
}

function deepMessages(depth: number): string {
  const inner = 'From: a@example.org\r\nSubject: inner\r\nContent-Type: message/rfc822\r\n\r\n';
  return `${inner.repeat(depth)}From: a@example.org\r\n\r\nAt the bottom.`;
}

/** Each sector of its table leads back to the first one of the directory: a reader that follows it never ends. */
function aCircularMessage(): Uint8Array {
  const file = Buffer.from(aMsg({ subject: 'Report', body: 'Words. '.repeat(2000) }));
  const directory = file.readUInt32LE(48);
  file.writeUInt32LE(directory, (file.readUInt32LE(76) + 1) * 512 + directory * 4);
  return file;
}

/** Mails and web archives with more parts, more depth and other names than any mail program writes. */
export function listHostileMail({ url }: HostileHost): readonly HostileFile[] {
  return [
    {
      fileName: 'ten-thousand-parts.eml',
      make: () =>
        mail(
          `${part('Content-Type: text/plain', 'The body.')}${attached('a.txt').repeat(10_000)}--b--`,
          'multipart/mixed; boundary="b"',
        ),
      becomes: [
        {
          outcome: 'imported',
          text: /The body\./,
          says: /has 10000 attached: .* and others\. Only the first 200/,
        },
      ],
    },
    {
      fileName: 'deep-multiparts.eml',
      make: () => mail(deepMultipart(5000), 'multipart/mixed; boundary="b0"'),
      becomes: [{ outcome: 'refused', says: /“deep-multiparts.eml” .*more than 50 deep/ }],
    },
    {
      fileName: 'deep-messages.eml',
      make: () => mail(deepMessages(2000), 'message/rfc822'),
      becomes: [{ outcome: 'imported', text: /Report/ }],
    },
    {
      fileName: 'paths.eml',
      make: () =>
        mail(
          `${part('Content-Type: text/plain', 'Four attached.')}${attached('../../../tmp/escaped.txt')}${attached('C:\\\\Windows\\\\system32\\\\evil.txt')}${attached('/etc/passwd')}${attached('..')}--b--`,
          'multipart/mixed; boundary="b"',
        ),
      becomes: [
        {
          outcome: 'imported',
          text: /Attached: escaped\.txt, evil\.txt, passwd, attachment 4/,
          says: /“escaped.txt”/,
        },
      ],
    },
    {
      fileName: 'remote-picture.eml',
      make: () =>
        mail(
          `<html><body><p>Read receipt by picture.</p><img src="${url}/mail.png"><link rel=stylesheet href="${url}/mail.css"></body></html>`,
          'text/html; charset=utf-8',
        ),
      becomes: [{ outcome: 'imported', text: /Read receipt by picture\./ }],
    },
    {
      fileName: 'chain-in-a-circle.msg',
      make: aCircularMessage,
      becomes: [{ outcome: 'refused', says: /“chain-in-a-circle.msg” .*damaged/ }],
    },
    {
      fileName: 'paths.msg',
      make: () =>
        aMsg({
          subject: 'Report',
          body: 'One attached.',
          attachments: [{ name: '..\\..\\Startup\\evil.txt', bytes: new Uint8Array([65]) }],
        }),
      becomes: [{ outcome: 'imported', text: /Attached: evil\.txt/ }],
    },
    {
      fileName: 'long-header.eml',
      make: () =>
        new TextEncoder().encode(
          `From: a@example.org\r\nSubject: ${'=?utf-8?B?QQ==?= '.repeat(50_000)}\r\n${'X: y\r\n'.repeat(50_000)}\r\nThe body.`,
        ),
      becomes: [{ outcome: 'imported', text: /The body\./ }],
    },
    {
      fileName: 'headers-of-three-megabytes.eml',
      make: () =>
        new TextEncoder().encode(`${'X: yyyyyyyyyyyyyyyyyyyyyyyyyy\r\n'.repeat(100_000)}\r\nThe body.`),
      becomes: [{ outcome: 'refused', says: /“headers-of-three-megabytes.eml” .*longer than 2 MB/ }],
    },
    {
      fileName: 'many-addresses.eml',
      make: () =>
        new TextEncoder().encode(
          `From: ${'((('.repeat(50_000)}\r\nTo: ${'group: "a" <a@x>, '.repeat(20_000)}\r\nSubject: s\r\n\r\nThe body.`,
        ),
      becomes: [{ outcome: 'imported', text: /The body\./ }],
    },
    {
      fileName: 'remote.mht',
      make: () =>
        new TextEncoder().encode(
          `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/page\r\nSubject: Page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${part('Content-Type: text/html; charset=utf-8', `<html><body><p>Saved page.</p><img src="${url}/mht.png"></body></html>`)}--b--`,
        ),
      becomes: [{ outcome: 'imported', text: /Saved page\./ }],
    },
  ];
}
