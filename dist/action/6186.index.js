export const id = 6186;
export const ids = [6186];
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

/***/ 16186:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toHtml: () => (/* binding */ toHtml)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(71539);
// EXTERNAL MODULE: ./build/support/sha256.js
var sha256 = __webpack_require__(25821);
// EXTERNAL MODULE: ./build/report/change-text.js
var change_text = __webpack_require__(36147);
;// CONCATENATED MODULE: ./build/data/cis-controls.js
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
    return CIS_CONTROLS.map(([id, about, neverShown]) => {
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

// EXTERNAL MODULE: ./build/report/escape.js + 1 modules
var report_escape = __webpack_require__(80115);
// EXTERNAL MODULE: ./build/report/images/image-line.js
var image_line = __webpack_require__(65126);
// EXTERNAL MODULE: ./build/report/links.js
var report_links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/masked-line.js
var masked_line = __webpack_require__(93205);
// EXTERNAL MODULE: ./build/report/verdict.js + 1 modules
var report_verdict = __webpack_require__(33886);
;// CONCATENATED MODULE: ./build/report/html/markup.js

const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
]);
const NOTHING = { markup: '' };
/** Template for HTML: each value that is not markup becomes text, inside an element or a quoted attribute. */
function html(pieces, ...values) {
    return { markup: String.raw({ raw: pieces }, ...values.map(markupOf)) };
}
function markupOf(value) {
    if (typeof value === 'string')
        return escaped(value);
    if (typeof value === 'number')
        return String(value);
    if (isList(value))
        return value.map(({ markup }) => markup).join('');
    return value.markup;
}
function isList(value) {
    return Array.isArray(value);
}
/** Characters that a reader could mistake for something other than text stay visible, too. */
function escaped(text) {
    return (0,report_escape/* visible */.RK)(text).replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}
