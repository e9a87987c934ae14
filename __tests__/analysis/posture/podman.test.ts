import { describe, expect, it } from '@jest/globals';
import { postureOf } from '../../../src/analysis/posture/index.ts';
import { missingProtections } from '../../../src/analysis/posture/protections.ts';
import { activeRules } from '../../../src/check/active-rules.ts';
import { runRules } from '../../../src/check/run-rules.ts';
import type { Container, PodmanUse } from '../../../src/model/containers/container.ts';
import { DEFAULT_HOST } from '../../../src/model/containers/host-assumptions.ts';
import { rules } from '../../../src/rules/index.ts';
import { service } from '../../support/compose.ts';
import { containerIn } from '../../support/containers.ts';

function podman(options: string, runsAsRoot: PodmanUse['runsAsRoot'] = 'unknown'): Container {
  return { ...containerIn(service(options)), podman: { runsAsRoot } };
}

function messages(container: Container, ...ids: readonly string[]): readonly string[] {
  const active = activeRules(
    rules.filter(({ id }) => ids.includes(id)),
    'strict',
  );
  return runRules(active, [container]).findings.map(({ message }) => message);
}

describe('a container of Podman', () => {
  it('has its eleven capabilities for certain, and may have those that Docker grants', () => {
    const { bounding } = postureOf(podman(''), DEFAULT_HOST).capabilities;
    expect(bounding.certain.size).toBe(11);
    expect([...bounding.possible].filter((name) => !bounding.certain.has(name))).toEqual([
      'AUDIT_WRITE',
      'MKNOD',
      'NET_RAW',
    ]);
  });

  it('adds to and drops from them as Docker does', () => {
    const { bounding } = postureOf(podman('cap_add: [NET_RAW]\ncap_drop: [CHOWN]'), DEFAULT_HOST).capabilities;
    expect([bounding.certain.size, bounding.certain.has('NET_RAW'), bounding.possible.has('CHOWN')]).toEqual([
      11,
      true,
      false,
    ]);
  });

  it.each([
    ['user: app\ncap_add: [NET_ADMIN]', ['NET_ADMIN']],
    ['user: app', []],
    ['user: app\ncap_drop: [ALL]\ncap_add: [NET_ADMIN]', ['NET_ADMIN']],
  ])('with %j lets its user use what is added', (options, expected) => {
    expect([...postureOf(podman(options), DEFAULT_HOST).capabilities.effective.certain]).toEqual(expected);
  });

  it.each([
    ['user: app', 0],
    ['', 0],
    ['user: root', 1],
  ])('with %j that adds a capability of all containers has %i finding about that', (user, expected) => {
    expect(messages(podman(`${user}\ncap_add: [CHOWN]`), 'cap-add-redundant').length).toBe(expected);
  });

  it('is not said to be past the firewall, unless root runs it', () => {
    const said = (runsAsRoot: PodmanUse['runsAsRoot']) =>
      messages(podman('ports: ["8080:80"]', runsAsRoot), 'port-all-interfaces')[0];
    expect([said('yes'), said('no'), said('unknown')].map((text) => text?.includes('firewall'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has a limit of 2048 processes unless another one is written', () => {
    expect(postureOf(podman(''), DEFAULT_HOST).limits.pids.value).toEqual({ kind: 'limited', text: '2048' });
    expect(missingProtections(podman(''))).not.toContain('PIDs limit');
    expect(missingProtections(podman('pids_limit: -1'))).toContain('PIDs limit');
  });

  it.each<[string, PodmanUse['runsAsRoot'], string]>([
    ['', 'yes', 'host'],
    ['', 'no', 'private'],
    ['', 'unknown', 'unknown'],
    ['userns_mode: host', 'unknown', 'unknown'],
    ['userns_mode: host', 'no', 'private'],
    ['userns_mode: host', 'yes', 'host'],
    ['userns_mode: auto', 'yes', 'private'],
  ])('with %p, run as root: %s, is in a user namespace that is %s', (options, runsAsRoot, kind) => {
    expect(postureOf(podman(options, runsAsRoot), DEFAULT_HOST).namespaces.user.value.kind).toBe(kind);
  });

  it('is not said to give root on the host when nobody knows who runs it', () => {
    const [path] = messages(podman('privileged: true'), 'escape-path-privileged-device');
    expect(path).toContain('blocked only by Podman, if it runs without root');
    expect(messages(podman('privileged: true'), 'privileged')[0]).toMatch(
      / If Podman runs it without root, an attacker gains no more than the user who runs it has\.$/,
    );
  });

  it('has no way out without root, and its findings say so', () => {
    expect(messages(podman('privileged: true', 'no'), 'escape-path-privileged-device')).toEqual([]);
    expect(messages(podman('privileged: true', 'no'), 'privileged')[0]).toMatch(/ Podman runs it without root, so /);
  });

  it('is treated as any other when root runs it', () => {
    const found = messages(podman('privileged: true', 'yes'), 'privileged', 'escape-path-privileged-device');
    expect(found.length).toBe(2);
    expect(found.join(' ')).not.toContain('Podman');
  });
});
