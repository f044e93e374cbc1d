// Lines to labelled blocks: the best label sequence, cut where a block begins, with calibrated confidences.
import { ROLES, type Role } from '#core/model/words.ts';
import { featureReader } from '../features.ts';
import type { Line } from '../lines.ts';
import type { Measures } from '../measure.ts';
import type { LineGeometry } from '../types.ts';
import { calibrated } from './calibration.ts';
import { decide, insideAt } from './decide.ts';
import { labelScores, layersOf } from './scores.ts';
import { isInside, ROLE_OF, STATE_COUNT, STATES, type State } from './states.ts';
import { transitionsOf } from './transitions.ts';
import { ROLE_CALIBRATION, SEAM_CALIBRATION, WEIGHTS } from './weights.ts';

export interface LabelledLine {
  readonly role: Role;
  readonly kind: State['kind'];
  /** Probability that the block goes on, or begins, here as said; 1 on the first line. */
  readonly boundary: number;
  /** Probability of the label. */
  readonly certainty: number;
  /** The likeliest other role of a block that begins here; absent where none does. */
  readonly second?: Role;
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
const LAYERS = layersOf(WEIGHTS);
const TRANSITIONS = transitionsOf(WEIGHTS.transitions);

/** Lines decided together, and those looked at beyond them: what stands so far off has no say. */
const STRETCH = 4000;
const MARGIN = 60;

/** Labels of all lines, with confidences that mean what they say. */
export function labelLines(
  lines: readonly Line[],
  measures: Measures,
  geometry: readonly (LineGeometry | undefined)[] | undefined,
): LabelledLine[] {
  const featuresIn = featureReader(lines, measures, geometry);
  const labels: LabelledLine[] = [];
  for (let from = 0; from < lines.length; from += STRETCH) {
    const to = Math.min(lines.length, from + STRETCH);
    const low = Math.max(0, from - MARGIN);
    const scores = labelScores(featuresIn(low, Math.min(lines.length, to + MARGIN)), LAYERS);
    const { path, states } = decide(scores, TRANSITIONS);
    for (let i = from; i < to; i++)
      labels.push(labelAt(i === 0, path[i - low] ?? 0, states, (i - low) * STATE_COUNT));
  }
  return labels;
}

function labelAt(isFirst: boolean, s: number, states: Float32Array, at: number): LabelledLine {
  const inside = insideAt(states, at);
  let headline = 0;
  for (const k of HEADLINE) headline += states[at + k] ?? 0;
  const role = ROLES[ROLE_OF[s] ?? 0] ?? 'unknown';
  return {
    role,
    ...(isInside(s) ? {} : { second: secondRole(role, states, at) }),
    kind: STATES[s]?.kind ?? 'begin',
    boundary: isFirst ? 1 : calibrated(SEAM_CALIBRATION, isInside(s) ? inside : 1 - inside),
    certainty: calibrated(ROLE_CALIBRATION, states[at + s] ?? 0),
    lead: states[at + LEAD] ?? 0,
    resume: states[at + RESUME] ?? 0,
    headline,
  };
}

/** The role, besides the one taken, that a block which begins here has most probably. */
function secondRole(first: Role, states: Float32Array, at: number): Role {
  const shares = new Float64Array(ROLES.length);
  for (let s = 0; s < STATE_COUNT; s++) {
    const role = ROLE_OF[s] ?? 0;
    if (!isInside(s)) shares[role] = (shares[role] ?? 0) + (states[at + s] ?? 0);
  }
  const taken = ROLES.indexOf(first);
  let best = taken === 0 ? 1 : 0;
  for (let role = 0; role < shares.length; role++)
    if (role !== taken && (shares[role] ?? 0) > (shares[best] ?? 0)) best = role;
  return ROLES[best] ?? 'unknown';
}
