export const id = 5632;
export const ids = [5632];
export const modules = {

/***/ 45169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ CONFIGURATION_FILES),
/* harmony export */   K0: () => (/* binding */ configurationFiles),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _check_file_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51767);
/* harmony import */ var _model_containers_host_assumptions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50404);
/* harmony import */ var _support_error_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64266);
/* harmony import */ var _lookup_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85027);






/** The default of `max-file-size`, in bytes. */
const DEFAULT_MAX_FILE_SIZE = 1024 * 1024;
/** The settings that apply without a configuration. */
const DEFAULT_CONFIG = {
    profile: 'recommended',
    failOn: 'high',
    failOnVulnerability: undefined,
    rules: new Map(),
    include: [],
    exclude: [],
    maxFileSize: DEFAULT_MAX_FILE_SIZE,
    host: _model_containers_host_assumptions_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_HOST */ .H,
    context: _check_file_context_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONTEXT */ .A2,
    builds: [],
    peerIgnores: true,
    images: _lookup_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LOOKUPS */ .C,
    writtenImageSettings: new Set(),
    baseline: undefined,
    suppressions: [],
    acceptedGaps: [],
};
/** Paths from the root of the repository; at most one of them may exist. */
const CONFIGURATION_FILES = [
    '.github/hullcheck.yml',
    '.github/hullcheck.yaml',
    '.hullcheck.yml',
    '.hullcheck.yaml',
];
/** The configuration files in the repository at a root. */
function configurationFiles(root) {
    return CONFIGURATION_FILES.filter((path) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)));
}
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        // for any other reason the file exists but is inaccessible: reading it will report that
        return (0,_support_error_code_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error) !== 'ENOTDIR';
    }
}


/***/ }),

/***/ 85027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DEFAULT_LOOKUPS)
/* harmony export */ });
const DEFAULT_LOOKUPS = {
    lookup: 'never',
    tlsCheck: false,
    privateRegistries: [],
    insecureRegistries: [],
    failOnUnavailable: false,
    timeBudget: 120,
    concurrency: 8,
    platform: 'linux/amd64',
    contents: false,
    imageAnalysis: 'auto',
    cacheDir: undefined,
    keepsPublicOnly: false,
    vulnerabilities: 'off',
    signatures: [],
    trustedRoot: undefined,
    namedFiles: new Map(),
    githubToken: undefined,
    packagesToken: undefined,
    namesAllPackages: false,
    vulnerabilityDatabase: undefined,
    vulnerabilityDetail: 'image',
    unratedVulnerabilities: 'medium',
    ignoredVulnerabilities: [],
    vexFiles: [],
    vex: [],
    osvAddress: 'https://api.osv.dev/',
    epss: false,
    epssDecides: false,
    epssAddress: 'https://api.first.org/data/v1/epss',
};


/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ candidateFiles)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1913);

/**
 * Turns selected paths into files that exist: symbolic links are replaced by their targets in the repository. The name of the link decides
 * how to read the file, and whether it is excluded: Docker reads the file by that name, whatever the target is called.
 */
function candidateFiles(selected, resolvePath) {
    const files = new Map();
    const links = new Map();
    const notifications = [];
    for (const [path, fileFormat] of [...selected].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const resolved = resolvePath(path);
        if (resolved === undefined)
            continue;
        const key = `${fileFormat.id} ${'code' in resolved ? '' : resolved.path}`;
        if ('code' in resolved) {
            notifications.push(resolved);
            continue;
        }
        if (resolved.path !== path)
            (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .addToGroup */ .Mr)(links, resolved.path, path);
        if (!files.has(key))
            files.set(key, { path: resolved.path, fileFormat });
    }
    return { files: [...files.values()].map((file) => withLinks(file, links)).sort(byPath), notifications };
}
function withLinks(file, links) {
    const own = links.get(file.path);
    return own === undefined ? file : { ...file, links: own };
}
function byPath(a, b) {
    if (a.path === b.path)
        return a.fileFormat.id < b.fileFormat.id ? -1 : 1;
    return a.path < b.path ? -1 : 1;
}


/***/ }),

