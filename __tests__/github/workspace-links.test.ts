import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { refuseLinkOut } from '../../src/github/inside-workspace.ts';
import { runActionProcess } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { COMPOSE } from '../support/files.ts';
import { folderWith } from '../support/folder.ts';

describe('refuseLinkOut', () => {
  const outside = (): string => folderWith({ 'compose.yaml': COMPOSE });

  it.each(['d', 'd/compose.yaml', 'a/up', './d/../d'])('refuses %s, from which a link leads out', (path) => {
    const workspace = folderWith({ 'a/b': '' });
    symlinkSync(outside(), join(workspace, 'd'));
    symlinkSync('../..', join(workspace, 'a/up'));
    expect(() => refuseLinkOut(workspace, path, 'paths')).toThrow(ConfigurationError);
  });

  it.each(['.', 'a', 'inside', 'a/missing/b', '/'])('takes %s', (path) => {
    const workspace = folderWith({ 'a/b': '' });
    symlinkSync('a', join(workspace, 'inside'));
    expect(() => refuseLinkOut(workspace, path, 'paths')).not.toThrow();
  });

  it('takes a workspace that is a link itself', () => {
    const parent = folderWith({ 'real/a/b': '' });
    symlinkSync('real', join(parent, 'workspace'));
    expect(() => refuseLinkOut(join(parent, 'workspace'), 'a', 'paths')).not.toThrow();
  });
});

describe('a link that a pull request brings', () => {
  it('neither has a folder of the runner scanned nor a file written there', async () => {
    const checkout = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { 'README.md': 'x' } });
    const elsewhere = folderWith({ 'compose.yaml': 'services:\n  canary-of-the-runner:\n    image: a\n' });
    mkdirSync(join(elsewhere, 'reports'));
    writeFileSync(join(elsewhere, '.hullcheck.yml'), 'fail-on: none\n');
    symlinkSync(elsewhere, join(checkout.workspace, 'd'));
    const options = { checkout, event: 'pull_request', url: 'http://127.0.0.1:1' } as const;
    try {
      const scanned = await runActionProcess({ ...options, inputs: { upload: 'never', paths: 'd' } });
      expect(scanned.outputs).toMatchObject({ conclusion: 'error' });
      expect(scanned.log).toContain('The input paths names a path in the repository');
      expect(`${scanned.log}${scanned.summary}`).not.toContain('canary');
      for (const input of ['html-file', 'sarif-file']) {
        const written = await runActionProcess({ ...options, inputs: { upload: 'never', [input]: 'd/reports/r' } });
        expect(written.outputs).toMatchObject({ conclusion: 'error' });
      }
      expect(existsSync(join(elsewhere, 'reports/r'))).toBe(false);
    } finally {
      checkout.remove();
    }
  }, 90_000);
});
