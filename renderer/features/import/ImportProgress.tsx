import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface ImportProgressProps {
  readonly done: number;
  readonly total: number;
  readonly fileName: string;
  /** Of the file in work, where it has pages. */
  readonly pages?: { readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

export function ImportProgress({ done, total, fileName, pages, onCancel }: ImportProgressProps) {
  return (
    <Banner tone="info" actions={<Button onPress={onCancel}>Cancel</Button>}>
      {total > 1 ? `Importing ${done + 1} of ${total}: ` : 'Importing '}
      <bdi>{fileName}</bdi>
      {pages === undefined ? null : `, page ${pages.done} of ${pages.total}`}
    </Banner>
  );
}
