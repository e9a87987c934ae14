export const id = 8630;
export const ids = [8630,4637];
export const modules = {

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);


/** Where the lines of a file start; kept as long as the file is. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 3158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   r: () => (/* binding */ pathSource),
/* harmony export */   uf: () => (/* binding */ isPath)
/* harmony export */ });
/* harmony import */ var _model_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);

const DRIVE = /^[A-Za-z]:(?:[\\/]|$)/;
const PIPE = /^(?:\\\\|\/\/)\.[\\/]pipe[\\/](.+)$/i;
/** Whether the source of a short volume is a path rather than the name of a volume. */
function isPath(source) {
    return /^[./~\\]/.test(source) || DRIVE.test(source);
}
/** Where a path of the host leads; `variable` is the one that the text starts with, when it is unknown. */
function pathSource(text, variable) {
    if (text.includes(_model_image_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB))
        return unknownSource(text, variable);
    const pipe = PIPE.exec(text);
    if (pipe !== null)
        return { kind: 'pipe', path: `\\\\.\\pipe\\${pipe[1].replaceAll('/', '\\')}` };
    if (text === '~' || text.startsWith('~/'))
        return { kind: 'home', path: relative(text) };
    if (DRIVE.test(text))
        return { kind: 'host', path: drivePath(text) };
    if (text.startsWith('/'))
        return { kind: 'host', path: absolute(text) };
    if (text.startsWith('\\'))
        return { kind: 'host', path: absolute(text.replaceAll('\\', '/')) };
    const path = relative(text.replaceAll('\\', '/'));
    return { kind: 'project', path: path === '' ? '.' : path.startsWith('..') ? path : `./${path}` };
}
/** `$HOME` is the one variable whose meaning is known without its value. */
function unknownSource(text, variable) {
    const last = text.lastIndexOf(_model_image_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB);
    const suffix = text.slice(last + 1);
    const isHome = (variable === 'HOME' || variable === 'USERPROFILE') && last === 0;
    if (isHome && (suffix === '' || suffix.startsWith('/')))
        return { kind: 'home', path: relative(`~${suffix}`) };
    return { kind: 'unknown', suffix };
}
/** `..` above the root stays at the root, as in the kernel. */
function absolute(path) {
    return `/${segments(path, false).join('/')}`;
}
function relative(path) {
    return segments(path, true).join('/');
}
function drivePath(path) {
    const rest = segments(path.slice(2).replaceAll('\\', '/'), false).join('/');
    return `${path[0].toUpperCase()}:/${rest}`;
}
function segments(path, keepsAbove) {
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (keepsAbove)
            kept.push('..');
    }
    return kept;
}
/** A path from the root of the repository, out of a folder there and a path written in it; undefined when it leads out. */
function repositoryPath(folder, path) {
    if (path.includes(_model_image_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_PIECE */ .YB) || path.startsWith('/') || path.startsWith('~') || DRIVE.test(path))
        return undefined;
    const joined = relative(`${folder}/${path.replaceAll('\\', '/')}`);
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
}


/***/ }),

/***/ 6275:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kd: () => (/* binding */ lineEnd),
  hN: () => (/* binding */ parseYaml),
  pU: () => (/* binding */ skipTrivia)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/model/image.js
var model_image = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/parse/yaml/events.js

/** How deep collections may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;
/** How many characters may be read again, so that a hostile file costs a second, not hours. */
const REREAD = 10_000_000;
const DEFICIENT = 'deficient indentation';
/**
 * Reads the events of a file. The reader is stricter than that of Docker Compose in one point: a line inside of brackets or quotes must be
 * indented deeper than the key before it. Such a line is joined to the one before it, and the file is read again. Never throws.
 */