/** A sentence by strangers, on one line and at most as long as this. */
function sentence(text, length = 1000) {
    return (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, length));
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    return path.length <= 200 ? path : `\u2026${path.slice(-200)}`;
}
/** A link to the web; any other address stays text. */
function markup_link(address, text) {
    if (!/^https?:\/\/\S+$/.test(address))
        return html `${text}`;
    return html `<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}
function bytesOf({ markup }) {
    return Buffer.byteLength(markup);
}

;// CONCATENATED MODULE: ./build/report/html/cis.js





const WORDS = {
    pass: 'pass',
    fail: 'fail',
    accepted: 'accepted',
    'not-assessable': 'not assessable here',
};
const REASON_LENGTH = 200;
const REASONS = 3;
const LINKS = 3;
const PATH_LENGTH = 80;
/** The controls of the CIS Docker Benchmark about images and containers. */
function cisChapter(controls, page) {
    if (controls.length === 0)
        return NOTHING;
    const rows = controls.map((control) => rowOf(control, page));
    return html `<section id="cis">
<h2>CIS Docker Benchmark</h2>
<p>The controls of version ${CIS_VERSION} about images and containers, described in our own words. A pass means that everything that the control is about was looked at and shows that it is met. A control fails if findings are about it, or if a container or a stage does not meet it although no rule that ran reports that. The controls about hosts, engines and swarms cannot be assessed from files.</p>
<section class="wide" aria-label="CIS Docker Benchmark" tabindex="0"><table class="controls">
<thead><tr><th scope="col">Control</th><th scope="col">Result</th><th scope="col">Because</th></tr></thead>
<tbody>${rows}</tbody>
</table></section>
</section>
`;
}
function rowOf({ id, about, status, why, lookedAt, findings, accepted }, page) {
    const reason = sentence(why ?? lookedAt ?? '', REASON_LENGTH);
    const because = findings.length > 0 ? html `${findingsOf(findings, page)}${reason && '; '}${reason}` : html `${reason}`;
    return html `<tr><th scope="row">${id} ${about}</th><td data-title="Result"><span class="badge status-${status}">${WORDS[status]}</span></td><td data-title="Because">${because}${acceptedOf(accepted)}</td></tr>
`;
}
/** The number, and links to the first ones on the page. */
function findingsOf(findings, { anchors }) {
    const shown = new Map(findings.flatMap((one) => {
        const anchor = anchors.get(one) ?? (one.foldedInto && anchors.get(one.foldedInto));
        return anchor === undefined ? [] : [[anchor, one.foldedInto ?? one]];
    }));
    const links = [...shown]
        .slice(0, LINKS)
        .map(([anchor, one], index) => html `${index === 0 ? ': ' : ', '}<a href="#${anchor}">${placeText(one)}</a>`);
    return html `${(0,tally/* counted */.hS)(findings.length, 'finding')}${links}${shown.size > LINKS ? ', \u2026' : ''}`;
}
/** `privileged-container in compose.yaml:3` */
function placeText({ ruleId, span: { file, start } }) {
    return `${ruleId} in ${(0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(file.path), PATH_LENGTH)}:${(0,position/* positionAt */.t$)(file, start).line}`;
}
/** The reasons of suppressions, each once. */
function acceptedOf(accepted) {
    if (accepted.length === 0)
        return NOTHING;
    const reasons = accepted.map(({ suppressedBy }) => {
        const until = suppressedBy?.expires === undefined ? '' : ` until ${suppressedBy.expires}`;
        return `${sentence(suppressedBy?.reason ?? '', REASON_LENGTH)}${until}`;
    });
    const different = [...new Set(reasons)];
    const more = different.length > REASONS ? ` and ${different.length - REASONS} more` : '';
    return html `<div>${(0,tally/* counted */.hS)(accepted.length, 'finding')} accepted: ${different.slice(0, REASONS).join('; ')}${more}</div>`;
}

// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/analysis/posture/namespaces.js
var posture_namespaces = __webpack_require__(42686);
;// CONCATENATED MODULE: ./build/report/posture/posture-lines.js

/** Everything that is known about what confines a container. */
function linesOf(posture) {
    const { namespaces, mounts, devices, limits, ports, overridden, assumptions, escapePaths } = posture;
    return [
        ...posture_namespaces/* NAMESPACES */.d.map((name) => line(`${name} namespace`, namespaces[name])),
        line('user', posture.user),
        line('privileged', posture.privileged),
        ...capabilityLines(posture),
        line('seccomp', posture.seccomp),
        line('AppArmor', withEnforcement(posture.apparmor)),
        line('SELinux', withEnforcement(posture.selinux)),
        line('no new privileges', posture.noNewPrivileges),
        line('system paths', posture.systemPaths),
        line('root file system', posture.rootfs),
        ...mounts.map(mountLine),
        ...devices.map((device) => line('device', device)),
        ...Object.entries(limits).map(([name, limit]) => line(LIMITS[name], limit)),
        ...ports.map((port) => line('published', port)),
        ...overridden.map((option) => line('without effect', option)),
        ...escapePaths.map((id) => ({ topic: 'way out', text: id, at: undefined })),
        ...assumptions.map(({ text }) => ({ topic: 'assumed', text, at: undefined })),
    ];
}
const LIMITS = {
    memory: 'memory limit',
    cpu: 'CPU limit',
    pids: 'process limit',
    files: 'file limit',
    restart: 'restart',
};
function line(topic, { value, at }) {
    return { topic, text: value, at };
}
function withEnforcement({ value, at, enforced }) {
    const words = { yes: 'enforced', no: 'not enforced', unknown: 'enforced if the host has it' };
    return { value: `${value}, ${words[enforced]}`, at };
}
function capabilityLines({ capabilities }) {
    return ['bounding', 'effective', 'reachable'].map((name) => {
        const { certain, perhaps } = capabilities[name];
        const known = certain.length === 0 ? 'none' : certain.join(' ');
        const text = perhaps.length === 0 ? known : `${known}; perhaps ${perhaps.length} more`;
        return { topic: `${name} capabilities`, text, at: undefined };
    });
}
function mountLine({ class: kind, path, target, access, propagation, at, }) {
    const words = [
        kind,
        path,
        target === undefined ? '' : `at ${target}`,
        access,
        propagation === 'private' ? '' : propagation,
    ];
    return { topic: 'mount', text: words.filter((word) => word !== '').join(' '), at };
}

// EXTERNAL MODULE: ./build/report/posture/posture-words.js
var posture_words = __webpack_require__(62760);
;// CONCATENATED MODULE: ./build/report/html/page.js


/** Where something is written, as `path:line:column`. */
function placeOf({ file, start }, page) {
    if (page.isPlaceless)
        return NOTHING;
    const { line, column } = (0,position/* positionAt */.t$)(file, start);
    return linkedPlace(`${shortPath(file.path)}:${line}:${column}`, file.path, line, page);
}
function linkedPlace(text, path, line, { linkTo }) {
    return html `<span class="place">${linkTo === undefined ? html `${text}` : markup_link(linkTo(path, line), text)}</span>`;
}
function ruleAnchor(ruleId) {
    return `rule-${ruleId}`;
}

;// CONCATENATED MODULE: ./build/report/html/room.js

/** The first items that fit into this many bytes, and how many are left over. */
function whileRoom(items, write, maxBytes) {
    const written = [];
    let room = maxBytes;
    for (const item of items) {
        const markup = write(item);
        room -= bytesOf(markup);
        if (room < 0)
            break;
        written.push(markup);
    }
    return { written, left: items.length - written.length };
}

// EXTERNAL MODULE: ./build/report/posture/posture-walls.js
var posture_walls = __webpack_require__(812);
;// CONCATENATED MODULE: ./build/report/html/walls.js



const [LEFT, RIGHT, TOP, BOTTOM] = [84, 316, 52, 148];
const GAP = 8;
/** The walls in the order of {@link wallsOf}: four above, three below, two on each side. */
const SEGMENTS = [
    ...horizontal(4, TOP, -1, TOP - 16),
    ...horizontal(3, BOTTOM, 1, BOTTOM + 26),
    ...vertical(LEFT, -1, 'end'),
    ...vertical(RIGHT, 1, 'start'),
];
function horizontal(count, y, out, label) {
    const width = (RIGHT - LEFT - GAP * (count - 1)) / count;
    return Array.from({ length: count }, (_, index) => {
        const start = Math.round(LEFT + index * (width + GAP));
        const end = Math.round(start + width);
        return { from: [start, y], to: [end, y], out: [0, out], label: [(start + end) / 2, label], anchor: 'middle' };
    });
}
function vertical(x, out, anchor) {
    const middle = (TOP + BOTTOM) / 2;
    return [
        [TOP, middle - GAP / 2],
        [middle + GAP / 2, BOTTOM],
    ].map(([start = 0, end = 0]) => {
        return { from: [x, start], to: [x, end], out: [out, 0], label: [x + out * 14, (start + end) / 2 + 4], anchor };
    });
}
/** The host around a container, with its walls; a hole has an arrow where a setting opens it. */
function pictureOf(posture) {
    const uses = (0,posture_walls/* wallsOf */.J)(posture).map(({ id, state }) => html `<use href="#${shapeId(id, state)}"></use>`);
    return html `<svg class="walls" viewBox="0 0 400 190" role="img" aria-label="${descriptionOf(posture)}"><rect class="host" x="1" y="1" width="398" height="188" rx="8"></rect><text x="12" y="20">host</text><text class="inside" x="200" y="105" text-anchor="middle">${posture.user.value === 'other' ? 'non-root' : sentence(posture.user.value, 24)}</text>${uses}</svg>
`;
}
const walls_WORDS = {
    opened: 'opened',
    missing: 'not set',
    shared: 'joined',
    unknown: 'unknown',
};
function descriptionOf(posture) {
    const walls = (0,posture_walls/* wallsOf */.J)(posture);
    const parts = Object.entries(walls_WORDS).flatMap(([state, word]) => {
        const texts = walls.filter((wall) => wall.state === state).map(({ text }) => text);
        return texts.length === 0 ? [] : [`${word}: ${texts.join(', ')}`];
    });
    return sentence(parts.length === 0 ? 'All walls are closed' : `Walls: ${parts.join('; ')}`);
}
function shapeId(id, state) {
    return `wall-${id}-${state}`;
}
/** The shapes that the pictures of these containers use, each once. */
function shapesOf(postures) {
    const shapes = new Map();
    for (const posture of postures) {
        for (const [wall, segment] of (0,paired/* paired */.i)((0,posture_walls/* wallsOf */.J)(posture), SEGMENTS)) {
            const id = shapeId(wall.id, wall.state);
            if (!shapes.has(id))
                shapes.set(id, shapeOf(id, wall, segment));
        }
    }
    return html `<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>${[...shapes.values()]}</defs></svg>
`;
}
function shapeOf(id, { label, state }, segment) {
    const [x, y] = segment.label;
    const lines = state === 'opened' || state === 'missing' ? broken(segment, state) : whole(segment);
    return html `<g id="${id}" class="wall ${state}">${lines}<text x="${x}" y="${y}" text-anchor="${segment.anchor}">${label}</text></g>`;
}
function whole({ from, to }) {
    return pathOf([from, to]);
}
/** Two stumps with a hole between them. */
function broken({ from, to, out: [outX, outY] }, state) {
    const at = (share) => [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
    ];
    const stumps = [pathOf([from, at(0.3)]), pathOf([at(0.7), to])];
    if (state !== 'opened')
        return html `${stumps}`;
    const [x, y] = at(0.5);
    const tip = [x + outX * 10, y + outY * 10];
    const [backX, backY] = [tip[0] - outX * 6, tip[1] - outY * 6];
    const head = [[backX + outY * 5, backY + outX * 5], tip, [backX - outY * 5, backY - outX * 5]];
    return html `${stumps}${pathOf([[x - outX * 14, y - outY * 14], tip], 'arrow')}${pathOf(head, 'arrow')}`;
}
function pathOf(points, name = 'line') {
    const text = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
    return html `<path class="${name}" d="${text}"></path>`;
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/report/html/containers.js










const NAME_LENGTH = 100;
const TEXT_LENGTH = 500;
/** At most this many per container: one can have thousands of mounts. */
const DETAILS = 100;
/** Room for the shapes and the markup around the containers. */
const RESERVE = 24 * 1024;
/** Room for the markup around a file, and for its path. */
const FILE_RESERVE = 1500;
/** A picture of the walls of each container, by file, with what is open in words and all details folded away. */
function containersChapter(postures, { page, maxBytes }) {
    const anchors = anchorsOf(page);
    const paths = new Set(postures.map(({ path }) => path));
    const room = maxBytes - RESERVE - Math.min(paths.size * FILE_RESERVE, maxBytes / 4);
    const { written, left } = whileRoom(postures, (posture) => cardOf(posture, anchors, page), room);
    if (written.length === 0)
        return NOTHING;
    const shown = postures.slice(0, written.length);
    const cards = new Map((0,paired/* paired */.i)(shown, written));
    const files = [...(0,group_by/* groupBy */.$z)(shown, ({ path }) => path)].map(([path, ofFile]) => html `<section>
<h3>${shortPath(path)}</h3>
<div class="cards">
${ofFile.map((posture) => cards.get(posture) ?? NOTHING)}</div>
</section>
`);
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more container')} had no room in this page.</p>
`;
    return html `<section id="containers">
<h2>What confines the containers</h2>
${LEGEND}${shapesOf(shown)}${files}${cut}</section>
`;
}
const LEGEND = html `<p class="legend">Each picture shows a container on its host, and the walls between them: the namespaces, the seccomp filter, AppArmor or SELinux (LSM), the
capabilities beyond the default ones, and a read-only root file system. A red hole with an arrow is a wall that a setting takes away; a red hole without one is a wall that is
not set. A yellow wall is shared with another container, and a dashed one is unknown.</p>
`;
function cardOf(posture, anchors, page) {
    const { path, line, name } = posture;
    return html `<article class="card">
<h4>${sentence(name, NAME_LENGTH)} <small>${linkedPlace(`line ${line}`, path, line, page)}</small></h4>
<p class="origin">${sentence((0,posture_words/* identityOf */.cu)(posture), NAME_LENGTH)}</p>
${pictureOf(posture)}<dl class="words">${(0,posture_words/* wordsOf */.Z9)(posture).map(({ topic, text }) => wordsRow(topic, text, { posture, anchors, page }))}</dl>
<details><summary>All settings of ${sentence(name, NAME_LENGTH)}</summary>${detailsOf(posture, page)}</details>
</article>
`;
}
function wordsRow(topic, text, { posture, anchors, page }) {
    const value = topic === 'ways out'
        ? waysOut(posture, anchors)
        : topic === 'opened'
            ? openedWalls(posture, page)
            : html `${sentence(text, TEXT_LENGTH)}`;
    return html `<dt>${topic}</dt><dd>${value}</dd>
`;
}
/** The walls that settings open, with the settings. */
function openedWalls(posture, page) {
    const items = (0,posture_words/* openedOf */.dW)(posture).map(({ text, at }) => {
        if (at === undefined)
            return html `<li>${sentence(text, TEXT_LENGTH)}</li>`;
        const name = at.path === posture.path ? `line ${at.line}` : `${shortPath(at.path)}:${at.line}`;
        return html `<li>${sentence(text, TEXT_LENGTH)} ${linkedPlace(name, at.path, at.line, page)}</li>`;
    });
    return html `<ul class="ways">${items}</ul>`;
}
function waysOut({ escapePaths, path, name }, anchors) {
    const items = escapePaths.map((id) => {
        const text = id.replace(/^escape-path-/, '');
        const anchor = anchors.get(keyOf(id, path, name));
        return html `<li>${anchor === undefined ? markup_link((0,report_links/* rulePageAddress */.AD)(id), text) : html `<a href="#${anchor}">${text}</a>`}</li>`;
    });
    return html `<ul class="ways">${items}</ul>`;
}
function detailsOf(posture, page) {
    const lines = linesOf(posture);
    const rows = lines.slice(0, DETAILS).map(({ topic, text, at }) => {
        const place = at === undefined ? NOTHING : linkedPlace(`${shortPath(at.path)}:${at.line}:${at.column}`, at.path, at.line, page);
        return html `<dt>${topic}</dt><dd>${sentence(text, TEXT_LENGTH)} ${place}</dd>
`;
    });
    const rest = lines.length - rows.length;
    return html `<dl>${rows}</dl>${rest > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(rest, 'more setting')} had no room.</p>` : NOTHING}`;
}
/** The anchor on this page of each escape path, whether its finding is shown by itself or folded into another. */
function anchorsOf({ anchors }) {
    const places = new Map();
    for (const [finding, anchor] of anchors) {
        for (const told of [finding, ...(finding.folded ?? [])])
            places.set(findingKey(told), anchor);
    }
    return places;
}
function findingKey({ ruleId, span, subject }) {
    return keyOf(ruleId, span.file.path, subject);
}
function keyOf(ruleId, path, container) {
    return JSON.stringify([ruleId, path, container]);
}

// EXTERNAL MODULE: ./build/data/images/data-date.js
var data_date = __webpack_require__(83787);
// EXTERNAL MODULE: ./build/report/policy-text.js
var policy_text = __webpack_require__(43381);
;// CONCATENATED MODULE: ./build/report/html/cover.js




const cover_TEXT_LENGTH = 400;
/** The facts that an auditor asks for first. */
function coverList(cover, rules, version) {
    const { repository, paths, leftOut, known } = cover;
    const rows = [
        ['repository', repository],
        ['commit', commitText(cover)],
        ['scanned', paths.length === 0 ? 'all of it' : paths.join(', ')],
        ['left out', leftOut.length === 0 ? 'nothing' : leftOut.join(', ')],
        ['checked by', `hullcheck ${version} ${releaseText(cover)} with ${rulesText(rules)}`],
        ['data of the rules', `releases, images and vulnerabilities as known on ${data_date/* DATA_DATE */.k}`],
        ['policy', settingsText(cover, known)],
    ];
    const written = rows.map(([topic, text]) => html `<dt>${topic}</dt><dd>${sentence(text, cover_TEXT_LENGTH)}</dd>
`);
    return html `<dl class="cover">
