import { describe, expect, it } from 'vitest';
import { orderColumns } from '#electron/importing/pdf/order-columns.ts';
import { aColumn, aFragment } from '#test/support/pdf-fragments.ts';

const LEFT = [
  'the first column of a',
  'bulletin goes on for',
  'several full lines of',
  'running text until it',
  'reaches its own end.',
];
const RIGHT = [
  'and a second column of',
  'the same page carries',
  'other words which are',
  'read only after those',
  'of the first column.',
];
const textsOf = (columns: ReturnType<typeof orderColumns>) =>
  columns.map((column) => column.map(({ text }) => text));

describe('orderColumns', () => {
  it('leaves a page of one column as it is', () => {
    const page = aColumn(LEFT);
    expect(orderColumns(page)).toEqual([page]);
  });

  it('reads the left column to its end before the right one', () => {
    const page = [...aColumn(RIGHT, { x: 320 }), ...aColumn(LEFT)];
    expect(textsOf(orderColumns(page))).toEqual([LEFT, RIGHT]);
  });

  it('reads a title that lies across the gutter before both columns', () => {
    const title = aFragment('A title that lies across both of the columns of this page', {
      y: 760,
      size: 14,
      width: 430,
    });
    const page = [...aColumn(LEFT), ...aColumn(RIGHT, { x: 320 }), title];
    expect(textsOf(orderColumns(page))).toEqual([[title.text], LEFT, RIGHT]);
  });

  it('takes the gap between columns of a table for no gutter', () => {
    const dates = aColumn(['1 Oct', '2 Oct', '3 Oct', '4 Oct', '5 Oct']);
    const counts = aColumn(['12', '9', '31', '4', '17'], { x: 320 });
    expect(orderColumns([...dates, ...counts])).toHaveLength(1);
  });

  it('does not cut where too little stands on one side', () => {
    const note = aColumn(['a note in the margin', 'of two lines only'], { x: 320 });
    expect(orderColumns([...aColumn(LEFT), ...note])).toHaveLength(1);
  });

  it('keeps every fragment once', () => {
    const page = [...aColumn(RIGHT, { x: 320 }), ...aColumn(LEFT), ...aColumn(LEFT, { top: 400 })];
    const ordered = orderColumns(page).flat();
    expect(ordered).toHaveLength(page.length);
    expect(new Set(ordered)).toEqual(new Set(page));
  });
});
