import { CODE_RUNNERS, type CodeRunner } from '../../data/code-runners.ts';
import type { ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';
import type { Tool } from '../commands/tool.ts';
import { isPinnedAddress } from './fetch.ts';

const RUNNER_OF: ReadonlyMap<string, CodeRunner> = new Map(
  CODE_RUNNERS.flatMap((runner) => runner.programs.map((program) => [program, runner] as const)),
);

/** Whether a program may be one that runs code from an address. */
export const MAY_RUN_CODE = { has: (program: string): boolean => RUNNER_OF.has(program) };

/** The word in which a program such as npx or deno gets the web address of code that it runs at once, unless the address fixes the code. */
export function webCodeRunBy(tool: Tool): ShellWord | undefined {
  return sourcesOf(tool).find((word) => /^https?:\/\//i.test(word.pieces) && !isFixed(word));
}

/** The same for a repository without a fixed commit or tag: `npx github:acme/app`, `uvx --from git+https://… app`. */
export function repositoryRunBy(tool: Tool): ShellWord | undefined {
  return sourcesOf(tool).find(
    (word) => REPOSITORY.test(word.pieces) && !isFixed(word) && !/[#@][^/#@]*\d/.test(word.pieces),
  );
}

const REPOSITORY = /^(?:(?:github|gitlab|bitbucket|gist):|git\+|git:\/\/|git@|ssh:\/\/)./;

function sourcesOf({ name, arguments: words }: Tool): readonly ShellWord[] {
  const runner = RUNNER_OF.get(name);
  if (runner === undefined) return [];
  const { options, operands } = readOptions(words, {
    letters: runner.letters,
    names: new Set([...runner.options, ...runner.names]),
  });
  const verb = runner.verbs.find((one) => startsWith(operands, one));
  if (verb === undefined) return [];
  const [first] = operands.slice(verb === '' ? 0 : verb.split(' ').length);
  const named = options.flatMap(({ name: option, value, word, valueWord }) =>
    runner.options.includes(option) && value !== undefined ? [{ ...(valueWord ?? word), pieces: value }] : [],
  );
  return [...named, ...(first === undefined ? [] : [first])].map(withoutName);
}

/** `x@https://get.example.com/x.tgz` is a package with a name of its own. */
function withoutName(word: ShellWord): ShellWord {
  const address = NAMED.exec(word.pieces)?.[1];
  return address === undefined ? word : { ...word, pieces: address };
}

const NAMED = /^(?:@[\w.-]+\/)?[\w.-]+@((?:https?|git|git\+\w+|ssh|github|gitlab|bitbucket|gist):.*)/s;

function startsWith(operands: readonly ShellWord[], verb: string): boolean {
  return verb === '' || verb.split(' ').every((word, index) => operands[index]?.pieces === word);
}

/** By a commit, a checksum, or a version in a registry where a version never changes. */
function isFixed(word: ShellWord): boolean {
  return isPinnedAddress(word) || /^https:\/\/(?:deno\.land|jsr\.io|esm\.sh)\/[^?#]*@v?\d/.test(word.pieces);
}
