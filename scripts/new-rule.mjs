// npm run new-rule -- <concern>/<id> --on container
import { readdirSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const EXAMPLES = {
  container: {
    file: 'compose.yaml',
    lines: ['services:', '  app:', '    image: «ghcr.io/acme/app:1.4»'],
    subject: '{ name, image }',
  },
  stage: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ label, base }' },
  image: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ reference }' },
  project: {
    file: 'compose.yaml',
    lines: ['services:', '  app:', '    image: «ghcr.io/acme/app:1.4»'],
    subject: '{ containers }',
  },
  build: { file: 'compose.yaml', lines: ['services:', '  app:', '    build: «.»'], subject: '{ name, context }' },
  engine: { file: 'daemon.json', lines: ['{ "debug": «true» }'], subject: '{ reader }' },
  dockerfile: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ directives }' },
  text: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ file }' },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string', default: 'container' } },
});
const [, folder, id] =
  /^([a-z-]+(?:\/[a-z-]+)?)\/([a-z0-9-]+)$/.exec(positionals[0] ?? '') ??
  fail('usage: npm run new-rule -- <concern>/<id> --on <subject>');
const example = EXAMPLES[values.on] ?? fail(`--on takes one of ${Object.keys(EXAMPLES).join(', ')}`);
const rules = fileURLToPath(new URL('../src/rules/', import.meta.url));
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const found = files.filter((name) => name.endsWith('.ts')).map((name) => posix.dirname(name));
const folders = [...new Set(found)].filter((name) => name !== '.').sort();
if (!folders.includes(folder)) fail(`no rules are in src/rules/${folder}; they are in ${folders.join(', ')}`);
if (files.some((name) => posix.basename(name) === `${id}.ts`)) fail(`src/rules has ${id}.ts already`);
const path = `${rules}${folder}/${id}.ts`;

const indented = (lines) => lines.map((line) => `        ${line}`).join('\n');
writeFileSync(
  path,
  `import { defineRule } from '${folder.replace(/[^/]+/g, '..')}/define-rule.ts';

export default defineRule({
  id: '${id}',
  on: '${values.on}',
  danger: { attacker: 'container', reach: 'defences' },
  profile: 'recommended',
  precision: 'high',
  cwe: [],
  docs: {
    title: '',
    why: '',
    how: '',
    references: [],
  },
  examples: [
    {
      file: '${example.file}',
      bad: \`
${indented(example.lines)}
      \`,
      good: \`
${indented(example.lines.map((line) => line.replace(/[«»]/g, '')))}
      \`,
    },
  ],

  *check(${example.subject}) {
  },
});
`,
);
// the tests of the examples take the rules from the index
await import('./generate-index.mjs');
process.stdout.write(
  `wrote src/rules/${folder}/${id}.ts and src/rules/index.ts; fill the rule in, then:
npm test -- __tests__/rules/examples.test.ts -t ${id} --verbose=false\n`,
);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
