import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { html } from '#core/formats/html/markup.ts';
import { anyWords } from '#test/support/any-export.ts';

describe('html', () => {
  it('escapes values and leaves markup alone', () => {
    expect(html`<p title="${'"x" & \'y\''}">${'<b>'}${html`<i>ok</i>`}${7}</p>`.source).toBe(
      '<p title="&quot;x&quot; &amp; &#39;y&#39;">&lt;b&gt;<i>ok</i>7</p>',
    );
  });

  it('joins lists of markup without anything between', () => {
    expect(html`<ul>${['a', '<'].map((word) => html`<li>${word}</li>`)}</ul>`.source).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>',
    );
  });

  it('replaces controls and halves of pairs, which HTML cannot hold', () => {
    expect(html`${'a\u0000b\u000Cc\uD800d\uDC00\tok\n🚂'}`.source).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFD\tok\n🚂',
    );
  });

  it('reads back as the same words, and never as an element or attribute', () => {
    const { document } = new Window();
    fc.assert(
      fc.property(anyWords(), (words) => {
        document.body.innerHTML = html`<p title="${words}">${words}</p>`.source;
        const expected = words.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
        const [paragraph] = document.body.children;
        expect(document.body.querySelectorAll('*')).toHaveLength(1);
        expect(paragraph?.textContent).toBe(expected);
        expect(paragraph?.getAttribute('title')).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});
