export const id = 6883;
export const ids = [6883];
export const modules = {

/***/ 8441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ fileSelection),
/* harmony export */   ep: () => (/* binding */ isGitInternal),
/* harmony export */   hI: () => (/* binding */ guessFormat)
/* harmony export */ });
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4049);
/* harmony import */ var _support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2069);


/** Folders with other people's files. They are left out, unless an `include` pattern names them. */
const VENDORED_FOLDERS = ['node_modules', 'vendor'];
const VENDORED = new RegExp(`(?:^|/)(?:\\.git|${VENDORED_FOLDERS.join('|')})/`);
const GIT_FOLDER = /(?:^|\/)\.git(?:\/|$)/i;
function fileSelection({ include, exclude }) {
    const included = (0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(include);
    const excluded = (0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(exclude);
    const vendoredPatterns = include.filter((pattern) => pattern.split('/').some(isVendored));
    const vendored = (0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(vendoredPatterns);
    const isExcluded = (path) => exclude.length > 0 && (0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(excluded, path);
    return {
        isExcluded,
        formatFor(path, start) {
            const frontend = (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path) ?? (include.length > 0 && (0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(included, path) ? guess(path) : undefined);
            if (frontend === undefined)
                return undefined;
            if (VENDORED.test(path.slice(start)) && !((0,_support_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(vendored, path) && !isGitInternal(path)))
                return undefined;
            return isExcluded(path) ? undefined : frontend;
        },
        skipsFolder: (name) => name === '.git' || (vendoredPatterns.length === 0 && isVendored(name)),
    };
}
/** For a file that is to be scanned whatever its name is. */
function guessFormat(path) {
    return (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path) ?? guess(path);
}
/** What is in there belongs to git, credentials of the checkout included. */
function isGitInternal(path) {
    return GIT_FOLDER.test(path);
}
function guess(path) {
    return /\.ya?ml$/i.test(path) ? _parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .composeFormat */ .wL : _parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerfileFormat */ .as;
}
function isVendored(name) {
    return VENDORED_FOLDERS.includes(name);
}


/***/ }),

/***/ 5844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ fileReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8620);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15);
/* harmony import */ var _file_selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8441);





const CACHED_FILES = 256;
/** `realPaths` are known to lead to files in the repository without symbolic links. */
function fileReader(root, maxFileSize, realPaths) {
    const cache = new Map();
    const refused = new Map();
    function read(path) {
        const real = realPaths.has(path) ? path : realPathWithin(root, path);
        if (real === undefined)
            return { ok: false, error: unreadable(path, 'missing', maxFileSize) };
        return readWithin(root, real, maxFileSize);
    }
    function readNamed(path) {
        const real = realPathWithin(root, path);
        if (real === undefined)
            return undefined;
        const result = readWithin(root, real, maxFileSize);
        if (result.ok)
            return result.value;
        refused.set(real, result.error);
        return undefined;
    }
    function readFile(written) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(written);
        if (cache.has(path))
            return cache.get(path);
        const file = readNamed(path);
        const [oldest] = cache.size >= CACHED_FILES ? cache.keys() : [];
        if (oldest !== undefined)
            cache.delete(oldest);
        cache.set(path, file);
        return file;
    }
    return { read, readFile, refusals: () => [...refused.values()] };
}
function readWithin(root, path, maxFileSize) {
    const result = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), maxFileSize);
    if (!result.ok)
        return { ok: false, error: unreadable(path, result.error, maxFileSize) };
    const { text, hasByteOrderMark } = result.value;
    return { ok: true, value: hasByteOrderMark ? { path, text, hasByteOrderMark } : { path, text } };
}
/** Undefined when there is no such file, or when it is not in the repository. */
function realPathWithin(root, path) {
    if (path.startsWith('/') || path === '..' || path.startsWith('../'))
        return undefined;
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    // most files that may be there are not, and an exception for each of them takes long
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(absolute))
        return undefined;
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute);
        if (!(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(root, real))
            return undefined;
        const inside = (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRoot */ .t)(root, real);
        return (0,_file_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitInternal */ .ep)(inside) ? undefined : inside;
    }
    catch {
        return undefined;
    }
}
function unreadable(path, problem, maxFileSize) {
    return { level: 'error', code: 'unreadable-file', message: explanation(problem, maxFileSize), path };
}
function explanation(problem, maxFileSize) {
    switch (problem) {
        case 'too-big':
            return `The file is larger than ${maxFileSize} bytes, so it was not checked. Exclude it, or raise max-file-size.`;
        case 'utf-16':
            return 'The file is UTF-16, so it was not checked. Save it as UTF-8, or exclude it.';
        case 'binary':
            return 'The file is binary, so it was not checked. Exclude it.';
        case 'not-utf-8':
            return 'The file is not valid UTF-8, so it was not checked. Save it as UTF-8, or exclude it.';
        case 'missing':
            return 'The file is not there, so it was not checked. If it vanished during the scan, scan again.';
        case 'changed':
        case 'symbolic-link':
            return 'The file changed during the scan, so it was not checked. Scan again.';
        case 'not-a-file':
            return 'This is not a regular file, so it was not checked. Exclude it.';
        case 'not-readable':
            return 'The file cannot be read, so it was not checked. Make it readable, or exclude it.';
    }
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   GP: () => (/* binding */ CHECKSUM),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/** From worst to mildest. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'note'];
/** critical above 9.0, high from 7.0, medium from 4.0, low below: the bands that GitHub documents. */
function severityOf(score) {
    if (score === undefined)
        return 'note';
    if (score > 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
/** Stands for the checksum of a file, or the digest of an image, that nobody asked for yet. */
const CHECKSUM = 'sha256:…';
/** A problem in `file` as a whole: it points at its beginning. */
function startOf(file) {
    return { file, start: 0, end: 0 };
}


/***/ }),

/***/ 3223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ DEFAULT_HOST)
/* harmony export */ });
/** A plain installation of Docker, of which nothing more is known. */
const DEFAULT_HOST = {
    apparmor: 'unknown',
    selinux: 'unknown',
    cgroup: 'unknown',
    usernsRemap: false,
    rootless: false,
};


