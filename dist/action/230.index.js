export const id = 230;
export const ids = [230];
export const modules = {

/***/ 230:
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
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);

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
    const written = (registry ?? HUB).toLowerCase();
    const host = HUB_HOSTS.has(withoutDefaultPort(written)) ? HUB : written;
    return { host, name: host === HUB && !repository.includes('/') ? `library/${repository}` : repository };
}
/** Turns `ghcr.io:443` into `ghcr.io`. */
function withoutDefaultPort(place) {
    return place.replace(/^([^/]*):443(?![^/])/, '$1');
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


/***/ })

};
