// Every editing command as a visible control: what comes most often as a button, the rest in menus.
import { Button, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CommandId, MenuTitle } from '#contract/commands.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import { useCommandHint } from '#renderer/commands/use-command-hint.ts';
import { CommandMenu, menuEntries } from '../command-menu.tsx';
import type { PageSession } from '../page-session.ts';
import { useReadThrough } from '../read-through/read-through-store.ts';
import { useRoleAtCaret } from './use-role-at-caret.ts';

interface EditToolbarProps {
  readonly isDisabled: boolean;
  readonly session: PageSession;
  /** Gives the focus back to the text after a menu closes. */
  readonly onDone: () => void;
}

/** Buttons by group, each with the sign that it shows. */
const BUTTONS: readonly (readonly (readonly [CommandId, string])[])[] = [
  [
    ['undo', '↶'],
    ['redo', '↷'],
  ],
  [
    ['merge-block-before', '⤒'],
    ['merge-block-after', '⤓'],
    ['split-block', '⏎'],
    ['move-up', '↑'],
    ['move-down', '↓'],
  ],
];

const TITLES = ['block', 'part', 'join', 'article', 'to-article', 'discard'] as const;

export function EditToolbar({ session, isDisabled, onDone }: EditToolbarProps) {
  const { t } = useTranslation();
  const role = useRoleAtCaret(session);
  const isLineView = useReadThrough((state) => state.isLineView);
  return (
    <div className="toolbar-frame">
      <Toolbar className="edit-toolbar" aria-label={t('workspace.toolbar')}>
        {BUTTONS.map((group) => (
          <div className="tool-group" key={group[0]?.[0]}>
            {group.map(([id, sign]) => (
              <CommandButton key={id} id={id} sign={sign} isDisabled={isDisabled} />
            ))}
          </div>
        ))}
        <div className="tool-group">
          <CommandButton id="line-view" sign="☰" isDisabled={false} isPressed={isLineView} />
        </div>
        <div className="tool-group">
          <ToolMenu
            title="role"
            text={role === null ? t('menu.role') : t(`workspace.role.${role}`)}
            onDone={onDone}
          />
          {TITLES.map((title) => (
            <ToolMenu key={title} title={title} text={t(`menu.${title}`)} onDone={onDone} />
          ))}
        </div>
      </Toolbar>
    </div>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly sign: string;
  readonly isDisabled: boolean;
  /** For what is on or off. */
  readonly isPressed?: boolean;
}

/** A press leaves the focus where it is, so that typing goes on. */
function CommandButton({ id, sign, isDisabled, isPressed }: CommandButtonProps) {
  const { t } = useTranslation();
  const hint = useCommandHint(id);
  return (
    <button
      type="button"
      className="tool"
      disabled={isDisabled}
      aria-label={t(`command.${id}`)}
      aria-pressed={isPressed}
      title={hint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(id)}
    >
      {sign}
    </button>
  );
}

interface ToolMenuProps {
  readonly title: MenuTitle;
  readonly text: string;
  readonly onDone: () => void;
}

function ToolMenu({ title, text, onDone }: ToolMenuProps) {
  const { t } = useTranslation();
  const label = t(`menu.${title}`);
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen || requestAnimationFrame(onDone)}>
      <Button className="tool tool-menu" aria-label={text === label ? label : `${label}: ${text}`}>
        {text}
      </Button>
      <Popover className="command-popover">
        <CommandMenu entries={menuEntries(title)} label={label} />
      </Popover>
    </MenuTrigger>
  );
}
