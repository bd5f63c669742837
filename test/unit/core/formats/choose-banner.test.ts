import { describe, expect, it } from 'vitest';
import { chooseBanner } from '#core/formats/choose-banner.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const text = aText([[{ type: 'paragraph' }, 'Alpha team']]);
const tlp = (level: string) => ({ scheme: 'tlp2', level, controls: [] });
const us = (level: string, ...controls: string[]) => ({ scheme: 'us', level, controls });

function banner(own: readonly object[], passage: readonly object[]) {
  const annotations = [aPassage(text, 'Alpha', { markings: passage })];
  const { markings, explanation } = chooseBanner(
    anExportInput({ brief: aBrief({ markings: own }), text, annotations }),
  );
  return [markings.map(({ words }) => words), explanation];
}

describe('chooseBanner', () => {
  it('is empty when nothing is marked', () => {
    expect(banner([], [])).toEqual([[], '']);
  });

  it('keeps the brief’s own words when no passage outranks them', () => {
    expect(banner([tlp('amber')], [tlp('green')])).toEqual([['TLP:AMBER'], '']);
    expect(banner([us('secret', 'REL TO USA, AUS')], [us('secret')])).toEqual([
      ['SECRET//REL TO USA, AUS'],
      '',
    ]);
  });

  it('takes the passage’s marking when it is higher, and says so', () => {
    expect(banner([tlp('green')], [tlp('red')])).toEqual([
      ['TLP:RED'],
      'Highest marking of a passage; the brief itself is marked TLP:GREEN.',
    ]);
    expect(banner([], [tlp('clear')])).toEqual([
      ['TLP:CLEAR'],
      'Highest marking of a passage; the brief itself carries no marking.',
    ]);
  });

  it('shows both schemes side by side', () => {
    expect(banner([tlp('green'), us('unclassified')], [])).toEqual([['TLP:GREEN', 'UNCLASSIFIED'], '']);
  });
});
