import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/add-remote-no-checksum.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const SUM = '8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('add-remote-no-checksum', () => {
  it.each([
    ['one of several sources', 'ADD a.txt «https://example.com/b» /srv/'],
    ['an address that a variable ends', 'ARG V\nADD «https://example.com/$V.tgz» /'],
    ['an address whose default is known', 'ARG URL=https://example.com/a.tgz\nADD «$URL» /'],
    ['an image that is built on this one', 'ONBUILD ADD «https://example.com/b» /srv/'],
    ['a checksum that is empty', 'ADD --checksum= «https://example.com/b» /srv/'],
    ['a checksum whose ARG has no value', 'ARG SUM\nADD --checksum=${SUM} «https://example.com/b» /srv/'],
    ['a checksum whose ARG has an empty value', 'ARG SUM=""\nADD --checksum="$SUM" «https://example.com/b» /srv/'],
    ['an archive of a repository', 'ADD «https://github.com/acme/tool/archive/v1.tar.gz» /src'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it.each([
    ['a repository', 'ADD https://github.com/acme/tool.git#main /src'],
    ['a repository over ssh', 'ADD git@github.com:acme/tool.git /src'],
    ['a local file', 'ADD http.conf /etc/'],
    ['an unknown variable', 'ARG URL\nADD $URL /'],
    ['a checksum in an ARG', `ARG SUM=sha256:${SUM}\nADD --checksum=$SUM https://example.com/b /srv/`],
    ['a checksum that ARG completes', 'ARG SUM\nADD --checksum=sha256:$SUM https://example.com/b /srv/'],
    ['a checksum for each platform', 'ARG TARGETARCH\nADD --checksum=$TARGETARCH https://example.com/b /srv/'],
    ['a copy', 'COPY https.conf /etc/'],
    ['a stage that is used by nothing', 'ADD https://example.com/b /\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it.each([
    ['ADD https://example.com/b.sh /\nRUN sh /b.sh', 'high'],
    ['ADD https://example.com/b.sh /t/\nRUN ["bash", "/t/b.sh"]', 'high'],
    ['WORKDIR /w\nADD https://example.com/b.sh c\nRUN . ./c', 'high'],
    ['ADD https://example.com/b.sh /b\nCMD ["sh", "/b"]', 'high'],
    ['ADD --chmod=755 https://example.com/b.sh /usr/local/bin/setup\nRUN setup', 'high'],
    ['ADD https://example.com/install /i\nRUN chmod +x /i && /i', 'high'],
    ['ADD https://example.com/ /i\nENTRYPOINT ["/i"]', 'high'],
    ['ADD https://example.com/tool /usr/local/bin/tool\nRUN tool --version', 'medium'],
    ['ADD https://example.com/tool /t\nRUN chmod +x /t && /t', 'medium'],
    ['ADD https://example.com/b.sh /b\nRUN sh /c', 'medium'],
    ['ADD https://example.com/b.sh /b\nRUN wc -l /b', 'medium'],
    ['ADD https://github.com/acme/run/releases/download/v1.3/run.sh /b\nRUN sh /b', 'medium'],
    [`ADD https://example.com/b.sh /b\nRUN echo "${SUM}  /b" | sha256sum -c && sh /b`, 'medium'],
  ])('is as severe as a pipe into a shell where the stage runs the file: %s', (text, severity) => {
    const { findings } = checkText(rule, 'Dockerfile', `FROM alpine:3.22\n${text}\n`);
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('prints no password and no query', () => {
    const text = 'FROM alpine:3.22\nADD https://me:hunter2@example.com/a?token=hunter2 /a\n';
    const [finding] = checkText(rule, 'Dockerfile', text).findings;
    expect(finding?.message).toBe(
      'This Dockerfile adds "https://example.com/a" without a checksum, so anyone who controls the server decides what ends up in the image.',
    );
    expect(finding?.evidence).toBe('https://example.com/a');
  });

  it.each([
    ['a file', 'ADD https://example.com/b /srv/', 'https://example.com/b'],
    ['one of several sources, as a checksum is of one', 'ADD a.txt https://example.com/b /srv/', undefined],
    ['an address that a variable ends', 'ARG V\nADD https://example.com/$V.tgz /', undefined],
    ['an address whose default may change', 'ARG URL=https://example.com/a.tgz\nADD $URL /', undefined],
  ])('can ask for the checksum of %s', (_name, text, expected) => {
    const [finding] = checkText(rule, 'Dockerfile', `FROM alpine:3.22\n${text}\n`).findings;
    expect(finding?.download?.address).toBe(expected);
  });
});
