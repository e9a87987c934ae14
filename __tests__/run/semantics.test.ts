import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { peerRules } from '../../src/check/peer-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { knownRules } from '../../src/config/known-rules.ts';
import { parseConfig } from '../../src/config/load.ts';
import { openRepository } from '../../src/discover/index.ts';
import type { Stage } from '../../src/model/dockerfile.ts';
import { positionAt } from '../../src/model/position.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { only, parse, shown, values, written } from '../parse/dockerfile/parse.ts';
import { folderWith } from '../support/folder.ts';

/*
 * What all rules on Dockerfiles take for granted, one statement a row, each with a case that fails where it does not hold. The parser and
 * the rules have further tests of their own.
 */

interface Settings {
  readonly config?: string;
  readonly profile?: 'recommended' | 'strict';
}

async function report(
  files: Readonly<Record<string, string>>,
  { config = '', profile }: Settings = {},
): Promise<ScanReport> {
  const repository = openRepository([], { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 });
  const parsed = parseConfig({ path: '.hullcheck.yml', text: config }, knownRules(rules));
  return scan(repository, {
    rules: activeRules(rules, profile ?? 'recommended', parsed.rules),
    names: ruleNames(rules),
    suppressions: [],
    peers: peerRules(rules),
    builds: parsed.builds,
    today: '2026-11-24',
  });
}

/** The places of findings of some rules that nothing suppresses, as `Dockerfile:1 rule`. */
async function found(
  ruleIds: readonly string[],
  files: string | Readonly<Record<string, string>>,
  settings?: Settings,
): Promise<string[]> {
  const { findings } = await report(typeof files === 'string' ? { Dockerfile: files } : files, settings);
  return findings
    .filter(({ ruleId, suppressedBy }) => ruleIds.includes(ruleId) && suppressedBy === undefined)
    .map(({ ruleId, span }) => `${span.file.path}:${positionAt(span.file, span.start).line} ${ruleId}`);
}

/** The lines of one rule's findings in one Dockerfile. */
async function lines(ruleId: string, dockerfile: string, settings?: Settings): Promise<number[]> {
  return (await found([ruleId], dockerfile, settings)).map((place) => Number(/:(\d+) /.exec(place)?.[1]));
}

function roles(text: string): string {
  return parse(text)
    .stages.map(({ role }) => role)
    .join(' ');
}

function last(text: string): Stage {
  return parse(text).stages.at(-1) as Stage;
}

function user(text: string, ...builds: Parameters<typeof parse>[1][]): string | undefined {
  return shown(parse(text, ...builds).stages.at(-1)?.user?.value);
}

const ROOT = ['user-root-explicit', 'user-root-implicit', 'user-unknown'];
const CURL = 'curl -k https://x.example/a -o /a';

type Statement = readonly [number: string, statement: string, holds: () => unknown];

