import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SAFE_GIT_OPTIONS } from '../../src/support/git/git.ts';
import { PIPED } from '../support/files.ts';
import { fresh, judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

afterEach(removeCheckouts);

/** Runs something with a git on the path that notes its arguments. Returns these. */
async function argumentsOfGit(run: () => Promise<unknown>): Promise<readonly string[]> {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const folder = temporaryFolder();
  const path = process.env['PATH'];
  try {
    const [program, notes] = [join(folder.path, 'git'), join(folder.path, 'notes')];
    writeFileSync(program, `#!/bin/sh\necho "$*" >>'${notes}'\nexec '${real}' "$@"\n`);
    chmodSync(program, 0o755);
    process.env['PATH'] = `${folder.path}${delimiter}${path}`;
    await run();
    return readFileSync(notes, 'utf8').trim().split('\n');
  } finally {
    process.env['PATH'] = path;
    folder.remove();
  }
}

describe('each git of a change', () => {
  it('runs with the options that keep it from running what the repository configures', async () => {
    // a file that only the base names is read by itself
    const checkout = make({
      base: { 'docs/n.txt': PIPED, 'up.sh': 'sh steps.txt\n', 'steps.txt': 'docker ps\n' },
      change: { Dockerfile: { linkTo: 'docs/n.txt' }, 'up.sh': 'true\n', 'steps.txt': 'docker images\n' },
    });
    const seen = await argumentsOfGit(async () => {
      const judged = await judgeCheckout(checkout);
      await judged.gate?.addedLines(['docs/n.txt']);
      expect(fresh(judged)).toEqual(['remote-script-exec docs/n.txt:2']);
    });
    const safe = `${SAFE_GIT_OPTIONS.join(' ')} `;
    expect(seen.filter((line) => !line.startsWith(safe))).toEqual([]);
    const commands = new Set(seen.map((line) => /^[\w-]+(?: blob)?/.exec(line.slice(safe.length))?.[0]));
    expect([...commands]).toEqual(
      expect.arrayContaining(['ls-files', 'ls-tree', 'cat-file', 'cat-file blob', 'diff-index']),
    );
  });
});
