// The least that any checker of these files has to do: read each one, and run the parser that hullcheck uses over it.
// Usage: node bare-loop.mjs <file with one path a line>
import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { parseEvents } from 'js-yaml';
import { parse } from 'unbash';

let instructions = 0;
let events = 0;
let commands = 0;
/** Formats that take no parser, or one of a few lines. */
const READ_ONLY = /(?:Makefile|\.(?:json|container|hcl))$/;
for (const path of readFileSync(/** @type {string} */ (process.argv[2]), 'utf8')
  .trim()
  .split('\n')) {
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
