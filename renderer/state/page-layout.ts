import type { Brief } from '#core/model/brief.ts';
import { type PageLayoutChoice, rememberLayout } from '#core/settings/page-layouts.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { getCurrentBrief, getOpenBrief } from './selectors.ts';
import { updateSettings } from './settings-actions.ts';

/** Whether a brief was read from pages that can be shown. */
export function hasPages({ source }: Pick<Brief, 'source'>): boolean {
  return source.importer.startsWith('pdf/');
}

/** How the open brief is shown. */
export function getPageLayout({
  info,
  currentBriefId,
}: Pick<AppState, 'info' | 'currentBriefId'>): PageLayoutChoice {
  return (currentBriefId !== null && info?.settings.pageLayouts[currentBriefId]) || 'text';
}

/** How the open brief is shown, if it has pages or is shown as if it had; else there is nothing to choose. */
export function findPageLayout(state: AppState): PageLayoutChoice | null {
  const brief = getOpenBrief(state) && getCurrentBrief(state);
  const layout = getPageLayout(state);
  return brief !== undefined && (hasPages(brief) || layout !== 'text') ? layout : null;
}

/** Shows the open brief in another way, also the next time it is opened. */
export function setPageLayout(app: AppStore, layout: PageLayoutChoice): void {
  const { info, currentBriefId } = app.state;
  if (info === null || currentBriefId === null || getPageLayout(app.state) === layout) return;
  const pageLayouts = rememberLayout(info.settings.pageLayouts, currentBriefId, layout);
  void updateSettings(app, { pageLayouts });
}
