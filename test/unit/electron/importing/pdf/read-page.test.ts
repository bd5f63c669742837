import { describe, expect, it } from 'vitest';
import { pageMapSchema } from '#core/pages/page-map.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { aPdf } from '#test/support/pdf-files.ts';

async function parse(bytes: Uint8Array) {
  const parsed = await parseDocument({ bytes, fileName: 'a.pdf' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function withBox(box: string): Uint8Array {
  const file = Buffer.from(aPdf([{ texts: [{ x: 60, y: 700, text: 'The ships left.' }] }])).toString(
    'latin1',
  );
  // Of the same length, so that the table of the file still holds.
  return Buffer.from(file.replace('[0 0 595 842]', box.padEnd('[0 0 595 842]'.length)), 'latin1');
}

describe('readPage on damaged pages', () => {
  it('leaves out words that stand where no page reaches', async () => {
    const { text } = await parse(
      aPdf([
        {
          texts: [
            { x: 60, y: 700, text: 'The ships left.' },
            { x: 99_999_999_999, y: 650, text: 'Far out.' },
            { x: 60, y: 600, size: 99_999_999_999, text: 'Huge.' },
          ],
        },
      ]),
    );
    expect(text.text).toBe('The ships left.');
  });

  it.each(['[0 0 0 0]', '[9 9 9 9]', '[0 0 9e9 1]', '[]', 'null', '(box)'])(
    'gives a page map that the model accepts for a box of %s',
    async (box) => {
      const { text, pages } = await parse(withBox(box));
      expect(text.text).toBe('The ships left.');
      expect(pageMapSchema.safeParse(pages).success).toBe(true);
    },
  );
});
