import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';

interface DuplicateDialogProps {
  readonly fileName: string;
  readonly existingTitle: string;
  readonly onOpenExisting: () => void;
  readonly onImportAgain: () => void;
  readonly onSkip: () => void;
}

/** The same bytes are in the library: nothing happens until the user says what should. */
export function DuplicateDialog(props: DuplicateDialogProps) {
  return (
    <DialogBox
      title="This file is already in the library"
      size="small"
      onClose={props.onSkip}
      footer={
        <>
          <Button onPress={props.onSkip}>Skip</Button>
          <Button onPress={props.onImportAgain}>Import again</Button>
          <Button variant="primary" autoFocus onPress={props.onOpenExisting}>
            Open it
          </Button>
        </>
      }
    >
      <p>
        <strong>{props.fileName}</strong> has the same content, byte for byte, as the brief “
        <bdi>{props.existingTitle}</bdi>”. Importing it again makes a second brief without its passages.
      </p>
    </DialogBox>
  );
}
