import { writtenLines } from '../../../analysis/commands/file-lines.ts';
import { type ReadOption, readOptions } from '../../../analysis/commands/options.ts';
import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import type { Command } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'dependency-confusion',
  on: 'stage',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [427],
  docs: {
    title: 'Take packages from one index',
    why: 'With several indexes, the highest version wins, no matter which index has it. Anyone who registers the name of an internal package in the public index, with a higher version, gets it installed and run. In December 2022, the nightly builds of PyTorch installed a malicious `torchtriton` in this way.',
    how: 'Name one index with `--index-url` (`--source` with `--clear-sources` for gem), whose server also provides the public packages; or install the packages of the second index in a separate command, with `--index-url` and `--no-deps`; or install with `--require-hashes`. `uv` asks the first index that has the name, and is safe unless told otherwise.',
    limits:
      'The rule covers pip, uv and gem: options, variables, `pip config set` and configuration files that are written in the Dockerfile. It does not know whether an index has all packages, so it also reports a second one that only mirrors the first. It does not check NuGet sources: their mapping is in files.',
    references: [
      'https://pytorch.org/blog/compromised-nightly-dependency/',
      'https://medium.com/@alex.birsan/dependency-confusion-4a5d60fec610',
      'https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-extra-index-url',
      'https://docs.astral.sh/uv/concepts/indexes/#searching-across-multiple-indexes',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-slim
        RUN pip install «--extra-index-url» https://registry.example.com/simple acme-client==1.4.0
      `,
      good: `
        FROM python:3.14-slim
        RUN pip install --index-url https://registry.example.com/simple acme-client==1.4.0
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-slim
        ENV «PIP_EXTRA_INDEX_URL»=https://registry.example.com/simple
        RUN gem sources «--add» https://registry.example.com/gems
      `,
      good: `
        FROM python:3.14-slim
        ENV PIP_INDEX_URL=https://registry.example.com/simple
        RUN gem sources --clear-all --add https://registry.example.com/gems
      `,
    },
  ],

  check(stage) {
    return isReachable(stage) ? [...inVariables(stage), ...inCommands(stage), ...inFiles(stage)] : [];
  },
});

function inCommands(stage: Stage): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    for (const { at, how, evidence } of usesIn(command)) {
      if (installsExport(command, stage)) continue;
      const clause = `${stage.title} ${how}, so anyone who publishes a higher version in one index gets it installed.`;
      problems.push({ at, message: whenItRuns(instruction, clause), ...(evidence && { evidence }) });
    }
  }
  return problems;
}

/** Whether `uv` installs a list that `uv export` wrote, with the hash of each package. */
function installsExport({ program, arguments: words }: Command, stage: Stage): boolean {
  if (program !== 'uv' || !words.some(({ pieces }) => /^(?:-r|--requirements?)(?:=|$)/.test(pieces))) return false;
  return commandsOf(stage, 'RUN').some(
    ({ command: { program: other, arguments: options } }) =>
      other === 'uv' &&
      options.some(({ value }) => value === 'export') &&
      !options.some(({ value }) => value === '--no-hashes'),
  );
}

interface Use {
  readonly at: Span;
  readonly how: string;
  /** Where the place has other words, as a variable does. */
  readonly evidence?: string;
}

function* inVariables(stage: Stage): Generator<Problem> {
  for (const instruction of instructionsOf(stage, 'ENV', 'ARG')) {
    if (instruction.isTriggered) continue;
    for (const { name, value } of instruction.pairs) {
      // an argument without a default may not be set at all
      if (value === undefined || !isMixingVariable(name.value, known(value))) continue;
      const clause = `${stage.title} sets ${name.value}, so anyone who publishes a higher version in one index gets it installed.`;
      yield { at: name.span, message: whenItRuns(instruction, clause) };
    }
  }
}

function isMixingVariable(name: string, value: string | undefined): boolean {
  if (name === 'PIP_EXTRA_INDEX_URL') return value !== undefined && value !== '';
  return name === 'UV_INDEX_STRATEGY' && value !== undefined && value.startsWith('unsafe-');
}

function usesIn(command: Command): readonly Use[] {
  const assigned = command.assignments
    .filter(({ name, value }) => isMixingVariable(name, known(value)))
    .map(({ name, span }) => ({ at: { ...span, end: span.start + name.length }, how: `sets ${name}` }));
  const tool = toolOf(command);
  const read = tool && READERS.get(tool.name);
  return tool === undefined || read === undefined ? assigned : [...assigned, ...read(tool)];
}

const READERS: ReadonlyMap<string, (tool: Tool) => readonly Use[]> = new Map(
  Object.entries({
    pip: readPip,
    uv: readUv,
    gem: readGem,
  }),
);

const PIP = {
  letters: 'icrtfe',
  names: new Set(['--extra-index-url', '--index-url', '--find-links', '--index-strategy']),
};

function readPip({ arguments: words }: Tool): readonly Use[] {
  const { options, operands } = readOptions(words, PIP);
  const [verb, action, key] = operands;
  if (verb?.pieces === 'config') {
    if (action?.pieces !== 'set' || !/^\w+\.extra[-_]index[-_]url$/.test(key?.pieces ?? '') || key === undefined)
      return [];
    return [{ at: key.span, how: `sets ${key.pieces} of pip` }];
  }
  if (!/^(?:install|download|wheel)$/.test(verb?.pieces ?? '')) return [];
  if (options.some(({ name }) => name === '--require-hashes' || name === '--no-index')) return [];
  return options
    .filter(({ name, value }) => name === '--extra-index-url' && value !== '')
    .map((option) => useOf('pip', option));
}

function readUv({ arguments: words }: Tool): readonly Use[] {
  const { options } = readOptions(words, PIP);
  if (options.some(({ name }) => name === '--require-hashes' || name === '--no-index')) return [];
  return options
    .filter(({ name, value }) => name === '--index-strategy' && value?.startsWith('unsafe-'))
    .map((option) => useOf('uv', option));
}

const GEM = {
  letters: 'sarvin',
  names: new Set(['--source', '--add', '--append', '--remove', '--version', '--install-dir']),
};

function readGem({ arguments: words }: Tool): readonly Use[] {
  const { options, operands } = readOptions(words, GEM);
  const verb = operands[0]?.pieces;
  if (options.some(({ name }) => CLEARING.has(name))) return [];
  const adding = verb === 'sources' ? ['-a', '--add', '--append'] : ['-s', '--source'];
  if (verb !== 'sources' && verb !== 'install') return [];
  return options
    .filter(({ name, value }) => adding.includes(name) && /^https?:/i.test(value ?? ''))
    .map((option) => useOf('gem', option));
}

const CLEARING = new Set(['--clear-sources', '--clear-all', '-c', '-r', '--remove']);

/** Points at the option alone: its value may contain a password. */
function useOf(program: string, { name, word }: ReadOption): Use {
  const { span } = word;
  const how = `runs ${program} with ${name}`;
  if (!spanText(span).startsWith(name)) return { at: span, how, evidence: name };
  return { at: { ...span, end: span.start + name.length }, how };
}

function* inFiles(stage: Stage): Generator<Problem> {
  for (const { path, text, span, instruction } of writtenLines(stage)) {
    const name = /^\s*(extra-index-url)\s*[=:]\s*\S/.exec(text)?.[1];
    if (name === undefined || !/(?:^|[/.])pip\.conf$/.test(path)) continue;
    const start = span.start + spanText(span).indexOf(name);
    const at = start < span.start ? span : { ...span, start, end: start + name.length };
    const clause = `${stage.title} writes ${name} into pip.conf, so anyone who publishes a higher version in one index gets it installed.`;
    yield { at, message: whenItRuns(instruction, clause) };
  }
}
