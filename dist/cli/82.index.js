export const id = 82;
export const ids = [82];
export const modules = {

/***/ 82:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startLookups: () => (/* binding */ startLookups)
});

// EXTERNAL MODULE: ./build/model/image.js
var model_image = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/registry/target.js
var registry_target = __webpack_require__(5753);
// EXTERNAL MODULE: ./build/support/map-concurrently.js
var map_concurrently = __webpack_require__(2873);
// EXTERNAL MODULE: ./build/registry/allowed-hosts.js
var allowed_hosts = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/registry/client.js + 12 modules
var client = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/registry/json.js
var json = __webpack_require__(5906);
;// CONCATENATED MODULE: ./build/registry/image-config.js

/** What of the configuration of an image is looked at: https://github.com/opencontainers/image-spec/blob/main/config.md */
function imageConfigOf(file) {
    const config = (0,json/* isObject */.Gv)(file['config']) ? file['config'] : {};
    const ports = (0,json/* isObject */.Gv)(config['ExposedPorts']) ? Object.keys(config['ExposedPorts']) : [];
    return {
        user: (0,json/* textIn */.r7)(config, 'User') ?? '',
        exposedPorts: ports.filter((port) => /^\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?$/.test(port)),
        environment: (0,json/* textsIn */.Ej)(config, 'Env'),
        healthcheck: healthcheckOf(config),
        created: dayOf((0,json/* textIn */.r7)(file, 'created')),
    };
}
/** Docker's, which the specification leaves out: https://github.com/moby/docker-image-spec */
function healthcheckOf(config) {
    const healthcheck = config['Healthcheck'];
    const [first] = (0,json/* isObject */.Gv)(healthcheck) ? (0,json/* textsIn */.Ej)(healthcheck, 'Test') : [];
    if (first === undefined)
        return 'none';
    return first === 'NONE' ? 'disabled' : 'set';
}
/** Builds that are reproducible write a time that means nothing, most often the beginning of Unix time or of ZIP files. */
const FIRST_REAL_DAY = '2013-03-01';
function dayOf(created) {
    const day = /^(\d{4}-\d{2}-\d{2})T/.exec(created ?? '')?.[1];
    if (day === undefined || Number.isNaN(Date.parse(day)))
        return undefined;
    return day < FIRST_REAL_DAY ? undefined : day;
}

// EXTERNAL MODULE: ./build/registry/lookup-error.js
var lookup_error = __webpack_require__(4961);
// EXTERNAL MODULE: ./build/support/budget.js
var support_budget = __webpack_require__(975);
;// CONCATENATED MODULE: ./build/resolve/facts.js







