import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '#core/model/annotation.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import {
  type AnnotationChanges,
  AnnotationInspector,
} from '#renderer/features/annotations/AnnotationInspector.tsx';
import type { AnnotationField } from '#renderer/features/annotations/use-field-focus.ts';
import { aBrief, anAnnotation } from '#test/support/builders.ts';

afterEach(cleanup);

const BRIEF = aBrief({ reliability: 'B', markings: [{ scheme: 'tlp2', level: 'green', controls: [] }] });

interface SampleProps {
  readonly initial?: Annotation;
  readonly onChange?: (changes: AnnotationChanges) => void;
  readonly onMove?: (direction: string) => void;
  readonly onDelete?: () => void;
  readonly focusField?: AnnotationField;
}

function Sample({ initial = anAnnotation(), onChange = () => {}, focusField, ...handlers }: SampleProps) {
  const [annotation, setAnnotation] = useState(initial);
  const [note, setNote] = useState('');
  const [focusRequest] = useState(focusField === undefined ? null : { field: focusField });
  return (
    <AnnotationInspector
      annotation={annotation}
      position={4}
      total={14}
      brief={BRIEF}
      codebook={INTELLIGENCE_CODEBOOK}
      entities={[]}
      mentionCounts={{}}
      entity={null}
      note={note}
      now={new Date('2024-10-28T15:00:00.000Z')}
      focusRequest={focusRequest}
      onChange={(changes) => {
        setAnnotation({ ...annotation, ...changes });
        onChange(changes);
      }}
      onAddEntity={() => {}}
      onNoteChange={setNote}
      onNoteBlur={() => {}}
      onMove={handlers.onMove ?? (() => {})}
      onPlaceAgain={() => undefined}
      onDelete={handlers.onDelete ?? (() => {})}
    />
  );
}

function getGroup(name: string | RegExp) {
  return within(screen.getByRole('radiogroup', { name }));
}

describe('AnnotationInspector', () => {
  it('states nothing by itself: no radio is chosen but the status', () => {
    render(<Sample />);
    for (const name of ['Confidence', 'Likelihood', /^Source/, 'Information'])
      expect(getGroup(name).queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.getAllByText('not stated').length).toBeGreaterThanOrEqual(3);
  });

  it('sets and clears confidence and leaves likelihood alone', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await userEvent.click(getGroup('Confidence').getByRole('radio', { name: 'Moderate' }));
    expect(onChange).toHaveBeenLastCalledWith({
      assessment: { confidence: 'moderate', likelihood: null, reliability: null, credibility: null },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Clear confidence' }));
    expect(getGroup('Confidence').queryByRole('radio', { checked: true })).toBeNull();
  });

  it('sets likelihood on the scale, each band named with its range', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await userEvent.click(getGroup('Likelihood').getByRole('radio', { name: 'very likely, 80–95 %' }));
    expect(onChange.mock.lastCall?.[0].assessment.likelihood).toEqual({
      yardstick: 'icd203',
      term: 'very likely',
    });
  });

  it('sets likelihood by its words as well', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: /Likelihood in words/ }));
    await userEvent.click(screen.getByRole('option', { name: /^unlikely/ }));
    expect(onChange.mock.lastCall?.[0].assessment.likelihood).toEqual({
      yardstick: 'icd203',
      term: 'unlikely',
    });
  });

  it('asks for two sentences when both are stated', async () => {
    render(<Sample />);
    expect(screen.queryByText(/separate sentences/)).toBeNull();
    await userEvent.click(getGroup('Confidence').getByRole('radio', { name: 'High' }));
    await userEvent.click(getGroup('Likelihood').getByRole('radio', { name: /^likely/ }));
    expect(screen.getByText(/separate sentences/)).toBeTruthy();
  });

  it('shows the brief’s reliability as inherited until the passage has its own', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    expect(screen.getByRole('radiogroup', { name: 'Source usually reliable from the brief' })).toBeTruthy();
    await userEvent.click(
      getGroup(/^Source/).getByRole('radio', { name: 'F, reliability cannot be judged' }),
    );
    expect(onChange.mock.lastCall?.[0].assessment.reliability).toBe('F');
    expect(screen.getByRole('radiogroup', { name: 'Source' })).toBeTruthy();
    await userEvent.click(getGroup('Information').getByRole('radio', { name: '2, probably true' }));
    expect(onChange.mock.lastCall?.[0].assessment).toMatchObject({ reliability: 'F', credibility: 2 });
  });

  it('marks the portion, beginning with the marking of the brief', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    const marking = screen.getByRole('button', { name: /Marking/ });
    expect(marking.textContent).toContain('TLP:GREEN');
    expect(marking.textContent).toContain('from the brief');
    await userEvent.click(marking);
    await userEvent.click(screen.getByRole('option', { name: /TLP:AMBER\+STRICT/ }));
    expect(onChange).toHaveBeenLastCalledWith({
      markings: [{ scheme: 'tlp2', level: 'amber+strict', controls: [] }],
    });
    expect(screen.getByRole('button', { name: /Marking/ }).textContent).toContain('this portion');
  });

  it('keeps a classification beside the sharing label', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: /NATO classification/ }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'NATO classification' }));
    await userEvent.click(screen.getByRole('button', { name: /NATO classification/ }));
    await userEvent.click(screen.getByRole('option', { name: 'NATO RESTRICTED' }));
    expect(onChange).toHaveBeenLastCalledWith({
      markings: [{ scheme: 'nato', level: 'restricted', controls: [] }],
    });
  });

  it('changes the label', async () => {
    const onChange = vi.fn();
    render(<Sample onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: /Label/ }));
    await userEvent.click(screen.getByRole('option', { name: /Event/ }));
    expect(onChange).toHaveBeenLastCalledWith({ label: 'event' });
  });

  it('moves and deletes', async () => {
    const onMove = vi.fn();
    const onDelete = vi.fn();
    render(<Sample onMove={onMove} onDelete={onDelete} />);
    expect(screen.getByText('passage 4 of 14')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Previous passage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next passage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete passage' }));
    expect(onMove.mock.calls.flat()).toEqual(['previous', 'next']);
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('puts the focus where a command asks for it', () => {
    render(<Sample focusField="note" />);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }));
  });

  it('opens the entities when a command asks for them', () => {
    render(<Sample focusField="entity" />);
    expect(screen.getByRole('option').textContent).toContain('Add “Alpha”');
  });

  it('says that an orphan has to be placed', () => {
    render(<Sample initial={anAnnotation({ placement: 'orphan' })} />);
    expect(screen.getByRole('status').textContent).toContain('has no place in the text');
  });

  it('tells who made it and when it was changed', () => {
    render(<Sample initial={anAnnotation({ origin: 'import', modified: '2024-10-28T13:30:00.000Z' })} />);
    expect(screen.getByText(/^Created today, .* · R\. Analyst · imported · changed today, /)).toBeTruthy();
  });
});
