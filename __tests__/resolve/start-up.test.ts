import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What is loaded with a file: the files of `src` that it imports, and theirs, without what is only a type or imported when needed. */
function loadedWith(entry: string): { readonly files: ReadonlySet<string>; readonly modules: ReadonlySet<string> } {
  const files = new Set<string>();
  const modules = new Set<string>();
  const pending = [join(SOURCES, entry)];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    for (const [, what = '', from = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)\s([^;'"]*?)from\s'([^']+)';/gms,
    )) {
      if (/^type\s/.test(what)) continue;
      if (from.startsWith('.')) pending.push(join(dirname(path), from));
      else modules.add(from);
    }
  }
  return { files, modules };
}

describe.each(['cli.ts', 'action.ts'])('the start of %s', (entry) => {
  const { files, modules } = loadedWith(entry);
  const paths = [...files].map((path) => path.slice(SOURCES.length));

  it('is followed at all', () => {
    expect(paths).toContain('scan.ts');
    expect(paths).toContain('resolve/lookups.ts');
  });

  it('loads no code of the network', () => {
    expect(paths.filter((path) => path.startsWith('registry/') || path === 'resolve/facts.ts')).toEqual([]);
    expect([...modules].filter((name) => /^node:(?:https?|tls|net|dns|http2)(?:\/|$)|^undici/.test(name))).toEqual([]);
  });
});
