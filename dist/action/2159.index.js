export const id = 2159;
export const ids = [2159];
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

/***/ 76239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ environmentLists),
/* harmony export */   r: () => (/* binding */ environmentFiles)
/* harmony export */ });
/* harmony import */ var _parse_compose_listed_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _environment_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91978);
/* harmony import */ var _listed_environments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50856);



/**
 * The compose files that environment files with other names list: any such file may be used, wherever it is, and one of any name that a command
 * gives to Compose, as with `--env-file`.
 */
function environmentLists(repository, declaring) {
    const files = [...environmentFiles(repository), ...filesGiven(repository, declaring)];
    const lists = [...new Set(files)].flatMap((path) => {
        const file = (0,_environment_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isDefaultEnvironment */ .H)(path) ? undefined : repository.readFile(path, 'guess');
        const list = file === undefined ? undefined : (0,_parse_compose_listed_project_js__WEBPACK_IMPORTED_MODULE_0__/* .listOfFiles */ .d)(file);
        return list === undefined || list.names.length === 0 ? [] : [{ files: list.names, folders: [], span: list.span }];
    });
    return { lists };
}
function filesGiven(repository, declaring) {
    const find = (0,_listed_environments_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentFinder */ .a)(repository);
    const lists = declaring.flatMap((one) => one.lists);
    // files that the command names replace the list
    const given = lists.filter(({ files, environmentFiles: named = [] }) => files.length === 0 && named.length > 0);
    return given.flatMap((list) => find(list).files);
}
/** The files that may list the compose files of a project. A scan of Dockerfiles alone, named one by one, does not look for them. */
function environmentFiles({ files, scope, paths }) {
    const areDockerfiles = scope?.folders.length === 0 && files.every(({ fileFormat }) => fileFormat.id === 'dockerfile');
    return areDockerfiles ? [] : (paths() ?? []).filter(_environment_names_js__WEBPACK_IMPORTED_MODULE_2__/* .mayListProjects */ .Q);
}


/***/ }),

/***/ 50856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ environmentFinder)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41127);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19189);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62214);
/* harmony import */ var _listed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43359);





/** Finds the files that `docker compose --env-file` gives to a project. */
function environmentFinder({ readFile, paths, }) {
    const foldersNear = (0,_listed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .folderFinder */ .tk)();
    const byName = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(() => (0,_listed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .zD)(paths() ?? []));
    const fileNear = (written, folders) => {
        if (written.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB))
            return undefined;
        const near = folders.flatMap((folder) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, written) ?? []);
        const found = near.find((path) => readFile(path, 'guess') !== undefined);
        if (found !== undefined)
            return found;
        const end = written.replace(/^(?:\.{0,2}\/)+/, '');
        const [only, ...others] = (byName().get(end.slice(end.lastIndexOf('/') + 1)) ?? []).filter((path) => path === end || path.endsWith(`/${end}`));
        return others.length === 0 ? only : undefined;
    };
    return (list) => {
        const { environmentFiles = [], folders: entered, span } = list;
        const isNeeded = environmentFiles.length > 0 || list.files.length === 0;
        if (!isNeeded)
            return { files: [], folders: [], notifications: [] };
        const folders = foldersNear(span.file.path, entered, Math.max(1, environmentFiles.length))?.flat() ?? [''];
        const found = environmentFiles.map((written) => fileNear(written, folders));
        const missing = environmentFiles.filter((_, at) => found[at] === undefined);
        return {
            files: found.filter((path) => path !== undefined),
            folders,
            notifications: missing.map((written) => elsewhere(written, list)),
        };
    };
}
function elsewhere(written, { span }) {
    const name = written.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB) ? 'with variables that this command names' : `${written}`;
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_1__/* .notLookedAt */ .$h)({
        kind: 'environment-elsewhere',
        message: `The file ${name} is not in the repository, so the variables in it were not used.`,
        wayOut: 'Scan where the file is.',
        span,
        evidence: `--env-file ${written}`,
    });
}


/***/ }),

/***/ 43359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ listedFiles),
/* harmony export */   tk: () => (/* binding */ folderFinder),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41127);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _parse_compose_recognised_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26072);
/* harmony import */ var _parse_run_options_projects_project_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42892);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62214);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1913);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28620);
/* harmony import */ var _file_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18441);









/**
 * Hardly any script names the folder that its commands run in. So if the files are not in a likely folder, they are searched in all
 * folders, and in those with files of third parties if no other has them; files that Docker Compose would refuse do not count.
 */
function listedFiles({ readFile, paths }) {
    const byName = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZ)(() => grouped(paths() ?? []));
    /** The files with the name of this one. */
    const named = (path) => byName().get(path.slice(path.lastIndexOf('/') + 1)) ?? [];
    const foldersNear = folderFinder();
    const isListed = (path) => named(path).includes(path);
    const isPart = remembered((path) => {
        // a listed file that cannot be read is reported, and not searched elsewhere
        const text = readFile(path, isListed(path) ? 'named' : 'guess')?.text;
        return text !== undefined && (0,_parse_compose_recognised_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBePartOfProject */ .E9)(text);
    });
    const inOneFolder = (files, folders) => {
        for (const folder of folders) {
            const all = files.flatMap((file) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(folder, file) ?? []);
            if (all.length === files.length && all.every(isPart))
                return [all];
        }
        return [];
    };
    const endingWith = (end) => {
        const found = named(end).filter((path) => (path === end || path.endsWith(`/${end}`)) && isPart(path));
        const own = found.filter((path) => !(0,_file_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .isVendoredPath */ .$1)(path));
        return own.length > 0 ? own : found;
    };
    return ({ files: written, folders, span }) => {
        const files = written.map(knownEnd).filter((file) => file !== '' && file !== _parse_run_options_projects_project_input_js__WEBPACK_IMPORTED_MODULE_4__/* .STANDARD_INPUT */ .XO);
        const groups = foldersNear(span.file.path, folders, files.length);
        const near = files.length === 0 ? [] : (groups ?? []).flatMap((group) => inOneFolder(files, group));
        const isByName = groups === undefined;
        if (near.length > 0)
            return { sets: near, isByName, isNear: true };
        const ends = files.map(withoutFolders);
        const [first = ''] = ends;
        const elsewhere = endingWith(first).flatMap((path) => inOneFolder(ends, [path.slice(0, path.length - first.length)]));
        const sets = elsewhere.length > 0 ? elsewhere : ends.flatMap(endingWith).map((path) => [path]);
        return { sets, isByName, isNear: false };
    };
}
/** The file name after a leading folder that is a variable or outside the repository; empty if the name is unknown. */
function knownEnd(file) {
    const known = file.slice(file.lastIndexOf(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_PIECE */ .YB) + 1);
    if (known === file)
        return file.startsWith('/') ? file.slice(file.lastIndexOf('/')) : file;
    return known.startsWith('/') ? known : '';
}
/** The part of a path that does not depend on where it starts. */
function withoutFolders(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file).replace(/^(?:\.{0,2}\/)+/, '');
}
/** Beyond this many folders, files are looked up by name alone, since the folder in which a command runs cannot be determined. */
const MAXIMUM_FOLDERS = 30;
/** How many paths are tried for all named files; real repositories need a few thousand. */
const MAXIMUM_TRIES = 200_000;
function folderFinder() {
    let left = MAXIMUM_TRIES;
    // all paths of one file have the same folders, and come one after the other
    let last;
    return (path, entered, count) => {
        if (entered.length > MAXIMUM_FOLDERS)
            return undefined;
        if (last?.path !== path || last.entered !== entered)
            last = { path, entered, groups: foldersNear(path, entered) };
        const { groups } = last;
        left -= groups.reduce((sum, group) => sum + group.length, 0) * count;
        return left < 0 ? undefined : groups;
    };
}
/** The root first, as most commands run there; then the folders between it and the file. The same below each folder that is entered. */
function foldersNear(path, entered) {
    const near = ['', ...[...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .foldersAbove */ .Zv)(path)].reverse()];
    return [near, ...entered.map((one) => near.flatMap((folder) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .SH)(folder, one) ?? []))];
}
function grouped(paths) {
    return (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_8__/* .groupBy */ .$z)(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
}
function remembered(ask) {
    const known = new Map();
    return (path) => {
        if (!known.has(path))
            known.set(path, ask(path));
        return known.get(path);
    };
}


/***/ }),

/***/ 29935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ projectFolders)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41127);
/* harmony import */ var _parse_compose_file_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71221);
/* harmony import */ var _parse_run_options_projects_project_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77434);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62214);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28620);
/* harmony import */ var _listed_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43359);






/**
 * Docker Compose resolves the option and the names of files from the folder in which the command runs, so that folder is the one from
 * which the first file is found. Otherwise it is any in which the command may run.
 */
function projectFolders({ paths }) {
    const foldersNear = (0,_listed_files_js__WEBPACK_IMPORTED_MODULE_5__/* .folderFinder */ .tk)();
    const known = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(() => new Set(['', ...(paths() ?? []).flatMap((path) => [...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersAbove */ .Zv)(path)])]));
    return ({ projectFolder, files: [first = ''], folders, span }, [path = '']) => {
        const written = projectFolder === undefined ? undefined : (0,_parse_run_options_projects_project_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .knownFolder */ .Ko)(projectFolder);
        if (written === undefined)
            return undefined;
        const near = foldersNear(span.file.path, folders, 1)?.flat() ?? [''];
        const found = near.filter((folder) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, first) === path);
        const fromFolders = [...found, ...near].flatMap((folder) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, written) ?? []);
        const candidates = (0,_parse_run_options_projects_project_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromTop */ .eG)(written) ? [(0,_parse_run_options_projects_project_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathFromTop */ .PH)(written)] : fromFolders;
        const folder = candidates.find((one) => known().has(one));
        return folder === (0,_parse_compose_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path) ? undefined : folder;
    };
}


/***/ }),

/***/ 74171:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QR: () => (/* binding */ alone),
  _5: () => (/* binding */ composeUnits),
  R8: () => (/* binding */ filesOf),
  _z: () => (/* binding */ inFolder),
  $u: () => (/* binding */ listedUnits),
  WM: () => (/* binding */ mergedForSome),
  uF: () => (/* binding */ unitOf)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(71221);
// EXTERNAL MODULE: ./build/parse/compose/index.js + 20 modules
var compose = __webpack_require__(55919);
// EXTERNAL MODULE: ./build/parse/compose/projects.js
var compose_projects = __webpack_require__(40213);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/frontend.js
var frontend = __webpack_require__(37546);
// EXTERNAL MODULE: ./build/parse/run-options/projects/project-input.js
var project_input = __webpack_require__(42892);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/discover/environment-lists.js
var environment_lists = __webpack_require__(76239);
// EXTERNAL MODULE: ./build/discover/environment-names.js
var environment_names = __webpack_require__(91978);
// EXTERNAL MODULE: ./build/discover/listed-environments.js
var listed_environments = __webpack_require__(50856);
// EXTERNAL MODULE: ./build/discover/listed-files.js
var listed_files = __webpack_require__(43359);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
;// CONCATENATED MODULE: ./build/discover/possible-lists.js



/** More files than these, of one list and of all lists, are not tried. That a name is not known is reported in any case. */
const MOST_OF_LIST = 20;
const MOST_LISTS = 1_000;
/** A shorter text is part of too many paths. */
const MINIMUM_KNOWN = 3;
/**
 * The lists of some files, and for each one with a name that only run time knows in part, such as `deploy/$1.yml`, the lists with the files of the
 * repository that it may mean.
 */
function possibleLists(starters, { paths }) {
    const lists = starters.flatMap((starter) => starter.lists);
    const known = new Map();
    const possible = (written) => {
        const found = known.get(written) ?? pathsLike(written, paths() ?? []);
        known.set(written, found);
        return found;
    };
    let left = MOST_LISTS;
    const added = lists.flatMap((list) => {
        if (left <= 0)
            return [];
        const more = possibleOf(list, possible);
        left -= more.length;
        return more;
    });
    return added.length === 0 ? lists : [...lists, ...added];
}
/** One list for each file that a name may mean; several names with equally many files are read in step. */
function possibleOf(list, possible) {
    const { files, environmentFiles = [] } = list;
    const all = [...files, ...environmentFiles].map(possible);
    const count = Math.min(MOST_OF_LIST, Math.max(0, ...all.map(({ length }) => length)));
    return Array.from({ length: count }, (_, round) => {
        const chosen = [...files, ...environmentFiles].map((written, at) => all[at]?.[round] ?? all[at]?.at(-1) ?? written);
        return {
            ...list,
            files: chosen.slice(0, files.length),
            ...(environmentFiles.length > 0 && { environmentFiles: chosen.slice(files.length) }),
        };
    });
}
/** The ends of the paths that a name may mean, with as many folders as it has. */
function pathsLike(written, paths) {
    if (!written.slice(written.lastIndexOf('/')).includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return [];
    const pattern = external_node_path_.posix
        .normalize(written)
        .replace(/^(?:\.{0,2}\/)+/, '')
        .replaceAll(unknown_piece/* UNKNOWN_PIECE */.YB, '*');
    const pieces = pattern.split('*');
    const longest = pieces.reduce((found, piece) => (piece.length > found.length ? piece : found), '');
    const folder = pattern.slice(0, pattern.lastIndexOf('/') + 1);
    if (longest.length < MINIMUM_KNOWN || folder.replaceAll('*', '').length < MINIMUM_KNOWN)
        return [];
    const depth = pattern.split('/').length;
    const found = paths.filter((path) => path.includes(longest) && ((0,anchored_glob/* matchesGlob */.k)(pattern, path) || (0,anchored_glob/* matchesGlob */.k)(`**/${pattern}`, path)));
    return [...new Set(found.map((path) => path.split('/').slice(-depth).join('/')))].sort();
}

// EXTERNAL MODULE: ./build/discover/project-folders.js
var project_folders = __webpack_require__(29935);
;// CONCATENATED MODULE: ./build/discover/units.js
















function alone({ path, fileFormat, links, usedAs }) {
    const byLinks = { ...(links && { links }), ...(usedAs && { usedAs }) };
    return { path, fileFormat, companions: frontend/* NO_COMPANIONS */.c, isGuess: false, ...byLinks };
}
/** The compose projects of a repository that names, contents of YAML files and `.env` files show. */
function composeUnits(repository) {
    const { files, readFile, refusals, isInScope } = repository;
    const { projects, notifications } = (0,compose_projects/* composeProjects */.l)({
        paths: files.filter(({ fileFormat }) => fileFormat.id === 'compose').map(({ path }) => path),
        readFile,
        isComplete: isInScope,
        isWanted: isInScope,
        isExcluded: (path) => repository.isExcluded?.(path) === true,
        isRefused: (path) => refusals().some((refusal) => refusal.path === path),
        environments: (0,lazy/* lazy */.RZ)(() => (0,environment_lists/* environmentFiles */.r)(repository).filter((path) => (0,environment_names/* isDefaultEnvironment */.H)(path) && repository.isExcluded?.(path) !== true)),
    });
    const found = new Set(files.filter(({ fileFormat }) => fileFormat === formats/* foundComposeFormat */.Ym).map(({ path }) => path));
    const links = new Map(files.flatMap((file) => (file.links === undefined ? [] : [[file.path, file.links]])));
    const units = projects.map((project) => {
        const own = links.get(project.path);
        const unit = unitOf(project, found.has(project.path));
        return own === undefined ? unit : { ...unit, links: own };
    });
    return { units, notifications };
}
function unitOf({ path, isGuess, ...together }, isFound) {
    return { path, fileFormat: compose/* compose */.Z, companions: isFound ? { ...together, isFound } : together, isGuess };
}
/** Whether a file that only other files name is in scope and not excluded. */
function isWantedIn({ isInScope, isExcluded }) {
    return (path) => isInScope(path) && isExcluded?.(path) !== true;
}
/**
 * The compose projects that commands and the like start and that are not yet in `known`: several files that are merged, and single files
 * that nothing else shows.
 */
function listedUnits(starters, repository, known) {
    const named = [];
    const lists = possibleLists(starters, repository);
    if (lists.length === 0)
        return { units: [], notifications: [], named: new Set() };
    const find = (0,listed_files/* listedFiles */.Ho)(repository);
    const environmentOf = (0,listed_environments/* environmentFinder */.a)(repository);
    const folderFor = (0,project_folders/* projectFolders */.L)(repository);
    const isWanted = isWantedIn(repository);
    // an excluded file counts where a list has its path, and not only a part of it
    const written = new Set(starters.flatMap(({ lists: own }) => own));
    const started = startedUnits(known);
    const baked = eachOnce();
    const notifications = [];
    const units = lists.flatMap((list) => {
        const environment = environmentOf(list);
        const isDefault = list.files.length === 0;
        const found = isDefault ? { ...FOUND_NOWHERE, sets: projectsIn(environment, known) } : find(list);
        const isWantedHere = found.isNear && written.has(list) ? repository.isInScope : isWanted;
        if (list.isUnused !== true)
            named.push(...found.sets.flat());
        notifications.push(...environment.notifications, ...(found.isByName ? [foundByName(list)] : []));
        if (!isDefault && list.isBake !== true)
            notifications.push(...unreadIn(list, found.sets.length > 0));
        return found.sets.flatMap((files) => {
            const [path = '', ...others] = files;
            const folder = folderFor(list, files);
            const options = optionsOf(environment, folder);
            const key = [...files, ...options].join('\n');
            const isGuess = others.length === 0 && options.length === 0;
            if (started.has(path, key, isGuess) || !files.some(isWantedHere))
                return [];
            const project = { path, others, ...inFolder(folder) };
            if (list.isBake)
                return baked(key, () => unitIn({ ...project, isGuess: false, isOnlyBuilt: true }, environment));
            started.add(key, files);
            return [unitIn({ ...project, isGuess }, environment)];
        });
    });
    return { units, notifications, named: new Set(named) };
}
/** The files and the sets of files that known units start, to which others are added. */
function startedUnits(known) {
    const started = known.filter(({ companions }) => companions.isOnlyBuilt !== true);
    const ones = new Set(started.flatMap(filesOf));
    const sets = new Set(started.map((unit) => filesOf(unit).join('\n')));
    return {
        has: (path, key, isGuess) => (isGuess ? ones.has(path) : sets.has(key)),
        add(key, files) {
            sets.add(key);
            for (const file of files)
                ones.add(file);
        },
    };
}
/** Makes each unit once. */
function eachOnce() {
    const known = new Set();
    return (key, make) => {
        if (known.has(key))
            return [];
        known.add(key);
        return [make()];
    };
}
function unitIn(named, { files: environmentFiles }) {
    const project = { ...named, environmentFiles };
    return unitOf(environmentFiles.length > 0 ? { ...project, hasOwnEnvironment: true } : project, false);
}
const FOUND_NOWHERE = { isByName: false, isNear: false };
/** The options that make the same files another project. */
function optionsOf({ files }, folder) {
    const environment = files.map((file) => `--env-file ${file}`);
    return folder === undefined ? environment : [...environment, `--project-directory ${folder}`];
}
/** Says nothing about a project without a folder of its own, so that it is the same as any other. */
function inFolder(folder) {
    return folder === undefined ? {} : { folder };
}
/** The default projects in the folders in which a command may run. */
function projectsIn({ files, folders }, known) {
    if (files.length === 0)
        return [];
    const near = new Set(folders);
    return known.filter((unit) => (0,compose_projects/* isDefaultProject */.LC)(unit.path) && near.has((0,file_path/* folderOf */.yS)(unit.path))).map(filesOf);
}
/** The folder in which a command runs is a guess, so a missing file may be created, or be elsewhere. */
function unreadIn({ files, input, span }, isFound) {
    if (files.includes(project_input/* STANDARD_INPUT */.XO)) {
        const message = 'The compose file that this command reads from its standard input was not checked.';
        const wayOut = 'Let it read a file of the repository.';
        return [(0,gap/* notLookedAt */.$h)({ kind: 'undecided-reference', message, wayOut, span, evidence: input?.identity })];
    }
    const remote = files.filter((file) => file.includes('://'));
    if (remote.length > 0)
        return [(0,gap/* notLookedAt */.$h)({ ...REMOTE, span, evidence: input?.identity })];
    if (isFound || files.some((file) => file.includes(unknown_piece/* UNKNOWN_PIECE */.YB)))
        return [];
    const [what, it] = files.length === 1 ? ['file', 'it was'] : ['files', 'they were'];
    const message = `The compose ${what} ${files.join(', ')} could not be found in the repository, so ${it} not checked.`;
    const wayOut = 'Write the path of an existing file.';
    return [(0,gap/* notLookedAt */.$h)({ kind: 'missing-reference', weight: 'expected', message, wayOut, span })];
}
const REMOTE = {
    kind: 'outside-reference',
    message: 'This command starts a compose file that is not in the repository, and nothing is fetched, so it was not checked.',
    wayOut: 'Keep the compose file in the repository.',
};
/** Paths that lead out of a folder are then not followed. */
function foundByName({ span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'reference',
        message: `Commands of ${span.file.path} enter too many folders, so the compose files that it names were looked for by their names alone.`,
        wayOut: 'Name them by their paths from the root of the repository.',
        span: (0,finding/* startOf */.GH)(span.file),
        evidence: 'compose files by name',
    });
}
/** The paths of a file and those that are merged with it. */
function filesOf({ path, companions }) {
    return [path, ...companions.others];
}
/**
 * The files that are merged only for some who start a project. Compose merges an override by itself, so that a list which names it as well says
 * nothing new.
 */
function mergedForSome({ companions }) {
    return companions.isListed ? companions.others.filter((path) => OVERRIDE.test(path)) : companions.others;
}
const OVERRIDE = /(?:^|\/)(?:docker-)?compose\.override\.ya?ml$/;


/***/ }),

/***/ 14101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withAssignedValues)
/* harmony export */ });
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62214);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99078);



/**
 * A variable that commands of a file write, once with each value that the variables of the shell in it may have there: by an assignment anywhere
 * in the file, or by the default in `${A:-b}`. Those with a value that nothing in the file tells are left out.
 */
function withAssignedValues(file) {
    const assigned = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(assignedIn(file), ({ name }) => name));
    const valuesOf = (name) => assigned()
        .get(name)
        ?.map(({ value }) => value) ?? [];
    return (variable) => {
        if (!variable.value.includes('$'))
            return [variable];
        return expanded(variable.value, valuesOf).map((value) => ({ ...variable, value }));
    };
}
/** A text without the variables of the shell, each with all of the values that are known. */
function expanded(text, valuesOf) {
    const known = new Set();
    let open = [text];
    for (let step = 0; step < MOST_STEPS && open.length > 0; step += 1) {
        const next = open.flatMap((one) => withFirstValues(one, valuesOf));
        for (const one of next)
            if (!one.includes('$'))
                known.add(one);
        open = [...new Set(next.filter((one) => one.includes('$')))].slice(0, MOST_VALUES);
    }
    return [...known];
}
/** Variables in one value, one after the other or in each other. */
const MOST_STEPS = 6;
const MOST_VALUES = 50;
function withFirstValues(text, valuesOf) {
    const found = VARIABLE.exec(text);
    if (found === null)
        return [];
    const { plain, braced, fallback } = found.groups ?? {};
    const values = [...valuesOf(plain ?? braced ?? ''), ...(fallback === undefined ? [] : [fallback])];
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    return [...new Set(values)].filter((value) => value !== '').map((value) => `${before}${value}${after}`);
}
/** `$A`, `${A}`, `${A:-b}` */
const VARIABLE = /\$(?:(?<plain>\w{1,100})|\{(?<braced>\w{1,100})(?::?[-=]["']?(?<fallback>[^{}"']{0,300})["']?)?\})/;
function assignedIn(file) {
    return [SET, SET_UNLESS_KNOWN, ...(/\.ya?ml$/.test(file.path) ? [OF_STEP] : [])].flatMap((pattern) => (0,_assignments_js__WEBPACK_IMPORTED_MODULE_1__/* .variablesMatching */ .zz)(file, pattern));
}
/** `A=b`, `local A="b"`, `prod) A='b'` */
const SET = /(?<=(?:^|[\n;&|(){]|\b(?:then|do|else|export|local|readonly|declare|typeset)[ \t])[ \t]{0,40}(?:-\w{1,3}[ \t]{1,9})?)(?<name>[A-Za-z_]\w{0,100})=(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'`;&|()]{1,300}))/g;
/** `: "${A:=b}"` */
const SET_UNLESS_KNOWN = /\$\{(?<name>[A-Za-z_]\w{0,100}):?=["']?(?<plain>[^{}"'\n]{1,300})["']?\}/g;
/** `A: b` in the environment of a step, or of its job. */
const OF_STEP = /(?<=\n[ \t]{1,40})(?<name>[A-Za-z_]\w{0,100}):[ \t]{1,9}(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'{}[\],|>&$][^"'\n{}[\],#$]{0,300}))/g;


/***/ }),

/***/ 99078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   og: () => (/* binding */ jsonAt),
/* harmony export */   s9: () => (/* binding */ entriesIn),
/* harmony export */   sY: () => (/* binding */ assignmentsIn),
/* harmony export */   zz: () => (/* binding */ variablesMatching)
/* harmony export */ });
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78399);
/* harmony import */ var _parse_compose_variables_dotenv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77647);


