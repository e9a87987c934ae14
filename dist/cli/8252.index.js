export const id = 8252;
export const ids = [8252,230];
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


/***/ }),

/***/ 2329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   bp: () => (/* binding */ wayOutOf),
/* harmony export */   hC: () => (/* binding */ lookupNotifications)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9189);

/** Further places with the same reason are only counted: an unavailable registry may be named a thousand times. */
const NAMED_PLACES = 5;
/**
 * Reports failed look-ups at the places of the images. Whether a registry responds is up to its owner, so a failure decides the check only
 * if the configuration says so.
 */
function lookupNotifications(gaps, failOnUnavailable) {
    const weight = failOnUnavailable ? 'severe' : 'expected';
    const byReason = new Map();
    for (const gap of gaps) {
        for (const failure of distinctFailures(gap.failures)) {
            const group = byReason.get(failure.reason) ?? { failure, gaps: [] };
            byReason.set(failure.reason, group);
            group.gaps.push(gap);
        }
    }
    return [
        ...gaps.flatMap(({ image, problem }) => (problem === undefined ? [] : [notAskedFor(image, problem)])),
        ...[...byReason.values()].flatMap((group) => failed(group.gaps, group.failure, weight)),
    ];
}
function notAskedFor({ reference: { value, span } }, problem) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({
        kind: 'image-not-looked-up',
        message: `The image ${value.text} was not looked up: ${NOT_ASKED[problem]}.`,
        wayOut: NOT_ASKED_WAY_OUT[problem],
        span,
        evidence: value.text,
    });
}
const NOT_ASKED = {
    unknown: 'a variable decides which one it is',
    invalid: 'its name is not valid',
};
const NOT_ASKED_WAY_OUT = {
    unknown: 'Write it without the variable to have it looked up.',
    invalid: 'Correct the name.',
};
/** A gap that decides the check is reported at each of its places, because each may be new. */
function failed(gaps, failure, weight) {
    const isCrash = failure.kind === 'crashed';
    const named = weight === 'severe' || isCrash || gaps.length < NAMED_PLACES + 2 ? gaps : gaps.slice(0, NAMED_PLACES);
    const rest = gaps.length - named.length;
    const kind = isCrash ? 'rule-crashed' : 'image-not-looked-up';
    const plain = { kind, wayOut: wayOutOf(failure), ...(!isCrash && { weight }) };
    return [
        ...named.map(({ image: { reference }, isPartial }) => {
            const how = isPartial ? 'only be looked up in part' : 'not be looked up';
            const message = `The image ${reference.value.text} could ${how}: ${failure.reason}.`;
            return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({ ...plain, message, span: reference.span, evidence: reference.value.text });
        }),
        ...(rest === 0 ? [] : [(0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({ ...plain, message: moreOf(rest, failure), count: rest })]),
    ];
}
function moreOf(count, { reason }) {
    return `${count} more image references could not be looked up, for the same reason: ${reason}.`;
}
/** Leaves out the failure "out of time" where another failure explains why the time ran out. */
function distinctFailures(failures) {
    const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
    const others = all.filter(({ kind }) => kind !== 'out-of-time');
    return others.length > 0 ? others : all;
}
function wayOutOf({ kind }) {
    switch (kind) {
        case 'denied':
            return 'Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.';
        case 'rate-limited':
            return 'Try again later, or sign in with docker login: most registries then allow more requests.';
        case 'out-of-time':
            return 'Raise images.time-budget.';
        case 'timeout':
        case 'unreachable':
        case 'unavailable':
            return 'Try again later.';
        case 'not-found':
            return 'Correct the name, or push the image.';
        case 'refused':
            return 'The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.';
        case 'tls':
            return 'Fix the certificate of the registry, or add its authority with NODE_EXTRA_CA_CERTS.';
        case 'too-large':
            return 'hullcheck does not read larger responses.';
        case 'invalid':
            return 'The operator of that server can fix it.';
        case 'incomplete':
            return 'The command hullcheck image lists everything that was not read.';
        case 'unknown':
            return 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.';
        case 'crashed':
            return 'Please report it: https://github.com/hullcheck/hullcheck/issues';
    }
}


/***/ }),

/***/ 8252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutAsking: () => (/* binding */ withoutAsking)
/* harmony export */ });
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2960);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(230);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1213);
/* harmony import */ var _unverified_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1104);




/** Applies the signature policy without any registry. Only requirements on the reference itself can be checked. */
function withoutAsking(images, { signatures }, reason) {
    const checked = images.map((image) => ({ image, state: stateOf(image, signatures) }));
    return {
        images: checked.map(({ image, state }) => ({
            ...image,
            ...(state !== undefined && { facts: { ...image.facts, signature: state } }),
            isLookedUp: true,
        })),
        notifications: checked.flatMap(({ image, state }) => {
            if (state !== undefined)
                return [];
            const target = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(image.reference.value);
            return (0,_unverified_images_js__WEBPACK_IMPORTED_MODULE_3__/* .unverifiedGap */ .s)({ image, why: typeof target === 'string' ? target : reason }, signatures) ?? [];
        }),
    };
}
/** Undefined where the state depends on a registry or on a variable. */
function stateOf(image, policies) {
    const target = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromRegistry */ .ME)(image) ? (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(image.reference.value) : undefined;
    if (typeof target === 'string')
        return (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageOf */ ._)(policies, image.reference.value) === 'none' ? { kind: 'not-required' } : undefined;
    const policy = target && (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFor */ .K)(policies, target);
    if (policy === undefined)
        return { kind: 'not-required' };
    return policy.require === 'digest-pin' ? { kind: 'digest-required' } : undefined;
}


