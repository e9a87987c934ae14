import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import type { BuildContext } from './build-context.ts';
import type { ContainerStart } from './containers/container-start.ts';
import type { Image } from './images/image.ts';
import type { Dynamic, Located, Text } from './located.ts';
import type { Script } from './shell.ts';
import type { Excerpt, SourceFile, Span } from './source.ts';

/** A whole Dockerfile: a separate file, or text inside a compose file. */
export interface Dockerfile {
  readonly kind: 'dockerfile';
  readonly file: SourceFile;
  readonly span: Span;
  /** `# syntax=…`, `# escape=…`, `# check=…` of the leading comments. */
  readonly directives: readonly Directive[];
  /** ARG instructions before the first FROM. */
  readonly globalArguments: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
  /** The files that COPY and ADD can bring; undefined when they are not known. Computed on demand. */
  readonly context: BuildContext | undefined;
}

export interface Directive {
  /** Lower case. */
  readonly name: string;
  readonly value: Located<string>;
  readonly span: Span;
}

/**
 * How a stage is used: a `target` is, or may be, built into an image; a target is built FROM an `ancestor`; a `contributor` is only copied
 * or mounted from; an `unreachable` stage is not used at all.
 */
export type StageRole = 'target' | 'ancestor' | 'contributor' | 'unreachable';

/** One `FROM …` block, including the settings inherited from a parent stage of the same file. */
export interface Stage {
  readonly kind: 'stage';
  readonly file: SourceFile;
  /** Its `AS` name, otherwise its number. */
  readonly label: string;
  /** Its name in the middle of a sentence: `stage "build"`, `the last stage`, `this Dockerfile`. */
  readonly title: string;
  readonly index: number;
  readonly name: Located<string> | undefined;
  /** The first line of its FROM instruction: findings about something missing point here. */
  readonly span: Span;
  readonly base: StageBase;
  /** `--platform` of FROM. */
  readonly platform: Flag | undefined;
  readonly role: StageRole;
  /** It is a target only because it has a name; nothing is known to build it. */
  readonly isUnasked: boolean;
  /** Neither the last stage nor one that some file asks for needs it. */
  readonly isIdle: boolean;
  /** The stages that it begins with, and takes files from, where the file has several. */
  readonly needs: readonly Stage[];
  /** Whether another stage of the file is built FROM it, and inherits its settings. */
  readonly isBase: boolean;
  /** Its own instructions in order, and those added by ONBUILD of a parent stage (`isTriggered`). */
  readonly instructions: readonly Instruction[];
  /** The user that the container runs as: the last USER of the stage, otherwise the parent's; undefined without a USER. */
  readonly user: UserInstruction | undefined;
  /** The variables at the end of the stage, including inherited ones. */
  readonly environment: ReadonlyMap<string, Variable>;
  /** The command that an image of this stage runs, which may be inherited. */
  readonly entrypoint: CommandInstruction | undefined;
  readonly command: CommandInstruction | undefined;
  readonly healthcheck: HealthcheckInstruction | undefined;
  /** The files and variables of the stage that something runs without being told, such as a table of cron, with the commands in them. */
  readonly startedFiles: readonly StartedFile[];
  /** The commands that containers of other files start in the image, with the files that the stage has written. They are parts of those files. */
  readonly containerCommands: readonly Script[];
  /** The containers of other files that are known to run an image of the Dockerfile. */
  readonly starts: readonly ContainerStart[];
  /** Files of the repository that the stage copies to where programs look for their settings. */
  readonly placedSettings: readonly PlacedText[];
  /** The EXPOSE instructions of the stage and its parents. */
  readonly exposes: readonly ExposeInstruction[];
  /** The shell that would read a RUN at the end of the stage. */
  readonly shell: Shell;
  /** The context of the Dockerfile. */
  readonly context: BuildContext | undefined;
}

/**
 * A file at a place where an init system, cron, a shell or an entry point starts what it finds, or a variable whose value programs run, such
 * as `PROMPT_COMMAND`. Also a copied script that something which runs names.
 */
