// `npm run bench [-- editor | engine | find | keys | doubts | checks]`: figures of speed, printed as ratios within one run where a
// machine's own speed would blur them. Nothing here is a test: two noisy cores decide nothing.
import { build } from '../lib/build.mjs';
import { benchChecks } from './checks.ts';
import { benchDoubts } from './doubts.ts';
import { benchEditor } from './editor.ts';
import { benchEngine } from './engine.ts';
import { benchFind } from './find.ts';
import { benchFindKeys } from './find-in-browser.ts';
import { benchKeys } from './keys.ts';

/** What to measure; of the editor one shape, of the keys a folder of pages. */
const [only, detail] = process.argv.slice(2);
const print = (line: string): void => console.log(line);
if (only === undefined || only === 'engine') await benchEngine(print);
if (only === undefined || only === 'doubts') benchDoubts(print);
if (only === undefined || only === 'find') benchFind(print);
if (only === undefined || only === 'checks') benchChecks(print);
if (only === undefined || only === 'editor' || only === 'keys' || only === 'find') {
  const { code } = await build();
  if (code !== 0) process.exit(code);
}
if (only === undefined || only === 'find') await benchFindKeys(print);
if (only === undefined || only === 'keys') await benchKeys(print, detail);
if (only === undefined || only === 'editor') await benchEditor(print, detail);
