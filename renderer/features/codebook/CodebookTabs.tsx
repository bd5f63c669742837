import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { CodebookProblem } from '#core/codebook/find-problems.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { Label } from '#core/model/codebook.ts';
import { EntityTypesTab } from './EntityTypesTab.tsx';
import { LabelsTab } from './LabelsTab.tsx';
import { RelationTypesTab } from './RelationTypesTab.tsx';
import { SchemesTab } from './SchemesTab.tsx';
import type { CodebookDraft } from './use-codebook-draft.ts';

interface CodebookTabsProps {
  readonly draft: CodebookDraft;
  readonly usage: CodebookUsage;
  readonly problems: readonly CodebookProblem[];
  /** A label in use: its passages need an answer first. */
  readonly onAskToRemove: (label: Label) => void;
}

const TABS = [
  ['labels', 'Labels'],
  ['entities', 'Entity types'],
  ['relations', 'Relations'],
  ['schemes', 'Scales and markings'],
] as const;

export function CodebookTabs({ draft, usage, problems, onAskToRemove }: CodebookTabsProps) {
  const { codebook, change, labelCounts } = draft;
  const remove = (label: Label) => {
    if ((labelCounts[label.id] ?? 0) > 0) onAskToRemove(label);
    else draft.removeLabel(label.id, null);
  };
  return (
    <Tabs>
      <TabList className="tab-list codebook__tabs" aria-label="Parts of the codebook">
        {TABS.map(([id, name]) => (
          <Tab key={id} id={id} className="tab-list__tab">
            {name}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="labels">
        <LabelsTab
          codebook={codebook}
          problems={problems}
          usage={labelCounts}
          onChange={change}
          onRemove={remove}
        />
      </TabPanel>
      <TabPanel id="entities">
        <EntityTypesTab codebook={codebook} usage={usage.entityTypes} onChange={change} />
      </TabPanel>
      <TabPanel id="relations">
        <RelationTypesTab codebook={codebook} usage={usage.relationTypes} onChange={change} />
      </TabPanel>
      <TabPanel id="schemes">
        <SchemesTab codebook={codebook} usage={usage.levels} onChange={change} />
      </TabPanel>
    </Tabs>
  );
}
