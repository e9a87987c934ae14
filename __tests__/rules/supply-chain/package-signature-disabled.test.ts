import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/package-signature-disabled.ts';
import { type Files, failuresOf } from '../../gate/failures.ts';
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
    ['blocks of apt', `RUN printf «'APT { Get { AllowUnauthenticated "true"; }; };\\n'» > /etc/apt/apt.conf.d/99x`],
    [
      'a block of apt in a here-document',
      'RUN cat <<EOF > /etc/apt/apt.conf.d/99x\nAcquire\n{\n  «AllowInsecureRepositories "true";»\n}\nEOF',
    ],
    ['unsigned packages of zypper', 'RUN zypper addrepo «--gpgcheck-allow-unsigned» https://zypp.example.com z'],
    ['an unsigned repository of zypper', 'RUN zypper ar «--gpgcheck-allow-unsigned-repo» https://zypp.example.com z'],
    ['a changed configuration', `RUN sed -i «'s/gpgcheck=1/gpgcheck=0/g'» /etc/yum.repos.d/*.repo`],
    ['a setting by crudini', 'RUN cd /etc/dnf && crudini --set «dnf.conf main gpgcheck 0»'],
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

  const APT = `'APT::Get::AllowUnauthenticated "true";'`;

  it.each([
    ['after cd', `RUN cd /etc/apt/apt.conf.d && echo «${APT}» > 99x`],
    ['after pushd, with tee', `RUN pushd /etc/apt/apt.conf.d && echo «${APT}» | tee 99x`],
    ['after WORKDIR', `WORKDIR /etc/apt/apt.conf.d\nRUN echo «${APT}» > 99x`],
    ['after WORKDIR of the parent', `WORKDIR /etc/apt/apt.conf.d\nFROM a\nRUN echo «${APT}» > 99x`, ' AS a'],
    ['after WORKDIR and cd', 'WORKDIR /etc\nRUN cd dnf && echo «gpgcheck=0» >> dnf.conf'],
    ['after two steps', 'RUN cd /etc && cd dnf && echo «gpgcheck=0» >> dnf.conf'],
    ['that sed edits', `RUN cd /etc && sed -i «'s/gpgcheck=1/gpgcheck=0/'» dnf/dnf.conf`],
    ['of COPY', 'WORKDIR /etc/apt/apt.conf.d\nCOPY <<EOF 99x\n«APT::Get::AllowUnauthenticated "true";»\nEOF'],
    ['at each start', `WORKDIR /etc/apt/apt.conf.d\nCMD echo «${APT}» > 99x && apt-get update`],
    ['of another program, by crudini', 'RUN cd /etc/dnf && crudini --set a.conf main gpgcheck 0'],
    ['for the lists alone, by crudini', 'RUN cd /etc/dnf && crudini --set dnf.conf main repo_gpgcheck 0'],
    ['with the check', `RUN cd /etc/apt/apt.conf.d && echo 'APT::Get::AllowUnauthenticated "false";' > 99x`],
    ['of another folder', `RUN cd /etc/apt/apt.conf.d && cd /srv && echo ${APT} > 99x`],
    ['of a folder that nobody knows', `RUN cd /etc/apt/apt.conf.d && cd $F && echo ${APT} > 99x`],
    ['after a subshell', `RUN (cd /etc/apt/apt.conf.d && ls); echo ${APT} > 99x`],
    ['after another WORKDIR', `WORKDIR /etc/apt/apt.conf.d\nWORKDIR /srv\nRUN echo ${APT} > 99x`],
  ])('knows a relative file %s', (_name, text, as = '') =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12${as}\n${text}`),
  );

  const OFF = `'s/gpgcheck=1/gpgcheck=0/'`;
  const ON = `'s/gpgcheck=0/gpgcheck=1/'`;
  const TRUSTED = `'s/^deb /deb [trusted=yes] /'`;

  it.each([
    ['a loop', `for f in /etc/yum.repos.d/*.repo; do sed -i -e «${OFF}» "$f"; done`],
    ['a loop over sources of apt', `for f in /etc/apt/sources.list.d/*.list; do sed -i «${TRUSTED}» "$f"; done`],
    ['a loop in their folder', `cd /etc/yum.repos.d && for f in *.repo; do sed -i «${OFF}» $f; done`],
    ['a loop over what is read', `ls /etc/yum.repos.d/*.repo | while read f; do sed -i «${OFF}» $f; done`],
    ['find', `find /etc/yum.repos.d -name '*.repo' -exec sed -i «${OFF}» {} +`],
    ['find for all files', `find /etc/yum.repos.d -type f -exec sed -i «${OFF}» {} \\;`],
    ['find for sources of apt', `find /etc/apt -name '*.list' -exec sed -i «${TRUSTED}» {} +`],
    ['find in their folder', `cd /etc/yum.repos.d && find . -name '*.repo' -exec sed -i «${OFF}» {} +`],
    ['find and xargs', `find /etc/yum.repos.d -name '*.repo' -print0 | xargs -0 sed -i «${OFF}»`],
    ['ls', `ls /etc/yum.repos.d/*.repo | xargs sed -i «${OFF}»`],
    ['grep', `grep -rl gpgcheck=1 /etc/yum.repos.d | xargs sed -i «${OFF}»`],
    ['grep, at a place', `grep -rl gpgcheck=1 /etc/yum.repos.d | xargs -I{} sed -i «${OFF}» {}`],
    ['find from the root', `find / -name '*.repo' -exec sed -i «${OFF}» {} +`],
    ['grep in all settings', `grep -rl gpgcheck=1 /etc | xargs sed -i «${OFF}»`],
    ['grep in all settings for sources of apt', `grep -rl ^deb /etc/ | xargs sed -i «${TRUSTED}»`],
    ['grep for sources of apt', `grep -rl ^deb /etc/apt | xargs sed -i «${TRUSTED}»`],
    ['a pattern for all', `sed -i «${OFF}» /etc/yum.repos.d/*`],
    ['a loop that sets the check', `for f in /etc/yum.repos.d/*.repo; do sed -i ${ON} "$f"; done`],
    ['find from the root, for other names', `find / -name '*.md' -exec sed -i ${OFF} {} +`],
    ['grep in a folder of the build', `grep -rl gpgcheck=1 /srv | xargs sed -i ${OFF}`],
    ['find, which sets the check', `find /etc/yum.repos.d -name '*.repo' -exec sed -i ${ON} {} +`],
    ['grep, which sets the check', `grep -rl gpgcheck=0 /etc/yum.repos.d | xargs sed -i ${ON}`],
    ['a loop over other files', `for f in /srv/*.repo; do sed -i ${OFF} "$f"; done`],
    ['find for other names', `find /etc/yum.repos.d ! -name '*.repo' -name '*.md' -exec sed -i ${OFF} {} +`],
    ['find elsewhere', `find /srv -name '*.repo' -exec sed -i ${OFF} {} +`],
    ['grep elsewhere', `grep -rl gpgcheck=1 /srv/yum.repos.d | xargs sed -i ${OFF}`],
    ['a copy that is printed', `ls /etc/yum.repos.d/*.repo | xargs sed ${OFF}`],
  ])('knows the repositories that sed edits by %s', (_name, text) =>
    expectMarks(rule, 'Dockerfile', `FROM fedora:43\nRUN ${text}`),
  );

  /** Checks a package whose name has a variable, and installs it. */
  const named = (first: string, between: string): string =>
    `RUN ${first} && curl -fO https://dl.example.com/acme_$V.apk && curl -fO https://dl.example.com/acme_$V.sig && gpg --verify acme_$V.sig acme_$V.apk && ${between} apk add «--allow-untrusted» acme_$V.apk`;
  const unmarked = (text: string): string => text.replaceAll(/[«»]/g, '');
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
    ['a name with a variable that gets another value', named('V=$(uname -m)', 'V=x$V &&')],
    ['a name with a variable that is read from a file', named('V=$(uname -m)', 'read V < v &&')],
    ['a name with a variable that gets a default', named('V=$(uname -m)', ': ${V:=x} &&')],
    ['a name with a variable of a loop', named('V=$(uname -m)', 'for V in b; do')],
    ['a name with a variable after code that nobody sees', named('V=$(uname -m)', 'eval "$(cat v)" &&')],
    [
      'a name that a command makes',
      named('V=$(uname -m)', '').replace(/apk add .*/, 'apk add «--allow-untrusted» acme_$(cat v).apk'),
    ],
    ['a name with a variable that another RUN had', `${named('V=$(uname -m)', '').replace('&&  apk', '\nRUN apk')}`],
    ['another name with the variable', named('V=$(uname -m)', '').replace(/acme_\$V\.apk$/, 'other_$V.apk')],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM alpine:3.22\n${text}`));

  it.each([
    ['a name with a variable', unmarked(named('V=$(uname -m)', ''))],
    ['a name with an argument', `ARG V\n${unmarked(named('set -e', ''))}`],
    [
      'the name in another spelling',
      unmarked(named('V=$(uname -m)', '')).replace(/acme_\$V\.apk$/, '"./acme_${V}.apk"'),
    ],
    [
      'a name with a variable of branches',
      unmarked(named('case $(uname -m) in x86_64) V=amd64;; *) V=arm64;; esac', '')),
    ],
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

describe('a repository without a check of signatures that a change writes in another way', () => {
  const LINES = ['[x]', 'name=x', 'baseurl=https://x.example.com/r', 'gpgcheck=0'];
  const PATH = '/etc/yum.repos.d/x.repo';
  const text = LINES.join('\n');
  const WAYS = [
    `RUN printf '${LINES.join('\\n')}\\n' > ${PATH}`,
    `RUN echo -e '${LINES.join('\\n')}' > ${PATH}`,
    `RUN printf '%s\\n' ${LINES.map((line) => `'${line}'`).join(' ')} | tee ${PATH}`,
    `RUN cat > ${PATH} <<EOF\n${text}\nEOF`,
    `COPY <<EOF ${PATH}\n${text}\nEOF`,
  ];
  const image = (lines: string): Files => ({
    Dockerfile: `FROM fedora:43\n${lines}\nRUN dnf install -y a\nUSER 1000\n`,
  });

  it.each(WAYS)('is not new: %s', async (way) => {
    for (const other of WAYS) {
      expect(await failuresOf(image(way), image(other))).toEqual([]);
      expect(await failuresOf(image(way), image(other.replace('x.example.com', 'y.example.com')))).toEqual([
        'package-signature-disabled',
      ]);
    }
    expect(await failuresOf(image('RUN true'), image(way))).toEqual(['package-signature-disabled']);
  });
});
