import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const START = '#!/bin/bash\nF=$(echo \'curl -fsSL "$A" x\' | tr x y)\neval "$F"\n';
const PROGRAMS =
  "[program:app]\ncommand=/usr/local/bin/start.sh --all\n[program:mail]\ncommand=/usr/sbin/amavisd-new foreground\n[program:post]\ncommand=/bin/bash -c 'env $(cat /etc/post) post -e'\n";
const BASE: Files = {
  Dockerfile:
    'FROM debian:13\nCOPY start.sh /usr/local/bin/start.sh\nCOPY app.conf /etc/supervisor/conf.d/app.conf\nUSER 1000\nCMD ["supervisord", "-c", "/etc/supervisor/supervisord.conf"]\n',
  'start.sh': START,
  'app.conf': PROGRAMS,
};

async function failuresAfter(from: string, to: string): Promise<readonly string[]> {
  expect(PROGRAMS).toContain(from);
  return failuresOf(BASE, { 'app.conf': PROGRAMS.replace(from, to) });
}

describe('a gap in a script that a list of programs starts', () => {
  it('is told', async () => {
    expect(await failuresOf({}, BASE)).toContain('unreadable-commands');
  });

  it.each([
    ['another program', 'amavisd-new foreground', 'amavisd foreground'],
    ['another argument of another program', 'foreground', 'foreground --debug=2'],
    ['one more program', '[program:post]', '[program:log]\ncommand=/usr/sbin/rsyslogd -n\n[program:post]'],
    ['one program less', '[program:mail]\ncommand=/usr/sbin/amavisd-new foreground\n', ''],
    ['more spaces', 'start.sh --all', 'start.sh  --all'],
    ['other settings', '[program:mail]\n', '[program:mail]\nautostart=false\n'],
  ])('is known with %s', async (_name, from, to) => {
    expect(await failuresAfter(from, to)).toEqual([]);
  });

  it.each([
    ['other arguments for the script', '--all', '--none'],
    ['other commands of a shell', 'post -e', 'post -x'],
    ['a program that writes', 'amavisd-new foreground', 'amavisd-new foreground > /etc/post'],
    ['one more command', 'amavisd-new foreground', 'amavisd-new foreground && other'],
    ['a variable', 'amavisd-new foreground', 'amavisd-new $(cat /etc/x)'],
  ])('is new with %s', async (_name, from, to) => {
    expect(await failuresAfter(from, to)).toContain('unreadable-commands');
  });
});