/** What a file with settings sets for whichever program loads it: `A=b`, `A: b`, or the entries of JSON. Only a list of environments has more below. */
function assignmentsIn(file) {
    const { path } = file;
    if (!/\.(?:json|ya?ml)$/.test(path))
        return ENVIRONMENTS.test(path) ? entriesIn(file) : inDotenv(file);
    if (path.endsWith('.json'))
        return ENVIRONMENTS.test(path) ? entriesIn(file) : topEntriesIn(file);
    return inDotenv(file).filter(({ span }) => isAtMargin(span));
}
const ENVIRONMENTS = /(?:^|\/)\.env-cmdrc(?:\.json)?$/;
/** The same at any depth, for a program that is asked for a key. */
function entriesIn(file) {
    const found = /\.json$|cmdrc$/.test(file.path) ? variablesMatching(file, ENTRY) : [];
    return found.length > 0 || file.path.endsWith('.json') ? found : inDotenv(file);
}
function topEntriesIn(file) {
    const top = jsonAt(file.text, []);
    if (typeof top !== 'object' || top === null)
        return [];
    const values = new Map(Object.entries(top).map(([name, value]) => [name, `${value}`]));
    return variablesMatching(file, ENTRY).filter(({ name, value }) => values.get(name) === value);
}
/** What a text of JSON has at some keys; undefined if it is not valid, or has nothing there. */
function jsonAt(text, keys) {
    try {
        return keys.reduce((found, key) => (isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined), JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function isAtMargin({ file, start }) {
    return start === 0 || file.text[start - 1] === '\n';
}
/** Each with its last value. */
function inDotenv(file) {
    const all = (0,_parse_compose_variables_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .qd)(file, () => undefined).flatMap(({ name, value = '', span }) => {
        const known = value.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) ? optionsKnownIn(value) : value;
        return known === '' ? [] : [{ name, value: known, span }];
    });
    return [...new Map(all.map((variable) => [variable.name, variable])).values()];
}
/** What `A="$A --init"` adds. */
function optionsKnownIn(value) {
    const words = value.split(/\s+/).filter((word) => !word.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB));
    return words[0]?.startsWith('-') ? words.join(' ') : '';
}
const ENTRY = /"(?<name>[A-Za-z_]\w{0,100})"\s{0,20}:\s{0,20}(?:"(?<quoted>[^"\\\n]{0,2000})"|(?<plain>true|\d{1,20}))/g;
/** The variables that a pattern finds outside comments, with its groups `name` or `other`, and `quoted`, `single` or `plain`. */
function variablesMatching(file, pattern) {
    const text = file.path.endsWith('.json') ? file.text : file.text.replaceAll(COMMENT, (one) => ' '.repeat(one.length));
    return [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => {
        const { name, other, quoted, single, plain } = groups;
        const value = (quoted ?? single ?? plain ?? '').replace(/\\n$/, '').trim();
        return { name: name ?? other ?? '', value, span: { file, start: index, end: index + found.length } };
    });
}
const COMMENT = /(?<!\S)#[^\n]*/g;


/***/ }),

/***/ 2512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ foldersFor),
/* harmony export */   MN: () => (/* binding */ copiedFiles),
/* harmony export */   tG: () => (/* binding */ isExample)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41127);
/* harmony import */ var _parse_compose_file_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71221);
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20948);
/* harmony import */ var _parse_scripts_prepared_copies_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90714);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62214);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28620);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32103);
/* harmony import */ var _loaded_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42426);








/** Whether the name of a file says that it is an example, which counts only where a command makes a file of variables of it. */
function isExample(path) {
    return EXAMPLE.test(path.slice(path.lastIndexOf('/') + 1));
}
const EXAMPLE = /(?:^|[-_.])(?:example|sample|template|tmpl|tpl|dist)(?:[-_.]|$)/i;
/**
 * Finds the files that commands of a text turn into files of variables, where only the command says so: `cp .env.example .env`,
 * `cp .env{.example,}`, `envsubst < env.template > .env`, `copy('.env.example', '.env')`, and rules of make such as `.env: conf/prod`. Of a
 * name that only a run knows, all examples that it fits. `isRead` says whether anything may read the file that a command makes.
 */
function copiedFiles(paths, isRead) {
    const all = new Set(paths);
    const examples = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(() => paths.filter((path) => isExample(path) && /env/i.test(path)));
    const find = (pattern) => {
        if (!pattern.includes('*'))
            return all.has(pattern) ? [pattern] : [];
        return examples().filter((path) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesGlob */ .k)(pattern, path));
    };
    return (path, text) => {
        if (!text.includes('env'))
            return [];
        const folders = foldersFor(path, text);
        return madeIn(text).flatMap(({ source, target }) => {
            const found = folders.map((folder) => {
                const made = target.includes('*') ? target : (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, target);
                return made !== undefined && isRead(made) ? find((0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, source) ?? '') : [];
            });
            return found.find(({ length }) => length > 0) ?? [];
        });
    };
}
/** The folders that paths may start from. The scripts of a package run in its folder. */
function foldersFor(path, text) {
    if (_parse_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .packageFormat */ .Ku.matches(path))
        return [(0,_parse_compose_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path)];
    return [...new Set([...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersAbove */ .Zv)(path), '', ...(0,_parse_scripts_prepared_copies_js__WEBPACK_IMPORTED_MODULE_7__/* .foldersIn */ .XL)(text).slice(0, MOST_FOLDERS)])];
}
/** Real scripts enter a few. */
const MOST_FOLDERS = 20;
function madeIn(text) {
    const calls = [...text.matchAll(CALL)].flatMap(([, source = '', target = '']) => madeOf([source], target));
    const commands = text.replaceAll(/\\\r?\n/g, ' ').split(ENDS);
    const all = [...calls, ...commands.flatMap(madeBy)];
    return [...new Map(all.map((one) => [`${one.source}\n${one.target}`, one])).values()];
}
/** What ends a command, also in a list of JSON or YAML. */
const ENDS = /\n|&&|[;|]|["']\s{0,9}[,}\]]/;
/** `copy('a', 'b')` of PHP, `fs.copyFileSync("a", "b")` of Node.js */
const CALL = /\bcopy(?:File(?:Sync)?)?\(\s{0,9}\\?["']([\w./-]{1,200})\\?["']\s{0,9},\s{0,9}\\?["']([\w./-]{1,200})/g;
/** What a command, or a rule of make, makes files of variables of. */
function madeBy(command) {
    if (RULE.test(command)) {
        const [target = '', ...sources] = command.replaceAll('%', '*').match(WORD) ?? [];
        if (!OF_VARIABLES.test(target.replace('*', '.env')) || isExample(target))
            return [];
        return sources.map((source) => ({ source, target }));
    }
    const [copying] = COPIES.exec(command) ?? [];
    if (copying === undefined ? !command.includes('>') : PRINTS.test(command))
        return [];
    const operands = copying === undefined ? command : (command.slice(copying.length).split(/[ \t](?:#|\d?>)/, 1)[0] ?? '');
    const all = (0,_loaded_names_js__WEBPACK_IMPORTED_MODULE_5__/* .withStars */ .gC)(operands).replaceAll(BRACES, '$1$2$4 $1$3$4').match(WORD) ?? [];
    const words = all.filter((word) => !word.startsWith('-'));
    return madeOf(words.slice(0, -1), words.at(-1) ?? '');
}
function madeOf(sources, target) {
    if (!OF_VARIABLES.test(target) || isExample(target))
        return [];
    return sources.filter(isExample).map((source) => ({ source, target }));
}
const WORD = /[\w./@*-]+/g;
/** `.env{.example,}` */
const BRACES = /([\w./*-]{0,100})\{([\w./*-]{0,100}),([\w./*-]{0,100})\}([\w./*-]{0,100})/g;
const OF_VARIABLES = /(?:^|[./-])env(?:\.[\w-]{1,60})?$/i;
const COPIES = /^.{0,500}?(?<![\w-])(?:cp|mv|ln|install|copy|ncp|Copy-Item)[ \t]/i;
/** A command that only prints how to do it. */
const PRINTS = /(?<![\w-])(?:echo|printf|Write-Host|Write-Output)[ \t(]/;
const RULE = /^[\w./%-]{1,200}[ \t]{0,9}:[ \t]{1,9}[\w./% -]{1,500}$/;


/***/ }),

/***/ 42426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gC: () => (/* binding */ withStars),
/* harmony export */   qi: () => (/* binding */ loadedNames),
/* harmony export */   vK: () => (/* binding */ filesFitting)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41127);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62214);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28620);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32103);





/**
 * Finds the files that commands of a text copy, load or send somewhere, by names that may depend on variables, as in `cp "config/$1/.env" .env`,
 * `. "./settings/$1.sh"` and `scp stages/prod host:.env`.
 */
function loadedNames(paths) {
    const fitting = filesFitting(paths);
    return (path, text) => {
        const folders = [...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .foldersAbove */ .Zv)(path), ''];
        const patterns = namesIn(text).flatMap((name) => folders.flatMap((folder) => (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, name) ?? []));
        return [...new Set(patterns)].flatMap(fitting);
    };
}
/** Finds the files whose path a pattern with `*` is for, below a folder that it names. */
function filesFitting(paths) {
    const all = new Set(paths);
    const byFolder = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(() => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(paths, (path) => path.slice(0, path.indexOf('/') + 1)));
    const find = (pattern) => {
        if (!pattern.includes('*'))
            return all.has(pattern) ? [pattern] : [];
        const first = pattern.slice(0, pattern.indexOf('/') + 1);
        // a name that only a run knows may be any
        if (first === '' || first.includes('*'))
            return [];
        // most paths lack a part of the pattern, which takes less time to see
        const parts = pattern.split('*');
        return (byFolder().get(first) ?? []).filter((path) => parts.every((part) => path.includes(part)) && (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(pattern, path));
    };
    const known = new Map();
    return (pattern) => {
        const found = known.get(pattern) ?? find(pattern);
        known.set(pattern, found);
        return found;
    };
}
/** The words of commands that load something, with `*` for what only a run knows. */
function namesIn(text) {
    if (!LOADS.test(text))
        return [];
    const commands = text.split(/[\n;&|]+/).filter((command) => LOADS.test(command) && !OF_CONTAINERS.test(command));
    const words = commands.flatMap((command) => {
        const isLoop = LOOP.test(command);
        const isNamed = MENTIONS.test(command);
        const all = withStars(command).match(PATH) ?? [];
        const found = COPIES.test(command) ? all.slice(0, -1) : all;
        if (isLoop)
            return found.filter((word) => word.includes('*') && !word.endsWith('sh'));
        return isNamed ? found : found.filter((word) => word.includes('*'));
    });
    return [...new Set(words)]
        .map((word) => word.replace(/^(?:\.{0,2}\/|\*\/)+/, ''))
        .filter((word) => word.includes('/'));
}
/** A text with a star for each value that only a run knows. */
function withStars(text) {
    return text.replaceAll(VARIABLE, '*');
}
/** A name without variables is one for variables only if the command says so. */
const MENTIONS = /env|vars/i;
const LOADS = /(?<![\w-])(?:cp|scp|rsync|ln|install|cat|source|-?include|dotenv\w*|env-cmd|op|(?:--)?env[-_]?file|for(?=[ \t]+\w+[ \t]+in[ \t])|(?<=(?:^|[\s;&|"'])\.)(?=[ \t]))/i;
/** `for f in conf.d/*.conf`, for a command that loads them */
const LOOP = /(?<![\w-])for[ \t]+\w+[ \t]+in[ \t]/;
/** Their last word is where something comes to. */
const COPIES = /(?<![\w-])(?:cp|install|ln)[ \t]/;
/** The variables are for a container alone. */
const OF_CONTAINERS = /\b(?:docker|podman|nerdctl)[ \t]+(?:container[ \t]+)?(?:run|create|exec)\b/;
const VARIABLE = /\$?\{\{[^{}\n]{0,200}\}\}|\$\([^()\n]{0,200}\)|\$\{[^{}\n]{0,200}\}|\$(?:\w{1,100}|[@*])/g;
const PATH = /(?<![\w*./-])[\w*./-]{3,300}/g;


/***/ }),

/***/ 78395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ printedVariables),
/* harmony export */   FU: () => (/* binding */ actionsUsed),
/* harmony export */   J1: () => (/* binding */ WRITERS),
/* harmony export */   P: () => (/* binding */ givenVariables),
/* harmony export */   fg: () => (/* binding */ isForSteps),
/* harmony export */   nf: () => (/* binding */ writtenVariables),
/* harmony export */   zW: () => (/* binding */ wordsPassedOn)
/* harmony export */ });
/* harmony import */ var _analysis_commands_sed_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62542);
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20948);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62214);
/* harmony import */ var _support_home_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62592);
/* harmony import */ var _assigned_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14101);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99078);






/**
 * What a file sets for others, in any of its commands, whatever decides whether these run: what they print or edit, for a file of variables or
 * for `$GITHUB_ENV`, and the environment of mise.
 */
