import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getLabelColours } from '#renderer/ui/label-colours.ts';
import { MarkingChip } from '#renderer/ui/MarkingChip.tsx';

afterEach(cleanup);

describe('MarkingChip', () => {
  it('writes TLP in its own words and colour', () => {
    render(<MarkingChip marking={{ scheme: 'tlp2', level: 'amber+strict', controls: [] }} />);
    const chip = screen.getByText('TLP:AMBER+STRICT');
    expect(chip.style.color.toLowerCase()).toBe('#ffc000');
    expect(chip.className).toContain('marking-chip--tlp');
  });

  it('writes a classification with its controls and no colour', () => {
    render(<MarkingChip marking={{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }} />);
    expect(screen.getByText('SECRET//NOFORN').style.color).toBe('');
  });

  it('shows a level that no scheme knows as it is', () => {
    render(<MarkingChip marking={{ scheme: 'house', level: 'eyes-only', controls: [] }} />);
    expect(screen.getByText('eyes-only')).toBeTruthy();
  });
});

describe('getLabelColours', () => {
  it('carries the pair of both themes', () => {
    const colours = getLabelColours({
      light: { ink: '#0072b2', tint: '#d7ebf8' },
      dark: { ink: '#7cc4f2', tint: '#16394f' },
    });
    expect(colours['--label-ink']).toBe('light-dark(#0072b2, #7cc4f2)');
    expect(colours['--label-tint']).toBe('light-dark(#d7ebf8, #16394f)');
  });
});
