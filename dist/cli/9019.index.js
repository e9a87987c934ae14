export const id = 9019;
export const ids = [9019];
export const modules = {

/***/ 71927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ALL_CAPABILITIES),
/* harmony export */   pu: () => (/* binding */ PODMAN_OMITS),
/* harmony export */   tq: () => (/* binding */ DEFAULT_CAPABILITIES)
/* harmony export */ });
/** The capabilities of a container that neither adds nor drops any: https://docs.docker.com/engine/security/#linux-kernel-capabilities */
const DEFAULT_CAPABILITIES = [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'NET_RAW',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
];
/** The defaults that Podman omits: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
const PODMAN_OMITS = ['AUDIT_WRITE', 'MKNOD', 'NET_RAW'];
/** All capabilities of the kernel: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const ALL_CAPABILITIES = [
    ...DEFAULT_CAPABILITIES,
    'AUDIT_CONTROL',
    'AUDIT_READ',
    'BLOCK_SUSPEND',
    'BPF',
    'CHECKPOINT_RESTORE',
    'DAC_READ_SEARCH',
    'IPC_LOCK',
    'IPC_OWNER',
    'LEASE',
    'LINUX_IMMUTABLE',
    'MAC_ADMIN',
    'MAC_OVERRIDE',
    'NET_ADMIN',
    'NET_BROADCAST',
    'PERFMON',
    'SYSLOG',
    'SYS_ADMIN',
    'SYS_BOOT',
    'SYS_MODULE',
    'SYS_NICE',
    'SYS_PACCT',
    'SYS_PTRACE',
    'SYS_RAWIO',
    'SYS_RESOURCE',
    'SYS_TIME',
    'SYS_TTY_CONFIG',
    'WAKE_ALARM',
];


/***/ }),

/***/ 49628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ FETCHERS),
/* harmony export */   MN: () => (/* binding */ COPIERS),
/* harmony export */   SC: () => (/* binding */ FILTERS),
/* harmony export */   a: () => (/* binding */ VERIFIERS),
/* harmony export */   gO: () => (/* binding */ STREAMS),
/* harmony export */   kx: () => (/* binding */ PRIVILEGE_DROPPERS),
/* harmony export */   q1: () => (/* binding */ INTERPRETERS)
/* harmony export */ });
const CURL_NAMES = '--header --user --user-agent --data --data-raw --data-binary --data-urlencode --form --request --proxy --referer --cookie --cookie-jar --cacert --capath --cert --key --max-time --connect-timeout --retry --retry-delay --retry-max-time --proto --proto-redir --proto-default --tls-max --ciphers --tls13-ciphers --resolve --write-out --config --range --output-dir --interface --max-redirs --netrc-file --limit-rate --dump-header --proxy-user --unix-socket --create-file-mode --aws-sigv4 --pinnedpubkey --noproxy --speed-limit --speed-time --time-cond --etag-save --etag-compare'.split(' ');
const WGET_NAMES = '--directory-prefix --header --user --password --user-agent --post-data --post-file --tries --timeout --wait --secure-protocol --ca-certificate --input-file --output-file --waitretry --read-timeout --dns-timeout --connect-timeout --referer --method --body-data --quota --limit-rate --max-redirect --execute --http-user --http-password --ciphers --load-cookies --base'.split(' ');
/** To add one, add a line. */
const FETCHERS = [
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
        letters: 'aADeIiOoPQRTtUwX',
        names: WGET_NAMES,
        example: 'wget -q https://example.com/tool && sh tool',
        counterexample: 'wget -qO /t https://example.com/tool && sh tool',
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
        letters: 'aADeIiOoPQRTtUwX',
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
/** To add one, add a line. */
const STREAMS = [
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
        programs: ['nc', 'ncat', 'netcat', 'telnet'],
        options: /^(?!.*(?:^|\s)-[a-zA-Z]*[zU]).*\S\s+\d+$/,
        example: 'nc -w 5 get.example.com 80',
        counterexample: 'nc -zv get.example.com 80',
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
        options: /^(?=.*\barchive\s).*--remote/,
        example: 'git archive --remote=ssh://get.example.com/a HEAD a',
        counterexample: 'git archive HEAD a',
    },
];
const REMOTE_PATH = /^(?:[\w.-]+@)?[\w.-][\w.-]+:(?!\\)/;
/** To add one, add a line. */
const COPIERS = [
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
        programs: ['lwp-download', 'lftpget', 'ftp'],
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
/** To add one, add a line. */
const INTERPRETERS = [
    {
        programs: ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'rbash', 'csh', 'tcsh', 'fish'],
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
];
/** Programs whose output is still a script when their input is one. */
const FILTERS = new Set('tee cat gunzip gzip zcat bunzip2 bzip2 bzcat xz unxz xzcat zstd zstdcat unzstd lz4 base64 sed tr head tail grep egrep awk gawk dos2unix envsubst pv iconv sponge dd sort uniq tac rev fold cut'.split(' '));
/** To add one, add a line. */
const VERIFIERS = [
    {
        program: /^(?:sha(?:1|224|256|384|512)sum|shasum|b[23]sum|md5sum)$/,
        options: /(?:^| )(?:-[a-z0-9]*c|--check)/,
        example: 'sha256sum --check sums',
        counterexample: 'sha256sum tool',
    },
    { program: /^gpgv2?$/, options: /^/, example: 'gpgv tool.sig tool', counterexample: 'gpg-agent tool' },
    {
        program: /^gpg2?$/,
        options: /--verify|^(?!.*--(?:import|dearmor|recv-keys|receive-keys|show-keys|export|locate-keys)).*\.(?:asc|sig)\b/,
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
const PRIVILEGE_DROPPERS = new Set('gosu su-exec setpriv s6-setuidgid s6-applyuidgid runuser chpst setuidgid su'.split(' '));


/***/ }),

/***/ 67589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ grantedCapabilities),
/* harmony export */   IN: () => (/* binding */ capabilityName),
/* harmony export */   Uz: () => (/* binding */ userWithoutCapabilities)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74637);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _security_option_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93435);