${written}</dl>
`;
}
function releaseText({ released }) {
    return released === undefined ? '(not released yet)' : `of ${released}`;
}
function rulesText({ ran, all }) {
    return all === undefined ? (0,tally/* counted */.hS)(ran, 'rule') : `${ran} of ${(0,tally/* counted */.hS)(all, 'rule')}`;
}
function commitText({ commit }) {
    if (commit === undefined)
        return 'not known';
    return `${commit.id} of ${commit.date}; the files were read from the folder, not from the commit`;
}
function settingsText({ configuration, replaced }, known) {
    const settings = [configuration ?? 'the defaults', ...(0,policy_text/* replacedTexts */.Te)({ configuration, ...replaced })].join('; ');
    return known === 0 ? settings : `${settings}, with ${(0,tally/* counted */.hS)(known, 'finding')} of a baseline`;
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/report/subjects.js
var subjects = __webpack_require__(31878);
;// CONCATENATED MODULE: ./build/report/html/filters.js





/** The containers with the most findings can be chosen. */
const MOST_CONTAINERS = 100;
const filters_TEXT_LENGTH = 80;
function filtersOf(report, open, fresh) {
    const rules = choicesOf(open, ({ ruleId }) => [ruleId], { prefix: 'r', most: Number.POSITIVE_INFINITY });
    const containersOf = containerNames(report);
    const containers = choicesOf(open, containersOf, { prefix: 'c', most: MOST_CONTAINERS });
    return {
        classesOf: (finding) => [
            ...classesIn(rules, [finding.ruleId]),
            ...classesIn(containers, containersOf(finding)),
            ...(fresh?.has(finding) ? ['new'] : []),
            ...((0,folding/* shownFix */.$X)(finding) === undefined ? [] : ['fixable']),
        ],
        bar: barOf(open, { rules, containers, fresh }),
        style: [...styleOf('rule', rules), ...styleOf('container', containers)].join(''),
    };
}
/** A container is named by its file and its own name. */
function containerNames(report) {
    const subjectsOf = (0,subjects/* subjectsIn */.$)(report);
    return (finding) => subjectsOf(finding)
        .filter(({ kind }) => kind === 'container')
        .map(({ name }) => `${sentence(name, filters_TEXT_LENGTH)} (${shortPath(finding.span.file.path)})`);
}
/** In alphabetical order. */
function choicesOf(open, namesOf, { prefix, most }) {
    const counts = new Map();
    for (const name of open.flatMap((finding) => [...new Set(namesOf(finding))])) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
    const named = frequent.sort(([one], [other]) => (one < other ? -1 : 1));
    return new Map(named.map(([text, count], index) => [text, { value: `${prefix}${index}`, text, count }]));
}
function classesIn(choices, names) {
    return names.flatMap((name) => choices.get(name)?.value ?? []);
}
function styleOf(id, choices) {
    if (choices.size < 2)
        return [];
    return [...choices.values()].map(({ value }) => `#filters:has(#only-${id} option[value=${value}]:checked) ~ .filtered .of:not(.${value}) { display: none; }\n`);
}
function barOf(open, { rules, containers, fresh }) {
    const fixable = open.filter((finding) => (0,folding/* shownFix */.$X)(finding) !== undefined).length;
    return html `<fieldset class="filters" id="filters"><legend>Show only some findings</legend>
${severityBoxes(open)}
<p>${selectOf('rule', 'Rule', rules)}${selectOf('container', 'Container', containers)}${fresh === undefined ? NOTHING : boxOf('new', 'only new', open.filter((finding) => fresh.has(finding)).length)}${fixable === 0 ? NOTHING : boxOf('fixable', 'only with an automatic fix', fixable)}</p>
</fieldset>
`;
}
function severityBoxes(open) {
    const counts = (0,tally/* severityCounts */.ur)(open);
    const boxes = finding/* SEVERITIES */.oC.filter((severity) => counts[severity] > 0).map((severity) => html `<label class="choice ${severity}"><input type="checkbox" id="show-${severity}" checked> <span class="total">${counts[severity]}</span> ${severity}</label>`);
    return html `<p class="severities">${boxes}</p>`;
}
function selectOf(id, title, choices) {
    if (choices.size < 2)
        return NOTHING;
    const options = [...choices.values()].map(({ value, text, count }) => html `<option value="${value}">${text}: ${count} in all</option>`);
    return html `<label class="choice pick">${title} <select id="only-${id}"><option value="all" selected>all</option>${options}</select></label>`;
}
function boxOf(id, title, count) {
    return html `<label class="choice"><input type="checkbox" id="only-${id}"> ${title}<span class="total">: ${count}</span></label>`;
}

// EXTERNAL MODULE: ./build/support/first-sentence.js
var first_sentence = __webpack_require__(6754);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/shown-message.js
var shown_message = __webpack_require__(28648);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(20727);
;// CONCATENATED MODULE: ./build/report/html/code.js






/** In characters; an ellipsis marks a cut. */
const WIDTH = 240;
/** The lines of a place with the place itself marked, and the lines around it. */
function codeOf(span, { secrets }, { most, around }) {
    const { file } = span;
    const shown = (0,region/* shownSpan */.mL)(span);
    const starts = (0,position/* linesOf */.Dx)(file);
    const first = (0,line_index/* lineAt */.m)(starts, shown.start);
    const last = (0,line_index/* lineAt */.m)(starts, Math.max(shown.start, shown.end - 1));
    const end = Math.min(last, first + most - 1);
    const ranges = secrets(file);
    const lines = range(first, end).map((line) => markedLine(file, line, shown, ranges));
    const rest = last - end;
    const more = rest > 0
        ? html `<span class="more">\u2026 and ${(0,tally/* counted */.hS)(rest, 'more line')}</span>`
        : html `${range(last + 1, Math.min(last + around, lastLine(file))).map((line) => plainLine(file, line, ranges))}`;
    const before = range(Math.max(0, first - around), first - 1).map((line) => plainLine(file, line, ranges));
    return html `<pre>${before}${lines}${more}</pre>`;
}
function range(from, to) {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
/** The line after the last line end is not shown if it is empty. */
function lastLine(file) {
    const count = (0,position/* linesOf */.Dx)(file).length;
    return /[\r\n]$/.test(file.text) ? count - 2 : count - 1;
}
function markedLine(file, line, shown, ranges) {
    const [left, token, right] = (0,masked_line/* maskedLine */.q)(file, line, shown, ranges, WIDTH);
    return html `<span class="number">${line + 1}</span><code>${left}<mark>${token}</mark>${right.trimEnd()}</code>
`;
}
function plainLine(file, line, ranges) {
    const start = (0,position/* startOfLine */.C2)(file, line);
    const parts = (0,masked_line/* maskedLine */.q)(file, line, { start, end: start }, ranges, WIDTH);
    return html `<span class="number">${line + 1}</span><code>${parts.join('').trimEnd()}</code>
`;
}

// EXTERNAL MODULE: ./build/analysis/secrets/secrets-in-text.js
var secrets_in_text = __webpack_require__(50756);
// EXTERNAL MODULE: ./build/model/findings/fix.js
var fix = __webpack_require__(47346);
;// CONCATENATED MODULE: ./build/report/fix-diff.js






/** In characters; an ellipsis marks a cut. */
const fix_diff_WIDTH = 240;
/** A fix that changes more is described by its title alone. */
const MOST_LINES = 24;
/**
 * The changes of a fix, line by line. Undefined if a line has, or looks as if it had, a secret, which must not be printed, or if there are
 * too many lines.
 */
function shownChanges({ edits }, secrets) {
    const changes = [];
    for (const ofFile of (0,group_by/* groupBy */.$z)(edits, ({ span }) => span.file.path).values()) {
        const { file } = ofFile[0].span;
        const ranges = secrets(file);
        for (const region of regionsOf(file, ofFile)) {
            if (ranges.some(({ start, end }) => start < region.end && region.start < end))
                return undefined;
            const change = changeOf(file, region);
            if (change === undefined)
                return undefined;
            if (change.removed.length + change.added.length > 0)
                changes.push(change);
        }
    }
    const lines = changes.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
    return lines === 0 || lines > MOST_LINES ? undefined : changes;
}
/** Edits that share a line are one region. */
function regionsOf(file, edits) {
    const regions = [];
    for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
        const { start, end } = wholeLines(file, edit);
        const last = regions.at(-1);
        if (last === undefined || start >= last.end)
            regions.push({ start, end, edits: [edit] });
        else {
            regions[regions.length - 1] = {
                start: last.start,
                end: Math.max(last.end, end),
                edits: [...last.edits, edit],
            };
        }
    }
    return regions;
}
function wholeLines(file, { span: { start, end } }) {
    const starts = (0,position/* linesOf */.Dx)(file);
    const last = (0,line_index/* lineAt */.m)(starts, Math.max(start, end - 1));
    return { start: (0,position/* startOfLine */.C2)(file, (0,line_index/* lineAt */.m)(starts, start)), end: (0,position/* startOfLine */.C2)(file, last + 1) };
}
function changeOf(file, { start, end, edits }) {
    const before = file.text.slice(start, end);
    const shifted = edits.map(({ span, text }) => {
        return { span: { file, start: span.start - start, end: span.end - start }, text };
    });
    const after = (0,fix/* applyEdits */.ct)(before, shifted);
    if ((0,secrets_in_text/* secretsInText */.Sd)(after).length > 0)
        return undefined;
    const [removed, added] = [linesIn(before), linesIn(after)];
    const same = equalStart(removed, added);
    const [old, fresh] = [removed.slice(same), added.slice(same)];
    const kept = equalStart(old.toReversed(), fresh.toReversed());
    return {
        path: file.path,
        line: (0,line_index/* lineAt */.m)((0,position/* linesOf */.Dx)(file), start) + same + 1,
        removed: old.slice(0, old.length - kept).map(printable),
        added: fresh.slice(0, fresh.length - kept).map(printable),
    };
}
function linesIn(text) {
    const lines = text.split(/\r\n|\r|\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
function equalStart(one, other) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++)
        if (one[index] !== other[index])
            return index;
    return length;
}
function printable(line) {
    return (0,report_escape/* cut */.Jj)(line.split('\t').map(report_escape/* visible */.RK).join('    '), fix_diff_WIDTH);
}

;// CONCATENATED MODULE: ./build/report/html/diff.js