function openSession(settings) {
    const [os = '', architecture = '', variant] = settings.platform.split('/');
    const budget = (0,support_budget.startBudget)(settings.timeBudget);
    return {
        registry: (0,client/* openRegistry */.M)({ ...settings, budget }),
        budget,
        allowed: (0,allowed_hosts/* allowedHosts */.u)(settings),
        platform: { os, architecture, ...(variant !== undefined && { variant }) },
        tlsStates: new Map(),
    };
}
/** How each fact is found out. */
const LOOKUPS = {
    async presence(target, { registry }) {
        const found = await registry.resolveDigest(target);
        if (found.ok)
            return { ok: true, value: 'found' };
        return found.error.kind === 'not-found' ? { ok: true, value: 'missing' } : found;
    },
    digest: (target, { registry }) => registry.resolveDigest(target.tag === undefined ? target : { ...target, digest: undefined }),
    tagDigests: (target, { registry }) => tagDigestsOf(target, registry),
    async config(target, { registry, platform }) {
        const image = await registry.readImage(target, platform);
        if (!image.ok)
            return image;
        const config = await registry.readConfig(target, image.value.manifest);
        return config.ok ? { ok: true, value: imageConfigOf(config.value) } : config;
    },
    async base(target, { registry, platform }) {
        const image = await registry.readImage(target, platform);
        if (!image.ok)
            return image;
        const said = baseOf(image.value);
        if (said === undefined)
            return { ok: true, value: 'unsaid' };
        const current = await tagDigestsOf(said, registry);
        if (!current.ok)
            return current;
        const name = (0,registry_target/* targetText */.Z3)({ ...said, digest: undefined });
        return { ok: true, value: { name, isCurrent: current.value.includes(said.digest) } };
    },
    async tags(target, { registry }) {
        // only a version has newer ones
        if (target.tag === undefined || !/\d/.test(target.tag))
            return { ok: true, value: [] };
        return registry.listTags(target);
    },
    tls({ host }, { tlsStates, allowed, budget }) {
        const known = tlsStates.get(host);
        if (known !== undefined)
            return known;
        const state = __webpack_require__.e(/* import() */ 122).then(__webpack_require__.bind(__webpack_require__, 6122)).then(({ checkTls }) => (0,lookup_error/* outcomeOf */.s)(() => checkTls(host, { allowed, budget })));
        tlsStates.set(host, state);
        return state;
    },
};
/** Of the index, and of the manifests of its platforms. */
async function tagDigestsOf(target, registry) {
    const tagged = target.tag === undefined ? target : { ...target, digest: undefined };
    const current = await registry.resolveDigest(tagged);
    if (!current.ok)
        return current;
    // the head is enough where the digest that is known is the one of today
    if (current.value === target.digest)
        return { ok: true, value: [current.value] };
    const manifest = await registry.readManifest(tagged);
    if (!manifest.ok)
        return manifest;
    const entries = manifest.value.kind === 'index' ? manifest.value.manifests.map(({ digest }) => digest) : [];
    return { ok: true, value: [manifest.value.digest, ...entries] };
}
/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
function baseOf({ manifest, index }) {
    const said = (name) => manifest.annotations.get(`${BASE}.${name}`) ?? index?.annotations.get(`${BASE}.${name}`);
    const [name, digest] = [said('name'), said('digest')];
    if (name === undefined || digest === undefined || name.length > MOST_CHARACTERS)
        return undefined;
    const target = (0,registry_target/* targetOf */.$r)((0,model_image/* parseImageReference */.o_)(name.replace(/@.*$/s, '')));
    return typeof target === 'string' || !(0,registry_target/* isDigest */.Bc)(digest) ? undefined : { ...target, digest };
}
const BASE = 'org.opencontainers.image.base';
const MOST_CHARACTERS = 1000;

;// CONCATENATED MODULE: ./build/resolve/lookup-notifications.js
/** More places than that for one reason are counted: a registry that is down may be named a thousand times. */
const NAMED_PLACES = 5;
/** What could not be looked up, at the places where it is written. */
function lookupNotifications(gaps, level) {
    const byReason = new Map();
    const notAsked = gaps.flatMap(({ image, problem }) => (problem === undefined ? [] : [notAskedFor(image, problem)]));
    for (const gap of gaps) {
        for (const failure of distinctFailures(gap.failures)) {
            const ending = `${failure.reason}.${wayOut(failure)}`;
            const group = byReason.get(failure.reason) ?? { ending, notifications: [] };
            byReason.set(failure.reason, group);
            group.notifications.push(failed(gap, ending, level));
        }
    }
    return [
        ...notAsked,
        ...[...byReason.values()].flatMap(({ ending, notifications }) => shortened(notifications, ending, level)),
    ];
}
function notAskedFor({ reference: { value, span } }, problem) {
    const message = `The image ${value.text} was not looked up: ${NOT_ASKED[problem]}.`;
    return { level: 'note', code: 'not-checked', message, span };
}
const NOT_ASKED = {
    unknown: 'a variable decides which one it is',
    invalid: 'no registry can have an image of that name',
};
function failed({ image, isPartial }, ending, level) {
    const { value, span } = image.reference;
    const how = isPartial ? 'only be looked up in part' : 'not be looked up';
    return { level, code: 'lookup-failed', message: `The image ${value.text} could ${how}: ${ending}`, span };
}
function shortened(notifications, ending, level) {
    const rest = notifications.length - NAMED_PLACES;
    if (rest < 2)
        return notifications;
    const message = `${rest} more references to images could not be looked up, for the same reason: ${ending}`;
    return [...notifications.slice(0, NAMED_PLACES), { level, code: 'lookup-failed', message }];
}
/** That the time was over in the end says nothing beside what took it. */
function distinctFailures(failures) {
    const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
    const others = all.filter(({ kind }) => kind !== 'out-of-time');
    return others.length > 0 ? others : all;
}
function wayOut({ kind }) {
    switch (kind) {
        case 'denied':
            return ' Let the job sign in with docker login before.';
        case 'rate-limited':
            return ' Try again later, or sign in with docker login before: most registries then allow more.';
        case 'out-of-time':
            return ' Raise images.time-budget.';
        case 'timeout':
        case 'unreachable':
        case 'unavailable':
            return ' Try again later.';
        case 'not-found':
        case 'refused':
        case 'tls':
        case 'too-large':
        case 'invalid':
            return '';
    }
}