/***/ }),

/***/ 4049:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eX: () => (/* binding */ BAKE_NAME),
  HW: () => (/* binding */ ENGINE_FILES),
  Vx: () => (/* binding */ bakeFormat),
  wL: () => (/* binding */ composeFormat),
  _4: () => (/* binding */ devcontainerFormat),
  as: () => (/* binding */ dockerfileFormat),
  SO: () => (/* binding */ engineFormat),
  vq: () => (/* binding */ formatNamed),
  be: () => (/* binding */ formatOf),
  uk: () => (/* binding */ inspectFormat),
  sK: () => (/* binding */ makefileFormat),
  Sg: () => (/* binding */ quadletFormat),
  K5: () => (/* binding */ shellFormat),
  ju: () => (/* binding */ workflowFormat)
});

;// CONCATENATED MODULE: ./build/parse/dockerfile/file-names.js
const NAME = /(?:^|\/)(?:dockerfile|containerfile)(?:[._-][^/]*)?$|\.(?:dockerfile|containerfile)$/i;
/**
 * Ends of names that begin like a Dockerfile and are something else: ignore files, documents, data, backups, templates whose placeholders
 * no parser can know, and source code of tools that read Dockerfiles. `Dockerfile.go` with a capital is common for a Dockerfile that builds
 * Go, `dockerfile.go` for code about Dockerfiles.
 */
const NEVER = /\.(?:dockerignore|containerignore|md|mdx|rst|adoc|html?|json5?|jsonc|ya?ml|toml|xml|csv|lock|svg|png|gif|jpe?g|pdf|ipynb|snap|golden|orig|rej|bak|swp|old|patch|diff|sha256|sig|asc|j2|jinja2?|tmpl|tpl|gotmpl|template|erb|mustache|hbs|ejs|m4|vim|sh|bash|bats|ps1|jsx?|mjs|cjs|tsx?|mts|d\.ts|map|css|tmlanguage)$/i;
const SOURCE = /(?:^|\/)(?:dockerfile|containerfile)[^/]*\.(?:go|py|rb|rs|java|kt|php|cs|c|h|cc|cpp|swift|scala|lua|ex|hs|pl)$/;
/** `Dockerfile`, `Dockerfile.dev`, `app.Dockerfile`, `Containerfile` and their like, in upper or lower case. */
function isDockerfilePath(path) {
    return NAME.test(path) && !NEVER.test(path) && !SOURCE.test(path);
}

;// CONCATENATED MODULE: ./build/parse/formats.js

