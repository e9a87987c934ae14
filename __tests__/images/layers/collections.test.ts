import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { ociLayout } from '../../support/image.ts';
import { lastBuild } from '../../support/last-build.ts';
import { tar } from '../../support/tar.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLI = lastBuild(['dist/cli/index.js', 'build/cli.js']);
const MEGABYTE = 1024 * 1024;

describe('a large layer', () => {
  it('passes through without full collections of the heap', () => {
    const content = randomFillSync(Buffer.alloc(64 * MEGABYTE));
    const folder = temporaryFolder(ociLayout([gzipSync(tar([{ path: 'data', content }]), { level: 0 })]));
    try {
      const args = ['--trace-gc', CLI, 'image', folder.path, '--format', 'json', '--output', join(folder.path, 'json')];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: '', HOME: folder.path } });
      expect(stdout).toContain('Scavenge');
      // one every few megabytes, if V8 counts the buffers
      expect(stdout.split('Mark-Compact').length - 1).toBeLessThan(6);
    } finally {
      folder.remove();
    }
  });
});
