export const id = 8381;
export const ids = [8381,1873,6695,975];
export const modules = {

/***/ 78381:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanChange: () => (/* binding */ scanChange)
});

// EXTERNAL MODULE: ./build/discover/index.js + 3 modules
var discover = __webpack_require__(23056);
// EXTERNAL MODULE: ./build/support/git/git.js
var git = __webpack_require__(59147);
;// CONCATENATED MODULE: ./build/gate/base-commit.js

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const NO_COMMIT = /^0+$/;
const FETCH_MILLISECONDS = 60_000;
async function checkedOut(objects) {
    const [commit] = await objects.read(['HEAD']);
    if (commit?.type !== 'commit')
        return undefined;
    // read the parents from the commit object: `HEAD^1` is unknown in a shallow clone
    const [head = ''] = commit.content.toString('latin1').split('\n\n', 1);
    return { id: commit.id, parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id) };
}
/**
 * The commit to compare with: for a pull request the first parent of the merge commit that GitHub made, since that is what the change would
 * be merged into; otherwise the base of the event. Undefined if nothing came before, as for a new branch.
 */
function baseOf(change, head) {
    const [first, second] = head?.parents ?? [];
    if (change.kind === 'pull_request' && head?.id === change.sha && second !== undefined)
        return first;
    return isCommit(change.base) ? change.base : undefined;
}
/** Whether an event names a commit, rather than the zeros before a new branch. */
function isCommit(id) {
    return id !== undefined && COMMIT_ID.test(id) && !NO_COMMIT.test(id);
}
/** The commit where the two histories part, if both are available. */
async function mergeBase(root, sha) {
    const found = (await (0,git/* git */.$Y)(root, ['merge-base', sha, 'HEAD']))?.toString('latin1').trim();
    return isCommit(found) ? found : undefined;
}
/** Fetches one commit without its history. `git checkout --depth 1` has the rest already, so this is little. */
async function fetchCommit(root, sha, timeLeft) {
    const timeout = Math.floor(Math.min(FETCH_MILLISECONDS, timeLeft));
    if (timeout < 1)
        return false;
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
    const options = ['-c', 'credential.interactive=false', '-c', 'gc.auto=0'];
    const fetched = await (0,git/* git */.$Y)(root, [...options, 'fetch', '--depth=1', ...quiet, 'origin', sha], {
        network: true,
        timeout,
    });
    return fetched !== undefined;
}

// EXTERNAL MODULE: ./build/run/run.js
var run = __webpack_require__(72583);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/support/git/git-objects.js


