export const id = 3421;
export const ids = [3421];
export const modules = {

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
