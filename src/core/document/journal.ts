// From transactions to journal entries and back. The host keeps entries; opening a page replays them through the undo
// history, so that undo reaches back over saves and restarts.
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceStep, Step } from 'prosemirror-transform';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import { evidenceWith, withEvidence } from './evidence.ts';
import { asOwnStep, asUnhistoric, historyPlugin, isOwnStep, kindOf, travelled } from './history.ts';
import { schema } from './schema.ts';

/**
 * The entry for one dispatch: a transaction and what plugins appended to it. Null when neither the document nor the
 * evidence changed.
 * @param revision that the entry leads to
 */
export function entryOf(
  transactions: readonly Transaction[],
  revision: number,
  author: string,
): JournalEntry | null {
  const [root] = transactions;
  const steps = transactions.flatMap((tr) => tr.steps.map(stepToJson));
  const evidence = root === undefined ? undefined : evidenceWith(root);
  if (root === undefined || (steps.length === 0 && evidence === undefined)) return null;
  return {
    revision,
    kind: kindOf(root),
    steps,
    time: root.time,
    boundary: isOwnStep(root),
    unhistoric: root.getMeta('addToHistory') === false,
    author,
    ...(evidence === undefined ? {} : { evidence }),
  };
}

type StepJson = Record<string, unknown>;

/** A step as JSON. Inverted mark steps nest, which the library writes but does not read; in a row they do the same. */
function stepToJson(step: Step): StepJson {
  const json = step.toJSON() as StepJson;
  return Array.isArray(json.steps) ? { ...json, steps: json.steps.flatMap(flattened) } : json;
}

function flattened(json: StepJson): StepJson[] {
  return Array.isArray(json.steps) ? json.steps.flatMap(flattened) : [json];
}

/** Reads a document as stored; throws a Failure 'file-damaged' when it does not fit the schema. */
export function documentFromJson(json: unknown): Node {
  try {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    return doc;
  } catch (cause) {
    throw new Failure('file-damaged', { reason: messageOf(cause) }, { cause });
  }
}

/** Reads a document that was found sound before, as is all that the host sends. */
export function soundDocument(json: unknown): Node {
  return schema.nodeFromJSON(json);
}

/**
 * The document after an entry, checked against the schema.
 * @throws {Failure} 'steps-refused' when a step does not fit
 */
export function applyEntry(doc: Node, entry: JournalEntry): Node {
  for (const step of stepsOf(entry)) doc = applyStep(doc, step, entry);
  return doc;
}

function stepsOf(entry: JournalEntry): Step[] {
  try {
    return entry.steps.map((step) => Step.fromJSON(schema, step));
  } catch (cause) {
    throw refusal(entry, messageOf(cause), cause);
  }
}

function applyStep(doc: Node, step: Step, entry: JournalEntry): Node {
  try {
    const { doc: next, failed } = step.apply(doc);
    if (next === null) throw refusal(entry, failed ?? 'unknown');
    check(step, next);
    return next;
  } catch (error) {
    throw error instanceof Failure ? error : refusal(entry, messageOf(error), error);
  }
}

/** Holds the result of a step to the schema; for plain typing that is the typed text alone. */
function check(step: Step, next: Node): void {
  const isTyping = step instanceof ReplaceStep && step.slice.content.content.every((node) => node.isText);
  if (!isTyping) next.check();
  else for (const text of step.slice.content.content) text.check();
}

function refusal(entry: JournalEntry, reason: string, cause?: unknown): Failure {
  return new Failure('steps-refused', { revision: entry.revision, reason }, { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * An editor state with the document that the entries lead to and their whole undo history.
 * Undo and redo are done again by the history itself; should it come to another document than the entry says, the
 * entry is believed.
 * @param plugins of the state returned, without the history
 * @throws {Failure} 'steps-refused'
 */
export function replay(
  base: Node,
  entries: readonly JournalEntry[],
  plugins: readonly Plugin[],
): EditorState {
  const history = historyPlugin();
  let state = EditorState.create({ doc: base, plugins: [history] });
  for (const entry of entries) state = replayEntry(state, entry);
  return state.reconfigure({ plugins: [...plugins, history] });
}

/** The state after one entry, with the undo history that it leaves. */
export function replayEntry(state: EditorState, entry: JournalEntry): EditorState {
  if (entry.kind !== 'edit') {
    const target = applyEntry(state.doc, entry);
    const next = travelled(state, entry.kind);
    if (next?.doc.eq(target)) return next;
  }
  return state.apply(transactionOf(state, entry));
}

/**
 * A transaction with the steps of an entry.
 * @throws {Failure} 'steps-refused'
 */
export function transactionOf(state: EditorState, entry: JournalEntry): Transaction {
  const tr = state.tr.setTime(entry.time);
  for (const step of stepsOf(entry)) {
    const { failed } = tr.maybeStep(step);
    if (failed !== null) throw refusal(entry, failed);
  }
  if (entry.boundary) asOwnStep(tr);
  if (entry.evidence !== undefined) withEvidence(tr, entry.evidence);
  return entry.unhistoric || entry.kind !== 'edit' ? asUnhistoric(tr) : tr;
}
