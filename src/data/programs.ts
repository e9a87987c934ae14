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
}

export const FETCHERS: readonly Fetcher[] = [
  {
    program: 'curl',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-O', '--remote-name', '--remote-name-all'],
    letters: 'AbcCdDeEFHhKmoPQrtTuUwxXyYz',
  },
  {
    program: 'wget',
    writesTo: 'file',
    outputOptions: ['-O', '--output-document'],
    fileOptions: [],
    letters: 'aADeIiOoPQRTtUwX',
  },
  { program: 'aria2c', writesTo: 'file', outputOptions: ['-o', '--out'], fileOptions: [], letters: 'dosxjkl' },
  { program: 'fetch', writesTo: 'file', outputOptions: ['-o', '--output'], fileOptions: [], letters: 'oTw' },
  {
    program: 'http',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
  },
  {
    program: 'xh',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
  },
  { program: 'GET', writesTo: 'output', outputOptions: [], fileOptions: [], letters: '' },
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
  { program: /^(?:gpg2?|gpgv2?)$/, options: /--verify|\.(?:asc|sig)/ },
  { program: /^cosign$/, options: /(?:^| )verify/ },
  { program: /^(?:minisign|signify|signify-openbsd)$/, options: /(?:^| )-[a-zA-Z]*V/ },
  { program: /^openssl$/, options: /(?:^| )-verify/ },
  { program: /^slsa-verifier$/, options: /(?:^| )verify/ },
];

/** Programs that start another one as another user. */
export const PRIVILEGE_DROPPERS: ReadonlySet<string> = new Set(
  'gosu su-exec setpriv s6-setuidgid s6-applyuidgid runuser chpst setuidgid su'.split(' '),
);
