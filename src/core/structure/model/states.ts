// The labels that the sequence model gives to lines: each role begun or gone on with, and two ways of beginning a
// paragraph that matter to articles.
import { ROLES, type Role } from '#core/model/words.ts';

export interface State {
  readonly role: Role;
  /** `begin` a block; `lead`: the first paragraph of an article; `resume` a paragraph that other lines interrupted. */
  readonly kind: 'begin' | 'inside' | 'lead' | 'resume';
}

export const STATES: readonly State[] = [
  ...ROLES.map((role): State => ({ role, kind: 'begin' })),
  ...ROLES.map((role): State => ({ role, kind: 'inside' })),
  { role: 'paragraph', kind: 'lead' },
  { role: 'paragraph', kind: 'resume' },
];

export const STATE_COUNT: number = STATES.length;
export const ROLE_COUNT: number = ROLES.length;
/** Index of the role of each state. */
export const ROLE_OF: readonly number[] = STATES.map(({ role }) => ROLES.indexOf(role));
/** States from `ROLE_COUNT` to below this go on with the block before; they follow their own role only. */
export const INSIDE_END = ROLE_COUNT * 2;

export const isInside = (state: number): boolean => state >= ROLE_COUNT && state < INSIDE_END;
