import type { ReadContext } from '../analysis/processes/entry-script.ts';
import { userChange } from '../analysis/processes/process-user.ts';
import { givesRights } from '../analysis/processes/stage-rights.ts';
import { startedByScript } from '../analysis/processes/started-processes.ts';
import type { Build } from '../model/build.ts';
import type { StartedProcess } from '../model/containers/started-process.ts';
import {
  type CommandInstruction,
  type CommandLine,
  type CopyInstruction,
  instructionsOf,
  lineageOf,
  rootBase,
  type Stage,
} from '../model/dockerfile.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { DYNAMIC, known, type Text } from '../model/located.ts';
import { type SourceFile, spanText, wholeFile } from '../model/source.ts';
import type { StagePort, StageSummary } from '../model/stage-summary.ts';
import { contextFolder, fromFolderAbove } from '../parse/build-paths.ts';
import { parseDockerfile } from '../parse/dockerfile/index.ts';
import { wordsIn } from '../parse/dockerfile/text/unbroken.ts';
import type { BuildReference } from '../parse/frontend.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { remember } from '../support/caches/remember.ts';
import { supervisedPrograms } from './supervised.ts';

/** The stage that a build produces, if there is one, and the paths of all files that were read for it. */
interface Summarised {
  readonly stage: StageSummary | undefined;
  readonly files: ReadonlySet<string>;
}

type StageOf = (build: Build, notify: (notification: Notification) => void) => StageSummary | undefined;

/** The total text limit for reading one Dockerfile with different sets of build arguments. */
const MAXIMUM_TEXT = 16 * 1024 * 1024;

/** Shorter Dockerfiles count as this long, because each reading has a minimum cost. */
const SHORTEST_TEXT = 4096;

/**
 * Finds the stage that a build produces. Dockerfiles themselves are read later, when all their builds are known; this only summarises a
 * stage for one build.
 */
export function stageReader({ readFile, onRecalled }: RepositoryView): StageOf {
  const variants = new Map<string, Map<string, Summarised>>();

  function stageAt(path: string, build: Build, notify: (notification: Notification) => void): StageSummary | undefined {
    const ofPath = variants.get(path) ?? new Map<string, Summarised>();
    variants.set(path, ofPath);
    const file = readFile(path, 'guess');
    const given = argumentsOf(build, file);
    const from = file === undefined ? build.file.path : undefined;
    const { localNames = [], target } = build;
    const key = JSON.stringify([[...given].sort(), [...localNames], foldersOf(build, path), known(target), from]);
    const before = ofPath.get(key);
    if (before !== undefined) {
      for (const each of before.files) onRecalled(each);
      return before.stage;
    }
    const length = Math.max(file?.text.length ?? 0, SHORTEST_TEXT);
    if ((ofPath.size + 1) * length > MAXIMUM_TEXT) {
      notify(tooManyVariants(path, build));
      return undefined;
    }
    const summarised = summarise(path, build, given, readFile);
    ofPath.set(key, summarised);
    return summarised.stage;
  }

  return (build, notify) => {
    const { dockerfilePath, inline, target } = build;
    if (target?.value === DYNAMIC) return undefined;
    if (inline !== undefined)
      return withUnknownArguments(
        summaryOfChosen(inline.stages, build, () => undefined),
        build,
      );
    return dockerfilePath ? withUnknownArguments(stageAt(dockerfilePath, build, notify), build) : undefined;
  };
}

function summarise(
  path: string,
  build: Build,
  given: ReadonlyMap<string, string>,
  readFile: RepositoryView['readFile'],
): Summarised {
  const files = new Set<string>();
  const readNoted = (each: string): SourceFile | undefined => {
    files.add(each);
    // an unreadable Dockerfile is reported where it is checked
    return readFile(each, 'guess');
  };
  const { localNames, span } = build;
  const file = readNoted(path) ?? fileFromAbove(path, build, readNoted);
  const reference: BuildReference = {
    dockerfilePath: path,
    target: undefined,
    arguments: given,
    localNames,
    span,
  };
  const stages = file && parseDockerfile(wholeFile(file), file, { builds: [reference] }).dockerfile.stages;
  const read = readerBelow(foldersOf(build, file?.path ?? path), readNoted);
  return { stage: stages && summaryOfChosen(stages, build, read), files };
}

/** Where the files are that a Dockerfile copies. */
function foldersOf({ context }: Build, path: string): readonly string[] {
  const folders = [contextFolder(context, folderOf(context?.span.file.path ?? path)), folderOf(path)];
  return folders.filter((folder) => folder !== undefined);
}

/** What a file of compose builds that another one includes, where it is read alone. */
function fileFromAbove(
  path: string,
  { format, file }: Build,
  read: RepositoryView['readFile'],
): SourceFile | undefined {
  if (format !== 'compose') return undefined;
  const other = fromFolderAbove(path, file.path, (each) => read(each) !== undefined);
  return other === undefined ? undefined : read(other);
}

function summaryOfChosen(stages: readonly Stage[], { target }: Build, read: ReadContext): StageSummary | undefined {
  const stage = chosen(stages, known(target));
  return stage && summaryOf(stage, read);
}

/** The stage that the builder chooses: by name in any case, by number, or by default the last one. */
function chosen(stages: readonly Stage[], target: string | undefined): Stage | undefined {
  if (target === undefined || target === '') return stages.at(-1);
  const name = target.toLowerCase();
  return (
    stages.findLast(({ label }) => label.toLowerCase() === name) ??
    (/^\d+$/.test(target) ? stages[Number(target)] : undefined)
  );
}