const STAGES: readonly Statement[] = [
  [
    '1.1',
    'FROM a stage takes over its user, environment, shell, folder, health check and labels',
    async () => {
      const base =
        'FROM debian:12 AS base\nUSER app\nENV A=1\nSHELL ["pwsh"]\nWORKDIR /srv\nHEALTHCHECK CMD x\nLABEL a.b=c\n';
      const stage = last(`${base}FROM base\nWORKDIR x\n`);
      expect(shown(stage.user?.value)).toBe('app');
      expect(shown(stage.environment.get('A')?.value)).toBe('1');
      expect(stage.shell).toBe('powershell');
      expect(stage.healthcheck).toBeDefined();
      expect(stage.instructions.at(-1)).toMatchObject({ absolute: '/srv/x' });
    },
  ],
  [
    '1.1',
    'FROM a stage runs its ONBUILD instructions',
    () => expect(user('FROM a AS base\nONBUILD USER app\nFROM base')).toBe('app'),
  ],
  [
    '1.1',
    'COPY and mounts take files only',
    () => {
      const stage = last(
        'FROM a AS x\nUSER app\nENV A=1\nFROM b\nCOPY --from=x /a /a\nRUN --mount=from=x,target=/x id',
      );
      expect([stage.user, stage.environment.size]).toEqual([undefined, 0]);
    },
  ],
  [
    '1.1',
    'names of stages are the same in upper and lower case',
    () =>
      expect(roles('FROM a AS Base\nFROM b AS Tools\nFROM BASE\nCOPY --from=tOOLS /a /a')).toBe(
        'ancestor contributor target',
      ),
  ],
  [
    '1.1',
    'a number after --from= counts stages from 0',
    () => expect(roles('FROM a\nFROM b\nFROM c\nCOPY --from=1 /a /a')).toBe('unreachable contributor target'),
  ],
  [
    '1.1',
    'FROM sees stages before it only',
    () => expect(parse('FROM later\nFROM a AS later').stages.map(({ base }) => base.kind)).toEqual(['image', 'image']),
  ],
  [
    '1.1',
    '--from= and mounts see all stages, and of two with one name the last',
    () => {
      const from = only('FROM b AS x\nFROM a AS y\nFROM c AS x\nFROM d AS z\nCOPY --from=x /a /a', 'COPY').from;
      expect(from?.kind === 'stage' && from.stage.index).toBe(2);
      const [first] = parse('FROM a AS y\nCOPY --from=x /a /a\nFROM b AS x\nFROM y').stages;
      expect(first?.instructions[0]).toMatchObject({ from: { kind: 'stage' } });
      expect(roles('FROM a AS y\nRUN --mount=from=x,target=/x id\nFROM b AS x\nFROM y')).toBe(
        'ancestor contributor target',
      );
    },
  ],
  [
    '1.1',
    'what a target is built from ships, what is copied from contributes, and the rest is unreachable',
    () =>
      expect(
        roles('FROM a AS base\nFROM b AS lib\nFROM lib AS built\nFROM c\nFROM base\nCOPY --from=built /a /a'),
      ).toBe('ancestor contributor contributor unreachable target'),
  ],
  [
    '1.1',
    'what has a name and is needed by nothing may be built by its name',
    () => expect(roles('FROM a AS base\nFROM base AS dev\nFROM b')).toBe('ancestor target target'),
  ],
];

const DEV = 'FROM debian:12\nUSER root\nFROM debian:12\nUSER root\nFROM debian:12\nUSER 1000\n';

const TARGETS: readonly Statement[] = [
  ['1.2', 'the last stage is the target', async () => expect(await lines('user-root-explicit', DEV)).toEqual([])],
  [
    '1.2',
    'compose files, bake files, workflows and the configuration name further ones',
    async () => {
      const workflow = 'jobs: {a: {steps: [{uses: docker/build-push-action@v7, with: {context: ., target: 0}}]}}\n';
      for (const [path, text] of [
        ['compose.yaml', 'services:\n  a:\n    build: {context: ., target: "0"}\n'],
        ['docker-bake.hcl', 'target "a" {\n  target = "0"\n}\n'],
        ['.github/workflows/ci.yml', workflow],
      ] as const) {
        const places = await found(['user-root-explicit'], { Dockerfile: DEV, [path]: text });
        expect([path, ...places]).toEqual([path, 'Dockerfile:2 user-root-explicit']);
      }
      const config = 'builds:\n  - dockerfile: Dockerfile\n    target: "0"\n';
      expect(await lines('user-root-explicit', DEV, { config })).toEqual([2]);
    },
  ],
  [
    '1.2',
    'what bake builds for others only is no target',
    async () => {
      const bake = (more: string) =>
        `target "dev" {\n  target = "0"${more}\n}\ntarget "app" {\n  contexts = { base = "target:dev" }\n}\n`;
      const places = (more: string) =>
        found(['user-root-explicit'], { Dockerfile: DEV, 'docker-bake.hcl': bake(more) });
      expect(await places('')).toEqual([]);
      expect(await places('\n  tags = ["acme/dev"]')).toEqual(['Dockerfile:2 user-root-explicit']);
    },
  ],
  [
    '1.2',
    'rules judge each target, each finding is there once and names its stage',
    async () => {
      const config =
        'builds:\n  - {dockerfile: Dockerfile, target: "0"}\n  - {dockerfile: Dockerfile, target: "1"}\n  - {dockerfile: Dockerfile, target: "0"}\n';
      const { findings } = await report({ Dockerfile: DEV }, { config });
      const messages = findings.filter(({ ruleId }) => ruleId === 'user-root-explicit').map(({ message }) => message);
      expect(messages).toEqual([
        'The first stage runs as root: USER is "root". An attacker in the application has every file and capability of the container.',
        'The second stage runs as root: USER is "root". An attacker in the application has every file and capability of the container.',
      ]);
    },
  ],
];

