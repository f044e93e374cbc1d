// Replacing hits: one undo step however many there are.
import type { Command, Transaction } from 'prosemirror-state';
import { command } from '../document/commands/command.ts';
import type { Hit } from './find.ts';
import { laid, putContent } from './lay.ts';

/**
 * What a hit is replaced by. Of an expression, `$1`, `$<name>` and `$&` stand for what was caught, `$$` for a dollar,
 * `\n` for a kept line break and `\t` for a tab.
 */
export function replacementOf(template: string, isRegex: boolean, hit: Hit, text: string): string {
  if (!isRegex) return template;
  return template.replace(/\$(\$|&|(\d{1,2})|<([^>]*)>)|\\([nt\\])/g, (whole, what, digits, name, letter) => {
    if (letter !== undefined) return letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\';
    if (what === '$') return '$';
    if (what === '&') return text;
    if (name !== undefined) return hit.names?.[name] ?? '';
    const number = Number(digits);
    return number === 0 || number > (hit.groups?.length ?? 0) ? whole : (hit.groups?.[number - 1] ?? '');
  });
}

/**
 * Writes replacements.
 * @param hits of the document that `tr` begins with, in order and without overlap
 */
export function replaceHits(tr: Transaction, hits: readonly Hit[], template: string, isRegex: boolean): void {
  const byBlock = Map.groupBy(hits, ({ block }) => block);
  for (const [pos, found] of [...byBlock].sort(([a], [b]) => b - a)) {
    const before = tr.doc.nodeAt(pos);
    if (before === null) continue;
    let block = before;
    for (const hit of found.toReversed()) {
      const [from, to] = [hit.from - pos - 1, hit.to - pos - 1];
      const text = replacementOf(template, isRegex, hit, before.textContent.slice(from, to));
      block = block.copy(laid(block, from, to, text));
    }
    putContent(tr, pos, before, block.content);
  }
}

/** Replaces hits of the state's document; refuses when there are none or they change nothing. */
export function replaceAll(hits: readonly Hit[], template: string, isRegex: boolean): Command {
  return command((state) => {
    const changes = hits.some(({ from, to, ...hit }) => {
      const text = state.doc.textBetween(from, to);
      return replacementOf(template, isRegex, { from, to, ...hit }, text) !== text;
    });
    return changes ? (tr) => replaceHits(tr, hits, template, isRegex) : null;
  });
}
