export const id = 8252;
export const ids = [8252];
export const modules = {

/***/ 12329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ NOT_ASKED),
/* harmony export */   bp: () => (/* binding */ wayOutOf),
/* harmony export */   hC: () => (/* binding */ lookupNotifications)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71539);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1913);



/** Naming more images for each reason would bury the reasons: an unavailable registry may be named a thousand times. */
const NAMED_IMAGES = 3;
/**
 * Reports failed look-ups. Whether a registry responds is up to its owner, so a failure decides the check only if the configuration says so, or if
 * the look-up is all that the user asked for. Those are reported at each place, because each may be new; all others in one note.
 */
function lookupNotifications(gaps, decides) {
    const groups = groupsOf(gaps);
    const crashes = groups.filter(({ failure }) => failure.kind === 'crashed');
    const decisive = groups.filter(({ failure }) => isFailure(failure) && isDecisive(failure, decides));
    const undecided = groups.filter((group) => !crashes.includes(group) && !decisive.includes(group));
    // a change that names another platform changes which image runs
    const others = undecided.filter(({ failure: { kind } }) => kind === 'other-platform');
    const together = undecided.filter((group) => !others.includes(group));
    return [
        ...crashes.flatMap(({ failure, gaps: own }) => own.map((gap) => crashed(gap, failure))),
        ...causesByGap(decisive).map(([gap, causes]) => gapOf(gap, causes, 'severe')),
        ...causesByGap(others).map(([gap, causes]) => gapOf(gap, causes, 'ordinary')),
        ...noteOf(together),
    ];
}
/** The images with all of their causes, in the order of the first ones. */
function causesByGap(groups) {
    const pairs = groups.flatMap(({ failure, gaps }) => gaps.map((gap) => ({ gap, failure })));
    return [...(0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(pairs, ({ gap }) => gap)].map(([gap, own]) => [gap, own.map(({ failure }) => failure)]);
}
function isDecisive(failure, decides) {
    return (failure.kind !== 'crashed' && failure.kind !== 'unknowable' && failure.kind !== 'left-alone' && decides(failure));
}
function isFailure(cause) {
    return !cause.kind.endsWith('-name');
}
function groupsOf(gaps) {
    const byReason = new Map();
    const add = (gap, failure) => {
        const group = byReason.get(failure.reason) ?? { failure, gaps: [] };
        byReason.set(failure.reason, group);
        group.gaps.push(gap);
    };
    for (const gap of gaps) {
        if (gap.problem !== undefined)
            add(gap, { kind: `${gap.problem}-name`, reason: NOT_ASKED[gap.problem] });
        for (const failure of distinctFailures(gap.failures))
            add(gap, failure);
    }
    return [...byReason.values()];
}
const NOT_ASKED = {
    unknown: 'a variable decides which one it is',
    invalid: 'its name is not valid',
    secret: 'a secret is part of its name',
};
function crashed(gap, failure) {
    const { reference } = gap.image;
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'rule-crashed',
        message: `The image ${reference.value.text} ${howFar(gap)}: ${failure.reason}.`,
        wayOut: wayOutOf(failure),
        span: reference.span,
        evidence: reference.value.text,
    });
}
/** One image with the causes why it was not, or not completely, looked up. */
function gapOf(gap, causes, weight) {
    const { reference } = gap.image;
    const shown = causes.slice(0, NAMED_REASONS).map(({ reason }) => reason);
    const rest = causes.length - shown.length;
    const reasons = [...shown, ...(rest > 0 ? [`${rest} more reasons`] : [])];
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-looked-up',
        message: `The image ${reference.value.text} ${howFar(gap)}: ${reasons.join('; ')}.`,
        wayOut: waysOutOf(causes),
        span: reference.span,
        // another platform means another image
        evidence: weight === 'ordinary' ? `${reference.value.text} ${reasons.join(' ')}` : reference.value.text,
        weight,
    });
}
function waysOutOf(causes) {
    return [...new Set(causes.slice(0, NAMED_REASONS).map(wayOutOf))].join(' ');
}
/** One note for all images; if there is only one image, at its place. */
function noteOf(groups) {
    const texts = new Set(groups.flatMap(({ gaps }) => gaps.map(textOf)));
    const places = new Set(groups.flatMap(({ gaps }) => gaps.map(({ image }) => image.reference.span)));
    if (texts.size > 1 || places.size > 1)
        return [sharedNote(groups, texts.size)];
    const [gap] = groups.flatMap(({ gaps }) => gaps);
    if (gap === undefined)
        return [];
    return [
        gapOf(gap, groups.map(({ failure }) => failure)),
    ];
}
function textOf({ image }) {
    return image.reference.value.text;
}
function howFar({ isPartial, problem }) {
    if (problem !== undefined)
        return 'was not looked up';
    return isPartial ? 'could only be looked up in part' : 'could not be looked up';
}
const NAMED_REASONS = 8;
function sharedNote(groups, count) {
    const shown = groups.slice(0, NAMED_REASONS);
    const rest = groups.length - shown.length;
    const all = groups.flatMap(({ gaps }) => gaps);
    const images = count === 1 ? '1 image was' : `${count} images were`;
    const how = all.every(({ isPartial }) => isPartial)
        ? 'only looked up in part'
        : all.some(({ isPartial }) => isPartial)
            ? 'not looked up, or only in part'
            : 'not looked up';
    const reasons = shown.map(({ failure: { reason }, gaps }) => `${reason} (${namesOf(gaps)})`);
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-looked-up',
        message: `${images} ${how}: ${[...reasons, ...(rest > 0 ? [`${rest} more reasons`] : [])].join('; ')}.`,
        wayOut: waysOutOf(shown.map(({ failure }) => failure)),
        count,
        evidence: 'images',
    });
}
/** The images with their first places. */
function namesOf(gaps) {
    const places = new Map();
    for (const gap of gaps)
        if (!places.has(textOf(gap)))
            places.set(textOf(gap), gap.image.reference.span);
    const rest = places.size - NAMED_IMAGES;
    const names = [...places].slice(0, NAMED_IMAGES).map(([text, { file, start }]) => {
        return `${text} at ${file.path}:${(0,_model_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file, start).line}`;
    });
    return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** Leaves out the failure "out of time" where another failure explains why the time ran out. */
function distinctFailures(failures) {
    const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
    const others = all.filter(({ kind }) => kind !== 'out-of-time');
    return others.length > 0 ? others : all;
}
function wayOutOf({ kind }) {
    return WAYS_OUT[kind];
}
const TRY_AGAIN = 'Try again later.';
const WAYS_OUT = {
    'unknown-name': 'Write it without the variable to have it looked up.',
    'invalid-name': 'Correct the name.',
    'secret-name': 'Write the name without variables for secrets, and without those of files that git ignores.',
    denied: 'Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.',
    'rate-limited': 'Try again later, or sign in with docker login: most registries then allow more requests.',
    'out-of-time': 'Raise images.time-budget.',
    timeout: TRY_AGAIN,
    unreachable: TRY_AGAIN,
    unavailable: TRY_AGAIN,
    'not-found': 'Correct the name, or push the image.',
    refused: 'The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.',
    tls: 'Fix the certificate of the registry, or add its authority with NODE_EXTRA_CA_CERTS.',
    'too-large': 'hullcheck does not read larger responses.',
    invalid: 'The operator of that server can fix it.',
    withheld: 'Set images.vulnerabilities to online to name them, or use a database on the disk.',
    'left-alone': 'A check of the default branch reads it, and stores the result in the cache.',
    incomplete: 'The command hullcheck image lists everything that was not read.',
    unknown: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
    unanswered: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
    'not-estimated': 'Try again later, or leave epss out of fail-on-vulnerability.',
    unknowable: 'They are in the list of packages that hullcheck image prints, so look them up by hand.',
    'other-platform': 'Name an image for that platform, or correct the platform.',
    crashed: 'Please report it: https://github.com/hullcheck/hullcheck/issues',
};


/***/ }),

