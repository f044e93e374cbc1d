// Sums that figures are made of.

/** Adds to each sum what belongs to it: a number, or one for what is true. */
export const plus = (sums: number[], ...more: (number | boolean)[]): void => {
  more.forEach((value, i) => {
    sums[i] = (sums[i] ?? 0) + Number(value);
  });
};
