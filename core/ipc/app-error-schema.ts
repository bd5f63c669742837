import { z } from 'zod';
import { APP_ERROR_CODES } from '../app-error.ts';

export const appErrorSchema = z.strictObject({
  code: z.enum(APP_ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
});
