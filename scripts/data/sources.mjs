import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Products by name, of `https://endoflife.date/api/v1/products/full` as endoflife/full.json, or the same by name as endoflife/all.json.
 * An end is a day, `true` for one in the past, and `false` for one that nobody knows.
 */
export function readProducts(folder) {
  const full = join(folder, 'endoflife/full.json');
  if (existsSync(full))
    return Object.fromEntries(JSON.parse(readFileSync(full, 'utf8')).result.map((one) => [one.name, productOf(one)]));
  const all = JSON.parse(readFileSync(join(folder, 'endoflife/all.json'), 'utf8'));
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, olderProductOf(one)]));
}

function productOf({ identifiers = [], releases }) {
  return {
    identifiers: identifiers.map(({ id }) => id),
    releases: releases.map((one) => ({
      cycle: one.name,
      codename: one.codename ?? undefined,
      released: one.releaseDate ?? undefined,
      end: one.isEol ? (one.eolFrom ?? true) : (one.eolFrom ?? false),
      extendedEnd: one.eoesFrom ?? undefined,
      latest: one.latest?.name ?? undefined,
    })),
  };
}

function olderProductOf({ identifiers, releases }) {
  return {
    identifiers: (identifiers ?? []).flatMap(({ purl }) => (purl === undefined ? [] : [purl])),
    releases: releases.map((one) => ({
      cycle: one.releaseCycle,
      codename: one.codename ?? undefined,
      released: one.releaseDate,
      end: one.eol,
      extendedEnd: typeof one.eoes === 'string' ? one.eoes : undefined,
      latest: one.latest ?? undefined,
    })),
  };
}

/** The rows of a table of distro-info, as objects. */
export function readDistribution(folder, name) {
  const [head, ...rows] = readFileSync(join(folder, 'distro-info', `${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return rows.map((row) => {
    const values = Object.fromEntries(row.split(',').map((value, index) => [names[index], value]));
    return { ...values, version: values.version.replace(/ LTS$/, '') };
  });
}

/** The tags that are built today, by the name of the Docker Official Image; none for images that are built no more. */
export function readOfficialTags(folder) {
  const library = join(folder, 'official-images/library');
  const archive = join(folder, 'official-images/library.tar.gz');
  const files = existsSync(library) ? filesIn(library) : filesInArchive(archive);
  return new Map(files.map(([name, text]) => [name, tagsIn(text)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function filesInArchive(archive) {
  const folder = mkdtempSync(join(tmpdir(), 'official-images-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
    return filesIn(join(folder, 'library'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesIn(folder) {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

/** Of `Tags: a, b` and `SharedTags: c`, whose values may go on in lines that are indented. */
function tagsIn(text) {
  const tags = new Set();
  for (const [, list] of text.matchAll(/^(?:Shared)?Tags:((?:.*(?:\n[ \t]+\S)?)*)/gm))
    for (const tag of list.split(/[\s,]+/)) if (tag !== '') tags.add(tag);
  return [...tags].sort();
}

/** Images whose page in https://github.com/docker-library/docs says that they are deprecated; undefined without a copy of it. */
export function readDeprecatedNames(folder) {
  const docs = join(folder, 'docs');
  if (!existsSync(docs)) return undefined;
  return readdirSync(docs).filter((name) => existsSync(join(docs, name, 'deprecated.md')));
}

/** Undefined without a copy of it. */
export function readDistrolessPolicy(folder) {
  const path = join(folder, 'distroless/SUPPORT_POLICY.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Undefined without a copy of it. */
export function readTrustedRoot(folder) {
  const path = join(folder, 'sigstore/trusted_root.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** CISA's catalogue of known exploited vulnerabilities, and of which day it is; undefined where the folder does not have it. */
export function readKnownExploited(folder) {
  const path = join(folder, 'kev/known_exploited_vulnerabilities.json');
  if (!existsSync(path)) return undefined;
  const { catalogVersion, vulnerabilities } = JSON.parse(readFileSync(path, 'utf8'));
  return { day: catalogVersion.replaceAll('.', '-'), vulnerabilities };
}
