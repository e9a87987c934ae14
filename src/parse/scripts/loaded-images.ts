import { commandAt } from '../../analysis/commands/plain-command.ts';
import { fetchedBy } from '../../analysis/downloads/fetch.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { hostOf, isThisMachine } from '../../model/web-address.ts';
import { commandWords } from '../run-options/command-words.ts';
import { inputCommands } from '../run-options/standard-input.ts';

/** Images that commands load from the network, and not from a registry: `curl … | docker load`, `docker import https://…`. */
export function fetchedImages(scripts: readonly Script[]): readonly GapNotification[] {
  const commands = scripts.flatMap(everyCommand);
  if (!commands.some(isLoading)) return [];
  const saved = new Set(commands.some(verifies) ? [] : commands.flatMap(fetchedBy).flatMap(({ file }) => file ?? []));
  const loading = scripts.flatMap(everyPipeline).flatMap(({ commands: piped }) =>
    piped.flatMap((command, at) => {
      const before = inputCommands(piped, at);
      // a shell in the pipeline passes its input on
      return [command, ...everyCommand(command.inner)].filter((one) => isLoading(one) && isFetched(one, before, saved));
    }),
  );
  return [...new Set(loading)].map(({ span }) =>
    notLookedAt({
      kind: 'outside-reference',
      thing: 'image',
      message:
        'The image that this command loads comes from the network and not from a registry, so it was not checked.',
      wayOut: 'Pull it from a registry, or verify its checksum before it is loaded.',
      span,
      evidence: commandAt(span),
    }),
  );
}

function isFetched(command: Command, before: readonly Command[], saved: ReadonlySet<string>): boolean {
  const inside = command.substitutions.flatMap(({ script }) => everyCommand(script));
  const printed = [...before, ...inside].flatMap(fetchedBy).filter(({ file }) => file === undefined);
  if (printed.some(({ address }) => !isHere(address?.pieces ?? ''))) return true;
  const read = [...commandWords(command).map(({ text }) => text), ...inputsOf([command, ...before])];
  return read.some((word) => isElsewhere(word.replace(/^--?[a-z]+=/, '')) || saved.has(word));
}

/** The files that a command reads from its standard input, and those that a filter before it is given. */
function inputsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ redirects, arguments: words }) => [
    ...redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : [])),
    ...words.map(({ pieces }) => pieces),
  ]);
}

function isElsewhere(word: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(word) && !isHere(word);
}

function isHere(address: string): boolean {
  const host = hostOf(address);
  return host !== undefined && isThisMachine(host);
}

/** `docker load`, `podman image import`, `ctr -n k8s.io images import`, `k3s ctr image import` */
function isLoading(command: Command): boolean {
  const { program } = command;
  const isContainerd = program === 'ctr' || program === 'k3s' || program === 'microk8s';
  if (!isContainerd && !isEngine(program)) return false;
  const words = commandWords(command).map(({ text }) => text);
  const at = words.findIndex((word) => LOADS.has(word));
  if (at === -1) return false;
  if (isContainerd) return words[at] === 'import' && OF_IMAGES.has(words[at - 1] ?? '');
  return words.slice(0, at).every((word) => word === 'image' || word.startsWith('-'));
}

const LOADS: ReadonlySet<string> = new Set(['load', 'import']);
const OF_IMAGES: ReadonlySet<string> = new Set(['i', 'image', 'images']);

/** Whether a command compares a file with a checksum or a signature. */
function verifies({ program, arguments: words }: Command): boolean {
  if (SIGNED.has(program)) return words.some(({ pieces }) => /verify/.test(pieces));
  return SUMS.test(String(program)) && words.some(({ pieces }) => /^(?:-[abd-z]*c[a-z]*|--check)$/.test(pieces));
}

const SUMS = /^(?:sha\d*sum|shasum|b2sum)$/;
const SIGNED: ReadonlySet<unknown> = new Set(['cosign', 'gpg', 'gpg2', 'minisign', 'openssl']);
