import { z } from 'zod';
import type { EventName } from './channels.ts';
import { importReportSchema } from './contract.ts';
import { encryptionEvents } from './encryption-contract.ts';
import { libraryEvents } from './library-contract.ts';

/** What the main process tells the renderer unasked. */
export const events = {
  /** A command chosen in the native menu; ids are those of `core/commands/catalog.ts`. */
  'command:run': z.strictObject({ commandId: z.string() }),
  /** `done` of `total` files are finished; of the one in work so many pages, where it has pages. */
  'import:progress': z.strictObject({
    done: z.int(),
    total: z.int(),
    fileName: z.string(),
    pages: z.strictObject({ done: z.int(), total: z.int() }).exactOptional(),
  }),
  /** An import that the renderer did not ask for: command line, a file opened from the desktop, a dropped file. */
  'import:finished': importReportSchema,
  /** `title` is the brief in work; `done` of `total` are finished. */
  'export:progress': z.strictObject({ done: z.int(), total: z.int(), title: z.string() }),
  /** The window is about to close: commit what is typed, wait for the queue, answer `app:ready-to-close`. */
  'app:closing': z.strictObject({}),
  ...libraryEvents,
  ...encryptionEvents,
} as const satisfies Record<EventName, z.ZodType>;

export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