const dockerfileFormat = { name: 'Dockerfile', format: 'dockerfile', matches: isDockerfilePath };
const workflowFormat = {
    name: 'workflow',
    format: 'workflow',
    matches: (path) => /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path),
};
/** `compose.prod.yml`, `docker_compose.yml`, `podman-compose.yml`, `prod.docker-compose.yml`, `dev.compose.yaml`. */
const COMPOSE = /(?:^|\/)(?:(?:[^/]{1,200}[.-])?docker(?:-compose|_compose(?=[.-]))|(?:podman-|container-)?compose)[^/]*\.ya?ml$|[^/]\.compose\.ya?ml$/;
const composeFormat = {
    name: 'compose',
    format: 'compose',
    matches: (path) => path.includes('compose') && COMPOSE.test(path),
};
/** The name that bake looks for itself. */
const BAKE_NAME = /(^|\/)docker-bake(\.[^/]+)?\.(hcl|json)$/;
/** `docker buildx bake --file app.hcl` takes any name; those of other programs that write HCL are left out. */
const bakeFormat = {
    name: 'bake',
    format: 'bake',
    mayBeOther: true,
    matches: (path) => BAKE_NAME.test(path) || (path.endsWith('.hcl') && !OTHER_HCL.test(path)),
};
const OTHER_HCL = /(?:^|\/)(?:terragrunt|root|\.terraform\.lock)\.hcl$|\.(?:pkr|pkrvars|nomad|lock|tftest)\.hcl$/;
const shellFormat = {
    name: 'shell',
    format: 'shell',
    mayBeOther: true,
    matches: (path) => /\.(?:sh|bash|zsh|ksh)$/.test(path),
};
const makefileFormat = {
    name: 'Makefile',
    format: 'makefile',
    mayBeOther: true,
    matches: (path) => /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/.test(path),
};
const DEVCONTAINER = /(?:^|\/)\.devcontainer(?:\.json|\/(?:[^/]+\/)?devcontainer\.json)$/;
const devcontainerFormat = {
    name: 'dev container',
    format: 'devcontainer',
    matches: (path) => path.endsWith('devcontainer.json') && DEVCONTAINER.test(path),
};
const PODMAN_PLACE = /(?:^|[/._-])(?:quadlets?|podman|systemd)(?:[/._-])/i;
/** Many other files end in `.pod`, `.build` or `.kube`, so these count only in folders whose names speak of Podman. */
const quadletFormat = {
    name: 'Podman unit',
    format: 'quadlet',
    matches: (path) => path.endsWith('.container') || (/\.(?:pod|build|kube)$/.test(path) && PODMAN_PLACE.test(path)),
};
const inspectFormat = {
    name: 'inspect',
    format: 'inspect',
    matches: (path) => path.endsWith('.json') && /inspect[^/]*$/i.test(path),
};
/** The settings of engines and builders, by their names. */
const ENGINE_FILES = {
    daemon: /(?:^|\/)daemon\.json$/,
    buildkit: /(?:^|\/)[^/]*buildkit[^/]*\.toml$/,
    registries: /(?:^|\/)registries\.conf(?:\.d\/[^/]+\.conf)?$/,
    policy: /(?:^|\/)policy\.json$/,
};
const engineFormat = {
    name: 'settings',
    format: 'engine',
    matches: (path) => /\.(?:json|toml|conf)$/.test(path) && Object.values(ENGINE_FILES).some((pattern) => pattern.test(path)),
};
const FORMATS = [
    dockerfileFormat,
    // before compose files: a workflow may be called `compose.yml`
    workflowFormat,
    composeFormat,
    bakeFormat,
    shellFormat,
    makefileFormat,
    devcontainerFormat,
    quadletFormat,
    inspectFormat,
    engineFormat,
];
function formatNamed(name) {
    return FORMATS.find(({ format }) => format === name);
}
/** The format of a file, by its path from the root. */
function formatOf(path) {
    return FORMATS.find(({ matches }) => matches(path));
}


/***/ }),

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lazy),
/* harmony export */   U: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value when it is first asked for. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/**
 * Gives objects a property that is computed when it is first asked for. All objects share its getter. With a getter in the literal of each,
 * V8 keeps every object as a hash table, which takes five times as long to make, and three times as long to read; and it keeps the getter where
 * things are old, so that all that this can see, such as a syntax tree, lives until the next collection of the whole heap.
 */
function lazyProperty(name) {
    const computed = Symbol(name);
    const property = {
        get() {
            return this[computed]();
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, computed, { value: lazy(compute) });
        return Object.defineProperty(object, name, property);
    };
}


/***/ }),

