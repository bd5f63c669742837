import { describe, expect, it } from 'vitest';
import { stripTags } from '#electron/importing/strip-tags.ts';

describe('stripTags', () => {
  it.each([
    ['<div>Block <b>html</b></div>', 'Block html'],
    ['a<script>alert("<b>")</script>b', 'ab'],
    ['a<STYLE>p { color: red }</Style >b', 'ab'],
    ['a<!-- <p>hidden</p> -->b', 'ab'],
    ['no end <b', 'no end <b'],
    ['a<script>never closed', 'a'],
    ['1 &lt; 2', '1 &lt; 2'],
  ])('%j reads %j', (markup, text) => {
    expect(stripTags(markup)).toBe(text);
  });

  it.each(['<', '<!--', '<script>', '<a '])('comes to an end on a megabyte of %j', (piece) => {
    expect(stripTags(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(1_000_000);
  });
});
