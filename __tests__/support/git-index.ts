import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ObjectFormat } from './git.ts';
import type { Tree } from './git-commits.ts';

/**
 * What `git checkout --detach` writes: the files of a commit, and an index that knows them. It starts no process, and leaves out what
 * attributes make of files.
 */
export function checkOutTree(workspace: string, objectFormat: ObjectFormat, sha: string, tree: Tree): void {
  // the paths have one character for each byte
  const paths = [...tree.keys()].sort((one, other) => (one < other ? -1 : 1));
  const entries = paths.map((path) => {
    const { mode, content } = tree.get(path) as Readonly<{ mode: string; content: Buffer }>;
    const file = Buffer.concat([Buffer.from(`${workspace}/`), Buffer.from(path, 'latin1')]);
    mkdirSync(folderOf(file), { recursive: true });
    if (mode === '120000') symlinkSync(content, file);
    else writeFileSync(file, content);
    const id = createHash(objectFormat).update(`blob ${content.length}\0`).update(content).digest();
    return indexEntry(file, path, Number.parseInt(mode, 8), id);
  });
  const header = Buffer.alloc(12);
  header.write('DIRC');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(entries.length, 8);
  const index = Buffer.concat([header, ...entries]);
  writeFileSync(join(workspace, '.git/index'), Buffer.concat([index, createHash(objectFormat).update(index).digest()]));
  writeFileSync(join(workspace, '.git/HEAD'), `${sha}\n`);
}

function folderOf(file: Buffer): Buffer {
  return Buffer.from(dirname(file.toString('latin1')), 'latin1');
}

/** An entry of the second version of the format that `git help gitformat-index` describes. */
function indexEntry(file: Buffer, path: string, mode: number, id: Buffer): Buffer {
  const { ctimeNs, mtimeNs, dev, ino, uid, gid, size } = lstatSync(file, { bigint: true });
  const SECOND = 1_000_000_000n;
  const times = [ctimeNs, mtimeNs].flatMap((time) => [time / SECOND, time % SECOND]);
  const fields = Buffer.alloc(40);
  for (const [at, value] of [...times, dev, ino, BigInt(mode), uid, gid, size].entries()) {
    fields.writeUInt32BE(Number(BigInt.asUintN(32, value)), at * 4);
  }
  const flags = Buffer.alloc(2);
  flags.writeUInt16BE(Math.min(path.length, 0xfff));
  const entry = Buffer.concat([fields, id, flags, Buffer.from(path, 'latin1')]);
  // at least one zero, up to a multiple of eight bytes
  return Buffer.concat([entry, Buffer.alloc(8 - (entry.length % 8))]);
}
