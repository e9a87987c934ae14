import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS } from '../layers.mjs';

/** They check documents, or other programs, or make files at random. */
const LEFT_OUT = /^__tests__\/(?:suites|project|engine|accuracy|scripts|properties)\//;
/** They use most of the sources. */
const BROAD = /^__tests__\/(?:[^/]+\.test\.ts$|battery\/)/;

/** The test files of the folder that could notice one of the changes: those of the folders of `src` that are changed, or that import these. */
export function testFiles(folder, changes) {
  const changed = new Set(changes.map(({ path }) => path.split('/')[1]));
  const couldNotice = (path) => {
    const [, area] = path.split('/');
    if (area === 'rules' || BROAD.test(path)) return true;
    if (area === 'images') return changed.has(area);
    return changed.has(area) || (LAYERS[area]?.imports ?? ['support']).some((one) => changed.has(one.split('/')[0]));
  };
  return readdirSync(join(folder, '__tests__'), { recursive: true, encoding: 'utf8' })
    .map((path) => `__tests__/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path) && couldNotice(path))
    .sort();
}

/** Loading hullcheck takes longer than most tests, so that the files of a folder are loaded once. */
export function suitesOf(files) {
  const suites = new Map();
  for (const file of files) {
    const [, area, second] = file.split('/');
    const name = area.endsWith('.ts') ? 'top' : area === 'images' ? `${area}-${second.replace('.test.ts', '')}` : area;
    suites.set(name, [...(suites.get(name) ?? []), file]);
  }
  return suites;
}

/** Writes a test file that loads others. Returns its path in the folder. */
export function writeSuite(folder, name, files) {
  mkdirSync(join(folder, '__tests__/mutants'), { recursive: true });
  const path = `__tests__/mutants/${name}.test.ts`;
  const imports = files.map(
    (file) =>
      `globalThis.mutantFile('${file}');\nawait import('../../${file}').catch(() => globalThis.mutantCannotLoad('${file}'));\n`,
  );
  writeFileSync(join(folder, path), imports.join(''));
  return path;
}

/** The file of the same name, then the folder of the same name, then the area, then the rest. */
export function rank(file, change) {
  const [, area, ...rest] = change.path.split('/');
  const isIn = (folder) => file.startsWith(`__tests__/${folder}/`);
  const name = change.path.split('/').at(-1).replace('.ts', '.test.ts');
  if (isIn(area) && file.endsWith(`/${name}`)) return 0;
  if (isIn([area, ...rest.slice(0, -1)].join('/'))) return 1;
  return isIn(area) ? 2 : 3;
}
