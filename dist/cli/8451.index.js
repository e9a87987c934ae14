export const id = 8451;
export const ids = [8451];
export const modules = {

/***/ 21160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ ruleFiles),
/* harmony export */   JQ: () => (/* binding */ filesGiven),
/* harmony export */   Y8: () => (/* binding */ formatRunBy)
/* harmony export */ });
const MAKE = {
    attached: /^(?:--(?:make)?file=|-f=?)(.+)$/s,
    separate: /^(?:--(?:make)?file|-[a-zA-Z]*f)$/,
};
const JUST = { attached: /^(?:--justfile=|-f=?)(.+)$/s, separate: /^(?:--justfile|-[a-zA-Z]*f)$/ };
const TASK = { attached: /^(?:--taskfile=|-t=?)(.+)$/s, separate: /^(?:--taskfile|-[a-zA-Z]*t)$/ };
/** Programs that run the commands in a file of their own format, whatever the name of the file is. */
const RUNNERS = [
    { program: /^(?:g|gnu|b|re)?make$/, format: 'makefile', option: MAKE, isRule: () => false },
    { program: /^just$/, format: 'justfile', option: JUST, isRule: isRecipe },
    { program: /^(?:go-)?task$/, format: 'taskfile', option: TASK, isRule: () => false },
];
/** The files that a command gives to make, just or Task: `make -f build.txt`, `just --justfile=build.txt`, `task -t build.txt`. */
function ruleFiles(program, words) {
    const runner = runnerOf(program);
    if (runner === undefined)
        return undefined;
    const all = words();
    const end = all.findIndex((word, at) => word === '--' || runner.isRule(all, at));
    return { format: runner.format, files: filesGiven(end === -1 ? all : all.slice(0, end), runner.option) };
}
/** The format of the files that a program runs, if it is make, just or Task. */
function formatRunBy(program) {
    return runnerOf(program)?.format;
}
function runnerOf(name) {
    return RUNNERS.find(({ program }) => program.test(name));
}
/** The files that an option gives to a program, as written. */
function filesGiven(words, { attached, separate }) {
    return words.flatMap((word, at) => {
        const [, file] = attached.exec(word) ?? [];
        if (file !== undefined)
            return [file];
        return separate.test(word) ? words.slice(at + 1, at + 2) : [];
    });
}
/** just gives all words after its first recipe or variable to recipes. */
function isRecipe(words, at) {
    const isValue = MAY_TAKE_VALUE.test(words[at - 1] ?? '') || words[at - 2] === '--set';
    return !isValue && /^[\w./@]/.test(words[at] ?? '');
}
const MAY_TAKE_VALUE = /^(?:--[a-z-]+|-[a-zA-Z]*[Ecdfls])$/;


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hr: () => (/* binding */ isProgramFolder),
/* harmony export */   mY: () => (/* binding */ isSystemFolder),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20925);
/* harmony import */ var _model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14159);
/* harmony import */ var _support_paired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53879);



/** The name of a word: its value, or its text where a variable decides. Equal names in one script mean the same file. */
function nameOf({ value, raw }) {
    return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}
