/** The place of a mistake in a file; lines and columns from 1. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** Wrong configuration, input or arguments: the user can correct it, so it is shown without a stack. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly place: Place | undefined;

  constructor(message: string, place?: Place) {
    super(place === undefined ? message : `${prefix(place)}: ${message}`);
    this.place = place;
  }
}

function prefix({ path, line, column }: Place): string {
  return [printable(path), line, column].filter((part) => part !== undefined).join(':');
}

/** Names of files may contain line ends and escape sequences, which terminals and workflow logs would obey. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}
