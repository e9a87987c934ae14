import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 10612:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(75919);
/* harmony import */ var _run_parallel_threads_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16489);
/* harmony import */ var _support_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20750);
/* harmony import */ var _support_watch_output_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(22517);




/** Of a step that failed. */
const EXIT_FAILURE = 1;
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread) {
    (0,_support_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .tuneEngine */ .Bc)();
    (0,_support_watch_output_js__WEBPACK_IMPORTED_MODULE_3__/* .watchOutput */ .X)(EXIT_FAILURE);
    await (await Promise.all(/* import() */[__nccwpck_require__.e(9611), __nccwpck_require__.e(3446), __nccwpck_require__.e(9911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49911))).runAction((0,_run_parallel_threads_js__WEBPACK_IMPORTED_MODULE_1__/* .threadsOf */ .Dm)(process.argv[1]));
}
else
    (await Promise.all(/* import() */[__nccwpck_require__.e(5279), __nccwpck_require__.e(9611), __nccwpck_require__.e(4790), __nccwpck_require__.e(3446), __nccwpck_require__.e(2159), __nccwpck_require__.e(8840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28840))).serveThread();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 17683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isDockerHub),
/* harmony export */   i: () => (/* binding */ canonicalRegistry)
/* harmony export */ });
/** Whether a registry, as references write it, is Docker Hub, which those without a registry come from. */
function isDockerHub(registry) {
    return canonicalRegistry(registry) === 'docker.io';
}
/** The registry of a reference: `docker.io` for each name of Docker Hub, and where the reference has none. */
function canonicalRegistry(registry) {
    return registry === undefined || HUB.test(registry) ? 'docker.io' : registry;
}
const HUB = /^(?:(?:index|registry-1)\.)?docker\.io$/;


/***/ }),

/***/ 12960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ isFromRegistry),
/* harmony export */   Zk: () => (/* binding */ mayBePulled),
/* harmony export */   eJ: () => (/* binding */ imageReferenceOf),
/* harmony export */   gR: () => (/* binding */ isFirstUse),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   ph: () => (/* binding */ officialName),
/* harmony export */   rL: () => (/* binding */ otherUses)
/* harmony export */ });
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(62050);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3239);
/* harmony import */ var _support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9907);
/* harmony import */ var _located_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51380);
/* harmony import */ var _unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(78399);
/* harmony import */ var _docker_hub_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(17683);






/** Whether a registry is involved: the image is used, not built here, and more than a policy applies to it. */
function isFromRegistry({ isUnused, isBuiltHere, isOnlyForPolicies }) {
    return !isUnused && !isBuiltHere && !isOnlyForPolicies;
}
/** Whether an engine may get the image from a registry, so that a policy on signatures applies to it. */
function mayBePulled(image) {
    const { isPulledIfMissing, isOnlyForPolicies, isUnused } = image;
    return isFromRegistry(image) || (!isUnused && (isPulledIfMissing === true || isOnlyForPolicies === true));
}
/** Whether to report the image here: several references to one image are reported at the first, and a `syntax` image never is. */
function isFirstUse({ reference, use, uses = [reference], sameUses = uses }) {
    const [first = reference] = sameUses;
    return use !== 'syntax' && isSamePlace(first, reference);
}
/** The other references to the same image. */
function otherUses({ reference, uses = [], sameUses = uses }) {
    return sameUses.filter((use) => !isSamePlace(use, reference));
}
function isSamePlace({ span: one }, { span: other }) {
    return one.file.path === other.file.path && one.start === other.start;
}
/**
 * Splits a reference; parts that contain {@link UNKNOWN_PIECE} become `DYNAMIC`.
 * Grammar: https://github.com/distribution/reference/blob/main/reference.go
 *
 * A few images occur in many places. `remember` keeps results with the reference object, so equal texts share one object.
 */
