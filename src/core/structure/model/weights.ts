// The trained numbers of the model, as they lie in resources/model, and their form in memory.
import trained from '#resources/model/sequence.json' with { type: 'json' };

export interface Weights {
  readonly hidden: number;
  /** Features by hidden unit: `features * hidden`. */
  readonly inward: Float32Array;
  readonly inwardBias: Float32Array;
  /** Hidden units by state: `hidden * states`. */
  readonly outward: Float32Array;
  readonly outwardBias: Float32Array;
  /** Score of a state after a role: `(roles + 1) * states`; the last row is for the first line. */
  readonly transitions: Float32Array;
}

/** A table of a probability as the model gives it against the one that held-out pages showed. */
export interface Calibration {
  readonly given: readonly number[];
  readonly shown: readonly number[];
}

export interface WeightsJson {
  readonly hidden: number;
  readonly inward: readonly number[];
  readonly inwardBias: readonly number[];
  readonly outward: readonly number[];
  readonly outwardBias: readonly number[];
  readonly transitions: readonly number[];
  readonly seams: Calibration;
  readonly roles: Calibration;
}

export function readWeights(json: Omit<WeightsJson, 'seams' | 'roles'>): Weights {
  return {
    hidden: json.hidden,
    inward: Float32Array.from(json.inward),
    inwardBias: Float32Array.from(json.inwardBias),
    outward: Float32Array.from(json.outward),
    outwardBias: Float32Array.from(json.outwardBias),
    transitions: Float32Array.from(json.transitions),
  };
}

export const WEIGHTS: Weights = readWeights(trained);
export const SEAM_CALIBRATION: Calibration = trained.seams;
export const ROLE_CALIBRATION: Calibration = trained.roles;
