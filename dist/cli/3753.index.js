export const id = 3753;
export const ids = [3753,5753];
export const modules = {

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HUB: () => (/* binding */ HUB),
/* harmony export */   HUB_HOSTS: () => (/* binding */ HUB_HOSTS),
/* harmony export */   apiHost: () => (/* binding */ apiHost),
/* harmony export */   isDigest: () => (/* binding */ isDigest),
/* harmony export */   isHost: () => (/* binding */ isHost),
/* harmony export */   isTag: () => (/* binding */ isTag),
/* harmony export */   targetKey: () => (/* binding */ targetKey),
/* harmony export */   targetOf: () => (/* binding */ targetOf),
/* harmony export */   targetText: () => (/* binding */ targetText)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);

/** What a reference leads to: `unknown` where a variable decides, `invalid` where the grammar of references forbids it. */
function targetOf(reference) {
    const { registry, repository, tag, digest } = reference;
    if (registry === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || repository === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || tag === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || digest === _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return 'unknown';
    // an image of the engine by its id: it comes from no registry
    if (registry === undefined && (repository === 'sha256' || /^[0-9a-f]{64}$/.test(repository)))
        return 'invalid';
    const host = HUB_HOSTS.has(registry ?? HUB) ? HUB : registry.toLowerCase();
    const name = host === HUB && !repository.includes('/') ? `library/${repository}` : repository;
    const target = { host, name, tag: tag ?? (digest === undefined ? 'latest' : undefined), digest };
    return isValid(target) ? target : 'invalid';
}
/** How people write it. */
function targetText({ host, name, tag, digest }) {
    const path = host === HUB ? name.replace(/^library\//, '') : `${host}/${name}`;
    return path + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
/** One for all that are the same image, however they are written. */
function targetKey({ host, name, tag, digest }) {
    return `${host}/${name}:${tag ?? ''}@${digest ?? ''}`;
}
const HUB = 'docker.io';
/** All of them are Docker Hub, and share its credentials. */
const HUB_HOSTS = new Set([
    HUB,
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** Where requests go. */
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
/** Of an algorithm that is still safe, and that Node knows. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/.test(text);
}
/** A name or address, and perhaps a port; nothing that would make an address mean something else. */
function isHost(text) {
    if (text.length > 255)
        return false;
    return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(text);
}


/***/ }),

/***/ 3753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutAsking: () => (/* binding */ withoutAsking)
/* harmony export */ });
/* harmony import */ var _model_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5753);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5154);



/** What the policy on signatures comes to without a look at any registry. */
function withoutAsking(images, settings) {
    const checked = images.map((image) => ({ image, state: stateOf(image, settings) }));
    const count = checked.filter(({ state }) => state === 'not-checked').length;
    return {
        images: checked.map(({ image, state }) => ({
            ...image,
            ...(state !== 'not-checked' && { facts: { ...image.facts, signature: state } }),
            isLookedUp: true,
        })),
        notifications: count === 0 ? [] : [notChecked(count, settings)],
    };
}
function stateOf(image, { signatures }) {
    const target = (0,_model_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image) ? (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(image.reference.value) : 'invalid';
    if (target === 'invalid')
        return { kind: 'not-required' };
    const policy = target === 'unknown' ? undefined : (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFor */ .K)(signatures, target);
    if (policy === undefined)
        return target === 'unknown' ? 'not-checked' : { kind: 'not-required' };
    return policy.require === 'digest-pin' ? { kind: 'digest-required' } : 'not-checked';
}
function notChecked(count, { failOnUnavailable }) {
    const what = count === 1 ? 'The signature of 1 image was' : `The signatures of ${count} images were`;
    return {
        level: failOnUnavailable ? 'error' : 'warning',
        code: 'not-checked',
        message: `${what} not checked, because images are not looked up. Set images.lookup to auto, or use --lookup auto.`,
    };
}


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ policyFor)
/* harmony export */ });
/* harmony import */ var _support_anchored_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6541);

/** The first entry that covers an image decides. */
function policyFor(policies, { host, name }) {
    return policies.find(({ images }) => (0,_support_anchored_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(images, `${host}/${name}`));
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/**
 * Whether all of a text is what a pattern says: `*` stands for anything but a slash, `**` for anything. All else stands for itself. No
 * regular expression is made of the pattern, and the time is bounded by the product of the two lengths.
 */
function matchesGlob(pattern, text) {
    const tokens = pattern.split(/(\*+)/).flatMap((part) => (/^\*/.test(part) ? [part] : [...part]));
    let places = beyondWildcards(new Set([0]), tokens);
    for (const character of text) {
        const next = new Set();
        for (const place of places) {
            const token = tokens[place];
            if (token === character && character !== '*')
                next.add(place + 1);
            else if (token?.startsWith('*') && (character !== '/' || token !== '*'))
                next.add(place);
        }
        places = beyondWildcards(next, tokens);
    }
    return places.has(tokens.length);
}
/** A wildcard may stand for nothing. */
function beyondWildcards(places, tokens) {
    for (const place of places)
        if (tokens[place]?.startsWith('*'))
            places.add(place + 1);
    return places;
}


/***/ })

};
