import { describe, expect, it } from '@jest/globals';
import credentialMount from '../../../src/rules/isolation/host-credential-mount.ts';
import deviceTree from '../../../src/rules/isolation/host-device-tree-mount.ts';
import rootMount from '../../../src/rules/isolation/host-root-mount.ts';
import readonlyMount from '../../../src/rules/isolation/host-system-mount-readonly.ts';
import systemMount from '../../../src/rules/isolation/host-system-mount-writable.ts';
import socketMount from '../../../src/rules/isolation/runtime-socket-mount.ts';
import relabel from '../../../src/rules/isolation/selinux-relabel-system-path.ts';
import useApiSocket from '../../../src/rules/isolation/use-api-socket.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

const volume = (text: string) => service(`volumes:\n  - ${text}`);

/** A service that is given a file. */
const secret = (file: string) => `${service('secrets: [it]')}\nsecrets:\n  it:\n    file: ${file}`;

describe('files that are given as secrets', () => {
  it.each([
    '«/etc/shadow»',
    '«/etc/ssl/private»',
    '«/proc/1/environ»',
    '«/etc/kubernetes/admin.conf»',
    '«/etc/kubernetes/pki/ca.key»',
    '«/etc/kubernetes/pki/etcd/ca.key»',
    '«/etc/kubernetes/pki»',
    '«/etc/rancher/k3s/k3s.yaml»',
    '«/var/lib/docker/containers/x/config.v2.json»',
  ])('reports %s of the host', (file) => expectMarks(readonlyMount, 'compose.yaml', secret(file)));

  it.each([
    '/etc/ssl/private/app.pem',
    '/etc/kubernetes/pki/app.key',
    '/etc/kubernetes/agent.conf',
    '/etc/rancher/k3s/registries.yaml',
    '/srv/kubernetes/admin.conf',
    './admin.conf',
    '/srv/shadow',
    './shadow',
  ])('accepts %s of the host', (file) => expectMarks(readonlyMount, 'compose.yaml', secret(file)));

  it.each([
    '«${HOME}»',
    '«~/.ssh»',
    '«${HOME}/.aws/credentials»',
    '«~/.ssh/id_ed25519»',
    '«/root/.docker/config.json»',
    '«/home»',
  ])('reports %s of a user', (file) => expectMarks(credentialMount, 'compose.yaml', secret(file)));

  it.each([
    '~/.aws/deploy',
    '~/.ssh/deploy_ed25519',
    '~/.ssh/id_ed25519.pub',
    '~/tokens/app',
    './.npmrc',
    './secrets/.ssh',
  ])('accepts %s of a user', (file) => expectMarks(credentialMount, 'compose.yaml', secret(file)));

  it.each(['~/.aws', '~/.aws/credentials', '~/.ssh/id_rsa', '/root/.docker/config.json', '~/.kube/config'])(
    'counts %s as severe as a volume',
    (file) => {
      const scores = [secret(file), volume(`${file}:/x:ro`)].map((text) =>
        checkText(credentialMount, 'compose.yaml', text).findings.map(({ score }) => score),
      );
      expect(scores).toEqual([[7.6], [7.6]]);
    },
  );
});

describe('the home folder in options of commands', () => {
  it.each([
    '-v «$HOME/.ssh»:/h',
    '-v«$HOME/.ssh»:/h',
    '--volume=«$HOME/.ssh»:/h',
    '--volume="«$HOME/.ssh»":/h',
    '--volume="«${HOME}/.ssh»:/h"',
    '--mount type=bind,src=«$HOME/.ssh»,dst=/h',
    '--mount "type=bind,source=«${HOME}/.aws»,target=/h"',
    '-v «/home/$USER/.ssh»:/h',
    '-v «/home/${USER}»:/h',
  ])('reports %s', (options) =>
    expectMarks(credentialMount, 'a.sh', `docker run --rm ${options} registry.example.com/app:1.4\n`),
  );

  it.each([
    '--volume=$HOME/project:/h',
    '--volume=$DATA/.ssh:/h',
    '--mount type=bind,src=$PWD/.ssh,dst=/h',
    '--mount type=volume,src=data,dst=$HOME/.ssh',
    '-v data:$HOME/.ssh',
    '-v /home/$USER/project:/h',
    '-v /home/project/$USER/.sshd:/h',
  ])('accepts %s', (options) =>
    expectMarks(credentialMount, 'a.sh', `docker run --rm ${options} registry.example.com/app:1.4\n`),
  );

  it('reports the home folder that systemd puts into a command', () => {
    const unit = (source: string) =>
      `[Service]\nExecStart=/usr/bin/docker run --rm -v ${source} registry.example.com/app:1.4\n`;
    expectMarks(credentialMount, 'a.service', unit('«%h/.ssh:/h»'));
    expectMarks(credentialMount, 'a.service', unit('%h/project:/h'));
    expectMarks(rootMount, 'a.service', unit('«%h/../..:/h»'));
  });
});

