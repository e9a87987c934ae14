export const id = 7558;
export const ids = [7558,4189,4463];
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
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _support_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77580);



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
    const { id } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(data);
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
    const octokit = github.getOctokit(token, { userAgent: `hullcheck/${_support_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`, log: SILENT });
    const send = (route, parameters) => sendOnce(octokit, route, { owner, repo: name, ...parameters }, { token, budget });
    async function request(route, parameters = {}, repetition = 'repeatable') {
        for (let attempt = 1;; attempt++) {
            try {
                return await send(route, parameters);
            }
            catch (error) {
                if (!(error instanceof ApiError) || attempt === TRIES || !isWorthRepeating(error, repetition))
                    throw error;
                if (!(await budget.wait(waitAfter(error, attempt))))
                    throw error;
            }
        }
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
    return { request, list };
}
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
async function sendOnce(octokit, route, parameters, { token, budget }) {
    if (budget.left() === 0)
        throw new ApiError(0, 'The time is used up.');
    const signal = AbortSignal.timeout(Math.max(1, Math.min(REQUEST_MILLISECONDS, Math.floor(budget.left()))));
    try {
        const { status, data } = await budget.during(() => octokit.request(route, { ...parameters, request: { signal } }));
        return { status, data };
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
    const { name, cause } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(error);
    return [name, (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(cause)['name']].some((one) => one === 'TimeoutError' || one === 'AbortError');
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

/***/ 67558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishSuggestions: () => (/* binding */ publishSuggestions)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22785);
/* harmony import */ var _gate_change_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64600);
/* harmony import */ var _gate_unified_diff_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29882);
/* harmony import */ var _model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47346);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71539);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80115);
/* harmony import */ var _report_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51006);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95636);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14189);










