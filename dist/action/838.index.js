export const id = 838;
export const ids = [838];
export const modules = {

/***/ 50838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   epssEstimates: () => (/* binding */ epssEstimates)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95636);
/* harmony import */ var _support_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43835);
/* harmony import */ var _registry_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7687);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49306);





/** The limit of one request: https://api.first.org/epss/ */
const IDS_AT_ONCE = 100;
const MAXIMUM_BYTES = 1024 * 1024;
/** Requests EPSS estimates. A failed request leaves the rest of them out. */
function epssEstimates(address, send) {
    const known = new Map();
    const answered = new Set();
    let failure;
    // ids that two images share are requested once, and both images wait for the answer
    const limit = (0,_support_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limitTo */ .$)(1);
    const askSome = async (some) => {
        const answer = await (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeOf */ .sG)(() => readEstimates(address, send, some));
        if (!answer.ok) {
            failure = answer.error.reason;
            return;
        }
        for (const id of some)
            answered.add(id);
        for (const [id, estimate] of answer.value)
            known.set(id, estimate);
    };
    const ask = async (ids) => {
        const fresh = ids.filter((id) => !answered.has(id));
        for (let start = 0; start < fresh.length && failure === undefined; start += IDS_AT_ONCE)
            await askSome(fresh.slice(start, start + IDS_AT_ONCE));
        return { known, ...(failure !== undefined && fresh.some((id) => !answered.has(id)) && { failure }) };
    };
    return (ids) => limit(() => ask(ids));
}
async function readEstimates(address, send, ids) {
    const url = new URL(address);
    url.searchParams.set('cve', ids.join(','));
    url.searchParams.set('limit', String(IDS_AT_ONCE));
    const answer = await send({ url, method: 'GET', headers: { accept: 'application/json' } });
    if (answer.status !== 200) {
        (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .dismiss */ .X)(answer.message);
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('unavailable', `${url.host} answered with status ${answer.status}`);
    }
    const { data } = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(await (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x)(answer, MAXIMUM_BYTES), url.host);
    if (!Array.isArray(data))
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupError */ .FN('invalid', `${url.host} gave no estimates`);
    return data.flatMap((row) => {
        const [id, estimate] = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(row) ? [(0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(row, 'cve'), Number((0,_registry_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(row, 'epss') ?? Number.NaN)] : [];
        return id !== undefined && estimate !== undefined && estimate >= 0 && estimate <= 1
            ? [[id, estimate]]
            : [];
    });
}


/***/ })

};
