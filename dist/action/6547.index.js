export const id = 6547;
export const ids = [6547];
export const modules = {

/***/ 37123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ splitByFacts)
/* harmony export */ });
/** If nothing can be looked up, all rules are local, and those that need facts report that they are missing. */
function splitByFacts(rules, available) {
    const factsOf = ({ rule: { needs = [], uses = [] } }) => [...needs, ...uses].filter((fact) => available?.has(fact));
    const withFacts = rules.filter((active) => factsOf(active).length > 0);
    return {
        local: withFacts.length === 0 ? rules : rules.filter((active) => factsOf(active).length === 0),
        withFacts,
        wanted: new Set(withFacts.flatMap(factsOf)),
    };
}


/***/ }),

/***/ 90230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HUB: () => (/* binding */ HUB),
/* harmony export */   HUB_HOSTS: () => (/* binding */ HUB_HOSTS),
/* harmony export */   apiHost: () => (/* binding */ apiHost),
/* harmony export */   fullText: () => (/* binding */ fullText),
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
function targetText(target) {
    const { host, name } = target;
    return host === HUB ? name.replace(/^library\//, '') + choiceText(target) : fullText(target);
}
/** The reference with its host, also for Docker Hub. */
function fullText(target) {
    return `${target.host}/${target.name}${choiceText(target)}`;
}
function choiceText({ tag, digest }) {
    return (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
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


/***/ }),

/***/ 88321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ checkImages),
/* harmony export */   F: () => (/* binding */ decidedImages),
/* harmony export */   eH: () => (/* binding */ vulnerableIn),
/* harmony export */   mT: () => (/* binding */ verifiedIn)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35868);
/* harmony import */ var _check_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78054);
/* harmony import */ var _check_run_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84790);
/* harmony import */ var _images_registry_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90230);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12960);





const NOTHING = {
    findings: [],
    notifications: [],
    verified: [],
    vulnerable: [],
    knowledge: [],
    tally: undefined,
};
/** Looks up the facts that rules need about the images of all files at once, and runs these rules on them. */
async function checkImages(images, { withFacts, wanted }, lookups, context, { onLookup, imagesBefore, onImages, prepareLookups, decisions, isWhole, usersOf }) {
    onImages?.(images);
    if (lookups === undefined || withFacts.length === 0 || images.length === 0 || onImages !== undefined)
        return NOTHING;
    await prepareLookups?.();
    const before = await imagesBefore?.(images);
    (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetSecrets */ .DL)();
    for (const { secrets = [] } of images)
        for (const { name, value } of secrets)
            (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .noteLocal */ .UJ)(name, value);
    const answered = await lookups.lookUp(images, wanted, { onLookup, before });
    const decided = await decidedImages(answered.images, decisions, { today: context.today, isWhole });
    const resolved = {
        ...answered,
        images: decided.images,
        notifications: [...answered.notifications, ...decided.notifications],
    };
    const { findings, notifications } = (0,_check_run_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .runRules */ .x)(withFacts, resolved.images, context, { usersOf });
    return {
        findings,
        notifications: [...resolved.notifications, ...notifications].map(withNamesIn),
        verified: resolved.images.flatMap(verifiedIn),
        vulnerable: distinct(resolved.images.flatMap(vulnerableIn)),
        knowledge: resolved.images.map(knowledgeOf),
        tally: shownTally(resolved.tally),
    };
}
/** The images without the vulnerabilities that the user, or a signer whom the user trusts, decided about. Few runs have any. */
async function decidedImages(images, decisions, options) {
    const hasAttached = images.some(({ facts }) => facts.vulnerabilities?.attached !== undefined);
    if (decisions === undefined && !hasAttached)
        return { images, notifications: [] };
    const { decideImages } = await __webpack_require__.e(/* import() */ 5903).then(__webpack_require__.bind(__webpack_require__, 5903));
    return decideImages(images, decisions, options);
}
function knowledgeOf({ reference: { value, span }, use, usedBy, platforms, unknown }) {
    const shown = (text) => (0,_check_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .c)((0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(text));
    return {
        use,
        usedBy,
        ...(platforms && { platforms }),
        span,
        text: shown(value.text),
        name: [value.registry, value.repository].filter((part) => typeof part === 'string').join('/'),
        unknown: unknown && { ...unknown, reason: shown(unknown.reason) },
    };
}
/** Reasons may name hosts, and variables with secrets may be part of those. */
function shownTally(tally) {
    const reasons = tally.reasons.map(({ reason, count }) => ({ reason: (0,_check_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecrets */ .c)((0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(reason)), count }));
    return { ...tally, reasons };
}
function withNamesIn(notification) {
    return { ...notification, message: (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .withNames */ .B1)(notification.message) };
}
/** The image, if its signature was verified. */
function verifiedIn({ reference: { value, span }, facts: { signature } }) {
    return signature?.kind === 'verified' ? [{ image: value.text, span, signature }] : [];
}
/** The known vulnerabilities of an image, once for all places that name it. */
function vulnerableIn(image) {
    const { reference, facts } = image;
    const { vulnerabilities, update, contents } = facts;
    if (vulnerabilities === undefined || !(0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isFirstUse */ .gR)(image))
        return [];
    return [
        {
            image: reference.value.text,
            repository: repositoryText(reference.value),
            digest: contents?.digest,
            span: reference.span,
            otherSpans: (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_4__/* .otherUses */ .rL)(image).map(({ span }) => span),
            operatingSystem: contents?.operatingSystem,
            vulnerabilities,
            update: update === 'none' ? undefined : update,
        },
    ];
}
function repositoryText({ registry, repository }) {
    if (typeof registry === 'symbol' || typeof repository === 'symbol')
        return undefined;
    const { host, name } = (0,_images_registry_target_js__WEBPACK_IMPORTED_MODULE_3__.placeOf)(registry, repository);
    return `${host}/${name}`;
}
/** A stage that is built in several ways names its image at one place. */
function distinct(images) {
    return [...new Map(images.map((one) => [`${one.span.file.path}\n${one.span.start}`, one])).values()];
}


/***/ }),

