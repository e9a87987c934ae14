export const id = 5322;
export const ids = [5322];
export const modules = {

/***/ 18825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ MOST_QUERIES),
/* harmony export */   osvApi: () => (/* binding */ osvApi)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95636);
/* harmony import */ var _registry_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7687);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37709);





const MOST_QUERIES = 1000;
const BATCH_BYTES = 16 * 1024 * 1024;
/** For a page of at most a thousand records, which take some kilobytes each. */
const QUERY_BYTES = 12 * 1024 * 1024;
/** Records that list each affected commit or version have some hundred kilobytes. */
const RECORD_BYTES = 4 * 1024 * 1024;
const MOST_PARTS = 500_000;
function osvApi(address, send) {
    const base = new URL(address.endsWith('/') ? address : `${address}/`);
    const ask = async (path, body, bytes) => {
        const headers = { 'content-type': 'application/json', accept: 'application/json' };
        const answer = await send({ url: new URL(path, base), method: 'POST', headers, body: asciiJson(body) });
        if (answer.status === 200)
            return (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(await (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x)(answer, bytes), answer.url.host, MOST_PARTS);
        (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .dismiss */ .X)(answer.message);
        throw statusError(answer);
    };
    return {
        async queryBatch(queries) {
            const answer = await ask('v1/querybatch', { queries: queries.map(written) }, BATCH_BYTES);
            const results = answer['results'];
            if (!Array.isArray(results) || results.length !== queries.length)
                throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('invalid', `${base.host} does not answer every query`);
            return results.map((result) => ({ heads: headsOf(result), next: nextOf(result) }));
        },
        async query(query) {
            const answer = await ask('v1/query', written(query), QUERY_BYTES);
            return { records: recordsOf(answer), next: nextOf(answer) };
        },
        async record(id) {
            const url = new URL(`v1/vulns/${encodeURIComponent(id)}`, base);
            const answer = await send({ url, method: 'GET', headers: { accept: 'application/json' } });
            if (answer.status === 200)
                return (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(await (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x)(answer, RECORD_BYTES), answer.url.host, MOST_PARTS);
            (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .dismiss */ .X)(answer.message);
            if (answer.status === 404)
                return undefined;
            throw statusError(answer);
        },
    };
}
function written({ query: { ecosystem, name, version }, page }) {
    const known = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_3__/* .isOrderedInOsv */ .XY)(ecosystem) ? version : undefined;
    return { package: { ecosystem, name }, version: known, ...(page !== undefined && { page_token: page }) };
}
/** JSON in ASCII only. */
function asciiJson(value) {
    return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function statusError({ status, url: { host } }) {
    if (status === 429)
        return new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('rate-limited', `${host} limits the rate of requests`);
    return new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('unavailable', `${host} responded with the status ${status}`);
}
function recordsOf(result) {
    const vulns = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(result) ? result['vulns'] : undefined;
    return Array.isArray(vulns) ? vulns : [];
}
function headsOf(result) {
    return recordsOf(result).flatMap((head) => {
        if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(head))
            return [];
        const [id, modified = ''] = [(0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(head, 'id'), (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(head, 'modified')];
        return id === undefined ? [] : [{ id, modified }];
    });
}
function nextOf(result) {
    const token = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(result) ? (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(result, 'next_page_token') : undefined;
    return token === '' ? undefined : token;
}


/***/ }),

/***/ 65322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlineSource: () => (/* binding */ onlineSource)
});

// EXTERNAL MODULE: ./build/support/caches/remember-by-key.js
var remember_by_key = __webpack_require__(9907);
// EXTERNAL MODULE: ./build/support/limit.js
var support_limit = __webpack_require__(43835);
// EXTERNAL MODULE: ./build/images/registry/lookup-error.js
var lookup_error = __webpack_require__(49306);
// EXTERNAL MODULE: ./build/images/vulnerabilities/advisory.js + 1 modules
var vulnerabilities_advisory = __webpack_require__(28013);
// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
// EXTERNAL MODULE: ./build/images/vulnerabilities/hit.js
var vulnerabilities_hit = __webpack_require__(2307);
// EXTERNAL MODULE: ./build/images/vulnerabilities/package-queries.js
var package_queries = __webpack_require__(5963);
// EXTERNAL MODULE: ./build/images/vulnerabilities/osv/api.js
var osv_api = __webpack_require__(18825);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/osv/shared-batches.js
/**
 * Puts the queries of several images into one request of at most `most` queries. Nothing waits for more queries: the first ones are sent at
 * once, and others that come while a request is under way go together. Queries of one call stay together if there are few enough.
 */
