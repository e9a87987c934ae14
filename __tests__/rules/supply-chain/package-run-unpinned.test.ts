import { it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/package-run-unpinned.ts';
import { expectMarks } from '../../support/example.ts';

it.each([
  ['a scope', 'RUN npx -y «@acme/setup»'],
  ['a tag that moves', 'RUN npx «create-acme@latest» .'],
  ['an option', 'RUN npx --package «acme» -- setup'],
  ['Bun', 'RUN bunx «acme» && bun x «acme»'],
  ['Yarn', 'RUN yarn dlx «acme»'],
  ['uv', 'RUN uv tool run «ruff» check && uvx --from «ruff[all]» ruff'],
  ['Deno', 'RUN deno run -A «npm:acme»'],
  ['a start command', 'CMD ["npx", "-y", "«acme-server»"]'],
])('%s', (_name, line) => expectMarks(rule, 'Dockerfile', `FROM debian:13\n${line}`));

it.each([
  ['a version', 'RUN npx -y @acme/setup@1.4.0 && uvx ruff@0.14.6 && uvx ruff==0.14.6 && pipx run acme==1.4'],
  ['a package of the project', 'RUN npx --no-install tsc && npx --no tsc && npx --offline tsc'],
  ['a file', 'RUN npx ./tool && deno run main.ts && uvx ./tool'],
  ['a variable', 'RUN npx "$TOOL" && npx acme@$VERSION'],
  ['another command', 'RUN npm run build && yarn build && uv run app && pipx list && npm exec'],
])('not %s', (_name, line) => expectMarks(rule, 'Dockerfile', `FROM debian:13\n${line}`));
