// What the thread that structures pages may take.
import type { ResourceLimits } from 'node:worker_threads';

/**
 * Young objects, in MiB: what a page of usual length needs at once. Without a limit V8 lets them take over 100 MiB on an
 * endless page, and is no faster for it.
 */
export const STRUCTURE_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24 };