/** `path` resolved from `folder`, without `.` and `..`. A path that begins with a variable or `~` is not resolved. */
function resolvePath(folder, path) {
    if (/^[~$`]/.test(path))
        return path.replace(/(?<!\/)\/+$/, '');
    const start = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
    return start + (0,_model_path_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSteps */ .V)(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether `path` is `folder`, or below it. */
function isWithin(path, folder) {
    // without a new text for each comparison
    return (path.startsWith(folder) &&
        (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH));
}
const SLASH = 47;
/** Whether a path matches a pattern with stars. */
function matchesPattern(path, pattern) {
    // a quick check that rejects most paths
    if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
        return false;
    const parts = path.split('/');
    const wanted = pattern.split('/');
    return parts.length === wanted.length && (0,_support_paired_js__WEBPACK_IMPORTED_MODULE_1__/* .paired */ .i)(wanted, parts).every(([name, part]) => (0,_model_star_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesStars */ .b)(name, part));
}
/** Whether shells search the folder for programs. */
function isProgramFolder(folder) {
    return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}
/** Whether the folder contains programs of the whole system. */
function isSystemFolder(folder) {
    return (/^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
        !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder));
}


/***/ }),

/***/ 13976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ mayBeTemplate),
/* harmony export */   VB: () => (/* binding */ hasBranches),
/* harmony export */   kj: () => (/* binding */ isTemplateName),
/* harmony export */   oA: () => (/* binding */ templateAt),
/* harmony export */   xY: () => (/* binding */ templateKind)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

/** The most specific first; each pattern looks at one line. */
const MARKERS = [
    { kind: 'cookiecutter', pattern: /\{[{%]-? ?(?:(?:el)?if )?cookiecutter\./ },
    { kind: 'Helm', pattern: /\{\{-?\s*(?:include\s+"|\.(?:Values|Release|Chart)\b)/ },
    { kind: 'Jinja', pattern: /^[ \t-]*\{%[-+]?\s/m },
    { kind: 'ERB', pattern: /<%[-=#]?\s(?:(?!<%[-=#]?\s)[^\n])*%>/ },
    {
        kind: 'Go template',
        pattern: /^[ \t]*\{\{-?\s*(?:if|range|with|end|define|template|block|else|\$\w+\s*:=|\/\*|\.)/m,
    },
    { kind: 'Jinja or Go template', pattern: /^[ \t]*(?:"?[\w.-][\w. -]*"?:[ \t]+|FROM[ \t]+|- )?\{\{/m },
    { kind: 'placeholders', pattern: /%%[A-Z][A-Z0-9_]*%%|^[ \t]*@[A-Z][A-Z0-9_]*@/m },
    { kind: 'placeholders for envsubst', pattern: /^[ \t]*\$(?:\w+|\{\w+\})[ \t]*\r?$/m },
];
/** The template language of a text that could not be parsed; undefined when it shows no sign of one. */
function templateKind(text) {
    return MARKERS.find(({ pattern }) => pattern.test(text))?.kind;
}
/** File name endings that only templates have. */
const TEMPLATE_NAME = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template)(?:\.|$)/i;
/** Whether a path is that of a template. */
function isTemplateName(path) {
    return TEMPLATE_NAME.test(path);
}
/** Whether a file may be a template, whose rendered text is unknown. Asked for each fix, so each file is searched once. */
const mayBeTemplate = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ path, text }) => TEMPLATE_NAME.test(path) || templateKind(text) !== undefined);
/** Whether parts of a template depend on conditions or are repeated, so that an edit may be in another part than it seems. */
const hasBranches = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => BRANCH.test(text));
const BRANCH = /\{%[-+]? *(?:if|for)\b|<%-? *(?:if|unless|for)\b|\{\{-? *(?:if|range|with|#)/;
/** How many lines around an error may contain its cause. */
const LINES_BEFORE = 3;
const LINES_AFTER = 1;
/**
 * The template language that explains a syntax error at an offset. Its marks must be near the offset, outside of comments, or anywhere if
 * the file's name is that of a template.
 */
function templateAt({ path, text }, at) {
    if (TEMPLATE_NAME.test(path))
        return templateKind(text) ?? 'by its name';
    let start = text.lastIndexOf('\n', at - 1);
    for (let lines = 0; lines < LINES_BEFORE && start > 0; lines++)
        start = text.lastIndexOf('\n', start - 1);
    let end = text.indexOf('\n', at);
    for (let lines = 0; lines < LINES_AFTER && end !== -1; lines++)
        end = text.indexOf('\n', end + 1);
    const near = text.slice(start + 1, end === -1 ? text.length : end).slice(0, MAXIMUM_NEAR);
    return templateKind(near.replaceAll(COMMENT, ''));
}
const MAXIMUM_NEAR = 10_000;
const COMMENT = /(?:^|[ \t])#[^\n]*/gm;


/***/ }),

/***/ 51767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   A2: () => (/* binding */ DEFAULT_CONTEXT),
/* harmony export */   RQ: () => (/* binding */ likelyPlaceOf),
/* harmony export */   eK: () => (/* binding */ purposeOf),
/* harmony export */   ox: () => (/* binding */ isNamedLikeScriptOfDevelopment)
/* harmony export */ });
/* harmony import */ var _parse_stated_purpose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93373);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74637);


const DEFAULT_CONTEXT = {
    folders: [
        'example',
        'examples',
        'sample',
        'samples',
        'test',
        'tests',
        'testdata',
        'integrationTest',
        'integrationTests',
        'integration-test',
        'integration-tests',
        'integration_test',
        'integration_tests',
        'functionalTest',
        'functional-tests',
        'testFixtures',
        'test-fixtures',
        'test-data',
        'test_data',
        'tests-data',
        'tests_data',
        '*-test-helpers',
        '*-test-fixtures',
        '__tests__',
        'fixtures',
        '__fixtures__',
        'e2e',
        'e2e-test',
        'e2e-tests',
        'e2e_tests',
        'end-to-end-tests',
        'acceptance-tests',
        'unit-tests',
        'cypress',
        'playwright',
        '.devcontainer',
        '/demo',
        '/demos',
        '/*-demo',
        '/*-demos',
        '/*-workshop',
        '/doc',
        '/docs',
        '/tutorial',
        '/tutorials',
        'example-compose-files',
        'compose-examples',
        'compose_examples',
        'docker-compose-examples',
        'dev',
        'develop',
        'development',
        'ci',
        'smoke-test',
        'smoke-tests',
        'smoke_tests',
        'dummy',
        'mock',
        'mocks',
        'archives',
        'archived',
        'deprecated',
        'obsolete',
        'debug',
        'devenv',
        'dev-env',
        'dev-environment',
        'dev-toolkit',
        'dev-tools',
        'gitpod',
        'guides',
        'regtests',
        'regression-tests',
        'benchmark',
        'benchmarks',
        '*-testing',
    ],
    // a demonstration may be a site that is deployed
    likelyFolders: [
        'demo',
        'demos',
        'demo-*',
        '*-demo',
        '*-demos',
        '*-example',
        '*-examples',
        '*-samples',
        'test-*',
        'dev-*',
        '*-dev',
        'hack',
        'playground',
        'tutorial',
        'tutorials',
        'workshop',
        'workshops',
    ],
};
/** Words in the names of files for development, apart from the name of the format; images that are called `devel` are published. */
const DEVELOPMENT = new Set('dev develop development developer local test tests testing ci e2e cypress playwright smoke debug example sample gitpod'.split(' '));
/** The file that Compose merges by itself: `docker-compose.override.https.yml` only begins like it. */
const OVERRIDE = /[._-](override)\.ya?ml$/;
/** A name with one of these words is that of a file that is deployed, whatever else it says. */
const DEPLOYED = new Set(['prod', 'production']);
/** Names that say which program reads the file; others may only look like these words. */
const FORMAT = /compose|dockerfile|containerfile|docker-stack/;
/** `docker-app-local.yml`. A workflow may have such a name as well, which says nothing about what it builds. */
const STACK = /^(?!.*\/workflows\/)(?:.*\/)?docker-[^/]*\.ya?ml$/;
/** `local.yml`, `test-services.yml`, `dev.env`, `.env.test`; a `.env.local` is for any machine. */
const WHOLE = /^(?!\.github\/|.*\/\.github\/)(?:.*\/)?(?:(?:dev|develop|development|local|tests?|e2e|debug)\.ya?ml|test[-_][\w-]+\.ya?ml|\.?(?:dev|develop|development|tests?|testing|e2e)\.env|\.env\.(?:dev|develop|development|tests?|testing|e2e))$/i;
/** Scripts are named for many things: an example of a configuration, or a local installation, may be deployed. */
const SCRIPT = /\.(?:ba|z|k)?sh$/;
const OF_SCRIPTS = new Set('dev develop development developer test tests testing testenv testdb ci e2e smoke debug'.split(' '));
/** Why a file is for development by its place, or by the comment that it begins with, as a clause; undefined if it is not. */
function purposeOf(file, settings) {
    const { path } = file;
    const place = placeOf(path, settings);
    if (place !== undefined || !(0,_parse_stated_purpose_js__WEBPACK_IMPORTED_MODULE_0__/* .isStatedForDevelopment */ .U)(file))
        return place;
    return settings.newStatements?.includes(path) ? undefined : 'the file says that it is for development';
}
/** Why a file at the path is for development, as a clause; undefined if it is not. */
function placeOf(path, settings) {
    const folder = folderIn(path, settings);
    if (folder !== undefined)
        return `the file is under ${folder}/`;
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (name === '.devcontainer.json')
        return 'the file is for development';
    const isOfFormat = FORMAT.test(name) || STACK.test(path) || WHOLE.test(path);
    const word = isOfFormat ? developmentWord(name) : scriptWord(name);
    return word === undefined ? undefined : `the file is for development by its name ("${word}")`;
}
/** Why a file at the path is likely not deployed, so that only critical findings are milder, as a clause; undefined if it may well be. */
function likelyPlaceOf(path, { likelyFolders = [] }) {
    if (likelyFolders.length === 0)
        return undefined;
    const folder = folderIn(path, asSettings(likelyFolders));
    if (folder !== undefined)
        return `the file is under ${folder}/`;
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const isDemonstration = (FORMAT.test(name) || /^quickstart[^/]*\.ya?ml$/.test(name)) &&
        name.split(/[._-]/).some((word) => DEMONSTRATION.has(word));
    return isDemonstration ? 'the file is for a demonstration by its name' : undefined;
}
const DEMONSTRATION = new Set(['demo', 'demos', 'quickstart']);
const asSettings = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)((folders) => ({ folders }));
function developmentWord(name) {
    const words = name.split(/[._-]/);
    if (words.some((word) => DEPLOYED.has(word)))
        return undefined;
    return words.find((word) => DEVELOPMENT.has(word)) ?? OVERRIDE.exec(name)?.[1];
}
function scriptWord(name) {
    return SCRIPT.test(name) ? wordOfScript(name) : undefined;
}
/** Whether a name, such as that of a target of make, is one that a script for development may have. */
function isNamedLikeScriptOfDevelopment(name) {
    return wordOfScript(name.toLowerCase()) !== undefined;
}
function wordOfScript(name) {
    const words = name.split(/[._-]/);
    return words.some((word) => DEPLOYED.has(word)) ? undefined : words.find((word) => OF_SCRIPTS.has(word));
}
function folderIn(path, settings) {
    const { anywhere, fromRoot, patterns } = namesIn(settings);
    const folders = path.split('/').slice(0, -1);
    const named = folders.find((folder) => isIn(anywhere, patterns, folder.toLowerCase()));
    if (named !== undefined)
        return named;
    const lower = path.toLowerCase();
    const [first = ''] = folders;
    return fromRoot.find((folder) => lower.startsWith(`${folder}/`) || (folders.length > 0 && isLike(folder, first.toLowerCase())));
}
/** `.examples` is the same folder, hidden in lists of files. */
function isIn(names, patterns, folder) {
    if (names.has(folder) || (folder.startsWith('.') && names.has(folder.slice(1))))
        return true;
    return patterns.some((pattern) => isLike(pattern, folder));
}
/** Whether a name fits one with `*` for any text. */
function isLike(pattern, name) {
    const star = pattern.indexOf('*');
    if (star < 0 || name.length < pattern.length)
        return false;
    return name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1));
}
const namesIn = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_1__/* .remember */ .k)(({ folders }) => {
    const lower = folders.map((name) => name.toLowerCase());
    const inside = lower.filter((name) => !name.includes('/'));
    return {
        anywhere: new Set(inside),
        patterns: inside.filter((name) => name.includes('*')),
        fromRoot: lower.filter((name) => name.includes('/')).map((name) => name.replace(/^\/|\/$/g, '')),
    };
});


/***/ }),

/***/ 61860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ diskLinks),
/* harmony export */   m: () => (/* binding */ diskPaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64266);
/* harmony import */ var _support_lazy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16036);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28620);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
/* harmony import */ var _support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47990);
/* harmony import */ var _file_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18441);
/* harmony import */ var _path_gaps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(285);









/** The maximum size of `.gitmodules`, in bytes. */
const MAXIMUM_MODULES = 1_048_576;
/** Resolves paths on the disk. */
function diskPaths(root) {
    const realFolder = rememberRealFolders();
    const linkAt = diskLinks(root);
    const modules = (0,_support_lazy_js__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZ)(() => {
        const file = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.gitmodules'), MAXIMUM_MODULES);
        return file.ok ? file.value.text : undefined;
    });
    return (path) => {
        if ((0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .isUndecodable */ .$D)(path))
            return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .undecodableName */ .KN)(path);
        try {
            const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false });
            if (stats === undefined)
                return missing(path);
            if (stats.isDirectory())
                return undefined;
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute);
            const isDirect = !stats.isSymbolicLink() && realFolder(folder) === folder;
            if (isDirect)
                return stats.isFile() ? { path } : (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .specialFile */ .Am)(path);
            return resolveLink(root, path, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute), linkAt);
        }
        catch (error) {
            return unresolved(path, (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .C)(error), linkAt, modules);
        }
    };
}
/** The targets of symbolic links on the disk. Each path that exists is looked up once, and nothing below the last one that does not. */
function diskLinks(root) {
    const known = new Map();
    let missingFolder;
    return (path) => {
        if (missingFolder !== undefined && path.startsWith(missingFolder))
            return undefined;
        if (known.has(path))
            return known.get(path);
        const found = linkOnDisk((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (found === 'missing')
            missingFolder = `${path}/`;
        else
            known.set(path, found.target);
        return found === 'missing' ? undefined : found.target;
    };
}
function linkOnDisk(absolute) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false });
        if (stats === undefined)
            return 'missing';
        return { target: stats.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(absolute) : undefined };
    }
    catch {
        return 'missing';
    }
}
function resolveLink(root, path, real, linkAt) {
    if (!(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(root, real))
        return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsOutside */ .dr)(path, linkAt);
    const inside = (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .fromRoot */ .tc)(root, real);
    if ((0,_file_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .isGitInternal */ .ep)(inside))
        return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsOutside */ .dr)(path, linkAt);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
    if (stats.isDirectory())
        return undefined;
    return stats.isFile() ? { path: inside } : (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .specialFile */ .Am)(path);
}
/** Most files share their folder with others. */
function rememberRealFolders() {
    const known = new Map();
    return (folder) => {
        const real = known.get(folder) ?? node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(folder);
        known.set(folder, real);
        return real;
    };
}
/** git lists deleted files until the deletion is staged. Without git, a name that is not UTF-8 cannot be found by its decoded form. */
function missing(path) {
    return path.includes('\uFFFD') ? (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .undecodableName */ .KN)(path) : undefined;
}
/** A target outside need not exist: the base of a change knows only where a link leads. */
function unresolved(path, code, linkAt, modules) {
    const isLink = code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR';
    if (!isLink)
        return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .unreadableFile */ ._s)(path);
    if ((0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_5__/* .followLinks */ .n1)(linkAt, path).leads === 'outside')
        return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsOutside */ .dr)(path, linkAt);
    return (0,_path_gaps_js__WEBPACK_IMPORTED_MODULE_7__/* .leadsNowhere */ .q1)(path, linkAt, modules());
}


/***/ }),

/***/ 18441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ isVendoredPath),
/* harmony export */   Bx: () => (/* binding */ fileSelection),
/* harmony export */   ep: () => (/* binding */ isGitInternal),
/* harmony export */   hI: () => (/* binding */ guessFormat),
/* harmony export */   oB: () => (/* binding */ VENDORED_FOLDERS)
/* harmony export */ });
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20948);
/* harmony import */ var _support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69431);


/** Folders with third-party files. They are left out, unless an `include` pattern names them. */
const VENDORED_FOLDERS = ['node_modules', 'vendor'];
const VENDORED = new RegExp(`(?:^|/)(?:\\.git|${VENDORED_FOLDERS.join('|')})/`);
/** Whether a path leads through a folder with third-party files, or git's own. */
function isVendoredPath(path) {
    return VENDORED.test(path);
}
const GIT_FOLDER = /(?:^|\/)\.git(?:\/|$)/i;
function fileSelection({ include, exclude }) {
    const included = (0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(include);
    const excluded = (0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(exclude);
    const vendoredPatterns = include.filter((pattern) => pattern.split('/').some(isVendored));
    const vendored = (0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z)(vendoredPatterns);
    const isExcluded = (path) => exclude.length > 0 && (0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(excluded, path);
    const isLeftOut = (path, start) => (VENDORED.test(path.slice(start)) && !((0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(vendored, path) && !isGitInternal(path))) || isExcluded(path);
    return {
        isExcluded,
        isLeftOut,
        formatFor(path, start) {
            const frontend = (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path) ?? (include.length > 0 && (0,_support_patterns_path_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$)(included, path) ? guess(path) : undefined);
            return frontend === undefined || isLeftOut(path, start) ? undefined : frontend;
        },
        skipsFolder: (name) => name === '.git' || (vendoredPatterns.length === 0 && isVendored(name)),
    };
}
/** The format for a file that is to be scanned whatever its name is. */
function guessFormat(path) {
    return (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path) ?? guess(path);
}
/** Whether the path is in a folder of git, which may contain credentials of the checkout. */
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

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ isUndecodable),
/* harmony export */   Am: () => (/* binding */ specialFile),
/* harmony export */   KN: () => (/* binding */ undecodableName),
/* harmony export */   _s: () => (/* binding */ unreadableFile),
/* harmony export */   dr: () => (/* binding */ leadsOutside),
/* harmony export */   q1: () => (/* binding */ leadsNowhere)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47990);
/* harmony import */ var _submodules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50743);



/** Matches a part of a name that is not valid UTF-8: `splitNul` of `support/git.ts` puts half a surrogate pair for each such byte. */
const UNDECODED = /\p{Surrogate}/u;
function isUndecodable(path) {
    return UNDECODED.test(path);
}
function undecodableName(path) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'undecodable-name',
        message: 'The name of the file is not valid UTF-8, so the file was not checked.',
        wayOut: 'Rename it, or exclude it.',
        path: path.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
        // two different names may look the same
        evidence: JSON.stringify(path),
    });
}
function leadsOutside(path, linkAt) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'link-leads-outside',
        message: 'The symbolic link leads out of the repository, so its target was not checked.',
        wayOut: 'Put the file into the repository, or exclude the link.',
        path,
        evidence: (0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLink */ .T7)(linkAt, path)?.target,
    });
}
/** `modules` is the text of `.gitmodules`. */
function leadsNowhere(path, linkAt, modules) {
    const followed = (0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_1__/* .followLinks */ .n1)(linkAt, path);
    const module = followed.leads === 'inside' ? (0,_submodules_js__WEBPACK_IMPORTED_MODULE_2__/* .submoduleOf */ .k)(followed.path, modules) : undefined;
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'link-leads-nowhere',
        message: 'The symbolic link leads nowhere, so there was nothing to check.',
        wayOut: module === undefined
            ? 'Point it at a file, or remove or exclude it.'
            : (0,_submodules_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOutSubmodule */ .n)(module, 'exclude the link'),
        path,
        evidence: (0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLink */ .T7)(linkAt, path)?.target,
    });
}
function specialFile(path) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'unreadable-file',
        message: 'This is not a regular file, so it was not checked.',
        wayOut: 'Exclude it.',
        path,
    });
}
function unreadableFile(path) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'unreadable-file',
        message: 'The file cannot be read, so it was not checked.',
        wayOut: 'Make it readable, or exclude it.',
        path,
    });
}


/***/ }),

/***/ 75844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ repositoryContent),
/* harmony export */   VI: () => (/* binding */ beginningOf),
/* harmony export */   q2: () => (/* binding */ fileReader),
/* harmony export */   xv: () => (/* binding */ textResult)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19189);
/* harmony import */ var _support_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28620);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
/* harmony import */ var _support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46277);
/* harmony import */ var _support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47990);
/* harmony import */ var _disk_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61860);
/* harmony import */ var _file_selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18441);









const CACHED_FILES = 256;
/** `realPaths` are known to lead to files in the repository without symbolic links. */
function fileReader(root, maxFileSize, realPaths) {
    const cache = new Map();
    const refused = new Map();
    function read(path) {
        const real = realPaths.has(path) ? path : realPathWithin(root, path);
        if (real === undefined)
            return { ok: false, error: unreadable(path, 'missing', maxFileSize) };
        return readWithin(root, real, maxFileSize).result;
    }
    function find(path) {
        if (cache.has(path))
            return cache.get(path);
        const real = realPathWithin(root, path);
        const found = real === undefined ? undefined : readWithin(root, real, maxFileSize);
        const [oldest] = cache.size >= CACHED_FILES ? cache.keys() : [];
        if (oldest !== undefined)
            cache.delete(oldest);
        cache.set(path, found);
        return found;
    }
    function readFile(written, certainty = 'named') {
        const found = find(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(written));
        if (found === undefined)
            return undefined;
        const { real, isFile, result } = found;
        if (result.ok)
            return result.value;
        if (certainty === 'named' || (certainty === 'usual' && isFile))
            refused.set(real, result.error);
        return undefined;
    }
    function contentOf(path) {
        const real = realPathWithin(root, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path));
        const content = real === undefined ? undefined : contentAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, real), maxFileSize);
        return content === 'symbolic-link' ? undefined : content;
    }
    const linkAt = (0,_disk_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .diskLinks */ .D)(root);
    const targetOf = (0,_support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_8__/* .rememberByKey */ .u)(String, (path) => ({ target: (0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_5__/* .outsideTarget */ .TN)(linkAt, path) }));
    return {
        read,
        readFile,
        contentOf,
        outsideTarget: (path) => targetOf(path).target,
        insideTarget: (path) => (0,_support_symbolic_links_js__WEBPACK_IMPORTED_MODULE_5__/* .insideTarget */ .us)(linkAt, path),
        refusals: () => [...refused.values()],
    };
}
/** Enough of a file that is too large, to recognise it. */
const BEGINNING = 64 * 1024;
/** The beginnings of files in the repository, with symbolic links followed; undefined for files that cannot be read. */
function repositoryContent(root, maxFileSize) {
    return (path) => {
        const content = contentAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), maxFileSize);
        if (content !== 'symbolic-link')
            return content;
        const real = realPathWithin(root, path);
        const behind = real === undefined ? undefined : contentAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, real), maxFileSize);
        return behind === 'symbolic-link' ? undefined : behind;
    };
}
function contentAt(path, maxFileSize) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBytes */ .io)(path, maxFileSize);
    if (read.ok)
        return { bytes: read.value, isWhole: true };
    if (read.error === 'symbolic-link')
        return read.error;
    const bytes = read.error === 'too-big' ? (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readBeginning */ .i4)(path, BEGINNING) : undefined;
    return bytes && { bytes, isWhole: false };
}
/** The same for content that is already loaded. */
function beginningOf(bytes, maxFileSize) {
    return bytes.length > maxFileSize
        ? { bytes: bytes.subarray(0, BEGINNING), isWhole: false }
        : { bytes, isWhole: true };
}
function readWithin(root, real, maxFileSize) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .Gu)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, real), maxFileSize);
    return { real, isFile: read.ok || read.error !== 'not-a-file', result: textResult(real, read, maxFileSize) };
}
/** The text of a file, or the reason why it was not looked at. */
function textResult(path, read, maxFileSize) {
    if (!read.ok)
        return { ok: false, error: unreadable(path, read.error, maxFileSize) };
    const { text, hasByteOrderMark } = read.value;
    const file = hasByteOrderMark ? { path, text, hasByteOrderMark } : { path, text };
    return isLfsPointer(text) ? { ok: false, error: lfsPointer(file) } : { ok: true, value: file };
}
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, including the addresses it used earlier. */
const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|git-media\.io|hawser\.github\.com)\/spec\/\S+\r?\n/;
const LFS_OBJECT = /^oid \w{1,20}:[0-9a-f]{8,}/m;
function isLfsPointer(text) {
    return text.startsWith('version ') && text.length <= 1024 && LFS_POINTER.test(text) && LFS_OBJECT.test(text);
}
function lfsPointer(file) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__/* .notLookedAt */ .$h)({
        kind: 'lfs-pointer',
        message: 'This is only a pointer to a file in Git LFS, so the file itself was not checked.',
        wayOut: 'Fetch it before the scan (lfs: true of actions/checkout), keep the file in git itself, or exclude it.',
        span: { file, start: 0, end: file.text.trimEnd().length },
    });
}
/** Undefined if the file does not exist, or is not in the repository. */
function realPathWithin(root, path) {
    if (path.startsWith('/') || path === '..' || path.startsWith('../'))
        return undefined;
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    // most of the possible files do not exist, and an exception for each of them is slow
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(absolute))
        return undefined;
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute);
        if (!(0,_support_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(root, real))
            return undefined;
        const inside = (0,_support_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .fromRoot */ .tc)(root, real);
        return (0,_file_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .isGitInternal */ .ep)(inside) ? undefined : inside;
    }
    catch {
        return undefined;
    }
}
function unreadable(path, problem, maxFileSize) {
    return (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__/* .notLookedAt */ .$h)({ kind: 'unreadable-file', path, ...explanation(problem, maxFileSize) });
}
function explanation(problem, maxFileSize) {
    switch (problem) {
        case 'too-big':
            return {
                message: `The file is larger than ${maxFileSize} bytes, so it was not checked.`,
                wayOut: 'Exclude it, or raise max-file-size.',
            };
        case 'utf-16':
            return { message: 'The file is UTF-16, so it was not checked.', wayOut: 'Save it as UTF-8, or exclude it.' };
        case 'binary':
            return { message: 'The file is binary, so it was not checked.', wayOut: 'Exclude it.' };
        case 'not-utf-8':
            return {
                message: 'The file is not valid UTF-8, so it was not checked.',
                wayOut: 'Save it as UTF-8, or exclude it.',
            };
        case 'missing':
            return {
                message: 'The file does not exist, so it was not checked.',
                wayOut: 'If it vanished during the scan, scan again.',
            };
        case 'changed':
        case 'symbolic-link':
            return { message: 'The file changed during the scan, so it was not checked.', wayOut: 'Scan again.' };
        case 'not-a-file':
            return { message: 'This is not a regular file, so it was not checked.', wayOut: 'Exclude it.' };
        case 'not-readable':
            return {
                message: 'The file cannot be read, so it was not checked.',
                wayOut: 'Make it readable, or exclude it.',
            };
    }
}


/***/ }),

/***/ 50743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ submoduleOf),
/* harmony export */   n: () => (/* binding */ checkOutSubmodule)
/* harmony export */ });
/** The submodule that a path is in or is, by the text of `.gitmodules`. */
function submoduleOf(path, modules) {
    const lines = modules?.split('\n') ?? [];
    const paths = lines.flatMap((line) => /^\s*path\s*=\s*(\S.*)$/.exec(line)?.[1]?.trim() ?? []);
    return paths.find((module) => path === module || path.startsWith(`${module}/`));
}
/** How to get a file in a submodule looked at, as a whole sentence. */
function checkOutSubmodule(module, otherwise) {
    return `It is in the submodule ${module}: check that out before the scan (submodules: true of actions/checkout), or ${otherwise}.`;
}


/***/ }),

/***/ 50404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ DEFAULT_HOST)
/* harmony export */ });
/** A plain Docker installation about which nothing else is known. */
const DEFAULT_HOST = {
    apparmor: 'unknown',
    selinux: 'unknown',
    cgroup: 'unknown',
    usernsRemap: false,
    rootless: false,
};


/***/ }),

/***/ 19189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ notLookedAt),
/* harmony export */   b4: () => (/* binding */ asOrdinary),
/* harmony export */   k2: () => (/* binding */ failsCheck)
/* harmony export */ });
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31116);
/* harmony import */ var _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69919);


const LEVELS = {
    severe: 'error',
    ordinary: 'warning',
    expected: 'note',
};
/** In characters. Longer texts are compared by their hash. */
const LONGEST_EVIDENCE = 1000;
/** The only way to report that something was not checked. */
function notLookedAt(report) {
    const { kind, message, wayOut, span, path, parts } = report;
    const { code, ...plain } = _gap_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP_KINDS */ .z[kind];
    const { weight = plain.weight, thing = plain.thing, count = 1 } = report;
    const { evidence = 'hides' in plain ? fileEvidence(span) : evidenceAt(span) } = report;
    return {
        level: LEVELS[weight],
        code,
        message: `${message} ${wayOut}`,
        ...(span !== undefined && { span }),
        ...(path !== undefined && span === undefined && { path }),
        gap: { weight, thing, count, kind, evidence, ...(parts !== undefined && { parts }) },
    };
}
/** The same gap, where valid projects have it. */
function asOrdinary(notification) {
    const { gap } = notification;
    return gap?.weight === 'severe'
        ? { ...notification, level: 'warning', gap: { ...gap, weight: 'ordinary' } }
        : notification;
}
function fileEvidence(span) {
    if (span === undefined)
        return '';
    const known = FILE_EVIDENCE.get(span.file) ?? (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text, 0);
    FILE_EVIDENCE.set(span.file, known);
    return known;
}
const FILE_EVIDENCE = new WeakMap();
function evidenceAt(span) {
    return span === undefined ? '' : (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(span.file.text.slice(span.start, span.end), LONGEST_EVIDENCE);
}
/** Whether a gap fails a check of everything, or a check of what a change adds. */
function failsCheck({ gap, level }, scope) {
    if (gap === undefined)
        return level === 'error';
    if (gap.acceptedBy !== undefined)
        return false;
    return gap.weight === 'severe' || (scope === 'change' && gap.weight === 'ordinary');
}


/***/ }),

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pathSteps)
/* harmony export */ });
/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
function pathSteps(path) {
    const steps = [];
    for (const name of path.split('/')) {
        if (name === '..')
            steps.pop();
        else if (name !== '' && name !== '.')
            steps.push(name);
    }
    return steps;
}


/***/ }),

/***/ 33589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wholeFile),
/* harmony export */   C: () => (/* binding */ spanText)
/* harmony export */ });
function wholeFile(file) {
    return { text: file.text, span: (start, end) => ({ file, start, end }) };
}
function spanText({ file, start, end }) {
    return file.text.slice(start, end);
}


/***/ }),

/***/ 77122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ inserted),
/* harmony export */   Zb: () => (/* binding */ spliced),
/* harmony export */   c: () => (/* binding */ concatenated),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _support_line_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(685);

/** An excerpt made of pieces of another one, such as continued lines without the escape characters between them. */
function spliced(parent, given) {
    const pieces = joined(given);
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined && isLinear(only))
        return part(parent, only.start, only.end, only.text);
    const starts = [];
    let length = 0;
    for (const { text } of pieces) {
        starts.push(length);
        length += text.length;
    }
    const placeOf = (offset, side) => {
        const index = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(starts, offset);
        const piece = pieces[index];
        if (piece === undefined)
            return 0;
        if (!isLinear(piece))
            return piece[side];
        return Math.min(piece.start + offset - starts[index], piece.end);
    };
    return {
        text: pieces.map(({ text }) => text).join(''),
        span: (start, end) => {
            const from = placeOf(start, 'start');
            // the end belongs to the character before it, which may be in an earlier piece
            return parent.span(from, end > start ? Math.max(from, placeEnd(end)) : from);
        },
    };
    function placeEnd(end) {
        const last = placeOf(end - 1, 'end');
        const piece = pieces[(0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(starts, end - 1)];
        return piece !== undefined && isLinear(piece) ? last + 1 : last;
    }
}
/** Pieces that follow each other in the parent are one. */
function joined(pieces) {
    const out = [];
    for (const piece of pieces) {
        const last = out.at(-1);
        if (last === undefined || last.end !== piece.start || !isLinear(last) || !isLinear(piece))
            out.push(piece);
        else
            out[out.length - 1] = { text: last.text + piece.text, start: last.start, end: piece.end };
    }
    return out;
}
/** A range of an excerpt, as an excerpt. */
function part(parent, start, end, text = parent.text.slice(start, end)) {
    const { whole, at } = isPart(parent) ? parent : { whole: parent, at: 0 };
    return partOf(whole, at + start, text);
}
function partOf(whole, at, text) {
    return { text, span: (from, to) => whole.span(at + from, at + to), whole, at };
}
function isPart(excerpt) {
    return 'whole' in excerpt;
}
/** The excerpts joined into one. A range that ends in another file has the place of its first character. */
function concatenated(excerpts) {
    const starts = [];
    let length = 0;
    for (const { text } of excerpts) {
        starts.push(length);
        length += text.length;
    }
    const placeOf = (start, end) => {
        const index = (0,_support_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(starts, start);
        const from = starts[index];
        return excerpts[index].span(start - from, end - from);
    };
    return {
        text: excerpts.map(({ text }) => text).join(''),
        span: (start, end) => {
            // a single place is looked up once: twice at each level would be exponential in the depth
            if (end <= start + 1)
                return placeOf(start, Math.max(start, end));
            const first = placeOf(start, start + 1);
            const last = placeOf(end - 1, end);
            return last.file === first.file ? { ...first, end: Math.max(first.start, last.end) } : first;
        },
    };
}
/** A text that is not part of the parent: all of it maps to one offset there. */
function inserted(parent, text, at) {
    const span = parent.span(at, at);
    return { text, span: () => span };
}
function isLinear({ text, start, end }) {
    return text.length === end - start;
}


/***/ }),

/***/ 14159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ matchesStars)
/* harmony export */ });
/** Whether a pattern matches a whole text. A star matches anything, and every other character matches itself. */
function matchesStars(pattern, text) {
    const [start = '', ...pieces] = pattern.split('*');
    const end = pieces.pop();
    if (end === undefined)
        return text === start;
    if (!text.startsWith(start))
        return false;
    let at = start.length;
    // the first match of each piece leaves the most text for the others
    for (const piece of pieces) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
}


/***/ }),

/***/ 94075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uw: () => (/* binding */ TOP_LEVEL_KEYS),
/* harmony export */   bP: () => (/* binding */ SECTIONS),
/* harmony export */   xI: () => (/* binding */ SERVICE_KEYS),
/* harmony export */   zB: () => (/* binding */ isTopLevelKey)
/* harmony export */ });
/** The sections in which a compose file declares things by name. */
const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'];
/** All top-level keys that Docker Compose accepts, apart from names that begin with `x-`: it refuses a file with any other. */
const TOP_LEVEL_KEYS = ['version', 'name', 'include', ...SECTIONS];
const KNOWN = new Set(TOP_LEVEL_KEYS);
function isTopLevelKey(key) {
    return KNOWN.has(key) || key.startsWith('x-');
}
/**
 * All keys of a service that Docker Compose accepts, apart from names that begin with `x-`.
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md
 */
const SERVICE_KEYS = [
    'annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs container_name cpu_count cpu_percent',
    'cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on deploy develop',
    'device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint env_file environment expose extends external_links',
    'extra_hosts gpus group_add healthcheck hostname image init ipc isolation label_file labels links logging mac_address mem_limit',
    'mem_reservation mem_swappiness memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform',
    'ports post_start pre_start pre_stop privileged profiles provider pull_policy pull_refresh_after read_only restart runtime scale',
    'secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user',
    'userns_mode uts volumes volumes_from working_dir',
]
    .join(' ')
    .split(' ');


/***/ }),

/***/ 39464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isDockerfilePath),
/* harmony export */   g: () => (/* binding */ mayBeDockerfilePath)
/* harmony export */ });
const EXACT = /(?:^|\/)(?:dockerfile|containerfile)$/i;
const ALIKE = /(?:dockerfile|containerfile)(?:(?!dockerfile|containerfile)[^/])*$/i;
/** The names that builders look for by default, in upper or lower case, since Windows and macOS ignore case. */
function isDockerfilePath(path) {
    return EXACT.test(path);
}
/** `Dockerfile.dev`, `app.Dockerfile`, `api_Dockerfile`, `Dockerfile~` and the like, but also `dockerfile.go`: the content decides. */
function mayBeDockerfilePath(path) {
    return ALIKE.test(path);
}


/***/ }),

/***/ 55072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ beginsJson),
/* harmony export */   y: () => (/* binding */ mayBeDockerfileText)
/* harmony export */ });
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33589);
/* harmony import */ var _model_spliced_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77122);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40424);
/* harmony import */ var _text_blanks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28604);
/* harmony import */ var _text_directives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49301);
/* harmony import */ var _text_flag_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54573);
/* harmony import */ var _text_instruction_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39806);
/* harmony import */ var _text_joined_lines_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56764);
/* harmony import */ var _text_letter_case_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76256);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23618);
/* harmony import */ var _trimmed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81221);











const POINTER = /^version https:\/\/\S{1,100}\/spec\/v\d/;
/**
 * Whether a builder may accept a text as a Dockerfile, or the text is a template or a part of one: it begins with FROM, after comments and
 * ARG. `isWhole` tells whether this is the whole text; a part of a Dockerfile counts unless a `whole` one is wanted.
 */
function mayBeDockerfileText(text, isWhole = true, wanted = 'part') {
    const excerpt = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeFile */ .A)({ path: '', text: text.startsWith('\uFEFF') ? text.slice(1) : text });
    const { directives, escapeChar } = (0,_text_directives_js__WEBPACK_IMPORTED_MODULE_1__/* .scanDirectives */ .Y)(excerpt);
    if (directives.some(({ name }) => name === 'syntax') || POINTER.test(text))
        return true;
    if (!isWhole && beginsJson(text))
        return text.includes('"syntax"');
    for (const line of instructions(excerpt, escapeChar, isWhole)) {
        const word = line.text.slice(0, (0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .endOfPlainWord */ .dc)(line.text, 0));
        const name = (0,_text_instruction_names_js__WEBPACK_IMPORTED_MODULE_2__/* .instructionName */ .E5)(word);
        if (name === 'FROM')
            return isFrom(line, escapeChar);
        if (name === 'ARG')
            continue;
        if ((0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlaceholder */ .Kc)(word))
            return /^[ \t]*FROM[ \t]/im.test(text);
        // other texts may begin with `Run`
        return wanted === 'part' && (0,_text_instruction_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isInstructionName */ .e4)(word) && word !== line.text;
    }
    return !isWhole;
}
/** Other languages may name their frontend anywhere in a JSON object. */
function beginsJson(text) {
    return text[(0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_5__/* .skipBlanks */ .pw)(text, 0)] === '{';
}
/** FROM has one argument, and possibly a name for the stage after `AS`; another language may begin with `from a import b`. */
function isFrom(line, escapeChar) {
    if ((0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlaceholder */ .Kc)(line.text))
        return true;
    const rest = (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_6__/* .part */ .y_)(line, (0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .skipSeparators */ .Mi)(line.text, 'FROM'.length), line.text.length);
    const { text } = (0,_trimmed_js__WEBPACK_IMPORTED_MODULE_7__/* .trimmed */ .d)((0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_6__/* .part */ .y_)(rest, (0,_text_flag_words_js__WEBPACK_IMPORTED_MODULE_8__/* .splitFlags */ .g)(rest, escapeChar).end, rest.text.length));
    const [image, as, name, ...more] = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_4__/* .splitAtSeparators */ .g2)(text).map(({ start, end }) => text.slice(start, end));
    if (image === undefined || more.length > 0)
        return false;
    return as === undefined || ((0,_text_letter_case_js__WEBPACK_IMPORTED_MODULE_9__/* .isWord */ .J)(as, 'AS') && name !== undefined);
}
/** Each instruction as one line, without surrounding blanks; leaves out the one in which the text may be cut off. */
function* instructions(excerpt, escapeChar, isWhole) {
    const { text } = excerpt;
    for (let at = 0; at < text.length;) {
        let end = (0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_5__/* .endOfLine */ .vT)(text, at);
        if (!(0,_text_joined_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .isSkipped */ .JR)(text, at, end)) {
            const lines = (0,_text_joined_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .instructionLines */ .Ey)(text, (0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_5__/* .skipBlanks */ .pw)(text, at, end), escapeChar);
            if (!isWhole && lines.end === text.length)
                return;
            yield (0,_trimmed_js__WEBPACK_IMPORTED_MODULE_7__/* .trimmed */ .d)((0,_text_joined_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .joinLines */ .cT)(excerpt, lines.start, lines.end, escapeChar));
            ({ end } = lines);
        }
        at = (0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_5__/* .nextLine */ .sE)(text, end);
    }
}


/***/ }),

/***/ 40424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ hasPlaceholder),
/* harmony export */   MU: () => (/* binding */ isTemplateMark),
/* harmony export */   nV: () => (/* binding */ templateGap)
/* harmony export */ });
/* harmony import */ var _analysis_templates_template_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13976);
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31116);


/** Marks that cannot occur in an image reference or a platform. */
const PLACEHOLDER = /\{\{|\{%|<%|%%\w+%%|@[A-Z_]+@/;
/** Marks that cannot occur in the name of an instruction: from a template language, or a placeholder that another program replaces. */
const MARK = /^[!%&*+,./:;<=>?@[\]^_{|}~-]|[{}$@%<(]|__/;
function hasPlaceholder(text) {
    return PLACEHOLDER.test(text);
}
/** Whether a line that begins with this word belongs to a template rather than to a Dockerfile. Builders refuse all such words. */
function isTemplateMark(word) {
    return MARK.test(word);
}
function templateGap({ value, span }, wholeText) {
    const kind = (0,_analysis_templates_template_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .templateKind */ .xY)(value) ?? (0,_analysis_templates_template_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .templateKind */ .xY)(wholeText) ?? 'placeholders';
    return {
        kind: 'template',
        thing: 'instruction',
        message: `This is a template (${kind}), so it is not known what is built here.`,
        wayOut: 'Scan what it renders to, and list the template under `exclude` in .github/hullcheck.yml.',
        span,
        evidence: (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .o)(value, 1000),
    };
}


/***/ }),

/***/ 28604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ isPatternBlank),
/* harmony export */   EU: () => (/* binding */ isAsciiBlank),
/* harmony export */   k$: () => (/* binding */ isSeparator),
/* harmony export */   pr: () => (/* binding */ skipPatternBlanks),
/* harmony export */   pw: () => (/* binding */ skipBlanks),
/* harmony export */   s8: () => (/* binding */ trimEnd),
/* harmony export */   sE: () => (/* binding */ nextLine),
/* harmony export */   vT: () => (/* binding */ endOfLine),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _support_go_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88739);

/** The blanks of BuildKit, around lines and between words. */
const isBlank = _support_go_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isGoSpace */ .F;
function isAsciiBlank(code) {
    return code < 0x80 && (0,_support_go_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isGoSpace */ .F)(code);
}
/** Separators after the keyword, and between the words of FROM, COPY, EXPOSE and the like: fewer characters than around lines. */
function isSeparator(code) {
    return code === 32 || code === 9 || (code >= 11 && code <= 13);
}
function skipBlanks(text, from, to = text.length) {
    let at = from;
    while (at < to && isBlank(text.charCodeAt(at)))
        at++;
    return at;
}
/** The characters that `\s` matches in Go's regular expressions: fewer than Go's `unicode.IsSpace`. */
function isPatternBlank(code) {
    return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}
function skipPatternBlanks(text, from, to = text.length) {
    let at = from;
    while (at < to && isPatternBlank(text.charCodeAt(at)))
        at++;
    return at;
}
/** The start of the blanks that end at `to`. */
function trimEnd(text, from, to) {
    let at = to;
    while (at > from && isBlank(text.charCodeAt(at - 1)))
        at--;
    return at;
}
/**
 * The end of the content of the line around `from`. Only `
 * ` ends a line, and every `\r` before it belongs to the line end.
 */
function endOfLine(text, from, to = text.length) {
    const lineFeed = text.indexOf('\n', from);
    let end = lineFeed === -1 || lineFeed > to ? to : lineFeed;
    while (end > from && text.charCodeAt(end - 1) === 13)
        end--;
    return end;
}
/** The start of the next line, given the end of the content of this one. */
function nextLine(text, end) {
    let at = end;
    while (text.charCodeAt(at) === 13)
        at++;
    return Math.min(at + 1, text.length);
}


/***/ }),

/***/ 49301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ scanDirectives)
/* harmony export */ });
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95636);
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28604);


const KNOWN = new Set(['syntax', 'escape', 'check']);
const NAME = /[A-Za-z][A-Za-z0-9]*/y;
/**
 * The directives of the leading comments: https://docs.docker.com/reference/dockerfile/#parser-directives
 *
 * BuildKit looks for them twice. Its search for the frontend and the checks skips a `#!` line, does not allow blanks before the `#`, and
 * also knows `// syntax=` and JSON. Its reader of the Dockerfile allows blanks, and stops at a `#!` line: it uses only `escape`.
 */
function scanDirectives(excerpt) {
    const { text } = excerpt;
    const start = text.startsWith('#!') ? (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .nextLine */ .sE)(text, (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, 0)) : 0;
    const found = directivesAfter(excerpt, '#', { start, takesBlanks: false });
    const read = directivesAfter(excerpt, '#', { start: 0, takesBlanks: true });
    const own = read.find(({ name }) => name === 'escape');
    const known = [...found.filter(({ name }) => name !== 'escape'), ...(own === undefined ? [] : [own])];
    const elsewhere = known.some(({ name }) => name === 'syntax') ? undefined : syntaxElsewhere(excerpt, start);
    const directives = elsewhere === undefined ? known : [...known, elsewhere];
    directives.sort((a, b) => a.span.start - b.span.start);
    return { directives, escapeChar: own?.value.value === '`' ? '`' : '\\' };
}
/** Reads directives up to the first line that is not one or that repeats one. */
function directivesAfter(excerpt, mark, { start, takesBlanks }) {
    const { text } = excerpt;
    const directives = [];
    const names = new Set();
    for (let at = start; at < text.length;) {
        const end = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, at);
        const directive = directiveIn(excerpt, mark, takesBlanks ? (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, at, end) : at, end);
        if (directive === undefined || names.has(directive.name))
            break;
        directives.push(directive);
        names.add(directive.name);
        at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .nextLine */ .sE)(text, end);
    }
    return directives;
}
function directiveIn(excerpt, mark, start, end) {
    const { text } = excerpt;
    if (!text.startsWith(mark, start) || start >= end)
        return undefined;
    NAME.lastIndex = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, start + mark.length, end);
    const name = NAME.exec(text)?.[0].toLowerCase();
    if (name === undefined || !KNOWN.has(name))
        return undefined;
    const equals = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipPatternBlanks */ .pr)(text, NAME.lastIndex, end);
    if (text[equals] !== '=' || equals + 1 >= end)
        return undefined;
    const { start: from, end: to } = valueIn(text, equals + 1, end);
    return { name, value: { value: text.slice(from, to), span: excerpt.span(from, to) }, span: excerpt.span(start, to) };
}
/** The value without surrounding blanks; if it is all blanks, the last one. */
function valueIn(text, start, end) {
    const from = Math.min((0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipPatternBlanks */ .pr)(text, start, end), end - 1);
    let to = end;
    while (to > from + 1 && (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isPatternBlank */ .$d)(text.charCodeAt(to - 1)))
        to--;
    return { start: from, end: to };
}
/** A frontend named by `// syntax=` or by a JSON key, as in files of other languages. */
function syntaxElsewhere(excerpt, start) {
    const slashed = directivesAfter(excerpt, '//', { start, takesBlanks: false });
    return slashed.find(({ name }) => name === 'syntax') ?? syntaxInJson(excerpt, start);
}
function syntaxInJson(excerpt, start) {
    const { text } = excerpt;
    const open = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, start);
    if (text[open] !== '{')
        return undefined;
    const value = syntaxOf(text.slice(open));
    if (value === undefined)
        return undefined;
    const span = excerpt.span(open, (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, open));
    const at = text.indexOf(`"${value}"`, open) + 1;
    const own = at === 0 ? span : excerpt.span(at, at + value.length);
    return { name: 'syntax', value: { value, span: own }, span };
}
function syntaxOf(json) {
    try {
        const { syntax } = (0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .P)(JSON.parse(json));
        return typeof syntax === 'string' ? syntax : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 54573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ splitFlags)
/* harmony export */ });
/* harmony import */ var _model_spliced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77122);
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28604);


