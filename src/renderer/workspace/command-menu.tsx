// A menu of commands, from the same list that the hosts build their menus from.
import { Keyboard, Menu, MenuItem, Popover, Separator, SubmenuTrigger, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type CommandId, MENUS, type MenuEntry, type MenuTitle } from '#contract/commands.ts';
import { assertNever } from '#core/assert-never.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { isCommandEnabled, runCommand } from '#renderer/commands/registry.ts';
import { keyText } from './key-text.ts';

interface CommandMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
}

/** A menu to be put into a MenuTrigger or a Popover. */
export function CommandMenu({ entries, label }: CommandMenuProps) {
  return (
    <Menu aria-label={label} className="command-menu" onAction={(id) => runCommand(id as CommandId)}>
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
        <Entry key={i} entry={entry} />
      ))}
    </Menu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useTranslation();
  const { map } = useKeys();
  switch (entry.type) {
    case 'separator':
      return <Separator />;
    case 'command': {
      const name = t(`command.${entry.id}`);
      const key = map.get(entry.id);
      return (
        <MenuItem id={entry.id} isDisabled={!isCommandEnabled(entry.id)} textValue={name}>
          <Text slot="label">{name}</Text>
          {key !== undefined && <Keyboard>{keyText(key)}</Keyboard>}
        </MenuItem>
      );
    }
    case 'submenu': {
      const title = t(`menu.${entry.title}`);
      return (
        <SubmenuTrigger>
          <MenuItem textValue={title}>
            <Text slot="label">{title}</Text>
          </MenuItem>
          <Popover className="command-popover" offset={-2}>
            <CommandMenu entries={entry.entries} label={title} />
          </Popover>
        </SubmenuTrigger>
      );
    }
    default:
      return assertNever(entry);
  }
}

/**
 * The entries of a menu or submenu of the application, by its title.
 * @throws TypeError for a title that is not there, which is a fault of ours
 */
export function menuEntries(title: MenuTitle, within: readonly MenuEntry[] = MENUS): readonly MenuEntry[] {
  const found = findEntries(title, within);
  if (found === undefined) throw new TypeError(`no menu is titled ${title}`);
  return found;
}

function findEntries(title: MenuTitle, within: readonly MenuEntry[]): readonly MenuEntry[] | undefined {
  for (const entry of within) {
    if (entry.type !== 'submenu') continue;
    const found = entry.title === title ? entry.entries : findEntries(title, entry.entries);
    if (found !== undefined) return found;
  }
  return undefined;
}
