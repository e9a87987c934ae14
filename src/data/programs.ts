/** The text that a test runs for a line of a table: a RUN command, or part of one. */
interface Shown {
  readonly example: string;
  /** Looks similar but is harmless. */
  readonly counterexample: string;
}

/** A program that downloads files. Its example runs the downloaded file. */
export interface Fetcher extends Shown {
  readonly program: string;
  /** The default destination of the content. */
  readonly writesTo: 'output' | 'file';
  /** Options that name another destination; `-` is standard output. */
  readonly outputOptions: readonly string[];
  /** Options that save it to a file named by the server or after the address. */
  readonly fileOptions: readonly string[];
  /** Letters of options that take a value. */
  readonly letters: string;
  /** Other long options that take a value. */
  readonly names: readonly string[];
}

const CURL_NAMES =
  '--header --user --user-agent --data --data-raw --data-binary --data-urlencode --form --request --proxy --referer --cookie --cookie-jar --cacert --capath --cert --key --max-time --connect-timeout --retry --retry-delay --retry-max-time --proto --proto-redir --proto-default --tls-max --ciphers --tls13-ciphers --resolve --write-out --config --range --output-dir --interface --max-redirs --netrc-file --limit-rate --dump-header --proxy-user --unix-socket --create-file-mode --aws-sigv4 --pinnedpubkey --noproxy --speed-limit --speed-time --time-cond --etag-save --etag-compare --abstract-unix-socket --alt-svc --cert-type --connect-to --continue-at --crlfile --curves --data-ascii --delegation --dns-interface --dns-ipv4-addr --dns-ipv6-addr --dns-servers --doh-url --ech --egd-file --engine --expect100-timeout --form-string --ftp-account --ftp-alternative-to-user --ftp-method --ftp-port --ftp-ssl-ccc-mode --happy-eyeballs-timeout-ms --haproxy-clientip --hostpubmd5 --hostpubsha256 --hsts --ip-tos --ipfs-gateway --json --keepalive-cnt --keepalive-time --key-type --krb --libcurl --local-port --login-options --mail-auth --mail-from --mail-rcpt --max-filesize --oauth2-bearer --parallel-max --pass --preproxy --proxy-cacert --proxy-capath --proxy-cert --proxy-cert-type --proxy-ciphers --proxy-crlfile --proxy-header --proxy-key --proxy-key-type --proxy-pass --proxy-pinnedpubkey --proxy-service-name --proxy-tls13-ciphers --proxy-tlsauthtype --proxy-tlspassword --proxy-tlsuser --pubkey --quote --random-file --rate --request-target --sasl-authzid --service-name --sigalgs --socks4 --socks4a --socks5 --socks5-gssapi-service --socks5-hostname --ssl-sessions --stderr --telnet-option --tftp-blksize --tlsauthtype --tlspassword --tlsuser --trace --trace-ascii --trace-config --upload-file --upload-flags --url-query --variable --vlan-priority'.split(
    ' ',
  );
const WGET_NAMES =
  '--directory-prefix --header --user --password --user-agent --post-data --post-file --tries --timeout --wait --secure-protocol --ca-certificate --input-file --output-file --waitretry --read-timeout --dns-timeout --connect-timeout --referer --method --body-data --quota --limit-rate --max-redirect --execute --http-user --http-password --ciphers --load-cookies --base --append-output --report-speed --config --rejected-log --retry-on-http-error --start-pos --progress --bind-address --restrict-file-names --prefer-family --use-askpass --local-encoding --remote-encoding --cut-dirs --default-page --compression --proxy-user --proxy-password --save-cookies --body-file --certificate --certificate-type --private-key --private-key-type --ca-directory --crl-file --pinnedpubkey --ftp-user --ftp-password --warc-file --warc-header --warc-max-size --warc-dedup --warc-tempdir --level --accept --reject --accept-regex --reject-regex --regex-type --domains --exclude-domains --follow-tags --ignore-tags --include-directories --exclude-directories'.split(
    ' ',
  );

