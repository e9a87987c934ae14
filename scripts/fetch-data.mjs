// node scripts/fetch-data.mjs FOLDER: downloads what scripts/refresh-data.mjs makes tables of; docs/data.md says what that is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GITHUB = 'https://github.com';
const DISTRO_INFO = 'https://salsa.debian.org/debian/distro-info-data/-/raw/main';

const FILES = {
  'endoflife/full.json': 'https://endoflife.date/api/v1/products/full',
  'distro-info/debian.csv': `${DISTRO_INFO}/debian.csv`,
  'distro-info/ubuntu.csv': `${DISTRO_INFO}/ubuntu.csv`,
  'kev/known_exploited_vulnerabilities.json':
    'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  'distroless/SUPPORT_POLICY.md':
    'https://raw.githubusercontent.com/GoogleContainerTools/distroless/main/SUPPORT_POLICY.md',
  'sigstore/trusted_root.json':
    'https://raw.githubusercontent.com/sigstore/root-signing/main/targets/trusted_root.json',
};

/** Archives, and which of their members are wanted. */
const ARCHIVES = {
  'official-images': [`${GITHUB}/docker-library/official-images/archive/refs/heads/master.tar.gz`, '*/library/*'],
  docs: [`${GITHUB}/docker-library/docs/archive/refs/heads/master.tar.gz`, '*/deprecated.md'],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Usage: node scripts/fetch-data.mjs FOLDER');
    process.exit(2);
  }
  await fetchData(folder, download);
}

/**
 * All or nothing: what cannot be had is an error.
 * @param {string} folder
 * @param {(address: string) => Promise<Buffer>} get
 */
export async function fetchData(folder, get) {
  for (const [path, address] of Object.entries(FILES)) write(join(folder, path), await get(address));
  for (const [name, [address, members]] of Object.entries(ARCHIVES)) {
    const archive = join(folder, `${name}.tar.gz`);
    write(archive, await get(address));
    mkdirSync(join(folder, name), { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', join(folder, name), '--strip-components=1', '--wildcards', members]);
  }
  write(join(folder, 'DATE'), `${new Date().toISOString().slice(0, 10)}\n`);
}

async function download(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
