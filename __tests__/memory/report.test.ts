import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { run } from '../../src/run/run.ts';
import { folderWith } from '../support/folder.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const SETTINGS = {
  paths: [],
  config: undefined,
  profile: undefined,
  failOn: undefined,
  baseline: undefined,
  isOnlyReported: true,
} as const;

const COMMENTS = '# a comment of the people who look after this service\n'.repeat(400);

/** A Dockerfile with 20 KB of comments, which nothing reports, and several findings. */
function dockerfile(number: number): string {
  return `${COMMENTS}FROM node:22
ENV API_PASSWORD=not-a-real-one-${number}
ADD https://downloads.example.com/tool-${number} /tool
RUN curl -k https://downloads.example.com/install-${number} | sh
RUN chmod -R 777 /app/${number}
CMD ["node", "server.js"]
`;
}

function memoryInUse(): number {
  // once more for buffers, which the first collection only finds
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The same once what was there before, and threads that have ended, are collected, which may take several turns. */
async function settledMemory(): Promise<number> {
  let last = memoryInUse();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await nextTurn();
    const now = memoryInUse();
    if (Math.abs(last - now) < LITTLE) return now;
    last = now;
  }
  return last;
}

const MOST_TURNS = 20;
/** In bytes. */
const LITTLE = 100_000;

it('keeps the findings of a scan, in little room, and not the files', async () => {
  const names = Array.from({ length: 350 }, (_, number) => [`service-${number}/Dockerfile`, dockerfile(number)]);
  const folder = folderWith(Object.fromEntries(names));
  const reports = [(await run({ ...SETTINGS, folder })).report];
  const findings = reports[0]?.findings.length ?? 0;
  expect(findings).toBeGreaterThan(350 * 4);
  const before = await settledMemory();
  reports.pop();
  const bytes = before - memoryInUse();
  expect(bytes / findings).toBeGreaterThan(100);
  expect(bytes / findings).toBeLessThan(2500);
});
