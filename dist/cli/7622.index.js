export const id = 7622;
export const ids = [7622];
export const modules = {

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
    if (value === 'host')
        return plain(HOST, span);
    const other = /^(?:service|container):(.*)$/s.exec(value)?.[1];
    if (other !== undefined) {
        const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other }, steps: [] };
        return { value: joinedMode, at: span, steps };
    }
    return value === '' || isOwn(value) ? plain(PRIVATE, span) : unknown(`no engine supports the mode ${value}`, span);
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

/***/ 83787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ DATA_DATE)
/* harmony export */ });
// Generated by `node scripts/refresh-data.mjs` from data of 2026-08-21. Do not edit; docs/data.md says how to refresh it.
/** The day of the copies that these tables are made from. */
const DATA_DATE = '2026-08-21';


/***/ }),

/***/ 25821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The SHA-256 of a text, in Base64. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64');
}


/***/ })

};
