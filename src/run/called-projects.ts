import { type CalledUnit, calledUnits, type KnownProject } from '../discover/called-units.ts';
import type { Repository } from '../discover/index.ts';
import type { Unit } from '../discover/units.ts';
import { type Finding, isAtLeast } from '../model/findings/finding.ts';
import type { GapNotification } from '../model/findings/gap.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { type CheckedUnit, NO_SUBJECTS } from './check-unit.ts';

export interface CalledProjects<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly GapNotification[];
}

interface CallOptions<Checked> {
  readonly repository: Repository;
  readonly check: (units: readonly Unit[]) => Promise<readonly Checked[]>;
}

/**
 * Checks projects again with the variables that commands pass to them. Only what these values add is kept, and not the smaller problems:
 * a test may well pass the tag of an image.
 */
export async function checkCalledProjects<Checked extends CheckedUnit & { readonly unit: Unit }>(
  starters: readonly { readonly lists: readonly ComposeList[] }[],
  projects: readonly Checked[],
  { repository, check }: CallOptions<Checked>,
): Promise<CalledProjects<Checked>> {
  const known: readonly KnownProject[] = projects;
  const { called, notifications } = calledUnits(starters, repository, known);
  if (called.length === 0) return { checked: [], notifications };
  const found = new Set(projects.flatMap(({ findings }) => findings.map(keyOf)));
  const isAdded = (finding: Finding): boolean =>
    !found.has(keyOf(finding)) && isAtLeast(finding.severity, OF_IMAGES.test(finding.ruleId) ? 'high' : 'medium');
  const built = new Set(projects.flatMap(({ builds }) => builds.map(({ dockerfilePath }) => dockerfilePath)));
  const checked = await check(called.map(({ unit }) => unit));
  return {
    checked: checked.map((one, at) => ({
      ...one,
      findings: withCaller(one.findings.filter(isAdded), called[at] as CalledUnit),
      builds: one.builds.filter(({ dockerfilePath }) => !built.has(dockerfilePath)),
      postures: [],
      subjects: NO_SUBJECTS,
    })),
    notifications,
  };
}

function withCaller(findings: readonly Finding[], { caller, names }: CalledUnit): readonly Finding[] {
  const where = `${namesOf(names)} as ${caller.file.path} passes ${names.length === 1 ? 'it' : 'them'}`;
  return findings.map((finding) => ({
    ...finding,
    message: `${finding.message} This applies with ${where}.`,
    related: [...finding.related, { span: caller, message: `the command that passes ${namesOf(names)}` }],
  }));
}

/** Rules about what an image is. */
const OF_IMAGES = /^image-/;

const SHOWN_NAMES = 3;

function namesOf(names: readonly string[]): string {
  if (names.length > SHOWN_NAMES) return 'variables';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function keyOf({ ruleId, variant, subject, span: { file, start, end } }: Finding): string {
  return JSON.stringify([ruleId, variant, subject, file.path, start, end]);
}
