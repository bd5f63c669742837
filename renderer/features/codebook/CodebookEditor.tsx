import { CircleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import type { LabelMoves } from '#core/codebook/label-moves.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { Command } from '#core/commands/command.ts';
import type { Codebook, Label } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { AdoptCodebookDialog } from './AdoptCodebookDialog.tsx';
import { CodebookFooter } from './CodebookFooter.tsx';
import { CodebookTabs } from './CodebookTabs.tsx';
import { RemoveLabelDialog } from './RemoveLabelDialog.tsx';
import { useCodebookDraft } from './use-codebook-draft.ts';

interface CodebookEditorProps {
  readonly codebook: Codebook;
  readonly usage: CodebookUsage;
  /** With the keys that they have now: no label may take one of them. */
  readonly commands: readonly Command[];
  readonly starters: readonly Codebook[];
  readonly onSave: (codebook: Codebook, moves: LabelMoves) => void;
  /** Asks for a file. @returns `null` when the person gave up or the file was refused. */
  readonly onImport: () => Promise<Codebook | null>;
  readonly onExport: (codebook: Codebook) => void;
  readonly onClose: () => void;
}

/** What lies over the editor. */
type Question =
  | { readonly kind: 'remove'; readonly label: Label }
  | { readonly kind: 'adopt'; readonly incoming: Codebook }
  | { readonly kind: 'discard' };

/** The codebook of the library. Nothing changes before Save; what would break it is said and refused. */
export function CodebookEditor(props: CodebookEditorProps) {
  const { usage, commands, onSave, onImport, onClose } = props;
  const draft = useCodebookDraft(props.codebook, usage);
  const [question, setQuestion] = useState<Question | null>(null);
  const problems = useMemo(() => findAllProblems(draft.codebook, commands), [draft.codebook, commands]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const adopt = (incoming: Codebook | null) =>
    incoming === null ? undefined : setQuestion({ kind: 'adopt', incoming });
  return (
    <DialogBox
      title="Codebook"
      size="large"
      onClose={draft.isChanged ? () => setQuestion({ kind: 'discard' }) : onClose}
      footer={
        <CodebookFooter
          starters={props.starters}
          canSave={errors.length === 0 && draft.isChanged}
          onStart={adopt}
          onImport={() => void onImport().then(adopt)}
          onExport={() => props.onExport(draft.codebook)}
          onCancel={onClose}
          onSave={() => onSave(draft.codebook, draft.moves)}
        />
      }
    >
      <TextInput
        label="Name"
        value={draft.codebook.name}
        maxLength={100}
        onChange={(name) => draft.change({ ...draft.codebook, name })}
      />
      <p className="codebook__errors" role="status">
        {errors.map(({ message }) => (
          <span key={message} className="codebook__error">
            <Icon of={CircleAlert} size={13} />
            {message}
          </span>
        ))}
      </p>
      <CodebookTabs
        draft={draft}
        usage={usage}
        problems={problems}
        onAskToRemove={(label) => setQuestion({ kind: 'remove', label })}
      />
      <Questions
        question={question}
        draft={draft}
        usage={usage}
        onAnswered={() => setQuestion(null)}
        onDiscard={onClose}
      />
    </DialogBox>
  );
}

interface QuestionsProps {
  readonly question: Question | null;
  readonly draft: ReturnType<typeof useCodebookDraft>;
  readonly usage: CodebookUsage;
  readonly onAnswered: () => void;
  readonly onDiscard: () => void;
}

function Questions({ question, draft, usage, onAnswered, onDiscard }: QuestionsProps) {
  const { codebook, labelCounts } = draft;
  switch (question?.kind) {
    case 'remove': {
      const { label } = question;
      return (
        <RemoveLabelDialog
          label={label}
          passageCount={labelCounts[label.id] ?? 0}
          others={codebook.labels.filter(({ id }) => id !== label.id)}
          onRemove={(move) => {
            draft.removeLabel(label.id, move);
            onAnswered();
          }}
          onClose={onAnswered}
        />
      );
    }
    case 'adopt':
      return (
        <AdoptCodebookDialog
          current={codebook}
          incoming={question.incoming}
          labelCounts={labelCounts}
          usage={usage}
          onAdopt={(incoming, moves) => {
            draft.adopt(incoming, moves);
            onAnswered();
          }}
          onClose={onAnswered}
        />
      );
    case 'discard':
      return (
        <DialogBox
          title="Discard the changes?"
          size="small"
          role="alertdialog"
          onClose={onAnswered}
          footer={
            <>
              <Button onPress={onAnswered}>Go on editing</Button>
              <Button variant="danger" onPress={onDiscard}>
                Discard
              </Button>
            </>
          }
        >
          <p>The codebook has changes that are not saved.</p>
        </DialogBox>
      );
    case undefined:
      return null;
  }
}

/** Empty names are no problem of core's: the model refuses them, the editor says so. */
function findAllProblems(codebook: Codebook, commands: readonly Command[]) {
  const named = [
    codebook,
    ...codebook.labels,
    ...codebook.entityTypes,
    ...codebook.relationTypes,
    ...codebook.markingSchemes,
  ];
  const levels = codebook.markingSchemes.flatMap((scheme) => scheme.levels);
  const hasEmpty =
    named.some(({ name }) => name.trim() === '') ||
    codebook.relationTypes.some(({ inverseName }) => inverseName.trim() === '') ||
    levels.some(({ banner, portion }) => banner.trim() === '' || portion.trim() === '');
  const problems = findCodebookProblems(codebook, commands);
  return hasEmpty
    ? [...problems, { severity: 'error', labelId: null, message: 'Everything needs a name.' } as const]
    : problems;
}
