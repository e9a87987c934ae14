import { connect, type TLSSocket, type ConnectionOptions as TlsOptions } from 'node:tls';
import type { TlsState } from '../../model/images/tls-state.ts';
import type { Budget } from '../../support/budget.ts';
import { type ConnectionOptions, guardedLookup } from './connection.ts';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';
import { proxyFor } from './proxy.ts';
import { apiHost } from './target.ts';
import { TLS_PROBLEMS } from './tls-problems.ts';

const MILLISECONDS = 10_000;

export interface TlsCheckOptions extends ConnectionOptions {
  readonly budget: Budget;
}

/**
 * Connects like a strict client, and once more to see whether the server accepts broken versions of TLS.
 * @throws {LookupError} if the connection fails for reasons other than encryption.
 */
export async function checkTls(host: string, options: TlsCheckOptions): Promise<TlsState> {
  const url = new URL(`https://${apiHost(host)}`);
  options.allowed.check(url);
  if (proxyFor(url, options.environment ?? process.env) !== undefined)
    throw new LookupError('refused', `the encryption of ${host} can only be checked without a proxy`);
  try {
    const { protocol, validUntil } = await handshake(url, options, { minVersion: 'TLSv1.2' });
    return { kind: 'sound', protocol, validUntil, takesOldProtocols: await takesOldProtocols(url, options) };
  } catch (error) {
    if (!(error instanceof LookupError) || error.failure.kind !== 'tls') throw error;
    const problem = TLS_PROBLEMS.get(error.failure.code ?? '') ?? 'other';
    if (problem !== 'no-encryption' && problem !== 'other') return { kind: 'broken', problem };
    // some servers just close the connection for versions that they do not support
    return { kind: 'broken', problem: (await takesOldProtocols(url, options)) ? 'old-protocols-only' : problem };
  }
}

/** Nothing is sent over this connection, so the certificate does not matter. */
async function takesOldProtocols(url: URL, options: TlsCheckOptions): Promise<boolean> {
  try {
    await handshake(url, options, {
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      // OpenSSL offers these versions only at its lowest level of security
      ciphers: 'DEFAULT@SECLEVEL=0',
      rejectUnauthorized: false,
    });
    return true;
  } catch {
    return false;
  }
}

interface Handshake {
  readonly protocol: string;
  readonly validUntil: string;
}

function handshake(
  url: URL,
  { allowed, certificateAuthorities, lookUpName, budget }: TlsCheckOptions,
  versions: TlsOptions,
): Promise<Handshake> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...versions,
      host: hostname,
      port: Number(url.port || 443),
      // SNI needs a name, not an address
      ...(!/^[\d.]+$|:/.test(hostname) && { servername: hostname }),
      ...(certificateAuthorities !== undefined && { ca: certificateAuthorities }),
      lookup: guardedLookup(allowed.mayBePrivate(url), lookUpName),
    });
    const clock = setTimeout(
      () => {
        socket.destroy(new LookupError('timeout', `${url.host} did not answer in time`));
      },
      Math.min(MILLISECONDS, budget.left()),
    );
    socket.on('close', () => clearTimeout(clock));
    socket.on('error', (error) => reject(connectionError(error, url.host)));
    socket.on('secureConnect', () => {
      resolve(resultOf(socket));
      socket.destroy();
    });
  });
}

function resultOf(socket: TLSSocket): Handshake {
  const end = new Date(socket.getPeerCertificate().valid_to);
  const validUntil = Number.isNaN(end.getTime()) ? '' : end.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { protocol: socket.getProtocol() ?? '', validUntil };
}
