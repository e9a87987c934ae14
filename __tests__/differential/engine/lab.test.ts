import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OPTIONS, shortForms } from '../compose/projects.ts';
import { differences, readProject } from '../compose/reading.ts';
import { LAB_SECONDS, LAB_SEED } from '../oracles.ts';
import { type Random, randomOf } from '../random.ts';
import { IMAGE, startEngine } from './engine.ts';
import type { Answer } from './inspected.ts';
import { factsOf } from './ours.ts';

interface Recorded extends Answer {
  readonly text: string;
}

const PLACE = new URL('recorded.ndjson', import.meta.url);

describe('services that Docker Compose had an engine create', () => {
  const cases = readFileSync(PLACE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);

  it.each(cases.map((one, index) => [index + 1, one] as const))('%d', (_, one) => {
    expect(differencesOf(one.text, one)).toEqual([]);
  });
});

if (LAB_SECONDS > 0) {
  describe('services that are made up', () => {
    it('are what an engine makes of them', () => runLab(), (LAB_SECONDS + 120) * 1000);
  });
}

/** How many answers are kept. */
const SAMPLE = 150;

function runLab(): void {
  const engine = startEngine();
  if (engine === undefined) return;
  const random = randomOf(LAB_SEED);
  const asked: Recorded[] = [];
  try {
    const end = Date.now() + LAB_SECONDS * 1000;
    while (Date.now() < end) {
      const text = service(random);
      asked.push({ text, ...engine.ask(text) });
    }
  } finally {
    engine.stop();
  }
  const accepted = asked.filter(({ error }) => error === '');
  process.stderr.write(`${asked.length} services, of which the engine created ${accepted.length}\n`);
  if (process.env['HULLCHECK_LAB_RECORD'] === '1') record(accepted.slice(0, SAMPLE));
  const found = accepted.map((one) => ({ text: one.text, paths: differencesOf(one.text, one) }));
  expect(found.filter(({ paths }) => paths.length > 0)).toEqual([]);
}

function record(cases: readonly Recorded[]): void {
  writeFileSync(PLACE, `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`);
}

/** What the engine is told, and nothing that it needs a network, a plugin or another container for. */
const KEYS: ReadonlySet<string> = new Set([
  ...['privileged', 'user', 'pid', 'ipc', 'uts', 'userns_mode', 'read_only', 'cap_add', 'cap_drop', 'security_opt'],
  ...['devices', 'device_cgroup_rules', 'group_add', 'mem_limit', 'cpus', 'pids_limit', 'oom_score_adj', 'environment'],
  ...['ports', 'volumes'],
]);
const KNOWN = OPTIONS.filter(([key]) => KEYS.has(key));

function service(random: Random): string {
  // a pipe of Windows is an ordinary path for an engine on Linux
  const lines = random.once(2) ? shortForms(random).replaceAll('//./pipe/', '/pipe/') : options(random);
  return `services:\n  a:\n    image: ${IMAGE}\n    command: sh\n    network_mode: ${random.pick(['none', 'host'])}\n${lines}volumes:\n  data:\n`;
}

function options(random: Random): string {
  const chosen = new Map(Array.from({ length: 1 + random.below(5) }, () => random.pick(KNOWN)));
  return [...chosen].map(([key, values]) => `    ${key}: ${random.pick(values)}\n`).join('');
}

function differencesOf(text: string, { container }: Answer): readonly string[] {
  const { containers, hasGap } = readProject({ 'compose.yml': text });
  const [ours] = containers;
  if (hasGap) return [];
  return ours === undefined ? ['no container'] : differences(factsOf(ours), container, false);
}
