import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ContainerPosture } from '../../src/analysis/posture/describe.ts';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { postureJson } from '../../src/report/posture/posture-json.ts';
import { postureChapter } from '../../src/report/posture/posture-markdown.ts';
import { postureMatrix } from '../../src/report/posture/posture-terminal.ts';
import type { TerminalOptions } from '../../src/report/terminal.ts';
import { run } from '../../src/run/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { finding, report, span } from './reports.ts';

const COMPOSE = `services:
  web:
    build: ./web
    network_mode: service:vpn
    read_only: true
    cap_drop: [ALL]
    security_opt: [no-new-privileges=true]
    mem_limit: 512m
    pids_limit: 200
  vpn:
    image: ghcr.io/acme/vpn:1.4
    pid: host
    cap_add: [SYS_ADMIN, SYS_PTRACE]
    volumes: [/etc:/etc, /srv/keys:/keys:ro, data:/data]
    security_opt: [apparmor=unconfined]
    ports: ['8443:443']
  runner-with-a-name-that-is-longer-than-its-column:
    image: nginx:1.29
    privileged: true
    cap_drop: [ALL]
  unsure:
    image: nginx:1.29
    user: \${UID}
    pid: \${PID}
    cap_add: ['\${CAP}']
    security_opt: ['\${OPT}']
    mem_limit: \${MEMORY}
`;

let postures: readonly ContainerPosture[] = [];

beforeAll(async () => {
  const folder = temporaryFolder({
    'compose.yaml': COMPOSE,
    'web/Dockerfile': 'FROM alpine:3.22\nUSER 10001:10001\n',
    '.github/hullcheck.yml': 'host: { cgroup: v2 }\n',
  });
  const settings = { folder: folder.path, paths: [], config: undefined, baseline: undefined };
  const result = await run({ ...settings, profile: undefined, failOn: 'none', withPostures: true });
  folder.remove();
  postures = result.report.postures ?? [];
});

const OPTIONS: TerminalOptions = { colour: false, width: 100, verbose: false, pathOf: (path) => path };

