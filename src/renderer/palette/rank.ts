// Which commands the palette offers for what was typed, and in which order.
import type { TFunction } from 'i18next';
import type { CommandId } from '#contract/commands.ts';
import { PLACED_COMMANDS } from '#renderer/commands/menu-path.ts';
import { bestScore } from './fuzzy.ts';

export interface Offer {
  readonly id: CommandId;
  readonly name: string;
  /** The menus that lead to it, as written for people. */
  readonly path: string;
  readonly isEnabled: boolean;
}

interface Candidate extends Offer {
  /** All that it may be found by, in every language. */
  readonly texts: readonly string[];
}

/**
 * All commands as they may be offered.
 * @param t the texts shown
 * @param languages texts of all languages: a name is found in each
 */
export function candidates(
  t: TFunction,
  languages: readonly TFunction[],
  isEnabled: (id: CommandId) => boolean,
): Candidate[] {
  return PLACED_COMMANDS.map(({ id, path }) => ({
    id,
    name: t(`command.${id}`),
    path: path.map((title) => t(`menu.${title}`)).join(' › '),
    isEnabled: isEnabled(id),
    texts: languages.flatMap((text) => {
      const name = text(`command.${id}`);
      return [name, `${name} ${path.map((title) => text(`menu.${title}`)).join(' ')}`];
    }),
  }));
}

/** Those that fit a query: enabled ones first, then the best; without a query in the order of the menus. */
export function offers(all: readonly Candidate[], query: string): Offer[] {
  const fitting = all.flatMap((candidate) => {
    const score = query.trim() === '' ? 0 : bestScore(query, candidate.texts);
    return score === null ? [] : [{ candidate, score }];
  });
  return fitting
    .toSorted((a, b) => Number(b.candidate.isEnabled) - Number(a.candidate.isEnabled) || b.score - a.score)
    .map(({ candidate }) => candidate);
}