/** Larger objects are skipped without being kept in memory. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 120_000;
const HEADER_BYTES = 4096;
/** Objects that a partial clone has left out are fetched on demand. */
function openGitObjects(folder) {
    const child = (0,external_node_child_process_.spawn)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, 'cat-file', '--batch'], {
        cwd: folder,
        env: (0,git/* gitEnvironment */._K)(true),
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: TIMEOUT_MILLISECONDS,
        killSignal: 'SIGKILL',
        windowsHide: true,
    });
    const queue = [];
    let isOver = false;
    const parser = batchParser((object) => queue.shift()?.resolve(object));
    const end = () => {
        isOver = true;
        for (const { resolve } of queue.splice(0))
            resolve(undefined);
    };
    child.stdin.on('error', () => { });
    child.on('error', end);
    child.stdout.on('data', parser).on('close', end);
    return {
        read(names) {
            if (isOver)
                return Promise.resolve(names.map(() => undefined));
            const objects = names.map(() => new Promise((resolve) => void queue.push({ resolve })));
            if (names.length > 0)
                child.stdin.write(`${names.join('\n')}\n`);
            return Promise.all(objects);
        },
        close: () => child.stdin.end(),
    };
}
/** Reads `id type size`, a line end, that many bytes and a line end; or a line with an error about a name. */
function batchParser(found) {
    let header = '';
    let body;
    function readHeader(chunk, at) {
        const lineEnd = chunk.indexOf(10, at);
        header += chunk.toString('latin1', at, lineEnd === -1 ? chunk.length : lineEnd).slice(0, HEADER_BYTES);
        if (lineEnd === -1)
            return chunk.length;
        const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
        header = '';
        if (id === undefined || type === undefined)
            found(undefined);
        // here the line end after the content is included
        else
            body = { id, type, parts: [], left: Number(size) + 1, isKept: Number(size) <= MAXIMUM_BYTES };
        return lineEnd + 1;
    }
    function readBody(chunk, at) {
        if (body === undefined)
            return at;
        const part = chunk.subarray(at, at + body.left);
        body.left -= part.length;
        if (body.isKept)
            body.parts.push(part);
        if (body.left === 0) {
            const { id, type, parts, isKept } = body;
            body = undefined;
            // a copy, so that a small file does not keep the whole output in memory
            found(isKept ? { id, type, content: Buffer.concat(parts).subarray(0, -1) } : undefined);
        }
        return at + part.length;
    }
    return (chunk) => {
        for (let at = 0; at < chunk.length;)
            at = body === undefined ? readHeader(chunk, at) : readBody(chunk, at);
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config.js
var config_config = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/config/configuration-error.js
var configuration_error = __webpack_require__(83050);
// EXTERNAL MODULE: ./build/config/known-rules.js
var known_rules = __webpack_require__(52554);
// EXTERNAL MODULE: ./build/config/load.js + 3 modules
var load = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/config/lookup-settings.js
var lookup_settings = __webpack_require__(85027);
// EXTERNAL MODULE: ./build/config/update-bots/index.js + 3 modules
var update_bots = __webpack_require__(36695);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/rules/index.js + 538 modules
var rules = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/run/named-files.js
var named_files = __webpack_require__(71873);
// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
// EXTERNAL MODULE: ./build/triage/baseline.js
var baseline = __webpack_require__(1550);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
// EXTERNAL MODULE: ./build/discover/path-gaps.js
var path_gaps = __webpack_require__(285);
// EXTERNAL MODULE: ./build/support/symbolic-links.js
var symbolic_links = __webpack_require__(47990);
;// CONCATENATED MODULE: ./build/gate/base-paths.js





/** The file of the base that a path leads to; undefined if it does not lead to one. */
function realPath({ has, linkAt }, path) {
    if (has(path))
        return (0,file_selection/* isGitInternal */.ep)(path) ? undefined : path;
    const followed = (0,symbolic_links/* followLinks */.n1)(linkAt, path);
    if (followed.leads !== 'inside' || !has(followed.path) || (0,file_selection/* isGitInternal */.ep)(followed.path))
        return undefined;
    return followed.path;
}
/** Resolves paths in the base, by its own links. `paths` are all paths that it has. */
function basePaths(tree, paths) {
    const folders = (0,lazy/* lazy */.RZ)(() => foldersOf(paths));
    return (path) => {
        if ((0,path_gaps/* isUndecodable */.$D)(path))
            return (0,path_gaps/* undecodableName */.KN)(path);
        if (tree.has(path))
            return { path };
        if ((0,symbolic_links/* firstLink */.T7)(tree.linkAt, path) === undefined)
            return undefined;
        const followed = (0,symbolic_links/* followLinks */.n1)(tree.linkAt, path);
        if (followed.leads === 'nowhere')
            return (0,path_gaps/* leadsNowhere */.q1)(path, tree.linkAt);
        if (followed.leads === 'outside' || (0,file_selection/* isGitInternal */.ep)(followed.path))
            return (0,path_gaps/* leadsOutside */.dr)(path, tree.linkAt);
        if (tree.has(followed.path))
            return { path: followed.path };
        return folders().has(followed.path) ? undefined : (0,path_gaps/* leadsNowhere */.q1)(path, tree.linkAt);
    };
}
function foldersOf(paths) {
    const folders = new Set(['.']);
    for (const path of paths) {
        for (const folder of (0,support_paths/* foldersAbove */.Zv)(path)) {
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}
/** The scope that the user asked for, in the base: a path that is a link in the change may be a file or a folder there. */
function scopeInBase(tree, written) {
    const folders = [];
    const files = new Map();
    for (const path of written ?? ['']) {
        const followed = path === '' ? { leads: 'inside', path } : (0,symbolic_links/* followLinks */.n1)(tree.linkAt, path);
        if (followed.leads !== 'inside')
            continue;
        const place = followed.path === '.' ? '' : followed.path.replace(/\/$/, '');
        if (tree.has(place))
            files.set(place, path);
        else
            folders.push(place);
    }
    return { folders, files };
}

;// CONCATENATED MODULE: ./build/gate/base-policy.js
















/**
 * The policy of the base, so that a change cannot make the rules for its own check. `own` is the policy of the change; its part is used for
 * files outside the repository.
 */
async function basePolicy(tree, root, settings, own) {
    const configPaths = settings.config === undefined ? config_config/* CONFIGURATION_FILES */.Fi : within(root, settings.folder, settings.config);
    await tree.load(configPaths);
    const notifications = [];
    const config = configPaths.length === 0
        ? own.config
        : await readConfig(tree, root, configPaths, own.config, settings, notifications);
    const file = (0,run/* baselineFile */._S)(settings, config, root);
    const baselinePaths = file === undefined ? [] : within(root, root, file.path);
    await tree.load(baselinePaths);
    const baseline = file === undefined || baselinePaths.length > 0 ? readKnown(tree, root, baselinePaths, notifications) : own.baseline;
    return { policy: { config, baseline, updateBots: (0,lazy/* lazy */.RZ)(() => botsOf(tree)) }, notifications };
}
/** A change that configures a bot must not make its own findings milder. */
async function botsOf(tree) {
    await tree.load(update_bots.BOT_FILES);
    return (0,update_bots.readUpdateBots)((path) => textOf(tree, path)?.text);
}
/** For a change whose base is not available: only its own policy is left, which must not open the network to it. */
function withoutBase(root, settings, own) {
    const { folder, config, baseline } = settings;
    const isConfigured = config === undefined ? (0,config_config/* configurationFiles */.K0)(root).length > 0 : isIn(root, folder, config);
    const isOwn = isConfigured || (baseline !== undefined && isIn(root, folder, baseline));
    return {
        policy: { ...(isConfigured ? withoutReach(own) : own), updateBots: undefined },
        notifications: isOwn ? [OWN_POLICY] : [],
    };
}
function isIn(root, folder, written) {
    return within(root, folder, written).length > 0;
}
const OWN_POLICY = {
    level: 'warning',
    code: 'policy-of-base',
    message: 'The configuration and the baseline of the base are not available, so those of this change were used. ' +
        'A change could weaken them: look at what it changes there.',
};
/** A configuration that has not been merged may decide about findings, but not which hosts hullcheck talks to. */
function withoutReach({ config, baseline }) {
    const { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir } = lookup_settings/* DEFAULT_LOOKUPS */.C;
    const { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress } = lookup_settings/* DEFAULT_LOOKUPS */.C;
    const registries = { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir };
    const databases = { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress };
    return { config: { ...config, images: { ...config.images, ...registries, ...databases } }, baseline };
}
/** Settings of a change that are stricter than the defaults apply at once; weaker ones do not. */
function noWeakerThanPlain({ profile, failOn, include }) {
    return {
        ...config_config/* DEFAULT_CONFIG */.PV,
        profile: profile === 'strict' ? profile : config_config/* DEFAULT_CONFIG */.PV.profile,
        failOn: stricter(failOn, config_config/* DEFAULT_CONFIG */.PV.failOn),
        include,
    };
}
/** The threshold that more findings reach. */
function stricter(one, other) {
    if (one === 'none' || other === 'none')
        return one === 'none' ? other : one;
    return (0,findings_finding/* isAtLeast */.du)(one, other) ? other : one;
}
function within(root, folder, written) {
    const path = (0,external_node_path_.resolve)(folder, written);
    return (0,support_paths/* isWithin */.UO)(root, path) ? [(0,support_paths/* fromRoot */.tc)(root, path)] : [];
}
async function readConfig(tree, root, paths, own, settings, notifications) {
    const files = paths.flatMap((path) => textOf(tree, path) ?? []);
    const [file] = files;
    const [path = ''] = paths;
    const isChanged = noteChanges(tree, root, paths, 'configuration', notifications);
    if (!isChanged && (0,named_files/* namedFiles */.V)(own).length === 0)
        return own;
    try {
        const config = (0,load/* parseConfig */.o)(file ?? { path, text: '' }, (0,known_rules/* knownRules */.f)(rules.rules));
        return (0,run/* withExclusions */.cp)(await withFilesOfBase(tree, root, config, notifications), settings);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        notifications.push(notValid('configuration', file?.path));
        return (0,run/* withExclusions */.cp)(noWeakerThanPlain(own), settings);
    }
}
/** The base must agree about the signers, too: otherwise a change could bring its own key. */
async function withFilesOfBase(tree, root, config, notifications) {
    const paths = [...new Set((0,named_files/* namedFiles */.V)(config).map(({ value }) => external_node_path_.posix.normalize(value)))];
    if (paths.length === 0)
        return config;
    await tree.load(paths);
    const trust = new Set((0,named_files/* trustFiles */.G)(config).map(({ value }) => external_node_path_.posix.normalize(value)));
    const [ofTrust, others] = [paths.filter((path) => trust.has(path)), paths.filter((path) => !trust.has(path))];
    noteChanges(tree, root, ofTrust, 'trust in signatures', notifications);
    noteChanges(tree, root, others, 'VEX document', notifications);
    return (0,named_files.withNamedFiles)(config, (path) => textOf(tree, external_node_path_.posix.normalize(path))?.text);
}
function readKnown(tree, root, paths, notifications) {
    const [file] = paths.flatMap((path) => textOf(tree, path) ?? []);
    noteChanges(tree, root, paths, 'baseline', notifications);
    if (file === undefined)
        return [];
    try {
        return (0,baseline/* parseBaseline */.nk)(file.text, file.path);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        notifications.push(notValid('baseline', file.path));
        return [];
    }
}
function textOf(tree, path) {
    const real = realPath(tree, path);
    const bytes = real === undefined ? undefined : tree.content(real);
    const decoded = bytes === undefined ? undefined : (0,read_text_file/* decodeText */.g7)(bytes);
    return decoded?.ok === true ? { path, text: decoded.value.text } : undefined;
}
const base_policy_MAXIMUM_BYTES = 32 * 1024 * 1024;
/** Adds a notification for each of the files that the change touches; returns whether there are any. */
function noteChanges(tree, root, paths, what, notifications) {
    let isChanged = false;
    for (const path of paths) {
        const before = textOf(tree, path)?.text;
        const read = (0,read_text_file/* readTextFile */.Gu)((0,external_node_path_.join)(root, path), base_policy_MAXIMUM_BYTES);
        if (before === (read.ok ? read.value.text : undefined))
            continue;
        isChanged = true;
        notifications.push({
            level: 'note',
            code: 'policy-of-base',
            message: `This change touches the ${what}. The ${what} of its base was used; the new one applies once it is merged.`,
            path,
        });
    }
    return isChanged;
}
function notValid(what, path) {
    return {
        level: 'warning',
        code: 'policy-of-base',
        message: `The ${what} of the base is not valid, so this change was checked without it: nothing is excluded, ignored or known.`,
        ...(path !== undefined && { path }),
    };
}

// EXTERNAL MODULE: ./build/discover/candidate-files.js
var candidate_files = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/discover/environment-names.js
var environment_names = __webpack_require__(91978);
// EXTERNAL MODULE: ./build/discover/linked-folders.js
var linked_folders = __webpack_require__(13777);
// EXTERNAL MODULE: ./build/discover/read-repository-file.js
var read_repository_file = __webpack_require__(75844);
// EXTERNAL MODULE: ./build/discover/select-files.js
var select_files = __webpack_require__(2190);
// EXTERNAL MODULE: ./build/discover/tool-files.js
var tool_files = __webpack_require__(69884);
// EXTERNAL MODULE: ./build/discover/contents.js + 4 modules
var contents = __webpack_require__(47244);
;// CONCATENATED MODULE: ./build/gate/base-selection.js




/** The files of the base worth reading, by name and content; files that the change left alone were already classified there. */
async function baseSelection(tree, head, options, touched, linked) {
    const plain = (0,file_selection/* fileSelection */.Bx)(options);
    const all = tree.allPaths(head.listedPaths() ?? []);
    const paths = touched ?? all;
    await tree.load([...paths].filter((path) => (0,contents/* isToldByContent */.qd)(path) && tree.has(path)));
    await tree.load(behindLinks(tree, all, linked));
    const byContent = (0,contents/* withContents */.xT)(plain, contentIn(tree, options));
    const { told = new Map() } = head;
    const isTold = (path) => touched !== undefined && !touched.has(path) && tree.has(path) && told.has(path);
    return {
        ...byContent,
        formatFor(path, start) {
            if (!isTold(path) || plain.isLeftOut(path, start))
                return byContent.formatFor(path, start);
            return told.get(path) ?? plain.formatFor(path, start);
        },
    };
}
/** The files whose content is told by the name of a link. */
function behindLinks(tree, all, linked) {
    const names = [...all, ...linked.keys()].filter((path) => (0,contents/* isToldByContent */.qd)(path) && !tree.has(path));
    return names.flatMap((path) => realPath(tree, path) ?? []);
}
/** The beginnings of files of the base. */
function contentIn(tree, { maxFileSize }) {
    return (path) => {
        const real = realPath(tree, path);
        const bytes = real === undefined ? undefined : tree.content(real);
        return bytes && (0,read_repository_file/* beginningOf */.VI)(bytes, maxFileSize);
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/gate/blob-id.js


/** The id by which git identifies the content. */
function blobId({ text, hasByteOrderMark }, hash) {
    const bytes = Buffer.from(hasByteOrderMark ? `\uFEFF${text}` : text);
    return (0,external_node_crypto_.createHash)(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
const PIECE = 1024 * 1024;
const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** The same for a file that may be large or not text; undefined if it cannot be read. */
function blobIdOnDisk(path, hash) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, OPEN_FLAGS);
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        return stats.isFile() ? idOf(descriptor, stats.size, hash) : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function idOf(descriptor, size, hash) {
    const sum = (0,external_node_crypto_.createHash)(hash).update(`blob ${size}\0`);
    const piece = Buffer.allocUnsafe(PIECE);
    for (let left = size; left > 0;) {
        const count = (0,external_node_fs_.readSync)(descriptor, piece, 0, Math.min(PIECE, left), null);
        if (count === 0)
            break;
        sum.update(piece.subarray(0, count));
        left -= count;
    }
    return sum.digest('hex');
}

;// CONCATENATED MODULE: ./build/gate/base-repository.js













/**
 * The base as an ordinary repository: its own names, links and references decide which files are scanned, and nothing of the change does.
 * Files that the change did not touch are read from the disk, the others are loaded at once.
 * @throws {BaseUnavailable}
 */
async function baseRepository(given, head, options) {
    const whole = withModules(given, head);
    const touched = await whole.readTouched();
    const inHead = new Set(head.files.map(({ path }) => path));
    const kept = await candidates(whole, head, options, touched);
    const isAnyGone = kept.files.some(({ path }) => !inHead.has(path)) ||
        [...head.asked].some(([path, found]) => (found === undefined) === whole.has(path));
    const renames = isAnyGone ? await whole.readRenames() : new Map();
    const tree = isAnyGone ? without(await whole.readAbsent(), whole, renames) : whole;
    const { files, notifications } = tree === whole ? kept : await candidates(tree, head, options, touched);
    const isUntouched = untouchedIn(tree, touched);
    const isShared = (path) => {
        if (!head.seen.has(path))
            head.readFile(path, 'guess');
        const id = head.seen.get(path);
        return id !== undefined && (tree.isSame(path, id) || isUntouched(path));
    };
    const sameness = samenessOf(tree, head, isShared);
    const isSame = areSame({ files, notifications }, head) && isAllSame(head, sameness);
    const named = [...head.asked.keys()].flatMap((path) => realPath(tree, path) ?? []);
    await tree.load([...files.map(({ path }) => path), ...named].filter((path) => !isShared(path)));
    const read = (path) => isShared(path)
        ? head.read(path)
        : marked(fromTree(tree, path, options.maxFileSize), tree, (0,external_node_path_.join)(head.root, renames.get(path) ?? path), path);
    const repository = repositoryOf(tree, head, options, { files, notifications, read });
    return { repository, renames, isSame, sameness };
}
function repositoryOf(tree, head, options, { files, notifications, read }) {
    const refused = new Map();
    const readOnce = remembered(read);
    const scope = scopeInBase(tree, head.scope?.written);
    return {
        root: head.root,
        isCheckout: head.isCheckout,
        files,
        notifications: [...head.notifications.filter(isAboutMachine), ...notifications],
        refusals: () => [...refused.values()],
        isInScope: (path) => (0,select_files/* isInSelected */.R3)(scope, path),
        ...(head.isExcluded && { isExcluded: head.isExcluded }),
        read,
        readFile(written, certainty) {
            const path = realPath(tree, external_node_path_.posix.normalize(written));
            if (path === undefined)
                return undefined;
            const result = readOnce(path);
            // a tree of git does not list folders
            if (!result.ok && certainty !== 'guess')
                refused.set(path, result.error);
            return result.ok ? result.value : undefined;
        },
        contentOf: contentIn(tree, options),
        outsideTarget: (path) => (0,symbolic_links/* outsideTarget */.TN)(tree.linkAt, path),
        insideTarget: (path) => (0,symbolic_links/* insideTarget */.us)(tree.linkAt, path),
        submodule: (path) => (tree.hasOtherModule(path) ? 'changed' : (head.submodule?.(path) ?? 'missing')),
        onRecalled() { },
        startsProjects: () => (pathsOf(tree, head) ?? []).some((path) => (0,environment_names/* mayListProjects */.Q)(path) || (0,tool_files/* isOfTool */.S)(path)),
        paths: () => pathsOf(tree, head),
    };
}
function remembered(read) {
    const known = new Map();
    return (path) => {
        const result = known.get(path) ?? read(path);
        known.set(path, result);
        return result;
    };
}
/** Notifications about the machine, which apply to the base as well: git did not list the files, or a folder cannot be listed. */
function isAboutMachine({ gap, path }) {
    return gap === undefined ? path === undefined : gap.kind === 'unreadable-folder';
}
/** Adds the checked-out files of submodules that the change leaves alone. */
function withModules(tree, head) {
    const { sameModules } = tree;
    if (sameModules.size === 0)
        return tree;
    const isInModule = (path) => {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (sameModules.has(path.slice(0, end)))
                return true;
        }
        return false;
    };
    return {
        ...tree,
        has: (path) => tree.has(path) || (isInModule(path) && head.readFile(path, 'guess')?.path === path),
        isSame: (path, id) => tree.isSame(path, id) || isInModule(path),
    };
}
/** Removes files that are not checked out from the base, too. */
function without(absent, tree, renames) {
    if (absent.size === 0)
        return tree;
    const isThere = (path) => !absent.has(path) && !absent.has(renames.get(path) ?? path);
    return {
        ...tree,
        linkAt: (path) => (isThere(path) ? tree.linkAt(path) : undefined),
        has: (path) => isThere(path) && tree.has(path),
        allPaths: (headPaths) => tree.allPaths(headPaths).filter(isThere),
    };
}
function samenessOf(tree, head, isShared) {
    return {
        isSameFile(path) {
            const found = head.asked.get(path);
            if (head.modules.has(path) && tree.hasOtherModule(path))
                return false;
            return realPath(tree, path) === found && (found === undefined || isShared(found));
        },
        isSameLink: (path, target) => (0,symbolic_links/* outsideTarget */.TN)(tree.linkAt, path) === target,
        isSameList: (0,lazy/* lazy */.RZ)(() => {
            const [before, after] = [pathsOf(tree, head), head.listedPaths()];
            return before?.length === after?.length && (before ?? []).every((path, at) => path === after?.[at]);
        }),
    };
}
/** Whether the same files are scanned, in the same formats and by the same names, and the same files are left out. */
function areSame(base, head) {
    const left = head.notifications.filter((one) => !isAboutMachine(one));
    return (base.files.length === head.files.length &&
        base.files.every(({ path, fileFormat, links, usedAs }, at) => {
            const other = head.files[at];
            const isSame = other?.path === path && other.fileFormat === fileFormat && other.usedAs === usedAs;
            return isSame && areSamePaths(links, other.links);
        }) &&
        base.notifications.length === left.length &&
        base.notifications.every(({ gap, path }, at) => left[at]?.gap?.evidence === gap.evidence && left[at]?.path === path));
}
function areSamePaths(one = [], other = []) {
    return one.length === other.length && one.every((path, at) => path === other[at]);
}
/** Whether each question that the scan of the change asked has the same answer in the base. */
function isAllSame(head, { isSameFile, isSameLink, isSameList }) {
    const isSame = [...head.asked.keys(), ...head.modules].every(isSameFile) && (!head.isListed() || isSameList());
    return isSame && [...head.links].every(([path, target]) => isSameLink(path, target));
}
/** Undefined if there are too many, as in the change. */
function pathsOf(tree, head) {
    const headPaths = head.listedPaths();
    return headPaths === undefined ? undefined : tree.allPaths(headPaths).toSorted();
}
/**
 * Files that git has unchanged. The checked-out text may still differ from the one in git, by attributes, which then have to be unchanged,
 * too.
 */
function untouchedIn(tree, touched) {
    const isKnown = touched !== undefined && ![...touched].some((path) => /(?:^|\/)\.gitattributes$/.test(path));
    return (path) => isKnown && !touched.has(path) && tree.has(path);
}
/** The files that a scan of the base alone would look at. */
async function candidates(tree, head, options, touched) {
    const { folders, files } = scopeInBase(tree, head.scope?.written);
    const paths = tree.allPaths(head.listedPaths() ?? head.files.map(({ path }) => path));
    const linked = (0,linked_folders/* filesBehindLinks */.$)(paths, tree.linkAt, () => paths);
    const selection = await baseSelection(tree, head, options, touched, linked.files);
    const selected = new Map();
    for (const folder of folders)
        (0,select_files/* selectFrom */.JU)(paths, folder, selection, selected);
    (0,linked_folders/* selectBehindLinks */.q)(linked, folders, selection, selected);
    for (const [path, written] of files)
        selected.set(path, (0,select_files/* formatOfNamed */.ac)(path, written, contentIn(tree, options)));
    const found = (0,candidate_files/* candidateFiles */.h)(selected, basePaths(tree, paths));
    return { ...found, notifications: [...linked.notifications, ...found.notifications] };
}
/** A change may have altered a file that cannot be read before or after it, so the file does not count as the same. */
function marked(result, tree, now, path) {
    if (result.ok || result.error.gap?.kind !== 'unreadable-file')
        return result;
    const id = blobIdOnDisk(now, tree.hash);
    if (id !== undefined && tree.isSame(path, id))
        return result;
    return { ok: false, error: { ...result.error, gap: { ...result.error.gap, evidence: 'before the change' } } };
}
function fromTree(tree, path, maxFileSize) {
    const bytes = tree.content(path);
    if (bytes === undefined)
        return (0,read_repository_file/* textResult */.xv)(path, { ok: false, error: 'missing' }, maxFileSize);
    const decoded = bytes.length > maxFileSize ? { ok: false, error: 'too-big' } : (0,read_text_file/* decodeText */.g7)(bytes);
    return (0,read_repository_file/* textResult */.xv)(path, decoded, maxFileSize);
}

;// CONCATENATED MODULE: ./build/gate/base-tree.js
/** The base is known but can no longer be read: it was to come over the network. */
class BaseUnavailable extends Error {
    name = 'BaseUnavailable';
}

// EXTERNAL MODULE: ./build/report/region.js
var region = __webpack_require__(20727);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/triage/alike.js
var alike = __webpack_require__(19365);
// EXTERNAL MODULE: ./build/triage/finding-units.js
var finding_units = __webpack_require__(98022);
;// CONCATENATED MODULE: ./build/gate/change.js
function overlaps(ranges, start, end) {
    return ranges.some((range) => range.start <= end && start <= range.end);
}
/** Whether all lines from `start` to `end` are in one of the ranges. */
function covers(ranges, start, end) {
    return ranges.some((range) => range.start <= start && end <= range.end);
}

// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/gate/plain-addresses.js
/** A web address: its scheme, its authority, and the rest. */
const ADDRESS = /(?<![a-z0-9+.-])((?:[a-z][a-z0-9-]{0,20}\+)?)(https?|ftps?|git):\/\/([^/\s'"`|;&<>()?#]{1,300})([^\s'"`|;&<>()]{0,2000})/gi;
/** A file of a repository by the page of GitHub that leads to its text: the owner with the repository, and the branch with the path. */
const RAW_PAGE = /^github\.com(\/[\w.-]{1,100}\/[\w.-]{1,100})\/raw(?=\/[^/]{1,200}\/)/;
const RAW_HOST = 'raw.githubusercontent.com';
/** The default ports, by scheme. */
const PORTS = new Map([
    ['http', ':80'],
    ['https', ':443'],
]);
/** Schemes that encrypt nothing, with the one that does. */
const ENCRYPTED = new Map([
    ['http', 'https'],
    ['ftp', 'https'],
    ['git', 'https'],
]);
/** The text with its addresses in one of the ways to write them. What they lead to stays. */
function plainAddresses(text) {
    if (!text.includes('://'))
        return text;
    return text.replaceAll(ADDRESS, (_address, transport, scheme, authority, rest) => {
        const protocol = scheme.toLowerCase();
        const port = PORTS.get(protocol);
        const host = hostInLowerCase(authority);
        const plain = port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
        const path = rest.startsWith('/') ? rest : `/${rest}`;
        return `${transport.toLowerCase()}${protocol}://${`${plain}${path}`.replace(RAW_PAGE, `${RAW_HOST}$1`)}`;
    });
}
/** A name and a password before it may have capitals, and so may a variable. */
function hostInLowerCase(authority) {
    if (authority.includes('$'))
        return authority;
    const at = authority.lastIndexOf('@') + 1;
    return authority.slice(0, at) + authority.slice(at).toLowerCase();
}
/** Whether two parts of a problem are the same, where they are addresses or their hosts, and the second one may be encrypted. */
function isSamePart(before, after) {
    if (before === after || before === undefined || after === undefined)
        return before === after;
    const [older, newer] = [plainPart(before), plainPart(after)];
    return older === newer || encrypted(older) === newer;
}
/** GitHub has a second name for the files of repositories. */
function plainPart(key) {
    return key === RAW_HOST ? 'github.com' : plainAddresses(key);
}
/** The plain text with all addresses encrypted. */
function encrypted(text) {
    return text.replaceAll(ADDRESS, (address, transport, scheme) => `${transport}${ENCRYPTED.get(scheme) ?? scheme}${address.slice(transport.length + scheme.length)}`);
}
/** The second text, where addresses of the first one are encrypted in it, with the addresses of the first one. Both are plain. */
function withSchemesOf(before, after) {
    const known = [...before.matchAll(ADDRESS)];
    let at = 0;
    return after.replaceAll(ADDRESS, (address, transport, scheme) => {
        const [, itsTransport = '', itsScheme = ''] = known[at++] ?? [];
        const isEncrypted = transport === itsTransport && ENCRYPTED.get(itsScheme) === scheme;
        return isEncrypted ? `${transport}${itsScheme}${address.slice(transport.length + scheme.length)}` : address;
    });
}

// EXTERNAL MODULE: ./build/model/findings/thing.js
var findings_thing = __webpack_require__(93313);
// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
;// CONCATENATED MODULE: ./build/gate/plain-fetches.js
/** The start of a download, up to the end of its command. */
const FETCH = /(?<=^|[|;&(] ?|\bsudo )(curl|wget)((?: [^\s|;&()<>]+)+)/g;
/** The same in a plain text, with the mark of one that checks no certificate. */
const PLAIN_FETCH = /(?<=^|[|;&(] ?|\bsudo )fetch( -k)?((?: [^\s|;&()<>]+)+)/g;
/** Options of curl and wget that decide nothing about where a file comes from, and how it is checked. */
const PLAIN_OPTIONS = / (?:-[fsSLNv#]+|-(?:nv|q|q?O ?-|o ?-|m ?\d+|t ?\d+|T ?\d+)|--(?:fail|silent|show-error|location|quiet|no-verbose|progress-bar|show-progress|no-progress-meter|compressed|retry-connrefused|retry-all-errors|output(?:-document)?[ =]-|progress=\S+|(?:retry|retry-delay|retry-max-time|connect-timeout|max-time|tries|timeout|waitretry)[ =]\d+))(?= |$)/g;
/** Options of curl without a value, in one word, where the last one may name a file. */
const LETTERS = / -([fsSLNv#kOJ]{1,30})(o?)(?= |$)/g;
/** Options that check no certificate: those of curl, also abbreviated, and of wget. */
const UNCHECKED = /(?:^|(?<= ))(?:-k|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--(?:proxy|doh)-insecure|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))(?:$| )/g;
/** The same as the whole of a text. The letters of an option in one word with others are those of curl. */
const ONLY_UNCHECKED = /^(?:-[fsSLNv#OJ]{0,30}k[fsSLNv#OJ]{0,30}o?|--ins(?:e(?:c(?:u(?:re?)?)?)?)?|--no-ch[a-z-]{0,20}|--check-certificate=(?:off|no|false|quiet)|(?:-e ?|--execute[ =])check_?certificate=(?:off|no|0|quiet))$/;
/** How rules name the program of such an option. */
const TOLD = /^runs (?:curl|wget) with /;
/** The ways in which git and npm check no certificate, each with one of them. */
const SWITCHES = [
    [
        /^(?:-c ?|--config[ =])http\.(?:\S{1,200}\.)?sslverify=(?:false|0|no|off)?$|^GIT_SSL_NO_VERIFY=\S{0,40}$/i,
        'GIT_SSL_NO_VERIFY=1',
    ],
    [
        /^--(?:config\.)?strict-ssl[= ](?:false|0|no|off)$|^--no-strict-ssl$|^npm_config_strict_ssl=(?:false|0|no|off)$/i,
        '--strict-ssl=false',
    ],
];
/** Authorities that a certificate has to be of, and the certificate itself. */
const AUTHORITIES = / --(?:cacert|capath|ca-certificate|ca-directory|pinnedpubkey)[ =]\S{1,500}(?= |$)/g;
/** What other programs have in order to check no certificate, and what any of them has in order to use encryption that is broken. */
const SWITCHED_OFF = /,? ?verify ?= ?False\b|(?<=^|[|;&(] ?|\bsudo )(?:GIT_SSL_NO_VERIFY=\w{0,40}|NODE_TLS_REJECT_UNAUTHORIZED=0|PYTHONHTTPSVERIFY=0) | (?:-SkipCertificateCheck(?::\$true)?|--unsafely-ignore-certificate-errors(?:=\S{1,200})?|--verify[= ](?:no|false|0)|--check-certificate=(?:off|no|false)|--trusted-host[= ]\S{1,300}|-c http\.sslverify=(?:false|0|no|off)?|--sslv[23]|--tlsv1(?:\.[01])?|--tls-max[= ]1\.[01]|--secure-protocol=(?:SSLv[23]|TLSv1(?:_1)?))(?= |$)/gi;
/** A host with a path, where the fetcher assumes the scheme. */
const WITHOUT_SCHEME = / ((?:[\w-]{1,63}\.){1,10}[\w-]{1,63}(?::\d{1,5})?(?:[/?]\S{0,2000})?)(?=$)/;
/** Downloads of curl and wget under one name, without the options that change no danger. */
function plainFetches(text) {
    const switched = text.replace(TOLD, '');
    if (ONLY_UNCHECKED.test(switched))
        return '-k';
    const [, way] = SWITCHES.find(([pattern]) => pattern.test(text)) ?? [];
    if (way !== undefined)
        return way;
    return text.replaceAll(FETCH, (_fetch, program, words) => {
        const single = program === 'curl' ? words.replaceAll(LETTERS, singleOptions) : words;
        const checked = single.replaceAll(UNCHECKED, '').trimEnd();
        const mark = checked.length < single.trimEnd().length ? ' -k' : '';
        return `fetch${mark}${withScheme(checked.replaceAll(PLAIN_OPTIONS, ''))}`;
    });
}
/** Of the letters in one word, only two decide something: that no certificate is checked, and where the file goes. */
function singleOptions(_word, letters, output) {
    return `${letters.includes('k') ? ' -k' : ''}${output && ' -o'}`;
}
function withScheme(words) {
    return words.includes('://') ? words : words.replace(WITHOUT_SCHEME, ' http://$1');
}
/** Both texts, where the second one checks certificates that the first one does not, as if both did. They are plain. */
function withCertificates(before, after) {
    const later = [...after.matchAll(PLAIN_FETCH)].map(([, mark]) => mark === undefined);
    const earlier = [...before.matchAll(PLAIN_FETCH)].map(([, mark]) => mark !== undefined);
    const isMended = (at) => earlier[at] === true && later[at] === true;
    const [older, newer] = [before, after].map((text) => mapFetches(text, isMended));
    return [withoutSwitches(older ?? before, after), newer ?? after];
}
/** The text, where the fetches that are asked for say nothing about certificates. */
function mapFetches(text, isAsked) {
    let at = 0;
    return text.replaceAll(PLAIN_FETCH, (fetch, _mark, words) => isAsked(at++) ? `fetch${words.replaceAll(AUTHORITIES, '')}` : fetch);
}
function withoutSwitches(before, after) {
    return after.search(SWITCHED_OFF) === -1 ? before.replaceAll(SWITCHED_OFF, '') : before;
}

;// CONCATENATED MODULE: ./build/gate/plain-spelling.js


/** A pair of a Dockerfile, of YAML or of JSON: the name, and the value. An address is not one. */
const PAIR = /^([A-Z_][A-Z0-9_]{0,127}|[A-Za-z_][\w.-]{0,127}(?=[:=]))(?!:\/\/)(?:=|: ?| )(?=\S)/;
/** An instruction by itself. */
const KEYWORD = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/i;
/** Programs that are the same by their path, where a command begins. */
const PROGRAM_PATH = /(?<=^|[|;&(] ?|\bsudo )\/(?:usr\/)?(?:local\/)?bin\/(?=(?:apt|apt-get|ash|bash|curl|dash|docker|npm|pip3?|pnpm|podman|sh|wget|yarn)(?:$| ))/g;
/** Options that keep an attacker away: one more does no harm. */
const PROTECTIONS = / (?:--(?:proto|proto-redir)[ =]=?https|--tlsv1\.[23]|--https-only|--secure-protocol=TLSv1_[23])(?= |$)/g;
/**
 * A shell, or Python, that reads its commands from a pipe, with the variables and the arguments that it passes on, and without its own options.
 */
const PIPED_SHELL = /(?<=\| ?(?:sudo )?)(?:env )?((?:[A-Za-z_]\w*=[^\s|;&()<>]* )*)(?:(?:ba|da|a|z|k)?sh|(python3?))(?: -[seux]+)*(?: -(?= |$))?(?: --(?= |$))?((?: [^\s|;&()<>]+)*)(?= |$)/g;
/** A folder for programs. */
const FOLDER = String.raw `/(?:usr|opt)(?:/(?!\.)[\w.-]+)*/?`;
/** Which release an installer gets, by a number or a usual word. An address, a branch and a commit do not count. */
const RELEASE = String.raw `(?:v?\d+(?:\.\d+){0,2}(?:-(?:alpha|beta|rc)\.?\d{0,3}|\+(?:k3s|rke2r)\d)?|latest|stable|lts|nightly)`;
/** What rustup adds to a toolchain of its own: https://rust-lang.github.io/rustup/concepts/components.html */
const COMPONENT = '(?:clippy|llvm-tools(?:-preview)?|miri|rust-analyzer|rust-docs|rust-src|rustfmt)';
const TARGET = String.raw `(?:aarch64|arm|armv7|i686|powerpc64le|riscv64gc|s390x|thumbv\d\w{1,9}|wasm32|x86_64)-[a-z\d-]{1,40}`;
/** Arguments of installers that decide neither what they get nor from where. */
const PLAIN_ARGUMENTS = new RegExp(` (?:(?:-[bd]|--(?:prefix|bin-dir|install-dir|dir|to))[ =]${FOLDER}|-[dyqv]|(?:-c|--component)[ =]${COMPONENT}(?:,${COMPONENT})*|(?:-t|--target)[ =]${TARGET}|--(?:yes|assume-yes|non-?interactive|unattended|no-?confirm|batch|quiet|silent|verbose|debug|no-modify-path|no-colou?r|profile[ =](?:minimal|default|complete)))(?= |$)`, 'g');
/** The same for variables. */
const PLAIN_VARIABLES = new RegExp(`(?<= |^)(?:(?:CI|DEBUG|VERBOSE|QUIET|SILENT|NO_COLOR|NONINTERACTIVE|UNATTENDED|ASSUME_YES)=(?:1|true|yes)|DEBIAN_FRONTEND=noninteractive|(?:PREFIX|(?:[A-Z][A-Z\\d]*_){0,5}(?:INSTALL_DIR|BIN_DIR|HOME))=${FOLDER}|(?:[A-Z][A-Z\\d]*_){0,3}NO_MODIFY_PATH=1) `, 'g');
/** Arguments that only say which release an installer gets: one more does no harm. */
const RELEASE_ARGUMENTS = new RegExp(` (?:(?:--(?:[a-z]{1,20}-){0,2}(?:version|channel|release|toolchain)|-v)[ =])?${RELEASE}(?= |$)`, 'g');
/** A release after the name of what is installed: `tool-v1.2`. */
const NAMED_RELEASE = new RegExp(` ([a-z][a-z\\d]{1,40})-(?=${RELEASE}(?: |$))`, 'g');
/** The same for variables. */
const RELEASE_VARIABLES = new RegExp(`(?<= |^)(?:[A-Z][A-Z\\d]*_){0,5}(?:VERSION|MAJOR|CHANNEL)=${RELEASE} `, 'g');
/** A copy of what passes through a pipe, in a file that nothing starts by itself. */
const COPY_OF_PIPE = / \| ?tee(?: -a| --append)? \/(?:var\/)?(?:tmp|log)\/[\w-][\w.-]{0,100}(?= ?\|)/g;
/** A shell that is given what a command prints. */
const GIVEN_SHELL = /^(sudo )?(?:ba|da|a|z|k)?sh (?:-c \$\(|<\()([^()]+)\)/;
/**
 * A text in one of the ways to write it: without quotes, breaks and the options that change no danger, pairs with an equals sign, and a
 * script that a shell runs from the network as a pipe. What it fetches, and who runs that, stays.
 */
function plainSpelling(text) {
    const plain = text
        .replaceAll(/["'\0]/g, '')
        .replaceAll(/(?:^|\s)\\(?=\s)/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    if (KEYWORD.test(plain))
        return plain.toUpperCase();
    const command = plain
        .replaceAll(PROGRAM_PATH, '')
        .replaceAll(/\bapt-get(?= |$)/g, 'apt')
        .replaceAll(/\b(docker|podman) container (?=run\b|create\b)/g, '$1 ')
        .replaceAll(COPY_OF_PIPE, '')
        .replace(GIVEN_SHELL, '$2 | $1sh');
    const fetched = plainAddresses(plainFetches(command));
    return fetched.replaceAll(PIPED_SHELL, installer(PLAIN_VARIABLES, PLAIN_ARGUMENTS)).replace(PAIR, '$1=');
}
/** The text without options that protect. */
function withoutProtections(text) {
    return text.replaceAll(PROTECTIONS, '');
}
/** The text without releases that only an installer gets. */
function withoutReleases(text) {
    const names = namesOf(text);
    const unnamed = (_shell, before = '', python = 'sh', after = '') => before + python + after.replaceAll(NAMED_RELEASE, (word, name) => (names.has(name) ? ' ' : word));
    return text.replaceAll(PIPED_SHELL, unnamed).replaceAll(PIPED_SHELL, installer(RELEASE_VARIABLES, RELEASE_ARGUMENTS));
}
/** The words of the first address, which say what is installed. */
function namesOf(text) {
    const [, address = ''] = /:\/\/([^\s?#]{1,1000})/.exec(text) ?? [];
    return new Set(address.split(/[/.]/));
}
/** Writes a shell that reads a pipe without some of what it passes on. */
function installer(variables, words) {
    return (_shell, before = '', python = 'sh', after = '') => `${before.replaceAll(variables, '')}${python}${after.replaceAll(words, '')}`;
}

;// CONCATENATED MODULE: ./build/gate/release-addresses.js

/** An address up to its query: the scheme with the host, and the path. */
const release_addresses_ADDRESS = /([a-z][a-z0-9+.-]{0,30}:\/\/[^/\s'"`|;&<>()?#]{1,300})((?:\/[^/\s'"`|;&<>()?#]{0,300}){1,40})/gi;
/** A part of a path that is a release and nothing else. A number alone may be the id of a project. */
const release_addresses_RELEASE = /^(?:v\d{1,5}|v?\d{1,5}(?:\.\d{1,5}){1,3}(?:-(?:alpha|beta|rc)\.?\d{0,3})?)$/i;
/** Branches that a repository has by default. */
const BRANCHES = new Set(['HEAD', 'main', 'master']);
/** Names of the newest release. */
const NEWEST = new Set(['latest', 'stable']);
/** The part of a path before the release, where a forge names a repository first. */
const MARKERS = new Set(['-', 'archive', 'blob', 'download', 'raw']);
/** A host whose paths begin with the owner, the repository and the release. */
const release_addresses_RAW_HOST = /^https?:\/\/raw\.githubusercontent\.com(?::\d+)?$/i;
/** What a path writes in several ways. */
const SPELLINGS = [
    [/\/releases\/latest\/download(?=\/)/, '/releases/download/latest'],
    [/\/refs\/(?:heads|tags)(?=\/)/, ''],
];
/**
 * The second text with the addresses of the first one, where they name another release of the same thing: a branch that a repository has by default,
 * or the newest release, became a version, or a version was added to the path. Another host, owner, repository, branch or file stays.
 */
function withReleasesOf(before, after) {
    const known = [...before.matchAll(release_addresses_ADDRESS)];
    let at = 0;
    return after.replaceAll(release_addresses_ADDRESS, (address, host, path) => {
        const [old, itsHost = '', itsPath = ''] = known[at++] ?? [];
        return old !== undefined && host === itsHost && isReleaseOf(host, partsOf(itsPath), partsOf(path)) ? old : address;
    });
}
function partsOf(path) {
    return SPELLINGS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), path)
        .split('/')
        .slice(1);
}
function isReleaseOf(host, before, after) {
    const isRaw = release_addresses_RAW_HOST.test(host);
    const marker = before.findLastIndex((part) => MARKERS.has(part));
    const [first, last] = isRaw ? [2, 2] : [Math.max(1, marker + 1), before.length];
    const isIn = (at) => at >= first && at <= last;
    if (before.length === after.length)
        return (0,paired/* paired */.i)(before, after).every(([one, other], at) => one === other ||
            (isIn(at) && isLater(one, other)) ||
            (at < before.length - 1 && isReleaseOfPackage(one, other)));
    const added = after.findIndex((part, at) => part !== before[at]);
    if (isRaw || !isIn(added) || added === after.length - 1 || !release_addresses_RELEASE.test(after[added] ?? ''))
        return false;
    return after.toSpliced(added, 1).join('/') === before.join('/');
}
/** Whether the second one is a release where the first one is a branch or the newest release, or the same branch under its usual names. */
function isLater(before, after) {
    if (BRANCHES.has(before))
        return BRANCHES.has(after) || release_addresses_RELEASE.test(after);
    return NEWEST.has(before) && (NEWEST.has(after) || release_addresses_RELEASE.test(after));
}
/** `tool@1.2` after `tool` or `tool@latest`. */
function isReleaseOfPackage(before, after) {
    const [name, release = 'latest'] = splitAt(before);
    const [other, newer] = splitAt(after);
    return name !== '' && name === other && newer !== undefined && isLater(release, newer);
}
function splitAt(part) {
    const at = part.lastIndexOf('@');
    return at === -1 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/gate/same-danger.js







/** The suffix of a version that comes before the release of these numbers: `-rc.2`, `beta1`. */
const PRE_RELEASE = String.raw `(?:[-.]?(?:alpha|beta|preview|rc)(?:[-.]?\d+(?:\.\d+)*)?(?![a-z\d]))?`;
/**
 * A version within a text: at least two numbers with dots between them, and an optional suffix, or a line of versions such as `20.x`; in a
 * variable for one, a single number.
 */
const VERSION = new RegExp(String.raw `(?<!\d)\d+(?:(?:\.\d+)+${PRE_RELEASE}|(?:\.\d+)*\.x(?![\w-]))|(?<=(?:VERSION|MAJOR)=v?)\d+(?![\w.-])`, 'gi');
/** In a tag a single number is a version, too. */
const VERSION_IN_TAG = new RegExp(String.raw `(?<!\d)\d+(?:\.\d+)*${PRE_RELEASE}`, 'gi');
/**
 * Parts that look like a version but name a source: the beginning of an address, with or without its scheme, and numbers that form an
 * address.
 */
const PLACE = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^/\s'"]*|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w./-])(?:[\w-]{1,63}\.){1,10}[a-z]{2,63}(?![\w.-])/gi;
const DIGEST = /@sha256:[0-9a-f]{64}/gi;
/** A whole reference to an image: the name, and the tag. A number before the colon is a port. */
const IMAGE = /^(?!\d+(?:-\d+)?:)([a-z0-9][\w./-]*(?::\d+\/[\w./-]+)?):([\w][\w.-]{0,127})$/i;
/** The beginning of a stage: the options, and the image. The name of the stage is not part of the danger. */
const FROM = /^FROM((?: --\S+)*) (\S+)(?: AS \S+)?$/i;
/** Docker Hub, which images without a registry come from, and its folder for official images. */
const DOCKER_HUB = /^(?:index\.)?docker\.io\/(?:library\/)?/;
/** Usually a link to `/run`. */
const RUN_FOLDER = /^\/var(?=\/run\/)/;
/** Variants of official images with a base other than the usual one, whose age cannot be read from a number. */
const FLAVOUR = /(?:^|-)(?:slim|alpine)(?=-|$)/g;
/** Longer texts are not references, and comparing them takes time. */
const MAXIMUM_LENGTH = 4096;
/**
 * Whether two texts that cause the same problem differ only in how they are written, in versions and, for images, in being slim or on Alpine,
 * with no version older in the second. Another host, repository, path or commit is another danger, and so is another branch than the default one.
 */
function isSameDanger(before, after) {
    if (before === after || isOfAnyTag(before, after))
        return true;
    if (before.length > MAXIMUM_LENGTH || after.length > MAXIMUM_LENGTH)
        return false;
    if (isNewer(before, after))
        return true;
    const [older, newer] = [plainSpelling(before), plainSpelling(after)];
    const bare = withoutReleases(newer);
    const plain = withoutProtections(bare);
    const others = [newer, bare, plain].map((text) => [older, text]);
    const pairs = [...others, withProtections(older, plain)];
    return pairs.some(([one, other]) => isNewer(one, other) || isNewer(one, withReleasesOf(one, other)));
}
/** Whether both are tags of one image, and only run time knows one of them. */
function isOfAnyTag(before, after) {
    return [before, after].some((one) => one.endsWith(findings_thing/* ANY_TAG */.ws)) && (0,plain_name/* untagged */.GV)(before) === (0,plain_name/* untagged */.GV)(after);
}
/** Both texts as if the first one had the encryption and the checks of certificates that only the second one has. */
function withProtections(before, after) {
    const [older, newer] = withCertificates(before, withSchemesOf(before, after));
    return newer === `https://${older}` ? [newer, newer] : [older, newer];
}
function isNewer(before, after) {
    const [older, newer] = [piecesOf(before), piecesOf(after)];
    return (older.length === newer.length &&
        (0,paired/* paired */.i)(older, newer).every(([{ isVersion, text }, other]) => {
            if (isVersion !== other.isVersion)
                return false;
            return isVersion ? compareVersions(text, other.text) <= 0 : text === other.text;
        }));
}
function piecesOf(text) {
    const [, platform, base] = FROM.exec(text) ?? [];
    if (base !== undefined)
        return [{ text: `FROM${platform}`, isVersion: false }, ...piecesOf(base)];
    const plain = text.replaceAll(DIGEST, '@sha256').replace(RUN_FOLDER, '');
    const [, image, tag] = IMAGE.exec(plain.replace(/@sha256$/, '')) ?? [];
    if (image !== undefined && tag !== undefined)
        return [{ text: image.replace(DOCKER_HUB, ''), isVersion: false }, ...piecesOfTag(tag)];
    return betweenPlaces(plain).flatMap((piece) => (piece.isVersion ? split(piece.text, VERSION) : [piece]));
}
/** A commit is not a version. */
function piecesOfTag(tag) {
    const isCommit = /^[0-9a-f]{7,}$/i.test(tag) && /[a-f]/i.test(tag);
    return isCommit ? [{ text: tag, isVersion: false }] : split(tag.replaceAll(FLAVOUR, ''), VERSION_IN_TAG);
}
/** The text without the parts that name sources: those must stay equal, and only the rest may contain versions. */
function betweenPlaces(text) {
    return cut(text, PLACE).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: !isMatch }));
}
function split(text, version) {
    return cut(text, version).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: isMatch }));
}
function cut(text, pattern) {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
        pieces.push({ text: text.slice(end, match.index), isMatch: false }, { text: match[0], isMatch: true });
        end = match.index + match[0].length;
    }
    return [...pieces, { text: text.slice(end), isMatch: false }];
}
/** The numbers decide; for equal numbers a release is later than its pre-releases, and a candidate later than a beta. */
function compareVersions(before, after) {
    const [older, newer] = [markOf(before), markOf(after)];
    const byNumbers = compareNumbers(before.slice(0, older.start), after.slice(0, newer.start));
    if (byNumbers !== 0)
        return byNumbers;
    if (older.word !== newer.word)
        return older.word < newer.word ? -1 : 1;
    return compareNumbers(older.numbers, newer.numbers);
}
/** The pre-release mark of a version: words compare alphabetically, and a release comes after all of them. */
function markOf(version) {
    const match = /[-.]?([a-z]{1,40})[-.]?([\d.]*)$/i.exec(version);
    if (match === null)
        return { start: version.length, word: 'release', numbers: '0' };
    const [, word = '', numbers] = match;
    return { start: match.index, word: word.toLowerCase(), numbers: numbers || '0' };
}
/** Compares number by number; if one is a prefix of the other, the longer one is later. */
function compareNumbers(before, after) {
    const [older, newer] = [before.split('.').map(BigInt), after.split('.').map(BigInt)];
    for (const [one, other] of (0,paired/* paired */.i)(older, newer)) {
        if (one !== other)
            return one < other ? -1 : 1;
    }
    return older.length - newer.length;
}

;// CONCATENATED MODULE: ./build/gate/changed.js



/** The subject of a stage without a name: its number, which changes when a stage comes or goes before it. */
const STAGE_NUMBER = /^\d+$/;
/**
 * Pairs new findings with those that they replace: same rule, file and subjects, no worse, and no difference but versions and stage
 * numbers. A stage that gets a name, or loses it, is the same stage, and a container that a script starts has the name of its image.
 */
function changedFindings(fresh, fixed, paths, names) {
    const pairs = new Map();
    const left = (0,group_by/* groupBy */.$z)(fixed, (finding) => pairKey(finding, paths.basePath));
    for (const after of fresh) {
        const before = take(left.get(pairKey(after, paths.headPath)), (one) => isNoWorse(one, after) && paths.secretOf(one) === paths.secretOf(after));
        if (before !== undefined)
            pairs.set(after, before);
    }
    pairNamedStages(pairs, { fresh, fixed: [...left.values()].flat() }, paths, names);
    return fresh.flatMap((after) => {
        const before = pairs.get(after);
        return before === undefined ? [] : [{ before, after }];
    });
}
function take(candidates = [], isIt) {
    const at = candidates.findIndex(isIt);
    return at === -1 ? undefined : candidates.splice(at, 1)[0];
}
/** Pairs the findings of a stage with those that it had without its name, or with it. Each stage has one counterpart. */
function pairNamedStages(pairs, { fresh, fixed }, { basePath, headPath, secretOf }, names) {
    const left = (0,group_by/* groupBy */.$z)(fixed, (finding) => roughKey(finding, basePath(finding)));
    const [after, before] = [new Map(), new Map()];
    for (const finding of fresh) {
        if (pairs.has(finding) || !names.isOfStages(finding.ruleId))
            continue;
        const path = headPath(finding);
        const own = subjectKey(path, finding.subject);
        if (names.base.has(own))
            continue;
        const known = take(left.get(roughKey(finding, path)), (one) => {
            if (!isNamedAnew(one, finding) || secretOf(one) !== secretOf(finding))
                return false;
            const other = subjectKey(path, one.subject);
            if ((before.get(own) ?? other) !== other || (after.get(other) ?? own) !== own)
                return false;
            return !names.head.has(other) && isNoWorse(one, finding);
        });
        if (known === undefined)
            continue;
        const other = subjectKey(path, known.subject);
        pairs.set(finding, known);
        before.set(own, other);
        after.set(other, own);
    }
}
/** Equal for texts that may differ only in versions and in the name of the stage. */
function roughKey({ ruleId, evidence, isOptional = false }, path) {
    return JSON.stringify([ruleId, path, isOptional, evidence.split(/\d| AS /i, 1)[0]]);
}
/** Whether one of the stages has a number in place of a name. */
function isNamedAnew(before, after) {
    if (before.sharedBy !== undefined || after.sharedBy !== undefined)
        return false;
    return STAGE_NUMBER.test(before.subject) !== STAGE_NUMBER.test(after.subject);
}
function subjectKey(path, subject) {
    return JSON.stringify([path, subject]);
}
function pairKey(finding, pathOf) {
    const { ruleId, subject, sharedBy, isOptional = false } = finding;
    const all = sharedBy ?? [{ subject: subject.replace(TAG, ''), isOptional }];
    const subjects = all.map((one) => [one.subject.replace(STAGE_NUMBER, '#'), one.isOptional]);
    return JSON.stringify([ruleId, pathOf(finding), subjects.sort()]);
}
/**
 * A finding that sums up many things is compared thing by thing: another sum is the same only without a further thing. The vulnerabilities
 * of another version of an image never are.
 */
function isNoMore(one, other) {
    const [{ parts: before = [], setBy }, { parts: after = [] }] = [one, other];
    // one that no file causes applies always
    if (setBy !== undefined && !other.setBy?.every((path) => setBy.includes(path)))
        return false;
    const known = new Set(before.map(({ key }) => key));
    const isKnown = (key) => known.has(key) || before.some((part) => isSamePart(part.key, key)) || names(one, key);
    return after.every(({ key, vulnerability }) => vulnerability === undefined && isKnown(key));
}
/** Whether the text of a finding without parts has the host that is one of the other finding, as a variable contains it now. */
function names({ parts, evidence }, host) {
    if (parts !== undefined || !/^\S+$/.test(host))
        return false;
    return evidence
        .toLowerCase()
        .split('//')
        .some((after) => after === host || after.startsWith(`${host}/`));
}
/** Of a subject that is an image, whose repository is what has the danger: `:1.4`, `:${TAG}-slim@sha256:\u2026`. A long one is cut. */
const TAG = /:(?:[\w.-]|\$\w|\$\{[^{}]{1,100}\}|\$\([^()]{1,100}\)){1,128}(?:@(?:sha256:[0-9a-f]{0,64})?)?$|@sha256:[0-9a-f]{0,64}$/;
function isNoWorse(before, after) {
    if (!isNoMore(before, after) || (before.isIdle === true && after.isIdle !== true))
        return false;
    return (after.score ?? 0) <= (before.score ?? 0) && isSameDanger(before.evidence, after.evidence);
}

// EXTERNAL MODULE: ./build/model/findings/danger.js
var danger = __webpack_require__(75638);
;// CONCATENATED MODULE: ./build/gate/unit-pool.js


/** From 0, the worst and by default, to the mildest that needs a profile. */
const LEVELS = findings_finding/* SEVERITIES */.oC.length * 2;
function unitPool(findings, baseKey, headKey) {
    const known = new Map();
    for (const finding of findings) {
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const key = unitKey(finding, unit, baseKey);
            const counts = known.get(key) ?? new Array(LEVELS).fill(0);
            known.set(key, counts);
            add(counts, levelOf(unit), 1);
        }
    }
    const takeFrom = (counts, level) => {
        if (counts === undefined || level === undefined)
            return false;
        add(counts, level, -1);
        return true;
    };
    return {
        take(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            return takeFrom(counts, counts && mildestThatCovers(counts, unit));
        },
        takeSame(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            const level = levelOf(unit);
            return takeFrom(counts, counts && countAt(counts, level) > 0 ? level : undefined);
        },
        takeAny(finding, unit) {
            const counts = known.get(unitKey(finding, unit, headKey));
            const level = counts?.findIndex((count) => count > 0);
            return takeFrom(counts, level === -1 ? undefined : level);
        },
    };
}
function add(counts, level, more) {
    counts[level] = countAt(counts, level) + more;
}
function countAt(counts, level) {
    return counts[level] ?? 0;
}
/** How often each problem occurs, with the path of one of its findings. */
function unitCounts(findings, pathOf) {
    const counts = new Map();
    for (const finding of findings) {
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const key = unitKey(finding, unit, pathOf);
            counts.set(key, { path: finding.span.file.path, count: (counts.get(key)?.count ?? 0) + 1 });
        }
    }
    return counts;
}
/** Rule, file and content. */
function unitKey(finding, { hash }, pathOf) {
    return JSON.stringify([finding.ruleId, pathOf(finding), hash]);
}
function levelOf({ score, isOptional }) {
    return findings_finding/* SEVERITIES */.oC.indexOf((0,findings_finding/* severityOf */.xJ)(score)) * 2 + (isOptional ? 1 : 0);
}
/** A worse known problem covers a milder one, and a problem of a default rule covers one of an optional rule; not the other way round. */
function mildestThatCovers(counts, unit) {
    for (let level = levelOf(unit); level >= 0; level -= 1) {
        const isByDefault = level % 2 === 0;
        if (countAt(counts, level) > 0 && (unit.isOptional || isByDefault))
            return level;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/gate/closed-ports.js




/**
 * A service without ports has its full severity, since a proxy may pass requests on to it, and one with ports that are open to the machine only is
 * milder. A change that takes these ports away opens nothing, so that the problem is the known one.
 */
function closedPorts(rules, base, { basePath, headPath }, things) {
    const ofNeighbours = new Set(rules.flatMap(({ rule }) => (rule.danger?.attacker === 'neighbour' ? [rule.id] : [])));
    const isForHost = ({ thing = '' }) => things.base.find(thing)?.network?.isForHostOnly === true;
    const units = base
        .filter(({ ruleId }) => ofNeighbours.has(ruleId))
        .flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).map((unit) => ({ unit, key: unitKey(finding, unit, basePath) })));
    const known = (0,group_by/* groupBy */.$z)(units.filter(({ unit }) => isForHost(unit)), ({ key }) => key);
    return (finding, unit) => {
        const after = things.head.find(unit.thing ?? '');
        if (after === undefined || (after.network !== undefined && !after.network.isForHostOnly))
            return false;
        const before = known.get(unitKey(finding, unit, headPath))?.shift()?.unit;
        if (before === undefined || (before.isOptional && !unit.isOptional))
            return false;
        return (before.score ?? 0) >= (0,danger/* milderScore */.II)(unit.score ?? 0);
    };
}

// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
;// CONCATENATED MODULE: ./build/gate/moved-things.js





function sideThings(things = [], mapPath = (path) => path) {
    const all = new Set();
    const byKey = new Map();
    for (const thing of things) {
        const mapped = { ...thing, path: mapPath(thing.path) };
        all.add(mapped);
        byKey.set(thing.key, mapped);
        const name = (0,findings_thing/* thingName */.I7)(thing);
        if (!byKey.has(name))
            byKey.set(name, mapped);
    }
    return { all, find: (key) => byKey.get(key) };
}
/**
 * Finds out what became of the things of the base. Something with the same name in the same file is the same. Of the rest, what is gone and
 * what is new are the same if they run the same, or `isMoved` says so; each has one counterpart, the one with which it has most problems in
 * common.
 */
function linkThings(pairs, { base, head }, isMoved) {
    const { spare, counterparts } = compareNames(base.all, head.all);
    const links = new Map();
    const taken = new Set();
    const isFree = (thing) => !taken.has(thing) && spare.left(thing) > 0;
    const isBuiltElsewhere = movedBuilds(base.all, head.all);
    const isElsewhere = (before, after) => isMoved(before, after) || isBuiltElsewhere(before, after);
    for (const { before, after } of byFrequency(pairs, (thing) => spare.left(thing) > 0, isElsewhere)) {
        if (!isFree(before) || !isFree(after))
            continue;
        for (const one of [before, after]) {
            taken.add(one);
            spare.take(one);
        }
        links.set(before, after);
    }
    const isInherited = inheritance(base.all, head.all, counterparts);
    const isBuiltUpon = builtUpon(base.all, head.all, counterparts);
    return (before, after) => links.get(before) === after ||
        counterparts.get(before) === after ||
        isInherited(before, after) ||
        isBuiltUpon(before, after);
}
/** The pairs that may be the same thing, each once, the most frequent first, and last those with a file that no project names. */
function byFrequency(pairs, mayMove, isMoved) {
    const counts = new Map();
    for (const { before, after } of pairs) {
        if (!mayMove(before) || !mayMove(after))
            continue;
        const known = counts.get(before) ?? new Map();
        const isFirst = !known.has(after);
        if (!isFirst || isSameThing(before, after) || isMoved(before, after))
            known.set(after, (known.get(after) ?? 0) + 1);
        counts.set(before, known);
    }
    return [...counts]
        .flatMap(([before, others]) => [...others].map(([after, count]) => ({ before, after, count })))
        .sort((one, other) => Number(isGuessAnew(one)) - Number(isGuessAnew(other)) || other.count - one.count);
}
/** Whether only other projects use what ran: those that extend it run it now. */
function isGuessAnew({ before, after }) {
    return after.isGuess === true && before.isGuess !== true;
}
function isSameThing(before, after) {
    if (before.kind !== after.kind)
        return false;
    return runsOf(before).some((one) => runsOf(after).some((other) => isSameDanger(one, other)));
}
/**
 * Whether a service moved to another file together with its Dockerfile: the former one is gone, and nothing built the latter before. Its name alone
 * would make it the same in the same file.
 */
function movedBuilds(base, head) {
    const before = (0,lazy/* lazy */.RZ)(() => new Set([...base].flatMap(runsOf)));
    const left = (0,lazy/* lazy */.RZ)(() => {
        const stages = [...head].filter(({ kind }) => kind === 'stage').map(({ path }) => `${findings_thing/* BUILT */.BT}${path}`);
        return new Set([...stages, ...[...head].flatMap(runsOf).map(dockerfileOf)]);
    });
    const isBuilt = ({ runs }) => runs?.startsWith(findings_thing/* BUILT */.BT) === true;
    return (one, other) => one.kind === other.kind &&
        one.name === other.name &&
        isBuilt(one) &&
        isBuilt(other) &&
        !runsOf(one).some((build) => left().has(dockerfileOf(build))) &&
        !runsOf(other).some((build) => before().has(build));
}
/**
 * Whether a container runs an image on one side, and what is built upon this image on the other one. All containers that the Dockerfile is for have to
 * run the image on the first side.
 */
function builtUpon(base, head, counterparts) {
    const ran = ({ runs }, user) => {
        const other = counterparts.get(user)?.runs;
        return other !== undefined && runs !== undefined && isSameDanger(other, runs);
    };
    const isOf = (stage, container, usersOf) => {
        const users = usersOf.get(`${findings_thing/* BUILT */.BT}${stage.path}`) ?? [];
        return users.some((user) => counterparts.get(user) === container) && users.every((user) => ran(stage, user));
    };
    const [ofBase, ofHead] = [(0,lazy/* lazy */.RZ)(() => usersOfBuilds(base)), (0,lazy/* lazy */.RZ)(() => usersOfBuilds(head))];
    return (before, after) => {
        if (before.kind === 'container' && after.kind === 'stage')
            return isOf(after, before, ofHead());
        return before.kind === 'stage' && after.kind === 'container' && isOf(before, after, ofBase());
    };
}
/** The containers that run what is built, by the Dockerfile. */
function usersOfBuilds(things) {
    const users = new Map();
    for (const thing of things) {
        if (thing.kind !== 'container')
            continue;
        for (const build of new Set(runsOf(thing).map(dockerfileOf)))
            (0,group_by/* addToGroup */.Mr)(users, build, thing);
    }
    return users;
}
/** What is built, without the stage. */
function dockerfileOf(build) {
    return build.slice(0, build.lastIndexOf(' '));
}
function runsOf({ runs, otherBuilds = [] }) {
    return runs === undefined ? [] : [runs, ...otherBuilds];
}
function compareNames(base, head) {
    const [before, after] = [(0,group_by/* groupBy */.$z)(base, findings_thing/* thingName */.I7), (0,group_by/* groupBy */.$z)(head, findings_thing/* thingName */.I7)];
    const spare = new Map();
    const counterparts = new Map();
    for (const name of new Set([...before.keys(), ...after.keys()])) {
        const [mine, theirs] = [before.get(name) ?? [], after.get(name) ?? []];
        spare.set(name, Math.abs(mine.length - theirs.length));
        if (mine.length !== theirs.length)
            continue;
        for (const [one, other] of (0,paired/* paired */.i)(mine, theirs))
            counterparts.set(one, other).set(other, one);
    }
    const isOnLongerSide = (thing) => {
        const name = (0,findings_thing/* thingName */.I7)(thing);
        const [own, other] = base.has(thing) ? [before, after] : [after, before];
        return (own.get(name)?.length ?? 0) > (other.get(name)?.length ?? 0);
    };
    const left = (thing) => spare.get((0,findings_thing/* thingName */.I7)(thing)) ?? 0;
    return {
        counterparts,
        spare: {
            left: (thing) => (isOnLongerSide(thing) ? left(thing) : 0),
            take: (thing) => spare.set((0,findings_thing/* thingName */.I7)(thing), left(thing) - 1),
        },
    };
}
/**
 * Whether a stage has the problem of the other one because one of them is built from the other: with the problem, all that is built from a stage of the
 * change was affected before, or is new in a file that has all of its stages still. What copies from a new stage that nothing is built from had the
 * problem itself.
 */
function inheritance(base, head, counterparts) {
    const [heirs, users] = [new Map(), new Map()];
    for (const thing of head) {
        for (const parent of thing.parents)
            (0,group_by/* addToGroup */.Mr)(heirs, parent, thing);
        for (const need of thing.needs ?? [])
            (0,group_by/* addToGroup */.Mr)(users, need, thing);
    }
    const isGone = (thing) => thing.kind === 'stage' && !counterparts.has(thing);
    const losing = (0,lazy/* lazy */.RZ)(() => new Set([...base].filter(isGone).map(({ path }) => path)));
    return (before, after) => {
        const former = counterparts.get(after);
        if (former?.parents.includes(before.key) === true)
            return true;
        const had = (thing) => hadIt(counterparts.get(thing), before);
        const all = heirs.get(after.key) ?? [];
        if (all.length === 0)
            return former === undefined && (users.get(after.key) ?? []).some(had);
        return all.some(had) && all.every((heir) => had(heir) || (!counterparts.has(heir) && !losing().has(heir.path)));
    };
}
/** Whether the stage, of the base, is the one with the problem, or is built from it. */
function hadIt(stage, before) {
    return stage !== undefined && (stage === before || stage.parents.includes(before.key));
}

;// CONCATENATED MODULE: ./build/gate/moved.js






/** More of them at once are not a move that somebody reads, and comparing each with each takes time. */
const MOST_UNITS = 300;
/** Of texts that differ. */
const MOST_COMPARISONS = 20_000;
/**
 * Pairs new problems with those that are gone, if the same container or stage has the problem as before, wherever it is declared now: it may
 * have another name, be in another file, or get the problem from another file. All that is worse, or one more, stays new.
 */
function movedUnits(fresh, gone, things, { textOf, filesNaming, secretOf }) {
    const pairs = candidatePairs(fresh.slice(0, MOST_UNITS), gone.slice(0, MOST_UNITS), things, textOf).filter(({ before, after }) => secretOf(before.found.finding) === secretOf(after.found.finding));
    const linked = pairs.map(({ before, after }) => ({ before: before.thing, after: after.thing }));
    const isLinked = linkThings(linked, things, movedFunctions(linked, filesNaming));
    const taken = new Set();
    return pairs.flatMap(({ before, after }) => {
        if (!isLinked(before.thing, after.thing) || taken.has(before.found) || taken.has(after.found))
            return [];
        taken.add(before.found).add(after.found);
        return [{ before: before.found, after: after.found }];
    });
}
/**
 * Whether a function moved to another file with the container that it starts: only files that had the function name the new one, so that nothing
 * else calls it.
 */
function movedFunctions(pairs, filesNaming) {
    const isSame = ({ before, after }) => before.inFunction !== undefined && before.inFunction === after.inFunction && before.path !== after.path;
    const moved = (0,group_by/* groupBy */.$z)(pairs.filter(isSame), ({ after }) => after);
    const callers = (0,remember/* remember */.k)((after) => filesNaming(external_node_path_.posix.basename(after.path)).filter((path) => path !== after.path));
    return (before, after) => {
        const had = new Set(moved.get(after)?.map((one) => one.before.path));
        return (had.has(before.path) && callers(after).includes(before.path) && callers(after).every((path) => had.has(path)));
    };
}
function candidatePairs(fresh, gone, { base, head }, textOf) {
    let left = MOST_COMPARISONS;
    const isSame = (one, other) => one === other || (left-- > 0 && isSameDanger(one, other));
    const before = (0,group_by/* groupBy */.$z)(placed(gone, base), ({ found }) => found.finding.ruleId);
    return placed(fresh, head).flatMap((after) => (before.get(after.found.finding.ruleId) ?? [])
        .filter((one) => isSamePart(one.found.unit.part, after.found.unit.part))
        .filter((one) => moved_isNoWorse(one, after, textOf) && isSame(dangerOf(one.found), dangerOf(after.found)))
        .map((one) => ({ before: one, after })));
}
function placed(found, things) {
    return found.flatMap((one) => {
        const thing = things.find(one.unit.thing ?? '');
        return thing === undefined || isVulnerability(one) ? [] : [{ found: one, thing }];
    });
}
/** Those of an image are compared wherever it is used. */
function isVulnerability({ finding: { parts } }) {
    return parts?.some(({ vulnerability }) => vulnerability !== undefined) === true;
}
function moved_isNoWorse(before, after, textOf) {
    const [older, newer] = [before.found.unit, after.found.unit];
    if (older.isOptional && !newer.isOptional && !isAsIdle(before.thing, after.thing))
        return false;
    return (newer.score ?? 0) <= (older.score ?? 0) || isNamedByWorkflow(before.thing, after.thing, textOf);
}
/** A stage that nothing builds stays so where its Dockerfile is split. */
function isAsIdle(before, after) {
    return before.kind === 'stage' && before.isIdle === true && after.isUnbuilt === true && before.path !== after.path;
}
/** A script or an action that a workflow names can also run elsewhere, but what it contains is what the workflow contained. */
function isNamedByWorkflow(before, after, textOf) {
    if (before.isOnHostedRunner !== true)
        return false;
    const named = /^action\.ya?ml$/.test(external_node_path_.posix.basename(after.path))
        ? external_node_path_.posix.dirname(after.path)
        : external_node_path_.posix.basename(after.path);
    return textOf(before.path)?.includes(named) === true;
}
/** A name is not what is dangerous. */
function dangerOf({ finding: { evidence, subject }, unit }) {
    return evidence === subject || evidence === unit.subject ? '' : evidence;
}

;// CONCATENATED MODULE: ./build/gate/counted/called-images.js





/**
 * The container of a function is one problem, however many calls start it. So the images of its calls are compared with those that had the problem in
 * the base. Each of these counts once, and first for the containers of the change that no function starts.
 */
function unitsOfCalls(base, head, { things, secretOf }, added) {
    const fresh = new Map();
    const known = new Map();
    const keyOf = (one) => dangerKey(one, secretOf);
    const isAdded = ({ finding, unit }) => added.get(finding)?.some((one) => one.hash === unit.hash) === true;
    const called = [...(0,group_by/* groupBy */.$z)(called_images_placed(head, things.head), keyOf)].filter(([, all]) => all.some(isCalled));
    const before = called.length === 0 ? NO_PLACES : (0,group_by/* groupBy */.$z)(called_images_placed(base, things.base), keyOf);
    for (const [key, all] of called) {
        const left = imagesLeft(before.get(key) ?? []);
        for (const { thing } of all.filter((one) => !isCalled(one)))
            left.take(thing.runs ?? '');
        const ofCalls = all.filter(isCalled);
        const kept = ofCalls.filter((one) => !isAdded(one));
        for (const one of kept.filter(({ thing }) => !left.takeAsMany(imagesOf(thing)))) {
            (0,group_by/* addToGroup */.Mr)(fresh, one.finding, one.unit);
        }
        for (const one of ofCalls.filter((each) => isAdded(each) && each.thing.mayRunOther !== true)) {
            const finding = left.takeAll(one);
            if (finding !== undefined)
                known.set(called_images_unitKey(one.finding, one.unit), finding);
        }
    }
    return { fresh, known: (finding, unit) => known.get(called_images_unitKey(finding, unit)) };
}
const NO_PLACES = new Map();
function called_images_placed(findings, { find }) {
    return findings.flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => {
        const thing = find(unit.thing ?? '');
        return thing?.kind === 'container' ? [{ finding, unit, thing }] : [];
    }));
}
function isCalled({ thing: { imagesOfCalls } }) {
    return imagesOfCalls !== undefined && imagesOfCalls.length > 0;
}
/** Without calls that are known, others may start it with any image. */
function imagesOf({ imagesOfCalls = [], runs = '' }) {
    return imagesOfCalls.length > 0 ? imagesOfCalls : [runs];
}
function dangerKey(one, secretOf) {
    return JSON.stringify([one.finding.ruleId, one.unit.part, dangerOf(one), secretOf(one.finding)]);
}
function called_images_unitKey({ fingerprint, span }, { hash }) {
    return JSON.stringify([span.file.path, fingerprint, hash]);
}
function imagesLeft(before) {
    const left = new Map();
    const add = (image, one) => {
        const alike = left.get((0,plain_name/* untagged */.GV)(image)) ?? new Map();
        left.set((0,plain_name/* untagged */.GV)(image), alike);
        (0,group_by/* addToGroup */.Mr)(alike, image, one);
    };
    for (const one of before)
        for (const image of imagesOf(one.thing))
            add(image, one);
    const takeSame = (image) => takeFrom(left, image);
    const take = (image) => {
        const [older] = left.get((0,plain_name/* untagged */.GV)(image))?.keys() ?? [];
        return takeSame(image) ?? (older !== undefined && isSameDanger(older, image) ? takeSame(older) : undefined);
    };
    const takeAny = () => {
        const [alike] = left.values();
        const [image] = alike?.keys() ?? [];
        return image === undefined ? undefined : takeSame(image);
    };
    return {
        take,
        takeAsMany(images) {
            const changed = images.filter((image) => takeSame(image) === undefined);
            const others = changed.filter((image) => take(image) === undefined);
            return others.every((image) => (takeSame('') ?? (image === '' ? takeAny() : undefined)) !== undefined);
        },
        takeAll(one) {
            const images = imagesOf(one.thing);
            const taken = images.map((image) => ({ image, had: image === '' ? undefined : take(image) }));
            const had = taken.flatMap((each) => each.had ?? []);
            if (had.length === images.length && had.every((each) => isAsBad(each, one)))
                return had[0]?.finding;
            for (const each of taken)
                if (each.had !== undefined)
                    add(each.image, each.had);
            return undefined;
        },
    };
}
/** Takes one with exactly this image. */
function takeFrom(left, image) {
    const alike = left.get((0,plain_name/* untagged */.GV)(image));
    const found = alike?.get(image);
    const taken = found?.pop();
    if (found?.length === 0)
        alike?.delete(image);
    if (alike?.size === 0)
        left.delete((0,plain_name/* untagged */.GV)(image));
    return taken;
}
function isAsBad({ unit: older }, { unit: newer }) {
    return (older.score ?? 0) >= (newer.score ?? 0) && (newer.isOptional || !older.isOptional);
}

;// CONCATENATED MODULE: ./build/gate/counted/exchanged.js



/**
 * Commands of a file that run the same image have no names, so that their problems are counted. Those of a command that has the problem in place of
 * another one are new: where both commands are in the base and in the change, nothing moved.
 */
function exchangedUnits(base, head, { basePath, headPath }, things) {
    const before = exchanged_placed(base, basePath, things.base);
    if (before.size === 0)
        return new Map();
    const found = new Map();
    const [ofBase, ofHead] = [placesOf(things.base), placesOf(things.head)];
    for (const [key, now] of exchanged_placed(head, headPath, things.head)) {
        const known = before.get(key) ?? [];
        const left = exchanged_without(known, now).filter((one) => ofHead.has(placeKey(one)));
        const others = exchanged_without(now, known).filter((one) => ofBase.has(placeKey(one)));
        for (const { finding, unit } of others.slice(0, left.length))
            (0,group_by/* addToGroup */.Mr)(found, finding, unit);
    }
    return found;
}
/** The problems of commands, by what they are counted under. */
function exchanged_placed(findings, pathOf, { find }) {
    const all = findings.flatMap((finding) => (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => {
        const thing = find(unit.thing ?? '');
        return thing?.within === undefined ? [] : [{ finding, unit, within: thing.within, path: thing.path }];
    }));
    return (0,group_by/* groupBy */.$z)(all, ({ finding, unit }) => unitKey(finding, unit, pathOf));
}
function placesOf({ all }) {
    return new Set([...all].flatMap(({ within, path }) => (within === undefined ? [] : placeKey({ within, path }))));
}
function placeKey({ within, path }) {
    return `${path}\n${within}`;
}
/** Those of some problems at whose places others have none; each of the others counts for one. */
function exchanged_without(some, others) {
    const left = new Map();
    for (const one of others)
        left.set(placeKey(one), (left.get(placeKey(one)) ?? 0) + 1);
    return some.filter((one) => {
        const count = left.get(placeKey(one)) ?? 0;
        left.set(placeKey(one), count - 1);
        return count <= 0;
    });
}

;// CONCATENATED MODULE: ./build/gate/moved-images.js



/**
 * What is inside of an image is reported once, at the first place that names it, with the other places as related ones. If a change takes
 * the image away from the first place, the finding moves to the next one, which had the problem all along. A file with more places that
 * have the problem than before has a new one.
 */
function knownElsewhere({ rules }, base, head) {
    const ofImages = new Set(rules.filter(({ rule }) => rule.on === 'image').map(({ rule }) => rule.id));
    const [before, after] = [imageProblems(base, ofImages), imageProblems(head, ofImages)];
    return (finding, unit) => {
        if (!ofImages.has(finding.ruleId))
            return undefined;
        const { path } = finding.span.file;
        const known = before.at(finding, unit, path);
        if (known.places < after.at(finding, unit, path).places)
            return undefined;
        return known.shared.find((one) => before.unitsOf(one, unit).some((its) => moved_images_covers(its, unit)));
    };
}
const NO_PROBLEMS = { shared: [], places: 0 };
/** Both an image and a path can have thousands of problems, so each finding is taken apart once, and each path of an image is counted once. */
function imageProblems({ findings, mapPath }, ofImages) {
    const byImage = (0,group_by/* groupBy */.$z)(findings.filter(({ ruleId }) => ofImages.has(ruleId)), keyOf);
    const placesOf = (0,remember/* remember */.k)(({ span, related }) => (0,group_by/* groupBy */.$z)([span, ...related.map((place) => place.span)], ({ file }) => mapPath(file.path)));
    const byPart = (0,remember/* remember */.k)((one) => (0,group_by/* groupBy */.$z)((0,finding_units/* unitsOf */.$)(one), ({ part }) => part));
    const byPath = (0,remember/* remember */.k)((group) => {
        const places = group.flatMap((one) => [...placesOf(one)].map(([path, { length }]) => ({ one, path, length })));
        return new Map([...(0,group_by/* groupBy */.$z)(places, ({ path }) => path)].map(([path, found]) => [path, { found }]));
    });
    const partsAt = (0,remember/* remember */.k)(({ found }) => {
        const parts = found.flatMap((place) => [...byPart(place.one).keys()].map((part) => ({ ...place, part })));
        return new Map([...(0,group_by/* groupBy */.$z)(parts, ({ part }) => part)].map(([part, some]) => [part, problemsAt(some)]));
    });
    return {
        at: (finding, { part }, path) => {
            const group = byImage.get(keyOf(finding));
            const found = group && byPath(group).get(path);
            return (found && partsAt(found).get(part)) ?? NO_PROBLEMS;
        },
        unitsOf: (finding, { part }) => byPart(finding).get(part) ?? [],
    };
}
function problemsAt(found) {
    return {
        shared: found.flatMap(({ one }) => (one.related.length > 0 ? [one] : [])),
        places: found.reduce((sum, { length }) => sum + length, 0),
    };
}
function keyOf({ ruleId, evidence }) {
    return JSON.stringify([ruleId, evidence]);
}
/** Whether a known problem is at least as bad, and applies at least as often. */
function moved_images_covers(known, unit) {
    return (known.score ?? 0) >= (unit.score ?? 0) && (unit.isOptional || !known.isOptional);
}

;// CONCATENATED MODULE: ./build/gate/counted/same-command.js




/**
 * Whether a new problem is that of a command which is read with several values, such as those of a matrix, and had it before with another tag of the
 * same image: it is one command still.
 */
function knownInCommand(findings, added) {
    const rules = new Set([...added.keys()].map(({ ruleId }) => ruleId));
    const known = (0,group_by/* groupBy */.$z)(findings.filter(({ ruleId }) => rules.has(ruleId)).flatMap((finding) => oldUnits(finding, added.get(finding))), same_command_keyOf);
    return (finding, unit) => {
        const name = nameOf(unit);
        if (name === undefined)
            return false;
        return (known.get(same_command_keyOf({ finding, unit })) ?? []).some((one) => nameOf(one.unit) === name && moved_images_covers(one.unit, unit));
    };
}
function oldUnits(finding, fresh = []) {
    const hashes = new Set(fresh.map(({ hash }) => hash));
    return (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => (hashes.has(unit.hash) ? [] : [{ finding, unit }]));
}
function same_command_keyOf({ finding: { ruleId, evidence }, unit: { thing, part } }) {
    return JSON.stringify([ruleId, evidence, thing, part]);
}
/** The name of the image after which a container is called; undefined for one with another name. */
function nameOf({ subject, thing }) {
    return thing === undefined ? undefined : (0,findings_thing/* nameBeforeTag */.d7)(subject);
}

;// CONCATENATED MODULE: ./build/gate/fresh-findings.js



/** Listing more names would bury the problem itself. */
const NAMED = 5;
const NONE = new Set();
/**
 * The findings, where each new one names its new parts, and is a separate entry unless another new one shows it. Those that may be new or
 * not share no entry with known ones either.
 */
function withFreshShown(findings, added, undecided = NONE) {
    if (added.size + undecided.size === 0)
        return { fresh: [], findings };
    const isHidden = ({ foldedInto }) => foldedInto !== undefined && !added.has(foldedInto);
    const marks = findings.map((finding) => [added.has(finding), undecided.has(finding)]);
    const told = findings.map((finding) => {
        const units = added.get(finding);
        if (units === undefined)
            return withoutFolded(finding, added);
        const news = withNews(finding, units);
        return isHidden(finding) ? { ...news, foldedInto: undefined } : news;
    });
    const shown = (0,alike/* foldedAnew */.E3)(told, (at) => marks[at]);
    const fresh = shown.filter((_finding, at) => marks[at]?.[0]);
    return { fresh: fresh.filter(({ foldedInto }) => foldedInto === undefined), findings: shown };
}
/** A known finding does not show new ones. */
function withoutFolded(finding, added) {
    const { folded = [] } = finding;
    return folded.some((one) => added.has(one))
        ? { ...finding, folded: folded.filter((one) => !added.has(one)) }
        : finding;
}
/** Describes the new parts of a partly known finding. A finding that sums up its parts is only as severe as the new ones. */
function withNews(finding, units) {
    if (units.length === (0,finding_units/* unitsOf */.$)(finding).length)
        return finding;
    const scores = units.map(({ score }) => score ?? 0);
    const score = finding.parts === undefined ? finding.score : Math.max(...scores) || undefined;
    const names = [...new Set(units.map(({ part, subject }) => part ?? `"${subject}"`))];
    const rest = names.length - NAMED;
    const list = [...names.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    const severity = (0,findings_finding/* severityOf */.xJ)(score);
    const variant = severity === finding.severity ? finding.variant : severity;
    const fresh = new Set(units.map(({ part }) => part));
    const parts = finding.parts?.filter(({ key }) => fresh.has(key));
    return { ...finding, score, severity, variant, parts, message: `${finding.message} New here: ${list}.` };
}

// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
;// CONCATENATED MODULE: ./build/gate/fresh-gaps.js

/** The new gaps. Gaps are the same by kind, file and place, and are counted, like findings. */
function freshGaps(base, head, mapPath) {
    const known = new Map();
    for (const key of base.flatMap((one) => gapKeys(one, mapPath)))
        known.set(key, (known.get(key) ?? 0) + 1);
    return head
        .filter((one) => (0,findings_gap/* failsCheck */.k2)(one, 'change'))
        .filter((one) => hasNew(gapKeys(one, (path) => path), known));
}
/** Takes the keys from the known ones. */
function hasNew(keys, known) {
    let isNew = false;
    for (const key of keys) {
        const left = known.get(key) ?? 0;
        known.set(key, left - 1);
        isNew ||= left <= 0;
    }
    return isNew;
}
/** One key, or one for each gap that it is the number of: these may have been told one by one before, or the other way round. */
function gapKeys({ gap, code, span, path }, mapPath) {
    const where = mapPath(span?.file.path ?? path ?? '');
    if (gap === undefined)
        return [JSON.stringify([code, where])];
    const { kind, weight, evidence, parts = [evidence] } = gap;
    return parts.map((part) => JSON.stringify([kind, weight, where, part]));
}

// EXTERNAL MODULE: ./build/model/lines-above.js
var lines_above = __webpack_require__(85453);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
;// CONCATENATED MODULE: ./build/gate/inherited-suppressions.js







/**
 * The findings that are suppressed anew without a new suppression, with the units that it was not made for. A comment of the base covers them,
 * which covered other dangers, containers or stages there, or nothing of the rule; or an entry of the configuration, whose path does not have
 * the file that declares the container or stage, and which accepted nothing of it before.
 */
function inheritedUnits({ base, head, paths, things, addedLines }, anew) {
    if (anew.size === 0)
        return anew;
    const known = usesOf(base, paths.basePath, things.base);
    const now = usesOf(head, paths.headPath, things.head);
    const moved = movedKeys(known, now, things);
    const isKept = keptComments(commentsOf(base, paths.basePath), commentsOf(head, paths.headPath), addedLines);
    const found = new Map();
    for (const [finding, units] of anew) {
        const inherited = units.filter((unit) => {
            const thing = things.head.find(unit.thing ?? '');
            const key = suppressionKey(finding, thing, paths.headPath);
            if (key === undefined || moved.has(key))
                return false;
            if (!isConfigured(finding))
                return isOthers(known.get(key), now.get(key)) || isKept(finding, paths.headPath);
            return (thing !== undefined && known.get(key)?.things.has((0,findings_thing/* thingName */.I7)(thing)) !== true && isElsewhere(finding, thing));
        });
        if (inherited.length > 0)
            found.set(finding, inherited);
    }
    return found;
}
/** What suppresses something, by its key. */
function usesOf({ findings }, pathOf, things) {
    const uses = new Map();
    for (const finding of findings) {
        if (finding.suppressedBy === undefined)
            continue;
        for (const unit of (0,finding_units/* unitsOf */.$)(finding)) {
            const thing = things.find(unit.thing ?? '');
            const key = suppressionKey(finding, thing, pathOf);
            if (key === undefined)
                continue;
            const use = uses.get(key) ?? { places: new Set(), things: new Set() };
            uses.set(key, use);
            use.places.add(finding.suppressedBy.span?.start ?? 0);
            if (thing !== undefined)
                use.things.add((0,findings_thing/* thingName */.I7)(thing));
        }
    }
    return uses;
}
function commentsOf({ findings, notifications }, pathOf) {
    const spans = [
        ...findings.flatMap(({ suppressedBy }) => (suppressedBy?.kind === 'comment' ? (suppressedBy.span ?? []) : [])),
        ...notifications.flatMap(({ code, span }) => (code === 'suppression-unused' ? (span ?? []) : [])),
    ];
    const places = new Map();
    for (const span of spans) {
        for (const key of [textKey(span, pathOf), inherited_suppressions_placeKey(span, pathOf)]) {
            places.set(key, (places.get(key) ?? new Set()).add(span.start));
        }
    }
    return places;
}
/**
 * Whether the base has the comment that covers a finding: the change does not add its line, which a reviewer would see. Else the base has as many of
 * its text at such a place; in the whole file, if nobody knows which lines the change adds.
 */
function keptComments(before, after, addedLines) {
    return ({ suppressedBy }, pathOf) => {
        if (suppressedBy?.span === undefined)
            return false;
        const { span } = suppressedBy;
        const ranges = addedLines(span.file.path);
        const { startLine, endLine } = (0,region/* shownRegion */.oK)(span);
        if (ranges !== undefined && !overlaps(ranges, startLine, endLine))
            return true;
        const key = ranges === undefined ? textKey(span, pathOf) : inherited_suppressions_placeKey(span, pathOf);
        return (after.get(key)?.size ?? 0) <= (before.get(key)?.size ?? 0);
    };
}
function textKey(span, pathOf) {
    return JSON.stringify([pathOf({ span }), (0,source/* spanText */.Cp)(span)]);
}
function inherited_suppressions_placeKey(span, pathOf) {
    return JSON.stringify([pathOf({ span }), (0,source/* spanText */.Cp)(span), (0,lines_above/* linesAbove */.z)(span)]);
}
/**
 * Identifies a comment by file, rule, text, and the keys that it is below. All entries of the configuration are one for each rule and file that
 * declares things. Undefined for another suppression.
 */
function suppressionKey(finding, thing, pathOf) {
    const { ruleId, suppressedBy } = finding;
    if (suppressedBy?.kind === 'config')
        return thing === undefined ? undefined : JSON.stringify([suppressedBy.kind, ruleId, thing.path]);
    if (suppressedBy?.kind !== 'comment' || suppressedBy.span === undefined)
        return undefined;
    const { span } = suppressedBy;
    return JSON.stringify([suppressedBy.kind, ruleId, pathOf(finding), (0,source/* spanText */.Cp)(span), (0,lines_above/* linesAbove */.z)(span)]);
}
/**
 * The keys of suppressions that moved along with what they accept, which has another name now: all that they covered is gone, and they cover as
 * much as before at most, all of it with names that the base does not have, and running the same images.
 */
function movedKeys(known, now, { base, head }) {
    const [before, after] = [inherited_suppressions_namesOf(base), inherited_suppressions_namesOf(head)];
    const isMoved = ([key, { things }]) => {
        const others = known.get(key)?.things ?? new Set();
        // texts have no name that could be another one
        if (things.size === 0 || things.size > others.size || hasAny(before, things) || hasAny(after, others))
            return false;
        const runs = inherited_suppressions_imagesOf(base, others);
        return [...inherited_suppressions_imagesOf(head, things)].every((image) => runs.has(image));
    };
    return new Set([...now].filter(isMoved).map(([key]) => key));
}
/** The images that things of some names run, in any version. */
function inherited_suppressions_imagesOf({ all }, names) {
    return new Set([...all].flatMap((thing) => (names.has((0,findings_thing/* thingName */.I7)(thing)) ? (0,plain_name/* untagged */.GV)(thing.runs ?? '') : [])));
}
function hasAny(all, names) {
    return [...names].some((name) => all.has(name));
}
function inherited_suppressions_namesOf({ all }) {
    return new Set([...all].map(findings_thing/* thingName */.I7));
}
function isConfigured({ suppressedBy }) {
    return suppressedBy?.kind === 'config';
}
/** Whether the base has as many comments of this text, for other problems. */
function isOthers(known, now) {
    return known !== undefined && (now?.places.size ?? 0) <= known.places.size;
}
/** Whether another file declares the thing, which the suppression does not cover. */
function isElsewhere(finding, { path }) {
    const { span, suppressedBy } = finding;
    if (path === span.file.path)
        return false;
    return suppressedBy?.covers({ ...finding, span: { ...span, file: { ...span.file, path } } }) === false;
}

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
;// CONCATENATED MODULE: ./build/model/findings/grant.js

/** Whether anyone who has the first grant has the second one as well. */
function includes(whole, part) {
    if (whole.kind === 'path' && part.kind === 'path')
        return (whole.isWritable || !part.isWritable) && isBelow(whole.path, part.path);
    if (whole.kind === 'device' && part.kind === 'device')
        return includesDevice(whole, part);
    if (whole.kind === 'release' && part.kind === 'release')
        return includesRelease(whole, part);
    if (whole.kind === 'switch' && part.kind === 'switch')
        return includesSwitch(whole, part);
    if (whole.kind === 'files' && part.kind === 'files')
        return includesFiles(whole.paths, part.paths);
    return whole.kind === 'port' && part.kind === 'port' && includesPort(whole, part);
}
function includesFiles(whole, part) {
    const known = new Set(whole);
    return part.length > 0 && part.every((path) => known.has(path));
}
/** Whether the second path is the first one, or below it. */
function isBelow(folder, path) {
    const [outer, inner] = [(0,host_path/* withoutLinks */.W_)(folder), (0,host_path/* withoutLinks */.W_)(path)];
    return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}
function includesDevice(whole, part) {
    if (![...part.permissions].every((one) => whole.permissions.includes(one)))
        return false;
    return isBelow(whole.path, part.path) || isPartition(whole.path, part.path);
}
/** `/dev/sda1` of `/dev/sda`, `/dev/nvme0n1p2` of `/dev/nvme0n1` */
function isPartition(disk, path) {
    if (!path.startsWith(disk))
        return false;
    return (/\d$/.test(disk) ? /^p\d+$/ : /^\d+$/).test(path.slice(disk.length));
}
/** `14.21` of `14` may be no older, and `14` is the newest of `14.21` and its like. */
function includesRelease(whole, part) {
    const [before, after] = [`${whole.version}.`, `${part.version}.`];
    if (whole.image !== part.image || !(after.startsWith(before) || before.startsWith(after)))
        return false;
    return part.ended.every((one) => whole.ended.includes(one));
}
/** One command says nothing about another one. */
function includesSwitch(whole, part) {
    if (whole.program !== part.program || whole.lasts === 'command')
        return false;
    return whole.lasts === 'image' || part.lasts !== 'image';
}
function includesPort(whole, part) {
    if (whole.protocol !== part.protocol || !includesRange(whole.target, part.target))
        return false;
    if (whole.published === undefined || part.published === undefined)
        return whole.published === part.published;
    const isAsBefore = includesRange(whole.published, part.published) &&
        whole.published.from - whole.target.from === part.published.from - part.target.from;
    return isAsBefore || isOtherNumber(part.published, part.target);
}
/** Whether each port inside has one number outside, which says nothing about who gets there. Firewalls let the ports of the web through. */
function isOtherNumber(published, target) {
    const isWeb = WEB_PORTS.some((port) => published.from <= port && port <= published.to);
    return published.to - published.from === target.to - target.from && !isWeb;
}
const WEB_PORTS = [80, 443];
function includesRange(whole, part) {
    return whole.from <= part.from && part.to <= whole.to;
}

// EXTERNAL MODULE: ./build/model/findings/secret-hash.js
var secret_hash = __webpack_require__(35038);
;// CONCATENATED MODULE: ./build/gate/known-by-worse.js







/**
 * A rule that yields to another reports again once the other's finding is gone, and so may one whose problem the other contains: its findings
 * are then the remains of a known problem.
 */
function knownByWorse(rules, base, head, gone) {
    const isRemainder = remainders(gone, base.pathOf, head.pathOf);
    const yields = new Map(rules.map(({ rule }) => [rule.id, { ...rule.remainsOf, ...rule.yieldsTo }]));
    const known = goneThings(new Set([...yields.values()].flatMap((worse) => Object.keys(worse))), base, head);
    return (finding, unit) => isRemainder(finding, unit) ||
        Object.entries(yields.get(finding.ruleId) ?? {}).some(([ruleId, where]) => {
            const path = where === 'secret' ? ANYWHERE : head.pathOf(finding);
            return known_by_worse_placesOf(finding, where).some((place) => takes(known.get(thingKey(path, ruleId, unit.subject, place)), unit));
        });
}
/**
 * A part of what a container was given is not new once the whole is gone: a folder of a folder, the same folder to read only, one port of a range, a
 * partition of a disk. Nor is a way out of it that needs no setting but those of another one, which is gone.
 */
function remainders(gone, basePath, headPath) {
    const known = (0,group_by/* groupBy */.$z)([...gone].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit }))), ({ finding, unit }) => JSON.stringify([basePath(finding), unit.subject]));
    return (finding, unit) => known
        .get(JSON.stringify([headPath(finding), unit.subject]))
        ?.some((one) => known_by_worse_isNoWorse(one.unit, unit) && isPart(one.finding, finding)) === true;
}
function isPart(whole, part) {
    if (whole.grant !== undefined && part.grant !== undefined)
        return includes(whole.grant, part.grant);
    if (whole.attack === undefined || part.attack === undefined)
        return false;
    const steps = new Set(stepsOf(whole));
    return stepsOf(part).every((step) => steps.has(step));
}
/** What an attacker uses in each step, with its text. */
function stepsOf({ flow, attack, span }) {
    const steps = flow.length > 0 ? flow : [{ span, message: attack?.start }];
    return steps.map(({ span: at, message }) => JSON.stringify([message, (0,source/* spanText */.Cp)(at)]));
}
/** The problems that the base reports by the given rules, by thing, minus as many as the change still has. */
function goneThings(ruleIds, base, head) {
    const known = new Map();
    for (const { key, unit } of thingsOf(ruleIds, base)) {
        const one = known.get(key) ?? { units: [], covered: new Map() };
        one.units.push(unit);
        known.set(key, one);
    }
    for (const { units } of known.values())
        units.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
    for (const { key } of thingsOf(ruleIds, head))
        known.get(key)?.units.shift();
    return known;
}
/** The texts under which another finding may have the same problem. */
function known_by_worse_placesOf(finding, where) {
    const text = (0,source/* spanText */.Cp)(finding.span);
    if (where === 'secret')
        return secretsIn(finding).slice(0, 1);
    return where === 'place' ? [text] : where === 'address' ? addressesIn(text).slice(0, 1) : [''];
}
/** In place of a path: in which file a secret is decides nothing. */
const ANYWHERE = '';
/** The hashes of the secrets of a finding, which are as known in one file as in another. */
function secretsIn({ secrets, holds }) {
    return holds?.split(' ') ?? secrets.map((secret) => (0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret)));
}
/** Each problem under the subject as a whole, under its own text and the addresses in it, under each of its related texts, and under its secrets. */
function thingsOf(ruleIds, { findings, pathOf }) {
    return findings
        .filter(({ ruleId }) => ruleIds.has(ruleId))
        .flatMap((finding) => {
        const texts = [finding, ...finding.related].map(({ span }) => (0,source/* spanText */.Cp)(span));
        const path = pathOf(finding);
        const places = [...new Set(['', ...texts, ...addressesIn((0,source/* spanText */.Cp)(finding.span))])].map((place) => [path, place]);
        const secrets = secretsIn(finding).map((secret) => [ANYWHERE, secret]);
        return (0,finding_units/* unitsOf */.$)(finding).flatMap((unit) => [...places, ...secrets].map(([at = '', place = '']) => ({
            key: thingKey(at, finding.ruleId, unit.subject, place),
            unit,
        })));
    });
}
function addressesIn(text) {
    return text.match(/(?:https?|ftp|git):\/\/[^\s'"`|;&<>()]+/g) ?? [];
}
/** Whether an address is encrypted does not make it another place. */
function thingKey(path, ruleId, subject, place) {
    return JSON.stringify([path, ruleId, subject, encrypted(plainAddresses(place))]);
}
function takes(known, unit) {
    if (known === undefined)
        return false;
    const before = known.covered.get(unit.hash) ?? 0;
    const worse = known.units[before];
    if (worse === undefined || !known_by_worse_isNoWorse(worse, unit))
        return false;
    known.covered.set(unit.hash, before + 1);
    return true;
}
/** Whether the problem is no more severe than one of the base, and applies no more often. */
function known_by_worse_isNoWorse(before, after) {
    return known_by_worse_levelOf(before.score) <= known_by_worse_levelOf(after.score) && (!before.isOptional || after.isOptional);
}
function known_by_worse_levelOf(score) {
    return findings_finding/* SEVERITIES */.oC.indexOf((0,findings_finding/* severityOf */.xJ)(score));
}

;// CONCATENATED MODULE: ./build/gate/known-files.js



/**
 * Some rules report a file that is dangerous for every container that uses it. They name the first user only, so another service, file or
 * order changes the subject or the place. The problem is known if the base reports the file, under the path that it had.
 */
function knownFiles(rules, base) {
    const ofFiles = new Set(rules.flatMap(({ rule }) => (rule.isAboutFile === true ? [rule.id] : [])));
    const known = (0,group_by/* groupBy */.$z)(base.findings.filter(({ ruleId }) => ofFiles.has(ruleId)), ({ ruleId, evidence }) => known_files_keyOf(ruleId, base.mapPath(evidence)));
    return ({ ruleId, evidence }, unit) => known.get(known_files_keyOf(ruleId, evidence))?.find((one) => (0,finding_units/* unitsOf */.$)(one).some((its) => moved_images_covers(its, unit)));
}
function known_files_keyOf(ruleId, path) {
    return JSON.stringify([ruleId, path]);
}

// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(55108);
;// CONCATENATED MODULE: ./build/gate/opened.js

/** The finding without what suppressed it. */
function opened(finding, message = finding.message) {
    return { ...finding, suppressedBy: undefined, message };
}
/** The findings, where the copies replace those that were suppressed, and are folded, which suppressed findings are not. */
function withOpened(findings, copies) {
    (0,folding/* foldRepeated */.Uz)(findings.flatMap((one) => copies.get(one) ?? []));
    return findings.map((one) => copies.get(one) ?? one);
}

;// CONCATENATED MODULE: ./build/gate/reached-before.js


/**
 * A container on the network of the host reaches every port that other containers publish, on any address. A change that closes such a port to
 * others, so that only the host is left, brings nothing that the container did not have.
 */
function reachedBefore({ base, head }) {
    const before = (0,group_by/* groupBy */.$z)(base.all, findings_thing/* thingName */.I7);
    const known = new Set([...base.all].flatMap((thing) => reachedPortsOf(thing).map(reached_before_keyOf)));
    return ({ reached }, unit) => {
        const after = head.find(unit.thing ?? '');
        if (reached === undefined || after === undefined)
            return false;
        const was = before
            .get((0,findings_thing/* thingName */.I7)(after))
            ?.some((one) => one.network?.isOfHost === true && (unit.isOptional || one.isIdle !== true));
        return was === true && reached.every((one) => known.has(reached_before_keyOf(one)) || known.has(reached_before_keyOf({ ...one, profiles: [] })));
    };
}
/** Under the path that the change has. */
function reachedPortsOf({ path, network }) {
    return network?.reached.map((one) => ({ ...one, path })) ?? [];
}
function reached_before_keyOf({ path, name, port, profiles }) {
    return JSON.stringify([path, name, port, [...profiles].sort()]);
}

// EXTERNAL MODULE: ./build/parse/compose/projects.js
var projects = __webpack_require__(40213);
// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var file_names = __webpack_require__(39464);
;// CONCATENATED MODULE: ./build/gate/renamed-causes.js



/**
 * The findings of a base, where the files that cause them, or that they are about, have the paths that a change gives them. A compose file or a
 * Dockerfile that somebody likely uses by hand had everything that it has: it may get the name which Docker looks for, or a command that names it.
 */
function withRenamedCauses(findings, mapPath, things = []) {
    const isMoved = (path) => mapPath(path) !== path;
    const byHand = usedByHand(things, mapPath);
    const isTouched = (one) => one.setBy?.some(isMoved) === true || filesOf(one).some(isMoved) || byHand.size > 0;
    if (!findings.some(isTouched))
        return findings;
    const copies = new Map(findings.map((one) => [one, awake(relocated(one, mapPath), byHand)]));
    const copyOf = (one) => copies.get(one) ?? one;
    for (const copy of copies.values()) {
        copy.foldedInto = copy.foldedInto && copyOf(copy.foldedInto);
        if (copy.folded !== undefined)
            copy.folded = copy.folded.map(copyOf);
        if (copy.alike !== undefined)
            copy.alike = copy.alike.map(copyOf);
    }
    return [...copies.values()];
}
function filesOf({ grant }) {
    return grant?.kind === 'files' ? grant.paths : [];
}
function relocated(one, mapPath) {
    const setBy = one.setBy?.map(mapPath);
    return one.grant?.kind === 'files'
        ? { ...one, setBy, grant: { kind: 'files', paths: one.grant.paths.map(mapPath) } }
        : { ...one, setBy };
}
/**
 * The containers and stages of files that somebody starts or builds by hand, by their keys and, for findings about images, by their names. A compose
 * file may also get the name which is started, unless something was started by such a name before: that is another project.
 */
function usedByHand(things, mapPath) {
    const waiting = things.filter((one) => one.awaitsName);
    if (waiting.length === 0)
        return new Set();
    const started = new Set(things.flatMap(({ path }) => ((0,projects/* isStartedByName */.gb)(path) ? [folderOf(path)] : [])));
    const all = waiting.filter(({ kind, path }) => {
        if (kind === 'stage')
            return (0,file_names/* isLikelyBuiltByHand */.xJ)(path);
        const now = mapPath(path);
        if (now !== path && (0,projects/* isStartedByName */.gb)(now))
            return isNamed(path, now) && !started.has(folderOf(now));
        return (0,projects/* isLikelyStartedByHand */.UY)(path, started.has(folderOf(path)));
    });
    return new Set(all.flatMap((one) => [one.key, (0,findings_thing/* thingName */.I7)(one)]));
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** An override belongs to another file, whose containers it changes. */
function isNamed(before, now) {
    return (0,projects/* isLikelyStartedByHand */.UY)(before, false) && !/\.override\./i.test(now);
}
function awake(one, byHand) {
    if (byHand.size === 0)
        return one;
    const { thing = '', sharedBy } = one;
    const shared = sharedBy?.map((its) => (byHand.has(its.thing ?? '') ? { ...its, isIdle: false } : its));
    return { ...one, sharedBy: shared, ...(byHand.has(thing) && { isIdle: false }) };
}

;// CONCATENATED MODULE: ./build/gate/unjudged.js


/** The differences that may come from a look-up that failed on one side, instead of from the change. */
function unjudgedBy(base, head, mapPath, { fresh, fixed }) {
    const own = { images: head.knowledge ?? [], pathOf: (path) => path };
    const old = { images: base.knowledge ?? [], pathOf: mapPath };
    const facts = factsByRule(head.rules);
    const inBase = byImage(fresh, unknownOnOtherSide(facts, own, old));
    const inHead = byImage(fixed, unknownOnOtherSide(facts, old, own));
    return {
        fresh: new Set([...inBase.values()].flat()),
        fixed: new Set([...inHead.values()].flat()),
        unjudged: [
            ...[...inBase].map(([image, findings]) => {
                const [{ span }] = findings;
                return { image, isOfBase: true, count: findings.length, span };
            }),
            ...[...inHead].map(([image, findings]) => ({
                image,
                isOfBase: false,
                count: findings.length,
                span: image.span,
            })),
        ],
    };
}
/** A note for each image: the failure itself never decides. */
function notesOn(unjudged) {
    return unjudged.map(({ image, isOfBase, count, span }) => {
        const { reason, wayOut, isPartial } = image.unknown;
        const how = isPartial ? 'could only be looked up in part' : 'could not be looked up';
        const findings = count === 1 ? '1 finding' : `${count} findings`;
        const verb = count === 1 ? 'does' : 'do';
        const effect = isOfBase
            ? `${findings} about the image that replaces it ${verb} not count as new`
            : `${findings} of the base ${verb} not count as fixed`;
        const gap = (0,findings_gap/* notLookedAt */.$h)({
            kind: 'image-not-looked-up',
            message: `The image ${image.text} of the ${isOfBase ? 'base' : 'change'} ${how}: ${reason}. So ${effect}.`,
            wayOut: isOfBase ? `${wayOut} With images.fail-on-unavailable they count.` : wayOut,
            span,
            evidence: `${isOfBase ? 'base' : 'change'} ${image.text}`,
        });
        // it explains the verdict, so people see it without asking for notes
        return { ...gap, level: 'warning' };
    });
}
function byImage(findings, unknownFor) {
    const found = new Map();
    for (const finding of findings) {
        const image = unknownFor(finding);
        if (image !== undefined)
            (0,group_by/* addToGroup */.Mr)(found, image, finding);
    }
    return found;
}
/** The facts that findings of a rule rest on. A policy on signatures decides by itself, also where nothing is known. */
function factsByRule(rules) {
    return new Map(rules.flatMap(({ rule: { id, needs = [], findsMoreWith = [] } }) => {
        const facts = [...needs, ...findsMoreWith].filter((fact) => fact !== 'signature');
        return facts.length === 0 ? [] : [[id, facts]];
    }));
}
/** Finds the image that a finding's image replaces, or is replaced by, if what the finding rests on is unknown there. */
function unknownOnOtherSide(facts, own, other) {
    if (other.images.every(({ unknown }) => unknown === undefined))
        return () => undefined;
    const [ownFiles, otherFiles] = [imagesByFile(own), imagesByFile(other)];
    return ({ ruleId, span }) => {
        const wanted = facts.get(ruleId);
        const path = own.pathOf(span.file.path);
        const here = ownFiles.get(path);
        const there = otherFiles.get(path);
        if (wanted === undefined || here === undefined || there === undefined)
            return undefined;
        return (here.byStart.get(span.start) ?? [])
            .flatMap((image) => counterparts(image, here, there))
            .find(({ unknown }) => unknown?.facts.some((fact) => wanted.includes(fact)));
    };
}
function imagesByFile({ images, pathOf }) {
    const byPath = (0,group_by/* groupBy */.$z)(images, ({ span }) => pathOf(span.file.path));
    return new Map([...byPath].map(([path, inFile]) => [
        path,
        {
            byStart: (0,group_by/* groupBy */.$z)(inFile, ({ span }) => span.start),
            bySlot: (0,group_by/* groupBy */.$z)(inFile, slotOf),
            byName: (0,group_by/* groupBy */.$z)(inFile, ({ name }) => name),
            identities: new Set(inFile.map(identityOf)),
        },
    ]));
}
/**
 * The images of the other side that this one may have replaced: those that the same stage or container uses in the same way; those of the same
 * repository; and, where it belongs to a stage or container that only this side has, those of one that only the other side has.
 */
function counterparts(image, here, there) {
    const slot = slotOf(image);
    const inSlot = new Set(here.bySlot.get(slot)?.map(identityOf));
    const before = (there.bySlot.get(slot) ?? []).filter((one) => !inSlot.has(identityOf(one)));
    const isGone = (one) => !here.identities.has(identityOf(one));
    const namesakes = (there.byName.get(image.name) ?? []).filter(isGone);
    return [...before, ...namesakes, ...(there.bySlot.has(slot) ? [] : ofGoneSlots(here, there))];
}
function ofGoneSlots(here, there) {
    return [...there.bySlot].flatMap(([slot, images]) => here.bySlot.has(slot) ? [] : images.filter((one) => !here.identities.has(identityOf(one))));
}
function slotOf({ use, usedBy }) {
    return `${use} ${usedBy}`;
}
function identityOf({ text, platforms }) {
    return JSON.stringify([text, platforms]);
}

// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
;// CONCATENATED MODULE: ./build/gate/written-secrets.js






/** Reads the secrets that findings report, however they are quoted. */
function secretReader(rules) {
    const holding = new Set(rules.flatMap(({ rule: { id, holdsSecret } }) => (holdsSecret ? [id] : [])));
    return ({ ruleId, secrets, holds }) => {
        if (!holding.has(ruleId))
            return '';
        return holds ?? secrets.map((secret) => (0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret))).join(' ');
    };
}
/**
 * The finding of the base about the same secret of the same service, stage or file, at least as bad: only its name is new, or how the address is
 * written that has it. A file of variables may have several readers, and which of them the finding names says nothing; but the service that it names
 * may have the secret in its own file as well.
 */
function knownSecrets(base, { basePath, headPath, mapPath, secretOf }) {
    const known = new Map();
    for (const one of base) {
        for (const key of keysOf(one, secretOf, basePath(one), mapPath))
            (0,group_by/* addToGroup */.Mr)(known, key, one);
    }
    return (finding, unit) => {
        const keys = keysOf(finding, secretOf, headPath(finding), (path) => path);
        const receivers = receiversOf(finding);
        return keys
            .flatMap((key) => known.get(key) ?? [])
            .find((one) => isSentNowhereElse(receivers, one) && (0,finding_units/* unitsOf */.$)(one).some((its) => moved_images_covers(its, unit)));
    };
}
function keysOf(finding, secretOf, path, mapPath) {
    const { declaredIn, subject } = finding;
    const secret = secretOf(finding) || loginOf(finding);
    if (secret === '')
        return [];
    const places = declaredIn === undefined ? [[path, subject]] : [[path], [mapPath(declaredIn), subject]];
    return places.map((place) => JSON.stringify([secret, ...place]));
}
/** A password that everyone tries is only known for the server that it is for: the rule, the password, the kind of the server and its host. */
function loginOf({ ruleId, secrets: [secret, ...others] }) {
    if (secret === undefined || others.length > 0)
        return '';
    const [scheme, host] = [kindOf(schemeBefore(secret.file.text, secret.start)), hostAfter(secret)];
    return scheme === '' || host === '' ? '' : `${ruleId} ${(0,secret_hash/* secretHash */.L)((0,source/* spanText */.Cp)(secret))} ${scheme}://${host}`;
}
/** What `postgresql+asyncpg` and `postgres` have in common. */
function kindOf(scheme) {
    const [name = ''] = scheme.split('+', 1);
    return KINDS.get(name) ?? (KINDS_THEMSELVES.has(name) ? name : scheme);
}
const KINDS = new Map([
    ['amqps', 'amqp'],
    ['mariadb', 'mysql'],
    ['pgsql', 'postgres'],
    ['postgresql', 'postgres'],
    ['rediss', 'redis'],
]);
const KINDS_THEMSELVES = new Set(['mongodb', 'mysql', 'postgres']);
function hostAfter({ file: { text }, end }) {
    HOST.lastIndex = end;
    return HOST.exec(text)?.[1]?.toLowerCase() ?? '';
}
/** Also behind the default of a variable. */
const HOST = /\}?@([\w.%-]+)/y;
/**
 * The finding of the base, by the same rule, about the same secret in a text of another file, which no longer has it. Only what is about no service and
 * no stage moves so: who gets a secret is part of the problem otherwise.
 */
function secretsThatMoved(gone, secretOf) {
    const keyOf = (finding) => JSON.stringify([finding.ruleId, secretOf(finding)]);
    const known = (0,group_by/* groupBy */.$z)([...gone].filter(([one]) => one.thing === undefined && secretOf(one) !== ''), ([one]) => keyOf(one));
    return (finding, unit) => {
        if (finding.thing !== undefined || known.size === 0)
            return undefined;
        const receivers = receiversOf(finding);
        return known
            .get(keyOf(finding))
            ?.find(([one, units]) => isSentNowhereElse(receivers, one) && units.some((its) => moved_images_covers(its, unit)))?.[0];
    };
}
/** The hosts that a password in an address is sent to, unless they are of this machine or this project. A database may move with its password. */
function receiversOf({ secrets }) {
    return secrets.flatMap(({ file: { text }, start, end }) => {
        if (!FETCHED.has(schemeBefore(text, start).replace(/^.*[+.]/, '')))
            return [];
        RECEIVER.lastIndex = end;
        const [, host] = RECEIVER.exec(text) ?? [];
        return host === undefined || (0,web_address/* isThisMachine */.YY)(host) ? [] : [host.toLowerCase()];
    });
}
/** The scheme of the address whose login a place is in; empty without one. */
function schemeBefore(text, place) {
    const mark = text.lastIndexOf('://', place);
    if (mark === -1 || /[\s/@]/.test(text.slice(mark + 3, place)))
        return '';
    return /(?<![a-z\d+.])[a-z][a-z\d+.]*$/i.exec(text.slice(0, mark).slice(-LONGEST_SCHEME))?.[0].toLowerCase() ?? '';
}
/** In characters. */
const LONGEST_SCHEME = 40;
/** Of `git+https` only the end counts. */
const FETCHED = new Set(['http', 'https', 'ftp', 'ftps', 'git', 'ssh', 'svn']);
/** A name with a dot, also behind the default of a variable: others are those of services. */
const RECEIVER = /\}?@((?:[\w-]+\.)+[\w-]+)/y;
function isSentNowhereElse(receivers, before) {
    if (receivers.length === 0)
        return true;
    const known = receiversOf(before);
    return receivers.every((host) => known.includes(host));
}

;// CONCATENATED MODULE: ./build/gate/compare.js
























/**
 * Findings are the same if rule, file, subject and content are, wherever in the file they are; a renamed file counts as the same. They are
 * counted, since two of the same are more than one, and a finding that becomes worse is new.
 */
function compare(before, head, options) {
    const mapPath = (path) => options.renames.get(path) ?? path;
    const base = { ...before, findings: withRenamedCauses(before.findings, mapPath, before.things) };
    const basePath = (place) => mapPath(pathOf(place));
    const paths = { basePath, headPath: pathOf, secretOf: secretReader(head.rules) };
    const isAdded = (finding) => isInAddedLines(finding, options.addedLines);
    const things = { base: sideThings(base.things, mapPath), head: sideThings(head.things) };
    const sides = { base, head, paths, things, files: options.files, addedLines: options.addedLines };
    const { accepted, inherited, ...trusted } = believed(sides, isAdded, options.isDenied);
    const baseOpen = base.findings.filter(isCounted);
    const findings = reopened(baseOpen, trusted.findings, sides);
    const { added, ofCalls } = addedTo(baseOpen, findings, sides, isAdded);
    for (const [finding, units] of inherited)
        keepUnits(added, finding, units);
    dropKnown(added, worseBefore(head.rules, baseOpen, findings, paths));
    dropReached(added, head.rules, baseOpen, sides);
    const others = knownElsewhere(head, { findings: baseOpen, mapPath }, { findings, mapPath: (path) => path });
    const files = knownFiles(head.rules, { findings: baseOpen, mapPath });
    const moved = dropMoved(added, (one, unit) => others(one, unit) ?? files(one, unit) ?? ofCalls.known(one, unit));
    const units = goneUnits(baseOpen, poolOf(findings, turned(paths)), moved);
    const gone = baseOpen.filter((finding) => units.get(finding)?.length === (0,finding_units/* unitsOf */.$)(finding).length);
    const { changed, elsewhere } = dropReplacing(added, units, { ...sides, head: { ...head, findings } });
    const renamed = dropMoved(added, knownSecrets(baseOpen, { ...paths, mapPath }));
    const left = dropMoved(added, secretsThatMoved(units, paths.secretOf));
    const replaced = new Set([...[...changed, ...elsewhere].map((pair) => pair.before), ...renamed, ...left]);
    const { unjudged, ...undecided } = unjudgedBy(base, head, mapPath, {
        fresh: options.unavailableDecides ? [] : [...added.keys()],
        fixed: gone.filter((finding) => !replaced.has(finding)),
    });
    for (const finding of undecided.fresh)
        added.delete(finding);
    return withoutKept(head.rules, {
        findings,
        added,
        isUndecided: new Set(undecided.fresh),
        accepted,
        unjudged,
        changed: [...changed, ...elsewhere.filter(({ after }) => !added.has(after))],
        fixed: gone.filter((one) => isOpen(one) && !replaced.has(one) && !undecided.fixed.has(one)),
        freshGaps: freshGaps(base.notifications, head.notifications, mapPath),
    });
}
/** The comparison without what the change leaves as it was, for rules that only report what a change brings. */
function withoutKept(rules, { findings, added, isUndecided, accepted, unjudged, changed, fixed, freshGaps }) {
    const isTold = toldAlways(rules);
    const isAccepted = new Set(accepted);
    const all = findings.filter((one) => isTold(one) || added.has(one) || isUndecided.has(one) || isAccepted.has(one));
    const shown = withFreshShown(all, added, isUndecided);
    return {
        fresh: shown.fresh,
        changed: changed.filter(({ after }) => isTold(after)),
        undecided: (0,paired/* paired */.i)(all, shown.findings).flatMap(([finding, told]) => told.foldedInto === undefined && isUndecided.has(finding) ? [told] : []),
        unjudged,
        fixed: entries(fixed.filter(isTold)),
        accepted,
        freshGaps,
        findings: all,
        findingsOfReview: shown.findings,
    };
}
/** Whether a finding is reported even where the base has it, too: some rules only report what a change brings. */
function toldAlways(rules) {
    const others = new Set(rules.flatMap(({ rule, isOnlyForChanges }) => (isOnlyForChanges ? [rule.id] : [])));
    return ({ ruleId }) => !others.has(ruleId);
}
/** Removes what replaces something that is gone and was as bad or worse, there or elsewhere. Returns the findings of both sides. */
function dropReplacing(added, gone, sides) {
    const { base, head, paths } = sides;
    const isWhole = ([finding, units]) => units.length === (0,finding_units/* unitsOf */.$)(finding).length;
    const wholeOf = (found) => [...found].filter(isWhole).map(([finding]) => finding);
    const changed = changedFindings(wholeOf(added), wholeOf(gone), paths, stageNames(head.rules, base, head, paths));
    for (const { before, after } of changed) {
        added.delete(after);
        gone.delete(before);
    }
    return { changed, elsewhere: dropMovedUnits(added, gone, sides) };
}
function stageNames(rules, base, head, paths) {
    const ofStages = new Set(rules.filter(({ rule }) => /^(?:stage|image)$/.test(rule.on)).map(({ rule }) => rule.id));
    const subjectsOf = ({ findings }, pathOf) => new Set(findings.map((one) => subjectKey(pathOf(one), one.subject)));
    return {
        isOfStages: (ruleId) => ofStages.has(ruleId),
        base: subjectsOf(base, paths.basePath),
        head: subjectsOf(head, paths.headPath),
    };
}
/** The findings that the change accepts, and all findings with denied suppressions, and those that are only inherited, opened again. */
function believed(sides, isAdded, isDenied = () => false) {
    const { head } = sides;
    const anew = suppressedAnew(sides, isCommentedAway, isAdded);
    const old = inheritedUnits(sides, new Map([...anew, ...suppressedAnew(sides, isConfiguredAway, isAdded)]));
    const accepted = [...anew.keys()].filter((one) => !old.has(one));
    const denied = new Set(accepted.filter(({ suppressedBy }) => suppressedBy !== undefined && isDenied(suppressedBy)));
    if (denied.size + old.size === 0)
        return { findings: head.findings, accepted, inherited: old };
    const inherited = new Map();
    const open = new Map([...denied].map((one) => [one, opened(one)]));
    for (const [one, units] of old) {
        const copy = opened(one, `${one.message} ${madeForOthers(one.suppressedBy)}`);
        open.set(one, copy);
        inherited.set(copy, units);
    }
    return { findings: withOpened(head.findings, open), accepted: accepted.filter((one) => !denied.has(one)), inherited };
}
/** Tells how something can be accepted that a suppression covers, which was made for something else. */
function madeForOthers(suppression) {
    return suppression?.kind === 'config'
        ? 'The configuration accepts it in another file only: name the file that declares this there, too, or accept it with a comment.'
        : 'The comment was made for something else: write it anew to accept it here, too (another reason in it is enough).';
}
/** What some suppressions cover, and the base does not have suppressed. A comment that moves along with what it accepts accepts nothing new. */
function suppressedAnew(sides, isMeant, isAdded) {
    const { base, head, paths } = sides;
    const known = poolOf(base.findings.filter(isSuppressed), paths);
    const anew = surplus(head.findings.filter(isMeant), known, isAdded);
    if (anew.size === 0)
        return anew;
    const stillSuppressed = poolOf(head.findings.filter(isSuppressed), turned(paths));
    dropReplacing(anew, goneUnits(base.findings.filter(isMeant), stillSuppressed, new Set()), sides);
    return anew;
}
function keepUnits(added, finding, units) {
    const hashes = new Set(units.map(({ hash }) => hash));
    const left = added.get(finding)?.filter(({ hash }) => hashes.has(hash)) ?? [];
    if (left.length === 0)
        added.delete(finding);
    else
        added.set(finding, left);
}
/** The same for the base as seen from the change. */
function turned({ basePath, headPath, secretOf }) {
    return { basePath: headPath, headPath: basePath, secretOf };
}
/** Another secret is another problem. */
function poolOf(findings, { basePath, headPath, secretOf }) {
    const keyOf = (path) => (finding) => `${secretOf(finding)}\n${path(finding)}`;
    return unitPool(findings, keyOf(basePath), keyOf(headPath));
}
/** Paths with problems that the base has fewer of: only the lines of the change tell which of them are new, and whether their comments are. */
function ambiguousPaths(base, head, renames) {
    const known = unitCounts(base.findings, ({ span }) => renames.get(span.file.path) ?? span.file.path);
    const commented = unitCounts(head.findings.filter(isCommentedAway), pathOf);
    const paths = new Set();
    for (const [key, { path, count }] of unitCounts(head.findings, pathOf)) {
        const before = known.get(key)?.count ?? 0;
        if ((before > 0 || commented.has(key)) && count > before)
            paths.add(path);
    }
    return [...paths];
}
/** A finding that another of them shows is not a separate entry; a finding whose entry is missing here is. */
function entries(findings) {
    const anew = (0,alike/* foldedAnew */.E3)(findings);
    const all = new Set([...findings, ...anew]);
    return anew.flatMap((finding) => {
        if (finding.foldedInto === undefined)
            return [finding];
        return all.has(finding.foldedInto) ? [] : [{ ...finding, foldedInto: undefined }];
    });
}
function pathOf({ span }) {
    return span.file.path;
}
function isOpen({ suppressedBy }) {
    return suppressedBy === undefined;
}
/** A baseline knows what was there when it was written. Where it is now, and what it is called, the base tells. */
function isCounted(finding) {
    return isOpen(finding) || finding.suppressedBy?.kind === 'baseline';
}
/**
 * All findings, where what a baseline cannot tell from what it knows is open again: another secret, or a command of a file that has the problem in
 * place of another one.
 */
function reopened(base, findings, { paths, things }) {
    const counted = findings.filter(isCounted);
    const baselined = counted.filter(isSuppressed);
    if (baselined.length === 0)
        return findings;
    const unknown = surplus(baselined, poolOf(base, paths), () => false);
    const others = exchangedUnits(base, counted, paths, things);
    const { fresh } = unitsOfCalls(base, counted, { things, secretOf: paths.secretOf }, new Map());
    const isOpenAgain = (one) => others.has(one) || fresh.has(one) || (unknown.has(one) && paths.secretOf(one) !== '');
    return withOpened(findings, new Map(baselined.filter(isOpenAgain).map((one) => [one, opened(one)])));
}
/** The open findings that the base does not have. What a baseline knows by itself takes what the base has of it first. */
function addedTo(base, findings, { paths, things }, isAdded) {
    const open = findings.filter(isOpen);
    const baselined = findings.filter((one) => !isOpen(one) && isCounted(one));
    const isLikely = (finding) => isOpen(finding) && isAdded(finding);
    const added = surplus([...baselined, ...open], poolOf(base, paths), isLikely);
    const exchanged = exchangedUnits(base, findings.filter(isCounted), paths, things);
    for (const [finding, units] of exchanged)
        if (!added.has(finding))
            added.set(finding, units);
    for (const finding of baselined)
        added.delete(finding);
    dropKnown(added, knownInCommand(open, added));
    const ofCalls = unitsOfCalls(base, open, { things, secretOf: paths.secretOf }, added);
    for (const [finding, units] of ofCalls.fresh)
        added.set(finding, [...(added.get(finding) ?? []), ...units]);
    return { added, ofCalls };
}
function isSuppressed(finding) {
    return !isOpen(finding);
}
function isCommentedAway({ suppressedBy }) {
    return suppressedBy?.kind === 'comment';
}
function isConfiguredAway({ suppressedBy }) {
    return suppressedBy?.kind === 'config';
}
/** The findings with units that are not known, and these units. Among equal findings, those that the change touches count as new. */
function surplus(findings, known, isLikely) {
    const likely = new Set(findings.filter(isLikely));
    const unknown = new Map();
    for (const finding of [...findings.filter((one) => !likely.has(one)), ...[...likely].reverse()]) {
        const units = (0,finding_units/* unitsOf */.$)(finding).filter((unit) => !known.take(finding, unit));
        if (units.length > 0)
            unknown.set(finding, units);
    }
    return new Map(findings.flatMap((finding) => {
        const units = unknown.get(finding);
        return units === undefined ? [] : [[finding, units]];
    }));
}
function worseBefore(rules, base, head, paths) {
    const { basePath, headPath } = paths;
    const gone = goneUnits(base, poolOf(head, turned(paths)), new Set());
    return knownByWorse(rules, { findings: base, pathOf: basePath }, { findings: head, pathOf: headPath }, gone);
}
/** Removes the units that a worse problem of the base already reported. */
function dropKnown(added, isKnown) {
    for (const [finding, units] of added) {
        const left = units.filter((unit) => !isKnown(finding, unit));
        if (left.length === 0)
            added.delete(finding);
        else if (left.length < units.length)
            added.set(finding, left);
    }
}
/** Removes the units that are about what was reached just as well in the base. */
function dropReached(added, rules, base, { paths, things }) {
    dropKnown(added, reachedBefore(things));
    dropKnown(added, closedPorts(rules, base, paths, things));
}
/** Removes the units that the base reported at another place of the same image or file. Returns the findings that did. */
function dropMoved(added, elsewhere) {
    const before = new Set();
    dropKnown(added, (finding, unit) => {
        const known = elsewhere(finding, unit);
        if (known !== undefined)
            before.add(known);
        return known !== undefined;
    });
    return before;
}
/** The findings of the base with units that are gone, and these units. Those that moved with an image or a file are left out. */
function goneUnits(findings, head, moved) {
    const changed = findings.map((one) => [one, (0,finding_units/* unitsOf */.$)(one).filter((unit) => !head.takeSame(one, unit))]);
    const gone = changed.map(([one, units]) => [one, units.filter((unit) => !head.takeAny(one, unit))]);
    return new Map(gone.filter(([finding, units]) => units.length > 0 && !moved.has(finding)));
}
const NO_FILES = { textOf: () => undefined, filesNaming: () => [] };
/** Removes the units that the same container or stage had elsewhere. Returns the findings of both sides. */
function dropMovedUnits(added, gone, { files = NO_FILES, things, paths: { secretOf } }) {
    const moved = movedUnits(foundUnits(added), foundUnits(gone), things, { ...files, secretOf });
    const units = new Set(moved.map(({ after }) => after.unit));
    dropKnown(added, (_finding, unit) => units.has(unit));
    dropKnown(added, (finding, unit) => isOnlyExtended(finding, unit, added, things.head));
    const pairs = moved.map(({ before, after }) => ({ before: before.finding, after: after.finding }));
    return [...new Map(pairs.toReversed().map((pair) => [pair.after, pair])).values()].toReversed();
}
/**
 * Whether the subject is a service of a file that no project names, or that nothing starts by default, and one that extends it, and is started as
 * well, has the problem already.
 */
function isOnlyExtended(finding, unit, added, things) {
    const thing = things.find(unit.thing ?? '');
    if (thing === undefined || (thing.runs === undefined && thing.isPart !== true))
        return false;
    if (thing.isGuess !== true && !(thing.isExtended && unit.isOptional))
        return false;
    const left = new Set(added.get(finding)?.map((one) => one.thing));
    const others = (0,finding_units/* unitsOf */.$)(finding)
        .filter((one) => !left.has(one.thing) && (unit.isOptional || !one.isOptional))
        .flatMap((one) => things.find(one.thing ?? '') ?? []);
    return thing.isPart ? isPartOf(thing, others, things) : others.some(({ runs }) => runs === thing.runs);
}
/** Whether a service that cannot run by itself has no other use: laid over a project, it would change the services of its name. */
function isPartOf(part, users, { all }) {
    const isAnother = ({ kind, name, path }) => kind === 'container' && name === part.name && path !== part.path;
    return users.length > 0 && [...all].every((thing) => !isAnother(thing) || users.includes(thing));
}
function foundUnits(found) {
    return [...found].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit })));
}
function isInAddedLines({ span }, addedLines) {
    const ranges = addedLines(span.file.path);
    const { startLine, endLine } = (0,region/* shownRegion */.oK)(span);
    return ranges !== undefined && overlaps(ranges, startLine, endLine);
}

// EXTERNAL MODULE: ./build/support/chunks.js
var chunks = __webpack_require__(64040);
;// CONCATENATED MODULE: ./build/gate/git-renames.js






const MAXIMUM_RENAME_CANDIDATES = 2000;
/**
 * The files of a commit that git treats as renamed: from their paths there to those of the checkout. Git only knows that a file is gone if its
 * rename is not staged, so that such a rename counts only where the content is the same. `files` has the ids of the blobs.
 */
async function findRenames(root, sha, files) {
    const limit = `-l${MAXIMUM_RENAME_CANDIDATES}`;
    const options = ['-z', '-M', limit, '--name-status', '--diff-filter=R'];
    const changes = await (0,git/* git */.$Y)(root, ['diff-index', '--cached', ...options, sha]);
    const staged = changes === undefined ? new Map() : parseRenames(changes);
    return new Map([...staged, ...(await unstagedRenames(root, sha, files, staged))]);
}
/** Parses `R087`, the old path, the new path. */
function parseRenames(changes) {
    const renames = new Map();
    for (const [, from, to] of (0,chunks/* chunks */.V)((0,git/* splitNul */.K5)(changes), 3)) {
        if (from !== undefined && to !== undefined)
            renames.set(from, to);
    }
    return renames;
}
async function unstagedRenames(root, sha, files, staged) {
    const options = ['-z', '--no-renames', '--name-status', '--diff-filter=AD'];
    const changes = [...(0,chunks/* chunks */.V)((0,git/* splitNul */.K5)((await (0,git/* git */.$Y)(root, ['diff-index', ...options, sha])) ?? Buffer.alloc(0)), 2)];
    const pathsOf = (status) => changes.flatMap(([its, path]) => (its === status ? (path ?? []) : []));
    const gone = pathsOf('D').filter((path) => files.has(path) && !staged.has(path));
    if (gone.length === 0)
        return new Map();
    const untracked = (0,git/* splitNul */.K5)((await (0,git/* git */.$Y)(root, ['ls-files', '-z', '--others', '--exclude-standard'])) ?? Buffer.alloc(0));
    const taken = new Set(staged.values());
    const come = [...pathsOf('A'), ...untracked].filter((path) => !(0,path_gaps/* isUndecodable */.$D)(path) && !taken.has(path));
    return sameContents(root, gone, come.slice(0, MAXIMUM_RENAME_CANDIDATES), files);
}
/** Pairs paths by content, those of the same name first, each once. */
function sameContents(root, gone, come, files) {
    const hash = [...files.values()][0]?.length === 64 ? 'sha256' : 'sha1';
    const byId = new Map();
    for (const path of come) {
        const id = blobIdOnDisk((0,external_node_path_.join)(root, path), hash);
        if (id !== undefined)
            (0,group_by/* addToGroup */.Mr)(byId, id, path);
    }
    const renames = new Map();
    const pair = (from, isIt) => {
        const candidates = byId.get(files.get(from) ?? '') ?? [];
        const at = renames.has(from) ? -1 : candidates.findIndex(isIt);
        for (const to of at === -1 ? [] : candidates.splice(at, 1))
            renames.set(from, to);
    };
    for (const from of gone)
        pair(from, (to) => external_node_path_.posix.basename(to) === external_node_path_.posix.basename(from));
    for (const from of gone)
        pair(from, () => true);
    return renames;
}

;// CONCATENATED MODULE: ./build/gate/sparse-checkout.js

/**
 * The files that a sparse checkout leaves out, among those of the change and the paths of the base that the change no longer has. The
 * latter are skipped in the base if git cannot tell.
 */
async function findAbsent(root, basePaths) {
    const listing = await (0,git/* git */.$Y)(root, ['ls-files', '-t', '-z']);
    const entries = listing === undefined ? [] : (0,git/* splitNul */.K5)(listing);
    const absent = new Set(entries.filter((entry) => entry.startsWith('S ')).map(sparse_checkout_pathOf));
    if (absent.size === 0)
        return absent;
    const inHead = new Set(entries.map(sparse_checkout_pathOf));
    const gone = basePaths.filter((path) => !inHead.has(path));
    const kept = await keptPaths(root, gone);
    for (const path of gone)
        if (!kept.has(path))
            absent.add(path);
    return absent;
}
/** Parses a letter, a blank and the path. */
function sparse_checkout_pathOf(entry) {
    return entry.slice(2);
}
/** Those of the paths that the checkout would include. git has this command since version 2.41. */
async function keptPaths(root, paths) {
    if (paths.length === 0)
        return new Set();
    const input = paths.map((path) => `${path}\0`).join('');
    const kept = await (0,git/* git */.$Y)(root, ['sparse-checkout', 'check-rules', '-z'], { input });
    return new Set(kept === undefined ? [] : (0,git/* splitNul */.K5)(kept));
}

;// CONCATENATED MODULE: ./build/gate/unified-diff.js
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/** The lines of the new file that a unified diff of one file adds or rewrites. */
function addedRanges(diff) {
    const ranges = [];
    const lines = diff.split('\n');
    for (let at = 0, line = lines[at]; line !== undefined; line = lines[++at]) {
        const hunk = HUNK.exec(line);
        if (hunk === null)
            continue;
        at += readHunk(lines, at + 1, { old: count(hunk[1]), new: count(hunk[3]), line: Number(hunk[2]) }, ranges);
    }
    return ranges;
}
/** The lines of the new file that a unified diff shows, including unchanged ones around the change: these can be commented on. */
function shownRanges(diff) {
    return diff.split('\n').flatMap((line) => {
        const hunk = HUNK.exec(line);
        if (hunk === null || count(hunk[3]) === 0)
            return [];
        const start = Number(hunk[2]);
        return [{ start, end: start + count(hunk[3]) - 1 }];
    });
}
function count(written) {
    return written === undefined ? 1 : Number(written);
}
/** How many lines the hunk has. They are counted, since a line of the file may look like the header of a hunk. */
function readHunk(lines, from, hunk, ranges) {
    let { old: oldLeft, new: newLeft, line } = hunk;
    let at = from;
    for (let text = lines[at]; (oldLeft > 0 || newLeft > 0) && text !== undefined; text = lines[++at]) {
        const kind = text.charAt(0);
        if (kind === '\\')
            continue;
        if (kind !== '+')
            oldLeft--;
        if (kind === '-')
            continue;
        newLeft--;
        if (kind === '+')
            addLine(ranges, line);
        line++;
    }
    return at - from;
}
function addLine(ranges, line) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end === line - 1)
        ranges[ranges.length - 1] = { start: last.start, end: line };
    else
        ranges.push({ start: line, end: line });
}

;// CONCATENATED MODULE: ./build/gate/git-tree.js







/** Any more links are treated as missing. */
const MAXIMUM_LINKS = 5000;
const MAXIMUM_LINK_BYTES = 4096;
/** Files that only the base reads, each by a separate process. */
const MAXIMUM_SINGLE_READS = 200;
const MAXIMUM_FILE_BYTES = 64 * 1024 * 1024;
/** The files of a commit in the object database, compared with `HEAD`; undefined if git cannot read it. */
async function gitTree(root, sha, objects) {
    const listing = await (0,git/* git */.$Y)(root, ['ls-tree', '-r', '-z', '--full-tree', sha]);
    if (listing === undefined)
        return undefined;
    const { files, links, modules, paths } = parseListing(listing);
    const targets = await readLinks(objects, links);
    const sameModules = await findSameModules(root, modules);
    const readRenames = (0,lazy/* lazy */.RZ)(() => findRenames(root, sha, files));
    return {
        sha,
        linkAt: (path) => targets.get(path),
        sameModules,
        hasOtherModule: (path) => !sameModules.has(path),
        readRenames,
        readTouched: (0,lazy/* lazy */.RZ)(() => findTouched(root, sha)),
        readAbsent: () => findAbsent(root, paths),
        has: (path) => files.has(path),
        allPaths: () => paths,
        isSame: (path, id) => files.get(path) === id,
        hash: sha.length === 64 ? 'sha256' : 'sha1',
        ...contentReader(root, files, objects),
        addedLines: async (paths) => addedLines(root, paths, baseIds(files, await readRenames())),
    };
}
function contentReader(root, files, objects) {
    const contents = new Map();
    let singleReads = 0;
    return {
        async load(paths) {
            const ids = idsOf(paths, files).filter((id) => !contents.has(id));
            for (const blob of await objects.read(ids))
                if (blob?.type === 'blob')
                    contents.set(blob.id, blob.content);
        },
        content(path) {
            const id = files.get(path);
            if (id === undefined)
                return undefined;
            if (!contents.has(id) && singleReads++ < MAXIMUM_SINGLE_READS) {
                const read = readBlobNow(root, id);
                if (read !== undefined)
                    contents.set(id, read);
            }
            return contents.get(id);
        },
    };
}
function idsOf(paths, files) {
    return [...new Set(paths.flatMap((path) => files.get(path) ?? []))];
}
/** Lines of `git ls-tree`: mode, type and id, a tab, and the path. */
function parseListing(listing) {
    const files = new Map();
    const links = new Map();
    const modules = new Map();
    const paths = [];
    for (const entry of (0,git/* splitNul */.K5)(listing)) {
        const tab = entry.indexOf('\t');
        const [mode, type, id = ''] = entry.slice(0, tab).split(' ');
        const path = entry.slice(tab + 1);
        paths.push(path);
        if ((0,path_gaps/* isUndecodable */.$D)(path))
            continue;
        if (type === 'commit')
            modules.set(path, id);
        else
            (mode === '120000' ? links : files).set(path, id);
    }
    return { files, links, modules, paths };
}
async function findSameModules(root, modules) {
    if (modules.size === 0)
        return new Set();
    const listing = await (0,git/* git */.$Y)(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
    const inHead = listing === undefined ? new Map() : parseListing(listing).modules;
    return new Set([...modules].flatMap(([path, id]) => (inHead.get(path) === id ? [path] : [])));
}
/** Compares with the files on the disk, since a scan reads those, not the committed ones. */
async function findTouched(root, sha) {
    const changes = await (0,git/* git */.$Y)(root, ['diff-index', '-z', '--no-renames', '--name-only', sha]);
    return changes && new Set((0,git/* splitNul */.K5)(changes));
}
async function readLinks(objects, links) {
    const wanted = [...links].slice(0, MAXIMUM_LINKS);
    const blobs = await objects.read(wanted.map(([, id]) => id));
    const targets = blobs.map((blob) => blob?.content).map(targetOf);
    return new Map(wanted.map(([path], index) => [path, targets[index] ?? '/']));
}
/** A link that is not known leads out of the repository, so to nothing. */
function targetOf(content) {
    return content === undefined || content.length > MAXIMUM_LINK_BYTES ? undefined : content.toString('utf8');
}
function readBlobNow(root, id) {
    const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', [...git/* SAFE_GIT_OPTIONS */.Sp, 'cat-file', 'blob', id], {
        cwd: root,
        env: (0,git/* gitEnvironment */._K)(),
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 10_000,
        maxBuffer: MAXIMUM_FILE_BYTES,
        windowsHide: true,
    });
    return status === 0 ? stdout : undefined;
}
/** The id of each file of the change in the base. */
function baseIds(files, renames) {
    const oldPaths = new Map([...renames].map(([from, to]) => [to, from]));
    return (path) => files.get(oldPaths.get(path) ?? path);
}
async function addedLines(root, paths, baseId) {
    const known = new Map();
    await Promise.all(paths.map(async (path) => {
        const id = baseId(path);
        const ranges = id === undefined ? [WHOLE_FILE] : await compareBlobs(root, id, `HEAD:${path}`);
        if (ranges !== undefined)
            known.set(path, ranges);
    }));
    return known;
}
const WHOLE_FILE = { start: 1, end: Number.MAX_SAFE_INTEGER };
/** Compares blobs instead of paths, so that the repository's attributes do not apply and no name has to be quoted. */
async function compareBlobs(root, from, to) {
    const diff = await (0,git/* git */.$Y)(root, ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--text', '-U0', from, to]);
    return diff === undefined ? undefined : addedRanges(diff.toString('utf8'));
}

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
;// CONCATENATED MODULE: ./build/gate/image-changes.js


/** The images of publishers that the base takes nothing from, and those that lose their digest. */
function changedImages(sides) {
    const lost = lostDigests(sides);
    const added = newSources(sides);
    return [...new Set([...added.keys(), ...lost.keys()])].map((image) => {
        const { use, usedBy, title, text, span } = image;
        const change = {
            ...(added.has(image) && { newSource: image.source }),
            ...(lost.has(image) && { fixedBefore: lost.get(image) }),
        };
        return { kind: 'image', use, usedBy, title, reference: { value: (0,images_image/* imageReferenceOf */.eJ)(text), span }, facts: {}, change };
    });
}
/** The first image of each new publisher. Where the base names no image at all, nobody is known, and so nobody is new. */
function newSources({ base, head }) {
    const known = new Set(base.map(({ source }) => source));
    if (known.size === 0)
        return new Map();
    for (const { isOwn, source } of head)
        if (isOwn)
            known.add(source);
    const found = new Map();
    for (const image of head) {
        if (known.has(image.source))
            continue;
        known.add(image.source);
        found.set(image, image.source);
    }
    return found;
}
/** The images without a digest where the base has one at the same place, each with the reference there. */
function lostDigests({ base, head, mapPath }) {
    const keyOf = ({ use, usedBy }, path) => JSON.stringify([path, use, usedBy]);
    const before = (0,group_by/* groupBy */.$z)(base, (image) => keyOf(image, mapPath(image.span.file.path)));
    const found = new Map();
    for (const [key, images] of (0,group_by/* groupBy */.$z)(head, (image) => keyOf(image, image.span.file.path))) {
        const were = before.get(key) ?? [];
        const fixed = were.filter(({ isFixed }) => isFixed);
        const open = images.filter(image_changes_isOpen);
        const lost = Math.min(fixed.length - images.filter(({ isFixed }) => isFixed).length, open.length - were.filter(image_changes_isOpen).length);
        for (const image of open.slice(0, Math.max(0, lost)))
            found.set(image, fixed[0]?.text ?? '');
    }
    return found;
}
function image_changes_isOpen({ isFixed, isOwn }) {
    return !isFixed && !isOwn;
}

// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
;// CONCATENATED MODULE: ./build/gate/lost-hardening.js


/** What a change removes from the hardening of engines. A setting that another place of the same engine gets instead is not removed. */
function lostHardening(sides) {
    const { base, head, mapPath } = sides;
    const stay = (path) => path;
    const names = intersectionOf(containersOf(base, mapPath), containersOf(head, stay));
    const before = (0,group_by/* groupBy */.$z)(base, (engine) => lost_hardening_keyOf(engine, mapPath, names));
    const after = (0,group_by/* groupBy */.$z)(head, (engine) => lost_hardening_keyOf(engine, stay, names));
    const lost = [...before].flatMap(([key, engines]) => lostBy(engines, after.get(key) ?? [], sides));
    const left = gains(before, after);
    const inNewFiles = gains((0,group_by/* groupBy */.$z)(base, (engine) => lost_hardening_keyOf(engine, stay, names)), after);
    // a file that stays needs a setting of its own, and several that are gone may have become one
    const isElsewhere = ({ reader, part, isDeleted }) => {
        const name = partKey(reader, part);
        if (isDeleted)
            return inNewFiles.has(name);
        const count = left.get(name) ?? 0;
        left.set(name, count - 1);
        return count > 0;
    };
    return subjectsOf(lost.filter((one) => !isElsewhere(one)));
}
function intersectionOf(one, other) {
    return new Set([...one].filter((name) => other.has(name)));
}
/** The engine of a container is that of the container with the same name in the same file, where both sides have one. */
function lost_hardening_keyOf(engine, mapPath, names) {
    const { reader, span } = engine;
    const name = containerOf(engine, mapPath);
    return name !== undefined && names.has(name) ? name : JSON.stringify([reader, mapPath(span.file.path)]);
}
function containerOf({ reader, container, span }, mapPath) {
    return container === undefined ? undefined : JSON.stringify([reader, mapPath(span.file.path), container]);
}
function containersOf(engines, mapPath) {
    return new Set(engines.flatMap((engine) => containerOf(engine, mapPath) ?? []));
}
function partKey(reader, part) {
    return `${reader} ${part}`;
}
function lostBy(before, after, sides) {
    const spare = Math.max(0, ...after.map(({ unknownWords }) => unknownWords));
    const wasUnknown = Math.max(...before.map(({ unknownWords }) => unknownWords));
    if (spare > wasUnknown)
        return [];
    return lost_hardening_partsOf(before).flatMap((part) => {
        const had = before.filter((engine) => engine.on.has(part));
        const lacks = after.filter((engine) => !mayHave(engine, part));
        const missing = had.length - (after.length - lacks.length);
        if (after.length === 0)
            return whereGone(had, part, sides);
        return lacks
            .filter((engine) => part !== 'clients' || mayListenElsewhere(had, engine))
            .slice(0, Math.max(0, missing))
            .map((engine) => ({ reader: engine.reader, part, at: engine.off.get(part) ?? engine.span, isDeleted: false }));
    });
}
function lost_hardening_partsOf(engines) {
    return [...new Set(engines.flatMap(({ on }) => [...on.keys()]))];
}
function mayHave({ on, unknown }, part) {
    return on.has(part) || unknown.has(part);
}
/**
 * Whether the engine may listen on an address that is set elsewhere, since none is set here, before or after the change. If one is set here
 * without certificates, another rule reports it; if the change removes it, nobody can connect.
 */
function mayListenElsewhere(had, after) {
    return !after.listens && !had.some(({ listens }) => listens);
}
/** What is lost where no engine is set up any more: an engine goes on without a deleted file, and a script starts none then. */
function whereGone([engine], part, { mapPath, textOf }) {
    if (engine === undefined)
        return [];
    const { path, text } = engine.span.file;
    if (engine.isCommand && !UNIT.test(path))
        return [];
    if (part === 'clients' && engine.listens)
        return [];
    const now = mapPath(path);
    const after = textOf(now);
    // a link may lead to the same settings
    if (textOf(path) === text)
        return [];
    // a file that cannot be read is reported by itself
    if (after !== undefined && (now === path || TEMPLATE.test(now) || isSettings(now))) {
        if (!engine.isCommand || now !== path)
            return [];
    }
    return [{ reader: engine.reader, part, at: engine.on.get(part) ?? engine.span, isDeleted: true }];
}
/** The unit of the engine, and what is added to it: without them, those of the distribution apply. */
const UNIT = /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/;
const TEMPLATE = /\.(?:j2|jinja2?|tmpl|tpl|gotmpl|erb|mustache|hbs|template|in)$/i;
function isSettings(path) {
    return formats/* ENGINE_FILES */.HW.daemon.test(path) || formats/* ENGINE_FILES */.HW.containers.test(path);
}
/** How many places of the change harden a part that they did not before. */
function gains(before, after) {
    const gained = new Map();
    for (const [key, engines] of after) {
        const [{ reader }] = engines;
        const parts = new Set(engines.flatMap(({ on, unknown }) => [...on.keys(), ...unknown]));
        for (const part of parts) {
            const count = (some = []) => some.filter((one) => mayHave(one, part)).length;
            const more = count(engines) - count(before.get(key));
            const name = partKey(reader, part);
            if (more > 0)
                gained.set(name, (gained.get(name) ?? 0) + more);
        }
    }
    return gained;
}
/** A subject for each file. */
function subjectsOf(lost) {
    const byFile = new Map();
    for (const one of lost)
        (0,group_by/* addToGroup */.Mr)(byFile, JSON.stringify([one.reader, one.at.file.path]), one);
    return [...byFile.values()].map((all) => {
        const [{ reader, at }] = all;
        const none = { registries: [], listeners: [], verifiesClients: undefined };
        return { kind: 'engine', file: at.file, span: at, reader, ...none, lost: all };
    });
}

// EXTERNAL MODULE: ./build/parse/readme-purpose.js + 1 modules
var readme_purpose = __webpack_require__(26710);
// EXTERNAL MODULE: ./build/parse/stated-purpose.js
var stated_purpose = __webpack_require__(93373);
;// CONCATENATED MODULE: ./build/gate/new-statements.js





/**
 * What only the change says about the purpose of files: a change that adds such a comment to a file of the base, or such a sentence to a
 * README, must not make its own findings milder. In a file that the change adds, a comment counts, as its name does.
 * @throws {BaseUnavailable}
 */
async function newStatements(tree, head) {
    const touched = [...((await tree.readTouched()) ?? possiblyTouched(head))];
    const stated = touched.filter((path) => statementsOf(path, head.readFile(path, 'guess')?.text).length > 0);
    if (stated.length === 0)
        return [];
    const isMoved = stated.some((path) => !(0,readme_purpose/* isReadme */.ro)(path) && realPath(tree, path) === undefined);
    const before = new Map([...(isMoved ? await tree.readRenames() : [])].map(([from, to]) => [to, from]));
    const inBase = new Map(stated.map((path) => [path, realPath(tree, before.get(path) ?? path)]));
    await tree.load([...inBase.values()].filter((path) => path !== undefined));
    return stated.flatMap((path) => {
        const real = inBase.get(path);
        if (real === undefined && !(0,readme_purpose/* isReadme */.ro)(path))
            return [];
        const known = new Set(real === undefined ? [] : statementsOf(path, textIn(tree, real)));
        return statementsOf(path, head.readFile(path, 'guess')?.text).filter((statement) => !known.has(statement));
    });
}
/** Where the change may not be listed. */
function possiblyTouched({ files }) {
    const folders = new Set(['', ...files.flatMap(({ path }) => [...(0,support_paths/* foldersAbove */.Zv)(path)])]);
    const readmes = [...folders].flatMap((folder) => readme_purpose/* README_NAMES */.Wu.map((name) => (folder === '' ? name : `${folder}/${name}`)));
    return new Set([...files.map(({ path }) => path), ...readmes]);
}
function statementsOf(path, text) {
    if (text === undefined)
        return [];
    if ((0,readme_purpose/* isReadme */.ro)(path))
        return (0,readme_purpose/* statementsIn */.WI)({ text }, path);
    return (0,stated_purpose/* isStatedForDevelopment */.U)({ text }) ? [path] : [];
}
function textIn(tree, path) {
    const bytes = tree.content(path);
    const decoded = bytes && (0,read_text_file/* decodeText */.g7)(bytes);
    return decoded?.ok === true ? decoded.value.text : undefined;
}

;// CONCATENATED MODULE: ./build/gate/observed-repository.js


function observe(repository, hash) {
    const seen = new Map();
    const asked = new Map();
    const refused = new Set();
    const links = new Map();
    const modules = new Set();
    let isListed = false;
    const note = (path, file) => {
        asked.set(path, file?.path ?? (refused.has(path) ? path : undefined));
        if (file !== undefined && !seen.has(file.path))
            seen.set(file.path, blobId(file, hash));
    };
    return {
        ...repository,
        disk: undefined,
        ...{ seen, asked, links, modules },
        isListed: () => isListed,
        listedPaths: repository.paths,
        read(path) {
            const result = repository.read(path);
            if (!result.ok)
                refused.add(path);
            note(path, result.ok ? result.value : undefined);
            return result;
        },
        readFile(path, certainty) {
            const count = repository.refusals().length;
            const file = repository.readFile(path, certainty);
            if (repository.refusals().length > count)
                refused.add(external_node_path_.posix.normalize(path));
            note(external_node_path_.posix.normalize(path), file);
            return file;
        },
        contentOf(path) {
            const content = repository.contentOf(path);
            if (!asked.has(path))
                asked.set(path, content && path);
            return content;
        },
        ...observed_repository_foldersOf(repository, links, modules),
        paths() {
            isListed = true;
            return repository.paths();
        },
    };
}
/** What it answers about links and submodules, which are noted. */
function observed_repository_foldersOf(repository, links, modules) {
    return {
        outsideTarget(path) {
            const target = repository.outsideTarget(path);
            links.set(path, target);
            return target;
        },
        submodule(path) {
            modules.add(path);
            return repository.submodule?.(path) ?? 'missing';
        },
    };
}

;// CONCATENATED MODULE: ./build/gate/index.js















/**
 * Scans the checkout and, if a base is available, the base too: in one run, with the same rules, data and clock.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function judge(settings, change, options) {
    const own = await (0,run/* loadPolicy */.tb)(settings);
    const objects = openGitObjects((0,discover/* repositoryRoot */.H)(settings.paths, settings.folder));
    try {
        return await judgeWith(objects, own, settings, change, options);
    }
    finally {
        objects.close();
    }
}
async function judgeWith(objects, own, settings, change, options) {
    const opened = (0,run/* openWith */.jL)(settings, own);
    const head = await checkedOut(objects);
    const found = change === undefined ? undefined : await findBase(opened.root, change, head, objects, options);
    const { policy, notifications } = await policyOf(found, opened.root, settings, own, options);
    const files = policy.config === own.config ? opened : (0,run/* openWith */.jL)(settings, policy);
    const headId = head?.id;
    const base = found?.isForPolicyOnly === true ? undefined : found;
    const compared = base && (await unlessUnavailable(() => compareWith(base, files, settings, policy, options)));
    if (compared !== undefined)
        return { ...compared, report: withNotes(compared.report, notifications), policy, headId };
    const notes = options.isBaseNeeded ? [BASE_MISSING, ...notifications] : [];
    const report = withNotes(await (0,run/* scanWith */.ot)(files, settings, policy), notes);
    return { repository: files, report, policy, headId, gate: undefined };
}
/** @throws {BaseUnavailable} */
async function compareWith(found, files, given, policy, { isDenied, readsChangedImages }) {
    const settings = { ...given, isCompared: true };
    const repository = observe(files, found.hash);
    const journal = new Map();
    const opened = (0,lazy/* lazy */.RZ)(() => baseRepository(found, repository, policy.config));
    const scanBase = async ({ repository: its, sameness }, onImages) => (0,run/* scanWith */.ot)(its, { ...settings, known: { journal, sameness }, onImages }, policy);
    // when images are looked up, all files of the change were read, so that the base is known
    const imagesBefore = async (images) => {
        const base = await opened();
        if (base.isSame)
            return images;
        const found = [];
        await scanBase(base, (some) => found.push(...some));
        return found;
    };
    // after all files of the change were read
    const reportBefore = (0,lazy/* lazy */.RZ)(async () => scanBase(await opened()));
    const changes = changesSince(opened, reportBefore, files);
    const report = await (0,run/* scanWith */.ot)(repository, { ...settings, journal, ...changes, ...(readsChangedImages && { imagesBefore }) }, await withoutNewStatements(policy, found, files));
    const base = await opened();
    const baseReport = base.isSame ? report : await reportBefore();
    const unavailableDecides = policy.config.images.failOnUnavailable;
    const reports = { base: baseReport, head: report, isDenied, unavailableDecides, files: filesOfChange(files) };
    const gate = await gateOf(found, base.renames, reports);
    return { repository, report: withNotes(report, notesOn(gate.unjudged)), gate };
}
/** What a change does to engines and images that its files name, for rules that compare. */
function changesSince(opened, reportBefore, files) {
    return {
        async lostHardening(engines) {
            const { isSame, renames } = await opened();
            if (isSame)
                return [];
            const { engines: before = [] } = await reportBefore();
            return lostHardening({
                base: before,
                head: engines,
                mapPath: followed(files, mapped(renames)),
                textOf: textReader(files),
            });
        },
        async changedImages(images) {
            const { isSame, renames } = await opened();
            if (isSame)
                return [];
            const { namedImages: before = [] } = await reportBefore();
            return changedImages({ base: before, head: images, mapPath: mapped(renames) });
        },
    };
}
function filesOfChange(files) {
    const textOf = textReader(files);
    return {
        textOf,
        filesNaming: (name) => files.files.flatMap(({ path }) => (textOf(path)?.includes(name) ? path : [])),
    };
}
function textReader(files) {
    return (path) => {
        const read = files.read(path);
        return read.ok ? read.value.text : undefined;
    };
}
/** Paths in the change that are links there become those that the links lead to. */
function followed({ read }, mapPath) {
    return (path) => {
        const file = read(mapPath(path));
        return file.ok ? file.value.path : mapPath(path);
    };
}
function mapped(renames) {
    return (path) => renames.get(path) ?? path;
}
async function withoutNewStatements(policy, found, files) {
    const { context } = policy.config;
    if (context === 'off')
        return policy;
    const statements = await newStatements(found, files);
    if (statements.length === 0)
        return policy;
    return { ...policy, config: { ...policy.config, context: { ...context, newStatements: statements } } };
}
async function unlessUnavailable(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof BaseUnavailable)
            return undefined;
        throw error;
    }
}
/** The change's own policy is used only where it cannot weaken the check, or where nothing else is available. */
async function policyOf(base, root, settings, own, { policyOfBase, isBaseNeeded }) {
    if (!policyOfBase)
        return { policy: own, notifications: [] };
    const ofBase = base && (await unlessUnavailable(() => basePolicy(base, root, settings, own)));
    if (ofBase !== undefined)
        return ofBase;
    return isBaseNeeded ? withoutBase(root, settings, own) : { policy: own, notifications: [] };
}
const BASE_MISSING = {
    level: 'warning',
    code: 'base-missing',
    message: 'The base of this change is not available, neither from git nor from the API, so all findings count and not only new ones. ' +
        'Let the job have contents: read, and pull-requests: read for changes of more than 300 files, or check out with fetch-depth: 2.',
};
async function findBase(root, change, head, objects, options) {
    const sha = baseOf(change, head);
    if (sha !== undefined && head !== undefined) {
        const known = await treeAt(root, sha, head, objects);
        if (known !== undefined)
            return known;
        const { budget } = options;
        const isFetched = options.isBaseNeeded && (await budget.during(() => fetchCommit(root, sha, budget.left())));
        const fetched = isFetched ? await treeAt(root, sha, head, objects) : undefined;
        if (fetched !== undefined)
            return fetched;
    }
    return options.isBaseNeeded ? options.fallback?.({ sha, headId: head?.id, root }) : undefined;
}
/**
 * A branch that is behind its target must not answer for commits that it does not have yet: it is compared with the commit where it began.
 */
