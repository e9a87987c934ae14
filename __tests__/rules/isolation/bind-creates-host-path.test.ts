import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/bind-creates-host-path.ts';
import { service } from '../../support/compose.ts';
import { expectMarks } from '../../support/example.ts';

const volume = (text: string) => service(`volumes:\n  - ${text}`);

describe('bind-creates-host-path', () => {
  it.each([
    '«/srv/app»:/data',
    '«/opt/app/app.conf»:/app.conf:ro',
    '«/home/dev/data»:/d',
    '«${DATA:-/data}»:/d',
    '«/var/lib/app»:/d',
  ])('reports %s', (text) => expectMarks(rule, 'compose.yaml', volume(text)));

  it.each([
    './data:/data',
    'data:/data',
    '~/data:/data',
    '${DATA}:/data',
    '/etc/app.conf:/app.conf:ro',
    '/var/run/docker.sock:/s',
    '/usr/share/zoneinfo:/z:ro',
    '/var/log:/l',
    '/home/dev:/h',
    '/:/host',
    '/var/lib/docker:/d',
    '{ type: bind, source: /srv/app, target: /data }',
  ])('accepts %s', (text) => expectMarks(rule, 'compose.yaml', volume(text)));

  it('accepts a named volume, whose folder the engine does not make', () => {
    const text = `${volume('data:/data')}volumes:\n  data: { driver_opts: { o: bind, type: none, device: /srv/app } }\n`;
    expectMarks(rule, 'compose.yaml', text);
  });

  it('points at the short form alone where it is repeated', () => {
    expectMarks(
      rule,
      'compose.yaml',
      service('volumes: ["«/srv/a»:/a"]', '  b: { image: "a:1", volumes_from: [app] }'),
    );
  });

  it.each([
    ['docker run -d -v «/srv/app»:/data ghcr.io/acme/app:1.4', 'run.sh'],
    ['docker run -d --mount type=bind,source=/srv/app,target=/data ghcr.io/acme/app:1.4', 'run.sh'],
    ['podman run -d -v /srv/app:/data ghcr.io/acme/app:1.4', 'run.sh'],
    ['docker run --rm -v /srv/app:/data ghcr.io/acme/app:1.4', 'run.sh'],
  ])('asks who runs it: %s', (text, path) => expectMarks(rule, path, `#!/bin/sh\n${text}\n`));
});
