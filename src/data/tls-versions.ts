import type { SafeguardBypass } from './safeguard.ts';

const CURL_LETTERS = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';

/** Settings that make programs use or accept TLS below 1.2. To add one, add a line. */
export const WEAK_TLS_VERSIONS: readonly SafeguardBypass[] = [
  {
    kind: 'option',
    programs: ['curl'],
    options: ['--sslv2', '--sslv3', '-2', '-3', '--tlsv1', '--tlsv1.0', '--tlsv1.1', '-1'],
    letters: CURL_LETTERS,
    isPerDownload: true,
    example: 'curl --tlsv1.0 -O https://example.com/tool',
    counterexample: 'curl --tlsv1.2 -O https://example.com/tool',
  },
  {
    kind: 'option',
    programs: ['curl'],
    options: ['--tls-max'],
    letters: CURL_LETTERS,
    value: /^1\.[01]$/,
    isPerDownload: true,
    example: 'curl --tls-max 1.1 -O https://example.com/tool',
    counterexample: 'curl --tls-max 1.3 -O https://example.com/tool',
  },
  {
    kind: 'option',
    programs: ['wget', 'wget2'],
    options: ['--secure-protocol'],
    value: /^(?:SSLv[23]|TLSv1|TLSv1_1)$/i,
    isPerDownload: true,
    example: 'wget --secure-protocol=TLSv1 https://example.com/tool',
    counterexample: 'wget --secure-protocol=TLSv1_2 https://example.com/tool',
  },
  {
    kind: 'file',
    path: /openssl\.cnf$/,
    line: /MinProtocol\s{0,9}=\s{0,9}(?:SSLv3|TLSv1(?:\.[01])?)\s{0,9}$|SECLEVEL=0/,
    example: 'echo "MinProtocol = TLSv1.0" >> /etc/ssl/openssl.cnf',
    counterexample: 'echo "MinProtocol = TLSv1.2" >> /etc/ssl/openssl.cnf',
  },
  {
    kind: 'variable',
    name: /^NODE_OPTIONS$/,
    value: /--tls-min-v1\.[01]\b/,
    example: 'NODE_OPTIONS=--tls-min-v1.0 node a.js',
    counterexample: 'NODE_OPTIONS=--tls-min-v1.2 node a.js',
  },
];