async function treeAt(root, sha, head, objects) {
    const isParent = head.parents.includes(sha);
    return gitTree(root, isParent ? sha : ((await mergeBase(root, sha)) ?? sha), objects);
}
async function gateOf(tree, renames, { base, head, ...options }) {
    const addedLines = async (paths) => {
        const known = await tree.addedLines([...new Set(paths)]);
        return (path) => known.get(path);
    };
    const lines = await addedLines(ambiguousPaths(base, head, renames));
    return { ...compare(base, head, { renames, addedLines: lines, ...options }), baseSha: tree.sha, addedLines };
}
function withNotes(report, notes) {
    return notes.length === 0 ? report : { ...report, notifications: [...report.notifications, ...notes] };
}

// EXTERNAL MODULE: ./build/report/verdict.js + 1 modules
var verdict = __webpack_require__(33886);
// EXTERNAL MODULE: ./build/run/overrides.js
var run_overrides = __webpack_require__(7699);
// EXTERNAL MODULE: ./build/support/budget.js
var budget = __webpack_require__(60975);
// EXTERNAL MODULE: ./build/commands/usage-error.js
var usage_error = __webpack_require__(35787);
;// CONCATENATED MODULE: ./build/commands/scan-change.js









/**
 * Compares the working tree, uncommitted changes included, with the commit where it branched off `base`, as the Action does in a pull
 * request: the policy comes from the base, and only new findings decide. The comparison needs no network. Before the first commit of a
 * repository, everything is new, so it is an ordinary run.
 * @throws {UsageError} if `base` does not name a commit of the repository.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
async function scanChange(settings, base) {
    const root = (0,discover/* repositoryRoot */.H)(settings.paths, settings.folder);
    const sha = await commitOf(root, base);
    if (sha === undefined && base === 'HEAD' && (await hasNoCommit(root)))
        return (0,run/* run */.eF)(settings);
    if (sha === undefined && (await (0,git/* git */.$Y)(root, ['rev-parse', '--git-dir'])) === undefined)
        throw new usage_error/* UsageError */.e(NO_GIT);
    if (sha === undefined)
        throw noBase(base);
    const judged = await judge(settings, { kind: 'pull_request', sha: '', base: sha, baseName: base }, {
        isBaseNeeded: false,
        budget: (0,budget.workBudget)(0),
        policyOfBase: true,
        isDenied: ({ isSweeping }) => isSweeping === true,
    });
    const { gate, repository, policy } = judged;
    if (gate === undefined)
        throw noBase(base);
    const report = { ...judged.report, findings: gate.findingsOfReview };
    const decides = { fresh: gate.fresh, gaps: gate.freshGaps };
    const overrides = (0,run_overrides/* overridesOf */.F)(settings, policy, root);
    return {
        repository,
        report,
        gate,
        policy,
        overrides,
        verdict: (0,verdict/* verdict */.W)(report, (0,run/* thresholdsOf */.W6)(settings, policy), decides),
    };
}
async function commitOf(root, base) {
    const found = await (0,git/* git */.$Y)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
    const sha = found?.toString('latin1').trim();
    return isCommit(sha) ? sha : undefined;
}
async function hasNoCommit(root) {
    const newest = await (0,git/* git */.$Y)(root, ['rev-list', '--all', '--max-count=1']);
    return newest?.length === 0;
}
const NO_GIT = '--base needs a git checkout, and git: this folder is not in one, or git did not answer.';
function noBase(base) {
    return new usage_error/* UsageError */.e(`--base names no commit of this repository: ${base}. Name a branch, a tag or a commit, and fetch it first in a shallow clone.`);
}