/***/ 28252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutAsking: () => (/* binding */ withoutAsking)
/* harmony export */ });
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12960);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90230);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1213);
/* harmony import */ var _unverified_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41104);




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
    const target = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBePulled */ .Zk)(image) ? (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(image.reference.value) : undefined;
    if (typeof target === 'string')
        return (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageOf */ ._5)(policies, image.reference.value) === 'none' ? { kind: 'not-required' } : undefined;
    const policy = target && (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFor */ .KV)(policies, target);
    if (policy === undefined)
        return { kind: 'not-required' };
    return policy.require === 'digest-pin' ? { kind: 'digest-required' } : undefined;
}


/***/ }),

/***/ 41104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unverifiedGap)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12960);
/* harmony import */ var _model_images_pulled_if_missing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19598);
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33589);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);
/* harmony import */ var _signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1213);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55205);
/* harmony import */ var _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12329);









/**
 * The gap for an image that the policy covers or may cover. No setting makes it less severe, because the attacker who chooses the image may
 * also run its registry.
 */
function unverifiedGap(unverified, policies) {
    const { image, why } = unverified;
    const { value, span } = image.reference;
    const coverage = (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBePulled */ .Zk)(image) ? (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .coverageOf */ ._5)(policies, value) : 'none';
    if (coverage === 'none')
        return undefined;
    const [reason, wayOut] = typeof why === 'string' ? REASONS[why] : [why.reason, (0,_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .wayOutOf */ .bp)(why)];
    const covers = coverage === 'certain' ? 'covers' : 'may cover';
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'image-not-verified',
        message: `images.signatures ${covers} the image ${value.text}, and its signature was not checked: ${reason}.`,
        wayOut: `${wayOut}${(0,_model_images_pulled_if_missing_js__WEBPACK_IMPORTED_MODULE_6__/* .pulledIfMissing */ .I)(image)}`,
        span,
        weight: weightOf(unverified, policies),
        // another variable may mean another image
        evidence: value.text.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL) ? `${value.text} ${(0,_model_source_js__WEBPACK_IMPORTED_MODULE_7__/* .spanText */ .Cp)(span)}` : value.text,
    });
}
/**
 * A project that builds the image does not need it at the registry, and pushes it only after the change is merged. Where the policy says who may
 * push to that place, it is only listed. Elsewhere the author of a change may hide the image until it is merged, so someone has to look. The
 * weight of the kind remains where a build cannot make the image, as it has a digest, and where the registry gave no clear answer.
 */
