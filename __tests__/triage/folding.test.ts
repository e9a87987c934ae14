import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { createBuildContexts } from '../../src/discover/build-contexts.ts';
import { compare } from '../../src/gate/compare.ts';
import { createLink } from '../../src/link/index.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import { parseFile } from '../../src/parse/index.ts';
import { tally } from '../../src/report/tally.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { rules } from '../../src/rules/index.ts';
import { baselineText, parseBaseline } from '../../src/triage/baseline.ts';
import { commentSuppressions } from '../../src/triage/comments.ts';
import { isShown, shownFix, shownFlows } from '../../src/triage/folding.ts';
import { type Triaged, triage } from '../../src/triage/index.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { scanFiles } from '../properties/soundness.ts';
import { suppression } from '../report/reports.ts';
import { service } from '../support/compose.ts';
import { parseContext, repositoryView } from '../support/repository-view.ts';
import { findingAt, OPTIONS } from './findings.ts';

const file = { path: 'compose.yaml', text: 'privileged: true\nuser: root\n' };
const setting = (more: Partial<Finding> = {}) =>
  findingAt(file, 12, 16, { ruleId: 'setting', score: 8, severity: 'high', ...more });
const path = (more: Partial<Finding> = {}) =>
  findingAt(file, 12, 16, {
    ruleId: 'path',
    score: 8.5,
    severity: 'high',
    repeats: ['setting'],
    impliedBy: ['setting'],
    ...more,
  });

/** What is shown, with what each shows besides. */
function shown({ findings }: Triaged): string[] {
  return findings
    .filter(isShown)
    .map(({ ruleId, folded = [] }) => [ruleId, ...folded.map((other) => other.ruleId)].join(' + '));
}

const fold = (...findings: readonly Finding[]) => shown(triage(findings, [], OPTIONS));

describe('what rules say about one setting', () => {
  it.each([
    ['stands by the rule about it', [setting(), path()], ['setting + path']],
    [
      'stands by the path where that is of a worse severity',
      [setting(), path({ score: 9.5, severity: 'critical' })],
      ['path + setting'],
    ],
    ['stands by the path where that takes more and is worse', [setting(), path({ impliedBy: [] })], ['path + setting']],
    [
      'stands by the rule where that is worse',
      [setting({ score: 9.3, severity: 'critical' }), path({ impliedBy: [] })],
      ['setting + path'],
    ],
    ['is one for several paths', [setting(), path(), path({ ruleId: 'way', evidence: 'x' })], ['setting + path + way']],
    ['is two where the path is about another rule', [setting(), path({ repeats: ['other'] })], ['path', 'setting']],
    ['is two at two places', [setting(), { ...path(), span: { file, start: 0, end: 10 } }], ['path', 'setting']],
    ['is the path where the rule is off', [path()], ['path']],
    ['is two without a path', [setting(), setting({ ruleId: 'another' })], ['another', 'setting']],
  ])('%s', (_what, findings, expected) => expect(fold(...findings)).toEqual(expected));

  it('keeps all findings for programs', () => {
    const { findings } = triage([setting(), path()], [], OPTIONS);
    expect(findings.map(({ ruleId, foldedInto }) => [ruleId, foldedInto?.ruleId])).toEqual([
      ['path', 'setting'],
      ['setting', undefined],
    ]);
  });

  it('has the fix and the walks of all', () => {
    const fix = { title: 'Remove it', safety: 'review', edits: [] } as const;
    const flow = [
      { span: { file, start: 0, end: 4 }, message: 'one' },
      { span: { file, start: 12, end: 16 }, message: 'two' },
    ];
    const { findings } = triage([setting({ fix }), path({ score: 9.5, severity: 'critical', flow })], [], OPTIONS);
    const [entry] = findings.filter(isShown);
    expect(entry?.ruleId).toBe('path');
    expect(entry && [shownFix(entry), shownFlows(entry)]).toEqual([fix, [flow]]);
    const later = path({ ruleId: 'way', evidence: 'x', fix: { ...fix, title: 'Leave it' } });
    const several = triage([path({ score: 9.5, severity: 'critical' }), setting({ fix }), later], [], OPTIONS);
    expect(several.findings.filter(isShown).map((one) => [one.ruleId, shownFix(one)])).toEqual([['path', fix]]);
  });
});