/***/ }),

/***/ 36695:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BOT_FILES: () => (/* binding */ BOT_FILES),
  readUpdateBots: () => (/* binding */ readUpdateBots),
  updaterOf: () => (/* binding */ updaterOf)
});

// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
// EXTERNAL MODULE: ./build/syntax/json/located-json.js
var located_json = __webpack_require__(20594);
// EXTERNAL MODULE: ./build/syntax/yaml/located-yaml.js + 7 modules
var located_yaml = __webpack_require__(79358);
;// CONCATENATED MODULE: ./build/config/update-bots/values.js



/** A configuration repeated by aliases could be far larger than its file. */
const MOST_NODES = 20_000;
/** The mapping in a file: JSON with comments, or what of JSON5 is YAML, too. Undefined for anything else. */
function jsonMapping(path, text) {
    const read = (0,located_json/* parseJson */.q)({ path, text }, { isLenient: true });
    if (!('reason' in read))
        return read.problems.length === 0 ? (0,nodes/* asMapping */.dw)(read.root) : undefined;
    return yamlMapping(path, text.replaceAll(/^[ \t]*\/\/.*$/gm, ''));
}
/** The mapping in a file with one YAML document; undefined for anything else. */
function yamlMapping(path, text) {
    const read = (0,located_yaml/* parseYaml */.h)({ path, text });
    if ('reason' in read || read.problems.length > 0 || read.roots.length !== 1)
        return undefined;
    const mapping = (0,nodes/* asMapping */.dw)(read.roots[0]);
    return mapping === undefined || mapping.size > MOST_NODES || mapping.lacks !== undefined ? undefined : mapping;
}
function nodeAt(mapping, key) {
    const node = mapping?.entries.get(key)?.node;
    return (0,nodes/* isNull */.kZ)(node) ? undefined : node;
}
/** The texts of a list, or a single one; undefined if something else is there. */
function textsOf(node) {
    if (node === undefined)
        return [];
    if (node.kind === 'scalar')
        return [node.value];
    if (node.kind !== 'sequence')
        return undefined;
    const texts = node.items.flatMap((item) => (item.node.kind === 'scalar' ? [item.node.value] : []));
    return texts.length === node.items.length ? texts : undefined;
}
/** The mappings of a list; undefined if something else is there. */
function mappingsOf(node) {
    if (node === undefined)
        return [];
    if (node.kind !== 'sequence')
        return undefined;
    const mappings = node.items.flatMap((item) => (0,nodes/* asMapping */.dw)(item.node) ?? []);
    return mappings.length === node.items.length ? mappings : undefined;
}
const LONGEST_PATTERN = 500;
const MOST_WILDCARDS = 4;
/** Whether a pattern can be compared in little time: a configuration may have thousands, for each of thousands of findings. */
function isQuick(pattern) {
    return pattern.length <= LONGEST_PATTERN && (pattern.match(/\*+/g)?.length ?? 0) <= MOST_WILDCARDS;
}
/** Whether a setting is written, and not with the given value. */
function isOther(mapping, key, value) {
    const node = nodeAt(mapping, key);
    return node !== undefined && !(node.kind === 'scalar' && node.value === value);
}

