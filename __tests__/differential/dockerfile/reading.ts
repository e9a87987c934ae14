import { posix } from 'node:path';
import { setsRoot } from '../../../src/analysis/processes/process-user.ts';
import {
  type CommandLine,
  type CopyInstruction,
  type Instruction,
  instructionsOf,
  type RunInstruction,
  type Stage,
} from '../../../src/model/dockerfile.ts';
import type { GapWeight } from '../../../src/model/findings/gap-kinds.ts';
import type { Image } from '../../../src/model/images/image.ts';
import { DYNAMIC, type Dynamic, type Text } from '../../../src/model/located.ts';
import { everyCommand, type Script } from '../../../src/model/shell.ts';
import { type SourceFile, spanText, wholeFile } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/index.ts';
import { heredocIn } from '../../../src/parse/dockerfile/text/heredocs.ts';

/** What of a reading can be compared; `undefined` stands for what is not known before the build. */
export interface Reading {
  readonly runs: readonly RunReading[];
  readonly images: readonly string[];
  readonly copies: readonly string[];
  readonly user: string | undefined;
  /** Whether USER of this file makes the image run as root. */
  readonly isRoot: boolean | undefined;
  readonly environment: ReadonlyMap<string, string | undefined>;
  readonly entrypoint: ProgramReading | undefined;
  readonly command: ProgramReading | undefined;
  readonly healthcheck: ProgramReading | 'none' | undefined;
  readonly ports: readonly string[] | undefined;
  readonly volumes: readonly (string | undefined)[];
}

/** A program with the words before the text that a shell gets, or the words alone. */
export interface ProgramReading {
  readonly words: readonly string[];
  /** Undefined for the exec form, `unread` where no shell that is known reads it. */
  readonly commands: readonly string[] | 'unread' | undefined;
}

export interface RunReading extends ProgramReading {
  readonly isInline: boolean;
  readonly user: string | undefined;
  readonly folder: string | undefined;
  readonly network: string | undefined;
  readonly security: string | undefined;
  readonly mounts: readonly string[];
}

export interface Read {
  readonly reading: Reading | undefined;
  /** What was not looked at and fails a change. */
  readonly gaps: readonly string[];
}

/** How we read a Dockerfile whose last stage is built. */
export function readDockerfile(text: string): Read {
  const file: SourceFile = { path: 'Dockerfile', text };
  const { dockerfile, subjects, notifications } = parseDockerfile(wholeFile(file), file, { builds: [] });
  const last = dockerfile.stages.at(-1);
  const images = subjects.filter((subject): subject is Image => subject.kind === 'image');
  const reading = last === undefined ? undefined : readingOf(last, dockerfile.stages, images);
  const failing: readonly (GapWeight | undefined)[] = ['severe', 'ordinary'];
  const gaps = notifications.filter(({ gap }) => failing.includes(gap?.weight)).map(({ gap }) => gap?.kind ?? '');
  return { reading, gaps };
}

function readingOf(last: Stage, stages: readonly Stage[], images: readonly Image[]): Reading {
  const reached = reachedFrom(last, stages);
  const labels = new Set([...reached].map(({ label }) => label));
  const ancestors = ancestry(last);
  const shell = shellOf(last);
  const exposes = ancestors.flatMap((stage) => own(stage).filter(({ keyword }) => keyword === 'EXPOSE'));
  return {
    runs: [...reached].flatMap(runsOf),
    images: images.filter(({ usedBy, use }) => use !== 'syntax' && labels.has(usedBy)).map(imageName),
    copies: [...reached].flatMap(copiesOf),
    user: last.user === undefined ? '' : known(last.user.value.value),
    isRoot: last.user === undefined || last.user.value.value === DYNAMIC ? undefined : setsRoot(last.user),
    environment: environmentOf(last),
    entrypoint: last.entrypoint && programOf(last.entrypoint.line, shellAt(last, last.entrypoint, shell)),
    command: last.command && programOf(last.command.line, shellAt(last, last.command, shell)),
    healthcheck: healthcheckOf(last),
    ports: portsOf(exposes),
    volumes: ancestors.flatMap((stage) =>
      own(stage).flatMap((each) => (each.keyword === 'VOLUME' ? each.paths.map(({ value }) => known(value)) : [])),
    ),
  };
}

