export const id = 2919;
export const ids = [2919];
export const modules = {

/***/ 69551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ activeRules),
/* harmony export */   Rr: () => (/* binding */ rulesForChange),
/* harmony export */   Tv: () => (/* binding */ rulesOn)
/* harmony export */ });
/* harmony import */ var _model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75638);
/* harmony import */ var _model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18140);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3239);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _file_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51767);





/** The rules on the kind of a subject, in order. */
function rulesOn(rules, { kind }) {
    return byKind(rules).get(kind) ?? NONE;
}
const NONE = [];
const byKind = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)((rules) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(rules, ({ rule }) => rule.on));
/** The rules that a profile and the configuration enable, and those that only report what a change brings. */
function rulesForChange(rules, profile, settings, usual) {
    const usualRules = activeRules(rules, profile, settings, usual);
    const isOnlyForChanges = ({ id, profile: membership }) => profile !== 'strict' && membership === 'changes' && !settings.has(id);
    const others = activeRules(rules.filter(isOnlyForChanges), 'strict', settings, usual);
    return [...usualRules, ...others.map((active) => ({ ...active, isOnlyForChanges: true }))];
}
/** The rules that a profile and the configuration enable. */
function activeRules(rules, profile, settings = new Map(), usual = _file_context_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONTEXT */ .A2) {
    return rules.flatMap((rule) => {
        const setting = settings.get(rule.id);
        const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
        if (!isActive)
            return [];
        const { score: given, options } = typeof setting === 'object' ? setting : {};
        const score = given ?? (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(rule.danger);
        const variants = given === undefined ? variantsOf(rule) : NO_VARIANTS;
        const context = given === undefined && usual !== 'off' ? usual : undefined;
        const values = options === undefined ? defaultsOf(rule) : { ...defaultsOf(rule), ...options };
        return [{ rule, score, severity: (0,_model_findings_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .severityOf */ .xJ)(score), variants, options: values, ...(context && { context }) }];
    });
}
const NO_VARIANTS = new Map();
const variantsOf = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)(({ variants = {} }) => new Map(Object.entries(variants).map(([name, danger]) => [name, (0,_model_findings_danger_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreOf */ .uw)(danger)])));
const defaultsOf = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_2__/* .remember */ .k)(({ options = {} }) => Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])));
function isInProfile({ profile }, wanted) {
    if (profile === 'recommended')
        return true;
    return wanted === 'strict' ? profile === 'strict' || profile === 'changes' : profile === 'recommended-only';
}


/***/ }),

/***/ 30173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ peerRules)
/* harmony export */ });
/* unused harmony export peerEntries */
const NONE = [];
function peerRules(rules) {
    const byId = new Map();
    const byPeer = new Map();
    for (const { id, profile, peers = {} } of rules) {
        for (const [peer, theirs] of Object.entries(peers)) {
            addTo(byPeer, peer, id);
            if (profile === 'recommended-only')
                continue;
            for (const their of theirs)
                addTo(byId, `${peer} ${normalized(peer, their)}`, id);
        }
    }
    return {
        rulesFor: (peer, id) => byId.get(`${peer} ${normalized(peer, id)}`) ?? NONE,
        allOf: (peer) => byPeer.get(peer) ?? NONE,
    };
}
/** The mapping for readers: sorted by the tool's ids, with numbers sorted by value. */
function peerEntries(rules, peer) {
    return rules
        .flatMap((rule) => (rule.peers?.[peer] ?? []).map((id) => ({ id, rule })))
        .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.rule.id < b.rule.id ? -1 : 1));
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else if (!list.includes(value))
        list.push(value);
}
function normalized(peer, id) {
    const lower = id.toLowerCase();
    if (peer === 'trivy')
        return lower.replace(/^(?:avd-)?([a-z]+)-?(\d{1,4})$/, trivyId);
    // a rule may be named with or without its folders
    return peer === 'semgrep' ? lower.slice(lower.lastIndexOf('.') + 1) : lower;
}
/** `DS002`, `AVD-DS-0002` and `DS-0002` are the same. */
function trivyId(_whole, letters, digits) {
    return `${letters}-${digits.padStart(4, '0')}`;
}


/***/ }),

/***/ 66447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkDatabase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83050);


