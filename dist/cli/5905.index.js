export const id = 5905;
export const ids = [5905];
export const modules = {

/***/ 1927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ALL_CAPABILITIES),
/* harmony export */   pu: () => (/* binding */ PODMAN_OMITS),
/* harmony export */   tq: () => (/* binding */ DEFAULT_CAPABILITIES)
/* harmony export */ });
/** What a container has when it neither adds nor drops any: https://docs.docker.com/engine/security/#linux-kernel-capabilities */
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
/** What Podman leaves out: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
const PODMAN_OMITS = ['AUDIT_WRITE', 'MKNOD', 'NET_RAW'];
/** All that the kernel knows: https://man7.org/linux/man-pages/man7/capabilities.7.html */
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

/***/ 5234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ grantedCapabilities),
/* harmony export */   E1: () => (/* binding */ plainUser),
/* harmony export */   IN: () => (/* binding */ capabilityName)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4637);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);
/* harmony import */ var _security_option_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94);



/** As the engine reads names: case does not matter and `CAP_` may stand before them, except before `ALL`. */
function capabilityName(written) {
    const name = written.toUpperCase();
    return name.startsWith('CAP_') && name !== 'CAP_ALL' ? name.slice('CAP_'.length) : name;
}
/**
 * What `cap_add` really grants. Nothing in a privileged container, which has all of them anyway, and nothing where no process can take
 * them up. `ALL` makes the other names superfluous; a name that is also dropped stays, as the engine adds last.
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
/** The user id, when the container certainly does not start as root. */
function plainUser({ user }) {
    const id = /^0*([1-9]\d*)(?::|$)/.exec((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(user) ?? '')?.[1];
    return id;
}
/** Docker sets no ambient capabilities: without root, only a set-user-id program or file capabilities bring them back. */
function neverRaisesPrivileges(container) {
    return plainUser(container) !== undefined && (0,_security_option_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNoNewPrivileges */ .Ai)(container.securityOptions);
}


/***/ }),

/***/ 5389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   U6: () => (/* binding */ itemsThat),
/* harmony export */   yo: () => (/* binding */ asksRegistry)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);

/** Whether the engine asks a registry for its image: where it is built as well, only a policy says so. */
function isPulled({ build, image, pullPolicy }) {
    if (image?.isBuiltHere === true)
        return false;
    return asksRegistry((0,_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(pullPolicy)) ?? build === undefined;
}
/** What a policy says of that; undefined when none is known. */
function asksRegistry(policy) {
    return policy === undefined ? undefined : policy !== 'never' && policy !== 'build';
}
/** The known items that match. */
function itemsThat(list, matches) {
    return list.items.filter(({ value }) => value !== _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 && matches(value));
}


/***/ }),

/***/ 9128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ normalPath),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   W_: () => (/* binding */ withoutLinks),
/* harmony export */   fM: () => (/* binding */ isHostRoot)
/* harmony export */ });
/** Root or working directory of a host process; for the engine and for PID 1 both are `/`. */
const PROCESS_ROOT = /^\/proc\/(?:self|thread-self|[2-9]|\d{2,10})(?:\/task\/\d{1,10})?\/(?:root|cwd)(?=\/|$)/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;
/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
function withoutLinks(path) {
    if (path.startsWith('/proc/'))
        return path.replace(PROCESS_ROOT, '/proc/1/root').replace(PROCESS, '/proc/1');
    return path === '/var/run' || path.startsWith('/var/run/') ? path.slice('/var'.length) : path;
}
/** An absolute path without `.`, `..`, and more slashes than needed; other texts stay. `..` above the root stays at the root, as in the kernel. */
function normalPath(path) {
    if (!path.startsWith('/'))
        return path;
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '..')
            kept.pop();
        else if (segment !== '' && segment !== '.')
            kept.push(segment);
    }
    return `/${kept.join('/')}`;
}
/** All of the host: `/`, or the root of a Windows drive. */
function isHostRoot(path) {
    return path === '/' || /^[A-Za-z]:[\\/]*$/.test(path);
}
/** The last part of a path with either kind of slashes. */
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namespacesOf),
/* harmony export */   d: () => (/* binding */ NAMESPACES)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2525);


