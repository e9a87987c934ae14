export const id = 5621;
export const ids = [5621];
export const modules = {

/***/ 25621:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  databaseCommand: () => (/* binding */ databaseCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/images/vulnerabilities/database/index-file.js
var index_file = __webpack_require__(70973);
// EXTERNAL MODULE: ./build/images/vulnerabilities/database/layout.js
var layout = __webpack_require__(25018);
// EXTERNAL MODULE: ./build/images/vulnerabilities/database/records.js + 1 modules
var records = __webpack_require__(12480);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/build.js




/** The ecosystems that have an `{ecosystem}/all.zip` in the folder. */
function ecosystemsIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => (0,external_node_fs_.existsSync)((0,layout/* archivePath */.oM)(folder, name)))
        .sort();
}
/** Builds the index of one ecosystem as a stream. @throws {DatabaseError} */
function buildIndex(from, to, ecosystem) {
    return (0,index_file/* writeIndex */._M)((0,layout/* indexPath */.AV)(to, ecosystem), ecosystem, (0,records/* recordRows */.d)((0,layout/* archivePath */.oM)(from, ecosystem), ecosystem));
}

// EXTERNAL MODULE: ./build/images/vulnerabilities/database/database-error.js
var database_error = __webpack_require__(79662);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/database.js






const NOT_BUILT = 3;
/** `hullcheck db build`: makes the index of each ecosystem. Returns 3 if one of them could not be made, otherwise 0. */
async function databaseCommand(given, surroundings) {
    const from = (0,external_node_path_.resolve)(surroundings.folder, given.folder);
    const to = (0,external_node_path_.resolve)(surroundings.folder, given.output ?? given.folder);
    let status = 0;
    for (const ecosystem of wantedIn(from, given)) {
        const isBuilt = await build(from, to, ecosystem, surroundings);
        if (!isBuilt)
            status = NOT_BUILT;
    }
    return status;
}
function wantedIn(from, { folder, ecosystem: wanted }) {
    const there = foldersIn(from, folder);
    const missing = wanted?.find((name) => !there.includes(name));
    if (missing !== undefined)
        throw new usage_error/* UsageError */.e(`${(0,report_escape/* oneLine */.TN)(missing)}/all.zip does not exist in ${(0,report_escape/* oneLine */.TN)(folder)}`);
    if (there.length === 0)
        throw new usage_error/* UsageError */.e(`no {ecosystem}/all.zip exists in ${(0,report_escape/* oneLine */.TN)(folder)}`);
    return wanted ?? there;
}
function foldersIn(from, folder) {
    try {
        return ecosystemsIn(from);
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === undefined)
            throw error;
        throw new usage_error/* UsageError */.e(`the folder ${(0,report_escape/* oneLine */.TN)(folder)} cannot be read`);
    }
}
async function build(from, to, ecosystem, { stdout, stderr }) {
    try {
        const { records, rows, damaged, date } = await buildIndex(from, to, ecosystem);
        const age = date === '' ? '' : `, the newest of ${date}`;
        const unread = damaged === 0 ? '' : `; ${damaged} of them cannot be read`;
        stdout.write(`${(0,report_escape/* oneLine */.TN)(ecosystem)}: ${records} records about ${rows} packages${age}${unread}\n`);
        return true;
    }
    catch (error) {
        const code = (0,error_code/* errorCode */.C)(error);
        if (!(error instanceof database_error/* DatabaseError */.a) && code === undefined)
            throw error;
        const reason = error instanceof database_error/* DatabaseError */.a ? error.message : code;
        stderr.write(`hullcheck: ${(0,report_escape/* oneLine */.TN)(ecosystem)} has no index: ${reason}\n`);
        return false;
    }
}


/***/ }),

/***/ 40985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95636);
/* harmony import */ var _support_json_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58599);
/* harmony import */ var _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49306);



