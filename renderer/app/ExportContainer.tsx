import { useEffect, useMemo, useState } from 'react';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { chooseEverything, type ExportChoice } from '#core/exports/export-choice.ts';
import type { FormatInfo } from '#core/ipc/export-contract.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Entity } from '#core/model/entity.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { ExportDone } from '../features/export/ExportDone.tsx';
import {
  cancelExport,
  exportBriefs,
  keepPreset,
  readFormats,
  removePreset,
  type SavedExport,
  saveReleaseLog,
  showExportInFolder,
} from '../state/export-actions.ts';
import { getAnnotationsInTextOrder, getCurrentBrief, getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import { useExportPreview } from './use-export-preview.ts';

const NO_ANNOTATIONS: readonly Annotation[] = [];

export function ExportContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const brief = useAppState(getCurrentBrief);
  const library = useAppState((state) => state.library);
  const annotations = useAppState((state) => {
    const open = getOpenBrief(state);
    return open === undefined ? NO_ANNOTATIONS : getAnnotationsInTextOrder(open.state);
  });
  const presets = useAppState((state) => state.info?.settings.exportPresets ?? NO_PRESETS);
  const progress = useAppState((state) => state.exportProgress);
  const [choice, setChoice] = useState<ExportChoice>(() =>
    readLastChoice(app.state.info?.settings.lastExport),
  );
  const [chosenBriefs, setChosenBriefs] = useState<ReadonlySet<BriefId> | null>(null);
  const [formats, setFormats] = useState<readonly FormatInfo[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SavedExport | null>(null);
  useEffect(() => {
    void readFormats(app).then(setFormats);
  }, [app]);
  const briefIds = chosenBriefs === null ? (brief === undefined ? [] : [brief.id]) : [...chosenBriefs];
  const preview = useExportPreview(briefIds.length === 0 ? null : { briefIds, choice });
  const mentioned = useMemo(() => listMentioned(annotations, library), [annotations, library]);
  const schemesInUse = useMemo(() => listSchemes(brief, annotations), [brief, annotations]);
  const briefs = useMemo(() => listBriefs(library), [library]);
  if (formats.length === 0 || brief === undefined || library === null) return null;
  if (saved !== null)
    return (
      <ExportDone
        saved={saved}
        onShowInFolder={() => void showExportInFolder(app, saved.ticket)}
        onSaveLog={() => void saveReleaseLog(app, saved.ticket)}
        onClose={onClose}
      />
    );
  const save = async () => {
    setBusy(true);
    setSaved(await exportBriefs(app, { briefIds, choice }));
    setBusy(false);
  };
  return (
    <ExportDialog
      brief={brief}
      briefs={briefs}
      chosenBriefs={chosenBriefs}
      onBriefsChange={setChosenBriefs}
      formats={formats}
      codebook={library.codebook}
      entities={mentioned}
      schemesInUse={schemesInUse}
      choice={choice}
      onChoiceChange={setChoice}
      presets={presets}
      currentPreset={findPreset(presets, choice)}
      onKeepPreset={(name) => keepPreset(app, name, choice)}
      onRemovePreset={(name) => removePreset(app, name)}
      preview={preview}
      progress={isBusy ? (progress ?? { done: 0, total: briefIds.length, title: brief.title }) : null}
      onExport={() => void save()}
      onCancel={() => void cancelExport(app)}
      onClose={() => {
        if (isBusy) void cancelExport(app);
        onClose();
      }}
    />
  );
}

const NO_PRESETS: readonly { readonly name: string; readonly choice: ExportChoice }[] = [];

/** Format, page size and report as last time. Filter and readers start afresh: what was right for one brief may leak or lose in the next. */
function readLastChoice(last: ExportChoice | null | undefined): ExportChoice {
  const fresh = chooseEverything(last?.formatId ?? 'docx');
  return last ? { ...fresh, pageSize: last.pageSize, withReport: last.withReport } : fresh;
}

function findPreset(
  presets: readonly { readonly name: string; readonly choice: ExportChoice }[],
  choice: ExportChoice,
): string | null {
  const wanted = JSON.stringify(choice);
  return presets.find((preset) => JSON.stringify(preset.choice) === wanted)?.name ?? null;
}

function listMentioned(annotations: readonly Annotation[], library: LibraryState | null): readonly Entity[] {
  if (library === null) return [];
  const entities = annotations.flatMap(({ entityId }) =>
    entityId === null ? [] : (resolveEntity(library.entities, entityId) ?? []),
  );
  return [...new Set(entities)].toSorted((left, right) => left.name.localeCompare(right.name));
}

function listSchemes(brief: Brief | undefined, annotations: readonly Annotation[]): ReadonlySet<string> {
  const all = [...(brief?.markings ?? []), ...annotations.flatMap(({ markings }) => markings)];
  return new Set(all.map(({ scheme }) => scheme));
}

function listBriefs(library: LibraryState | null): readonly Brief[] {
  return [...(library?.briefs.values() ?? [])].filter(({ trashed }) => trashed === null);
}
