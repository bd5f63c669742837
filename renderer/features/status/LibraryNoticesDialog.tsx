import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import './library-notices.css';

interface LibraryNoticesDialogProps {
  readonly notices: readonly string[];
  readonly onDismiss: () => void;
  readonly onClose: () => void;
}

/** Everything that opening the library and its briefs had to repair or leave alone. */
export function LibraryNoticesDialog({ notices, onDismiss, onClose }: LibraryNoticesDialogProps) {
  return (
    <DialogBox
      title="Notices about this library"
      hasOnlyText
      onClose={onClose}
      footer={
        <>
          <Button onPress={onDismiss}>Dismiss all</Button>
          <Button variant="primary" onPress={onClose}>
            Keep them in view
          </Button>
        </>
      }
    >
      <ul className="library-notices">
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </DialogBox>
  );
}