/**
 * The flags, and the start of the arguments, as BuildKit finds them: quotes of both kinds may begin anywhere in a word after `--`, and the
 * escape character works within both. BuildKit looks at bytes, so blanks beyond ASCII do not separate flags.
 */
function splitFlags(line, escapeChar) {
    const { text } = line;
    const words = [];
    let at = skipAsciiBlanks(text, 0);
    while (text.startsWith('--', at)) {
        const word = readWord(line, at, escapeChar);
        at = skipAsciiBlanks(text, word.end);
        if (word.value.text === '--')
            break;
        words.push(word);
    }
    return { words, end: at };
}
function skipAsciiBlanks(text, from) {
    let at = from;
    while (at < text.length && (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsciiBlank */ .EU)(text.charCodeAt(at)))
        at++;
    return at;
}
function readWord(line, start, escapeChar) {
    const { text } = line;
    const pieces = [];
    let quote = '';
    let from = start;
    let at = start;
    const keep = (to) => {
        if (to > from)
            pieces.push({ text: text.slice(from, to), start: from, end: to });
    };
    for (; at < text.length; at++) {
        const char = text.charAt(at);
        if (quote === '' && (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsciiBlank */ .EU)(text.charCodeAt(at)))
            break;
        const isQuote = quoteIsAt(char, quote);
        if (!isQuote && char !== escapeChar)
            continue;
        keep(at);
        from = at + 1;
        if (isQuote)
            quote = quote === '' ? char : '';
        else
            at++;
    }
    const end = Math.min(at, text.length);
    keep(end);
    return { start, end, value: pieces.length === 0 ? (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)(line, start, start) : (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_1__/* .spliced */ .Zb)(line, pieces) };
}
/** Whether a quote opens, or the open one ends. */
function quoteIsAt(char, open) {
    return open === '' ? char === '"' || char === "'" : char === open;
}


/***/ }),

/***/ 39806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ instructionName),
/* harmony export */   I1: () => (/* binding */ meantInstruction),
/* harmony export */   e4: () => (/* binding */ isInstructionName),
/* harmony export */   vQ: () => (/* binding */ unknownInstruction)
/* harmony export */ });
/* harmony import */ var _support_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96730);
/* harmony import */ var _support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46277);
/* harmony import */ var _letter_case_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76256);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83582);




const NAMES = [
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
    'ONBUILD',
    'RUN',
    'SHELL',
    'STOPSIGNAL',
    'USER',
    'VOLUME',
    'WORKDIR',
];
const KNOWN = new Set(NAMES);
function isInstructionName(name) {
    return KNOWN.has(name);
}
/** The canonical name of an instruction; any other word unchanged. */
function instructionName(word) {
    const name = (0,_letter_case_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerCase */ .g)(word);
    const known = NAMES.find((each) => each.length === name.length && each.toLowerCase() === name);
    return known ?? word;
}
/** The instruction that the author most likely meant. */
function meantInstruction(word) {
    return word.length < 3 ? undefined : nearestOf(word) || undefined;
}
/** An empty string means no match. */
const nearestOf = (0,_support_remember_by_key_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberByKey */ .u)((word) => word, (word) => (0,_support_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(word, NAMES) ?? '');
/** The whole line is the evidence, so that two unknown instructions with the same name differ. */
function unknownInstruction(word, span, line) {
    const meant = meantInstruction(word);
    return {
        kind: 'unknown-instruction',
        message: `The instruction ${(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(word)} is not known and no builder accepts it, so it was not checked.`,
        wayOut: meant === undefined ? 'Remove it, or update hullcheck.' : `Did you mean ${meant}?`,
        span,
        evidence: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(line),
    };
}


/***/ }),

/***/ 56764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ instructionLines),
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   cT: () => (/* binding */ joinLines)
/* harmony export */ });
/* harmony import */ var _model_spliced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77122);
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28604);


