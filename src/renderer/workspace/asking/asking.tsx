// A question in a small popover beside the selection: Enter answers it, Escape takes it back, and the text has the focus
// again.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HostClient } from '#contract/client.ts';
import type { CommandId } from '#contract/commands.ts';
import { assertNever } from '#core/assert-never.ts';
import { runsOfSelection } from '#core/document/commands/columns.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { rangeOfQuery } from '#core/document/commands/queries.ts';
import { canMark } from '#core/document/commands/readings.ts';
import { type CommandHandlers, useCommandHandlers } from '#renderer/commands/registry.ts';
import { readSelection } from '../editor/read-selection.ts';
import type { PageSession } from '../page-session.ts';
import { type Ask, ask, endAsking, useAsk } from './ask.ts';
import { ColumnsForm } from './columns-form.tsx';
import { LineForm } from './line-form.tsx';
import { LinkForm } from './link-form.tsx';
import { QueryForm } from './query-form.tsx';
import { ReadingForm } from './reading-form.tsx';
import './asking.css';

/** The command that asks each question. */
const QUESTIONS = {
  'mark-sic': { type: 'reading', mark: 'sic' },
  'mark-normalised': { type: 'reading', mark: 'normalised' },
  'mark-gap': { type: 'reading', mark: 'gap' },
  'mark-glyph': { type: 'reading', mark: 'glyph' },
  'mark-ruby': { type: 'reading', mark: 'ruby' },
  'raise-query': { type: 'query' },
  'go-to-line': { type: 'line' },
  'cut-columns': { type: 'columns' },
  'link-continues': { type: 'link', end: 'continues' },
  'link-continued-from': { type: 'link', end: 'continuedFrom' },
} as const satisfies Partial<Record<CommandId, Ask>>;

interface AskingProps {
  readonly client: HostClient;
  readonly session: PageSession;
  readonly editable: boolean;
  readonly view: RefObject<EditorView | null>;
}

export function Asking({ client, session, editable, view }: AskingProps) {
  const { t } = useTranslation();
  const question = useAsk((state) => state.ask);
  const anchor = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });

  const handlers: CommandHandlers = Object.fromEntries(
    Object.entries(QUESTIONS).map(([id, one]) => [
      id,
      {
        run: () => {
          if (view.current !== null) readSelection(view.current);
          if (!canAsk(session, one)) return false;
          ask(one);
          return true;
        },
        enabled: () => (editable || one.type === 'line') && canAsk(session, one),
      },
    ]),
  );
  useCommandHandlers(handlers);

  useLayoutEffect(() => {
    if (question === null || view.current === null) return;
    const { left, bottom } = view.current.coordsAtPos(view.current.state.selection.to);
    setAt({ left, top: Math.min(Math.max(bottom, 40), window.innerHeight - 80) });
  }, [question, view]);
  // A page that is left takes its question along.
  useLayoutEffect(() => endAsking, []);

  const leave = (): void => {
    endAsking();
    requestAnimationFrame(() => view.current?.focus());
  };
  const done = (): void => {
    leave();
    // An editor without the focus does not scroll to where an answer led.
    requestAnimationFrame(() => view.current?.dispatch(view.current.state.tr.scrollIntoView()));
  };
  const title = question === null ? '' : titleOf(question);
  return (
    <>
      <span ref={anchor} className="context-anchor" style={at} />
      <Popover
        className="asking"
        triggerRef={anchor}
        isOpen={question !== null}
        placement="bottom start"
        offset={4}
        onOpenChange={(isOpen) => isOpen || leave()}
      >
        <Dialog
          aria-label={title === '' ? t('asking.title') : t(`command.${title}`)}
          className="asking-dialog"
        >
          {question !== null && <Form question={question} {...{ client, session }} onDone={done} />}
        </Dialog>
      </Popover>
    </>
  );
}

function Form({
  question,
  client,
  session,
  onDone,
}: {
  readonly question: Ask;
  readonly client: HostClient;
  readonly session: PageSession;
  readonly onDone: () => void;
}) {
  switch (question.type) {
    case 'reading':
      return <ReadingForm mark={question.mark} session={session} onDone={onDone} />;
    case 'query':
      return <QueryForm session={session} onDone={onDone} />;
    case 'line':
      return <LineForm session={session} onDone={onDone} />;
    case 'columns':
      return <ColumnsForm session={session} onDone={onDone} />;
    case 'link':
      return <LinkForm end={question.end} client={client} session={session} onDone={onDone} />;
    default:
      return assertNever(question);
  }
}

function canAsk({ state }: PageSession, question: Ask): boolean {
  switch (question.type) {
    case 'reading':
      return canMark(state, question.mark);
    case 'query':
      return rangeOfQuery(state) !== null;
    case 'line':
      return true;
    case 'columns':
      return runsOfSelection(state).length > 0;
    case 'link':
      return articleAt(state.doc, state.selection.from) !== null;
    default:
      return assertNever(question);
  }
}

/** The command whose name is the question. */
function titleOf(question: Ask): keyof typeof QUESTIONS | '' {
  const found = Object.entries(QUESTIONS).find(
    ([, one]) => JSON.stringify(one) === JSON.stringify(question),
  )?.[0];
  return (found ?? '') as keyof typeof QUESTIONS | '';
}
