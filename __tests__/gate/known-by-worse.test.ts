import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { type Comparison, compare } from '../../src/gate/compare.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../../src/run/run.ts';
import { lazy } from '../../src/support/caches/lazy.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { folderWith } from '../support/folder.ts';

type Files = Readonly<Record<string, string>>;
type Service = Readonly<Record<string, unknown>>;

async function scanOf(files: Files): Promise<ScanReport> {
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  return (await run({ ...settings, folder: folderWith(files) })).report;
}

function comparison(base: ScanReport, head: ScanReport): Comparison {
  return compare(base, head, { renames: new Map(), addedLines: () => undefined });
}

async function compared(base: Files, head: Files): Promise<Comparison> {
  return comparison(await scanOf(base), await scanOf(head));
}

/** Without those that most of these files have. */
function told(findings: readonly TriagedFinding[]): string[] {
  return findings
    .filter(({ ruleId }) => !['container-not-hardened', 'image-tag-mutable'].includes(ruleId))
    .map(({ ruleId, subject }) => `${subject}: ${ruleId}`);
}

/** A script of runs, each of a container with a name. */
function runs(...options: readonly string[]): Files {
  return { 'run.sh': `#!/bin/sh\n${options.map((one) => `docker run ${one} ghcr.io/acme/app:1.4\n`).join('')}` };
}

/** Each example of a rule in a folder of its own, with the services that it has. */
const EXAMPLES: ReadonlyMap<string, Readonly<Record<string, Service>>> = new Map(
  rules.flatMap(({ id, examples }) =>
    examples.flatMap(({ file, bad }, at) => {
      if (!/compose[^/]*\.ya?ml$/.test(file)) return [];
      const { services } = load(withoutMarks(dedent(bad))) as { services?: Record<string, Service> };
      return services === undefined ? [] : [[`${id}-${at}/compose.yaml`, services] as const];
    }),
  ),
);

function examplesWith(more: (service: Service) => Service): Files {
  return Object.fromEntries(
    [...EXAMPLES].map(([path, services]) => [
      path,
      JSON.stringify({
        services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, more(service ?? {})])),
      }),
    ]),
  );
}

const reportOfExamples = lazy(() => scanOf(examplesWith((service) => service)));

describe('what a rule reports once a worse one is silent', () => {
  it.each<[string, string, (service: Service) => Service, readonly string[]]>([
    ['privileged', 'privileged', (service) => ({ ...service, privileged: true }), []],
    ['ALL', 'cap-add-all', (service) => ({ ...service, cap_add: [service['cap_add'] ?? [], 'ALL'].flat() }), []],
    [
      'the network of the host',
      'network-host',
      (service) => ({ network_mode: 'host', ...service }),
      // worse than what was known
      Array.from({ length: 4 }, () => 'pivot-weak-db critical'),
    ],
  ])('is not new where %s goes', async (_name, worse, more, rest) => {
    const { fresh, fixed } = comparison(await scanOf(examplesWith(more)), await reportOfExamples());
    expect(new Set(fixed.map(({ ruleId }) => ruleId))).toContain(worse);
    expect(fresh.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(rest);
  });

  it('is known by rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const named = new Set(rules.flatMap(({ yieldsTo, remainsOf }) => Object.keys({ ...yieldsTo, ...remainsOf })));
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
  });

  const service = (more: string): Files => ({
    'compose.yaml': `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n${more}`,
  });
  const mounting = (volumes: string): Files => service(`    volumes: ["${volumes}"]\n`);
  const DEBUGGER = 'command: node --inspect=0.0.0.0:9229 a.js';
  const PORTS = 'ports: ["8080:80", "9229:9229"]';

  it.each<[string, Files, Files, readonly string[]]>([
    [
      'is not the port of a debugger that the command no longer starts',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service(`    command: npm start\n    ${PORTS}\n`),
      [],
    ],
    [
      'is the port of another debugger',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service('    ports: ["8080:80", "5005:5005"]\n'),
      ['app: port-debugger'],
    ],
    [
      'is the port of a debugger while the first one stays',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service(`    ${DEBUGGER}\n    ports: ["8080:80", "9229:9229", "5005:5005"]\n`),
      ['app: port-debugger'],
    ],
    [
      'is the debugger of a port that was open',
      service(`    ${PORTS}\n`),
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      ['app: debugger-enabled'],
    ],
    [
      'is a run beside the privileged one',
      runs('--privileged'),
      runs('--privileged', '--cap-add SYS_ADMIN'),
      ['ghcr.io/acme/app:1.4: cap-add-sys-admin'],
    ],
    [
      'is the second run for one that goes',
      runs('--privileged'),
      runs('--cap-add SYS_ADMIN', '--cap-add SYS_ADMIN'),
      ['ghcr.io/acme/app:1.4: cap-add-sys-admin'],
    ],
    [
      'is not any of the runs for as many that go',
      runs('--privileged', '--privileged'),
      runs('--cap-add SYS_ADMIN', '--cap-add SYS_ADMIN'),
      [],
    ],
    ['is not the first run for one that goes', runs('--privileged'), runs('--cap-add SYS_ADMIN'), []],
    ['is what stays of the disk of the host', mounting('/:/h'), mounting('/:/h:ro'), []],
    ['is a folder of it', mounting('/:/h'), mounting('/etc:/h'), []],
    ['is a folder of it, to read', mounting('/:/h:ro'), mounting('/etc:/h:ro'), []],
    [
      'is a folder to write to where the disk was to read',
      mounting('/:/h:ro'),
      mounting('/etc:/h'),
      ['app: escape-path-etc-cron'],
    ],
    ['is a folder beside the disk', mounting('/:/h'), mounting('/:/h", "/etc:/e'), ['app: host-system-mount-writable']],
    [
      'is the socket where another folder was',
      mounting('/etc:/h'),
      mounting('/var/run/docker.sock:/s'),
      ['app: runtime-socket-mount'],
    ],
    [
      'is what was accepted',
      service('    # hullcheck-ignore privileged -- needed\n    privileged: true\n    cap_add: [SYS_ADMIN]\n'),
      service('    cap_add: [SYS_ADMIN]\n'),
      ['app: cap-add-sys-admin'],
    ],
    [
      'is what took a profile before',
      service('    profiles: [ci]\n    privileged: true\n    cap_add: [SYS_ADMIN]\n'),
      service('    cap_add: [SYS_ADMIN]\n'),
      ['app: cap-add-sys-admin'],
    ],
    [
      'is in another file',
      service('    privileged: true\n'),
      { 'other.compose.yaml': service('    cap_add: [SYS_ADMIN]\n')['compose.yaml'] as string },
      ['app: cap-add-sys-admin'],
    ],
  ])('%s', async (_name, base, head, expected) => {
    const { fresh } = await compared(base, head);
    expect(told(fresh)).toEqual(expected);
  });
});
