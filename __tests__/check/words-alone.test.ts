import { describe, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { expectMarks } from '../support/example.ts';

/** Files in which one word or one option makes a rule report; for those that no other test has. */
describe('a word', () => {
  it.each([
    ['checks-disabled-wholesale', '# «trivy:ignore:*»\nFROM a:1'],
    [
      'dependency-confusion',
      'FROM python:3.13\nRUN pip config set «global.extra_index-url» https://pypi.registry.example.com',
    ],
    [
      'dependency-confusion',
      'FROM python:3.13\nRUN pip config set «global.extra_index_url» https://pypi.registry.example.com',
    ],
    ['dependency-confusion', 'FROM python:3.13\nRUN uv pip install «--index-strategy» unsafe-best-match acme'],
    ['loader-path-hijack', 'FROM debian:12\nENV «LD_PRELOAD=/tmp/a.so»'],
    ['password-set-in-image', 'FROM debian:12\nRUN useradd -p «notarealpass1» app'],
    ['password-set-in-image', 'FROM debian:12\nRUN usermod -p «notarealpass1» app'],
    ['password-set-in-image', 'FROM debian:12\nRUN useradd -p "$(mkpasswd -m sha-512 «notarealpassword»)" app'],
    ['repo-key-unverified', 'FROM fedora:43\nRUN rpmkeys --import «http://registry.example.com/acme.asc»'],
    ['security-feature-disabled', 'FROM fedora:43\nRUN setenforce «0»'],
    ['security-feature-disabled', 'FROM debian:12\nCMD ["setarch", "«-R»", "app"]'],
    ['security-feature-disabled', 'FROM docker:28\nRUN docker run --security-opt «seccomp=unconfined» acme/app'],
    ['setuid-setgid-added', 'FROM debian:12\nRUN install -m «4755» a /usr/bin/a'],
    ['ssh-key-generated-in-image', 'FROM debian:12\nRUN «make-ssl-cert» generate-default-snakeoil'],
    ['ssh-key-generated-in-image', 'FROM debian:12\nRUN «mkcert» app.example.com'],
    ['sudo-installed-in-runtime', 'FROM alpine:3.22\nRUN apk add «opendoas»'],
    ['sudo-used', 'FROM alpine:3.22\nUSER app\nRUN «doas» apk add curl'],
    ['sudoers-nopasswd', 'FROM debian:12\nRUN useradd -G «docker» app'],
    ['sudoers-nopasswd', 'FROM debian:12\nRUN adduser app «docker»'],
    ['sudoers-nopasswd', 'FROM debian:12\nRUN usermod -aG «docker» app'],
    ['sudoers-nopasswd', 'FROM debian:12\nRUN addgroup app «docker»'],
    ['sudoers-nopasswd', 'FROM debian:12\nRUN gpasswd -a app «docker»'],
    ['user-uid0-alias', 'FROM alpine:3.22\nRUN adduser -D -u «0» app'],
    ['user-uid0-alias', 'FROM debian:12\nRUN usermod -o -u «0» app'],
    ['verification-ignored', 'FROM debian:12\nRUN «b2sum» -c a.sums || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «md5sum» -c a.sums || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «gpgv» a.sig a || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «cosign» verify-blob --bundle a.json a || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «minisign» -Vm a -P RWabc || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «signify» -V -p a.pub -m a || true'],
    ['verification-ignored', 'FROM debian:12\nRUN «openssl» dgst -verify a.pem -signature a.sig a || true'],
    ['workdir-system-dir', 'FROM debian:12\nWORKDIR «/dev/a»'],
    ['workdir-system-dir', 'FROM debian:12\nWORKDIR «/boot»'],
    ['workdir-system-dir', 'FROM debian:12\nWORKDIR «/lost+found»'],
  ])('is enough for %s alone: %j', (id, text) => expectMarks(ruleOf(id), 'Dockerfile', `${text}\n`));

  it.each([
    ['docker-host-tcp', 'image: ghcr.io/acme/engine:1.4\nentrypoint: [dockerd, "«--host=tcp://0.0.0.0:2375»"]'],
    ['image-tag-mutable', 'build: .\npre_start: [{ image: «ghcr.io/acme/migrate:latest» }]'],
    ['image-tag-mutable', 'build: .\nvolumes: [{ type: image, source: «ghcr.io/acme/data:latest», target: /data }]'],
  ])('is enough for %s alone: %j', (id, options) =>
    expectMarks(ruleOf(id), 'compose.yaml', `services:\n  app:\n${options.replaceAll(/^/gm, '    ')}\n`),
  );
});

function ruleOf(id: string): (typeof rules)[number] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`Rule ${id} does not exist.`);
  return rule;
}
