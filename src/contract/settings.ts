// What a person sets once for the library: kept in library.json, read by the renderer at start.
import { z } from 'zod';
import { DOUBT_THRESHOLD } from '#core/model/page.ts';

/** Percent. */
export const ZOOM = { least: 50, most: 300 } as const;

/** Scripts for which the typeface of the text can be chosen. */
export const FONT_SCRIPTS = ['latin', 'hans', 'hant', 'japanese', 'korean', 'arabic', 'hebrew'] as const;
export type FontScript = (typeof FONT_SCRIPTS)[number];

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
  /** Keys that were changed, by command; empty where a command shall have none. */
  keys: z.record(z.string(), z.string().max(60)),
  /** Size of the interface in percent. */
  zoom: z.number().int().min(ZOOM.least).max(ZOOM.most),
  /** Family of the text by script; the program's own choice where none is named. */
  fonts: z.partialRecord(z.enum(FONT_SCRIPTS), z.string().max(200)),
  /** Checks that are not wanted, by newspaper as the metadata of its editions name it. */
  silencedChecks: z.record(z.string().max(500), z.array(z.string().max(60))),
  /** Space from line to line of the text, in hundredths of its size. */
  lineSpacing: z.number().int().min(120).max(300),
};

export const Settings = z.object({
  language: fields.language.default('system'),
  theme: fields.theme.default('system'),
  author: fields.author.default(''),
  layout: fields.layout.default({}),
  doubtThreshold: fields.doubtThreshold.default(DOUBT_THRESHOLD),
  keys: fields.keys.default({}),
  zoom: fields.zoom.default(100),
  fonts: fields.fonts.default({}),
  lineSpacing: fields.lineSpacing.default(175),
  silencedChecks: fields.silencedChecks.default({}),
});
export type Settings = z.infer<typeof Settings>;

/** The settings to change; apart from `Settings`, since a default there would reset what is not named. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;
