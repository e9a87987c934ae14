// node scripts/refresh-data.mjs SOURCE_FOLDER: writes the tables of src/data that come from public sources; docs/data.md says what SOURCE_FOLDER holds.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node scripts/refresh-data.mjs SOURCE_FOLDER (see docs/data.md)');
  process.exit(2);
}

/** Images by the product that they carry. Left out: products that replace each release within weeks, so that all but the newest is old. */
const PRODUCT_OF = {
  almalinux: 'almalinux',
  alpine: 'alpine-linux',
  amazoncorretto: 'amazon-corretto',
  amazonlinux: 'amazon-linux',
  cassandra: 'apache-cassandra',
  centos: 'centos',
  couchdb: 'apache-couchdb',
  dotnet: 'dotnet',
  drupal: 'drupal',
  'eclipse-temurin': 'eclipse-temurin',
  elasticsearch: 'elasticsearch',
  erlang: 'erlang',
  fedora: 'fedora',
  golang: 'go',
  haproxy: 'haproxy',
  httpd: 'apache-http-server',
  kibana: 'kibana',
  logstash: 'logstash',
  mariadb: 'mariadb',
  memcached: 'memcached',
  mongo: 'mongodb',
  mysql: 'mysql',
  nginx: 'nginx',
  node: 'nodejs',
  oraclelinux: 'oracle-linux',
  'opensuse/leap': 'opensuse',
  php: 'php',
  postgres: 'postgresql',
  python: 'python',
  rabbitmq: 'rabbitmq',
  redis: 'redis',
  rockylinux: 'rocky-linux',
  ruby: 'ruby',
  solr: 'solr',
  tomcat: 'tomcat',
  traefik: 'traefik',
  ubi: 'rhel',
  zookeeper: 'zookeeper',
};

/** Only the major version counts: the minor ones follow each other fast, and updating within one is easy. */
const BY_MAJOR = new Set(['elasticsearch', 'kibana', 'logstash', 'redis', 'traefik', 'ubi']);

const products = readProducts();
const lines = Object.entries(PRODUCT_OF).map(([image, product]) => line(image, cyclesOf(image, products[product])));
lines.push(line('debian', distribution('debian.csv', ['eol-lts', 'eol'])));
lines.push(line('ubuntu', distribution('ubuntu.csv', ['eol'])));
writeTable('end-of-life.ts', 'END_OF_LIFE', lines.sort(), [
  'Until when releases get updates, by the image that carries them: `image version:date …`, `-` for those that still get them.',
  'From endoflife.date (https://endoflife.date, © its contributors, MIT licence) and, for Debian and Ubuntu, from distro-info-data',
  '(https://salsa.debian.org/debian/distro-info-data, © its authors, ISC licence).',
]);
writeTable(
  'official-images.ts',
  'OFFICIAL_IMAGES',
  [officialImages().join(' ')],
  [
    'The names of the Docker Official Images, from https://github.com/docker-library/official-images (Apache-2.0 licence).',
  ],
);
execFileSync('npx', ['biome', 'format', '--write', 'src/data/end-of-life.ts', 'src/data/official-images.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});

/** `https://endoflife.date/api/v1/products/full` as endoflife/full.json, or the same by name as endoflife/all.json. */
function readProducts() {
  const full = join(folder, 'endoflife/full.json');
  if (!existsSync(full)) return JSON.parse(readFileSync(join(folder, 'endoflife/all.json'), 'utf8'));
  const { result } = JSON.parse(readFileSync(full, 'utf8'));
  return Object.fromEntries(
    result.map(({ name, releases }) => [
      name,
      {
        releases: releases.map((one) => ({
          releaseCycle: one.name,
          eol: one.isEol ? (one.eolFrom ?? true) : (one.eolFrom ?? false),
        })),
      },
    ]),
  );
}

function cyclesOf(image, product) {
  if (product === undefined) throw new Error(`No product for the image ${image}.`);
  const cycles = product.releases.map(({ releaseCycle, eol }) => [
    releaseCycle,
    typeof eol === 'string' ? eol : eol ? '0000-00-00' : '-',
  ]);
  return BY_MAJOR.has(image) ? byMajor(cycles) : cycles;
}

/** A major version lasts as long as its last release. `-`, for those that last, comes last in the order of texts but for digits. */
function byMajor(cycles) {
  const majors = new Map();
  for (const [cycle, eol] of cycles) {
    const [major] = cycle.split('.');
    const known = majors.get(major);
    majors.set(major, known === '-' || eol === '-' ? '-' : known === undefined || eol > known ? eol : known);
  }
  return [...majors];
}

/** The releases of a distribution by number and by name. */
function distribution(file, columns) {
  const [head, ...rows] = readFileSync(join(folder, 'distro-info', file), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return rows.flatMap((row) => {
    const values = Object.fromEntries(row.split(',').map((value, index) => [names[index], value]));
    const eol = columns.map((column) => values[column]).find((value) => value);
    const version = values.version.replace(/ LTS$/, '');
    return version === '' || eol === undefined
      ? []
      : [
          [version, eol],
          [values.series, eol],
        ];
  });
}

function line(image, cycles) {
  return [image, ...cycles.map(([cycle, eol]) => `${cycle}:${eol}`)].join(' ');
}

function officialImages() {
  const library = join(folder, 'official-images/library');
  if (existsSync(library)) return readdirSync(library).sort();
  return Object.keys(JSON.parse(readFileSync(join(folder, 'official-images/tags.json'), 'utf8'))).sort();
}

function writeTable(name, constant, rows, comment) {
  const date = newestDate();
  const text = `// Generated by \`node scripts/refresh-data.mjs\` from data of ${date}. Do not edit; docs/data.md says how to refresh it.

/**
${comment.map((one) => ` * ${one}`).join('\n')}
 */
export const ${constant} = \`
${rows.join('\n')}
\`;
`;
  writeFileSync(fileURLToPath(new URL(`../src/data/${name}`, import.meta.url)), text);
}

/** DATE in the folder says it, or else the files do. */
function newestDate() {
  const written = join(folder, 'DATE');
  if (existsSync(written)) return readFileSync(written, 'utf8').trim();
  const files = readdirSync(join(folder, 'endoflife')).map((name) => statSync(join(folder, 'endoflife', name)).mtime);
  return new Date(Math.max(...files)).toISOString().slice(0, 10);
}
