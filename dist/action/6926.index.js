export const id = 6926;
export const ids = [6926];
export const modules = {

/***/ 86926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubAttestations: () => (/* binding */ githubAttestations)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95636);
/* harmony import */ var _registry_allowed_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95221);
/* harmony import */ var _registry_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7687);
/* harmony import */ var _registry_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53083);
/* harmony import */ var _registry_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40985);
/* harmony import */ var _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49306);
/* harmony import */ var _registry_pages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52379);
/* harmony import */ var _registry_requests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65382);








const MAXIMUM_BYTES = 8 * 1024 * 1024;
const PAGE = 100;
/** https://docs.github.com/en/rest/repos/attestations#list-attestations */
function githubAttestations(settings, budget) {
    const allowed = (0,_registry_allowed_hosts_js__WEBPACK_IMPORTED_MODULE_0__.allowedHosts)(settings);
    const send = (0,_registry_requests_js__WEBPACK_IMPORTED_MODULE_5__.createRequests)((0,_registry_connection_js__WEBPACK_IMPORTED_MODULE_2__.openConnections)({ allowed }), budget);
    return (repository, digest) => (0,_registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeOf */ .sG)(() => fetchBundles(send, settings.github, repository, digest));
}
async function fetchBundles(send, { api, token }, repository, digest) {
    const url = new URL(`${api.replace(/\/$/, '')}/repos/${repository}/attestations/${digest}?per_page=${PAGE}`);
    const headers = {
        accept: 'application/vnd.github+json',
        // later versions only return links to the bundles
        'x-github-api-version': '2022-11-28',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const answer = await send({ url, method: 'GET', headers });
    if (answer.status === 404) {
        (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_1__/* .dismiss */ .X)(answer.message);
        return [];
    }
    if (answer.status !== 200) {
        (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_1__/* .dismiss */ .X)(answer.message);
        throw refusal(answer.status, url.host);
    }
    const { attestations } = (0,_registry_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(await (0,_registry_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x)(answer, MAXIMUM_BYTES), url.host);
    if (!Array.isArray(attestations))
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupError */ .FN('invalid', `${url.host} responded without attestations`);
    if ((0,_registry_pages_js__WEBPACK_IMPORTED_MODULE_6__/* .nextQuery */ .a)(answer) !== undefined)
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupError */ .FN('too-large', `${url.host} has more than ${PAGE} attestations of it`);
    return attestations.map((one) => bundleIn(one, url.host));
}
function bundleIn(attestation, host) {
    const bundle = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .isJsonObject */ .O)(attestation) ? attestation['bundle'] : undefined;
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .isJsonObject */ .O)(bundle))
        throw new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupError */ .FN('invalid', `${host} responded with an attestation without its bundle`);
    return bundle;
}
function refusal(status, host) {
    if (status === 401)
        return new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupError */ .FN('unavailable', `${host} rejects the token in GITHUB_TOKEN`);
    const reason = status === 429 || status === 403
        ? `${host} does not let us read attestations without GITHUB_TOKEN, or limits the rate of requests`
        : `${host} responded with the status ${status}`;
    return new _registry_lookup_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupError */ .FN('unavailable', reason);
}


/***/ })

};
