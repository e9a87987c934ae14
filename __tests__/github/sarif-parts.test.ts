import { describe, expect, it } from '@jest/globals';
import { sarifVersions } from '../../src/github/sarif-parts.ts';
import { dockerfile } from '../../src/parse/dockerfile/index.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { finding, report, span } from '../report/reports.ts';

const PATHS = ['Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile', 'c/Dockerfile'];
const FINDINGS = ['Dockerfile', 'a/b/Dockerfile', 'named/image.txt'].map((path) =>
  finding({ span: span('«a»', path) }),
);

function write(
  categoryBy: 'none' | { depth: number },
  given: Partial<ScanReport> = {},
  isCheckout = true,
  root = '/w',
) {
  const files = PATHS.map((path) => ({ path, fileFormat: dockerfile }));
  const scanned = { report: report({ findings: FINDINGS, ...given }), repository: { root, isCheckout, files } };
  return sarifVersions(scanned, '/w', { category: 'hullcheck', categoryBy });
}

describe('sarifVersions', () => {
  it('has one run unless told otherwise', () => {
    const [full] = write('none');
    expect(full?.().runs.map(({ automationDetails, results }) => [automationDetails?.id, results?.length])).toEqual([
      ['hullcheck/', 3],
    ]);
  });

  it('has a run for each component, with findings or without', () => {
    const notifications = [
      { level: 'note', code: 'policy-of-base', message: 'x', path: '.github/hullcheck.yml' },
    ] as const;
    const [full] = write({ depth: 1 }, { notifications });
    const runs = full?.().runs ?? [];
    expect(runs.map(({ automationDetails, results }) => [automationDetails?.id, results?.length])).toEqual([
      ['hullcheck/', 1],
      ['hullcheck/a/', 1],
      ['hullcheck/c/', 0],
      ['hullcheck/named/', 1],
    ]);
    expect(runs[0]?.invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  it('has a run without results for a component whose last file the change removes', () => {
    const gate = { fixed: [finding({ span: span('«a»', 'gone/Dockerfile') })] };
    const scanned = { report: report({}), repository: { root: '/w', isCheckout: true, files: [] }, gate };
    const [full] = sarifVersions(scanned, '/w', { category: 'hullcheck', categoryBy: { depth: 1 } });
    expect(full?.().runs.map(({ automationDetails, results }) => [automationDetails?.id, results])).toEqual([
      ['hullcheck/', []],
      ['hullcheck/gone/', []],
    ]);
  });

  it('says less with each version', () => {
    const fix = { title: 'x', safety: 'safe', edits: [{ span: span('«a»'), text: 'b' }] } as const;
    const related = [{ span: span('«a»'), message: 'there' }];
    const findings = [finding({ span: span('«a»'), fix, related }), finding({ span: span('x«a»'), score: 2 })];
    const results = write('none', { findings }).map((version) => version().runs[0]?.results ?? []);
    expect(results.map((list) => list.length)).toEqual([2, 2, 2, 1]);
    expect(results.map(([first]) => [first?.fixes?.length, first?.relatedLocations?.length])).toEqual([
      [1, 1],
      [undefined, 1],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('has paths from the workspace where there is no git', () => {
    const uri = (isCheckout: boolean): unknown =>
      write('none', {}, isCheckout, '/w/code')[0]?.().runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation?.uri;
    expect([uri(true), uri(false)]).toEqual(['Dockerfile', 'code/Dockerfile']);
  });
});