const parseImageReference = (0,_support_caches_remember_by_key_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberByKey */ .u)((text) => text, readReference);
function readReference(written) {
    const text = (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_3__/* .detached */ .h)(written);
    const [name = '', digest] = splitOnce(text, '@');
    const colon = name.lastIndexOf(':');
    const hasTag = colon > name.lastIndexOf('/');
    const path = hasTag ? name.slice(0, colon) : name;
    const [first = '', rest] = splitOnce(path, '/');
    const hasRegistry = rest !== undefined && (first === 'localhost' || /[.:]/.test(first) || first.includes(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB));
    return {
        text: (0,_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPieces */ .HZ)(text),
        // `${PREFIX}alpine` may well expand to `ghcr.io/alpine`
        registry: hasRegistry ? piece(first) : path.startsWith(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB) ? _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : undefined,
        repository: piece(hasRegistry ? rest : path),
        // `nginx${SUFFIX}` may well expand to `nginx:1.29`
        tag: hasTag ? piece(name.slice(colon + 1)) : name.endsWith(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB) ? _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : undefined,
        digest: digest === undefined ? (name.endsWith(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB) ? _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : undefined) : piece(digest),
    };
}
/** Restores a reference from its `text`: symbols cannot be sent to another thread. */
function imageReferenceOf(text) {
    return parseImageReference(text.replaceAll(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .SHOWN_PIECE */ .tL, _unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB));
}
/** The name of a Docker Official Image, such as `node`, including references through mirrors with fixed names. */
const officialName = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_4__/* .remember */ .k)(({ registry, repository }) => {
    if (repository === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 || registry === _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5)
        return undefined;
    const path = (0,_docker_hub_js__WEBPACK_IMPORTED_MODULE_5__/* .isDockerHub */ .g)(registry) ? repository : `${registry}/${repository}`;
    return /^(?:mirror\.gcr\.io\/)?(?:library\/)?([^/]+)$|^public\.ecr\.aws\/docker\/library\/([^/]+)$/
        .exec(path)
        ?.slice(1)
        .find((name) => name !== undefined);
});
function piece(text) {
    return text.includes(_unknown_piece_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN_PIECE */ .YB) ? _located_js__WEBPACK_IMPORTED_MODULE_0__/* .DYNAMIC */ .u5 : text;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 51380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gK: () => (/* binding */ isOff),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   u5: () => (/* binding */ DYNAMIC),
/* harmony export */   yl: () => (/* binding */ isSetTo)
/* harmony export */ });
/** The marker for a value that is only known at run time, such as `${REPLICAS}`. It is never guessed. */
const DYNAMIC = Symbol('dynamic');
/** Whether the option is certainly on. */
function isOn(setting) {
    return setting?.value === true;
}
/** Whether the option is certainly not on: absent, or written as off. */
function isOff(setting) {
    return setting === undefined || setting.value === false;
}
/** Whether the setting has exactly this known value. */
function isSetTo(setting, value) {
    return setting?.value === value;
}
/** Whether the value of an option is known. */
function isKnown(option) {
    return option.value !== DYNAMIC;
}
/** The value, if it is known. */
function known(located) {
    return located === undefined || located.value === DYNAMIC ? undefined : located.value;
}


/***/ }),

/***/ 78399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ isPlainWord),
/* harmony export */   HZ: () => (/* binding */ shownPieces),
/* harmony export */   YB: () => (/* binding */ UNKNOWN_PIECE),
/* harmony export */   tL: () => (/* binding */ SHOWN_PIECE)
/* harmony export */ });
/**
 * The placeholder for an unknown piece of a text. Neither YAML nor an image name can contain this character. Among the choices of a word, it
 * means that the word may have any other value as well.
 */
const UNKNOWN_PIECE = '\u0000';
/** The placeholder in texts for people. */
const SHOWN_PIECE = '${\u2026}';
function shownPieces(text) {
    return text.replaceAll(UNKNOWN_PIECE, SHOWN_PIECE);
}
/** Whether a text with such marks begins like a word, so that it is neither an option nor empty: `acme/app:${TAG}`. */
function isPlainWord(text) {
    return PLAIN_WORD.test(text);
}
const PLAIN_WORD = new RegExp(`^[^\\s${UNKNOWN_PIECE}-]\\S*$`);


/***/ }),

/***/ 16489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ threadsOf),
/* harmony export */   Y3: () => (/* binding */ startThreads)
/* harmony export */ });
/* unused harmony exports earlyThreads, revived */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75919);
/* harmony import */ var _model_images_image_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(12960);



