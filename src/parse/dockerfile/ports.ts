import type { ExposedPort } from '../../model/dockerfile.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** One word of EXPOSE after variables: `80`, `80/udp`, `8000-8010`, and `80:80` of older builders. */
export function parsePort(pieces: string, text: string, span: Span, entry: Span): ExposedPort {
  const slash = pieces.indexOf('/');
  const ports = slash === -1 ? pieces : pieces.slice(0, slash);
  const container = ports.slice(ports.lastIndexOf(':') + 1);
  const dash = container.indexOf('-');
  const from = portNumber(dash === -1 ? container : container.slice(0, dash));
  const to = dash === -1 ? from : portNumber(container.slice(dash + 1));
  return { from, to, protocol: protocolOf(pieces, slash), text, span, entry };
}

function portNumber(text: string): number | Dynamic {
  if (!/^\d{1,5}$/.test(text)) return DYNAMIC;
  const port = Number(text);
  return port <= 65_535 ? port : DYNAMIC;
}

function protocolOf(pieces: string, slash: number): string | Dynamic {
  // `$PORT` may contain `53/udp`
  if (slash === -1) return pieces.endsWith(UNKNOWN_PIECE) ? DYNAMIC : 'tcp';
  const protocol = pieces.slice(slash + 1).toLowerCase();
  return protocol.includes(UNKNOWN_PIECE) ? DYNAMIC : protocol;
}
