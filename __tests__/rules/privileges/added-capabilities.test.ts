import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import capAddAll from '../../../src/rules/privileges/capabilities/cap-add-all.ts';
import capAddBpf from '../../../src/rules/privileges/capabilities/cap-add-bpf.ts';
import capAddDacReadSearch from '../../../src/rules/privileges/capabilities/cap-add-dac-read-search.ts';
import capAddHostAvailability from '../../../src/rules/privileges/capabilities/cap-add-host-availability.ts';
import capAddMac from '../../../src/rules/privileges/capabilities/cap-add-mac.ts';
import capAddNetAdmin from '../../../src/rules/privileges/capabilities/cap-add-net-admin.ts';
import capAddPerfmon from '../../../src/rules/privileges/capabilities/cap-add-perfmon.ts';
import capAddSysAdmin from '../../../src/rules/privileges/capabilities/cap-add-sys-admin.ts';
import capAddSysBoot from '../../../src/rules/privileges/capabilities/cap-add-sys-boot.ts';
import capAddSysModule from '../../../src/rules/privileges/capabilities/cap-add-sys-module.ts';
import capAddSysPtrace from '../../../src/rules/privileges/capabilities/cap-add-sys-ptrace.ts';
import capAddSysRawio from '../../../src/rules/privileges/capabilities/cap-add-sys-rawio.ts';
import capAddSysTime from '../../../src/rules/privileges/capabilities/cap-add-sys-time.ts';
import capAddSyslog from '../../../src/rules/privileges/capabilities/cap-add-syslog.ts';
import { service } from '../../support/compose.ts';
import { checkText, dedent, expectMarks, messagesOf } from '../../support/example.ts';

const CAPABILITIES: readonly (readonly [Rule, readonly string[]])[] = [
  [capAddAll, ['ALL']],
  [capAddSysModule, ['SYS_MODULE']],
  [capAddSysAdmin, ['SYS_ADMIN']],
  [capAddSysRawio, ['SYS_RAWIO']],
  [capAddDacReadSearch, ['DAC_READ_SEARCH']],
  [capAddBpf, ['BPF']],
  [capAddNetAdmin, ['NET_ADMIN']],
  [capAddSysPtrace, ['SYS_PTRACE']],
  [capAddSysTime, ['SYS_TIME']],
  [capAddPerfmon, ['PERFMON']],
  [capAddSyslog, ['SYSLOG']],
  [capAddSysBoot, ['SYS_BOOT']],
  [capAddHostAvailability, ['SYS_NICE', 'IPC_LOCK', 'LEASE', 'SYS_RESOURCE', 'BLOCK_SUSPEND', 'WAKE_ALARM']],
  [
    capAddMac,
    [
      'MAC_ADMIN',
      'MAC_OVERRIDE',
      'AUDIT_CONTROL',
      'AUDIT_READ',
      'LINUX_IMMUTABLE',
      'SYS_PACCT',
      'SYS_TTY_CONFIG',
      'IPC_OWNER',
      'NET_BROADCAST',
      'CHECKPOINT_RESTORE',
    ],
  ],
];

/** What Docker grants anyway: adding one of these after dropping all is what a careful file does. */
const ORDINARY = [
  'CHOWN',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SETUID',
  'SETGID',
  'KILL',
  'MKNOD',
  'DAC_OVERRIDE',
  'SYS_CHROOT',
];

const EVERY = CAPABILITIES.flatMap(([, capabilities]) => capabilities);

describe.each(CAPABILITIES.map(([rule, capabilities]) => [rule.id, rule, capabilities] as const))(
  '%s',
  (_id, rule, capabilities) => {
    const others = EVERY.filter((capability) => capability !== 'ALL' && !capabilities.includes(capability));

    it.each(capabilities)('reports %s and nothing else', (capability) => {
      const list = [...others, ...ORDINARY].filter(() => capability !== 'ALL');
      expectMarks(rule, 'compose.yaml', service(`cap_add: [${[...list, `«${capability}»`].join(', ')}]`));
    });

    it('reports lower case, quotes and values of variables with a default', () => {
      const [first] = capabilities as [string];
      expectMarks(rule, 'compose.yaml', service(`cap_add:\n  - "«${first.toLowerCase()}»"`));
      expectMarks(rule, 'compose.yaml', service(`cap_add:\n  - «\${CAPABILITY:-${first}}»`));
    });

    it('says nothing more where the container is privileged', () => {
      expectMarks(rule, 'compose.yaml', service(`privileged: true\ncap_add: [${capabilities.join(', ')}]`));
    });

    it('accepts dropping them', () => {
      expectMarks(rule, 'compose.yaml', service(`cap_drop: [${capabilities.join(', ')}]`));
    });

    it('says what an attacker gains', () => {
      for (const message of messagesOf(rule, 'compose.yaml', service(`cap_add: [${capabilities.join(', ')}]`))) {
        expect(message).toMatch(/^Container "app" adds .*\. An attacker in it can [^.]*\.(?: Milder here: [^.]*\.)?$/);
      }
    });
  },
);

