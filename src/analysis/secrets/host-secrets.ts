/** A host path with secret content. */
export interface SecretPlace {
  /** The end of a sentence that begins `An attacker in it can read`. */
  readonly holds: string;
  /** Applies only to the path itself, not to anything below it. */
  readonly isExact: boolean;
  /** A single file below the path may be one that a container is meant to get. */
  readonly hasSingleFiles?: true;
  /** It is such a file. */
  readonly isSingleFile?: true;
}

interface Row extends Pick<SecretPlace, 'holds' | 'hasSingleFiles'> {
  readonly exact?: readonly string[];
  readonly below?: readonly string[];
}

/** Paths that only root on the host can read, so that even a read-only mount exposes secrets. */
const ROWS: readonly Row[] = [
  {
    holds: 'the hashes of passwords, the private keys and the settings of every service of the host',
    exact: ['/etc'],
  },
  {
    holds: 'the hashes of passwords of the host',
    below: ['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-'],
  },
  {
    holds: 'private keys of the host',
    hasSingleFiles: true,
    exact: ['/etc/ssh', '/etc/ssl', '/etc/pki', '/etc/pki/tls'],
    below: ['/etc/ssl/private', '/etc/pki/tls/private'],
  },
  { holds: 'the passwords of the networks of the host', below: ['/etc/NetworkManager/system-connections'] },
  {
    holds: 'keys and tokens of the cluster',
    hasSingleFiles: true,
    exact: ['/etc/rancher', '/var/lib/rancher'],
    below: ['/etc/kubernetes'],
  },
  {
    holds: 'the logins of the cluster itself, or the keys that sign them',
    exact: ['/etc/kubernetes/pki', '/etc/kubernetes/pki/etcd'],
    below: [
      ...['admin', 'super-admin', 'kubelet', 'bootstrap-kubelet', 'controller-manager', 'scheduler'].map(
        (name) => `/etc/kubernetes/${name}.conf`,
      ),
      ...['ca', 'sa', 'front-proxy-ca', 'etcd/ca'].map((name) => `/etc/kubernetes/pki/${name}.key`),
      '/etc/rancher/k3s/k3s.yaml',
      '/etc/rancher/rke2/rke2.yaml',
    ],
  },
  {
    holds: 'the settings, the logs and the files of every other container, with the secrets in their variables',
    exact: [
      '/var/lib',
      '/var/lib/docker',
      '/var/lib/docker/volumes',
      '/var/snap/docker',
      '/var/snap/docker/common',
      '/var/snap/docker/common/var-lib-docker',
      '/var/snap/docker/common/var-lib-docker/volumes',
      '/var/lib/balena-engine',
      '/var/lib/lxd',
      '/var/snap/lxd/common/lxd',
      '/var/lib/incus',
      '/var/lib/containers',
      '/var/lib/containers/storage',
    ],
    below: [
      '/var/lib/docker/containers',
      '/var/lib/docker/overlay2',
      '/var/lib/docker/swarm',
      '/var/snap/docker/common/var-lib-docker/containers',
      '/var/snap/docker/common/var-lib-docker/overlay2',
      '/var/snap/docker/common/var-lib-docker/swarm',
      '/var/lib/balena-engine/containers',
      '/var/lib/containerd',
      '/var/lib/containers/storage/overlay',
      '/var/lib/containers/storage/overlay-containers',
    ],
  },
  { holds: 'the secrets and volumes of every pod of the host', below: ['/var/lib/kubelet'] },
  {
    holds: 'the command lines of all processes of the host, and the variables of those without additional rights',
    exact: ['/proc'],
    below: ['/proc/1'],
  },
  { holds: 'the memory of the kernel', below: ['/proc/kcore'] },
  {
    holds: 'the activity of the kernel and the programs of the host',
    below: ['/sys/kernel/debug', '/sys/kernel/tracing'],
  },
];

const PLACES: ReadonlyMap<string, SecretPlace> = new Map(
  ROWS.flatMap(({ exact = [], below = [], ...row }): [string, SecretPlace][] => [
    ...exact.map((path): [string, SecretPlace] => [path, { ...row, isExact: true }]),
    ...below.map((path): [string, SecretPlace] => [path, { ...row, isExact: false }]),
  ]),
);

const HOST_KEY = /^\/etc\/ssh\/ssh_host_\w+_key$/;

/** The secrets that anyone who reads this host path, given without links, gets to see. */
export function secretPlace(path: string): SecretPlace | undefined {
  if (HOST_KEY.test(path)) return fileOf(PLACES.get('/etc/ssl/private'));
  const exact = PLACES.get(path);
  if (exact !== undefined) return exact;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const above = PLACES.get(path.slice(0, end));
    if (above?.isExact === false) return fileOf(above);
  }
  return undefined;
}