/** In the order in which they are shown. */
const NAMESPACES = ['pid', 'ipc', 'network', 'mount', 'uts', 'user', 'cgroup'];
function namespacesOf(container, host) {
    const joinable = (name, setting) => modeOf(setting, container, container.joins?.[name], isPrivate[name]);
    return {
        pid: joinable('pid', container.pidNamespace),
        ipc: joinable('ipc', container.ipcNamespace),
        network: joinable('network', container.networkMode),
        mount: plain(PRIVATE),
        uts: modeOf(container.utsNamespace, container, undefined, isPrivate.pid),
        user: userNamespace(container, host),
        cgroup: cgroupNamespace(container, host),
    };
}
const PRIVATE = { kind: 'private' };
const HOST = { kind: 'host' };
/** The words, besides none, that stand for a namespace of its own; a `network_mode` may name a network, too. */
const isPrivate = {
    pid: (mode) => mode === 'private',
    ipc: (mode) => ['private', 'shareable', 'none'].includes(mode),
    network: () => true,
};
function plain(value, at, assumes) {
    return { steps: [], ...(0,_trait_js__WEBPACK_IMPORTED_MODULE_1__/* .trait */ .B)(value, at, assumes) };
}
function unknown(reason, at) {
    return plain({ kind: 'unknown', reason }, at);
}
const AT_RUN_TIME = 'a variable decides';
function modeOf(setting, { partial }, joined, isOwn) {
    if (setting === undefined)
        return partial === undefined ? plain(PRIVATE) : unknown(partial);
    const { value, span } = setting;
    if (value === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return unknown(AT_RUN_TIME, span);
    const mode = value;
    if (mode === 'host')
        return plain(HOST, span);
    const other = /^(?:service|container):(.*)$/s.exec(mode)?.[1];
    if (other !== undefined) {
        const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other }, steps: [] };
        return { value: joinedMode, at: span, steps };
    }
    return mode === '' || isOwn(mode) ? plain(PRIVATE, span) : unknown(`no engine knows the mode ${mode}`, span);
}
function userNamespace(container, host) {
    const { userNamespace: setting, partial, podman, record } = container;
    const isTold = record?.host.rootless !== undefined || record?.host.usernsRemap !== undefined;
    const assumes = isTold ? undefined : { about: 'userns', text: mappingText(host) };
    const { value, span } = setting ?? { value: '', span: undefined };
    // whatever an engine that runs as a user does, its containers have no more than that user
    if (host.rootless)
        return plain(PRIVATE, span, assumes);
    if (podman !== undefined && podman.runsAsRoot !== 'yes' && (value === '' || value === 'host')) {
        return podman.runsAsRoot === 'no' ? plain(PRIVATE, span, WITHOUT_ROOT) : unknown(PERHAPS_WITHOUT_ROOT, span);
    }
    if (value === 'host')
        return plain(HOST, span);
    if (value !== '' && value !== _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return podmanMode(value, span);
    if (!host.usernsRemap)
        return plain(HOST, span, assumes);
    const reason = value === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? AT_RUN_TIME : partial;
    return reason === undefined ? plain(PRIVATE, span, assumes) : unknown(reason, span);
}
const WITHOUT_ROOT = { about: 'userns', text: 'Podman runs it without root, as the file says.' };
const PERHAPS_WITHOUT_ROOT = 'Podman may run it without root';
function mappingText({ rootless, usernsRemap }) {
    if (rootless)
        return 'The engine runs rootless, as the configuration says.';
    return usernsRemap
        ? 'The engine maps users (userns-remap), as the configuration says.'
        : 'The engine runs as root and maps no users (no userns-remap).';
}
function podmanMode(mode, at) {
    return /^(?:auto|keep-id|nomap|private)(?::|$)/.test(mode)
        ? plain(PRIVATE, at)
        : unknown(`no engine knows the mode ${mode}`, at);
}
/** Without a setting it is private on cgroup v2, and that of the host on v1. */
function cgroupNamespace({ cgroupNamespace: setting, partial }, { cgroup }) {
    if (setting !== undefined && setting.value !== '') {
        const { value, span } = setting;
        if (value === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
            return unknown(AT_RUN_TIME, span);
        if (value === 'host' || value === 'private')
            return plain({ kind: value }, span);
        return unknown(`no engine knows the mode ${value}`, span);
    }
    if (partial !== undefined)
        return unknown(partial);
    if (cgroup === 'unknown')
        return unknown('private on hosts with cgroup v2, that of the host with v1');
    const text = `The host has cgroup ${cgroup}, as the configuration says.`;
    return plain(cgroup === 'v2' ? PRIVATE : HOST, undefined, { about: 'cgroup', text });
}


/***/ }),

/***/ 2525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ trait)
/* harmony export */ });
function trait(value, at, assumes) {
    return assumes === undefined ? { value, at } : { value, at, assumes };
}


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   GU: () => (/* binding */ takeReachedLimits),
/* harmony export */   QW: () => (/* binding */ tellGap)
/* harmony export */ });
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(586);

