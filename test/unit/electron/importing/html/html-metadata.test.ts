import { describe, expect, it } from 'vitest';
import { readHtmlMetadata } from '#electron/importing/html/html-metadata.ts';
import { parseHtml } from '#electron/importing/html/markup-tree.ts';

function read(markup: string) {
  return readHtmlMetadata(parseHtml(markup));
}

describe('readHtmlMetadata', () => {
  it('believes JSON-LD first, then Open Graph and plain meta', () => {
    expect(
      read(`<html lang="en-GB"><title>Site | Page</title><meta property="og:title" content="OG title"><meta property="og:site_name" content="Wire"><meta name="Author" content="B. Two">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Headline","author":[{"name":"A. One"},"C. Three"],"datePublished":"2024-10-28T08:00:00Z"}]}</script>
        <link rel="canonical" href="https://x.example/a">`),
    ).toEqual({
      title: 'Headline',
      author: 'A. One, C. Three',
      published: '2024-10-28',
      origin: 'Wire',
      url: 'https://x.example/a',
      language: 'en-GB',
    });
  });

  it('falls back to the title and the first time element', () => {
    expect(read('<title>Page</title><time datetime="2024-10-27">yesterday</time>')).toEqual({
      title: 'Page',
      published: '2024-10-27',
    });
  });

  it.each([
    '<script type="application/ld+json">{not json</script>',
    '<script type="application/ld+json">[null, 3, {"@type": 7}]</script>',
    '<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">',
    '<meta name=author content="https://x.example/profile"><html lang="not a tag">',
  ])('takes nothing from %s', (markup) => {
    expect(read(markup)).toEqual({});
  });
});