function fileOf(place: SecretPlace | undefined): SecretPlace | undefined {
  return place?.hasSingleFiles ? { ...place, isSingleFile: true } : place;
}

/** Sockets of agents that log in and sign for a user, and the variables that name them. */
export const AGENT_VARIABLE = /\$\{?(?:SSH_AUTH_SOCK|GPG_AGENT_INFO)\b/;
/** The place that is assumed for the socket in `$SSH_AUTH_SOCK`. */
export const AGENT_PLACE = '/tmp/ssh-agent/agent';
export const AGENT_SOCKET =
  /\/(?:ssh-(?:auth|agent)\.sock(?:et)?|S\.gpg-agent[\w.]*|keyring\/\.?ssh|\.1password\/agent\.sock|\.bitwarden-ssh-agent\.sock)$|^\/tmp\/ssh-[^/]*\/agent|\/\.ssh\/agent\/[^/]/;

/** Files and folders in a home folder with credentials, and what they give access to. Includes everything below them. */
const CREDENTIALS: readonly { readonly path: string; readonly holds: string }[] = [
  { path: '.ssh', holds: 'the SSH keys' },
  { path: '.aws', holds: 'the keys of AWS' },
  { path: '.azure', holds: 'the tokens of Azure' },
  { path: '.config/gcloud', holds: 'the tokens of Google Cloud' },
  { path: '.oci', holds: 'the keys of Oracle Cloud' },
  { path: '.kube', holds: 'the logins to clusters' },
  { path: '.docker', holds: 'the logins to registries' },
  { path: '.gnupg', holds: 'the GPG keys' },
  { path: '.netrc', holds: 'the passwords of servers' },
  { path: '.npmrc', holds: 'the tokens of package registries' },
  { path: '.pypirc', holds: 'the tokens of package registries' },
  { path: '.m2/settings.xml', holds: 'the passwords of package registries' },
  { path: '.cargo/credentials.toml', holds: 'the tokens of package registries' },
  { path: '.git-credentials', holds: 'the passwords of git servers' },
  { path: '.config/gh', holds: 'the tokens of GitHub' },
  { path: '.config/rclone', holds: 'the logins to storage' },
  { path: '.terraform.d', holds: 'the tokens of Terraform' },
  { path: '.vault-token', holds: 'the token of Vault' },
  { path: '.pgpass', holds: 'the passwords of databases' },
  { path: '.my.cnf', holds: 'the passwords of databases' },
  { path: '.password-store', holds: 'the passwords' },
  { path: '.local/share/keyrings', holds: 'the passwords' },
  { path: '.mozilla', holds: 'the logins and cookies of the browser' },
  { path: '.config/google-chrome', holds: 'the logins and cookies of the browser' },
  { path: '.lnd', holds: 'the macaroons of the Lightning node' },
  { path: '.bitcoin', holds: 'the wallets' },
  { path: '.ethereum', holds: 'the wallets' },
  { path: '.s3cfg', holds: 'the logins to storage' },
  { path: '.boto', holds: 'the logins to storage' },
  { path: '.config/doctl', holds: 'the tokens of DigitalOcean' },
  { path: '.kaggle', holds: 'the tokens of Kaggle' },
  { path: '.cache/huggingface/token', holds: 'the token of Hugging Face' },
];

/** Files in these folders that hold no secrets. */
const HARMLESS =
  /(?:\.pub|\/(?:known_hosts|authorized_keys|ssh_config)|\.ssh\/config|\.aws\/(?:config|cli|sso)|\.kube\/cache|\.docker\/(?:cli-plugins|buildx|contexts|scout))$/;

/** The credentials at a path relative to a home folder; the empty path is the whole home folder. */
export function homeSecret(path: string): string | undefined {
  if (path === '' || path === '.config') return 'the keys, tokens and histories';
  if (HARMLESS.test(path)) return undefined;
  return CREDENTIALS.find((row) => path === row.path || path.startsWith(`${row.path}/`))?.holds;
}

/** Whether a path relative to a home folder is a whole folder that holds several credentials. */
export function isFolderOfSecrets(path: string): boolean {
  return path === '' || path === '.config' || (CREDENTIALS.some((row) => row.path === path) && !OWN_FILE.test(path));
}

/** The file of a user that their own programs read, and not one that was made for a container. */
export function isOwnSecret(path: string): boolean {
  return OWN_FILE.test(path);
}

const OWN_FILE =
  /^\.(?:aws\/credentials|ssh\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|kube\/config|docker\/config\.json|config\/gcloud\/application_default_credentials\.json|config\/gh\/hosts\.yml|netrc|npmrc|pypirc|m2\/settings\.xml|cargo\/credentials\.toml|git-credentials|vault-token|pgpass|my\.cnf|s3cfg|boto|cache\/huggingface\/token)$/;
