import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseEverything, type ExportChoice } from '#core/exports/export-choice.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import type { FormatInfo } from '#core/ipc/export-contract.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { ExportDialog, type ExportDialogProps } from '#renderer/features/export/ExportDialog.tsx';
import { aBrief, anEntity } from '#test/support/builders.ts';

afterEach(cleanup);

const GREEN = { scheme: 'tlp2', level: 'green', controls: [] };
const FORMATS: FormatInfo[] = EXPORT_FORMATS.map((format) => ({
  id: format.id,
  name: format.name,
  extension: format.extension,
  mediaType: format.mediaType,
  description: format.description,
  offsetUnit: format.offsetUnit,
  audience: format.audience,
  holds: format.holds,
  leavesOut: format.leavesOut,
  hasPages: format.id === 'pdf',
}));
const READY: ExportDialogProps['preview'] = {
  kind: 'ready',
  preview: { losses: [], warnings: [], passageCount: 5, filteredCount: 0, log: null, text: '# Rail traffic' },
};

function renderDialog(parts: Partial<ExportDialogProps> = {}) {
  const onChoice = vi.fn();
  const onExport = vi.fn();
  const onKeepPreset = vi.fn();
  function Held() {
    const [choice, setChoice] = useState<ExportChoice>(parts.choice ?? chooseEverything('docx'));
    return (
      <ExportDialog
        brief={aBrief({ markings: [GREEN] })}
        briefs={[aBrief(), aBrief({ id: 'brief-2', title: 'Second brief' })]}
        chosenBriefs={null}
        onBriefsChange={vi.fn()}
        formats={FORMATS}
        codebook={INTELLIGENCE_CODEBOOK}
        entities={[anEntity()]}
        schemesInUse={new Set(['tlp2'])}
        presets={[]}
        currentPreset={null}
        onKeepPreset={onKeepPreset}
        onRemovePreset={vi.fn()}
        preview={READY}
        progress={null}
        onExport={onExport}
        onCancel={vi.fn()}
        onClose={vi.fn()}
        {...parts}
        choice={choice}
        onChoiceChange={(next) => {
          onChoice(next);
          setChoice(next);
        }}
      />
    );
  }
  render(<Held />);
  return { onChoice, onExport, onKeepPreset };
}

describe('ExportDialog', () => {
  it('exports with Enter on a format', async () => {
    const { onChoice, onExport } = renderDialog();
    await userEvent.click(screen.getByText('PDF document'));
    expect(onChoice).toHaveBeenLastCalledWith(chooseEverything('pdf'));
    await userEvent.keyboard('{Enter}');
    expect(onExport).toHaveBeenCalledOnce();
  });

  it('says what the format holds and leaves out', () => {
    renderDialog({ choice: chooseEverything('conll') });
    const conll = FORMATS.find(({ id }) => id === 'conll');
    expect(screen.getByText(conll?.holds ?? '')).toBeTruthy();
    expect(screen.getByText(conll?.leavesOut ?? '')).toBeTruthy();
  });

  it('asks for the page size only where there are pages', async () => {
    renderDialog();
    expect(screen.queryByText('Page size')).toBeNull();
    await userEvent.click(screen.getByText('PDF document'));
    expect(screen.getByText('Page size')).toBeTruthy();
  });

  it('filters by what is switched on; nothing switched on is everything', async () => {
    const { onChoice } = renderDialog();
    const labels = screen.getByRole('group', { name: /Label/ });
    await userEvent.click(within(labels).getByRole('button', { name: 'Judgment' }));
    expect(onChoice).toHaveBeenLastCalledWith(expect.objectContaining({ filter: { labels: ['judgment'] } }));
    const confidence = screen.getByRole('group', { name: /Confidence/ });
    await userEvent.click(within(confidence).getByRole('button', { name: 'Not stated' }));
    expect(onChoice).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: { labels: ['judgment'], confidences: [null] } }),
    );
    await userEvent.click(within(labels).getByRole('button', { name: 'Judgment' }));
    expect(onChoice).toHaveBeenLastCalledWith(expect.objectContaining({ filter: { confidences: [null] } }));
  });

  it('makes a sanitised copy for readers of the brief’s own level unless told otherwise', async () => {
    const { onChoice } = renderDialog();
    await userEvent.click(screen.getByRole('checkbox', { name: /Sanitised copy/ }));
    expect(onChoice).toHaveBeenLastCalledWith(expect.objectContaining({ release: [GREEN] }));
    expect(screen.getByText(/not in the file underneath/)).toBeTruthy();
  });

  it('says what is lost, and warns', () => {
    renderDialog({
      preview: {
        kind: 'ready',
        preview: {
          losses: ['3 overlapping passages'],
          warnings: ['1 passage is marked above the brief.'],
          passageCount: 2,
          filteredCount: 3,
          log: null,
          text: '',
        },
      },
    });
    expect(screen.getByText('2 of 5 passages. The format cannot hold:')).toBeTruthy();
    expect(screen.getByText('3 overlapping passages')).toBeTruthy();
    expect(screen.getByText('1 passage is marked above the brief.')).toBeTruthy();
  });

  it('lists what a copy withholds', () => {
    const log = {
      withheld: [{ id: aBrief().id, quote: 'source KESTREL', markings: ['TLP:RED'] }],
      repeatCount: 2,
      swallowedCount: 0,
      removedRelationCount: 1,
      removedEntities: ['KESTREL'],
    };
    if (READY.kind !== 'ready') throw new Error('ready');
    const preview = { ...READY.preview, log: JSON.parse(JSON.stringify(log)) };
    renderDialog({ preview: { kind: 'ready', preview } });
    const region = screen.getByRole('region', { name: 'What is taken out' });
    expect(region.textContent).toContain('1 passage taken out with their words');
    expect(region.textContent).toContain('source KESTREL');
    expect(region.textContent).toContain('2 other places with the same words; 1 relation; entities: KESTREL');
  });

  it('does not export what is refused', async () => {
    const { onExport } = renderDialog({ preview: { kind: 'refused', message: 'No copy was made.' } });
    expect(screen.getByRole('alert').textContent).toContain('No copy was made.');
    await userEvent.keyboard('{Enter}');
    expect(onExport).not.toHaveBeenCalled();
  });

  it('shows the first part of the file', async () => {
    renderDialog();
    await userEvent.click(screen.getByRole('radio', { name: 'Preview' }));
    expect(screen.getByRole('region', { name: 'First part of the file' }).textContent).toBe('# Rail traffic');
  });

  it('offers to stop while it works', () => {
    renderDialog({ progress: { done: 1, total: 4, title: 'Second brief' } });
    expect(screen.getByText(/2 of 4/).textContent).toContain('Second brief');
    expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Export/ })).toBeNull();
  });

  it('keeps the choices under a name', async () => {
    const { onKeepPreset } = renderDialog();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name for these choices' }), ' Partners ');
    await userEvent.click(screen.getByRole('button', { name: 'Keep as preset' }));
    expect(onKeepPreset).toHaveBeenCalledExactlyOnceWith('Partners');
  });
});
