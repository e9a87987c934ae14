/** Where a program has commands in its words, which it runs. */
export interface Carrier {
  /** Names of options, without dashes, whose value is a command line for a shell. */
  readonly options?: ReadonlySet<string>;
  /** The command line in such a value, in a group, if it is not the whole value. */
  readonly value?: RegExp;
  /** The options count only if the words, joined by blanks, match this. */
  readonly needs?: RegExp;
  /** Finds a command line in any word, in a group. */
  readonly word?: RegExp;
  /** The words in front of a command; words with blanks are `_` in it. */
  readonly after?: RegExp;
  /**
   * Whether the words after these are the words of one command, are joined to a command line, or are a command line each if they have
   * blanks.
   */
  readonly takes?: 'command' | 'line' | 'lines';
}

const options = (names: string, more: Omit<Carrier, 'options'> = {}): Carrier => ({
  options: new Set(names.split(' ')),
  ...more,
});
const after = (pattern: RegExp, takes: NonNullable<Carrier['takes']>): Carrier => ({ after: pattern, takes });
const rows = (programs: string, ...carriers: readonly Carrier[]): readonly (readonly [string, readonly Carrier[]])[] =>
  programs.split(' ').map((program) => [program, carriers] as const);

const APT_HOOK = /^[\w-]+(?:::[\w-]+)*::(?:Pre|Post)-(?:Invoke|Install-Pkgs)[\w-]*(?:::)?=(.*)/is;
const SSH_OPTION = /^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)/is;
const ANSIBLE_ARGUMENT = /^(?:(?:chdir|creates|removes|executable)=\S+\s+)*(?:cmd=)?(.*)/s;
const HG_SETTING =
  /^(?:(?:alias|hooks)\.[\w.-]+|ui\.(?:ssh|editor|merge)|extdiff\.cmd\.\w+|merge-tools\.\w+\.executable)=!?(.*)/s;

/** Programs of npm packages that run other commands. */
const OF_PACKAGES =
  'chokidar conc concurrently cross-env cross-env-shell dotenv dotenvx env-cmd exec-sh lerna nodemon npm-run-all npm-run-all2 nx onchange run-p run-s run-z server-test start-server-and-test start-test task tsc-watch tsup turbo';
/** The words in front of such a program, which may have a version: `npx -y concurrently@9 "…"`, `yarn run-s build:*` */
const OPTIONS = String.raw`(?:(?:-p|--package) [^-\s]\S* |-(?!p |-package )\S+ )*`;
const BEFORE_PROGRAM = new RegExp(
  String.raw`^${OPTIONS}(?:(?:dlx|exec|run|x) ${OPTIONS})?(?=(?:${OF_PACKAGES.replaceAll(' ', '|')})(?:@\S*)? )`,
);

