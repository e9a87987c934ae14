import { CODE_RUNNERS, type CodeRunner } from '../../data/code-runners.ts';
import type { ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';
import type { Tool } from '../commands/tool.ts';
import { codeInWords } from './inline-code.ts';
import { isPinnedAddress } from './pinned-addresses.ts';

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
  const version = RUNNER_OF.get(tool.name)?.takesFlakes === true ? FLAKE_VERSION : VERSION;
  return sourcesOf(tool).find((word) => REPOSITORY.test(word.pieces) && !isFixed(word) && !version.test(word.pieces));
}

/** The name of a tag or a commit. */
const VERSION = /[#@][^/#@]*\d/;

/** The same in a flake, where `#` comes before the name of what it builds; `nixpkgs` is the packages of the distribution. */
const FLAKE_VERSION = /^[a-z]+:[^/?#]+\/[^/?#]+\/[^?#]*\d|[?&]re[fv]=[^&#?]*\d|^github:nixos\/nixpkgs(?:[/?#]|$)/i;

const REPOSITORY = /^(?:(?:github|gitlab|bitbucket|gist|sourcehut):|git\+|git:\/\/|git@|ssh:\/\/)./;

function sourcesOf(tool: Tool): readonly ShellWord[] {
  const { name, arguments: words } = tool;
  const runner = RUNNER_OF.get(name);
  if (runner === undefined) return [];
  const { takesFlakes = false } = runner;
  const { options, operands } = readOptions(takesFlakes ? beforeCommand(words) : words, {
    letters: runner.letters,
    names: new Set([...runner.options, ...runner.names]),
  });
  const verb = runner.verbs.find((one) => startsWith(operands, one));
  if (verb === undefined) return [];
  const given = operands.slice(verb === '' ? 0 : verb.split(' ').length);
  const named = options.flatMap(({ name: option, value, word, valueWord }) =>
    runner.options.includes(option) && value !== undefined ? [{ ...(valueWord ?? word), pieces: value }] : [],
  );
  return [...named, ...given.slice(0, takesFlakes ? given.length : 1), ...importsOf(tool)].map(withoutName);
}

/** `nix shell a b --command c`, `nix run a -- b` */
function beforeCommand(words: readonly ShellWord[]): readonly ShellWord[] {
  const end = words.findIndex(({ pieces }) => /^(?:-c|--command|--run|--)$/.test(pieces));
  return end === -1 ? words : words.slice(0, end);
}

/** The addresses that the code of `deno eval 'import "https://…"'` imports. */
function importsOf(tool: Tool): readonly ShellWord[] {
  const code = tool.name === 'deno' ? codeInWords(tool) : undefined;
  if (code === undefined) return [];
  return Array.from(code.pieces.matchAll(IMPORT), ([, address = '']) => ({ ...code, value: address, pieces: address }));
}

const IMPORT = /\b(?:import|from)[\s(]{0,9}["'`](https?:\/\/[^"'`\s]+)/g;

/** `x@https://get.example.com/x.tgz` and `x[all] @ https://get.example.com/x.whl` are packages with a name of their own. */
function withoutName(word: ShellWord): ShellWord {
  const address = NAMED.exec(word.pieces)?.[1];
  return address === undefined ? word : { ...word, pieces: address };
}

const NAMED =
  /^(?:(?:tarball|file)\+|(?:@[\w.-]+\/)?[\w.-]+(?:\[[\w.,-]*\])? ?@ ?)((?:https?|git|git\+\w+|ssh|github|gitlab|bitbucket|gist):.*)/s;

function startsWith(operands: readonly ShellWord[], verb: string): boolean {
  return verb === '' || verb.split(' ').every((word, index) => operands[index]?.pieces === word);
}

/** By a commit, a checksum, or a version in a registry where a version never changes. */
function isFixed(word: ShellWord): boolean {
  return isPinnedAddress(word) || /^https:\/\/(?:deno\.land|jsr\.io|esm\.sh)\/[^?#]*@v?\d/.test(word.pieces);
}
