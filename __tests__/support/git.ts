import { spawnSync } from 'node:child_process';

const OPTIONS = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'advice.detachedHead=false'];

/** What git prints. @throws if it fails. */
export function git(folder: string, args: readonly string[], input?: Buffer): string {
  const { status, stdout, stderr } = spawnSync('git', [...OPTIONS, ...args], { cwd: folder, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
