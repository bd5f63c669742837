import { describe, it } from 'vitest';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { expectGolden } from '#test/support/golden.ts';
import { readSeedExport, SEED_NAMES } from '#test/support/read-seed.ts';

describe.each(SEED_NAMES)('the seed %s', (name) => {
  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    'as %s matches its golden file',
    async (id, format) => {
      await expectGolden(id, name, await format.serialize(await readSeedExport(name)));
    },
  );
});
