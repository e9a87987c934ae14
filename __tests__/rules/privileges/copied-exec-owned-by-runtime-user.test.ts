import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/copied-exec-owned-by-runtime-user.ts';
import { expectMarks } from '../../support/example.ts';

describe('copied-exec-owned-by-runtime-user', () => {
  it.each([
    ['reports ADD and names', 'FROM a:1\nADD «--chown=app:app» x.tar /usr/lib/\nUSER app\n'],
    ['reports what a variable holds', 'FROM a:1\nARG U=app\nCOPY «--chown=$U» x /etc/x\nUSER $U\n'],
    ['accepts another owner', 'FROM a:1\nCOPY --chown=build x /usr/bin/\nCOPY --chown=root x /bin/\nUSER app\n'],
    [
      'reports a file that the container runs',
      'FROM a:1\nWORKDIR /app\nCOPY «--chown=1000:1000» app.py .\nCOPY --chown=1000 data.csv .\nUSER 1000\nCMD ["python", "app.py"]\n',
    ],
    ['reports an entry script', 'FROM a:1\nCOPY «--chown=app» run.sh /srv/\nUSER app\nENTRYPOINT ["/srv/run.sh"]\n'],
    [
      'accepts folders of the application',
      'FROM a:1\nCOPY --chown=app . /usr/src/app\nCOPY --chown=app x /opt/bin/\nUSER app\n',
    ],
    ['accepts images that run as root', 'FROM a:1\nCOPY --chown=app x /usr/bin/\n'],
    ['accepts images that run as root without a name', 'FROM a:1\nCOPY --chown=:0 x /usr/bin/\nUSER ""\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG U\nCOPY --chown=$U x /usr/bin/\nUSER $U\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
