import { expect, it } from '@jest/globals';
import { isCommit, isPinnedAddress } from '../../../src/analysis/downloads/pinned-addresses.ts';
import { inTime } from '../../support/in-time.ts';

const C = '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b';
const A = 'https://a.example.com/acme/a';

it.each([
  `https://raw.githubusercontent.com/acme/a/${C}/i.sh`,
  `https://github.com/acme/a.b/raw/${C}/i.sh`,
  `https://github.com/acme/a/archive/${C}.tar.gz`,
  `https://codeload.github.com/acme/a/tar.gz/${C}`,
  `https://codeload.github.com/acme/a/legacy.zip/${C}`,
  `https://api.github.com/repos/acme/a/tarball/${C}`,
  `https://gist.githubusercontent.com/acme/0123abcd/raw/${C}/i.sh`,
  `https://gitlab.com/acme/group/a/-/raw/${C}/i.sh?inline=false`,
  `https://salsa.debian.org/acme/a/-/archive/${C}/a.tar.gz`,
  `https://bitbucket.org/acme/a/raw/${C}/i.sh`,
  `https://codeberg.org/acme/a/raw/commit/${C}/i.sh`,
  `https://cdn.jsdelivr.net/gh/acme/a@${C}/i.sh`,
  `https://chromium.googlesource.com/acme/a/+archive/${C}.tar.gz`,
  `https://git.kernel.org/pub/scm/a.git/plain/i.sh?h=${C}`,
  `https://git.sr.ht/~acme/a/archive/${C}.tar.gz`,
  `git+${A}.git@${C}`,
  `git+${A}@${C}#egg=a`,
  `git+${A}.git?rev=${C}`,
  `a @ git+ssh://git@a.example.com/acme/a@${C}`,
  `git+${A}.git#${C}`,
  `${A}.git#${C}:src`,
  `git@a.example.com:acme/a.git#${C}`,
  `github:acme/a#${C}`,
  `github:acme/a/${C}`,
  `acme/a#${C}`,
  `https://github.com/acme/a/archive/${C}${C.slice(0, 24)}.tar.gz`,
])('%s is fixed', (pieces) => expect(isPinnedAddress({ pieces })).toBe(true));

it.each([
  `${A}/${C}/i.sh`,
  `${A}/i.sh?${C}`,
  `${A}/i.sh#${C}`,
  `https://${C}.example.com/i.sh`,
  `https://${C}@a.example.com/i.sh`,
  `https://a.example.com/raw.githubusercontent.com/acme/a/${C}/i.sh`,
  `https://raw.githubusercontent.com.example.com/acme/a/${C}/i.sh`,
  `https://raw.githubusercontent.com/acme/a/main/${C}/i.sh`,
  `https://raw.githubusercontent.com/acme/a/main/i.sh?${C}`,
  `https://raw.githubusercontent.com/acme/${C}/main/i.sh`,
  `http://raw.githubusercontent.com/acme/a/${C}/i.sh`,
  `https://github.com/acme/a/raw/main/${C}`,
  `https://github.com/acme/a/releases/download/${C}/a.tar.gz`,
  `https://gitlab.example.com/acme/a/-/raw/${C}/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}0/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C.slice(1)}/i.sh`,
  `${A}/x.git.sh#${C}`,
  `${A}/a.git/${C}.sh`,
  `git+${A}@main#${C}`,
  `git+${A}.git?ref=main#egg=${C}`,
  `git+${A}/${C}/a`,
  `${A}.git?ref=${C}x`,
  `${A}.git#${C}-x`,
  `${A}.git#${C}/x`,
  `git+${A}@${C}.x`,
  `https://raw.githubusercontent.com/acme/a/${C}-x/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}.x/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}/../main/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}/%2E%2e/main/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}/a%2f..%2f../main/i.sh`,
  `https://raw.githubusercontent.com/acme/a/${C}/{b,../main/i.sh}`,
  `https://raw.githubusercontent.com/acme/a/${C}/{.}{.}/main/i.sh`,
  `https://github.com/acme/a/archive/${C}.x.tar.gz`,
  `https://cdn.jsdelivr.net/gh/acme/a@${C}.1/i.sh`,
  C,
  '',
])('%s is not', (pieces) => expect(isPinnedAddress({ pieces })).toBe(false));

it.each([C, `${C}:a/b.sh`, C + C.slice(0, 24)])('%s is a commit', (text) => expect(isCommit(text)).toBe(true));

it.each([`${C}.example.com/a`, `${C}-x`, `${C}/x`, `${C}0`, C.slice(1), C.toUpperCase(), `a${C}`, 'main', ''])(
  '%j is none',
  (text) => expect(isCommit(text)).toBe(false),
);

it.each([['https://a.git#'], ['git+a/@'], ['github:a@'], ['a @ '], ['?rev='], ['https://git.kernel.org/?h=&']])(
  '%j many times in time',
  (text) => {
    inTime(1000, () => isPinnedAddress({ pieces: text.repeat(50_000) }));
  },
);
