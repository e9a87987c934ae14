import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url)));
const RULE = 'export default 1;\n';

let folder: TemporaryFolder | undefined;
// tests of other files may run in the same suite
afterEach(() => folder?.remove());

/** Starts a rule in a copy of the scripts. */
function newRule(...words: readonly string[]) {
  const made = temporaryFolder({
    'scripts/new-rule.mjs': read('new-rule.mjs'),
    'scripts/generate-index.mjs': read('generate-index.mjs'),
    'src/rules/isolation/old.ts': RULE,
    'src/rules/secrets/builds/other.ts': RULE,
  });
  folder = made;
  const { status, stderr } = spawnSync(process.execPath, [`${made.path}/scripts/new-rule.mjs`, ...words], {
    encoding: 'utf8',
  });
  return { status, stderr, written: (name: string) => readFileSync(`${made.path}/src/rules/${name}`, 'utf8') };
}

describe('a new rule', () => {
  it.each([
    ['isolation/new', '../define-rule.ts'],
    ['secrets/builds/new', '../../define-rule.ts'],
  ])('is in %s and in the index', (name, imported) => {
    const { status, written } = newRule(name, '--on', 'stage');
    expect(status).toBe(0);
    expect(written(`${name}.ts`)).toContain(`from '${imported}'`);
    expect(written('index.ts')).toContain(`from './${name}.ts'`);
  });

  it.each(['container', 'stage', 'image', 'dockerfile', 'project', 'build', 'engine', 'text'])('is on %s', (kind) => {
    expect(newRule('isolation/new', '--on', kind).written('isolation/new.ts')).toContain(`on: '${kind}'`);
  });

  it.each([
    [['isolaton/new'], 'no rules are in src/rules/isolaton; they are in isolation, secrets/builds'],
    [['secrets/new'], 'no rules are in src/rules/secrets; they are in isolation, secrets/builds'],
    [['isolation/other'], 'src/rules has other.ts already'],
    [['isolation/new', '--on', 'file'], '--on takes one of'],
    [[], 'usage: npm run new-rule -- <concern>/<id> --on <subject>'],
  ])('is not made for %j', (words, message) => {
    const { status, stderr } = newRule(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
