import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { eightBit, utf8 } from '#test/support/bytes.ts';

describe('htmlImporter', () => {
  it('gives text and source of a saved page', async () => {
    const page =
      '<html lang=uk><head><meta charset="windows-1251"><title>Зведення</title><meta name=author content="О. Ткач"></head><body><p>Міст закрито.</p></body></html>';
    expect(
      await parseDocument({ bytes: eightBit(page, 'windows-1251'), fileName: 'page.htm' }),
    ).toMatchObject({
      value: {
        text: { text: 'Міст закрито.' },
        title: 'Зведення',
        language: 'uk',
        source: {
          author: 'О. Ткач',
          mediaType: 'text/html',
          encoding: 'windows-1251',
          encodingGuessed: false,
          importer: 'html/1',
        },
      },
    });
  });

  it('believes the charset of the media type', async () => {
    const parsed = await parseDocument({
      bytes: eightBit('<p>Мост', 'koi8-r'),
      fileName: 'x',
      mediaType: 'text/html; charset=koi8-r',
    });
    expect(parsed).toMatchObject({ value: { text: { text: 'Мост' } } });
  });

  it('refuses a page of nothing but scripts', async () => {
    expect(
      await parseDocument({ bytes: utf8('<script>x()</script><nav>Home</nav>'), fileName: 'a.html' }),
    ).toMatchObject({
      error: { code: 'file-empty' },
    });
  });
});
