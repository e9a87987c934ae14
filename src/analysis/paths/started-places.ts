/** How the commands in a file are written. */
export type StartedKind =
  | 'script'
  | 'table'
  | 'table-with-users'
  | 'table-of-init'
  | 'settings'
  | 'hooks-of-apt'
  | 'hooks-of-git'
  | 'hooks-of-ssh';

/** Where programs of an image look for what they start: s6, runit, cron, supervisord, systemd, shells, entry points of images, apt, git and ssh. */
const PLACES: readonly { readonly path: RegExp; readonly kind: StartedKind }[] = [
  { path: /^\/etc\/(?:services\.d|s6[\w-]*|service|sv|runit)\/(?:[^/]+\/)*(?:run|up|finish|\d)$/, kind: 'script' },
  { path: /^\/etc\/s6[\w-]*\/scripts\/[^/]+$/, kind: 'script' },
  {
    path: /^\/(?:etc\/|custom-)?(?:cont-init|cont-finish|fix-attrs|my_init|entrypoint|init)\.d\/[^/]+$/,
    kind: 'script',
  },
  { path: /^\/(?:docker-)?entrypoint(?:-[a-z]+)?\.d\/(?:[^/]+\/)*[^/]+\.(?:ba|env)?sh$/, kind: 'script' },
  { path: /^\/etc\/(?:cron\.(?:hourly|daily|weekly|monthly)|periodic\/\w+)\/[^/]+$/, kind: 'script' },
  {
    path: /^\/etc\/(?:rc\.local|profile|bash\.bashrc|bashrc|bash\.bash_logout|profile\.d\/[^/]+\.sh|(?:zsh\/)?z(?:shenv|shrc|profile))$/,
    kind: 'script',
  },
  {
    path: /^(?:~|\$HOME|\/root|\/home\/[^/]+)\/\.(?:bashrc|bash_profile|bash_login|profile|zshenv|zshrc|zprofile)$/,
    kind: 'script',
  },
  { path: /^\/etc\/(?:cron\.d\/[^/]+|crontab)$/, kind: 'table-with-users' },
  { path: /^\/(?:var\/spool\/cron(?:\/crontabs)?|etc\/crontabs)\/[^/]+$/, kind: 'table' },
  { path: /^\/etc\/inittab$/, kind: 'table-of-init' },
  { path: /^\/(?=.*supervis).*\.(?:conf|ini)$/, kind: 'settings' },
  { path: /^\/(?:etc|lib|usr\/lib)\/systemd\/system\/[^/]+\.service$/, kind: 'settings' },
  { path: /^\/etc\/apt\/apt\.conf(?:\.d\/[^/]+)?$/, kind: 'hooks-of-apt' },
  {
    path: /^(?:\/etc\/gitconfig|(?:~|\$HOME|\/root|\/home\/[^/]+)\/\.(?:gitconfig|config\/git\/config))$/,
    kind: 'hooks-of-git',
  },
  {
    path: /^(?:\/etc\/ssh\/ssh_config(?:\.d\/[^/]+)?|(?:~|\$HOME|\/root|\/home\/[^/]+)\/\.ssh\/config)$/,
    kind: 'hooks-of-ssh',
  },
];

/** How the commands in a file at a path are written, if something starts them without being told. */
export function startedKind(path: string): StartedKind | undefined {
  return PLACES.find((place) => place.path.test(path))?.kind;
}

/** Files that shells of users read. They are long, and seldom run anything but what sets up a prompt. */
export function isOfLogins(path: string): boolean {
  return /(?:rc|profile|logout|login|zshenv|profile\.d\/[^/]+)$/.test(path);
}

/**
 * Whether an image starts a file at a path by its own ENTRYPOINT, going by the name: official images have theirs at
 * `/usr/local/bin/docker-entrypoint.sh`, `/docker-entrypoint.sh` or `/entrypoint.sh`, PHP at `/usr/local/bin/docker-php-entrypoint`.
 */
export function isImageEntry(path: string): boolean {
  return /^\/(?:(?:usr\/(?:local\/)?)?s?bin\/|opt\/)?(?:docker-(?:[a-z]+-)?)?entrypoint(?:\.sh)?$/.test(path);
}

/** Whether containers of an image run a script at a path without being told. */
export function isStartedScript(path: string, hasOwnEntry: boolean): boolean {
  return (!hasOwnEntry && isImageEntry(path)) || (startedKind(path) === 'script' && !isOfLogins(path));
}
