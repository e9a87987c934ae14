import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { parse } from './support.ts';

function said(text: string, files = {}): readonly string[] {
  return parse(text, files).notifications.map(
    ({ gap, span, message }) => `${gap?.kind} «${span && spanText(span)}» ${message}`,
  );
}

const service = (option: string) => `services:\n  a:\n    image: alpine:3.23\n    ${option}\n`;

describe('what Docker Compose refuses', () => {
  it.each([
    [
      'privilegd: true',
      'privilegd',
      'There is no key "privilegd" of a service: Docker Compose refuses the file, and it was not checked. Did you mean `privileged`?',
    ],
    [
      'Cap-Add: [ALL]',
      'Cap-Add',
      'There is no key "Cap-Add" of a service: Docker Compose refuses the file, and it was not checked. Did you mean `cap_add`?',
    ],
    [
      'nothing_like_it: 1',
      'nothing_like_it',
      'There is no key "nothing_like_it" of a service: Docker Compose refuses the file, and it was not checked. Correct or remove it.',
    ],
    [
      'privileged: perhaps',
      'perhaps',
      'The value of `privileged` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    [
      'read_only: 1',
      '1',
      'The value of `read_only` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    [
      'use_api_socket: perhaps',
      'perhaps',
      'The value of `use_api_socket` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown. Write `true` or `false`.',
    ],
    ['environment: {12: x}', '12', 'The key "12" is no text: Docker Compose refuses the file. Put it in quotes.'],
    [
      'command: "${X!y}"',
      '${X!y}',
      'A `${` here begins no variable that Docker Compose knows, so it refuses the file; the text was checked as it is written. Correct it, or write `$${` for the characters themselves.',
    ],
    [
      'command: "${X:-a\\nb}"',
      '${X:-a\\nb}',
      'A `${` here begins no variable that Docker Compose knows, so it refuses the file; the text was checked as it is written. Correct it, or write `$${` for the characters themselves.',
    ],
  ])('%s', (option, place, message) => {
    expect(said(service(option))).toEqual([`refused-by-engine «${place}» ${message}`]);
  });

  it('is said of keys at the top', () => {
    expect(said(`${service('pid: host')}service: {}\n`)).toEqual([
      'refused-by-engine «service» There is no key "service" at the top of a compose file: Docker Compose refuses the file, and it was not checked. Did you mean `services`?',
    ]);
  });

  it.each([
    'x-own: {1: 2}\n    privileged: yes'.replace('{1: 2}', '{a: 2}'),
    'privileged: "On"',
    'privileged: ${P}',
    'privileged: "${P:-perhaps}"',
    'privileged:',
    'init: !reset null',
    'command: "$${X $1 ${Y:-{}} $(date)"',
    'environment: {"12": x, on: y}',
    'volumes: ["a:/b"]',
  ])('is nothing of %j', (option) => {
    expect(said(service(option))).toEqual([]);
  });

  it('is told of twenty places of a file at most', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `nothing${index}: 1`).join('\n    ');
    expect(said(service(keys))).toHaveLength(20);
  });
});

describe('a value that depends on whether a variable is set', () => {
  it.each([
    ['privileged: ${X}true', '${X}true'],
    ['privileged: "${X:+false}true"', '${X:+false}true'],
    ['privileged: ${HOME:+true}', '${HOME:+true}'],
    ['pid: ho${X}st', 'ho${X}st'],
    ['userns_mode: ${X}host', '${X}host'],
    ['cap_add: [CHOWN, "${X}ALL"]', '${X}ALL'],
    ['security_opt: ["${X}seccomp=unconfined"]', '${X}seccomp=unconfined'],
    ['network_mode: ${X+h}ost', '${X+h}ost'],
  ])('is told: %s', (option, place) => {
    const [gap, ...others] = parse(service(option)).notifications;
    expect(others).toEqual([]);
    expect(gap?.span && spanText(gap.span)).toBe(place);
    expect(gap?.gap).toMatchObject({ kind: 'unknown-value', weight: 'ordinary' });
  });

  it.each([
    'privileged: ${X}',
    'privileged: ${X:-false}',
    'pid: "service:${X}"',
    'network_mode: container:${X}',
    'security_opt: ["apparmor=${X}", "seccomp:${X}.json"]',
    'cap_add: ["${X}"]',
    'volumes: ["${X}/data:/data"]',
  ])('is none in %s', (option) => {
    expect(parse(service(option)).notifications).toEqual([]);
  });
});