/** To support another program, add a line. Programs whose command is a list of words right after their options are in `wrappers.ts`. */
export const CARRIERS: ReadonlyMap<string, readonly Carrier[]> = new Map([
  ...rows(
    'ansible',
    options('a args', {
      needs: /(?:^| )(?:-m|--module-name)[ =](?:\w+\.)*(?:shell|command|raw|script|expect) /,
      value: ANSIBLE_ARGUMENT,
    }),
    // the module for commands is the usual one
    options('a args', { needs: /^(?!.*-m |.*--module-name)/, value: ANSIBLE_ARGUMENT }),
  ),
  ...rows('apt apt-get aptitude', options('o option', { value: APT_HOOK })),
  ...rows('asdf', after(/^exec /, 'command')),
  ...rows('cargo', options('s shell', { needs: /^watch / })),
  ...rows('capsh', after(/^(?:\S+ )*?-- -\w*c /, 'line')),
  ...rows('bun bunx yarn yarnpkg', after(BEFORE_PROGRAM, 'command')),
  ...rows('certbot', options('deploy-hook manual-auth-hook manual-cleanup-hook post-hook pre-hook renew-hook')),
  ...rows('chokidar', options('c command')),
  ...rows('cmake', after(/^-E (?:env (?:--unset=\S+ |--modify \S+ |\w+=\S* |-- )*|time |chdir \S+ )/, 'command')),
  ...rows(
    'conc concurrently exec-sh hyperfine multirun server-test start-server-and-test start-test watchexec',
    after(/^/, 'lines'),
    options('c cleanup C conclude p prepare s setup'),
  ),
  ...rows('doppler', options('command')),
  ...rows('dpkg', options('post-invoke pre-invoke')),
  ...rows('env', { word: /^(?:-[a-zA-Z]{0,9}S=?|--split-string=)(.+)/s }),
  ...rows('fd fdfind', after(/^(?:\S+ )*?(?:-[xX]|--exec(?:-batch)?) /, 'command')),
  ...rows('forever', options('c')),
  ...rows('go', options('exec toolexec')),
  ...rows('hg', options('config', { value: HG_SETTING })),
  ...rows('ip', after(/^(?:netns exec|vrf exec) \S+ /, 'command')),
  ...rows('just', after(/^(?:\S+ )*?(?:-c|--command) /, 'command')),
  ...rows(
    'make gmake',
    { word: /\$\(shell ((?:[^()]|\([^()]*\))*)\)/ },
    options('E eval', { value: /^[^:\n]*:[^;\n]*[;\n]\s*(.*)/s }),
  ),
  ...rows('lerna', after(/^exec (?:\S+ )*?-- /, 'command')),
  ...rows('man', options('P pager')),
  ...rows('mise rtx', options('c command', { needs: /^(?:x|exec) / }), after(/^(?:x|exec) (?:\S+ )*?-- /, 'command')),
  ...rows('mysql mariadb', options('pager')),
  ...rows('nc ncat netcat', options('c e exec sh-exec')),
  ...rows('nix', after(/^(?:develop|shell) (?:\S+ )*?(?:-c|--command) /, 'command')),
  ...rows('nix-shell', options('command run')),
  ...rows('nodemon', options('exec x')),
  ...rows('npm npx pnpm pnpx', options('c call'), after(BEFORE_PROGRAM, 'command')),
  ...rows('onchange', after(/^(?:\S+ )*?-- /, 'command')),
  ...rows('openvpn', options('down up route-up client-connect')),
  ...rows('parallel', after(/^(?:-\S+ (?:\d+ )?)*::: /, 'lines')),
  ...rows('pm2', after(/^start /, 'lines')),
  ...rows('rpm rpmbuild rpmspec', { word: /%\(((?:[^()]|\([^()]*\))*)\)/s }),
  ...rows('rsync', options('e rsh')),
  ...rows('salt salt-call', after(/^(?:\S+ )*?cmd\.\w+ /, 'line')),
  ...rows(
    'scl',
    after(/^(?:enable|run) (?:[\w.-]+ )+-- /, 'command'),
    after(/^(?:enable|run) (?:[a-z][\w.-]* )+/, 'lines'),
  ),
  ...rows('scp sftp sshfs', options('o', { value: SSH_OPTION }), options('S')),
  ...rows('setarch', after(/^(?:(?:x86_64|i[3-6]86|linux32|linux64|arm\w*|aarch64) )?(?:-\S+ )*/, 'command')),
  ...rows('socat', { word: /^(?:exec|system):(.*)/is }),
  ...rows('sops', after(/^exec-(?:env|file) (?:-\S+ )*\S+ /, 'line')),
  ...rows('split', options('filter')),
  ...rows('ssh autossh', options('o', { value: SSH_OPTION })),
  ...rows('svn', options('config-option', { value: /^[^:]*:tunnels:[^=]*=(.*)/s })),
  ...rows(
    'tar bsdtar gtar',
    options('F I info-script new-volume-script rsh-command to-command use-compress-program'),
    options('checkpoint-action', { value: /^exec=(.*)/s }),
  ),
  ...rows('tcpdump', options('z')),
  ...rows(
    'tmux',
    after(
      /^(?:\S+ )*?(?:new|new-session|neww|new-window|splitw|split-window|respawn-pane|respawn-window|run|run-shell|pipe-pane|popup|display-popup|send|send-keys) (?:-[AabdDPXEhvkClo]+ |-[nstcxyeFpw] \S+ )*/,
      'line',
    ),
  ),
  ...rows(
    'tsc-watch tsup',
    options('onSuccess onFailure onFirstSuccess onEmit onCompilationStarted onCompilationComplete'),
  ),
  ...rows('zip', options('TT unzip-command')),
]);
