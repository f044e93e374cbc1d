import type { Node } from 'prosemirror-model';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenedPage } from '#contract/calls.ts';
import type { HostClient } from '#contract/client.ts';
import type { Events } from '#contract/events.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { applyEntry, documentFromJson } from '#core/document/journal.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { schema } from '#core/document/schema.ts';
import { Failure } from '#core/model/failure.ts';
import type { JournalEntry } from '#core/model/page.ts';
import { canWrite } from '#renderer/workspace/can-write.ts';
import { openSession, type PageSession } from '#renderer/workspace/page-session.ts';

const PAGE = { edition: 'edition1', page: 'page0001' };
const RAW = 'one\ntwo\n';

const block = (n: number, text: string): Node =>
  schema.nodes.block.create(null, schema.text(text, [schema.marks.line.create({ n, from: 0 })]));

/** A host that holds one page, as far as a session sees of it. */
class PageHost implements HostClient {
  doc = schema.nodes.doc.create(null, [block(1, 'one'), block(2, 'two')]);
  readonly #base = this.doc.toJSON() as Record<string, unknown>;
  journal: JournalEntry[] = [];
  /** The next edit is answered with this. */
  refusal: Failure | null = null;
  /** Opening the page fails with this. */
  closed: Failure | null = null;
  readonly #listeners = new Map<string, (event: never) => void>();

  async call(name: string, args: unknown): Promise<never> {
    switch (name) {
      case 'pages.open':
        if (this.closed !== null) throw this.closed;
        return this.#opened() as never;
      case 'pages.edit': {
        const { revision, entries } = args as { revision: number; entries: JournalEntry[] };
        const { refusal } = this;
        this.refusal = null;
        if (refusal !== null) throw refusal;
        if (revision !== this.journal.length) throw new Failure('revision-conflict');
        this.take(entries);
        return { revision: this.journal.length } as never;
      }
      case 'pages.save':
        return { revision: this.journal.length, saved: '' } as never;
      case 'pages.reencode':
        return this.#opened() as never;
      default:
        return null as never;
    }
  }

  on<N extends keyof Events>(name: N, listener: (event: Events[N]) => void): () => void {
    this.#listeners.set(name, listener as (event: never) => void);
    return () => this.#listeners.delete(name);
  }

  tell<N extends keyof Events>(name: N, event: Events[N]): void {
    this.#listeners.get(name)?.(event as never);
  }

  take(entries: readonly JournalEntry[]): void {
    for (const entry of entries) this.doc = applyEntry(this.doc, entry);
    this.journal = [...this.journal, ...entries];
  }

  #opened(): Pick<OpenedPage, 'raw' | 'base' | 'journal' | 'recovered'> {
    const evidence = { language: 'en', seams: [], blocks: [], interleaved: [] };
    const base = { id: PAGE.page, revision: 0, document: this.#base, evidence, saved: '' };
    return { raw: RAW, base, journal: this.journal, recovered: null };
  }
}

const open = (client: HostClient): Promise<PageSession> =>
  openSession({
    client,
    page: PAGE,
    author: () => 'me',
    plugins: (_opened, raw) => [
      pageContext({ raw, author: () => 'me', newId: () => 'id000001', now: () => '' }),
      repairPlugin(),
    ],
  });

const type = (session: PageSession, text: string): void =>
  session.dispatch(session.state.tr.insertText(text, 4));
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);
const phase = (session: PageSession): string => session.store.getState().phase;
const notice = (session: PageSession): string | undefined => session.store.getState().notice?.type;