describe('host-system-mount-readonly', () => {
  it.each([
    '«/etc»:/host/etc:ro',
    '«/etc/»:/host/etc:ro',
    '«/etc/shadow»:/s:ro',
    '«/etc/ssh/ssh_host_ed25519_key»:/k:ro',
    '«/etc/kubernetes/admin.conf»:/c:ro',
    '«/var/lib/docker/containers»:/c:ro',
    '«/var/lib/docker/overlay2/x»:/c:ro,z',
    '«/proc»:/host/proc:ro',
    '«/proc/1»:/host:ro',
    '«/proc/77/cwd»:/host:ro',
    '«/proc/1/root/etc/shadow»:/s:ro',
    '«/proc/self/root/proc/2/root/var/lib/docker/containers»:/c:ro',
    '«/sys/kernel/debug»:/d:ro',
    '{ type: bind, source: «/etc/ssl/private», target: /p, read_only: true }',
    '«${ETC:-/etc}»:/host/etc:ro',
  ])('reports %s', (text) => expectMarks(readonlyMount, 'compose.yaml', volume(text)));

  it.each([
    '/etc/localtime:/etc/localtime:ro',
    '/etc/timezone:/etc/timezone:ro',
    '/etc/passwd:/etc/passwd:ro',
    '/etc/os-release:/o:ro',
    '/etc/ssl/certs:/c:ro',
    '/etc/ssh/ssh_known_hosts:/k:ro',
    '/etc/ssh/ssh_host_ed25519_key.pub:/k:ro',
    '/etc/nginx:/n:ro',
    '/etcetera:/e:ro',
    '/usr/share/zoneinfo:/z:ro',
    '/lib/modules:/lib/modules:ro',
    '/proc/stat:/p:ro',
    '/proc/1/root/srv/data:/d:ro',
    '/var/lib/docker/volumes/data/_data:/d:ro',
    '/var/lib/app:/d:ro',
    '/sys/class/net:/s:ro',
    './etc:/etc:ro',
    'etc:/etc:ro',
    '/etc:/host/etc',
    '/etc:/host/etc:${MODE}',
    '/run:/run:ro',
    '/var:/v:ro',
    '/:/host:ro',
  ])('accepts %s', (text) => expectMarks(readonlyMount, 'compose.yaml', volume(text)));

  it('shows where an inherited mount is from', () => {
    const text = service('volumes: ["/etc:/e:ro"]', '  b: { image: "a:1", volumes_from: [app] }');
    const { findings } = checkText(readonlyMount, 'compose.yaml', text);
    expect(findings.map(({ subject, related }) => [subject, related.map(({ message }) => message)])).toEqual([
      ['app', []],
      ['b', ['the mount of "app"']],
    ]);
  });

  it('says what is read there', () => {
    expect(messagesOf(readonlyMount, 'compose.yaml', volume('/etc/shadow:/s:ro'))).toEqual([
      'Container "app" can read /etc/shadow of the host. An attacker in it can read the hashes of passwords of the host.',
    ]);
  });
});

describe('host-credential-mount', () => {
  it.each([
    '«~»:/home/app',
    '«~/.ssh»:/root/.ssh:ro',
    '«~/.ssh/id_ed25519»:/k:ro',
    '«${HOME}/.aws»:/a',
    '«/home/me/.lnd»:/root/.lnd:ro',
    '«$HOME/.kube/config»:/k:ro',
    '«/home»:/home:ro',
    '«/home/dev»:/home/dev',
    '«/home/dev/.docker/config.json»:/c:ro',
    '«/Users/dev/.config/gcloud»:/g',
    '«C:\\Users\\dev\\.ssh»:/s',
    '«/root»:/root:ro',
    '«/root/.netrc»:/n:ro',
    '«${SSH_AUTH_SOCK}»:/agent',
    '«/run/host-services/ssh-auth.sock»:/agent',
    '«/var/run/secrets»:/s:ro',
    '«/proc/1/root/home/dev/.aws»:/a',
  ])('reports %s', (text) => expectMarks(credentialMount, 'compose.yaml', volume(text)));

  it.each([
    '/home/dev/project:/p',
    '/home/dev/.config/app:/c',
    '~/project:/p',
    '~/.cache:/c',
    '~/.ssh/known_hosts:/k:ro',
    '~/.ssh/id_ed25519.pub:/k:ro',
    '~/.kube/cache:/c',
    '~/.m2:/root/.m2',
    '~/.sshd:/s',
    './.ssh:/root/.ssh',
    '.aws:/a',
    '${DIR}/.ssh:/s',
    '/var/run/secretservice:/s',
    '/root:/root',
    '/root/.ssh:/s',
    '~/.docker/run:/r',
  ])('accepts %s', (text) => expectMarks(credentialMount, 'compose.yaml', volume(text)));

  it('accepts what is given as a secret', () => {
    expectMarks(
      credentialMount,
      'compose.yaml',
      service('secrets: [key]', '\nsecrets:\n  key:\n    file: ~/.ssh/deploy\n'.slice(1)),
    );
  });

  it('says whose credentials they are', () => {
    expect(messagesOf(credentialMount, 'compose.yaml', volume('~/.aws:/a'))).toEqual([
      'Container "app" mounts ~/.aws. An attacker in it can use the keys of AWS of a user of the host.',
    ]);
  });
});

