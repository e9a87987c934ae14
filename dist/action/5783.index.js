export const id = 5783;
export const ids = [5783];
export const modules = {

/***/ 55783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offlineSource: () => (/* binding */ offlineSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
// EXTERNAL MODULE: ./build/images/vulnerabilities/hit.js
var vulnerabilities_hit = __webpack_require__(2307);
// EXTERNAL MODULE: ./build/images/vulnerabilities/package-queries.js
var package_queries = __webpack_require__(5963);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/database-error.js
/** An unreadable database. The message continues the words "\u2026, because ". */
class DatabaseError extends Error {
    name = 'DatabaseError';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/index-file.js








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
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`);
    try {
        await pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(temporary));
        renameSync(temporary, path);
    }
    finally {
        rmSync(temporary, { force: true });
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
        throw new DatabaseError('its index is of another kind; build it again with hullcheck db build');
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
        if ((0,json_fields/* isJsonObject */.O)(parsed))
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
    const chunks = (0,external_node_fs_.createReadStream)(path).pipe((0,external_node_zlib_.createGunzip)({ chunkSize: 256 * 1024 }));
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
        throw error instanceof DatabaseError ? error : damaged();
    }
    if (rest.length > 0)
        throw damaged();
}
function damaged() {
    return new DatabaseError('its index is damaged; build it again with hullcheck db build');
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/layout.js



/** The records of an ecosystem as OSV publishes them, in the place where osv-scanner looks, too. */
function archivePath(folder, ecosystem) {
    return (0,external_node_path_.join)(folder, ecosystem, 'all.zip');
}
/** Our index of these records. */
function indexPath(folder, ecosystem) {
    return (0,external_node_path_.join)(folder, ecosystem, `hullcheck-${INDEX_VERSION}.gz`);
}
/** Whether there is an index that another version of hullcheck built. */
function hasOtherIndex(folder, ecosystem) {
    const own = (0,external_node_path_.join)(folder, ecosystem);
    return (0,external_node_fs_.existsSync)(own) && (0,external_node_fs_.readdirSync)(own).some((name) => /^hullcheck-\d+\.gz$/.test(name));
}

// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
// EXTERNAL MODULE: ./build/images/zip/format.js
var format = __webpack_require__(16532);
;// CONCATENATED MODULE: ./build/images/zip/on-disk.js


/** Typical records have some kilobytes, and the longest real ones about two megabytes. */
const MAXIMUM_ENTRY_BYTES = 16 * 1024 * 1024;
const MAXIMUM_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** For all entries together, unpacked. */
const on_disk_MAXIMUM_BYTES = 64 * 1024 ** 3;
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
            if (total > on_disk_MAXIMUM_BYTES)
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
// EXTERNAL MODULE: ./build/images/vulnerabilities/match.js + 12 modules
var match = __webpack_require__(33010);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/row.js

function rowsOf(advisory) {
    const grouped = (0,group_by/* groupBy */.$z)(advisory.affected, ({ ecosystem, name }) => `${ecosystem}\t${name}`);
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

;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/records.js









/**
 * Streams the records of an archive, without withdrawn records and without entries for other ecosystems than that of the archive.
 * @throws {DatabaseError}
 */
async function* recordRows(path, ecosystem) {
    for await (const content of filesIn(path)) {
        const record = records_parse(content);
        const advisory = (0,vulnerabilities_advisory/* advisoryOf */.f)(record);
        const isDamaged = !(0,json_fields/* isJsonObject */.O)(record) || (0,json/* textIn */.r7)(record, 'id') === undefined;
        if (advisory === undefined && !isDamaged)
            continue;
        yield {
            rows: advisory === undefined ? [] : rowsOf(ownOf(advisory, ecosystem)),
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
        throw error instanceof format/* ZipError */.Wz ? new DatabaseError(error.message) : error;
    }
}
function ownOf(advisory, ecosystem) {
    const isOwn = (affected) => (0,ecosystems/* baseOf */.bx)(affected.ecosystem) === ecosystem && !/[\t\n]/.test(affected.ecosystem + affected.name);
    const affected = advisory.affected.filter(isOwn).map((one) => ({ ...one, versions: (0,match/* versionsOutsideRanges */.X)(one) }));
    return { ...advisory, affected };
}
function records_parse(content) {
    try {
        return JSON.parse(content.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/offline.js












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
                answers.set((0,package_queries.keyOf)(query), typeof known === 'string' ? failed(known) : answerOf(query, known));
            }
            return answers;
        },
    };
}
const NAME = 'the database';
function reasonOf(error) {
    if (error instanceof DatabaseError)
        return `the database cannot be read: ${error.message}`;
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === undefined)
        throw error;
    return `the database cannot be read: ${code}`;
}
function pathOf(folder, ecosystem) {
    const base = (0,ecosystems/* baseOf */.bx)(ecosystem);
    return [indexPath(folder, base), archivePath(folder, base)].find((path) => (0,external_node_fs_.existsSync)(path));
}
async function loadEcosystem(folder, ecosystem) {
    const path = pathOf(folder, ecosystem);
    const base = (0,ecosystems/* baseOf */.bx)(ecosystem);
    if (path === undefined && hasOtherIndex(folder, base))
        throw new DatabaseError(OTHER_INDEX);
    if (path === undefined)
        return `the database has nothing on ${base}`;
    const rows = new Map();
    let length = 0;
    const take = (row) => {
        length += row.text.length;
        if (length > MAXIMUM_LENGTH)
            throw new DatabaseError('it is too large');
        (0,group_by/* addToGroup */.Mr)(rows, (0,ecosystems/* canonicalName */.Ew)(base, row.name), row);
    };
    const isWanted = (written) => (0,ecosystems/* sameEcosystem */.l_)(written, ecosystem);
    const read = path.endsWith('.zip') ? readArchive : readIndex;
    const { date, damaged } = await read(path, base, isWanted, take);
    if (rows.size === 0)
        return damaged > 0 ? NOTHING_READABLE : `the database has nothing on ${ecosystem}`;
    const doubts = [...outdated(base, date), ...damagedRecords(base, damaged)];
    const rowsById = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)([...rows.values()].flat(), idIn));
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
    for await (const record of recordRows(path, ecosystem)) {
        date = later(date, record.modified);
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
    for (const advisory of wholeAdvisories(rows.get((0,ecosystems/* canonicalName */.Ew)(query.ecosystem, query.name)) ?? [])) {
        const hit = (0,vulnerabilities_hit/* hitOf */.b)(advisory, query, false);
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
    for (const advisory of rows.map(advisoryIn)) {
        const { affected = [] } = advisories.get(advisory.id) ?? {};
        advisories.set(advisory.id, { ...advisory, affected: [...affected, ...advisory.affected] });
    }
    return advisories.values();
}


/***/ })

};