describe('the fix of an added capability', () => {
  it('leaves the other items of a list', () => {
    expect(fixed('cap_add:\n  - NET_BIND_SERVICE\n  - SYS_ADMIN\n  - CHOWN')).toBe(
      service('cap_add:\n  - NET_BIND_SERVICE\n  - CHOWN'),
    );
  });

  it('takes the option with it when it is the only item', () => {
    expect(fixed('cap_add: [SYS_ADMIN]\ninit: true')).toBe(service('init: true'));
  });
});

function fixed(options: string): string {
  const { text, findings } = checkText(capAddSysAdmin, 'compose.yaml', service(options));
  return findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .reduce((before, { span, text: by }) => before.slice(0, span.start) + by + before.slice(span.end), text);
}

describe('cap-add-sys-admin', () => {
  it.each(['CAP_SYS_ADMIN', 'cap_sys_admin', 'Sys_Admin'])('reports %s', (name) => {
    expectMarks(capAddSysAdmin, 'compose.yaml', service(`cap_add: [«${name}»]`));
  });

  it.each(['SYS_ADMINISTRATOR', 'CAP_CAP_SYS_ADMIN', 'ADMIN', 'toString', '__proto__', '${CAPABILITY}', '""'])(
    'accepts %s',
    (name) => expectMarks(capAddSysAdmin, 'compose.yaml', service(`cap_add:\n  - ${name}`)),
  );

  it('reports it although it is dropped as well: the engine adds last', () => {
    expectMarks(capAddSysAdmin, 'compose.yaml', service('cap_drop: [ALL, SYS_ADMIN]\ncap_add: [«SYS_ADMIN»]'));
  });

  it('leaves it to cap-add-all where all are added', () => {
    expectMarks(capAddSysAdmin, 'compose.yaml', service('cap_add: [ALL, SYS_ADMIN]'));
  });

  it('reports it where only run time knows whether the container is privileged', () => {
    expectMarks(capAddSysAdmin, 'compose.yaml', service('privileged: "${P}"\ncap_add: [«SYS_ADMIN»]'));
  });

  it('points at the anchor when services share the list', () => {
    const text = dedent(`
      x-base: &base
        cap_add:
          - «SYS_ADMIN»
      services:
        a: { <<: *base, image: "ghcr.io/acme/app:1.4" }
        b: { <<: *base, image: "ghcr.io/acme/app:1.4" }
    `);
    expectMarks(capAddSysAdmin, 'compose.yaml', text);
    expect(messagesOf(capAddSysAdmin, 'compose.yaml', text)).toHaveLength(2);
  });

  it('says that an ordinary user needs another program to take it up', () => {
    expect(messagesOf(capAddSysAdmin, 'compose.yaml', service('user: "1000:1000"\ncap_add: [SYS_ADMIN]'))).toEqual([
      'Container "app" adds the capability SYS_ADMIN. An attacker in it can mount file systems and join namespaces, which is most of what an escape takes. Its user 1000 can use it only through a program with the set-user-id bit or file capabilities. Milder here: its process is not root.',
    ]);
  });

  it.each(['', 'NoNewPrivileges=true\n'])('says that Podman gives it to any user (%j)', (option) => {
    const text = `[Container]\nImage=ghcr.io/acme/app:1.4\nUser=65534\n${option}AddCapability=SYS_ADMIN\n`;
    expect(messagesOf(capAddSysAdmin, 'app.container', text)).toEqual([
      'Container "app" adds the capability SYS_ADMIN. An attacker in it can mount file systems and join namespaces, which is most of what an escape takes. If Podman runs it without root, an attacker gains no more than the user who runs it has.',
    ]);
  });

  it('accepts it where an ordinary user can never take it up', () => {
    const never = 'security_opt: ["no-new-privileges:true"]\ncap_add: [SYS_ADMIN]';
    expectMarks(capAddSysAdmin, 'compose.yaml', service(`user: "1000"\n${never}`));
  });

  it.each(['"0"', '"0:1000"', 'root', 'app', '${UID}'])(
    'reports it for user %s in spite of no-new-privileges',
    (user) => {
      const options = `user: ${user}\nsecurity_opt: ["no-new-privileges:true"]\ncap_add: [«SYS_ADMIN»]`;
      expectMarks(capAddSysAdmin, 'compose.yaml', service(options));
    },
  );
});

describe('cap-add-all', () => {
  it('says that dropping all has no effect beside it', () => {
    expect(messagesOf(capAddAll, 'compose.yaml', service('cap_drop: [all]\ncap_add: [ALL]'))).toEqual([
      'Container "app" adds all capabilities. An attacker in it can load kernel modules, mount file systems and take over the host. Dropping ALL as well has no effect: in the engine the added ALL wins.',
    ]);
  });

  it('accepts CAP_ALL, which the engine refuses', () => {
    expectMarks(capAddAll, 'compose.yaml', service('cap_add: [CAP_ALL]'));
  });
});
