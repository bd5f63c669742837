import { AnnotationChooser } from '../features/annotations/AnnotationChooser.tsx';
import type { OpenBrief } from '../state/app-state.ts';
import { getAnnotationsInTextOrder } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import type { WindowTargets } from './window-targets.ts';

interface ChooserContainerProps {
  readonly open: OpenBrief;
  readonly targets: WindowTargets;
}

/** Which of several passages under one click is meant. */
export function ChooserContainer({ open, targets }: ChooserContainerProps) {
  const app = useApp();
  const choice = useAppState((state) => state.passageChoice);
  const labels = useAppState((state) => state.library?.codebook.labels);
  if (choice === null || labels === undefined) return null;
  const close = () => app.set({ passageChoice: null });
  return (
    <AnnotationChooser
      annotations={getAnnotationsInTextOrder(open.state).filter(({ id }) => choice.ids.includes(id))}
      labels={labels}
      at={choice.at}
      onChoose={(id) => {
        app.set({ activeAnnotationId: id });
        close();
      }}
      onClose={() => {
        close();
        targets.focusReader();
      }}
    />
  );
}
