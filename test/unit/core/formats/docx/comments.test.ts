import { describe, expect, it } from 'vitest';
import {
  getCommentKey,
  listComments,
  writeComments,
  writeCommentsExtended,
} from '#core/formats/docx/comments.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { findElements, parseXml, readText } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const passages = describePassages(aRichExport()).filter(({ isOrphan }) => !isOrphan);
const comments = listComments(passages, 'brief-1');

describe('listComments', () => {
  it('gives each part of a discontinuous passage a comment, numbered in order', () => {
    expect(comments).toHaveLength(15);
    expect(comments.map(({ id }) => id)).toEqual(comments.map((_, index) => index));
    expect(new Set(comments.map(({ passage, part }) => getCommentKey(passage, part))).size).toBe(15);
  });

  it('gives the same paragraph ids again, others in another brief, and none twice', () => {
    const ids = comments.map(({ paragraphId }) => paragraphId);
    expect(listComments(passages, 'brief-1').map(({ paragraphId }) => paragraphId)).toEqual(ids);
    expect(listComments(passages, 'brief-2').map(({ paragraphId }) => paragraphId)).not.toEqual(ids);
    expect(new Set(ids).size).toBe(15);
  });
});

describe('writeComments', () => {
  const part = parseXml(writeComments(comments).source);

  it('lets a later part point back to its passage', () => {
    const texts = findElements(part, 'w:comment').map(readText);
    expect(texts.filter((text) => text.startsWith('Continues passage 7'))).toHaveLength(1);
  });

  it('carries the paragraph id on the last paragraph, as replies need it', () => {
    for (const comment of findElements(part, 'w:comment')) {
      expect(findElements(comment, 'w:p').at(-1)?.attributes['w14:paraId']).toMatch(/^[0-7][0-9A-F]{7}$/);
    }
  });

  it('lists the same ids in the part for replies', () => {
    const extended = parseXml(writeCommentsExtended(comments).source);
    expect(findElements(extended, 'w15:commentEx').map(({ attributes }) => attributes['w15:paraId'])).toEqual(
      comments.map(({ paragraphId }) => paragraphId),
    );
  });
});
