export const id = 6323;
export const ids = [6323];
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
/* harmony import */ var _processes_image_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34437);
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

/***/ 44659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ CIS_CONTROLS),
/* harmony export */   p: () => (/* binding */ CIS_VERSION)
/* harmony export */ });
/** The version of the CIS Docker Benchmark that rules name controls of. */
const CIS_VERSION = '1.6.0';
/**
 * Its controls about images and containers, by number, described in our own words. The other chapters are about hosts and engines.
 * The third part is why no file can show that the control is met.
 */
const CIS_CONTROLS = [
    ['4.1', 'images have a user other than root'],
    ['4.2', 'base images are trusted'],
    ['4.3', 'images have no needless packages'],
    ['4.4', 'images are scanned and rebuilt with patches', 'no file says when an image was last scanned and rebuilt'],
    ['4.5', 'images are verified by content trust'],
    ['4.6', 'images have a health check'],
    ['4.7', 'package lists are updated together with an installation'],
    ['4.8', 'images have no needless setuid and setgid files'],
    ['4.9', 'Dockerfiles copy files with COPY'],
    ['4.10', 'Dockerfiles have no secrets'],
    ['4.11', 'packages are verified'],
    ['4.12', 'signed artifacts are validated', 'no file says which artifacts are signed'],
    ['5.1', 'swarm mode is off where it is not needed', 'no file says how the engine runs'],
    ['5.2', 'AppArmor confines containers'],
    ['5.3', 'SELinux confines containers'],
    ['5.4', 'containers have few capabilities'],
    ['5.5', 'containers are not privileged'],
    ['5.6', 'containers do not mount sensitive folders of the host'],
    ['5.7', 'containers run no SSH server'],
    ['5.8', 'containers publish no privileged ports'],
    ['5.9', 'containers open only needed ports'],
    ['5.10', 'containers have a network of their own'],
    ['5.11', 'containers have a limit on memory'],
    ['5.12', 'containers have a share of the CPU'],
    ['5.13', 'containers have a read-only root file system'],
    ['5.14', 'published ports are bound to an address'],
    ['5.15', 'containers restart a limited number of times'],
    ['5.16', 'containers have processes of their own'],
    ['5.17', 'containers have a memory segment of their own'],
    ['5.18', 'containers have no devices of the host'],
    ['5.19', 'containers have limits on resources of a user'],
    ['5.20', 'mounts do not propagate'],
    ['5.21', 'containers have a host name of their own'],
    ['5.22', 'the seccomp filter is on'],
    ['5.23', 'commands do not enter containers with all privileges', 'commands that people type are in no file'],
    ['5.24', 'commands do not enter containers as root', 'commands that people type are in no file'],
    ['5.25', 'containers stay in their own cgroup'],
    ['5.26', 'containers get no new privileges'],
    ['5.27', 'the health of containers is checked'],
    ['5.28', 'images are up to date', 'a newer image may be published at any time'],
    ['5.29', 'containers have a limit on processes'],
    ['5.30', 'containers do not use the default bridge'],
    ['5.31', 'containers have users of their own'],
    ['5.32', 'containers do not get the socket of the engine'],
];


/***/ }),

/***/ 76323:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ controlResults)
});

// EXTERNAL MODULE: ./build/data/cis-controls.js
var cis_controls = __webpack_require__(44659);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/analysis/benchmark/container-controls.js + 1 modules
var container_controls = __webpack_require__(26774);
// EXTERNAL MODULE: ./build/analysis/benchmark/stage-controls.js
var stage_controls = __webpack_require__(56036);
;// CONCATENATED MODULE: ./build/report/cis-scopes.js


