import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/hardening/engine-socket-open.ts';
import { expectMarks } from '../../support/example.ts';

const W = '.github/workflows/ci.yml';
const job = (runner: string, step: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n      - run: |\n          docker info\n          ${step}\n`;

describe('engine-socket-open', () => {
  it.each([
    ['x.sh', 'docker ps\nsudo chmod «666» /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod «a+rw» /run/docker.sock\n'],
    ['x.sh', 'podman ps; chmod «0777» /run/podman/podman.sock\n'],
    ['x.sh', 'docker ps; chmod «u=rw,g=rw,o=rw» /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod «+w» /var/run/docker.sock\n'],
    ['Makefile', 'up:\n\tdocker ps; chmod «o+w» /var/run/docker.sock\n'],
    ['buildkit.socket', '[Socket]\n«SocketMode=0666»\n'],
    ['x.sh', 'docker ps; setfacl -m «u:www-data:rw» /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; setfacl --modify «other::rw» /run/docker.sock\n'],
    ['x.sh', 'docker ps; sudo usermod -a -G docker «www-data»\n'],
    ['x.sh', 'docker ps; useradd -r --groups=adm,docker «nginx»\n'],
    ['x.sh', 'docker ps; gpasswd -a «nobody» docker\n'],
    ['x.sh', 'docker ps; adduser «apache» docker\n'],
    [W, job('self-hosted', 'sudo chmod «666» /var/run/docker.sock')],
    ['docker.socket.d/o.conf', '[Socket]\n«SocketMode=0666»\n'],
    ['docker.socket', '[Socket]\nSocketMode=0660\n«SocketMode=\\\n  0666»\n'],
  ])('reports it in %s: %s', (path, text) => expectMarks(rule, path, text));

  it.each([
    ['docker.socket', '[Socket]\nSocketMode=0666\nSocketMode=0660\n'],
    ['x.sh', 'docker ps\nsudo chmod 660 /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod u=rw,g=rw,o= /run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod o-w /run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod g+rw /run/docker.sock\n'],
    ['x.sh', 'docker ps; chmod 666 /run/app/app.sock\n'],
    ['x.sh', 'docker ps; setfacl -m u:deploy:rw /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; setfacl -m u:www-data:r /var/run/docker.sock\n'],
    ['x.sh', 'docker ps; setfacl -m u:www-data:rw /srv/www\n'],
    ['x.sh', 'docker ps; sudo usermod -aG docker "$USER"\n'],
    ['x.sh', 'docker ps; sudo usermod -aG docker jenkins\n'],
    ['x.sh', 'docker ps; sudo usermod -aG ssl-cert www-data\n'],
    [W, job('ubuntu-latest', 'sudo chmod 666 /var/run/docker.sock')],
    ['docker.socket', '[Socket]\nSocketMode=0660\n'],
  ])('accepts %s: %s', (path, text) => expectMarks(rule, path, text));
});
