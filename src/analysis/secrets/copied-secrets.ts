import { holdsPassword } from './password-settings.ts';
import { isSecretPair } from './secret.ts';
import { providerSecrets } from './secret-formats.ts';

/** A kind of file that exists to hold secrets, identified by its name, and by its text where it can be read. */
export interface SecretFileKind {
  /** The end of `a file that holds …`. */
  readonly what: string;
  /** Matches a lower-case path with a leading `/`. */
  readonly path: RegExp;
  /** Matches names of files that do not hold secrets after all. */
  readonly unless?: RegExp;
  /** Whether the text has a secret in it; without this the name is enough. */
  readonly holds?: (text: string) => boolean;
  /**
   * Whether the name is enough when the text cannot be read: `always`, `never`, or only when the file is `absent` from the repository,
   * because git ignores it or something writes it before the build.
   */
  readonly byName: 'always' | 'absent' | 'never';
}

const TEMPLATES = /example|sample|template|dist|default|schema|test|\bci$|stub|tmpl|placeholder/;
const PUBLIC_KEYS = /gpg|pgp|pub|keyring|apt|repo|release|archive|signing/;

const SECRET_FILES: readonly SecretFileKind[] = [
  {
    what: 'a private SSH key',
    path: /\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
    holds: isPrivateKey,
    byName: 'always',
  },
  {
    what: 'a private SSH key',
    path: /\.ppk$/,
    byName: 'always',
  },
  // a program, which writes variables or exports them
  {
    what: 'variables with secrets',
    path: /\/\.env[^/]*\.(?:(?:ba|z|fi)?sh|ps1|[cm]?js|ts|py|rb|php|d)$/,
    unless: TEMPLATES,
    holds: holdsSecretVariable,
    byName: 'never',
  },
  {
    what: 'variables with secrets',
    path: /\/\.env(?:\.[a-z\d_-]+)*$/,
    unless: TEMPLATES,
    holds: holdsSecretVariable,
    byName: 'absent',
  },
  {
    what: 'variables with secrets',
    path: /\.env$/,
    unless: TEMPLATES,
    holds: holdsSecretVariable,
    byName: 'never',
  },
  {
    what: 'a private key',
    path: /\/(?=[^/]*\.key$)[^/]*(?:tls|ssl|server|priv|local|domain|nginx|client|https|site)/,
    unless: PUBLIC_KEYS,
    holds: isPrivateKey,
    byName: 'always',
  },
  {
    what: 'a private key',
    path: /\/(?:privkey|private[._-]?key|(?:server|client|tls|ssl)[._-]key)\d*\.pem$/,
    holds: isPrivateKey,
    byName: 'always',
  },
  {
    what: 'a private key',
    path: /\.(?:key|pem)$/,
    holds: isPrivateKey,
    byName: 'never',
  },
  {
    what: 'a key store',
    path: /\.(?:p12|pfx|pkcs12|jks|keystore)$/,
    unless: /trust|cacert|public|debug/,
    byName: 'always',
  },
  {
    what: 'a password database',
    path: /\.kdbx?$/,
    byName: 'always',
  },
  {
    what: 'a token for a package registry',
    path: /\/\.npmrc$/,
    holds: (text) => /^[^#;\r\n\u2028\u2029]*:_(?:authToken|auth|password)[ \t]*=[ \t]*["']?[^\s"'$]/m.test(text),
    byName: 'absent',
  },
  {
    what: 'a password for a package index',
    path: /\/\.pypirc$/,
    holds: (text) => /^[ \t]*password[ \t]*[=:][ \t]*[^\s$%{]/m.test(text),
    byName: 'absent',
  },
  {
    what: 'passwords for hosts',
    path: /\/[._]netrc$/,
    holds: (text) => /\bpassword\s+[^\s$]/.test(text),
    byName: 'always',
  },
  {
    what: 'passwords for Git servers',
    path: /\/\.git-credentials$/,
    holds: (text) => /:\/\/[^:@/\s]+:[^@/\s$]+@/.test(text),
    byName: 'always',
  },
  {
    what: 'database passwords',
    path: /\/\.pgpass$/,
    byName: 'always',
  },
  {
    what: 'passwords for registries',
    path: /\/(?:\.docker\/config\.json|\.dockerconfigjson|\.dockercfg)$/,
    holds: (text) => /"auth"\s*:\s*"[^"$]/.test(text),
    byName: 'absent',
  },
  {
    what: 'passwords for package repositories or registries',
    path: /\/auth\.json$/,
    holds: holdsLogin,
    byName: 'never',
  },
  {
    what: 'keys of a cloud account',
    path: /\/\.aws\/credentials$/,
    holds: (text) => /aws_secret_access_key[ \t]*=[ \t]*[^\s$]/i.test(text),
    byName: 'always',
  },
  {
    what: 'the key of a service account',
    path: /\/(?=[^/]*\.json$)[^/]*(?:service[-_]?account|gcp[-_]key|gcloud[-_]key|google[-_]credential)/,
    holds: (text) => /"private_key"\s*:\s*"[^"$]/.test(text),
    byName: 'absent',
  },
  {
    what: 'access to a cluster',
    path: /\/(?:kubeconfig(?:\.ya?ml)?|\.kube\/config)$/,
    holds: (text) => /^[ \t]*(?:client-key-data|token|password):[ \t]*[^\s$]/m.test(text),
    byName: 'absent',
  },
  {
    what: 'the state of an infrastructure, with the secrets in it',
    path: /\.tfstate(?:\.backup)?$/,
    byName: 'always',
  },
  {
    what: 'a token for a secret store',
    path: /\/\.vault-token$/,
    byName: 'always',
  },
];