/** The lines that a fix removes and adds; nothing where they must not be printed. */
function diffOf(fix, path, page) {
    const changes = shownChanges(fix, page.secrets);
    if (changes === undefined)
        return NOTHING;
    return html `${changes.map((change) => diff_changeOf(change, path, page))}`;
}
function diff_changeOf({ path, line, removed, added }, own, page) {
    const elsewhere = path === own
        ? NOTHING
        : html `<p class="place">${linkedPlace(`${shortPath(path)}:${line}`, path, line, page)}</p>
`;
    const minus = removed.map((text) => html `<span class="number">\u2212</span><code><del>${text}</del></code>
`);
    const plus = added.map((text) => html `<span class="number">+</span><code><ins>${text}</ins></code>
`);
    return html `${elsewhere}<pre class="diff">${minus}${plus}</pre>
`;
}

;// CONCATENATED MODULE: ./build/report/html/prose.js

const PIECES = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\((https?:[^()\s]+)\)|<(https?:[^<>\s]+)>/g;
/** Our own Markdown, such as the documentation of a rule: code, bold and links in one paragraph. */
function prose(markdown) {
    const parts = [];
    let at = 0;
    for (const match of markdown.matchAll(PIECES)) {
        const [whole, code, bold, text, address, bare] = match;
        parts.push(html `${markdown.slice(at, match.index)}`);
        if (code !== undefined)
            parts.push(html `<code>${code}</code>`);
        else if (bold !== undefined)
            parts.push(html `<b>${bold}</b>`);
        else
            parts.push(markup_link(address ?? bare ?? '', text ?? bare ?? ''));
        at = match.index + whole.length;
    }
    return html `${[...parts, html `${markdown.slice(at)}`]}`;
}
/** A message, which may quote strangers: text between back-quotes is code, and nothing becomes a link. */
function withCode(text) {
    const parts = text.split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : html `${part}`))}`;
}

;// CONCATENATED MODULE: ./build/report/html/finding.js











const LINES = 6;
const LINES_AROUND = 3;
const PLACES = 50;
/** A finding with its code, what explains it, and the way out. */
function findingArticle(finding, rule, page, isBrief) {
    const { severity, ruleId, span, folded = [] } = finding;
    const anchor = page.anchors.get(finding);
    const writing = { page, anchor, isBrief };
    const isFresh = page.fresh?.has(finding) === true;
    const [title, rest] = splitMessage(sentence((0,shown_message/* countedMessage */.q)(finding)));
    return html `<article id="${anchor}" class="${['finding', 'of', severity, ...page.filters.classesOf(finding)].join(' ')}">
<h4><span class="badge">${severity}</span>${isFresh ? html ` <span class="badge fresh">new</span>` : NOTHING} ${title}</h4>
<div class="body">${rest === ''
        ? NOTHING
        : html `<p>${rest}</p>
`}<p class="origin">${ruleLinks(ruleId, isBrief)}${page.isPlaceless
        ? html `</p>
`
        : codeAt(span, writing)}${walkOf(finding, writing) ?? placesOf((0,folding/* shownRelated */.BG)(finding), page)}${folded.map((other, index) => alsoOf(other, { ...writing, anchor: `${anchor}-${index + 1}` }))}${wayOut(finding, rule, writing)}</div></article>
`;
}
/** Continues the line after the rule. */
function codeAt(span, { page, isBrief }) {
    const { line, column } = (0,position/* positionAt */.t$)(span.file, span.start);
    return html ` ${linkedPlace(`line ${line}, column ${column}`, span.file.path, line, page)}</p>
${codeOf(span, page, { most: LINES, around: isBrief ? 0 : LINES_AROUND })}
`;
}
function splitMessage(message) {
    const title = (0,first_sentence/* firstSentence */.q)(message);
    return [title, message.slice(title.length + 1)];
}
/** The page of the rule, and what this page says about it. */
function ruleLinks(ruleId, isBrief) {
    const text = isBrief ? 'why it matters, and how to fix it' : 'why it matters';
    return html `${markup_link((0,report_links/* rulePageAddress */.AD)(ruleId), ruleId)} <a href="#${ruleAnchor(ruleId)}">${text}</a>`;
}
/** The attack path as a chain of settings, and below it each setting with its line. */
function walkOf(finding, { page, anchor }) {
    const { flow, ruleId } = finding;
    if (flow.length === 0)
        return undefined;
    const steps = flow.slice(0, PLACES);
    const end = ruleId.startsWith('escape-path-')
        ? html `<li class="end">${sentence((0,mermaid/* endOfPath */.k)(finding), LINK_LENGTH)}</li>`
        : NOTHING;
    return html `<p class="label">Attack path</p>
<ol class="chain">${steps.map((step, index) => linkOf(step, `${anchor}-step-${index + 1}`))}${end}</ol>
<ol class="walk">${steps.map((step, index) => stepOf(step, `${anchor}-step-${index + 1}`, page))}</ol>
`;
}
function linkOf({ message }, anchor) {
    return html `<li><a href="#${anchor}">${sentence(message, LINK_LENGTH)}</a></li>`;
}
const LINK_LENGTH = 80;
function stepOf({ span, message }, anchor, page) {
    return html `<li id="${anchor}">${sentence(message)} ${placeOf(span, page)}${codeOf(span, page, { most: 1, around: 0 })}</li>`;
}
function placesOf(related, page) {
    if (related.length === 0)
        return NOTHING;
    const items = related.slice(0, PLACES).map(({ span, message }) => {
        return html `<li>${sentence(message)} ${placeOf(span, page)}</li>`;
    });
    return html `<p class="label">See also</p>
<ul class="places">${items}</ul>
`;
}
/** What another rule says about the same setting. */
function alsoOf(other, writing) {
    const walk = walkOf(other, writing) ?? NOTHING;
    return html `<div class="also"><p>${sentence(other.message)}</p>
<p class="origin">${ruleLinks(other.ruleId, writing.isBrief)}</p>
${walk}</div>
`;
}
/** What the change may break. */
function trapOf({ trap }) {
    if (trap === undefined)
        return NOTHING;
    return html `<p class="trap"><b>Watch out</b> ${prose(trap.breaks)} <b>To check</b> ${prose(trap.check)}</p>
`;
}
function wayOut(finding, rule, { page, isBrief }) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    const how = rule === undefined || isBrief
        ? NOTHING
        : html `<p class="how"><b>How to fix</b> ${prose(rule.docs.how)}</p>
`;
    if (fix === undefined)
        return how;
    const command = fix.safety === 'safe' ? 'hullcheck fix' : 'hullcheck fix --unsafe';
    const care = fix.safety === 'safe' ? '' : ', for your review';
    return html `${how}<p class="fix"><code>${command}</code> makes this change${care}: ${sentence(fix.title)}.</p>
${trapOf(fix)}${isBrief || page.isPlaceless ? NOTHING : diffOf(fix, finding.span.file.path, page)}`;
}

;// CONCATENATED MODULE: ./build/report/html/findings.js






/** The share of the room for the table of files. */
const TABLE_SHARE = 1 / 5;
/**
 * The worst findings that there is room for, each as it is written. When half of the room is used and the rest would not fit, the others are
 * written without the lines around them.
 */
function findingArticles(open, { page, rules, maxBytes }) {
    const articles = new Map();
    const files = chaptersOf(open, new Map(open.map((finding) => [finding, NOTHING])));
    const headings = new Map(files.map((file) => [file.path, bytesOf(fileSection(file, NO_ARTICLES, page))]));
    const room = maxBytes - bytesOf(page.filters.bar) - tableRoom(files, page, maxBytes);
    let used = 0;
    let isBrief = false;
    for (const finding of (0,tally/* worstFirst */.md)(open)) {
        isBrief ||= used > room / 2 && (used / articles.size) * open.length > room;
        const article = findingArticle(finding, rules.get(finding.ruleId), page, isBrief);
        const { path } = finding.span.file;
        used += bytesOf(article) + (headings.get(path) ?? 0);
        if (used > room)
            break;
        headings.delete(path);
        articles.set(finding, article);
    }
    return articles;
}
const NO_ARTICLES = new Map();
/** The bytes that the table of files needs if all of them are linked, and may have. */
function tableRoom(files, page, maxBytes) {
    const rows = files.map((file) => bytesOf(fileRow(file, page)));
    const all = rows.reduce((sum, bytes) => sum + bytes, 0);
    return Math.min(maxBytes * TABLE_SHARE, all);
}
/** The findings by file: files with the worst findings first, and within a file the worst findings first. */
function findingsChapter(open, { page, articles, maxBytes }) {
    if (open.length === 0)
        return NOTHING;
    const files = chaptersOf(open, articles);
    return html `<section id="findings">
<h2>Findings</h2>
${page.filters.bar}<div class="filtered">
${files.length > 1 ? tableOf(files, page, maxBytes * TABLE_SHARE) : NOTHING}${files
        .filter(({ shown }) => shown.length > 0)
        .map((file) => fileSection(file, articles, page))}${restOf(open, articles)}${findings_SHOWN}</div>
