import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CREDIBILITY_SCALE, RELIABILITY_SCALE } from '#core/tradecraft/admiralty.ts';
import { CONFIDENCE_SCALE } from '#core/tradecraft/confidence.ts';
import { ICD_203, PHIA } from '#core/tradecraft/likelihood.ts';
import { TLP_BACKGROUND, TLP_LABELS } from '#core/tradecraft/tlp.ts';
import { findSharedPath, readSharedJson } from '#test/support/shared-folder.ts';

const tablesSchema = z.object({
  icd203_likelihood: z.array(z.object({ min: z.int(), max: z.int(), row1: z.string(), row2: z.string() })),
  analytic_confidence: z.array(z.string()),
  admiralty_reliability: z.record(z.string(), z.string()),
  admiralty_credibility: z.record(z.string(), z.string()),
  phia: z.array(
    z.object({
      term: z.string(),
      gt: z.int().optional(),
      min: z.int().optional(),
      max: z.int().optional(),
      lt: z.int().optional(),
    }),
  ),
  tlp2: z.object({
    background: z.string(),
    labels: z.record(z.string(), z.object({ label: z.string(), hex: z.string() })),
  }),
});

const tablesPath = findSharedPath('reference/standards-tables.json');

describe.skipIf(tablesPath === undefined)('tradecraft tables against the reference tables', () => {
  const tables = tablesPath === undefined ? undefined : tablesSchema.parse(readSharedJson(tablesPath));

  it('has the ICD 203 bands and both rows of words', () => {
    expect(
      ICD_203.bands.map(({ minPercent, maxPercent, terms }) => ({
        min: minPercent,
        max: maxPercent,
        row1: terms[0],
        row2: terms[1],
      })),
    ).toEqual(tables?.icd203_likelihood);
  });

  it('has the PHIA bands with their open ends and gaps', () => {
    expect(
      PHIA.bands.map(({ minPercent, maxPercent, isMinOpen, isMaxOpen, terms }) => ({
        term: terms[0],
        [isMinOpen ? 'gt' : 'min']: minPercent,
        [isMaxOpen ? 'lt' : 'max']: maxPercent,
      })),
    ).toEqual(tables?.phia);
  });

  it('has the Admiralty grades', () => {
    expect(Object.fromEntries(RELIABILITY_SCALE.map(({ code, name }) => [code, name]))).toEqual(
      tables?.admiralty_reliability,
    );
    expect(Object.fromEntries(CREDIBILITY_SCALE.map(({ code, name }) => [code, name]))).toEqual(
      tables?.admiralty_credibility,
    );
  });

  it('has the confidence levels, lowest first', () => {
    expect(CONFIDENCE_SCALE.map(({ id }) => id)).toEqual(tables?.analytic_confidence);
  });

  it('has the TLP 2.0 labels and colours', () => {
    expect(
      Object.fromEntries(
        TLP_LABELS.map(({ id, label, colour }) => [id, { label, hex: colour.toUpperCase() }]),
      ),
    ).toEqual(tables?.tlp2.labels);
    expect(TLP_BACKGROUND).toBe(tables?.tlp2.background);
  });
});