function readEvents(file) {
    let text = file.text;
    let error;
    for (let budget = REREAD;; budget -= text.length) {
        try {
            return { text, events: (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAXIMUM_DEPTH }) };
        }
        catch (thrown) {
            if (!(thrown instanceof js_yaml/* YAMLException */.tB))
                throw thrown;
            error ??= yamlError(file, thrown);
            const joined = thrown.reason === DEFICIENT && budget > 0 ? joinLine(text, thrown.mark?.position ?? 0) : undefined;
            if (joined === undefined)
                return error;
            text = joined;
        }
    }
}
function yamlError(file, { reason, mark }) {
    const position = Math.min(mark?.position ?? 0, file.text.length);
    return { reason: withoutSource(reason), span: { file, start: position, end: position } };
}
/** Two messages of js-yaml quote the text at the place; it may be a secret. */
function withoutSource(reason) {
    return reason.replace(/^(tag name cannot contain such characters|undeclared tag handle).*$/s, '$1');
}
/** The text with the line break before `at` as a blank, and blanks for a comment that would swallow the line. */
function joinLine(text, at) {
    const feed = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
    if (feed < 0)
        return undefined;
    const isPair = text[feed] === '\n' && text[feed - 1] === '\r';
    const end = isPair ? feed - 1 : feed;
    const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    const start = Math.min(commentStart(text, lineStart, end), end);
    return text.slice(0, start) + ' '.repeat(feed + 1 - start) + text.slice(feed + 1);
}
/** Where the comment of a line starts: a `#` after a blank, outside of quotes. */
function commentStart(text, lineStart, end) {
    let quote = '';
    for (let at = lineStart; at < end; at++) {
        const char = text[at];
        if (quote !== '') {
            if (char === quote)
                quote = '';
        }
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '#' && (at === lineStart || /\s/.test(text[at - 1])))
            return at;
    }
    return end;
}

// EXTERNAL MODULE: ./build/parse/yaml/nodes.js
var nodes = __webpack_require__(3147);
;// CONCATENATED MODULE: ./build/parse/yaml/located-yaml.js




