import { describe, expect, it } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { lookAtExport } from '#core/exports/look-at-export.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { unwrap } from '#test/support/golden.ts';
import { anExportOfMany } from '#test/support/many-passages.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const long = anExportOfMany(3000);

describe('lookAtExport', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))('shows the first part of %s in words', async (formatId) => {
    for (const input of [aRichExport(), long]) {
      const look = unwrap(await lookAtExport(input, chooseEverything(formatId), 'first-part'));
      expect(look.text.length).toBeGreaterThan(40);
      expect(look.text.length).toBeLessThan(6010);
      expect(look.text).not.toMatch(/\p{Cs}|\0/u);
    }
  });

  it('knows at once what a format loses of a short brief', async () => {
    const choice = chooseEverything('conll');
    const made = unwrap(await makeExport(aRichExport(), choice));
    expect(unwrap(await lookAtExport(aRichExport(), choice, 'first-part')).losses).toEqual(made.losses);
  });

  it('counts all passages of a long brief and says that what is lost is not known yet', async () => {
    const choice = { ...chooseEverything('pdf'), filter: { statuses: ['accepted' as const] } };
    const look = unwrap(await lookAtExport(long, choice, 'first-part'));
    expect(look).toMatchObject({ losses: null, passageCount: 3000, filteredCount: 0 });
    const whole = unwrap(await lookAtExport(long, choice, 'whole'));
    expect(whole.losses).toEqual(unwrap(await makeExport(long, choice)).losses);
    expect(whole.losses?.length).toBeGreaterThan(0);
  });

  it('refuses the whole for a passage far down that its first part does not have', async () => {
    const [, ...others] = long.annotations.toReversed();
    const last = long.annotations.at(-1);
    if (last === undefined) throw new Error('there are passages');
    const [span] = last.spans;
    if (span === undefined) throw new Error('it has a span');
    const wrong = { ...last, spans: [{ ...span, quote: { ...span.quote, exact: 'moved' } }] };
    const input = { ...long, annotations: [...others.toReversed(), wrong] };
    expect(await lookAtExport(input, chooseEverything('csv'), 'first-part')).toMatchObject({ ok: true });
    expect(await lookAtExport(input, chooseEverything('csv'), 'whole')).toMatchObject({
      ok: false,
      error: { code: 'export-refused' },
    });
  });

  it('refuses a format that does not exist', async () => {
    expect(await lookAtExport(long, chooseEverything('telegram'), 'first-part')).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