/** Real responses have some thousand. */
const MOST_PARTS = 200_000;
/** Parses a JSON object from a server. @throws {LookupError} for other values, and for too large ones. */
function parseObject(body, host, mostParts = MOST_PARTS) {
    if ((0,_support_json_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .hasMoreParts */ .K)(body, mostParts))
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('too-large', `the answer of ${host} has too many parts`);
    let parsed;
    try {
        parsed = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} responded with invalid JSON`);
    }
    if ((0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(parsed))
        return parsed;
    throw new _lookup_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupError */ .FN('invalid', `${host} responded with unexpected JSON`);
}
function textIn(object, key) {
    const value = object[key];
    return typeof value === 'string' ? value : undefined;
}
/** The strings in a list; empty for other values. */
function textsIn(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ }),

/***/ 49306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ LookupError),
/* harmony export */   aU: () => (/* binding */ orThrow),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** An expected failure inside this folder. Callers outside get it as a {@link Result}. */
class LookupError extends Error {
    name = 'LookupError';
    failure;
    constructor(kind, reason, code) {
        super(reason);
        this.failure = { kind, reason, ...(code !== undefined && { code }) };
    }
}
/** Returns expected failures as data and rethrows all other errors. */
async function outcomeOf(work) {
    try {
        return { ok: true, value: await work() };
    }
    catch (error) {
        if (error instanceof LookupError)
            return { ok: false, error: error.failure };
        throw error;
    }
}
/** The inverse of {@link outcomeOf}, for callers that need every one of several results. @throws {LookupError} */
function orThrow(outcome) {
    if (outcome.ok)
        return outcome.value;
    const { kind, reason, code } = outcome.error;
    throw new LookupError(kind, reason, code);
}


/***/ }),

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

/***/ 16532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ recordBytes),
/* harmony export */   Bg: () => (/* binding */ directoryIn64),
/* harmony export */   FS: () => (/* binding */ END_64_BYTES),
/* harmony export */   N1: () => (/* binding */ findEnd),
/* harmony export */   WD: () => (/* binding */ headersIn),
/* harmony export */   Wz: () => (/* binding */ ZipError),
/* harmony export */   cF: () => (/* binding */ LOCAL_BYTES),
/* harmony export */   dd: () => (/* binding */ TAIL_BYTES),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   iC: () => (/* binding */ LOCATOR_64_BYTES),
/* harmony export */   l1: () => (/* binding */ unpack),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64266);


/** An unreadable archive. The message continues the words "\u2026, because ", and contains no text from the archive. */
class ZipError extends Error {
    name = 'ZipError';
}
/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const END_64_MAGIC = 0x06064b50;
const LOCATOR_64_MAGIC = 0x07064b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAXIMUM_COMMENT_BYTES = 65_535;
const IN_64 = 0xffff_ffff;
const MOST_COUNTED = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** The length of the record between the two end records. */
const LOCATOR_64_BYTES = 20;
/** The length of the end record of archives with more than 65,535 files or 4 GiB. */
const END_64_BYTES = 56;
/** As many bytes at the end of an archive as may be needed to find its directory. */
const TAIL_BYTES = END_BYTES + MAXIMUM_COMMENT_BYTES + LOCATOR_64_BYTES;
/** The length of the fixed part of the record before the content of a file. */
const LOCAL_BYTES = 30;
/** The end record comes last, followed only by a comment of any length. @throws {ZipError} */
function findEnd(tail) {
    for (let at = tail.length - END_BYTES; at >= 0; at--) {
        if (tail.readUInt32LE(at) === END_MAGIC)
            return endAt(tail, at);
    }
    throw new ZipError('it is not a ZIP archive');
}
function endAt(tail, at) {
    const directory = { bytes: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
    const count = tail.readUInt16LE(at + 10);
    const isLong = directory.bytes === IN_64 || directory.start === IN_64 || count === MOST_COUNTED;
    const locator = at - LOCATOR_64_BYTES;
    const hasLocator = locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64_MAGIC;
    if (isLong && !hasLocator && (directory.bytes === IN_64 || directory.start === IN_64))
        throw damaged();
    return {
        at,
        directory,
        count: count === MOST_COUNTED ? undefined : count,
        end64: isLong && hasLocator ? numberAt(tail, locator + 8) : undefined,
    };
}
/** What the longer end record says about the directory. @throws {ZipError} */
function directoryIn64(record) {
    if (record.readUInt32LE(0) !== END_64_MAGIC)
        throw damaged();
    return { bytes: numberAt(record, 40), start: numberAt(record, 48) };
}
/** The files that a directory lists; there must be as many as the end says. @throws {ZipError} */
function* headersIn(directory, count) {
    let found = 0;
    for (let at = 0; at + ENTRY_BYTES <= directory.length;) {
        if (directory.readUInt32LE(at) !== ENTRY_MAGIC)
            throw damaged();
        const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
        const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
        if (extraEnd > directory.length)
            throw damaged();
        const sizes = {
            unpacked: directory.readUInt32LE(at + 24),
            bytes: directory.readUInt32LE(at + 20),
            start: directory.readUInt32LE(at + 42),
        };
        yield {
            path: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
            method: directory.readUInt16LE(at + 10),
            ...withExtra(sizes, directory.subarray(nameEnd, extraEnd)),
        };
        found += 1;
        at = extraEnd + directory.readUInt16LE(at + 32);
    }
    // some programs count on where 16 bits end
    if (count !== undefined && found % (MOST_COUNTED + 1) !== count)
        throw damaged();
}
/** Numbers of more than 32 bits are in an extra field, which omits the others. */
function withExtra(sizes, extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== 1)
            continue;
        const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        let next = 0;
        const wide = (value) => {
            if (value !== IN_64)
                return value;
            next += 8;
            if (next > field.length)
                throw damaged();
            return numberAt(field, next - 8);
        };
        return { unpacked: wide(sizes.unpacked), bytes: wide(sizes.bytes), start: wide(sizes.start) };
    }
    return sizes;
}
/** How many bytes are between the start of the record of a file and its content. @throws {ZipError} */
function recordBytes(local) {
    if (local.readUInt32LE(0) !== LOCAL_MAGIC)
        throw damaged();
    return LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}
/** The content of a file. @throws {ZipError} */
function unpack(packed, method, maximumBytes) {
    if (method === STORED) {
        if (packed.length > maximumBytes)
            throw tooLarge();
        return packed;
    }
    if (method !== DEFLATED)
        throw new ZipError('it is compressed in an unknown way');
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: maximumBytes });
    }
    catch (error) {
        throw (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
    }
}
function numberAt(buffer, at) {
    const value = buffer.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw damaged();
    return Number(value);
}
function tooLarge() {
    return new ZipError('a file in it is too large');
}
function damaged() {
    return new ZipError('its archive is damaged');
}


/***/ }),

/***/ 64266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** The code of an error of the system or of Node, such as `ENOENT`; undefined for other errors. */
function errorCode(error) {
    const isCoded = typeof error === 'object' && error !== null && 'code' in error;
    return isCoded && typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 95636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** Whether a value is an object in JSON, and not a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The fields of a value that others wrote; without any if it is not an object. */
function fieldsOf(value) {
    return isJsonObject(value) ? value : {};
}


/***/ }),

/***/ 58599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ hasMoreParts)
/* harmony export */ });
/**
 * Whether JSON has more than `most` objects, lists and members. Once parsed, a text of a few MiB may take a hundred times as much memory.
 * Commas and brackets in strings are also counted, which does no harm.
 */
function hasMoreParts(json, most) {
    let count = 0;
    for (const byte of json) {
        if (byte === COMMA || byte === BRACE || byte === BRACKET)
            count += 1;
    }
    return count > most;
}
const COMMA = 0x2c;
const BRACE = 0x7b;
const BRACKET = 0x5b;


/***/ })

};
