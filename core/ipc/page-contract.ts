import { z } from 'zod';
import { briefIdSchema } from '../model/ids.ts';
import { pageMapSchema } from '../pages/page-map.ts';

export const pageContract = {
  /** Makes the original of a brief ready to be fetched, once and soon, at `app://briefmark/originals/<ticket>`. */
  'pages:open': {
    request: z.strictObject({ briefId: briefIdSchema }),
    response: z.strictObject({
      ticket: z.string(),
      /** Where the text stands on its pages; `null` when that was not kept. */
      pages: pageMapSchema.nullable(),
    }),
  },
  /** Reads the original again for where its text stands. The password is forgotten after that. */
  'pages:find': {
    request: z.strictObject({ briefId: briefIdSchema, password: z.string().max(1000) }),
    response: z.strictObject({
      /** `null` when it reads differently now than when it was imported: passages would stand in the wrong place. */
      pages: pageMapSchema.nullable(),
    }),
  },
} as const;
