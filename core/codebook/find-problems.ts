import { CATALOG } from '../commands/catalog.ts';
import type { Command } from '../commands/command.ts';
import type { Codebook, ColourPair, Label, MarkingScheme } from '../model/codebook.ts';
import { contrastRatio } from './contrast.ts';

export interface CodebookProblem {
  readonly severity: 'error' | 'warning';
  /** Where it is, for the editor to show it there. */
  readonly labelId: string | null;
  readonly message: string;
}

/** What the text and the sheet of paper are drawn in (renderer/ui/tokens.css). */
const THEMES = {
  light: { name: 'light', ink: '#1d1c1a', paper: '#fffefc' },
  dark: { name: 'dark', ink: '#eceae5', paper: '#1f2125' },
} as const;

const MINIMUM_TEXT_CONTRAST = 4.5;
const MINIMUM_LINE_CONTRAST = 3;

/**
 * Everything that keeps a codebook from being used well. Errors (an id or key used twice, a missing entity type)
 * are refused; poor contrast (WCAG 2.2, 1.4.3 and 1.4.11) is a warning, in each theme apart.
 * @param commands with the keys that they have now
 */
export function findCodebookProblems(
  codebook: Codebook,
  commands: readonly Command[] = CATALOG,
): readonly CodebookProblem[] {
  return [
    ...findRepeated(codebook.labels.map(({ id }) => id)).map((id) =>
      error(id, 'Two labels have the same id.'),
    ),
    ...findRepeated(codebook.labels.map(({ name }) => name.toLocaleLowerCase('en'))).map((name) =>
      error(null, `Two labels are called “${name}”.`),
    ),
    ...findNamesTwice('entity types', codebook.entityTypes),
    ...findNamesTwice('relation types', codebook.relationTypes),
    ...findNamesTwice('marking schemes', codebook.markingSchemes),
    ...codebook.markingSchemes.flatMap(findLevelProblems),
    ...codebook.labels.flatMap((label) => findShortcutProblems(label, codebook, commands)),
    ...codebook.labels.flatMap((label) => findTypeProblems(label, codebook)),
    ...codebook.labels.flatMap((label) => [
      ...findColourProblems(label, 'light'),
      ...findColourProblems(label, 'dark'),
    ]),
  ];
}

/** Two of one name cannot be told apart in a list; two of one id cannot be told apart at all. */
function findNamesTwice(
  what: string,
  items: readonly { readonly id: string; readonly name: string }[],
): CodebookProblem[] {
  return [
    ...findRepeated(items.map(({ id }) => id)).map((id) => error(null, `Two ${what} have the id “${id}”.`)),
    ...findRepeated(items.map(({ name }) => name.trim().toLocaleLowerCase('en'))).map((name) =>
      error(null, `Two ${what} are called “${name}”.`),
    ),
  ];
}

function findLevelProblems({ name, levels }: MarkingScheme): CodebookProblem[] {
  const levelNames = levels.map(({ id, banner }) => ({ id, name: banner }));
  return findNamesTwice(`levels of ${name}`, levelNames);
}

function findShortcutProblems(
  label: Label,
  { labels }: Codebook,
  commands: readonly Command[],
): CodebookProblem[] {
  if (label.shortcut === null) return [];
  const other = labels.find(({ id, shortcut }) => id !== label.id && shortcut === label.shortcut);
  if (other !== undefined)
    return [error(label.id, `The key ${label.shortcut} tags both “${label.name}” and “${other.name}”.`)];
  const command = commands.find(({ keys }) => keys.some((key) => key.toLowerCase() === label.shortcut));
  return command === undefined
    ? []
    : [error(label.id, `The key ${label.shortcut} already runs “${command.title}”.`)];
}

function findTypeProblems(label: Label, { entityTypes }: Codebook): CodebookProblem[] {
  if (label.entityType === null || entityTypes.some(({ id }) => id === label.entityType)) return [];
  return [error(label.id, `The entity type of “${label.name}” is not in this codebook.`)];
}

function findColourProblems(label: Label, themeId: keyof typeof THEMES): CodebookProblem[] {
  const theme = THEMES[themeId];
  const pair: ColourPair = label[themeId];
  const text = contrastRatio(theme.ink, pair.tint);
  const line = contrastRatio(pair.ink, theme.paper);
  const problems: CodebookProblem[] = [];
  if (text < MINIMUM_TEXT_CONTRAST) {
    problems.push(
      warning(
        label.id,
        `In the ${theme.name} theme, text on the tint of “${label.name}” is hard to read (${text.toFixed(1)}:1, needs 4.5:1).`,
      ),
    );
  }
  if (line < MINIMUM_LINE_CONTRAST) {
    problems.push(
      warning(
        label.id,
        `In the ${theme.name} theme, the line of “${label.name}” is hard to see (${line.toFixed(1)}:1, needs 3:1).`,
      ),
    );
  }
  return problems;
}

function findRepeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function error(labelId: string | null, message: string): CodebookProblem {
  return { severity: 'error', labelId, message };
}

function warning(labelId: string | null, message: string): CodebookProblem {
  return { severity: 'warning', labelId, message };
}
