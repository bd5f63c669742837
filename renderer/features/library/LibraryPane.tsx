import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCommandHint } from '../../ui/shortcuts-context.ts';

export type LibraryTab = 'briefs' | 'passages' | 'entities' | 'links';

interface LibraryPaneProps {
  readonly tab: LibraryTab;
  readonly onTabChange: (tab: LibraryTab) => void;
  /** The list of the chosen tab. */
  readonly children: ReactNode;
  readonly onImport: () => void;
}

const TABS: readonly { readonly id: LibraryTab; readonly name: string }[] = [
  { id: 'briefs', name: 'Briefs' },
  { id: 'passages', name: 'Passages' },
  { id: 'entities', name: 'Entities' },
  { id: 'links', name: 'Links' },
];

export function LibraryPane({ tab, onTabChange, children, onImport }: LibraryPaneProps) {
  const { shortcut } = useCommandHint('brief.import');
  return (
    <div className="library-pane">
      <Tabs
        className="library-pane__tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = TABS.find(({ id }) => id === key);
          if (chosen) onTabChange(chosen.id);
        }}
      >
        <TabList className="tab-list" aria-label="Library">
          {TABS.map(({ id, name }) => (
            <Tab key={id} id={id} className="tab-list__tab">
              {name}
            </Tab>
          ))}
        </TabList>
        {TABS.map(({ id }) => (
          <TabPanel key={id} id={id} className="library-pane__panel">
            {children}
          </TabPanel>
        ))}
      </Tabs>
      <Button className="import-target" onPress={onImport}>
        <Icon of={Download} />
        <span className="import-target__text">Drop files to import</span>
        {shortcut === null ? null : <Kbd shortcut={shortcut} />}
      </Button>
    </div>
  );
}