/**
 * Limits reached deep inside a computation that cannot return a gap. Whoever runs the rules collects them afterwards; scans are
 * sequential, so a module variable is enough.
 */
let reached = [];
/** More of them say nothing new. */
const MAXIMUM_TOLD = 100;
/** `what` says what was skipped from here on. A repeated message for the same file is dropped. */
function limitReached(span, what) {
    const last = reached.at(-1);
    if (last?.span?.file.path === span.file.path && last.message.startsWith(what))
        return;
    tellGap((0,_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind: 'limit-reached', message: what, wayOut: 'Split this into smaller parts.', span }));
}
function tellGap(gap) {
    if (reached.length < MAXIMUM_TOLD)
        reached.push(gap);
}
/** The limits reached since the last call. */
function takeReachedLimits() {
    const taken = reached;
    if (taken.length > 0)
        reached = [];
    return taken;
}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   FF: () => (/* binding */ looksLikeSecretName),
/* harmony export */   J7: () => (/* binding */ isAccountName),
/* harmony export */   TP: () => (/* binding */ looksLikeSecretValue),
/* harmony export */   tw: () => (/* binding */ isSecretPair),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4637);
/* harmony import */ var _support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6277);


/** Whether a variable holds a secret, judged by its name and its value together. Formats of providers are in `data/secret-formats.ts`. */
function isSecretPair(name, value) {
    if (!looksLikeSecretName(name))
        return false;
    // a password of digits is a password; a `TOKEN` of digits is a setting
    if (/^\d{4,}$/.test(withoutQuotes(value)))
        return /(?:PASSWORD|PASSWD|PWD|PASS|PASSPHRASE)$/i.test(name);
    return looksLikeSecretValue(value);
}
/** `DB_PASSWORD`, `apiKey`, `NPM_TOKEN`; not `TOKEN_FILE`, `KEY_ID`, `PUBLIC_KEY`, `GOPRIVATE`. */
const looksLikeSecretName = (0,_support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberByKey */ .u)((name) => name, readName);
function readName(name) {
    const words = wordsOf(name);
    const last = words.at(-1);
    if (last === undefined || HARMLESS_LAST_WORDS.has(last))
        return false;
    if (words.some((word) => word === 'PUBLIC' || word === 'PUB' || word === 'PUBKEY'))
        return false;
    return words.some((word, index) => isSecretWord(word, words[index - 1], index === words.length - 1));
}
function isSecretWord(word, previous, isLast) {
    if (SECRET_WORDS.test(word))
        return true;
    if (word === 'KEY')
        return previous !== undefined && SECRET_KEYS.has(previous);
    return isLast && (word === 'PASS' || word === 'PWD') && previous !== undefined && !NOT_BEFORE_PASS.has(previous);
}
/** `PGPASSWORD` and `GITHUBTOKEN` are one word. */
const SECRET_WORDS = /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|APIKEY|AUTHKEY|SECRETKEY|PRIVATEKEY|ACCESSKEY|TOKEN|(?:ROOT|DB|USER|ADMIN|SQL|PG)PASS)$|^(?:SECRETS|PASSWORDS|CREDENTIALS?|CREDS|PAT)$/;
/** `CACHE_KEY`, `PRIMARY_KEY`, `SORT_KEY` and most others are no secrets. */
const SECRET_KEYS = new Set('ACCESS ACCOUNT ADMIN API APP APPLICATION AUTH CLIENT CRYPT DECRYPTION DEPLOY ENCRYPTION HMAC JWT LICENSE MASTER PRIVATE ROOT SECRET SECURITY SERVICE SESSION SIGNING SSH STORAGE TLS SSL WEBHOOK'.split(' '));
const NOT_BEFORE_PASS = new Set(['PROXY', 'BY', 'OLD', 'FIRST', 'SECOND', 'SINGLE', 'MULTI']);
/** Names that end so hold something about a secret, not the secret. */
const HARMLESS_LAST_WORDS = new Set(`ADDR ADDRESS AGE ALG ALGORITHM ALIAS ARN ATTEMPTS AUDIENCE BACKEND BITS BYTES CIPHER CIPHERS CLAIM CLASS COMMAND COST COUNT DAYS DECIMALS DIR
  DIRECTORY DISABLED EMAIL ENABLED ENCODING ENDPOINT ENGINE EXPIRATION EXPIRE EXPIRES EXPIRY FIELD FILE FILENAME FILES FINGERPRINT FOLDER FORMAT HASH
  HEADER HELPER HINT HOST HOSTS HOURS ID IDS INTERVAL ISSUER KIND LANG LANGUAGE LEN LENGTH LIFETIME LIMIT LOCATION MANAGER MAX MECHANISM MECHANISMS METHOD
  MIN MINUTES MODE MODULE NAME NAMES NAMESPACE PARALLELISM PATH PATTERN POLICY PORT PORTS PREFIX PROMPT PROTOCOL PROTOCOLS PROVIDER REALM REF REFERENCE
  REGEX REGION REQUIRED ROLE ROUNDS SCHEME SCHEMES SCOPE SCOPES SECONDS SERVER SERVERS SERVICE SIZE SOURCE STORE STRATEGY SUFFIX SYMBOL TIMEOUT TTL
  TYPE TYPES UID URI URL URLS USER USERNAME VAULT VERSION`.split(/\s+/));
