import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const RULES: ReadonlySet<string> = new Set(['privileged', 'remote-script-exec', 'command-downloads-code']);

/** What is found in a repository with a link to a folder in it: rules and paths. */
async function found(path: string, text: string, linked: boolean): Promise<readonly string[]> {
  const folder = temporaryFolder({
    'real/x': 'docker run --privileged registry.example.com/a:1\n',
    'real/sub/y': 'curl -s http://example.com/a | sh\n',
    'real/build.txt': 'FROM debian:12\nRUN curl -s http://example.com/a | sh\n',
    'real/c.txt': 'services:\n  a:\n    image: a\n    privileged: true\n',
    [path]: `${linked ? text : text.replaceAll(/\bl(?=[/:, ])/g, 'real')}\n`,
  });
  folders.push(folder);
  if (linked) symlinkSync('real', join(folder.path, 'l'));
  const { findings } = await scanCheckout(folder);
  return findings.flatMap(({ ruleId, span }) => (RULES.has(ruleId) ? [`${ruleId} ${span.file.path}`] : []));
}

const MOUNTED = (mount: string, command: string) =>
  `services: {a: {image: "registry.example.com/a:1", volumes: ["${mount}"], command: ${command}}}`;

describe('files behind the link of a folder', () => {
  it.each<[path: string, text: string, expected: string]>([
    ['a.sh', 'bash l/x', 'privileged real/x'],
    ['a.sh', '. ./l/x', 'privileged real/x'],
    ['a.sh', 'cd l && sh ./x', 'privileged real/x'],
    ['a.sh', 'sh l/sub/../x', 'privileged real/x'],
    ['Makefile', 'a:\n\tsh l/x', 'privileged real/x'],
    ['a.sh', 'docker build -f l/build.txt .', 'remote-script-exec real/build.txt'],
    ['a.sh', 'docker compose -f l/c.txt up', 'privileged real/c.txt'],
    ['Dockerfile', 'FROM debian:12\nCOPY l/sub/y /x\nRUN sh /x', 'remote-script-exec real/sub/y'],
    ['b/Dockerfile', 'FROM debian:12\nCOPY l/sub/y /x\nRUN sh /x', 'remote-script-exec real/sub/y'],
    ['Dockerfile', 'FROM debian:12\nCOPY l /d/\nRUN sh /d/sub/y', 'remote-script-exec real/sub/y'],
    ['Dockerfile', 'FROM debian:12\nCOPY l/ /d/\nRUN sh /d/sub/y', 'remote-script-exec real/sub/y'],
    ['Dockerfile', 'FROM debian:12\nCOPY . /d/\nRUN sh /d/l/sub/y', 'remote-script-exec real/sub/y'],
    [
      'Dockerfile',
      'FROM debian:12\nRUN --mount=type=bind,source=l,target=/d sh /d/sub/y',
      'remote-script-exec real/sub/y',
    ],
    ['Dockerfile', 'FROM debian:12\nCOPY l/sub/y /x\nENTRYPOINT ["sh", "/x"]', 'remote-script-exec real/sub/y'],
    ['compose.yml', 'services: {a: {extends: {file: l/c.txt, service: a}}}', 'privileged real/c.txt'],
    ['compose.yml', 'include: [l/c.txt]', 'privileged real/c.txt'],
    [
      'compose.yml',
      'services: {a: {build: {context: ., dockerfile: l/build.txt}}}',
      'remote-script-exec real/build.txt',
    ],
    ['compose.yml', MOUNTED('./l:/w', 'sh /w/sub/y'), 'command-downloads-code real/sub/y'],
    ['compose.yml', MOUNTED('./l/:/w', 'sh /w/sub/y'), 'command-downloads-code real/sub/y'],
    ['compose.yml', MOUNTED('./l/sub:/w', 'sh /w/y'), 'command-downloads-code real/sub/y'],
    ['compose.yml', MOUNTED('./l/sub/y:/w', 'sh /w'), 'command-downloads-code real/sub/y'],
    ['compose.yml', MOUNTED('.:/w', 'sh /w/l/sub/y'), 'command-downloads-code real/sub/y'],
    ['a.sh', 'docker run --rm -v ./l/sub:/w registry.example.com/a:1 sh /w/y', 'command-downloads-code real/sub/y'],
  ])('%s: %s', async (path, text, expected) => {
    expect(await found(path, text, false)).toContain(expected);
    expect(await found(path, text, true)).toContain(expected);
  });

  it.each([
    MOUNTED('./l:/w', 'sh /v/sub/y'),
    MOUNTED('./l:/w', 'sh /w/y'),
    MOUNTED('./l/sub:/w', 'app /w/y'),
    MOUNTED('./l/none:/w', 'sh /w/y'),
  ])('are left alone where nothing runs them: %s', async (text) => {
    expect(await found('compose.yml', text, true)).toEqual(await found('compose.yml', text, false));
    expect(await found('compose.yml', text, true)).not.toContain('command-downloads-code real/sub/y');
  });
});