/** Normalises a name as the engine does: case does not matter, and it may begin with `CAP_`, except for `ALL`. */
function capabilityName(written) {
    const name = written.toUpperCase();
    return name.startsWith('CAP_') && name !== 'CAP_ALL' ? name.slice('CAP_'.length) : name;
}
/**
 * The entries of `cap_add` that have an effect. A privileged container has all capabilities anyway, and without root and privilege
 * escalation no process can use them. `ALL` makes the other names superfluous. A name that is also dropped stays, as the engine adds last.
 */
const grantedCapabilities = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)((container) => {
    if (container.addedCapabilities.items.length === 0)
        return [];
    if ((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .isOn */ .Mp)(container.privileged) || neverRaisesPrivileges(container))
        return [];
    const granted = container.addedCapabilities.items.flatMap((option) => {
        const written = (0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(option);
        return written === undefined ? [] : [{ name: capabilityName(written), option }];
    });
    const everything = granted.filter(({ name }) => name === 'ALL');
    return everything.length > 0 ? everything : granted;
});
/**
 * The user id, when the container certainly starts without the capabilities that it adds. Docker sets no ambient capabilities: without root,
 * only a set-user-id program or file capabilities bring them back. Podman gives them to any user: https://github.com/containers/podman/pull/6949
 */
function userWithoutCapabilities({ user, podman }) {
    return podman === undefined ? /^0*([1-9]\d*)(?::|$)/.exec((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(user) ?? '')?.[1] : undefined;
}
function neverRaisesPrivileges(container) {
    return userWithoutCapabilities(container) !== undefined && (0,_security_option_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNoNewPrivileges */ .Ai)(container.securityOptions);
}


/***/ }),

/***/ 15328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   U6: () => (/* binding */ itemsThat),
/* harmony export */   yo: () => (/* binding */ asksRegistry)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** Whether the engine pulls its image from a registry. An image that is also built is pulled only if a policy says so. */
function isPulled({ build, image, pullPolicy }) {
    if (image?.isBuiltHere === true)
        return false;
    return asksRegistry((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(pullPolicy)) ?? build === undefined;
}
/** Whether a pull policy makes Compose ask the registry; undefined if the policy is not known. */
function asksRegistry(policy) {
    return policy === undefined ? undefined : policy !== 'never' && policy !== 'build';
}
/** The known items that match. */
function itemsThat(list, matches) {
    return list.items.filter(({ value }) => matches(value));
}


/***/ }),

/***/ 16949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ normalPath),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   W_: () => (/* binding */ withoutLinks),
/* harmony export */   fM: () => (/* binding */ isHostRoot)
/* harmony export */ });
/* harmony import */ var _path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);

