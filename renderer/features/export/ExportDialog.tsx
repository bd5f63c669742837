import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { FormatInfo } from '#core/ipc/contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import './export-dialog.css';

export interface ExportOutcome {
  readonly fileName: string;
  /** What the format could not hold, one sentence each. */
  readonly losses: readonly string[];
}

interface ExportDialogProps {
  readonly briefTitle: string;
  readonly formats: readonly FormatInfo[];
  readonly formatId: string;
  readonly onFormatChange: (id: string) => void;
  readonly isBusy: boolean;
  /** `null` until something was saved. */
  readonly outcome: ExportOutcome | null;
  readonly onExport: () => void;
  readonly onShowInFolder: () => void;
  readonly onClose: () => void;
}

/** Which format, then where; afterwards what was saved and what the format could not hold. */
export function ExportDialog(props: ExportDialogProps) {
  const { outcome, onClose } = props;
  if (outcome !== null) return <ExportDone {...props} outcome={outcome} />;
  return (
    <DialogBox
      title="Export this brief"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={props.isBusy} onPress={props.onExport}>
            {props.isBusy ? 'Exporting…' : 'Export…'}
          </Button>
        </>
      }
    >
      <p className="export-dialog__what" dir="auto">
        {props.briefTitle}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onExport();
        }}
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter') props.onExport();
        }}
      >
        <RadioGroup
          className="export-formats"
          aria-label="Format"
          value={props.formatId}
          onChange={props.onFormatChange}
        >
          {props.formats.map((format) => (
            <Radio
              key={format.id}
              value={format.id}
              className="export-format"
              autoFocus={format.id === props.formatId}
            >
              <span className="export-format__name">{format.name}</span>
              <span className="export-format__extension">.{format.extension}</span>
              <span className="export-format__description">{format.description}</span>
            </Radio>
          ))}
        </RadioGroup>
      </form>
    </DialogBox>
  );
}

function ExportDone({
  outcome,
  onShowInFolder,
  onClose,
}: ExportDialogProps & { readonly outcome: ExportOutcome }) {
  return (
    <DialogBox
      title="Exported"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onShowInFolder}>Show in folder</Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p>
        <strong>{outcome.fileName}</strong> was written and read back: every passage stands where it stands
        here.
      </p>
      {outcome.losses.length === 0 ? (
        <p>The format holds everything in this brief.</p>
      ) : (
        <Banner tone="info">
          The format could not hold:
          <ul className="export-losses">
            {outcome.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </Banner>
      )}
    </DialogBox>
  );
}
