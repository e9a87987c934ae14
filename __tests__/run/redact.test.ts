import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../src/check/redact.ts';
import { inTime } from '../support/in-time.ts';

/** In pieces, so that no scanner takes it for a real one. */
const TOKEN = `gh${'p'}_${['q7Xm2VcL9pRt', '4Wb8Zk3Nf6Hs', '1Jd5Gy0TuEoA'].join('')}`;

describe('a message', () => {
  it.each([
    ['The port "80 ENV DB_PASSWORD=q7Xm2VcL9pRt" is none.', 'The port "80 ENV DB_PASSWORD=••••••••" is none.'],
    ['The port "80 ENV DB_PASSWORD q7Xm2VcL9pRt" is none.', 'The port "80 ENV DB_PASSWORD ••••••••" is none.'],
    [`It fetches https://example.com/?a=${TOKEN}.`, 'It fetches https://example.com/?a=••••••••.'],
    ['API_KEY="q7Xm2VcL9pRt" and NPM_TOKEN=\'Zz9Yy8Xx7\'', 'API_KEY="••••••••" and NPM_TOKEN=\'••••••••\''],
  ])('shows no secret: %s', (message, expected) => expect(withoutSecrets(message)).toBe(expected));

  it.each([
    'Container "api" is given a secret for SESSION_SECRET that is written in the file.',
    'The build argument "NPM_TOKEN" is in the history of the image.',
    'This Dockerfile runs pip with --trusted-host, so anyone on the way can pose as the server and replace what it sends.',
    'TOKEN_FILE=/run/secrets/token is fine',
  ])('is left as it is: %s', (message) => expect(withoutSecrets(message)).toBe(message));

  it('of any length is read in time', () => {
    inTime(3000, () => {
      for (const piece of ['A', 'PASSWORD=', 'key ', 'a1 ', '_-.']) withoutSecrets(piece.repeat(100_000));
    });
  });
});
