import type { AppStore } from './app-store.ts';
import { copyLibrary, switchLibrary } from './library-actions.ts';
import { moveToTrash } from './trash-actions.ts';

/** What the commands about the library as a whole do. */
export function libraryHandlers(app: AppStore) {
  return {
    'library.create': () => void switchLibrary(app, { how: 'create' }),
    'library.choose': () => void switchLibrary(app, { how: 'choose' }),
    'library.recent': () => app.set({ dialog: { kind: 'libraries' } }),
    'library.copy': () => void copyLibrary(app),
    'library.move': () => void switchLibrary(app, { how: 'move' }),
    'library.backups': () => app.set({ dialog: { kind: 'backups' } }),
    'library.verify': () => app.set({ dialog: { kind: 'verify' } }),
    'library.trash': () => app.set({ dialog: { kind: 'trash' } }),
    'brief.history': () => {
      const { currentBriefId } = app.state;
      if (currentBriefId !== null) app.set({ dialog: { kind: 'history', briefId: currentBriefId } });
    },
    'brief.trash': () => {
      const { currentBriefId } = app.state;
      if (currentBriefId !== null) void moveToTrash(app, currentBriefId);
    },
  };
}
