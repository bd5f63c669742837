import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Assessment, Credibility, Reliability } from '#core/model/assessment.ts';
import { CREDIBILITY_SCALE, RELIABILITY_SCALE, writeGrade } from '#core/tradecraft/admiralty.ts';
import { classNames } from '../../ui/class-names.ts';

export type GradeChanges = Partial<Pick<Assessment, 'reliability' | 'credibility'>>;

interface GradePadProps {
  readonly value: Pick<Assessment, 'reliability' | 'credibility'>;
  /** What holds for the passage until it says otherwise. */
  readonly briefReliability: Reliability | null;
  readonly onGrade: (changes: GradeChanges) => void;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * All 36 grades at once: a click sets both halves, and so do two keys, a letter and then a digit. The halves stay apart:
 * a digit alone rates the information, a letter and Enter the source.
 */
export function GradePad({ value, briefReliability, onGrade }: GradePadProps) {
  const [cell, setCell] = useState<Cell>(() => findCell(value, briefReliability));
  const [letter, setLetter] = useState<Reliability | null>(null);
  const focused = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (cell) focused.current?.focus();
  }, [cell]);
  const run = (typed: Typed) => {
    switch (typed.kind) {
      case 'step':
        return setCell(move(cell, typed.step));
      case 'clear':
        return onGrade({ reliability: null, credibility: null });
      case 'digit':
        return onGrade({ credibility: typed.code, ...(letter === null ? {} : { reliability: letter }) });
      case 'letter':
        setLetter(typed.code);
        return setCell({ ...cell, row: RELIABILITY_SCALE.findIndex(({ code }) => code === typed.code) });
      case 'enter':
        return onGrade({ reliability: letter });
    }
  };
  const press = (event: KeyboardEvent) => {
    const typed = event.ctrlKey || event.altKey || event.metaKey ? null : readKey(event.key);
    // Without a letter Enter presses the grade that has the focus.
    if (typed === null || (typed.kind === 'enter' && letter === null)) return;
    event.preventDefault();
    event.stopPropagation();
    run(typed);
  };
  return (
    <div className="grade-pad">
      <p id="grade-pad-help" className="field-note">
        {letter === null ? 'A letter, then a digit: B 2. 0 clears.' : `${letter} – now a digit, or Enter.`}
      </p>
      <table className="grade-pad__table" aria-describedby="grade-pad-help" onKeyDown={press}>
        <caption className="visually-hidden">Source reliability down, information credibility across</caption>
        <thead>
          <tr>
            <td />
            {CREDIBILITY_SCALE.map(({ code, name }) => (
              <th key={code} scope="col" title={name}>
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RELIABILITY_SCALE.map((source, row) => (
            <tr key={source.code}>
              <th scope="row" title={source.name}>
                {source.code}
              </th>
              {CREDIBILITY_SCALE.map((information, column) => {
                const isHere = row === cell.row && column === cell.column;
                const isSet = value.reliability === source.code && value.credibility === information.code;
                return (
                  <td key={information.code}>
                    <button
                      type="button"
                      ref={isHere ? focused : null}
                      tabIndex={isHere ? 0 : -1}
                      className={classNames(
                        'grade-pad__cell',
                        (source.rank === null || information.rank === null) && 'grade-pad__cell--apart',
                      )}
                      aria-pressed={isSet}
                      aria-label={`${writeGrade(source.code, information.code)}: ${source.name}, ${information.name.toLowerCase()}`}
                      onClick={() => onGrade({ reliability: source.code, credibility: information.code })}
                    >
                      {writeGrade(source.code, information.code)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="grade-pad__words">{describeCell(cell)}</p>
    </div>
  );
}

type Typed =
  | { readonly kind: 'letter'; readonly code: Reliability }
  | { readonly kind: 'digit'; readonly code: Credibility }
  | { readonly kind: 'step'; readonly step: Cell }
  | { readonly kind: 'clear' }
  | { readonly kind: 'enter' };

function readKey(key: string): Typed | null {
  const step = STEPS[key];
  if (step !== undefined) return { kind: 'step', step };
  if (key === 'Enter') return { kind: 'enter' };
  if (key === '0' || key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  const letter = RELIABILITY_SCALE.find(({ code }) => code === key.toUpperCase());
  if (letter !== undefined) return { kind: 'letter', code: letter.code };
  const digit = CREDIBILITY_SCALE.find(({ code }) => String(code) === key);
  return digit === undefined ? null : { kind: 'digit', code: digit.code };
}

function findCell(value: GradePadProps['value'], inherited: Reliability | null): Cell {
  const reliability = value.reliability ?? inherited;
  return {
    row: Math.max(
      0,
      RELIABILITY_SCALE.findIndex(({ code }) => code === reliability),
    ),
    column: Math.max(
      0,
      CREDIBILITY_SCALE.findIndex(({ code }) => code === value.credibility),
    ),
  };
}

function move(cell: Cell, step: Cell): Cell {
  const limit = (index: number) => Math.min(5, Math.max(0, index));
  return { row: limit(cell.row + step.row), column: limit(cell.column + step.column) };
}

function describeCell({ row, column }: Cell): string {
  const [source, information] = [RELIABILITY_SCALE[row], CREDIBILITY_SCALE[column]];
  if (source === undefined || information === undefined) return '';
  return `${source.name} · ${information.name.toLowerCase()}`;
}
