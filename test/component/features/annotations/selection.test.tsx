import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { AnnotationChooser } from '#renderer/features/annotations/AnnotationChooser.tsx';
import { InspectorEmpty } from '#renderer/features/annotations/InspectorEmpty.tsx';
import { SelectionToolbar } from '#renderer/features/annotations/SelectionToolbar.tsx';
import { anAnnotation } from '#test/support/builders.ts';

afterEach(cleanup);

function renderToolbar(handlers: Partial<Parameters<typeof SelectionToolbar>[0]> = {}) {
  const onTag = vi.fn();
  const onNote = vi.fn();
  render(
    <SelectionToolbar labels={INTELLIGENCE_CODEBOOK.labels} onTag={onTag} onNote={onNote} {...handlers} />,
  );
  return { onTag, onNote };
}

describe('SelectionToolbar', () => {
  it('tags with a label, shown with its key', async () => {
    const { onTag } = renderToolbar();
    const button = screen.getByRole('button', { name: /^Tag as Person/ });
    expect(button.textContent).toBe('Tag as Person1');
    await userEvent.click(button);
    expect(onTag).toHaveBeenCalledExactlyOnceWith('person');
  });

  it('leaves focus and selection where they are', async () => {
    renderToolbar();
    const toolbar = screen.getByRole('toolbar', { name: 'Selected text' });
    const press = createEvent.mouseDown(toolbar);
    fireEvent(toolbar, press);
    expect(press.defaultPrevented).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: /^Tag as Event/ }));
    expect(toolbar.contains(document.activeElement)).toBe(false);
  });

  it('keeps labels without room in the menu', async () => {
    const { onTag } = renderToolbar();
    expect(screen.queryByRole('button', { name: /^Tag as Gap/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Tag as Gap/ }));
    expect(onTag).toHaveBeenCalledExactlyOnceWith('gap');
  });

  it('offers a note, and a link where passages can be linked', async () => {
    const onLink = vi.fn();
    const { onNote } = renderToolbar({ onLink });
    await userEvent.click(screen.getByRole('button', { name: 'Tag and write a note' }));
    await userEvent.click(screen.getByRole('button', { name: 'Link to another passage' }));
    expect(onNote).toHaveBeenCalledOnce();
    expect(onLink).toHaveBeenCalledOnce();
  });

  it('runs further actions', async () => {
    const onMoreAction = vi.fn();
    renderToolbar({ moreActions: [{ id: 'copy', text: 'Copy with source' }], onMoreAction });
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Copy with source' }));
    expect(onMoreAction).toHaveBeenCalledExactlyOnceWith('copy');
  });
});

describe('AnnotationChooser', () => {
  function span(end: number, exact: string) {
    return [{ start: 0, end, quote: { exact, prefix: '', suffix: '' } }];
  }

  it('lists the passages smallest first and chooses by keyboard', async () => {
    const onChoose = vi.fn();
    render(
      <AnnotationChooser
        annotations={[
          anAnnotation({ id: 'long', label: 'event', spans: span(60, 'The whole sentence.') }),
          anAnnotation({ id: 'short', spans: span(4, 'Kyiv') }),
        ]}
        labels={INTELLIGENCE_CODEBOOK.labels}
        at={{ x: 10, y: 10 }}
        onChoose={onChoose}
        onClose={() => {}}
      />,
    );
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'PersonKyiv',
      'EventThe whole sentence.',
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: /whole sentence/ }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('long');
  });
});

describe('InspectorEmpty', () => {
  it('says what to do next', () => {
    render(<InspectorEmpty />);
    expect(screen.getByText(/select a passage/)).toBeTruthy();
  });
});