;// CONCATENATED MODULE: ./build/resolve/resolve-images.js





const NO_ANSWERS = { facts: {}, failures: [] };
/** Each image is looked up once, however often and wherever it is written. */
function startLookups(settings) {
    const session = openSession(settings);
    return async (images, wanted, onLookup) => {
        const asked = images.map((image) => [image, targetFor(image)]);
        const targets = new Map(asked.flatMap(([, target]) => (isTarget(target) ? [[(0,registry_target/* targetKey */.hD)(target), target]] : [])));
        let done = 0;
        const found = await (0,map_concurrently/* mapConcurrently */.X)([...targets.values()], settings.concurrency, async (target) => {
            const answers = await answersFor(target, wanted, session);
            done += 1;
            onLookup?.(done, targets.size);
            return answers;
        });
        const answers = new Map([...targets.keys()].map((key, index) => [key, found[index]]));
        const answersOf = (target) => isTarget(target) ? answers.get((0,registry_target/* targetKey */.hD)(target)) : undefined;
        return {
            images: asked.map(([image, target]) => ({ ...image, facts: answersOf(target)?.facts ?? {}, isLookedUp: true })),
            notifications: lookupNotifications(asked.map(([image, target]) => gapOf(image, target, answersOf(target))), settings.failOnUnavailable ? 'error' : 'warning'),
        };
    };
}
function targetFor(image) {
    return (0,model_image/* isFromRegistry */.ME)(image) ? (0,registry_target/* targetOf */.$r)(image.reference.value) : undefined;
}
function isTarget(asked) {
    return typeof asked === 'object';
}
function gapOf(image, asked, { facts, failures } = NO_ANSWERS) {
    const isPartial = Object.keys(facts).length > 0;
    return { image, ...(typeof asked === 'string' && { problem: asked }), failures, isPartial };
}
/** Where there is no image, there is nothing else to know about it. */
async function answersFor(target, wanted, session) {
    const first = wanted.has('presence') ? await answerFor('presence', target, session) : NO_ANSWERS;
    if (first.facts.presence === 'missing')
        return first;
    const others = [...wanted].filter((fact) => fact !== 'presence');
    const answers = [first, ...(await Promise.all(others.map((fact) => answerFor(fact, target, session))))];
    return {
        facts: Object.assign({}, ...answers.map(({ facts }) => facts)),
        failures: answers.flatMap(({ failures }) => failures),
    };
}
async function answerFor(fact, target, session) {
    const answer = await LOOKUPS[fact](target, session);
    return answer.ok ? { facts: { [fact]: answer.value }, failures: [] } : { facts: {}, failures: [answer.error] };
}


/***/ }),

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Does the work for all items, at most so many at a time; the results are in the order of the items. */
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