/** The whole way of a compose file, in the recommended profile. */
function scanned(options: string, rest = ''): Triaged {
  const source = { path: 'compose.yaml', text: service(options, rest) };
  const findContext = createBuildContexts(repositoryView(undefined, ['compose.yaml']));
  const context = { ...parseContext(), findContext };
  const active = activeRules(rules, 'recommended');
  const { subjects } = createLink(context.repository)(parseFile(source, context).subjects);
  const { findings } = runRules(active, subjects);
  const suppressions = commentSuppressions(source, 'compose');
  return triage(findings, suppressions, { today: '2026-11-25', rules: active, names: ruleNames(rules) });
}

/** Entries of people about the options of the service, without those about what is missing. */
const entries = (options: string, rest = '') =>
  shown(scanned(options, rest)).filter((entry) => entry !== 'container-not-hardened');

describe('a step of a flow', () => {
  const flow = [
    { span: { file, start: 0, end: 10 }, message: 'one' },
    { span: { file, start: 17, end: 27 }, message: 'two' },
  ];
  const long = (more: Partial<Finding> = {}) =>
    findingAt(file, 17, 27, { ruleId: 'path', score: 9.5, severity: 'critical', repeats: ['setting'], flow, ...more });
  const at = (start: number, end: number, more: Partial<Finding> = {}) => ({
    ...setting(more),
    span: { file, start, end },
  });

  it.each<readonly [string, readonly Finding[], readonly string[]]>([
    ['is shown by the flow', [at(0, 10), long()], ['path + setting']],
    ['is shown by the flow where it is a part of the step', [at(3, 8), long()], ['path + setting']],
    [
      'is shown by what shows the flow',
      [
        at(0, 10),
        long({ impliedBy: ['door'], repeats: ['setting', 'door'], score: 8, severity: 'high' }),
        at(17, 27, { ruleId: 'door' }),
      ],
      ['door + path + setting'],
    ],
    ['is shown alone elsewhere', [at(11, 16), long()], ['setting', 'path']],
    ['is shown alone where it is larger than the step', [at(0, 16), long()], ['setting', 'path']],
    ['is shown alone for another subject', [at(0, 10, { subject: 'other' }), long()], ['setting', 'path']],
    ['is shown alone for another rule', [at(0, 10, { ruleId: 'another' }), long()], ['another', 'path']],
    [
      'is shown alone where it is worse',
      [at(0, 10, { score: 9.9, severity: 'critical' }), long()],
      ['setting', 'path'],
    ],
  ])('%s', (_what, findings, expected) => expect(fold(...findings)).toEqual(expected));

  it('is shown alone where the flow is suppressed', () => {
    const { findings } = triage(
      [at(0, 10), long({ ruleId: 'rule-a' })],
      [suppression({ ruleIds: ['rule-a'], covers: ({ ruleId }) => ruleId === 'rule-a' })],
      OPTIONS,
    );
    expect(findings.filter(isShown).map(({ ruleId }) => ruleId)).toEqual(['setting']);
  });
});