/***/ 66145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isOver),
/* harmony export */   y: () => (/* binding */ nearExpiry)
/* harmony export */ });
/** How many days before its last one something that expires is said to do so. */
const NOTICE_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;
/** Both as `YYYY-MM-DD`; the last day itself still counts. */
function isOver(expires, today) {
    return expires !== undefined && expires < today;
}
/** As in `on 2026-12-05, in 8 days`; undefined if it is over, or if more than two weeks are left. */
function nearExpiry(expires, today) {
    if (expires === undefined || isOver(expires, today))
        return undefined;
    const days = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
    if (!(days <= NOTICE_DAYS))
        return undefined;
    return `on ${expires}, ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`;
}


/***/ }),

/***/ 23696:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ triage)
});

// EXTERNAL MODULE: ./build/model/findings/thing.js
var thing = __webpack_require__(93313);
// EXTERNAL MODULE: ./build/triage/alike.js
var alike = __webpack_require__(19365);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/triage/distinct-findings.js

/** Longer lists of names would bury the problem itself. */
const NAMED_SUBJECTS = 5;
/**
 * The findings sorted by path, place and rule, without duplicates: an option that several services share through an anchor is one problem,
 * found once for each. The worst finding is kept, the first of equally bad ones that always apply, and its message names the others.
 */
