export const id = 7558;
export const ids = [7558];
export const modules = {

/***/ 24843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ownComments)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95636);

/**
 * The comments that have a mark and that the owner of the token wrote. Everyone can write the mark, and a bot may quote it: such a comment is
 * not ours, and stays as it is.
 * @throws {ApiError}
 */
async function ownComments(client, comments, isMarked) {
    const marked = comments.flatMap((comment) => {
        const { id, body, user } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(comment);
        const isComment = typeof id === 'number' && typeof body === 'string';
        return isComment && isMarked(body) ? [{ id, body, login: (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(user)['login'] }] : [];
    });
    if (marked.length === 0)
        return [];
    const own = await client.login();
    return marked.filter(({ login }) => login === own);
}


/***/ }),

/***/ 67558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishSuggestions: () => (/* binding */ publishSuggestions)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _analysis_secrets_secrets_in_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50756);
/* harmony import */ var _gate_change_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64600);
/* harmony import */ var _gate_unified_diff_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29882);
/* harmony import */ var _model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47346);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71539);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80115);
/* harmony import */ var _report_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51006);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95636);
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24843);










const MAXIMUM_SUGGESTIONS = 20;
const PAGES = 10;
const FILE_PAGES = 30;
/** Offers safe fixes as suggestions that a click applies; each once, and marked as done when its finding is gone. */
async function publishSuggestions(client, { pull, commit, fresh, open }) {
    const comments = await client.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { pull_number: pull }, PAGES);
    const suggestions = fresh.flatMap((finding) => suggestionOf(finding) ?? []);
    const own = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_4__/* .ownComments */ .D)(client, comments, (body) => markIn(body) !== undefined);
    const resolved = await resolveGone(client, own, new Set(open.map(markOf)));
    const made = new Set(own.map(({ body }) => markIn(body)));
    const missing = suggestions.filter(({ mark }) => !made.has(mark));
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
/** The mark of a suggestion, which is at its end. */
function markIn(body) {
    return /<!-- hullcheck:[0-9a-f]{20} -->$/.exec(body.trimEnd())?.[0];
}
const DONE = 'This is done: the finding is gone.';
/** Deleting a comment would lose the replies to it. */
async function resolveGone(client, comments, marks) {
    let count = 0;
    for (const { id, body } of comments) {
        const mark = markIn(body);
        if (mark === undefined || marks.has(mark) || count >= MAXIMUM_SUGGESTIONS)
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


/***/ })

};
