// Lines to labels: the best label sequence, cut where a block begins, with calibrated confidences.
import { featureReader } from '../features.ts';
import type { Line } from '../lines.ts';
import type { Measures } from '../measure.ts';
import type { LineGeometry } from '../types.ts';
import { calibrated } from './calibration.ts';
import { roomFor } from './chain.ts';
import { decide, insideAt } from './decide.ts';
import { type LabelChances, Labels } from './labels.ts';
import { labelScores, layersOf } from './scores.ts';
import { INSIDE_END, isInside, ROLE_COUNT, ROLE_OF, STATE_COUNT, STATES } from './states.ts';
import { transitionsOf } from './transitions.ts';
import { ROLE_CALIBRATION, SEAM_CALIBRATION, WEIGHTS } from './weights.ts';

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
): Labels {
  const featuresIn = featureReader(lines, measures, geometry);
  const labels = new Labels(lines.length);
  const room = roomFor(Math.min(lines.length, STRETCH + 2 * MARGIN));
  for (let from = 0; from < lines.length; from += STRETCH) {
    const to = Math.min(lines.length, from + STRETCH);
    const low = Math.max(0, from - MARGIN);
    const rows = featuresIn(low, Math.min(lines.length, to + MARGIN));
    const { path, states } = decide(labelScores(rows, LAYERS, room.scores), TRANSITIONS, room);
    for (let i = from; i < to; i++) {
      const s = path[i - low] ?? 0;
      labels.set(i, s, chancesAt(i === 0, s, states, (i - low) * STATE_COUNT));
    }
  }
  return labels;
}

function chancesAt(isFirst: boolean, s: number, states: Float32Array, at: number): LabelChances {
  const inside = insideAt(states, at);
  let headline = 0;
  for (const k of HEADLINE) headline += states[at + k] ?? 0;
  return {
    boundary: isFirst ? 1 : calibrated(SEAM_CALIBRATION, isInside(s) ? inside : 1 - inside),
    certainty: calibrated(ROLE_CALIBRATION, states[at + s] ?? 0),
    lead: states[at + LEAD] ?? 0,
    resume: states[at + RESUME] ?? 0,
    headline,
    second: isInside(s) ? -1 : secondRole(ROLE_OF[s] ?? 0, states, at),
  };
}

/** The role, besides the one taken, that a block which begins here has most probably; both by their place in `ROLES`. */
function secondRole(taken: number, states: Float32Array, at: number): number {
  let best = -1;
  let most = -1;
  for (let role = 0; role < ROLE_COUNT; role++) {
    if (role === taken) continue;
    const share = beginsAs(role, states, at);
    if (share <= most) continue;
    most = share;
    best = role;
  }
  return best;
}

/** Probability that a block of a role begins at the line whose row begins at `at`. */
function beginsAs(role: number, states: Float32Array, at: number): number {
  let share = states[at + role] ?? 0;
  for (let s = INSIDE_END; s < STATE_COUNT; s++) if (ROLE_OF[s] === role) share += states[at + s] ?? 0;
  return share;
}