/** To add one, add a line. */
export const FETCHERS: readonly Fetcher[] = [
  {
    program: 'curl',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-O', '--remote-name', '--remote-name-all'],
    letters: 'AbcCdDeEFHhKmoPQrtTuUwxXyYz',
    names: CURL_NAMES,
    example: 'curl -fsSLo /t https://example.com/tool && sh /t',
    counterexample: 'curl -fsSLo /t --header /u https://example.com/tool && sh /u',
  },
  {
    program: 'wget',
    writesTo: 'file',
    outputOptions: ['-O', '--output-document'],
    fileOptions: [],
    letters: 'aABDeIilOoPQRTtUwX',
    names: WGET_NAMES,
    example: 'wget -q https://example.com/tool && sh tool',
    counterexample: 'wget -qO /t https://example.com/tool && sh tool',
  },
  {
    program: 'ftp',
    writesTo: 'file',
    outputOptions: ['-o'],
    fileOptions: [],
    letters: 'cDkNoPqrsSTUwx',
    names: [],
    example: 'ftp -o /t https://example.com/tool && sh /t',
    counterexample: 'ftp -o /t https://example.com/tool && sh tool',
  },
  {
    program: 'curlie',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-O', '--remote-name', '--remote-name-all'],
    letters: 'AbcCdDeEFHhKmoPQrtTuUwxXyYz',
    names: CURL_NAMES,
    example: 'curlie -o /t https://example.com/tool && sh /t',
    counterexample: 'curlie -o /t https://example.com/tool && sh /u',
  },
  {
    program: 'wget2',
    writesTo: 'file',
    outputOptions: ['-O', '--output-document'],
    fileOptions: [],
    letters: 'aABDeIilOoPQRTtUwX',
    names: WGET_NAMES,
    example: 'wget2 -q https://example.com/tool && sh tool',
    counterexample: 'wget2 -qO /t https://example.com/tool && sh tool',
  },
  {
    program: 'axel',
    writesTo: 'file',
    outputOptions: ['-o', '--output'],
    fileOptions: [],
    letters: 'nosSUHT',
    names: [],
    example: 'axel -n 4 -o t https://example.com/tool && sh t',
    counterexample: 'axel -o t https://example.com/tool && sh tool',
  },
  {
    program: 'https',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
    names: ['--auth'],
    example: 'https --download https://example.com/tool && sh tool',
    counterexample: 'https -o /t https://example.com/tool && sh tool',
  },
  {
    program: 'aria2c',
    writesTo: 'file',
    outputOptions: ['-o', '--out'],
    fileOptions: [],
    letters: 'dosxjkl',
    names: ['--dir'],
    example: 'aria2c -x 4 -o t https://example.com/tool && sh t',
    counterexample: 'aria2c -o t https://example.com/tool && sh tool',
  },
  {
    program: 'fetch',
    writesTo: 'file',
    outputOptions: ['-o', '--output'],
    fileOptions: [],
    letters: 'oTw',
    names: [],
    example: 'fetch https://example.com/tool && sh tool',
    counterexample: 'fetch -o /t https://example.com/tool && sh tool',
  },
  {
    program: 'http',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
    names: ['--auth'],
    example: 'http --download https://example.com/tool && sh tool',
    counterexample: 'http -o /t https://example.com/tool && sh tool',
  },
  {
    program: 'xh',
    writesTo: 'output',
    outputOptions: ['-o', '--output'],
    fileOptions: ['-d', '--download'],
    letters: 'oaA',
    names: ['--auth'],
    example: 'xh https://example.com/tool > /t && sh /t',
    counterexample: 'xh -o /t https://example.com/tool && sh tool',
  },
  {
    program: 'GET',
    writesTo: 'output',
    outputOptions: [],
    fileOptions: [],
    letters: '',
    names: [],
    example: 'GET https://example.com/tool > /t && sh /t',
    counterexample: 'GET https://example.com/tool > /t && sh tool',
  },
];

