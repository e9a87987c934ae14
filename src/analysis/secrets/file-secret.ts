import { SECRET_FILES, SECRET_LINES } from '../../data/secret-files.ts';
import { isPlaceholder, isSecretPair } from './secret.ts';
import { providerSecret } from './secret-formats.ts';

/** Files of packages. Their keys are for tests and examples, and everybody has them. */
const OF_PACKAGES =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|\.git|__pycache__|testdata|tests?|examples?|fixtures)\/|^(?:usr\/local\/(?:share|lib|include)|go\/pkg|etc\/(?:alternatives|pki\/ca-trust|ssl\/certs))\/|(?:^|\/)ssl-cert-snakeoil\.key$/;
/** Folders into which package managers download what others published, below any home folder. Their settings are next to these. */
const DOWNLOADED =
  /(?:^|\/)(?:go\/pkg\/mod|\.?cargo\/(?:registry\/src|git\/checkouts)|\.m2\/repository|\.nuget\/packages|(?:mini|ana)?conda\d?\/pkgs|lib\/python[23](?:\.\d{1,2})?)\/|^usr\/local\/go\//;
/** Configuration of applications, which may contain a token. */
const CONFIGURATION =
  /\.(?:pem|key|ppk|env|json|ya?ml|toml|ini|conf|cfg|properties|tfvars|tfstate|sh)$|(?:^|\/)(?:\.env[\w.-]*|\.[a-z_]+rc|ssh_host_\w+_key)$/;

/**
 * Folders that packages of the distribution fill, which most files are in. Applications have others below `/usr` and `/var`, and settings and pages in
 * `/usr/share`: `/usr/src/app`, `/var/lib/jenkins`, `/usr/share/elasticsearch/config`, `/usr/share/nginx/html`.
 */
const OF_SYSTEM =
  /^(?:usr\/(?!local\/|app\/|share\/[^/]+\/(?:config|conf|html|www|certs?|ssl)\/|src\/(?!linux|kernels\/))|lib(?:32|64|x32)?\/|var\/(?:cache\/|lib\/(?:apk|apt|containerd|containers|dnf|docker|dpkg|flatpak|gems|pacman|rpm|snapd|systemd|ucf|yum)\/)|proc\/|sys\/|dev\/|boot\/)/;

/** Whether a file with this path, without a leading slash, may hold a secret of its own. */
export function mayHoldSecret(path: string): boolean {
  if (OF_SYSTEM.test(path) || !(CONFIGURATION.test(path) || SECRET_FILES.some((pattern) => pattern.test(path))))
    return false;
  return !OF_PACKAGES.test(path) && !DOWNLOADED.test(path);
}

/** The name of the secret that a file contains, such as `a private key`; undefined without one. It never contains the secret. */
export function secretInFile(path: string, text: string): string | undefined {
  return providerSecret(text)?.format.name ?? (hasSecretLine(path, text) ? 'a password or token' : undefined);
}

/** In lines of a known file, and in variables of an environment file. */
function hasSecretLine(path: string, text: string): boolean {
  const rows = SECRET_LINES.filter((row) => row.path.test(path));
  const isEnvironment = /(?:^|\/)\.env[\w.-]*$|\.env$/.test(path) && !/(?:example|sample|template|dist)$/.test(path);
  if (rows.length === 0 && !isEnvironment) return false;
  return text.split('\n').some((line) => {
    const inRow = rows.some((row) => isReal(row.line.exec(line)?.at(-1)));
    const [, name = '', value = ''] = /^\s*(?:export\s+)?(\w+)=(.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? [];
    return inRow || (isEnvironment && isSecretPair(name, value.trim()));
  });
}

/** In characters. Secrets in variables are shorter. */
const LONGEST_LINE = 4096;

function isReal(value: string | undefined): boolean {
  return value !== undefined && !isPlaceholder(value);
}
