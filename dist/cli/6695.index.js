export const id = 6695;
export const ids = [6695];
export const modules = {

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


/***/ })

};
