import { describe, expect, it } from 'vitest';
import { asksTooMuch } from '#electron/importing/markdown/asks-too-much.ts';

const nestedList = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2)}- item`).join('\n');

describe('asksTooMuch', () => {
  it.each([
    ['quotations', `${'> '.repeat(31)}text`],
    ['quotations without spaces', `${'>'.repeat(31)}text`],
    ['a list by its indent', nestedList(40)],
    ['lists on one line', `${'- '.repeat(31)}text`],
    ['numbered lists on one line', `${'1. '.repeat(31)}text`],
    ['brackets in one paragraph', `${'['.repeat(5001)}`],
    ['brackets on many lines of one paragraph', '[a\n'.repeat(5001)],
  ])('refuses too many %s', (_what, source) => {
    expect(asksTooMuch(source)).toBe(true);
  });

  it.each([
    ['a mail that was answered ten times', `${'> '.repeat(10)}text`],
    ['a list ten levels deep', nestedList(10)],
    ['code that is indented far', `${' '.repeat(200)}text`],
    ['a rule', '- '.repeat(20)],
    ['thousands of links in paragraphs of their own', '[a](b)\n\n'.repeat(6000)],
    ['a table', '| a | b |\n|---|---|\n'.repeat(1000)],
  ])('accepts %s', (_what, source) => {
    expect(asksTooMuch(source)).toBe(false);
  });
});