/** @throws {ConfigurationError} if vulnerabilities are looked up in a folder that does not exist, or offline without a folder. */
function checkDatabase({ vulnerabilities, vulnerabilityDatabase: folder }) {
    if (vulnerabilities === 'offline' && folder === undefined)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`vulnerabilities cannot be looked up offline without a database: name its folder with ${WAYS}`);
    if (vulnerabilities === 'off' || vulnerabilities === 'online' || folder === undefined)
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(`the vulnerability database is not a folder: ${(0,_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(folder)} (see ${WAYS})`);
}
const WAYS = '--vulnerability-database or images.vulnerability-database';


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

/***/ 55205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FORBIDDEN),
/* harmony export */   X: () => (/* binding */ FORBIDDEN_WAY_OUT)
/* harmony export */ });
/** Why nothing is looked up, in words that continue "\u2026, because ". */
const FORBIDDEN = 'network access is forbidden';
const FORBIDDEN_WAY_OUT = 'Run the check without --offline, or the Action without network: never.';


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

/***/ 13863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ unaskedPolicy),
/* harmony export */   Rc: () => (/* binding */ imageLookups),
/* harmony export */   t7: () => (/* binding */ offlineLookups),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12960);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62214);
/* harmony import */ var _forbidden_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55205);
/* harmony import */ var _image_tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1366);





/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
function imageLookups(settings) {
    const session = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(9637), __webpack_require__.e(3883)]).then(__webpack_require__.bind(__webpack_require__, 33883))).startLookups(settings));
    return {
        facts: factsOf(settings),
        lookUp: async (images, wanted, onLookup) => (await session())(images, wanted, onLookup),
    };
}
/** Reports how many images were not looked up. Of a signature policy, only requirements on the reference itself are checked. */
function offlineLookups(settings) {
    return {
        facts: factsOf(settings),
        async lookUp(images, wanted) {
            const tally = (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A);
            const plain = {
                images: images.map((image) => ({ ...image, isLookedUp: true })),
                notifications: [],
                tally,
            };
            const held = wanted.has('signature')
                ? (await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'offline')
                : plain;
            const said = new Set(held.notifications.map(({ span }) => span));
            const leftOut = images.filter((image) => (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME)(image) && !said.has(image.reference.span));
            return { ...held, tally, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
        },
    };
}
/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
function unaskedPolicy(settings, off) {
    return {
        facts: new Set(['signature']),
        lookUp: async (images) => ({
            ...(await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 28252))).withoutAsking(images, settings, 'not-allowed'),
            tally: (0,_image_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .unaskedTally */ .q)(referencesOf(images), off),
        }),
    };
}
function referencesOf(images) {
    return images.filter(_model_images_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromRegistry */ .ME).map(({ reference }) => reference.value);
}
/** The facts that this configuration allows to look up. */
function factsOf(settings) {
    const { tlsCheck, contents, vulnerabilities, signatures } = settings;
    const findsVulnerabilities = vulnerabilities !== 'off';
    return new Set([
        ...FREE_FACTS,
        ...(tlsCheck ? ['tls'] : []),
        ...(contents || findsVulnerabilities ? ['contents'] : []),
        ...(findsVulnerabilities ? ['vulnerabilities', 'update'] : []),
        ...(signatures.length > 0 ? ['signature'] : []),
    ]);
}
/** Facts that need no separate setting. */
const FREE_FACTS = ['presence', 'digest', 'tagDigests', 'config', 'tags', 'base'];
/** A gap that decides the check is reported at each of its places, because each may be new. */
function leftOutOf(images, { failOnUnavailable }) {
    const kind = 'image-not-looked-up';
    const why = `not looked up, because ${_forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN */ .A}.`;
    const wayOut = _forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .FORBIDDEN_WAY_OUT */ .X;
    if (failOnUnavailable) {
        return images.map(({ reference: { value, span } }) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
            kind,
            weight: 'severe',
            message: `The image ${value.text} was ${why}`,
            wayOut,
            span,
            evidence: value.text,
        }));
    }
    const count = images.length;
    if (count === 0)
        return [];
    return [
        (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
    ];
}


/***/ }),

/***/ 22919:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ decisionsIn),
  T: () => (/* binding */ imageSettings),
  scanOptionsOf: () => (/* binding */ scanOptionsOf)
});