/** The text of an instruction as one line: without line continuations, and without the comments and empty lines between them. */
function joinLines(excerpt, start, end, escapeChar) {
    const { text } = excerpt;
    if ((0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, start, end) === end)
        return (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)(excerpt, start, contentEnd(text, start, end, escapeChar));
    const pieces = [];
    for (let at = start; at < end;) {
        const lineEnd = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, at, end);
        if (at === start || !isSkipped(text, at, lineEnd)) {
            const to = contentEnd(text, at, lineEnd, escapeChar);
            pieces.push({ text: text.slice(at, to), start: at, end: to });
        }
        at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .nextLine */ .sE)(text, lineEnd);
    }
    return (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_1__/* .spliced */ .Zb)(excerpt, pieces);
}
/**
 * The instruction whose first line has its first character at `first`: from its keyword, which may come after escape characters alone on
 * their lines, to the end of its last line.
 */
function instructionLines(text, first, escapeChar) {
    let start = -1;
    let end = first;
    for (let at = first; at < text.length; at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .nextLine */ .sE)(text, end)) {
        end = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, at);
        if (at > first && isSkipped(text, at, end))
            continue;
        const continuation = continuationAt(text, at, end, escapeChar);
        const content = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, at, continuation === -1 ? end : continuation);
        if (start === -1 && content < (continuation === -1 ? end : continuation))
            start = content;
        if (continuation === -1)
            break;
    }
    return { start: start === -1 ? end : start, end };
}
/** A comment or an empty line inside a continued instruction, which the builder removes. */
function isSkipped(text, start, end) {
    const at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, start, end);
    return at === end || text[at] === '#';
}
/** The offset of the escape character that continues the line; -1 for the last line. */
function continuationAt(text, start, end, escapeChar) {
    let at = end - 1;
    while (at >= start && (text[at] === ' ' || text[at] === '\t'))
        at--;
    if (at < start || text[at] !== escapeChar)
        return -1;
    return at > start && text[at - 1] === escapeChar ? -1 : at;
}
function contentEnd(text, start, end, escapeChar) {
    const at = continuationAt(text, start, end, escapeChar);
    return at === -1 ? end : at;
}


/***/ }),

/***/ 76256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   g: () => (/* binding */ lowerCase)
/* harmony export */ });
/** Lower case as in Go, which builders use for keywords and names of stages: one letter stays one letter. */
function lowerCase(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase();
}
/** Whether Go's `EqualFold` matches a text with the ASCII word, given in upper case. */
function isWord(text, word) {
    return text.length === word.length && text.toUpperCase() === word;
}


/***/ }),

/***/ 83582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   XB: () => (/* binding */ reportRefused),
/* harmony export */   qY: () => (/* binding */ SILENT),
/* harmony export */   vX: () => (/* binding */ collectProblems)
/* harmony export */ });
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19189);
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31116);


const SILENT = { gap: () => { }, note: () => { } };
/** A hostile file must not be able to fill a report with notes. */
const MAX_NOTES = 50;
/** Each gap is compared with the base separately; real files have far fewer. */
const MAX_GAPS = 1000;
/** Keeps notifications in the order of the file, whenever they are found: scripts are read when a rule asks for them. */
function collectProblems(notifications) {
    const topics = new Set();
    const counts = { notes: 0, gaps: 0 };
    let rest;
    const isNew = (topic) => !topics.has(topic) && topics.add(topic) !== undefined;
    return {
        gap: (gap, topic = `${gap.kind} ${gap.span.start}`) => {
            if (!isNew(topic))
                return;
            counts.gaps += 1;
            if (counts.gaps <= MAX_GAPS)
                insert(notifications, (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)(gap));
            else
                rest = replaceRest(notifications, rest, gap);
        },
        note: (span, message, topic = `${span.start}`) => {
            if (!isNew(topic))
                return;
            counts.notes += 1;
            if (counts.notes > MAX_NOTES + 1)
                return;
            const text = counts.notes > MAX_NOTES ? 'This file has more problems than are reported.' : message;
            insert(notifications, { level: 'note', code: 'remark', message: text, span });
        },
    };
}
function insert(notifications, notification) {
    const start = startOf(notification);
    let at = notifications.length;
    while (at > 0 && startOf(notifications[at - 1]) > start)
        at--;
    notifications.splice(at, 0, notification);
}
function startOf(notification) {
    return notification?.span?.start ?? 0;
}
function replaceRest(notifications, before, gap) {
    const count = (before?.count ?? 0) + 1;
    const notification = (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_0__/* .notLookedAt */ .$h)({
        kind: 'limit-reached',
        message: `This file has ${count} more places that were not looked at than are reported.`,
        wayOut: 'Fix those that are reported.',
        span: gap.span,
        count,
    });
    if (before !== undefined)
        notifications.splice(notifications.indexOf(before.notification), 1);
    insert(notifications, notification);
    return { notification, count };
}
/** Reports something that every builder refuses. */
function reportRefused({ report }, span, message) {
    report.gap({
        kind: 'refused-by-engine',
        thing: 'instruction',
        message,
        wayOut: 'Fix it: the build stops here.',
        span,
    });
}
/** In characters. Longer texts are identified by their hash. */
const LONGEST_EVIDENCE = 1000;
/** A text that distinguishes a gap from others. */
function evidenceOf(text) {
    return (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .o)(text, LONGEST_EVIDENCE);
}
/** A name from the file, fit for a message. */
function quoted(name) {
    return /^[\w.-]{1,40}$/.test(name) ? `"${name}"` : 'with an unusual name';
}


/***/ }),

/***/ 23618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mi: () => (/* binding */ skipSeparators),
/* harmony export */   Rp: () => (/* binding */ endOfWord),
/* harmony export */   Yg: () => (/* binding */ withoutQuotes),
/* harmony export */   dc: () => (/* binding */ endOfPlainWord),
/* harmony export */   g2: () => (/* binding */ splitAtSeparators),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28604);

/** The words of FROM, COPY, EXPOSE and the like; quotes are ordinary characters. */
function splitAtSeparators(text) {
    const words = [];
    for (let start = skipSeparators(text, 0); start < text.length;) {
        const end = endOfPlainWord(text, start);
        words.push({ start, end });
        start = skipSeparators(text, end);
    }
    return words;
}
function endOfPlainWord(text, start) {
    let at = start;
    while (at < text.length && !(0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isSeparator */ .k$)(text.charCodeAt(at)))
        at++;
    return at;
}
function skipSeparators(text, start) {
    let at = start;
    while (at < text.length && (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isSeparator */ .k$)(text.charCodeAt(at)))
        at++;
    return at;
}
/** Words between blanks that are neither quoted nor escaped. */
function splitWords(text, escapeChar) {
    const words = [];
    for (let start = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, 0); start < text.length;) {
        const end = endOfWord(text, start, escapeChar);
        words.push({ start, end });
        start = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, end);
    }
    return words;
}
function endOfWord(text, start, escapeChar) {
    let quote = '';
    for (let at = start; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === escapeChar && quote !== "'")
            at++;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if ((0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(text.charCodeAt(at)))
            return at;
    }
    return text.length;
}
/** The range without a pair of quotes around it. */
function withoutQuotes(text, { start, end }) {
    const quote = text[start];
    if ((quote !== '"' && quote !== "'") || end - start < 2 || text[end - 1] !== quote)
        return { start, end };
    const isQuoted = !text.slice(start + 1, end - 1).includes(quote);
    return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}


/***/ }),

/***/ 81221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trimmed)
/* harmony export */ });
/* harmony import */ var _model_spliced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77122);
/* harmony import */ var _text_blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28604);


/** Without surrounding blanks. */
function trimmed(excerpt) {
    const { text } = excerpt;
    const from = (0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .skipBlanks */ .pw)(text, 0);
    const to = (0,_text_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .trimEnd */ .s8)(text, from, text.length);
    return from === 0 && to === text.length ? excerpt : (0,_model_spliced_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)(excerpt, from, to);
}


/***/ }),

/***/ 20948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ ENGINE_FILES),
/* harmony export */   K5: () => (/* binding */ shellFormat),
/* harmony export */   Ku: () => (/* binding */ packageFormat),
/* harmony export */   SO: () => (/* binding */ engineFormat),
/* harmony export */   Sg: () => (/* binding */ quadletFormat),
/* harmony export */   Vx: () => (/* binding */ bakeFormat),
/* harmony export */   Ym: () => (/* binding */ foundComposeFormat),
/* harmony export */   _4: () => (/* binding */ devcontainerFormat),
/* harmony export */   a3: () => (/* binding */ justfileFormat),
/* harmony export */   as: () => (/* binding */ dockerfileFormat),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   eX: () => (/* binding */ BAKE_NAME),
/* harmony export */   ju: () => (/* binding */ workflowFormat),
/* harmony export */   sK: () => (/* binding */ makefileFormat),
/* harmony export */   uk: () => (/* binding */ inspectFormat),
/* harmony export */   vH: () => (/* binding */ taskfileFormat),
/* harmony export */   vq: () => (/* binding */ formatNamed),
/* harmony export */   wL: () => (/* binding */ composeFormat)
/* harmony export */ });
/* harmony import */ var _dockerfile_file_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39464);

const dockerfileFormat = { name: 'Dockerfile', id: 'dockerfile', matches: _dockerfile_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerfilePath */ .e };
const workflowFormat = {
    name: 'workflow',
    id: 'workflow',
    matches: (path) => path.endsWith('ml') && /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path),
};
/** `compose.prod.yml`, `docker_compose.yml`, `podman-compose.yml`, `prod.docker-compose.yml`, `dev.compose.yaml`. */
const COMPOSE = /(?:^|\/)(?:(?:[^/]{1,200}[.-])?docker(?:-compose|_compose(?=[.-]))|(?:podman-|container-)?compose)[^/]*\.ya?ml$|[^/]\.compose\.ya?ml$/i;
const composeFormat = {
    name: 'compose',
    id: 'compose',
    matches: (path) => /compose/i.test(path) && COMPOSE.test(path),
};
/** `compose.yaml.j2`, `docker-compose.yml.tmpl`, `docker-compose.j2` */
const TEMPLATE = /^((?:.*\/)?[^/]{1,200}?(?:\.ya?ml)?)\.(?:j2|jinja2?|tmpl|tpl|template|gotmpl|erb|ejs|mustache|hbs)$/i;
const WITHOUT_ENDING = /(?:^|\/)(?:docker[-_]|podman-)?compose$/i;
/** A template of a compose file by its name. The result of rendering is not known, but much of it is in the template. */
const composeTemplateFormat = {
    ...composeFormat,
    mayBeOther: true,
    matches: (path) => /compose/i.test(path) && isComposeTemplate(path),
};
function isComposeTemplate(path) {
    const [, rest] = TEMPLATE.exec(path) ?? [];
    return rest !== undefined && (COMPOSE.test(rest) || WITHOUT_ENDING.test(rest));
}
/** A file whose name is ambiguous, but whose content shows that it is a compose file. */
const foundComposeFormat = { ...composeFormat, mayBeOther: true, matches: () => false };
/** The names that bake looks for by default. */
const BAKE_NAME = /(^|\/)docker-bake(\.[^/]+)?\.(hcl|json)$/;
/** `docker buildx bake --file app.hcl` accepts any name; files of other programs that use HCL are left out. */
const bakeFormat = {
    name: 'bake',
    id: 'bake',
    mayBeOther: true,
    matches: (path) => path.endsWith('.hcl')
        ? BAKE_NAME.test(path) || !OTHER_HCL.test(path)
        : path.endsWith('.json') && BAKE_NAME.test(path),
};
const OTHER_HCL = /(?:^|\/)(?:terragrunt|root|\.terraform\.lock)\.hcl$|\.(?:pkr|pkrvars|nomad|lock|tftest)\.hcl$/;
const shellFormat = {
    name: 'shell',
    id: 'shell',
    mayBeOther: true,
    matches: (path) => /\.(?:sh|bash|dash|zsh|ksh)$/i.test(path),
};
const makefileFormat = {
    name: 'Makefile',
    id: 'makefile',
    mayBeOther: true,
    matches: (path) => /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/.test(path),
};
const justfileFormat = {
    name: 'justfile',
    id: 'justfile',
    mayBeOther: true,
    matches: (path) => /(?:^|\/)\.?justfile$|\.just$/i.test(path),
};
const taskfileFormat = {
    name: 'Taskfile',
    id: 'taskfile',
    mayBeOther: true,
    matches: (path) => path.endsWith('ml') && /(?:^|\/)taskfile(?:\.dist)?\.ya?ml$/i.test(path),
};
/** Files of npm, Composer and Deno with scripts. */
const packageFormat = {
    name: 'package',
    id: 'package',
    mayBeOther: true,
    matches: (path) => /(?:^|\/)(?:package|composer|deno)\.jsonc?$/.test(path) && !/(?:^|\/)(?:node_modules|vendor)\//.test(path),
};
const DEVCONTAINER = /(?:^|\/)\.devcontainer(?:\.json|\/(?:[^/]+\/)?devcontainer\.json)$/;
const devcontainerFormat = {
    name: 'dev container',
    id: 'devcontainer',
    matches: (path) => path.endsWith('devcontainer.json') && DEVCONTAINER.test(path),
};
const PODMAN_PLACE = /(?:^|[/._-])(?:quadlets?|podman|systemd)(?:[/._-])/i;
/** Units whose names, or whose folders, say that they are for Podman. */
const quadletFormat = {
    name: 'Podman unit',
    id: 'quadlet',
    matches: (path) => path.endsWith('.container') ||
        path.endsWith('.quadlets') ||
        (path.endsWith('.conf') && /(?:^|[./])(?:container|pod|build|kube)\.d\/[^/]+$/.test(path)) ||
        (/\.(?:pod|build|kube)$/.test(path) && PODMAN_PLACE.test(path)),
};
/** Many other files end in `.pod`, `.build` or `.kube`: anywhere else, their section decides. */
const possibleUnitFormat = {
    ...quadletFormat,
    mayBeOther: true,
    matches: (path) => /\.(?:pod|build|kube)$/.test(path),
};
/** Services of systemd, and their drop-ins. */
const serviceFormat = {
    ...quadletFormat,
    name: 'systemd unit',
    mayBeOther: true,
    // links in folders such as `multi-user.target.wants` only enable units from elsewhere
    matches: (path) => (path.endsWith('.service') && !/\.(?:wants|requires)\/[^/]+$/.test(path)) ||
        (path.endsWith('.conf') && /(?:^|[./])service\.d\/[^/]+$/.test(path)),
};
const inspectFormat = {
    name: 'inspect',
    id: 'inspect',
    matches: (path) => path.endsWith('.json') && /inspect/i.test(path.slice(path.lastIndexOf('/') + 1)),
};
/** The files with settings of engines and builders, by their names. */
const ENGINE_FILES = {
    daemon: /(?:^|\/)daemon\.json$/,
    buildkit: /(?:^|\/)(?=[^/]*\.toml$)[^/]*buildkit/,
    registries: /(?:^|\/)registries\.conf(?:\.d\/[^/]+\.conf)?$/,
    containers: /(?:^|\/)containers\.conf(?:\.d\/[^/]+\.conf)?$/,
    policy: /(?:^|\/)policy\.json$/,
    socket: /(?:^|\/)(?:docker|podman|buildkit)\.socket(?:$|\.d\/[^/]+\.conf$)/,
};
const engineFormat = {
    name: 'settings',
    id: 'engine',
    matches: (path) => /\.(?:json|toml|conf|socket)$/.test(path) && Object.values(ENGINE_FILES).some((pattern) => pattern.test(path)),
};
const FORMATS = [
    dockerfileFormat,
    // before compose files: a workflow may be named `compose.yml`
    workflowFormat,
    composeFormat,
    composeTemplateFormat,
    bakeFormat,
    shellFormat,
    makefileFormat,
    justfileFormat,
    taskfileFormat,
    packageFormat,
    devcontainerFormat,
    quadletFormat,
    possibleUnitFormat,
    serviceFormat,
    inspectFormat,
    engineFormat,
];
function formatNamed(name) {
    return FORMATS.find(({ id: format }) => format === name);
}
/** The format of a file, by its path from the root. */
function formatOf(path) {
    return FORMATS.find(({ matches }) => matches(path));
}


/***/ }),

/***/ 35310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ scriptByContent)
/* harmony export */ });
/* harmony import */ var _analysis_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21160);
/* harmony import */ var _analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44279);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20948);



/** A file without a dot in its name, such as `bin/deploy` or `.husky/pre-push`. */
const scriptByContent = {
    mayBe: (path) => path.indexOf('.', path.lastIndexOf('/') + 2) === -1 && (0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .be)(path) === undefined,
    formatIn: scriptFormatIn,
};
/** Reads the first line, which names the program that runs the file. */
function scriptFormatIn({ bytes }) {
    if (bytes[0] !== 0x23 || bytes[1] !== 0x21)
        return undefined;
    const [line = ''] = bytes.toString('latin1', 2, FIRST_LINE).split(/[\r\n]/, 1);
    const programs = line.split(/\s+/).map(_analysis_paths_shell_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl);
    if (programs.some((name) => SHELL.test(name)))
        return _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .shellFormat */ .K5;
    const format = programs.map(_analysis_commands_rule_files_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRunBy */ .Y8).find((one) => one !== undefined);
    return RULE_FORMATS.find(({ id }) => id === format);
}
/** In bytes; Linux reads as many. */
const FIRST_LINE = 256;
const SHELL = /^(?:ba|da|z|k|a)?sh$/;
const RULE_FORMATS = [_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .makefileFormat */ .sK, _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .justfileFormat */ .a3, _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .taskfileFormat */ .vH];


/***/ }),

/***/ 93373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isStatedForDevelopment)
/* harmony export */ });
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);