/** What one rule finds in a stage that ships, in one that is copied from, and in one that goes nowhere. */
async function whereFound(ruleId: string, from: string, settings?: Settings): Promise<string[]> {
  const is = async (text: string) => (await lines(ruleId, text, settings)).length > 0;
  const end = 'FROM debian:12\nUSER 1000\n';
  return [
    ...((await is(from)) ? ['target'] : []),
    ...((await is(`${from.replace(/^(FROM \S+)/, '$1 AS base')}FROM base\n`)) ? ['ancestor'] : []),
    ...((await is(`${from}${end}COPY --from=0 /a /a\n`)) ? ['contributor'] : []),
    ...((await is(`${from}${end}`)) ? ['unreachable'] : []),
  ];
}

const SCOPES: readonly Statement[] = [
  [
    '1.3',
    'users matter in targets',
    async () =>
      expect(await whereFound('user-root-explicit', 'FROM debian:12\nUSER root\n')).toEqual(['target', 'ancestor']),
  ],
  ...(
    [
      ['secrets in ENV', 'secret-in-env', 'FROM debian:12\nENV DB_PASSWORD=q7Xm2VcL9pRt\n'],
      ['ports', 'expose-admin-port', 'FROM debian:12\nEXPOSE 22\n'],
      ['packages', 'ssh-server-in-image', 'FROM debian:12\nRUN apt-get install -y openssh-server\n'],
      ['debug modes', 'env-debug-enabled', 'FROM debian:12\nENV FLASK_DEBUG=1\n'],
      ['health checks', 'healthcheck-missing', 'FROM debian:12\nEXPOSE 80\nCMD ["/a"]\n'],
    ] as const
  ).map(
    ([what, ruleId, from]): Statement => [
      '1.3',
      `${what} matter in what ships`,
      async () => {
        const places = await whereFound(ruleId, from, { config: `rules:\n  ${ruleId}: on\n` });
        expect(places).toContain('target');
        expect(places).not.toContain('contributor');
        expect(places).not.toContain('unreachable');
      },
    ],
  ),
  ...(
    [
      ['downloads', 'remote-script-exec', 'FROM debian:12\nRUN curl https://x.example/a | sh\n'],
      ['TLS', 'tls-verify-disabled', `FROM debian:12\nRUN ${CURL}\n`],
      ['signatures', 'package-signature-disabled', 'FROM debian:12\nRUN apt-get install --allow-unauthenticated a\n'],
      ['versions of images', 'image-tag-missing', 'FROM debian\n'],
      ['the sandbox', 'run-network-host', 'FROM debian:12\nRUN --network=host id\n'],
      ['secrets in ARG', 'secret-in-arg', 'FROM debian:12\nARG DB_PASSWORD=q7Xm2VcL9pRt\n'],
      ['secrets in RUN', 'secret-on-command-line', 'FROM debian:12\nRUN curl -u me:q7Xm2VcL9pRt https://x.example/a\n'],
    ] as const
  ).map(
    ([what, ruleId, from]): Statement => [
      '1.3',
      `${what} matter in all that contributes`,
      async () => expect(await whereFound(ruleId, from)).toEqual(['target', 'ancestor', 'contributor']),
    ],
  ),
  [
    '1.3',
    'of an unreachable stage nothing is reported but that it is one',
    async () => {
      const { findings } = await report({
        Dockerfile: `FROM debian\nUSER root\nRUN ${CURL} && curl https://x.example/a | sh\nFROM scratch\nUSER 1\n`,
      });
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(['stage-unreachable']);
    },
  ],
];