/** A user that depends on defaults of ARGs becomes unknown if the build passes an unknown argument. */
function withUnknownArguments(stage: StageSummary | undefined, build: Build): StageSummary | undefined {
  const isKnown = build.arguments.every(({ value }) => known(value) !== undefined);
  if (stage?.user === undefined || isKnown || !('assumes' in stage.user)) return stage;
  return { ...stage, user: { value: DYNAMIC, span: stage.user.span } };
}

/** The known arguments. Those that a Dockerfile does not mention have no effect. */
function argumentsOf({ arguments: given }: Build, file: SourceFile | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of given) {
    const text = known(value);
    if (text !== undefined && (file === undefined || mentionedIn(file).has(name))) values.set(name, text);
  }
  return values;
}

const mentionedIn = remember(({ text }: SourceFile) => wordsIn(text));

/** Reads a file that a Dockerfile copies, from the first folder that has it. */
function readerBelow(folders: readonly string[], read: (path: string) => SourceFile | undefined): ReadContext {
  return (path) => folders.map((folder) => read(folder === '' ? path : `${folder}/${path}`)?.text).find(Boolean);
}

/** The number of programs of supervisord; the configuration is read only if the stage starts it. */
function supervisedIn(stage: Stage, read: ReadContext): number | undefined {
  const started = [...startedBy(stage.entrypoint), ...startedBy(stage.command)];
  return started.some(({ program }) => program === 'supervisord') ? supervisedPrograms(stage, read) : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function summaryOf(stage: Stage, read: ReadContext): StageSummary {
  const supervised = supervisedIn(stage, read);
  const base = rootBase(stage);
  return {
    label: stage.label,
    span: stage.span,
    baseImage: base.kind === 'image' ? base.image.reference : undefined,
    ...(base.kind === 'image' && isUnchanged(stage) && { unchangedImage: base.image.reference.value }),
    isFromScratch: base.kind === 'scratch',
    user: stage.user?.value,
    userChange: userChange(stage, read)?.span,
    givesRights: givesRights(stage),
    entrypoint: stage.entrypoint && wordsOf(stage.entrypoint.line),
    command: stage.command && wordsOf(stage.command.line),
    healthcheck: stage.healthcheck?.line && wordsOf(stage.healthcheck.line),
    startedByEntrypoint: startedBy(stage.entrypoint),
    // an ENTRYPOINT in shell form ignores CMD
    startedByCommand: stage.entrypoint?.line.form === 'shell' ? [] : startedBy(stage.command),
    ...(supervised !== undefined && { supervisedPrograms: supervised }),
    folder: folderAtStart(stage),
    variables: variablesOf(stage),
    declares: new Set(declaredIn(stage)),
    exposes: stage.exposes.flatMap(({ ports }) => ports.map(({ from, to, span }): StagePort => ({ from, to, span }))),
    hasHealthcheck: stage.healthcheck?.line !== undefined,
  };
}

/** Whether an image of the stage runs the same program as its base, with the same variables. */
function isUnchanged(stage: Stage): boolean {
  return [...lineageOf(stage)].every(({ instructions }) =>
    instructions.every((one) =>
      one.keyword === 'COPY' || one.keyword === 'ADD' ? isForSettings(one) : DESCRIPTIONS.has(one.keyword),
    ),
  );
}

const DESCRIPTIONS: ReadonlySet<string> = new Set(['ARG', 'EXPOSE', 'FROM', 'LABEL', 'MAINTAINER', 'STOPSIGNAL']);

/** Not those of a proxy, which decide who may do what. */
function isForSettings({ sources, destination, from }: CopyInstruction): boolean {
  const isInEtc = /^\/etc\/(?!haproxy|nginx)[\w-]+\/[\w.-]*$/.test(known<string>(destination) ?? '');
  const isSetting = (source: Text): boolean => SETTINGS.test(known<string>(source) ?? '');
  return from === undefined && isInEtc && sources.length > 0 && sources.every(isSetting);
}

const SETTINGS = /^(?!\w+:\/\/).*\.(?:alloy|ini|json|river|toml|ya?ml)$/i;

function* declaredIn(stage: Stage): Generator<string> {
  for (const one of lineageOf(stage)) {
    for (const { pairs } of instructionsOf(one, 'ARG')) yield* pairs.map(({ name }) => name.value);
  }
}

function folderAtStart(stage: Stage): string | undefined {
  for (const one of lineageOf(stage)) {
    const last = instructionsOf(one, 'WORKDIR').findLast(({ isOnbuild }) => !isOnbuild);
    if (last !== undefined) return last.absolute === DYNAMIC ? undefined : last.absolute;
  }
  return undefined;
}

/** The written values of ENV. That of `PATH` may have a variable in it, and still names folders. */
function variablesOf(stage: Stage): ReadonlyMap<string, string> {
  const pairs = [...lineageOf(stage)]
    .reverse()
    .flatMap((one) => instructionsOf(one, 'ENV').flatMap((env) => (env.isOnbuild ? [] : env.pairs)));
  return new Map(pairs.map(({ name, value, rawValue = '' }) => [name.value, known<string>(value) ?? rawValue]));
}

function startedBy(instruction: CommandInstruction | undefined): readonly StartedProcess[] {
  const script = instruction?.line.script;
  return script === undefined ? [] : startedByScript(script).map(withoutPlace);
}

function withoutPlace({ span: _, ...process }: StartedProcess): StartedProcess {
  return process;
}

function wordsOf({ form, words, span }: CommandLine): readonly string[] {
  return form === 'exec' ? words.map(({ value }) => value) : ['sh', '-c', spanText(span)];
}

function tooManyVariants(path: string, { span }: Build): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `${path} is built with too many different arguments, so what this container takes from it is not known.`,
    wayOut: 'Split the Dockerfile, or build it with fewer sets of arguments.',
    span,
  });
}
