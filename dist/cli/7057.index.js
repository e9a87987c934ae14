export const id = 7057;
export const ids = [7057];
export const modules = {

/***/ 11714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ escapedCharacter),
/* harmony export */   a: () => (/* binding */ PRINTF_ESCAPE)
/* harmony export */ });
/** What `printf`, and `echo` of many shells, replace in a text. */
const PRINTF_ESCAPE = /\\(?:[abefnrtv\\"']|x[0-9a-fA-F]{1,2}|[0-7]{1,4})/g;
const CHARACTERS = new Map(Object.entries({ a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }));
/** The character that an escape means, without its backslash: `n`, `x41`, `101`. */
function escapedCharacter(code) {
    if (code.startsWith('x'))
        return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code))
        return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return CHARACTERS.get(code) ?? code;
}


/***/ }),

/***/ 45639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writtenFiles),
/* harmony export */   W: () => (/* binding */ isCopying)
/* harmony export */ });
/** The files among the arguments of a program that it writes its input, or the files that it reads, to. */
function writtenFiles(program, words) {
    return WRITTEN.get(String(program))?.(words) ?? NONE;
}
function isCopying(program) {
    return COPYING.includes(String(program));
}
const COPYING = ['cp', 'mv', 'ln', 'install'];
const NONE = [];
const WRITTEN = new Map([
    ['tee', (words) => words],
    ['sponge', (words) => words],
    ['dd', (words) => words.flatMap((word) => part(word, /^of=(.+)$/s))],
    ['sort', (words) => words.filter((_, at) => /^(?:-\w*o|--output)$/.test(words[at - 1]?.pieces ?? ''))],
    ['sed', (words) => (words.some(({ pieces }) => IN_PLACE.test(pieces)) ? words : words.flatMap(bySed))],
    ...COPYING.map((name) => [name, moved]),
]);
const IN_PLACE = /^(?:-[nErsz]*i|--in-place)/;
/** `w file` of a script */
function bySed(word) {
    return part(word, /(?:^|[\d/$;{}])w +([^\s;}]+)$/);
}
function part(word, pattern) {
    const pieces = pattern.exec(word.pieces)?.[1];
    if (pieces === undefined)
        return NONE;
    const raw = pattern.exec(word.raw)?.[1] ?? pieces;
    return [{ ...word, raw, pieces, value: typeof word.value === 'string' ? pieces : word.value }];
}
/** The last operand, and the folder of `-t`. */
function moved(words) {
    return words.filter((_, at) => at === words.length - 1 || /^(?:-\w*t|--target-directory)$/.test(words[at - 1]?.pieces ?? ''));
}


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hr: () => (/* binding */ isProgramFolder),
/* harmony export */   mY: () => (/* binding */ isSystemFolder),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);
/* harmony import */ var _model_star_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14159);


/** The name of a word: its value, or its text where a variable decides. Equal names in one script mean the same file. */
function nameOf({ value, raw }) {
    return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}
