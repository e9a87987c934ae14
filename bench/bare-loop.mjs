// The least that any checker of these files has to do: read each one, and run the parser that hullcheck uses over it.
// Usage: node bare-loop.mjs <file with one path a line> [<a checkout that they are looked for in>]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { parseEvents } from 'js-yaml';
import { parse } from 'unbash';

let instructions = 0;
let events = 0;
let commands = 0;
/** Formats that take no parser, or one of a few lines. */
const READ_ONLY = /(?:Makefile|justfile|\.(?:json|container|hcl))$/;
for (const path of pathsOf(/** @type {string} */ (process.argv[2]), process.argv[3])) {
  const text = readFileSync(path, 'utf8');
  if (/\.ya?ml$/.test(path)) {
    for (const _event of parseEvents(text, {})) events++;
  } else if (path.endsWith('.sh')) {
    commands += parse(text).commands.length;
  } else if (!READ_ONLY.test(path)) {
    instructions += DockerfileParser.parse(text).getInstructions().length;
  }
}
process.stdout.write(`${instructions} instructions, ${events} events, ${commands} commands\n`);

/**
 * @param {string} list
 * @param {string | undefined} checkout
 */
function pathsOf(list, checkout) {
  const paths = readFileSync(list, 'utf8').trim().split('\n');
  if (checkout === undefined) return paths;
  const found = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
  });
  const all = new Set(found.toString().split('\0'));
  return paths.filter((path) => all.has(path.slice(join(checkout, '/').length)));
}