/** `dbPassword`, `DB-PASSWORD` and `db.password` are `DB`, `PASSWORD`. */
function wordsOf(name) {
    return name
        .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((word) => word !== '');
}
/**
 * `AWS_ACCESS_KEY` beside `AWS_SECRET_KEY`, `MINIO_ACCESS_KEY` beside `MINIO_SECRET_KEY`: where both are named, the first says who, and
 * only the second is secret.
 */
function isAccountName(name, beside) {
    const prefix = /^(.*)ACCESS_KEY$/i.exec(name)?.[1];
    if (prefix === undefined || /SECRET_$/i.test(prefix))
        return false;
    const names = upperCaseNames(beside);
    return [`${prefix}SECRET_KEY`, `${prefix}SECRET_ACCESS_KEY`, `${prefix}ACCESS_KEY_SECRET`].some((other) => names.has(other.toUpperCase()));
}
const upperCaseNames = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)((entries) => new Set(entries.map(({ name }) => name.toUpperCase())));
/** Not empty, and no path, address, switch, number, placeholder or reference to a variable. */
function looksLikeSecretValue(value) {
    const text = withoutQuotes(value.trim());
    if (text === '' || isPlaceholder(text))
        return false;
    if (/^(?:true|false|yes|no|on|off|none|null|nil|undefined|enabled|disabled|[-+]?[\d._]+)$/i.test(text))
        return false;
    return !isPath(text) && !isAddress(text);
}
function isPath(text) {
    if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\.\.?$)/.test(text)) {
        // base64 may begin with a slash, but does not look like folders
        return !/^\/[A-Za-z0-9+/]{19,}={1,2}$/.test(text);
    }
    return /\.(?:pem|key|json|ya?ml|txt|crt|cer|p12|pfx|jks|conf|env)$/i.test(text);
}
/** An address without a password in it. */
function isAddress(text) {
    const address = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:([^/@\s]*)@)?/i.exec(text);
    return address !== null && !/:./.test(address[1] ?? '');
}
/** Stands for a value that somebody still has to fill in, or that only shows its form. */
function isPlaceholder(value) {
    const text = withoutQuotes(value.trim());
    return PLACEHOLDER_START.test(text) || PLACEHOLDER_INSIDE.test(text) || ONLY_X.test(text) || isMonotonous(text);
}
/** In the list form of compose and in `.env` values quotes may be a part of the value. */
function withoutQuotes(text) {
    return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
/** `changeme`, `your-token`, `<token>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `@TOKEN@`, `__TOKEN__`, `op://…`, `arn:…`. */
const PLACEHOLDER_START = /^(?:change[-_ ]?(?:me|this|it)|changed?[-_ ]?in|replace[-_ ]?(?:me|this|with)|(?:enter|insert|put|set|add|use|fill)[-_ ](?:your|a|the|me|this|here|in)|(?:my|the)?[-_ ]?your[-_ ]|generate[-_ ]?(?:a|an|new|your|me|with|using)[-_ ]|get[-_ ](?:the|your|from)[-_ ]|choose[-_ ]?(?:a|your)|dummy|fake|placeholder|redacted|todo|tbd|fixme|unset|unused|invalid$|user[-_ ]?(?:provided|supplied|defined)$|not[-_ ]?(?:set|used|needed|required|a[-_ ]|the[-_ ])|n\/a$|some[-_ ]|<.*>$|\[.*\]$|\$|\{\{|%[\w-]+%$|@[\w-]+@$|__\w+__$|(?:op|vault|awssm|ref\+[a-z]+|secret|file|env|aws-sm|gcp-sm):|arn:|\*+$|\.+$|-+$)/i;
/** `XXX-XXX`, `sk-xxx-xxx-xxx`. */
const ONLY_X = /^(?:[a-z]{1,4}[-_])?x{2,}(?:[-_]x{2,})+$/i;
const PLACEHOLDER_INSIDE = /example|change-?_?me|placeholder|redacted|x{5}|your[-_](?:api|token|secret|key|password|client|access|slack|openai|github)|(?:token|key|secret|password)[-_](?:here|goes)|\*{4}|\.{3}|…|0123456789|1234567890|abcdefghij/i;
/** One or two characters over and over, as `0000000000`, or a long text of very few. */
function isMonotonous(text) {
    if (text.length < 8)
        return text.length > 2 && new Set(text).size === 1;
    return entropy(text) < (text.length < 16 ? 1 : 2.2);
}
/** Shannon's, in bits for each character, of the first 256 characters. */
function entropy(text) {
    const sample = text.slice(0, 256);
    const counts = new Map();
    for (const character of sample)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / sample.length) * Math.log2(count / sample.length);
    return bits;
}
/** No name is written like that, and a password may be: where lines were joined by mistake, one can stand anywhere. */
function looksRandom(text) {
    return /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+/=]{12,}$/.test(text);
}


/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidingOption),
/* harmony export */   Ai: () => (/* binding */ hasNoNewPrivileges),
/* harmony export */   Ph: () => (/* binding */ opensSystemPaths),
/* harmony export */   dY: () => (/* binding */ refusesNoNewPrivileges)
/* harmony export */ });
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5389);

