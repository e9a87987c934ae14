export const id = 9633;
export const ids = [9633];
export const modules = {

/***/ 4279:
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
/* harmony import */ var _model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(925);
/* harmony import */ var _model_star_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/** What a word is called by: its value, or what is written where a variable decides. Equal words of one script name the same file. */
function nameOf({ value, raw }) {
    return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}
/** `path` from the folder `folder`, without `.` and `..`. A path that begins with a variable or `~` stays as it is. */
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
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
/** Whether a path is one of those that a pattern with stars stands for. */
function matchesPattern(path, pattern) {
    // most paths end otherwise
    if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    const parts = path.split('/');
    const wanted = pattern.split('/');
    return parts.length === wanted.length && wanted.every((name, index) => (0,_model_star_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesStars */ .b)(name, parts[index]));
}
/** Where shells look for programs. */
function isProgramFolder(folder) {
    return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}
/** Where programs of the whole system are. */
function isSystemFolder(folder) {
    return (/^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
        !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder));
}


/***/ }),

/***/ 2686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ namespacesOf),
/* harmony export */   d: () => (/* binding */ NAMESPACES)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);
/* harmony import */ var _trait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5420);


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
        : unknown(`no engine knows the mode ${mode}`, at);
}
/** Without a setting it is private on cgroup v2, and that of the host on v1. */
function cgroupNamespace({ cgroupNamespace: setting, partial }, { cgroup }) {
    if (setting !== undefined && setting.value !== '') {
        const { value, span } = setting;
        if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
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

/***/ 5420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ trait)
/* harmony export */ });
function trait(value, at, assumes) {
    return assumes === undefined ? { value, at } : { value, at, assumes };
}


/***/ }),

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

/***/ 7589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ grantedCapabilities),
/* harmony export */   E1: () => (/* binding */ plainUser),
/* harmony export */   IN: () => (/* binding */ capabilityName)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4637);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);
/* harmony import */ var _security_option_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3435);



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

/***/ 5328:
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
/** Whether a pull policy makes Compose ask the registry; undefined if the policy is not known. */
function asksRegistry(policy) {
    return policy === undefined ? undefined : policy !== 'never' && policy !== 'build';
}
/** The known items that match. */
function itemsThat(list, matches) {
    return list.items.filter(({ value }) => value !== _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 && matches(value));
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ normalPath),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   W_: () => (/* binding */ withoutLinks),
/* harmony export */   fM: () => (/* binding */ isHostRoot)
/* harmony export */ });
/* harmony import */ var _path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(925);

/** The root of each process; and the working directory of the engine and of PID 1, which is `/`, too. */
const ROOTS = /^(?:\/proc\/(?:(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?\/root|(?:self|thread-self|1)(?:\/task\/\d{1,10})?\/cwd)(?![^/]))+/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;
/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
function withoutLinks(path) {
    const plain = path.startsWith('/proc/') ? path.replace(ROOTS, '') || '/' : path;
    if (plain.startsWith('/proc/'))
        return plain.replace(PROCESS, '/proc/1');
    return plain === '/var/run' || plain.startsWith('/var/run/') ? plain.slice('/var'.length) : plain;
}
/** An absolute path without `.`, `..`, and more slashes than needed; other texts stay. `..` above the root stays at the root, as in the kernel. */
function normalPath(path) {
    return path.startsWith('/') ? `/${(0,_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path).join('/')}` : path;
}
/** All of the host: `/`, a link to it, or the root of a Windows drive. */
function isHostRoot(path) {
    return withoutLinks(path) === '/' || /^[A-Za-z]:[\\/]*$/.test(path);
}
/** The last part of a path with either kind of slashes. */
function baseName(path) {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidingOption),
/* harmony export */   Ai: () => (/* binding */ hasNoNewPrivileges),
/* harmony export */   Ph: () => (/* binding */ opensSystemPaths),
/* harmony export */   dY: () => (/* binding */ refusesNoNewPrivileges)
/* harmony export */ });
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5328);

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

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   GU: () => (/* binding */ takeReachedLimits),
/* harmony export */   QW: () => (/* binding */ tellGap)
/* harmony export */ });
/* harmony import */ var _gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9189);

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
    tellGap((0,_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({ kind: 'limit-reached', message: what, wayOut: 'Split this into smaller parts.', span }));
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

/***/ 925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names that a path leads through, without empty ones, `.` and `..`, which stays at the start as in the kernel. */
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

/***/ 4159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesStars)
/* harmony export */ });
/** Whether all of a text is what a pattern says, in which a star stands for anything, and all else for itself. */
function matchesStars(pattern, text) {
    const [start = '', ...pieces] = pattern.split('*');
    const end = pieces.pop();
    if (end === undefined)
        return text === start;
    if (!text.startsWith(start))
        return false;
    let at = start.length;
    // the first place of each piece leaves the most to those after it
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
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


/***/ }),

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ valueIfComputed),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Uk: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value when it is first asked for. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/** What a property of {@link lazyProperty} has come to; undefined as long as nobody asked for it. */
function valueIfComputed(object, name) {
    const cell = object[keyOf(name)];
    // copies have the value as a plain property
    if (cell === undefined)
        return object[name];
    return cell.compute === undefined ? cell.value : undefined;
}
/**
 * Gives objects a property that is computed when it is first asked for. All objects share its getter. With a getter in the literal of each,
 * V8 keeps every object as a hash table, which takes five times as long to make, and three times as long to read; and it keeps the getter where
 * things are old, so that all that this can see, such as a syntax tree, lives until the next collection of the whole heap.
 */
function lazyProperty(name) {
    const key = keyOf(name);
    const property = {
        get() {
            return computedValue(this[key]);
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, key, { value: { compute, value: undefined } });
        return Object.defineProperty(object, name, property);
    };
}
function computedValue(cell) {
    if (cell.compute !== undefined) {
        cell.value = cell.compute();
        cell.compute = undefined;
    }
    return cell.value;
}
const KEYS = new Map();
function keyOf(name) {
    let key = KEYS.get(name);
    if (key === undefined) {
        key = Symbol(name);
        KEYS.set(name, key);
    }
    return key;
}


/***/ })

};
