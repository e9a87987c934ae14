import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import userRoot from '../../src/rules/privileges/users/user-root-explicit.ts';
import contextLeak from '../../src/rules/secrets/builds/copy-context-leak.ts';
import secretFile from '../../src/rules/secrets/builds/secret-file-copied.ts';
import remoteScript from '../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [userRoot, contextLeak, remoteScript, secretFile];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

async function found(files: Files): Promise<readonly string[]> {
  const { findings } = await scanned(files);
  return findings.map(
    ({ ruleId, span: { file, start, end } }) => `${ruleId} ${file.path} ${file.text.slice(start, end)}`,
  );
}

const CHILD = 'FROM registry.example.com/base:1\nCMD ["app"]\n';
const base = (text: string) => `FROM debian:12\nUSER 1000\n${text}`;
const SCRIPT = 'curl https://get.example.com/a | sh';

describe('ONBUILD of an image is checked in the Dockerfiles that are built on it', () => {
  it.each<[string, Files, readonly string[]]>([
    ['a user', { 'base/Dockerfile': base('ONBUILD USER root\n') }, ['user-root-explicit base/Dockerfile root']],
    ['in lower case', { 'base/Dockerfile': base('  onbuild user 0\n') }, ['user-root-explicit base/Dockerfile 0']],
    [
      'an argument',
      { 'base/Dockerfile': base('ONBUILD ARG U=root\nONBUILD USER $U\n') },
      ['user-root-explicit base/Dockerfile $U'],
    ],
    [
      'files of the other build',
      {
        'base/Dockerfile': base('ONBUILD COPY . /app\n'),
        'app/.env': 'A_SECRET=vivid-otter-climbs-42\n',
        'app/.dockerignore': 'x\n',
      },
      ['copy-context-leak base/Dockerfile .'],
    ],
    [
      'a script of the other build',
      { 'base/Dockerfile': base('ONBUILD COPY a.sh /\nONBUILD RUN sh /a.sh\n'), 'app/a.sh': `${SCRIPT}\n` },
      [`remote-script-exec app/a.sh ${SCRIPT}`],
    ],
    [
      'a here-document',
      { 'base/Dockerfile': base(`ONBUILD RUN <<E\n${SCRIPT}\nE\nONBUILD USER root\n`) },
      [`remote-script-exec base/Dockerfile ${SCRIPT}`, 'user-root-explicit base/Dockerfile root'],
    ],
    [
      'a file with the name',
      {
        'Dockerfile.base': base('ONBUILD USER root\n'),
        'compose.yaml': 'services:\n  x:\n    build: { context: ., dockerfile: Dockerfile.base }\n',
      },
      ['user-root-explicit Dockerfile.base root'],
    ],
    [
      'an image that a project names',
      {
        'x/Dockerfile': base('ONBUILD USER root\n'),
        'app/Dockerfile': 'FROM parent:1\nCMD ["app"]\n',
        'compose.yaml': 'services:\n  x:\n    image: parent:1\n    build: x\n',
      },
      ['user-root-explicit x/Dockerfile root'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await found({ 'app/Dockerfile': CHILD, ...files })).toEqual(expected);
  });

  it.each<[string, Files]>([
    ['another user', { 'base/Dockerfile': base('ONBUILD USER 1001\n') }],
    [
      'a user that the child replaces',
      { 'base/Dockerfile': base('ONBUILD USER root\n'), 'app/Dockerfile': `${CHILD}USER 1000\n` },
    ],
    ['a comment', { 'base/Dockerfile': base('# ONBUILD USER root\n') }],
    ['another image', { 'other/Dockerfile': base('ONBUILD USER root\n') }],
    ['ONBUILD of another stage', { 'base/Dockerfile': `FROM debian:12 AS a\nONBUILD USER root\n${base('')}` }],
    [
      'a stage of the same name',
      {
        'base/Dockerfile': base('ONBUILD USER root\n'),
        'app/Dockerfile': 'FROM debian:12 AS x/base\nFROM x/base\nUSER 1\n',
      },
    ],
    [
      'files of its own context',
      { 'base/Dockerfile': base('ONBUILD COPY . /app\n'), 'base/.env': 'A_SECRET=vivid-otter-climbs-42\n' },
    ],
  ])('but not %s', async (_name, files) => {
    expect(await found({ 'app/Dockerfile': CHILD, ...files })).toEqual([]);
  });

  it('with the names of both files', async () => {
    const { findings } = await scanned({ 'app/Dockerfile': CHILD, 'base/Dockerfile': base('ONBUILD USER root\n') });
    expect(findings.map(({ message }) => message)).toEqual([
      'This Dockerfile runs as root: USER is "root". An attacker in the application has every file and capability of the container. This applies to app/Dockerfile with the ONBUILD instructions of base/Dockerfile.',
    ]);
  });

  it('for so many Dockerfiles that real repositories have fewer', async () => {
    const many = Array.from({ length: 52 }, (_, at) => [`a${at}/Dockerfile`, CHILD]);
    const { notifications } = await scanned({
      ...Object.fromEntries(many),
      'base/Dockerfile': base('ONBUILD ENV A=b\n'),
    });
    expect(notifications.map(({ message }) => message)).toEqual([
      'More than 50 Dockerfiles are built on images with ONBUILD, so a8/Dockerfile was not checked with these instructions. Write the instructions where they run.',
    ]);
  });
});

describe('ONBUILD of an image that no Dockerfile is built on is checked in the folder of its Dockerfile', () => {
  const SECRET = 'DB_PASSWORD=vivid-otter-climbs-42\n';

  it.each<[string, Files, readonly string[]]>([
    [
      'a file with secrets',
      { Dockerfile: base('ONBUILD COPY .env /app/\n'), '.env': SECRET },
      ['secret-file-copied Dockerfile .env'],
    ],
    [
      'a mount of the context',
      {
        Dockerfile: base('ONBUILD RUN --mount=type=bind,target=/s cp /s/.env /app/\n'),
        '.env': SECRET,
      },
      ['secret-file-copied Dockerfile /s/.env'],
    ],
    [
      'a copied script',
      { Dockerfile: base('ONBUILD COPY o.sh /o.sh\nONBUILD RUN /o.sh\n'), 'o.sh': `#!/bin/sh\n${SCRIPT}\n` },
      [`remote-script-exec o.sh ${SCRIPT}`],
    ],
    [
      'a stage of the same file that is built on it',
      { Dockerfile: 'FROM debian:12 AS b\nONBUILD COPY .env /app/\nFROM b\nUSER 1000\n', '.env': SECRET },
      ['secret-file-copied Dockerfile .env'],
    ],
    ['its command, once', { Dockerfile: base(`ONBUILD RUN ${SCRIPT}\n`) }, [`remote-script-exec Dockerfile ${SCRIPT}`]],
  ])('%s', async (_name, files, expected) => {
    expect(await found(files)).toEqual(expected);
  });

  it.each<[string, Files]>([
    ['a file without secrets', { Dockerfile: base('ONBUILD COPY .env /app/\n'), '.env': 'PORT=80\n' }],
    [
      'a script that fetches nothing',
      { Dockerfile: base('ONBUILD COPY o.sh /o.sh\nONBUILD RUN /o.sh\n'), 'o.sh': '#!/bin/sh\nmake\n' },
    ],
    ['smaller problems', { Dockerfile: base('ONBUILD USER root\nONBUILD COPY . /app\n'), 'x/.env': SECRET }],
    [
      'a stage of the same file that is built on it, without secrets',
      { Dockerfile: 'FROM debian:12 AS b\nONBUILD COPY .env /app/\nFROM b\nUSER 1000\n', '.env': 'PORT=80\n' },
    ],
    [
      'files of a folder that others are not built in',
      { 'app/Dockerfile': CHILD, 'base/Dockerfile': base('ONBUILD COPY .env /app\n'), 'base/.env': SECRET },
    ],
  ])('but not %s', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });

  it('with a message about those who build on it', async () => {
    const { findings } = await scanned({ Dockerfile: base('ONBUILD COPY .env /app/\n'), '.env': SECRET });
    expect(findings.map(({ message }) => message)).toEqual([
      'This Dockerfile copies .env into the image, which contains variables with secrets. Everyone who can pull the image gets a copy. This applies to images that are built on that of Dockerfile, by its ONBUILD instructions.',
    ]);
  });
});