/***/ }),

/***/ 1104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unverifiedGap)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2960);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3589);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8399);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1213);
/* harmony import */ var _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2329);






/**
 * The gap for an image that the policy covers or may cover. No setting makes it less severe, because the attacker who chooses the image may
 * also run its registry.
 */
function unverifiedGap({ image, why }, policies) {
    const { value, span } = image.reference;
    const coverage = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME)(image) ? (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageOf */ ._)(policies, value) : 'none';
    if (coverage === 'none')
        return undefined;
    const [reason, wayOut] = typeof why === 'string' ? REASONS[why] : [why.reason, (0,_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_3__/* .wayOutOf */ .bp)(why)];
    const covers = coverage === 'certain' ? 'covers' : 'may cover';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$)({
        kind: 'image-not-verified',
        message: `images.signatures ${covers} the image ${value.text}, and its signature was not checked: ${reason}.`,
        wayOut,
        span,
        // another variable may mean another image
        evidence: value.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_4__/* .SHOWN_PIECE */ .tL) ? `${value.text} ${(0,_model_source_js__WEBPACK_IMPORTED_MODULE_5__/* .spanText */ .C)(span)}` : value.text,
    });
}
const REASONS = {
    unknown: [
        _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_ASKED */ .Lf.unknown,
        'Write the image without the variable, or narrow images.signatures so that it cannot cover the image.',
    ],
    invalid: [_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_ASKED */ .Lf.invalid, 'Correct the name.'],
    missing: ['its registry reports that it does not exist', 'Correct the name, or push the image and sign it.'],
    'not-allowed': ['images are not looked up', 'Set images.lookup to auto, or use --lookup auto.'],
    offline: ['--offline forbids network access', 'Run the check without --offline.'],
};


/***/ }),

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ policyFor),
/* harmony export */   _: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8399);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2103);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(230);




/** The entry for an image: the first one that covers it. */
function policyFor(policies, { host, name }) {
    const place = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.withoutDefaultPort)(`${host}/${name}`);
    return policies.find(({ images }) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.withoutDefaultPort)(images), place));
}
/** Whether an entry covers the image of a reference; `possible` where a variable decides. This includes names that are not valid at any registry. */
function coverageOf(policies, reference) {
    const { registry, repository, text } = reference;
    if ((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.isImageId)(reference))
        return policies.some(({ images }) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(images, text)) ? 'certain' : 'none';
    if (registry !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 && repository !== _model_located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return policyFor(policies, (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.placeOf)(registry, repository)) === undefined ? 'none' : 'certain';
    const places = possiblePlaces(text, registry);
    return policies.some(({ images }) => places.some((pieces) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .mayMatchGlob */ .f)((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.withoutDefaultPort)(images), pieces)))
        ? 'possible'
        : 'none';
}
/** The known pieces of host and path. A variable may hold a registry, a part of a name, or a name with a tag. */
function possiblePlaces(text, registry) {
    const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
    const first = name.split('/', 1)[0] ?? '';
    if (typeof registry === 'string')
        return [(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.withoutDefaultPort)(`${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.placeOf)(registry, '').host}${name.slice(first.length)}`).split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .SHOWN_PIECE */ .tL)];
    const atHub = [`${_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.HUB}/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .SHOWN_PIECE */ .tL), `${_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.HUB}/library/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .SHOWN_PIECE */ .tL)];
    return first !== name && !first.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .SHOWN_PIECE */ .tL) ? atHub : [name.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .SHOWN_PIECE */ .tL), ...atHub];
}


/***/ }),

/***/ 2103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ mayMatchGlob),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/**
 * Whether a pattern matches a whole text. `*` matches anything except a slash, `**` matches anything, and every other character matches
 * itself. The pattern is not converted to a regular expression, so the time is bounded by the product of the two lengths.
 */
function matchesGlob(pattern, text) {
    return mayMatchGlob(pattern, [text]);
}
/** Whether a pattern may match a text with known pieces; anything may come between them. */
function mayMatchGlob(pattern, pieces) {
    const tokens = pattern.split(/(\*+)/).flatMap((part) => (/^\*/.test(part) ? [part] : [...part]));
    let places = beyondWildcards(new Set([0]), tokens);
    for (const [index, piece] of pieces.entries()) {
        if (index > 0)
            places = anywhereFrom(places, tokens);
        for (const character of piece)
            places = placesAfter(character, places, tokens);
    }
    return places.has(tokens.length);
}
function placesAfter(character, places, tokens) {
    const next = new Set();
    for (const place of places) {
        const token = tokens[place];
        if (token === character && character !== '*')
            next.add(place + 1);
        else if (token?.startsWith('*') && (character !== '/' || token !== '*'))
            next.add(place);
    }
    return beyondWildcards(next, tokens);
}
/** An unknown part may match any number of the next tokens. */
function anywhereFrom(places, tokens) {
    const first = Math.min(...places);
    return new Set([...tokens.keys(), tokens.length].filter((place) => place >= first));
}
/** Adds the places after each wildcard, which may match nothing. */
function beyondWildcards(places, tokens) {
    for (const place of places)
        if (tokens[place]?.startsWith('*'))
            places.add(place + 1);
    return places;
}


/***/ })

};
