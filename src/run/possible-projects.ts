import { setsPassword } from '../analysis/secrets/password-settings.ts';
import { isNamedForDevelopmentAnyhow } from '../check/file-context.ts';
import type { Repository } from '../discover/index.ts';
import { type PossibleValues, possibleValues } from '../discover/possible-values.ts';
import type { Unit } from '../discover/units.ts';
import { type Finding, isAtLeast } from '../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { weakeningWordsIn } from '../parse/scripts/gap-definitions.ts';
import { lazy } from '../support/caches/lazy.ts';
import { addToGroup } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { shortText } from '../support/short-text.ts';
import { keyOf } from './called-projects.ts';
import { type CheckedUnit, onlyAdded } from './check-unit.ts';
import { dangerousLines } from './referenced-lines.ts';

/** With how many further values of variables a project is read. Real ones have a few stages. */
const MOST_VALUES = 20;

/** How many files these readings of a project have together, for more than a few values. */
const MOST_FILES = 300;
const FEW_VALUES = 3;

type CheckedProject = CheckedUnit & { readonly unit: Unit };

interface PossibleProjects<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly GapNotification[];
  readonly builds: readonly BuildReference[];
}

interface PossibleOptions<Checked> {
  readonly repository: Repository;
  /** All that was found without these values. */
  readonly known: readonly CheckedUnit[];
  readonly check: (units: readonly Unit[]) => Promise<readonly Checked[]>;
}

interface Possible {
  readonly unit: Unit;
  readonly values: PossibleValues;
  readonly isForDevelopment: boolean;
  /** Whether a value is a version, which may decide more than these files. */
  readonly isVersion: boolean;
}

/**
 * Checks projects again where a variable that the caller decides is part of a path, with each file of the repository that the path may mean:
 * `env_file: .env.${STAGE}`. It keeps only what these files add. Where the value is a version or names a stage of development, it keeps only
 * findings within the files themselves.
 */
export async function checkPossibleProjects<Checked extends CheckedProject>(
  projects: readonly Checked[],
  { repository, known, check }: PossibleOptions<Checked>,
): Promise<PossibleProjects<Checked>> {
  const valuesOf = possibleValues(repository);
  const parts = lazy(() => new Set(projects.flatMap((one) => one.parts.filter((path) => path !== one.unit.path))));
  const readings: Possible[] = [];
  const notifications: GapNotification[] = [];
  for (const project of projects) {
    const all = valuesOf(project);
    if (all.length === 0 || (project.unit.isGuess && parts().has(project.unit.path))) continue;
    const possible = all.map((values) => possibleOf(project, values));
    const sorted = [
      ...possible.filter((one) => !one.isForDevelopment),
      ...possible.filter((one) => one.isForDevelopment),
    ];
    const most = mostFor(project);
    readings.push(...sorted.slice(0, most));
    if (sorted.length > most) notifications.push(tooMany(sorted.slice(most), most, repository));
  }
  const results = paired(readings, await check(readings.map(({ unit }) => unit)));
  const keys = lazy(() => new Set([...projects, ...known].flatMap(({ findings }) => findings.map(keyOf))));
  const builds = results.map(([reading, { builds: all }]) => all.map((one) => buildFor(reading, one)));
  const built = lazy(() => new Set(projects.flatMap((one) => one.builds.map(({ dockerfilePath }) => dockerfilePath))));
  const findings = addedFindings(results, keys);
  return {
    checked: results.map(([, one], at) => ({
      ...onlyAdded(one, findings[at] ?? []),
      builds: (builds[at] ?? []).filter(({ dockerfilePath }) => !built().has(dockerfilePath)),
    })),
    notifications,
    builds: results.flatMap(([{ values }], at) => builds[at]?.filter((one) => takesFrom(one, values.paths)) ?? []),
  };
}

