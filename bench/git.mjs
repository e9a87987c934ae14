// Git for the repositories that benchmarks make.
import { spawnSync } from 'node:child_process';

/**
 * What git says in a folder; an error where it fails.
 * @param {string} folder
 * @param {string[]} args
 */
export function git(folder, ...args) {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
