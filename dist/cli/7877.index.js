export const id = 7877;
export const ids = [7877];
export const modules = {

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isSecretVariable)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** Whether a variable of an image, given as `NAME=value`, holds a secret. */
function isSecretVariable(entry) {
    const equals = entry.indexOf('=');
    return equals !== -1 && (0,_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretPair */ .tw)(entry.slice(0, equals), entry.slice(equals + 1));
}


/***/ }),

/***/ 7877:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toHtml: () => (/* binding */ toHtml)
});

// EXTERNAL MODULE: ./build/model/findings/finding.js
var finding = __webpack_require__(8140);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/image-line.js
var image_line = __webpack_require__(8377);
// EXTERNAL MODULE: ./build/report/links.js
var report_links = __webpack_require__(1006);
// EXTERNAL MODULE: ./build/report/masked-line.js
var masked_line = __webpack_require__(3205);
// EXTERNAL MODULE: ./build/report/tally.js
var tally = __webpack_require__(9929);
// EXTERNAL MODULE: ./build/report/posture-cells.js
var posture_cells = __webpack_require__(4187);
// EXTERNAL MODULE: ./build/report/posture-lines.js
var posture_lines = __webpack_require__(361);
;// CONCATENATED MODULE: ./build/report/html/markup.js

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const NOTHING = { markup: '' };
/** Template for HTML: each value that is not markup becomes text, inside an element or a quoted attribute. */
function html(pieces, ...values) {
    const written = values.map((value, index) => markupOf(value) + pieces[index + 1]);
    return { markup: pieces[0] + written.join('') };
}
function markupOf(value) {
    if (typeof value === 'string')
        return escaped(value);
    if (typeof value === 'number')
        return String(value);
    if (isList(value))
        return value.map(({ markup }) => markup).join('');
    return value.markup;
}
function isList(value) {
    return Array.isArray(value);
}
/** Characters that a reader could mistake for something other than text stay visible, too. */
function escaped(text) {
    return (0,report_escape/* visible */.RK)(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** A sentence by strangers, on one line and at most as long as this. */
function sentence(text, length = 1000) {
    return (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(text, length));
}
/** The end of a path says more than its beginning. */
function shortPath(path) {
    return path.length <= 200 ? path : `…${path.slice(-200)}`;
}
/** A link to the web; any other address stays text. */
function markup_link(address, text) {
    if (!/^https?:\/\/\S+$/.test(address))
        return html `${text}`;
    return html `<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}
function bytesOf({ markup }) {
    return Buffer.byteLength(markup);
}

// EXTERNAL MODULE: ./build/model/position.js
var position = __webpack_require__(1539);
;// CONCATENATED MODULE: ./build/report/html/page.js


/** Where something is written, as `path:line:column`. */
function placeOf({ file, start }, page) {
    if (page.isPlaceless)
        return NOTHING;
    const { line, column } = (0,position/* positionAt */.t)(file, start);
    return linkedPlace(`${shortPath(file.path)}:${line}:${column}`, file.path, line, page);
}
function linkedPlace(text, path, line, { linkTo }) {
    return html `<span class="place">${linkTo === undefined ? html `${text}` : markup_link(linkTo(path, line), text)}</span>`;
}
function ruleAnchor(ruleId) {
    return `rule-${ruleId}`;
}

;// CONCATENATED MODULE: ./build/report/html/containers.js






const COLUMNS = posture_cells/* NAMESPACE_COLUMNS */.sh.length + 6;
const NAME_LENGTH = 100;
const TEXT_LENGTH = 500;
/** At most this many per row: a container can have thousands of mounts. */
const DETAILS = 100;
/** Room for the markup around the rows. */
const RESERVE = 3000;
/** The isolation matrix by file, with all details of each container folded away. */
function containersChapter(postures, { page, maxBytes }) {
    const anchors = anchorsOf(page);
    const rows = [];
    let path;
    let left = maxBytes - RESERVE;
    for (const posture of postures) {
        const head = posture.path === path ? NOTHING : pathRow(posture.path);
        const row = html `${head}${rowOf(posture, anchors, page)}`;
        path = posture.path;
        left -= bytesOf(row);
        if (left < 0)
            break;
        rows.push(row);
    }
    return rows.length === 0 ? NOTHING : chapter(rows, postures.length - rows.length);
}
function pathRow(path) {
    return html `<tr class="path"><th scope="colgroup" colspan="${COLUMNS}">${shortPath(path)}</th></tr>
`;
}
function chapter(rows, missing) {
    const namespaces = posture_cells/* NAMESPACE_COLUMNS */.sh.map(([name, title]) => html `<th scope="col" title="${name} namespace">${title}</th>`);
    const others = ['User', 'Caps', 'Harden', 'Limits', 'Ways out'].map((title) => html `<th scope="col">${title}</th>`);
    const cut = missing === 0
        ? NOTHING
        : html `<p class="cut">${(0,tally/* counted */.hS)(missing, 'more container')} had no room in this table.</p>
`;
    return html `<section id="containers">
<h2>What confines the containers</h2>
<section class="wide" aria-label="What confines the containers" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Container</th>${namespaces}${others}</tr></thead>
<tbody>${rows}</tbody>
</table></section>
${cut}<ul class="legend">${posture_cells/* LEGEND */.Ix.map((text) => html `<li>${text}</li>`)}</ul>
</section>
`;
}
function rowOf(posture, anchors, page) {
    const { path, line, name, escapePaths } = posture;
    const cells = (0,posture_cells/* cellsOf */.nc)(posture);
    const namespaces = cells.namespaces.map((cell) => html `<td class="${cellClass(cell)}">${cell}</td>`);
    const others = [cells.user, cells.capabilities, cells.hardening, cells.limits].map((cell) => html `<td>${sentence(cell, NAME_LENGTH)}</td>`);
    const ways = escapePaths.map((id, index) => {
        const anchor = anchors.get(keyOf(id, path, name));
        const text = cells.paths[index] ?? id;
        return html `<li>${anchor === undefined ? markup_link((0,report_links/* rulePageAddress */.AD)(id), text) : html `<a href="#${anchor}">${text}</a>`}</li>`;
    });
    return html `<tr><th scope="row">${sentence(name, NAME_LENGTH)} ${linkedPlace(`line ${line}`, path, line, page)}</th>${namespaces}${others}<td>${ways.length === 0 ? NOTHING : html `<ul class="ways">${ways}</ul>`}</td></tr>
<tr class="details"><td colspan="${COLUMNS}"><details><summary>All settings of ${sentence(name, NAME_LENGTH)}</summary>${detailsOf(posture, page)}</details></td></tr>
`;
}
function cellClass(cell) {
    if (cell === '.')
        return 'own';
    return cell === 'H' || /^\d/.test(cell) ? 'shared' : 'unknown';
}
function detailsOf(posture, page) {
    const lines = (0,posture_lines/* linesOf */.D)(posture);
    const rows = lines.slice(0, DETAILS).map(({ topic, text, at }) => {
        const place = at === undefined ? NOTHING : linkedPlace(`${shortPath(at.path)}:${at.line}:${at.column}`, at.path, at.line, page);
        return html `<dt>${topic}</dt><dd>${sentence(text, TEXT_LENGTH)} ${place}</dd>
`;
    });
    const rest = lines.length - rows.length;
    return html `<dl>${rows}</dl>${rest > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(rest, 'more setting')} had no room.</p>` : NOTHING}`;
}
/** The anchor on this page of each escape path, whether its finding is shown by itself or folded into another. */
function anchorsOf({ anchors }) {
    const places = new Map();
    for (const [finding, anchor] of anchors) {
        for (const told of [finding, ...(finding.folded ?? [])])
            places.set(findingKey(told), anchor);
    }
    return places;
}
function findingKey({ ruleId, span, subject }) {
    return keyOf(ruleId, span.file.path, subject);
}
function keyOf(ruleId, path, container) {
    return JSON.stringify([ruleId, path, container]);
}

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(727);
;// CONCATENATED MODULE: ./build/report/html/code.js






/** In characters; an ellipsis marks a cut. */
const WIDTH = 240;
/** The lines of a place, with the place itself marked; only the first lines of a long one. */
function codeOf(span, { secrets }, mostLines) {
    const { file } = span;
    const shown = (0,region/* shownSpan */.mL)(span);
    const first = (0,line_index/* lineAt */.m)((0,position/* linesOf */.D)(file), shown.start);
    const last = (0,line_index/* lineAt */.m)((0,position/* linesOf */.D)(file), Math.max(shown.start, shown.end - 1));
    const end = Math.min(last, first + mostLines - 1);
    const ranges = secrets(file);
    const lines = [];
    for (let line = first; line <= end; line++) {
        const [left, token, right] = (0,masked_line/* maskedLine */.q)(file, line, shown, ranges, WIDTH);
        lines.push(html `<span class="number">${line + 1}</span><code>${left}<mark>${token}</mark>${right.trimEnd()}</code>
`);
    }
    const rest = last - end;
    const more = rest > 0 ? html `<span class="more">… and ${(0,tally/* counted */.hS)(rest, 'more line')}</span>` : NOTHING;
    return html `<pre>${lines}${more}</pre>`;
}

;// CONCATENATED MODULE: ./build/report/html/prose.js

const PIECES = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\((https?:[^()\s]+)\)|<(https?:[^<>\s]+)>/g;
/** Our own Markdown, such as the documentation of a rule: code, bold and links in one paragraph. */
function prose(markdown) {
    const parts = [];
    let at = 0;
    for (const match of markdown.matchAll(PIECES)) {
        const [whole, code, bold, text, address, bare] = match;
        parts.push(html `${markdown.slice(at, match.index)}`);
        if (code !== undefined)
            parts.push(html `<code>${code}</code>`);
        else if (bold !== undefined)
            parts.push(html `<b>${bold}</b>`);
        else
            parts.push(markup_link(address ?? bare ?? '', text ?? bare ?? ''));
        at = match.index + whole.length;
    }
    return html `${[...parts, html `${markdown.slice(at)}`]}`;
}
/** A message, which may quote strangers: text between back-quotes is code, and nothing becomes a link. */
function withCode(text) {
    const parts = text.split(/`([^`]+)`/);
    return html `${parts.map((part, index) => (index % 2 === 1 ? html `<code>${part}</code>` : html `${part}`))}`;
}

;// CONCATENATED MODULE: ./build/report/html/finding.js







const LINES = 6;
const PLACES = 50;
/** A finding with its code, what explains it, and the way out. */
function findingArticle(finding, rule, page) {
    const { severity, ruleId, span, message, related, folded = [] } = finding;
    const anchor = page.anchors.get(finding);
    const isFresh = page.fresh?.has(finding) === true;
    const [title, rest] = splitMessage(sentence(message));
    return html `<article id="${anchor}" class="finding ${severity}">
<h4><span class="badge">${severity}</span>${isFresh ? html ` <span class="badge fresh">new</span>` : NOTHING} ${title}</h4>
${rest === ''
        ? NOTHING
        : html `<p>${rest}</p>
`}<p class="origin">${ruleLinks(ruleId)}${page.isPlaceless
        ? html `</p>
`
        : codeAt(span, page)}${walkOf(finding, page) ?? placesOf(related, page)}${folded.map((other) => alsoOf(other, page))}${wayOut(finding, rule)}</article>
`;
}
/** Continues the line after the rule. */
function codeAt(span, page) {
    const { line, column } = (0,position/* positionAt */.t)(span.file, span.start);
    return html ` ${linkedPlace(`line ${line}, column ${column}`, span.file.path, line, page)}</p>
${codeOf(span, page, LINES)}
`;
}
/** The first sentence says what is wrong, the others why that matters. */
function splitMessage(message) {
    const end = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
    return end === -1 ? [message, ''] : [message.slice(0, end), message.slice(end + 1)];
}
/** The page of the rule, and what this page says about it. */
function ruleLinks(ruleId) {
    return html `${markup_link((0,report_links/* rulePageAddress */.AD)(ruleId), ruleId)} <a href="#${ruleAnchor(ruleId)}">why it matters</a>`;
}
/** The way of an attacker, step by step. */
function walkOf({ flow }, page) {
    if (flow.length === 0)
        return undefined;
    return html `<p class="label">The way of an attacker</p>
<ol class="walk">${flow.slice(0, PLACES).map((step) => stepOf(step, page))}</ol>
`;
}
function stepOf({ span, message }, page) {
    return html `<li>${sentence(message)} ${placeOf(span, page)}${codeOf(span, page, 1)}</li>`;
}
function placesOf(related, page) {
    if (related.length === 0)
        return NOTHING;
    const items = related.slice(0, PLACES).map(({ span, message }) => {
        return html `<li>${sentence(message)} ${placeOf(span, page)}</li>`;
    });
    return html `<p class="label">See also</p>
<ul class="places">${items}</ul>
`;
}
/** What another rule says about the same setting. */
function alsoOf(other, page) {
    const walk = walkOf(other, page) ?? NOTHING;
    return html `<div class="also"><p>${sentence(other.message)}</p>
<p class="origin">${ruleLinks(other.ruleId)}</p>
${walk}</div>
`;
}
function wayOut(finding, rule) {
    const fix = (0,folding/* shownFix */.$X)(finding);
    const how = rule === undefined ? NOTHING : prose(rule.docs.how);
    if (fix === undefined)
        return html `<p class="how"><b>How to fix</b> ${how}</p>
`;
    const command = fix.safety === 'safe' ? 'hullcheck fix' : 'hullcheck fix --unsafe';
    const care = fix.safety === 'safe' ? '' : ', for your review';
    return html `<p class="how"><b>How to fix</b> ${how}</p>
<p class="fix"><code>${command}</code> makes this change${care}: ${sentence(fix.title)}.</p>
`;
}

;// CONCATENATED MODULE: ./build/report/html/findings.js





/** Room for the heading of a file and its row in the table. */
const FILE_BYTES = 1500;
/** The worst findings that there is room for, each as it is written. */
function findingArticles(open, { page, rules, maxBytes }) {
    const articles = new Map();
    const paths = new Set();
    let left = maxBytes;
    for (const finding of (0,tally/* worstFirst */.md)(open)) {
        const article = findingArticle(finding, rules.get(finding.ruleId), page);
        const { path } = finding.span.file;
        left -= bytesOf(article) + (paths.has(path) ? 0 : FILE_BYTES);
        if (left < 0)
            break;
        paths.add(path);
        articles.set(finding, article);
    }
    return articles;
}
/** The findings by file: files with the worst findings first, and within a file the worst findings first. */
function findingsChapter(open, articles) {
    if (open.length === 0)
        return NOTHING;
    const files = chaptersOf(open.filter((finding) => articles.has(finding)));
    const left = open.length - articles.size;
    return html `<section id="findings">
<h2>Findings</h2>
${files.length > 1 ? tableOf(files) : NOTHING}${files.map((file) => fileSection(file, articles))}${restOf(left)}</section>
`;
}
function chaptersOf(findings) {
    return [...(0,group_by/* groupBy */.$)(findings, ({ span }) => span.file.path)]
        .map(([path, ofFile], index) => ({ path, anchor: `file-${index + 1}`, findings: (0,tally/* worstFirst */.md)(ofFile) }))
        .sort(worseFirst);
}
/** By the number of critical findings, then of high ones, and so on. */
function worseFirst(one, other) {
    const [counts, others] = [countsOf(one), countsOf(other)];
    const decides = finding/* SEVERITIES */.oC.find((severity) => counts[severity] !== others[severity]);
    return decides === undefined ? 0 : others[decides] - counts[decides];
}
function countsOf({ findings }) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
function tableOf(files) {
    const heads = finding/* SEVERITIES */.oC.map((severity) => html `<th scope="col">${severity}</th>`);
    return html `<section class="wide" aria-label="Files" tabindex="0"><table class="files">
<thead><tr><th scope="col">File</th>${heads}</tr></thead>
<tbody>${files.map(fileRow)}</tbody>
</table></section>
`;
}
function fileRow(file) {
    const counts = countsOf(file);
    const cells = finding/* SEVERITIES */.oC.map((severity) => {
        const count = counts[severity];
        return html `<td class="${count === 0 ? 'none' : severity}">${count}</td>`;
    });
    return html `<tr class="${filterClass(counts)}"><th scope="row"><a href="#${file.anchor}">${shortPath(file.path)}</a></th>${cells}</tr>
`;
}
function fileSection(file, articles) {
    const counts = countsOf(file);
    return html `<section id="${file.anchor}" class="file ${filterClass(counts)}">
<h3>${shortPath(file.path)} <small>${(0,tally/* severityList */.Kb)(counts)}</small></h3>
${file.findings.map((finding) => articles.get(finding))}</section>
`;
}
/** The file is shown while one of the severities it has is shown. */
function filterClass(counts) {
    const present = finding/* SEVERITIES */.oC.filter((severity) => counts[severity] > 0);
    return ['filtered', ...present.map((severity) => `has-${severity}`)].join(' ');
}
function restOf(left) {
    if (left === 0)
        return NOTHING;
    return html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more finding')}, the mildest ones, had no room in this page. The JSON report has all of them.</p>
`;
}

// EXTERNAL MODULE: ./build/report/image-summary.js
var image_summary = __webpack_require__(8419);
;// CONCATENATED MODULE: ./build/report/html/room.js

/** The first items that fit into this many bytes, and how many are left over. */
function whileRoom(items, write, maxBytes) {
    const written = [];
    let room = maxBytes;
    for (const item of items) {
        const markup = write(item);
        room -= bytesOf(markup);
        if (room < 0)
            break;
        written.push(markup);
    }
    return { written, left: items.length - written.length };
}

;// CONCATENATED MODULE: ./build/report/html/image.js




const image_TEXT_LENGTH = 200;
/** Room for the markup around the packages. */
const image_RESERVE = 16 * 1024;
const SETUID_FILES = 100;
/** A description of the image and a table of all its packages, with the layer that brought each. */
function imageChapter(contents, { name, maxBytes }) {
    const numbers = new Map(contents.layers.map(({ digest }, index) => [digest, index + 1]));
    const row = (found) => packageRow(found, numbers);
    const { written, left } = whileRoom(contents.packages, row, maxBytes - image_RESERVE);
    const summary = (0,image_summary/* imageSummary */.I)(contents, name).map(([topic, text]) => html `<dt>${topic}</dt><dd>${text}</dd>
`);
    return html `<section id="image">
<h2>The image</h2>
<dl>${summary}</dl>
<p>${(0,image_summary/* imageTotals */.H)(contents)}.</p>
${setuidOf(contents, numbers)}${packagesOf(written, left)}</section>
`;
}
function setuidOf({ setuidFiles }, numbers) {
    if (setuidFiles.length === 0)
        return NOTHING;
    const items = setuidFiles.slice(0, SETUID_FILES).map(({ path, mode, layer }) => {
        return html `<li><code>${mode.toString(8)} /${sentence(path, image_TEXT_LENGTH)}</code> layer ${numbers.get(layer) ?? '?'}</li>
`;
    });
    const rest = setuidFiles.length - items.length;
    return html `<details><summary>Files that run as their owner or group: ${setuidFiles.length}</summary><ul>${items}</ul>${rest > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(rest, 'more file')} had no room.</p>` : NOTHING}</details>
`;
}
function packagesOf(rows, left) {
    if (rows.length === 0)
        return NOTHING;
    return html `<details><summary>All packages</summary><section class="wide" aria-label="Packages" tabindex="0"><table>
<thead><tr><th scope="col">Package</th><th scope="col">Type</th><th scope="col">Version</th><th scope="col">Source</th><th scope="col">Layer</th></tr></thead>
<tbody>${rows}</tbody>
</table></section>${left > 0 ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more package')} had no room in this page. The JSON report has all of them.</p>` : NOTHING}</details>
`;
}
function packageRow(found, numbers) {
    const { name, type, version, sourceName, sourceVersion, layer } = found;
    const source = sourceName === name && sourceVersion === version ? '' : `${sourceName} ${sourceVersion}`;
    const cells = [type, version, source, layer === '' ? '' : String(numbers.get(layer) ?? '?')];
    return html `<tr><th scope="row">${sentence(name, image_TEXT_LENGTH)}</th>${cells.map((cell) => html `<td>${sentence(cell, image_TEXT_LENGTH)}</td>`)}</tr>
`;
}

;// CONCATENATED MODULE: ./build/report/html/rules.js





/** All rules with findings: what they find, and why it matters. */
function rulesChapter(open, rules) {
    const counts = new Map();
    for (const { ruleId } of open.flatMap((finding) => [finding, ...(finding.folded ?? [])])) {
        counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
    const speaking = rules.filter(({ rule }) => counts.has(rule.id));
    const unknown = [...counts.keys()].filter((id) => !rules.some(({ rule }) => rule.id === id));
    if (counts.size === 0)
        return NOTHING;
    return html `<section id="rules">
<h2>Why it matters</h2>
${speaking.map((active) => ruleArticle(active, counts.get(active.rule.id) ?? 0))}${unknown.map((id) => html `<article id="${ruleAnchor(id)}" class="rule"><h3>${id}</h3></article>
`)}</section>
`;
}
function ruleArticle({ rule }, count) {
    const { title, why, references } = rule.docs;
    const links = [
        markup_link((0,report_links/* rulePageAddress */.AD)(rule.id), 'documentation'),
        ...rule.cwe.map((cwe) => markup_link((0,report_links/* cweAddress */.wc)(cwe), `CWE-${cwe}`)),
        ...references.map((address) => markup_link(address, hostOf(address))),
    ];
    return html `<article id="${ruleAnchor(rule.id)}" class="rule">
<h3>${prose(title)}</h3>
<p class="origin">${rule.id} · ${(0,tally/* counted */.hS)(count, 'finding')}</p>
<p>${prose(why)}</p>
<p class="origin">${links.map((one) => html `${one} `)}</p>
</article>
`;
}
function hostOf(address) {
    return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/s, '');
}

;// CONCATENATED MODULE: ./build/report/html/scan-notes.js






/** Everything that was not checked and why, and how the findings were weighed; errors first. */
function notificationsChapter(notifications, options) {
    if (notifications.length === 0)
        return NOTHING;
    const { written, left } = whileRoom((0,tally/* errorsFirst */.wz)(notifications), (one) => notificationItem(one, options.page), options.maxBytes);
    return html `<section id="not-checked">
<h2>About this scan</h2>
<p>What was not looked at and why, how to get it looked at, and what else is worth knowing about the result.</p>
<ul class="notes">${written}</ul>
${left > 0
        ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more message')} had no room in this page.</p>
`
        : NOTHING}</section>
`;
}
function notificationItem({ level, message, span, path }, page) {
    const place = path === undefined ? NOTHING : html `<span class="place">${shortPath(path)}</span>`;
    return html `<li class="level-${level}"><span class="badge">${level}</span> ${withCode(sentence(message))} ${span === undefined ? place : placeOf(span, page)}</li>
`;
}
/** The suppressed findings with the reasons, worst first. */
function suppressedChapter(findings, options) {
    const suppressed = (0,tally/* worstFirst */.md)(findings.filter(({ suppressedBy }) => suppressedBy !== undefined));
    if (suppressed.length === 0)
        return NOTHING;
    const { written, left } = whileRoom(suppressed, (finding) => suppressedRow(finding, options.page), options.maxBytes);
    return html `<section id="suppressed">
<h2>Suppressed findings</h2>
<section class="wide" aria-label="Suppressed findings" tabindex="0"><table class="suppressed">
<thead><tr><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Reason</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${left > 0
        ? html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more suppressed finding')} had no room in this page.</p>
`
        : NOTHING}</section>
`;
}
function suppressedRow({ severity, ruleId, message, span, suppressedBy }, page) {
    return html `<tr><td><span class="badge ${severity}">${severity}</span></td><td>${sentence(message)}<br>${markup_link((0,report_links/* rulePageAddress */.AD)(ruleId), ruleId)} ${placeOf(span, page)}</td><td>${suppressedBy === undefined ? NOTHING : reasonOf(suppressedBy, page)}</td></tr>
`;
}
const KINDS = {
    comment: 'by a comment',
    config: 'by the configuration',
    baseline: 'by the baseline',
};
function reasonOf({ kind, reason, expires, span }, page) {
    const until = expires === undefined ? '' : ` until ${expires}`;
    return html `${sentence(reason)}<br><span class="origin">${KINDS[kind]}${until} ${span === undefined ? NOTHING : placeOf(span, page)}</span>`;
}

;// CONCATENATED MODULE: ./build/report/html/signatures.js




/** Room for the markup around the rows. */
const signatures_RESERVE = 1000;
const signatures_TEXT_LENGTH = 300;
/** The images that are signed as the policy demands, and by whom. The others are findings. */
function signaturesChapter(verified, { page, maxBytes }) {
    if (verified.length === 0)
        return NOTHING;
    const { written, left } = whileRoom(verified, (image) => imageRow(image, page), maxBytes - signatures_RESERVE);
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${(0,tally/* counted */.hS)(left, 'more image')} had no room in this page.</p>
`;
    return html `<section id="signatures">
<h2>Verified signatures</h2>
<section class="wide" aria-label="Verified signatures" tabindex="0"><table>
<thead><tr><th scope="col">Image</th><th scope="col">Verified</th><th scope="col">By</th></tr></thead>
<tbody>${written}</tbody>
</table></section>
${cut}</section>
`;
}
function imageRow({ image, span, signature: { required, digest, signer } }, page) {
    return html `<tr><th scope="row">${sentence(image, signatures_TEXT_LENGTH)}<br>${placeOf(span, page)}</th><td>${required}<br><small>${digest}</small></td><td>${signerText(signer)}</td></tr>
`;
}
function signerText(signer) {
    if (signer.kind === 'key')
        return html `the key in ${sentence(signer.path, signatures_TEXT_LENGTH)}`;
    return html `${sentence(signer.identity, signatures_TEXT_LENGTH)}<br><small>according to ${sentence(signer.issuer, signatures_TEXT_LENGTH)}</small>`;
}

;// CONCATENATED MODULE: ./build/report/html/style.js
/** The hash of {@link STYLE}, for the policy that allows this style sheet and nothing else; a test compares them. */
const STYLE_HASH = 'sha256-gqT/oaIGqU7fBFBeqo5SVJ/BkuupQB3xL1ZPkUmXFAk=';
/** The style sheet of the page, for light and dark screens, wide and narrow ones, and paper. It loads nothing. */
const STYLE = {
    markup: `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --link: #0550ae; --mark: #ffe58f;
  --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #59636e; --pass: #116329;
  --on-fill: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #10141a; --raised: #181e26; --ink: #e6edf3; --soft: #9aa5b1; --line: #313a45; --link: #79b8ff; --mark: #5c4a00;
    --critical: #ff7b86; --high: #ffa45c; --medium: #e3b94b; --low: #79b8ff; --note: #9aa5b1; --pass: #56d364;
    --on-fill: #10141a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 66rem; padding: 2rem 1.25rem 4rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.25rem; top: .5rem; padding: .25rem .75rem; background: var(--paper); }
h1, h2, h3, h4, p { margin: 0; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h3 { font-size: 1.125rem; line-height: 1.35; }
h4 { font-size: 1rem; line-height: 1.45; }
code, pre, .files th[scope=row], .file > h3, .path th, .matrix td { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: .875em; overflow-wrap: anywhere; }
p code, h3 code, .notes code { padding: .1em .3em; border-radius: .25rem; background: var(--raised); }
small, .origin, .place, .legend, .more, footer { color: var(--soft); font-size: .875rem; font-weight: 400; }
h3 small { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; margin-left: .5rem; }
.exploited { color: var(--critical); font-weight: 600; }
.name { font-weight: 600; color: var(--soft); }
.verdict { font-size: 2.75rem; line-height: 1.15; letter-spacing: -.02em; }
.verdict.pass { color: var(--pass); }
.verdict.policy-fail { color: var(--critical); }
.verdict.error { color: var(--high); }
.sentence { margin: .5rem 0 1.25rem; font-size: 1.125rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; border: 0; min-width: 0; }
legend { float: left; width: 100%; padding: 0; margin-bottom: .25rem; color: var(--soft); font-size: .875rem; }
.count { display: inline-flex; align-items: center; gap: .5rem; padding: .4rem .9rem; border: 1px solid currentColor; border-radius: .5rem; cursor: pointer; }
.count b { font-size: 1.25rem; line-height: 1; }
.count input { margin: 0; accent-color: currentColor; }
.count.none { color: var(--soft); border-color: var(--line); cursor: auto; }
.critical { --of: var(--critical); } .high { --of: var(--high); } .medium { --of: var(--medium); } .low { --of: var(--low); } .note { --of: var(--note); }
.count:not(.none), td.critical, td.high, td.medium, td.low, td.note { color: var(--of); }
.more { margin-top: .75rem; }
.more a { margin-right: .75rem; }
.file { margin-top: 2rem; }
.file > h3 { position: sticky; top: 0; padding: .5rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.finding { margin: 1rem 0 1.75rem; padding-left: 1rem; border-left: .25rem solid var(--of); scroll-margin-top: 4rem; }
:target { background: var(--raised); }
.badge { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--of, var(--soft)); font-size: .8125rem; font-weight: 600; line-height: 1.5; }
.finding.critical .badge, .finding.high .badge { background: var(--of); border-color: var(--of); color: var(--on-fill); }
.badge.fresh, .finding.critical .badge.fresh, .finding.high .badge.fresh { background: none; color: var(--pass); border-color: currentColor; }
.origin { margin-top: .25rem; }
.origin a { margin-right: .5rem; }
.place { overflow-wrap: anywhere; }
pre {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; margin: .5rem 0; padding: .5rem .75rem;
  border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); font-size: .875rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
}
pre code { font-size: 1em; padding: 0; }
.number { color: var(--soft); text-align: right; user-select: none; -webkit-user-select: none; }
.finding pre > .more { grid-column: 2; margin: 0; }
mark { background: var(--mark); color: inherit; border-radius: .125rem; }
.label { margin-top: .75rem; font-weight: 600; font-size: .9375rem; }
.walk, .places { margin: .25rem 0 .75rem; padding-left: 1.5rem; }
.walk li { padding: .125rem 0; }
.walk li::marker { font-weight: 600; }
.also { margin: .75rem 0; padding-left: 1rem; border-left: 1px solid var(--line); }
.how { margin-top: .5rem; }
.fix { margin-top: .25rem; color: var(--pass); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .875rem; white-space: nowrap; }
.files td, .files thead th + th { text-align: right; width: 4rem; }
.files td { font-weight: 600; }
.files td.none { color: var(--soft); font-weight: 400; }
.files th[scope=row] { font-size: .875rem; overflow-wrap: anywhere; }
.matrix th[scope=row] { font-weight: 600; min-width: 11rem; overflow-wrap: anywhere; }
.matrix .path th { padding-top: 1.25rem; overflow-wrap: anywhere; }
.matrix td, .matrix .place { white-space: nowrap; }
.matrix .details td { white-space: normal; font-family: inherit; }
.matrix td.own { color: var(--soft); }
.matrix td.shared { color: var(--critical); font-weight: 700; }
.matrix td.unknown { color: var(--medium); }
.matrix tr:has(+ .details) > * { border-bottom: 0; padding-bottom: 0; }
.details td { padding-top: 0; }
.ways { margin: 0; padding: 0; list-style: none; }
.legend { padding-left: 1.25rem; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .125rem 1rem; margin: .5rem 0 1rem; font-size: .875rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.notes { padding: 0; list-style: none; }
.notes li { margin: .5rem 0; overflow-wrap: anywhere; }
.level-error { --of: var(--critical); } .level-warning { --of: var(--medium); }
.cut { margin: 1rem 0; font-weight: 600; }
.rule { margin: 1.25rem 0; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@supports not selector(:has(*)) { .count input { display: none; } .count { cursor: auto; } }
body:has(#show-critical:not(:checked)) .finding.critical, body:has(#show-high:not(:checked)) .finding.high,
body:has(#show-medium:not(:checked)) .finding.medium, body:has(#show-low:not(:checked)) .finding.low,
body:has(#show-note:not(:checked)) .finding.note { display: none; }
@supports selector(:has(*)) {
  .filtered { display: none; }
  body:has(#show-critical:checked) .has-critical, body:has(#show-high:checked) .has-high,
  body:has(#show-medium:checked) .has-medium, body:has(#show-low:checked) .has-low,
  body:has(#show-note:checked) .has-note { display: revert; }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .verdict { font-size: 2.25rem; }
  .finding { padding-left: .75rem; }
  .files th[scope=row] { min-width: 12rem; }
  .files td, .files thead th + th { width: auto; padding: .35rem .25rem; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-bottom: .375rem; }
}
@media print {
  :root {
    --paper: #ffffff; --raised: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --link: #000000; --mark: #dddddd;
    --critical: #a40e26; --high: #b54708; --medium: #7d5a00; --low: #0b5cad; --note: #444444; --pass: #116329; --on-fill: #ffffff;
  }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, legend, fieldset input, .details { display: none; }
  details::details-content { content-visibility: visible; height: auto; }
  .file > h3 { position: static; break-after: avoid; }
  .finding, .rule, tr, pre { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .wide { overflow: visible; }
  mark, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`,
};

// EXTERNAL MODULE: ./build/model/images/vulnerability.js
var vulnerability = __webpack_require__(8731);
;// CONCATENATED MODULE: ./build/report/html/vulnerabilities.js





/** Room for the markup around the rows of one image. */
const vulnerabilities_RESERVE = 4000;
const vulnerabilities_TEXT_LENGTH = 200;
/** The vulnerabilities of each image that there is room for; the JSON report has the rest. */
function vulnerabilitiesChapter(images, { page, maxBytes }) {
    if (images.length === 0)
        return NOTHING;
    const each = Math.floor(maxBytes / images.length) - vulnerabilities_RESERVE;
    const chapters = images.map((image) => image.vulnerabilities.found.length === 0
        ? cleanImage(image, page)
        : imageTable(image, { page, maxBytes: each, isOpen: images.length === 1 }));
    return html `<section id="vulnerabilities">
<h2>Vulnerabilities of images</h2>
${chapters}</section>
`;
}
function cleanImage({ image, span, vulnerabilities: { checkedPackages, source } }, page) {
    return html `<p>${sentence(image, vulnerabilities_TEXT_LENGTH)}: none known ${placeOf(span, page)} <small>${(0,tally/* counted */.hS)(checkedPackages, 'package')} looked up in ${sentence(source, vulnerabilities_TEXT_LENGTH)}</small></p>
`;
}
function imageTable({ image, span, vulnerabilities, update }, { page, maxBytes, isOpen }) {
    const { found, checkedPackages, source } = vulnerabilities;
    const { written, left } = whileRoom(found, vulnerabilityRow, maxBytes);
    const moves = update === undefined ? NOTHING : moveOf(update, found.filter(vulnerability/* isFixable */.G4));
    const cut = left === 0
        ? NOTHING
        : html `<p class="cut">${left} more had no room in this page. The JSON report has all of them.</p>`;
    return html `<details${isOpen ? OPEN : NOTHING}><summary>${sentence(image, vulnerabilities_TEXT_LENGTH)}: ${found.length} known, ${found.filter(vulnerability/* isFixable */.G4).length} with a fix</summary>
<p>${placeOf(span, page)} ${(0,tally/* counted */.hS)(checkedPackages, 'package')} looked up in ${sentence(source, vulnerabilities_TEXT_LENGTH)}.${moves}</p>
<section class="wide" aria-label="Vulnerabilities" tabindex="0"><table>
<thead><tr><th scope="col">Vulnerability</th><th scope="col">Severity</th><th scope="col">Package</th><th scope="col">Fixed in</th></tr></thead>
<tbody>${written}</tbody>
</table></section>${cut}</details>
`;
}
function moveOf(update, fixable) {
    const removed = fixable.filter(({ id }) => (0,vulnerability/* isRemovedBy */.QS)(update, id)).length;
    const tag = sentence(update.tag, vulnerabilities_TEXT_LENGTH);
    if (removed === 0)
        return html ` ${tag} removes none of the ${fixable.length} that have a fix.`;
    return html ` Moving to ${tag} removes ${removed} of the ${fixable.length} that have a fix.`;
}
const OPEN = html ` open`;
/** The page of a vulnerability at OSV. Strangers write the ids. */
function addressOf(id) {
    return `https://osv.dev/vulnerability/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
function vulnerabilityRow({ id, rating, exploitedSince, packages, summary }) {
    const exploited = exploitedSince === undefined
        ? NOTHING
        : html `<br><small class="exploited">known to be exploited since ${exploitedSince}</small>`;
    const about = summary === undefined ? NOTHING : html `<br><small>${sentence(summary, vulnerabilities_TEXT_LENGTH)}</small>`;
    const named = packages.map(({ name, version }) => html `<div>${sentence(`${name} ${version}`, vulnerabilities_TEXT_LENGTH)}</div>`);
    const fixes = packages.map(({ fixed, isFixedForSubscribers }) => {
        const where = isFixedForSubscribers ? ' (Ubuntu Pro)' : '';
        return html `<div>${sentence(fixed === undefined ? 'none' : `${fixed}${where}`, vulnerabilities_TEXT_LENGTH)}</div>`;
    });
    return html `<tr><th scope="row">${markup_link(addressOf(id), sentence(id, vulnerabilities_TEXT_LENGTH))}${exploited}${about}</th><td><span class="badge ${rating === 'unknown' ? 'note' : rating}">${rating}</span></td><td>${named}</td><td>${fixes}</td></tr>
`;
}

;// CONCATENATED MODULE: ./build/report/html/index.js















const BUDGET = 8 * 1024 * 1024;
/** The chapter on all rules takes most of it. */
const LEAST_BUDGET = 1024 * 1024;
/** Room for the markup around the chapters. */
const html_RESERVE = 8192;
const html_NAME_LENGTH = 200;
const VERDICTS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' };
/** The report as one self-contained page without scripts. The same report gives the same bytes. */
function toHtml(report, verdict, options) {
    const counts = (0,tally/* tally */.N4)(report);
    const page = pageOf(report, counts, options);
    const byId = new Map(report.rules.map(({ rule }) => [rule.id, rule]));
    const room = roomOf(options.maxBytes ?? BUDGET);
    const rules = room.take(1, () => rulesChapter(counts.open, report.rules));
    // findings matter most: everything else gets the room that they leave
    const notes = room.take(1 / 4, (maxBytes) => notificationsChapter(report.notifications, { page, maxBytes }));
    const articles = findingArticles(counts.open, { page, rules: byId, maxBytes: room.left() });
    const findings = room.take(1, () => findingsChapter(counts.open, articles));
    const shown = { ...page, anchors: new Map([...page.anchors].filter(([finding]) => articles.has(finding))) };
    const image = room.take(1, (maxBytes) => options.image === undefined ? NOTHING : imageChapter(options.image, { name: options.name ?? '', maxBytes }));
    const containers = room.take(1, (maxBytes) => containersChapter(report.postures ?? [], { page: shown, maxBytes }));
    const vulnerabilities = room.take(1, (maxBytes) => vulnerabilitiesChapter(report.vulnerable ?? [], { page, maxBytes }));
    const signatures = room.take(1, (maxBytes) => signaturesChapter(report.verified ?? [], { page, maxBytes }));
    const suppressed = room.take(1, (maxBytes) => suppressedChapter(report.findings, { page, maxBytes }));
    const head = headOf(report, counts, verdict, {
        ...options,
        chapters: { image, vulnerabilities, containers, signatures, notes, suppressed },
    });
    return documentOf(head, [findings, image, vulnerabilities, containers, signatures, notes, suppressed, rules], verdict, options);
}
function pageOf({ findings }, { open }, { linkTo, fresh, image }) {
    return {
        secrets: (0,masked_line/* secretRanges */.x)(findings.flatMap(({ secrets }) => secrets)),
        linkTo,
        isPlaceless: image !== undefined,
        fresh: fresh && new Set(fresh),
        anchors: new Map(open.map((finding, index) => [finding, `finding-${index + 1}`])),
    };
}
function roomOf(budget) {
    let left = Math.max(budget, LEAST_BUDGET) - bytesOf(STYLE) - html_RESERVE;
    return {
        left: () => left,
        take(share, write) {
            const written = write(Math.max(0, left * share));
            left -= bytesOf(written);
            return written;
        },
    };
}
function headOf(report, { open, bySeverity, suppressed, gaps }, { conclusion, sentence }, { name, fresh, chapters }) {
    const extras = [
        ...(fresh === undefined ? [] : [`${fresh.length} new, ${open.length} in all.`]),
        `Scanned ${(0,tally/* scannedFiles */.UG)(report.counts)}.`,
        ...(gaps.length === 0 ? [] : [`Not looked at: ${(0,tally/* thingList */.x1)(gaps)}.`]),
    ];
    const images = (0,image_line/* imageLine */.E)(report.images);
    const links = [
        linkTo('not-checked', gaps.length === 0 ? 'about this scan' : 'what was not looked at', chapters.notes),
        linkTo('suppressed', `${(0,tally/* counted */.hS)(suppressed, 'finding')} suppressed`, chapters.suppressed),
        linkTo('image', 'the contents of the image', chapters.image),
        linkTo('vulnerabilities', 'vulnerabilities of images', chapters.vulnerabilities),
        linkTo('containers', 'what confines the containers', chapters.containers),
        linkTo('signatures', 'verified signatures', chapters.signatures),
    ];
    return html `<header>
<p class="name">hullcheck${titleOf(name, ' · ')}</p>
<h1 class="verdict ${conclusion}">${capitalized(VERDICTS[conclusion])}</h1>
<p class="sentence"><b>${sentence}</b> ${extras.join(' ')}</p>
${images === undefined
        ? NOTHING
        : html `<p class="images">${images}</p>
`}${html_countsOf(bySeverity)}
<p class="more">${links}</p>
</header>
`;
}
function titleOf(name, separator) {
    return name === undefined ? '' : separator + (0,report_escape/* oneLine */.TN)((0,report_escape/* cut */.Jj)(name, html_NAME_LENGTH));
}
function linkTo(anchor, text, chapter) {
    return chapter === NOTHING ? NOTHING : html `<a href="#${anchor}">${text}</a> `;
}
/** Each box hides and shows the findings of a severity. */
function html_countsOf(bySeverity) {
    const boxes = finding/* SEVERITIES */.oC.map((severity) => {
        const count = bySeverity[severity];
        if (count === 0)
            return html `<span class="count none"><b>0</b> ${severity}</span>`;
        return html `<label class="count ${severity}"><input type="checkbox" id="show-${severity}" checked> <b>${count}</b> ${severity}</label>`;
    });
    const isEmpty = finding/* SEVERITIES */.oC.every((severity) => bySeverity[severity] === 0);
    const way = isEmpty ? '' : '; a box that is not checked hides them';
    return html `<fieldset><legend>Findings by severity${way}</legend>${boxes}</fieldset>`;
}
function documentOf(head, chapters, { conclusion }, { version, name }) {
    const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
    const title = `hullcheck: ${VERDICTS[conclusion]}${titleOf(name, ', ')}`;
    return html `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
${head}<main id="main">
${chapters}</main>
<footer><p>Written by ${markup_link(report_links/* PROJECT_ADDRESS */.$L, `hullcheck ${version}`)}. The page needs no network; links lead to documentation.</p></footer>
</body>
</html>
`.markup;
}
function capitalized(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}


/***/ }),

/***/ 8419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ imageTotals),
/* harmony export */   I: () => (/* binding */ imageSummary)
/* harmony export */ });
/* harmony import */ var _analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);



const LENGTH = 200;
const MEGABYTE = 1_000_000;
/** A description of the image in a few lines: a topic and a text each. */
function imageSummary(contents, name, verified = []) {
    const { configuration, operatingSystem: system } = contents;
    const { architecture, created, user, exposedPorts, hasHealthcheck, environment } = configuration;
    const secrets = environment.filter(_analysis_secrets_image_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretVariable */ .t).map((entry) => entry.split('=', 1)[0]);
    const point = system?.pointRelease === undefined ? '' : `, release ${system.pointRelease}`;
    const rows = [
        ['image', name],
        ['digest', contents.digest],
        ['signed', verified.map(signedText).join('; ')],
        ['system', system === undefined ? 'unknown' : `${system.prettyName ?? system.id}${point}`],
        ['packages', contents.hasUnsignedSbom ? 'from an unsigned SBOM' : undefined],
        ['platform', [configuration.operatingSystem, architecture].filter((part) => part !== undefined).join('/')],
        ['created', created?.slice(0, 10)],
        ['user', user === '' ? 'root' : user],
        ['ports', exposedPorts.join(', ')],
        ['health', hasHealthcheck ? 'checked' : 'not checked'],
        ['secrets', secrets.length === 0 ? undefined : `in the variables ${secrets.join(', ')}`],
    ];
    return rows.flatMap(([topic, text]) => (text ? [[topic, (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), LENGTH)]] : []));
}
/** Who signed the image, where the policy demands a signature and it is valid. */
function signedText({ signature: { required, signer } }) {
    const who = signer.kind === 'key' ? `the key in ${signer.path}` : `${signer.identity}, according to ${signer.issuer}`;
    return `${required} by ${who}`;
}
/** `96 packages (90 deb, 6 npm) in 2 layers of 48.5 MB`. */
function imageTotals({ packages, layers, gaps }) {
    const size = layers.reduce((sum, layer) => sum + layer.size, 0) / MEGABYTE;
    const types = new Map();
    for (const { type } of packages)
        types.set(type, (types.get(type) ?? 0) + 1);
    const parts = [...types].map(([type, count]) => `${count} ${type}`);
    const sum = `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(packages.length, 'package')}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}`;
    const incomplete = gaps.length > 0 ? '; not all could be read' : '';
    return `${sum} in ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(layers.length, 'layer')} of ${size.toFixed(1)} MB${incomplete}`;
}


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ PROJECT_ADDRESS),
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   wc: () => (/* binding */ cweAddress)
/* harmony export */ });
const PROJECT_ADDRESS = 'https://github.com/hullcheck/hullcheck';
/** The page that explains a rule. */
function rulePageAddress(ruleId) {
    return `${PROJECT_ADDRESS}/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
