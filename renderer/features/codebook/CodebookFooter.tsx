import { ChevronDown } from 'lucide-react';
import type { Codebook } from '#core/model/codebook.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface CodebookFooterProps {
  readonly starters: readonly Codebook[];
  readonly canSave: boolean;
  readonly onStart: (starter: Codebook) => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** Where a codebook comes from and goes to at the start, the decision at the end. */
export function CodebookFooter(props: CodebookFooterProps) {
  const { starters, onStart } = props;
  return (
    <>
      <ActionMenu
        label="Starter codebooks"
        trigger={
          <Button>
            Starters
            <Icon of={ChevronDown} size={13} />
          </Button>
        }
        sections={[starters.map(({ name }) => ({ id: name, text: name }))]}
        onAction={(name) => {
          const starter = starters.find((each) => each.name === name);
          if (starter !== undefined) onStart(starter);
        }}
      />
      <Button onPress={props.onImport}>Import…</Button>
      <Button className="codebook__export" onPress={props.onExport}>
        Export…
      </Button>
      <Button onPress={props.onCancel}>Cancel</Button>
      <Button variant="primary" isDisabled={!props.canSave} onPress={props.onSave}>
        Save
      </Button>
    </>
  );
}
