export const id = 8723;
export const ids = [8723,4463];
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

/***/ 48723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restTree: () => (/* binding */ restTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _discover_disk_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61860);
/* harmony import */ var _gate_base_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89214);
/* harmony import */ var _gate_sparse_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49441);
/* harmony import */ var _gate_unified_diff_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29882);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95636);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28620);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44463);










/** GitHub lists at most 3,000 files of a pull request: thirty pages of a hundred. */
const PAGES = 30;
/** GitHub lists at most this many files when it compares two commits. */
const MAXIMUM_COMPARED = 300;
/** Each takes a request. */
const MAXIMUM_CONTENTS = 200;
const AT_ONCE = 8;
const MAXIMUM_FILE_BYTES = 64 * 1024 * 1024;
/**
 * The base of a change as the API reports it, for a checkout that git cannot fetch into: the checked-out files with the changes undone. If
 * there are more changes than GitHub lists, only the policy is read from it.
 * @throws {ApiError}
 */
async function restTree(options) {
    const listed = await listChanges(options);
    return listed === undefined ? policyTree(options) : treeOf(options, listed);
}
/** A comparison needs no more than `contents: read`, but lists few files; undefined when there are too many. */
async function listChanges({ client, pull, sha, headId }) {
    const compared = await compareCommits(client, sha, headId, pull !== undefined);
    if (compared !== undefined || pull === undefined)
        return compared;
    const files = await client.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: pull }, PAGES);
    return files.length >= PAGES * 100 ? undefined : { sha, files };
}
/** Compares from the merge base, as git does. Undefined for too many changes and, where there is another way, for a refusal. */
async function compareCommits(client, sha, headId, hasOtherWay) {
    const basehead = `${sha}...${headId}`;
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 });
        const { files, merge_base_commit: start } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(data);
        const { sha: from } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(start);
        if (!Array.isArray(files) || typeof from !== 'string')
            throw new _client_js__WEBPACK_IMPORTED_MODULE_6__.ApiError(0, 'The answer is not a comparison.');
        return files.length >= MAXIMUM_COMPARED ? undefined : { sha: from, files };
    }
    catch (error) {
        if (hasOtherWay && error instanceof _client_js__WEBPACK_IMPORTED_MODULE_6__.ApiError && [403, 404, 422].includes(error.status))
            return undefined;
        throw error;
    }
}
/** Knows only the files that are asked for by name. */
function policyTree({ client, sha }) {
    const contents = new Map();
    return {
        sha,
        isForPolicyOnly: true,
        linkAt: () => undefined,
        sameModules: new Set(),
        hasOtherModule: () => true,
        readTouched: () => Promise.resolve(undefined),
        readRenames: () => Promise.resolve(new Map()),
        readAbsent: () => Promise.resolve(new Set()),
        has: (path) => contents.has(path),
        allPaths: () => [],
        isSame: () => false,
        hash: 'sha1',
        load: (paths) => loadContents(client, sha, paths, contents),
        content: (path) => contents.get(path),
        addedLines: () => Promise.resolve(new Map()),
    };
}
async function loadContents(client, sha, paths, contents) {
    const wanted = [...new Set(paths)].filter((path) => !contents.has(path)).slice(0, MAXIMUM_CONTENTS);
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
        await Promise.all(wanted.slice(at, at + AT_ONCE).map(async (path) => {
            const content = await readContent(client, path, sha);
            if (content !== undefined)
                contents.set(path, content);
        }));
    }
}
function treeOf({ client, root }, { sha, files }) {
    const changes = files.flatMap((item) => changedFile(item) ?? []);
    const byNewPath = new Map(changes.map((change) => [change.path, change]));
    const changed = new Set(changes.filter(({ isAdded }) => !isAdded).map(({ previous }) => previous));
    const isTouched = (path) => changed.has(path) || byNewPath.has(path);
    // a submodule, a link or a file may have become a folder
    const isUntouched = (path) => !isTouched(path) && ![...(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersAbove */ .Zv)(path)].some(isTouched);
    const isUntouchedFile = (path) => isUntouched(path) && isFileOf(root, path);
    const linkAt = (0,_discover_disk_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .diskLinks */ .D)(root);
    const contents = new Map();
    const isAbsent = ({ path, isRemoved }) => !isRemoved && !isFileOf(root, path);
    const renames = new Map(changes.filter(({ path, previous }) => path !== previous).map(({ path, previous }) => [previous, path]));
    return {
        sha,
        linkAt: (path) => (isUntouched(path) ? linkAt(path) : undefined),
        // submodules are compared as they are checked out
        sameModules: new Set(),
        hasOtherModule: isTouched,
        readTouched: () => Promise.resolve(new Set([...changed, ...byNewPath.keys()])),
        readRenames: () => Promise.resolve(renames),
        readAbsent: () => readAbsent(root, changes.filter(isAbsent), [...changed]),
        has: (path) => changed.has(path) || isUntouchedFile(path),
        allPaths: (headPaths) => [...headPaths.filter((path) => !byNewPath.has(path)), ...changed],
        // files that the pull request does not touch are on the disk
        isSame: isUntouchedFile,
        hash: 'sha1',
        load: (paths) => loadContents(client, sha, paths.filter((path) => changed.has(path)), contents),
        content: (path) => contents.get(path) ?? (isUntouchedFile(path) ? readOf(root, path) : undefined),
        addedLines: (paths) => Promise.resolve(addedLines(paths, byNewPath)),
    };
}
/** Reads changed files that a sparse checkout leaves out: neither removed nor on the disk. */
async function readAbsent(root, absent, basePaths) {
    if (absent.length === 0)
        return new Set();
    return new Set([...absent.map(({ path }) => path), ...(await (0,_gate_sparse_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .findAbsent */ .j)(root, basePaths))]);
}
/** Whether the path is a file, without symbolic links on the way. */
function isFileOf(root, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    try {
        return (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(root, absolute) && node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute) === absolute && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute).isFile();
    }
    catch {
        return false;
    }
}
function readOf(root, path) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), MAXIMUM_FILE_BYTES);
    return read.ok ? Buffer.from(read.value.text) : undefined;
}
function changedFile(item) {
    const { filename, previous_filename: previous, status, patch } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(item);
    if (typeof filename !== 'string')
        return undefined;
    return {
        path: filename,
        previous: status === 'renamed' && typeof previous === 'string' ? previous : filename,
        isAdded: status === 'added' || status === 'copied',
        isRemoved: status === 'removed',
        patch: typeof patch === 'string' ? patch : undefined,
    };
}
/** Files of more than 1 MiB come without content, so they stay unknown. */
async function readContent(client, path, ref) {
    try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
        const { type, encoding, content } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(data);
        return type === 'file' && encoding === 'base64' && typeof content === 'string'
            ? Buffer.from(content, 'base64')
            : undefined;
    }
    catch (error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_6__.ApiError))
            throw error;
        if (error.status === 404)
            return undefined;
        throw new _gate_base_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .BaseUnavailable */ .G(error.message);
    }
}
function addedLines(paths, changes) {
    const known = new Map();
    for (const path of paths) {
        const change = changes.get(path);
        // a large change comes without its patch
        if (change === undefined)
            known.set(path, []);
        else if (change.patch !== undefined)
            known.set(path, (0,_gate_unified_diff_js__WEBPACK_IMPORTED_MODULE_9__/* .addedRanges */ .l)(change.patch));
    }
    return known;
}


/***/ })

};