;// CONCATENATED MODULE: ./build/config/update-bots/dependabot.js



/**
 * Whether Dependabot updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that.
 * https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference
 */
function dependabotUpdates(config, path, reference) {
    if ((0,nodes/* asScalar */.T7)(nodeAt(config, 'version'))?.value !== '2')
        return false;
    const updates = mappingsOf(nodeAt(config, 'updates')) ?? [];
    return updates.some((update) => isFor(update, path, reference) && !isKept(update, reference));
}
function isFor(update, path, { isBase }) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const ecosystem = (0,nodes/* asScalar */.T7)(nodeAt(update, 'package-ecosystem'))?.value;
    const isCovered = ecosystem === 'docker' ? isBase && DOCKERFILE.test(file) : ecosystem === 'docker-compose' && COMPOSE.test(file);
    if (!isCovered)
        return false;
    const folder = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`;
    const [one, several] = ['directory', 'directories'].map((key) => textsOf(nodeAt(update, key)));
    return (one?.some((each) => folderOf(each) === folder) === true ||
        several?.some((each) => !/[[\]{}?!\\]/.test(each) && isQuick(each) && (0,anchored_glob/* matchesGlob */.k)(folderOf(each), folder)) === true);
}
/** The names of files that it takes for each ecosystem. */
const DOCKERFILE = /dockerfile|containerfile/i;
const COMPOSE = /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/i;
/** `/`, `/services/api` */
function folderOf(written) {
    return `/${written.replace(/^(?:\.?\/)*/, '').replace(/(?<!\/)\/+$/, '')}`;
}
/** Settings that choose another branch or other files, or that name what is not known here. */
const CHOOSING = ['target-branch', 'exclude-paths'];
function isKept(update, { name }) {
    if (CHOOSING.some((key) => nodeAt(update, key) !== undefined))
        return true;
    if ((0,nodes/* asScalar */.T7)(nodeAt(update, 'open-pull-requests-limit'))?.value === '0')
        return true;
    const [ignored, allowed] = ['ignore', 'allow'].map((key) => mappingsOf(nodeAt(update, key)));
    if (ignored === undefined || allowed === undefined)
        return true;
    const names = namesOf(name);
    return (ignored.some((entry) => names.some((each) => isNamed(entry, each) !== false) && !isOnlyMajor(entry)) ||
        (allowed.length > 0 && !allowed.some((entry) => isNamed(entry, names[0] ?? '') === true)));
}
/** With and without the registry, since it is not documented which of them counts. */
function namesOf(name) {
    const [first = '', ...rest] = name.split('/');
    const path = rest.length > 0 && /[.:]|^localhost$/.test(first) ? rest.join('/') : name;
    return [...new Set([path.replace(/^library\//, ''), path, name, path.slice(path.lastIndexOf('/') + 1)])];
}
/** An entry without a name is about every image; `unclear` for a pattern that takes too long to compare. */
function isNamed(entry, name) {
    const pattern = (0,nodes/* asScalar */.T7)(nodeAt(entry, 'dependency-name'))?.value;
    if (pattern === undefined)
        return true;
    if (!isQuick(pattern))
        return 'unclear';
    return (0,anchored_glob/* matchesGlob */.k)(pattern.replaceAll(/\*+/g, '**').toLowerCase(), name.toLowerCase());
}
function isOnlyMajor(entry) {
    const types = textsOf(nodeAt(entry, 'update-types'));
    return (nodeAt(entry, 'versions') === undefined &&
        types !== undefined &&
        types.length > 0 &&
        types.every((type) => type === 'version-update:semver-major'));
}

;// CONCATENATED MODULE: ./build/config/update-bots/renovate.js



/**
 * Whether Renovate updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that; what
 * is not known here counts as such. https://docs.renovatebot.com/configuration-options/
 */
function renovateUpdates(config, path, { name, isDigest }) {
    const manager = MANAGERS.find(({ files }) => files.test(path))?.name;
    if (manager === undefined || !isWholeKnown(config))
        return false;
    const managers = textsOf(nodeAt(config, 'enabledManagers'));
    if (managers === undefined || (managers.length > 0 && !managers.includes(manager)))
        return false;
    const changes = isDigest ? ['digest'] : ['patch', 'minor'];
    const parts = ['docker', manager, ...changes].map((key) => nodeAt(config, key));
    if (parts.some((part) => part !== undefined && mayStop((0,nodes/* asMapping */.dw)(part))))
        return false;
    if (isIgnored(config, path, name))
        return false;
    const rules = mappingsOf(nodeAt(config, 'packageRules'));
    return rules?.every((rule) => !mayStop(rule) || cannotMatch(rule, { manager, path, name, changes })) === true;
}
/** https://docs.renovatebot.com/modules/manager/ */
const MANAGERS = [
    {
        name: 'dockerfile',
        files: /(?:^|\/|\.)(?:[Dd]ocker|[Cc]ontainer)file$|(?:^|\/)(?:[Dd]ocker|[Cc]ontainer)file[^/]*$/,
    },
    { name: 'docker-compose', files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/ },
];
function isWholeKnown(config) {
    if (isStopped(config) || OF_REPOSITORY.some((key) => nodeAt(config, key) !== undefined))
        return false;
    if (isOther(config, 'mode', 'full'))
        return false;
    return textsOf(nodeAt(config, 'extends'))?.every((preset) => HARMLESS.test(preset)) === true;
}
/** Settings of the repository that may keep Renovate from its default branch, or change all of its other settings. */
const OF_REPOSITORY = [
    'baseBranches',
    'baseBranchPatterns',
    'dryRun',
    'force',
    'globalExtends',
    // former names
    'baseBranch',
    'languages',
    'packages',
    'pathRules',
];
/** Presets of Renovate itself that keep no image from being updated: https://docs.renovatebot.com/presets-default/ */
const HARMLESS = /^(?:config:(?:recommended|base|best-practices|js-app|js-lib)|docker:(?:enableMajor|pinDigests)|helpers:pinGitHubActionDigests(?:ToSemver)?|(?:group|schedule|replacements|workarounds|monorepo|mergeConfidence):[A-Za-z-]+|npm:unpublishSafe|:(?:dependencyDashboard|semantic[A-Za-z]*(?:\([^()]*\))?|automerge(?:All|Branch|Digest|Major|Minor|Patch|Pr|Types|Linters|Tester|Disabled)|(?:label|labels|assignee|reviewer|timezone|prHourlyLimit|commitHourlyLimit|assignAndReview)\([^()]*\)|prHourlyLimit\w+|prConcurrentLimit(?:None|[1-9]\d*)|disableRateLimiting|preserveSemverRanges|rebaseStalePrs|separate[A-Za-z]+|combinePatchMinorReleases|maintainLockFiles[A-Za-z]+|pin[A-Za-z]+|configMigration|enablePreCommit|gitSignOff|ignoreModulesAndTests|ignoreUnstable|enableVulnerabilityAlerts|docker|widenPeerDependencies|approveMajorUpdates))$/;
/** Settings for all updates or some that keep Renovate from updating, or may do so. */
function isStopped(settings) {
    return (isOther(settings, 'enabled', 'true') ||
        isOther(settings, 'dependencyDashboardApproval', 'false') ||
        (0,nodes/* asScalar */.T7)(nodeAt(settings, 'prCreation'))?.value === 'approval' ||
        renovate_CHOOSING.some((key) => nodeAt(settings, key) !== undefined));
}
const renovate_CHOOSING = ['allowedVersions', 'versioning', 'followTag', 'extractVersion', 'masterIssueApproval'];
/** The same for a rule, or the settings of a manager or a kind of update. */
function mayStop(part) {
    return part === undefined || isStopped(part) || NESTED.some((key) => nodeAt(part, key) !== undefined);
}
/** Settings in a part that have parts themselves, or that come from elsewhere. */
const NESTED = [
    'extends',
    'packageRules',
    'ignoreDeps',
    'ignorePaths',
    'includePaths',
    'docker',
    'digest',
    'patch',
    'minor',
    'dockerfile',
    'docker-compose',
];
/** These are always ignored with most presets. */
const TEST_FOLDERS = /(?:^|\/)(?:node_modules|bower_components|vendor|examples?|__tests__|tests?|__fixtures__)\//;
function isIgnored(config, path, name) {
    const [paths, included, names] = ['ignorePaths', 'includePaths', 'ignoreDeps'].map((key) => textsOf(nodeAt(config, key)));
    if (paths === undefined || included === undefined || names === undefined || TEST_FOLDERS.test(path))
        return true;
    if (paths.some((pattern) => path.includes(pattern) || mayMatch(pattern, path)))
        return true;
    if (included.length > 0 && !included.some((pattern) => isPlain(pattern) && matchesPath(pattern, path)))
        return true;
    return names.includes(name);
}
/** Whether one of the conditions of a rule is certainly not met. Conditions that are not known here may be. */
function cannotMatch(rule, { manager, path, name, changes }) {
    const misses = (key, may, former = []) => {
        const patterns = textsOf(nodeAt(rule, key));
        const isAll = former.every((other) => nodeAt(rule, other) === undefined);
        return isAll && patterns !== undefined && patterns.length > 0 && !patterns.some(may);
    };
    return (misses('matchManagers', (one) => !/^[\w-]+$/.test(one) || one === manager) ||
        misses('matchDatasources', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
        misses('matchCategories', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
        misses('matchUpdateTypes', (one) => changes.includes(one) || ['pin', 'pinDigest', 'bump'].includes(one) || !/^\w+$/.test(one)) ||
        misses('matchPackageNames', (one) => mayMatch(one, name), FORMER.matchPackageNames) ||
        misses('matchDepNames', (one) => mayMatch(one, name), FORMER.matchDepNames) ||
        misses('matchFileNames', (one) => mayMatch(one, path), FORMER.matchFileNames));
}
/** Former conditions: Renovate adds their patterns to those of the present one, so either may be met. */
const FORMER = {
    matchPackageNames: ['matchPackagePatterns', 'matchPackagePrefixes', 'packageNames', 'packagePatterns'],
    matchDepNames: ['matchDepPatterns', 'matchDepPrefixes'],
    matchFileNames: ['matchFiles', 'matchPaths', 'paths'],
};
/** Whether a pattern may match: a regular expression, a negation and braces may match anything. */
function mayMatch(pattern, text) {
    return !isPlain(pattern) || matchesPath(pattern, text) || (!/[*]/.test(pattern) && isSameImage(pattern, text));
}
/** `docker.io/library/node` is `node`. */
function isSameImage(one, other) {
    const [short, long] = [one, other].map((name) => name.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, ''));
    return short === long;
}
function isPlain(pattern) {
    return /^[^!/{}[\]?()+@|\\][^!{}[\]?()+|\\]*$/.test(pattern) && isQuick(pattern);
}
/** In the patterns of Renovate, a leading folder may be missing with two asterisks. */
function matchesPath(pattern, path) {
    if (pattern === '*')
        return true;
    return (0,anchored_glob/* matchesGlob */.k)(pattern, path) || (pattern.startsWith('**/') && (0,anchored_glob/* matchesGlob */.k)(pattern.slice(3), path));
}

;// CONCATENATED MODULE: ./build/config/update-bots/index.js




/** Renovate takes the first of these that exists. */
const RENOVATE_FILES = [
    'renovate.json',
    'renovate.json5',
    '.github/renovate.json',
    '.github/renovate.json5',
    '.gitlab/renovate.json',
    '.gitlab/renovate.json5',
    '.renovaterc',
    '.renovaterc.json',
    '.renovaterc.json5',
];
const PACKAGE_FILE = 'package.json';
const DEPENDABOT_FILES = ['.github/dependabot.yml', '.github/dependabot.yaml'];
/** The paths of all files that may have such a configuration. */
const BOT_FILES = [...RENOVATE_FILES, PACKAGE_FILE, ...DEPENDABOT_FILES];
/** In characters. Real ones have a few thousand; a manifest may have more. */
const LARGEST_TEXT = 256 * 1024;
/** The configurations in a repository; one that cannot be read counts as missing. */
function readUpdateBots(read) {
    // like an empty text, it cannot be read as a configuration
    const textOf = (path) => {
        const text = read(path);
        return text !== undefined && text.length > LARGEST_TEXT ? '' : text;
    };
    return { renovate: renovateOf(textOf), dependabot: dependabotOf(textOf) };
}
function renovateOf(textOf) {
    for (const path of RENOVATE_FILES) {
        const text = textOf(path);
        if (text !== undefined)
            return placed(path, jsonMapping(path, text));
    }
    const manifest = textOf(PACKAGE_FILE);
    if (manifest === undefined)
        return undefined;
    return placed(PACKAGE_FILE, (0,nodes/* asMapping */.dw)(nodeAt(jsonMapping(PACKAGE_FILE, manifest), 'renovate')));
}
function dependabotOf(textOf) {
    const found = DEPENDABOT_FILES.flatMap((path) => {
        const text = textOf(path);
        return text === undefined ? [] : [{ path, text }];
    });
    const [first] = found;
    return first === undefined || found.length > 1 ? undefined : placed(first.path, yamlMapping(first.path, first.text));
}
function placed(path, config) {
    return config && { path, config };
}
/** The bot that updates a reference in the file at `path`, with its configuration: `Renovate (renovate.json)`. */
function updaterOf({ renovate, dependabot }, path, reference) {
    if (renovate !== undefined && renovateUpdates(renovate.config, path, reference))
        return `Renovate (${renovate.path})`;
    if (dependabot !== undefined && dependabotUpdates(dependabot.config, path, reference))
        return `Dependabot (${dependabot.path})`;
    return undefined;
}


/***/ }),

/***/ 89106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ listOfFiles),
/* harmony export */   t: () => (/* binding */ listedIn)
/* harmony export */ });
/* harmony import */ var _analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41127);
/* harmony import */ var _analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35868);
/* harmony import */ var _model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19189);
/* harmony import */ var _model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78399);
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1913);
/* harmony import */ var _support_short_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31116);
/* harmony import */ var _file_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71221);
/* harmony import */ var _variables_dotenv_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77647);








/** The project of a `.env` file: the files that its `COMPOSE_FILE` lists, whatever their names are. */
function listedIn(environmentFile, search) {
    const file = search.readFile(environmentFile, 'usual');
    if (file === undefined)
        return { notifications: unread(environmentFile, search) };
    const list = listOfFiles(file);
    if (list === undefined)
        return { notifications: [] };
    const { names: written, span, variables } = list;
    const folder = (0,_file_path_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(environmentFile);
    const paths = written.map((name) => (name.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB) ? undefined : (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, name)));
    const isThere = paths.map((path) => path !== undefined && search.readFile(path) !== undefined);
    const main = paths[isThere.indexOf(true)];
    const left = written.filter((_, at) => !isThere[at] && !search.isRefused?.(paths[at] ?? ''));
    const notifications = unreadNames(left, folder, span).map((one) => asWritten(one, variables));
    if (main === undefined)
        return { notifications };
    // unreadable files stay in the list: a service may have more options than we know
    const others = written.map((name, at) => paths[at] ?? name).filter((path) => path !== main);
    const project = { path: main, others, environmentFiles: [environmentFile], isGuess: false, isListed: true };
    return { project, notifications };
}
/** The files that `COMPOSE_FILE` lists in a file with variables. Undefined if it does not set it. */
function listOfFiles(file) {
    if (!file.text.includes('COMPOSE_FILE'))
        return undefined;
    const entries = new Map((0,_variables_dotenv_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDotenv */ .qd)(file, () => undefined).map((entry) => [entry.name, entry]));
    const list = entries.get('COMPOSE_FILE');
    if (list === undefined)
        return undefined;
    const variables = [...entries.values()].filter((entry) => entry !== list);
    return { names: namesIn(list, entries.get('COMPOSE_PATH_SEPARATOR')?.value), span: list.valueSpan, variables };
}
function namesIn({ value = '' }, separator = value.includes(';') ? ';' : ':') {
    return (separator === '' ? [value] : value.split(separator)).filter((name) => name !== '');
}
/** Reports each reason why names of a list were not read once. */
function unreadNames(names, folder, span) {
    const byKind = (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_7__/* .groupBy */ .$z)(names, (name) => kindOf(name, folder));
    return [...byKind].map(([kind, [first = '', ...others]]) => (0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__/* .notLookedAt */ .$h)({
        kind,
        thing: 'project',
        message: MESSAGES[kind](others.length === 0 ? first : `${first} and ${others.length} more`),
        wayOut: 'List files that are in the repository, or list none.',
        span,
        evidence: `COMPOSE_FILE ${others.length === 0 ? first : (0,_support_short_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shortText */ .o)([first, ...others].join('\n'), 0)}`,
        parts: [first, ...others].map((name) => `COMPOSE_FILE ${name}`),
        count: others.length + 1,
    }));
}
/** With the names of the variables instead of their values, which git may ignore. */
function asWritten(notification, variables) {
    const values = variables.map(({ name, value = '' }) => ({ name, value }));
    return { ...notification, message: (0,_analysis_secrets_named_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withNamesOf */ ._1)(notification.message, values) };
}
function kindOf(name, folder) {
    if (name.includes(_model_unknown_piece_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_PIECE */ .YB))
        return 'undecided-reference';
    return (0,_analysis_paths_mount_source_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryPath */ .SH)(folder, name) === undefined ? 'outside-reference' : 'missing-reference';
}
const MESSAGES = {
    'undecided-reference': () => 'A variable says which files COMPOSE_FILE lists, so not all files of the project were checked.',
    'outside-reference': (what) => `COMPOSE_FILE lists ${what}, which is outside of the repository, so it was not checked.`,
    'missing-reference': (what) => `COMPOSE_FILE lists ${what}, which cannot be read: it is not there, or a symbolic link that leads out of the repository. It was not checked.`,
};
/** Reports a tracked `.env` that is a symbolic link out of the repository. */
function unread(path, { environments, isRefused }) {
    if (isRefused?.(path) === true || environments?.().includes(path) !== true)
        return [];
    const message = `${path} is a symbolic link that cannot be followed in the repository, so its variables were not looked at.`;
    const wayOut = 'Put the file into the repository, or let git ignore the link.';
    return [(0,_model_findings_gap_js__WEBPACK_IMPORTED_MODULE_2__/* .notLookedAt */ .$h)({ kind: 'outside-reference', message, wayOut, path })];
}


/***/ }),

/***/ 40213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ isDefaultProject),
/* harmony export */   UY: () => (/* binding */ isLikelyStartedByHand),
/* harmony export */   gb: () => (/* binding */ isStartedByName),
/* harmony export */   l: () => (/* binding */ composeProjects)
/* harmony export */ });
/* harmony import */ var _model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36187);
/* harmony import */ var _set_aside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7305);
/* harmony import */ var _file_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71221);
/* harmony import */ var _listed_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89106);
/* harmony import */ var _variables_environment_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26842);





/**
 * The projects that Docker Compose would start: the files that `COMPOSE_FILE` of a `.env` lists, otherwise the first file of each folder
 * with one of the four names, together with the first override file next to it. Every other file may be a separate project.
 */
function composeProjects(search) {
    const known = new Set(search.paths);
    const folders = [...new Set(search.paths.map(_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS))];
    const environments = environmentsOf(search, folders).map((path) => (0,_listed_project_js__WEBPACK_IMPORTED_MODULE_2__/* .listedIn */ .t)(path, search));
    const listed = environments.flatMap(({ project }) => project ?? []);
    const isWanted = (path) => known.has(path) || search.isWanted?.(path) === true;
    const used = listed.filter((project) => filesOf(project).some(isWanted));
    const inLists = new Set(used.flatMap(filesOf));
    const byName = byLowerCase(search.paths);
    const defaults = folders.flatMap((folder) => defaultProject(folder, search, known, byName) ?? []);
    const started = [...used, ...defaults.filter(({ path }) => !inLists.has(path))];
    const bases = new Map(defaults.map(({ path }) => [(0,_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path), path]));
    const guesses = without(search.paths, started).map((path) => guessed(path, bases.get((0,_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path))));
    return {
        projects: [...started, ...guesses],
        notifications: environments.flatMap(({ notifications }) => notifications),
    };
}
/** The `.env` files in all folders from those of compose files up to the root, and those that are known. */
function environmentsOf({ environments }, folders) {
    return [...new Set([...[...withAncestors(folders)].map(_variables_environment_files_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFileIn */ .$g), ...(environments?.() ?? [])])];
}
/** Whether Docker Compose looks for a file of this name. */
function isDefaultProject(path) {
    return _model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FILES */ .Yc.includes(path.slice(path.lastIndexOf('/') + 1));
}
/** Whether Docker Compose may start a file of this name without being told to, which it does in lower and upper case on some systems. */
function isStartedByName(path) {
    return [..._model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FILES */ .Yc, ..._model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OVERRIDE_FILES */ .Fk].includes(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
}
/** A file that somebody may start by its name. */
const PROJECT = /\.ya?ml(?:\.(?:j2|jinja2?|tmpl|tpl|erb))?$/i;
/** Names of what files of projects take their services from, which nobody starts. */
const SHARED = /(?:^|[/._-])(?:base|commons?|defaults?|extends?|fragments?|includes?|shared|snippets?)(?:$|[/._-])/i;
/** Names of what is added to projects, which nobody starts by itself. */
const PART = /(?:^|[/._-])(?:extras?|overrides?|overlays?|parts?|services?)(?:$|[/._-])/i;
/** A word of a file name which says that the file is a project, whatever the folder is called. */
const NAMED = /(?:^|[._-])(?:docker-?|podman-?)?compose(?=[._-])/i;
/**
 * Whether somebody likely starts a file that nothing in the repository starts, by its name and its folder. A part of projects is only added to one
 * in its folder, unless it has the name of a project: `overrides/compose.https.yaml`.
 */
function isLikelyStartedByHand(path, isBesideProject) {
    if (!PROJECT.test(path) || (0,_set_aside_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetAside */ .J)(path) || SHARED.test(path))
        return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return isBesideProject || !PART.test(NAMED.test(name) ? name : path);
}
function filesOf({ path, others }) {
    return [path, ...others];
}
function without(paths, projects) {
    const taken = new Set(projects.flatMap(filesOf));
    return paths.filter((path) => !taken.has(path));
}
function guessed(path, base) {
    return { path, others: [], environmentFiles: [], isGuess: true, ...(base !== undefined && { base }) };
}
/** A `.env` above the compose files may list them, too. */
function withAncestors(folders) {
    const all = new Set();
    for (const start of folders) {
        for (let folder = start; !all.has(folder); folder = (0,_file_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder))
            all.add(folder);
    }
    return all;
}
/** The file systems of Windows and macOS do not tell `Compose.YAML` from `compose.yaml`: without an exact name, such a name counts. */
function defaultProject(folder, { readFile, isComplete, isExcluded }, known, byName) {
    const isThere = (path) => known.has(path) || (!isComplete(folder) && isExcluded?.(path) !== true && readFile(path, 'usual') !== undefined);
    const first = (names, find) => {
        for (const name of names) {
            const found = find(folder === '' ? name : `${folder}/${name}`);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const exactly = (path) => (isThere(path) ? path : undefined);
    const exact = first(_model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FILES */ .Yc, exactly);
    const find = exact === undefined ? (path) => byName.get(path) : exactly;
    const main = exact ?? first(_model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FILES */ .Yc, find);
    if (main === undefined)
        return undefined;
    const override = first(_model_containers_compose_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .OVERRIDE_FILES */ .Fk, find);
    return { path: main, others: override === undefined ? [] : [override], environmentFiles: [], isGuess: false };
}
/** Paths by their lower-case form, for file systems that ignore case. */
function byLowerCase(paths) {
    return new Map(paths.map((path) => {
        const name = path.lastIndexOf('/') + 1;
        return [path.slice(0, name) + path.slice(name).toLowerCase(), path];
    }));
}


/***/ }),

/***/ 71873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ trustFiles),
/* harmony export */   LARGEST_NAMED_FILE: () => (/* binding */ LARGEST_NAMED_FILE),
/* harmony export */   V: () => (/* binding */ namedFiles),
/* harmony export */   withNamedFiles: () => (/* binding */ withNamedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _config_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9461);


/** In bytes. */
const LARGEST_NAMED_FILE = 8 * 1024 * 1024;
/** The files named in the configuration that decide which signatures are trusted, and which vulnerabilities count. */
function namedFiles(config) {
    return [...trustFiles(config), ...config.images.vexFiles];
}
/** Those about signatures. */
function trustFiles({ images: { signatures, trustedRoot } }) {
    return [...signersIn(signatures).map(({ path }) => path), ...(trustedRoot === undefined ? [] : [trustedRoot])];
}
/** The signers whose key or certificate is in a file. */
function signersIn(signatures) {
    return signatures.flatMap((policy) => policy.require !== 'digest-pin' && policy.by.kind !== 'identity' ? [policy.by] : []);
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
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, 'This file does not exist in the repository, or cannot be read.');
        texts.set(value, text);
    }
    const { images } = config;
    for (const { kind, path } of signersIn(images.signatures)) {
        const { value, span } = path;
        const problem = (kind === 'key' ? problemOfKey : problemOfAuthority)(texts.get(value) ?? '');
        if (problem !== undefined)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, problem);
    }
    if (images.trustedRoot !== undefined)
        await checkTrustedRoot(images.trustedRoot, texts);
    return { ...config, images: { ...images, namedFiles: texts, vex: await vexIn(images.vexFiles, texts) } };
}
async function vexIn(files, texts) {
    if (files.length === 0)
        return [];
    const { readVex } = await __webpack_require__.e(/* import() */ 6095).then(__webpack_require__.bind(__webpack_require__, 26095));
    return files.map(({ value, span }) => {
        const read = readVex(value, texts.get(value) ?? '');
        if ('problem' in read)
            throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, read.problem);
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
function problemOfAuthority(text) {
    if (/PRIVATE KEY/.test(text))
        return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the certificate here.';
    // Node would read only the first
    if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
        return 'The file contains several certificates, and only one would be used. Put each into a file and an entry of its own.';
    try {
        const { publicKey } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(text);
        if (SIGNING_KEYS.has(publicKey.asymmetricKeyType ?? ''))
            return undefined;
        return 'The key of the certificate in the file cannot sign.';
    }
    catch {
        return 'The file does not contain a certificate. Expected that of an authority as PEM, such as those in a trust store of Notation.';
    }
}
const SIGNING_KEYS = new Set(['ec', 'rsa', 'rsa-pss', 'ed25519', 'ed448']);
async function checkTrustedRoot({ value, span }, texts) {
    const { parseTrustedRoots } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(7294)]).then(__webpack_require__.bind(__webpack_require__, 47294));
    try {
        parseTrustedRoots(texts.get(value) ?? '');
    }
    catch {
        throw (0,_config_shapes_js__WEBPACK_IMPORTED_MODULE_1__.errorAt)(span, 'The file does not contain a trusted root. Expected JSON as `cosign trusted-root create` and `gh attestation trusted-root` write it.');
    }
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startBudget: () => (/* binding */ startBudget),
/* harmony export */   workBudget: () => (/* binding */ workBudget)
/* harmony export */ });
function startBudget(seconds) {
    const end = performance.now() + seconds * 1000;
    const left = () => Math.max(0, end - performance.now());
    return {
        total: seconds * 1000,
        left,
        async wait(milliseconds) {
            if (milliseconds >= left())
                return false;
            await new Promise((resolve) => setTimeout(resolve, milliseconds));
            return true;
        },
    };
}
function workBudget(seconds) {
    let [spent, running, since] = [0, 0, 0];
    const now = () => performance.now();
    const left = () => Math.max(0, seconds * 1000 - spent - (running > 0 ? now() - since : 0));
    async function during(work) {
        if (running++ === 0)
            since = now();
        try {
            return await work();
        }
        finally {
            if (--running === 0)
                spent += now() - since;
        }
    }
    async function wait(milliseconds) {
        if (milliseconds >= left())
            return false;
        await during(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
        return true;
    }
    return { total: seconds * 1000, left, wait, during };
}


/***/ }),

/***/ 64040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ chunks)
/* harmony export */ });
/** The items in lists of this length; the last one may be shorter. */
function* chunks(items, length) {
    for (let at = 0; at < items.length; at += length)
        yield items.slice(at, at + length);
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ baselineText),
/* harmony export */   Jv: () => (/* binding */ shrunkBaseline),
/* harmony export */   eK: () => (/* binding */ baselineTextAt),
/* harmony export */   fx: () => (/* binding */ MAXIMUM_BASELINE_BYTES),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83050);
/* harmony import */ var _config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45897);
/* harmony import */ var _support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3239);
/* harmony import */ var _support_day_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30654);
/* harmony import */ var _support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6754);
/* harmony import */ var _support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95636);
/* harmony import */ var _support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60225);
/* harmony import */ var _finding_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98022);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54373);
/* harmony import */ var _folding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55108);











const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;
/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
function readBaseline(path, written) {
    return parseBaseline(baselineTextAt(path, written), written);
}
/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
function baselineTextAt(path, written) {
    const read = (0,_support_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(path, MAXIMUM_BASELINE_BYTES);
    if (read.ok)
        return read.value.text;
    if (read.error === 'missing')
        throw wrong(written, `The baseline does not exist.${WRITE_ONE}${(0,_config_nearest_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestHint */ .A)(path, written) ?? ''}`);
    throw wrong(written, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`);
}
const WRITE_ONE = ' Write one with --write-baseline.';
function parseBaseline(text, file) {
    const entries = entriesOf(parseJson(text, file), file);
    return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}
