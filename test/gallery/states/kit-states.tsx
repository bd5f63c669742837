import { FileText, ListFilter, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { CONFIDENCE_SCALE } from '#core/tradecraft/confidence.ts';
import { TLP_LABELS } from '#core/tradecraft/tlp.ts';
import { Banner } from '#renderer/ui/Banner.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DialogBox } from '#renderer/ui/DialogBox.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FieldLabel } from '#renderer/ui/FieldLabel.tsx';
import { GradeBadge } from '#renderer/ui/GradeBadge.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { LabelDot } from '#renderer/ui/LabelDot.tsx';
import { MarkingChip } from '#renderer/ui/MarkingChip.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextBox } from '#renderer/ui/TextBox.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { ToastRegion } from '#renderer/ui/ToastRegion.tsx';

const THEMES = [
  { id: 'system', text: 'System' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
] as const;

function Kit() {
  return (
    <main className="gallery-sheet">
      <Buttons />
      <Fields />
      <Choices />
      <Chips />
      <EmptyState
        icon={FileText}
        title="No brief is open"
        action={<Button variant="primary">Import files</Button>}
      >
        Choose one from the library, or bring one in.
      </EmptyState>
      <div>
        <Banner tone="info">Opened from the newest backup.</Banner>
        <Banner tone="warning">The brief is marked lower than two of its portions.</Banner>
        <Banner tone="danger" actions={<Button>Retry</Button>}>
          The disk is full. What you typed is kept and will be saved as soon as there is room.
        </Banner>
      </div>
      <ToastRegion
        onDismiss={() => {}}
        toasts={[
          {
            id: 'a',
            tone: 'success',
            title: 'Exported kursk-brief.html',
            text: 'Nothing was left out.',
            action: { label: 'Show in folder', run: () => {} },
          },
          { id: 'b', tone: 'danger', title: 'scan.bin was not imported', text: 'It holds no text.' },
        ]}
      />
    </main>
  );
}

function Buttons() {
  return (
    <div className="gallery-row">
      <Button variant="primary">Export</Button>
      <Button>Cancel</Button>
      <Button variant="quiet">Show in folder</Button>
      <Button variant="danger">Delete</Button>
      <Button variant="primary" isDisabled>
        Export
      </Button>
      <IconButton label="Delete passage" icon={Trash2} shortcut="Delete" />
      <Kbd shortcut="Mod+Shift+Z" />
      <Kbd shortcut="Mod++" />
    </div>
  );
}

function Fields() {
  const [text, setText] = useState('Wire report');
  return (
    <div>
      <TextInput label="Origin" value={text} onChange={setText} description="As you would cite it." />
      <TextInput
        label="Filter"
        isLabelHidden
        icon={ListFilter}
        value=""
        placeholder="Filter 128 briefs"
        onChange={setText}
      />
      <TextInput
        label="Published"
        value="yesterday"
        error="Write 2024, 2024-10 or 2024-10-28."
        onChange={setText}
      />
      <TextBox label="Note" value={text} onChange={setText} placeholder="Why does this passage matter?" />
    </div>
  );
}

function Choices() {
  const [confidence, setConfidence] = useState<string | null>('high');
  const [theme, setTheme] = useState<string | null>('system');
  const [level, setLevel] = useState('amber');
  return (
    <div>
      <FieldLabel id="confidence" hint="basis of the judgment">
        Confidence
      </FieldLabel>
      <SegmentedControl
        aria-labelledby="confidence"
        segments={CONFIDENCE_SCALE.map(({ id, name, definition }) => ({ id, text: name, hint: definition }))}
        value={confidence}
        onChange={setConfidence}
        canClear
      />
      <SegmentedControl aria-label="Theme" look="tabs" segments={THEMES} value={theme} onChange={setTheme} />
      <SegmentedControl
        aria-label="Source reliability"
        look="cells"
        segments={['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({ id, text: id, isApart: id === 'F' }))}
        value="B"
        onChange={() => {}}
        canClear
      />
      <SelectField
        label="Marking"
        options={TLP_LABELS.map(({ id, label, audience }) => ({
          id: `${id}`,
          text: label,
          description: audience,
          content: <MarkingChip marking={{ scheme: 'tlp2', level: id, controls: [] }} />,
        }))}
        value={level}
        onChange={setLevel}
        trailing="this portion"
      />
    </div>
  );
}

function Chips() {
  return (
    <div className="gallery-row">
      <GradeBadge grade="B2" />
      <GradeBadge grade="F6" />
      {TLP_LABELS.map(({ id }) => (
        <MarkingChip key={id} marking={{ scheme: 'tlp2', level: id, controls: [] }} />
      ))}
      <MarkingChip marking={{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }} />
      {INTELLIGENCE_CODEBOOK.labels.map((label) => (
        <span key={label.id}>
          <LabelDot label={label} /> {label.name}
        </span>
      ))}
    </div>
  );
}

function SampleDialog() {
  return (
    <DialogBox
      title="Already in the library"
      onClose={() => {}}
      footer={
        <>
          <Button>Import again</Button>
          <Button variant="primary">Open it</Button>
        </>
      }
    >
      <p>The same file was imported before.</p>
    </DialogBox>
  );
}

export const KIT_STATES = {
  kit: () => <Kit />,
  dialog: () => <SampleDialog />,
};