export interface StartedFile {
  /** Its place in a sentence: `a file at /etc/crontab`, `a variable PAGER`. */
  readonly place: string;
  readonly script: Script;
  /** Something that runs names the file. Neither how it is run is known, nor when. */
  readonly isOnlyNamed?: true;
  /** Commands that the stage inherits run it here, and not in the stage that has them, or with other words there. */
  readonly isInherited?: true;
}

/** A file at a place in the image. */
export interface PlacedText {
  /** The path in the image. */
  readonly path: string;
  readonly text: Excerpt;
}

/** Whether the stage is a target or an ancestor of one, so that its contents end up in an image that people run. */
export function isShipped({ role }: Pick<Stage, 'role'>): boolean {
  return role === 'target' || role === 'ancestor';
}

/** Whether the stage is for development or debugging by its name. */
export function isNamedForDevelopment({ label }: Pick<Stage, 'label'>): boolean {
  return /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|debug|debugger|dbg|test|local)(?:[-_.]|$)/i.test(
    label,
  );
}

/** Whether the stage has any effect on an image that people run. */
export function isReachable({ role }: Pick<Stage, 'role'>): boolean {
  return role !== 'unreachable';
}

export type StageBase =
  | { readonly kind: 'image'; readonly image: Image; readonly made?: Stage }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly span: Span }
  | { readonly kind: 'scratch'; readonly span: Span }
  /** An image that the same file builds, or a context that it passes; it does not come from a registry. Another Dockerfile may have `made` it. */
  | { readonly kind: 'given'; readonly name: string; readonly span: Span; readonly made?: Stage }
  /** A variable without a known value decides; `pieces` have `UNKNOWN_PIECE` for it. Without `pieces` nothing is written. */
  | { readonly kind: 'unknown'; readonly span: Span; readonly pieces?: string };

/** The stage that a stage is built on: of the same file, or of another Dockerfile of the repository that makes the image. */
export function parentOf({ base }: Pick<Stage, 'base'>): Stage | undefined {
  if (base.kind === 'stage') return base.stage;
  return 'made' in base ? base.made : undefined;
}

/** A stage, and those that it is built on one after another: of the same file, and of other Dockerfiles of the repository. */
export function* lineageOf(stage: Stage): Generator<Stage, void> {
  for (let at: Stage | undefined = stage; at !== undefined; at = parentOf(at)) yield at;
}

/** The stage that `--from` copies from, of the same file or of another one. */
export function stageCopied({ from }: Pick<CopyInstruction, 'from'>): Stage | undefined {
  return from?.kind === 'stage' ? from.stage : from?.made;
}

/** The name of a stage in the middle of a sentence about another one. */
export function titleBeside({ title, file }: Pick<Stage, 'title' | 'file'>, other: Pick<Stage, 'file'>): string {
  return file.path === other.file.path ? title : `"${file.path}"`;
}

/** The base at the end of the chain of FROM. */
export function rootBase(stage: Stage): Exclude<StageBase, { kind: 'stage' }> {
  let { base } = stage;
  while (base.kind === 'stage') base = base.stage.base;
  return base;
}

export interface Variable {
  readonly name: string;
  readonly value: Text;
  /** `ENV` ends up in the image; `ARG` does not, except in the history of the build. */
  readonly kind: 'ENV' | 'ARG';
}

/** Which shell reads the text of RUN, CMD and ENTRYPOINT. Only `posix` is parsed. */
export type Shell = 'posix' | 'powershell' | 'cmd' | 'unknown';

export type Instruction =
  | RunInstruction
  | CopyInstruction
  | UserInstruction
  | PairsInstruction
  | ArgInstruction
  | ExposeInstruction
  | WorkdirInstruction
  | VolumeInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | ShellInstruction
  | OtherInstruction;

