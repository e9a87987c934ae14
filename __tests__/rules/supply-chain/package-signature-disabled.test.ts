import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/package-signature-disabled.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('package-signature-disabled', () => {
  it.each([
    ['a flag before the verb', 'RUN apt-get «--allow-unauthenticated» install -y acme'],
    ['an option with a value', 'RUN apt-get «-o APT::Get::AllowUnauthenticated=true» install -y acme'],
    ['an attached option', 'RUN apt-get «-oAPT::Get::AllowUnauthenticated=true» install -y acme'],
    [
      'an option after one with a value',
      'RUN apk --root /mnt --repository https://apk.example.com/x «--allow-untrusted» add a',
    ],
    ['an option after unknown ones', 'ARG OPTIONS\nRUN apk $OPTIONS «--allow-untrusted» add a'],
    ['a source of the deb822 form', 'COPY <<EOF /etc/apt/sources.list.d/a.sources\nTypes: deb\n«Trusted: yes»\nEOF'],
    ['a changed configuration', `RUN sed -i «'s/gpgcheck=1/gpgcheck=0/g'» /etc/yum.repos.d/*.repo`],
    ['words without quotes', 'RUN echo -e «deb [trusted=yes] https://apt.example.com x y» >/etc/apt/sources.list'],
    [
      'several options in a list of sources',
      'RUN echo «"deb [arch=amd64 trusted=yes] https://apt.example.com x y"» >/etc/apt/sources.list',
    ],
    [
      'a source elsewhere among those of this machine',
      'COPY <<EOF /etc/apt/sources.list.d/a.sources\nURIs: file:///srv https://apt.example.com\n«Trusted: yes»\nEOF',
    ],
    [
      'a repository elsewhere beside one of this machine',
      'COPY <<EOF /etc/yum.repos.d/a.repo\n[a]\nbaseurl=file:///srv\n[b]\nbaseurl=https://rpm.example.com/\n«gpgcheck=0»\nEOF',
    ],
    [
      'an address that begins like a folder',
      'RUN echo «"deb [trusted=yes] filed.example.com x y"» >/etc/apt/sources.list',
    ],
    ['an option after the switch', 'RUN echo «"deb [trusted=yes arch=amd64] http://apt.example.com x y"» >a.list'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  const FETCHED = 'RUN curl -fO https://dl.example.com/acme.apk && curl -fO https://dl.example.com/acme.sig';

  it.each([
    ['files that nothing checks', `${FETCHED}\nRUN apk add «--allow-untrusted» acme.apk`],
    [
      'a check that comes too late',
      `${FETCHED}\nRUN apk add «--allow-untrusted» acme.apk && gpg --verify acme.sig acme.apk`,
    ],
    [
      'a file beside one that is checked',
      `${FETCHED}\nRUN gpg --verify acme.sig acme.apk && apk add «--allow-untrusted» acme.apk other.apk`,
    ],
    [
      'a package beside one',
      `${FETCHED}\nRUN gpg --verify acme.sig acme.apk && apk add «--allow-untrusted» acme.apk curl`,
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it.each([
    [
      'files whose signature is checked',
      `${FETCHED}\nRUN gpg --verify acme.sig acme.apk\nRUN apk add --allow-untrusted acme.apk`,
    ],
    [
      'files whose checksum is checked',
      `${FETCHED}\nRUN echo "${'a'.repeat(64)}  acme.apk" | sha256sum -c - && apk add --allow-untrusted ./acme.apk`,
    ],
  ])('leaves %s alone', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it('distinguishes keys that are accepted from signatures that are not checked', () => {
    const { findings } = checkText(
      rule,
      'Dockerfile',
      'FROM opensuse/leap:16.0\nRUN zypper --gpg-auto-import-keys refresh\n',
    );
    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'medium: This Dockerfile runs zypper with --gpg-auto-import-keys, so it trusts whatever key a new repository shows first.',
    ]);
  });

  it.each([
    ['a local package, whose signature apk checks', 'RUN apk add ./acme.apk'],
    ['a package of that name', 'RUN apt-get install -y allow-unauthenticated'],
    [
      'documentation',
      'RUN echo "deb [trusted=yes] https://apt.example.com" && echo "gpgcheck=0" > /usr/share/doc/repos.txt',
    ],
    ['metadata that is not signed', 'RUN dnf install -y --setopt=repo_gpgcheck=1 acme'],
    [
      'packages that the build made',
      'RUN echo "deb [ trusted=yes ] file://$folder ./" > /etc/apt/sources.list.d/temp.list && apt-get update',
    ],
    ['packages of a folder', 'RUN echo "deb [trusted=yes arch=amd64] copy:/srv ./" > /etc/apt/sources.list'],
    ['a local repository that is added', 'RUN add-apt-repository "deb [trusted=yes] file:/srv ./"'],
    [
      'a folder in the deb822 form',
      'COPY <<EOF /etc/apt/sources.list.d/a.sources\nTypes: deb\nURIs: file:/srv\nTrusted: yes\nEOF',
    ],
    [
      'a folder of packages for yum',
      'RUN printf "[a]\\nbaseurl=file:///srv\\ngpgcheck=0\\n" > /etc/yum.repos.d/a.repo',
    ],
    ['a commented line', 'RUN echo "# deb [trusted=yes] https://apt.example.com x y" > /etc/apt/sources.list'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  const BUILT = 'FROM alpine:3.23 AS build\nRUN mkdir /pkg\nFROM alpine:3.23\nARG M\n';

  it('accepts packages of another stage of the Dockerfile', () => {
    const mount = 'RUN --mount=type=bind,from=build,source=/pkg/,target=/tmp/pkg/';
    expectMarks(rule, 'Dockerfile', `${BUILT}${mount} apk add --allow-untrusted /tmp/pkg/acme-${'$'}{M}-1*.apk\n`);
  });

  it.each([
    [
      'a folder of the build context',
      'RUN --mount=type=bind,source=/pkg,target=/tmp/pkg apk add «--allow-untrusted» /tmp/pkg/a.apk',
    ],
    [
      'another folder',
      'RUN --mount=type=bind,from=build,source=/pkg,target=/tmp/pkg apk add «--allow-untrusted» /tmp/pkgs/a.apk',
    ],
    [
      'a way out of it',
      'RUN --mount=type=bind,from=build,source=/pkg,target=/tmp/pkg apk add «--allow-untrusted» /tmp/pkg/../a.apk',
    ],
    [
      'packages of a mirror',
      'RUN --mount=type=bind,from=build,source=/pkg,target=/tmp/pkg apk add «--allow-untrusted» /tmp/pkg/a.apk acme curl',
    ],
  ])('reports packages of %s', (_name, text) => expectMarks(rule, 'Dockerfile', `${BUILT}${text}\n`));
});