function distinctFindings(findings) {
    const distinct = [];
    const byPath = [...groupedByPath(findings)].sort(([one], [other]) => compare(one, other));
    for (const [, ofFile] of byPath)
        addDistinct(ofFile.sort(byPlace), distinct);
    return distinct;
}
/** Most findings follow others of the same file, so this takes a fraction of the time of sorting them all by path. */
function groupedByPath(findings) {
    return (0,group_by/* groupBy */.$z)(findings, ({ span }) => span.file.path);
}
/** Takes the sorted findings of one file. */
function addDistinct(findings, distinct) {
    for (const samePlace of (0,group_by/* neighbours */.$v)(findings, (first, one) => byPlace(first, one) === 0)) {
        if (samePlace.length === 1)
            distinct.push(samePlace[0]);
        else
            for (const merged of mergeEqual(samePlace))
                distinct.push(merged);
    }
}
/** Compares findings in one file. */
function byPlace(a, b) {
    return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.ruleId, b.ruleId);
}
/** Compares by code units: the order must not depend on the language of the machine. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** One rule may find several things at one place; they differ by evidence. */
function mergeEqual(samePlace) {
    const byEvidence = (0,group_by/* groupBy */.$z)(samePlace, ({ evidence }) => evidence);
    return [...byEvidence.values()].map(mergeSubjects);
}
function mergeSubjects(equal) {
    const worst = equal.reduce((best, one) => (isWorse(one, best) ? one : best));
    const sharing = sharingSubjects(equal);
    const setBy = commonCauses(equal);
    if (sharing.size === 1)
        return setBy === worst.setBy ? worst : { ...worst, setBy };
    const own = keyOf(worst);
    const others = [...sharing].flatMap(([key, one]) => (key === own ? [] : [one]));
    const named = others.slice(0, NAMED_SUBJECTS).map((one) => told(one.finding, worst));
    const rest = others.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    const sharedBy = [...sharing.values()].map(({ as }) => as);
    const grant = common(equal, worst, 'grant');
    const reached = common(equal, worst, 'reached');
    return { ...worst, sharedBy, grant, reached, setBy, message: `${worst.message} The same text applies to ${list}.` };
}
/** All files that cause equal findings, unless one of them has another cause. */
function commonCauses(equal) {
    const lists = equal.flatMap(({ setBy }) => (setBy === undefined ? [] : [setBy]));
    return lists.length < equal.length ? undefined : [...new Set(lists.flat())].sort();
}
/** With the same score, one that always applies is worse. */
function isWorse(one, other) {
    const [score = 0, best = 0] = [one.score, other.score];
    return score > best || (score === best && other.isOptional === true && one.isOptional !== true);
}
/** Something that is read-only for one service may not be so for another one that shares its text. */
function common(equal, worst, key) {
    const text = JSON.stringify(worst[key]);
    return equal.every((one) => one === worst || JSON.stringify(one[key]) === text) ? worst[key] : undefined;
}
function told({ subject, declaredIn, span }, worst) {
    return subject === worst.subject ? `"${subject}" of ${declaredIn ?? span.file.path}` : `"${subject}"`;
}
/** Each subject once: with its worst score, and as optional only if it is so everywhere. */
function sharingSubjects(equal) {
    const subjects = new Map();
    for (const finding of equal) {
        const { subject, score, isOptional = false, thing } = finding;
        const key = keyOf(finding);
        const known = subjects.get(key)?.as;
        const worse = known === undefined || (score ?? 0) > (known.score ?? 0) ? score : known.score;
        const as = { subject, score: worse, isOptional: isOptional && (known?.isOptional ?? true), thing };
        subjects.set(key, { finding, as });
    }
    return subjects;
}
/** Two projects can give the same name to containers of their own that share a text, such as a service that both extend. */
function keyOf({ subject, declaredIn }) {
    return JSON.stringify([subject, declaredIn]);
}

// EXTERNAL MODULE: ./build/triage/fingerprint.js
var fingerprint = __webpack_require__(54373);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(41576);
// EXTERNAL MODULE: ./build/support/expiry.js
var expiry = __webpack_require__(66145);
// EXTERNAL MODULE: ./build/support/quoted-if-harmless.js
var quoted_if_harmless = __webpack_require__(6554);
;// CONCATENATED MODULE: ./build/triage/suppressions.js




