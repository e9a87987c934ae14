import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../../src/check/active-rules.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import { rules } from '../../../src/rules/index.ts';
import { linkedFile } from '../../support/containers.ts';
import { isHeavy } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const PATHS = rules.filter(({ id }) => id.startsWith('escape-path-'));
const ACTIVE = activeRules(PATHS, 'strict', new Map(PATHS.map(({ id }) => [id, { options: {} }])));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Milliseconds for all paths together; a quadratic loop over any of these takes far longer. */
const LIMIT = 10_000;

describe('paths of hostile files', () => {
  it.each([
    [
      'many mounts',
      `services:\n  app:\n    image: a:1\n    volumes: [${numbers(5000)
        .map(() => '/etc:/e')
        .join(', ')}]\n`,
    ],
    [
      'many devices',
      `services:\n  app:\n    image: a:1\n    devices: [${numbers(5000)
        .map(() => '/dev/sda')
        .join(', ')}]\n`,
    ],
    [
      'many containers without neighbours',
      `services:\n${numbers(isHeavy ? 1500 : 500)
        .map(
          (index) =>
            `  a${index}: { image: "docker:dind", privileged: true, networks: [n${index}], command: "dockerd -H tcp://:2375" }`,
        )
        .join('\n')}\n`,
    ],
    [
      'many containers on the host',
      `services:\n${numbers(isHeavy ? 1500 : 500)
        .map((index) => `  a${index}: { image: "a:1", network_mode: host, ports: ["127.0.0.1:1:1"] }`)
        .join('\n')}\n`,
    ],
    [
      'a long chain of namespaces',
      `services:\n${numbers(isHeavy ? 1500 : 500)
        .map((index) => `  a${index}: { image: "a:1", pid: "service:a${index + 1}" }`)
        .join('\n')}\n`,
    ],
  ])(
    'are quick with %s',
    (_name, text) => {
      const { findings, notifications } = inTime(LIMIT, () =>
        runRules(ACTIVE, [...linkedFile(text).containers.values()]),
      );
      expect(notifications).toEqual([]);
      for (const { flow = [] } of findings) expect(flow.length).toBeLessThan(50);
    },
    60_000,
  );
});
