import { resolve } from 'node:path';
import { buildIndex, ecosystemsIn } from '../images/vulnerabilities/database/build.ts';
import { DatabaseError } from '../images/vulnerabilities/database/database-error.ts';
import { oneLine } from '../report/escape.ts';
import { errorCode } from '../support/error-code.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck db build`, as the command line has them. */
export interface DatabaseArguments {
  readonly folder: string;
  readonly output?: string;
  readonly ecosystem?: readonly string[];
}

const NOT_BUILT = 3;

/** `hullcheck db build`: makes the index of each ecosystem. Returns 3 if one of them could not be made, otherwise 0. */
export async function databaseCommand(given: DatabaseArguments, surroundings: Surroundings): Promise<number> {
  const from = resolve(surroundings.folder, given.folder);
  const to = resolve(surroundings.folder, given.output ?? given.folder);
  let status = 0;
  for (const ecosystem of wantedIn(from, given)) {
    const isBuilt = await build(from, to, ecosystem, surroundings);
    if (!isBuilt) status = NOT_BUILT;
  }
  return status;
}

function wantedIn(from: string, { folder, ecosystem: wanted }: DatabaseArguments): readonly string[] {
  const there = foldersIn(from, folder);
  const missing = wanted?.find((name) => !there.includes(name));
  if (missing !== undefined) throw new UsageError(`${oneLine(missing)}/all.zip does not exist in ${oneLine(folder)}`);
  if (there.length === 0) throw new UsageError(`no {ecosystem}/all.zip exists in ${oneLine(folder)}`);
  return wanted ?? there;
}

function foldersIn(from: string, folder: string): readonly string[] {
  try {
    return ecosystemsIn(from);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new UsageError(`the folder ${oneLine(folder)} cannot be read`);
  }
}

async function build(from: string, to: string, ecosystem: string, { stdout, stderr }: Surroundings): Promise<boolean> {
  try {
    const { records, rows, damaged, date } = await buildIndex(from, to, ecosystem);
    const age = date === '' ? '' : `, the newest of ${date}`;
    const unread = damaged === 0 ? '' : `; ${damaged} of them cannot be read`;
    stdout.write(`${oneLine(ecosystem)}: ${records} records about ${rows} packages${age}${unread}\n`);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (!(error instanceof DatabaseError) && code === undefined) throw error;
    const reason = error instanceof DatabaseError ? error.message : code;
    stderr.write(`hullcheck: ${oneLine(ecosystem)} has no index: ${reason}\n`);
    return false;
  }
}
