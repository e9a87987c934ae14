import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const PLAIN = 'tcp://203.0.113.9:2375';

/** Files that set the engine for all of their commands. */
const FILES: readonly (readonly [path: string, textWith: (address: string, more?: string) => string])[] = [
  [
    'Makefile',
    (address, more = '') => `export DOCKER_HOST = ${address}\n${more && `export ${more}=1\n`}up:\n\tdocker ps\n`,
  ],
  [
    'a.mk',
    (address, more = '') =>
      `DOCKER_HOST := ${address}\nexport DOCKER_HOST\n${more && `export ${more}=1\n`}up:\n\tdocker ps\n`,
  ],
  [
    'justfile',
    (address, more = '') =>
      `export DOCKER_HOST := "${address}"\n${more && `export ${more} := "1"\n`}up:\n  docker ps\n`,
  ],
  [
    'Taskfile.yml',
    (address, more = '') =>
      `version: "3"\nenv:\n  DOCKER_HOST: ${address}\n${more && `  ${more}: "1"\n`}tasks:\n  up:\n    - docker ps\n`,
  ],
  [
    'a.service',
    (address, more = '') =>
      `[Service]\nEnvironment=DOCKER_HOST=${address}\n${more && `Environment=${more}=1\n`}ExecStart=/usr/bin/docker ps\n`,
  ],
];

it.each(FILES)('%s', async (path, textWith) => {
  const failures = (text: string) => failuresOf({}, { [path]: text });
  expect(await failures(textWith(PLAIN))).toEqual(['engine-client-without-tls']);
  expect(await failures(textWith('tcp://203.0.113.9:2376'))).toEqual([]);
  expect(await failures(textWith('ssh://deploy@host.example.com'))).toEqual([]);
  expect(await failures(textWith(PLAIN, 'DOCKER_TLS_VERIFY'))).toEqual([]);
  expect(await failures(textWith(PLAIN).replaceAll('docker ps', 'true'))).toEqual([]);
});