/** A program that prints what another machine sends, if its options ask for that. Its example follows the output into a shell. */
export interface Stream extends Shown {
  readonly programs: readonly string[];
  /** The options of the whole command line. */
  readonly options: RegExp;
}

/** To add one, add a line. */
export const STREAMS: readonly Stream[] = [
  {
    programs: ['openssl'],
    options: /^s_client\b/,
    example: 'openssl s_client -quiet -connect get.example.com:443',
    counterexample: 'openssl enc -in /a',
  },
  {
    programs: ['dig', 'drill', 'kdig', 'host', 'nslookup'],
    options: /\b(?:txt|any)\b/i,
    example: 'dig +short txt get.example.com',
    counterexample: 'dig -v',
  },
  {
    programs: ['ssh'],
    options: /^(?!-\S*V).*\S\s+\S/,
    example: 'ssh -p 22 get.example.com cat /a',
    counterexample: 'ssh -V 2',
  },
  {
    programs: ['nc', 'ncat', 'netcat'],
    options: /^(?!.*(?:^|\s)-[a-zA-Z]*[zU]).*\S\s+\d+$/,
    example: 'nc -w 5 get.example.com 80',
    counterexample: 'nc -zv get.example.com 80',
  },
  {
    // without a port, it connects to port 23
    programs: ['telnet'],
    options: /^(?:-\S+\s+)*[\w-]*\.[\w.-]+(?:\s+[\w-]+)?$/,
    example: 'telnet get.example.com',
    counterexample: 'telnet -h',
  },
  {
    programs: ['crane'],
    options: /^(?:-\S+\s+)*export\s+(?!\S*@sha256:)\S+(?:\s+-)?$/,
    example: 'crane export registry.example.com/acme/tool -',
    counterexample: 'crane export registry.example.com/acme/tool /t.tar',
  },
  {
    programs: ['socat'],
    options: /\b(?:tcp[46]?|openssl|ssl|udp[46]?|proxy|socks\w*)(?:-connect)?:/i,
    example: 'socat - TCP:get.example.com:80',
    counterexample: 'socat - UNIX-CONNECT:/run/a',
  },
  {
    programs: ['lynx', 'links', 'elinks', 'w3m'],
    options: /^(?=.*(?:^|\s)--?(?:source|dump)).*:\/\//,
    example: 'lynx -source https://get.example.com/a',
    counterexample: 'lynx -version',
  },
  {
    programs: ['lwp-request'],
    options: /:\/\//,
    example: 'lwp-request https://get.example.com/a',
    counterexample: 'lwp-request -v',
  },
  {
    programs: ['aws'],
    options: /^(?=.*\bs3 cp ).*\s-(?:\s|$)|^(?=.*\bs3api get-object ).*\/dev\/stdout/,
    example: 'aws s3 cp s3://acme/a -',
    counterexample: 'aws s3 cp s3://acme/a /b',
  },
  {
    programs: ['gsutil', 'gcloud'],
    options: /^(?=.*gs:\/\/)(?:(?:.*\s)?cat\s|(?=(?:.*\s)?cp\s).*\s-$)/,
    example: 'gsutil -q cat gs://acme/a',
    counterexample: 'gsutil cp gs://acme/a /b',
  },
  {
    programs: ['rclone', 'svn', 'ipfs', 'mc', 'hadoop', 'hdfs'],
    options: /(?:^|\s)(?:--?)?cat\s/,
    example: 'svn cat https://get.example.com/a',
    counterexample: 'svn info https://get.example.com/a',
  },
  {
    programs: ['gh', 'glab'],
    options: /^(?:api|gist view)\s|\s(?:-O|--output)[ =]?-(?:\s|$)/,
    example: 'gh api repos/acme/app/contents/a',
    counterexample: 'gh auth token',
  },
  {
    programs: ['git'],
    options: /^(?=.*\barchive\s)(?!.*\s(?:-l|--list)(?:\s|$)).*--remote/,
    example: 'git archive --remote=ssh://get.example.com/a HEAD a',
    counterexample: 'git archive HEAD a',
  },
];

