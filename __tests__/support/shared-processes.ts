import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

export interface Ended {
  readonly status: number | null;
  readonly log: string;
}

interface Server {
  readonly child: ChildProcess;
  runs: number;
}

/** Each run leaves its modules in the memory of the process. */
const MOST_RUNS = 12;

const idle: Server[] = [];

afterAll(() => {
  for (const { child } of idle.splice(0)) child.kill();
});

/** Runs the Action in a process that has run it before, if one is idle. */
export function runShared(entry: string, environment: NodeJS.ProcessEnv, folder: string): Promise<Ended> {
  const server = idle.pop() ?? start();
  server.runs += 1;
  return new Promise((resolve) => {
    const onExit = (status: number | null): void => resolve({ status, log: 'The process ended.' });
    server.child.once('exit', onExit);
    server.child.once('message', (ended: Ended) => {
      server.child.off('exit', onExit);
      if (server.runs < MOST_RUNS) idle.push(server);
      else server.child.kill();
      resolve(ended);
    });
    server.child.send({ entry, environment, folder });
  });
}

function start(): Server {
  const path = fileURLToPath(new URL('serve-actions.mjs', import.meta.url));
  return { child: fork(path, { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }), runs: 0 };
}
