import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import unverified from '../../../src/rules/supply-chain/downloads/download-unverified.ts';
import remoteScript from '../../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import { checkText } from '../../support/example.ts';

const messages = (rule: Rule, command: string) =>
  checkText(rule, 'Dockerfile', `FROM debian:12\nRUN ${command}\n`).findings.map(({ message }) => message);

const A = 'https://get.example.com/a';

describe('code of another language', () => {
  it.each([
    `php -r "copy('${A}', '/t');" && php /t`,
    `php8.4 -r "file_put_contents('/t', file_get_contents('${A}'));" && php8.4 /t`,
    `python3 -c "import requests; open('/t', 'wb').write(requests.get('${A}').content)" && sh /t`,
    `python3 -c "from urllib.request import urlretrieve; urlretrieve('${A}', filename='/t')" && sh /t`,
    `ruby -ropen-uri -e "IO.write('/t', URI.open('${A}').read)" && sh /t`,
    `perl -MLWP::Simple -e "getstore('${A}', '/t')" && sh /t`,
    `Rscript -e "download.file('${A}', destfile = '/t')" && sh /t`,
    `python3 -c "import urllib.request as u; print(u.urlopen('${A}').read())" > /t && sh /t`,
    `php -r "readfile('${A}');" > /t && php /t`,
  ])('saves a download that is run: %s', (line) =>
    expect(messages(unverified, line)).toEqual([expect.stringContaining(A)]),
  );

  it('saves several in a here-document', () => {
    const body = `import urllib.request as u\nu.urlretrieve('${A}', '/t')\nu.urlretrieve('${A}2', '/s')\n`;
    expect(messages(unverified, `python3 <<'E' && sh /t && sh /s\n${body}E`)).toHaveLength(2);
  });

  it.each([
    `php -r "copy('/a', '/t');" && php /t`,
    `python3 -c "open('/t', 'w').write('${A}')" && sh /t`,
    `perl -e "print '${A}'" > /t && sh /t`,
    `python3 -c "import urllib.request as u; u.urlretrieve('${A}', '/data.csv')" && python3 /app.py`,
    `python3 -c "import urllib.request as u; u.urlretrieve('${A}', '/t')" && echo "0000  /t" | sha256sum -c && sh /t`,
  ])('saves nothing that is run unchecked: %s', (line) => expect(messages(unverified, line)).toEqual([]));

  it.each([
    `php -r "readfile('${A}');" | php`,
    `php -r "echo file_get_contents('${A}');" | sh`,
    `python3 -c "import urllib.request as u; print(u.urlopen('${A}').read().decode())" | sh`,
    `ruby -ropen-uri -e "puts URI.open('${A}').read" | ruby`,
    `perl -MLWP::Simple -e "getprint '${A}'" | sh`,
  ])('prints a script that is run: %s', (line) => expect(messages(remoteScript, line)).toHaveLength(1));
});

describe('aria2c', () => {
  it.each([
    [`aria2c --checksum sha-256=0000 -o t ${A} && sh t`, 0],
    [`aria2c --checksum=sha-256=0000 -o t ${A} && sh t`, 0],
    [`aria2c --checksum md5=0000 -o t ${A} && sh t`, 1],
    [`aria2c -o t ${A} && sh t`, 1],
  ])('checks what it downloads by a strong checksum: %s', (line, count) =>
    expect(messages(unverified, line)).toHaveLength(count),
  );
});