const USERS: readonly Statement[] = [
  ['1.4', 'the last USER of the stage counts', () => expect(user('FROM a\nUSER root\nUSER app')).toBe('app')],
  ['1.4', 'else that of the parent stage', () => expect(user('FROM a AS x\nUSER app\nFROM x')).toBe('app')],
  [
    '1.4',
    'else that of the base image, as far as it is known',
    async () => {
      expect(await found(ROOT, 'FROM debian:12\n', { profile: 'strict' })).toEqual(['Dockerfile:1 user-root-implicit']);
      expect(await found(ROOT, 'FROM ghcr.io/acme/app:1\n', { profile: 'strict' })).toEqual([
        'Dockerfile:1 user-unknown',
      ]);
      expect(await found(ROOT, 'FROM gcr.io/distroless/static:nonroot\n', { profile: 'strict' })).toEqual([]);
    },
  ],
  [
    '1.4',
    'an image from scratch runs as root',
    async () =>
      expect(await found(ROOT, 'FROM scratch\nCOPY a /a\nCMD ["/a"]\n')).toEqual(['Dockerfile:1 user-root-implicit']),
  ],
  ...['0', '0:0', 'root:root', '00', 'root:1000', '"root"', 'ContainerAdministrator'].map(
    (name): Statement => [
      '1.4',
      `USER ${name} is privileged`,
      async () => expect(await lines('user-root-explicit', `FROM debian:12\nUSER ${name}\n`)).toEqual([2]),
    ],
  ),
  ...['1000:0', '10001:root', 'app'].map(
    (name): Statement => [
      '1.4',
      `USER ${name} is not`,
      async () => expect(await found(ROOT, `FROM debian:12\nUSER ${name}\n`)).toEqual([]),
    ],
  ),
  [
    '1.4',
    'ENV and ARG are followed, and the default of an ARG is named as an assumption',
    async () => {
      expect(await lines('user-root-explicit', 'FROM debian:12\nENV U=root\nUSER $U\n')).toEqual([3]);
      const { findings } = await report({ Dockerfile: 'FROM debian:12\nARG U=root\nUSER ${U}\n' });
      const [finding] = findings.filter(({ ruleId }) => ruleId === 'user-root-explicit');
      expect(finding?.message).toContain('unless the build sets another value than the default');
      expect(finding?.related.map(({ message }) => message)).toEqual(['the default that is used here']);
    },
  ],
  [
    '1.4',
    'an ARG without a default decides nothing',
    async () => expect(await found(ROOT, 'FROM debian:12\nARG U\nUSER $U\n', { profile: 'strict' })).toEqual([]),
  ],
];

const VARIABLES: readonly Statement[] = [
  [
    '1.5',
    'an ARG before FROM is seen by FROM',
    () => expect(parse('ARG V=3\nFROM a:$V').images[0]?.reference.value.tag).toBe('3'),
  ],
  ['1.5', 'and not in a stage', () => expect(user('ARG V=x\nFROM a\nUSER $V')).toBe('?')],
  [
    '1.5',
    'unless it is declared again, with its default',
    () => expect(user('ARG V=x\nFROM a\nARG V\nUSER $V')).toBe('x'),
  ],
  ['1.5', 'of ENV and ARG the last one counts', () => expect(user('FROM a\nENV V=x\nARG V=y\nUSER $V')).toBe('y')],
  ['1.5', 'ENV is inherited by FROM', () => expect(user('FROM a AS b\nENV V=x\nFROM b\nUSER $V')).toBe('x')],
  [
    '1.5',
    'pairs of one ENV see what was before it',
    () => expect(user('FROM a\nENV V=x\nENV V=y W=$V\nUSER $W')).toBe('x'),
  ],
  [
    '1.5',
    'arguments for platforms and proxies are predefined, and not known',
    () => {
      expect(user('FROM a\nARG TARGETARCH\nUSER $TARGETARCH')).toBe('?');
      expect(user('FROM a\nUSER $HTTPS_PROXY')).toBe('?');
    },
  ],
  ...(
    [
      ['${E:-d}', 'd'],
      ['${V:+d}', 'd'],
      ['${E-d}', ''],
      ['${E+d}', 'd'],
      ['${V:?e}', 'a/b/c'],
      ['${V#*/}', 'b/c'],
      ['${V##*/}', 'c'],
      ['${V%/*}', 'a/b'],
      ['${V%%/*}', 'a'],
      ['${V/\\//-}', 'a-b/c'],
      ['${V//\\//-}', 'a-b-c'],
      ['\\$V', '$V'],
    ] as const
  ).map(
    ([text, value]): Statement => [
      '1.5',
      `${text} is ${JSON.stringify(value)}`,
      () => expect(values(only(`FROM a\nENV V=a/b/c E=\nCOPY ${text} /x`, 'COPY').sources)).toEqual([value]),
    ],
  ),
  [
    '1.5',
    'the builder replaces nothing in RUN, CMD and ENTRYPOINT but in flags',
    () => {
      const run = only('FROM a\nENV V=x\nRUN --mount=type=cache,target=/$V echo "$V"', 'RUN');
      expect(run.flags[0]?.options.get('target')?.value).toBe('/x');
      expect(written([run.line])).toEqual(['echo "$V"']);
    },
  ],
  ['1.5', 'nothing is replaced in single quotes', () => expect(user("FROM a\nENV V=x\nUSER '$V'")).toBe('$V')],
  [
    '1.5',
    'and in here-documents with a quoted name',
    () => {
      const isQuoted = (name: string) => only(`FROM a\nCOPY <<${name} /x\n$V\nEOF\n`, 'COPY').heredocs[0]?.isQuoted;
      expect([isQuoted('EOF'), isQuoted('"EOF"')]).toEqual([false, true]);
    },
  ],
  [
    '1.5',
    'what is not known fires no rule of high confidence',
    async () => {
      const text =
        'ARG BASE\nFROM $BASE\nARG X\nUSER $X\nEXPOSE $X\nENV DB_PASSWORD=${UNSET}\nRUN curl $X https://x.example/a | $X\n';
      const { findings } = await report({ Dockerfile: text }, { profile: 'strict' });
      expect(findings.filter(({ severity }) => severity === 'high' || severity === 'critical')).toEqual([]);
    },
  ],
  [
    '1.5',
    'build arguments come from compose files, bake files, workflows and the configuration',
    async () => {
      const dockerfile = 'FROM debian:12\nARG U=app\nUSER $U\n';
      for (const [path, text] of [
        ['compose.yaml', 'services:\n  a:\n    build: {context: ., args: {U: root}}\n'],
        ['docker-bake.hcl', 'target "a" {\n  args = { U = "root" }\n}\n'],
        [
          '.github/workflows/ci.yml',
          'jobs: {a: {steps: [{uses: docker/build-push-action@v7, with: {context: ., build-args: U=root}}]}}\n',
        ],
      ] as const) {
        const places = await found(['user-root-explicit'], { Dockerfile: dockerfile, [path]: text });
        expect([path, ...places]).toEqual([path, 'Dockerfile:3 user-root-explicit']);
      }
      const config = 'builds:\n  - dockerfile: Dockerfile\n    args: [U=root]\n';
      expect(await lines('user-root-explicit', dockerfile, { config })).toEqual([3]);
    },
  ],
];

