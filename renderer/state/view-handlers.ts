import { limitReading, NO_ZOOM, READING_LIMITS, stepZoom } from '#core/settings/reading.ts';
import type { AppStore } from './app-store.ts';
import { updateSettings } from './settings-actions.ts';

const FONT_STEP_PX = 1.5;

/** Commands for how the window looks. All of them are settings, so they are there at the next start. */
export function viewHandlers(app: AppStore) {
  const settings = () => app.state.info?.settings;
  const changeFontSize = (bySteps: number) => {
    const sizePx =
      (settings()?.readerFontSizePx ?? READING_LIMITS.fontSizePx.initial) + bySteps * FONT_STEP_PX;
    void updateSettings(app, { readerFontSizePx: limitReading(sizePx, READING_LIMITS.fontSizePx) });
  };
  const zoom = (direction: 'in' | 'out') =>
    void updateSettings(app, { zoomPercent: stepZoom(settings()?.zoomPercent ?? NO_ZOOM, direction) });
  return {
    'view.toggle-library': () =>
      void updateSettings(app, { isLibraryPaneOpen: !(settings()?.isLibraryPaneOpen ?? true) }),
    'view.toggle-inspector': () =>
      void updateSettings(app, { isInspectorPaneOpen: !(settings()?.isInspectorPaneOpen ?? true) }),
    'view.zoom-in': () => zoom('in'),
    'view.zoom-out': () => zoom('out'),
    'view.zoom-reset': () => void updateSettings(app, { zoomPercent: NO_ZOOM }),
    'view.larger-text': () => changeFontSize(1),
    'view.smaller-text': () => changeFontSize(-1),
    'view.reset-text': () =>
      void updateSettings(app, { readerFontSizePx: READING_LIMITS.fontSizePx.initial }),
    'view.theme-system': () => void updateSettings(app, { theme: 'system' }),
    'view.theme-light': () => void updateSettings(app, { theme: 'light' }),
    'view.theme-dark': () => void updateSettings(app, { theme: 'dark' }),
  };
}
