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


/***/ })

};
