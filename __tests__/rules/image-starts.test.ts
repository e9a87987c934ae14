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