describe('the matrix', () => {
  it('fits into 100 columns', () => {
    expect(
      postureMatrix(postures, OPTIONS),
    ).toBe(`namespaces: . private, H of the host, C of another container, ? unknown; mnt: how many mounts come
from the host
caps: how many capabilities the program has, of how many it could get; 14 by default, 41 in all
harden: S seccomp filter, A AppArmor or SELinux, P protected system paths, N no new privileges, R
read-only root; - off, ? unknown
limits: M memory, C CPU, P processes, F open files; - none, ? unknown
user: * assumed, as no file that was read sets one

compose.yaml
  container                      pid ipc net mnt uts usr cgr  user     caps     harden limits
  web                            .   .   C   .   .   H   .    10001    0        S?PNR  M-P-
  vpn                            H   .   .   2   .   H   .    root*    16       S-P--  ----
      ways out: etc-cron, pid-nsenter, sys-admin-proc
  runner-with-a-name-that-is-lo… .   .   .   .   .   H   .    root     41       -----  ----
      ways out: privileged-device
  unsure                         ?   .   .   .   .   H   .    unknown  ?        ????-  ?---

4 containers, 2 with a way out.
`);
  });

  it('is in words on a narrow terminal', () => {
    expect(postureMatrix(postures, { ...OPTIONS, width: 60 })).toBe(`compose.yaml
  web: 10001, no capabilities
      joins: network namespace of container vpn
      not set: user namespace
      unknown: AppArmor or SELinux
      no limit on: CPU, open files
  vpn: root (assumed), 16 capabilities
      opened: PID namespace, AppArmor or SELinux,
        capabilities SYS_ADMIN, SYS_PTRACE
      mounts from the host: /etc, /srv/keys (read-only)
      not set: user namespace, read-only root file system,
        no new privileges
      no limit on: memory, CPU, processes, open files
      ways out: etc-cron, pid-nsenter, sys-admin-proc
  runner-with-a-name-that-is-longer-than-its-column: root,
      41 capabilities
      opened: seccomp filter, AppArmor or SELinux, all
        capabilities, protected system paths
      not set: user namespace, read-only root file system,
        no new privileges
      no limit on: memory, CPU, processes, open files
      ways out: privileged-device
  unsure: unknown user, unknown capabilities
      not set: user namespace, read-only root file system
      unknown: PID namespace, seccomp filter, AppArmor or
        SELinux, capabilities beyond the default
      no limit on: CPU, processes, open files

4 containers, 2 with a way out.
`);
  });

  it.each([60, 80, 100, 120])('has no line beyond %d columns, with all details', (width) => {
    for (const verbose of [false, true]) {
      const lines = postureMatrix(postures, { ...OPTIONS, width, verbose }).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('says so when there is nothing', () => {
    expect(postureMatrix([], OPTIONS)).toBe('No containers found.\n');
  });

  it('tells with words and letters what colour tells, too', () => {
    const start = String.fromCharCode(27);
    const coloured = postureMatrix(postures, { ...OPTIONS, colour: true });
    expect(coloured).toContain(`${start}[31mH${start}[0m`);
    expect(coloured.replaceAll(new RegExp(`${start}\\[[\\d;]*m`, 'g'), '')).toBe(postureMatrix(postures, OPTIONS));
  });

  it('prints every detail and where it is written when asked to', () => {
    const lines = postureMatrix(postures, { ...OPTIONS, verbose: true }).split('\n');
    const start = lines.findIndex((line) => line.startsWith('  vpn'));
    expect(lines.slice(start + 2, lines.indexOf('', start))).toEqual([
      '      pid namespace          host  compose.yaml:12:10',
      '      ipc namespace          private',
      '      network namespace      private',
      '      mount namespace        private',
      '      uts namespace          private',
      '      user namespace         host',
      '      cgroup namespace       private',
      '      user                   root (assumed)',
      '      privileged             no',
      '      bounding capabilities  AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD',
      '                             NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN',
      '                             SYS_CHROOT SYS_PTRACE',
      '      effective capabilities AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD',
      '                             NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN',
      '                             SYS_CHROOT SYS_PTRACE',
      '      reachable capabilities AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD',
      '                             NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN',
      '                             SYS_CHROOT SYS_PTRACE',
      '      seccomp                default',
      '      AppArmor               unconfined, not enforced  compose.yaml:15:20',
      '      SELinux                unconfined, not enforced  compose.yaml:12:10',
      '      no new privileges      no',
      '      system paths           masked',
      '      root file system       writable',
      '      mount                  system folder /etc at /etc rw  compose.yaml:14:15',
      '      mount                  host folder /srv/keys at /keys ro  compose.yaml:14:26',
      '      mount                  volume data at /data rw  compose.yaml:14:46',
      '      memory limit           unlimited',
      '      CPU limit              unlimited',
      '      process limit          unlimited',
      '      file limit             unlimited',
      '      restart                no',
      '      published              443 on all interfaces  compose.yaml:16:14',
      '      way out                escape-path-etc-cron',
      '      way out                escape-path-pid-nsenter',
      '      way out                escape-path-sys-admin-proc',
      '      assumed                The engine runs as root and maps no users (no userns-remap).',
      '      assumed                The host has cgroup v2, as the configuration says.',
      '      assumed                No file that was read sets a user, and images run as root unless they',
      '                             say otherwise.',
    ]);
  });
});

describe('the chapter for GitHub', () => {
  it('says in words what is open, missing or unknown, with links', () => {
    const linkTo = (path: string, line: number) => `https://example.com/${path}#L${line}`;
    const rules = 'https://github.com/hullcheck/hullcheck/blob/main/docs/rules';
    expect(postureChapter(postures, { maxBytes: 10_000, linkTo }).split('\n')).toEqual([
      '### What confines the containers',
      '',
      '- **web** ([compose.yaml:2](https://example.com/compose.yaml#L2)): 10001, no capabilities',
      '  - joins: network namespace of container vpn',
      '  - not set: user namespace',
      '  - unknown: AppArmor or SELinux',
      '  - no limit on: CPU, open files',
      '- **vpn** ([compose.yaml:10](https://example.com/compose.yaml#L10)): root (assumed), 16 capabilities',
      '  - opened: PID namespace, AppArmor or SELinux, capabilities SYS\\_ADMIN, SYS\\_PTRACE',
      '  - mounts from the host: /etc, /srv/keys (read-only)',
      '  - not set: user namespace, read-only root file system, no new privileges',
      '  - no limit on: memory, CPU, processes, open files',
      `  - ways out: [etc-cron](${rules}/escape-path-etc-cron.md), [pid-nsenter](${rules}/escape-path-pid-nsenter.md), [sys-admin-proc](${rules}/escape-path-sys-admin-proc.md)`,
      '- **runner-with-a-name-that-is-longer-than-its-column** ([compose.yaml:17](https://example.com/compose.yaml#L17)): root, 41 capabilities',
      '  - opened: seccomp filter, AppArmor or SELinux, all capabilities, protected system paths',
      '  - not set: user namespace, read-only root file system, no new privileges',
      '  - no limit on: memory, CPU, processes, open files',
      `  - ways out: [privileged-device](${rules}/escape-path-privileged-device.md)`,
      '- **unsure** ([compose.yaml:21](https://example.com/compose.yaml#L21)): unknown user, unknown capabilities',
      '  - not set: user namespace, read-only root file system',
      '  - unknown: PID namespace, seccomp filter, AppArmor or SELinux, capabilities beyond the default',
      '  - no limit on: CPU, processes, open files',
    ]);
  });

  it.each([0, 500, 1100, 1400, 3000])('keeps to %d bytes', (maxBytes) => {
    const many = Array.from({ length: 50 }, () => postures).flat();
    for (const isOpen of [() => true, ({ name }: ContainerPosture) => name === 'web']) {
      const text = postureChapter(many, { maxBytes, isOpen, others: 'of another name' });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      if (text !== '') expect(text).toMatch(/\n\n\d+ more containers? had no room here\.$/);
    }
  });

  it('folds the containers away that are not open', () => {
    const isOpen = ({ name }: ContainerPosture) => name === 'vpn';
    const text = postureChapter(postures, { maxBytes: 10_000, isOpen, others: 'without a new finding' });
    const names = text.match(/\*\*[\w-]+\*\*|<\/?details>(?:<summary>.*)?/g);
    expect(names).toEqual([
      '**vpn**',
      '<details><summary>3 containers without a new finding</summary>',
      '**web**',
      '**runner-with-a-name-that-is-longer-than-its-column**',
      '**unsure**',
      '</details>',
    ]);
    expect(text).toContain('</summary>\n\n- **web**');
    expect(text).toContain('open files\n\n</details>');
  });

  it('is part of the job summary, and gets the room that findings leave', () => {
    const verdict = { conclusion: 'pass', sentence: 'Nothing.', exitCode: 0 } as never;
    const summary = toMarkdown(report({ postures }), verdict);
    expect(summary).toContain('### What confines the containers\n\n- **vpn**');
    expect(summary).toContain('<details><summary>2 containers without a way out</summary>\n\n- **web**');
    const small = toMarkdown(report({ postures: Array.from({ length: 500 }, () => postures).flat() }), verdict, {
      maxBytes: 8192,
    });
    expect(Buffer.byteLength(small)).toBeLessThanOrEqual(8192);
    expect(toMarkdown(report(), verdict)).not.toContain('What confines');
  });

  it('shows of a change the containers that its new findings are about', () => {
    const verdict = { conclusion: 'pass', sentence: 'Nothing.', exitCode: 0 } as never;
    const fresh = [finding({ span: span('«a»'), subject: 'unsure' })];
    const change = { fresh, fixed: [], accepted: [], freshGaps: [], undecided: [], changed: [] };
    const summary = toMarkdown(report({ postures, findings: fresh }), verdict, { change });
    expect(summary).toContain('### What confines the containers\n\n- **unsure**');
    expect(summary).toContain('<details><summary>3 containers without a new finding</summary>\n\n- **web**');
  });

  it('lets no name break out of its line', () => {
    const [posture] = postures;
    const hostile = { ...(posture as ContainerPosture), name: 'a | b](x)\n## c', path: '`d`/@e' };
    const lines = postureChapter([hostile], { maxBytes: 10_000 }).split('\n').slice(2);
    expect(lines).toHaveLength(5);
    expect(lines[0]).not.toMatch(/[^\\]\]\(|[^\\]`|\|/);
  });
});

describe('the JSON document', () => {
  it('has every container with places, and what is assumed about the host', () => {
    const document = JSON.parse(postureJson(postures, { version: '0.0.0', host: { ...DEFAULT_HOST, cgroup: 'v2' } }));
    expect(document).toMatchObject({
      version: 1,
      tool: { name: 'hullcheck', version: '0.0.0' },
      host: { cgroup: 'v2' },
    });
    expect(document.containers.map(({ name }: { name: string }) => name)).toEqual(postures.map(({ name }) => name));
    const [web, vpn, runner] = document.containers;
    expect(web).toMatchObject({
      path: 'compose.yaml',
      line: 2,
      namespaces: {
        pid: { value: 'private', at: null },
        network: { value: 'container vpn', at: { path: 'compose.yaml', line: 4, column: 19 } },
      },
      user: { value: '10001:10001', at: { path: 'web/Dockerfile', line: 2, column: 6 } },
      capabilities: { bounding: { certain: [], perhaps: [] } },
      limits: { memory: { value: '512m', at: { path: 'compose.yaml', line: 8, column: 16 } } },
      ports: [{ value: '443 on all interfaces', at: { path: 'compose.yaml', line: 16, column: 14 } }],
      escapePaths: [],
    });
    expect(vpn.escapePaths).toEqual(['escape-path-etc-cron', 'escape-path-pid-nsenter', 'escape-path-sys-admin-proc']);
    expect(vpn.mounts[1]).toEqual({
      class: 'host folder',
      path: '/srv/keys',
      target: '/keys',
      access: 'ro',
      propagation: 'private',
      at: { path: 'compose.yaml', line: 14, column: 26 },
    });
    expect(runner.overridden).toEqual([
      { value: 'privileged containers keep every capability', at: { path: 'compose.yaml', line: 20, column: 16 } },
    ]);
  });
});
