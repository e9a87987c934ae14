import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/engine-client-without-tls.ts';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { expectMarks } from '../../support/example.ts';

describe('engine-client-without-tls', () => {
  it.each([
    'docker context create p --docker «host=tcp://192.0.2.1:2375»',
    'docker context create p «--docker=host=tcp://192.0.2.1:2375»',
    'docker context update p --docker «"host=tcp://engine.example.com:2375"»',
    'docker context create p --docker «skip-tls-verify=true,host=tcp://192.0.2.1:2375»',
    'podman --remote --url «tcp://192.0.2.1:8080» run alpine:3.22',
    'podman «--url=tcp://192.0.2.1:8080» ps',
    'buildctl --addr «tcp://192.0.2.1:1234» build --frontend dockerfile.v0',
  ])('reports %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));

  it.each([
    'docker context create p --docker host=ssh://deploy@engine.example.com',
    'docker context create p --docker host=tcp://192.0.2.1:2376,ca=ca.pem,cert=c.pem,key=k.pem',
    'docker context create p --description host=tcp',
    'podman --url ssh://core@192.0.2.1/run/podman.sock ps',
    'podman run --url tcp://192.0.2.1:8080/x.example.com alpine:3.22',
    'buildctl --addr tcp://192.0.2.1:1234 --tlscacert ca.pem build',
    'buildctl --addr tcp://127.0.0.1:1234 build',
  ])('accepts %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));

  const USE = 'use() { export DOCKER_HOST="tcp://$1:2375"; }';
  const job = (variables: string, of = '  script: [docker ps]'): string =>
    `variables: { ${variables} }\nbuild:\n  image: docker:29\n${of}\ntest:\n  image: docker:29\n  script: [docker info]\n`;

  /** The lines of a file that are reported. */
  const linesIn = async (files: Files): Promise<readonly string[]> => {
    const { findings } = await scanFiles(files);
    return findings
      .filter(({ ruleId }) => ruleId === rule.id)
      .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
  };

  it.each<[string, Files, string]>([
    [
      'a file that a script sources',
      { 'x.sh': '. ./p.env\ndocker ps\n', 'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375\n' },
      'x.sh:2',
    ],
    [
      'a file that it exports',
      { 'x.sh': 'set -a; . ./p.env; set +a\ndocker ps\n', 'p.env': 'DOCKER_HOST=tcp://192.0.2.1\n' },
      'x.sh:2',
    ],
    [
      'a step of a workflow',
      {
        '.github/workflows/a.yml':
          'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: . ./p.env && docker ps\n',
        'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375\n',
      },
      '.github/workflows/a.yml:6',
    ],
    [
      'a recipe of make',
      { Makefile: 'a:\n\t. ./p.env && docker ps\n', 'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375\n' },
      'Makefile:2',
    ],
    ['a function', { 'x.sh': `${USE}\nuse 192.0.2.1\ndocker ps\n` }, 'x.sh:2'],
    ['variables of GitLab', { '.gitlab-ci.yml': job('DOCKER_HOST: "tcp://192.0.2.1:2375"') }, '.gitlab-ci.yml:4'],
    [
      'a job of GitLab',
      { '.gitlab-ci.yml': job('', '  variables: { DOCKER_HOST: "tcp://engine.example.com" }\n  script: [docker ps]') },
      '.gitlab-ci.yml:5',
    ],
    [
      'an included file',
      {
        '.gitlab-ci.yml': 'include: ci/v.yml\na:\n  image: docker:29\n  script: [docker ps]\n',
        'ci/v.yml': 'variables: { DOCKER_HOST: "tcp://192.0.2.1:2375" }\n',
      },
      '.gitlab-ci.yml:4',
    ],
  ])('reports the engine of %s', async (_, files, line) => expect(await linesIn(files)).toEqual([line]));

  it.each<[string, Files]>([
    [
      'a sourced file without export',
      { 'x.sh': '. ./p.env\ndocker ps\n', 'p.env': 'DOCKER_HOST=tcp://192.0.2.1:2375\n' },
    ],
    [
      'a sourced file with TLS',
      { 'x.sh': '. ./p.env\ndocker ps\n', 'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375 DOCKER_TLS_VERIFY=1\n' },
    ],
    [
      'a sourced file with SSH',
      { 'x.sh': '. ./p.env\ndocker ps\n', 'p.env': 'export DOCKER_HOST=ssh://deploy@192.0.2.1\n' },
    ],
    [
      'a script that sets another',
      {
        'x.sh': '. ./p.env\nexport DOCKER_HOST=ssh://deploy@192.0.2.1\ndocker ps\n',
        'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375\n',
      },
    ],
    [
      'a script without a client',
      { 'x.sh': '. ./p.env\necho docker\n', 'p.env': 'export DOCKER_HOST=tcp://192.0.2.1:2375\n' },
    ],
    ['a function for the machine itself', { 'x.sh': `${USE}\nuse localhost\ndocker ps\n` }],
    [
      'a function with TLS',
      { 'x.sh': 'use() { export DOCKER_TLS_VERIFY=1 DOCKER_HOST="tcp://$1:2375"; }\nuse 192.0.2.1\ndocker ps\n' },
    ],
    ['a function with an unknown engine', { 'x.sh': `${USE}\nuse "$HOST"\ndocker ps\n` }],
    [
      'a service of GitLab',
      {
        '.gitlab-ci.yml': job(
          'DOCKER_HOST: "tcp://docker:2375", DOCKER_TLS_CERTDIR: ""',
          '  services: [docker:29-dind]\n  script: [docker ps]',
        ),
      },
    ],
    [
      'certificates of GitLab',
      { '.gitlab-ci.yml': job('DOCKER_HOST: "tcp://192.0.2.1:2375", DOCKER_CERT_PATH: /certs') },
    ],
    ['the port with TLS', { '.gitlab-ci.yml': job('DOCKER_HOST: "tcp://192.0.2.1:2376"') }],
    ['a variable of GitLab', { '.gitlab-ci.yml': job('DOCKER_HOST: "tcp://$ENGINE:2375"') }],
  ])('accepts %s', async (_, files) => expect(await linesIn(files)).toEqual([]));
});
