import { z } from 'zod';

/** UTC time to the millisecond, `2024-10-28T14:02:11.000Z`: sorts as text, and fits STIX 2.1 `created`. */
export const isoTimeSchema = z.iso.datetime({ precision: 3 });
export type IsoTime = z.infer<typeof isoTimeSchema>;
