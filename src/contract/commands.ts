// Every command and where it stands in the menus; both hosts build their menus from this list. Keys stand in
// default-keys.ts.
// Labels stand in resources/locales under `command`.
import {
  ARTICLE_DIGITS,
  EDIT_COMMAND_IDS,
  type EditCommandId,
  isGoing,
} from '#core/document/commands/ids.ts';
import {
  ARTICLE_KINDS,
  DISCARD_REASONS,
  GROUP_KINDS,
  INCOMPLETE,
  JOINS,
  PARTS,
  ROLES,
} from '#core/model/words.ts';

/** Those that write, which a library for reading only refuses. */
const WRITING_APP_COMMAND_IDS = [
  'open-files',
  'save',
  'edition-metadata',
  'change-encoding',
  'accept-doubt',
  'flip-doubt',
  'apply-fix',
  'print-reads-so',
  'restructure-page',
  'restructure-article',
  'restructure-selection',
  'replace',
  'undo-replacement',
  'mark-sic',
  'mark-normalised',
  'mark-gap',
  'mark-glyph',
  'mark-ruby',
  'cut-columns',
  'link-continues',
  'link-continued-from',
  'attach-scan',
  'attach-lines',
  'article-status-corrected',
  'raise-query',
  'insert-character',
] as const;

const READING_APP_COMMAND_IDS = [
  'start-page',
  'export-page-text',
  'export-page-json',
  'export-edition-text',
  'export-edition-json',
  'focus-raw-page',
  'focus-corrected-page',
  'previous-page',
  'next-page',
  'next-doubt',
  'previous-doubt',
  'further-doubt',
  'next-finding',
  'previous-finding',
  'panel-doubts',
  'panel-checks',
  'panel-find',
  'find-next',
  'find-previous',
  'panel-outline',
  'panel-changes',
  'overlay-raw',
  'panel-versions',
  'read-article',
  'line-view',
  'scan-view',
  'go-to-line',
  'panel-queries',
  'command-palette',
  'settings',
  'key-settings',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'vertical-page',
  'vertical-article',
  'panel-help',
  'keyboard-help',
] as const;
export type AppCommandId =
  | (typeof WRITING_APP_COMMAND_IDS)[number]
  | (typeof READING_APP_COMMAND_IDS)[number];
export type CommandId = AppCommandId | EditCommandId;

export const COMMAND_IDS: readonly CommandId[] = [
  ...READING_APP_COMMAND_IDS,
  ...WRITING_APP_COMMAND_IDS,
  ...EDIT_COMMAND_IDS,
];

const WRITING: ReadonlySet<CommandId> = new Set<CommandId>([
  ...WRITING_APP_COMMAND_IDS,
  ...EDIT_COMMAND_IDS.filter((id) => !isGoing(id)),
]);

/** True for a command that writes: what only goes, shows or reads is done in a library for reading only as well. */
export const isWriting = (id: CommandId): boolean => WRITING.has(id);

/** Titles of menus and submenus: keys of `menu` in the locales. */
export type MenuTitle =
  | 'file'
  | 'export'
  | 'edit'
  | 'discard'
  | 'review'
  | 'restructure'
  | 'block'
  | 'join'
  | 'role'
  | 'role-in-place'
  | 'part'
  | 'reading'
  | 'group'
  | 'incomplete'
  | 'article'
  | 'kind'
  | 'to-article'
  | 'go'
  | 'view'
  | 'read-through'
  | 'zoom'
  | 'help';

/** A menu entry: a command, a titled submenu, or a line between. */
export type MenuEntry =
  | { readonly type: 'command'; readonly id: CommandId }
  | { readonly type: 'submenu'; readonly title: MenuTitle; readonly entries: readonly MenuEntry[] }
  | { readonly type: 'separator' };

const item = (id: CommandId): MenuEntry => ({ type: 'command', id });
const line: MenuEntry = { type: 'separator' };
const submenu = (title: MenuTitle, entries: readonly MenuEntry[]): MenuEntry => ({
  type: 'submenu',
  title,
  entries,
});

