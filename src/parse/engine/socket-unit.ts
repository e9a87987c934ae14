import type { EngineSettings, Listener } from '../../model/containers/engine-settings.ts';
import { type SourceFile, wholeFile } from '../../model/source.ts';

/**
 * `docker.socket` and its drop-ins: systemd listens for the engine, which gets its connections.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html
 */
export function socketSettings(file: SourceFile): EngineSettings {
  const whole = wholeFile(file);
  const listeners = [...file.text.matchAll(LISTEN)].flatMap(({ 0: line, 1: value = '', index }): Listener[] => {
    const start = index + line.length - value.length;
    const address = addressOf(value.trimEnd());
    const span = whole.span(start, start + value.trimEnd().length);
    return address === undefined
      ? []
      : [{ address: { value: address, span }, entry: whole.span(index, index + line.length) }];
  });
  return {
    kind: 'engine',
    file,
    span: whole.span(0, file.text.length),
    reader: 'The engine',
    registries: [],
    listeners,
    verifiesClients: undefined,
    openSockets: [...file.text.matchAll(MODE)].map(({ 0: line, index }) => whole.span(index, index + line.length)),
  };
}

const LISTEN = /^[ \t]*ListenStream[ \t]*=[ \t]*(\S[^\r\n]*)/gm;

/** A mode that lets every account of the machine connect. */
const MODE = /^[ \t]*SocketMode[ \t]*=[ \t]*0?[0-7]{2}[2367](?=[ \t]*$)/gm;

/** A number alone is a port on every address. A path, or a name that systemd gives, is only for this machine. */
function addressOf(value: string): string | undefined {
  if (/^\d{1,5}$/.test(value)) return `tcp://0.0.0.0:${value}`;
  return /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(value) ? `tcp://${value}` : undefined;
}
