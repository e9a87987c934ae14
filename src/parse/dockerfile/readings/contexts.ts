import { posix } from 'node:path';
import { secretFileKind } from '../../../analysis/secrets/copied-secrets.ts';
import { isServiceSetting } from '../../../analysis/settings/placed-settings.ts';
import { type BuildContext, isWholeContext } from '../../../model/build-context.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { everyCommand } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { UnsetReading } from '../../frontend.ts';
import { knownAmong } from '../copied-scripts.ts';
import { chosenSourcesOf, contextSources, copiedSources } from '../copies/context-sources.ts';
import { unbroken } from '../text/unbroken.ts';
import type { DockerfileOptions, ParsedDockerfile } from './parsed-dockerfile.ts';

/** With how many further contexts a Dockerfile is read. */
const MOST_CONTEXTS = 8;

/** What may bring files of the build context. */
export const COPIES = /\b(?:COPY|ADD)\b|--mount/i;

/** The readings of a Dockerfile with the contexts that it may have instead of that of the usual reading, where commands run other files then. */
export function* readingsForContexts(
  usual: ParsedDockerfile,
  /** With the instructions of ONBUILD of another one. */
  text: string,
  options: DockerfileOptions,
  parse: (own: Pick<DockerfileOptions, 'context'>) => ParsedDockerfile,
): Generator<UnsetReading> {
  const { file, stages } = usual.dockerfile;
  const { path: dockerfilePath } = file;
  const commands = commandsIn(text, options);
  const isOneMore = sameFilesAmong(stages);
  let left = MOST_CONTEXTS;
  for (const context of otherContexts(usual, options)) {
    if (left === 0) {
      yield { subjects: [], places: [], notifications: [tooManyContexts(dockerfilePath)] };
      return;
    }
    left -= 1;
    const isSecret = mayBringSecrets(context, stages);
    if (!isSecret && (!mayRunFilesOf(context, stages, commands) || isOneMore(context))) continue;
    const parsed = parse({ context });
    const scripts = otherFilesRun(parsed, usual.scripts);
    if (scripts.size === 0 && !isSecret) continue;
    yield { subjects: parsed.subjects, places: [], context: { folder: context.folder, dockerfilePath, scripts } };
  }
}

/**
 * A reading of a Dockerfile and, where its context is not known, the same with each folder that may be the context, if commands run other
 * files of it then.
 */
export function* withOtherContexts(
  reading: ParsedDockerfile,
  text: string,
  options: DockerfileOptions,
  parseWith: (context: BuildContext) => ParsedDockerfile,
): Generator<ParsedDockerfile> {
  yield reading;
  if (reading.dockerfile.context !== undefined || !COPIES.test(text)) return;
  for (const context of likelyContexts(reading, options)) yield parseWith(context);
}

/** The first of the folders that may be the context of a Dockerfile where that is not known. */
export function likelyContexts(reading: ParsedDockerfile, options: DockerfileOptions): readonly BuildContext[] {
  const found: BuildContext[] = [];
  for (const context of otherContexts(reading, options)) {
    if (found.push(context) === MOST_CONTEXTS) break;
  }
  return found;
}

function commandsIn(text: string, { starts = [] }: DockerfileOptions): string {
  return [text, ...starts.map((start) => start.text)].join('\n');
}

function otherContexts(
  { dockerfile: { file, stages } }: ParsedDockerfile,
  { builds, findContext, contextFolders: folders, contextsNamed: named, isBuiltByDocker }: DockerfileOptions,
): Iterable<BuildContext> {
  const sources = contextSources(stages);
  const request = { dockerfilePath: file.path, builds, sources, folders, named, isBuiltByDocker };
  return findContext?.others?.(request) ?? [];
}

function tooManyContexts(path: string): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    message: 'This Dockerfile is built in too many folders to be read with each as its context.',
    wayOut: 'Build it in fewer of them.',
    path,
    evidence: 'contexts',
  });
}

type Stages = ParsedDockerfile['dockerfile']['stages'];

/**
 * Whether commands of a Dockerfile may run a file of a context: one that it copies by its name, or with a folder or a pattern and then names.
 * Programs look for their rules and settings themselves.
 */
