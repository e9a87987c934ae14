/** Programs that fetch from the network. */
export interface Fetcher {
  readonly program: string;
  /** Where the content goes when no option says. */
  readonly writesTo: 'output' | 'file';
  /** Options that name where it goes instead; `-` is standard output. */
  readonly outputOptions: readonly string[];
  /** Options that make it a file named by the server or the address. */
  readonly fileOptions: readonly string[];
  /** Letters of options that take a value. */
  readonly letters: string;
  /** Other long options that take a value. */
  readonly names: readonly string[];
}

const CURL_NAMES =
  '--header --user --user-agent --data --data-raw --data-binary --data-urlencode --form --request --proxy --referer --cookie --cookie-jar --cacert --capath --cert --key --max-time --connect-timeout --retry --retry-delay --retry-max-time --proto --proto-redir --proto-default --tls-max --ciphers --tls13-ciphers --resolve --write-out --config --range --output-dir --interface --max-redirs --netrc-file --limit-rate --dump-header --proxy-user --unix-socket --create-file-mode --aws-sigv4 --pinnedpubkey --noproxy --speed-limit --speed-time --time-cond --etag-save --etag-compare'.split(
    ' ',
  );
const WGET_NAMES =
  '--directory-prefix --header --user --password --user-agent --post-data --post-file --tries --timeout --wait --secure-protocol --ca-certificate --input-file --output-file --waitretry --read-timeout --dns-timeout --connect-timeout --referer --method --body-data --quota --limit-rate --max-redirect --execute --http-user --http-password --ciphers --load-cookies --base'.split(
    ' ',
  );

export const FETCHERS: readonly Fetcher[] = [
  {
    program: 'curl',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-O', '--remote-name', '--remote-name-all'],
    letters: 'AbcCdDeEFHhKmoPQrtTuUwxXyYz',
    names: CURL_NAMES,
  },
  {
    program: 'wget',
    writesTo: 'file',
    outputOptions: ['-O', '--output-document'],
    fileOptions: [],
    letters: 'aADeIiOoPQRTtUwX',
    names: WGET_NAMES,
  },
  {
    program: 'aria2c',
    writesTo: 'file',
    outputOptions: ['-o', '--out'],
    fileOptions: [],
    letters: 'dosxjkl',
    names: ['--dir'],
  },
  { program: 'fetch', writesTo: 'file', outputOptions: ['-o', '--output'], fileOptions: [], letters: 'oTw', names: [] },
  {
    program: 'http',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
    names: ['--auth'],
  },
  {
    program: 'xh',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
    names: ['--auth'],
  },
  { program: 'GET', writesTo: 'output', outputOptions: [], fileOptions: [], letters: '', names: [] },
];

/** Programs that run what they read. */
export interface Interpreter {
  readonly programs: readonly string[];
  /** Options whose value is the text to run. */
  readonly codeOptions: readonly string[];
  /** Options with which standard input is data for code that comes from elsewhere. */
  readonly dataOptions: readonly string[];
  /** Letters of options that take a value; those of `codeOptions` not among them. */
  readonly letters: string;
  /** What follows `--` are arguments for the code, not the file that holds it. */
  readonly takesArgumentsAfterDashes?: true;
}

export const INTERPRETERS: readonly Interpreter[] = [
  {
    programs: ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash', 'csh', 'tcsh', 'fish'],
    codeOptions: ['-c'],
    dataOptions: [],
    letters: 'oO',
  },
  { programs: ['python', 'python2', 'python3', 'pypy'], codeOptions: ['-c'], dataOptions: ['-m'], letters: 'WX' },
  { programs: ['perl'], codeOptions: ['-e', '-E'], dataOptions: ['-n', '-p'], letters: 'IM' },
  { programs: ['ruby'], codeOptions: ['-e'], dataOptions: ['-n', '-p'], letters: 'rI' },
  {
    programs: ['node', 'nodejs', 'bun'],
    codeOptions: ['-e', '-p', '--eval', '--print'],
    dataOptions: [],
    letters: 'r',
  },
  {
    programs: ['php'],
    codeOptions: ['-r', '-B', '-R', '-E'],
    dataOptions: ['-F', '-f'],
    letters: 'd',
    takesArgumentsAfterDashes: true,
  },
  { programs: ['lua', 'tclsh', 'Rscript', 'osascript'], codeOptions: ['-e'], dataOptions: [], letters: 'l' },
];

/** Programs through which a script stays a script. */
export const FILTERS: ReadonlySet<string> = new Set(
  'tee cat gunzip gzip zcat bunzip2 bzip2 bzcat xz unxz xzcat zstd zstdcat unzstd lz4 base64 sed tr head tail grep egrep awk gawk dos2unix envsubst pv iconv sponge'.split(
    ' ',
  ),
);

/** Programs that compare content with a checksum or a signature; the options are those of the whole command line. */
export const VERIFIERS: readonly { readonly program: RegExp; readonly options: RegExp }[] = [
  { program: /^(?:sha(?:1|224|256|384|512)sum|shasum|b2sum|md5sum)$/, options: /(?:^| )(?:-[a-z0-9]*c|--check)/ },
  { program: /^gpgv2?$/, options: /^/ },
  {
    program: /^gpg2?$/,
    options:
      /--verify|^(?!.*--(?:import|dearmor|recv-keys|receive-keys|show-keys|export|locate-keys)).*\.(?:asc|sig)\b/,
  },
  { program: /^cosign$/, options: /(?:^| )verify/ },
  { program: /^(?:minisign|signify|signify-openbsd)$/, options: /(?:^| )-[a-zA-Z]*V/ },
  { program: /^openssl$/, options: /(?:^| )-verify/ },
  { program: /^(?:slsa-verifier|notation|in-toto|tuf-client)$/, options: /(?:^| )verify/ },
  { program: /^rpm(?:keys)?$/, options: /(?:^| )(?:-K|--checksig)/ },
  { program: /^(?:dpkg-sig|debsig-verify|jarsigner)$/, options: /verify|^[^-]/ },
  { program: /^(?:gh|apk)$/, options: /(?:^| )(?:attestation )?verify/ },
  // a function or a script that is named after what it does
  { program: /verify|check_?(?:sha|sum|hash)|sha256_?check|checksum/i, options: /^/ },
];

/** Programs that start another one as another user. */
export const PRIVILEGE_DROPPERS: ReadonlySet<string> = new Set(
  'gosu su-exec setpriv s6-setuidgid s6-applyuidgid runuser chpst setuidgid su'.split(' '),
);
