import type { ShellWord } from '../../model/shell.ts';

type Word = Pick<ShellWord, 'pieces'>;

/**
 * Whether the address fixes the content: a commit where git or a known host of repositories reads one. Elsewhere the server decides what is
 * at an address, whatever digits are in it.
 */
export function isPinnedAddress({ pieces }: Word): boolean {
  if (PARENT.test(pieces.replaceAll(/[{}[\],]/g, ''))) return false;
  return OF_HOSTS.test(pieces) || (OF_GIT.test(pieces) && isCommit(revisionIn(pieces)));
}

/** Whether a text is a commit, or a path in one: `4f8e…:a.sh`. */
export function isCommit(text: string): boolean {
  return IS_COMMIT.test(text);
}

const COMMIT = '(?:[0-9a-f]{40}|[0-9a-f]{64})';
const IS_COMMIT = new RegExp(`^${COMMIT}(?:$|[:?&])`);

/** `git+https://a/b@…`, `https://a/b.git#…`, `git+https://a/b?rev=…`, `github:a/b/…`, `acme/app#…`, `npm-package@git+…#…` */
const OF_GIT =
  /^(?:[^\s/]{1,100}@ ?|[^\s/]{1,100} @ )?(?:git\+|git:\/\/|git@|ssh:\/\/|(?:github|gitlab|bitbucket|gist|sourcehut):(?!\/\/)|[\w.-]+\/[\w.-]+#|https:\/\/[^?#]*\.git[@#?])/;

/** The branch, tag or commit behind an `@`, as an option, behind a `#`, or as the last folder. */
function revisionIn(address: string): string {
  const [place = '', fragment = ''] = address.split('#', 2);
  const name = place.slice(place.lastIndexOf('/') + 1);
  if (/\w@/.test(name) && !/^git@/.test(name)) return name.slice(name.lastIndexOf('@') + 1);
  const option = /[?&](?:rev|commit|checksum)=(\w+)/.exec(place)?.[1];
  return option ?? (fragment === '' ? name : fragment);
}

/** Of raw files and archives at the commit that the host has at that place of the path. */
const OF_HOSTS = new RegExp(
  `^https://(?:${[
    'raw\\.githubusercontent\\.com/[\\w.-]+/[\\w.-]+/',
    'github\\.com/[\\w.-]+/[\\w.-]+/(?:raw|archive|blob|tree|tarball|zipball)/',
    'codeload\\.github\\.com/[\\w.-]+/[\\w.-]+/(?:legacy\\.)?(?:tar\\.gz|zip)/',
    'api\\.github\\.com/repos/[\\w.-]+/[\\w.-]+/(?:tarball|zipball)/',
    'gist\\.githubusercontent\\.com/[\\w.-]+/[0-9a-f]+/raw/',
    'gist\\.github\\.com/[\\w.-]+/[0-9a-f]+/(?:raw|archive)/',
    '(?:gitlab\\.com|salsa\\.debian\\.org|gitlab\\.(?:freedesktop|gnome|alpinelinux)\\.org|invent\\.kde\\.org)/[\\w./-]+/(?:raw|archive|blob)/',
    'bitbucket\\.org/[\\w.-]+/[\\w.-]+/(?:raw|get)/',
    'codeberg\\.org/[\\w.-]+/[\\w.-]+/(?:raw/commit|archive)/',
    'cdn\\.jsdelivr\\.net/gh/[\\w.-]+/[\\w.-]+@',
    '[\\w-]+\\.googlesource\\.com/[\\w./-]+/\\+(?:archive)?/',
    'git\\.kernel\\.org/[^?#]*\\?(?:[^#]*&)?(?:id|h)=',
    'git\\.sr\\.ht/~[\\w.-]+/[\\w.-]+/(?:blob|archive)/',
  ].join('|')})${COMMIT}(?:$|[/?#&]|\\.(?:tar(?:\\.\\w+)?|t[bgx]z2?|zip)(?:$|[?#]))`,
);

/** `…/4f8e…/../main/i.sh`: fetchers resolve it before they send it, and curl reads `{.}{.}` as the same. */
const PARENT = /(?:\.|%2e){2}/i;
