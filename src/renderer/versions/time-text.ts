// When a version was made, as a person reads it.

/** Date and time of a version in the interface's language. */
export function timeText(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );
}
