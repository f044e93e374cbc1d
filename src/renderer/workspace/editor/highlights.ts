// Lights up the text of a raw line in the editor through the browser's highlights, which change no element: text that
// is being composed stays undisturbed, and nothing is laid out again. Browsers without them show no light.

export type Light = 'line' | 'hover';

/** Lights up these elements' text under the CSS highlight `galley-LIGHT`, in place of what was lit before. */
export function lightUp(light: Light, elements: Iterable<Element>): void {
  if (!('highlights' in CSS)) return;
  const ranges = Array.from(elements, (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  });
  if (ranges.length === 0) CSS.highlights.delete(`galley-${light}`);
  else CSS.highlights.set(`galley-${light}`, new Highlight(...ranges));
}
