import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** The option syntax of a program that runs another program. */
interface WrapperSyntax {
  /** Options of one letter whose value is the next word, unless it is attached: `-u root`, `-uroot`. */
  readonly shorts: string;
  /** The same for long options. */
  readonly longs: readonly string[];
  /** The number of operands before the command: the user of `gosu`, the duration of `timeout`. */
  readonly operands: number;
  /** Whether it accepts `A=b` before the command. */
  readonly assigns: boolean;
  /** Options with which it does not run the command, such as `command -v`. */
  readonly otherwise: string;
  /** It runs a command only after one of these words: `limactl shell x docker`. */
  readonly actions?: string;
  /** A word that some programs of this name need in front of the command: `dotenv run docker`. */
  readonly mayNeed?: string;
  /** It runs a program only with this option: `runuser -u app docker`. */
  readonly needs?: RegExp;
  /** A first operand that may come before the command, such as a number of repetitions. */
  readonly skips?: RegExp;
  /** Long options with two values. */
  readonly pairs?: readonly string[];
  /** A word with blanks is a script, see `inner.ts`. */
  readonly usesShell?: true;
  /** Options whose value it fetches if it is an address: more than the command then runs. */
  readonly fetches?: RegExp;
}

const wrapper = (shorts = '', longs = '', more: Partial<WrapperSyntax> = {}): WrapperSyntax => ({
  shorts,
  longs: longs === '' ? [] : longs.split(' '),
  operands: 0,
  assigns: false,
  otherwise: '',
  ...more,
});

const REMOTE_NAMES = 'hosts host user par timeout outdir errdir options extra-arg extra-args askpass';

/** https://github.com/containers/bubblewrap/blob/main/bwrap.xml */
const BWRAP_VALUES =
  'args argv0 userns userns2 pidns uid gid hostname chdir unsetenv lock-file sync-fd remount-ro overlay-src tmp-overlay ro-overlay exec-label file-label proc dev tmpfs mqueue dir seccomp add-seccomp-fd block-fd userns-block-fd info-fd json-status-fd cap-add cap-drop perms size';
const BWRAP_PAIRS =
  'bind bind-try dev-bind dev-bind-try ro-bind ro-bind-try bind-fd ro-bind-fd file bind-data ro-bind-data symlink setenv chmod'.split(
    ' ',
  );

