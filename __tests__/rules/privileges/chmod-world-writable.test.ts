import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/chmod-world-writable.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('chmod-world-writable', () => {
  it.each([
    ['three digits', 'RUN chmod «777» /a'],
    ['four digits', 'RUN chmod -R «0666» /a'],
    ['others only', 'RUN chmod «702» /a'],
    ['others by letter', 'RUN chmod «o+w» /a'],
    ['all by letter', 'RUN chmod «a+rwX» /a'],
    ['all by letters', 'RUN chmod «ugo+rw» /a'],
    ['a later clause', 'RUN chmod «u=rwx,go=rwx» /a'],
    ['the mode of install', 'RUN install -d -m «777» /a && install --mode=«666» b /b && install -m«777» c /c'],
    ['the mode of mkdir', 'RUN mkdir -pm «777» /a'],
    ['an open umask', 'RUN umask «000» && touch /a'],
    ['the sticky bit on all files of a folder', 'RUN chmod -R «1777» /srv && chmod --recursive «a+rwxt» /srv'],
    ['the exec form', 'RUN ["chmod", "«777»", "/a"]'],
    ['a flag of ADD', 'ADD --chmod=«666» a /'],
    ['what is removed before', 'RUN rm -rf /b && mkdir /b && chmod «777» /b'],
    ['what another layer removes', 'RUN chmod «777» /b\nRUN rm -rf /b'],
    ['one of two that stays', 'RUN chmod «777» /b /c && rm -r /b'],
    ['another variable', 'RUN t=$(mktemp -d); chmod «777» "$t"; rm -rf "$u"'],
    ['a folder beside the removed one', 'RUN chmod «777» /b && rm -rf /b/cache'],
    ['behind find', 'RUN find /a -type d | xargs chmod «777»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['temporary folders', 'RUN chmod 1777 /tmp /var/tmp && mkdir -m 1777 /run/lock'],
    ['the sticky bit', 'RUN chmod 1777 /srv && chmod a+rwxt /srv && chmod -R 1777 /tmp && install -d -m 1777 /srv/a'],
    ['the sticky bit of a copy', 'COPY --chmod=1777 a /srv/'],
    ['group writing', 'RUN chmod g+rwX /a && chmod -R g=u /a && chmod 775 /a'],
    ['taking it away', 'RUN chmod o-w /a && chmod -w /a && chmod a-rwx /a'],
    ['others who read', 'RUN chmod o+rX /a && chmod a=r /a && chmod u+w,o+r /a'],
    ['what obeys the umask', 'RUN chmod +w /a && chmod +x /a'],
    ['an unknown mode', 'ARG MODE\nRUN chmod $MODE /a'],
    ['the mode of another file', 'RUN chmod --reference=/b /a'],
    ['a file of that name', 'RUN chmod 644 777'],
    ['a usual umask', 'RUN umask 022 && umask 0077'],
    ['text', 'RUN echo "chmod 777 /a"'],
    ['another umask', 'RUN umask'],
    ['a folder that is gone', 'RUN mkdir /b && chmod -R 777 /b && make && rm -rf /b'],
    [
      'a temporary folder behind a variable',
      'RUN t="$(mktemp -d)" && chmod 777 "$t" && cd $t && make && if [ -n "$t" ]; then rm -rf "$t"; fi',
    ],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['RUN chmod 0777 /a', 'RUN chmod 0755 /a'],
    ['RUN chmod "666" /a', 'RUN chmod 644 /a'],
    ['RUN install -m777 a /a', 'RUN install -m755 a /a'],
    ['COPY --chmod=777 a /a', 'COPY --chmod=755 a /a'],
    ['RUN umask 000', 'RUN umask 000'],
    ['RUN A="777 /a" && chmod $A', 'RUN A="777 /a" && chmod $A'],
    ['RUN chmod a+w /a', 'RUN chmod a+w /a'],
  ])('turns %s into %s', (bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM debian:12\n${bad}\n`))).toBe(`FROM debian:12\n${good}\n`);
  });
});
