import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { TagField } from '#renderer/features/annotations/TagField.tsx';

afterEach(cleanup);

function Tags({ initial = ['on the record'] }: { readonly initial?: readonly string[] }) {
  const [tags, setTags] = useState(initial);
  return <TagField tags={tags} onChange={setTags} />;
}

function getTags(): readonly string[] {
  return screen.queryAllByRole('listitem').map((tag) => tag.textContent ?? '');
}

describe('TagField', () => {
  it('adds by Enter, by comma, and when it is left', async () => {
    render(<Tags />);
    const input = screen.getByRole('textbox', { name: 'Add tag' });
    await userEvent.type(input, 'escalation{Enter}urgent,late');
    await userEvent.tab();
    expect(getTags()).toEqual(['on the record', 'escalation', 'urgent', 'late']);
  });

  it('adds what is pasted as several', async () => {
    render(<Tags initial={[]} />);
    await userEvent.click(screen.getByRole('textbox', { name: 'Add tag' }));
    await userEvent.paste('a, b');
    expect(getTags()).toEqual(['a', 'b']);
  });

  it('removes by its button, and the last one by Backspace', async () => {
    render(<Tags initial={['a', 'b', 'c']} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove tag a' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Add tag' }), '{Backspace}');
    expect(getTags()).toEqual(['b']);
  });

  it('does not add the same twice', async () => {
    render(<Tags />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Add tag' }), 'on the record{Enter}');
    expect(getTags()).toEqual(['on the record']);
  });
});