const MAXIMUM_SUGGESTIONS = 20;
const PAGES = 10;
const FILE_PAGES = 30;
/** Offers safe fixes as suggestions that a click applies; each once, and marked as done when its finding is gone. */
async function publishSuggestions(client, { pull, commit, fresh, open }) {
    const comments = await client.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { pull_number: pull }, PAGES);
    const suggestions = fresh.flatMap((finding) => suggestionOf(finding) ?? []);
    const resolved = await resolveGone(client, comments, new Set(open.map(markOf)));
    const missing = suggestions.filter(({ mark }) => !comments.some((comment) => (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_4__.isOurs)(comment, mark, 'end')));
    const diff = missing.length === 0 ? new Map() : await shownFiles(client, pull);
    const sent = missing.filter((suggestion) => isCommentable(suggestion, diff, fresh)).slice(0, MAXIMUM_SUGGESTIONS);
    if (sent.length > 0) {
        await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: pull, commit_id: commit, event: 'COMMENT', comments: sent.map(toComment) }, 'once');
    }
    return `${sent.length} suggestions written, ${resolved} marked as done.`;
}
function markOf({ ruleId, span, fingerprint }) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, span.file.path, fingerprint]))
        .digest('hex')
        .slice(0, 20);
    return `<!-- hullcheck:${key} -->`;
}
/** The lines that a safe fix in one place rewrites, and their new text. */
function suggestionOf(finding) {
    const { fix, span, ruleId, message } = finding;
    const edits = fix?.safety === 'safe' ? fix.edits : [];
    if (edits.length === 0 || edits.some((edit) => edit.span.file !== span.file))
        return undefined;
    const lines = rewrittenLines(edits);
    if (lines === undefined)
        return undefined;
    const fence = '`'.repeat(Math.max(3, longestRun(lines.text.join('\n')) + 1));
    const body = [
        `**[${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .gfm */ .Te)(ruleId)}](${(0,_report_links_js__WEBPACK_IMPORTED_MODULE_5__/* .rulePageAddress */ .AD)(ruleId)})** ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .gfm */ .Te)(message)}`,
        '',
        `${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .gfm */ .Te)(fix?.title ?? '')}:`,
        `${fence}suggestion`,
        ...lines.text,
        fence,
        markOf(finding),
    ];
    return {
        mark: markOf(finding),
        path: span.file.path,
        startLine: lines.startLine,
        endLine: lines.endLine,
        body: body.join('\n'),
    };
}
function rewrittenLines(edits) {
    const [first] = edits;
    if (first === undefined)
        return undefined;
    const { file } = first.span;
    const starts = edits.map(({ span }) => span.start);
    const ends = edits.map(({ span }) => span.end);
    const startLine = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(file, Math.min(...starts)).line;
    // an edit up to the beginning of a line does not touch that line
    const lastEnd = Math.max(...ends);
    const endLine = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_2__/* .positionAt */ .t$)(file, lastEnd > Math.min(...starts) && file.text[lastEnd - 1] === '\n' ? lastEnd - 1 : lastEnd).line;
    const from = (0,_model_position_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfLine */ .C2)(file, startLine - 1);
    const to = from + lengthOfLines(file, startLine, endLine);
    const moved = edits.map((edit) => ({
        ...edit,
        span: { ...edit.span, start: edit.span.start - from, end: edit.span.end - from },
    }));
    // a line end that an edit removes along with the last line is not part of the replaced text
    if (moved.some(({ span }) => span.end > to - from + 1) || holdsSecret(file, from, to))
        return undefined;
    const text = (0,_model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__/* .applyEdits */ .ct)(`${file.text.slice(from, to)}\n`, moved);
    // the line had nothing but the option, so nothing is left of it
    return { startLine, endLine, text: text.trim() === '' ? [] : text.replace(/\r?\n$/, '').split('\n') };
}
/** A comment must not repeat a secret, even though the diff shows it. */
function holdsSecret({ text }, from, to) {
    return (0,_analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsInText */ .Sd)(text).some(({ start, end }) => start < to && from < end);
}
/** The length of the lines, without the line end of the last one. */
function lengthOfLines(file, startLine, endLine) {
    return file.text.slice((0,_model_position_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfLine */ .C2)(file, startLine - 1), (0,_model_position_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfLine */ .C2)(file, endLine)).replace(/(?:\r\n|\n|\r)$/, '')
        .length;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
async function shownFiles(client, pull) {
    const files = await client.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: pull }, FILE_PAGES);
    const shown = new Map();
    for (const file of files) {
        const { filename, sha, patch } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(file);
        if (typeof filename === 'string' && typeof sha === 'string' && typeof patch === 'string') {
            shown.set(filename, { blob: sha, ranges: (0,_gate_unified_diff_js__WEBPACK_IMPORTED_MODULE_8__/* .shownRanges */ .u)(patch) });
        }
    }
    return shown;
}
/** GitHub refuses a whole review if one line is outside the diff. Line numbers are those of the tip, not of the merge. */
function isCommentable({ path, startLine, endLine }, diff, findings) {
    const shown = diff.get(path);
    const file = findings.find(({ span }) => span.file.path === path)?.span.file;
    if (shown === undefined || file === undefined || !(0,_gate_change_js__WEBPACK_IMPORTED_MODULE_9__/* .covers */ .h)(shown.ranges, startLine, endLine))
        return false;
    const bytes = Buffer.from(file.hasByteOrderMark ? `\uFEFF${file.text}` : file.text);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === shown.blob;
}
function toComment({ path, startLine, endLine, body }) {
    const place = { path, body, line: endLine, side: 'RIGHT' };
    return startLine === endLine ? place : { ...place, start_line: startLine, start_side: 'RIGHT' };
}
const ANY_MARK = /<!-- hullcheck:[0-9a-f]{20} -->/;
const DONE = 'This is done: the finding is gone.';
/** Deleting a comment would lose the replies to it. */
async function resolveGone(client, comments, marks) {
    let count = 0;
    for (const comment of comments) {
        const { id, body } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .P)(comment);
        if (typeof id !== 'number' || typeof body !== 'string')
            continue;
        const [mark] = ANY_MARK.exec(body) ?? [];
        if (mark === undefined || !(0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_4__.isOurs)(comment, mark, 'end') || marks.has(mark) || count >= MAXIMUM_SUGGESTIONS)
            continue;
        const text = body.replace(mark, '').replaceAll(/^(`{3,})suggestion$/gm, '$1text');
        await client.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
            comment_id: id,
            body: `${DONE}\n\n<details>\n\n${text}\n</details>`,
        });
        count++;
    }
    return count;
}


/***/ }),

/***/ 14189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOurs: () => (/* binding */ isOurs),
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44463);


/** On a pull request with more comments than these pages hold, we write a second one. */
const PAGES = 10;
/** Keeps one comment up to date; an invisible mark identifies it. */
async function publishComment(client, { pull, category, body, isWanted }) {
    const mark = `<!-- hullcheck:summary:${category} -->`;
    const comments = await client.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: pull }, PAGES);
    const found = comments.find((comment) => isOurs(comment, mark, 'start'));
    const text = `${mark}\n${body}`;
    if (found !== undefined) {
        await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            comment_id: found.id,
            body: text,
        });
        return 'The comment in the pull request was updated.';
    }
    if (!isWanted)
        return 'No comment was needed.';
    (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.madeId)(await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: pull, body: text }, 'once'));
    return 'A comment was written into the pull request.';
}
/** A person could write the mark, too, and would find the comment overwritten; a bot may quote it within its own text. */
function isOurs(comment, mark, place) {
    const { body, user } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(comment);
    if (typeof body !== 'string' || (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(user)['type'] !== 'Bot')
        return false;
    return place === 'start' ? body.startsWith(mark) : body.trimEnd().endsWith(mark);
}


/***/ })

};
