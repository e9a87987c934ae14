import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/sudo-installed-in-runtime.ts';
import { expectMarks } from '../../support/example.ts';

describe('sudo-installed-in-runtime', () => {
  it.each([
    ['reports other managers', 'FROM debian:12\nRUN dnf install -y «sudo» && microdnf -y install «doas»\n'],
    [
      'reports a version and an architecture',
      'FROM debian:12\nRUN apt-get install -t bookworm «sudo=1.9.13p3-1» curl\n',
    ],
    ['reports pacman', 'FROM debian:12\nRUN pacman -Syu --noconfirm «sudo»\n'],
    ['accepts removing it, also later', 'FROM debian:12\nRUN apt-get install -y sudo\nRUN apt-get purge -y sudo\n'],
    ['accepts names that hold it', 'FROM debian:12\nRUN apt-get install -y libpam-sudo sudoku && apk add su-exec\n'],
    ['accepts running it', 'FROM debian:12\nRUN sudo apt-get install -y curl\n'],
    ['accepts values of options', 'FROM debian:12\nRUN apk add --virtual sudo gcc && apt-get -t sudo install a\n'],
    ['accepts the builder', 'FROM debian:12\nRUN apt-get install -y sudo\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
