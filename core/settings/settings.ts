import { z } from 'zod';
import { briefIdSchema } from '../model/ids.ts';

/**
 * What a person sets for this computer; kept beside the library, never inside it. Every field has a default, so
 * an old or damaged settings file costs comfort and not the start.
 */
export const settingsSchema = z.object({
  /** Written into every edit; empty means the name of the computer account. */
  author: z.string().max(200).catch('').default(''),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  lastBriefId: briefIdSchema.nullable().catch(null).default(null),
  /** Reading text in CSS pixels, 13–28. */
  readerFontSizePx: z.number().min(13).max(28).catch(17.5).default(17.5),
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
  /** Folder of the last import and of the last export. */
  importFolder: z.string().catch('').default(''),
  exportFolder: z.string().catch('').default(''),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What the renderer may read and change: paths stay in the main process. */
export const rendererSettingsSchema = settingsSchema.omit({
  windowBounds: true,
  importFolder: true,
  exportFolder: true,
});
export type RendererSettings = Readonly<z.infer<typeof rendererSettingsSchema>>;
export const settingsChangesSchema = z.strictObject({
  author: z.string().max(200).exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  lastBriefId: briefIdSchema.nullable().exactOptional(),
  readerFontSizePx: z.number().min(13).max(28).exactOptional(),
  isLibraryPaneOpen: z.boolean().exactOptional(),
  isInspectorPaneOpen: z.boolean().exactOptional(),
  libraryPaneWidthPx: z.number().min(200).max(600).exactOptional(),
  inspectorPaneWidthPx: z.number().min(260).max(700).exactOptional(),
});
export type SettingsChanges = Partial<RendererSettings>;
