export const id = 8509;
export const ids = [8509];
export const modules = {

/***/ 79662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/** An unreadable database. The message continues the words "\u2026, because ". */
class DatabaseError extends Error {
    name = 'DatabaseError';
}


/***/ }),

/***/ 70973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   g3: () => (/* binding */ INDEX_VERSION),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95636);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79662);








/** Increase it when an older reader would misunderstand the file. */
const INDEX_VERSION = 2;
const FORMAT = 'hullcheck-vulnerabilities';
/** Unpacked. The largest ecosystem has less than a tenth of it. */
const MAXIMUM_BYTES = 4 * 1024 ** 3;
const LONGEST_LINE = 4 * 1024 * 1024;
const TAB = 0x09;
const LINE_END = 0x0a;
/** Writes an index as a stream. The file appears only when it is complete. */
async function writeIndex(path, ecosystem, records) {
    const summary = { rows: 0, records: 0, damaged: 0, date: '' };
    async function* lines() {
        yield `${JSON.stringify({ format: FORMAT, version: INDEX_VERSION, ecosystem })}\n`;
        for await (const { rows, modified, isDamaged } of records) {
            summary.records += 1;
            if (isDamaged)
                summary.damaged += 1;
            summary.rows += rows.length;
            summary.date = later(summary.date, modified);
            if (rows.length > 0)
                yield rows.map((row) => `${row.ecosystem}\t${row.name}\t${row.text}\n`).join('');
        }
        yield `${JSON.stringify(summary)}\n`;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${process.pid}`);
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(lines()), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ level: 9 }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(temporary));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { force: true });
    }
    return summary;
}
/** The later day. Ignores years before 1000, because some archives date all of their records to the year 1. */
function later(date, modified) {
    const day = /^\d{4}-\d\d-\d\d/.exec(modified)?.[0] ?? '';
    return day > date && !day.startsWith('0') ? day : date;
}
/** Reads the rows whose ecosystem `isWanted` accepts, of an index of at most `maximumBytes` unpacked. @throws {DatabaseError} */
async function readIndex(path, ecosystem, isWanted, take, maximumBytes = MAXIMUM_BYTES) {
    const wanted = new Map();
    let count = 0;
    let last;
    for await (const line of linesOf(path, maximumBytes)) {
        count += 1;
        if (count === 1)
            checkHead(line, ecosystem);
        else if (line[0] === BRACE)
            last = parse(line);
        else {
            const first = line.indexOf(TAB);
            const written = line.toString('latin1', 0, first);
            const isOne = wanted.get(written) ?? isWanted(written);
            wanted.set(written, isOne);
            const second = line.indexOf(TAB, first + 1);
            if (first === -1 || second === -1)
                throw damaged();
            if (isOne)
                take({
                    ecosystem: written,
                    name: line.toString('utf8', first + 1, second),
                    text: line.toString('utf8', second + 1),
                });
        }
    }
    return summaryIn(last, count - 2);
}
const BRACE = 0x7b;
function checkHead(line, ecosystem) {
    const head = parse(line);
    if (head['format'] !== FORMAT || head['version'] !== INDEX_VERSION || head['ecosystem'] !== ecosystem)
        throw new _database_error_js__WEBPACK_IMPORTED_MODULE_6__/* .DatabaseError */ .a('its index is of another kind; build it again with hullcheck db build');
}
function summaryIn(last, rows) {
    const { records, damaged: unread, date } = last ?? {};
    if (last?.['rows'] !== rows || typeof records !== 'number' || typeof date !== 'string')
        throw damaged();
    return { rows, records, damaged: typeof unread === 'number' ? unread : 0, date };
}
function parse(line) {
    try {
        const parsed = JSON.parse(line.toString('utf8'));
        if ((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .isJsonObject */ .O)(parsed))
            return parsed;
    }
    catch {
        // treated like any other malformed line
    }
    throw damaged();
}
async function* linesOf(path, maximumBytes) {
    let rest = Buffer.alloc(0);
    let total = 0;
    const chunks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path).pipe((0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip)({ chunkSize: 256 * 1024 }));
    try {
        for await (const chunk of chunks) {
            total += chunk.length;
            if (total > maximumBytes || rest.length > LONGEST_LINE)
                throw damaged();
            const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
            let start = 0;
            for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
                yield bytes.subarray(start, end);
                start = end + 1;
            }
            rest = bytes.subarray(start);
        }
    }
    catch (error) {
        throw error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_6__/* .DatabaseError */ .a ? error : damaged();
    }
    if (rest.length > 0)
        throw damaged();
}
function damaged() {
    return new _database_error_js__WEBPACK_IMPORTED_MODULE_6__/* .DatabaseError */ .a('its index is damaged; build it again with hullcheck db build');
}


/***/ }),

/***/ 25018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ hasOtherIndex),
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   oM: () => (/* binding */ archivePath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70973);



/** The records of an ecosystem as OSV publishes them, in the place where osv-scanner looks, too. */
function archivePath(folder, ecosystem) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ecosystem, 'all.zip');
}
/** Our index of these records. */
function indexPath(folder, ecosystem) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ecosystem, `hullcheck-${_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .INDEX_VERSION */ .g3}.gz`);
}
/** Whether there is an index that another version of hullcheck built. */
function hasOtherIndex(folder, ecosystem) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ecosystem);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(own) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(own).some((name) => /^hullcheck-\d+\.gz$/.test(name));
}


/***/ }),

/***/ 78509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   offlineSource: () => (/* binding */ offlineSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62214);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64266);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1913);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37709);
/* harmony import */ var _hit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2307);
/* harmony import */ var _package_queries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5963);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79662);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70973);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25018);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12480);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48754);












/** In characters. All rows of an ecosystem stay in memory. */
const MAXIMUM_LENGTH = 512 * 1024 * 1024;
/**
 * A folder with OSV records, `{ecosystem}/all.zip`, or with our index of them. An ecosystem is read once in a run, when the first of its packages
 * is looked up.
 */
function offlineSource(folder) {
    const loaded = new Map();
    const load = (ecosystem) => {
        const known = loaded.get(ecosystem) ?? loadEcosystem(folder, ecosystem).catch(reasonOf);
        loaded.set(ecosystem, known);
        return known;
    };
    return {
        async recordOf(id) {
            const all = await Promise.all(loaded.values());
            const rows = all.flatMap((known) => (typeof known === 'string' ? [] : (known.rowsById().get(id) ?? [])));
            return [...wholeAdvisories(rows)][0];
        },
        has: (ecosystem) => pathOf(folder, ecosystem) !== undefined,
        async ask(queries) {
            const answers = new Map();
            for (const query of queries) {
                const known = await load(query.ecosystem);
                const failed = (failure) => ({
                    hits: [],
                    origin: { name: NAME },
                    failure,
                    isFailureOfAll: true,
                });
                answers.set((0,_package_queries_js__WEBPACK_IMPORTED_MODULE_4__.keyOf)(query), typeof known === 'string' ? failed(known) : answerOf(query, known));
            }
            return answers;
        },
    };
}
const NAME = 'the database';
function reasonOf(error) {
    if (error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_9__/* .DatabaseError */ .a)
        return `the database cannot be read: ${error.message}`;
    const code = (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_10__/* .errorCode */ .C)(error);
    if (code === undefined)
        throw error;
    return `the database cannot be read: ${code}`;
}
function pathOf(folder, ecosystem) {
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(ecosystem);
    return [(0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .indexPath */ .AV)(folder, base), (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .archivePath */ .oM)(folder, base)].find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
}
async function loadEcosystem(folder, ecosystem) {
    const path = pathOf(folder, ecosystem);
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(ecosystem);
    if (path === undefined && (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOtherIndex */ .$h)(folder, base))
        throw new _database_error_js__WEBPACK_IMPORTED_MODULE_9__/* .DatabaseError */ .a(OTHER_INDEX);
    if (path === undefined)
        return `the database has nothing on ${base}`;
    const rows = new Map();
    let length = 0;
    const take = (row) => {
        length += row.text.length;
        if (length > MAXIMUM_LENGTH)
            throw new _database_error_js__WEBPACK_IMPORTED_MODULE_9__/* .DatabaseError */ .a('it is too large');
        (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_11__/* .addToGroup */ .Mr)(rows, (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew)(base, row.name), row);
    };
    const isWanted = (written) => (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_2__/* .sameEcosystem */ .l_)(written, ecosystem);
    const read = path.endsWith('.zip') ? readArchive : _index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readIndex */ .vY;
    const { date, damaged } = await read(path, base, isWanted, take);
    if (rows.size === 0)
        return damaged > 0 ? NOTHING_READABLE : `the database has nothing on ${ecosystem}`;
    const doubts = [...outdated(base, date), ...damagedRecords(base, damaged)];
    const rowsById = (0,_support_caches_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(() => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_11__/* .groupBy */ .$z)([...rows.values()].flat(), idIn));
    return { rows, rowsById, origin: { name: NAME, dated: { ecosystem: base, date } }, doubts };
}
const NOTHING_READABLE = 'no record in the database can be read; download them again';
/** The id comes first in a row. */
function idIn({ text }) {
    return text.slice(text.indexOf('"') + 1, text.indexOf('",'));
}
function damagedRecords(ecosystem, count) {
    if (count === 0)
        return [];
    const some = count === 1 ? '1 record' : `${count} records`;
    return [`${some} of ${ecosystem} in the database cannot be read; download them again`];
}
const OTHER_INDEX = 'its index is of another version; build it again with hullcheck db build';
/** Every ecosystem that images use gets new records every few days. */
const OLDEST_DAYS = 60;
const DAY = 24 * 60 * 60 * 1000;
function outdated(ecosystem, date) {
    if (date === '' || Date.now() - Date.parse(date) < OLDEST_DAYS * DAY)
        return [];
    return [
        `the records of ${ecosystem} in the database are from ${date} and lack newer vulnerabilities; download them again`,
    ];
}
async function readArchive(path, ecosystem, isWanted, take) {
    let [date, damaged] = ['', 0];
    for await (const record of (0,_records_js__WEBPACK_IMPORTED_MODULE_7__/* .recordRows */ .d)(path, ecosystem)) {
        date = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .later */ .NU)(date, record.modified);
        if (record.isDamaged)
            damaged += 1;
        for (const row of record.rows)
            if (isWanted(row.ecosystem))
                take(row);
    }
    return { date, damaged };
}
/** The version of a Go program itself, which databases do not list. */
const NO_VERSION = '(devel)';
function answerOf(query, { rows, origin, doubts }) {
    const hits = [];
    let isUnordered = false;
    for (const advisory of wholeAdvisories(rows.get((0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew)(query.ecosystem, query.name)) ?? [])) {
        const hit = (0,_hit_js__WEBPACK_IMPORTED_MODULE_3__/* .hitOf */ .b)(advisory, query, false);
        if (hit === 'unordered')
            isUnordered = query.version !== NO_VERSION;
        else if (hit !== undefined)
            hits.push(hit);
    }
    const answer = { hits, origin, doubts };
    if (!isUnordered)
        return answer;
    return {
        ...answer,
        problem: `nothing says how the version ${query.version.slice(0, LONGEST_VERSION)} compares with others`,
    };
}
const LONGEST_VERSION = 50;
/** Joins the rows of one record: a record about several ecosystems has several rows. */
function wholeAdvisories(rows) {
    const advisories = new Map();
    for (const advisory of rows.map(_row_js__WEBPACK_IMPORTED_MODULE_8__/* .advisoryIn */ .J)) {
        const { affected = [] } = advisories.get(advisory.id) ?? {};
        advisories.set(advisory.id, { ...advisory, affected: [...affected, ...advisory.affected] });
    }
    return advisories.values();
}


/***/ }),

/***/ 12480:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ recordRows)
});

// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/zip/format.js
var format = __webpack_require__(16532);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/images/zip/on-disk.js


/** Typical records have some kilobytes, and the longest real ones about two megabytes. */
const MAXIMUM_ENTRY_BYTES = 16 * 1024 * 1024;
const MAXIMUM_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** For all entries together, unpacked. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;
/** Read at once, so that many small entries take one read. */
const WINDOW_BYTES = 8 * 1024 * 1024;
/** The contents of the files in a ZIP archive on the disk, one after the other. @throws {ZipError} */
async function* zipContents(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        const { directory, count } = await readDirectory(file, size);
        const read = windowReader(file, size);
        let total = 0;
        for (const entry of (0,format/* headersIn */.WD)(directory, count)) {
            if (entry.path.endsWith('/'))
                continue;
            const content = await contentOf(entry, read);
            total += content.length;
            if (total > MAXIMUM_BYTES)
                throw new format/* ZipError */.Wz('its archive unpacks to too much');
            yield content;
        }
    }
    finally {
        await file.close();
    }
}
/** The files of an archive mostly follow each other, so each read also fetches the bytes after the wanted ones. */
function windowReader(file, size) {
    let start = 0;
    let window = Buffer.alloc(0);
    return async (at, length) => {
        if (at < 0 || at + length > size)
            throw (0,format/* damaged */.qM)();
        if (at < start || at + length > start + window.length) {
            window = await readAt(file, at, Math.min(Math.max(length, WINDOW_BYTES), size - at));
            start = at;
        }
        return window.subarray(at - start, at - start + length);
    };
}
async function readAt(file, start, length) {
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await file.read(bytes, done, length - done, start + done);
        if (bytesRead === 0)
            throw (0,format/* damaged */.qM)();
        done += bytesRead;
    }
    return bytes;
}
async function readDirectory(file, size) {
    const length = Math.min(size, format/* TAIL_BYTES */.dd);
    const { directory, count, end64 } = (0,format/* findEnd */.N1)(await readAt(file, size - length, length));
    const { bytes, start } = end64 === undefined ? directory : (0,format/* directoryIn64 */.Bg)(await readAt(file, end64, format/* END_64_BYTES */.FS));
    if (bytes > MAXIMUM_DIRECTORY_BYTES || start + bytes > size)
        throw (0,format/* damaged */.qM)();
    return { directory: await readAt(file, start, bytes), count };
}
async function contentOf({ start, bytes, method, unpacked }, read) {
    if (unpacked > MAXIMUM_ENTRY_BYTES || bytes > MAXIMUM_ENTRY_BYTES)
        throw (0,format/* tooLarge */.g$)();
    const skipped = (0,format/* recordBytes */.$K)(await read(start, format/* LOCAL_BYTES */.cF));
    return (0,format/* unpack */.l1)(await read(start + skipped, bytes), method, MAXIMUM_ENTRY_BYTES);
}

// EXTERNAL MODULE: ./build/images/vulnerabilities/advisory.js + 1 modules
var vulnerabilities_advisory = __webpack_require__(28013);
// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
// EXTERNAL MODULE: ./build/images/vulnerabilities/match.js + 12 modules
var match = __webpack_require__(33010);
// EXTERNAL MODULE: ./build/images/vulnerabilities/database/database-error.js
var database_error = __webpack_require__(79662);
// EXTERNAL MODULE: ./build/images/vulnerabilities/database/row.js
var row = __webpack_require__(48754);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/records.js









/**
 * Streams the records of an archive, without withdrawn records and without entries for other ecosystems than that of the archive.
 * @throws {DatabaseError}
 */
async function* recordRows(path, ecosystem) {
    for await (const content of filesIn(path)) {
        const record = parse(content);
        const advisory = (0,vulnerabilities_advisory/* advisoryOf */.f)(record);
        const isDamaged = !(0,json_fields/* isJsonObject */.O)(record) || (0,json/* textIn */.r7)(record, 'id') === undefined;
        if (advisory === undefined && !isDamaged)
            continue;
        yield {
            rows: advisory === undefined ? [] : (0,row/* rowsOf */.R)(ownOf(advisory, ecosystem)),
            modified: (0,json_fields/* isJsonObject */.O)(record) ? ((0,json/* textIn */.r7)(record, 'modified') ?? '') : '',
            isDamaged,
        };
    }
}
async function* filesIn(path) {
    try {
        yield* zipContents(path);
    }
    catch (error) {
        throw error instanceof format/* ZipError */.Wz ? new database_error/* DatabaseError */.a(error.message) : error;
    }
}
function ownOf(advisory, ecosystem) {
    const isOwn = (affected) => (0,ecosystems/* baseOf */.bx)(affected.ecosystem) === ecosystem && !/[\t\n]/.test(affected.ecosystem + affected.name);
    const affected = advisory.affected.filter(isOwn).map((one) => ({ ...one, versions: (0,match/* versionsOutsideRanges */.X)(one) }));
    return { ...advisory, affected };
}
function parse(content) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ advisoryIn),
/* harmony export */   R: () => (/* binding */ rowsOf)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);

function rowsOf(advisory) {
    const grouped = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(advisory.affected, ({ ecosystem, name }) => `${ecosystem}\t${name}`);
    return [...grouped.values()].map((affected) => {
        const [{ ecosystem, name }] = affected;
        return { ecosystem, name, text: JSON.stringify(pack(advisory, affected)) };
    });
}
function pack({ id, aliases, upstream, summary = '', score, rating }, affected) {
    return [id, aliases, upstream, summary, score ?? null, rating ?? '', affected.map(packAffected)];
}
function packAffected({ isUnimportant, score, rating, ranges, versions }) {
    const events = ranges.map((range) => range.map(([kind, version]) => `${kind.charAt(0)}${version}`));
    return [isUnimportant ? 1 : 0, score ?? null, rating ?? '', events, versions];
}
/** The inverse of `rowsOf`. A malformed row throws or yields a harmless advisory. */
function advisoryIn({ ecosystem, name, text }) {
    const [id, aliases, upstream, summary, score, rating, affected] = JSON.parse(text);
    return {
        id,
        aliases,
        upstream,
        summary: summary === '' ? undefined : summary,
        score: score ?? undefined,
        rating: rating === '' ? undefined : rating,
        affected: affected.map((packed) => unpackAffected(packed, ecosystem, name)),
    };
}
function unpackAffected(packed, ecosystem, name) {
    const [isUnimportant, score, rating, ranges, versions] = packed;
    return {
        ecosystem,
        name,
        ranges: ranges.map((range) => range.map(eventOf)),
        versions,
        isUnimportant: isUnimportant === 1,
        score: score ?? undefined,
        rating: rating === '' ? undefined : rating,
    };
}
const KINDS = { i: 'introduced', f: 'fixed', l: 'last_affected' };
function eventOf(text) {
    return [KINDS[text.charAt(0)], text.slice(1)];
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37709);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33010);


/**
 * Applies a record to a package: a hit, undefined if the package is not affected, or `unordered` when its version cannot be compared.
 * `isMatched`: the source has matched the version already, and knows more about it than we do.
 */
function hitOf(advisory, query, isMatched) {
    const { ecosystem, version } = query;
    const name = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(ecosystem, query.name);
    const own = advisory.affected.filter((affected) => (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(ecosystem, affected.name) === name && (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .sameEcosystem */ .l_)(affected.ecosystem, ecosystem));
    if (own.length === 0)
        return undefined;
    const { isAffected, fixed, isFixedForSubscribers, isComparable } = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchOf */ .H)(own, ecosystem, version);
    if (!isComparable || (isAffected === false && !isMatched))
        return undefined;
    if (isAffected === undefined && !isMatched)
        return 'unordered';
    const { id, aliases, upstream, summary } = advisory;
    return {
        id,
        aliases,
        upstream,
        summary,
        score: own.find(({ score }) => score !== undefined)?.score ?? advisory.score,
        rating: own.find(({ rating }) => rating !== undefined)?.rating ?? advisory.rating,
        isUnimportant: own.every(({ isUnimportant }) => isUnimportant),
        fixed,
        isFixedForSubscribers,
    };
}


/***/ }),

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   keyOf: () => (/* binding */ keyOf),
/* harmony export */   nJ: () => (/* binding */ packageQueries)
/* harmony export */ });
/* harmony import */ var _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37709);


/** Real names and versions are far shorter, and real images have far fewer packages. */
const LONGEST_TEXT = 500;
const MOST_PACKAGES = 50_000;
/** The queries for the packages of an image: one for each source package, however many packages were built from it. */
function packageQueries({ packages, operatingSystem }) {
    const asked = new Map();
    const { known, unchecked } = sorted(packages.filter((found) => !isKernelHeaders(found)), operatingSystem?.prettyName);
    for (const found of known) {
        for (const query of queriesOf(found)) {
            const same = asked.get(keyOf(query));
            if (same === undefined)
                asked.set(keyOf(query), { query, installed: [found] });
            else
                same.installed.push(found);
        }
    }
    return { asked: [...asked.values()], unchecked };
}
/** Splits off the packages that no database covers, with the reason. */
function sorted(packages, systemName) {
    const isKnown = (found) => found.ecosystem !== undefined;
    const isReal = ({ name, version, sourceName, sourceVersion }) => [name, version, sourceName, sourceVersion].every(({ length }) => length <= LONGEST_TEXT);
    const known = packages.filter(isKnown);
    const real = known.filter(isReal);
    const unknown = packages.filter((found) => !isKnown(found));
    const noSystem = systemName === undefined ? 'nothing names their system' : `OSV has no records of ${shortName(systemName)}`;
    return {
        known: real.slice(0, MOST_PACKAGES),
        unchecked: [
            ...group(unknown.filter(isOfSystem), noSystem),
            ...Object.entries(UNKNOWN).flatMap(([type, reason]) => group(unknown.filter((found) => found.type === type), reason, 'always')),
            ...guessed(known),
            ...group(known.filter((found) => !isReal(found)), 'their name or version is too long to be real'),
            ...group(real.slice(MOST_PACKAGES), 'the image has more packages than hullcheck looks up'),
        ],
    };
}
/** Packages whose group is a guess. They are looked up nevertheless. */
function guessed(packages) {
    return group(packages.filter(({ isGroupGuessed }) => isGroupGuessed), 'their group is a guess from their manifest', 'always');
}
/** Why no database can be asked about a package, whatever its data. */
const UNKNOWN = {
    maven: 'nothing names their group, or their version',
    composer: 'they come from a branch and have no version',
    conda: 'no database covers packages of conda',
};
function isOfSystem({ type }) {
    return _model_images_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type);
}
function keyOf({ ecosystem, name, version }) {
    return `${ecosystem}\n${name}\n${version}`;
}
/** Ecosystems whose databases name source packages. */
const BY_SOURCE = new Set(['Debian', 'Ubuntu', 'Alpine', 'Bitnami']);
/** Ecosystems whose databases name the source package in some records and the installed package in others. */
const BY_BOTH = new Set([
    'AlmaLinux',
    'Azure Linux',
    'Mageia',
    'Photon OS',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'openEuler',
    'openSUSE',
]);
function queriesOf({ name, version, sourceName, sourceVersion, ecosystem }) {
    const base = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .baseOf */ .bx)(ecosystem);
    const own = (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_1__/* .spellingsOf */ .Hz)(ecosystem, name).map((spelling) => ({ name: spelling, version }));
    const source = { name: sourceName, version: sourceVersion };
    if (BY_SOURCE.has(base))
        return [{ ecosystem, ...source }];
    const isSame = name === source.name && version === source.version;
    const named = BY_BOTH.has(base) && !isSame ? [...own, source] : own;
    return repositoriesOf(ecosystem).flatMap((repository) => named.map((one) => ({ ecosystem: repository, ...one })));
}
/** Red Hat has records for each repository. The system names only the first, but images have packages from all of them. */
function repositoriesOf(ecosystem) {
    const release = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
    return release === undefined ? [ecosystem] : [ecosystem, `${release}appstream`, `${release}crb`];
}
/** Headers contain nothing that runs: vulnerabilities of a kernel concern the kernel of the host. */
function isKernelHeaders({ type, name, sourceName }) {
    switch (type) {
        case 'deb':
            return (/^linux-(?:.*-)?(?:headers|libc-dev)(?:-|$)|^linux-libc-dev$/.test(name) || KERNEL_SOURCES.test(sourceName));
        case 'apk':
            return name === 'linux-headers';
        case 'rpm':
            return /^(?:kernel|glibc-kernel|linux-glibc)-(?:headers|devel)$/.test(name);
        default:
            return false;
    }
}
const KERNEL_SOURCES = /^linux(?:-(?:meta|signed|hwe|aws|azure|gcp|gke|gkeop|ibm|kvm|lowlatency|oracle|oem|raspi|realtime|riscv)(?:-.*)?)?$/;
const LONGEST_EXAMPLE = 80;
function shortName(name) {
    return name.slice(0, LONGEST_EXAMPLE);
}
/** The entry for packages that are not looked up for one reason; empty without packages. `always`: no database could change that. */
function group(packages, reason, when) {
    const [first] = packages;
    if (first === undefined)
        return [];
    const example = first.name.slice(0, LONGEST_EXAMPLE);
    return [{ count: packages.length, example, reason, ...(when === 'always' && { isInherent: true }) }];
}


/***/ })

};
