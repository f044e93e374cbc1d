// Lines to labelled blocks: the best label sequence, cut where a block begins, with calibrated confidences.
import { ROLES, type Role } from '#core/model/words.ts';
import { featuresOf } from '../features.ts';
import type { Line } from '../lines.ts';
import { pageEvidence } from '../page-evidence.ts';
import type { LineGeometry } from '../types.ts';
import { calibrated } from './calibration.ts';
import { bestPath, marginals } from './chain.ts';
import { labelScores } from './scores.ts';
import { isInside, ROLE_OF, STATE_COUNT, STATES, type State } from './states.ts';
import { ROLE_CALIBRATION, SEAM_CALIBRATION, WEIGHTS } from './weights.ts';

export interface LabelledLine {
  readonly role: Role;
  readonly kind: State['kind'];
  /** Probability that the block goes on, or begins, here as said; 1 on the first line. */
  readonly boundary: number;
  /** Probability of the label. */
  readonly certainty: number;
  /** Probability that an article's body begins here. */
  readonly lead: number;
  /** Probability that a paragraph interrupted before goes on here. */
  readonly resume: number;
  /** Probability that the line belongs to a headline. */
  readonly headline: number;
}

const LEAD = STATES.findIndex(({ kind }) => kind === 'lead');
const HEADLINE = STATES.flatMap(({ role }, s) => (role === 'headline' ? [s] : []));
const RESUME = STATES.findIndex(({ kind }) => kind === 'resume');

export function labelLines(
  lines: readonly Line[],
  geometry: readonly (LineGeometry | undefined)[] | undefined,
): LabelledLine[] {
  const scores = labelScores(featuresOf(lines, pageEvidence(lines, geometry)), WEIGHTS);
  const path = bestPath(scores, WEIGHTS.transitions);
  const { states } = marginals(scores, WEIGHTS.transitions);
  return lines.map((_, i) => {
    const at = i * STATE_COUNT;
    const s = path[i] ?? 0;
    let inside = 0;
    for (let k = 0; k < STATE_COUNT; k++) if (isInside(k)) inside += states[at + k] ?? 0;
    return {
      role: ROLES[ROLE_OF[s] ?? 0] ?? 'unknown',
      kind: STATES[s]?.kind ?? 'begin',
      boundary: i === 0 ? 1 : calibrated(SEAM_CALIBRATION, isInside(s) ? inside : 1 - inside),
      certainty: calibrated(ROLE_CALIBRATION, states[at + s] ?? 0),
      lead: states[at + LEAD] ?? 0,
      resume: states[at + RESUME] ?? 0,
      headline: HEADLINE.reduce((sum, k) => sum + (states[at + k] ?? 0), 0),
    };
  });
}
