// Writes __tests__/support/fake-github/openapi.json: the part of GitHub's OpenAPI description that the tests hold requests and answers
// against. Usage: node scripts/github-openapi-excerpt.mjs <api.github.com.json of the npm package @octokit/openapi>
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENDPOINTS = [
  ['/repos/{owner}/{repo}/code-scanning/sarifs', 'post'],
  ['/repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', 'get'],
  ['/repos/{owner}/{repo}/compare/{basehead}', 'get'],
  ['/repos/{owner}/{repo}/contents/{path}', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/files', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'post'],
  ['/repos/{owner}/{repo}/pulls/comments/{comment_id}', 'patch'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
  ['/repos/{owner}/{repo}/check-runs', 'post'],
  ['/repos/{owner}/{repo}/check-runs/{check_run_id}', 'patch'],
];

/** What says nothing about the form of a value. */
const PROSE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'title',
  'x-github',
  'x-multi-segment',
]);
const TARGET = fileURLToPath(new URL('../__tests__/support/fake-github/openapi.json', import.meta.url));

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node scripts/github-openapi-excerpt.mjs <api.github.com.json>');
const description = JSON.parse(readFileSync(source, 'utf8'));

/** @type {Record<string, Record<string, unknown>>} */
const paths = {};
/** @type {Record<string, Record<string, unknown>>} */
const components = {};

for (const [path, method] of ENDPOINTS) {
  const operation = description.paths[path]?.[method];
  if (operation === undefined) throw new Error(`there is no ${method} ${path}`);
  paths[path] ??= {};
  const { parameters, requestBody, responses } = operation;
  paths[path][method] = copy({ parameters, requestBody, responses: successes(responses) }, false);
}

const { version, license } = description.info;
const text = JSON.stringify({
  openapi: description.openapi,
  info: { title: 'Excerpt', version, license },
  paths,
  components,
});
writeFileSync(TARGET, `${text}\n`);

/** Errors are all alike. */
function successes(responses) {
  return Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2')));
}

/** A copy without prose; what it refers to is copied as well. Names of properties are kept whatever they are. */
function copy(value, isNames) {
  if (Array.isArray(value)) return value.map((item) => copy(item, false));
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$ref === 'string') return reference(value.$ref);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isNames || !PROSE.has(name))
      .map(([name, item]) => [name, copy(item, !isNames && name === 'properties')]),
  );
}

function reference($ref) {
  const [, , kind, name] = $ref.split('/');
  components[kind] ??= {};
  if (components[kind][name] === undefined) {
    components[kind][name] = {};
    components[kind][name] = copy(description.components[kind][name], false);
  }
  return { $ref };
}
