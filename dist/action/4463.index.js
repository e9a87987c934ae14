export const id = 4463;
export const ids = [4463];
export const modules = {

/***/ 44463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ApiError: () => (/* binding */ ApiError),
/* harmony export */   createClient: () => (/* binding */ createClient),
/* harmony export */   madeId: () => (/* binding */ madeId)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80115);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62214);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77580);




/** The API did not do what it was asked to do. */
class ApiError extends Error {
    name = 'ApiError';
    /** The HTTP status; 0 when no answer came. */
    status;
    /** Seconds that the server asks us to wait. */
    retryAfter;
    constructor(status, message, retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }
    get isRateLimit() {
        return this.status === 429 || (this.status === 403 && /rate limit/i.test(this.message));
    }
}
/** The id of the thing that a request made. @throws {ApiError} if the answer is not as GitHub documents it. */
function madeId({ status, data }) {
    const { id } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(data);
    if (typeof id !== 'number')
        throw new ApiError(0, `The answer (${status}) does not say what was made.`);
    return id;
}
const TRIES = 3;
const REQUEST_MILLISECONDS = 30_000;
const FIRST_WAIT_MILLISECONDS = 1000;
const MESSAGE_LENGTH = 500;
const PAGE = 100;
/** Octokit is loaded here and nowhere earlier, since it is needed only when there is something to send. */
async function createClient({ token, owner, name, budget }) {
    const github = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const octokit = github.getOctokit(token, { userAgent: `hullcheck/${_support_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}`, log: SILENT });
    async function repeated(send, repetition) {
        for (let attempt = 1;; attempt++) {
            try {
                return await sendOnce(send, { token, budget });
            }
            catch (error) {
                if (!(error instanceof ApiError) || attempt === TRIES || !isWorthRepeating(error, repetition))
                    throw error;
                if (!(await budget.wait(waitAfter(error, attempt))))
                    throw error;
            }
        }
    }
    async function request(route, parameters = {}, repetition = 'repeatable') {
        const all = { owner, repo: name, ...parameters };
        const { status, data } = await repeated((signal) => octokit.request(route, { ...all, request: { signal } }), repetition);
        return { status, data };
    }
    async function list(route, parameters, pages) {
        const items = [];
        for (let page = 1; page <= pages; page++) {
            const { data } = await request(route, { ...parameters, per_page: PAGE, page });
            if (!Array.isArray(data))
                throw new ApiError(0, 'The answer is not a list.');
            items.push(...data);
            if (data.length < PAGE)
                break;
        }
        return items;
    }
    // the tokens of apps can ask for their login in this way alone
    const askForLogin = () => repeated((signal) => octokit.graphql('query { viewer { login } }', { request: { signal } }), 'repeatable');
    return { request, list, login: (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(async () => loginIn(await askForLogin())) };
}
function loginIn(answer) {
    const { login } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(answer)['viewer']);
    if (typeof login !== 'string' || login === '')
        throw new ApiError(0, 'The answer does not say whose token it is.');
    return login;
}
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
async function sendOnce(send, { token, budget }) {
    if (budget.left() === 0)
        throw new ApiError(0, 'The time is used up.');
    const signal = AbortSignal.timeout(Math.max(1, Math.min(REQUEST_MILLISECONDS, Math.floor(budget.left()))));
    try {
        return await budget.during(() => send(signal));
    }
    catch (error) {
        throw toApiError(error, token);
    }
}
function toApiError(error, token) {
    const { status = 0, response, message = String(error) } = error;
    // octokit gives the status 500 to failures without an answer
    if (response === undefined)
        return new ApiError(0, isTimeout(error) ? 'It took too long.' : withoutToken(message, token));
    return new ApiError(status, withoutToken(textOf(response.data) ?? message, token), retryAfterOf(response.headers ?? {}));
}
function isTimeout(error) {
    const { name, cause } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(error);
    return [name, (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(cause)['name']].some((one) => one === 'TimeoutError' || one === 'AbortError');
}
function textOf(data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return undefined;
    return typeof data.message === 'string' ? data.message : undefined;
}
function withoutToken(text, token) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(token === '' ? text : text.replaceAll(token, '***')), MESSAGE_LENGTH);
}
function retryAfterOf(headers) {
    const seconds = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && seconds >= 0)
        return seconds;
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return reset > 0 ? Math.max(0, reset - Date.now() / 1000) : undefined;
}
/** A rate limit or an overload is reported before anything is done; a request that was cut off may have been carried out. */
function isWorthRepeating(error, repetition) {
    if (error.isRateLimit || error.status === 503 || (error.status === 403 && error.retryAfter !== undefined))
        return true;
    return repetition === 'repeatable' && (error.status === 0 || error.status >= 500);
}
function waitAfter({ retryAfter }, attempt) {
    return retryAfter === undefined ? FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) : retryAfter * 1000;
}


/***/ })

};
