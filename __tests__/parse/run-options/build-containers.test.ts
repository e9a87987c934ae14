import { describe, expect, it } from '@jest/globals';
import { canLack } from '../../../src/model/containers/missing-options.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import * as lines from './lines.ts';

describe('the containers that builds and other commands work in', () => {
  it.each<[command: string, name: string, ...settings: string[]]>([
    ['podman build --cap-add=SYS_ADMIN -t a .', 'podman build', 'cap SYS_ADMIN'],
    ['podman build . --cap-add SYS_ADMIN', 'podman build', 'cap SYS_ADMIN'],
    ['podman --log-level debug build --pid host .', 'podman --log-level debug build', 'pid host'],
    ['podman image build --ipc=host .', 'podman image build', 'ipc host'],
    ['podman buildx build --uts host .', 'podman buildx build', 'uts host'],
    ['podman farm build --cap-add ALL .', 'podman farm build', 'cap ALL'],
    ['sudo podman-remote build --userns host .', 'podman-remote build', 'userns host'],
    ['buildah bud --device /dev/sda .', 'buildah bud', 'device /dev/sda'],
    ['buildah build --security-opt seccomp=unconfined .', 'buildah build', 'security seccomp'],
    ['buildah build-using-dockerfile -v /:/host:ro .', 'buildah build-using-dockerfile', 'mount /'],
    ['c=$(buildah from --cap-add ALL --volume /etc:/etc debian:12)', 'buildah from', 'cap ALL', 'mount /etc'],
    ['buildah run --net host -v /:/h "$c" -- sh -c "x --pid host"', 'buildah run', 'mount /', 'network host'],
    ['podman pod create --name p --pid=host -v /:/h', 'p', 'pid host', 'mount /'],
    ['podman pod create --network host p', 'p', 'network host'],
    ['docker service update --cap-add X --mount-add type=bind,src=/,dst=/h web', 'web', 'cap X', 'mount /'],
    ['docker service update --network-add host --detach=false web', 'web', 'network host'],
  ])('%s', (command, name, ...settings) => {
    const container = lines.containerOf(`${command}\n`);
    const { pidNamespace, ipcNamespace, utsNamespace, userNamespace, networkMode } = container;
    const one = (what: string, setting: { readonly value: unknown } | undefined) =>
      setting === undefined ? [] : [`${what} ${setting.value === DYNAMIC ? '?' : String(setting.value)}`];
    expect([
      container.name,
      ...container.addedCapabilities.items.flatMap((item) => one('cap', item)),
      ...container.securityOptions.items.map(({ value }) => `security ${value.name}`),
      ...one('pid', pidNamespace),
      ...one('ipc', ipcNamespace),
      ...one('uts', utsNamespace),
      ...one('userns', userNamespace),
      ...container.devices.map(({ span }) => `device ${spanText(span)}`),
      ...container.mounts.map(({ source }) => `mount ${source.kind === 'host' ? source.path : source.kind}`),
      ...one('network', networkMode),
    ]).toEqual([name, ...settings]);
    expect(canLack(container, 'memoryLimit')).toBe(false);
  });

  it.each([
    'podman build -t a --network host --build-arg A=b .',
    'docker build --secret id=a,env=A --secret id=b,src=/etc/b.pem .',
    'buildah from debian:12',
    'buildah run "$c" -- sh -v /:/h --cap-add ALL',
    'buildah commit --cap-add ALL "$c"',
    'podman pod create --name p',
    'podman pod start --pid host p',
    'docker service update --image web:2 web',
    'docker service update --cap-drop ALL web',
    "docker buildx bake --set '*.platform=linux/arm64'",
  ])('nothing for %s', (command) => {
    expect(lines.containersOf(`${command}\n`)).toEqual([]);
  });

  it('get the options of a unit', () => {
    const text = '[Build]\nVolume=/:/host\nPodmanArgs=--cap-add=ALL --network host\nPodmanArgs=--device /dev/sda\n';
    const { name, mounts, addedCapabilities, devices } = lines.containerOf(text, 'podman/web.build');
    expect([name, ...addedCapabilities.items.map(({ value }) => value)]).toEqual(['web', 'ALL']);
    expect([...mounts, ...devices].map(({ entry }) => spanText(entry))).toEqual([
      'Volume=/:/host\n',
      'PodmanArgs=--device /dev/sda\n',
    ]);
  });

  it('are absent from a unit without such options', () => {
    expect(lines.containersOf('[Build]\nImageTag=a\nNetwork=host\nPodmanArgs=--layers\n', 'podman/web.build')).toEqual(
      [],
    );
  });
});