/** The fields that all instructions have in common. */
export interface InstructionBase {
  /** From the keyword (including ONBUILD) to the end of the last argument; bodies of here-documents are not included. */
  readonly span: Span;
  /** The keyword; after ONBUILD, that of the trigger. */
  readonly keywordSpan: Span;
  /** All lines of the instruction, including here-documents and the last line end: delete it to remove the instruction. */
  readonly entry: Span;
  /** `--name` or `--name=value` before the arguments, in order. */
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  /** Written after ONBUILD: it runs in images that are built on this one, not in this stage. */
  readonly isOnbuild: boolean;
  /** Added to this stage by ONBUILD of its parent stage; it runs here, so `isOnbuild` is false. */
  readonly isTriggered: boolean;
  /** The user that it runs as; undefined when no USER comes before it in this file. */
  readonly user: UserInstruction | undefined;
}

export interface Flag {
  readonly name: string;
  readonly value: Text | undefined;
  /** As written, but without quotes and escape characters; variables are not replaced. */
  readonly rawValue: string | undefined;
  readonly span: Span;
  /** The flag and the blanks after it: delete it to remove the flag. */
  readonly entry: Span;
  /** The `key=value` parts of `--mount`; a key without a value is `true`. */
  readonly options: ReadonlyMap<string, Text>;
}

export interface Heredoc {
  readonly delimiter: string;
  /** Whether the delimiter is quoted, so that no variable is replaced in the body. */
  readonly isQuoted: boolean;
  /** The body without the terminator line. */
  readonly body: Located<string>;
  /** The text that COPY or ADD writes, with its variables replaced. Computed on demand. */
  readonly written?: Excerpt;
}

export interface RunInstruction extends InstructionBase {
  readonly keyword: 'RUN';
  readonly line: CommandLine;
  /** The working directory; `DYNAMIC` when unknown. */
  readonly workdir: string | Dynamic;
  /** What it sees of other stages while it runs. */
  readonly stageMounts: readonly StageMount[];
  /** What it sees of folders that builds pass under a name. */
  readonly contextMounts: readonly ContextMount[];
}

/** `--mount=from=NAME` of RUN: the files of a folder that a build passes under this name. */
export interface ContextMount extends Pick<StageMount, 'source' | 'target'> {
  readonly name: string;
  readonly context: BuildContext | undefined;
}

/** `--mount=from=STAGE` of RUN: the files of a stage, of this Dockerfile or of another one, at another place. */
export interface StageMount {
  readonly stage: Stage;
  /** A file or a folder of the stage, as an absolute path. */
  readonly source: string;
  /** Its absolute path in this stage. */
  readonly target: string;
}

/** CMD or ENTRYPOINT. */
export interface CommandInstruction extends InstructionBase {
  readonly keyword: 'CMD' | 'ENTRYPOINT';
  readonly line: CommandLine;
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly keyword: 'HEALTHCHECK';
  /** Undefined for `HEALTHCHECK NONE`. */
  readonly line: CommandLine | undefined;
}

/** The command of RUN, CMD, ENTRYPOINT or HEALTHCHECK. */
export interface CommandLine {
  /** `exec` is a well-formed JSON array of strings; a shell reads everything else. */
  readonly form: 'exec' | 'shell';
  readonly shell: Shell;
  readonly span: Span;
  /** The command as one line, followed by its here-documents. */
  readonly text: string;
  /** The command as one line with the places of its parts, without its here-documents. */
  readonly code: Excerpt;
  /** The strings of the exec form; empty in the shell form. */
  readonly words: readonly Located<string>[];
  /**
   * The commands of the shell form, of here-documents that a shell reads, or of the exec form (one command, with the script of
   * `["sh", "-c", "…"]` as its `inner`). Undefined where no POSIX shell reads it.
   */
  readonly script: Script | undefined;
  /** The scripts of the repository for PowerShell and cmd that the commands run, and those that these run. Computed on demand. */
  readonly windowsFiles: readonly WindowsFile[];
}

/** A script for PowerShell or cmd. */
export interface WindowsFile {
  readonly text: Excerpt;
  readonly shell: 'powershell' | 'cmd';
}

