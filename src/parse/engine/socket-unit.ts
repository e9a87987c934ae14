import type { EngineSettings, Listener } from '../../model/containers/engine-settings.ts';
import { type SourceFile, wholeFile } from '../../model/source.ts';
import { readUnit, type UnitEntry } from '../quadlet/unit-file.ts';

/**
 * `docker.socket` and its drop-ins: systemd listens for the engine, which gets its connections.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html
 */
export function socketSettings(file: SourceFile): EngineSettings {
  const entries = readUnit(file).sections.get('Socket')?.entries ?? [];
  const mode = entries.findLast(({ key }) => key === 'SocketMode');
  return {
    kind: 'engine',
    file,
    span: wholeFile(file).span(0, file.text.length),
    reader: 'The engine',
    registries: [],
    listeners: inEffect(entries).flatMap(listenerOf),
    verifiesClients: undefined,
    openSockets: mode !== undefined && OPEN_MODE.test(mode.value.text) ? [{ span: lineOf(mode) }] : [],
  };
}

/** The streams that it listens on: an empty value of any kind removes all addresses before it. */
function inEffect(entries: readonly UnitEntry[]): readonly UnitEntry[] {
  const reset = entries.findLastIndex(({ key, value }) => key.startsWith('Listen') && value.text === '');
  return entries.slice(reset + 1).filter(({ key }) => key === 'ListenStream');
}

function listenerOf(entry: UnitEntry): readonly Listener[] {
  const { text, whole } = entry.value;
  const address = addressOf(text.trim());
  return address === undefined ? [] : [{ address: { value: address, span: whole }, entry: lineOf(entry) }];
}

/** Without its line end. */
function lineOf({ value, entry: { file, start } }: UnitEntry): UnitEntry['entry'] {
  return { file, start, end: value.whole.end };
}

/** A mode that lets every account of the machine connect. */
const OPEN_MODE = /^0?[0-7]{2}[2367]$/;

/** A number alone is a port on every address. A path, or a name that systemd gives, is only for this machine. */
function addressOf(value: string): string | undefined {
  if (/^\d{1,5}$/.test(value)) return `tcp://0.0.0.0:${value}`;
  return /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(value) ? `tcp://${value}` : undefined;
}