/***/ 60193:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aU: () => (/* binding */ formatByContent),
  qd: () => (/* binding */ isToldByContent),
  xT: () => (/* binding */ withContents)
});

// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/compose/recognised.js
var recognised = __webpack_require__(26072);
;// CONCATENATED MODULE: ./build/parse/compose/by-content.js


/** A YAML file of any name. */
const composeByContent = { mayBe: isOpenYaml, formatIn: composeFormatIn };
const YAML = /\.ya?ml$/i;
/** GitHub reads only certain places for workflows and actions, whereas Docker Compose reads any file it is given. */
function isOpenYaml(path) {
    if (!YAML.test(path))
        return false;
    const format = (0,formats/* formatOf */.be)(path);
    return format === undefined || format === formats/* workflowFormat */.ju;
}
function composeFormatIn({ bytes, isWhole }) {
    const encoding = encodingOf(bytes);
    if (!isWhole)
        return (0,recognised/* mayBeginCompose */.zj)(new TextDecoder(encoding).decode(bytes)) ? formats/* foundComposeFormat */.Ym : undefined;
    // decoding takes longer than searching for words that hardly any file has
    if (encoding === 'utf-8' && !(0,recognised/* mayBeComposeText */.CL)(bytes.toString('latin1')))
        return undefined;
    return (0,recognised/* isComposeText */.cx)(new TextDecoder(encoding).decode(bytes)) ? formats/* foundComposeFormat */.Ym : undefined;
}
/** Compose reads both kinds of UTF-16, by their byte order marks. */
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var file_names = __webpack_require__(39464);
// EXTERNAL MODULE: ./build/parse/dockerfile/recognised.js
var dockerfile_recognised = __webpack_require__(55072);
;// CONCATENATED MODULE: ./build/parse/dockerfile/by-content.js



/** A file whose name is similar to that of a Dockerfile. */
const dockerfileByContent = {
    mayBe: (path) => (0,file_names/* mayBeDockerfilePath */.g)(path) && (0,formats/* formatOf */.be)(path) !== formats/* dockerfileFormat */.as,
    formatIn: ({ bytes, isWhole }) => ((0,dockerfile_recognised/* mayBeDockerfileText */.y)(bytes.toString(), isWhole) ? formats/* dockerfileFormat */.as : undefined),
    unreadable: formats/* dockerfileFormat */.as,
};

// EXTERNAL MODULE: ./build/parse/scripts/by-content.js
var by_content = __webpack_require__(35310);
;// CONCATENATED MODULE: ./build/discover/contents.js



/**
 * A selection that also includes compose files and scripts with other names, and those files with names similar to a Dockerfile that are
 * one: it opens all files with ambiguous names.
 */
function withContents(selection, contentOf, told = new Map()) {
    return {
        ...selection,
        formatFor(path, start) {
            if (isToldByContent(path) && !selection.isLeftOut(path, start)) {
                const format = formatByContent(path, contentOf);
                told.set(path, format);
                if (format !== undefined)
                    return format;
            }
            return selection.formatFor(path, start);
        },
    };
}
const BY_CONTENT = [dockerfileByContent, by_content/* scriptByContent */.s, composeByContent];
/** Whether the name of a file leaves its format open. */
function isToldByContent(path) {
    return BY_CONTENT.some(({ mayBe }) => mayBe(path));
}
/** The format that the content of a file shows where its name leaves it open. */
function formatByContent(path, contentOf) {
    const possible = BY_CONTENT.filter(({ mayBe }) => mayBe(path));
    if (possible.length === 0)
        return undefined;
    const content = contentOf(path);
    for (const { formatIn, unreadable } of possible) {
        const format = content === undefined ? unreadable : formatIn(content);
        if (format !== undefined)
            return format;
    }
    return undefined;
}


/***/ }),

/***/ 91978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDefaultEnvironment),
/* harmony export */   Q: () => (/* binding */ mayListProjects)
/* harmony export */ });
/**
 * Whether a file with variables may list the compose files of a project, by its path: `.env`, a file that becomes one, or one for
 * `--env-file`.
 */
