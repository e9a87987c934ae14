import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { ActiveRule } from '../check/active-rules.ts';
import { isForDevelopment } from '../check/starters.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { filesOf, type Unit } from '../discover/units.ts';
import { OWN_FILES } from '../model/containers/compose-file-names.ts';
import { baseName } from '../model/containers/host-path.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { paired } from '../support/paired.ts';
import type { CheckedUnit } from './check-unit.ts';

interface StartOptions<Checked> {
  readonly rules: readonly ActiveRule[];
  readonly check: (units: readonly Unit[]) => Promise<readonly Checked[]>;
}

/**
 * What a file is for by its place or its name, what a profile is for, and that a service has no replicas, says nothing if a command elsewhere
 * starts it. So a project with findings that are milder, or with such a service, is checked again with those who start it. So is one with findings in services that
 * only a profile starts, with the commands that name a profile or a service.
 */
export async function checkStartedProjects<Checked extends CheckedUnit & { readonly unit: Unit }>(
  projects: readonly Checked[],
  starters: readonly Pick<CheckedUnit, 'lists'>[],
  { rules, check }: StartOptions<Checked>,
): Promise<readonly Checked[]> {
  const settings = rules.find(({ context }) => context !== undefined)?.context;
  if (settings === undefined) return projects;
  const isDeployment = ({ starts, span }: ComposeList): boolean =>
    starts !== undefined && !isForDevelopment(span, settings);
  const lists = starters.flatMap((starter) => starter.lists.filter(isDeployment));
  if (lists.length === 0) return projects;
  const startsOf = startFinder(lists);
  const started = projects.flatMap((project) => {
    const isMild = project.findings.some(isMilder) || project.things.some(({ isIdle }) => isIdle);
    if (!isMild && !project.findings.some(isOfProfile)) return [];
    const starts = startsOf(project.unit).filter(({ list }) => isMild || choosesServices(list));
    const unit = withStarts(project.unit, starts);
    return starts.length === 0 || isStartedAlike(unit, project.unit) ? [] : [{ project, unit }];
  });
  const results = await check(started.map(({ unit }) => unit));
  const again = new Map(
    paired(started, results).map(([{ project, unit }, { findings, things }]) => [
      project,
      { ...project, unit, findings, things },
    ]),
  );
  return projects.map((project) => again.get(project) ?? project);
}

/** Whether a project was checked with the same starts before. */
function isStartedAlike(one: Unit, { companions: { startedBy, started } }: Unit): boolean {
  return JSON.stringify([one.companions.startedBy, one.companions.started]) === JSON.stringify([startedBy, started]);
}

function isMilder({ variant }: CheckedUnit['findings'][number]): boolean {
  return variant?.endsWith('milder') === true;
}

/** Whether nothing starts the service but a profile. */
function isOfProfile({ isOptional, sharedBy = [] }: CheckedUnit['findings'][number]): boolean {
  return isOptional === true || sharedBy.some((one) => one.isOptional);
}

function choosesServices({ starts }: ComposeList): boolean {
  return starts !== undefined && starts.profiles.length + starts.services.length > 0;
}

/** A command with the files of a project that it starts. */
interface Start {
  readonly list: ComposeList;
  readonly files: readonly string[];
}

/** Finds the commands that start a project, where they name its first file by its path, or run in its folder. */
function startFinder(lists: readonly ComposeList[]): (unit: Unit) => readonly Start[] {
  const foldersNear = folderFinder();
  const started = lists.filter(({ isBake }) => isBake !== true);
  const found = started.map((list) => {
    const folders = foldersNear(list.span.file.path, list.folders, Math.max(1, list.files.length))?.flat() ?? [];
    const named = folders.map((folder) => list.files.map((file) => repositoryPath(folder, file)));
    return { list, folders: new Set(folders), paths: new Set(named.flat()) };
  });
  return (unit) => {
    const all = filesOf(unit);
    const folder = folderOf(unit.path);
    return found.flatMap(({ list, folders, paths }) => {
      const isRead = list.files.length === 0 ? isReadByDefault : (path: string): boolean => paths.has(path);
      const isNear = list.files.length > 0 || folders.has(folder);
      return isNear && isRead(unit.path) ? [{ list, files: all.filter(isRead) }] : [];
    });
  };
}

function isReadByDefault(path: string): boolean {
  return OWN_FILES.includes(baseName(path));
}

function withStarts(unit: Unit, starts: readonly Start[]): Unit {
  const pairs = starts.flatMap(({ list, files }) =>
    list.starts?.isOneOff === true ? [] : files.map((file) => [file, list.span.file.path] as const),
  );
  const startedBy = [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
  const namesOf = (list: 'profiles' | 'services' | 'scaled'): readonly string[] => [
    ...new Set(starts.flatMap((start) => start.list.starts?.[list] ?? [])),
  ];
  const started = { profiles: namesOf('profiles'), services: namesOf('services'), scaled: namesOf('scaled') };
  return { ...unit, companions: { ...unit.companions, startedBy, started } };
}