/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
function baselineText(findings, { acceptance = {}, last } = {}) {
    const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
    return textOf([...currentEntries(findings).values()].map((entry) => {
        const before = known.get(keyOf(entry.path, entry.fingerprint));
        return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }));
}
/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
function shrunkBaseline(findings, last, isLookedFor) {
    const now = currentEntries(findings);
    const known = entriesByKey(last);
    const entries = [...known.values()].flatMap((entry) => {
        if (!isLookedFor(entry))
            return [entry];
        const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
        return count === 0 ? [] : [{ ...entry, count }];
    });
    const counts = new Map([...known].map(([key, { count }]) => [key, count]));
    const isMissing = (finding) => (0,_folding_js__WEBPACK_IMPORTED_MODULE_5__/* .isShown */ .aJ)(finding) && hashesOf(finding, counts).size === 0;
    return { text: textOf(entries), missing: findings.filter(isMissing).length };
}
/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings) {
    const entries = new Map();
    for (const finding of findings) {
        const { suppressedBy, span, ruleId } = finding;
        if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline')
            continue;
        for (const unit of (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding)) {
            const { hash } = unit;
            const key = keyOf(span.file.path, hash);
            const count = (entries.get(key)?.count ?? 0) + 1;
            const about = aboutOf(finding, unit);
            entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
        }
    }
    return entries;
}
function textOf(entries) {
    // one entry per line, so that changes stay small, and merge
    const lines = [...entries].sort(byPath).map((entry) => `\n    ${(0,_support_visible_json_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleJson */ .$)(JSON.stringify(entry))}`);
    return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
/** No secret is in a message. */
function aboutOf({ message, subject: first }, { part, subject }) {
    // the message names the first of those that share the finding
    const told = (0,_support_first_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .firstSentence */ .q)(message)
        .replace(`"${first}"`, () => `"${subject}"`)
        .slice(0, ABOUT_LENGTH);
    return part === undefined ? told : `${part}: ${told}`;
}
const NO_ENTRIES = new Map();
function entriesByKey(text) {
    const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
    return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}
/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }) {
    return {
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        ...(expires !== undefined && { expires }),
    };
}
function byPath(a, b) {
    return sortKey(a) < sortKey(b) ? -1 : 1;
}
function sortKey({ path, rule, fingerprint }) {
    return [path, rule, fingerprint].join('\0');
}
/** Drops the message of the parser, which quotes the text. */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
    }
}
function entriesOf(document, file) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
        throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
    }
    if (document['version'] !== VERSION) {
        throw wrong(file, `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`);
    }
    return document['findings'];
}
function readEntry(entry, index, file) {
    if (!isEntry(entry)) {
        const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
        throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
    }
    return entry;
}
function isEntry(entry) {
    if (!(0,_support_json_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .isJsonObject */ .O)(entry))
        return false;
    const { path, rule, fingerprint, count, about, reason, expires } = entry;
    return (typeof path === 'string' &&
        typeof rule === 'string' &&
        typeof fingerprint === 'string' &&
        _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_PATTERN */ .wF.test(fingerprint) &&
        typeof count === 'number' &&
        Number.isInteger(count) &&
        count >= 1 &&
        (about === undefined || typeof about === 'string') &&
        (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
        (expires === undefined || (typeof expires === 'string' && (0,_support_day_js__WEBPACK_IMPORTED_MODULE_9__/* .isDay */ .N)(expires))));
}
/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries) {
    const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
    const knownHashes = (0,_support_caches_remember_js__WEBPACK_IMPORTED_MODULE_10__/* .remember */ .k)((finding) => hashesOf(finding, counts));
    return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
        kind: 'baseline',
        span: undefined,
        ruleIds: [rule],
        reason: reason ?? 'It is in the baseline.',
        ...(expires !== undefined && { expires }),
        path,
        covers: (finding) => knownHashes(finding).has(fingerprint),
    }));
}
const NO_HASHES = new Set();
/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding, counts) {
    const { occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .splitFingerprint */ .DB)(finding.fingerprint);
    const hashes = (0,_finding_units_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsOf */ .$)(finding).map(({ hash }) => hash);
    const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
    return isKnown ? new Set(hashes) : NO_HASHES;
}
/** The hash already contains the rule. */
function keyOf(path, hash) {
    return JSON.stringify([path, hash]);
}
function wrong(path, message) {
    return new _config_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(message, { path });
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   t: () => (/* binding */ entryFingerprint)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54373);

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
function unitsOf(finding) {
    const { setBy } = finding;
    const units = unitsOfSubjects(finding);
    if (setBy === undefined)
        return units;
    return units.flatMap((unit) => causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })));
}
/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;
function causesIn(setBy) {
    const others = setBy.length - MOST_CAUSES;
    return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}