function mayListProjects(path) {
    return (path.endsWith('.env') || path.includes('.env.')) && NAME.test(path);
}
const NAME = /(?:^|\/)(?:\.env\.[^/]+|[^/]*\.env)$/;
/** Whether Docker Compose reads the file by default. */
function isDefaultEnvironment(path) {
    return path === '.env' || path.endsWith('/.env');
}


/***/ }),

/***/ 23056:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository),
  H: () => (/* binding */ repositoryRoot)
});

// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/discover/candidate-files.js
var candidate_files = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/discover/contents.js + 2 modules
var contents = __webpack_require__(60193);
// EXTERNAL MODULE: ./build/discover/disk-paths.js
var disk_paths = __webpack_require__(61860);
// EXTERNAL MODULE: ./build/discover/environment-names.js
var environment_names = __webpack_require__(91978);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/support/error-code.js
var error_code = __webpack_require__(64266);
// EXTERNAL MODULE: ./build/support/git/git.js
var git = __webpack_require__(59147);
;// CONCATENATED MODULE: ./build/discover/git-files.js



const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 256 * 1024 * 1024;
/** Beyond this many, everything is listed, since the length of a command line is limited. */
const MAXIMUM_PATHSPECS = 200;
/** The files that git tracks or does not ignore in the folders of the scope, or the reason why git cannot list them. */
function gitFiles({ root, folders }) {
    const pathspecs = folders.includes('') || folders.length > MAXIMUM_PATHSPECS ? [] : folders;
    const result = (0,external_node_child_process_.spawnSync)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...pathspecs], {
        cwd: root,
        env: (0,git/* gitEnvironment */._K)(),
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: TIMEOUT_MILLISECONDS,
        maxBuffer: MAXIMUM_OUTPUT_BYTES,
        windowsHide: true,
    });
    if (result.error !== undefined || result.status !== 0)
        return { ok: false, error: reasonOf(result) };
    return { ok: true, value: (0,git/* splitNul */.K5)(result.stdout) };
}
/** Does not quote git, which may quote the repository. */
function reasonOf({ error, stderr }) {
    const code = (0,error_code/* errorCode */.C)(error);
    if (code === 'ENOENT')
        return 'git is not installed';
    if (code === 'ETIMEDOUT')
        return 'git takes too long';
    if (code === 'ENOBUFS')
        return 'there are too many';
    if (/safe\.directory/.test(String(stderr)))
        return 'the checkout belongs to another user (see safe.directory of git)';
    return 'git cannot read the checkout';
}

// EXTERNAL MODULE: ./build/discover/read-repository-file.js
var read_repository_file = __webpack_require__(75844);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/support/image-like.js
var image_like = __webpack_require__(41345);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
;// CONCATENATED MODULE: ./build/discover/scan-scope.js






