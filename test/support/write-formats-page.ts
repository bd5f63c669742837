import type { ExportFormat, ExportInput } from '#core/formats/format.ts';
import { INTERCHANGE_READERS } from '#electron/interchange/readers.ts';
import { unwrap } from './golden.ts';

/** docs/formats.md, from the registry and from what each format says of a real brief. */
export async function writeFormatsPage(
  formats: readonly ExportFormat[],
  sample: ExportInput,
): Promise<string> {
  const sections = await Promise.all(formats.map((format) => writeSection(format, sample)));
  const people = formats.filter(({ audience }) => audience === 'people');
  const machines = formats.filter(({ audience }) => audience === 'machines');
  return `${[
    '# Export formats',
    'This page is written from the registry (`core/formats/registry.ts`): a test fails when it is out of date, and `npx vitest run --config build/vitest.config.mjs test/unit/docs -u` writes it anew.',
    'Every export is read again before it is written: each passage must be found at its position, in the unit in which the format counts, word for word; otherwise nothing is written and the passage is named. What a format has no place for is said in the dialog, counted.',
    'Passages that lost their place in the text (orphans) are listed as such where the format can say so, and counted as left out where it cannot. Rejected passages stay out of formats that know no status.',
    writeOverview('For people', people),
    writeOverview('For machines', machines),
    ...sections,
    writeReaders(),
    '## Spreadsheets and formulas',
    'A CSV cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end, after any apostrophes) gets an apostrophe in front; so does such a sign right after a semicolon or a tab inside of a cell. To have the exact words, take one apostrophe off in each such place. In the Excel workbook every text is stored as a text, so nothing is put in front.',
    '## Ids',
    'STIX, Web Annotation, REFI-QDA and FollowTheMoney get ids made from names (RFC 9562, version 5) in a namespace of Briefmark’s own. Exporting a brief again gives the same ids, so the receiving system updates what it has.',
  ].join('\n\n')}\n`;
}

function writeOverview(title: string, formats: readonly ExportFormat[]): string {
  const rows = formats.map(
    ({ id, name, extension, offsetUnit }) => `| ${name} | \`${id}\` | .${extension} | ${offsetUnit} |`,
  );
  return [
    `## ${title}`,
    '',
    '| Format | Id | File | Positions count |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function writeReaders(): string {
  return [
    '## Taking in',
    '',
    'These files are taken into a library after a dialog has said what they would add (File → Take in annotations…, or `briefmark import --merge`). Texts must agree word for word, whatever their line ends; what the library has stays as it is; what is not called accepted comes in as a draft. Round trips are proven by property tests over all of Unicode.',
    ...INTERCHANGE_READERS.flatMap(({ name, files, takes, losesOwn }) => [
      '',
      `### From ${name}`,
      '',
      `- Files: ${files}`,
      `- Takes: ${takes}`,
      `- Does not come back of an export of Briefmark: ${losesOwn}`,
    ]),
  ].join('\n');
}

async function writeSection(format: ExportFormat, sample: ExportInput): Promise<string> {
  const { files, losses } = unwrap(await format.serialize(sample));
  const names = files.map(({ suffix, fixedName }) =>
    fixedName === undefined ? `\`brief${suffix}\`` : `\`${fixedName}\``,
  );
  return [
    `## ${format.name}`,
    '',
    format.description,
    '',
    `- Holds: ${format.holds}`,
    `- Leaves out: ${format.leavesOut === '' ? 'Nothing.' : format.leavesOut}`,
    `- Files: ${names.join(', ')} (${format.mediaType})`,
    `- Says of the sample “${sample.brief.title}”: ${losses.length === 0 ? 'nothing was lost' : losses.join('; ')}.`,
  ].join('\n');
}