/** A program that copies files from another machine to the path that its last operand is. Its example runs the file. */
export interface Copier extends Shown {
  readonly programs: readonly string[];
  /** Matches an operand that is on another machine. */
  readonly remote: RegExp;
  /** Letters of options that take a value. */
  readonly letters: string;
}

const REMOTE_PATH = /^(?:[\w.-]+@)?[\w.-][\w.-]+:(?!\\)/;

/** To add one, add a line. */
export const COPIERS: readonly Copier[] = [
  {
    programs: ['scp', 'sftp'],
    remote: REMOTE_PATH,
    letters: 'cDFiJloPSX',
    example: 'scp -P 22 get.example.com:/a/tool /t && sh /t',
    counterexample: 'scp /a/tool get.example.com:/t && sh /a/tool',
  },
  {
    programs: ['rsync'],
    remote: /^rsync:\/\/|^(?:[\w.-]+@)?[\w.-][\w.-]+:/,
    letters: 'eTBMf@',
    example: 'rsync -a rsync://get.example.com/a/tool . && sh ./tool',
    counterexample: 'rsync -a /a/tool /t && sh /t',
  },
  {
    programs: ['aws', 'gsutil', 'gcloud', 's3cmd', 's5cmd'],
    remote: /^(?:s3|gs):\/\//,
    letters: '',
    example: 'aws s3 cp s3://acme/tool /t && sh /t',
    counterexample: 'aws s3 cp /t s3://acme/tool && sh /t',
  },
  {
    programs: ['lwp-download', 'lftpget'],
    remote: /^(?:https?|s?ftp):\/\//,
    letters: '',
    example: 'lwp-download https://get.example.com/tool && sh tool',
    counterexample: 'lwp-download -h && sh tool',
  },
  {
    programs: ['svn'],
    remote: /^(?:https?|svn|svn\+ssh):\/\//,
    letters: 'r',
    example: 'svn export https://get.example.com/tool /t && sh /t',
    counterexample: 'svn export /a/tool /t && sh /t',
  },
];

/** A program that downloads files which options name. Its example runs the downloaded file. */
export interface Saver extends Shown {
  readonly program: string;
  /** The subcommand. */
  readonly command: RegExp;
  /** Options with the name of the file; `-` is standard output. */
  readonly files: readonly string[];
  /** Options with the name that it has at its source, which it keeps. */
  readonly kept: readonly string[];
  /** Options with the folder that it is saved in. */
  readonly folders: readonly string[];
  /** Options with the place that it comes from. */
  readonly sources: readonly string[];
  /** Letters of options that take a value. */
  readonly letters: string;
  /** Other long options that take a value. */
  readonly names: readonly string[];
}

/** To add one, add a line. */
export const SAVERS: readonly Saver[] = [
  {
    program: 'gh',
    command: /^release download\b/,
    files: ['-O', '--output'],
    kept: ['-p', '--pattern'],
    folders: ['-D', '--dir'],
    sources: ['-R', '--repo'],
    letters: 'AODpR',
    names: ['--archive'],
    example: 'gh release download -R acme/tool -p tool.sh && sh tool.sh',
    counterexample: 'gh release view -R acme/tool -p tool.sh && sh tool.sh',
  },
  {
    program: 'az',
    command: /^storage (?:blob|file) download\b/,
    files: ['-f', '--file', '--dest'],
    kept: [],
    folders: [],
    sources: ['--blob-url'],
    letters: 'cfnps',
    names: ['--container-name', '--name', '--account-name', '--account-key', '--sas-token', '--share-name', '--path'],
    example: 'az storage blob download -c acme -n tool -f /t && sh /t',
    counterexample: 'az storage blob upload -c acme -n tool -f /t && sh /t',
  },
];