function writtenVariables(file, targets) {
    const { text } = file;
    const valuesOf = (0,_assigned_values_js__WEBPACK_IMPORTED_MODULE_3__/* .withAssignedValues */ .l)(file);
    return [
        ...printedVariables(file, targets).flatMap(valuesOf),
        ...(EDITS.test(text) ? editedIn(file).flatMap(valuesOf) : []),
        ...(BY_POWERSHELL.test(text) ? writtenByPowerShell(file, meantFor(file, targets)) : []),
        ...(OF_MISE.test(file.path) ? inMise(file) : []),
        ...(isJustfile(file.path) ? (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, EXPORTED_BY_JUST) : []),
    ];
}
/** What commands print for such files, on a line or in a here-document, with the variables of the shell as they are written. */
function printedVariables(file, targets) {
    const { text } = file;
    const isMeant = meantFor(file, targets);
    const printed = MAY_PRINT.test(text) ? printedIn(file) : [];
    return [
        ...printed.filter(({ value, span }) => !PROSE.test(value) && isMeant(restOfLine(file, span.end))),
        ...(text.includes('<<') ? inHereDocuments(file, isMeant) : []),
    ];
}
/** Whether the output of the command at the beginning of a text comes to such a file. */
function meantFor(file, { isPassedOn, isForVariables }) {
    const isAllPassedOn = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => isPassedOn(file));
    return (command) => {
        const target = TARGET.exec(command)?.[1];
        return target === undefined ? isAllPassedOn() : isForVariables(target);
    };
}
function isJustfile(path) {
    return _parse_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .justfileFormat */ .a3.matches(path);
}
/** What a file gives to its own commands, or to the actions that it uses: in a call of a task, for a target of make, before a command of npm. */
function givenVariables(file, format) {
    // the steps of a workflow are read with its variables, but not those of its own actions
    if (format === 'workflow')
        return actionsUsed(file.text).length === 0 ? [] : (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, IN_YAML);
    if (format === 'makefile')
        return assignedByMake(file);
    if (format === 'taskfile')
        return inCallsOfTasks(file);
    if (format === 'package')
        return beforeCommands(file);
    return format === 'justfile' ? (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, OF_JUST) : [];
}
/** `vars: {A: b}`; the environment of a task is read with it. */
function inCallsOfTasks(file) {
    const isOfCall = ({ span: { start } }) => {
        const before = file.text.slice(Math.max(0, start - LONGEST_LINE), start);
        return before.lastIndexOf('vars:') > before.lastIndexOf('env:');
    };
    return [...(0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, IN_YAML).filter(isOfCall), ...beforeCommands(file)];
}
const OF_MISE = /(?:^|\/)\.?mise(?:\.[\w-]{1,60})?\.toml$/;
/** The environment for all, and that of tasks that may start something. */
function inMise(file) {
    const heads = [...file.text.matchAll(/^\[[^\n]{0,200}/gm)].map(({ index }) => index);
    const sections = heads.map((start, at) => ({ start, end: heads[at + 1] ?? file.text.length }));
    const meant = sections.filter(({ start, end }) => {
        const text = file.text.slice(start, end);
        return text.startsWith('[env') || STARTS.test(text);
    });
    return (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, IN_YAML).filter(({ span }) => meant.some(({ start, end }) => start <= span.start && span.start < end));
}
const STARTS = /\b(?:docker|podman|compose|make|just|task|npm|pnpm|yarn|bun|sh|bash)\b/;
/** Whether a text tells people something. */
const PROSE = /(?:^|\s)[A-Za-z]{2,}\s+[A-Za-z]{2,}(?:\s|$)/;
function restOfLine({ text }, from) {
    const end = text.indexOf('\n', from);
    return text.slice(from, Math.min(end === -1 ? text.length : end, from + LONGEST_LINE));
}
/** In characters. */
const LONGEST_LINE = 1_000;
/** Whether a place writes to the environment of the later steps of a job. */
function isForSteps({ file, end }) {
    return /GITHUB_ENV\b/.test(restOfLine(file, end));
}
/** The first words of commands whose output comes to a file of variables: `./env.sh > .env`, `} >> "$GITHUB_ENV"`. */
function wordsPassedOn(text, isForVariables) {
    if (!text.includes('>') && !text.includes('tee'))
        return [];
    return text.split(/\n|&&|;/).flatMap((command) => {
        const target = TARGET.exec(command)?.[1];
        if (target === undefined || !isForVariables(target))
            return [];
        return command.slice(0, command.indexOf('>')).match(/[\w./-]+|[})]/g) ?? [];
    });
}
const TARGET = /(?:>|\btee(?:[ \t]-a)?(?=[ \t])|\b(?:(?:Set|Add)-Content|Out-File)(?:[ \t]{1,9}-(?:(?:Literal|File)?Path|Append|Force|NoNewline|Encoding[ \t]{1,9}\w{1,20})){0,5}(?=[ \t]))[ \t]{0,9}["']?([^\s"'<>;&|]{1,300})/i;
/** The formats of files whose commands may set something for others. */
const WRITERS = new Set([
    ...['shell', 'pipeline', 'workflow', 'makefile', 'justfile', 'taskfile', 'package'],
]);
const MAY_PRINT = /\b(?:echo|printf|sed)\b/;
/** `echo A=b`, `printf 'A=b\n'` */
const PRINTED = /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?:"(?:export )?(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?:export )?(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')/g;
const PRINTED_BARE = /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?<name>[A-Za-z_]\w{0,100})=(?<plain>[^\s"'`;&|(){}$\\]{1,300})/g;
/** `echo A=$B` */
const PRINTED_VARIABLE = /\b(?:echo|printf)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?(?<name>[A-Za-z_]\w{0,100})=(?<plain>[\w.:/@-]{0,100}\$[\w{}:(.-]{1,200})/g;
function printedIn(file) {
    const printed = [PRINTED, PRINTED_BARE, PRINTED_VARIABLE].flatMap((pattern) => (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, pattern));
    return [...printed.filter(({ span }) => isCommand(file, span.start)), ...(0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, CHOSEN)];
}
/** `"A=b" | Set-Content f`, `Add-Content f "A=b"`, and the lines `A=b` of a text such as `@" \u2026 "@ | Out-File f`. */
function writtenByPowerShell(file, isMeant) {
    return [
        ...(0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, PIPED).filter(({ span: { start } }) => isMeant(restOfLine(file, start))),
        ...(0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, PUT).filter(({ span: { start } }) => isMeant(restOfLine(file, start))),
        ...inHereStrings(file, isMeant),
    ];
}
const BY_POWERSHELL = /\b(?:(?:Set|Add)-Content|Out-File)\b|\$env:/i;
const PIPED = /(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')[ \t]{0,9}(?:\|[ \t]{0,9}(?:(?:Set|Add)-Content|Out-File)\b|>>?[ \t]{0,9}["']?\$env:)[^\n]{0,200}/gi;
const PUT = /\b(?:Set|Add)-Content[ \t][^"'\n]{0,200}(?:"[^"'\n=]{0,200}"[^"'\n]{0,200})?(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n]{0,300})"|'(?<other>[A-Za-z_]\w{0,100})=(?<single>[^'\n]{0,300})')/gi;
function inHereStrings(file, isMeant) {
    const found = [];
    let inside;
    let mark = '';
    let start = 0;
    for (const line of file.text.split('\n')) {
        const [, opening] = /@(["'])[ \t]*\r?$/.exec(line) ?? [];
        if (inside !== undefined && line.startsWith(`${mark}@`)) {
            if (isMeant(line))
                found.push(...inside);
            inside = undefined;
        }
        else if (inside !== undefined)
            inside.push(...assignedIn(line, { file, start, end: start + line.length }).filter(({ value }) => !value.includes('$')));
        else if (opening !== undefined)
            [inside, mark] = [[], opening];
        start += line.length + 1;
    }
    return found;
}
/** Whether a place in a text is the beginning of a command, and not a word of one. */
function isCommand({ text }, at) {
    return BEFORE.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at));
}
/** In characters. */
const LONGEST_BEFORE = 60;
const BEFORE = /(?:^|[\n;&|({`"'@]|\b(?:then|do|else)|\b(?:script|run|cmds?|sh):|-)[ \t]{0,40}["']?$/;
const EDITS = /\b(?:sed|perl)\b/;
/** What sed and perl put in place of something else: `s|^A=.*|A=b|`, `/^A=/c\A=b`. */
function editedIn(file) {
    const found = [];
    let start = 0;
    for (const line of file.text.split('\n')) {
        const part = line.includes('=') && !/^[ \t]*#/.test(line) ? line.slice(0, LONGEST_LINE) : '';
        const lines = [...part.matchAll(PUT_BY_SED)].map(({ 0: whole, 1: text = '', index }) => ({
            text,
            start: index,
            end: index + whole.length,
        }));
        for (const { text, ...place } of [...(0,_analysis_commands_sed_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementsIn */ .tP)(part), ...lines])
            found.push(...assignedIn(text, { file, start: start + place.start, end: start + place.end }));
        start += line.length + 1;
    }
    return found;
}
/** A line that comes in place of another one, or next to it. */
const PUT_BY_SED = /[/$\d][ \t]{0,3}[aci](?:\\{1,2}|[ \t])[ \t]{0,9}([A-Za-z_]\w{0,100}=[^\n"']{0,300})["']/g;
/** `A="${A:-b}"`, `A=${{ vars.A || 'b' }}` */
const CHOSEN = /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})=["']?(?:\$\{\w{1,100}:?[-=](?<plain>[^{}\n$]{1,300})\}|\$\{\{[^{}\n]{0,200}\|\|[ \t]{0,9}'(?<single>[^'\n]{0,300})'[ \t]{0,9}\}\})/g;
/** `A: b`, `A = b`: keys of the tools themselves have small letters. */
const IN_YAML = /(?<![\w$.-])(?<name>[A-Z_]\w{0,100})["']?[ \t]{0,9}[:=][ \t]{1,9}(?:"(?<quoted>[^"\n]{0,1000})"|'(?<single>[^'\n]{0,1000})'|(?<plain>[^\s"'{}[\],#|>&$][^"'\n{}[\],#$]{0,1000}))/g;
/** `A=b npm run up`: a command that starts none of these keeps the variable to itself. */
const BEFORE_COMMAND = /(?<![\w$.=-])(?<name>[A-Za-z_]\w{0,100})=(?:\\?"(?<quoted>[^"\\\n]{0,300})\\?"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'`;&|(){}$\\=]{1,300}))(?=[ \t])/g;
const CALLS = /\b(?:npm|pnpm|yarn|bun|npx|run-[sp]|make|just|task|sh|bash)\b/;
function beforeCommands(file) {
    return (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesMatching */ .zz)(file, BEFORE_COMMAND).filter(({ span: { end } }) => CALLS.test(restOfLine(file, end).split(/[&|;]/, 1).join('')));
}
/** `export A := env("B", "b")` */
const EXPORTED_BY_JUST = /^export[ \t]{1,9}(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}:=[ \t]{0,9}env(?:_var_or_default)?\([^,()\n]{1,200},[ \t]{0,9}(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})')/gm;
/** `A := "b"`, `A := env("B", "b")`, and the default of a parameter: `up a="b":` */
const OF_JUST = /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}:?=[ \t]{0,9}(?:env(?:_var_or_default)?\([^,()\n]{1,200},[ \t]{0,9})?(?:"(?<quoted>[^"\n]{0,1000})"|'(?<single>[^'\n]{0,1000})')/g;
/** The folders of the actions of the repository that a workflow uses; another workflow of it is not one. */
function actionsUsed(text) {
    return [...text.matchAll(USES)].flatMap(([, folder = '']) => (/\.ya?ml$/.test(folder) ? [] : folder));
}
const USES = /\buses:[ \t]{1,9}["']?\.\/([\w./-]{0,200})/g;
/**
 * `prod: A := b`, and `A := b` in a condition, if a command gets the value: what counts always is read with the file, but for one that others
 * include.
 */
function assignedByMake(file) {
    const isIncluded = file.path.endsWith('.mk');
    const passed = new Set([...file.text.matchAll(PASSED)].map(([, name]) => name));
    const found = [];
    let start = 0;
    let depth = 0;
    for (const line of file.text.split('\n')) {
        depth += CONDITION.test(line) ? 1 : END.test(line) ? -1 : 0;
        const set = assignedInLine(line);
        const isSometimes = depth > 0 || set?.isOfTarget === true;
        if (set !== undefined && (isIncluded || (isSometimes && (set.isExported || passed.has(set.name)))))
            found.push({ name: set.name, value: set.value, span: { file, start, end: start + line.length } });
        start += line.length + 1;
    }
    return found;
}
/** `P=$(PRIV) docker compose up`: make exports no other ones. */
const PASSED = /=["']?\$[({]([A-Za-z_]\w{0,100})/g;
const CONDITION = /^[ ]{0,20}ifn?(?:eq|def)\b/;
const END = /^[ ]{0,20}endif\b/;
function assignedInLine(line) {
    const at = line.indexOf('=');
    if (at <= 0)
        return undefined;
    const left = line
        .slice(0, Math.min(at, LONGEST_LINE))
        .replace(/[?+:]{1,3}$/, '')
        .trim();
    const [name = '', ...before] = left.split(/[ \t]+/).toReversed();
    const value = line
        .slice(at + 1)
        .split('#', 1)
        .join('')
        .trim();
    const isMeant = before.every((word) => OF_MAKE.has(word) || word.endsWith(':'));
    if (!isMeant || !/^[A-Za-z_]\w*$/.test(name) || /[$\\]/.test(value))
        return undefined;
    return { name, value, isExported: before.includes('export'), isOfTarget: before.some((word) => word.endsWith(':')) };
}
const OF_MAKE = new Set(['export', 'override', 'private']);
/** The lines `A=b` of here-documents that come to a file of variables, but not those of a value of many lines: `A<<E`. */
function inHereDocuments(file, isMeant) {
    const found = [];
    const marks = [];
    let isWanted = false;
    let start = 0;
    for (const line of file.text.split('\n')) {
        const mark = HERE_DOCUMENT.exec(line)?.[1];
        if (line.trim() === marks.at(-1))
            marks.pop();
        else if (mark !== undefined && marks.length < DEEPEST) {
            if (marks.length === 0)
                isWanted = isMeant(line);
            marks.push(mark);
        }
        else if (marks.length === 1 && isWanted)
            found.push(...assignedIn(line, { file, start, end: start + line.length }));
        start += line.length + 1;
    }
    return found;
}
/** A value of many lines in a here-document. */
const DEEPEST = 2;
function assignedIn(line, span) {
    const { name, value: written = '' } = LINE.exec(line)?.groups ?? {};
    const value = (0,_support_home_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .withHome */ .u)(written) ?? written;
    return name === undefined ? [] : [{ name, value: value.trim().replace(QUOTES, '$2'), span }];
}
const HERE_DOCUMENT = /<<-?[ \t]{0,9}["'\\]?([A-Za-z_]\w{0,100})/;
const LINE = /^[ \t]{0,100}(?:export[ \t])?(?<name>[A-Za-z_]\w{0,100})=(?<value>[^\n`]{1,1000})$/;
const QUOTES = /^(["'])(.*)\1$/;


/***/ }),

/***/ 90714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ foldersIn),
/* harmony export */   wm: () => (/* binding */ preparedCopiesIn),
/* harmony export */   yt: () => (/* binding */ MAY_PREPARE)
/* harmony export */ });
/** Whether commands of a text may copy files. */
const MAY_PREPARE = /(?<![\w.-])(?:cp|mv|ln|rsync|install|ncp|cpx|tar|git)[ \t]|>[ \t]*["']?[\w.$/{-]/;
/** A command, up to what ends it, without the words before its program. */
const COMMAND = /(?<![\w./-])(cp|mv|ln|rsync|install|ncp|cpx)[ \t]+([^\n;&|)]{1,2000})|(?<![\w./-])(tar|git[ \t]+archive)[ \t]+([^\n;&|)]{1,2000})|(?<=^|[;&|(])([^\n;&|(>#]{1,2000})>[ \t]*([^\s;&|>]{1,500})/gm;
/** The copies in a text with commands: a script, a Makefile, a workflow, the scripts of a package. They are found without reading its syntax. */
function preparedCopiesIn(text) {
    const whole = text.replaceAll(/\\\r?\n/g, ' ');
    const values = valuesSet(whole);
    const words = (part) => wordsOf(part).map((word) => withValues(word, values));
    const archives = new Map();
    return [...whole.matchAll(COMMAND)].flatMap(([, copying, operands = '', packing, options = '', reading = '', written = '']) => {
        if (copying !== undefined)
            return copyOf(copying, words(operands));
        if (packing !== undefined)
            return unpacked(packing, words(options), archives);
        const sources = words(reading).filter((word) => !word.startsWith('-') && /[./]/.test(word));
        const [target = ''] = words(written);
        return sources.length === 0 || target === '' ? [] : [{ sources, target, isInto: false }];
    });
}
/** The folders that commands of a text enter. */
function foldersIn(text) {
    const found = [...text.matchAll(/(?<![\w./-])(?:cd|pushd|-C|working-directory:)[ \t]+([^\s;&|)]{1,200})/g)];
    return [...new Set(found.flatMap(([, folder = '']) => wordsOf(folder)))];
}
/** In JSON, a quote and what is behind it end the command. */
function wordsOf(part) {
    const [text = ''] = part.split(/(?<!\\)"\s{0,99}[,}\]]/, 1);
    return text
        .replaceAll(/[\\"']/g, '')
        .split(/\s+/)
        .filter((word) => word !== '');
}
const ASSIGNMENT = /(?:^|[\s;])([A-Za-z_]\w{0,60})[ \t]{0,9}(?:::?=|\?=|=)[ \t]{0,9}["']?([\w./-]{1,200})["']?(?=[\s;]|$)/g;
function valuesSet(text) {
    return new Map([...text.matchAll(ASSIGNMENT)].map(([, name = '', value = '']) => [name, value]));
}
/** What nothing sets becomes a pattern. */
function withValues(word, values) {
    return word
        .replaceAll(/\$[({]?(\w{1,60})(?::?-([^)}]{0,200}))?[)}]?/g, (_all, name, otherwise) => {
        return values.get(name) ?? otherwise ?? '*';
    })
        .replace(/^\*\//, '');
}
function copyOf(program, words) {
    const folder = folderGiven(words);
    const operands = words.filter((word, at) => !word.startsWith('-') && !TAKES_VALUE.test(words[at - 1] ?? ''));
    const redirect = operands.findIndex((word) => /^\d?>/.test(word));
    const paths = redirect === -1 ? operands : operands.slice(0, redirect);
    if (folder !== undefined)
        return [{ sources: paths.filter((path) => path !== folder), target: folder, isInto: true }];
    const target = paths.at(-1);
    const sources = paths.slice(0, -1);
    if (target === undefined || sources.length === 0)
        return [];
    const contents = program === 'rsync' ? sources.map((one) => (one.endsWith('/') ? `${one}.` : one)) : sources;
    const isInto = target.endsWith('/') || sources.length > 1 ? true : undefined;
    return [{ sources: contents, target, isInto: program === 'rsync' ? true : isInto }];
}
/** Options of these programs with a value in the next word. */
const TAKES_VALUE = /^-(?:[gmoetS]|-(?:mode|owner|group|rsh|suffix|exclude|include|filter|target-directory))$/;
function folderGiven(words) {
    const attached = words.find((word) => word.startsWith('--target-directory='));
    const at = words.findIndex((word) => word === '-t' || word === '--target-directory');
    return attached?.slice(attached.indexOf('=') + 1) ?? (at === -1 ? undefined : words[at + 1]);
}
/** `tar -C src -cf - . | tar -C build -xf -`, `git archive HEAD:src | tar -x -C build` */
function unpacked(program, words, archives) {
    if (program !== 'tar') {
        const archive = archiveOfGit(words);
        archives.set(valueAfter(words, /^(?:-o|--output)$/) ?? attachedTo(words, '--output=') ?? '-', archive);
        return [];
    }
    const [mode = ''] = words.filter((word) => /^-?[abd-wyzA-Z]*[cx][a-zA-Z]*$|^--(?:create|extract|get)$/.test(word));
    const folder = valueAfter(words, /^(?:-C|--directory)$/) ?? attachedTo(words, '--directory=') ?? '.';
    const name = valueAfter(words, /^-?[a-zA-Z]*f$|^--file$/) ?? attachedTo(words, '--file=') ?? '-';
    if (/x|extract|get/.test(mode)) {
        const archive = archives.get(name);
        if (archive === undefined)
            return [];
        const sources = archive.members.map((member) => `${archive.base}/${member}`);
        return [{ sources, target: `${folder}/${archive.prefix}`, isInto: true }];
    }
    const members = words.filter((word) => !word.startsWith('-') && word !== folder && word !== name && word !== mode);
    archives.set(name, { base: folder, members: members.length === 0 ? ['.'] : members, prefix: '' });
    return [];
}
/** `git archive --prefix=a/ HEAD src`, `git archive HEAD:src` */
function archiveOfGit(words) {
    const output = valueAfter(words, /^(?:-o|--output)$/);
    const [tree = '', ...members] = words.filter((word) => !word.startsWith('-') && word !== output);
    const folder = /^[^:]*:(.+)$/s.exec(tree)?.[1];
    const prefix = attachedTo(words, '--prefix=') ?? '';
    return { base: folder ?? '.', members: members.length === 0 ? ['.'] : members, prefix };
}
function valueAfter(words, option) {
    const at = words.findIndex((word) => option.test(word));
    return at === -1 ? undefined : words[at + 1];
}
function attachedTo(words, option) {
    return words.find((word) => word.startsWith(option))?.slice(option.length);
}


/***/ }),

/***/ 62159:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aC: () => (/* binding */ NOTHING_REPORTED),
  yX: () => (/* binding */ NO_SUBJECTS),
  f_: () => (/* binding */ onlyAdded),
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
// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(78054);
// EXTERNAL MODULE: ./build/check/things.js
var things = __webpack_require__(60174);
;// CONCATENATED MODULE: ./build/check/control-evidence.js






/** What the containers and stages among the subjects show about the controls of the CIS Docker Benchmark. */
function controlEvidence(subjects, host) {
    return subjects.flatMap((subject) => {
        if (subject.kind === 'stage')
            return [evidenceOf(subject, stageShows(subject))];
        if (subject.kind !== 'container' || subject.provider !== undefined || subject.isEntered)
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
        line: (0,position/* positionAt */.t$)(file, start).line,
        name: (0,redact/* shownText */.f)(subject.kind === 'stage' ? subject.title : subject.name),
        notMet: all.flatMap(([id, shown]) => (shown === 'not met' ? [id] : [])),
        unknown: all.flatMap(([id, shown]) => (typeof shown === 'object' ? [{ id, why: shown.unknown }] : [])),
        unrelated: all.flatMap(([id, shown]) => (shown === undefined ? [id] : [])),
    };
}

// EXTERNAL MODULE: ./build/analysis/posture/namespaces.js
var posture_namespaces = __webpack_require__(42686);
;// CONCATENATED MODULE: ./build/analysis/posture/describe.js


function describePosture(posture, escapePaths) {
    const { container, namespaces, capabilities } = posture;
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
        devices: devicesOf(posture),
        limits: limitsOf(posture),
        ports: posture.ports.map(({ target, reach, at }) => described(`${portText(target)} on ${reachText(reach)}`, at)),
        overridden: posture.overridden.map(({ span, message }) => described(message, span)),
        assumptions: posture.assumptions,
        escapePaths,
    };
}
function devicesOf({ devices, deviceRules }) {
    return [
        ...devices.map(({ path, permissions, at }) => described(`${path} ${permissions}`, at)),
        ...deviceRules.map(({ kind, numbers, permissions, at }) => described(`${kind} ${numbers} ${permissions}`, at)),
    ];
}
function limitsOf({ limits: { memory, cpu, pids, files, restart } }) {
    return {
        memory: described(limitText(memory.value), memory.at),
        cpu: described(limitText(cpu.value), cpu.at),
        pids: described(limitText(pids.value), pids.at),
        files: described(limitText(files.value), files.at),
        restart: described(restart.value ?? 'unknown', restart.at),
    };
}
function described(value, at) {
    return { value, at: at && placeOf(at) };
}
function placeOf({ file, start }) {
    return { path: file.path, ...(0,position/* positionAt */.t$)(file, start) };
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
        if (subject.kind !== 'container' || subject.provider !== undefined || subject.isEntered)
            return [];
        const posture = describePosture((0,analysis_posture/* postureOf */.o)(subject, host), [...(paths.get((0,redact/* shownText */.f)(subject.name)) ?? [])].sort());
        return [{ ...shownIn(posture), path: posture.path }];
    });
}
/** A part of a posture as reports show it. Places contain paths of files, which stay. */
function shownIn(part) {
    if (typeof part === 'string')
        return (0,redact/* shownText */.f)(part);
    if (Array.isArray(part))
        return part.map(shownIn);
    if (typeof part !== 'object' || part === null || 'column' in part)
        return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shownIn(value)]));
}
const ESCAPE_PATH = 'escape-path-';

// EXTERNAL MODULE: ./build/analysis/posture/nested-engine.js
var nested_engine = __webpack_require__(17516);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/parse/engine/hardening-flags.js
var hardening_flags = __webpack_require__(22895);
;// CONCATENATED MODULE: ./build/check/hardened-engines.js




/** The engines among the subjects and in the containers among them, with what they harden. */
function hardenedEngines(subjects) {
    return subjects.flatMap((subject) => {
        if (subject.kind === 'engine')
            return hardenedEngine(subject) ?? [];
        return subject.kind === 'container' ? (nestedEngine(subject) ?? []) : [];
    });
}
function nestedEngine(container) {
    const words = (0,nested_engine/* nestedEngineWords */.LX)(container);
    if (words === undefined)
        return undefined;
    return {
        ...(0,hardening_flags/* hardeningOfFlags */.z)(words),
        reader: 'The Docker daemon',
        container: container.name,
        span: container.command?.span ?? container.span,
        isCommand: true,
        off: new Map(),
        listens: words.some((word) => (0,located/* known */.eO)(word)?.includes('tcp:') === true),
    };
}
function hardenedEngine(settings) {
    const { hardening, reader, file, span, isCommand = false, listeners, takenAway = [] } = settings;
    if (hardening === undefined)
        return undefined;
    return {
        ...hardening,
        reader,
        span: isCommand ? span : (0,findings_finding/* startOf */.GH)(file),
        isCommand,
        off: new Map(takenAway.map((one) => [one.part, one.span])),
        listens: listeners.some(({ address }) => (0,located/* known */.eO)(address)?.startsWith('tcp:') === true),
    };
}

// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/support/short-text.js
var short_text = __webpack_require__(31116);
;// CONCATENATED MODULE: ./build/check/hidden-findings.js






/** The lowest severity that is reported. */
const LEAST = 'medium';
/** The same for what depends on the platform, the build context or a folder, which is ordinary in files for several ones. */
const LEAST_OF_PLATFORM = 'high';
/** The rules that may report such a finding. */
const rulesThatMayHide = (0,remember/* remember */.k)((rules) => rules.filter(({ severity, variants }) => [severity, ...[...variants.values()].map(findings_finding/* severityOf */.xJ)].some((one) => (0,findings_finding/* isAtLeast */.du)(one, LEAST))));
/** Reports texts in which rules find more if their variables are not set; `check` runs the rules. */
function hiddenFindings({ unset, notifications }, findings, check) {
    if (unset === undefined)
        return [];
    const known = new Set(findings.map(keyOf));
    const told = new Set(notifications.flatMap(({ gap, span }) => (gap?.kind === 'unknown-value' ? [placeKey(span)] : [])));
    const hidden = [];
    for (const { subjects, places, notifications: gaps = [], ...way } of unset()) {
        hidden.push(...gaps);
        const isPlain = [way.platform, way.context, way.isForPaths, way.isForOtherBases, way.variables].every((one) => one === undefined);
        const least = isPlain ? LEAST : LEAST_OF_PLATFORM;
        const found = check(subjects).filter((finding) => (0,findings_finding/* isAtLeast */.du)(finding.severity, least) && !known.has(keyOf(finding)) && isAbout(finding, way));
        for (const [key, { ruleId, span }] of placed(found, placeFinder(places))) {
            if (!told.has(key))
                hidden.push(hiddenAt(span, ruleId, way));
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
/** What the Dockerfile says itself, it says with any context, and other files may be there for something else. */
function isAbout({ span, grant }, { context }) {
    return context === undefined || context.scripts.has(span.file.path) || grant?.kind === 'files';
}
function hiddenAt(span, ruleId, way) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'unknown-value',
        weight: 'ordinary',
        ...onWay(way, ruleId),
        span,
        // it may be a secret
        evidence: (0,short_text/* shortText */.o)(`${ruleId} ${span.file.text.slice(span.start, span.end)}`, 0),
    });
}
function onWay(way, ruleId) {
    const { platform, isForOtherContexts, isForOtherBases, context, variables } = way;
    if (isForOtherBases)
        return onBase(ruleId);
    if (variables !== undefined)
        return onContainer(variables, ruleId);
    if (context !== undefined)
        return onFolder(context, ruleId);
    if (isForOtherContexts)
        return onContexts(ruleId);
    return platform === undefined ? onVariable(ruleId) : onPlatform(platform, ruleId);
}
function onFolder({ folder, dockerfilePath }, ruleId) {
    const place = folder === '' ? 'the root of the repository' : `"${folder}"`;
    return {
        message: `This depends on the build: where ${place} is the context of ${dockerfilePath}, ${ruleId} applies.`,
        wayOut: 'Mend it, or name the context in a compose file, a bake file or a workflow.',
    };
}
function onBase(ruleId) {
    return {
        message: `This depends on the build: several give an image that this uses the same name, and with one of them ${ruleId} applies.`,
        wayOut: 'Give each image a name of its own.',
    };
}
function onContainer(names, ruleId) {
    return {
        message: `This depends on variables of containers: where one sets ${names.join(', ')}, ${ruleId} applies.`,
        wayOut: 'Mend the value in the file that starts the container.',
    };
}
function onContexts(ruleId) {
    return {
        message: `This depends on the build: where a context takes the place of a stage with its name, ${ruleId} applies.`,
        wayOut: 'Give the context another name, or pass it to every build.',
    };
}
function onVariable(ruleId) {
    return {
        message: `This value depends on whether a variable is set: if it is not, ${ruleId} applies.`,
        wayOut: 'Write the value itself, or one variable with a default.',
    };
}
function onPlatform(platform, ruleId) {
    return {
        message: `This depends on the platform of the build: on ${platform}, ${ruleId} applies.`,
        wayOut: 'Mend what is used on that platform.',
    };
}
/** Finds the place that overlaps a span. */
function placeFinder(places) {
    const files = (0,group_by/* groupBy */.$z)(places, ({ file }) => file.path);
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

// EXTERNAL MODULE: ./build/data/images/official-images.js
var official_images = __webpack_require__(82550);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
;// CONCATENATED MODULE: ./build/analysis/hosts/image-publisher.js




/** Who publishes an image; undefined where a variable decides it, or where the name may be that of an image of the machine. */
function imagePublisher(reference) {
    const { registry, repository } = reference;
    if (registry === located/* DYNAMIC */.u5 || repository === located/* DYNAMIC */.u5)
        return undefined;
    const official = (0,images_image/* officialName */.ph)(reference);
    if (official !== undefined)
        return OFFICIAL.has(official) ? 'docker.io/library' : undefined;
    const host = registry?.toLowerCase().replace(/^index\.(?=docker\.io$)/, '') ?? 'docker.io';
    if ((0,web_address/* isThisMachine */.YY)(host.replace(/:\d{1,5}$/, '')))
        return undefined;
    const [namespace = ''] = repository.split('/', 1);
    return SHARED.test(host) ? `${host}/${namespace}` : host;
}
const OFFICIAL = new Set(official_images/* OFFICIAL_IMAGES */.$.trim().split(/\s+/));
/** Registries where anyone can publish under a name of their own. */
const SHARED = /^(?:docker\.io|ghcr\.io|quay\.io|(?:[a-z]{1,10}\.)?gcr\.io|[a-z\d-]{1,40}-docker\.pkg\.dev|public\.ecr\.aws|registry\.gitlab\.com|codeberg\.org|ttl\.sh|docker\.pkg\.github\.com)$/;

// EXTERNAL MODULE: ./build/model/build.js
var model_build = __webpack_require__(69366);
;// CONCATENATED MODULE: ./build/check/named-images.js





/** The images among the subjects whose publisher is known. */
function namedImages(subjects) {
    return subjects.flatMap((subject) => {
        if (subject.kind === 'build')
            return (subject.exchanges ?? NONE).flatMap((one) => exchanged(one, subject));
        if (subject.kind === 'engine')
            return (subject.published ?? NONE).flatMap(published);
        if (subject.kind !== 'image' || subject.isUnused || subject.isOnlyForPolicies)
            return [];
        const { use, usedBy, title, reference } = subject;
        const source = imagePublisher(reference.value);
        if (source === undefined)
            return [];
        const text = (0,named_secrets/* withNames */.B1)(reference.value.text);
        const isFixed = reference.value.digest !== undefined;
        return [{ use, usedBy, title, text, source, isFixed, isOwn: subject.isBuiltHere === true, span: reference.span }];
    });
}
const NONE = [];
/** `type=registry,ref=acme/cache`, or a name alone; caches and results that stay on the machine have none. */
function exchanged({ use, written }, build) {
    const text = (0,located/* known */.eO)(written) ?? '';
    const name = text.includes('=') ? NAMED.exec(text)?.[1] : text;
    return name === undefined ? NONE : compared(name, written, { use, usedBy: build.name, title: (0,model_build/* buildLabel */.z)(build) });
}
const NAMED = /(?:^|,)"?(?:ref|name)=([^,"]+)/;
function published(written) {
    return compared((0,located/* known */.eO)(written) ?? '', written, { use: 'push', usedBy: '', title: 'this command' });
}
function compared(name, { span }, of) {
    const reference = (0,images_image/* parseImageReference */.o_)(name.trim().replace(SCHEME, ''));
    const source = reference.text === '' ? undefined : imagePublisher(reference);
    if (source === undefined)
        return NONE;
    return [{ ...of, text: (0,named_secrets/* withNames */.B1)(reference.text), source, isFixed: false, isOwn: false, span }];
}
/** Of skopeo and Podman: `docker://acme/app`. */
const SCHEME = /^(?:docker|oci|registry):\/\//;

// EXTERNAL MODULE: ./build/check/readmes.js
var readmes = __webpack_require__(16768);
// EXTERNAL MODULE: ./build/check/run-rules.js + 9 modules
var run_rules = __webpack_require__(84790);
// EXTERNAL MODULE: ./build/analysis/commands/script-gaps.js
var script_gaps = __webpack_require__(45289);
// EXTERNAL MODULE: ./build/analysis/processes/started-processes.js
var started_processes = __webpack_require__(61992);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
;// CONCATENATED MODULE: ./build/check/unread-commands.js




/** The parts of container commands that could not be parsed. Call it after the rules: commands that no rule needed are not reported. */
function unreadCommands(subjects) {
    return (0,script_gaps/* problemGaps */.v)(subjects.flatMap((subject) => (subject.kind === 'container' ? [...unreadIn(subject)] : [])));
}
function* unreadIn({ entrypoint, command, healthcheck, hooks, scripts = [] }) {
    yield* ofWords(entrypoint);
    if ((0,started_processes/* isShellWithCode */.yo)(entrypoint))
        yield* (0,shell/* everyProblem */.HS)(scriptOf(command));
    else
        yield* ofWords(command);
    yield* (0,shell/* everyProblem */.HS)(scriptOf(healthcheck));
    for (const hook of hooks)
        yield* ofWords(hook.command);
    for (const one of scripts)
        yield* limitsIn((0,lazy/* valueIfComputed */.OL)(one, 'script'));
}
/** A script that cannot be parsed at all may be for another program than a shell. */
function limitsIn(script) {
    return [...(0,shell/* everyProblem */.HS)(script)].filter(({ kind }) => kind === 'limit-reached');
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
// EXTERNAL MODULE: ./build/parse/scripts/by-content.js + 1 modules
var by_content = __webpack_require__(13038);
// EXTERNAL MODULE: ./build/parse/scripts/submodule-files.js
var submodule_files = __webpack_require__(13291);
// EXTERNAL MODULE: ./build/parse/submodules.js
var submodules = __webpack_require__(36105);
// EXTERNAL MODULE: ./build/support/lower-bound.js
var lower_bound = __webpack_require__(27168);
// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
// EXTERNAL MODULE: ./build/support/patterns/ignore-patterns.js
var ignore_patterns = __webpack_require__(99428);
// EXTERNAL MODULE: ./build/support/patterns/source-patterns.js
var source_patterns = __webpack_require__(71621);
// EXTERNAL MODULE: ./build/parse/scripts/powershell.js
var powershell = __webpack_require__(79750);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/discover/lossy-file.js


/** Shells, make and BuildKit accept any bytes in comments. */
const TAKING_ANY_BYTES = new Set(['shell', 'makefile', 'bake', 'dockerfile']);
/** PowerShell reads both kinds of UTF-16, which its own editor and `>` write; other programs read neither. */
function fromUtf16(bytes) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}
/** A file that is not UTF-8 text, decoded with losses, if programs read it nevertheless; undefined if none does. */
function lossyFile(path, format, { gap }, { contentOf }) {
    const isRead = TAKING_ANY_BYTES.has(format) && gap?.kind === 'unreadable-file';
    const content = isRead ? contentOf(path) : undefined;
    if (content === undefined || !content.isWhole)
        return undefined;
    if ((0,read_text_file/* isUtf16 */.bJ)(content.bytes))
        return (0,powershell/* isPowerShell */.i)(path) ? { path, text: fromUtf16(content.bytes), isLossy: true } : undefined;
    const text = content.bytes.toString('utf8');
    if (format === 'dockerfile')
        return { path, text, isLossy: true };
    // shells drop a NUL, even inside a word
    return { path, text: text.replaceAll('\0', ''), isLossy: true };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
// EXTERNAL MODULE: ./build/parse/scripts/prepared-copies.js
var prepared_copies = __webpack_require__(90714);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
;// CONCATENATED MODULE: ./build/discover/prepared-files.js









/** Files that may have commands that run before a build. */
const PREPARING = /(?:^|\/)(?:[^/]*\.(?:sh|bash|zsh|mk|just)|(?:GNU)?[Mm]akefile(?:\.[\w-]+)?|\.?[Jj]ustfile|package\.json|[Tt]askfile\.ya?ml|Jenkinsfile|Tiltfile|\.gitlab-ci\.yml|(?:azure|bitbucket)-pipelines\.yml|action\.ya?ml)$|^\.(?:github\/workflows|circleci)\/[^/]+\.ya?ml$|^(?:(?:bin|ci|hack|scripts?|tools)\/)?[\w-]+$/;
/** Files that a shell or a tool runs, by their names. */
const RUN = /(?:^|\/)[^./][^./]*$|\.(?:sh|bash|zsh|ksh|py|js|mjs|cjs|ts|rb|pl|php|ps1|mk)$|(?:^|\/)package\.json$/;
/** The copies that are followed, by their sources. Real repositories have some hundred. */
const MOST_COPIES = 10_000;
/** The prepared files of a repository. */
const MOST_FILES = 100_000;
/** How many folders of one script copies are followed from. Scripts enter a few. */
const MOST_FOLDERS = 20;
/** How often files may be copied on. */
const MOST_ROUNDS = 8;
/** Looks for what commands prepare, once it is asked. */
function preparedFiles(repository) {
    let scripts;
    const found = (0,lazy/* lazy */.RZ)(() => {
        const paths = repository.paths() ?? [];
        scripts = paths.filter((path) => PREPARING.test(path) && !(0,file_selection/* isVendoredPath */.$1)(path));
        const read = scripts.map((path) => copiesOf(path, repository));
        const copies = read.flatMap((one) => one.copies);
        const searched = search(copies, paths);
        return { ...searched, copies, isCut: searched.isCut || read.some(({ isCut }) => isCut) };
    });
    const last = (0,lazy/* lazy */.RZ)(() => {
        const { copies, aliases } = found();
        const other = search(copies.slice(0, MOST_COPIES).reverse(), repository.paths() ?? []);
        return [...other.aliases].some(([target, source]) => aliases.get(target) !== source) ? other : undefined;
    });
    const asked = () => {
        for (const path of scripts ?? [])
            repository.onRecalled(path);
        if (found().isCut)
            tellTooMany();
        return found();
    };
    const isOwn = (path) => existsIn(repository.paths() ?? [], path);
    const answers = (from) => ({
        paths: () => from().paths,
        sourceOf: (path) => (isOwn(path) ? undefined : from().sourceOf(path)),
    });
    const otherwise = () => {
        asked();
        const other = last();
        return other && answers(() => other);
    };
    return { ...answers(asked), otherwise };
}
function copiesOf(path, repository) {
    const text = repository.readFile(path, 'guess')?.text ?? '';
    if (!prepared_copies/* MAY_PREPARE */.yt.test(text))
        return { copies: [], isCut: false };
    const all = (0,prepared_copies/* foldersIn */.XL)(text);
    const entered = all.slice(0, MOST_FOLDERS);
    const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const starts = [own, ''].flatMap((from) => [from, ...entered.flatMap((folder) => pathFrom(from, folder) ?? [])]);
    const folders = [...new Set(starts)];
    const found = (0,prepared_copies/* preparedCopiesIn */.wm)(text);
    const copies = found.flatMap((copy) => copy.sources.map((one) => ({ ...copy, sources: [one], folders })));
    return { copies, isCut: copies.length > 0 && all.length > MOST_FOLDERS };
}
function search(all, paths) {
    const aliases = new Map();
    const copies = all.slice(0, MOST_COPIES);
    let before = -1;
    for (let round = 0; round < MOST_ROUNDS && before !== aliases.size; round += 1) {
        before = aliases.size;
        for (const copy of copies)
            for (const folder of copy.folders)
                note(copy, folder, paths, aliases);
    }
    const { files, isCut } = filesPlaced(aliases, paths);
    return {
        aliases,
        paths: [...files.keys()].sort(),
        sourceOf: (path) => files.get(path) ?? behind(path, aliases),
        isCut: isCut || all.length > MOST_COPIES || before !== aliases.size,
    };
}
/** The scripts and programs that are copied, by the paths that they get. */
function filesPlaced(aliases, paths) {
    const files = new Map();
    let left = MOST_FILES;
    for (const [target, source] of aliases) {
        for (const path of filesAt(paths, source)) {
            left -= 1;
            if (left < 0)
                return { files, isCut: true };
            const placed = `${target}${path.slice(source.length)}`;
            if (RUN.test(placed) && !existsIn(paths, placed) && !files.has(placed))
                files.set(placed, path);
        }
    }
    return { files, isCut: false };
}
/** Notes what a copy from a folder puts where, if the repository has its source. */
function note({ sources, target, isInto }, folder, paths, aliases) {
    const to = pathFrom(folder, target);
    if (to === undefined)
        return;
    for (const written of sources) {
        const name = nameOf(written);
        const isAll = name === '.' || /[*?]/.test(name);
        const from = pathFrom(folder, isAll ? external_node_path_.posix.dirname(`./${written}`) : written);
        const source = from === undefined ? undefined : known(from, paths, aliases);
        if (source === undefined)
            continue;
        const places = isAll ? [to] : placesOf(name, to, isInto ?? (isFolder(paths, to) || undefined));
        for (const place of places)
            add(place, source, paths, aliases);
    }
}
/** Where a source with a name is then: in the target, in its place, or either where only the disk knows. */
function placesOf(name, to, isInto) {
    return [...(isInto === true ? [] : [to]), ...(isInto === false ? [] : [external_node_path_.posix.join(to, name)])];
}
/** Without a trailing slash; the root is empty. */
function pathFrom(folder, written) {
    const path = /[*?$]/.test(written) ? undefined : (0,mount_source/* repositoryPath */.SH)(folder, written);
    return path === '.' ? '' : path?.replace(/\/$/, '');
}
/** A folder that is copied into itself would never end. */
function add(target, source, paths, aliases) {
    const isTaken = target === '' || paths[(0,lower_bound/* lowerBound */.y)(paths, target)] === target;
    if (!isTaken && target !== source && !aliases.has(target))
        aliases.set(target, source);
}
/** A path of the repository, or what is copied there. */
function known(path, paths, aliases) {
    if (existsIn(paths, path))
        return path;
    const source = behind(path, aliases);
    return source !== undefined && existsIn(paths, source) ? source : undefined;
}
function behind(path, aliases) {
    for (const one of [path, ...(0,support_paths/* foldersAbove */.Zv)(path)]) {
        const source = aliases.get(one);
        if (source !== undefined)
            return external_node_path_.posix.join(source, path.slice(one.length));
    }
    return undefined;
}
function existsIn(paths, path) {
    return paths[(0,lower_bound/* lowerBound */.y)(paths, path)] === path || isFolder(paths, path);
}
function isFolder(paths, path) {
    return path === '' || paths[(0,lower_bound/* lowerBound */.y)(paths, `${path}/`)]?.startsWith(`${path}/`) === true;
}
/** A file, or the files in a folder. */
function filesAt(paths, path) {
    if (paths[(0,lower_bound/* lowerBound */.y)(paths, path)] === path)
        return [path];
    return (0,lower_bound/* startingWith */.J)(path === '' ? '' : `${path}/`, paths);
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function tellTooMany() {
    (0,reached_limits/* tellGap */.QW)((0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'file',
        message: 'Commands of this repository copy more files to other folders, or from more folders, than are followed.',
        wayOut: 'Let them copy fewer, or build from where the files are.',
    }));
}

;// CONCATENATED MODULE: ./build/discover/build-contexts.js













/** Steps for comparing the paths of a context with the patterns of its ignore file, and as many again for the patterns of copies. */
const MAXIMUM_WORK = 200_000_000;
/** The cost of a look at a path, in such steps. */
const EACH_PATH = 20;
/** Finds the context of Dockerfiles. Those that share a folder and an ignore file share a context. */
function createBuildContexts(repository, prepared = preparedFiles(repository)) {
    const known = new Map();
    const isBelow = (0,lazy/* lazy */.RZ)(() => findBelow(repository.paths() ?? []));
    const contextAt = (folder, request, paths) => {
        const ignorePath = ignoreFilePath(request, folder, paths);
        const key = `${folder}\n${ignorePath}`;
        const found = known.get(key);
        if (found !== undefined && ignorePath !== undefined)
            repository.onRecalled(ignorePath);
        const context = found ?? createContext({ folder, ignorePath, paths, prepared }, repository);
        known.set(key, context);
        return 'why' in context ? told(request, context) : context;
    };
    const find = (request) => {
        const paths = repository.paths();
        if (paths === undefined)
            return told(request, UNLISTED);
        const folder = contextFolder(request, paths, isBelow(), repository);
        return folder === undefined ? undefined : contextAt(folder, request, paths);
    };
    function* others(request) {
        const paths = repository.paths();
        if (paths === undefined)
            return;
        const certain = contextFolder(request, paths, isBelow(), repository);
        for (const folder of possibleFolders(request, paths, repository)) {
            const context = folder === certain ? undefined : contextAt(folder, request, paths);
            if (context !== undefined)
                yield context;
        }
        yield* withOtherCopies(request, certain, prepared, repository);
    }
    return Object.assign(find, { others });
}
/** The contexts in which another one of several prepared files is, where the Dockerfile copies what the repository does not have. */
function* withOtherCopies(request, certain, { otherwise }, repository) {
    const paths = repository.paths() ?? [];
    const isMissing = candidatesFor(request, paths, repository).missing.length > 0;
    const prepared = isMissing ? otherwise?.() : undefined;
    if (prepared === undefined)
        return;
    for (const folder of certain === undefined ? possibleFolders(request, paths, repository) : [certain]) {
        const ignorePath = ignoreFilePath(request, folder, paths);
        const context = createContext({ folder, ignorePath, paths, prepared }, repository);
        if (!('why' in context))
            yield context;
    }
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
/** The folder that builds name; otherwise the only one of the possible folders that has everything it copies. */
function contextFolder(request, paths, isBelow, view) {
    const telling = request.builds.filter(isTelling);
    if (telling.length > 0)
        return commonContext(telling);
    const { candidates, missing } = candidatesFor(request, paths, view);
    if (missing.some(isBelow))
        return undefined;
    const [only, second] = candidates;
    if (second === undefined)
        return only;
    // a folder with its own ignore file is meant as a context
    const [own = ''] = foldersOf(request);
    return only === own && holds(paths, own, '.dockerignore') ? own : undefined;
}
function isTelling({ leavesContextOpen }) {
    return leavesContextOpen !== true;
}
/** The folders that builds and commands name; otherwise all that have everything it copies. */
function possibleFolders(request, paths, view) {
    const { builds, named = [] } = request;
    const told = [...builds.filter(isTelling).map(({ context }) => context), ...named].filter((one) => one !== undefined);
    if (told.length > 0)
        return [...new Set(told)];
    const { candidates } = candidatesFor(request, paths, view);
    // few builds start anywhere in between
    return [...new Set([...candidates.slice(0, 1), ...candidates.slice(-1)])];
}
function foldersOf({ dockerfilePath, folders = foldersUpFrom(folderOf(dockerfilePath)) }) {
    return folders;
}
function candidatesFor(request, paths, { insideTarget }) {
    const folders = foldersOf(request);
    let candidates = folders;
    const missing = [];
    for (const source of request.sources) {
        const path = (0,ignore_patterns/* cleanPath */.ts)(`/${source}`);
        const isLinked = (folder) => {
            const target = insideTarget?.(join(folder, path));
            return target !== undefined && holds(paths, '', target);
        };
        const holders = folders.filter((folder) => holds(paths, folder, path) || isLinked(folder));
        if (holders.length > 0)
            candidates = candidates.filter((folder) => holders.includes(folder));
        else
            missing.push(path);
    }
    return { candidates, missing };
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
            isBelow = byName.get(build_contexts_nameOf(source))?.some((path) => path.endsWith(`/${source}`)) ?? false;
            known.set(source, isBelow);
        }
        return isBelow;
    };
}
/** The paths of all files and of their folders, by the last name. */
function pathsByName(paths) {
    const byName = new Map();
    const folders = new Set();
    const add = (path) => (0,group_by/* addToGroup */.Mr)(byName, build_contexts_nameOf(path), path);
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
function build_contexts_nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function commonContext([first, ...others]) {
    return others.every(({ context }) => context === first?.context) ? first?.context : undefined;
}
function foldersUpFrom(folder) {
    return folder === '' ? [''] : [folder, ...(0,support_paths/* foldersAbove */.Zv)(folder), ''];
}
/**
 * An ignore file next to the Dockerfile and named after it takes precedence over that of the folder. Only Podman and Buildah read
 * `.containerignore`, so it hides nothing from a build of Docker or Compose.
 */
function ignoreFilePath(request, folder, paths) {
    const ofPodman = isBuiltByDocker(request) ? [] : [join(folder, '.containerignore')];
    const candidates = [`${request.dockerfilePath}.dockerignore`, join(folder, '.dockerignore'), ...ofPodman];
    return candidates.find((path) => paths[(0,lower_bound/* lowerBound */.y)(paths, path)] === path);
}
function isBuiltByDocker(request) {
    const isDocker = (build) => isTelling(build) && build.isForPodman !== true;
    return request.isBuiltByDocker === true || request.builds.some(isDocker);
}
function createContext({ folder, ignorePath, paths, prepared }, repository) {
    const ignoreFile = ignorePath === undefined ? undefined : repository.readFile(ignorePath, 'usual');
    if (ignorePath !== undefined && ignoreFile === undefined)
        return unread(ignorePath);
    const inFolder = belowFolder(paths, folder);
    const budget = { left: MAXIMUM_WORK };
    const ignored = (0,ignore_patterns/* parseIgnoreFile */.a0)(ignoreFile?.text ?? '', budget);
    if (ignored === undefined)
        return refused(String(ignorePath));
    const all = ignored.remaining(inFolder);
    if (budget.left < 0)
        return tooLong(String(ignorePath));
    budget.left = MAXIMUM_WORK;
    const added = (0,lazy/* lazy */.RZ)(() => ignored.remaining(belowFolder(prepared.paths(), folder)));
    const real = (path) => {
        const whole = join(folder, path);
        return all[(0,lower_bound/* lowerBound */.y)(all, path)] === path ? whole : (prepared.sourceOf(whole) ?? whole);
    };
    // git lists a submodule like a file
    const isAdded = (path) => [...(0,support_paths/* foldersAbove */.Zv)(path)].some((one) => all[(0,lower_bound/* lowerBound */.y)(all, one)] === one) &&
        !ignored.ignores(path) &&
        isOfSubmodule(join(folder, path), repository);
    return {
        folder,
        holdsGitFolder: repository.isCheckout && folder === '',
        ignoreFile,
        files: filesAsked({ all, added, isAdded }, budget, (path) => targetIn(folder, path, repository)),
        has: (path) => all[(0,lower_bound/* lowerBound */.y)(all, path)] === path,
        ignores({ value, span }) {
            const isIgnored = ignored.ignores(value);
            return tellsLimit(budget, span) || isIgnored;
        },
        read(path) {
            const read = repository.read(real(path));
            return read.ok ? read.value.text : undefined;
        },
        script: (path, isProgram) => scriptAt(real(path), isProgram, repository),
    };
}
/** The path in a folder to which symbolic links in another one lead, as builders follow them. */
function targetIn(folder, path, { insideTarget }) {
    const target = insideTarget?.(join(folder, path));
    if (target === undefined || folder === '')
        return target;
    return target.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : undefined;
}
/** Whether a path is that of a file of a submodule, or may be one of a submodule that is not there. */
function isOfSubmodule(path, repository) {
    const submodule = (0,submodules/* submoduleWith */.nP)(path, repository);
    return submodule !== undefined && (submodule.state !== 'read' || repository.contentOf(path) !== undefined);
}
/** The names of shell scripts, and names without an ending. Others are of data, or of programs in other languages. */
const MAY_RUN = /(?:^|\/)[^./][^/.]*(?:\.(?:ba|da|z|k)?sh)?$/;
function scriptAt(path, isProgram, repository) {
    const read = repository.read(path);
    if (read.ok)
        return read;
    const submodule = repository.contentOf(path) === undefined ? (0,submodules/* submoduleWith */.nP)(path, repository) : undefined;
    if (submodule !== undefined)
        return MAY_RUN.test(path) ? { ok: false, error: (0,submodule_files/* notChecked */.lb)(submodule, { path }, repository) } : undefined;
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
/** From the folder. */
function belowFolder(paths, folder) {
    return folder === '' ? paths : (0,lower_bound/* startingWith */.J)(`${folder}/`, paths).map((path) => path.slice(folder.length + 1));
}
/** Answers each question only once. What commands prepare counts where nothing is at a path. */
function filesAsked({ all, added, isAdded }, budget, targetOf) {
    const answers = new Map();
    return ({ value, span }, exclude = [], excludedFrom = value) => {
        const source = (0,ignore_patterns/* cleanPath */.ts)(`/${value}`);
        const start = (0,ignore_patterns/* cleanPath */.ts)(`/${excludedFrom}`);
        const key = [source, ...exclude, ...(exclude.length > 0 && start !== source ? [`\0${start}`] : [])].join('\n');
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        if (tellsLimit(budget, span))
            return [];
        const own = followed(all, source, budget, targetOf);
        const found = own.length === 0 ? filesOf(added(), source, budget) : own;
        const further = found.length === 0 && !(0,source_patterns/* isPattern */.Pt)(source) && isAdded(source) ? [source] : found;
        const answer = without({ exclude, start }, further, budget);
        if (tellsLimit(budget, span))
            return [];
        answers.set(key, answer);
        return answer;
    };
}
/** The files of a source; those behind a symbolic link with the path that leads through it. */
function followed(all, source, budget, targetOf) {
    const target = source === '.' || (0,source_patterns/* isPattern */.Pt)(source) ? undefined : targetOf(source);
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
/** Patterns of `--exclude` start in the folder that is copied: in each of the folders that the source matches, if it is a pattern. */
function without({ exclude, start }, paths, budget) {
    if (exclude.length === 0)
        return paths;
    const patterns = (0,ignore_patterns/* parseIgnorePatterns */.rr)(exclude, budget);
    if (patterns === undefined || patterns.count === 0)
        return patterns === undefined ? [] : paths;
    if (start === '.')
        return patterns.remaining(paths);
    const depth = start.split('/').length;
    return paths.filter((path) => {
        const folder = (0,source_patterns/* firstSegments */.LA)(path, depth);
        // a file that is named itself, where any interpretation counts
        if (folder === path)
            return !patterns.ignores(path) && !patterns.ignores(build_contexts_nameOf(path));
        return !patterns.ignores(path.slice(folder.length + 1));
    });
}
/** The files among sorted paths that a source of COPY names. */
function filesOf(paths, path, budget) {
    if (path === '.')
        return paths;
    if (!(0,source_patterns/* isPattern */.Pt)(path))
        return at(paths, path);
    const matched = (0,source_patterns/* matchedPart */.CB)(path, budget);
    const candidates = (0,lower_bound/* startingWith */.J)(path.slice(0, path.search(source_patterns/* PATTERN */.XF)), paths);
    budget.left -= candidates.length * EACH_PATH;
    return candidates.filter((each) => matched(each) !== undefined);
}
/** A file, or the files in a folder. */
function at(paths, path) {
    return paths[(0,lower_bound/* lowerBound */.y)(paths, path)] === path ? [path] : (0,lower_bound/* startingWith */.J)(`${path}/`, paths);
}
/** Whether a folder has such a file, or such a folder that is not empty. The path is clean, so `.` is the folder itself. */
function holds(paths, folder, path) {
    if (path === '.')
        return folder === '' || holds(paths, '', folder);
    const whole = folder === '' ? path : `${folder}/${path}`;
    const at = (0,lower_bound/* lowerBound */.y)(paths, whole);
    if (paths[at] === whole)
        return true;
    // paths in between begin with the same name and go on: `src-old` comes before `src/`
    const inside = `${whole}/`;
    return paths[(0,lower_bound/* lowerBound */.y)(paths, inside, at)]?.startsWith(inside) === true;
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function join(folder, path) {
    const clean = (0,ignore_patterns/* cleanPath */.ts)(`/${path}`);
    if (clean === '.')
        return folder;
    return folder === '' ? clean : `${folder}/${clean}`;
}

;// CONCATENATED MODULE: ./build/discover/ignored-paths.js


const sets = (0,remember/* remember */.k)((paths) => new Set(paths));
/** Finds out which existing files git ignores; those of submodules count as files of the repository. Without an answer from git, no file counts as ignored. */
function ignoredPaths({ isCheckout, paths, }) {
    return (path) => {
        const listed = isCheckout ? paths() : undefined;
        if (listed === undefined)
            return false;
        const known = sets(listed);
        // git lists a submodule like a file, and nothing in it
        return !known.has(path) && ![...(0,support_paths/* foldersAbove */.Zv)(path)].some((folder) => known.has(folder));
    };
}

// EXTERNAL MODULE: ./build/discover/units.js + 1 modules
var units = __webpack_require__(74171);
// EXTERNAL MODULE: ./build/analysis/commands/sed-edits.js
var sed_edits = __webpack_require__(62542);
// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(71221);
// EXTERNAL MODULE: ./build/parse/compose/variables/dotenv.js
var dotenv = __webpack_require__(77647);
// EXTERNAL MODULE: ./build/parse/compose/variables/environment.js
var environment = __webpack_require__(41348);
// EXTERNAL MODULE: ./build/parse/compose/variables/environment-files.js
var environment_files = __webpack_require__(26842);
// EXTERNAL MODULE: ./build/parse/run-options/command-lines.js + 5 modules
var command_lines = __webpack_require__(13073);
// EXTERNAL MODULE: ./build/discover/variables/assigned-values.js
var assigned_values = __webpack_require__(14101);
// EXTERNAL MODULE: ./build/discover/variables/copied-examples.js
var copied_examples = __webpack_require__(2512);
// EXTERNAL MODULE: ./build/discover/variables/written-variables.js
var written_variables = __webpack_require__(78395);
;// CONCATENATED MODULE: ./build/discover/variables/written-environments.js
















/**
 * What scripts write into a file that gives its variables to containers, by `echo A=b > db.env`, a here-document, `sed` or a copy of another file.
 * Whether and when a command runs is not considered. A copy only counts in a file that also starts containers.
 */
function writtenEnvironments(repository) {
    const writers = (0,lazy/* lazy */.RZ)(() => {
        const paths = (repository.paths() ?? []).filter((path) => PREPARING.test(path) && !(0,file_selection/* isVendoredPath */.$1)(path));
        const files = paths.flatMap((path) => repository.readFile(path, 'guess') ?? []);
        return { paths, files: files.filter(({ text }) => MAY_WRITE.test(text)) };
    });
    const found = new Map();
    return (path) => {
        for (const one of writers().paths)
            repository.onRecalled(one);
        const known = found.get(path) ?? writers().files.flatMap((file) => writtenBy(file, path, repository));
        found.set(path, known);
        return known;
    };
}
const MAY_WRITE = />|\b(?:tee|sed|cp|mv|ln|install)\b/;
function writtenBy(file, path, repository) {
    const { text } = file;
    if (!text.includes((0,host_path/* baseName */.Fl)(path)) || !mayReach(file, path))
        return [];
    const isTarget = targetsOf(file, path);
    const isPassedOn = (0,lazy/* lazy */.RZ)(() => (0,written_variables/* wordsPassedOn */.zW)(text, isTarget).some((word) => /^[)}]$/.test(word)));
    const targets = { isForVariables: isTarget, isPassedOn };
    const valuesOf = (0,assigned_values/* withAssignedValues */.l)(file);
    const printed = (0,written_variables/* printedVariables */.Eg)(file, targets).flatMap(lineByLine);
    const known = printed.flatMap(valuesOf);
    const names = new Set(known.map(({ name }) => name));
    const open = printed.filter(({ name }) => !names.has(name));
    return [
        ...copiedTo(file, path, repository),
        ...open.map((one) => entryOf(one, located/* DYNAMIC */.u5)),
        ...[...known, ...editedBySed(file, isTarget, repository)].map((one) => entryOf(one, one.value)),
    ];
}
/** Whether a script is in a folder around a file, or names the folder of the file. It keeps many scripts and files from being compared in detail. */
function mayReach({ path: script, text }, path) {
    const folder = (0,file_path/* folderOf */.yS)(path);
    return folder === '' || `${folder}/`.startsWith(withSlash((0,file_path/* folderOf */.yS)(script))) || text.includes((0,host_path/* baseName */.Fl)(folder));
}
function withSlash(folder) {
    return folder === '' ? '' : `${folder}/`;
}
function entryOf({ name, span }, value) {
    return { name, value: { value, span }, span, entry: span, isDefault: false, via: 'environment' };
}
/** Whether a word of a command in a file may mean a path. A folder in a variable may be any one. */
function targetsOf({ path: script, text }, path) {
    const meant = new Map();
    const folders = (0,lazy/* lazy */.RZ)(() => (0,copied_examples/* foldersFor */.$b)(script, text));
    const isPath = (target) => {
        const below = /^\$[^/]{1,100}\/(.+)$/s.exec(target)?.[1];
        if (below !== undefined)
            return `/${path}`.endsWith(`/${below}`);
        return folders().some((folder) => (0,mount_source/* repositoryPath */.SH)(folder, target) === path);
    };
    return (written) => {
        const target = written.replaceAll(/["']/g, '');
        if (!meant.has(target))
            meant.set(target, isPath(target));
        return meant.get(target) === true;
    };
}
/** `printf 'A=b\nC=d\n'` */
function lineByLine(variable) {
    const [value = '', ...others] = variable.value.split('\\n');
    const further = others.flatMap((line) => {
        const [, name, set = ''] = ASSIGNED.exec(line) ?? [];
        return name === undefined ? [] : [{ ...variable, name, value: set }];
    });
    return [{ ...variable, value }, ...further];
}
const ASSIGNED = /^(?:export )?([A-Za-z_]\w{0,100})=(.*)$/s;
/** The variables of the files that commands copy to a path: `cp db.env.example db.env`. */
function copiedTo(file, path, { readFile }) {
    if (!(0,command_lines/* mentionsEngine */.W0)(file.text) || readFile(path, 'guess') !== undefined)
        return [];
    const isTarget = targetsOf(file, path);
    const folders = (0,copied_examples/* foldersFor */.$b)(file.path, file.text);
    return (0,prepared_copies/* preparedCopiesIn */.wm)(withBraces(file.text)).flatMap(({ sources, target }) => {
        const places = sources.filter((one) => isTarget(target) || isTarget(`${target.replace(/\/$/, '')}/${one}`));
        return places.flatMap((source) => {
            const paths = folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, source) ?? []);
            const [found] = paths.flatMap((one) => (one === path ? [] : (readFile(one, 'guess') ?? [])));
            return found === undefined ? [] : (0,environment/* dotenvEntries */.R_)((0,dotenv/* parseDotenv */.qd)(found, environment_files/* CALLER_ONLY */.vj), false);
        });
    });
}
/** `cp .env{.example,}` */
function withBraces(text) {
    return text.replaceAll(/([\w./-]{0,100})\{([\w./-]{0,100}),([\w./-]{0,100})\}/g, '$1$2 $1$3');
}
/** What `sed` sets in a file, or in a copy that it makes of another one. */
function editedBySed(file, isTarget, { readFile }) {
    const { path, text } = file;
    if (!text.includes('sed'))
        return [];
    const folders = (0,copied_examples/* foldersFor */.$b)(path, text);
    const found = [];
    let start = 0;
    for (const line of text.split('\n')) {
        const span = { file, start, end: start + line.length };
        start += line.length + 1;
        const words = SED.test(line) && line.length <= LONGEST_LINE ? (line.match(WORDS) ?? []) : [];
        if (!words.some(isTarget))
            continue;
        const sources = words.flatMap((word) => folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, word) ?? []));
        const [source] = sources.flatMap((one) => readFile(one, 'guess') ?? []);
        found.push(...setByScripts(line, source?.text ?? '').map((one) => ({ ...one, span })));
    }
    return found;
}
/** The variables in the lines of a text that the scripts of a command change. */
function setByScripts(command, text) {
    const scripts = [...command.matchAll(SCRIPTS)].map(([, single, double, plain]) => single ?? double ?? plain ?? '');
    const changed = (0,sed_edits/* substituted */.X6)(text, scripts.flatMap((script) => (0,sed_edits/* substitutionsOf */.qM)(script) ?? []));
    const before = new Set(text.split('\n'));
    const lines = changed?.split('\n').filter((line) => !before.has(line)) ?? [];
    return lines.flatMap((line) => {
        const [, name, value = ''] = ASSIGNED.exec(line.trim()) ?? [];
        return name === undefined || /[$`]/.test(value) ? [] : [{ name, value: value.replaceAll(/["']/g, '') }];
    });
}
const SED = /(?<![\w./-])g?sed[ \t]/;
const WORDS = /[\w./@+-]{1,200}/g;
/** The scripts on a command line of `sed`. */
const SCRIPTS = /(?<=\s)(?:'([^'\n]{1,500})'|"([^"\n]{1,500})"|(s[^\w\s"'.][^\s"']{1,300}))/g;
/** In characters. */
const LONGEST_LINE = 1_000;

// EXTERNAL MODULE: ./build/analysis/secrets/secret.js + 1 modules
var secret = __webpack_require__(13065);
// EXTERNAL MODULE: ./build/model/containers/environment.js
var containers_environment = __webpack_require__(69414);
// EXTERNAL MODULE: ./build/syntax/lists/joined.js
var joined = __webpack_require__(14283);
// EXTERNAL MODULE: ./build/syntax/shell/command-variables.js
var command_variables = __webpack_require__(62922);
// EXTERNAL MODULE: ./build/syntax/shell/fetching-words.js
var fetching_words = __webpack_require__(62827);
// EXTERNAL MODULE: ./build/parse/run-options/commands.js
var commands = __webpack_require__(15143);
;// CONCATENATED MODULE: ./build/parse/run-options/variable-commands.js






const variable_commands_NONE = [];
/**
 * The commands in the variables of a container, which git, shells and other programs in it run, and those in its labels, which schedulers run
 * in it; most containers have none.
 */
function variableCommandsOf(container) {
    const labelled = labelCommands(container);
    return labelled.length === 0 ? environmentCommands(container) : [...environmentCommands(container), ...labelled];
}
function environmentCommands({ environment }) {
    if (!environment.some(({ name, value }) => (0,command_variables/* commandInVariable */.T)(name, (0,located/* known */.eO)(value) ?? '') !== undefined))
        return variable_commands_NONE;
    return [...(0,containers_environment/* effectiveEnvironment */.x)({ environment }).values()].flatMap(({ name, value, isInherited, isIgnored }) => {
        const text = (0,command_variables/* commandInVariable */.T)(name, (0,located/* known */.eO)(value) ?? '');
        if (value === undefined || text === undefined || text === '' || isInherited || isIgnored)
            return [];
        return [{ name, in: 'variable', command: (0,commands/* shellCommand */.q$)((0,joined/* impliedText */.o)(text, value.span)) }];
    });
}
/**
 * The commands of an image whose code or whose web address is in a variable of its container: `CMD eval "$START"`. The values of other
 * variables say nothing about what runs.
 */
function imageCommandsOf(container, stage) {
    if (stage === undefined || container.entrypoint !== undefined || container.environment.length === 0)
        return variable_commands_NONE;
    const own = container.command === undefined ? (stage.command ?? variable_commands_NONE) : variable_commands_NONE;
    const words = [...(stage.entrypoint ?? variable_commands_NONE), ...own];
    const names = new Set(words.flatMap((word) => [...word.matchAll(/\$\{?([A-Za-z_]\w{0,200})/g)].map(([, name]) => name)));
    if (names.size === 0)
        return variable_commands_NONE;
    const code = words.map(quoted).join(' ');
    return [...(0,containers_environment/* effectiveEnvironment */.x)(container).values()]
        .slice(0, MOST_VARIABLES)
        .flatMap(({ name, value, isInherited }) => {
        const text = names.has(name) && !isInherited ? (0,located/* known */.eO)(value) : undefined;
        if (value === undefined || text === undefined || !(text.includes('://') || fetching_words/* FETCHING_WORDS */.Z.test(text)))
            return [];
        const whole = (0,joined/* impliedText */.o)(`export ${name}=${quoted(text)}; ${code}`, value.span);
        return [{ name, in: 'variable', command: (0,commands/* shellCommand */.q$)(whole) }];
    });
}
/** Each makes the command be read once more. No container that a person writes has more. */
const MOST_VARIABLES = 1_000;
function quoted(word) {
    return `'${word.replaceAll("'", "'\\''")}'`;
}
/**
 * https://github.com/mcuadros/ofelia and its fork chadburn, https://github.com/funkyfuture/deck-chores,
 * https://offen.github.io/docker-volume-backup/how-tos/run-custom-commands.html and https://containrrr.dev/watchtower/lifecycle-hooks/
 */
const COMMAND_LABEL = /^(?:(?:ofelia|chadburn)\.job-(?:exec|run|local|service-run)\.[^.]{1,100}\.command|deck-chores\.[^.]{1,100}\.command|docker-volume-backup\.(?:archive|process|copy|prune|exec)-(?:pre|post)|com\.centurylinklabs\.watchtower\.lifecycle\.(?:pre|post)-(?:check|update))$/;
function labelCommands({ labels = variable_commands_NONE }) {
    return labels.flatMap(({ name, value }) => {
        const text = COMMAND_LABEL.test(name) ? (0,located/* known */.eO)(value) : undefined;
        if (value === undefined || text === undefined || text === '')
            return [];
        return [{ name, in: 'label', command: (0,commands/* shellCommand */.q$)((0,joined/* impliedText */.o)(text, value.span)) }];
    });
}

// EXTERNAL MODULE: ./build/analysis/posture/host-access.js
var host_access = __webpack_require__(35371);
// EXTERNAL MODULE: ./build/analysis/secrets/host-secret.js
var host_secret = __webpack_require__(59432);
// EXTERNAL MODULE: ./build/analysis/secrets/host-secrets.js
var host_secrets = __webpack_require__(95063);
// EXTERNAL MODULE: ./build/model/findings/without-flood.js
var without_flood = __webpack_require__(69796);
;// CONCATENATED MODULE: ./build/link/climbing-mounts.js







/** How many folders above the repository the whole disk, or all homes, may be: a checkout is often at `/srv/app` or `/home/user/app`. */
const FEWEST_ABOVE = 2;
/**
 * Mounts of a folder so far above the repository that it may be the whole disk of the host, and of paths above it that are dangerous if the
 * rest of them starts from the root of the host or from a home folder. What is certain to be one of these is reported as such.
 */
function climbingMounts({ mounts, name }) {
    const gaps = mounts.flatMap((mount) => {
        const what = climbing_mounts_placeOf(mount);
        return what === undefined ? [] : [gapOf(mount, what, name)];
    });
    return (0,without_flood/* withoutFlood */.Z0)(gaps, FURTHER);
}
const FURTHER = {
    thing: 'reference',
    messageFor: (count) => `${count} further mounts of paths outside of the repository were not checked either.`,
    wayOut: 'Write the path from the root of the host.',
};
function gapOf({ sourceSpan: span }, { what, mayBe }, name) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'outside-reference',
        thing: 'reference',
        message: `Container "${name}" mounts ${what}, which was not checked: it may be ${mayBe}.`,
        wayOut: 'Write the path from the root of the host.',
        span,
    });
}
/** Whether a path from the root of the repository may be one of the system of the host. */
function mayBeOfSystem(path) {
    return placeAt(climb(path, '')) !== undefined;
}
function climbing_mounts_placeOf(mount) {
    const found = climbOf(mount);
    return found && placeAt(found);
}
function placeAt({ above, rest }) {
    if (above < 1)
        return undefined;
    if (rest === '')
        return above < FEWEST_ABOVE ? undefined : WHOLE_DISK;
    if ((0,host_secrets/* homeSecret */.kK)(rest) !== undefined)
        return { what: OUTSIDE, mayBe: `~/${rest} of a user of the host` };
    const path = `/${rest}`;
    // a folder next to the repository may have the name of one of the system
    const isClear = above >= FEWEST_ABOVE || rest.includes('/') || (0,host_access/* engineAccess */.N)({ kind: 'host', path })?.isFolder === false;
    return isClear && isDangerous(path) ? { what: OUTSIDE, mayBe: `${path} of the host` } : undefined;
}
const WHOLE_DISK = {
    what: 'a folder above the one that the repository is in',
    mayBe: 'the whole disk of the host',
};
const OUTSIDE = 'a path outside of the repository';
function isDangerous(path) {
    const plain = (0,host_path/* withoutLinks */.W_)(path);
    const isOfSystem = (0,host_access/* systemPath */.B)(plain) !== undefined || (0,host_secrets/* secretPlace */.M$)(plain) !== undefined || TREES.has(plain);
    return isOfSystem || (0,host_access/* engineAccess */.N)({ kind: 'host', path }) !== undefined || (0,host_secret/* credentialAt */.d)(path) !== undefined;
}
/** Trees of devices, which no path below them gives away. */
const TREES = new Set(['/', '/dev', '/dev/shm', '/sys']);
function climbOf({ type, source, sourceSpan }) {
    if (type !== 'bind')
        return undefined;
    const own = external_node_path_.posix.dirname(sourceSpan.file.path);
    if (source.kind === 'unknown' && source.suffix.startsWith('/'))
        return climb(`.${source.suffix}`, own);
    if (source.kind === 'unknown')
        return climb(source.suffix, own);
    return source.kind === 'project' ? climb(source.path, source.folder ?? own) : undefined;
}
function climb(path, folder) {
    const [, ups = '', rest = ''] = /^((?:\.\.(?:\/|$))*)(.*?)\/?$/s.exec(external_node_path_.posix.normalize(path)) ?? [];
    return { above: Math.ceil(ups.length / '../'.length) - depthOf(folder), rest: rest === '.' ? '' : rest };
}
function depthOf(folder) {
    return folder === '.' || folder === '' ? 0 : folder.split('/').length;
}

// EXTERNAL MODULE: ./build/analysis/secrets/common-password.js
var common_password = __webpack_require__(16212);
// EXTERNAL MODULE: ./build/analysis/secrets/copied-secrets.js
var copied_secrets = __webpack_require__(25341);
// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/parse/run-options/projects/project-folder.js
var project_folder = __webpack_require__(77434);
;// CONCATENATED MODULE: ./build/link/mounted-files.js






/** The mounts of paths that the repository has. Files that git ignores exist only on one machine. */
function mountsOfRepository(mounts, repository) {
    const own = mounts.filter((mount) => pathsOf(mount).length > 0);
    const paths = own.length === 0 ? undefined : repository.paths();
    return paths === undefined ? [] : own.flatMap((mount) => mountIn(mount, paths, repository) ?? []);
}
function mountIn(mount, paths, view) {
    const path = (0,located/* known */.eO)(mount.target)?.replace(/(?<=[^/])\/+$/, '');
    const all = path === undefined ? [] : pathsOf(mount).map((written) => sourceAt(written, paths, view));
    const found = all.find(({ source, isFile }) => isFile || hasFolder(paths, source));
    const isGuess = mount.source.kind === 'unknown';
    return found === undefined || path === undefined
        ? undefined
        : { ...found, path, mount: mount.entry, at: mount.sourceSpan, via: mount.via, isGuess };
}
/** What the engine mounts: it follows links. Git lists a link to a folder like a file. */
function sourceAt(written, paths, view) {
    const source = withoutLinks(written, view);
    return { source, isFile: hasPath(paths, source) };
}
/** A path from the root of the repository, without links that lead to another path in it. */
function withoutLinks(path, { insideTarget }) {
    const target = path === '' ? undefined : insideTarget?.(path);
    return (target === '.' ? '' : target?.replace(/(?<!\/)\/+$/, '')) ?? path;
}
/** The path of the file that a path leads to, also through links in it; undefined without one. */
function fileAt(path, paths, view) {
    if (hasPath(paths, path))
        return path;
    const target = withoutLinks(path, view);
    return target !== path && hasPath(paths, target) ? target : undefined;
}
/**
 * The paths from the root of the repository that a mount may be of. A command runs in the root of the repository or next to its script, and
 * `$PWD/a` is either.
 */
function pathsOf({ source, sourceSpan, type, via }) {
    if (type === 'bind' && source.kind === 'project') {
        const folders = source.folder === undefined ? [external_node_path_.posix.dirname(sourceSpan.file.path), ''] : [source.folder];
        return folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, source.path) ?? []);
    }
    if (source.kind !== 'unknown' || !(via === 'volumes' || (0,project_folder/* beginsInProject */.DH)((0,model_source/* spanText */.Cp)(sourceSpan))))
        return [];
    const written = (0,model_source/* spanText */.Cp)(sourceSpan);
    const isFolder = source.suffix === '' && ((0,project_folder/* isProjectFolder */.UA)(written) || FOLDER_OF_SCRIPT.test(written));
    if (!isFolder && !source.suffix.startsWith('/'))
        return [];
    return [external_node_path_.posix.dirname(sourceSpan.file.path), ''].flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, `.${source.suffix}`) ?? []);
}
const FOLDER_OF_SCRIPT = /^["']?\$\(dirname [^()\n]{1,40}\)["']?$/;
function hasFolder(paths, folder) {
    return folder === '' || paths[(0,lower_bound/* lowerBound */.y)(paths, `${folder}/`)]?.startsWith(`${folder}/`) === true;
}
/** Whether a path is in a sorted list. */
function hasPath(paths, path) {
    return paths[(0,lower_bound/* lowerBound */.y)(paths, path)] === path;
}
/** The files that a mount places: itself, or those in the folder; none of one with many. */
function mountedFiles(one, repository) {
    if (one.isFile)
        return [one];
    const below = pathsBelow(repository.paths() ?? [], one.source);
    return below.map((source) => ({ ...one, source, path: external_node_path_.posix.join(one.path, source.slice(one.source.length)) }));
}
function pathsBelow(paths, folder) {
    const start = folder === '' ? '' : `${folder}/`;
    const first = (0,lower_bound/* lowerBound */.y)(paths, start);
    const below = paths.slice(first, first + MOST_IN_FOLDER + 1).filter((path) => path.startsWith(start));
    return below.length > MOST_IN_FOLDER ? [] : below;
}
const MOST_IN_FOLDER = 200;

;// CONCATENATED MODULE: ./build/link/committed-secrets.js







/** Real projects mount fewer files with such names. */
const MOST_READ = 1000;
/** Finds the files with secrets that containers of a project get. Each file is read once. */
function committedSecrets(repository) {
    const texts = new Map();
    const found = new Set();
    const textOf = (path, { at }) => {
        if (!texts.has(path) && texts.size >= MOST_READ)
            (0,reached_limits/* limitReached */.Cf)(at, 'Too many files are mounted to read all of them.');
        else if (!texts.has(path))
            texts.set(path, repository.readFile(path, 'guess')?.text ?? '');
        return texts.get(path) ?? '';
    };
    return (mounts) => mounts.filter(isCertain).flatMap((mount) => {
        const secrets = secretsIn(mount, repository, (path) => textOf(path, mount));
        const key = `${mount.at.start} ${mount.at.file.path}`;
        const isReadBefore = found.has(key);
        if (secrets.length > 0)
            found.add(key);
        return secrets.map((one) => ({ ...one, at: mount.at, milder: whyMilder(one.path), isReadBefore }));
    });
}
/** Of the paths below a variable, those below the working folder. The whole repository is what somebody works on. */
function isCertain({ isGuess, source, at }) {
    return source !== '' && (!isGuess || (0,project_folder/* beginsInProject */.DH)((0,model_source/* spanText */.Cp)(at)));
}
function secretsIn(mount, repository, textOf) {
    return mountedFiles(mount, repository).flatMap((file) => {
        const what = whatIn(file, mount, textOf);
        return what === undefined ? [] : [{ path: file.source, what }];
    });
}
function whatIn({ source, path }, { isFile, via }, textOf) {
    const kind = isFile ? kindOfFile(source, path) : kindInFolder(source);
    if (kind !== undefined && (0,copied_secrets/* holdsUsableSecret */.N2)(kind, textOf(source)))
        return kind.what;
    if (!isFile || via !== 'secrets' || (kind !== undefined && !(0,copied_secrets/* isPlain */.$i)(kind)))
        return undefined;
    const text = textOf(source);
    return (0,secret/* looksRandom */.EZ)(text.trim()) || [path, source].some((name) => isValueOf(name, text)) ? 'a secret' : undefined;
}
/** A file that is named counts by its own name, and by the one in the container unless its own is that of an example. */
function kindOfFile(source, path) {
    const inContainer = (0,copied_secrets/* isHarmlessByName */.cz)(source) ? undefined : (0,copied_secrets/* secretFileKind */.Fu)(path.slice(1));
    return (0,copied_secrets/* secretFileKind */.Fu)(source) ?? inContainer ?? (0,copied_secrets/* plainKind */.dM)(source);
}
/** Most folders are those of an application. */
function kindInFolder(source) {
    const kind = copied_secrets/* FOLDER_OF_TESTS */.fB.test(source) ? undefined : (0,copied_secrets/* secretFileKind */.Fu)(source);
    return kind !== undefined && /\bkey\b/.test(kind.what) && kind.holds !== undefined ? kind : undefined;
}
/** A file with nothing but the value of a secret: `/run/secrets/db_password`, `secrets/db-password.txt`. A default that everyone knows does not count. */
function isValueOf(path, text) {
    const value = text.trim();
    const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
    if (/\s/.test(value) || value.length >= LONGEST || (0,common_password/* isCommonPassword */.$)(value))
        return false;
    return (0,secret/* isSecretPair */.tw)(name.replaceAll('-', '_'), value);
}
const LONGEST = 500;
function whyMilder(path) {
    if (copied_secrets/* FOLDER_OF_TESTS */.fB.test(path))
        return 'the file is in a folder of tests or examples';
    return OF_DEVELOPMENT.test(path) ? 'the file is for development by its name' : undefined;
}
const OF_DEVELOPMENT = /(?:^|[-_./])(?:localhost|local|dev|develop|development|tests?|testing|self-?signed|snakeoil|dummy|example)(?:[-_./]|$)/i;

// EXTERNAL MODULE: ./build/analysis/commands/mentioned-files.js
var mentioned_files = __webpack_require__(86755);
// EXTERNAL MODULE: ./build/analysis/commands/named-scripts.js
var named_scripts = __webpack_require__(83834);
// EXTERNAL MODULE: ./build/analysis/commands/start-surroundings.js
var start_surroundings = __webpack_require__(87524);
// EXTERNAL MODULE: ./build/analysis/commands/started-text.js
var started_text = __webpack_require__(71731);
// EXTERNAL MODULE: ./build/analysis/paths/shell-paths.js
var shell_paths = __webpack_require__(44279);
// EXTERNAL MODULE: ./build/analysis/paths/started-places.js
var started_places = __webpack_require__(44714);
// EXTERNAL MODULE: ./build/parse/container-script.js
var container_script = __webpack_require__(57267);
// EXTERNAL MODULE: ./build/syntax/shell/index.js + 42 modules
var syntax_shell = __webpack_require__(53277);
// EXTERNAL MODULE: ./build/parse/recipes/index.js + 18 modules
var recipes = __webpack_require__(84718);
;// CONCATENATED MODULE: ./build/parse/mounted-recipes.js





/** Whether a line may name a program that runs commands of a file of its own format, or a script with such a line. */
function mayRunRecipes(line) {
    return PROGRAMS.test(line) || SCRIPT.test(line);
}
const SCRIPT = /\.(?:ba|da|k)?sh\b|(?:^|[\s"'])\.?\/[\w./-]/;
const PROGRAMS = /\b(?:npm|pnpm|yarn|yarnpkg|bun|run-[sp]|npm-run-all|turbo|lerna|nx|npx|pnpx|bunx|composer|g?make|bmake|remake|just|task)\b/;
/** The commands of such files that the line runs, one script for each place, and those that these run in turn, of files that fetch something. */
function recipesStarted({ line, folder, lookUp, span, fileAt, room }) {
    const text = (path) => {
        const file = room.left < 0 ? undefined : fileAt(path);
        room.left -= file?.text.length ?? 0;
        return file && (0,model_source/* wholeFile */.AA)(file);
    };
    const copied = {
        at: (path) => {
            const found = text(path);
            return found !== undefined && (0,syntax_shell/* isForShell */.sE)(found.text) ? found : undefined;
        },
        text,
        code: text,
        matching: () => [],
        inAnyCase: () => undefined,
        named: () => [],
        program: () => undefined,
        programPath: () => undefined,
        room,
    };
    const files = {
        folder: '/',
        texts: new Map(),
        paths: new Map(),
        room,
        copied,
        recipes: (0,recipes/* recipesFor */.d)(new Set()),
    };
    const all = `${(0,started_text/* shellLine */.Tg)(['cd', folder])} && ${line}`;
    const found = [...filesIn((0,syntax_shell/* parseScript */.tl)({ text: all, span: () => span }, lookUp, { files }), span)];
    return found.filter((script) => fetching_words/* FETCHING_WORDS */.Z.test(script.span.file.text));
}
/** The scripts in other files than that of the line. */
function* filesIn(script, { file }) {
    for (const { commands } of script.pipelines)
        for (const { inner, substitutions } of commands) {
            for (const one of substitutions)
                yield* filesIn(one.script, script.span);
            if (inner === undefined)
                continue;
            if (inner.span.file !== file)
                yield inner;
            yield* filesIn(inner, inner.span);
        }
}

;// CONCATENATED MODULE: ./build/link/mounted-recipes.js







/** In characters of lines and files, and in mounts that are looked through, for all containers of a file. */
const ROOM = 1_000_000;
/** The cost of a line in a folder, in addition to its text. */
const PER_LINE = 100;
/**
 * The commands that containers run because a mounted file of a program such as npm or make says so. Each is read for the first container only.
 *
 * @param read the paths of scripts that are read by themselves, and the places of those that this returns.
 */
function mountedRecipes(repository, read, notify) {
    const room = { left: ROOM };
    return (container, mounts) => {
        const lines = mounts.length === 0 ? [] : linesOf(container).filter(mayRunRecipes);
        if (lines.length === 0)
            return [];
        const find = (path) => {
            room.left -= mounts.length;
            return mountedAt(path, mounts, repository);
        };
        const scripts = startsOf(container, lines, mounts).flatMap((start) => {
            room.left -= PER_LINE + start.line.length;
            return room.left < 0 ? [] : recipesStarted({ ...start, fileAt: find, room });
        });
        if (room.left < 0)
            notify(tooMany(container));
        return scripts.flatMap((script) => asContainerScript(script, mounts, read) ?? []);
    };
}
/** Each line in the folder of the container, or where nothing says which that is, in each mounted folder. */
function startsOf(container, lines, mounts) {
    const { folder: own, variables } = (0,start_surroundings/* startSurroundings */.k)(container);
    const mounted = mounts.flatMap(({ isFile, path }) => (isFile ? [] : [path]));
    const folders = own === undefined ? mounted : [own];
    const lookUp = (name) => variables.get(name);
    return lines.flatMap((line) => folders.map((folder) => ({ line, folder, lookUp, span: container.span })));
}
function tooMany({ name, span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `The commands that "${name}" runs of mounted files were not all read: there are too many in total.`,
        wayOut: 'Split the file.',
        span,
    });
}
/** What the container starts in place of the commands of its image, or what its image starts. */
function linesOf(container) {
    const { entrypoint, command, others } = (0,started_text/* startOf */.GH)(container);
    const { stage } = container;
    const first = entrypoint?.line ?? (0,started_text/* shellLine */.Tg)(stage?.entrypoint ?? []);
    const second = command?.line ?? (entrypoint === undefined ? (0,started_text/* shellLine */.Tg)(stage?.command ?? []) : '');
    return [`${first} ${second}`.trim(), ...others.map(({ line }) => line)];
}
/** The file at a path, from the mount that covers it most closely. */
function mountedAt(path, mounts, repository) {
    const over = mounts.filter((mount) => (mount.isFile ? mount.path === path : (0,support_paths/* isWithin */.UO)(mount.path, path)));
    const [mount] = over.sort((one, other) => other.path.length - one.path.length);
    if (mount === undefined)
        return undefined;
    const source = mount.isFile ? mount.source : external_node_path_.posix.join(mount.source, path.slice(mount.path.length));
    const found = fileAt(source.replace(/^\//, ''), repository.paths() ?? [], repository);
    return found === undefined ? undefined : repository.readFile(found, 'guess');
}
function asContainerScript(script, mounts, read) {
    const { file, start } = script.span;
    const key = `${start} ${file.path}`;
    if (read.has(key) || (start === 0 && read.has(file.path)))
        return undefined;
    read.add(key);
    const has = ({ isFile, source }) => isFile ? source === file.path : source === '' || (0,support_paths/* isWithin */.UO)(source, file.path);
    const mount = mounts.find(has);
    if (mount === undefined)
        return undefined;
    const path = mount.isFile ? mount.path : external_node_path_.posix.join(mount.path, file.path.slice(mount.source.length));
    return { file, place: `in the mounted file ${path}`, given: mount.mount, script };
}

;// CONCATENATED MODULE: ./build/link/container-scripts.js
















/** How many words of commands may be looked up in how many mounts, for all containers of a file. */
const MOST_LOOK_UPS = 100_000;
/**
 * The shell scripts of the repository that containers run: those that are mounted alone, those at a place where an image starts what it finds, those
 * in a mounted folder that a command names, and those that a command line gives them. Each is read for the first container only.
 */
function containerScripts(repository, notify) {
    const read = new Set();
    const recipesOf = mountedRecipes(repository, read, notify);
    let left = MOST_LOOK_UPS;
    const named = (container, mounts) => {
        if (mounts.length === 0)
            return container_scripts_NONE;
        const names = (0,named_scripts/* namedScripts */.S)(container);
        const hasOwnEntry = container.entrypoint !== undefined || container.stage?.entrypoint !== undefined;
        const files = mounts.flatMap((mount) => container_scripts_filesPlaced(mount, names, hasOwnEntry, repository));
        left -= names.all.size * mounts.length;
        if (left >= 0)
            return [...files, ...mounts.flatMap((mount) => filesNamed(names, mount, repository))];
        notify(container_scripts_tooMany(container));
        return files;
    };
    return (container, mounts) => {
        const given = (container.givenFiles ?? container_scripts_NONE).flatMap((file) => fileGiven(file, repository) ?? []);
        const known = [...named(container, mounts), ...given];
        const files = mounts.length === 0 ? known : [...known, ...filesMentionedIn(container, known, mounts, repository, notify)];
        const { scripts = container_scripts_NONE } = container;
        const placed = files.flatMap((file) => container_scripts_scriptAt(file, repository, read) ?? []);
        const recipes = recipesOf(container, mounts);
        return placed.length + recipes.length === 0 ? scripts : [...scripts, ...placed, ...recipes];
    };
}
const container_scripts_NONE = [];
function container_scripts_filesPlaced(mount, names, hasOwnEntry, repository) {
    if (mount.isFile)
        return [container_scripts_mountedAt(mount, names.forShells.has(mount.path))];
    return mountedFiles(mount, repository)
        .filter(({ path }) => (0,started_places/* startedKind */.o7)(path) !== undefined || (!hasOwnEntry && (0,started_places/* isImageEntry */.AA)(path)))
        .map((file) => container_scripts_mountedAt(file, true));
}
/** The files in mounts that commands, variables or other such files name in a way that is not followed. */
function filesMentionedIn(container, known, mounts, repository, notify) {
    const read = (source) => repository.readFile(source, 'guess');
    const files = known.flatMap(({ source }) => read(source) ?? []).map(mentioned_files/* mentioning */.FZ);
    const { names, has } = (0,mentioned_files/* namedFiles */.VI)(repository.paths() ?? []);
    const find = (name) => (0,mentioned_files/* filesByName */.uX)(names, name).flatMap((source) => mounts.flatMap(({ source: from, path: to, isFile, mount }) => {
        if (isFile ? source !== from : from !== '' && !(0,support_paths/* isWithin */.UO)(from, source))
            return [];
        const path = isFile ? to : external_node_path_.posix.join(to, source.slice(from.length));
        const placed = container_scripts_mountedAt({ source, path, mount }, false);
        return [{ path, placed, source: () => read(source) }];
    }));
    const starts = [...textsThatStart(container, mounts, notify), ...files];
    const { folder } = (0,start_surroundings/* startSurroundings */.k)(container);
    const all = { has, find, folders: folder === undefined ? container_scripts_NONE : [folder] };
    return [...(0,mentioned_files/* filesMentioned */.zO)(starts, all, () => notify(tooManyNamed(container)))].map(({ file }) => file.placed);
}
/** The commands of a container and of its image, and its variables. Names may be those of files in a mounted folder, or of programs in one. */
function textsThatStart(container, mounts, notify) {
    const { entrypoint, command, healthcheck, healthcheckDisabled, stage } = container;
    const isChecked = healthcheck === undefined && !(0,located/* isOn */.Mp)(healthcheckDisabled);
    const ofChecks = isChecked ? (stage?.healthcheck ?? container_scripts_NONE) : container_scripts_NONE;
    const ofImage = [...(stage?.entrypoint ?? []), ...(stage?.command ?? []), ...ofChecks];
    const first = [entrypoint, command, healthcheck].map((one) => (0,located/* known */.eO)(one?.words[0]) ?? '');
    const started = [...first, stage?.entrypoint?.[0] ?? '', stage?.command?.[0] ?? ''].filter(Boolean);
    const folders = mounts.flatMap(({ isFile, path }) => (isFile ? [] : [path]));
    const programs = mounts.map(({ isFile, path }) => (isFile ? external_node_path_.posix.dirname(path) : path)).filter(shell_paths/* isProgramFolder */.hr);
    const surroundings = (0,start_surroundings/* startSurroundings */.k)(container);
    const { folder: own, programFolders } = surroundings;
    const paths = [
        ...programs.flatMap((folder) => started.map((name) => external_node_path_.posix.join(folder, name))),
        ...programPaths(container, programFolders, mounts, notify),
    ];
    const entered = [...folders, ...(own === undefined ? [] : [own])].map((folder) => `cd ${folder}`).join('\n');
    const text = (0,start_surroundings/* withVariables */.s)([(0,started_text/* textStarted */.vu)(container), ...ofImage, ...paths].join(' '), surroundings);
    return [{ name: 'the command', text: `${entered}\n${text}` }];
}
/** The paths of the programs that a container starts in the folders of its `PATH`, where these are in a mount or have one. */
function programPaths(container, folders, mounts, notify) {
    const isMounted = (folder) => mounts.some(({ path }) => (0,support_paths/* isWithin */.UO)(path, folder) || (0,support_paths/* isWithin */.UO)(folder, path));
    const isTooMuch = folders.length * mounts.length > MOST_LOOK_UPS;
    const mounted = isTooMuch ? container_scripts_NONE : folders.filter(isMounted);
    const names = mounted.length === 0 ? container_scripts_NONE : programsOf(container);
    if (!isTooMuch && mounted.length * names.length <= MOST_LOOK_UPS)
        return mounted.flatMap((folder) => names.map((name) => external_node_path_.posix.join(folder, name)));
    notify(tooManyNamed(container));
    return container_scripts_NONE;
}
/** The programs that the commands of a container and of its image start by their names alone. */
function programsOf({ entrypoint, command, healthcheck, hooks, stage }) {
    const own = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)];
    const commands = own.flatMap((one) => (0,shell/* everyCommand */.n3)(one?.script));
    const ofImage = [...(stage?.startedByEntrypoint ?? container_scripts_NONE), ...(stage?.startedByCommand ?? container_scripts_NONE)];
    const programs = [
        ...commands.flatMap(({ program, programSpan }) => ((0,model_source/* spanText */.Cp)(programSpan).includes('/') ? [] : String(program))),
        ...ofImage.map(({ program }) => program),
    ];
    return [...new Set(programs)].filter((name) => /^[\w.+-]{1,99}$/.test(name));
}
function container_scripts_mountedAt({ source, path, mount: given }, isForShell) {
    return { source, path, place: `in the mounted file ${path}`, given, isForShell };
}
/** The files in a mounted folder that words name, by their paths in the container or from that folder. */
function filesNamed({ all, forShells }, { isFile, path, source, mount }, repository) {
    const paths = repository.paths() ?? [];
    if (isFile)
        return container_scripts_NONE;
    return [...all].flatMap((word) => {
        const inside = external_node_path_.posix.relative(path, external_node_path_.posix.resolve(path, word));
        const from = external_node_path_.posix.join(source, inside);
        const isInside = inside !== '' && inside !== '..' && !inside.startsWith('../');
        const file = isInside ? fileAt(from, paths, repository) : undefined;
        return file === undefined
            ? []
            : [container_scripts_mountedAt({ source: file, path: external_node_path_.posix.join(path, inside), mount }, forShells.has(word))];
    });
}
/** A command runs in the root of the repository, or next to its script. */
function fileGiven({ name, isForShell }, repository) {
    const text = (0,located/* known */.eO)(name);
    const paths = repository.paths() ?? [];
    const all = [external_node_path_.posix.dirname(name.span.file.path), ''].map((folder) => (0,mount_source/* repositoryPath */.SH)(folder, text ?? '/'));
    const source = all.find((path) => path !== undefined && hasPath(paths, path));
    return text === undefined || source === undefined
        ? undefined
        : { source, path: text, place: `in the file ${text} that it is given`, given: name.span, isForShell };
}
function container_scripts_scriptAt({ source, ...placement }, repository, read) {
    if (read.has(source))
        return undefined;
    read.add(source);
    const file = repository.readFile(source, 'guess');
    return file && (0,container_script/* containerScript */.RX)(file, placement);
}
function container_scripts_tooMany({ name, span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: `The scripts that the commands of "${name}" start in mounted folders were not looked for: there are too many words and mounts in total.`,
        wayOut: 'Split the file.',
        span,
    });
}
function tooManyNamed({ name, span }) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        message: `What "${name}" starts names more files than are looked for scripts.`,
        wayOut: 'Mount fewer files.',
        span,
    });
}

// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/parse/run-options/builds/context-images.js
var context_images = __webpack_require__(90471);
;// CONCATENATED MODULE: ./build/link/context-images.js






/** The images that builds pass to Dockerfiles under other names, and those that they are built by instead of the one that they name. */
function contextImages(subjects) {
    return subjects.flatMap((subject) => (subject.kind === 'build' ? imagesOf(subject) : []));
}
function imagesOf(build) {
    return [
        ...build.additionalContexts.flatMap((entry) => imageIn(entry, context_images/* CONTEXT_IMAGE */.W3, 'from', build) ?? []),
        ...build.arguments
            .filter(({ name }) => name === context_images/* FRONTEND_ARGUMENT */.P3)
            .flatMap((entry) => imageIn(entry, /^/, 'syntax', build) ?? []),
        ...(build.generators ?? []).flatMap((value) => imageIn({ value }, /^/, 'generator', build) ?? []),
    ];
}
/** The image after a scheme, also one that only run time knows. */
function imageIn({ value }, scheme, use, build) {
    if (value === undefined)
        return undefined;
    const text = value.value === located/* DYNAMIC */.u5 ? unknownAfter(scheme, value.span) : textAfter(scheme, value.value);
    if (text === '')
        return undefined;
    return {
        kind: 'image',
        use,
        usedBy: build.name,
        title: (0,model_build/* buildLabel */.z)(build),
        ...(use === 'generator' && { isOnlyForBuilds: true }),
        ...(use === 'from' && build.platforms && { platforms: build.platforms }),
        reference: { value: (0,images_image/* parseImageReference */.o_)(text), span: context_images_placeOf(text, value.span) },
        facts: {},
    };
}
function textAfter(scheme, value) {
    const written = scheme.exec(value)?.[0];
    return written === undefined ? '' : (value.slice(written.length).trim().split(/\s/, 1)[0] ?? '');
}
function unknownAfter(scheme, span) {
    return scheme.test((0,model_source/* spanText */.Cp)(span).replace(/^["']/, '')) ? unknown_piece/* UNKNOWN_PIECE */.YB : '';
}
/** The place of the reference alone, without its scheme, because fixes replace it. If variables hide it, the place of the whole value. */
function context_images_placeOf(text, span) {
    const at = (0,model_source/* spanText */.Cp)(span).indexOf(text);
    if (at === -1 || text.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return span;
    return { ...span, start: span.start + at, end: span.start + at + text.length };
}

// EXTERNAL MODULE: ./build/analysis/secrets/test-secret.js
var test_secret = __webpack_require__(43178);
// EXTERNAL MODULE: ./build/model/star-pattern.js
var star_pattern = __webpack_require__(14159);
;// CONCATENATED MODULE: ./build/link/environment-files.js










/** For all containers of a file. */
const environment_files_MOST_VARIABLES = 100_000;
/**
 * Adds the variables of the files that `--env-file` names to those of a container, which replace them, and the labels of `--label-file` to what
 * it gets in another way.
 * https://docs.docker.com/reference/cli/docker/container/run/#env
 */
function environmentReader(context) {
    const { repository, isIgnored, writtenEnvironment, notify } = context;
    const files = new Map();
    let left = environment_files_MOST_VARIABLES;
    const read = (path) => {
        const file = repository.readFile(path, 'guess');
        return file && (0,environment/* dotenvEntries */.R_)((0,dotenv/* parseDotenv */.qd)(file, environment_files/* CALLER_ONLY */.vj, true), isIgnored(file.path));
    };
    const variablesAt = (path) => {
        if (!files.has(path))
            files.set(path, read(path));
        return files.get(path);
    };
    const entriesOf = ({ value, span }, isVariables, folders) => {
        const paths = environment_files_pathsOf(value, span.file.path, folders);
        const found = paths.map(variablesAt).find((entries) => entries !== undefined);
        if (found === undefined && isVariables)
            notify((0,environment/* environmentElsewhere */.QK)(span));
        const [written = []] = paths.map(writtenEnvironment).filter(({ length }) => length > 0);
        const all = [...(found ?? []), ...(isVariables ? written : [])];
        left -= all.length;
        if (left >= 0)
            return all;
        notify(environment_files_tooMany(span));
        return [];
    };
    const matching = filesMatching(repository);
    return (container) => {
        const { items = [] } = container.environmentFiles ?? {};
        const { items: labels = [] } = container.labelFiles ?? {};
        const possible = (container.environmentPatterns ?? []).flatMap((pattern) => matching(pattern).map((value) => ({ ...pattern, value, entry: pattern.span })));
        if (items.length + labels.length + possible.length === 0)
            return container;
        const { environmentFolders: folders } = container;
        const environment = [...items.flatMap((file) => entriesOf(file, true, folders)), ...container.environment];
        const others = [...labels, ...possible].flatMap((file) => entriesOf(file, false));
        return { ...container, environment, otherVariables: [...(container.otherVariables ?? []), ...others] };
    };
}
/** A command runs next to its file, or in the root of the repository, or in a folder that commands enter from there. */
function environment_files_pathsOf(written, file, entered = ['']) {
    const folders = new Set(entered.flatMap((folder) => [external_node_path_.posix.join(external_node_path_.posix.dirname(file), folder), folder]));
    return [...folders].flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, written) ?? []);
}
/**
 * The files that `--env-file "env/$1.env"` may name, from the folder of the file with the command: one of them has the secrets of each place.
 */
function filesMatching({ paths }) {
    const found = new Map();
    return ({ value, span }) => {
        const pattern = (0,located/* known */.eO)({ value, span })?.replace(/^\*\//, '') ?? '';
        const name = pattern.slice(pattern.lastIndexOf('/') + 1);
        if (!/[A-Za-z]{2}/.test(name))
            return [];
        const wanted = environment_files_pathsOf(pattern, span.file.path);
        const key = wanted.join('\n');
        if (found.has(key))
            return found.get(key) ?? [];
        if (found.size >= MOST_PATTERNS) {
            (0,reached_limits/* limitReached */.Cf)(span, 'Commands name too many files with variables to look for all of them.');
            return [];
        }
        const files = (paths() ?? []).filter((path) => wanted.some((one) => matchesPath(one, path)));
        // nothing says that an example is ever meant
        const names = files.map((path) => external_node_path_.posix.relative(external_node_path_.posix.dirname(span.file.path), path));
        found.set(key, names.filter((one) => !(0,test_secret/* isNamedForExamples */.C9)(one)).slice(0, MOST_MATCHES));
        return found.get(key) ?? [];
    };
}
/** Real files name fewer. */
const MOST_PATTERNS = 100;
/** One for each place that something runs in. */
const MOST_MATCHES = 100;
/** Whether a path is one of a pattern whose stars match parts of names. */
function matchesPath(pattern, path) {
    const [parts, names] = [pattern.split('/'), path.split('/')];
    return parts.length === names.length && parts.every((part, at) => (0,star_pattern/* matchesStars */.b)(part, names[at] ?? ''));
}
function environment_files_tooMany(span) {
    return (0,gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        message: 'This file was not read for the container, because its containers get too many variables.',
        wayOut: 'Use shorter files with variables.',
        span,
    });
}

// EXTERNAL MODULE: ./build/model/dockerfile.js
var dockerfile = __webpack_require__(79602);
// EXTERNAL MODULE: ./build/parse/run-options/images/fetched-images.js + 1 modules
var fetched_images = __webpack_require__(28223);
;// CONCATENATED MODULE: ./build/link/fetched-images.js




/** The images that RUN instructions of stages fetch: `RUN skopeo copy docker://\u2026 dir:/rootfs`. */
function fetchedByStages(subjects) {
    return subjects.flatMap((subject) => {
        if (subject.kind !== 'stage' || !(0,dockerfile/* isReachable */.kj)(subject))
            return [];
        const scripts = (0,dockerfile/* instructionsOf */.Jk)(subject, 'RUN').flatMap(({ span, line, isTriggered }) => {
            const text = isTriggered ? '' : (0,model_source/* spanText */.Cp)(span);
            return (0,fetched_images/* mayFetch */.I)(text) && (0,command_lines/* mentionsEngine */.W0)(text) ? (line?.script ?? []) : [];
        });
        return scripts.length === 0 ? [] : (0,fetched_images/* fetchedImagesIn */.x)(scripts);
    });
}

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

;// CONCATENATED MODULE: ./build/link/linked-sources.js





/** Mounts of paths in the repository that a symbolic link leads out of it: the engine follows the link and mounts its target. */
function linkedSources(mounts, view) {
    return mounts.map((mount) => {
        const linked = linked_sources_pathsOf(mount).flatMap((path) => hostSource(path, view) ?? [])[0];
        return linked === undefined ? mount : { ...mount, source: linked };
    });
}
/** The paths from the root of the repository that a mount may be of. */
function linked_sources_pathsOf({ source, sourceSpan }) {
    // a command runs in the root of the repository or next to its script
    const folders = [external_node_path_.posix.dirname(sourceSpan.file.path), ''];
    if (source.kind === 'project')
        return (source.folder === undefined ? folders : [source.folder]).map((folder) => external_node_path_.posix.join(folder, source.path));
    const suffix = source.kind === 'unknown' ? pathIn((0,model_source/* spanText */.Cp)(sourceSpan), source.suffix) : undefined;
    return suffix === undefined ? [] : folders.map((folder) => external_node_path_.posix.join(folder, suffix));
}
/** The path in the repository that a text with a command or a variable in front means. */
function pathIn(written, suffix) {
    const [, named] = RESOLVED.exec(written.replaceAll(/["']/g, '')) ?? [];
    if (named !== undefined)
        return named + suffix;
    return suffix.startsWith('/') && ((0,project_folder/* beginsInProject */.DH)(written) || NEXT_TO_SCRIPT.test(written))
        ? `.${suffix}`
        : undefined;
}
/** `$(readlink -f data)`: a path without its links. */
const RESOLVED = /^\$\((?:realpath|readlink|greadlink)(?: -[a-z-]{1,30}){0,3} (?:--? )?((?!-)[\w.][\w./-]*)\)/;
/** `$(dirname "$0")`, `${0%/*}`, `$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)` */
const NEXT_TO_SCRIPT = /^["']?(?:\$\((?:cd(?: -P)? (?:-- )?"?\$\()?(?:dirname|readlink -f|realpath) |\$\{(?:0|BASH_SOURCE(?:\[0\])?)%)/;
/** Where a link leads only a short way up, nothing says where the repository is on the host, so it counts only if it may lead to the system. */
function hostSource(path, { outsideTarget }) {
    const target = outsideTarget(path);
    const source = target === undefined ? undefined : (0,mount_source/* pathSource */.r)(target, undefined, '');
    if (source?.kind === 'project')
        return mayBeOfSystem(source.path) ? source : undefined;
    return source?.kind === 'host' ? source : undefined;
}

// EXTERNAL MODULE: ./build/parse/engine/engine-files.js
var engine_files = __webpack_require__(97391);
// EXTERNAL MODULE: ./build/parse/engine/kinds.js + 2 modules
var kinds = __webpack_require__(8116);
// EXTERNAL MODULE: ./build/parse/engine/written-settings.js
var written_settings = __webpack_require__(28624);
;// CONCATENATED MODULE: ./build/link/mounted-engines.js



/** The settings of an engine in a container, out of a file with another name, or a config, that is mounted as its `daemon.json`. */
function mountedEngines(container) {
    const files = container.settingsFiles ?? [];
    return files.flatMap(({ path, text, file, isReadBefore }) => {
        // a file with its usual name is read on its own
        if (isReadBefore || (0,kinds/* kindOf */.I)(file.path) !== undefined || !(0,engine_files/* isEngineFile */.n)(container, path))
            return [];
        return (0,written_settings/* settingsOfText */.g0)('/etc/docker/daemon.json', text, file) ?? [];
    });
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

// EXTERNAL MODULE: ./build/parse/engine/daemon-flags.js
var daemon_flags = __webpack_require__(87829);
;// CONCATENATED MODULE: ./build/link/nested-engines.js


/** The registry settings in the command line of an engine that runs in a container, such as `docker:dind`. */
function nested_engines_nestedEngine({ name, file, span, entrypoint, command }) {
    const words = entrypoint === undefined ? command?.words : [...entrypoint.words, ...(command?.words ?? [])];
    if (words === undefined || !words.some(isFlag))
        return undefined;
    const { registries } = (0,daemon_flags/* daemonFlags */.i)(words);
    if (registries.length === 0)
        return undefined;
    const reader = `Container "${name}"`;
    return { kind: 'engine', file, span, reader, registries, listeners: [], verifiesClients: undefined };
}
function isFlag(word) {
    const text = (0,located/* known */.eO)(word);
    return text?.startsWith('--') === true && FLAG.test(text);
}
const FLAG = /^--(?:insecure-registry|registry-mirror)(?:=|$)/;

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
    const defaults = valuesOf(profile, 'defaultAction').filter((value) => typeof value === 'string');
    if (defaults.length === 0)
        return undefined;
    const isOpen = defaults.some((action) => LETS_THROUGH.has(action));
    const rules = valuesOf(profile, 'syscalls').flatMap(objectsIn);
    const named = new Set(rules.filter((rule) => isAllowing(rule) !== isOpen).flatMap(callsOf));
    const opensCrypto = named.has('socket') !== isOpen || (!isOpen && rules.some(allowsCryptoSocket));
    const allowed = DANGEROUS_CALLS.filter((call) => named.has(call) !== isOpen);
    return { path, isOpen, allowed: opensCrypto ? [...allowed, 'socket(AF_ALG)'] : allowed };
}
/**
 * The values of a field, whatever the case of its name: the JSON reader of Go ignores that, and the last one applies. With several, each counts,
 * since an object in JavaScript does not keep the order of repeated names. https://pkg.go.dev/encoding/json#Unmarshal
 */
function valuesOf(json, name) {
    const wanted = folded(name);
    return Object.keys(json).flatMap((key) => (folded(key) === wanted ? [json[key]] : []));
}
/** Go takes `\u017f` for an S, too, and the sign of Kelvin for a K. */
function folded(name) {
    return name.toLowerCase().toUpperCase();
}
function objectsIn(list) {
    return Array.isArray(list) ? list.filter(isObject) : [];
}
/**
 * AF_ALG, the sockets of the kernel's cryptography, which the engine blocks since April 2026 because of CVE-2026-31431:
 * https://github.com/moby/moby/pull/52494
 */
const AF_ALG = 38;
/** Whether the rule allows `socket` for AF_ALG, as the engine's profile did until then: `arg0 != AF_VSOCK`. */
function allowsCryptoSocket(rule) {
    if (!letsThrough(rule) || !callsOf(rule).includes('socket') || hasCapabilities(rule))
        return false;
    const conditions = valuesOf(rule, 'args').flatMap(objectsIn);
    // runc takes repeated conditions on one argument as alternatives
    return conditions.every((one) => valuesOf(one, 'index').includes(0)) && conditions.some(isMetByCrypto);
}
function isMetByCrypto(condition) {
    const values = valuesOf(condition, 'value').filter((value) => typeof value === 'number');
    return valuesOf(condition, 'op').some((op) => values.some((value) => isMet(op, value)));
}
/** Whether {@link AF_ALG} meets a condition. */
function isMet(op, value) {
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
function isAllowing(rule) {
    return letsThrough(rule) && isWithout(rule, 'args') && !hasCapabilities(rule);
}
function letsThrough(rule) {
    return valuesOf(rule, 'action').some((action) => LETS_THROUGH.has(action));
}
function hasCapabilities(rule) {
    const includes = valuesOf(rule, 'includes');
    return includes.length > 0 && includes.every((value) => isObject(value) && !isWithout(value, 'caps'));
}
function isWithout(json, name) {
    const values = valuesOf(json, name);
    return values.length === 0 || values.some(isEmpty);
}
function isEmpty(value) {
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
function callsOf(rule) {
    const names = valuesOf(rule, 'names').flatMap((list) => (Array.isArray(list) ? list : []));
    return [...names, ...valuesOf(rule, 'name')].filter((one) => typeof one === 'string');
}

// EXTERNAL MODULE: ./build/model/containers/security-option.js
var security_option = __webpack_require__(93435);
;// CONCATENATED MODULE: ./build/link/seccomp-profiles.js






/** The names of an engine's own profile, and the file that packages of Podman install for it. */
const OF_ENGINE = new Set([
    '',
    'builtin',
    'default',
    'runtime/default',
    'unconfined',
    '/usr/share/containers/seccomp.json',
]);
/** The seccomp profile that a container names, if it can be read here; otherwise this is reported. */
function seccompProfileOf(container, repository, notify) {
    if (container.securityOptions.items.length === 0)
        return undefined;
    const option = (0,security_option/* decidingOption */.$W)(container.securityOptions, 'seccomp');
    const written = option?.value.value;
    if (option === undefined || written === undefined || OF_ENGINE.has(written))
        return undefined;
    // docker inspect prints the profile itself
    if (written.startsWith('{'))
        return parseSeccompProfile('its own', written);
    const [outside] = linkedOutside(written, option.span, repository, 'seccomp profile');
    const profile = outside === undefined ? mostOpen(profilesAt(written, container, repository)) : undefined;
    if (profile === undefined)
        notify(outside ?? unreadProfile(written, option.span));
    return profile;
}
/**
 * The folder that a path starts from is that of the project, or the one where a command runs: each that is possible counts. A command may
 * run in any other folder, too.
 */
function profilesAt(written, { format, file, mounts }, repository) {
    if (written.startsWith('/'))
        return [];
    const folders = mounts.flatMap(({ source }) => (source.kind === 'project' ? (source.folder ?? []) : []));
    const paths = new Set([external_node_path_.posix.dirname(file.path), '', ...folders].map((folder) => external_node_path_.posix.join(folder, written)));
    const near = profilesIn([...paths], repository);
    return near.length > 0 || format === 'compose' ? near : profilesIn(pathsEndingWith(written, repository), repository);
}
function profilesIn(paths, { readFile }) {
    return paths.flatMap((path) => {
        const read = path.startsWith('../') ? undefined : readFile(path);
        return (read && parseSeccompProfile(path, read.text)) ?? [];
    });
}
/** More files of that name say nothing about which one is meant. */
const MOST_ALIKE = 20;
function pathsEndingWith(written, { paths }) {
    const end = `/${external_node_path_.posix.normalize(written).replace(/^(?:\.\.\/)+/, '')}`;
    const alike = (paths() ?? []).filter((path) => path.endsWith(end));
    return alike.length > MOST_ALIKE ? [] : alike;
}
function mostOpen(profiles) {
    return profiles.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen) || other.allowed.length - one.allowed.length)[0];
}
function unreadProfile(written, span) {
    return (0,gap/* notLookedAt */.$h)({
        kind: written.startsWith('/') ? 'outside-reference' : 'missing-reference',
        message: 'The file with this seccomp profile is not in the repository, or is not a profile, so what it allows was not checked.',
        wayOut: 'Put the profile into the repository, and write its path from there.',
        span,
        evidence: (0,short_text/* shortText */.o)(written, 0),
    });
}

// EXTERNAL MODULE: ./build/analysis/settings/service-settings.js
var service_settings = __webpack_require__(73898);
;// CONCATENATED MODULE: ./build/link/settings-files.js





/**
 * The texts of the repository that a container reads as the configuration of a known service. Other files are not read. `read` has the
 * places of those that earlier containers read.
 */
function settingsFilesOf(container, { repository, mounts }, read) {
    const inline = container.settingsFiles ?? settings_files_NONE;
    if (mounts.length === 0 && inline.length === 0)
        return settings_files_NONE;
    return [...inline, ...mountedSettings(container, mounts, repository)].map((one) => {
        const { file, start } = one.text.span(0, 0);
        const place = `${file.path}:${start}`;
        const isReadBefore = read.has(place);
        read.add(place);
        return { ...one, isReadBefore };
    });
}
function mountedSettings(container, mounts, repository) {
    const tables = mounts.length === 0 ? settings_files_NONE : (0,service_settings/* serviceFilesOf */.og)(container);
    if (tables.length === 0 && !mounts.some(({ path }) => (0,engine_files/* isEngineFile */.n)(container, path)))
        return settings_files_NONE;
    return mounts
        .filter(({ isGuess }) => !isGuess)
        .flatMap((mount) => mountedFiles(mount, repository))
        .filter(({ path }) => (0,engine_files/* isEngineFile */.n)(container, path) || tables.some((table) => (0,service_settings/* readsFile */.mi)(container, table, path)))
        .flatMap(({ source, path, mount }) => {
        const file = repository.readFile(source, 'guess');
        return file === undefined ? [] : [{ file, text: wholeText(file), path, mount, isReadBefore: false }];
    });
}
/** One object for each file, so that its settings are only read once. */
const wholeText = (0,remember/* remember */.k)(model_source/* wholeFile */.AA);
const settings_files_NONE = [];

// EXTERNAL MODULE: ./build/analysis/processes/process-user.js + 1 modules
var process_user = __webpack_require__(88678);
// EXTERNAL MODULE: ./build/analysis/processes/stage-rights.js
var stage_rights = __webpack_require__(62935);
// EXTERNAL MODULE: ./build/parse/build-paths.js
var build_paths = __webpack_require__(43349);
// EXTERNAL MODULE: ./build/parse/dockerfile/index.js + 44 modules
var parse_dockerfile = __webpack_require__(6982);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/unbroken.js
var unbroken = __webpack_require__(47293);
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
    function stageAt(path, build, notify) {
        const ofPath = variants.get(path) ?? new Map();
        variants.set(path, ofPath);
        const file = readFile(path, 'guess');
        const given = argumentsOf(build, file);
        const from = file === undefined ? build.file.path : undefined;
        const { localNames = [], target } = build;
        const key = JSON.stringify([[...given].sort(), [...localNames], stages_foldersOf(build, path), (0,located/* known */.eO)(target), from]);
        const before = ofPath.get(key);
        if (before !== undefined) {
            for (const each of before.files)
                onRecalled(each);
            return before.stage;
        }
        const length = Math.max(file?.text.length ?? 0, SHORTEST_TEXT);
        if ((ofPath.size + 1) * length > MAXIMUM_TEXT) {
            notify(tooManyVariants(path, build));
            return undefined;
        }
        const summarised = summarise(path, build, given, readFile);
        ofPath.set(key, summarised);
        return summarised.stage;
    }
    return (build, notify) => {
        const { dockerfilePath, inline, target } = build;
        if (target?.value === located/* DYNAMIC */.u5)
            return undefined;
        if (inline !== undefined)
            return withUnknownArguments(summaryOfChosen(inline.stages, build, () => undefined), build);
        return dockerfilePath ? withUnknownArguments(stageAt(dockerfilePath, build, notify), build) : undefined;
    };
}
function summarise(path, build, given, readFile) {
    const files = new Set();
    const readNoted = (each) => {
        files.add(each);
        // an unreadable Dockerfile is reported where it is checked
        return readFile(each, 'guess');
    };
    const { localNames, span } = build;
    const file = readNoted(path) ?? fileFromAbove(path, build, readNoted);
    const reference = {
        dockerfilePath: path,
        target: undefined,
        arguments: given,
        localNames,
        span,
    };
    const stages = file && (0,parse_dockerfile/* parseDockerfile */.A)((0,model_source/* wholeFile */.AA)(file), file, { builds: [reference] }).dockerfile.stages;
    const read = readerBelow(stages_foldersOf(build, file?.path ?? path), readNoted);
    return { stage: stages && summaryOfChosen(stages, build, read), files };
}
/** Where the files are that a Dockerfile copies. */
function stages_foldersOf({ context }, path) {
    const folders = [(0,build_paths/* contextFolder */.mk)(context, stages_folderOf(context?.span.file.path ?? path)), stages_folderOf(path)];
    return folders.filter((folder) => folder !== undefined);
}
/** What a file of compose builds that another one includes, where it is read alone. */
function fileFromAbove(path, { format, file }, read) {
    if (format !== 'compose')
        return undefined;
    const other = (0,build_paths/* fromFolderAbove */.E8)(path, file.path, (each) => read(each) !== undefined);
    return other === undefined ? undefined : read(other);
}
function summaryOfChosen(stages, { target }, read) {
    const stage = chosen(stages, (0,located/* known */.eO)(target));
    return stage && summaryOf(stage, read);
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
/** The known arguments. Those that a Dockerfile does not mention have no effect. */
function argumentsOf({ arguments: given }, file) {
    const values = new Map();
    for (const { name, value } of given) {
        const text = (0,located/* known */.eO)(value);
        if (text !== undefined && (file === undefined || mentionedIn(file).has(name)))
            values.set(name, text);
    }
    return values;
}
const mentionedIn = (0,remember/* remember */.k)(({ text }) => (0,unbroken/* wordsIn */.H)(text));
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
        ...(base.kind === 'image' && isUnchanged(stage) && { unchangedImage: base.image.reference.value }),
        isFromScratch: base.kind === 'scratch',
        user: stage.user?.value,
        userChange: (0,process_user/* userChange */.E2)(stage, read)?.span,
        givesRights: (0,stage_rights/* givesRights */.MK)(stage),
        entrypoint: stage.entrypoint && wordsOf(stage.entrypoint.line),
        command: stage.command && wordsOf(stage.command.line),
        healthcheck: stage.healthcheck?.line && wordsOf(stage.healthcheck.line),
        startedByEntrypoint: startedBy(stage.entrypoint),
        // an ENTRYPOINT in shell form ignores CMD
        startedByCommand: stage.entrypoint?.line.form === 'shell' ? [] : startedBy(stage.command),
        ...(supervised !== undefined && { supervisedPrograms: supervised }),
        folder: folderAtStart(stage),
        variables: variablesOf(stage),
        declares: new Set(declaredIn(stage)),
        exposes: stage.exposes.flatMap(({ ports }) => ports.map(({ from, to, span }) => ({ from, to, span }))),
        hasHealthcheck: stage.healthcheck?.line !== undefined,
    };
}
/** Whether an image of the stage runs the same program as its base, with the same variables. */
function isUnchanged(stage) {
    return [...(0,dockerfile/* lineageOf */.bQ)(stage)].every(({ instructions }) => instructions.every((one) => one.keyword === 'COPY' || one.keyword === 'ADD' ? isForSettings(one) : DESCRIPTIONS.has(one.keyword)));
}
const DESCRIPTIONS = new Set(['ARG', 'EXPOSE', 'FROM', 'LABEL', 'MAINTAINER', 'STOPSIGNAL']);
/** Not those of a proxy, which decide who may do what. */
function isForSettings({ sources, destination, from }) {
    const isInEtc = /^\/etc\/(?!haproxy|nginx)[\w-]+\/[\w.-]*$/.test((0,located/* known */.eO)(destination) ?? '');
    const isSetting = (source) => stages_SETTINGS.test((0,located/* known */.eO)(source) ?? '');
    return from === undefined && isInEtc && sources.length > 0 && sources.every(isSetting);
}
const stages_SETTINGS = /^(?!\w+:\/\/).*\.(?:alloy|ini|json|river|toml|ya?ml)$/i;
function* declaredIn(stage) {
    for (const one of (0,dockerfile/* lineageOf */.bQ)(stage)) {
        for (const { pairs } of (0,dockerfile/* instructionsOf */.Jk)(one, 'ARG'))
            yield* pairs.map(({ name }) => name.value);
    }
}
function folderAtStart(stage) {
    for (const one of (0,dockerfile/* lineageOf */.bQ)(stage)) {
        const last = (0,dockerfile/* instructionsOf */.Jk)(one, 'WORKDIR').findLast(({ isOnbuild }) => !isOnbuild);
        if (last !== undefined)
            return last.absolute === located/* DYNAMIC */.u5 ? undefined : last.absolute;
    }
    return undefined;
}
/** The written values of ENV. That of `PATH` may have a variable in it, and still names folders. */
function variablesOf(stage) {
    const pairs = [...(0,dockerfile/* lineageOf */.bQ)(stage)]
        .reverse()
        .flatMap((one) => (0,dockerfile/* instructionsOf */.Jk)(one, 'ENV').flatMap((env) => (env.isOnbuild ? [] : env.pairs)));
    return new Map(pairs.map(({ name, value, rawValue = '' }) => [name.value, (0,located/* known */.eO)(value) ?? rawValue]));
}
function startedBy(instruction) {
    const script = instruction?.line.script;
    return script === undefined ? [] : (0,started_processes/* startedByScript */.oR)(script).map(withoutPlace);
}
function withoutPlace({ span: _, ...process }) {
    return process;
}
function wordsOf({ form, words, span }) {
    return form === 'exec' ? words.map(({ value }) => value) : ['sh', '-c', (0,model_source/* spanText */.Cp)(span)];
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
        for (const gap of unknownDonors(container, containerOf))
            notify(gap);
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
/** The containers whose mounts are taken over, and which the file does not declare. */
function unknownDonors(container, containerOf) {
    const { volumesFrom } = container;
    const gaps = volumesFrom.items.flatMap((item) => {
        const source = sourceOf((0,located/* known */.eO)(item));
        // Compose refuses a project that lacks a service
        const isRefused = container.format === 'compose' && source?.reference.by === 'service';
        if (source === undefined || isRefused || containerOf(source.reference) !== undefined)
            return [];
        return [notTakenOver('missing-reference', item.span, `container "${source.reference.name}"`)];
    });
    const { entry, complete } = volumesFrom;
    if (entry === undefined || complete)
        return (0,without_flood/* withoutFlood */.Z0)(gaps, volumes_from_FURTHER);
    return (0,without_flood/* withoutFlood */.Z0)([...gaps, notTakenOver('undecided-reference', entry, 'a container that a variable names')], volumes_from_FURTHER);
}
const volumes_from_FURTHER = {
    thing: 'container',
    messageFor: (count) => `The mounts of ${count} further containers, which others take over, were not checked either.`,
    wayOut: 'Mount named volumes in each container instead.',
};
function notTakenOver(kind, span, donor) {
    return (0,gap/* notLookedAt */.$h)({
        kind,
        thing: 'container',
        message: `The mounts of ${donor}, which this container takes over, were not checked: this file does not declare them.`,
        wayOut: 'Mount named volumes in each container instead.',
        span,
    });
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
function createLink(repository, { isIgnored = () => false, writtenEnvironment = () => [], } = {}) {
    const stageOf = stageReader(repository);
    return (given) => {
        const images = [...contextImages(given), ...fetchedByStages(given)];
        const notifications = [];
        const notify = (notification) => void notifications.push(notification);
        const withVariables = environmentReader({ repository, isIgnored, writtenEnvironment, notify });
        const subjects = (images.length === 0 ? given : [...given, ...images]).map((subject) => {
            if (subject.kind === 'build')
                return withDeclared(subject, stageOf);
            return subject.kind === 'container' ? withVariables(subject) : subject;
        });
        const project = subjects.filter((subject) => subject.kind === 'container');
        for (const subject of subjects) {
            if (subject.kind === 'build')
                for (const gap of linkedContexts(subject, repository))
                    notify(gap);
        }
        if (project.length === 0)
            return { subjects, notifications };
        const linked = containerLinks(project, { repository, stageOf, notify });
        const all = new Map(project.map((container) => [container, linked(container)]));
        return { subjects: withContainers(subjects, all), notifications };
    };
}
/** Adds to a container what it takes from other files and from other containers of its project. */
function containerLinks(project, { repository, stageOf, notify }) {
    const containerOf = containerNames(project);
    const inherit = mountInheritance(containerOf, notify);
    const scriptsOf = containerScripts(repository, notify);
    const read = new Set();
    const secretsOf = committedSecrets(repository);
    return (container) => {
        const joins = joinedNamespaces(container, containerOf, notify);
        const stage = container.build && stageOf(container.build, notify);
        const mounts = linkedSources(inherit(container), repository);
        const own = mountsOfRepository(mounts, repository);
        for (const gap of climbingMounts({ ...container, mounts }))
            notify(gap);
        const whole = own.length === 0 ? container : { ...container, stage, mounts };
        // V8 copies an object in one step if no key is added to it
        return {
            ...container,
            stage,
            mounts,
            command: commandOf(container, stage),
            variableCommands: [...variableCommandsOf(container), ...imageCommandsOf(container, stage)],
            seccompProfile: seccompProfileOf(container, repository, notify),
            scripts: scriptsOf(whole, own),
            settingsFiles: settingsFilesOf(whole, { repository, mounts: own }, read),
            committedSecrets: own.length === 0 ? NO_SECRETS : secretsOf(own),
            joins,
            project: container.project ?? project,
        };
    };
}
const NO_SECRETS = [];
/** The command as the entrypoint of the image reads it, if the container keeps that: `["sh", "-c"]` reads it as code. */
function commandOf({ entrypoint, command }, stage) {
    if (entrypoint !== undefined || stage?.entrypoint === undefined)
        return command;
    const { span } = stage;
    const words = stage.entrypoint.map((value) => ({ value, span }));
    return command?.readBy?.({ span, words, script: undefined }) ?? command;
}
/** The subjects with linked containers, and the engines in them. */
function withContainers(subjects, linked) {
    const containers = [...linked.values()];
    const runs = new Map([...linked.keys()].map((container) => [container.image?.reference, container]));
    const engines = containers.flatMap((container) => [nested_engines_nestedEngine(container) ?? [], mountedEngines(container)].flat());
    return [...subjects, ...engines].map((subject) => {
        if (subject.kind === 'project')
            return { ...subject, containers };
        if (subject.kind === 'image')
            return withOverrides(subject, runs.get(subject.reference));
        return subject.kind === 'container' ? (linked.get(subject) ?? subject) : subject;
    });
}
/** Only where a build gets what may be a secret, because the Dockerfile is read for it. */
function withDeclared(build, stageOf) {
    if (!build.arguments.some(({ name }) => (0,secret/* looksLikeSecretName */.FF)(name)))
        return build;
    return { ...build, declared: stageOf(build, () => undefined)?.declares };
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
    if (isLikelyStage(base.pieces) && isByPlatform((0,model_source/* spanText */.Cp)(base.span)))
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
    return !(0,platform_arguments/* withoutPlatformArguments */.GK)(text).includes('$');
}

// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/index.js + 190 modules
var parse = __webpack_require__(96722);
// EXTERNAL MODULE: ./build/support/sorted.js
var sorted = __webpack_require__(54439);
// EXTERNAL MODULE: ./build/syntax/lines.js
var syntax_lines = __webpack_require__(52133);
;// CONCATENATED MODULE: ./build/triage/quoted-texts.js
function textAt(file, textsIn) {
    const texts = (textsIn?.(file) ?? []).filter(({ start, end }) => file.text.slice(start, end).includes('#'));
    return (offset) => texts
        .filter(({ start, end }) => start <= offset && offset < end)
        .reduce((inner, one) => (inner === undefined || isWithin(one, inner) ? one : inner), undefined);
}
function isWithin(one, other) {
    return one.start >= other.start && one.end <= other.end;
}

;// CONCATENATED MODULE: ./build/triage/statements.js





function statementsOf(file, syntax) {
    const lines = (0,position/* linesOf */.Dx)(file);
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
    const textAround = (0,lazy/* lazy */.RZ)(() => textAt(file, textsIn));
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
        const character = text.charAt(at);
        if (character === '\\' && (quote === '"' || (quote === '' && isShell)))
            at++;
        else if (quote !== '')
            quote = character === quote ? '' : quote;
        else if (isQuote(character) && (isShell || at === 0 || YAML_BEFORE_VALUE.test(text.charAt(at - 1))))
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
    return blocks[(0,sorted/* firstReached */.d)(blocks, ({ start }) => start > offset) - 1];
}
function statements_endOf({ end, heredocs }) {
    return Math.max(end, heredocs.at(-1)?.end ?? 0);
}

;// CONCATENATED MODULE: ./build/triage/comments.js




const WORD = 'hullcheck-ignore';
/** Both limit the work that a hostile file can cause. */
const MAXIMUM_COMMENTS = 1000;
const MAXIMUM_NAMES = 50;
const comments_NONE = [];
/**
 * `# hullcheck-ignore rule-a, rule-b until 2027-01-31 -- reason`, where the day may be left out, at the end of a line or alone above it; in
 * JSON `//` begins a comment. It covers everything that begins in the statement there: an instruction of a Dockerfile with its continuation lines; a YAML option with its value
 * or list, but not the options below it.
 */
function commentSuppressions(file, format) {
    let found = file.text.indexOf(WORD);
    if (found === -1)
        return comments_NONE;
    const starts = (0,position/* linesOf */.Dx)(file);
    const syntax = (0,parse/* commentsIn */.wL)(format);
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
        found = file.text.indexOf(WORD, lineEnd);
    }
    return suppressions;
}
function readComment(comment) {
    const { file, syntax, statements, line, word, lineEnd } = comment;
    const lineStart = (0,position/* startOfLine */.C2)(file, line);
    const hash = markBefore(file.text, lineStart, word, syntax.mark);
    if (hash === -1)
        return undefined;
    const before = file.text.slice(lineStart, hash);
    const isAlone = before.trim() === '';
    if (!isAlone && (syntax.isWholeLine === true || !isCommentPlace(before, statements)))
        return undefined;
    const text = file.text.slice(word + WORD.length, lineEnd).trimEnd();
    const target = statements.reach(statements.range(isAlone ? statements.nextCodeLine(line + 1) : line), hash);
    const misplaced = isAlone || isShellPlace(statements, hash) ? undefined : MISPLACED;
    const { ruleIds, reason, expires, problem = misplaced } = readText(text);
    return {
        kind: 'comment',
        span: { file, start: hash, end: word + WORD.length + text.length },
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
    const problem = `Only the first ${MAXIMUM_COMMENTS} suppressions of a file are read. Use the configuration instead.`;
    return [...suppressions.slice(0, -1), ...suppressions.slice(-1).map((last) => ({ ...last, problem }))];
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
    const scope = KICS_SCOPES.get(command);
    return scope === undefined || list !== undefined ? [] : [{ peer: 'kics', ids: 'all', scope, reason }];
}
const KICS_SCOPES = new Map(Object.entries({
    ignore: 'head',
    'ignore-line': 'statement',
    'ignore-block': 'block',
}));
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
    const statements = statementsOf(file, (0,parse/* commentsIn */.wL)(format));
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
    const lineStart = (0,position/* startOfLine */.C2)(file, line);
    const text = file.text.slice(lineStart, (0,position/* startOfLine */.C2)(file, line + 1)).trimEnd();
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
    return (0,directives/* scanDirectives */.Y)((0,model_source/* wholeFile */.AA)(file)).directives.flatMap(({ name, value, span }) => {
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

// EXTERNAL MODULE: ./build/run/image-starts.js
var image_starts = __webpack_require__(10113);
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
/** What a reading of a unit reports, when it reports nothing. */
const NOTHING_REPORTED = {
    findings: [],
    notifications: [],
    images: [],
    imageNames: [],
    namedImages: [],
    postures: [],
    evidence: [],
    things: [],
    engines: [],
    subjects: NO_SUBJECTS,
};
/** What reading a unit once more adds: the findings alone, since the rest is known from the first reading. */
function onlyAdded(unit, findings) {
    return { ...unit, ...NOTHING_REPORTED, findings };
}
/** Runs parse \u2192 link \u2192 check for one unit after the other. */
function unitChecker(repository, options, 
/** Whether each unit returns all of its texts, or only those that no earlier unit returned. */
{ repeatsTexts }) {
    const prepared = preparedFiles(repository);
    const findContext = createBuildContexts(repository, prepared);
    const isIgnored = ignoredPaths(repository);
    const committed = withoutIgnored(repository, isIgnored);
    const writtenEnvironment = writtenEnvironments(repository);
    const link = createLink(withPrepared(repository, prepared), { isIgnored, writtenEnvironment });
    const statements = options.rules.find(({ context }) => context !== undefined)?.context?.newStatements;
    const purposeOf = (0,readmes/* readmesIn */.p)(repository, statements);
    let seen = new Set();
    return (unit, buildsOf) => {
        if (repeatsTexts)
            seen = new Set();
        const read = repository.read(unit.path);
        const found = read.ok ? read.value : lossyFile(unit.path, unit.fileFormat.id, read.error, repository);
        const file = found && unit.usedAs !== undefined ? { ...found, usedAs: unit.usedAs } : found;
        if (file === undefined)
            return { ...NOTHING, notifications: read.ok ? [] : [check_unit_unread(read.error, unit)] };
        const view = READS_IGNORED.has(unit.fileFormat.id) || isIgnored(unit.path) ? repository : committed;
        const context = { repository: view, buildsOf, findContext, isIgnored, writtenEnvironment };
        return checkFile(file, unit, context, { link, options, seen, purposeOf });
    };
}
/**
 * The repository as everyone has it: files that git ignores count as missing. Their values exist only here, and would become part of names
 * that are looked up.
 */
function withoutIgnored(repository, isIgnored) {
    return {
        ...repository,
        readFile(path, certainty) {
            const file = repository.readFile(path, certainty);
            return file === undefined || isIgnored(file.path) ? undefined : file;
        },
    };
}
/** The repository in which a path that it does not have leads to what commands copy there. */
function withPrepared(repository, { sourceOf }) {
    return { ...repository, insideTarget: (path) => repository.insideTarget?.(path) ?? sourceOf(path) };
}
/** Docker Compose reads an ignored `.env`, and the compose reader marks the values from it. A build copies ignored files like any others. */
const READS_IGNORED = new Set(['compose', 'dockerfile']);
function check_unit_unread(error, { fileFormat }) {
    return fileFormat.mayBeOther ? (0,gap/* asOrdinary */.b4)(error) : error;
}
const NOTHING = {
    ...NOTHING_REPORTED,
    texts: [],
    builds: [],
    lists: [],
    calls: [],
    callsLater: false,
    dockerfiles: [],
    commandBuilds: [],
    scripts: [],
    starts: [],
    parts: [],
    overridden: [],
    files: [],
};
function checkFile(file, unit, context, surroundings) {
    (0,named_secrets/* forgetSecrets */.DL)();
    const { link, options, seen, purposeOf } = surroundings;
    const { host = host_assumptions/* DEFAULT_HOST */.H, today, rules } = options;
    const usersOf = usersIn(unit, context.buildsOf);
    const run = (some, subjects) => (0,run_rules/* runRules */.x)(some, subjects, { host, today }, { usersOf, purposeOf });
    const parsed = (0,parse/* parseFile */.CJ)(file, context, unit.fileFormat, unit.companions);
    const texts = [];
    for (const subject of parsed.subjects) {
        if (subject.kind !== 'text' || !isNew(subject.file, seen))
            continue;
        texts.push(checkedText(subject.file, unit, options, run(rules, [subject])));
    }
    const linked = link(parsed.subjects.filter(({ kind }) => kind !== 'text'));
    const { findings, notifications } = run(rules, linked.subjects);
    const settings = [...settingsFilesIn(linked.subjects), ...environmentFilesIn(linked.subjects)];
    const scripts = scriptsIn(linked.subjects);
    texts.push(...otherTexts(parsed, { settings, scripts }, unit, options, seen));
    const limits = (0,reached_limits/* takeReachedLimits */.GU)();
    const runHiding = (others) => run(rulesThatMayHide(rules), link(others).subjects).findings;
    const hidden = unit.isReadAgain ? [] : hiddenFindings(parsed, findings, runHiding);
    (0,reached_limits/* takeReachedLimits */.GU)();
    return {
        findings,
        notifications: [
            ...parsed.notifications,
            ...(parsed.inlineDockerfiles ?? []).flatMap((one) => one.notifications),
            ...linked.notifications,
            ...notifications,
            ...unreadCommands(linked.subjects),
            ...limits,
            ...hidden,
        ].map(withNamesIn),
        texts,
        builds: parsed.builds.map(withShownPath),
        ...filesNamedIn(parsed),
        callsLater: parsed.callsLater === true,
        files: [...parsed.subjects.flatMap(textOf), ...settings, ...scripts].map(({ path }) => path),
        ...factsAbout(linked.subjects, findings, options, host),
        starts: [...(parsed.starts ?? []), ...(0,image_starts/* imageStarts */.b)(linked.subjects)],
        subjects: countByKind(linked.subjects),
    };
}
function countByKind(subjects) {
    const counts = { ...NO_SUBJECTS };
    for (const subject of subjects)
        if (!isCountedElsewhere(subject))
            counts[subject.kind]++;
    return counts;
}
/** An image that is also built here is counted where it is built, a fetched one where it is used, and a container where it is started. */
function isCountedElsewhere(subject) {
    if ('isPulledIfMissing' in subject || 'isOnlyForPolicies' in subject)
        return true;
    return subject.kind === 'container' && subject.isEntered === true;
}
/** What later steps need to know about the subjects. */
function factsAbout(subjects, findings, options, host) {
    return {
        images: options.withImages ? check_unit_imagesOf(subjects) : [],
        imageNames: options.withImages ? [] : namesOf(subjects),
        namedImages: options.isOnlyReported ? [] : namedImages(subjects),
        postures: options.withPostures ? describePostures(subjects, findings, host) : [],
        evidence: options.withEvidence ? controlEvidence(subjects, host) : [],
        things: options.isOnlyReported ? [] : (0,things/* thingsIn */.h)(subjects),
        engines: hardenedEngines(subjects),
    };
}
/**
 * A file that is merged or chosen only for some, such as an override, has no user but those that start the project. A link may be in a folder of
 * another kind.
 */
function usersIn(unit, buildsOf) {
    const { path: main, links = [] } = unit;
    const merged = new Set((0,units/* mergedForSome */.WM)(unit));
    const { chosen = [] } = unit.companions;
    const isChosen = (path) => chosen.some((one) => path === one || path.startsWith(`${one}/`));
    return (path) => {
        const starters = startersOf(unit, path);
        if (merged.has(path) || isChosen(path))
            return starters;
        const builds = buildsOf(path).filter(({ isCommand }) => !isCommand);
        return [main, ...starters, ...(path === main ? links : []), ...builds.map(({ span }) => span.file.path)];
    };
}
/** The files with commands that start a file of a project, and that with the `COMPOSE_FILE` which lists it. */
function startersOf({ companions }, path) {
    const { startedBy = [], isListed, environmentFiles } = companions;
    const starters = startedBy.flatMap(([started, by]) => (started === path ? [by] : []));
    return isListed ? [...starters, ...environmentFiles] : starters;
}
function textOf(subject) {
    return subject.kind === 'text' ? [subject.file] : [];
}
/** The configuration files of services, each once. */
function settingsFilesIn(subjects) {
    const files = subjects.flatMap((subject) => (subject.kind === 'container' ? (subject.settingsFiles ?? []) : []));
    return [...new Set(files.map(({ file }) => file))];
}
/** The files with scripts that containers run. */
function scriptsIn(subjects) {
    return subjects.flatMap((subject) => subject.kind === 'container' ? (subject.scripts ?? []).map(({ file }) => file) : []);
}
/** The files with variables of containers, each once: those that they name, and a `.env` whose values options get. */
function environmentFilesIn(subjects) {
    const entries = subjects.flatMap((subject) => subject.kind === 'container' ? [...subject.environment, ...(subject.otherVariables ?? [])] : []);
    const spans = entries.flatMap(({ via, span, setAt }) => [
        ...(via === 'env_file' ? [span] : []),
        ...(setAt === undefined ? [] : [setAt.span]),
    ]);
    return [...new Set(spans.map(({ file }) => file))];
}
/** Files of other kinds, in which only comments are read. */
function* otherTexts({ valueFiles = [], runScripts = [], inlineDockerfiles = [] }, { settings, scripts }, unit, options, seen) {
    for (const values of [...valueFiles, ...settings])
        if (isNew(values, seen))
            yield checkedText(values, unit, options);
    for (const script of [...runScripts, ...inlineDockerfiles.flatMap((one) => [...one.scripts]), ...scripts]) {
        if (isNew(script, seen))
            yield checkedText(script, { fileFormat: formats/* shellFormat */.K5 }, options);
    }
}
function filesNamedIn({ lists = [], calls = [], dockerfiles = [], commandBuilds = [], scripts = [], parts = [], overridden = [], }) {
    return { lists, calls, dockerfiles, commandBuilds, scripts, parts, overridden };
}
function withNamesIn(notification) {
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
function namesOf(subjects) {
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

/***/ 10113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ startsElsewhere),
/* harmony export */   b: () => (/* binding */ imageStarts)
/* harmony export */ });
/* harmony import */ var _analysis_commands_started_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71731);
/* harmony import */ var _model_containers_container_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23573);
/* harmony import */ var _parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15146);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);




/** What containers start of images that other files may build. */
function imageStarts(subjects) {
    return subjects.flatMap((subject) => {
        const of = subject.kind === 'container' ? imageOf(subject) : undefined;
        if (subject.kind !== 'container' || of === undefined)
            return [];
        const start = (0,_analysis_commands_started_text_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(subject);
        return startsNothing(start) ? [] : [{ of, start }];
    });
}
function imageOf({ image, build, format, span }) {
    // the builds of other formats have what their containers start
    if (build !== undefined)
        return format === 'quadlet' ? { kind: 'build', place: (0,_model_containers_container_start_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOfBuild */ .v)(build.span) } : undefined;
    // an action that is a Dockerfile is its own build
    if (image === undefined)
        return format === 'workflow' ? { kind: 'build', place: (0,_model_containers_container_start_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOfBuild */ .v)(span) } : undefined;
    const name = (0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(image.reference.value.text);
    return (0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isTelling */ .c0)((0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .untagged */ .GV)(name)) ? { kind: 'image', name } : undefined;
}
function startsNothing({ entrypoint, command, others, folder, variables }) {
    return [entrypoint, command, ...others, folder].every((one) => one === undefined) && variables.size === 0;
}
/** Finds what containers start of the image of a build. */
function startsElsewhere(units) {
    const all = units.flatMap(({ starts }) => starts);
    const byName = startsByName(all);
    const startsOf = (wanted) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(all.filter(({ of }) => of.kind === wanted), ({ of }) => (of.kind === 'build' ? of.place : of.name));
    const [ofContainers, ofBuilds] = [startsOf('container'), startsOf('build')];
    return (build) => {
        const names = new Set([build.name, build.containerName].flatMap((name) => name ?? []));
        const others = [
            ...[...names].flatMap((name) => ofContainers.get(name) ?? []),
            ...(ofBuilds.get((0,_model_containers_container_start_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOfBuild */ .v)(build.span)) ?? []),
        ];
        return [...byName(build), ...others.map(({ start }) => start)];
    };
}
/**
 * Finds what containers start that name the image of a build, but for those of its file with the same tag, which it has itself. Other tags count
 * as well: they are those of one day.
 */
function startsByName(all) {
    const named = all.flatMap(({ of, start }) => (of.kind === 'image' ? [{ image: of.name, start }] : []));
    const ofName = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(named, ({ image }) => (0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .untagged */ .GV)(image));
    const byEnd = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)([...ofName.keys()], _parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .lastPart */ .S_);
    return ({ tags = [], span }) => {
        const own = new Set(tags);
        const built = [...new Set(tags.map(_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .untagged */ .GV))];
        const names = built.flatMap((name) => (byEnd.get((0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .lastPart */ .S_)(name)) ?? []).filter((one) => (0,_parse_plain_name_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeSame */ .Lx)(one, name)));
        return [...new Set(names)]
            .flatMap((name) => ofName.get(name) ?? [])
            .flatMap(({ image, start }) => (start.span.file.path === span.file.path && own.has(image) ? [] : start));
    };
}


/***/ })

};
