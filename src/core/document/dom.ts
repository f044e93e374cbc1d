// As much of a DOM element as the schema reads. core has no DOM types, and without this the library's own would turn
// into `any` here.

export interface DomElement {
  getAttribute(name: string): string | null;
}

/** The attribute when it is one of a vocabulary, else the fallback. */
export function oneOf<T extends string>(
  element: DomElement,
  name: string,
  words: readonly T[],
  fallback: T,
): T {
  const value = element.getAttribute(name);
  return words.find((word) => word === value) ?? fallback;
}

/** The attribute as a whole number that is not negative; null when it is none. */
export function wholeNumber(element: DomElement, name: string): number | null {
  const value = element.getAttribute(name);
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}
