export const id = 43;
export const ids = [43];
export const modules = {

/***/ 66043:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offlineSource: () => (/* binding */ offlineSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
// EXTERNAL MODULE: ./build/images/vulnerabilities/ecosystems.js
var ecosystems = __webpack_require__(37709);
// EXTERNAL MODULE: ./build/images/vulnerabilities/hit.js
var vulnerabilities_hit = __webpack_require__(2307);
// EXTERNAL MODULE: ./build/images/vulnerabilities/package-queries.js
var package_queries = __webpack_require__(5963);
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
// EXTERNAL MODULE: ./build/images/registry/json.js
var json = __webpack_require__(40985);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/zip-file.js


/** An unreadable database. The message continues the words "…, because ". */
class DatabaseError extends Error {
    name = 'DatabaseError';
}
/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const END_64_MAGIC = 0x06064b50;
const LOCATOR_64_MAGIC = 0x07064b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAXIMUM_COMMENT_BYTES = 65_535;
const IN_64 = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;
/** Typical records have some kilobytes, and the longest real ones about two megabytes. */
const MAXIMUM_ENTRY_BYTES = 16 * 1024 * 1024;
const MAXIMUM_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** For all entries together, unpacked. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;
/** Read at once, so that many small entries take one read. */
const WINDOW_BYTES = 8 * 1024 * 1024;
/** The contents of the files in a ZIP archive on the disk, one after the other. @throws {DatabaseError} */
async function* zipContents(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        const directory = await readDirectory(file, size);
        const read = windowReader(file, size);
        let total = 0;
        for (const entry of entriesIn(directory)) {
            if (entry.name.endsWith('/'))
                continue;
            const content = await contentOf(entry, read);
            total += content.length;
            if (total > MAXIMUM_BYTES)
                throw new DatabaseError('its archive unpacks to too much');
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
            throw damaged();
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
            throw damaged();
        done += bytesRead;
    }
    return bytes;
}
async function readDirectory(file, size) {
    const length = Math.min(size, END_BYTES + MAXIMUM_COMMENT_BYTES + LOCATOR_64_BYTES);
    const tail = await readAt(file, size - length, length);
    const end = findEnd(tail);
    const plain = { bytes: tail.readUInt32LE(end + 12), start: tail.readUInt32LE(end + 16) };
    const needs64 = plain.bytes === IN_64 || plain.start === IN_64 || tail.readUInt16LE(end + 10) === 0xffff;
    const { bytes, start } = needs64 ? await readEnd64(file, tail, end) : plain;
    if (bytes > MAXIMUM_DIRECTORY_BYTES || start + bytes > size)
        throw damaged();
    return readAt(file, start, bytes);
}
/** Reads the end record of archives with more than 65,535 files or 4 GiB. */
async function readEnd64(file, tail, end) {
    const locator = end - LOCATOR_64_BYTES;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64_MAGIC)
        throw damaged();
    const found = await readAt(file, numberAt(tail, locator + 8), END_64_BYTES);
    if (found.readUInt32LE(0) !== END_64_MAGIC)
        throw damaged();
    return { bytes: numberAt(found, 40), start: numberAt(found, 48) };
}
/** The end record comes last, followed only by a comment of any length. */
function findEnd(tail) {
    for (let at = tail.length - END_BYTES; at >= 0; at--) {
        if (tail.readUInt32LE(at) === END_MAGIC)
            return at;
    }
    throw new DatabaseError('it is not a ZIP archive');
}
function* entriesIn(directory) {
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
            name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
            method: directory.readUInt16LE(at + 10),
            ...withExtra(sizes, directory.subarray(nameEnd, extraEnd)),
        };
        at = extraEnd + directory.readUInt16LE(at + 32);
    }
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
async function contentOf({ start, bytes, method, unpacked }, read) {
    if (unpacked > MAXIMUM_ENTRY_BYTES || bytes > MAXIMUM_ENTRY_BYTES)
        throw tooLarge();
    const local = await read(start, LOCAL_BYTES);
    if (local.readUInt32LE(0) !== LOCAL_MAGIC)
        throw damaged();
    const skipped = LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
    const packed = await read(start + skipped, bytes);
    if (method === STORED)
        return packed;
    if (method !== DEFLATED)
        throw new DatabaseError('its archive is compressed in an unknown way');
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: MAXIMUM_ENTRY_BYTES });
    }
    catch (error) {
        throw error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
    }
}
function numberAt(buffer, at) {
    const value = buffer.readBigUInt64LE(at);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw damaged();
    return Number(value);
}
function tooLarge() {
    return new DatabaseError('a file in its archive is too large');
}
function damaged() {
    return new DatabaseError('its archive is damaged');
}