describe('a page session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('brings every edit to the host and says how far it is', async () => {
    const host = new PageHost();
    const session = await open(host);
    expect(phase(session)).toBe('saved');
    type(session, '!');
    type(session, '?');
    expect(phase(session)).toBe('unsaved');
    await settled();
    expect(phase(session)).toBe('saving');
    expect(host.doc.eq(session.state.doc)).toBe(true);
    expect(host.journal.map(({ revision, author }) => [revision, author])).toEqual([
      [1, 'me'],
      [2, 'me'],
    ]);
    host.tell('page.saved', { ...PAGE, revision: 2, saved: '' });
    expect(phase(session)).toBe('saved');
  });

  test('opens what it left, with the undo history', async () => {
    const host = new PageHost();
    const session = await open(host);
    type(session, '!');
    await session.close();
    const again = await open(host);
    expect(again.state.doc.textContent).toBe('one!two');
    EDIT_COMMANDS.undo(again.state, again.dispatch);
    await settled();
    expect(host.doc.textContent).toBe('onetwo');
    expect(host.journal.map(({ kind }) => kind)).toEqual(['edit', 'undo']);
  });

  test('keeps edits that fail and says why, until they are taken', async () => {
    const host = new PageHost();
    const session = await open(host);
    host.refusal = new Failure('disk-full');
    type(session, '!');
    await settled();
    expect(phase(session)).toBe('failed');
    expect(session.waiting).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(phase(session)).toBe('saving');
    expect(host.doc.textContent).toBe('one!two');
  });

  test('follows another window, and does not undo what was done there', async () => {
    const host = new PageHost();
    const [session, other] = [await open(host), await open(host)];
    type(session, '!');
    await settled();
    // The second session registered last, so it is the one that hears.
    host.tell('page.edited', { ...PAGE, client: 'elsewhere', entries: host.journal });
    expect(other.state.doc.eq(host.doc)).toBe(true);
    expect(EDIT_COMMANDS.undo(other.state)).toBe(false);
    type(other, '?');
    await settled();
    expect(host.doc.textContent).toBe('one?!two');
    expect(notice(other)).toBeUndefined();
  });

  test('opens the page anew and says so when two windows edit at once', async () => {
    const host = new PageHost();
    const session = await open(host);
    type(session, '!');
    host.take([{ ...entryOfOther(), revision: 1 }]);
    await settled();
    expect(session.state.doc.eq(host.doc)).toBe(true);
    expect(session.state.doc.textContent).toBe('one#two');
    expect(notice(session)).toBe('reloaded');
    type(session, '!');
    await settled();
    expect(host.doc.textContent).toBe('one!#two');
  });

  test('tries again to open the page anew while the host cannot be reached', async () => {
    const { host, session } = await refused();
    expect(phase(session)).toBe('failed');
    host.closed = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(notice(session)).toBe('reloaded');
    type(session, '?');
    await settled();
    expect(host.doc.eq(session.state.doc)).toBe(true);
    expect(host.journal).toHaveLength(1);
  });

  test('takes no text while it waits to be opened anew, as that would be gone then', async () => {
    const { host, session } = await refused();
    const { doc } = session.state;
    expect(canWrite(session, true)).toBe(false);
    type(session, '?');
    expect(session.state.doc.eq(doc)).toBe(true);
    host.closed = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(canWrite(session, true)).toBe(true);
    type(session, '?');
    await settled();
    expect(host.doc.textContent).toBe('one?two');
  });

  test('keeps what is typed once it was opened anew, whatever answer comes late', async () => {
    const host = new PageHost();
    const session = await open(host);
    const call = host.call.bind(host);
    const answers: (() => void)[] = [];
    host.call = async (name, args) => {
      const answer = await call(name, args);
      if (name === 'pages.open') await new Promise<void>((done) => answers.push(done));
      return answer;
    };
    const tellOfGap = (): void =>
      host.tell('page.edited', {
        ...PAGE,
        client: 'elsewhere',
        entries: [{ ...entryOfOther(), revision: 9 }],
      });
    tellOfGap();
    tellOfGap();
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    type(session, '!');
    answers[0]?.();
    await settled();
    expect(session.state.doc.textContent).toBe('one!two');
    expect(host.doc.textContent).toBe('one!two');
  });

  test('lets a page be that was closed while it was to be opened anew', async () => {
    const host = new PageHost();
    const session = await open(host);
    host.refusal = new Failure('revision-conflict');
    type(session, '!');
    let fail = (): void => undefined;
    const send = host.call.bind(host);
    let opened = 0;
    host.call = async (name, args) => {
      if (name !== 'pages.open') return send(name, args);
      opened += 1;
      return new Promise((_, reject) => {
        fail = () => reject(new Failure('host-unreachable'));
      });
    };
    await settled();
    await session.close();
    fail();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(opened).toBe(1);
  });

  test('takes no edit back by a try that another one has made needless', async () => {
    const host = new PageHost();
    const session = await open(host);
    host.closed = new Failure('host-unreachable');
    host.tell('page.edited', { ...PAGE, client: 'elsewhere', entries: [{ ...entryOfOther(), revision: 9 }] });
    await vi.advanceTimersByTimeAsync(100);
    host.closed = null;
    await session.reencode('gb18030');
    await vi.advanceTimersByTimeAsync(2_800);
    type(session, '!');
    await vi.advanceTimersByTimeAsync(200);
    expect(session.state.doc.textContent).toBe('one!two');
    await settled();
    expect(host.doc.textContent).toBe('one!two');
  });

  test('says nothing when only the answer of the host was lost', async () => {
    const host = new PageHost();
    const session = await open(host);
    const send = host.call.bind(host);
    host.call = async (name, args) => {
      const answer = await send(name, args);
      if (name !== 'pages.edit') return answer;
      host.call = send;
      throw new Failure('internal', { reason: 'the host does not answer' });
    };
    type(session, '!');
    await vi.advanceTimersByTimeAsync(3000);
    expect(host.doc.textContent).toBe('one!two');
    expect(session.state.doc.eq(host.doc)).toBe(true);
    expect(notice(session)).toBeUndefined();
    expect(session.waiting).toBe(0);
  });

  test('saves on command after sending what waits', async () => {
    const host = new PageHost();
    const session = await open(host);
    type(session, '!');
    await session.save();
    expect(host.journal).toHaveLength(1);
    expect(phase(session)).toBe('saved');
  });
});

/** `#` after the first word, typed elsewhere. */
/** A page whose text was refused, and which cannot be opened anew as the host is away. */
async function refused(): Promise<{ host: PageHost; session: PageSession }> {
  const host = new PageHost();
  const session = await open(host);
  host.refusal = new Failure('revision-conflict');
  host.closed = new Failure('host-unreachable');
  type(session, '!');
  await settled();
  return { host, session };
}

function entryOfOther(): JournalEntry {
  const base = documentFromJson(new PageHost().doc.toJSON());
  const step = {
    stepType: 'replace',
    from: 4,
    to: 4,
    slice: { content: [{ type: 'text', text: '#', marks: base.child(0).child(0).toJSON().marks }] },
  };
  return {
    revision: 1,
    kind: 'edit',
    steps: [step],
    time: 0,
    boundary: false,
    unhistoric: false,
    author: 'other',
  };
}
