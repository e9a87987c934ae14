export const id = 4006;
export const ids = [4006];
export const modules = {

/***/ 74006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDownloads: () => (/* binding */ openDownloads)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_budget_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60975);
/* harmony import */ var _allowed_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95221);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7687);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53083);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84560);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49306);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65382);








const DEFAULT_SECONDS = 120;
const MAXIMUM_BYTES = 2 * 1024 ** 3;
/** The limits are those of registries: no private addresses, and nothing without encryption. No credentials are sent. */
function openDownloads(options) {
    const connections = (0,_connection_js__WEBPACK_IMPORTED_MODULE_3__.openConnections)({ ...options, allowed: (0,_allowed_hosts_js__WEBPACK_IMPORTED_MODULE_1__.allowedHosts)(options) });
    const send = (0,_requests_js__WEBPACK_IMPORTED_MODULE_6__.createRequests)(connections, options.budget ?? (0,_support_budget_js__WEBPACK_IMPORTED_MODULE_7__.startBudget)(DEFAULT_SECONDS));
    const known = new Map();
    const download = async (address) => {
        if (!URL.canParse(address))
            throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('invalid', 'it is not a valid address');
        const url = new URL(address);
        url.hash = '';
        if (url.username !== '' || url.password !== '')
            throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('refused', 'the address contains credentials');
        const answer = await send({ url, method: 'GET', headers: { accept: '*/*' } });
        if (answer.status === 200)
            return hashOf(answer);
        (0,_body_js__WEBPACK_IMPORTED_MODULE_2__/* .dismiss */ .X)(answer.message);
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('unavailable', `${answer.url.host} responded with the status ${answer.status}`);
    };
    return {
        checksumOf(address) {
            const outcome = known.get(address) ?? (0,_lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeOf */ .sG)(() => download(address));
            known.set(address, outcome);
            return outcome;
        },
        close: connections.close,
    };
}
async function hashOf({ message, url: { host }, timeLeft }) {
    const clock = setTimeout(() => {
        message.destroy(new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('timeout', `${host} did not send all of the file in time`));
    }, timeLeft());
    try {
        if (message.headers['content-encoding'] !== undefined)
            throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('invalid', `${host} sends the file with a content encoding`);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let length = 0;
        for await (const chunk of message) {
            length += chunk.length;
            if (length > MAXIMUM_BYTES)
                throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupError */ .FN('too-large', `the file at ${host} is larger than 2 GiB`);
            hash.update(chunk);
        }
        return `sha256:${hash.digest('hex')}`;
    }
    catch (error) {
        message.destroy();
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionError */ .$)(error, host);
    }
    finally {
        clearTimeout(clock);
    }
}


/***/ })

};