</section>
`;
}
/** The numbers of findings that the filters leave: the style sheet counts them. */
const findings_SHOWN = html `<p class="shown">Shown here: ${finding/* SEVERITIES */.oC.map((severity) => html `<span class="of-${severity}">${severity}</span> `)}<a href="#filters">filter</a></p>
`;
function chaptersOf(open, articles) {
    return [...(0,group_by/* groupBy */.$z)(open, ({ span }) => span.file.path)]
        .map(([path, ofFile], index) => {
        const findings = (0,tally/* worstFirst */.md)(ofFile);
        const shown = findings.filter((finding) => articles.has(finding));
        return { path, anchor: `file-${index + 1}`, findings, counts: (0,tally/* severityCounts */.ur)(findings), shown };
    })
        .sort(worseFirst);
}
/** By the number of critical findings, then of high ones, and so on. */
function worseFirst({ counts }, { counts: others }) {
    const decides = finding/* SEVERITIES */.oC.find((severity) => counts[severity] !== others[severity]);
    return decides === undefined ? 0 : others[decides] - counts[decides];
}
/** Every file with its number of findings, whether or not the page shows them. */
function tableOf(files, page, maxBytes) {
    const heads = finding/* SEVERITIES */.oC.map((severity) => html `<th scope="col" class="col-${severity}">${severity}</th>`);
    const { written, left } = whileRoom(files, (file) => fileRow(file, page), maxBytes);
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more file')} had no room in this table.</p>
`;
    return html `<section class="wide" aria-label="Files" tabindex="0"><table class="files">
<thead><tr><th scope="col">File</th>${heads}</tr></thead>
<tbody>${written}</tbody>
</table></section>
${cut}`;
}
function fileRow(file, page) {
    const { counts, path, anchor, shown } = file;
    const cells = finding/* SEVERITIES */.oC.map((severity) => {
        const count = counts[severity];
        return html `<td class="col-${severity} ${count === 0 ? 'none' : severity}" data-title="${severity}">${count}</td>`;
    });
    const name = shown.length === 0 ? html `${shortPath(path)}` : html `<a href="#${anchor}">${shortPath(path)}</a>`;
    return html `<tr class="${filterClass(file, page)}"><th scope="row">${name}</th>${cells}</tr>
`;
}
function fileSection(file, articles, page) {
    const { counts, path, anchor, findings, shown } = file;
    const missing = findings.length - shown.length;
    const list = `${(0,tally/* severityList */.Kb)(counts)}${missing === 0 ? '' : `; ${missing} of them not on this page`}`;
    return html `<section id="${anchor}" class="file ${filterClass(file, page)}">
<h3>${shortPath(path)} <small class="total">${list}</small></h3>
${shown.map((finding) => articles.get(finding) ?? NOTHING)}</section>
`;
}
/** The file is shown while one of the severities it has is shown, and if it has the rule or container that is asked for. */
function filterClass({ counts, findings }, { filters }) {
    const present = finding/* SEVERITIES */.oC.filter((severity) => counts[severity] > 0).map((severity) => `has-${severity}`);
    return ['of', ...new Set([...present, ...findings.flatMap((finding) => filters.classesOf(finding))])].join(' ');
}
function restOf(open, articles) {
    const text = missingText(open, articles);
    return text === undefined
        ? NOTHING
        : html `<p class="cut">${text}</p>
`;
}
/** The findings that did not fit, by severity; undefined if all did. */
function missingText(open, articles) {
    const missing = open.filter((finding) => !articles.has(finding));
    if (missing.length === 0)
        return undefined;
    return `This page has the worst ${articles.size} of ${open.length} findings. Not on it: ${(0,tally/* severityList */.Kb)((0,tally/* severityCounts */.ur)(missing))}. All numbers count them, and the JSON report has them.`;
}

// EXTERNAL MODULE: ./build/report/first-to-fix.js
var first_to_fix = __webpack_require__(24294);
;// CONCATENATED MODULE: ./build/report/html/first.js




const first_TEXT_LENGTH = 240;
/**
 * The few findings whose mending removes the most, of those that a change brings if it brings any; nothing where all findings are at a glance
 * anyway.
 */
function firstChapter(open, fresh, page) {
    if (open.length <= first_to_fix/* MOST_FIRST */.Fx)
        return NOTHING;
    const isNew = new Set(fresh);
    const urgent = open.filter((finding) => isNew.has(finding));
    const items = (0,first_to_fix/* firstToFix */.pd)(urgent.length === 0 ? open : urgent, first_to_fix/* MOST_FIRST */.Fx).map((one) => itemOf(one, page));
    if (items.length === 0)
        return NOTHING;
    return html `<section id="first">
<h2>Fix these first</h2>
<ol class="first">${items}</ol>
</section>
`;
}
function itemOf(one, page) {
    const { finding } = one;
    const effect = (0,first_to_fix/* effectOf */.$x)(one);
    const { severity, message, span } = finding;
    const title = sentence((0,first_sentence/* firstSentence */.q)(message), first_TEXT_LENGTH);
    const anchor = page.anchors.get(finding);
    const name = anchor === undefined ? html `${title}` : html `<a href="#${anchor}">${title}</a>`;
    return html `<li><span class="badge ${severity}">${severity}</span> ${name} ${placeOf(span, page)}${effect === '' ? NOTHING : html `<br><small>${effect}</small>`}</li>
`;
}

// EXTERNAL MODULE: ./build/analysis/secrets/secret.js + 1 modules
var secret = __webpack_require__(13065);
;// CONCATENATED MODULE: ./build/analysis/secrets/image-environment.js

/** Whether a variable of an image, given as `NAME=value`, holds a secret. */
function isSecretVariable(entry) {
    const equals = entry.indexOf('=');
    return equals !== -1 && (0,secret/* isSecretPair */.tw)(entry.slice(0, equals), entry.slice(equals + 1));
}
/** The name of a variable, written as in the configuration of an image. */
function nameOfVariable(entry) {
    const [name = ''] = entry.split('=', 1);
    return name;
}

;// CONCATENATED MODULE: ./build/report/images/image-summary.js



const LENGTH = 200;
const MEGABYTE = 1_000_000;
/** A description of the image in a few lines: a topic and a text each. */
function imageSummary(contents, name, verified = []) {
    const { configuration, operatingSystem: system } = contents;
    const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
    const secrets = environment.filter(isSecretVariable).map(nameOfVariable);
    const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
    const settings = [
        ['created', created?.slice(0, 10)],
        ['user', user === '' ? 'root' : user],
        ['ports', exposedPorts.join(', ')],
        ['health', hasHealthcheck ? 'checked' : 'not checked'],
        ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
    ];
    const rows = [
        ['image', name],
        ['digest', contents.digest],
        ['signed', verified.map(signedText).join('; ')],
        ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
        ['base', contents.base && baseText(contents.base)],
        ['packages', contents.hasUnsignedSbom ? 'from an unsigned SBOM' : undefined],
        ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
        ...(contents.lacksConfiguration ? [] : settings),
    ];
    return rows.flatMap(([topic, text]) => (text ? [[topic, (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(text), LENGTH)]] : []));
}
/** Nobody signed what the image says about its base. */
function baseText({ name, isCurrent, saidBy }) {
    const source = saidBy === 'annotation' ? 'its annotations' : 'its provenance';
    return `${name}${isCurrent ? '' : ' in an older version'}, according to ${source}`;
}
/** Who signed the image, where the policy demands a signature and it is valid. */
function signedText({ signature: { required, signer } }) {
    return `${required} by ${whoOf(signer)}`;
}
function whoOf(signer) {
    if (signer.kind === 'key')
        return `the key in ${signer.path}`;
    if (signer.kind === 'identity')
        return `${signer.identity}, according to ${signer.issuer}`;
    return `${signer.subject}, according to the authority in ${signer.path}; not checked for revocation`;
}
/** `96 packages (90 deb, 6 npm) in 2 layers of 48.5 MB`. */
function imageTotals({ packages, layers, gaps }) {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0) / MEGABYTE;
    const types = new Map();
    for (const { type } of packages)
        types.set(type, (types.get(type) ?? 0) + 1);
    const parts = [...types].map(([type, count]) => `${count} ${type}`);
    const sum = `${(0,tally/* counted */.hS)(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
    const incomplete = gaps.length > 0 ? '; not all could be read' : '';
    return `${sum} in ${(0,tally/* counted */.hS)(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}`;
}

;// CONCATENATED MODULE: ./build/report/html/image.js




const image_TEXT_LENGTH = 200;
/** Room for the markup around the packages. */
const image_RESERVE = 16 * 1024;
const SETUID_FILES = 100;
/** A description of the image and a table of all its packages, with the layer that brought each. */
function imageChapter(contents, { name, maxBytes }) {
    const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
    const row = (found) => packageRow(found, numbers);
    const { written, left } = whileRoom(contents.packages, row, maxBytes - image_RESERVE);
    const summary = imageSummary(contents, name).map(([topic, text]) => html `<dt>${topic}</dt><dd>${text}</dd>
`);
    return html `<section id="image">
<h2>The image</h2>
<dl>${summary}</dl>
<p>${imageTotals(contents)}.</p>
${setuidOf(contents, numbers)}${packagesOf(written, left)}</section>
`;
}
function setuidOf({ setuidFiles }, numbers) {
    if (setuidFiles.length === 0)
        return NOTHING;
    const items = setuidFiles.slice(0, SETUID_FILES).map(({ path, mode, layer }) => {
        return html `<li><code>${mode.toString(8)} /${sentence(path, image_TEXT_LENGTH)}</code> layer ${numbers.get(layer) ?? '?'}</li>
`;
    });
    const rest = setuidFiles.length - items.length;
    return html `<details><summary>Files that run as their owner or group: ${setuidFiles.length}</summary><ul>${items}</ul>${rest > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(rest, 'more file')} had no room.</p>` : NOTHING}</details>
`;
}
function packagesOf(rows, left) {
    if (rows.length === 0)
        return NOTHING;
    return html `<details><summary>All packages</summary><section class="wide" aria-label="Packages" tabindex="0"><table>
<thead><tr><th scope="col">Package</th><th scope="col">Type</th><th scope="col">Version</th><th scope="col">Source</th><th scope="col">Layer</th></tr></thead>
<tbody>${rows}</tbody>
</table></section>${left > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more package')} had no room in this page. The JSON report has all of them.</p>` : NOTHING}</details>
`;
}
function packageRow(found, numbers) {
    const { name, type, version, sourceName, sourceVersion, layer } = found;
    const source = sourceName === name && sourceVersion === version ? '' : `${sourceName} ${sourceVersion}`;
    const cells = [type, version, source, layer === '' ? '' : String(numbers.get(layer) ?? '?')];
    return html `<tr><th scope="row">${sentence(name, image_TEXT_LENGTH)}</th>${cells.map((cell) => html `<td>${sentence(cell, image_TEXT_LENGTH)}</td>`)}</tr>
`;
}

;// CONCATENATED MODULE: ./build/report/html/rules.js





/** All rules with findings: what they find, why it matters, and the way to fix it. */
function rulesChapter(open, rules) {
    const counts = new Map();
    for (const { ruleId } of open.flatMap((finding) => [finding, ...(finding.folded ?? [])])) {
        counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
    const speaking = rules.filter(({ rule }) => counts.has(rule.id));
    const unknown = [...counts.keys()].filter((id) => !rules.some(({ rule }) => rule.id === id));
    if (counts.size === 0)
        return NOTHING;
    return html `<section id="rules">