/** How many keys all merges of a file may copy together; each file may have as many as it has characters, too. */
const MERGED_KEYS = 100_000;
const MAXIMUM_PROBLEMS = 100;
/** Reads every document of a file into a tree that keeps all offsets. Never throws. */
function parseYaml(file) {
    const read = readEvents(file);
    if ('reason' in read)
        return read;
    const { text, events } = read;
    const reading = { file, text, events, anchors: new Map(), problems: [], next: 0, mergedKeys: 0 };
    const roots = [];
    let end = 0;
    while (reading.next < events.length) {
        if (events[reading.next++]?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT)
            continue;
        reading.anchors.clear();
        const { node, end: rootEnd } = readNode(reading, end);
        roots.push(node);
        end = rootEnd;
    }
    return { roots, problems: reading.problems };
}
/** Reads one node; `from` is where the text before it ends. */
function readNode(reading, from) {
    const event = reading.events[reading.next++];
    switch (event?.type) {
        case js_yaml/* EVENT_ID */.hy.SCALAR:
            return readScalar(reading, event, from);
        case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            return readSequence(reading, event);
        case js_yaml/* EVENT_ID */.hy.MAPPING:
            return readMapping(reading, event);
        case js_yaml/* EVENT_ID */.hy.ALIAS:
            return readAlias(reading, event.anchorStart, event.anchorEnd);
        default:
            reading.next--;
            return { node: emptyScalar(reading.file, from, ''), start: from, end: from, isAlias: false };
    }
}
function readScalar(reading, event, from) {
    const { file, text } = reading;
    const { style } = event;
    if (event.valueStart < 0)
        return readEmpty(reading, event, from);
    const isBlock = style >= js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK;
    const quote = style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? 1 : 0;
    // a block without content ends with its header, on the line before
    const end = isBlock ? withoutBlankEnd(text, from, event.valueEnd) : event.valueEnd;
    const valueStart = Math.min(event.valueStart, end);
    const node = {
        kind: 'scalar',
        file,
        start: isBlock ? withoutBlankStart(text, valueStart, end) : valueStart,
        end,
        tag: tagOf(file, event),
        isAnchored: event.anchorStart >= 0,
        holder: undefined,
        value: event.fast ? text.slice(valueStart, end) : (0,js_yaml/* getScalarValue */.KE)(text, event),
        style: STYLES[style],
        isVerbatim: event.fast,
    };
    return remember(reading, event, node, outerStart(event, valueStart - quote), end + quote);
}
/** Nothing, perhaps with an anchor or a tag before it. */
function readEmpty(reading, event, from) {
    const { file } = reading;
    const start = outerStart(event, -1);
    const at = start < 0 ? from : Math.max(event.anchorEnd, event.tagEnd);
    const node = { ...emptyScalar(file, at, ''), tag: tagOf(file, event), isAnchored: event.anchorStart >= 0 };
    return remember(reading, event, node, start < 0 ? at : start, at);
}
const STYLES = {
    [js_yaml/* SCALAR_STYLE */.jK.PLAIN]: 'plain',
    [js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED]: 'single',
    [js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED]: 'double',
    [js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK]: 'literal',
    [js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK]: 'folded',
};
function readSequence(reading, event) {
    const { file } = reading;
    const isFlow = event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
    const items = [];
    const node = {
        kind: 'sequence',
        file,
        start: event.start,
        end: event.start,
        isFlow,
        items,
        size: 1,
        tag: tagOf(file, event),
        isAnchored: event.anchorStart >= 0,
        holder: undefined,
    };
    let end = isFlow ? event.start + 1 : event.start;
    while (isInside(reading)) {
        const dash = isFlow ? -1 : skipTrivia(reading.text, end);
        const written = readNode(reading, isFlow ? end : dash + 1);
        const item = {
            node: written.node,
            start: written.start,
            end: written.end,
            dash,
            owner: node,
            index: items.length,
        };
        items.push(item);
        adopt(item, node, written.isAlias);
        end = written.end;
    }
    node.end = isFlow ? closingEnd(reading.text, end) : end;
    return remember(reading, event, node, outerStart(event, event.start), node.end);
}
function readMapping(reading, event) {
    const { file } = reading;
    const isFlow = event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
    // `[a: 1]` holds a mapping without braces
    const hasBraces = isFlow && reading.text.charCodeAt(event.start) === OPEN_BRACE;
    const written = [];
    const entries = new Map();
    const node = {
        kind: 'mapping',
        file,
        start: event.start,
        end: event.start,
        isFlow,
        entries,
        written,
        lacks: undefined,
        size: 1,
        tag: tagOf(file, event),
        isAnchored: event.anchorStart >= 0,
        holder: undefined,
    };
    let merges;
    let end = hasBraces ? event.start + 1 : event.start;
    while (isInside(reading)) {
        const entry = readEntry(reading, node, end);
        end = entry.end;
        written.push(entry);
        if (entry.key.value === '<<') {
            merges ??= [];
            merges.push(entry);
        }
        else {
            if (entries.has(entry.key.value))
                report(reading, 'duplicate-key', 'the key is written twice in one mapping', entry.key);
            entries.set(entry.key.value, entry);
        }
    }
    node.end = hasBraces ? closingEnd(reading.text, end) : end;
    for (const merge of merges ?? [])
        mergeInto(reading, node, entries, merge);
    return remember(reading, event, node, outerStart(event, event.start), node.end);
}
function readEntry(reading, owner, from) {
    const written = readNode(reading, from);
    const key = asKey(reading, written);
    const colon = skipTrivia(reading.text, written.end);
    const value = readNode(reading, reading.text.charCodeAt(colon) === COLON ? colon + 1 : written.end);
    const { node, end, isAlias } = value;
    const entry = { key, node, start: written.start, end, owner, index: owner.written.length, isAlias };
    adopt(entry, owner, isAlias);
    return entry;
}
/** A key stands where it is written, also when it is an alias. A key that is no scalar gets a name that nothing asks for. */
function asKey(reading, { node, start, end, isAlias }) {
    if (node.kind === 'scalar')
        return isAlias ? { ...node, start, end, isVerbatim: false } : node;
    const span = { file: reading.file, start, end };
    report(reading, 'bad-key', 'a key is a list or a mapping', span);
    return { ...emptyScalar(reading.file, start, model_image/* UNKNOWN_PIECE */.YB), end };
}
function readAlias(reading, nameStart, nameEnd) {
    const { file, anchors } = reading;
    const start = nameStart - 1;
    let node = anchors.get(file.text.slice(nameStart, nameEnd));
    if (node === undefined) {
        report(reading, 'unknown-alias', 'no anchor of this name ends before it', { file, start, end: nameEnd });
        node = { ...emptyScalar(file, start, model_image/* UNKNOWN_PIECE */.YB), end: nameEnd };
    }
    return { node, start, end: nameEnd, isAlias: true };
}
function mergeInto(reading, node, entries, merge) {
    for (const source of mergeSources(merge.node)) {
        if (source.kind !== 'mapping') {
            report(reading, 'bad-merge', 'a merge key takes mappings only', { ...merge.key, end: merge.end });
            node.lacks ??= 'a merge key in it could not be followed';
            continue;
        }
        node.lacks ??= source.lacks;
        reading.mergedKeys += source.entries.size;
        if (reading.mergedKeys > MERGED_KEYS + reading.file.text.length) {
            report(reading, 'merges-too-large', 'merge keys expand to too many keys', { ...merge.key, end: merge.end });
            node.lacks ??= 'a merge key in it could not be followed';
            return;
        }
        copyMissing(node, entries, source);
    }
}
/** Each source once: a list that repeats an alias adds nothing. */
function mergeSources(node) {
    return node.kind === 'sequence' ? new Set(node.items.map((item) => item.node)) : [node];
}
function copyMissing(node, entries, source) {
    for (const [key, entry] of source.entries) {
        if (entries.has(key))
            continue;
        entries.set(key, entry);
        grow(node, entry.node);
    }
}
function report(reading, code, reason, { file, start, end }) {
    if (reading.problems.length < MAXIMUM_PROBLEMS)
        reading.problems.push({ code, reason, span: { file, start, end } });
}
/** Whether the collection goes on; eats the event that closes it. */
function isInside(reading) {
    const event = reading.events[reading.next];
    if (event !== undefined && event.type !== js_yaml/* EVENT_ID */.hy.POP)
        return true;
    reading.next++;
    return false;
}
function remember(reading, event, node, start, end) {
    if (event.anchorStart >= 0)
        reading.anchors.set(reading.file.text.slice(event.anchorStart, event.anchorEnd), node);
    return { node, start, end, isAlias: false };
}
function adopt(part, owner, isAlias) {
    if (!isAlias)
        part.node.holder = part;
    grow(owner, part.node);
}
function grow(parent, node) {
    parent.size = Math.min(parent.size + (node.kind === 'scalar' ? 1 : node.size), nodes/* MAXIMUM_SIZE */.tb);
}
/** Where the anchor or the tag before a node starts, else the node itself. */
function outerStart({ anchorStart, tagStart }, start) {
    if (anchorStart < 0)
        return tagStart < 0 ? start : tagStart;
    return tagStart < 0 ? anchorStart - 1 : Math.min(anchorStart - 1, tagStart);
}
function tagOf(file, { tagStart, tagEnd }) {
    return tagStart < 0 ? undefined : file.text.slice(tagStart, tagEnd);
}
function emptyScalar(file, at, value) {
    return {
        kind: 'scalar',
        file,
        start: at,
        end: at,
        value,
        style: 'plain',
        isVerbatim: value === '',
        tag: undefined,
        isAnchored: false,
        holder: undefined,
    };
}
const OPEN_BRACE = 123;
const COLON = 58;
const COMMA = 44;
const HASH = 35;
/** The offset after blanks, line ends and comments. */
function skipTrivia(text, from) {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (isBlank(code))
            at++;
        else if (code === HASH)
            at = lineEnd(text, at);
        else
            return at;
    }
    return at;
}
/** The offset of the next line end, or of the end of the text. */
function lineEnd(text, from) {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 10 || code === 13)
            return at;
        at++;
    }
    return at;
}
function isBlank(code) {
    return code === 32 || code === 10 || code === 13 || code === 9;
}
/** The offset after the bracket that closes a flow collection, whose last child ends at `from`. */
function closingEnd(text, from) {
    const at = skipTrivia(text, from);
    return text.charCodeAt(at) === COMMA ? skipTrivia(text, at + 1) + 1 : at + 1;
}
function withoutBlankEnd(text, start, end) {
    let at = end;
    while (at > start && isBlank(text.charCodeAt(at - 1)))
        at--;
    return at;
}
function withoutBlankStart(text, start, end) {
    let at = start;
    while (at < end && isBlank(text.charCodeAt(at)))
        at++;
    return at;
}