/** @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first. */
function scanScope(paths, cwd) {
    const [path = '.', ...others] = paths;
    const first = locate(path, cwd);
    const targets = [first, ...others.map((other) => locate(other, cwd))];
    const checkout = checkoutOf(first.folder);
    const stranger = targets.find(({ folder }) => checkoutOf(folder) !== checkout);
    if (stranger !== undefined)
        throw notTogether(first, stranger);
    const root = checkout ?? targets.map(({ folder }) => folder).reduce(commonFolder);
    const written = targets.map((target) => writtenFromRoot(root, (0,external_node_path_.resolve)(cwd, target.written)) ?? (0,support_paths/* fromRoot */.tc)(root, target.path));
    const folders = targets.filter(({ isFile }) => !isFile).map(({ path }) => (0,support_paths/* fromRoot */.tc)(root, path));
    const files = (0,paired/* paired */.i)(targets, written).flatMap(([target, given]) => target.isFile ? [[(0,support_paths/* fromRoot */.tc)(root, target.path), given]] : []);
    return { root, isCheckout: checkout !== undefined, folders, files: new Map(files), written };
}
/** Links on the way to the root belong to the machine, those after it to the repository. */
function writtenFromRoot(root, path) {
    let found;
    for (let folder = path;; folder = (0,external_node_path_.dirname)(folder)) {
        if (external_node_fs_.realpathSync.native(folder) === root)
            found = (0,support_paths/* fromRoot */.tc)(folder, path);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return found;
    }
}
function locate(written, cwd) {
    const path = realPath(written, cwd);
    const stats = (0,external_node_fs_.statSync)(path);
    if (!stats.isFile() && !stats.isDirectory()) {
        throw new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(written)}" is neither a file nor a folder.`);
    }
    return { written, path, isFile: stats.isFile(), folder: stats.isFile() ? (0,external_node_path_.dirname)(path) : path };
}
function realPath(written, cwd) {
    try {
        return external_node_fs_.realpathSync.native((0,external_node_path_.resolve)(cwd, written));
    }
    catch {
        const hint = (0,image_like/* looksLikeImage */.N)(written) ? ` To check an image: hullcheck image ${(0,configuration_error/* printable */.g)(written)}` : '';
        throw new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(written)}" does not exist, or cannot be read.${hint}`);
    }
}
/** The nearest folder with a `.git`, which is a file in a worktree and in a submodule. */
function checkoutOf(folder) {
    for (let current = folder;; current = (0,external_node_path_.dirname)(current)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(current, '.git')))
            return current;
        if ((0,external_node_path_.dirname)(current) === current)
            return undefined;
    }
}
function commonFolder(one, other) {
    let common = one;
    while (!(0,support_paths/* isWithin */.UO)(common, other))
        common = (0,external_node_path_.dirname)(common);
    return common;
}
function notTogether(first, other) {
    return new configuration_error/* ConfigurationError */.j(`"${(0,configuration_error/* printable */.g)(first.written)}" and "${(0,configuration_error/* printable */.g)(other.written)}" are not in the same repository. Scan them one after the other.`);
}

// EXTERNAL MODULE: ./build/discover/select-files.js
var select_files = __webpack_require__(2190);
// EXTERNAL MODULE: ./build/support/patterns/path-patterns.js
var path_patterns = __webpack_require__(69431);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/discover/walk-folder.js





const MAXIMUM_ENTRIES = 2_000_000;
/** The limit for all files, wanted or not: a longer list is of no use. */
const MAXIMUM_PATHS = 500_000;
const MAXIMUM_GITIGNORE_BYTES = 256 * 1024;
/**
 * Walks every folder below `folder` without git, except those that `.gitignore` files and the selection leave out. It does not follow
 * symbolic links.
 */
function walkFolder(root, folder, selection, 
/** Called after each folder with the number of wanted files so far. */
onFound = () => { }) {
    const start = folder === '' ? 0 : folder.length + 1;
    const pending = [startingFolder(root, folder)];
    const walk = { root, selection, start, pending, selected: new Map(), all: [], notifications: [], onFound };
    let entryCount = 0;
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
        entryCount += visit(walk, current);
        onFound(walk.selected.size);
        if (entryCount <= MAXIMUM_ENTRIES)
            continue;
        walk.notifications.push(tooMany(folder));
        break;
    }
    return walk;
}
/** Returns how many entries the folder has. */
function visit(walk, folder) {
    const entries = listFolder(walk.root, folder, walk.notifications);
    const ignoreFiles = withIgnoreFile(walk.root, folder, entries);
    // checks whether each of the others is ignored only on demand
    if (ignoreFiles.length > 0)
        walk.all = undefined;
    const before = folder.path === '' ? '' : `${folder.path}/`;
    for (const entry of entries) {
        const path = before + entry.name;
        if (entry.isDirectory())
            enter(walk, entry.name, { path, depth: folder.depth + 1, ignoreFiles });
        else
            note(walk, path, ignoreFiles);
    }
    return entries.length;
}
function enter(walk, name, folder) {
    if (name === '.git' || isIgnored(folder.ignoreFiles, folder.path, true))
        return;
    if (walk.selection.skipsFolder(name))
        walk.all = undefined;
    else
        walk.pending.push(folder);
}
function note(walk, path, ignoreFiles) {
    const format = walk.selection.formatFor(path, walk.start);
    if (format !== undefined && !isIgnored(ignoreFiles, path, false))
        walk.selected.set(path, format);
    if (walk.all?.push(path) === MAXIMUM_PATHS)
        walk.all = undefined;
}
/** `.gitignore` files above the folder apply in it, too. */
function startingFolder(root, path) {
    const segments = path === '' ? [] : path.split('/');
    let ignoreFiles = [];
    for (let depth = 0; depth < segments.length; depth++) {
        ignoreFiles = addIgnoreFile(root, { path: segments.slice(0, depth).join('/'), depth, ignoreFiles });
    }
    return { path, depth: segments.length, ignoreFiles };
}
function listFolder(root, { path }, notifications) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
    }
    catch {
        notifications.push((0,findings_gap/* notLookedAt */.$h)({
            kind: 'unreadable-folder',
            message: 'The folder cannot be listed, so nothing in it was checked.',
            wayOut: 'Make it readable, or let git ignore it.',
            path,
        }));
        return [];
    }
}
function withIgnoreFile(root, folder, entries) {
    const hasOne = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    return hasOne ? addIgnoreFile(root, folder) : folder.ignoreFiles;
}
function addIgnoreFile(root, { path, depth, ignoreFiles }) {
    const read = (0,read_text_file/* readTextFile */.Gu)((0,external_node_path_.join)(root, path, '.gitignore'), MAXIMUM_GITIGNORE_BYTES);
    if (!read.ok)
        return ignoreFiles;
    return [{ depth, patterns: (0,path_patterns/* parsePatterns */.Z)(read.value.text.split('\n')) }, ...ignoreFiles];
}
function isIgnored(ignoreFiles, path, isFolder) {
    if (ignoreFiles.length === 0)
        return false;
    const segments = path.split('/');
    for (const { depth, patterns } of ignoreFiles) {
        const decision = patterns.decide(segments, depth, isFolder);
        if (decision !== undefined)
            return decision;
    }
    return false;
}
function tooMany(folder) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'too-many-files',
        message: `There are more than ${MAXIMUM_ENTRIES} files, so not all were looked at.`,
        wayOut: 'Name the folders to scan.',
        path: folder,
    });
}

