// Where each command stands in the menus and which key it has by default; both hosts build their menus from this list.
// Labels stand in resources/locales under `command`.
import { ARTICLE_DIGITS, EDIT_COMMAND_IDS, type EditCommandId } from '#core/document/commands/ids.ts';
import {
  ARTICLE_KINDS,
  DISCARD_REASONS,
  GROUP_KINDS,
  INCOMPLETE,
  JOINS,
  PARTS,
  ROLES,
} from '#core/model/words.ts';

const APP_COMMAND_IDS = [
  'open-files',
  'start-page',
  'save',
  'export-page-text',
  'export-page-json',
  'export-edition-text',
  'export-edition-json',
  'edition-metadata',
  'change-encoding',
  'focus-raw-page',
  'focus-corrected-page',
  'previous-page',
  'next-page',
  'next-doubt',
  'previous-doubt',
  'accept-doubt',
  'flip-doubt',
  'next-finding',
  'previous-finding',
  'apply-fix',
  'print-reads-so',
  'restructure-page',
  'restructure-article',
  'restructure-selection',
  'panel-doubts',
  'panel-checks',
  'panel-find',
  'replace',
  'find-next',
  'find-previous',
  'panel-outline',
  'panel-changes',
  'overlay-raw',
  'panel-versions',
  'mark-sic',
  'mark-normalised',
  'mark-gap',
  'mark-glyph',
  'mark-ruby',
  'cut-columns',
  'link-continues',
  'link-continued-from',
  'read-article',
  'line-view',
  'article-status-corrected',
  'raise-query',
  'panel-queries',
  'keyboard-help',
] as const;
export type AppCommandId = (typeof APP_COMMAND_IDS)[number];
export type CommandId = AppCommandId | EditCommandId;

export const COMMAND_IDS: readonly CommandId[] = [...APP_COMMAND_IDS, ...EDIT_COMMAND_IDS];

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
  | 'view'
  | 'read-through'
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
      submenu(
        'discard',
        DISCARD_REASONS.map((reason) => item(`discard-${reason}`)),
      ),
      item('restore'),
      line,
      item('panel-find'),
      item('replace'),
      item('find-next'),
      item('find-previous'),
    ],
  },
  {
    type: 'submenu',
    title: 'block',
    entries: [
      item('merge-block-before'),
      item('merge-block-after'),
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
    ],
  },
  { type: 'submenu', title: 'help', entries: [item('keyboard-help')] },
];

/** Default keys in ProseMirror's notation (Mod is Cmd on macOS, Ctrl elsewhere). */
export const DEFAULT_KEYS: Readonly<Partial<Record<CommandId, string>>> = {
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  save: 'Mod-s',
  'open-files': 'Mod-o',
  'start-page': 'Alt-Home',
  'focus-raw-page': 'F6',
  'focus-corrected-page': 'Shift-F6',
  'previous-page': 'Alt-PageUp',
  'next-page': 'Alt-PageDown',
  'panel-find': 'Mod-f',
  replace: 'Mod-h',
  'find-next': 'F3',
  'find-previous': 'Shift-F3',
  'panel-doubts': 'Mod-F8',
  'next-doubt': 'F8',
  'previous-doubt': 'Shift-F8',
  'accept-doubt': 'F2',
  'flip-doubt': 'F4',
  'panel-checks': 'F7',
  'next-finding': 'Mod-F7',
  'previous-finding': 'Mod-Shift-F7',
  'apply-fix': 'Shift-F7',
  'print-reads-so': 'Alt-Shift-F7',
  'panel-outline': 'F9',
  'panel-changes': 'Shift-F9',
  'overlay-raw': 'Alt-Shift-F9',
  'panel-versions': 'Mod-F9',
  'keyboard-help': 'F1',
  'split-block': 'Enter',
  'split-at-seam': 'Alt-Enter',
  'merge-block-before': 'Alt-Shift-j',
  'merge-block-after': 'Alt-j',
  'next-join': 'Alt-;',
  'split-off-credit': 'Alt-/',
  'move-up': 'Alt-ArrowUp',
  'move-down': 'Alt-ArrowDown',
  'move-article-up': 'Alt-Shift-ArrowUp',
  'move-article-down': 'Alt-Shift-ArrowDown',
  'insert-supplied-block': 'Alt-i',
  'discard-debris': 'Alt-x',
  'discard-duplicate': 'Alt-Shift-x',
  restore: 'Alt-u',
  'headline-of-article-before': 'Alt-,',
  'headline-of-article-after': 'Alt-.',
  'article-starts-here': 'Alt-[',
  'article-ends-here': 'Alt-]',
  'make-article': 'Alt-a',
  'dissolve-article': 'Alt-Shift-a',
  'merge-article-before': 'Alt-Shift-,',
  'merge-article-after': 'Alt-Shift-.',
  'role-kicker': 'Alt-k',
  'role-headline': 'Alt-h',
  'role-deck': 'Alt-d',
  'role-byline': 'Alt-b',
  'role-standfirst': 'Alt-t',
  'role-subheading': 'Alt-s',
  'role-paragraph': 'Alt-p',
  'role-caption': 'Alt-c',
  'role-verse': 'Alt-v',
  'role-folio': 'Alt-o',
  'part-dateline': 'Alt-Shift-d',
  'part-byline': 'Alt-Shift-b',
  'part-credit': 'Alt-Shift-c',
  'part-label': 'Alt-Shift-l',
  'mark-sic': 'Alt-Shift-s',
  'mark-normalised': 'Alt-Shift-n',
  'mark-unclear': 'Alt-Shift-u',
  'mark-supplied': 'Alt-Shift-i',
  'mark-gap': 'Alt-Shift-g',
  'mark-glyph': 'Alt-Shift-y',
  'mark-ruby': 'Alt-Shift-r',
  'clear-reading': 'Alt-Shift-0',
  'cut-columns': 'Alt-e',
  'deal-lines': 'Alt-Shift-e',
  'make-group': 'Alt-g',
  'leave-group': 'Alt-l',
  'incomplete-headline': 'Alt-Shift-h',
  'incomplete-start': 'Alt-Shift-[',
  'incomplete-end': 'Alt-Shift-]',
  'link-continues': 'Alt-Shift-t',
  'link-continued-from': 'Alt-Shift-f',
  'read-article': 'Alt-w',
  'line-view': 'F4',
  'article-status-corrected': 'Alt-y',
  'raise-query': 'Alt-q',
  'panel-queries': 'Shift-F8',
  'confirm-line': 'Mod-Enter',
  'unread-line': 'Mod-Shift-Enter',
  'next-unread': 'Shift-F4',
  'to-no-article': 'Alt-0',
  'to-article-1': 'Alt-1',
  'to-article-2': 'Alt-2',
  'to-article-3': 'Alt-3',
  'to-article-4': 'Alt-4',
  'to-article-5': 'Alt-5',
  'to-article-6': 'Alt-6',
  'to-article-7': 'Alt-7',
  'to-article-8': 'Alt-8',
  'to-article-9': 'Alt-9',
};
