// Attributes that several nodes and marks have, each with its check, so that what comes from disk or over the wire is
// held to the vocabulary by `Node.check`.
import type { AttributeSpec } from 'prosemirror-model';
import { MACHINE } from '#core/model/words.ts';

/** An attribute whose value is one of a vocabulary. */
export function wordAttribute<T extends string>(words: readonly T[], fallback?: T): AttributeSpec {
  const validate = (value: unknown): void => {
    if (!words.some((word) => word === value))
      throw new RangeError(`${String(value)} is not one of ${words}`);
  };
  return fallback === undefined ? { validate } : { default: fallback, validate };
}

/** Who decided: the machine, or a person by name. */
export const BY: AttributeSpec = { default: MACHINE, validate: 'string' };

/** When a person decided, as an ISO time; empty where nobody knows. */
export const AT: AttributeSpec = { default: '', validate: 'string' };