/** COPY or ADD. */
export interface CopyInstruction extends InstructionBase {
  readonly keyword: 'COPY' | 'ADD';
  /** Without `heredocs`, which are copied as well, as files named after their delimiter. */
  readonly sources: readonly Text[];
  /** The patterns of the files in the build context that arguments without a value choose. */
  readonly chosen: readonly Located<string>[];
  readonly destination: Text | undefined;
  /** `--from`: another stage, an image, or something passed to the build or known only to it. Another Dockerfile may have `made` these. */
  readonly from:
    | { readonly kind: 'stage'; readonly stage: Stage; readonly flag: Flag }
    | ({ readonly kind: 'image'; readonly image: Image; readonly flag: Flag } & CopiedFromOutside)
    | ({ readonly kind: 'unknown'; readonly flag: Flag } & CopiedFromOutside)
    | undefined;
}

interface CopiedFromOutside {
  readonly made?: Stage | undefined;
  /** The folders that builds pass under the name. */
  readonly contexts?: readonly BuildContext[];
}

export interface UserInstruction extends InstructionBase {
  readonly keyword: 'USER';
  /** `user[:group]` after variables, without quotes. As everywhere here, the span excludes quotes around the whole value. */
  readonly value: Text;
}

/** ENV or LABEL. */
export interface PairsInstruction extends InstructionBase {
  readonly keyword: 'ENV' | 'LABEL';
  readonly pairs: readonly Pair[];
}

export interface ArgInstruction extends InstructionBase {
  readonly keyword: 'ARG';
  /** The value is the default, if any. */
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly name: Located<string>;
  readonly value: Text | undefined;
  /** As written, without surrounding quotes, before variables are replaced. */
  readonly rawValue: string | undefined;
  readonly span: Span;
}

export interface ExposeInstruction extends InstructionBase {
  readonly keyword: 'EXPOSE';
  readonly ports: readonly ExposedPort[];
}

export interface ExposedPort {
  readonly from: number | Dynamic;
  /** Equal to `from` unless a range is written. */
  readonly to: number | Dynamic;
  readonly protocol: string | Dynamic;
  /** As written, on one line. */
  readonly text: string;
  readonly span: Span;
  /** The port and the blanks before it: delete it to remove the port. */
  readonly entry: Span;
}

export interface WorkdirInstruction extends InstructionBase {
  readonly keyword: 'WORKDIR';
  readonly path: Text;
  /** The absolute path after it, from earlier WORKDIRs; `DYNAMIC` when unknown. */
  readonly absolute: string | Dynamic;
}

export interface VolumeInstruction extends InstructionBase {
  readonly keyword: 'VOLUME';
  readonly paths: readonly Text[];
}

export interface ShellInstruction extends InstructionBase {
  readonly keyword: 'SHELL';
  readonly words: readonly Located<string>[];
  readonly shell: Shell;
}

export interface OtherInstruction extends InstructionBase {
  /** MAINTAINER, STOPSIGNAL, instructions that this version does not know, and keywords not allowed after ONBUILD. */
  readonly keyword: 'MAINTAINER' | 'STOPSIGNAL' | 'UNKNOWN';
  /** As written, in upper case. */
  readonly name: string;
  readonly text: Located<string>;
}

/** The instructions of one keyword, in order. */
export function instructionsOf<K extends Instruction['keyword']>(
  { instructions }: Pick<Stage, 'instructions'>,
  ...keywords: readonly K[]
): readonly InstructionOf<K>[] {
  const wanted: readonly string[] = keywords;
  const [only] = wanted;
  const found =
    wanted.length === 1 && only !== undefined
      ? (byKeyword(instructions).get(only) ?? NONE)
      : instructions.filter(({ keyword }) => wanted.includes(keyword));
  return found as unknown as readonly InstructionOf<K>[];
}

const NONE: readonly Instruction[] = [];

/** Nearly all rules need this. */
const byKeyword = remember(
  (instructions: readonly Instruction[]): ReadonlyMap<string, readonly Instruction[]> =>
    groupBy(instructions, ({ keyword }) => keyword),
);

/** The kinds of instruction that can have the keyword `K`. */
export type InstructionOf<K extends Instruction['keyword'], I = Instruction> = I extends { readonly keyword: infer W }
  ? [K & W] extends [never]
    ? never
    : I
  : never;
