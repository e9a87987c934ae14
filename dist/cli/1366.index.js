export const id = 1366;
export const ids = [1366];
export const modules = {

/***/ 90230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HUB: () => (/* binding */ HUB),
/* harmony export */   HUB_HOSTS: () => (/* binding */ HUB_HOSTS),
/* harmony export */   apiHost: () => (/* binding */ apiHost),
/* harmony export */   isDigest: () => (/* binding */ isDigest),
/* harmony export */   isHost: () => (/* binding */ isHost),
/* harmony export */   isImageId: () => (/* binding */ isImageId),
/* harmony export */   isTag: () => (/* binding */ isTag),
/* harmony export */   placeOf: () => (/* binding */ placeOf),
/* harmony export */   targetKey: () => (/* binding */ targetKey),
/* harmony export */   targetOf: () => (/* binding */ targetOf),
/* harmony export */   targetText: () => (/* binding */ targetText),
/* harmony export */   withoutDefaultPort: () => (/* binding */ withoutDefaultPort)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51380);

/** The target of a reference: `unknown` where a variable decides, `invalid` where the grammar of references forbids it. */
function targetOf(reference) {
    const { registry, repository, tag, digest } = reference;
    if (registry === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || repository === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || tag === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || digest === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return 'unknown';
    if (isImageId(reference))
        return 'invalid';
    const target = {
        ...placeOf(registry, repository),
        tag: tag ?? (digest === undefined ? 'latest' : undefined),
        digest,
    };
    return isValid(target) ? target : 'invalid';
}
/** Whether the reference is the id of a local image, which comes from no registry. */
function isImageId({ registry, repository }) {
    if (registry !== undefined || typeof repository !== 'string')
        return false;
    return repository === 'sha256' || /^[0-9a-f]{64}$/.test(repository);
}
/** The repository of a reference with these parts. */
function placeOf(registry, repository) {
    const written = withoutZeros((registry ?? HUB).toLowerCase());
    const host = HUB_HOSTS.has(withoutDefaultPort(written)) ? HUB : written;
    return { host, name: host === HUB && !repository.includes('/') ? `library/${repository}` : repository };
}
/** Turns `ghcr.io:443` into `ghcr.io`. */
function withoutDefaultPort(place) {
    return withoutZeros(place).replace(/^([^/]*):443(?![^/])/, '$1');
}
/** Turns `localhost:05000` into `localhost:5000`, which is the same port. */
function withoutZeros(place) {
    return place.replace(/^([^/]*:)0{1,20}(?=\d{1,5}(?:\/|$))/, '$1');
}
/** The target as people write it. */
function targetText({ host, name, tag, digest }) {
    const path = host === HUB ? name.replace(/^library\//, '') : `${host}/${name}`;
    return path + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
/** The same key for every spelling of the same image. */
function targetKey({ host, name, tag, digest }) {
    return `${host}/${name}:${tag ?? ''}@${digest ?? ''}`;
}
const HUB = 'docker.io';
/** Names of Docker Hub, which share its credentials. */
const HUB_HOSTS = new Set([
    HUB,
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** The host that requests are sent to. */
function apiHost(host) {
    return host === HUB ? 'registry-1.docker.io' : host;
}
/** Grammar: https://github.com/distribution/reference/blob/main/regexp.go */
function isValid({ host, name, tag, digest }) {
    if (name.length > 255 || !name.split('/').every((part) => PATH_PART.test(part)))
        return false;
    return isHost(host) && (tag === undefined || isTag(tag)) && (digest === undefined || isDigest(digest));
}
const PATH_PART = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
function isTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
/** Accepts only algorithms that are still safe and that Node supports. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/.test(text);
}
/** Accepts a name or address with an optional port, and nothing that could change the meaning of a URL. */
function isHost(text) {
    return text.length <= 255 && HOST.test(text) && URL.canParse(`https://${text}`);
}
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;


/***/ }),

/***/ 1366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unaskedTally),
/* harmony export */   s: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90230);

/** Counts each image once, however many references name it. */
function tallyOf(outcomes) {
    const known = [...new Map(outcomes.map((one) => [imageKey(one.image.reference.value), one])).values()];
    const count = (...states) => known.filter(({ state }) => states.includes(state)).length;
    return {
        named: known.length,
        lookedUp: count('whole', 'cached'),
        fromCache: count('cached'),
        inPart: count('part'),
        reasons: reasonsOf(known.flatMap(({ reasons }) => [...new Set(reasons)])),
        off: undefined,
    };
}
/** For references to images at registries that nothing looks up. `off` is a clause with the reason. */
function unaskedTally(references, off) {
    const named = new Set(references.map(imageKey)).size;
    return { named, lookedUp: 0, fromCache: 0, inPart: 0, reasons: [], off };
}
/** The same for every spelling of an image; images whose name nobody knows differ by it. */
function imageKey(reference) {
    const target = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_0__.targetOf)(reference);
    return typeof target === 'string' ? reference.text : (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_0__.targetKey)(target);
}
function reasonsOf(all) {
    const counts = new Map();
    for (const reason of all)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}


/***/ })

};