/** In characters and lines: statements about a whole file are at its beginning. */
const LONGEST_BEGIN = 4000;
const MOST_LINES = 30;
/** Whether the comment at the beginning of a file says that the whole file is for development or tests only. */
const isStatedForDevelopment = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)(({ text }) => {
    const comment = firstComment(text);
    return MAY_STATE.some((words) => words.every((word) => word.test(comment))) && isStated(comment);
});
/** The words of each kind of statement: most comments lack them, and searching for them takes less time. */
const MAY_STATE = [
    [/only/i, /test|dev|debug|demo|experiment|evaluation|ci\b/i],
    [/production/i, /not|never|don't/i],
    [/this/i, / is /i, /for/i, /test|dev|debug|demo|experiment|evaluation/i],
    [/this/i, /set|purpose/i, /dev|test|debug/i],
];
function isStated(comment) {
    return STATEMENTS.some((pattern) => pattern.test(comment));
}
/** The lines of the comment before everything else, as one line. */
function firstComment(text) {
    const words = [];
    for (const line of text.slice(0, LONGEST_BEGIN).split('\n', MOST_LINES)) {
        const trimmed = line.trim();
        if (trimmed === '' || trimmed === '---' || trimmed.startsWith('#!'))
            continue;
        if (!trimmed.startsWith('#'))
            break;
        words.push(...trimmed
            .split(/\s+/)
            .map(withoutFrame)
            .filter((word) => word !== ''));
    }
    return words.join(' ');
}
/** Without the signs of a frame, of a line between paragraphs, or of emphasis. */
function withoutFrame(marked) {
    const word = marked.replace(/[*`]+|__/g, '');
    let start = 0;
    let end = word.length;
    while (start < end && FRAME.has(word.charAt(start)))
        start++;
    while (end > start && FRAME.has(word.charAt(end - 1)))
        end--;
    return word.slice(start, end);
}
const FRAME = new Set('#=~-_');
const PURPOSE = '(?:(?:local|internal|integration|unit|e2e|manual|automated) )?(?:tests?|testing|dev|development|debugging|debug|demos?|demonstrations?|experiments?|experimentation|evaluation|ci)';
const PURPOSES = `${PURPOSE}(?:(?:, and |, or |, | and | or | & ?| ?/ ?)${PURPOSE}){0,3}`;
const USE = '(?: (?:purposes?|use|usage|environments?|setups?))?';
/** What makes it fit for production is the subject of such a sentence, not the file. */
const NO_CONDITION = '(?!,? (?:without|unless|until|before|if|as is)\\b)';
/** `this compose file`, `this configuration file`, `this setup` */
const THIS_FILE = 'this (?:(?:docker|podman|compose|docker-compose|configuration|config|sample) ){0,2}(?:file|image|setup|stack|script|configuration|compose|docker-compose|dockerfile|environment|project|deployment)';
const STATEMENTS = [
    `\\b${THIS_FILE} is (?:only |just )?(?:meant |intended |used |designed |here )?(?:to be used )?(?:only )?for (?:the |a |an |your )?${PURPOSES}${USE}(?=$|[.!;)])`,
    `\\b${THIS_FILE} (?:is (?:meant|intended|here|used) to set up|sets up) (?:an? |the |your )?(?:local )?(?:developer|development|dev|test) environment\\b`,
    `\\b${THIS_FILE} is (?:provided|meant|intended|here) (?:with|for) the purposes? of (?:locally |local )?(?:testing|developing|development|debugging)\\b`,
    `\\bfor ${PURPOSES}${USE},? only\\b`,
    `\\bonly (?:to be used |be used |used |meant |intended |suitable |use (?:this|it) )?(?:for|in|during) ${PURPOSES}\\b`,
    `(?:^|[.!:;(] )${PURPOSES}${USE} only(?=$|[.!:;,)])`,
    `\\b(?:do not|don't|never|must not|should not|not to) (?:be )?(?:use|used|run|deploy|deployed|start)(?: (?:this|it)(?: (?:compose |docker )?(?:file|image|setup|stack|script|configuration|deployment))?)? (?:in|for|on) (?:a )?production\\b${NO_CONDITION}`,
    `\\bnot (?:(?:to be used|intended|meant|suitable|suited|recommended|ready|designed|safe|hardened)(?: to be used)?(?: for use)? )?(?:for|in) (?:a )?production\\b${NO_CONDITION}`,
].map((source) => new RegExp(source, 'i'));


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

/***/ 88739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isGoSpace),
/* harmony export */   j: () => (/* binding */ trimGoSpace)
/* harmony export */ });
/** Go's `unicode.IsSpace`. For JavaScript a byte order mark is also a blank, and U+0085 is not. */
function isGoSpace(code) {
    if (code < 0x80)
        return code === 32 || (code >= 9 && code <= 13);
    return code === 0x85 || code === 0xa0 || (code >= 0x1680 && isWideSpace(code));
}
function isWideSpace(code) {
    if (code >= 0x2000 && code <= 0x200a)
        return true;
    return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}
/** Go's `strings.TrimSpace`. */
function trimGoSpace(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isGoSpace(text.charCodeAt(start)))
        start++;
    while (end > start && isGoSpace(text.charCodeAt(end - 1)))
        end--;
    return text.slice(start, end);
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

/***/ 16036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ valueIfComputed),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Uk: () => (/* binding */ lazyProperty)
/* harmony export */ });
/** Computes a value on first use. */
function lazy(compute) {
    let computed;
    return () => {
        computed ??= { value: compute() };
        return computed.value;
    };
}
/** The value of a {@link lazyProperty}; undefined as long as it was not used. */
function valueIfComputed(object, name) {
    const cell = object[keyOf(name)];
    // copies have the value as a plain property
    if (cell === undefined)
        return object[name];
    return cell.compute === undefined ? cell.value : undefined;
}
/**
 * Defines a property that is computed on first use. All objects share its getter. With a getter in each object literal, V8 would store every
 * object as a hash table, which takes five times as long to create and three times as long to read. It would also keep the getter in the old
 * generation, so that everything the getter refers to, such as a syntax tree, would live until the next full collection.
 */
function lazyProperty(name) {
    const key = keyOf(name);
    const property = {
        get() {
            return computedValue(this[key]);
        },
        enumerable: true,
        configurable: true,
    };
    return (object, compute) => {
        Object.defineProperty(object, key, { value: { compute, value: undefined } });
        return Object.defineProperty(object, name, property);
    };
}
function computedValue(cell) {
    if (cell.compute !== undefined) {
        cell.value = cell.compute();
        cell.compute = undefined;
    }
    return cell.value;
}
const KEYS = new Map();
function keyOf(name) {
    let key = KEYS.get(name);
    if (key === undefined) {
        key = Symbol(name);
        KEYS.set(name, key);
    }
    return key;
}


/***/ }),

/***/ 28620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   pY: () => (/* binding */ sharedFolders),
/* harmony export */   tc: () => (/* binding */ fromRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether `path` is the folder or below it. Both are absolute and without symbolic links. */
function isWithin(folder, path) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
/** The folders that contain a path with `/`, the nearest first, without the root. */
function* foldersAbove(path) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        yield path.slice(0, end);
}
/** The path from the root, with `/`. */
function fromRoot(root, path) {
    const relativePath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? relativePath : relativePath.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}
/** How many folders two paths have in common from the start; all of the second one if it lies on the way to the first. */
function sharedFolders(path, other) {
    const names = other.split('/');
    const differs = path.split('/').findIndex((name, at) => name !== names[at]);
    return differs === -1 ? names.length : differs;
}


/***/ }),

/***/ 69431:
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
/** Whether the patterns match the file at `path`, or a folder that contains it. Nothing in a matched folder can be excluded again. */
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
    const segments = texts.map((text) => (isAnchored && /^\*{2,}$/.test(text) ? ANY_DEPTH : parseSegment(text)));
    // `a/**` matches everything inside `a`, but not `a`
    if (segments.at(-1) === ANY_DEPTH)
        segments.splice(-1, 0, [ANY_TEXT]);
    return { isNegated, isForFolders, isAnchored, segments };
}
/** Trailing blanks do not count, unless they are escaped with `\`. */
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
const CLASSES = new Map(Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    digit: /[0-9]/,
    lower: /[a-z]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /\s/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
}));
/** `[a-z]`, `[!0-9]`, `[[:alpha:]_]`; an unclosed bracket matches nothing. */
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
            classes.push(CLASSES.get(text.slice(at + 2, named)) ?? /(?!)/);
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
    const [own] = pattern.segments;
    const last = segments.at(-1);
    return own !== undefined && last !== undefined && matchesSegment(own, last);
}
/** Only the last `**` has to be retried: an earlier one cannot lead to a better match. */
function matchesSegments(patterns, segments, from) {
    let next = 0;
    let at = from;
    let retryPattern = -1;
    let retryAt = from;
    for (let segment = segments[at]; segment !== undefined; segment = segments[at]) {
        const pattern = patterns[next];
        if (pattern === ANY_DEPTH) {
            retryPattern = ++next;
            retryAt = at;
        }
        else if (pattern !== undefined && matchesSegment(pattern, segment)) {
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
/** The same for one segment, with `*` and characters. */
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

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   i4: () => (/* binding */ readBeginning),
/* harmony export */   io: () => (/* binding */ readBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64266);



/** O_NONBLOCK: opening a named pipe must not wait for a writer. Windows has neither flag. */
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/** Reused for small files, so that most reads only allocate their text. */
let scratch;
const SCRATCH_SIZE = 65_536;
/** Reads a regular UTF-8 file of at most `maxBytes`. It never waits, and does not follow a symbolic link at the end of the path. */
function readTextFile(path, maxBytes) {
    const bytes = readBytes(path, maxBytes);
    return bytes.ok ? decodeText(bytes.value) : bytes;
}
/** Like {@link readTextFile}, without decoding. The bytes are valid until the next file is read. */
function readBytes(path, maxBytes) {
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
/** The first bytes of a regular file of any size; undefined when it cannot be read. */
function readBeginning(path, length) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_FLAGS);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor).isFile())
            return undefined;
        const buffer = Buffer.allocUnsafe(length);
        return buffer.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, 0, length, null));
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function readDescriptor(descriptor, maxBytes) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (!stats.isFile())
        return failure('not-a-file');
    if (stats.size > maxBytes)
        return failure('too-big');
    // one extra byte detects a file that is growing: a read of exactly its old size shows that it ends there
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
    return { ok: true, value: buffer.subarray(0, length) };
}
function bufferOf(size) {
    if (size > SCRATCH_SIZE)
        return Buffer.allocUnsafe(size);
    scratch ??= Buffer.allocUnsafeSlow(SCRATCH_SIZE);
    return scratch;
}
/** Decodes a file, unless it is binary or in another encoding. */
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
/** Whether the file begins with a UTF-16 byte order mark of either byte order. */
function isUtf16(bytes) {
    return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
function problemOf(error) {
    switch ((0,_error_code_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error)) {
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


/***/ }),

/***/ 31116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shortText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The text itself when it is short, otherwise its hash. */
function shortText(text, longest) {
    return text.length <= longest ? text : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 47990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ firstLink),
/* harmony export */   TN: () => (/* binding */ outsideTarget),
/* harmony export */   n1: () => (/* binding */ followLinks),
/* harmony export */   us: () => (/* binding */ insideTarget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The number of links that Linux follows. */
const MAXIMUM_HOPS = 40;
/** Follows symbolic links in all parts of a path, as the file system does. Does not check that the target exists. */
function followLinks(linkAt, path) {
    let current = path;
    for (let hops = 0; hops <= MAXIMUM_HOPS; hops++) {
        if (current.startsWith('/') || current === '..' || current.startsWith('../')) {
            return { leads: 'outside', path: current };
        }
        const link = firstLink(linkAt, current);
        if (link === undefined)
            return { leads: 'inside', path: current };
        const folder = link.target.startsWith('/') ? '' : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(link.path);
        current = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, link.target, current.slice(link.path.length + 1));
    }
    return { leads: 'nowhere' };
}
/** The path outside to which symbolic links in a path lead; undefined if they do not, or the path leads outside without them. */
function outsideTarget(linkAt, path) {
    const followed = followLinks(linkAt, path);
    return followed.leads === 'outside' && followed.path !== path ? followed.path : undefined;
}
/** The path inside to which symbolic links in a path lead; undefined without links, or if they lead elsewhere. */
function insideTarget(linkAt, path) {
    const followed = followLinks(linkAt, path);
    return followed.leads === 'inside' && followed.path !== path ? followed.path : undefined;
}
/** The first part of a path that is a link. */
function firstLink(linkAt, path) {
    for (let end = endOfPart(path, 0);; end = endOfPart(path, end + 1)) {
        const part = path.slice(0, end);
        const target = linkAt(part);
        if (target !== undefined)
            return { path: part, target };
        if (end === path.length)
            return undefined;
    }
}
function endOfPart(path, from) {
    const slash = path.indexOf('/', from);
    return slash === -1 ? path.length : slash;
}


/***/ }),

/***/ 98386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ afterBreak),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   Kp: () => (/* binding */ END),
/* harmony export */   k$: () => (/* binding */ isSeparator),
/* harmony export */   kd: () => (/* binding */ lineEnd),
/* harmony export */   kn: () => (/* binding */ isBreak),
/* harmony export */   q3: () => (/* binding */ isFlowIndicator),
/* harmony export */   wm: () => (/* binding */ isBreakOrEnd),
/* harmony export */   yp: () => (/* binding */ isDigit),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/** Sentinel at the end of the scanned text; NUL is rejected beforehand. */
const END = 0;
/** For Docker Compose more characters end a line than in YAML 1.2: NEL, LS and PS are breaks as well. */
function isBreak(code) {
    return code <= 13 ? code === 10 || code === 13 : code === 0x85 || code === 0x2028 || code === 0x2029;
}
function isBlank(code) {
    return code === 32 || code === 9;
}
function isBreakOrEnd(code) {
    return code === END || isBreak(code);
}
function isSeparator(code) {
    return code === 32 || code === 9 || isBreakOrEnd(code);
}
/** `,`, `[`, `]`, `{`, `}` */
function isFlowIndicator(code) {
    return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
/** Whether names of tag handles and directives may contain it. */
function isWord(code) {
    const letter = code | 32;
    return (letter >= 97 && letter <= 122) || isDigit(code) || code === 95 || code === 45;
}
/** The offset of the next line end, or of the end of the text. */
function lineEnd(text, from) {
    let at = from;
    while (at < text.length && !isBreakOrEnd(text.charCodeAt(at)))
        at++;
    return at;
}
/** The offset after the break at an offset. */
function afterBreak(text, at) {
    return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}


/***/ }),

/***/ 41862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HIDDEN_WORDS)
/* harmony export */ });
/**
 * Escapes and tags can hide any word. In a text that was decoded as Latin-1, byte by byte, line ends outside of ASCII consist of several
 * characters.
 */
const HIDDEN_WORDS = /\\(?:[xuU]|[ \t]*(?:[\r\n\u0085\u2028\u2029]|\u00c2\u0085|\u00e2\u0080[\u00a8\u00a9]))|!(?:!binary|<)|^%TAG/m;


/***/ }),

/***/ 79358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
;// CONCATENATED MODULE: ./build/syntax/yaml/branches.js

/**
 * The values of a key that branches of a template write one after the other, as if each branch were taken: lists are joined, mappings get the
 * keys of both, and equal texts are one. Of anything else the later value remains, for which the result is undefined.
 */
function joinBranches(earlier, later, onReplaced) {
    if (earlier.kind === 'scalar' && later.kind === 'scalar')
        return earlier.value === later.value ? later : undefined;
    const size = Math.min(nodes/* MAXIMUM_SIZE */.tb, sizeOf(earlier) + sizeOf(later));
    if (earlier.kind === 'sequence' && later.kind === 'sequence')
        return { ...later, items: [...earlier.items, ...later.items], size };
    if (earlier.kind !== 'mapping' || later.kind !== 'mapping')
        return undefined;
    return { ...later, entries: joinedEntries(earlier, later, onReplaced), sources: [earlier, later], size };
}
function sizeOf(node) {
    return node.kind === 'scalar' ? 1 : node.size;
}
function joinedEntries(earlier, later, onReplaced) {
    const entries = new Map(earlier.entries);
    for (const [name, entry] of later.entries) {
        const replaced = entries.get(name);
        const node = replaced && joinBranches(replaced.node, entry.node, onReplaced);
        if (replaced !== undefined && node === undefined)
            onReplaced(replaced, entry);
        entries.set(name, node === undefined ? entry : { ...entry, node });
    }
    return entries;
}

// EXTERNAL MODULE: ./build/syntax/yaml/reading.js
var yaml_reading = __webpack_require__(232);
;// CONCATENATED MODULE: ./build/syntax/yaml/merge-keys.js