function cweAddress(cwe) {
    return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
}


/***/ }),

/***/ 4187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ LEGEND),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   sh: () => (/* binding */ NAMESPACE_COLUMNS)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1927);

const NAMESPACE_COLUMNS = [
    ['pid', 'pid'],
    ['ipc', 'ipc'],
    ['network', 'net'],
    ['mount', 'mnt'],
    ['uts', 'uts'],
    ['user', 'usr'],
    ['cgroup', 'cgr'],
];
const LEGEND = [
    'namespaces: . private, H of the host, C of another container, ? unknown; mnt: how many mounts come from the host',
    `caps: how many capabilities the program has, of how many it could get; ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq.length} by default, ${_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_CAPABILITIES */ .JH.length} in all`,
    'harden: S seccomp filter, A AppArmor or SELinux, P protected system paths, N no new privileges, R read-only root; - off, ? unknown',
    'limits: M memory, C CPU, P processes, F open files; - none, ? unknown',
    'user: * assumed, as no file that was read sets one',
];
function cellsOf(posture) {
    return {
        namespaces: NAMESPACE_COLUMNS.map(([name]) => name === 'mount' ? mountCell(posture) : namespaceCell(posture.namespaces[name])),
        user: userCell(posture.user),
        capabilities: capabilityCell(posture),
        hardening: hardeningCell(posture),
        limits: limitCell(posture),
        paths: posture.escapePaths.map((id) => id.replace(/^escape-path-/, '')),
    };
}
/** The user without the group. */
function userCell({ value }) {
    if (value === 'other')
        return 'non-root';
    return value.replace(/^(\w+) \(assumed\)$/, '$1*').replace(/:.*/s, '');
}
function namespaceCell({ value }) {
    if (value === 'private')
        return '.';
    if (value === 'host')
        return 'H';
    return value.startsWith('container ') ? 'C' : '?';
}
const FROM_HOST = new Set(['engine socket', 'host root', 'system folder', 'home', 'host folder']);
function mountCell({ mounts }) {
    const count = mounts.filter(({ class: kind }) => FROM_HOST.has(kind)).length;
    return count === 0 ? '.' : String(Math.min(count, 99));
}
function capabilityCell({ capabilities: { bounding, effective, reachable } }) {
    const has = count(effective);
    const couldGet = count(reachable);
    return has === couldGet ? has : `${has} of ${count(bounding)}`;
}
function count({ certain, perhaps }) {
    return perhaps.length === 0 ? String(certain.length) : '?';
}
function hardeningCell({ seccomp, apparmor, selinux, systemPaths, noNewPrivileges, rootfs }) {
    const modules = [apparmor.enforced, selinux.enforced];
    const isConfined = modules.includes('yes') ? 'yes' : modules.includes('unknown') ? 'unknown' : 'no';
    return [
        mark('S', seccomp.value, ['default', 'custom']),
        mark('A', isConfined, ['yes']),
        mark('P', systemPaths.value, ['masked']),
        mark('N', noNewPrivileges.value, ['yes']),
        mark('R', rootfs.value, ['read-only']),
    ].join('');
}
function limitCell({ limits }) {
    const limit = (letter, { value }) => value === 'unlimited' ? '-' : value === 'unknown' ? '?' : letter;
    return [limit('M', limits.memory), limit('C', limits.cpu), limit('P', limits.pids), limit('F', limits.files)].join('');
}
function mark(letter, value, on) {
    if (value === 'unknown')
        return '?';
    return on.includes(value) ? letter : '-';
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var _analysis_posture_namespaces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2686);