<h2>Why it matters</h2>
${speaking.map((active) => ruleArticle(active, counts.get(active.rule.id) ?? 0))}${unknown.map((id) => html `<article id="${ruleAnchor(id)}" class="rule"><h3>${id}</h3></article>
`)}</section>
`;
}
function ruleArticle({ rule }, count) {
    const { title, why, how, references } = rule.docs;
    const links = [
        markup_link((0,report_links/* rulePageAddress */.AD)(rule.id), 'documentation'),
        ...rule.cwe.map((cwe) => markup_link((0,report_links/* cweAddress */.wc)(cwe), `CWE-${cwe}`)),
        ...references.map((address) => markup_link(address, hostOf(address))),
    ];
    return html `<article id="${ruleAnchor(rule.id)}" class="rule">
<h3>${prose(title)}</h3>
<p class="origin">${rule.id} \u00b7 ${(0,tally/* counted */.hS)(count, 'finding')}</p>
<p>${prose(why)}</p>
<p><b>How to fix</b> ${prose(how)}</p>
<p class="origin">${links.map((one) => html `${one} `)}</p>
</article>
`;
}
function hostOf(address) {
    return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/s, '');
}

;// CONCATENATED MODULE: ./build/report/html/scan-notes.js






/** Everything that was not checked and why, and how the findings were weighed; errors first. */
function notificationsChapter(notifications, options) {
    if (notifications.length === 0)
        return NOTHING;
    const { written, left } = whileRoom((0,tally/* errorsFirst */.wz)(notifications), (one) => notificationItem(one, options.page), options.maxBytes);
    return html `<section id="not-checked">
<h2>About this scan</h2>
<p>What was not looked at and why, how to get it looked at, and what else is worth knowing about the result.</p>
<ul class="notes">${written}</ul>
${left > 0
        ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more message')} had no room in this page.</p>
`
        : NOTHING}</section>
`;
}
function notificationItem({ level, message, span, path }, page) {
    const place = path === undefined ? NOTHING : html `<span class="place">${shortPath(path)}</span>`;
    return html `<li class="level-${level}"><span class="badge">${level}</span> ${withCode(sentence(message))} ${span === undefined ? place : placeOf(span, page)}</li>
`;
}
/** The suppressed findings with the reasons, worst first. */
function suppressedChapter(findings, options) {
    const suppressed = (0,tally/* worstFirst */.md)(findings.filter(({ suppressedBy }) => suppressedBy !== undefined));
    if (suppressed.length === 0)
        return NOTHING;
    const { written, left } = whileRoom(suppressed, (finding) => suppressedRow(finding, options.page), options.maxBytes);
    return html `<section id="suppressed">
<h2>Suppressed findings</h2>
<section class="wide" aria-label="Suppressed findings" tabindex="0"><table class="suppressed">
<thead><tr><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Reason</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${left > 0
        ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more suppressed finding')} had no room in this page.</p>
`
        : NOTHING}</section>
`;
}
function suppressedRow({ severity, ruleId, message, span, suppressedBy }, page) {
    return html `<tr><td><span class="badge ${severity}">${severity}</span></td><td>${sentence(message)}<br>${markup_link((0,report_links/* rulePageAddress */.AD)(ruleId), ruleId)} ${placeOf(span, page)}</td><td>${suppressedBy === undefined ? NOTHING : reasonOf(suppressedBy, page)}</td></tr>
`;
}
const KINDS = {
    comment: 'by a comment',
    config: 'by the configuration',
    baseline: 'by the baseline',
};
function reasonOf({ kind, reason, expires, span }, page) {
    const until = expires === undefined ? '' : ` until ${expires}`;
    return html `${sentence(reason)}<br><span class="origin">${KINDS[kind]}${until} ${span === undefined ? NOTHING : placeOf(span, page)}</span>`;
}

;// CONCATENATED MODULE: ./build/report/html/signatures.js




/** Room for the markup around the rows. */
const signatures_RESERVE = 1000;
const signatures_TEXT_LENGTH = 300;
/** The images that are signed as the policy demands, and by whom. The others are findings. */
function signaturesChapter(verified, { page, maxBytes }) {
    if (verified.length === 0)
        return NOTHING;
    const { written, left } = whileRoom(verified, (image) => imageRow(image, page), maxBytes - signatures_RESERVE);
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more image')} had no room in this page.</p>
`;
    return html `<section id="signatures">
<h2>Verified signatures</h2>
<section class="wide" aria-label="Verified signatures" tabindex="0"><table>
<thead><tr><th scope="col">Image</th><th scope="col">Verified</th><th scope="col">By</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${cut}</section>
`;
}
function imageRow({ image, span, signature: { required, digest, signer } }, page) {
    return html `<tr><th scope="row">${sentence(image, signatures_TEXT_LENGTH)}<br>${placeOf(span, page)}</th><td>${required}<br><small>${digest}</small></td><td>${signerText(signer)}</td></tr>
`;
}
function signerText(signer) {
    if (signer.kind === 'key')
        return html `the key in ${sentence(signer.path, signatures_TEXT_LENGTH)}`;
    if (signer.kind === 'authority')
        return html `${sentence(signer.subject, signatures_TEXT_LENGTH)}<br><small>according to the authority in ${sentence(signer.path, signatures_TEXT_LENGTH)}; not checked for revocation</small>`;
    return html `${sentence(signer.identity, signatures_TEXT_LENGTH)}<br><small>according to ${sentence(signer.issuer, signatures_TEXT_LENGTH)}</small>`;
}

