import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import type { CliCommand } from '../cli-context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { hasSwitch } from '../read-options.ts';

export const formatsCommand: CliCommand = {
  name: 'formats',
  summary: 'lists the formats that a brief can be exported to',
  usage: 'briefmark formats [--json]',
  options: [],
  examples: ['briefmark formats'],
  run: async (args, { writeOut }) => {
    const rows = EXPORT_FORMATS.map(
      ({ id, name, extension, mediaType, audience, offsetUnit, holds, leavesOut }) => ({
        id,
        name,
        extension,
        mediaType,
        audience,
        offsetUnit,
        holds,
        leavesOut,
      }),
    );
    if (hasSwitch(args, 'json')) writeOut(`${JSON.stringify(rows)}\n`);
    else for (const { id, extension, name } of rows) writeOut(`${id}\t.${extension}\t${name}\n`);
    return EXIT_CODES.done;
  },
};