/** Whether it gets one of the folders under a name. Arguments that differ, such as versions, say nothing about the files. */
function takesFrom({ contexts = [] }: BuildReference, paths: readonly string[]): boolean {
  return contexts.some(({ folder }) => folder !== undefined && paths.includes(folder));
}

function mostFor({ files }: CheckedProject): number {
  return Math.max(FEW_VALUES, Math.min(MOST_VALUES, Math.floor(MOST_FILES / Math.max(1, files.length))));
}

function possibleOf({ unit }: CheckedProject, values: PossibleValues): Possible {
  const { variables: passed = [] } = unit.companions;
  const variables = [...passed, ...values.variables];
  const companions = { ...unit.companions, variables, chosen: values.paths };
  return {
    unit: { ...unit, companions, isReadAgain: true },
    values,
    isForDevelopment: values.variables.some(({ value }) => isNamedForDevelopmentAnyhow(value)),
    isVersion: values.variables.some(({ value }) => /^v?\d/.test(value)),
  };
}

/** Another path may have no file with these values. A stage of development says nothing about what its Dockerfile is for. */
function buildFor({ isForDevelopment }: Possible, build: BuildReference): BuildReference {
  return { ...build, isGuess: true, ...(isForDevelopment && { isCommand: true }) };
}

/** Those that nothing else found, once each, with all the files that cause them. */
function addedFindings(
  results: readonly (readonly [Possible, CheckedUnit])[],
  keys: () => ReadonlySet<string>,
): readonly (readonly Finding[])[] {
  const causes = new Map<string, string[]>();
  const added = results.map(([reading, { findings }]) =>
    findings.filter((finding) => {
      if (!isKept(reading, finding) || keys().has(keyOf(finding))) return false;
      const key = keyOf(finding);
      const isFirst = !causes.has(key);
      for (const path of reading.values.paths) addToGroup(causes, key, path);
      return isFirst;
    }),
  );
  return paired(results, added).map(([[reading], findings]) =>
    findings.map((one) => conditional(one, reading, causes.get(keyOf(one)) ?? [])),
  );
}

function isKept(
  { isForDevelopment, isVersion, values: { paths } }: Possible,
  { span, ruleId, severity }: Finding,
): boolean {
  if ((isForDevelopment || isVersion) && !isBelow(span.file.path, paths)) return false;
  return isAtLeast(severity, /^image-/.test(ruleId) ? 'high' : 'medium');
}

function isBelow(path: string, all: readonly string[]): boolean {
  return all.some((one) => path === one || path.startsWith(`${one}/`));
}

/** Where it is in one of the files, these are not causes of their own. */
function conditional(finding: Finding, { values: { variables, paths, span } }: Possible, causes: string[]): Finding {
  const setBy = isBelow(finding.span.file.path, paths) ? undefined : [...new Set(causes)].sort();
  const values = variables.map(({ name, value }) => `${name} is ${value}`).join(' and ');
  const names = variables.map(({ name }) => name).join(' and ');
  return {
    ...finding,
    setBy,
    message: `${finding.message} This applies where ${values}.`,
    related: [...finding.related, { span, message: `the path that ${names} may decide` }],
  };
}

/** Identified by what may be a danger in the files that are left out. */
function tooMany(left: readonly Possible[], most: number, { readFile }: Repository): GapNotification {
  const [first] = left;
  const dangers = left.flatMap(({ values: { paths } }) =>
    paths.flatMap((path) => {
      const text = readFile(path, 'guess')?.text ?? '';
      const passwords = text.split('\n').filter(setsPassword);
      return [...dangerousLines(text), ...weakeningWordsIn(text), ...passwords].map((one) =>
        shortText(`${path} ${one}`, 0),
      );
    }),
  );
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'project',
    message: `More than ${most} files fit the paths with variables of this project, so it was not checked with the remaining ones.`,
    wayOut: 'Name fewer files alike.',
    span: first?.values.span,
    parts: ['files for variables', ...dangers],
  });
}
