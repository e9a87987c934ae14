import { wrap } from '../report/wrap.ts';
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
export function widthOf(surroundings: Surroundings, stream: OutputStream = surroundings.stdout): number {
  return knownWidthOf(surroundings, stream) ?? DEFAULT_WIDTH;
}

function knownWidthOf({ environment }: Surroundings, { columns }: OutputStream): number | undefined {
  const { COLUMNS: written = '' } = environment;
  const width = columns ?? (/^\d{1,4}$/.test(written) ? Number(written) : 0);
  return width < LEAST_WIDTH ? undefined : width;
}

/** The same for messages and lists, which programs read line by line: without limit where nobody says how wide lines are. */
export function listWidthOf(surroundings: Surroundings, stream: OutputStream = surroundings.stdout): number {
  return knownWidthOf(surroundings, stream) ?? Number.POSITIVE_INFINITY;
}

/** Writes a sentence for people, on standard error unless another stream is given. */
export function say(surroundings: Surroundings, text: string, stream: OutputStream = surroundings.stderr): void {
  const width = listWidthOf(surroundings, stream);
  const lines = text.split('\n').flatMap((line) => wrap(line, width));
  stream.write(`${lines.join('\n')}\n`);
}