function unitsOfSubjects(finding) {
    const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
    const isOptional = isSometimes(finding);
    if (sharedBy === undefined && parts === undefined) {
        return [{ hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
    }
    const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
    return subjects.flatMap((one) => {
        const whole = {
            subject: one.subject,
            score: one.score,
            isOptional: isSometimes(one),
            thing: one.thing,
            hash: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId, subject: one.subject, evidence }),
            part: undefined,
        };
        if (parts === undefined)
            return [whole];
        return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
    });
}
function isSometimes({ isOptional, isIdle }) {
    return isOptional === true || isIdle === true;
}
/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
function entryFingerprint(finding) {
    const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
    if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0)
        return fingerprint;
    const { hash, occurrence } = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(fingerprint);
    const told = [
        ...sharedBy.map(({ subject }) => subject),
        ...folded.map((one) => (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFingerprint */ .DB)(one.fingerprint).hash),
        ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
    ];
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}
function partHash(hash, key) {
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ ruleId: hash, subject: key, evidence: '' });
}


/***/ }),

/***/ 54373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   DB: () => (/* binding */ splitFingerprint),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   wF: () => (/* binding */ HASH_PATTERN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62050);


/** In hexadecimal digits. */
const HASH_LENGTH = 32;
/** Identifies a problem within its file, wherever it moves: by rule, subject and evidence. */
function contentHash({ ruleId, subject, evidence }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([ruleId, subject, evidence]))
        .digest()
        .toString('hex', 0, HASH_LENGTH / 2);
}
/** Equal problems of one file differ by their order, counted from 1. */
function fingerprintOf(hash, occurrence) {
    return (0,_support_caches_detached_js__WEBPACK_IMPORTED_MODULE_1__/* .flat */ .C)(`${hash}:${occurrence}`);
}
function splitFingerprint(fingerprint) {
    return { hash: fingerprint.slice(0, HASH_LENGTH), occurrence: Number(fingerprint.slice(HASH_LENGTH + 1)) };
}
const HASH_PATTERN = /^[0-9a-f]{32}$/;


/***/ })

};
