import { readFileSync } from 'node:fs';
import type { Files } from '../properties/repository.ts';

/** A text of a real file that looks like a secret, and what a reader found it to be. */
export interface JudgedRow {
  /** The line of the table. */
  readonly line: string;
  /** The kind of place. */
  readonly place: string;
  /** `secret` for a secret and for a default password that works; everything else is harmless. */
  readonly verdict: string;
  /** Of the variable; empty for addresses and commands. */
  readonly name: string;
  readonly value: string;
  /** A variable beside it that shows what it is. */
  readonly beside: string;
}

export function judgedRows(table: string): readonly JudgedRow[] {
  const text = readFileSync(new URL(`${table}.tsv`, import.meta.url), 'utf8');
  return text.trimEnd().split('\n').map(rowOf);
}

function rowOf(line: string): JudgedRow {
  // `·` keeps secret scanners quiet
  const [place = '', verdict = '', name = '', value = '', beside = ''] = line.replaceAll('·', '').split('\t');
  return { line, place, verdict, name, value, beside };
}

/** The smallest repository with the row in a place of its kind. */
export function filesOf(row: JudgedRow): Files {
  const { place, name, value } = row;
  switch (place) {
    case 'compose':
      return { 'compose.yaml': service(`environment: ${JSON.stringify(environmentOf(row))}`) };
    case 'address':
      return { 'compose.yaml': service(`environment: ${JSON.stringify({ ADDRESS: value })}`) };
    case 'container':
      return { 'compose.yaml': service(`command: ${JSON.stringify(['sh', '-c', value.replaceAll('$', '$$$$')])}`) };
    case 'dotenv':
      return { 'compose.yaml': service('env_file: app.env'), 'app.env': lines(environmentOf(row)) };
    case 'workflow':
      return { '.github/workflows/ci.yml': workflow(environmentOf(row)) };
    case 'script':
      return { 'run.sh': `${value}\n` };
    case 'command':
      return { Dockerfile: `FROM debian:13\nRUN ${value}\n` };
    case 'arg':
      return { Dockerfile: `ARG ${name}=${quoted(value)}\nFROM debian:13\n` };
    default:
      return { Dockerfile: `FROM debian:13\n${place.toUpperCase()} ${name}=${quoted(value)}\n` };
  }
}

function environmentOf({ name, value, beside }: JudgedRow): Readonly<Record<string, string>> {
  return { [name]: value, ...(beside !== '' && { [beside]: '' }) };
}

function service(text: string): string {
  return `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    ${text}\n`;
}

function workflow(environment: Readonly<Record<string, string>>): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      app:\n        image: ghcr.io/acme/app:1.4\n        env: ${JSON.stringify(environment)}\n    steps: []\n`;
}

function lines(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
