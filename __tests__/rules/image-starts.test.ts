import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const FETCHES = '#!/bin/sh\nset -e\ncurl -fsSL https://get.example.com/agent.sh | sh\n';
const DOWNLOADS = 'FROM debian:12\nRUN curl -fsSLo /x.sh https://get.example.com/agent.sh\n';
const WRITES = 'FROM debian:12\nCOPY <<E /x.sh\ncurl -fsSL https://get.example.com/agent.sh | sh\nE\n';
const COPIES = 'FROM debian:12\nCOPY x.sh /x.sh\n';

const RULES = /^(?:remote-script-exec|download-unverified|command-downloads-code)$/;

async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId, severity }) => RULES.test(ruleId) && (severity === 'high' || severity === 'critical'))
    .map(({ ruleId, span }) => {
      const line = span.file.text.slice(0, span.start).split('\n').length;
      return `${ruleId} ${span.file.path}:${line}`;
    });
}

const compose = (options: string) => `services:\n  app:\n    build: .\n    ${options.replaceAll('\n', '\n    ')}\n`;

/** What starts `/x.sh` of an image that the Dockerfile of the repository describes. */
const STARTS: readonly (readonly [how: string, path: string, text: string])[] = [
  ['a command', 'compose.yaml', compose('command: [sh, /x.sh]')],
  ['a command as a text', 'compose.yaml', compose('command: sh /x.sh')],
  ['a command for a shell', 'compose.yaml', compose('command: ["sh", "-c", "cd / && sh x.sh; exec app"]')],
  ['an entrypoint', 'compose.yaml', compose('entrypoint: [sh, /x.sh]')],
  ['both together', 'compose.yaml', compose('entrypoint: [sh]\ncommand: [/x.sh]')],
  ['a health check', 'compose.yaml', compose('healthcheck: { test: ["CMD", "sh", "/x.sh"] }')],
  ['a hook', 'compose.yaml', compose('post_start: [{ command: ["sh", "/x.sh"] }]')],
  ['docker run', 'up.sh', 'docker build -t app .\ndocker run --rm app sh /x.sh\n'],
  [
    'docker run behind a folder',
    'up.sh',
    'docker build --tag=acme/app:1 . && docker run -d acme/app:1 sh -c "sh /x.sh"\n',
  ],
  [
    'docker run with an entrypoint',
    'Makefile',
    'up:\n\tdocker build -t app .\n\tdocker run --entrypoint sh app /x.sh\n',
  ],
];

const ENTERED = 'docker build -t app .\ndocker run -d --name web app\n';
const RUN_BY_PODMAN = '[Container]\nImage=web.build\n';
const ACTION = 'name: a\nruns:\n  using: docker\n  image: Dockerfile\n';
const JOB = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ';

