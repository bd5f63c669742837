import { z } from 'zod';
import { userKeysSchema } from '../commands/user-keys.ts';
import { exportChoiceSchema, exportPresetSchema } from '../exports/export-choice.ts';
import { annotationIdSchema, briefIdSchema } from '../model/ids.ts';
import { columnNamesSchema } from '../tables/table-columns.ts';
import { pageLayoutsSchema } from './page-layouts.ts';
import { NO_ZOOM, READING_FONTS, READING_LIMITS } from './reading.ts';

const limits = READING_LIMITS;
const fontSize = z.number().min(limits.fontSizePx.min).max(limits.fontSizePx.max);
const measure = z.number().min(limits.measureEm.min).max(limits.measureEm.max);
const lineHeight = z.number().min(limits.lineHeight.min).max(limits.lineHeight.max);
const lockAfterMinutes = z.int().min(0).max(600);
const zoom = z.number().min(50).max(300);

/** A brief that is open in a tab, and where its reader was. */
const tabSchema = z.object({
  briefId: briefIdSchema,
  /** The first character in view, in UTF-16 units; `null` at the very top. */
  topOffset: z.int().min(0).nullable(),
  activeAnnotationId: annotationIdSchema.nullable(),
});
export type BriefTab = Readonly<z.infer<typeof tabSchema>>;
const tabs = z.array(tabSchema).max(50);

/**
 * What a person sets for this computer; kept beside the library, never inside it. Every field has a default, so
 * an old or damaged settings file costs comfort and not the start.
 */
export const settingsSchema = z.object({
  /** Written into every edit; empty means the name of the computer account. */
  author: z.string().max(200).catch('').default(''),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  lastBriefId: briefIdSchema.nullable().catch(null).default(null),
  /** Minutes without a key or the mouse after which an encrypted library is locked; 0 for never. */
  lockAfterMinutes: lockAfterMinutes.catch(15).default(15),
  /** In the order of the tabs. */
  tabs: tabs.catch([]).default([]),
  /** Reading text in CSS pixels. */
  readerFontSizePx: fontSize.catch(limits.fontSizePx.initial).default(limits.fontSizePx.initial),
  readerFont: z.enum(READING_FONTS).catch('serif').default('serif'),
  readerMeasureEm: measure.catch(limits.measureEm.initial).default(limits.measureEm.initial),
  readerLineHeight: lineHeight.catch(limits.lineHeight.initial).default(limits.lineHeight.initial),
  /** Of the whole window. */
  zoomPercent: zoom.catch(NO_ZOOM).default(NO_ZOOM),
  /** How briefs from PDF are shown, by brief. */
  pageLayouts: pageLayoutsSchema.catch({}).default({}),
  /** Shortcuts that were changed, by command id. */
  userKeys: userKeysSchema.catch({}).default({}),
  isLibraryPaneOpen: z.boolean().catch(true).default(true),
  isInspectorPaneOpen: z.boolean().catch(true).default(true),
  /** CSS pixels. */
  libraryPaneWidthPx: z.number().min(200).max(600).catch(272).default(272),
  inspectorPaneWidthPx: z.number().min(260).max(700).catch(336).default(336),
  /** Window bounds in device-independent pixels; `null` before the first close. */
  windowBounds: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(200),
      height: z.int().min(200),
      isMaximized: z.boolean(),
    })
    .nullable()
    .catch(null)
    .default(null),
  /** What was exported last, offered first next time, and choices that a person has named. */
  lastExport: exportChoiceSchema.nullable().catch(null).default(null),
  exportPresets: z.array(exportPresetSchema).max(50).catch([]).default([]),
  /** What the columns of the last table were whose rows became briefs. */
  tableColumns: columnNamesSchema.nullable().catch(null).default(null),
  /** Folder of the last import and of the last export. */
  importFolder: z.string().catch('').default(''),
  exportFolder: z.string().catch('').default(''),
  /** The library that was open last; empty for the one that Briefmark makes itself. */
  libraryFolder: z.string().catch('').default(''),
  /** Other libraries, the one that was open last first. */
  recentLibraries: z.array(z.string()).catch([]).default([]),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What the renderer may read and change: paths stay in the main process. */
export const rendererSettingsSchema = settingsSchema.omit({
  windowBounds: true,
  tableColumns: true,
  importFolder: true,
  exportFolder: true,
  libraryFolder: true,
  recentLibraries: true,
});
export type RendererSettings = Readonly<z.infer<typeof rendererSettingsSchema>>;
export const settingsChangesSchema = z.strictObject({
  author: z.string().max(200).exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  lastBriefId: briefIdSchema.nullable().exactOptional(),
  lockAfterMinutes: lockAfterMinutes.exactOptional(),
  tabs: tabs.exactOptional(),
  readerFontSizePx: fontSize.exactOptional(),
  readerFont: z.enum(READING_FONTS).exactOptional(),
  readerMeasureEm: measure.exactOptional(),
  readerLineHeight: lineHeight.exactOptional(),
  zoomPercent: zoom.exactOptional(),
  pageLayouts: pageLayoutsSchema.exactOptional(),
  userKeys: userKeysSchema.exactOptional(),
  isLibraryPaneOpen: z.boolean().exactOptional(),
  isInspectorPaneOpen: z.boolean().exactOptional(),
  libraryPaneWidthPx: z.number().min(200).max(600).exactOptional(),
  inspectorPaneWidthPx: z.number().min(260).max(700).exactOptional(),
  lastExport: exportChoiceSchema.nullable().exactOptional(),
  exportPresets: z.array(exportPresetSchema).max(50).exactOptional(),
});
export type SettingsChanges = Partial<RendererSettings>;
