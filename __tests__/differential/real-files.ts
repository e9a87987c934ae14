import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A folder of real repositories, whose files a lab changes a little. */
const FOLDER = process.env['HULLCHECK_LAB_FILES'];

/** Larger ones take a lab too long. In bytes. */
const LARGEST = 12_000;

/** The texts of the files whose names match, each once; none without the folder. */
export function realTexts(name: RegExp): readonly string[] {
  if (FOLDER === undefined) return [];
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(basename(path)))
    .sort()
    .map((path) => join(FOLDER, path))
    .filter((path) => isSmallFile(path));
  return [...new Set(paths.map((path) => readFileSync(path, 'utf8')))];
}

/** The repositories in the folder; none without it. */
export function realRepositories(): readonly string[] {
  if (FOLDER === undefined) return [];
  return readdirSync(FOLDER)
    .sort()
    .map((name) => join(FOLDER, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

function isSmallFile(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry?.isFile() === true && entry.size > 0 && entry.size < LARGEST;
}
