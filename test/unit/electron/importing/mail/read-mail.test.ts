import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { utf8 } from '#test/support/bytes.ts';

function aMail(headers: readonly string[], body: string): Uint8Array {
  const all = [
    'From: "Jane Doe" <jane@wire.example>',
    'To: Desk <desk@x.example>, b@x.example',
    'Date: Mon, 28 Oct 2024 23:30:00 -0500',
    'Subject: =?UTF-8?B?0JzRltGB0YIg0LfQsNC60YDQuNGC0L4=?=',
    'MIME-Version: 1.0',
    ...headers,
  ];
  return utf8(`${all.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`);
}

const MULTIPART = `--B
Content-Type: multipart/alternative; boundary=A

--A
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

PLAIN
--A
Content-Type: text/html; charset=utf-8

<h1>Report</h1><p>The bridge is closed since Monday.</p><script>x()</script><img src="http://tracker.example/pixel.png">
--A--
--B
Content-Type: application/pdf; name="../../etc/plan.pdf"
Content-Disposition: attachment; filename="../../etc/plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--B--
`;

async function parse(bytes: Uint8Array, fileName = 'mail.eml') {
  const parsed = await parseDocument({ bytes, fileName });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

describe('mail', () => {
  it('reads headers and the plain part', async () => {
    const { text, title, source } = await parse(
      aMail(
        ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
        'The bridge is closed.\n\n- one\n- two\n',
      ),
    );
    expect(text.text).toBe(
      'From: Jane Doe <jane@wire.example>\nTo: Desk <desk@x.example>, b@x.example\nDate: Mon, 28 Oct 2024 23:30:00 -0500\nSubject: Міст закрито\n\nThe bridge is closed.\n\n- one\n- two',
    );
    expect(text.blocks.map(({ type }) => type)).toEqual([
      'preformatted',
      'paragraph',
      'list-item',
      'list-item',
    ]);
    expect(title).toBe('Міст закрито');
    expect(source).toMatchObject({
      author: 'Jane Doe <jane@wire.example>',
      origin: 'wire.example',
      published: '2024-10-28', // the day of the sender, not of Greenwich
      importer: 'mail/1',
    });
  });

  it('takes the HTML part when the plain one says nothing, and hands attachments on', async () => {
    const { text, attachments, notes } = await parse(
      aMail(['Content-Type: multipart/mixed; boundary=B'], MULTIPART.replace('PLAIN', 'Use HTML.')),
    );
    expect(text.text).toMatch(/\n\nReport\n\nThe bridge is closed since Monday\.$/);
    expect(attachments).toEqual([
      { fileName: 'plan.pdf', mediaType: 'application/pdf', bytes: utf8('%PDF-') },
    ]);
    expect(notes).toEqual(['The mail has 1 attached: “plan.pdf”.']);
  });

  it('takes the plain part when it says as much', async () => {
    const plain = 'The bridge is closed since Monday, says the desk.';
    const { text } = await parse(
      aMail(['Content-Type: multipart/mixed; boundary=B'], MULTIPART.replace('PLAIN', plain)),
    );
    expect(text.text.endsWith(`\n\n${plain}`)).toBe(true);
  });

  it('refuses a mail nested without end, naming the file', async () => {
    let body = 'Content-Type: text/plain\n\nend\n';
    for (let depth = 0; depth < 300; depth += 1) {
      body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--\n`;
    }
    const parsed = await parseDocument({ bytes: utf8(`Subject: x\n${body}`), fileName: 'deep.eml' });
    expect(parsed).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});

describe('damaged mails', () => {
  it('shortens a media type that the model would not take', async () => {
    const type = 'x'.repeat(3000);
    const { attachments } = await parse(
      utf8(
        `From: a@x.example\r\nContent-Type: multipart/mixed; boundary="B"\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nBody.\r\n--B\r\nContent-Type: application/${type}\r\nContent-Disposition: attachment; filename="a.bin"\r\n\r\nx\r\n--B--\r\n`,
      ),
      'a.eml',
    );
    expect(attachments?.[0]?.mediaType).toHaveLength(200);
  });
});

describe('web archives', () => {
  it.each([
    ['attached', 'multipart/related; boundary="B"', 'text/html', 'Content-Disposition: attachment\r\n'],
    ['of plain text', 'multipart/related; boundary="B"', 'text/plain', ''],
  ])('reads the page also when it is %s', async (_what, type, partType, disposition) => {
    const archive = utf8(
      `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n--B\r\nContent-Type: ${partType}\r\n${disposition}\r\nShips < 3 & more\r\n--B--\r\n`,
    );
    expect((await parse(archive, 'page.mht')).text.text).toContain('Ships < 3 & more');
  });

  it('reads the page and where it was', async () => {
    const archive = utf8(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/a\r\nSubject: Page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.example/a\r\n\r\n<title>Saved</title><p>M=C3=BCnchen</p>\r\n--B\r\nContent-Type: text/css\r\n\r\np{}\r\n--B--\r\n',
    );
    const { text, title, source } = await parse(archive, 'page.mhtml');
    expect(text.text).toBe('München');
    expect(title).toBe('Saved');
    expect(source).toMatchObject({ url: 'https://x.example/a', importer: 'web-archive/1' });
  });
});
