// The text of a block as a search reads it: folded, seams shown where they are looked for, every place traceable to the
// block's own text. Kept by block, since blocks never change: typing on costs the block that is typed in.
import type { Node } from 'prosemirror-model';
import { eachBlock } from '../document/line-index.ts';
import { seamsIn } from '../document/seams.ts';
import { type Folded, type Folding, fold } from './fold.ts';
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

/** Blocks that are read before somebody else has a turn: two or three milliseconds of work. */
const SLICE = 200;

/**
 * Reads a page before anybody searches it, so that the first key finds it read. Pauses now and then; what is read by
 * then is kept.
 */
export function* readAhead(doc: Node, folding: Folding): Generator<void, void, undefined> {
  fold('', folding);
  yield;
  const blocks: Node[] = [];
  eachBlock(doc, (block) => {
    if (block.content.size > 0) blocks.push(block);
  });
  for (const seams of [false, true]) {
    for (const [i, block] of blocks.entries()) {
      haystackOf(block, { folding, seams });
      if (i % SLICE === SLICE - 1) yield;
    }
  }
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
  const seams = seamsIn(block);
  const parts: string[] = [];
  // Each seam adds its sign, and may take away what joins it.
  const at = new Uint32Array(text.length + seams.length + 1);
  let size = 0;
  let done = 0;
  const add = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      at[size] = i;
      size += 1;
    }
    parts.push(text.slice(from, to));
  };
  for (const { offset, left } of seams) {
    const tail = left.text.length - left.text.trimEnd().length;
    add(done, offset - tail);
    at[size] = offset - tail;
    size += 1;
    parts.push(SEAM);
    done = offset;
  }
  add(done, text.length);
  at[size] = text.length;
  return { text: parts.join(''), at: at.slice(0, size + 1) };
}
