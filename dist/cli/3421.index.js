export const id = 3421;
export const ids = [3421];
export const modules = {

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


/***/ }),

/***/ 63421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vulnerabilityTerminal: () => (/* binding */ vulnerabilityTerminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78495);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47015);
/* harmony import */ var _vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54764);




const GAP = '  ';
/** Narrower terminals have no room for all columns. */
const TABLE_WIDTH = 90;
const TEXT_LENGTH = 200;
const LEAST_COLUMN = 8;
/** The vulnerabilities of an image, for people, and what moving to a newer image removes. */
function vulnerabilityTerminal(image, contents, options) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C)(options.colour);
    const rows = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .vulnerabilityRows */ .gP)(image, contents).map(printable);
    const move = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .moveSentence */ .nP)(image);
    const lines = [
        ...sentence((0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .vulnerabilityTotals */ .cy)(image), options.width),
        ...(rows.length === 0 ? [] : ['']),
        ...(options.width < TABLE_WIDTH ? stacked(rows, options.width, paint) : table(rows, options.width, paint)),
        ...(move === undefined ? [] : ['', ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(move, _vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .MOVE_LENGTH */ .l4)), options.width)]),
    ];
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)(lines.join('\n'))}\n`;
}
function sentence(text, width) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, TEXT_LENGTH)), width);
}
function printable(row) {
    const shown = _vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .COLUMNS */ .cZ.map((column) => [column, (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(row[column], TEXT_LENGTH)))]);
    return { ...row, ...Object.fromEntries(shown) };
}
function table(rows, width, paint) {
    if (rows.length === 0)
        return [];
    const columns = (0,_vulnerability_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .columnsOf */ .PL)(rows);
    const natural = columns.map((column) => Math.max(column.length, ...distinctLengths(rows, column)));
    const widths = fitted(natural, width - GAP.length * (columns.length - 1));
    const line = (cells, styleOf) => cells
        .map((cell, index) => styleOf((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(cell, widths[index] ?? 0).padEnd(widths[index] ?? 0), index))
        .join(GAP)
        .trimEnd();
    return [
        paint(line(columns, (cell) => cell), 'dim'),
        ...rows.map((row) => line(columns.map((column) => row[column]), (cell, index) => (columns[index] === 'severity' ? paint(cell, ...styleOf(row)) : cell))),
    ];
}
function distinctLengths(rows, column) {
    return new Set(rows.map((row) => row[column].length));
}
/** Takes from the widest column until all of them fit. */
function fitted(natural, room) {
    const widths = [...natural];
    let excess = widths.reduce((sum, one) => sum + one, 0) - room;
    while (excess > 0) {
        const widest = Math.max(...widths);
        if (widest <= LEAST_COLUMN)
            break;
        widths[widths.indexOf(widest)] = widest - 1;
        excess--;
    }
    return widths;
}
/** Two lines for each row: the vulnerability, and the package below it. */
function stacked(rows, width, paint) {
    return rows.flatMap((row) => {
        const indent = ' '.repeat('critical'.length + GAP.length);
        const room = Math.max(width - indent.length, LEAST_COLUMN);
        const about = [
            row.id,
            ...(row.exploited === '' ? [] : [row.exploited === 'malicious' ? 'malicious' : `exploited ${row.exploited}`]),
            ...(row.loaded === 'yes' ? ['loaded'] : []),
            ...(row.layer === '' ? [] : [`layer ${row.layer}`]),
        ];
        const severity = paint(row.severity.padEnd('critical'.length), ...styleOf(row));
        const name = nameIn(row, room);
        const fix = row.fixed === 'none' ? 'no fix' : `fixed in ${row.fixed}`;
        const packageLines = name.length + GAP.length + fix.length > room ? [name, fix] : [`${name}${GAP}${fix}`];
        return [
            `${severity}${GAP}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(about.join(GAP), room)}`,
            ...packageLines.map((text) => `${indent}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, room)}`),
        ];
    });
}
/** The package with its version. If both do not fit, a part of the name is left out, which the list of packages has in full. */
function nameIn({ package: name, installed }, room) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, Math.max(room - installed.length - 1, LEAST_COLUMN))} ${installed}`;
}
function styleOf({ rating }) {
    return _paint_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITY_STYLES */ .x[rating === 'unknown' ? 'note' : rating];
}


/***/ })

};