function readSuppressions(suppressions, options) {
    const refusals = [];
    const claims = [];
    let expiredEntries = 0;
    for (const suppression of suppressions) {
        if (suppression.tool !== undefined && isExpired(suppression, options))
            continue;
        if (suppression.kind === 'baseline' && isExpired(suppression, options)) {
            expiredEntries += 1;
            continue;
        }
        const refusal = refusalOf(suppression, options);
        if (refusal !== undefined)
            refusals.push(refusal);
        else
            claims.push(...claimsOf(suppression, options, refusals));
    }
    const index = indexClaims(claims);
    const used = new Set();
    function suppressionFor(finding) {
        const covering = [finding.ruleId, ...finding.impliedBy].flatMap((ruleId) => {
            const byPath = index.get(ruleId);
            const candidates = [...(byPath?.get(finding.span.file.path) ?? []), ...(byPath?.get('') ?? [])];
            return candidates.filter(({ suppression }) => suppression.covers(finding));
        });
        for (const claim of covering)
            used.add(claim);
        return nearestOf(covering);
    }
    return {
        suppressionFor,
        notifications: () => [
            ...refusals,
            ...expiredBaseline(expiredEntries),
            ...expiring(used, options),
            ...unused(claims, used, options),
        ],
    };
}
/** A baseline comes last, so that it can shrink when a reason is stated elsewhere. */
const NEARNESS = ['comment', 'config', 'baseline'];
function nearestOf(claims) {
    for (const kind of NEARNESS) {
        const claim = claims.find(({ suppression }) => suppression.kind === kind);
        if (claim !== undefined)
            return claim.suppression;
    }
    return undefined;
}
function isExpired({ expires }, { today }) {
    return (0,expiry/* isOver */.P)(expires, today);
}
/** Those that soon apply no longer, and that a finding needs. */
function expiring(used, { today }) {
    const suppressions = new Set([...used].map(({ suppression }) => suppression));
    const near = [...suppressions].filter(({ tool, expires }) => tool === undefined && (0,expiry/* nearExpiry */.y)(expires, today));
    const written = near.filter(({ kind }) => kind !== 'baseline');
    const entries = near.filter(({ kind }) => kind === 'baseline');
    return [
        ...written.map((one) => notify('suppression-expiring', one, `This suppression expires ${(0,expiry/* nearExpiry */.y)(one.expires, today)}. Fix the finding by then, or set a later day.`)),
        ...expiringEntries(entries, today),
    ];
}
function expiringEntries(entries, today) {
    const days = entries.flatMap(({ expires = [] }) => expires).sort();
    if (days[0] === undefined)
        return [];
    const what = entries.length === 1 ? '1 entry of the baseline expires' : `${entries.length} entries of the baseline expire`;
    const first = entries.length === 1 ? ` ${(0,expiry/* nearExpiry */.y)(days[0], today)}` : ` soon, the first ${(0,expiry/* nearExpiry */.y)(days[0], today)}`;
    return [
        {
            level: 'warning',
            code: 'suppression-expiring',
            message: `${what}${first}. Fix the findings by then, or set a later day.`,
        },
    ];
}
function refusalOf(suppression, options) {
    const { problem, reason, ruleIds, expires } = suppression;
    if (problem !== undefined)
        return refused(suppression, problem);
    if (ruleIds.length === 0)
        return refused(suppression, 'It names no rule.');
    if (reason === '')
        return refused(suppression, 'It gives no reason. Write one after two dashes: rule -- reason.');
    if (isExpired(suppression, options))
        return refused(suppression, `It expired on ${expires}.`);
    return undefined;
}
function claimsOf(suppression, { names }, refusals) {
    const claims = [];
    for (const name of new Set(suppression.ruleIds)) {
        const ruleId = names.get(name);
        if (ruleId !== undefined)
            claims.push({ suppression, name, ruleId });
        // a baseline may know rules that are gone
        else if (suppression.kind !== 'baseline') {
            const problem = unknownRule(name, names, refusals.length);
            const isPart = suppression.ruleIds.some((other) => names.has(other));
            refusals.push(isPart
                ? notify('suppression-not-honoured', suppression, `${problem} The rest of this comment applies.`)
                : refused(suppression, problem));
        }
    }
    return claims;
}
/** Searching for similar names takes time, which a hostile file must not be able to waste. */
const MAXIMUM_SUGGESTIONS = 200;
function unknownRule(name, names, refusalCount) {
    const meant = refusalCount < MAXIMUM_SUGGESTIONS ? (0,rule_names/* nearestRule */.V)(name, names) : undefined;
    const subject = (0,quoted_if_harmless/* shown */.S)(name) === undefined ? 'This rule' : `The rule ${(0,quoted_if_harmless/* shown */.S)(name)}`;
    return `${subject} does not exist${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
}
function refused(suppression, reason) {
    return notify('suppression-not-honoured', suppression, `This suppression does not apply. ${reason}`);
}
function indexClaims(claims) {
    const index = new Map();
    for (const claim of claims) {
        const byPath = index.get(claim.ruleId) ?? new Map();
        index.set(claim.ruleId, byPath);
        (0,group_by/* addToGroup */.Mr)(byPath, claim.suppression.path ?? '', claim);
    }
    return index;
}
/** Rules that did not run and files that were not scanned have nothing to suppress: their suppressions do not count as unused. */
function unused(claims, used, options) {
    const active = new Set(options.rules.map(({ rule }) => rule.id));
    const { isInScope = () => true } = options;
    const idle = claims.filter((claim) => !used.has(claim) &&
        claim.suppression.tool === undefined &&
        active.has(claim.ruleId) &&
        isInScope(claim.suppression.path ?? ''));
    const written = idle.filter(({ suppression }) => suppression.kind !== 'baseline');
    return [...unusedWritten(written), ...staleBaseline(idle.length - written.length)];
}
function unusedWritten(claims) {
    const bySuppression = new Map();
    for (const { suppression, name } of claims) {
        (0,group_by/* addToGroup */.Mr)(bySuppression, suppression, name);
    }
    return [...bySuppression].map(([suppression, names]) => notify('suppression-unused', suppression, `There is nothing to suppress here for ${names.join(', ')}. Remove it.`));
}
function staleBaseline(count) {
    if (count === 0)
        return [];
    const entries = count === 1 ? '1 entry of the baseline no longer occurs' : `${count} entries of the baseline no longer occur`;
    return [{ level: 'note', code: 'suppression-unused', message: `${entries}. Write a new one with --write-baseline.` }];
}
function expiredBaseline(count) {
    if (count === 0)
        return [];
    const entries = count === 1
        ? '1 entry of the baseline has expired and does'
        : `${count} entries of the baseline have expired and do`;
    return [{ level: 'warning', code: 'suppression-not-honoured', message: `${entries} not apply.` }];
}
function notify(code, { span }, message) {
    return span === undefined ? { level: 'warning', code, message } : { level: 'warning', code, message, span };
}

;// CONCATENATED MODULE: ./build/triage/undecided.js

function isUndecided(finding) {
    // a triaged one has the occurrence, too, and is copied, since its own triage is not to change
    return 'fingerprint' in finding && fingerprint/* HASH_PATTERN */.wF.test(String(finding.fingerprint));
}

;// CONCATENATED MODULE: ./build/triage/index.js







/** The only place where findings are sorted, deduplicated, identified and suppressed. */
function triage(findings, suppressions, options, things = NONE) {
    const { suppressionFor, notifications } = readSuppressions(suppressions, options);
    const identified = identify(distinctFindings(findings));
    for (const finding of identified)
        finding.suppressedBy = suppressionFor(finding);
    markIdle(identified, things);
    (0,folding/* foldRepeated */.Uz)(identified);
    (0,alike/* foldAlike */.OL)(identified);
    return { findings: identified, notifications: notifications() };
}
const NONE = [];
/** Findings name a thing by its key or, those of images, by its name. */
function markIdle(findings, things) {
    if (!things.some(({ isIdle }) => isIdle))
        return;
    const named = (isIdle) => new Set(things.filter((one) => (one.isIdle === true) === isIdle).flatMap((one) => [one.key, (0,thing/* thingName */.I7)(one)]));
    const [idle, others] = [named(true), named(false)];
    const isIdle = (thing = '') => idle.has(thing) && !others.has(thing);
    for (const finding of findings) {
        finding.isIdle = isIdle(finding.thing);
        finding.sharedBy = finding.sharedBy?.map((one) => ({ ...one, isIdle: isIdle(one.thing) }));
    }
}
/**
 * The findings are sorted, so those of one file are consecutive. Each is replaced in the list, so that it can be released before the next
 * ones are copied.
 */
function identify(findings) {
    let path;
    const occurrences = new Map();
    for (const [index, finding] of findings.entries()) {
        if (finding.span.file.path !== path)
            occurrences.clear();
        path = finding.span.file.path;
        const hash = isUndecided(finding) ? finding.fingerprint : (0,fingerprint/* contentHash */.Ae)(finding);
        const occurrence = (occurrences.get(hash) ?? 0) + 1;
        occurrences.set(hash, occurrence);
        findings[index] = identified(finding, (0,fingerprint/* fingerprintOf */.ax)(hash, occurrence));
    }
    return findings;
}
/** Copies field by field: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function identified(finding, fingerprint) {
    if (isUndecided(finding)) {
        finding.fingerprint = fingerprint;
        return finding;
    }
    return {
        ruleId: finding.ruleId,
        severity: finding.severity,
        score: finding.score,
        variant: finding.variant,
        span: finding.span,
        message: finding.message,
        related: finding.related,
        flow: finding.flow,
        attack: finding.attack,
        impliedBy: finding.impliedBy,
        repeats: finding.repeats ?? NONE,
        fix: finding.fix,
        download: finding.download,
        subject: finding.subject,
        evidence: finding.evidence,
        secrets: finding.secrets,
        holds: finding.holds,
        isOptional: finding.isOptional,
        isIdle: false,
        thing: finding.thing,
        grant: finding.grant,
        sharedBy: finding.sharedBy,
        reached: finding.reached,
        declaredIn: finding.declaredIn,
        parts: finding.parts,
        setBy: finding.setBy,
        cause: finding.cause,
        fingerprint,
        suppressedBy: undefined,
        foldedInto: undefined,
        folded: NONE,
        alike: NONE,
    };
}


/***/ })

};
