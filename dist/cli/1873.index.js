export const id = 1873;
export const ids = [1873];
export const modules = {

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nearestRule),
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6730);

function ruleNames(rules) {
    const former = rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id]));
    return new Map([...former, ...rules.map(({ id }) => [id, id])]);
}
/** The id of the rule that `name` most likely means. */
function nearestRule(name, names) {
    const found = (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, [...names.keys()]);
    return found === undefined ? undefined : names.get(found);
}


/***/ }),

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   Os: () => (/* binding */ errorAt),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   k2: () => (/* binding */ byRule),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   t4: () => (/* binding */ located),
/* harmony export */   ur: () => (/* binding */ scalarShape)
/* harmony export */ });
/* harmony import */ var _check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1576);
/* harmony import */ var _model_position_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(654);
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6730);
/* harmony import */ var _support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6554);
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2922);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3050);







/** One of a few words. */
function choice(values, expected = orList(values.map((value) => `\`${value}\``))) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = values.find((each) => each === text);
            if (value === undefined)
                throw unexpected(node, text, expected, (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(text, values));
            return value;
        },
        jsonSchema: () => ({ enum: values }),
    };
}
/** A text that `parse` accepts; `parse` returns undefined for any other. */
function scalarShape(expected, parse, schema) {
    return {
        expected,
        read(node) {
            const text = scalar(node, expected);
            const value = parse(text);
            if (value === undefined)
                throw unexpected(node, text, expected);
            return value;
        },
        jsonSchema: () => schema,
    };
}
const text = scalarShape('a text', (value) => (value.trim() === '' ? undefined : value.trim()), {
    type: 'string',
    pattern: '\\S',
});
const date = scalarShape('a day as YYYY-MM-DD', (value) => ((0,_support_day_js__WEBPACK_IMPORTED_MODULE_4__/* .isDay */ .N)(value) ? value : undefined), {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
});
/** The id of a rule. Former ids are accepted as well, and read as the current one. */
const ruleId = {
    expected: 'the id of a rule',
    read(node, rules) {
        const text = scalar(node, 'the id of a rule');
        const id = rules.names.get(text);
        if (id === undefined)
            throw unknownRule(node, text, rules);
        return id;
    },
    jsonSchema: (rules) => ({ enum: [...rules.byId.keys()] }),
};
function list(item, maximum) {
    const expected = `a list; each item is ${item.expected}`;
    return {
        expected,
        read(node, rules) {
            if (node.kind !== 'sequence')
                throw unexpected(node, undefined, expected);
            if (node.items.length > maximum)
                throw errorAt(node, `The list has more than ${maximum} entries.`);
            return node.items.map((each) => item.read(each.node, rules));
        },
        jsonSchema: (rules) => ({ type: 'array', items: item.jsonSchema(rules), maxItems: maximum }),
    };
}
/** The same, with its place in the file. */
function located(shape) {
    return {
        ...shape,
        read: (node, rules) => ({ value: shape.read(node, rules), span: (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(node) }),
    };
}
/** A list, or a single value. */
function oneOrMore(item, maximum) {
    const several = list(item, maximum);
    return {
        expected: `${item.expected}, or a list`,
        read: (node, rules) => (node.kind === 'sequence' ? several.read(node, rules) : [item.read(node, rules)]),
        jsonSchema: (rules) => ({ anyOf: [item.jsonSchema(rules), several.jsonSchema(rules)] }),
    };
}
/** A word, or a mapping with details. */
function either(word, mapping, expected = `${word.expected} or ${mapping.expected}`) {
    return {
        expected,
        read(node, rules) {
            if (node.kind === 'mapping')
                return mapping.read(node, rules);
            if (node.kind === 'sequence')
                throw unexpected(node, undefined, expected);
            return word.read(node, rules);
        },
        jsonSchema: (rules) => ({ anyOf: [word.jsonSchema(rules), mapping.jsonSchema(rules)] }),
    };
}
/** A mapping from ids of rules; the values depend on the rule. */
function byRule(shapeOf) {
    const expected = 'a mapping from ids of rules';
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const id = ruleId.read(key, rules);
                if (values.has(id))
                    throw errorAt(key, `The rule "${id}" is configured twice, once by its former id.`);
                values.set(id, shapeOf(rules.byId.get(id) ?? { id }).read(valueNode, rules));
            }
            return values;
        },
        jsonSchema(rules) {
            const special = [...rules.byId.values()].filter(({ options }) => options !== undefined);
            return {
                type: 'object',
                propertyNames: ruleId.jsonSchema(rules),
                properties: Object.fromEntries(special.map((rule) => [rule.id, shapeOf(rule).jsonSchema(rules)])),
                additionalProperties: shapeOf({ id: '' }).jsonSchema(rules),
            };
        },
    };
}
/** A mapping with known keys. */
function mapping(fields, expected) {
    return {
        expected,
        read(node, rules) {
            const values = new Map();
            for (const { key, node: valueNode } of entriesOf(node, expected)) {
                const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
                if (field === undefined)
                    throw unknownKey(key, key.value, Object.keys(fields));
                // an option without a value counts as unset
                if (!(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(valueNode))
                    values.set(key.value, field.shape.read(valueNode, rules));
            }
            const missing = Object.keys(fields).find((name) => fields[name]?.isRequired && !values.has(name));
            if (missing !== undefined)
                throw errorAt(node, `\`${missing}\` is missing: ${fields[missing]?.description}`);
            // each field was read by its own shape
            return Object.fromEntries(values);
        },
        jsonSchema: (rules) => mappingSchema(fields, rules),
    };
}
function mappingSchema(fields, rules) {
    const names = Object.keys(fields);
    const properties = Object.entries(fields).map(([name, { shape, description }]) => [
        name,
        { description, ...shape.jsonSchema(rules) },
    ]);
    const required = names.filter((name) => fields[name]?.isRequired);
    return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties),
        ...(required.length > 0 && { required }),
    };
}
function errorAt({ file, start }, message) {
    return new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(message, { path: file.path, ...(0,_model_position_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t)(file, start) });
}
function scalar(node, expected) {
    if (node.kind === 'scalar' && !(0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isNull */ .kZ)(node))
        return node.value;
    throw unexpected(node, undefined, expected);
}
function entriesOf(node, expected) {
    if (node.kind !== 'mapping')
        throw unexpected(node, undefined, expected);
    return node.entries.values();
}
/** Values are shown only if they cannot be a misplaced secret. */
function unexpected(node, text, expected, meant) {
    const value = (text !== undefined && (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)) || 'This';
    return errorAt(node, `${value} is not expected here. Expected ${expected}${didYouMean(meant)}`);
}
function unknownKey(node, key, known) {
    const name = (0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(key);
    const what = name === undefined ? 'This key is not known' : `The key ${name} is not known`;
    return errorAt(node, `${what}. Known are ${andList(known)}${didYouMean((0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(key, known))}`);
}
function unknownRule(node, text, rules) {
    return errorAt(node, `${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text) === undefined ? 'This rule' : `The rule ${(0,_support_quoted_if_harmless_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text)}`} does not exist${didYouMean((0,_check_rule_names_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestRule */ .V)(text, rules.names))}`);
}
function didYouMean(meant) {
    return meant === undefined ? '.' : `; did you mean "${meant}"?`;
}
function orList(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function andList(words) {
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4637);


/** The offsets where the lines of a file start; cached as long as the file exists. */
const linesOf = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineStarts */ ._)(text));
function positionAt(file, offset) {
    const starts = linesOf(file);
    const line = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .m)(starts, offset);
    return { line: line + 1, column: offset - starts[line] + 1 };
}