;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/index-file.js








/** Increase it when an older reader would misunderstand the file. */
const INDEX_VERSION = 2;
const FORMAT = 'hullcheck-vulnerabilities';
/** Unpacked. The largest ecosystem has less than a tenth of it. */
const index_file_MAXIMUM_BYTES = 4 * 1024 ** 3;
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
/** Reads the rows whose ecosystem `isWanted` accepts. @throws {DatabaseError} */
async function readIndex(path, ecosystem, isWanted, take) {
    const wanted = new Map();
    let count = 0;
    let last;
    for await (const line of linesOf(path)) {
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
                throw index_file_damaged();
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
        throw index_file_damaged();
    return { rows, records, damaged: typeof unread === 'number' ? unread : 0, date };
}
function parse(line) {
    try {
        const parsed = JSON.parse(line.toString('utf8'));
        if ((0,json/* isObject */.Gv)(parsed))
            return parsed;
    }
    catch {
        // treated like any other malformed line
    }
    throw index_file_damaged();
}
async function* linesOf(path) {
    let rest = Buffer.alloc(0);
    let total = 0;
    const chunks = (0,external_node_fs_.createReadStream)(path).pipe((0,external_node_zlib_.createGunzip)({ chunkSize: 256 * 1024 }));
    try {
        for await (const chunk of chunks) {
            total += chunk.length;
            if (total > index_file_MAXIMUM_BYTES || rest.length > LONGEST_LINE)
                throw index_file_damaged();
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
        throw error instanceof DatabaseError ? error : index_file_damaged();
    }
    if (rest.length > 0)
        throw index_file_damaged();
}
function index_file_damaged() {
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

// EXTERNAL MODULE: ./build/images/vulnerabilities/advisory.js + 1 modules
var vulnerabilities_advisory = __webpack_require__(28013);
// EXTERNAL MODULE: ./build/images/vulnerabilities/match.js + 12 modules
var match = __webpack_require__(33010);
;// CONCATENATED MODULE: ./build/images/vulnerabilities/database/row.js

function rowsOf(advisory) {
    const grouped = (0,group_by/* groupBy */.$)(advisory.affected, ({ ecosystem, name }) => `${ecosystem}\t${name}`);
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
    for await (const content of zipContents(path)) {
        const record = records_parse(content);
        const advisory = (0,vulnerabilities_advisory/* advisoryOf */.f)(record);
        const isDamaged = !(0,json/* isObject */.Gv)(record) || (0,json/* textIn */.r7)(record, 'id') === undefined;
        if (advisory === undefined && !isDamaged)
            continue;
        yield {
            rows: advisory === undefined ? [] : rowsOf(ownOf(advisory, ecosystem)),
            modified: (0,json/* isObject */.Gv)(record) ? ((0,json/* textIn */.r7)(record, 'modified') ?? '') : '',
            isDamaged,
        };
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
    const { code } = error;
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
        (0,group_by/* addToGroup */.M)(rows, (0,ecosystems/* canonicalName */.Ew)(base, row.name), row);
    };
    const isWanted = (written) => (0,ecosystems/* sameEcosystem */.l_)(written, ecosystem);
    const read = path.endsWith('.zip') ? readArchive : readIndex;
    const { date, damaged } = await read(path, base, isWanted, take);
    if (rows.size === 0)
        return damaged > 0 ? NOTHING_READABLE : `the database has nothing on ${ecosystem}`;
    const doubts = [...outdated(base, date), ...damagedRecords(base, damaged)];
    const rowsById = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$)([...rows.values()].flat(), idIn));
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
