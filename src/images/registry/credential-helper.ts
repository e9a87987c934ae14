import { spawn } from 'node:child_process';
import type { Credentials } from './credentials.ts';

/** Asks a credential helper for the credentials of a registry. */
export type CredentialHelper = (
  name: string,
  server: string,
  environment: NodeJS.ProcessEnv,
) => Promise<Credentials | undefined>;

const MILLISECONDS = 10_000;
const GRACE_MILLISECONDS = 500;
const MAXIMUM_BYTES = 64 * 1024;

/**
 * Runs `docker-credential-<name> get`, found by PATH, without a shell: https://github.com/docker/docker-credential-helpers
 * The result is undefined when it fails, takes too long, or has no credentials.
 */
export const runHelper: CredentialHelper = (name, server, environment) => {
  return new Promise((resolve) => {
    const child = spawn(`docker-credential-${name}`, ['get'], {
      env: environment,
      shell: false,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    // the timeout of spawn itself would keep running after a failed start
    const clock = setTimeout(() => child.kill('SIGKILL'), MILLISECONDS);
    const finish = (credentials: Credentials | undefined): void => {
      clearTimeout(clock);
      resolve(credentials);
    };
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAXIMUM_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', () => finish(undefined));
    // a process that the helper started may keep the pipe open forever
    child.on('exit', () => void setTimeout(() => child.stdout.destroy(), GRACE_MILLISECONDS));
    child.on('close', (code) => finish(code === 0 ? read(Buffer.concat(chunks).toString('utf8')) : undefined));
    child.stdin.on('error', () => {});
    child.stdin.end(server);
  });
};

/** The user name `<token>` means that the secret is an identity token. */
function read(output: string): Credentials | undefined {
  try {
    const { Username: username, Secret: secret } = JSON.parse(output) as Readonly<Record<string, unknown>>;
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
    if (username === '<token>') return { kind: 'identity-token', token: secret };
    return username === '' ? undefined : { kind: 'password', username, password: secret };
  } catch {
    return undefined;
  }
}
