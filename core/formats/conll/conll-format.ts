import { ok, type Result } from '../../result.ts';
import type { ExportFormat, ExportInput, ExportResult } from '../format.ts';
import { type Loss, writeLosses } from '../losses.ts';
import { makeMachineNames } from '../machine-names.ts';
import { describePassages, type PassageView } from '../passage-view.ts';
import { countDiscontinuous, selectAsserted } from '../select-passages.ts';
import { findTokens, type Token, tokenize } from '../tokenize.ts';
import { verifyPassages } from '../verify-passages.ts';

/** CoNLL-2003 columns with IOB2 tags: every entity starts with B-. Part of speech and chunk are unknown: `-X- _`. */
export const conllFormat = {
  id: 'conll',
  name: 'CoNLL (IOB2)',
  extension: 'conll',
  mediaType: 'text/plain',
  description: 'One word per line with its tag, for training entity recognisers.',
  offsetUnit: 'none (one word per line)',
  audience: 'machines',
  holds: 'Words, sentences, and one label for each word.',
  leavesOut:
    'Overlapping and discontinuous passages (persons, organizations and locations win, then other entities, then the longer), parts of words, assessments, status, entities, notes, tags, markings, authors, times, relations and the white space of the text.',
  serialize,
} satisfies ExportFormat;

interface Tagged {
  readonly passage: PassageView;
  readonly first: number;
  readonly last: number;
  readonly isWidened: boolean;
}

function serialize(input: ExportInput): Result<ExportResult> {
  const verified = verifyPassages(input);
  if (!verified.ok) return verified;
  const { kept, losses } = selectAsserted(describePassages(input));
  const continuous = kept.filter(({ annotation }) => annotation.spans.length === 1);
  const tokens = tokenize(input.text);
  const located = continuous.flatMap((passage) => locate(passage, tokens));
  const tagged = chooseApart(located);
  const tags = writeTags(tagged, tokens.length, makeTagNames(kept));
  return ok({
    files: [{ suffix: '.conll', content: writeLines(input.text.text, tokens, tags) }],
    losses: writeLosses([
      ...losses,
      { count: countDiscontinuous(kept), noun: 'discontinuous passage', fate: 'left out' },
      {
        count: continuous.length - located.length,
        noun: 'passage without a word',
        plural: 'passages without a word',
        fate: 'left out',
      },
      { count: located.length - tagged.length, noun: 'overlapping passage', fate: 'left out' },
      {
        count: tagged.filter(({ isWidened }) => isWidened).length,
        noun: 'passage',
        fate: 'widened to whole words',
      },
      ...countUnheld(input, kept),
    ]),
  });
}

function locate(passage: PassageView, tokens: readonly Token[]): readonly Tagged[] {
  const [span] = passage.annotation.spans;
  const found = span === undefined ? undefined : findTokens(tokens, span);
  if (span === undefined || found === undefined) return [];
  const isWidened =
    (tokens[found.first]?.start ?? 0) < span.start || (tokens[found.last]?.end ?? 0) > span.end;
  return [{ passage, ...found, isWidened }];
}

const STANDARD_NAMES: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  location: 'LOC',
};

/**
 * A word has one tag. The shared task's own types win, then other entities, then judgments about whole sentences;
 * among equals the longer passage, because a name inside a name is part of it.
 */
function chooseApart(located: readonly Tagged[]): readonly Tagged[] {
  const taken = new Set<number>();
  const byMerit = located.toSorted(
    (left, right) =>
      getTier(left.passage) - getTier(right.passage) ||
      right.last - right.first - (left.last - left.first) ||
      left.first - right.first,
  );
  return byMerit.filter(({ first, last }) => {
    const positions = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (positions.some((position) => taken.has(position))) return false;
    for (const position of positions) taken.add(position);
    return true;
  });
}

function getTier({ annotation, label }: PassageView): number {
  if (STANDARD_NAMES[annotation.label] !== undefined) return 0;
  return label?.entityType == null ? 2 : 1;
}

/** The shared task's own names where it has one, the label's id in capitals otherwise. */
function makeTagNames(passages: readonly PassageView[]): ReadonlyMap<string, string> {
  const labels = passages.map(({ annotation }) => annotation.label);
  const names = makeMachineNames(labels.map((label) => STANDARD_NAMES[label] ?? label.toUpperCase()));
  return new Map(
    labels.map((label) => [label, names.get(STANDARD_NAMES[label] ?? label.toUpperCase()) ?? 'MISC']),
  );
}

function writeTags(
  tagged: readonly Tagged[],
  count: number,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const tags = new Array<string>(count).fill('O');
  for (const { passage, first, last } of tagged) {
    const name = names.get(passage.annotation.label) ?? 'MISC';
    for (let position = first; position <= last; position += 1) {
      tags[position] = `${position === first ? 'B' : 'I'}-${name}`;
    }
  }
  return tags;
}

function writeLines(text: string, tokens: readonly Token[], tags: readonly string[]): string {
  const lines = tokens.map(
    ({ start, end, endsSentence }, position) =>
      `${text.slice(start, end)} -X- _ ${tags[position] ?? 'O'}\n${endsSentence ? '\n' : ''}`,
  );
  return `-DOCSTART- -X- -X- O\n\n${lines.join('')}`;
}

function countUnheld({ relations }: ExportInput, kept: readonly PassageView[]): readonly Loss[] {
  const assessed = kept.filter(
    ({ confidence, likelihood, ownGrade }) => `${confidence}${likelihood}${ownGrade}` !== '',
  );
  return [
    { count: assessed.length, noun: 'assessment' },
    { count: kept.filter(({ annotation }) => annotation.note !== '').length, noun: 'note' },
    { count: relations.length, noun: 'relation' },
  ];
}
