import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lazy } from '../../src/support/caches/lazy.ts';
import { hullcheck } from '../support/command-line.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const VULNERABLE = fileURLToPath(new URL('../../examples/vulnerable', import.meta.url));
const SERVICES = Array.from({ length: 6 }, (_, index) => `services/s${index}`);

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly start: { readonly offset: number };
  readonly subjects: readonly { readonly kind: string; readonly name: string }[];
}

interface Report {
  readonly findings: readonly Finding[];
  readonly notifications: readonly unknown[];
}

let folder: TemporaryFolder;

beforeAll(() => {
  folder = temporaryFolder({
    'common/base.yaml': 'services:\n  base:\n    image: acme/base:1.4\n    cap_add: [SYS_ADMIN]\n',
  });
  for (const [index, service] of SERVICES.entries()) {
    cpSync(VULNERABLE, join(folder.path, service), { recursive: true });
    folder.write({
      [`${service}/run.sh`]: `#!/bin/sh\ndocker run --privileged acme/s${index}:1.0\n`,
      [`${service}/compose.shared.yaml`]: `services:\n  s${index}:\n    extends: {file: ../../common/base.yaml, service: base}\n    pid: host\n`,
    });
  }
  folder.git('init', '-q');
});

afterAll(() => folder.remove());

async function scanned(paths: readonly string[]): Promise<Report> {
  const { status, stdout } = await hullcheck(folder.path, ['scan', ...paths, '--format', 'json']);
  expect(status).toBe(1);
  return JSON.parse(stdout);
}

const wholeScan = lazy(() => scanned(['.']));

/** One line for each subject of each finding, since a file that several jobs use is one finding about all of them in one scan. */
function lines(reports: readonly Report[]): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({ findings, notifications }) => [
      ...findings.flatMap(({ rule, severity, path, start, subjects }) =>
        subjects.map(({ kind, name }) => `${severity} ${rule} ${path} ${start.offset} ${kind} ${name}`),
      ),
      ...notifications.map((one) => JSON.stringify(one)),
    ]),
  );
}

describe('a monorepo that the jobs of a matrix scan by folders', () => {
  it.each([1, 4])('has the findings of one scan with %i folders a job', async (size) => {
    const shards = [scanned(['common'])];
    for (let at = 0; at < SERVICES.length; at += size) shards.push(scanned(SERVICES.slice(at, at + size)));
    const whole = await wholeScan();
    expect(whole.findings.length).toBeGreaterThan(50 * SERVICES.length);
    expect(lines(await Promise.all(shards))).toEqual(lines([whole]));
  });
});
