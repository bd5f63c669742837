import { describe, expect, it } from 'vitest';
import { writeStyles } from '#core/formats/html/styles.ts';
import { aCodebook } from '#test/support/export-input.ts';

const styles = writeStyles(aCodebook());

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [bright = 0, dim = 0] = [luminance(left), luminance(right)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function readTheme(start: string): Readonly<Record<string, string>> {
  const from = styles.indexOf(start);
  return Object.fromEntries(
    [...styles.slice(from, from + 400).matchAll(/--(\w+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

describe('writeStyles', () => {
  it.each([
    ['light', ':root{color-scheme'],
    ['dark', '@media screen and (prefers-color-scheme:dark)'],
  ])('has readable text in the %s theme (WCAG 2.2 AA)', (_name, start) => {
    const { paper = '', ground = '', ink = '', ink2 = '', muted = '', accent = '' } = readTheme(start);
    for (const words of [ink, ink2, muted, accent]) {
      expect(contrast(words, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has readable text on every label’s tint', () => {
    for (const { light, dark } of aCodebook().labels) {
      expect(contrast('#1d1c1a', light.tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast('#eceae5', dark.tint)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('goes dark on screens only: paper is light', () => {
    expect(styles.match(/prefers-color-scheme:dark/g)).toHaveLength(1);
    expect(styles).toContain('@media screen and (prefers-color-scheme:dark)');
  });

  it('gives each label its colours, by place in the codebook', () => {
    expect(styles).toContain('.c0{--ink-label:#0072b2;--tint:#d7ebf8}');
    expect(styles).toContain('.c0{--ink-label:#7cc4f2;--tint:#16394f}');
  });
});
