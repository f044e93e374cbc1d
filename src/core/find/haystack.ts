// The text of a block as a search reads it: folded, seams shown where they are looked for, every place traceable to the
// block's own text. Kept by block, since blocks never change: typing on costs the block that is typed in.
import type { Node } from 'prosemirror-model';
import { seamsIn } from '../document/seams.ts';
import { type Folded, fold } from './fold.ts';
import { type Prepared, SEAM } from './query.ts';

type Reading = Pick<Prepared, 'folding' | 'seams'>;

const caches = new Map<string, WeakMap<Node, Folded>>();

/** What of a block is searched. */
export function haystackOf(block: Node, reading: Reading): Folded {
  const { folding, seams } = reading;
  const key = [folding.case, folding.width, folding.scripts, seams].map(Number).join('');
  let cache = caches.get(key);
  if (cache === undefined) {
    cache = new WeakMap();
    caches.set(key, cache);
  }
  let known = cache.get(block);
  if (known === undefined) {
    known = read(block, reading);
    cache.set(block, known);
  }
  return known;
}

function read(block: Node, { folding, seams }: Reading): Folded {
  const text = block.textContent;
  if (!seams) return fold(text, folding);
  const shown = withSeams(text, block);
  const folded = fold(shown.text, folding);
  if (folded.at === null || shown.at === null) return { text: folded.text, at: folded.at ?? shown.at };
  return { text: folded.text, at: folded.at.map((offset) => shown.at?.[offset] ?? offset) };
}

/** Puts a sign at each seam, in place of the characters that join it. */
function withSeams(text: string, block: Node): Folded {
  const at: number[] = [];
  const parts: string[] = [];
  const add = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) at.push(i);
    parts.push(text.slice(from, to));
  };
  let done = 0;
  for (const { offset, left } of seamsIn(block)) {
    const tail = left.text.length - left.text.trimEnd().length;
    add(done, offset - tail);
    at.push(offset - tail);
    parts.push(SEAM);
    done = offset;
  }
  add(done, text.length);
  at.push(text.length);
  return { text: parts.join(''), at: Uint32Array.from(at) };
}
