import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { type PageLayouts, rememberLayout } from '#core/settings/page-layouts.ts';
import { settingsSchema } from '#core/settings/settings.ts';

const id = (name: string) => briefIdSchema.parse(name);

describe('rememberLayout', () => {
  it('keeps one choice a brief, and forgets it when there is none any more', () => {
    const split = rememberLayout({}, id('a'), 'split');
    expect(rememberLayout(split, id('a'), 'pages')).toEqual({ a: 'pages' });
    expect(rememberLayout(split, id('a'), 'text')).toEqual({});
  });

  it('forgets the oldest beyond two hundred', () => {
    let layouts: PageLayouts = {};
    for (let index = 0; index < 205; index += 1) layouts = rememberLayout(layouts, id(`b${index}`), 'split');
    expect(Object.keys(layouts)).toHaveLength(200);
    expect(layouts[id('b4')]).toBeUndefined();
    expect(layouts[id('b204')]).toBe('split');
  });

  it('costs the choices and not the start when the settings file is damaged', () => {
    expect(settingsSchema.parse({ pageLayouts: { a: 'sideways' } }).pageLayouts).toEqual({});
    expect(settingsSchema.parse({}).pageLayouts).toEqual({});
  });
});