function earlyThreads({ program, maximum }) {
    const waiting = new Set();
    let started = 0;
    return {
        expect(files) {
            for (const count = threadsFor(files, maximum); started < count; started++) {
                const worker = startWorker(program);
                waiting.add(worker);
                worker.on('error', () => { });
                // a worker that has ended never answers
                worker.on('exit', () => waiting.delete(worker));
            }
        },
        take() {
            const [worker] = waiting;
            if (worker !== undefined)
                waiting.delete(worker);
            return worker;
        },
        async dismiss() {
            await Promise.all([...waiting].map((worker) => worker.terminate()));
        },
    };
}
/** One thread for each processor up to a maximum, since each needs memory. Undefined if the program is not known. */
function threadsOf(program) {
    if (program === undefined)
        return undefined;
    return { program, maximum: Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MAXIMUM_THREADS) - 1 };
}
/** Includes the main thread. */
const MAXIMUM_THREADS = 4;
/** With fewer files, everything is done before a thread is ready. */
const FILES_FOR_A_THREAD = 150;
/** Threads that read the repository directly: none if it is small, or if it differs from the disk. */
function startThreads(repository, { threads, ...options }) {
    const { disk, files } = repository;
    if (threads === undefined || disk === undefined)
        return [];
    const count = threadsFor(files.length, threads.maximum);
    if (count === 0)
        return [];
    const data = threadData(repository, options, disk.maxFileSize);
    return Array.from({ length: count }, () => {
        const worker = threads.early?.take() ?? startWorker(threads.program);
        return checkingThread(worker, data);
    });
}
function threadsFor(files, maximum) {
    return Math.max(0, Math.min(maximum, Math.floor(files / FILES_FOR_A_THREAD) - 1));
}
function startWorker(program) {
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { stdout: true, stderr: true });
}
function threadData({ root, isCheckout, files, paths }, { rules, peers, host, withPostures, withEvidence, withImages, isOnlyReported, today }, maxFileSize) {
    return {
        today,
        ...(host && { host }),
        ...(withPostures && { withPostures }),
        ...(withEvidence && { withEvidence }),
        ...(withImages && { withImages }),
        ...(isOnlyReported && { isOnlyReported }),
        rules: rules.map(({ rule, ...own }) => ({ id: rule.id, ...own })),
        withPeers: peers !== undefined,
        repository: { root, isCheckout, maxFileSize, files: files.map(({ path }) => path), paths: paths() },
    };
}
function checkingThread(worker, data) {
    const waiting = [];
    let isGone = false;
    const end = () => {
        isGone = true;
        for (const { reject } of waiting.splice(0))
            reject(new Error('The thread has ended.'));
    };
    worker.on('message', (answer) => waiting.shift()?.resolve(answer));
    worker.on('error', end);
    worker.on('exit', end);
    worker.postMessage(data);
    const ask = (question) => new Promise((resolve, reject) => {
        if (isGone) {
            reject(new Error('The thread has ended.'));
            return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(question);
    });
    return {
        async check(units, buildsOf) {
            const { checked } = await ask({ units: units.map((unit) => plainUnit(unit, buildsOf)) });
            return checked.map(revived);
        },
        async close() {
            const { refusals } = await ask({ units: [] }).catch(() => ({ refusals: [] }));
            await worker.terminate();
            return refusals;
        },
    };
}
function revived({ images, ...rest }) {
    const all = images.map(({ reference: { value, span }, ...image }) => ({
        ...image,
        reference: { value: (0,_model_images_image_js__WEBPACK_IMPORTED_MODULE_2__/* .imageReferenceOf */ .eJ)(value), span },
    }));
    return { ...rest, images: all };
}
function plainUnit({ fileFormat, ...unit }, buildsOf) {
    return { ...unit, format: fileFormat.id, builds: buildsOf(unit.path) };
}


/***/ }),

/***/ 62050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ flat),
/* harmony export */   h: () => (/* binding */ detached)
/* harmony export */ });
/**
 * A copy of the text in separate memory, for texts that outlive the file they were cut from. V8 stores a part of a string as a view, which
 * keeps the whole string alive.
 */
function detached(text) {
    return flat(text.slice(0, 1) + text.slice(1));
}
/**
 * The same text in one piece. V8 stores a text that was joined from pieces as a tree of them, which is several times as large, until
 * something asks for its characters.
 */
function flat(text) {
    text.charCodeAt(0);
    return text;
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ rememberByKey)
/* harmony export */ });
/* harmony import */ var _detached_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62050);

/** The maximum number of cached results. */
const MOST = 2000;
/** Results for longer keys are not cached, as such keys rarely occur again. */
const LONGEST = 400;
/** Computes a value once per key, for arguments that occur again and again. */
function rememberByKey(keyOf, compute) {
    const known = new Map();
    return (about) => {
        const key = keyOf(about);
        const value = known.get(key);
        if (value !== undefined)
            return value;
        const computed = compute(about);
        if (known.size < MOST && key.length <= LONGEST)
            known.set((0,_detached_js__WEBPACK_IMPORTED_MODULE_0__/* .detached */ .h)(key), computed);
        return computed;
    };
}


/***/ }),

/***/ 3239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/**
 * Computes a value for an object on first use, and stores it in the object. A `WeakMap` could do the same, but collections of the young
 * generation keep all values of a map in the old generation, even if their keys are unreachable. So every syntax tree would live until the
 * next full collection.
 */
function remember(compute) {
    const key = Symbol('remembered');
    return (about) => {
        const known = about[key];
        if (known !== undefined)
            return known.value;
        const value = compute(about);
        // not enumerable, so that it is not copied with the object
        Object.defineProperty(about, key, { value: { value } });
        return value;
    };
}


/***/ }),

/***/ 20750:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vu: () => (/* binding */ boundHeap),
  Zz: () => (/* binding */ passBuffers),
  Bc: () => (/* binding */ tuneEngine)
});

// UNUSED EXPORTS: codeFolder, keepCompiledCode, setStartFlags

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./build/support/engine.js