const SHELLS: readonly Statement[] = [
  [
    '1.6',
    'SHELL holds for what follows and for stages that are built on it',
    () =>
      expect(parse('FROM a AS x\nSHELL ["pwsh"]\nFROM x\nFROM a').stages.map(({ shell }) => shell)).toEqual([
        'powershell',
        'powershell',
        'posix',
      ]),
  ],
  ...(
    [
      ['the text of RUN', `RUN ${CURL}`],
      ['a here-document', `RUN <<EOF\n${CURL}\nEOF`],
      ['a here-document with a first line for a shell', `RUN <<EOF\n#!/bin/bash\n${CURL}\nEOF`],
      ['a here-document for a shell behind its name', `RUN <<EOF bash\n${CURL}\nEOF`],
      ['a here-document for a shell before its name', `RUN bash <<EOF\n${CURL}\nEOF`],
      ['a list of words', `RUN ["bash", "-c", "${CURL}"]`],
      ['a list of words without a shell', `RUN ["curl", "-k", "https://x.example/a"]`],
      ['bash -c', `RUN bash -c "${CURL}"`],
      ['sh -ec', `RUN sh -ec "${CURL}"`],
      ['su -c', `RUN su app -c "${CURL}"`],
      ['eval', `RUN eval "${CURL}"`],
      ...[
        'sudo -E',
        'env A=1',
        'time',
        'nice -n 5',
        'nohup',
        'exec',
        'command',
        'timeout 5',
        'xargs',
        'gosu app',
        'su-exec app',
        'setpriv --reuid=1',
        'doas',
        'A=1',
      ].map((wrapper) => [`behind ${wrapper}`, `RUN ${wrapper} ${CURL}`] as const),
      ['a program with its path', `RUN /usr/bin/${CURL}`],
    ] as const
  ).map(
    ([where, run]): Statement => [
      '1.6',
      `commands are found in ${where}`,
      async () => expect(await lines('tls-verify-disabled', `FROM debian:12\n${run}\n`)).toHaveLength(1),
    ],
  ),
  ...(
    [
      ['on an image of Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN '],
      ['after SHELL', 'FROM debian:12\nSHELL ["pwsh", "-c"]\nRUN '],
      ['with a first line for another program', 'FROM debian:12\nRUN <<EOF\n#!/usr/bin/env python3\n'],
    ] as const
  ).map(
    ([where, before]): Statement => [
      '1.6',
      `rules for POSIX shells leave other shells alone: ${where}`,
      async () => expect(await lines('chmod-world-writable', `${before}chmod 777 /a\nEOF\n`)).toEqual([]),
    ],
  ),
  [
    '1.6',
    'only programs that run count, not words',
    async () =>
      expect(await lines('sudo-used', 'FROM debian:12\nRUN apt-get install sudo && echo sudo id\n')).toEqual([]),
  ],
];

