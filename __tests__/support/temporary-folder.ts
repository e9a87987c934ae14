import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TemporaryFolder {
  /** Absolute, without symbolic links. */
  readonly path: string;
  write(files: Readonly<Record<string, string | Buffer>>): void;
  git(...args: readonly string[]): void;
  remove(): void;
}

export function temporaryFolder(files: Readonly<Record<string, string | Buffer>> = {}): TemporaryFolder {
  const path = realpathSync.native(mkdtempSync(join(tmpdir(), 'hullcheck-')));
  const folder: TemporaryFolder = {
    path,
    write(written) {
      for (const [name, content] of Object.entries(written)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    git(...args) {
      const options = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
      const { status, stderr } = spawnSync('git', [...options, ...args], { cwd: path, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  folder.write(files);
  return folder;
}