;// CONCATENATED MODULE: ./build/discover/index.js











/**
 * The repository around some folders and files; around the working directory by default. Files of a submodule or of another checkout
 * within it belong to that repository.
 *
 * @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first.
 */
function openRepository(paths, options) {
    const scope = scanScope(paths, options.cwd);
    const told = new Map();
    const content = (0,read_repository_file/* repositoryContent */.AI)(scope.root, options.maxFileSize);
    const selection = (0,contents/* withContents */.xT)((0,file_selection/* fileSelection */.Bx)(options), content, told);
    const listed = listFolders(scope, selection, options.onFound);
    const selected = new Map(listed.selected);
    for (const [path, written] of scope.files)
        selected.set(path, (0,select_files/* formatOfNamed */.ac)(path, written, content));
    const { files, notifications } = (0,candidate_files/* candidateFiles */.h)(selected, (0,disk_paths/* diskPaths */.m)(scope.root));
    return {
        root: scope.root,
        files,
        notifications: [...listed.notifications, ...notifications],
        ...(0,read_repository_file/* fileReader */.q2)(scope.root, options.maxFileSize, new Set(files.map(({ path }) => path))),
        disk: { maxFileSize: options.maxFileSize },
        isCheckout: scope.isCheckout,
        onRecalled() { },
        paths: pathLister(listed.isWithoutGit ? { ...scope, isCheckout: false } : scope, listed.all),
        startsProjects: () => (listed.all ?? []).some(environment_names/* mayListProjects */.Q),
        scope,
        isExcluded: selection.isExcluded,
        told,
        isInScope: (path) => (0,select_files/* isInSelected */.R3)(scope, path),
    };
}
/** The root that {@link openRepository} takes for some folders and files, where their configuration is. */
function repositoryRoot(paths, cwd) {
    return scanScope(paths, cwd).root;
}
function listFolders(scope, selection, onFound) {
    if (scope.folders.length === 0)
        return { selected: new Map(), notifications: [] };
    if (!scope.isCheckout)
        return walkFolders(scope.root, scope.folders, selection, onFound);
    const tracked = gitFiles(scope);
    if (!tracked.ok)
        return withNote(walkFolders(scope.root, scope.folders, selection, onFound), tracked.error);
    const ignored = [];
    const selected = new Map();
    for (const folder of scope.folders) {
        const count = (0,select_files/* selectFrom */.JU)(tracked.value, folder, selection, selected);
        if (count === 0 && folder !== '')
            ignored.push(folder);
    }
    onFound?.(selected.size);
    // the user named these ignored folders on purpose
    const walked = walkFolders(scope.root, ignored, selection);
    return {
        selected: new Map([...selected, ...walked.selected]),
        notifications: walked.notifications,
        ...(scope.folders.includes('') && { all: tracked.value }),
    };
}
function pathLister(scope, listed) {
    let paths;
    return () => {
        paths ??= (listed ?? allPaths(scope)).toSorted();
        return paths.length > MAXIMUM_PATHS ? undefined : paths;
    };
}
const EVERYTHING = {
    formatFor: file_selection/* guessFormat */.hI,
    isLeftOut: () => false,
    isExcluded: () => false,
    skipsFolder: (name) => name === '.git',
};
function allPaths({ root, isCheckout }) {
    const tracked = isCheckout ? gitFiles({ root, folders: [''] }) : undefined;
    return tracked?.ok === true ? tracked.value : [...walkFolder(root, '', EVERYTHING).selected.keys()];
}
function walkFolders(root, folders, selection, onFound) {
    const walks = folders.map((folder) => walkFolder(root, folder, selection, onFound));
    return {
        selected: new Map(walks.flatMap(({ selected }) => [...selected])),
        all: walks[folders.indexOf('')]?.all,
        notifications: walks.flatMap(({ notifications }) => notifications),
    };
}
function withNote({ selected, notifications }, reason) {
    const gap = (0,findings_gap/* notLookedAt */.$h)({
        kind: 'unlisted-files',
        message: `The folders were searched without git: ${reason}. Files that git tracks despite .gitignore were not checked.`,
        wayOut: 'Let git read the checkout.',
    });
    return { selected, notifications: [gap, ...notifications], isWithoutGit: true };
}


