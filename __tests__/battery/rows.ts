import { readFileSync } from 'node:fs';
import type { Files } from '../properties/repository.ts';

/** A text that does something dangerous, or looks like it. */
export interface Row {
  /** As the table has it, with the line that says what kind of file it is. */
  readonly block: string;
  readonly files: Files;
}

/** The rows of a table: blocks of lines, with an empty line between them. */
export function rowsOf(table: string): readonly Row[] {
  const text = readFileSync(new URL(`${table}.txt`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n\n')
    .map((block) => ({ block, files: filesOf(block) }));
}

function filesOf(block: string): Files {
  const [, kind = '', text = ''] = /^(?:@(\w+)\n)?(.+)$/s.exec(block) ?? [];
  switch (kind) {
    case 'bash':
      return { Dockerfile: `FROM debian:12\nSHELL ["/bin/bash", "-c"]\n${text}\n` };
    case 'powershell':
      return { Dockerfile: `${WINDOWS}SHELL ["powershell", "-Command"]\n${text}\n` };
    case 'cmd':
      return { Dockerfile: `${WINDOWS}${text}\n` };
    case 'entry':
      return { Dockerfile: 'FROM debian:12\nCOPY entry.sh /\nENTRYPOINT ["/entry.sh"]\n', 'entry.sh': `${text}\n` };
    case 'compose':
      return { 'compose.yaml': composeFile(text) };
    case 'script':
      return { 'run.sh': `${text}\n` };
    case 'make':
      return { Makefile: `all:\n\t${text}\n` };
    case 'workflow':
      return { '.github/workflows/ci.yml': workflow(text) };
    default:
      return { Dockerfile: block.startsWith('FROM ') ? `${block}\n` : `FROM debian:12\n${block}\n` };
  }
}

const WINDOWS = 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\n';

function composeFile(text: string): string {
  const command = JSON.stringify(['sh', '-c', text.replaceAll('$', '$$$$')]);
  return `services:\n  app:\n    image: debian:12\n    entrypoint: ${command}\n`;
}

function workflow(text: string): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ${text}\n`;
}
