import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format } from '../../src/parse/formats.ts';
import { frontends } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { dedent, withoutMarks } from '../support/example.ts';

/** The files of `examples/` and the examples of all rules that have a format. */
export function exampleTexts(format: Format): string[] {
  const isWanted = (path: string): boolean => frontends.find((frontend) => frontend.matches(path))?.id === format;
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