/** The entry that decides: of several with the same name the engine takes the last. */
function decidingOption(options, name) {
    if (options.items.length === 0)
        return undefined;
    return (0,_container_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsThat */ .U6)(options, (option) => option.name === name).at(-1);
}
/** `no-new-privileges`, with `:true` or `=true` or on its own. */
function hasNoNewPrivileges(options) {
    const option = decidingOption(options, 'no-new-privileges')?.value;
    return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}
/** `no-new-privileges` is written, and switched off. */
function refusesNoNewPrivileges({ name, value }) {
    return name === 'no-new-privileges' && value !== undefined && /^(?:0|f|false)$/i.test(value);
}
/**
 * Lifts the masks of the engine from `/proc` and `/sys`. The client of Docker takes exactly this text, with `=`, and no other option
 * with the name changes it back; Podman calls it `unmask`.
 */
function opensSystemPaths({ name, value, separator }) {
    if (name === 'systempaths')
        return value === 'unconfined' && separator === '=';
    return name === 'unmask' && value?.toUpperCase() === 'ALL';
}


/***/ }),

/***/ 5384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ everyPipeline),
/* harmony export */   HS: () => (/* binding */ everyProblem),
/* harmony export */   cu: () => (/* binding */ isWrittenHere),
/* harmony export */   n3: () => (/* binding */ everyCommand)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);

/** Whether a word stands where it is, and is not what a variable holds or braces make: only then a fix may replace or delete it. */
function isWrittenHere({ raw }) {
    return !/^["']?\$|\{(?=[^{}]*\})[^{}]*(?:,|\.\.)/.test(raw);
}
/** Every command of a script, also those inside substitutions and inner scripts, in order of appearance. */
function everyCommand(script) {
    return script === undefined ? NO_COMMANDS : commandsIn(script);
}
/** Every pipeline of a script, also those inside substitutions and inner scripts. */
function everyPipeline(script) {
    return script === undefined ? NO_PIPELINES : pipelinesIn(script);
}
/** Every place of a script that was not read, also of those inside substitutions and inner scripts. */
function everyProblem(script) {
    const problems = [];
    if (script !== undefined)
        addProblems(script, problems);
    return problems;
}
const NO_COMMANDS = [];
const NO_PIPELINES = [];
/** Many rules ask, so it is answered once for each script. */
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


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ LONGEST_VALUE),
/* harmony export */   ch: () => (/* binding */ TOO_LONG),
/* harmony export */   sA: () => (/* binding */ EXPANSION_BUDGET)
/* harmony export */ });
/**
 * In characters. Linux gives no program a longer argument or variable, so nothing that works needs a longer word or value. One that is longer
 * is unknown, and is told as not looked at: rules see none of it.
 */
const LONGEST_VALUE = 131_072;
/** What the variables of one file may add to the texts that use them, in characters: `A=$A$A` and `B=x$A` in many lines must not use up memory. */
const EXPANSION_BUDGET = 8_000_000;
/** What is said of a value that is longer. */
const TOO_LONG = 'This value is longer than any program is given, or its variables come to more than is read, so it was not looked at.';


/***/ })

};
