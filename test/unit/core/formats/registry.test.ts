import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, findFormat } from '#core/formats/registry.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('EXPORT_FORMATS', () => {
  it('has unique ids, and words for people about each', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    for (const { id, description, holds, extension } of EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(extension).toMatch(/^[a-z0-9.]+$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(holds).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    '%s writes a first file with its own extension, the same each time',
    async (_id, format) => {
      const [first, second] = [await format.serialize(aRichExport()), await format.serialize(aRichExport())];
      expect(first.ok && first.value.files[0]?.suffix.endsWith(`.${format.extension}`)).toBe(true);
      expect(second).toEqual(first);
    },
  );
});

describe('findFormat', () => {
  it('finds by id', () => {
    expect(findFormat('html')?.name).toBe('Web page (HTML)');
    expect(findFormat('none')).toBeUndefined();
  });
});
