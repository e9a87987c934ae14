import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and a certificate, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface Authority extends Identity {
  /** A certificate for a server; by default for 127.0.0.1, and valid from yesterday until tomorrow. */
  issue(options?: { readonly address?: string; readonly from?: Date; readonly until?: Date }): Identity;
  /** A certificate for a signer, like those of Fulcio: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
  issueSigner(options: SignerOptions): Identity;
  /** The same for a given public key, as PEM. */
  certify(publicKey: KeyObject, options: SignerOptions): string;
}

export interface SignerOptions {
  /** A URI, or an email address. */
  readonly identity: string;
  readonly issuer: string;
  readonly sourceRepository?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** The extended key usages, by their names; code signing by default. */
  readonly usages?: readonly (keyof typeof USAGES)[] | undefined;
  /** Further extensions: object identifiers in hexadecimal, and whether they are critical. */
  readonly others?: readonly (readonly [identifier: string, isCritical: boolean])[] | undefined;
  /** Names that replace that of the identity, as encoded by `generalName`. */
  readonly names?: readonly Buffer[] | undefined;
}

/** https://datatracker.ietf.org/doc/html/rfc5280#section-4.2.1.12 */
const USAGES = { server: '2b06010505070301', code: '2b06010505070303', any: '551d2500' };

const DAY = 24 * 60 * 60 * 1000;

export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * DAY);
}

/** By the clock of the machine, which a TLS connection goes by. The tests have another (see scripts/clock-of-tests.mjs). */
export function daysOnMachine(days: number): Date {
  return new Date(performance.timeOrigin + performance.now() + days * DAY);
}

/** A new authority, whose keys exist only in memory; by default it is valid from yesterday. */
export function createAuthority(name = 'authority', begins?: Date): Authority {
  const keys = newKeys();
  const constraints = extension('551d13', sequence(der(0x01, Buffer.from([0xff]))));
  const own = certificate({
    issuer: name,
    subject: name,
    keys,
    signer: keys.privateKey,
    extensions: [constraints],
    from: begins,
    until: daysOnMachine(10 * 365),
  });
  const certify = (publicKey: KeyObject, options: SignerOptions): string => {
    const { identity: whom, issuer, sourceRepository, from, until, usages = ['code'], others = [], names } = options;
    // the older extension has only the text
    const older = extension('2b0601040183bf300101', Buffer.from(issuer));
    const texts = [[8, issuer] as const, ...(sourceRepository === undefined ? [] : [[12, sourceRepository] as const])];
    const newer = texts.map(([number, text]) =>
      extension(`2b0601040183bf3001${number.toString(16).padStart(2, '0')}`, der(0x0c, Buffer.from(text))),
    );
    const extensions = [
      names === undefined ? subjectName(whom) : extension('551d11', sequence(...names)),
      ...(usages.length === 0 ? [] : [usageOf(usages)]),
      ...others.map(([identifier, isCritical]) => extension(identifier, sequence(), isCritical)),
      older,
      ...newer,
    ];
    const signer = keys.privateKey;
    return pem(certificate({ issuer: name, subject: '', keys: { publicKey }, signer, extensions, from, until }));
  };
  return {
    ...identity(keys.privateKey, own),
    issue({ address = '127.0.0.1', from = daysOnMachine(-1), until = daysOnMachine(1) } = {}) {
      const server = newKeys();
      const extensions = [alternativeName(address)];
      const signer = keys.privateKey;
      const issued = certificate({ issuer: name, subject: 'server', keys: server, signer, extensions, from, until });
      return identity(server.privateKey, issued);
    },
    issueSigner(options) {
      const { privateKey, publicKey } = newKeys();
      return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, cert: certify(publicKey, options) };
    },
    certify,
  };
}

/** A self-signed certificate. */
export function selfSigned(address = '127.0.0.1'): Identity {
  const keys = newKeys();
  const extensions = [alternativeName(address)];
  const [from, until] = [daysOnMachine(-1), daysOnMachine(1)];
  const own = certificate({
    issuer: 'server',
    subject: 'server',
    keys,
    signer: keys.privateKey,
    extensions,
    from,
    until,
  });
  return identity(keys.privateKey, own);
}

function newKeys() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function identity(key: KeyObject, certificate: Buffer): Identity {
  return { key: key.export({ type: 'pkcs8', format: 'pem' }) as string, cert: pem(certificate) };
}

export function pem(certificate: Buffer): string {
  // an empty line at the end would not be valid
  const lines = certificate.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

interface CertificateOptions {
  readonly issuer: string;
  readonly subject: string;
  readonly keys: { readonly publicKey: KeyObject };
  readonly signer: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** https://datatracker.ietf.org/doc/html/rfc5280#section-4.1 */
function certificate(options: CertificateOptions): Buffer {
  const { issuer, subject, keys, signer, extensions, from = daysFromNow(-1), until = daysFromNow(1) } = options;
  const algorithm = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([serial++])),
    algorithm,
    distinguishedName(issuer),
    sequence(time(from), time(until)),
    distinguishedName(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  return sequence(content, algorithm, der(0x03, Buffer.from([0]), sign('sha256', content, signer)));
}

let serial = 1;

function distinguishedName(name: string): Buffer {
  return sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)))));
}

export function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

/** The extension for an IPv4 address, or for a name. */
function alternativeName(address: string): Buffer {
  const isAddress = /^[\d.]+$/.test(address);
  const name = isAddress ? der(0x87, Buffer.from(address.split('.').map(Number))) : der(0x82, Buffer.from(address));
  return extension('551d11', sequence(name));
}

/** The extension for a signer. */
function subjectName(whom: string): Buffer {
  return extension('551d11', sequence(der(whom.includes('://') ? 0x86 : 0x81, Buffer.from(whom, 'latin1'))));
}

function usageOf(usages: readonly (keyof typeof USAGES)[]): Buffer {
  return extension('551d25', sequence(...usages.map((usage) => der(0x06, Buffer.from(USAGES[usage], 'hex')))));
}

/** A name in a certificate: an email address, a URI, or a name of Fulcio for services without addresses. */
export function generalName(kind: 'email' | 'uri' | 'other', text: string): Buffer {
  if (kind !== 'other') return der(kind === 'email' ? 0x81 : 0x86, Buffer.from(text));
  const identifier = der(0x06, Buffer.from('2b0601040183bf300107', 'hex'));
  return der(0xa0, identifier, der(0xa0, der(0x0c, Buffer.from(text))));
}

export function extension(identifier: string, value: Buffer, isCritical = false): Buffer {
  const critical = isCritical ? [der(0x01, Buffer.from([0xff]))] : [];
  return sequence(der(0x06, Buffer.from(identifier, 'hex')), ...critical, der(0x04, value));
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
