/** The start of a download, up to the end of its command. */
const FETCH = /(?<=^|[|;&(] ?|\bsudo )(curl|wget)((?: [^\s|;&()<>]+)+)/g;

/** The same in a plain text, with the mark of one that checks no certificate. */
const PLAIN_FETCH = /(?<=^|[|;&(] ?|\bsudo )fetch( -k)?((?: [^\s|;&()<>]+)+)/g;

/** Options of curl and wget that decide nothing about where a file comes from, and how it is checked. */
const PLAIN_OPTIONS =
  / (?:-[fsSLNv#]+|-(?:nv|q|q?O ?-|o ?-|m ?\d+|t ?\d+|T ?\d+)|--(?:fail|silent|show-error|location|quiet|no-verbose|progress-bar|show-progress|no-progress-meter|compressed|retry-connrefused|retry-all-errors|output(?:-document)?[ =]-|progress=\S+|(?:retry|retry-delay|retry-max-time|connect-timeout|max-time|tries|timeout|waitretry)[ =]\d+))(?= |$)/g;

/** Options of curl without a value, in one word, where the last one may name a file. */
const LETTERS = / -([fsSLNv#kOJ]{1,30})(o?)(?= |$)/g;

/** Options that check no certificate: those of curl, also abbreviated, and of wget. */
const UNCHECKED =
  /(?:^|(?<= ))(?:-k|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--(?:proxy|doh)-insecure|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))(?:$| )/g;

/** The same as the whole of a text. The letters of an option in one word with others are those of curl. */
const ONLY_UNCHECKED =
  /^(?:-[fsSLNv#OJ]{0,30}k[fsSLNv#OJ]{0,30}o?|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))$/;

/** How rules name the program of such an option. */
const TOLD = /^runs (?:curl|wget) with /;

/** The ways in which git and npm check no certificate, each with one of them. */
const SWITCHES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:-c ?|--config[ =])http\.(?:\S{1,200}\.)?sslverify=(?:false|0|no|off)?$|^GIT_SSL_NO_VERIFY=\S{0,40}$/i,
    'GIT_SSL_NO_VERIFY=1',
  ],
  [
    /^--(?:config\.)?strict-ssl[= ](?:false|0|no|off)$|^--no-strict-ssl$|^npm_config_strict_ssl=(?:false|0|no|off)$/i,
    '--strict-ssl=false',
  ],
];

/** Authorities that a certificate has to be of, and the certificate itself. */
const AUTHORITIES = / --(?:cacert|capath|ca-certificate|ca-directory|pinnedpubkey)[ =]\S{1,500}(?= |$)/g;

/** What other programs have in order to check no certificate, and what any of them has in order to use encryption that is broken. */
const SWITCHED_OFF =
  /,? ?verify ?= ?False\b|(?<=^|[|;&(] ?|\bsudo )(?:GIT_SSL_NO_VERIFY=\w{0,40}|NODE_TLS_REJECT_UNAUTHORIZED=0|PYTHONHTTPSVERIFY=0) | (?:-SkipCertificateCheck(?::\$true)?|--unsafely-ignore-certificate-errors(?:=\S{1,200})?|--verify[= ](?:no|false|0)|--check-certificate=(?:off|no|false)|--trusted-host[= ]\S{1,300}|-c http\.sslverify=(?:false|0|no|off)?|--sslv[23]|--tlsv1(?:\.[01])?|--tls-max[= ]1\.[01]|--secure-protocol=(?:SSLv[23]|TLSv1(?:_1)?))(?= |$)/gi;

/** A host with a path, where the fetcher assumes the scheme. */
const WITHOUT_SCHEME = / ((?:[\w-]{1,63}\.){1,10}[\w-]{1,63}(?::\d{1,5})?(?:[/?]\S{0,2000})?)(?=$)/;

/** Downloads of curl and wget under one name, without the options that change no danger. */
export function plainFetches(text: string): string {
  const switched = text.replace(TOLD, '');
  if (ONLY_UNCHECKED.test(switched)) return '-k';
  const [, way] = SWITCHES.find(([pattern]) => pattern.test(text)) ?? [];
  if (way !== undefined) return way;
  return text.replaceAll(FETCH, (_fetch, program: string, words: string) => {
    const single = program === 'curl' ? words.replaceAll(LETTERS, singleOptions) : words;
    const checked = single.replaceAll(UNCHECKED, '').trimEnd();
    const mark = checked.length < single.trimEnd().length ? ' -k' : '';
    return `fetch${mark}${withScheme(checked.replaceAll(PLAIN_OPTIONS, ''))}`;
  });
}

/** Of the letters in one word, only two decide something: that no certificate is checked, and where the file goes. */
function singleOptions(_word: string, letters: string, output: string): string {
  return `${letters.includes('k') ? ' -k' : ''}${output && ' -o'}`;
}

function withScheme(words: string): string {
  return words.includes('://') ? words : words.replace(WITHOUT_SCHEME, ' http://$1');
}

/** Both texts, where the second one checks certificates that the first one does not, as if both did. They are plain. */
export function withCertificates(before: string, after: string): readonly [string, string] {
  const later = [...after.matchAll(PLAIN_FETCH)].map(([, mark]) => mark === undefined);
  const earlier = [...before.matchAll(PLAIN_FETCH)].map(([, mark]) => mark !== undefined);
  const isMended = (at: number): boolean => earlier[at] === true && later[at] === true;
  const [older, newer] = [before, after].map((text) => mapFetches(text, isMended));
  return [withoutSwitches(older ?? before, after), newer ?? after];
}

/** The text, where the fetches that are asked for say nothing about certificates. */
function mapFetches(text: string, isAsked: (at: number) => boolean): string {
  let at = 0;
  return text.replaceAll(PLAIN_FETCH, (fetch: string, _mark, words: string) =>
    isAsked(at++) ? `fetch${words.replaceAll(AUTHORITIES, '')}` : fetch,
  );
}

function withoutSwitches(before: string, after: string): string {
  return after.search(SWITCHED_OFF) === -1 ? before.replaceAll(SWITCHED_OFF, '') : before;
}