function own({ instructions }: Stage): readonly Instruction[] {
  return instructions.filter(({ isOnbuild }) => !isOnbuild);
}

/** The stage and those that it is built on, the first one first. */
function ancestry(stage: Stage): Stage[] {
  const chain = [stage];
  for (let { base } = stage; base.kind === 'stage'; { base } = base.stage) chain.unshift(base.stage);
  return chain;
}

function reachedFrom(last: Stage, stages: readonly Stage[]): ReadonlySet<Stage> {
  const reached = new Set([last]);
  for (const stage of reached) {
    if (stage.base.kind === 'stage') reached.add(stage.base.stage);
    for (const instruction of own(stage)) {
      for (const source of sourceStages(instruction, stages)) reached.add(source);
    }
  }
  return reached;
}

function sourceStages(instruction: Instruction, stages: readonly Stage[]): readonly Stage[] {
  const isCopied = instruction.keyword === 'COPY' && instruction.sources.length > 0;
  const copied = isCopied && instruction.from?.kind === 'stage' ? [instruction.from.stage] : [];
  const mounted = instruction.flags.flatMap(({ options }) => {
    const from = String(options.get('from')?.value).toLowerCase();
    return stages.findLast(({ name }) => name?.value.toLowerCase() === from) ?? [];
  });
  return [...copied, ...mounted];
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];

/** What the stage starts with. */
function shellOf({ base }: Stage): readonly string[] {
  if (base.kind !== 'stage') return DEFAULT_SHELL;
  return wordsOfShell(own(base.stage).findLast(({ keyword }) => keyword === 'SHELL')) ?? shellOf(base.stage);
}

function wordsOfShell(instruction: Instruction | undefined): readonly string[] | undefined {
  if (instruction?.keyword !== 'SHELL' || instruction.words.length === 0) return undefined;
  return instruction.words.map(({ value }) => value);
}

/** The words before the text of an instruction, which an ancestor may hold. */
function shellAt(stage: Stage, instruction: Instruction, inherited: readonly string[]): readonly string[] {
  const holder = ancestry(stage).findLast((each) => each.instructions.includes(instruction));
  if (holder !== undefined && holder !== stage) return shellAt(holder, instruction, shellOf(holder));
  const earlier = own(stage).slice(0, own(stage).indexOf(instruction));
  return wordsOfShell(earlier.findLast((each) => wordsOfShell(each) !== undefined)) ?? inherited;
}

function runsOf(stage: Stage): RunReading[] {
  let folder = folderBefore(stage);
  const runs: RunReading[] = [];
  for (const instruction of own(stage)) {
    if (instruction.keyword === 'WORKDIR') folder = known(instruction.absolute);
    if (instruction.keyword === 'RUN') runs.push(runOf(instruction, stage, folder));
  }
  return runs;
}

function folderBefore({ base }: Stage): string | undefined {
  if (base.kind !== 'stage') return undefined;
  const last = instructionsOf({ instructions: own(base.stage) }, 'WORKDIR').at(-1);
  return last === undefined ? folderBefore(base.stage) : known(last.absolute);
}

function runOf(run: RunInstruction, stage: Stage, folder: string | undefined): RunReading {
  const flag = (wanted: string) => run.flags.findLast(({ name }) => name === wanted)?.value?.value;
  return {
    ...programOf(run.line, shellAt(stage, run, shellOf(stage))),
    isInline: isInline(run),
    user: run.user === undefined ? '' : known(run.user.value.value),
    folder,
    network: known(flag('network') ?? 'default'),
    security: known(flag('security') ?? 'sandbox'),
    mounts: run.flags
      .filter(({ name }) => name === 'mount')
      .map(({ options }) => mountText(options))
      .filter((mount) => !UNMOUNTED.has(mount)),
  };
}

