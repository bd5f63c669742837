import type { ExportOutcome } from '#core/ipc/export-contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { ReleaseLogView } from './ReleaseLogView.tsx';

export type SavedExport = Extract<ExportOutcome, { status: 'saved' }>;

interface ExportDoneProps {
  readonly saved: SavedExport;
  readonly onShowInFolder: () => void;
  readonly onSaveLog: () => void;
  readonly onClose: () => void;
}

/** What was written, what the format could not hold, and what a sanitised copy withholds. */
export function ExportDone({ saved, onShowInFolder, onSaveLog, onClose }: ExportDoneProps) {
  const { briefs, fileNames } = saved;
  const hasLog = briefs.some(({ log }) => log !== null);
  return (
    <DialogBox
      title="Exported"
      onClose={onClose}
      footer={
        <>
          {hasLog ? <Button onPress={onSaveLog}>Save the log…</Button> : null}
          <Button onPress={onShowInFolder}>Show in folder</Button>
          <Button variant="primary" autoFocus onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p>
        <strong>{describeFiles(fileNames)}</strong> {fileNames.length === 1 ? 'was' : 'were'} written. Every
        passage was found again at its place before that.
      </p>
      {fileNames.length < 2 ? null : (
        <ul className="export-losses">
          {fileNames.slice(0, 12).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {briefs.map(({ title, losses, warnings, log }) => (
        <section key={title} className="export-done__brief" aria-label={title}>
          {briefs.length === 1 ? null : <h3 dir="auto">{title}</h3>}
          {losses.length === 0 ? (
            <p>The format holds everything in this brief.</p>
          ) : (
            <Banner tone="info">
              The format could not hold:
              <ul className="export-losses">
                {losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            </Banner>
          )}
          {warnings.map((warning) => (
            <Banner key={warning} tone="warning">
              {warning}
            </Banner>
          ))}
          {log === null ? null : <ReleaseLogView log={log} />}
        </section>
      ))}
    </DialogBox>
  );
}

function describeFiles(fileNames: readonly string[]): string {
  return fileNames.length === 1 ? (fileNames[0] ?? '') : formatCount(fileNames.length, 'file');
}
