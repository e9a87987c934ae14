import { scriptGaps } from '../../analysis/commands/script-gaps.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { Script } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { settingsOfCommands } from '../engine/commands.ts';
import { settingsNamed } from '../engine/named-settings.ts';
import { settingsWritten } from '../engine/written-settings.ts';
import type { CompanionFiles, ParseContext, Parsed } from '../frontend.ts';
import { apiCalls, apiContainers } from '../run-options/api-calls.ts';
import { BAKE_WORDS, bakeCallsIn, bakedProjectsIn } from '../run-options/builds/bake-calls.ts';
import { buildsIn } from '../run-options/builds/build-commands.ts';
import {
  buildFilesIn,
  remoteBuildFiles,
  undecidedBakeFiles,
  unreadBakeFiles,
} from '../run-options/builds/build-files.ts';
import { commandBuildsIn } from '../run-options/builds/command-builds.ts';
import { commandsInArguments } from '../run-options/builds/commands-in-arguments.ts';
import { contextImagesIn } from '../run-options/builds/context-images.ts';
import { dockerfilesNamedIn } from '../run-options/builds/dockerfile-names.ts';
import { startsInOthers } from '../run-options/builds/entered-containers.ts';
import { withStarts } from '../run-options/builds/started-images.ts';
import { undecidedDockerfiles } from '../run-options/builds/undecided-dockerfiles.ts';
import { undecidedSettings } from '../run-options/builds/undecided-settings.ts';
import { callsIn, isCommand, mayCall } from '../run-options/calls.ts';
import { containersIn, type LinesOf } from '../run-options/command-lines.ts';
import { withCreatedVolumes } from '../run-options/created-volumes.ts';
import { fetchedImagesIn, mayFetch } from '../run-options/images/fetched-images.ts';
import { optionsFromCommands } from '../run-options/options-from-commands.ts';
import { composeListsIn } from '../run-options/projects/compose-files.ts';
import { undecidedSets } from '../run-options/projects/undecided-overrides.ts';
import { undecidedProjects } from '../run-options/projects/undecided-projects.ts';
import { scriptsNamedIn } from '../run-options/script-names.ts';
import { installedFilesIn } from '../run-options/scripts/installed-files.ts';
import { keptInDotenv, type Sourced } from '../run-options/scripts/kept-variables.ts';
import { editedFiles } from './edited-files.ts';
import { enginesFromElsewhere } from './engines-given.ts';
import { withReferenced } from './gap-definitions.ts';
import { projectsGiven, withProjects } from './given-projects.ts';
import { inlineDockerfiles } from './inline-dockerfiles.ts';
import { withLinkedPaths } from './linked-paths.ts';
import { fetchedImages } from './loaded-images.ts';
import { unreadPipedBuilds, unreadWrittenBuilds } from './piped-builds.ts';
import { definitionsOfScript, SCRIPT_NAMES } from './script-definitions.ts';
import { callsSourced, fileNear, sourcedBy } from './sourced-variables.ts';
import { mentionsSubmodule, runFromSubmodules } from './submodule-files.ts';
import { undecidedFolders } from './undecided-folders.ts';
import { undecidedParts } from './undecided-parts.ts';
import { unpackedProjects } from './unpacked-projects.ts';
import { unreadKubernetes } from './unread-kubernetes.ts';
import { unreadRuntimes } from './unread-runtimes.ts';
import { unreadWrittenBakes } from './written-bakes.ts';
import { changedProjects, unreadWrittenProjects } from './written-projects.ts';
import { unitsWritten } from './written-units.ts';

type RepositoryContext = Pick<ParseContext, 'repository' | 'findContext'>;

export const NOTHING_STARTED: Parsed = { subjects: [], builds: [], notifications: [] };

/**
 * The result for a file whose commands start nothing; undefined if they are to be read for the variables that they pass, or because a caller
 * passes the name of an engine.
 */
export function startsNothing(
  { text, path }: SourceFile,
  { readsCalls, variables = [], given = [] }: CompanionFiles,
  { repository }: RepositoryContext,
): Parsed | undefined {
  if (callsSourced(text, path, repository) || mentionsSubmodule(text, repository)) return undefined;
  if ([...variables, ...given].some(({ value }) => isCommand(value))) return undefined;
  if (!mayCall(text)) return NOTHING_STARTED;
  return readsCalls ? undefined : { ...NOTHING_STARTED, callsLater: true };
}

/** What commands build with bake. */
function bakesIn(scripts: readonly Script[], { text }: SourceFile, sourced: Sourced | undefined) {
  if (!BAKE_WORDS.test(text)) return { calls: [], lists: [] };
  return { calls: bakeCallsIn(scripts, sourced), lists: bakedProjectsIn(scripts, sourced) };
}

/** Settings for engines that commands give, write or name. */
function settingsIn(scripts: readonly Script[], file: SourceFile, near: (name: string) => SourceFile | undefined) {
  const named = MAY_NAME_SETTINGS.test(file.text) ? settingsNamed(scripts, near) : [];
  return [...settingsOfCommands(scripts, file), ...settingsWritten(scripts, file), ...named];
}

function namedIn(scripts: readonly Script[], { path, text }: SourceFile) {
  return [scriptsNamedIn, buildFilesIn, installedFilesIn].flatMap((find) => find(scripts, path, text));
}

