import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/hardening/engine-isolation-off.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const CONF = 'etc/containers/containers.conf';

describe('engine-isolation-off', () => {
  it.each([
    ['daemon.json', '{"seccomp-profile": "«unconfined»"}\n'],
    ['daemon.json', '{"seccomp-profile": "/etc/docker/seccomp.json"}\n'],
    ['daemon.json', '{"seccomp-profile": "builtin", "x": "unconfined"}\n'],
    [CONF, '[containers]\nprivileged = «true»\n'],
    [CONF, '[containers]\nprivileged = "true"\n'],
    [CONF, '[containers]\nprivileged = false\n'],
    [CONF, '[containers]\nseccomp_profile = "«unconfined»"\napparmor_profile="«unconfined»"\n'],
    [CONF, '[containers]\nlabel = «false»\nlabel_users = false\n'],
    [CONF, '[containers]\nnetns = "«host»"\npidns = "«host»"\nipcns = "«host»"\n'],
    [CONF, '[containers]\nnetns = "private"\npidns = "private"\nipcns = "shareable"\n'],
    [CONF, '[engine]\nprivileged = true\nnetns = "host"\n'],
    ['etc/containers/containers.conf.d/10-own.conf', '[containers]\npidns = "«host»"\n'],
    ['run.sh', 'dockerd --seccomp-profile «unconfined» &\n'],
    ['run.sh', 'dockerd «--seccomp-profile=unconfined» --host fd://\n'],
    ['run.sh', 'dockerd --seccomp-profile builtin -H fd://\n'],
  ])('in %s: %j', (file, text) => expectMarks(rule, file, text));

  it.each([
    [
      'privileged = true',
      'critical',
      'Podman runs every container privileged. An attacker who is root in one of them owns the host.',
    ],
    ['label = false', 'medium', expect.stringContaining('No label stops an attacker')],
    ['pidns = "host"', 'high', expect.stringContaining('lets containers see the processes of the host')],
    [
      'apparmor_profile = "unconfined"',
      'high',
      expect.stringContaining('starts containers without an AppArmor profile'),
    ],
  ])('says of %s how severe it is', (option, severity, message) => {
    const { findings } = checkText(rule, CONF, `[containers]\n${option}\n`);
    expect(findings).toEqual([expect.objectContaining({ severity, message })]);
  });
});
