export const id = 9633;
export const ids = [9633,4463];
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


/***/ }),

/***/ 79633:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadSarif: () => (/* binding */ uploadSarif)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/report/escape.js + 1 modules
var report_escape = __webpack_require__(80115);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/github/client.js
var github_client = __webpack_require__(44463);
;// CONCATENATED MODULE: ./build/github/upload/refusals.js
/** YAML to paste; GitHub's own names of permissions. */
const PERMISSIONS = 'permissions: { contents: read, security-events: write }';
const DISABLED = /(?:Code Security|Advanced Security) must be enabled|Code scanning is not enabled/i;
const NOT_ACCESSIBLE = /Resource not accessible/i;
const NO_REF = /\bref\b(?:(?!\bref\b).)*\bnot found|No commit found/i;
/** Explains a refused upload in its context, and what to change. */
function explainRefusal(error, context) {
    const { status, message } = error;
    if (status === 403 && DISABLED.test(message))
        return refused('skipped-disabled', 'warning', disabled(context));
    if (status === 403 && /archived/i.test(message))
        return refused('skipped-disabled', 'warning', ARCHIVED);
    if (error.isRateLimit)
        return failed(LIMITED);
    if (status === 403 && NOT_ACCESSIBLE.test(message))
        return notAccessible(context);
    if (status === 401)
        return failed('GitHub does not accept the token. Leave the input token at its default.');
    if (status === 404 || NO_REF.test(message))
        return failed(NOT_FOUND);
    if (status === 413)
        return failed(TOO_LARGE);
    if (status === 400 || status === 422)
        return failed(`GitHub rejects the file: ${message}`);
    if (status === 0)
        return failed(`GitHub could not be reached: ${message} Run the job again.`);
    if (status >= 500)
        return failed(`GitHub is not available now (${status}). Run the job again.`);
    return failed(`GitHub answered ${status}: ${message}`);
}
/** `errors` of a file that GitHub took and could not process. */
function explainProcessing(errors) {
    const text = errors.join(' ') || 'It gives no reason.';
    return failed(`GitHub took the file and could not process it: ${text}${wayOut(text)}`);
}
function wayOut(text) {
    if (/default setup/i.test(text))
        return ' Switch default setup off in the settings of code scanning, or set upload: never.';
    if (/too many (?:logical )?alerts/i.test(text))
        return ' Close old alerts, or ask GitHub Support to delete old configurations.';
    if (/same category/i.test(text))
        return ' Give each step or matrix job a separate category.';
    return '';
}
function notAccessible({ pull, actor, event }) {
    if (pull?.isFork === true)
        return refused('skipped-fork', 'notice', FORK);
    if (actor === 'dependabot[bot]' && event === 'push')
        return refused('skipped-dependabot', 'notice', DEPENDABOT);
    return failed(`The token may not upload results. Let the job have: ${PERMISSIONS}`);
}
const FORK = 'The results were not uploaded: the token of a pull request from a fork may only read. There is nothing to change: ' +
    'the findings are in this summary, and the push to the target branch will upload.';
const DEPENDABOT = 'The results were not uploaded: the token of a push by Dependabot may only read. ' +
    'Let the workflow run on pull_request, and on push for the default branch only.';
const ARCHIVED = 'The results were not uploaded: the repository is archived, so GitHub takes none. Set upload: never.';
const LIMITED = "GitHub's limit of requests is used up. Run the job again later, or upload less often.";
const NOT_FOUND = 'GitHub does not know the repository, the branch or the commit. If the branch is gone, there is nothing to do; ' +
    `else the token has no access: let the job have ${PERMISSIONS}`;
const TOO_LARGE = 'The file is too large for GitHub, even without fixes, related places and notes. Set category-by: directory:1.';
function disabled({ serverUrl, repository }) {
    const settings = repository && `${serverUrl}/${repository.owner}/${repository.name}/settings/security_analysis`;
    return ('The results were not uploaded: code scanning is not enabled for this repository, and in a private one it needs GitHub Code Security. ' +
        `Enable it (${settings ?? 'in the settings'}), or set upload: never. Everything else works without it.`);
}
function failed(message) {
    return refused('failed', 'warning', `The results were not uploaded. ${message}`);
}
function refused(status, level, message) {
    return { status, level, message, isRefusal: true, sarifIds: [] };
}

;// CONCATENATED MODULE: ./build/github/upload/upload-sarif.js






