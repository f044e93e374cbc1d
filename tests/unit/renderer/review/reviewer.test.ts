import { type EditorState, TextSelection } from 'prosemirror-state';
import { beforeEach, expect, test } from 'vitest';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageEvidence } from '#core/document/evidence.ts';
import type { Evidence } from '#core/model/page.ts';
import { PASSES } from '#core/review/doubt.ts';
import { NOTHING, useChecks } from '#renderer/checks/checks-store.ts';
import { CLOSED, useReview } from '#renderer/review/review-store.ts';
import { createReviewer, type Reviewer } from '#renderer/review/reviewer.ts';
import type { SessionState } from '#renderer/workspace/page-session.ts';
import { article, doc, p, run, shape, stateOf } from '#tests/support/document.ts';

const raw = ['甲甲甲。', '乙乙乙。', '丙丙丙。', '丁丁丁。'];
const page = doc(
  article('a1', p(run(1, '<a>甲甲甲。')), p(run(2, '乙乙乙。')), p(run(3, '丙丙丙。'))),
  article('a2', p(run(4, '丁丁丁。'))),
);
const role = (n: number, second: string): Evidence['blocks'][number] => ({
  ...{ n, role: 'paragraph', second, confidence: 0.5, membership: 1, anchor: 1, reasons: [] },
});
const evidence: Evidence = {
  language: 'zh-Hans',
  seams: [],
  blocks: [role(1, 'headline'), role(2, 'byline'), role(3, 'caption')],
  interleaved: [],
};

let state: EditorState;
let reviewer: Reviewer;
const at = (): string | undefined => useReview.getState().current?.key;

beforeEach(() => {
  const begun = stateOf(page, raw);
  state = begun.reconfigure({ plugins: [...begun.plugins, pageEvidence(evidence)] });
  useReview.setState({ ...CLOSED, threshold: 0.65, order: 'passes', passes: PASSES });
  useChecks.setState(NOTHING);
  const opened = {} as ReturnType<SessionState['store']['getState']>['opened'];
  const session: SessionState = {
    store: { getState: () => ({ raw, opened }) },
    get state() {
      return state;
    },
    dispatch(tr) {
      state = state.apply(tr);
    },
  };
  reviewer = createReviewer(session, () => null);
});

test('decides otherwise as the doubt says, and goes on to the next', () => {
  reviewer.move('next');
  expect(at()).toBe('role:1');
  expect(reviewer.flip()).toBe(true);
  expect(shape(state.doc)).toContain('headline(1:甲甲甲。)');
  expect(at()).toBe('role:2');
});

test('takes what another command decided for decided, whichever key follows', () => {
  reviewer.move('next');
  EDIT_COMMANDS['role-deck'](state, (tr) => {
    state = state.apply(tr);
  });
  const decided = shape(state.doc);
  reviewer.flip();
  expect(shape(state.doc)).toBe(decided);
  expect(at()).toBe('role:2');
});

test('comes back to the doubt at hand from elsewhere before it goes on', () => {
  reviewer.move('next');
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  reviewer.move('next');
  expect(at()).toBe('role:1');
  expect(state.selection.$head.parent.textContent).toBe('甲甲甲。');
  reviewer.move('next');
  expect(at()).toBe('role:2');
});

test('passes over no doubt when the one at hand moved away and the doubts were counted again', () => {
  reviewer.move('next');
  EDIT_COMMANDS['to-article-2'](state, (tr) => {
    state = state.apply(tr);
  });
  EDIT_COMMANDS['role-byline'](state, (tr) => {
    state = state.apply(tr);
  });
  reviewer.recount();
  reviewer.move('next');
  expect(at()).toBe('role:2');
});

test('looks further in the order of how sure, decides there, and comes back to the doubts', () => {
  useReview.setState({ threshold: 0.5 });
  reviewer.lookFurther();
  expect(at()).toBe('role:1');
  reviewer.lookFurther();
  expect(at()).toBe('role:2');
  expect(reviewer.flip()).toBe(true);
  expect(shape(state.doc)).toContain('byline(2:乙乙乙。)');
  expect(at()).toBe('role:3');
  reviewer.recount();
  expect(at()).toBe('role:3');
  expect(useReview.getState().further?.map(({ key }) => key)).toEqual(['role:1', 'role:3']);
  reviewer.accept();
  expect(at()).toBe('role:1');
  useReview.setState({ threshold: 0.65 });
  reviewer.move('next');
  expect(useReview.getState()).toMatchObject({ further: null, current: { key: 'role:1' } });
});

test('what is looked at further and decided by another command, or put among the doubts, is so at once', () => {
  useReview.setState({ threshold: 0.5 });
  reviewer.lookFurther();
  EDIT_COMMANDS['role-deck'](state, (tr) => {
    state = state.apply(tr);
  });
  reviewer.recount();
  expect(at()).toBe('role:1');
  expect(useReview.getState().further?.map(({ key }) => key)).toEqual(['role:2', 'role:3']);
  reviewer.lookFurther();
  useReview.setState({ threshold: 0.65 });
  reviewer.recount();
  expect(useReview.getState()).toMatchObject({ further: null, current: { key: 'role:2' } });
  expect(useReview.getState().among.map(({ key }) => key)).toEqual(['role:2', 'role:3']);
});

test('says so when nothing is left to look at', () => {
  expect(reviewer.lookFurther()).toBe(false);
  expect(at()).toBeUndefined();
  expect(useReview.getState().said?.how).toBe('none-further');
});
