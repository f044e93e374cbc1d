// What can be done about findings: apply a fix, apply all of one kind, say that the print reads so, silence a check.
import type { Command, Transaction } from 'prosemirror-state';
import { assertNever } from '../assert-never.ts';
import { cutLinesAt, dealLinesOf } from '../document/commands/columns.ts';
import { command } from '../document/commands/command.ts';
import { schema } from '../document/schema.ts';
import { laid, putContent } from '../find/lay.ts';
import type { CheckId, Finding } from './check.ts';
import { silencedIn } from './settled.ts';

/** Puts one finding of the state's document right. */
export function applyFix(finding: Finding): Command {
  const { remedy } = finding;
  switch (remedy?.kind) {
    case undefined:
      return applyFixes([finding]);
    case 'cut-columns':
      return cutLinesAt(remedy.lines, remedy.column);
    case 'deal-lines':
      return dealLinesOf(remedy.lines);
    default:
      return assertNever(remedy);
  }
}

/** Applies the fixes of findings of the state's document; one undo step. */
export function applyFixes(findings: readonly Finding[]): Command {
  return command((state) => {
    const fixes = findings.filter(
      ({ fix, from, to }) => fix !== undefined && fix !== state.doc.textBetween(from, to),
    );
    if (fixes.length === 0) return null;
    return (tr) => {
      for (const fix of fixes.toSorted((a, b) => b.from - a.from)) write(tr, fix);
    };
  });
}

/** Lays the new text into the runs that it replaces; later places come first, so that positions hold. */
function write(tr: Transaction, { block, from, to, fix }: Finding): void {
  const node = tr.doc.nodeAt(block);
  if (node === null || fix === undefined) return;
  putContent(tr, block, node, laid(node, from - block - 1, to - block - 1, fix));
}

/** Records that the print reads so. */
export function settleFindings(findings: readonly Finding[]): Command {
  return command((_state, { by, now }) => {
    if (findings.length === 0) return null;
    return (tr) => {
      for (const { check, from, to } of findings)
        tr.addMark(from, to, schema.marks.settled.create({ check, by, at: now() }));
    };
  });
}

/** Silences a check for the page, or lets it speak again. */
export function silenceCheck(check: CheckId, isSilent: boolean): Command {
  return command(({ doc }) => {
    const now = silencedIn(doc);
    if (now.includes(check) === isSilent) return null;
    const silenced = isSilent ? [...now, check] : now.filter((id) => id !== check);
    return (tr) => void tr.setDocAttribute('silenced', silenced);
  });
}