/** How many keys all merges of a file may copy in total; a file may always copy as many as it has characters. */
const MERGED_KEYS = 500_000;
/** Adds the entries of a merge key, and marks the mapping if some are missing. */
function mergeInto(reading, node, entries, merge) {
    // Compose removes a key with this tag before merging
    if (merge.node.tag === '!reset')
        return;
    for (const source of mergeSources(merge.node)) {
        if (source.kind !== 'mapping') {
            (0,yaml_reading/* report */.z8)(reading, 'bad-merge', 'a merge key takes mappings only', { ...merge.key, end: merge.end });
            node.lacks ??= 'a merge key in it could not be followed';
            continue;
        }
        node.lacks ??= source.lacks;
        reading.mergedKeys += source.entries.size;
        if (reading.mergedKeys > MERGED_KEYS + reading.file.text.length) {
            (0,yaml_reading/* report */.z8)(reading, 'merges-too-large', 'merge keys expand to too many keys', { ...merge.key, end: merge.end });
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
        (0,yaml_reading/* grow */.wS)(node, entry.node);
    }
}

// EXTERNAL MODULE: ./build/syntax/yaml/scalar-types.js
var scalar_types = __webpack_require__(79130);
// EXTERNAL MODULE: ./build/syntax/yaml/characters.js
var characters = __webpack_require__(98386);
;// CONCATENATED MODULE: ./build/syntax/yaml/scanner-state.js
const TOKEN = {
    END: 0,
    DIRECTIVE: 1,
    DOCUMENT: 2,
    DOCUMENT_END: 3,
    BLOCK_SEQUENCE: 4,
    BLOCK_MAPPING: 5,
    BLOCK_END: 6,
    FLOW_SEQUENCE: 7,
    FLOW_SEQUENCE_END: 8,
    FLOW_MAPPING: 9,
    FLOW_MAPPING_END: 10,
    BLOCK_ENTRY: 11,
    FLOW_ENTRY: 12,
    KEY: 13,
    VALUE: 14,
    ALIAS: 15,
    ANCHOR: 16,
    TAG: 17,
    SCALAR: 18,
};
function plainToken(kind, start, end, value = '', suffix = '') {
    return { kind, start, end, from: start, to: end, value, suffix, style: 'plain', isVerbatim: false };
}
function scannerOf(text) {
    const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return {
        text: `${text}\0`,
        at: start,
        lineStart: start,
        newlines: 0,
        indent: -1,
        indents: [],
        flowLevel: 0,
        isKeyAllowed: true,
        key: undefined,
        keys: [],
        tokens: [],
        head: 0,
        last: undefined,
        taken: 0,
        isEnded: false,
    };
}
const BYTE_ORDER_MARK = 0xfeff;
function columnOf({ at, lineStart }) {
    return at - lineStart;
}
/** Thrown during reading, and caught by `parseYaml`. */
class YamlSyntaxError extends Error {
    name = 'YamlSyntaxError';
    at;
    /** Whether the text may be valid but exceeds a limit. */
    isLimit;
    constructor(reason, at, isLimit) {
        super(reason);
        this.at = at;
        this.isLimit = isLimit;
    }
}
/** How deep collections may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;
function tooDeep(at) {
    return new YamlSyntaxError(`collections are nested more than ${MAXIMUM_DEPTH} deep`, at, true);
}
function syntaxError(reason, at) {
    return new YamlSyntaxError(reason, at, false);
}

;// CONCATENATED MODULE: ./build/syntax/yaml/scan-properties.js


/** `&name` or `*name`. */
function scanAlias(scanner, kind) {
    const { text, at: start } = scanner;
    let at = start + 1;
    while (isAnchorCode(text.charCodeAt(at)))
        at++;
    const next = text.charCodeAt(at);
    if (at === start + 1 || !((0,characters/* isSeparator */.k$)(next) || AFTER_ANCHOR.has(next))) {
        throw syntaxError('the name of an anchor is not valid', at);
    }
    move(scanner, at);
    return plainToken(kind, start, at, text.slice(start + 1, at));
}
/** Visible ASCII without `:` and the marks of flow collections. */
function isAnchorCode(code) {
    return code > 32 && code < 127 && code !== 58 && !(0,characters/* isFlowIndicator */.q3)(code);
}
const AFTER_ANCHOR = new Set(Array.from('?:,]}%@`', (char) => char.charCodeAt(0)));
/** `!suffix`, `!handle!suffix`, `!<uri>` or `!`. */
function scanTag(scanner) {
    const { text, at: start } = scanner;
    const isVerbatim = text.charCodeAt(start + 1) === LESS;
    const handleEnd = isVerbatim ? start + 2 : endOfHandle(text, start);
    const isHandle = !isVerbatim && handleEnd > start + 1 && text.charCodeAt(handleEnd - 1) === EXCLAMATION;
    const from = isVerbatim || isHandle ? handleEnd : start + 1;
    const uriEnd = endOfUri(text, from, isVerbatim);
    if (uriEnd === from && (isVerbatim || isHandle))
        throw syntaxError('a tag has no name', uriEnd);
    if (isVerbatim && text.charCodeAt(uriEnd) !== GREATER)
        throw syntaxError('a tag is not closed', uriEnd);
    const end = isVerbatim ? uriEnd + 1 : uriEnd;
    if (!(0,characters/* isSeparator */.k$)(text.charCodeAt(end)))
        throw syntaxError('a tag has a character that is not allowed', end);
    const suffix = unescapedUri(text.slice(from, uriEnd), from);
    move(scanner, end);
    if (isVerbatim)
        return plainToken(TOKEN.TAG, start, end, '', suffix);
    if (isHandle)
        return plainToken(TOKEN.TAG, start, end, text.slice(start, handleEnd), suffix);
    return suffix === '' ? plainToken(TOKEN.TAG, start, end, '', '!') : plainToken(TOKEN.TAG, start, end, '!', suffix);
}
/** The offset after `!word!`, or after the leading `!word` without a second `!`. */
function endOfHandle(text, start) {
    let at = start + 1;
    while ((0,characters/* isWord */.Jg)(text.charCodeAt(at)))
        at++;
    return text.charCodeAt(at) === EXCLAMATION ? at + 1 : at;
}
function endOfUri(text, from, allowsFlow) {
    let at = from;
    while (isUriCode(text.charCodeAt(at), allowsFlow))
        at++;
    return at;
}
const URI = new Set(Array.from(";/?:@&=+$.!~*'()%", (char) => char.charCodeAt(0)));
function isUriCode(code, allowsFlow) {
    return (0,characters/* isWord */.Jg)(code) || URI.has(code) || (allowsFlow && (0,characters/* isFlowIndicator */.q3)(code));
}
function unescapedUri(uri, at) {
    if (!uri.includes('%'))
        return uri;
    try {
        return decodeURIComponent(uri);
    }
    catch {
        throw syntaxError('a tag has an escape that is not valid', at);
    }
}
/** `%YAML 1.1` or `%TAG !handle! prefix`; reads the whole line. The token has the handle and prefix of a `%TAG`, otherwise nothing. */
function scanDirective(scanner) {
    const { text, at: start } = scanner;
    const end = (0,characters/* lineEnd */.kd)(text, start);
    const line = text.slice(start, end);
    const tag = TAG_DIRECTIVE.exec(line);
    if (tag === null && !VERSION_DIRECTIVE.test(line))
        throw syntaxError('a directive is not valid', start);
    scanner.at = (0,characters/* isBreak */.kn)(text.charCodeAt(end)) ? (0,characters/* afterBreak */.C0)(text, end) : end;
    if (scanner.at > end) {
        scanner.lineStart = scanner.at;
        scanner.newlines++;
    }
    const prefix = tag?.[2] === undefined ? '' : unescapedUri(tag[2], start);
    return plainToken(TOKEN.DIRECTIVE, start, end, tag?.[1] ?? '', prefix);
}
const VERSION_DIRECTIVE = /^%YAML[ \t]+\d{1,2}\.\d{1,2}[ \t]*(?:#.*)?$/;
const TAG_DIRECTIVE = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$.!~*'()%,[\]{}]+)[ \t]*(?:#.*)?$/;
function move(scanner, at) {
    scanner.at = at;
    scanner.newlines = 0;
}
const EXCLAMATION = 33;
const LESS = 60;
const GREATER = 62;

;// CONCATENATED MODULE: ./build/syntax/yaml/escapes.js

/** The value of an escape in double quotes. Supports the escapes that Docker Compose knows. */
function escapeAt(text, at) {
    const mark = text.charAt(at + 1);
    const value = CHARACTERS.get(mark);
    if (value !== undefined)
        return { value, end: at + 2 };
    const length = LENGTHS.get(mark);
    if (length === undefined)
        throw syntaxError('an escape is not known', at);
    const digits = text.slice(at + 2, at + 2 + length);
    if (digits.length < length || !HEXADECIMAL.test(digits))
        throw syntaxError('an escape is not a number', at);
    const code = Number.parseInt(digits, 16);
    if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
        throw syntaxError('an escape is not a valid character', at);
    return { value: String.fromCodePoint(code), end: at + 2 + length };
}
const HEXADECIMAL = /^[0-9a-f]+$/i;
const LENGTHS = new Map([
    ['x', 2],
    ['u', 4],
    ['U', 8],
]);
const CHARACTERS = new Map([
    ['0', '\0'],
    ['a', '\x07'],
    ['b', '\b'],
    ['t', '\t'],
    ['\t', '\t'],
    ['n', '\n'],
    ['v', '\v'],
    ['f', '\f'],
    ['r', '\r'],
    ['e', '\x1b'],
    [' ', ' '],
    ['"', '"'],
    ["'", "'"],
    ['\\', '\\'],
    ['N', '\x85'],
    ['_', '\xa0'],
    ['L', '\u2028'],
    ['P', '\u2029'],
]);

;// CONCATENATED MODULE: ./build/syntax/yaml/scan-scalars.js



function scalarToken(start, end, value, style, isVerbatim) {
    const quote = style === 'single' || style === 'double' ? 1 : 0;
    const [from, to] = [start + quote, end - quote];
    return { kind: TOKEN.SCALAR, start, end, from, to, value, suffix: '', style, isVerbatim };
}
/** `---` or `...` at the start of a line ends a plain scalar, and breaks a quoted one. */
function isDocumentMark(text, at) {
    const code = text.charCodeAt(at);
    if (code !== DASH && code !== DOT)
        return false;
    return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && (0,characters/* isSeparator */.k$)(text.charCodeAt(at + 3));
}
/** An unquoted scalar, over all lines that are indented deeper than its collection. */
function scanPlain(scanner) {
    const { text, at: start } = scanner;
    const isFlow = scanner.flowLevel > 0;
    let end = endOfPlainLine(text, start, isFlow);
    scanner.at = end;
    scanner.newlines = 0;
    let value = text.slice(start, end);
    let isVerbatim = true;
    for (;;) {
        const gap = passGap(scanner, scanner.indent + 1);
        if (gap.breaks.length > 0)
            scanner.isKeyAllowed = true;
        if (!continuesPlain(scanner, gap))
            break;
        const from = scanner.at;
        const lineEndsAt = endOfPlainLine(text, from, isFlow);
        if (lineEndsAt === from)
            break;
        isVerbatim &&= gap.breaks.length === 0;
        value += gap.breaks.length === 0 ? gap.blanks : folded(gap.breaks);
        value += text.slice(from, lineEndsAt);
        end = lineEndsAt;
        scanner.at = end;
        scanner.newlines = 0;
        scanner.isKeyAllowed = false;
    }
    return scalarToken(start, end, value, 'plain', isVerbatim);
}
function continuesPlain(scanner, { blanks, breaks }) {
    const { text, at, lineStart } = scanner;
    if (blanks === '' && breaks.length === 0)
        return false;
    if (scanner.flowLevel === 0 && at - lineStart < scanner.indent + 1)
        return false;
    return text.charCodeAt(at) !== HASH && !(at === lineStart && isDocumentMark(text, at));
}
/** The end of the next part of a plain scalar: up to a blank, or to a character that ends the scalar. */
function endOfPlainLine(text, from, isFlow) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if ((0,characters/* isSeparator */.k$)(code))
            return at;
        if (code === COLON && (0,characters/* isSeparator */.k$)(text.charCodeAt(at + 1)))
            return at;
        if (isFlow && ((0,characters/* isFlowIndicator */.q3)(code) || (code === QUESTION && (0,characters/* isSeparator */.k$)(text.charCodeAt(at + 1)))))
            return at;
        at++;
    }
}
const NO_BREAKS = [];
/** Skips blanks and breaks; after a break, a tab below `indent` is an error. */
function passGap(scanner, indent) {
    const { text, at: start } = scanner;
    let at = start;
    while ((0,characters/* isBlank */.z3)(text.charCodeAt(at)))
        at++;
    const blanks = text.slice(start, at);
    scanner.at = at;
    if (!(0,characters/* isBreak */.kn)(text.charCodeAt(at)))
        return { blanks, breaks: NO_BREAKS };
    const breaks = [];
    for (let code = text.charCodeAt(at);; code = text.charCodeAt(scanner.at)) {
        if ((0,characters/* isBreak */.kn)(code))
            breaks.push(passBreak(scanner));
        else if (!(0,characters/* isBlank */.z3)(code))
            return { blanks, breaks };
        else if (code === TAB && scanner.at - scanner.lineStart < indent) {
            throw syntaxError('a tab is used where the text has to be indented with spaces', scanner.at);
        }
        else
            scanner.at++;
    }
}
/** Skips a break, and returns its value. */
function passBreak(scanner) {
    const { text, at } = scanner;
    const code = text.charCodeAt(at);
    scanner.at = (0,characters/* afterBreak */.C0)(text, at);
    scanner.lineStart = scanner.at;
    scanner.newlines++;
    return code >= LINE_SEPARATOR ? text.charAt(at) : '\n';
}
/** A single break becomes a blank; of several the first one is dropped; LS and PS stay. */
function folded(breaks) {
    if (breaks[0] !== '\n')
        return breaks.join('');
    return breaks.length === 1 ? ' ' : breaks.slice(1).join('');
}
/** A quoted scalar; its token includes the quotes. */
function scanQuoted(scanner, isSingle) {
    const { text, at: start } = scanner;
    const quote = isSingle ? APOSTROPHE : QUOTE;
    const style = isSingle ? 'single' : 'double';
    scanner.at = start + 1;
    scanner.newlines = 0;
    const parts = [];
    let isVerbatim = true;
    for (;;) {
        assertNoEnd(scanner, start);
        const from = scanner.at;
        const visible = isSingle ? visibleSingle(scanner) : visibleDouble(scanner);
        isVerbatim &&= visible.isVerbatim;
        parts.push(visible.value);
        if (scanner.at > from)
            scanner.newlines = 0;
        if (text.charCodeAt(scanner.at) === quote)
            break;
        const gap = passQuotedGap(scanner, visible.endsLine);
        isVerbatim &&= gap.isVerbatim;
        parts.push(gap.value);
    }
    scanner.at++;
    scanner.newlines = 0;
    return scalarToken(start, scanner.at, parts.join(''), style, isVerbatim);
}
function assertNoEnd({ text, at, lineStart }, start) {
    if (text.charCodeAt(at) === characters/* END */.Kp)
        throw syntaxError('a quoted text is not closed', start);
    if (at === lineStart && isDocumentMark(text, at))
        throw syntaxError('a document ends inside of a quoted text', at);
}
function visibleSingle(scanner) {
    const { text, at: start } = scanner;
    let at = start;
    let escapes = false;
    for (let code = text.charCodeAt(at); !(0,characters/* isSeparator */.k$)(code); code = text.charCodeAt(at)) {
        if (code !== APOSTROPHE)
            at++;
        else if (text.charCodeAt(at + 1) === APOSTROPHE) {
            escapes = true;
            at += 2;
        }
        else
            break;
    }
    scanner.at = at;
    const written = text.slice(start, at);
    return { value: escapes ? written.replaceAll("''", "'") : written, isVerbatim: !escapes, endsLine: false };
}
function visibleDouble(scanner) {
    const { text } = scanner;
    let value = '';
    let from = scanner.at;
    let isVerbatim = true;
    let { at } = scanner;
    let endsLine = false;
    for (let code = text.charCodeAt(at); !(0,characters/* isSeparator */.k$)(code) && code !== QUOTE; code = text.charCodeAt(at)) {
        if (code !== BACKSLASH) {
            at++;
            continue;
        }
        isVerbatim = false;
        value += text.slice(from, at);
        endsLine = (0,characters/* isBreak */.kn)(text.charCodeAt(at + 1));
        if (endsLine) {
            scanner.at = at + 1;
            passBreak(scanner);
            return { value, isVerbatim, endsLine };
        }
        const escaped = escapeAt(text, at);
        value += escaped.value;
        at = escaped.end;
        from = at;
    }
    scanner.at = at;
    return { value: value + text.slice(from, at), isVerbatim, endsLine };
}
/** Blanks and breaks inside quotes; after an escaped break, blanks are dropped. */
function passQuotedGap(scanner, isAfterEscape) {
    const { blanks, breaks } = passGap(scanner, 0);
    if (!isAfterEscape) {
        return breaks.length === 0 ? { value: blanks, isVerbatim: true } : { value: folded(breaks), isVerbatim: false };
    }
    // the first break was escaped, so these are further ones
    return { value: breaks.join(''), isVerbatim: false };
}
/** A `|` or `>` scalar, up to the first less indented line. */
function scanBlockScalar(scanner, isLiteral) {
    const { text, at: start } = scanner;
    const { chomping, increment, end: headerEnd } = scanHeader(scanner);
    passLineEnd(scanner);
    let { indent, breaks } = passEmptyLines(scanner, increment === 0 ? 0 : Math.max(scanner.indent, 0) + increment);
    let from = headerEnd;
    let end = headerEnd;
    let lead = '';
    let isBlankBefore = false;
    const parts = [];
    while (scanner.at - scanner.lineStart === indent && text.charCodeAt(scanner.at) !== characters/* END */.Kp) {
        const isBlankNow = (0,characters/* isBlank */.z3)(text.charCodeAt(scanner.at));
        const folds = !isLiteral && !isBlankBefore && !isBlankNow && lead === '\n';
        parts.push(folds ? (breaks === '' ? ' ' : '') : lead, breaks, takeLine(scanner));
        if (end === headerEnd)
            from = scanner.lineStart + indent;
        end = scanner.at;
        isBlankBefore = isBlankNow;
        lead = passLineEnd(scanner);
        ({ indent, breaks } = passEmptyLines(scanner, indent));
    }
    parts.push(chomping === '-' ? '' : lead, chomping === '+' ? breaks : '');
    const place = withoutBlanks(text, from, end);
    return { ...scalarToken(start, place.to, parts.join(''), isLiteral ? 'literal' : 'folded', false), ...place };
}
/** The rest of the line without its break. */
function takeLine(scanner) {
    const from = scanner.at;
    scanner.at = (0,characters/* lineEnd */.kd)(scanner.text, from);
    scanner.newlines = 0;
    return scanner.text.slice(from, scanner.at);
}
/** Skips a break and returns its value; empty at the end of the text. */
function passLineEnd(scanner) {
    return (0,characters/* isBreak */.kn)(scanner.text.charCodeAt(scanner.at)) ? passBreak(scanner) : '';
}
/** Skips the indentation and empty lines. Detects and returns the indentation if 0 is given. */
function passEmptyLines(scanner, given) {
    const { text } = scanner;
    const limit = given === 0 ? Number.POSITIVE_INFINITY : given;
    let deepest = 0;
    const breaks = [];
    for (;;) {
        while (scanner.at - scanner.lineStart < limit && text.charCodeAt(scanner.at) === SPACE)
            scanner.at++;
        const column = scanner.at - scanner.lineStart;
        deepest = Math.max(deepest, column);
        const code = text.charCodeAt(scanner.at);
        if (code === TAB && column < limit) {
            throw syntaxError('a tab is used where a block of text has to be indented with spaces', scanner.at);
        }
        if (!(0,characters/* isBreak */.kn)(code))
            break;
        breaks.push(passBreak(scanner));
    }
    const indent = given === 0 ? Math.max(deepest, scanner.indent + 1, 1) : given;
    return { indent, breaks: breaks.join('') };
}
function withoutBlanks(text, start, end) {
    let from = start;
    let to = end;
    while (to > from && (0,characters/* isSeparator */.k$)(text.charCodeAt(to - 1)))
        to--;
    while (from < to && (0,characters/* isSeparator */.k$)(text.charCodeAt(from)))
        from++;
    return { from, to };
}
/** The `|` or `>` and the rest of its line: a digit, `+` or `-`, and a comment. */
function scanHeader(scanner) {
    const { text, at: start } = scanner;
    const header = HEADER.exec(text.slice(start + 1, start + 3))?.[0] ?? '';
    const marks = [...header];
    const digit = marks.find((mark) => (0,characters/* isDigit */.yp)(mark.charCodeAt(0)));
    if (digit === '0')
        throw syntaxError('a block of text cannot be indented by 0', start + 1);
    let at = start + 1 + header.length;
    const end = at;
    while ((0,characters/* isBlank */.z3)(text.charCodeAt(at)))
        at++;
    if (text.charCodeAt(at) === HASH)
        at = (0,characters/* lineEnd */.kd)(text, at);
    if (!(0,characters/* isBreakOrEnd */.wm)(text.charCodeAt(at)))
        throw syntaxError('a block of text starts on the line after its mark', at);
    scanner.at = at;
    scanner.newlines = 0;
    return { chomping: marks.find((mark) => mark === '+' || mark === '-') ?? '', increment: Number(digit ?? 0), end };
}
const HEADER = /^(?:[+-]\d?|\d[+-]?)/;
const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const QUESTION = 63;
const BACKSLASH = 92;
const LINE_SEPARATOR = 0x2028;

