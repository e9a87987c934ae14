import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../../../src/', import.meta.url));

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

/** What a scan is made of; entries load it when it is needed. */
const ENTRIES = [
  'cli.ts',
  'action.ts',
  'commands/main.ts',
  'commands/scan.ts',
  'commands/fix.ts',
  'github/run-action.ts',
  'run/run.ts',
  'run/scan.ts',
  'run/parallel/serve-thread.ts',
];

describe.each(ENTRIES)('%s', (entry) => {
  const { files, modules } = loadedWith(entry);

  it('loads no code of the network with it', () => {
    const paths = [...files].map((path) => path.slice(SOURCES.length));
    expect(paths.filter((path) => /^(?:registry|signatures)\/|^resolve\/facts\.ts$/.test(path))).toEqual([]);
    expect(
      [...modules].filter((name) => /^node:(?:https?|tls|net|dns|http2)(?:\/|$)|^undici|^@sigstore/.test(name)),
    ).toEqual([]);
  });

  it('loads the HTML report only when one is written', () => {
    const paths = [...files].map((path) => path.slice(SOURCES.length));
    expect(paths.filter((path) => path.startsWith('report/html/'))).toEqual([]);
  });
});

it('imports are followed', () => {
  expect([...loadedWith('run/run.ts').files]).toContain(join(SOURCES, 'config/lookup-settings.ts'));
  expect([...loadedWith('images/resolve/resolve-images.ts').modules]).toContain('node:https');
});