/** Programs and settings, in which only a value in the format of its provider counts, or a private key. */
export const PLAIN_FILE: SecretFileKind = {
  what: 'a private key, or a token whose form shows its provider',
  path: /\.(?:(?:ba|da|z|k)?sh|ps1|bat|cmd|py|[cm]?[jt]s|rb|php|pl|go|java|kt|cs|jsonc?|ya?ml|toml|ini|cfg|conf|config|properties|xml|txt|gradle|tf|tfvars|service)$|\/\.?[a-z_-]+$/,
  unless: /example|sample|template|(?:^|[._-])(?:dist|test|spec|stub|tmpl|placeholder)(?:[._-]|$)|lock/,
  holds: (text) =>
    providerSecrets(text).some(({ start }) => !ILLUSTRATES.test(text.slice(Math.max(0, start - NEAR), start))),
  byName: 'never',
};

/** Settings of programs and package managers, in which a password by its name and its form counts as well. */
const SETTINGS_FILE: SecretFileKind = {
  what: 'a password, a private key or a token',
  path: /\.(?:properties|ya?ml|toml|ini|cfg|cnf|conf|config)$|\/requirements[\w.-]*\.txt$|\/appsettings[\w.]*\.json$|\/(?:settings|context|server|standalone|persistence|tomcat-users|[\w.-]+-ds)\.xml$/,
  unless:
    /example|sample|template|schema|compose|openapi|swagger|^(?:pyproject|cargo|setup|tox|pytest|mkdocs)\.|(?:^|[._-])(?:dist|default|tests?|testing|spec|stub|tmpl|placeholder|dev|develop|development|local|localhost|ci|e2e|mocks?|fixtures?|messages?|i18n|l10n|locales?|lang|labels?|strings|translations?|lock)(?:[._-]|$)/,
  holds: (text) => PLAIN_FILE.holds?.(text) === true || (!isForm(text) && holdsPassword(text)),
  byName: 'never',
};

