import { describe, expect, it } from 'vitest';
import { describePassages } from '#core/formats/passage-view.ts';
import { makeCodes } from '#core/formats/refi-qda/make-codes.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const input = aRichExport();
const passages = describePassages(input).filter(({ isOrphan }) => !isOrphan);
const codes = makeCodes(input, passages);
const all = codes.roots.flatMap((root) => [root, ...root.children]);

describe('makeCodes', () => {
  it('puts entities below their label and parts of the assessment into branches', () => {
    const person = codes.roots.find(({ name }) => name === 'Person');
    expect(person?.children.map(({ name, colour }) => [name, colour])).toEqual([['Pak Il-su', '#0072b2']]);
    const confidence = codes.roots.find(({ name }) => name === 'Confidence');
    expect([confidence?.isCodable, confidence?.children.map(({ name }) => name)]).toEqual([
      false,
      ['High', 'Low', 'Moderate'],
    ]);
  });

  it('applies to a passage only codes of the tree, each once', () => {
    const known = new Set(all.map(({ guid }) => guid));
    for (const passage of passages) {
      const guids = codes.getGuids(passage);
      expect(guids.filter((guid) => !known.has(guid))).toEqual([]);
      expect(new Set(guids).size).toBe(guids.length);
    }
  });

  it('says by codes what a passage is and how it is assessed', () => {
    const judgment = passages.find(({ annotation }) => annotation.id === 'a-judgment');
    const names =
      judgment === undefined
        ? []
        : codes.getGuids(judgment).map((guid) => all.find((code) => code.guid === guid)?.name);
    expect(names).toEqual(['Judgment', 'Moderate', 'very likely (80–95 %, ICD 203)', 'C3', 'TLP:AMBER']);
  });
});
