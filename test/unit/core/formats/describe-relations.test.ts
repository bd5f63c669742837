import { describe, expect, it } from 'vitest';
import { describeRelations } from '#core/formats/describe-relations.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('describeRelations', () => {
  const input = aRichExport();
  const [commands, corroborates] = describeRelations(input, describePassages(input));

  it('names both ends, the type and the passages that support it', () => {
    expect(commands).toMatchObject({
      from: 'Pak Il-su',
      type: 'commands',
      to: '11th Rail Brigade',
      confidence: 'Moderate',
      passageNumbers: [4],
    });
  });

  it('quotes a passage of this brief, and does not guess at one of another', () => {
    expect(corroborates).toMatchObject({
      from: '“three trains left Rajin for the border” (1)',
      to: 'a passage of another brief',
      status: 'draft',
    });
  });
});
