import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/package-signature-disabled.ts';
import { expectMarks } from '../../support/example.ts';

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
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['a local package, whose signature apk checks', 'RUN apk add ./acme.apk'],
    ['a package of that name', 'RUN apt-get install -y allow-unauthenticated'],
    [
      'documentation',
      'RUN echo "deb [trusted=yes] https://apt.example.com" && echo "gpgcheck=0" > /usr/share/doc/repos.txt',
    ],
    ['metadata that is not signed', 'RUN dnf install -y --setopt=repo_gpgcheck=1 acme'],
    ['a commented line', 'RUN echo "# deb [trusted=yes] https://apt.example.com x y" > /etc/apt/sources.list'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
