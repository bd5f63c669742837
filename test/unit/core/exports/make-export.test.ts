import { describe, expect, it } from 'vitest';
import { chooseEverything, type ExportChoice } from '#core/exports/export-choice.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { aBrief, anEntity } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';

const GREEN = [{ scheme: 'tlp2', level: 'green', controls: [] }];
const RED = [{ scheme: 'tlp2', level: 'red', controls: [] }];
const text = aText([[{ type: 'paragraph' }, 'The source KESTREL saw nine trains at Rajin. KESTREL left.']]);

function aSecretBrief() {
  return anExportInput({
    brief: aBrief({ title: 'Report of source KESTREL', markings: GREEN }),
    text,
    annotations: [
      aPassage(text, 'source KESTREL', { id: 'secret', entityId: 'kestrel', markings: RED }),
      aPassage(text, 'Rajin', { id: 'open', label: 'location', status: 'draft' }),
      aPassage(text, 'nine trains', { id: 'trains', label: 'event' }),
    ],
    entities: [anEntity({ id: 'kestrel', name: 'KESTREL' })],
  });
}

function choose(changes: Partial<ExportChoice>): ExportChoice {
  return { ...chooseEverything('csv'), ...changes };
}

describe('makeExport', () => {
  it('makes the whole brief and says that a passage is above it', async () => {
    const made = unwrap(await makeExport(aSecretBrief(), choose({})));
    expect(made.passageCount).toBe(3);
    expect(made.filteredCount).toBe(0);
    expect(made.log).toBeNull();
    expect(made.warnings).toEqual([
      '1 passage is marked above the brief, which is marked TLP:GREEN: TLP:RED. The file carries the highest marking; make a sanitised copy for readers below it.',
    ]);
  });

  it('counts what a filter keeps out', async () => {
    const made = unwrap(await makeExport(aSecretBrief(), choose({ filter: { statuses: ['draft'] } })));
    expect(made.passageCount).toBe(1);
    expect(made.filteredCount).toBe(2);
    expect(String(made.files[0]?.content)).not.toContain('nine trains,');
  });

  it('takes words out also where a filter would have hidden their passage', async () => {
    const choice = choose({ formatId: 'markdown', release: GREEN, filter: { statuses: ['draft'] } });
    const made = unwrap(await makeExport(aSecretBrief(), choice));
    expect(made.log?.withheld.map(({ quote }) => quote)).toEqual(['source KESTREL']);
    expect(made.files[0]?.content).not.toContain('source KESTREL');
    expect(made.title).toBe('Report of █████');
  });

  it('warns of a withheld name that still stands in the text', async () => {
    const made = unwrap(await makeExport(aSecretBrief(), choose({ release: GREEN })));
    expect(made.warnings).toEqual([
      'The name “KESTREL” was withheld as an entity and still stands in the text at 1 place. Mark it to take it out.',
    ]);
  });

  it('refuses a copy for readers below the brief, with a next step', async () => {
    const clear = [{ scheme: 'tlp2', level: 'clear', controls: [] }];
    const made = await makeExport(aSecretBrief(), choose({ release: clear }));
    expect(made).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    expect(made.ok ? '' : made.error.message).toContain('Choose readers of its level');
  });

  it('refuses a format that does not exist', async () => {
    const made = await makeExport(aSecretBrief(), choose({ formatId: 'telegram' }));
    expect(made).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