/** A program that runs the code it reads. Its example follows a pipe. */
export interface Interpreter extends Shown {
  readonly programs: readonly string[];
  /** Options whose value is the text to run. */
  readonly codeOptions: readonly string[];
  /** Options with which the code comes from elsewhere, and standard input is its data. */
  readonly dataOptions: readonly string[];
  /** Letters of options that take a value, without those of `codeOptions`. */
  readonly letters: string;
  /** The words after `--` are arguments of the code, not the file to run. */
  readonly takesArgumentsAfterDashes?: true;
}

/** To add one, add a line. */
export const INTERPRETERS: readonly Interpreter[] = [
  {
    programs: ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash', 'yash', 'osh', 'csh', 'tcsh', 'fish'],
    codeOptions: ['-c'],
    dataOptions: [],
    letters: 'oO',
    example: 'sh -s -- --quiet',
    counterexample: `sh -c 'cat > /a'`,
  },
  {
    programs: ['python', 'python2', 'python3', 'pypy'],
    codeOptions: ['-c'],
    dataOptions: ['-m'],
    letters: 'WX',
    example: 'python - --user',
    counterexample: 'python -m json.tool',
  },
  {
    programs: ['perl'],
    codeOptions: ['-e', '-E'],
    dataOptions: ['-n', '-p'],
    letters: 'IM',
    example: 'perl - App::cpanminus',
    counterexample: `perl -pe 's/a/b/'`,
  },
  {
    programs: ['ruby'],
    codeOptions: ['-e'],
    dataOptions: ['-n', '-p'],
    letters: 'rI',
    example: 'ruby',
    counterexample: `ruby -e 'puts STDIN.read'`,
  },
  {
    programs: ['node', 'nodejs', 'bun'],
    codeOptions: ['-e', '-p', '--eval', '--print'],
    dataOptions: [],
    letters: 'r',
    example: 'node -',
    counterexample: `node -e 'a(0)'`,
  },
  {
    programs: ['php'],
    codeOptions: ['-r', '-B', '-R', '-E'],
    dataOptions: ['-F', '-f'],
    letters: 'd',
    takesArgumentsAfterDashes: true,
    example: 'php -- --install-dir=/usr/bin',
    counterexample: `php -r 'echo 1;'`,
  },
  {
    programs: ['lua', 'tclsh', 'Rscript', 'osascript'],
    codeOptions: ['-e'],
    dataOptions: [],
    letters: 'l',
    example: 'lua -',
    counterexample: `lua -e 'a()'`,
  },
  {
    programs: ['R'],
    codeOptions: ['-e'],
    dataOptions: ['-f'],
    letters: 'f',
    example: 'R --no-save',
    counterexample: `R -e 'a()'`,
  },
  {
    programs: ['julia', 'luajit', 'guile', 'groovy', 'ocaml', 'expect', 'tsx', 'ts-node'],
    codeOptions: ['-e', '-E', '--eval', '-c'],
    dataOptions: ['-m', '-p', '--print'],
    letters: 'JLlr',
    example: 'julia -',
    counterexample: `julia -e 'a()'`,
  },
];

/** Programs whose output is still a script when their input is one. */
export const FILTERS: ReadonlySet<string> = new Set(
  'tee cat gunzip gzip zcat bunzip2 bzip2 bzcat xz unxz xzcat zstd zstdcat unzstd lz4 base64 sed tr head tail grep egrep awk gawk dos2unix envsubst pv iconv rpm2cpio sponge dd sort uniq tac rev fold cut'.split(
    ' ',
  ),
);

/** Programs that print a part of a document, which may be a script: `jq -r .script`. */
export const SELECTORS: ReadonlySet<string> = new Set('jq gojq jaq yq dasel xmllint xmlstarlet pup htmlq'.split(' '));

