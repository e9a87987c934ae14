export const id = 8825;
export const ids = [8825];
export const modules = {

/***/ 18825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ MOST_QUERIES),
/* harmony export */   osvApi: () => (/* binding */ osvApi)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95636);
/* harmony import */ var _registry_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7687);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);




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
    return { package: { ecosystem, name }, version, ...(page !== undefined && { page_token: page }) };
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
    const vulns = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(result) ? result['vulns'] : undefined;
    return Array.isArray(vulns) ? vulns : [];
}
function headsOf(result) {
    return recordsOf(result).flatMap((head) => {
        if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(head))
            return [];
        const [id, modified = ''] = [(0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(head, 'id'), (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(head, 'modified')];
        return id === undefined ? [] : [{ id, modified }];
    });
}
function nextOf(result) {
    const token = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(result) ? (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(result, 'next_page_token') : undefined;
    return token === '' ? undefined : token;
}


/***/ })

};