const MEGABYTE = 1024 * 1024;
/** The size of each half of the young generation, in megabytes. The syntax trees of a few files fit, and more are never needed. */
const HALF = 8;
let isTuned = false;
/**
 * Tunes V8 for a program that runs once. Call it before anything else is loaded.
 *
 * V8 lets a heap grow to several times the memory in use before a full collection. A scan drops nearly everything it creates, so large
 * repositories would take three times the memory that they need. Collecting more often costs about 3 % more time.
 *
 * Node 20 optimises functions so early that each thread spends a third of its time on that in a scan of a thousand files. Later versions
 * have an intermediate compiler, and do not support this flag.
 */
function tuneEngine() {
    isTuned = true;
    setStartFlags();
}
/** Sets the flags of `tuneEngine` again, in any thread. Code that an earlier process compiled is only accepted under them. */
function setStartFlags() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=40');
    // grow from one megabyte to the full size at once, as rules and their tables stay in memory
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--semi-space-growth-factor=${HALF}`);
    // only for later threads; the heap of this one exists already
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--min-semi-space-size=${HALF}`);
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--max-semi-space-size=${HALF}`);
    if (process.versions.node.startsWith('20.'))
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--interrupt-budget=1000000');
}
/**
 * Keeps compiled code from run to run, which makes the start of the next one shorter. Call it before anything else is loaded. Node has this
 * since 22.1; `NODE_DISABLE_COMPILE_CACHE=1` switches it off. The folder belongs to the user, so that no other user can put code into it.
 */
function keepCompiledCode(environment) {
    const { enableCompileCache } = nodeModule;
    const folder = codeFolder(environment);
    if (folder !== undefined)
        enableCompileCache?.(folder);
}
/**
 * The folder of the user for compiled code. It is undefined if no code is to be kept: `NODE_DISABLE_COMPILE_CACHE` is set, or the run is a job
 * of CI, which is either the first on its machine or follows the jobs of strangers (`CI` is set), or V8 counts what is executed, which is less
 * exact for code from another process.
 */
function codeFolder(environment) {
    const { XDG_CACHE_HOME: caches = '', NODE_DISABLE_COMPILE_CACHE, CI, NODE_V8_COVERAGE } = environment;
    if ([NODE_DISABLE_COMPILE_CACHE, CI, NODE_V8_COVERAGE].some((value) => value !== undefined && value !== ''))
        return undefined;
    return join(isAbsolute(caches) ? caches : join(homedir(), '.cache'), 'hullcheck', 'code');
}
/**
 * Bounds the growth of the main thread's heap. Call it regularly during long work.
 *
 * V8 does not accept a limit for the young generation of an existing isolate, which may grow to 64 MB in each half. But it reads the growth
 * factor each time. A large heap then grows in smaller steps, so that most of it is in use.
 */
function boundHeap() {
    if (!isTuned)
        return;
    for (const { space_name, space_size } of (0,external_node_v8_namespaceObject.getHeapSpaceStatistics)()) {
        for (const { space, from, flag } of BOUNDS) {
            // again each time, since a thread that starts sets the first flags
            if (space === space_name && space_size >= from * MEGABYTE)
                (0,external_node_v8_namespaceObject.setFlagsFromString)(flag);
        }
    }
}
/**
 * Lets the heap grow in the usual steps of V8, unless it is large already. Call it before large files pass through. V8 counts their buffers,
 * though they are outside of the heap, so small steps would mean a full collection for every few megabytes.
 */
function passBuffers() {
    if (!isTuned)
        return;
    const old = (0,external_node_v8_namespaceObject.getHeapSpaceStatistics)().find(({ space_name }) => space_name === 'old_space');
    if (old !== undefined && old.space_size < LARGE * MEGABYTE)
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=0');
}
/** The size of an old generation that has to grow slowly, in megabytes. */
const LARGE = 96;
/** V8 flags to set once a heap space has reached `from` megabytes. The last one of several applies. */
const BOUNDS = [
    { space: 'new_space', from: 2 * HALF, flag: '--semi-space-growth-factor=1' },
    { space: 'old_space', from: LARGE, flag: '--heap-growing-percent=20' },
    { space: 'old_space', from: 2 * LARGE, flag: '--heap-growing-percent=12' },
];


/***/ }),

/***/ 22517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ watchOutput)
/* harmony export */ });
/** Ends the process with a status if its output cannot be written. A reader that stops early, such as `head`, does not mean that we failed. */
function watchOutput(status) {
    process.stdout.on('error', ({ code, message }) => {
        if (code === 'EPIPE')
            return;
        process.stderr.write(`hullcheck: the output cannot be written: ${message}\n`);
        process.exit(status);
    });
    // nobody is left to be told
    process.stderr.on('error', () => process.exit(status));
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(10612);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