;// CONCATENATED MODULE: ./build/report/html/style.js
/** The style sheet of the page, for light and dark screens, wide and narrow ones, and paper. It loads nothing. */
const STYLE = {
    markup: `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --link: #0550ae; --mark: #ffe58f; --gone: #ffdfdc; --come: #d3f2da;
  --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #59636e; --pass: #116329;
  --on-fill: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10141a; --raised: #181e26; --ink: #e6edf3; --soft: #9aa5b1; --line: #313a45; --link: #79b8ff; --mark: #453800; --gone: #58201f; --come: #12411f;
    --critical: #ff7b86; --high: #ffa45c; --medium: #e3b94b; --low: #79b8ff; --note: #9aa5b1; --pass: #56d364;
    --on-fill: #10141a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 66rem; padding: 2rem 1.25rem 4rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.25rem; top: .5rem; padding: .25rem .75rem; background: var(--paper); }
h1, h2, h3, h4, p { margin: 0; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h3 { font-size: 1.125rem; line-height: 1.35; }
h4 { font-size: 1rem; line-height: 1.45; }
code, pre, .files th[scope=row], .file > h3, #containers h3 { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .875em; overflow-wrap: anywhere; }
p code, h3 code, .notes code { padding: .1em .3em; border-radius: .25rem; background: var(--raised); }
small, .origin, .place, .legend, .more, footer { color: var(--soft); font-size: .875rem; font-weight: 400; }
h3 small { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; margin-left: .5rem; }
.exploited { color: var(--critical); font-weight: 600; }
.name { font-weight: 600; color: var(--soft); }
.verdict { font-size: 2.75rem; line-height: 1.15; letter-spacing: -.02em; }
.verdict.pass { color: var(--pass); }
.verdict.policy-fail { color: var(--critical); }
.verdict.error, .verdict.unenforced { color: var(--high); }
.sentence { margin: .5rem 0 1.25rem; font-size: 1.125rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.count { padding: .4rem .9rem; border: 1px solid currentColor; border-radius: .5rem; }
.count b { font-size: 1.25rem; line-height: 1; }
.count.none { color: var(--soft); border-color: var(--line); }
.filters { margin: 0 0 1.5rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; min-width: 0; }
.filters legend { padding: 0 .25rem; color: var(--soft); font-size: .875rem; }
.filters p { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.choice { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; max-width: 100%; color: var(--of); }
.choice .total { margin-left: -.4rem; }
.severities .total { margin: 0; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: currentColor; }
.choice.pick { white-space: nowrap; }
.choice select { min-height: 2rem; min-width: 0; max-width: 22rem; padding: .125rem .25rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--paper); color: var(--ink); font: inherit; font-size: .875rem; }
.critical { --of: var(--critical); } .high { --of: var(--high); } .medium { --of: var(--medium); } .low { --of: var(--low); } .note { --of: var(--note); }
.count:not(.none), td.critical, td.high, td.medium, td.low, td.note { color: var(--of); }
.more { margin-top: .75rem; }
.more a { margin-right: .75rem; }
.file { margin-top: 2rem; }
.file > h3 { position: sticky; top: 0; padding: .5rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.finding { margin: 1rem 0 1.75rem; padding-left: 1rem; border-left: .25rem solid var(--of); scroll-margin-top: 4rem; }
:target { background: var(--raised); }
.badge { display: inline-block; white-space: nowrap; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--of, var(--soft)); font-size: .8125rem; font-weight: 600; line-height: 1.5; }
.finding.critical .badge, .finding.high .badge { background: var(--of); border-color: var(--of); color: var(--on-fill); }
.badge.fresh, .finding.critical .badge.fresh, .finding.high .badge.fresh { background: none; color: var(--pass); border-color: currentColor; }
.status-pass { color: var(--pass); } .status-fail { color: var(--critical); } .status-accepted { color: var(--medium); }
.origin { margin-top: .25rem; }
.origin a { margin-right: .5rem; }
/* rows of links: at least 24 pixels high, for fingers */
.origin a, .more a, .ways a { display: inline-block; padding: .125rem 0; }
.place { overflow-wrap: anywhere; }
pre {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; margin: .5rem 0; padding: .5rem .75rem;
  border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); font-size: .875rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
}
pre code { font-size: 1em; padding: 0; }
.number { color: var(--soft); text-align: right; user-select: none; -webkit-user-select: none; }
.body { content-visibility: auto; contain-intrinsic-size: auto 22rem; }
.finding pre > .more { grid-column: 2; margin: 0; }
pre del, pre ins { text-decoration: none; }
.diff .number { font-weight: 700; }
.diff del { background: var(--gone); } .diff ins { background: var(--come); }
mark { background: var(--mark); color: inherit; border-radius: .125rem; }
.label { margin-top: .75rem; font-weight: 600; font-size: .9375rem; }
.chain { display: flex; flex-wrap: wrap; gap: .375rem 0; margin: .375rem 0 .5rem; padding: 0; list-style: none; }
.chain li { display: flex; align-items: center; max-width: 100%; font-size: .875rem; }
.chain a, .chain .end { padding: .25rem .6rem; border: 1px solid var(--line); border-radius: .375rem; overflow-wrap: anywhere; }
.chain li:not(:last-child)::after { content: "\\2192" / "leads to"; padding: 0 .5rem; color: var(--critical); font-weight: 700; }
.chain .end { border-color: var(--critical); color: var(--critical); font-weight: 600; }
.first li { margin: .5rem 0; overflow-wrap: anywhere; }
.first .place { display: inline-block; }
.walk, .places { margin: .25rem 0 .75rem; padding-left: 1.5rem; }
.walk li { padding: .125rem 0; }
.walk li::marker { font-weight: 600; }
.also { margin: .75rem 0; padding-left: 1rem; border-left: 1px solid var(--line); }
.how { margin-top: .5rem; }
.fix { margin-top: .25rem; color: var(--pass); }
.trap { margin-top: .25rem; }
.wide { overflow-x: auto; }
#vulnerabilities tbody th { min-width: 13rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .875rem; white-space: nowrap; }
.controls th:first-child { width: 36%; }
.files td, .files thead th + th { text-align: right; width: 4rem; }
.files td { font-weight: 600; }
.files td.none { color: var(--soft); font-weight: 400; }
.files th[scope=row] { font-size: .875rem; overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin: .75rem 0 2rem; }
.card { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.shapes { position: absolute; }
.walls { display: block; width: 100%; max-width: 25rem; height: auto; margin: .5rem auto; }
.walls text, .wall text { fill: var(--ink); font-size: 13px; }
.walls .inside { font-weight: 600; }
.walls .host { fill: var(--raised); stroke: var(--line); }
.wall .line { stroke: var(--pass); stroke-width: 6; fill: none; }
.wall .arrow { stroke: var(--critical); stroke-width: 2.5; fill: none; }
.wall.opened .line, .wall.missing .line { stroke: var(--critical); }
.wall.opened text { fill: var(--critical); font-weight: 700; } .wall.missing text { fill: var(--critical); }
.wall.shared .line, .wall.unknown .line { stroke: var(--medium); } .wall.shared text, .wall.unknown text { fill: var(--medium); }
.wall.unknown .line { stroke-dasharray: 6 5; }
dl.cover { margin: 1rem 0 0; }
.words { grid-template-columns: 6.5rem minmax(0, 1fr); }
p.legend { padding: 0; margin-bottom: 1rem; }
.ways { margin: 0; padding: 0; list-style: none; }
.legend { padding-left: 1.25rem; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .125rem 1rem; margin: .5rem 0 1rem; font-size: .875rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.notes { padding: 0; list-style: none; }
.notes li { margin: .5rem 0; overflow-wrap: anywhere; }
.level-error { --of: var(--critical); } .level-warning { --of: var(--medium); }
.cut { margin: 1rem 0; font-weight: 600; }
.rule { margin: 1.25rem 0; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
#findings { counter-reset: critical high medium low note; }
.finding.critical { counter-increment: critical; } .finding.high { counter-increment: high; } .finding.medium { counter-increment: medium; }
.finding.low { counter-increment: low; } .finding.note { counter-increment: note; }
.shown { position: sticky; bottom: 0; padding: .5rem 0; border-top: 1px solid var(--line); background: var(--paper); font-size: .875rem; }
.shown span { color: var(--soft); margin-right: .5rem; }
.of-critical::before { content: counter(critical) " "; } .of-high::before { content: counter(high) " "; }
.of-medium::before { content: counter(medium) " "; } .of-low::before { content: counter(low) " "; } .of-note::before { content: counter(note) " "; }
@supports not selector(:has(*)) { .filters { display: none; } }
#filters:has(#only-new:checked) ~ .filtered .of:not(.new), #filters:has(#only-fixable:checked) ~ .filtered .of:not(.fixable) { display: none; }
#filters:has(#show-critical:not(:checked)) ~ .filtered .finding.critical, #filters:has(#show-high:not(:checked)) ~ .filtered .finding.high,
#filters:has(#show-medium:not(:checked)) ~ .filtered .finding.medium, #filters:has(#show-low:not(:checked)) ~ .filtered .finding.low,
#filters:has(#show-note:not(:checked)) ~ .filtered .finding.note { display: none; }
/* totals are those of all findings: below a filter they would contradict what is shown */
#filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked) .total, #filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked) ~ .filtered :is(.files td, .files thead th + th),
#filters:has(#only-new:checked, #only-fixable:checked, option:not([value=all]):checked, .severities input:not(:checked)) ~ .filtered h3 .total, #filters:has(#show-critical:not(:checked)) ~ .filtered .col-critical, #filters:has(#show-high:not(:checked)) ~ .filtered .col-high, #filters:has(#show-medium:not(:checked)) ~ .filtered .col-medium, #filters:has(#show-low:not(:checked)) ~ .filtered .col-low, #filters:has(#show-note:not(:checked)) ~ .filtered .col-note { display: none; }
@supports selector(:has(*)) {
  .filtered :is(.file, .files tbody tr) { display: none; }
  #filters:has(#show-critical:checked) ~ .filtered .has-critical, #filters:has(#show-high:checked) ~ .filtered .has-high,
  #filters:has(#show-medium:checked) ~ .filtered .has-medium, #filters:has(#show-low:checked) ~ .filtered .has-low,
  #filters:has(#show-note:checked) ~ .filtered .has-note { display: revert; }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .verdict { font-size: 2.25rem; }
  .finding { padding-left: .75rem; }
  :is(.files, .controls) thead { position: absolute; left: -100vw; }
  :is(.files, .controls), :is(.files, .controls) :is(tbody, th, td), .controls tr { display: block; width: auto; border: 0; padding: .1rem 0; }
  :is(.files, .controls) th[scope=row] { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); font-weight: 600; }
  .files td { display: inline-block; margin-right: .75rem; }
  .files td.none { display: none; }
  .files td::after { content: " " attr(data-title); font-weight: 400; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-bottom: .375rem; }
}
@media print {
  :root {
    --paper: #ffffff; --raised: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --link: #000000; --mark: #dddddd; --gone: #ffffff; --come: #ffffff;
    --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #444444; --pass: #116329; --on-fill: #ffffff;
  }
  @page { margin: 14mm; }
  html { font-size: 8.5pt; }
  h2 { margin-top: 1.5rem; }
  .walls { max-width: 17rem; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
  body { max-width: none; padding: 0; }
  .skip, .filters, .card details { display: none; }
  .shown { position: static; }
  .shown a { display: none; }
  details::details-content { content-visibility: visible; height: auto; }
  .file > h3 { position: static; break-after: avoid; }
  .body, .card { content-visibility: visible; }
  main { display: flex; flex-direction: column; }
  #first { order: -2; } #cis { order: -1; }
  .card, tr, h3, h4, .chain li, .places li, .walk li { break-inside: avoid; }
  h2, h3, h4, .label { break-after: avoid; }
  p, pre, li { orphans: 3; widows: 3; }
  .finding { margin: .5rem 0 .75rem; }
  pre { padding: .25rem .5rem; font-size: .8125rem; line-height: 1.35; }
  .wide { overflow: visible; }
  mark, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`,
};

// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(78731);
// EXTERNAL MODULE: ./build/report/images/vulnerability-rows.js
var vulnerability_rows = __webpack_require__(54764);
;// CONCATENATED MODULE: ./build/report/html/vulnerabilities.js