;// CONCATENATED MODULE: ./build/syntax/yaml/scanner.js




/** Returns the next token without taking it. */
function peek(scanner) {
    while (needsMore(scanner))
        fetchToken(scanner);
    return scanner.tokens[scanner.head];
}
function take(scanner) {
    const token = peek(scanner);
    scanner.head++;
    scanner.taken++;
    if (scanner.head === scanner.tokens.length) {
        scanner.tokens.length = 0;
        scanner.head = 0;
    }
    return token;
}
/** A token that may still turn out to be a key is not returned yet. */
function needsMore({ tokens, head, keys, key, taken, isEnded }) {
    if (head === tokens.length)
        return true;
    if (isEnded)
        return false;
    return (keys[0] ?? key)?.token === taken;
}
function fetchToken(scanner) {
    const { text } = scanner;
    skipToToken(scanner);
    unroll(scanner, columnOf(scanner));
    const code = text.charCodeAt(scanner.at);
    const isLineStart = scanner.at === scanner.lineStart;
    if (code === characters/* END */.Kp)
        fetchEnd(scanner);
    else if (isLineStart && code === PERCENT)
        fetchDirective(scanner);
    else if (isLineStart && isDocumentMark(text, scanner.at))
        fetchDocumentMark(scanner);
    else {
        fetchContent(scanner, code);
        if (scanner.last !== TOKEN.BLOCK_ENTRY)
            skipCommentBeside(scanner);
    }
}
function fetchContent(scanner, code) {
    const fetch = FETCHES.get(code) ?? fetchByNext(scanner, code) ?? fetchPlain;
    fetch(scanner);
}
/** Tokens that a character begins in any context. */
const FETCHES = new Map([
    [91, (scanner) => openFlow(scanner, TOKEN.FLOW_SEQUENCE)],
    [123, (scanner) => openFlow(scanner, TOKEN.FLOW_MAPPING)],
    [93, (scanner) => closeFlow(scanner, TOKEN.FLOW_SEQUENCE_END)],
    [125, (scanner) => closeFlow(scanner, TOKEN.FLOW_MAPPING_END)],
    [44, fetchComma],
    [42, (scanner) => fetchSimple(scanner, (here) => scanAlias(here, TOKEN.ALIAS))],
    [38, (scanner) => fetchSimple(scanner, (here) => scanAlias(here, TOKEN.ANCHOR))],
    [33, (scanner) => fetchSimple(scanner, scanTag)],
    [34, (scanner) => fetchSimple(scanner, (here) => scanQuoted(here, false))],
    [39, (scanner) => fetchSimple(scanner, (here) => scanQuoted(here, true))],
]);
/** The token that a character begins, depending on the next one. */
function fetchByNext(scanner, code) {
    const isFlow = scanner.flowLevel > 0;
    if ((code === PIPE || code === scanner_GREATER) && !isFlow)
        return fetchBlockScalar;
    if (code !== scanner_DASH && code !== scanner_QUESTION && code !== scanner_COLON)
        return undefined;
    const isAlone = (0,characters/* isSeparator */.k$)(scanner.text.charCodeAt(scanner.at + 1));
    if (code === scanner_COLON)
        return isAlone || (isFlow && !isAtFlowItem(scanner)) ? fetchValue : undefined;
    if (!isAlone)
        return undefined;
    return code === scanner_DASH ? fetchBlockEntry : fetchKey;
}
function isAtFlowItem({ last }) {
    return last === TOKEN.FLOW_ENTRY || last === TOKEN.FLOW_SEQUENCE;
}
function fetchPlain(scanner) {
    const code = scanner.text.charCodeAt(scanner.at);
    if (NO_PLAIN.has(code) || (0,characters/* isSeparator */.k$)(code)) {
        throw syntaxError('a character cannot start anything here', scanner.at);
    }
    fetchSimple(scanner, scanPlain);
}
function fetchBlockScalar(scanner) {
    removeKey(scanner);
    scanner.isKeyAllowed = true;
    push(scanner, scanBlockScalar(scanner, scanner.text.charCodeAt(scanner.at) === PIPE));
}
/** Reads a token that can be a key, and after which no key may start. */
function fetchSimple(scanner, scan) {
    saveKey(scanner);
    scanner.isKeyAllowed = false;
    push(scanner, scan(scanner));
}
function fetchEnd(scanner) {
    unroll(scanner, -1);
    removeKey(scanner);
    scanner.isKeyAllowed = false;
    scanner.isEnded = true;
    push(scanner, plainToken(TOKEN.END, scanner.at, scanner.at));
}
function fetchDirective(scanner) {
    unroll(scanner, -1);
    removeKey(scanner);
    scanner.isKeyAllowed = false;
    push(scanner, scanDirective(scanner));
}
function fetchDocumentMark(scanner) {
    const { text, at } = scanner;
    unroll(scanner, -1);
    removeKey(scanner);
    scanner.isKeyAllowed = false;
    pushMark(scanner, text.charCodeAt(at) === scanner_DASH ? TOKEN.DOCUMENT : TOKEN.DOCUMENT_END, 3);
}
function openFlow(scanner, kind) {
    saveKey(scanner);
    if (++scanner.flowLevel > MAXIMUM_DEPTH)
        throw tooDeep(scanner.at);
    if (scanner.key !== undefined)
        scanner.keys.push(scanner.key);
    scanner.key = undefined;
    scanner.isKeyAllowed = true;
    pushMark(scanner, kind, 1);
}
function closeFlow(scanner, kind) {
    removeKey(scanner);
    if (scanner.flowLevel > 0) {
        scanner.flowLevel--;
        if (scanner.keys.at(-1)?.flowLevel === scanner.flowLevel)
            scanner.key = scanner.keys.pop();
    }
    scanner.isKeyAllowed = false;
    pushMark(scanner, kind, 1);
}
function fetchComma(scanner) {
    removeKey(scanner);
    scanner.isKeyAllowed = true;
    pushMark(scanner, TOKEN.FLOW_ENTRY, 1);
}
function fetchBlockEntry(scanner) {
    if (scanner.flowLevel === 0) {
        if (!scanner.isKeyAllowed)
            throw syntaxError('a list cannot start here', scanner.at);
        roll(scanner, columnOf(scanner), TOKEN.BLOCK_SEQUENCE, scanner.at);
    }
    removeKey(scanner);
    scanner.isKeyAllowed = true;
    pushMark(scanner, TOKEN.BLOCK_ENTRY, 1);
}
function fetchKey(scanner) {
    if (scanner.flowLevel === 0) {
        if (!scanner.isKeyAllowed)
            throw syntaxError('a key cannot start here', scanner.at);
        roll(scanner, columnOf(scanner), TOKEN.BLOCK_MAPPING, scanner.at);
    }
    removeKey(scanner);
    scanner.isKeyAllowed = scanner.flowLevel === 0;
    pushMark(scanner, TOKEN.KEY, 1);
}
function fetchValue(scanner) {
    const { key } = scanner;
    if (key !== undefined && key.lineStart === scanner.lineStart) {
        const index = key.token - scanner.taken + scanner.head;
        scanner.tokens.splice(index, 0, plainToken(TOKEN.KEY, key.at, key.at));
        roll(scanner, key.at - key.lineStart, TOKEN.BLOCK_MAPPING, key.at, index);
        scanner.key = undefined;
        scanner.isKeyAllowed = false;
    }
    else {
        if (scanner.flowLevel === 0) {
            if (!scanner.isKeyAllowed)
                throw syntaxError('a `:` is not allowed here, as no key comes before it', scanner.at);
            roll(scanner, columnOf(scanner), TOKEN.BLOCK_MAPPING, scanner.at);
        }
        scanner.isKeyAllowed = scanner.flowLevel === 0;
    }
    pushMark(scanner, TOKEN.VALUE, 1);
}
function pushMark(scanner, kind, length) {
    const { at } = scanner;
    push(scanner, plainToken(kind, at, at + length));
    scanner.at = at + length;
    scanner.newlines = 0;
}
function push(scanner, token) {
    scanner.tokens.push(token);
    scanner.last = token.kind;
}
/** Remembers that a key may start here. */
function saveKey(scanner) {
    if (!scanner.isKeyAllowed)
        return;
    removeKey(scanner);
    const { at, lineStart, flowLevel, taken, tokens, head } = scanner;
    const isRequired = flowLevel === 0 && scanner.indent === at - lineStart;
    scanner.key = { at, lineStart, flowLevel, isRequired, token: taken + tokens.length - head };
}
function removeKey(scanner) {
    if (scanner.key?.isRequired === true)
        throw syntaxError('a key has no `:`', scanner.key.at);
    scanner.key = undefined;
}
/** Opens a block collection where the text is indented deeper than before. */
function roll(scanner, column, kind, at, index) {
    const { indents, tokens } = scanner;
    if (scanner.flowLevel > 0 || scanner.indent >= column)
        return;
    indents.push(scanner.indent);
    scanner.indent = column;
    tokens.splice(index ?? tokens.length, 0, plainToken(kind, at, at));
}
/** Closes the block collections that are indented deeper than a column. */
function unroll(scanner, column) {
    if (scanner.flowLevel > 0)
        return;
    while (scanner.indent > column) {
        push(scanner, plainToken(TOKEN.BLOCK_END, scanner.at, scanner.at));
        scanner.indent = scanner.indents.pop() ?? -1;
    }
}
/** Skips blanks, breaks and comments. A tab does not count as a blank where a key could start. */
function skipToToken(scanner) {
    const { text } = scanner;
    for (;;) {
        const takesTabs = scanner.flowLevel > 0 || !scanner.isKeyAllowed;
        let code = text.charCodeAt(scanner.at);
        while (code === 32 || (takesTabs && code === 9))
            code = text.charCodeAt(++scanner.at);
        if (code === scanner_HASH)
            skipComments(scanner);
        if (!(0,characters/* isBreak */.kn)(text.charCodeAt(scanner.at)))
            return;
        passBreak(scanner);
        if (scanner.flowLevel === 0)
            scanner.isKeyAllowed = true;
    }
}
/** Skips a comment and the comments after it, before which tabs always count as blanks. */
function skipComments(scanner) {
    const { text } = scanner;
    scanner.newlines = 0;
    scanner.at = (0,characters/* lineEnd */.kd)(text, scanner.at);
    for (;;) {
        let at = scanner.at;
        let { lineStart } = scanner;
        while ((0,characters/* isBlank */.z3)(text.charCodeAt(at)) || (0,characters/* isBreak */.kn)(text.charCodeAt(at))) {
            const isLineEnd = (0,characters/* isBreak */.kn)(text.charCodeAt(at));
            at = isLineEnd ? (0,characters/* afterBreak */.C0)(text, at) : at + 1;
            if (isLineEnd)
                lineStart = at;
        }
        if (text.charCodeAt(at) !== scanner_HASH)
            return;
        scanner.lineStart = lineStart;
        scanner.at = (0,characters/* lineEnd */.kd)(text, at);
    }
}
/** A comment on the line of a token may come after tabs, or directly after the token. */
function skipCommentBeside(scanner) {
    if (scanner.newlines > 0)
        return;
    const { text } = scanner;
    let { at } = scanner;
    while ((0,characters/* isBlank */.z3)(text.charCodeAt(at)))
        at++;
    if (text.charCodeAt(at) === scanner_HASH)
        scanner.at = (0,characters/* lineEnd */.kd)(text, at);
}
const scanner_HASH = 35;
const PERCENT = 37;
const scanner_DASH = 45;
const scanner_COLON = 58;
const scanner_GREATER = 62;
const scanner_QUESTION = 63;
const PIPE = 124;
/** Characters that cannot begin a plain scalar: ``#&*!|>'"%@` `` and those of collections. */
const NO_PLAIN = new Set(Array.from('#&*!|>\'"%@`,[]{}', (char) => char.charCodeAt(0)));

;// CONCATENATED MODULE: ./build/syntax/yaml/located-yaml.js








/**
 * Reads every document of a file into a tree with all offsets, as Docker Compose does: by the rules of libyaml, which differ from YAML 1.2
 * in breaks, tabs, indentation, tags and numbers. Never throws. `text` is read instead of that of the file, which it is as long as: keys are
 * those of the file.
 */
