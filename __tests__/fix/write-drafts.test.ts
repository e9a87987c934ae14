import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../src/fix/candidates.ts';
import { draftOf, revise } from '../../src/fix/draft.ts';
import type { Settled } from '../../src/fix/settle.ts';
import { writeSettled } from '../../src/fix/write-drafts.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { folderWith } from '../support/folder.ts';

const FILES = { 'a/Dockerfile': 'FROM a\n', 'b/Dockerfile': 'FROM b\n' };

/** Every file gets a line; `together` by one fix, else each by a fix of its own. */
function settledWith(together: boolean): Settled {
  const sources: SourceFile[] = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const edits = sources.map((file) => ({ span: { file, start: 0, end: 0 }, text: '# x\n' }));
  const drafts = new Map(
    sources.map((file, index) => [file.path, revise(draftOf(file), edits.slice(index, index + 1))]),
  );
  const fixes = together ? [edits] : edits.map((edit) => [edit]);
  const fixed = fixes.map((ofFix) => ({ fix: { title: 'x', safety: 'safe', edits: ofFix } }) as unknown as Candidate);
  const report = { rules: [], findings: [], notifications: [], counts: {} } as unknown as Settled['before'];
  return { drafts, fixed, refusals: [], isComplete: true, before: report, after: report };
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('writeSettled', () => {
  it('writes all files', () => {
    const folder = folderWith(FILES);
    expect(writeSettled(folder, settledWith(false))).toEqual(new Map());
    expect(read(folder, 'a/Dockerfile')).toBe('# x\nFROM a\n');
    expect(read(folder, 'b/Dockerfile')).toBe('# x\nFROM b\n');
    expect(readdirSync(join(folder, 'a'))).toEqual(['Dockerfile']);
  });

  it('leaves a file that has changed since it was read', () => {
    const folder = folderWith({ ...FILES, 'a/Dockerfile': 'FROM c\n' });
    expect([...writeSettled(folder, settledWith(false))]).toEqual([
      ['a/Dockerfile', 'the file has changed since it was read'],
    ]);
    expect(read(folder, 'a/Dockerfile')).toBe('FROM c\n');
    expect(read(folder, 'b/Dockerfile')).toBe('# x\nFROM b\n');
  });

  it('leaves a file that got a byte order mark', () => {
    const folder = folderWith({ ...FILES, 'a/Dockerfile': '\ufeffFROM a\n' });
    expect([...writeSettled(folder, settledWith(false)).keys()]).toEqual(['a/Dockerfile']);
  });

  it('does not make a file that is gone', () => {
    const folder = folderWith(FILES);
    rmSync(join(folder, 'a/Dockerfile'));
    expect([...writeSettled(folder, settledWith(false)).values()]).toEqual(['the file is not there any more']);
    expect(readdirSync(join(folder, 'a'))).toEqual([]);
  });

  it('does not write through a folder that became a link to elsewhere', () => {
    const [folder, outside] = [folderWith(FILES), folderWith({ Dockerfile: 'FROM a\n' })];
    rmSync(join(folder, 'a'), { recursive: true });
    symlinkSync(outside, join(folder, 'a'));
    expect([...writeSettled(folder, settledWith(false)).values()]).toEqual(['the file is not in the repository']);
    expect(read(outside, 'Dockerfile')).toBe('FROM a\n');
  });

  it('does not write what belongs to git', () => {
    const folder = folderWith(FILES);
    rmSync(join(folder, 'a'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/Dockerfile'), 'FROM a\n');
    symlinkSync('.git', join(folder, 'a'));
    expect([...writeSettled(folder, settledWith(false)).values()]).toEqual(['the file is not in the repository']);
    expect(read(folder, '.git/Dockerfile')).toBe('FROM a\n');
  });

  it('writes files of one fix together or not at all', () => {
    const folder = folderWith({ ...FILES, 'b/Dockerfile': 'FROM c\n' });
    expect([...writeSettled(folder, settledWith(true))]).toEqual([
      ['a/Dockerfile', 'b/Dockerfile, which changes with it, has changed since it was read'],
      ['b/Dockerfile', 'b/Dockerfile, which changes with it, has changed since it was read'],
    ]);
    expect(read(folder, 'a/Dockerfile')).toBe('FROM a\n');
  });
});