/** Room for the markup around the rows of one image. */
const vulnerabilities_RESERVE = 4000;
const vulnerabilities_TEXT_LENGTH = 200;
/** The vulnerabilities of each image that there is room for; the JSON report has the rest. */
function vulnerabilitiesChapter(images, { page, maxBytes }) {
    if (images.length === 0)
        return NOTHING;
    const each = Math.floor(maxBytes / images.length) - vulnerabilities_RESERVE;
    const chapters = images.map((image) => image.vulnerabilities.found.length === 0
        ? cleanImage(image, page)
        : imageTable(image, { page, maxBytes: each, isOpen: images.length === 1 }));
    return html `<section id="vulnerabilities">
<h2>Vulnerabilities of images</h2>
${chapters}</section>
`;
}
function cleanImage({ image, span, vulnerabilities, hidden = 0 }, page) {
    const { checkedPackages, source } = vulnerabilities;
    const known = hidden === 0 ? 'none known' : `${hidden} known, hidden by the options`;
    return html `<p>${sentence(image, vulnerabilities_TEXT_LENGTH)}: ${known} ${placeOf(span, page)} <small>${(0,tally/* counted */.hS)(checkedPackages, 'package')} looked up in ${sentence(source, vulnerabilities_TEXT_LENGTH)}.${acceptedSentences(vulnerabilities)}</small></p>
`;
}
function acceptedSentences(vulnerabilities) {
    return (0,vulnerability_rows/* acceptedTexts */.IB)(vulnerabilities).map((text) => html ` ${sentence(text, vulnerabilities_TEXT_LENGTH)}.`);
}
function imageTable(looked, { page, maxBytes, isOpen }) {
    const { image, span, vulnerabilities, hidden = 0 } = looked;
    const { found, checkedPackages, source } = vulnerabilities;
    const { written, left } = whileRoom(found, vulnerabilityRow, maxBytes);
    const move = (0,vulnerability_rows/* moveSentence */.nP)(looked);
    const moves = move === undefined ? NOTHING : html ` ${sentence(move, vulnerability_rows/* MOVE_LENGTH */.l4)}`;
    const others = hidden === 0 ? '' : ` ${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden by the options.`;
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${left} more had no room in this page. The JSON report has all of them.</p>`;
    return html `<details${isOpen ? OPEN : NOTHING}><summary>${sentence(image, vulnerabilities_TEXT_LENGTH)}: ${found.length} known, ${found.filter(vulnerability/* isFixable */.G4).length} with a fix</summary>
<p>${placeOf(span, page)} ${(0,tally/* counted */.hS)(checkedPackages, 'package')} looked up in ${sentence(source, vulnerabilities_TEXT_LENGTH)}.${others}${acceptedSentences(vulnerabilities)}${moves}</p>
<section class="wide" aria-label="Vulnerabilities" tabindex="0"><table>
<thead><tr><th scope="col">Vulnerability</th><th scope="col">Severity</th><th scope="col">Package</th><th scope="col">Fixed in</th></tr></thead>
<tbody>${written}</tbody>
</table></section>${cut}</details>
`;
}
const OPEN = html ` open`;
/** The page of a vulnerability at OSV. Strangers write the ids. */
function addressOf(id) {
    return `https://osv.dev/vulnerability/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
function vulnerabilityRow({ id, rating, exploitedSince, packages, summary }) {
    const exploited = exploitedSince === undefined
        ? NOTHING
        : html `<br><small class="exploited">known to be exploited since ${exploitedSince}</small>`;
    const about = summary === undefined ? NOTHING : html `<br><small>${sentence(summary, vulnerabilities_TEXT_LENGTH)}</small>`;
    const cells = packages.map(packageCells);
    const span = packages.length > 1 ? html ` rowspan="${packages.length}"` : NOTHING;
    return html `<tr><th scope="row"${span}>${markup_link(addressOf(id), sentence(id, vulnerabilities_TEXT_LENGTH))}${exploited}${about}</th><td${span}><span class="badge ${rating === 'unknown' ? 'note' : rating}">${(0,vulnerability_rows/* ratingName */.tj)(rating)}</span></td>${cells[0] ?? NOTHING}</tr>
${cells.slice(1).map((one) => html `<tr>${one}</tr>
`)}`;
}
/** Each package has a row of its own, so that its fix stays beside it where a name takes several lines. */
function packageCells({ name, version, fixed, isFixedForSubscribers }) {
    const where = isFixedForSubscribers ? ' (Ubuntu Pro)' : '';
    const fix = fixed === undefined ? 'none' : `${fixed}${where}`;
    return html `<td>${sentence(`${name} ${version}`, vulnerabilities_TEXT_LENGTH)}</td><td>${sentence(fix, vulnerabilities_TEXT_LENGTH)}</td>`;
}

;// CONCATENATED MODULE: ./build/report/html/index.js
























const BUDGET = 8 * 1024 * 1024;
/** The chapter on all rules takes most of it. */
const LEAST_BUDGET = 1024 * 1024;
/** Room for the markup around the chapters, and for what to fix first. */
const html_RESERVE = 24 * 1024;
/** The share of the room that is kept for the pictures of containers, and what one takes at most, more or less. */
const CONTAINERS_SHARE = 1 / 6;
const CARD_BYTES = 8192;
/** Room for the table of the benchmark. */
const CIS_BYTES = 64 * 1024;
const html_NAME_LENGTH = 200;
/** The report as one self-contained page without scripts. The same report gives the same bytes. */
function toHtml(report, verdict, options) {
    const counts = (0,tally/* tally */.N4)(report);
    const page = pageOf(report, counts, options);
    const byId = new Map(report.rules.map(({ rule }) => [rule.id, rule]));
    const room = roomOf((options.maxBytes ?? BUDGET) - page.filters.style.length);
    const rules = room.take(1, () => rulesChapter(counts.open, report.rules));
    // findings matter most: everything else gets the room that they leave
    const notes = room.take(1 / 4, (maxBytes) => notificationsChapter(report.notifications, { page, maxBytes }));
    const postures = report.postures ?? [];
    const spare = options.allRules === undefined ? 0 : CIS_BYTES;
    const maxBytes = room.left() - spare - Math.min(room.left() * CONTAINERS_SHARE, postures.length * CARD_BYTES);
    const articles = findingArticles(counts.open, { page, rules: byId, maxBytes });
    const findings = room.take(1, () => findingsChapter(counts.open, { page, articles, maxBytes }));
    const shown = { ...page, anchors: new Map([...page.anchors].filter(([finding]) => articles.has(finding))) };
    const controls = options.allRules === undefined ? [] : controlResults(report, options.allRules);
    const cis = room.take(1, () => cisChapter(controls, shown));
    const first = room.take(1, () => firstChapter(counts.open, options.fresh, shown));
    const vulnerabilities = room.take(1, (maxBytes) => vulnerabilitiesChapter(report.vulnerable ?? [], { page, maxBytes }));
    const image = room.take(1, (maxBytes) => options.image === undefined ? NOTHING : imageChapter(options.image, { name: options.name ?? '', maxBytes }));
    const containers = room.take(1, (maxBytes) => containersChapter(postures, { page: shown, maxBytes }));
    const signatures = room.take(1, (maxBytes) => signaturesChapter(report.verified ?? [], { page, maxBytes }));
    const suppressed = room.take(1, (maxBytes) => suppressedChapter(report.findings, { page, maxBytes }));
    const head = headOf(report, counts, verdict, {
        ...options,
        missing: missingText(counts.open, articles),
        chapters: { image, vulnerabilities, containers, cis, signatures, notes, suppressed },
    });
    return documentOf(head, [first, findings, vulnerabilities, image, containers, cis, signatures, notes, suppressed, rules], { verdict, style: page.filters.style }, options);
}
function pageOf(report, { open }, { linkTo, fresh: added, image }) {
    const { findings } = report;
    const fresh = added && new Set(added);
    return {
        secrets: (0,masked_line/* secretRanges */.x)(findings.flatMap(({ secrets }) => secrets)),
        linkTo,
        isPlaceless: image !== undefined,
        fresh,
        filters: filtersOf(report, open, fresh),
        anchors: new Map(open.map((finding, index) => [finding, `finding-${index + 1}`])),
    };
}
function roomOf(budget) {
    let left = Math.max(budget, LEAST_BUDGET) - bytesOf(STYLE) - html_RESERVE;
    return {
        left: () => left,
        take(share, write) {
            const written = write(Math.max(0, left * share));
            left -= bytesOf(written);
            return written;
        },
    };
}
function headOf(report, numbers, verdict, { name, fresh, change, missing, cover, version, allRules, chapters }) {
    const { open, bySeverity, gaps } = numbers;
    const hidden = (0,tally/* hiddenText */.CZ)(report, numbers);
    const extras = [
        ...(change !== undefined
            ? [(0,change_text/* changeSentence */.y)(change)]
            : fresh === undefined
                ? []
                : [`${fresh.length} new, ${open.length} in all.`]),
        `Scanned ${(0,tally/* scannedFiles */.UG)(report.counts)}.`,
        ...(hidden === undefined ? [] : [`${hidden}.`]),
        ...(gaps.length === 0 ? [] : [`Not looked at: ${(0,tally/* thingList */.x1)(gaps)}.`]),
    ];
    const images = (0,image_line/* imageLine */.E)(report.images);
    return html `<header>
<p class="name">hullcheck${titleOf(name, ' \u00b7 ')}</p>
<h1 class="verdict ${verdict.isUnenforced ? 'unenforced' : verdict.conclusion}">${capitalized((0,report_verdict/* verdictWord */.E)(verdict))}</h1>
<p class="sentence"><b>${verdict.sentence}</b> ${extras.join(' ')}</p>
${missing === undefined
        ? NOTHING
        : html `<p class="cut">${missing}</p>
`}${images === undefined
        ? NOTHING
        : html `<p class="images">${images}</p>
`}${change === undefined ? NOTHING : fixedList(change)}${countsOf(bySeverity)}
${cover === undefined ? NOTHING : coverList(cover, { ran: report.rules.length, all: allRules?.length }, version)}<p class="more">${linksTo(chapters, numbers)}</p>
</header>
`;
}
function linksTo(chapters, { suppressed, gaps }) {
    return [
        linkTo('not-checked', gaps.length === 0 ? 'about this scan' : 'what was not looked at', chapters.notes),
        linkTo('suppressed', `${(0,tally/* counted */.hS)(suppressed, 'finding')} suppressed`, chapters.suppressed),
        linkTo('vulnerabilities', 'vulnerabilities of images', chapters.vulnerabilities),
        linkTo('image', 'the contents of the image', chapters.image),
        linkTo('containers', 'what confines the containers', chapters.containers),
        linkTo('cis', 'CIS Docker Benchmark', chapters.cis),
        linkTo('signatures', 'verified signatures', chapters.signatures),
    ];
}
/** What a change mends. */
function fixedList({ fixed }) {
    const { named, more } = (0,change_text/* fixedToName */.H)(fixed);
    if (named.length === 0)
        return NOTHING;
    const items = named.map(({ ruleId, span }) => {
        const { line } = (0,position/* positionAt */.t$)(span.file, span.start);
        return html `<li>${ruleId} <span class="place">${shortPath(span.file.path)}:${line}</span></li>`;
    });
    return html `<p>Fixed:</p><ul class="fixed">${items}${more > 0 ? html `<li>${more} more</li>` : NOTHING}</ul>
`;
}
function titleOf(name, separator) {
    return name === undefined ? '' : separator + (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(name, html_NAME_LENGTH));
}
function linkTo(anchor, text, chapter) {
    return chapter === NOTHING ? NOTHING : html `<a href="#${anchor}">${text}</a> `;
}
function countsOf(bySeverity) {
    const boxes = finding/* SEVERITIES */.oC.map((severity) => {
        const count = bySeverity[severity];
        return html `<li class="count ${count === 0 ? 'none' : severity}"><b>${count}</b> ${severity}</li>`;
    });
    return html `<ul class="counts" aria-label="Findings by severity">${boxes}</ul>`;
}
function documentOf(head, chapters, { verdict, style: own }, { version, name }) {
    const style = { markup: STYLE.markup + own };
    const hash = (0,sha256/* sha256 */.s)(style.markup);
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    const title = `hullcheck: ${(0,report_verdict/* verdictWord */.E)(verdict)}${titleOf(name, ', ')}`;
    return html `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${head}<main id="main">
${chapters}</main>
<footer><p>Written by ${markup_link(report_links/* PROJECT_ADDRESS */.$L, `hullcheck ${version}`)}. The page needs no network; links lead to documentation.</p></footer>
</body>
</html>
`.markup;
}
function capitalized(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}


/***/ })

};
