// npm run new-rule <concern>/<id> -- --on container
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
  dockerfile: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ directives }' },
  text: { file: 'Dockerfile', lines: ['FROM «alpine:3.22»', 'USER 10001'], subject: '{ file }' },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string', default: 'container' } },
});
const [, concern, id] =
  /^([a-z-]+)\/([a-z0-9-]+)$/.exec(positionals[0] ?? '') ??
  fail('usage: npm run new-rule <concern>/<id> -- --on <subject>');
const example = EXAMPLES[values.on] ?? fail(`--on takes one of ${Object.keys(EXAMPLES).join(', ')}`);
const path = fileURLToPath(new URL(`../src/rules/${concern}/${id}.ts`, import.meta.url));
if (existsSync(path)) fail(`${path} exists`);

const indented = (lines) => lines.map((line) => `        ${line}`).join('\n');
mkdirSync(fileURLToPath(new URL(`../src/rules/${concern}/`, import.meta.url)), { recursive: true });
writeFileSync(
  path,
  `import { defineRule } from '../define-rule.ts';

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
process.stdout.write(`wrote src/rules/${concern}/${id}.ts; fill it in, then: npm run generate && npm test\n`);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