/** What runs it in a container that another file, or an earlier command, describes. */
const STARTS_ELSEWHERE: readonly (readonly [how: string, files: Files])[] = [
  ['docker exec', { 'up.sh': `${ENTERED}docker exec web sh /x.sh\n` }],
  ['docker exec in a folder', { 'up.sh': `${ENTERED}docker exec -w / -e A=b web sh x.sh\n` }],
  [
    'docker exec of another file',
    { 'up.sh': 'docker build -t app .', 'b.sh': 'docker run --name web app\ndocker exec web /x.sh' },
  ],
  [
    'docker exec in the container of a service',
    { 'compose.yaml': compose('container_name: web'), 'up.sh': 'docker exec web /x.sh' },
  ],
  ['a service', { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose exec -T app /x.sh' }],
  [
    'a service of a job',
    { 'compose.yaml': compose('restart: "no"'), '.github/workflows/a.yml': `${JOB}docker compose run app /x.sh\n` },
  ],
  [
    'a service of a Makefile',
    { 'compose.yaml': compose('restart: "no"'), Makefile: 'up:\n\tdocker-compose run --rm app sh /x.sh\n' },
  ],
  [
    'a service with an entrypoint',
    { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose run --entrypoint sh app /x.sh' },
  ],
  ['an image without a name', { 'up.sh': 'docker run -d $(docker build -q .) /x.sh' }],
  ['an image without a name in quotes', { 'up.sh': 'docker run --rm "$(docker build -q .)" sh /x.sh' }],
  [
    'a Podman unit',
    {
      'quadlet/web.container': `${RUN_BY_PODMAN}Exec=/x.sh\n`,
      'quadlet/web.build': '[Build]\nImageTag=localhost/web\nSetWorkingDirectory=..\n',
    },
  ],
  [
    'a health check of such a unit',
    {
      'quadlet/web.container': `${RUN_BY_PODMAN}HealthCmd=sh /x.sh\n`,
      'quadlet/web.build': '[Build]\nSetWorkingDirectory=..\n',
    },
  ],
  [
    'a unit that names the image',
    {
      'quadlet/a.container': '[Container]\nImage=localhost/web:1\nExec=/x.sh\n',
      'quadlet/web.build': '[Build]\nImageTag=localhost/web:1\nSetWorkingDirectory=..\n',
    },
  ],
  ['an action', { 'action.yml': `${ACTION}  entrypoint: /x.sh\n` }],
  ['an action before its own command', { 'action.yml': `${ACTION}  pre-entrypoint: /x.sh\n` }],
  ['an action after its own command', { 'action.yml': `${ACTION}  post-entrypoint: /x.sh\n` }],
  ['the arguments of an action', { 'action.yml': `${ACTION}  args: [sh, /x.sh]\n` }],
];

describe('a script of an image that something in another place starts', () => {
  it.each(STARTS_ELSEWHERE)('is read: %s', async (_how, files) => {
    expect(await told({ Dockerfile: COPIES, 'x.sh': FETCHES, ...files })).toEqual(['remote-script-exec x.sh:3']);
  });

  it.each<[string, Files]>([
    ['another container', { 'up.sh': `${ENTERED}docker exec db sh /x.sh\n` }],
    ['another service', { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose exec db /x.sh' }],
    [
      'a program that reads it',
      { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose exec app cat /x.sh' },
    ],
    ['an unknown container', { 'up.sh': `${ENTERED}docker exec $ID sh /x.sh\n` }],
    ['a service without a command', { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose run app' }],
    [
      'the image of another folder',
      { 'up.sh': 'docker run $(docker build -q other) /x.sh', 'other/Dockerfile': 'FROM debian:12\n' },
    ],
    ['the image of another command', { 'up.sh': 'docker build -q . > id; docker run $(cat id) /x.sh' }],
    [
      'a unit without a command',
      { 'quadlet/web.container': RUN_BY_PODMAN, 'quadlet/web.build': '[Build]\nSetWorkingDirectory=..\n' },
    ],
    ['an action with other arguments', { 'action.yml': `${ACTION}  args: [--script, x.sh]\n` }],
    [
      'an action of an image',
      { 'action.yml': `${ACTION.replace('Dockerfile', 'docker://debian:12')}  entrypoint: /x.sh\n` },
    ],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told({ Dockerfile: COPIES, 'x.sh': FETCHES, ...files })).toEqual([]);
  });
});

/** A script of the image that runs what it is given. */
const WRAPPER = '#!/bin/sh\nset -e\nexec "$@"\n';
const wrapped = (entrypoint = '["/app/e.sh"]') =>
  `FROM debian:12\nWORKDIR /app\nCOPY . .\nENTRYPOINT ${entrypoint}\nCMD ["app"]\n`;
const WRAPPED: Files = { Dockerfile: wrapped(), 'e.sh': WRAPPER, 'scripts/x.sh': FETCHES };
const GIVEN: Files = { 'compose.yaml': compose('command: /app/scripts/x.sh') };

/** What gives the entry point another script of the image. */
const GIVES: readonly (readonly [how: string, files: Files])[] = [
  ['a command', GIVEN],
  ['a relative command', { 'compose.yaml': compose('command: ./scripts/x.sh') }],
  ['a command for a shell', { 'compose.yaml': compose('command: sh -c "sh scripts/x.sh && app"') }],
  ['a command in a folder', { 'compose.yaml': compose('working_dir: /app/scripts\ncommand: ./x.sh') }],
  [
    'a command that a service extends',
    {
      'compose.yaml': 'services:\n  b: { command: /app/scripts/x.sh }\n  a: { build: ., extends: { service: b } }\n',
    },
  ],
  [
    'a command that another file overrides',
    {
      'compose.yaml': compose('command: [app]'),
      'compose.override.yaml': 'services:\n  app: { command: /app/scripts/x.sh }\n',
    },
  ],
  [
    'the second of two commands',
    {
      'compose.yaml':
        'services:\n  a: { build: ., command: ./scripts/y.sh }\n  b: { build: ., command: ./scripts/x.sh }\n',
      'scripts/y.sh': '#!/bin/sh\nexec app\n',
    },
  ],
  ['docker run', { 'up.sh': 'docker build -t app .\ndocker run app /app/scripts/x.sh\n' }],
  [
    'a service that a Makefile runs',
    {
      'compose.yaml': compose('restart: "no"'),
      Makefile: 'up:\n\tdocker compose run --rm app /app/scripts/x.sh\n',
    },
  ],
  ['the arguments of an action', { 'action.yml': `${ACTION}  args: [/app/scripts/x.sh]\n` }],
  [
    'a Podman unit',
    {
      'a.container': '[Container]\nImage=localhost/a\nExec=/app/scripts/x.sh\n',
      'up.sh': 'podman build -t localhost/a .\n',
    },
  ],
  ['tini', { ...GIVEN, Dockerfile: wrapped('["tini", "--", "/app/e.sh"]') }],
  ['dumb-init', { ...GIVEN, Dockerfile: wrapped('["/usr/bin/dumb-init", "--", "/app/e.sh"]') }],
  ['gosu', { ...GIVEN, 'e.sh': '#!/bin/sh\nexec gosu app "$@"\n' }],
  ['su-exec', { ...GIVEN, 'e.sh': '#!/bin/sh\nexec su-exec "$RUN_AS" "$@"\n' }],
  [
    'an entry point that starts itself again',
    { ...GIVEN, 'e.sh': '#!/bin/sh\nif [ "$(id -u)" = 0 ]; then exec gosu app "$0" "$@"; fi\nexec "$@"\n' },
  ],
  ['two scripts', { ...GIVEN, 'e.sh': '#!/bin/sh\nexec ./f.sh "$@"\n', 'f.sh': WRAPPER }],
  ['words without quotes', { ...GIVEN, 'e.sh': '#!/bin/sh\nexec $@\n' }],
  ['a shell', { ...GIVEN, 'e.sh': '#!/bin/sh\nexec sh -c "$*"\n' }],
  [
    'the second word',
    { 'compose.yaml': compose('command: worker scripts/x.sh'), 'e.sh': '#!/bin/sh\nshift\nexec "$@"\n' },
  ],
  [
    'a part of the name',
    { 'compose.yaml': compose('command: x'), 'e.sh': '#!/bin/sh\nexec sh "/app/scripts/$1.sh"\n' },
  ],
];

describe('a script of an image that its entry point gets as an argument', () => {
  it.each(GIVES)('is read: %s', async (_how, files) => {
    expect(await told({ ...WRAPPED, ...files })).toEqual(['remote-script-exec scripts/x.sh:3']);
  });

  it('is told once, whatever gives it', async () => {
    const both = { ...WRAPPED, ...GIVEN, 'up.sh': 'docker build -t app .\ndocker run app sh /app/scripts/x.sh 1\n' };
    expect(await told(both)).toEqual(['remote-script-exec scripts/x.sh:3']);
    const own = { ...both, Dockerfile: wrapped().replace('["app"]', '["scripts/x.sh"]') };
    expect(await told(own)).toEqual(['remote-script-exec scripts/x.sh:3']);
  });

  it.each<[string, Files]>([
    ['another command', { 'compose.yaml': compose('command: [app, --port, "80"]') }],
    ['a harmless script', { ...GIVEN, 'scripts/x.sh': '#!/bin/sh\nexec app\n' }],
    ['a program that reads it', { 'compose.yaml': compose('command: [cat, scripts/x.sh]') }],
    ['a path that the image does not have', { 'compose.yaml': compose('command: /opt/scripts/x.sh') }],
    ['another image', { 'compose.yaml': 'services:\n  a: { image: "debian:12", command: /app/scripts/x.sh }\n' }],
    [
      'another part of the name',
      { 'compose.yaml': compose('command: y'), 'e.sh': '#!/bin/sh\nexec sh "/app/scripts/$1.sh"\n' },
    ],
    ['a word that is not run', { 'compose.yaml': compose('command: x'), 'e.sh': '#!/bin/sh\nexec app --name "$1"\n' }],
    ['a file that the image leaves out', { ...GIVEN, Dockerfile: wrapped().replace('COPY . .', 'COPY e.sh .') }],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told({ ...WRAPPED, ...files })).toEqual([]);
  });
});

const SOURCES = '#!/bin/sh\n. "/app/scripts/$ROLE.sh"\n';
const ROLE: Files = { 'compose.yaml': compose('environment: [ROLE=x]') };
const OF_UNIT = '[Container]\nImage=localhost/a\n';
const BUILDS = 'podman build -t localhost/a .\n';

/** What gives the entry point the variable that decides which script of the image it reads. */
const SETS: readonly (readonly [how: string, files: Files])[] = [
  ['environment as a list', ROLE],
  ['environment as a map', { 'compose.yaml': compose('environment: { ROLE: x }') }],
  ['env_file', { 'compose.yaml': compose('env_file: a.env'), 'a.env': 'ROLE=x\n' }],
  [
    'env_file in another folder',
    { 'compose.yaml': compose('env_file: [{ path: ./conf/a.env }]'), 'conf/a.env': 'export ROLE="x"\n' },
  ],
  ['.env', { 'compose.yaml': compose('environment: { ROLE: "${ROLE}" }'), '.env': 'ROLE=x\n' }],
  ['.env by name', { 'compose.yaml': compose('environment: [ROLE]'), '.env': 'ROLE=x\n' }],
  ['a default', { 'compose.yaml': compose('environment: { ROLE: "${ROLE:-x}" }') }],
  [
    'another compose file',
    {
      'compose.yaml': compose('restart: "no"'),
      'compose.override.yaml': 'services:\n  app: { environment: [ROLE=x] }\n',
    },
  ],
  [
    'a service that it extends',
    { 'compose.yaml': 'services:\n  b: { environment: [ROLE=x] }\n  a: { build: ., extends: { service: b } }\n' },
  ],
  ['docker run', { 'up.sh': 'docker build -t app .\ndocker run -e ROLE=x app\n' }],
  ['docker run with a variable', { 'up.sh': 'R=x\ndocker build -t app .\ndocker run --env=ROLE=$R app\n' }],
  [
    'docker run with a file',
    { 'up.sh': 'docker build -t app .\ndocker run --env-file a.env app\n', 'a.env': 'ROLE=x\n' },
  ],
  ['docker compose run', { 'compose.yaml': compose('restart: "no"'), 'up.sh': 'docker compose run -e ROLE=x app\n' }],
  ['a Podman unit', { 'a.container': `${OF_UNIT}Environment=ROLE=x\n`, 'up.sh': BUILDS }],
  [
    'a file of a Podman unit',
    { 'a.container': `${OF_UNIT}EnvironmentFile=./a.env\n`, 'up.sh': BUILDS, 'a.env': 'ROLE=x\n' },
  ],
  ['an action', { 'action.yml': `${ACTION}  env: { ROLE: x }\n` }],
  ['a program', { ...ROLE, 'e.sh': '#!/bin/sh\nexec "./scripts/$ROLE.sh" "$@"\n' }],
  ['a condition', { ...ROLE, 'e.sh': '#!/bin/sh\nif [ "$ROLE" ]; then . ./scripts/$ROLE.sh; fi\nexec "$@"\n' }],
  [
    'a loop',
    {
      'compose.yaml': compose('environment: ["ROLES=y x"]'),
      'e.sh': '#!/bin/sh\nfor r in $ROLES; do . ./scripts/$r.sh; done\n',
    },
  ],
  [
    'a whole path',
    {
      'compose.yaml': compose('environment: [INIT=scripts/x.sh]'),
      'e.sh': '#!/bin/sh\n[ -z "$INIT" ] || . "./$INIT"\n',
    },
  ],
  ['an ENTRYPOINT as a text', { ...ROLE, Dockerfile: wrapped('/app/e.sh') }],
  ['a CMD', { ...ROLE, Dockerfile: 'FROM debian:12\nWORKDIR /app\nCOPY . .\nCMD ["/app/e.sh"]\n' }],
];

describe('a script of an image that a variable of its entry point names', () => {
  const sourcing = { ...WRAPPED, 'e.sh': SOURCES };

  it.each(SETS)('is read: %s', async (_how, files) => {
    expect(await told({ ...sourcing, ...files })).toEqual(['remote-script-exec scripts/x.sh:3']);
  });

  it('may be the value itself', async () => {
    const runs = { ...WRAPPED, 'e.sh': '#!/bin/sh\n[ -n "$PRE" ] && eval "$PRE"\nexec "$@"\n' };
    const given = (pre: string) => ({ ...runs, 'compose.yaml': compose(`environment: { PRE: "${pre}" }`) });
    expect(await told(given('curl -fsSL https://get.example.com/agent.sh | sh'))).toEqual([
      'remote-script-exec e.sh:2',
    ]);
    expect(await told(given('umask 027'))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a harmless script', { ...ROLE, 'scripts/x.sh': '#!/bin/sh\nexport A=b\n' }],
    ['a program that reads it', { ...ROLE, 'e.sh': '#!/bin/sh\ncat "/app/scripts/$ROLE.sh"\nexec app\n' }],
    ['a word for a program', { ...ROLE, 'e.sh': '#!/bin/sh\nexec app --role "$ROLE"\n' }],
    ['another folder', { ...ROLE, 'e.sh': SOURCES.replace('scripts', 'roles'), 'roles/x.sh': 'export A=b\n' }],
    [
      'another image',
      {
        'compose.yaml': 'services:\n  a: { image: "debian:12", environment: [INIT=scripts/x.sh] }\n',
        'e.sh': '#!/bin/sh\n[ -z "$INIT" ] || . "./$INIT"\n',
      },
    ],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told({ ...sourcing, ...files })).toEqual([]);
  });
});

describe('a script of an image that something else starts', () => {
  it.each(STARTS)('is known as a download: %s', async (_how, path, text) => {
    expect(await told({ Dockerfile: DOWNLOADS, [path]: text })).toEqual(['download-unverified Dockerfile:2']);
  });

  it.each(STARTS)('is read in a here-document: %s', async (_how, path, text) => {
    expect(await told({ Dockerfile: WRITES, [path]: text })).toEqual(['remote-script-exec Dockerfile:3']);
  });

  it.each(STARTS)('is read as a copy: %s', async (_how, path, text) => {
    expect(await told({ Dockerfile: COPIES, 'x.sh': FETCHES, [path]: text })).toEqual(['remote-script-exec x.sh:3']);
  });

  it.each([
    [
      'what RUN writes',
      "FROM debian:12\nRUN echo 'curl -fsSL https://get.example.com/a.sh | sh' > /x.sh\n",
      'remote-script-exec',
    ],
    [
      'a download of wget',
      'FROM debian:12\nRUN wget -q -O /x.sh https://get.example.com/agent.sh\n',
      'download-unverified',
    ],
  ])('is known for %s', async (_how, dockerfile, rule) => {
    const files = { Dockerfile: dockerfile, 'compose.yaml': compose('command: [sh, /x.sh]') };
    expect(await told(files)).toEqual([`${rule} Dockerfile:2`]);
  });

  it('is known as what ADD brings', async () => {
    const dockerfile = 'FROM debian:12\nADD https://get.example.com/agent.sh /x.sh\n';
    const { findings } = await scanFiles({ Dockerfile: dockerfile, 'compose.yaml': compose('command: [sh, /x.sh]') });
    const [found] = findings.filter(({ ruleId }) => ruleId === 'add-remote-no-checksum');
    expect(found?.severity).toBe('high');
  });

  it('is told once where the image starts it as well', async () => {
    const files = { Dockerfile: `${WRITES}CMD sh /x.sh\n`, 'compose.yaml': compose('command: [sh, /x.sh]') };
    expect(await told(files)).toEqual(['remote-script-exec Dockerfile:3']);
  });

  it.each([
    ['a health check of the image', 'HEALTHCHECK CMD /d/x.sh', ''],
    ['a health check as a list', 'HEALTHCHECK --interval=5s CMD ["sh", "/d/x.sh"]', ''],
    ['a command in the folder of the image', 'WORKDIR /d\nONBUILD WORKDIR /e\nCMD ["sh", "x.sh"]', ''],
    ['a variable beside ONBUILD', 'ENV START=/d/x.sh\nONBUILD ENV START=/d/y.sh\nCMD sh $START', ''],
  ])('is read in a mount: %s', async (_how, line, options) => {
    const files = {
      Dockerfile: `FROM debian:12\n${line}\n`,
      'compose.yaml': compose(`volumes: ["./d:/d"]\n${options}`),
      'd/x.sh': FETCHES,
    };
    expect(await told(files)).toEqual(['command-downloads-code d/x.sh:3']);
  });

  it.each<[string, Files]>([
    ['another file', { Dockerfile: DOWNLOADS, 'compose.yaml': compose('command: [sh, /y.sh]') }],
    [
      'an argument of a program',
      { Dockerfile: `${DOWNLOADS}ENTRYPOINT ["app"]\n`, 'compose.yaml': compose('command: [/x.sh]') },
    ],
    [
      'a command that ENTRYPOINT ignores',
      { Dockerfile: `${DOWNLOADS}ENTRYPOINT app\n`, 'compose.yaml': compose('command: [sh, /x.sh]') },
    ],
    [
      'a download that is verified',
      {
        Dockerfile: `${DOWNLOADS.trimEnd()} && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  /x.sh" | sha256sum -c -\n`,
        'compose.yaml': compose('command: [sh, /x.sh]'),
      },
    ],
    [
      'data that a program reads',
      {
        Dockerfile: DOWNLOADS.replaceAll('x.sh', 'x.json'),
        'compose.yaml': compose('command: [app, --data, /x.json]'),
      },
    ],
    [
      'a file of a stage that no container has',
      {
        Dockerfile: `${DOWNLOADS.replace('debian:12', 'debian:12 AS build')}FROM debian:12\nCOPY . /app\n`,
        'compose.yaml': compose('command: [sh, /x.sh]'),
      },
    ],
    [
      'a harmless script',
      { Dockerfile: COPIES, 'x.sh': '#!/bin/sh\nexec app\n', 'compose.yaml': compose('command: sh /x.sh') },
    ],
    ['another image', { Dockerfile: DOWNLOADS, 'up.sh': 'docker build -t app .\ndocker run other sh /x.sh\n' }],
    [
      'an image that is only built',
      { Dockerfile: DOWNLOADS, 'up.sh': 'docker build -t app .\necho docker run app sh /x.sh\n' },
    ],
    [
      'a mount with another health check',
      {
        Dockerfile: 'FROM debian:12\nHEALTHCHECK CMD /d/x.sh\n',
        'compose.yaml': compose('volumes: ["./d:/d"]\nhealthcheck: { test: ["CMD", "app", "check"] }'),
        'd/x.sh': FETCHES,
      },
    ],
    [
      'a mount without a health check',
      {
        Dockerfile: 'FROM debian:12\nHEALTHCHECK CMD /d/x.sh\n',
        'compose.yaml': compose('volumes: ["./d:/d"]\nhealthcheck: { disable: true }'),
        'd/x.sh': FETCHES,
      },
    ],
  ])('is left alone: %s', async (_how, files) => {
    expect(await told(files)).toEqual([]);
  });

  it('leaves the arguments of builds alone', async () => {
    const files = {
      Dockerfile: 'ARG V=12\nFROM debian:$V\nARG U=root\nUSER $U\n',
      'up.sh': 'docker build -t app .\ndocker run app sh /x.sh\n',
    };
    const [plain, started] = await Promise.all([scanFiles({ Dockerfile: files.Dockerfile }), scanFiles(files)]);
    const ofDockerfile = ({ findings }: typeof plain) =>
      findings
        .filter(({ span }) => span.file.path === 'Dockerfile')
        .map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    expect(ofDockerfile(started)).toEqual(ofDockerfile(plain));
  });
});
