import { describe, expect, it } from '@jest/globals';
import { isVerification } from '../../src/analysis/downloads/fetch.ts';
import { COPIERS, FETCHERS, INTERPRETERS, SAVERS, STREAMS, VERIFIERS } from '../../src/data/programs.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import downloadUnverified from '../../src/rules/supply-chain/downloads/download-unverified.ts';
import remoteScriptExec from '../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { only } from '../parse/dockerfile/parse.ts';
import { checkText } from '../support/example.ts';

const found = (rule: Rule, command: string) => checkText(rule, 'Dockerfile', `FROM a\nRUN ${command}\n`).findings;
const CURL = 'curl -fsSL https://example.com/tool';

describe.each(FETCHERS.map((fetcher) => [fetcher.program, fetcher] as const))('%s', (_name, fetcher) => {
  it('fetches what its example runs', () => expect(found(downloadUnverified, fetcher.example)).toHaveLength(1));

  it('fetches something else in its counterexample', () =>
    expect(found(downloadUnverified, fetcher.counterexample)).toEqual([]));
});

describe.each(STREAMS.map((stream) => [stream.programs[0], stream] as const))('%s', (_name, stream) => {
  const rest = stream.example.replace(/^\S+/, '');
  const ends = ['| sh', '| tee /log | bash -s -- --quiet', '> /t && sh /t'];

  it.each(stream.programs)('fetches what a shell runs, as %s', (program) => {
    for (const end of ends.slice(0, 2)) expect(found(remoteScriptExec, `${program}${rest} ${end}`)).toHaveLength(1);
    expect(found(downloadUnverified, `${program}${rest} ${ends[2]}`)).toHaveLength(1);
    expect(found(remoteScriptExec, `bash <(${program}${rest})`)).toHaveLength(1);
  });

  it('prints nothing of another machine in its counterexample', () => {
    for (const end of ends) {
      expect(found(remoteScriptExec, `${stream.counterexample} ${end}`)).toEqual([]);
      expect(found(downloadUnverified, `${stream.counterexample} ${end}`)).toEqual([]);
    }
  });
});

describe.each(COPIERS.map((copier) => [copier.programs[0], copier] as const))('%s', (_name, copier) => {
  it('copies what its example runs, by each of its names', () => {
    const rest = copier.example.replace(/^\S+/, '');
    for (const program of copier.programs) expect(found(downloadUnverified, program + rest)).toHaveLength(1);
  });

  it('copies nothing of another machine in its counterexample', () =>
    expect(found(downloadUnverified, copier.counterexample)).toEqual([]));
});

describe.each(SAVERS.map((saver) => [saver.program, saver] as const))('%s with options', (_name, saver) => {
  it('saves what its example runs', () => expect(found(downloadUnverified, saver.example)).toHaveLength(1));
  it('saves nothing in its counterexample', () => expect(found(downloadUnverified, saver.counterexample)).toEqual([]));
});

describe('programs that fetch folders', () => {
  it.each([
    'hg clone https://example.com/x && sh x/x.sh',
    'svn export https://example.com/x x && sh x/x.sh',
    'svn checkout https://example.com/x /x; cd /x && make',
    'gh release download -R acme/x -p x.sh -D /d && sh /d/x.sh',
    'gh release download v1 --repo=acme/x --pattern=x.sh --output /x && sh /x',
    'az storage blob download --container-name a --name b --file /x && . /x',
    'ftp https://example.com/x.sh; sh x.sh',
    'curl -fsSLo "$HOME/x" https://example.com/x.sh; sh ~/x',
    'curl -fsSLo ~/x https://example.com/x.sh; sh ${HOME}/x',
    'curl -fsSLo /usr/local/bin/x.sh https://example.com/x.sh; bash x.sh',
    'curl -fsSLo /usr/bin/x https://example.com/x.sh; . x',
  ])('%s', (command) => expect(found(downloadUnverified, command)).toHaveLength(1));

  it.each([
    'hg clone -r 1a2b3c4d5e6f https://example.com/x && sh x/x.sh',
    'svn export -r 42 https://example.com/x /x && cat /x/x.sh',
    'svn checkout https://example.com/x /x; cat /x/a',
    'hg clone /a /x && sh /x/x.sh',
    'gh release download -R acme/x -p data.json && jq . data.json',
    'gh release upload v1 x.sh && sh x.sh',
    'curl -fsSLo "$HOME/x.json" https://example.com/x.json; sh ~/y',
    'curl -fsSLo /usr/share/x.sh https://example.com/x.sh; bash x.sh',
  ])('nothing in %s', (command) => expect(found(downloadUnverified, command)).toEqual([]));
});

describe.each(INTERPRETERS.map((one) => [one.programs[0], one] as const))('%s', (_name, interpreter) => {
  it('runs what it reads in its example, by each of its names', () => {
    const rest = interpreter.example.replace(/^\S+/, '');
    for (const program of interpreter.programs)
      expect(found(remoteScriptExec, `${CURL} | ${program}${rest}`)).toHaveLength(1);
  });

  it('reads data in its counterexample', () =>
    expect(found(remoteScriptExec, `${CURL} | ${interpreter.counterexample}`)).toEqual([]));
});

describe.each(VERIFIERS.map((verifier) => [verifier.example, verifier] as const))('%s', (_name, verifier) => {
  const command = (text: string) => only(`FROM a\nRUN ${text}`, 'RUN').line.script?.pipelines[0]?.commands[0];
  const verifies = (text: string) => {
    const first = command(text);
    return first !== undefined && verifier.program.test(String(first.program)) && isVerification(first);
  };

  it('is a verification, and its counterexample none', () => {
    expect(verifies(verifier.example)).toBe(true);
    expect(verifies(verifier.counterexample)).toBe(false);
  });
});

it.each(['http', 'https', 'xh'])('%s saves what its short option asks for', (program) => {
  expect(found(downloadUnverified, `${program} -d https://example.com/tool && sh tool`)).toHaveLength(1);
});
