import type { ThreadOptions } from '../run/parallel/threads.ts';

/** The streams and the environment of a run, so that tests can pass their own. */
export interface Surroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The text piped into the command, in pieces; a terminal when nothing is piped in. */
  readonly stdin?: InputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory. */
  readonly folder: string;
  /** The file of the running program, or a link to it. */
  readonly programFile?: string | undefined;
  /** How to scan large repositories; in one thread by default. */
  readonly threads?: ThreadOptions | undefined;
}

export type InputStream = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** https://no-color.org; `FORCE_COLOR` is what CI services set when their log shows colour. */
export function wantsColour({ stdout, environment }: Surroundings): boolean {
  const { NO_COLOR: noColour, FORCE_COLOR: forceColour, TERM: terminal } = environment;
  if (noColour !== undefined && noColour !== '') return false;
  if (forceColour !== undefined && forceColour !== '' && forceColour !== '0') return true;
  return stdout.isTTY === true && terminal !== 'dumb';
}

const DEFAULT_WIDTH = 100;

/** What is narrower is a mistake rather than a terminal. */
const LEAST_WIDTH = 40;

/** The columns of a line: those of the terminal, or of the variable `COLUMNS` where the output goes elsewhere. */
export function widthOf({ stdout, environment }: Surroundings, { columns }: OutputStream = stdout): number {
  const { COLUMNS: written = '' } = environment;
  const width = columns ?? (/^\d{1,4}$/.test(written) ? Number(written) : DEFAULT_WIDTH);
  return width < LEAST_WIDTH ? DEFAULT_WIDTH : width;
}