describe('host-device-tree-mount', () => {
  it.each(['«/dev»:/dev', '«/dev»:/dev:ro', '«/dev/shm»:/dev/shm', '«/sys»:/host/sys:ro', '«/proc/1/root/dev»:/dev'])(
    'reports %s',
    (text) => expectMarks(deviceTree, 'compose.yaml', volume(text)),
  );

  it.each([
    '/dev/bus/usb:/u',
    '/dev/snd:/s',
    '/sys/class:/c:ro',
    '/sys:/sys',
    '/proc/1/root/sys:/sys',
    '/devel:/d',
    './dev:/dev',
  ])('accepts %s', (text) => expectMarks(deviceTree, 'compose.yaml', volume(text)));

  it.each([
    ['/sys:/host/sys:ro', 'low'],
    ['/dev:/dev:ro', 'medium'],
    ['/dev/shm:/shm', 'medium'],
    ['/sys:/host/sys:${MODE}', 'medium'],
  ])('%s is %s', (text, severity) =>
    expect(checkText(deviceTree, 'compose.yaml', volume(text)).findings.map((finding) => finding.severity)).toEqual([
      severity,
    ]),
  );

  it.each([
    ['docker', 'low'],
    ['podman', 'medium'],
  ])('/sys that %s mounts read-only is %s', (program, severity) => {
    const text = `${program} run -v /sys:/host/sys:ro acme/agent:1.4\n`;
    expect(checkText(deviceTree, 'run.sh', text).findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('accepts it where all devices are available anyway', () => {
    expectMarks(deviceTree, 'compose.yaml', service('privileged: true\nvolumes: ["/dev:/dev"]'));
  });
});

it.each([
  '/etc:/e',
  '/etc:/e:ro',
  '/etc/ssh:/e',
  '/etc/ssh:/e:ro',
  '/root:/r',
  '/root:/r:ro',
  '/root/.ssh:/r',
  '/root/.ssh:/r:ro',
  '/sys:/s',
  '/sys:/s:ro',
  '/proc:/p',
  '/proc:/p:ro',
  '/dev:/d',
  '/run:/r',
  '/run:/r:ro',
  '/var:/v:ro',
  '/var/lib/docker:/d',
  '/var/lib/docker:/d:ro',
  '~/.docker/run:/d',
  '~/.docker:/d',
  '/run/systemd:/s',
  '/run/systemd:/s:ro',
  '/run/secrets:/s',
])('only one rule reports %s', (text) => {
  const rules = [readonlyMount, systemMount, credentialMount, deviceTree, socketMount];
  const ids = rules.flatMap((rule) =>
    checkText(rule, 'compose.yaml', volume(text)).findings.map(({ ruleId }) => ruleId),
  );
  expect(ids).toHaveLength(1);
});

describe('selinux-relabel-system-path', () => {
  it.each([
    '/etc:/e:«z»',
    '/:/host:ro,«Z»',
    '/home/dev:/h:«Z»,ro',
    '/var/log:/l:«z»',
    '~:/h:«Z»',
    '{ type: bind, source: /usr, target: /u, bind: { selinux: «z» } }',
  ])('reports %s', (text) => expectMarks(relabel, 'compose.yaml', volume(text)));

  it.each([
    './etc:/e:z',
    '/srv/app:/a:Z',
    '/home/dev/app:/a:Z',
    'data:/d:z',
    '/etc:/e',
    '/etc/app:/a:Z',
    '/etc:/e:${O}',
  ])('accepts %s', (text) => expectMarks(relabel, 'compose.yaml', volume(text)));

  it.each([
    ['/etc:/e:Z', '/etc:/e'],
    ['/etc:/e:ro,Z', '/etc:/e:ro'],
    ['/etc:/e:Z,ro', '/etc:/e:ro'],
    ['/etc:/e:ro,Z,rshared', '/etc:/e:ro,rshared'],
  ])('makes of %s the mount %s', (before, after) => {
    expect(withFixes(checkText(relabel, 'compose.yaml', volume(before)))).toBe(volume(after));
  });
});

describe('use-api-socket', () => {
  it.each(['«true»', '"«y»"', '«${API:-true}»'])('reports %s', (value) =>
    expectMarks(useApiSocket, 'compose.yaml', service(`use_api_socket: ${value}`)),
  );

  it.each(['false', '${API}', '"no"'])('accepts %s', (value) =>
    expectMarks(useApiSocket, 'compose.yaml', service(`use_api_socket: ${value}`)),
  );
});
