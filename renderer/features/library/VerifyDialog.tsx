import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { AppError } from '#core/app-error.ts';
import type { Verification } from '#core/ipc/library-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import './verify-dialog.css';

interface VerifyDialogProps {
  /** Briefs. */
  readonly progress: { readonly done: number; readonly total: number };
  /** `null` while it runs. */
  readonly report: Verification | null;
  readonly error: AppError | null;
  readonly onClose: () => void;
}

/** Whether every byte is what Briefmark wrote, and if not, where the first altered line is. */
export function VerifyDialog({ progress, report, error, onClose }: VerifyDialogProps) {
  return (
    <DialogBox
      title="Verify library"
      hasOnlyText
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      {report === null && error === null ? <Running {...progress} /> : null}
      <div role="status">
        {error === null ? null : <p>{error.message}</p>}
        {report === null ? null : <Report {...report} />}
      </div>
    </DialogBox>
  );
}

function Running({ done, total }: VerifyDialogProps['progress']) {
  return (
    <>
      <p id="verify-progress">
        Checking every file: {formatNumber(done)} of {formatCount(total, 'brief')}
      </p>
      <progress className="verify__progress" aria-labelledby="verify-progress" value={done} max={total} />
    </>
  );
}

function Report({ briefCount, lineCount, head, problems }: Verification) {
  const checked = `${formatCount(briefCount, 'brief')} and ${formatCount(lineCount, 'line')} of history were checked.`;
  return (
    <>
      <p className={problems.length === 0 ? 'verify__verdict verify__verdict--good' : 'verify__verdict'}>
        <Icon of={problems.length === 0 ? CircleCheck : TriangleAlert} />
        {problems.length === 0
          ? 'Everything is as Briefmark wrote it.'
          : `${formatCount(problems.length, 'file does', 'files do')} not hold what Briefmark wrote.`}
      </p>
      <p>{checked}</p>
      {problems.length === 0 ? null : (
        <ul className="verify__problems">
          {problems.map(({ file, line, message }) => (
            <li key={`${file} ${line ?? ''}`}>
              <code>
                {file}
                {line === null ? '' : `, line ${line}`}
              </code>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="verify__note">
        Line {formatNumber(head.seq)} of the library’s history has the check sum <code>{head.hash}</code>.
        Written down elsewhere, it shows later that nothing was cut off or exchanged.
      </p>
    </>
  );
}
