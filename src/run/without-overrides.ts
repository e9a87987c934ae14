import { alone, filesOf, type Unit } from '../discover/units.ts';
import { type Finding, isAtLeast } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Span } from '../model/source.ts';
import type { BuildReference, OverriddenPlace } from '../parse/frontend.ts';
import { groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { notAlways } from './called-projects.ts';
import { type CheckedUnit, onlyAdded } from './check-unit.ts';

interface OverrideOptions<Checked> {
  readonly check: (units: readonly Unit[]) => Promise<readonly Checked[]>;
}

export interface CheckedWithoutOverrides<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly Notification[];
  /** How they build Dockerfiles, whether or not others build the same. */
  readonly builds: readonly BuildReference[];
}

/** How many readings of one project with fewer files are checked. */
const MOST_READINGS = 8;

/**
 * `docker compose -f compose.yaml up` leaves an override out. So a project of several files is checked again without the files that set options
 * of others again, or take them away. What is dangerous in these options, and is not, or is milder, with all files, is kept, where it is written.
 */
export async function checkWithoutOverrides<Checked extends CheckedUnit & { readonly unit: Unit }>(
  projects: readonly Checked[],
  { check }: OverrideOptions<Checked>,
): Promise<CheckedWithoutOverrides<Checked>> {
  const notifications: Notification[] = [];
  const readings = projects.flatMap((project) => {
    const all = readingsOf(project);
    if (all.length > MOST_READINGS) notifications.push(tooMany(project.unit));
    return all.slice(0, MOST_READINGS);
  });
  if (readings.length === 0) return { checked: [], notifications, builds: [] };
  const known = groupBy(
    projects.flatMap(({ findings }) => findings),
    keyOf,
  );
  const built = new Set(projects.flatMap(({ builds }) => builds.map(({ dockerfilePath }) => dockerfilePath)));
  const results = await checkEach(
    readings.map(({ unit }): Unit => ({ ...unit, isReadAgain: true })),
    check,
  );
  const checked = paired(results, readings).map(([result, reading]) => {
    const findings = result.findings.filter(({ severity }) => isAtLeast(severity, 'medium'));
    const builds = result.builds.filter(({ dockerfilePath }) => !built.has(dockerfilePath));
    return {
      ...onlyAdded(
        result,
        addedBy(findings, reading, (finding) => known.get(keyOf(finding)) ?? []),
      ),
      builds,
    };
  });
  return { checked, notifications, builds: results.flatMap(({ builds }) => builds) };
}

/** Checks units that are alike once: projects often have all but the last of their files in common. */
async function checkEach<Checked>(
  units: readonly Unit[],
  check: (units: readonly Unit[]) => Promise<readonly Checked[]>,
): Promise<readonly Checked[]> {
  const keys = units.map(({ path, isGuess, companions }) => JSON.stringify([path, isGuess, companions]));
  const distinct = new Map(paired(keys, units));
  const results = new Map(paired([...distinct.keys()], await check([...distinct.values()])));
  return keys.flatMap((key) => results.get(key) ?? []);
}

interface Reading {
  readonly unit: Unit;
  /** What the files that are left out change. */
  readonly overridden: readonly OverriddenPlace[];
}

/** One for each file that overrides others: the files before it, or one that only an `include` merges with it. */
function readingsOf({ unit, overridden }: CheckedUnit & { readonly unit: Unit }): readonly Reading[] {
  const files = filesOf(unit);
  const isBefore = ({ path, by }: OverriddenPlace): boolean =>
    files.indexOf(by) > 0 && (files.includes(path) || files[0] === path);
  const [listed, included] = [overridden.filter(isBefore), overridden.filter((place) => !isBefore(place))];
  return [
    ...[...groupBy(listed, ({ by }) => by)].map(([by, places]) => {
      const others = unit.companions.others.slice(0, files.indexOf(by) - 1);
      return { unit: { ...unit, companions: withOthers(unit, others) }, overridden: places };
    }),
    ...[...groupBy(included, ({ path }) => path)].map(([path, places]) => ({
      unit: { ...alone({ ...unit, path }), isGuess: true },
      overridden: places,
    })),
  ];
}

/** Those who start files that are not read any more say nothing, and would make equal readings differ. */
function withOthers({ path, companions }: Unit, others: readonly string[]): Unit['companions'] {
  const { startedBy } = companions;
  const read = new Set([path, ...others]);
  return { ...companions, others, ...(startedBy && { startedBy: startedBy.filter(([file]) => read.has(file)) }) };
}

/** The findings that are worse without a file, and those in options that it changes. */
function addedBy(
  findings: readonly Finding[],
  { overridden }: Reading,
  knownAs: (finding: Finding) => readonly Finding[],
): readonly Finding[] {
  const places = groupBy(overridden, ({ path }) => path);
  const placeOf = ({ file, start, end }: Span): OverriddenPlace | undefined =>
    places.get(file.path)?.find((place) => place.start <= start && end <= place.end);
  return findings.flatMap((finding) => {
    const known = knownAs(finding);
    if (known.some(({ score = 0 }) => score >= (finding.score ?? 0))) return [];
    const spans = [finding, ...finding.related].map(({ span }) => span);
    const place = known.length > 0 ? overridden[0] : spans.map(placeOf).find((one) => one !== undefined);
    if (place === undefined) return [];
    const message = `${finding.message} This applies without ${place.by}, which changes the service.`;
    return [{ ...notAlways(finding), message }];
  });
}

/** Identifies a problem of one place. */
function keyOf({ ruleId, subject, span: { file, start, end } }: Finding): string {
  return JSON.stringify([ruleId, subject, file.path, start, end]);
}

function tooMany({ path }: Unit): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'project',
    message: `More than ${MOST_READINGS} files of the project of ${path} change options of others, so it was not checked without each of them.`,
    wayOut: 'Merge fewer files.',
    path,
  });
}
