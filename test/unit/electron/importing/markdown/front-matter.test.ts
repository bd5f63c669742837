import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '#electron/importing/markdown/front-matter.ts';

describe('splitFrontMatter', () => {
  it('takes the fields of a source record off the text', () => {
    const source =
      '---\ntitle: "Rail traffic"\nauthors: [A. One, "B. Two"]\ndate: 28 October 2024\nsource: Wire\nlink: https://x.example\nlang: en-GB\n---\n# Body\n';
    expect(splitFrontMatter(source)).toEqual({
      frontMatter: {
        title: 'Rail traffic',
        author: 'A. One, B. Two',
        published: '2024-10-28',
        origin: 'Wire',
        url: 'https://x.example',
        language: 'en-GB',
      },
      body: '# Body\n',
    });
  });

  it.each([
    ['a rule, not front matter', '---\n\nText\n\n---\n'],
    ['no end', '---\ntitle: x\nText'],
    ['not at the start', '\n---\ntitle: x\n---\n'],
  ])('leaves the text alone: %s', (_, source) => {
    expect(splitFrontMatter(source)).toEqual({ frontMatter: {}, body: source });
  });

  it('passes over what only YAML could read', () => {
    const source =
      '---\ntitle: &anchor x\nauthor: !!js/function y\ndate: 10/11/2024\nlang: not a tag\nunknown: z\n---\n';
    expect(splitFrontMatter(source).frontMatter).toEqual({ published: '' });
  });
});