/***/ 2069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ matchesPath),
/* harmony export */   Z: () => (/* binding */ parsePatterns)
/* harmony export */ });
const ANY_DEPTH = Symbol('**');
const ANY_TEXT = Symbol('*');
const ANY_CHARACTER = Symbol('?');
function parsePatterns(lines) {
    const patterns = lines.flatMap((line) => parsePattern(line) ?? []).reverse();
    return {
        decide(segments, from, isFolder) {
            const match = patterns.find((pattern) => matches(pattern, segments, from, isFolder));
            return match === undefined ? undefined : !match.isNegated;
        },
    };
}
/** Whether the patterns pick the file at `path`, or a folder that it is in. What is in a picked folder cannot be picked out again. */
function matchesPath(patterns, path) {
    const segments = path.split('/');
    for (let length = 1; length < segments.length; length++) {
        if (patterns.decide(segments.slice(0, length), 0, true) === true)
            return true;
    }
    return patterns.decide(segments, 0, false) === true;
}
function parsePattern(line) {
    const written = withoutTrailingBlanks(line);
    if (written === '' || written.startsWith('#'))
        return undefined;
    const isNegated = written.startsWith('!');
    const isForFolders = written.endsWith('/');
    const path = written.slice(isNegated ? 1 : 0, isForFolders ? -1 : undefined);
    if (path === '')
        return undefined;
    const isAnchored = path.includes('/');
    const texts = (path.startsWith('/') ? path.slice(1) : path).split('/');
    const segments = texts.map((text) => (isAnchored && text === '**' ? ANY_DEPTH : parseSegment(text)));
    // `a/**` is everything inside of `a`, not `a`
    if (segments.at(-1) === ANY_DEPTH)
        segments.splice(-1, 0, [ANY_TEXT]);
    return { isNegated, isForFolders, isAnchored, segments };
}
/** Blanks at the end do not count, unless `\` stands before them. */
function withoutTrailingBlanks(line) {
    let end = line.endsWith('\r') ? line.length - 1 : line.length;
    while (end > 0 && line[end - 1] === ' ' && !isEscaped(line, end - 1))
        end--;
    return line.slice(0, end);
}
function isEscaped(text, at) {
    let first = at;
    while (first > 0 && text[first - 1] === '\\')
        first--;
    return (at - first) % 2 === 1;
}
function parseSegment(text) {
    if (!/[*?[\\]/.test(text))
        return text;
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const [token, next] = parseToken(text, at);
        if (token !== ANY_TEXT || tokens.at(-1) !== ANY_TEXT)
            tokens.push(token);
        at = next;
    }
    return tokens;
}
function parseToken(text, at) {
    switch (text[at]) {
        case '*':
            return [ANY_TEXT, at + 1];
        case '?':
            return [ANY_CHARACTER, at + 1];
        case '[':
            return parseBracket(text, at);
        case '\\':
            return at + 1 < text.length ? [text.charCodeAt(at + 1), at + 2] : [never, at + 1];
        default:
            return [text.charCodeAt(at), at + 1];
    }
}
const never = () => false;
const CLASSES = {
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    digit: /[0-9]/,
    lower: /[a-z]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /\s/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
};
/** `[a-z]`, `[!0-9]`, `[[:alpha:]_]`; one that is not closed matches nothing. */
function parseBracket(text, open) {
    const isNegated = text[open + 1] === '!' || text[open + 1] === '^';
    const first = open + (isNegated ? 2 : 1);
    const ranges = [];
    const classes = [];
    let at = first;
    while (at < text.length && (text[at] !== ']' || at === first)) {
        const named = text.startsWith('[:', at) ? text.indexOf(':]', at + 2) : -1;
        if (named === -1)
            at = addRange(text, at, ranges);
        else {
            classes.push(CLASSES[text.slice(at + 2, named)] ?? /(?!)/);
            at = named + 2;
        }
    }
    if (at >= text.length)
        return [never, text.length];
    const holds = (code) => ranges.some(([from, to]) => code >= from && code <= to) ||
        classes.some((pattern) => pattern.test(String.fromCharCode(code)));
    return [isNegated ? (code) => !holds(code) : holds, at + 1];
}
function addRange(text, at, ranges) {
    const [from, afterFrom] = bracketCharacter(text, at);
    const isRange = text[afterFrom] === '-' && afterFrom + 1 < text.length && text[afterFrom + 1] !== ']';
    const [to, end] = isRange ? bracketCharacter(text, afterFrom + 1) : [from, afterFrom];
    ranges.push([from, to]);
    return end;
}
function bracketCharacter(text, at) {
    const start = text[at] === '\\' && at + 1 < text.length ? at + 1 : at;
    return [text.charCodeAt(start), start + 1];
}
function matches(pattern, segments, from, isFolder) {
    if (pattern.isForFolders && !isFolder)
        return false;
    if (pattern.isAnchored)
        return matchesSegments(pattern.segments, segments, from);
    return matchesSegment(pattern.segments[0], segments.at(-1));
}
/** Only the last `**` is ever tried again: an earlier one cannot do better. */
function matchesSegments(patterns, segments, from) {
    let next = 0;
    let at = from;
    let retryPattern = -1;
    let retryAt = from;
    while (at < segments.length) {
        const pattern = patterns[next];
        if (pattern === ANY_DEPTH) {
            retryPattern = ++next;
            retryAt = at;
        }
        else if (pattern !== undefined && matchesSegment(pattern, segments[at])) {
            next++;
            at++;
        }
        else {
            if (retryPattern === -1)
                return false;
            next = retryPattern;
            at = ++retryAt;
        }
    }
    return next === patterns.length || (next === patterns.length - 1 && patterns[next] === ANY_DEPTH);
}
/** The same, with `*` and characters. */
function matchesSegment(pattern, text) {
    if (typeof pattern === 'string')
        return pattern === text;
    if (pattern === ANY_DEPTH)
        return true;
    let next = 0;
    let at = 0;
    let retryToken = -1;
    let retryAt = 0;
    while (at < text.length) {
        const token = pattern[next];
        if (token === ANY_TEXT) {
            retryToken = ++next;
            retryAt = at;
        }
        else if (token !== undefined && matchesCharacter(token, text.charCodeAt(at))) {
            next++;
            at++;
        }
        else {
            if (retryToken === -1)
                return false;
            next = retryToken;
            at = ++retryAt;
        }
    }
    return next === pattern.length || (next === pattern.length - 1 && pattern[next] === ANY_TEXT);
}
function matchesCharacter(token, code) {
    if (token === ANY_CHARACTER)
        return true;
    return typeof token === 'number' ? token === code : token(code);
}


