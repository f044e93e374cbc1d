// What a person sets once for the library: kept in library.json, read by the renderer at start.
import { z } from 'zod';
import { DOUBT_THRESHOLD } from '#core/model/page.ts';

const fields = {
  /** Interface language; `system` follows the system's. */
  language: z.enum(['system', 'en', 'zh-Hans']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name recorded with a person's decisions; the system's user name when empty. */
  author: z.string().max(200),
  /** Widths of the workspace's panels in percent, by panel. */
  layout: z.record(z.string(), z.number()),
  /** Proposals below this confidence are doubts. */
  doubtThreshold: z.number().min(0.5).max(1),
};

export const Settings = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  author: fields.author.default(''),
  layout: fields.layout.default({}),
  doubtThreshold: fields.doubtThreshold.default(DOUBT_THRESHOLD),
});
export type Settings = z.infer<typeof Settings>;

/** The settings to change; apart from `Settings`, since a default there would reset what is not named. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;
