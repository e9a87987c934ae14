import { main } from '../../src/commands/main.ts';
import type { InputStream } from '../../src/commands/terminal.ts';

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder, as the program would. */
export async function hullcheck(
  folder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  stdin?: InputStream,
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(argv, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    environment,
    folder,
    ...(stdin && { stdin }),
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}
