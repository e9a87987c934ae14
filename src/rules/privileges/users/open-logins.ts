import { type FileLine, linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { commandsOf } from '../../../analysis/commands/stage-commands.ts';
import { instructionsOf, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';

/** A line of a file that lets somebody log in. */
export interface OpenLogin extends Pick<FileLine, 'span' | 'instruction'> {
  /** The absolute path of the file; undefined where a program chooses it. */
  readonly path?: string;
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
  for (const place of fetchedKeys(stage)) yield { ...place, clause: FETCHED, isPassword: false };
}

const FETCHED = 'lets everyone log in to each container whose SSH key a server sent during the build';

/** `curl https://…/someone.keys > ~/.ssh/authorized_keys`, `ADD https://… ~/.ssh/authorized_keys`, `ssh-import-id gh:someone` */
function* fetchedKeys(stage: Stage): Generator<Pick<FileLine, 'span' | 'instruction'>> {
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const words = command.arguments.map(({ pieces }) => pieces);
    const targets = command.redirects.flatMap(({ target }) => target?.pieces ?? []);
    const isFetch = FETCHERS.has(command.program) && [...words, ...targets].some((word) => KEYS_FILE.test(word));
    if (isFetch || IMPORTERS.has(command.program)) yield { span: command.span, instruction };
  }
  for (const add of instructionsOf(stage, 'ADD')) {
    const source = add.sources.find((one) => /^https?:/.test(known(one) ?? ''));
    if (source !== undefined && KEYS_FILE.test(known(add.destination) ?? '')) {
      yield { span: source.span, instruction: add };
    }
  }
}

const FETCHERS: ReadonlySet<unknown> = new Set(['curl', 'wget', 'fetch', 'http']);
const IMPORTERS: ReadonlySet<unknown> = new Set(['ssh-import-id', 'ssh-import-id-gh', 'ssh-import-id-lp']);
const KEYS_FILE = /(?:^|[/=])authorized_keys2?$/;

const SSH_SERVER = /sshd|dropbear|openssh|^EXPOSE[^\n]{0,200}[ \t]22(?:\/tcp)?\b/im;
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
