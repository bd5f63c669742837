import type { AnnotationId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { importClipboard } from './import-actions.ts';
import { getCurrentBrief } from './selectors.ts';

/** The quote with where it stands, ready for a report. */
export async function copyPassageWithSource(app: AppStore, id: AnnotationId): Promise<void> {
  const annotation = app.findAnnotation(id);
  const brief = getCurrentBrief(app.state);
  if (annotation === undefined || brief === undefined) return;
  const quote = annotation.spans.map((span) => span.quote.exact).join(' […] ');
  const source = [brief.source.origin, brief.title, brief.source.published]
    .filter((part) => part !== '')
    .join(', ');
  const copied = await app.bridge.invoke('clipboard:write', { text: `“${quote}” (${source})` });
  if (copied.ok) app.showToast({ tone: 'success', message: 'Copied the passage with its source.' });
  else app.showToast({ tone: 'error', message: copied.error.message });
}

export async function pasteBrief(app: AppStore): Promise<void> {
  const clipboard = await app.bridge.invoke('clipboard:read', {});
  if (clipboard.ok) await importClipboard(app, clipboard.value);
  else app.showToast({ tone: 'error', message: clipboard.error.message });
}
