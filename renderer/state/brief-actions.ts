import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';

export type BriefChanges = Partial<Omit<Brief, 'id' | 'created' | 'source'>> & {
  readonly source?: Partial<Brief['source']>;
};

/** Changes what the library knows of a brief: title, source record, grade, markings. Its text never changes. */
export function updateBrief(
  app: AppStore,
  briefId: BriefId,
  { label, changes, coalesceKey }: { label: string; changes: BriefChanges; coalesceKey?: string },
): Result<void> {
  const brief = app.state.library?.briefs.get(briefId);
  if (brief === undefined) return ok(undefined);
  const { source, ...others } = changes;
  const edit = {
    kind: 'brief/update' as const,
    id: briefId,
    changes: {
      ...others,
      ...(source === undefined ? {} : { source: { ...brief.source, ...source } }),
      modified: app.nowText(),
    },
  };
  return app.dispatch({
    label,
    library: [edit],
    focus: { briefId, annotationId: null },
    ...(coalesceKey === undefined ? {} : { coalesceKey }),
  });
}
