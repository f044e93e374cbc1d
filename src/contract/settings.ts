// What a person sets once for the library: kept in library.json, read by the renderer at start.
import { z } from 'zod';

export const Settings = z.object({
  /** Interface language; `system` follows the system's. */
  language: z.enum(['system', 'en', 'zh-Hans']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Name recorded with a person's decisions; the system's user name when empty. */
  author: z.string().max(200).default(''),
  /** Widths of the workspace's panels in percent, by panel. */
  layout: z.record(z.string(), z.number()).default({}),
});
export type Settings = z.infer<typeof Settings>;
