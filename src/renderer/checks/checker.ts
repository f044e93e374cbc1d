// Runs the checks over an open page, goes from finding to finding, and does what a person decides about them. Findings
// are looked for again when the document is another; nobody waits for that while typing.
import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type CheckId, canFix, type Finding } from '#core/checks/check.ts';
import { applyFix, applyFixes, settleFindings, silenceCheck } from '#core/checks/commands.ts';
import { findingsOf, readAhead } from '#core/checks/run.ts';
import { silencedIn } from '#core/checks/settled.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { showPlace } from '#renderer/workspace/editor/show-place.ts';
import type { SessionState } from '#renderer/workspace/page-session.ts';
import { findingKey, type Said, useChecks } from './checks-store.ts';

export interface Checker {
  /** Looks for findings where the document is another than the one looked at. */
  recount(): void;
  /** Reads what of the page was not read yet for as long as there is time; true when all is read. */
  readAhead(isTime: () => boolean): boolean;
  /** Goes to the finding after or before the selection, round the end to the first. */
  move(side: 'next' | 'previous'): boolean;
  go(finding: Finding): void;
  /** Applies the fix of a finding, of the one at hand when none is named. */
  fix(finding?: Finding): boolean;
  /** Says that the print reads so. */
  settle(finding?: Finding): boolean;
  /** Shows every fix of a check for a choice. */
  pick(check: CheckId): void;
  /** Applies the fixes that are ticked; one undo step. */
  fixPicked(): boolean;
  silence(check: CheckId, isSilent: boolean): boolean;
}

/** @param view the editor while it is mounted */
export function createChecker(session: SessionState, view: () => EditorView | null): Checker {
  function recount(): void {
    const { doc } = session.state;
    const { doc: seen, isStale, facts, newspaper, findings: before, current } = useChecks.getState();
    if ((doc === seen && !isStale) || facts === null) return;
    const { raw } = session.store.getState();
    const columns = { found: currentEvidence(session.state).interleaved, raw };
    const findings = findingsOf(doc, { ...facts, columns }, new Set(newspaper.silenced));
    const at = before[current];
    const same = at === undefined ? -1 : findings.findIndex((one) => findingKey(one) === findingKey(at));
    useChecks.setState({ findings, doc, isStale: false, current: same, silenced: silencedIn(doc) });
  }

  function go(finding: Finding): void {
    const { doc, tr } = session.state;
    if (finding.to > doc.content.size) return;
    useChecks.setState(({ findings }) => ({ current: findings.indexOf(finding) }));
    const selection = TextSelection.between(doc.resolve(finding.from), doc.resolve(finding.to));
    session.dispatch(tr.setSelection(selection));
    const shown = view();
    if (shown !== null) showPlace(shown, selection.from);
  }

  function move(side: 'next' | 'previous'): boolean {
    recount();
    const { findings, current } = useChecks.getState();
    const { from, to } = session.state.selection;
    const here = findings[current];
    // From the finding at hand while the selection is on it; else from the selection.
    const at = here !== undefined && here.from === from && here.to === to ? current : null;
    const after = at === null ? findings.findIndex((one) => one.from >= from) : at + 1;
    const before = at === null ? findings.findLastIndex((one) => one.from < from) : at - 1;
    const next = side === 'next' ? (findings[after] ?? findings[0]) : (findings[before] ?? findings.at(-1));
    if (next === undefined) say('none', 0);
    else go(next);
    return next !== undefined;
  }

  const say = (how: Said['how'], count: number): void => useChecks.setState({ said: { how, count } });

  /** The finding at hand: the one named, else the one that the selection is on or in. */
  function atHand(named: Finding | undefined): Finding | undefined {
    recount();
    const { findings, current } = useChecks.getState();
    if (named !== undefined) return findings.find((one) => findingKey(one) === findingKey(named));
    const { from, to } = session.state.selection;
    const isOn = (one: Finding): boolean => one.from <= from && to <= one.to;
    const here = findings[current];
    return here !== undefined && isOn(here) ? here : findings.find(isOn);
  }

  function done(how: Said['how'], command: Command, count: number): boolean {
    const isDone = command(session.state, (tr) => session.dispatch(tr));
    recount();
    if (isDone) say(how, count);
    return isDone;
  }

  function fix(named?: Finding): boolean {
    const finding = atHand(named);
    if (finding === undefined || !canFix(finding)) {
      say('no-fix', 0);
      return false;
    }
    return done('fixed', applyFix(finding), 1);
  }

  function settle(named?: Finding): boolean {
    const finding = atHand(named);
    return finding !== undefined && done('settled', settleFindings([finding]), 1);
  }

  function fixPicked(): boolean {
    recount();
    const { findings, picking, unticked } = useChecks.getState();
    const picked = findings.filter((one) => one.check === picking && !unticked.has(findingKey(one)));
    useChecks.setState({ picking: null, unticked: new Set() });
    return done('fixed', applyFixes(picked), picked.length);
  }

  return {
    recount,
    readAhead(isTime) {
      const { facts } = useChecks.getState();
      return facts === null || readAhead(session.state.doc, facts, isTime);
    },
    move,
    go,
    fix,
    settle,
    pick: (check) => useChecks.setState({ picking: check, unticked: new Set() }),
    fixPicked,
    silence: (check, isSilent) => done(isSilent ? 'silenced' : 'heard', silenceCheck(check, isSilent), 1),
  };
}