/** Whether a comment asks for other values: the file is a form to fill in. */
function isForm(text: string): boolean {
  const lines = text.slice(0, HEAD).split('\n');
  return lines.some((line) => /^\s{0,9}[#;/!*]/.test(line) && ASKS.test(line));
}

const ASKS =
  /\b(?:replace|change|enter|fill in|insert)\b.{0,40}\b(?:your|here|values?|credentials?|tokens?|keys?|secrets?|passwords?)\b|\byour (?:own )?(?:values?|credentials?|tokens?|keys?|secrets?|passwords?|account)\b/i;

/** In characters: the comments at the beginning. */
const HEAD = 1000;

/** Folders of settings that somebody copies and fills in. */
const FOLDER_OF_FORMS = /(?:^|\/)(?:defaults|skel|skeleton)\//i;

/** A key that documents what a value looks like. */
const ILLUSTRATES = /example|sample|placeholder|dummy|fake/i;

/** In characters: a name, and the beginning of a value. */
const NEAR = 100;

/** Folders of tests and examples: keys there are public on purpose. */
export const FOLDER_OF_TESTS =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures?|testdata|test-?data|mocks?|examples?|samples?|demo|docs?)\//i;

/** The kind of secret file that a path belongs to. */
export function secretFileKind(path: string): SecretFileKind | undefined {
  const isOf = kindTest(path);
  return SECRET_FILES.find(isOf);
}

/** Whether it has the name of a kind, but of a file of it that holds no secrets after all: `truststore.jks`, `.env.example`. */
export function isHarmlessByName(path: string): boolean {
  const lower = `/${path.toLowerCase()}`;
  return secretFileKind(path) === undefined && SECRET_FILES.some((kind) => kind.path.test(lower));
}

/** Whether a file of a kind has a secret that can be used as it is. */
export function holdsUsableSecret({ holds }: SecretFileKind, text: string): boolean {
  return !ENCRYPTED.test(text) && (holds === undefined || holds(text));
}

/** The beginning of a file that is encrypted as a whole. */
const ENCRYPTED =
  /^\s{0,9}(?:\$ANSIBLE_VAULT;|age-encryption\.org\/|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----)/;

/** The kind of an ordinary program or file with settings; undefined for other files. */
export function plainKind(path: string): SecretFileKind | undefined {
  return (FOLDER_OF_FORMS.test(path) ? [PLAIN_FILE] : [SETTINGS_FILE, PLAIN_FILE]).find(kindTest(path));
}

/** Whether a file has settings of a program, by its name. */
export function isSettingsFile(path: string): boolean {
  return plainKind(path) === SETTINGS_FILE;
}

/** Whether it is the kind of files that have other uses than a secret. */
export function isPlain(kind: SecretFileKind): boolean {
  return kind === PLAIN_FILE || kind === SETTINGS_FILE;
}

function kindTest(path: string): (kind: SecretFileKind) => boolean {
  const lower = `/${path.toLowerCase()}`;
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  return (kind) => kind.path.test(lower) && kind.unless?.test(name) !== true;
}

/** The `auth.json` of Composer or of Podman: passwords by their names, and tokens by their hosts. */
function holdsLogin(text: string): boolean {
  return [...text.matchAll(LOGINS)].some(([, name = '', value = '']) =>
    isSecretPair(name.includes('.') || name === 'auth' ? 'token' : name, value),
  );
}

const LOGINS = /"(auth|password|token|[\w-]{1,60}\.[\w.-]{1,90})"\s{0,9}:\s{0,9}"([^"\n]+)/g;

/** A key that takes a passphrase is of no use without it. */
function isPrivateKey(text: string): boolean {
  return /-----BEGIN (?!ENCRYPTED )[A-Z ]{0,20}PRIVATE KEY(?!-{5}\s{1,4}Proc-Type: 4,ENCRYPTED)/.test(text);
}

function holdsSecretVariable(text: string): boolean {
  return text.split('\n').some((line) => {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/s.exec(line.trimEnd());
    if (match === null) return false;
    const [, name = '', value = ''] = match;
    const text = value.replace(/^(["'])(.*)\1$/s, '$2');
    return isSecretPair(name, text) && !isNameOfToken(name, text);
  });
}

/** `VITE_AUTH_TOKEN=auth_token`: an entry script fills it in. A password may be that simple. */
function isNameOfToken(name: string, value: string): boolean {
  if (!/^[a-z]{2,20}[_-](?:token|api[_-]?key)$/i.test(value)) return false;
  return `_${name}`.toUpperCase().endsWith(`_${value.toUpperCase()}`);
}
