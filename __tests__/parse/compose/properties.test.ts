import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Container } from '../../../src/model/containers/container.ts';
import { applyEdits, unset } from '../../../src/model/findings/fix.ts';
import type { Span } from '../../../src/model/source.ts';
import { shortened } from '../../support/heavy.ts';
import { containersOf, parse } from './support.ts';

const text = fc.constantFrom(
  'a',
  '',
  'x:y',
  '/a:/b',
  '/a:/b:ro',
  '80:80',
  '127.0.0.1:80:80',
  '${X}',
  '${X:-d}',
  '${X}/d:/e',
  '$$x',
  'A=b',
  'A=${X:-s}',
  'ALL',
  'seccomp=unconfined',
  "it's",
  'a "b c" d',
  '\\',
  '"',
  '~',
  '~/.ssh:/s',
  'C:\\a:/b',
  'host',
  'service:x',
  'yes',
  '0',
  '-1',
);
const scalar = fc.oneof(
  text.map((one) => JSON.stringify(one)),
  text.map((one) => `'${one.replaceAll("'", "''")}'`),
  fc.constantFrom('1', 'true', 'null', 'a', '/a:/b', '$X', '*lost', '*anchor'),
);
const inner = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `\n      - ${item}`).join('')),
);
const member = fc.constantFrom(
  'type',
  'source',
  'target',
  'read_only',
  'bind',
  'published',
  'host_ip',
  'test',
  'disable',
  'driver',
  'options',
  'context',
  'args',
  'limits',
  'resources',
  'restart_policy',
  'condition',
  'A',
  'path',
  'soft',
  'hard',
  'exec',
  'command',
  'dockerfile_inline',
  'target',
);
const mapping = fc
  .uniqueArray(fc.tuple(member, scalar), { minLength: 1, maxLength: 3, selector: ([key]) => key })
  .map((entries) => entries.map(([key, value]) => `\n      ${key}: ${value}`).join(''));
const listOfMappings = fc
  .uniqueArray(fc.tuple(member, scalar), { minLength: 1, maxLength: 3, selector: ([key]) => key })
  .map((entries) => `\n      - ${entries.map(([key, value]) => `${key}: ${value}`).join('\n        ')}`);
const option = fc.constantFrom(
  'image',
  'build',
  'privileged',
  'cap_add',
  'cap_drop',
  'security_opt',
  'user',
  'pid',
  'volumes',
  'ports',
  'environment',
  'env_file',
  'tmpfs',
  'secrets',
  'devices',
  'gpus',
  'deploy',
  'healthcheck',
  'logging',
  'command',
  'entrypoint',
  'post_start',
  'develop',
  'extra_hosts',
  'ulimits',
  'sysctls',
  'networks',
  'restart',
  'read_only',
  'pids_limit',
  'provider',
  'extends',
  '<<',
  'profiles',
  'volumes_from',
  'use_api_socket',
);
const compose = fc
  .uniqueArray(fc.tuple(option, fc.oneof(inner, mapping, listOfMappings)), { maxLength: 8, selector: ([key]) => key })
  .map((entries) => {
    const body = entries.map(([key, value]) => `    ${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`).join('');
    return `x-a: &anchor {read_only: true}\nservices:\n  web:\n    hostname: web\n${body}volumes:\n  x: {driver_opts: {o: bind, device: /a}}\n`;
  });

/** Every place in a container, by the name of the field that holds it. */
function* placesIn(value: unknown, name = ''): Generator<readonly [string, Span]> {
  if (typeof value !== 'object' || value === null || value instanceof Map) return;
  if ('file' in value && 'start' in value && 'end' in value) {
    yield [name, value as Span];
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'file' && key !== 'inline') yield* placesIn(part, key);
  }
}

function checkPlaces(container: Container, source: string): void {
  for (const [name, { file, start, end }] of placesIn(container)) {
    expect(0 <= start && start <= end && end <= file.text.length).toBe(true);
    if (name !== 'entry' || end - start === 0) continue;
    const rest = applyEdits(source, [unset({ entry: { file, start, end } })]);
    expect(parse(rest).notifications.filter(({ level }) => level === 'error')).toEqual([]);
  }
}

describe('any compose file', () => {
  it('is read without a crash, with places inside of it and entries that can be deleted', () => {
    fc.assert(
      fc.property(compose, (source) => {
        const parsed = parse(source);
        expect(parsed.notifications.filter(({ level }) => level === 'error')).toEqual([]);
        const [container] = containersOf(parsed);
        if (container !== undefined) checkPlaces(container, source);
      }),
      { numRuns: shortened(400) },
    );
  });

  it('takes additions', () => {
    fc.assert(
      fc.property(compose, (source) => {
        const [container] = containersOf(parse(source));
        const edits = container?.add([
          { option: 'cap_drop', value: 'ALL' },
          { option: 'read_only', value: true },
        ]);
        if (edits === undefined) return;
        const [after] = containersOf(parse(applyEdits(source, edits)));
        expect(after?.readOnlyRootfs?.value).toBe(true);
        expect(after?.droppedCapabilities.items.some(({ value }) => value === 'ALL')).toBe(true);
      }),
      { numRuns: shortened(300) },
    );
  });

  it('never makes the reader throw, whatever text it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'"#%@`,?$\n\r\t \u0085\ud83d') }), (source) => {
        expect(() => parse(source)).not.toThrow();
        expect(() => parse(`services:\n  web:\n    image: a\n    ${source}`)).not.toThrow();
      }),
      { numRuns: shortened(1000) },
    );
  });
});
