import { describe, expect, it } from 'vitest';
import { composeRow } from '#core/tables/compose-row.ts';

const HEADER = ['date', 'ship', 'report', 'remarks'];
const ROW = ['2024-10-28', ' Yoshino Maru ', 'Left port.\nWas not seen again.', ''];
const COLUMNS = { title: 1, text: [2], author: null, published: 0, origin: null };

describe('composeRow', () => {
  it('takes one text column as it stands', () => {
    expect(composeRow(HEADER, ROW, COLUMNS)).toEqual({
      title: 'Yoshino Maru',
      text: 'Left port.\nWas not seen again.',
      author: '',
      published: '2024-10-28',
      origin: '',
    });
  });

  it('writes several after their headings, in the chosen order, without the empty ones', () => {
    const { text } = composeRow(HEADER, ROW, { ...COLUMNS, text: [2, 3, 0] });
    expect(text).toBe('report: Left port.\nWas not seen again.\n\ndate: 2024-10-28');
  });

  it('gives nothing for columns that the row does not have', () => {
    expect(composeRow(HEADER, ['2024'], { ...COLUMNS, text: [2, 9] })).toMatchObject({ title: '', text: '' });
  });

  it('does without a heading where the table has none', () => {
    expect(composeRow(['', 'b'], ['one', 'two'], { ...COLUMNS, text: [0, 1] }).text).toBe('one\n\nb: two');
  });
});
