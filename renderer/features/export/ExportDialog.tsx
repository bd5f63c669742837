import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { ExportChoice, ExportPreset } from '#core/exports/export-choice.ts';
import type { FormatInfo } from '#core/ipc/export-contract.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { BriefId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { BriefScopeField } from './BriefScopeField.tsx';
import { ExportSummary, type PreviewState } from './ExportSummary.tsx';
import { FormatFacts } from './FormatFacts.tsx';
import { FormatList } from './FormatList.tsx';
import { PassageFilterFields } from './PassageFilterFields.tsx';
import { PresetBar } from './PresetBar.tsx';
import { ReleaseFields } from './ReleaseFields.tsx';
import { ReleaseLogView } from './ReleaseLogView.tsx';
import './export-dialog.css';

export interface ExportDialogProps {
  readonly brief: Brief;
  readonly briefs: readonly Brief[];
  /** `null`: the brief that is open. */
  readonly chosenBriefs: ReadonlySet<BriefId> | null;
  readonly onBriefsChange: (chosen: ReadonlySet<BriefId> | null) => void;
  readonly formats: readonly FormatInfo[];
  readonly codebook: Codebook;
  readonly entities: readonly Entity[];
  readonly schemesInUse: ReadonlySet<string>;
  readonly choice: ExportChoice;
  readonly onChoiceChange: (choice: ExportChoice) => void;
  readonly presets: readonly ExportPreset[];
  readonly currentPreset: string | null;
  readonly onKeepPreset: (name: string) => void;
  readonly onRemovePreset: (name: string) => void;
  readonly preview: PreviewState;
  /** `null` while nothing is written. */
  readonly progress: { readonly done: number; readonly total: number; readonly title: string } | null;
  readonly onExport: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

const VIEWS = [
  { id: 'options', text: 'Options' },
  { id: 'preview', text: 'Preview' },
] as const;
type View = (typeof VIEWS)[number]['id'];

/** Which format, of what, for whom; with a look at the file before it is written. */
export function ExportDialog(props: ExportDialogProps) {
  const { formats, choice, onChoiceChange, preview, progress, chosenBriefs } = props;
  const [view, setView] = useState<View>('options');
  const format = formats.find(({ id }) => id === choice.formatId);
  const mayExport = progress === null && preview.kind !== 'refused' && chosenBriefs?.size !== 0;
  const exportNow = () => {
    if (mayExport) props.onExport();
  };
  return (
    <DialogBox
      title="Export"
      size="large"
      onClose={props.onClose}
      footer={<ExportFooter {...props} mayExport={mayExport} />}
    >
      <div className="export-dialog">
        <FormatList
          formats={formats}
          formatId={choice.formatId}
          onChange={(formatId) => onChoiceChange({ ...choice, formatId })}
          onEnter={exportNow}
        />
        <div className="export-dialog__side">
          <SegmentedControl
            aria-label="Show"
            look="tabs"
            segments={VIEWS}
            value={view}
            onChange={(next) => next !== null && setView(next)}
          />
          <div className="export-dialog__view">
            {view === 'preview' ? (
              <PreviewText preview={preview} />
            ) : (
              <>
                {format === undefined ? null : <FormatFacts format={format} />}
                <ExportOptions {...props} format={format} />
              </>
            )}
          </div>
          <ExportSummary state={preview} isFirstOfSeveral={(chosenBriefs?.size ?? 1) > 1} />
        </div>
      </div>
    </DialogBox>
  );
}

function ExportOptions(props: ExportDialogProps & { readonly format: FormatInfo | undefined }) {
  const { choice, onChoiceChange, codebook, preview, format } = props;
  const log = preview.kind === 'ready' ? preview.preview.log : null;
  return (
    <>
      <BriefScopeField
        current={props.brief}
        briefs={props.briefs}
        chosen={props.chosenBriefs}
        onChange={props.onBriefsChange}
      />
      <ReleaseFields
        release={choice.release}
        schemes={codebook.markingSchemes}
        schemesInUse={props.schemesInUse}
        briefMarkings={props.brief.markings}
        onChange={(release) => onChoiceChange({ ...choice, release })}
      />
      {log === null ? null : <ReleaseLogView log={log} />}
      <PassageFilterFields
        filter={choice.filter}
        codebook={codebook}
        entities={props.entities}
        onChange={(filter) => onChoiceChange({ ...choice, filter })}
      />
      {format?.hasPages ? (
        <SelectField
          label="Page size"
          options={[
            { id: 'A4', text: 'A4' },
            { id: 'Letter', text: 'US Letter' },
          ]}
          value={choice.pageSize}
          onChange={(pageSize) => onChoiceChange({ ...choice, pageSize })}
        />
      ) : null}
      <Checkbox
        className="checkbox"
        isSelected={choice.withReport}
        onChange={(withReport) => onChoiceChange({ ...choice, withReport })}
      >
        <span className="checkbox__box" aria-hidden />
        Put a text beside the file that says what the format could not hold
      </Checkbox>
      <PresetBar
        presets={props.presets}
        current={props.currentPreset}
        onUse={(preset) => onChoiceChange(preset.choice)}
        onKeep={props.onKeepPreset}
        onRemove={props.onRemovePreset}
      />
    </>
  );
}

/** Nothing inside takes the focus, so the text itself must, or the arrows could not scroll it. */
const KEYBOARD_STOP = { tabIndex: 0 };

function PreviewText({ preview }: { readonly preview: PreviewState }) {
  if (preview.kind !== 'ready') return null;
  return (
    <section className="export-preview" aria-label="First part of the file" {...KEYBOARD_STOP}>
      <pre dir="auto">{preview.preview.text}</pre>
    </section>
  );
}

function ExportFooter(props: ExportDialogProps & { readonly mayExport: boolean }) {
  const { progress, chosenBriefs } = props;
  if (progress === null)
    return (
      <>
        <Button onPress={props.onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={!props.mayExport} onPress={props.onExport}>
          {chosenBriefs === null || chosenBriefs.size === 1
            ? 'Export…'
            : `Export ${formatCount(chosenBriefs.size, 'brief')}…`}
        </Button>
      </>
    );
  return (
    <>
      <p className="export-progress" role="status">
        {progress.total > 1 ? `${progress.done + 1} of ${progress.total}: ` : 'Exporting '}
        <span dir="auto">{progress.title}</span>
      </p>
      <Button autoFocus onPress={props.onCancel}>
        Stop
      </Button>
    </>
  );
}
