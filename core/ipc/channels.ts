/**
 * Names only, without their schemas: the preload derives its allow-list from these and stays a few lines long.
 * `contract.ts` and `events.ts` must cover each name exactly, or they do not compile.
 */
export const CHANNELS = [
  'app:get-info',
  'settings:update',
  'library:open',
  'library:show-folder',
  'library:switch',
  'library:recent',
  'library:copy',
  'library:verify',
  'library:unlock',
  'library:lock',
  'library:create-encrypted',
  'library:encrypt',
  'library:decrypt',
  'library:change-passphrase',
  'backup:list',
  'backup:create',
  'history:read',
  'history:state',
  'brief:purge',
  'brief:open',
  'edit:apply',
  'marks:read',
  'mentions:count',
  'mentions:find',
  'relations:find',
  'passages:find',
  'occurrences:find',
  'codebook:usage',
  'codebook:import',
  'codebook:export',
  'import:choose',
  'import:paste',
  'import:resolve-duplicate',
  'import:cancel',
  'import:reissue',
  'merge:choose',
  'merge:apply',
  'review:choose',
  'export:formats',
  'export:preview',
  'export:save',
  'export:save-log',
  'export:cancel',
  'export:show-in-folder',
  'clipboard:read',
  'clipboard:write',
  'menu:update',
  'window:update',
  'app:ready-to-close',
  'log:report',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const EVENT_NAMES = [
  'command:run',
  'import:progress',
  'import:finished',
  'export:progress',
  'app:closing',
  'library:access',
  'library:progress',
  'library:locking',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** Dropped files travel here, sent by the preload alone: the renderer holds `File`s and never a path. */
export const DROPPED_FILES_CHANNEL = 'import:dropped-paths';
