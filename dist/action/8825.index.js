export const id = 8825;
export const ids = [8825];
export const modules = {

/***/ 37709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ isForSubscribers),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   JX: () => (/* binding */ systemIn),
/* harmony export */   MV: () => (/* binding */ namesInOsv),
/* harmony export */   XY: () => (/* binding */ isOrderedInOsv),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   l_: () => (/* binding */ sameEcosystem)
/* harmony export */ });
/* harmony import */ var _support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9907);

/** Whether a record about `written` also covers `asked`: `Ubuntu:Pro:22.04:LTS` covers `Ubuntu:22.04`, and `Debian` covers all its releases. */
function sameEcosystem(written, asked) {
    return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}
/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
function baseOf(ecosystem) {
    const colon = ecosystem.indexOf(':');
    return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}
/**
 * The ecosystem without `Pro` and `LTS`, which only say who gets updates and for how long; without the minor release of Red Hat, whose updates
 * are those of the next one, too; and without the product or module of SUSE that brings a package, which nothing in an image says.
 */
const releaseOf = (0,_support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberByKey */ .u)((ecosystem) => ecosystem, (ecosystem) => ecosystem
    .replace(/^Ubuntu:Pro:/, 'Ubuntu:')
    .replace(/^(Ubuntu:[^:]+):LTS$/, '$1')
    .replace(/^(Red Hat:enterprise_linux:\d{1,3})\.\d{1,3}$/, '$1')
    .replace(/^(SUSE:Linux Enterprise) [A-Za-z][A-Za-z0-9 ]{0,60} (\d{2}(?:\.\d+| SP\d)?)(?:-[A-Z]+)?$/, '$1 $2'));
/** Red Hat ends a release with this minor release. */
const LAST_MINOR = 10;
/** Products and modules of SUSE with packages of images: https://documentation.suse.com/sles/15-SP7/html/SLES-all/article-modules.html */
const SUSE_PRODUCTS = [
    'Server',
    ...[
        'Basesystem',
        'Containers',
        'Desktop Applications',
        'Development Tools',
        'Legacy',
        'Package Hub',
        'Public Cloud',
        'Python 3',
        'Server Applications',
        'Web and Scripting',
    ].map((name) => `Module for ${name}`),
];
/**
 * The names to ask OSV for an ecosystem by, which takes them literally. It has a name for each minor release of Red Hat Enterprise Linux since
 * 10, and for each product and module of SUSE Linux Enterprise.
 */
function namesInOsv(ecosystem) {
    const [, suse] = /^SUSE:Linux Enterprise Server (\d{2}(?:\.\d+| SP\d)?)$/.exec(ecosystem) ?? [];
    if (suse !== undefined) {
        const products = SUSE_PRODUCTS.map((product) => `SUSE:Linux Enterprise ${product} ${suse}`);
        return [...products, `${ecosystem}-LTSS`];
    }
    if (!/^Red Hat:enterprise_linux:\d+$/.test(ecosystem))
        return [ecosystem];
    return Array.from({ length: LAST_MINOR + 1 }, (_, minor) => `${ecosystem}.${minor}`);
}
/**
 * Whether OSV compares versions with the ranges of its records. Of other ecosystems it only finds versions that a record lists one by one, so
 * all records are read. https://github.com/google/osv.dev/blob/master/osv/ecosystems/_ecosystems.py, as of 2026-08-21
 */
function isOrderedInOsv(ecosystem) {
    return baseOf(ecosystem) !== 'Photon OS';
}
/** The release of a system that has several ecosystems: repositories, or minor releases. */
function systemIn(ecosystem) {
    return releaseOf(ecosystem.replace(/^(Red Hat:[^:]+:[^:]+)::.*$/, '$1'));
}
/** Whether only subscribers of Ubuntu Pro get a fix: in the ecosystems of Pro, and for versions such as `1.2-3ubuntu4+esm1`. */
function isForSubscribers(ecosystem, fixed) {
    return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}
/** One spelling for all ways to write a package name: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function canonicalName(ecosystem, name) {
    if (ecosystem === 'PyPI')
        return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
    return CASELESS.has(ecosystem) ? name.toLowerCase() : name;
}
/** The names to ask about. OSV compares them letter by letter, and has records about the .NET runtime under both spellings. */
function spellingsOf(ecosystem, name) {
    if (ecosystem !== 'NuGet')
        return [canonicalName(ecosystem, name)];
    return [...new Set([name, name.replace(/^Microsoft\.NETCore\.App\./, 'Microsoft.NetCore.App.')])];
}
/** Registries whose names may be written in any case: https://learn.microsoft.com/nuget/consume-packages/finding-and-choosing-packages */
const CASELESS = new Set(['NuGet', 'Packagist']);


/***/ }),

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


/***/ })

};