/** Everything that is known about what confines a container. */
function linesOf(posture) {
    const { namespaces, mounts, devices, limits, ports, overridden, assumptions, escapePaths } = posture;
    return [
        ..._analysis_posture_namespaces_js__WEBPACK_IMPORTED_MODULE_0__/* .NAMESPACES */ .d.map((name) => line(`${name} namespace`, namespaces[name])),
        line('user', posture.user),
        line('privileged', posture.privileged),
        ...capabilityLines(posture),
        line('seccomp', posture.seccomp),
        line('AppArmor', withEnforcement(posture.apparmor)),
        line('SELinux', withEnforcement(posture.selinux)),
        line('no new privileges', posture.noNewPrivileges),
        line('system paths', posture.systemPaths),
        line('root file system', posture.rootfs),
        ...mounts.map(mountLine),
        ...devices.map((device) => line('device', device)),
        ...Object.entries(limits).map(([name, limit]) => line(LIMITS[name], limit)),
        ...ports.map((port) => line('published', port)),
        ...overridden.map((option) => line('without effect', option)),
        ...escapePaths.map((id) => ({ topic: 'way out', text: id, at: undefined })),
        ...assumptions.map(({ text }) => ({ topic: 'assumed', text, at: undefined })),
    ];
}
const LIMITS = {
    memory: 'memory limit',
    cpu: 'CPU limit',
    pids: 'process limit',
    files: 'file limit',
    restart: 'restart',
};
function line(topic, { value, at }) {
    return { topic, text: value, at };
}
function withEnforcement({ value, at, enforced }) {
    const words = { yes: 'enforced', no: 'not enforced', unknown: 'enforced if the host has it' };
    return { value: `${value}, ${words[enforced]}`, at };
}
function capabilityLines({ capabilities }) {
    return ['bounding', 'effective', 'reachable'].map((name) => {
        const { certain, perhaps } = capabilities[name];
        const known = certain.length === 0 ? 'none' : certain.join(' ');
        const text = perhaps.length === 0 ? known : `${known}; perhaps ${perhaps.length} more`;
        return { topic: `${name} capabilities`, text, at: undefined };
    });
}
function mountLine({ class: kind, path, target, access, propagation, at, }) {
    const words = [
        kind,
        path,
        target === undefined ? '' : `at ${target}`,
        access,
        propagation === 'private' ? '' : propagation,
    ];
    return { topic: 'mount', text: words.filter((word) => word !== '').join(' '), at };
}


/***/ })

};
