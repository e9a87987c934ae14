import { describe, expect, it } from '@jest/globals';
import { DAEMONS } from '../../src/data/daemons.ts';
import { OPEN_SERVICE_FLAGS } from '../../src/data/open-services.ts';
import { PROCESS_MANAGERS } from '../../src/data/process-managers.ts';
import insecureFlag from '../../src/rules/processes/insecure-daemon-flag.ts';
import multiProcess from '../../src/rules/processes/multi-process.ts';
import { daemonOf, isManager } from '../../src/rules/processes/services.ts';
import { checkText } from '../support/example.ts';

function line(text: string) {
  const [program = '', ...words] = text.split(' ');
  return { program: program.slice(program.lastIndexOf('/') + 1), words: words.join(' ') };
}

function findings(rule: typeof insecureFlag, command: string): number {
  const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    command: ${JSON.stringify(command)}\n`;
  return checkText(rule, 'compose.yaml', text).findings.length;
}

describe('process managers', () => {
  it.each(PROCESS_MANAGERS.map((row) => [row.example] as const))('%s runs several services', (example) => {
    expect(isManager(line(example))).toBe(true);
    expect(findings(multiProcess, example)).toBe(1);
  });

  it.each(PROCESS_MANAGERS.map((row) => [row.counterexample]))('%s does not', (counterexample) => {
    expect(isManager(line(counterexample))).toBe(false);
    expect(findings(multiProcess, counterexample)).toBe(0);
  });
});

describe('daemons', () => {
  it.each(DAEMONS.map((row) => [row.example, row] as const))('%s serves', (example, row) => {
    expect(daemonOf(line(example))).toBe(row);
  });

  it.each(DAEMONS.map((row) => [row.counterexample]))('%s does not', (counterexample) => {
    expect(daemonOf(line(counterexample))).toBeUndefined();
  });
});

describe('flags that open a service', () => {
  it.each(OPEN_SERVICE_FLAGS.map((row) => [row.example]))('%s is open', (example) => {
    expect(findings(insecureFlag, example)).toBe(1);
  });

  it.each(OPEN_SERVICE_FLAGS.map((row) => [row.counterexample]))('%s is not', (counterexample) => {
    expect(findings(insecureFlag, counterexample.replaceAll('$', '$$$$'))).toBe(0);
  });
});
