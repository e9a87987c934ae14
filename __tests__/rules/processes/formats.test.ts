import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../../src/check/active-rules.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { createLink } from '../../../src/link/index.ts';
import { DEFAULT_HOST } from '../../../src/model/containers/host-assumptions.ts';
import { parseFile } from '../../../src/parse/index.ts';
import debuggerEnabled from '../../../src/rules/processes/debugger-enabled.ts';
import healthcheckDisabled from '../../../src/rules/processes/healthcheck-disabled.ts';
import insecureFlag from '../../../src/rules/processes/insecure-daemon-flag.ts';
import multiProcess from '../../../src/rules/processes/multi-process.ts';
import sshd from '../../../src/rules/processes/sshd-in-container.ts';
import cgroupParent from '../../../src/rules/resources/cgroup-parent.ts';
import loggingDisabled from '../../../src/rules/resources/logging-disabled.ts';
import restart from '../../../src/rules/resources/restart-unbounded.ts';
import ulimit from '../../../src/rules/resources/ulimit-unbounded.ts';
import weak from '../../../src/rules/secrets/containers/env-weak-credential.ts';
import { parseContext, repositoryView } from '../../support/repository-view.ts';

const RULES = [
  debuggerEnabled,
  healthcheckDisabled,
  insecureFlag,
  multiProcess,
  sshd,
  cgroupParent,
  loggingDisabled,
  restart,
  ulimit,
  weak,
];

/** The ids of the rules that report something, in order of the alphabet. */
function reported(path: string, text: string): readonly string[] {
  const readFile = (name: string) => (name === path ? { path, text } : undefined);
  const { subjects } = parseFile({ path, text }, parseContext(readFile));
  const active = activeRules(RULES, 'strict', new Map());
  const linked = createLink(repositoryView(readFile))(subjects).subjects;
  const { findings } = runRules(active, linked, { host: DEFAULT_HOST, today: '2026-11-25' });
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
}

const RUN = `docker run -d --restart always --log-driver none --cgroup-parent / --ulimit nofile=-1 --no-healthcheck \\
  -e POSTGRES_PASSWORD=postgres -p 9229:9229 ghcr.io/acme/app:1.4 \\
  sh -c "/usr/sbin/sshd && redis-server --protected-mode no & exec node --inspect=0.0.0.0:9229 server.js"
`;

const ALL = [
  'cgroup-parent',
  'debugger-enabled',
  'env-weak-credential',
  'healthcheck-disabled',
  'insecure-daemon-flag',
  'logging-disabled',
  'multi-process',
  'restart-unbounded',
  'sshd-in-container',
  'ulimit-unbounded',
];

const COMMAND = '/usr/sbin/sshd && redis-server --protected-mode no & exec node --inspect=0.0.0.0:9229 server.js';

const COMPOSE = `
services:
  app:
    image: ghcr.io/acme/app:1.4
    restart: always
    logging: {driver: none}
    cgroup_parent: /
    ulimits: {nofile: -1}
    healthcheck: {disable: true}
    environment: {POSTGRES_PASSWORD: postgres}
    ports: ["9229:9229"]
    command: ["sh", "-c", "${COMMAND}"]
`;

const INSPECT = JSON.stringify([
  {
    Id: 'ab'.repeat(32),
    Name: '/app',
    Config: {
      Image: 'ghcr.io/acme/app:1.4',
      Env: ['POSTGRES_PASSWORD=postgres'],
      Cmd: ['sh', '-c', COMMAND],
      Healthcheck: { Test: ['NONE'] },
    },
    HostConfig: {
      RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
      LogConfig: { Type: 'none', Config: {} },
      CgroupParent: '/',
      Ulimits: [{ Name: 'nofile', Soft: -1, Hard: -1 }],
      PortBindings: { '9229/tcp': [{ HostIp: '', HostPort: '9229' }] },
    },
  },
]);

describe('the same container', () => {
  it.each([
    ['compose.yaml', COMPOSE],
    ['run.sh', `#!/bin/sh\n${RUN}`],
    ['Makefile', `up:\n\t${RUN.replaceAll('\n  ', '\n\t  ')}`],
    ['inspect.json', INSPECT],
  ])('is judged alike in %s', (path, text) => expect(reported(path, text)).toEqual(ALL));

  it('is asked for less where it ends with a job', () => {
    const text = `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n${RUN.replaceAll(/^(?=.)/gm, '          ')}`;
    expect(reported('.github/workflows/ci.yml', text)).toEqual(ALL.filter((id) => !LASTING.has(id)));
  });
});

/** What only matters for containers that stay. */
const LASTING: ReadonlySet<string> = new Set([
  'env-weak-credential',
  'insecure-daemon-flag',
  'logging-disabled',
  'multi-process',
]);
