import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const START = 'docker run --privileged registry.example.com/app:1.4';

describe('a volume unit', () => {
  const container = '[Container]\nImage=registry.example.com/app:1.4\nVolume=data.volume:/h\n';
  const base = { 'a.container': container, 'data.volume': '[Volume]\nVolumeName=data\n' };
  const withArguments = (text: string) => ({ 'data.volume': `[Volume]\nVolumeName=data\nPodmanArgs=${text}\n` });

  it('may be a folder of the host by its arguments', async () => {
    const bound = '--opt=type=none --opt o=bind --opt=device=';
    expect(await failuresOf(base, withArguments(`${bound}/`))).toContain('host-root-mount');
    expect(await failuresOf(base, withArguments(`${bound}/srv/data`))).toEqual([]);
    expect(await failuresOf(base, withArguments('--opt=type=tmpfs --opt=device=tmpfs'))).toEqual([]);
  });
});

describe('units that have commands although they are not services', () => {
  it.each([
    ['web.socket', '[Socket]\nListenStream=80\n', 'ExecStartPre'],
    ['web.socket', '[Socket]\nListenStream=80\n', 'ExecStopPre'],
    ['web.socket.d/10.conf', '[Socket]\n', 'ExecStartPost'],
    ['podman.socket', '[Socket]\nListenStream=/run/a.sock\n', 'ExecStartPre'],
    ['data.volume', '[Volume]\nVolumeName=a\n[Service]\n', 'ExecStartPre'],
    ['data.volume.d/10.conf', '[Service]\n', 'ExecStartPre'],
    ['front.network', '[Network]\nNetworkName=a\n[Service]\n', 'ExecStartPost'],
    ['web.image', '[Image]\nImage=registry.example.com/app:1.4\n[Service]\n', 'ExecStopPost'],
    ['data.artifact', '[Artifact]\nArtifact=registry.example.com/a:1\n[Service]\n', 'ExecStartPre'],
    ['units/web', '[Service]\n', 'ExecStart'],
    ['web.service.j2', '[Service]\n', 'ExecStart'],
    ['web.service.in', '[Service]\n', 'ExecStart'],
    ['web.socket.tmpl', '[Socket]\n', 'ExecStartPre'],
  ])('%s: %s%s', async (path, before, key) => {
    expect(await failuresOf({}, { [path]: `${before}${key}=/usr/bin/${START}\n` })).toContain('privileged');
    expect(await failuresOf({}, { [path]: `${before}${key}=/usr/bin/mkdir -p /run/a\n` })).toEqual([]);
    expect(await failuresOf({}, { [path]: `${before}${key}=/usr/bin/docker ps\n` })).toEqual([]);
  });

  it.each([
    ['web.timer', '[Timer]\nOnCalendar=daily\n'],
    ['srv.mount', '[Mount]\nWhat=/dev/sdb1\nWhere=/srv\n'],
    ['br.network', '[Match]\nName=br0\n[Network]\nDHCP=yes\n'],
    ['disk.image', '\0[Service]\nExecStart=docker run --privileged a\n'],
    ['notes', `The unit has ExecStart=${START}\n`],
  ])('not %s', async (path, text) => {
    expect(await failuresOf({}, { [path]: text })).toEqual([]);
  });
});

describe('a template of a unit of Podman is read', () => {
  const IMAGE = 'Image={{ image }}';
  it.each([
    ['web.container.j2', `[Container]\n${IMAGE}\nPodmanArgs=--privileged\n`, 'privileged'],
    ['web.container.j2', `[Container]\n{% if a %}\n${IMAGE}\n{% endif %}\nPodmanArgs=--privileged\n`, 'privileged'],
    [
      'web.container.tmpl',
      '[Container]\nImage={{ .Image }}\n{{- if .A }}\nPodmanArgs=--privileged\n{{- end }}\n',
      'privileged',
    ],
    [
      'web.container.erb',
      '[Container]\nImage=<%= @image %>\n<% if @a %>\nPodmanArgs=--privileged\n<% end %>\n',
      'privileged',
    ],
    ['web.container.in', '[Container]\nImage=@IMAGE@\nPodmanArgs=--privileged\n', 'privileged'],
    [
      'web.container.j2',
      `[Container]\n${IMAGE}\nVolume=/var/run/docker.sock:/var/run/docker.sock\n`,
      'runtime-socket-mount',
    ],
    ['web.pod.tpl', '[Pod]\nPodmanArgs=--privileged\n', 'privileged'],
    ['web.container.j2', `[Container]\n${IMAGE}\nPodmanArgs={{ args }}\n`, 'unknown-value'],
    ['web.container.in', '[Container]\nImage=@IMAGE@\nPodmanArgs=--rm @ARGS@\n', 'unknown-value'],
    ['web.container.j2', `[Container]\n${IMAGE}\n{{ more }}\n`, 'template'],
    ['web.image.j2', `[Image]\nImage=a\n[Service]\nExecStartPre=/usr/bin/${START}\n`, 'privileged'],
  ])('%s: %j', async (path, text, rule) => {
    expect(await failuresOf({}, { [path]: text })).toContain(rule);
  });

  it.each([
    ['web.container.j2', `[Container]\n${IMAGE}\n`],
    ['web.container.j2', `[Container]\n${IMAGE}\n{% for v in volumes %}\nVolume={{ v }}\n{% endfor %}\n`],
    ['web.container.j2', `[Container]\n${IMAGE}\nPodmanArgs=--label=a={{ a }}\n`],
    ['web.container.tmpl', '[Container]\nImage={{ .Image }}\n{{- if .A }}\nUser={{ .User }}\n{{- end }}\n'],
    ['web.container.in', '[Container]\nImage=ghcr.io/acme/a:@VERSION@\nVolume=@DATA@:/data\n'],
    ['a.pod.tpl', '=head1 Name\n'],
    ['a.build.template', '<project/>\n'],
  ])('and is fine: %s: %j', async (path, text) => {
    expect(await failuresOf({}, { [path]: text })).toEqual([]);
  });
});
