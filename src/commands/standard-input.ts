import type { FileResult, Repository } from '../discover/index.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Frontend } from '../parse/frontend.ts';
import { decodeText } from '../support/read-text-file.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The path that reports show. It does not refer to a file of the repository. */
const PATH = '<stdin>';

/** The text piped into the command, as a repository with nothing else in it. */
export async function standardInput(
  surroundings: Surroundings,
  maximumBytes: number,
  frontend: Frontend,
): Promise<Repository> {
  const bytes = await pipedIn(surroundings, maximumBytes, 'docker inspect $(docker ps -q) | hullcheck inspect -');
  const file = textOf(bytes, maximumBytes);
  return {
    root: surroundings.folder,
    files: [{ path: PATH, fileFormat: frontend }],
    notifications: [],
    read: () => file,
    readFile: () => undefined,
    contentOf: () => undefined,
    outsideTarget: () => undefined,
    onRecalled() {},
    refusals: () => [],
    isCheckout: false,
    paths: () => [],
    isInScope: (path) => path === PATH,
  };
}

/**
 * What is piped into the command, and no more of it than one byte above the maximum.
 * @throws {UsageError} if nothing is; `example` shows how to do it.
 */
export async function pipedIn({ stdin }: Surroundings, maximumBytes: number, example: string): Promise<Buffer> {
  if (stdin === undefined || stdin.isTTY === true) throw new UsageError(`nothing is piped in; try: ${example}`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stdin) {
    length += piece.length;
    pieces.push(piece);
    if (length > maximumBytes) break;
  }
  return Buffer.concat(pieces, length).subarray(0, maximumBytes + 1);
}

function textOf(bytes: Buffer, maximumBytes: number): FileResult {
  if (bytes.length > maximumBytes) {
    return unreadable(`It is larger than ${maximumBytes} bytes.`, 'Give fewer containers at a time.');
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unreadable('It is not UTF-8 text.', 'Pipe in what docker inspect prints.');
  if (decoded.value.text.trim() === '') return unreadable('It is empty.', 'Pipe in what docker inspect prints.');
  return { ok: true, value: { path: PATH, text: decoded.value.text } };
}

function unreadable(reason: string, wayOut: string): { readonly ok: false; readonly error: Notification } {
  const message = `Standard input was not checked. ${reason}`;
  return { ok: false, error: notLookedAt({ kind: 'unreadable-file', message, wayOut, path: PATH }) };
}