/** `path` resolved from `folder`, without `.` and `..`. A path that begins with a variable or `~` is not resolved. */
function resolvePath(folder, path) {
    if (/^[~$`]/.test(path))
        return path.replace(/(?<!\/)\/+$/, '');
    const start = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
    return start + (0,_model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether `path` is `folder`, or below it. */
function isWithin(path, folder) {
    // without a new text for each comparison
    return (path.startsWith(folder) &&
        (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH));
}
const SLASH = 47;
/** Whether a path matches a pattern with stars. */
function matchesPattern(path, pattern) {
    // a quick check that rejects most paths
    if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    const parts = path.split('/');
    const wanted = pattern.split('/');
    return parts.length === wanted.length && wanted.every((name, index) => (0,_model_star_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesStars */ .b)(name, parts[index]));
}
/** Whether shells search the folder for programs. */
function isProgramFolder(folder) {
    return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}
/** Whether the folder contains programs of the whole system. */
function isSystemFolder(folder) {
    return (/^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
        !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder));
}


/***/ }),

/***/ 42686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namespacesOf),
/* harmony export */   d: () => (/* binding */ NAMESPACES)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95420);


/** In the order of display. */
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
/** The values, apart from an empty one, that request a private namespace; `network_mode` may also name a network. */
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
    if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return unknown(AT_RUN_TIME, span);
    const mode = value;
    if (mode === 'host')
        return plain(HOST, span);
    const other = /^(?:service|container):(.*)$/s.exec(mode)?.[1];
    if (other !== undefined) {
        const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other }, steps: [] };
        return { value: joinedMode, at: span, steps };
    }
    return mode === '' || isOwn(mode) ? plain(PRIVATE, span) : unknown(`no engine supports the mode ${mode}`, span);
}
function userNamespace(container, host) {
    const { userNamespace: setting, partial, podman, record } = container;
    const isTold = record?.host.rootless !== undefined || record?.host.usernsRemap !== undefined;
    const assumes = isTold ? undefined : { about: 'userns', text: mappingText(host) };
    const { value, span } = setting ?? { value: '', span: undefined };
    // a container of a rootless engine never has more rights than the user who runs the engine
    if (host.rootless)
        return plain(PRIVATE, span, assumes);
    if (podman !== undefined && podman.runsAsRoot !== 'yes' && (value === '' || value === 'host')) {
        return podman.runsAsRoot === 'no' ? plain(PRIVATE, span, WITHOUT_ROOT) : unknown(PERHAPS_WITHOUT_ROOT, span);
    }
    if (value === 'host')
        return plain(HOST, span);
    if (value !== '' && value !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return podmanMode(value, span);
    if (!host.usernsRemap)
        return plain(HOST, span, assumes);
    const reason = value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? AT_RUN_TIME : partial;
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
        : unknown(`no engine supports the mode ${mode}`, at);
}
/** By default it is private on cgroup v2, and the host's on v1. */
function cgroupNamespace({ cgroupNamespace: setting, partial }, { cgroup }) {
    if (setting !== undefined && setting.value !== '') {
        const { value, span } = setting;
        if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
            return unknown(AT_RUN_TIME, span);
        if (value === 'host' || value === 'private')
            return plain({ kind: value }, span);
        return unknown(`no engine supports the mode ${value}`, span);
    }
    if (partial !== undefined)
        return unknown(partial);
    if (cgroup === 'unknown')
        return unknown('private on hosts with cgroup v2, that of the host with v1');
    const text = `The host has cgroup ${cgroup}, as the configuration says.`;
    return plain(cgroup === 'v2' ? PRIVATE : HOST, undefined, { about: 'cgroup', text });
}


/***/ }),

/***/ 95420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ trait)
/* harmony export */ });
function trait(value, at, assumes) {
    return assumes === undefined ? { value, at } : { value, at, assumes };
}


/***/ }),

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
    return list.items.filter(({ value }) => value !== _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 && matches(value));
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

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   GU: () => (/* binding */ takeReachedLimits),
/* harmony export */   QW: () => (/* binding */ tellGap)
/* harmony export */ });
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);

/**
 * Limits reached deep inside a computation that cannot return a gap. The code that runs the rules collects them afterwards. Scans are
 * sequential, so a module variable is enough.
 */
let reached = [];
/** Further ones would add nothing. */
const MAXIMUM_TOLD = 100;
/** `what` describes the part that is skipped from here on. A repeated message for the same file is dropped. */
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

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
function pathSteps(path) {
    const steps = [];
    for (const name of path.split('/')) {
        if (name === '..')
            steps.pop();
        else if (name !== '' && name !== '.')
            steps.push(name);
    }
    return steps;
}


/***/ }),

/***/ 55384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ everyPipeline),
/* harmony export */   HS: () => (/* binding */ everyProblem),
/* harmony export */   cu: () => (/* binding */ isWrittenHere),
/* harmony export */   n3: () => (/* binding */ everyCommand)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

/** Whether a word is written literally, not produced by a variable or braces: only then may a fix replace or delete it. */
function isWrittenHere({ raw }) {
    return !/^["']?\$|\{(?=[^{}]*\})[^{}]*(?:,|\.\.)/.test(raw);
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


/***/ }),

/***/ 14159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesStars)
/* harmony export */ });
/** Whether a pattern matches a whole text. A star matches anything, and every other character matches itself. */
function matchesStars(pattern, text) {
    const [start = '', ...pieces] = pattern.split('*');
    const end = pieces.pop();
    if (end === undefined)
        return text === start;
    if (!text.startsWith(start))
        return false;
    let at = start.length;
    // the first match of each piece leaves the most text for the others
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
}


/***/ }),

/***/ 60633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ LONGEST_VALUE),
/* harmony export */   ch: () => (/* binding */ TOO_LONG),
/* harmony export */   sA: () => (/* binding */ EXPANSION_BUDGET)
/* harmony export */ });
/**
 * In characters. Linux does not pass longer arguments or variables to programs, so no working project needs a longer word or value. A longer
 * one counts as unknown, is not seen by rules, and is reported as not checked.
 */
const LONGEST_VALUE = 131_072;
/** In characters: how much text the variables of one file may produce. Repeating `A=$A$A` or `B=x$A` must not exhaust memory. */
const EXPANSION_BUDGET = 8_000_000;
/** The message about a longer value. */
const TOO_LONG = 'This value is longer than any program can receive, or its variables expand to more text than is read, so it was not checked.';


/***/ })

};