/** GitHub's limits: https://docs.github.com/code-security/code-scanning/troubleshooting-sarif */
const MAXIMUM_GZIP_BYTES = 10 * 1024 * 1024;
const RUNS = 20;
const RESULTS_SHOWN = 5000;
/** Processing takes seconds: we ask after one second, then after twice as long each time, six times in all. */
const POLLS = 6;
const FIRST_POLL_MILLISECONDS = 1000;
/** Uploads the results and waits until GitHub has processed them. It never throws. */
async function uploadSarif(client, { target, versions, startedAt }, context, budget) {
    const sarifIds = [];
    try {
        const full = versions[0]();
        const count = Math.ceil(full.runs.length / RUNS);
        for (let part = 0; part < count; part++) {
            const id = await sendSmallEnough(client, target, startedAt, versions, part);
            sarifIds.push(id);
        }
        const processed = await Promise.all(sarifIds.map((id) => waitForProcessing(client, id, budget)));
        const failure = processed.find((outcome) => typeof outcome === 'object');
        if (failure !== undefined)
            return { ...explainProcessing(failure.errors), sarifIds };
        return uploaded(sarifIds, full, processed.includes(undefined));
    }
    catch (error) {
        if (!(error instanceof github_client.ApiError))
            throw error;
        return { ...explainRefusal(error, context), sarifIds };
    }
}
/** Runs beyond the limit of one file go into the next one. */
async function sendSmallEnough(client, target, startedAt, versions, part) {
    let tooLarge = new github_client.ApiError(413, 'The file is too large.');
    for (const version of versions) {
        const log = version();
        const sarif = (0,external_node_zlib_.gzipSync)(JSON.stringify({ ...log, runs: log.runs.slice(part * RUNS, (part + 1) * RUNS) }));
        if (sarif.length > MAXIMUM_GZIP_BYTES)
            continue;
        try {
            return await send(client, target, startedAt, sarif);
        }
        catch (error) {
            if (!(error instanceof github_client.ApiError) || error.status !== 413)
                throw error;
            tooLarge = error;
        }
    }
    throw tooLarge;
}
async function send(client, { ref, commit }, startedAt, sarif) {
    const { data } = await client.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
        commit_sha: commit,
        ref,
        sarif: sarif.toString('base64'),
        started_at: startedAt.toISOString(),
        tool_name: 'hullcheck',
    });
    const { id } = (0,json_fields/* fieldsOf */.P)(data);
    if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id))
        throw new github_client.ApiError(0, 'The answer has no id.');
    return id;
}
/** Undefined when the outcome is not known in time. */
async function waitForProcessing(client, id, budget) {
    for (let poll = 0; poll < POLLS; poll++) {
        if (!(await budget.wait(FIRST_POLL_MILLISECONDS * 2 ** poll)))
            return undefined;
        const status = await askStatus(client, id);
        if (status !== 'pending')
            return status;
    }
    return undefined;
}
/** The file was accepted, so a GitHub that does not answer questions about it is not a failure. */
async function askStatus(client, id) {
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
            sarif_id: id,
        });
        const { processing_status: status, errors } = (0,json_fields/* fieldsOf */.P)(data);
        if (status === 'failed')
            return { errors: Array.isArray(errors) ? errors.map((text) => (0,report_escape/* cut */.Jj)((0,report_escape/* oneLine */.TN)(String(text)), 500)) : [] };
        return status === 'complete' ? status : 'pending';
    }
    catch (error) {
        if (!(error instanceof github_client.ApiError))
            throw error;
        return error.status === 404 ? 'pending' : undefined;
    }
}
function uploaded(sarifIds, { runs }, isUnfinished) {
    const largest = Math.max(...runs.map(({ results = [] }) => results.length));
    const total = runs.reduce((sum, { results = [] }) => sum + results.length, 0);
    const sentences = [
        `${(0,tally/* counted */.hS)(total, 'result')} uploaded to code scanning.`,
        ...(isUnfinished ? ['GitHub was still processing them when this step ended.'] : []),
        ...(largest > RESULTS_SHOWN
            ? [`GitHub shows the worst ${RESULTS_SHOWN} of the ${largest} in one category: set category-by: directory:1.`]
            : []),
    ];
    const level = largest > RESULTS_SHOWN ? 'warning' : 'none';
    return { status: 'uploaded', message: sentences.join(' '), level, isRefusal: false, sarifIds };
}


/***/ })

};
