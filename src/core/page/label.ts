// The label of a page as its text states it: A03, 第3版, Page 3.

const LABELS: readonly RegExp[] = [
  /(?<![\p{L}\d])([A-Z]\d{2,3})\s*(?:版|$)/u,
  /第\s*(\d{1,3})\s*版/u,
  /(?<![\p{L}\d])(\d{1,3})\s*版(?!权|次)/u,
  /^(?:Page|Seite|Strana|Pagina|Side|Sivu)\s+(\d{1,3})$/iu,
];

/** A stated label, and where it stands in the text. */
export interface StatedLabel {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The label in the first of several texts that states one, by the surest wording; null where none does. */
export function labelIn(texts: readonly string[]): (StatedLabel & { readonly index: number }) | null {
  for (const pattern of LABELS) {
    for (const [index, text] of texts.entries()) {
      const found = pattern.exec(text);
      if (found?.[1] === undefined) continue;
      const from = found.index + found[0].indexOf(found[1]);
      return { label: found[1], from, to: from + found[1].length, index };
    }
  }
  return null;
}
