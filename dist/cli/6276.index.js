export const id = 6276;
export const ids = [6276];
export const modules = {

/***/ 26276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vulnerabilityMarkdown: () => (/* binding */ vulnerabilityMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54764);


/** Leaves room for the findings in a job summary. */
const MOST_ROWS = 500;
const TEXT_LENGTH = 100;
/** The vulnerabilities of an image, as a chapter in GitHub Flavored Markdown. */
function vulnerabilityMarkdown(image, contents) {
    const all = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .vulnerabilityRows */ .gP)(image, contents);
    const columns = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(all);
    const rows = all.slice(0, MOST_ROWS).map((row) => line(columns.map((column) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(row[column], TEXT_LENGTH)))));
    const move = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .moveSentence */ .nP)(image);
    const left = all.length - rows.length;
    return [
        '### Vulnerabilities',
        '',
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)((0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .vulnerabilityTotals */ .cy)(image)),
        ...(move === undefined ? [] : ['', (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .gfm */ .Te)(move)]),
        ...(rows.length === 0 ? [] : ['', line(columns.map(capitalized)), line(columns.map(() => '---')), ...rows]),
        ...(left === 0 ? [] : ['', `${left} more had no room. The JSON report has all of them.`]),
    ].join('\n');
}
function line(cells) {
    return `| ${cells.join(' | ')} |`;
}
function capitalized(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}


/***/ }),

/***/ 54764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ acceptedTexts),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   cy: () => (/* binding */ vulnerabilityTotals),
/* harmony export */   gP: () => (/* binding */ vulnerabilityRows),
/* harmony export */   l4: () => (/* binding */ MOVE_LENGTH),
/* harmony export */   nP: () => (/* binding */ moveSentence),
/* harmony export */   tj: () => (/* binding */ ratingName)
/* harmony export */ });
/* harmony import */ var _analysis_lifetimes_update_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);
/* harmony import */ var _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78731);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1913);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9929);




/** All columns of a table of vulnerabilities, in their order. */
const COLUMNS = ['package', 'installed', 'fixed', 'id', 'severity', 'exploited', 'loaded', 'layer'];
/** The columns of a table with these rows. Where it is not known of any row whether it is loaded, there is no such column. */
function columnsOf(rows) {
    return COLUMNS.filter((column) => column !== 'loaded' || rows.some(({ loaded }) => loaded !== '' && loaded !== LOADED.unknown));
}
/** The vulnerabilities of an image, package by package: the exploited ones first, then the worst, of those the loaded ones. */
function vulnerabilityRows({ vulnerabilities: { found } }, { layers }) {
    const numbers = new Map(layers.map(({ digest }, index) => [digest, index + 1]));
    return found.toSorted(byDanger).flatMap((one) => one.packages.map((each) => rowOf(one, each, numbers)));
}
/** Vulnerabilities that are equally bad keep their order. */
function byDanger(one, other) {
    return (Number(isUsedInAttacks(other)) - Number(isUsedInAttacks(one)) ||
        _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .RATINGS */ .lq.indexOf(one.rating) - _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .RATINGS */ .lq.indexOf(other.rating) ||
        Number(isLoaded(other)) - Number(isLoaded(one)));
}
function isLoaded({ packages }) {
    return packages.some((one) => (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(one) === 'loaded');
}
function isUsedInAttacks({ isMalicious, exploitedSince }) {
    return isMalicious === true || exploitedSince !== undefined;
}
function rowOf({ id, rating, exploitedSince = '', isMalicious }, found, numbers) {
    const { name, version, fixed, isFixedForSubscribers, installed } = found;
    const reach = (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .reachOf */ .xw)(found);
    const layers = new Set(installed.flatMap(({ layer }) => (layer === '' ? [] : [numbers.get(layer) ?? '?'])));
    return {
        package: nameWithInstalled(name, installed),
        installed: version,
        fixed: fixed === undefined ? 'none' : `${fixed}${isFixedForSubscribers ? ' (Ubuntu Pro)' : ''}`,
        id,
        severity: ratingName(rating),
        exploited: isMalicious ? 'malicious' : exploitedSince,
        loaded: reach === undefined ? '' : LOADED[reach],
        layer: [...layers].join(', '),
        rating,
    };
}
/** How a rating is called in reports for people. */
function ratingName(rating) {
    return rating === 'unknown' ? 'unrated' : rating;
}
/** `glibc (libc6, libc-bin)`: databases know the source package, people the packages that are installed. */
function nameWithInstalled(name, installed) {
    const names = [...new Set(installed.map((one) => one.name))];
    if (names.length === 0 || (names.length === 1 && names[0] === name))
        return name;
    const rest = names.length - NAMED_PACKAGES;
    return `${name} (${[...names.slice(0, NAMED_PACKAGES), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')})`;
}
const NAMED_PACKAGES = 3;
const LOADED = {
    loaded: 'yes',
    'not-linked': 'no link',
    'not-loaded': 'no',
    unknown: '?',
};
/** `67 vulnerabilities, 51 with a fix; 88 packages looked up in osv.dev.` */
function vulnerabilityTotals({ vulnerabilities, hidden = 0 }) {
    const { found, checkedPackages, source } = vulnerabilities;
    const accepted = acceptedTexts(vulnerabilities)
        .map((text) => `; ${text}`)
        .join('');
    const all = found.length === 1 ? '1 vulnerability' : `${found.length === 0 ? 'No' : found.length} vulnerabilities`;
    const fixable = found.length === 0 ? '' : `, ${found.filter(_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .isFixable */ .G4).length} with a fix`;
    const others = hidden === 0 ? '' : `; ${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden by the options`;
    return `${all}${fixable}${others}${accepted}; ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(checkedPackages, 'package')} looked up in ${source}.`;
}
/** `3 not affected, according to app.openvex.json` */
function acceptedTexts({ accepted = [] }) {
    const groups = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(accepted, (one) => `${one.status}, ${(0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .authorText */ .D7)(one)}`);
    return [...groups].map(([how, some]) => `${new Set(some.map(({ id }) => id)).size} ${how}`);
}
/** What moving to newer images removes, of the vulnerabilities that have a fix; undefined where there is nothing to say. */
function moveSentence({ update, vulnerabilities: { found }, hidden = 0 }) {
    if (update === undefined)
        return undefined;
    const text = (0,_analysis_lifetimes_update_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .moveText */ .n)(update, found.filter(_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_1__/* .isFixable */ .G4), found);
    if (text === '')
        return undefined;
    return hidden === 0 ? text : `Of the vulnerabilities in this table: ${text}`;
}
/** The longest of these sentences, in characters. Publishers choose the tags in them. */
const MOVE_LENGTH = 500;


/***/ })

};