/***/ }),

/***/ 2190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JU: () => (/* binding */ selectFrom),
/* harmony export */   R3: () => (/* binding */ isInSelected),
/* harmony export */   ac: () => (/* binding */ formatOfNamed)
/* harmony export */ });
/* harmony import */ var _parse_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20948);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60193);
/* harmony import */ var _file_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18441);



/** Selects the wanted files of a folder; returns how many of the paths are in it, wanted or not. */
function selectFrom(paths, folder, selection, selected) {
    const start = folder === '' ? 0 : folder.length + 1;
    let count = 0;
    for (const path of paths) {
        if (!isIn(folder, path))
            continue;
        count++;
        const frontend = selection.formatFor(path, start);
        if (frontend !== undefined)
            selected.set(path, frontend);
    }
    return count;
}
/** The format for a file that the user named: by its content, its name, or the name that the user wrote. */
function formatOfNamed(path, written, contentOf) {
    return (0,_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .formatByContent */ .aU)(written, () => contentOf(path)) ?? (0,_parse_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(written) ?? (0,_file_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .guessFormat */ .hI)(path);
}
/** Whether a path is in the scope of the scan. */
function isInSelected({ folders, files }, path) {
    return files.has(path) || folders.some((folder) => isIn(folder, path));
}
function isIn(folder, path) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}


/***/ }),

/***/ 26072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ mayBeComposeText),
/* harmony export */   E9: () => (/* binding */ mayBePartOfProject),
/* harmony export */   cx: () => (/* binding */ isComposeText),
/* harmony export */   zj: () => (/* binding */ mayBeginCompose)
/* harmony export */ });
/* harmony import */ var _syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2922);
/* harmony import */ var _syntax_yaml_hidden_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41862);
/* harmony import */ var _syntax_yaml_located_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79358);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94075);




/**
 * Whether a text is a compose file, whatever its name is: it has only sections of one, and services with an image or a build. Programs that
 * put compose files together from parts add keys of their own.
 */
