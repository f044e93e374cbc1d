// What is silenced for a newspaper is kept under its name, and goes with it when an edition is given another.

type Silenced = Readonly<Record<string, string[]>>;

/**
 * What is silenced once an edition's newspaper is renamed: a name that is new takes over what the old one had, and a name
 * that no edition bears any more is forgotten. An edition that goes to a newspaper of its own changes nothing there.
 * @param others names of the newspapers of all other editions
 */
export function silencedAfterRename(
  silenced: Silenced,
  before: string,
  now: string,
  others: ReadonlySet<string>,
): Silenced {
  const own = Object.hasOwn(silenced, before) ? silenced[before] : undefined;
  if (own === undefined || before === now || now === '') return silenced;
  const { [before]: _, ...rest } = silenced;
  const isKnown = others.has(now) || Object.hasOwn(silenced, now);
  return { ...(others.has(before) ? silenced : rest), ...(isKnown ? {} : { [now]: own }) };
}