function sharedBatches(most, send) {
    let waiting = [];
    let underWay = 0;
    const next = () => {
        while (waiting.length > 0 && (underWay === 0 || sizeOf(waiting) >= most)) {
            const groups = firstOf(waiting, most);
            waiting = waiting.slice(groups.length);
            underWay += 1;
            const answerOf = askedTogether(groups, send);
            const answers = groups.map((group) => {
                const answer = answerOf(group);
                group.settle(answer);
                return answer;
            });
            void Promise.allSettled(answers).then(() => {
                underWay -= 1;
                next();
            });
        }
    };
    return (queries) => new Promise((resolve) => {
        waiting.push({ queries, settle: resolve });
        next();
    });
}
function sizeOf(groups) {
    return groups.reduce((sum, { queries }) => sum + queries.length, 0);
}
/** The first group in any case, and those after it that fit. */
function firstOf(groups, most) {
    let size = 0;
    const end = groups.findIndex(({ queries }) => {
        size += queries.length;
        return size > most;
    });
    return end === -1 ? groups : groups.slice(0, Math.max(end, 1));
}
/** The answers for each group. If a package of one image may be the reason of a failure, the others do not share it. */
function askedTogether(groups, send) {
    const all = send(groups.flatMap(({ queries }) => queries));
    return async ({ queries }) => {
        const answers = await all;
        const isShared = answers.ok || groups.length === 1 || !OF_ONE_QUERY.has(answers.error.kind);
        return isShared ? answers : send(queries);
    };
}
const OF_ONE_QUERY = new Set(['unavailable', 'invalid', 'too-large']);

;// CONCATENATED MODULE: ./build/images/vulnerabilities/osv/unknown-systems.js



/** Packages that all systems have, and records about them. Names alone are sent. */
const USUAL = ['openssl', 'curl', 'glibc', 'zlib', 'busybox'];
/**
 * The systems that the database does not know, with the reason. Their names there are worked out from the image, and a name that is not there
 * has the same answer as one without vulnerabilities. So a system without any is asked about once more.
 */