/** To support another wrapper, add a line with the letters and names of its options that take a value. */
const WRAPPERS: ReadonlyMap<string, WrapperSyntax> = new Map([
  ['aa-exec', wrapper('pn', 'profile namespace')],
  ['annotate-output', wrapper()],
  ['arch-chroot', wrapper('ur', '', { operands: 1 })],
  ['authbind', wrapper('', 'depth')],
  ['aws-vault', wrapper('', 'duration region', { actions: 'exec', operands: 1 })],
  ['buildah', wrapper('m', 'mount', { actions: 'unshare' })],
  ['builtin', wrapper()],
  ['bundle', wrapper('', 'gemfile', { actions: 'exec' })],
  ['busybox', wrapper()],
  ['bwrap', wrapper('', BWRAP_VALUES, { pairs: BWRAP_PAIRS })],
  ['caffeinate', wrapper('tw')],
  ['catatonit', wrapper()],
  ['ccache', wrapper('', '', { otherwise: 'cCzsMpFkoV' })],
  ['cgexec', wrapper('g')],
  ['chamber', wrapper('', '', { actions: 'exec', operands: 1 })],
  ['chpst', wrapper('uUenbmdofpstcl/')],
  ['chronic', wrapper()],
  ['chroot', wrapper('', 'userspec groups', { operands: 1 })],
  ['chrt', wrapper('TPD', '', { operands: 1, otherwise: 'p' })],
  [
    'clush',
    wrapper('wgxXflurmoctpOS', 'nodes hostfile group exclude fanout user options color mode topology', {
      usesShell: true,
    }),
  ],
  ['command', wrapper('', '', { otherwise: 'vV' })],
  ['conda', wrapper('np', 'name prefix cwd', { actions: 'run' })],
  ['cpulimit', wrapper('lpPe', 'limit pid path exe')],
  ['cronic', wrapper()],
  ['cross-env', wrapper('', '', { assigns: true })],
  ['cross-env-shell', wrapper('', '', { assigns: true, usesShell: true })],
  ['daemonize', wrapper('aceouplE')],
  ['dbus-launch', wrapper()],
  ['dbus-run-session', wrapper('', 'config-file dbus-daemon')],
  ['direnv', wrapper('', '', { actions: 'exec', operands: 1 })],
  ['doas', wrapper('aCu', '', { otherwise: 'Ls' })],
  ['dockerize', wrapper('', 'wait timeout template stdout stderr wait-retry-interval poll')],
  ['doppler', wrapper('cpt', 'command config project token', { actions: 'run' })],
  ['docker-machine', wrapper('', '', { actions: 'ssh', operands: 1 })],
  ['dotenv', wrapper('ef', 'file', { mayNeed: 'run' })],
  ['dotenvx', wrapper('fe', 'env env-file', { actions: 'run' })],
  ['dtach', wrapper('AcnNer')],
  ['dumb-init', wrapper('r', 'rewrite')],
  ['eatmydata', wrapper()],
  ['entr', wrapper('', '', { usesShell: true })],
  ['env', wrapper('uC', 'unset chdir', { assigns: true, usesShell: true })],
  ['env-cmd', wrapper('fre', 'file rc-file environments')],
  ['envchain', wrapper('', '', { operands: 1 })],
  ['envdir', wrapper('', '', { operands: 1 })],
  ['envuidgid', wrapper('', '', { operands: 1 })],
  ['exec', wrapper('a')],
  ['fakeroot', wrapper('lsib', 'lib faked')],
  ['faketime', wrapper('', '', { operands: 1 })],
  ['firejail', wrapper()],
  ['flatpak-spawn', wrapper('', 'forward-fd directory env unset-env')],
  ['flock', wrapper('wE', 'timeout wait conflict-exit-code', { operands: 1, otherwise: 'c' })],
  ['foreman', wrapper('efd', 'env procfile root', { actions: 'run' })],
  ['gnice', wrapper('n', 'adjustment')],
  ['gnohup', wrapper()],
  ['gosu', wrapper('', '', { operands: 1 })],
  ['gpg-agent', wrapper('', 'options homedir', { needs: /^--daemon$/ })],
  ['gstdbuf', wrapper('ioe', 'input output error')],
  ['gtimeout', wrapper('ks', 'kill-after signal', { operands: 1 })],
  ['hatch', wrapper('ep', 'env project', { actions: 'run' })],
  ['honcho', wrapper('efd', 'env procfile', { actions: 'run' })],
  ['i386', wrapper()],
  ['i486', wrapper()],
  ['i586', wrapper()],
  ['i686', wrapper()],
  ['ifne', wrapper('n')],
  ['infisical', wrapper('', 'env path projectId token', { actions: 'run' })],
  ['ionice', wrapper('cnpPu', 'class classdata pid pgid uid')],
  ['lckdo', wrapper('W', '', { operands: 1 })],
  ['lima', wrapper()],
  ['limactl', wrapper('', 'workdir shell', { actions: 'shell', operands: 1 })],
  ['linux32', wrapper()],
  ['linux64', wrapper()],
  ['ltrace', wrapper('aADeFlnosuwxX')],
  ['machinectl', wrapper('EM', 'setenv uid machine', { actions: 'shell', operands: 1 })],
  ['mamba', wrapper('np', 'name prefix cwd', { actions: 'run' })],
  ['micromamba', wrapper('nprc', 'name prefix root-prefix cwd', { actions: 'run' })],
  ['minikube', wrapper('np', 'node profile', { actions: 'ssh' })],
  ['mold', wrapper('', '', { actions: '-run --run' })],
  ['mpirun', wrapper('nHx', 'np host hostfile bind-to map-by')],
  ['multipass', wrapper('d', 'working-directory', { actions: 'exec', operands: 1 })],
  ['nice', wrapper('n', 'adjustment')],
  ['nocache', wrapper('n')],
  ['nohup', wrapper()],
  ['nq', wrapper('t')],
  ['nsenter', wrapper('tSG', 'target setuid setgid')],
  [
    'numactl',
    wrapper('NmCpiP', 'cpunodebind membind physcpubind interleave preferred preferred-many', { otherwise: 'sH' }),
  ],
  ['op', wrapper('', 'account env-file', { actions: 'run' })],
  [
    'parallel',
    wrapper(
      'adEIjLnNPsS',
      'arg-file block colsep delay env halt halt-on-error jobs joblog load max-args max-procs memfree results retries sshlogin sshloginfile tagstring tempdir timeout tmpdir workdir',
      { usesShell: true },
    ),
  ],
  ['parallel-ssh', wrapper('hHlptoexXOg', REMOTE_NAMES, { usesShell: true })],
  ['pdm', wrapper('p', 'project', { actions: 'run' })],
  ['pdsh', wrapper('wxglutfR', '', { usesShell: true })],
  ['perf', wrapper('CDeFGIoprtcu', 'cpu delay event output pid repeat', { actions: 'record stat trace' })],
  ['pipenv', wrapper('', '', { actions: 'run' })],
  ['pixi', wrapper('e', 'environment manifest-path', { actions: 'run' })],
  ['pkexec', wrapper('', 'user')],
  ['podman', wrapper('', '', { actions: 'unshare' })],
  ['poetry', wrapper('', '', { actions: 'run' })],
  ['prlimit', wrapper('po', 'pid output')],
  ['proot', wrapper('rbqwk', 'rootfs bind qemu cwd pwd kernel-release')],
  ['proxychains', wrapper('f')],
  ['pssh', wrapper('hHlptoexXOg', REMOTE_NAMES, { usesShell: true })],
  ['proxychains4', wrapper('f')],
  ['retry', wrapper('dmnst', 'delay max min times tries', { skips: /^\d+$/ })],
  ['rlwrap', wrapper('bfgHlpqsS')],
  [
    'rootlesskit',
    wrapper(
      'p',
      'net mtu cidr ifname state-dir port-driver publish propagation copy-up copy-up-mode evacuate-cgroup2 subid-source',
    ),
  ],
  ['run-one', wrapper()],
  ['run0', wrapper('Du', 'chdir group machine nice property setenv slice unit user')],
  ['runcon', wrapper('turl', 'type user role range', { skips: /:/ })],
  [
    'runuser',
    wrapper('gGsuw', 'group shell supp-group user whitelist-environment', { needs: /^-\w*u|^--user/, otherwise: 'cl' }),
  ],
  ['rye', wrapper('', 'pyproject', { actions: 'run' })],
  ['s6-applyuidgid', wrapper('uGg')],
  ['s6-envdir', wrapper('', '', { operands: 1 })],
  ['s6-setuidgid', wrapper('', '', { operands: 1 })],
  ['schroot', wrapper('cdnu', 'chroot directory user')],
  ['screen', wrapper('cehprsStT')],
  ['sem', wrapper('jJ', 'jobs id timeout', { usesShell: true })],
  ['setlock', wrapper('', '', { operands: 1 })],
  [
    'setpriv',
    wrapper('', 'ambient-caps inh-caps bounding-set groups rgid regid egid ruid reuid euid securebits pdeathsig'),
  ],
  ['setsid', wrapper()],
  ['setuidgid', wrapper('', '', { operands: 1 })],
  ['shx', wrapper()],
  ['softlimit', wrapper('acdfLlmnorsp')],
  ['ssh-agent', wrapper('aEOPt')],
  ['stdbuf', wrapper('ioe', 'input output error')],
  ['strace', wrapper('abeoEIOpPsSuX', 'attach columns env output string-limit trace user')],
  ['su-exec', wrapper('', '', { operands: 1 })],
  [
    'sudo',
    wrapper('aCcDghpRrTtUu', 'close-from chdir group host prompt chroot role command-timeout type user', {
      assigns: true,
      otherwise: 'el',
    }),
  ],
  ['summon', wrapper('fpeD', 'provider environment yaml')],
  ['systemd-cat', wrapper('tp', 'identifier priority stderr-priority level-prefix namespace')],
  ['systemd-inhibit', wrapper('', 'what who why mode')],
  ['systemd-nspawn', wrapper('DMiu', 'directory machine image user bind bind-ro setenv')],
  [
    'systemd-run',
    wrapper('EHMpu', 'description gid host machine nice property service-type setenv slice uid unit working-directory'),
  ],
  ['tailscale', wrapper('', '', { actions: 'ssh', operands: 1 })],
  ['taskset', wrapper('', '', { operands: 1, otherwise: 'p' })],
  ['time', wrapper('fo', 'format output')],
  ['timelimit', wrapper('tTsS')],
  ['timeout', wrapper('ks', 'kill-after signal', { operands: 1 })],
  ['tini', wrapper('pe')],
  ['toolbox', wrapper('cdr', 'container distro release', { actions: 'run' })],
  ['torify', wrapper()],
  ['torsocks', wrapper()],
  ['toybox', wrapper()],
  ['trickle', wrapper('duwtlLnN')],
  ['tsocks', wrapper()],
  ['tsp', wrapper('SLDW')],
  ['uname26', wrapper()],
  ['unbuffer', wrapper()],
  [
    'unshare',
    wrapper('GlRSw', 'load-interp map-group map-groups map-user map-users propagation root setgid setuid wd'),
  ],
  [
    'uv',
    wrapper(
      'CfimPpw',
      'cache-dir color config-file default-index directory env-file extra extra-index-url find-links group index index-url module no-extra no-group only-group package project python with with-editable with-requirements',
      { actions: 'run', fetches: /^(?:-w|--with(?:-editable|-requirements)?)(?:=|$)/ },
    ),
  ],
  ['valgrind', wrapper()],
  ['watch', wrapper('n', 'interval', { usesShell: true })],
  ['winpty', wrapper()],
  ['with-contenv', wrapper()],
  ['wsl', wrapper('du', 'cd distribution user')],
  ['x86_64', wrapper()],
  ['xargs', wrapper('adEILnPs', 'arg-file delimiter max-args max-procs max-chars process-slot-var')],
  ['xvfb-run', wrapper('efnpsw', 'auth-file error-file server-args server-num wait xauth-protocol')],
]);

