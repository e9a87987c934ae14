import type { ActiveRule } from '../check/active-rules.ts';
import { allBakeVariables, usualBakes } from '../discover/bake-variables.ts';
import { calledFiles } from '../discover/called-files.ts';
import { calledUnits, namesUsedBy } from '../discover/called-units.ts';
import { type DecidingVariables, decidingVariables } from '../discover/deciding-variables.ts';
import type { Repository } from '../discover/index.ts';
import type { CalledUnit, CalledUnits } from '../discover/readings.ts';
import type { Unit } from '../discover/units.ts';
import { type Finding, isAtLeast } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { hostOf } from '../model/web-address.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { lazy } from '../support/caches/lazy.ts';
import { paired } from '../support/paired.ts';
import { type CheckedUnit, NO_SUBJECTS } from './check-unit.ts';
import { withLoadableVariables } from './loadable-variables.ts';
import { withoutTestSecrets } from './test-secrets.ts';

export interface CalledProjects<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
  /** How they build Dockerfiles, whether or not others build the same. */
  readonly builds: readonly BuildReference[];
}

interface CallOptions<Checked> {
  readonly rules: readonly ActiveRule[];
  readonly repository: Repository;
  readonly check: (units: readonly Unit[]) => Promise<readonly Checked[]>;
}

/** How many scripts may pass variables on, one to another. Real repositories have a few. */
const DEEPEST_CALLS = 20;

/**
 * Checks scripts and projects again with the variables that commands pass to them. Only what these values add is kept, and not the smaller
 * problems: a test may well pass the tag of an image.
 */
export async function checkCalledProjects<Checked extends CheckedUnit & { readonly unit: Unit }>(
  starters: readonly Checked[],
  projects: readonly Checked[],
  { rules, repository, check }: CallOptions<Checked>,
): Promise<CalledProjects<Checked>> {
  const { checkAll, found } = checkerOf([...new Set([...starters, ...projects])], check);
  const { checked, notifications } = found;
  const deciding = decidingFor(starters, projects, repository);
  const callees = calledFiles(repository, deciding);
  const late = await check(unitsReadLater(starters, repository, deciding));
  checked.push(...late);
  let next = callees([...[...starters, ...late].flatMap(({ calls }) => calls), ...usualBakes(repository)]);
  for (let depth = 0; depth < DEEPEST_CALLS && next.called.length > 0; depth++) {
    next = callees((await checkAll(next)).flatMap(({ calls }) => calls));
  }
  notifications.push(...next.notifications, ...next.called.slice(0, 1).map(tooDeep));
  await checkAll(calledUnits(starters, checked, repository, projects));
  next = withLoadableVariables(starters, projects, { rules, repository, deciding });
  const before = checked.length;
  for (let depth = 0; depth < DEEPEST_CALLS && next.called.length > 0; depth++) {
    next = callees((await checkAll(next, 'file')).flatMap(({ calls }) => calls));
  }
  await checkAll(calledUnits(checked.slice(before), [], repository, projects), 'file');
  return found;
}

interface Found<Checked> {
  readonly checked: Checked[];
  readonly notifications: Notification[];
  readonly builds: BuildReference[];
}

/** Checks units with variables, and collects what they add to what was found without them. */
function checkerOf<Checked extends CheckedUnit & { readonly unit: Unit }>(
  all: readonly Checked[],
  check: CallOptions<Checked>['check'],
) {
  const keys = lazy(() => keysOf(all));
  const built = lazy(() => new Set(all.flatMap(({ builds }) => builds.map((build) => build.dockerfilePath))));
  const found: Found<Checked> = { checked: [], notifications: [], builds: [] };
  // files of variables come last, and several may cause the same finding
  const otherKeys = lazy(() => keysOf([...all, ...found.checked]));
  const checkAll = async (asked: CalledUnits, what: Caller = 'command'): Promise<readonly Checked[]> => {
    const { called, notifications } = asked;
    found.notifications.push(...notifications);
    if (called.length === 0) return [];
    const isFile = what === 'file';
    const units = called.map(withoutTestSecrets);
    const read = await check(isFile ? units.map((unit) => ({ ...unit, isReadAgain: true })) : units);
    const known = isFile ? otherKeys() : keys();
    if (!isFile) found.builds.push(...read.flatMap((one) => one.builds));
    const results = paired(called, read).map(([unit, one]) => ({
      ...one,
      findings: addedBy({ ...unit, what }, one, known),
      files: [...one.files, unit.caller.file.path],
      // variables of a file may be meant for something else
      builds: isFile ? [] : one.builds.filter(({ dockerfilePath }) => !built().has(dockerfilePath)),
      notifications: isFile ? [] : one.notifications,
      postures: [],
      evidence: [],
      subjects: NO_SUBJECTS,
    }));
    found.checked.push(...results);
    return results;
  };
  return { checkAll, found };
}

function keysOf(units: Iterable<Pick<CheckedUnit, 'findings'>>): ReadonlySet<string> {
  return new Set([...units].flatMap(({ findings }) => findings.map(keyOf)));
}

