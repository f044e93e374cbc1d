// The desk without a browser: the page's state, the reviewer and the commands behind their default keys, so that what a
// row of keys does can be tried and taken back.
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { OpenedPage } from '#contract/calls.ts';
import { COMMAND_IDS } from '#contract/commands.ts';
import { defaultKey } from '#contract/default-keys.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { pageEvidence } from '#core/document/evidence.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { DOUBT_THRESHOLD, type Evidence } from '#core/model/page.ts';
import { type Doubt, PASSES } from '#core/review/doubt.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { structure } from '#core/structure/structure.ts';
import { type ChecksView, NOTHING, useChecks } from '#renderer/checks/checks-store.ts';
import { CLOSED, type ReviewView, useReview } from '#renderer/review/review-store.ts';
import { createReviewer, type Reviewer } from '#renderer/review/reviewer.ts';
import { placeOfLine } from '#renderer/workspace/editor/line-of-caret.ts';

/** A moment at the desk, to come back to. */
export interface Moment {
  readonly state: EditorState;
  readonly review: ReviewView;
  readonly checks: ChecksView;
  readonly isAdrift: boolean;
}

const EDITION = {
  metadata: { newspaper: '', date: '', number: '', statement: '', notes: '' },
  ...{ id: 'edition0', pages: [], status: 'raw' as const, unsorted: false, created: '', modified: '' },
};

export class Desk {
  readonly evidence: Evidence;
  readonly raw: readonly string[];
  state: EditorState;
  /** True when the proposals were gone through: in the browser what the checks found comes next, and the caret is there. */
  isAdrift = false;
  readonly #reviewer: Reviewer;
  readonly #open = new WeakMap<Node, readonly number[]>();

  constructor(raw: readonly string[]) {
    const proposed = structure(raw);
    let ids = 0;
    const newId = (): string => `id${++ids}`;
    this.raw = raw;
    this.evidence = evidenceOf(proposed);
    this.state = EditorState.create({
      doc: documentFromStructure(raw, proposed, newId),
      plugins: [
        pageContext({ raw, author: () => 'Ann', newId, now: () => '' }),
        pageEvidence(this.evidence),
        repairPlugin(),
        historyPlugin(),
      ],
    });
    useReview.setState({ ...CLOSED, threshold: DOUBT_THRESHOLD, order: 'passes', passes: PASSES });
    useChecks.setState(NOTHING);
    const opened = this.#opened();
    const desk = this;
    const session = {
      store: { getState: () => ({ raw, opened }) },
      get state() {
        return desk.state;
      },
      dispatch(tr: Parameters<EditorState['apply']>[0]) {
        desk.state = desk.state.apply(tr);
      },
    };
    this.#reviewer = createReviewer(session, () => null);
  }

  get current(): Doubt | null {
    return useReview.getState().current;
  }

  /** True when the proposal at hand is none of the doubts. */
  get isFurther(): boolean {
    return useReview.getState().further !== null;
  }

  get moment(): Moment {
    const { state, isAdrift } = this;
    return { state, isAdrift, review: useReview.getState(), checks: useChecks.getState() };
  }

  set moment({ state, review, checks, isAdrift }: Moment) {
    this.state = state;
    this.isAdrift = isAdrift;
    useReview.setState(review, true);
    useChecks.setState(checks, true);
  }

  /** The raw lines at which proposals are still in doubt; findings and queries are no matter of blocks. */
  openProposals(): readonly number[] {
    const { doc } = this.state;
    const known = this.#open.get(doc);
    if (known !== undefined) return known;
    const asked = { raw: this.raw, evidence: this.evidence, threshold: DOUBT_THRESHOLD };
    const doubts = doubtsOf(doc, asked).filter(({ kind }) => kind !== 'query');
    const lines = doubts.map(({ kind, lines: about }) => (kind === 'seam' ? about[1] : about[0]) ?? 0);
    this.#open.set(doc, lines);
    return lines;
  }

  /** Presses the keys of a step; false when nothing came of them. */
  press(step: Step): boolean {
    if (step.type === 'line') return this.#goTo(step.n);
    if (step.type === 'leave') {
      const isAtDoubt = this.current !== null || this.isAdrift;
      this.#reviewer.leave();
      return isAtDoubt;
    }
    const { id } = step;
    if (isReview(id)) return this.#review(id);
    if (this.isAdrift) return false;
    const before = this.state;
    EDIT_COMMANDS[id](this.state, (tr) => {
      this.state = this.state.apply(tr);
    });
    return this.state !== before;
  }

  #goTo(n: number): boolean {
    const place = placeOfLine(this.state.doc, n);
    if (place === null) return false;
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, place)));
    this.isAdrift = false;
    return true;
  }

  /** After the last proposal the browser goes on to the findings: going round to those passed over is no way here. */
  #review(id: ReviewStep): boolean {
    const { state, current: from } = this;
    const { among: doubts } = useReview.getState();
    if (id === 'next-doubt') this.#reviewer.move('next');
    else if (id === 'further-doubt') this.#reviewer.lookFurther();
    else if (id === 'accept-doubt') this.#reviewer.accept();
    else this.#reviewer.flip();
    const to = this.current;
    this.isAdrift = to === null;
    const place = (key: string | undefined): number => doubts.findIndex((doubt) => doubt.key === key);
    const isRound = from !== null && to !== null && to !== from && place(to.key) < place(from.key);
    return !(isRound && place(to.key) !== -1) && (this.state !== state || to !== from);
  }

  #opened(): OpenedPage {
    const base = { id: 'page0000', revision: 0, document: this.state.doc.toJSON(), saved: '' };
    const progress = {
      ...{ lines: 0, placed: 0, corrected: 0, discarded: 0, removed: 0, articles: 0 },
      ...{ doubts: null, characters: 0, read: 0 },
    };
    const source = { name: 'page.txt', sha256: '', bytes: 0, encoding: 'utf-8' } as const;
    return {
      edition: { ...EDITION, pages: [] },
      page: { id: 'page0000', label: '', raw: source, progress },
      raw: this.raw.join('\n'),
      candidates: [],
      base: { ...base, evidence: this.evidence },
      journal: [],
      recovered: null,
      geometry: null,
      geometryDamage: null,
    };
  }
}

type CommandStep = keyof typeof EDIT_COMMANDS | ReviewStep;
type ReviewStep = 'next-doubt' | 'further-doubt' | 'accept-doubt' | 'flip-doubt';

/** A command by its key, going to a raw line by its number, or putting the doubt at hand away. */
export type Step =
  | { readonly type: 'command'; readonly id: CommandStep }
  | { readonly type: 'leave' }
  | { readonly type: 'line'; readonly n: number };

const isReview = (id: CommandStep): id is ReviewStep => id.endsWith('-doubt');

const KEYS = new Map(COMMAND_IDS.map((id) => [id, defaultKey(id)]));

/** The strokes of a step, in the notation of default keys. */
export function strokesOf(step: Step): readonly string[] {
  if (step.type === 'leave') return ['Escape'];
  if (step.type === 'command') return (KEYS.get(step.id) ?? '').split(' ').filter((key) => key !== '');
  return [...(KEYS.get('go-to-line') ?? '').split(' '), ...String(step.n), 'Enter'];
}