// EXTERNAL MODULE: ./build/check/active-rules.js
var active_rules = __webpack_require__(69551);
// EXTERNAL MODULE: ./build/check/peer-rules.js
var peer_rules = __webpack_require__(30173);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(41576);
// EXTERNAL MODULE: ./build/config/vulnerability-database.js
var vulnerability_database = __webpack_require__(66447);
// EXTERNAL MODULE: ./build/images/resolve/lookups.js
var resolve_lookups = __webpack_require__(13863);
// EXTERNAL MODULE: ./build/rules/index.js + 539 modules
var rules = __webpack_require__(96720);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(32873);
;// CONCATENATED MODULE: ./build/run/complete-fixes.js




/** Each file may be large. */
const AT_ONCE = 4;
/** Shared by all scans of a run, so that no file is fetched twice. */
function completeFixes(settings) {
    let sources;
    return async (findings) => {
        if (!findings.some(isIncomplete))
            return { findings, notifications: [] };
        sources ??= start(settings);
        const { checksumOf, digestOf } = await sources;
        const notifications = [];
        const completed = await (0,map_concurrently/* mapConcurrently */.X)(findings, AT_ONCE, async (finding) => {
            const { download } = finding;
            if (download === undefined || !isIncomplete(finding))
                return finding;
            const { address, isImage, fix } = download;
            const checksum = await (isImage ? digestOf(address) : checksumOf(address));
            if (checksum.ok)
                return { ...finding, fix: withChecksum(fix, checksum.value) };
            notifications.push(withoutFix(finding, download, checksum.error));
            return finding;
        });
        return { findings: completed, notifications };
    };
}
function withoutFix({ ruleId, span }, { address, isImage }, { reason }) {
    const what = isImage ? `the image ${address} could not be looked up` : 'the file could not be fetched';
    return (0,gap/* notLookedAt */.$h)({
        kind: 'fix-not-completed',
        message: `${ruleId} has no fix, because ${what}: ${reason}.`,
        wayOut: isImage ? 'Write the digest yourself.' : 'Write the checksum that its publisher names.',
        span,
        evidence: address,
    });
}
function withChecksum(fix, checksum) {
    return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span, text: text.replaceAll(finding/* CHECKSUM */.GP, checksum) })) };
}
function isIncomplete({ fix, download, suppressedBy }) {
    return fix === undefined && download !== undefined && suppressedBy === undefined;
}
async function start(settings) {
    const [{ openDownloads }, { openRegistry }, { targetOf }, { startBudget }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(4006)]).then(__webpack_require__.bind(__webpack_require__, 74006)),
        Promise.all(/* import() */[__webpack_require__.e(8456), __webpack_require__.e(9637)]).then(__webpack_require__.bind(__webpack_require__, 99637)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 90230)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 60975)),
    ]);
    const options = { ...settings, budget: startBudget(settings.timeBudget) };
    const { checksumOf } = openDownloads(options);
    const registry = openRegistry(options);
    return {
        checksumOf,
        async digestOf(image) {
            const target = targetOf((0,images_image/* parseImageReference */.o_)(image));
            return typeof target === 'string' ? { ok: false, error: NO_NAME } : registry.resolveDigest(target);
        },
    };
}
const NO_NAME = { kind: 'invalid', reason: 'it is not the name of an image' };

;// CONCATENATED MODULE: ./build/run/scan-options.js









