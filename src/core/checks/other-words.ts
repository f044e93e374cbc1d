// Characters that are the end of one word and the beginning of another, though together they look like a fault: what
// stands beside them says so.

interface Beside {
  /** By how a form begins: characters after which it is of other words. */
  readonly notAfter: Readonly<Record<string, string>>;
  readonly notBefore: Readonly<Record<string, string>>;
}

/** Whether a stretch of a text is of other words, by a table of what stands beside such stretches. */
export function ofOtherWords({
  notAfter,
  notBefore,
}: Beside): (text: string, from: number, to: number) => boolean {
  const [after, before] = [Object.entries(notAfter), Object.entries(notBefore)];
  const says = (table: typeof after, form: string, beside = ''): boolean =>
    beside !== '' && table.some(([start, chars]) => form.startsWith(start) && chars.includes(beside));
  return (text, from, to) => {
    const form = text.slice(from, to);
    return says(after, form, text[from - 1]) || says(before, form, text[to]);
  };
}