/** The containers that scripts of a file start, and their settings for engines; the text of any other file does not concern us. */
export function startedIn(written: readonly Script[], lines: LinesOf, context?: RepositoryContext): Parsed {
  const { repository } = context ?? {};
  const { path } = lines.file;
  const near = (name: string) => repository && fileNear(path, name, repository);
  const sourced = repository && sourcedBy(path, repository);
  const scripts = withKept(withUnits(written, lines.file.text), lines, sourced);
  const commandBuilds = commandBuildsIn(scripts, lines.file.text, { sourced, textNear: (name) => near(name)?.text });
  const inline = inlineDockerfiles(scripts, lines.file, { builds: commandBuilds, findContext: context?.findContext });
  const containers = containersIn(scripts, lines);
  const subjects = [
    ...withLinkedPaths(withCreatedVolumes(containers, scripts, lines), scripts),
    ...contextImagesIn(scripts),
    ...buildsIn(scripts, lines.file, sourced),
    ...settingsIn(scripts, lines.file, near),
    ...enginesFromElsewhere(scripts, lines, sourced),
    ...inline.subjects,
    ...apiContainers(scripts, near),
  ];
  const { lists, projects } = projectsGiven(composeListsIn(scripts, sourced), lines.file, context);
  const ofSubmodules = runFromSubmodules(scripts, lines.file, { repository, lists, builds: commandBuilds });
  const bakes = bakesIn(scripts, lines.file, sourced);
  const starts = startsInOthers(scripts, containers);
  const notifications = [...gapsIn(scripts, lines, repository, near), ...ofSubmodules.notifications];
  const found = {
    builds: [],
    lists: [...lists, ...bakes.lists],
    calls: [...callsIn(scripts, sourced), ...bakes.calls],
    commandBuilds: withStarts(commandBuilds, containers, starts),
    dockerfiles: dockerfilesNamedIn(scripts, path, lines.file.text),
    scripts: [...namedIn(scripts, lines.file), ...ofSubmodules.scripts],
    starts,
    notifications,
    inlineDockerfiles: inline.dockerfiles,
  };
  return withProjects({ ...found, ...withFetched(subjects, scripts, lines.file) }, projects, lines.file);
}

/** The subjects of a file, with the images that it fetches. */
function withFetched(
  subjects: readonly Subject[],
  scripts: readonly Script[],
  file: SourceFile,
): Pick<Parsed, 'subjects' | 'valueFiles'> {
  const fetched = mayFetch(file.text) ? fetchedImagesIn(scripts) : [];
  // of a file that only fetches images, the text does not concern us either, except for its comments
  if (subjects.length === 0) return { subjects: fetched, ...(fetched.length > 0 && { valueFiles: [file] }) };
  return { subjects: [{ kind: 'text', file }, ...subjects, ...fetched] };
}

const MAY_NAME_SETTINGS = /CONTAINERS_CONF|--module/;

/** What one command of a file writes to `.env` is there for the others. */
function withKept(scripts: readonly Script[], { format, file }: LinesOf, sourced?: Sourced): readonly Script[] {
  if (!KEEPS.has(format) || sourced === undefined || !file.text.includes('.env')) return scripts;
  const kept = lazy(() => scripts.flatMap((script) => keptInDotenv(script, sourced)));
  return scripts.map((script) => ({ ...script, given: () => [...(script.given?.() ?? []), ...kept()] }));
}

/** The formats whose commands are scripts of their own that run in the same folder. */
const KEEPS: ReadonlySet<LinesOf['format']> = new Set(['makefile', 'justfile', 'taskfile', 'package']);

function withUnits(scripts: readonly Script[], text: string): readonly Script[] {
  const units = unitsWritten(scripts, text);
  return units.length === 0 ? scripts : [...scripts, ...units];
}

function gapsIn(
  scripts: readonly Script[],
  { format, file }: LinesOf,
  repository: RepositoryContext['repository'] | undefined,
  near: (name: string) => SourceFile | undefined,
): readonly Notification[] {
  const textNear = (name: string): string | undefined => near(name)?.text;
  const run = scripts.filter(({ isTemplate }) => isTemplate !== true);
  const gaps = [
    ...scriptGaps(scripts),
    ...unreadPipedBuilds(scripts, textNear),
    ...unreadWrittenBuilds(scripts, textNear),
    ...unreadWrittenBakes(scripts, textNear),
    ...unreadWrittenProjects(scripts, textNear),
    ...changedProjects(scripts, textNear),
    ...(repository ? editedFiles(scripts, repository, textNear) : []),
    ...(repository ? unpackedProjects(scripts, file.path, repository) : []),
    ...undecidedFolders(scripts),
    ...unreadKubernetes(scripts, textNear),
    ...unreadRuntimes(scripts, textNear),
    ...commandsInArguments(scripts),
    ...fetchedImages(scripts),
    ...(format === 'workflow' ? [] : undecidedProjects(run)),
    ...(format === 'workflow' ? [] : undecidedDockerfiles(run)),
    ...(format === 'workflow' ? [] : undecidedBakeFiles(scripts)),
    ...unreadBakeFiles(scripts),
    ...undecidedSets(scripts),
    ...undecidedSettings(scripts),
    ...undecidedParts(scripts),
    ...remoteBuildFiles(scripts),
    ...optionsFromCommands(scripts, textNear),
    ...apiCalls(scripts, near),
  ];
  return repository ? withReferenced(gaps, () => definitionsOfScript(file, repository), SCRIPT_NAMES) : gaps;
}
