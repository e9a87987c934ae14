import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frontends } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { dedent, withoutMarks } from '../support/example.ts';

/** The files of `examples/` and the examples of all rules. */
export function exampleTexts(format: 'dockerfile' | 'compose'): string[] {
  const isWanted = (path: string): boolean =>
    frontends.some((frontend) => frontend.id === format && frontend.matches(path));
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isWanted)
    .map((path) => readFileSync(folder + path, 'utf8'));
  const examples = rules
    .flatMap((rule) => rule.examples)
    .filter(({ file }) => isWanted(file))
    .flatMap(({ bad, good }) => [withoutMarks(dedent(bad)), dedent(good)]);
  return [...files, ...examples];
}