function unknownSystems(api, host) {
    const covered = new Set();
    const gapIn = (0,remember_by_key/* rememberByKey */.u)(({ system }) => system, async ({ system, ecosystems }) => {
        const asked = [...ecosystems].flatMap((ecosystem) => USUAL.map((name) => ({ query: { ecosystem, name } })));
        const pages = await (0,lookup_error/* outcomeOf */.sG)(() => api.queryBatch(asked));
        if (!pages.ok)
            return pages.error;
        if (pages.value.some(({ heads, next }) => heads.length > 0 || next !== undefined))
            return undefined;
        return { kind: 'not-found', reason: `${host} has no records of ${system}` };
    });
    return async (heads) => {
        const systems = new Map();
        for (const [{ ecosystem }, found] of heads) {
            // names of languages have no release, and are always the same
            if (!ecosystem.includes(':'))
                continue;
            const system = (0,ecosystems/* systemIn */.JX)(ecosystem);
            if (found.length > 0)
                covered.add(system);
            systems.set(system, (systems.get(system) ?? new Set()).add(ecosystem));
        }
        const gaps = [...systems].map(async ([system, ecosystems]) => {
            const gap = covered.has(system) ? undefined : await gapIn({ system, ecosystems });
            return gap === undefined ? [] : [[system, gap]];
        });
        return new Map((await Promise.all(gaps)).flat());
    };
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/osv/online.js










/** Real answers have far fewer pages; the limit stops a server that never ends. */
const MOST_PAGES = 50;
const QUERIES_AT_ONCE = 3;
/**
 * The database of osv.dev. One request asks for the record ids of all packages, also for those of several images, then one request for each
 * package with records fetches them. Nothing is requested twice in a run.
 */
function onlineSource(api, host, cache) {
    const known = new Map();
    const limit = (0,support_limit/* limitTo */.$)(QUERIES_AT_ONCE);
    const origin = { name: host };
    const failed = ({ reason }) => ({ hits: [], origin, failure: reason });
    const hitsFor = async (query, heads) => {
        if (heads.length === 0)
            return { hits: [], origin };
        const cached = cache?.read(query, heads);
        if (cached !== undefined)
            return { hits: cached, origin };
        const hits = await (0,lookup_error/* outcomeOf */.sG)(() => limit(() => readHits(api, host, query)));
        if (hits.ok)
            cache?.write(query, heads, hits.value);
        return hits.ok ? { hits: hits.value, origin } : failed(hits.error);
    };
    const records = recordReader(api, cache);
    const gapsIn = unknownSystems(api, host);
    const headsOf = headsReader(api, host);
    return {
        recordOf: records,
        async ask(queries) {
            const parts = queries.map((query) => ({ query, asked: askedFor(query) }));
            const unknown = parts.flatMap(({ asked }) => asked.filter((one) => !known.has((0,package_queries.keyOf)(one))));
            for (const batch of batchesOf(unknown)) {
                const heads = headsOf(batch);
                const gaps = heads.then((found) => (found.ok ? gapsIn(found.value) : new Map()));
                const answer = async (query) => {
                    const found = await heads;
                    if (!found.ok)
                        return failed(found.error);
                    const gap = (await gaps).get((0,ecosystems/* systemIn */.JX)(query.ecosystem));
                    return gap === undefined ? hitsFor(query, found.value.get(query) ?? []) : failed(gap);
                };
                for (const query of batch)
                    known.set((0,package_queries.keyOf)(query), answer(query));
            }
            const answers = parts.map(async ({ query, asked }) => {
                const some = await Promise.all(asked.map((one) => known.get((0,package_queries.keyOf)(one))));
                return [(0,package_queries.keyOf)(query), together(some)];
            });
            return new Map(await Promise.all(answers));
        },
    };
}
function headsReader(api, host) {
    return sharedBatches(osv_api/* MOST_QUERIES */.R, (queries) => (0,lookup_error/* outcomeOf */.sG)(() => readHeads(api, host, queries)));
}
/** The query by each name that OSV has for its ecosystem. */
function askedFor(query) {
    return (0,ecosystems/* namesInOsv */.MV)(query.ecosystem).map((ecosystem) => ({ ...query, ecosystem }));
}
function together(answers) {
    const [first] = answers;
    const failed = answers.find(({ failure }) => failure !== undefined) ?? first;
    return { ...failed, hits: answers.flatMap(({ hits }) => hits) };
}
/** Rates at most so many vulnerabilities at a time; their records are small. */
const RECORDS_AT_ONCE = 8;
/** Reads each record once. After a failure, it reads no others: they only add ratings. */
function recordReader(api, cache) {
    const limit = (0,support_limit/* limitTo */.$)(RECORDS_AT_ONCE);
    let isReachable = true;
    const read = async (id) => {
        const cached = cache?.readRecord(id);
        if (cached !== undefined)
            return cached.record;
        if (!isReachable)
            return undefined;
        const answer = await (0,lookup_error/* outcomeOf */.sG)(() => api.record(id));
        isReachable &&= answer.ok;
        if (!answer.ok)
            return undefined;
        const record = withRatingsAlone((0,vulnerabilities_advisory/* advisoryOf */.f)(answer.value));
        cache?.writeRecord(id, record);
        return record;
    };
    return (0,remember_by_key/* rememberByKey */.u)((id) => id, (id) => limit(() => read(id)));
}
/** The rest of a record is about packages that the image may not have. */
function withRatingsAlone(record) {
    const isRated = ({ score, rating }) => score !== undefined || rating !== undefined;
    return record && { ...record, affected: record.affected.filter(isRated).slice(0, 1) };
}
function batchesOf(queries) {
    const count = Math.ceil(queries.length / osv_api/* MOST_QUERIES */.R);
    return Array.from({ length: count }, (_, index) => queries.slice(index * osv_api/* MOST_QUERIES */.R, (index + 1) * osv_api/* MOST_QUERIES */.R));
}
/** The ids of all records for each query. @throws {LookupError} */
async function readHeads(api, host, queries) {
    const found = new Map();
    let pending = queries.map((query) => ({ query }));
    for (let page = 0; pending.length > 0; page++) {
        if (page === MOST_PAGES)
            throw endless(host);
        const pages = await api.queryBatch(pending);
        pending = pending.flatMap(({ query }, index) => {
            const { heads = [], next } = pages[index] ?? {};
            found.set(query, [...(found.get(query) ?? []), ...heads]);
            return next === undefined ? [] : [{ query, page: next }];
        });
    }
    return found;
}
/** Fetches whole records and keeps only the part about the package. @throws {LookupError} */
async function readHits(api, host, query) {
    const hits = [];
    let next;
    for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await api.query({ query, page: next });
        for (const record of answer.records) {
            const advisory = (0,vulnerabilities_advisory/* advisoryOf */.f)(record);
            const hit = advisory && (0,vulnerabilities_hit/* hitOf */.b)(advisory, query, (0,ecosystems/* isOrderedInOsv */.XY)(query.ecosystem));
            if (hit !== undefined && hit !== 'unordered')
                hits.push(hit);
        }
        next = answer.next;
        if (next === undefined)
            return hits;
    }
    throw endless(host);
}
function endless(host) {
    return new lookup_error/* LookupError */.FN('invalid', `the answer of ${host} never ends`);
}


/***/ })

};
