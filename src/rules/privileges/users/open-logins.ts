import { type FileLine, linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import type { Stage } from '../../../model/dockerfile.ts';

/** A line of a file that lets somebody log in. */
export interface OpenLogin extends Pick<FileLine, 'span' | 'instruction'> {
  /** In the middle of a sentence. */
  readonly clause: string;
  /** Whether the line has the hash of a password. */
  readonly isPassword: boolean;
}

/** Passwords in `/etc/shadow` and `/etc/passwd`, and settings of `sshd` and PAM that ask for none. */
export function* openLogins(stage: Stage): Generator<OpenLogin> {
  for (const line of linesWrittenTo(stage, /^\/etc\/shadow$/)) {
    const [, name, hash = ''] = SHADOW.exec(line.text) ?? [];
    if (name === undefined || !(hash === '' || hash.startsWith('$'))) continue;
    const clause =
      hash === '' ? EMPTY : 'writes the hash of a password, which everyone with the image can try to guess';
    yield { ...line, clause, isPassword: hash !== '' };
  }
  for (const line of linesWrittenTo(stage, /^\/etc\/(?:shadow|passwd)$/))
    if (opensLogin(line)) yield { ...line, clause: EMPTY, isPassword: false };
  for (const line of linesWrittenTo(stage, /^\/etc\/ssh\/sshd_config(?:$|\.d\/)/))
    if (/^["']?\s*PermitEmptyPasswords[\s=]+"?yes\b/i.test(line.text))
      yield { ...line, clause: 'lets users with an empty password log in over SSH', isPassword: false };
  yield* openPam(stage);
  yield* knownKeys(stage);
}

/** The key of somebody who may log in to each container; without an SSH server nobody asks for it. */
function* knownKeys(stage: Stage): Generator<OpenLogin> {
  if (!SSH_SERVER.test(stage.file.text)) return;
  for (const line of linesWrittenTo(stage, /(?:^|\/)authorized_keys2?$/))
    if (PUBLIC_KEY.test(line.text))
      yield { ...line, clause: 'lets the holder of an SSH key log in to each container', isPassword: false };
}

const SSH_SERVER = /sshd|dropbear|openssh/;
const PUBLIC_KEY = /(?:^|["'\s])(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-[\w-]{1,40}|sk-[\w@.-]{1,60}) AAAA[\w+/]{20,}/;

const EMPTY = 'gives a user an empty password, which lets anyone become that user';

/** `name:password:days`; a `*` or a `!` in place of the password locks it. */
const SHADOW = /^["']?([a-z_][\w.-]{0,31}):([^:]{0,200}):\d{0,9}:/;

/** `name::1000:1000:` in the list of users, or an edit that takes the password out of a line of either list. */
function opensLogin({ path, text, replaces }: FileLine): boolean {
  if (replaces === undefined) return path === '/etc/passwd' && USER_WITHOUT_PASSWORD.test(text);
  if (SHADOW.test(text)) return false;
  return EMPTIED.test(text) || (/^[a-z_][\w.-]{0,31}:$/.test(text) && LOCK_BEHIND_NAME.test(replaces));
}

const USER_WITHOUT_PASSWORD = /^["']?[a-z_][\w.-]{0,31}::\d{1,10}:\d{0,10}:/;

/** `root::`, and `\1::` for the name that the pattern matches. */
const EMPTIED = /^(?:[a-z_][\w.-]{0,31}|\\1|\$\{?1\}?)::/;

/** `^root:*`, `root:[!*]`, `^root:x` */
const LOCK_BEHIND_NAME = /^\^?[a-z_][\w.-]{0,31}:(?:\\?\*|!{1,2}\*?|x|\[[^\]]{1,20}\][*+]?)$/;

/** https://man7.org/linux/man-pages/man5/pam.conf.5.html */
function* openPam(stage: Stage): Generator<OpenLogin> {
  const lines = [...linesWrittenTo(stage, /^\/etc\/pam\.d\//)].filter(({ text }) => AUTH.test(text));
  const first = new Map<string, FileLine>();
  for (const line of lines) if (!first.has(line.path)) first.set(line.path, line);
  for (const line of lines) {
    if (!PERMITS.test(line.text)) continue;
    // behind other modules, which refuse before, it only ends the list
    if (!/\bsufficient\b/.test(line.text) && first.get(line.path) !== line) continue;
    yield {
      ...line,
      clause: 'lets anyone pass a check of passwords, as pam_permit accepts everybody',
      isPassword: false,
    };
  }
}

const AUTH = /^["']?\s*-?auth\s/;
const PERMITS = /\s(?:sufficient|required|requisite|\[[^\]]{0,100}\])\s+(?:\S{0,200}\/)?pam_permit\.so\b/;