function mayRunFilesOf({ files }: BuildContext, stages: Stages, text: string): boolean {
  const commands = unbroken(text).replaceAll(COPYING_LINE, '');
  const isAny = SEARCHES.test(commands);
  const words = new Set(commands.split(SEPARATORS));
  // a variable may be a part of the name
  const isNamed = (path: string): boolean => [posix.basename(path), stemOf(path)].some((name) => words.has(name));
  if (chosenSourcesOf(stages).some((source) => files(source).length > 0)) return true;
  return copiedSources(stages).some((source) => {
    const found = files(source);
    const [only] = found.length === 1 ? found : [];
    if (only !== undefined && posix.normalize(`/${source.value}`).slice(1) === only) return true;
    if (knownAmong(found).length > 0 || (RUNS_RULES.test(commands) && rulesAmong(found).length > 0)) return true;
    return isAny ? found.length > 0 : found.some(isNamed);
  });
}

/** More files than these are not compared, since each of them has to be read for it. */
const MOST_COMPARED = 20;

/**
 * Tells contexts in which a Dockerfile copies files with the same names and texts as in one before, so that it does the same there. Generators write
 * such copies beside each of their Dockerfiles.
 */
function sameFilesAmong(stages: Stages): (context: BuildContext) => boolean {
  const sources = [...copiedSources(stages), ...chosenSourcesOf(stages)];
  const seen = new Set<string>();
  return (context) => {
    const paths = [...new Set(sources.flatMap((source) => context.files(source)))];
    if (paths.length > MOST_COMPARED) return false;
    const key = JSON.stringify(paths.map((path) => [path, context.read(path) ?? context.folder]));
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  };
}

/** Whether a Dockerfile copies files of a context that have secrets by their names; all files of it are another matter. */
function mayBringSecrets({ files }: BuildContext, stages: Stages): boolean {
  return copiedSources(stages).some(
    (source) => !isWholeContext(source.value) && secretsAmong(files(source)).length > 0,
  );
}

const secretsAmong = remember((files: readonly string[]) => files.filter((path) => secretFileKind(path) !== undefined));

/** The files of rules and scripts that programs look for. */
const rulesAmong = remember((files: readonly string[]) => files.filter((path) => RULES.test(path)));

const RULES =
  /(?:^|\/)(?:(?:gnu)?makefile|\.?justfile|taskfile(?:\.dist)?\.ya?ml|package\.json|composer\.json|deno\.jsonc?|pyproject\.toml|poe_tasks\.toml)$/i;
const RUNS_RULES =
  /\b(?:g?make|bmake|remake|just|(?:go-)?task|npm|pnpm|yarn|yarnpkg|bun|node|turbo|lerna|nx|run-[spz]|concurrently|start-server-and-test|composer|php|deno|poe)\b/;

function stemOf(path: string): string {
  const name = posix.basename(path);
  const end = name.indexOf('.', 1);
  return end === -1 ? name : name.slice(0, end);
}

const COPYING_LINE = /^[ \t]{0,99}(?:COPY|ADD)[ \t].*$/gim;
/** Commands that run files whose names are not written. */
const SEARCHES =
  /\b(?:run-parts|xargs|-exec)\b|(?:^|[\s;&|(])(?:\.|source|exec|env|sudo|(?:ba|da|z|k|a)?sh|for)[ \t][^;&|\n]{0,200}[*?[]|(?:&&|\|\||;|RUN|\(|do|then)[ \t]{0,9}[./][^\s;&|]{0,100}[*?[]/i;
const SEPARATORS = /(?:[\s"'/=,;:()[\]{}|&<>]|\.?\$)+/;

/**
 * The paths of the copied files that commands run in this reading of a Dockerfile, or that programs of the build look for as their settings, and
 * that are not read in the usual one. The configuration of a service says little where another folder is copied as a whole.
 */
export function otherFilesRun(
  { dockerfile: { stages }, scripts }: ParsedDockerfile,
  usual: ParsedDockerfile['scripts'],
): ReadonlySet<string> {
  const settings = stages.flatMap(({ instructions, startedFiles, placedSettings }) => {
    const lines = instructions.flatMap((one) => ('line' in one ? (one.line ?? []) : []));
    for (const { script } of [...lines, ...startedFiles]) everyCommand(script);
    return placedSettings.map(({ text }) => text.span(0, 0).file);
  });
  const known = new Set([...usual].map(({ path }) => path));
  const ofServices = new Set(settings.flatMap(({ path }) => (isServiceSetting(`/${path}`) ? [path] : [])));
  const read = [...scripts, ...settings].map(({ path }) => path);
  return new Set(read.filter((path) => !known.has(path) && !ofServices.has(path)));
}
