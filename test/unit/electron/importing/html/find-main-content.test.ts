import { describe, expect, it } from 'vitest';
import { findMainContent } from '#electron/importing/html/find-main-content.ts';
import { parseHtml, readText } from '#electron/importing/html/markup-tree.ts';

const PARAGRAPH = `<p>${'Troops were seen at the crossing on that morning, and again later in the week. '.repeat(3)}</p>`;

function find(body: string): string {
  return readText(findMainContent(parseHtml(`<html><body>${body}</body></html>`)))
    .replace(/\s+/g, ' ')
    .trim();
}

describe('findMainContent', () => {
  it('believes a page that marks its article', () => {
    const text = find(`<div>Latest news and offers</div><article>${PARAGRAPH}</article><div>More</div>`);
    expect(text).toContain('Troops were seen');
    expect(text).not.toContain('offers');
  });

  it.each(['<main>', '<div role="main">', '<div itemprop="articleBody">'])('believes %s too', (tag) => {
    const name = tag.startsWith('<main') ? 'main' : 'div';
    expect(find(`<div>Offers</div>${tag}${PARAGRAPH}</${name}>`)).not.toContain('Offers');
  });

  it('takes the longest of several articles and not a teaser', () => {
    const text = find(`<article><p>A teaser.</p></article><article>${PARAGRAPH}${PARAGRAPH}</article>`);
    expect(text).not.toContain('teaser');
  });

  it('lets paragraphs vote where nothing is marked', () => {
    const links = '<a href="#">Home</a> <a href="#">World</a> '.repeat(20);
    const text = find(`<div class="menu">${links}</div><div id="text">${PARAGRAPH.repeat(4)}</div>`);
    expect(text.startsWith('Troops were seen')).toBe(true);
  });

  it('does not let comments of readers win over the article', () => {
    const comment = `<div class="comments">${PARAGRAPH.replaceAll('Troops', 'Trolls').repeat(6)}</div>`;
    expect(find(`<div id="story">${PARAGRAPH.repeat(6)}</div>${comment}`)).toContain('Troops');
  });

  it('keeps the whole page where no part of it is plainly the content', () => {
    const text = find('<div>One short line.</div><div>Another short line.</div>');
    expect(text).toBe('One short line.Another short line.');
  });

  it('reads a tree that is very deep', () => {
    const deep = `${'<div>'.repeat(5000)}${PARAGRAPH}${'</div>'.repeat(5000)}`;
    expect(find(deep)).toContain('Troops were seen');
  });
});
