import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';

const { labels, entityTypes, relationTypes, markingSchemes, yardstick } = INTELLIGENCE_CODEBOOK;

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [low = 0, high = 0] = [luminance(left), luminance(right)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the starter codebook', () => {
  it.each(labels.map((label) => [label.name, label] as const))(
    'shows %s legibly in both themes',
    (_name, label) => {
      expect(contrast(label.light.ink, label.light.tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(label.dark.ink, label.dark.tint)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('gives the nine digits to nine labels', () => {
    expect(labels.map((label) => label.shortcut)).toEqual([...'123456789']);
  });

  it('uses no ink and no tint twice', () => {
    const colours = labels.flatMap(({ light, dark }) => [light.ink, light.tint, dark.ink, dark.tint]);
    expect(new Set(colours).size).toBe(colours.length);
  });

  it('names only entity types that it has', () => {
    const known = new Set<string>(entityTypes.map((type) => type.id));
    const named = labels.flatMap((label) => (label.entityType === null ? [] : [label.entityType]));
    expect(named.filter((type) => !known.has(type))).toEqual([]);
    expect(named).toHaveLength(7);
  });

  it('links passages across briefs and grades by ICD 203, TLP, US and NATO', () => {
    expect(relationTypes.map((type) => type.id)).toEqual(
      expect.arrayContaining([
        'corroborates',
        'contradicts',
        'commands',
        'member-of',
        'part-of',
        'owns',
        'located-at',
        'supplies',
      ]),
    );
    expect(yardstick).toBe('icd203');
    expect(markingSchemes.map((scheme) => scheme.id)).toEqual(['tlp2', 'us', 'nato']);
  });
});
