import type { CandidateFile, Repository } from '../discover/index.ts';
import { type MentionSearch, mentionSearch } from '../discover/mentioned-scripts.ts';
import { linksOutside } from '../discover/named-paths.ts';
import { findNamedScripts } from '../discover/named-scripts.ts';
import { alone, type Unit } from '../discover/units.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { Format } from '../parse/formats.ts';
import { kindByName } from '../parse/kind-by-name.ts';
import type { CheckedUnit } from './check-unit.ts';

/** How many scripts may run one another in a row. Real repositories have a few. */
const DEEPEST_SCRIPTS = 30;

export interface NamedScripts<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly GapNotification[];
}

/** Checks the files that commands run as scripts although their names do not show it, and those that these run in turn. */
export async function checkNamedScripts<Checked extends Pick<CheckedUnit, 'scripts'>>(
  starters: readonly Pick<CheckedUnit, 'scripts'>[],
  repository: Repository,
  check: (units: readonly Unit[]) => Promise<readonly Checked[]>,
): Promise<NamedScripts<Checked>> {
  const known = new Set(repository.files.filter((file) => isScript(file) || file.usedAs !== undefined).map(keyOf));
  const checked: Checked[] = [];
  const notifications: GapNotification[] = [];
  const mentions = mentionSearch(repository);
  let last = starters;
  let texts = repository.files.filter(isStarter).map(({ path }) => path);
  for (let depth = 0; ; depth += 1) {
    notifications.push(
      ...linksOutside(
        last.flatMap(({ scripts }) => scripts),
        repository,
      ),
    );
    const files = newScripts(last, mentions.from(texts), repository, known);
    if (files.length === 0) return { checked, notifications: [...notifications, ...cutIn(mentions)] };
    if (depth === DEEPEST_SCRIPTS) return { checked, notifications: [...notifications, tooDeep(files)] };
    const found = await check(files.map(alone));
    checked.push(...found);
    last = found;
    texts = files.map(({ path }) => path);
  }
}

const SCRIPTS: ReadonlySet<Format> = new Set(['shell', 'makefile', 'justfile', 'taskfile', 'pipeline', 'bake']);

/** The formats of files that commands name. */
const NAMED: ReadonlySet<Format> = new Set([...SCRIPTS, 'devcontainer']);

/** The formats whose commands run on the host. */
const STARTERS: ReadonlySet<Format> = new Set([...SCRIPTS, 'workflow', 'package', 'quadlet']);

function isStarter({ fileFormat }: CandidateFile): boolean {
  return STARTERS.has(fileFormat.id);
}

function isScript({ fileFormat }: CandidateFile): boolean {
  return NAMED.has(fileFormat.id);
}

/** Their paths are added to those that are known. */
function newScripts(
  starters: readonly Pick<CheckedUnit, 'scripts'>[],
  mentioned: readonly CandidateFile[],
  repository: Repository,
  known: Set<string>,
): readonly CandidateFile[] {
  const named = starters.flatMap(({ scripts }) => scripts);
  if (named.length + mentioned.length === 0) return [];
  const files = [...mentioned, ...findNamedScripts(named, repository)].map((file) => followed(file, repository));
  const found = [...new Map(files.map((file) => [keyOf(file), file])).values()].filter(
    (file) => !known.has(keyOf(file)),
  );
  for (const file of found) known.add(keyOf(file));
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What tells the ways in which a file is read. A script is read once, whatever names it. */
function keyOf({ path, fileFormat, usedAs }: CandidateFile): string {
  return usedAs === undefined ? path : [path, fileFormat.id, kindByName(fileFormat, usedAs)].join('\n');
}

/** The file that a path with links leads to. */
function followed(file: CandidateFile, { readFile }: Repository): CandidateFile {
  const path = readFile(file.path, 'guess')?.path ?? file.path;
  return path === file.path ? file : { ...file, path, links: [file.path] };
}

function cutIn({ isCut }: MentionSearch): readonly GapNotification[] {
  if (!isCut()) return [];
  return [
    notLookedAt({
      kind: 'limit-reached',
      thing: 'file',
      message:
        'The scripts of this repository name more files than are compared, so some of those that they run were not checked.',
      wayOut: 'Let the names of scripts end in .sh.',
    }),
  ];
}

function tooDeep(files: readonly CandidateFile[]): GapNotification {
  const path = files[0]?.path ?? '';
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    count: files.length,
    message: `Scripts run one another more than ${DEEPEST_SCRIPTS} deep, so ${path} was not checked.`,
    wayOut: 'Let the first script run it directly.',
    path,
  });
}
