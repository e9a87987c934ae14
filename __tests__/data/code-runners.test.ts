import { describe, expect, it } from '@jest/globals';
import { CODE_RUNNERS } from '../../src/data/code-runners.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import cleartextFetch from '../../src/rules/supply-chain/downloads/cleartext-fetch.ts';
import downloadUnverified from '../../src/rules/supply-chain/downloads/download-unverified.ts';
import remoteScriptExec from '../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { checkText } from '../support/example.ts';

const found = (rule: Rule, command: string) =>
  checkText(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`).findings.map(({ message }) => message);

describe.each(CODE_RUNNERS.map((runner) => [runner.programs[0], runner] as const))('%s', (_name, runner) => {
  const { programs, verbs, example, counterexample, takesFlakes = false } = runner;
  const rest = example.slice(example.indexOf(' '));

  it.each(programs)('runs what it fetches in its example, as %s', (program) => {
    expect(found(remoteScriptExec, program + rest)).toEqual([
      `This Dockerfile runs what ${program} fetches from get.example.com with ${program}, and nothing checks what that is.`,
    ]);
    expect(found(cleartextFetch, (program + rest).replace('https:', 'http:'))).toHaveLength(1);
  });

  it.each(verbs.map((verb) => `${programs[0]} ${verb}`))('runs the newest commit of a repository: %s', (command) => {
    const commit = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';
    expect(found(downloadUnverified, `${command} github:acme/app`)).toEqual([
      `This Dockerfile downloads "github:acme/app" and runs it with ${programs[0]}, and nothing checks what it is.`,
    ]);
    expect(found(downloadUnverified, `${command} git+https://get.example.com/a.git`)).toHaveLength(1);
    expect(found(downloadUnverified, `${command} github:acme/app#${commit}`)).toEqual([]);
    expect(found(downloadUnverified, `${command} github:acme/app${takesFlakes ? '/' : '#'}v1.4`)).toEqual([]);
    expect(found(remoteScriptExec, `${command} https://github.com/acme/app/archive/${commit}.tar.gz`)).toEqual([]);
    expect(found(remoteScriptExec, `${command} http://localhost:8080/a`)).toEqual([]);
  });

  it('runs nothing from elsewhere in its counterexample', () => {
    expect(found(remoteScriptExec, counterexample)).toEqual([]);
    expect(found(downloadUnverified, counterexample)).toEqual([]);
  });
});

it('leaves versions alone that never change', () => {
  expect(found(remoteScriptExec, 'deno run https://deno.land/std@0.224.0/http/file_server.ts')).toEqual([]);
  expect(found(remoteScriptExec, 'deno run https://deno.land/std/http/file_server.ts')).toHaveLength(1);
});

it.each([
  'pip install git+http://get.example.com/a.git',
  'pip install "a @ git+http://get.example.com/a.git"',
  'npm install http://get.example.com/a.tgz',
  'npx acme@1 --from http://get.example.com',
])('reports packages that come without encryption: %s', (command) => {
  expect(found(cleartextFetch, command)).toHaveLength(command.startsWith('npx') ? 0 : 1);
});

it.each([
  'Rscript -e \'source("https://get.example.com/a.R")\'',
  `R --no-save -e "source('https://get.example.com/a.R')"`,
])('reports code of R that runs what it fetches: %s', (command) =>
  expect(found(remoteScriptExec, command)).toHaveLength(1),
);