/** A program that compares content with a checksum or a signature; the options are those of the whole command line. */
export interface Verifier extends Shown {
  readonly program: RegExp;
  readonly options: RegExp;
}

/** To add one, add a line. */
export const VERIFIERS: readonly Verifier[] = [
  {
    program: /^(?:sha(?:1|224|256|384|512)sum|shasum|b[23]sum|md5sum)$/,
    options: /(?:^| )(?:-[a-z0-9]*c|--check)/,
    example: 'sha256sum --check sums',
    counterexample: 'sha256sum tool',
  },
  { program: /^gpgv2?$/, options: /^/, example: 'gpgv tool.sig tool', counterexample: 'gpg-agent tool' },
  {
    program: /^gpg2?$/,
    options:
      /--verify|^(?!.*--(?:import|dearmor|recv-keys|receive-keys|show-keys|export|locate-keys)).*\.(?:asc|sig)\b/,
    example: 'gpg --batch --verify tool.asc tool',
    counterexample: 'gpg --import key.asc',
  },
  {
    program: /^cosign$/,
    options: /(?:^| )verify/,
    example: 'cosign verify-blob --key k --signature s tool',
    counterexample: 'cosign version',
  },
  {
    program: /^(?:minisign|signify|signify-openbsd)$/,
    options: /(?:^| )-[a-zA-Z]*V/,
    example: 'minisign -Vm tool -P key',
    counterexample: 'minisign -S -m tool',
  },
  {
    program: /^php[\d.]*$/,
    options: /^(?=.*\bhash(?:_file)?\().*(?:[!=]=|hash_equals)/s,
    example: `php -r "if (hash_file('sha384', 'tool') !== '4f1c') exit(1);"`,
    counterexample: `php -r "echo hash_file('sha384', 'tool');"`,
  },
  {
    program: /^python\d?(?:\.\d+)?$/,
    options: /^(?=.*\bhashlib\b).*(?:[!=]=|compare_digest)/s,
    example: `python3 -c "import hashlib, sys; sys.exit(hashlib.sha256(open('tool', 'rb').read()).hexdigest() != '4f1c')"`,
    counterexample: `python3 -c "import hashlib; print(hashlib.sha256(b''))"`,
  },
  {
    program: /^openssl$/,
    options: /(?:^| )-verify/,
    example: 'openssl dgst -sha256 -verify k.pem -signature s tool',
    counterexample: 'openssl dgst -sha256 tool',
  },
  {
    program: /^(?:slsa-verifier|notation|in-toto|tuf-client)$/,
    options: /(?:^| )verify/,
    example: 'slsa-verifier verify-artifact tool',
    counterexample: 'slsa-verifier version',
  },
  {
    program: /^rpm(?:keys)?$/,
    options: /(?:^| )(?:-K|--checksig)/,
    example: 'rpm --checksig tool.rpm',
    counterexample: 'rpm --install tool.rpm',
  },
  {
    program: /^(?:dpkg-sig|debsig-verify|jarsigner)$/,
    options: /verify|^[^-]/,
    example: 'dpkg-sig --verify tool.deb',
    counterexample: 'dpkg-sig --help',
  },
  {
    program: /^(?:gh|apk)$/,
    options: /(?:^| )(?:attestation )?verify/,
    example: 'gh attestation verify tool --owner acme',
    counterexample: 'gh release download tool',
  },
  // a function or script whose name says what it does
  {
    program: /verify|check_?(?:sha|sum|hash)|sha256_?check|checksum/i,
    options: /^/,
    example: './verify-checksum.sh tool',
    counterexample: './build.sh tool',
  },
];

/** Programs that start another program as a different user. */
export const PRIVILEGE_DROPPERS: ReadonlySet<string> = new Set(
  'gosu su-exec setpriv s6-setuidgid s6-applyuidgid runuser chpst setuidgid su'.split(' '),
);