/***/ }),

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   t: () => (/* binding */ fromRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Whether `path` is the folder or below it. Both are absolute and without symbolic links. */
function isWithin(folder, path) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
/** The path from the root, with `/`. */
function fromRoot(root, path) {
    const relativePath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? relativePath : relativePath.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


/** O_NONBLOCK: opening a named pipe must not wait for somebody to write into it. Windows knows neither flag. */
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/** Reused for small files, so that most reads allocate nothing but their text. */
let scratch;
const SCRATCH_SIZE = 65_536;
/** Reads a regular UTF-8 file of at most `maxBytes`. It never waits, and the last part of the path is not followed as a symbolic link. */
function readTextFile(path, maxBytes) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_FLAGS);
    }
    catch (error) {
        return failure(problemOf(error));
    }
    try {
        return readDescriptor(descriptor, maxBytes);
    }
    catch (error) {
        return failure(problemOf(error));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function readDescriptor(descriptor, maxBytes) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!stats.isFile())
        return failure('not-a-file');
    if (stats.size > maxBytes)
        return failure('too-big');
    // one byte more, to see a file that grows: what reads as long as it was at once has its end there
    const buffer = bufferOf(stats.size + 1);
    let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, 0, stats.size + 1, null);
    while (length < stats.size) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, length, stats.size + 1 - length, null);
        if (count === 0)
            break;
        length += count;
    }
    if (length !== stats.size)
        return failure('changed');
    return decodeText(buffer.subarray(0, length));
}
function bufferOf(size) {
    if (size > SCRATCH_SIZE)
        return Buffer.allocUnsafe(size);
    scratch ??= Buffer.allocUnsafeSlow(SCRATCH_SIZE);
    return scratch;
}
/** The text of a file, for what a text file may hold. */
function decodeText(bytes) {
    if (isUtf16(bytes))
        return failure('utf-16');
    if (bytes.includes(0))
        return failure('binary');
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes))
        return { ok: true, value: { text: bytes.toString('latin1'), hasByteOrderMark: false } };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return failure('not-utf-8');
    const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, value: { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark } };
}
/** A byte order mark, in either order. */
function isUtf16(bytes) {
    return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
function problemOf(error) {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
        case 'ERR_INVALID_ARG_VALUE':
            return 'missing';
        case 'ELOOP':
            return 'symbolic-link';
        case 'EISDIR':
        case 'ENXIO':
        case 'ENODEV':
            return 'not-a-file';
        default:
            return 'not-readable';
    }
}
function failure(error) {
    return { ok: false, error };
}


/***/ })

};
