export const id = 3938;
export const ids = [3938];
export const modules = {

/***/ 26774:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ CONTAINER_CONTROLS)
});

// EXTERNAL MODULE: ./build/data/capabilities.js
var capabilities = __webpack_require__(71927);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/analysis/posture/protections.js
var protections = __webpack_require__(47772);
;// CONCATENATED MODULE: ./build/analysis/benchmark/evidence.js
/** Reasons that many controls share. */
const PARTIAL = { unknown: 'some options are not known' };
const HOST_UNKNOWN = { unknown: 'nothing is known about the host' };

;// CONCATENATED MODULE: ./build/analysis/benchmark/container-controls.js




/** On the network of the host a program opens ports of the host itself. */
const OPEN_ON_HOST = { unknown: 'which ports are open on the network of the host is in no file' };
/** The controls about which the options of a container say something, by number. */
const CONTAINER_CONTROLS = {
    '4.1': ({ user }) => {
        if (user.assumes !== undefined)
            return { unknown: 'the user of the image is not known' };
        return user.value === 'unknown' ? PARTIAL : met(user.value === 'other');
    },
    '5.2': ({ apparmor }) => moduleShown(apparmor, 'AppArmor'),
    '5.3': ({ selinux }) => moduleShown(selinux, 'SELinux'),
    '5.4': capabilitiesShown,
    '5.5': ({ privileged }) => ternary(opposite(privileged.value)),
    '5.6': ({ mounts }, container) => mountsShown(mounts, container, isSensitive),
    '5.7': (_posture, container) => loginShown(container),
    '5.8': (_posture, container) => portsShown(container, isPrivileged),
    '5.9': (posture, container) => {
        const { ports } = posture;
        if (ports.length > 0 || (0,located/* isOn */.Mp)(container.publishesAll))
            return { unknown: 'which ports are needed is in no file' };
        return posture.namespaces.network.value.kind === 'host' ? OPEN_ON_HOST : wholly(container, 'met');
    },
    '5.10': ({ namespaces }, { joins }) => namespaceShown(namespaces.network.value, joins?.network),
    '5.11': ({ limits }) => limitShown(limits.memory.value),
    '5.12': ({ limits }) => limitShown(limits.cpu.value),
    '5.13': ({ rootfs }) => (rootfs.value === 'unknown' ? PARTIAL : met(rootfs.value === 'read-only')),
    '5.14': (posture, container) => {
        if (posture.ports.some(({ reach }) => reach === 'all interfaces') || !isNotOn(container.publishesAll))
            return 'not met';
        if (posture.ports.some(({ reach }) => reach === 'unknown'))
            return { unknown: 'a variable decides on an address' };
        return posture.namespaces.network.value.kind === 'host' ? OPEN_ON_HOST : wholly(container, 'met');
    },
    '5.15': ({ limits }) => restartShown(limits.restart.value),
    '5.16': ({ namespaces }, { joins }) => namespaceShown(namespaces.pid.value, joins?.pid),
    '5.17': ({ namespaces }, { joins }) => namespaceShown(namespaces.ipc.value, joins?.ipc),
    '5.18': devicesShown,
    '5.19': (_posture, container) => ulimitsShown(container),
    '5.20': ({ mounts }, container) => {
        if (mounts.some(({ propagation }) => propagation === 'shared'))
            return 'not met';
        return mounts.some(({ propagation }) => propagation === 'unknown') ? PARTIAL : wholly(container, 'met');
    },
    '5.21': ({ namespaces }) => namespaceShown(namespaces.uts.value),
    '5.22': ({ seccomp }, { seccompProfile }) => {
        if (seccomp.value !== 'custom')
            return seccomp.value === 'unknown' ? PARTIAL : met(seccomp.value === 'default');
        if (seccompProfile === undefined)
            return { unknown: 'the seccomp profile was not read' };
        return met(!seccompProfile.isOpen);
    },
    '5.25': ({ namespaces }, container) => {
        const parent = container.cgroupParent;
        if (parent?.value === located/* DYNAMIC */.u5)
            return PARTIAL;
        if (((0,located/* known */.eO)(parent) ?? '') !== '' || namespaces.cgroup.value.kind === 'host')
            return 'not met';
        return wholly(container, 'met');
    },
    '5.26': ({ noNewPrivileges }) => ternary(noNewPrivileges.value),
    '5.27': (_posture, container) => healthShown(container),
    '5.29': ({ limits }) => limitShown(limits.pids.value),
    '5.30': (_posture, container) => bridgeShown(container),
    '5.31': ({ namespaces: { user } }) => {
        const isAssumed = user.value.kind === 'host' && user.at === undefined;
        return isAssumed ? HOST_UNKNOWN : namespaceShown(user.value);
    },
    '5.32': ({ mounts }, container) => {
        if ((0,located/* isOn */.Mp)(container.usesApiSocket) || container.runnerSocket !== undefined)
            return 'not met';
        return mountsShown(mounts, container, ({ class: kind }) => kind === 'engine socket' || kind === 'host root');
    },
};
function met(isMet) {
    return isMet ? 'met' : 'not met';
}
function ternary(isMet) {
    return isMet === 'unknown' ? PARTIAL : met(isMet === 'yes');
}
function opposite(value) {
    if (value === 'unknown')
        return value;
    return value === 'yes' ? 'no' : 'yes';
}
/** The absence of an option proves nothing where some were not read. */
function wholly({ partial }, shown) {
    return shown === 'met' && partial !== undefined ? PARTIAL : shown;
}
function isNotOn(setting) {
    return setting === undefined || (0,located/* isOff */.gK)(setting);
}
function moduleShown({ value, isEnforced }, name) {
    if (value === 'unconfined')
        return 'not met';
    if (isEnforced === 'yes')
        return 'met';
    if (isEnforced === 'no')
        return { unknown: `the host has no ${name}, as the configuration says` };
    return value === 'unknown' ? PARTIAL : HOST_UNKNOWN;
}
/** The benchmark wants all capabilities to be dropped, and those that the program needs to be added. */
function capabilitiesShown({ privileged, capabilities }, container) {
    if (privileged.value === 'yes')
        return 'not met';
    if (!container.droppedCapabilities.complete || container.partial !== undefined)
        return PARTIAL;
    if ((0,protections/* isWrittenAsLacking */.L2)(container, 'cap_drop'))
        return 'not met';
    const added = [...capabilities.bounding.possible].filter((name) => !USUAL.has(name));
    return added.length === 0 ? 'met' : { unknown: 'whether the added capabilities are needed is in no file' };
}
const USUAL = new Set(capabilities/* DEFAULT_CAPABILITIES */.tq);
function namespaceShown(mode, joined) {
    if (mode.kind === 'unknown')
        return PARTIAL;
    if (mode.kind === 'container' && joined?.owner === undefined) {
        return { unknown: 'a namespace of an unknown container is joined' };
    }
    return met(mode.kind !== 'host');
}
function limitShown({ kind }) {
    return kind === 'unknown' ? PARTIAL : met(kind === 'limited');
}
/** The benchmark allows at most five attempts. */
function restartShown(restart) {
    if (restart === undefined)
        return PARTIAL;
    const attempts = /^on-failure:(\d{1,9})$/.exec(restart)?.[1];
    return met(restart === 'no' || restart === 'none' || (attempts !== undefined && attempts !== '0' && Number(attempts) <= 5));
}
function mountsShown(mounts, container, isBad) {
    if (mounts.some(isBad))
        return 'not met';
    const { volumesFrom } = container;
    const isTakenOver = mounts.some(({ origin }) => origin !== undefined);
    if (mounts.some(({ class: kind }) => kind === 'unknown'))
        return { unknown: 'a variable decides on a mount' };
    if (!volumesFrom.complete || (volumesFrom.items.length > 0 && !isTakenOver))
        return PARTIAL;
    return wholly(container, 'met');
}
/** The folders that the benchmark names, and all below them, also read-only. */
const SENSITIVE = /^\/(?:boot|dev|etc|lib(?:32|64|x32)?|proc|sys|usr|bin|sbin|root)(?:\/|$)|^\/var\/(?:lib|run)(?:\/docker|\/containerd)?$/;
/** Files that say nothing but the time of day. */
const CLOCK = /^\/(?:etc\/(?:localtime|timezone)|usr\/share\/zoneinfo(?:\/.*)?)$/s;
function isSensitive({ class: kind, path, access }) {
    if (kind === 'host root')
        return true;
    if (kind !== 'system folder' && kind !== 'host folder')
        return false;
    return SENSITIVE.test(path) && !(CLOCK.test(path) && access === 'ro');
}
function portsShown(container, isBad) {
    const { ports, networkMode } = container;
    const shown = ports.map(isBad);
    if (shown.includes('not met'))
        return 'not met';
    if ((0,located/* known */.eO)(networkMode) === 'host')
        return OPEN_ON_HOST;
    const unknown = shown.find((one) => one !== 'met');
    if (unknown !== undefined)
        return unknown;
    return wholly(container, 'met');
}
/** The first port that needs no privilege. */
const UNPRIVILEGED = 1024;
/** The engine chooses a high one where none is written. */
function isPrivileged({ published }) {
    if (published === undefined)
        return 'met';
    if (typeof published !== 'object')
        return { unknown: 'a variable decides on a port' };
    return met(published.from >= UNPRIVILEGED);
}
/** A program that listens on port 22 is an SSH server, whatever it is for. What an image starts by itself is in no file. */
function loginShown({ ports }) {
    const opens = ports.some(({ target }) => typeof target === 'object' && target.from <= 22 && target.to >= 22);
    return opens ? 'not met' : { unknown: 'what the image starts is not known' };
}
function devicesShown({ privileged, mounts }, container) {
    const { devices, deviceCgroupRules, gpus } = container;
    const named = devices.length + deviceCgroupRules.items.length + (gpus === undefined ? 0 : 1);
    if (privileged.value === 'yes' || named > 0)
        return 'not met';
    if (mounts.some(({ path }) => /^\/dev(?:\/(?!shm(?:\/|$)).*)?$/s.test(path)))
        return 'not met';
    return deviceCgroupRules.complete && privileged.value === 'no' ? wholly(container, 'met') : PARTIAL;
}
function ulimitsShown({ ulimits }) {
    if (ulimits.length === 0)
        return { unknown: 'the limits of the engine apply, which are not known' };
    const texts = ulimits.map(({ value }) => (0,located/* known */.eO)(value));
    if (texts.some((text) => /^\s*(?:-\d|unlimited)|:\s*(?:-\d|unlimited)/.test(text ?? '')))
        return 'not met';
    return texts.includes(undefined) ? PARTIAL : 'met';
}
function healthShown({ healthcheckDisabled, healthcheck, stage }) {
    if ((0,located/* isOn */.Mp)(healthcheckDisabled))
        return 'not met';
    if (healthcheck !== undefined || stage?.hasHealthcheck === true)
        return 'met';
    return { unknown: 'the image may have a health check' };
}
function bridgeShown({ networkMode, networks, format, podman, partial }) {
    if (networkMode?.value === located/* DYNAMIC */.u5 || partial !== undefined)
        return PARTIAL;
    const mode = (0,located/* known */.eO)(networkMode) ?? '';
    if (mode !== '')
        return met(mode !== 'bridge' && mode !== 'default');
    if (networks.items.length > 0 || format === 'compose')
        return 'met';
    if (format === 'workflow')
        return { unknown: 'GitHub may make a network of its own' };
    return podman === undefined && networks.complete ? 'not met' : PARTIAL;
}


/***/ }),

/***/ 56036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ STAGE_CONTROLS)
/* harmony export */ });
/* harmony import */ var _model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79602);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _processes_image_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50934);
/* harmony import */ var _processes_process_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88678);




/** The controls about which the instructions of a stage say something, by number. */
const STAGE_CONTROLS = {
    '4.1': ofTarget(userShown),
    '4.2': ofReachable(({ base }) => (base.kind === 'unknown' ? { unknown: 'the base image is not known' } : 'met')),
    '4.3': ofTarget((stage) => bareOr(stage, 'which packages are needed is in no file')),
    '4.6': ofTarget(healthShown),
    '4.7': ofReachable(updateShown),
    '4.8': ofTarget((stage) => bareOr(stage, 'the files of the image are not known')),
    '4.9': ofReachable((stage) => ((0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'ADD').length > 0 ? 'not met' : 'met')),
    '4.10': ofReachable((stage) => {
        const isSilent = (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'RUN', 'COPY', 'ADD', 'ENV', 'ARG', 'LABEL').length === 0;
        return isSilent ? 'met' : { unknown: 'no secret was found, but not every secret looks like one' };
    }),
    '4.11': ofReachable((stage) => {
        const isLocal = (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'RUN').length === 0 && !(0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'ADD').some(isRemote);
        return isLocal ? 'met' : { unknown: 'whether everything that is installed is verified is not known' };
    }),
};
function ofTarget(control) {
    return (stage) => (stage.role === 'target' ? control(stage) : undefined);
}
function ofReachable(control) {
    return (stage) => ((0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .isReachable */ .kj)(stage) ? control(stage) : undefined);
}
function userShown(stage) {
    if (stage.user !== undefined) {
        const { value } = stage.user.value;
        if (value === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5)
            return { unknown: 'a variable decides on its user' };
        return value === '' || (0,_processes_process_user_js__WEBPACK_IMPORTED_MODULE_3__/* .isRootUser */ .ar)(value) ? 'not met' : 'met';
    }
    const base = (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .rootBase */ .C6)(stage);
    if (base.kind === 'scratch')
        return 'not met';
    const ofBase = base.kind === 'image' ? (0,_processes_image_users_js__WEBPACK_IMPORTED_MODULE_2__/* .imageProcessUser */ .gP)(base.image.reference.value) : undefined;
    if (ofBase === undefined)
        return { unknown: 'the user of the base image is not known' };
    return ofBase === 'root' ? 'not met' : 'met';
}
/** An image without a system, to which nothing but files of the repository and of other stages is added. */
function bareOr(stage, unknown) {
    const isBare = (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .rootBase */ .C6)(stage).kind === 'scratch' && (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'RUN', 'COPY', 'ADD').length === 0;
    return isBare ? 'met' : { unknown };
}
function healthShown(stage) {
    if (stage.healthcheck !== undefined)
        return stage.healthcheck.line === undefined ? 'not met' : 'met';
    return (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .rootBase */ .C6)(stage).kind === 'scratch' ? 'not met' : { unknown: 'the base image may have a health check' };
}
const MANAGERS = new Set(['apt-get', 'apt', 'aptitude', 'apk', 'zypper']);
const UPDATES = new Set(['update', 'refresh', 'ref']);
const SCRIPT = /\.(?:sh|bash|py|pl|rb|mk)\b|\bmake\b|\bansible/;
function updateShown(stage) {
    const runs = (0,_model_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .instructionsOf */ .Jk)(stage, 'RUN');
    if (runs.some(isLoneUpdate))
        return 'not met';
    const isHidden = runs.some(({ line }) => SCRIPT.test(line.text) || line.script === undefined);
    return isHidden ? { unknown: 'what scripts in it update is not known' } : 'met';
}
/** Whether nothing is installed after an update of the lists. */
function isLoneUpdate({ line: { text } }) {
    const verbs = text.split(/[;&|\n]/).flatMap(verbOf);
    const update = verbs.findIndex((verb) => UPDATES.has(verb));
    return update !== -1 && verbs.slice(update).every((verb) => UPDATES.has(verb));
}
/** `install` of `apt-get -y install curl`; nothing for commands that are not about packages. */
function verbOf(command) {
    const words = command.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
    const at = words.findIndex((word) => MANAGERS.has(word));
    return at === -1 ? [] : words.slice(at + 1, at + 2);
}
function isRemote(instruction) {
    if (instruction.keyword !== 'ADD')
        return false;
    return instruction.sources.some((source) => /^(?:[a-z]+:\/\/|git@)|\.git(?:#|$)/i.test((0,_model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(source) ?? 'git@'));
}


/***/ }),

/***/ 26466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ editOf),
/* harmony export */   h: () => (/* binding */ patchedIn)
/* harmony export */ });
/* harmony import */ var _sed_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62542);

/** The edit that a command is; undefined for any other. */
function editOf(command) {
    const { program, redirects } = command;
    const edit = EDITORS.get(String(program))?.(command);
    if (edit !== undefined)
        return edit;
    const appended = redirects.filter(({ operator }) => operator === '>>').flatMap(({ target }) => target?.pieces ?? []);
    return appended.length === 0 ? undefined : { ...NOTHING, names: appended };
}
const NOTHING = { names: [], isPlain: false, scripts: [], sources: [] };
const EDITORS = new Map([
    ...['sed', 'gsed', 'ssed'].map((name) => [name, bySed]),
    ...['perl', 'ruby'].map((name) => [name, byPerl]),
    ['yq', byYq],
    ...['ed', 'ex', 'vi', 'vim'].map((name) => [name, ({ arguments: words }) => named(words)]),
    ['patch', byPatch],
    ['git', byGit],
    [
        'tee',
        ({ arguments: words }) => (words.some(({ pieces }) => /^-a|^--append$/.test(pieces)) ? named(words) : undefined),
    ],
    ...['sponge', 'dasel', 'crudini'].map((name) => [name, ({ arguments: words }) => named(words)]),
    ...['python', 'python3', 'node', 'php'].map((name) => [name, byCode]),
]);
function named(words) {
    return { ...NOTHING, names: words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-')) };
}
/** `sed -i s/a/b/ file`, `sed -i.bak -e s/a/b/ file` */
function bySed({ arguments: words }) {
    if (!words.some(({ pieces }) => /^(?:-[nErszu]*i|--in-place)/.test(pieces)))
        return undefined;
    return withScripts(words, /^(?:-[nErszu]*e|--expression)$/, /^(?:--expression=|-e(?=.))/);
}
/** `perl -pi -e s/a/b/ file` */
function byPerl({ arguments: words }) {
    if (!words.some(({ pieces }) => /^-[a-zA-Z0-9]*i/.test(pieces)))
        return undefined;
    return withScripts(words, /^-[a-zA-Z0-9]*e$/, /^-e(?=.)/);
}
function withScripts(words, flag, attached) {
    const texts = words.map(({ pieces }) => pieces);
    const own = texts.flatMap((text, at) => {
        if (flag.test(texts[at - 1] ?? ''))
            return [text];
        const mark = attached.exec(text)?.[0];
        return mark === undefined ? [] : [text.slice(mark.length)];
    });
    const others = texts.filter((text, at) => !text.startsWith('-') && text !== '' && !flag.test(texts[at - 1] ?? ''));
    const hasFile = texts.some((text) => /^(?:-f|--file)/.test(text));
    const [first, ...rest] = others;
    const scripts = own.length > 0 || hasFile || first === undefined ? own : [first];
    const isPlain = !hasFile && scripts.length > 0 && scripts.every((script) => (0,_sed_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .substitutionsOf */ .qM)(script)?.every(_sed_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .isOnlyVersion */ .v5) === true);
    return { names: own.length > 0 || hasFile ? others : rest, isPlain, scripts, sources: [] };
}
/** `yq -i '.services.web.image = "a"' file`, `yq w -i file services.web.image a` */
function byYq({ arguments: words }) {
    const texts = words.map(({ pieces }) => pieces);
    if (!texts.some((text) => /^(?:-[a-zA-Z]*i[a-zA-Z]*|--in-?place(?:=true)?)$/.test(text)))
        return undefined;
    const names = texts.filter((text) => !text.startsWith('-'));
    const isWriting = names.some((text) => /^(?:w|write)$/.test(text));
    const isPlain = isWriting
        ? names.some((text) => VERSION_PATH.test(text))
        : names.some((text) => /[^=!<>]=(?!=)/.test(text)) && names.every(isVersionExpression);
    return { ...NOTHING, names, isPlain };
}
const VERSION_PATH = /(?:^|\.)(?:image|tag|version)["'\])]*$/i;
function isVersionExpression(text) {
    if (/[*+-]=|\b(?:del|load|env|eval)\w*\(/.test(text))
        return false;
    const sides = text.split(/\|?(?<![=!<>])=(?!=)/);
    return sides.slice(0, -1).every((side) => VERSION_PATH.test(side.trimEnd()));
}
/** `patch file changes.diff`, `patch -p1 < changes.diff`, `patch -i changes.diff` */
function byPatch({ arguments: words, redirects }) {
    const inputs = redirects.flatMap(({ operator, target, body }) => body === undefined ? (operator === '<' && target ? [target.pieces] : []) : []);
    const bodies = redirects.flatMap(({ body }) => body?.value ?? []);
    const names = words
        .map(({ pieces }) => pieces.replace(/^(?:--input=|-i(?=.))/, ''))
        .filter((word) => !word.startsWith('-'));
    return { ...NOTHING, names: [...names.slice(0, 1), ...bodies.flatMap(patchedIn)], sources: [...inputs, ...names] };
}
/** `git apply changes.diff` */
function byGit({ arguments: words, redirects }) {
    const [action, ...others] = words.map(({ pieces }) => pieces);
    if (action !== 'apply' && action !== 'am')
        return undefined;
    const inputs = redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : []));
    return { ...NOTHING, sources: [...inputs, ...others.filter((word) => !word.startsWith('-'))] };
}
/** The files that a patch changes. */
function patchedIn(patch) {
    return [...patch.matchAll(/^\+\+\+ (?:b\/)?([^\t\n\r]+)/gm)].map(([, name = '']) => name.trim());
}
/** `python3 -c "open('compose.yaml', 'w')\u2026"` */
function byCode({ arguments: words, redirects }) {
    const texts = [...words.map(({ pieces }) => pieces), ...redirects.flatMap(({ body }) => body?.value ?? [])];
    const code = texts.filter((text) => /\bwrit\w*|["']w["']|\bdump\b|put_contents/i.test(text));
    return code.length === 0 ? undefined : { ...NOTHING, names: code, isCode: true };
}


/***/ }),

/***/ 62542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ substituted),
/* harmony export */   qM: () => (/* binding */ substitutionsOf),
/* harmony export */   v5: () => (/* binding */ isOnlyVersion)
/* harmony export */ });
/** Nobody writes longer scripts on a command line. */
const LONGEST_SCRIPT = 10_000;
/** The substitutions that a script consists of; undefined if it has other commands. Addresses are skipped. */
function substitutionsOf(script) {
    if (script.length > LONGEST_SCRIPT)
        return undefined;
    const found = [];
    let at = 0;
    while (at < script.length) {
        const start = afterAddress(script, at);
        if (start === undefined)
            return undefined;
        if (start === script.length)
            break;
        const read = substituteAt(script, start);
        if (read === undefined)
            return undefined;
        found.push(read.substitute);
        at = read.end;
    }
    return found;
}
const BLANKS = /[\s;]*/y;
const ADDRESS = /(?:(?:\d+|\$)(?:,(?:\d+|\$))?)?[\s!]*/y;
/** The position after blanks and an address; undefined for a pattern without an end. */
function afterAddress(script, from) {
    let at = skip(script, from, BLANKS);
    if (script[at] === '/') {
        const end = partEnd(script, at + 1, '/');
        if (end === undefined)
            return undefined;
        at = end + 1;
    }
    return skip(script, at, ADDRESS);
}
function skip(script, from, pattern) {
    pattern.lastIndex = from;
    return from + (pattern.exec(script)?.[0].length ?? 0);
}
function substituteAt(script, at) {
    const mark = script[at + 1];
    if (script[at] !== 's' || mark === undefined || /[\w\s\\]/.test(mark))
        return undefined;
    const middle = partEnd(script, at + 2, mark);
    const last = middle === undefined ? undefined : partEnd(script, middle + 1, mark);
    if (middle === undefined || last === undefined)
        return undefined;
    const flags = /^[A-Za-z\d]*/.exec(script.slice(last + 1, last + 20))?.[0] ?? '';
    const plain = (text) => text.replaceAll(`\\${mark}`, mark);
    const substitute = {
        pattern: plain(script.slice(at + 2, middle)),
        replacement: plain(script.slice(middle + 1, last)),
        flags,
    };
    return { substitute, end: last + 1 + flags.length };
}
/** The position of a mark without a backslash before it. */
function partEnd(script, from, mark) {
    for (let at = from; at < script.length; at++) {
        if (script[at] === '\\')
            at++;
        else if (script[at] === mark)
            return at;
    }
    return undefined;
}
/**
 * Whether a substitution only replaces a version, a tag, a hash or the like, whatever its value, or a known text without a meaning of its
 * own by another.
 */
function isOnlyVersion({ pattern, replacement, flags }) {
    if (/[ew]/.test(flags) || /\\n|\n/.test(replacement))
        return false;
    const kept = replacement.replaceAll(/\\\d|(?<!\\)&/g, '');
    if (kept === '' || OPTIONS.test(kept))
        return false;
    if (VERSION_KEY.test(pattern) || VERSION_KEY.test(replacement))
        return true;
    const [, name] = /^([^\0]*)[-:@]\0[^\0]*$/.exec(kept) ?? [];
    if (name !== undefined && name !== '')
        return pattern.startsWith(name);
    const texts = [pattern, kept].map((text) => text.replaceAll('\\', '').replaceAll(/^\^|\$$/g, ''));
    return texts.every((text) => NUMBERED.test(text) && !/(?<![\d.])0(?![\d.])/.test(text));
}
/** What a version follows. */
const VERSION_KEY = /(?:image|version|tag|hash|sha\d*|digest|commit|revision|release)["')\]\\|:/\s]*[:=]|\b(?:FROM|image|version)\b|_(?:version|ver|tag|hash|sha\d*|commit|digest|ref|rev)(?![a-z])|[-:@=](?:\\?\))?\[0-9/i;
/** The names of options, and values that take protection away. */
const OPTIONS = /privileged|cap_|cap-|security|network_mode|\bpid\b|\bipc\b|userns|volumes?\b|devices?\b|\bUSER\b|\bRUN\b|\broot\b|\bhost\b|unconfined|\btrue\b|\bsock\b|(?<!:)\/\//;
/** A name with a number, such as a version, a port or a package. */
const NUMBERED = /^[\w.:@/-]*\d[\w.:@/-]*$/;
/**
 * A text after substitutions whose patterns are plain texts with at most one `.*`; undefined if one of them is not. They are applied line by
 * line, as sed does it.
 */
function substituted(text, substitutes) {
    const changes = substitutes.map(lineChange);
    if (changes.includes(undefined))
        return undefined;
    return text
        .split('\n')
        .map((line) => changes.reduce((changed, change) => change?.(changed) ?? changed, line))
        .join('\n');
}
const PLAIN = /^(\^?)((?:[^\\.*[\]^$+?(){}|]|\\[./*[\]^$-])*)(\.\*)?((?:[^\\.*[\]^$+?(){}|]|\\[./*[\]^$-])*)(\$?)$/;
/** A group around a plain text is that text, and a reference to it, too: `s/\(A=\)b/\1c/`. */
function withoutGroups({ pattern, replacement, flags }) {
    const groups = [...pattern.matchAll(GROUP)].map(([, basic, extended]) => basic ?? extended ?? '');
    if (groups.length === 0)
        return { pattern, replacement, flags };
    const by = replacement.replaceAll(/\\(\d)/g, (mark, index) => groups[Number(index) - 1] ?? mark);
    return { pattern: pattern.replaceAll(GROUP, (_, basic, extended) => basic ?? extended), replacement: by, flags };
}
const GROUP = /\\\(([\w=:" ./-]*)\\\)|(?<!\\)\(([\w=:" /-]*)\)/g;
function lineChange(substitute) {
    const { pattern, replacement, flags } = withoutGroups(substitute);
    const [, isAtStart, first = '', any, last = '', isAtEnd] = PLAIN.exec(pattern) ?? [];
    if (isAtStart === undefined || /\\[\dn]|(?<!\\)&/.test(replacement) || first + last === '')
        return undefined;
    const [begin, end] = [first, last].map((part) => part.replaceAll(/\\(.)/g, '$1'));
    const by = replacement.replaceAll(/\\(.)/g, '$1');
    return (line) => {
        if (any === undefined && isAtStart === '' && isAtEnd === '' && flags.includes('g'))
            return line.replaceAll(begin + end, () => by);
        const from = line.indexOf(any === undefined ? begin + end : begin);
        if (from === -1 || (isAtStart !== '' && from > 0))
            return line;
        const to = any === undefined ? from + begin.length + end.length : endOf(line, from + begin.length, end);
        if (to === undefined || (isAtEnd !== '' && to < line.length))
            return line;
        return line.slice(0, from) + by + line.slice(to);
    };
}
function endOf(line, from, last) {
    if (last === '')
        return line.length;
    const at = line.lastIndexOf(last);
    return at < from ? undefined : at + last.length;
}


/***/ }),

/***/ 88512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ platformsIn),
/* harmony export */   j: () => (/* binding */ platformsOfAll)
/* harmony export */ });
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

const MACHINE = '';
/** The platforms with these texts. */
function platformsIn(texts) {
    return platformsOfAll(texts.map((text) => (text === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? 'unknown' : [text.trim()])));
}
/** The platforms that several uses want together. */
function platformsOfAll(uses) {
    if (uses.includes('unknown'))
        return 'unknown';
    const all = new Set(uses.flatMap((platforms) => platforms ?? [MACHINE]));
    return all.size === 0 || (all.size === 1 && all.has(MACHINE)) ? undefined : [...all];
}


/***/ }),

/***/ 43349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mk: () => (/* binding */ contextFolder),
/* harmony export */   pS: () => (/* binding */ dockerfilePathOf),
/* harmony export */   s2: () => (/* binding */ knownValues)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41127);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);


/** https://docs.docker.com/build/concepts/context/#remote-context */
const REMOTE = /^(?:https?:|git:|ssh:|git@|github\.com\/|oci-layout:|docker-image:)|^[^/]+:\/\/|\.git(?:#|$)/;
/** Relative to the root of the repository; `folder` is where the written paths start. Undefined for an unknown path or one outside. */
function dockerfilePathOf(context, dockerfile, folder) {
    const contextPath = context === undefined ? '.' : context.value;
    const filePath = dockerfile === undefined ? 'Dockerfile' : dockerfile.value;
    if (contextPath === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || filePath === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return undefined;
    if (REMOTE.test(contextPath) || REMOTE.test(filePath))
        return undefined;
    // a `..` of the Dockerfile may lead back into the repository
    if (filePath.startsWith('/'))
        return undefined;
    if (contextPath.startsWith('/') || contextPath.startsWith('~'))
        return undefined;
    return (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(folder, `${contextPath}/${filePath}`);
}
/** Relative to the root of the repository; undefined for an unknown path or one outside. */
function contextFolder(context, folder) {
    const path = context === undefined ? '.' : context.value;
    return typeof path === 'string' && !REMOTE.test(path) ? (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(folder, path) : undefined;
}
function knownValues(args) {
    const values = new Map();
    for (const { name, value } of args) {
        const text = (0,_model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(value);
        if (text !== undefined)
            values.set(name, text);
    }
    return values;
}


/***/ }),

/***/ 30197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nD: () => (/* binding */ reportCut),
/* harmony export */   qd: () => (/* binding */ parseDotenv),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/* harmony import */ var _model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3620);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33589);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60633);
/* harmony import */ var _interpolation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48065);
/* harmony import */ var _unset_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5694);






/**
 * Reads the format of `.env` and `env_file` as Docker Compose does: `export`, comments, both quotes, `KEY` alone, `=` or `:`. Text after a
 * quoted value is the next assignment, even on the same line. A line that Compose would refuse is read on a best-effort basis.
 * `before` has the values of earlier files, which texts may use.
 * https://docs.docker.com/reference/compose-file/services/#env_file-format
 */
function parseDotenv(file, variables, isRaw = false, before = NOTHING) {
    const { text } = file;
    const entries = [];
    const earlier = new Map(before);
    const { unset } = variables;
    const lineOf = lineFinder(text);
    const known = Object.assign((name) => variables(name) ?? earlier.get(name), { unset });
    let at = statementStart(text, text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
    while (at < text.length) {
        const { next, ...written } = isRaw ? rawEntryAt(file, at) : entryAt(file, at, known, lineOf);
        const entry = inherited(written, variables);
        // a name alone keeps an earlier value, unless the caller's environment has one
        const isLeft = entry.value === undefined && earlier.has(entry.name);
        if (entry.name !== '' && !isLeft)
            entries.push(entry);
        if (!isRaw && written.value !== undefined)
            noteValue(entry, written.value, unset);
        if (entry.value !== undefined && !isUnknown(entry.value))
            earlier.set(entry.name, entry.value);
        at = statementStart(text, Math.max(next, at + 1));
    }
    return entries;
}
const NOTHING = new Map();
function inherited(entry, variables) {
    const value = entry.value === undefined && entry.name !== '' ? variables(entry.name) : undefined;
    return value === undefined ? entry : { ...entry, value, isInherited: true };
}
/** Nothing about it is known, not even whether it is empty. */
function isUnknown(value) {
    return value !== '' && value.replaceAll(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB, '') === '';
}
function noteValue({ valueSpan }, value, unset) {
    const written = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_4__/* .spanText */ .C)(valueSpan);
    if (!written.includes('$'))
        return;
    if (unset === undefined)
        (0,_unset_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .noteUndecided */ .Sf)(written, value);
    else
        unset.places.push(valueSpan);
}
/** Reports the entries whose values were too long to be read. */
function reportCut(entries) {
    for (const { isCut, valueSpan } of entries)
        if (isCut)
            (0,_model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitReached */ .Cf)(valueSpan, _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .TOO_LONG */ .ch);
}
const BYTE_ORDER_MARK = 0xfeff;
const BLANKS = /[\s\x85]*/y;
/** Blanks, but not the end of the line. */
const SPACES = /[\t\v\f\r \x85\xa0]*/y;
const EXPORT = /export[\t\n\f\r ][\t\v\f\r \x85\xa0]*/y;
/** The text before the mark that ends a name: a line end if nothing is assigned. */
const NAME = /[^=:\n]*/y;
/** Blanks other than a space are part of the name if something follows. */
const VALID_NAME = /^[\p{L}\p{N}_.[\]\t\v\f\r\x85\xa0-]+$/u;
const LINE = /[^\n]*/y;
/** The next text that is neither blank nor a comment. */
function statementStart(text, from) {
    let at = matchEnd(BLANKS, text, from);
    while (text[at] === '#')
        at = matchEnd(BLANKS, text, matchEnd(LINE, text, at));
    return at;
}
function entryAt(file, start, variables, lineOf) {
    const { text } = file;
    const nameAt = matchEnd(EXPORT, text, start);
    const markAt = matchEnd(NAME, text, nameAt);
    const written = withoutTrailing(text.slice(nameAt, markAt));
    const name = VALID_NAME.test(written) ? written : '';
    const mark = text[markAt];
    if (mark !== '=' && mark !== ':')
        return bare(file, start, mark === '\n' ? name : '');
    const { from, to, end, next, value } = valueAt(text, matchEnd(SPACES, text, markAt + 1), variables);
    return {
        name,
        ...bounded(value),
        valueSpan: { file, start: from, end: to },
        span: { file, start, end },
        entry: { file, start: lineOf(start).start, end: lineOf(end).end },
        next,
    };
}
/** A name alone, which takes its value from elsewhere. Without a line break after it, Compose ignores it. */
function bare(file, start, name) {
    const next = matchEnd(LINE, file.text, start);
    const span = { file, start, end: start + file.text.slice(start, next).trimEnd().length };
    return { name, value: undefined, valueSpan: span, span, entry: { ...span, end: nextLine(file.text, next) }, next };
}
/** `format: raw`: everything after `=` is the value. */
function rawEntryAt(file, start) {
    const end = matchEnd(LINE, file.text, start);
    const line = file.text.slice(start, end).replace(/\r$/, '');
    const equals = line.indexOf('=');
    const span = { file, start, end };
    return {
        name: (equals === -1 ? line : line.slice(0, equals)).trim(),
        ...(equals === -1 ? { value: undefined } : bounded(line.slice(equals + 1))),
        valueSpan: { file, start: equals === -1 ? start : start + equals + 1, end: start + line.length },
        span,
        entry: { file, start, end: nextLine(file.text, end) },
        next: end,
    };
}
function bounded(value) {
    return value === undefined || value.length > _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .LONGEST_VALUE */ .PE ? { value: _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB, isCut: true } : { value };
}
function valueAt(text, at, variables) {
    const quote = text[at];
    if (quote === '"' || quote === "'") {
        const pattern = quote === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null) {
            const inner = match[1];
            const unquoted = inner.replaceAll(`\\${quote}`, quote);
            const value = quote === "'" ? unquoted : expand(unescaped(unquoted), variables);
            const next = at + match[0].length;
            return { from: at + 1, to: at + 1 + inner.length, end: next, next, value };
        }
    }
    const end = matchEnd(LINE, text, at);
    const line = text.slice(at, end);
    const comment = line.indexOf(' #');
    const plain = withoutTrailing(comment === -1 ? line : line.slice(0, comment));
    const to = at + plain.length;
    return { from: at, to, end: to, next: end, value: expand(plain, variables) };
}
const DOUBLE_QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const SINGLE_QUOTED = /'((?:[^'\\]|\\.)*)'/sy;
function withoutTrailing(text) {
    let { length } = text;
    while (length > 0 && isBlank(text[length - 1]))
        length--;
    return text.slice(0, length);
}
/** The blanks of Go: unlike in JavaScript, NEL is one and a byte order mark is not. */
function isBlank(char) {
    return char === '\x85' || (char.trim() === '' && char !== '\ufeff');
}
const ESCAPE = /\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g;
const ESCAPES = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '"': '"',
    '\\': '\\',
    // keeps the dollar from starting a variable
    $: '$$',
};
function unescaped(text) {
    return text.replaceAll(ESCAPE, (whole, code, octal = '') => {
        if (code !== undefined)
            return ESCAPES[code] ?? whole;
        const number = /^[0-3][0-7]{2}$/.test(octal) ? Number.parseInt(octal, 8) : undefined;
        return number === undefined ? `\\${octal}` : String.fromCharCode(number);
    });
}
function expand(text, variables) {
    const pieces = (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_1__/* .interpolate */ .GW)(text, variables);
    if (pieces === undefined)
        return text;
    return pieces.some(({ isCut }) => isCut) ? undefined : (0,_interpolation_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(pieces);
}
function matchEnd(pattern, text, at) {
    pattern.lastIndex = at;
    return at + (pattern.exec(text)?.[0].length ?? 0);
}
/** Keeps the last line: thousands of assignments may be on one line. */
function lineFinder(text) {
    let line = { start: 0, end: 0 };
    return (at) => {
        if (at < line.start || at >= line.end)
            line = { start: text.lastIndexOf('\n', at - 1) + 1, end: nextLine(text, at) };
        return line;
    };
}
function nextLine(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end + 1;
}


/***/ }),

/***/ 46768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ environmentFileIn),
/* harmony export */   Bu: () => (/* binding */ withEnvironmentFiles),
/* harmony export */   fO: () => (/* binding */ forCaller),
/* harmony export */   tD: () => (/* binding */ projectVariables),
/* harmony export */   vj: () => (/* binding */ CALLER_ONLY)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35868);
/* harmony import */ var _dotenv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30197);


/** As long as no file has been read, everything depends on the caller's environment. */
const CALLER_ONLY = () => undefined;
const cache = new WeakMap();
/**
 * Variables that fall back to files where they are unset; later files take precedence. The same files give the same object, and files that
 * set nothing give back `variables`.
 */
function withEnvironmentFiles(variables, paths, context) {
    const key = paths.join('\n');
    const known = cache.get(variables) ?? new Map();
    // the caller's environment outlives a scan, and files change between scans
    if (variables !== CALLER_ONLY)
        cache.set(variables, known);
    const made = known.get(key) ?? variablesOf(variables, paths, context);
    known.set(key, made);
    return made;
}
function variablesOf(variables, paths, context) {
    const values = new Map();
    const outer = Object.assign((name) => variables(name) ?? told(name, values.get(name)), {
        unset: variables.unset,
        withCaller: (caller) => withEnvironmentFiles(forCaller(variables, caller), paths, context),
        placeOf: (name) => (variables(name) === undefined ? values.get(name)?.place : variables.placeOf?.(name)),
    });
    for (const path of paths) {
        const file = context.repository.readFile(path, isDefault(path) ? 'usual' : 'named');
        if (file === undefined)
            continue;
        const entries = (0,_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .qd)(file, outer);
        (0,_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .reportCut */ .nD)(entries);
        const isIgnored = context.isIgnored?.(file.path) === true;
        for (const { name, value, valueSpan: span } of entries) {
            if (value !== undefined && !(0,_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(value))
                values.set(name, { value, place: { span, isIgnored } });
            else
                values.delete(name);
        }
    }
    return values.size === 0 ? variables : outer;
}
function told(name, set) {
    if (set?.place.isIgnored === true)
        (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .noteLocal */ .UJ)(name, set.value);
    return set?.value;
}
/** The variables of a project for another caller. */
function forCaller({ withCaller }, caller) {
    return withCaller?.(caller) ?? caller;
}
/** Compose ignores `.env` when it is a directory, such as a Python environment. */
function isDefault(path) {
    return path === '.env' || path.endsWith('/.env');
}
function environmentFileIn(folder) {
    return folder === '' ? '.env' : `${folder}/.env`;
}
/** The file of a project is read when the first variable is asked for: most projects have none. */
function projectVariables(paths, context, given = CALLER_ONLY) {
    let variables;
    const read = () => paths.reduce((outer, path) => withEnvironmentFiles(outer, [path], context), given);
    const known = (name) => {
        variables ??= read();
        return variables(name);
    };
    const placeOf = (name) => {
        variables ??= read();
        return variables.placeOf?.(name);
    };
    const withCaller = (caller) => projectVariables(paths, context, caller);
    return Object.assign(known, { unset: given.unset, withCaller, placeOf });
}


/***/ }),

/***/ 71221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ notRead),
/* harmony export */   eI: () => (/* binding */ namedFile),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   yn: () => (/* binding */ UNREAD)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41127);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _loading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73837);




/** Files that Docker Compose fetches instead of reading: https://docs.docker.com/reference/compose-file/include/ */
const REMOTE = /^(?:(?:oci|git|ssh|https?):\/\/|git@|github\.com\/)/i;
const PINNED = /#[0-9a-f]{40}(?::|$)|#[0-9a-f]{64}(?::|$)|@sha256:[0-9a-f]{64}$/;
/** The path, from the root, of a file that another one names; undefined, and reported, if it cannot be read here. */
function namedFile(scalar, via, scope, loading) {
    const text = (0,_loading_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(scalar, scope);
    if (text === undefined) {
        loading.notify(notRead(scalar, via, UNREAD.variable));
        return undefined;
    }
    if (REMOTE.test(text)) {
        loading.remotes.push({ via, address: { value: text, span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(scalar) }, isPinned: PINNED.test(text) });
        loading.notify(notRead(scalar, via, UNREAD.remote));
        return undefined;
    }
    const path = (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryPath */ .SH)(scope.folder, text);
    if (path === undefined)
        loading.notify(notRead(scalar, via, UNREAD.outside));
    return path;
}
const UNREAD = {
    variable: { kind: 'undecided-reference', why: 'a variable says which file it is' },
    variableService: { kind: 'undecided-reference', why: 'a variable says which service it is' },
    variableFolder: { kind: 'undecided-reference', why: 'a variable says which folder its paths start from' },
    remote: { kind: 'outside-reference', why: 'it is not in this repository, and nothing is fetched' },
    outside: { kind: 'outside-reference', why: 'it is outside of the repository' },
    outsideFolder: { kind: 'outside-reference', why: 'its paths start outside of the repository' },
    missing: { kind: 'missing-reference', why: 'the compose file does not exist or cannot be read' },
};
function notRead(scalar, via, { kind, why }) {
    const consequence = via === 'include'
        ? 'The files of this `include` were not merged, so missing options of the services here were not reported'
        : 'The options from this `extends` were not merged, so missing options of the service were not reported';
    const wayOut = kind === 'limit-reached' ? 'Shorten the chain.' : 'Put the file into the repository, and write its path out.';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind, message: `${consequence}: ${why}.`, wayOut, span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(scalar) });
}
function folderOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}


/***/ }),

/***/ 77821:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compose)
});

// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/frontend.js
var frontend = __webpack_require__(37546);
// EXTERNAL MODULE: ./build/syntax/tree/scalars.js
var scalars = __webpack_require__(43274);
// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(5507);
// EXTERNAL MODULE: ./build/parse/comment-syntax.js
var comment_syntax = __webpack_require__(85069);
;// CONCATENATED MODULE: ./build/parse/compose/comments.js



const composeComments = {
    ...comment_syntax/* hashComments */.p,
    textsIn(file) {
        const documents = (0,located_yaml/* parseYaml */.h)(file);
        return 'reason' in documents ? [] : documents.roots.flatMap((root) => [...(0,scalars/* scalarsIn */.P)(root)]);
    },
};

// EXTERNAL MODULE: ./build/analysis/processes/started-processes.js
var started_processes = __webpack_require__(61992);
// EXTERNAL MODULE: ./build/model/containers/container.js
var containers_container = __webpack_require__(15328);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/syntax/lists/values.js
var values = __webpack_require__(98748);
// EXTERNAL MODULE: ./build/syntax/tree/entry-span.js
var entry_span = __webpack_require__(99976);
// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
// EXTERNAL MODULE: ./build/model/findings/fix.js
var fix = __webpack_require__(47346);
// EXTERNAL MODULE: ./build/syntax/yaml/characters.js
var characters = __webpack_require__(98386);
// EXTERNAL MODULE: ./build/syntax/yaml/scalar-types.js
var scalar_types = __webpack_require__(79130);
// EXTERNAL MODULE: ./build/parse/compose/values.js
var compose_values = __webpack_require__(81801);
;// CONCATENATED MODULE: ./build/parse/compose/limits.js






/** `deploy.resources.limits` takes precedence; Compose applies it without a swarm, too. */
function memoryLimit(service, variables) {
    return memoryAt(deployLimits(service), 'memory', variables) ?? memoryAt(service, 'mem_limit', variables);
}
/** Compose ignores a number with a point or an exponent as a size; in quotes it is valid. */
function memoryAt(mapping, key, variables) {
    const entry = (0,nodes/* entryOf */.Ms)(mapping, key);
    if (entry === undefined)
        return undefined;
    const isFraction = entry.node.kind === 'scalar' && (0,scalar_types/* typeOf */.QP)(entry.node) === 'float';
    return (0,compose_values/* settingOf */.y7)(entry, variables, (text) => (isFraction ? '0' : text));
}
function cpuLimit(service, variables) {
    const shares = [
        (0,compose_values/* stringSetting */.UT)(deployLimits(service), 'cpus', variables),
        (0,compose_values/* stringSetting */.UT)(service, 'cpus', variables),
        (0,compose_values/* stringSetting */.UT)(service, 'cpu_quota', variables),
    ].filter((share) => share !== undefined);
    const set = (0,nodes/* entryOf */.Ms)(service, 'cpuset');
    // Compose ignores a 0, so another option may apply
    const limit = shares.find(({ value }) => value === located/* DYNAMIC */.u5 || Number(value) !== 0);
    return limit ?? (set === undefined ? shares[0] : (0,compose_values/* settingOf */.y7)(set, variables, values/* namedProcessors */.fs));
}
function pidsLimit(service, variables) {
    return (0,compose_values/* numberSetting */.G_)(deployLimits(service), 'pids', variables) ?? (0,compose_values/* numberSetting */.G_)(service, 'pids_limit', variables);
}
/** `deploy.restart_policy` in the words of `restart`, otherwise `restart`. */
function restartOf(service, variables) {
    const policy = (0,nodes/* entryOf */.Ms)(deploy(service), 'restart_policy');
    if (policy === undefined)
        return (0,compose_values/* stringSetting */.UT)(service, 'restart', variables);
    const mapping = (0,nodes/* asMapping */.dw)(policy.node);
    const condition = (0,compose_values/* textAt */.$6)(mapping, 'condition', variables);
    const attempts = (0,compose_values/* textAt */.$6)(mapping, 'max_attempts', variables);
    const value = restartWord(condition?.value ?? located/* DYNAMIC */.u5, attempts?.value);
    return { value, span: condition?.span ?? (0,nodes/* spanOf */.ee)(policy.node), entry: (0,entry_span/* entrySpan */.h)(policy) };
}
const WORDS = new Map([
    ['none', 'no'],
    ['any', 'always'],
]);
function restartWord(condition, attempts) {
    if (typeof condition !== 'string')
        return located/* DYNAMIC */.u5;
    const word = WORDS.get(condition) ?? condition;
    if (attempts === undefined || word === 'no')
        return word;
    return typeof attempts === 'string' ? `${word}:${attempts}` : located/* DYNAMIC */.u5;
}
function deploy(service) {
    return (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'deploy')?.node);
}
function deployLimits(service) {
    return (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(deploy(service), 'resources')?.node), 'limits')?.node);
}

;// CONCATENATED MODULE: ./build/parse/compose/additions.js




const LISTS = new Set([
    'cap_add',
    'cap_drop',
    'security_opt',
    'tmpfs',
]);
/**
 * The edits that add options to a service in the style of its file; undefined if one of the options is in a place that cannot be edited,
 * such as a list from an anchor. If the service itself has no list, the style comes from `services`.
 */
function additionEdits(body, additions, services) {
    const { node } = body;
    if (node.kind !== 'mapping' || body.isAlias || node.lacks !== undefined)
        return undefined;
    const own = node.sources?.[0] ?? node;
    const edits = [];
    const missing = new Map();
    for (const [option, values] of byOption(additions)) {
        const edit = editInPlace(option, values, node, own);
        if (edit !== 'missing')
            edits.push(edit);
        else
            missing.set(option, LISTS.has(option) ? listText(values, own, services) : ` ${values.at(-1)}`);
    }
    const added = missing.size === 0 ? [] : appendedKeys(own, missing);
    return added === undefined || !edits.every(isKnown) ? undefined : joined([...edits, ...added]);
}
/** Changes an existing option; undefined if that is not possible, `missing` if the option does not exist. */
function editInPlace(option, values, node, own) {
    if (option === 'pids_limit' && deployLimits(node) !== undefined)
        return limitedInDeploy(own, values.at(-1));
    const written = writtenOption(option, node, own);
    return written === undefined ? 'missing' : changed(written, node, option, values);
}
/**
 * Compose refuses a `pids_limit` next to `deploy` limits without it, so it is added there. Undefined if these are not the service's own.
 */
function limitedInDeploy(own, value) {
    const path = ['deploy', 'resources', 'limits'].reduce((mapping, key) => {
        const entry = mapping?.entries.get(key);
        return entry === undefined || entry.isAlias || entry.owner !== mapping ? undefined : (0,nodes/* asMapping */.dw)(entry.node);
    }, own);
    const written = path?.entries.get('pids');
    if (written !== undefined)
        return written.owner === path ? extended(written, 'pids', [value]) : undefined;
    return path && appendedToMapping(path, 'pids', value)?.[0];
}
function changed(written, node, option, values) {
    return written !== 'taken away' && isIn(node, written) ? extended(written, option, values) : undefined;
}
/** The option to change; undefined if it can be added to the service where its first file declares it. */
function writtenOption(option, node, own) {
    const effective = node.entries.get(option);
    const others = node.sources?.slice(1) ?? [];
    const isTagged = (source) => source.entries.get(option)?.node.tag?.startsWith('!') === true;
    // a value that is not a list would replace a list added before it
    if (own !== node && LISTS.has(option) && effective !== undefined && effective.node.kind !== 'sequence')
        return 'taken away';
    if (others.some(isTagged) || (effective === undefined && own !== node && own.entries.has(option)))
        return 'taken away';
    // lists of several files are appended, so the list of the first file can be extended
    const written = LISTS.has(option) && own !== node ? own.entries.get(option) : effective;
    return written === undefined || isReplaceable(written, node, own, option) ? undefined : written;
}
function isKnown(edit) {
    return edit !== undefined;
}
function isIn(node, { owner }) {
    return owner === node || node.sources?.includes(owner) === true;
}
/** A key in the service itself hides one from a merge key; a list would hide everything that is merged. */
function isReplaceable({ owner }, { sources }, own, option) {
    return owner !== own && sources?.includes(owner) !== true && !LISTS.has(option);
}
function byOption(additions) {
    const values = new Map();
    for (const { option, value } of additions) {
        const text = scalarText(String(value));
        const list = values.get(option);
        if (list === undefined)
            values.set(option, [text]);
        else if (!list.includes(text))
            list.push(text);
    }
    return values;
}
/** The edit that adds one key to a mapping. */
function appendedToMapping(mapping, key, value) {
    return appendedKeys(mapping, new Map([[key, ` ${value}`]]));
}
/** Adds to an option that the service itself has. */
function extended(written, option, values) {
    const { node, isAlias, end } = written;
    const { file } = written.owner;
    if ((0,nodes/* isNull */.kZ)(node) && !isAlias && node.tag === undefined && !node.isAnchored) {
        const text = LISTS.has(option) ? `[${values.join(', ')}]` : values.at(-1);
        const span = (0,nodes/* spanOf */.ee)(node);
        return span.start < span.end ? (0,fix/* replace */.HC)({ span }, text) : inserted(file, end, ` ${text}`);
    }
    if (isAlias || node.tag === '!reset')
        return undefined;
    if (!LISTS.has(option))
        return node.kind === 'scalar' ? (0,fix/* replace */.HC)({ span: (0,nodes/* spanOf */.ee)(node) }, values.at(-1)) : undefined;
    return node.kind === 'sequence' ? appendedItems(node, values) : undefined;
}
function appendedItems(list, values) {
    const { file, items, isFlow } = list;
    const last = items.at(-1);
    if (isFlow) {
        const text = values.join(', ');
        return last === undefined ? inserted(file, list.start + 1, text) : inserted(file, last.end, `, ${text}`);
    }
    if (last === undefined || !('dash' in last))
        return undefined;
    const indent = indentAt(file.text, last.dash);
    return inserted(file, (0,characters/* lineEnd */.kd)(file.text, last.end), values.map((value) => `${lineBreak(file)}${indent}- ${value}`).join(''));
}
/**
 * `values` are the texts right after the colon; the lines of block lists start with `
 * `.
 */
function appendedKeys(mapping, values) {
    const { file, written, isFlow } = mapping;
    const last = written.at(-1);
    if (isFlow) {
        const text = [...values].map(([key, value]) => `${key}:${value}`).join(', ');
        if (last === undefined)
            return [inserted(file, mapping.start + 1, text)];
        return [inserted(file, last.end, `, ${text}`)];
    }
    const first = written[0];
    if (first === undefined || last === undefined)
        return undefined;
    const indent = indentAt(file.text, startOfKey(file.text, first.start));
    const eol = lineBreak(file);
    const text = [...values].map(([key, value]) => `\n${indent}${key}:${value.replaceAll('\n', `\n${indent}`)}`).join('');
    return [inserted(file, (0,characters/* lineEnd */.kd)(file.text, last.end), text.replaceAll('\n', eol))];
}
/** An explicit key, `? key`, begins with its mark. */
function startOfKey(text, start) {
    const mark = text.slice(Math.max(0, start - 100), start).trimEnd();
    return mark.endsWith('?') ? start - (Math.min(100, start) - mark.length) - 1 : start;
}
function listText(values, node, services) {
    const { isFlow, indent } = node.isFlow ? FLOW : listStyle(node, services);
    if (isFlow)
        return ` [${values.join(', ')}]`;
    return values.map((value) => `\n${' '.repeat(indent)}- ${value}`).join('');
}
const FLOW = { isFlow: true, indent: 0 };
/** Enough to find the style of a file, even one with thousands of services. */
const SERVICES_LOOKED_AT = 10;
function listStyle(node, services) {
    const others = services.slice(0, SERVICES_LOOKED_AT).map((service) => service.node);
    for (const body of [node, ...others]) {
        const style = body.kind === 'mapping' ? ownListStyle(body) : undefined;
        if (style !== undefined)
            return style;
    }
    return FLOW;
}
function ownListStyle({ written, isFlow }) {
    if (isFlow)
        return undefined;
    for (const { key, node, isAlias } of written) {
        if (node.kind !== 'sequence' || isAlias)
            continue;
        const first = node.items[0];
        const dash = first !== undefined && 'dash' in first ? first.dash : -1;
        if (dash === -1)
            return FLOW;
        const { text } = key.file;
        return { isFlow: false, indent: Math.max(column(text, dash) - column(text, key.start), 0) };
    }
    return undefined;
}
/** Joins edits at the same place, in order. */
function joined(edits) {
    const result = [];
    for (const edit of edits) {
        const same = result.findIndex(({ span }) => span.start === edit.span.start && span.end === edit.span.end);
        const before = result[same];
        if (before === undefined)
            result.push(edit);
        else
            result[same] = { ...before, text: before.text + edit.text };
    }
    return result;
}
const PLAIN = /^[\w./][\w./=:-]*$/;
function scalarText(value) {
    return PLAIN.test(value) && !value.endsWith(':') ? value : JSON.stringify(value);
}
function inserted(file, at, text) {
    return { span: { file, start: at, end: at }, text };
}
/** Blanks up to the column of `at`, in place of any characters there. */
function indentAt(text, at) {
    return text.slice(at - column(text, at), at).replaceAll(/\S/g, ' ');
}
function column(text, at) {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
}
function lineBreak({ text }) {
    const end = text.indexOf('\n');
    return end > 0 && text.charCodeAt(end - 1) === 13 ? '\r\n' : '\n';
}

// EXTERNAL MODULE: ./build/syntax/lists/runs.js
var runs = __webpack_require__(91932);
// EXTERNAL MODULE: ./build/parse/build-paths.js
var build_paths = __webpack_require__(43349);
// EXTERNAL MODULE: ./build/parse/dockerfile/index.js + 35 modules
var dockerfile = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/parse/compose/resolved.js
var compose_resolved = __webpack_require__(32863);
;// CONCATENATED MODULE: ./build/parse/compose/built-images.js





/** Plain names of the images that services with `build` produce: they do not come from a registry. */
const builtImages = (0,remember/* remember */.k)(({ services, variables }) => {
    const names = new Set();
    for (const { node } of services) {
        const service = (0,nodes/* asMapping */.dw)(node);
        const image = (0,nodes/* asScalar */.T7)((0,nodes/* entryOf */.Ms)(service, 'image')?.node);
        if (image === undefined || (0,nodes/* entryOf */.Ms)(service, 'build') === undefined)
            continue;
        const { text } = (0,compose_resolved/* resolve */.hd)(image, variables);
        if (text !== '' && !text.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
            names.add((0,plain_name/* plainName */.M)(text));
    }
    return names;
});

// EXTERNAL MODULE: ./build/model/images/asked-platforms.js
var asked_platforms = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/parse/run-options/default-platform.js
var default_platform = __webpack_require__(94614);
;// CONCATENATED MODULE: ./build/parse/compose/platforms.js



/** `platform` of a service, otherwise the default that the project sets. */
function platformsAt(service, variables) {
    const platform = (0,compose_values/* textAt */.$6)(service, 'platform', variables);
    if (platform !== undefined)
        return (0,asked_platforms/* platformsIn */.S)([platform.value]);
    const byDefault = variables(service.file)(default_platform/* DEFAULT_PLATFORM */.E);
    return byDefault === undefined ? undefined : (0,asked_platforms/* platformsIn */.S)([byDefault]);
}
/**
 * `platforms` of `build`, otherwise `platform` of the service, and those of `x-bake`.
 * https://github.com/compose-spec/compose-spec/blob/main/build.md#platforms
 */
function platformsOfBuild(service, build, bake, variables) {
    const built = listedIn(build, variables) ?? [platformsAt(service, variables)];
    return (0,asked_platforms/* platformsOfAll */.j)([...built, ...(listedIn(bake, variables) ?? [])]);
}
/** Undefined if nothing is listed. */
function listedIn(build, variables) {
    const { items, complete } = (0,compose_values/* listSetting */.zs)(build, 'platforms', variables);
    if (items.length === 0 && complete)
        return undefined;
    return [complete ? (0,asked_platforms/* platformsIn */.S)(items.map(({ value }) => value)) : 'unknown'];
}

;// CONCATENATED MODULE: ./build/parse/compose/build.js










/** `build` of a service, as a text or a mapping. */
function buildOf(service, of, project) {
    const entry = (0,nodes/* entryOf */.Ms)(service, 'build');
    if (entry === undefined)
        return undefined;
    const { variables } = project;
    const long = (0,nodes/* asMapping */.dw)(entry.node);
    const short = (0,nodes/* asScalar */.T7)(entry.node);
    const context = short === undefined ? (0,compose_values/* textAt */.$6)(long, 'context', variables) : (0,compose_resolved/* textOfScalar */.Jb)(short, variables);
    const target = (0,compose_values/* textAt */.$6)(long, 'target', variables);
    const inline = (0,nodes/* asScalar */.T7)((0,nodes/* entryOf */.Ms)(long, 'dockerfile_inline')?.node);
    const span = (0,nodes/* spanOf */.ee)(entry.node);
    const folder = project.folderOf(short ?? (0,nodes/* entryOf */.Ms)(long, 'context')?.node ?? entry.node);
    const dockerfile = (0,compose_values/* textAt */.$6)(long, 'dockerfile', variables);
    const dockerfilePath = inline === undefined ? (0,build_paths/* dockerfilePathOf */.pS)(context, dockerfile, folder) : undefined;
    const args = (0,compose_values/* uniqueEntriesAt */.Qs)(long, 'args', variables);
    const additionalContexts = (0,compose_values/* uniqueEntriesAt */.Qs)(long, 'additional_contexts', variables);
    const isPulling = (0,compose_values/* booleanSetting */.vF)(long, 'pull', variables);
    const baked = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(long, 'x-bake')?.node);
    const given = givenTo(additionalContexts, isPulling !== undefined && isPulling.value !== false, project);
    const platforms = platformsOfBuild(service, long, baked, variables);
    const reference = {
        dockerfilePath: dockerfilePath ?? '',
        target: (0,located/* known */.eO)(target),
        arguments: (0,build_paths/* knownValues */.s2)(args),
        context: (0,build_paths/* contextFolder */.mk)(context, folder),
        localNames: given,
        platforms,
        span,
    };
    const parsed = inline === undefined ? undefined : inlineDockerfile(inline, reference, project);
    return {
        build: {
            kind: 'build',
            format: 'compose',
            file: entry.key.file,
            name: of.name,
            span,
            context,
            dockerfile,
            dockerfilePath,
            inline: parsed?.dockerfile,
            target,
            arguments: args,
            privileged: (0,compose_values/* booleanSetting */.vF)(long, 'privileged', variables),
            network: (0,compose_values/* stringSetting */.UT)(long, 'network', variables),
            entitlements: (0,compose_values/* listSetting */.zs)(long, 'entitlements', variables),
            ssh: (0,compose_values/* listSetting */.zs)(long, 'ssh', variables),
            // only `docker buildx bake` reads those of `x-bake`
            additionalContexts: [...additionalContexts, ...(0,compose_values/* uniqueEntriesAt */.Qs)(baked, 'contexts', variables)],
            localNames: given,
            ...(platforms && { platforms }),
            ...(of.activatedBy && { activatedBy: of.activatedBy }),
        },
        reference: dockerfilePath === undefined ? undefined : reference,
        subjects: parsed?.subjects ?? [],
        notifications: parsed?.notifications,
    };
}
/** With `pull`, base images come from a registry even if another service builds them. */
function givenTo(contexts, isPulling, project) {
    const built = isPulling ? NOTHING_BUILT : builtImages(project);
    return contexts.length === 0 ? built : new Set([...built, ...contexts.map(({ name }) => (0,plain_name/* plainName */.M)(name))]);
}
const NOTHING_BUILT = new Set();
function inlineDockerfile(scalar, reference, { variables }) {
    return (0,dockerfile/* parseDockerfile */.A)((0,runs/* excerptOf */.z)((0,compose_resolved/* runsOf */.ky)((0,compose_resolved/* resolve */.hd)(scalar, variables))), scalar.file, { builds: [reference] });
}

// EXTERNAL MODULE: ./build/parse/compose/commands.js
var commands = __webpack_require__(61305);
// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/syntax/lists/index.js
var lists = __webpack_require__(93260);
// EXTERNAL MODULE: ./build/parse/compose/dotenv.js
var dotenv = __webpack_require__(30197);
;// CONCATENATED MODULE: ./build/parse/compose/environment.js










/** In order of precedence, lowest first: files, then `environment`. */
function environmentOf(service, project) {
    const own = ownEnvironment(service, project);
    const files = (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(service, 'env_file'));
    if (files.length === 0)
        return own;
    const environment = [];
    const before = { own: valuesOf(own), files: new Map() };
    for (const item of files) {
        const entries = fileEntries(item, project, before);
        for (const entry of entries)
            environment.push(entry);
        for (const [name, value] of valuesOf(entries))
            before.files.set(name, value);
    }
    for (const entry of own)
        environment.push(entry);
    return environment;
}
function valuesOf(entries) {
    const known = entries.flatMap(({ name, value }) => (value === undefined ? [] : [[name, textOf(value)]]));
    return new Map(known);
}
function textOf({ value }) {
    return value === located/* DYNAMIC */.u5 ? unknown_piece/* UNKNOWN_PIECE */.YB : value;
}
function ownEnvironment(service, project) {
    const environment = [];
    // variables of an included project apply only to names in lists
    const isMapping = (0,nodes/* entryOf */.Ms)(service, 'environment')?.node.kind === 'mapping';
    const inherits = (file) => project.variables(isMapping ? project.file : file);
    for (const { name, value, span, entry } of (0,compose_values/* entriesAt */.ws)(service, 'environment', project.variables)) {
        const isDefault = value?.assumes !== undefined;
        const own = { name, value, span, entry, isDefault, via: 'environment' };
        if (value === undefined)
            environment.push({ ...own, ...inherited(name, span, inherits(span.file)) });
        else
            environment.push({ ...own, ...setElsewhere(value, project) });
    }
    return environment;
}
/** A value that is nothing but one variable, without a default that applies. */
const ONE_VARIABLE = /^["']?\$(?:\{([A-Za-z_]\w*)(?::?[-?][^{}]*)?\}|([A-Za-z_]\w*))["']?$/;
function setElsewhere({ span, assumes }, project) {
    if (assumes !== undefined)
        return {};
    const [, braced, plain] = ONE_VARIABLE.exec((0,source/* spanText */.C)(span)) ?? [];
    return placed(braced ?? plain, project.variables(span.file));
}
function placed(name, variables) {
    const setAt = name === undefined ? undefined : variables.placeOf?.(name);
    return setAt === undefined ? {} : { setAt };
}
/** A name alone takes the value of the project's variable. */
function inherited(name, span, variables) {
    const value = variables(name);
    if (value === undefined)
        return undefined;
    return { value: { value: (0,lists/* knownText */.bG)(value), span }, isInherited: true, ...placed(name, variables) };
}
function fileEntries(item, project, before) {
    const long = (0,nodes/* asMapping */.dw)(item.node);
    const scalar = (0,nodes/* asScalar */.T7)(item.node) ?? (0,nodes/* asScalar */.T7)((0,nodes/* entryOf */.Ms)(long, 'path')?.node);
    if (scalar === undefined)
        return [];
    const path = (0,compose_resolved/* textOfScalar */.Jb)(scalar, project.variables).value;
    const repository = path === located/* DYNAMIC */.u5 ? undefined : (0,mount_source/* repositoryPath */.SH)(project.folderOf(scalar), path);
    const isRaw = (0,compose_values/* textAt */.$6)(long, 'format', project.variables)?.value === 'raw';
    const entries = repository === undefined ? undefined : project.environmentFile(repository, isRaw, before);
    if (entries !== undefined)
        return entries;
    if ((0,compose_values/* booleanSetting */.vF)(long, 'required', project.variables)?.value === false)
        return [];
    project.notify(environmentElsewhere((0,nodes/* spanOf */.ee)(scalar)));
    return [];
}
function environmentElsewhere(span) {
    const message = 'This env_file is not in the repository, so the variables in it were not checked.';
    return (0,gap/* notLookedAt */.$h)({ kind: 'environment-elsewhere', message, wayOut: 'Scan where the file is.', span });
}
/** The variables of a dotenv file as those of a container. */
function dotenvEntries(entries, isIgnored) {
    (0,dotenv/* reportCut */.nD)(entries);
    return entries.map(({ name, value, isInherited, valueSpan, span, entry }) => ({
        name,
        value: value === undefined ? undefined : { value: value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : value, span: valueSpan },
        span,
        entry,
        isDefault: false,
        via: 'env_file',
        ...(isIgnored && { isIgnored }),
        ...(isInherited && { isInherited }),
    }));
}

// EXTERNAL MODULE: ./build/model/project.js
var project = __webpack_require__(13411);
;// CONCATENATED MODULE: ./build/parse/compose/joined-networks.js





/** The network mode of a service: `network_mode`, or `host` where it joins the network of the host. */
function networkModeOf(service, networks, project) {
    const mode = (0,compose_values/* stringSetting */.UT)(service, 'network_mode', project.variables);
    if (mode !== undefined)
        return mode;
    const host = joinedBy(networks, project).find(({ value }) => value !== located/* DYNAMIC */.u5 && isHostNetwork(value, project));
    return host && { ...host, value: 'host' };
}
/** Whether a service joins a network that the project declares so that ports may be open there that no service publishes. */
function joinsOpenNetwork(networks, project) {
    return joinedBy(networks, project).some(({ value }) => value !== located/* DYNAMIC */.u5 && isOpen(value, project));
}
/** Whether a service joins a network that others may join, too: one that exists already, or has a name that other projects can use. */
function joinsSharedNetwork(networks, project) {
    return joinedBy(networks, project).some(({ value }) => value === located/* DYNAMIC */.u5 || isShared(value, project));
}
function isShared(key, { networks }) {
    const network = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(networks, key)?.node);
    return (0,nodes/* entryOf */.Ms)(network, 'external') !== undefined || (0,nodes/* entryOf */.Ms)(network, 'name') !== undefined;
}
function joinedBy({ items }, project) {
    return items.length === 0 ? defaultNetwork(project) : items;
}
/** The network that a service joins if it lists none. Nothing if the project does not declare it. */
function defaultNetwork({ networks }) {
    const entry = (0,nodes/* entryOf */.Ms)(networks, 'default');
    return entry === undefined ? [] : [{ value: 'default', span: (0,nodes/* spanOf */.ee)(entry.key), entry: (0,entry_span/* entrySpan */.h)(entry) }];
}
/** `docker stack deploy` lets a service join the network of the host under its name. */
function isHostNetwork(key, { networks, variables }) {
    const network = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(networks, key)?.node);
    const external = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(network, 'external')?.node);
    if (external === undefined && !(0,located/* isOn */.Mp)((0,compose_values/* booleanSetting */.vF)(network, 'external', variables)))
        return false;
    const name = (0,compose_values/* stringSetting */.UT)(external, 'name', variables) ?? (0,compose_values/* stringSetting */.UT)(network, 'name', variables);
    return (name?.value ?? key) === 'host';
}
/** With `macvlan` a container has an address outside of the engine. What a plugin does is not known. */
function isOpen(key, { networks, variables }) {
    const network = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(networks, key)?.node);
    const driver = (0,compose_values/* stringSetting */.UT)(network, 'driver', variables);
    if (driver !== undefined && !CLOSED_DRIVERS.has((0,located/* known */.eO)(driver) ?? ''))
        return true;
    return (0,compose_values/* uniqueEntriesAt */.Qs)(network, 'driver_opts', variables).some(({ name, value }) => (0,project/* isGatewayMode */.A)(name) && !CLOSED_MODES.has((0,located/* known */.eO)(value) ?? ''));
}
/** On these, only published ports can be reached from outside of the engine. */
const CLOSED_DRIVERS = new Set(['default', 'bridge', 'overlay', 'none', 'nat']);
const CLOSED_MODES = new Set(['nat', 'isolated']);

// EXTERNAL MODULE: ./build/analysis/posture/host-access.js
var host_access = __webpack_require__(35371);
// EXTERNAL MODULE: ./build/data/devices.js
var devices = __webpack_require__(99994);
// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/syntax/lists/mounts.js
var mounts = __webpack_require__(47628);
;// CONCATENATED MODULE: ./build/parse/compose/mounts.js













/** Everything that is mounted into a service, by any option. */
function mountsOf(service, project) {
    const mounts = [];
    const add = (key, mountAt) => {
        const entry = (0,nodes/* entryOf */.Ms)(service, key);
        if (entry === undefined)
            return;
        const written = (0,compose_values/* itemsOf */.S3)(entry).map(mountAt);
        mounts.push(...uniqueMounts(written.filter((mount) => mount !== undefined)));
    };
    add('volumes', (item) => volumeMount(item, project));
    add('tmpfs', (item) => memoryMount(item, project));
    add('secrets', (item) => fileMount(item, 'secrets', project));
    add('configs', (item) => fileMount(item, 'configs', project));
    const socket = apiSocketMount(service, project);
    if (socket !== undefined)
        mounts.push(socket);
    return mounts;
}
/** One place in the container takes one mount, the last one. */
function uniqueMounts(mounts) {
    return (0,compose_values/* unique */.Am)(mounts, ({ target }) => {
        const path = (0,located/* known */.eO)(target);
        return path === undefined || path === '/' ? path : path.replace(/(?<!\/)\/+$/, '');
    });
}
function volumeMount(item, project) {
    if (item.node.kind === 'mapping')
        return longMount(item.node, (0,entry_span/* entrySpan */.h)(item), project);
    if (item.node.kind !== 'scalar')
        return undefined;
    const written = (0,compose_resolved/* writtenOf */.lu)((0,compose_resolved/* resolve */.hd)(item.node, project.variables));
    return (0,mounts/* shortMount */.OP)(written, (0,entry_span/* entrySpan */.h)(item), volumesOf(project), project.folderOf(item.node));
}
function volumesOf(project) {
    return (name, sourceSpan) => namedVolume(name, sourceSpan, project);
}
function firstVariable({ pieces }) {
    return pieces?.list[0]?.variable;
}
/** File systems of the kernel: wherever one is mounted, it is that of the host. */
const KERNEL_FILE_SYSTEMS = new Map([
    ['proc', '/proc'],
    ['sysfs', '/sys'],
    ['devtmpfs', '/dev'],
    ['cgroup', '/sys/fs/cgroup'],
    ['cgroup2', '/sys/fs/cgroup'],
    ['bpf', '/sys/fs/bpf'],
    ['debugfs', '/sys/kernel/debug'],
    ['tracefs', '/sys/kernel/tracing'],
    ['securityfs', '/sys/kernel/security'],
    ['selinuxfs', '/sys/fs/selinux'],
    ['configfs', '/sys/kernel/config'],
    ['efivarfs', '/sys/firmware/efi/efivars'],
    ['pstore', '/sys/fs/pstore'],
    ['binfmt_misc', '/proc/sys/fs/binfmt_misc'],
]);
/** A volume of the project may be a folder or a disk of the host: `driver_opts: {o: bind, device: /folder}`. */
function namedVolume(name, sourceSpan, project) {
    const { volumes, variables } = project;
    const volume = (0,mounts/* plainVolume */.Tj)(name, sourceSpan);
    const declared = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(volumes, name)?.node);
    if (!isLocal((0,compose_values/* textAt */.$6)(declared, 'driver', variables)))
        return volume;
    const options = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(declared, 'driver_opts')?.node);
    const flags = (0,compose_values/* textAt */.$6)(options, 'o', variables);
    const device = (0,nodes/* entryOf */.Ms)(options, 'device')?.node;
    if (device?.kind !== 'scalar')
        return volume;
    if (flags?.value === located/* DYNAMIC */.u5)
        return { ...volume, type: 'unknown', source: { kind: 'unknown', suffix: '' } };
    const words = flags === undefined ? [] : flags.value.split(',');
    // Docker does not recognise ` ro`
    const readOnly = flags !== undefined && words.includes('ro') ? { value: true, span: flags.span, entry: flags.span } : undefined;
    const type = (0,compose_values/* textAt */.$6)(options, 'type', variables);
    const fileSystem = (0,located/* known */.eO)(type) ?? '';
    const kernel = KERNEL_FILE_SYSTEMS.get(fileSystem);
    if (type !== undefined && kernel !== undefined)
        return { type: 'bind', source: (0,mount_source/* pathSource */.r)(kernel), sourceSpan: type.span, readOnly };
    const layer = fileSystem === 'overlay' ? worstLayer(words) : undefined;
    if (flags !== undefined && layer !== undefined)
        return { ...volume, type: 'bind', source: (0,mount_source/* pathSource */.r)(layer), sourceSpan: flags.span };
    const resolved = (0,compose_resolved/* resolve */.hd)(device, variables);
    if (!words.some((word) => /^\s*r?bind\s*$/.test(word))) {
        const isDisk = devices/* DISK */.KK.test((0,host_path/* normalPath */.FE)(resolved.text));
        return isDisk ? { ...volume, source: (0,mount_source/* pathSource */.r)(resolved.text), sourceSpan: (0,nodes/* spanOf */.ee)(device), readOnly } : volume;
    }
    return {
        type: 'bind',
        source: (0,mount_source/* pathSource */.r)(resolved.text, firstVariable(resolved), project.folderOf(device)),
        sourceSpan: (0,nodes/* spanOf */.ee)(device),
        readOnly,
    };
}
/** Only the driver `local` mounts what its options name. A driver that a variable names may be that one. */
function isLocal(driver) {
    return driver === undefined || driver.value === located/* DYNAMIC */.u5 || driver.value === 'local' || driver.value === '';
}
/** The most dangerous folder that an overlay shows or writes to, otherwise the one highest up. */
function worstLayer(words) {
    const [highest, ...others] = words
        .flatMap((word) => LAYER.exec(word)?.[1]?.split(':') ?? [])
        // the kernel reads `\\x` as `x`
        .map((path) => (0,host_path/* normalPath */.FE)(path.replaceAll('\\', '')))
        .sort((one, other) => one.length - other.length);
    return highest === '/' ? highest : (others.find(givesHostAway) ?? highest);
}
const LAYER = /^(?:(?:lower|data)dir\+?|upperdir)=(.*)$/;
function givesHostAway(path) {
    return (0,host_access/* engineAccess */.NI)({ kind: 'host', path }) !== undefined || (0,host_access/* systemPath */.BX)(path) !== undefined;
}
const TYPES = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);
function longMount(node, entry, project) {
    const { variables } = project;
    const written = (0,compose_values/* textAt */.$6)(node, 'type', variables)?.value;
    const type = typeof written === 'string' && TYPES.has(written) ? written : 'unknown';
    const bind = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(node, 'bind')?.node);
    const source = longSource(node, type, entry, project);
    const readOnly = (0,compose_values/* booleanSetting */.vF)(node, 'read_only', variables);
    return {
        type: source.type,
        source: source.source,
        sourceSpan: source.sourceSpan,
        target: targetOf(node, project),
        readOnly: (0,located/* isOn */.Mp)(source.readOnly) ? source.readOnly : readOnly,
        propagation: (0,compose_values/* stringSetting */.UT)(bind, 'propagation', variables),
        relabel: (0,compose_values/* stringSetting */.UT)(bind, 'selinux', variables),
        options: [],
        via: 'volumes',
        entry,
        makeReadOnly: (0,located/* isOn */.Mp)(source.readOnly) || type === 'tmpfs' ? undefined : longReadOnly(node, readOnly),
    };
}
function targetOf(node, { variables }) {
    const target = (0,compose_values/* textAt */.$6)(node, 'target', variables);
    return target && (0,mounts/* cleanTarget */.dp)(target);
}
function longSource(node, type, entry, project) {
    const scalar = (0,nodes/* entryOf */.Ms)(node, 'source')?.node;
    const none = { type, source: { kind: 'none' }, sourceSpan: entry, readOnly: undefined };
    if (scalar?.kind !== 'scalar')
        return none;
    const resolved = (0,compose_resolved/* resolve */.hd)(scalar, project.variables);
    const { text } = resolved;
    const sourceSpan = (0,nodes/* spanOf */.ee)(scalar);
    if (text === '')
        return none;
    if (type === 'bind' || type === 'npipe')
        return { ...none, source: (0,mount_source/* pathSource */.r)(text, firstVariable(resolved), project.folderOf(scalar)), sourceSpan };
    if (type === 'image')
        return { ...none, source: { kind: 'image', text: (0,unknown_piece/* shownPieces */.HZ)(text) }, sourceSpan };
    if (text.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return { ...none, source: (0,mount_source/* pathSource */.r)(text, firstVariable(resolved)), sourceSpan };
    if (type === 'volume')
        return namedVolume(text, sourceSpan, project);
    if (type === 'unknown')
        return { ...none, source: { kind: 'unknown', suffix: text }, sourceSpan };
    return none;
}
function longReadOnly(node, readOnly) {
    if (readOnly?.value === true || readOnly?.value === located/* DYNAMIC */.u5)
        return undefined;
    if (readOnly !== undefined)
        return [(0,fix/* replace */.HC)(readOnly, 'true')];
    return appendedToMapping(node, 'read_only', 'true');
}
function memoryMount(item, { variables }) {
    if (item.node.kind !== 'scalar')
        return undefined;
    return (0,mounts/* tmpfsMount */.yp)((0,compose_resolved/* writtenOf */.lu)((0,compose_resolved/* resolve */.hd)(item.node, variables)), (0,entry_span/* entrySpan */.h)(item));
}
/** A secret or config that comes from a file is a read-only bind mount of it. */
function fileMount(item, via, project) {
    const { variables } = project;
    const long = (0,nodes/* asMapping */.dw)(item.node);
    const name = item.node.kind === 'scalar' ? (0,compose_resolved/* textOfScalar */.Jb)(item.node, variables) : (0,compose_values/* textAt */.$6)(long, 'source', variables);
    if (name === undefined || name.value === located/* DYNAMIC */.u5)
        return undefined;
    const file = (0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(project[via], name.value)?.node), 'file')?.node;
    if (file?.kind !== 'scalar')
        return undefined;
    const resolved = (0,compose_resolved/* resolve */.hd)(file, variables);
    const entry = (0,entry_span/* entrySpan */.h)(item);
    return {
        type: 'bind',
        source: (0,mount_source/* pathSource */.r)(resolved.text, firstVariable(resolved), project.folderOf(file)),
        sourceSpan: (0,nodes/* spanOf */.ee)(file),
        target: (0,compose_values/* textAt */.$6)(long, 'target', variables) ?? defaultTarget(name, via),
        readOnly: { value: true, span: name.span, entry },
        propagation: undefined,
        relabel: undefined,
        options: [],
        via,
        entry,
        makeReadOnly: undefined,
    };
}
function defaultTarget({ value, span }, via) {
    return { value: `${via === 'secrets' ? '/run/secrets/' : '/'}${value}`, span };
}
/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#use_api_socket */
function apiSocketMount(service, { variables }) {
    const setting = (0,compose_values/* booleanSetting */.vF)(service, 'use_api_socket', variables);
    if (!(0,located/* isOn */.Mp)(setting))
        return undefined;
    return {
        type: 'bind',
        source: { kind: 'host', path: '/var/run/docker.sock' },
        sourceSpan: setting.span,
        target: { value: '/var/run/docker.sock', span: setting.span },
        readOnly: undefined,
        propagation: undefined,
        relabel: undefined,
        options: [],
        via: 'use_api_socket',
        entry: setting.entry,
        makeReadOnly: undefined,
    };
}

;// CONCATENATED MODULE: ./build/parse/compose/ports.js






/** `ports` in the short and the long syntax. */
function portsOf(service, variables) {
    const ports = (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(service, 'ports')).flatMap((item) => {
        const { node } = item;
        if (node.kind === 'mapping')
            return [longPort(node, (0,entry_span/* entrySpan */.h)(item), variables)];
        if (node.kind !== 'scalar' || (0,nodes/* isNull */.kZ)(node))
            return [];
        return [(0,values/* shortPort */._n)((0,compose_resolved/* writtenOf */.lu)((0,compose_resolved/* resolve */.hd)(node, variables)), (0,entry_span/* entrySpan */.h)(item))];
    });
    return (0,compose_values/* unique */.Am)(ports, identity);
}
/** The parts that must differ between ports: https://github.com/compose-spec/compose-spec/blob/main/13-merge.md#unique-resources */
function identity({ hostIp, published, target, protocol }) {
    const address = hostIp === undefined ? '0.0.0.0' : hostIp.value;
    if (address === located/* DYNAMIC */.u5 || published === located/* DYNAMIC */.u5 || target === located/* DYNAMIC */.u5 || protocol === located/* DYNAMIC */.u5)
        return undefined;
    return `${address} ${rangeText(published)} ${rangeText(target)} ${protocol}`;
}
function rangeText(range) {
    return range === undefined ? '' : `${range.from}-${range.to}`;
}
function longPort(node, entry, variables) {
    const published = (0,compose_values/* textAt */.$6)(node, 'published', variables);
    const hostIp = (0,compose_values/* textAt */.$6)(node, 'host_ip', variables);
    const target = (0,compose_values/* textAt */.$6)(node, 'target', variables)?.value;
    const protocol = (0,compose_values/* textAt */.$6)(node, 'protocol', variables)?.value ?? 'tcp';
    return {
        hostIp: hostIp?.value === '' ? undefined : hostIp,
        published: published === undefined || published.value === '' ? undefined : rangeOf(published.value),
        target: target === undefined ? located/* DYNAMIC */.u5 : rangeOf(target),
        protocol: typeof protocol === 'string' ? protocol.toLowerCase() : located/* DYNAMIC */.u5,
        span: (0,nodes/* spanOf */.ee)(node),
        entry,
    };
}
function rangeOf(value) {
    return typeof value === 'string' ? (0,values/* portRange */.ji)(value) : located/* DYNAMIC */.u5;
}

;// CONCATENATED MODULE: ./build/parse/compose/container.js




















/** Turns a service, with everything that files declare about it merged, into a container. */
function parseService(entry, service, project) {
    const { variables, services } = project;
    const name = entry.key.value;
    const profiles = (0,compose_values/* uniqueListSetting */.Mg)(service, 'profiles', variables).items.map(({ value }) => value);
    const activatedBy = inactive(profiles, project);
    const platforms = platformsAt(service, variables);
    const image = imageAt(service, 'image', name, project, platforms);
    const build = buildOf(service, { name, ...(activatedBy && { activatedBy }) }, project);
    const environment = environmentOf(service, project);
    const lookUp = environmentLookUp(environment);
    const hooks = hooksOf(service, name, project, lookUp);
    const healthcheck = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'healthcheck')?.node);
    const logging = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'logging')?.node);
    const networks = (0,compose_values/* uniqueListSetting */.Mg)(service, 'networks', variables);
    const entrypoint = (0,commands/* commandOf */.Nl)((0,nodes/* entryOf */.Ms)(service, 'entrypoint')?.node, variables, lookUp);
    // a single literal: objects assembled from others cost several times as much
    const container = {
        kind: 'container',
        format: 'compose',
        file: entry.key.file,
        name,
        span: (0,nodes/* spanOf */.ee)(entry.key),
        partial: partialReason(name, service, project),
        image,
        build: build?.build,
        privileged: (0,compose_values/* booleanSetting */.vF)(service, 'privileged', variables),
        addedCapabilities: (0,compose_values/* uniqueListSetting */.Mg)(service, 'cap_add', variables),
        droppedCapabilities: (0,compose_values/* uniqueListSetting */.Mg)(service, 'cap_drop', variables),
        securityOptions: (0,compose_values/* listSetting */.zs)(service, 'security_opt', variables, values/* securityOption */.Ii),
        user: (0,compose_values/* stringSetting */.UT)(service, 'user', variables),
        additionalGroups: (0,compose_values/* listSetting */.zs)(service, 'group_add', variables),
        runtime: (0,compose_values/* stringSetting */.UT)(service, 'runtime', variables),
        annotations: (0,compose_values/* uniqueEntriesAt */.Qs)(service, 'annotations', variables),
        pidNamespace: (0,compose_values/* stringSetting */.UT)(service, 'pid', variables),
        ipcNamespace: (0,compose_values/* stringSetting */.UT)(service, 'ipc', variables),
        utsNamespace: (0,compose_values/* stringSetting */.UT)(service, 'uts', variables),
        userNamespace: (0,compose_values/* stringSetting */.UT)(service, 'userns_mode', variables),
        cgroupNamespace: (0,compose_values/* stringSetting */.UT)(service, 'cgroup', variables),
        cgroupParent: (0,compose_values/* stringSetting */.UT)(service, 'cgroup_parent', variables),
        networkMode: networkModeOf(service, networks, project),
        networks,
        hasOpenNetwork: joinsOpenNetwork(networks, project),
        sharesNetwork: joinsSharedNetwork(networks, project),
        readOnlyRootfs: (0,compose_values/* booleanSetting */.vF)(service, 'read_only', variables),
        mounts: mountsOf(service, project),
        volumesFrom: (0,compose_values/* listSetting */.zs)(service, 'volumes_from', variables),
        usesApiSocket: (0,compose_values/* booleanSetting */.vF)(service, 'use_api_socket', variables),
        devices: devicesOf(service, variables),
        deviceCgroupRules: (0,compose_values/* listSetting */.zs)(service, 'device_cgroup_rules', variables),
        gpus: gpusOf(service, variables),
        sharedMemorySize: (0,compose_values/* stringSetting */.UT)(service, 'shm_size', variables),
        storageSize: (0,compose_values/* stringSetting */.UT)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'storage_opt')?.node), 'size', variables),
        memoryLimit: memoryLimit(service, variables),
        memorySwapLimit: (0,compose_values/* stringSetting */.UT)(service, 'memswap_limit', variables),
        cpuLimit: cpuLimit(service, variables),
        cpuRealtimeRuntime: (0,compose_values/* stringSetting */.UT)(service, 'cpu_rt_runtime', variables),
        pidsLimit: pidsLimit(service, variables),
        isOomKillDisabled: (0,compose_values/* booleanSetting */.vF)(service, 'oom_kill_disable', variables),
        oomScoreAdjustment: (0,compose_values/* numberSetting */.G_)(service, 'oom_score_adj', variables),
        ulimits: ulimitsOf(service, variables),
        restart: restartOf(service, variables),
        ports: portsOf(service, variables),
        environment,
        sysctls: (0,compose_values/* uniqueEntriesAt */.Qs)(service, 'sysctls', variables),
        extraHosts: (0,compose_values/* entriesAt */.ws)(service, 'extra_hosts', variables, ['=', ':']),
        dns: (0,compose_values/* uniqueListSetting */.Mg)(service, 'dns', variables),
        links: (0,compose_values/* uniqueListSetting */.Mg)(service, 'links', variables),
        externalLinks: (0,compose_values/* listSetting */.zs)(service, 'external_links', variables),
        models: (0,compose_values/* uniqueListSetting */.Mg)(service, 'models', variables),
        credentialSpec: (0,compose_values/* entriesAt */.ws)(service, 'credential_spec', variables),
        entrypoint,
        command: (0,commands/* commandOf */.Nl)((0,nodes/* entryOf */.Ms)(service, 'command')?.node, variables, lookUp, (0,started_processes/* isShellWithCode */.yo)(entrypoint)),
        hasInit: (0,compose_values/* booleanSetting */.vF)(service, 'init', variables),
        healthcheckDisabled: healthcheckDisabled(healthcheck, variables),
        healthcheck: (0,commands/* healthCommand */.K4)((0,nodes/* entryOf */.Ms)(healthcheck, 'test')?.node, variables, lookUp),
        logDriver: (0,compose_values/* stringSetting */.UT)(logging, 'driver', variables),
        logOptions: (0,compose_values/* entriesAt */.ws)(logging, 'options', variables),
        pullPolicy: (0,compose_values/* stringSetting */.UT)(service, 'pull_policy', variables),
        hooks,
        synchronised: synchronisedPaths(service, variables),
        profiles,
        provider: (0,compose_values/* stringSetting */.UT)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'provider')?.node), 'type', variables),
        containerName: (0,compose_values/* stringSetting */.UT)(service, 'container_name', variables),
        stage: undefined,
        seccompProfile: undefined,
        settingsFiles: [],
        joins: undefined,
        project: undefined,
        add: (additions) => additionEdits(entry, additions, services),
        ...(activatedBy && { activatedBy }),
    };
    const mounted = mountedImages(service, name, project);
    const images = [
        build === undefined || (0,containers_container/* isPulled */.NP)(container) ? image : undefined,
        ...hooks.map((hook) => hook.image),
        ...mounted,
    ];
    return {
        container,
        subjects: subjectsOf(container, images, build),
        build: build?.reference,
        notifications: build?.notifications,
    };
}
/** The container with the images that it takes from a registry, and its build. */
function subjectsOf(container, images, build) {
    const { activatedBy } = container;
    const subjects = [container];
    for (const image of images) {
        if (image === undefined || image.isBuiltHere)
            continue;
        subjects.push(activatedBy ? { ...image, activatedBy } : image);
    }
    if (build !== undefined)
        subjects.push(build.build, ...build.subjects);
    return subjects;
}
function partialReason(name, service, model) {
    if (service.lacks !== undefined)
        return service.lacks;
    if (!['image', 'build', 'provider'].some((key) => (0,nodes/* entryOf */.Ms)(service, key) !== undefined)) {
        return 'it has neither image nor build, so another file must add to it';
    }
    return model.partialReason(name);
}
/** The profiles that start a container that does not run by default. */
function inactive(profiles, { activeProfiles }) {
    const active = profiles.length === 0 ? undefined : activeProfiles();
    return active === undefined || profiles.some((profile) => active.has(profile)) ? undefined : profiles;
}
function healthcheckDisabled(healthcheck, variables) {
    const test = (0,nodes/* entryOf */.Ms)(healthcheck, 'test');
    const node = test?.node;
    const first = node?.kind === 'sequence' ? (0,nodes/* asScalar */.T7)(node.items[0]?.node) : (0,nodes/* asScalar */.T7)(node);
    if (test !== undefined && first?.value === 'NONE') {
        return { value: true, span: (0,nodes/* spanOf */.ee)(first), entry: (0,entry_span/* entrySpan */.h)(test) };
    }
    return (0,compose_values/* booleanSetting */.vF)(healthcheck, 'disable', variables);
}
function imageAt(mapping, key, usedBy, project, platforms) {
    const scalar = (0,nodes/* asScalar */.T7)((0,nodes/* entryOf */.Ms)(mapping, key)?.node);
    if (scalar === undefined)
        return undefined;
    const { text } = (0,compose_resolved/* resolve */.hd)(scalar, project.variables);
    if (text === '')
        return undefined;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(text), span: (0,nodes/* spanOf */.ee)(scalar) };
    const isBuiltHere = !(0,containers_container/* asksRegistry */.yo)((0,located/* known */.eO)((0,compose_values/* textAt */.$6)(mapping, 'pull_policy', project.variables))) &&
        builtImages(project).has((0,plain_name/* plainName */.M)(text));
    return {
        kind: 'image',
        use: 'container',
        usedBy,
        title: `container "${usedBy}"`,
        reference,
        facts: {},
        ...(isBuiltHere && { isBuiltHere }),
        ...(platforms && { platforms }),
    };
}
/** The images of `volumes` with `type: image`. */
function mountedImages(service, name, project) {
    return (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(service, 'volumes')).flatMap(({ node }) => {
        const long = (0,nodes/* asMapping */.dw)(node);
        const image = (0,compose_values/* textAt */.$6)(long, 'type', project.variables)?.value === 'image' ? imageAt(long, 'source', name, project) : undefined;
        return image === undefined ? [] : [image];
    });
}
function devicesOf(service, variables) {
    const devices = (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(service, 'devices')).flatMap((item) => {
        const { node } = item;
        const entry = (0,entry_span/* entrySpan */.h)(item);
        if (node.kind === 'scalar') {
            return (0,nodes/* isNull */.kZ)(node) ? [] : [(0,values/* shortDevice */.ru)((0,compose_resolved/* writtenOf */.lu)((0,compose_resolved/* resolve */.hd)(node, variables)), entry, false)];
        }
        const long = (0,nodes/* asMapping */.dw)(node);
        const source = (0,compose_values/* textAt */.$6)(long, 'source', variables);
        if (source === undefined)
            return [];
        const target = (0,compose_values/* textAt */.$6)(long, 'target', variables);
        return [{ source, target, permissions: (0,compose_values/* textAt */.$6)(long, 'permissions', variables), span: (0,nodes/* spanOf */.ee)(node), entry }];
    });
    return (0,compose_values/* unique */.Am)(devices, ({ source, target = source }) => (0,located/* known */.eO)(target));
}
/** `gpus: all`, or a list of requests there or in `deploy`. A request without count and ids takes all. */
function gpusOf(service, variables) {
    const entry = (0,nodes/* entryOf */.Ms)(service, 'gpus') ?? reservedGpus(service, variables);
    if (entry === undefined)
        return undefined;
    if (entry.node.kind === 'scalar')
        return (0,compose_values/* settingOf */.y7)(entry, variables, (text) => text);
    const requests = (0,compose_values/* itemsOf */.S3)(entry).map(({ node }) => gpuRequest((0,nodes/* asMapping */.dw)(node), variables));
    const isOpen = requests.some((request) => request === located/* DYNAMIC */.u5);
    const value = requests.includes('all') ? 'all' : isOpen ? located/* DYNAMIC */.u5 : requests.join(',');
    return { value, span: (0,nodes/* spanOf */.ee)(entry.node), entry: (0,entry_span/* entrySpan */.h)(entry) };
}
function reservedGpus(service, variables) {
    const resources = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'deploy')?.node), 'resources')?.node);
    const devices = (0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(resources, 'reservations')?.node), 'devices');
    const isGpu = ({ node }) => (0,compose_values/* listSetting */.zs)((0,nodes/* asMapping */.dw)(node), 'capabilities', variables).items.some(({ value }) => value === 'gpu' || value === 'nvidia');
    return (0,compose_values/* itemsOf */.S3)(devices).some(isGpu) ? devices : undefined;
}
function gpuRequest(request, variables) {
    if (request === undefined)
        return located/* DYNAMIC */.u5;
    const ids = (0,nodes/* entryOf */.Ms)(request, 'device_ids');
    const count = (0,compose_values/* textAt */.$6)(request, 'count', variables)?.value;
    if (count === undefined)
        return ids === undefined ? 'all' : 'ids';
    if (count === located/* DYNAMIC */.u5)
        return located/* DYNAMIC */.u5;
    return count === '-1' ? 'all' : count;
}
/** `nofile: 1024`, or the hard limit of `{soft, hard}`. */
function ulimitsOf(service, variables) {
    const limits = (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'ulimits')?.node);
    return [...(limits?.entries.values() ?? [])].map((part) => {
        const pair = (0,nodes/* asMapping */.dw)(part.node);
        const single = (0,nodes/* asScalar */.T7)(part.node);
        const value = single === undefined
            ? ((0,compose_values/* textAt */.$6)(pair, 'hard', variables) ?? (0,compose_values/* textAt */.$6)(pair, 'soft', variables))
            : (0,compose_resolved/* textOfScalar */.Jb)(single, variables);
        const span = { file: part.key.file, start: part.start, end: part.end };
        return { name: part.key.value, value, span, entry: (0,entry_span/* entrySpan */.h)(part) };
    });
}
function environmentLookUp(environment) {
    let values;
    return (name) => {
        if (values === undefined) {
            values = new Map();
            for (const { name: key, value } of environment) {
                if (value !== undefined && value.value !== located/* DYNAMIC */.u5)
                    values.set(key, value.value);
                else
                    values.delete(key);
            }
        }
        return values.get(name);
    };
}
/** The paths of `develop.watch` whose action copies files rather than rebuilds. */
function synchronisedPaths(service, variables) {
    const watch = (0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'develop')?.node), 'watch');
    return (0,compose_values/* itemsOf */.S3)(watch).flatMap(({ node }) => {
        const long = (0,nodes/* asMapping */.dw)(node);
        const action = (0,located/* known */.eO)((0,compose_values/* textAt */.$6)(long, 'action', variables));
        const path = action?.startsWith('sync') ? (0,compose_values/* textAt */.$6)(long, 'path', variables) : undefined;
        return path === undefined ? [] : [path];
    });
}
const HOOKS = ['pre_start', 'post_start', 'pre_stop'];
function hooksOf(service, name, project, lookUp) {
    const hooks = [];
    const add = (kind, node) => {
        const long = (0,nodes/* asMapping */.dw)(node);
        if (long !== undefined)
            hooks.push(hookOf(kind, long, name, project, lookUp));
    };
    for (const kind of HOOKS) {
        for (const { node } of (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(service, kind)))
            add(kind, node);
    }
    const watch = (0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(service, 'develop')?.node), 'watch');
    for (const { node } of (0,compose_values/* itemsOf */.S3)(watch))
        add('watch', (0,nodes/* entryOf */.Ms)((0,nodes/* asMapping */.dw)(node), 'exec')?.node);
    return hooks;
}
function hookOf(kind, hook, name, project, lookUp) {
    const { variables } = project;
    return {
        name: kind,
        span: (0,nodes/* spanOf */.ee)(hook),
        privileged: (0,compose_values/* booleanSetting */.vF)(hook, 'privileged', variables),
        user: (0,compose_values/* stringSetting */.UT)(hook, 'user', variables),
        image: imageAt(hook, 'image', name, project),
        command: (0,commands/* commandOf */.Nl)((0,nodes/* entryOf */.Ms)(hook, 'command')?.node, variables, lookUp),
    };
}

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/parse/run-options/passed-variables.js
var passed_variables = __webpack_require__(24781);
// EXTERNAL MODULE: ./build/parse/compose/environment-files.js
var environment_files = __webpack_require__(46768);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(71221);
// EXTERNAL MODULE: ./build/parse/compose/loading.js + 1 modules
var compose_loading = __webpack_require__(73837);
// EXTERNAL MODULE: ./build/parse/compose/merge.js
var merge = __webpack_require__(57139);
// EXTERNAL MODULE: ./build/parse/compose/reset.js
var compose_reset = __webpack_require__(18452);
;// CONCATENATED MODULE: ./build/parse/compose/extends.js






/** Deeper chains are not followed. */
const MAXIMUM_DEPTH = 100;
/**
 * A document in which every service includes those it extends. Services of the same document and of other files can be extended, those of
 * earlier files cannot. https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extends
 */
function applyExtends(root, removals, scope, loading) {
    const section = root.entries.get('services');
    const services = (0,nodes/* asMapping */.dw)(section?.node);
    if (section === undefined || services === undefined || !extendsSomething(services))
        return root;
    const extending = { loading, others: new Map(), open: new Set() };
    const own = { entries: services.entries, removals, scope, resolved: new Map() };
    const entries = new Map();
    for (const [name, entry] of services.entries) {
        entries.set(name, { ...entry, node: extends_extended(name, entry, own, extending).node });
    }
    const node = { ...services, entries, sources: services.sources ?? [services] };
    return { ...root, entries: new Map(root.entries).set('services', { ...section, node }) };
}
function extendsSomething(services) {
    for (const { node } of services.entries.values())
        if ((0,nodes/* asMapping */.dw)(node)?.entries.has('extends'))
            return true;
    return false;
}
function extends_extended(name, entry, services, extending) {
    const known = services.resolved.get(name);
    if (known !== undefined)
        return known;
    const service = (0,nodes/* asMapping */.dw)(entry.node);
    const reference = service?.entries.get('extends');
    if (service === undefined || reference === undefined || (0,nodes/* isNull */.kZ)(reference.node))
        return { node: entry.node, depth: 0 };
    extending.open.add(entry);
    const result = withBase(name, service, reference, services, extending);
    extending.open.delete(entry);
    services.resolved.set(name, result);
    return result;
}
function withBase(name, service, reference, services, extending) {
    const { merging, own } = { merging: extending.loading, own: withoutExtends(service) };
    const base = baseOf(reference, services, extending);
    if (base === undefined)
        return { node: { ...own, lacks: 'the service it extends was not read' }, depth: 0 };
    const mapping = (0,nodes/* asMapping */.dw)(base.node);
    if (mapping === undefined)
        return { node: own, depth: base.depth + 1 };
    const left = (0,compose_reset/* without */.F)(mapping, services.removals.get('services')?.get(name));
    return { node: (0,merge/* mergeNamed */.ER)('services', left, own, merging, own), depth: base.depth + 1 };
}
function withoutExtends(service) {
    const entries = new Map(service.entries);
    const node = entries.get('extends')?.node;
    entries.delete('extends');
    const size = service.size - (node === undefined || node.kind === 'scalar' ? 1 : node.size);
    return { ...service, entries, size, sources: service.sources ?? [service] };
}
/** The service that another one extends, itself fully extended; undefined, and reported, if it cannot be found. */
function baseOf(reference, services, extending) {
    const { loading, open } = extending;
    const long = (0,nodes/* asMapping */.dw)(reference.node);
    const scalar = (0,nodes/* asScalar */.T7)(long === undefined ? reference.node : long.entries.get('service')?.node);
    if (scalar === undefined)
        return complain(loading, refusal(reference, 'this `extends` names no service'));
    const name = (0,compose_loading/* knownText */.bG)(scalar, services.scope);
    if (name === undefined)
        return complain(loading, (0,file_path/* notRead */.Qk)(scalar, 'extends', file_path/* UNREAD */.yn.variableService));
    const file = (0,nodes/* asScalar */.T7)(long?.entries.get('file')?.node);
    const from = file === undefined || (0,nodes/* isNull */.kZ)(file) ? services : otherServices(file, services.scope, extending);
    if (from === undefined)
        return undefined;
    const entry = from.entries.get(name);
    if (entry === undefined)
        return complain(loading, refusal(reference, 'the service that this extends is not there'));
    if (open.has(entry)) {
        loading.isRefused = true;
        return complain(loading, refusal(reference, 'this `extends` leads back to its own service'));
    }
    if (open.size > MAXIMUM_DEPTH)
        return complain(loading, (0,file_path/* notRead */.Qk)(scalar, 'extends', TOO_DEEP));
    const base = extends_extended(name, entry, from, extending);
    return base.depth < MAXIMUM_DEPTH ? base : complain(loading, (0,file_path/* notRead */.Qk)(scalar, 'extends', TOO_DEEP));
}
const TOO_DEEP = { kind: 'limit-reached', why: `more than ${MAXIMUM_DEPTH} services extend each other` };
function complain(loading, notification) {
    loading.notify(notification);
    return undefined;
}
function refusal({ key, node }, reason) {
    const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}`;
    return (0,gap/* notLookedAt */.$h)({
        kind: 'refused-by-engine',
        thing: 'service',
        message: `${sentence}: Docker Compose refuses the file; only what is written here was checked.`,
        wayOut: 'Name an existing service that does not extend this one.',
        span: node.kind === 'scalar' ? (0,nodes/* spanOf */.ee)(node) : (0,nodes/* spanOf */.ee)(key),
    });
}
/** The services of another file. Its includes are left out, and its paths start from its own folder. */
function otherServices(file, scope, extending) {
    const { loading, others } = extending;
    const path = (0,file_path/* namedFile */.eI)(file, 'extends', scope, loading);
    if (path === undefined)
        return undefined;
    const { variables } = scope;
    const known = others.get(variables) ?? new Map();
    others.set(variables, known);
    if (!known.has(path))
        known.set(path, readServices(path, variables, loading));
    const services = known.get(path);
    if (services === undefined)
        loading.notify((0,file_path/* notRead */.Qk)(file, 'extends', file_path/* UNREAD */.yn.missing));
    return services;
}
function readServices(path, variables, loading) {
    const scope = { folder: (0,file_path/* folderOf */.yS)(path), variables };
    const documents = (0,compose_loading/* readDocuments */.r9)(path, scope, loading);
    const [first, ...rest] = documents ?? [];
    if (first === undefined)
        return undefined;
    const model = rest.reduce((earlier, { root, removals }) => (0,merge/* mergeModels */.zz)((0,compose_reset/* without */.F)(earlier, removals), root, loading), first.root);
    const { removals } = rest.at(-1) ?? first;
    const entries = (0,nodes/* asMapping */.dw)(model.entries.get('services')?.node)?.entries ?? new Map();
    return { entries, removals, scope, resolved: new Map() };
}

// EXTERNAL MODULE: ./build/parse/compose/sections.js
var sections = __webpack_require__(94075);
;// CONCATENATED MODULE: ./build/parse/compose/include.js











/** Deeper includes are not followed. */
const include_MAXIMUM_DEPTH = 100;
const include_TOO_DEEP = { kind: 'limit-reached', why: `more than ${include_MAXIMUM_DEPTH} files include each other` };
/**
 * A document merged with the files that it includes; the document takes precedence.
 * https://github.com/compose-spec/compose-spec/blob/main/14-include.md
 */
function applyIncludes(root, including) {
    const entry = root.entries.get('include');
    if (entry === undefined || (0,nodes/* isNull */.kZ)(entry.node))
        return root;
    let model = root;
    for (const item of (0,compose_values/* itemsOf */.S3)(entry)) {
        const included = includedModel(item.node, including);
        if (included !== undefined)
            model = imported(included, model, including);
        else
            including.loading.partial ??= 'the project includes files that were not read';
    }
    return model;
}
/** The model of one item of `include`; undefined, and reported, if any of its files cannot be read. */
function includedModel(node, including) {
    const { scope, loading, within, load } = including;
    const long = (0,nodes/* asMapping */.dw)(node);
    const scalars = pathsOf(long?.entries.get('path'), node);
    const paths = scalars.flatMap((scalar) => (0,file_path/* namedFile */.eI)(scalar, 'include', scope, loading) ?? []);
    const [first] = scalars;
    const [main] = paths;
    if (first === undefined) {
        loading.notify(refusedInclude(node, 'This `include` names no file: Docker Compose refuses it.'));
        return undefined;
    }
    if (main === undefined || paths.length < scalars.length)
        return undefined;
    if (within.includes(main)) {
        loading.isRefused = true;
        loading.notify(cycle(first));
        return undefined;
    }
    if (within.length > include_MAXIMUM_DEPTH) {
        loading.notify((0,file_path/* notRead */.Qk)(first, 'include', include_TOO_DEEP));
        return undefined;
    }
    const inner = innerScope(main, long, including);
    if ('kind' in inner) {
        loading.notify((0,file_path/* notRead */.Qk)(first, 'include', inner));
        return undefined;
    }
    const model = load(paths, inner, [...within, ...paths]);
    if (model === undefined && !(0,compose_loading/* isExhausted */.qo)(loading))
        loading.notify((0,file_path/* notRead */.Qk)(first, 'include', file_path/* UNREAD */.yn.missing));
    return model;
}
function pathsOf(path, node) {
    if (node.kind === 'scalar')
        return (0,nodes/* isNull */.kZ)(node) ? [] : [node];
    return (0,compose_values/* itemsOf */.S3)(path).flatMap((item) => (0,nodes/* asScalar */.T7)(item.node) ?? []);
}
/** An included project has its own folder, and its own variables where the including project does not set them. */
function innerScope(main, long, including) {
    const { scope, loading } = including;
    const directory = (0,nodes/* asScalar */.T7)(long?.entries.get('project_directory')?.node);
    const isGiven = directory !== undefined && !(0,nodes/* isNull */.kZ)(directory);
    const written = isGiven ? (0,compose_loading/* knownText */.bG)(directory, scope) : undefined;
    if (isGiven && written === undefined)
        return file_path/* UNREAD */.yn.variableFolder;
    const folder = written === undefined ? (0,file_path/* folderOf */.yS)(main) : (0,mount_source/* repositoryPath */.SH)(scope.folder, written);
    if (folder === undefined)
        return file_path/* UNREAD */.yn.outsideFolder;
    const variables = innerVariables(folder, long?.entries.get('env_file'), including);
    return scopeIn(loading, folder, variables);
}
function innerVariables(folder, entry, { scope, loading }) {
    const files = (0,compose_values/* itemsOf */.S3)(entry).flatMap(({ node }) => {
        const scalar = (0,nodes/* asScalar */.T7)(node);
        if (scalar === undefined || (0,nodes/* isNull */.kZ)(scalar))
            return [];
        const text = (0,compose_loading/* knownText */.bG)(scalar, scope);
        if (text === '/dev/null')
            return [];
        const path = text === undefined ? undefined : (0,mount_source/* repositoryPath */.SH)(scope.folder, text);
        if (path !== undefined && loading.context.repository.readFile(path) !== undefined)
            return [path];
        loading.notify(environmentElsewhere((0,nodes/* spanOf */.ee)(scalar)));
        return [];
    });
    const hasFiles = entry !== undefined && !(0,nodes/* isNull */.kZ)(entry.node);
    const paths = hasFiles ? files : [(0,environment_files/* environmentFileIn */.$g)(folder)];
    return (0,environment_files/* withEnvironmentFiles */.Bu)(scope.variables, paths, loading.context);
}
/** Equal scopes are one object, so that files that several others include are read once. */
function scopeIn({ documents }, folder, variables) {
    for (const scope of documents.keys())
        if (scope.folder === folder && scope.variables === variables)
            return scope;
    return { folder, variables };
}
/** Included services come first, so the document that includes them takes precedence, and may remove options. */
function imported(included, model, { removals, loading }) {
    const entries = new Map(model.entries);
    for (const section of sections/* SECTIONS */.bP) {
        const from = included.entries.get(section);
        const names = (0,nodes/* asMapping */.dw)(from?.node);
        if (from === undefined || names === undefined)
            continue;
        const to = entries.get(section);
        const own = (0,nodes/* asMapping */.dw)(to?.node);
        const node = own === undefined ? names : importedNames(section, names, own, removals, loading);
        entries.set(section, { ...(to ?? from), node });
    }
    return { ...model, entries };
}
function importedNames(section, from, own, removals, loading) {
    const entries = new Map(own.entries);
    for (const [name, entry] of from.entries) {
        const mine = entries.get(name);
        if (mine === undefined)
            entries.set(name, entry);
        else if (mine.node !== entry.node) {
            const left = (0,nodes/* asMapping */.dw)(entry.node);
            const base = left === undefined ? entry.node : (0,compose_reset/* without */.F)(left, removals.get(section)?.get(name));
            entries.set(name, { ...entry, node: (0,merge/* mergeNamed */.ER)(section, base, mine.node, loading) });
        }
    }
    return { ...own, entries, sources: own.sources ?? [own] };
}
function cycle(scalar) {
    return refusedInclude(scalar, 'This `include` leads back to a file that includes it: Docker Compose refuses the project; it was left out.');
}
function refusedInclude(node, message) {
    const wayOut = 'Name files that do not include this one.';
    return (0,gap/* notLookedAt */.$h)({ kind: 'refused-by-engine', message, wayOut, span: (0,nodes/* spanOf */.ee)(node) });
}

// EXTERNAL MODULE: ./build/parse/compose/unset-variables.js
var unset_variables = __webpack_require__(5694);
;// CONCATENATED MODULE: ./build/parse/compose/load.js
















/**
 * How many nodes the services of a project, and how many variables from `env_file`, may have in total, counting those behind aliases each
 * time. A project may also have as many as its files have characters: aliases turn few characters into many nodes.
 */
const MAXIMUM_NODES = 500_000;
/** The stage before services become containers: all files of a project as one tree, with everything that its values depend on. */
function loadProject(main, together, context, notify) {
    const loading = (0,compose_loading/* newLoading */.PO)(main, together.isFound === true, context, notify);
    const folder = (0,file_path/* folderOf */.yS)(main.path);
    const environment = [...together.environmentFiles, (0,environment_files/* environmentFileIn */.$g)(folder)];
    const caller = callerOf(together);
    const variables = together.hasOwnEnvironment
        ? (0,environment_files/* withEnvironmentFiles */.Bu)(caller, together.environmentFiles, context)
        : (0,environment_files/* projectVariables */.tD)([...new Set(environment)], context, caller);
    const scope = { folder, variables };
    const parts = new Set();
    const load = modelLoader(loading, parts);
    const root = load([main.path, ...together.others], scope, [main.path]);
    const files = [main, ...[...loading.files.values()].filter((file) => file !== main)];
    if (root === undefined)
        return { model: undefined, files, environmentFiles: [], parts: [] };
    const services = servicesOf(main, root, notify);
    const overlay = overlayReason(main.path, together, services, context);
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    const environmentFiles = [];
    const section = (name) => (0,nodes/* asMapping */.dw)((0,nodes/* entryOf */.Ms)(root, name)?.node);
    const model = {
        file: main,
        variables: (file) => loading.scopes.get(file)?.variables ?? variables,
        services: affordable(services, { left: MAXIMUM_NODES + size }, notify),
        volumes: section('volumes'),
        networks: section('networks'),
        secrets: section('secrets'),
        configs: section('configs'),
        models: section('models'),
        remotes: loading.remotes,
        activeProfiles: () => activeProfiles(variables),
        partial: loading.partial,
        partialReason: (name) => loading.partial ?? overlay?.(name),
        folderOf: ({ file }) => loading.scopes.get(file)?.folder ?? folder,
        environmentFile: environmentReader(context, variables, main, environmentFiles, notify),
        notify,
    };
    const unset = (set) => unsetModel(model, set, context);
    return { model, files, environmentFiles, parts: loading.isRefused ? [] : [...parts], unset };
}
function callerOf({ variables = [] }) {
    return variables.length === 0 ? environment_files/* CALLER_ONLY */.vj : (0,passed_variables/* lookUpIn */.Ib)(variables);
}
/** The same model for a caller that sets only some variables. */
function unsetModel(model, set, context) {
    const caller = (0,unset_variables/* unsetCaller */.Vs)(set);
    const kept = new Map();
    const variables = (file) => {
        const before = model.variables(file);
        const known = kept.get(before) ?? (0,environment_files/* forCaller */.fO)(before, caller);
        kept.set(before, known);
        return known;
    };
    const notify = () => { };
    const environmentFile = environmentReader(context, variables(model.file), model.file, [], notify);
    return { model: { ...model, variables, environmentFile, notify }, places: caller.unset.places };
}
/** Loads files in order into one model, each set of files once per scope. */
function modelLoader(loading, parts) {
    const models = new Map();
    const load = (paths, scope, within) => {
        const known = models.get(scope) ?? new Map();
        models.set(scope, known);
        const key = paths.join('\n');
        if (!known.has(key))
            known.set(key, loadFiles(paths, { scope, loading, within, load }, parts));
        return known.get(key);
    };
    return load;
}
/** Undefined if the first file cannot be read; empty files are valid. */
function loadFiles(paths, state, parts) {
    const { scope, loading } = state;
    let model;
    let isRead = false;
    for (const path of paths) {
        const documents = (0,compose_loading/* readDocuments */.r9)(path, scope, loading);
        if (documents !== undefined && path !== loading.main.path)
            parts.add(path);
        if (documents === undefined && !isRead)
            return undefined;
        isRead = true;
        if (documents === undefined)
            loading.partial ??= 'it is merged with a file that was not read';
        for (const document of documents ?? [])
            model = added(model, document, state);
    }
    return model ?? emptyMapping(loading.main);
}
/** The model of an empty file. */
function emptyMapping(file) {
    const place = { file, start: 0, end: 0, tag: undefined, isAnchored: false, holder: undefined };
    return { ...place, kind: 'mapping', isFlow: false, entries: new Map(), written: [], lacks: undefined, size: 1 };
}
/** The model with one more document: first its includes, then the services that its services extend. */
function added(model, { root, removals }, state) {
    const { scope, loading } = state;
    const whole = applyIncludes(root, { removals, ...state });
    const extended = applyExtends(whole, removals, scope, loading);
    return model === undefined ? extended : (0,merge/* mergeModels */.zz)((0,compose_reset/* without */.F)(model, removals), extended, loading);
}
const OVERRIDE = /\.override\.ya?ml$/i;
/** File names that Docker Compose reads by default. */
const DEFAULT_NAME = /(?:^|\/)(?:docker-)?compose\.ya?ml$/i;
/** The reason why services of a file look as if they were merged with another one, although nothing is known to do so. */
function overlayReason(path, { others, base }, services, context) {
    if (others.length > 0 || DEFAULT_NAME.test(path))
        return undefined;
    if (OVERRIDE.test(path))
        return () => 'the file overrides another one';
    if (services.every(isComplete))
        return undefined;
    const names = base === undefined ? undefined : serviceNames(base, context);
    const reason = 'the file has services that another file must add to';
    return (service) => (names?.has(service) === false ? undefined : reason);
}
/** The services of a single file; a service that is not in it cannot be merged. */
function serviceNames(path, { repository: { readFile } }) {
    const file = readFile(path);
    const documents = file === undefined ? undefined : (0,located_yaml/* parseYaml */.h)(file);
    if (documents === undefined || 'reason' in documents)
        return undefined;
    const sections = documents.roots.map((root) => (0,nodes/* asMapping */.dw)((0,nodes/* asMapping */.dw)(root)?.entries.get('services')?.node));
    return new Set(sections.flatMap((section) => [...(section?.entries.keys() ?? [])]));
}
function isComplete({ node }) {
    const service = (0,nodes/* asMapping */.dw)(node);
    return service === undefined || ['image', 'build', 'provider'].some((key) => (0,nodes/* entryOf */.Ms)(service, key) !== undefined);
}
function servicesOf(file, model, notify) {
    const services = model.entries.get('services');
    const mapping = (0,nodes/* asMapping */.dw)(services?.node);
    if (mapping !== undefined)
        return [...mapping.entries.values()];
    const isCompose = [...model.entries.keys()].every(sections/* isTopLevelKey */.zB);
    if (services !== undefined && !(0,nodes/* isNull */.kZ)(services.node)) {
        notify(noMapping(services));
    }
    else if (!isCompose && !(0,compose_loading/* isVersion1 */.cU)(model))
        notify((0,compose_loading/* noServices */.kS)(file, 'it has no `services`'));
    return [];
}
function noMapping({ key }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'refused-by-engine',
        message: '`services` is not a mapping, so Docker Compose refuses the file, and no service was checked.',
        wayOut: 'Give each service a name.',
        span: (0,nodes/* spanOf */.ee)(key),
    });
}
/** Services in order while they fit; aliases can make a small file larger than any memory. */
function affordable(services, budget, notify) {
    const leftOut = [];
    const kept = services.filter((service) => {
        const { node } = service;
        const size = node.kind === 'scalar' ? 1 : node.size;
        if (size <= budget.left)
            budget.left -= size;
        else
            leftOut.push(service);
        return leftOut.at(-1) !== service;
    });
    const [first] = leftOut;
    if (first !== undefined)
        notify(tooManyNodes(first, leftOut.length));
    return kept;
}
function tooManyNodes({ key }, count) {
    const services = count === 1 ? 'This service was' : `This service and ${count - 1} more were`;
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'service',
        count,
        message: `${services} not checked: aliases make the services of this file too large.`,
        wayOut: 'Repeat less by aliases, or put the services into several projects.',
        span: (0,nodes/* spanOf */.ee)(key),
    });
}
/** The profiles that `COMPOSE_PROFILES` activates; undefined for `*`, which activates all. */
function activeProfiles(variables) {
    const names = (variables('COMPOSE_PROFILES') ?? '').split(',').map((name) => name.trim());
    return names.includes('*') ? undefined : new Set(names);
}
/** What a text costs that is read again. */
const CHARACTERS_PER_NODE = 30;
function withOwn(variables, own) {
    return Object.assign((name) => variables(name) ?? own.get(name), { ...variables });
}
/** Reads each `env_file` once, and stops before many services with long files fill the memory. */
function environmentReader(context, variables, file, read, notify) {
    const files = new Map();
    let left = MAXIMUM_NODES;
    const sources = new Map();
    const sourceOf = (path) => {
        if (sources.has(path))
            return sources.get(path);
        const source = context.repository.readFile(path);
        if (source !== undefined)
            read.push(source);
        sources.set(path, source);
        return source;
    };
    const parsed = (source, isRaw, before) => {
        const known = before === undefined ? variables : withOwn(variables, before.own);
        const entries = (0,dotenv/* parseDotenv */.qd)(source, known, isRaw, before?.files);
        return dotenvEntries(entries, context.isIgnored?.(source.path) === true);
    };
    const shared = (path, isRaw) => {
        const key = `${isRaw} ${path}`;
        const source = sourceOf(path);
        if (!files.has(key))
            files.set(key, source && parsed(source, isRaw));
        return files.get(key);
    };
    return (path, isRaw, before) => {
        const source = sourceOf(path);
        const isOwn = !isRaw && source?.text.includes('$') === true && before.own.size + before.files.size > 0;
        // it is read again for each service
        const cost = isOwn ? Math.ceil(source.text.length / CHARACTERS_PER_NODE) + before.files.size : 0;
        const entries = isOwn && cost <= left ? parsed(source, isRaw, before) : shared(path, isRaw);
        const size = cost + (entries?.length ?? 0);
        if (entries === undefined || size <= left) {
            left -= size;
            return entries;
        }
        if (left >= 0)
            notify(tooLarge(file, path));
        left = -1;
        return [];
    };
}
function tooLarge(file, path) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `Not every service was checked with the variables of ${path}: together they are too many.`,
        wayOut: 'Give services fewer variables by `env_file`.',
        span: (0,finding/* startOf */.GH)(file),
        evidence: path,
    });
}

;// CONCATENATED MODULE: ./build/parse/compose/top-level.js



/** A project with the declarations outside its services; undefined without any. */
function projectOf(model, containers) {
    const { file, remotes, partial } = model;
    const isEmpty = [model.networks, model.configs, model.models].every((section) => section === undefined);
    if (isEmpty && containers.length === 0 && remotes.length === 0)
        return undefined;
    return {
        kind: 'project',
        format: 'compose',
        file,
        containers,
        networks: declared(model.networks).map((entry) => networkOf(entry, model)),
        configs: declared(model.configs).map((entry) => configOf(entry, model)),
        models: declared(model.models).map((entry) => modelOf(entry, model)),
        remotes,
        partial,
    };
}
function declared(section) {
    return section === undefined ? [] : [...section.entries.values()].filter(({ key }) => !key.value.startsWith('x-'));
}
function networkOf({ key, node }, { variables }) {
    const network = (0,nodes/* asMapping */.dw)(node);
    return {
        name: key.value,
        span: (0,nodes/* spanOf */.ee)(key),
        driver: (0,compose_values/* stringSetting */.UT)(network, 'driver', variables),
        driverOptions: (0,compose_values/* uniqueEntriesAt */.Qs)(network, 'driver_opts', variables),
        internal: (0,compose_values/* booleanSetting */.vF)(network, 'internal', variables),
        external: (0,compose_values/* booleanSetting */.vF)(network, 'external', variables),
        attachable: (0,compose_values/* booleanSetting */.vF)(network, 'attachable', variables),
    };
}
function configOf({ key, node }, { variables }) {
    const config = (0,nodes/* asMapping */.dw)(node);
    const content = (0,compose_values/* textAt */.$6)(config, 'content', variables);
    return { name: key.value, span: (0,nodes/* spanOf */.ee)(key), content, file: (0,compose_values/* textAt */.$6)(config, 'file', variables) };
}
function modelOf({ key, node }, { variables }) {
    const model = (0,nodes/* asMapping */.dw)(node);
    const runtimeFlags = (0,compose_values/* itemsOf */.S3)((0,nodes/* entryOf */.Ms)(model, 'runtime_flags')).flatMap((item) => {
        const scalar = (0,nodes/* asScalar */.T7)(item.node);
        return scalar === undefined ? [] : [(0,compose_resolved/* textOfScalar */.Jb)(scalar, variables)];
    });
    return { name: key.value, span: (0,nodes/* spanOf */.ee)(key), model: (0,compose_values/* textAt */.$6)(model, 'model', variables), runtimeFlags };
}

;// CONCATENATED MODULE: ./build/parse/compose/index.js









const compose = {
    ...formats/* composeFormat */.wL,
    comments: composeComments,
    parse: parseCompose,
};
function parseCompose(file, context, together = frontend/* NO_COMPANIONS */.c) {
    const notifications = [];
    (0,unset_variables/* takeReadings */.Nt)();
    const loaded = loadProject(file, together, context, (notification) => notifications.push(notification));
    const { model, files, environmentFiles: valueFiles, parts } = loaded;
    const subjects = files.map((one) => ({ kind: 'text', file: one }));
    const builds = [];
    const inlineNotifications = model === undefined ? [] : addProject(model, subjects, builds);
    const ways = (0,unset_variables/* takeReadings */.Nt)();
    const isForCaller = together.variables !== undefined;
    const unset = loaded.unset && ways > 0 && !isForCaller ? { unset: () => unsetReadings(ways, loaded.unset) } : undefined;
    return { subjects, builds, notifications, inlineNotifications, valueFiles, parts, ...unset };
}
function* unsetReadings(ways, unset) {
    for (let set = 0; set < ways && unset !== undefined; set++) {
        const { model, places } = unset(set);
        const subjects = [];
        addProject(model, subjects, []);
        yield { subjects, places };
    }
}
/** A service without a value may get all its options from another file. */
function compose_noMapping({ key, node }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'refused-by-engine',
        thing: 'service',
        weight: (0,nodes/* isNull */.kZ)(node) ? 'expected' : 'ordinary',
        message: 'This service is not a mapping, so it was not checked.',
        wayOut: 'Write its options below it.',
        span: (0,nodes/* spanOf */.ee)(key),
    });
}
/** Returns the notifications of inline Dockerfiles. */
function addProject(model, subjects, builds) {
    const containers = [];
    const inlineNotifications = [];
    for (const entry of model.services) {
        const service = (0,nodes/* asMapping */.dw)(entry.node);
        if (service === undefined) {
            model.notify(compose_noMapping(entry));
            continue;
        }
        const parsed = parseService(entry, service, model);
        containers.push(parsed.container);
        subjects.push(...parsed.subjects);
        if (parsed.build !== undefined)
            builds.push(parsed.build);
        if (parsed.notifications !== undefined)
            inlineNotifications.push(parsed.notifications);
    }
    const project = projectOf(model, containers);
    if (project !== undefined)
        subjects.push(project);
    return inlineNotifications;
}


/***/ }),

/***/ 73837:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qo: () => (/* binding */ isExhausted),
  cU: () => (/* binding */ isVersion1),
  bG: () => (/* binding */ knownText),
  PO: () => (/* binding */ newLoading),
  kS: () => (/* binding */ noServices),
  r9: () => (/* binding */ readDocuments)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/syntax/yaml/gaps.js + 3 modules
var gaps = __webpack_require__(70906);
// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(5507);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/yaml/scalar-types.js
var scalar_types = __webpack_require__(79130);
// EXTERNAL MODULE: ./build/parse/compose/interpolation.js
var interpolation = __webpack_require__(48065);
// EXTERNAL MODULE: ./build/parse/compose/sections.js
var sections = __webpack_require__(94075);
// EXTERNAL MODULE: ./build/parse/compose/unset-variables.js
var unset_variables = __webpack_require__(5694);
// EXTERNAL MODULE: ./build/parse/compose/values.js
var values = __webpack_require__(81801);
;// CONCATENATED MODULE: ./build/parse/compose/document-checks.js








/** At most this many problems are reported per file. */
const MAXIMUM_REFUSALS = 20;
/** Problems for which Docker Compose refuses a document although it is valid YAML, limited to those that affect what is checked. */
function refusals(root, variables) {
    const checking = { variables, refusals: [], seen: new Set() };
    checkNode(root, checking);
    const services = (0,nodes/* asMapping */.dw)(root.entries.get('services')?.node);
    if (services !== undefined)
        checkKeys(root, TOP_LEVEL, 'at the top of a compose file', checking);
    for (const { node } of services?.entries.values() ?? []) {
        const service = (0,nodes/* asMapping */.dw)(node);
        if (service !== undefined && isNew(service, checking))
            checkService(service, checking);
    }
    return checking.refusals;
}
function isNew(part, { seen }) {
    const { size } = seen;
    return seen.add(part).size > size;
}
function isFull({ refusals: told }) {
    return told.length >= MAXIMUM_REFUSALS;
}
/** Reports keys that are not strings and variables that cannot be replaced, anywhere in the document. */
function checkNode(node, checking) {
    if (isFull(checking))
        return;
    if (node.kind === 'scalar')
        checkScalar(node, checking);
    else if (node.kind === 'mapping')
        for (const entry of node.written)
            checkEntry(entry, checking);
    else
        for (const item of node.items)
            if (item.node.holder === item)
                checkNode(item.node, checking);
}
function checkEntry({ key, node, isAlias }, checking) {
    if ((0,scalar_types/* typeOf */.QP)(key) !== 'string') {
        refuse(checking, `The key ${quoted(key.value)} is not a string: Docker Compose refuses the file.`, 'Put it in quotes.', (0,nodes/* spanOf */.ee)(key));
    }
    if (!isAlias)
        checkNode(node, checking);
}
function checkScalar(scalar, checking) {
    if (!scalar.value.includes('${'))
        return;
    if ((0,unset_variables/* conditionsIn */.AV)(scalar.value).size > unset_variables/* MAXIMUM_CONDITIONS */.m)
        tell(checking, undecided('this value', scalar));
    if ((0,interpolation/* faultOf */.Kl)(scalar.value, checking.variables) !== 'refused')
        return;
    const message = 'This `${` does not begin a variable that Docker Compose knows, so it refuses the file; the text was checked as written.';
    refuse(checking, message, 'Correct it, or write `$${` for the characters themselves.', (0,nodes/* spanOf */.ee)(scalar));
}
function checkService(service, checking) {
    checkKeys(service, OPTIONS, 'of a service', checking);
    for (const name of DECIDING)
        checkDeciding(service.entries.get(name)?.node, name, checking);
    for (const name of BOOLEANS) {
        const entry = service.entries.get(name);
        if (entry !== undefined && !(0,nodes/* isNull */.kZ)(entry.node) && !isBoolean(entry.node) && isNew(entry, checking)) {
            const message = `The value of \`${name}\` is neither true nor false: Docker Compose refuses the file, and the option counts as unknown.`;
            refuse(checking, message, 'Write `true` or `false`.', (0,nodes/* spanOf */.ee)(entry.node));
        }
    }
}
/**
 * Compose replaces an unset variable by nothing, so `${X}true` becomes `true`. Only run time knows the value, and writing it this way
 * serves only to hide it.
 */
function checkDeciding(node, name, checking) {
    if (node === undefined || isFull(checking) || !isNew(node, checking))
        return;
    const scalars = node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
    for (const scalar of scalars) {
        if (scalar.kind !== 'scalar' || !isAssembled(scalar.value, checking.variables))
            continue;
        tell(checking, undecided(`this value of \`${name}\``, scalar));
    }
}
function undecided(what, scalar) {
    return {
        kind: 'unknown-value',
        weight: 'ordinary',
        message: `Whether a variable is set decides ${what}, so it was not checked.`,
        wayOut: 'Write the value out, or use one variable with a default.',
        span: (0,nodes/* spanOf */.ee)(scalar),
    };
}
/** A text next to an unknown variable, or one that applies only if a variable is set; but not the name after `service:` or `seccomp=`. */
function isAssembled(value, variables) {
    const pieces = (0,interpolation/* interpolate */.GW)(value, variables);
    const text = pieces === undefined ? '' : (0,interpolation/* textOf */.b6)(pieces);
    if (!text.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return false;
    if ((0,unset_variables/* conditionsIn */.AV)(value).size > 0)
        return true;
    return !/[:=]/.test(text.slice(0, text.indexOf(unknown_piece/* UNKNOWN_PIECE */.YB))) && text.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '').trim() !== '';
}
/** Options whose value is one of a few words. */
const DECIDING = [
    'privileged',
    'use_api_socket',
    'pid',
    'ipc',
    'uts',
    'userns_mode',
    'cgroup',
    'network_mode',
    'cap_add',
    'security_opt',
    'oom_kill_disable',
    'read_only',
];
function isBoolean(node) {
    if (node.kind !== 'scalar' || node.tag === '!reset')
        return node.tag === '!reset';
    const type = (0,scalar_types/* typeOf */.QP)(node);
    if (type !== 'string')
        return type === 'boolean';
    // values with variables are checked where the variables are known
    return node.value.includes('$') || (0,values/* isBooleanWord */.NJ)((0,scalar_types/* canonical */.$N)(node).value);
}
function checkKeys(mapping, known, where, checking) {
    for (const entry of mapping.entries.values()) {
        const { key } = entry;
        const { value } = key;
        if (isFull(checking))
            return;
        if (known.has(value) || value.startsWith('x-') || (0,scalar_types/* typeOf */.QP)(key) !== 'string' || (0,nodes/* isUnreadKey */.l)(key))
            continue;
        if (!isNew(entry, checking))
            continue;
        const meant = nearest(known, value);
        // podman-compose ignores other sections
        if (meant === undefined && known === TOP_LEVEL)
            continue;
        const wayOut = meant === undefined ? 'Correct or remove it.' : `Did you mean \`${meant}\`?`;
        const message = `The key ${quoted(value)} ${where} is unknown: Docker Compose refuses the file, and it was not checked.`;
        refuse(checking, message, wayOut, (0,nodes/* spanOf */.ee)(key));
    }
}
function quoted(text) {
    return `"${text.slice(0, 60)}"`;
}
/** The known key that differs only in case and separators, or in one character more, less or other. */
function nearest(known, written) {
    const plain = written.toLowerCase().replaceAll(/[^a-z]/g, '');
    for (const [name, word] of known)
        if (isNear(word, plain))
            return name;
    return undefined;
}
function isNear(word, plain) {
    if (plain === word)
        return true;
    if (word.length < 4 || Math.abs(plain.length - word.length) > 1)
        return false;
    let start = 0;
    while (start < word.length && word[start] === plain[start])
        start++;
    const [rest, other] = [word.slice(start), plain.slice(start)];
    return [
        [1, 0],
        [0, 1],
        [1, 1],
    ].some(([less = 0, more = 0]) => rest.slice(less) === other.slice(more));
}
function refuse(checking, message, wayOut, span) {
    tell(checking, { kind: 'refused-by-engine', message, wayOut, span });
}
function tell(checking, report) {
    if (!isFull(checking))
        checking.refusals.push((0,gap/* notLookedAt */.$h)(report));
}
const BOOLEANS = [
    'privileged',
    'use_api_socket',
    'read_only',
    'init',
    'tty',
    'stdin_open',
    'oom_kill_disable',
];
function known(names) {
    return new Map(names.map((name) => [name, name.replaceAll('_', '')]));
}
const TOP_LEVEL = known(sections/* TOP_LEVEL_KEYS */.Uw);
const OPTIONS = known(sections/* SERVICE_KEYS */.xI);

// EXTERNAL MODULE: ./build/parse/compose/reset.js
var compose_reset = __webpack_require__(18452);
// EXTERNAL MODULE: ./build/parse/compose/resolved.js
var resolved = __webpack_require__(32863);
;// CONCATENATED MODULE: ./build/parse/compose/loading.js









const COMPOSE = { name: 'Docker Compose', file: 'compose file' };
/** A project with more is an attack. */
const MAXIMUM_READS = 1000;
function newLoading(main, isFound, context, notify) {
    return {
        context,
        main,
        isFound,
        notify,
        left: MAXIMUM_COPIES,
        files: new Map(),
        scopes: new Map(),
        documents: new Map(),
        remotes: [],
        partial: undefined,
        isRefused: false,
        reads: 0,
    };
}
/** How many keys and items all merges of a project may copy. */
const MAXIMUM_COPIES = 1_000_000;
/**
 * The documents of a file that are mappings, without empty ones; undefined if the file cannot be read. A file may be read in several
 * scopes: its nodes then differ, so that they know their scope.
 */
function readDocuments(path, scope, loading) {
    const known = loading.documents.get(scope) ?? new Map();
    loading.documents.set(scope, known);
    if (!known.has(path))
        known.set(path, read(path, scope, loading));
    return known.get(path);
}
function read(path, scope, loading) {
    const { main, context, files, scopes, notify } = loading;
    if (++loading.reads > MAXIMUM_READS) {
        if (loading.reads === MAXIMUM_READS + 1)
            notify(tooManyFiles(main));
        return undefined;
    }
    const source = path === main.path ? main : context.repository.readFile(path);
    if (source === undefined)
        return undefined;
    const isFirst = !files.has(source.path);
    const file = isFirst ? source : { ...source };
    if (isFirst)
        files.set(file.path, file);
    scopes.set(file, scope);
    const documents = (0,located_yaml/* parseYaml */.h)(file);
    if ('reason' in documents) {
        if (isFirst)
            notify((0,gaps/* errorGap */.lH)(file, documents, { ...COMPOSE, isGuess: file === main && loading.isFound }));
        return undefined;
    }
    return documentsOf(file, documents, isFirst ? notify : undefined, scope.variables);
}
/** The documents of a file, whose problems are reported when it is read for the first time. */
function documentsOf(file, { roots, problems }, say, variables) {
    const notify = say ?? (() => { });
    if (say !== undefined) {
        for (const problem of problems)
            say((0,gaps/* problemGap */.uI)(problem, COMPOSE));
        (0,gaps/* disagreementGaps */.cH)(file, { roots, problems }).forEach(say);
    }
    return roots.flatMap((root) => {
        if ((0,nodes/* isNull */.kZ)(root))
            return [];
        const mapping = (0,nodes/* asMapping */.dw)(root);
        if (mapping === undefined) {
            notify(noServices(file, 'its root is not a mapping'));
            return [];
        }
        if (isVersion1(mapping))
            notify(version1(file));
        if (say !== undefined)
            refusals(mapping, variables).forEach(say);
        return [(0,compose_reset/* applyTags */.M)(mapping, notify)];
    });
}
/** Stops reading files; this has been reported. */
function isExhausted({ reads }) {
    return reads > MAXIMUM_READS;
}
/** The text of a scalar if its variables are known; otherwise undefined. */
function knownText(scalar, scope) {
    const { value } = (0,resolved/* textOfScalar */.Jb)(scalar, () => scope.variables);
    return value === located/* DYNAMIC */.u5 ? undefined : value;
}
/** No tool finds anything to run in such a file. */
function noServices(file, reason) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-format',
        weight: 'expected',
        message: `${file.path} declares no containers: ${reason}.`,
        wayOut: `If it is not a compose file, ${gaps/* EXCLUDE */.Hx}.`,
        span: (0,finding/* startOf */.GH)(file),
        evidence: reason,
    });
}
/** Services are at the root: https://docs.docker.com/reference/compose-file/legacy-versions/ */
function isVersion1({ entries }) {
    if (entries.has('services'))
        return false;
    const bodies = [...entries.values()].map(({ node }) => (0,nodes/* asMapping */.dw)(node));
    return bodies.length > 0 && bodies.every((body) => body?.entries.has('image') || body?.entries.has('build'));
}
function version1(file) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-format',
        message: `${file.path} is written in version 1 of the format, which Docker Compose no longer reads, so its services were not checked.`,
        wayOut: 'Put them below a key `services`.',
        span: (0,finding/* startOf */.GH)(file),
    });
}
function tooManyFiles(main) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'file',
        message: `${main.path} leads to more than ${MAXIMUM_READS} files, so the remaining ones were not read.`,
        wayOut: 'Let it include fewer files.',
        span: (0,finding/* startOf */.GH)(main),
    });
}


/***/ }),

/***/ 57139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ mergeNamed),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   zz: () => (/* binding */ mergeModels)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94075);



/** The cost of a merge, in addition to the keys that it copies. */
const MERGE_COST = 10;
/** Logical depth: aliases can nest deeper than brackets. */
const MAXIMUM_DEPTH = 100;
const LISTS = ['annotations', 'dns', 'dns_opt', 'dns_search', 'env_file', 'label_file', 'environment', 'extra_hosts'];
const MORE_LISTS = ['labels', 'sysctls', 'tmpfs', 'build.args', 'build.additional_contexts', 'build.extra_hosts'];
/** By path, where `*` matches any name from the file. */
const RULES = new Map([
    ...[...LISTS, ...MORE_LISTS, 'build.labels', 'deploy.labels'].map((key) => [`services.*.${key}`, 'list']),
    ...['command', 'entrypoint', 'healthcheck.test', 'ulimits.*'].map((key) => [`services.*.${key}`, 'replace']),
    ...['depends_on', 'models', 'networks'].map((key) => [`services.*.${key}`, 'names']),
    ['services.*.build', 'build'],
    ['services.*.logging', 'logging'],
    ['networks.*.labels', 'list'],
    ['volumes.*.labels', 'list'],
]);
/** Mappings whose keys are names. */
const NAMED = new Set([..._sections_js__WEBPACK_IMPORTED_MODULE_2__/* .SECTIONS */ .bP, 'services.*.ulimits']);
/** Merges two models; `later` takes precedence. */
function mergeModels(earlier, later, merging) {
    return mergeMappings(earlier, later, { path: '', depth: 0 }, merging, earlier);
}
/** Merges two values of the same thing, such as `services` and a name in it; options that a fix adds go to `added`. */
function mergeNamed(section, earlier, later, merging, added = earlier) {
    if ((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(later))
        return earlier;
    const [before, after, first] = [(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(earlier), (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(later), (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(added)];
    if (before === undefined || after === undefined || first === undefined)
        return later;
    return mergeMappings(before, after, { path: `${section}.*`, depth: 2 }, merging, first);
}
function mergeMappings(earlier, later, place, merging, added) {
    const cost = MERGE_COST + earlier.entries.size + later.entries.size;
    if (earlier === later || !isAffordable(cost, later, merging))
        return later;
    const entries = new Map(earlier.entries);
    let size = earlier.size + later.size - 1;
    for (const [key, entry] of later.entries) {
        const before = entries.get(key);
        const merged = before === undefined ? entry : mergeEntries(before, entry, below(place, key), merging);
        entries.set(key, merged);
        if (before !== undefined)
            size -= 1;
    }
    const merged = { ...added, entries, size, lacks: earlier.lacks ?? later.lacks };
    return place.depth === SERVICE_DEPTH ? { ...merged, sources: sourcesOf(earlier, later, added) } : merged;
}
/** Options are added only to services. */
const SERVICE_DEPTH = 2;
function sourcesOf(earlier, later, added) {
    const all = [earlier, later].flatMap((one) => one.sources ?? [one]);
    const first = added.sources?.[0] ?? added;
    return [first, ...all.filter((one) => one !== first)].slice(0, MAXIMUM_SOURCES);
}
/** Enough for every real project; a chain of services that extend each other may be longer. */
const MAXIMUM_SOURCES = 20;
function below({ path, depth }, key) {
    const next = path === '' ? key : NAMED.has(path) ? `${path}.*` : `${path}.${key}`;
    return { path: next, depth: depth + 1 };
}
function mergeEntries(earlier, later, place, merging) {
    const node = mergeNodes(earlier, later, place, merging);
    if (node === later.node)
        return later;
    if (node === earlier.node)
        return earlier;
    // a service is declared by the first file that names it; an option is changed where it was written last
    return { ...(place.depth <= 2 ? earlier : later), node };
}
function mergeNodes(earlier, later, place, merging) {
    const rule = RULES.get(place.path);
    if (rule === 'replace')
        return later.node;
    if ((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(later.node) || earlier.node === later.node)
        return earlier.node;
    if ((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(earlier.node))
        return later.node;
    if (place.depth > MAXIMUM_DEPTH) {
        merging.notify(tooLarge(later.node));
        return later.node;
    }
    switch (rule) {
        case 'list':
            return joinedLists(later.node, partsOf(earlier), partsOf(later), merging);
        case 'names':
            return mergeNames(earlier, later, merging);
        case 'build':
            return mergeBuilds(earlier, later, place, merging);
        case 'logging':
            return mergeLogging(earlier.node, later.node, place, merging);
        default:
            return mergeAlike(earlier.node, later.node, place, merging);
    }
}
function mergeAlike(earlier, later, place, merging) {
    if (earlier.kind === 'mapping' && later.kind === 'mapping')
        return mergeMappings(earlier, later, place, merging, earlier);
    if (earlier.kind === 'sequence' && later.kind === 'sequence')
        return joinedLists(later, earlier.items, later.items, merging);
    if (earlier.kind !== 'scalar')
        merging.notify(unlike(later));
    return later;
}
/** The parts of a list, or of a mapping or a text in place of a list. */
function partsOf(entry) {
    const { node } = entry;
    if (node.kind === 'sequence')
        return node.items;
    return node.kind === 'mapping' ? [...node.entries.values()] : [asItem(entry)];
}
/** A key with one text is a list of one item. */
function asItem({ key: _, ...rest }) {
    return { ...rest, dash: rest.start };
}
function joinedLists(near, earlier, later, merging) {
    const { file, start, end, tag, isAnchored, holder } = near;
    const items = isAffordable(earlier.length + later.length, near, merging) ? [...earlier, ...later] : later;
    const size = items.reduce((sum, { node }) => sum + (node.kind === 'scalar' ? 1 : node.size), 1);
    return { kind: 'sequence', file, start, end, isFlow: false, items, size, tag, isAnchored, holder };
}
/** A list of names, or a mapping with details for each name. */
function mergeNames(earlier, later, merging) {
    const names = new Map();
    for (const part of [...partsOf(earlier), ...partsOf(later)]) {
        const name = nameOf(part);
        const before = names.get(name);
        const saysNothing = before !== undefined && (!('key' in part) || (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(part.node));
        if (!saysNothing)
            names.set(name, part);
    }
    return joinedLists(later.node, [], [...names.values()], merging);
}
function nameOf(part) {
    if ('key' in part)
        return part.key.value;
    return part.node.kind === 'scalar' ? part.node.value : '';
}
function mergeBuilds(earlier, later, place, merging) {
    const [before, after] = [longBuild(earlier), longBuild(later)];
    return mergeMappings(before, after, place, merging, before);
}
const CONTEXT = 'context';
/** `build: .` is short for `build: {context: .}`. */
function longBuild(entry) {
    const { node, owner } = entry;
    if (node.kind === 'mapping')
        return node;
    const { file, start, end, isAnchored, holder } = node;
    const key = { ...entry.key, value: CONTEXT, isVerbatim: false };
    const entries = node.kind === 'scalar' ? new Map([[CONTEXT, { ...entry, key, owner }]]) : new Map();
    const place = { file, start, end, tag: undefined, isAnchored, holder };
    return { ...place, kind: 'mapping', isFlow: false, entries, written: [], lacks: undefined, size: 2 };
}
/** Options belong to their driver: with another driver they start over. */
function mergeLogging(earlier, later, place, merging) {
    const [before, after] = [driverOf(earlier), driverOf(later)];
    return before === undefined || after === undefined || before === after
        ? mergeAlike(earlier, later, place, merging)
        : later;
}
function driverOf(node) {
    const driver = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(node)?.entries.get('driver')?.node;
    return driver?.kind === 'scalar' ? driver.value : undefined;
}
function isAffordable(count, near, merging) {
    if (merging.left >= 0 && merging.left < count)
        merging.notify(tooLarge(near));
    merging.left = merging.left < count ? -1 : merging.left - count;
    return merging.left >= 0;
}
function tooLarge(near) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'limit-reached',
        message: 'The files of this project expand to too much, so from here on only the value written last was checked.',
        wayOut: 'Repeat less by aliases, or put the services into several projects.',
        span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(near),
    });
}
function unlike(later) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'refused-by-engine',
        message: 'An earlier file writes this as something else (a list, a mapping or a text), so Docker Compose refuses to merge them: only this was checked.',
        wayOut: 'Write it in the same way in both files.',
        span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(later),
    });
}


/***/ }),

/***/ 18452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without),
/* harmony export */   M: () => (/* binding */ applyTags)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57139);



const RESET = '!reset';
const OVERRIDE = '!override';
/** Everything that a tag can remove is above this depth. */
const MAXIMUM_DEPTH = 12;
/** Docker Compose visits as many before it refuses the file. */
const MAXIMUM_VISITS = 100_000;
const NOTHING = new Map();
/**
 * `!reset` removes values of earlier files, and `!override` those it would be merged with. The tags work through aliases and merge keys,
 * but not below a list. https://github.com/compose-spec/compose-spec/blob/main/13-merge.md#reset-value
 */
function applyTags(root, notify) {
    const { text } = root.file;
    if (!mayHoldTags(text))
        return { root, removals: NOTHING };
    const removals = new Map();
    const visits = { left: MAXIMUM_VISITS };
    collect(root, removals, visits, 1);
    if (visits.left < 0)
        notify(tooManyVisits(root));
    return { root: withoutResets(root, { seen: new Map(), left: MAXIMUM_VISITS }), removals };
}
function tooManyVisits({ file, start }) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'limit-reached',
        thing: 'file',
        message: 'Aliases make this file too large for `!reset` and `!override`, so not all of them were followed.',
        wayOut: 'Repeat less by aliases.',
        span: { file, start, end: start },
    });
}
/** By its letters, or where handles and escapes may hide them. */
function mayHoldTags(text) {
    if (!text.includes('!'))
        return false;
    return text.includes(RESET) || text.includes(OVERRIDE) || text.includes('!<') || text.includes('%');
}
function collect(mapping, removals, visits, depth) {
    for (const entry of mapping.written) {
        if (--visits.left < 0)
            return;
        if (entry.key.value !== '<<')
            collectEntry(entry, removals, visits, depth);
        else if (isOpen(entry.node, depth))
            collect(entry.node, removals, visits, depth + 1);
    }
}
function collectEntry({ key, node }, removals, visits, depth) {
    if (isTagged(node))
        removals.set(key.value, undefined);
    if (!isOpen(node, depth))
        return;
    const below = removals.get(key.value) ?? new Map();
    collect(node, below, visits, depth + 1);
    if (below.size > 0 && !removals.has(key.value))
        removals.set(key.value, below);
}
function isOpen(node, depth) {
    return node.kind === 'mapping' && depth < MAXIMUM_DEPTH && !isTagged(node);
}
function isTagged({ tag }) {
    return tag === RESET || tag === OVERRIDE;
}
function withoutResets(node, cleaning) {
    if (node.kind === 'scalar')
        return node;
    const known = cleaning.seen.get(node);
    if (known !== undefined)
        return known;
    const clean = node.kind === 'mapping' ? cleanMapping(node, cleaning) : cleanList(node, cleaning);
    cleaning.seen.set(node, clean);
    return clean;
}
/**
 * A removed key uncovers one from a merge key, as if it had never been written. Everything is visited in the order of the file, so that
 * aliases lead to visited nodes, however long their chain is.
 */
function cleanMapping(mapping, cleaning) {
    for (const { node } of mapping.written)
        withoutResets(node, cleaning);
    const merges = mapping.written.filter(({ key }) => key.value === '<<').flatMap(({ node }) => sourcesOf(node));
    const entries = new Map();
    for (const [key, entry] of mapping.entries) {
        const clean = entry.node.tag === RESET ? uncovered(key, merges, cleaning) : cleanPart(entry, cleaning);
        if (clean !== undefined)
            entries.set(key, clean);
    }
    return { ...mapping, entries, sources: [mapping] };
}
function uncovered(key, merges, cleaning) {
    for (const source of merges) {
        if (--cleaning.left < 0)
            return undefined;
        const entry = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .asMapping */ .dw)(cleaning.seen.get(source))?.entries.get(key);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
function sourcesOf(node) {
    return node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
}
function cleanList(list, cleaning) {
    const items = list.items.map((item) => cleanPart(item, cleaning));
    return { ...list, items: items.filter(({ node }) => node.tag !== RESET) };
}
function cleanPart(part, cleaning) {
    const node = withoutResets(part.node, cleaning);
    return node === part.node ? part : { ...part, node };
}
/** The model without the keys that a later document removes. */
function without(model, removals) {
    if (removals === undefined || removals.size === 0)
        return model;
    const entries = new Map(model.entries);
    for (const [key, below] of removals) {
        const entry = entries.get(key);
        if (below === undefined)
            entries.delete(key);
        else if (entry !== undefined)
            entries.set(key, { ...entry, node: withoutBelow(key, entry.node, below) });
    }
    return { ...model, entries, sources: model.sources ?? [model] };
}
/** Lists of names, such as `networks`, have become mappings by then; other lists cannot lose a part. */
function withoutBelow(key, node, removals) {
    if (node.kind === 'mapping')
        return without(node, removals);
    if (node.kind !== 'sequence' || !NAME_LISTS.has(key))
        return node;
    const stays = (part) => !removals.has((0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(part)) || removals.get((0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(part)) !== undefined;
    return { ...node, items: node.items.filter(stays) };
}
const NAME_LISTS = new Set(['networks', 'depends_on', 'models']);


/***/ }),

/***/ 82209:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ dockerfile_dockerfile),
  A: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./build/analysis/commands/options.js
var options = __webpack_require__(86320);
// EXTERNAL MODULE: ./build/analysis/packages/package-commands.js + 1 modules
var package_commands = __webpack_require__(36633);
;// CONCATENATED MODULE: ./build/analysis/packages/system-upgrades.js


/** The commands of package managers that upgrade all packages of a system, when they name none. */
const UPGRADES = {
    apt: new Set(['upgrade', 'dist-upgrade', 'full-upgrade']),
    'apt-get': new Set(['upgrade', 'dist-upgrade']),
    aptitude: new Set(['upgrade', 'safe-upgrade', 'full-upgrade', 'dist-upgrade']),
    apk: new Set(['upgrade']),
    dnf: new Set(['upgrade', 'update', 'distro-sync']),
    dnf5: new Set(['upgrade', 'update', 'distro-sync']),
    microdnf: new Set(['upgrade', 'update']),
    tdnf: new Set(['upgrade', 'update', 'distro-sync']),
    yum: new Set(['upgrade', 'update']),
    zypper: new Set(['update', 'up', 'patch', 'dup', 'dist-upgrade']),
};
/** Whether a file may have such a command, so that most files need no reading of their commands. */
function mayUpgrade(text) {
    return MENTIONED.test(text);
}
const MENTIONED = /upgrade|\b(?:dnf5?|microdnf|tdnf|yum|zypper)\b/;
/** Whether a stage upgrades all packages of its system, such as with `apt-get upgrade`. */
function upgradesSystem(stage) {
    return (0,package_commands/* packageCommandsIn */.Ue)(stage).some(upgradesAll);
}
function upgradesAll({ manager, name, verb, command }) {
    if (!Object.hasOwn(UPGRADES, name) || !UPGRADES[name]?.has(verb))
        return false;
    const { letters, names } = manager;
    const { operands } = (0,options/* readOptions */.T)(command.arguments, { letters, names: new Set(names) });
    return operands.length === 1 && !command.arguments.some(({ pieces }) => DRY.has(pieces));
}
/** Options that only print what an upgrade would do, or only download it. */
const DRY = new Set([
    '-s',
    '--simulate',
    '--dry-run',
    '--download-only',
    '--downloadonly',
    '-d',
    '-D',
]);

// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(13976);
// EXTERNAL MODULE: ./build/model/dockerfile.js
var dockerfile = __webpack_require__(79602);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/images/asked-platforms.js
var asked_platforms = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
// EXTERNAL MODULE: ./build/support/short-text.js
var short_text = __webpack_require__(31116);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
// EXTERNAL MODULE: ./build/parse/run-options/compose-files.js
var compose_files = __webpack_require__(16359);
// EXTERNAL MODULE: ./build/model/platform-arguments.js
var platform_arguments = __webpack_require__(69798);
// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/shell/glob.js
var glob = __webpack_require__(20097);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/blanks.js
var blanks = __webpack_require__(28604);
;// CONCATENATED MODULE: ./build/parse/dockerfile/text/lexer.js

/** Deeper nesting of `${\u2026:-\u2026}` is not followed. */
const MAX_DEPTH = 100;
class LexerError extends Error {
    kind;
    constructor(kind) {
        super(kind);
        this.kind = kind;
    }
}
/**
 * The words of a text as BuildKit's lexer returns them when it looks for here-documents: variables stay as written, the escape character is
 * `\` whatever the directive says, and quotes and escapes are kept or removed.
 */
function lexWords(text, keeps) {
    // a byte order mark at the start does not belong to the text
    const at = text.startsWith('\ufeff') ? 1 : 0;
    const lexer = { text, keepsQuotes: keeps.quotes, keepsEscapes: keeps.escapes, at, depth: 0, word: '' };
    try {
        return { kind: 'words', words: readUntil(lexer, undefined).words };
    }
    catch (error) {
        if (error instanceof LexerError)
            return { kind: error.kind };
        throw error;
    }
}
function readUntil(lexer, stop) {
    const { text } = lexer;
    const words = { list: [], isInWord: false };
    let result = '';
    lexer.word = '';
    while (lexer.at < text.length) {
        const char = text[lexer.at];
        if (char === stop) {
            lexer.at++;
            return { text: result, words: flushed(lexer, words) };
        }
        result += readPiece(lexer, char, words);
    }
    if (stop !== undefined)
        throw new LexerError('refused');
    return { text: result, words: flushed(lexer, words) };
}
function flushed(lexer, { list }) {
    if (lexer.word !== '')
        list.push(lexer.word);
    lexer.word = '';
    return list;
}
function readPiece(lexer, char, words) {
    if (char === '$') {
        const piece = readDollar(lexer);
        for (const each of piece)
            add(lexer, words, each);
        return piece;
    }
    if (char === "'" || char === '"') {
        return addRaw(lexer, words, char === "'" ? readSingleQuoted(lexer) : readDoubleQuoted(lexer));
    }
    if (char === '<')
        return addRaw(lexer, words, readAngle(lexer));
    lexer.at++;
    if (char === '\\')
        return addRaw(lexer, words, readEscaped(lexer));
    add(lexer, words, char);
    return char;
}
function add(lexer, words, char) {
    if (!(0,blanks/* isBlank */.z3)(char.charCodeAt(0)))
        addRaw(lexer, words, char);
    else if (words.isInWord && lexer.word !== '') {
        words.list.push(lexer.word);
        lexer.word = '';
        words.isInWord = false;
    }
}
function addRaw(lexer, words, piece) {
    lexer.word += piece;
    words.isInWord = true;
    return piece;
}
function readEscaped(lexer) {
    const kept = lexer.keepsEscapes ? '\\' : '';
    return kept + (lexer.text[lexer.at++] ?? '');
}
function readSingleQuoted(lexer) {
    const end = lexer.text.indexOf("'", lexer.at + 1);
    if (end === -1)
        throw new LexerError('refused');
    const inner = lexer.text.slice(lexer.at + 1, end);
    lexer.at = end + 1;
    return lexer.keepsQuotes ? `'${inner}'` : inner;
}
function readDoubleQuoted(lexer) {
    const { text } = lexer;
    const quote = lexer.keepsQuotes ? '"' : '';
    let result = quote;
    lexer.at++;
    while (lexer.at < text.length) {
        const char = text[lexer.at];
        if (char === '$') {
            result += readDollar(lexer);
            continue;
        }
        lexer.at++;
        if (char === '"')
            return result + quote;
        result += char === '\\' ? readQuotedEscape(lexer) : char;
    }
    throw new LexerError('refused');
}
/** Within double quotes only some characters can be escaped; before others the escape character remains. */
function readQuotedEscape(lexer) {
    const next = lexer.text[lexer.at];
    const kept = lexer.keepsEscapes ? '\\' : '';
    if (next !== '"' && next !== '$' && next !== '\\')
        return next === undefined ? kept : `${kept}\\`;
    lexer.at++;
    return kept + next;
}
/** `<`, or `<<` with the blanks after it: they form one word with the text that follows. */
function readAngle(lexer) {
    const { text, at } = lexer;
    lexer.at++;
    if (text[lexer.at] !== '<')
        return '<';
    lexer.at++;
    while (/[\t\r ]/.test(text[lexer.at] ?? ''))
        lexer.at++;
    return text.slice(at, lexer.at);
}
const NAME = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-]/uy;
function variableNameAt(text, at) {
    NAME.lastIndex = at;
    return NAME.exec(text)?.[0] ?? '';
}
function readDollar(lexer) {
    const { text } = lexer;
    lexer.at++;
    if (text[lexer.at] !== '{') {
        const name = variableNameAt(text, lexer.at);
        lexer.at += name.length;
        return `$${name}`;
    }
    lexer.at++;
    const first = text[lexer.at];
    if (first === undefined || first === '{' || first === '}' || first === ':')
        throw new LexerError('refused');
    const name = variableNameAt(text, lexer.at);
    lexer.at += name.length;
    return `\${${name}${readOperation(lexer)}}`;
}
function readOperation(lexer) {
    const char = lexer.text[lexer.at++];
    if (char === '}')
        return '';
    if (char === '/')
        return readReplacement(lexer);
    const operator = char === ':' ? `:${lexer.text[lexer.at++] ?? ''}` : (char ?? '');
    if (!/^(?::?[-+?]|[#%])$/.test(operator))
        throw new LexerError('refused');
    return operator + readOperand(lexer, '}', operator === '#' || operator === '%');
}
function readReplacement(lexer) {
    if (lexer.text[lexer.at] === '/')
        lexer.at++;
    const pattern = readOperand(lexer, '/', true);
    return `/${pattern}/${readOperand(lexer, '}', true)}`;
}
function readOperand(lexer, stop, keepsEscapes) {
    const before = lexer.keepsEscapes;
    if (lexer.depth >= MAX_DEPTH)
        throw new LexerError('too-deep');
    lexer.depth++;
    lexer.keepsEscapes = keepsEscapes;
    const { text } = readUntil(lexer, stop);
    lexer.keepsEscapes = before;
    lexer.depth--;
    return text;
}

// EXTERNAL MODULE: ./build/parse/dockerfile/text/words.js
var words = __webpack_require__(23618);
;// CONCATENATED MODULE: ./build/parse/dockerfile/variables.js
const UNSET = { kind: 'unset' };
const UNKNOWN = { kind: 'unknown' };
const NONE = { kind: 'none' };
/** False for the parameters of shells, such as `$1` and `$@`, which builders treat as unset variables. */
function isVariableName(name) {
    return /^[\p{L}_]/u.test(name);
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/expand.js







/** Linux does not pass a longer string to a program. Longer values, which each ENV may double, are treated as unknown. */
const MAX_LENGTH = 131_072;
/** How many characters the variables of one Dockerfile may add to the texts that use them. */
const EXPANSION_BUDGET = 8_000_000;
const expand_MAX_DEPTH = 20;
const MAX_ASSUMPTIONS = 8;
const SPECIAL = { '\\': /[$'"\\\ufeff]/, '`': /[$'"`\ufeff]/ };
/**
 * The text after the builder has replaced variables and removed quotes and escape characters:
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
function expand(excerpt, source, lookUp) {
    const { text } = excerpt;
    if (!SPECIAL[source.escapeChar].test(text))
        return { value: text, span: excerpt.span(0, text.length) };
    const { start, end } = (0,words/* withoutQuotes */.Yg)(text, { start: 0, end: text.length });
    // BuildKit's lexer ignores a byte order mark at the start
    const at = text.startsWith('\ufeff') ? 1 : 0;
    const cursor = { excerpt, text, at, lookUp, assumes: [], depth: 0, isOverLimit: false, source };
    const pieces = expand_readUntil(cursor, '');
    const span = excerpt.span(start, end);
    if (cursor.isOverLimit)
        reportLimit(source, excerpt.span(0, text.length));
    return toText(pieces, span, cursor.assumes);
}
function reportLimit({ report }, span) {
    report.gap({
        kind: 'limit-reached',
        message: 'With its variables replaced, this is too long or too deeply nested to follow, so its value is not known.',
        wayOut: 'Write shorter values.',
        span,
    });
}
function toText(pieces, span, assumes) {
    const value = pieces.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : pieces;
    return {
        value,
        span,
        ...(assumes.length > 0 ? { assumes } : {}),
        ...(value === located/* DYNAMIC */.u5 ? { pieces } : {}),
    };
}
/** The text with each unknown piece replaced by `UNKNOWN_PIECE`. */
function piecesOf({ value, pieces }) {
    return value === located/* DYNAMIC */.u5 ? (pieces ?? unknown_piece/* UNKNOWN_PIECE */.YB) : value;
}
/** Reads up to and including the character `stop`, or to the end. `keepsEscapes` is for patterns, where escapes have a meaning. */
function expand_readUntil(cursor, stop, keepsEscapes = false) {
    const { text } = cursor;
    let result = '';
    while (cursor.at < text.length) {
        if (text[cursor.at] === stop) {
            cursor.at++;
            return result;
        }
        result += expand_readPiece(cursor, keepsEscapes);
    }
    return stop === '' ? result : unknown_piece/* UNKNOWN_PIECE */.YB;
}
function expand_readPiece(cursor, keepsEscapes) {
    const char = cursor.text[cursor.at];
    if (char === "'")
        return expand_readSingleQuoted(cursor);
    if (char === '"')
        return expand_readDoubleQuoted(cursor);
    if (char === '$')
        return readVariable(cursor);
    if (char !== cursor.source.escapeChar) {
        cursor.at++;
        return char;
    }
    const next = cursor.text[cursor.at + 1] ?? '';
    cursor.at += 2;
    return keepsEscapes ? char + next : next;
}
function expand_readSingleQuoted(cursor) {
    const start = cursor.at + 1;
    const end = cursor.text.indexOf("'", start);
    cursor.at = end === -1 ? cursor.text.length : end + 1;
    return cursor.text.slice(start, end === -1 ? undefined : end);
}
function expand_readDoubleQuoted(cursor) {
    const { text } = cursor;
    const { escapeChar } = cursor.source;
    let result = '';
    cursor.at++;
    while (cursor.at < text.length) {
        const char = text[cursor.at];
        if (char === '"') {
            cursor.at++;
            break;
        }
        if (char === '$') {
            result += readVariable(cursor);
            continue;
        }
        const next = text[cursor.at + 1];
        const isEscape = char === escapeChar && (next === '"' || next === '$' || next === escapeChar);
        result += isEscape ? next : char;
        cursor.at += isEscape ? 2 : 1;
    }
    return result;
}
function readVariable(cursor) {
    const { text } = cursor;
    cursor.at++;
    if (text[cursor.at] === '{')
        return readBraced(cursor);
    const name = readName(cursor);
    return name === undefined ? '$' : takeValue(cursor, lookedUp(cursor, name));
}
function lookedUp(cursor, name) {
    const known = cursor.lookUp(name);
    if (known.kind === 'value')
        (0,named_secrets/* noteSecret */.XV)(name, known.pieces);
    return known;
}
function readName(cursor) {
    const name = variableNameAt(cursor.text, cursor.at);
    cursor.at += name.length;
    return name === '' ? undefined : name;
}
function takeValue(cursor, known) {
    if (known.kind === 'none')
        return '';
    if (known.kind !== 'value')
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    for (const assumption of known.assumes)
        assume(cursor, assumption);
    return spend(cursor, known.pieces.length) ? bounded(cursor, known.pieces) : unknown_piece/* UNKNOWN_PIECE */.YB;
}
/** Whether the budget allows the work. */
function spend(cursor, work) {
    cursor.source.expansion.left -= work;
    cursor.isOverLimit ||= cursor.source.expansion.left < 0;
    return cursor.source.expansion.left >= 0;
}
function bounded(cursor, text) {
    cursor.isOverLimit ||= text.length > MAX_LENGTH;
    return text.length > MAX_LENGTH ? unknown_piece/* UNKNOWN_PIECE */.YB : text;
}
function assume(cursor, assumption) {
    const isNew = cursor.assumes.every(({ span }) => span.start !== assumption.span.start);
    if (isNew && cursor.assumes.length < MAX_ASSUMPTIONS)
        cursor.assumes.push(assumption);
}
function readBraced(cursor) {
    const { text } = cursor;
    cursor.at++;
    if (/^[{}:]?$/.test(text[cursor.at] ?? ''))
        return skipBraced(cursor);
    cursor.isOverLimit ||= cursor.depth >= expand_MAX_DEPTH;
    if (cursor.depth >= expand_MAX_DEPTH)
        return skipBraced(cursor);
    const name = readName(cursor);
    const known = name === undefined ? NONE : lookedUp(cursor, name);
    const written = OPERATOR_AT.exec(text.slice(cursor.at, cursor.at + 2))?.[0];
    if (written === undefined)
        return skipBraced(cursor);
    cursor.at += written.length;
    if (written === '}')
        return takeValue(cursor, known);
    cursor.depth++;
    const result = OPERATIONS[written](cursor, known, written);
    cursor.depth--;
    return bounded(cursor, result);
}
const OPERATOR_AT = /^(?::[-+?]|\/\/|[}\-+?#%/])/;
const OPERATIONS = {
    ':-': useDefault,
    '-': useDefault,
    ':+': useAlternative,
    '+': useAlternative,
    ':?': useOrFail,
    '?': useOrFail,
    '#': trimPattern,
    '%': trimPattern,
    '/': replacePattern,
    '//': replacePattern,
};
function useDefault(cursor, known, operator) {
    const start = cursor.at;
    const before = cursor.assumes;
    cursor.assumes = [...before];
    const word = expand_readUntil(cursor, '}');
    const within = cursor.assumes;
    if (known.kind === 'value' && (operator === '-' || isCertainlyFilled(known.pieces))) {
        cursor.assumes = before;
        return takeValue(cursor, known);
    }
    if (known.kind === 'none')
        return word;
    if (known.kind === 'unset' || (known.kind === 'value' && known.pieces === '')) {
        cursor.assumes = within;
        if (known.kind === 'value')
            for (const assumption of known.assumes)
                assume(cursor, assumption);
        else
            assume(cursor, { value: word, span: cursor.excerpt.span(start, Math.max(start, cursor.at - 1)) });
        return word;
    }
    cursor.assumes = before;
    return unknown_piece/* UNKNOWN_PIECE */.YB;
}
function useAlternative(cursor, known, operator) {
    const word = expand_readUntil(cursor, '}');
    if (known.kind === 'none')
        return '';
    if (known.kind !== 'value')
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    for (const assumption of known.assumes)
        assume(cursor, assumption);
    if (operator === '+' || isCertainlyFilled(known.pieces))
        return word;
    return known.pieces === '' ? '' : unknown_piece/* UNKNOWN_PIECE */.YB;
}
function useOrFail(cursor, known) {
    expand_readUntil(cursor, '}');
    return takeValue(cursor, known);
}
/** The operator repeated at the start of the pattern, even by a variable, asks for the longest match. */
function trimPattern(cursor, known, operator) {
    const read = expand_readUntil(cursor, '}', true);
    const value = takeValue(cursor, known);
    if (value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) || read.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    const isLongest = read.startsWith(operator);
    const pattern = isLongest ? read.slice(1) : read;
    if (!spend(cursor, (0,glob/* matchWork */.JL)(value, pattern)))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    return (0,glob/* trimMatch */.g)(value, pattern, operator === '#' ? 'start' : 'end', isLongest);
}
function replacePattern(cursor, known, operator) {
    const pattern = expand_readUntil(cursor, '/', true);
    const replacement = expand_readUntil(cursor, '}', true);
    const value = takeValue(cursor, known);
    if ([value, pattern, replacement].some((text) => text.includes(unknown_piece/* UNKNOWN_PIECE */.YB)))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    const replacesAll = operator === '//';
    // where all matches are replaced, `$1` in the replacement refers to a part of the match
    if (replacesAll && replacement.includes('$'))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    if (!spend(cursor, (0,glob/* replaceWork */.kW)(value, pattern, replacement, replacesAll)))
        return unknown_piece/* UNKNOWN_PIECE */.YB;
    return (0,glob/* replaceMatches */.QX)(value, pattern, replacement, replacesAll);
}
/** Whether it is not empty, whatever its unknown pieces are. */
function isCertainlyFilled(pieces) {
    return pieces.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '') !== '';
}
/** Skips the rest after `${` and a text that no builder accepts. */
function skipBraced(cursor) {
    const end = cursor.text.indexOf('}', cursor.at);
    cursor.at = end === -1 ? cursor.text.length : end + 1;
    return unknown_piece/* UNKNOWN_PIECE */.YB;
}

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/parse/dockerfile/scope.js


/**
 * The scope of a stage that is built FROM the stage of `parent`, whose variables it inherits. During the build the last ENV or ARG counts;
 * the image has only the values of ENV.
 */
function createScope(parent, missing) {
    const bindings = { ENV: new Map(), ARG: new Map() };
    const find = (kind, name, before) => latest(bindings[kind].get(name), before)?.known ?? parent?.find(kind, name, Number.POSITIVE_INFINITY);
    const bound = (name, before) => lastOfBoth(latest(bindings.ENV.get(name), before), latest(bindings.ARG.get(name), before))?.known ??
        parent?.bound(name, Number.POSITIVE_INFINITY);
    return {
        find,
        bound,
        missing,
        lookUp: (name, before = Number.POSITIVE_INFINITY) => bound(name, before) ?? missing(name),
        set: (kind, name, order, known, variable) => {
            // an ARG without a value keeps the current one
            if (known.kind === 'unset' && (bound(name, order)?.kind ?? 'unset') !== 'unset')
                return;
            (0,group_by/* addToGroup */.M)(bindings[kind], name, { order, known, variable });
        },
        variables: () => {
            const variables = parent?.variables() ?? new Map();
            for (const variable of lastOf(bindings.ARG)) {
                if (variables.get(variable.name)?.kind !== 'ENV')
                    variables.set(variable.name, variable);
            }
            for (const variable of lastOf(bindings.ENV))
                variables.set(variable.name, variable);
            return variables;
        },
    };
}
/** Any base image may set a variable, except for `$1`, `$@` and the like; most images set few. */
function inBaseImage(name) {
    if (!isVariableName(name))
        return NONE;
    return isSetByBuilder(name) ? UNKNOWN : UNSET;
}
/** The variables that the builder sets in `scratch`. */
function inEmptyImage(name) {
    return isSetByBuilder(name) ? UNKNOWN : NONE;
}
function isSetByBuilder(name) {
    return /^(?:PATH|(?:https?|ftp|no|all)_proxy)$/i.test(name);
}
function lastOfBoth(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return a.order > b.order ? a : b;
}
function* lastOf(bindings) {
    for (const values of bindings.values()) {
        const variable = values.at(-1)?.variable;
        if (variable !== undefined)
            yield variable;
    }
}
/** The last binding by an earlier instruction. */
function latest(bindings, before) {
    if (bindings === undefined)
        return undefined;
    let low = 0;
    let high = bindings.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (bindings[middle].order < before)
            low = middle + 1;
        else
            high = middle;
    }
    return bindings[low - 1];
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/build-arguments.js




function buildArguments(builds) {
    const values = new Map();
    for (const { arguments: given } of builds) {
        for (const [name, value] of given) {
            const earlier = values.get(name);
            const agrees = earlier === undefined || (earlier.kind === 'value' && earlier.pieces === value);
            values.set(name, agrees ? { kind: 'value', pieces: value, assumes: [] } : UNKNOWN);
        }
    }
    return values;
}
/**
 * The value that an ARG instruction gives a name: a build argument wins over its default, which wins over the ARG of the same name before
 * FROM.
 */
function argumentValue(name, defaultValue, { given, global }) {
    if (platform_arguments/* PLATFORM_ARGUMENTS */.n.has(name))
        return UNKNOWN;
    return given.get(name) ?? (defaultValue === undefined ? global : assumed(defaultValue)) ?? UNSET;
}
function assumed(text) {
    const pieces = piecesOf(text);
    const assumption = { value: pieces, span: text.span };
    return { kind: 'value', pieces, assumes: [assumption, ...(text.assumes ?? [])] };
}
function asKnown(text) {
    return { kind: 'value', pieces: piecesOf(text), assumes: text.assumes ?? [] };
}
/**
 * The scope of FROM, which sees the ARGs before the first FROM and the platform variables of BuildKit. In a text inside another file, that
 * file may have replaced a variable.
 */
function createGlobalScope(isInline) {
    const other = isInline ? UNSET : NONE;
    return createScope(undefined, (name) => (platform_arguments/* PLATFORM_ARGUMENTS */.n.has(name) ? UNKNOWN : other));
}

// EXTERNAL MODULE: ./build/model/images/docker-frontend.js
var docker_frontend = __webpack_require__(43782);
// EXTERNAL MODULE: ./build/parse/dockerfile/templates.js
var templates = __webpack_require__(40424);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/instruction-names.js
var instruction_names = __webpack_require__(39806);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/source.js
var text_source = __webpack_require__(83582);
;// CONCATENATED MODULE: ./build/parse/dockerfile/checked-parts.js





/** Inheritance is followed through all stages; nobody writes this many. */
const MAX_STAGES = 300;
const NOTHING = { before: [], stages: [] };
/** Splits a file into its stages, and reports the parts that are not looked at. */
function checkedParts(blocks, frontends, source) {
    const parts = limited(splitStages(blocks), source);
    const frontend = frontends.find(({ reference }) => !(0,docker_frontend/* isDockerFrontend */.N)(reference.value));
    const isRead = parts.stages.length > 0 && blocks.every(({ name }) => (0,instruction_names/* isInstructionName */.e4)(name));
    if (frontend !== undefined)
        reportFrontend(frontend, isRead, source);
    // a file that we cannot read as a Dockerfile may be valid input for that frontend
    if (frontend !== undefined && !isRead)
        return parts;
    if (blocks.length > 0 && blocks.every(isForeign)) {
        reportFormat(source);
        return NOTHING;
    }
    for (const block of blocks)
        if (!(0,instruction_names/* isInstructionName */.e4)(block.name))
            reportUnknown(block, source);
    reportOrder(parts, source);
    return parts;
}
function splitStages(blocks) {
    const before = [];
    const stages = [];
    let current = before;
    for (const block of blocks) {
        if (block.name === 'FROM') {
            current = [];
            stages.push({ from: block, blocks: current });
        }
        else
            current.push(block);
    }
    return { before, stages };
}
function limited({ before, stages }, { report }) {
    const extra = stages[MAX_STAGES]?.from;
    if (extra === undefined)
        return { before, stages };
    report.gap({
        kind: 'limit-reached',
        thing: 'stage',
        count: stages.length - MAX_STAGES,
        message: `Only the first ${MAX_STAGES} stages of this Dockerfile were checked.`,
        wayOut: 'Use fewer stages.',
        span: extra.line.span(0, extra.name.length),
    });
    return { before, stages: stages.slice(0, MAX_STAGES) };
}
function reportFrontend({ reference }, isRead, { report }) {
    report.gap({
        kind: 'foreign-frontend',
        message: isRead
            ? 'The builder lets this image decide what the file means, so it may build something else than what was checked.'
            : 'The builder lets this image decide what the file means. It is not a Dockerfile, so it was not checked.',
        wayOut: 'Use `docker/dockerfile:1`, or look at what the frontend does.',
        span: reference.span,
        ...(!isRead && { evidence: (0,short_text/* shortText */.o)(reference.span.file.text, 0) }),
    });
}
/** Whether a word is neither an instruction nor similar to one. */
function isForeign({ name }) {
    return !(0,instruction_names/* isInstructionName */.e4)(name) && (0,instruction_names/* meantInstruction */.I1)(name) === undefined;
}
function reportFormat({ report, excerpt }) {
    report.gap({
        kind: 'unknown-format',
        message: 'This is not a Dockerfile in spite of its name, so it was not checked.',
        wayOut: 'List it under `exclude` in .github/hullcheck.yml.',
        span: excerpt.span(0, 0),
    });
}
function reportUnknown({ name, line }, { report, text }) {
    const isTemplate = (0,templates/* isTemplateMark */.MU)(name);
    const whole = { value: line.text, span: line.span(0, line.text.length) };
    report.gap(isTemplate ? (0,templates/* templateGap */.nV)(whole, text) : (0,instruction_names/* unknownInstruction */.vQ)(name, line.span(0, name.length), line.text));
}
function reportOrder({ before, stages }, source) {
    const { excerpt, report } = source;
    const misplaced = before.find(({ name }) => (0,instruction_names/* isInstructionName */.e4)(name) && name !== 'ARG');
    if (stages.length === 0) {
        report.gap({
            kind: 'refused-by-engine',
            thing: 'file',
            message: 'This Dockerfile does not contain a FROM instruction, so there is nothing to check.',
            wayOut: 'Add one, or exclude the file if it is only a part of another.',
            span: excerpt.span(0, 0),
            evidence: (0,short_text/* shortText */.o)(excerpt.text, 0),
        });
    }
    else if (misplaced !== undefined) {
        const span = misplaced.line.span(0, misplaced.name.length);
        (0,text_source/* reportRefused */.XB)(source, span, 'Only ARG is allowed before the first FROM, so other instructions there were not checked.');
    }
}

// EXTERNAL MODULE: ./build/parse/comment-syntax.js
var comment_syntax = __webpack_require__(85069);
// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/parse/dockerfile/trimmed.js
var trimmed = __webpack_require__(81221);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/joined-lines.js
var joined_lines = __webpack_require__(56764);
;// CONCATENATED MODULE: ./build/parse/dockerfile/text/heredocs.js





const OPERATOR = /^\d*<<(-?)[\t\n\f\r ]*((?:[^<\t\n\f\r ][^<]*)?)$/;
/** The here-documents that a line of RUN, COPY or ADD opens, keyword and flags included, as BuildKit finds them. */
function heredocsOfLine(line) {
    const lexed = lexWords(line, { quotes: true, escapes: true });
    if (lexed.kind === 'too-deep')
        return 'too-deep';
    if (lexed.kind === 'refused')
        return [];
    return lexed.words.flatMap((word) => heredocIn(word) ?? []);
}
/** The here-document that `text` opens if it is exactly one operator. */
function heredocIn(text) {
    if (!text.includes('<<'))
        return undefined;
    const [, dash, rest = ''] = OPERATOR.exec(text) ?? [];
    if (rest === '')
        return undefined;
    if (/^\w+$/.test(rest))
        return { delimiter: rest, isQuoted: false, stripsTabs: dash === '-' };
    const delimiter = onlyWord(rest, false);
    const written = onlyWord(rest, true);
    if (delimiter === undefined || written === undefined)
        return undefined;
    return { delimiter, isQuoted: quotesIn(delimiter) !== quotesIn(written), stripsTabs: dash === '-' };
}
function onlyWord(text, keepsQuotes) {
    const lexed = lexWords(text, { quotes: keepsQuotes, escapes: false });
    return lexed.kind === 'words' && lexed.words.length === 1 ? lexed.words[0] : undefined;
}
function quotesIn(text) {
    return text.replace(/[^'"]/g, '').length;
}
const WITH_HEREDOCS = new Set(['RUN', 'COPY', 'ADD']);
/** Only RUN, COPY and ADD have here-documents, also after ONBUILD. */
function mayHaveHeredocs(line) {
    const end = (0,words/* endOfPlainWord */.dc)(line, 0);
    const keyword = (0,instruction_names/* instructionName */.E5)(line.slice(0, end));
    if (keyword !== 'ONBUILD')
        return WITH_HEREDOCS.has(keyword);
    const start = (0,blanks/* skipBlanks */.pw)(line, end);
    return WITH_HEREDOCS.has((0,instruction_names/* instructionName */.E5)(line.slice(start, (0,words/* endOfPlainWord */.dc)(line, start))));
}
function indexTerminators(text) {
    const indexes = new Map();
    return {
        find: (delimiter, stripsTabs, from) => {
            let lines = indexes.get(stripsTabs);
            if (lines === undefined) {
                lines = indexLines(text, stripsTabs);
                indexes.set(stripsTabs, lines);
            }
            return firstFrom(lines.get(delimiter) ?? [], from);
        },
    };
}
function indexLines(text, stripsTabs) {
    const lines = new Map();
    for (let start = 0; start < text.length;) {
        const end = (0,blanks/* endOfLine */.vT)(text, start);
        let content = start;
        while (stripsTabs && content < end && text[content] === '\t')
            content++;
        (0,group_by/* addToGroup */.M)(lines, text.slice(content, end), { start, end });
        start = (0,blanks/* nextLine */.sE)(text, end);
    }
    return lines;
}
function firstFrom(places, from) {
    let low = 0;
    let high = places.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle].start < from)
            low = middle + 1;
        else
            high = middle;
    }
    return places[low];
}
/**
 * The bodies of `operators`, one after the other from `from` on; undefined if one of them never ends: BuildKit refuses that, and a shift
 * such as `$(( 1 << 2 ))`, which older builders accept, looks just like it.
 */
function heredocRanges(operators, { text, from, terminators }) {
    const ranges = [];
    let start = from;
    for (const { delimiter, isQuoted, stripsTabs } of operators) {
        const terminator = terminators.find(delimiter, stripsTabs, start);
        if (terminator === undefined)
            return undefined;
        const end = (0,blanks/* nextLine */.sE)(text, terminator.end);
        const body = { start, end: terminator.start };
        ranges.push({ delimiter, isQuoted, stripsTabs, body, end });
        start = end;
    }
    return ranges;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/text/masked-text.js



const SPACE = 32;
const LINE_FEED = 10;
const FILLER = 'x'.charCodeAt(0);
/**
 * The instructions as BuildKit separates them: by its rules for blanks, comments, line continuations and here-documents, which the library
 * reads differently. So the library gets one word for each instruction, line ends included, and blanks for the rest.
 */
function maskText(source) {
    const { text } = source;
    const units = Buffer.alloc(text.length, SPACE);
    const heredocs = new Map();
    const terminators = indexTerminators(text);
    for (let at = 0; at < text.length;) {
        const end = (0,blanks/* endOfLine */.vT)(text, at);
        if ((0,joined_lines/* isSkipped */.JR)(text, at, end)) {
            at = (0,blanks/* nextLine */.sE)(text, end);
            if (at > end)
                units[at - 1] = LINE_FEED;
            continue;
        }
        at = maskInstruction(source, (0,blanks/* skipBlanks */.pw)(text, at, end), { units, heredocs, terminators });
    }
    return { text: units.toString('latin1'), heredocs };
}
/** Returns where the next instruction may start. */
function maskInstruction(source, first, masking) {
    const { text } = source;
    const { units } = masking;
    const { start, end } = (0,joined_lines/* instructionLines */.Ey)(text, first, source.escapeChar);
    if (start < end)
        units.fill(FILLER, start, end);
    const next = (0,blanks/* nextLine */.sE)(text, end);
    if (next > end)
        units[next - 1] = LINE_FEED;
    // searching the whole text from each instruction on would take quadratic time
    return text.slice(start, end).includes('<<') ? endOfHeredocs(source, { start, end, next }, masking) : next;
}
function endOfHeredocs(source, { start, end, next }, { heredocs, terminators }) {
    const { text, excerpt, escapeChar, report } = source;
    const line = (0,joined_lines/* joinLines */.cT)(excerpt, start, end, escapeChar).text;
    if (!mayHaveHeredocs(line))
        return next;
    const operators = heredocsOfLine(line);
    const span = excerpt.span(start, (0,blanks/* endOfLine */.vT)(text, start));
    if (operators === 'too-deep') {
        report.gap({
            kind: 'limit-reached',
            message: 'Variables are nested too deeply here, so the end of this instruction is not known.',
            wayOut: 'Nest them less.',
            span,
        });
        return next;
    }
    const ranges = heredocRanges(operators, { text, from: next, terminators });
    if (ranges === undefined) {
        report.note(span, 'A here-document that starts here never ends, so the text is taken for something else.');
        return next;
    }
    if (ranges.length > 0)
        heredocs.set(start, ranges);
    return ranges.at(-1)?.end ?? next;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/text/blocks.js








const blocks_NONE = [];
/** The instructions with their ends, as dockerfile-ast finds them in a masked text. Nothing else uses that library. */
function blocksOf(source) {
    const masked = maskText(source);
    const lines = (0,line_index/* lineStarts */._)(masked.text);
    const offsetOf = ({ line, character }) => lines[line] + character;
    return main.DockerfileParser.parse(masked.text)
        .getInstructions()
        .map((instruction) => {
        const { start, end } = instruction.getRange();
        const from = offsetOf(start);
        return toBlock(source, from, offsetOf(end), masked.heredocs.get(from) ?? blocks_NONE);
    });
}
function toBlock({ excerpt, text, escapeChar }, start, end, heredocs) {
    const line = (0,trimmed/* trimmed */.d)((0,joined_lines/* joinLines */.cT)(excerpt, start, end, escapeChar));
    const name = (0,instruction_names/* instructionName */.E5)(line.text.slice(0, (0,words/* endOfPlainWord */.dc)(line.text, 0)));
    return { name, start, end: (0,blanks/* trimEnd */.s8)(text, start, end), line, heredocs };
}

// EXTERNAL MODULE: ./build/parse/dockerfile/text/directives.js
var text_directives = __webpack_require__(49301);
;// CONCATENATED MODULE: ./build/parse/dockerfile/comments.js





/** Comments within instructions are comments of the Dockerfile, so a text of several lines cannot hide one. */
const dockerfileComments = { ...comment_syntax/* hashComments */.p, hasShellQuotes: true, instructionsIn };
function instructionsIn(file) {
    const excerpt = (0,source/* wholeFile */.A)(file);
    const { escapeChar } = (0,text_directives/* scanDirectives */.Y)(excerpt);
    return blocksOf({ file, excerpt, text: file.text, escapeChar, report: text_source/* SILENT */.qY, expansion: { left: 0 } });
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/context-sources.js
/** The paths that must exist in the build context for the build to work: sources of COPY and ADD, and of bind mounts. */
function contextSources(stages) {
    const sources = stages.flatMap(({ instructions }) => instructions.filter(({ isOnbuild, isTriggered }) => !isOnbuild && !isTriggered).flatMap(sourcesOf));
    // a pattern may match nothing
    return [...new Set(sources)].filter((source) => !/[*?[\\]/.test(source));
}
function sourcesOf(instruction) {
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
        return copied(instruction);
    return instruction.keyword === 'RUN' ? mounted(instruction) : [];
}
function copied({ keyword, from, sources }) {
    if (from !== undefined)
        return [];
    const written = sources.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    return keyword === 'COPY' ? written : written.filter((source) => !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(source));
}
function mounted({ flags }) {
    return flags.flatMap(({ name, options }) => {
        const type = options.get('type')?.value ?? 'bind';
        const source = (options.get('source') ?? options.get('src'))?.value;
        const isContext = name === 'mount' && type === 'bind' && !options.has('from');
        return isContext && typeof source === 'string' ? [source] : [];
    });
}

// EXTERNAL MODULE: ./build/analysis/paths/shell-paths.js
var shell_paths = __webpack_require__(44279);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
;// CONCATENATED MODULE: ./build/parse/dockerfile/copied-scripts.js



/** A script that several stages run is read again for each. */
const ROOM = 3_000_000;
/** The cost of a file that is not a script, or cannot be read. */
const PER_REFUSAL = 1000;
/** The cost of a look for a file in a context. */
const PER_LOOK = 10;
/** How many stages a file may pass through. */
const copied_scripts_MAX_STAGES = 50;
function roomForCopies(onUnreadable = () => { }) {
    return { left: ROOM, files: new Set(), onUnreadable };
}
/** The scripts among the copies. A script is returned once, so `taken` grows. */
function copiedScripts(placed, taken, room) {
    const at = (path, isProgram) => {
        const found = taken.has(path) ? undefined : find(placed, path, room, 0);
        if (found === undefined)
            return undefined;
        taken.add(path);
        const read = found(isProgram);
        room.left -= read?.ok ? read.value.text.length : PER_REFUSAL;
        if (read === undefined || room.left < 0)
            return undefined;
        if (!read.ok) {
            room.onUnreadable(read.error);
            return undefined;
        }
        room.files.add(read.value);
        return (0,source/* wholeFile */.A)(read.value);
    };
    return {
        at,
        room,
        program(name) {
            for (const folder of programFolders(placed)) {
                const found = at(`${folder}/${name}`, true);
                if (found !== undefined)
                    return found;
            }
            return undefined;
        },
    };
}
/** The paths that files of a copy from a build context get, where something may start them. A single file may become the destination, or lie in that folder. */
function pathsOf({ from, sources, destination, exclude, dropped }, room) {
    const origin = from();
    if (origin === undefined || 'copies' in origin)
        return [];
    return sources.flatMap((source) => {
        const value = (0,shell_paths/* resolvePath */.o1)('/', source.value).slice(1);
        const files = origin.files({ value, span: source.span }, exclude);
        room.left -= files.length;
        const depth = dropped ?? (value === '' ? 0 : value.split('/').length);
        const likely = LIKELY.test(destination) || files.length <= FEW ? files : files.filter((file) => file.includes('supervis'));
        return room.left < 0 ? [] : likely.flatMap((file) => placesOf(file.split('/'), depth, destination));
    });
}
/** Where files may be started from, except for the settings of supervisord. */
const LIKELY = /^\/(?:$|etc|root|home|var|lib|usr\/lib|docker-|entrypoint|custom-|init)|supervis/;
/** Of so few files, each may be the value of a variable that names a script. */
const FEW = 20;
function placesOf(names, depth, destination) {
    if (names.length > depth)
        return [(0,shell_paths/* resolvePath */.o1)(destination, `./${names.slice(depth).join('/')}`)];
    return [destination, (0,shell_paths/* resolvePath */.o1)(destination, `./${names.at(-1)}`)];
}
/** The folders of programs that something is copied into. Copies are only ever added, and each command asks. */
function programFolders({ copies }) {
    const known = foldersOf(copies);
    for (; known.count < copies.length; known.count += 1) {
        const { destination: path } = copies[known.count];
        for (const folder of [path, path.slice(0, path.lastIndexOf('/'))]) {
            if ((0,shell_paths/* isProgramFolder */.hr)(folder))
                known.folders.add(folder);
        }
    }
    return known.folders;
}
const foldersOf = (0,remember/* remember */.k)((_copies) => ({ count: 0, folders: new Set() }));
/** The file at a path: of copies that place one there, the last. */
function find({ copies }, path, room, depth) {
    if (depth > copied_scripts_MAX_STAGES)
        room.left = -1;
    const searched = searchedIn(copies);
    const first = searched.get(path) ?? 0;
    for (let at = copies.length - 1; at >= first; at -= 1) {
        const copy = copies[at];
        room.left -= 1;
        if (room.left < 0)
            return undefined;
        if (!(0,shell_paths/* isWithin */.UO)(path, copy.destination))
            continue;
        const found = inCopy(copy, path, room, depth);
        if (found !== undefined)
            return found;
    }
    if (room.left >= 0)
        searched.set(path, copies.length);
    return undefined;
}
/** How many copies from the first do not place a file at a path: each command of a stage looks for its program. */
const searchedIn = (0,remember/* remember */.k)((_copies) => new Map());
function inCopy(copy, path, room, depth) {
    const { from, sources, destination } = copy;
    const below = path.slice(destination.length).replace(/^\//, '');
    const origin = from();
    if (origin === undefined)
        return undefined;
    for (const source of sources) {
        room.left -= 1;
        const found = 'copies' in origin
            ? candidates(source.value, below).map((one) => find(origin, (0,shell_paths/* resolvePath */.o1)('/', one), room, depth + 1))
            : [inContext(origin, source, below, copy, room)];
        const file = found.find((one) => one !== undefined);
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** The paths that a source may have for what is `below` its destination, which may be a file or a folder. */
function candidates(source, below) {
    if (below === '')
        return [source];
    const inside = `${source}/${below}`;
    return (0,shell_paths/* baseName */.Fl)(source) === below ? [source, inside] : [inside];
}
function inContext(context, { value, span }, below, { exclude, dropped }, room) {
    room.left -= PER_LOOK;
    // the builder reads `../a` as `a`
    const source = (0,shell_paths/* resolvePath */.o1)('/', value).slice(1);
    if (/[*?[\\]/.test(source))
        return byPattern(context, { value: source, span }, { below, dropped }, exclude, room);
    const paths = candidates(source, below).map((path) => path.replace(/^\//, ''));
    const path = paths.find((one) => !/[*?[\\]/.test(one) && context.files({ value: one, span }, exclude)[0] === one);
    return path === undefined ? undefined : (isProgram) => context.script(path, isProgram);
}
/** The files and folders that match a pattern are placed by their names. */
function byPattern(context, source, { below, dropped }, exclude, room) {
    const depth = source.value.split('/').length;
    const paths = context.files(source, exclude);
    room.left -= paths.length;
    const path = paths.find((one) => {
        const names = one.split('/');
        if (dropped !== undefined)
            return names.slice(dropped).join('/') === below;
        return (names.length > depth ? names.slice(depth) : names.slice(-1)).join('/') === below;
    });
    return path === undefined ? undefined : (isProgram) => context.script(path, isProgram);
}

// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var file_names = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/letter-case.js
var letter_case = __webpack_require__(76256);
;// CONCATENATED MODULE: ./build/parse/dockerfile/roles.js

/**
 * Sets the role of each stage, and which others build on it. Targets are the stages that some file asks for, and the last one, which is
 * built by default. A named stage that none of these needs must be there for someone who asks for it, so it is a target as well.
 */
function assignRoles(built, builds) {
    const [only] = built;
    if (only !== undefined && built.length === 1) {
        only.stage.role = 'target';
        return;
    }
    const targets = targetsOf(built, builds.filter(({ isPart }) => isPart !== true));
    const parts = stagesNamed(built, builds.filter(({ isPart }) => isPart === true));
    for (const { stage } of built) {
        const parent = stage.base.kind === 'stage' ? built[stage.base.stage.index] : undefined;
        if (parent !== undefined)
            parent.stage.isBase = true;
    }
    const unasked = unaskedTargets(built, reach([...targets, ...parts], built, ['base', 'content']));
    for (const { stage } of unasked)
        stage.isUnasked = true;
    targets.push(...unasked);
    const shipped = reach(targets, built, ['base']);
    const reached = reach([...shipped, ...parts], built, ['base', 'content']);
    for (const { stage } of reached)
        stage.role = 'contributor';
    for (const { stage } of shipped)
        stage.role = 'ancestor';
    for (const { stage } of targets)
        stage.role = 'target';
}
function targetsOf(built, builds) {
    const last = built.at(-1);
    return [...stagesNamed(built, builds), ...(last === undefined ? [] : [last])];
}
/** Later stages come first: an earlier stage that they need is not a separate target. */
function unaskedTargets(built, reached) {
    const seen = new Set(reached);
    return built.toReversed().filter((one) => {
        if (seen.has(one) || one.stage.name === undefined)
            return false;
        for (const other of reach([one], built, ['base', 'content']))
            seen.add(other);
        return true;
    });
}
function stagesNamed(built, builds) {
    return builds.flatMap(({ target }) => (target === undefined ? [] : (stageNamed(built, target) ?? [])));
}
function stageNamed(built, target) {
    const name = (0,letter_case/* lowerCase */.g)(target);
    const byName = built.findLast(({ stage }) => stage.name !== undefined && (0,letter_case/* lowerCase */.g)(stage.name.value) === name);
    return byName ?? (/^\d{1,6}$/.test(target) ? built[Number(target)] : undefined);
}
function reach(from, built, kinds) {
    const reached = new Set(from);
    // a set also yields items that are added during the iteration
    for (const { edges } of reached) {
        for (const [to, kind] of edges) {
            const stage = built[to];
            if (stage !== undefined && kinds.includes(kind))
                reached.add(stage);
        }
    }
    return reached;
}

// EXTERNAL MODULE: ./build/model/spliced.js
var spliced = __webpack_require__(77122);
;// CONCATENATED MODULE: ./build/parse/dockerfile/references.js




/** `loose` is the text without the defaults of build arguments: other builds may ask for it. */
function resolveName(text, loose, { stages, givenNames }) {
    const pieces = piecesOf(text);
    if (pieces.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return resolvePieces(pieces, stages);
    const index = stages.byName(pieces);
    if (index !== undefined) {
        const alternatives = loose === pieces ? [] : stages.matching(loose).filter((other) => other !== index);
        return { kind: 'stage', index, alternatives };
    }
    if (pieces === '')
        return { kind: 'unknown', candidates: [], isLikely: false };
    if (pieces === 'scratch')
        return { kind: 'scratch' };
    return givenNames.size > 0 && givenNames.has((0,plain_name/* plainName */.M)(pieces)) ? { kind: 'given' } : { kind: 'image', pieces };
}
function resolvePieces(pieces, stages) {
    const candidates = stages.matching(pieces);
    const hasText = pieces.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '') !== '';
    if (!hasText)
        return { kind: 'unknown', candidates, isLikely: false };
    if (candidates.length > 0)
        return { kind: 'unknown', candidates, isLikely: true };
    return { kind: 'image', pieces };
}
/** Like {@link resolveName} for `--from=` and `from=`, where a number is the index of a stage (in mounts, not for every builder). */
function resolveFrom(text, loose, known) {
    const pieces = piecesOf(text);
    if (!/^[+-]?\d{1,9}$/.test(pieces))
        return resolveName(text, loose, known);
    const { stages } = known;
    const index = stages.byName(pieces) ?? stages.byIndex(Number(pieces));
    return index === undefined
        ? { kind: 'unknown', candidates: [], isLikely: false }
        : { kind: 'stage', index, alternatives: [] };
}
function imageOf(pieces, { span }, use, user) {
    const { label, title, platforms } = user;
    return {
        kind: 'image',
        use,
        usedBy: label,
        title,
        ...(platforms && { platforms }),
        reference: { value: (0,images_image/* parseImageReference */.o_)(pieces), span },
        facts: {},
    };
}

// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/syntax/shell/index.js + 17 modules
var syntax_shell = __webpack_require__(26230);
;// CONCATENATED MODULE: ./build/parse/dockerfile/shells.js



const POSIX_SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const WINDOWS_IMAGE = /(?:^|\/)windows(?:\/|:|$)|nanoserver|servercore|dotnet\/framework/i;
/** The kind of shell that a program is. */
function shellOf(words) {
    const [first = '', second = ''] = words.map(programName);
    const name = first === 'env' ? second : first;
    if (POSIX_SHELLS.has(name))
        return 'posix';
    if (name === 'powershell' || name === 'pwsh')
        return 'powershell';
    return name === 'cmd' ? 'cmd' : 'unknown';
}
/** A placeholder for the text of a RUN; nobody writes this word. */
const TEXT = 'hullcheck_run_text';
/**
 * The shell that reads the text after the words of a SHELL instruction. It is a POSIX shell if the words run one that takes its next
 * argument as a script, perhaps through `env`, `tini` and the like; in `["sh", "-c", "x"]` the script is `x`, and the text of a RUN is not
 * read.
 */
function shellFor(words) {
    const named = shellOf(words);
    if (named === 'powershell' || named === 'cmd')
        return named;
    const quoted = [...words, TEXT].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const file = { path: '', text: quoted };
    const script = (0,syntax_shell/* parseScript */.tl)((0,source/* wholeFile */.A)(file), () => undefined);
    const commands = [...(0,shell/* everyCommand */.n3)(script)];
    return commands.length === 2 && commands[1]?.program === TEXT && commands[0]?.inner !== undefined
        ? 'posix'
        : 'unknown';
}
/**
 * Whether a shell may run commands that we do not search. Windows PowerShell and cmd exist only on Windows; `pwsh` also runs on Linux,
 * where it runs any program.
 */
function mayHideCommands(shell, words, windows) {
    if (shell === 'unknown')
        return true;
    if (shell === 'posix' || windows === 'yes')
        return false;
    return windows === 'no' || words.slice(0, 2).map(programName).includes('pwsh');
}
/**
 * Whether a text is a script of PowerShell, whatever the image is: a POSIX shell stops at `iex (New-Object \u2026)` with a syntax error before
 * it runs anything.
 */
function isPowerShell(text) {
    const at = text.search(EVALUATION);
    return at !== -1 && !/["'`\\#\n]/.test(text.slice(0, at));
}
const EVALUATION = /(?<![\w-])(?:iex|invoke-expression)[ \t]*\(\(?[ \t]*(?:new-object|iwr|irm|invoke-\w)/i;
/** Whether a POSIX shell reads a script, by its `#!` line; without one, the shell of the stage reads it. */
function isPosixScript(text) {
    const shebang = /^\s*#!([^\r\n]*)/.exec(text)?.[1];
    if (shebang === undefined)
        return true;
    const words = shebang.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
    return shellOf(words) === 'posix';
}
const WINDOWS_REPOSITORY = /^(?:windows(?:\/|$)|dotnet\/framework\/)/;
const WINDOWS_TAG = /^windows$|nanoserver|servercore/i;
/**
 * Some repositories of Microsoft have images for Windows only. Otherwise names of Microsoft and tags of Docker show the platform, unless
 * there is a digest: that may belong to any image, and anyone can give an image for Linux any name.
 */
function windowsByName({ text, registry, repository, tag, digest }) {
    const isOfMicrosoft = registry === 'mcr.microsoft.com';
    if (isOfMicrosoft && typeof repository === 'string' && WINDOWS_REPOSITORY.test(repository))
        return 'yes';
    if (!WINDOWS_IMAGE.test(text) && !(typeof tag === 'string' && WINDOWS_IMAGE.test(tag)))
        return 'no';
    if (digest !== undefined)
        return 'perhaps';
    const onHub = registry === undefined || registry === 'docker.io' ? repository : undefined;
    if (isOfMicrosoft || (typeof onHub === 'string' && onHub.startsWith('microsoft/')))
        return 'yes';
    const isOfDocker = typeof onHub === 'string' && /^(?:library\/)?[^/]+$/.test(onHub);
    return isOfDocker && tag !== undefined && WINDOWS_TAG.test(text.slice(text.lastIndexOf(':') + 1)) ? 'yes' : 'perhaps';
}
function programName(path) {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
    return name.endsWith('.exe') ? name.slice(0, -4) : name;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/stage-context.js
function addEdges(edges, to, kind) {
    for (const index of to)
        if (edges.get(index) !== 'base')
            edges.set(index, kind);
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/stage-platforms.js


/**
 * The platforms of the image that a FROM names. Images in COPY and RUN always have those that the file is built for.
 * https://docs.docker.com/reference/dockerfile/#from
 */
function platformsOf({ base: { flags } }, context) {
    const flag = flags.find(({ name }) => name === 'platform');
    const value = flag?.value?.value;
    if (flag === undefined || value === undefined)
        return context.platforms;
    const variable = value === located/* DYNAMIC */.u5 ? /^\$\{?(BUILD|TARGET)PLATFORM\}?$/.exec(flag.rawValue ?? '')?.[1] : undefined;
    if (variable === undefined || isReplaced(`${variable}PLATFORM`, context))
        return (0,asked_platforms/* platformsIn */.S)([value]);
    return variable === 'TARGET' ? context.platforms : undefined;
}
/** Whether the caller of the build, or an ARG with a default, replaces the value of the builder. */
function isReplaced(name, { source, given }) {
    return given.has(name) || (REPLACED.get(name)?.test(source.text) ?? false);
}
const REPLACED = new Map([
    ['BUILDPLATFORM', /^[ \t]*ARG[ \t].*\bBUILDPLATFORM=/im],
    ['TARGETPLATFORM', /^[ \t]*ARG[ \t].*\bTARGETPLATFORM=/im],
]);

;// CONCATENATED MODULE: ./build/parse/dockerfile/stage-titles.js
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/**
 * The title of a stage in the middle of a sentence. Messages do not show the number of a stage without a name: COPY counts from 0, readers
 * from 1.
 */
function stageTitle(name, index, count) {
    if (name !== undefined)
        return `stage "${name}"`;
    if (count === 1)
        return 'this Dockerfile';
    if (index === count - 1)
        return 'the last stage';
    const ordinal = ORDINALS[index];
    return ordinal === undefined ? `stage ${index + 1} of ${count}` : `the ${ordinal} stage`;
}

// EXTERNAL MODULE: ./build/support/nearest.js
var nearest = __webpack_require__(96730);
;// CONCATENATED MODULE: ./build/parse/dockerfile/mount-options.js

/** Names of the same option; if several are used, the last one counts. */
const OTHER_NAMES = [
    ['source', 'src'],
    ['target', 'dst', 'destination'],
    ['readonly', 'ro', 'readwrite', 'rw'],
];
/** The `key=value` fields of `--mount`, separated as in CSV; a key without a value is `true`. */
function parseMountOptions(value, read) {
    const options = new Map();
    for (const field of splitFields(value)) {
        const equals = field.text.indexOf('=');
        const key = (equals === -1 ? field.text : field.text.slice(0, equals)).trim().toLowerCase();
        if (key === '')
            continue;
        for (const other of OTHER_NAMES.find((names) => names.includes(key)) ?? [])
            options.delete(other);
        options.set(key, equals === -1 ? bare(field) : optionValue(key, (0,spliced/* part */.y_)(field, equals + 1, field.text.length), read));
    }
    return options;
}
function bare(field) {
    return { value: 'true', span: field.span(0, field.text.length) };
}
/** Types ignore case. */
function optionValue(key, value, read) {
    const text = read(value);
    const isWord = key === 'type' || key === 'sharing';
    return isWord && typeof text.value === 'string' ? { ...text, value: text.value.toLowerCase() } : text;
}
/** A field may be quoted, to contain a comma; a quote in it is then doubled. */
function splitFields(value) {
    const { text } = value;
    const fields = [];
    for (let at = 0; at <= text.length;) {
        const range = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
        fields.push(text[at] === '"' ? unquoted(value, range) : (0,spliced/* part */.y_)(value, range.start, range.end));
        const comma = text.indexOf(',', range.end);
        if (comma === -1)
            break;
        at = comma + 1;
    }
    return fields;
}
function plainField(text, start) {
    const comma = text.indexOf(',', start);
    return { start, end: comma === -1 ? text.length : comma };
}
/** The field without its quotes. */
function quotedField(text, start) {
    let end = start + 1;
    while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
        end += text[end] === '"' ? 2 : 1;
    return { start: start + 1, end: Math.min(end, text.length) };
}
function unquoted(value, { start, end }) {
    if (!value.text.slice(start, end).includes('""'))
        return (0,spliced/* part */.y_)(value, start, end);
    const pieces = [];
    let from = start;
    for (let quote = value.text.indexOf('""', from); quote !== -1 && quote < end; quote = value.text.indexOf('""', from)) {
        pieces.push({ text: value.text.slice(from, quote + 1), start: from, end: quote + 1 });
        from = quote + 2;
    }
    if (end > from)
        pieces.push({ text: value.text.slice(from, end), start: from, end });
    return (0,spliced/* spliced */.Zb)(value, pieces);
}

// EXTERNAL MODULE: ./build/parse/dockerfile/text/flag-words.js
var flag_words = __webpack_require__(54573);
;// CONCATENATED MODULE: ./build/parse/dockerfile/flags.js






const NO_FLAGS = [];
const NO_OPTIONS = new Map();
const KNOWN_FLAGS = {
    FROM: ['platform'],
    RUN: ['mount', 'network', 'security', 'device'],
    COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
    ADD: ['chown', 'chmod', 'link', 'exclude', 'checksum', 'keep-git-dir', 'unpack'],
    HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};
/** Flags whose values the builder does not expand: a variable in them is an error, not a value. */
const NEVER_EXPANDED = new Set([
    'network',
    'security',
    'device',
    'exclude',
    'interval',
    'timeout',
    'start-period',
    'start-interval',
    'retries',
]);
/** The flags before the arguments of an instruction. Unknown flags are kept, and reported once. */
function parseFlags(keyword, line, source, lookUp) {
    const { words, end } = (0,flag_words/* splitFlags */.g)(line, source.escapeChar);
    if (line.text[end] === BAD_BYTE)
        reportBytes(line.span(end, end + 1), source);
    if (words.length === 0)
        return { flags: NO_FLAGS, end };
    const flags = words.map((word, index) => {
        const next = words[index + 1]?.start ?? end;
        const flag = parseFlag(line, { ...word, next }, source, lookUp);
        if (KNOWN_FLAGS[keyword]?.includes(flag.name) !== true)
            flags_reportUnknown(keyword, flag, source);
        return flag;
    });
    if (BEYOND_ASCII.test(line.text.slice(0, end)))
        reportBytes(line.span(words[0]?.start ?? 0, end), source);
    return { flags, end };
}
/** Replaces a byte that is not UTF-8, which may be a blank where BuildKit looks at bytes. */
const BAD_BYTE = '\uFFFD';
/** BuildKit reads flags byte by byte, so other characters turn into something else, sometimes into blanks. */
const BEYOND_ASCII = /[^\0-\x7f]/;
function reportBytes(span, { report }) {
    report.gap({
        kind: 'ambiguous-text',
        weight: 'ordinary',
        message: 'BuildKit misreads characters beyond ASCII in a flag, so the effect of these flags is not known.',
        wayOut: 'Write the flags in ASCII.',
        span,
    });
}
function flags_reportUnknown(keyword, { name, span }, { report }) {
    const meant = name.length < 3 ? undefined : (0,nearest/* nearest */.p)(name, KNOWN_FLAGS[keyword] ?? []);
    report.gap({
        kind: 'unknown-instruction',
        weight: 'ordinary',
        message: `The flag ${(0,text_source/* quoted */.TL)(name)} of ${keyword} is not known, so its effect was not checked.`,
        wayOut: meant === undefined ? 'Remove it, or update hullcheck.' : `Did you mean --${meant}?`,
        span,
    }, `flag ${(0,text_source/* quoted */.TL)(keyword)} ${(0,text_source/* quoted */.TL)(name)} ${span.start}`);
}
function parseFlag(line, { start, end, next, value: word }, source, lookUp) {
    const equals = word.text.indexOf('=');
    const name = word.text.slice(2, equals === -1 ? undefined : equals).toLowerCase();
    const span = line.span(start, end);
    const entry = line.span(start, next > end && next < line.text.length ? next : end);
    if (equals === -1)
        return { name, value: undefined, rawValue: undefined, span, entry, options: NO_OPTIONS };
    const value = (0,spliced/* part */.y_)(word, equals + 1, word.text.length);
    const read = (excerpt) => expand(excerpt, source, lookUp);
    const rawValue = value.text;
    if (name === 'mount')
        return { name, value: read(value), rawValue, span, entry, options: parseMountOptions(value, read) };
    const text = NEVER_EXPANDED.has(name) ? asWritten(value) : read(value);
    return { name, value: text, rawValue, span, entry, options: NO_OPTIONS };
}
function asWritten(excerpt) {
    return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/text/instruction-line.js







const NO_HEREDOCS = [];
function readLine(block, context, isTriggered) {
    const { source, scope, order } = context;
    const lookUp = (name) => scope.lookUp(name, order);
    const outer = outerLine(block);
    const line = outer.keyword === 'ONBUILD' ? triggerLine(outer) : outer;
    const isOnbuild = line !== outer && !isTriggered;
    const { flags, end } = parseFlags(line.keyword, line.rest, source, lookUp);
    const { file, start, end: keywordEnd } = outer.keywordSpan;
    const span = { file, start, end: Math.max(keywordEnd, endOf(outer.rest)) };
    const base = {
        span,
        keywordSpan: line.keywordSpan,
        entry: entryOf(block, source),
        flags,
        heredocs: block.heredocs.length === 0 ? NO_HEREDOCS : block.heredocs.map((heredoc) => toHeredoc(heredoc, source)),
        isOnbuild,
        isTriggered,
        user: context.user,
    };
    const args = (0,trimmed/* trimmed */.d)((0,spliced/* part */.y_)(line.rest, end, line.rest.text.length));
    return { keyword: line.keyword, base, args, heredocs: block.heredocs, lookUp };
}
/** The text of a line with its variables replaced. */
function expandIn({ lookUp }, { source }) {
    return (excerpt) => expand(excerpt, source, lookUp);
}
function outerLine({ name, line }) {
    return { keyword: name, keywordSpan: line.span(0, name.length), rest: after(line, name.length) };
}
function after(line, end) {
    return (0,spliced/* part */.y_)(line, (0,words/* skipSeparators */.Mi)(line.text, end), line.text.length);
}
/** `ONBUILD RUN x` as `RUN x`. */
function triggerLine(outer) {
    const rest = (0,trimmed/* trimmed */.d)(outer.rest);
    const end = (0,words/* endOfPlainWord */.dc)(rest.text, 0);
    if (end === 0)
        return outer;
    return { keyword: (0,instruction_names/* instructionName */.E5)(rest.text.slice(0, end)), keywordSpan: rest.span(0, end), rest: after(rest, end) };
}
function endOf({ text, span }) {
    return text === '' ? 0 : span(0, text.length).end;
}
function entryOf({ start, end, heredocs }, { excerpt, text }) {
    let from = start;
    while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t'))
        from--;
    return excerpt.span(from, heredocs.at(-1)?.end ?? (0,blanks/* nextLine */.sE)(text, (0,blanks/* endOfLine */.vT)(text, end)));
}
function toHeredoc({ delimiter, isQuoted, body }, { text, excerpt }) {
    return {
        delimiter,
        isQuoted,
        body: { value: text.slice(body.start, body.end), span: excerpt.span(body.start, body.end) },
    };
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/from-lines.js
















/** The context must see only the ARGs before the first FROM. */
function readFromLines(blocks, context) {
    return blocks.map((block, index) => {
        const line = readLine(block, { ...context, order: Number.POSITIVE_INFINITY }, false);
        const [written, as, alias] = (0,words/* splitAtSeparators */.g2)(line.args.text).map(({ start, end }) => (0,spliced/* part */.y_)(line.args, start, end));
        const name = as !== undefined && (0,letter_case/* isWord */.J)(as.text, 'AS') && alias !== undefined ? from_lines_located(alias) : undefined;
        const spanEnd = (0,blanks/* trimEnd */.s8)(context.source.text, block.start, endOfFirstLine(block, context.source));
        return {
            line,
            index,
            label: name?.value ?? `${index}`,
            title: stageTitle(name?.value, index, blocks.length),
            name,
            span: context.source.excerpt.span(block.start, spanEnd),
            written,
        };
    });
}
function endOfFirstLine({ start, end }, { text, escapeChar }) {
    const lineEnd = Math.min((0,blanks/* endOfLine */.vT)(text, start), end);
    const last = (0,blanks/* trimEnd */.s8)(text, start, lineEnd);
    return lineEnd < end && text[last - 1] === escapeChar ? last - 1 : last;
}
function from_lines_located(excerpt) {
    return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}
/** The stages of the context are those before this one: FROM sees no others. */
function originOf({ line, span, written }, context) {
    const { source } = context;
    if (written === undefined) {
        (0,text_source/* reportRefused */.XB)(source, span, 'This FROM does not name an image, so the base of the stage is not known.');
        return { base: { kind: 'unknown', span }, edges: new Map(), windows: 'no' };
    }
    const text = expand(written, source, line.lookUp);
    const placeholder = placeholderIn(line, text);
    if (placeholder !== undefined) {
        source.report.gap((0,templates/* templateGap */.nV)(placeholder, source.text));
        return { base: { kind: 'unknown', span }, edges: new Map(), windows: 'perhaps' };
    }
    const loose = text.assumes === undefined ? piecesOf(text) : piecesOf(expand(written, source, () => UNKNOWN));
    const referent = resolveName(text, loose, context);
    const base = toBase(referent, text, loose, { ...context, platforms: platformsOf(line, context) });
    return { base, edges: edgesOf(referent), windows: windowsState(base, line, source) };
}
/** A template's placeholder in the image, in the platform, or in a FROM with too many words. */
function placeholderIn({ args, base: { flags } }, image) {
    const whole = { value: args.text, span: args.span(0, args.text.length) };
    if ((0,templates/* hasPlaceholder */.Kc)(piecesOf(image)))
        return whole;
    const count = (0,words/* splitAtSeparators */.g2)(args.text).length;
    if (count !== 1 && count !== 3 && (0,templates/* hasPlaceholder */.Kc)(args.text))
        return whole;
    const platform = flags.find(({ name, value }) => name === 'platform' && value && (0,templates/* hasPlaceholder */.Kc)(piecesOf(value)));
    return platform?.value && { value: piecesOf(platform.value), span: platform.span };
}
function toBase(referent, text, loose, context) {
    const { images, read } = context;
    const { span } = text;
    if (referent.kind === 'stage') {
        const stage = read[referent.index];
        return stage === undefined ? { kind: 'unknown', span } : { kind: 'stage', stage, span };
    }
    if (referent.kind === 'unknown')
        return unknownBase(text, loose);
    if (referent.kind !== 'image')
        return { kind: referent.kind, span };
    const image = imageOf(referent.pieces, text, 'from', context);
    images.push(image);
    return { kind: 'image', image };
}
/** A variable that no ARG declares is empty, so the build fails; only its author knows the intended value. */
function unknownBase({ span }, loose) {
    const pieces = loose === '' && (0,source/* spanText */.C)(span).includes('$') ? unknown_piece/* UNKNOWN_PIECE */.YB : loose;
    return { kind: 'unknown', span, ...(pieces.includes(unknown_piece/* UNKNOWN_PIECE */.YB) && { pieces }) };
}
function edgesOf(referent) {
    const edges = new Map();
    if (referent.kind === 'stage') {
        addEdges(edges, [referent.index], 'base');
        addEdges(edges, referent.alternatives, 'content');
    }
    else if (referent.kind === 'unknown') {
        addEdges(edges, referent.candidates, referent.isLikely ? 'base' : 'content');
    }
    return edges;
}
function windowsState(base, { base: { flags } }, source) {
    const platform = flags.find(({ name }) => name === 'platform')?.value?.value;
    const isKnown = typeof platform === 'string';
    const isForWindows = isKnown && platform.toLowerCase().startsWith('windows');
    if (isKnown && !isForWindows)
        return 'no';
    const named = base.kind === 'image' ? windowsByName(base.image.reference.value) : 'no';
    if (named !== 'no')
        return named;
    return isForWindows || source.escapeChar === '`' ? 'perhaps' : 'no';
}

// EXTERNAL MODULE: ./build/analysis/processes/started-processes.js
var started_processes = __webpack_require__(61992);
// EXTERNAL MODULE: ./build/model/path-steps.js
var path_steps = __webpack_require__(20925);
// EXTERNAL MODULE: ./build/syntax/shell/files-of-script.js
var files_of_script = __webpack_require__(39890);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/parse/dockerfile/workdir.js


/** Relative paths must not accumulate without limit. */
const workdir_MAX_LENGTH = 4096;
/** No image has a working directory as deep as this many steps upwards. */
const TO_THE_ROOT = /^(?:\.\.(?:\/|$)){8}/;
/** The folder after a WORKDIR: a relative path starts at the previous folder. */
function absolutePath({ value }, before, windows) {
    if (value === located/* DYNAMIC */.u5)
        return located/* DYNAMIC */.u5;
    const path = value;
    if (windows !== 'no' && /^[A-Za-z]:/.test(path))
        return windows === 'yes' ? path.replaceAll('\\', '/') : located/* DYNAMIC */.u5;
    if (path.startsWith('/'))
        return withoutSlash(external_node_path_.posix.normalize(path));
    if (before === located/* DYNAMIC */.u5)
        return fromRoot(path);
    const joined = withoutSlash(external_node_path_.posix.join(before, path));
    return joined.length > workdir_MAX_LENGTH ? located/* DYNAMIC */.u5 : joined;
}
function fromRoot(path) {
    return TO_THE_ROOT.test(external_node_path_.posix.normalize(path)) ? withoutSlash(external_node_path_.posix.join('/', path)) : located/* DYNAMIC */.u5;
}
/** A folder has one name, with or without a slash at the end. */
function withoutSlash(path) {
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
/** The folder of relative paths. Most images start in `/`. */
function folderIn(workdir) {
    return workdir === located/* DYNAMIC */.u5 ? '/' : workdir;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/stage-files.js




/** In characters: a script that several stages run is read again for each. */
const stage_files_ROOM = 1_000_000;
/** The cost of a file that a stage may copy, in addition to its texts, its path and what it is compared with. */
const PER_FILE = 20;
function noSteps(copied) {
    return { stages: [], over: 0, room: { left: stage_files_ROOM }, copied };
}
function filesOfStage(all, parent) {
    const files = { folder: '/', texts: new Map(), paths: new Map(), room: all.room };
    const own = { placed: { copies: [] }, run: new Set(), steps: [], taken: 0 };
    const stage = { all, index: all.stages.length, parent, files, ...own };
    if (parent !== undefined) {
        stage.steps.push(() => {
            takeOver(parent, stage, ['/'], '/');
            inherit(parent, stage);
        });
    }
    all.stages.push(stage);
    return stage;
}
function inherit({ placed: { copies }, run }, { placed, run: own, all: { copied } }) {
    copied.left -= copies.length + run.size;
    if (copied.left < 0)
        return;
    for (const copy of copies)
        placed.copies.push(copy);
    for (const path of run)
        own.add(path);
}
/** Adds a here-document of COPY. */
function addFile({ files, steps }, path, text) {
    steps.push(() => (0,files_of_script/* setText */.c3)(files, path, [text]));
}
/** `COPY --from`: the sources, or the files in them, are placed in the destination. */
function copyFiles(from, to, copy) {
    to.steps.push(() => {
        const stage = to.all.stages[from()];
        if (stage === undefined || stage === to)
            return;
        const sources = copy.sources.map(({ value }) => (0,shell_paths/* resolvePath */.o1)('/', value));
        takeOver(stage, to, sources, copy.destination);
        place(to, { ...copy, from: () => placedInEarlier(from(), to) });
    });
}
/** What is copied into an earlier stage; builders refuse later ones, which could lead in a circle. */
function placedInEarlier(index, { all, index: own }) {
    return index < own ? all.stages[index]?.placed : undefined;
}
/** A copy from the build context replaces what was written before. */
function placeFiles(stage, copies) {
    stage.steps.push(() => {
        const { sources, destination } = copies;
        const { texts } = stage.files;
        for (const { value } of sources) {
            texts.delete(destination);
            texts.delete((0,shell_paths/* resolvePath */.o1)('/', `${destination}/${(0,shell_paths/* baseName */.Fl)(value)}`));
        }
        place(stage, copies);
    });
}
function place({ placed }, copies) {
    placed.copies.push({ ...copies, destination: (0,shell_paths/* resolvePath */.o1)('/', copies.destination) });
}
function takeOver(from, to, sources, destination) {
    for (const [path, texts] of from.files.texts) {
        to.all.room.left -= PER_FILE + sources.length + texts.length + path.length + destination.length;
        if (to.all.room.left < 0)
            return;
        const source = sources.find((one) => (0,shell_paths/* isWithin */.UO)(path, one));
        if (source === undefined)
            continue;
        const isFile = path === source;
        const inside = path.slice(isFile ? path.lastIndexOf('/') : source.length);
        (0,files_of_script/* setText */.c3)(to.files, (0,shell_paths/* resolvePath */.o1)('/', `${destination}/${inside}`), [...texts]);
        // only the image knows whether the destination is a folder
        if (isFile && !destination.endsWith('/'))
            (0,files_of_script/* setText */.c3)(to.files, (0,shell_paths/* resolvePath */.o1)('/', destination), [...texts]);
    }
}
/** The files at the beginning of the current RUN, computed when they are asked for. */
function filesHere(stage, workdir, mounted) {
    const before = stage.steps.length;
    return () => {
        // files of earlier stages may be mounted
        if (mounted.length > 0)
            takeSteps(stage, before);
        const files = filesAfter(stage, before, workdir);
        return withCopied(files, stage, { mounted, run: mounted.length === 0 ? stage.run : new Set(stage.run) });
    };
}
function withCopied(files, { placed, all }, { mounted, run }) {
    if (mounted.length > 0)
        all.copied.left -= placed.copies.length;
    const copies = mounted.length === 0 ? placed.copies : [...placed.copies, ...mounted];
    return copies.length === 0 ? files : { ...files, copied: copiedScripts({ copies }, run, all.copied) };
}
/** The files when a container starts. The container may change its copies. */
function filesAtEnd(stage, workdir) {
    return () => {
        const { texts, paths, ...files } = filesAfter(stage, stage.steps.length, workdir());
        stage.all.room.left -= texts.size * PER_FILE;
        const isOver = stage.all.room.left < 0;
        const own = { ...files, texts: new Map(isOver ? [] : texts), paths: new Map(isOver ? [] : paths) };
        return withCopied(own, stage, { mounted: [], run: new Set(stage.run) });
    };
}
/** The files that a stage writes or copies from the build context to paths that are wanted, without those of its parent. */
function filesPlaced(stage, isWanted) {
    takeSteps(stage, stage.steps.length);
    const { files, placed, parent, run, all } = stage;
    const written = [...files.texts].flatMap(([path, texts]) => {
        if (!isWanted(path) || parent?.files.texts.get(path)?.[0] === texts[0])
            return [];
        return [{ path, text: () => firstOrJoined(texts.flatMap((print) => print() ?? [])) }];
    });
    const own = placed.copies.slice(parent?.placed.copies.length ?? 0);
    const paths = new Set(own.flatMap((copy) => pathsOf(copy, all.copied)).filter(isWanted));
    const scripts = copiedScripts({ copies: own }, new Set(run), all.copied);
    const copied = [...paths].filter((path) => !files.texts.has(path));
    return [...written, ...copied.map((path) => ({ path, text: () => scripts.at(path, true) }))];
}
function firstOrJoined(excerpts) {
    return excerpts.length < 2 ? excerpts[0] : (0,files_of_script/* joinedLines */.Hy)(excerpts);
}
function filesAfter(stage, end, workdir) {
    if (end > 0)
        takeSteps(stage, end);
    return { ...stage.files, folder: folderIn(workdir) };
}
/** Takes the steps of earlier stages first, so that a step never has to take those of another stage. */
function takeSteps(stage, end) {
    const { all } = stage;
    for (let earlier = all.stages[all.over]; earlier !== undefined && earlier !== stage;) {
        all.over += 1;
        take(earlier, earlier.steps.length);
        earlier = all.stages[all.over];
    }
    take(stage, end);
}
function take(stage, end) {
    while (stage.taken < end) {
        const step = stage.steps[stage.taken];
        stage.taken += 1;
        step?.();
    }
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/bind-mounts.js






/** The files of the build context and of other stages that `RUN --mount` places in the stage. */
function bindMounts(flags, context) {
    return flags.flatMap((flag) => bind_mounts_mounted(flag, context) ?? []);
}
function bind_mounts_mounted({ name, options, span }, context) {
    if (name !== 'mount' || (options.get('type')?.value ?? 'bind') !== 'bind')
        return undefined;
    const option = (...names) => names.map((one) => options.get(one)).find((one) => one !== undefined);
    const target = (0,located/* known */.eO)(option('target', 'dst', 'destination'));
    const source = option('source', 'src');
    const value = source === undefined ? '.' : (0,located/* known */.eO)(source);
    const from = bind_mounts_originOf(options.get('from'), context);
    if (target === undefined || value === undefined || from === undefined)
        return undefined;
    const destination = (0,shell_paths/* resolvePath */.o1)(folderIn(context.workdir), target);
    return { from, sources: [{ value, span: source?.span ?? span }], destination, exclude: [] };
}
function bind_mounts_originOf(from, context) {
    if (from === undefined)
        return context.buildContext;
    const referent = resolveFrom(from, piecesOf(from), context);
    return referent.kind === 'stage' ? () => placedInEarlier(referent.index, context.files) : undefined;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/text/exec-form.js

const STRING = /"(?:[^"\\]|\\.)*"/y;
/** Characters that must be escaped in a JSON string. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const CONTROL = /[\0-\x1f]/;
const SEQUENCE = /\\(?:u[0-9a-fA-F]{4}|.)/g;
/**
 * The decoded strings of a JSON array, each as an excerpt; undefined for anything else, since the text is then in the shell form. The
 * syntax is strictly JSON: a trailing comma or a single quote makes it the shell form.
 */
function parseExecForm(excerpt) {
    const { text } = excerpt;
    let at = skipJsonBlanks(text, 0);
    if (text[at] !== '[')
        return undefined;
    const words = [];
    at = skipJsonBlanks(text, at + 1);
    while (words.length > 0 || text[at] !== ']') {
        const word = readString(excerpt, at);
        if (word === undefined)
            return undefined;
        words.push(word.value);
        at = skipJsonBlanks(text, word.end);
        if (text[at] === ']')
            break;
        if (text[at] !== ',')
            return undefined;
        at = skipJsonBlanks(text, at + 1);
    }
    return skipJsonBlanks(text, at + 1) === text.length ? words : undefined;
}
/** JSON has fewer blanks than Dockerfiles. */
function skipJsonBlanks(text, from) {
    let at = from;
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\n')
        at++;
    return at;
}
function readString(excerpt, start) {
    STRING.lastIndex = start;
    const literal = STRING.exec(excerpt.text)?.[0];
    if (literal === undefined)
        return undefined;
    const end = start + literal.length;
    if (!literal.includes('\\'))
        return CONTROL.test(literal) ? undefined : { value: (0,spliced/* part */.y_)(excerpt, start + 1, end - 1), end };
    return isJson(literal) ? { value: decode(excerpt, start, literal), end } : undefined;
}
function isJson(literal) {
    try {
        JSON.parse(literal);
        return true;
    }
    catch {
        return false;
    }
}
/** The text of a JSON string literal that starts at `start`, quotes included. */
function decode(excerpt, start, literal) {
    const end = start + literal.length - 1;
    const pieces = [];
    let from = start + 1;
    for (const { 0: sequence, index } of literal.matchAll(SEQUENCE)) {
        const at = start + index;
        if (at > from)
            pieces.push({ text: excerpt.text.slice(from, at), start: from, end: at });
        from = at + sequence.length;
        pieces.push({ text: JSON.parse(`"${sequence}"`), start: at, end: from });
    }
    if (end > from || pieces.length === 0)
        pieces.push({ text: excerpt.text.slice(from, end), start: from, end });
    return (0,spliced/* spliced */.Zb)(excerpt, pieces);
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/command-line.js









const NO_WORDS = [];
const withScript = (0,lazy/* lazyProperty */.Uk)('script');
/** The command of RUN, CMD, ENTRYPOINT or HEALTHCHECK, from the text after its flags. Scripts are parsed when a rule asks for them. */
function readCommandLine(args, context) {
    const span = args.span(0, args.text.length);
    const strings = context.heredocs.length === 0 ? parseExecForm(args) : undefined;
    if (strings !== undefined)
        return execForm(args, strings, context);
    const { shell, script, isBash = false } = shellForm(args, context);
    const line = { form: 'shell', shell, span, text: textOf(args, context), words: NO_WORDS };
    return withScript(line, () => (script === undefined ? undefined : readScript(script(), context, { isBash })));
}
function textOf({ text }, { source, heredocs }) {
    const [first] = heredocs;
    const end = heredocs.at(-1)?.end;
    return first === undefined ? text : `${text}\n${source.text.slice(first.body.start, end)}`;
}
function execForm(args, strings, context) {
    const words = strings.map(({ text, span }) => ({ value: text, span: span(0, text.length) }));
    const { text } = args;
    const line = { form: 'exec', shell: context.shell, span: args.span(0, text.length), text, words };
    return withScript(line, () => {
        const [first] = strings;
        if (first !== undefined && context.isForShell?.() === true)
            return readScript(first, context, {});
        return readScript(asShellText(args, strings), context, { isExec: true });
    });
}
/** Parses commands, and reports what could not be read. */
function readScript(text, { source, lookUp, files }, how) {
    const written = files?.();
    const script = (0,syntax_shell/* parseScript */.tl)(text, lookUp, { ...how, ...(written && { files: written }) });
    if (written !== undefined && written.room.left < 0)
        source.report.gap(tooManyFiles(text), 'files');
    if (written?.copied !== undefined && written.copied.room.left < 0)
        source.report.gap(tooManyCopied(text), 'copied');
    const problems = (0,shell/* everyProblem */.HS)(script);
    const problem = problems.find(({ kind }) => kind === 'limit-reached') ?? problems[0];
    if (problem !== undefined) {
        source.report.gap({
            kind: problem.kind,
            thing: 'command',
            message: `Some commands here may not have been checked: ${problem.value}.`,
            wayOut: 'Write them so that every POSIX shell reads them alike, or in a separate script.',
            span: problem.span,
            evidence: (0,text_source/* evidenceOf */.X1)(text.text),
        });
    }
    return script;
}
function tooManyFiles({ text, span }) {
    return {
        kind: 'limit-reached',
        thing: 'command',
        message: 'The instructions of this Dockerfile write and run more scripts than can be followed.',
        wayOut: 'Copy the scripts from files of the repository.',
        span: span(0, text.length),
    };
}
function tooManyCopied({ text, span }) {
    return {
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'command',
        message: 'The stages of this Dockerfile run more text of copied scripts than is read.',
        wayOut: 'Split the Dockerfile.',
        span: span(0, text.length),
    };
}
/**
 * The words as a shell would need them written, so that one parser knows wrappers and `sh -c` in both forms. Places refer to the strings
 * without their quotes.
 */
function asShellText(args, strings) {
    const parts = [];
    for (const [index, string] of strings.entries()) {
        const { file, start, end } = string.span(0, string.text.length);
        parts.push(fixed(index === 0 ? "'" : " '", { file, start, end: start }));
        let from = 0;
        for (let quote = string.text.indexOf("'"); quote !== -1; quote = string.text.indexOf("'", from)) {
            parts.push((0,spliced/* part */.y_)(string, from, quote), fixed("'\\''", string.span(quote, quote + 1)));
            from = quote + 1;
        }
        parts.push((0,spliced/* part */.y_)(string, from, string.text.length), fixed("'", { file, start: end, end }));
    }
    return parts.length === 0 ? (0,spliced/* part */.y_)(args, 0, 0) : (0,spliced/* concatenated */.c)(parts);
}
function fixed(text, place) {
    return { text, span: () => place };
}
function shellForm(args, { source, shell, heredocs }) {
    const [first] = heredocs;
    if (first === undefined)
        return { shell, script: shell === 'posix' ? () => args : undefined };
    if (heredocIn(args.text) === undefined) {
        return { shell, script: shell === 'posix' ? () => withHeredocs(args, source.excerpt, heredocs) : undefined };
    }
    const body = contentOf(first, source.excerpt);
    const reader = body.text.startsWith('#!') ? scriptShell(body, source) : shell;
    return { shell: reader, script: reader === 'posix' ? () => body : undefined, isBash: (0,syntax_shell/* startsWithBash */.Cd)(body.text) };
}
/** `RUN <<EOF` with a `#!` line is a separate program. */
function scriptShell(body, { report }) {
    if (isPosixScript(body.text))
        return 'posix';
    const end = (0,blanks/* endOfLine */.vT)(body.text, 0);
    report.gap({
        kind: 'unknown-shell',
        weight: OTHER_LANGUAGES.test(body.text.slice(0, end)) ? 'expected' : 'ordinary',
        message: 'An unknown program runs this here-document, so its commands were not checked.',
        wayOut: 'Review it as a separate program.',
        span: body.span(0, end),
        evidence: (0,text_source/* evidenceOf */.X1)(body.text),
    });
    return 'unknown';
}
/** Interpreters that are not shells. */
const OTHER_LANGUAGES = /^#![ \t]*\S*(?:\/env(?:[ \t]+-S)?[ \t]+|\/)(?:python|perl|ruby|node|php|awk|gawk|lua)[\d.]*(?:\s|$)/;
/** The shell reads the line unchanged, followed by the bodies. */
function withHeredocs(args, excerpt, heredocs) {
    const bodies = heredocs.flatMap(({ delimiter, body }) => [
        (0,spliced/* inserted */.T1)(excerpt, '\n', body.start),
        (0,spliced/* part */.y_)(excerpt, body.start, body.end),
        (0,spliced/* inserted */.T1)(excerpt, delimiter, body.end),
    ]);
    return (0,spliced/* concatenated */.c)([args, ...bodies]);
}
/** The body, without the tabs before its lines if `<<-` removes them. */
function contentOf({ body: { start, end }, stripsTabs }, excerpt) {
    const { text } = excerpt;
    if (!stripsTabs || !text.slice(start, end).includes('\t'))
        return (0,spliced/* part */.y_)(excerpt, start, end);
    const pieces = [];
    for (let at = start; at < end;) {
        const next = Math.min((0,blanks/* nextLine */.sE)(text, (0,blanks/* endOfLine */.vT)(text, at, end)), end);
        let from = at;
        while (from < next && text[from] === '\t')
            from++;
        if (next > from)
            pieces.push({ text: text.slice(from, next), start: from, end: next });
        at = next;
    }
    return pieces.length === 0 ? (0,spliced/* part */.y_)(excerpt, start, start) : (0,spliced/* spliced */.Zb)(excerpt, pieces);
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/ports.js


/** One word of EXPOSE after variables: `80`, `80/udp`, `8000-8010`, and `80:80` of older builders. */
function parsePort(pieces, text, span, entry) {
    const slash = pieces.indexOf('/');
    const ports = slash === -1 ? pieces : pieces.slice(0, slash);
    const container = ports.slice(ports.lastIndexOf(':') + 1);
    const dash = container.indexOf('-');
    const from = portNumber(dash === -1 ? container : container.slice(0, dash));
    const to = dash === -1 ? from : portNumber(container.slice(dash + 1));
    return { from, to, protocol: protocolOf(pieces, slash), text, span, entry };
}
function portNumber(text) {
    if (!/^\d{1,5}$/.test(text))
        return located/* DYNAMIC */.u5;
    const port = Number(text);
    return port <= 65_535 ? port : located/* DYNAMIC */.u5;
}
function protocolOf(pieces, slash) {
    // `$PORT` may contain `53/udp`
    if (slash === -1)
        return pieces.endsWith(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : 'tcp';
    const protocol = pieces.slice(slash + 1).toLowerCase();
    return protocol.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? located/* DYNAMIC */.u5 : protocol;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/started-files.js




/** Where programs of an image look for what they start: s6, runit, cron, supervisord, systemd, shells, and entry points of images. */
const PLACES = [
    { path: /^\/etc\/(?:services\.d|s6[\w-]*|service|sv|runit)\/(?:[^/]+\/)*(?:run|up|finish|\d)$/, kind: 'script' },
    { path: /^\/etc\/s6[\w-]*\/scripts\/[^/]+$/, kind: 'script' },
    {
        path: /^\/(?:etc\/|custom-)?(?:cont-init|cont-finish|fix-attrs|my_init|entrypoint|init)\.d\/[^/]+$/,
        kind: 'script',
    },
    { path: /^\/(?:docker-)?entrypoint(?:-[a-z]+)?\.d\/(?:[^/]+\/)*[^/]+\.(?:ba)?sh$/, kind: 'script' },
    { path: /^\/etc\/(?:cron\.(?:hourly|daily|weekly|monthly)|periodic\/\w+)\/[^/]+$/, kind: 'script' },
    {
        path: /^\/etc\/(?:rc\.local|profile|bash\.bashrc|bashrc|bash\.bash_logout|profile\.d\/[^/]+\.sh)$/,
        kind: 'script',
    },
    { path: /^(?:~|\$HOME|\/root|\/home\/[^/]+)\/\.(?:bashrc|bash_profile|bash_login|profile)$/, kind: 'script' },
    { path: /^\/etc\/(?:cron\.d\/[^/]+|crontab)$/, kind: 'table-with-users' },
    { path: /^\/(?:var\/spool\/cron(?:\/crontabs)?|etc\/crontabs)\/[^/]+$/, kind: 'table' },
    { path: /^\/(?=.*supervis).*\.(?:conf|ini)$/, kind: 'settings' },
    { path: /^\/(?:etc|lib|usr\/lib)\/systemd\/system\/[^/]+\.service$/, kind: 'settings' },
];
/** Variables that name a file which a shell reads when it starts. */
const STARTING_VARIABLES = ['BASH_ENV', 'ENV'];
/** The files of a stage that something starts without being told, with the commands in them; those of its parents are left out. */
function startedFiles(stage, environment, parse) {
    const named = new Set(STARTING_VARIABLES.flatMap((name) => environment(name) ?? []));
    const kindOf = (path) => named.has(path) ? 'script' : PLACES.find((place) => place.path.test(path))?.kind;
    const read = new Set();
    return filesPlaced(stage, (path) => kindOf(path) !== undefined).flatMap(({ path, text }) => {
        const excerpt = text();
        const kind = kindOf(path);
        if (excerpt === undefined || kind === undefined || !MAY_FETCH.test(excerpt.text))
            return [];
        // a copy may be a file or lie in a folder of that name
        const { file, start } = excerpt.span(0, 0);
        const place = `${start} ${file.path}`;
        if (read.has(place))
            return [];
        read.add(place);
        const commands = commandsIn(excerpt, kind);
        return commands === undefined ? [] : [{ path, script: parse(commands, /^#![^\n]*bash/.test(excerpt.text)) }];
    });
}
/** Words of commands that fetch or decode something. Other files are not parsed. */
const MAY_FETCH = /\b(?:curl|wget2?|aria2c|n?cat|nc|socat|openssl|dig|base64|xxd|npx|deno|uvx|python3?|perl|ruby|php|node)\b|\/dev\/tcp/;
/** The text that a shell reads; undefined if none does. */
function commandsIn(excerpt, kind) {
    if (kind === 'script')
        return (0,syntax_shell/* isForShell */.sE)(excerpt.text) ? excerpt : undefined;
    const { span } = excerpt;
    const text = kind === 'settings' ? excerpt.text.replaceAll(VALUES, ({ length }) => 'x'.repeat(length)) : excerpt.text;
    const lines = kind === 'settings' ? SETTING : kind === 'table' ? JOB : JOB_OF_USER;
    const parts = [...text.matchAll(lines)].map(({ 0: line, 1: command = '', index }) => (0,spliced/* part */.y_)({ text, span }, index + line.length - command.length, index + line.length));
    return parts.length === 0 ? undefined : (0,files_of_script/* joinedLines */.Hy)(parts);
}
/** `%(ENV_X)s` of supervisord: a shell would not understand it. */
const VALUES = /%\([^()\r\n]*\)[a-z]?/g;
const SETTING = /^[ \t]*(?:command|Exec(?:Start(?:Pre|Post)?|Reload|Stop))[ \t]*=[ \t]*[-@:+!]*([^\r\n]*)/gm;
const TIMES = String.raw `^[ \t]*(?:@[a-z]+|[\d*][^\s#]*(?:[ \t]+[\w*/,-]+){4})[ \t]+`;
const JOB = new RegExp(String.raw `${TIMES}([^\r\n]*)`, 'gm');
const JOB_OF_USER = new RegExp(String.raw `${TIMES}[\w$-]+[ \t]+([^\r\n]*)`, 'gm');

;// CONCATENATED MODULE: ./build/parse/dockerfile/text/pairs.js



/**
 * `NAME=value \u2026` of ENV and LABEL, or the older `NAME value`, where the value is the rest of the line. Names may contain variables, too.
 */
function parsePairs(args, escapeChar, read) {
    const { text } = args;
    const readName = (name) => ({ value: nameOf(read(name), name), span: nameSpan(name) });
    if (text.slice(0, (0,words/* endOfWord */.Rp)(text, 0, escapeChar)).includes('='))
        return pairsOf(args, escapeChar, readName, read);
    const end = (0,words/* endOfPlainWord */.dc)(text, 0);
    if (end === 0)
        return [];
    const valueStart = (0,words/* skipSeparators */.Mi)(text, end);
    const value = valueStart === text.length ? undefined : { start: valueStart, end: text.length };
    return [toPair(args, { start: 0, end }, value, { readName, read })];
}
/** `NAME` and `NAME=value` words, as in ARG, where names are not expanded. */
function parseWordPairs(args, escapeChar, read) {
    return pairsOf(args, escapeChar, (name) => ({ value: name.text, span: name.span(0, name.text.length) }), read);
}
function pairsOf(args, escapeChar, readName, read) {
    return (0,words/* splitWords */.yM)(args.text, escapeChar).map(({ start, end }) => {
        const length = args.text.slice(start, end).indexOf('=');
        if (length === -1)
            return toPair(args, { start, end }, undefined, { readName, read });
        const equals = start + length;
        return toPair(args, { start, end: equals }, { start: equals + 1, end }, { readName, read });
    });
}
/** The name as written if it depends on an unknown variable. */
function nameOf({ value }, { text }) {
    return value === located/* DYNAMIC */.u5 ? text : value;
}
function nameSpan(name) {
    const { start, end } = (0,words/* withoutQuotes */.Yg)(name.text, { start: 0, end: name.text.length });
    return name.span(start, end);
}
function toPair(args, name, value, { readName, read }) {
    const { text } = args;
    const located = readName((0,spliced/* part */.y_)(args, name.start, name.end));
    if (value === undefined) {
        return { name: located, value: undefined, rawValue: undefined, span: args.span(name.start, name.end) };
    }
    const raw = (0,words/* withoutQuotes */.Yg)(text, value);
    return {
        name: located,
        value: read((0,spliced/* part */.y_)(args, value.start, value.end)),
        rawValue: text.slice(raw.start, raw.end),
        span: args.span(name.start, value.end),
    };
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/instructions.js




























const READERS = new Map([
    ['ADD', readCopy],
    ['ARG', readArg],
    ['CMD', readCommand],
    ['COPY', readCopy],
    ['ENTRYPOINT', readCommand],
    ['ENV', readPairs],
    ['EXPOSE', readExpose],
    ['HEALTHCHECK', readHealthcheck],
    ['LABEL', readPairs],
    ['RUN', readRun],
    ['SHELL', readShell],
    ['USER', readUser],
    ['VOLUME', readVolume],
    ['WORKDIR', readWorkdir],
]);
/** Reads one instruction of a stage. Triggers of an ONBUILD are read in the stage that they are added to. */
function readInstruction(block, context, isTriggered = false) {
    const line = readLine(block, context, isTriggered);
    return (READERS.get(line.keyword) ?? readOther)(line, context);
}
function readRun({ base, args, heredocs, lookUp }, context) {
    const { source } = context;
    const shell = heredocs.length === 0 && isPowerShell(args.text) ? 'powershell' : context.shell;
    for (const flag of base.flags)
        if (flag.name === 'mount')
            readMount(flag, context);
    const files = base.isOnbuild
        ? filesAtEnd(context.files, () => context.workdir)
        : filesHere(context.files, context.workdir, bindMounts(base.flags, context));
    const line = readCommandLine(args, { source, shell, heredocs, lookUp: (name) => knownValue(lookUp(name)), files });
    // once a file is written, later instructions may run it, and must do so before it is written again
    if (!base.isOnbuild && (context.files.steps.length > 0 || MAY_WRITE.test(line.text)))
        context.files.steps.push(() => line.script);
    return { keyword: 'RUN', line, ...base };
}
/** Words of scripts that write files. */
const MAY_WRITE = />|tee/;
function readMount({ options }, context) {
    const from = options.get('from');
    if (from === undefined)
        return;
    const referent = resolveFrom(from, piecesOf(from), context);
    noteContent(referent, context);
    if (referent.kind === 'image') {
        context.images.push(imageOf(referent.pieces, from, 'mount-from', context));
    }
}
function noteContent(referent, { edges }) {
    if (referent.kind === 'stage')
        addEdges(edges, [referent.index, ...referent.alternatives], 'content');
    else if (referent.kind === 'unknown')
        addEdges(edges, referent.candidates, 'content');
}
/** Build arguments are gone when the container runs; its environment is complete at the end of the stage. */
function readCommand({ base, keyword, args }, context) {
    const isEntrypoint = keyword === 'ENTRYPOINT';
    const isForShell = () => !isEntrypoint && (0,started_processes/* isShellWithCode */.yo)(context.entrypoint);
    const line = readCommandLine(args, { ...runtimeCommand(context), isForShell });
    if (isEntrypoint && !base.isOnbuild)
        context.entrypoint = line;
    return { keyword: keyword, line, ...base };
}
function runtimeCommand(context) {
    const { source, shell, scope } = context;
    const lookUp = (name) => knownValue(scope.find('ENV', name, Number.POSITIVE_INFINITY) ?? UNKNOWN);
    return { source, shell, heredocs: [], lookUp, files: filesAtEnd(context.files, () => context.workdir) };
}
/** What the container starts although no instruction names it. */
function filesStartedIn(context) {
    const runtime = runtimeCommand(context);
    return startedFiles(context.files, runtime.lookUp, (text, isBash) => readScript(text, runtime, { isBash }));
}
function knownValue(known) {
    return known.kind === 'value' && !known.pieces.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? known.pieces : undefined;
}
function readHealthcheck({ base, args }, context) {
    const { text } = args;
    const end = (0,words/* endOfPlainWord */.dc)(text, 0);
    if (text.slice(0, end).includes(BAD_BYTE))
        reportBytes(args.span(0, end), context.source);
    const isNone = text.slice(0, end).toUpperCase() === 'NONE';
    const command = (0,spliced/* part */.y_)(args, (0,words/* skipSeparators */.Mi)(text, end), text.length);
    const line = isNone ? undefined : readCommandLine(command, runtimeCommand(context));
    return { keyword: 'HEALTHCHECK', line, ...base };
}
function readCopy(line, context) {
    const { base, keyword } = line;
    const words = pathWords(line, context);
    const flag = base.flags.find(({ name }) => name === 'from');
    const from = flag?.value === undefined ? undefined : readFrom(flag, flag.value, context);
    const [sources, destination] = [words.slice(0, -1), words.at(-1)];
    if (!base.isOnbuild)
        noteCopied(line, { sources, destination, from, flags: base.flags }, context);
    return { keyword: keyword, sources, destination, from, ...base };
}
/** Notes the files from here-documents and earlier stages. */
function noteCopied({ heredocs }, copy, context) {
    const written = (0,located/* known */.eO)(copy.destination);
    if (written === undefined)
        return;
    const { source, files } = context;
    const destination = (0,shell_paths/* resolvePath */.o1)(folderIn(context.workdir), written) + (written.endsWith('/') ? '/' : '');
    const { from, flags } = copy;
    const exclude = flags.filter(({ name }) => name === 'exclude').flatMap(({ value }) => (0,located/* known */.eO)(value) ?? []);
    const sources = copy.sources.flatMap(withKnown);
    const isFlat = !flags.some(({ name }) => name === 'parents');
    const all = isFlat ? [{ sources, destination }] : sources.map((one) => withParents(one, destination));
    for (const copies of all) {
        if (from?.kind === 'stage')
            copyFiles(() => from.stage.index, files, { ...copies, exclude });
        else if (from === undefined)
            placeFiles(files, { ...copies, exclude, from: context.buildContext });
    }
    for (const heredoc of heredocs) {
        const path = destination.endsWith('/') ? (0,shell_paths/* resolvePath */.o1)(destination, heredoc.delimiter) : destination;
        addFile(files, path, () => copiedText(heredoc, source.excerpt));
    }
}
/**
 * With `--parents`, a file is placed by its whole path, or by the part after `/./`:
 * https://docs.docker.com/reference/dockerfile/#copy---parents
 */
function withParents({ value, span }, destination) {
    const pivot = value.indexOf('/./');
    const root = pivot === -1 ? '' : value.slice(0, pivot);
    const kept = pivot === -1 ? value : value.slice(pivot + '/./'.length);
    const sources = [{ value: pivot === -1 ? value : `${root}/${kept}`, span }];
    // where a pattern decides, the path is known once a file is looked for
    if (/[*?[\\]/.test(value))
        return { sources, destination, dropped: (0,path_steps/* pathSteps */.V)(root).length };
    return { sources, destination: (0,shell_paths/* resolvePath */.o1)(destination, `./${(0,shell_paths/* resolvePath */.o1)('/', kept)}`) };
}
function withKnown({ value, span }) {
    return value === located/* DYNAMIC */.u5 ? [] : [{ value, span }];
}
/** The builder removes the backslash of `\$` where it replaces variables. */
function copiedText(heredoc, outer) {
    const body = contentOf(heredoc, outer);
    if (heredoc.isQuoted || !body.text.includes('\\$'))
        return body;
    const pieces = [];
    let from = 0;
    for (let at = body.text.indexOf('\\$'); at !== -1; at = body.text.indexOf('\\$', at + 2)) {
        if (at > from)
            pieces.push({ text: body.text.slice(from, at), start: from, end: at });
        from = at + 1;
    }
    pieces.push({ text: body.text.slice(from), start: from, end: body.text.length });
    return (0,spliced/* spliced */.Zb)(body, pieces);
}
function asItIs(word) {
    return word;
}
/** Words or JSON strings with their variables replaced, without the operators of here-documents. */
function pathWords(line, context, prepare = asItIs) {
    const { args, heredocs } = line;
    const expanded = expandIn(line, context);
    const read = (word) => expanded(prepare(word));
    const strings = parseExecForm(args);
    if (strings !== undefined)
        return strings.map(read);
    return (0,words/* splitAtSeparators */.g2)(args.text)
        .filter(({ start, end }) => heredocs.length === 0 || heredocIn(args.text.slice(start, end)) === undefined)
        .map(({ start, end }) => read((0,spliced/* part */.y_)(args, start, end)));
}
function readFrom(flag, value, context) {
    const referent = resolveFrom(value, piecesOf(value), context);
    noteContent(referent, context);
    if (referent.kind === 'stage')
        return copiedFrom(referent.index, flag, context.read);
    if (referent.kind !== 'image')
        return { kind: 'unknown', flag };
    const image = imageOf(referent.pieces, value, 'copy-from', context);
    context.images.push(image);
    return { kind: 'image', image, flag };
}
const withStage = (0,lazy/* lazyProperty */.Uk)('stage');
/** The stage may come later, and exists once the whole file has been read. */
function copiedFrom(index, flag, stages) {
    return withStage({ kind: 'stage', flag }, () => stages[index]);
}
function readUser(line, context) {
    const { args, base } = line;
    const isMissing = args.text === '';
    if (isMissing)
        (0,text_source/* reportRefused */.XB)(context.source, base.span, 'USER names no user here.');
    const value = isMissing ? { value: located/* DYNAMIC */.u5, span: args.span(0, 0) } : expandIn(line, context)(args);
    const user = { keyword: 'USER', value, ...base };
    if (!user.isOnbuild)
        context.user = user;
    return user;
}
function readPairs(line, context) {
    const { base, keyword, args } = line;
    const pairs = parsePairs(args, context.source.escapeChar, expandIn(line, context));
    if (keyword === 'ENV' && !base.isOnbuild)
        for (const pair of pairs)
            setVariable(pair, context);
    const unset = pairs.find(({ value }) => value === undefined);
    if (unset !== undefined)
        (0,text_source/* reportRefused */.XB)(context.source, unset.span, `${keyword} gives no value here.`);
    return { keyword: keyword, pairs, ...base };
}
function setVariable({ name, value }, { scope, order }) {
    if (value === undefined)
        return;
    scope.set('ENV', name.value, order, asKnown(value), { name: name.value, value, kind: 'ENV' });
}
function readArg(line, context) {
    const pairs = parseWordPairs(line.args, context.source.escapeChar, expandIn(line, context));
    if (!line.base.isOnbuild)
        for (const pair of pairs)
            declareArgument(pair, context);
    return { keyword: 'ARG', pairs, ...line.base };
}
function declareArgument({ name, value, span }, { scope, globals, given, order }) {
    const global = scope === globals ? undefined : globals.find('ARG', name.value, Number.POSITIVE_INFINITY);
    const known = argumentValue(name.value, value, { given, global });
    const text = known.kind === 'value' ? toText(known.pieces, value?.span ?? span, known.assumes) : undefined;
    scope.set('ARG', name.value, order, known, text && { name: name.value, value: text, kind: 'ARG' });
}
function readExpose(line, context) {
    const { base, args } = line;
    const read = expandIn(line, context);
    let end = 0;
    const ports = (0,words/* splitAtSeparators */.g2)(args.text).flatMap((word) => {
        const places = { span: args.span(word.start, word.end), entry: args.span(end, word.end) };
        end = word.end;
        return expandWords(read((0,spliced/* part */.y_)(args, word.start, word.end))).map((port) => parsePort(port, args.text.slice(word.start, word.end), places.span, places.entry));
    });
    return { keyword: 'EXPOSE', ports, ...base };
}
/** A variable may contain several words. */
function expandWords(text) {
    return piecesOf(text)
        .split(/\s+/)
        .filter((word) => word !== '');
}
function readVolume(line, context) {
    return { keyword: 'VOLUME', paths: pathWords(line, context, trimmed/* trimmed */.d), ...line.base };
}
function readWorkdir(line, context) {
    const path = expandIn(line, context)(line.args);
    const absolute = absolutePath(path, context.workdir, context.windows);
    if (!line.base.isOnbuild)
        context.workdir = absolute;
    return { keyword: 'WORKDIR', path, absolute, ...line.base };
}
function readShell({ base, args }, context) {
    const { source, unknownShells, windows } = context;
    const strings = parseExecForm(args) ?? [];
    const words = strings.map(({ text, span }) => ({ value: text, span: span(0, text.length) }));
    const values = words.map(({ value }) => value);
    const shell = shellFor(values);
    const instruction = { keyword: 'SHELL', words, shell, ...base };
    if (strings.length === 0)
        (0,text_source/* reportRefused */.XB)(source, base.span, 'SHELL needs a JSON array, so it was left out.');
    else if (mayHideCommands(shell, values, windows))
        unknownShells.push(instruction);
    if (strings.length > 0 && !base.isOnbuild)
        context.shell = shell;
    return instruction;
}
/** Under ONBUILD, unknown instructions are reported here; elsewhere `checkedParts` has already reported them. */
function readOther({ base, keyword, args }, { source }) {
    const text = { value: args.text, span: args.span(0, args.text.length) };
    if (base.isOnbuild && !(0,instruction_names/* isInstructionName */.e4)(keyword))
        source.report.gap((0,instruction_names/* unknownInstruction */.vQ)(keyword, base.keywordSpan, `${keyword} ${args.text}`));
    const known = keyword === 'MAINTAINER' || keyword === 'STOPSIGNAL' ? keyword : 'UNKNOWN';
    return { keyword: known, name: keyword, text, ...base };
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/stage-table.js


function createStageTable() {
    let count = 0;
    const names = new Map();
    const matches = new Map();
    return {
        add: (name) => {
            matches.clear();
            if (name !== undefined)
                names.set((0,letter_case/* lowerCase */.g)(name), count);
            count += 1;
        },
        byName: (name) => names.get((0,letter_case/* lowerCase */.g)(name)),
        byIndex: (index) => (index >= 0 && index < count ? index : undefined),
        matching: (pieces) => {
            const earlier = matches.get(pieces);
            if (earlier !== undefined)
                return earlier;
            const known = pieces.toLowerCase().split(unknown_piece/* UNKNOWN_PIECE */.YB);
            const matching = [...names].filter(([name]) => fits(name, known)).map(([, index]) => index);
            matches.set(pieces, matching);
            return matching;
        },
    };
}
/** Whether the known parts occur in the name in this order, the first at its start and the last at its end. */
function fits(name, known) {
    const first = known[0] ?? '';
    const last = known.at(-1) ?? '';
    if (known.length === 1)
        return name === first;
    if (!name.startsWith(first) || !name.endsWith(last))
        return false;
    let at = first.length;
    const end = name.length - last.length;
    for (const middle of known.slice(1, -1)) {
        const found = name.indexOf(middle, at);
        if (found === -1)
            return false;
        at = found + middle.length;
    }
    return at <= end;
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/stages.js









/** Every ONBUILD of a stage runs again in each stage that is built on it. */
const MAX_TRIGGERED = 2000;
/** For instructions outside any stage. */
const nowhere = () => ({ label: '', title: '', files: filesOfStage(noSteps(roomForCopies()), undefined) });
/** Reads the stages of a file one after the other. */
function readStages(all, input) {
    const read = [];
    const [known, earlier] = [createStageTable(), createStageTable()];
    const outside = contextFor(input, { ...nowhere(), scope: input.globals, edges: new Map(), stages: earlier, read });
    const froms = all.map(({ from }) => from);
    const lines = readFromLines(froms, outside);
    for (const { name } of lines)
        known.add(name?.value);
    const ended = new Map();
    const allFiles = noSteps(input.copied);
    let triggered = 0;
    return all.map(({ blocks }, index) => {
        const line = lines[index];
        const origin = originOf(line, { ...outside, label: line.label, title: line.title });
        const parent = origin.base.kind === 'stage' ? ended.get(origin.base.stage) : undefined;
        const context = contextOf({ ...line, blocks }, origin, parent, input, {
            stages: known,
            read,
            files: filesOfStage(allFiles, parent?.context.files),
        });
        const triggers = parent?.triggers ?? [];
        const inherited = triggers.slice(0, MAX_TRIGGERED - triggered);
        triggered += inherited.length;
        if (inherited.length < triggers.length)
            reportTriggers(line.span, input);
        const { instructions, triggers: own } = readInstructions(inherited, blocks, context);
        const stage = toStage(line, origin.base, instructions, context, parent?.stage, input);
        ended.set(stage, { stage, context, triggers: own });
        earlier.add(line.name?.value);
        read.push(stage);
        return { stage, edges: context.edges };
    });
}
function reportTriggers(span, { source }) {
    source.report.gap({
        kind: 'limit-reached',
        thing: 'instruction',
        message: `ONBUILD adds more than ${MAX_TRIGGERED} instructions to the stages of this Dockerfile, so some were not checked.`,
        wayOut: 'Use fewer instructions.',
        span,
    });
}
/** Reads the triggers of the parent stage first; `triggers` are those that the stage leaves for others. */
function readInstructions(inherited, blocks, context) {
    const instructions = inherited.map((block) => next(block, context, true));
    const triggers = [];
    for (const block of blocks) {
        const instruction = next(block, context, false);
        instructions.push(instruction);
        if (instruction.isOnbuild)
            triggers.push(block);
    }
    return { instructions, triggers };
}
function next(block, context, isTriggered) {
    context.order++;
    return readInstruction(block, context, isTriggered);
}
/** The ARGs before the first FROM: only FROM sees them, and stages that declare them again. */
function readGlobalArguments(blocks, input) {
    if (blocks.length === 0)
        return [];
    const own = { scope: input.globals, edges: new Map(), stages: createStageTable(), read: [] };
    const context = contextFor(input, { ...nowhere(), ...own });
    return blocks
        .filter(({ name }) => name === 'ARG')
        .map((block) => next(block, context, false))
        .filter((instruction) => instruction.keyword === 'ARG');
}
function contextOf({ label, title, blocks }, { base, edges, windows }, parent, input, others) {
    const missing = base.kind === 'scratch' ? inEmptyImage : (parent?.context.scope.missing ?? inBaseImage);
    const scope = createScope(parent?.context.scope, isWhole(blocks) ? missing : inBaseImage);
    const context = contextFor(input, { label, title, scope, edges, ...others });
    if (parent !== undefined) {
        const { user, entrypoint, shell, workdir, windows: inherited } = parent.context;
        return { ...context, user, entrypoint, shell, workdir, windows: inherited };
    }
    // where Windows is not certain, commands are read as Linux commands, and reported if that fails
    return {
        ...context,
        windows,
        shell: windows === 'yes' ? 'cmd' : 'posix',
        workdir: base.kind === 'scratch' ? '/' : located/* DYNAMIC */.u5,
    };
}
/** The stage is whole unless it has lines of a template, which may set variables. */
function isWhole(blocks) {
    return blocks.every(({ name }) => (0,instruction_names/* isInstructionName */.e4)(name));
}
function contextFor({ source, globals, given, givenNames, images, platforms, unknownShells, buildContext }, own) {
    return {
        source,
        globals,
        given,
        givenNames,
        images,
        platforms,
        unknownShells,
        buildContext,
        order: 0,
        user: undefined,
        entrypoint: undefined,
        shell: 'posix',
        workdir: located/* DYNAMIC */.u5,
        windows: 'no',
        ...own,
    };
}
function toStage({ label, title, index, name, span, line }, base, instructions, context, parent, { buildContext }) {
    const { source, scope, user, shell } = context;
    const own = instructions.filter(({ isOnbuild }) => !isOnbuild);
    const last = (keyword) => own.findLast((instruction) => instruction.keyword === keyword);
    const entrypoint = last('ENTRYPOINT');
    const written = {
        kind: 'stage',
        file: source.file,
        label,
        title,
        index,
        name,
        span,
        base,
        platform: line.base.flags.find((flag) => flag.name === 'platform'),
        role: 'unreachable',
        isUnasked: false,
        isBase: false,
        instructions,
        user,
        entrypoint: entrypoint ?? parent?.entrypoint,
        // a new ENTRYPOINT discards the inherited CMD
        command: last('CMD') ?? (entrypoint === undefined ? parent?.command : undefined),
        healthcheck: last('HEALTHCHECK') ?? parent?.healthcheck,
        shell,
    };
    const exposing = withExposes(written, () => {
        const exposes = own.filter((instruction) => instruction.keyword === 'EXPOSE');
        return parent === undefined ? exposes : [...parent.exposes, ...exposes];
    });
    const starting = withStartedFiles(exposing, () => filesStartedIn(context));
    return withContext(withEnvironment(starting, scope.variables), buildContext);
}
const withStartedFiles = (0,lazy/* lazyProperty */.Uk)('startedFiles');
const withExposes = (0,lazy/* lazyProperty */.Uk)('exposes');
const withEnvironment = (0,lazy/* lazyProperty */.Uk)('environment');
const withContext = (0,lazy/* lazyProperty */.Uk)('context');

;// CONCATENATED MODULE: ./build/parse/dockerfile/unknown-shells.js


/** Reports unknown shells. The commands that each shell runs identify the gap, so that another command is another gap. */
function reportUnknownShells(shells, stages, report) {
    if (shells.length === 0)
        return;
    const commands = commandsByShell(stages);
    for (const { shell, span } of shells) {
        const texts = [(0,source/* spanText */.C)(span), ...(commands.get(span.start) ?? [])];
        report.gap({
            kind: 'unknown-shell',
            message: shell === 'powershell'
                ? 'On Linux, PowerShell runs any program, and only its own commands were checked.'
                : 'This shell is not known, so the commands that it runs were not checked.',
            wayOut: 'Use a POSIX shell such as `/bin/sh -c`, or check the commands yourself.',
            span,
            evidence: (0,text_source/* evidenceOf */.X1)(texts.join('\n')),
        });
    }
}
/** The commands that each SHELL instruction applies to, by its offset: a stage inherits the shell of its base. */
function commandsByShell(stages) {
    const commands = new Map();
    const last = new Map();
    for (const stage of stages) {
        let texts = stage.base.kind === 'stage' ? last.get(stage.base.stage) : undefined;
        for (const instruction of stage.instructions) {
            if (setsShell(instruction)) {
                texts = commands.get(instruction.span.start) ?? [];
                commands.set(instruction.span.start, texts);
            }
            else
                texts?.push(...textsOf(instruction));
        }
        last.set(stage, texts);
    }
    return commands;
}
function setsShell(instruction) {
    return instruction.keyword === 'SHELL' && instruction.words.length > 0 && !instruction.isOnbuild;
}
function textsOf(instruction) {
    const line = 'line' in instruction ? instruction.line : undefined;
    return line?.form === 'shell' ? [line.text] : [];
}

;// CONCATENATED MODULE: ./build/parse/dockerfile/index.js



























const dockerfile_dockerfile = {
    ...formats/* dockerfileFormat */.as,
    comments: dockerfileComments,
    parse: (file, { buildsOf, findContext }) => {
        const parsed = parseDockerfile((0,source/* wholeFile */.A)(file), file, { builds: buildsOf(file.path), findContext });
        if (isPart(parsed, file) && buildsOf(file.path).length === 0) {
            return { subjects: [], builds: [], notifications: [partOfDockerfile(file)] };
        }
        const { dockerfile: read, subjects, notifications, scripts: runScripts } = parsed;
        const lists = startedProjects(read);
        return {
            subjects: [{ kind: 'text', file }, ...subjects],
            builds: [],
            lists,
            // those of scripts are added later
            get notifications() {
                return templateOnce(file, notifications);
            },
            runScripts,
        };
    },
};
/**
 * Builders do not accept a template, so it is reported once, at its first mark. All lines that do not begin with an instruction, and all
 * commands that no shell can read, identify it, so that only a change to unread lines is new.
 */
function templateOnce(file, notifications) {
    const first = notifications.find(({ gap }) => gap?.kind === 'template') ?? templateInstead(file, notifications);
    if (first?.gap === undefined)
        return notifications;
    const others = notifications.filter((one) => !isUnreadLine(one));
    const unread = notifications.filter(isUnreadLine).map(({ gap }) => gap?.evidence);
    return [{ ...first, gap: { ...first.gap, thing: 'file', evidence: (0,short_text/* shortText */.o)(unread.join('\0'), 0) } }, ...others];
}
function isUnreadLine({ gap }) {
    return gap !== undefined && UNREAD_LINES.has(gap.kind);
}
/** A mark in a command may end the text that a shell understands. */
const UNREAD_LINES = new Set(['template', 'unknown-instruction', 'unreadable-commands']);
/**
 * In a file named like a template, lines such as `"${LIST[@]}"` do not have a mark, so the first unknown instruction is reported as the
 * template instead.
 */
function templateInstead(file, notifications) {
    const span = notifications.find(({ gap }) => gap?.kind === 'unknown-instruction' && gap.weight === 'severe')?.span;
    if (span === undefined || (0,template_kind/* templateAt */.oA)(file, span.start) === undefined)
        return undefined;
    return (0,gap/* notLookedAt */.$h)((0,templates/* templateGap */.nV)({ value: (0,source/* spanText */.C)(span), span }, file.text));
}
/** Most Dockerfiles do not involve compose files, so their commands are not examined. */
function startedProjects({ file, stages }) {
    if (!(0,compose_files/* mentionsProjects */.ER)(file.text))
        return [];
    const lines = stages.flatMap(({ instructions }) => instructions.flatMap((instruction) => ('line' in instruction ? (instruction.line ?? []) : [])));
    return (0,compose_files/* composeListsIn */.dt)(lines.flatMap(({ script }) => script ?? []));
}
/** A file without a stage, whose name is not a default of builders, is a fragment to be assembled before the build. */
function isPart({ dockerfile, notifications }, { path }) {
    if ((0,file_names/* isDockerfilePath */.e)(path) || dockerfile.stages.length > 0)
        return false;
    return !notifications.some(({ gap }) => gap?.kind === 'template' || gap?.kind === 'foreign-frontend');
}
function partOfDockerfile(file) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'template',
        message: `${file.path} has instructions of a Dockerfile but no FROM, so it was not checked: it is part of one, or a template.`,
        wayOut: 'Scan the file made from it, and list it under exclude in .github/hullcheck.yml.',
        span: (0,finding/* startOf */.GH)(file),
    });
}
const dockerfile_withContext = (0,lazy/* lazyProperty */.Uk)('context');
/** Reads a Dockerfile, in a file or in a part of one. Never throws. */
function parseDockerfile(excerpt, file, { builds, findContext }) {
    const notifications = [];
    const { directives, escapeChar } = (0,text_directives/* scanDirectives */.Y)(excerpt);
    const report = (0,text_source/* collectProblems */.vX)(notifications);
    const expansion = { left: EXPANSION_BUDGET };
    const source = { file, excerpt, text: excerpt.text, escapeChar, report, expansion };
    const frontends = directives.filter(({ name }) => name === 'syntax').map(frontendImage);
    const blocks = blocksOf(source);
    if (file.isLossy === true)
        reportNul(blocks, source);
    const { before, stages: stageBlocks } = checkedParts(blocks, frontends, source);
    const given = buildArguments(builds);
    const images = [...frontends];
    const buildContext = (0,lazy/* lazy */.RZ)(() => findContext?.({ dockerfilePath: file.path, builds, sources: contextSources(stages) }));
    const copied = roomForCopies((reason) => notifications.push(reason));
    const input = {
        source,
        globals: createGlobalScope(excerpt.text !== file.text),
        given,
        givenNames: (0,plain_name/* localNamesOf */.R)(builds),
        images,
        platforms: (0,asked_platforms/* platformsOfAll */.j)(builds.map(({ platforms }) => platforms)),
        unknownShells: [],
        buildContext,
        copied,
    };
    const globalArguments = readGlobalArguments(before, input);
    const built = readStages(stageBlocks, input);
    assignRoles(built, builds);
    const stages = built.map(({ stage }) => stage);
    reportUnknownShells(input.unknownShells, stages, report);
    const span = excerpt.span(0, excerpt.text.length);
    const vocabulary = excerpt.text === file.text ? [file.text, ...joinedWords(blocks, file), ...argumentValues(builds)] : undefined;
    const parsed = dockerfile_withContext({ kind: 'dockerfile', file, span, directives, globalArguments, stages, vocabulary }, buildContext);
    return {
        dockerfile: parsed,
        subjects: [parsed, ...stages, ...markUses(images, stages, excerpt.text)],
        notifications,
        scripts: copied.files,
    };
}
/** BuildKit reads a NUL as any character; how programs read it, only they know. */
function reportNul(blocks, { text, excerpt, report }) {
    for (const { start, end, line, heredocs } of blocks) {
        const bodies = heredocs.map(({ body }) => text.slice(body.start, body.end));
        if (![line.text, ...bodies].some((each) => each.includes('\0')))
            continue;
        report.gap({
            kind: 'unreadable-file',
            thing: 'instruction',
            message: 'This instruction contains a NUL, so it may mean something else than what was checked.',
            wayOut: 'Remove it.',
            span: excerpt.span(start, end),
            evidence: (0,text_source/* evidenceOf */.X1)([line.text, ...bodies].join('\n')),
        });
    }
}
/** A word that contains a line continuation is whole only in the joined lines. */
function joinedWords(blocks, { text }) {
    return SPLIT_WORD.test(text) ? blocks.map(({ line }) => line.text) : [];
}
const SPLIT_WORD = /\S[\\`][ \t\r]*\n/;
function argumentValues(builds) {
    return builds.flatMap((build) => [...build.arguments.values()]);
}
function frontendImage({ value: { value, span } }) {
    // options for the frontend may follow the image
    const [name = value] = value.split(/\s/, 1);
    const reference = {
        value: (0,images_image/* parseImageReference */.o_)(name),
        span: { ...span, end: Math.min(span.end, span.start + name.length) },
    };
    return { kind: 'image', use: 'syntax', usedBy: '', title: 'the file', reference, facts: {} };
}
/** Images of unused stages do not become part of any result, and of others only some files do. */
function markUses(images, stages, text) {
    const used = new Set(stages.filter(dockerfile/* isReachable */.kj).map(({ label }) => label));
    const changing = images.length > 0 && mayUpgrade(text) ? stages.filter(upgradesSystem) : [];
    const upgraded = new Set(changing.map(({ label }) => label));
    const shipped = new Set(stages.filter(dockerfile/* isShipped */.iw).map(({ label }) => label));
    return images.map((image) => {
        if (image.use === 'syntax')
            return image;
        if (!used.has(image.usedBy))
            return { isUnused: true, ...image };
        const isUpgraded = image.use === 'from' && upgraded.has(image.usedBy);
        const marked = isUpgraded ? { isUpgraded, ...image } : image;
        return image.use === 'from' && shipped.has(image.usedBy) ? marked : { isOnlyForBuilds: true, ...marked };
    });
}


/***/ }),

/***/ 37546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NO_COMPANIONS)
/* harmony export */ });
const NO_COMPANIONS = { others: [], environmentFiles: [] };


/***/ }),

/***/ 15146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ plainName),
/* harmony export */   R: () => (/* binding */ localNamesOf)
/* harmony export */ });
/**
 * A name as the builder compares it, without its implied parts: `docker.io/library/base:latest` is `base`.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function plainName(name) {
    const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
    return path.endsWith(':latest') ? path.slice(0, -':latest'.length) : path;
}
/**
 * Names that do not refer to images of a registry in these builds of a Dockerfile. A name with a path does if a single build does not replace
 * it; a plain one, such as `base`, would make that build fail.
 */
function localNamesOf(builds) {
    const names = new Set(builds.flatMap(({ localNames = [] }) => [...localNames]));
    const isEverywhere = (name) => builds.every(({ localNames }) => localNames?.has(name) === true);
    return new Set([...names].filter((name) => !name.includes('/') || isEverywhere(name)));
}


/***/ }),

/***/ 71992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isBuilding),
/* harmony export */   U: () => (/* binding */ mayBuild)
/* harmony export */ });
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55384);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24825);
/* harmony import */ var _subcommands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78961);



/** Commands that are defined elsewhere and build images have one of these words in their names. */
const WORDS = /build|\bbud\b|kaniko/;
/** Whether scripts may build an image. */
function mayBuild(scripts, text) {
    return WORDS.test(text) || scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .everyCommand */ .n3).some(isBuilding);
}
function isBuilding(command) {
    return (0,_subcommands_js__WEBPACK_IMPORTED_MODULE_2__/* .isBuild */ .T)(command.program, () => (0,_command_words_js__WEBPACK_IMPORTED_MODULE_1__/* .commandWords */ .B)(command));
}


/***/ }),

/***/ 13768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ beforeBuilds),
/* harmony export */   T: () => (/* binding */ builtImages)
/* harmony export */ });
/* harmony import */ var _data_official_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37039);
/* harmony import */ var _model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92123);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55384);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1913);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16036);
/* harmony import */ var _plain_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15146);
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71992);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24825);








/**
 * Whether running an image does not pull it: a script builds it, or its name has a single part, which on Docker Hub only official images
 * have.
 */
function builtImages(commands) {
    const built = new Set();
    for (const command of commands)
        for (const name of madeBy(command))
            built.add((0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(name));
    return (image) => built.has((0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(image)) || isLocalName(image);
}
/** The commands of a script that run in any case, and before any script builds the image with that name. */
function beforeBuilds(scripts, imageOf) {
    const builtBy = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(scripts.flatMap((script) => (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3)(script).flatMap((command) => madeBy(command).map((name) => ({ script, name: (0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(name) })))), ({ name }) => name);
    if (builtBy.size === 0)
        return NO_COMMANDS;
    return new Set(scripts.flatMap((script) => earlyIn(script, builtBy, imageOf)));
}
/** Other scripts may run earlier, and functions later than they are written. */
function earlyIn(script, builtBy, imageOf) {
    const isOnlyBuiltHere = (name) => builtBy.get(name)?.every((build) => build.script === script) ?? false;
    const built = new Set();
    const early = [];
    const steps = script.pipelines.flatMap((pipeline) => pipeline.commands.map((command) => ({ command, isInPlace: isCertain(pipeline) })));
    for (const { command, isInPlace } of steps) {
        for (const name of commandsInside(command).flatMap(madeBy))
            built.add((0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(name));
        const run = (0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)((isInPlace && imageOf(command)) || '');
        if (isOnlyBuiltHere(run) && !built.has(run))
            early.push(command);
        for (const name of madeBy(command))
            built.add((0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(name));
        if (isInPlace)
            for (const name of replacedBy(command))
                built.delete((0,_plain_name_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .M)(name));
    }
    return early;
}
/** The commands of its substitutions, and of the script that it runs: `ID=$(docker build \u2026)`, `sh -c 'docker build \u2026'`. */
function commandsInside({ substitutions, inner }) {
    return [...substitutions.map(({ script }) => script), inner].flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3);
}
/** Whether it runs in any case, and in its place. */
function isCertain({ isConditional, joinedBy, inFunction }) {
    return !isConditional && inFunction === undefined && joinedBy !== '&&' && joinedBy !== '||';
}
const NO_COMMANDS = new Set();
function isLocalName(image) {
    const name = /^([\w.-]+)(?:[:@][^/]*)?$/.exec(image)?.[1];
    return name !== undefined && !officialNames().has(name);
}
const officialNames = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => new Set(_data_official_images_js__WEBPACK_IMPORTED_MODULE_7__/* .OFFICIAL_IMAGES */ .$.trim().split(' ')));
function madeBy(command) {
    const { program } = command;
    if (program !== 'buildah' && !(0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEngine */ .p7)(program))
        return [];
    const words = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandWords */ .B)(command);
    const texts = words.map(({ text }) => text);
    const [name] = texts;
    if (name === 'tag')
        return texts.slice(2, 3);
    if (name === 'commit' || name === 'import')
        return texts.slice(-1);
    return (0,_builds_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuilding */ .H)(command) ? tagsIn(texts) : [];
}
/** The images that a command pulls or removes. */
function replacedBy(command) {
    if (!(0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEngine */ .p7)(command.program))
        return [];
    const [first, second, ...others] = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandWords */ .B)(command).map(({ text }) => text);
    if (first === 'pull' || first === 'rmi')
        return second === undefined ? [] : [second, ...others];
    return first === 'image' && (second === 'pull' || second === 'rm') ? others : [];
}
function tagsIn(words) {
    return words.flatMap((word, index) => {
        if (word === '-t' || word === '--tag')
            return words.slice(index + 1, index + 2);
        const [, long, short] = /^(?:--tag=(.+)|-t=?(.+))$/s.exec(word) ?? [];
        return long ?? short ?? [];
    });
}


/***/ }),

/***/ 1828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tz: () => (/* binding */ callsIn),
/* harmony export */   k2: () => (/* binding */ mayCall),
/* harmony export */   pt: () => (/* binding */ RUNS)
/* harmony export */ });
/* harmony import */ var _analysis_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21160);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55384);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33589);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78399);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16036);
/* harmony import */ var _syntax_shell_script_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69687);
/* harmony import */ var _dockerfile_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18534);
/* harmony import */ var _passed_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24781);









/** Whether commands of a text may run such a file with variables. */
function mayCall(text) {
    return PASSES.test(text) && RUNS.test(text);
}
const PASSES = /\w=|\benv["']?:/;
/** Names of such files, and programs that read them. */
const RUNS = /\.(?:sh|bash)\b|\b(?:make|MAKE|just|task)\b[)}]?[ \t]/;
/** The commands that run a script, or a file of make, just or Task, and pass variables to it. */
function callsIn(scripts, sourced) {
    const found = scripts.flatMap((script) => {
        const exported = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(() => (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .exportedBy */ .h3)(script, sourced));
        return (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3)(script).flatMap((command) => callOf(command, exported) ?? []);
    });
    if (found.length === 0)
        return [];
    const folders = [...new Set(scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3).flatMap(_dockerfile_names_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p))];
    return found.map(({ own, ...call }) => own.length > 0 ? { ...call, folders: own, isBelow: true } : { ...call, folders });
}
function callOf(command, exported) {
    const called = calledBy(command);
    if (called === undefined)
        return undefined;
    const variables = (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .passedTo */ .SA)(command, exported());
    const given = called.format === 'shell' ? [] : command.arguments.flatMap(({ pieces }) => givenBy(pieces));
    return variables.length + given.length === 0
        ? undefined
        : { ...called, variables, given, own: (0,_dockerfile_names_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersOf */ .p)(command), span: command.span };
}
/** The file that a command runs; without a name, the usual one of its format. */
function calledBy(command) {
    const { program, programSpan, arguments: words } = command;
    const name = program === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 ? (MAKE.test((0,_model_source_js__WEBPACK_IMPORTED_MODULE_7__/* .spanText */ .C)(programSpan)) ? 'make' : undefined) : program;
    if (name === undefined)
        return undefined;
    const format = (0,_analysis_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRunBy */ .Y8)(name);
    if (format !== undefined) {
        const named = (0,_analysis_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleFiles */ .CJ)(name, () => words.map(({ pieces }) => pieces))?.files ?? [];
        return { format, files: named.length > 0 ? named : USUAL[format] };
    }
    const file = (0,_syntax_shell_script_file_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptFile */ .K)(name, words);
    if (file === undefined || file === 'input')
        return undefined;
    const path = file === _syntax_shell_script_file_js__WEBPACK_IMPORTED_MODULE_4__/* .runsItself */ ._ ? (0,_model_source_js__WEBPACK_IMPORTED_MODULE_7__/* .spanText */ .C)(programSpan).replaceAll(/["']/g, '') : file.pieces;
    const isPath = file !== _syntax_shell_script_file_js__WEBPACK_IMPORTED_MODULE_4__/* .runsItself */ ._ || path.includes('/');
    const known = path.replace(/^\$\{?\w+\}?\//, '');
    return isPath && !known.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_8__/* .UNKNOWN_PIECE */ .YB) && !known.includes('$')
        ? { format: 'shell', files: endsOf(known) }
        : undefined;
}
/** The path, and what a repository may keep of a path on a machine: `/opt/app/start.sh`, `app/start.sh`, `start.sh`. */
function endsOf(path) {
    if (!path.startsWith('/'))
        return [path];
    const names = path.split('/').filter((name) => name !== '');
    return names.slice(-MOST_ENDS).map((_, at, all) => all.slice(at).join('/'));
}
const MOST_ENDS = 5;
const MAKE = /^["']?\$[({]?MAKE[)}]?["']?$/;
/** The names that the programs look for. */
const USUAL = {
    makefile: ['GNUmakefile', 'makefile', 'Makefile'],
    justfile: ['justfile', 'Justfile', '.justfile'],
    taskfile: ['Taskfile.yml', 'taskfile.yml', 'Taskfile.yaml', 'taskfile.yaml', 'Taskfile.dist.yml'],
};
/** `make OPTIONS=--rm`, `just options=--rm`, `task OPTIONS=--rm` */
function givenBy(word) {
    const [, name, value] = /^([A-Za-z_][\w-]*):{0,3}=(.*)$/s.exec(word) ?? [];
    return name === undefined || value === undefined || word.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_8__/* .UNKNOWN_PIECE */ .YB) ? [] : [{ name, value }];
}


/***/ }),

/***/ 29980:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "in": () => (/* binding */ commandSpan),
  Kd: () => (/* binding */ containersIn),
  nr: () => (/* binding */ doubtfulWords),
  pF: () => (/* binding */ isSplit),
  OH: () => (/* binding */ isWrittenThere),
  W0: () => (/* binding */ mentionsEngine)
});

// EXTERNAL MODULE: ./build/model/containers/engine-programs.js
var engine_programs = __webpack_require__(92123);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
;// CONCATENATED MODULE: ./build/parse/run-options/additions.js
/** The edit that adds options right after the subcommand, where nothing else has to be understood. */
function flagAdditions({ file, end }, additions) {
    const text = additions.map((addition) => ` ${flagOf(addition)}`).join('');
    return [{ span: { file, start: end, end }, text }];
}
function flagOf({ option, value }) {
    const name = `--${option.replaceAll('_', '-')}`;
    return value === true ? name : `${name}=${value}`;
}

// EXTERNAL MODULE: ./build/parse/run-options/built-images.js
var built_images = __webpack_require__(13768);
// EXTERNAL MODULE: ./build/parse/run-options/command-words.js + 2 modules
var command_words = __webpack_require__(24825);
// EXTERNAL MODULE: ./build/parse/run-options/container.js + 3 modules
var container = __webpack_require__(26671);
// EXTERNAL MODULE: ./build/parse/run-options/flags.js
var run_options_flags = __webpack_require__(66398);
// EXTERNAL MODULE: ./build/parse/run-options/host-options.js
var host_options = __webpack_require__(12156);
// EXTERNAL MODULE: ./build/parse/run-options/may-mention.js
var may_mention = __webpack_require__(54679);
// EXTERNAL MODULE: ./build/parse/run-options/subcommands.js
var subcommands = __webpack_require__(78961);
;// CONCATENATED MODULE: ./build/parse/run-options/command-lines.js












/** A text without any of these words does not start a container, and does not tell a client of a registry to skip checks. */
const ENGINE_WORDS = /docker|podman|nerdctl|\b(?:finch|buildah|buildctl|skopeo|crane|oras|cosign|regctl)\b|plain-http|insecure-skip-tls|kaniko|KO_DOCKER_REPO|COMPOSE_FILE/;
/** Whether commands of a text may start containers, or give such a client settings. */
function mentionsEngine(text) {
    return (0,may_mention/* mayMention */._)(ENGINE_WORDS, text);
}
/** The containers that scripts of one file start, with the images that they pull. */
function containersIn(scripts, lines) {
    const commands = scripts.flatMap(shell/* everyCommand */.n3);
    const started = commands.flatMap((command) => startedBy(command) ?? []);
    if (started.length === 0)
        return [];
    const isBuilt = (0,built_images/* builtImages */.T)(commands);
    const images = new Map(started.map(({ written, image }) => [written, image?.text]));
    const early = (0,built_images/* beforeBuilds */.R)(scripts, (command) => images.get(command));
    const captured = new Set(commands.flatMap(capturedIn));
    const isCaptured = ({ written }) => captured.has(written);
    return started.flatMap((run) => {
        const isBuiltHere = run.image !== undefined && isBuilt(run.image.text) && !early.has(run.written) && !isAlwaysPulled(run);
        const isBrief = lines.isBrief || isForShort(run, isCaptured);
        return (0,container/* subjectsOf */.Z)((0,container/* containerOf */.t)({ ...lines, ...toRun(run), isBuiltHere, isBrief }));
    });
}
/** `--pull always`, and what only Podman knows: `newer` and `true`. */
function isAlwaysPulled({ flags }) {
    const policy = flags.findLast(({ name }) => name === 'pull')?.value?.text;
    return policy !== undefined && /^(?:always|newer|true)$/.test(policy);
}
/** The unknown words that may be options of a command. */
function doubtfulWords(command) {
    return startedBy(command)?.doubts ?? [];
}
function startedBy(command) {
    const { program, programSpan } = command;
    if (program !== 'buildah' && !(0,engine_programs/* isEngine */.p7)(program))
        return undefined;
    const words = (0,command_words/* commandWords */.B)(command);
    const found = (0,subcommands/* subcommandOf */.b)(program, words);
    if (found === undefined)
        return undefined;
    const { kind, next } = found;
    const { flags, rest, partial, doubts } = givenFlags(words, found);
    // a command that only looks into a running container does not change it
    const counting = COUNTING[kind];
    if (counting !== undefined && !flags.some(({ name }) => counting.test(name)))
        return undefined;
    const [operand, ...others] = rest;
    const isSure = partial === undefined && (kind === 'run' || kind === 'create' || kind === 'service');
    const span = commandSpan(programSpan, words[next - 1].span);
    return {
        kind,
        written: command,
        span,
        flags,
        doubts,
        partial: partial ?? PARTIAL[kind] ?? (operand === undefined ? 'its image is not known' : undefined),
        operand: kind === 'build' || kind === 'working' ? undefined : operand,
        image: isSure ? operand : undefined,
        command: isSure ? others : [],
        cannotEdit: !command.arguments.every(isWrittenThere) || command.arguments.some(isSplit),
        podman: /^(?:podman|buildah)/.test(program) ? podmanUse(command) : undefined,
    };
}
function givenFlags(words, { kind, syntax, next, isMixed }) {
    if (isMixed !== true)
        return (0,run_options_flags/* readFlags */.uW)(words, syntax, next);
    const { flags, operands } = (0,run_options_flags/* everyFlag */.eP)(words, syntax, next);
    const own = kind === 'build' ? flags.filter(host_options/* isForBuildContainer */.r) : flags;
    return { flags: own, rest: operands, partial: undefined, doubts: [] };
}
/** The options without which a command adds nothing to a container. */
const COUNTING = {
    exec: /^privileged$/,
    build: /./,
    working: /^(?:add-host|cap-add|cgroup-parent|cgroupns|device|env|ipc|mount|net|network|pid|security-opt|userns|uts|volume)$/,
    pod: /^(?:add-host|cgroup-parent|device|gpus|network|pid|publish|security-opt|sysctl|userns|uts|volume|volumes-from)$/,
    update: /-add$|^(?:user|log-driver)$/,
};
/** The program may be the value of a variable that is set elsewhere. */
function commandSpan(program, subcommand) {
    const { file, end } = program;
    const between = end <= subcommand.start && subcommand.start - end < 500 ? file.text.slice(end, subcommand.start) : '\n';
    return /(?:^|[^\\\r])\r?\n/.test(between) ? subcommand : { ...program, end: subcommand.end };
}
/** Whether the text is the original, even with other marks for unknown parts, such as `$(DIR)` of a Makefile. */
function isWrittenThere({ span, raw }) {
    const text = (0,source/* spanText */.C)(span);
    return text === raw || (text.length === raw.length && raw.includes('$') && text.includes('$'));
}
/** Whether the word is one of several from the value of a variable, all at the same place. */
function isSplit({ span }, index, all) {
    const before = all[index - 1]?.span;
    return before !== undefined && before.start === span.start && before.file === span.file;
}
function podmanUse({ wrappers }) {
    const isRoot = wrappers.some(({ program }) => program === 'sudo' || program === 'doas');
    return { runsAsRoot: isRoot ? 'yes' : 'unknown' };
}
const PARTIAL = {
    'compose run': 'it is a service of a compose file',
    exec: 'it was started elsewhere',
    build: host_options/* ONLY_FOR_BUILD */.k,
    working: 'several commands work in it',
    pod: 'its containers are started elsewhere',
    update: 'it was started elsewhere',
};
const NOT_OF_SERVICES = new Set([
    'securityOptions',
    'privileged',
    'pidNamespace',
    'ipcNamespace',
    'storageSize',
]);
function toRun(run) {
    const { kind, span, operand, flags, partial, image, command, cannotEdit, podman } = run;
    return {
        span,
        fallbackName: nameOf(operand, partial) ?? (0,source/* spanText */.C)(span).replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME),
        flags,
        partial,
        image,
        command,
        cannotEdit,
        podman,
        ...((kind === 'service' || kind === 'update') && { cannotSay: NOT_OF_SERVICES }),
        add: (additions) => kind === 'run' || kind === 'create' ? flagAdditions(span, additions) : undefined,
    };
}
const LONGEST_NAME = 60;
/** The name, with variables as they are written: `$IMAGE:1.4`. */
function nameOf(operand, partial) {
    // if options may follow, an unknown word is not certain to be the image
    if (operand === undefined || (partial !== undefined && operand.maySplit === true))
        return undefined;
    const text = operand.text.includes(unknown_piece/* UNKNOWN_PIECE */.YB)
        ? (0,source/* spanText */.C)(operand.span).replaceAll(/["']/g, '').replaceAll(/\s+/g, ' ')
        : operand.text;
    return text === '' ? undefined : text.slice(0, LONGEST_NAME);
}
/** `id=$(docker run -d \u2026)`: a script that keeps the id manages the container itself. */
function capturedIn({ substitutions }) {
    return substitutions.flatMap(({ kind, script }) => (kind === 'command' ? (0,shell/* everyCommand */.n3)(script) : []));
}
/** A container stays if it runs in the background, or is restarted; `docker create` is mostly for copying files out. */
function isForShort(run, isCaptured) {
    const { kind, flags } = run;
    if (kind === 'service' || kind === 'update' || kind === 'pod')
        return false;
    const flagOf = (name) => flags.findLast((flag) => flag.name === name);
    const restart = flagOf('restart')?.value?.text;
    if (kind !== 'exec' && restart !== undefined && restart !== 'no')
        return false;
    if (kind !== 'run')
        return true;
    const isDetached = flagOf('detach') !== undefined && flagOf('detach')?.value?.text !== 'false';
    return !isDetached || flagOf('rm') !== undefined || isCaptured(run);
}


/***/ }),

/***/ 24825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ commandWords)
});

// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
// EXTERNAL MODULE: ./build/syntax/lists/index.js
var lists = __webpack_require__(93260);
;// CONCATENATED MODULE: ./build/syntax/lists/placed.js

/** A text with known places of its characters; a part without a known place gets the place of the whole text. */
function placedText({ text, span, variable, offsets, place }) {
    return {
        text,
        span,
        variable,
        part(from, to) {
            const value = (0,lists/* knownText */.bG)(text.slice(from, to));
            const found = offsets();
            if (found === 'as written')
                return { value, span: place(from, to) };
            const end = found?.ends[to > from ? to - 1 : from - 1];
            const start = to > from || end === undefined ? found?.starts[from] : end;
            if (start === undefined)
                return { value, span };
            const last = to > from ? end : start;
            return { value, span: last === undefined ? span : place(start, last) };
        },
    };
}

;// CONCATENATED MODULE: ./build/parse/run-options/shell-words.js



/** The words of a command, with the place of each character. */
function runWords(words) {
    return words.map(runWord);
}
/** Quotes inside `${\u2026}` and `$(\u2026)` do not keep the word whole. */
function isUnquotedVariable({ raw }) {
    return raw.charCodeAt(0) === DOLLAR && /^\$(?:[{(]|[^"']*$)/.test(raw);
}
const DOLLAR = 36;
/** Several options in one word: `$X`, `"$@"`, `"${@:2}"`, `"${ARRAY[@]}"`. */
const SEVERAL = /^"?\$(?:[@*]|\{[@*][^}]{0,100}\}|\{[^}]{0,100}\[[@*]\]\})"?$/;
function runWord(word) {
    const { raw, pieces, span } = word;
    const isContiguous = span.end - span.start === raw.length;
    const offsets = (0,lazy/* lazy */.RZ)(() => (raw === pieces ? 'as written' : aligned(raw, pieces)));
    const written = placedText({
        text: pieces,
        span,
        variable: variableOf(word),
        offsets: isContiguous ? offsets : () => undefined,
        place: (start, end) => ({ file: span.file, start: span.start + start, end: span.start + end }),
    });
    const maySplit = pieces === unknown_piece/* UNKNOWN_PIECE */.YB && (isUnquotedVariable(word) || raw.startsWith('`') || SEVERAL.test(raw));
    return maySplit ? { ...written, maySplit } : written;
}
function variableOf({ raw, pieces }) {
    return pieces.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB) ? /^"?\$\{?([A-Za-z_]\w*)/.exec(raw)?.[1] : undefined;
}
/**
 * The offset of each character of a value in the word as written. After a variable with a known value the position is lost, so characters
 * after the last variable are found from the end.
 */
function aligned(raw, pieces) {
    const walk = { raw, pieces, starts: [], ends: [], quote: '', at: 0 };
    while (walk.at < raw.length && walk.starts.length < pieces.length && step(walk))
        ;
    // the value of a variable begins at the variable itself
    if (walk.at < raw.length && walk.starts.length < pieces.length)
        walk.starts.push(walk.at);
    alignTail(walk);
    return walk;
}
/** Returns whether the position is still known. */
function step(walk) {
    const { raw, quote, at } = walk;
    const char = raw[at];
    if ((char === '"' && quote !== "'") || (char === "'" && quote !== '"')) {
        walk.quote = quote === '' ? char : '';
        walk.at += 1;
        return true;
    }
    if (char === '\\' && quote !== "'")
        return stepEscape(walk);
    if ((char === '$' || char === '`') && quote !== "'")
        return put(walk, unknown_piece/* UNKNOWN_PIECE */.YB, expansionEnd(raw, at));
    return put(walk, char, at + 1);
}
function stepEscape(walk) {
    const next = walk.raw[walk.at + 1];
    if (next === undefined)
        return false;
    if (next === '\n') {
        walk.at += 2;
        return true;
    }
    const isEscape = walk.quote === '' || /["$`\\]/.test(next);
    return isEscape ? put(walk, next, walk.at + 2) : put(walk, '\\', walk.at + 1);
}
function put(walk, char, end) {
    if (walk.pieces[walk.starts.length] !== char)
        return false;
    walk.starts.push(walk.at);
    walk.ends.push(end);
    walk.at = end;
    return true;
}
/** The end of `$X`, `${\u2026}`, `$(\u2026)` or `` `\u2026` ``. */
function expansionEnd(raw, at) {
    if (raw[at] === '`')
        return endAfter(raw.indexOf('`', at + 1), raw);
    const open = raw[at + 1] ?? '';
    if (open === '{')
        return closing(raw, at + 1, '{', '}');
    if (open === '(')
        return closing(raw, at + 1, '(', ')');
    let end = at + 1;
    while (end < raw.length && /\w/.test(raw[end]))
        end += 1;
    return Math.max(end, Math.min(at + 2, raw.length));
}
function closing(raw, at, open, close) {
    let depth = 0;
    for (let index = at; index < raw.length; index += 1) {
        if (raw[index] === open)
            depth += 1;
        else if (raw[index] === close)
            depth -= 1;
        if (depth === 0)
            return index + 1;
    }
    return raw.length;
}
function endAfter(index, raw) {
    return index === -1 ? raw.length : index + 1;
}
/** Aligns plain characters at the end, from right to left. */
function alignTail({ raw, pieces, starts, ends }) {
    const done = ends.length;
    let at = raw.length - 1;
    for (let index = pieces.length - 1; index >= done; index -= 1) {
        if (at >= 0 && (raw[at] === '"' || raw[at] === "'") && pieces[index] !== raw[at])
            at -= 1;
        const char = raw[at];
        if (char === undefined || char !== pieces[index] || /[$`\\{}()]/.test(char)) {
            if (at >= 0)
                ends[index] = at + 1;
            break;
        }
        starts[index] = at;
        ends[index] = at + 1;
        at -= 1;
    }
}

;// CONCATENATED MODULE: ./build/parse/run-options/command-words.js


/** The words after the program, which several readers ask for. */
const commandWords = (0,remember/* remember */.k)((command) => runWords(command.arguments));


/***/ }),

/***/ 15143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ listCommand),
/* harmony export */   aM: () => (/* binding */ programScript),
/* harmony export */   q$: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16036);
/* harmony import */ var _syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93260);
/* harmony import */ var _syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91932);
/* harmony import */ var _syntax_shell_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26230);





/** The command line of a program, as a list of words. */
function listCommand(words) {
    const [first] = words;
    if (first === undefined)
        return undefined;
    const span = { ...first.span, end: Math.max(first.span.end, words.at(-1).span.end) };
    return commandOf(span, words, () => words.flatMap(quotedRuns));
}
/** A command line with variables of a process, where an unknown word that may be several, or none, stays one for a shell, too. */
function programScript(words, lookUp) {
    const runs = words.flatMap((word) => word.maySplit === true && word.text === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB ? [mark(' $?', word.span)] : quotedRuns(word));
    return (0,_syntax_shell_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseScript */ .tl)((0,_syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .excerptOf */ .z)(runs), lookUp);
}
/** A text that a shell reads. */
function shellCommand(written) {
    const { span } = (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(written);
    return commandOf(span, [written], () => runsOf(written));
}
const withScript = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazyProperty */ .Uk)('script');
/** Most commands are never examined, so the script is parsed only when a rule asks for it. */
function commandOf(span, words, runs) {
    return withScript({ span, words: words.map(_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT) }, () => (0,_syntax_shell_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseScript */ .tl)((0,_syntax_lists_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .excerptOf */ .z)(runs()), () => undefined));
}
/** A shell sees an unknown part as a variable that nobody sets. */
const UNKNOWN = '"$?"';
function runsOf(written) {
    const runs = [];
    let from = 0;
    for (let at = written.text.indexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB); at !== -1; at = written.text.indexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB, from)) {
        if (at > from)
            runs.push(runOf((0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceOf */ .Mz)(written, from, at)));
        runs.push(mark(UNKNOWN, written.part(at, at + 1).span));
        from = at + 1;
    }
    if (from < written.text.length)
        runs.push(runOf((0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceOf */ .Mz)(written, from)));
    return runs;
}
/** A word quoted as a shell would need it: nothing in it is special. */
function quotedRuns(word) {
    const inner = runsOf(word).flatMap((run) => run.isUnknown ? [mark("'", word.span), run, mark("'", word.span)] : escaped(run));
    return [mark(" '", word.span), ...inner, mark("'", word.span)];
}
function escaped({ text, span }) {
    const runs = [];
    let from = 0;
    for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
        runs.push(between({ text, span }, from, at), { text: "'\\''", span: () => span(at, at + 1) });
        from = at + 1;
    }
    return [...runs, between({ text, span }, from, text.length)];
}
function between({ text, span }, from, to) {
    return { text: text.slice(from, to), span: (start, end) => span(from + start, from + end) };
}
function runOf(written) {
    return { text: written.text, span: (from, to) => written.part(from, to).span };
}
function mark(text, span) {
    return { text, span: () => span, ...(text === UNKNOWN && { isUnknown: true }) };
}


/***/ }),

/***/ 16359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ mentionsProjects),
/* harmony export */   XO: () => (/* binding */ STANDARD_INPUT),
/* harmony export */   Yc: () => (/* binding */ DEFAULT_FILES),
/* harmony export */   dt: () => (/* binding */ composeListsIn),
/* harmony export */   wb: () => (/* binding */ projectFilesOf)
/* harmony export */ });
/* harmony import */ var _analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44279);
/* harmony import */ var _model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92123);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55384);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78399);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16036);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74637);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24825);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66398);
/* harmony import */ var _may_mention_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54679);
/* harmony import */ var _passed_variables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24781);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91689);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81614);












/** The entry of a list that means standard input. */
const STANDARD_INPUT = '-';
/** Whether commands of a text may name compose files. */
function mentionsProjects(text) {
    return (0,_may_mention_js__WEBPACK_IMPORTED_MODULE_7__/* .mayMention */ ._)(PROJECT_WORDS, text);
}
const PROJECT_WORDS = /compose|\bstack\b/i;
/** The compose files that commands name: `docker compose -f`, `docker stack deploy -c`, `COMPOSE_FILE=`. */
function composeListsIn(scripts, sourced) {
    const lists = scripts.flatMap((script) => {
        const exported = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .exportedBy */ .h3)(script, sourced));
        return (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyPipeline */ .GX)(script).flatMap(({ commands }) => commands.flatMap((command, at) => listsOf(command, (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_8__/* .inputCommands */ .R)(commands, at), exported)));
    });
    lists.push(...copiedProjects(scripts));
    if (lists.length === 0)
        return [];
    // shared by all lists, since there may be many lists and many folders
    const folders = [...new Set(scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3).flatMap(foldersOf))];
    return lists.map((list) => ({ ...list, folders }));
}
/** Files that become the compose file of a project: `cp production.yml compose.yaml; docker compose up`. */
function copiedProjects(scripts) {
    const commands = scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3);
    const copies = commands.filter(({ program }) => COPIES.has(program));
    if (copies.length === 0)
        return [];
    const started = new Set(commands.flatMap((command) => {
        const files = projectFilesOf(command);
        return files === undefined || files.length > 0 ? (files ?? []).map(_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .baseName */ .Fl) : DEFAULT_FILES;
    }));
    return copies.flatMap(({ arguments: words, span }) => {
        const [source, target] = words.slice(-2).map(({ pieces }) => pieces);
        const isOne = source !== undefined && target !== undefined && started.has((0,_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .baseName */ .Fl)(target));
        return isOne && !source.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__/* .UNKNOWN_PIECE */ .YB) ? [{ files: [source], span }] : [];
    });
}
const COPIES = new Set(['cp', 'install', 'ln', 'mv']);
/** The names that Docker Compose looks for. */
const DEFAULT_FILES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
];
function listsOf(command, before, exported) {
    const inVariables = command.assignments.flatMap(({ name, value }) => name === 'COMPOSE_FILE' && value !== undefined ? listOf(value.pieces.split(/[:;]/), value.span) : []);
    const { files: written, environments } = named(command);
    const files = written.flatMap((file) => (file === STANDARD_INPUT ? inputOf(command, before) : [file]));
    const listed = [...inVariables, ...listOf(files, command.span)];
    const variables = isAboutProject(command) ? (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .passedTo */ .SA)(command, exported()) : [];
    const environmentFiles = environments.length > 0 ? environments : filesInVariable(variables);
    if (environmentFiles.length === 0 && variables.length === 0)
        return listed;
    const own = listed.length === 0 ? [{ files: [], span: command.span }] : listed;
    return own.map((list) => ({
        ...list,
        ...(environmentFiles.length > 0 && { environmentFiles }),
        ...(variables.length > 0 && { variables }),
    }));
}
/** `COMPOSE_ENV_FILES`, which `--env-file` replaces. */
function filesInVariable(variables) {
    const list = variables.findLast(({ name }) => name === 'COMPOSE_ENV_FILES')?.value;
    return list?.split(',').filter((file) => file !== '') ?? [];
}
/**
 * The files that standard input comes from: `< a.yml`, `cat a.yml |`, `envsubst < a.yml |`. The output of `docker compose config` comes
 * from the files that it names.
 */
function inputOf(command, before) {
    const redirected = [command, ...before].flatMap(({ redirects }) => redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : [])));
    const filtered = before.flatMap(({ arguments: words }) => words.map(({ pieces }) => pieces)).filter(_standard_input_js__WEBPACK_IMPORTED_MODULE_8__/* .isPathLike */ .i);
    const files = [...redirected, ...filtered];
    if (files.length > 0)
        return files;
    return before.some(({ program }) => (0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEngine */ .p7)(program)) ? [] : [STANDARD_INPUT];
}
const NOTHING = { files: [], folders: [], environments: [] };
const named = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_11__/* .remember */ .k)((command) => {
    const { program } = command;
    if (!(0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEngine */ .p7)(program))
        return NOTHING;
    const words = (0,_command_words_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .B)(command);
    if ((0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isComposer */ .jq)(program))
        return composeFlags(words, 0);
    const rest = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .readFlags */ .uW)(words, _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .GLOBAL */ .M_).rest;
    const [name, action] = rest;
    if (name?.text === 'compose')
        return composeFlags(rest, 1);
    if (name?.text !== 'stack' || action === undefined || !STACK_ACTIONS.has(action.text))
        return NOTHING;
    return { ...NOTHING, files: (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .everyFlag */ .eP)(rest, _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .STACK_DEPLOY */ .ru, 2).flags.flatMap((flag) => fileIn(flag, 'compose-file')) };
});
/** The compose files that a command names; empty for the default ones, undefined if it is not about a project. */
function projectFilesOf(command) {
    const { program } = command;
    if (!(0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isEngine */ .p7)(program))
        return undefined;
    const { files } = named(command);
    if (files.length > 0 || (0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isComposer */ .jq)(program))
        return files;
    return (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .readFlags */ .uW)((0,_command_words_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .B)(command), _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .GLOBAL */ .M_).rest[0]?.text === 'compose' ? files : undefined;
}
function isAboutProject(command) {
    return projectFilesOf(command) !== undefined;
}
const STACK_ACTIONS = new Set(['deploy', 'up', 'config']);
function composeFlags(words, from) {
    const { flags } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .readFlags */ .uW)(words, _syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .COMPOSE_GLOBAL */ .hx, from);
    return {
        files: flags.flatMap((flag) => fileIn(flag, 'file')),
        folders: flags.flatMap((flag) => fileIn(flag, 'project-directory')),
        environments: flags.flatMap((flag) => fileIn(flag, 'env-file')),
    };
}
function fileIn({ name, value }, wanted) {
    return name === wanted && value !== undefined ? [value.text] : [];
}
/** `cd deploy`, `docker compose --project-directory deploy` */
function foldersOf(command) {
    const { program, arguments: words } = command;
    const [folder] = words;
    const isEntered = (program === 'cd' || program === 'pushd') && typeof folder?.value === 'string';
    return isEntered ? [folder.pieces] : named(command).folders;
}
function listOf(files, span) {
    const written = files.filter((file) => file !== '' && !file.endsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_10__/* .UNKNOWN_PIECE */ .YB));
    return written.length === 0 ? [] : [{ files: written, span }];
}


/***/ }),

/***/ 26671:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ containerOf),
  Z: () => (/* binding */ subjectsOf)
});

// EXTERNAL MODULE: ./build/model/images/asked-platforms.js
var asked_platforms = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/lists/index.js
var lists = __webpack_require__(93260);
// EXTERNAL MODULE: ./build/parse/run-options/commands.js
var commands = __webpack_require__(15143);
// EXTERNAL MODULE: ./build/parse/run-options/default-platform.js
var default_platform = __webpack_require__(94614);
// EXTERNAL MODULE: ./build/parse/run-options/flag-values.js
var flag_values = __webpack_require__(96714);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
;// CONCATENATED MODULE: ./build/syntax/lists/csv.js

/** The fields between commas, as Docker reads `--mount` and the like. A field in quotes may contain commas. https://pkg.go.dev/encoding/csv */
function csvFields(written) {
    const { text } = written;
    const fields = [];
    for (let from = 0; from <= text.length;) {
        const quote = text[from] === '"' ? text.indexOf('"', from + 1) : -1;
        const comma = text.indexOf(',', Math.max(quote, from));
        const end = comma === -1 ? text.length : comma;
        fields.push(quote === -1 ? (0,lists/* sliceOf */.Mz)(written, from, end) : (0,lists/* sliceOf */.Mz)(written, from + 1, quote));
        from = end + 1;
    }
    return fields;
}

// EXTERNAL MODULE: ./build/syntax/lists/values.js
var values = __webpack_require__(98748);
// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
// EXTERNAL MODULE: ./build/syntax/lists/mounts.js
var mounts = __webpack_require__(47628);
;// CONCATENATED MODULE: ./build/parse/run-options/mounts.js







/** Everything that flags mount, each place in the container once. */
function mountsOf(flags) {
    return [
        ...(0,flag_values/* valuesOf */.sm)(flags, 'volume').map(({ value, entry }) => (0,mounts/* shortMount */.OP)(value, entry, mounts/* plainVolume */.Tj)),
        ...(0,flag_values/* valuesOf */.sm)(flags, 'mount').map(({ value, entry }) => longMount(value, entry)),
        ...(0,flag_values/* valuesOf */.sm)(flags, 'tmpfs').map(({ value, entry }) => (0,mounts/* tmpfsMount */.yp)(value, entry)),
        ...apiSocketMount(flags),
    ];
}
const TYPES = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image']);
/** https://docs.docker.com/engine/storage/bind-mounts/#options-for---mount */
function longMount(written, entry) {
    const parts = lastParts(written);
    const valueAt = (...keys) => lastOf(parts, keys)?.value;
    const type = typeOf(valueAt('type'));
    const source = valueAt('source', 'src');
    const target = valueAt('target', 'destination', 'dst');
    const readOnly = readOnlyOf(parts);
    const hasUnknown = [...parts.keys()].some((key) => (0,lists/* knownText */.bG)(key) === located/* DYNAMIC */.u5);
    return {
        ...sourceOf(type, source, written, entry),
        target: target && (0,lists/* wholeValue */.jT)(target),
        readOnly: readOnly ?? (hasUnknown ? { value: located/* DYNAMIC */.u5, span: written.span, entry } : undefined),
        propagation: optionOf(valueAt('bind-propagation')),
        relabel: undefined,
        options: [],
        via: 'volumes',
        entry,
        makeReadOnly: type === 'tmpfs' || hasUnknown || readOnly !== undefined ? undefined : appended(written),
    };
}
function lastParts(written) {
    return new Map(csvFields(written)
        .map(partOf)
        .map((part) => [part.key.text.trim().toLowerCase(), part]));
}
function partOf(part, index) {
    const sign = part.text.indexOf('=');
    return sign === -1
        ? { index, key: part, value: undefined }
        : { index, key: (0,lists/* sliceOf */.Mz)(part, 0, sign), value: (0,lists/* sliceOf */.Mz)(part, sign + 1) };
}
function lastOf(parts, keys) {
    return keys.flatMap((key) => parts.get(key) ?? []).sort((one, other) => other.index - one.index)[0];
}
/** A volume by default. */
function typeOf(written) {
    if (written === undefined)
        return 'volume';
    const type = written.text.toLowerCase();
    return TYPES.has(type) ? type : 'unknown';
}
function readOnlyOf(parts) {
    const part = lastOf(parts, ['readonly', 'ro']);
    if (part === undefined)
        return undefined;
    const { span } = part.value === undefined ? part.key : (0,lists/* wholeValue */.jT)(part.value);
    const text = part.value?.text ?? 'true';
    const value = /^(?:1|true)$/i.test(text) ? true : /^(?:0|false)$/i.test(text) ? false : located/* DYNAMIC */.u5;
    return { value, span, entry: span };
}
function sourceOf(type, source, written, entry) {
    if (source === undefined || type === 'tmpfs')
        return { type, source: { kind: 'none' }, sourceSpan: entry };
    const { span } = (0,lists/* wholeValue */.jT)(source);
    const { text, variable } = source;
    if (type === 'volume' && (0,lists/* knownText */.bG)(text) !== located/* DYNAMIC */.u5)
        return (0,mounts/* plainVolume */.Tj)(text, span);
    if (type === 'image')
        return { type, source: { kind: 'image', text: (0,unknown_piece/* shownPieces */.HZ)(text) }, sourceSpan: span };
    if (type === 'unknown' && (0,lists/* knownText */.bG)(text) !== located/* DYNAMIC */.u5)
        return { type, source: { kind: 'unknown', suffix: text }, sourceSpan: span };
    return { type, source: (0,mount_source/* pathSource */.r)(text, variable), sourceSpan: (0,lists/* wholeValue */.jT)(source).span ?? written.span };
}
function optionOf(written) {
    if (written === undefined)
        return undefined;
    const { span } = (0,lists/* wholeValue */.jT)(written);
    return { value: (0,lists/* knownText */.bG)(written.text), span, entry: span };
}
function appended(written) {
    const { file, end } = written.part(0, written.text.length).span;
    return [{ span: { file, start: end, end }, text: ',readonly' }];
}
/** https://docs.docker.com/reference/cli/docker/container/run/#use-api-socket */
function apiSocketMount(flags) {
    const setting = (0,flag_values/* booleanFlag */.Fg)(flags, 'use-api-socket');
    return (0,located/* isOn */.Mp)(setting) ? [apiSocket(setting)] : [];
}
function apiSocket({ span, entry }) {
    return {
        type: 'bind',
        source: { kind: 'host', path: '/var/run/docker.sock' },
        sourceSpan: span,
        target: { value: '/var/run/docker.sock', span },
        readOnly: undefined,
        propagation: undefined,
        relabel: undefined,
        options: [],
        via: 'use_api_socket',
        entry,
        makeReadOnly: undefined,
    };
}

;// CONCATENATED MODULE: ./build/parse/run-options/settings.js






/** The last flag wins for single values; flags for lists accumulate. */
function settingsOf(flags) {
    return { ...isolation(flags), ...resources(flags), ...surroundings(flags), ...NEVER };
}
/** A 0 means unset, so another option may apply. */
function cpuLimit(flags) {
    const shares = [(0,flag_values/* textFlag */.gx)(flags, 'cpus'), (0,flag_values/* textFlag */.gx)(flags, 'cpu-quota')].filter((share) => share !== undefined);
    const limit = shares.find(({ value }) => value === located/* DYNAMIC */.u5 || Number(value) !== 0);
    const set = (0,flag_values/* textFlag */.gx)(flags, 'cpuset-cpus');
    const named = set && {
        ...set,
        value: typeof set.value === 'string' ? (0,values/* namedProcessors */.fs)(set.value) : set.value,
    };
    return limit ?? named ?? shares[0];
}
function isolation(flags) {
    return {
        privileged: (0,flag_values/* booleanFlag */.Fg)(flags, 'privileged'),
        addedCapabilities: (0,flag_values/* listFlag */.v6)(flags, 'cap-add'),
        droppedCapabilities: (0,flag_values/* listFlag */.v6)(flags, 'cap-drop'),
        securityOptions: (0,flag_values/* listFlag */.v6)(flags, 'security-opt', values/* securityOption */.Ii),
        user: (0,flag_values/* textFlag */.gx)(flags, 'user'),
        additionalGroups: (0,flag_values/* listFlag */.v6)(flags, 'group-add'),
        runtime: (0,flag_values/* textFlag */.gx)(flags, 'runtime'),
        annotations: (0,flag_values/* pairFlags */.aC)(flags, 'annotation'),
        pidNamespace: (0,flag_values/* textFlag */.gx)(flags, 'pid'),
        ipcNamespace: (0,flag_values/* textFlag */.gx)(flags, 'ipc'),
        utsNamespace: (0,flag_values/* textFlag */.gx)(flags, 'uts'),
        userNamespace: (0,flag_values/* textFlag */.gx)(flags, 'userns'),
        cgroupNamespace: (0,flag_values/* textFlag */.gx)(flags, 'cgroupns'),
        cgroupParent: (0,flag_values/* textFlag */.gx)(flags, 'cgroup-parent'),
        ...networkOf(flags),
        readOnlyRootfs: (0,flag_values/* booleanFlag */.Fg)(flags, 'read-only'),
    };
}
function resources(flags) {
    return {
        mounts: mountsOf(flags),
        volumesFrom: (0,flag_values/* listFlag */.v6)(flags, 'volumes-from'),
        usesApiSocket: (0,flag_values/* booleanFlag */.Fg)(flags, 'use-api-socket'),
        devices: (0,flag_values/* valuesOf */.sm)(flags, 'device').map(({ value, entry }) => (0,values/* shortDevice */.ru)(value, entry)),
        deviceCgroupRules: (0,flag_values/* listFlag */.v6)(flags, 'device-cgroup-rule'),
        gpus: (0,flag_values/* textFlag */.gx)(flags, 'gpus'),
        sharedMemorySize: (0,flag_values/* textFlag */.gx)(flags, 'shm-size'),
        storageSize: storageSize(flags),
        memoryLimit: (0,flag_values/* textFlag */.gx)(flags, 'memory'),
        memorySwapLimit: (0,flag_values/* textFlag */.gx)(flags, 'memory-swap'),
        cpuRealtimeRuntime: (0,flag_values/* textFlag */.gx)(flags, 'cpu-rt-runtime'),
        cpuLimit: cpuLimit(flags),
        pidsLimit: (0,flag_values/* numberFlag */.C$)(flags, 'pids-limit'),
        isOomKillDisabled: (0,flag_values/* booleanFlag */.Fg)(flags, 'oom-kill-disable'),
        oomScoreAdjustment: (0,flag_values/* numberFlag */.C$)(flags, 'oom-score-adj'),
        ulimits: (0,flag_values/* valuesOf */.sm)(flags, 'ulimit').map(({ value, entry }) => ulimitEntry(value, entry)),
        restart: restartOf(flags),
    };
}
function surroundings(flags) {
    return {
        ports: (0,flag_values/* valuesOf */.sm)(flags, 'publish').map(({ value, entry }) => portOf(value, entry)),
        publishesAll: (0,flag_values/* booleanFlag */.Fg)(flags, 'publish-all'),
        environment: (0,flag_values/* valuesOf */.sm)(flags, 'env').map(({ value, entry }) => ({
            ...(0,values/* pairEntry */.jo)(value, ['='], entry),
            isDefault: false,
            via: 'environment',
        })),
        sysctls: (0,flag_values/* pairFlags */.aC)(flags, 'sysctl'),
        extraHosts: (0,flag_values/* pairFlags */.aC)(flags, 'add-host', ['=', ':']),
        dns: (0,flag_values/* listFlag */.v6)(flags, 'dns'),
        links: (0,flag_values/* listFlag */.v6)(flags, 'link'),
        hasInit: (0,flag_values/* booleanFlag */.Fg)(flags, 'init'),
        healthcheckDisabled: (0,flag_values/* booleanFlag */.Fg)(flags, 'no-healthcheck'),
        logDriver: (0,flag_values/* textFlag */.gx)(flags, 'log-driver'),
        logOptions: (0,flag_values/* pairFlags */.aC)(flags, 'log-opt'),
        pullPolicy: (0,flag_values/* textFlag */.gx)(flags, 'pull'),
        containerName: (0,flag_values/* textFlag */.gx)(flags, 'name'),
    };
}
/** Settings that only compose files have. */
const NEVER = {
    externalLinks: flag_values/* NOTHING */.K$,
    models: flag_values/* NOTHING */.K$,
    credentialSpec: [],
    hooks: [],
    profiles: [],
    provider: undefined,
};
/** `--storage-opt size=10G`. */
function storageSize(flags) {
    const size = (0,flag_values/* pairFlags */.aC)(flags, 'storage-opt').findLast(({ name }) => name === 'size');
    return size?.value && { ...size.value, entry: size.entry };
}
/** `nofile=1024:2048`: the hard limit comes last. */
function ulimitEntry(written, entry) {
    const pair = (0,values/* pairEntry */.jo)(written, ['='], entry);
    const colon = written.text.lastIndexOf(':');
    return colon === -1 ? pair : { ...pair, value: written.part(colon + 1, written.text.length) };
}
/** Modes, which do not name a network but choose whose network to use. */
const MODES = /^(?:host|none|bridge|default|private|nat)$|^(?:container|ns|slirp4netns|pasta):?/;
/** Every `--network` joins a network; a mode is used alone. */
function networkOf(flags) {
    const all = (0,flag_values/* valuesOf */.sm)(flags, 'network').map(({ value, entry }) => {
        const name = networkName(value);
        return { value: (0,lists/* knownText */.bG)(name.text), span: (0,lists/* wholeValue */.jT)(name).span, entry };
    });
    const mode = all.findLast(({ value }) => value === located/* DYNAMIC */.u5 || MODES.test(value));
    const items = all.filter(({ value }) => value !== located/* DYNAMIC */.u5 && !MODES.test(value));
    const complete = all.every(({ value }) => value !== located/* DYNAMIC */.u5);
    return { networkMode: mode, networks: { items, entry: items[0]?.entry, complete } };
}
/** `name=NETWORK,alias=\u2026` or the name alone. */
function networkName(value) {
    if (!value.text.includes('='))
        return value;
    const name = csvFields(value).find(({ text }) => text.startsWith('name='));
    return name === undefined ? value : (0,lists/* sliceOf */.Mz)(name, 'name='.length);
}
const CONDITIONS = new Map([
    ['none', 'no'],
    ['any', 'always'],
]);
/** `--restart` of containers, `--restart-condition` of services. */
function restartOf(flags) {
    const condition = (0,flag_values/* textFlag */.gx)(flags, 'restart-condition');
    return condition === undefined
        ? (0,flag_values/* textFlag */.gx)(flags, 'restart')
        : { ...condition, value: CONDITIONS.get(condition.value) ?? condition.value };
}
/** Services also take `published=8080,target=80,protocol=tcp`. */
function portOf(written, entry) {
    if (!/(?:^|,)target=/.test(written.text))
        return (0,values/* shortPort */._n)(written, entry);
    const parts = new Map(csvFields(written).map((part) => splitOnce(part.text)));
    const published = parts.get('published');
    return {
        hostIp: undefined,
        published: published === undefined ? undefined : (0,values/* portRange */.ji)(published),
        target: (0,values/* portRange */.ji)(parts.get('target') ?? ''),
        protocol: (0,lists/* knownText */.bG)(parts.get('protocol') ?? 'tcp'),
        span: (0,lists/* wholeValue */.jT)(written).span,
        entry,
    };
}
function splitOnce(text) {
    const at = text.indexOf('=');
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/parse/run-options/container.js








/** A container from the options of `docker run`, whatever file they are written in. */
function containerOf(run) {
    const { format, file, span, partial, cannotSay, add = cannotAdd } = run;
    const flags = (0,flag_values/* byName */.nG)(run.flags);
    const settings = settingsOf(flags);
    const name = run.name ?? nameOf(run, settings.containerName?.value);
    return {
        kind: 'container',
        format,
        file,
        name,
        span,
        partial,
        ...(cannotSay && { cannotSay }),
        ...(run.isBrief && { isBrief: true }),
        ...(run.cannotEdit && { cannotEdit: true }),
        ...(run.podman && { podman: run.podman }),
        image: run.image && imageOf(run.image, name, { isBuiltHere: run.isBuiltHere, platforms: platformsOf(flags, file) }),
        build: undefined,
        ...settings,
        ...commandsOf(flags, run.command ?? []),
        stage: undefined,
        add,
    };
}
/** The container with the image that it pulls. An entirely unknown image is left out. */
function subjectsOf(container) {
    const { image } = container;
    return image === undefined || image.reference.value.text === unknown_piece/* SHOWN_PIECE */.tL ? [container] : [container, image];
}
function cannotAdd() {
    return undefined;
}
/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;
function nameOf({ image, fallbackName }, written) {
    if (typeof written === 'string' && written !== '')
        return written.slice(0, LONGEST_NAME);
    const text = image?.text ?? '';
    return text === '' || text.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? fallbackName : text.slice(0, LONGEST_NAME);
}
/** `--platform`, or the parts that Podman has separate options for. */
function platformsOf(flags, file) {
    const [platform, system, architecture, variant] = ['platform', 'os', 'arch', 'variant'].map((name) => (0,flag_values/* valuesOf */.sm)(flags, name).at(-1)?.value.text);
    if (platform !== undefined)
        return (0,asked_platforms/* platformsIn */.S)([(0,lists/* knownText */.bG)(platform)]);
    if (system === undefined && architecture === undefined)
        return (0,default_platform/* mayChangePlatform */.d)(file) ? 'unknown' : undefined;
    const parts = [system ?? 'linux', architecture ?? '', ...(variant === undefined ? [] : [variant])];
    return (0,asked_platforms/* platformsIn */.S)([(0,lists/* knownText */.bG)(parts.join('/'))]);
}
function imageOf(written, usedBy, { isBuiltHere, platforms }) {
    if (written.text === '')
        return undefined;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(written.text), span: (0,lists/* wholeValue */.jT)(written).span };
    const title = `container "${usedBy}"`;
    return {
        kind: 'image',
        use: 'container',
        usedBy,
        title,
        ...(isBuiltHere && { isBuiltHere }),
        ...(platforms && { platforms }),
        reference,
        facts: {},
    };
}
function commandsOf(flags, command) {
    const entrypoint = (0,flag_values/* valuesOf */.sm)(flags, 'entrypoint').at(-1)?.value;
    const health = (0,flag_values/* valuesOf */.sm)(flags, 'health-cmd').at(-1)?.value;
    return {
        entrypoint: entrypoint && (0,commands/* listCommand */.Iu)([entrypoint]),
        command: (0,commands/* listCommand */.Iu)(command),
        healthcheck: health && (0,commands/* shellCommand */.q$)(health),
    };
}


/***/ }),

/***/ 94614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ DEFAULT_PLATFORM),
/* harmony export */   d: () => (/* binding */ mayChangePlatform)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

/** The variable with the platform of all images that have none: https://docs.docker.com/reference/cli/docker/#environment-variables */
const DEFAULT_PLATFORM = 'DOCKER_DEFAULT_PLATFORM';
const RUNNERS = /runs-on:.{0,200}\barm/i;
/** Whether a file may run its containers on another platform than that of the machine: by that variable, or on runners with ARM processors. */
const mayChangePlatform = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => {
    return text.includes(DEFAULT_PLATFORM) || RUNNERS.test(text);
});


/***/ }),

/***/ 18534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ foldersOf),
/* harmony export */   s: () => (/* binding */ dockerfilesNamedIn)
/* harmony export */ });
/* harmony import */ var _analysis_commands_written_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45639);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55384);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78399);
/* harmony import */ var _dockerfile_file_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39464);
/* harmony import */ var _builds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71992);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24825);






/**
 * The files that commands use as Dockerfiles: `docker build -f build.txt`, `docker build - < build.txt`. Other commands may be functions
 * that build images: a file that they name counts if it exists and begins like a Dockerfile.
 */
function dockerfilesNamedIn(scripts, path, text) {
    if (!(0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBuild */ .U)(scripts, text))
        return [];
    const commands = scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyCommand */ .n3);
    const names = [
        ...commands.flatMap(namesOf),
        ...commands.flatMap(copiedDockerfiles),
        ...scripts.flatMap(_model_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .everyPipeline */ .GX).flatMap(pipedNames),
        ...(commands.some(hasUnknown) ? pathsIn(text) : []),
    ];
    if (names.length === 0)
        return [];
    const folders = [...new Set(commands.flatMap(foldersOf))];
    const distinct = new Map(names.map((name) => [`${name.isCertain} ${name.written}`, name]));
    return [...distinct.values()].map((name) => ({ ...name, folders, by: path }));
}
function namesOf(command) {
    const words = textsOf(command);
    const isCertain = (0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .isBuilding */ .H)(command);
    const inputs = isCertain ? inputsOf(command) : [];
    const contexts = isCertain ? words.filter((word) => !word.startsWith('-')).map((word) => `${word}/Dockerfile`) : [];
    return [...words.flatMap(fileAfterFlag), ...inputs, ...contexts]
        .filter((written) => written !== '' && written !== '-')
        .map((written) => ({ written, isCertain }));
}
/** `cp build.txt Dockerfile` */
function copiedDockerfiles({ program, arguments: words }) {
    const [source, target] = (0,_analysis_commands_written_files_js__WEBPACK_IMPORTED_MODULE_0__/* .isCopying */ .W)(program) ? words.slice(-2).map(({ pieces }) => pieces) : [];
    return source !== undefined && target !== undefined && (0,_dockerfile_file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isDockerfilePath */ .e)(target)
        ? [{ written: source, isCertain: true }]
        : [];
}
/** Whether the file to build from depends on a loop, a list or an argument. */
function hasUnknown(command) {
    if (!(0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .isBuilding */ .H)(command))
        return false;
    const words = textsOf(command);
    return words.some((word, at) => word === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_PIECE */ .YB && !NAMES_NO_FILE.test(words[at - 1] ?? ''));
}
/** Flags of `docker build` whose values are neither a file nor a context. */
const NAMES_NO_FILE = /^(?:-t|--(?:tag|build-arg|label|platform|target|secret|ssh|cache-from|cache-to|progress|network))$/;
function textsOf(command) {
    return (0,_command_words_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .B)(command).map(({ text }) => text);
}
/** All parts of a text that may be a path, or a pattern of paths. */
function pathsIn(text) {
    const paths = text.match(/[\w.@+*?/-]{3,200}/g) ?? [];
    return paths
        .filter((path) => /[./]/.test(path))
        .map((path) => ({ written: path.replaceAll(/[*?]+/g, _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_PIECE */ .YB), isCertain: /[*?]/.test(path) }));
}
function fileAfterFlag(word, at, words) {
    const [, attached] = /^(?:--(?:file|dockerfile|containerfile|opt=filename)=|-f=?|filename=|(?:--set=)?[^=/]{1,100}\.dockerfile=)(.+)$/s.exec(word) ?? [];
    if (attached !== undefined)
        return [attached];
    return /^(?:--(?:file|dockerfile|containerfile)|-[a-zA-Z]?f)$/.test(word) ? words.slice(at + 1, at + 2) : [];
}
function inputsOf({ redirects }) {
    return redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target.pieces] : []));
}
/** `sed \u2026 build.txt | docker build -` */
function pipedNames({ commands }) {
    const last = commands.at(-1);
    if (last === undefined || commands.length < 2)
        return [];
    if (!(0,_builds_js__WEBPACK_IMPORTED_MODULE_2__/* .isBuilding */ .H)(last))
        return [];
    const before = commands.slice(0, -1);
    const words = before.flatMap((command) => [...command.arguments.map(({ pieces }) => pieces), ...inputsOf(command)]);
    return words.filter((word) => /^[^-]/.test(word)).map((written) => ({ written, isCertain: true }));
}
/** `cd docker`, `make -C docker`; for a folder that begins with a variable, the rest of its path. */
function foldersOf({ program, arguments: words }) {
    const isEntered = program === 'cd' || program === 'pushd';
    const folders = words.flatMap(({ pieces }, at) => {
        if (isEntered)
            return [pieces];
        if (pieces === '-C' || pieces === '--directory')
            return words.slice(at + 1, at + 2).map((next) => next.pieces);
        return /^(?:-C|--directory=)(.+)$/s.exec(pieces)?.[1] ?? [];
    });
    return folders
        .map((folder) => folder.slice(folder.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_PIECE */ .YB) + 1).replace(/^\/+/, ''))
        .filter((folder) => folder !== '' && !folder.startsWith('-'));
}


/***/ }),

/***/ 96714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ numberFlag),
/* harmony export */   Fg: () => (/* binding */ booleanFlag),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   aC: () => (/* binding */ pairFlags),
/* harmony export */   gx: () => (/* binding */ textFlag),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   v6: () => (/* binding */ listFlag)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93260);
/* harmony import */ var _syntax_lists_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98748);




const ALIASES = new Map([
    ['net', 'network'],
    ['limit-cpu', 'cpus'],
    ['limit-memory', 'memory'],
    ['limit-pids', 'pids-limit'],
    ['group', 'group-add'],
    ['host', 'add-host'],
    // of `docker service update`
    ...['dns', 'env', 'host', 'mount', 'network', 'publish', 'sysctl', 'ulimit'].map((name) => [`${name}-add`, name === 'host' ? 'add-host' : name]),
]);
function byName(flags) {
    return (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(flags, ({ name }) => ALIASES.get(name) ?? name);
}
function hasValue(flag) {
    return flag.value !== undefined;
}
function valuesOf(flags, name) {
    return flags.get(name)?.filter(hasValue) ?? [];
}
/** Booleans as Go reads them: https://pkg.go.dev/strconv#ParseBool */
const ON = /^(?:1|t|T|TRUE|true|True)$/;
const OFF = /^(?:0|f|F|FALSE|false|False)$/;
function booleanFlag(flags, name) {
    const flag = flags.get(name)?.at(-1);
    if (flag === undefined)
        return undefined;
    const { value, span, entry } = flag;
    if (value === undefined)
        return { value: true, span, entry };
    const known = ON.test(value.text) ? true : OFF.test(value.text) ? false : _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5;
    return { value: known, span: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(value).span, entry };
}
function textFlag(flags, name) {
    const flag = flags.get(name)?.findLast(hasValue);
    return flag && { value: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(flag.value.text), span: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(flag.value).span, entry: flag.entry };
}
function numberFlag(flags, name) {
    const setting = textFlag(flags, name);
    if (setting === undefined)
        return undefined;
    const number = typeof setting.value === 'string' && setting.value.trim() !== '' ? Number(setting.value) : Number.NaN;
    return { ...setting, value: Number.isNaN(number) ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : number };
}
function listFlag(flags, name, convert = (text) => text) {
    const written = valuesOf(flags, name);
    const [first] = written;
    if (first === undefined)
        return NOTHING;
    const all = written.map(({ value, entry }) => {
        const text = (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(value.text);
        return { value: text === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 ? _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : convert(text), span: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeValue */ .jT)(value).span, entry };
    });
    const items = all.filter(({ value }) => value !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5);
    return { items, entry: first.entry, complete: items.length === all.length };
}
function pairFlags(flags, name, separators = ['=']) {
    return valuesOf(flags, name).map(({ value, entry }) => (0,_syntax_lists_values_js__WEBPACK_IMPORTED_MODULE_2__/* .pairEntry */ .jo)(value, separators, entry));
}
const NOTHING = { items: [], entry: undefined, complete: true };


/***/ }),

/***/ 66398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ flagsFrom),
/* harmony export */   eP: () => (/* binding */ everyFlag),
/* harmony export */   uW: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78399);
/* harmony import */ var _syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93260);


/** Reads options up to the first other word, as the programs themselves do: words after the image belong to the container. */
function readFlags(words, syntax, from = 0) {
    const { end, ...read } = flagsFrom(words, syntax, from);
    return { ...read, rest: words.slice(words[end]?.text === '--' ? end + 1 : end) };
}
/** The same without a copy of the rest, which begins at `end`. */
function flagsFrom(words, syntax, from) {
    const reading = { words, syntax, flags: [], partial: undefined, doubts: [] };
    let at = from;
    while (at < words.length) {
        const next = readWord(reading, at);
        if (next === 'stop')
            break;
        at = next;
    }
    return { flags: reading.flags, end: at, partial: reading.partial, doubts: reading.doubts };
}
/** All options of a command whose options may follow its operands, and the operands. */
function everyFlag(words, syntax, from) {
    const flags = [];
    const operands = [];
    for (let at = from; at < words.length;) {
        const read = flagsFrom(words, syntax, at);
        flags.push(...read.flags);
        const operand = words[read.end];
        if (operand !== undefined)
            operands.push(operand);
        at = read.end + 1;
    }
    return { flags, operands };
}
function readWord(reading, at) {
    const word = reading.words[at];
    const { text } = word;
    if (text.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        return readUnknown(reading, at, word);
    if (text.length < 2 || !text.startsWith('-') || text === '--')
        return 'stop';
    return text.startsWith('--') ? readLong(reading, at, word) : readShorts(reading, at, word);
}
/** `$OPTIONS` may be some options, or the image, after which options end. */
function readUnknown(reading, at, word) {
    const next = reading.words[at + 1];
    if (word.maySplit === true)
        reading.doubts.push(word);
    if (word.text !== _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB || word.maySplit !== true || next === undefined)
        return 'stop';
    reading.partial ??= 'a variable may contain more options';
    const isImage = /image|img|tag|container/i.test(word.variable ?? '');
    return !isImage && (next.text.startsWith('-') || next.maySplit === true) ? at + 1 : 'stop';
}
function readLong(reading, at, word) {
    const { text } = word;
    const sign = text.indexOf('=');
    const name = text.slice(2, sign === -1 ? undefined : sign);
    if (name.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        return unknownFlag(reading, at, sign !== -1);
    const { switches, values } = reading.syntax;
    if (sign !== -1) {
        add(reading, at, at, { name, value: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(word, sign + 1), span: word.part(0, sign).span });
        return at + 1;
    }
    if (values.has(name))
        return takeNext(reading, at, name, word.span);
    if (!switches.has(name))
        return unknownFlag(reading, at, false);
    add(reading, at, at, { name, value: undefined, span: word.span });
    return at + 1;
}
/** The next word may be the value of the flag, unless it is an option, too. It is the value if a known option comes after it. */
function unknownFlag(reading, at, hasValue) {
    const next = reading.words[at + 1]?.text;
    const word = reading.words[at];
    if (word?.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB))
        reading.doubts.push(word);
    reading.partial ??= 'not all of its options are known';
    if (hasValue || next?.startsWith('-') === true)
        return at + 1;
    return isKnownOption(reading, at + 2) ? at + 2 : 'stop';
}
function isKnownOption({ words, syntax: { switches, values } }, at) {
    const [, name] = /^--([\w-]+)(?:=|$)/.exec(words[at]?.text ?? '') ?? [];
    return name !== undefined && (switches.has(name) || values.has(name));
}
function takeNext(reading, at, name, span) {
    const value = reading.words[at + 1];
    if (value === undefined)
        return 'stop';
    add(reading, at, at + 1, { name, value, span });
    return at + 2;
}
/** `-itp 80:80`, `-p80:80`, `-p=80:80`: the first letter that takes a value uses the rest of the word, or the next word. */
function readShorts(reading, at, word) {
    const { text } = word;
    const { shorts, values } = reading.syntax;
    for (let index = 1; index < text.length; index += 1) {
        const name = shorts.get(text.charAt(index));
        if (name === undefined)
            return unknownFlag(reading, at, false);
        const hasSign = text[index + 1] === '=';
        const span = index === 1 ? word.part(0, 2).span : word.part(index, index + 1).span;
        if (!values.has(name) && !hasSign) {
            add(reading, at, at, { name, value: undefined, span }, index);
            continue;
        }
        if (index + 1 === text.length)
            return takeLast(reading, at, { name, span }, index);
        add(reading, at, at, { name, value: (0,_syntax_lists_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceOf */ .Mz)(word, index + (hasSign ? 2 : 1)), span }, index);
        break;
    }
    return at + 1;
}
function takeLast(reading, at, { name, span }, index) {
    const value = reading.words[at + 1];
    if (value === undefined)
        return 'stop';
    add(reading, at, at + 1, { name, value, span }, index);
    return at + 2;
}
/** `letter` is its position in a bundle of flags, which remains when the flag is removed. */
function add(reading, first, last, flag, letter = 1) {
    const { words, flags } = reading;
    const word = words[first];
    const isBundled = word.text.length > 2 && !word.text.startsWith('--') && (letter > 1 || (flag.value === undefined && first === last));
    const start = isBundled ? flag.span.start : blanksBefore(words[first - 1], word);
    const end = isBundled && flag.value === undefined ? flag.span.end : words[last].span.end;
    const isFirst = first === 0 && !isBundled;
    flags.push({
        ...flag,
        entry: { ...word.span, start: Math.min(start, end), end: isFirst ? indentationAfter(word.span, end) : end },
    });
}
/**
 * Includes the blanks after the first word of a line: they would indent the rest deeper than the other lines, which ends a block scalar.
 */
function indentationAfter({ file: { text }, start }, end) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(lineStart, start).trim() !== '')
        return end;
    let next = end;
    while (text[next] === ' ' || text[next] === '\t')
        next += 1;
    return next;
}
/** The start of the blanks and continued lines before a word; the word itself if other text comes before it. */
function blanksBefore(previous, { span: { file, start } }) {
    const from = previous?.span.end ?? start;
    return from < start && start - from < 1000 && /^[\s\\]*$/.test(file.text.slice(from, start)) ? from : start;
}


/***/ }),

/***/ 12156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ONLY_FOR_BUILD),
/* harmony export */   r: () => (/* binding */ isForBuildContainer)
/* harmony export */ });
/**
 * Options of `podman build` that give the commands of a build more of the host. Its network is a setting of the build:
 * https://docs.podman.io/en/latest/markdown/podman-build.1.html
 */
const OF_HOST = /^(?:cap-add|cap-drop|cgroup-parent|cgroupns|device|env|ipc|pid|security-opt|userns|uts|volume)$/;
/** Whether the container that a build works in gets this option. */
function isForBuildContainer({ name }) {
    return OF_HOST.test(name);
}
/** Why rules about missing options leave the container of a build alone. */
const ONLY_FOR_BUILD = 'it only lives for the build';


/***/ }),

/***/ 54679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mayMention)
/* harmony export */ });
/**
 * Whether commands of a text may contain one of some words: even where quotes, backslashes or continued lines split it, since a shell joins
 * the pieces, and where only a shell knows the name of a program that runs or builds something.
 */
function mayMention(words, text) {
    if (words.test(text))
        return true;
    if (!CUTS.test(text))
        return hasHiddenProgram(text);
    const whole = text.replaceAll(EVERY_CUT, '');
    return words.test(whole) || hasHiddenProgram(whole);
}
const CUTS = /["'\\]/;
const EVERY_CUT = /\\\r?\n[ \t]*|["'\\]/g;
/** `${A}er run`, `{dock,}er -D run` */
function hasHiddenProgram(text) {
    for (const { index } of text.matchAll(ACTIONS)) {
        const before = text.slice(Math.max(0, index - NEAR), index);
        const words = before.slice(before.lastIndexOf('\n') + 1).split(/[ \t]+/);
        // text joined to the word makes it another word
        if (words.pop() === '' && HIDDEN.test(programIn(words)))
            return true;
    }
    return false;
}
/** Actions of a program on an image or a container, and an option that no other program has. */
const ACTIONS = /\b(?:run|create|exec|up|build|compose)\b|--privileged\b/g;
/** How far before these words the program is searched, in characters. */
const NEAR = 200;
/** Expansions, and patterns of names. */
const HIDDEN = /[$`{}()?*[\]]/;
/** The last word that is not an option, the value of one, or a group of commands. */
function programIn(words) {
    const isBehind = (word, at) => /^(?:-|(?:compose|container|image|buildx)$)/.test(word) || words[at - 1]?.startsWith('-') === true;
    return words.findLast((word, at) => !isBehind(word, at)) ?? '';
}


/***/ }),

/***/ 33410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ mayStartAnything),
/* harmony export */   Yy: () => (/* binding */ mayRunFiles),
/* harmony export */   bV: () => (/* binding */ isOfSystem)
/* harmony export */ });
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20948);
/* harmony import */ var _command_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29980);


/** Whether commands of a text may start containers, run a file that may, or change one that describes them. */
function mayStartAnything(text) {
    return (0,_command_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .mentionsEngine */ .W0)(text) || mayRunFiles(text);
}
/** Whether commands of a text may change Dockerfiles or compose files. */
function mayEdit(text) {
    return CHANGED.test(text) && EDITORS.test(text);
}
const CHANGED = /compose[\w.-]*\.ya?ml|[dD]ockerfile|[cC]ontainerfile|\.patch\b|\.diff\b/;
const EDITORS = /(?<![\w.-])(?:g?sed|yq|perl|ruby|patch|git[ \t]+(?:apply|am)|ed|ex|vim?|tee|sponge|dasel|python3?|node|php)[ \t]|>>/;
/**
 * Whether commands of a text may run a file as a shell script although its name is not that of one: `bash deploy.txt`, `. ./common`; or a
 * text that they decode, or a change of a file that describes containers.
 */
function mayRunFiles(text) {
    if (DECODED.test(text) || mayEdit(text))
        return true;
    const copies = COPIES.test(text);
    return [BY_SHELL, BY_OUTPUT, BY_PATH, BY_MAKE].some((pattern) => {
        for (const [, file = ''] of text.matchAll(pattern))
            if (isOtherName(file) || (copies && file.startsWith('/tmp/')))
                return true;
        return false;
    });
}
/** A file after the name of a shell and its options, or before `| sh`, or after `<`. */
const BY_SHELL = /(?<![\w.$-])(?:\.|source|(?:ba|da|z|k|a|mk)?sh)[ \t]+(?:[-+][\w-]+[ \t]+)*(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)|\b(?:cat|sed|tr|envsubst)[ \t][^|\n]{0,200}\|[^|\n]{0,100}\b(?:ba|da|z|k|a|mk|s)?sh\b|\bssh[ \t][^<\n]{0,200}<[ \t]*["']?([^\s;&|<>()"'`]+)/g;
/** `bash <(cat deploy.txt)`, `eval "$(cat deploy.txt)"` */
const BY_OUTPUT = /(?<![\w.$-])(?:\.|eval|source|(?:ba|da|z|k|a|mk)?sh)[ \t][^\n<$]{0,20}[<$]\([ \t]*cat[ \t]+(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)/g;
/** `base64 -d | sh`, `eval "$(\u2026 | xxd -r -p)"` */
const DECODED = /\b(?:base64|base32|xxd|rev|openssl)\b[^|\n]{0,100}\|[^|\n]{0,40}\b(?:ba|da|z|k|a)?sh\b|\b(?:eval|sh[ \t]+-c)[ \t][^\n]{0,300}\b(?:base64|base32|xxd|rev)\b/;
const COPIES = /\b(?:cp|install|ln|mv)[ \t]/;
/** A path with an extension where a command begins. */
const BY_PATH = /(?:^|[;&|({]|(?<!\w)(?:run:|then|do|else|exec|sudo|time|nohup)[ \t])[ \t@+-]*["']?((?:[\w.]|\$(?:\{\w+\})?)(?:[\w.-]|\$(?:\{\w+\})?)*["']?\/[\w./-]{1,200}\.[A-Za-z]\w*)(?![\w./-])/gm;
/** `make -f build.txt`, `$(MAKE) --file=build.txt`, `just -f build.txt`, `task -t build.txt` */
const BY_MAKE = /\b(?:(?:g|gnu)?make|MAKE[)}]?|just(?:_executable\(\)[ \t]*\}\})?|task|TASK_EXE[ \t]*\}\})[ \t][^\n;&|]{0,200}?(?:(?<![^ \t])-[a-zA-Z]{0,10}[ft]=?|--(?:make|just|task)?file[= \t])[ \t]*["']?([^\s;&|<>()"'`]+)/g;
function isOtherName(file) {
    if (file.includes('://'))
        return true;
    return !FORMATS.some(({ matches }) => matches(file)) && !OTHERS.test(file) && !SYSTEM.test(file);
}
/** Files with names of these are found anyway. */
const FORMATS = [_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .shellFormat */ .K5, _formats_js__WEBPACK_IMPORTED_MODULE_0__/* .makefileFormat */ .sK, _formats_js__WEBPACK_IMPORTED_MODULE_0__/* .justfileFormat */ .a3, _formats_js__WEBPACK_IMPORTED_MODULE_0__/* .taskfileFormat */ .vH];
/** Programs in other languages. */
const OTHERS = /\.(?:py|js|mjs|cjs|ts|rb|pl|php|exe|jar|ps1|bat|cmd|awk|lua|R|so)$/;
/** Folders of the machine, and words that are variables alone. */
const SYSTEM = /^(?:\/(?:etc|dev|proc|sys|usr|bin|sbin|lib\w*|run|tmp|var)\/|\$\{?[\w@*#]+\}?$)/;
/** Whether a path leads into a folder that belongs to the machine. */
function isOfSystem(path) {
    return SYSTEM.test(path);
}


/***/ }),

/***/ 24781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ keptForLater),
/* harmony export */   Ib: () => (/* binding */ lookUpIn),
/* harmony export */   SA: () => (/* binding */ passedTo),
/* harmony export */   h3: () => (/* binding */ exportedBy)
/* harmony export */ });
/* harmony import */ var _analysis_commands_file_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26466);
/* harmony import */ var _analysis_commands_sed_edits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62542);
/* harmony import */ var _model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3620);
/* harmony import */ var _model_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55384);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78399);
/* harmony import */ var _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60633);






/** Further variables are left out, which is reported. Real scripts export a few dozen. */
const MOST_VARIABLES = 300;
/**
 * The variables that a script passes to all programs that it starts, where their values are known. Whether and when a command runs is not
 * considered, so one name may have several values.
 */
function exportedBy(script, sourced = () => undefined) {
    const given = script.given?.() ?? [];
    const commands = (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3)(script);
    const names = new Set([...given.map(({ name }) => name), ...commands.flatMap(namesExportedBy)]);
    const exportsAll = commands.some(isForAll);
    const own = commands.filter(({ program }) => STAYING.has(program)).flatMap(assignedBy);
    const all = distinct([
        ...given,
        ...own.filter(({ name }) => exportsAll || names.has(name)),
        ...commands.flatMap((command) => inSourcedFile(command, sourced, exportsAll)),
        ...commands.flatMap((command) => writtenToDotenv(command, sourced)),
        ...(0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyPipeline */ .GX)(script).flatMap(({ commands: piped }) => appendedByTee(piped)),
    ]);
    if (all.length > MOST_VARIABLES)
        (0,_model_findings_reached_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitReached */ .Cf)(script.span, 'The script exports too many variables to pass on all of them.');
    return all.slice(0, MOST_VARIABLES);
}
/** What a process finds in its environment. */
function lookUpIn(variables) {
    if (variables.length === 0)
        return () => undefined;
    const values = new Map(variables.map(({ name, value }) => [name, value]));
    return (name) => values.get(name);
}
/** Those that one command gets: what is written before it replaces what the script exports. */
function passedTo(command, exported) {
    if (command.assignments.length === 0)
        return exported;
    const own = new Set(command.assignments.map(({ name }) => name));
    return [...exported.filter(({ name }) => !own.has(name)), ...assignedBy(command)];
}
/** What a step of a workflow writes for those after it: `echo NAME=value >> "$GITHUB_ENV"`, `sed -i s/A=.*$/A=b/ .env`. */
function keptForLater(script, sourced = () => undefined) {
    return (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3)(script).flatMap((command) => command.redirects.some(({ target }) => target?.raw.includes('GITHUB_ENV'))
        ? command.arguments.flatMap(({ pieces }) => pair(pieces))
        : writtenToDotenv(command, sourced));
}
/** Programs whose assignments stay in effect. */
const STAYING = new Set(['', 'declare', 'export', 'readonly', 'typeset']);
function assignedBy({ assignments }) {
    return assignments.flatMap(({ name, value }) => (value === undefined ? [] : known(name, value.pieces)));
}
function known(name, value) {
    return value.length > _model_value_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_VALUE */ .PE || value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB) ? [] : [{ name, value }];
}
function pair(text) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
    return name === undefined || value === undefined ? [] : known(name, value.trim());
}
/** `export A B=c`, `declare -x A` */
function namesExportedBy({ program, arguments: words }) {
    const isExport = program === 'export' || (isDeclaration(program) && words.some(({ pieces }) => /^-\w*x/.test(pieces)));
    return isExport ? words.flatMap(({ pieces }) => /^[A-Za-z_]\w*(?==|$)/.exec(pieces) ?? []) : [];
}
function isDeclaration(program) {
    return program === 'declare' || program === 'typeset';
}
/** `set -a`, `set -o allexport` */
function isForAll({ program, arguments: words }) {
    return program === 'set' && words.some(({ pieces }) => /^-[a-z]*a|^allexport$/.test(pieces));
}
/** `. ./settings.sh`, and `export $(xargs < settings.env)`, which reads a file as well. */
function inSourcedFile(command, sourced, exportsAll) {
    const { program, arguments: words, substitutions } = command;
    const isSource = program === '.' || program === 'source';
    const read = isSource
        ? words.slice(0, 1)
        : program === 'export'
            ? substitutions.flatMap(({ script }) => (0,_model_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .everyCommand */ .n3)(script)).flatMap(wordsAndInputs)
            : [];
    return read.flatMap(({ pieces }) => {
        const text = pieces.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_PIECE */ .YB) || pieces.startsWith('-') ? undefined : sourced(pieces)?.text;
        return text === undefined ? [] : assignmentsIn(text, exportsAll || !isSource);
    });
}
/** `echo A=b >> .env`, `cp production.env .env` */
function writtenToDotenv(command, sourced) {
    const { program, arguments: words, redirects } = command;
    if (COPIES.has(program) && isDotenv(words.at(-1)?.pieces)) {
        const sources = words.slice(0, -1).filter(({ pieces }) => !EXAMPLE.test(pieces));
        return sources.flatMap(({ pieces }) => assignmentsIn(sourced(pieces)?.text ?? '', true));
    }
    const edit = EDITORS.has(program) ? (0,_analysis_commands_file_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .editOf */ ._)(command) : undefined;
    if (edit !== undefined)
        return edit.names.filter(isDotenv).flatMap((name) => changedBy(edit, sourced(name)?.text ?? ''));
    if (!redirects.some(({ operator, target }) => operator.startsWith('>') && isDotenv(target?.pieces)))
        return [];
    return linesPrinted(command);
}
/** `echo A=b | tee -a .env` */
function appendedByTee(commands) {
    const at = commands.findIndex(({ program, arguments: words }) => program === 'tee' && words.some(({ pieces }) => isDotenv(pieces)));
    return commands.slice(0, Math.max(at, 0)).flatMap(linesPrinted);
}
function linesPrinted({ arguments: words, redirects }) {
    return [
        ...words.flatMap(({ pieces }) => pieces.split(/\\n|\n/)).flatMap(pair),
        ...redirects.flatMap(({ body }) => assignmentsIn(body?.value ?? '', true)),
    ];
}
const EDITORS = new Set(['sed', 'gsed', 'perl']);
/** The variables that have other values after an edit: `sed -i s/^A=.*$/A=b/ .env`. */
function changedBy({ scripts }, text) {
    const all = scripts.map(_analysis_commands_sed_edits_js__WEBPACK_IMPORTED_MODULE_5__/* .substitutionsOf */ .qM);
    const changed = all.includes(undefined)
        ? undefined
        : (0,_analysis_commands_sed_edits_js__WEBPACK_IMPORTED_MODULE_5__/* .substituted */ .X6)(text, all.flatMap((one) => one ?? []));
    const before = new Set(text.split('\n'));
    const lines = changed?.split('\n').filter((line) => !before.has(line)) ?? [];
    return assignmentsIn(lines.join('\n'), true).filter(({ name }) => !SECRET.test(name));
}
/** The command itself shows what it makes of these. */
const SECRET = /pass|secret|token|key|cred/i;
const COPIES = new Set(['cp', 'ln', 'mv']);
/** Its values are to be replaced. */
const EXAMPLE = /example|sample|template|dist|default/i;
function isDotenv(path) {
    return path !== undefined && /(?:^|\/)(?:\.env|[\w.-]+\.env)$/.test(path) && !EXAMPLE.test(path);
}
function wordsAndInputs({ arguments: words, redirects }) {
    return [...words, ...redirects.flatMap(({ target }) => target ?? [])];
}
function assignmentsIn(text, isForEach) {
    return [...text.matchAll(LINE)].flatMap(({ 1: isExported, 2: name = '', 3: double, 4: single, 5: plain }) => isForEach || isExported !== undefined ? known(name, double ?? single ?? plain ?? '') : []);
}
const LINE = /^[ \t]*(export[ \t]+)?([A-Za-z_]\w{0,100})=(?:"([^"$`\\\n]*)"|'([^'\n]*)'|([^\s"'`;&|()<>$#\\]*))[ \t]*(?:#.*)?\r?$/gm;
function distinct(variables) {
    const all = new Map(variables.map((one) => [`${one.name}=${one.value}`, one]));
    return [...all.values()];
}


/***/ }),

/***/ 91689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inputCommands),
/* harmony export */   i: () => (/* binding */ isPathLike)
/* harmony export */ });
/** How many commands of a pipeline before this one are searched for its input. */
const MAXIMUM_FILTERS = 5;
/** The earlier commands of a pipeline, which produce the input of one. */
function inputCommands(commands, at) {
    return commands.slice(Math.max(0, at - MAXIMUM_FILTERS), at);
}
function isPathLike(word) {
    return /^[^-](?=\S*$)\S*[./]/.test(word);
}


/***/ }),

/***/ 78961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isBuild),
/* harmony export */   b: () => (/* binding */ subcommandOf)
/* harmony export */ });
/* harmony import */ var _model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92123);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66398);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81614);




const BUILDERS = new Set([
    ..._model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINES */ .ug,
    ...['docker-buildx', 'buildah', 'buildctl', 'img'],
    // of kaniko
    'executor',
]);
/** Whether a command builds an image. */
function isBuild(program, wordsOf) {
    if (!BUILDERS.has(program))
        return false;
    if (program === 'executor')
        return true;
    const words = wordsOf();
    const [name = '', ...others] = words.slice(afterFlags(words, _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL */ .M_, 0)).map(({ text }) => text);
    return BUILDS.test(name) || (mayBeBefore(name) && others.some((word) => BUILDS.test(word)));
}
const BUILDS = /^(?:b|build|bud|build-using-dockerfile)$/;
/** Whether it is a group of commands, or an unknown option. */
function mayBeBefore(name) {
    return /^(?:(?:buildx|builder|image)$|-)/.test(name) || name.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB);
}
/** The subcommand that starts a container, runs something in one, or changes one; undefined for any other. */
function subcommandOf(program, words) {
    if (program === 'buildah')
        return buildahSubcommand(words);
    if ((0,_model_containers_engine_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .isComposer */ .jq)(program))
        return composeSubcommand(words, 0);
    const run = program === 'docker' ? _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_RUN */ .Lm : _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .PODMAN_RUN */ ._$;
    const at = afterFlags(words, _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL */ .M_, 0);
    const name = words[at]?.text ?? '';
    if (name === 'compose')
        return composeSubcommand(words, at + 1);
    if (name === 'service')
        return serviceSubcommand(words[at + 1]?.text, at + 2);
    if (name === 'pod')
        return words[at + 1]?.text === 'create' ? mixed('pod', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .POD_CREATE */ .Lz, at + 2) : undefined;
    if (BUILDS.test(name))
        return mixed('build', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv, at + 1);
    if (GROUPS.test(name))
        return groupedBuild(words, at);
    return containerSubcommand(words, name === 'container' ? at + 1 : at, run);
}
/** Groups of commands that build images. */
const GROUPS = /^(?:buildx|builder|image|farm)$/;
/** `docker --context a buildx --builder b build` */
function groupedBuild(words, group) {
    const at = afterFlags(words, _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILDX_GLOBAL */ .vx, group + 1);
    const name = words[at]?.text ?? '';
    return BUILDS.test(name) ? mixed('build', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv, at + 1) : undefined;
}
function containerSubcommand(words, at, run) {
    const name = words[at]?.text;
    if (name === 'run' || name === 'create')
        return { kind: name, syntax: run, next: at + 1 };
    return name === 'exec' ? { kind: 'exec', syntax: _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .EXEC */ .qU, next: at + 1 } : undefined;
}
function composeSubcommand(words, from) {
    const at = afterFlags(words, _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE_GLOBAL */ .hx, from);
    const name = words[at]?.text;
    if (name === 'run')
        return { kind: 'compose run', syntax: _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE_RUN */ .hA, next: at + 1 };
    return name === 'exec' ? { kind: 'exec', syntax: _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .EXEC */ .qU, next: at + 1 } : undefined;
}
function serviceSubcommand(action, next) {
    if (action === 'create')
        return { kind: 'service', syntax: _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE_CREATE */ .nP, next };
    return action === 'update' ? mixed('update', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE_UPDATE */ .OC, next) : undefined;
}
/** Buildah keeps a container that later commands work in: https://github.com/containers/buildah/blob/main/docs/buildah-from.1.md */
function buildahSubcommand(words) {
    const at = afterFlags(words, _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL */ .M_, 0);
    const name = words[at]?.text ?? '';
    if (name === 'from')
        return mixed('working', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILDAH_FROM */ .Lg, at + 1);
    if (name === 'run')
        return { kind: 'working', syntax: _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILDAH_RUN */ .iq, next: at + 1 };
    return BUILDS.test(name) ? mixed('build', _syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv, at + 1) : undefined;
}
function mixed(kind, syntax, next) {
    return { kind, syntax, next, isMixed: true };
}
function afterFlags(words, syntax, from) {
    return words.length - (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlags */ .uW)(words, syntax, from).rest.length;
}


/***/ }),

/***/ 81614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ BUILD),
/* harmony export */   Lg: () => (/* binding */ BUILDAH_FROM),
/* harmony export */   Lm: () => (/* binding */ DOCKER_RUN),
/* harmony export */   Lz: () => (/* binding */ POD_CREATE),
/* harmony export */   M_: () => (/* binding */ GLOBAL),
/* harmony export */   OC: () => (/* binding */ SERVICE_UPDATE),
/* harmony export */   _$: () => (/* binding */ PODMAN_RUN),
/* harmony export */   hA: () => (/* binding */ COMPOSE_RUN),
/* harmony export */   hx: () => (/* binding */ COMPOSE_GLOBAL),
/* harmony export */   iq: () => (/* binding */ BUILDAH_RUN),
/* harmony export */   mM: () => (/* binding */ BAKE),
/* harmony export */   mc: () => (/* binding */ PODMAN_KUBE),
/* harmony export */   nP: () => (/* binding */ SERVICE_CREATE),
/* harmony export */   qU: () => (/* binding */ EXEC),
/* harmony export */   ru: () => (/* binding */ STACK_DEPLOY),
/* harmony export */   vx: () => (/* binding */ BUILDX_GLOBAL)
/* harmony export */ });
function words(...lists) {
    return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}
function letters(list) {
    return new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)]));
}
const RUN_SWITCHES = `
  detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy
  tty use-api-socket`;
const RUN_VALUES = `
  add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile cpu-count cpu-percent
  cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems detach-keys device device-cgroup-rule
  device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt dns-option dns-search domainname entrypoint env
  env-file expose gpus group-add health-cmd health-interval health-retries health-start-interval health-start-period health-timeout
  hostname io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver log-opt
  mac-address memory memory-reservation memory-swap memory-swappiness mount name net net-alias network network-alias oom-score-adj pid
  pids-limit platform publish pull restart runtime security-opt shm-size stop-signal stop-timeout storage-opt sysctl tmpfs ulimit user
  userns uts volume volume-driver volumes-from workdir`;
const RUN_LETTERS = 'a:attach e:env l:label p:publish u:user v:volume w:workdir h:hostname c:cpu-shares m:memory d:detach i:interactive t:tty P:publish-all q:quiet';
/** Further switches of Podman and nerdctl. */
const OTHER_SWITCHES = `
  env-host http-proxy no-hostname no-hosts passwd read-only-tmpfs replace rmi rootfs tls-verify unsetenv-all`;
const OTHER_VALUES = `
  arch authfile cgroup-conf cgroup-manager cgroups chrootdirs conmon-pidfile cosign-certificate-identity cosign-key creds
  decryption-key env-merge gidmap group-entry health-log-destination health-max-log-count health-max-log-size health-on-failure
  health-startup-cmd health-startup-interval health-startup-retries health-startup-success health-startup-timeout hosts-file hostuser
  image-volume init-ctr init-path ipfs-address os passwd-entry personality pidfile pod pod-id-file preserve-fd preserve-fds rdt-class
  requires retry retry-delay sdnotify seccomp-policy secret shm-size-systemd stop-timeout subgidname subuidname systemd timeout tz
  uidmap umask unsetenv variant verify`;
/** Options of Podman itself, which it also takes after its subcommand. */
const GLOBAL_SWITCHES = 'noout remote syslog trace transient-store';
const GLOBAL_VALUES = `
  connection conmon events-backend hooks-dir identity imagestore log-level module network-cmd-path network-config-dir out root runroot
  runtime-flag ssh storage-driver tmpdir url volumepath`;
/** `docker run` and `docker create`. */
const DOCKER_RUN = {
    shorts: letters(RUN_LETTERS),
    switches: words(RUN_SWITCHES),
    values: words(RUN_VALUES),
};
/** `podman run`, `podman create` and `nerdctl run`: the flags of Docker and more. */
const PODMAN_RUN = {
    shorts: DOCKER_RUN.shorts,
    switches: words(RUN_SWITCHES, OTHER_SWITCHES, GLOBAL_SWITCHES),
    values: words(RUN_VALUES, OTHER_VALUES, GLOBAL_VALUES),
};
/** https://docs.docker.com/reference/cli/docker/service/create/ */
const SERVICE_CREATE = {
    shorts: letters('d:detach e:env l:label p:publish q:quiet t:tty u:user w:workdir'),
    switches: words('detach help init no-healthcheck no-resolve-image quiet read-only tty with-registry-auth'),
    values: words(`
    cap-add cap-drop config constraint container-label credential-spec dns dns-option dns-search endpoint-mode entrypoint env env-file
    generic-resource group health-cmd health-interval health-retries health-start-interval health-start-period health-timeout host
    hostname isolation label limit-cpu limit-memory limit-pids log-driver log-opt max-concurrent memory-swap memory-swappiness mode mount
    name network oom-score-adj placement-pref publish replicas replicas-max-per-node reserve-cpu reserve-memory restart-condition
    restart-delay restart-max-attempts restart-window rollback-delay rollback-failure-action rollback-max-failure-ratio rollback-monitor
    rollback-order rollback-parallelism secret stop-grace-period stop-signal sysctl ulimit update-delay update-failure-action
    update-max-failure-ratio update-monitor update-order update-parallelism user workdir`),
};
/** https://docs.docker.com/reference/cli/docker/service/update/ */
const SERVICE_UPDATE = {
    shorts: letters('d:detach q:quiet t:tty u:user w:workdir'),
    switches: words('detach force help init no-healthcheck no-resolve-image quiet read-only rollback tty with-registry-auth'),
    values: words(`
    args cap-add cap-drop config-add config-rm constraint-add constraint-rm container-label-add container-label-rm credential-spec dns-add
    dns-option-add dns-option-rm dns-rm dns-search-add dns-search-rm endpoint-mode entrypoint env-add env-rm generic-resource-add
    generic-resource-rm group-add group-rm health-cmd health-interval health-retries health-start-interval health-start-period
    health-timeout host-add host-rm hostname image isolation label-add label-rm limit-cpu limit-memory limit-pids log-driver log-opt
    max-concurrent memory-swap memory-swappiness mount-add mount-rm network-add network-rm oom-score-adj placement-pref-add
    placement-pref-rm publish-add publish-rm replicas replicas-max-per-node reserve-cpu reserve-memory restart-condition restart-delay
    restart-max-attempts restart-window rollback-delay rollback-failure-action rollback-max-failure-ratio rollback-monitor rollback-order
    rollback-parallelism secret-add secret-rm stop-grace-period stop-signal sysctl-add sysctl-rm ulimit-add ulimit-rm update-delay
    update-failure-action update-max-failure-ratio update-monitor update-order update-parallelism user workdir`),
};
/** https://docs.podman.io/en/latest/markdown/podman-pod-create.1.html */
const POD_CREATE = {
    shorts: letters('h:hostname l:label m:memory n:name p:publish s:share v:volume c:cpu-shares'),
    switches: words('help infra no-hostname no-hosts replace share-parent'),
    values: words(`
    add-host blkio-weight blkio-weight-device cgroup-parent cpu-shares cpus cpuset-cpus cpuset-mems device device-read-bps device-write-bps
    dns dns-option dns-search exit-policy gidmap gpus hostname hosts-file infra-command infra-conmon-pidfile infra-image infra-name ip ip6
    label label-file mac-address memory memory-swap name network network-alias pid pod-id-file publish restart security-opt shm-size
    shm-size-systemd share subgidname subuidname sysctl uidmap userns uts volume volumes-from`),
};
/** https://docs.docker.com/reference/cli/docker/compose/run/ */
const COMPOSE_RUN = {
    shorts: letters('d:detach e:env i:interactive l:label p:publish q:quiet P:service-ports T:no-TTY t:tty u:user v:volume w:workdir'),
    switches: words('build detach help interactive no-TTY no-deps quiet quiet-build quiet-pull remove-orphans rm service-ports tty use-aliases'),
    values: words('cap-add cap-drop entrypoint env env-from-file label name publish pull user volume workdir'),
};
/** `docker exec`, `podman exec` and `docker compose exec`. */
const EXEC = {
    shorts: letters('d:detach e:env i:interactive l:latest t:tty T:no-TTY u:user w:workdir'),
    switches: words('detach help interactive latest no-TTY privileged tty'),
    values: words('detach-keys env env-file index preserve-fd preserve-fds user workdir'),
};
/** The flags between `docker`, or a program like it, and its subcommand. */
const GLOBAL = {
    shorts: letters('D:debug v:version H:host c:context l:log-level n:namespace a:address r:remote'),
    switches: words('debug debug-full experimental help insecure-registry remote syslog tls tlsverify transient-store version'),
    values: words(`
    address cgroup-manager cni-netconfpath cni-path config conmon connection context data-root events-backend host hooks-dir
    hosts-dir identity imagestore log-level module namespace network-cmd-path network-config-dir out root runroot runtime runtime-flag
    snapshotter ssh storage-driver storage-opt tlscacert tlscert tlskey tmpdir url volumepath`),
};
/** The flags between `docker compose` and its subcommand. */
const COMPOSE_GLOBAL = {
    shorts: letters('f:file p:project-name v:version c:context H:host D:debug'),
    switches: words('all-resources compatibility debug dry-run help no-ansi tls tlsverify verbose version'),
    values: words('ansi context env-file file host log-level parallel profile progress project-directory project-name tlscacert tlscert tlskey'),
};
/** https://docs.docker.com/reference/cli/docker/stack/deploy/ */
const STACK_DEPLOY = {
    shorts: letters('c:compose-file d:detach q:quiet'),
    switches: words('detach help prune quiet skip-interpolation with-registry-auth'),
    values: words('compose-file namespace orchestrator resolve-image'),
};
/** https://docs.podman.io/en/latest/markdown/podman-kube-play.1.html */
const PODMAN_KUBE = {
    shorts: letters('q:quiet w:wait'),
    switches: words('build down force help quiet replace start tls-verify wait no-hostname no-hosts no-pod-prefix publish-all'),
    values: words(`
    annotation authfile cert-dir configmap context-dir creds hostname ip log-driver log-opt mac-address network publish seccomp-profile-root
    service-container service-exit-code-propagation userns`),
};
/** The options of `docker build`, `docker compose build`, `podman build`, `buildah build` and `buildctl build` together. */
const BUILD = {
    shorts: letters('t:tag f:file q:quiet o:output D:debug m:memory c:cpu-shares v:volume s:squash l:label e:env'),
    switches: words(`
    all-platforms check compress debug disable-compression disable-content-trust force-rm help http-proxy layers load no-cache no-hostname
    no-hosts push quiet rm squash squash-all stream tls-verify trace with-dependencies pull`),
    values: words(`
    add-host addr allow annotation arch attest authfile build-arg build-context builder cache-from cache-to cache-ttl call cap-add cap-drop
    cert-dir cgroup-parent cgroupns cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds decryption-key device dns
    dns-option dns-search env export-cache file format from frontend group-add hooks-dir iidfile ignorefile import-cache invoke ipc
    isolation jobs label local logfile manifest memory memory-swap metadata-file network no-cache-filter opt os os-feature os-version
    output pid platform policy print progress provenance ref-file retry retry-delay runtime runtime-flag sbom secret security-opt
    shm-size sign-by ssh tag target timestamp ulimit unsetenv unsetlabel userns uts variant volume`),
};
/** https://github.com/containers/buildah/blob/main/docs/buildah-from.1.md */
const BUILDAH_FROM = {
    shorts: letters('q:quiet m:memory c:cpu-shares v:volume'),
    switches: words('help http-proxy pull pull-always pull-never quiet tls-verify'),
    values: words(`
    add-host arch authfile cap-add cap-drop cert-dir cgroup-parent cgroupns cidfile cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems
    creds decryption-key device dns dns-option dns-search format group-add ipc isolation memory memory-swap name network os pid platform
    retry retry-delay security-opt shm-size ulimit userns userns-gid-map userns-gid-map-group userns-uid-map userns-uid-map-user uts
    variant volume`),
};
/** https://github.com/containers/buildah/blob/main/docs/buildah-run.1.md */
const BUILDAH_RUN = {
    shorts: letters('e:env t:tty u:user v:volume'),
    switches: words('add-history help no-hostname no-hosts no-pivot tty terminal'),
    values: words(`
    cap-add cap-drop cgroupns contextdir device env group hostname ipc isolation mount net network pid runtime runtime-flag user uts volume
    workingdir`),
};
/** https://docs.docker.com/reference/cli/docker/buildx/bake/ */
const BAKE = {
    shorts: letters('f:file D:debug'),
    switches: words('check debug help load no-cache print pull push'),
    values: words('allow builder call file list metadata-file progress provenance sbom set var'),
};
/** The flags between `docker buildx` and its subcommand. */
const BUILDX_GLOBAL = {
    shorts: letters('D:debug'),
    switches: words('debug help'),
    values: words('builder'),
};


/***/ }),

/***/ 48921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ LOCAL_USES),
/* harmony export */   k: () => (/* binding */ CONTAINER_WORDS)
/* harmony export */ });
/** A text without any of these words does not declare a container. */
const CONTAINER_WORDS = /\b(?:container|services)["']?\s*:|docker:\/\//;
/** A text without these does not use workflows and actions of its repository. */
const LOCAL_USES = /uses["']?[ \t]*:[ \t]*["']?\.\//;


/***/ }),

/***/ 83938:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yX: () => (/* binding */ NO_SUBJECTS),
  kk: () => (/* binding */ suppressionsIn),
  _t: () => (/* binding */ unitChecker)
});

// EXTERNAL MODULE: ./build/analysis/secrets/named-secrets.js
var named_secrets = __webpack_require__(35868);
// EXTERNAL MODULE: ./build/analysis/benchmark/container-controls.js + 1 modules
var container_controls = __webpack_require__(26774);
// EXTERNAL MODULE: ./build/analysis/benchmark/stage-controls.js
var stage_controls = __webpack_require__(56036);
// EXTERNAL MODULE: ./build/analysis/posture/index.js + 5 modules
var analysis_posture = __webpack_require__(53188);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/check/things.js
var things = __webpack_require__(60174);
;// CONCATENATED MODULE: ./build/check/control-evidence.js






/** What the containers and stages among the subjects show about the controls of the CIS Docker Benchmark. */
function controlEvidence(subjects, host) {
    return subjects.flatMap((subject) => {
        if (subject.kind === 'stage')
            return [evidenceOf(subject, stageShows(subject))];
        if (subject.kind !== 'container' || subject.provider !== undefined)
            return [];
        return [evidenceOf(subject, containerShows(subject, host))];
    });
}
function containerShows(container, host) {
    const posture = (0,analysis_posture/* postureOf */.o)(container, host);
    return Object.entries(container_controls/* CONTAINER_CONTROLS */.T).map(([id, control]) => [id, control(posture, container)]);
}
function stageShows(stage) {
    return Object.entries(stage_controls/* STAGE_CONTROLS */.Y).map(([id, control]) => [id, control(stage)]);
}
function evidenceOf(subject, all) {
    const { file, start } = subject.span;
    return {
        kind: subject.kind,
        key: (0,things/* thingKeyOf */.N)(subject),
        path: file.path,
        line: (0,position/* positionAt */.t)(file, start).line,
        name: (0,named_secrets/* withNames */.B1)(subject.kind === 'stage' ? subject.label : subject.name),
        notMet: all.flatMap(([id, shown]) => (shown === 'not met' ? [id] : [])),
        unknown: all.flatMap(([id, shown]) => (typeof shown === 'object' ? [{ id, why: shown.unknown }] : [])),
        unrelated: all.flatMap(([id, shown]) => (shown === undefined ? [id] : [])),
    };
}

// EXTERNAL MODULE: ./build/analysis/posture/namespaces.js
var posture_namespaces = __webpack_require__(42686);
;// CONCATENATED MODULE: ./build/analysis/posture/describe.js


function describePosture(posture, escapePaths) {
    const { container, namespaces, limits, capabilities } = posture;
    const { path, line } = placeOf(container.span);
    const traits = posture_namespaces/* NAMESPACES */.d.map((name) => [name, described(namespaceText(namespaces[name]), namespaces[name].at)]);
    return {
        path,
        line,
        name: container.name,
        namespaces: Object.fromEntries(traits),
        user: described(userText(posture), posture.user.at),
        privileged: described(posture.privileged.value, posture.privileged.at),
        seccomp: described(posture.seccomp.value, posture.seccomp.at),
        apparmor: { enforced: posture.apparmor.isEnforced, ...described(posture.apparmor.value, posture.apparmor.at) },
        selinux: { enforced: posture.selinux.isEnforced, ...described(posture.selinux.value, posture.selinux.at) },
        noNewPrivileges: described(posture.noNewPrivileges.value, posture.noNewPrivileges.at),
        systemPaths: described(posture.systemPaths.value, posture.systemPaths.at),
        rootfs: described(posture.rootfs.value, posture.rootfs.at),
        capabilities: {
            bounding: namesIn(capabilities.bounding),
            effective: namesIn(capabilities.effective),
            reachable: namesIn(capabilities.reachable),
        },
        mounts: posture.mounts.map(({ class: kind, path: source, target, access, propagation, at }) => {
            return { class: kind, path: source, target, access, propagation, at: placeOf(at) };
        }),
        devices: [
            ...posture.devices.map(({ path: device, permissions, at }) => described(`${device} ${permissions}`, at)),
            ...posture.deviceRules.map(({ kind, numbers, permissions, at }) => described(`${kind} ${numbers} ${permissions}`, at)),
        ],
        limits: {
            memory: described(limitText(limits.memory.value), limits.memory.at),
            cpu: described(limitText(limits.cpu.value), limits.cpu.at),
            pids: described(limitText(limits.pids.value), limits.pids.at),
            files: described(limitText(limits.files.value), limits.files.at),
            restart: described(limits.restart.value ?? 'unknown', limits.restart.at),
        },
        ports: posture.ports.map(({ target, reach, at }) => described(`${portText(target)} on ${reachText(reach)}`, at)),
        overridden: posture.overridden.map(({ span, message }) => described(message, span)),
        assumptions: posture.assumptions,
        escapePaths,
    };
}
function described(value, at) {
    return { value, at: at && placeOf(at) };
}
function placeOf({ file, start }) {
    return { path: file.path, ...(0,position/* positionAt */.t)(file, start) };
}
function namespaceText({ value }) {
    if (value.kind === 'container')
        return `container ${value.name}`;
    return value.kind === 'unknown' ? `unknown: ${value.reason}` : value.kind;
}
/** Other text is not printed: it may be anything, even a secret. */
const USER = /^[\w.-]{1,32}(?::[\w.-]{1,32})?$/;
function userText({ user: { value, name, assumes } }) {
    if (assumes !== undefined)
        return `${value} (assumed)`;
    return value === 'other' && name !== undefined && USER.test(name) ? name : value;
}
function namesIn({ certain, possible }) {
    return { certain: [...certain].sort(), perhaps: [...possible].filter((name) => !certain.has(name)).sort() };
}
function limitText(limit) {
    return limit.kind === 'limited' ? limit.text : limit.kind;
}
function portText(range) {
    if (range === undefined)
        return 'a port';
    return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}
function reachText(reach) {
    return reach === 'unknown' ? 'an unknown address' : reach;
}

;// CONCATENATED MODULE: ./build/check/describe-postures.js



/** The postures of the containers among the subjects, with the escape paths that rules found. */
function describePostures(subjects, findings, host) {
    const paths = new Map();
    for (const { ruleId, subject } of findings) {
        if (!ruleId.startsWith(ESCAPE_PATH))
            continue;
        const known = paths.get(subject);
        if (known === undefined)
            paths.set(subject, new Set([ruleId]));
        else
            known.add(ruleId);
    }
    return subjects.flatMap((subject) => {
        if (subject.kind !== 'container' || subject.provider !== undefined)
            return [];
        const posture = describePosture((0,analysis_posture/* postureOf */.o)(subject, host), [...(paths.get(subject.name) ?? [])].sort());
        return [{ ...withNamesIn(posture), path: posture.path }];
    });
}
/** A part of a posture with each secret replaced by the name of its variable. Places contain paths of files, which stay. */
function withNamesIn(part) {
    if (typeof part === 'string')
        return (0,named_secrets/* withNames */.B1)(part);
    if (Array.isArray(part))
        return part.map(withNamesIn);
    if (typeof part !== 'object' || part === null || 'column' in part)
        return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withNamesIn(value)]));
}
const ESCAPE_PATH = 'escape-path-';

// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/support/short-text.js
var short_text = __webpack_require__(31116);
;// CONCATENATED MODULE: ./build/check/hidden-findings.js






/** The lowest severity that is reported. */
const LEAST = 'medium';
/** The rules that may report such a finding. */
const rulesThatMayHide = (0,remember/* remember */.k)((rules) => rules.filter(({ severity, variants }) => [severity, ...[...variants.values()].map(findings_finding/* severityOf */.xJ)].some((one) => (0,findings_finding/* isAtLeast */.du)(one, LEAST))));
/** Reports texts in which rules find more if their variables are not set; `check` runs the rules. */
function hiddenFindings({ unset, notifications }, findings, check) {
    if (unset === undefined)
        return [];
    const known = new Set(findings.map(keyOf));
    const told = new Set(notifications.flatMap(({ gap, span }) => (gap?.kind === 'unknown-value' ? [placeKey(span)] : [])));
    const hidden = [];
    for (const { subjects, places } of unset()) {
        const found = check(subjects).filter((finding) => (0,findings_finding/* isAtLeast */.du)(finding.severity, LEAST) && !known.has(keyOf(finding)));
        for (const [key, { ruleId, span }] of placed(found, placeFinder(places))) {
            if (!told.has(key))
                hidden.push(hiddenAt(span, ruleId));
            told.add(key);
        }
    }
    return hidden;
}
/** One finding for each place: rules that report the setting itself come before those that follow from it. */
function placed(found, placeAt) {
    const all = new Map();
    for (const { ruleId, span, related, severity, impliedBy } of found) {
        const place = placeAt(span) ?? first(related, placeAt) ?? ((0,findings_finding/* isAtLeast */.du)(severity, 'high') ? span : undefined);
        if (place === undefined)
            continue;
        const key = placeKey(place);
        const isOwn = impliedBy.length === 0;
        const before = all.get(key);
        if (before === undefined || (isOwn && !before.isOwn))
            all.set(key, { ruleId, span: place, isOwn });
    }
    return all;
}
function first(related, placeAt) {
    for (const { span } of related) {
        const place = placeAt(span);
        if (place !== undefined)
            return place;
    }
    return undefined;
}
function keyOf({ ruleId, variant, subject, span: { file, start, end } }) {
    return JSON.stringify([ruleId, variant, subject, file.path, start, end]);
}
function hiddenAt(span, ruleId) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        message: `This value depends on whether a variable is set: if it is not, ${ruleId} applies.`,
        wayOut: 'Write the value itself, or one variable with a default.',
        span,
        // it may be a secret
        evidence: (0,short_text/* shortText */.o)(`${ruleId} ${span.file.text.slice(span.start, span.end)}`, 0),
    });
}
/** Finds the place that overlaps a span. */
function placeFinder(places) {
    const files = (0,group_by/* groupBy */.$)(places, ({ file }) => file.path);
    const sorted = new Map();
    for (const [path, list] of files) {
        list.sort((one, other) => one.start - other.start);
        sorted.set(path, { list, starts: list.map(({ start }) => start) });
    }
    return ({ file, start, end }) => {
        const { list, starts } = sorted.get(file.path) ?? { list: [], starts: [] };
        const at = starts.length === 0 ? -1 : (0,line_index/* lineAt */.m)(starts, Math.max(start, end - 1));
        const place = list[at];
        return place !== undefined && place.start <= Math.max(start, end - 1) && place.end >= start ? place : undefined;
    };
}
function placeKey(span) {
    return span === undefined ? '' : `${span.file.path}\n${span.start}`;
}

// EXTERNAL MODULE: ./build/check/run-rules.js + 7 modules
var run_rules = __webpack_require__(59196);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
;// CONCATENATED MODULE: ./build/analysis/commands/script-gaps.js



/** Further gaps of the same file are only counted: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;
/** The commands in the scripts of one file that could not be read. */
function scriptGaps(scripts) {
    return problemGaps(scripts.flatMap(shell/* everyProblem */.HS));
}
/** The same for problems of one file, or of one unit of files. */
function problemGaps(problems) {
    const told = problems.slice(0, MAXIMUM_TOLD).map((problem) => (0,gap/* notLookedAt */.$h)(scriptGap(problem)));
    const next = problems[MAXIMUM_TOLD];
    return next === undefined ? told : [...told, furtherGaps(next, problems.slice(MAXIMUM_TOLD))];
}
/** Limits are severe because no valid script reaches them; syntax that the parser does not know may well be valid. */
function scriptGap({ kind, value, span, rest }) {
    return {
        kind,
        thing: 'command',
        message: `Commands at this place may not have been checked: ${value}.`,
        wayOut: WAYS_OUT[kind],
        span,
        // the whole unread text, so that a change anywhere in it makes a new gap
        ...(kind !== 'limit-reached' && { evidence: (0,short_text/* shortText */.o)(rest, LONGEST_EVIDENCE) }),
    };
}
const LONGEST_EVIDENCE = 500;
const WAYS_OUT = {
    'limit-reached': 'Split the script into smaller ones.',
    'unreadable-commands': 'Write the commands so that a POSIX shell or bash can read them.',
};
function furtherGaps(first, problems) {
    const count = problems.length;
    const kind = problems.some((problem) => problem.kind === 'limit-reached') ? 'limit-reached' : first.kind;
    return (0,gap/* notLookedAt */.$h)({
        kind,
        thing: 'command',
        count,
        message: `Commands at ${count} further places may not have been checked.`,
        wayOut: WAYS_OUT[kind],
        span: first.span,
        ...(kind !== 'limit-reached' && { evidence: (0,short_text/* shortText */.o)(problems.map(({ rest }) => rest).join('\0'), 0) }),
    });
}

// EXTERNAL MODULE: ./build/analysis/processes/started-processes.js
var started_processes = __webpack_require__(61992);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
;// CONCATENATED MODULE: ./build/check/unread-commands.js




/** The parts of container commands that could not be parsed. Call it after the rules: commands that no rule needed are not reported. */
function unreadCommands(subjects) {
    return problemGaps(subjects.flatMap((subject) => (subject.kind === 'container' ? [...unreadIn(subject)] : [])));
}
function* unreadIn({ entrypoint, command, healthcheck, hooks }) {
    yield* ofWords(entrypoint);
    if ((0,started_processes/* isShellWithCode */.yo)(entrypoint))
        yield* (0,shell/* everyProblem */.HS)(scriptOf(command));
    else
        yield* ofWords(command);
    yield* (0,shell/* everyProblem */.HS)(scriptOf(healthcheck));
    for (const hook of hooks)
        yield* ofWords(hook.command);
}
/** No shell reads these words, so only limits matter, except inside a script that they pass to a shell. */
function* ofWords(command) {
    const script = scriptOf(command);
    const own = new Set(script?.problems);
    for (const problem of (0,shell/* everyProblem */.HS)(script))
        if (!own.has(problem) || problem.kind === 'limit-reached')
            yield problem;
}
function scriptOf(command) {
    return command && (0,lazy/* valueIfComputed */.OL)(command, 'script');
}

// EXTERNAL MODULE: ./build/model/findings/reached-limits.js
var reached_limits = __webpack_require__(3620);
// EXTERNAL MODULE: ./build/parse/scripts/by-content.js
var by_content = __webpack_require__(35310);
;// CONCATENATED MODULE: ./build/support/lower-bound.js
/** The index of the first path that is not before `path`, in sorted paths from `start` on; their number if all are before it. */
function lowerBound(paths, path, start = 0) {
    if (start >= paths.length || paths[start] >= path)
        return start;
    let low = start;
    let high = paths.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (paths[middle] < path)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
// EXTERNAL MODULE: ./build/support/go-space.js
var go_space = __webpack_require__(88739);
;// CONCATENATED MODULE: ./build/support/patterns/ignore-patterns.js

/** The cost of the next path, and of the next character, in steps. */
const EACH_PATH = 20;
const EACH_CHARACTER = 5;
const UNBOUNDED = { left: Number.POSITIVE_INFINITY };
/** Undefined when a pattern is malformed, because the builder then rejects the file. */
function parseIgnoreFile(text, budget) {
    return parseIgnorePatterns(text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => !line.startsWith('#')), budget);
}
/** The same without comments, as in `COPY --exclude`. */
function parseIgnorePatterns(lines, budget = UNBOUNDED) {
    const patterns = [];
    for (const line of lines) {
        const written = (0,go_space/* trimGoSpace */.j)(line);
        if (written === '')
            continue;
        const cleaned = withCleanPath(written);
        const isException = cleaned.startsWith('!');
        const path = isException ? cleaned.slice(1) : cleaned;
        const matches = path === '' ? undefined : compile(path, budget);
        if (matches === undefined)
            return undefined;
        patterns.push({ isException, matches });
    }
    return createMatcher(patterns, budget);
}
/** The builder cleans the path after the mark, and later the whole pattern. So `!../../a` is not an exception, but `x/../!a` is. */
function withCleanPath(written) {
    if (!written.startsWith('!'))
        return cleanPath(written);
    return cleanPath(`!${cleanPath((0,go_space/* trimGoSpace */.j)(written.slice(1)))}`);
}
function createMatcher(patterns, budget) {
    const hasExceptions = patterns.some(({ isException }) => isException);
    return {
        count: patterns.length,
        hasExceptions,
        ignores: (path) => createWalker(patterns, hasExceptions, budget)(path),
        remaining(paths) {
            if (patterns.length === 0)
                return paths;
            const isIgnored = createWalker(patterns, hasExceptions, budget);
            return paths.filter((path) => !isIgnored(path));
        },
    };
}
/** Returns a function that checks whether sorted paths are left out. It reuses the results for the folders of the previous path. */
function createWalker(patterns, hasExceptions, budget) {
    const folders = [];
    const inner = () => folders.at(-1) ?? { path: '', matched: new Uint8Array(patterns.length), isClosed: false };
    const enter = (path) => {
        const matched = matchesOf(patterns, path, inner().matched, budget);
        folders.push({ path, matched, isClosed: !hasExceptions && decides(patterns, matched) });
    };
    return (path) => {
        while (folders.length > 0 && !path.startsWith(`${inner().path}/`))
            folders.pop();
        let slash = path.indexOf('/', folders.length === 0 ? 0 : inner().path.length + 1);
        while (slash !== -1 && !inner().isClosed) {
            enter(path.slice(0, slash));
            slash = path.indexOf('/', slash + 1);
        }
        return inner().isClosed || decides(patterns, matchesOf(patterns, path, inner().matched, budget));
    };
}
/** The patterns that match the path or a folder that contains it; `above` are those of the folder. */
function matchesOf(patterns, path, above, budget) {
    budget.left -= patterns.length + EACH_PATH;
    if (budget.left < 0)
        return above;
    const own = above.slice();
    let isIgnored = false;
    for (let index = 0; index < patterns.length; index++) {
        const { isException, matches } = patterns[index];
        // an exception only matters when the path is left out, and another pattern only when it is not
        if (own[index] === 0 && isException === isIgnored && matches(path))
            own[index] = 1;
        if (own[index] === 1)
            isIgnored = !isException;
    }
    return own;
}
/** The last matching pattern decides. */
function decides(patterns, matched) {
    const last = matched.lastIndexOf(1);
    return last !== -1 && !patterns[last].isException;
}
/** Go's `filepath.Clean`, without a leading slash. The path of the folder itself is `.`. */
function cleanPath(path) {
    if (path === '')
        return '';
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!path.startsWith('/'))
            kept.push('..');
    }
    return kept.length === 0 ? '.' : kept.join('/');
}
const ANY_NAME = Symbol('*');
const ANY_FOLDERS = Symbol('**/');
const ANY_TEXT = Symbol('**');
/** Undefined for a malformed pattern. */
function compile(pattern, budget) {
    if (!/[*?[\]\\]/.test(pattern))
        return (path) => path === pattern;
    // the builder's matcher drops a byte order mark before some patterns
    if (pattern.startsWith('\uFEFF'))
        return undefined;
    const suffix = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1];
    // `**file` matches any path with that ending, `**/file` only whole names
    if (suffix !== undefined)
        return (path) => path.endsWith(suffix) || `/${path}` === suffix;
    const tokens = tokenize([...pattern], IN_IGNORE_FILES);
    if (tokens === undefined)
        return undefined;
    const ending = literalEnding(tokens);
    return (path) => path.endsWith(ending) && matchTokens(tokens, path, budget);
}
function literalEnding(tokens) {
    const last = tokens.findLastIndex((token) => typeof token !== 'string');
    return tokens.slice(last + 1).join('');
}
function tokenize(characters, grammar) {
    const tokens = [];
    for (let at = 0; at < characters.length;) {
        const read = tokenAt(characters, at, grammar);
        if (read === undefined)
            return undefined;
        const [token, next] = read;
        if (typeof token !== 'symbol' || token !== tokens.at(-1))
            tokens.push(token);
        at = next;
    }
    return tokens;
}
function tokenAt(characters, at, grammar) {
    switch (characters[at]) {
        case '*':
            return characters[at + 1] === '*' ? doubleStar(characters, at) : [ANY_NAME, at + 1];
        case '?':
            return [isNoSlash, at + 1];
        case '[':
            return bracket(characters, at + 1, grammar);
        case '\\': {
            const next = characters[at + 1];
            return next === undefined || !grammar.escaped.test(next) ? undefined : [next, at + 2];
        }
        default:
            return [characters[at], at + 1];
    }
}
const IN_SOURCES = { escaped: /^.$/su, inBrackets: /^[^\]-]$/u };
/**
 * The builder's matcher converts a pattern to a regular expression, where `\` before a letter or digit has another meaning, and wildcards
 * in brackets have unintended effects.
 */
const IN_IGNORE_FILES = { escaped: /^[!-/:-@[-`{-~ ]$/, inBrackets: /^[^\]\-*?[/]$/u };
function isNoSlash(character) {
    return character !== '/';
}
/** `**` matches everything at the end, and any folders elsewhere. */
function doubleStar(characters, at) {
    const next = characters[at + 2] === '/' ? at + 3 : at + 2;
    return [next === characters.length ? ANY_TEXT : ANY_FOLDERS, next];
}
/** `[a-z]` or `[^a-z]`, as in Go's `filepath.Match`: `]` and `-` need a `\`. */
function bracket(characters, start, grammar) {
    const isNegated = characters[start] === '^';
    const ranges = [];
    let at = isNegated ? start + 1 : start;
    while (characters[at] !== ']' || ranges.length === 0) {
        const low = bracketCharacter(characters, at, grammar);
        if (low === undefined)
            return undefined;
        const high = characters[low[1]] === '-' ? bracketCharacter(characters, low[1] + 1, grammar) : low;
        if (high === undefined)
            return undefined;
        ranges.push([low[0], high[0]]);
        at = high[1];
    }
    const isIn = (character) => ranges.some(([low, high]) => low <= character && character <= high);
    return [(character) => isIn(character) !== isNegated, at + 1];
}
function bracketCharacter(characters, at, { escaped, inBrackets }) {
    const isEscaped = characters[at] === '\\';
    const character = characters[isEscaped ? at + 1 : at];
    if (character === undefined || !(isEscaped ? escaped : inBrackets).test(character))
        return undefined;
    return [character, isEscaped ? at + 2 : at + 1];
}
/** Follows all paths through the pattern at once. */
function matchTokens(tokens, path, budget) {
    let states = new Uint8Array(tokens.length + 1);
    let next = new Uint8Array(tokens.length + 1);
    states[0] = 1;
    passFree(tokens, states);
    for (const character of path) {
        budget.left -= tokens.length + EACH_CHARACTER;
        if (budget.left < 0)
            return false;
        next.fill(0);
        for (let index = 0; index < tokens.length; index++) {
            if (states[index] === 1)
                step(tokens[index], index, character, next);
            else if (states[index] === 2)
                stepInFolders(index, character, next);
        }
        passFree(tokens, next);
        if (!next.includes(1) && !next.includes(2))
            return false;
        [states, next] = [next, states];
    }
    return states[tokens.length] === 1;
}
/** Applies an active token to the next character. State 2 is inside a folder name that {@link ANY_FOLDERS} matches. */
function step(token, index, character, next) {
    if (token === ANY_TEXT)
        next[index] = 1;
    else if (token === ANY_FOLDERS)
        stepInFolders(index, character, next);
    else if (token === ANY_NAME) {
        if (character !== '/')
            next[index] = 1;
    }
    else if (typeof token === 'string' ? token === character : token(character))
        next[index + 1] = 1;
}
function stepInFolders(index, character, next) {
    if (next[index] !== 1)
        next[index] = character === '/' ? 1 : 2;
}
/** Also activates the token after one that may match nothing. */
function passFree(tokens, states) {
    for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        const isFree = token === ANY_NAME || token === ANY_TEXT || token === ANY_FOLDERS;
        if (states[index] === 1 && isFree)
            states[index + 1] = 1;
    }
}
/** Whether a source of COPY matches a path; `*` and `?` do not match `/`. Undefined for a malformed pattern. */
function sourceMatcher(pattern, budget = UNBOUNDED) {
    const tokens = tokenize([...pattern.replaceAll(/\*{2,}/g, '*')], IN_SOURCES);
    return tokens && ((path) => matchTokens(tokens, path, budget));
}

;// CONCATENATED MODULE: ./build/discover/lossy-file.js
/** Shells, make and BuildKit accept any bytes in comments. */
const TAKING_ANY_BYTES = new Set(['shell', 'makefile', 'bake', 'dockerfile']);
/** A file that is not UTF-8 text, decoded with losses, if programs read it nevertheless; undefined if none does. */
function lossyFile(path, format, { gap }, { contentOf }) {
    const isRead = TAKING_ANY_BYTES.has(format) && gap?.kind === 'unreadable-file';
    const content = isRead ? contentOf(path) : undefined;
    if (content === undefined || !content.isWhole)
        return undefined;
    const text = content.bytes.toString('utf8');
    // two undecodable characters at the start are the byte order mark of UTF-16, which no builder reads
    if (format === 'dockerfile')
        return text.startsWith('\uFFFD\uFFFD') ? undefined : { path, text, isLossy: true };
    // shells drop a NUL, even inside a word
    return { path, text: text.replaceAll('\0', ''), isLossy: true };
}

;// CONCATENATED MODULE: ./build/discover/build-contexts.js








/** Steps for comparing the paths of a context with the patterns of its ignore file, and as many again for the patterns of copies. */
const MAXIMUM_WORK = 200_000_000;
/** The cost of a look at a path, in such steps. */
const build_contexts_EACH_PATH = 20;
/** Finds the context of Dockerfiles. Those that share a folder and an ignore file share a context. */
function createBuildContexts(repository) {
    const known = new Map();
    let isBelow;
    return (request) => {
        const paths = repository.paths();
        if (paths === undefined)
            return told(request, UNLISTED);
        isBelow ??= findBelow(paths);
        const folder = contextFolder(request, paths, isBelow, repository);
        if (folder === undefined)
            return undefined;
        const ignorePath = ignoreFilePath(request.dockerfilePath, folder, paths);
        const key = `${folder}\n${ignorePath}`;
        const found = known.get(key);
        if (found !== undefined && ignorePath !== undefined)
            repository.onRecalled(ignorePath);
        const context = found ?? createContext(folder, ignorePath, paths, repository);
        known.set(key, context);
        return 'why' in context ? told(request, context) : context;
    };
}
function told({ dockerfilePath }, { why, kind, wayOut }) {
    const message = `${why}, so the files that the Dockerfile copies from its build context were not looked at.`;
    (0,reached_limits/* tellGap */.QW)((0,gap/* notLookedAt */.$h)({ kind, weight: 'ordinary', message, wayOut, path: dockerfilePath, evidence: why }));
}
const UNLISTED = {
    why: 'The files of the repository are too many to be listed',
    kind: 'too-many-files',
    wayOut: 'Scan a folder of it.',
};
function unread(path) {
    return { why: `${path} could not be read`, kind: 'unreadable-file', wayOut: 'Make it a readable file.' };
}
function refused(path) {
    return { why: `${path} has a pattern that builders refuse`, kind: 'refused-by-engine', wayOut: 'Correct it.' };
}
function tooLong(path) {
    const why = `${path} has too many patterns for so many files`;
    return { why, kind: 'limit-reached', wayOut: 'Leave out whole folders instead.' };
}
/** The folder that builds name; otherwise the only folder, from the Dockerfile's own up to the root, that has everything it copies. */
function contextFolder({ dockerfilePath, builds, sources }, paths, isBelow, { insideTarget }) {
    const telling = builds.filter(({ leavesContextOpen }) => leavesContextOpen !== true);
    if (telling.length > 0)
        return commonContext(telling);
    const own = folderOf(dockerfilePath);
    const folders = foldersUpFrom(own);
    let candidates = folders;
    for (const source of sources) {
        const path = cleanPath(`/${source}`);
        const isLinked = (folder) => {
            const target = insideTarget?.(join(folder, path));
            return target !== undefined && holds(paths, '', target);
        };
        const holders = folders.filter((folder) => holds(paths, folder, path) || isLinked(folder));
        // a path that none of them has is not evidence: git ignores it, or something creates it before the build
        if (holders.length > 0)
            candidates = candidates.filter((folder) => holders.includes(folder));
        else if (isBelow(path))
            return undefined;
    }
    const [only, second] = candidates;
    if (second === undefined)
        return only;
    // a folder with its own ignore file is meant as a context
    return only === own && holds(paths, own, '.dockerignore') ? own : undefined;
}
/**
 * Whether another folder, which has such a path in it, may be the context. Dockerfiles ask for the same few paths, such as `dist`, so each
 * is searched once, and only among the paths with the same last name.
 */
function findBelow(paths) {
    const known = new Map();
    let byName;
    return (source) => {
        let isBelow = known.get(source);
        if (isBelow === undefined) {
            byName ??= pathsByName(paths);
            isBelow = byName.get(nameOf(source))?.some((path) => path.endsWith(`/${source}`)) ?? false;
            known.set(source, isBelow);
        }
        return isBelow;
    };
}
/** The paths of all files and of their folders, by the last name. */
function pathsByName(paths) {
    const byName = new Map();
    const folders = new Set();
    const add = (path) => (0,group_by/* addToGroup */.M)(byName, nameOf(path), path);
    for (const path of paths) {
        add(path);
        for (const folder of (0,support_paths/* foldersAbove */.Zv)(path)) {
            if (folders.has(folder))
                break;
            folders.add(folder);
            add(folder);
        }
    }
    return byName;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function commonContext([first, ...others]) {
    return others.every(({ context }) => context === first?.context) ? first?.context : undefined;
}
function foldersUpFrom(folder) {
    return folder === '' ? [''] : [folder, ...(0,support_paths/* foldersAbove */.Zv)(folder), ''];
}
/** An ignore file next to the Dockerfile and named after it takes precedence over that of the folder. */
function ignoreFilePath(dockerfilePath, folder, paths) {
    // Podman looks for `.containerignore` first
    const candidates = [
        `${dockerfilePath}.dockerignore`,
        join(folder, '.dockerignore'),
        join(folder, '.containerignore'),
    ];
    return candidates.find((path) => paths[lowerBound(paths, path)] === path);
}
function createContext(folder, ignorePath, paths, repository) {
    const ignoreFile = ignorePath === undefined ? undefined : repository.readFile(ignorePath, 'usual');
    if (ignorePath !== undefined && ignoreFile === undefined)
        return unread(ignorePath);
    const inFolder = folder === '' ? paths : within(paths, `${folder}/`).map((path) => path.slice(folder.length + 1));
    const budget = { left: MAXIMUM_WORK };
    const ignored = parseIgnoreFile(ignoreFile?.text ?? '', budget);
    if (ignored === undefined)
        return refused(String(ignorePath));
    const all = ignored.remaining(inFolder);
    if (budget.left < 0)
        return tooLong(String(ignorePath));
    budget.left = MAXIMUM_WORK;
    return {
        folder,
        holdsGitFolder: repository.isCheckout && folder === '',
        ignoreFile,
        files: filesAsked(all, budget, (path) => targetIn(folder, path, repository)),
        has: (path) => all[lowerBound(all, path)] === path,
        ignores({ value, span }) {
            const isIgnored = ignored.ignores(value);
            return tellsLimit(budget, span) || isIgnored;
        },
        read(path) {
            const read = repository.read(join(folder, path));
            return read.ok ? read.value.text : undefined;
        },
        script: (path, isProgram) => scriptAt(join(folder, path), isProgram, repository),
    };
}
/** The path in a folder to which symbolic links in another one lead, as builders follow them. */
function targetIn(folder, path, { insideTarget }) {
    const target = insideTarget?.(join(folder, path));
    if (target === undefined || folder === '')
        return target;
    return target.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : undefined;
}
function scriptAt(path, isProgram, repository) {
    const read = repository.read(path);
    if (read.ok)
        return read;
    if (isProgram && isForKernel(repository.contentOf(path)))
        return undefined;
    const value = lossyFile(path, 'shell', read.error, repository);
    return value === undefined ? { ok: false, error: (0,gap/* asOrdinary */.b4)(read.error) } : { ok: true, value };
}
const ELF = '\x7fELF';
/** Whether the kernel runs the program, or starts an interpreter for it that is not a shell. */
function isForKernel(content) {
    const beginning = content?.bytes.toString('latin1', 0, ELF.length) ?? '';
    if (content === undefined || beginning === ELF)
        return true;
    return beginning.startsWith('#!') && by_content/* scriptByContent */.s.formatIn(content)?.id !== 'shell';
}
/** Answers each question only once. */
function filesAsked(all, budget, targetOf) {
    const answers = new Map();
    return ({ value, span }, exclude = []) => {
        const source = cleanPath(`/${value}`);
        const key = [source, ...exclude].join('\n');
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        if (tellsLimit(budget, span))
            return [];
        const answer = without(exclude, source, followed(all, source, budget, targetOf), budget);
        if (tellsLimit(budget, span))
            return [];
        answers.set(key, answer);
        return answer;
    };
}
/** The files of a source; those behind a symbolic link with the path that leads through it. */
function followed(all, source, budget, targetOf) {
    const target = source === '.' || isPattern(source) ? undefined : targetOf(source);
    const behind = target === undefined ? [] : filesOf(all, target, budget);
    if (target === undefined || behind.length === 0)
        return filesOf(all, source, budget);
    return behind.map((path) => `${source}${path.slice(target.length)}`);
}
function tellsLimit({ left }, span) {
    if (left < 0)
        (0,reached_limits/* limitReached */.Cf)(span, 'The copies name too many patterns to find all the files that they bring.');
    return left < 0;
}
/**
 * Patterns of `--exclude` may start from the context or from the copied folder: a file that either interpretation leaves out may be
 * missing.
 */
function without(exclude, source, paths, budget) {
    if (exclude.length === 0)
        return paths;
    const patterns = parseIgnorePatterns(exclude, budget);
    if (patterns === undefined || patterns.count === 0)
        return patterns === undefined ? [] : paths;
    const prefix = `${source}/`;
    return patterns
        .remaining(paths)
        .filter((path) => !path.startsWith(prefix) || !patterns.ignores(path.slice(prefix.length)));
}
const PATTERN = /[*?[\\]/;
function isPattern(path) {
    return PATTERN.test(path);
}
/** The files among sorted paths that a source of COPY names. */
function filesOf(paths, path, budget) {
    if (path === '.')
        return paths;
    if (!isPattern(path))
        return at(paths, path);
    const matches = sourceMatcher(path, budget);
    if (matches === undefined)
        return [];
    const depth = path.split('/').length;
    const candidates = within(paths, path.slice(0, path.search(PATTERN)));
    budget.left -= candidates.length * build_contexts_EACH_PATH;
    // a pattern names files, or folders with all their files
    return candidates.filter((each) => matches(firstSegments(each, depth)));
}
/** A file, or the files in a folder. */
function at(paths, path) {
    return paths[lowerBound(paths, path)] === path ? [path] : within(paths, `${path}/`);
}
function firstSegments(path, count) {
    let end = -1;
    for (let index = 0; index < count; index++) {
        end = path.indexOf('/', end + 1);
        if (end === -1)
            return path;
    }
    return path.slice(0, end);
}
/** Whether a folder has such a file, or such a folder that is not empty. The path is clean, so `.` is the folder itself. */
function holds(paths, folder, path) {
    if (path === '.')
        return folder === '' || holds(paths, '', folder);
    const whole = folder === '' ? path : `${folder}/${path}`;
    const at = lowerBound(paths, whole);
    if (paths[at] === whole)
        return true;
    // paths in between begin with the same name and go on: `src-old` comes before `src/`
    const inside = `${whole}/`;
    return paths[lowerBound(paths, inside, at)]?.startsWith(inside) === true;
}
function within(paths, prefix) {
    const start = lowerBound(paths, prefix);
    let end = start;
    while (paths[end]?.startsWith(prefix))
        end++;
    return paths.slice(start, end);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function join(folder, path) {
    const clean = cleanPath(`/${path}`);
    if (clean === '.')
        return folder;
    return folder === '' ? clean : `${folder}/${clean}`;
}

;// CONCATENATED MODULE: ./build/discover/ignored-paths.js

const sets = (0,remember/* remember */.k)((paths) => new Set(paths));
/** Finds out which existing files git ignores. Without an answer from git, no file counts as ignored. */
function ignoredPaths({ isCheckout, paths, }) {
    return (path) => {
        const listed = isCheckout ? paths() : undefined;
        return listed !== undefined && !sets(listed).has(path);
    };
}

// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/build.js
var model_build = __webpack_require__(69366);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/model/images/asked-platforms.js
var asked_platforms = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/syntax/lists/index.js
var lists = __webpack_require__(93260);
// EXTERNAL MODULE: ./build/parse/run-options/builds.js
var builds = __webpack_require__(71992);
// EXTERNAL MODULE: ./build/parse/run-options/built-images.js
var built_images = __webpack_require__(13768);
// EXTERNAL MODULE: ./build/parse/run-options/command-words.js + 2 modules
var command_words = __webpack_require__(24825);
;// CONCATENATED MODULE: ./build/parse/run-options/context-images.js







/**
 * How a build context names an image; Buildah knows two more schemes than BuildKit.
 * https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
const CONTEXT_IMAGE = /^(?:docker-image|container-image|docker):\/\//;
/**
 * The build argument that replaces the frontend of a Dockerfile.
 * https://docs.docker.com/build/buildkit/frontend/
 */
const FRONTEND_ARGUMENT = 'BUILDKIT_SYNTAX';
/** The images that commands give to builds under other names: `docker build --build-context base=docker-image://debian:12`. */
function contextImagesIn(scripts) {
    const commands = scripts.flatMap(shell/* everyCommand */.n3);
    const images = commands.filter(builds/* isBuilding */.H).flatMap(imagesOf);
    if (images.length === 0)
        return [];
    const isBuilt = (0,built_images/* builtImages */.T)(commands);
    return images.map((image) => (isBuilt(image.reference.value.text) ? { ...image, isBuiltHere: true } : image));
}
function imagesOf(command) {
    return valuesOf('--build-context', command).flatMap((context) => imageIn(context, command) ?? []);
}
const CONTEXT = new RegExp(`^[^=]+=${CONTEXT_IMAGE.source.slice(1)}`);
function valuesOf(option, command) {
    return (0,command_words/* commandWords */.B)(command).flatMap((word, at, words) => {
        if (word.text === option)
            return words.slice(at + 1, at + 2);
        return word.text.startsWith(`${option}=`) ? [(0,lists/* sliceOf */.Mz)(word, option.length + 1)] : [];
    });
}
/** Several are separated by commas. */
function platformsOf(command) {
    const texts = valuesOf('--platform', command).flatMap(({ text }) => text.split(','));
    return (0,asked_platforms/* platformsIn */.S)(texts.map(lists/* knownText */.bG));
}
function imageIn(written, command) {
    const scheme = CONTEXT.exec(written.text)?.[0];
    if (scheme === undefined || scheme.length === written.text.length)
        return undefined;
    const image = (0,lists/* sliceOf */.Mz)(written, scheme.length);
    const platforms = platformsOf(command);
    const name = `${String(command.program)} build`;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(image.text), span: (0,lists/* wholeValue */.jT)(image).span };
    const title = `command "${name}"`;
    return { kind: 'image', use: 'from', usedBy: name, title, ...(platforms && { platforms }), reference, facts: {} };
}

;// CONCATENATED MODULE: ./build/link/context-images.js






/** The images that builds pass to Dockerfiles under other names, and those that they are built by instead of the one that they name. */
function contextImages(subjects) {
    return subjects.flatMap((subject) => (subject.kind === 'build' ? context_images_imagesOf(subject) : []));
}
function context_images_imagesOf(build) {
    return [
        ...build.additionalContexts.flatMap((entry) => context_images_imageIn(entry, CONTEXT_IMAGE, 'from', build) ?? []),
        ...build.arguments
            .filter(({ name }) => name === FRONTEND_ARGUMENT)
            .flatMap((entry) => context_images_imageIn(entry, /^/, 'syntax', build) ?? []),
    ];
}
/** The image after a scheme. */
function context_images_imageIn({ value }, scheme, use, build) {
    if (value === undefined || value.value === located/* DYNAMIC */.u5)
        return undefined;
    const written = scheme.exec(value.value)?.[0];
    const text = written === undefined ? '' : (value.value.slice(written.length).trim().split(/\s/, 1)[0] ?? '');
    if (text === '')
        return undefined;
    return {
        kind: 'image',
        use,
        usedBy: build.name,
        title: (0,model_build/* buildLabel */.z)(build),
        ...(use !== 'syntax' && build.platforms && { platforms: build.platforms }),
        reference: { value: (0,images_image/* parseImageReference */.o_)(text), span: context_images_placeOf(text, value.span) },
        facts: {},
    };
}
/** The place of the reference alone, without its scheme, because fixes replace it. If variables hide it, the place of the whole value. */
function context_images_placeOf(text, span) {
    const at = (0,source/* spanText */.C)(span).indexOf(text);
    if (at === -1 || text.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return span;
    return { ...span, start: span.start + at, end: span.start + at + text.length };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/link/linked-contexts.js



/** Contexts of a build that a symbolic link leads out of the repository: the builder follows the link. */
function linkedContexts({ context, additionalContexts }, view) {
    const folders = [...additionalContexts.map(({ value }) => value), context];
    return folders.flatMap((folder) => {
        const path = folder && folderIn(folder);
        return folder === undefined || path === undefined ? [] : linkedOutside(path, folder.span, view, 'build context');
    });
}
/** A gap for a path from the folder of a file, or from the root, if a link leads it out of the repository. */
function linkedOutside(path, span, { outsideTarget }, what) {
    const [target] = [external_node_path_.posix.dirname(span.file.path), ''].flatMap((folder) => outsideTarget(external_node_path_.posix.join(folder, path)) ?? []);
    if (target === undefined)
        return [];
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'link-leads-outside',
            message: `This ${what} is behind a symbolic link out of the repository, so it was not checked.`,
            wayOut: 'Put the files into the repository.',
            span,
            evidence: target,
        }),
    ];
}
/** A relative path; images, addresses and absolute paths are not behind links of the repository. */
function folderIn(written) {
    const text = (0,located/* known */.eO)(written);
    return text === undefined || text === '' || /^[/~]|:/.test(text) ? undefined : text;
}

// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
;// CONCATENATED MODULE: ./build/link/linked-sources.js


/** Mounts of paths in the repository that a symbolic link leads out of it: the engine follows the link and mounts its target. */
function linkedSources(mounts, view) {
    if (!mounts.some(({ source }) => source.kind === 'project'))
        return mounts;
    return mounts.map((mount) => {
        const { source, sourceSpan } = mount;
        if (source.kind !== 'project')
            return mount;
        // a command runs in the root of the repository or next to its script
        const folders = source.folder === undefined ? [external_node_path_.posix.dirname(sourceSpan.file.path), ''] : [source.folder];
        const linked = folders.flatMap((folder) => hostSource(external_node_path_.posix.join(folder, source.path), view) ?? [])[0];
        return linked === undefined ? mount : { ...mount, source: linked };
    });
}
/** Undefined where a link leads only a short way up as well: nothing says where the repository is on the host. */
function hostSource(path, { outsideTarget }) {
    const target = outsideTarget(path);
    const source = target === undefined ? undefined : (0,mount_source/* pathSource */.r)(target, undefined, '');
    return source?.kind === 'host' ? source : undefined;
}

;// CONCATENATED MODULE: ./build/link/namespaces.js


const SETTINGS = {
    pid: ({ pidNamespace }) => pidNamespace,
    ipc: ({ ipcNamespace }) => ipcNamespace,
    network: ({ networkMode }) => networkMode,
};
const NAMES = ['pid', 'ipc', 'network'];
/** No real project has a longer chain. The limit keeps the work linear. */
const LONGEST_CHAIN = 20;
/** The namespaces that a container joins, if any. Those that it joins through its pod were set by the parser. */
function joinedNamespaces(container, containerOf, notify) {
    let joins;
    for (const name of NAMES) {
        const read = container.joins?.[name];
        if (read !== undefined) {
            joins = { ...joins, [name]: read };
            continue;
        }
        const setting = SETTINGS[name](container);
        const reference = setting && referenceIn((0,located/* known */.eO)(setting));
        if (setting === undefined || reference === undefined)
            continue;
        const { lost, ...joined } = follow(container, reference, name, containerOf);
        if (lost !== undefined)
            notify(unresolved(container, setting, name, lost));
        joins = { ...joins, [name]: joined };
    }
    return joins;
}
function referenceIn(mode) {
    const [, by, name] = /^(service|container):(.+)$/s.exec(mode ?? '') ?? [];
    return by === undefined || name === undefined ? undefined : { by: by, name };
}
/** Follows references until a container has its own namespace or the host's. */
function follow(start, first, namespace, containerOf) {
    const steps = [];
    const seen = new Set([start.name]);
    let reference = first;
    for (let length = 0; length < LONGEST_CHAIN; length++) {
        const owner = containerOf(reference);
        if (owner === undefined)
            return { mode: { kind: 'container', name: reference.name }, owner, steps };
        if (seen.has(owner.name))
            return lostOn(namespace, 'circle', steps);
        seen.add(owner.name);
        const setting = SETTINGS[namespace](owner);
        if (setting !== undefined)
            steps.push({ span: setting.span, message: `the ${namespace} mode of "${owner.name}"` });
        const mode = (0,located/* known */.eO)(setting);
        const next = referenceIn(mode);
        if (next === undefined)
            return { mode: endOf(owner, setting, mode), owner, steps };
        reference = next;
    }
    return lostOn(namespace, 'limit', steps);
}
function endOf(owner, setting, mode) {
    if (mode === 'host')
        return { kind: 'host' };
    if (setting !== undefined && mode === undefined)
        return { kind: 'unknown', reason: `a variable decides for "${owner.name}"` };
    return { kind: 'container', name: owner.name };
}
function lostOn(namespace, lost, steps) {
    return { mode: { kind: 'unknown', reason: reasonFor(namespace, lost) }, owner: undefined, steps, lost };
}
function reasonFor(namespace, lost) {
    return `its ${namespace} mode leads ${lost === 'circle' ? 'in a circle' : 'through too many containers'}`;
}
function unresolved({ name }, { span }, namespace, lost) {
    return (0,gap/* notLookedAt */.$h)({
        kind: lost === 'circle' ? 'refused-by-engine' : 'limit-reached',
        thing: 'container',
        message: `It is not known what container "${name}" shares with others: ${reasonFor(namespace, lost)}.`,
        wayOut: 'Name the container that owns the namespace.',
        span,
        evidence: lost === 'circle' ? name : undefined,
    });
}

;// CONCATENATED MODULE: ./build/parse/engine/daemon-flags.js

/** The settings on the command line of `dockerd`, which treats `--flag value` and `--flag=value` alike. */
function daemonFlags(words) {
    const flags = words.flatMap((word, index) => flagAt(word, words[index + 1]) ?? []);
    return {
        registries: flags.flatMap(registryOf),
        listeners: flags.flatMap(({ name, value }) => name === 'host' && value !== undefined ? [{ address: value, entry: undefined }] : []),
        verifiesClients: flags.some(({ name, value }) => name === 'tlsverify' && (0,located/* known */.eO)(value) !== 'false'),
        takenAway: flags.flatMap(({ name, value }) => name === 'seccomp-profile' && value !== undefined && (0,located/* known */.eO)(value) === 'unconfined'
            ? [{ part: 'seccomp', span: value.span, entry: undefined }]
            : []),
    };
}
const FLAG = /^(?:--(insecure-registry|registry-mirror|host|tlsverify|seccomp-profile)|(-H))(?:=(.*))?$/s;
function flagAt(word, next) {
    const [, long, short, written] = FLAG.exec((0,located/* known */.eO)(word) ?? '') ?? [];
    if (long === undefined && short === undefined)
        return undefined;
    const name = long ?? 'host';
    if (written !== undefined)
        return { name, value: { value: written, span: word.span } };
    return { name, value: name === 'tlsverify' ? undefined : next };
}
function registryOf({ name, value }) {
    if (value === undefined)
        return [];
    const { span } = value;
    if (name === 'insecure-registry')
        return [{ name: value, weakness: 'either', span, entry: undefined }];
    const host = name === 'registry-mirror' ? plainHost((0,located/* known */.eO)(value) ?? '') : undefined;
    return host === undefined ? [] : [{ name: { value: host, span }, weakness: 'http', span, entry: undefined }];
}
/** The host of an `http://` address. */
function plainHost(address) {
    return /^http:\/\/([^/]+)/i.exec(address)?.[1];
}

;// CONCATENATED MODULE: ./build/link/nested-engines.js


/** The registry settings in the command line of an engine that runs in a container, such as `docker:dind`. */
function nestedEngine({ name, file, span, entrypoint, command }) {
    const words = entrypoint === undefined ? command?.words : [...entrypoint.words, ...(command?.words ?? [])];
    if (words === undefined || !words.some(isFlag))
        return undefined;
    const { registries } = daemonFlags(words);
    if (registries.length === 0)
        return undefined;
    const reader = `Container "${name}"`;
    return { kind: 'engine', file, span, reader, registries, listeners: [], verifiesClients: undefined };
}
function isFlag(word) {
    const text = (0,located/* known */.eO)(word);
    return text?.startsWith('--') === true && nested_engines_FLAG.test(text);
}
const nested_engines_FLAG = /^--(?:insecure-registry|registry-mirror)(?:=|$)/;

;// CONCATENATED MODULE: ./build/analysis/posture/seccomp-profile.js
/**
 * System calls that escapes use, and that the engine's own profile never allows, or only with a capability:
 * https://github.com/moby/profiles/blob/main/seccomp/default.json (August 2026)
 */
const DANGEROUS_CALLS = [
    'mount',
    'bpf',
    'init_module',
    'finit_module',
    'kexec_load',
    'open_by_handle_at',
    'setns',
    'unshare',
    'keyctl',
    'userfaultfd',
    // since Docker 25: https://github.com/moby/moby/pull/46762
    'io_uring_setup',
    'perf_event_open',
    // how mounts are made since Linux 5.2
    'fsopen',
    'open_tree',
    'move_mount',
    'mount_setattr',
    'kexec_file_load',
    'add_key',
    'request_key',
    'iopl',
];
const LETS_THROUGH = new Set(['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG']);
/** Undefined when the text is not a profile. https://docs.docker.com/engine/security/seccomp/ */
function parseSeccompProfile(path, text) {
    const profile = parseJson(text);
    if (typeof profile['defaultAction'] !== 'string')
        return undefined;
    const isOpen = LETS_THROUGH.has(profile['defaultAction']);
    const rules = Array.isArray(profile['syscalls']) ? profile['syscalls'].filter(isObject) : [];
    const named = new Set(rules.filter((rule) => isAllowing(rule) !== isOpen).flatMap(callsOf));
    const opensCrypto = named.has('socket') !== isOpen || (!isOpen && rules.some(allowsCryptoSocket));
    const allowed = DANGEROUS_CALLS.filter((call) => named.has(call) !== isOpen);
    return { path, isOpen, allowed: opensCrypto ? [...allowed, 'socket(AF_ALG)'] : allowed };
}
/**
 * AF_ALG, the sockets of the kernel's cryptography, which the engine blocks since April 2026 because of CVE-2026-31431:
 * https://github.com/moby/moby/pull/52494
 */
const AF_ALG = 38;
/** Whether the rule allows `socket` for AF_ALG, as the engine's profile did until then: `arg0 != AF_VSOCK`. */
function allowsCryptoSocket(rule) {
    const { action, args, includes } = rule;
    if (!LETS_THROUGH.has(action) || !callsOf(rule).includes('socket') || hasCapabilities(includes))
        return false;
    const conditions = Array.isArray(args) ? args.filter(isObject) : [];
    // runc takes repeated conditions on one argument as alternatives
    return conditions.every(({ index }) => index === 0) && conditions.some(isMetByCrypto);
}
function isMetByCrypto({ op, value }) {
    if (typeof value !== 'number')
        return false;
    switch (op) {
        case 'SCMP_CMP_NE':
            return value !== AF_ALG;
        case 'SCMP_CMP_EQ':
            return value === AF_ALG;
        case 'SCMP_CMP_LT':
            return AF_ALG < value;
        case 'SCMP_CMP_LE':
            return AF_ALG <= value;
        case 'SCMP_CMP_GT':
            return AF_ALG > value;
        case 'SCMP_CMP_GE':
            return AF_ALG >= value;
        default:
            return false;
    }
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether the rule allows its calls unconditionally. A conditional rule neither allows nor blocks a call for everyone. */
function isAllowing({ action, args, includes }) {
    return LETS_THROUGH.has(action) && isEmpty(args) && !hasCapabilities(includes);
}
function hasCapabilities(includes) {
    return isObject(includes) && !isEmpty(includes['caps']);
}
function isEmpty(value) {
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
function callsOf({ names, name }) {
    const all = Array.isArray(names) ? names : [name];
    return all.filter((one) => typeof one === 'string');
}

// EXTERNAL MODULE: ./build/model/containers/security-option.js
var security_option = __webpack_require__(93435);
;// CONCATENATED MODULE: ./build/link/seccomp-profiles.js




/** The seccomp profile that a container names, if it is a file in the repository. */
function seccompProfileOf(container, repository, notify) {
    const { securityOptions, file } = container;
    if (securityOptions.items.length === 0)
        return undefined;
    const option = (0,security_option/* decidingOption */.$W)(securityOptions, 'seccomp');
    const written = option?.value.value;
    if (option === undefined ||
        written === undefined ||
        !/^[\w./-]{1,500}\.json$/.test(written) ||
        written.startsWith('/'))
        return undefined;
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(file.path), written);
    const [outside] = linkedOutside(written, option.span, repository, 'seccomp profile');
    if (outside !== undefined)
        notify(outside);
    const read = path.startsWith('../') || outside !== undefined ? undefined : repository.readFile(path);
    return read && parseSeccompProfile(path, read.text);
}

// EXTERNAL MODULE: ./build/analysis/settings/service-settings.js + 5 modules
var service_settings = __webpack_require__(71753);
;// CONCATENATED MODULE: ./build/link/settings-files.js





/**
 * The files of the repository that a container reads as the configuration of a known service. Others are not read. `read` has the paths of
 * those that earlier containers read.
 */
function settingsFilesOf(declared, linked, repository, read) {
    const mounts = linked.mounts.filter(({ source, type }) => source.kind === 'project' && type === 'bind');
    if (mounts.length === 0)
        return NONE;
    const container = { ...declared, ...linked };
    const tables = (0,service_settings/* serviceFilesOf */.og)(container);
    if (tables.length === 0)
        return NONE;
    const placed = mounts.flatMap((mount) => [...settings_files_filesOf(mount, repository)]);
    return placed
        .filter(({ path }) => tables.some((table) => (0,service_settings/* readsFile */.mi)(container, table, path)))
        .flatMap(({ source, path, mount }) => {
        const file = repository.readFile(source, 'guess');
        if (file === undefined)
            return [];
        const isReadBefore = read.has(file.path);
        read.add(file.path);
        return [{ file, path, mount, isReadBefore }];
    });
}
const NONE = [];
/** The files that a mount places: itself, or those in the folder. Files that git ignores exist only on one machine. */
function* settings_files_filesOf({ source, sourceSpan, target, entry }, repository) {
    const place = (0,located/* known */.eO)(target)?.replace(/(?<=[^/])\/+$/, '');
    const folder = source.kind === 'project' ? (source.folder ?? external_node_path_.posix.dirname(sourceSpan.file.path)) : undefined;
    const from = folder === undefined || source.kind !== 'project' ? undefined : (0,mount_source/* repositoryPath */.SH)(folder, source.path);
    const paths = repository.paths();
    if (place === undefined || from === undefined || paths === undefined)
        return;
    if (paths[lowerBound(paths, from)] === from)
        yield { source: from, path: place, mount: entry };
    else {
        for (const path of pathsBelow(paths, from)) {
            yield { source: path, path: external_node_path_.posix.join(place, path.slice(from.length)), mount: entry };
        }
    }
}
/** The paths in a folder; none of one with many, which is not for configuration. */
function pathsBelow(paths, folder) {
    const start = folder === '' ? '' : `${folder}/`;
    const first = lowerBound(paths, start);
    const below = paths.slice(first, first + MOST_IN_FOLDER + 1).filter((path) => path.startsWith(start));
    return below.length > MOST_IN_FOLDER ? [] : below;
}
const MOST_IN_FOLDER = 200;

// EXTERNAL MODULE: ./build/analysis/processes/process-user.js + 1 modules
var process_user = __webpack_require__(88678);
// EXTERNAL MODULE: ./build/analysis/processes/stage-rights.js
var stage_rights = __webpack_require__(62935);
// EXTERNAL MODULE: ./build/model/dockerfile.js
var dockerfile = __webpack_require__(79602);
// EXTERNAL MODULE: ./build/parse/build-paths.js
var build_paths = __webpack_require__(43349);
// EXTERNAL MODULE: ./build/parse/dockerfile/index.js + 35 modules
var parse_dockerfile = __webpack_require__(82209);
;// CONCATENATED MODULE: ./build/link/supervised.js


/**
 * The number of programs that supervisord runs, according to the configuration that the stage copies. Undefined when it copies no readable
 * configuration, or when that includes other files.
 */
function supervisedPrograms(stage, read) {
    let programs;
    for (const path of configurationPaths(stage)) {
        const text = read(path);
        if (text === undefined || /^\[include\]/m.test(text))
            return undefined;
        programs = (programs ?? 0) + (text.match(/^\[(?:program|fcgi-program|eventlistener):/gm)?.length ?? 0);
    }
    return programs;
}
/** Sources of COPY with the name of a configuration, in the stage and its parents. */
function* configurationPaths(start) {
    for (let stage = start; stage !== undefined;) {
        for (const copy of (0,dockerfile/* instructionsOf */.Jk)(stage, 'COPY', 'ADD')) {
            if (copy.from === undefined)
                yield* configurationsOf(copy);
        }
        stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
    }
}
function* configurationsOf({ sources, destination }) {
    for (const source of sources) {
        const path = (0,located/* known */.eO)(source)?.replace(/^\.?\/+/, '');
        const isConfiguration = path !== undefined && /\.(?:conf|ini)$/.test(path) && !path.includes('..');
        if (isConfiguration && /supervis/i.test(`${path} ${(0,located/* known */.eO)(destination) ?? ''}`))
            yield path;
    }
}

;// CONCATENATED MODULE: ./build/link/stages.js










/** The total text limit for reading one Dockerfile with different sets of build arguments. */
const MAXIMUM_TEXT = 16 * 1024 * 1024;
/** Shorter Dockerfiles count as this long, because each reading has a minimum cost. */
const SHORTEST_TEXT = 4096;
/**
 * Finds the stage that a build produces. Dockerfiles themselves are read later, when all their builds are known; this only summarises a
 * stage for one build.
 */
function stageReader({ readFile, onRecalled }) {
    const variants = new Map();
    function stagesAt(path, build, notify) {
        const ofPath = variants.get(path) ?? new Map();
        variants.set(path, ofPath);
        const given = argumentsOf(build);
        const key = JSON.stringify([[...given], [...(build.localNames ?? [])], (0,located/* known */.eO)(build.context)]);
        const before = ofPath.get(key);
        if (before !== undefined) {
            for (const each of before.files)
                onRecalled(each);
            return before.stages;
        }
        const length = Math.max(readFile(path, 'guess')?.text.length ?? 0, SHORTEST_TEXT);
        if ((ofPath.size + 1) * length > MAXIMUM_TEXT) {
            notify(tooManyVariants(path, build));
            return [];
        }
        const files = new Set();
        const readNoted = (each) => {
            files.add(each);
            // an unreadable Dockerfile is reported where it is checked
            return readFile(each, 'guess');
        };
        const file = readNoted(path);
        const reference = {
            dockerfilePath: path,
            target: undefined,
            arguments: given,
            localNames: build.localNames,
            span: build.span,
        };
        const stages = file && (0,parse_dockerfile/* parseDockerfile */.A)((0,source/* wholeFile */.A)(file), file, { builds: [reference] }).dockerfile.stages;
        const folders = [(0,build_paths/* contextFolder */.mk)(build.context, stages_folderOf(build.context?.span.file.path ?? path)), stages_folderOf(path)];
        const read = readerBelow(folders.filter((folder) => folder !== undefined), readNoted);
        const summaries = stages?.map((stage) => summaryOf(stage, read)) ?? [];
        ofPath.set(key, { stages: summaries, files });
        return summaries;
    }
    return (build, notify) => {
        const { dockerfilePath, inline, target } = build;
        if (target?.value === located/* DYNAMIC */.u5)
            return undefined;
        const stages = inline === undefined ? dockerfilePath && stagesAt(dockerfilePath, build, notify) : summariesOf(inline);
        return stages ? withUnknownArguments(chosen(stages, (0,located/* known */.eO)(target)), build) : undefined;
    };
}
function summariesOf({ stages }) {
    return stages.map((stage) => summaryOf(stage, () => undefined));
}
/** The stage that the builder chooses: by name in any case, by number, or by default the last one. */
function chosen(stages, target) {
    if (target === undefined || target === '')
        return stages.at(-1);
    const name = target.toLowerCase();
    return (stages.findLast(({ label }) => label.toLowerCase() === name) ??
        (/^\d+$/.test(target) ? stages[Number(target)] : undefined));
}
/** A user that depends on defaults of ARGs becomes unknown if the build passes an unknown argument. */
function withUnknownArguments(stage, build) {
    const isKnown = build.arguments.every(({ value }) => (0,located/* known */.eO)(value) !== undefined);
    if (stage?.user === undefined || isKnown || !('assumes' in stage.user))
        return stage;
    return { ...stage, user: { value: located/* DYNAMIC */.u5, span: stage.user.span } };
}
function argumentsOf({ arguments: given }) {
    const values = new Map();
    for (const { name, value } of given) {
        const text = (0,located/* known */.eO)(value);
        if (text !== undefined)
            values.set(name, text);
    }
    return values;
}
/** Reads a file that a Dockerfile copies, from the first folder that has it. */
function readerBelow(folders, read) {
    return (path) => folders.map((folder) => read(folder === '' ? path : `${folder}/${path}`)?.text).find(Boolean);
}
/** The number of programs of supervisord; the configuration is read only if the stage starts it. */
function supervisedIn(stage, read) {
    const started = [...startedBy(stage.entrypoint), ...startedBy(stage.command)];
    return started.some(({ program }) => program === 'supervisord') ? supervisedPrograms(stage, read) : undefined;
}
function stages_folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function summaryOf(stage, read) {
    const supervised = supervisedIn(stage, read);
    const base = (0,dockerfile/* rootBase */.C6)(stage);
    return {
        label: stage.label,
        span: stage.span,
        baseImage: base.kind === 'image' ? base.image.reference : undefined,
        isFromScratch: base.kind === 'scratch',
        user: stage.user?.value,
        userChange: (0,process_user/* userChange */.E2)(stage, read)?.span,
        givesRights: (0,stage_rights/* givesRights */.MK)(stage),
        entrypoint: stage.entrypoint && wordsOf(stage.entrypoint),
        command: stage.command && wordsOf(stage.command),
        startedByEntrypoint: startedBy(stage.entrypoint),
        // an ENTRYPOINT in shell form ignores CMD
        startedByCommand: stage.entrypoint?.line.form === 'shell' ? [] : startedBy(stage.command),
        ...(supervised !== undefined && { supervisedPrograms: supervised }),
        exposes: stage.exposes.flatMap(({ ports }) => ports.map(({ from, to, span }) => ({ from, to, span }))),
        hasHealthcheck: stage.healthcheck?.line !== undefined,
    };
}
function startedBy(instruction) {
    const script = instruction?.line.script;
    return script === undefined ? [] : (0,started_processes/* startedByScript */.oR)(script).map(withoutPlace);
}
function withoutPlace({ span: _, ...process }) {
    return process;
}
function wordsOf({ line: { form, words, span } }) {
    return form === 'exec' ? words.map(({ value }) => value) : ['sh', '-c', (0,source/* spanText */.C)(span)];
}
function tooManyVariants(path, { span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `${path} is built with too many different arguments, so what this container takes from it is not known.`,
        wayOut: 'Split the Dockerfile, or build it with fewer sets of arguments.',
        span,
    });
}

;// CONCATENATED MODULE: ./build/link/volumes-from.js


/** The limit per file: services can inherit from services that inherit themselves. */
const MAXIMUM_MOUNTS = 10_000;
const volumes_from_LONGEST_CHAIN = 20;
/** The mounts of a container, including those that `volumes_from` repeats, which get the place of that option. */
function mountInheritance(containerOf, notify) {
    let left = MAXIMUM_MOUNTS;
    let isTooLong = false;
    function inherited(item, seen) {
        const source = sourceOf((0,located/* known */.eO)(item));
        const donor = source && containerOf(source.reference);
        // no engine starts a container that inherits from itself
        if (source === undefined || donor === undefined || seen.includes(donor.name))
            return [];
        // each step counts as well, because there may be many steps without anything to inherit
        left -= 1;
        if (left < 0)
            return [];
        if (seen.length > volumes_from_LONGEST_CHAIN) {
            isTooLong = true;
            return [];
        }
        const mounts = allMounts(donor, [...seen, donor.name]);
        left -= mounts.length;
        return mounts.map((mount) => repeated(mount, donor, item, source.isReadOnly));
    }
    function allMounts(container, seen) {
        if (container.volumesFrom.items.length === 0 || left < 0)
            return container.mounts;
        return [...container.mounts, ...container.volumesFrom.items.flatMap((item) => inherited(item, seen))];
    }
    return (container) => {
        // an engine lists all mounts of an existing container
        if (container.record !== undefined)
            return container.mounts;
        isTooLong = false;
        const mounts = allMounts(container, [container.name]);
        if (left < 0 && container.volumesFrom.items.length > 0)
            notify(notInherited(container, 'there are too many in total'));
        else if (isTooLong)
            notify(notInherited(container, `they come through more than ${volumes_from_LONGEST_CHAIN} containers`));
        return mounts;
    };
}
/** `service[:ro|rw]` or `container:name[:ro|rw]`. */
function sourceOf(written) {
    const [, container, name, access] = /^(container:)?([^:]+)(?::(ro|rw))?$/.exec(written ?? '') ?? [];
    if (name === undefined)
        return undefined;
    return {
        reference: { by: container === undefined ? 'service' : 'container', name },
        isReadOnly: access === 'ro',
    };
}
function repeated(mount, donor, item, isReadOnly) {
    return {
        ...mount,
        readOnly: isReadOnly ? { value: true, span: item.span, entry: item.entry } : mount.readOnly,
        via: 'volumes_from',
        sourceSpan: item.span,
        entry: item.entry,
        makeReadOnly: undefined,
        origin: mount.origin ?? { span: mount.sourceSpan, message: `the mount of "${donor.name}"` },
    };
}
function notInherited({ span, name }, reason) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `Not every mount that \`volumes_from\` of "${name}" repeats was checked: ${reason}.`,
        wayOut: 'Mount named volumes in each service instead.',
        span,
    });
}

;// CONCATENATED MODULE: ./build/link/index.js










/** Reuses summaries of Dockerfiles from one file to the next. */
function createLink(repository) {
    const stageOf = stageReader(repository);
    return (given) => {
        const images = contextImages(given);
        const subjects = images.length === 0 ? given : [...given, ...images];
        const project = subjects.filter((subject) => subject.kind === 'container');
        const notifications = subjects.flatMap((subject) => subject.kind === 'build' ? linkedContexts(subject, repository) : []);
        if (project.length === 0)
            return { subjects, notifications };
        const notify = (notification) => void notifications.push(notification);
        const containerOf = containerNames(project);
        const inherit = mountInheritance(containerOf, notify);
        const read = new Set();
        const linked = (container) => {
            const joins = joinedNamespaces(container, containerOf, notify);
            const stage = container.build && stageOf(container.build, notify);
            const mounts = linkedSources(inherit(container), repository);
            // V8 copies an object in one step if no key is added to it
            return {
                ...container,
                stage,
                mounts,
                seccompProfile: seccompProfileOf(container, repository, notify),
                settingsFiles: settingsFilesOf(container, { stage, mounts }, repository, read),
                joins,
                project: container.project ?? project,
            };
        };
        const all = new Map(project.map((container) => [container, linked(container)]));
        const containers = [...all.values()];
        const runs = new Map(project.map((container) => [container.image?.reference, container]));
        const engines = containers.flatMap((container) => nestedEngine(container) ?? []);
        return {
            subjects: [...subjects, ...engines].map((subject) => {
                if (subject.kind === 'project')
                    return { ...subject, containers };
                if (subject.kind === 'image')
                    return withOverrides(subject, runs.get(subject.reference));
                return subject.kind === 'container' ? all.get(subject) : subject;
            }),
            notifications,
        };
    };
}
/** A setting that is only known at run time counts as an override. */
function withOverrides(image, container) {
    if (container === undefined)
        return image;
    const { user, healthcheck, healthcheckDisabled, pullPolicy, partial } = container;
    const isNeverPulled = (0,located/* isSetTo */.yl)(pullPolicy, 'never') || (0,located/* isSetTo */.yl)(pullPolicy, 'build');
    const overrides = new Set();
    if (partial !== undefined || (user !== undefined && user.value !== ''))
        overrides.add('user');
    if (partial !== undefined || healthcheck !== undefined || healthcheckDisabled !== undefined) {
        overrides.add('healthcheck');
    }
    return { overrides, ...image, ...(isNeverPulled && { isBuiltHere: true }) };
}
function containerNames(project) {
    const services = new Map();
    const containers = new Map();
    for (const container of project) {
        services.set(container.name, container);
        const written = container.containerName?.value;
        if (typeof written === 'string')
            containers.set(written, container);
        const id = container.record?.id;
        if (id !== undefined)
            containers.set(id, container);
    }
    return ({ by, name }) => (by === 'service' ? services : containers).get(name);
}

// EXTERNAL MODULE: ./build/model/platform-arguments.js
var platform_arguments = __webpack_require__(69798);
;// CONCATENATED MODULE: ./build/link/undecided-bases.js





/** Images of stages whose base only the caller of the build knows. Rules do not see them, but their compliance cannot be confirmed either. */
function undecidedBases(subjects) {
    return subjects.flatMap((subject) => (subject.kind === 'stage' ? (baseOf(subject) ?? []) : []));
}
function baseOf(stage) {
    const { base, label, title } = stage;
    if (base.kind !== 'unknown' || base.pieces === undefined || !(0,dockerfile/* isReachable */.kj)(stage))
        return undefined;
    if (isLikelyStage(base.pieces) && isByPlatform((0,source/* spanText */.C)(base.span)))
        return undefined;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(base.pieces), span: base.span };
    return { kind: 'image', use: 'from', usedBy: label, title, reference, facts: {} };
}
/** Whether the name contains text as well as variables, as names of stages do. */
function isLikelyStage(pieces) {
    return pieces.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '') !== '';
}
/** Whether its variables are those that only builders set, so that `base-$TARGETARCH` is one of the stages. */
function isByPlatform(text) {
    return !(0,platform_arguments/* withoutPlatformArguments */.G)(text).includes('$');
}

// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var tree_nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(71221);
// EXTERNAL MODULE: ./build/syntax/json/values.js
var values = __webpack_require__(87627);
;// CONCATENATED MODULE: ./build/parse/engine/build-outputs.js




const INSECURE = 'registry.insecure=true';
/** The outputs of a bake target that push to a registry without TLS: `["type=image,push=true,registry.insecure=true"]`. */
function outputSettings(target) {
    const registries = ['output', 'outputs'].flatMap((key) => (0,values/* stringsAt */.kp)(target, key).flatMap(({ node }) => {
        const from = node.value.split(',').includes(INSECURE) ? node.value.indexOf(INSECURE) : -1;
        const name = from === -1 ? undefined : build_outputs_registryOf(node, target);
        const span = (0,values/* partText */.Rn)(node, from, from + INSECURE.length).span;
        return name === undefined ? [] : [{ name, weakness: 'either', span, entry: undefined }];
    }));
    if (registries.length === 0)
        return [];
    const { file } = target;
    return [
        {
            kind: 'engine',
            file,
            span: (0,tree_nodes/* spanOf */.ee)(target),
            reader: 'BuildKit',
            registries,
            listeners: [],
            verifiesClients: undefined,
        },
    ];
}
/** `name=\u2026` of the output takes precedence over the tags of the target. */
function build_outputs_registryOf(output, target) {
    const named = /(?:^|,)name=([^,]+)/.exec(output.value)?.[1];
    const tag = (0,values/* stringsAt */.kp)(target, 'tags')[0]?.node;
    const text = named ?? (tag && (0,located/* known */.eO)((0,values/* partText */.Rn)(tag, 0)));
    const { registry } = (0,images_image/* parseImageReference */.o_)(text ?? '');
    return typeof registry === 'string' ? { value: registry, span: (0,tree_nodes/* spanOf */.ee)(output) } : undefined;
}

;// CONCATENATED MODULE: ./build/parse/outside-dockerfiles.js



/** The Dockerfiles that builds take from outside the repository, except those in remote contexts, which rules cover. */
function outsideDockerfiles(subjects) {
    return subjects.flatMap((subject) => {
        if (subject.kind !== 'build' || subject.dockerfilePath !== undefined || subject.inline !== undefined)
            return [];
        const { dockerfile, context, format } = subject;
        const path = (0,located/* known */.eO)(dockerfile);
        const from = context === undefined ? '.' : (0,located/* known */.eO)(context);
        // bake targets and steps are left out: other files also say how they build
        if (dockerfile === undefined || path === undefined || from === undefined || !CERTAIN.has(format))
            return [];
        const isOutside = /^\//.test(path) || (/^\.\.\//.test(path) && !REMOTE.test(from));
        return isOutside ? [outsideDockerfile(dockerfile.span)] : [];
    });
}
const CERTAIN = new Set(['compose', 'devcontainer', 'quadlet']);
const REMOTE = /:|\.git(?:#|$)/;
/** Whether a path in a file leads out of the repository. */
function leadsOutside(folder, path) {
    return path.startsWith('/') || (0,mount_source/* repositoryPath */.SH)(folder, path) === undefined;
}
function outsideDockerfile(span) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'outside-reference',
        message: 'The Dockerfile that this builds is outside of the repository, so it was not checked.',
        wayOut: 'Keep it in the repository, or accept it in the configuration.',
        span,
    });
}

// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
// EXTERNAL MODULE: ./build/syntax/lists/runs.js
var lists_runs = __webpack_require__(91932);
// EXTERNAL MODULE: ./build/parse/compose/resolved.js
var resolved = __webpack_require__(32863);
;// CONCATENATED MODULE: ./build/parse/bake/build.js








/** Reads a target's own settings: inherited ones are reported where they are written. */
function parseTarget(file, target, reference) {
    const scalar = (0,values/* scalarAt */.C_)(target.body, 'dockerfile-inline');
    if (scalar === undefined)
        return { subjects: [buildOf(file, target, undefined, reference)], notifications: [] };
    if (scalar.value.includes(unknown_piece/* UNKNOWN_PIECE */.YB)) {
        return { subjects: [buildOf(file, target, undefined, reference)], notifications: [hasTemplates((0,tree_nodes/* spanOf */.ee)(scalar))] };
    }
    const excerpt = (0,lists_runs/* excerptOf */.z)((0,resolved/* runsOf */.ky)((0,resolved/* verbatim */.Bj)(scalar)));
    const { dockerfile, subjects, notifications } = (0,parse_dockerfile/* parseDockerfile */.A)(excerpt, file, { builds: [reference] });
    return { subjects: [buildOf(file, target, dockerfile, reference), ...subjects], notifications };
}
function hasTemplates(span) {
    const message = 'This inline Dockerfile contains variables, so it was not checked.';
    const wayOut = 'Put it into a file, and give it arguments.';
    return (0,gap/* notLookedAt */.$h)({ kind: 'template', message, wayOut, span });
}
function buildOf(file, { name, body, start, end }, inline, { platforms }) {
    return {
        kind: 'build',
        format: 'bake',
        file,
        name,
        span: { file, start, end },
        context: (0,values/* textAt */.$6)(body, 'context'),
        dockerfile: (0,values/* textAt */.$6)(body, 'dockerfile'),
        // a target that names neither may inherit both
        dockerfilePath: undefined,
        inline,
        target: (0,values/* textAt */.$6)(body, 'target'),
        arguments: (0,values/* entriesAt */.ws)(body, 'args'),
        privileged: undefined,
        network: (0,values/* settingAt */.OZ)(body, 'network', (text) => text),
        entitlements: (0,values/* listAt */.gT)(body, 'entitlements'),
        ssh: sshOf(body),
        additionalContexts: (0,values/* entriesAt */.ws)(body, 'contexts'),
        ...(platforms && { platforms }),
    };
}
/** `["default"]`, or objects with an `id`. */
function sshOf(body) {
    const written = (0,values/* listAt */.gT)(body, 'ssh');
    const ids = (0,values/* itemsAt */.Ct)(body, 'ssh').flatMap((part) => {
        const id = (0,values/* textAt */.$6)((0,tree_nodes/* asMapping */.dw)(part.node), 'id');
        if (part.node.kind !== 'mapping' || id?.value === located/* DYNAMIC */.u5)
            return [];
        return [{ value: id?.value ?? 'default', span: (0,tree_nodes/* spanOf */.ee)(part.node), entry: (0,values/* entryOf */.Ms)(part) }];
    });
    return { ...written, items: [...written.items, ...ids] };
}

;// CONCATENATED MODULE: ./build/syntax/tree/node-builders.js

function scalar(file, start, end, value, isVerbatim) {
    const style = isVerbatim && /^[\w.-]+$/.test(value) ? 'plain' : 'double';
    return {
        kind: 'scalar',
        file,
        start,
        end,
        tag: undefined,
        isAnchored: false,
        holder: undefined,
        value,
        style,
        isVerbatim,
    };
}
/** The scalar of a quoted text; `value` is undefined for a template. */
function quotedScalar(file, { text, start }, value) {
    const end = start + Math.max(1, text.length - 1);
    return scalar(file, start + 1, end, value ?? unknown_piece/* UNKNOWN_PIECE */.YB, value !== undefined && value === text.slice(1, -1));
}
/** If a name occurs several times, the last one counts. */
function mappingAt(file, start) {
    const written = [];
    const entries = new Map();
    const node = {
        kind: 'mapping',
        entries,
        written,
        lacks: undefined,
        ...collection(file, start),
    };
    return {
        node,
        add(key, value) {
            const end = outerEnd(value);
            const entry = {
                key,
                node: value,
                start: outerStart(key),
                end,
                owner: node,
                index: written.length,
                isAlias: false,
            };
            value.holder = entry;
            written.push(entry);
            entries.set(key.value, entry);
        },
        end(end) {
            node.end = end;
            return node;
        },
    };
}
function sequenceAt(file, start) {
    const items = [];
    const node = { kind: 'sequence', items, ...collection(file, start) };
    return {
        node,
        add(value) {
            const item = {
                node: value,
                start: outerStart(value),
                end: outerEnd(value),
                dash: -1,
                owner: node,
                index: items.length,
            };
            value.holder = item;
            items.push(item);
        },
        end(end) {
            node.end = end;
            return node;
        },
    };
}
function collection(file, start) {
    return { file, start, end: start, isFlow: true, size: 1, tag: undefined, isAnchored: false, holder: undefined };
}
/** The start, including the quote. */
function outerStart({ file, start }) {
    return file.text[start - 1] === '"' ? start - 1 : start;
}
function outerEnd(node) {
    return node.kind === 'scalar' && outerStart(node) < node.start
        ? Math.min(node.end + 1, node.file.text.length)
        : node.end;
}

;// CONCATENATED MODULE: ./build/syntax/hcl/located-hcl.js


/** Far more than in any handwritten file. */
const MOST_TOKENS = 200_000;
/** How many times variables in the values of variables are resolved. */
const ROUNDS = 4;
/** In characters. */
const MOST_REPLACED = 1_000_000;
/**
 * The top-level blocks of a file, with the attributes that literals and the defaults of variables decide. Other expressions and functions
 * stay unknown, since only a build can evaluate them. Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
function readHclBlocks(file) {
    const tokens = withPlaces(file);
    for (let round = 0; round < ROUNDS; round += 1) {
        const { size } = tokens.defaults;
        tokens.defaults = variablesIn(tokens);
        if (tokens.defaults.size === size)
            break;
    }
    const blocks = [...readBlocks(tokens)].flatMap(({ at, block }) => everyTarget(tokens, at, block));
    return { blocks, isCutShort: tokens.length >= MOST_TOKENS };
}
function withPlaces(file) {
    const none = { defaults: new Map(), fixed: new Set() };
    return Object.assign(tokensOf(file.text), { file, room: MOST_REPLACED, ...none });
}
function readBlocks(tokens, settings = mappingAt(tokens.file, 0)) {
    const found = [];
    for (let at = 0; at < tokens.length;) {
        const block = readBlock(tokens, at);
        if (block !== undefined)
            found.push({ at, block: block.value });
        at = block?.next ?? (tokens[at + 1]?.text === '=' ? readAttribute(tokens, at, settings) : at + 1);
    }
    return found;
}
/** The defaults of variables. */
function variablesIn(tokens) {
    const settings = mappingAt(tokens.file, 0);
    const blocks = readBlocks(tokens, settings);
    const defaults = blocks.flatMap(({ block: { type, labels, body } }) => {
        const node = body.entries.get('default')?.node;
        return type === 'variable' && labels[0] !== undefined && node !== undefined ? [[labels[0], node]] : [];
    });
    const set = [...settings.node.entries].map(([name, { node }]) => [name, node]);
    return new Map([...set, ...defaults].filter(([, node]) => !isUnknown(node)));
}
/** Further targets of one matrix are not read. */
const MOST_TARGETS = 100;
/** A target with a `matrix` becomes one target for each combination of values. */
function everyTarget(tokens, at, block) {
    const combinations = combinationsOf(block.body.entries.get('matrix')?.node);
    tokens.room -= combinations.length * (block.end - block.start);
    if (combinations.length === 0 || tokens.room < 0)
        return [block];
    const { defaults } = tokens;
    const all = combinations.map((combination, index) => {
        tokens.defaults = new Map([...defaults, ...combination]);
        tokens.fixed = new Set(combination.map(([name]) => name));
        const { value } = readBlock(tokens, at);
        return index === 0 ? value : { ...value, isRepeated: true };
    });
    tokens.defaults = defaults;
    tokens.fixed = new Set();
    return all;
}
/** Empty when there are too many combinations, or when they are not known. */
function combinationsOf(matrix) {
    if (matrix?.kind !== 'mapping')
        return [];
    let combinations = [[]];
    for (const [name, { node }] of matrix.entries) {
        if (node.kind !== 'sequence' || combinations.length * node.items.length > MOST_TARGETS)
            return [];
        combinations = combinations.flatMap((one) => node.items.map((item) => [...one, [name, item.node]]));
    }
    return combinations;
}
function isUnknown(node) {
    return node.kind === 'scalar' && node.value.includes(unknown_piece/* UNKNOWN_PIECE */.YB);
}
/** The here-documents of a file. */
function heredocsOf(text) {
    return tokensOf(text).flatMap(({ text: token, start }) => token.startsWith('<<') ? [{ start, end: start + token.length }] : []);
}
function tokensOf(text) {
    const tokens = [];
    for (let at = 0; at < text.length && tokens.length < MOST_TOKENS;) {
        const end = endOfToken(text, at);
        const token = text.slice(at, end);
        if (!/^(?:\s|#|\/[/*])/.test(token))
            tokens.push({ text: token, start: at });
        else if (token.includes('\n') && tokens.at(-1)?.text !== '\n')
            tokens.push({ text: '\n', start: at });
        at = end;
    }
    return tokens;
}
const BLANKS = /\s+/y;
const LINE_COMMENT = /(?:#|\/\/)[^\n]*/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const HEREDOC = /<<-?([A-Za-z_]\w*)\r?\n/y;
const WORD = /[A-Za-z_][\w-]*|\d+(?:\.\d+)?/y;
/** An unterminated token, such as a string, takes the rest of its line or file, so that nothing is searched twice. */
function endOfToken(text, at) {
    switch (text[at]) {
        case '"':
            return endOfMatch(STRING, text, at) ?? endOfLine(text, at);
        case '#':
            return endOfLine(text, at);
        case '/':
            if (text[at + 1] === '*')
                return endBehind(text, '*/', at + 2);
            return endOfMatch(LINE_COMMENT, text, at) ?? at + 1;
        case '<':
            return endOfHeredoc(text, at) ?? at + 1;
        default:
            return endOfMatch(BLANKS, text, at) ?? endOfMatch(WORD, text, at) ?? at + 1;
    }
}
function endOfHeredoc(text, at) {
    HEREDOC.lastIndex = at;
    const delimiter = HEREDOC.exec(text)?.[1];
    if (delimiter === undefined)
        return undefined;
    const terminator = new RegExp(`^[ \\t]*${delimiter}[ \\t]*\\r?$`, 'gm');
    terminator.lastIndex = HEREDOC.lastIndex;
    return terminator.test(text) ? terminator.lastIndex : text.length;
}
function endOfMatch(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
function endBehind(text, mark, from) {
    const found = text.indexOf(mark, from);
    return found === -1 ? text.length : found + mark.length;
}
/** No block has more. */
const MOST_LABELS = 8;
/** `type "label" \u2026 {`, or `type label {`, and its body. */
function readBlock(tokens, at) {
    const type = tokens[at];
    if (type === undefined || !isName(type.text))
        return undefined;
    let next = at + 1;
    const labels = [];
    for (; labels.length < MOST_LABELS && isLabel(tokens[next]?.text); next++) {
        const { text } = tokens[next];
        labels.push(text.startsWith('"') ? (unquoted(text) ?? '') : text);
    }
    if (tokens[next]?.text !== '{')
        return undefined;
    const builder = mappingAt(tokens.file, tokens[next].start);
    for (next++; next < tokens.length && tokens[next]?.text !== '}';)
        next = readAttribute(tokens, next, builder);
    const end = (tokens[next]?.start ?? type.start) + 1;
    return { value: { type: type.text, labels, body: builder.end(end), start: type.start, end }, next: next + 1 };
}
function isLabel(text) {
    return text !== undefined && (text.startsWith('"') || isName(text));
}
/** `name = value`; anything that is neither an attribute nor a block is left out. */
function readAttribute(tokens, at, builder) {
    const name = tokens[at];
    if (isName(name.text) && tokens[at + 1]?.text === '=') {
        const read = readValue(tokens, at + 2);
        builder.add(scalar(tokens.file, name.start, name.start + name.text.length, name.text, true), read.value);
        return read.next;
    }
    return name.text === '{' ? skipNested(tokens, at) : at + 1;
}
/** An expression up to the end of its line. */
function readValue(tokens, at) {
    const read = readExpression(tokens, at, 0);
    const isWhole = read.next > at && ['\n', '}', ',', ']', undefined].includes(tokens[read.next]?.text);
    return isWhole ? read : unknownUntil(tokens, at);
}
function unknownUntil(tokens, at) {
    const next = endOfExpression(tokens, at);
    const start = tokens[at]?.start ?? tokens.file.text.length;
    const last = tokens[Math.max(next - 1, at)];
    return { value: scalar(tokens.file, start, located_hcl_endOf(last, start), unknown_piece/* UNKNOWN_PIECE */.YB, false), next };
}
const DEEPEST = 20;
/** `a`, `a == b`, `condition ? a : b`. For anything else the result ends where it begins. */
function readExpression(tokens, at, depth) {
    const first = readPrimary(tokens, at, depth);
    if (first.next === at)
        return first;
    const condition = readComparison(tokens, first, depth);
    if (condition === undefined)
        return unreadAt(tokens, at);
    if (tokens[condition.next]?.text !== '?' || depth >= DEEPEST)
        return condition;
    const yes = readExpression(tokens, condition.next + 1, depth + 1);
    if (yes.next === condition.next + 1 || tokens[yes.next]?.text !== ':')
        return unreadAt(tokens, at);
    const no = readExpression(tokens, yes.next + 1, depth + 1);
    if (no.next === yes.next + 1)
        return unreadAt(tokens, at);
    // the person who builds may set a variable, which then selects the other value
    const isOpen = tokens
        .slice(at, condition.next)
        .some(({ text }) => isName(text) && tokens.defaults.has(text) && !tokens.fixed.has(text));
    if (isOpen)
        return unreadAt(tokens, at);
    const decided = condition.value.kind === 'scalar' ? condition.value.value : '';
    if (decided === 'true' || decided === 'false')
        return { value: (decided === 'true' ? yes : no).value, next: no.next };
    return unreadAt(tokens, at);
}
/** Undefined where no value follows the operator. */
function readComparison(tokens, first, depth) {
    const { value: one, next } = first;
    const operator = `${tokens[next]?.text}${tokens[next + 1]?.text}`;
    if (operator !== '==' && operator !== '!=')
        return first;
    const { value: other, next: end } = readPrimary(tokens, next + 2, depth);
    if (end === next + 2 || one.kind !== 'scalar' || other.kind !== 'scalar')
        return undefined;
    if (isUnknown(one) || isUnknown(other))
        return undefined;
    const text = String((one.value === other.value) === (operator === '=='));
    return { value: scalar(tokens.file, one.start, other.end, text, false), next: end };
}
function unreadAt(tokens, at) {
    const start = tokens[at]?.start ?? tokens.file.text.length;
    return { value: scalar(tokens.file, start, start, unknown_piece/* UNKNOWN_PIECE */.YB, false), next: at };
}
function readPrimary(tokens, at, depth) {
    const { text, start } = tokens[at] ?? { text: '', start: tokens.file.text.length };
    if (text.startsWith('"'))
        return { value: quotedScalar(tokens.file, { text, start }, unquoted(replaced(tokens, text))), next: at + 1 };
    if (/^\d/.test(text) || text === 'true' || text === 'false') {
        return { value: scalar(tokens.file, start, start + text.length, text, true), next: at + 1 };
    }
    if (text.startsWith('<<'))
        return { value: heredocScalar(tokens.file, { text, start }), next: at + 1 };
    if (depth < DEEPEST && text === '[')
        return readList(tokens, at, depth + 1);
    if (depth < DEEPEST && text === '{')
        return readObject(tokens, at, depth + 1);
    if (depth < DEEPEST && text === '(') {
        const inner = readExpression(tokens, at + 1, depth + 1);
        return tokens[inner.next]?.text === ')' && inner.next > at + 1
            ? { ...inner, next: inner.next + 1 }
            : unreadAt(tokens, at);
    }
    return isName(text) ? readVariable(tokens, at) : unreadAt(tokens, at);
}
/** `NAME`, `NAME.attribute` */
function readVariable(tokens, at) {
    let node = tokens.defaults.get(tokens[at].text);
    let next = at + 1;
    for (; tokens[next]?.text === '.' && node !== undefined; next += 2)
        node = node.kind === 'mapping' ? node.entries.get(tokens[next + 1]?.text ?? '')?.node : undefined;
    if (node === undefined)
        return unreadAt(tokens, at);
    const { start } = tokens[at];
    return { value: located_hcl_placed(tokens, node, start, located_hcl_endOf(tokens[next - 1], start)), next };
}
/** The value of a variable, with the place where the variable is used. */
function located_hcl_placed(tokens, node, start, end) {
    const { file } = tokens;
    tokens.room -= 10 + (node.kind === 'scalar' ? node.value.length : 0);
    if (tokens.room < 0)
        return scalar(file, start, end, unknown_piece/* UNKNOWN_PIECE */.YB, false);
    if (node.kind === 'scalar')
        return scalar(file, start, end, node.value, false);
    if (node.kind === 'sequence') {
        const list = sequenceAt(file, start);
        for (const item of node.items)
            list.add(located_hcl_placed(tokens, item.node, start, end));
        return list.end(end);
    }
    const object = mappingAt(file, start);
    for (const { key, node: value } of node.entries.values())
        object.add(scalar(file, start, end, key.value, false), located_hcl_placed(tokens, value, start, end));
    return object.end(end);
}
/** The text with its variables replaced. */
function replaced(tokens, text) {
    if (!text.includes('${') || text.includes('$${'))
        return text;
    return text.replaceAll(TEMPLATE, (template, name, attribute) => {
        const found = tokens.defaults.get(name);
        const node = attribute === undefined || found?.kind !== 'mapping' ? found : found.entries.get(attribute)?.node;
        if (node?.kind !== 'scalar' || isUnknown(node) || (attribute !== undefined && found?.kind !== 'mapping'))
            return template;
        tokens.room -= node.value.length + 10;
        return tokens.room < 0 ? template : JSON.stringify(node.value).slice(1, -1);
    });
}
const TEMPLATE = /\$\{[ \t]*([A-Za-z_][\w-]*)(?:\.([A-Za-z_][\w-]*))?[ \t]*\}/g;
/** The lines between the marks, including the indentation that `<<-` would remove. Unknown when it contains a variable. */
function heredocScalar(file, { text, start }) {
    const from = text.indexOf('\n') + 1;
    const body = text.slice(from, Math.max(from, text.lastIndexOf('\n') + 1));
    const isKnown = !/[$%]\{/.test(body);
    return {
        ...scalar(file, start + from, start + from + body.length, isKnown ? body : unknown_piece/* UNKNOWN_PIECE */.YB, isKnown),
        style: 'literal',
    };
}
function readList(tokens, from, depth) {
    const builder = sequenceAt(tokens.file, tokens[from].start);
    let at = from + 1;
    while (at < tokens.length && tokens[at]?.text !== ']') {
        if (isSeparator(tokens[at]?.text)) {
            at++;
            continue;
        }
        const item = readItem(tokens, at, ']', depth);
        builder.add(item.value);
        at = Math.max(item.next, at + 1);
    }
    return { value: builder.end(closingEnd(tokens, at)), next: at + 1 };
}
function readObject(tokens, from, depth) {
    const builder = mappingAt(tokens.file, tokens[from].start);
    let at = from + 1;
    while (at < tokens.length && tokens[at]?.text !== '}') {
        const name = located_hcl_keyOf(tokens.file, tokens[at]);
        const isEntry = name !== undefined && /^[=:]$/.test(tokens[at + 1]?.text ?? '');
        const item = isEntry ? readItem(tokens, at + 2, '}', depth) : undefined;
        if (name !== undefined && item !== undefined)
            builder.add(name, item.value);
        at = item?.next ?? at + 1;
    }
    return { value: builder.end(closingEnd(tokens, at)), next: at + 1 };
}
/** The offset after the bracket at an index, or the end of a file that lacks it. */
function closingEnd(tokens, at) {
    return located_hcl_endOf(tokens[at], tokens.file.text.length);
}
function located_hcl_endOf(token, otherwise) {
    return token === undefined ? otherwise : token.start + token.text.length;
}
function located_hcl_keyOf(file, token) {
    if (isName(token.text))
        return scalar(file, token.start, token.start + token.text.length, token.text, true);
    if (!token.text.startsWith('"'))
        return undefined;
    const key = quotedScalar(file, token, unquoted(token.text));
    return key.value === unknown_piece/* UNKNOWN_PIECE */.YB ? undefined : key;
}
/** One item of a list or an object. */
function readItem(tokens, at, close, depth) {
    const item = readExpression(tokens, at, depth);
    const after = tokens[item.next]?.text;
    if (item.next > at && (isSeparator(after) || after === close))
        return item;
    return unknownUntil(tokens, at);
}
function isSeparator(text) {
    return text === ',' || text === '\n';
}
/** The end of an expression: a line end, comma or closing bracket outside of the expression's own brackets. */
function endOfExpression(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at++) {
        const { text } = tokens[at];
        if ('([{'.includes(text))
            depth++;
        else if (')]}'.includes(text) && --depth < 0)
            return at;
        else if (depth === 0 && isSeparator(text))
            return at;
    }
    return tokens.length;
}
function skipNested(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at++) {
        const { text } = tokens[at];
        if (text === '{')
            depth++;
        else if (text === '}' && --depth === 0)
            return at + 1;
    }
    return tokens.length;
}
function isName(text) {
    return /^[A-Za-z_]/.test(text);
}
/** Undefined for a template: `"${\u2026}"` or `"%{\u2026}"`. */
function unquoted(text) {
    if (/[$%]\{/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/parse/comment-syntax.js
var comment_syntax = __webpack_require__(85069);
;// CONCATENATED MODULE: ./build/parse/bake/comments.js


const bakeComments = {
    ...comment_syntax/* hashComments */.p,
    textsIn: ({ path, text }) => (path.endsWith('.json') ? [] : heredocsOf(text)),
};

// EXTERNAL MODULE: ./build/syntax/json/located-json.js
var located_json = __webpack_require__(20594);
// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(13976);
;// CONCATENATED MODULE: ./build/parse/invalid-file.js



/** Reports a file that its own tool would refuse; a template is reported as one, since it may be rendered first. */
function invalidFile(file, language, { reason, span }) {
    const kind = (0,template_kind/* templateKind */.xY)(file.text);
    if (kind === undefined) {
        const message = `${file.path} is not valid ${language}, so it was not checked: ${reason}.`;
        return (0,gap/* notLookedAt */.$h)({ kind: 'syntax-error', weight: 'ordinary', message, wayOut: 'Correct it.', span });
    }
    const message = `${file.path} is a template (${kind}), so it was not checked.`;
    return (0,gap/* notLookedAt */.$h)({ kind: 'template', message, wayOut: 'Scan what it renders to.', span: (0,findings_finding/* startOf */.GH)(file) });
}

;// CONCATENATED MODULE: ./build/parse/bake/targets.js








function targetsOf(file) {
    return file.path.endsWith('.json') ? targetsOfJson(file) : targetsOfHcl(file);
}
function targetsOfHcl(file) {
    const { blocks, isCutShort } = readHclBlocks(file);
    const targets = blocks
        .filter(({ type, labels }) => type === 'target' && labels.length === 1)
        .map(({ labels, body, ...place }) => ({ ...place, name: targets_nameOf(body) ?? labels[0], body }));
    return { targets, notifications: isCutShort ? [targets_tooLong(file)] : [] };
}
/** Each target of a matrix has a name. */
function targets_nameOf(body) {
    const name = body.entries.has('matrix') ? body.entries.get('name')?.node : undefined;
    return name?.kind === 'scalar' && !name.value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? name.value : undefined;
}
function targets_tooLong(file) {
    const message = `${file.path} is too long, so not all of its targets were read.`;
    const wayOut = 'Put them into several files.';
    return (0,gap/* notLookedAt */.$h)({ kind: 'limit-reached', thing: 'file', message, wayOut, span: (0,findings_finding/* startOf */.GH)(file) });
}
function targetsOfJson(file) {
    const parsed = (0,located_json/* parseJson */.q)(file);
    if ('reason' in parsed) {
        return { targets: [], notifications: [invalidFile(file, 'JSON', parsed)] };
    }
    const variables = (0,values/* membersAt */.n7)((0,tree_nodes/* asMapping */.dw)(parsed.root), 'variable').flatMap(({ key, node }) => {
        const text = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'default')?.node)?.value;
        return text === undefined || targets_TEMPLATE.test(text) ? [] : [[key.value, text]];
    });
    replaceTemplates(parsed.root, new Map(variables));
    const targets = (0,values/* membersAt */.n7)((0,tree_nodes/* asMapping */.dw)(parsed.root), 'target').flatMap(({ key, node }) => {
        const body = (0,tree_nodes/* asMapping */.dw)(node);
        return body === undefined ? [] : [{ name: key.value, body, start: body.start, end: body.end }];
    });
    return { targets, notifications: [] };
}
const targets_TEMPLATE = /[$%]\{/;
/** In JSON, too, `${NAME}` in a text is a variable. */
function replaceTemplates(node, variables) {
    if (node.kind === 'mapping')
        for (const part of node.written)
            replaceTemplates(part.node, variables);
    else if (node.kind === 'sequence')
        for (const part of node.items)
            replaceTemplates(part.node, variables);
    else if (targets_TEMPLATE.test(node.value)) {
        const scalar = node;
        const whole = WHOLE.exec(node.value)?.[1];
        scalar.value = (whole === undefined ? undefined : variables.get(whole)) ?? unknown_piece/* UNKNOWN_PIECE */.YB;
        scalar.isVerbatim = false;
    }
}
const WHOLE = /^\$\{[ \t]*([A-Za-z_][\w-]*)[ \t]*\}$/;
function literalOf(node) {
    if (node.kind === 'scalar')
        return node.value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? undefined : node.value;
    if (node.kind === 'sequence')
        return node.items.map((item) => literalOf(item.node));
    const object = Object.create(null);
    for (const [name, entry] of node.entries)
        object[name] = literalOf(entry.node);
    return object;
}

;// CONCATENATED MODULE: ./build/parse/bake/undecided.js



/** Attributes without which a build cannot be checked, with the kind of gap, and whether an unknown item leaves them open, too. */
const ATTRIBUTES = [
    ['network', 'unknown-value', 'any'],
    ['entitlements', 'unknown-value', 'any'],
    ['inherits', 'unknown-value', 'any'],
    ['dockerfile', 'undecided-reference', 'any'],
    ['context', 'undecided-reference', 'any'],
    ['contexts', 'unknown-value', 'whole'],
    ['args', 'unknown-value', 'whole'],
    ['output', 'unknown-value', 'whole'],
];
/** The attributes of targets that depend on functions and variables, each place once. */
function undecidedIn(targets) {
    const gaps = targets.flatMap(({ body }) => ATTRIBUTES.flatMap(([name, kind, unless]) => {
        const node = body.entries.get(name)?.node;
        if (node === undefined || !(undecided_isUnknown(node) || (unless === 'any' && hasUnknown(node))))
            return [];
        return [
            (0,gap/* notLookedAt */.$h)({
                kind,
                weight: 'ordinary',
                message: `"${name}" of this target depends on an expression that hullcheck does not evaluate, so it was not checked.`,
                wayOut: 'Write it out, or as a variable with a default.',
                span: (0,tree_nodes/* spanOf */.ee)(node),
            }),
        ];
    }));
    return [...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()];
}
function undecided_isUnknown(node) {
    return node.kind === 'scalar' && node.value.includes(unknown_piece/* UNKNOWN_PIECE */.YB);
}
function hasUnknown(node) {
    return node.kind === 'sequence' && node.items.some((item) => undecided_isUnknown(item.node));
}

;// CONCATENATED MODULE: ./build/parse/bake/index.js














/** Bake files say how images are built: https://docs.docker.com/build/bake/reference/ */
const bake = {
    ...formats/* bakeFormat */.Vx,
    comments: bakeComments,
    parse: parseBake,
};
function parseBake(file) {
    if (!formats/* BAKE_NAME */.eX.test(file.path) && !speaksOfBuilds(file.text))
        return NOTHING_BUILT;
    const { targets, notifications } = targetsOf(file);
    const tooDeep = new Set();
    const attributesOf = inheritance(targets, (target) => tooDeep.add(target));
    const used = usedTargets(targets.map(attributesOf));
    const references = targets.flatMap((target) => referencesOf(file, target, attributesOf(target)).map((build) => used.has(target.name) && isNoImage(attributesOf(target)) ? { ...build, isPart: true } : build));
    const told = distinct(targets);
    const parsed = told.map((target) => parseTarget(file, target, inlineReference(file, target, attributesOf(target))));
    const outputs = told.flatMap(({ body }) => outputSettings(body));
    return {
        subjects: [{ kind: 'text', file }, ...parsed.flatMap(({ subjects }) => subjects), ...outputs],
        builds: references,
        notifications: [
            ...notifications,
            ...undecidedIn(told),
            ...told.flatMap((target) => outsideIn(file, target, attributesOf(target))),
            ...[...tooDeep].slice(0, 1).map((target) => inheritsTooMuch(file, target)),
        ],
        inlineNotifications: parsed.map((target) => target.notifications),
    };
}
/** Drops targets of a matrix that are equal to others. */
function distinct(targets) {
    const seen = new Set();
    return targets.filter(({ body, start, isRepeated }) => {
        const key = `${start} ${JSON.stringify(SHOWN.map((name) => literalAt(body, name)))}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew || isRepeated !== true;
    });
}
const SHOWN = ['network', 'entitlements', 'ssh', 'contexts', 'args', 'output', 'dockerfile-inline'];
function literalAt(body, name) {
    const node = body.entries.get(name)?.node;
    return node === undefined ? undefined : literalOf(node);
}
/** The targets that contexts of other targets name: `target:base`. */
function usedTargets(all) {
    const contexts = all.map((attributes) => attributes.get('contexts')).filter(bake_isObject);
    const values = contexts.flatMap((context) => Object.values(context));
    return new Set(values.flatMap((value) => (typeof value === 'string' ? (/^target:(.+)$/s.exec(value)?.[1] ?? []) : [])));
}
/** Whether a target has neither a name for its image nor an output. */
function isNoImage(attributes) {
    return !attributes.has('tags') && !attributes.has('output');
}
const NOTHING_BUILT = { subjects: [], builds: [], notifications: [] };
/** Other programs use HCL and JSON as well. */
function speaksOfBuilds(text) {
    return ((/^[ \t]*target[ \t]+"?[\w-]+"?[ \t]*\{/m.test(text) && ATTRIBUTE.test(text)) ||
        /"target"[ \t\r\n]*:[ \t\r\n]*\{/.test(text));
}
const ATTRIBUTE = /^[ \t]*(?:dockerfile|contexts?|inherits|entitlements|network|args|tags|output|platforms|secret|ssh|dockerfile-inline)\b/m;
const bake_NONE = new Map();
/** A target's own attributes take precedence over those that it inherits; of several parents, the last one wins. */
function inheritance(targets, leaveOut) {
    const byName = new Map(targets.map((target) => [target.name, target]));
    const known = new Map();
    return (target) => attributesOf(target, 0);
    function attributesOf(target, depth) {
        const before = known.get(target);
        if (before !== undefined)
            return before;
        if (depth > MAXIMUM_DEPTH) {
            leaveOut(target);
            return bake_NONE;
        }
        // a cycle, which bake refuses, ends here
        known.set(target, bake_NONE);
        const attributes = new Map();
        for (const name of parentsOf(target)) {
            const parent = byName.get(name);
            if (parent !== undefined)
                for (const [key, value] of attributesOf(parent, depth + 1))
                    attributes.set(key, value);
        }
        for (const [key, { node }] of target.body.entries)
            attributes.set(key, literalOf(node));
        known.set(target, attributes);
        return attributes;
    }
}
function parentsOf({ body }) {
    const parents = body.entries.get('inherits')?.node;
    return new Set(parents?.kind === 'sequence' ? parents.items.map(({ node }) => String(literalOf(node))) : []);
}
/** The longest chain of targets that inherit from each other. */
const MAXIMUM_DEPTH = 100;
function inheritsTooMuch(file, { name, start, end }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `What target "${name}" inherits was not followed: more than ${MAXIMUM_DEPTH} targets inherit from each other.`,
        wayOut: 'Shorten the chain.',
        span: { file, start, end },
    });
}
/** How bake builds the inline Dockerfile of a target. */
function inlineReference(file, { start, end }, attributes) {
    return {
        dockerfilePath: '',
        target: textOf(attributes, 'target', undefined),
        arguments: bake_argumentsOf(attributes.get('args')),
        localNames: namesOf(attributes.get('contexts')),
        platforms: bake_platformsOf(attributes.get('platforms')),
        span: { file, start, end },
    };
}
function referencesOf(file, { start, end }, attributes) {
    const context = textOf(attributes, 'context', '.');
    const dockerfile = textOf(attributes, 'dockerfile', 'Dockerfile');
    if (context === undefined || dockerfile === undefined || attributes.has('dockerfile-inline'))
        return [];
    if (/:\/\/|^git@/.test(context))
        return [];
    // bake runs from the root of a repository, or from the folder of its file: the location of the Dockerfile shows which
    const folder = file.path.split('/').slice(0, -1).join('/');
    const folders = [...new Set([folder, ''])];
    return folders.flatMap((from) => {
        const dockerfilePath = (0,mount_source/* repositoryPath */.SH)(from, `${context}/${dockerfile}`);
        if (dockerfilePath === undefined)
            return [];
        return [
            {
                dockerfilePath,
                target: textOf(attributes, 'target', undefined),
                arguments: bake_argumentsOf(attributes.get('args')),
                context: (0,mount_source/* repositoryPath */.SH)(from, context),
                localNames: namesOf(attributes.get('contexts')),
                platforms: bake_platformsOf(attributes.get('platforms')),
                isGuess: folders.length > 1,
                span: { file, start, end },
            },
        ];
    });
}
/** Reports a Dockerfile that is outside the repository from every folder in which bake may run. */
function outsideIn(file, target, attributes) {
    const node = target.body.entries.get('dockerfile')?.node;
    const context = textOf(attributes, 'context', '.');
    const dockerfile = textOf(attributes, 'dockerfile', undefined);
    if (node === undefined || dockerfile === undefined || context === undefined || /:|^\//.test(context))
        return [];
    return leadsOutside((0,file_path/* folderOf */.yS)(file.path), `${context}/${dockerfile}`) ? [outsideDockerfile((0,tree_nodes/* spanOf */.ee)(node))] : [];
}
function textOf(attributes, name, otherwise) {
    if (!attributes.has(name))
        return otherwise;
    const value = attributes.get(name);
    return typeof value === 'string' ? value : undefined;
}
function bake_isObject(value) {
    return typeof value === 'object' && !Array.isArray(value);
}
/** A platform may follow: `base::linux/arm64`. */
function namesOf(value) {
    if (!bake_isObject(value))
        return undefined;
    return new Set(Object.keys(value).map((name) => (0,plain_name/* plainName */.M)(name.replace(/::.*$/s, ''))));
}
function bake_platformsOf(value) {
    if (value === undefined)
        return undefined;
    if (!Array.isArray(value))
        return 'unknown';
    return (0,asked_platforms/* platformsIn */.S)(value.map((item) => (typeof item === 'string' ? item : located/* DYNAMIC */.u5)));
}
function bake_argumentsOf(value) {
    if (!bake_isObject(value))
        return new Map();
    return new Map(Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

// EXTERNAL MODULE: ./build/parse/compose/index.js + 15 modules
var compose = __webpack_require__(77821);
// EXTERNAL MODULE: ./build/syntax/yaml/gaps.js + 3 modules
var gaps = __webpack_require__(70906);
// EXTERNAL MODULE: ./build/parse/run-options/container.js + 3 modules
var run_options_container = __webpack_require__(26671);
// EXTERNAL MODULE: ./build/analysis/posture/engine-client.js
var engine_client = __webpack_require__(88838);
;// CONCATENATED MODULE: ./build/parse/engine/commands.js





/** The settings that commands of scripts give to engines and clients. */
function settingsOfCommands(scripts, file) {
    const commands = scripts.flatMap(shell/* everyCommand */.n3);
    const found = commands.flatMap((command) => {
        const settings = settingsOf(command);
        const { registries, listeners, takenAway = [] } = settings;
        if ([registries, listeners, takenAway].every(({ length }) => length === 0))
            return [];
        return [{ kind: 'engine', file, span: command.span, ...settings }];
    });
    const [plain, ...others] = (0,engine_client/* plainEnginesOf */.b6)(commands);
    if (plain === undefined)
        return found;
    return [...found, { kind: 'engine', file, span: plain.at.span, ...NOTHING, plainEngines: [plain, ...others] }];
}
const NOTHING = { reader: 'This command', registries: [], listeners: [], verifiesClients: undefined };
function settingsOf(command) {
    const { program, programSpan } = command;
    if (program === 'dockerd') {
        const { verifiesClients, ...flags } = daemonFlags(command.arguments);
        const verifies = { value: verifiesClients, span: programSpan, entry: programSpan };
        return { reader: 'The Docker daemon', ...flags, verifiesClients: verifies };
    }
    if (program === located/* DYNAMIC */.u5)
        return NOTHING;
    return { ...NOTHING, registries: weakRegistries(program, command) };
}
/** A command has one flag for its source and one for its destination. */
const MOST_FLAGS = 2;
/** The flags that switch the check off, by program. Only some commands of `docker` have it. */
const SWITCHES = new Map([
    ['docker', /(?:^|[=,])registry\.insecure=true(?:,|$)/],
    ['nerdctl', /^--insecure-registry$/],
    ...['podman', 'buildah', 'skopeo'].map((name) => [name, /^--(?:src-|dest-)?tls-verify=(?:false|0)$/]),
    ['crane', /^--insecure(?:=true)?$/],
    ['ko', /^--insecure-registry(?:=true)?$/],
    ['regctl', /^--tls=disabled$/],
    ['oras', /^--(?:insecure|plain-http)(?:=true)?$/],
    ['helm', /^--(?:insecure|plain-http|insecure-skip-tls-verify)(?:=true)?$/],
    // of kaniko
    ['executor', /^--(?:insecure|skip-tls-verify)(?:=true)?$/],
    ['cosign', /^--allow-(?:insecure|http)-registry(?:=true)?$/],
]);
function weakRegistries(program, { arguments: words, assignments }) {
    const pattern = SWITCHES.get(program);
    if (pattern === undefined)
        return [];
    if (program === 'executor')
        return [...pushesOf(pattern, words), ...namedRegistries(words)];
    if (program === 'ko')
        return koRegistries(pattern, words, assignments);
    const login = plainLogin(words);
    if (login !== undefined)
        return [login];
    const flags = words.filter((word) => isWeak(pattern, words, word)).slice(0, MOST_FLAGS);
    const images = flags.length === 0 ? [] : words.filter((0,located/* known */.eO)(words[0]) === 'login' ? isRegistry : isImage);
    return flags.flatMap((flag) => {
        const name = outputName(flag) ?? commands_registryOf(aboutOf((0,located/* known */.eO)(flag) ?? '', images));
        return name === undefined ? [] : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
    });
}
/** Kaniko pushes to its destinations; other flags name further registries. */
function pushesOf(pattern, words) {
    const flag = words.find((word) => pattern.test((0,located/* known */.eO)(word) ?? ''));
    const name = flag && commands_registryOf(commands_valuesOf(words, ['--destination', '-d']));
    return flag === undefined || name === undefined
        ? []
        : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
}
function namedRegistries(words) {
    const named = (flag, weakness) => commands_valuesOf(words, [flag]).flatMap(({ value, span }) => typeof value === 'string' ? [{ name: { value, span }, weakness, span, entry: undefined }] : []);
    return [...named('--insecure-registry', 'http'), ...named('--skip-tls-verify-registry', 'unverified')];
}
/** `--flag=value`, `--flag value` */
function commands_valuesOf(words, flags) {
    return words.flatMap((word, index) => {
        const text = (0,located/* known */.eO)(word) ?? '';
        const flag = flags.find((one) => text === one || text.startsWith(`${one}=`));
        if (flag === undefined)
            return [];
        const next = words[index + 1];
        return text === flag ? (next === undefined ? [] : [next]) : [{ ...word, value: text.slice(flag.length + 1) }];
    });
}
/** Only the environment says where it pushes to. */
function koRegistries(pattern, words, assignments) {
    const flag = words.find((word) => pattern.test((0,located/* known */.eO)(word) ?? ''));
    const values = assignments.flatMap(({ name, value }) => (name === 'KO_DOCKER_REPO' && value ? [value] : []));
    const name = flag && commands_registryOf(values);
    return flag === undefined || name === undefined
        ? []
        : [{ name, weakness: 'either', span: flag.span, entry: undefined }];
}
/** `docker login http://registry.example.com` */
function plainLogin(words) {
    if ((0,located/* known */.eO)(words[0]) !== 'login')
        return undefined;
    const address = words.find((word) => plainHost((0,located/* known */.eO)(word) ?? '') !== undefined);
    const host = address && plainHost((0,located/* known */.eO)(address) ?? '');
    if (address === undefined || host === undefined)
        return undefined;
    return { name: { value: host, span: address.span }, weakness: 'http', span: address.span, entry: undefined };
}
/** `docker manifest create --insecure` is the only command of Docker with a flag of that name. */
function isWeak(pattern, words, word) {
    const text = (0,located/* known */.eO)(word) ?? '';
    return pattern.test(text) || ((0,located/* known */.eO)(words[0]) === 'manifest' && /^--insecure(?:=true)?$/.test(text));
}
const TRANSPORT = /^(?:docker|oci):\/\//;
function isImage(word) {
    return /^(?:(?:docker|oci):\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?\//i.test((0,located/* known */.eO)(word) ?? '');
}
/** A name without a dot would be a user or a password. */
function isRegistry(word) {
    return /^[a-z0-9-]+(?:(?:\.[a-z0-9-]+)+(?::\d+)?|:\d+)(?:\/|$)/i.test((0,located/* known */.eO)(word) ?? '');
}
/** `--output type=image,name=registry.example.com/a,push=true,registry.insecure=true` */
function outputName(word) {
    const parts = ((0,located/* known */.eO)(word) ?? '').split(',');
    const name = parts.find((part) => part.startsWith('name='))?.slice('name='.length);
    const registry = name === undefined ? undefined : (0,images_image/* parseImageReference */.o_)(name).registry;
    return typeof registry === 'string' ? { value: registry, span: word.span } : undefined;
}
/** Such a flag concerns one of the two images of `skopeo copy`. */
function aboutOf(flag, images) {
    const remote = images.filter((word) => TRANSPORT.test((0,located/* known */.eO)(word) ?? ''));
    if (flag.startsWith('--src-'))
        return remote.slice(0, 1);
    return flag.startsWith('--dest-') ? remote.slice(-1) : images;
}
function commands_registryOf(images) {
    for (const word of images) {
        const text = ((0,located/* known */.eO)(word) ?? '').replace(TRANSPORT, '');
        const { registry } = (0,images_image/* parseImageReference */.o_)(text.includes('/') ? text : `${text}/x`);
        if (typeof registry === 'string')
            return { value: registry, span: word.span };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/parse/run-options/command-lines.js + 1 modules
var command_lines = __webpack_require__(29980);
;// CONCATENATED MODULE: ./build/parse/run-options/undecided-options.js






/** Words that may be options of commands which start containers, and that something in the file itself determines. */
function undecidedOptions(scripts, places, what) {
    if (places.length === 0)
        return [];
    const starts = places.map(({ start }) => start).sort((a, b) => a - b);
    return scripts
        .flatMap(shell/* everyCommand */.n3)
        .flatMap(command_lines/* doubtfulWords */.nr)
        .filter(({ span }) => hasPlace(starts, span))
        .map(({ span }) => undecidedOption(span, what));
}
function undecidedOption(span, what) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: `${what} determines which options a container gets here, so they were not checked.`,
        wayOut: 'Write the options out.',
        span,
    });
}
/** Words that determine which program runs, if it may be an engine. */
function undecidedPrograms(scripts, places, what) {
    if (places.length === 0)
        return [];
    const starts = places.map(({ start }) => start).sort((a, b) => a - b);
    return scripts
        .flatMap(shell/* everyCommand */.n3)
        .filter(({ program, programSpan }) => program === located/* DYNAMIC */.u5 && hasPlace(starts, programSpan))
        .map(({ programSpan }) => (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: `${what} determines which program runs here, so the command was not checked.`,
        wayOut: 'Write the command out.',
        span: programSpan,
    }));
}
/** Further ones of a file are reported as a number: a hostile file must not be able to fill a report. */
const undecided_options_MAXIMUM_TOLD = 20;
function withoutFlood(gaps) {
    const next = gaps[undecided_options_MAXIMUM_TOLD];
    if (next === undefined)
        return gaps;
    const parts = gaps.slice(undecided_options_MAXIMUM_TOLD).map(({ gap }) => gap.evidence);
    const count = parts.length;
    const further = (0,gap/* notLookedAt */.$h)({
        kind: next.gap.kind,
        weight: 'ordinary',
        thing: 'command',
        count,
        message: `Commands at ${count} further places were not checked either.`,
        wayOut: 'Write the options out.',
        span: next.span,
        evidence: (0,short_text/* shortText */.o)(parts.join('\0'), 0),
        parts,
    });
    return [...gaps.slice(0, undecided_options_MAXIMUM_TOLD), further];
}
/** Whether one of some sorted offsets is in a span. */
function hasPlace(starts, { start, end }) {
    const last = starts[(0,line_index/* lineAt */.m)(starts, end - 1)];
    return start <= last && last < end;
}

;// CONCATENATED MODULE: ./build/parse/run-options/api-calls.js



/** Commands that ask the API of an engine to start or change something: `curl --unix-socket /var/run/docker.sock -d \u2026 http://x/containers/create`. */
function apiCalls(scripts) {
    const commands = scripts.flatMap(shell/* everyPipeline */.GX).flatMap((pipeline) => pipeline.commands.filter(asksEngine));
    return withoutFlood([...new Map(commands.map(({ span }) => [span.start, gapAt(span)])).values()]);
}
function asksEngine({ program, arguments: words }) {
    const texts = words.map(({ pieces }) => pieces);
    if (!texts.some((text) => ENGINE.test(text)))
        return false;
    return CONNECTORS.has(program) || texts.some((text) => REQUEST.test(text));
}
/** A socket, or a port, at which an engine listens. */
const ENGINE = /(?:docker|podman|balena-engine)\.sock\b|:237[56]\b/;
/** Programs that send whatever they read. */
const CONNECTORS = new Set(['socat', 'nc', 'ncat', 'netcat']);
/** https://docs.docker.com/reference/api/engine/ */
const REQUEST = /\/(?:containers\/(?:create|[^/\s?]+\/(?:update|exec|start|archive))|exec\/[^/\s?]+\/start|services\/(?:create|[^/\s?]+\/update)|(?:build|commit|plugins\/pull|swarm\/(?:init|join))(?=[?\s"']|$))/;
function gapAt(span) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: 'This command asks the engine through its API to start or change something, which was not checked.',
        wayOut: 'Start containers by docker run or a compose file.',
        span,
    });
}

// EXTERNAL MODULE: ./build/model/containers/engine-programs.js
var engine_programs = __webpack_require__(92123);
// EXTERNAL MODULE: ./build/syntax/lists/values.js
var lists_values = __webpack_require__(98748);
;// CONCATENATED MODULE: ./build/parse/run-options/bake-overrides.js

/** The option that `--set app.network=host` of bake overrides: https://docs.docker.com/reference/cli/docker/buildx/bake/#set */
function overrideOf({ name, value, span, entry }) {
    if (name !== 'set' || value === undefined)
        return undefined;
    const [start, , key = '', item] = OVERRIDE.exec(value.text) ?? [];
    if (start === undefined)
        return undefined;
    const option = OVERRIDES.get(key);
    if (option === undefined)
        return undefined;
    const from = item === undefined ? start.length : start.length - item.length - 1;
    return { name: option, value: (0,lists/* sliceOf */.Mz)(value, from), span, entry };
}
/** `target.args.NAME=`, `*.network=`, `target.entitlements+=` */
const OVERRIDE = /^((?:(?!\.(?:args|contexts?|dockerfile|network|entitlements|ssh)[.+=])[^=])*)\.(args|contexts?|dockerfile|network|entitlements|ssh)(?:\.([^=+]+))?\+?=/;
const OVERRIDES = new Map([
    ['args', 'build-arg'],
    ['context', 'context'],
    ['contexts', 'build-context'],
    ['dockerfile', 'file'],
    ['network', 'network'],
    ['entitlements', 'allow'],
    ['ssh', 'ssh'],
]);

// EXTERNAL MODULE: ./build/parse/run-options/flag-values.js
var flag_values = __webpack_require__(96714);
// EXTERNAL MODULE: ./build/parse/run-options/flags.js
var run_options_flags = __webpack_require__(66398);
// EXTERNAL MODULE: ./build/parse/run-options/syntax.js
var syntax = __webpack_require__(81614);
;// CONCATENATED MODULE: ./build/parse/run-options/build-commands.js











/** The settings of builds that commands give as options: `docker build --network host`, `docker buildx bake --set '*.args.A=b'`. */
function buildsIn(scripts, file) {
    return scripts.flatMap(shell/* everyCommand */.n3).flatMap((command) => build_commands_buildOf(command, file) ?? []);
}
const BUILDERS = new Set(['buildah', 'buildctl', 'docker-buildx']);
function build_commands_buildOf(command, file) {
    const { program, programSpan, arguments: written } = command;
    if (!(0,engine_programs/* isEngine */.p7)(program) && !BUILDERS.has(program))
        return undefined;
    const words = (0,command_words/* commandWords */.B)(command);
    const found = subcommandOf(program, words);
    if (found === undefined)
        return undefined;
    const { flags, operands } = (0,run_options_flags/* everyFlag */.eP)(words, found.syntax, found.next);
    // the files of bake are not Dockerfiles
    const own = found.syntax === syntax/* BAKE */.mM ? flags.flatMap((flag) => overrideOf(flag) ?? (flag.name === 'allow' ? flag : [])) : flags;
    const settings = build_commands_settingsOf((0,flag_values/* byName */.nG)(own), operands[0]);
    if (!isAsked(settings))
        return undefined;
    const last = words[found.next - 1];
    return {
        kind: 'build',
        format: 'command',
        file,
        name: [program, ...found.names].join(' '),
        span: (0,command_lines/* commandSpan */["in"])(programSpan, last.span),
        dockerfilePath: undefined,
        inline: undefined,
        target: undefined,
        privileged: undefined,
        ...settings,
        ...((!written.every(command_lines/* isWrittenThere */.OH) || written.some(command_lines/* isSplit */.pF)) && { cannotEdit: true }),
    };
}
const SUBCOMMANDS = /^(?:b|build|bud|build-using-dockerfile)$/;
/** `docker build`, `docker --context a buildx --builder b bake`, `docker compose build` */
function subcommandOf(program, words) {
    const isCompose = (0,engine_programs/* isComposer */.jq)(program);
    let at = isCompose ? afterFlags(words, syntax/* COMPOSE_GLOBAL */.hx, 0) : afterFlags(words, syntax/* GLOBAL */.M_, 0);
    let name = words[at]?.text ?? '';
    const group = /^(?:buildx|builder|image|compose)$/.test(name) && !isCompose ? name : undefined;
    if (group !== undefined) {
        at = afterFlags(words, group === 'compose' ? syntax/* COMPOSE_GLOBAL */.hx : syntax/* BUILDX_GLOBAL */.vx, at + 1);
        name = words[at]?.text ?? '';
    }
    const names = group === undefined ? [name] : [group, name];
    if (SUBCOMMANDS.test(name))
        return { syntax: syntax/* BUILD */.Bv, next: at + 1, names };
    const isBake = (group === 'buildx' || program === 'docker-buildx') && /^(?:f|bake)$/.test(name);
    return isBake ? { syntax: syntax/* BAKE */.mM, next: at + 1, names } : undefined;
}
function afterFlags(words, syntax, from) {
    return words.length - (0,run_options_flags/* readFlags */.uW)(words, syntax, from).rest.length;
}
function build_commands_settingsOf(flags, context) {
    const dockerfile = (0,flag_values/* valuesOf */.sm)(flags, 'file').at(-1)?.value;
    const folder = (0,flag_values/* valuesOf */.sm)(flags, 'context').at(-1)?.value ?? context;
    return {
        context: folder && addressIn(folder),
        dockerfile: dockerfile && addressIn(dockerfile),
        arguments: (0,flag_values/* pairFlags */.aC)(flags, 'build-arg'),
        network: (0,flag_values/* textFlag */.gx)(flags, 'network'),
        entitlements: (0,flag_values/* listFlag */.v6)(flags, 'allow'),
        ssh: (0,flag_values/* listFlag */.v6)(flags, 'ssh'),
        additionalContexts: (0,flag_values/* valuesOf */.sm)(flags, 'build-context').flatMap(contextOf),
    };
}
/** A relative path is unknown, because the folder in which the command runs is. */
function addressIn(written) {
    return isAddress(written.text) ? (0,lists/* wholeValue */.jT)(written) : undefined;
}
function isAddress(text) {
    return /^[/~]|^[\w.-]+@|:\/\/|^github\.com\//.test(text);
}
/** Images as contexts are separate subjects. */
function contextOf({ value, entry }) {
    if (value === undefined)
        return [];
    const pair = (0,lists_values/* pairEntry */.jo)(value, ['='], entry);
    const given = value.text.slice(value.text.indexOf('=') + 1);
    return isAddress(given) && !CONTEXT_IMAGE.test(given) ? [pair] : [];
}
function isAsked({ context, dockerfile, network, entitlements, ssh, ...lists }) {
    const written = [context, dockerfile, network, entitlements.entry, ssh.entry];
    return written.some((one) => one !== undefined) || lists.arguments.length + lists.additionalContexts.length > 0;
}

// EXTERNAL MODULE: ./build/analysis/commands/rule-files.js
var rule_files = __webpack_require__(21160);
// EXTERNAL MODULE: ./build/parse/run-options/dockerfile-names.js
var dockerfile_names = __webpack_require__(18534);
// EXTERNAL MODULE: ./build/parse/run-options/standard-input.js
var standard_input = __webpack_require__(91689);
;// CONCATENATED MODULE: ./build/parse/run-options/build-files.js









/**
 * The files that commands give to make, just, Task and bake, whatever their names are: `make -f build.txt`,
 * `docker buildx bake -f - < build.txt`.
 */
function buildFilesIn(scripts, path) {
    const rules = scripts.flatMap(shell/* everyCommand */.n3).flatMap((command) => rulesOf(command) ?? []);
    const bakes = everyBake(scripts).flatMap(({ files, inputs }) => [...files, ...inputs]);
    const named = [
        ...rules.flatMap(({ files, format }) => namedFiles(files, format)),
        ...namedFiles(bakes, formats/* bakeFormat */.Vx.id),
    ];
    if (named.length === 0)
        return [];
    const folders = [...new Set(scripts.flatMap(shell/* everyCommand */.n3).flatMap(dockerfile_names/* foldersOf */.p))];
    return named.map((one) => ({ ...one, folders, by: path }));
}
/** Bake files that come from a command, a here-document or a string. */
function unreadBakeFiles(scripts) {
    return everyBake(scripts)
        .filter(({ files, inputs }) => files.includes('-') && inputs.length === 0)
        .map(({ command: { span } }) => (0,gap/* notLookedAt */.$h)({
        kind: 'undecided-reference',
        message: 'The bake file that this command reads from its standard input was not checked.',
        wayOut: 'Let it read a file of the repository.',
        span,
    }));
}
/** Files from elsewhere that commands give to Task: `task -t https://example.com/Taskfile.yml`. */
function remoteBuildFiles(scripts) {
    return scripts
        .flatMap(shell/* everyCommand */.n3)
        .filter((command) => rulesOf(command)?.files.some((file) => build_files_REMOTE.test(file)))
        .map(({ span }) => (0,gap/* notLookedAt */.$h)({
        kind: 'outside-reference',
        message: 'The commands that this one runs were not checked: their file is not in this repository, and nothing is fetched.',
        wayOut: 'Let it read a file of the repository.',
        span,
    }));
}
const build_files_REMOTE = /:\/\//;
function namedFiles(names, format) {
    const written = names.filter((name) => name !== '' && name !== '-' && !build_files_REMOTE.test(name));
    return [...new Set(written)].map((one) => ({ written: one, isCertain: true, format }));
}
/** Also of the variable that makes of make in a recipe: `$(MAKE) -f build.txt`. */
function rulesOf(command) {
    const { program, programSpan } = command;
    if (program !== located/* DYNAMIC */.u5)
        return (0,rule_files/* ruleFiles */.CJ)(program, () => build_files_wordsOf(command));
    return MAKE.test((0,source/* spanText */.C)(programSpan)) ? (0,rule_files/* ruleFiles */.CJ)('make', () => build_files_wordsOf(command)) : undefined;
}
const MAKE = /^["']?\$[({]?MAKE[)}]?["']?$/;
function everyBake(scripts) {
    return scripts.flatMap(shell/* everyPipeline */.GX).flatMap(({ commands }) => commands.flatMap((command, at) => {
        if (!isBake(command))
            return [];
        const files = (0,rule_files/* filesGiven */.JQ)(build_files_wordsOf(command), BAKE_FILE);
        const inputs = files.includes('-') ? inputsOf([command, ...(0,standard_input/* inputCommands */.R)(commands, at)]) : [];
        return [{ command, files, inputs }];
    }));
}
function isBake(command) {
    const { program } = command;
    if (program !== 'docker' && program !== 'docker-buildx')
        return false;
    const words = build_files_wordsOf(command);
    const at = program === 'docker' ? words.indexOf('buildx') : 0;
    return at !== -1 && words.slice(at).some((word) => word === 'bake' || word === 'f');
}
const BAKE_FILE = { attached: /^(?:--file=|-f=?)(.+)$/s, separate: /^(?:--file|-[a-zA-Z]*f)$/ };
function build_files_wordsOf(command) {
    return (0,command_words/* commandWords */.B)(command).map(({ text }) => text);
}
function inputsOf(commands) {
    return commands.flatMap(({ redirects, arguments: words }, at) => [
        ...redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : [])),
        // `cat build.txt |`
        ...(at === 0 ? [] : words.map(({ pieces }) => pieces).filter((word) => (0,standard_input/* isPathLike */.i)(word) && !word.includes('://'))),
    ]);
}

// EXTERNAL MODULE: ./build/parse/run-options/calls.js
var run_options_calls = __webpack_require__(1828);
// EXTERNAL MODULE: ./build/parse/run-options/compose-files.js
var compose_files = __webpack_require__(16359);
;// CONCATENATED MODULE: ./build/parse/run-options/passed-arguments.js









/** Commands whose options are the arguments of the script itself: `docker run "$@"`. Functions are read with the arguments of their calls. */
function passedArguments(scripts) {
    const pipelines = scripts.flatMap(shell/* everyPipeline */.GX).filter(({ inFunction }) => inFunction === undefined);
    const words = pipelines.flatMap(({ commands }) => commands.flatMap(doubtsOf)).filter(isArguments);
    return withoutFlood([...new Map(words.map((word) => [word.span.start, passed_arguments_gapAt(word)])).values()]);
}
/** The words of a command of an engine that may be options, or a subcommand with its options. */
function doubtsOf(command) {
    const { program } = command;
    if (!(0,engine_programs/* isEngine */.p7)(program))
        return [];
    const words = (0,command_words/* commandWords */.B)(command);
    if ((0,engine_programs/* isComposer */.jq)(program))
        return [...(0,run_options_flags/* readFlags */.uW)(words, syntax/* COMPOSE_GLOBAL */.hx).doubts, ...(0,command_lines/* doubtfulWords */.nr)(command)];
    const { doubts, rest } = (0,run_options_flags/* readFlags */.uW)(words, syntax/* GLOBAL */.M_);
    const ofCompose = rest[0]?.text === 'compose' ? (0,run_options_flags/* readFlags */.uW)(rest, syntax/* COMPOSE_GLOBAL */.hx, 1).doubts : [];
    return [...doubts, ...ofCompose, ...(0,command_lines/* doubtfulWords */.nr)(command)];
}
function isArguments({ span }) {
    return ARGUMENTS.test((0,source/* spanText */.C)(span));
}
/** `"$@"`, `$*`, `"${@:2}"` */
const ARGUMENTS = /^"?\$(?:[@*]|\{[@*](?::[^{}]{0,20})?\})"?$/;
function passed_arguments_gapAt({ span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: 'The arguments of the script determine which options this command gets, so they were not checked.',
        wayOut: 'Write the options out.',
        span,
    });
}

;// CONCATENATED MODULE: ./build/parse/run-options/options-from-commands.js





/** Commands whose options another command reads or changes: `docker run $(cat f)`, `O=$(\u2026 | rev); docker run $O`. */
function optionsFromCommands(scripts) {
    const commands = scripts.flatMap(shell/* everyPipeline */.GX).flatMap((pipeline) => pipeline.commands);
    const doubts = commands.flatMap((command) => doubtsOf(command).map((word) => ({ command, word })));
    if (doubts.length === 0)
        return [];
    const names = new Set(commands.flatMap(namesReadBy));
    const words = doubts.filter(({ command, word }) => !IMAGE.test((0,source/* spanText */.C)(word.span)) && (isPrinted(command, word) || names.has(nameIn(word))));
    return withoutFlood([...new Map(words.map(({ word }) => [word.span.start, options_from_commands_gapAt(word)])).values()]);
}
/** A name of an image or a container, after which options end: `$IMAGE`, `$(cat "$iidfile")`. */
const IMAGE = /image|img|tag|iid|container/i;
/** An unquoted substitution, which may print several words. */
function isPrinted({ substitutions }, { span }) {
    if (!/^(?:\$\(|`)/.test((0,source/* spanText */.C)(span)))
        return false;
    return substitutions.some(({ kind, script }) => kind === 'command' && script.span.start >= span.start && script.span.start < span.end && reads(script));
}
/** The variable of `$O`, `${O}` and `"${O[@]}"`; empty if it is one word at most, or another text. */
function nameIn({ span }) {
    const [, plain, list] = /^\$\{?([A-Za-z_]\w*)\}?$|^"?\$\{([A-Za-z_]\w*)\[[@*]\]\}"?$/.exec((0,source/* spanText */.C)(span)) ?? [];
    return plain ?? list ?? '';
}
/** The variables that a command sets to what others read: `O=$(cat f)`, `read -r O < f`, `mapfile O < f`. */
function namesReadBy({ program, arguments: words, assignments, substitutions, redirects }) {
    const read = substitutions.filter(({ kind, script }) => kind === 'command' && reads(script));
    const assigned = assignments.filter(({ span }) => read.some(({ script }) => script.span.start >= span.start && script.span.end <= span.end));
    const isReader = READERS.has(String(program)) && redirects.some(({ operator }) => operator === '<');
    const given = isReader ? words.map(({ pieces }) => pieces).filter((word) => /^[A-Za-z_]\w*$/.test(word)) : [];
    return [...assigned.map(({ name }) => name), ...given];
}
const READERS = new Set(['read', 'mapfile', 'readarray']);
/** Whether it prints a file, something from the network, or a text that it changes. */
function reads(script) {
    return (0,shell/* everyCommand */.n3)(script).some(({ program }) => PRINTERS.test(String(program)));
}
const PRINTERS = /^(?:cat|tac|head|tail|rev|tr|cut|sed|[gmn]?awk|[ezf]?grep|base(?:32|64)|xxd|od|openssl|curl|wget|[jy]q|envsubst|g?(?:un)?zip|zcat|python[\d.]*|perl|ruby|node|php|sops|gpg)$/;
function options_from_commands_gapAt({ span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: 'What another command prints may be options of this command, so they were not checked.',
        wayOut: 'Write the options out.',
        span,
    });
}

// EXTERNAL MODULE: ./build/analysis/paths/shell-paths.js
var shell_paths = __webpack_require__(44279);
// EXTERNAL MODULE: ./build/syntax/shell/script-file.js
var script_file = __webpack_require__(69687);
// EXTERNAL MODULE: ./build/parse/run-options/may-run-files.js
var may_run_files = __webpack_require__(33410);
;// CONCATENATED MODULE: ./build/parse/run-options/script-names.js











/** The files that commands run as shell scripts: `bash deploy.txt`, `. ./common`, `./install.run`, `sh < deploy.txt`. */
function scriptsNamedIn(scripts, path) {
    const pipelines = scripts.flatMap(shell/* everyPipeline */.GX);
    const commands = pipelines.flatMap(({ commands: some }) => some);
    const started = pipelines.flatMap(script_names_namesIn);
    const names = new Set([...started, ...copiedFrom(commands, started)].filter(isWanted));
    if (names.size === 0)
        return [];
    const folders = [...new Set(commands.flatMap(dockerfile_names/* foldersOf */.p))];
    return [...names].map((written) => ({ written, isCertain: true, folders, by: path }));
}
function script_names_namesIn({ commands }) {
    return commands.flatMap((command, at) => script_names_namesOf(command, (0,standard_input/* inputCommands */.R)(commands, at)));
}
function script_names_namesOf(command, before) {
    const { program, arguments: words, inner } = command;
    if (program === 'ssh' && inner !== undefined && (0,shell/* everyCommand */.n3)(inner).some(readsInput)) {
        return [command, ...before].flatMap(script_names_inputsOf);
    }
    // the script itself has written the file, or contains the text
    if (program === located/* DYNAMIC */.u5 || program === '' || inner !== undefined || (0,engine_programs/* isEngine */.p7)(program))
        return [];
    const printed = RUNS_OUTPUT.has(program) ? command.substitutions.flatMap(({ script }) => printedFiles(script)) : [];
    if (printed.length > 0)
        return printed;
    const file = (0,script_file/* scriptFile */.K)(program, words);
    if (file === script_file/* runsItself */._)
        return programPath(command);
    if (file !== 'input')
        return file === undefined ? [] : [file.pieces];
    return [command, ...before].flatMap(script_names_inputsOf);
}
const RUNS_OUTPUT = new Set(['.', 'ash', 'bash', 'dash', 'eval', 'ksh', 'sh', 'source', 'zsh']);
/** `bash <(cat deploy.txt)`, `eval "$(cat deploy.txt)"` */
function printedFiles({ pipelines: [only, ...others] }) {
    const [command, ...next] = only?.commands ?? [];
    return command?.program === 'cat' && others.length === 0 && next.length === 0 ? script_names_inputsOf(command) : [];
}
/** The files that were copied before they are started: `cp deploy.txt /tmp/a; sh /tmp/a`. */
function copiedFrom(commands, started) {
    const targets = new Set(started.map(shell_paths/* baseName */.Fl));
    return commands.flatMap(({ program, arguments: words }) => {
        const operands = COPIES.has(program)
            ? words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-'))
            : [];
        const target = (0,shell_paths/* baseName */.Fl)(operands.at(-1) ?? '');
        return operands.slice(0, -1).filter((source) => targets.has(target) || targets.has((0,shell_paths/* baseName */.Fl)(source)));
    });
}
const COPIES = new Set(['cp', 'install', 'ln', 'mv']);
/** `ssh host bash -s < deploy.txt` */
function readsInput({ program, arguments: words, inner }) {
    return program !== located/* DYNAMIC */.u5 && inner === undefined && (0,script_file/* scriptFile */.K)(program, words) === 'input';
}
/** `< deploy.txt`, `cat deploy.txt |` */
function script_names_inputsOf({ program, arguments: words, redirects }) {
    const redirected = redirects.flatMap(({ operator, target }) => (operator === '<' && target ? [target.pieces] : []));
    const read = FILTERS.has(program) ? words.map(({ pieces }) => pieces).filter(standard_input/* isPathLike */.i) : [];
    return [...redirected, ...read];
}
/** Programs whose output is much like the file that they read. */
const FILTERS = new Set(['cat', 'sed', 'tr', 'envsubst']);
/** Only a program with a folder and an extension: others are commands, or told by their first line. */
function programPath({ programSpan }) {
    const written = (0,source/* spanText */.C)(programSpan).replaceAll(/["']/g, '').replaceAll(VARIABLE, unknown_piece/* UNKNOWN_PIECE */.YB);
    return /\/[^/]+\.[A-Za-z]\w*$/.test(written) ? [written] : [];
}
const VARIABLE = /\$(?:\w+|\{[^{}]{1,100}\}|\([^()]{1,100}\))/g;
function isWanted(written) {
    return !formats/* shellFormat */.K5.matches(written) && !(0,may_run_files/* isOfSystem */.bV)(written) && /[^/.]/.test(written.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, ''));
}

// EXTERNAL MODULE: ./build/analysis/commands/file-edits.js
var file_edits = __webpack_require__(26466);
// EXTERNAL MODULE: ./build/analysis/commands/sed-edits.js
var sed_edits = __webpack_require__(62542);
// EXTERNAL MODULE: ./build/model/star-pattern.js
var star_pattern = __webpack_require__(14159);
// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var file_names = __webpack_require__(39464);
;// CONCATENATED MODULE: ./build/parse/scripts/edited-files.js














/**
 * Commands that change Dockerfiles, compose files or their variables before these are used: `sed -i`, `yq -i`, `patch`, `>>`. What they only
 * give another version is left out. `isTold` is whether the use of what is appended is reported.
 */
function editedFiles(scripts, repository, { textNear, isTold }) {
    const commands = scripts.flatMap(shell/* everyCommand */.n3);
    const edits = commands.flatMap((command) => {
        const edit = (0,file_edits/* editOf */._)(command);
        return edit === undefined || edit.isPlain || (isTold && isAppended(command)) ? [] : [{ command, edit }];
    });
    if (edits.length === 0)
        return [];
    const started = (0,lazy/* lazy */.RZ)(() => new Set(commands.flatMap((command) => (0,compose_files/* projectFilesOf */.wb)(command) ?? []).map(shell_paths/* baseName */.Fl)));
    const gaps = edits.flatMap(({ command, edit }) => {
        const sources = edit.sources.map((name) => textNear(name) ?? '');
        const names = [...edit.names.flatMap((name) => namesFor(name, edit, command)), ...sources.flatMap(file_edits/* patchedIn */.h)];
        const changed = names
            .flatMap((name) => existingFiles(name, command.span.file.path, repository))
            .find((path) => isChanged(path, edit, started()) && isOther(path, edit, repository));
        return changed === undefined ? [] : [edited_files_gapAt(command, changed, sources)];
    });
    return withoutFlood([...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()]);
}
function isAppended({ program, redirects }) {
    return program === 'tee' || redirects.some(({ operator }) => operator === '>>');
}
/** What a name may mean: in code, and in a loop or after `find`, names that occur in the text. */
function namesFor(name, { isCode }, { span }) {
    if (isCode)
        return edited_files_namesIn(name);
    if (name !== unknown_piece/* UNKNOWN_PIECE */.YB && name !== '{}')
        return [name];
    const before = span.file.text.slice(Math.max(0, span.start - NEAR), span.start);
    const loop = /(?:^|[\s;(])(?:for|find|while)[ \t](?!.*(?:^|[\s;(])(?:for|find|while)[ \t])/s.exec(before);
    return loop === null ? [] : edited_files_namesIn(before.slice(loop.index));
}
/** How far before a command the loop around it is searched, in characters. */
const NEAR = 300;
function edited_files_namesIn(code) {
    return code.match(/[\w.*/-]*(?:compose[\w.*-]*\.ya?ml|(?:Docker|Container)file[\w.*-]*)/g) ?? [];
}
/** Whether a file is one of a container. */
function isChanged(path, edit, started) {
    const own = (0,shell_paths/* baseName */.Fl)(path);
    if (formats/* composeFormat */.wL.matches(own) || (0,file_names/* isDockerfilePath */.e)(own) || started.has(own))
        return true;
    if (DOTENV.test(own))
        return edit.scripts.length > 0 && !isFollowed(edit);
    return (0,file_names/* mayBeDockerfilePath */.g)(own) && !OTHERS.test(own);
}
const DOTENV = /^\.env$/;
/** Programs that have such names. */
const OTHERS = /\.(?:go|js|ts|py|rb|php|java|md|sh|j2|tmpl|tpl|template|in)$/i;
/** The variables that it sets are read with the project. */
function isFollowed({ scripts }) {
    return (scripts.length > 0 && scripts.every((script) => (0,sed_edits/* substituted */.X6)('', (0,sed_edits/* substitutionsOf */.qM)(script) ?? [UNREAD]) !== undefined));
}
const UNREAD = { pattern: '(', replacement: '', flags: '' };
/**
 * The files of the repository that a name may mean. What comes before its last unknown folder is not known: a name without a known folder is
 * in a folder around the script, or below it.
 */
function existingFiles(name, by, { paths }) {
    const folders = name.split('/');
    const last = folders.slice(0, -1).findLastIndex((folder) => folder.includes(unknown_piece/* UNKNOWN_PIECE */.YB) || folder === '..');
    const known = folders.slice(last + 1).filter((folder) => folder !== '.');
    const end = known.join('/').replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '*');
    if (name.startsWith('/') || !/\w/.test(end))
        return [];
    const isLost = last !== -1 && known.length === 1;
    return (paths() ?? []).filter((path) => (path === end || (0,star_pattern/* matchesStars */.b)(end, path) || (0,star_pattern/* matchesStars */.b)(`*/${end}`, path)) && (!isLost || isAround(path, by)));
}
function isAround(path, script) {
    const [folder, own] = [path, script].map((one) => one.slice(0, one.lastIndexOf('/') + 1));
    return own.startsWith(folder) || folder.startsWith(own);
}
/** Whether an edit may change a file at all: a plain text that the file does not contain is not replaced. */
function isOther(path, { scripts }, { readFile }) {
    const all = scripts.map(sed_edits/* substitutionsOf */.qM);
    if (all.length === 0 || all.includes(undefined))
        return true;
    const text = readFile(path, 'guess')?.text;
    return (text === undefined ||
        (0,sed_edits/* substituted */.X6)(text, all.flatMap((one) => one ?? [])) !== text);
}
function edited_files_gapAt(command, name, sources) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'undecided-reference',
        thing: 'command',
        message: `This command changes ${name}, which was checked as it is in the repository.`,
        wayOut: 'Change the file itself, with variables where values differ.',
        span: command.span,
        evidence: (0,short_text/* shortText */.o)([(0,source/* spanText */.C)(command.span), ...sources].join('\0'), 0),
    });
}

// EXTERNAL MODULE: ./build/parse/dockerfile/recognised.js
var recognised = __webpack_require__(55072);
;// CONCATENATED MODULE: ./build/parse/scripts/inline-dockerfiles.js





/** The Dockerfiles in here-documents of scripts: passed to a build, or written to a file with a name that builders look for. */
function inlineDockerfiles(scripts, text) {
    if (!(0,builds/* mayBuild */.U)(scripts, text))
        return { subjects: [], notifications: [] };
    const bodies = scripts
        .flatMap(shell/* everyCommand */.n3)
        .flatMap(({ redirects }) => redirects.flatMap(({ body }) => body ?? []))
        .filter(({ value }) => (0,recognised/* mayBeDockerfileText */.y)(value, true, 'whole'));
    // the here-document of a group belongs to each of its commands
    const distinct = new Map(bodies.map((body) => [body.span.start, body]));
    const parsed = [...distinct.values()].map((body) => (0,parse_dockerfile/* parseDockerfile */.A)(excerptOf(body), body.span.file, { builds: [] }));
    return {
        subjects: parsed.flatMap(({ subjects }) => subjects),
        notifications: parsed.map(({ notifications }) => notifications),
    };
}
/** If the value differs from its source text, every part gets the whole span. */
function excerptOf({ value, span }) {
    const isAsWritten = (0,source/* spanText */.C)(span) === value;
    const part = (start, end) => ({ ...span, start: span.start + start, end: span.start + end });
    return { text: value, span: (start, end) => (isAsWritten ? part(start, end) : span) };
}

// EXTERNAL MODULE: ./build/analysis/commands/written-files.js
var written_files = __webpack_require__(45639);
// EXTERNAL MODULE: ./build/analysis/downloads/fetch.js
var fetch = __webpack_require__(83677);
// EXTERNAL MODULE: ./build/analysis/downloads/git-clones.js
var git_clones = __webpack_require__(74892);
;// CONCATENATED MODULE: ./build/parse/scripts/written-by-script.js









/**
 * What files that scripts write consist of, to compare one version with another: the commands that name them, with their here-documents and
 * the files that they read.
 */
function madeOf(scripts, files, textNear) {
    const wanted = new Set(files.map(shell_paths/* baseName */.Fl));
    const isNamed = ({ pieces }) => wanted.has((0,shell_paths/* baseName */.Fl)(pieces));
    const writers = scripts
        .flatMap(shell/* everyPipeline */.GX)
        .map(({ commands }) => commands.filter(({ program }) => !(0,engine_programs/* isEngine */.p7)(String(program))))
        .filter((commands) => commands.some(({ arguments: words, redirects }) => [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(isNamed)));
    return writers
        .flat()
        .flatMap(({ span, arguments: words, redirects }) => [
        (0,source/* spanText */.C)(span),
        ...redirects.flatMap(({ body }) => body?.value ?? []),
        ...[...words, ...redirects.flatMap(({ target }) => target ?? [])].flatMap((word) => (0,standard_input/* isPathLike */.i)(word.pieces) && !isNamed(word) ? (textNear(word.pieces) ?? []) : []),
    ]);
}
/**
 * Without what is written by a here-document if that is read elsewhere, and without copies of files of the repository. A path without a folder
 * may be in any folder, if the scripts change theirs.
 */
function writtenByScript(scripts, isRead = () => false) {
    const commands = scripts.flatMap(shell/* everyPipeline */.GX).flatMap((pipeline) => pipeline.commands);
    const paths = new Set();
    const folders = new Set();
    for (const command of commands) {
        for (const path of pathsWritten(command, isRead))
            if (isKnown(path))
                paths.add(plainPath(path));
        for (const path of copiedTo(command, paths))
            if (isKnown(path))
                paths.add(plainPath(path));
        const folder = (0,git_clones/* cloneBy */.H)(command)?.folder ?? '';
        if (folder !== '' && isKnown(folder))
            folders.add(plainPath(folder));
    }
    const entered = commands.filter(({ program }) => program === 'cd' || program === 'pushd');
    const isInClone = entered.some(({ arguments: words }) => folders.has(plainPath(words[0]?.pieces ?? '')));
    const names = new Set([...paths].map(shell_paths/* baseName */.Fl));
    return {
        writes(written) {
            const path = plainPath(written);
            if (path === '' || !isKnown(path))
                return false;
            if (paths.has(path) || [...folders].some((folder) => path.startsWith(`${folder}/`)))
                return true;
            if (!path.includes('/'))
                return isInClone || (entered.length > 0 && names.has(path));
            return entered.length > 0 && paths.has((0,shell_paths/* baseName */.Fl)(path));
        },
    };
}
/** Different variables may be different files. */
function isKnown(path) {
    return !path.includes(unknown_piece/* UNKNOWN_PIECE */.YB) && !path.startsWith('$');
}
/** The path without `./` in front and slashes behind. */
function plainPath(path) {
    return path.replace(/^(?:\.\/+)+/, '').replace(/(?<!\/)\/+$/, '');
}
function pathsWritten(command, isRead) {
    const { program, arguments: words, redirects } = command;
    if (redirects.some(({ body }) => body !== undefined && isRead(body.value)))
        return [];
    const targets = redirects.filter(({ operator, descriptor }) => /^&?>/.test(operator) && !operator.endsWith('>&') && (descriptor ?? 1) === 1);
    // `sed -i` changes a file that is read
    const operands = (0,written_files/* isCopying */.W)(program) || program === 'sed' ? [] : (0,written_files/* writtenFiles */.$)(program, words);
    return [
        ...targets.flatMap(({ target }) => target?.pieces ?? []),
        ...operands.map(({ pieces }) => pieces),
        ...(0,fetch/* fetchedBy */.tD)(command).flatMap(({ file }) => file ?? []),
        ...((0,engine_programs/* isEngine */.p7)(String(program)) ? [] : namedOutputs(words)),
    ];
}
/** `jinja2 t -o f`, `--output=f` */
function namedOutputs(words) {
    return words.flatMap(({ pieces }, index) => {
        const attached = /^--(?:out|output|outfile|output-file)=(.+)$/s.exec(pieces)?.[1];
        if (attached !== undefined)
            return [attached];
        return /^(?:-o|--(?:out|output|outfile|output-file))$/.test(pieces) ? (words[index + 1]?.pieces ?? []) : [];
    });
}
/** The destination of a file that was written before. */
function copiedTo({ program, arguments: words }, written) {
    if (!(0,written_files/* isCopying */.W)(program) || !words.slice(0, -1).some(({ pieces }) => written.has(plainPath(pieces))))
        return [];
    return (0,written_files/* writtenFiles */.$)(program, words).map(({ pieces }) => pieces);
}

;// CONCATENATED MODULE: ./build/parse/scripts/piped-builds.js









/** Builds whose Dockerfile comes from a command, or from a string: `echo \u2026 | docker build -`, `docker build - <<< \u2026`. */
function unreadPipedBuilds(scripts) {
    return scripts.flatMap(shell/* everyPipeline */.GX).flatMap(({ commands }) => commands.flatMap((command, at) => {
        if (!(0,builds/* isBuilding */.H)(command) || !piped_builds_readsInput(command))
            return [];
        return [command, ...(0,standard_input/* inputCommands */.R)(commands, at)].some(givesFile) ? [] : [piped_builds_unread(command)];
    }));
}
function piped_builds_readsInput(command) {
    return (0,command_words/* commandWords */.B)(command).some(({ text }, at, words) => {
        if (/^(?:-f=?|--file=)-$/.test(text))
            return true;
        return text === '-' && !WRITTEN.test(words[at - 1]?.text ?? '');
    });
}
/** Builds whose Dockerfile the script writes or fetches: `echo 'FROM a' > D; docker build -f D .`, `curl -O \u2026/Dockerfile; docker build .` */
function unreadWrittenBuilds(scripts, textNear) {
    const building = scripts
        .flatMap(shell/* everyPipeline */.GX)
        .flatMap(({ commands }) => commands.filter(builds/* isBuilding */.H).map((command) => ({ command, file: dockerfileOf(command) })));
    if (building.length === 0)
        return [];
    const written = writtenByScript(scripts, (body) => (0,recognised/* mayBeDockerfileText */.y)(body, true, 'whole'));
    return building
        .filter(({ file }) => written.writes(file))
        .map(({ command, file }) => (0,gap/* notLookedAt */.$h)({
        kind: 'undecided-reference',
        message: 'The script prints the Dockerfile that this command builds, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, or write it by a here-document.',
        span: command.span,
        evidence: (0,short_text/* shortText */.o)([(0,source/* spanText */.C)(command.span), ...madeOf(scripts, [file], textNear)].join('\0'), 0),
    }));
}
/** The Dockerfile that a command names, or the one of its context. */
function dockerfileOf(command) {
    const words = (0,command_words/* commandWords */.B)(command).map(({ text }) => text);
    const joined = words.find((text) => /^(?:--file=|-f=?.)/.test(text));
    if (joined !== undefined)
        return joined.replace(/^(?:--file=|-f=?)/, '');
    const at = words.findIndex((text) => text === '-f' || text === '--file');
    if (at !== -1)
        return words[at + 1] ?? '';
    const context = words.at(-1) ?? '';
    const isFolder = words.length > 1 && /^\w[\w./-]*$/.test(context) && !words.at(-2)?.startsWith('-');
    return isFolder ? `${context}/Dockerfile` : 'Dockerfile';
}
/** Options that write to standard output. */
const WRITTEN = /^(?:-o|--(?:output|iidfile|metadata-file))$/;
/** Whether a command provides a file, a here-document or an archive of files that are checked. */
function givesFile({ program, arguments: words, redirects }) {
    const isRedirected = redirects.some(({ operator, body }) => operator === '<' || (body !== undefined && (0,recognised/* mayBeDockerfileText */.y)(body.value, true, 'whole')));
    if (isRedirected || ARCHIVERS.has(program))
        return true;
    return !WRITERS.has(program) && words.some(({ pieces }) => (0,standard_input/* isPathLike */.i)(pieces));
}
const ARCHIVERS = new Set(['tar', 'gtar', 'bsdtar', 'git', 'zip']);
const WRITERS = new Set(['echo', 'printf', 'docker', 'podman', 'buildah', 'nerdctl']);
function piped_builds_unread({ span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'undecided-reference',
        message: 'The Dockerfile that this command reads from its standard input was not checked.',
        wayOut: 'Let it read a file of the repository.',
        span,
    });
}

// EXTERNAL MODULE: ./build/model/spliced.js
var spliced = __webpack_require__(77122);
;// CONCATENATED MODULE: ./build/parse/scripts/sourced-variables.js




/**
 * For the files that a script of the repository sources: the variables that they set. Their commands are checked where they are, so only
 * plain assignments are read again here.
 */
function sourcedBy(path, repository) {
    return (name) => {
        const file = fileNear(path, name, repository);
        return file && (0,spliced/* spliced */.Zb)((0,source/* wholeFile */.A)(file), assignmentsIn(file));
    };
}
/** The file that a script names: from its own folder, or from the root. */
function fileNear(path, name, { readFile }) {
    for (const folder of [external_node_path_.posix.dirname(path), '.']) {
        const candidate = external_node_path_.posix.join(folder, name);
        const file = candidate.startsWith('../') ? undefined : readFile(candidate, 'guess');
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** The lines that set a variable, without those of a variable that the file may set in other ways. */
const assignmentsIn = (0,remember/* remember */.k)(({ text }) => {
    const lines = [...text.matchAll(PLAIN)];
    const plain = countOf(lines);
    const all = countOf(text.matchAll(ANY));
    return lines.flatMap(({ 0: line, 1: name = '', index }) => plain.get(name) === all.get(name) ? [{ text: line, start: index, end: index + line.length }] : []);
});
function countOf(matches) {
    const counts = new Map();
    for (const [, name = ''] of matches)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
}
/** At the left margin, so that no condition decides. */
const PLAIN = /^(?:(?:export|readonly)[ \t]{1,9})?([A-Za-z_]\w{0,100})=(?:"[^"`\\\n]*"|'[^'\n]*'|[^\s"'`;&|()<>#\\]*)[ \t]*(?:(?<=[ \t])#.*)?(?:\r?\n|$)/gm;
const ANY = /(?<![\w$-])([A-Za-z_]\w{0,100})\+?=/g;

;// CONCATENATED MODULE: ./build/parse/scripts/unread-kubernetes.js








/** Kubernetes YAML that commands run: `podman kube play pod.yml`. Its content is part of the gap, so that a change to it is a new one. */
function unreadKubernetes(scripts, textNear) {
    return scripts
        .flatMap(shell/* everyPipeline */.GX)
        .flatMap(({ commands }) => commands.flatMap((command, at) => gapsOf(command, (0,standard_input/* inputCommands */.R)(commands, at), textNear)));
}
function gapsOf(command, before, textNear) {
    const files = played(command);
    if (files === undefined)
        return [];
    const inputs = [command, ...before].flatMap(({ redirects, arguments: words }) => [
        ...redirects.map(({ body, target }) => body?.value ?? unread_kubernetes_textOf(target?.pieces, textNear)),
        ...words.map(({ pieces }) => ((0,standard_input/* isPathLike */.i)(pieces) ? unread_kubernetes_textOf(pieces, textNear) : '')),
    ]);
    const texts = files.map((file) => (file === '-' ? inputs.join('\n') : unread_kubernetes_textOf(file, textNear)));
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'unknown-format',
            message: 'The Kubernetes YAML that this command runs was not checked.',
            wayOut: 'Start the containers by `podman run`, a compose file or `.container` files to have them checked.',
            span: command.span,
            evidence: (0,short_text/* shortText */.o)(texts.join('\0'), 0),
        }),
    ];
}
function unread_kubernetes_textOf(name, textNear) {
    return name === undefined || name.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? '' : (textNear(name) ?? name);
}
/** The files of `podman kube play` and `podman play kube`; undefined for another command. */
function played(command) {
    const { program } = command;
    if (program !== 'podman' && program !== 'podman-remote')
        return undefined;
    const words = (0,command_words/* commandWords */.B)(command);
    const at = words.findIndex(({ text }, index) => PLAYS.has(`${text} ${words[index + 1]?.text}`));
    if (at === -1)
        return undefined;
    const { flags, operands } = (0,run_options_flags/* everyFlag */.eP)(words, syntax/* PODMAN_KUBE */.mc, at + 2);
    return flags.some(({ name }) => name === 'down') ? undefined : operands.map(({ text }) => text);
}
const PLAYS = new Set(['kube play', 'play kube']);

;// CONCATENATED MODULE: ./build/parse/scripts/written-projects.js







/** Projects whose compose file the script writes or fetches: `cat > compose.yaml <<E`, `envsubst < a > b.yml; docker compose -f b.yml up`. */
function unreadWrittenProjects(scripts, textNear) {
    const commands = scripts.flatMap(shell/* everyPipeline */.GX).flatMap((pipeline) => pipeline.commands);
    const starting = commands.flatMap((command) => {
        const files = (0,compose_files/* projectFilesOf */.wb)(command);
        return files === undefined || !starts(command)
            ? []
            : [{ command, files: files.length === 0 ? compose_files/* DEFAULT_FILES */.Yc : files }];
    });
    if (starting.length === 0)
        return [];
    const written = writtenByScript(scripts);
    return starting
        .filter(({ files }) => files.some((file) => written.writes(file)))
        .map(({ command: { span }, files }) => (0,gap/* notLookedAt */.$h)({
        kind: 'undecided-reference',
        message: 'The script writes the compose file that this command starts, so it was not checked.',
        wayOut: 'Keep it in a file of the repository, with variables where values differ.',
        span,
        evidence: (0,short_text/* shortText */.o)([(0,source/* spanText */.C)(span), ...madeOf(scripts, files, textNear)].join('\0'), 0),
    }));
}
function starts(command) {
    return (0,command_words/* commandWords */.B)(command).some(({ text }) => STARTING.has(text));
}
const STARTING = new Set(['up', 'run', 'create', 'start', 'deploy', 'watch']);

;// CONCATENATED MODULE: ./build/parse/scripts/started.js


















const NOTHING_STARTED = { subjects: [], builds: [], notifications: [] };
/** The containers that scripts of a file start, and their settings for engines; the text of any other file does not concern us. */
function startedIn(scripts, lines, context) {
    const { repository } = context ?? {};
    const { path } = lines.file;
    const inline = inlineDockerfiles(scripts, lines.file.text);
    const subjects = [
        ...(0,command_lines/* containersIn */.Kd)(scripts, lines),
        ...contextImagesIn(scripts),
        ...buildsIn(scripts, lines.file),
        ...settingsOfCommands(scripts, lines.file),
        ...inline.subjects,
    ];
    const textNear = (name) => repository && fileNear(path, name, repository)?.text;
    const written = [...unreadWrittenBuilds(scripts, textNear), ...unreadWrittenProjects(scripts, textNear)];
    const notifications = [
        ...scriptGaps(scripts),
        ...unreadPipedBuilds(scripts),
        ...written,
        ...(repository ? editedFiles(scripts, repository, { textNear, isTold: written.length > 0 }) : []),
        ...unreadKubernetes(scripts, textNear),
        ...unreadBakeFiles(scripts),
        ...remoteBuildFiles(scripts),
        ...optionsFromCommands(scripts),
        ...apiCalls(scripts),
    ];
    const sourced = repository && sourcedBy(path, repository);
    const lists = (0,compose_files/* composeListsIn */.dt)(scripts, sourced);
    const calls = (0,run_options_calls/* callsIn */.Tz)(scripts, sourced);
    const dockerfiles = (0,dockerfile_names/* dockerfilesNamedIn */.s)(scripts, lines.file.path, lines.file.text);
    const named = [...scriptsNamedIn(scripts, lines.file.path), ...buildFilesIn(scripts, lines.file.path)];
    const { notifications: inlineNotifications } = inline;
    const found = { builds: [], lists, calls, dockerfiles, scripts: named, notifications, inlineNotifications };
    if (subjects.length === 0)
        return { subjects: [], ...found };
    return { subjects: [{ kind: 'text', file: lines.file }, ...subjects], ...found };
}

// EXTERNAL MODULE: ./build/syntax/tree/entry-span.js
var entry_span = __webpack_require__(99976);
;// CONCATENATED MODULE: ./build/parse/run-options/yaml-flags.js




/** A key with one text, or with a list of them, as options that can be given several times. */
function flagsAt(mapping, key, name, read) {
    return partsAt(mapping, key).flatMap((part) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(part.node);
        return scalar === undefined || (0,tree_nodes/* isNull */.kZ)(scalar) ? [] : [flagOf(part, name, read(scalar))];
    });
}
/** The items of a list, or a single value in place of a list. */
function partsAt(mapping, key) {
    const entry = (0,tree_nodes/* entryOf */.Ms)(mapping, key);
    if (entry === undefined)
        return [];
    return entry.node.kind === 'sequence' ? entry.node.items : [entry];
}
/** One key or item of a file, as an option. */
function flagOf(part, name, value) {
    return { name, value, span: (0,tree_nodes/* spanOf */.ee)(part.node), entry: (0,entry_span/* entrySpan */.h)(part) };
}
/** `NAME: value` pairs. */
function environmentAt(mapping, key, read) {
    const node = (0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node;
    if (node?.kind !== 'mapping')
        return [];
    return [...node.entries.values()].flatMap((part) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(part.node);
        if (scalar === undefined || (0,tree_nodes/* isNull */.kZ)(scalar))
            return [];
        const value = (0,lists/* wholeValue */.jT)(read(scalar));
        const span = { file: part.key.file, start: part.start, end: part.end };
        return [
            {
                name: part.key.value,
                value,
                span,
                entry: (0,entry_span/* entrySpan */.h)(part),
                isDefault: value.assumes !== undefined,
                via: 'environment',
            },
        ];
    });
}
/** Undefined for an empty text, which is not an image. */
function imageOf({ text, span }, usedBy, title) {
    if (text.trim() === '')
        return undefined;
    const reference = { value: (0,images_image/* parseImageReference */.o_)(text), span };
    return { kind: 'image', use: 'container', usedBy, title, reference, facts: {} };
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/name.js

/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;
/** `name`, otherwise the folder if there are several configurations. */
function containerName(config) {
    const written = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(config, 'name')?.node)?.value.slice(0, LONGEST_NAME);
    if (written !== undefined && written !== '' && !written.includes('${'))
        return written;
    return /\.devcontainer\/([^/]+)\//.exec(config.file.path)?.[1] ?? 'devcontainer';
}

// EXTERNAL MODULE: ./build/parse/compose/pieces.js
var compose_pieces = __webpack_require__(20264);
;// CONCATENATED MODULE: ./build/parse/placeholders.js


/** A scalar of a format with marks that are replaced, such as `${{ \u2026 }}`; `replace` is called for each match of the pattern. */
function writtenScalar(scalar, marks, replace) {
    return (0,resolved/* writtenOf */.lu)((0,resolved/* resolvedFrom */.n7)(scalar, piecesOf(scalar.value, marks, replace)));
}
function piecesOf(text, marks, replace) {
    const pieces = [];
    let from = 0;
    for (const mark of text.matchAll(marks)) {
        const placeholder = replace(mark);
        if (placeholder.from > from)
            pieces.push((0,compose_pieces/* literalPiece */.i)(text, from, placeholder.from));
        pieces.push({ ...placeholder, isLiteral: false });
        from = placeholder.to;
    }
    if (pieces.length === 0)
        return undefined;
    if (from < text.length)
        pieces.push((0,compose_pieces/* literalPiece */.i)(text, from, text.length));
    return pieces;
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/variables.js


/** `${localEnv:HOME}${localEnv:USERPROFILE}` is the home folder on every system, as one of them is empty. */
const variables_VARIABLE = /\$\{localEnv:HOME\}\$\{localEnv:USERPROFILE\}|\$\{localEnv:USERPROFILE\}\$\{localEnv:HOME\}|\$\{([^{}:]{1,100})(?::([^{}]{0,1000}))?\}/g;
/** https://containers.dev/implementors/json_reference/#variables-in-devcontainerjson */
function readVariables(scalar) {
    return scalar.value.includes('${')
        ? writtenScalar(scalar, variables_VARIABLE, variables_replaced)
        : writtenScalar(scalar, variables_NOTHING, variables_replaced);
}
const variables_NOTHING = /(?!)/g;
function variables_replaced({ 0: mark, 1: name, 2: argument = '', index }) {
    const place = { from: index, to: index + mark.length, defaults: [] };
    if (name === undefined)
        return { ...place, text: unknown_piece/* UNKNOWN_PIECE */.YB, variable: 'HOME' };
    // the folder of the project, which contains the configuration
    if (name === 'localWorkspaceFolder')
        return { ...place, text: '.', variable: undefined };
    if (name !== 'localEnv' && name !== 'env')
        return { ...place, text: unknown_piece/* UNKNOWN_PIECE */.YB, variable: undefined };
    const colon = argument.indexOf(':');
    const variable = colon === -1 ? argument : argument.slice(0, colon);
    if (colon === -1)
        return { ...place, text: unknown_piece/* UNKNOWN_PIECE */.YB, variable };
    // `${localEnv:NAME:default}`
    const to = place.to - 1;
    const otherwise = argument.slice(colon + 1);
    return { ...place, text: otherwise, variable, defaults: [{ from: to - otherwise.length, to }] };
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/build.js








/** `build`, or its older form: `dockerFile` and `context` side by side. Its paths start at the folder of the file. */
function buildIn(config) {
    const entry = (0,tree_nodes/* entryOf */.Ms)(config, 'build') ?? (0,tree_nodes/* entryOf */.Ms)(config, 'dockerFile');
    const options = (0,tree_nodes/* asMapping */.dw)(entry?.node) ?? config;
    const dockerfile = textAt(options, 'dockerfile') ?? textAt(config, 'dockerFile');
    if (entry === undefined || dockerfile === undefined)
        return undefined;
    const context = textAt(options, 'context') ?? textAt(config, 'context');
    const folder = build_folderOf(config);
    const target = textAt(options, 'target');
    // the Dockerfile is searched next to this file, whatever the context is
    const dockerfilePath = (0,build_paths/* dockerfilePathOf */.pS)(undefined, dockerfile, folder);
    const args = build_argumentsOf(options);
    const build = {
        kind: 'build',
        format: 'devcontainer',
        file: config.file,
        name: containerName(config),
        span: (0,tree_nodes/* spanOf */.ee)(entry.key),
        context,
        dockerfile,
        dockerfilePath,
        inline: undefined,
        target,
        arguments: args,
        privileged: undefined,
        network: networkOf(options),
        entitlements: entitlementsOf(options),
        ssh: build_NOTHING,
        additionalContexts: [],
    };
    return { build, reference: referenceOf(build, entry, folder, options) };
}
const build_NOTHING = { items: [], entry: undefined, complete: true };
/** Relative to the root of the repository. */
function build_folderOf({ file }) {
    return file.path.split('/').slice(0, -1).join('/');
}
function referenceOf({ dockerfilePath, context, target, arguments: args }, { node }, folder, options) {
    if (dockerfilePath === undefined)
        return undefined;
    return {
        dockerfilePath,
        target: (0,located/* known */.eO)(target),
        arguments: (0,build_paths/* knownValues */.s2)(args),
        context: (0,build_paths/* contextFolder */.mk)(context, folder),
        platforms: build_platformsOf(options),
        span: (0,tree_nodes/* spanOf */.ee)(node),
    };
}
function textAt(mapping, key) {
    const scalar = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node);
    return scalar === undefined ? undefined : (0,lists/* wholeValue */.jT)(readVariables(scalar));
}
function build_argumentsOf(options) {
    return environmentAt(options, 'args', readVariables).map(({ name, value, span, entry }) => ({
        name,
        value,
        span,
        entry,
    }));
}
/** The network in the `options` for `docker build`: `--network=host`, or flag and value as separate words. */
function networkOf(options) {
    return optionsOf(options, '--network').at(-1);
}
/** `--allow=security.insecure` */
function entitlementsOf(options) {
    const all = optionsOf(options, '--allow');
    const items = all.filter(({ value }) => value !== located/* DYNAMIC */.u5);
    return { items, entry: undefined, complete: items.length === all.length };
}
/** `--platform=linux/arm64` */
function build_platformsOf(options) {
    return (0,asked_platforms/* platformsIn */.S)(optionsOf(options, '--platform').map(({ value }) => value));
}
function optionsOf(options, name) {
    const words = partsAt(options, 'options').flatMap(({ node }) => (0,tree_nodes/* asScalar */.T7)(node) ?? []);
    return words.flatMap((found, at) => {
        const isApart = found.value === name;
        const word = isApart ? words[at + 1] : found;
        if (word === undefined || (!isApart && !found.value.startsWith(`${name}=`)))
            return [];
        const written = readVariables(word);
        const { value, span } = written.part(isApart ? 0 : name.length + 1, written.text.length);
        return [{ value, span, entry: (0,tree_nodes/* spanOf */.ee)(found) }];
    });
}

// EXTERNAL MODULE: ./build/syntax/lines.js
var syntax_lines = __webpack_require__(52133);
;// CONCATENATED MODULE: ./build/parse/devcontainer/comments.js

/** `// comment` */
const devcontainerComments = { mark: /(?<!\/)\/\/+[ \t]*$/, lastLine: lastJsonLine };
/** The end of a list that opens on the line, or of an object that is an item; keys within an object are separate options. */
function lastJsonLine(lineText, count, line) {
    const text = lineText(line);
    if (/:\s*\{\s*(?:\/\/.*)?$/s.test(text))
        return line;
    return (0,syntax_lines/* lastDeeperLine */.AY)(lineText, count, line, (0,syntax_lines/* indentOf */._j)(text), false);
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/compose-files.js







/** `dockerComposeFile`: one file or several, from the folder of the configuration. */
function composeFilesOf(config, readFile) {
    const named = partsAt(config, 'dockerComposeFile').flatMap(({ node }) => (0,tree_nodes/* asScalar */.T7)(node) ?? []);
    const [first] = named;
    const paths = named.map(pathOf);
    const isThere = paths.map((path) => path !== undefined && readFile(path) !== undefined);
    const files = paths.flatMap((path, at) => (path !== undefined && isThere[at] === true ? [path] : []));
    const notifications = named.flatMap((scalar, at) => (isThere[at] ? [] : [compose_files_unread(scalar, paths[at])]));
    const lists = first === undefined || files.length === 0 ? [] : [{ files, folders: [], span: (0,tree_nodes/* spanOf */.ee)(first) }];
    return { lists, notifications };
}
const WORKSPACE = '${localWorkspaceFolder}';
/** Relative to the root; undefined if it is unknown, or outside. */
function pathOf(scalar) {
    if (scalar.value.startsWith(WORKSPACE))
        return (0,mount_source/* repositoryPath */.SH)('', `.${scalar.value.slice(WORKSPACE.length)}`);
    return (0,mount_source/* repositoryPath */.SH)((0,file_path/* folderOf */.yS)(scalar.file.path), readVariables(scalar).text);
}
function compose_files_unread(scalar, path) {
    const span = (0,tree_nodes/* spanOf */.ee)(scalar);
    const wayOut = 'Name a file that is in the repository.';
    if (readVariables(scalar).text.includes(unknown_piece/* UNKNOWN_PIECE */.YB)) {
        const message = 'The compose file that this dev container starts depends on a variable, so it was not checked.';
        return (0,gap/* notLookedAt */.$h)({ kind: 'undecided-reference', message, wayOut, span });
    }
    if (path === undefined) {
        const message = 'The compose file that this dev container starts is outside of the repository, so it was not checked.';
        return (0,gap/* notLookedAt */.$h)({ kind: 'outside-reference', message, wayOut, span });
    }
    const message = `The compose file that this dev container starts (${path}) cannot be read, so it was not checked.`;
    return (0,gap/* notLookedAt */.$h)({ kind: 'missing-reference', message, wayOut, span });
}

;// CONCATENATED MODULE: ./build/syntax/lists/joined.js



/** A text that is not written in any file, with the place of the setting that implies it. */
function impliedText(text, span) {
    return { text, span, variable: undefined, part: (from, to) => ({ value: (0,lists/* knownText */.bG)(text.slice(from, to)), span }) };
}
/** Several texts joined into one; each part keeps its place. `span` is the place of the whole. */
function joinedText(parts, span) {
    const text = parts.map((part) => part.text).join('');
    const starts = (0,lists_runs/* startsOf */.j)(parts);
    const at = (offset) => (0,line_index/* lineAt */.m)(starts, offset);
    return {
        text,
        span,
        variable: parts[0]?.variable,
        variableAt(offset) {
            const index = at(offset);
            const part = parts[index];
            const inner = offset - (starts[index] ?? 0);
            return inner === 0 ? part?.variable : part?.variableAt?.(inner);
        },
        part(from, to) {
            const first = at(from);
            const last = to > from ? at(to - 1) : first;
            const head = parts[first];
            const tail = parts[last];
            if (head === undefined || tail === undefined)
                return { value: (0,lists/* knownText */.bG)(text.slice(from, to)), span };
            const start = from - starts[first];
            const end = to - starts[last];
            if (first === last)
                return head.part(start, end);
            const place = { ...head.part(start, head.text.length).span, end: tail.part(0, end).span.end };
            return { value: (0,lists/* knownText */.bG)(text.slice(from, to)), span: place };
        },
    };
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/hardening.js


/** The options that configurations and features have in common. */
function hardeningFlags(config) {
    return [
        ...switchedOn(config, 'init'),
        ...switchedOn(config, 'privileged'),
        ...flagsAt(config, 'capAdd', 'cap-add', readVariables),
        ...flagsAt(config, 'securityOpt', 'security-opt', readVariables),
    ];
}
/** `false` does not switch off an option that a feature or an argument switches on. */
function switchedOn(config, key) {
    return flagsAt(config, key, key, readVariables).filter(({ value }) => value?.text !== 'false');
}

// EXTERNAL MODULE: ./build/parse/run-options/commands.js
var commands = __webpack_require__(15143);
;// CONCATENATED MODULE: ./build/parse/devcontainer/host-commands.js




/** `initializeCommand`, which runs on the machine of anyone who opens the project. */
function hostCommands(config) {
    return commandsAt(config, 'initializeCommand');
}
/** The commands that run on the machine, and later in the container, where an engine may be available. */
function hookScripts(config) {
    return HOOKS.flatMap((key) => commandsAt(config, key)).flatMap(({ command }) => command?.script ?? []);
}
const HOOKS = [
    ...['initializeCommand', 'onCreateCommand', 'updateContentCommand'],
    ...['postCreateCommand', 'postStartCommand', 'postAttachCommand'],
];
/** A text, a list of words, or several of these by name. */
function commandsAt(config, key) {
    const node = (0,tree_nodes/* entryOf */.Ms)(config, key)?.node;
    const nodes = node?.kind === 'mapping' ? [...node.entries.values()].map((entry) => entry.node) : [node];
    return nodes.flatMap((one) => (one === undefined || (0,tree_nodes/* isNull */.kZ)(one) ? [] : [hookOf(one)]));
}
function hookOf(node) {
    return {
        name: 'initialize',
        span: (0,tree_nodes/* spanOf */.ee)(node),
        privileged: undefined,
        user: undefined,
        image: undefined,
        command: node.kind === 'sequence' ? (0,commands/* listCommand */.Iu)(node.items.flatMap((item) => wordOf(item.node))) : commandOf(node),
    };
}
function wordOf(node) {
    const scalar = (0,tree_nodes/* asScalar */.T7)(node);
    return scalar === undefined ? [] : [readVariables(scalar)];
}
function commandOf(node) {
    const scalar = (0,tree_nodes/* asScalar */.T7)(node);
    return scalar === undefined || (0,lists/* wholeValue */.jT)(readVariables(scalar)).value === ''
        ? undefined
        : (0,commands/* shellCommand */.q$)(readVariables(scalar));
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/mounts.js




/** `mounts` and `workspaceMount`: in the syntax of `--mount`, or as an object with the same keys. */
function mountFlags(config) {
    return [...partsAt(config, 'workspaceMount'), ...partsAt(config, 'mounts')].flatMap((part) => {
        const { node } = part;
        if (node.kind === 'mapping')
            return [flagOf(part, 'mount', fromObject(node))];
        const scalar = (0,tree_nodes/* asScalar */.T7)(node);
        return scalar === undefined || scalar.value === '' ? [] : [flagOf(part, 'mount', readVariables(scalar))];
    });
}
/** `type=bind,source=/a,target=/b`, each value at its own place. */
function fromObject(mount) {
    const parts = [...mount.entries.values()].flatMap(({ key, node }, index) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(node);
        if (scalar === undefined)
            return [];
        return [impliedText(`${index === 0 ? '' : ','}${key.value}=`, (0,tree_nodes/* spanOf */.ee)(key)), readVariables(scalar)];
    });
    return joinedText(parts, (0,tree_nodes/* spanOf */.ee)(mount));
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/container.js














/** The container that a configuration describes; undefined if it does not describe one. */
function containerIn(config, build, features) {
    const place = ['image', 'build', 'dockerFile', 'dockerComposeFile'].map((key) => (0,tree_nodes/* entryOf */.Ms)(config, key)).find(Boolean);
    if (place === undefined)
        return undefined;
    const { flags, partial } = runArguments(config);
    const own = [...ownFlags(config), ...flags, ...hardeningFlags(config)];
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'devcontainer',
        file: config.file,
        span: (0,tree_nodes/* spanOf */.ee)(place.key),
        fallbackName: containerName(config),
        name: containerName(config),
        // later flags win, and those in the file itself have a place to point at
        flags: [...unwritten(features.flags, own), ...own],
        image: container_imageIn(config),
        partial: composeReason(config) ?? partial,
        isBrief: true,
    });
    return {
        ...container,
        build,
        environment: [...environmentIn(config), ...container.environment],
        hooks: hostCommands(config),
        ...(features.implications.length > 0 && { implications: features.implications }),
    };
}
/** Drops implied flags that the file itself has as well, so that findings point at the latter. */
function unwritten(implied, own) {
    const written = new Set(own.map(({ name, value }) => `${name} ${value?.text}`));
    return implied.filter(({ name, value }) => !written.has(`${name} ${value?.text}`));
}
function container_imageIn(config) {
    const scalar = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(config, 'image')?.node);
    return scalar === undefined ? undefined : readVariables(scalar);
}
/** In a compose project, the configuration only adds to the service. */
function composeReason(config) {
    if ((0,tree_nodes/* entryOf */.Ms)(config, 'dockerComposeFile') === undefined)
        return undefined;
    return 'the compose files that it names say more';
}
function ownFlags(config) {
    return [...portFlags(config), ...mountFlags(config), ...flagsAt(config, 'containerUser', 'user', readVariables)];
}
/** A number is published on the loopback interface only; a text is used as it is. */
function portFlags(config) {
    return partsAt(config, 'appPort').flatMap((part) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(part.node);
        if (scalar === undefined)
            return [];
        const value = scalar.style === 'plain'
            ? impliedText(`127.0.0.1:${scalar.value}:${scalar.value}`, (0,tree_nodes/* spanOf */.ee)(scalar))
            : readVariables(scalar);
        return [flagOf(part, 'publish', value)];
    });
}
function environmentIn(config) {
    return [
        ...environmentAt(config, 'containerEnv', readVariables),
        ...environmentAt(config, 'remoteEnv', readVariables),
    ];
}
/** The words of `runArgs`. Dev containers run in Podman, too. */
function runArguments(config) {
    const parts = partsAt(config, 'runArgs');
    const words = parts.map(({ node }) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(node);
        return scalar === undefined ? impliedText('\0', (0,tree_nodes/* spanOf */.ee)(node)) : readVariables(scalar);
    });
    const flags = [];
    let partial;
    for (let at = 0; at < words.length;) {
        const read = (0,run_options_flags/* flagsFrom */.I$)(words, syntax/* PODMAN_RUN */._$, at);
        flags.push(...read.flags);
        partial ??= read.partial ?? (read.end < words.length ? 'not all of its options could be read' : undefined);
        // the image is not among these words, so options follow an unknown word
        at = words[read.end]?.text.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB) === true ? read.end + 1 : words.length;
    }
    return { flags: withItems(flags, parts), partial };
}
/** The entry of an option consists of its items, unless it shares one of them with other options. */
function withItems(flags, parts) {
    const starts = parts.map(({ start }) => start);
    const itemOf = ({ start }) => (0,line_index/* lineAt */.m)(starts, start);
    const items = flags.map(({ span, value }) => ({ first: itemOf(span), last: itemOf(value?.span ?? span) }));
    return flags.map((flag, index) => {
        const { first, last } = items[index];
        const isShared = items[index - 1]?.last === first || items[index + 1]?.first === first;
        return { ...flag, entry: (isShared ? undefined : (0,entry_span/* runSpan */.g)(parts, first, last)) ?? flag.entry };
    });
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/features.js









const DEBUGGER = [['cap-add', 'SYS_PTRACE'], ['security-opt', 'seccomp=unconfined'], ['init']];
const SOCKET = [
    ['volume', '/var/run/docker.sock:/var/run/docker-host.sock'],
    ['security-opt', 'label=disable'],
];
/** Options that features of the common collection need: https://github.com/devcontainers/features */
const FEATURES = new Map([
    ['docker-in-docker', [['privileged']]],
    ['docker-outside-of-docker', SOCKET],
    ['docker-from-docker', SOCKET],
    ['go', DEBUGGER],
    ['rust', DEBUGGER],
]);
/** Features originally had short names: https://github.com/devcontainers/features/pull/13 */
const REFERENCE = /^(?:(?:ghcr\.io\/devcontainers\/features\/|devcontainers\/features\/)?([a-z-]+))(?::[\w.-]+|@.*)?$/;
/** The options that features add to those of the file itself. */
function featureSettings(config, { repository: { readFile } }) {
    const features = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(config, 'features')?.node)?.entries.values() ?? [])];
    const known = features.flatMap((feature) => knownFeature(feature) ?? []);
    const own = features
        .filter((feature) => feature.key.value.startsWith('./'))
        .map((feature) => ownFeature(feature, featureFile(config, feature.key.value, readFile)));
    return {
        flags: [...known, ...own].flatMap(({ flags }) => flags),
        implications: known.map(({ implication }) => implication),
        files: own.flatMap(({ commands }) => commands?.file ?? []),
        commands: own.flatMap(({ commands }) => commands ?? []),
        notifications: own.flatMap(({ gap }) => gap ?? []),
    };
}
function knownFeature(feature) {
    const name = REFERENCE.exec(feature.key.value)?.[1] ?? '';
    const implied = FEATURES.get(name);
    return (implied && {
        flags: implied.map(([flag, value]) => features_flagOf(feature, flag, value)),
        implication: { span: (0,tree_nodes/* spanOf */.ee)(feature.key), message: `The feature ${name} sets this.` },
    });
}
/** https://containers.dev/implementors/features/#devcontainer-feature-json-properties */
function ownFeature(feature, file) {
    if (file === undefined)
        return { flags: [], gap: unreadFeature(feature) };
    const read = (0,located_json/* parseJson */.q)(file, { isLenient: true });
    const declared = 'root' in read ? (0,tree_nodes/* asMapping */.dw)(read.root) : undefined;
    if (declared === undefined)
        return { flags: [], commands: { file, scripts: [] } };
    const flags = [...mountFlags(declared), ...hardeningFlags(declared)];
    return { flags, commands: { file, scripts: hookScripts(declared) } };
}
/** A feature of the repository itself is next to the configuration. */
function featureFile({ file }, reference, readFile) {
    const folder = file.path.split('/').slice(0, -1).join('/');
    const path = (0,mount_source/* repositoryPath */.SH)(folder, `${reference}/devcontainer-feature.json`);
    return path === undefined ? undefined : readFile(path);
}
function unreadFeature({ key }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'missing-reference',
        message: `The feature ${key.value} is not in the repository, so its options were not checked.`,
        wayOut: 'Write the path of a folder with a devcontainer-feature.json.',
        span: (0,tree_nodes/* spanOf */.ee)(key),
    });
}
function features_flagOf(feature, name, value) {
    const span = (0,tree_nodes/* spanOf */.ee)(feature.key);
    return { name, value: value === undefined ? undefined : impliedText(value, span), span, entry: (0,entry_span/* entrySpan */.h)(feature) };
}

;// CONCATENATED MODULE: ./build/parse/devcontainer/index.js














/** Development containers: https://containers.dev/implementors/json_reference/ */
const devcontainer = {
    ...formats/* devcontainerFormat */._4,
    comments: devcontainerComments,
    parse: parseDevcontainer,
};
function parseDevcontainer(file, context) {
    const read = (0,located_json/* parseJson */.q)(file, { isLenient: true });
    if ('reason' in read)
        return { subjects: [], builds: [], notifications: [unreadable(read)] };
    const config = (0,tree_nodes/* asMapping */.dw)(read.root);
    const notifications = read.problems.map(problem);
    if (config === undefined)
        return { subjects: [], builds: [], notifications };
    const build = buildIn(config);
    const features = featureSettings(config, context);
    const container = containerIn(config, build?.build, features);
    const started = startedIn(hookScripts(config), { format: 'devcontainer', file, isBrief: false });
    const ofFeatures = features.commands.map(({ file: from, scripts }) => startedIn(scripts, { format: 'devcontainer', file: from, isBrief: false }));
    const allStarted = [started, ...ofFeatures];
    const subjects = [
        { kind: 'text', file },
        ...(build === undefined ? [] : [build.build]),
        ...(container === undefined ? [] : (0,run_options_container/* subjectsOf */.Z)(container)),
        ...allStarted.flatMap((one) => one.subjects).filter(({ kind }) => kind !== 'text'),
    ];
    const builds = build?.reference === undefined ? [] : [build.reference];
    const compose = composeFilesOf(config, context.repository.readFile);
    return {
        ...started,
        subjects,
        builds,
        lists: [...compose.lists, ...(started.lists ?? [])],
        notifications: [
            ...notifications,
            ...features.notifications,
            ...compose.notifications,
            ...allStarted.flatMap((one) => one.notifications),
        ],
        valueFiles: features.files,
    };
}
function unreadable({ reason, span }) {
    const kind = (0,template_kind/* templateAt */.oA)(span.file, span.start);
    if (kind !== undefined)
        return (0,gaps/* templateGap */.nV)(span.file, kind);
    const message = `${span.file.path} is not a valid dev container file, so it was not checked: ${reason}.`;
    return (0,gap/* notLookedAt */.$h)({ kind: 'syntax-error', message, wayOut: 'Correct it, or exclude it.', span });
}
function problem({ reason, span }) {
    const message = `In this dev container file ${reason}: the last one was checked, and other readers may take the first.`;
    return (0,gap/* notLookedAt */.$h)({ kind: 'ambiguous-text', weight: 'ordinary', message, wayOut: 'Remove one of them.', span });
}

;// CONCATENATED MODULE: ./build/syntax/toml/reading.js

/** Ends the reading. Its message contains no text of the file. */
class TomlError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function isAt({ text, at }, mark) {
    return text.startsWith(mark, at);
}
function skipBlanks(reading) {
    const { text } = reading;
    while (text[reading.at] === ' ' || text[reading.at] === '\t')
        reading.at++;
}
/** Skips blanks, line ends and comments. */
function skipLines(reading) {
    const { text } = reading;
    for (;;) {
        skipBlanks(reading);
        const char = text[reading.at];
        if (char === '#')
            reading.at = reading_endOfLine(text, reading.at);
        else if (char === '\n' || char === '\r')
            reading.at++;
        else
            return;
    }
}
function reading_endOfLine(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}
/** More parts than any name has. */
const LONGEST_PATH = 50;
/** `a."b c".d`, with blanks around it. */
function readKey(reading) {
    const path = [];
    for (;;) {
        skipBlanks(reading);
        path.push(readName(reading));
        skipBlanks(reading);
        if (!isAt(reading, '.'))
            return path;
        if (path.length >= LONGEST_PATH)
            throw new TomlError('the name has too many parts', reading.at);
        reading.at++;
    }
}
const BARE = /[A-Za-z0-9_-]+/y;
function readName(reading) {
    if (isAt(reading, '"') || isAt(reading, "'"))
        return readString(reading);
    const start = reading.at;
    BARE.lastIndex = start;
    if (!BARE.test(reading.text))
        throw new TomlError('a name is expected', start);
    reading.at = BARE.lastIndex;
    return scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true);
}
/** `"\u2026"` with escapes or `'\u2026'` without, on one line. */
function readString(reading) {
    const { text, file, at: from } = reading;
    const quote = text[from];
    let end = from + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n')
        end += quote === '"' && text[end] === '\\' ? 2 : 1;
    if (text[end] !== quote)
        throw new TomlError('the string is not closed on its line', from);
    reading.at = end + 1;
    const written = text.slice(from + 1, end);
    const value = quote === '"' ? unescaped(written, from) : written;
    return { ...scalar(file, from + 1, end, value, value === written), style: quote === '"' ? 'double' : 'single' };
}
const ESCAPE = /\\(?:([btnfr"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[\s\S]?)/g;
const NAMED = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
function unescaped(written, at) {
    if (!written.includes('\\'))
        return written;
    return written.replace(ESCAPE, (_all, named, short, long) => {
        const code = Number.parseInt(short ?? long ?? '', 16);
        const char = named === undefined ? codeText(code) : NAMED[named];
        if (char === undefined)
            throw new TomlError('the string has an invalid escape', at);
        return char;
    });
}
function codeText(code) {
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

;// CONCATENATED MODULE: ./build/syntax/toml/values.js


const values_MAXIMUM_DEPTH = 50;
function values_readValue(reading) {
    skipBlanks(reading);
    if (isAt(reading, '"""') || isAt(reading, "'''"))
        return readLines(reading);
    if (isAt(reading, '"') || isAt(reading, "'"))
        return readString(reading);
    if (isAt(reading, '['))
        return nested(reading, readArray);
    if (isAt(reading, '{'))
        return nested(reading, readInlineTable);
    return readWord(reading);
}
function nested(reading, read) {
    if (++reading.depth > values_MAXIMUM_DEPTH)
        throw new TomlError('values are nested too deep', reading.at);
    const node = read(reading);
    reading.depth--;
    return node;
}
/** An array may span lines, and have comments between items and a comma after the last one. */
function readArray(reading) {
    const builder = sequenceAt(reading.file, reading.at);
    reading.at++;
    for (;;) {
        skipLines(reading);
        if (isAt(reading, ']'))
            break;
        builder.add(values_readValue(reading));
        skipLines(reading);
        if (isAt(reading, ','))
            reading.at++;
        else if (!isAt(reading, ']'))
            throw new TomlError('a comma or the end of the list is expected', reading.at);
    }
    reading.at++;
    return builder.end(reading.at);
}
function readInlineTable(reading) {
    const builder = mappingAt(reading.file, reading.at);
    const tables = new Map([[builder.node, builder]]);
    reading.at++;
    skipBlanks(reading);
    while (!isAt(reading, '}')) {
        readInlinePair(reading, builder, tables);
        skipBlanks(reading);
        if (isAt(reading, ','))
            reading.at++;
        else if (!isAt(reading, '}'))
            throw new TomlError('a comma or the end of the table is expected', reading.at);
        skipBlanks(reading);
    }
    reading.at++;
    return builder.end(reading.at);
}
function readInlinePair(reading, table, tables) {
    const path = readKey(reading);
    const name = path.at(-1);
    const above = path.slice(0, -1);
    if (!isAt(reading, '='))
        throw new TomlError('an equals sign is expected', reading.at);
    reading.at++;
    const owner = tableAt(table, above, tables);
    if (owner.node.entries.has(name.value))
        throw new TomlError('the name is already used', name.start);
    reading.depth += above.length;
    if (reading.depth > values_MAXIMUM_DEPTH)
        throw new TomlError('values are nested too deep', name.start);
    owner.add(name, values_readValue(reading));
    reading.depth -= above.length;
}
function tableAt(from, path, tables) {
    let table = from;
    for (const name of path) {
        const node = table.node.entries.get(name.value)?.node;
        const next = node === undefined ? mappingAt(name.file, name.start) : tables.get(node);
        if (next === undefined)
            throw new TomlError('the name is not a table', name.start);
        if (node === undefined)
            table.add(name, next.node);
        tables.set(next.node, next);
        table = next;
    }
    return table;
}
/** A multi-line string, without its first line end. */
function readLines(reading) {
    const { text, file, at: from } = reading;
    const quotes = text.slice(from, from + 3);
    let end = from + 3;
    while (end < text.length && !text.startsWith(quotes, end))
        end += quotes === '"""' && text[end] === '\\' ? 2 : 1;
    if (end >= text.length)
        throw new TomlError('the string is not closed', from);
    // up to two quotes may belong to the string
    while (text.startsWith(quotes, end + 1))
        end++;
    reading.at = end + 3;
    const written = text.slice(from + 3, end).replace(/^\r?\n/, '');
    const value = quotes === '"""' ? unescaped(written.replaceAll(/\\[ \t]*\r?\n\s*/g, ''), from) : written;
    return scalar(file, from + 3, end, value, false);
}
/** Booleans, numbers and dates, which need not be distinguished here. */
const values_WORD = /(?:true|false|[+-]?(?:inf|nan)|[+-]?\d[\w.+:-]*(?: \d\d:\d\d:\d\d[\d.Z+:-]*)?)/y;
function readWord(reading) {
    const start = reading.at;
    values_WORD.lastIndex = start;
    if (!values_WORD.test(reading.text))
        throw new TomlError('a value is expected', start);
    reading.at = values_WORD.lastIndex;
    return { ...scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true), style: 'plain' };
}

;// CONCATENATED MODULE: ./build/syntax/toml/located-toml.js



/**
 * Reads a file into the same tree as YAML. Never throws, and never guesses: anything that is not certainly TOML is an error.
 * https://toml.io/en/v1.0.0
 */
function parseToml(file) {
    const reading = { file, text: file.text, at: 0, depth: 0 };
    const root = mappingAt(file, 0);
    try {
        readDocument(reading, { root, tables: new Map([[root.node, root]]), arrays: new Map(), declared: new Set() });
    }
    catch (error) {
        if (!(error instanceof TomlError))
            throw error;
        return { reason: error.message, span: { file, start: error.at, end: error.at } };
    }
    return { root: root.end(file.text.length) };
}
function readDocument(reading, document) {
    let table = document.root;
    for (;;) {
        skipLines(reading);
        if (reading.at >= reading.text.length)
            return;
        if (isAt(reading, '['))
            table = readHeader(reading, document);
        else
            readPair(reading, table, document);
        endLine(reading);
    }
}
/** Only a comment may follow. */
function endLine(reading) {
    skipBlanks(reading);
    const { text, at } = reading;
    if (at < text.length && !/[\r\n#]/.test(text[at]))
        throw new TomlError('the line should end here', at);
}
/** `[name]` or `[[name]]`. */
function readHeader(reading, document) {
    const start = reading.at;
    const isArray = reading.text.startsWith('[[', start);
    const close = isArray ? ']]' : ']';
    reading.at += close.length;
    const path = readKey(reading);
    if (!reading.text.startsWith(close, reading.at))
        throw new TomlError('the header of a table is not closed', reading.at);
    reading.at += close.length;
    const parent = descend(document, document.root, path.slice(0, -1));
    const name = path.at(-1);
    return isArray ? addToArray(document, parent, name, start) : declare(document, parent, name);
}
function declare(document, parent, name) {
    const table = descend(document, parent, [name]);
    if (document.declared.has(table))
        throw new TomlError('the table is already defined', name.start);
    document.declared.add(table);
    return table;
}
function addToArray(document, parent, name, start) {
    const before = parent.node.entries.get(name.value)?.node;
    let array = document.arrays.get(before);
    if (array === undefined) {
        if (before !== undefined)
            throw new TomlError('the name is already used', name.start);
        array = sequenceAt(name.file, start);
        document.arrays.set(array.node, array);
        parent.add(name, array.node);
    }
    const table = newTable(document, name);
    array.add(table.node);
    document.declared.add(table);
    return table;
}
/** `a.b.c = value` creates the tables `a` and `b`. */
function readPair(reading, table, document) {
    const path = readKey(reading);
    const name = path.at(-1);
    if (!isAt(reading, '='))
        throw new TomlError('an equals sign is expected', reading.at);
    reading.at++;
    const owner = descend(document, table, path.slice(0, -1));
    if (owner.node.entries.has(name.value))
        throw new TomlError('the name is already used', name.start);
    owner.add(name, values_readValue(reading));
}
/** The table at a path, created if necessary; for an array its last table. */
function descend(document, from, path) {
    let table = from;
    for (const name of path) {
        const node = table.node.entries.get(name.value)?.node;
        const last = document.arrays.has(node) && node?.kind === 'sequence' ? node.items.at(-1)?.node : node;
        const next = last === undefined ? newTable(document, name) : document.tables.get(last);
        if (next === undefined)
            throw new TomlError('the name is not a table', name.start);
        if (last === undefined)
            table.add(name, next.node);
        table = next;
    }
    return table;
}
function newTable(document, { file, start }) {
    const table = mappingAt(file, start);
    document.tables.set(table.node, table);
    return table;
}

;// CONCATENATED MODULE: ./build/parse/engine/buildkit.js


/** `buildkitd.toml`: https://docs.docker.com/build/buildkit/toml-configuration/ */
function buildkitSettings(root) {
    return {
        kind: 'engine',
        file: root.file,
        span: (0,tree_nodes/* spanOf */.ee)(root),
        reader: 'BuildKit',
        registries: (0,values/* membersAt */.n7)(root, 'registry').flatMap((registry) => weaknessesOf((0,tree_nodes/* asMapping */.dw)(registry.node)).map((weakness) => ({ name: (0,values/* wholeText */.r0)(registry.key), ...weakness }))),
        listeners: [],
        verifiesClients: undefined,
    };
}
/** `http` is tried first of the two switches. */
function weaknessesOf(registry) {
    const http = switchAt(registry, 'http');
    const insecure = switchAt(registry, 'insecure');
    if (http !== undefined && insecure !== undefined)
        return [{ weakness: 'either', span: (0,tree_nodes/* spanOf */.ee)(http.node), entry: undefined }];
    if (http !== undefined)
        return [{ weakness: 'http', span: (0,tree_nodes/* spanOf */.ee)(http.node), entry: (0,values/* entryOf */.Ms)(http) }];
    return insecure === undefined
        ? []
        : [{ weakness: 'unverified', span: (0,tree_nodes/* spanOf */.ee)(insecure.node), entry: (0,values/* entryOf */.Ms)(insecure) }];
}
function switchAt(registry, name) {
    const part = (0,values/* partAt */.l0)(registry, name);
    return part?.node.kind === 'scalar' && part.node.style === 'plain' && part.node.value === 'true' ? part : undefined;
}

;// CONCATENATED MODULE: ./build/parse/engine/containers-conf.js


/** `containers.conf`: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
function containersSettings(root) {
    const table = (0,values/* objectAt */.lJ)(root, 'containers');
    return {
        kind: 'engine',
        file: root.file,
        span: (0,tree_nodes/* spanOf */.ee)(root),
        reader: 'Podman',
        registries: [],
        listeners: [],
        verifiesClients: undefined,
        takenAway: OPTIONS.flatMap(([name, value, part]) => takenAwayBy(table, name, value, part)),
    };
}
/** The options of the table `containers`, the value that takes something away, and what that is. */
const OPTIONS = [
    ['privileged', 'true', 'all'],
    ['seccomp_profile', 'unconfined', 'seccomp'],
    ['apparmor_profile', 'unconfined', 'apparmor'],
    ['label', 'false', 'selinux'],
    ['netns', 'host', 'network'],
    ['pidns', 'host', 'pid'],
    ['ipcns', 'host', 'ipc'],
];
function takenAwayBy(table, name, value, part) {
    const found = (0,values/* partAt */.l0)(table, name);
    if (found?.node.kind !== 'scalar' || found.node.value !== value)
        return [];
    // a text is not a boolean
    if (/^(?:true|false)$/.test(value) !== (found.node.style === 'plain'))
        return [];
    return [{ part, span: (0,tree_nodes/* spanOf */.ee)(found.node), entry: (0,values/* entryOf */.Ms)(found) }];
}

;// CONCATENATED MODULE: ./build/parse/engine/daemon.js




/** `daemon.json`: https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file */
function daemonSettings(root) {
    return {
        kind: 'engine',
        file: root.file,
        span: (0,tree_nodes/* spanOf */.ee)(root),
        reader: 'The Docker daemon',
        registries: [...insecureRegistries(root), ...plainMirrors(root)],
        listeners: listenersOf(root),
        takenAway: daemon_takenAwayBy(root),
        verifiesClients: (0,values/* settingAt */.OZ)(root, 'tlsverify', (text) => text === 'true' ? true : text === 'false' ? false : located/* DYNAMIC */.u5),
    };
}
/** The daemon accepts any certificate of these, and falls back to HTTP. */
function insecureRegistries(root) {
    return (0,values/* stringsAt */.kp)(root, 'insecure-registries').map((part) => ({
        name: (0,values/* wholeText */.r0)(part.node),
        weakness: 'either',
        span: (0,tree_nodes/* spanOf */.ee)(part.node),
        entry: (0,values/* entryOf */.Ms)(part),
    }));
}
function plainMirrors(root) {
    return (0,values/* stringsAt */.kp)(root, 'registry-mirrors').flatMap((part) => {
        const host = plainHost(part.node.value);
        if (host === undefined)
            return [];
        const from = 'http://'.length;
        const name = (0,values/* partText */.Rn)(part.node, from, from + host.length);
        return [{ name, weakness: 'http', span: (0,tree_nodes/* spanOf */.ee)(part.node), entry: (0,values/* entryOf */.Ms)(part) }];
    });
}
function listenersOf(root) {
    return (0,values/* stringsAt */.kp)(root, 'hosts').map((part) => ({ address: (0,values/* wholeText */.r0)(part.node), entry: (0,values/* entryOf */.Ms)(part) }));
}
function daemon_takenAwayBy(root) {
    const profile = (0,values/* partAt */.l0)(root, 'seccomp-profile');
    if (profile?.node.kind !== 'scalar' || profile.node.value !== 'unconfined')
        return [];
    return [{ part: 'seccomp', span: (0,tree_nodes/* spanOf */.ee)(profile.node), entry: (0,values/* entryOf */.Ms)(profile) }];
}

;// CONCATENATED MODULE: ./build/parse/engine/policy.js


/** `policy.json`: https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md */
function policySettings(root) {
    const registries = (0,values/* objectAt */.lJ)((0,values/* objectAt */.lJ)(root, 'transports'), 'docker');
    const named = (0,values/* membersAt */.n7)((0,values/* objectAt */.lJ)(root, 'transports'), 'docker').flatMap(({ key }) => acceptedAt(registries, key.value));
    // an empty scope is tried before the default
    const others = registries?.entries.has('') === true ? [] : acceptedAt(root, 'default');
    return {
        kind: 'engine',
        file: root.file,
        span: (0,tree_nodes/* spanOf */.ee)(root),
        reader: 'Podman',
        registries: [],
        listeners: [],
        verifiesClients: undefined,
        unsigned: [...named, ...others],
    };
}
/** If there are several requirements, all must be met. */
function acceptedAt(object, name) {
    const [only, ...more] = (0,values/* itemsAt */.Ct)(object, name);
    const type = more.length > 0 ? undefined : (0,values/* scalarAt */.C_)((0,tree_nodes/* asMapping */.dw)(only?.node), 'type');
    if (type?.value !== 'insecureAcceptAnything')
        return [];
    return [{ scope: name === '' || name === 'default' ? undefined : name, span: (0,tree_nodes/* spanOf */.ee)(type) }];
}

;// CONCATENATED MODULE: ./build/parse/engine/registries.js


/** `registries.conf`: https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md */
function registriesSettings(root) {
    const registries = (0,values/* itemsAt */.Ct)(root, 'registry').flatMap(({ node }) => {
        const registry = (0,tree_nodes/* asMapping */.dw)(node);
        const mirrors = (0,values/* itemsAt */.Ct)(registry, 'mirror').map((mirror) => (0,tree_nodes/* asMapping */.dw)(mirror.node));
        return [registry, ...mirrors].flatMap(weakRegistry);
    });
    return {
        kind: 'engine',
        file: root.file,
        span: (0,tree_nodes/* spanOf */.ee)(root),
        reader: 'Podman',
        registries: [...registries, ...ofVersion1(root)],
        listeners: [],
        verifiesClients: undefined,
    };
}
/** Without a location, the prefix names the registry. */
function weakRegistry(table) {
    const insecure = (0,values/* partAt */.l0)(table, 'insecure');
    const name = (0,values/* textAt */.$6)(table, 'location') ?? (0,values/* textAt */.$6)(table, 'prefix');
    if (name === undefined || insecure?.node.kind !== 'scalar' || insecure.node.value !== 'true')
        return [];
    if (insecure.node.style !== 'plain')
        return [];
    return [{ name, weakness: 'either', span: (0,tree_nodes/* spanOf */.ee)(insecure.node), entry: (0,values/* entryOf */.Ms)(insecure) }];
}
/** `[registries.insecure]` with a list. */
function ofVersion1(root) {
    return (0,values/* stringsAt */.kp)((0,values/* objectAt */.lJ)((0,values/* objectAt */.lJ)(root, 'registries'), 'insecure'), 'registries').map((part) => ({
        name: (0,values/* wholeText */.r0)(part.node),
        weakness: 'either',
        span: (0,tree_nodes/* spanOf */.ee)(part.node),
        entry: (0,values/* entryOf */.Ms)(part),
    }));
}

;// CONCATENATED MODULE: ./build/parse/engine/index.js











const KINDS = [
    {
        name: formats/* ENGINE_FILES */.HW.daemon,
        words: /"(?:insecure-registries|registry-mirrors|hosts|seccomp-profile)"/,
        isJson: true,
        settingsIn: daemonSettings,
    },
    { name: formats/* ENGINE_FILES */.HW.buildkit, words: /registry/, isJson: false, settingsIn: buildkitSettings },
    {
        name: formats/* ENGINE_FILES */.HW.registries,
        words: /insecure/,
        isJson: false,
        settingsIn: registriesSettings,
    },
    {
        name: formats/* ENGINE_FILES */.HW.containers,
        words: /privileged|unconfined|label|host/,
        isJson: false,
        settingsIn: containersSettings,
    },
    {
        name: formats/* ENGINE_FILES */.HW.policy,
        words: /"insecureAcceptAnything"/,
        isJson: true,
        settingsIn: policySettings,
    },
];
/** The settings of engines and builders in a repository, to be installed where those run. */
const engine = {
    ...formats/* engineFormat */.SO,
    comments: comment_syntax/* hashComments */.p,
    parse: parseSettings,
};
/** Whether the text has one of the words; escapes may hide one. */
function mayHave(words, text) {
    return words.test(text) || /\\[uUx]/.test(text);
}
function kindOf(path) {
    return KINDS.find(({ name }) => name.test(path));
}
function parseSettings(file) {
    const kind = kindOf(file.path);
    if (kind === undefined || !mayHave(kind.words, file.text))
        return { subjects: [], builds: [], notifications: [] };
    const subjects = [{ kind: 'text', file }];
    const parsed = kind.isJson ? (0,located_json/* parseJson */.q)(file) : parseToml(file);
    if ('reason' in parsed)
        return { subjects, builds: [], notifications: [invalidFile(file, kind.isJson ? 'JSON' : 'TOML', parsed)] };
    const root = (0,tree_nodes/* asMapping */.dw)(parsed.root);
    const settings = root && kind.settingsIn(root);
    return { subjects: settings === undefined ? subjects : [...subjects, settings], builds: [], notifications: [] };
}

// EXTERNAL MODULE: ./build/parse/frontend.js
var parse_frontend = __webpack_require__(37546);
// EXTERNAL MODULE: ./build/parse/inspect/index.js + 7 modules
var inspect = __webpack_require__(29467);
// EXTERNAL MODULE: ./build/syntax/shell/index.js + 17 modules
var syntax_shell = __webpack_require__(26230);
// EXTERNAL MODULE: ./build/parse/compose/dotenv.js
var dotenv = __webpack_require__(30197);
;// CONCATENATED MODULE: ./build/parse/compose/dotenv-variables.js


/** The variables with known values in a file such as `.env`, for a program that passes them on. */
function variablesInDotenv(file) {
    return (0,dotenv/* parseDotenv */.qd)(file, () => undefined).flatMap(({ name, value }) => value === undefined || value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [] : [{ name, value }]);
}

// EXTERNAL MODULE: ./build/parse/run-options/passed-variables.js
var passed_variables = __webpack_require__(24781);
;// CONCATENATED MODULE: ./build/parse/scripts/engine-variables.js

/** The variables whose values may name an engine, directly or through others. Each is given with the text that defines it. */
function engineVariables(definitions) {
    const users = new Map();
    const found = new Set();
    for (const [name, definition] of definitions) {
        if (engine_variables_ENGINE.test(definition))
            found.add(name);
        for (const other of new Set(definition.match(NAME)))
            (0,group_by/* addToGroup */.M)(users, other, name);
    }
    // a set also visits what is added meanwhile
    for (const name of found)
        for (const user of users.get(name) ?? [])
            found.add(user);
    return found;
}
/** Whether an expression may name an engine, given the variables that may. */
function mayNameEngine(expression, variables) {
    return engine_variables_ENGINE.test(expression) || (expression.match(NAME) ?? []).some((name) => variables.has(name));
}
/** As a program: not in a path or in the name of an image. */
const engine_variables_ENGINE = /(?<![\w./-])(?:docker|podman|nerdctl|buildah)(?![\w./:-])/;
const NAME = /[A-Za-z_][\w-]*/g;

;// CONCATENATED MODULE: ./build/parse/scripts/gap-definitions.js


/**
 * Gaps of expressions, which their definitions identify as well, if these may contain options: `{{options}}` is another gap once `options` has
 * another value that is not known. `names` finds the names in a text, as its first group.
 */
function withDefinitions(gaps, definitionsIn, names) {
    if (gaps.length === 0)
        return gaps;
    const definitionsAt = definitionsIn();
    const ofFile = gaps.length > MAXIMUM_FOLLOWED ? (0,short_text/* shortText */.o)(gaps[0]?.span?.file.text ?? '', 0) : '';
    return gaps.map((one, index) => {
        if (one.span === undefined)
            return one;
        if (index >= MAXIMUM_FOLLOWED)
            return identifiedBy(one, [ofFile]);
        const [, ...texts] = gap_definitions_madeOf((0,source/* spanText */.C)(one.span), definitionsAt(one.span), names);
        if (!texts.some((text) => OPTION.test(text)))
            return one;
        return identifiedBy(one, texts);
    });
}
/** For how many gaps of a file the definitions are followed. Each change of the file makes others of the rest, which no real file has. */
const MAXIMUM_FOLLOWED = 500;
function identifiedBy(one, texts) {
    const evidence = (0,short_text/* shortText */.o)(JSON.stringify([one.gap.evidence, ...texts]), 0);
    return { ...one, gap: { ...one.gap, evidence } };
}
/** Whether an option may be in the text of a place, or in those that define the names in it. */
function mayHoldOptions(place, definitions, names) {
    return [...gap_definitions_madeOf((0,source/* spanText */.C)(place), definitions, names)].some((text) => OPTION.test(text));
}
/** A dash that is neither in a word nor before an item of a list. */
const OPTION = /(?<![\w.:/@-])-(?!\s)/;
/** A text, and those that define the names in it, directly or through others. */
function gap_definitions_madeOf(text, definitions, names) {
    const texts = new Set([text]);
    const known = new Set();
    // a set also visits what is added meanwhile
    for (const one of texts) {
        for (const [, name = ''] of one.matchAll(names)) {
            if (known.has(name))
                continue;
            known.add(name);
            for (const definition of definitions.get(name) ?? [])
                texts.add(definition);
        }
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/parse/scripts/unknown-variables.js

/** Where a script uses variables that its file sets to values which are not known, or known only in part. */
function unknownVariables({ text, span }, lookUp) {
    return [...text.matchAll(unknown_variables_VARIABLE)].flatMap(({ 0: variable, 1: name = '', index }) => lookUp(name)?.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [span(index, index + variable.length)] : []);
}
const unknown_variables_VARIABLE = /\$\{?([A-Za-z_]\w*)/g;
/** For messages: what determines the options. */
const ENVIRONMENT = 'A variable of the environment';

;// CONCATENATED MODULE: ./build/parse/scripts/unread-shell.js


/** Whether a POSIX-like shell runs a text, whatever runs the shell: `sudo bash {0}`, `nix develop -c bash {0}`. */
function isPosixShell(shell) {
    return shell.split(/[\s/\\]+/).some((word) => POSIX.test(word));
}
const POSIX = /^(?:\w+-)?(?:ba|da|z|k|a)?sh(?:\.exe)?$/;
/** Whether bash certainly runs it. */
function isBash(shell) {
    return BASH.test(shell);
}
const BASH = /(?:^|[\s/])bash(?:\s|$)/;
/** Commands that may start containers in a shell that is not read. `what` names them. */
function unreadShell(text, { shell, what, span }) {
    if (!(0,command_lines/* mentionsEngine */.W0)(text) || !mayStart(text))
        return [];
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'unknown-shell',
            message: `${what} may start containers or build images in a shell that is not read (${shown(shell)}), so it was not checked.`,
            wayOut: 'Let bash or sh run these commands.',
            span,
        }),
    ];
}
/** A long one without its arguments. */
function shown(shell) {
    return shell.length <= LONGEST_SHOWN ? shell : `${shell.split(/\s/, 1)[0]?.slice(0, LONGEST_SHOWN)} \u2026`;
}
/** In characters. */
const LONGEST_SHOWN = 60;
/** Whether an action of an engine occurs near the name of an engine or of a variable, in any language. */
function mayStart(text) {
    return [...text.matchAll(PROGRAM)].some(({ 0: name, index }) => text
        .slice(index + name.length, index + unread_shell_NEAR)
        .split(/[\s"'`,()[\]]+/)
        .slice(0, MOST_WORDS)
        .some((word) => ACTIONS.has(word)));
}
const PROGRAM = /\b(?:docker|podman|nerdctl|buildah)\b|\$\w+/g;
const ACTIONS = new Set([
    'run',
    'create',
    'exec',
    'up',
    'build',
    'buildx',
    'compose',
    '-compose',
    'service',
    'stack',
]);
/** How far after a program its action is searched, in characters and in words. */
const unread_shell_NEAR = 200;
const MOST_WORDS = 5;

;// CONCATENATED MODULE: ./build/parse/justfile/comments.js


const justfileComments = { ...comment_syntax/* hashComments */.p, hasShellQuotes: true, lastLine: syntax_lines/* lastContinuedLine */.Sr };

;// CONCATENATED MODULE: ./build/parse/justfile/definitions.js

/** For a place: the values of a variable, or the headers that give a parameter of its recipe a value. */
function definitionsIn({ text }, { assignments, recipes }) {
    const textOf = ({ start, end }) => text.slice(start, end);
    const values = [...(0,group_by/* groupBy */.$)(assignments, ({ name }) => name)].map(([name, all]) => [name, all.map(({ value }) => textOf(value))]);
    const headersFor = (recipe) => {
        const name = definitions_NAME.exec(textOf(recipe.header))?.[0] ?? '';
        const isCall = (header) => header.split(`(${name}`).some((rest, at) => at > 0 && /^\s/.test(rest));
        return [textOf(recipe.header), ...recipes.map(({ header }) => textOf(header)).filter(isCall)];
    };
    return ({ start }) => {
        const recipe = recipes.find(({ header, lines }) => header.start <= start && start < (lines.at(-1)?.end ?? 0));
        const headers = recipe === undefined ? [] : headersFor(recipe);
        return new Map([...values, ...[...(recipe?.parameters ?? [])].map((name) => [name, headers])]);
    };
}
/** In expressions and headers. */
const definitions_NAME = /[A-Za-z_][\w-]*/;

;// CONCATENATED MODULE: ./build/parse/justfile/expressions.js
/** Reads the expression at an offset: https://just.systems/man/en/expressions-and-substitutions.html */
function expressions_readExpression(whole, { start, end: limit }, within) {
    const text = whole.slice(0, limit);
    const reading = {
        text,
        limit,
        within,
        parts: [],
        commands: [],
        isKnown: true,
        depth: 0,
        argumentEnd: start,
    };
    let at = start;
    while (at < limit && !isEnd(reading, at))
        at = readToken(reading, at);
    const { parts, commands, isKnown } = reading;
    return { parts: isKnown && parts.length > 0 ? parts : undefined, commands, start, end: at };
}
function isEnd({ text, depth, within }, at) {
    if (depth > 0)
        return false;
    if (within === 'braces')
        return text.startsWith('}}', at);
    return (within === 'line' ? '\n#' : ',)').includes(text[at]);
}
const BLANK = /(?:[ \t\r\n]|\\\r?\n)+/y;
const expressions_WORD = /[A-Za-z_][\w-]*/y;
const MARKS = ["'''", '"""', '```', "'", '"', '`'];
/** Returns where the next token begins. */
function readToken(reading, at) {
    const { text, parts } = reading;
    const mark = MARKS.find((one) => text.startsWith(one, at));
    if (mark !== undefined)
        return readQuoted(reading, at, mark);
    const word = matchAt(expressions_WORD, text, at);
    if (word !== '')
        return expressions_readWord(reading, at, word);
    const character = text[at];
    if (character === '/')
        parts.push({ start: at, end: at + 1 });
    else if (character === '(' || character === '{')
        reading.depth += 1;
    else if (character === ')' || character === '}')
        reading.depth = Math.max(0, reading.depth - 1);
    // only joined texts are known
    if (!'+/()'.includes(character))
        reading.isKnown &&= expressions_BLANKS.includes(character);
    const blank = reading.depth > 0 ? matchAt(BLANK, text, at) : '';
    return at + Math.max(1, blank.length);
}
const expressions_BLANKS = ' \t\r\n\\';
/** Calls of functions, conditions and texts that are expanded have values that are not known. */
function expressions_readWord(reading, at, word) {
    const { text } = reading;
    const end = at + word.length;
    const next = text[end] ?? '';
    if (next === '(' || next === '"' || next === "'" || KEYWORDS.has(word))
        reading.isKnown = false;
    else
        reading.parts.push({ start: at, end, name: word });
    if (word === 'shell' && next === '(' && reading.within !== 'argument')
        readCall(reading, end + 1);
    return end;
}
/** The argument of `shell(\u2026)`, but not of another one in it, so that each text is read at most twice. */
function readCall(reading, start) {
    const { text, limit, commands } = reading;
    if (start < reading.argumentEnd)
        return;
    const expression = expressions_readExpression(text, { start, end: limit }, 'argument');
    commands.push({ start, end: expression.end, expression });
    reading.argumentEnd = expression.end;
}
const KEYWORDS = new Set(['if', 'else', 'assert']);
function readQuoted(reading, at, mark) {
    const { text, limit, parts, commands } = reading;
    const start = at + mark.length;
    const close = mark.startsWith('"') ? cookedEnd(text, start, mark) : text.indexOf(mark, start);
    if (close === -1) {
        reading.isKnown = false;
        return limit;
    }
    const inside = text.slice(start, close);
    if (mark.startsWith('`')) {
        commands.push({ start, end: close });
        reading.isKnown = false;
    }
    else if (mark.length === 3)
        reading.isKnown &&= isOneLine(inside);
    if (!mark.startsWith('`'))
        parts.push(partOf(start, close, inside, mark));
    return close + mark.length;
}
/** Indentation is removed from texts of several lines. */
function isOneLine(text) {
    return !text.includes('\n');
}
function cookedEnd(text, start, mark) {
    for (let at = text.indexOf(mark, start); at !== -1; at = text.indexOf(mark, at + 1)) {
        let backslashes = 0;
        while (at - backslashes > start && text[at - backslashes - 1] === '\\')
            backslashes += 1;
        if (backslashes % 2 === 0)
            return at;
    }
    return -1;
}
function partOf(start, end, inside, mark) {
    if (!mark.startsWith('"') || !inside.includes('\\'))
        return { start, end };
    return {
        start,
        end,
        text: inside.replaceAll(/\\(\r?\n[ \t]*|.)/g, (_, escaped) => ESCAPES[escaped] ?? escaped.trim()),
    };
}
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/parse/justfile/items.js

/** The parts of a justfile: https://github.com/casey/just/blob/master/GRAMMAR.md */
function itemsOf(text) {
    const found = {
        shellWords: shellWordsIn(text),
        ...{ assignments: [], recipes: [], commands: [], imports: [] },
        ...{ shell: shellIn(text, 'shell'), scriptShell: shellIn(text, 'script-interpreter') },
        ...{ exportsAll: /^set[ \t]+export[ \t]*(?:$|#|\r|:=[ \t]*true\b)/m.test(text), attributes: '' },
    };
    for (let at = 0; at < text.length;)
        at = items_readItem(text, lineAt(text, at), found);
    return found;
}
/** The first text of a list, which may have several lines: `set shell := ["bash", "-c"]`. */
function shellIn(text, setting) {
    for (const [, name, shell = ''] of text.matchAll(SHELL))
        if (name === setting)
            return shell;
    return 'sh';
}
/** The texts of each list, without their quotes. */
function shellWordsIn(text) {
    return [...text.matchAll(SHELL_LIST)].map(({ 0: list, index }) => [...list.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].map((word) => {
        const start = index + word.index + 1;
        return { start, end: start + word[0].length - 2 };
    }));
}
const SHELL_LIST = /^set[ \t]+(?:shell|script-interpreter)[ \t]*:=\s*\[[^\]]{0,300}\]/gm;
const SHELL = /^set[ \t]+([\w-]+)[ \t]*:=\s*\[\s*["']([^"'\n]+)["']/gm;
/** Returns where the next item begins. */
function items_readItem(text, line, found) {
    const assignment = ASSIGNMENT.exec(line.text);
    if (assignment !== null)
        return readAssignment(text, line, found, assignment);
    if (IMPORT.test(line.text))
        found.imports.push(...(QUOTED.exec(line.text)?.slice(1) ?? []));
    if (line.text.startsWith('['))
        found.attributes += line.text;
    if (NO_RECIPE.test(line.text) || isOtherItem(line.text))
        return line.next;
    return readRecipe(text, line, found);
}
function readAssignment(text, line, found, [mark, exported, name = '']) {
    const value = expressions_readExpression(text, { start: line.start + mark.length, end: text.length }, 'line');
    found.assignments.push({ name, isExported: exported !== undefined, value });
    found.commands.push(...value.commands);
    return lineAt(text, value.end).next;
}
const ASSIGNMENT = /^(export[ \t]+)?(?:(?:eager|lazy|private)[ \t]+)?([A-Za-z_][\w-]*)[ \t]*:=/;
const IMPORT = /^(?:import|mod)\b/;
const QUOTED = /["']([^"'\n]+)["']/;
/** Blank lines, comments, lines that belong to nothing, and attributes. */
const NO_RECIPE = /^(?:[ \t#[]|\r?$)/;
/** Whether a line is an item without commands. A recipe may have the same name: `import file:`. */
function isOtherItem(line) {
    return OTHER.test(line) && !/(?<!:):(?![:=])/.test(line.replaceAll(TEXT_OR_COMMENT, ' '));
}
const OTHER = /^(?:alias|import\??|mod\??|set|unexport)[ \t]/;
const TEXT_OR_COMMENT = /"[^"]*"|'[^']*'|#.*/g;
function lineAt(text, start) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found + 1;
    const end = found === -1 ? text.length : found - (text[found - 1] === '\r' && found > start ? 1 : 0);
    return { start, end, next, text: text.slice(start, end) };
}
/** Returns where the next item begins. */
function readRecipe(text, first, found) {
    const header = wholeHeader(text, first);
    const lines = [];
    let at = header.next;
    for (let line = lineAt(text, at); at < text.length && IN_RECIPE.test(line.text); line = lineAt(text, at)) {
        lines.push({ start: line.start, end: line.end });
        at = line.next;
    }
    found.commands.push(...expressions_readExpression(text, header, 'line').commands);
    if (header.text.includes(':')) {
        const interpreter = interpreterOf(text, lines, found);
        const [parameters, exported] = parametersOf(header.text, found.exportsAll);
        const defaults = defaultsOf(header.text, exported);
        found.recipes.push({ header, lines: withoutIndentation(text, lines), parameters, exported, defaults, interpreter });
    }
    found.attributes = '';
    return at;
}
const IN_RECIPE = /^(?:[ \t]|$)/;
/** A line that ends with a backslash continues. */
function wholeHeader(text, first) {
    let { end, next } = first;
    while (text[end - 1] === '\\' && next < text.length)
        ({ end, next } = lineAt(text, next));
    return { start: first.start, end, next, text: text.slice(first.start, end) };
}
/** All words up to the dependencies, apart from texts; and those of them that are exported. */
function parametersOf(header, exportsAll) {
    const [before = ''] = header.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, ' ').split(':', 1);
    const [, ...names] = before.match(/\$?[A-Za-z_][\w-]*/g) ?? [];
    const exported = exportsAll ? names : names.filter((name) => name.startsWith('$'));
    return [new Set(names.map(withoutSign)), new Set(exported.map(withoutSign))];
}
/** `$NAME="value"` */
function defaultsOf(header, exported) {
    return [...header.matchAll(DEFAULT)].flatMap(([, name = '', double, single]) => exported.has(name) ? [{ name, value: double ?? single ?? '' }] : []);
}
const DEFAULT = /(?<![\w$])\$?([A-Za-z_]\w*)=(?:"([^"\\]*)"|'([^']*)')/g;
function withoutSign(name) {
    return name.replace('$', '');
}
/** `#!/usr/bin/env bash` in the first line, `[script("python3")]` or `[script]` */
function interpreterOf(text, lines, { attributes, scriptShell }) {
    const first = lines.map(({ start, end }) => text.slice(start, end).trim()).find((line) => line !== '');
    if (first?.startsWith('#!'))
        return first.slice(2).trim();
    const script = [...attributes.matchAll(items_ATTRIBUTE)].find(({ 1: name }) => name !== undefined);
    return script === undefined ? undefined : (script[2] ?? scriptShell);
}
/** `script`, or the text of another attribute, such as `doc("runs a script")`. */
const items_ATTRIBUTE = /"[^"\n]*"|'[^'\n]*'|\b(script)\b(?:[ \t]*[(:][ \t]*["']([^"'\n]+)["'])?/g;
/** Without the indentation that all lines have, so that here-documents end where they do in just. */
function withoutIndentation(text, lines) {
    const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
    if (first === undefined)
        return [];
    const indentation = /^[ \t]*/.exec(text.slice(first.start, first.end))?.[0] ?? '';
    return lines.map(({ start, end }) => ({
        start: text.startsWith(indentation, start) ? Math.min(start + indentation.length, end) : end,
        end,
    }));
}

// EXTERNAL MODULE: ./build/analysis/secrets/secret.js
var secret = __webpack_require__(60405);
// EXTERNAL MODULE: ./build/syntax/shell/masked.js
var masked = __webpack_require__(74022);
;// CONCATENATED MODULE: ./build/parse/scripts/engine-name.js
/** If a variable without a known value names the program, it is one with the same options. */
function engineNamedBy(variable) {
    return engine_name_ENGINE.exec(variable)?.[1]?.toLowerCase();
}
const engine_name_ENGINE = /^(docker|podman|nerdctl)(?:_?(?:bin|cmd|command|exe))?$/i;

;// CONCATENATED MODULE: ./build/parse/justfile/values.js






/** In characters. A longer value is unknown. */
const LONGEST_VALUE = 10_000;
/** How many variables a value may go through. */
const values_DEEPEST = 60;
/** What all replaced variables of a file may add to its text, in characters; further ones are unknown. */
const ALLOWANCE = 4_000_000;
/** The values of the variables of a justfile. A finding in a value points at the place where it is assigned. */
function values_valuesOf(file, assignments, 
/** What the command line sets in place of the file. */
given = []) {
    const once = new Map();
    for (const one of assignments)
        once.set(one.name, once.has(one.name) ? undefined : one);
    const known = new Map(given.map((one) => [one.name, givenRuns(file, one, once)]));
    let left = ALLOWANCE;
    const variable = (name, depth) => {
        if (known.has(name))
            return known.get(name);
        const parts = depth > values_DEEPEST ? undefined : once.get(name)?.value.parts;
        // inside of its own value it is unknown
        known.set(name, undefined);
        const runs = parts && joined(parts, NO_NAMES, depth + 1);
        known.set(name, runs);
        if (runs !== undefined && (0,secret/* looksLikeSecretName */.FF)(name))
            (0,named_secrets/* noteSecret */.XV)(name, textIn(runs));
        return runs;
    };
    const joined = (parts, hidden, depth) => {
        const runs = [];
        let length = 0;
        for (const part of parts) {
            const own = 'name' in part ? (hidden.has(part.name) ? undefined : variable(part.name, depth)) : [literal(file, part)];
            if (own === undefined)
                return undefined;
            length += textIn(own).length;
            if (length > LONGEST_VALUE)
                return undefined;
            // empty ones would multiply without making the text longer
            runs.push(...own.filter(({ text }) => text !== ''));
        }
        return runs;
    };
    const replaced = (parts, hidden) => {
        const runs = left < 0 || parts === undefined ? undefined : joined(parts, hidden, 0);
        left -= runs === undefined ? 0 : textIn(runs).length;
        return runs;
    };
    const evaluatorOf = (hidden) => (expression, { start, end }) => {
        const use = { file, start, end };
        const value = replaced(expression.parts, hidden);
        if (value === undefined)
            return { runs: [unknownRun(expression, use)], undecided: [use] };
        return { runs: value.map((run) => ({ ...run, use })), undecided: [] };
    };
    return {
        replace: (range, hidden) => replaceIn(file, range, evaluatorOf(hidden)),
        evaluatorOf,
        textOf: (name) => {
            const runs = variable(name, 0);
            return runs && textIn(runs);
        },
    };
}
function givenRuns(file, { name, value }, assignments) {
    const { start, end } = assignments.get(name)?.value ?? { start: 0, end: 0 };
    return [{ text: value, span: () => ({ file, start, end }) }];
}
const NO_NAMES = new Set();
function textIn(runs) {
    return runs.map(({ text }) => text).join('');
}
function literal(file, { start, end, ...part }) {
    const { text } = part;
    if (text !== undefined)
        return { text, span: () => ({ file, start, end }) };
    return written(file, start, end);
}
function written(file, start, end) {
    return { text: file.text.slice(start, end), span: (from, to) => ({ file, start: start + from, end: start + to }) };
}
function replaceIn(file, { start, end }, evaluate) {
    const runs = [];
    const undecided = [];
    const commands = [];
    let done = start;
    for (let at = file.text.indexOf('{{', start); at !== -1 && at < end; at = file.text.indexOf('{{', done)) {
        if (at > done)
            runs.push(written(file, done, at));
        if (file.text.startsWith('{{{{', at)) {
            // two braces, as written
            done = Math.min(at + 4, end);
            runs.push(written(file, at, at + 2));
            continue;
        }
        const expression = expressions_readExpression(file.text, { start: at + 2, end }, 'braces');
        done = Math.min(expression.end + 2, end);
        commands.push(...expression.commands);
        const value = evaluate(expression, { start: at, end: done });
        undecided.push(...value.undecided);
        runs.push(...value.runs);
    }
    if (end > done)
        runs.push(written(file, done, end));
    return { runs, undecided, commands };
}
/** A variable that nobody sets, unless the name of the variable is that of an engine, or it is just itself. */
function unknownRun({ parts = [] }, use) {
    const [only, ...others] = parts;
    const engine = only !== undefined && 'name' in only && others.length === 0 ? engineNamedBy(only.name) : undefined;
    const program = ITSELF.test((0,source/* spanText */.C)(use)) ? 'just' : engine;
    return program === undefined ? values_masked(use) : { text: program, span: () => use, use };
}
const ITSELF = /^\{\{[ \t]*just_executable\(\)[ \t]*\}\}$/;
function values_masked(use) {
    return {
        text: (0,masked/* maskedVariable */.C_)(use.end - use.start),
        span: (from, to) => ({ ...use, start: use.start + from, end: use.start + to }),
    };
}

;// CONCATENATED MODULE: ./build/parse/justfile/index.js























/** Justfiles, for the containers that their recipes start. */
const justfile = {
    ...formats/* justfileFormat */.a3,
    comments: justfileComments,
    parse(file, context, together = parse_frontend/* NO_COMPANIONS */.c) {
        if (!(0,may_run_files/* mayStartAnything */.Ci)(file.text) && !(0,run_options_calls/* mayCall */.k2)(file.text) && !IMPORTS.test(file.text))
            return NOTHING_STARTED;
        const items = itemsOf(file.text);
        const found = readItems(file, items, {
            ...together,
            variables: [...(together.variables ?? []), ...dotenvOf(file, context)],
        });
        const scripts = found.map(({ script }) => script);
        const started = startedIn(scripts, { format: 'justfile', file, isBrief: false }, context);
        const gaps = [
            ...withoutFlood(withDefinitions(found.flatMap(justfile_undecidedIn), () => definitionsIn(file, items), justfile_NAMES)),
            ...passedArguments(scripts),
            ...unreadRecipes(file, items),
        ];
        return {
            ...started,
            scripts: [...(started.scripts ?? []), ...importsOf(items, file.path)],
            notifications: [...started.notifications, ...gaps],
        };
    },
};
const IMPORTS = /^(?:import|mod)\b/m;
const justfile_NAMES = /([A-Za-z_][\w-]*)/g;
const WHO = 'An expression of just';
function justfile_undecidedIn({ script, undecided, given, unknown, engines }) {
    return [
        ...undecidedOptions([script], undecided, WHO),
        ...undecidedOptions([script], given, 'An argument of the recipe'),
        ...undecidedOptions([script], unknown, ENVIRONMENT),
        ...undecidedPrograms([script], engines, WHO),
    ];
}
/** The variables of the file that `set dotenv-load` and the like name: https://just.systems/man/en/settings.html#dotenv-settings */
function dotenvOf(file, context) {
    const settings = new Map([...file.text.matchAll(justfile_DOTENV)].map(([, name = '', double, single]) => [name, double ?? single]));
    if (settings.size === 0)
        return [];
    const name = settings.get('path') ?? settings.get('filename') ?? '.env';
    const found = fileNear(file.path, name, context.repository);
    return found === undefined ? [] : variablesInDotenv(found);
}
const justfile_DOTENV = /^set[ \t]+dotenv-(load|filename|path|required|override)(?:[ \t]*:=[ \t]*(?:true|"([^"\n]*)"|'([^'\n]*)'))?[ \t]*(?:#.*)?\r?$/gm;
function readItems(file, items, { variables: inherited = [], given = [] }) {
    const { assignments, exportsAll } = items;
    const exported = new Set(assignments.filter(({ isExported }) => isExported || exportsAll).map(({ name }) => name));
    const engineNames = engineVariables(assignments.map(({ name, value: { start, end } }) => [name, file.text.slice(start, end)]));
    const reading = {
        file,
        items,
        values: values_valuesOf(file, assignments, given),
        exported,
        engineNames,
        inherited,
    };
    const own = isPosixShell(items.shell) ? items.commands.flatMap((one) => readCommand(reading, one, justfile_NO_NAMES)) : [];
    const shells = items.shellWords.flatMap((words) => readShell(file, words));
    return [...items.recipes.flatMap((recipe) => justfile_readRecipe(reading, recipe)), ...own, ...shells];
}
const justfile_NO_NAMES = new Set();
/** A shell that is a command of an engine: `set shell := ["docker", "run", "alpine", "sh", "-c"]`. */
function readShell(file, words) {
    const runs = words.flatMap(({ start, end }) => [
        { text: file.text.slice(start, end), span: (from, to) => ({ file, start: start + from, end: start + to }) },
        { text: ' ', span: () => ({ file, start: end, end }) },
    ]);
    if (!runs.some(({ text }) => (0,command_lines/* mentionsEngine */.W0)(text)))
        return [];
    return [
        { script: (0,syntax_shell/* parseScript */.tl)((0,lists_runs/* excerptOf */.z)(runs), () => undefined), undecided: [], given: [], unknown: [], engines: [] },
    ];
}
/** Each line is a script, unless a program reads all of them. */
function justfile_readRecipe(reading, recipe) {
    const { lines, interpreter } = recipe;
    const shell = interpreter ?? reading.items.shell;
    if (!isPosixShell(shell))
        return [];
    const scripts = interpreter === undefined ? joinedLines(reading.file.text, lines) : [lines];
    return scripts.flatMap((one) => readScript(reading, one, recipe));
}
/** Lines that end with a backslash, together with those that continue them. */
function joinedLines(text, lines) {
    const scripts = [];
    let isContinued = false;
    for (const line of lines) {
        if (isContinued)
            scripts.at(-1)?.push(line);
        else
            scripts.push([line]);
        isContinued = line.end > line.start && text[line.end - 1] === '\\';
    }
    return scripts;
}
function readScript(reading, lines, recipe) {
    const { file, values, items } = reading;
    const { parameters, interpreter } = recipe;
    const replaced = lines.map((line) => values.replace(line, parameters));
    const runs = replaced.flatMap((one, at) => at === 0 ? one.runs : [lineEndBefore(file, lines[at]), ...one.runs]);
    const text = runs.map((run) => run.text).join('');
    const commands = replaced.flatMap((one) => one.commands.flatMap((command) => readCommand(reading, command, parameters)));
    const undecided = replaced.flatMap((one) => one.undecided);
    const engines = enginesIn(undecided, reading);
    if (!(0,may_run_files/* mayStartAnything */.Ci)(text) && !run_options_calls/* RUNS */.pt.test(text) && engines.length === 0)
        return commands;
    const whole = (0,lists_runs/* excerptOf */.z)(runs);
    const excerpt = interpreter === undefined ? withoutMarks(whole) : whole;
    const environment = environmentOf(reading, parameters);
    const script = (0,syntax_shell/* parseScript */.tl)(excerpt, environment, {
        isBash: isBash(interpreter ?? items.shell),
    });
    const given = justfile_variablesIn(excerpt, recipe.exported);
    const unknown = unknownVariables(excerpt, (name) => (parameters.has(name) ? undefined : environment(name)));
    const withVariables = { ...script, given: () => variablesFor(reading, recipe) };
    return [{ script: withVariables, undecided, given, unknown, engines }, ...commands];
}
function justfile_variablesIn({ text, span }, names) {
    if (names.size === 0)
        return [];
    return [...text.matchAll(/\$\{?(\w+)/g)].flatMap(({ 0: variable, 1: name = '', index }) => names.has(name) ? [span(index, index + variable.length)] : []);
}
function enginesIn(undecided, { engineNames }) {
    return undecided.filter((place) => mayNameEngine((0,source/* spanText */.C)(place), engineNames));
}
function lineEndBefore(file, { start }) {
    return { text: '\n', span: () => ({ file, start, end: start }) };
}
/** just reads the output of the command. */
function readCommand(reading, command, hidden) {
    const { file, values } = reading;
    const { start, end, expression } = command;
    const place = (from, to) => ({ file, start: start + from, end: start + to });
    const { runs, undecided } = expression === undefined
        ? { runs: [{ text: file.text.slice(start, end), span: place }], undecided: [] }
        : values.evaluatorOf(hidden)(expression, command);
    const engines = enginesIn(undecided, reading);
    if (!runs.some(({ text }) => (0,may_run_files/* mayStartAnything */.Ci)(text)) && engines.length === 0)
        return [];
    const at = { file, start, end: start };
    const excerpt = (0,lists_runs/* excerptOf */.z)([
        { text: '_=$(', span: () => at },
        ...runs,
        { text: '\n)', span: () => ({ file, start: end, end }) },
    ]);
    const environment = environmentOf(reading, hidden);
    const unknown = unknownVariables(excerpt, environment);
    return [{ script: (0,syntax_shell/* parseScript */.tl)(excerpt, environment), undecided, given: [], unknown, engines }];
}
function variablesFor({ exported, values, inherited }, { parameters, defaults }) {
    const own = [...exported].flatMap((name) => {
        const value = parameters.has(name) ? undefined : values.textOf(name);
        return value === undefined ? [] : [{ name, value }];
    });
    return [...inherited.filter(({ name }) => !exported.has(name)), ...own, ...defaults];
}
/** The variables that shells get. */
function environmentOf({ exported, values, inherited }, hidden) {
    const outer = (0,passed_variables/* lookUpIn */.Ib)(inherited);
    return (name) => {
        if (!exported.has(name))
            return hidden.has(name) ? undefined : outer(name);
        return hidden.has(name) ? unknown_piece/* UNKNOWN_PIECE */.YB : (values.textOf(name) ?? unknown_piece/* UNKNOWN_PIECE */.YB);
    };
}
/** `@` is not echoed, `-` may fail. Blanks replace them, so that all offsets stay the same. */
function withoutMarks({ text, span }) {
    return { text: text.replace(/^[ \t]*[@-]+/, (marks) => ' '.repeat(marks.length)), span };
}
/** Recipes that may start containers in a shell that is not read. */
function unreadRecipes(file, { recipes, shell }) {
    return recipes.flatMap(({ lines, interpreter = shell }) => {
        const first = lines[0];
        const last = lines.at(-1);
        if (first === undefined || last === undefined || isPosixShell(interpreter))
            return [];
        const span = { file, start: first.start, end: last.end };
        return unreadShell((0,source/* spanText */.C)(span), { shell: interpreter, what: 'This recipe', span });
    });
}
function importsOf({ imports }, by) {
    return [...new Set(imports)].map((written) => ({
        written,
        isCertain: true,
        format: formats/* justfileFormat */.a3.id,
        folders: [],
        by,
    }));
}

// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
;// CONCATENATED MODULE: ./build/parse/makefile/lines.js
function logicalLines(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const end = logicalEnd(text, start);
        lines.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end });
        start = end + 1;
    }
    return lines;
}
/** The first line end without a backslash before it. */
function logicalEnd(text, start) {
    for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', end + 1)) {
        let last = end - 1;
        if (text[last] === '\r')
            last -= 1;
        let backslashes = 0;
        while (last - backslashes >= start && text[last - backslashes] === '\\')
            backslashes += 1;
        if (backslashes % 2 === 0)
            return end;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/parse/makefile/combined.js







/** In characters, all files together. An `include` beyond stays as it is, so that variables are undecided. */
const MOST_INCLUDED = 1_000_000;
/**
 * The text of a Makefile with that of the files that it includes in the place of each `include`, so that variables pass from one to the
 * other. A line whose files are not all found stays in the text, after those that are.
 */
function combined(file, context) {
    const folders = [...new Set([external_node_path_.posix.dirname(file.path), '.'])];
    const reading = { context, folders, open: new Set([file.path]), room: { left: MOST_INCLUDED } };
    const pieces = combined_piecesOf(file, undefined, reading);
    if (pieces.length === 1)
        return { ...(0,source/* wholeFile */.A)(file), includedAt: () => undefined };
    const excerpts = pieces.map(({ excerpt }) => excerpt);
    const starts = (0,lists_runs/* startsOf */.j)(excerpts);
    return { ...(0,spliced/* concatenated */.c)(excerpts), includedAt: (offset) => pieces[(0,line_index/* lineAt */.m)(starts, offset)]?.included };
}
/** The same with lines before it, which have the place of its beginning. */
function withLines(source, lines) {
    if (lines === '')
        return source;
    const { length } = lines;
    const before = { text: lines, span: () => source.span(0, 0) };
    return {
        ...(0,spliced/* concatenated */.c)([before, source]),
        includedAt: (offset) => (offset < length ? undefined : source.includedAt(offset - length)),
    };
}
function combined_piecesOf(file, included, reading) {
    const whole = (0,source/* wholeFile */.A)(file);
    const { text } = file;
    if (!MENTIONED.test(text))
        return [{ excerpt: whole, included }];
    const pieces = [];
    let done = 0;
    for (const { start, end } of logicalLines(text)) {
        const list = INCLUDE.exec(text.slice(start, end))?.[1];
        if (list === undefined)
            continue;
        const { files, isComplete } = combined_filesOf(list, reading);
        if (files.length === 0)
            continue;
        pieces.push({ excerpt: (0,spliced/* part */.y_)(whole, done, start), included });
        for (const one of files) {
            const open = new Set(reading.open).add(one.path);
            pieces.push(...combined_piecesOf(one, one, { ...reading, open }), { excerpt: (0,spliced/* inserted */.T1)(whole, '\n', start), included });
        }
        done = isComplete ? end : start;
    }
    if (pieces.length === 0)
        return [{ excerpt: whole, included }];
    return [...pieces, { excerpt: (0,spliced/* part */.y_)(whole, done, text.length), included }];
}
function combined_filesOf(list, reading) {
    const names = (list.split(COMMENT, 1)[0] ?? '').split(/[\s\\]+/).filter((name) => name !== '');
    const found = names.map((name) => filesNamed(name, reading));
    return { files: found.flatMap((files) => files ?? []), isComplete: found.every((files) => files !== undefined) };
}
/** Undefined if one is not found, is only here, or is too long. */
function filesNamed(name, reading) {
    if (UNKNOWN.test(name))
        return undefined;
    for (const folder of reading.folders) {
        const path = external_node_path_.posix.join(folder, name);
        if (path.startsWith('../'))
            continue;
        const files = pathsOf(path, reading).map((one) => fileAt(one, reading));
        if (files.length > 0 && files.every((file) => file !== undefined))
            return files;
    }
    return undefined;
}
function pathsOf(path, { context }) {
    if (!/[*?[]/.test(path))
        return [path];
    return (context.repository.paths() ?? []).filter((one) => (0,anchored_glob/* matchesGlob */.k)(path, one));
}
function fileAt(path, { context, open, room }) {
    if (open.has(path) || context.isIgnored?.(path) === true)
        return undefined;
    const file = context.repository.readFile(path, 'guess');
    if (file === undefined || file.text.length > room.left)
        return undefined;
    room.left -= file.text.length + COST_OF_FILE;
    return file;
}
/** In characters, so that empty files have an end, too. */
const COST_OF_FILE = 500;
const MENTIONED = /^ *[-s]?include[ \t]/m;
const INCLUDE = /^ *[-s]?include[ \t]+(.{1,20000})$/s;
const COMMENT = /(?<![^ \t])#/;
/** A reference, or a home folder. */
const UNKNOWN = /[$~]/;

;// CONCATENATED MODULE: ./build/parse/makefile/commands.js
/** Calls of `shell` nested more deeply are not replaced, which is reported. */
const commands_DEEPEST = 60;
/** The commands that make runs itself: `$(shell command)`, wherever it is expanded, and `NAME != command`. */
function commandsOfMake(text, { statements, recipes }) {
    const commands = [];
    for (const { start, end, body } of statements) {
        for (const line of body ?? [])
            addCalls(text, line, commands, BRACKETS);
        if (body !== undefined)
            continue;
        addCalls(text, { start, end }, commands, BRACKETS_AND_COMMENTS);
        const assigned = ASSIGNED.exec(text.slice(start, end))?.[0];
        if (assigned !== undefined)
            commands.push({ start: start + assigned.length, end });
    }
    for (const line of recipes.flat())
        addCalls(text, line, commands, BRACKETS);
    return commands;
}
const ASSIGNED = /^[^#=!]{0,500}!=[ \t]*/;
const BRACKETS = /[(){}]/g;
const BRACKETS_AND_COMMENTS = /[(){}]|(?<![^ \t])#/g;
/** In one pass, whatever the nesting. */
function addCalls(text, { start, end }, commands, marks) {
    const open = [];
    for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
        const at = start + index;
        // inside brackets it does not begin a comment
        if (mark === '#' && open.length === 0)
            return;
        if (mark === '(' || mark === '{')
            open.push(bracketAt(text, at, open.at(-1)?.depth ?? 0));
        const { from, depth = 0 } = mark === ')' || mark === '}' ? (open.pop() ?? commands_NONE) : commands_NONE;
        if (from !== undefined && depth <= commands_DEEPEST)
            commands.push({ start: from, end: at });
    }
}
const commands_NONE = {};
function bracketAt(text, at, depth) {
    const isCall = at > 0 && commands_SHELL.test(text.slice(at - 1, at + 7));
    return { from: isCall ? at + 7 : undefined, depth: isCall ? depth + 1 : depth };
}
/** `$$(shell \u2026)` is a call, too, once `eval` has read it. */
const commands_SHELL = /^\$[({]shell[ \t]$/;

;// CONCATENATED MODULE: ./build/parse/makefile/comments.js


const makefileComments = { ...comment_syntax/* hashComments */.p, hasShellQuotes: true, lastLine: syntax_lines/* lastContinuedLine */.Sr };

// EXTERNAL MODULE: ./build/syntax/shell/looked-up.js
var looked_up = __webpack_require__(71323);
;// CONCATENATED MODULE: ./build/parse/makefile/word-functions.js
/** The functions of make on words and names of files: https://www.gnu.org/software/make/manual/html_node/Text-Functions.html */
const WORD_FUNCTIONS = new Map([
    ['filter', known(2, ([patterns = '', text = ''], allowance) => filtered(patterns, text, true, allowance))],
    ['filter-out', known(2, ([patterns = '', text = ''], allowance) => filtered(patterns, text, false, allowance))],
    ['sort', known(1, ([text = '']) => [...new Set(word_functions_wordsOf(text))].sort(byBytes).join(' '))],
    ['word', known(2, ([place = '', text = '']) => whenCounted(place, (at) => word_functions_wordsOf(text)[at - 1] ?? ''))],
    ['words', known(1, ([text = '']) => String(word_functions_wordsOf(text).length))],
    ['wordlist', known(3, wordList)],
    ['firstword', { mostArguments: 1, result: ([text = '']) => word_functions_wordsOf(text)[0] ?? '' }],
    ['lastword', { mostArguments: 1, result: ([text = '']) => word_functions_wordsOf(text).at(-1) ?? '' }],
    ['findstring', known(2, ([wanted = '', text = '']) => (text.includes(wanted) ? wanted : ''))],
    [
        'dir',
        known(1, eachName((name) => name.slice(0, name.lastIndexOf('/') + 1) || './')),
    ],
    [
        'notdir',
        known(1, eachName((name) => name.slice(name.lastIndexOf('/') + 1))),
    ],
    [
        'basename',
        known(1, eachName((name) => name.slice(0, word_functions_endOf(name)))),
    ],
    ['suffix', known(1, ([text = '']) => suffixes(text))],
    ['join', known(2, ([first = '', second = '']) => joined(word_functions_wordsOf(first), word_functions_wordsOf(second)))],
]);
/** An unknown variable may be any number of words. */
function known(mostArguments, result) {
    return {
        mostArguments,
        result: (args, allowance) => (args.some((text) => text.includes('$')) ? undefined : result(args, allowance)),
    };
}
function word_functions_wordsOf(text) {
    return text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== '');
}
function wordList([start = '', end = '', text = '']) {
    return whenCounted(start, (from) => whenNumber(end, (to) => word_functions_wordsOf(text)
        .slice(from - 1, to)
        .join(' ')));
}
function eachName(change) {
    return ([text = '']) => word_functions_wordsOf(text).map(change).join(' ');
}
/** Names without an extension are left out. */
function suffixes(text) {
    const found = word_functions_wordsOf(text).map((name) => name.slice(word_functions_endOf(name)));
    return found.filter((suffix) => suffix !== '').join(' ');
}
/** Where the extension begins: at the last dot after the last slash. */
function word_functions_endOf(name) {
    const dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? dot : name.length;
}
function joined(first, second) {
    const length = Math.max(first.length, second.length);
    return Array.from({ length }, (_, at) => (first[at] ?? '') + (second[at] ?? '')).join(' ');
}
/** Make refuses the place 0. */
function whenCounted(text, result) {
    return whenNumber(text, (number) => (number === 0 ? undefined : result(number)));
}
function whenNumber(text, result) {
    return /^\s*\d{1,9}\s*$/.test(text) ? result(Number(text)) : undefined;
}
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function filtered(patterns, text, isKept, allowance) {
    const words = word_functions_wordsOf(text);
    const exact = new Set();
    const others = [];
    for (const pattern of word_functions_wordsOf(patterns)) {
        const [before, after] = patternOf(pattern);
        if (after === undefined)
            exact.add(before);
        else
            others.push([before, after]);
    }
    allowance.left -= words.length * others.length;
    if (allowance.left < 0)
        return undefined;
    const matches = (word) => exact.has(word) || others.some(([before, after]) => isBetween(word, before, after));
    return words.filter((word) => matches(word) === isKept).join(' ');
}
function isBetween(word, before, after) {
    return word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after);
}
/** The text around the first `%` without a backslash; backslashes before it are quoted by backslashes. */
function patternOf(text) {
    for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', at + 1)) {
        let count = 0;
        while (text[at - count - 1] === '\\')
            count += 1;
        if (count % 2 === 0)
            return [word_functions_unescaped(text.slice(0, at + 1)).slice(0, -1), text.slice(at + 1)];
    }
    return [word_functions_unescaped(text), undefined];
}
/** Only backslashes before a `%` quote something. */
function word_functions_unescaped(text) {
    return text.replaceAll(/(?<!\\)(\\+)%/g, (_, slashes) => `${'\\'.repeat(slashes.length >> 1)}%`);
}

;// CONCATENATED MODULE: ./build/parse/makefile/functions.js


/** The result of a function of make for the texts of its arguments; undefined if it is unknown, or exceeds the allowance. */
function resultOf(name, args, allowance) {
    return FUNCTIONS.get(name)?.result(args, allowance);
}
function mostArguments(name) {
    if (name === 'if' || name === 'foreach' || name === 'let')
        return 3;
    return FUNCTIONS.get(name)?.mostArguments ?? Number.POSITIVE_INFINITY;
}
const functions_NOTHING = { mostArguments: 1, result: () => '' };
const FUNCTIONS = new Map([
    ['subst', { mostArguments: 3, result: subst }],
    ['patsubst', { mostArguments: 3, result: patsubst }],
    ['strip', { mostArguments: 1, result: ([text = ''], allowance) => mapWords(text, (word) => word, allowance) }],
    [
        'addprefix',
        {
            mostArguments: 2,
            result: ([prefix = '', text = ''], allowance) => mapWords(text, (word) => prefix + word, allowance),
        },
    ],
    [
        'addsuffix',
        {
            mostArguments: 2,
            result: ([suffix = '', text = ''], allowance) => mapWords(text, (word) => word + suffix, allowance),
        },
    ],
    ...WORD_FUNCTIONS,
    ['shell', { mostArguments: 1, result: ([command = '']) => (0,looked_up/* printedWords */.A)(command) }],
    ['info', functions_NOTHING],
    ['warning', functions_NOTHING],
    ['error', functions_NOTHING],
]);
/** The name of an unknown variable does not belong to its text. */
const functions_UNKNOWN = /(\$(?:\{\w*\}|-*))/;
function subst([from = '', to = '', text = ''], allowance) {
    if (from === '')
        return functions_joined([text, to], '', allowance);
    const replaced = (piece) => piece.split(from).flatMap((part, at) => (at === 0 ? [part] : [to, part]));
    const parts = text.split(functions_UNKNOWN).flatMap((piece, at) => (at % 2 === 1 ? [piece] : replaced(piece)));
    return functions_joined(parts, '', allowance);
}
function mapWords(text, change, allowance) {
    return functions_joined(word_functions_wordsOf(text).map(change), ' ', allowance);
}
/** Short texts may result in a very long one, so the length is computed before it is built. */
function functions_joined(parts, joint, allowance) {
    allowance.left -= parts.reduce((sum, { length }) => sum + length + joint.length, 0);
    return allowance.left < 0 ? undefined : parts.join(joint);
}
/** The first `%` matches any text. */
function patsubst([pattern = '', replacement = '', text = ''], allowance) {
    const [before, after] = patternOf(pattern);
    const [start, end] = patternOf(replacement);
    const change = (word) => {
        if (after === undefined)
            return word === before ? replacement : word;
        if (!isBetween(word, before, after))
            return word;
        return end === undefined ? start : start + word.slice(before.length, word.length - after.length) + end;
    };
    return mapWords(text, change, allowance);
}

;// CONCATENATED MODULE: ./build/parse/makefile/references.js
/** The offset after the bracket that closes the one at `at`; the end without one. */
function closing(text, at, end) {
    const [open, close] = text[at] === '(' ? ['(', ')'] : ['{', '}'];
    let depth = 0;
    for (let index = at; index < end; index += 1) {
        if (text[index] === open)
            depth += 1;
        else if (text[index] === close)
            depth -= 1;
        if (depth === 0)
            return index + 1;
    }
    return end;
}
/** The arguments of a function, separated by commas outside other references; the last of `most` arguments keeps all further commas. */
function argumentsIn(text, start, end, most) {
    const found = [];
    let from = start;
    let depth = 0;
    for (let at = start; at < end; at += 1) {
        const char = text[at];
        if (char === '(' || char === '{')
            depth += 1;
        else if (char === ')' || char === '}')
            depth -= 1;
        else if (char === ',' && depth === 0 && found.length < most - 1) {
            found.push({ start: from, end: at });
            from = at + 1;
        }
    }
    return [...found, { start: from, end }];
}

;// CONCATENATED MODULE: ./build/parse/makefile/expand.js









/** The cost of a piece of a text, or of a command in it, in addition to its characters. */
const COST_OF_PIECE = 100;
/** How deep references are followed through variables. */
const expand_DEEPEST = 60;
const FIRST = { choice: 0, isEvaluated: false };
/**
 * The text that the shell gets for a range of a Makefile. The value of a variable has the place where it is assigned, so that findings
 * point there. An unknown variable becomes one that nobody sets, as long as the original text.
 */
function expandedRuns(reading, range, choice = FIRST) {
    const { used, ...from } = reading;
    const notes = { cut: undefined, undecided: [], engines: [], choices: 1, used };
    const runs = [];
    expand({ ...from, ...choice, runs, open: new Map(), depth: 0, given: new Map(), notes }, range);
    const { cut, undecided, engines, choices } = notes;
    return { runs, cut, undecided, engines, choices };
}
function expand(expansion, { start, end }, use) {
    const { source, runs } = expansion;
    let done = start;
    for (let at = source.text.indexOf('$', start); at !== -1 && at < end; at = source.text.indexOf('$', done)) {
        if (at > done)
            runs.push(expand_literal(source, done, at, use));
        done = expandOne(expansion, { start: at, end }, use);
        expansion.allowance.left -= COST_OF_PIECE;
    }
    if (end > done)
        runs.push(expand_literal(source, done, end, use));
    expansion.allowance.left -= use === undefined ? end - start : costOf(source.text.slice(start, end));
}
/** The cost of a text that a variable may repeat. Each command takes far more time and memory than its characters. */
function costOf(text) {
    return text.length + COST_OF_PIECE * (text.match(SEPARATORS)?.length ?? 0);
}
/** Characters that begin another command. */
const SEPARATORS = /[\n;&|`(]/g;
/** Replaces the text that a `$` begins, and returns its end. */
function expandOne(expansion, { start, end }, use) {
    const { source, runs } = expansion;
    const next = source.text[start + 1] ?? '';
    if (next === '$')
        return expandDollars(expansion, { start, end }, use);
    const isLong = next === '(' || next === '{';
    const close = isLong ? closing(source.text, start + 1, end) : Math.min(start + 2, end);
    const inside = isLong ? { start: start + 2, end: close - 1 } : { start: start + 1, end: close };
    const { name, isKnown } = replaceReference(expansion, inside, use ?? source.span(start, close));
    if (isKnown)
        return close;
    if (name === undefined || isUndecided(expansion, name))
        noteUndecided(expansion, source.span(start, close));
    const engine = engineNamedBy(name ?? '');
    if (engine !== undefined) {
        runs.push({ text: engine, span: () => source.span(start, close), use: use ?? source.span(start, close) });
        return close;
    }
    const text = unknown(name ?? '', close - start);
    runs.push({ text, span: (from, to) => source.span(start + from, start + to), ...(use && { use }) });
    return close;
}
/** Automatic variables do not have such names, and make itself sets the excluded ones. */
const expand_NAMED = /^(?!(?:MAKE\w*|CURDIR|SHELL|HOME|USER|PWD|PATH)$)[\w.-]{2,}$/;
function isUndecided({ variables }, name) {
    if (variables.hasIncludes && expand_NAMED.test(name))
        return true;
    return ARGUMENT.test(name) || variables.undecided.has(name) || variables.values.get(name)?.isCommand === true;
}
/** `$$` is a dollar, which `eval` expands again. */
function expandDollars(expansion, { start, end }, use) {
    const { source, runs, isEvaluated } = expansion;
    const isTwice = isEvaluated && source.text.startsWith('$$', start + 2);
    if (isEvaluated && !isTwice && start + 2 < end)
        return expandOne(expansion, { start: start + 1, end }, use);
    const close = Math.min(start + (isTwice ? 4 : 2), end);
    runs.push({ text: '$', span: () => source.span(start, close), ...(use && { use }) });
    return close;
}
/** Replaces the reference between brackets, or after a dollar. */
function replaceReference(expansion, inside, use) {
    const written = expansion.source.text.slice(inside.start, inside.end);
    if (FUNCTION.test(written)) {
        const isKnown = replaceVariable(expansion, written, use) || replaceFunction(expansion, inside, use);
        return { name: undefined, isKnown };
    }
    const isComputed = written.length > 1 && written.includes('$');
    if (isComputed && !isAllowed(expansion, use))
        return { name: undefined, isKnown: false };
    const name = isComputed ? expand_textOf(runsOf(expansion, (inner) => expand(inner, inside, use))) : written;
    if (isComputed && name.includes('$'))
        return { name: undefined, isKnown: false };
    return { name, isKnown: replaceVariable(expansion, name, use) };
}
function noteUndecided({ notes }, place) {
    notes.undecided.push(place);
    const text = (0,source/* spanText */.C)(place);
    if ((0,command_lines/* mentionsEngine */.W0)(text) && !RUNS_ENGINE.test(text))
        notes.engines.push(place);
}
/** The output of an engine does not name an engine. */
const RUNS_ENGINE = /^\$[({]shell[ \t]+(?:sudo[ \t]+)?(?:docker|podman|nerdctl)[ \t]/;
/** `subst a,b,c`, `NAME:%.a=%.b` */
const FUNCTION = /^(?:[a-z-]+[ \t]|[\w.-]+:[^=]*=)/;
/** The arguments that `call` gives to a definition. */
const ARGUMENT = /^\d$/;
/** Returns whether the value of a variable, or of an argument of a call, is known. */
function replaceVariable(expansion, name, use) {
    const { given, runs, allowance, source } = expansion;
    const argument = given.get(name);
    if (argument !== undefined) {
        for (const run of argument)
            allowance.left -= COST_OF_PIECE + costOf(run.text);
        if (!isAllowed(expansion, use))
            return false;
        for (const run of argument)
            runs.push(run);
        return true;
    }
    const chosen = chosenValue(expansion, name);
    if (chosen === undefined)
        return false;
    noteValue(name, chosen.value, source);
    return isAllowed(expansion, use) && expandValue(expansion, name, chosen, use);
}
function chosenValue({ variables, open, choice, notes }, name) {
    const before = open.get(name);
    const single = variables.values.get(name);
    if (single !== undefined)
        return before === undefined ? { value: single, at: 0 } : undefined;
    const candidates = variables.candidates.get(name) ?? [];
    notes.choices = Math.max(notes.choices, candidates.length);
    const at = before === undefined ? Math.min(choice, candidates.length - 1) : before - 1;
    const value = candidates[at];
    return value && { value, at };
}
function noteValue(name, { ranges }, { text }) {
    if ((0,secret/* looksLikeSecretName */.FF)(name))
        (0,named_secrets/* noteSecret */.XV)(name, ranges.map(({ start, end }) => text.slice(start, end)).join(''));
}
function isAllowed({ depth, allowance, notes }, use) {
    if (depth < expand_DEEPEST && allowance.left >= 0)
        return true;
    notes.cut ??= use;
    return false;
}
function expandValue(expansion, name, { value, at }, use) {
    const { runs, open, notes } = expansion;
    const { ranges, joint, isCommand } = value;
    if (open.size > expand_DEEPEST)
        return false;
    notes.used.add(name);
    const inner = {
        ...expansion,
        runs: isCommand ? [] : runs,
        open: new Map(open).set(name, at),
        depth: expansion.depth + 1,
    };
    for (const [index, range] of ranges.entries()) {
        if (index > 0)
            inner.runs.push({ text: joint, span: () => use, use });
        expansion.allowance.left -= costOf(joint);
        expand(inner, range, use);
    }
    if (!isCommand)
        return true;
    if (addResult(expansion, 'shell', [expand_textOf(inner.runs)], use))
        return true;
    if ((0,command_lines/* mentionsEngine */.W0)(expand_textOf(inner.runs)))
        notes.engines.push(use);
    return false;
}
/** Returns whether the result of a function is known: https://www.gnu.org/software/make/manual/html_node/Functions.html */
function replaceFunction(expansion, inside, use) {
    if (!isAllowed(expansion, use))
        return false;
    const { source } = expansion;
    const [before, name = ''] = expand_NAME.exec(source.text.slice(inside.start, Math.min(inside.end, inside.start + 100))) ?? [];
    if (before === undefined)
        return false;
    const start = inside.start + before.length;
    if (before.endsWith(':'))
        return replaceSuffix(expansion, name, { start, end: inside.end }, use);
    if (name === 'eval')
        return evaluate(expansion, { start, end: inside.end }, use);
    const ranges = argumentsIn(source.text, start, inside.end, mostArguments(name));
    if (name === 'foreach')
        return repeat(expansion, ranges, use);
    if (name === 'let')
        return bind(expansion, ranges, use);
    if (name === 'value')
        return addValue(expansion, ranges[0], use);
    if (CONDITIONS.has(name))
        return choose(expansion, name, ranges, use);
    const args = ranges.map((range) => runsOf(expansion, (inner) => expand(inner, range, use)));
    if (name === 'call')
        return call(expansion, args, use);
    return addResult(expansion, name, args.map(expand_textOf), use);
}
/** The result becomes lines of the Makefile. */
function evaluate(expansion, range, use) {
    if (!expansion.isEvaluated)
        return true;
    const end = { text: '\n', span: () => use, use };
    expansion.runs.push(end);
    expand({ ...expansion, depth: expansion.depth + 1 }, range, use);
    expansion.runs.push(end);
    return true;
}
function call(expansion, args, use) {
    const { given, allowance } = expansion;
    const name = expand_textOf(args[0] ?? []).trim();
    const chosen = chosenValue(expansion, name);
    if (chosen === undefined)
        return addResult(expansion, name, args.slice(1).map(expand_textOf), use);
    const inner = new Map(given);
    for (let at = 0; at < Math.max(args.length, 10); at += 1)
        inner.set(String(at), args[at] ?? []);
    allowance.left -= COST_OF_PIECE + inner.size;
    return expandValue({ ...expansion, given: inner }, name, chosen, use);
}
/** `$(foreach NAME,words,text)`; an unknown list counts as one word if the text starts an engine. */
function repeat(expansion, ranges, use) {
    const { source, given, runs, allowance } = expansion;
    const [name = '', list = ''] = ranges
        .slice(0, 2)
        .map((range) => expand_textOf(runsOf(expansion, (inner) => expand(inner, range, use))));
    const body = ranges[2];
    if (body === undefined || (list.includes('$') && !(0,command_lines/* mentionsEngine */.W0)(source.text.slice(body.start, body.end))))
        return false;
    for (const [at, text] of (list.match(/\S+/g) ?? []).entries()) {
        allowance.left -= COST_OF_PIECE + given.size;
        if (!isAllowed(expansion, use))
            return false;
        if (at > 0)
            runs.push({ text: ' ', span: () => use, use });
        const word = [{ text, span: () => use, use }];
        expand({ ...expansion, given: new Map(given).set(name.trim(), word), depth: expansion.depth + 1 }, body, use);
    }
    return true;
}
/** `$(let NAMES,words,text)`: each name is one word, and the last one the rest. */
function bind(expansion, ranges, use) {
    const { given, allowance } = expansion;
    const [names = '', list = ''] = ranges
        .slice(0, 2)
        .map((range) => expand_textOf(runsOf(expansion, (inner) => expand(inner, range, use))));
    const body = ranges[2];
    if (body === undefined || list.includes('$') || names.includes('$'))
        return false;
    const words = word_functions_wordsOf(list);
    const bound = word_functions_wordsOf(names);
    allowance.left -= COST_OF_PIECE * (1 + given.size + bound.length);
    if (!isAllowed(expansion, use))
        return false;
    const inner = new Map(given);
    for (const [at, name] of bound.entries()) {
        const text = at === bound.length - 1 ? words.slice(at).join(' ') : (words[at] ?? '');
        inner.set(name, text === '' ? [] : [{ text, span: () => use, use }]);
    }
    expand({ ...expansion, given: inner, depth: expansion.depth + 1 }, body, use);
    return true;
}
/** `$(value NAME)` is the text as it is assigned. */
function addValue(expansion, range, use) {
    const name = range && expand_textOf(runsOf(expansion, (inner) => expand(inner, range, use))).trim();
    const chosen = name === undefined ? undefined : chosenValue(expansion, name);
    if (chosen === undefined || chosen.value.isCommand)
        return false;
    const { ranges, joint } = chosen.value;
    const { source, runs, allowance, notes } = expansion;
    notes.used.add(name ?? '');
    for (const [at, { start, end }] of ranges.entries()) {
        allowance.left -= COST_OF_PIECE + end - start;
        if (!isAllowed(expansion, use))
            return false;
        if (at > 0)
            runs.push({ text: joint, span: () => use, use });
        runs.push(expand_literal(source, start, end, use));
    }
    return true;
}
const CONDITIONS = new Set(['if', 'or', 'and']);
/** If the condition is unknown and one of the choices starts an engine, all choices are read. */
function choose(expansion, name, ranges, use) {
    const { source, notes, choice } = expansion;
    const choices = name === 'if' ? ranges.slice(1) : ranges;
    const decided = decidedChoice(expansion, name, ranges, use);
    const isEngine = decided === 'unknown' && choices.some(({ start, end }) => (0,command_lines/* mentionsEngine */.W0)(source.text.slice(start, end)));
    if (decided === 'unknown' && !isEngine)
        return false;
    if (isEngine)
        notes.choices = Math.max(notes.choices, choices.length);
    const chosen = decided === 'unknown' ? choices[Math.min(choice, choices.length - 1)] : decided;
    if (chosen !== undefined)
        expand({ ...expansion, depth: expansion.depth + 1 }, chosen, use);
    return true;
}
function decidedChoice(expansion, name, ranges, use) {
    const conditions = name === 'if' ? ranges.slice(0, 1) : ranges;
    for (const range of conditions) {
        const text = expand_textOf(runsOf(expansion, (inner) => expand(inner, range, use))).trim();
        // an unknown text may be empty
        if (text.includes('$'))
            return 'unknown';
        if (name === 'if')
            return text === '' ? ranges[2] : ranges[1];
        if ((text === '') === (name === 'and'))
            return text === '' ? undefined : range;
    }
    return name === 'and' ? ranges.at(-1) : undefined;
}
const expand_NAME = /^([\w.-]+)(?:[ \t]+|:)/;
/** `$(NAME:.a=.b)` */
function replaceSuffix(expansion, name, { start, end }, use) {
    const { source } = expansion;
    const sign = source.text.indexOf('=', start);
    const value = chosenValue(expansion, name);
    if (value === undefined || source.text.slice(start, end).includes('$'))
        return false;
    const [from, to] = [source.text.slice(start, sign), source.text.slice(sign + 1, end)];
    const text = expand_textOf(runsOf(expansion, (inner) => expandValue(inner, name, value, use)));
    const [pattern, result] = from.includes('%') ? [from, to] : [`%${from}`, `%${to}`];
    return addResult(expansion, 'patsubst', [pattern, result, text], use);
}
function addResult(expansion, name, args, use) {
    const { runs, allowance } = expansion;
    const text = resultOf(name, args, allowance);
    if (!isAllowed(expansion, use) || text === undefined)
        return false;
    allowance.left -= costOf(text);
    runs.push({ text, span: () => use, use });
    return true;
}
function runsOf(expansion, read) {
    const runs = [];
    read({ ...expansion, runs, depth: expansion.depth + 1 });
    return runs;
}
function expand_textOf(runs) {
    return runs.map(({ text }) => text).join('');
}
function unknown(name, length) {
    return length > 3 && /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : (0,masked/* maskedVariable */.C_)(length);
}
function expand_literal(source, start, end, use) {
    const span = (from, to) => source.span(start + from, start + to);
    return { text: source.text.slice(start, end), span, ...(use && { use }) };
}

;// CONCATENATED MODULE: ./build/parse/makefile/included.js


/** The Makefiles that one includes, whatever their names are: https://www.gnu.org/software/make/manual/html_node/Include.html */
function includedIn(text, path) {
    const names = [...text.matchAll(INCLUDES)].flatMap(([, list = '']) => (list.split(/(?<![^ \t])#/, 1)[0] ?? '').split(/[ \t]+/));
    const written = new Set(names.map((name) => name.replaceAll(included_UNKNOWN, unknown_piece/* UNKNOWN_PIECE */.YB)).filter(mayBePath));
    return [...written].map((one) => ({
        written: one,
        isCertain: true,
        format: formats/* makefileFormat */.sK.id,
        folders: [],
        by: path,
    }));
}
const INCLUDES = /^ *(?:-|s)?include[ \t]+([^\n]{1,2000})/gm;
/** References, and the stars of patterns. */
const included_UNKNOWN = /\$(?:\([^()]{0,200}\)|\{[^{}]{0,200}\}|.)|[*?]+/g;
function mayBePath(name) {
    return /[^/.\\]/.test(name.replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, ''));
}

;// CONCATENATED MODULE: ./build/parse/makefile/parts.js

const DEFINE = /^ *(?:(?:export|override) +)?define +([\w.-]+)/;
const END = /^[ \t]*endef\b/;
const PREFIX = /^ *\.RECIPEPREFIX *(\+=|\?=|:{0,3}=)[ \t]*(.?)/s;
const CONDITIONAL = /^[ \t]*(else|endif|ifn?def|ifn?eq)\b/;
/** Separates recipes from other lines: https://www.gnu.org/software/make/manual/html_node/Rule-Syntax.html */
function partsOf(text, lines) {
    const reading = {
        text,
        statements: [],
        recipes: [],
        definition: undefined,
        prefix: '\t',
        isOneShell: false,
    };
    for (const line of lines) {
        if (reading.definition !== undefined)
            readBody(reading, reading.definition, line);
        else if (text[line.start] === reading.prefix)
            addRecipe(reading, { start: line.start + 1, end: line.end });
        else
            readStatement(reading, line);
    }
    // make refuses a definition without an end
    if (reading.definition !== undefined)
        reading.recipes.push(reading.definition.body);
    return reading;
}
function readBody(reading, definition, line) {
    const text = reading.text.slice(line.start, line.end);
    if (END.test(text))
        definition.depth -= 1;
    else if (DEFINE.test(text))
        definition.depth += 1;
    if (definition.depth > 0) {
        definition.body.push(line);
        return;
    }
    reading.statements.push({ ...definition.line, body: definition.body });
    reading.definition = undefined;
}
function readStatement(reading, line) {
    const text = reading.text.slice(line.start, line.end);
    if (DEFINE.test(text)) {
        reading.definition = { line, body: [], depth: 1 };
        return;
    }
    reading.statements.push(line);
    const [, operator, prefix = ''] = PREFIX.exec(text) ?? [];
    // appended text comes after a blank
    if (operator !== undefined)
        reading.prefix = operator === '+=' ? ' ' : prefix || '\t';
    else if (!CONDITIONAL.test(text))
        readRule(reading, line);
}
function addRecipe({ recipes }, line) {
    if (recipes.length === 0)
        recipes.push([]);
    recipes.at(-1)?.push(line);
}
/** `target: source ; first line of the recipe` */
function readRule(reading, { start, end }) {
    const { text } = reading;
    const colon = find(text, start, end, ':');
    const isAssignment = /^:{1,3}=/.test(text.slice(colon, colon + 4));
    if (colon === end || isAssignment)
        return;
    reading.recipes.push([]);
    if (/^\.ONESHELL[ \t]*$/.test(text.slice(start, colon)))
        reading.isOneShell = true;
    const semicolon = find(text, colon + 1, end, ';');
    if (semicolon < end)
        addRecipe(reading, { start: semicolon + 1, end });
}
/** The offset of a character outside references, before any assignment or comment; the end without one. */
function find(text, start, end, wanted) {
    for (let at = start; at < end; at += 1) {
        const char = text[at];
        if (char === wanted)
            return at;
        if (char === '#' || char === '=')
            return end;
        if (char === '$' && /[({]/.test(text[at + 1] ?? ''))
            at = closing(text, at + 1, end) - 1;
    }
    return end;
}

;// CONCATENATED MODULE: ./build/parse/makefile/variables.js



const variables_ASSIGNMENT = /^ *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\?=|\+=|!=|:{0,3}=)[ \t]*/;
/** `target: NAME = value` applies to a single target. */
const OF_TARGET = /^[^\t#=:]{1,500}:{1,2} *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\+=|!=|[?:]{0,3}=)[ \t]*/;
const OF_TARGET_EXPORTED = /: *(?:(?:override|private) +)*export +/;
const UNDEFINED = /^ *(?:override +)?undefine[ \t]+([\w.-]+)/;
/** Marks of recipes: `Q = @` only decides whether make shows its commands. */
const variables_MARKS = /^[@+-]*$/;
/** `export NAME = value`, `export A B`, and `export` alone for all variables. */
const EXPORT = /^ *(?:override +)?export(?:[ \t]+([^#]*)|$)/;
const EXPORT_ALL = /^ *\.EXPORT_ALL_VARIABLES[ \t]*:/;
const variables_INCLUDE = /^ *[-s]?include[ \t]/;
/** `$(eval NAME = value)`, in any evaluated text. */
const EVALUATED = /\$[({]eval[ \t]+([\w.-]+)[ \t]*[?+:!]{0,3}=/g;
const variables_NO_NAMES = new Set();
/** Reads the assignments of a Makefile: https://www.gnu.org/software/make/manual/html_node/Setting.html */
function variablesOf(text, statements, 
/** The variables whose first value counts: the command line sets it. */
fixed = variables_NO_NAMES) {
    const reading = {
        values: new Map(),
        unknown: new Set(),
        all: new Map(),
        marks: new Map(),
        others: new Set(),
        exported: new Set(),
        isAllExported: false,
        depth: 0,
    };
    for (const statement of statements)
        variables_readStatement(text, statement, reading);
    for (const [, name = ''] of text.matchAll(EVALUATED))
        reading.unknown.add(name);
    for (const name of reading.unknown)
        reading.values.delete(name);
    for (const name of fixed) {
        const [first] = reading.all.get(name) ?? [];
        if (first === undefined)
            continue;
        reading.values.set(name, first);
        reading.unknown.delete(name);
    }
    for (const [name, range] of reading.marks) {
        if (reading.others.has(name))
            continue;
        reading.values.set(name, { ranges: [range], joint: ' ' });
        reading.unknown.delete(name);
    }
    const isExported = (name) => reading.isAllExported || reading.exported.has(name);
    return {
        values: reading.values,
        undecided: reading.unknown,
        candidates: candidatesIn(text, reading),
        hasIncludes: statements.some((one) => variables_INCLUDE.test(text.slice(one.start, one.end))),
        isExported,
        assigned: reading.all,
    };
}
function candidatesIn(text, { all, unknown }) {
    const candidates = new Map();
    for (const name of unknown) {
        const values = all.get(name) ?? [];
        const texts = values.map((value) => variables_textOf(text, value));
        if (!texts.some(command_lines/* mentionsEngine */.W0))
            continue;
        // which of several engines it is makes no difference
        const first = texts.findIndex(isOnlyEngine);
        candidates.set(name, values.filter((_, at) => at === first || !isOnlyEngine(texts[at])));
    }
    return candidates;
}
/** `sudo docker`, without arguments */
function isOnlyEngine(text) {
    return (0,engine_programs/* isEngine */.p7)(/^(?:sudo[ \t]+)?(?:[\w./-]*\/)?([\w.-]+)$/.exec(text)?.[1]);
}
function variables_textOf(text, { ranges, joint }) {
    return ranges.map(({ start, end }) => text.slice(start, end)).join(joint);
}
function variables_readStatement(text, statement, reading) {
    const line = text.slice(statement.start, statement.end);
    readExport(line, reading);
    const conditional = CONDITIONAL.exec(line)?.[1];
    if (statement.body !== undefined)
        variables_define(DEFINE.exec(line)?.[1] ?? '', statement.body, reading);
    else if (conditional === undefined)
        variables_readAssignment(line, statement, reading);
    else if (conditional !== 'else')
        reading.depth += conditional === 'endif' ? -1 : 1;
}
function readExport(line, reading) {
    const exported = EXPORT.exec(line);
    if (exported === null) {
        reading.isAllExported ||= EXPORT_ALL.test(line);
        return;
    }
    const [names = ''] = (exported[1] ?? '').split('=', 1);
    // the names in a variable are unknown
    if (names.trim() === '' || names.includes('$'))
        reading.isAllExported = true;
    for (const name of names.match(/[\w.-]+/g) ?? [])
        reading.exported.add(name);
}
/** Text that is appended on a condition counts as appended. */
function addCandidate({ all }, name, operator, ranges, joint) {
    const values = all.get(name) ?? [];
    const last = values.at(-1);
    if (operator !== '+=' || last === undefined)
        values.push({ ranges, joint });
    else
        last.ranges.push(...ranges);
    all.set(name, values);
}
function variables_define(name, body, reading) {
    const { values, unknown, others, depth } = reading;
    others.add(name);
    addCandidate(reading, name, '=', [...body], '\n');
    if (depth > 0 || values.has(name))
        unknown.add(name);
    else
        values.set(name, { ranges: [...body], joint: '\n' });
}
function variables_readAssignment(line, { start, end }, reading) {
    const { values, unknown, marks, others, depth } = reading;
    const [all, name, operator] = variables_ASSIGNMENT.exec(line) ?? [];
    if (all === undefined || name === undefined || operator === undefined) {
        readTargetValue(line, { start, end }, reading);
        return;
    }
    const value = valueAt(line, start, all.length);
    if (operator !== '!=')
        addCandidate(reading, name, operator, [value], ' ');
    const written = line.slice(all.length, value.end - start);
    if (!variables_MARKS.test(written))
        others.add(name);
    else if (written !== '')
        marks.set(name, value);
    const before = values.get(name);
    if (depth > 0 || value.end > end)
        unknown.add(name);
    else if (before === undefined)
        values.set(name, { ranges: [value], joint: ' ', ...(operator === '!=' && { isCommand: true }) });
    else if (operator === '+=' && before.joint === ' ' && !before.isCommand)
        before.ranges.push(value);
    else if (operator !== '?=')
        unknown.add(name);
}
function readTargetValue(line, { start }, reading) {
    const undefinedName = UNDEFINED.exec(line)?.[1];
    if (undefinedName !== undefined)
        reading.unknown.add(undefinedName);
    const [all = '', name, operator = ''] = OF_TARGET.exec(line) ?? [];
    if (name === undefined)
        return;
    reading.unknown.add(name);
    if (OF_TARGET_EXPORTED.test(all))
        reading.exported.add(name);
    if (operator !== '!=')
        addCandidate(reading, name, operator, [valueAt(line, start, all.length)], ' ');
}
function valueAt(line, start, from) {
    return { start: start + from, end: start + valueEnd(line, from) };
}
/** The end of the value, before a comment and trailing blanks. */
function valueEnd(line, from) {
    const comment = /(?:^|[^\\])#/.exec(line.slice(from));
    const end = comment === null ? line.length : from + comment.index + comment[0].length - 1;
    return Math.max(from, line.slice(0, end).trimEnd().length);
}

;// CONCATENATED MODULE: ./build/parse/makefile/index.js






















/** Makefiles, for the containers that their recipes start. */
const makefile = {
    ...formats/* makefileFormat */.sK,
    comments: makefileComments,
    parse(file, context, together = parse_frontend/* NO_COMPANIONS */.c) {
        const included = includedIn(file.text, file.path);
        const source = givenTo(combined(file, context), together);
        if (!(0,may_run_files/* mayStartAnything */.Ci)(source.text) && !(0,run_options_calls/* mayCall */.k2)(source.text))
            return { ...NOTHING_STARTED, scripts: included };
        const recipes = readRecipes(source, together);
        const { scripts = [], lists = [], ...others } = startedIn(recipes.map(({ script }) => script), { format: 'makefile', file, isBrief: false }, context);
        const started = { ...others, scripts: [...scripts, ...included], lists: [...lists, ...exportedLists(source)] };
        const gaps = withoutFlood(makefile_undecidedIn(recipes));
        return gaps.length === 0 ? started : { ...started, notifications: [...started.notifications, ...gaps] };
    },
};
/** With the variables of the caller: those of its command line replace what the file assigns, and those of its environment do not. */
function givenTo(source, { variables = [], given = [] }) {
    const assigned = new Set([...source.text.matchAll(makefile_ASSIGNED)].map(([, name]) => name));
    const all = [...given, ...variables.filter(({ name }) => !assigned.has(name))];
    const lines = all.filter(({ value }) => !/[\n#$]/.test(value)).map(({ name, value }) => `${name} = ${value}\n`);
    return withLines(source, lines.join(''));
}
/** Not with `?=`, which keeps what is set. */
const makefile_ASSIGNED = /^ *(?:export +|override +)*([\w.-]+)[ \t]*(?:[+:!]|::)?=/gm;
/** The compose files of an exported `COMPOSE_FILE`, which every `docker compose` of the recipes gets. */
function exportedLists(source) {
    const { text } = source;
    if (!text.includes('COMPOSE_FILE'))
        return [];
    const variables = variablesOf(text, partsOf(text, logicalLines(text)).statements);
    const value = makefile_environmentOf(source, variables, { left: makefile_ALLOWANCE })('COMPOSE_FILE');
    const place = variables.values.get('COMPOSE_FILE')?.ranges[0];
    if (value === undefined || place === undefined)
        return [];
    const files = value.split(/[:;]/).filter((name) => name !== '');
    return files.length === 0 ? [] : [{ files, folders: [], span: source.span(place.start, place.end) }];
}
/** Enough for every Makefile that a person can read. In characters. */
const makefile_ALLOWANCE = 4_000_000;
/** Each line of a recipe is a separate script, unless one shell runs all of them. */
function readRecipes(source, { variables: environmentOfCaller = [], given = [] }) {
    const parts = partsOf(source.text, logicalLines(source.text));
    const { statements, recipes, isOneShell } = parts;
    const variables = variablesOf(source.text, statements, new Set(given.map(({ name }) => name)));
    const allowance = { left: makefile_ALLOWANCE };
    const own = makefile_environmentOf(source, variables, allowance);
    const inherited = (0,passed_variables/* lookUpIn */.Ib)([...environmentOfCaller, ...given]);
    const environment = (name) => own(name) ?? inherited(name);
    const exported = (0,lazy/* lazy */.RZ)(() => [...environmentOfCaller, ...given, ...exportedIn(source, variables, allowance)]);
    const reading = { source, variables, environment, exported, allowance, used: new Set() };
    const isNew = newIn(source, reading);
    const scripts = isOneShell ? recipes : recipes.flat().map((line) => [line]);
    const found = scripts.filter((lines) => lines.some(isNew)).flatMap((lines) => makefile_readScript(reading, lines));
    const evaluated = statements.filter(isNew).flatMap((statement) => readEvaluated(reading, statement));
    const commands = commandsOfMake(source.text, parts).filter(isNew);
    const captured = commands.flatMap((command) => makefile_readScript(reading, [command], CAPTURED));
    // a definition that no recipe uses may become rules
    const bodies = new Set([...reading.used].map((name) => variables.values.get(name)?.ranges[0]));
    const others = statements.flatMap(({ body = [] }) => (bodies.has(body[0]) ? [] : body)).filter(isNew);
    const shells = shellsIn(reading);
    return [...found, ...shells, ...evaluated, ...captured, ...others.flatMap((line) => makefile_readScript(reading, [line]))];
}
/** Each value of `SHELL` that is a command of an engine, with the options of `.SHELLFLAGS`: `SHELL = docker run -i alpine sh`. */
function shellsIn(reading) {
    const { assigned } = reading.variables;
    const flags = assigned.get('.SHELLFLAGS') ?? [];
    return (assigned.get('SHELL') ?? []).flatMap(({ ranges }) => [{ ranges: [] }, ...flags].flatMap((more) => {
        const expanded = [...ranges, ...more.ranges].map((range) => expandedRuns(reading, range));
        const [first, ...rest] = expanded;
        if (first === undefined)
            return [];
        const blank = { text: ' ', span: () => reading.source.span(ranges[0]?.start ?? 0, ranges[0]?.start ?? 0) };
        const excerpt = (0,lists_runs/* excerptOf */.z)([...first.runs, ...rest.flatMap(({ runs }) => [blank, ...runs])]);
        return readExcerpt(reading, excerpt, expanded);
    }));
}
/** Whether a range is of the Makefile itself, or of an included file that reads otherwise on its own. */
function newIn(source, reading) {
    return (range) => {
        const file = source.includedAt(range.start);
        if (file === undefined)
            return true;
        if (!source.text.slice(range.start, range.end).includes('$'))
            return false;
        return makefile_textOf(reading, range) !== makefile_textOf(alone(file), source.span(range.start, range.end));
    };
}
const alone = (0,remember/* remember */.k)(readingOf);
function readingOf(file) {
    const { statements } = partsOf(file.text, logicalLines(file.text));
    const allowance = { left: makefile_ALLOWANCE };
    return { source: (0,source/* wholeFile */.A)(file), variables: variablesOf(file.text, statements), allowance, used: new Set() };
}
function makefile_textOf(reading, range) {
    const { runs } = expandedRuns({ ...reading, used: new Set() }, range);
    return runs.map(({ text }) => text).join('');
}
/** The most values of a variable that are tried; real files do not have more. */
const MOST_CHOICES = 8;
/** The text around a script. */
const makefile_NOTHING = ['', ''];
/** Make reads the output of the command. */
const CAPTURED = ['_=$(', '\n)'];
/** Scripts without the name of an engine are of no interest. */
function makefile_readScript(reading, lines, [before, after] = makefile_NOTHING) {
    const { text } = reading.source;
    const texts = lines.map(({ start, end }) => text.slice(start, end));
    if (!texts.some((one) => one.includes('$') || (0,may_run_files/* mayStartAnything */.Ci)(one) || run_options_calls/* RUNS */.pt.test(one)))
        return [];
    const implied = (implies, { start }) => ({
        text: implies,
        span: () => reading.source.span(start, start),
    });
    return everyChoice((choice) => {
        const expanded = lines.map((line) => expandedRuns(reading, line, { choice, isEvaluated: false }));
        const runs = expanded.flatMap((one, at) => at === 0 ? one.runs : [implied('\n', lines[at]), ...one.runs]);
        return {
            expanded,
            excerpt: (0,lists_runs/* excerptOf */.z)([implied(before, lines[0]), ...runs, implied(after, lines.at(-1))]),
        };
    }).flatMap(({ expanded, excerpt }) => readExcerpt(reading, makefile_withoutMarks(excerpt), expanded));
}
/** The distinct texts for the possible values of undecided variables. */
function everyChoice(expand) {
    const first = expand(0);
    const choices = Math.max(...first.expanded.map((one) => one.choices));
    const further = Array.from({ length: Math.min(choices, MOST_CHOICES) - 1 }, (_, at) => expand(at + 1));
    return [...new Map([first, ...further].map((attempt) => [attempt.excerpt.text, attempt])).values()];
}
function readExcerpt({ environment, exported }, excerpt, expanded) {
    const cut = expanded.find((one) => one.cut !== undefined)?.cut;
    const undecided = expanded.flatMap((one) => one.undecided);
    const engines = expanded.flatMap((one) => one.engines);
    if (cut === undefined && engines.length === 0 && !(0,may_run_files/* mayStartAnything */.Ci)(excerpt.text) && !run_options_calls/* RUNS */.pt.test(excerpt.text))
        return [];
    // otherwise the place is reported, or read with another value
    const guessesEngines = engines.length === 0 && expanded.every(({ choices }) => choices === 1);
    const script = (0,syntax_shell/* parseScript */.tl)(excerpt, environment, { guessesEngines });
    const problems = cut === undefined ? script.problems : [...script.problems, notReplaced(cut)];
    const isUnread = expanded.some(({ choices }) => choices > MOST_CHOICES);
    const unread = isUnread ? excerpt.span(0, excerpt.text.length) : undefined;
    const unknown = unknownVariables(excerpt, environment);
    return [{ script: { ...script, problems, given: exported }, undecided, engines, unknown, unread }];
}
/** The recipes of rules that functions create: `$(eval $(call RULE,name))`. */
function readEvaluated(reading, { start, end, body }) {
    const text = reading.source.text.slice(start, end);
    if (body !== undefined || !EVALUATES.test(text))
        return [];
    return everyChoice((choice) => {
        const expanded = expandedRuns(reading, { start, end }, { choice, isEvaluated: true });
        return { expanded: [expanded], excerpt: (0,lists_runs/* excerptOf */.z)(expanded.runs) };
    }).flatMap(({ expanded, excerpt }) => {
        const { recipes } = partsOf(excerpt.text, logicalLines(excerpt.text));
        return recipes.flat().flatMap((line) => readExcerpt(reading, makefile_withoutMarks(sliceOf(excerpt, line)), expanded));
    });
}
const EVALUATES = /^[^#]*\$[({]eval[ \t]/;
function sliceOf({ text, span }, { start, end }) {
    return { text: text.slice(start, end), span: (from, to) => span(start + from, start + to) };
}
/** The variables that shells get, if their texts are known. */
function makefile_environmentOf(source, variables, allowance) {
    const exportedValue = (name) => {
        if (!variables.isExported(name))
            return undefined;
        const value = variables.values.get(name);
        if (value?.isCommand)
            return unknown_piece/* UNKNOWN_PIECE */.YB;
        if (value === undefined)
            return variables.undecided.has(name) ? unknown_piece/* UNKNOWN_PIECE */.YB : undefined;
        const texts = value.ranges.map((range) => (0,lists_runs/* excerptOf */.z)(expandedRuns({ source, variables, allowance, used: new Set() }, range).runs).text);
        const text = texts.join(value.joint);
        return text.includes('$') || text.length > LONGEST_EXPORT ? unknown_piece/* UNKNOWN_PIECE */.YB : text;
    };
    const known = new Map();
    return (name) => {
        if (!known.has(name))
            known.set(name, exportedValue(name));
        return known.get(name);
    };
}
function exportedIn(source, variables, allowance) {
    const exported = [...variables.assigned].filter(([name]) => variables.isExported(name));
    return exported.flatMap(([name, values]) => values.flatMap((value) => {
        const texts = value.ranges.map((range) => (0,lists_runs/* excerptOf */.z)(expandedRuns({ source, variables, allowance, used: new Set() }, range).runs).text);
        const text = texts.join(value.joint);
        return text.includes('$') || text.length > LONGEST_EXPORT ? [] : [{ name, value: text }];
    }));
}
/** In characters. */
const LONGEST_EXPORT = 10_000;
/** `@` is not echoed, `-` may fail, `+` always runs. Blanks replace them, so that all offsets stay the same. */
function makefile_withoutMarks({ text, span }) {
    return {
        text: text.replaceAll(makefile_MARKS, (marks, before) => before + ' '.repeat(marks.length - before.length)),
        span,
    };
}
/** At the beginning, or after a line that does not continue on the next one. */
const makefile_MARKS = /(^|[^\\\r]\r?\n)[ \t]*[@+-][ \t@+-]*/g;
function notReplaced(span) {
    const value = 'variables are nested too deeply, or result in more characters than are read';
    return { kind: 'limit-reached', value, span, rest: (0,source/* spanText */.C)(span) };
}
/** The gaps that the file leaves undecided, each place once: it is read with several values. */
function makefile_undecidedIn(recipes) {
    const gaps = recipes.flatMap(({ script, undecided, engines, unknown, unread }) => [
        ...undecidedOptions([script], undecided, makefile_WHO),
        ...undecidedOptions([script], unknown, ENVIRONMENT),
        ...undecidedPrograms([script], engines, makefile_WHO),
        ...(unread === undefined ? [] : [undecidedOption(unread, 'A variable with many values')]),
    ]);
    return [...new Map(gaps.map((gap) => [`${gap.span?.start} ${gap.message}`, gap])).values()];
}
const makefile_WHO = 'A variable or a function of make';

// EXTERNAL MODULE: ./build/parse/run-options/host-options.js
var host_options = __webpack_require__(12156);
;// CONCATENATED MODULE: ./build/parse/quadlet/characters.js
/** The texts of some ranges of a file, one after the other. */
function joinedCharacters(file, ranges) {
    const [first] = ranges;
    if (ranges.length === 1) {
        const text = file.text.slice(first.start, first.end);
        return characters(file, text, (index) => first.start + index, first.start);
    }
    const offsets = [];
    for (const { start, end } of ranges)
        for (let at = start; at < end; at++)
            offsets.push(at);
    const text = ranges.map(({ start, end }) => file.text.slice(start, end)).join('');
    return characters(file, text, (index) => offsets[index], first.start);
}
/** A text whose characters each represent one or more of the file: `places[i]` is their range. `whole` is the place of an empty text. */
function placedCharacters(file, text, places, whole) {
    const startOf = (index) => places[index]?.start ?? places.at(-1)?.end ?? whole.start;
    const endOf = (index) => places[index]?.end ?? whole.start;
    const span = (start, end) => spanOf(file, startOf, endOf, start, end);
    return { file, text, whole: { file, start: whole.start, end: whole.end }, startOf, endOf, span };
}
/** Removes double quotes around the whole value. */
function withoutQuotes(value) {
    const { text, file, whole } = value;
    if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return value;
    const inner = text.slice(1, -1);
    const startOf = (index) => value.startOf(index + 1);
    const endOf = (index) => value.endOf(index + 1);
    return { file, text: inner, whole, startOf, endOf, span: (start, end) => spanOf(file, startOf, endOf, start, end) };
}
/** For a text whose characters all occur unchanged in the file. */
function characters(file, text, offsetOf, at) {
    const startOf = (index) => index < text.length ? offsetOf(index) : text === '' ? at : offsetOf(text.length - 1) + 1;
    const endOf = (index) => startOf(index) + 1;
    const span = (start, end) => spanOf(file, startOf, endOf, start, end);
    return { file, text, whole: span(0, text.length), startOf, endOf, span };
}
function spanOf(file, startOf, endOf, from, to) {
    const start = startOf(from);
    return { file, start, end: to > from ? endOf(to - 1) : start };
}

;// CONCATENATED MODULE: ./build/parse/quadlet/specifiers.js



/**
 * A value with the replacements of systemd: `%h` and the like, `${NAME}`, and `$NAME` if it is the whole value. Variables without a known
 * value and marks of templates are unknown.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers
 */
function writtenValue(value, textOf = () => undefined) {
    const { text } = value;
    if (!/[%$]|\{\{/.test(text))
        return specifiers_written(value, undefined);
    const pieces = [...replacedIn(text, textOf)];
    if (pieces.length === 0)
        return specifiers_written(value, undefined);
    return specifiers_written(specifiers_replaced(value, pieces), specifiers_variablesIn(pieces));
}
const MARK = /%[A-Za-z%]|\$\{[A-Za-z_]\w*\}|^\$[A-Za-z_]\w*$|\$\$|\{\{[^{}]{0,200}\}\}/g;
function* replacedIn(text, textOf) {
    for (const { 0: mark, index } of text.matchAll(MARK)) {
        const place = { at: index, length: mark.length };
        const value = /^\$\w|^\$\{/.test(mark) ? textOf(mark.replaceAll(/[${}]/g, '')) : undefined;
        if (mark === '%%' || mark === '$$')
            yield { ...place, text: mark[0] };
        else if (value !== undefined)
            yield { ...place, text: value };
        // the home folder of the user that the unit runs as
        else if (mark === '%h' || mark === '${HOME}')
            yield { ...place, text: unknown_piece/* UNKNOWN_PIECE */.YB, variable: 'HOME' };
        else
            yield { ...place, text: unknown_piece/* UNKNOWN_PIECE */.YB };
    }
}
function specifiers_replaced(value, pieces) {
    const places = [];
    let text = '';
    let at = 0;
    const keepTo = (end) => {
        for (let index = at; index < end; index++)
            places.push({ start: value.startOf(index), end: value.endOf(index) });
        text += value.text.slice(at, end);
    };
    for (const piece of pieces) {
        keepTo(piece.at);
        at = piece.at + piece.length;
        const place = { start: value.startOf(piece.at), end: value.endOf(at - 1) };
        for (let unit = 0; unit < piece.text.length; unit++)
            places.push(place);
        text += piece.text;
    }
    keepTo(value.text.length);
    return placedCharacters(value.file, text, places, value.whole);
}
/** By their offset in the text after replacement. */
function specifiers_variablesIn(pieces) {
    const variables = new Map();
    let shift = 0;
    for (const { at, length, text, variable } of pieces) {
        if (variable !== undefined)
            variables.set(at + shift, variable);
        shift += text.length - length;
    }
    return variables;
}
function specifiers_written(value, variables) {
    const { text, span } = value;
    const part = (from, to) => ({ value: (0,lists/* knownText */.bG)(text.slice(from, to)), span: span(from, to) });
    const variableAt = (offset) => variables?.get(offset);
    return { text, span: span(0, text.length), variable: variableAt(0), variableAt, part };
}

;// CONCATENATED MODULE: ./build/parse/quadlet/words.js

/**
 * Splits a value at its blanks; quotes keep blanks, anywhere in a word. A value that the format would refuse is read on a best-effort
 * basis.
 */
function words_wordsOf(value, quoting) {
    const { text } = value;
    const words = [];
    let at = 0;
    while (at < text.length) {
        if (isBlank(text.charCodeAt(at))) {
            at++;
            continue;
        }
        const { word, end } = wordAt(value, at, quoting);
        words.push(word);
        at = end;
    }
    return words;
}
function wordAt(value, from, quoting) {
    const { text } = value;
    const places = [];
    let word = '';
    let quote = '';
    let at = from;
    while (at < text.length && (quote !== '' || !isBlank(text.charCodeAt(at)))) {
        const next = quoteAfter(text, at, quote);
        if (next !== undefined) {
            quote = next;
            at++;
            continue;
        }
        const { meaning, length } = quoting === 'arguments' ? characterAt(text, at) : { meaning: text[at] ?? '', length: 1 };
        const place = { start: value.startOf(at), end: value.endOf(at + length - 1) };
        for (let unit = 0; unit < meaning.length; unit++)
            places.push(place);
        word += meaning;
        at += length;
    }
    const whole = { start: value.startOf(from), end: value.endOf(at - 1) };
    return { word: placedCharacters(value.file, word, places, whole), end: at };
}
/** The open quote after a character; undefined if the character is not a quote. */
function quoteAfter(text, at, quote) {
    const character = text[at];
    if (quote !== '')
        return character === quote ? '' : undefined;
    return character === '"' || character === "'" ? character : undefined;
}
const LETTERS = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    s: ' ',
};
const CODE = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})/y;
/** A character, or the one that a backslash and the characters after it encode. */
function characterAt(text, at) {
    if (text[at] !== '\\')
        return { meaning: text[at] ?? '', length: 1 };
    const next = text[at + 1];
    if (next === undefined)
        return { meaning: '', length: 1 };
    const letter = LETTERS[next];
    if (letter !== undefined)
        return { meaning: letter, length: 2 };
    CODE.lastIndex = at + 1;
    const [all, byte, short, long, octal] = CODE.exec(text) ?? [];
    if (all === undefined)
        return { meaning: next, length: 2 };
    const code = octal === undefined ? Number.parseInt(byte ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
    // for an invalid code the engine does not have a character either
    return { meaning: code === 0 || code > 0x10_ff_ff ? '' : String.fromCodePoint(code), length: 1 + all.length };
}
function isBlank(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}

;// CONCATENATED MODULE: ./build/parse/quadlet/keys.js





/** The options that the keys of a section result in, in the order of the table. */
function flagsOf(section, rules) {
    const byKey = entriesByKey(section);
    return [...rules].flatMap(([key, rule]) => flagsOfKey(byKey.get(key) ?? [], rule));
}
/** An empty value discards all earlier values. */
function entriesByKey({ entries }) {
    const byKey = new Map();
    for (const entry of entries) {
        const before = entry.value.text === '' ? undefined : byKey.get(entry.key);
        if (before !== undefined)
            before.push(entry);
        else
            byKey.set(entry.key, entry.value.text === '' ? [] : [entry]);
    }
    return byKey;
}
/** The last value of a key. */
function lastValue(section, key) {
    const entry = section?.entries.findLast((one) => one.key === key);
    return entry === undefined ? undefined : writtenValue(withoutQuotes(entry.value));
}
/** All words of all values of a key. */
function argumentsAt(section, key) {
    const entries = entriesByKey(section).get(key) ?? [];
    return entries.flatMap(({ value }) => words_wordsOf(value, 'arguments').map((word) => writtenValue(word)));
}
function flagsOfKey(entries, rule) {
    switch (rule.reads) {
        case 'last':
            return entries.slice(-1).map((entry) => keys_flagOf(entry, rule, writtenValue(withoutQuotes(entry.value))));
        case 'all':
            return entries.map((entry) => keys_flagOf(entry, rule, writtenValue(entry.value)));
        case 'words':
            return entries.flatMap((entry) => wordFlags(entry, rule, words_wordsOf(entry.value, 'list')));
        case 'arguments':
            return entries.flatMap((entry) => wordFlags(entry, rule, words_wordsOf(entry.value, 'arguments')));
        case 'switch':
            return entries.slice(-1).flatMap((entry) => switchFlags(entry, rule));
    }
}
/** A word is removed with the blanks before it, an only word with its line. */
function wordFlags(entry, rule, words) {
    return words.map((word, index) => {
        const flag = keys_flagOf(entry, rule, writtenValue(word));
        if (words.length === 1)
            return flag;
        const { file } = entry.entry;
        const next = words[index + 1];
        const previous = words[index - 1];
        const own = word.whole;
        // the first one is removed with the blanks after it
        const place = previous === undefined ? { ...own, end: next?.whole.start ?? own.end } : { ...own, start: previous.whole.end };
        return { ...flag, entry: { ...place, file } };
    });
}
function keys_flagOf({ entry }, { flag, prefix }, value) {
    const written = prefix === undefined ? value : joinedText([impliedText(prefix, startOf(value)), value], value.span);
    return { name: flag, value: written, span: value.span, entry };
}
function startOf({ span }) {
    return { ...span, end: span.start };
}
const ON = new Set(['1', 'yes', 'true', 'on']);
/** Any value that is not on is off; an option with a value is passed only if it is on. */
function switchFlags(entry, { flag, prefix }) {
    const value = writtenValue(withoutQuotes(entry.value));
    const isUnknown = value.text.includes('\0');
    const isOn = ON.has(value.text.toLowerCase());
    if (prefix === undefined) {
        return [
            {
                name: flag,
                value: isUnknown ? value : impliedText(String(isOn), value.span),
                span: value.span,
                entry: entry.entry,
            },
        ];
    }
    if (isUnknown)
        return [{ name: flag, value, span: value.span, entry: entry.entry }];
    return isOn ? [{ name: flag, value: impliedText(prefix, value.span), span: value.span, entry: entry.entry }] : [];
}
/** A `-` before a device: skip it if the host does not have it. */
function withoutDash(flags) {
    return flags.map((flag) => flag.name === 'device' && flag.value?.text.startsWith('-') === true
        ? { ...flag, value: (0,lists/* sliceOf */.Mz)(flag.value, 1) }
        : flag);
}

// EXTERNAL MODULE: ./build/syntax/yaml/characters.js
var yaml_characters = __webpack_require__(98386);
;// CONCATENATED MODULE: ./build/parse/quadlet/unit-file.js


/** Further problems would not add anything. */
const MAXIMUM_PROBLEMS = 20;
/** Reads a unit in one pass. Never throws. */
function readUnit(file) {
    const sections = new Map();
    const problems = [];
    let current;
    for (const line of unit_file_logicalLines(file.text)) {
        const heading = headingIn(file, line);
        if (heading !== undefined) {
            const name = file.text.slice(heading.start, heading.end);
            const known = sections.get(name) ?? { span: heading, entries: [] };
            sections.set(name, known);
            current = known;
            continue;
        }
        const entry = entryIn(file, line);
        if (entry !== undefined && current !== undefined)
            current.entries.push(entry);
        else if (problems.length < MAXIMUM_PROBLEMS)
            problems.push({ file, start: line.start, end: unit_file_endOf(line) });
    }
    return { sections, problems };
}
/** Blank lines and comments are skipped, even between continued lines. */
function* unit_file_logicalLines(text) {
    let parts = [];
    for (let at = 0; at < text.length;) {
        const end = (0,yaml_characters/* lineEnd */.kd)(text, at);
        const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
        const line = trimmed(text, at, end);
        at = next;
        if (line.start === line.end || isComment(text, line.start))
            continue;
        const isContinued = text.charCodeAt(line.end - 1) === BACKSLASH;
        parts.push(isContinued ? { start: line.start, end: line.end - 1 } : line);
        if (isContinued && next < text.length)
            continue;
        yield logicalLine(parts, Math.min(next, text.length));
        parts = [];
    }
    if (parts.length > 0)
        yield logicalLine(parts, text.length);
}
function logicalLine(parts, next) {
    const [first, ...rest] = parts;
    return { parts: [first, ...rest], start: first.start, next };
}
const BACKSLASH = 92;
const HASH = 35;
const SEMICOLON = 59;
const EQUALS = 61;
function isComment(text, at) {
    const code = text.charCodeAt(at);
    return code === HASH || code === SEMICOLON;
}
function trimmed(text, from, to) {
    let start = from;
    let end = to;
    while (start < end && unit_file_isBlank(text.charCodeAt(start)))
        start++;
    while (end > start && unit_file_isBlank(text.charCodeAt(end - 1)))
        end--;
    return { start, end };
}
function unit_file_isBlank(code) {
    return code === 32 || (code >= 9 && code <= 13);
}
const HEADING = /^\[([^[\]]+)\][ \t]*$/;
/** The name between the brackets. */
function headingIn(file, { parts, start }) {
    const { text } = file;
    if (text[start] !== '[' || parts.length > 1)
        return undefined;
    const name = HEADING.exec(text.slice(start, parts[0].end))?.[1];
    return name === undefined ? undefined : { file, start: start + 1, end: start + 1 + name.length };
}
/** A key is on the same line as its `=`. */
function entryIn(file, { parts: [first, ...rest], start, next }) {
    const { text } = file;
    let equals = first.start;
    while (equals < first.end && text.charCodeAt(equals) !== EQUALS)
        equals++;
    const key = text.slice(first.start, equals).trimEnd();
    if (equals === first.end || key === '')
        return undefined;
    const value = trimmed(text, equals + 1, first.end);
    // blanks before the backslash separate the words of both lines
    const head = rest.length > 0 ? { start: value.start, end: Math.max(first.end, value.start) } : value;
    return { key, value: joinedCharacters(file, [head, ...rest]), entry: { file, start, end: next } };
}
function unit_file_endOf({ parts }) {
    return (parts.at(-1) ?? parts[0]).end;
}

;// CONCATENATED MODULE: ./build/parse/quadlet/names.js


/** A name is shown to people, and appears in messages. */
const names_LONGEST_NAME = 100;
/** `web` of `web.container`, and of its drop-ins. */
function unitName({ path }) {
    const unit = path.replace(DROP_IN, '');
    const name = unit.slice(unit.lastIndexOf('/') + 1);
    return name.replace(/\.[^.]*$/, '').slice(0, names_LONGEST_NAME);
}
/** `web.container.d/10.conf` */
function isDropIn({ path }) {
    return DROP_IN.test(path);
}
const DROP_IN = /\.d\/[^/]+\.conf$/;
function names_folderOf({ path }) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
function companionOf(file, { repository: { readFile } }) {
    return (name) => {
        const path = name.includes('/') ? undefined : (0,mount_source/* repositoryPath */.SH)(names_folderOf(file), name);
        const found = path === undefined ? undefined : readFile(path, 'usual');
        return found === undefined ? undefined : { unit: readUnit(found), file: found };
    };
}

;// CONCATENATED MODULE: ./build/parse/quadlet/podman-arguments.js



/** The options in `PodmanArgs`. The image comes after them, so no other word ends them: it may be the value of an unknown option. */
function podmanArguments(section, syntax) {
    const read = readAll(argumentsAt(section, 'PodmanArgs'), syntax);
    const lines = section.entries.filter(({ key }) => key === 'PodmanArgs').map(({ entry }) => entry);
    return { ...read, flags: podman_arguments_withLines(read.flags, lines) };
}
function readAll(words, syntax) {
    const flags = [];
    const rest = [];
    const doubts = [];
    let partial;
    for (let at = 0; at < words.length;) {
        const read = (0,run_options_flags/* flagsFrom */.I$)(words, syntax, at);
        flags.push(...read.flags);
        doubts.push(...read.doubts);
        partial ??= read.partial;
        rest.push(...words.slice(read.end, read.end + 1));
        at = read.end + 1;
    }
    return { flags, rest, partial, doubts };
}
/** An option that has a line to itself is removed with it. */
function podman_arguments_withLines(flags, lines) {
    const starts = lines.map(({ start }) => start);
    const places = flags.map(({ span }) => (0,line_index/* lineAt */.m)(starts, span.start));
    const isAlone = (index) => places[index - 1] !== places[index] && places[index + 1] !== places[index];
    return flags.map((flag, index) => {
        const line = lines[places[index]];
        return line !== undefined && isAlone(index) ? { ...flag, entry: line } : flag;
    });
}

;// CONCATENATED MODULE: ./build/parse/quadlet/podman-user.js


/** The folders for units of users: https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html#podman-rootless-unit-search-path */
const OF_USERS = /(?:^|\/)(?:\.?config\/containers\/systemd|(?:etc|share|run)\/containers\/systemd\/users)\//;
const OF_ROOT = /(?:^|\/)(?:etc|share|run)\/containers\/systemd\//;
/** The user who runs Podman, by the folder of the unit, its `User=`, or its target. Only the system has a `multi-user.target`. */
function userOfPodman({ sections }, { path }) {
    const user = lastValue(sections.get('Service'), 'User')?.text;
    if (user !== undefined && user !== '')
        return user.includes('\0') ? 'unknown' : (0,process_user/* isRootUser */.ar)(user) ? 'yes' : 'no';
    if (OF_USERS.test(path))
        return 'no';
    if (OF_ROOT.test(path))
        return 'yes';
    const targets = lastValue(sections.get('Install'), 'WantedBy')?.text.split(/\s+/) ?? [];
    return targets.includes('multi-user.target') && !targets.includes('default.target') ? 'yes' : 'unknown';
}

;// CONCATENATED MODULE: ./build/parse/quadlet/build.js












const KEYS = new Map([
    ['Network', { flag: 'network', reads: 'all' }],
    ['BuildArg', { flag: 'build-arg', reads: 'arguments' }],
    ['Volume', { flag: 'volume', reads: 'all' }],
]);
/** `[Build]`: https://docs.podman.io/en/latest/markdown/podman-build.unit.5.html */
function build_buildIn(unit, file) {
    const section = unit.sections.get('Build');
    if (section === undefined)
        return undefined;
    const written = [...flagsOf(section, KEYS), ...podmanArguments(section, syntax/* BUILD */.Bv).flags];
    const flags = (0,flag_values/* byName */.nG)(written);
    const dockerfile = build_textAt(section, 'File');
    const folder = names_folderOf(file);
    const directory = build_textAt(section, 'SetWorkingDirectory');
    const dockerfilePath = (0,build_paths/* dockerfilePathOf */.pS)(undefined, dockerfile, folder);
    const context = build_contextOf(directory, dockerfilePath, folder);
    const args = (flags.get('build-arg') ?? []).flatMap(({ value, entry }) => value && (0,lists_values/* pairEntry */.jo)(value, ['='], entry));
    const build = {
        kind: 'build',
        format: 'quadlet',
        file,
        name: unitName(file),
        span: section.span,
        context: undefined,
        dockerfile,
        dockerfilePath,
        inline: undefined,
        target: build_textAt(section, 'Target'),
        arguments: args,
        privileged: undefined,
        network: (0,flag_values/* textFlag */.gx)(flags, 'network'),
        entitlements: quadlet_build_NOTHING,
        ssh: quadlet_build_NOTHING,
        additionalContexts: [],
    };
    return { build, reference: build_referenceOf(build, context), container: build_containerIn(unit, section, written, file) };
}
function build_containerIn(unit, { span }, written, file) {
    const flags = written.filter(host_options/* isForBuildContainer */.r);
    if (flags.length === 0)
        return undefined;
    const name = unitName(file);
    return (0,run_options_container/* containerOf */.t)({
        format: 'quadlet',
        file,
        span,
        fallbackName: name,
        name,
        flags,
        image: undefined,
        isBrief: true,
        partial: host_options/* ONLY_FOR_BUILD */.k,
        podman: { runsAsRoot: userOfPodman(unit, file) },
    });
}
const quadlet_build_NOTHING = { items: [], entry: undefined, complete: true };
function build_referenceOf({ dockerfilePath, target, arguments: args, span }, context) {
    if (dockerfilePath === undefined)
        return undefined;
    return { dockerfilePath, target: (0,located/* known */.eO)(target), arguments: (0,build_paths/* knownValues */.s2)(args), context, span, isGuess: true };
}
/** `unit` is the folder of the unit, `file` that of the Dockerfile; anything else is the context itself. */
function build_contextOf(directory, dockerfilePath, folder) {
    const written = (0,located/* known */.eO)(directory);
    if (written === undefined)
        return undefined;
    if (written === 'unit')
        return folder;
    if (written === 'file')
        return dockerfilePath?.split('/').slice(0, -1).join('/');
    return (0,build_paths/* contextFolder */.mk)(directory, folder);
}
function build_textAt(section, key) {
    const value = lastValue(section, key);
    return value === undefined || value.text === '' ? undefined : (0,lists/* wholeValue */.jT)(value);
}

;// CONCATENATED MODULE: ./build/parse/quadlet/drop-ins.js


/**
 * What `[Service]` sets for the service of a file, in the order in which systemd reads it: the unit, and then its drop-ins, whose names
 * decide their order.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Description
 */
function serviceEntries(unit, file, repository) {
    const own = entriesOf(unit);
    const service = serviceOf(file.path);
    if (service === undefined)
        return own;
    const read = (path) => {
        if (path === file.path)
            return own;
        const found = repository.readFile(path, 'guess');
        return found === undefined ? [] : entriesOf(readUnit(found));
    };
    const paths = (repository.paths() ?? []).filter((path) => RELATED.test(path));
    const dropIns = paths.filter((path) => isDropInOf(path, service)).sort(byName);
    const main = file.path.endsWith('.service')
        ? file.path
        : nearest(paths.filter((path) => isUnit(path, service)), file);
    const all = new Set([...(main === undefined ? [] : [main]), ...dropIns.slice(0, MOST_FILES), file.path]);
    return [...all].flatMap(read);
}
/** Further files are not read for one service. */
const MOST_FILES = 50;
const RELATED = /\.service$|(?:^|[./])service\.d\/[^/]+\.conf$/;
function entriesOf({ sections }) {
    return sections.get('Service')?.entries ?? [];
}
/** `app.service`, `app.service.d/10.conf`; undefined for drop-ins of all services, and for other units. */
function serviceOf(path) {
    const [, folder = '', name] = /^(.*\/)?([^/]+\.service)(?:\.d\/[^/]+\.conf)?$/.exec(path) ?? [];
    return name === undefined ? undefined : { name, folder };
}
function isUnit(path, { name }) {
    const own = external_node_path_.posix.basename(path);
    return own === name || own === templateOf(name);
}
/** `app@.service` for `app@web.service`. */
function templateOf(name) {
    return name.replace(/@[^.]*\.service$/, '@.service');
}
/** `app.service.d`; `app-.service.d` for `app-web.service`; `service.d` for all in the same folder. */
function isDropInOf(path, { name, folder }) {
    const [, at = '', own] = /^(.*\/)?((?:[^/]+\.)?service)\.d\/[^/]+\.conf$/.exec(path) ?? [];
    if (own === undefined)
        return false;
    if (own === 'service')
        return at === folder;
    if (own === name || own === templateOf(name) || (name.includes('@.') && templateOf(own) === name))
        return true;
    return own.endsWith('-.service') && name.startsWith(own.slice(0, -'.service'.length));
}
function byName(one, other) {
    const [a, b] = [external_node_path_.posix.basename(one), external_node_path_.posix.basename(other)];
    return a < b ? -1 : Number(a > b);
}
/** The path that shares the most folders with that of a file. */
function nearest(paths, { path }) {
    const shared = (other) => other.split('/').findIndex((name, at) => name !== path.split('/')[at]);
    return paths.toSorted((one, other) => shared(other) - shared(one))[0];
}

;// CONCATENATED MODULE: ./build/parse/quadlet/environment.js



/** What the values of all uses may add to the commands of a unit, in characters. */
const environment_ALLOWANCE = 100_000;
/**
 * The variables that a service sets by `Environment=`, and those of files, which take precedence.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=
 */
function environment_environmentIn(entries, file, fromFiles = new Map()) {
    const found = new Map();
    let left = environment_ALLOWANCE;
    for (const { key, value } of entries) {
        if (key !== 'Environment')
            continue;
        if (value.text === '')
            found.clear();
        for (const word of words_wordsOf(value, 'arguments')) {
            const [mark, name = ''] = /^([A-Za-z_]\w*)=/.exec(word.text) ?? [];
            if (mark === undefined)
                continue;
            // a drop-in is another file
            found.set(name, word.file === file ? restOf(word, mark.length) : word.text.slice(mark.length));
        }
    }
    for (const [name, value] of fromFiles)
        found.set(name, value);
    const textOf = (name) => {
        const value = found.get(name);
        left -= value === undefined ? 0 : plain(value).length;
        return left < 0 ? undefined : value;
    };
    const all = () => [...found].flatMap(([name, value]) => {
        const text = plain(value);
        return text.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [] : [{ name, value: text }];
    });
    return { textOf, isCut: () => left < 0, all };
}
function plain(value) {
    return typeof value === 'string' ? value : value.text;
}
function restOf({ file, text, whole, startOf, endOf }, from) {
    const places = Array.from({ length: text.length - from }, (_, at) => ({
        start: startOf(from + at),
        end: endOf(from + at),
    }));
    return placedCharacters(file, text.slice(from), places, whole);
}

// EXTERNAL MODULE: ./build/model/value-bounds.js
var value_bounds = __webpack_require__(60633);
;// CONCATENATED MODULE: ./build/parse/quadlet/environment-files.js





/** Instances of a template may have a file each. Further ones are left out. */
const MOST_READINGS = 5;
/**
 * The variables in the files of the repository that `EnvironmentFile=` names by their places on the machine. There are several sets if the
 * name depends on the instance of a template.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
function environmentFilesOf(entries, unit, repository) {
    let named = [];
    for (const { key, value } of entries) {
        if (key !== 'EnvironmentFile')
            continue;
        const written = withoutQuotes(value).text.replace(/^-/, '');
        named = written === '' ? [] : [...named, filesLike(written, unit, repository).slice(0, MOST_READINGS)];
    }
    const found = named.filter(({ length }) => length > 0);
    const count = Math.max(1, ...found.map(({ length }) => length));
    return Array.from({ length: count }, (_, at) => {
        const texts = found.map((paths) => repository.readFile(paths[Math.min(at, paths.length - 1)], 'guess'));
        return new Map(texts.flatMap((one) => [...valuesIn(one?.text ?? '')]));
    });
}
/** The paths that end most like the one on the machine; of those, the nearest to the unit. */
function filesLike(written, unit, { paths }) {
    const name = external_node_path_.posix.basename(unit).replace(/\.service$/, '');
    const pattern = written.replaceAll(/%[nNp]/g, (mark) => (mark === '%n' ? `${name}.service` : name));
    const wanted = pattern
        .replaceAll(/%[A-Za-z]/g, '*')
        .split('/')
        .reverse();
    const [last = ''] = wanted;
    if (/^\**$/.test(last))
        return [];
    const scored = (paths() ?? [])
        .filter((path) => (0,star_pattern/* matchesStars */.b)(last, external_node_path_.posix.basename(path)))
        .map((path) => ({ path, alike: alikeEnd(path, wanted), near: sharedFolders(path, unit) }))
        .filter(({ alike, path }) => alike > 1 || isNear(path, unit));
    const alike = Math.max(...scored.map((one) => one.alike));
    const best = scored.filter((one) => one.alike === alike);
    const near = Math.max(...best.map((one) => one.near));
    const nearest = best.filter((one) => one.near === near).map(({ path }) => path);
    return last.includes('*') ? nearest : nearest.slice(0, 1);
}
/** How many names two paths have in common from the end. */
function alikeEnd(path, wanted) {
    const names = path.split('/').reverse();
    const differs = names.findIndex((name, at) => !(0,star_pattern/* matchesStars */.b)(wanted[at] ?? '', name));
    return differs === -1 ? names.length : differs;
}
function sharedFolders(path, unit) {
    const other = unit.split('/');
    const differs = path.split('/').findIndex((name, at) => name !== other[at]);
    return differs === -1 ? other.length : differs;
}
/** In the folder of the unit, below it, or below the one that contains it. */
function isNear(path, unit) {
    const around = external_node_path_.posix.dirname(external_node_path_.posix.dirname(unit));
    return around === '.' || path.startsWith(`${around}/`);
}
/** Later lines take precedence. Quoted values may have several lines, which options do not. */
function valuesIn(text) {
    const values = new Map();
    for (const [, name = '', double, single, bare = ''] of text.replaceAll(/\\\r?\n/g, '').matchAll(LINE)) {
        const value = double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare.trimEnd();
        values.set(name, value.length > value_bounds/* LONGEST_VALUE */.PE ? unknown_piece/* UNKNOWN_PIECE */.YB : value);
    }
    return values;
}
const LINE = /^[ \t]*([A-Za-z_]\w{0,100})[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'][^\n]*)?)[ \t]*\r?$/gm;

;// CONCATENATED MODULE: ./build/parse/quadlet/commands.js













/** A name of an image or a container, after which options end. */
const commands_IMAGE = /image|img|tag|container/i;
const EXEC = /^Exec(?:Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/;
/** The commands of a service: https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines */
function serviceScripts(unit, file, repository) {
    const entries = (unit.sections.get('Service')?.entries ?? []).filter(({ key }) => EXEC.test(key));
    const [first] = entries;
    if (first === undefined)
        return [];
    const all = serviceEntries(unit, file, repository);
    return environmentFilesOf(all, file.path, repository).flatMap((fromFiles) => {
        const environment = environment_environmentIn(all, file, fromFiles);
        const lookUp = (name) => {
            const value = environment.textOf(name);
            return value === undefined ? undefined : plain(value);
        };
        const scripts = entries.flatMap((entry) => commandsIn(entry, environment)
            .filter(({ length }) => length > 0)
            .map((words) => ({ ...(0,commands/* programScript */.aM)(words, lookUp), given: environment.all })));
        return environment.isCut() ? [...scripts, commands_notReplaced(first.entry)] : scripts;
    });
}
/** Options that variables decide which the repository does not set. A name of an image ends the options. */
function undecidedServices(scripts) {
    const words = scripts.flatMap(shell/* everyCommand */.n3).flatMap(command_lines/* doubtfulWords */.nr);
    return words.filter(({ span }) => !commands_IMAGE.test((0,source/* spanText */.C)(span))).map(({ span }) => undecidedOption(span, ENVIRONMENT));
}
function commands_notReplaced(span) {
    const value = 'variables result in more characters than are read';
    return { span, pipelines: [], problems: [{ kind: 'limit-reached', value, span, rest: (0,source/* spanText */.C)(span) }] };
}
/** A `;` as a separate word ends a command. */
function commandsIn({ value }, environment) {
    const commands = [[]];
    for (const word of words_wordsOf(value, 'arguments').flatMap((one) => replacedWords(one, environment)))
        if (word.text === ';')
            commands.push([]);
        else
            commands.at(-1)?.push(word);
    return commands.map(commands_withoutMarks);
}
/** As a separate word, `$NAME` becomes the words of the value, and `${NAME}` is one word, or part of one. */
function replacedWords(word, environment) {
    const [, name, whole] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(word.text) ?? [];
    const value = name === undefined && whole === undefined ? undefined : environment.textOf(name ?? whole ?? '');
    const placed = typeof value === 'string' ? atPlaceOf(word, value) : value;
    if (placed !== undefined)
        return (name === undefined ? [placed] : words_wordsOf(placed, 'arguments')).map((one) => writtenValue(one));
    if (name !== undefined)
        return [{ ...writtenValue(word), maySplit: true }];
    return [
        writtenValue(word, (variable) => {
            const known = environment.textOf(variable);
            return known === undefined ? undefined : plain(known);
        }),
    ];
}
/** A value of another file has no place in this one, so the place of the variable is its place. */
function atPlaceOf({ file, whole }, value) {
    return placedCharacters(file, value, new Array(value.length).fill(whole), whole);
}
/** `-/usr/bin/docker` may fail; after `@`, the next word is only the name passed to the program. */
function commands_withoutMarks([program, ...words]) {
    if (program === undefined)
        return [];
    const marks = /^[-@:+!|]*/.exec(program.text)?.[0] ?? '';
    return [(0,lists/* sliceOf */.Mz)(program, marks.length), ...(marks.includes('@') ? words.slice(1) : words)];
}

;// CONCATENATED MODULE: ./build/parse/quadlet/comments.js

/** `# comment` and `; comment`, on separate lines. */
const quadletComments = {
    mark: /(?<![#;])[#;]+[ \t]*$/,
    isWholeLine: true,
    lastLine: lastUnitLine,
};
/** A line that ends with a backslash continues on the next one. */
function lastUnitLine(lineText, count, line) {
    let last = line;
    while (last + 1 < count && ((0,syntax_lines/* isBlankOrComment */.bz)(lineText(last)) || lineText(last).trimEnd().endsWith('\\')))
        last++;
    return last;
}

;// CONCATENATED MODULE: ./build/parse/quadlet/additions.js
const additions_KEYS = {
    cap_add: 'AddCapability',
    cap_drop: 'DropCapability',
    security_opt: 'NoNewPrivileges',
    read_only: 'ReadOnly',
    tmpfs: 'Tmpfs',
    pids_limit: 'PidsLimit',
};
/** Adds lines at the end of the section, each with one key. */
function unitAdditions({ entries }, additions) {
    const last = entries.at(-1);
    if (last === undefined ||
        additions.some(({ option, value }) => option === 'security_opt' && !isNoNewPrivileges(value))) {
        return undefined;
    }
    const { file, end } = last.entry;
    const before = file.text[end - 1] === '\n' ? '' : '\n';
    const lines = additions.map(({ option, value }) => `${additions_KEYS[option]}=${option === 'security_opt' ? 'true' : value}\n`);
    return [{ span: { file, start: end, end }, text: before + lines.join('') }];
}
function isNoNewPrivileges(value) {
    return value === 'no-new-privileges=true';
}

;// CONCATENATED MODULE: ./build/parse/quadlet/container-keys.js
function rules(reads, pairs) {
    return Object.entries(pairs).map(([key, flag]) => [key, { flag, reads }]);
}
function securityRules(reads, pairs) {
    return Object.entries(pairs).map(([key, prefix]) => [key, { flag: 'security-opt', reads, prefix }]);
}
/** Keys that containers and pods share. */
const SHARED = [
    ...rules('last', { ShmSize: 'shm-size', UserNS: 'userns' }),
    ...rules('all', { Network: 'network', DNS: 'dns', AddHost: 'add-host', PublishPort: 'publish', Volume: 'volume' }),
];
/**
 * The options that Podman derives from the keys of `[Container]`, in the order in which it writes them.
 * https://github.com/containers/podman/blob/main/pkg/systemd/quadlet/quadlet.go
 */
const CONTAINER_KEYS = new Map([
    ...rules('last', {
        ContainerName: 'name',
        Entrypoint: 'entrypoint',
        LogDriver: 'log-driver',
        Memory: 'memory',
        PidsLimit: 'pids-limit',
        Pull: 'pull',
        HealthCmd: 'health-cmd',
    }),
    ...rules('all', { GroupAdd: 'group-add', LogOpt: 'log-opt', Tmpfs: 'tmpfs', Ulimit: 'ulimit' }),
    ...rules('switch', { ReadOnly: 'read-only', RunInit: 'init' }),
    ...SHARED,
    ...securityRules('switch', {
        NoNewPrivileges: 'no-new-privileges',
        SecurityLabelDisable: 'label=disable',
        SecurityLabelNested: 'label=nested',
    }),
    ...securityRules('last', {
        SecurityLabelType: 'label=type:',
        SecurityLabelFileType: 'label=filetype:',
        SecurityLabelLevel: 'label=level:',
        AppArmor: 'apparmor=',
        SeccompProfile: 'seccomp=',
    }),
    ...rules('words', { AddDevice: 'device', DropCapability: 'cap-drop', AddCapability: 'cap-add', Sysctl: 'sysctl' }),
    ...rules('arguments', { Environment: 'env', Annotation: 'annotation', Mount: 'mount' }),
    ...securityRules('arguments', { Mask: 'mask=', Unmask: 'unmask=' }),
]);
/** Keys of a pod that apply to all of its containers; the ports belong to the pod. */
const POD_KEYS = new Map([
    ...rules('last', { PodName: 'name' }),
    ...SHARED,
]);
/** Limits of systemd itself: with `--cgroups=split`, the default, the container is in the control group of its service. */
const SERVICE_KEYS = new Map(rules('last', { MemoryMax: 'memory', CPUQuota: 'cpus', TasksMax: 'pids-limit' }));

;// CONCATENATED MODULE: ./build/parse/quadlet/pod.js









/** A pod, as a container about which little is known: it has the ports, the network and the volumes of all its members. */
function podIn(unit, file) {
    const section = unit.sections.get('Pod');
    if (section === undefined)
        return undefined;
    const { flags } = podmanArguments(section, syntax/* PODMAN_RUN */._$);
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'quadlet',
        file,
        span: section.span,
        fallbackName: unitName(file),
        name: unitName(file),
        flags: [...flagsOf(section, POD_KEYS), ...flags],
        image: undefined,
        partial: 'the containers in it say more',
    });
    return { ...container, podman: { runsAsRoot: userOfPodman(unit, file) } };
}
const ALONE = { flags: [], joins: undefined, partial: undefined };
/** The effect of a pod on its containers: they use its network. Its other settings are reported for the pod itself. */
function podSettings(name, companion) {
    if (name === undefined || name.text === '')
        return ALONE;
    const found = companion(name.text);
    const pod = found && podIn(found.unit, found.file);
    if (pod === undefined)
        return { ...ALONE, partial: 'the pod that it is in was not read' };
    const { networkMode } = pod;
    const value = impliedText(`container:${pod.name}`, name.span);
    const flags = [{ name: 'network', value, span: name.span, entry: name.span }];
    if (networkMode === undefined || (0,located/* known */.eO)(networkMode) !== 'host') {
        // a container of the pod may have the name of the pod
        return {
            ...ALONE,
            flags,
            joins: { network: { mode: { kind: 'container', name: pod.name }, owner: undefined, steps: [] } },
        };
    }
    const steps = [{ span: networkMode.span, message: 'the network of its pod' }];
    return { flags, joins: { network: { mode: { kind: 'host' }, owner: undefined, steps } }, partial: undefined };
}

;// CONCATENATED MODULE: ./build/parse/quadlet/volumes.js




/** A `.volume` unit may be a folder of the host: `Device=/folder` with `Type=none` or `Options=bind`. */
function withVolumeUnits(mounts, companion) {
    return mounts.map((mount) => {
        const { source } = mount;
        return source.kind === 'volume' && source.name.endsWith('.volume')
            ? (boundMount(mount, source.name, companion) ?? mount)
            : mount;
    });
}
function boundMount(mount, name, companion) {
    const section = companion(name)?.unit.sections.get('Volume');
    const device = lastValue(section, 'Device');
    const options = (0,located/* known */.eO)(wholeOf(lastValue(section, 'Options')))?.split(',') ?? [];
    const isBound = lastValue(section, 'Type')?.text === 'bind' || options.includes('bind') || options.includes('rbind');
    if (device === undefined || !isBound)
        return undefined;
    return { ...mount, type: 'bind', source: (0,mount_source/* pathSource */.r)(device.text, device.variable), sourceSpan: device.span };
}
function wholeOf(written) {
    return written && (0,lists/* wholeValue */.jT)(written);
}

;// CONCATENATED MODULE: ./build/parse/quadlet/container.js












/**
 * The container that `[Container]` describes; undefined if it has neither an image nor a root file system, and does not extend another
 * unit.
 */
function container_containerIn(unit, file, context) {
    const section = unit.sections.get('Container');
    const image = lastValue(section, 'Image');
    if (section === undefined)
        return undefined;
    if (!isDropIn(file) && (image ?? lastValue(section, 'Rootfs')) === undefined)
        return undefined;
    const companion = companionOf(file, context);
    const pod = podSettings(lastValue(section, 'Pod'), companion);
    const options = podmanArguments(section, syntax/* PODMAN_RUN */._$);
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'quadlet',
        file,
        span: section.span,
        fallbackName: unitName(file),
        name: unitName(file),
        flags: [...serviceFlags(unit), ...pod.flags, ...container_ownFlags(section), ...options.flags],
        // an image that another unit builds or pulls belongs to that unit
        image: image === undefined || /\.(?:build|image)$/.test(image.text) ? undefined : image,
        // Podman looks for these only on the machine
        isBuiltHere: image?.text.startsWith('localhost/') === true,
        command: argumentsAt(section, 'Exec'),
        partial: isDropIn(file) ? 'the unit that it adds to says more' : partialReason(options, pod.partial, image),
        cannotSay: CANNOT_SAY,
        podman: { runsAsRoot: userOfPodman(unit, file) },
        add: (additions) => unitAdditions(section, additions),
    });
    return {
        ...container,
        build: image === undefined ? undefined : builtBy(image, companion),
        mounts: withVolumeUnits(container.mounts, companion),
        ...(pod.joins && { joins: pod.joins }),
    };
}
/** `Image=web.build` is the image that this unit builds. */
function builtBy({ text }, companion) {
    const found = text.endsWith('.build') ? companion(text) : undefined;
    return found && build_buildIn(found.unit, found.file)?.build;
}
/** Restarting is up to systemd. */
const CANNOT_SAY = new Set(['restart']);
function container_ownFlags(section) {
    return [
        ...withoutDash(flagsOf(section, CONTAINER_KEYS)).map(withoutHealthcheck),
        ...userFlags(section),
        ...mappingFlags(section),
        ...temporary(section),
        ...hostAsRoot(section),
    ];
}
/** `HealthCmd=none` switches off the health check of the image. */
function withoutHealthcheck(flag) {
    return flag.name === 'health-cmd' && flag.value?.text === 'none'
        ? { ...flag, name: 'no-healthcheck', value: undefined }
        : flag;
}
function partialReason({ partial, rest }, podReason, image) {
    if (rest.length > 0)
        return 'not all of its options could be read';
    if (image?.text.endsWith('.image') === true)
        return 'the unit that pulls its image was not read';
    return partial ?? podReason;
}
/** `infinity` is not a limit. */
function serviceFlags({ sections }) {
    const service = sections.get('Service');
    return service === undefined ? [] : flagsOf(service, SERVICE_KEYS).filter(({ value }) => value?.text !== 'infinity');
}
/** `User=` and `Group=` form one option. */
function userFlags(section) {
    const user = lastValue(section, 'User');
    const group = lastValue(section, 'Group');
    if (user === undefined || user.text === '')
        return [];
    const value = group === undefined ? user : joinedText([user, impliedText(`:${group.text}`, user.span)], user.span);
    return [{ name: 'user', value, span: user.span, entry: entryOf(section, 'User') }];
}
/** Mapped users are different users on the host. */
function mappingFlags(section) {
    const entry = section.entries.find(({ key }) => /^(?:Sub)?[UG]IDMap$/.test(key));
    if (entry === undefined)
        return [];
    const { span } = impliedText('', entry.value.whole);
    return [{ name: 'userns', value: impliedText('private', span), span, entry: entry.entry }];
}
function temporary(section) {
    const value = lastValue(section, 'VolatileTmp');
    if (value === undefined || !/^(?:1|yes|true|on)$/i.test(value.text))
        return [];
    return [
        { name: 'tmpfs', value: impliedText('/tmp', value.span), span: value.span, entry: entryOf(section, 'VolatileTmp') },
    ];
}
/** `Rootfs=/` runs the container on the file system of the host itself, which is as much as mounting it. `:O` keeps changes apart. */
function hostAsRoot(section) {
    const value = lastValue(section, 'Rootfs');
    const [path = '', options = ''] = value?.text.split(':') ?? [];
    if (value === undefined || !/^\/[./]{0,100}$/.test(path))
        return [];
    const mount = options.split(',').includes('O') ? '/:/:ro' : '/:/';
    return [
        { name: 'volume', value: impliedText(mount, value.span), span: value.span, entry: entryOf(section, 'Rootfs') },
    ];
}
function entryOf(section, key) {
    return section.entries.findLast((entry) => entry.key === key)?.entry ?? section.span;
}

;// CONCATENATED MODULE: ./build/parse/quadlet/index.js


















/** Podman units: https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html */
const quadlet = {
    ...formats/* quadletFormat */.Sg,
    comments: quadletComments,
    parse: parseQuadlet,
};
/** By the section that makes a file a unit of this kind; without it, the file is something else. */
const quadlet_READERS = {
    container: ['Container', readContainer],
    pod: ['Pod', readPod],
    build: ['Build', readBuild],
    kube: ['Kube', (_unit, file) => ({ subjects: [{ kind: 'text', file }], builds: [] })],
};
/** `web.container`, and its drop-in `web.container.d/10.conf` */
const KIND = /(?:^|[./])([a-z]+)(?:\.d\/[^/]+\.conf)?$/;
function parseQuadlet(file, context) {
    const kind = KIND.exec(file.path)?.[1] ?? '';
    if (kind === 'service')
        return (0,may_run_files/* mayStartAnything */.Ci)(file.text) || (0,run_options_calls/* mayCall */.k2)(file.text)
            ? startedByService(readUnit(file), file, context)
            : NOTHING_STARTED;
    const [section, read] = quadlet_READERS[kind] ?? quadlet_READERS['container'];
    if (!file.text.includes(`[${section}]`))
        return quadlet_NOTHING;
    const unit = readUnit(file);
    if (!unit.sections.has(section))
        return quadlet_NOTHING;
    const language = templateIn(unit, file);
    if (language !== undefined)
        return { ...quadlet_NOTHING, notifications: [template(file, language)] };
    const kubeNotes = section === 'Kube' ? [kubeNote(unit.sections.get(section), file, context)] : [];
    const started = startedByService(unit, file, context);
    const { subjects, builds } = read(unit, file, context);
    return {
        ...started,
        subjects: [...subjects, ...started.subjects.filter((subject) => subject.kind !== 'text')],
        builds,
        notifications: [...unit.problems.map(quadlet_problem), ...kubeNotes, ...started.notifications],
    };
}
/** The containers that commands of `[Service]` start. */
function startedByService(unit, file, context) {
    const scripts = serviceScripts(unit, file, context.repository);
    if (scripts.length === 0)
        return NOTHING_STARTED;
    const started = startedIn(scripts, { format: 'shell', file, isBrief: false }, context);
    return { ...started, notifications: [...started.notifications, ...undecidedServices(scripts)] };
}
/** The template language that explains a malformed line. */
function templateIn({ problems }, file) {
    for (const { start } of problems.slice(0, quadlet_MAXIMUM_PROBLEMS)) {
        const kind = (0,template_kind/* templateAt */.oA)(file, start);
        if (kind !== undefined)
            return kind;
    }
    return undefined;
}
/** A template shows in one of the first malformed lines. */
const quadlet_MAXIMUM_PROBLEMS = 20;
const quadlet_NOTHING = { subjects: [], builds: [], notifications: [] };
function readContainer(unit, file, context) {
    const container = container_containerIn(unit, file, context);
    const subjects = container === undefined ? [] : (0,run_options_container/* subjectsOf */.Z)(container);
    return { subjects: [{ kind: 'text', file }, ...subjects], builds: [] };
}
function readPod(unit, file) {
    const pod = podIn(unit, file);
    return { subjects: [{ kind: 'text', file }, ...(pod === undefined ? [] : [pod])], builds: [] };
}
function readBuild(unit, file) {
    const parsed = build_buildIn(unit, file);
    if (parsed === undefined)
        return { subjects: [{ kind: 'text', file }], builds: [] };
    const { build, reference, container } = parsed;
    const containers = container === undefined ? [] : [container];
    return {
        subjects: [{ kind: 'text', file }, build, ...containers],
        builds: reference === undefined ? [] : [reference],
    };
}
function quadlet_problem(span) {
    const message = 'This line is not a heading, a comment or a Key=value: Podman refuses the file. The rest was checked.';
    return (0,gap/* notLookedAt */.$h)({ kind: 'refused-by-engine', thing: 'file', message, wayOut: 'Correct the line.', span });
}
function template(file, kind) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'template',
        message: `${file.path} is a template (${kind}), so it was not checked.`,
        wayOut: 'Scan what it renders to.',
        span: (0,findings_finding/* startOf */.GH)(file),
    });
}
/** The content of the YAML identifies the gap: a change to it is as unchecked as a new unit. */
function kubeNote(section, file, { repository: { readFile } }) {
    const path = (0,mount_source/* repositoryPath */.SH)(names_folderOf(file), lastValue(section, 'Yaml')?.text ?? '');
    const yaml = path === undefined ? undefined : readFile(path, 'usual');
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-format',
        message: `The Kubernetes YAML that ${file.path} runs was not checked.`,
        wayOut: 'Write containers as `.container` files to have them checked.',
        span: (0,findings_finding/* startOf */.GH)(file),
        evidence: (0,short_text/* shortText */.o)(yaml?.text ?? '', 0),
    });
}

;// CONCATENATED MODULE: ./build/syntax/shell/texts.js

/** The words, values and here-documents of a script. Text in them that looks like a comment is not a comment. */
function textsInScript(script) {
    return (0,shell/* everyCommand */.n3)(script).flatMap(textsIn);
}
function textsIn({ arguments: words, assignments, redirects }) {
    return [
        ...words.map(({ span }) => span),
        ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value.span])),
        ...redirects.flatMap(({ target, body }) => [target, body].flatMap((one) => (one === undefined ? [] : [one.span]))),
    ];
}

;// CONCATENATED MODULE: ./build/parse/scripts/comments.js





const shellComments = {
    ...comment_syntax/* hashComments */.p,
    hasShellQuotes: true,
    lastLine: syntax_lines/* lastContinuedLine */.Sr,
    textsIn: (file) => textsInScript((0,syntax_shell/* parseScript */.tl)((0,source/* wholeFile */.A)(file), () => undefined)),
};

;// CONCATENATED MODULE: ./build/parse/scripts/shell.js













/** Shell scripts, for the containers that they start. */
const shell_shell = {
    ...formats/* shellFormat */.K5,
    comments: shellComments,
    parse(file, context, { variables = [] } = parse_frontend/* NO_COMPANIONS */.c) {
        if (!isWorthReading(file.text) && (variables.length === 0 || !run_options_calls/* RUNS */.pt.test(file.text)))
            return NOTHING_STARTED;
        const sourced = sourcedBy(file.path, context.repository);
        const script = (0,syntax_shell/* parseScript */.tl)((0,source/* wholeFile */.A)(file), (0,passed_variables/* lookUpIn */.Ib)(variables), {
            isSetLater: setAgain(file.text),
            isBash: (0,syntax_shell/* startsWithBash */.Cd)(file.text),
            sourced,
        });
        const started = startedIn([{ ...script, given: () => variables }], { format: 'shell', file, isBrief: false }, context);
        return { ...started, notifications: [...started.notifications, ...passedArguments([script])] };
    },
};
/** A file of another language may have such a name, too. */
function isWorthReading(text) {
    return (0,command_lines/* mentionsEngine */.W0)(text) || ((0,syntax_shell/* isForShell */.sE)(text) && ((0,may_run_files/* mayRunFiles */.Yy)(text) || (0,run_options_calls/* mayCall */.k2)(text)));
}
/** A variable set to nothing at the top of a script, such as `IMAGE=`, may be set later by a function or an option. */
function setAgain(text) {
    const names = (0,lazy/* lazy */.RZ)(() => {
        const once = new Set();
        const again = new Set();
        for (const [, name = ''] of text.matchAll(/(?<![\w$-])([A-Za-z_]\w{0,100})=/g))
            (once.has(name) ? again : once).add(name);
        return again;
    });
    return (name) => names().has(name);
}

// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(5507);
;// CONCATENATED MODULE: ./build/syntax/yaml/sized-yaml.js


/** How many nodes a file may have beyond one for each character, counting those behind aliases each time. */
const MAXIMUM_NODES = 500_000;
/** Reads YAML for those who follow all aliases: few characters can be more nodes than any memory holds. */
function parseSizedYaml(file) {
    const parsed = (0,located_yaml/* parseYaml */.h)(file);
    if ('reason' in parsed)
        return parsed;
    const most = MAXIMUM_NODES + file.text.length;
    const root = parsed.roots.find((one) => one.kind !== 'scalar' && one.size > most);
    if (root === undefined)
        return parsed;
    return { reason: 'aliases make it too large', span: (0,tree_nodes/* spanOf */.ee)(root), kind: 'limit-reached' };
}

// EXTERNAL MODULE: ./build/syntax/tree/scalars.js
var scalars = __webpack_require__(43274);
// EXTERNAL MODULE: ./build/syntax/yaml/last-line.js
var last_line = __webpack_require__(19553);
// EXTERNAL MODULE: ./build/syntax/yaml/scalar-offsets.js
var scalar_offsets = __webpack_require__(38647);
;// CONCATENATED MODULE: ./build/parse/scripts/templated-script.js




/** A program replaces expressions before the shell sees the text; unknown ones become variables that nobody sets. */
function templatedScript(run, { expressions, evaluate, mark }) {
    const place = placesIn(run);
    const runs = [];
    const undecided = [];
    const literal = (from, to) => ({
        text: run.value.slice(from, to).replaceAll(mark, (0,masked/* maskedVariable */.C_)(mark.length)),
        span: (start, end) => place(from + start, from + end),
    });
    let done = 0;
    for (const { 0: expression, index } of run.value.matchAll(expressions)) {
        runs.push(literal(done, index));
        done = index + expression.length;
        const use = place(index, done);
        const text = evaluate(expression);
        if (text !== undefined)
            runs.push({ text, span: () => use, use });
        else {
            undecided.push(use);
            const span = (from, to) => place(index + from, index + to);
            runs.push({ text: (0,masked/* maskedVariable */.C_)(expression.length), span });
        }
    }
    runs.push(literal(done));
    return { ...(0,lists_runs/* excerptOf */.z)(runs.filter(({ text }) => text !== '')), undecided };
}
function placesIn(run) {
    const offsets = (0,scalar_offsets/* offsetsOf */.w)(run);
    const whole = (0,tree_nodes/* spanOf */.ee)(run);
    return (start, end) => {
        if (offsets === undefined)
            return whole;
        const from = offsets.at(start);
        return { ...whole, start: from, end: end > start ? offsets.at(end - 1) + 1 : from };
    };
}

;// CONCATENATED MODULE: ./build/parse/taskfile/tasks.js

/** The commands of a Taskfile, each once, whatever repeats it: https://taskfile.dev/docs/reference/schema */
function tasks_commandsIn(root) {
    if (root === undefined)
        return [];
    const found = new Map();
    const add = (runs, levels) => {
        for (const run of runs)
            if (!found.has(run))
                found.set(run, { run, levels });
    };
    const included = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'includes')?.node)?.entries.values() ?? [];
    const givenToFiles = [...included].flatMap(({ node }) => ofVariables((0,tree_nodes/* asMapping */.dw)(node)));
    add([...ofVariables(root), ...givenToFiles, ...tasks_partsOf(root, 'preconditions').flatMap(tasks_commandOf)], [root]);
    for (const node of tasksOf(root)) {
        const task = (0,tree_nodes/* asMapping */.dw)(node);
        add(commandsOfTask(node), task === undefined ? [root] : [root, task]);
    }
    return [...found.values()];
}
function tasksOf(root) {
    return [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'tasks')?.node)?.entries.values() ?? [])].map(({ node }) => node);
}
/** A task may be a command, or a list of them. */
function commandsOfTask(node) {
    if (node.kind !== 'mapping')
        return tasks_itemsOf(node).flatMap(tasks_commandOf);
    const lists = ['cmds', 'cmd', 'status', 'preconditions', 'if'].flatMap((key) => tasks_partsOf(node, key));
    return [...lists.flatMap(tasks_commandOf), ...[node, ...tasks_callsOf(node)].flatMap(ofVariables)];
}
/** The mappings among the commands and dependencies of a task, which may call others with variables. */
function tasks_callsOf(task) {
    if (task.kind !== 'mapping')
        return tasks_itemsOf(task).flatMap(callsIn);
    return ['cmds', 'cmd', 'deps'].flatMap((key) => tasks_partsOf(task, key)).flatMap(callsIn);
}
/** A call of another task, also a deferred one: the values of its variables may come from commands. */
function callsIn(node) {
    return [node, (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'defer')?.node].flatMap((call) => (0,tree_nodes/* asMapping */.dw)(call) ?? []);
}
/** `cmd`, `defer`, or the `sh` of a precondition. */
function tasks_commandOf(node) {
    const scalar = (0,tree_nodes/* asScalar */.T7)(node);
    if (scalar !== undefined)
        return [scalar];
    const mapping = (0,tree_nodes/* asMapping */.dw)(node);
    return ['cmd', 'defer', 'sh', 'if'].flatMap((key) => (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node) ?? []);
}
/** The commands whose output is the value of a variable. */
function ofVariables(level) {
    return ['vars', 'env'].flatMap((key) => {
        const variables = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(level, key)?.node)?.entries.values() ?? [];
        return [...variables].flatMap(({ node }) => (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'sh')?.node) ?? []);
    });
}
/** The variables of a file and its tasks, with the texts that define them. */
function tasks_definitionsIn(root) {
    return [root, ...tasksOf(root)].flatMap((level) => [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(level), 'vars')?.node)?.entries ?? [])].flatMap(([name, { node }]) => {
        const text = (0,tree_nodes/* asScalar */.T7)(node) ?? (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'sh')?.node);
        return text === undefined ? [] : [[name, text.value]];
    }));
}
/** The parts of a list, or the single value. */
function tasks_partsOf(mapping, key) {
    const node = (0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node;
    return node === undefined ? [] : tasks_itemsOf(node);
}
function tasks_itemsOf(node) {
    return node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
}

;// CONCATENATED MODULE: ./build/parse/taskfile/values.js







/** In characters. A longer value is unknown. */
const values_LONGEST_VALUE = 10_000;
/** How many variables a value may go through. */
const taskfile_values_DEEPEST = 60;
/** What all replaced templates of a file may add to its commands, in characters; further ones are unknown. */
const values_ALLOWANCE = 4_000_000;
/** A text in it may contain braces: https://taskfile.dev/docs/reference/templating */
const EXPRESSION = /\{\{(?:[^{}"`]|"[^"\n]*"|`[^`]*`)*\}\}/g;
/** `{{-` would also remove the blanks before it. */
const values_VARIABLE = /^\{\{[ \t]*\.(\w+)[ \t]*\}\}$/;
/** The values of the variables of a Taskfile. */
function values_valuesIn(root, caller = NO_CALLER) {
    const inherited = (0,passed_variables/* lookUpIn */.Ib)(caller.variables);
    const reading = {
        ...{ given: givenNames(root), passed: (0,passed_variables/* lookUpIn */.Ib)(caller.given), inherited },
        known: new Map(),
        open: new Set(),
        left: values_ALLOWANCE,
    };
    const environmentOf = ({ levels }) => (name) => {
        const node = levels.map((level) => variableIn(level, 'env', name)).findLast((one) => one !== undefined);
        if (node === undefined)
            return inherited(name);
        return rendered((0,tree_nodes/* asScalar */.T7)(node)?.value, levels, reading, 0) ?? unknown_piece/* UNKNOWN_PIECE */.YB;
    };
    return {
        templatesOf: ({ levels }) => ({
            expressions: EXPRESSION,
            evaluate: (expression) => evaluated(expression, levels, reading),
            mark: '{{',
        }),
        environmentOf,
        variablesOf: (command) => {
            const lookUp = environmentOf(command);
            const names = new Set(command.levels.flatMap((level) => [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(level, 'env')?.node)?.entries.keys() ?? [])]));
            const outer = caller.variables.filter(({ name }) => !names.has(name));
            const own = [...names].flatMap((name) => {
                const value = lookUp(name);
                return value === undefined || value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [] : [{ name, value }];
            });
            return [...outer, ...own];
        },
    };
}
const NO_CALLER = { variables: [], given: [] };
/** The names of variables that calls of tasks and includes set. */
function givenNames(root) {
    const calls = tasksOf(root).flatMap((task) => ['cmds', 'cmd', 'deps'].flatMap((key) => tasks_partsOf((0,tree_nodes/* asMapping */.dw)(task), key)));
    const includes = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'includes')?.node)?.entries.values() ?? [])].map(({ node }) => node);
    const deferred = calls.flatMap((node) => (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'defer')?.node ?? []);
    return new Set([...new Set([...calls, ...deferred, ...includes])].flatMap((node) => [
        ...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'vars')?.node)?.entries.keys() ?? []),
    ]));
}
function evaluated(expression, levels, reading) {
    const [, name = ''] = values_VARIABLE.exec(expression) ?? [];
    const value = reading.left < 0 ? undefined : valueOfVariable(name, levels, reading, 0);
    reading.left -= value?.length ?? 0;
    return value ?? (name === 'TASK_EXE' ? 'task' : engineNamedBy(name));
}
/** A variable of the file may be set by a call; one of the task itself is not. */
function valueOfVariable(name, levels, reading, depth) {
    const { known, given, open } = reading;
    const isOpen = (node) => node === undefined || open.has(node);
    const at = levels.findLastIndex((level) => !isOpen(variableIn(level, 'vars', name)));
    const node = at === -1 ? undefined : variableIn(levels[at], 'vars', name);
    if (at <= 0) {
        const value = reading.passed(name) ?? (node === undefined ? reading.inherited(name) : undefined);
        if (value !== undefined)
            return value;
    }
    if (node === undefined || (at === 0 && given.has(name)))
        return undefined;
    if (known.has(node))
        return known.get(node);
    open.add(node);
    const value = rendered((0,tree_nodes/* asScalar */.T7)(node)?.value, levels.slice(0, at + 1), reading, depth + 1);
    open.delete(node);
    known.set(node, value);
    if (value !== undefined && (0,secret/* looksLikeSecretName */.FF)(name))
        (0,named_secrets/* noteSecret */.XV)(name, value);
    return value;
}
function variableIn(level, key, name) {
    return (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(level, key)?.node), name)?.node;
}
/** A text with its variables replaced; undefined if one of them is unknown. */
function rendered(text, levels, reading, depth) {
    if (text === undefined || text.length > values_LONGEST_VALUE || depth > taskfile_values_DEEPEST)
        return undefined;
    let result = '';
    let done = 0;
    for (const { 0: expression, index } of text.matchAll(EXPRESSION)) {
        const [, name] = values_VARIABLE.exec(expression) ?? [];
        const value = name === undefined ? undefined : valueOfVariable(name, levels, reading, depth);
        if (value === undefined)
            return undefined;
        result += text.slice(done, index) + value;
        if (result.length > values_LONGEST_VALUE)
            return undefined;
        done = index + expression.length;
    }
    result += text.slice(done);
    return result.includes('{{') ? undefined : result;
}

;// CONCATENATED MODULE: ./build/parse/taskfile/scripts.js









/** The commands that may start containers, as the shell gets them. */
function taskScripts(root, caller) {
    const { templatesOf, environmentOf, variablesOf } = values_valuesIn(root, caller);
    const engineNames = engineVariables(tasks_definitionsIn(root));
    return tasks_commandsIn(root).flatMap((command) => {
        const { undecided, ...excerpt } = templatedScript(command.run, templatesOf(command));
        const engines = undecided.filter((place) => mayNameEngine((0,source/* spanText */.C)(place), engineNames));
        const mayStart = (0,may_run_files/* mayStartAnything */.Ci)(excerpt.text) ||
            run_options_calls/* RUNS */.pt.test(excerpt.text) ||
            command.run.value.includes('$') ||
            engines.length > 0;
        if (!mayStart)
            return [];
        const environment = environmentOf(command);
        const unknown = unknownVariables(excerpt, environment);
        const script = (0,syntax_shell/* parseScript */.tl)(excerpt, environment, { isBash: true });
        return [{ ...script, undecided, engines, unknown, given: () => variablesOf(command) }];
    });
}

;// CONCATENATED MODULE: ./build/parse/taskfile/comments.js








const taskfileComments = {
    ...comment_syntax/* hashComments */.p,
    lastLine: (...of) => Math.max((0,last_line/* lastYamlLine */.g)(...of), (0,syntax_lines/* lastContinuedLine */.Sr)(...of)),
    textsIn(file) {
        const documents = parseSizedYaml(file);
        if ('reason' in documents)
            return [];
        const scripts = taskScripts((0,tree_nodes/* asMapping */.dw)(documents.roots[0]));
        return [...documents.roots.flatMap((root) => [...(0,scalars/* scalarsIn */.P)(root)]), ...scripts.flatMap(textsInScript)];
    },
};

;// CONCATENATED MODULE: ./build/parse/taskfile/definitions.js



/** For a place: the entries of `vars` and `env` in the file, in its task and in calls of that task, and the lists that loops in the task take items from. */
function definitions_definitionsIn(root) {
    const tasks = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'tasks')?.node)?.entries ?? new Map();
    const calls = [...tasks.values()].flatMap(({ node }) => tasks_callsOf(node));
    return ({ start }) => {
        const [name = '', task] = [...tasks].find(([, entry]) => entry.start <= start && start < entry.end) ?? [];
        const own = task === undefined ? [] : tasks_callsOf(task.node);
        const levels = [root, (0,tree_nodes/* asMapping */.dw)(task?.node), ...calls.filter((call) => isCallOf(call, name))];
        const defined = [
            ...levels.flatMap((level) => ['vars', 'env'].flatMap((key) => [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(level, key)?.node)?.entries ?? [])])),
            ...own.flatMap((call) => (0,tree_nodes/* entryOf */.Ms)(call, 'for') ?? []).map((loop) => [itemName(loop.node), loop]),
        ];
        return new Map([...(0,group_by/* groupBy */.$)(defined, ([key]) => key)].map(([key, all]) => [key, all.map(([, one]) => definitions_textOf(one))]));
    };
}
function isCallOf(call, name) {
    return (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(call, 'task')?.node)?.value === name;
}
function itemName(loop) {
    return (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(loop), 'as')?.node)?.value ?? 'ITEM';
}
function definitions_textOf({ owner, start, end }) {
    return owner.file.text.slice(start, end);
}

;// CONCATENATED MODULE: ./build/parse/taskfile/given.js






/** Variables that this file gives to tasks of others, where they take precedence over those of their own file, if they may contain options. */
function givenOptions(root, { paths, folder, names }, definitionsAt, context) {
    const given = givenIn(root);
    if (paths.length === 0 || given.length === 0)
        return [];
    const texts = includedTexts(paths, folder, context);
    const at = definitionsAt();
    return given
        .filter(({ name, span }) => texts.some((text) => mentions(text, name)) && mayHoldOptions(span, at(span), names))
        .map(({ span }) => (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: 'This variable may determine which options a container of another Taskfile gets, so they were not checked.',
        wayOut: 'Write the options out there.',
        span,
    }));
}
/** The values of `vars` of includes, and of calls of tasks that are not in this file. */
function givenIn(root) {
    const own = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'tasks')?.node)?.entries;
    const includes = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'includes')?.node)?.entries.values() ?? [])];
    const calls = tasksOf(root)
        .flatMap(tasks_callsOf)
        .filter((call) => own?.has((0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(call, 'task')?.node)?.value ?? '') === false);
    return [...includes.map(({ node }) => (0,tree_nodes/* asMapping */.dw)(node)), ...calls].flatMap((giver) => [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(giver, 'vars')?.node)?.entries ?? [])].flatMap(([name, { node }]) => {
        const value = (0,tree_nodes/* asScalar */.T7)(node);
        return value === undefined ? [] : [{ name, span: (0,tree_nodes/* spanOf */.ee)(value) }];
    }));
}
/** A folder has a Taskfile with one of the usual names. */
const USUAL = ['', '/Taskfile.yml', '/Taskfile.yaml', '/taskfile.yml', '/taskfile.yaml', '/Taskfile.dist.yml'];
function includedTexts(paths, folder, { repository: { readFile } }) {
    const all = paths.flatMap((path) => [(0,mount_source/* repositoryPath */.SH)(folder, path), (0,mount_source/* repositoryPath */.SH)('', path)]);
    const files = new Set(all.flatMap((path) => (path === undefined ? [] : USUAL.map((name) => `${path}${name}`))));
    return [...files].flatMap((path) => readFile(path, 'guess')?.text ?? []).filter(may_run_files/* mayStartAnything */.Ci);
}
function mentions(text, name) {
    return text.includes(`.${name}`);
}

;// CONCATENATED MODULE: ./build/parse/taskfile/index.js






















/** Files of Task, for the containers that their commands start. */
const taskfile = { ...formats/* taskfileFormat */.vH, comments: taskfileComments, parse: parseTaskfile };
const TASK = { name: 'Task', file: 'Taskfile' };
/** The key, also where a text with escapes may be it. */
const taskfile_INCLUDES = /\bincludes\b|\\[xuU]/;
function parseTaskfile(file, context, { variables = [], given = [] } = parse_frontend/* NO_COMPANIONS */.c) {
    if (!(0,may_run_files/* mayStartAnything */.Ci)(file.text) && !(0,run_options_calls/* mayCall */.k2)(file.text) && !taskfile_INCLUDES.test(file.text))
        return NOTHING_STARTED;
    const parsed = parseSizedYaml(file);
    if ('reason' in parsed)
        return { ...NOTHING_STARTED, notifications: [(0,gaps/* errorGap */.lH)(file, parsed, TASK)] };
    const root = (0,tree_nodes/* asMapping */.dw)(parsed.roots[0]);
    const scripts = taskScripts(root, { variables: [...taskfile_dotenvOf(root, context), ...variables], given });
    const started = startedIn(scripts, { format: 'taskfile', file, isBrief: false }, context);
    const included = includesOf(root);
    const paths = included.map(({ value }) => fromFolder(value));
    return {
        ...started,
        scripts: [...(started.scripts ?? []), ...included.flatMap((one) => namedFile(one, file.path))],
        notifications: [
            ...parsed.problems.map((problem) => (0,gaps/* problemGap */.uI)(problem, TASK)),
            ...(0,gaps/* disagreementGaps */.cH)(file, parsed),
            ...started.notifications,
            ...withoutFlood(withDefinitions(scripts.flatMap(taskfile_undecidedIn), () => definitions_definitionsIn(root), taskfile_NAMES)),
            ...withoutFlood(givenOptions(root, { paths, folder: (0,file_path/* folderOf */.yS)(file.path), names: taskfile_NAMES }, () => definitions_definitionsIn(root), context)),
            ...included.flatMap((one) => [...remoteGap(one), ...undecidedGap(one)]),
        ],
    };
}
/** Variables in templates, `.NAME`, and those of the environment. */
const taskfile_NAMES = /(?:\.|\$\{?)(\w+)/g;
const taskfile_WHO = 'A template of Task';
function taskfile_undecidedIn(script) {
    return [
        ...undecidedOptions([script], script.undecided, taskfile_WHO),
        ...undecidedOptions([script], script.unknown, ENVIRONMENT),
        ...undecidedPrograms([script], script.engines, taskfile_WHO),
    ];
}
/** The variables of the files that `dotenv` names; of equal names the first counts. */
function taskfile_dotenvOf(root, context) {
    if (root === undefined)
        return [];
    const files = [root, ...tasksOf(root).flatMap((task) => (0,tree_nodes/* asMapping */.dw)(task) ?? [])].flatMap((level) => tasks_partsOf(level, 'dotenv').flatMap((node) => (0,tree_nodes/* asScalar */.T7)(node)?.value ?? []));
    const found = files.flatMap((name) => fileNear(root.file.path, name, context.repository) ?? []);
    return found.flatMap(variablesInDotenv).reverse();
}
/** The files that it includes: `NAME: path`, or a mapping with `taskfile`. */
function includesOf(root) {
    const includes = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'includes')?.node)?.entries.values() ?? [];
    return [...includes].flatMap(({ node }) => (0,tree_nodes/* asScalar */.T7)(node) ?? (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'taskfile')?.node) ?? []);
}
const taskfile_REMOTE = /^(?:https?|git|ssh):\/\/|^git@|\.git(?:\/\/|$)/;
/** Templates with which paths begin that lead to the folder of the file, or of one above it. */
const OWN_FOLDER = /^\{\{-?\s*\.(?:ROOT_DIR|TASKFILE_DIR)\s*-?\}\}\//;
/** A path without the name of the folder from which it starts anyway. */
function fromFolder(path) {
    return path.replace(OWN_FOLDER, '');
}
const taskfile_TEMPLATE = /\{\{[^}]{0,200}\}\}/g;
/**
 * A path without an extension is that of a file only if there is one: in a folder, the Taskfile has its usual name. Where a template decides
 * on the file, it may be each one with such a name: `Taskfile_{{OS}}.yml`.
 */
function namedFile({ value }, by) {
    const written = fromFolder(value).replaceAll(taskfile_TEMPLATE, unknown_piece/* UNKNOWN_PIECE */.YB);
    const isCertain = /\.\w+$/.test(written);
    if (taskfile_REMOTE.test(value) || taskfile_isUndecided(value) || (!isCertain && written.includes(unknown_piece/* UNKNOWN_PIECE */.YB)))
        return [];
    return [{ written, isCertain, format: formats/* taskfileFormat */.vH.id, folders: [], by }];
}
/** Whether its name may be that of any file. */
function taskfile_isUndecided(value) {
    const name = (0,shell_paths/* baseName */.Fl)(value.replaceAll(taskfile_TEMPLATE, unknown_piece/* UNKNOWN_PIECE */.YB));
    return name.includes(unknown_piece/* UNKNOWN_PIECE */.YB) && !/^taskfile/i.test(name);
}
function undecidedGap(included) {
    if (!taskfile_isUndecided(included.value))
        return [];
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'undecided-reference',
            message: 'A template decides which Taskfile this one includes, so it may not have been checked.',
            wayOut: 'Write the path out, or give the file a name that begins with Taskfile.',
            span: (0,tree_nodes/* spanOf */.ee)(included),
        }),
    ];
}
function remoteGap(included) {
    if (!taskfile_REMOTE.test(included.value))
        return [];
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'outside-reference',
            message: 'The Taskfile that this one includes was not checked: it is not in this repository, and nothing is fetched.',
            wayOut: 'Include a file of the repository.',
            span: (0,tree_nodes/* spanOf */.ee)(included),
        }),
    ];
}

// EXTERNAL MODULE: ./build/syntax/yaml/hidden-words.js
var hidden_words = __webpack_require__(41862);
;// CONCATENATED MODULE: ./build/parse/engine/inline-config.js









/** A text without any of these words does not contain such settings. */
const INLINE_CONFIG = /\b(?:(?:buildkitd-)?config-inline|buildkitd-config|daemon-config|registry\.insecure)\b|setup-buildx-action/;
/**
 * The settings of engines and builders in a step of a workflow, with https://github.com/docker/setup-buildx-action,
 * https://github.com/docker/setup-docker-action and https://github.com/docker/build-push-action; the results of expressions are unknown.
 */
function inlineSettings(step, readFile) {
    const uses = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'uses')?.node)?.value ?? '';
    const inputs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(step, 'with')?.node);
    const action = /^docker\/([a-z-]+)@/.exec(uses)?.[1];
    if (inputs === undefined || action === undefined)
        return [];
    const textsOf = (...names) => names.flatMap((name) => (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(inputs, name)?.node) ?? []).filter(({ value }) => !value.includes('${{'));
    if (action === 'setup-docker-action')
        return textsOf('daemon-config').flatMap((text) => settingsIn(text, DAEMON));
    if (action === 'build-push-action')
        return textsOf('outputs').flatMap((text) => stepOutput(text, inputs));
    if (action !== 'setup-buildx-action')
        return [];
    return [
        ...textsOf('buildkitd-config-inline', 'config-inline').flatMap((text) => settingsIn(text, BUILDKIT)),
        ...textsOf('buildkitd-config', 'config').flatMap((path) => settingsOfFile(path.value.trim(), readFile)),
    ];
}
const BUILDKIT = { language: 'TOML', parse: parseToml, settingsIn: buildkitSettings };
const DAEMON = { language: 'JSON', parse: located_json/* parseJson */.q, settingsIn: daemonSettings };
function settingsIn(config, kind) {
    const { file } = config;
    const parsed = kind.parse(inline_config_masked(config));
    if ('reason' in parsed) {
        const message = `This is not valid ${kind.language}, so it was not checked: ${parsed.reason}.`;
        const span = { ...parsed.span, file };
        return [
            (0,gap/* notLookedAt */.$h)({ kind: 'syntax-error', weight: 'ordinary', thing: 'value', message, wayOut: 'Correct it.', span }),
        ];
    }
    const root = (0,tree_nodes/* asMapping */.dw)(parsed.root);
    if (root === undefined)
        return [];
    const settings = kind.settingsIn(root);
    const registries = settings.registries.map((registry) => atHome(registry, file));
    return registries.length === 0 ? [] : [{ ...settings, file, span: (0,tree_nodes/* spanOf */.ee)(config), registries, listeners: [] }];
}
/** A file named `buildkitd.toml` is checked by itself. */
function settingsOfFile(written, readFile) {
    const path = (0,mount_source/* repositoryPath */.SH)('', written);
    const file = path === undefined || formats/* ENGINE_FILES */.HW.buildkit.test(path) ? undefined : readFile(path);
    const parsed = file === undefined ? undefined : parseToml(file);
    const root = parsed === undefined || 'reason' in parsed ? undefined : (0,tree_nodes/* asMapping */.dw)(parsed.root);
    const settings = root === undefined ? undefined : buildkitSettings(root);
    return settings === undefined || settings.registries.length === 0 ? [] : [settings];
}
/** `type=image,name=registry.example.com/a,push=true,registry.insecure=true`; without a name the first of the tags counts. */
function stepOutput(output, inputs) {
    const { file } = output;
    const start = file.text.slice(output.start, output.end).search(inline_config_INSECURE);
    if (start === -1)
        return [];
    const tag = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(inputs, 'tags')?.node)?.value.split(/[\s,]/, 1)[0];
    const { registry } = (0,images_image/* parseImageReference */.o_)(/(?:^|,)name=([^,\s"]+)/m.exec(output.value)?.[1] ?? tag ?? '');
    if (typeof registry !== 'string')
        return [];
    const at = { file, start: output.start + start, end: output.start + start + 'registry.insecure=true'.length };
    const registries = [
        { name: { value: registry, span: at }, weakness: 'either', span: at, entry: undefined },
    ];
    return [
        { kind: 'engine', file, span: at, reader: 'BuildKit', registries, listeners: [], verifiesClients: undefined },
    ];
}
const inline_config_INSECURE = /(?<![\w.-])registry\.insecure=true(?![\w.-])/;
/** The file with everything else blanked out, so that offsets stay the same. */
function inline_config_masked({ file, start, end }) {
    return { path: file.path, text: ' '.repeat(start) + file.text.slice(start, end) };
}
function atHome({ name, weakness, span }, file) {
    const moved = (there) => ({ ...there, file });
    return { name: { ...name, span: moved(name.span) }, weakness, span: moved(span), entry: undefined };
}

;// CONCATENATED MODULE: ./build/parse/workflow/evaluate.js
const NO_CONTEXTS = () => undefined;
/** The first of them that knows a text. */
function inOrder(first, second) {
    return (name) => first(name) ?? second(name);
}
/**
 * The result of an expression, without `${{` and `}}`; undefined if only a run can know it. Constants, contexts and `format` are evaluated:
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
function evaluate_evaluate(expression, contexts) {
    const text = expression.trim().replaceAll(/\['([\w-]+)'\]/g, '.$1');
    const [, first, second] = OTHERWISE.exec(text) ?? [];
    if (first !== undefined && second !== undefined)
        return constantOf(first, contexts) || (evaluate_isKnown(first, contexts) ? constantOf(second, contexts) : undefined);
    const called = FORMAT.exec(text)?.[1];
    if (called === undefined)
        return constantOf(text, contexts);
    const [pattern, ...args] = (called.match(evaluate_ARGUMENT) ?? []).map((argument) => constantOf(argument.trim(), contexts));
    // any remaining text contains operators, or other calls
    const isWhole = called.replaceAll(evaluate_ARGUMENT, '').replaceAll(/[\s,]/g, '') === '';
    if (!isWhole || pattern === undefined || args.includes(undefined))
        return undefined;
    return pattern.replaceAll(/\{(\d{1,3})\}|\{\{|\}\}/g, (mark, index) => index === undefined ? mark.slice(1) : (args[Number(index)] ?? mark));
}
function evaluate_isKnown(text, contexts) {
    return constantOf(text, contexts) !== undefined;
}
/** `inputs.name || 'value'` */
const OTHERWISE = /^([\w.-]+)\s*\|\|\s*('(?:[^']|'')*'|[\w.-]+)$/;
const FORMAT = /^format\s*\((.*)\)$/is;
const evaluate_ARGUMENT = /'(?:[^']|'')*'|[\w.-]+/g;
function constantOf(text, contexts) {
    const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
    if (quoted !== undefined)
        return quoted.replaceAll("''", "'");
    if (/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text))
        return text;
    if (text === 'null')
        return '';
    return /^[A-Za-z_][\w-]*(?:\.[\w-]+)+$/.test(text) ? contexts(text) : undefined;
}

;// CONCATENATED MODULE: ./build/parse/workflow/expressions.js



/** A string in an expression may contain braces. */
const expressions_EXPRESSION = /\$\{\{(?:[^}'$]|\$(?!\{\{)|'[^']*'|\}(?!\}))*\}\}/g;
/** The result of an expression is known when the workflow runs, unless the file determines it. */
function readExpressions(scalar, contexts = NO_CONTEXTS) {
    return writtenScalar(scalar, expressions_EXPRESSION, ({ 0: mark, index }) => ({
        text: evaluate_evaluate(mark.slice(3, -2), contexts) ?? unknown_piece/* UNKNOWN_PIECE */.YB,
        from: index,
        to: index + mark.length,
        variable: undefined,
        defaults: [],
    }));
}

;// CONCATENATED MODULE: ./build/parse/workflow/builds.js






/** https://github.com/docker/build-push-action and https://github.com/docker/bake-action */
const ACTION = /^docker\/(?:build-push|bake)-action@/;
/** The settings of a build in the inputs of a step; undefined if they do not include any that rules ask for. */
function stepBuild(step) {
    const uses = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'uses')?.node);
    const inputs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(step, 'with')?.node);
    if (uses === undefined || inputs === undefined || !ACTION.test(uses.value))
        return undefined;
    if (!ASKED.some((name) => (0,tree_nodes/* entryOf */.Ms)(inputs, name) !== undefined))
        return undefined;
    const platforms = stepPlatforms(inputs);
    const name = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'name')?.node)?.value ?? (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'id')?.node)?.value;
    return {
        kind: 'build',
        format: 'workflow',
        file: uses.file,
        name: name ?? uses.value.replace(/@.*$/s, ''),
        span: (0,tree_nodes/* spanOf */.ee)(uses),
        context: builds_textAt(inputs, 'context'),
        dockerfile: builds_textAt(inputs, 'file'),
        // the reference of the step has it
        dockerfilePath: undefined,
        inline: undefined,
        target: builds_textAt(inputs, 'target'),
        arguments: pairsAt(inputs, 'build-args'),
        privileged: undefined,
        network: settingAt(inputs, 'network'),
        entitlements: listAt(inputs, 'allow'),
        ssh: listAt(inputs, 'ssh'),
        additionalContexts: pairsAt(inputs, 'build-contexts'),
        ...(platforms && { platforms }),
    };
}
const ASKED = ['context', 'build-args', 'network', 'allow', 'ssh', 'build-contexts'];
/** The input `platforms`, separated by commas or lines. */
function stepPlatforms(inputs) {
    return (0,asked_platforms/* platformsIn */.S)(linesAt(inputs, 'platforms').map(({ text }) => (0,lists/* knownText */.bG)(text)));
}
function writtenAt(inputs, name) {
    const scalar = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(inputs, name)?.node);
    return scalar && readExpressions(scalar);
}
function builds_textAt(inputs, name) {
    const written = writtenAt(inputs, name);
    return written && trimmedValue(written);
}
function settingAt(inputs, name) {
    const entry = (0,tree_nodes/* entryOf */.Ms)(inputs, name);
    const text = builds_textAt(inputs, name);
    return text && entry && { ...text, entry: (0,entry_span/* entrySpan */.h)(entry) };
}
/** One per line; commas separate them, too, except in build arguments. */
function linesAt(inputs, name, separators = /[\n,]/) {
    const written = writtenAt(inputs, name);
    if (written === undefined)
        return [];
    const lines = (0,lists/* splitAt */.gI)(written, '\n');
    const parts = separators.test(',') ? lines.flatMap((line) => (0,lists/* splitAt */.gI)(line, ',')) : lines;
    return parts.map(builds_trimmed).filter(({ text }) => text !== '');
}
function builds_trimmed(written) {
    const { text } = written;
    const from = text.length - text.trimStart().length;
    return (0,lists/* sliceOf */.Mz)(written, Math.min(from, text.trimEnd().length), text.trimEnd().length);
}
function trimmedValue(written) {
    return (0,lists/* wholeValue */.jT)(builds_trimmed(written));
}
function wholeOption(written) {
    const text = (0,lists/* wholeValue */.jT)(written);
    return { ...text, entry: text.span };
}
/** Removing the only item removes the whole input. */
function listAt(inputs, name) {
    const entry = (0,tree_nodes/* entryOf */.Ms)(inputs, name);
    const options = linesAt(inputs, name).map(wholeOption).map(withComma);
    const items = options.filter(({ value }) => value !== located/* DYNAMIC */.u5);
    return { items, entry: entry && (0,entry_span/* entrySpan */.h)(entry), complete: items.length === options.length };
}
/** An item is removed with one of the commas around it, and a text must not begin with a comma. */
function withComma(option) {
    const { file, start, end } = option.entry;
    const after = /^[ \t]*,[ \t]*/.exec(file.text.slice(end, end + builds_NEAR));
    if (after !== null)
        return { ...option, entry: { file, start, end: end + after[0].length } };
    const before = /,[ \t]*$/.exec(file.text.slice(Math.max(0, start - builds_NEAR), start));
    return before === null ? option : { ...option, entry: { file, start: start - before[0].length, end } };
}
/** A comma farther away is kept. */
const builds_NEAR = 20;
/** `NAME=value`, or a name alone. */
function pairsAt(inputs, name) {
    return linesAt(inputs, name, /\n/).map((line) => {
        const at = line.text.indexOf('=');
        const { span } = line;
        if (at === -1)
            return { name: line.text, value: undefined, span, entry: span };
        return { name: line.text.slice(0, at), value: line.part(at + 1, line.text.length), span, entry: span };
    });
}

;// CONCATENATED MODULE: ./build/parse/workflow/matrix.js



const MATRIX = /^\$\{\{\s*matrix\.([\w-]+)(?:\.([\w-]+))?\s*\}\}$/;
/** The images in a matrix for a container whose image is `${{ matrix.name }}` or `${{ matrix.name.key }}`, at their places. */
function matrixImages(job, image, usedBy) {
    const [, name, key] = MATRIX.exec(image.value.trim()) ?? [];
    if (name === undefined)
        return [];
    return matrix_valuesIn(matrixIn(job), name, key).flatMap((one) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(one);
        return (scalar && imageOf(readExpressions(scalar), usedBy, `container "${usedBy}"`)) ?? [];
    });
}
/** `fromJSON(\u2026)`, `matrix['name']` */
const ANYTHING = /fromjson|matrix\s*\[/i;
const matrix_NAMED = /\bmatrix\.([\w-]+)(?:\.([\w-]+))?/gi;
/** Whether the expressions of a text may result in a mapping with unknown content. */
function mayGiveMapping({ value }, job) {
    if (!value.includes('${{'))
        return false;
    const matrix = matrixIn(job);
    return (ANYTHING.test(value) ||
        [...value.matchAll(matrix_NAMED)].some(([, name = '', key]) => (0,tree_nodes/* asMapping */.dw)(matrix) === undefined || matrix_valuesIn(matrix, name, key).some((node) => node.kind !== 'scalar')));
}
/** The `strategy.matrix` of a job. */
function matrixIn(job) {
    return (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(job, 'strategy')?.node), 'matrix')?.node;
}
function matrix_valuesIn(node, name, key) {
    const matrix = (0,tree_nodes/* asMapping */.dw)(node);
    const included = matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(matrix, 'include')?.node).map((one) => (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(one), name)?.node);
    return [...matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(matrix, name)?.node), ...included].flatMap((one) => (key === undefined ? one : (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(one), key)?.node) ?? []);
}
function matrix_itemsOf(node) {
    return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}

;// CONCATENATED MODULE: ./build/parse/workflow/contexts.js





const contexts_NONE = new Set();
function levelOf(mapping, setBySteps = contexts_NONE) {
    return { env: (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, 'env')?.node), setBySteps };
}
/** The variables that a script may write into `$GITHUB_ENV`: `NAME=value`, or `NAME<<DELIMITER`. */
function namesSetBy(script) {
    if (!script.includes('GITHUB_ENV'))
        return [];
    return [...script.matchAll(/(?<!\w)([A-Za-z_]\w*)(?:=|<<)/g)].map(([, name = '']) => name);
}
/** The literal values in `env` and `matrix`. */
function contextsOf(scope, matrix) {
    const known = new Map();
    return (path) => {
        const name = /^env\.(.+)$/.exec(path)?.[1];
        if (name === undefined)
            return matrix(path);
        if (!known.has(name))
            known.set(name, environmentValue(scope, name, matrix));
        return known.get(name);
    };
}
/** The value of a variable. The innermost `env` takes precedence, and may use variables of the outer ones. */
function environmentValue(scope, name, matrix) {
    return whole(environmentText(scope, name, matrix));
}
/** The same with a mark for each unknown piece; undefined if neither `env` nor a step sets the variable. */
function environmentText(scope, name, matrix) {
    for (let at = scope.length - 1; at >= 0; at -= 1) {
        const { env, setBySteps } = scope[at];
        if (setBySteps.has(name))
            return unknown_piece/* UNKNOWN_PIECE */.YB;
        const entry = (0,tree_nodes/* entryOf */.Ms)(env, name);
        if (entry === undefined)
            continue;
        const value = (0,tree_nodes/* asScalar */.T7)(entry.node)?.value;
        return value === undefined ? unknown_piece/* UNKNOWN_PIECE */.YB : contexts_piecesOf(value, contextsOf(scope.slice(0, at), matrix));
    }
    return undefined;
}
function whole(text) {
    return text?.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? undefined : text;
}
/** Nobody writes more expressions in one value. */
const MOST_EXPRESSIONS = 20;
/** A text with its expressions evaluated; undefined if one of them is unknown. */
function contexts_textOf(value, contexts) {
    return whole(contexts_piecesOf(value, contexts));
}
function contexts_piecesOf(value, contexts) {
    if (!value.includes('${{'))
        return value;
    const marks = value.match(expressions_EXPRESSION) ?? [];
    const results = marks.map((mark) => marks.length > MOST_EXPRESSIONS ? undefined : evaluate_evaluate(mark.slice(3, -2), contexts));
    let at = 0;
    const text = value.replaceAll(expressions_EXPRESSION, () => results[at++] ?? unknown_piece/* UNKNOWN_PIECE */.YB);
    return text.length > LONGEST ? unknown_piece/* UNKNOWN_PIECE */.YB : text;
}
/** In characters. */
const LONGEST = 10_000;
/** The values in the matrix of a job that are the same in all of its runs, or that all name engines, which are equivalent. */
function matrixOf(job) {
    const matrix = (0,tree_nodes/* asMapping */.dw)(matrixIn(job));
    if (matrix === undefined)
        return NO_CONTEXTS;
    const known = new Map();
    return (path) => {
        const [context, ...keys] = path.split('.');
        if (context !== 'matrix')
            return undefined;
        if (!known.has(path))
            known.set(path, commonValue(matrix, keys));
        return known.get(path);
    };
}
const contexts_ENGINE = /^(?:docker|podman|nerdctl)$/;
function commonValue(matrix, [name = '', ...keys]) {
    const included = (0,tree_nodes/* entryOf */.Ms)(matrix, 'include')?.node;
    const lists = [(0,tree_nodes/* entryOf */.Ms)(matrix, name)?.node].filter((node) => node !== undefined);
    if (lists.some(({ kind }) => kind !== 'sequence'))
        return undefined;
    if (included !== undefined && included.kind !== 'sequence')
        return undefined;
    const rows = matrix_itemsOf(included).flatMap((row) => (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(row), name)?.node ?? []);
    const values = [...lists.flatMap(matrix_itemsOf), ...rows].map((node) => scalarAt(node, keys));
    const [first] = values;
    if (first === undefined || first.includes('${{'))
        return undefined;
    // a combination that no row completes does not have the value
    const isEverywhere = lists.length > 0 || matrix_itemsOf(included).length === rows.length;
    const isCommon = values.every((value) => value === first || (value !== undefined && contexts_ENGINE.test(value) && contexts_ENGINE.test(first)));
    return isEverywhere && isCommon ? first : undefined;
}
function scalarAt(node, keys) {
    let inner = node;
    for (const key of keys)
        inner = (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(inner), key)?.node;
    return (0,tree_nodes/* asScalar */.T7)(inner)?.value;
}

;// CONCATENATED MODULE: ./build/parse/workflow/step-script.js



/** The script of a step with its expressions replaced, as GitHub does it. */
function stepScript(run, contexts) {
    return templatedScript(run, {
        expressions: expressions_EXPRESSION,
        evaluate: (expression) => evaluate_evaluate(expression.slice(3, -2), contexts),
        mark: '${{',
    });
}

;// CONCATENATED MODULE: ./build/parse/workflow/run-steps.js













/**
 * The scripts of the `run:` steps of a workflow or a composite action that may start containers. `env` may contain the name of an engine,
 * so if the file mentions one, all of them may.
 */
function runScripts(root, isMentioned, { contexts = NO_CONTEXTS, variables = [], sourced } = {}) {
    const kept = [];
    const passed = (0,passed_variables/* lookUpIn */.Ib)(variables);
    const scripts = runSteps(root, contexts)
        .filter(({ run, shell }) => isPosixShell(shell) && (isMentioned || (0,may_run_files/* mayStartAnything */.Ci)(run.value) || run_options_calls/* RUNS */.pt.test(run.value)))
        .map((step) => {
        const { undecided, ...excerpt } = stepScript(step.run, contextsOf(step.scope, step.matrix));
        const own = run_steps_environmentOf(step);
        const environment = (name) => own(name) ?? passed(name);
        const script = (0,syntax_shell/* parseScript */.tl)(excerpt, environment, { isBash: isBash(step.shell) });
        const unknown = unknownVariables(excerpt, environment);
        return { ...script, undecided, unknown, given: () => [...variables, ...run_steps_givenTo(step), ...kept] };
    });
    kept.push(...scripts.flatMap((script) => (0,passed_variables/* keptForLater */.E2)(script, sourced)));
    return [...scripts, ...shellsOf(root).flatMap(shellCommand)];
}
/** A shell that is a command of an engine: `docker run -v .:/work alpine sh {0}`. */
function shellCommand(shell) {
    if (!(0,command_lines/* mentionsEngine */.W0)(shell.value))
        return [];
    const { undecided, ...excerpt } = stepScript(shell, NO_CONTEXTS);
    return [{ ...(0,syntax_shell/* parseScript */.tl)(excerpt, () => undefined), undecided, unknown: [] }];
}
/** The shells that steps, jobs and the workflow name. */
function shellsOf(root) {
    const jobs = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [])].map(({ node }) => (0,tree_nodes/* asMapping */.dw)(node));
    const holders = [...jobs, (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node)];
    const steps = holders.flatMap((holder) => {
        const list = (0,tree_nodes/* entryOf */.Ms)(holder, 'steps')?.node;
        return list?.kind === 'sequence' ? list.items.flatMap(({ node }) => (0,tree_nodes/* asMapping */.dw)(node) ?? []) : [];
    });
    return [
        ...[root, ...jobs].flatMap((one) => defaultShell(one) ?? []),
        ...steps.flatMap((step) => (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'shell')?.node) ?? []),
    ];
}
/** Expressions and variables that determine the options of a command that starts a container. */
function undecidedSteps(scripts) {
    return scripts.flatMap((script) => [
        ...undecidedOptions([script], script.undecided, 'An expression'),
        ...undecidedOptions([script], script.unknown, ENVIRONMENT),
    ]);
}
/** Steps that may start containers in a shell that is not read. */
function unreadSteps(root) {
    return runSteps(root)
        .filter(({ shell }) => !isPosixShell(shell))
        .flatMap(({ run, shell }) => unreadShell(run.value, { shell, what: 'This step', span: (0,tree_nodes/* spanOf */.ee)(run) }));
}
function runSteps(root, contexts = NO_CONTEXTS) {
    const jobs = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [])];
    const composite = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node);
    const shellOfAll = defaultShell(root)?.value;
    return [
        ...jobs.flatMap(({ node }) => stepsOf((0,tree_nodes/* asMapping */.dw)(node), contexts, { inherited: shellOfAll, outer: [root, (0,tree_nodes/* asMapping */.dw)(node)] })),
        ...stepsOf(composite, contexts, { inherited: undefined, outer: [undefined] }),
    ];
}
function stepsOf(job, contexts, { inherited, outer, }) {
    const steps = (0,tree_nodes/* entryOf */.Ms)(job, 'steps')?.node;
    if (steps?.kind !== 'sequence')
        return [];
    const matrix = inOrder(contexts, matrixOf(job));
    const usual = defaultShell(job)?.value ?? inherited ?? shellOfRunner(job);
    const found = steps.items.map(({ node }) => (0,tree_nodes/* asMapping */.dw)(node));
    const setBySteps = new Set(found.flatMap((step) => namesSetBy(runOf(step)?.value ?? '')));
    const outerLevels = outer.map((mapping) => levelOf(mapping, setBySteps));
    return found.flatMap((step) => {
        const run = runOf(step);
        const written = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'shell')?.node)?.value ?? usual;
        const shell = contexts_textOf(written, matrix) ?? written;
        return run === undefined ? [] : [{ run, shell, scope: [...outerLevels, levelOf(step)], matrix }];
    });
}
function runOf(step) {
    return (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'run')?.node);
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
function defaultShell(mapping) {
    const defaults = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, 'defaults')?.node);
    return (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(defaults, 'run')?.node), 'shell')?.node);
}
/** PowerShell is the default on Windows, and sh in containers. */
function shellOfRunner(job) {
    const runner = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(job, 'runs-on')?.node)?.value;
    if (runner !== undefined && /windows/i.test(runner))
        return 'pwsh';
    return (0,tree_nodes/* entryOf */.Ms)(job, 'container') === undefined ? 'bash' : 'sh';
}
function run_steps_givenTo({ scope, matrix }) {
    const names = new Set(scope.flatMap(({ env }) => [...(env?.entries.keys() ?? [])]));
    return [...names].flatMap((name) => {
        const value = environmentText(scope, name, matrix);
        return value === undefined || value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [] : [{ name, value }];
    });
}
/** The variables in the `env` of the workflow, the job and the step, and those that other steps set. */
function run_steps_environmentOf({ scope, matrix }) {
    return (name) => environmentText(scope, name, matrix);
}

;// CONCATENATED MODULE: ./build/parse/workflow/comments.js








const workflowComments = {
    ...comment_syntax/* hashComments */.p,
    lastLine: (...of) => Math.max((0,last_line/* lastYamlLine */.g)(...of), (0,syntax_lines/* lastContinuedLine */.Sr)(...of)),
    textsIn(file) {
        const documents = parseSizedYaml(file);
        if ('reason' in documents)
            return [];
        const scripts = runScripts((0,tree_nodes/* asMapping */.dw)(documents.roots[0]), true);
        return [...documents.roots.flatMap((root) => [...(0,scalars/* scalarsIn */.P)(root)]), ...scripts.flatMap(textsInScript)];
    },
};

;// CONCATENATED MODULE: ./build/parse/workflow/compose-files.js


/**
 * The compose files that a workflow names outside its commands: `COMPOSE_FILE` in any `env`, and the inputs of actions that start projects.
 */
function namedComposeFiles(root, steps) {
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [];
    const all = [root, ...[...jobs].map(({ node }) => (0,tree_nodes/* asMapping */.dw)(node)), ...steps];
    const variables = all.flatMap((one) => scalarsAt(one, 'env', /^COMPOSE_FILE$/));
    const inputs = steps.flatMap((step) => scalarsAt(step, 'with', /^(?:docker-)?compose[-_]?files?$/i));
    const given = all.flatMap(literalsIn);
    const lists = [
        ...variables.flatMap((scalar) => listOf(scalar, /[:;]/)),
        ...inputs.flatMap((scalar) => listOf(scalar, /[\s,]+/)),
    ];
    return given.length === 0 ? lists : lists.map((list) => ({ ...list, variables: given }));
}
/** The variables in an `env`, without those that expressions decide. */
function literalsIn(mapping) {
    const entries = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, 'env')?.node)?.entries ?? new Map();
    return [...entries].flatMap(([name, { node }]) => {
        const value = (0,tree_nodes/* asScalar */.T7)(node)?.value;
        return value === undefined || value.includes('${{') ? [] : [{ name, value }];
    });
}
function scalarsAt(mapping, key, name) {
    const entries = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node)?.entries.values() ?? [];
    return [...entries].flatMap((entry) => (name.test(entry.key.value) ? ((0,tree_nodes/* asScalar */.T7)(entry.node) ?? []) : []));
}
function listOf(scalar, separators) {
    const files = readExpressions(scalar)
        .text.split(separators)
        .filter((file) => file !== '');
    return files.length === 0 ? [] : [{ files, folders: [], span: (0,tree_nodes/* spanOf */.ee)(scalar) }];
}

;// CONCATENATED MODULE: ./build/parse/workflow/option-words.js

/**
 * The words of `options`. The runner passes the text to the engine unchanged, through .NET: blanks end a word, double quotes keep them, and
 * a backslash before a double quote makes it a character; single quotes are not special.
 * https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.arguments
 */
function optionWords(written) {
    const { text } = written;
    const words = [];
    let at = 0;
    while (at < text.length) {
        if (option_words_isBlank(text.charCodeAt(at))) {
            at++;
            continue;
        }
        const end = wordEnd(text, at);
        words.push(option_words_unquoted((0,lists/* sliceOf */.Mz)(written, at, end)));
        at = end;
    }
    return words;
}
const QUOTE = 34;
const option_words_BACKSLASH = 92;
function wordEnd(text, from) {
    let isQuoted = false;
    let at = from;
    for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === option_words_BACKSLASH && text.charCodeAt(at + 1) === QUOTE)
            at++;
        else if (code === QUOTE)
            isQuoted = !isQuoted;
        else if (!isQuoted && option_words_isBlank(code))
            break;
    }
    return Math.min(at, text.length);
}
/** The word without its quotes; offsets into it lead to the place of each character. */
function option_words_unquoted(word) {
    const { text } = word;
    const maySplit = !text.includes('"');
    if (maySplit)
        return { ...word, maySplit };
    const kept = [];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            continue;
        if (code === option_words_BACKSLASH && text.charCodeAt(at + 1) === QUOTE)
            at++;
        kept.push(at);
    }
    const from = (index) => kept[index] ?? (kept.at(-1) ?? -1) + 1;
    const to = (index) => (index === 0 ? from(0) : kept[index - 1] + 1);
    const value = kept.map((at) => text[at]).join('');
    return {
        text: value,
        span: word.span,
        variable: word.variable,
        part: (start, end) => {
            const part = word.part(from(start), Math.max(from(start), to(end)));
            const known = value.slice(start, end);
            return part.value === known || typeof part.value !== 'string' ? part : { ...part, value: known };
        },
    };
}
function option_words_isBlank(code) {
    return code === 32 || code === 9 || code === 10 || code === 13;
}

;// CONCATENATED MODULE: ./build/parse/workflow/runners.js


/** Events that strangers can trigger. */
const PULL_REQUEST = /^pull_request(?:_target)?$/;
function runsForPullRequests(root) {
    return scalarsIn((0,tree_nodes/* entryOf */.Ms)(root, 'on')?.node).some(({ text }) => PULL_REQUEST.test(text));
}
/** The label that makes a job run on a self-hosted machine: `runs-on: [self-hosted, linux]`. */
function ownRunner(job) {
    const runsOn = (0,tree_nodes/* entryOf */.Ms)(job, 'runs-on')?.node;
    const labels = (0,tree_nodes/* asMapping */.dw)(runsOn) === undefined ? runsOn : (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(runsOn), 'labels')?.node;
    return scalarsIn(labels).find(({ text }) => text === 'self-hosted')?.span;
}
/** https://docs.github.com/actions/reference/runners/github-hosted-runners */
const HOSTED = /^(?:ubuntu|windows|macos)-(?:latest|slim|\d\d(?:\d\d|\.\d\d)?)(?:-(?:arm|large|xlarge|intel))?$/;
/** The places of the jobs that certainly run on machines of GitHub, which end with the job. Gitea and Forgejo use the labels for others. */
function hostedJobs(root) {
    if (root === undefined || !/(?:^|\/)\.github\//.test(root.file.path))
        return [];
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [];
    return [...jobs].flatMap(({ node }) => {
        const labels = possibleLabels((0,tree_nodes/* asMapping */.dw)(node));
        return labels.length > 0 && labels.every((label) => HOSTED.test(label)) ? [(0,tree_nodes/* spanOf */.ee)(node)] : [];
    });
}
/** `${{ matrix.os }}` and `${{ matrix.os || 'ubuntu-latest' }}` */
const OF_MATRIX = /^\$\{\{\s*matrix\.([\w-]+)\s*(?:\|\|\s*'([^']*)'\s*)?\}\}$/;
/** The labels that may be that of the job; empty if they are not known. */
function possibleLabels(job) {
    const runsOn = (0,tree_nodes/* entryOf */.Ms)(job, 'runs-on')?.node;
    const written = runsOn?.kind === 'sequence' && runsOn.items.length === 1 ? runsOn.items[0]?.node : runsOn;
    const label = (0,tree_nodes/* asScalar */.T7)(written)?.value.trim();
    if (label === undefined)
        return [];
    const [, name, otherwise] = OF_MATRIX.exec(label) ?? [];
    if (name === undefined)
        return [label];
    const values = matrixValues(job, name);
    return values === undefined ? [] : [...values, ...(otherwise === undefined ? [] : [otherwise])];
}
/** The values that the name has in the combinations of the matrix; undefined if not all are known. */
function matrixValues(job, name) {
    const matrix = (0,tree_nodes/* asMapping */.dw)(matrixIn(job));
    const own = (0,tree_nodes/* entryOf */.Ms)(matrix, name)?.node;
    const include = (0,tree_nodes/* entryOf */.Ms)(matrix, 'include')?.node;
    if (matrix === undefined || !isListOrNone(own) || !isListOrNone(include))
        return undefined;
    const combinations = matrix_itemsOf(include).map(tree_nodes/* asMapping */.dw);
    if (combinations.includes(undefined))
        return undefined;
    const values = [...matrix_itemsOf(own), ...combinations.flatMap((one) => (0,tree_nodes/* entryOf */.Ms)(one, name)?.node ?? [])];
    // any other value than a text is not a label
    return values.map((value) => (0,tree_nodes/* asScalar */.T7)(value)?.value.trim() ?? '');
}
function isListOrNone(node) {
    return node === undefined || node.kind === 'sequence';
}
/** A text, the texts of a list, or the keys of a mapping. */
function scalarsIn(node) {
    if (node === undefined)
        return [];
    if (node.kind === 'mapping')
        return [...node.entries.values()].map(({ key }) => ({ text: key.value, span: (0,tree_nodes/* spanOf */.ee)(key) }));
    const scalars = node.kind === 'scalar' ? [node] : node.items.flatMap((item) => (0,tree_nodes/* asScalar */.T7)(item.node) ?? []);
    return scalars.map((scalar) => ({ text: scalar.value.trim(), span: (0,tree_nodes/* spanOf */.ee)(scalar) }));
}

// EXTERNAL MODULE: ./build/syntax/lists/mounts.js
var mounts = __webpack_require__(47628);
;// CONCATENATED MODULE: ./build/parse/workflow/volumes.js





/**
 * `volumes` as the runner splits them: `source:target[:ro]`, `target[:ro]`; any other third part is dropped.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Container/ContainerInfo.cs
 */
function runnerMounts(mapping, read) {
    return partsAt(mapping, 'volumes').flatMap((part) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(part.node);
        return scalar === undefined ? [] : [mountOf(read(scalar), (0,entry_span/* entrySpan */.h)(part))];
    });
}
function mountOf(written, entry) {
    const parts = (0,lists/* splitAt */.gI)(written, ':', 4);
    const [first, second, third] = parts;
    if (first === undefined || second === undefined || parts.length > 3)
        return anonymous(written, entry);
    if (third === undefined && isReadOnly(second))
        return { ...anonymous(first, entry), readOnly: access(second) };
    const short = (0,mounts/* shortMount */.OP)(withoutOption(written, parts), entry, mounts/* plainVolume */.Tj);
    const readOnly = third !== undefined && isReadOnly(third) ? access(third) : undefined;
    return { ...short, readOnly, entry, makeReadOnly: readOnly === undefined ? readOnlyEdit(second, third) : undefined };
}
function withoutOption(written, [first, second]) {
    const length = (first?.text.length ?? 0) + 1 + (second?.text.length ?? 0);
    return { ...written, text: written.text.slice(0, length) };
}
/** It does not contain anything of the host. */
function anonymous(written, entry) {
    return {
        ...(0,mounts/* shortMount */.OP)({ ...written, text: written.text.replaceAll(':', '_') }, entry, mounts/* plainVolume */.Tj),
        makeReadOnly: undefined,
    };
}
function isReadOnly({ text }) {
    return text.toLowerCase() === 'ro';
}
function access(written) {
    const { span } = (0,lists/* wholeValue */.jT)(written);
    return { value: true, span, entry: span };
}
function readOnlyEdit(target, option) {
    if (option !== undefined)
        return [{ span: (0,lists/* wholeValue */.jT)(option).span, text: 'ro' }];
    const { file, end } = (0,lists/* wholeValue */.jT)(target).span;
    return [{ span: { file, start: end, end }, text: ':ro' }];
}

;// CONCATENATED MODULE: ./build/parse/workflow/containers.js














/** The containers that a workflow or an action declares, and the images that its steps run. */
function declaredContainers(root, contexts = NO_CONTEXTS) {
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [];
    const runs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node);
    const isForAnyone = runsForPullRequests(root);
    return [
        ...[...jobs].flatMap((job) => jobContainers(job, isForAnyone, contexts)),
        ...dockerAction(runs, 'image'),
        ...dockerActions(runs, contexts),
    ];
}
function dockerActions(holder, contexts, runner) {
    const steps = (0,tree_nodes/* entryOf */.Ms)(holder, 'steps')?.node;
    if (steps?.kind !== 'sequence')
        return [];
    return steps.items.flatMap(({ node }) => [
        ...dockerAction((0,tree_nodes/* asMapping */.dw)(node), 'uses', runner),
        ...runAction((0,tree_nodes/* asMapping */.dw)(node), contexts),
    ]);
}
/** An action that starts a container with the options that it gets. */
const RUN_ACTION = /^[\w.-]+\/docker-run-action@/;
/** https://github.com/addnab/docker-run-action */
function runAction(step, contexts) {
    const uses = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'uses')?.node);
    const inputs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(step, 'with')?.node);
    if (uses === undefined || inputs === undefined || !RUN_ACTION.test(uses.value))
        return [];
    const scalar = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(inputs, 'image')?.node);
    const options = containers_optionsOf(inputs, contexts, containers_NONE);
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'workflow',
        file: uses.file,
        span: (0,tree_nodes/* spanOf */.ee)(uses),
        fallbackName: uses.value,
        flags: options.flags,
        image: scalar && readExpressions(scalar, contexts),
        command: [],
        partial: 'the action adds options',
        isBrief: true,
    });
    return (0,run_options_container/* subjectsOf */.Z)(container);
}
const containers_NONE = new Set();
/**
 * The containers of a job: the one that its steps run in, its services, and those of its steps. The runner starts them only for the job.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainer
 */
function jobContainers(job, isForAnyone, given) {
    const mapping = (0,tree_nodes/* asMapping */.dw)(job.node);
    const contexts = inOrder(given, matrixOf(mapping));
    const container = (0,tree_nodes/* entryOf */.Ms)(mapping, 'container');
    const services = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, 'services')?.node)?.entries.values() ?? [];
    const runner = isForAnyone ? ownRunner(mapping) : undefined;
    const own = container === undefined ? [] : containerAt(container, job.key.value, { job: mapping, contexts, runner });
    return [
        ...own,
        ...[...services].flatMap((service) => containerAt(service, `${job.key.value}/${service.key.value}`, { job: mapping, contexts, isService: true })),
        ...dockerActions(mapping, contexts, runner),
    ];
}
/** An image alone, or a mapping with an image. Without an image nothing is started. */
function containerAt(entry, name, of) {
    const mapping = (0,tree_nodes/* asMapping */.dw)(entry.node);
    const read = (one) => readExpressions(one, of.contexts);
    const scalar = (0,tree_nodes/* asScalar */.T7)(mapping === undefined ? entry.node : (0,tree_nodes/* entryOf */.Ms)(mapping, 'image')?.node);
    const image = scalar && readExpressions(scalar, of.contexts);
    if (scalar === undefined || image === undefined || image.text.trim() === '')
        return [];
    const options = containers_optionsOf(mapping, of.contexts);
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'workflow',
        file: entry.key.file,
        span: (0,tree_nodes/* spanOf */.ee)(entry.key),
        fallbackName: name,
        name,
        flags: [...flagsAt(mapping, 'ports', 'publish', read), ...options.flags],
        image,
        command: wordsAt(mapping, 'command', read),
        partial: containers_partialReason(options, mapping),
        isBrief: true,
    });
    const ofJob = {
        ...container,
        ...settingsBeside(container, mapping, read),
        // the credentials of a server that ends with the job are not secrets, and the server needs no login
        ...(of.isService && { environment: [] }),
        ...(of.runner && { runnerSocket: of.runner }),
    };
    return [...(0,run_options_container/* subjectsOf */.Z)(ofJob), ...matrixImages(of.job, scalar, name)];
}
/** Expressions that determine the options of job containers. */
function undecidedContainers(root, contexts = NO_CONTEXTS) {
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [];
    return [...jobs].flatMap(({ node }) => undecidedOf((0,tree_nodes/* asMapping */.dw)(node), contexts).map((span) => undecidedOption(span, 'An expression')));
}
function undecidedOf(job, given) {
    const contexts = inOrder(given, matrixOf(job));
    const services = (0,tree_nodes/* entryOf */.Ms)(job, 'services')?.node;
    const allServices = (0,tree_nodes/* asScalar */.T7)(services);
    const entries = [(0,tree_nodes/* entryOf */.Ms)(job, 'container'), ...((0,tree_nodes/* asMapping */.dw)(services)?.entries.values() ?? [])];
    const places = entries.flatMap((entry) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(entry?.node);
        if (scalar !== undefined)
            return mayGiveMapping(scalar, job) ? [(0,tree_nodes/* spanOf */.ee)(scalar)] : [];
        return containers_optionsOf((0,tree_nodes/* asMapping */.dw)(entry?.node), contexts).doubts.map(({ span }) => span);
    });
    return allServices?.value.includes('${{') ? [(0,tree_nodes/* spanOf */.ee)(allServices), ...places] : places;
}
/** Settings for which a workflow has another syntax than the engine. */
function settingsBeside(container, mapping, read) {
    const password = flagsAt((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(mapping, 'credentials')?.node), 'password', 'password', read)[0];
    return {
        mounts: [...runnerMounts(mapping, read), ...container.mounts],
        // the runner adds them after the options, so they take precedence
        environment: [...container.environment, ...environmentAt(mapping, 'env', read)],
        ...(password && { registryPassword: passwordOf(password) }),
    };
}
function passwordOf({ value, span, entry }) {
    return { value: (0,lists/* knownText */.bG)(value?.text ?? ''), span, entry };
}
/** The runner sets the network itself, and overrides these flags. */
const IGNORED = new Set(['network', 'net', 'name', 'workdir']);
function containers_optionsOf(mapping, contexts, ignored = IGNORED) {
    const [options] = flagsAt(mapping, 'options', 'options', (scalar) => readExpressions(scalar, contexts));
    const words = options?.value === undefined ? [] : optionWords(options.value);
    const read = (0,run_options_flags/* readFlags */.uW)(words, syntax/* DOCKER_RUN */.Lm);
    // `options` without a value is an error
    const flags = read.flags.length === 1 && options !== undefined
        ? read.flags.map((flag) => ({ ...flag, entry: options.entry }))
        : read.flags;
    return { ...read, flags: flags.filter(({ name }) => !ignored.has(name)) };
}
/** The first word that is not an option would be the image, which the runner adds later. */
function containers_partialReason({ rest, partial }, mapping) {
    if (mapping?.lacks !== undefined)
        return mapping.lacks;
    return partial ?? (rest.length > 0 ? 'not all of its options could be read' : undefined);
}
function wordsAt(mapping, key, read) {
    return partsAt(mapping, key).flatMap(({ node }) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)(node);
        return scalar === undefined ? [] : optionWords(read(scalar));
    });
}
/** The container of `uses: docker://image` in a step, and of an action that is an image. The runner decides everything but the image. */
function dockerAction(mapping, key, runner) {
    const [uses] = flagsAt(mapping, key, key, readExpressions);
    if (uses?.value === undefined || !uses.value.text.startsWith(SCHEME))
        return [];
    const image = (0,lists/* sliceOf */.Mz)(uses.value, SCHEME.length);
    if (image.text.trim() === '')
        return [];
    const container = (0,run_options_container/* containerOf */.t)({
        format: 'workflow',
        file: uses.span.file,
        span: image.span,
        fallbackName: image.text,
        flags: [],
        image,
        command: [],
        partial: 'the runner adds options',
        isBrief: true,
    });
    return (0,run_options_container/* subjectsOf */.Z)({ ...container, ...(runner && { runnerSocket: runner }) });
}
const SCHEME = 'docker://';

;// CONCATENATED MODULE: ./build/parse/workflow/definitions.js



/** For a place: inputs, variables, and the values in the matrix of its job. Steps and jobs have outputs that only run time knows. */
function workflow_definitions_definitionsIn(root) {
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node);
    const inputs = definitions_inputsOf(root);
    return ({ start }) => {
        const job = (0,tree_nodes/* asMapping */.dw)([...(jobs?.entries.values() ?? [])].find((one) => one.start <= start && start < one.end)?.node);
        const steps = matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(job ?? (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node), 'steps')?.node).map(tree_nodes/* asMapping */.dw);
        const own = steps.find((one) => one !== undefined && one.start <= start && start < one.end);
        const variables = [root, job, own].map((level) => (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(level, 'env')?.node));
        const matrix = (0,tree_nodes/* asMapping */.dw)(matrixIn(job));
        const rows = matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(matrix, 'include')?.node).map(tree_nodes/* asMapping */.dw);
        const defined = [...inputs, ...variables, matrix, ...rows].flatMap((mapping) => [...(mapping?.entries ?? [])]);
        return new Map([...(0,group_by/* groupBy */.$)(defined, ([name]) => name)].map(([name, all]) => [name, all.map(([, one]) => workflow_definitions_textOf(one))]));
    };
}
/** The inputs of a workflow and of an action. */
function definitions_inputsOf(root) {
    const events = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'on')?.node);
    const owners = [
        root,
        ...['workflow_dispatch', 'workflow_call'].map((event) => (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(events, event)?.node)),
    ];
    return owners.map((owner) => (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(owner, 'inputs')?.node));
}
/** As written. */
function workflow_definitions_textOf({ owner, start, end }) {
    return owner.file.text.slice(start, end);
}

;// CONCATENATED MODULE: ./build/parse/workflow/dockerfile-names.js


/** `file` and `dockerfile` of actions, `DOCKERFILE` of an environment, `dockerfile` of a matrix, `dockerfile-path` of an input. */
const dockerfile_names_CERTAIN = /(?:docker|container)[-_.]?files?(?:[-_.]?(?:path|name|file))?$/i;
const GENERAL = /^(?:build[-_])?files?$/i;
const FOLDER = /^(?:working-directory|context|path|dir|directory|folder|build[-_]?(?:context|dir)|docker[-_]?context)$/i;
/** The files that a workflow or an action uses as Dockerfiles, outside its commands. Many of its inputs name files of other kinds. */
function dockerfilesNamedBy(root) {
    if (root === undefined)
        return [];
    const names = new Map();
    const folders = new Set();
    for (const [key, node] of entriesIn(root)) {
        if (FOLDER.test(key))
            for (const folder of dockerfile_names_textsIn(node))
                folders.add(folder);
        const isCertain = dockerfile_names_CERTAIN.test(key);
        if (!isCertain && !GENERAL.test(key))
            continue;
        for (const written of dockerfile_names_textsIn(node))
            names.set(`${isCertain} ${written}`, { written, isCertain });
    }
    const shared = [...folders];
    return [...names.values()].map((name) => ({ ...name, folders: shared, by: root.file.path }));
}
function* entriesIn(root) {
    const seen = new Set();
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'sequence')
            pending.push(...node.items.map((item) => item.node));
        if (node.kind !== 'mapping')
            continue;
        for (const entry of node.entries.values()) {
            yield [entry.key.value, entry.node];
            pending.push(entry.node);
        }
    }
}
/** A text, several texts, or the `default` of an input. */
function dockerfile_names_textsIn(node) {
    if (node.kind === 'scalar')
        return textsOf(node);
    if (node.kind === 'sequence')
        return node.items.flatMap((item) => (item.node.kind === 'scalar' ? textsOf(item.node) : []));
    const otherwise = node.kind === 'mapping' ? (0,tree_nodes/* entryOf */.Ms)(node, 'default')?.node : undefined;
    return otherwise?.kind === 'scalar' ? textsOf(otherwise) : [];
}
function textsOf(scalar) {
    const parts = readExpressions(scalar).text.split(/[\n,]/);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./build/parse/workflow/given.js








/** The values that a caller gives to `inputs.NAME`, and one of the values of `matrix.NAME`. */
function givenContexts(given) {
    const values = new Map(given.map(({ name, value }) => [name, value]));
    return (path) => values.get(path.replace(/^github\.event\.inputs\./, 'inputs.'));
}
/** How many values of a matrix are tried. */
const MOST_VALUES = 10;
/**
 * What a workflow or an action can be read with: the defaults of its own inputs, each value of its matrices, and what it gives to the
 * workflows and actions of the repository that it uses.
 */
function given_callsOf(root, contexts) {
    if (root === undefined)
        return [];
    const jobs = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [])].map(({ node }) => (0,tree_nodes/* asMapping */.dw)(node));
    const holders = [...jobs, (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node)];
    const used = holders.flatMap((holder) => {
        const known = inOrder(contexts, matrixOf(holder));
        const steps = matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(holder, 'steps')?.node).map(tree_nodes/* asMapping */.dw);
        return [holder, ...steps].flatMap((user) => callOf(user, known, user === holder ? [] : [root, holder, user]));
    });
    return [...ownDefaults(root), ...jobs.flatMap(matrixCalls), ...used];
}
/** `uses: ./.github/workflows/a.yml` of a job, `uses: ./action` of a step. */
function callOf(user, contexts, levels) {
    const uses = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(user, 'uses')?.node);
    if (uses?.value.startsWith('./') !== true)
        return [];
    const given = [...((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(user, 'with')?.node)?.entries ?? [])].flatMap(([name, { node }]) => variableOf(`inputs.${name}`, node, contexts));
    const variables = given_variablesIn(levels, contexts);
    const path = (0,mount_source/* repositoryPath */.SH)('', uses.value);
    if (path === undefined || given.length + variables.length === 0)
        return [];
    const files = /\.ya?ml$/.test(path) ? [path] : ['action.yml', 'action.yaml'].map((name) => external_node_path_.posix.join(path, name));
    return [{ ...callWith(files, given, (0,tree_nodes/* spanOf */.ee)(uses)), variables }];
}
/** The variables that the steps of an action get from the step that uses it. */
function given_variablesIn(levels, contexts) {
    const scope = levels.map((level) => levelOf(level));
    const names = new Set(scope.flatMap(({ env }) => [...(env?.entries.keys() ?? [])]));
    return [...names].flatMap((name) => {
        const value = environmentText(scope, name, contexts);
        return value === undefined || value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? [] : [{ name, value }];
    });
}
function callWith(files, given, span) {
    return { format: 'workflow', files, folders: [''], isBelow: true, variables: [], given, span };
}
function variableOf(name, node, contexts) {
    const scalar = (0,tree_nodes/* asScalar */.T7)(node);
    const value = scalar === undefined || (0,tree_nodes/* isNull */.kZ)(scalar) ? undefined : contexts_textOf(scalar.value, contexts);
    return value === undefined || value.length > value_bounds/* LONGEST_VALUE */.PE ? [] : [{ name, value }];
}
/** Each input without a value has its default, or what expressions name in its place; an input with a list of options has one of them. */
function ownDefaults(root) {
    const events = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'on')?.node);
    const owners = [
        root,
        ...['workflow_dispatch', 'workflow_call'].map((event) => (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(events, event)?.node)),
    ];
    return owners.flatMap((owner) => {
        const inputs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(owner, 'inputs')?.node);
        if (inputs === undefined)
            return [];
        const otherwise = [...root.file.text.matchAll(given_OTHERWISE)].map(([, name = '', value = '']) => ({ name, value }));
        const all = [...inputs.entries].map(([name, { node }]) => valuesOfInput(name, (0,tree_nodes/* asMapping */.dw)(node)));
        return [otherwise, ...inTurn(all)]
            .filter(({ length }) => length > 0)
            .map((given) => callWith([root.file.path], given, (0,tree_nodes/* spanOf */.ee)(inputs)));
    });
}
/** `inputs.name || 'value'` */
const given_OTHERWISE = /\b(inputs\.[\w-]{1,100})\s{0,9}\|\|\s{0,9}'([^'\n]{0,1000})'/g;
function valuesOfInput(name, input) {
    const otherwise = (0,tree_nodes/* entryOf */.Ms)(input, 'default')?.node;
    const nodes = [...(otherwise === undefined ? [] : [otherwise]), ...matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(input, 'options')?.node)];
    return nodes.map((node) => variableOf(`inputs.${name}`, node, () => undefined)).filter(({ length }) => length > 0);
}
/** The first values of all names, then the second ones, and so on. */
function inTurn(columns) {
    const count = Math.min(MOST_VALUES, Math.max(0, ...columns.map(({ length }) => length)));
    return Array.from({ length: count }, (_, at) => columns.flatMap((values) => values[Math.min(at, values.length - 1)] ?? []));
}
function matrixCalls(job) {
    const matrix = (0,tree_nodes/* asMapping */.dw)(matrixIn(job));
    if (matrix === undefined)
        return [];
    const columns = [...matrix.entries]
        .filter(([name]) => name !== 'include' && name !== 'exclude')
        .map(([name, { node }]) => matrix_itemsOf(node).map((item) => given_valuesIn(`matrix.${name}`, item)));
    const rows = matrix_itemsOf((0,tree_nodes/* entryOf */.Ms)(matrix, 'include')?.node).map((row) => given_valuesIn('matrix', row));
    return [...inTurn(columns), ...rows.slice(0, MOST_VALUES)]
        .filter(({ length }) => length > 0)
        .map((given) => callWith([matrix.file.path], given, (0,tree_nodes/* spanOf */.ee)(matrix)));
}
/** How deep the values of a matrix are nested. */
const given_DEEPEST = 3;
function given_valuesIn(name, node) {
    const mapping = (0,tree_nodes/* asMapping */.dw)(node);
    if (mapping !== undefined && name.split('.').length > given_DEEPEST)
        return [];
    if (mapping === undefined)
        return variableOf(name, node, () => undefined).filter(({ value }) => !value.includes('${{'));
    return [...mapping.entries].flatMap(([key, entry]) => given_valuesIn(`${name}.${key}`, entry.node));
}

;// CONCATENATED MODULE: ./build/parse/workflow/outside-files.js



/** Dockerfiles outside the repository, of a step with `docker/build-push-action`, or of an action that is built. */
function outsideFiles(root, steps) {
    const image = {
        mapping: (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node),
        key: 'image',
        folder: (0,file_path/* folderOf */.yS)(root?.file.path ?? ''),
    };
    const inputs = steps
        .filter((step) => (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'uses')?.node)?.value.startsWith('docker/build-push-action@') === true)
        .map((step) => ({ mapping: (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(step, 'with')?.node), key: 'file', folder: '' }));
    return [image, ...inputs].flatMap(({ mapping, key, folder }) => {
        const scalar = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(mapping, key)?.node);
        if (scalar === undefined || /\$\{\{|:\/\//.test(scalar.value) || !leadsOutside(folder, scalar.value))
            return [];
        return [outsideDockerfile((0,tree_nodes/* spanOf */.ee)(scalar))];
    });
}

// EXTERNAL MODULE: ./build/parse/workflow/words.js
var words = __webpack_require__(48921);
;// CONCATENATED MODULE: ./build/parse/workflow/index.js




























/** GitHub workflows and actions: their builds of Dockerfiles, and the containers that they declare or that their steps start. */
const workflow = {
    ...formats/* workflowFormat */.ju,
    comments: workflowComments,
    parse: parseWorkflow,
};
/** In the names of variables and inputs that name compose files. */
const COMPOSE_WORDS = /compose[-_]?file/i;
/** https://github.com/docker/build-push-action */
const BUILD_ACTION = /^docker\/build-push-action@/;
const GITHUB = { name: 'GitHub', file: 'workflow' };
/** What expressions take from contexts, `.NAME`, and variables. */
const workflow_NAMES = /(?:\.|\$\{?(?=\w))([\w-]+)/g;
/** Names of inputs that may name Dockerfiles. */
const FILE_WORDS = /files?["']?[ \t]*:/i;
const WORTHWHILE = [words/* LOCAL_USES */.$, words/* CONTAINER_WORDS */.k, COMPOSE_WORDS, FILE_WORDS, hidden_words/* HIDDEN_WORDS */.t];
function parseWorkflow(file, context, { given = [], variables = [] } = parse_frontend/* NO_COMPANIONS */.c) {
    const { readFile } = context.repository;
    const isMentioned = (0,command_lines/* mentionsEngine */.W0)(file.text);
    const isWorthwhile = isMentioned || (0,may_run_files/* mayRunFiles */.Yy)(file.text) || (0,run_options_calls/* mayCall */.k2)(file.text) || WORTHWHILE.some((words) => words.test(file.text));
    const hasConfig = INLINE_CONFIG.test(file.text);
    const parsed = isWorthwhile ? parseSizedYaml(file) : undefined;
    if (parsed !== undefined && 'reason' in parsed) {
        return { subjects: [], builds: [], notifications: [(0,gaps/* errorGap */.lH)(file, parsed, GITHUB)] };
    }
    const root = (0,tree_nodes/* asMapping */.dw)(parsed?.roots[0]);
    const contexts = givenContexts(given);
    const scripts = runScripts(root, isMentioned, {
        contexts,
        variables,
        sourced: sourcedBy(file.path, context.repository),
    });
    const started = startedIn(scripts, { format: 'workflow', file, isBrief: true }, context);
    const steps = workflow_stepsOf(root);
    const configs = hasConfig ? steps.flatMap((step) => inlineSettings(step, readFile)) : [];
    const problems = parsed?.problems.map((problem) => (0,gaps/* problemGap */.uI)(problem, GITHUB)) ?? [];
    const others = parsed === undefined ? [] : (0,gaps/* disagreementGaps */.cH)(file, parsed);
    const notifications = [
        ...problems,
        ...others,
        ...started.notifications,
        ...withoutFlood(withDefinitions([...undecidedContainers(root, contexts), ...undecidedSteps(scripts)], () => workflow_definitions_definitionsIn(root), workflow_NAMES)),
        ...unreadSteps(root),
        ...outsideFiles(root, steps),
        ...configs.filter((part) => 'code' in part),
    ];
    const stepBuilds = steps.flatMap((step) => stepBuild(step) ?? []);
    const declared = [...declaredContainers(root, contexts), ...stepBuilds, ...configs.filter((part) => 'kind' in part)];
    const text = started.subjects.length === 0 && declared.length > 0 ? [{ kind: 'text', file }] : [];
    const subjects = onRunners([...text, ...started.subjects, ...declared], hostedJobs(root));
    const lists = [...(started.lists ?? []), ...namedComposeFiles(root, steps)];
    const calls = [...(started.calls ?? []), ...given_callsOf(root, contexts)];
    const dockerfiles = inSameFolders([...(started.dockerfiles ?? []), ...dockerfilesNamedBy(root)]);
    return {
        ...started,
        subjects,
        notifications,
        lists,
        calls,
        dockerfiles,
        builds: [...steps.flatMap(workflow_buildOf), ...builtAction(root)],
    };
}
/** Marks the containers and images of jobs that run on machines of GitHub. */
function onRunners(subjects, hosted) {
    if (hosted.length === 0)
        return subjects;
    const isWithin = ({ start, end }) => hosted.some((job) => job.start <= start && end <= job.end);
    return subjects.map((subject) => {
        if (subject.kind === 'image')
            return isWithin(subject.reference.span) ? { ...subject, isOnHostedRunner: true } : subject;
        return subject.kind === 'container' && isWithin(subject.span) ? { ...subject, isOnHostedRunner: true } : subject;
    });
}
/** Files named by commands and by inputs may be in the folders of either. */
function inSameFolders(named) {
    const folders = [...new Set([...new Set(named.map((one) => one.folders))].flat())];
    return named.map((one) => ({ ...one, folders }));
}
function workflow_stepsOf(root) {
    const jobs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'jobs')?.node)?.entries.values() ?? [];
    return [...jobs].flatMap(({ node }) => {
        const steps = (0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)(node), 'steps')?.node;
        return steps?.kind === 'sequence' ? steps.items.flatMap((item) => (0,tree_nodes/* asMapping */.dw)(item.node) ?? []) : [];
    });
}
function workflow_buildOf(step) {
    const uses = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(step, 'uses')?.node);
    if (uses === undefined || !BUILD_ACTION.test(uses.value))
        return [];
    const inputs = (0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(step, 'with')?.node);
    // without a context the action takes the repository from GitHub
    const folder = inputOf(inputs, 'context', '.');
    const file = inputOf(inputs, 'file', folder === undefined ? undefined : `${folder}/Dockerfile`);
    const context = folder === undefined ? undefined : (0,mount_source/* repositoryPath */.SH)('', folder);
    const dockerfilePath = file === undefined ? undefined : (0,mount_source/* repositoryPath */.SH)('', file);
    if (dockerfilePath === undefined)
        return [];
    const target = inputOf(inputs, 'target', undefined);
    const contexts = pairsOf(inputs, 'build-contexts').map(([name]) => (0,plain_name/* plainName */.M)(name));
    const given = contexts.length === 0 ? undefined : new Set(contexts);
    const args = new Map(pairsOf(inputs, 'build-args').filter(([, value]) => !value.includes('${{')));
    const platforms = inputs && stepPlatforms(inputs);
    return [{ dockerfilePath, target, arguments: args, context, localNames: given, platforms, span: (0,tree_nodes/* spanOf */.ee)(uses) }];
}
/** `runs.image` of an action is `docker://\u2026`, or the path of a Dockerfile from its folder, which is the context. */
function builtAction(root) {
    const image = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)((0,tree_nodes/* asMapping */.dw)((0,tree_nodes/* entryOf */.Ms)(root, 'runs')?.node), 'image')?.node);
    if (root === undefined || image === undefined || image.value.startsWith('docker://'))
        return [];
    const context = (0,file_path/* folderOf */.yS)(root.file.path);
    const dockerfilePath = (0,mount_source/* repositoryPath */.SH)(context, image.value);
    if (dockerfilePath === undefined)
        return [];
    return [{ dockerfilePath, target: undefined, arguments: new Map(), context, span: (0,tree_nodes/* spanOf */.ee)(image) }];
}
/** The text of an input; undefined if it depends on an expression or a remote context. */
function inputOf(inputs, name, otherwise) {
    const entry = (0,tree_nodes/* entryOf */.Ms)(inputs, name);
    if (entry === undefined)
        return otherwise;
    const value = (0,tree_nodes/* asScalar */.T7)(entry.node)?.value.trim();
    if (value === undefined || value === '')
        return otherwise;
    return value.includes('${{') || /:\/\/|^git@|\{\{/.test(value) ? undefined : value;
}
/** `NAME=value`, one per line. */
function pairsOf(inputs, input) {
    const lines = (0,tree_nodes/* asScalar */.T7)((0,tree_nodes/* entryOf */.Ms)(inputs, input)?.node)?.value.split('\n') ?? [];
    return lines.flatMap((line) => {
        const [, name, value] = /^\s*([\w./:-]+)=(.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value]];
    });
}

;// CONCATENATED MODULE: ./build/parse/index.js

















const frontends = [
    parse_dockerfile/* dockerfile */.T,
    workflow,
    compose/* compose */.Z,
    bake,
    shell_shell,
    makefile,
    justfile,
    taskfile,
    devcontainer,
    quadlet,
    inspect/* inspect */.N,
    engine,
];
function frontendOf(path) {
    const format = formatOf(path);
    return format && frontendFor(format);
}
/** The reader of a format. */
function frontendFor(format) {
    if ('parse' in format)
        return format;
    return frontends.find((frontend) => frontend.id === format.id);
}
/** How a format writes comments. */
function commentsIn(format) {
    return frontends.find((frontend) => frontend.id === format).comments;
}
/** Never throws: a file that cannot be parsed becomes a notification. */
function parseFile(file, context, format = (0,formats/* formatOf */.be)(file.path), together = parse_frontend/* NO_COMPANIONS */.c) {
    if (format === undefined)
        return { subjects: [], builds: [], notifications: [] };
    const frontend = frontendFor(format);
    try {
        const parsed = frontend.parse(file, context, together);
        const outside = outsideDockerfiles(parsed.subjects);
        return outside.length === 0 ? parsed : { ...parsed, notifications: [...parsed.notifications, ...outside] };
    }
    catch (error) {
        return { subjects: [], builds: [], notifications: [syntaxError(frontend, file, error)] };
    }
}
function syntaxError(frontend, file, error) {
    const reason = error instanceof Error ? error.message : String(error);
    return (0,gap/* notLookedAt */.$h)({
        kind: 'syntax-error',
        message: `${file.path} is not a valid ${frontend.name} file, so it was not checked: ${reason}.`,
        wayOut: 'Correct it, or list it under `exclude` in .github/hullcheck.yml.',
        span: (0,findings_finding/* startOf */.GH)(file),
    });
}

;// CONCATENATED MODULE: ./build/triage/quoted-texts.js
function quoted_texts_textAt(file, textsIn) {
    const texts = (textsIn?.(file) ?? []).filter(({ start, end }) => file.text.slice(start, end).includes('\n'));
    return (offset) => texts
        .filter(({ start, end }) => start <= offset && offset < end)
        .reduce((inner, one) => (inner === undefined || isWithin(one, inner) ? one : inner), undefined);
}
function isWithin(one, other) {
    return one.start >= other.start && one.end <= other.end;
}

;// CONCATENATED MODULE: ./build/triage/statements.js




function statementsOf(file, syntax) {
    const lines = (0,position/* linesOf */.D)(file);
    const lineText = (line) => file.text.slice(lines[line], lines[line + 1]);
    const { instructionsIn, lastLine, hasShellQuotes, textsIn } = syntax;
    const blocks = instructionsIn?.(file);
    const startOf = (line) => lines[line] ?? file.text.length;
    const range = (line) => {
        const start = startOf(line);
        const lineEnd = startOf(line + 1);
        if (blocks !== undefined)
            return { start, end: Math.max(lineEnd, blockEnd(blocks, start, lineEnd)) };
        return { start, end: startOf(lastLine(lineText, lines.length, line) + 1) };
    };
    const stage = (line) => {
        const start = startOf(line);
        return { start, end: nextFrom(blocks ?? [], start, startOf(line + 1)) ?? file.text.length };
    };
    const block = (line) => {
        if (blocks !== undefined)
            return /^\s*FROM\s/i.test(lineText(line)) ? stage(line) : range(line);
        if (hasShellQuotes)
            return range(line);
        const text = lineText(line);
        const last = (0,syntax_lines/* lastDeeperLine */.AY)(lineText, lines.length, line, (0,syntax_lines/* indentOf */._j)(text), !(0,syntax_lines/* isItem */.WZ)(text));
        return { start: startOf(line), end: startOf(last + 1) };
    };
    const textAround = (0,lazy/* lazy */.RZ)(() => quoted_texts_textAt(file, textsIn));
    return {
        lines,
        blocks,
        reach(whole, comment) {
            const text = textAround()(comment);
            if (text === undefined)
                return whole;
            return { start: Math.max(whole.start, text.start), end: Math.min(whole.end, text.end) };
        },
        isShell: hasShellQuotes === true,
        nextCodeLine: rememberNext((line) => (0,syntax_lines/* nextContentLine */.PU)(lineText, lines.length, line)),
        range: rememberLast(range),
        block: rememberLast(block),
        stage: rememberLast(stage),
    };
}
/** The start of the first FROM that is not on the line itself. */
function nextFrom(blocks, start, lineEnd) {
    const isFrom = ({ name }) => name.toUpperCase() === 'FROM';
    const first = blocks.find((block) => block.start >= start);
    const isInLine = first !== undefined && first.start < lineEnd;
    return blocks.find((block) => block.start >= (isInLine ? lineEnd : start) && isFrom(block))?.start;
}
/** Comments come in order, and those above each other have the same target, so it is searched once. */
function rememberNext(find) {
    let from = 0;
    let next = -1;
    return (line) => {
        if (line >= from && line <= next)
            return next;
        from = line;
        next = find(line);
        return next;
    };
}
function rememberLast(find) {
    let last;
    return (line) => {
        if (last?.line !== line)
            last = { line, found: find(line) };
        return last.found;
    };
}
/** Whether a `#` can begin a comment after `before`, the text before it on its line: after a blank, outside of quotes. */
function isCommentPlace(before, { isShell }) {
    return /\s$/.test(before) && !endsInQuotes(before, isShell);
}
/**
 * Whether the shell reads the place: in a Dockerfile a comment at the end of a line is one only for the shell that runs the instruction.
 */
function isShellPlace({ blocks }, hash) {
    if (blocks === undefined)
        return true;
    const block = blockAt(blocks, hash);
    return block === undefined || SHELL_INSTRUCTIONS.has(block.name.toUpperCase());
}
const SHELL_INSTRUCTIONS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'ONBUILD']);
/** In YAML a quote opens only where a value begins; in a shell it opens anywhere. */
function endsInQuotes(text, isShell) {
    let quote = '';
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '\\' && (quote === '"' || (quote === '' && isShell)))
            at++;
        else if (quote !== '')
            quote = character === quote ? '' : quote;
        else if (isQuote(character) && (isShell || at === 0 || YAML_BEFORE_VALUE.test(text[at - 1])))
            quote = character;
    }
    return quote !== '';
}
const YAML_BEFORE_VALUE = /[\s[{,:]/;
function isQuote(character) {
    return character === '"' || character === "'";
}
/** The end of the instruction that starts on the line, here-documents included. */
function blockEnd(blocks, lineStart, lineEnd) {
    const block = blockAt(blocks, lineEnd - 1);
    return block === undefined || block.start < lineStart ? lineEnd : statements_endOf(block);
}
/** The last instruction that starts at or before the offset. */
function blockAt(blocks, offset) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (blocks[middle].start <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return blocks[low - 1];
}
function statements_endOf({ end, heredocs }) {
    return Math.max(end, heredocs.at(-1)?.end ?? 0);
}

;// CONCATENATED MODULE: ./build/triage/comments.js




const comments_WORD = 'hullcheck-ignore';
/** Both limit the work that a hostile file can cause. */
const MAXIMUM_COMMENTS = 1000;
const MAXIMUM_NAMES = 50;
const comments_NONE = [];
/**
 * `# hullcheck-ignore rule-a, rule-b until 2027-01-31 -- reason`, where the day may be left out, at the end of a line or alone above it; in JSON `//` begins a comment. It covers
 * everything that begins in the statement there: an instruction of a Dockerfile with its continuation lines; a YAML option with its value
 * or list, but not the options below it.
 */
function commentSuppressions(file, format) {
    let found = file.text.indexOf(comments_WORD);
    if (found === -1)
        return comments_NONE;
    const starts = (0,position/* linesOf */.D)(file);
    const syntax = commentsIn(format);
    const statements = statementsOf(file, syntax);
    const suppressions = [];
    while (found !== -1) {
        const line = (0,line_index/* lineAt */.m)(starts, found);
        const lineEnd = starts[line + 1] ?? file.text.length;
        const suppression = readComment({ file, syntax, statements, line, word: found, lineEnd });
        if (suppression !== undefined)
            suppressions.push(suppression);
        if (suppressions.length > MAXIMUM_COMMENTS)
            return withoutLast(suppressions);
        found = file.text.indexOf(comments_WORD, lineEnd);
    }
    return suppressions;
}
function readComment(comment) {
    const { file, syntax, statements, line, word, lineEnd } = comment;
    const lineStart = statements.lines[line];
    const hash = markBefore(file.text, lineStart, word, syntax.mark);
    if (hash === -1)
        return undefined;
    const before = file.text.slice(lineStart, hash);
    const isAlone = before.trim() === '';
    if (!isAlone && (syntax.isWholeLine === true || !isCommentPlace(before, statements)))
        return undefined;
    const text = file.text.slice(word + comments_WORD.length, lineEnd).trimEnd();
    const target = statements.reach(statements.range(isAlone ? statements.nextCodeLine(line + 1) : line), hash);
    const misplaced = isAlone || isShellPlace(statements, hash) ? undefined : MISPLACED;
    const { ruleIds, reason, expires, problem = misplaced } = readText(text);
    return {
        kind: 'comment',
        span: { file, start: hash, end: word + comments_WORD.length + text.length },
        ruleIds,
        reason,
        ...(expires !== undefined && { expires }),
        path: file.path,
        ...(problem !== undefined && { problem }),
        covers: ({ span }) => span.start >= target.start && span.start < target.end,
    };
}
const MISPLACED = 'A Dockerfile has no comments at the end of a line, so this is part of the instruction. Put it on a separate line above.';
/** The mark of a comment is never farther away than this. */
const LONGEST_MARK = 200;
/** The start of the comment that begins with the word; -1 if other text comes between. */
function markBefore(text, lineStart, word, mark) {
    const from = Math.max(lineStart, word - LONGEST_MARK);
    const at = text.slice(from, word).search(mark);
    return at === -1 ? -1 : from + at;
}
const DASHES = /(?:^|\s)--(?:\s|$)/;
/** Reads the text after the word. */
function readText(text) {
    const unknown = /^[^\s:]/.test(text);
    if (unknown)
        return { ruleIds: [], reason: '', problem: 'It must read: hullcheck-ignore rule -- reason.' };
    const dashes = DASHES.exec(text);
    const names = text.slice(0, dashes?.index).replace(/^:/, '');
    const reason = dashes === null ? '' : text.slice(dashes.index + dashes[0].length).trim();
    const [before = '', ...days] = names.split(UNTIL);
    const ruleIds = before.split(/[\s,]+/).filter((name) => name !== '');
    if (ruleIds.length > MAXIMUM_NAMES)
        return { ruleIds: [], reason: '', problem: `It names more than ${MAXIMUM_NAMES} rules.` };
    if (days.length === 0)
        return { ruleIds, reason };
    const expires = days.join(' ').trim();
    return isDay(expires)
        ? { ruleIds, reason, expires }
        : { ruleIds, reason, problem: 'After "until" it needs one day, as in until 2027-01-31.' };
}
const UNTIL = /\suntil(?=\s|$)/;
function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
function withoutLast(suppressions) {
    const last = suppressions.at(-1);
    const problem = `Only the first ${MAXIMUM_COMMENTS} suppressions of a file are read. Use the configuration instead.`;
    return [...suppressions.slice(0, -1), { ...last, problem }];
}

// EXTERNAL MODULE: ./build/parse/dockerfile/text/directives.js
var directives = __webpack_require__(49301);
;// CONCATENATED MODULE: ./build/triage/peer-directives.js
/** Finds the words that such comments begin with. `# check=` is a directive, and is read as one. */
const PEER_WORDS = /hadolint|trivy:|tfsec:|checkov:skip=|bridgecrew:skip=|kics-scan| nosem/gi;
/** No useful comment is longer. */
const MAXIMUM_LENGTH = 2000;
/** All directives in the text of a comment, after its `#`, for the tools that read files of this format. */
function peerDirectives(comment, format) {
    const text = comment.slice(0, MAXIMUM_LENGTH).trimEnd();
    const everywhere = [...kics(text), ...semgrep(text), ...checkov(text, format)];
    return format === 'dockerfile' ? [...hadolint(text), ...trivy(text), ...everywhere] : everywhere;
}
/** https://github.com/hadolint/hadolint#inline-ignores */
function hadolint(text) {
    const match = /^\s*hadolint\s+(?:(global|stage)\s+)?ignore\s*=([^#]*)(?:#(.*))?$/.exec(text);
    if (match === null)
        return [];
    const [, where, list = '', reason = ''] = match;
    const ids = list.split(',').map((id) => id.trim());
    // a single invalid name makes hadolint ignore the whole comment
    if (!ids.every((id) => /^[DLSC\d]+$/.test(id)))
        return [];
    const scope = where === 'global' ? 'file' : where === 'stage' ? 'stage' : 'statement';
    return [{ peer: 'hadolint', ids, scope, reason: plainReason(reason) }];
}
/** https://trivy.dev/docs/latest/configuration/filtering/#by-inline-comments */
function trivy(text) {
    const words = text.split(/\s+/).map((word) => word.replace(/^[#/*]+/, ''));
    const last = words.findLastIndex((word) => TRIVY_WORD.test(word));
    const reason = plainReason(words.slice(last + 1).join(' '));
    return words.flatMap((word) => (TRIVY_WORD.test(word) ? trivyWord(word, reason) : []));
}
const TRIVY_WORD = /^(?:trivy|tfsec):/;
/** `trivy:ignore:DS-0002:exp:2027-01-31`: pairs of keys and values. */
function trivyWord(word, reason) {
    const [, ...segments] = word.split(':');
    const after = (key) => {
        const at = segments.findIndex((segment, index) => index % 2 === 0 && segment === key);
        return at === -1 ? undefined : segments[at + 1];
    };
    const id = after('ignore')?.replace(/\[.*$/s, '');
    const day = after('exp');
    if (id === undefined || id === '')
        return [];
    const ids = id === '*' ? 'all' : [id];
    if (day === undefined)
        return [{ peer: 'trivy', ids, scope: 'statement', reason }];
    const expires = dayBefore(day);
    return expires === undefined ? [] : [{ peer: 'trivy', ids, scope: 'statement', reason, expires }];
}
/** It ends when the named day begins. Undefined if the day does not exist. */
function dayBefore(day) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(time) ? undefined : new Date(time - 86_400_000).toISOString().slice(0, 10);
}
/** https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html: in a Dockerfile it applies to the whole file. */
function checkov(text, format) {
    const match = /(?:checkov|bridgecrew):skip= *([A-Za-z_\d]+(?:,[A-Za-z_\d]+)*)(?::(.*))?/.exec(text);
    if (match === null)
        return [];
    const [, list = '', reason = ''] = match;
    const scope = format === 'dockerfile' ? 'file' : 'statement';
    return [{ peer: 'checkov', ids: list.split(','), scope, reason: plainReason(reason) }];
}
/** https://docs.kics.io/latest/running-kics/#using-commands-on-scanned-files-as-comments */
function kics(text) {
    const match = /^\s*kics-scan\s+([a-z-]+)(?:=([\w-]+(?: *, *[\w-]+)*))?(.*)$/is.exec(text);
    if (match === null)
        return [];
    const [, word = '', list, rest = ''] = match;
    const command = word.toLowerCase();
    const reason = plainReason(rest);
    if (command === 'disable' && list !== undefined) {
        return [{ peer: 'kics', ids: list.split(',').map((id) => id.trim()), scope: 'head', reason }];
    }
    const scope = KICS_SCOPES[command];
    return scope === undefined || list !== undefined ? [] : [{ peer: 'kics', ids: 'all', scope, reason }];
}
const KICS_SCOPES = {
    ignore: 'head',
    'ignore-line': 'statement',
    'ignore-block': 'block',
};
/** https://semgrep.dev/docs/ignoring-files-folders-code#ignore-code-through-nosemgrep: the blank before it is required. */
function semgrep(text) {
    const match = / nosem(?:grep)?(?::\s?([\w.-]+(?:\s*,\s*[\w.-]+)*))?(?![\w-])(.*)$/is.exec(text);
    if (match === null)
        return [];
    const [, list, rest = ''] = match;
    const ids = list === undefined ? 'all' : list.split(',').map((id) => id.trim());
    return [{ peer: 'semgrep', ids, scope: 'statement', reason: plainReason(rest) }];
}
/** https://docs.docker.com/reference/dockerfile/#check: the value of the directive. */
function buildkitDirective(value) {
    for (const option of value.split(';')) {
        const [key = '', list = ''] = option.split('=').map((part) => part.trim());
        if (key !== 'skip' || list === '')
            continue;
        const ids = list === 'all' ? 'all' : list.split(',').map((id) => id.trim());
        return { peer: 'buildkit', ids, scope: 'file', reason: '' };
    }
    return undefined;
}
/** The text without punctuation and quotes around it, and without directives of another tool. */
function plainReason(text) {
    PEER_WORDS.lastIndex = 0;
    const other = PEER_WORDS.exec(text)?.index;
    return text
        .slice(0, other)
        .replace(/^[\s#:;,.\u2013\u2014-]+/, '')
        .replace(/(?<![\s#])[\s#]+$/, '')
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
}

;// CONCATENATED MODULE: ./build/triage/peer-comments.js






/** Limits the work that a hostile file can cause. Comments beyond it have no effect, so their findings are reported. */
const peer_comments_MAXIMUM_COMMENTS = 1000;
const peer_comments_NONE = [];
/** The comments that tell other tools to ignore something, applied to those of our rules that find the same. */
function peerSuppressions(file, format, rules) {
    const checks = format === 'dockerfile' ? checkDirectives(file, rules) : peer_comments_NONE;
    PEER_WORDS.lastIndex = 0;
    if (!PEER_WORDS.test(file.text))
        return checks;
    const statements = statementsOf(file, commentsIn(format));
    const comments = commentsOf(file, statements);
    const suppressions = comments.flatMap((comment) => {
        const text = file.text.slice(comment.span.start, comment.span.end).replace(/^#+/, '');
        return peerDirectives(text, format).flatMap((directive) => {
            const covered = rangeOf(directive, comment, statements);
            if (covered === undefined)
                return [];
            const reach = statements.reach(covered, comment.span.start);
            const covers = { ...reach, isPrecise: isPrecise(directive, comment, statements) };
            return toSuppression(directive, comment.span, covers, rules);
        });
    });
    return [...checks, ...suppressions];
}
/** The comments that contain one of the words, each once. */
function commentsOf(file, statements) {
    const comments = [];
    PEER_WORDS.lastIndex = 0;
    let found = PEER_WORDS.exec(file.text);
    while (found !== null && comments.length < peer_comments_MAXIMUM_COMMENTS) {
        const line = (0,line_index/* lineAt */.m)(statements.lines, found.index);
        const comment = commentIn(file, line, statements);
        if (comment !== undefined)
            comments.push(comment);
        PEER_WORDS.lastIndex = statements.lines[line + 1] ?? file.text.length;
        found = PEER_WORDS.exec(file.text);
    }
    return comments;
}
/** A comment that begins after this column is not found. */
const MAXIMUM_COLUMN = 500;
function commentIn(file, line, statements) {
    const lineStart = statements.lines[line];
    const text = file.text.slice(lineStart, statements.lines[line + 1]).trimEnd();
    const first = text.search(/\S/);
    const hash = text[first] === '#' ? first : trailingComment(text.slice(0, MAXIMUM_COLUMN), statements);
    if (hash === -1)
        return undefined;
    const span = { file, start: lineStart + hash, end: lineStart + text.length };
    return { span, line, isAlone: hash === first };
}
/** The first `#` that begins a comment. */
function trailingComment(text, statements) {
    let hash = text.indexOf('#');
    while (hash !== -1 && !isCommentPlace(text.slice(0, hash), statements))
        hash = text.indexOf('#', hash + 1);
    return hash;
}
/** The range that a comment covers; undefined where the tool ignores such a comment. */
function rangeOf({ scope }, comment, statements) {
    const whole = { start: 0, end: comment.span.file.text.length };
    if (scope === 'file')
        return whole;
    if (scope === 'head')
        return statements.nextCodeLine(0) > comment.line ? whole : undefined;
    const target = targetOf(comment, statements);
    if (scope === 'stage')
        return statements.stage(target);
    return scope === 'block' ? statements.block(target) : statements.range(target);
}
function targetOf({ line, isAlone }, statements) {
    return isAlone ? statements.nextCodeLine(line + 1) : line;
}
/** Whether it tells a reviewer what it accepts: rules by name, in one statement. */
function isPrecise({ scope, ids }, comment, statements) {
    if (ids === 'all')
        return false;
    const target = targetOf(comment, statements);
    return scope === 'statement' || (scope === 'block' && statements.block(target).end === statements.range(target).end);
}
function checkDirectives(file, rules) {
    if (!/check\s*=/i.test(file.text.slice(0, 4096)))
        return peer_comments_NONE;
    const whole = { start: 0, end: file.text.length };
    return (0,directives/* scanDirectives */.Y)((0,source/* wholeFile */.A)(file)).directives.flatMap(({ name, value, span }) => {
        const directive = name === 'check' ? buildkitDirective(value.value) : undefined;
        return directive === undefined ? [] : toSuppression(directive, span, { ...whole, isPrecise: false }, rules);
    });
}
/** Undefined if none of our rules has a counterpart among the ids: the comment then does not concern us. */
function toSuppression({ peer, ids, reason, expires }, span, covered, rules) {
    const ruleIds = ids === 'all' ? rules.allOf(peer) : ids.flatMap((id) => rules.rulesFor(peer, id));
    if (ruleIds.length === 0)
        return [];
    const isSweeping = reason === '' || !covered.isPrecise;
    return [
        {
            kind: 'comment',
            tool: peer,
            span,
            ruleIds,
            reason: reason === '' ? `ignored for ${peer_comments_NAMES[peer]}` : `${peer_comments_NAMES[peer]} comment: ${reason}`,
            path: span.file.path,
            ...(isSweeping && { isSweeping }),
            ...(expires !== undefined && { expires }),
            covers: (finding) => finding.span.start >= covered.start && finding.span.start < covered.end,
        },
    ];
}
const peer_comments_NAMES = {
    hadolint: 'hadolint',
    trivy: 'Trivy',
    checkov: 'Checkov',
    kics: 'KICS',
    semgrep: 'Semgrep',
    buildkit: 'BuildKit',
    dockle: 'Dockle',
    sonar: 'SonarQube',
    'docker-bench': 'Docker Bench for Security',
    'compose-lint': 'compose-lint',
};

;// CONCATENATED MODULE: ./build/run/check-unit.js




















const NO_SUBJECTS = {
    text: 0,
    dockerfile: 0,
    stage: 0,
    container: 0,
    project: 0,
    build: 0,
    engine: 0,
    image: 0,
};
/** Runs parse \u2192 link \u2192 check for one unit after the other. */
function unitChecker(repository, options, 
/** Whether each unit returns all of its texts, or only those that no earlier unit returned. */
{ repeatsTexts }) {
    const findContext = createBuildContexts(repository);
    const isIgnored = ignoredPaths(repository);
    const link = createLink(repository);
    let seen = new Set();
    return (unit, buildsOf) => {
        if (repeatsTexts)
            seen = new Set();
        const read = repository.read(unit.path);
        const file = read.ok ? read.value : lossyFile(unit.path, unit.fileFormat.id, read.error, repository);
        if (file === undefined)
            return { ...check_unit_NOTHING, notifications: read.ok ? [] : [check_unit_unread(read.error, unit)] };
        return checkFile(file, unit, { repository, buildsOf, findContext, isIgnored }, { link, options, seen });
    };
}
function check_unit_unread(error, { fileFormat }) {
    return fileFormat.mayBeOther ? (0,gap/* asOrdinary */.b4)(error) : error;
}
const check_unit_NOTHING = {
    findings: [],
    notifications: [],
    texts: [],
    builds: [],
    lists: [],
    calls: [],
    dockerfiles: [],
    scripts: [],
    images: [],
    imageNames: [],
    postures: [],
    evidence: [],
    things: [],
    subjects: NO_SUBJECTS,
    parts: [],
    files: [],
};
function checkFile(file, unit, context, surroundings) {
    (0,named_secrets/* forgetSecrets */.DL)();
    const { link, options, seen } = surroundings;
    const { host = host_assumptions/* DEFAULT_HOST */.H, today, rules } = options;
    const usersOf = usersIn(unit, context.buildsOf);
    const run = (some, subjects) => (0,run_rules/* runRules */.x)(some, subjects, { host, today }, usersOf);
    const parsed = parseFile(file, context, unit.fileFormat, unit.companions);
    const texts = [];
    for (const subject of parsed.subjects) {
        if (subject.kind !== 'text' || !isNew(subject.file, seen))
            continue;
        texts.push(checkedText(subject.file, unit, options, run(rules, [subject])));
    }
    const linked = link(parsed.subjects.filter(({ kind }) => kind !== 'text'));
    const { findings, notifications } = run(rules, linked.subjects);
    const settings = settingsFilesIn(linked.subjects);
    const valueFiles = [...(parsed.valueFiles ?? []), ...settings];
    texts.push(...otherTexts({ ...parsed, valueFiles }, unit, options, seen));
    const limits = (0,reached_limits/* takeReachedLimits */.GU)();
    const hidden = hiddenFindings(parsed, findings, (others) => run(rulesThatMayHide(rules), link(others).subjects).findings);
    (0,reached_limits/* takeReachedLimits */.GU)();
    const subjects = { ...NO_SUBJECTS };
    for (const { kind } of linked.subjects)
        subjects[kind]++;
    return {
        findings,
        notifications: [
            ...parsed.notifications,
            ...(parsed.inlineNotifications ?? []).flat(),
            ...linked.notifications,
            ...notifications,
            ...unreadCommands(linked.subjects),
            ...limits,
            ...hidden,
        ].map(check_unit_withNamesIn),
        texts,
        builds: parsed.builds.map(withShownPath),
        ...filesNamedIn(parsed),
        images: options.withImages ? check_unit_imagesOf(linked.subjects) : [],
        imageNames: options.withImages ? [] : check_unit_namesOf(linked.subjects),
        files: [...parsed.subjects.flatMap(check_unit_textOf), ...settings].map(({ path }) => path),
        postures: options.withPostures ? describePostures(linked.subjects, findings, host) : [],
        evidence: options.withEvidence ? controlEvidence(linked.subjects, host) : [],
        things: (0,things/* thingsIn */.h)(linked.subjects),
        subjects,
    };
}
/** A file that Compose merges only when asked to, such as an override, has no user. */
function usersIn({ path: main, companions }, buildsOf) {
    const merged = new Set(companions.others);
    return (path) => (merged.has(path) ? [] : [main, ...buildsOf(path).map(({ span }) => span.file.path)]);
}
function check_unit_textOf(subject) {
    return subject.kind === 'text' ? [subject.file] : [];
}
/** The configuration files of services, each once. */
function settingsFilesIn(subjects) {
    const files = subjects.flatMap((subject) => (subject.kind === 'container' ? (subject.settingsFiles ?? []) : []));
    return [...new Set(files.map(({ file }) => file))];
}
/** Files of other kinds, in which only comments are read. */
function* otherTexts({ valueFiles = [], runScripts = [] }, unit, options, seen) {
    for (const values of valueFiles)
        if (isNew(values, seen))
            yield checkedText(values, unit, options);
    for (const script of runScripts) {
        if (isNew(script, seen))
            yield checkedText(script, { fileFormat: formats/* shellFormat */.K5 }, options);
    }
}
function filesNamedIn({ lists = [], calls = [], dockerfiles = [], scripts = [], parts = [], }) {
    return { lists, calls, dockerfiles, scripts, parts };
}
function check_unit_withNamesIn(notification) {
    const message = (0,named_secrets/* withNames */.B1)(notification.message);
    return message === notification.message ? notification : { ...notification, message };
}
function withShownPath(build) {
    const shownPath = (0,named_secrets/* withNames */.B1)(build.dockerfilePath);
    return shownPath === build.dockerfilePath ? build : { ...build, shownPath };
}
function check_unit_imagesOf(subjects) {
    return [...subjects.filter((subject) => subject.kind === 'image').map(withSecrets), ...undecidedBases(subjects)];
}
function check_unit_namesOf(subjects) {
    return [
        ...new Set(check_unit_imagesOf(subjects)
            .filter(images_image/* isFromRegistry */.ME)
            .map(({ reference }) => reference.value.text)),
    ];
}
function withSecrets(image) {
    const secrets = (0,named_secrets/* secretsIn */.VY)(image.reference.value.text);
    return secrets.length === 0 ? image : { ...image, secrets };
}
function checkedText(file, { fileFormat: { id: format } }, { peers }, checked) {
    const { findings = [], notifications = [] } = checked ?? {};
    const isCommented = suppressionsIn(file, format, peers).length > 0;
    const commented = isCommented ? file : undefined;
    return { path: file.path, findings, notifications, isSubject: checked !== undefined, commented, format };
}
/** The suppressions in comments, our own and those for other tools. */
function suppressionsIn(file, format, peers) {
    const own = commentSuppressions(file, format);
    return peers === undefined ? own : [...own, ...peerSuppressions(file, format, peers)];
}
function isNew({ path }, seen) {
    const isFirst = !seen.has(path);
    seen.add(path);
    return isFirst;
}


/***/ }),

/***/ 47628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ shortMount),
/* harmony export */   Tj: () => (/* binding */ plainVolume),
/* harmony export */   dp: () => (/* binding */ cleanTarget),
/* harmony export */   yp: () => (/* binding */ tmpfsMount)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41127);
/* harmony import */ var _model_findings_fix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47346);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93260);






const plainVolume = (name, sourceSpan) => ({
    type: 'volume',
    source: { kind: 'volume', name },
    sourceSpan,
    readOnly: undefined,
});
/** `SOURCE:TARGET:OPTIONS`, or a target alone. */
function shortMount(written, entry, namedVolume, folder) {
    const parts = splitVolume(written.text);
    const options = parts.options === undefined ? NO_OPTIONS : optionsIn(written, parts.options);
    const { type, source, sourceSpan, readOnly } = shortSource(written, parts, namedVolume, folder);
    const isOpen = written.text === _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB || options.some(({ value }) => value === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5);
    const access = accessOf(options) ?? (isOpen ? { value: _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5, span: written.span, entry } : undefined);
    const canChange = parts.source !== undefined && !isOpen && readOnly === undefined;
    return {
        type,
        source,
        sourceSpan,
        target: cleanTarget(written.part(parts.target[0], parts.target[1])),
        readOnly: readOnly ?? access,
        propagation: options.findLast(({ value }) => PROPAGATIONS.has(value)),
        relabel: options.findLast(({ value }) => RELABELS.has(value)),
        options: knownNames(options),
        via: 'volumes',
        entry,
        makeReadOnly: canChange ? shortReadOnly(written, parts, access) : undefined,
        ...(type === 'bind' && isWithin(sourceSpan, written.span) && { createsSource: true }),
    };
}
/** The target as the engine mounts it: without `..` and superfluous slashes. */
function cleanTarget(target) {
    if (target.value === _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 || !/\//.test(target.value))
        return target;
    return { ...target, value: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(target.value).replace(/(?<=.)\/$/, '') };
}
/** `TARGET:OPTIONS` */
function tmpfsMount(written, entry) {
    const colon = written.text.indexOf(':');
    const end = colon === -1 ? written.text.length : colon;
    const options = colon === -1 ? NO_OPTIONS : optionsIn(written, [colon + 1, written.text.length]);
    return {
        type: 'tmpfs',
        source: { kind: 'none' },
        sourceSpan: written.span,
        target: written.part(0, end),
        readOnly: accessOf(options),
        propagation: undefined,
        relabel: undefined,
        options: knownNames(options),
        via: 'tmpfs',
        entry,
        makeReadOnly: undefined,
    };
}
function splitVolume(text) {
    const sourceEnd = partEnd(text, 0);
    if (sourceEnd === text.length)
        return { source: undefined, target: [0, sourceEnd], options: undefined };
    const targetEnd = partEnd(text, sourceEnd + 1);
    const options = targetEnd === text.length ? undefined : [targetEnd + 1, text.length];
    return { source: [0, sourceEnd], target: [sourceEnd + 1, targetEnd], options };
}
const DRIVE = /\p{L}:/uy;
/** The colon that ends the part, or the end of the text. */
function partEnd(text, start) {
    DRIVE.lastIndex = start;
    const drive = DRIVE.exec(text)?.[0] ?? '';
    const end = text.indexOf(':', start + drive.length);
    return end === -1 ? text.length : end;
}
const RELABELS = new Set(['z', 'Z']);
const PROPAGATIONS = new Set([
    'private',
    'rprivate',
    'shared',
    'rshared',
    'slave',
    'rslave',
]);
/** A named volume may refer to a folder that is written elsewhere. */
function isWithin(inner, outer) {
    return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
const NO_OPTIONS = [];
/** The last one applies. */
function accessOf(options) {
    const option = options.findLast(({ value }) => value === 'ro' || value === 'rw');
    return option && { value: option.value === 'ro', span: option.span, entry: option.entry };
}
function knownNames(options) {
    return options.map(({ value }) => value).filter((value) => value !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5);
}
function optionsIn(written, [from, to]) {
    const options = [];
    let start = from;
    for (const name of written.text.slice(from, to).split(',')) {
        if (name !== '')
            options.push((0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .partOption */ .Dh)(written, start, start + name.length, (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(name)));
        start += name.length + 1;
    }
    return options;
}
/** Writes `ro`: instead of `rw`, after other options, or as the first one. */
function shortReadOnly(written, parts, readOnly) {
    if (readOnly?.value === true)
        return undefined;
    if (readOnly !== undefined)
        return [(0,_model_findings_fix_js__WEBPACK_IMPORTED_MODULE_4__/* .replace */ .HC)(readOnly, 'ro')];
    const { file, end } = written.part(...(parts.options ?? parts.target)).span;
    const text = parts.options === undefined ? ':ro' : parts.options[0] === parts.options[1] ? 'ro' : ',ro';
    return [{ span: { file, start: end, end }, text }];
}
function shortSource(written, parts, namedVolume, folder) {
    if (parts.source === undefined) {
        const isUnknown = written.text.startsWith(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB);
        return {
            type: isUnknown ? 'unknown' : 'volume',
            source: isUnknown ? { kind: 'unknown', suffix: '' } : { kind: 'none' },
            sourceSpan: written.span,
            readOnly: undefined,
        };
    }
    const text = written.text.slice(...parts.source);
    const sourceSpan = written.part(...parts.source).span;
    if ((0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_5__/* .isPath */ .uf)(text) || text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB)) {
        const source = (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_5__/* .pathSource */ .r)(text, written.variable, folder);
        return { type: pathType(source, text), source, sourceSpan, readOnly: undefined };
    }
    return namedVolume(text, sourceSpan);
}
/** An unknown piece with more path after it can only be a path; alone it may be the name of a volume. */
function pathType({ kind }, text) {
    if (kind === 'pipe')
        return 'npipe';
    return kind === 'unknown' && !(0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_5__/* .isPath */ .uf)(text) && !text.includes('/') ? 'unknown' : 'bind';
}


/***/ }),

/***/ 69687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ scriptFile),
/* harmony export */   _: () => (/* binding */ runsItself)
/* harmony export */ });
/* harmony import */ var _inner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95717);

/** The program is the script itself, or any other program. */
const runsItself = 'itself';
/** The file that a program with these arguments runs as a shell script, `input` if it reads its standard input; undefined if it runs none. */
function scriptFile(program, words) {
    const source = (0,_inner_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(program, words, 0);
    if (source === 'input' || source === undefined)
        return source;
    if (!('file' in source))
        return undefined;
    return source.file < 0 ? runsItself : words[source.file];
}


/***/ }),

/***/ 43274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scalarsIn)
/* harmony export */ });
/** All scalar keys and values in a tree, each once. */
function* scalarsIn(node) {
    const left = [node];
    const seen = new Set();
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        if (next.kind === 'scalar')
            yield next;
        else if (next.kind === 'sequence')
            for (const item of next.items)
                left.push(item.node);
        else
            for (const entry of next.written)
                left.push(entry.key, entry.node);
    }
}


/***/ }),

/***/ 70906:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hx: () => (/* binding */ EXCLUDE),
  cH: () => (/* binding */ disagreementGaps),
  lH: () => (/* binding */ errorGap),
  uI: () => (/* binding */ problemGap),
  nV: () => (/* binding */ templateGap)
});

// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(13976);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/support/short-text.js
var short_text = __webpack_require__(31116);
;// CONCATENATED MODULE: ./build/syntax/yaml/plain-text.js
/** A character inside a plain value, but not the first one. No `#`, and `:` only if one of these follows. */
const CHARACTER = String.raw `[\w./~$+=@%^;(){}<>|&*!?,\-[\]"'\\\x60]`;
const REST = `(?:${CHARACTER}|:(?=${CHARACTER}))*`;
const PLAIN = String.raw `(?:[\w./~$+]|-(?=[\w-]))${REST}(?: +${CHARACTER}${REST})*`;
const QUOTED = String.raw `"[ !#-[\]-~]*"|'[ -&(-~]*'`;
const NAME = String.raw `[A-Za-z_][\w.-]*`;
const ITEM = String.raw `(?:${QUOTED}|[\w./][\w./-]*|\*${NAME})`;
const LIST = String.raw `\[ ?(?:${ITEM}(?:, ?${ITEM})* ?)?\]`;
const KEY = String.raw `(\w[\w.-]*|<<):(?=[ \r\n]|$)`;
const VALUE = String.raw `${QUOTED}|${LIST}|${PLAIN}|\*${NAME}|\{\}`;
const COMMENT = String.raw `(?:(?<![^ \n])#[ -~\u00a1-\u1fff\u2010-\u2027\u3001-\ud7ff]*)?`;
const LINE = new RegExp(String.raw `(?:---|( *)(?! )((?:- +(?! ))*)(?:${KEY})?(?: +&${NAME})?(?: *(?<= )(${VALUE}))?) *${COMMENT}(?:\r?\n|$)`, 'y');
/** In characters. The patterns have no limits themselves, so this bounds their work. */
const LONGEST_LINE = 10_000;
/**
 * Whether every YAML parser reads a text in the same way: it has only keys, items, and values of plain characters on one line each, without
 * tags, escapes, block scalars, and values that continue on the next line.
 */
function isPlainText(text) {
    let deepest = ANY;
    for (let at = 0; at < text.length; at = LINE.lastIndex) {
        if (isTooLong(text, at))
            return false;
        LINE.lastIndex = at;
        deepest = deepestBelow(LINE.exec(text), deepest);
        if (deepest === undefined)
            return false;
    }
    return true;
}
const ANY = Number.POSITIVE_INFINITY;
/** How deep the next line may be indented: deeper text below a value would be part of it. Undefined for a line that is not plain. */
function deepestBelow(line, deepest) {
    if (line === null)
        return undefined;
    const [, indent = '', dashes = '', key, value] = line;
    if (dashes === '' && key === undefined)
        return value === undefined ? deepest : undefined;
    if (indent.length > deepest)
        return undefined;
    if (value === undefined)
        return ANY;
    return indent.length + (key === undefined ? 0 : dashes.length);
}
function isTooLong(text, lineStart) {
    if (text.length - lineStart <= LONGEST_LINE)
        return false;
    const end = text.indexOf('\n', lineStart);
    return (end === -1 ? text.length : end) - lineStart > LONGEST_LINE;
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./build/syntax/yaml/flow-breaks.js
/**
 * The text with blanks instead of line breaks in brackets, braces and quotes, and instead of comments and tabs between the items in
 * brackets and braces. Parsers that require each line to be indented accept it. Every other character stays at its offset.
 */
function withoutFlowBreaks(text, roots) {
    const copy = { text, parts: [], at: 0 };
    for (const root of roots)
        copyNode(root, false, copy);
    copyTo(text.length, same, copy);
    return copy.parts.join('');
}
function copyTo(end, change, copy) {
    if (end <= copy.at)
        return;
    copy.parts.push(change(copy.text.slice(copy.at, end)));
    copy.at = end;
}
/** Copies a node with the text before it; `isWithin` means inside brackets or braces. */
function copyNode(node, isWithin, copy) {
    const isQuoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
    const quote = isQuoted ? 1 : 0;
    copyTo(node.start - quote, isWithin ? withoutComments : same, copy);
    if (node.kind === 'scalar')
        copyTo(node.end + quote, isWithin || isQuoted ? onOneLine : same, copy);
    else {
        for (const part of partsOf(node))
            copyNode(part, isWithin || node.isFlow, copy);
        if (node.isFlow)
            copyTo(node.end, withoutComments, copy);
    }
}
/** The nodes written in a collection, in order; the node of an alias is written elsewhere. */
function partsOf(node) {
    if (node.kind === 'sequence')
        return node.items.flatMap((item) => (item.node.holder === item ? [item.node] : []));
    return node.written.flatMap((entry) => (entry.isAlias ? [entry.key] : [entry.key, entry.node]));
}
function same(part) {
    return part;
}
function onOneLine(part) {
    return part.replaceAll(/[\r\n]/g, ' ');
}
function withoutComments(part) {
    return onOneLine(part.replaceAll(/(?<=^|\s)#[^\r\n]*/g, (comment) => ' '.repeat(comment.length))).replaceAll('\t', ' ');
}

;// CONCATENATED MODULE: ./build/syntax/yaml/second-reading.js


/** How deep collections may nest for the other parser; real files stay below 20. */
const MAXIMUM_DEPTH = 200;
/**
 * Reads a file again with js-yaml, and returns the first difference. YAML parsers differ in a few obscure cases, which an attacker could
 * exploit: a value could mean one thing to Docker Compose, another to hullcheck, and a third to a human reviewer.
 */
function secondReading(file, roots) {
    const { text } = file;
    const events = eventsOf(text);
    if (!('reason' in events))
        return differenceFrom(events, text, file, roots);
    if (events.reason !== DEFICIENT)
        return refusal(file, events.mark?.position);
    const unusual = text.search(UNUSUAL_BREAK);
    if (unusual !== -1)
        return refusal(file, unusual);
    const plain = withoutFlowBreaks(text, roots);
    const again = eventsOf(plain);
    return 'reason' in again ? refusal(file, again.mark?.position) : differenceFrom(again, plain, file, roots);
}
/** js-yaml's error for a bracket that is not indented deeper than its key. Real files have that; libyaml, PyYAML and editors accept it. */
const DEFICIENT = 'deficient indentation';
/** Characters that not all parsers treat as line ends. */
const UNUSUAL_BREAK = /[\u0085\u2028\u2029]|\r(?!\n)/;
function refusal(file, position = 0) {
    const at = Math.min(position, file.text.length);
    return { isRefusal: true, span: { file, start: at, end: endOfLine(file.text, at) } };
}
function eventsOf(text) {
    try {
        return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAXIMUM_DEPTH });
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB)
            return error;
        throw error;
    }
}
function differenceFrom(events, text, file, roots) {
    const comparing = { text, events, next: 0 };
    for (const root of roots) {
        const isDocument = events[comparing.next++]?.type === js_yaml/* EVENT_ID */.hy.DOCUMENT;
        const other = isDocument ? differenceIn(root, comparing) : root;
        if (other !== undefined)
            return { isRefusal: false, span: placeOf(other) };
        skipPop(comparing);
    }
    const rest = events[comparing.next];
    return rest === undefined ? undefined : { isRefusal: false, span: { file, start: text.length, end: text.length } };
}
/** The first node that differs from the events. */
function differenceIn(node, comparing) {
    const event = comparing.events[comparing.next];
    switch (event?.type) {
        case js_yaml/* EVENT_ID */.hy.ALIAS:
            comparing.next++;
            return undefined;
        case js_yaml/* EVENT_ID */.hy.SCALAR:
            comparing.next++;
            return node.kind === 'scalar' && !isHiddenMerge(node) && isSameValue(node, textOf(event, comparing.text))
                ? undefined
                : node;
        case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            comparing.next++;
            return node.kind === 'sequence'
                ? differenceAmong(node.items.map((item) => item.node), node, comparing)
                : node;
        case js_yaml/* EVENT_ID */.hy.MAPPING:
            comparing.next++;
            return node.kind === 'mapping'
                ? differenceAmong(node.written.flatMap((entry) => [entry.key, entry.node]), node, comparing)
                : node;
        default:
            return node.kind === 'scalar' && node.value === '' ? undefined : node;
    }
}
/** Older versions of Docker Compose read this as an ordinary key. */
function isHiddenMerge({ tag, value }) {
    return tag === '!!merge' && value !== '<<';
}
function differenceAmong(parts, whole, comparing) {
    for (const part of parts) {
        const other = differenceIn(part, comparing);
        if (other !== undefined)
            return other;
    }
    return skipPop(comparing) ? undefined : whole;
}
function skipPop(comparing) {
    const isEnd = comparing.events[comparing.next]?.type === js_yaml/* EVENT_ID */.hy.POP;
    if (isEnd)
        comparing.next++;
    return isEnd;
}
function textOf(event, text) {
    if (event.valueStart < 0)
        return '';
    return event.fast ? text.slice(event.valueStart, event.valueEnd) : (0,js_yaml/* getScalarValue */.KE)(text, event);
}
/** Parsers differ in blanks at breaks, where ours follows Docker Compose. */
function isSameValue({ value, tag }, other) {
    if (value === other)
        return true;
    const plain = other.replaceAll(BLANKS, '');
    return value.replaceAll(BLANKS, '') === (tag === '!!binary' ? decoded(plain) : plain);
}
function decoded(digits) {
    return Buffer.from(digits, 'base64').toString().replaceAll(BLANKS, '');
}
const BLANKS = /\s+/g;
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
function placeOf({ file, start, end }) {
    return { file, start, end };
}

;// CONCATENATED MODULE: ./build/syntax/yaml/gaps.js






/** A way out, as part of a sentence. */
const EXCLUDE = 'list it under `exclude` in .github/hullcheck.yml';
/** The gap of a file that could not be read at all: a template if there is one at the error, otherwise a syntax error. */
function errorGap(file, error, reader) {
    const { reason, span, kind } = error;
    const template = kind === undefined ? (0,template_kind/* templateAt */.oA)(file, span.start) : undefined;
    if (template !== undefined)
        return templateGap(file, template);
    if (kind === 'limit-reached') {
        const message = `${file.path} was not checked: ${reason}.`;
        return (0,gap/* notLookedAt */.$h)({ kind, message, wayOut: `Simplify it, or ${EXCLUDE}.`, span });
    }
    return (0,gap/* notLookedAt */.$h)({
        kind: kind ?? 'syntax-error',
        message: `${file.path} is not valid YAML, so it was not checked: ${reason}.`,
        wayOut: `Correct it, or ${EXCLUDE} if it is not a ${reader.file}.`,
        span,
        ...(reader.isGuess && { weight: 'ordinary' }),
    });
}
/** Reports that a file must be rendered before its own tool reads it. */
function templateGap(file, kind) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'template',
        message: `${file.path} is a template (${kind}), so it was not checked.`,
        wayOut: `Scan what it renders to, and ${EXCLUDE}.`,
        span: (0,finding/* startOf */.GH)(file),
    });
}
/** How hullcheck treats a value that the reader rejects. */
const CONSEQUENCES = {
    'duplicate-key': 'the last value was checked',
    'unknown-alias': 'the value counts as unknown',
    'bad-merge': 'what it merges was not checked',
    'bad-key': 'the entry was not checked',
    'bad-tag': 'the text was checked as it is written',
};
/** Reports where js-yaml reads a file differently. A file with problems is reported elsewhere. */
function disagreementGaps(file, { roots, problems }) {
    const other = problems.length > 0 || isPlainText(file.text) ? undefined : secondReading(file, roots);
    if (other === undefined)
        return [];
    const what = other.isRefusal ? 'Some YAML parsers reject this' : 'YAML parsers read this in different ways';
    return [
        (0,gap/* notLookedAt */.$h)({
            kind: 'ambiguous-text',
            weight: 'ordinary',
            message: `${what}, so a reviewer may see something other than what runs.`,
            wayOut: 'Write it more plainly.',
            span: other.span,
            // only the first difference is known
            evidence: (0,short_text/* shortText */.o)(file.text, 0),
        }),
    ];
}
/** The gap of a part that the reader rejects. */
function problemGap({ code, reason, span }, reader) {
    const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}`;
    if (code === 'merges-too-large') {
        const message = `${sentence}, so the rest was not merged and not checked.`;
        return (0,gap/* notLookedAt */.$h)({ kind: 'limit-reached', message, wayOut: 'Write the keys where they are used.', span });
    }
    const message = `${sentence}: ${reader.name} refuses the file, and ${CONSEQUENCES[code]}.`;
    return (0,gap/* notLookedAt */.$h)({ kind: 'refused-by-engine', message, wayOut: 'Correct it.', span });
}


/***/ })

};
