// The Outline panel: what lies on the page in reading order. Going along the rows goes along the text; what is selected
// is moved, merged, grouped and named here.
import { useState } from 'react';
import { Button, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MenuTitle } from '#contract/commands.ts';
import { articleAttrs } from '#core/document/attrs.ts';
import { articleAt } from '#core/document/commands/places.ts';
import { ARTICLE_KINDS } from '#core/model/words.ts';
import { isCommandEnabled, runCommand } from '#renderer/commands/registry.ts';
import { CommandMenu, menuEntries } from '#renderer/workspace/command-menu.tsx';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import type { PanelProps } from '../panel.ts';
import { act, drop, type ItemAction, LOOSE, setKind, show, step } from './outline-actions.ts';
import { OutlineTree } from './outline-tree.tsx';
import { useOutline } from './use-outline.ts';
import './outline.css';

const ACTIONS: readonly ItemAction[] = ['merge', 'make', 'group'];
const MENUS: readonly MenuTitle[] = ['incomplete', 'group'];

export function OutlinePanel({ info, session, view }: PanelProps) {
  const { t } = useTranslation();
  const outline = useOutline(session);
  const [selected, setSelected] = useState(() => atCaret(session));
  const [message, setMessage] = useState('');
  const isReadOnly = info.readOnly !== null;
  const keys = [...selected].filter((key) => key !== LOOSE);

  const select = (next: ReadonlySet<string>): void => {
    setSelected(next);
    const [only] = next;
    if (next.size === 1 && only !== undefined) show(session, view.current, only);
  };
  const say = (done: boolean, text: string): void => setMessage(done ? text : t('outline.refused'));

  return (
    <div
      className="outline"
      onKeyDownCapture={(event) => {
        const direction = STEPS[event.key];
        if (!event.altKey || direction === undefined || isReadOnly) return;
        event.preventDefault();
        event.stopPropagation();
        say(step(session, keys, direction), t('outline.moved', { count: keys.length }));
      }}
    >
      <Toolbar className="outline-tools" aria-label={t('outline.tools')}>
        {ACTIONS.map((action) => (
          <Button
            key={action}
            className="tool"
            isDisabled={isReadOnly || !act(session, keys, action, false)}
            onPress={() => say(act(session, keys, action), t(`outline.done.${action}`))}
          >
            {t(`outline.${action}`)}
          </Button>
        ))}
        <Button
          className="tool"
          isDisabled={isReadOnly || keys.length !== 1 || !isCommandEnabled('article-starts-here')}
          onPress={() => say(runCommand('article-starts-here'), t('outline.done.split'))}
        >
          {t('outline.split')}
        </Button>
        <select
          aria-label={t('menu.kind')}
          disabled={isReadOnly || keys.length === 0}
          value=""
          onChange={({ target }) => {
            const kind = ARTICLE_KINDS.find((one) => one === target.value);
            if (kind !== undefined) say(setKind(session, keys, kind), t(`workspace.kind.${kind}`));
          }}
        >
          <option value="">{t('menu.kind')}</option>
          {ARTICLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`workspace.kind.${kind}`)}
            </option>
          ))}
        </select>
        {MENUS.map((title) => (
          <MenuTrigger key={title}>
            <Button className="tool tool-menu" isDisabled={isReadOnly || keys.length !== 1}>
              {t(`menu.${title}`)}
            </Button>
            <Popover className="command-popover">
              <CommandMenu entries={menuEntries(title)} label={t(`menu.${title}`)} />
            </Popover>
          </MenuTrigger>
        ))}
        <Button className="tool" isDisabled={keys.length !== 1} onPress={() => runCommand('read-article')}>
          {t('outline.read')}
        </Button>
      </Toolbar>
      <OutlineTree
        outline={outline}
        isReadOnly={isReadOnly}
        selected={selected}
        onSelect={select}
        onOpen={(key) => {
          if (show(session, view.current, key)) view.current?.focus();
        }}
        onDrop={(moved, target, position) =>
          say(drop(session, moved, target, position), t('outline.moved', { count: moved.size }))
        }
      />
      <p role="status" className="outline-message">
        {message}
      </p>
    </div>
  );
}

/** Whoever opens the outline begins in it where they are in the text. */
function atCaret({ state: { doc, selection } }: PageSession): ReadonlySet<string> {
  const article = articleAt(doc, selection.from);
  return new Set(article === null ? [] : [articleAttrs(article.node).id]);
}

const STEPS: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };
