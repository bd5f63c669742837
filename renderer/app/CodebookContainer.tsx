import { useEffect, useState } from 'react';
import type { LabelMoves } from '#core/codebook/label-moves.ts';
import { STARTER_CODEBOOKS } from '#core/codebook/starter-codebooks.ts';
import type { CodebookUsage } from '#core/codebook/usage.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { CodebookEditor } from '../features/codebook/CodebookEditor.tsx';
import {
  exportCodebook,
  importCodebook,
  readCodebookUsage,
  saveCodebook,
} from '../state/codebook-actions.ts';
import { getUserCommands } from '../state/user-commands.ts';
import { useApp, useAppState } from './app-context.ts';

/** The editor opens once it is known what is in use: without that nothing could be removed safely. */
export function CodebookContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const codebook = useAppState((state) => state.library?.codebook);
  const commands = useAppState(getUserCommands);
  const [usage, setUsage] = useState<CodebookUsage | null>(null);
  useEffect(() => {
    void readCodebookUsage(app).then((read) => {
      if (read.ok) return setUsage(read.value);
      app.showToast({ tone: 'error', message: read.error.message });
      app.set({ dialog: null });
    });
  }, [app]);
  if (codebook === undefined || usage === null) return null;
  const save = async (changed: Codebook, moves: LabelMoves) => {
    const saved = await saveCodebook(app, changed, moves);
    if (saved.ok) onClose();
    else app.showToast({ tone: 'error', message: saved.error.message });
  };
  return (
    <CodebookEditor
      codebook={codebook}
      usage={usage}
      commands={commands}
      starters={STARTER_CODEBOOKS}
      onSave={(changed, moves) => void save(changed, moves)}
      onImport={async () => (await importCodebook(app))?.codebook ?? null}
      onExport={(shown) => void exportCodebook(app, shown)}
      onClose={onClose}
    />
  );
}