/** The variables that may decide what the projects and the files of bake have. */
function decidingFor(
  starters: readonly { readonly unit: Unit }[],
  projects: Parameters<typeof namesUsedBy>[1],
  repository: Repository,
): ReturnType<typeof decidingVariables> {
  const names = lazy(() => new Set([...namesUsedBy(repository, projects), ...allBakeVariables(repository)]));
  const units = starters.map(({ unit }) => unit);
  return decidingVariables(repository, units, names);
}

/** The files that only run others and were not read, if they mention a variable that may determine options. */
function unitsReadLater(
  starters: readonly { readonly unit: Unit; readonly callsLater: boolean }[],
  { readFile }: Repository,
  deciding: DecidingVariables,
): readonly Unit[] {
  const waiting = starters.filter(({ callsLater }) => callsLater);
  if (waiting.length === 0) return [];
  const mayPass = deciding.mayPass();
  return waiting
    .filter(({ unit }) => mayPass(readFile(unit.path, 'guess')?.text ?? ''))
    .map(({ unit }) => ({ ...unit, companions: { ...unit.companions, readsCalls: true } }));
}

function tooDeep({ caller }: CalledUnit): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'command',
    message: `Scripts pass variables on more than ${DEEPEST_CALLS} times, so what this command runs was not checked with them.`,
    wayOut: 'Let the first script run it directly.',
    span: caller,
  });
}

/** What passes variables. Whether a program loads those of a file is not known. */
type Caller = 'command' | 'build' | 'file';

interface Adding extends Pick<CalledUnit, 'caller' | 'names' | 'setBy'> {
  readonly together?: string | undefined;
  readonly what?: Caller;
  /** Whether the findings are those without the values of the caller. */
  readonly isDefault?: boolean;
}

/** The findings that are not among those found before, except for small ones. */
export function addedBy(
  { caller, names, together, setBy, what = 'command', isDefault = false }: Adding,
  { findings }: Pick<CheckedUnit, 'findings'>,
  found: ReadonlySet<string>,
): readonly Finding[] {
  const where = conditionOf({ caller, names, together, what, isDefault });
  const verb = isDefault ? 'replaces' : VERBS[what];
  const least = what === 'file' ? 'high' : 'medium';
  const related = names.length === 0 ? [] : [{ span: caller, message: `the ${what} that ${verb} ${namesOf(names)}` }];
  return findings
    .filter(
      (finding) =>
        !isFound(finding, found) && isAtLeast(finding.severity, OF_IMAGES.test(finding.ruleId) ? 'high' : least),
    )
    .map((finding) => ({
      ...(isDefault || what === 'file' ? notAlways(finding) : finding),
      setBy,
      message: `${finding.message} This applies ${where}.`,
      related: [...finding.related, ...related],
    }));
}

/** Also where it is only milder than one that was found. */
function isFound(finding: Finding, found: ReadonlySet<string>): boolean {
  const usual = finding.variant?.replace(MILDER, '');
  return found.has(keyOf(finding)) || found.has(keyOf({ ...finding, variant: usual === '' ? undefined : usual }));
}

const MILDER = /(?:^|-)(?:twice-)?milder$/;

/** When the findings apply, in words that continue "This applies". */
function conditionOf({ caller, names, together, what, isDefault }: Adding & { readonly what: Caller }): string {
  if (names.length === 0)
    return together === undefined ? `where ${caller.file.path} runs it` : `together with ${together}`;
  const it = pronounOf(names);
  return isDefault
    ? `with ${namesOf(names)} as the file has ${it}, which ${caller.file.path} replaces`
    : `with ${namesOf(names)} as ${caller.file.path} ${VERBS[what]} ${it}`;
}

const VERBS: Readonly<Record<Caller, string>> = { command: 'passes', build: 'passes', file: 'sets' };

/** A finding of a reading that not every start or build has, so that in a base it does not cover one that always applies. */
export function notAlways(finding: Finding): Finding {
  const { sharedBy } = finding;
  return { ...finding, isOptional: true, sharedBy: sharedBy?.map((one) => ({ ...one, isOptional: true })) };
}

/** Rules about what an image is. */
const OF_IMAGES = /^image-/;

const SHOWN_NAMES = 3;

/** `A`, `A and B`, or what they are where there are many. */
export function namesOf(names: readonly string[]): string {
  if (names.length > SHOWN_NAMES) return 'variables';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function pronounOf(names: readonly string[]): string {
  return names.length === 1 && names[0] !== 'arguments' ? 'it' : 'them';
}

/** Identifies a finding among those of one scan. What is fetched from another host is another danger. */
export function keyOf({ ruleId, variant, subject, evidence, span: { file, start, end } }: Finding): string {
  return JSON.stringify([ruleId, variant, subject, file.path, start, end, ...hostsIn(evidence)]);
}

function hostsIn(evidence: string): readonly string[] {
  const addresses = evidence.includes('://') ? (evidence.match(/\bhttps?:\/\/[^\s'"|;]{1,300}/gi) ?? []) : [];
  return [...new Set(addresses.map((address) => hostOf(address)?.toLowerCase() ?? ''))].sort();
}
