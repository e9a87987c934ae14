// node scripts/refresh-data.mjs FOLDER [--date YYYY-MM-DD] [--out FOLDER]: writes the tables of src/data/images that come from public sources.
// docs/data.md says what FOLDER holds; scripts/fetch-data.mjs fills it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { distrolessLines } from './data/distroless.mjs';
import { endOfLifeLines } from './data/end-of-life.mjs';
import { knownExploitedLines } from './data/known-exploited.mjs';
import { officialTagLines } from './data/official-tags.mjs';
import { osReleaseLines } from './data/os-releases.mjs';
import {
  readDeprecatedNames,
  readDistribution,
  readDistrolessPolicy,
  readKnownExploited,
  readOfficialTags,
  readProducts,
  readTrustedRoot,
} from './data/sources.mjs';

const ENDOFLIFE = [
  'From endoflife.date (https://endoflife.date, © its contributors, MIT licence) and, for Debian and Ubuntu, from distro-info-data',
  '(https://salsa.debian.org/debian/distro-info-data, © its authors, ISC licence).',
];
const OFFICIAL = 'https://github.com/docker-library/official-images (© its authors, Apache-2.0 licence).';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, out: { type: 'string', default: join(root, 'src/data/images') } },
});
const [folder] = positionals;
const date = folder === undefined ? undefined : (values.date ?? writtenDate(folder));
if (folder === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
  console.error('Usage: node scripts/refresh-data.mjs FOLDER [--date YYYY-MM-DD] [--out FOLDER] (see docs/data.md)');
  process.exit(2);
}
writeTables();
writeKnownExploited();
process.exitCode = checkDeprecated() ? 0 : 1;

function writeTables() {
  const products = readProducts(folder);
  const distributions = { debian: readDistribution(folder, 'debian'), ubuntu: readDistribution(folder, 'ubuntu') };
  const officialTags = readOfficialTags(folder);
  writeTable('end-of-life.ts', 'END_OF_LIFE', endOfLifeLines(products, distributions, officialTags), [
    'Until when releases get updates, by the images that carry them: `,image,image, version:date …`, `-` for those whose end nobody knows, and',
    '`~` before the date of those that were made to be replaced within months.',
    ...ENDOFLIFE,
  ]);
  const releases = osReleaseLines(products, distributions);
  writeTable('os-releases.ts', 'OS_RELEASES', releases, [
    'Releases of distributions by `ID` and `VERSION_ID` of `/etc/os-release`: `id version:end:extendedEnd:latest …`. Everyone gets updates until',
    'the end; those who pay, or from another team, until the extended end; the latest is the newest point release.',
    ...ENDOFLIFE,
  ]);
  writeTable(
    'official-images.ts',
    'OFFICIAL_IMAGES',
    [[...officialTags.keys()].join(' ')],
    [`The names of the Docker Official Images, from ${OFFICIAL}`],
  );
  writeTable('official-tags.ts', 'OFFICIAL_TAGS', officialTagLines(officialTags), [
    'The tags of Docker Official Images that are built: `image versions:rests …`, where each version with each rest is a tag. A rest begins',
    'with the number of characters it shares with the one before, in base 36. From',
    OFFICIAL,
  ]);
  write(
    'data-date.ts',
    `/** The day of the copies that these tables are made from. */\nexport const DATA_DATE = '${date}';\n`,
  );
  const trustedRoot = readTrustedRoot(folder);
  if (trustedRoot === undefined) console.error('Without sigstore/trusted_root.json, sigstore-root.ts stays as it is.');
  else write('sigstore-root.ts', trustedRootTable(trustedRoot));
  const policy = readDistrolessPolicy(folder);
  if (policy === undefined)
    console.error('Without distroless/SUPPORT_POLICY.md, distroless-releases.ts stays as it is.');
  else
    writeTable('distroless-releases.ts', 'DISTROLESS_RELEASES', distrolessLines(policy, distributions.debian), [
      'Until when distroless images are built on a release of Debian: `kind release:date …`, from the support policy of',
      'https://github.com/GoogleContainerTools/distroless (Apache-2.0 licence).',
    ]);
}

/** Only what signatures are verified with. */
function trustedRootTable({ mediaType, tlogs, certificateAuthorities, ctlogs, timestampAuthorities }) {
  const json = JSON.stringify({ mediaType, tlogs, certificateAuthorities, ctlogs, timestampAuthorities });
  return `/**
 * The trusted root of the public Sigstore: the keys of its authorities and logs.
 * From https://github.com/sigstore/root-signing (© The Sigstore Authors, Apache-2.0 licence).
 */
export const SIGSTORE_ROOT = \`${json}\`;

/** The day of the copy. */
export const SIGSTORE_ROOT_DATE = '${date}';
`;
}

/** The catalogue says itself of which day it is. */
function writeKnownExploited() {
  const catalogue = readKnownExploited(folder);
  if (catalogue === undefined) {
    console.error('Without kev/known_exploited_vulnerabilities.json, known-exploited.ts stays as it is.');
    return;
  }
  const comment = [
    'The numbers of the CVEs that are known to be exploited, by the day when the catalogue got them: `day number …`.',
    "From CISA's catalogue of known exploited vulnerabilities (https://www.cisa.gov/known-exploited-vulnerabilities-catalog, CC0).",
  ];
  writeTable('known-exploited.ts', 'KNOWN_EXPLOITED', knownExploitedLines(catalogue), comment, catalogue.day);
}

/** What is deprecated needs a line of ours that says what replaces it. */
function checkDeprecated() {
  const table = readFileSync(join(root, 'src/analysis/lifetimes/deprecated-images.ts'), 'utf8');
  const withoutTags = [...readOfficialTags(folder)].filter(([, tags]) => tags.length === 0).map(([name]) => name);
  const names = [...(readDeprecatedNames(folder) ?? []), ...withoutTags];
  const unknown = names.filter((name) => !new RegExp(`^ +'?${name}'?: |${name} goes on`, 'm').test(table));
  for (const name of unknown)
    console.error(`${name} is deprecated: src/analysis/lifetimes/deprecated-images.ts does not know it.`);
  return unknown.length === 0;
}

function writeTable(name, constant, rows, comment, day = date) {
  const lines = comment.map((one) => ` * ${one}`).join('\n');
  write(name, `/**\n${lines}\n */\nexport const ${constant} = \`\n${rows.join('\n')}\n\`;\n`, day);
}

function write(name, content, day = date) {
  const path = join(values.out, name);
  const text = `// Generated by \`node scripts/refresh-data.mjs\` from data of ${day}. Do not edit; docs/data.md says how to refresh it.

${content}`;
  writeFileSync(path, text);
  if (values.out.startsWith(root)) execFileSync('npx', ['biome', 'format', '--write', path], { cwd: root });
}

function writtenDate(of) {
  const path = join(of, 'DATE');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
