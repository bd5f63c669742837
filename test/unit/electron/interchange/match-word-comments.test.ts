import { describe, expect, it } from 'vitest';
import { parseXml } from '#electron/importing/xml/parse-xml.ts';
import {
  type FoundComment,
  findAnswersByPlace,
  type MappedComment,
  matchWordComments,
  removeAnswerHead,
} from '#electron/interchange/match-word-comments.ts';

function aMapped(fields: Partial<MappedComment> = {}): MappedComment {
  return {
    annotationId: 'anna',
    part: 0,
    paragraphId: '00000001',
    number: '1',
    author: 'R. Analyst',
    date: '2024-10-28T12:00:00Z',
    ...fields,
  };
}

function aComment(fields: Partial<FoundComment> = {}): FoundComment {
  return {
    id: '0',
    paragraphIds: [],
    author: 'R. Analyst',
    date: '2024-10-28T12:00:00Z',
    firstLine: '1 Anna Petrova (Person; Person)',
    ...fields,
  };
}

const findPassages = (comments: readonly FoundComment[], map: readonly MappedComment[]) =>
  [...matchWordComments(comments, map)].map(
    ([id, { annotationId, part }]) => `${id}=${annotationId}/${part}`,
  );

describe('matchWordComments', () => {
  it('goes by the id of a paragraph, whatever the comment says now', () => {
    const comment = aComment({ paragraphIds: ['7', '00000001'], firstLine: 'rewritten', author: 'Other' });
    expect(findPassages([comment], [aMapped()])).toEqual(['0=anna/0']);
  });

  it('goes by author, time and number where ids are gone', () => {
    const map = [aMapped(), aMapped({ annotationId: 'rajin', number: '11', paragraphId: '00000002' })];
    const comments = [aComment({ id: '5', firstLine: '11 Rajin' }), aComment({ id: '6' })];
    expect(findPassages(comments, map)).toEqual(['5=rajin/0', '6=anna/0']);
  });

  it.each([
    ['of another author', { author: 'B. Colleague' }],
    ['of another time', { date: '2024-10-29T12:00:00Z' }],
    ['with another number', { firstLine: '2 Anna Petrova' }],
    ['that begins with the digits of the number', { firstLine: '1st report' }],
  ])('takes no comment %s for ours', (_what, fields) => {
    expect(findPassages([aComment(fields)], [aMapped()])).toEqual([]);
  });

  it('gives the parts of a passage their places in order, and a copy of a comment none', () => {
    const map = [0, 1, 2].map((part) => aMapped({ part, paragraphId: `0000000${part}` }));
    const continues = { firstLine: 'Continues passage 1: Anna Petrova.' };
    const comments = [
      aComment({ id: '0' }),
      aComment({ id: '1', ...continues }),
      aComment({ id: '2', ...continues }),
      aComment({ id: '3' }),
    ];
    expect(findPassages(comments, map)).toEqual(['0=anna/0', '1=anna/1', '2=anna/2']);
  });

  it('does not guess by number in files of an earlier Briefmark, whose map says none', () => {
    expect(findPassages([aComment({ firstLine: ' x' })], [aMapped({ number: '' })])).toEqual([]);
  });

  it('is done with 20,000 comments at once', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => String(index + 1));
    const map = numbers.map((number) => aMapped({ number, annotationId: `a${number}`, paragraphId: number }));
    const comments = numbers.map((number) => aComment({ id: number, firstLine: `${number} Event` }));
    expect(matchWordComments(comments, map).get('17000')?.annotationId).toBe('a17000');
  });
});

describe('findAnswersByPlace', () => {
  const read = (body: string) => [
    ...findAnswersByPlace(
      parseXml(new TextEncoder().encode(`<w:document><w:body>${body}</w:body></w:document>`)),
    ),
  ];
  const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const range = (id: number, words: string) =>
    `<w:commentRangeStart w:id="${id}"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/>${mark(id)}`;

  it('finds a comment without a range behind the mark of another, and the answer to that', () => {
    expect(read(`<w:p>${range(1, 'Anna')}${mark(2)}<w:r><w:rPr/></w:r>${mark(3)}</w:p>`)).toEqual([
      ['2', '1'],
      ['3', '2'],
    ]);
  });

  it.each([
    ['words stand between', `<w:p>${range(1, 'Anna')}<w:r><w:t>.</w:t></w:r>${mark(2)}</w:p>`],
    ['it is in the next paragraph', `<w:p>${range(1, 'Anna')}</w:p><w:p>${mark(2)}</w:p>`],
    ['it has words of its own', `<w:p>${range(1, 'Anna')}${range(2, 'Petrova')}</w:p>`],
  ])('sees no answer where %s', (_what, body) => {
    expect(read(body)).toEqual([]);
  });
});

describe('removeAnswerHead', () => {
  it.each([
    [['Reply to A (1/1/24, 09:00): "1 Anna"', 'Why?'], ['Why?']],
    [
      ['Antwort an A (1.1.24, 09:00): “1 Anna', 'One source.”', 'Warum?', 'Wer?'],
      ['Warum?', 'Wer?'],
    ],
    [['Reply to A (1/1/24, 09:00): "..."'], ['Reply to A (1/1/24, 09:00): "..."']],
    [
      ['Reply to A (1/1/24): "never closed', 'Why?'],
      ['Reply to A (1/1/24): "never closed', 'Why?'],
    ],
    [
      ['She said "no"', 'twice'],
      ['She said "no"', 'twice'],
    ],
  ])('%j → %j', (lines, expected) => {
    expect(removeAnswerHead(lines)).toEqual(expected);
  });
});
