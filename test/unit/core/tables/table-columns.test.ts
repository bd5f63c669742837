import { describe, expect, it } from 'vitest';
import { guessColumns, nameColumns, tableColumnsSchema } from '#core/tables/table-columns.ts';

const NONE = { title: null, author: null, published: null, origin: null };

describe('guessColumns', () => {
  it.each([
    [
      ['Date', 'Headline', 'Body', 'Byline', 'Outlet'],
      { title: 1, text: [2], author: 3, published: 0, origin: 4 },
    ],
    [['id', ' TEXT ', 'user', 'created at'], { ...NONE, text: [1], author: 2, published: 3 }],
    [['Summary', 'Notes'], { ...NONE, text: [0, 1] }],
    [['ship', 'port', 'tons'], { ...NONE, text: [0, 1, 2] }],
    [['title', 'ship', 'port'], { ...NONE, title: 0, text: [1, 2] }],
    [['title'], { ...NONE, title: 0, text: [0] }],
    [[], { ...NONE, text: [0] }],
  ])('of %j', (header, columns) => {
    expect(guessColumns(header)).toEqual(columns);
    expect(tableColumnsSchema.safeParse(guessColumns(header)).success).toBe(true);
  });

  const REMEMBERED = {
    title: 'ship',
    text: ['remarks', 'port'],
    author: null,
    published: 'day',
    origin: null,
  };

  it('takes the columns of last time, wherever they stand now', () => {
    const header = ['day', 'port', 'text', 'ship', 'remarks'];
    expect(guessColumns(header, REMEMBERED)).toEqual({ ...NONE, title: 3, text: [4, 1], published: 0 });
  });

  it('guesses anew when a text column of last time is missing', () => {
    expect(guessColumns(['day', 'text', 'ship'], REMEMBERED)).toEqual({ ...NONE, text: [1] });
  });

  it('does without a column of last time that is no text', () => {
    expect(guessColumns(['port', 'remarks'], REMEMBERED)).toEqual({ ...NONE, text: [1, 0] });
  });

  it('finds again what it has named', () => {
    const header = ['day', 'port', 'ship', 'remarks'];
    const columns = { title: 2, text: [3, 1], author: null, published: 0, origin: 1 };
    expect(guessColumns(header, nameColumns(header, columns))).toEqual(columns);
  });
});
