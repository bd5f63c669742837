import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conllFormat } from '#core/formats/conll/conll-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

interface ReadEntity {
  readonly type: string;
  readonly words: string[];
}

/** Reads by the rules of the shared task: four columns, IOB2. Throws at an I- that continues nothing. */
function parseConll(source: string): readonly ReadEntity[] {
  const [head = '', ...rest] = source.split('\n\n');
  if (head !== '-DOCSTART- -X- -X- O') throw new Error('no document line');
  return rest.flatMap((sentence) => parseSentence(sentence.split('\n').filter((line) => line !== '')));
}

function parseSentence(lines: readonly string[]): readonly ReadEntity[] {
  const entities: ReadEntity[] = [];
  let open: ReadEntity | undefined;
  for (const line of lines) {
    const columns = /^(\S+) -X- _ (?:O|([BI])-([A-Za-z0-9_-]+))$/.exec(line);
    if (columns === null) throw new Error(`bad line: ${line}`);
    const [, word = '', mark, type = ''] = columns;
    if (mark === 'I' && type !== open?.type) throw new Error(`I- continues nothing: ${line}`);
    if (mark === 'B') entities.push({ type, words: [] });
    open = mark === undefined ? undefined : entities.at(-1);
    open?.words.push(word);
  }
  return entities;
}

const read = (input: ExportInput) => parseConll(readExport(conllFormat.serialize(input)));

describe('conllFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('conll', 'rich', conllFormat.serialize(aRichExport()));
  });

  it('keeps all words and tags only what was passed on, whatever the text', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const source = readExport(conllFormat.serialize(input));
        expect(source.split('\n').every((line) => line === '' || line.split(' ').length === 4)).toBe(true);
        const words = source
          .split('\n')
          .slice(2)
          .flatMap((line) => line.split(' ')[0] ?? []);
        expect(words.join('')).toBe(input.text.text.replace(/[\s\p{Cc}]/gu, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('starts every entity with B-, in the names of the shared task', () => {
    expect(read(aRichExport())).toContainEqual({ type: 'LOC', words: ['Rajin'] });
    expect(read(aRichExport())).toContainEqual({
      type: 'PER',
      words: ['Colonel', 'Pak', 'Il', '-', 'su'],
    });
  });

  it('fails on a planted error: an I- without its B-', () => {
    const source = readExport(conllFormat.serialize(aRichExport()));
    expect(() => parseConll(source.replace('B-PER', 'O'))).toThrow('continues nothing');
  });

  it('lets the name of an entity win over a judgment around it, and says what was left out', () => {
    const text = aText([[{ type: 'paragraph' }, 'It is likely that Pak left Rajin.']]);
    const annotations = [
      aPassage(text, 'It is likely that Pak left Rajin.', { id: 'j', label: 'judgment' }),
      aPassage(text, 'Pak', { id: 'p', label: 'person' }),
      aPassage(text, 'aji', { id: 'l', label: 'location' }),
      aPassage(text, ['It', 'left'], { id: 'd', label: 'event' }),
    ];
    const input = anExportInput({ text, annotations });
    expect(read(input)).toEqual([
      { type: 'PER', words: ['Pak'] },
      { type: 'LOC', words: ['Rajin'] },
    ]);
    expect(unwrap(conllFormat.serialize(input)).losses).toEqual([
      '1 discontinuous passage left out',
      '1 overlapping passage left out',
      '1 passage widened to whole words',
    ]);
  });

  it('counts what has no column', () => {
    expect(unwrap(conllFormat.serialize(aRichExport())).losses).toEqual(
      expect.arrayContaining(['3 assessments', '3 notes', '2 relations']),
    );
  });
});
