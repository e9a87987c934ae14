import type { IsolationPart, Listener, TakenAway, WeakRegistry } from '../../model/containers/engine-settings.ts';
import { known, type Text } from '../../model/located.ts';
import { USUAL_RUNTIMES } from './runtimes.ts';

export interface DaemonFlags {
  readonly registries: readonly WeakRegistry[];
  readonly listeners: readonly Listener[];
  readonly verifiesClients: boolean;
  readonly takenAway: readonly TakenAway[];
}

/** The settings on the command line of `dockerd`, which treats `--flag value` and `--flag=value` alike. */
export function daemonFlags(words: readonly Text[]): DaemonFlags {
  const flags = words.flatMap((word, index) => flagAt(word, words[index + 1]) ?? []);
  return {
    registries: flags.flatMap(registryOf),
    listeners: flags.flatMap(({ name, value }) =>
      name === 'host' && value !== undefined ? [{ address: value, entry: undefined }] : [],
    ),
    verifiesClients: flags.some(({ name, value }) => name === 'tlsverify' && known(value) !== 'false'),
    takenAway: flags.flatMap(({ name, value }) => {
      const part = value === undefined ? undefined : partOf(name, known<string>(value));
      return part === undefined || value === undefined ? [] : [{ part, span: value.span, entry: undefined }];
    }),
  };
}

function partOf(name: string, value: string | undefined): IsolationPart | undefined {
  if (name === 'seccomp-profile') return value === 'unconfined' ? 'seccomp' : undefined;
  return name === 'default-runtime' && value !== undefined && !USUAL_RUNTIMES.has(value) ? 'runtime' : undefined;
}

interface Flag {
  readonly name: string;
  readonly value: Text | undefined;
}

const FLAG =
  /^(?:--(insecure-registry|registry-mirror|host|tlsverify|seccomp-profile|default-runtime)|(-H))(?:=(.*))?$/s;

function flagAt(word: Text, next: Text | undefined): Flag | undefined {
  const [, long, short, written] = FLAG.exec(known<string>(word) ?? '') ?? [];
  if (long === undefined && short === undefined) return undefined;
  const name = long ?? 'host';
  if (written !== undefined) return { name, value: { value: written, span: word.span } };
  return { name, value: name === 'tlsverify' ? undefined : next };
}

function registryOf({ name, value }: Flag): readonly WeakRegistry[] {
  if (value === undefined) return [];
  const { span } = value;
  if (name === 'insecure-registry') return [{ name: value, weakness: 'either', span, entry: undefined }];
  const host = name === 'registry-mirror' ? plainHost(known<string>(value) ?? '') : undefined;
  return host === undefined ? [] : [{ name: { value: host, span }, weakness: 'http', span, entry: undefined }];
}

/** The host of an `http://` address. */
export function plainHost(address: string): string | undefined {
  return /^http:\/\/([^/]+)/i.exec(address)?.[1];
}