/** A wrapper. Its command begins at the index `next`, and its last assignments begin at `assignments`. */
interface Unwrapped {
  readonly program: string;
  readonly assigns: boolean;
  readonly assignments: number;
  readonly next: number;
}

/** Whether a program may be a wrapper: the words behind it decide. */
export function isWrapper(program: string): boolean {
  return WRAPPERS.has(program) || PYTHON.test(program);
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

export function isAssignment({ pieces }: ShellWord): boolean {
  return ASSIGNMENT.test(pieces);
}

/** The index of the program that the wrappers run; undefined if one of them turns its input into words. */
export function unwrapped(words: readonly ShellWord[]): number | undefined {
  let head = 0;
  for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
    if (found.program === 'xargs' || found.program === 'parallel') return undefined;
    head = found.next;
  }
  return head;
}

/** The wrapper at an index; undefined if the program there is another one. */
export function wrapperAt(
  words: readonly ShellWord[],
  index: number,
): (Unwrapped & { readonly word: ShellWord }) | undefined {
  const word = words[index];
  const program = word === undefined ? DYNAMIC : programOf(word);
  const found = program === DYNAMIC ? undefined : unwrap(words, index, program);
  return word === undefined || found === undefined ? undefined : { word, ...found };
}

/** `/usr/bin/curl` and `$DIR/curl` are `curl`. Shells set `$BASH` and `$SHELL` to a shell. */
export function programOf({ pieces, raw }: ShellWord): string | Dynamic {
  const name = pieces.slice(pieces.lastIndexOf('/') + 1);
  if (name.includes(UNKNOWN_PIECE)) return SHELLS.get(raw.replaceAll(/["{}]/g, '')) ?? DYNAMIC;
  // a pattern
  if (/[*?]|\[./.test(name) && name !== '[[' && !/["'\\]/.test(raw)) return DYNAMIC;
  // a variable with more than a name around it, whose value the shell may split
  if (raw.startsWith('$') && /\s/.test(name)) return DYNAMIC;
  return name.endsWith('.exe') || name.endsWith('.EXE') ? name.slice(0, -4) : name;
}

const SHELLS: ReadonlyMap<string, string> = new Map([
  ['$BASH', 'bash'],
  ['$SHELL', 'sh'],
]);

/** The wrapper at `words[at]`; undefined when it is not a wrapper, or runs no written command. */
function unwrap(words: readonly ShellWord[], at: number, program: string): Unwrapped | undefined {
  const syntax = WRAPPERS.get(program) ?? (isModuleOfEngine(words, at, program) ? MODULE : undefined);
  const next = syntax === undefined ? undefined : nextOf(words, at, syntax);
  const word = words[next ?? words.length];
  if (syntax === undefined || next === undefined || word === undefined) return undefined;
  // a late option, such as `flock f -c '…'`, a script, or something that the wrapper runs itself
  if (NO_COMMAND.test(word.pieces) || (syntax.usesShell === true && /\s/.test(word.pieces))) return undefined;
  if (syntax.fetches !== undefined && fetchesIn(words.slice(at, next), syntax.fetches)) return undefined;
  const { assigns } = syntax;
  return { program, assigns, assignments: assigns ? firstAssignment(words, next) : next, next };
}

/** Whether a wrapper is there with nothing but options and assignments behind it: `env A=b`. */
export function assignsAlone(words: readonly ShellWord[], at: number): boolean {
  const word = words[at];
  const program = word === undefined ? DYNAMIC : programOf(word);
  const syntax = program === DYNAMIC ? undefined : WRAPPERS.get(program);
  return syntax?.assigns === true && nextOf(words, at, syntax) === words.length;
}

/** `python3 -u -m podman_compose` */
function isModuleOfEngine(words: readonly ShellWord[], at: number, program: string): boolean {
  if (!PYTHON.test(program)) return false;
  const option = words.findIndex(({ pieces }, index) => index > at && (pieces === '-m' || !pieces.startsWith('-')));
  return words[option]?.pieces === '-m' && words[option + 1]?.pieces === 'podman_compose';
}

const PYTHON = /^(?:python|pypy|py)[\d.]*$/;
const MODULE = wrapper();

/** Programs whose arguments are plain text, or run elsewhere. */
export const TEXT_PROGRAMS: ReadonlySet<string> = new Set(
  '. : [ [[ alias apk apt apt-get awk cat declare dnf echo export false grep egrep rg jq kubectl local logger ls oc printf readonly sed set test true typeset unset which yum'.split(
    ' ',
  ),
);

/** Further ones that search, build or install what they are given, or name it for another machine. */
const NO_RUNNERS: ReadonlySet<string> = new Set(
  `ansible ant apropos apt-cache aptitude basename bazel brew bun builtin case chmod chown complete composer compgen cowsay curl cut deno
  dialog diff dirname expr fgrep figlet find gh git glab gmake gradle gum hash hatch head help helm info invoke just kill killall ln mage
  make man mkdir mvn ninja notify-send npm npx nox pacman pgrep pidof pip pip3 pkill print ps pydoc rake read rm select service shift snap
  sort ssh systemctl tail task tee touch tldr tox tput tr trap type unalias uniq wall wc wget whatis whereis whiptail whoami write yarn
  zenity zypper`.split(/\s+/),
);

/** Names of functions, from another file, that show a text: `log_info docker run …` */
const SHOWS =
  /^_*(?:log|logger|info|warn|warning|err|error|fatal|die|fail|abort|msg|message|note|notice|notify|debug|trace|verbose|say|print|show|title|step|header|section|usage|help|describe|comment|todo|skip|expect|assert|check|has|have|is|require|need|contains?|suggest|hint|colou?r|green|red|yellow|blue|bold)(?:[_:-]|$)/i;

/**
 * The index of an engine behind a program and its options, if it certainly starts a container: `any-program -x 1 docker run --rm …`. No
 * program other than one that runs commands takes such words, except those that show or search them.
 */
export function engineBehindOptions(words: readonly ShellWord[], at: number): number | undefined {
  if (!mayRunEngine(words[at + 1]?.pieces ?? '') || !isUnknownProgram(words[at])) return undefined;
  let engine = at + 1;
  let isValue = false;
  for (let pieces = words[engine]?.pieces; pieces !== undefined; pieces = words[engine]?.pieces) {
    if (isEngineAt(pieces)) return startsWith(words, engine) ? engine : undefined;
    if (!pieces.startsWith('-') && !isValue) return undefined;
    isValue = pieces.startsWith('-') && !pieces.includes('=');
    engine += 1;
  }
  return undefined;
}

function isUnknownProgram(word: ShellWord | undefined): boolean {
  if (word === undefined) return false;
  const program = programOf(word);
  return program !== DYNAMIC && !mayShow(program) && !isRelative(word.pieces);
}

/** Programs that change, check, move or send the files that they are given, or take their own arguments behind `--`. */
const HANDLES_FILES: ReadonlySet<string> = new Set(
  `addgroup adduser ar as attr augtool aws az base32 base64 bats bzip2 c++ cargo cc chattr chcon checkinstall chgrp clang cmake cmp
  colordiff comm command cp cpio crudini csplit dasel dd debconf-set-selections dos2unix dotnet dpkg ed emacs envsubst ex exit file fold
  fpm fromdos gawk gcc getfacl getfattr getopt go gomplate gpg groupadd grype gsutil gunzip gzip hexdump inotifywait install j2 jest
  jinja2 jo join kcov ld link logrotate lz4 m4 makeself mariadb mawk mc microdnf mktemp mongo mongosh more msgfmt mv mysql nano nfpm nl
  node npm-run-all objdump od openssl oscap paste patch perl pnpm pr psql python rclone readelf readlink realpath redis-cli rename
  restorecon return rev ripgrep rpl rpmbuild rsync rustc s3cmd scp setcap setfacl sftp shc shellharden shred shuf split sponge sqlite3
  stat stow strings strip syft tac tar tcc tic todos tomlq tree trivy truncate unix2dos unlink unzip update-alternatives update-rc.d upx
  useradd usermod vi view vim visudo xmlstarlet xq xxd xz yq zcat zip zstd`.split(/\s+/),
);

/** The same by the name. */
const HANDLER = /lint|check|fmt|format|scan|sign|verify|edit|config|sum$|diff$|grep$|cat$|zip$|2(?:unix|dos)$/;

/** Whether nothing is known of a program that would keep it from running a command or a script in its words. */
export function mayRunWords(program: string): boolean {
  return !mayShow(program) && !HANDLES_FILES.has(program) && !HANDLER.test(program);
}

function mayRunEngine(next: string): boolean {
  return next.startsWith('-') || isEngineAt(next);
}

function isEngineAt(path: string): boolean {
  return isEngine(path.slice(path.lastIndexOf('/') + 1));
}

function mayShow(program: string): boolean {
  return (
    program === '' ||
    WRAPPERS.has(program) ||
    TEXT_PROGRAMS.has(program) ||
    NO_RUNNERS.has(program) ||
    isEngine(program) ||
    SHOWS.test(program)
  );
}

/** A script of the repository is read with the words that it is given. */
function isRelative(program: string): boolean {
  return program.includes('/') && !program.startsWith('/');
}

/** `docker run --rm`, `docker compose up`: an action with an option, or one of a project. */
function startsWith(words: readonly ShellWord[], engine: number): boolean {
  const [action = '', option = ''] = words.slice(engine + 1, engine + 3).map(({ pieces }) => pieces);
  return /^(?:run|create|exec)$/.test(action) ? option.startsWith('-') : /^(?:container|compose|service)$/.test(action);
}

/** An option, the inputs of a `parallel` without a command, or an address, such as that of a script for `uv run`. */
const NO_COMMAND = /^(?:-|:::|(?:[a-z]{1,9}\+)?[a-z]{1,9}:\/\/|git(?:hub|lab):)/i;

/** `--with https://…`, `--with=a@https://…` */
function fetchesIn(words: readonly ShellWord[], options: RegExp): boolean {
  return words.some(
    ({ pieces }, index) =>
      pieces.includes('://') && (options.test(pieces) || options.test(words[index - 1]?.pieces ?? '')),
  );
}

/** The index where the command may begin. */
function nextOf(words: readonly ShellWord[], at: number, syntax: WrapperSyntax): number | undefined {
  const { actions, needs, operands, skips } = syntax;
  if (actions !== undefined && !actions.split(' ').includes(words[at + 1]?.pieces ?? '')) return undefined;
  const options = skipOptions(words, at + (actions === undefined ? 1 : 2), syntax);
  if (options === undefined) return undefined;
  if (needs !== undefined && !words.slice(at + 1, options).some(({ pieces }) => needs.test(pieces))) return undefined;
  const first = words[options]?.pieces ?? '';
  const isSkipped = skips?.test(first) === true || (first !== '' && first === syntax.mayNeed);
  const next = options + operands + (isSkipped ? 1 : 0);
  return words[next]?.pieces === '--' ? next + 1 : next;
}

/** The first word after options, and after assignments where they are allowed; undefined when it is not known. */
function skipOptions(words: readonly ShellWord[], first: number, syntax: WrapperSyntax): number | undefined {
  let next = first;
  let mayBeOption = true;
  for (let word = words[next]; word !== undefined; word = words[next]) {
    const length = mayBeOption ? optionLength(word, syntax) : 0;
    if (length === undefined) return undefined;
    if (length === 0 && !(syntax.assigns && (isAssignment(word) || mayAssign(word, words[next + 1])))) break;
    next += length === 0 ? 1 : length;
    mayBeOption &&= word.value !== '--';
  }
  return next;
}

/** `env $(cat f) docker`: what a command prints in front of another word, or a variable in front of an engine. */
function mayAssign({ pieces, raw }: ShellWord, after: ShellWord | undefined): boolean {
  if (pieces !== UNKNOWN_PIECE || after === undefined) return false;
  return (
    /^(?:\$\(|`)/.test(raw) || (/^"?\$/.test(raw) && isEngine(after.pieces.slice(after.pieces.lastIndexOf('/') + 1)))
  );
}

/** Assignments right before the command can stay when the wrapper is removed. */
function firstAssignment(words: readonly ShellWord[], next: number): number {
  let first = next;
  for (let word = words[first - 1]; word !== undefined && isAssignment(word); word = words[first - 1]) first -= 1;
  return first;
}

/** The number of words of an option, 0 for another word; undefined when unknown, or when the wrapper does not run the command with it. */
function optionLength({ value, pieces }: ShellWord, syntax: WrapperSyntax): number | undefined {
  if (!pieces.startsWith('-')) return 0;
  if (pieces.startsWith('--')) return longLength(pieces.slice(2), syntax);
  if (value === DYNAMIC && pieces.indexOf(UNKNOWN_PIECE) < 2) return undefined;
  return shortLength(pieces, syntax);
}

function longLength(name: string, { longs, pairs }: WrapperSyntax): number {
  if (pairs?.includes(name) === true) return 3;
  return longs.includes(name) ? 2 : 1;
}

/** `-u root`, `-uroot`, `-xu root`; programs in Go take long options with one dash, too. */
function shortLength(pieces: string, syntax: WrapperSyntax): number | undefined {
  if (syntax.shorts === '' && syntax.longs.includes(pieces.slice(1))) return 2;
  for (let index = 1; index < pieces.length; index += 1) {
    const letter = pieces.charAt(index);
    if (syntax.otherwise.includes(letter)) return undefined;
    if (syntax.shorts.includes(letter)) return index + 1 < pieces.length ? 1 : 2;
  }
  return 1;
}