/** A here-document with a `#!` line and nothing besides is a program of its own. */
function isInline({ line, heredocs: [heredoc] }: RunInstruction): boolean {
  if (heredoc === undefined || heredocIn(spanText(line.span).replaceAll(CONTINUATION, '')) === undefined) return false;
  return heredoc.body.value.replace(/^\t+/, '').startsWith('#!');
}

const CONTINUATION = /[\\`]\s*\n(?:\s*#.*\n)*/g;

/** BuildKit mounts neither of them at the root. */
const UNMOUNTED: ReadonlySet<string> = new Set(['secret /', 'ssh /']);

function mountText(options: ReadonlyMap<string, Text>): string {
  const value = (...names: readonly string[]) =>
    known(names.flatMap((name) => options.get(name) ?? [])[0]?.value ?? '');
  const type = value('type') ?? '?';
  return `${type === '' ? 'bind' : type} ${value('target', 'dst', 'destination') ?? '?'}`;
}

function programOf({ form, words, script, shell }: CommandLine, shellWords: readonly string[]): ProgramReading {
  if (form === 'exec') return { words: words.map(({ value }) => value), commands: undefined };
  return { words: shellWords, commands: shell === 'posix' && script !== undefined ? commandsIn(script) : 'unread' };
}

/** What a shell would run, with everything that belongs to each command. */
export function commandsIn(script: Script): readonly string[] {
  return [...everyCommand(script)].map((command) =>
    JSON.stringify([
      known(command.program) ?? UNKNOWN_PIECE,
      command.arguments.map(({ pieces }) => pieces),
      command.assignments.map(({ name, value }) => [name, value?.pieces]),
      command.redirects.map(({ operator, target, body }) => [operator, target?.pieces, body?.value]),
      command.wrappers.map(({ program }) => program),
    ]),
  );
}

function healthcheckOf(stage: Stage): Reading['healthcheck'] {
  const { healthcheck } = stage;
  if (healthcheck === undefined) return undefined;
  // the shell of HEALTHCHECK is chosen when it runs
  return healthcheck.line === undefined ? 'none' : programOf(healthcheck.line, ['CMD-SHELL']);
}

function environmentOf({ environment }: Stage): Reading['environment'] {
  const set = [...environment.values()].filter(({ kind }) => kind === 'ENV');
  return new Map(set.map(({ name, value }) => entryOf(name, known(value.value))));
}

/** A program that looks into its environment takes the name to end at the first `=`. */
function entryOf(name: string, value: string | undefined): [string, string | undefined] {
  const equals = name.indexOf('=');
  if (equals === -1) return [name, value];
  return [name.slice(0, equals), value === undefined ? undefined : `${name.slice(equals + 1)}=${value}`];
}

function portsOf(exposes: readonly Instruction[]): readonly string[] | undefined {
  const ports: string[] = [];
  for (const instruction of exposes) {
    if (instruction.keyword !== 'EXPOSE') continue;
    for (const { from, to, protocol } of instruction.ports) {
      if (from === DYNAMIC || to === DYNAMIC || protocol === DYNAMIC) return undefined;
      for (let port = from as number; port <= (to as number); port++) ports.push(`${port}/${protocol as string}`);
    }
  }
  return [...new Set(ports)].sort();
}

function imageName({ reference: { value } }: Image): string {
  const { registry, repository, tag } = value;
  if (registry === DYNAMIC || repository === DYNAMIC || tag === DYNAMIC) return '?';
  const path =
    registry === undefined && !(repository as string).includes('/') ? `library/${repository as string}` : repository;
  return `${(registry as string | undefined) ?? 'docker.io'}/${path as string}:${(tag as string | undefined) ?? 'latest'}`;
}

function copiesOf(stage: Stage): string[] {
  return own(stage).flatMap((each) => (each.keyword === 'COPY' || each.keyword === 'ADD' ? sourcesOf(each) : []));
}

function sourcesOf({ sources }: CopyInstruction): string[] {
  return sources.map(({ value }) => {
    const path = known(value);
    return path === undefined ? '?' : posix.join('/', path);
  });
}

function known(value: string | Dynamic): string | undefined {
  return value === DYNAMIC ? undefined : (value as string);
}
