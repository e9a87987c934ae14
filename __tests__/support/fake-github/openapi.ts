import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

/**
 * GitHub's own description of its API: complete if `HULLCHECK_GITHUB_OPENAPI` names the file, otherwise the committed excerpt. It is from
 * @octokit/openapi, MIT, copyright (c) GitHub and Octokit contributors.
 */
const FILE = process.env['HULLCHECK_GITHUB_OPENAPI'] || fileURLToPath(new URL('openapi.json', import.meta.url));

export type Schema = Readonly<Record<string, unknown>>;

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const description = JSON.parse(readFileSync(FILE, 'utf8'), withNull) as Description & Schema;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema(description, 'github');
const compiled = new Map<string, ValidateFunction>();

/** In OpenAPI 3.0 `nullable` is allowed everywhere; Ajv supports it only together with `type`. */
function withNull(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable, ...rest } = value;
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : value;
}

/** The template of a path, such as `/repos/{owner}/{repo}/check-runs`, and the values in it. */
export interface Route {
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
}

const TEMPLATES = Object.keys(description.paths)
  .filter((template) => template.startsWith('/repos/{owner}/{repo}/'))
  .map((template) => ({
    template,
    // only the path of a file contains slashes
    pattern: new RegExp(`^${template.replaceAll('{path}', '(?<path>.+)').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));

export function findRoute(method: string, path: string): Route | undefined {
  for (const { template, pattern } of TEMPLATES) {
    if (description.paths[template]?.[method] === undefined) continue;
    const match = pattern.exec(path);
    if (match !== null) return { template, values: match.groups ?? {} };
  }
  return undefined;
}

/** The problem of a request body; undefined if it is valid. */
export function requestProblem(method: string, template: string, body: unknown): string | undefined {
  const content = operation(method, template).requestBody?.content;
  if (content === undefined) return body === undefined ? undefined : 'a body where none is expected';
  return problem(['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'], body);
}

export function answerProblem(method: string, template: string, status: number, body: unknown): string | undefined {
  const answer = operation(method, template).responses[status];
  if (answer === undefined) return `an answer ${status} is not described`;
  if (answer.content === undefined) return undefined;
  return problem(
    ['paths', template, method, 'responses', String(status), 'content', 'application/json', 'schema'],
    body,
  );
}

function operation(method: string, template: string): Operation {
  return description.paths[template]?.[method] as Operation;
}

function problem(pointer: readonly string[], value: unknown): string | undefined {
  const key = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate: ValidateFunction = compiled.get(key) ?? ajv.compile({ $ref: `github#/${key}` });
  compiled.set(key, validate);
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

/** The smallest valid value of a component, overridden by the given properties. */
export function sampleOf(component: string, given: object): object {
  return { ...(sample({ $ref: `#/components/schemas/${component}` }) as object), ...given };
}

function sample(schema: Schema): unknown {
  if (typeof schema['$ref'] === 'string') return sample(resolve(schema['$ref']));
  const choices = (schema['allOf'] ?? schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
  if (choices?.[0] !== undefined) return sample(choices[0]);
  if (schema['nullable'] === true) return null;
  const values = schema['enum'] as readonly unknown[] | undefined;
  return values === undefined ? sampleOfType(schema) : values[0];
}

function sampleOfType(schema: Schema): unknown {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'string':
      return 'text';
    default:
      return sampleObject(schema);
  }
}

function sampleObject({ required = [], properties = {} }: Schema): object {
  const names = required as readonly string[];
  return Object.fromEntries(names.map((name) => [name, sample((properties as Record<string, Schema>)[name] ?? {})]));
}

function resolve($ref: string): Schema {
  const parts = $ref.slice('#/'.length).split('/');
  return parts.reduce<Schema>((value, part) => value[part] as Schema, description);
}
