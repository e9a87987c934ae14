import { spawn } from 'node:child_process';
import { fieldsOf } from '../../support/json-fields.ts';
import type { Credentials, NoCredentials } from './credentials.ts';

/** Asks a credential helper for the credentials of a registry. */
export type CredentialHelper = (
  name: string,
  server: string,
  environment: NodeJS.ProcessEnv,
) => Promise<Credentials | NoCredentials | undefined>;

const MILLISECONDS = 10_000;
const GRACE_MILLISECONDS = 500;
const MAXIMUM_BYTES = 64 * 1024;

/**
 * Runs `docker-credential-<name> get`, found by PATH, without a shell: https://github.com/docker/docker-credential-helpers
 * The result is undefined when it has no credentials.
 */
export const runHelper: CredentialHelper = (...asked) => runWithin(MILLISECONDS, ...asked);

/** The same with another time limit. */
export function runWithin(milliseconds: number, ...asked: Parameters<CredentialHelper>): ReturnType<CredentialHelper> {
  const [name, server, environment] = asked;
  return new Promise((resolve) => {
    const failed = (how: string): NoCredentials => ({ kind: 'none', reason: `docker-credential-${name} ${how}` });
    let problem = failed('failed');
    const child = spawn(`docker-credential-${name}`, ['get'], {
      env: environment,
      shell: false,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    // the timeout of spawn itself would keep running after a failed start
    const clock = setTimeout(() => {
      problem = failed(`did not answer within ${milliseconds / 1000} seconds`);
      child.kill('SIGKILL');
    }, milliseconds);
    const finish = (credentials: Credentials | NoCredentials | undefined): void => {
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
    child.on('error', () => finish(failed('could not be started')));
    // a process that the helper started may keep the pipe open forever
    child.on('exit', () => void setTimeout(() => child.stdout.destroy(), GRACE_MILLISECONDS));
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) finish(read(output));
      else finish(code !== null && HAS_NONE.test(output) ? undefined : problem);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(server);
  });
}

/** What helpers print, with an exit status, where they have none for a server. */
const HAS_NONE = /not found|no credentials/i;

/** The user name `<token>` means that the secret is an identity token. */
function read(output: string): Credentials | undefined {
  try {
    const { Username: username, Secret: secret } = fieldsOf(JSON.parse(output));
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
    if (username === '<token>') return { kind: 'identity-token', token: secret };
    return username === '' ? undefined : { kind: 'password', username, password: secret };
  } catch {
    return undefined;
  }
}