describe('in the recommended profile', () => {
  it.each([
    ['POSTGRES_PASSWORD: postgres', 'pivot-weak-db + port-sensitive-service + env-weak-credential'],
    ['POSTGRES_HOST_AUTH_METHOD: trust', 'pivot-weak-db + port-sensitive-service + env-auth-disabled'],
  ])('a database that lets everyone in on an open port is one entry (%s)', (variable, expected) => {
    const options = `environment: { ${variable} }\nports: ["5432:5432"]`;
    expect(entries(options)).toContain(expected);
    expect(entries(options.replace('"5432', '"127.0.0.1:5432')).join()).toContain(expected.split(' + ').at(-1));
    const accepted = options.replace(
      '["5432:5432"]',
      '["5432:5432"] # hullcheck-ignore pivot-weak-db -- a firewall is in front',
    );
    expect(entries(accepted).some((entry) => entry === expected.split(' + ').at(-1))).toBe(true);
  });

  it.each([
    ['[auth.anonymous]\nenabled = true\n', 'config-auth-disabled'],
    ['[security]\nadmin_password = admin\n', 'config-weak-credential'],
  ])('a page that lets everyone in by a file is one entry: %j', async (text, rule) => {
    const compose = (port: string) =>
      `services:\n  page:\n    image: grafana/grafana:12.2.1\n    volumes: ["./grafana.ini:/etc/grafana/grafana.ini:ro"]\n    ports: ["${port}"]\n`;
    const entriesOf = async (port: string) => {
      const { findings } = await scanFiles({ 'compose.yaml': compose(port), 'grafana.ini': text });
      return shown({ findings, notifications: [] }).filter((entry) => entry.includes(rule));
    };
    expect(await entriesOf('3000:3000')).toEqual([expect.stringMatching(/^pivot-weak-db \+ /)]);
    expect(await entriesOf('127.0.0.1:3000:3000')).toEqual([rule]);
  });

  it('a published login is one entry', () => {
    expect(entries('ports: ["2222:22"]').filter((entry) => /ssh|port/.test(entry))).toEqual([
      expect.stringMatching(/^[\w-]+ \+ [\w-]+$/),
    ]);
  });

  it.each([
    ['privileged: true', ['privileged + escape-path-privileged-device']],
    ['network_mode: host', ['network-host + escape-path-net-host-sniff']],
    ['pid: host', ['pid-host + escape-path-pid-root-peek']],
    ['ipc: host', ['ipc-host + escape-path-ipc-host']],
    ['volumes: [/var/run/docker.sock:/s]', ['runtime-socket-mount + escape-path-socket']],
    ['use_api_socket: true', ['use-api-socket + escape-path-socket']],
    ['volumes: ["/:/host"]', ['host-root-mount + escape-path-etc-cron']],
    ['volumes: ["/etc:/e"]', ['host-system-mount-writable + escape-path-etc-cron']],
    ['volumes: ["/var/lib/docker:/d"]', ['host-system-mount-writable + escape-path-docker-data']],
    ['volumes: ["/proc:/p"]', ['host-system-mount-writable + escape-path-core-pattern']],
    ['volumes: ["/sys:/s"]', ['host-system-mount-writable + escape-path-sys-uevent']],
    ['volumes: ["/run/systemd:/s"]', ['runtime-socket-mount + escape-path-systemd-private']],
    ['volumes: ["${SSH_AUTH_SOCK}:/a"]', ['host-credential-mount + escape-path-agent-socket']],
    ['cap_add: [SYS_MODULE]', ['cap-add-sys-module + escape-path-sys-module']],
    ['cap_add: [DAC_READ_SEARCH]', ['cap-add-dac-read-search + escape-path-dac-read-search']],
    ['cap_add: [ALL]', ['cap-add-all + escape-path-sys-module']],
    ['cap_add: [SYS_ADMIN]', ['cap-add-sys-admin + escape-path-sys-admin-mount']],
    ['security_opt: ["systempaths=unconfined"]', ['escape-path-core-pattern + systempaths-unconfined']],
    ['devices: [/dev/sda]', ['device-block + escape-path-device-mknod']],
    ['device_cgroup_rules: ["b 8:* rwm"]', ['escape-path-device-mknod + device-cgroup-rule-broad']],
    [
      'pid: host\ncap_add: [SYS_BOOT]',
      ['pid-host + escape-path-pid-root-peek', 'escape-path-pid-boot + cap-add-sys-boot'],
    ],
    [
      'network_mode: host\ncap_add: [NET_ADMIN]',
      ['network-host + escape-path-net-host-sniff', 'escape-path-net-host-admin + cap-add-net-admin'],
    ],
    ['uts: host\ncap_add: [SYS_ADMIN]', ['cap-add-sys-admin + escape-path-sys-admin-mount + escape-path-uts-admin']],
    ['security_opt: [seccomp=unconfined]', ['seccomp-unconfined + escape-path-userns-unconfined']],
  ])('%s is one entry for each setting', (options, expected) => expect(entries(options)).toEqual(expected));

  it('shows what is left where one of them is suppressed', () => {
    const socket = (comment: string) =>
      entries(`volumes:\n  # hullcheck-ignore ${comment} -- it builds images\n  - /var/run/docker.sock:/s`);
    expect(socket('escape-path-socket')).toEqual(['runtime-socket-mount']);
    expect(socket('runtime-socket-mount')).toEqual([]);
  });

  it('says in the terminal what else there is', () => {
    const { findings } = scanned('privileged: true');
    const report = {
      rules: [],
      findings,
      notifications: [],
      counts: { dockerfiles: 0, composeFiles: 1 },
    } as unknown as ScanReport;
    const text = toTerminal(report, { colour: false, width: 400, verbose: false, pathOf: (one) => one });
    expect(text).toContain(
      'also: escape-path-privileged-device: An attacker in container "app" can mount the disks of the host',
    );
    expect(tally(report).bySeverity.critical).toBe(1);
  });

  it('writes all of them into a baseline, which then covers all', () => {
    const { findings } = scanned('privileged: true');
    const options = { today: '2026-11-25', rules: activeRules(rules, 'recommended'), names: ruleNames(rules) };
    const again = triage(findings, parseBaseline(baselineText(findings), 'baseline.json'), options);
    expect(shown(again)).toEqual([]);
  });
});

