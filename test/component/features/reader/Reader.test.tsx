import { act, cleanup, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { Reader, type ReaderProps } from '#renderer/features/reader/Reader.tsx';
import type { ReaderHandle } from '#renderer/features/reader/reader-handle.ts';
import { SAMPLE_BRIEFS } from '#test/bench/reader/sample-briefs.ts';
import { SAMPLE_LABELS } from '#test/bench/reader/sample-labels.ts';
import { type FakeHighlight, installHighlightApi } from '#test/support/highlight-api.ts';

let registry: Map<string, FakeHighlight>;
beforeEach(() => {
  registry = installHighlightApi();
});
afterEach(cleanup);

const brief = SAMPLE_BRIEFS.english;

function propsOf(changes: Partial<ReaderProps> = {}): ReaderProps {
  return {
    briefId: briefIdSchema.parse('brief-1'),
    text: brief.text,
    direction: 'ltr',
    language: 'en',
    annotations: brief.annotations,
    labels: new Map(SAMPLE_LABELS.map((label) => [label.id, label])),
    activeAnnotationId: null,
    fontSizePx: 17.5,
    onSelectionChange: () => undefined,
    onActivateAnnotation: () => undefined,
    ...changes,
  };
}

const getText = () => screen.getByRole('region', { name: 'Brief text' });

describe('Reader', () => {
  it('shows headings one level below the title of the window', () => {
    render(<Reader {...propsOf({ header: <h1>Port Selwyn</h1> })} />);
    expect(screen.getByRole('heading', { level: 2, name: 'Assessment' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Port Selwyn' })).toBeTruthy();
  });

  it('shows tables as tables and lists as lists, with the marker outside of the words', () => {
    render(<Reader {...propsOf()} />);
    expect(screen.getByRole('columnheader', { name: 'Vessel' })).toBeTruthy();
    const [item] = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(item?.textContent).toBe('Night shifts on the rail spur to Brennholm');
    expect(item?.dataset.marker).toBe('•');
  });

  it('lets every block find its own direction', () => {
    render(<Reader {...propsOf()} />);
    const blocks = getText().querySelectorAll('[data-block]');
    expect([...blocks].every((block) => block.getAttribute('dir') === 'auto')).toBe(true);
    expect(getText().getAttribute('lang')).toBe('en');
  });

  it('shows markup in a brief as words', () => {
    const text = '<img src=x onerror=alert(1)> <b>bold</b>';
    const hostile = { text, blocks: [{ type: 'paragraph' as const, start: 0, end: text.length }] };
    render(<Reader {...propsOf({ text: hostile, annotations: [] })} />);
    expect(getText().textContent).toBe(text);
    expect(getText().querySelector('img, b')).toBeNull();
  });

  it('paints the annotations and takes them down when the brief closes', () => {
    const { unmount } = render(<Reader {...propsOf()} />);
    const count = [...registry.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    expect(count).toBe(brief.annotations.length);
    unmount();
    expect(registry.size).toBe(0);
  });

  it('does not touch the words when annotations change', () => {
    const { rerender } = render(<Reader {...propsOf()} />);
    const nodes = [...getText().querySelectorAll('[data-block]')].map((block) => block.firstChild);
    rerender(<Reader {...propsOf({ annotations: [] })} />);
    expect([...getText().querySelectorAll('[data-block]')].map((block) => block.firstChild)).toEqual(nodes);
  });

  it('reports what is selected, and nothing when it is cleared', async () => {
    const onSelectionChange = vi.fn();
    const ref = createRef<ReaderHandle>();
    render(<Reader {...propsOf({ ref, onSelectionChange })} />);
    const start = brief.text.text.indexOf('Port Selwyn');
    await act(async () => {
      ref.current?.selectRange({ start, end: start + 11 });
      document.dispatchEvent(new Event('selectionchange'));
      await nextFrame();
    });
    expect(ref.current?.getSelection()).toEqual({ start, end: start + 11 });
    expect(onSelectionChange).toHaveBeenLastCalledWith({ start, end: start + 11 });
    await act(async () => {
      ref.current?.clearSelection();
      document.dispatchEvent(new Event('selectionchange'));
      await nextFrame();
    });
    expect(onSelectionChange).toHaveBeenLastCalledWith(null);
  });

  it('takes the focus, so that keys reach it', () => {
    const ref = createRef<ReaderHandle>();
    render(<Reader {...propsOf({ ref })} />);
    ref.current?.focus();
    expect(document.activeElement).toBe(getText());
  });
});

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