/** The root of any process, and the working directory of the engine or PID 1, which is also `/`. */
const ROOTS = /^(?:\/proc\/(?:(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?\/root|(?:self|thread-self|1)(?:\/task\/\d{1,10})?\/cwd)(?![^/]))+/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;
/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
function withoutLinks(path) {
    const plain = path.startsWith('/proc/') ? path.replace(ROOTS, '') || '/' : path;
    if (plain.startsWith('/proc/'))
        return plain.replace(PROCESS, '/proc/1');
    return plain === '/var/run' || plain.startsWith('/var/run/') ? plain.slice('/var'.length) : plain;
}
/** An absolute path without `.`, `..` and superfluous slashes; other texts are unchanged. As in the kernel, `..` of the root is the root. */
function normalPath(path) {
    return path.startsWith('/') ? `/${(0,_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path).join('/')}` : path;
}
/** Whether the path is the whole host: `/`, a link to it, or the root of a Windows drive. */
function isHostRoot(path) {
    return withoutLinks(path) === '/' || DRIVE.test(path);
}
/** `C:\`, and where WSL and Docker Desktop show drives. */
const DRIVE = /^(?:[A-Za-z]:[\\/]*|\/mnt\/[a-z]|\/host_mnt(?:\/[a-z])?|\/run\/desktop\/mnt\/host(?:\/[a-z])?)$/;
/** The last part of a path with either kind of slashes. */
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 93435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidingOption),
/* harmony export */   Ai: () => (/* binding */ hasNoNewPrivileges),
/* harmony export */   Ph: () => (/* binding */ opensSystemPaths),
/* harmony export */   dY: () => (/* binding */ refusesNoNewPrivileges)
/* harmony export */ });
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15328);

/** The entry that decides: the engine uses the last one of a name. */
function decidingOption(options, name) {
    if (options.items.length === 0)
        return undefined;
    return (0,_container_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsThat */ .U6)(options, (option) => option.name === name).at(-1);
}
/** Whether `no-new-privileges` is set, with `:true` or `=true` or on its own. */
function hasNoNewPrivileges(options) {
    const option = decidingOption(options, 'no-new-privileges')?.value;
    return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}
/** Whether the option is `no-new-privileges`, disabled explicitly. */
function refusesNoNewPrivileges({ name, value }) {
    return name === 'no-new-privileges' && value !== undefined && /^(?:0|f|false)$/i.test(value);
}
/**
 * Whether the option removes the engine's masks from `/proc` and `/sys`. Docker's client accepts exactly this text, with `=`, and no later
 * option with the name reverts it. Podman's option is `unmask`.
 */
function opensSystemPaths({ name, value, separator }) {
    if (name === 'systempaths')
        return value === 'unconfined' && separator === '=';
    return name === 'unmask' && value?.toUpperCase() === 'ALL';
}


/***/ }),

/***/ 55384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ everyPipeline),
/* harmony export */   HS: () => (/* binding */ everyProblem),
/* harmony export */   WW: () => (/* binding */ isFed),
/* harmony export */   cu: () => (/* binding */ isWrittenHere),
/* harmony export */   n3: () => (/* binding */ everyCommand)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

/** Whether a word is written literally, not produced by a variable or braces: only then may a fix replace or delete it. */
function isWrittenHere({ raw }) {
    return !/^["']?\$|\{(?=[^{}]*\})[^{}]*(?:,|\.\.)/.test(raw);
}
/** Whether a substitution reads what its command writes: `>(a)`. */
function isFed({ script: { span } }) {
    const { file, start } = span;
    return file.text.slice(Math.max(0, start - 2), start) === '>(';
}
/** Every command of a script, including those in substitutions and inner scripts, in order of appearance. */
function everyCommand(script) {
    return script === undefined ? NO_COMMANDS : commandsIn(script);
}
/** Every pipeline of a script, including those in substitutions and inner scripts. */
function everyPipeline(script) {
    return script === undefined ? NO_PIPELINES : pipelinesIn(script);
}
/** Every unread place of a script, including those in substitutions and inner scripts. */
function everyProblem(script) {
    const problems = [];
    if (script !== undefined)
        addProblems(script, problems);
    return problems;
}
const NO_COMMANDS = [];
const NO_PIPELINES = [];
/** Many rules need this, so it is computed once for each script. */
const commandsIn = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)((script) => {
    const commands = [];
    addCommands(script, commands);
    return commands;
});
const pipelinesIn = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)((script) => {
    const pipelines = [];
    addPipelines(script, pipelines);
    return pipelines;
});
function addCommands({ pipelines }, found) {
    for (const { commands } of pipelines) {
        for (const command of commands) {
            found.push(command);
            for (const { script } of command.substitutions)
                addCommands(script, found);
            if (command.inner !== undefined)
                addCommands(command.inner, found);
        }
    }
}
function addProblems({ pipelines, problems }, found) {
    for (const problem of problems)
        found.push(problem);
    for (const { commands } of pipelines) {
        for (const { substitutions, inner } of commands) {
            for (const { script } of substitutions)
                addProblems(script, found);
            if (inner !== undefined)
                addProblems(inner, found);
        }
    }
}
function addPipelines({ pipelines }, found) {
    for (const pipeline of pipelines) {
        found.push(pipeline);
        for (const { substitutions, inner } of pipeline.commands) {
            for (const { script } of substitutions)
                addPipelines(script, found);
            if (inner !== undefined)
                addPipelines(inner, found);
        }
    }
}


/***/ })

};
