import type { Instruction, RunInstruction } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Command, Pipeline, Script, ShellWord } from '../../model/shell.ts';
import type { ShellOptions } from '../commands/shell-options.ts';
import type { Arrival, DownloadUse } from './download.ts';

/** A download with what is known of it so far. */
export interface Tracked {
  /** Undefined for a file that an ADD brings. */
  readonly command: Command | undefined;
  /** Undefined in a script outside of a Dockerfile. */
  readonly instruction: RunInstruction | undefined;
  readonly address: ShellWord | undefined;
  readonly file: string | undefined;
  /** Whether another command saved what it printed. */
  isSaved?: true;
  /** How many pipelines had begun when it was fetched. */
  readonly order?: number;
  isVerified: boolean;
  use: (DownloadUse & { readonly isExecution: boolean }) | undefined;
}

/** No real file has more. Each download is compared with each verification and each unpacked folder. */
export const MAX_TRACKED = 1_000;

export const MAX_FOLDERS = 300;

/** For all patterns of a stage together, as a download may have many names. */
export const MAX_COMPARED = 300_000;

/** The downloads of a stage or of a script, and where they are, at one of its commands. */
export interface Flow {
  readonly tracked: Tracked[];
  /** By absolute path. */
  readonly files: Map<string, Tracked>;
  readonly arrived: Map<Arrival, Tracked>;
  /** Where archives were unpacked in this instruction. */
  folders: UnpackedFolder[];
  /** The same over all instructions. */
  readonly unpacked: UnpackedFolder[];
  /** Whether other files may be beside those of an archive: from COPY, ADD or a repository. */
  hasOthers: boolean;
  instruction: Instruction | undefined;
  folder: string;
  /** What functions print, by their names. */
  readonly functions: Map<string, readonly Tracked[]>;
  /** What the last commands of pipelines print. */
  readonly outputs: Map<Command, readonly Tracked[]>;
  /** The file that `exec <f` opened. */
  opened: Tracked | undefined;
  /** The paths of the files that `exec 3>f` opened, by their descriptors. */
  readonly descriptors: Map<string, string>;
  /** What mounted caches hold, by their ids, with paths below their targets. */
  readonly caches: Map<string, Map<string, Tracked>>;
  /** The paths of files, and the names of variables, that have checksums which the script computes from its downloads. */
  readonly ownSums: { readonly files: Set<string>; readonly variables: Map<string, readonly Tracked[]> };
  /** The downloads that the pipelines so far have verified, in that order. */
  readonly checked: CheckedDownload[];
  /** The bodies of functions, by their names. */
  readonly bodies: Map<string, readonly Pipeline[]>;
  /** What functions check that are called without words that decide about them, by their names. */
  readonly checkedBy: Map<string, Set<Tracked>>;
  /** The function whose call is being read, with the words of that call. */
  called: string | undefined;
  /** How many pipelines had begun before the branch which is being read, if that does not run with the values of its variables. */
  disabledSince: number | undefined;
  /** The script that starts everything else which is being read. */
  outermost: Script | undefined;
  /** How the shell that is being read treats commands that fail. */
  options: ShellOptions;
  /** How many names were compared with patterns. */
  compared: number;
  /** The command that is being read. */
  command: Command | undefined;
  /** How many pipelines have begun, and had when that of the command did. */
  pipelines: number;
  begin: number;
}

export function emptyFlow(instruction: Instruction | undefined, hasOthers: boolean): Flow {
  return {
    tracked: [],
    files: new Map(),
    arrived: new Map(),
    folders: [],
    unpacked: [],
    hasOthers,
    instruction,
    folder: '',
    functions: new Map(),
    outputs: new Map(),
    opened: undefined,
    descriptors: new Map(),
    caches: new Map(),
    ownSums: { files: new Set(), variables: new Map() },
    checked: [],
    bodies: new Map(),
    checkedBy: new Map(),
    called: undefined,
    disabledSince: undefined,
    outermost: undefined,
    options: UNKNOWN_OPTIONS,
    compared: 0,
    command: undefined,
    pipelines: 0,
    begin: 0,
  };
}

/** A download that a check covers. */
export interface CheckedDownload {
  readonly download: Tracked;
  /** Whether the failure of the check ends the shell, whatever becomes of the status of the function that has it. */
  isFinal: boolean;
}

/** Where a command that may check a download is. */
export interface CheckPlace {
  readonly pipeline: Pipeline;
  /** Whether something reads what it prints. */
  readonly isCaptured: boolean;
  readonly script: Script;
  /** Whether its failure does not end the shell with `-e`, as something decides by it. */
  readonly isGuarded: boolean;
}

/** The options of a shell that is not known: a failure may end it. */
export const UNKNOWN_OPTIONS: ShellOptions = { errexit: true, pipefail: true };

export const NONE: readonly Tracked[] = [];

/** The downloads of some lists, each once: functions that call each other twice would double them every time. */
export function distinct(...lists: readonly (readonly Tracked[])[]): readonly Tracked[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length > 1 ? [...new Set(filled.flat())] : (filled[0] ?? NONE);
}

/** Reports that further downloads are not tracked. */
export function cutOff(flow: Flow): void {
  if (flow.command === undefined) return;
  limitReached(flow.command.span, 'The stage has too many downloads to track them from here on.');
}

export interface NamedFile {
  readonly path: string;
  readonly download: Tracked;
}

export interface UnpackedFolder extends NamedFile {
  readonly isStripped: boolean;
  /** Files that are right in the folder are those of the archive. */
  readonly isAlone: boolean;
  /** Everything in it is from a repository, or from a mounted folder. */
  readonly isClone?: true;
}
