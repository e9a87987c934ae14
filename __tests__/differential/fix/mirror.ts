import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../../src/model/source.ts';

/**
 * Fills a folder with links to all that a repository has, but for some files, which are written. So programs find the files beside them, and
 * the repository stays as it is.
 */
export function mirror(root: string, folder: string, files: readonly SourceFile[]): void {
  linkEntries(root, folder);
  for (const { path, text, hasByteOrderMark } of files) {
    const names = path.split('/').slice(0, -1);
    for (const [at] of names.entries()) {
      const below = names.slice(0, at + 1).join('/');
      if (isMirrored(join(folder, below))) continue;
      rmSync(join(folder, below));
      linkEntries(join(root, below), join(folder, below));
    }
    const place = join(folder, path);
    rmSync(place, { force: true });
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, hasByteOrderMark ? `\ufeff${text}` : text);
  }
}

const MARK = '.mirror-of-lab';

function isMirrored(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

function linkEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
  writeFileSync(join(to, MARK), '');
}
