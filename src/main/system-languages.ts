// The languages that the system prefers, where there is no browser or Electron to ask.

/** As POSIX names them, best first; empty where nothing is said. */
export function systemLanguages(env: NodeJS.ProcessEnv = process.env): string[] {
  const named = [...(env.LANGUAGE ?? '').split(':'), env.LC_ALL, env.LC_MESSAGES, env.LANG];
  const set = named.filter(
    (name): name is string => name !== undefined && name !== '' && !/^(C|POSIX)\b/.test(name),
  );
  return set.length > 0 ? set : [Intl.DateTimeFormat().resolvedOptions().locale];
}