const HEREDOCS: readonly Statement[] = [
  ...['<<EOF', '<<-EOF', '<< EOF', '3<<EOF', "<<eo'f'", "<<'one two'", '<<\\EOF'].map((operator): Statement => {
    const name = operator.replace(/^\d*<<-? */, '').replaceAll(/['\\]/g, '');
    return [
      '1.7',
      `${operator} begins one`,
      () =>
        expect(
          last(`FROM a\nRUN cat ${operator}\nUSER root\n${name}\nUSER app\n`).instructions.map(
            ({ keyword }) => keyword,
          ),
        ).toEqual(['RUN', 'USER']),
    ];
  }),
  [
    '1.7',
    'several can begin in one line',
    () => {
      const copy = only('FROM a\nCOPY <<A <<B /x/\nUSER 1\nA\nUSER 2\nB\n', 'COPY');
      expect(copy.heredocs.map(({ body }) => body.value)).toEqual(['USER 1\n', 'USER 2\n']);
    },
  ],
  ...['RUN cat <<EOF', 'COPY <<EOF /x', 'ADD <<EOF /x', 'ONBUILD RUN <<EOF', 'ONBUILD COPY <<EOF /x'].map(
    (line): Statement => [
      '1.7',
      `${line} has one`,
      () => expect(last(`FROM a\n${line}\nUSER root\nEOF\n`).instructions).toHaveLength(1),
    ],
  ),
  ...['CMD cat <<EOF', 'USER <<EOF', 'ENV A=<<EOF', 'RUN echo "<<EOF"'].map(
    (line): Statement => [
      '1.7',
      `${line} has none`,
      () => expect(last(`FROM a\n${line}\nUSER app\n`).instructions.at(-1)?.keyword).toBe('USER'),
    ],
  ),
];

const ONBUILD: readonly Statement[] = [
  [
    '1.8',
    'rules judge what ONBUILD would run, and say when that is',
    async () => {
      const { findings } = await report({ Dockerfile: `FROM debian:12\nUSER 1\nONBUILD RUN ${CURL}\n` });
      expect(findings.find(({ ruleId }) => ruleId === 'tls-verify-disabled')?.message).toBe(
        'When used as a base image, this Dockerfile runs curl with -k, so anyone on the way can pose as the server and replace what it sends.',
      );
    },
  ],
  [
    '1.8',
    'it does nothing in its own stage',
    () =>
      expect(last('FROM a\nONBUILD USER root\nONBUILD ENV A=1')).toMatchObject({
        user: undefined,
        environment: new Map(),
      }),
  ],
  [
    '7.3',
    'in a stage that is built on it, it counts, and the finding is there once',
    async () => {
      const text = `FROM debian:12 AS base\nONBUILD USER root\nONBUILD RUN ${CURL}\nFROM base\n`;
      expect(await found(['user-root-explicit', 'tls-verify-disabled'], text)).toEqual([
        'Dockerfile:2 user-root-explicit',
        'Dockerfile:3 tls-verify-disabled',
      ]);
    },
  ],
];

function directives(text: string): string[] {
  return parse(text).dockerfile.directives.map(({ name }) => name);
}

const DIRECTIVES: readonly Statement[] = [
  [
    '1.9',
    'syntax, escape and check stand in the comments at the top',
    () =>
      expect(directives('# syntax=a\n# escape=`\n# check=skip=all\nFROM a\n# syntax=b')).toEqual([
        'syntax',
        'escape',
        'check',
      ]),
  ],
  ['1.9', 'the first other comment ends them', () => expect(directives('# a comment\n# syntax=a\nFROM a')).toEqual([])],
  [
    '1.9',
    'a first line for a program is skipped',
    () => expect(directives('#!/usr/bin/env docker\n# syntax=a\nFROM a')).toEqual(['syntax']),
  ],
  [
    '1.9',
    'a byte order mark is skipped',
    async () =>
      expect(await lines('user-root-explicit', '\uFEFF# escape=`\nFROM debian:12\nUSER `\n  root\n')).toEqual([4]),
  ],
];

const UNKNOWN: readonly Statement[] = [
  [
    '1.10',
    'unknown flags and instructions are reported, and reading goes on',
    async () => {
      const { findings, notifications } = await report({
        Dockerfile: 'FROM debian:12\nRUN --new=1 a\nFETCH x\nUSER root\n',
      });
      const problems = notifications.filter(({ code }) => code === 'parse-problem');
      expect(problems.map(({ level, message }) => [level, message])).toEqual([
        ['warning', expect.stringContaining('The flag "new" of RUN is not known')],
        ['error', expect.stringContaining('The instruction "FETCH" is not known')],
      ]);
      expect(findings.map(({ ruleId }) => ruleId)).toContain('user-root-explicit');
    },
  ],
  [
    '7.2',
    'a shift that the builder takes for a here-document without an end is a problem, and reading goes on',
    async () => {
      const { findings, notifications } = await report({
        Dockerfile: 'FROM debian:12\nRUN echo $(( 1 << 2 ))\nUSER root\n',
      });
      expect(notifications.map(({ code }) => code)).toContain('remark');
      expect(findings.map(({ ruleId }) => ruleId)).toContain('user-root-explicit');
    },
  ],
];

const IGNORED = 'RUN sudo id\n';
const HEAD = 'FROM debian:12\n';

const PEERS: readonly Statement[] = [
  ['1.11', 'without a comment it is found', async () => expect(await lines('sudo-used', HEAD + IGNORED)).toEqual([2])],
  ...(
    [
      ['hadolint ignore=', `${HEAD}# hadolint ignore=DL3004\n${IGNORED}`],
      ['hadolint global ignore=', `# hadolint global ignore=DL3004\n${HEAD}${IGNORED}`],
      ['hadolint stage ignore=', `# hadolint stage ignore=DL3004\n${HEAD}${IGNORED}`],
      ['trivy:ignore:', `${HEAD}# trivy:ignore:DS-0010\n${IGNORED}`],
      ['checkov:skip=', `${HEAD}# checkov:skip=CKV2_DOCKER_1:a reason\n${IGNORED}`],
      ['kics-scan ignore-line', `${HEAD}# kics-scan ignore-line\n${IGNORED}`],
    ] as const
  ).map(
    ([what, text]): Statement => [
      '1.11',
      `${what} is honoured`,
      async () => expect(await lines('sudo-used', text)).toEqual([]),
    ],
  ),
  [
    '1.11',
    'nosemgrep is honoured',
    async () => {
      const text = `${HEAD}# nosemgrep: last-user-is-root\nUSER root\n`;
      expect(await lines('user-root-explicit', text)).toEqual([]);
    },
  ],
  [
    '1.11',
    'check=skip= is honoured',
    async () => {
      const text = '# check=skip=DuplicateStageName\nFROM a:1 AS x\nFROM b:1 AS x\n';
      expect(await lines('duplicate-stage', text)).toEqual([]);
      expect(await lines('duplicate-stage', text.replace(/^.*\n/, ''))).toEqual([2]);
    },
  ],
];

const ABSENCES: readonly Statement[] = [
  [
    '3.15',
    'a finding about something missing stands at FROM, where a comment reaches it',
    async () => {
      const text = 'FROM debian:12\nCMD ["/a"]\n';
      expect(await lines('user-root-implicit', text)).toEqual([1]);
      for (const comment of ['trivy:ignore:DS-0002', 'hullcheck-ignore user-root-implicit -- a reason'])
        expect([comment, ...(await lines('user-root-implicit', `# ${comment}\n${text}`))]).toEqual([comment]);
    },
  ],
  [
    '3.15',
    'a comment holds for what it names, and not for other findings of the line',
    async () => {
      const text = `${HEAD}# hadolint ignore=DL3004\nRUN sudo ${CURL}\n${IGNORED}`;
      expect(await found(['sudo-used', 'tls-verify-disabled'], text)).toEqual([
        'Dockerfile:3 tls-verify-disabled',
        'Dockerfile:4 sudo-used',
      ]);
    },
  ],
];

const AMENDMENTS: readonly Statement[] = [
  [
    '7.1',
    'the builder replaces no variable in --security and --network, but in mounts',
    async () => {
      const text = 'FROM debian:12\nARG V=host M=0444\nRUN --network=$V id\nRUN --mount=type=secret,id=a,mode=$M id\n';
      expect(await lines('run-network-host', text)).toEqual([]);
      expect(await lines('secret-mount-world-readable', text)).toEqual([4]);
    },
  ],
  [
    '7.4',
    'apk checks the signature of a file unless it is told not to',
    async () => {
      const run = (options: string) =>
        `FROM alpine:3.22\nRUN wget https://x.example/a.apk && apk add ${options}./a.apk\n`;
      expect(await lines('download-unverified', run(''))).toEqual([]);
      expect(await lines('download-unverified', run('--allow-untrusted '))).toEqual([2]);
    },
  ],
  [
    '7.5',
    'all findings of a rule have one severity',
    async () => {
      const { findings } = await report({
        Dockerfile: `FROM debian:12 AS a\nRUN ${CURL}\nFROM debian:12\nUSER 1\nONBUILD RUN ${CURL}\nCOPY --from=a /a /a\n`,
      });
      const scores = findings.filter(({ ruleId }) => ruleId === 'tls-verify-disabled').map(({ score }) => score);
      expect(scores).toEqual([7.5, 7.5]);
    },
  ],
  [
    '7.6',
    'what only hides risks is a note, but for arguments that reach an address, a version, a checksum or an image',
    async () => {
      const { findings } = await report({
        Dockerfile: 'FROM debian:12 AS a\nFROM debian:12 AS a\nADD a.txt /\nWORKDIR x\n',
      });
      const notes = 'add-instead-of-copy duplicate-stage workdir-relative'.split(' ');
      const severities = findings
        .filter(({ ruleId }) => notes.includes(ruleId))
        .map((one) => [one.ruleId, one.severity]);
      expect(Object.fromEntries(severities)).toEqual(Object.fromEntries(notes.map((id) => [id, 'note'])));
      const text = 'ARG V=1\nFROM debian:12\nRUN curl -fsSL https://x.example/$V/a -o /a\n';
      const [outOfScope] = (await report({ Dockerfile: text })).findings.filter(
        ({ ruleId }) => ruleId === 'arg-out-of-scope',
      );
      expect(outOfScope?.severity).toBe('medium');
    },
  ],
  [
    '7.7',
    'a value is reported once, by what says most of it',
    async () => {
      const token = `ghp_${'q7Xm2VcL9pRt8wQzq7Xm2VcL9pRt8w2xAgxw'}`;
      const secrets = ['secret-literal', 'secret-in-env', 'secret-in-arg', 'env-secret-literal'];
      const files = {
        Dockerfile: `FROM debian:12\nENV GITHUB_TOKEN=${token}\nENV DB_PASSWORD=q7Xm2VcL9pRt\n`,
        'compose.yaml': `services:\n  a:\n    image: a:1\n    environment:\n      GITHUB_TOKEN: ${token}\n      DB_PASSWORD: q7Xm2VcL9pRt\n`,
      };
      expect(await found(secrets, files)).toEqual([
        'Dockerfile:2 secret-literal',
        'Dockerfile:3 secret-in-env',
        'compose.yaml:5 secret-literal',
        'compose.yaml:6 env-secret-literal',
      ]);
    },
  ],
  [
    '7.7',
    'a tag that moves is reported by one rule in a Dockerfile, and by another in a container',
    async () => {
      const tags = [
        'image-tag-missing',
        'image-tag-floating',
        'image-tag-mutable',
        'image-not-digest-pinned',
        'image-no-digest',
      ];
      const files = {
        Dockerfile: 'FROM debian:latest\n',
        'compose.yaml': 'services:\n  a:\n    image: debian:latest\n',
      };
      expect(await found(tags, files)).toEqual(['Dockerfile:1 image-tag-floating', 'compose.yaml:3 image-tag-mutable']);
    },
  ],
];

describe.each([
  ['stages', STAGES],
  ['targets', TARGETS],
  ['where a rule applies', SCOPES],
  ['users', USERS],
  ['variables', VARIABLES],
  ['shells', SHELLS],
  ['here-documents', HEREDOCS],
  ['ONBUILD', ONBUILD],
  ['directives', DIRECTIVES],
  ['what is not known', UNKNOWN],
  ['comments of other tools', PEERS],
  ['what is missing', ABSENCES],
  ['amendments', AMENDMENTS],
])('%s', (_name, statements) => {
  it.each(statements)('§%s %s', async (_number, _statement, holds) => {
    await holds();
  });
});
