import { configurationFiles } from '../config/config.ts';
import { changeNumbers } from '../gate/change-numbers.ts';
import type { Gate } from '../gate/index.ts';
import { isAtLeast, type Severity } from '../model/findings/finding.ts';
import type { Grouping, Sorting } from '../report/grouping.ts';
import type { Override, ShownPolicy } from '../report/policy-text.ts';
import { terminalPieces, verdictLine } from '../report/terminal.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Run } from '../run/run.ts';
import type { Policy } from '../run/settings.ts';
import { VERSION } from '../support/version.ts';
import type { LeftOut, ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { Destination, DestinationArguments, Format } from './destinations.ts';
import { displayPath } from './display-path.ts';
import { exchangeReport } from './exchange-report.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { sayWritten, writeTo } from './write-to.ts';

/** Options about reports. */
export interface ReportArguments extends DestinationArguments {
  readonly paths?: readonly string[];
  readonly config?: string;
  readonly base?: string;
  /** Leaves out milder findings. They still count for the exit status. */
  readonly severity?: Severity;
  /** One line for each finding. */
  readonly quiet?: boolean;
  readonly groupBy?: Grouping;
  readonly sort?: Sorting;
  /** False for no colours. */
  readonly color?: boolean;
  readonly includeSuppressed?: boolean;
  readonly verbose?: boolean;
  /** Every finding in full, however many there are. */
  readonly full?: boolean;
}

/** The report to write, on everything or on a change. */
export type ScanResult = Pick<Run, 'repository' | 'verdict'> & {
  readonly report: ScanReport;
  readonly gate?: Gate;
  readonly policy?: Policy;
  readonly overrides?: readonly Override[] | undefined;
};

/** The code for each format is loaded when that format is asked for. */
export async function writeReports(
  destinations: readonly Destination[],
  run: ScanResult,
  given: ReportArguments,
  surroundings: Surroundings,
): Promise<void> {
  const shown = given.severity === undefined ? run : withoutMilder(run, given.severity);
  await writeTo(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
  if (given.quiet !== true) sayWritten(destinations, surroundings, verdictLine(run.verdict, false));
}

interface ShownResult extends ScanResult {
  /** What is left out of the findings that a change brings. */
  readonly leftOutOfChange?: LeftOut;
}

function withoutMilder(run: ScanResult, least: Severity): ShownResult {
  const isKept = ({ severity }: TriagedFinding): boolean => isAtLeast(severity, least);
  const leftOut = (findings: readonly TriagedFinding[]): LeftOut => {
    return { findings: findings.filter((finding) => !isKept(finding)), by: '--severity' };
  };
  const { report, gate } = run;
  return {
    ...run,
    report: { ...report, findings: report.findings.filter(isKept), leftOut: leftOut(report.findings) },
    ...(gate && {
      gate: { ...gate, fresh: gate.fresh.filter(isKept), undecided: gate.undecided.filter(isKept) },
      leftOutOfChange: leftOut([...gate.fresh, ...gate.undecided]),
    }),
  };
}

/** Whether the format includes the matrix of what confines the containers. */
export function showsPostures({ format }: Destination): boolean {
  return format === 'markdown' || format === 'html';
}

/** Whether the format includes the controls of the CIS Docker Benchmark. */
export function showsControls({ format }: Destination): boolean {
  return format === 'json' || format === 'html';
}

async function render(
  format: Format,
  shown: ShownResult,
  given: ReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  const { report, verdict, gate } = shown;
  const { includeSuppressed = false } = given;
  switch (format) {
    case 'sarif': {
      const { sarifPieces } = await import('../report/sarif/sarif.ts');
      const { concernOf } = await import('../rules/index.ts');
      return sarifPieces(report, { version: VERSION, concernOf, includeSuppressed, fresh: gate?.fresh });
    }
    case 'json': {
      const { toJson } = await import('../report/json.ts');
      return toJson(report, { version: VERSION, fresh: gate?.fresh, allRules: await rulesOf(report) });
    }
    case 'markdown': {
      const { toMarkdown } = await import('../report/markdown.ts');
      return [toMarkdown(report, verdict, { change: gate, policy: policyOf(shown, given) })];
    }
    case 'html':
      return [await htmlPage(shown, given, surroundings)];
    case 'terminal':
      return terminalReport(shown, given, surroundings, isFile);
    default:
      return exchangeReport(format, report, { verdict, fresh: gate?.fresh });
  }
}

async function htmlPage(
  { report, repository, verdict, gate, policy, overrides = [] }: ShownResult,
  { config, base = 'the base' }: ReportArguments,
  { folder }: Surroundings,
): Promise<string> {
  const { toHtml } = await import('../report/html/index.ts');
  const { coverOf } = await import('../run/cover.ts');
  const cover = policy && (await coverOf(repository, policy, { folder, config }, { overrides }));
  return toHtml(report, verdict, {
    version: VERSION,
    fresh: gate?.fresh,
    change: gate && changeNumbers(report, gate, base),
    allRules: await rulesOf(report),
    cover,
  });
}

async function terminalReport(
  { report, repository, verdict, gate, leftOutOfChange, overrides }: ShownResult,
  given: ReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  const { includeSuppressed = false, base = 'the base' } = given;
  const brought = gate && { findings: [...gate.fresh, ...gate.undecided], leftOut: leftOutOfChange };
  const shown = { ...report, ...brought };
  const page = {
    colour: !isFile && given.color !== false && wantsColour(surroundings),
    pathOf: (path: string) => displayPath(repository.root, path, surroundings.folder),
    verdict,
    ...(gate && { change: changeNumbers(report, gate, base) }),
    paths: given.paths ?? [],
    includeSuppressed,
    verboseOption: '--verbose',
    policy: policyOf({ repository, overrides }, given),
  };
  const { verbose = false, full = false, groupBy, sort } = given;
  if (given.quiet === true) {
    return (await import('../report/quiet.ts')).quietPieces(shown, { ...page, arrangement: { groupBy, sort } });
  }
  const width = widthOf(surroundings);
  const isShort = !full && !isFile && groupBy === undefined && sort === undefined;
  const arrangement = { groupBy, sort: sort ?? 'severity' } as const;
  return terminalPieces(shown, { ...page, width, verbose, isShort, arrangement });
}

/** What decides, for the beginning of a report. */
function policyOf(
  { repository, overrides }: Pick<ScanResult, 'repository' | 'overrides'>,
  { config }: ReportArguments,
): ShownPolicy {
  return { configuration: config ?? configurationFiles(repository.root)[0], overrides: overrides ?? [] };
}

/** All rules that exist; they are not loaded for a scan without anything to check. */
async function rulesOf({ rules }: ScanReport): Promise<readonly Rule[]> {
  return rules.length === 0 ? [] : (await import('../rules/index.ts')).rules;
}
