// Files that macOS hands to the application by an event: the first of them comes before the application is ready.

/** As much of Electron's app as is heard of files from. */
export interface HandingApp {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown;
}

/**
 * Keeps the files that are handed over until somebody opens them.
 * @returns opens what came so far, and then each as it comes
 */
export function keepOpenedFiles(app: HandingApp): (open: (paths: readonly string[]) => void) => void {
  const waiting: string[] = [];
  let open = (paths: readonly string[]): void => void waiting.push(...paths);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  return (from) => {
    open = from;
    if (waiting.length > 0) open(waiting.splice(0));
  };
}
