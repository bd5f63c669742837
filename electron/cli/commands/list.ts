import { writeBanner } from '#core/tradecraft/marking-words.ts';
import type { CliCommand } from '../cli-context.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { hasSwitch } from '../read-options.ts';
import { LIBRARY_OPTIONS, withLibrary } from '../with-library.ts';

export const listCommand: CliCommand = {
  name: 'list',
  summary: 'lists the briefs of a library',
  usage: 'briefmark list --library FOLDER [--all] [--json]',
  options: [...LIBRARY_OPTIONS, { name: 'all', description: 'also what lies in the trash' }],
  examples: [
    'briefmark list --library ~/briefs',
    'briefmark list --library ~/sealed --passphrase-file ~/.briefmark-passphrase',
    'briefmark list --library ~/briefs --json',
  ],
  run: (args, context) =>
    withLibrary(args, context, {
      isReadOnly: true,
      work: async (library) => {
        const { briefs, codebook } = library.getState();
        const counts = library.getCounts();
        const rows = [...briefs.values()]
          .filter(({ trashed }) => trashed === null || hasSwitch(args, 'all'))
          .toSorted((left, right) => right.created.localeCompare(left.created))
          .map((brief) => ({
            id: brief.id,
            title: brief.title,
            passages: counts.get(brief.id)?.annotations ?? 0,
            markings: brief.markings.map((marking) => writeBanner(marking, codebook.markingSchemes)),
            published: brief.source.published,
            isTrashed: brief.trashed !== null,
          }));
        if (hasSwitch(args, 'json')) context.writeOut(`${JSON.stringify(rows)}\n`);
        else
          for (const { id, title, passages, markings } of rows)
            context.writeOut(`${id}\t${passages}\t${markings.join(', ')}\t${title.replace(/\s+/g, ' ')}\n`);
        return EXIT_CODES.done;
      },
    }),
};
