import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface ImportProgressProps {
  readonly done: number;
  readonly total: number;
  readonly fileName: string;
  readonly onCancel: () => void;
}

export function ImportProgress({ done, total, fileName, onCancel }: ImportProgressProps) {
  return (
    <Banner tone="info" actions={<Button onPress={onCancel}>Cancel</Button>}>
      Importing {done + 1} of {total}: {fileName}
    </Banner>
  );
}
