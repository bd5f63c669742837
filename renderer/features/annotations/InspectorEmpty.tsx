import { PanelRight } from 'lucide-react';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** No brief is open, so there is nothing to inspect. */
export function InspectorEmpty() {
  return (
    <EmptyState icon={PanelRight} title="Nothing selected">
      Open a brief and select a passage: its entity, assessment and note appear here.
    </EmptyState>
  );
}