/** The options that result from settings and policy. */
function scanOptionsOf(settings, { config, baseline, updateBots }) {
    const { withPostures = false, withEvidence = false, isOnlyReported } = settings;
    const { threads, journal, known, onProgress, imagesBefore, onImages, prepareLookups } = settings;
    const { lostHardening, changedImages } = settings;
    const images = imageSettings(settings, config);
    const lookups = lookupsFor(settings, config, images);
    return {
        rules: rulesToRun(settings, config, lookups),
        lookups,
        lookupsOff: isAllowedToAsk(settings, config) ? undefined : lookupHintOf(settings),
        vulnerabilityDetail: config.images.vulnerabilityDetail,
        unratedVulnerabilities: config.images.unratedVulnerabilities,
        decisions: decisionsIn({ ...images, vex: [...(settings.vex ?? []), ...images.vex] }),
        completeFixes: settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
        names: namesOfRules(),
        peers: config.peerIgnores ? peersOfRules() : undefined,
        suppressions: [...config.suppressions, ...baseline],
        acceptedGaps: config.acceptedGaps,
        updateBots,
        host: config.host,
        builds: config.builds,
        withPostures,
        withEvidence,
        isOnlyReported,
        today: TODAY,
        threads,
        journal,
        known,
        // a setting that names the source asks for all images
        imagesBefore: images.vulnerabilities === 'auto' ? imagesBefore : undefined,
        onImages,
        lostHardening,
        changedImages,
        prepareLookups,
        ...(onProgress && { onProgress }),
    };
}
const namesOfRules = (0,lazy/* lazy */.RZ)(() => (0,rule_names/* ruleNames */.X)(rules.rules));
const peersOfRules = (0,lazy/* lazy */.RZ)(() => (0,peer_rules/* peerRules */.O)(rules.rules));
/** A rule cannot report anything without its facts, so it is left out, unless the user asked for it. */
function rulesToRun(settings, config, lookups) {
    const { profile = config.profile, alsoRun = [], onlyRules, withoutRules = [] } = settings;
    // keeps the configuration of a rule, such as its score
    const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
    const counted = lookups?.facts.has('vulnerabilities') ? rulesThatCount(settings, config) : [];
    const ruleSettings = new Map([
        ...counted.map((id) => [id, 'on']),
        ...config.rules,
        ...switchedOn.map((id) => [id, 'on']),
    ]);
    const isWanted = ({ id }) => (onlyRules === undefined || onlyRules.includes(id)) && !withoutRules.includes(id);
    const isPossible = ({ needs = [], id }) => needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
    const enabled = settings.isCompared ? active_rules/* rulesForChange */.Rr : active_rules/* activeRules */.IW;
    return enabled(rules.rules.filter(isWanted).filter(isPossible), profile, ruleSettings, config.context);
}
/** The rules outside of the profile whose findings the threshold asks for. */
function rulesThatCount({ failOnVulnerability }, config) {
    const { withoutFix } = failOnVulnerability ?? config.failOnVulnerability ?? {};
    return withoutFix === 'always' ? ['image-vulnerable-unfixed'] : [];
}
/** What the user decided about vulnerabilities, where they are looked up. */
function decisionsIn(images) {
    const { vulnerabilities, ignoredVulnerabilities, vex } = images;
    return vulnerabilities === 'off' || ignoredVulnerabilities.length + vex.length === 0 ? undefined : images;
}
/** The scans of one run share what they look up. */
const sharedLookups = (0,remember/* remember */.k)((_config) => new Map());
const sharedFixes = (0,remember/* remember */.k)((config) => completeFixes(config.images));
function isAllowedToAsk(settings, config) {
    return (settings.lookup ?? imageSettings(settings, config).lookup) !== 'never';
}
function lookupHintOf({ lookupHint = '--lookup auto does so' }) {
    return lookupHint;
}
function lookupsFor(given, config, settings) {
    const { offline, images = {} } = given;
    if (isAllowedToAsk(given, config))
        (0,vulnerability_database/* checkDatabase */.M)(settings);
    if (!isAllowedToAsk(given, config))
        return settings.signatures.length > 0 ? (0,resolve_lookups/* unaskedPolicy */.Kw)(settings, lookupHintOf(given)) : undefined;
    if (offline)
        return (0,resolve_lookups/* offlineLookups */.t7)(settings);
    const shared = sharedLookups(config);
    const key = JSON.stringify(images);
    const lookups = shared.get(key) ?? (0,resolve_lookups/* imageLookups */.Rc)(settings);
    shared.set(key, lookups);
    return lookups;
}
/** Asking for vulnerabilities implies looking up images. */
function imageSettings({ images: given = {}, imageDefaults = {}, failOnVulnerability, }, { images: configured, writtenImageSettings: written }) {
    const plain = Object.fromEntries(Object.entries(imageDefaults).filter(([name]) => !written.has(name)));
    const images = { ...configured, ...plain };
    const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
    const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
    const { packagesToken = images.packagesToken } = given;
    const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
    const epssDecides = failOnVulnerability?.epss !== undefined;
    const estimates = failOnVulnerability && { epss: images.epss || epssDecides, epssDecides };
    return {
        ...images,
        lookup,
        vulnerabilities,
        vulnerabilityDatabase,
        cacheDir,
        githubToken,
        packagesToken,
        ...estimates,
    };
}
/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);


/***/ }),

/***/ 32873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Runs the work for all items, at most `limit` at a time; the results are in the order of the items. */
async function mapConcurrently(items, limit, work) {
    const results = new Array(items.length);
    const left = items.entries();
    const worker = async () => {
        for (const [index, item] of left)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ })

};