/** The scopes of the controls about which anything says something, by number. */
function controlScopes(evidence) {
    const scopes = new Map();
    for (const one of evidence) {
        const controls = one.kind === 'container' ? container_controls/* CONTAINER_CONTROLS */.T : stage_controls/* STAGE_CONTROLS */.Y;
        for (const id of Object.keys(controls))
            if (!one.unrelated.includes(id))
                add(one, scopeIn(scopes, id));
        for (const id of one.notMet)
            scopeIn(scopes, id).notMet.set(one.key, one);
        for (const { id, why } of one.unknown)
            scopeIn(scopes, id).unknown.set(one.key, { kind: one.kind, why });
    }
    return new Map([...scopes].map(([id, scope]) => [id, plain(scope)]));
}
function scopeIn(scopes, id) {
    const known = scopes.get(id);
    if (known !== undefined)
        return known;
    const fresh = {
        containers: new Set(),
        stages: new Set(),
        dockerfiles: new Set(),
        notMet: new Map(),
        unknown: new Map(),
    };
    scopes.set(id, fresh);
    return fresh;
}
function add({ kind, key, path }, { containers, stages, dockerfiles }) {
    if (kind === 'container')
        containers.add(key);
    else {
        stages.add(key);
        dockerfiles.add(path);
    }
}
function plain({ containers, stages, dockerfiles, notMet, unknown }) {
    return {
        containers: containers.size,
        stages: stages.size,
        dockerfiles: dockerfiles.size,
        notMet: [...notMet.values()],
        unknown: [...unknown].flatMap(([key, why]) => (notMet.has(key) ? [] : [why])),
    };
}

// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
;// CONCATENATED MODULE: ./build/report/cis.js