function weightOf({ image, why, isHidden }, policies) {
    if (!image.isAlsoBuilt || image.reference.value.digest !== undefined)
        return undefined;
    if (why !== 'missing')
        return isHidden ? 'ordinary' : undefined;
    const target = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.targetOf)(image.reference.value);
    const policy = typeof target === 'string' ? undefined : (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFor */ .KV)(policies, target);
    return policy !== undefined && (0,_signatures_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOwner */ .I6)(policy.images) ? 'expected' : 'ordinary';
}
const REASONS = {
    unknown: [
        _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.unknown,
        'Write the image without the variable, or narrow images.signatures so that it cannot cover the image.',
    ],
    invalid: [_lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.invalid, 'Correct the name.'],
    secret: [
        _lookup_notifications_js__WEBPACK_IMPORTED_MODULE_5__/* .NOT_ASKED */ .Lf.secret,
        'Write the name without variables for secrets, and without those of files that git ignores.',
    ],
    missing: ['its registry reports that it does not exist', 'Correct the name, or push the image and sign it.'],
    'not-allowed': ['images are not looked up', 'Set images.lookup to auto, or use --lookup auto.'],
    offline: [_forbidden_js__WEBPACK_IMPORTED_MODULE_8__/* .FORBIDDEN */ .A, _forbidden_js__WEBPACK_IMPORTED_MODULE_8__/* .FORBIDDEN_WAY_OUT */ .X],
};


/***/ }),

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ namesOwner),
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   Qf: () => (/* binding */ coversPlace),
/* harmony export */   _5: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97954);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51380);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78399);
/* harmony import */ var _support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32103);
/* harmony import */ var _registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);





/** The entry for an image: the first one that covers it. */
function policyFor(policies, { host, name }) {
    return policies.find(({ images }) => coversPlace(images, { host, name }));
}
/** Whether a pattern for host and path of images covers a repository. */
function coversPlace(images, { host, name }) {
    return (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(patternOf(images), (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${name}`));
}
/** Whether a pattern says who may push: the owner of a part of a registry, or of a whole one that is not open to everyone. */
function namesOwner(images) {
    const [known = ''] = patternOf(images).split('*', 1);
    const [host = '', ...path] = known.split('/');
    if (path.length === 0)
        return false;
    const [name = ''] = host.split(':', 1);
    const isOpen = _data_public_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLIC_HOSTS */ .O.some((open) => name === open || name.endsWith(`.${open}`));
    return !isOpen || path.length > 1;
}
/** The pattern with the host in its usual form, as in references. Without a host, it is for Docker Hub. */
function patternOf(images) {
    const [first = '', ...rest] = images.split('/');
    if (first.includes('*'))
        return images;
    const isHost = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
    const written = isHost ? rest.join('/') : images;
    const { host, name } = (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(isHost ? first : undefined, written);
    // only a name is short for `library/\u2026`
    return (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${host}/${written.includes('*') ? written : name}`);
}
/** Whether an entry covers the image of a reference; `possible` where a variable decides. This includes names that are not valid at any registry. */
function coverageOf(policies, reference) {
    const { registry, repository, text } = reference;
    if ((0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.isImageId)(reference))
        return policies.some(({ images }) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(images, text)) ? 'certain' : 'none';
    if (registry !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5 && repository !== _model_located_js__WEBPACK_IMPORTED_MODULE_1__/* .DYNAMIC */ .u5)
        return policyFor(policies, (0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, repository)) === undefined ? 'none' : 'certain';
    const places = possiblePlaces(text, registry);
    return policies.some(({ images }) => places.some((pieces) => (0,_support_patterns_anchored_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .mayMatchGlob */ .f)(patternOf(images), pieces)))
        ? 'possible'
        : 'none';
}
/** The known pieces of host and path. A variable may hold a registry, a part of a name, or a name with a tag. */
function possiblePlaces(text, registry) {
    const name = text.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
    const first = name.split('/', 1)[0] ?? '';
    if (typeof registry === 'string')
        return [(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.withoutDefaultPort)(`${(0,_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, '').host}${name.slice(first.length)}`).split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    const atHub = [`${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), `${_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.HUB}/library/${name}`.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL)];
    return first !== name && !first.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL) ? atHub : [name.split(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .SHOWN_PIECE */ .tL), ...atHub];
}


/***/ })

};