function parseYaml(file, text = file.text) {
    const unreadable = unreadableCharacter(file);
    if (unreadable !== undefined)
        return unreadable;
    const reading = {
        file,
        scanner: scannerOf(text),
        hasOtherText: text !== file.text,
        anchors: new Map(),
        handles: new Map(),
        problems: [],
        mergedKeys: 0,
        depth: 0,
    };
    try {
        return { roots: readDocuments(reading), problems: reading.problems };
    }
    catch (thrown) {
        if (!(thrown instanceof YamlSyntaxError))
            throw thrown;
        const at = Math.min(thrown.at, file.text.length);
        const kind = thrown.isLimit ? 'limit-reached' : undefined;
        return { reason: thrown.message, kind, span: { file, start: at, end: at } };
    }
}
/** Control characters other than tab and breaks are rejected. Parsers disagree about a byte order mark inside the text. */
function unreadableCharacter(file) {
    const { text } = file;
    const control = text.search(CONTROL);
    const mark = text.indexOf('\uFEFF', 1);
    const start = control === -1 ? mark : control;
    if (start === -1)
        return undefined;
    const span = { file, start, end: start };
    if (control !== -1)
        return { reason: 'a control character is not allowed', span };
    return { reason: 'there is a byte order mark inside the text', kind: 'ambiguous-text', span };
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern has to find them
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
function readDocuments(reading) {
    const { scanner } = reading;
    const roots = [];
    for (let isFirst = true;; isFirst = false) {
        while (!isFirst && peek(scanner).kind === TOKEN.DOCUMENT_END)
            take(scanner);
        if (peek(scanner).kind === TOKEN.END)
            return roots;
        readDirectives(reading);
        const start = peek(scanner);
        if (start.kind === TOKEN.DOCUMENT)
            take(scanner);
        else if (!isFirst || reading.handles.size > PLAIN_HANDLES.length) {
            throw syntaxError('a document that follows another one, or a directive, starts with `---`', start.start);
        }
        reading.anchors.clear();
        roots.push(readRoot(reading, start.kind === TOKEN.DOCUMENT ? start.end : start.start));
        if (peek(scanner).kind === TOKEN.DOCUMENT_END)
            take(scanner);
    }
}
function readRoot(reading, from) {
    const { kind } = peek(reading.scanner);
    const isEmpty = kind === TOKEN.DIRECTIVE || kind === TOKEN.DOCUMENT || kind === TOKEN.DOCUMENT_END || kind === TOKEN.END;
    return isEmpty ? emptyScalar(reading.file, from) : readNode(reading, BLOCK).node;
}
const PLAIN_HANDLES = [
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
];
/** Reads the tag handles of the next document. */
function readDirectives({ scanner, handles }) {
    handles.clear();
    while (peek(scanner).kind === TOKEN.DIRECTIVE) {
        const { value, suffix, start } = take(scanner);
        if (handles.has(value))
            throw syntaxError('a directive is written twice', start);
        handles.set(value, suffix);
    }
    for (const [handle, prefix] of PLAIN_HANDLES)
        if (!handles.has(handle))
            handles.set(handle, prefix);
}
const BLOCK = { isBlock: true, allowsIndentless: false };
const BLOCK_VALUE = { isBlock: true, allowsIndentless: true };
const FLOW = { isBlock: false, allowsIndentless: false };
function readNode(reading, context) {
    if (peek(reading.scanner).kind === TOKEN.ALIAS)
        return readAlias(reading, take(reading.scanner));
    const properties = readProperties(reading);
    const token = peek(reading.scanner);
    switch (token.kind) {
        case TOKEN.SCALAR:
            return readScalar(reading, take(reading.scanner), properties);
        case TOKEN.FLOW_SEQUENCE:
            return nested(reading, token, () => readFlowSequence(reading, take(reading.scanner), properties));
        case TOKEN.FLOW_MAPPING:
            return nested(reading, token, () => readFlowMapping(reading, take(reading.scanner), properties));
        case TOKEN.BLOCK_ENTRY:
            if (!context.allowsIndentless)
                break;
            return nested(reading, token, () => readBlockSequence(reading, token, properties, false));
        case TOKEN.BLOCK_SEQUENCE:
            if (!context.isBlock)
                break;
            return nested(reading, token, () => readBlockSequence(reading, take(reading.scanner), properties, true));
        case TOKEN.BLOCK_MAPPING:
            if (!context.isBlock)
                break;
            return nested(reading, token, () => readBlockMapping(reading, take(reading.scanner), properties));
    }
    if (properties.start < 0)
        throw syntaxError('a value is missing or not allowed here', token.start);
    return readEmpty(reading, properties);
}
function nested(reading, token, read) {
    if (++reading.depth > MAXIMUM_DEPTH)
        throw tooDeep(token.start);
    const written = read();
    reading.depth--;
    return written;
}
const NO_PROPERTIES = { anchor: undefined, tag: undefined, start: -1, end: -1 };
/** An anchor and a tag, in either order. */
function readProperties(reading) {
    const { scanner } = reading;
    const first = peek(scanner);
    if (first.kind !== TOKEN.ANCHOR && first.kind !== TOKEN.TAG)
        return NO_PROPERTIES;
    take(scanner);
    const next = peek(scanner);
    const hasSecond = next.kind !== first.kind && (next.kind === TOKEN.ANCHOR || next.kind === TOKEN.TAG);
    const second = hasSecond ? take(scanner) : undefined;
    const [anchor, tag] = first.kind === TOKEN.ANCHOR ? [first, second] : [second, first];
    return { anchor, tag: tag && tagName(reading, tag), start: first.start, end: (second ?? first).end };
}
const YAML_TAG = 'tag:yaml.org,2002:';
/** The usual form: `!!str`, `!reset`. */
function tagName({ handles }, { value: handle, suffix, start }) {
    const prefix = handle === '' ? '' : handles.get(handle);
    if (prefix === undefined)
        throw syntaxError('the handle of a tag is not declared', start);
    const whole = prefix + suffix;
    return whole.startsWith(YAML_TAG) ? `!!${whole.slice(YAML_TAG.length)}` : whole;
}
function readScalar(reading, token, properties) {
    const { file } = reading;
    const { start, end, from, to, style } = token;
    const written = { style, tag: properties.tag, value: token.value };
    const value = textOfToken(reading, written, token);
    const node = {
        kind: 'scalar',
        file,
        start: from,
        end: to,
        tag: properties.tag,
        isAnchored: properties.anchor !== undefined,
        holder: undefined,
        value,
        style,
        isVerbatim: token.isVerbatim && value === token.value,
    };
    return remember(reading, properties, node, style === 'literal' || style === 'folded' ? from : start, end);
}
/** The text of a scalar; `!!binary` is decoded. */
function textOfToken(reading, written, token) {
    const { tag, value } = written;
    if (tag === undefined)
        return value;
    const text = tag === '!!binary' ? decoded(value) : value;
    if (text === undefined || (0,scalar_types/* isMistagged */.Mf)(written)) {
        const span = { file: reading.file, start: token.start, end: token.end };
        (0,yaml_reading/* report */.z8)(reading, 'bad-tag', 'a value is not what its tag says', span);
    }
    return text ?? unknown_piece/* UNKNOWN_PIECE */.YB;
}
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;
function decoded(value) {
    const digits = value.replaceAll(/[\r\n]/g, '');
    return BASE64.test(digits) ? Buffer.from(digits, 'base64').toString() : undefined;
}
/** An empty value, with an anchor or a tag before it. */
function readEmpty(reading, properties) {
    const { end, tag, anchor } = properties;
    const node = { ...emptyScalar(reading.file, end), tag, isAnchored: anchor !== undefined };
    const hasType = (0,scalar_types/* isMistagged */.Mf)(node);
    if (hasType)
        (0,yaml_reading/* report */.z8)(reading, 'bad-tag', 'a value is not what its tag says', { ...reading, start: properties.start, end });
    return remember(reading, properties, node, end, end);
}
function nothing({ file }, at) {
    return { node: emptyScalar(file, at), start: at, end: at, isAlias: false };
}
function sequenceAt(reading, start, isFlow, properties) {
    const { tag, anchor } = properties;
    const node = {
        kind: 'sequence',
        file: reading.file,
        start,
        end: start,
        isFlow,
        items: [],
        size: 1,
        tag,
        isAnchored: anchor !== undefined,
        holder: undefined,
    };
    located_yaml_open(reading, anchor);
    return node;
}
function mappingAt(reading, start, isFlow, properties) {
    const written = [];
    const entries = new Map();
    const { tag, anchor } = properties;
    const node = {
        kind: 'mapping',
        file: reading.file,
        start,
        end: start,
        isFlow,
        entries,
        written,
        lacks: undefined,
        size: 1,
        tag,
        isAnchored: anchor !== undefined,
        holder: undefined,
    };
    located_yaml_open(reading, anchor);
    return { node, entries, written, merges: [] };
}
/** Items that start with `-`; `isIndented` when a token closes the list. */
function readBlockSequence(reading, first, properties, isIndented) {
    const { scanner } = reading;
    const node = sequenceAt(reading, first.start, false, properties);
    while (peek(scanner).kind === TOKEN.BLOCK_ENTRY) {
        const dash = take(scanner);
        const { kind } = peek(scanner);
        const isEmpty = kind === TOKEN.BLOCK_ENTRY ||
            kind === TOKEN.BLOCK_END ||
            (!isIndented && (kind === TOKEN.KEY || kind === TOKEN.VALUE));
        addItem(node, isEmpty ? nothing(reading, dash.end) : readNode(reading, BLOCK), dash.start);
    }
    if (isIndented) {
        const close = take(scanner);
        if (close.kind !== TOKEN.BLOCK_END)
            throw syntaxError('an item of a list starts with `-`', close.start);
    }
    return remember(reading, properties, node, node.start, node.end);
}
function addItem(node, { node: value, start, end, isAlias }, dash) {
    const item = { node: value, start, end, dash, owner: node, index: node.items.length };
    node.items.push(item);
    node.end = end;
    adopt(item, node, isAlias);
}
function readBlockMapping(reading, first, properties) {
    const { scanner } = reading;
    const mapping = mappingAt(reading, first.start, false, properties);
    for (;;) {
        const token = peek(scanner);
        if (token.kind !== TOKEN.KEY && token.kind !== TOKEN.VALUE)
            break;
        const key = token.kind === TOKEN.KEY ? readBlockKey(reading, take(scanner)) : undefined;
        if (key === undefined)
            throw syntaxError('a key is missing', token.start);
        addEntry(reading, mapping, key, readBlockValue(reading, key.end));
    }
    const close = take(scanner);
    if (close.kind !== TOKEN.BLOCK_END)
        throw syntaxError('a key is missing, or is indented differently from the keys before it', close.start);
    return endMapping(reading, mapping, properties);
}
function readBlockKey(reading, { end }) {
    return isEndOfBlockPart(reading) ? nothing(reading, end) : readNode(reading, BLOCK_VALUE);
}
function isEndOfBlockPart({ scanner }) {
    const { kind } = peek(scanner);
    return kind === TOKEN.KEY || kind === TOKEN.VALUE || kind === TOKEN.BLOCK_END;
}
function readBlockValue(reading, from) {
    if (peek(reading.scanner).kind !== TOKEN.VALUE)
        return nothing(reading, from);
    const colon = take(reading.scanner);
    return isEndOfBlockPart(reading) ? nothing(reading, colon.end) : readNode(reading, BLOCK_VALUE);
}
function readFlowSequence(reading, first, properties) {
    const { scanner } = reading;
    const node = sequenceAt(reading, first.start, true, properties);
    for (let isFirst = true; peek(scanner).kind !== TOKEN.FLOW_SEQUENCE_END; isFirst = false) {
        if (!isFirst)
            takeComma(reading, '`]`');
        const { kind } = peek(scanner);
        if (kind === TOKEN.FLOW_SEQUENCE_END)
            break;
        addItem(node, kind === TOKEN.KEY ? readPair(reading, take(scanner)) : readNode(reading, FLOW), -1);
    }
    node.end = take(scanner).end;
    return remember(reading, properties, node, node.start, node.end);
}
function takeComma({ scanner }, close) {
    const token = take(scanner);
    if (token.kind !== TOKEN.FLOW_ENTRY)
        throw syntaxError(`a comma or ${close} is missing`, token.start);
}
/** `key: value` in a list is a mapping without braces. */
function readPair(reading, { start, end }) {
    const { scanner } = reading;
    const { kind } = peek(scanner);
    const hasKey = kind !== TOKEN.VALUE && kind !== TOKEN.FLOW_ENTRY && kind !== TOKEN.FLOW_SEQUENCE_END;
    const mapping = mappingAt(reading, start, true, NO_PROPERTIES);
    const key = hasKey ? readNode(reading, FLOW) : nothing(reading, end);
    addEntry(reading, mapping, key, readFlowValue(reading, key.end, TOKEN.FLOW_SEQUENCE_END));
    return endMapping(reading, mapping, NO_PROPERTIES);
}
function readFlowValue(reading, from, close) {
    const { scanner } = reading;
    if (peek(scanner).kind !== TOKEN.VALUE)
        return nothing(reading, from);
    const colon = take(scanner);
    const { kind } = peek(scanner);
    return kind === TOKEN.FLOW_ENTRY || kind === close ? nothing(reading, colon.end) : readNode(reading, FLOW);
}
function readFlowMapping(reading, first, properties) {
    const { scanner } = reading;
    const mapping = mappingAt(reading, first.start, true, properties);
    for (let isFirst = true; peek(scanner).kind !== TOKEN.FLOW_MAPPING_END; isFirst = false) {
        if (!isFirst)
            takeComma(reading, '`}`');
        const { kind } = peek(scanner);
        if (kind === TOKEN.FLOW_MAPPING_END)
            break;
        if (kind === TOKEN.KEY)
            readFlowEntry(reading, mapping, take(scanner));
        else {
            const key = readNode(reading, FLOW);
            addEntry(reading, mapping, key, nothing(reading, key.end));
        }
    }
    const { end } = take(scanner);
    return endMapping(reading, mapping, properties, end);
}
function readFlowEntry(reading, mapping, { end }) {
    const { kind } = peek(reading.scanner);
    const hasKey = kind !== TOKEN.VALUE && kind !== TOKEN.FLOW_ENTRY && kind !== TOKEN.FLOW_MAPPING_END;
    const key = hasKey ? readNode(reading, FLOW) : nothing(reading, end);
    addEntry(reading, mapping, key, readFlowValue(reading, key.end, TOKEN.FLOW_MAPPING_END));
}
function addEntry(reading, mapping, writtenKey, value) {
    const { node: owner, written, entries, merges } = mapping;
    const key = asKey(reading, writtenKey);
    const { end, isAlias } = value;
    const replaced = entries.get(key.value);
    const joined = reading.hasOtherText && replaced ? joinedWith(replaced, value.node, reading) : undefined;
    const node = joined ?? value.node;
    const entry = { key, node, start: writtenKey.start, end, owner, index: written.length, isAlias };
    adopt(entry, owner, isAlias);
    written.push(entry);
    owner.end = end;
    if (isMergeKey(key)) {
        if (merges.push(entry) > 1)
            (0,yaml_reading/* report */.z8)(reading, 'duplicate-key', TWICE, key);
        return;
    }
    entries.set(key.value, entry);
    if (replaced !== undefined && joined === undefined && !(0,nodes/* isUnreadKey */.l)(key))
        (0,yaml_reading/* report */.z8)(reading, 'duplicate-key', TWICE, key, replaced);
}
function joinedWith(replaced, later, reading) {
    return joinBranches(replaced.node, later, (one, by) => (0,yaml_reading/* report */.z8)(reading, 'duplicate-key', TWICE, by.key, one));
}
const TWICE = 'the key is written twice in one mapping';
function isMergeKey({ tag, style, value }) {
    return tag === '!!merge' || (value === '<<' && style === 'plain' && (tag === undefined || tag === '!'));
}
function endMapping(reading, mapping, properties, end = mapping.node.end) {
    const { node, entries, merges } = mapping;
    node.end = end;
    for (const merge of merges)
        mergeInto(reading, node, entries, merge);
    return remember(reading, properties, node, node.start, end);
}
/**
 * A key has the place where it is written, even if it is an alias. A key that is not a scalar gets a name that nothing looks up: its own
 * text in the flow style, such as `{{ name }}` of a template.
 */
function asKey(reading, { node, start, end, isAlias }) {
    if (node.kind === 'scalar' && !isAlias)
        return reading.hasOtherText ? asInFile(node) : node;
    if (node.kind === 'scalar')
        return { ...node, start, end, isVerbatim: false };
    // of `{{ name }}`, the inner key is reported
    const isReported = (reading.problems.at(-1)?.span.start ?? -1) >= start;
    if (!isReported)
        (0,yaml_reading/* report */.z8)(reading, 'bad-key', 'a key is a list or a mapping', { file: reading.file, start, end });
    const text = reading.file.text.slice(node.start, Math.min(node.end, node.start + MAXIMUM_KEY));
    const value = (0,nodes/* isFlowText */.cm)(text) ? text : unknown_piece/* UNKNOWN_PIECE */.YB;
    return { ...emptyScalar(reading.file, start), value, isVerbatim: false, end };
}
/** The text of a key in a template instead of the one that was read for it; escape sequences of quoted keys stay read. */
function asInFile(key) {
    const text = key.file.text.slice(key.start, key.end);
    return text.length === key.value.length && text !== key.value ? { ...key, value: text } : key;
}
/** How much of a key that is not a scalar is its name. */
const MAXIMUM_KEY = 200;
function readAlias(reading, { start, end, value: name }) {
    const { file, anchors } = reading;
    let node = anchors.get(name);
    if (node === undefined) {
        (0,yaml_reading/* report */.z8)(reading, 'unknown-alias', 'no anchor of this name ends before it', { file, start, end });
        node = { ...emptyScalar(file, start), value: unknown_piece/* UNKNOWN_PIECE */.YB, isVerbatim: false, end };
    }
    return { node, start, end, isAlias: true };
}
/** Inside a collection its own anchor is not valid, even if an earlier anchor had the same name. */
function located_yaml_open({ anchors }, anchor) {
    if (anchor !== undefined)
        anchors.delete(anchor.value);
}
function remember(reading, properties, node, start, end) {
    if (properties.anchor !== undefined)
        reading.anchors.set(properties.anchor.value, node);
    return { node, start: properties.start < 0 ? start : properties.start, end, isAlias: false };
}
function adopt(part, owner, isAlias) {
    if (!isAlias)
        part.node.holder = part;
    (0,yaml_reading/* grow */.wS)(owner, part.node);
}
function emptyScalar(file, at) {
    return {
        kind: 'scalar',
        file,
        start: at,
        end: at,
        value: '',
        style: 'plain',
        isVerbatim: true,
        tag: undefined,
        isAnchored: false,
        holder: undefined,
    };
}


/***/ }),

/***/ 232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ addProblem),
/* harmony export */   wS: () => (/* binding */ grow),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2922);

const MAXIMUM_PROBLEMS = 100;
function report(reading, code, reason, { file, start, end }, replaced) {
    addProblem(reading.problems, { code, reason, span: { file, start, end }, replaced });
}
/** Past the limit one problem says so: it covers all others of the file. */
function addProblem(problems, problem) {
    if (problems.length < MAXIMUM_PROBLEMS)
        problems.push(problem);
    else if (problems.length === MAXIMUM_PROBLEMS)
        problems.push({ ...problem, code: 'too-many-problems', reason: 'this file has more problems than are reported' });
}
function grow(parent, node) {
    parent.size = Math.min(parent.size + (node.kind === 'scalar' ? 1 : node.size), _tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .MAXIMUM_SIZE */ .tb);
}


/***/ }),

/***/ 79130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Mf: () => (/* binding */ isMistagged),
/* harmony export */   QP: () => (/* binding */ typeOf)
/* harmony export */ });
/** The type, by the tag or by the form of the text; a quoted text is a string unless a tag says otherwise. */
function typeOf({ style, tag, value }) {
    if (tag === undefined || tag === '!')
        return style === 'plain' ? plainType(value) : 'string';
    if (!TYPED.has(tag))
        return 'string';
    const type = plainType(value);
    return tag === '!!float' && type === 'integer' && isSigned(value) ? 'float' : type;
}
/** Whether the text does not match the type that its tag requires. */
function isMistagged(scalar) {
    const asked = scalar.tag === undefined ? undefined : TYPED.get(scalar.tag);
    if (asked === undefined)
        return false;
    return typeOf(scalar) !== asked;
}
/** Tags that require a certain form of text. */
const TYPED = new Map([
    ['!!null', 'null'],
    ['!!bool', 'boolean'],
    ['!!int', 'integer'],
    ['!!float', 'float'],
    ['!!timestamp', 'time'],
]);
/** The scalar with the text of its value, where a text is expected: `0x10` is `16`, and `True` is `true`. */
function canonical(scalar) {
    const value = canonicalText(scalar);
    return value === scalar.value ? scalar : { ...scalar, value, isVerbatim: false };
}
function canonicalText(scalar) {
    const { value } = scalar;
    switch (typeOf(scalar)) {
        case 'boolean':
            return value.toLowerCase();
        case 'integer':
            return integerOf(value)?.toString() ?? value;
        case 'float':
            return floatText(value);
        case 'time':
            return timeText(value);
        default:
            return value;
    }
}
function plainType(value) {
    // most texts are words
    if (!MAY_BE_TYPED.test(value))
        return 'string';
    const word = WORDS.get(value);
    if (word !== undefined)
        return word;
    if (value.startsWith('.'))
        return POINT_FLOAT.test(value) ? 'float' : 'string';
    if (!STARTS_NUMBER.test(value))
        return 'string';
    if (isTime(value))
        return 'time';
    const digits = value.replaceAll('_', '');
    if (integerOf(digits) !== undefined)
        return 'integer';
    return FLOAT.test(digits) && Number.isFinite(Number(digits)) ? 'float' : 'string';
}
const MAY_BE_TYPED = /^(?:[-+.\d~]|[tTfFnN][a-zA-Z]{3,4}$|$)/;
const STARTS_NUMBER = /^[-+\d]/;
const POINT_FLOAT = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+)?$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const WORDS = new Map([
    ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map((word) => [word, 'boolean']),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, 'null']),
    ...['inf', 'Inf', 'INF'].flatMap((word) => ['.', '+.', '-.'].map((sign) => [`${sign}${word}`, 'float'])),
    ...['.nan', '.NaN', '.NAN', '-0', '-0.0'].map((word) => [word, 'float']),
]);
const INTEGER = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9]\d*|0))$/;
const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 64n - 1n;
/** Supports `0x`, `0b`, `0o`, and a leading `0` for octal numbers; undefined for other texts, and for numbers out of range. */
function integerOf(value) {
    const match = value.length > 80 ? null : INTEGER.exec(value.replaceAll('_', ''));
    if (match === null)
        return undefined;
    const [, sign, hexadecimal, binary, octal, decimal = ''] = match;
    const size = BigInt(hexadecimal !== undefined
        ? `0x${hexadecimal}`
        : binary !== undefined
            ? `0b${binary}`
            : octal !== undefined
                ? `0o${octal}`
                : decimal);
    const number = sign === '-' ? -size : size;
    // only a number without a sign can be unsigned
    return number < SMALLEST || number > (sign === '' ? LARGEST : LARGEST / 2n) ? undefined : number;
}
function isSigned(value) {
    const number = integerOf(value);
    return number !== undefined && number <= LARGEST / 2n;
}
/** A number as Go prints it: with an exponent below 0.0001 and from a million on. */
function floatText(value) {
    const digits = value.replaceAll('_', '');
    if (/nan$/i.test(digits))
        return 'NaN';
    if (/inf$/i.test(digits))
        return digits.startsWith('-') ? '-Inf' : '+Inf';
    const number = Number(integerOf(digits) ?? digits);
    if (number === 0)
        return digits.startsWith('-') ? '-0' : '0';
    const [mantissa, exponent = ''] = number.toExponential().split('e');
    if (Number(exponent) >= -4 && Number(exponent) < 6)
        return String(number);
    return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
const TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/;
/** A time as Go prints it. */
function timeText(value) {
    const [, year, month = '', day = '', hour = '0', minute = '0', second = '0', zone] = TIME.exec(value) ?? [];
    const fraction = /\.\d*[1-9](?=0*(?:Z|[-+]|$))/.exec(value.slice(10))?.[0] ?? '';
    const two = (number) => number.padStart(2, '0');
    const offset = zone === undefined || zone === 'Z' ? '+0000 UTC' : `${zone.replace(':', '')} ${zone.replace(':', '')}`;
    return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}${fraction} ${offset}`;
}
function isTime(value) {
    const match = TIME.exec(value);
    if (match === null)
        return false;
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay(year, month);
    if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return false;
    // with `T` a zone has to follow; with a blank it must not
    return match[4] === undefined || /[Tt]/.test(value) === (zone !== undefined);
}
function lastDay(year, month) {
    return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}


/***/ })

};
