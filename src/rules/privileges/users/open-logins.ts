import { type FileLine, linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import type { Stage } from '../../../model/dockerfile.ts';

/** A line of a file that lets somebody log in. */
export interface OpenLogin extends Pick<FileLine, 'span' | 'instruction'> {
  /** In the middle of a sentence. */
  readonly clause: string;
  /** Whether the line has the hash of a password. */
  readonly isPassword: boolean;
}

/** Passwords in `/etc/shadow`, and settings of `sshd` and PAM that ask for none. */
export function* openLogins(stage: Stage): Generator<OpenLogin> {
  for (const line of linesWrittenTo(stage, /^\/etc\/shadow$/)) {
    const [, name, hash = ''] = SHADOW.exec(line.text) ?? [];
    if (name === undefined || !(hash === '' || hash.startsWith('$'))) continue;
    const clause =
      hash === '' ? EMPTY : 'writes the hash of a password, which everyone with the image can try to guess';
    yield { ...line, clause, isPassword: hash !== '' };
  }
  for (const line of linesWrittenTo(stage, /^\/etc\/ssh\/sshd_config(?:$|\.d\/)/))
    if (/^["']?\s*PermitEmptyPasswords[\s=]+"?yes\b/i.test(line.text))
      yield { ...line, clause: 'lets users with an empty password log in over SSH', isPassword: false };
  yield* openPam(stage);
}

const EMPTY = 'gives a user an empty password, which lets anyone become that user';

/** `name:password:days`; a `*` or a `!` in place of the password locks it. */
const SHADOW = /^["']?([a-z_][\w.-]{0,31}):([^:]{0,200}):\d{0,9}:/;

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
