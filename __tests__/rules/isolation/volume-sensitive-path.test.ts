import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/volume-sensitive-path.ts';
import { expectMarks } from '../../support/example.ts';

describe('volume-sensitive-path', () => {
  it.each([
    ['reports the root', 'FROM a:1\nVOLUME «/»\n'],
    ['reports folders of the kernel and all below', 'FROM a:1\nVOLUME «/sys/fs/cgroup» «/proc» «/dev»\n'],
    ['reports what a variable holds', 'FROM a:1\nENV D=/usr\nVOLUME «$D/bin»\n'],
    ['accepts the data of an engine', 'FROM a:1\nVOLUME /var/lib/docker /run\n'],
    [
      'accepts data, also with such a name',
      'FROM a:1\nVOLUME /etc/app /root/.cache /var/lib/mysql /usr/src/app /data/etc /rootfs /dev/shm /run/app\n',
    ],
    ['accepts what a variable decides', 'FROM a:1\nARG D\nVOLUME $D /etc$D\n'],
    ['accepts a stage that is only copied from', 'FROM a:1 AS x\nVOLUME /etc\nFROM b:1\nCOPY --from=x /a /b\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
