import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/hardening/seccomp-custom-profile.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const text = (option: string) => service(`security_opt: ["${option}"]`);
const profile = (value: unknown) => ({ 'seccomp/p.json': typeof value === 'string' ? value : JSON.stringify(value) });
const check = (value: unknown, option = 'seccomp=seccomp/p.json') =>
  expectMarks(rule, 'compose.yaml', text(option), {}, {}, profile(value));

const DENY = 'SCMP_ACT_ERRNO';
const ALLOW = 'SCMP_ACT_ALLOW';

describe('seccomp-custom-profile', () => {
  it.each([
    ['that allows what it does not name', { defaultAction: ALLOW }],
    ['that only logs it', { defaultAction: 'SCMP_ACT_LOG' }],
    ['that closes a few calls', { defaultAction: ALLOW, syscalls: [{ names: ['mount', 'bpf'], action: DENY }] }],
    [
      'that allows a call for everyone',
      { defaultAction: DENY, syscalls: [{ names: ['read', 'unshare'], action: ALLOW }] },
    ],
    ...(
      [
        ['the default, named again', '{"defaultAction":"SCMP_ACT_ERRNO","DEFAULTACTION":"SCMP_ACT_ALLOW"}'],
        ['the default', '{"defaultaction":"SCMP_ACT_ALLOW"}'],
        [
          'the calls, named again',
          '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[],"Syscalls":[{"names":["bpf"],"action":"SCMP_ACT_ALLOW"}]}',
        ],
        [
          'the names, named again',
          '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"NAMES":["bpf"],"action":"SCMP_ACT_ALLOW"}]}',
        ],
        [
          'the action, named again',
          '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["bpf"],"action":"SCMP_ACT_ERRNO","Action":"SCMP_ACT_ALLOW"}]}',
        ],
        ['everything', '{"DEFAULTACTION":"SCMP_ACT_ERRNO","SYSCALLS":[{"NAMES":["bpf"],"ACTION":"SCMP_ACT_ALLOW"}]}'],
        [
          'the signs that Go takes for letters',
          '{"defaultAction":"SCMP_ACT_ERRNO","\u017fyscalls":[{"name\u017f":["bpf"],"action":"SCMP_ACT_ALLOW"}]}',
        ],
      ] as const
    ).map(([name, json]): [string, string] => [`in other letters: ${name}`, json]),
    ['that allows io_uring', { defaultAction: DENY, syscalls: [{ names: ['io_uring_setup'], action: ALLOW }] }],
    ['that allows all sockets', { defaultAction: DENY, syscalls: [{ names: ['socket'], action: ALLOW }] }],
    ...(
      [
        ['NE', 40],
        ['EQ', 38],
        ['LE', 38],
        ['LT', 39],
        ['GE', 38],
        ['GT', 37],
      ] as const
    ).map(
      ([op, value]) =>
        [
          `that allows AF_ALG by ${op} ${value}`,
          {
            defaultAction: DENY,
            syscalls: [{ names: ['socket'], action: ALLOW, args: [{ index: 0, value, op: `SCMP_CMP_${op}` }] }],
          },
        ] as const,
    ),
    ['in the old form', { defaultAction: DENY, syscalls: [{ name: 'mount', action: ALLOW, args: [] }] }],
    [
      'with empty conditions',
      { defaultAction: DENY, syscalls: [{ names: ['bpf'], action: ALLOW, args: null, includes: {} }] },
    ],
  ])('reports one %s', (_what, value) => check(value, '«seccomp=seccomp/p.json»'));

  it.each([
    [
      'that allows what programs need',
      { defaultAction: DENY, syscalls: [{ names: ['read', 'write'], action: ALLOW }] },
    ],
    [
      'that blocks AF_ALG, as the engine does',
      {
        defaultAction: DENY,
        syscalls: [
          { names: ['socket'], action: ALLOW, args: [{ index: 0, value: 38, op: 'SCMP_CMP_LT' }] },
          { names: ['socket'], action: ALLOW, args: [{ index: 0, value: 39, op: 'SCMP_CMP_EQ' }] },
          { names: ['socket'], action: ALLOW, args: [{ index: 0, value: 40, op: 'SCMP_CMP_GT' }] },
          { names: ['socket'], action: ALLOW, includes: { caps: ['CAP_SYS_ADMIN'] } },
          { names: ['socket'], action: ALLOW, args: [{ index: 1, value: 2, op: 'SCMP_CMP_EQ' }] },
          { names: ['ptrace', 'socketcall', 'socketpair'], action: ALLOW },
        ],
      },
    ],
    [
      'that asks for a capability',
      { defaultAction: DENY, syscalls: [{ names: ['mount'], action: ALLOW, includes: { caps: ['CAP_SYS_ADMIN'] } }] },
    ],
    [
      'that looks at arguments',
      {
        defaultAction: DENY,
        syscalls: [{ names: ['unshare'], action: ALLOW, args: [{ index: 0, value: 1, op: 'SCMP_CMP_EQ' }] }],
      },
    ],
    [
      'that closes all of them',
      {
        defaultAction: ALLOW,
        syscalls: [
          {
            names: [
              'mount',
              'bpf',
              'init_module',
              'finit_module',
              'kexec_load',
              'open_by_handle_at',
              'setns',
              'unshare',
              'keyctl',
              'userfaultfd',
              'io_uring_setup',
              'perf_event_open',
              'fsopen',
              'open_tree',
              'move_mount',
              'mount_setattr',
              'kexec_file_load',
              'add_key',
              'request_key',
              'iopl',
              'socket',
            ],
            action: DENY,
          },
        ],
      },
    ],
    ['that is none', '[]'],
    ['that is no JSON', '{'],
    [
      'with parts of other types',
      { defaultAction: DENY, syscalls: [null, 1, { names: 'mount', action: ALLOW }, { names: [1], action: ALLOW }] },
    ],
  ])('accepts one %s', (_what, value) => check(value));

  it.each([
    'seccomp=unconfined',
    'seccomp=builtin',
    'seccomp=other.json',
    'seccomp=/seccomp/p.json',
    'seccomp=../p.json',
    'seccomp=${P}',
  ])('accepts %s, which is no file of the repository', (option) => check({ defaultAction: ALLOW }, option));

  it('lets the last entry decide', () => {
    const both = service('security_opt: ["seccomp=seccomp/p.json", "seccomp=builtin"]');
    expectMarks(rule, 'compose.yaml', both, {}, {}, profile({ defaultAction: ALLOW }));
  });

  it('names the calls', () => {
    const messages = (value: unknown) =>
      messagesOf(rule, 'compose.yaml', text('seccomp=seccomp/p.json'), profile(value));
    expect(messages({ defaultAction: DENY, syscalls: [{ names: ['keyctl'], action: ALLOW }] })).toEqual([
      'Container "app" has a seccomp profile (seccomp/p.json) that allows keyctl for everyone. An attacker in it can exploit kernel flaws with them.',
    ]);
    expect(messages({ defaultAction: ALLOW })[0]).toMatch(
      /allows mount, bpf, init_module, finit_module and 17 more, as it allows every call that it does not name/,
    );
  });
});
