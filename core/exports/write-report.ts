import type { ExportFormat } from '../formats/format.ts';
import type { ReleaseLog } from '../release/sanitise.ts';
import type { MadeExport } from './make-export.ts';

/** Plain text to lie beside an export: what the format has no place for. It says nothing of what a copy withholds. */
export function writeReport(
  { name, offsetUnit, leavesOut }: ExportFormat,
  { title, losses, passageCount, filteredCount }: MadeExport,
): string {
  const lines = [
    title,
    `Format: ${name}`,
    `Positions count: ${offsetUnit}`,
    `Passages in this export: ${passageCount}`,
    `Passages kept out by the filter: ${filteredCount}`,
    '',
    'What the format has no place for, whatever the brief:',
    leavesOut === '' ? '- nothing' : `- ${leavesOut}`,
    '',
    'What it could not hold of this brief:',
    ...(losses.length === 0 ? ['- nothing'] : losses.map((loss) => `- ${loss}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a sanitised copy withholds, for the file of the person who made it. It quotes every withheld word. */
export function writeReleaseLog(log: ReleaseLog, title: string): string {
  const lines = [
    `What was taken out of “${title}”. For you, not for the recipient: this log quotes every withheld word.`,
    '',
    `Passages withheld: ${log.withheld.length}`,
    ...log.withheld.map(({ quote, markings }) => `- ${markings.join(', ')}: “${quote.replace(/\s+/g, ' ')}”`),
    `Other places where withheld words stood and were covered: ${log.repeatCount}`,
    `Passages that stood wholly inside withheld words: ${log.swallowedCount}`,
    `Relations left out: ${log.removedRelationCount}`,
    `Entities left out: ${log.removedEntities.length}`,
    ...log.removedEntities.map((name) => `- ${name}`),
    'Hash and size of the original were left out.',
  ];
  return `${lines.join('\n')}\n`;
}