describe('a comparison', () => {
  const report = (...findings: readonly Finding[]) =>
    ({ rules: [], ...triage(findings, [], OPTIONS) }) as unknown as ScanReport;
  const options = { renames: new Map<string, string>(), addedLines: () => undefined };
  const fresh = (base: ScanReport, head: ScanReport) =>
    shown({ findings: compare(base, head, options).fresh, notifications: [] });

  it('has one new entry for a new setting', () => {
    expect(fresh(report(), report(setting(), path()))).toEqual(['setting + path']);
  });

  it('has a new path on a known setting as an entry', () => {
    expect(fresh(report(setting()), report(setting(), path()))).toEqual(['path']);
  });

  it('shows a new path beside the known one that the setting shows', () => {
    const way = path({ ruleId: 'way', evidence: 'x' });
    const { fresh: news, findingsOfReview } = compare(
      report(setting(), path()),
      report(setting(), path(), way),
      options,
    );
    expect(shown({ findings: news, notifications: [] })).toEqual(['way']);
    expect(shown({ findings: findingsOfReview, notifications: [] })).toEqual(['setting + path', 'way']);
  });

  it('calls nothing fixed that another entry shows now', () => {
    const head = report(setting(), path({ score: 9.5, severity: 'critical' }));
    expect(compare(report(setting()), head, options).fixed).toEqual([]);
  });
});

describe('in a Dockerfile of the recommended profile', () => {
  it.each([
    [
      'RUN curl -o /a.tgz http://example.com/a.tgz && tar xzf /a.tgz -C /opt && /opt/install.sh',
      ['cleartext-fetch + download-unverified'],
    ],
    ['ADD http://example.com/a.tgz /a.tgz', ['cleartext-fetch + add-remote-no-checksum']],
    ['RUN curl -o /a.txt http://example.com/a.txt', ['cleartext-fetch']],
  ])('%s is one entry', (line, expected) => {
    const source = { path: 'Dockerfile', text: `FROM registry.example.com/a:1.2.3\n${line}\nUSER 1000\n` };
    const active = activeRules(rules, 'recommended');
    const { subjects } = parseFile(source, parseContext());
    const { findings } = runRules(active, subjects);
    const triaged = triage(findings, [], { today: '2026-11-25', rules: active, names: ruleNames(rules) });
    expect(shown(triaged)).toEqual(expected);
  });
});
