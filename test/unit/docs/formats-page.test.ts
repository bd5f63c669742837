import path from 'node:path';
import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { readSeedExport } from '#test/support/read-seed.ts';
import { writeFormatsPage } from '#test/support/write-formats-page.ts';

it('docs/formats.md says what the registry says', async () => {
  const page = await writeFormatsPage(EXPORT_FORMATS, await readSeedExport('alliance-confirms-troops'));
  const file = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'formats.md');
  await expect(page).toMatchFileSnapshot(file);
});
