import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/add-instead-of-copy.ts';
import { expectMarks } from '../../support/example.ts';

describe('add-instead-of-copy', () => {
  it.each([
    ['a Java archive, which ADD does not unpack', '«ADD» target/*.jar /app/'],
    ['a zip file, which ADD does not unpack either', '«ADD» app.zip /opt/'],
    ['lower case', '«add» a.txt /'],
    ['a here-document', '«ADD» <<EOF /etc/a.conf\nx\nEOF'],
    ['an image that is built on this one', 'ONBUILD «ADD» . /app'],
    ['a source whose default is known', 'ARG DIR=app\n«ADD» $DIR /srv'],
    ['flags that COPY has, too', '«ADD» --link --chmod=644 a.txt /'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it.each([
    ['an archive', 'ADD rootfs.tar.xz /'],
    ['a short name of an archive', 'ADD rootfs.tgz /'],
    ['an archive among files', 'ADD a.txt b.tar /'],
    ['an address', 'ADD https://example.com/a /'],
    ['a repository', 'ADD git@github.com:acme/tool.git /src'],
    ['an unknown variable', 'ARG FILE\nADD $FILE /'],
    ['a checksum', 'ADD --checksum=sha256:00 a.txt /'],
    ['unpacking on purpose', 'ADD --unpack=true a /'],
    ['a pattern that may be an archive', 'ADD files/* /srv/'],
    ['a stage that is used by nothing', 'ADD . /\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));
});
