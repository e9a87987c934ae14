import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/ssh-key-generated-in-image.ts';
import { expectMarks } from '../../support/example.ts';

describe('ssh-key-generated-in-image', () => {
  it.each([
    ['all host keys', 'RUN «ssh-keygen» -A'],
    ['a key of a type', `RUN «ssh-keygen» -q -t rsa -N '' -f /root/.ssh/id_rsa`],
    ['openssl', 'RUN «openssl» genrsa -out /etc/a.key 2048 && «openssl» genpkey -algorithm RSA -out /b.key'],
    ['a curve', 'RUN «openssl» ecparam -name prime256v1 -genkey -noout -out /a.key'],
    ['a certificate', 'RUN «openssl» req -newkey rsa:2048 -nodes -x509 -keyout /a.key -out /a.crt'],
    ['Java', 'RUN «keytool» -genkeypair -alias a -keystore /a.jks'],
    ['cfssl', 'RUN cfssl gencert -initca ca.json | «cfssljson» -bare ca -'],
    ['the exec form', 'RUN ["«ssh-keygen»", "-A"]'],
    ['another file that is deleted', 'RUN «ssh-keygen» -f /a -N "" && rm /b'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a certificate that is printed', 'RUN cfssl gencert -initca ca.json | cfssljson'],
    ['a key that is deleted', 'RUN ssh-keygen -f /t/key -N "" && ./a && rm -rf /t'],
    ['host keys that are deleted', 'RUN ssh-keygen -A && ./a && rm -f /etc/ssh/ssh_host_*_key*'],
    ['fingerprints and known hosts', 'RUN ssh-keygen -lf /a.pub && ssh-keygen -R example.com && ssh-keygen -y -f /a'],
    ['parameters for keys', 'RUN openssl genpkey -genparam -algorithm DSA -out /a.pem'],
    ['parameters', 'RUN openssl dhparam -out /a 2048 && openssl ecparam -name prime256v1 -out /b'],
    [
      'a request for a key that is there',
      'RUN openssl req -new -key /a.key -out /a.csr && openssl x509 -req -in /a.csr',
    ],
    ['other commands', 'RUN openssl rand -hex 16 && openssl dgst -sha256 /a && keytool -importcert -file /a'],
    ['what starts with the container', 'CMD ssh-keygen -A && exec /usr/sbin/sshd -D'],
    ['a stage that is copied from', 'RUN ssh-keygen -A\nFROM scratch\nCOPY --from=0 /b /b'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
