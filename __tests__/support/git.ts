import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'advice.detachedHead=false'];

/** What git prints. @throws if it fails. */
export function git(folder: string, args: readonly string[], input?: Buffer): string {
  const { status, stdout, stderr } = spawnSync('git', [...OPTIONS, ...args], { cwd: folder, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** How git names objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * Makes a folder a checkout without commits, with all that git needs of what `git init` makes. Starting a process takes longer the more memory
 * the tests use.
 */
export function initialize(folder: string, objectFormat: ObjectFormat = 'sha1'): void {
  const directory = join(folder, '.git');
  for (const name of ['info', 'objects', 'refs/heads']) mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, 'HEAD'), 'ref: refs/heads/main\n');
  const [version, extension] =
    objectFormat === 'sha1' ? [0, ''] : [1, `[extensions]\n\tobjectformat = ${objectFormat}\n`];
  writeFileSync(join(directory, 'config'), `[core]\n\trepositoryformatversion = ${version}\n${extension}`);
}
