// `npm run build`: builds into out/ whether or not anything changed.
import { build } from './lib/build.mjs';

process.exitCode = (await build({ force: true })).code;