export const MENUS: readonly Extract<MenuEntry, { type: 'submenu' }>[] = [
  {
    type: 'submenu',
    title: 'file',
    entries: [
      item('start-page'),
      item('open-files'),
      item('save'),
      line,
      item('edition-metadata'),
      item('change-encoding'),
      line,
      submenu('export', [
        item('export-page-text'),
        item('export-page-json'),
        item('export-edition-text'),
        item('export-edition-json'),
      ]),
    ],
  },
  {
    type: 'submenu',
    title: 'edit',
    entries: [
      item('undo'),
      item('redo'),
      line,
      item('insert-supplied-block'),
      item('insert-character'),
      submenu(
        'discard',
        DISCARD_REASONS.map((reason) => item(`discard-${reason}`)),
      ),
      item('restore'),
      line,
      item('panel-find'),
      item('replace'),
      item('undo-replacement'),
      item('find-next'),
      item('find-previous'),
      line,
      item('settings'),
      item('key-settings'),
    ],
  },
  {
    type: 'submenu',
    title: 'block',
    entries: [
      item('merge-block-before'),
      item('merge-block-after'),
      item('join-line-before'),
      item('split-block'),
      item('split-at-seam'),
      item('split-off-credit'),
      line,
      submenu('join', [...JOINS.map((join) => item(`join-${join}`)), item('next-join')]),
      submenu(
        'role',
        ROLES.map((role) => item(`role-${role}`)),
      ),
      submenu(
        'role-in-place',
        ROLES.map((role) => item(`role-in-place-${role}`)),
      ),
      submenu('part', [...PARTS.map((part) => item(`part-${part}`)), item('clear-part')]),
      submenu('reading', [
        item('mark-sic'),
        item('mark-normalised'),
        item('mark-unclear'),
        item('mark-supplied'),
        item('mark-gap'),
        item('mark-glyph'),
        item('mark-ruby'),
        item('raise-query'),
        item('clear-reading'),
      ]),
      line,
      item('cut-columns'),
      item('deal-lines'),
      line,
      item('move-up'),
      item('move-down'),
    ],
  },
  {
    type: 'submenu',
    title: 'article',
    entries: [
      item('headline-of-article-before'),
      item('headline-of-article-after'),
      item('article-starts-here'),
      item('article-ends-here'),
      line,
      item('make-article'),
      item('dissolve-article'),
      item('merge-article-before'),
      item('merge-article-after'),
      submenu(
        'kind',
        ARTICLE_KINDS.map((kind) => item(`article-kind-${kind}`)),
      ),
      submenu('incomplete', [
        ...INCOMPLETE.map((what) => item(`incomplete-${what}`)),
        item('link-continues'),
        item('link-continued-from'),
      ]),
      item('read-article'),
      line,
      submenu('read-through', [
        item('line-view'),
        line,
        item('confirm-line'),
        item('unread-line'),
        item('next-unread'),
        line,
        item('article-status-corrected'),
        item('article-status-open'),
      ]),
      line,
      submenu('group', [
        item('make-group'),
        item('leave-group'),
        item('to-group-head'),
        item('dissolve-group'),
        line,
        ...GROUP_KINDS.map((kind) => item(`group-kind-${kind}`)),
      ]),
      line,
      submenu('to-article', [...ARTICLE_DIGITS.map((n) => item(`to-article-${n}`)), item('to-no-article')]),
      item('move-article-up'),
      item('move-article-down'),
    ],
  },
  {
    type: 'submenu',
    title: 'review',
    entries: [
      item('next-doubt'),
      item('previous-doubt'),
      item('further-doubt'),
      item('accept-doubt'),
      item('flip-doubt'),
      line,
      item('next-finding'),
      item('previous-finding'),
      item('apply-fix'),
      item('print-reads-so'),
      line,
      submenu('restructure', [
        item('restructure-page'),
        item('restructure-article'),
        item('restructure-selection'),
      ]),
    ],
  },
  {
    type: 'submenu',
    title: 'view',
    entries: [
      item('focus-raw-page'),
      item('focus-corrected-page'),
      item('scan-view'),
      item('attach-scan'),
      item('attach-lines'),
      line,
      submenu('go', [
        item('next-article'),
        item('previous-article'),
        item('next-block'),
        item('previous-block'),
        item('next-line'),
        item('previous-line'),
        item('go-to-line'),
        line,
        item('select-next-block'),
        item('select-previous-block'),
      ]),
      line,
      item('panel-doubts'),
      item('panel-checks'),
      item('panel-outline'),
      item('panel-changes'),
      item('panel-queries'),
      item('overlay-raw'),
      item('panel-versions'),
      line,
      item('previous-page'),
      item('next-page'),
      line,
      item('vertical-page'),
      item('vertical-article'),
      submenu('zoom', [item('zoom-in'), item('zoom-out'), item('zoom-reset')]),
    ],
  },
  {
    type: 'submenu',
    title: 'help',
    entries: [item('command-palette'), item('keyboard-help'), item('panel-help')],
  },
];
