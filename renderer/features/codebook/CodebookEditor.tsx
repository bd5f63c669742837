import { CircleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import type { Codebook, Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { removeLabel } from './edit-codebook.ts';
import { LabelsTab } from './LabelsTab.tsx';
import { RelationTypesTab } from './RelationTypesTab.tsx';
import { RemoveLabelDialog } from './RemoveLabelDialog.tsx';
import { SchemesTab } from './SchemesTab.tsx';

/** What becomes of the passages of a removed label: another label, or `null` for deleted. */
export type LabelReplacements = ReadonlyMap<LabelId, LabelId | null>;

interface CodebookEditorProps {
  readonly codebook: Codebook;
  /** Passages of each label, relations of each type, in the whole library. */
  readonly usage: {
    readonly labels: Readonly<Record<string, number>>;
    readonly relationTypes: Readonly<Record<string, number>>;
  };
  readonly onSave: (codebook: Codebook, replacements: LabelReplacements) => void;
  /** Asks for a file. @returns `null` when the person gave up or the file was refused. */
  readonly onImport: () => Promise<Codebook | null>;
  readonly onExport: (codebook: Codebook) => void;
  readonly onClose: () => void;
}

/** The codebook of the library. Nothing changes before Save; what would break it is said and refused. */
export function CodebookEditor({
  codebook,
  usage,
  onSave,
  onImport,
  onExport,
  onClose,
}: CodebookEditorProps) {
  const [draft, setDraft] = useState(codebook);
  const [replacements, setReplacements] = useState<LabelReplacements>(new Map());
  const [removing, setRemoving] = useState<Label | null>(null);
  const problems = useMemo(() => findAllProblems(draft), [draft]);
  const errors = problems.filter(({ severity }) => severity === 'error');

  const remove = (label: Label, replacement: LabelId | null) => {
    setRemoving(null);
    setDraft(removeLabel(draft, label.id));
    if ((usage.labels[label.id] ?? 0) > 0)
      setReplacements(new Map([...replacements, [label.id, replacement]]));
  };
  const importFile = async () => {
    const imported = await onImport();
    if (imported !== null) setDraft(imported);
  };
  return (
    <DialogBox
      title="Codebook"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void importFile()}>Import…</Button>
          <Button className="codebook__export" onPress={() => onExport(draft)}>
            Export…
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={errors.length > 0}
            onPress={() => onSave(draft, replacements)}
          >
            Save
          </Button>
        </>
      }
    >
      <TextInput
        label="Name"
        value={draft.name}
        maxLength={100}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <p className="codebook__errors" role="status">
        {errors.map(({ message }) => (
          <span key={message} className="codebook__error">
            <Icon of={CircleAlert} size={13} />
            {message}
          </span>
        ))}
      </p>
      <Tabs>
        <TabList className="tab-list codebook__tabs" aria-label="Parts of the codebook">
          <Tab id="labels" className="tab-list__tab">
            Labels
          </Tab>
          <Tab id="relations" className="tab-list__tab">
            Relations
          </Tab>
          <Tab id="schemes" className="tab-list__tab">
            Scales and markings
          </Tab>
        </TabList>
        <TabPanel id="labels">
          <LabelsTab
            codebook={draft}
            problems={problems}
            onChange={setDraft}
            onRemove={(label) =>
              (usage.labels[label.id] ?? 0) > 0 ? setRemoving(label) : remove(label, null)
            }
          />
        </TabPanel>
        <TabPanel id="relations">
          <RelationTypesTab codebook={draft} usage={usage.relationTypes} onChange={setDraft} />
        </TabPanel>
        <TabPanel id="schemes">
          <SchemesTab codebook={draft} onChange={setDraft} />
        </TabPanel>
      </Tabs>
      {removing === null ? null : (
        <RemoveLabelDialog
          label={removing}
          passageCount={usage.labels[removing.id] ?? 0}
          others={draft.labels.filter(({ id }) => id !== removing.id)}
          onRemove={(replacement) => remove(removing, replacement)}
          onClose={() => setRemoving(null)}
        />
      )}
    </DialogBox>
  );
}

/** Empty names are no problem of core's: the model refuses them, the editor says so. */
function findAllProblems(codebook: Codebook) {
  const named = [codebook, ...codebook.labels, ...codebook.relationTypes, ...codebook.markingSchemes];
  const levels = codebook.markingSchemes.flatMap((scheme) => scheme.levels);
  const hasEmpty =
    named.some(({ name }) => name.trim() === '') ||
    levels.some(({ banner, portion }) => banner.trim() === '' || portion.trim() === '');
  const problems = findCodebookProblems(codebook);
  return hasEmpty
    ? [...problems, { severity: 'error', labelId: null, message: 'Everything needs a name.' } as const]
    : problems;
}