/***/ }),

/***/ 1873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ trustFiles),
/* harmony export */   LARGEST_NAMED_FILE: () => (/* binding */ LARGEST_NAMED_FILE),
/* harmony export */   V: () => (/* binding */ namedFiles),
/* harmony export */   withNamedFiles: () => (/* binding */ withNamedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _config_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9461);


/** In bytes. */
const LARGEST_NAMED_FILE = 8 * 1024 * 1024;
/** The files named in the configuration that decide which signatures are trusted, and which vulnerabilities count. */
function namedFiles(config) {
    return [...trustFiles(config), ...config.images.vexFiles];
}
/** Those about signatures. */
function trustFiles({ images: { signatures, trustedRoot } }) {
    return [...keysIn(signatures), ...(trustedRoot === undefined ? [] : [trustedRoot])];
}
function keysIn(signatures) {
    return signatures.flatMap((policy) => policy.require !== 'digest-pin' && policy.by.kind === 'key' ? [policy.by.path] : []);
}
/**
 * The configuration with the texts of these files.
 * @throws {ConfigurationError} if one of them is missing or invalid.
 */
async function withNamedFiles(config, textOf) {
    const files = namedFiles(config);
    if (files.length === 0)
        return config;
    const texts = new Map();
    for (const { value, span } of files) {
        const text = textOf(value);
        if (text === undefined)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(span, 'This file does not exist in the repository, or cannot be read.');
        texts.set(value, text);
    }
    const { images } = config;
    for (const { value, span } of keysIn(images.signatures)) {
        const problem = problemOfKey(texts.get(value) ?? '');
        if (problem !== undefined)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(span, problem);
    }
    if (images.trustedRoot !== undefined)
        await checkTrustedRoot(images.trustedRoot, texts);
    return { ...config, images: { ...images, namedFiles: texts, vex: await vexIn(images.vexFiles, texts) } };
}
async function vexIn(files, texts) {
    if (files.length === 0)
        return [];
    const { readVex } = await __webpack_require__.e(/* import() */ 3563).then(__webpack_require__.bind(__webpack_require__, 3563));
    return files.map(({ value, span }) => {
        const read = readVex(value, texts.get(value) ?? '');
        if ('problem' in read)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(span, read.problem);
        return read;
    });
}
function problemOfKey(text) {
    // Node would accept it and use the public half
    if (/PRIVATE KEY/.test(text))
        return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the public key here.';
    // Node would read only the first
    if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
        return 'The file contains several keys, and only one would be used. Put each into a file and an entry of its own.';
    try {
        if (SIGNING_KEYS.has((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(text).asymmetricKeyType ?? ''))
            return undefined;
        return 'The key in the file cannot sign. Expected an ECDSA, RSA or Ed25519 key.';
    }
    catch {
        return 'The file does not contain a public key. Expected one as PEM, such as `cosign.pub`.';
    }
}
const SIGNING_KEYS = new Set(['ec', 'rsa', 'rsa-pss', 'ed25519', 'ed448']);
async function checkTrustedRoot({ value, span }, texts) {
    const { parseTrustedRoots } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(5853)]).then(__webpack_require__.bind(__webpack_require__, 5853));
    try {
        parseTrustedRoots(texts.get(value) ?? '');
    }
    catch {
        throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAt */ .Os)(span, 'The file does not contain a trusted root. Expected JSON as `cosign trusted-root create` and `gh attestation trusted-root` write it.');
    }
}


/***/ }),

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   P: () => (/* binding */ dayAfter)
/* harmony export */ });
/** Whether a text is a day as `YYYY-MM-DD`. */
function isDay(value) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
        return false;
    const day = new Date(`${value}T00:00:00Z`);
    // the 30th of February reads as a day in March
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
/** The day that many days after another moment, in UTC. */
function dayAfter(moment, days) {
    const day = new Date(moment);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lineStarts),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text) {
    return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}
/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function allLineStarts(text) {
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

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * A word from a file, quoted for a message; undefined when it may be a secret, or is not plain text. Names consist of words, whereas tokens
 * are long and mix letters with digits.
 */
function shown(text) {
    if (!/^[\w./*-]{1,64}$/.test(text))
        return undefined;
    const isTokenLike = text.split(/[-./*_]/).some((part) => part.length >= 12 && /\d/.test(part));
    const isMixedCase = /[a-z][A-Z][a-z]*[A-Z]/.test(text) && text.length >= 20;
    return isTokenLike || isMixedCase ? undefined : `"${text}"`;
}


/***/ })

};