function isComposeText(text) {
    const documents = (0,_syntax_yaml_located_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)({ path: '', text });
    if ('reason' in documents)
        return LINES.every((line) => line.test(text)) && !TEMPLATE.test(text);
    const roots = documents.roots.map(_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw).filter((root) => root !== undefined);
    return roots.every((root) => hasOnlySections(root) || isPartOfProject(root)) && roots.some(hasContainers);
}
/**
 * Whether this beginning of a long text may be one of a compose file: no key at the margin belongs to another kind of file. The rest of the
 * file will not be read.
 */
function mayBeginCompose(text) {
    for (const line of text.split('\n').slice(0, -1)) {
        const key = /^([A-Za-z][\w.-]*)[ \t]*:/.exec(line)?.[1];
        const isForeign = key !== undefined && !(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .isTopLevelKey */ .zB)(key);
        if (isForeign || /^(?:- |\[)/.test(line))
            return false;
    }
    return true;
}
/** Patterns that suggest a compose file when our reader rejects the text. */
const LINES = [/^services[ \t]*:[ \t\r]*(?:#.*)?$/m, /^[ \t]+(?:image|build)[ \t]*:/m];
/** Marks of templates, which are not YAML before they are rendered. */
const TEMPLATE = /\{\{|\{%|<%/;
/**
 * Whether it is worth reading the structure of a text. Only its ASCII characters have to be decoded correctly. A key that does not occur in
 * the text, not even in disguise, cannot be in the structure.
 */
function mayBeComposeText(text) {
    const hasWords = text.includes('services') && SERVICES.test(text) && CONTAINER.test(text);
    const mayHaveWords = hasWords || _syntax_yaml_hidden_words_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN_WORDS */ .t.test(text) || (text.includes('&') && ANCHORED_KEY.test(text));
    return mayHaveWords && !hasOtherSection(text);
}
/** Also matches `? services` with the colon on the next line. */
const SERVICES = /services["']?(?:[ \t]*(?:#(?:(?!services["']?[ \t]*#).)*)?\r?\n)?[ \t]*:/;
const CONTAINER = /(?:image|build)["']?(?:[ \t]*(?:#(?:(?!(?:image|build)["']?[ \t]*#).)*)?\r?\n)?[ \t]*:/;
/** An alias may turn it into a key. */
const ANCHORED_KEY = /&[^\s&]*&{0,3} ["']?(?:services|image|build)\b/;
/** Whether a line begins a section of something else, before anything in which lines may begin with anything. */
function hasOtherSection(text) {
    for (const { 0: all, 1: key = '', index } of text.matchAll(KEY_OF_ROOT)) {
        if ((0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .isTopLevelKey */ .zB)(key) || (!FOREIGN.has(key) && !beginsMapping(text, index + all.length)))
            continue;
        return !/[{["']/.test(text.slice(0, index));
    }
    return false;
}
const KEY_OF_ROOT = /^([A-Za-z][\w-]{0,100}):(?:[ \t\r]|$)/gm;
/** Whether the value of a key, from the end of its colon, may be a mapping: more lines that are not items. */
function beginsMapping(text, start) {
    BLOCK.lastIndex = start;
    return BLOCK.test(text);
}
/** Nothing more on the line, and one with a margin after it that begins no item. */
const BLOCK = /[ \t\r]*\n[ \t]+[^\s-]/y;
/** Keys of Kubernetes, of CI services and of charts. */
const FOREIGN = new Set(['apiVersion', 'kind', 'image', 'jobs', 'steps', 'pipeline', 'stages']);
function hasOnlySections({ entries }) {
    return [...entries.keys()].every(_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .isTopLevelKey */ .zB);
}
/**
 * Whether it is a part of a compose file for a program that puts projects together, such as the fragments of BTCPay Server: it has a few
 * keys beside the sections, and nothing but services as Docker Compose accepts them.
 */
function isPartOfProject({ entries }) {
    for (const [key, { node }] of entries)
        if (!(0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .isTopLevelKey */ .zB)(key) && (FOREIGN.has(key) || !isPlain(node)))
            return false;
    const services = [...((0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(entries.get('services')?.node)?.entries.values() ?? [])].map(({ node }) => node);
    return services.every(hasOnlyOptions) && services.some(isOfEngine);
}
function isPlain(node) {
    if (node.kind === 'sequence')
        return node.items.every((item) => item.node.kind === 'scalar');
    return node.kind === 'scalar';
}
function hasOnlyOptions(node) {
    const service = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(node);
    return service !== undefined && [...service.entries.keys()].every((key) => OPTIONS.has(key) || key.startsWith('x-'));
}
const OPTIONS = new Set(_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVICE_KEYS */ .xI);
/** CI services and charts have an image, ports and variables, too. */
function isOfEngine(node) {
    return ENGINE_OPTIONS.some((key) => (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(node)?.entries.has(key) === true);
}
const ENGINE_OPTIONS = [
    'container_name',
    'restart',
    'networks',
    'network_mode',
    'depends_on',
    'expose',
    'links',
    'cap_add',
    'privileged',
];
function hasContainers(root) {
    const services = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(root.entries.get('services')?.node);
    return services !== undefined && [...services.entries.values()].some(({ node }) => isContainer(node));
}
function isContainer(node) {
    const [image, build] = ['image', 'build'].map((key) => (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(node)?.entries.get(key)?.node);
    return image?.kind === 'scalar' || build?.kind === 'scalar' || build?.kind === 'mapping';
}
/** Whether a text that a command names may be a file of a project, such as one that only extends another; some tools accept any section. */
function mayBePartOfProject(text) {
    const documents = (0,_syntax_yaml_located_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)({ path: '', text });
    if ('reason' in documents)
        return text.includes('services');
    return documents.roots.some((root) => {
        const entries = (0,_syntax_tree_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .asMapping */ .dw)(root)?.entries;
        return entries?.get('services')?.node.kind === 'mapping' || entries?.has('include') === true;
    });
}


/***/ }),

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   K5: () => (/* binding */ splitNul),
/* harmony export */   Sp: () => (/* binding */ SAFE_GIT_OPTIONS),
/* harmony export */   _K: () => (/* binding */ gitEnvironment)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);


/** Prevents running anything from the repository's own configuration, and avoids unnecessary writes. */
const SAFE_GIT_OPTIONS = [
    '--literal-pathspecs',
    '--no-optional-locks',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'safe.bareRepository=explicit',
];
/** Variables that would override the folder in which git works, for instance in a hook. */
const LOCATION_VARIABLES = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
];
/** The names of git's own transports; others are arbitrary programs. */
const PROTOCOLS = 'https:http:ssh:git:file';
/** The environment for git: it never asks for a password, and uses the network only if allowed. */
function gitEnvironment(network = false) {
    const inherited = { ...process.env };
    for (const name of LOCATION_VARIABLES)
        delete inherited[name];
    return {
        ...inherited,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_ALLOW_PROTOCOL: network ? PROTOCOLS : 'none',
        ...(network ? {} : { GIT_NO_LAZY_FETCH: '1' }),
    };
}
const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 512 * 1024 * 1024;
/** Runs git in a folder, without a shell. Returns its output, or undefined when it fails: its error message may quote the repository. */
function git(folder, args, options = {}) {
    const { network = false, timeout = TIMEOUT_MILLISECONDS, input } = options;
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.execFile)('git', [...SAFE_GIT_OPTIONS, ...args], {
            cwd: folder,
            env: gitEnvironment(network),
            encoding: 'buffer',
            timeout,
            killSignal: 'SIGKILL',
            maxBuffer: MAXIMUM_OUTPUT_BYTES,
            windowsHide: true,
        }, (error, stdout) => resolve(error === null ? stdout : undefined));
        child.stdin?.on('error', () => { }).end(input);
    });
}
/** Splits texts that end with NUL, as git lists names with `-z`. */
function splitNul(output) {
    const text = output.toString('utf8');
    if (text.includes('\uFFFD') && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(output))
        return partsOf(output).map(decodeName);
    const parts = text.split('\0');
    parts.pop();
    return parts;
}
function partsOf(output) {
    const parts = [];
    for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
        parts.push(output.subarray(start, end));
    }
    return parts;
}
/** In a name that is not UTF-8, a non-ASCII byte becomes half a surrogate pair, so that the result equals no other name. */
function decodeName(name) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(name))
        return name.toString('utf8');
    return name.toString('latin1').replaceAll(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}


/***/ })

};
