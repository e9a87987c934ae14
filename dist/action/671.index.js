export const id = 671;
export const ids = [671];
export const modules = {

/***/ 173:
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

/***/ 9671:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanOptionsOf: () => (/* binding */ scanOptionsOf)
});

// UNUSED EXPORTS: imageSettings

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(8140);
;// CONCATENATED MODULE: ./build/check/active-rules.js

/** The rules that a profile and the configuration enable. */
function activeRules(rules, profile, settings = new Map()) {
    return rules.flatMap((rule) => {
        const setting = settings.get(rule.id);
        const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
        if (!isActive)
            return [];
        const { score: given, options } = typeof setting === 'object' ? setting : {};
        const score = given ?? rule.score;
        const variants = new Map(given === undefined ? Object.entries(rule.variants ?? {}) : []);
        return [{ rule, score, severity: (0,finding/* severityOf */.xJ)(score), variants, options: { ...defaultsOf(rule), ...options } }];
    });
}
function defaultsOf({ options = {} }) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}
function isInProfile({ profile }, wanted) {
    if (profile === 'recommended')
        return true;
    return profile === (wanted === 'strict' ? 'strict' : 'recommended-only');
}

// EXTERNAL MODULE: ./build/check/peer-rules.js
var peer_rules = __webpack_require__(173);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var gap = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(2960);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(6036);
;// CONCATENATED MODULE: ./build/images/resolve/lookups.js



/** Shared by all scans of a run, so no image is looked up twice. The network code is loaded with the first look-up. */
function imageLookups(settings) {
    const session = (0,lazy/* lazy */.RZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(310), __webpack_require__.e(427)]).then(__webpack_require__.bind(__webpack_require__, 1427))).startLookups(settings));
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
            const plain = { images: images.map((image) => ({ ...image, isLookedUp: true })), notifications: [] };
            const held = wanted.has('signature')
                ? (await __webpack_require__.e(/* import() */ 252).then(__webpack_require__.bind(__webpack_require__, 8252))).withoutAsking(images, settings, 'offline')
                : plain;
            const said = new Set(held.notifications.map(({ span }) => span));
            const leftOut = images.filter((image) => (0,images_image/* isFromRegistry */.ME)(image) && !said.has(image.reference.span));
            return { ...held, notifications: [...held.notifications, ...leftOutOf(leftOut, settings)] };
        },
    };
}
/** Reports the images that need a signature, where look-ups are not allowed. Requirements on the reference itself are checked. */
function unaskedPolicy(settings) {
    return {
        facts: new Set(['signature']),
        lookUp: async (images) => (await __webpack_require__.e(/* import() */ 252).then(__webpack_require__.bind(__webpack_require__, 8252))).withoutAsking(images, settings, 'not-allowed'),
    };
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
    const why = 'not looked up, because --offline forbids network access.';
    const wayOut = 'Run the check without --offline.';
    if (failOnUnavailable) {
        return images.map(({ reference: { value, span } }) => (0,gap/* notLookedAt */.$)({
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
        (0,gap/* notLookedAt */.$)({ kind, message: `${count === 1 ? '1 image was' : `${count} images were`} ${why}`, wayOut, count }),
    ];
}

// EXTERNAL MODULE: ./build/rules/index.js + 429 modules
var rules = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(4637);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(2873);
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
    return (0,gap/* notLookedAt */.$)({
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
        Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(6)]).then(__webpack_require__.bind(__webpack_require__, 1625)),
        Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 1310)),
        __webpack_require__.e(/* import() */ 230).then(__webpack_require__.bind(__webpack_require__, 230)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 975)),
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
function scanOptionsOf(settings, { config, baseline }) {
    const { profile, alsoRun = [], withPostures = false, threads, journal, known, onProgress } = settings;
    // keeps the configuration of a rule, such as its score
    const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
    const ruleSettings = new Map([...config.rules, ...switchedOn.map((id) => [id, 'on'])]);
    const lookups = lookupsFor(settings, config);
    const isPossible = ({ needs = [], id }) => needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
    return {
        // a rule cannot report anything without its facts, so it is left out, unless the user asked for it
        rules: activeRules(rules.rules.filter(isPossible), profile ?? config.profile, ruleSettings),
        lookups,
        vulnerabilityDetail: config.images.vulnerabilityDetail,
        completeFixes: settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
        names: (0,rule_names/* ruleNames */.X)(rules.rules),
        peers: config.peerIgnores ? (0,peer_rules/* peerRules */.O)(rules.rules) : undefined,
        suppressions: [...config.suppressions, ...baseline],
        acceptedGaps: config.acceptedGaps,
        host: config.host,
        builds: config.builds,
        withPostures,
        today: TODAY,
        threads,
        journal,
        known,
        ...(onProgress && { onProgress }),
    };
}
/** The scans of one run share what they look up. */
const sharedLookups = (0,remember/* remember */.k)((_config) => new Map());
const sharedFixes = (0,remember/* remember */.k)((config) => completeFixes(config.images));
function isAllowedToAsk({ lookup, images = {} }, config) {
    return (lookup ?? imageSettings(images, config).lookup) !== 'never';
}
function lookupsFor(given, config) {
    const { offline, images = {} } = given;
    const settings = imageSettings(images, config);
    if (!isAllowedToAsk(given, config))
        return settings.signatures.length > 0 ? unaskedPolicy(settings) : undefined;
    if (offline)
        return offlineLookups(settings);
    const shared = sharedLookups(config);
    const key = JSON.stringify(images);
    const lookups = shared.get(key) ?? imageLookups(settings);
    shared.set(key, lookups);
    return lookups;
}
/** Asking for vulnerabilities implies looking up images. */
function imageSettings(given, { images }) {
    const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
    const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
    const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
    return { ...images, lookup, vulnerabilities, vulnerabilityDatabase, cacheDir, githubToken };
}
/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Runs the work for all items, at most `limit` at a time; the results are in the order of the items. */
async function mapConcurrently(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await work(items[index]);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ })

};