/***/ }),

/***/ 3147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   dw: () => (/* binding */ asMapping),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   tb: () => (/* binding */ MAXIMUM_SIZE)
/* harmony export */ });
/** Where sizes stop counting: exact up to here, and far from overflow. */
const MAXIMUM_SIZE = 1e12;
function spanOf({ file, start, end }) {
    return { file, start, end };
}
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
function isNull(node) {
    return node?.kind === 'scalar' && node.style === 'plain' && NULLS.has(node.value);
}
function asMapping(node) {
    return node?.kind === 'mapping' ? node : undefined;
}
function asScalar(node) {
    return node?.kind === 'scalar' ? node : undefined;
}
/** The entry of a key, unless it is written as null, or as `!reset`, which takes the key away. */
function entryOf(mapping, key) {
    const entry = mapping?.entries.get(key);
    return entry === undefined || isNull(entry.node) || entry.node.tag === '!reset' ? undefined : entry;
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** Offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}
/** Index of the last line that starts at or before `offset`. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/**
 * Computes something about an object when it is first asked for, and keeps it with the object. A `WeakMap` could do the same, but while
 * the heap is young V8 keeps the values of a map that is not, whether somebody can still reach their keys or not: every syntax tree would
 * live until the next collection of the whole heap.
 */
function remember(compute) {
    const key = Symbol('remembered');
    return (about) => {
        const known = about[key];
        if (known !== undefined)
            return known.value;
        const value = compute(about);
        // not enumerable, so that a copy of the object does not take it along
        Object.defineProperty(about, key, { value: { value } });
        return value;
    };
}


/***/ })

};
