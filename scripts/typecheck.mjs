// `npm run typecheck`: every folder under its own tsconfig, which is one of the walls between them.
import { typecheck } from './lib/types.mjs';

const results = await typecheck();
for (const { folder, code, output } of results)
  console.log(code === 0 ? `${folder}: good` : `${folder}:\n${output}`);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