/** The controls about images and containers. `all` are the rules that exist: those that name a control report what violates it. */
function controlResults(report, all) {
    const byRule = (0,group_by/* groupBy */.$z)([...report.findings, ...(report.leftOut?.findings ?? [])], ({ ruleId }) => ruleId);
    const scopes = controlScopes(report.evidence ?? []);
    return cis_controls/* CIS_CONTROLS */.B.map(([id, about, neverShown]) => {
        const rules = all.filter(({ cis = [] }) => cis.includes(id));
        const scope = scopes.get(id);
        const found = rules.flatMap((rule) => (byRule.get(rule.id) ?? []).filter(violates(rule, scope)));
        const findings = found.filter(({ suppressedBy }) => suppressedBy === undefined);
        const accepted = found.filter(({ suppressedBy }) => suppressedBy !== undefined);
        const failing = unaccepted(scope?.notMet ?? [], accepted);
        const said = { findings, accepted, id, about };
        if (findings.length > 0 || failing.length > 0) {
            return { ...said, status: 'fail', why: scope && failingText(failing, scope), lookedAt: undefined };
        }
        if (accepted.length > 0)
            return { ...said, status: 'accepted', why: undefined, lookedAt: undefined };
        const why = neverShown ?? obstacle(id, { rules, scope, report });
        const lookedAt = why === undefined ? (scope === undefined ? imagesText(report) : scopeText(scope)) : undefined;
        return { ...said, status: why === undefined ? 'pass' : 'not-assessable', why, lookedAt };
    });
}
/** A rule that sums up several protections names the controls of all, but a container may lack only some. */
function violates({ cis = [] }, scope) {
    const lacking = new Set(scope?.notMet.map(({ key }) => key));
    const sumsUp = cis.length >= MANY_CONTROLS && scope !== undefined;
    return ({ thing }) => !sumsUp || thing === undefined || lacking.has(thing);
}
const MANY_CONTROLS = 4;
/** Those about which no accepted finding is. */
function unaccepted(failing, accepted) {
    const things = new Set(accepted.flatMap(({ thing, sharedBy = [] }) => [thing, ...sharedBy.map((one) => one.thing)]));
    return failing.filter(({ key }) => !things.has(key));
}
const SHOWN = 3;
/** `2 of 39 containers: "web" (compose.yaml:3), \u2026`; undefined if findings say it all. */
function failingText(failing, scope) {
    if (failing.length === 0)
        return undefined;
    const named = failing.slice(0, SHOWN).map((one) => `${nameOf(one)} (${one.path}:${one.line})`);
    return `${partText(failing, scope)}: ${named.join(', ')}${failing.length > SHOWN ? ', \u2026' : ''}`;
}
function nameOf({ kind, name }) {
    return kind === 'container' ? `"${name}"` : name;
}
/** `2 of 39 containers and 1 of 3 stages` */
function partText(part, { containers, stages }) {
    const ofContainers = part.filter(({ kind }) => kind === 'container').length;
    const ofStages = part.length - ofContainers;
    return [
        ...(ofContainers > 0 ? [`${ofContainers} of ${(0,tally/* counted */.hS)(containers, 'container')}`] : []),
        ...(ofStages > 0 ? [`${ofStages} of ${(0,tally/* counted */.hS)(stages, 'stage')}`] : []),
    ].join(' and ');
}
function scopeText({ containers, stages, dockerfiles }) {
    const images = stages === dockerfiles
        ? (0,tally/* counted */.hS)(dockerfiles, 'Dockerfile')
        : `${(0,tally/* counted */.hS)(stages, 'stage')} of ${(0,tally/* counted */.hS)(dockerfiles, 'Dockerfile')}`;
    return [...(containers > 0 ? [(0,tally/* counted */.hS)(containers, 'container')] : []), ...(stages > 0 ? [images] : [])].join(' and ');
}
/** Why nothing found does not mean that the control is met. */
function obstacle(id, { rules, scope, report }) {
    if (id === SIGNATURES)
        return unsigned(report);
    if (rules.length === 0 && scope === undefined)
        return 'no rule checks it';
    if (scope === undefined)
        return 'nothing of its kind was scanned';
    if (scope.unknown.length > 0)
        return unknownText(scope);
    const missing = id === ORIGINS ? rules.filter((rule) => !report.rules.some((one) => one.rule.id === rule.id)) : [];
    if (missing.length > 0)
        return `${missing.map((rule) => rule.id).join(', ')} did not run: ${howToRun(missing)}`;
    const gaps = report.notifications.filter(hidesContainers);
    return gaps.length > 0 ? `not looked at: ${(0,tally/* thingList */.x1)(gaps)}` : undefined;
}
/** Signatures are checked by the policy, not by rules about files. */
const SIGNATURES = '4.5';
/** Only a list of allowed origins says which images are trusted. */
const ORIGINS = '4.2';
function unsigned({ images, verified = [] }) {
    const named = images?.named ?? 0;
    if (named === 0)
        return 'no image of a registry is named';
    const signed = new Set(verified.map(({ image }) => image)).size;
    return signed >= named ? undefined : `the signatures of ${(0,tally/* counted */.hS)(named - signed, 'image')} were not verified`;
}
function imagesText({ images }) {
    return `signatures of ${(0,tally/* counted */.hS)(images?.named ?? 0, 'image')}`;
}
function howToRun(rules) {
    const strict = 'strict';
    return rules.every(({ profile }) => profile === strict || profile === 'changes')
        ? `run with --profile ${strict}`
        : 'configure it';
}
/** The most frequent reason. */
function unknownText(scope) {
    const { unknown } = scope;
    const byReason = [...(0,group_by/* groupBy */.$z)(unknown, ({ why }) => why).entries()];
    const [[why = '', such = []] = []] = byReason.sort(([, a], [, b]) => b.length - a.length);
    const others = unknown.length - such.length;
    return `${partText(such, scope)}: ${why}${others > 0 ? `; ${others} for other reasons` : ''}`;
}
/** Environments that are kept elsewhere say nothing about a control, nor does the contents of images. */
const HARMLESS = new Set(['environment-elsewhere', 'image-not-looked-up', 'fix-not-completed']);
/** Also an accepted gap: what it hides is still unknown. */
function hidesContainers({ gap }) {
    return gap !== undefined && !HARMLESS.has(gap.kind);
}


/***/ })

};
