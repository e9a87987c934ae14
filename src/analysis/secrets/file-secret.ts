import { SECRET_FILES, SECRET_LINES } from '../../data/secret-files.ts';
import { isEnteredWithSecret } from './line-secret.ts';
import { isPlaceholder, isSecretPair } from './secret.ts';
import { providerSecret, providerSecrets } from './secret-formats.ts';

/** Files of packages. Their keys are for tests and examples, and everybody has them. */
const OF_PACKAGES =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|bower_components|\.git(?!\/config$)|__pycache__|testdata|tests?|examples?|fixtures)\/|^(?:usr\/local\/(?:share|lib|include)|go\/pkg|etc\/(?:alternatives|pki\/ca-trust|ssl\/certs))\/|(?:^|\/)ssl-cert-snakeoil\.key$/;
/** Folders into which package managers download what others published, below any home folder. Their settings are next to these. */
const DOWNLOADED =
  /(?:^|\/)(?:go\/pkg\/mod|\.?cargo\/(?:registry\/src|git\/checkouts)|\.m2\/repository|\.nuget\/packages|(?:mini|ana)?conda\d?\/pkgs|lib\/python[23](?:\.\d{1,2})?)\/|^usr\/local\/go\//;
/** Configuration of applications, which may contain a token. */
const CONFIGURATION =
  /\.(?:pem|key|ppk|env|json|ya?ml|toml|ini|conf|cfg|properties|tfvars|tfstate|sh)$|(?:^|\/)(?:\.env[\w.-]*|\.[a-z_]+rc|ssh_host_\w+_key)$/;

/** Settings of git, whose addresses may have a token, and what somebody entered in a shell or a database. */
const OF_PEOPLE = /(?:^|\/)(?:\.git\/config|\.gitconfig|(?:\.[a-z_]{2,24}|fish)_history)$/;
const HISTORY = /history$/;
/** Code and texts of the application, in which only tokens of providers are searched for. */
const CODE = /\.(?:py|[cm]?[jt]s|jsx|tsx|rb|php|go|java|kt|cs|pl|lua|exs?|xml|txt|html?|sql|bak|log|ipynb|tf|csv)$/;
/** Kinds that code often has for others: browsers get the first two, tests and examples have the others, and the last is only a name. */
const USUAL_IN_CODE = /^(?:a Google API key|a JSON Web Token\b.*|a private key|an age secret key|an AWS access key)$/;
/** `main_test.go`, `app.spec.ts`, `test_app.py` */
const OF_TESTS = /(?:[._-](?:test|spec)s?\.\w+|(?:^|\/)(?:test_|conftest)[^/]*)$/;

/**
 * Folders that packages of the distribution fill, which most files are in. Applications have others below `/usr` and `/var`, and settings and pages in
 * `/usr/share`: `/usr/src/app`, `/var/lib/jenkins`, `/usr/share/elasticsearch/config`, `/usr/share/nginx/html`.
 */
const OF_SYSTEM =
  /^(?:usr\/(?!local\/|app\/|share\/[^/]+\/(?:config|conf|html|www|certs?|ssl)\/|src\/(?!linux|kernels\/))|lib(?:32|64|x32)?\/|var\/(?:cache\/|lib\/(?:apk|apt|containerd|containers|dnf|docker|dpkg|flatpak|gems|pacman|rpm|snapd|systemd|ucf|yum)\/)|proc\/|sys\/|dev\/|boot\/)/;

/** Whether a file with this path, without a leading slash, may hold a secret of its own. */
export function mayHoldSecret(path: string): boolean {
  if (OF_SYSTEM.test(path)) return false;
  const isPossible =
    CONFIGURATION.test(path) ||
    (CODE.test(path) && !OF_TESTS.test(path)) ||
    OF_PEOPLE.test(path) ||
    SECRET_FILES.some((one) => one.test(path));
  return isPossible && !OF_PACKAGES.test(path) && !DOWNLOADED.test(path);
}

/** The name of the secret that a file contains, such as `a private key`; undefined without one. It never contains the secret. */
export function secretInFile(path: string, text: string): string | undefined {
  const what = CODE.test(path) ? tokenInCode(text) : providerSecret(text)?.format.name;
  return what ?? (hasSecretLine(path, text) ? 'a password or token' : undefined);
}

function tokenInCode(text: string): string | undefined {
  return providerSecrets(text).find(({ format }) => !USUAL_IN_CODE.test(format.name))?.format.name;
}

/** In lines of a known file, and in variables of an environment file. */
function hasSecretLine(path: string, text: string): boolean {
  if (HISTORY.test(path)) return text.split('\n').some(isEnteredWithSecret);
  const rows = [...SECRET_LINES, ...GIT_LINES].filter((row) => row.path.test(path));
  const isEnvironment = /(?:^|\/)\.env[\w.-]*$|\.env$/.test(path) && !/(?:example|sample|template|dist)$/.test(path);
  if (rows.length === 0 && !isEnvironment) return false;
  return text.split('\n').some((line) => {
    const inRow = rows.some((row) => isReal(row.line.exec(line)?.at(-1)));
    const [, name = '', value = ''] = /^\s*(?:export\s+)?(\w+)=(.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? [];
    return inRow || (isEnvironment && isSecretPair(name, value.trim()));
  });
}

/** Lines of the settings of git. The last group is the credential. */
const GIT_LINES: typeof SECRET_LINES = [
  { path: /(?:\.git\/config|\.gitconfig)$/, line: /:\/\/[^:/@\s]*:([^@/\s]+)@/ },
  {
    path: /(?:\.git\/config|\.gitconfig)$/,
    line: /extraheader\s{0,9}=\s{0,9}authorization:\s{1,9}\w{1,20}\s{1,9}(\S{8,500})/i,
  },
];

/** In characters. Secrets in variables are shorter. */
const LONGEST_LINE = 4096;

function isReal(value: string | undefined): boolean {
  return value !== undefined && !isPlaceholder(value);
}
