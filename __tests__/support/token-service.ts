import { randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { Identity } from './certificates.ts';

interface Access {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

export interface TokenService {
  /** A token for the given access. */
  issue(access: readonly Access[]): string;
  close(): Promise<void>;
}

/** Issues read tokens to anyone: https://distribution.github.io/distribution/spec/auth/jwt/ */
export async function startTokenService({ key, cert }: Identity, port: number): Promise<TokenService> {
  const chain = [cert.replaceAll(/-----[A-Z ]+-----|\s/g, '')];
  const issue: TokenService['issue'] = (access) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'hullcheck',
      aud: 'registry',
      exp: now + 300,
      nbf: now - 60,
      iat: now,
      jti: randomUUID(),
      access,
    };
    const signed = [{ typ: 'JWT', alg: 'ES256', x5c: chain }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  };
  const server = createServer({ key, cert }, (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'https://registry.invalid');
    const name = /^repository:(.+):pull$/.exec(searchParams.get('scope') ?? '')?.[1];
    if (name === undefined || searchParams.get('service') !== 'registry') response.writeHead(400).end();
    else response.end(JSON.stringify({ token: issue([{ type: 'repository', name, actions: ['pull'] }]) }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issue,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
