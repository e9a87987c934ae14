export const id = 986;
export const ids = [986];
export const modules = {

/***/ 6986:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

;// CONCATENATED MODULE: ./build/check/fact-rules.js
/** Without anything that can be looked up, all rules are local: those that need facts then say that they did not have them. */
function splitByFacts(rules, available) {
    const factsOf = ({ rule: { needs = [], uses = [] } }) => [...needs, ...uses].filter((fact) => available?.has(fact));
    const withFacts = rules.filter((active) => factsOf(active).length > 0);
    return {
        local: withFacts.length === 0 ? rules : rules.filter((active) => factsOf(active).length === 0),
        withFacts,
        wanted: new Set(withFacts.flatMap(factsOf)),
    };
}

// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(8054);
// EXTERNAL MODULE: ./build/parse/compose/index.js + 12 modules
var compose = __webpack_require__(481);
// EXTERNAL MODULE: ./build/parse/compose/dotenv.js
var dotenv = __webpack_require__(197);
// EXTERNAL MODULE: ./build/parse/compose/environment-files.js
var environment_files = __webpack_require__(6768);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(1221);
// EXTERNAL MODULE: ./build/parse/compose/mount-source.js
var mount_source = __webpack_require__(3158);
;// CONCATENATED MODULE: ./build/parse/compose/projects.js




/** https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
/**
 * What Docker Compose would start: what `COMPOSE_FILE` of a `.env` lists, else the first file of each folder that has one of the four names,
 * with the first override file beside it. Every other file may be a project of its own.
 */
function composeProjects(search) {
    const known = new Set(search.paths);
    const folders = [...new Set(search.paths.map(file_path/* folderOf */.yS))];
    const listed = [...withAncestors(folders)].flatMap((folder) => listedProject(folder, search) ?? []);
    const used = listed.filter((project) => filesOf(project).some((path) => known.has(path)));
    const inLists = new Set(used.flatMap(filesOf));
    const byName = byLowerCase(search.paths);
    const defaults = folders.flatMap((folder) => defaultProject(folder, search, known, byName) ?? []);
    const started = [...used, ...defaults.filter(({ path }) => !inLists.has(path))];
    const rest = without(search.paths, started);
    const merged = rest.length === 0 ? [] : mergedInLists(search, known);
    const bases = new Map(defaults.map(({ path }) => [(0,file_path/* folderOf */.yS)(path), path]));
    return [...started, ...merged, ...without(rest, merged).map((path) => guessed(path, bases.get((0,file_path/* folderOf */.yS)(path))))];
}
function filesOf({ path, others }) {
    return [path, ...others];
}
function without(paths, projects) {
    const taken = new Set(projects.flatMap(filesOf));
    return paths.filter((path) => !taken.has(path));
}
function mergedInLists({ lists }, known) {
    return (lists?.() ?? []).flatMap(([path, ...others]) => {
        const isWhole = path !== undefined && others.length > 0 && [path, ...others].every((one) => known.has(one));
        return isWhole ? [{ path, others, environmentFiles: [], isGuess: false }] : [];
    });
}
function guessed(path, base) {
    return { path, others: [], environmentFiles: [], isGuess: true, ...(base !== undefined && { base }) };
}
/** A `.env` above the compose files may list them, too. */
function withAncestors(folders) {
    const all = new Set();
    for (const start of folders) {
        for (let folder = start; !all.has(folder); folder = (0,file_path/* folderOf */.yS)(folder))
            all.add(folder);
    }
    return all;
}
function listedProject(folder, { readFile }) {
    const environmentFile = (0,environment_files/* environmentFileIn */.$g)(folder);
    const file = readFile(environmentFile, 'usual');
    if (file === undefined || !file.text.includes('COMPOSE_FILE'))
        return undefined;
    const values = new Map((0,dotenv/* parseDotenv */.q)(file, () => undefined).map(({ name, value }) => [name, value]));
    const list = values.get('COMPOSE_FILE') ?? '';
    const separator = values.get('COMPOSE_PATH_SEPARATOR') ?? (list.includes(';') ? ';' : ':');
    const written = separator === '' ? [list] : list.split(separator);
    const paths = written.filter((path) => path !== '').map((path) => (0,mount_source/* repositoryPath */.SH)(folder, path));
    const [main, ...others] = paths.filter((path) => path !== undefined);
    if (main === undefined || paths.includes(undefined))
        return undefined;
    return { path: main, others, environmentFiles: [environmentFile], isGuess: false };
}
/** The file systems of Windows and macOS take `Compose.YAML` for `compose.yaml`: where no name is exact, such a name counts. */
function defaultProject(folder, { readFile, isComplete }, known, byName) {
    const isThere = (path) => known.has(path) || (!isComplete(folder) && readFile(path, 'usual') !== undefined);
    const first = (names, find) => {
        for (const name of names) {
            const found = find(folder === '' ? name : `${folder}/${name}`);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const exactly = (path) => (isThere(path) ? path : undefined);
    const exact = first(NAMES, exactly);
    const find = exact === undefined ? (path) => byName.get(path) : exactly;
    const main = exact ?? first(NAMES, find);
    if (main === undefined)
        return undefined;
    const override = first(OVERRIDES, find);
    return { path: main, others: override === undefined ? [] : [override], environmentFiles: [], isGuess: false };
}
/** Paths by what they are where case does not matter in names of files. */
function byLowerCase(paths) {
    return new Map(paths.map((path) => {
        const name = path.lastIndexOf('/') + 1;
        return [path.slice(0, name) + path.slice(name).toLowerCase(), path];
    }));
}

;// CONCATENATED MODULE: ./build/parse/compose/written-lists.js


/** Files that may say which compose files belong together. */
const PLACES = [
    /^\.github\/workflows\/[^/]+\.ya?ml$/,
    /(?:^|\/)\.devcontainer(?:\.json|\/(?:[^/]+\/)?devcontainer\.json)$/,
    /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/,
    /\.(?:sh|bash)$/,
];
/** Enough of each kind for every real repository. */
const MAXIMUM_FILES = 200;
/** Enough of one file. */
const MAXIMUM_LISTS = 100;
/**
 * The compose files that workflows, scripts, Makefiles and dev containers say belong together, by their paths from the root. Those of a
 * command start at the root, or at a folder between it and the file, whichever has them all.
 */
function writtenLists(paths, readFile) {
    const found = new Map();
    for (const place of PLACES) {
        for (const path of paths.filter((one) => place.test(one)).slice(0, MAXIMUM_FILES)) {
            for (const list of listsIn(path, readFile))
                found.set(list.join(':'), list);
        }
    }
    return [...found.values()];
}
function listsIn(path, readFile) {
    // scripts and the like are judged for themselves, if at all
    const text = readFile(path, 'guess')?.text ?? '';
    if (!/compose/i.test(text))
        return [];
    if (path.endsWith('.json'))
        return devcontainerLists(text, (0,file_path/* folderOf */.yS)(path));
    const isThere = (file) => readFile(file, 'guess') !== undefined;
    const written = [...environmentLists(text), ...commandLists(text)].slice(0, MAXIMUM_LISTS);
    return written.flatMap((list) => {
        const folder = foldersAbove(path).find((one) => inFolder(list, one)?.every((file) => isThere(file)));
        const whole = folder === undefined ? undefined : inFolder(list, folder);
        return whole === undefined ? [] : [whole];
    });
}
/** The root first, as most commands are run there. */
function foldersAbove(path) {
    const folders = [];
    for (let folder = (0,file_path/* folderOf */.yS)(path); folder !== ''; folder = (0,file_path/* folderOf */.yS)(folder))
        folders.unshift(folder);
    return ['', ...folders];
}
function inFolder(list, folder) {
    const paths = list.flatMap((file) => (0,mount_source/* repositoryPath */.SH)(folder, file) ?? []);
    return paths.length === list.length ? paths : undefined;
}
/** In `env` of a workflow, or before a command. A list that a variable is in is none. */
const ENVIRONMENT = /\bCOMPOSE_FILE(?::[ \t]+|=)(["']?)([\w./:-]+)\1[ \t]*$|\bCOMPOSE_FILE=(["']?)([\w./:-]+)\3[ \t]/gm;
function environmentLists(text) {
    return [...text.matchAll(ENVIRONMENT)].map((match) => (match[2] ?? match[4] ?? '').split(':')).filter(isList);
}
/** `docker compose` with all options before its subcommand, as far as they are on one line when `\` joins lines. */
const COMMAND = /\b(?:docker[ \t]+compose|docker-compose|podman-compose)(?=[ \t\\])((?:[^\n;|&()\\]|\\(?!\r?\n)|\\\r?\n){0,2000})/g;
function commandLists(text) {
    return [...text.matchAll(COMMAND)]
        .map((match) => written_lists_filesOf((match[1] ?? '').replaceAll(/\\\r?\n/g, ' ')))
        .filter(isList);
}
/** Options with a value in the next word. */
const WITH_VALUE = /^(?:-[fp]|--(?:file|project-name|profile|env-file|ansi|progress|parallel))$/;
/** What `-f` names; empty when another folder is the one of the project. */
function written_lists_filesOf(options) {
    const words = options.trim().split(/\s+/);
    const files = [];
    for (let index = 0; index < words.length && words[index]?.startsWith('-'); index += 1) {
        const word = words[index];
        if (word.startsWith('--project-directory'))
            return [];
        const file = /^(?:--file=|-f=?)(.+)$/.exec(word)?.[1];
        if (file !== undefined)
            files.push(file);
        if (!WITH_VALUE.test(word))
            continue;
        index += 1;
        if (/^(?:-f|--file)$/.test(word))
            files.push(words[index] ?? '');
    }
    return files.map((file) => file.replace(/^(["'])(.*)\1$/, '$2'));
}
const DEVCONTAINER_LIST = /"dockerComposeFile"\s*:\s*\[([^[\]]*)\]/;
function devcontainerLists(text, folder) {
    const written = DEVCONTAINER_LIST.exec(text)?.[1] ?? '';
    const list = [...written.matchAll(/"([^"\\]{1,500})"/g)].map((match) => match[1] ?? '');
    const whole = isList(list) ? inFolder(list, folder) : undefined;
    return whole === undefined ? [] : [whole];
}
function isList(files) {
    return files.length > 1 && files.every((file) => /^[\w./-]+$/.test(file));
}

// EXTERNAL MODULE: ./build/parse/formats.js + 1 modules
var formats = __webpack_require__(4049);
// EXTERNAL MODULE: ./build/parse/frontend.js
var frontend = __webpack_require__(7546);
;// CONCATENATED MODULE: ./build/discover/units.js





function alone(file) {
    return { path: file.path, frontend: file.frontend, together: frontend/* ALONE */.q, isGuess: false };
}
/** The compose projects of a repository, as far as the names of files and `.env` tell. */
function composeUnits({ files, readFile, isInScope, isCheckout, paths: allPaths }) {
    const paths = files.filter(({ frontend }) => frontend.format === 'compose').map(({ path }) => path);
    const projects = composeProjects({
        paths,
        readFile,
        isComplete: isInScope,
        lists: () => (isCheckout ? writtenLists(allPaths() ?? [], readFile) : []),
    });
    const found = new Set(files.filter(({ frontend }) => frontend === formats/* foundComposeFormat */.Ym).map(({ path }) => path));
    return projects.map(({ path, isGuess, ...together }) => ({
        path,
        frontend: compose/* compose */.Z,
        together: found.has(path) ? { ...together, isFound: true } : together,
        isGuess,
    }));
}

// EXTERNAL MODULE: ./build/model/posture/host.js
var posture_host = __webpack_require__(3223);
// EXTERNAL MODULE: ./build/parse/dockerfile/index.js + 24 modules
var dockerfile = __webpack_require__(6826);
// EXTERNAL MODULE: ./build/check/run-rules.js + 3 modules
var run_rules = __webpack_require__(9368);
// EXTERNAL MODULE: ./build/model/image.js
var model_image = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/resolve/check-images.js


/** Finds out about the images of all files at once what the rules want to know, and runs these rules on them. */
async function checkImages(images, { withFacts, wanted }, lookups, context, onLookup) {
    if (lookups === undefined || withFacts.length === 0 || images.length === 0)
        return { findings: [], notifications: [], verified: [], vulnerable: [] };
    const resolved = await lookups.lookUp(images, wanted, onLookup);
    const { findings, notifications } = (0,run_rules/* runRules */.x)(withFacts, resolved.images, context);
    return {
        findings,
        notifications: [...resolved.notifications, ...notifications],
        verified: resolved.images.flatMap(verifiedIn),
        vulnerable: distinct(resolved.images.flatMap(vulnerableIn)),
    };
}
/** The image, if it is. */
function verifiedIn({ reference: { value, span }, facts: { signature } }) {
    return signature?.kind === 'verified' ? [{ image: value.text, span, signature }] : [];
}
/** What is known to be vulnerable in an image, once for all places that name it. */
function vulnerableIn(image) {
    const { reference, facts } = image;
    const { vulnerabilities, update, contents } = facts;
    if (vulnerabilities === undefined || !(0,model_image/* isFirstUse */.gR)(image))
        return [];
    return [
        {
            image: reference.value.text,
            span: reference.span,
            otherSpans: (0,model_image/* otherUses */.rL)(image).map(({ span }) => span),
            operatingSystem: contents?.operatingSystem,
            vulnerabilities,
            update: update === 'none' ? undefined : update,
        },
    ];
}
/** A stage that is built in several ways names its image at one place. */
function distinct(images) {
    return [...new Map(images.map((one) => [`${one.span.file.path}\n${one.span.start}`, one])).values()];
}

// EXTERNAL MODULE: ./build/scan/check-unit.js + 102 modules
var check_unit = __webpack_require__(2167);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/support/engine.js + 1 modules
var engine = __webpack_require__(1546);
;// CONCATENATED MODULE: ./build/support/string-pool.js
/** More different ones are not looked for. */
const MOST = 50_000;
/** Gives one string for all that are equal, so that what is said again and again is in memory once. */
function stringPool() {
    const known = new Map();
    return (text) => {
        const same = known.get(text);
        if (same !== undefined)
            return same;
        if (known.size < MOST)
            known.set(text, text);
        return text;
    };
}

;// CONCATENATED MODULE: ./build/scan/chunks.js
const LARGEST = 64;
/** Cuts a number of things into pieces for some workers: large ones first, so that all end at about the same time. */
function chunksOf(count, workers) {
    let start = 0;
    return {
        next(maximum = LARGEST) {
            if (start >= count)
                return undefined;
            const share = Math.ceil((count - start) / (workers + 1) / 4);
            const chunk = { start, end: Math.min(count, start + Math.max(1, Math.min(maximum, share))) };
            start = chunk.end;
            return chunk;
        },
    };
}

;// CONCATENATED MODULE: ./build/scan/compact-unit.js
/**
 * The same in less memory, for units that stay until all are checked. Most findings say what others say, too, and what comes from another thread
 * has texts of its own even for the names of rules: `shared` gives the same text for equal ones. The findings themselves are not copied.
 */
function compactUnit(unit, shared) {
    return {
        findings: compactFindings(unit.findings, shared),
        notifications: compactList(unit.notifications),
        texts: unit.texts.map((text) => compactText(text, shared)),
        builds: compactList(unit.builds),
        images: compactList(unit.images),
        postures: compactList(unit.postures),
        subjects: unit.subjects,
        parts: compactList(unit.parts),
        files: compactList(unit.files),
    };
}
function compactText(text, shared) {
    return {
        path: text.path,
        findings: compactFindings(text.findings, shared),
        notifications: compactList(text.notifications),
        isSubject: text.isSubject,
        commented: text.commented,
    };
}
const NONE = [];
/** A list that was filled item by item has room for sixteen more. */
function compactList(list) {
    return list.length === 0 ? NONE : list.slice();
}
function compactFindings(findings, shared) {
    for (const finding of findings)
        shareTexts(finding, shared);
    return compactList(findings);
}
function shareTexts(finding, shared) {
    finding.ruleId = shared(finding.ruleId);
    finding.severity = shared(finding.severity);
    finding.message = shared(finding.message);
    finding.subject = shared(finding.subject);
    finding.evidence = shared(finding.evidence);
    for (const place of finding.related)
        sharePlace(place, shared);
    for (const place of finding.flow)
        sharePlace(place, shared);
    if (finding.fix !== undefined)
        shareFix(finding.fix, shared);
}
function sharePlace(place, shared) {
    place.message = shared(place.message);
}
function shareFix(fix, shared) {
    fix.title = shared(fix.title);
    fix.safety = shared(fix.safety);
    for (const edit of fix.edits)
        edit.text = shared(edit.text);
}

// EXTERNAL MODULE: ./build/scan/threads.js
var scan_threads = __webpack_require__(7561);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/scan/unit-journal.js


/** Checks units, and notes what they gave. */
function notingChecker(journal, repository, options) {
    let files = new Set();
    let isListed = false;
    const watched = {
        isCheckout: repository.isCheckout,
        read(path) {
            files.add(path);
            return repository.read(path);
        },
        readFile(path, certainty) {
            files.add(external_node_path_.posix.normalize(path));
            return repository.readFile(path, certainty);
        },
        paths() {
            isListed = true;
            return repository.paths();
        },
        onRecalled: (path) => void files.add(external_node_path_.posix.normalize(path)),
    };
    // each unit tells all of its texts, since the one that told them first may not be there the next time
    const check = (0,check_unit/* unitChecker */._t)(watched, options, { repeatsTexts: true });
    return (unit, buildsOf) => {
        files = new Set();
        isListed = false;
        const builds = new Map();
        const checked = check(unit, (path) => {
            const found = buildsOf(path);
            builds.set(path, found);
            return found;
        });
        journal.set(keyOf(unit), { checked, files, isListed, builds });
        return checked;
    };
}
/** Checks only units of which something is different. */
function recallingChecker(journal, sameness, check) {
    return (unit, buildsOf) => {
        const noted = journal.get(keyOf(unit));
        return noted !== undefined && isSame(noted, sameness, buildsOf) ? noted.checked : check(unit, buildsOf);
    };
}
function isSame({ files, isListed, builds }, sameness, buildsOf) {
    for (const path of files)
        if (!sameness.isSameFile(path))
            return false;
    for (const [path, before] of builds)
        if (!areSame(before, buildsOf(path)))
            return false;
    return !isListed || sameness.isSameList();
}
/** Builds of a unit that was checked anew are others: whether they say the same is not asked. */
function areSame(before, now) {
    return before.length === now.length && before.every((build, at) => build === now[at]);
}
function keyOf({ path, frontend, together, isGuess }) {
    return JSON.stringify([path, frontend.format, frontend.mayBeOther, together, isGuess]);
}

;// CONCATENATED MODULE: ./build/scan/checker.js








function checkerOf(repository, { journal, known, ...options }) {
    if (journal !== undefined)
        return notingChecker(journal, repository, options);
    // those that are recalled have told all of their texts
    const check = (0,check_unit/* unitChecker */._t)(repository, options, { repeatsTexts: known !== undefined });
    return known === undefined ? check : recallingChecker(known.journal, known.sameness, check);
}
/** How many units are checked before the answers of threads are looked at. */
const TURN = 4;
function openChecker(repository, options) {
    const checkUnit = checkerOf(repository, options);
    const threads = new Set((0,scan_threads/* startThreads */.Y3)(repository, options));
    const shared = stringPool();
    return {
        async check(work) {
            const { units, buildsOf, onChecked } = work;
            const results = [];
            const keep = (at, checked) => {
                results[at] = compactUnit(checked, shared);
            };
            const checkHere = ({ start, end }) => {
                (0,engine/* boundHeap */.V)();
                for (const [index, unit] of units.slice(start, end).entries()) {
                    keep(start + index, checkUnit(unit, buildsOf));
                    onChecked(unit);
                }
            };
            const chunks = chunksOf(units.length, threads.size);
            const elsewhere = [...threads].map(async (thread) => {
                const lost = await checkThere(thread, work, chunks, keep);
                if (lost.length > 0)
                    threads.delete(thread);
                return lost;
            });
            for (let chunk = chunks.next(TURN); chunk !== undefined; chunk = chunks.next(TURN)) {
                checkHere(chunk);
                if (threads.size > 0)
                    await (0,promises_.setImmediate)();
            }
            for (const lost of await Promise.all(elsewhere))
                lost.forEach(checkHere);
            return results;
        },
        async close() {
            return (await Promise.all([...threads].map((thread) => thread.close()))).flat();
        },
    };
}
/** While a thread works on one chunk, the next one is on its way. */
const AHEAD = [0, 1];
/** Gives what has to be checked again: all that a thread was given, when it ended before its time. */
async function checkThere(thread, { units, buildsOf, onChecked }, chunks, keep) {
    const taken = [];
    const work = async () => {
        for (let chunk = chunks.next(); chunk !== undefined; chunk = chunks.next()) {
            taken.push(chunk);
            const part = units.slice(chunk.start, chunk.end);
            const checked = await thread.check(part, buildsOf);
            for (const [index, one] of checked.entries())
                keep(chunk.start + index, one);
            part.forEach(onChecked);
        }
    };
    try {
        await Promise.all(AHEAD.map(work));
        return [];
    }
    catch {
        return taken;
    }
}

;// CONCATENATED MODULE: ./build/triage/accepted-gaps.js
/** Notes what the configuration accepts of the things that were not looked at, and which of its entries are of no use. */
function acceptGaps(notifications, entries, { today, isInScope }) {
    if (entries.length === 0)
        return notifications;
    const expired = entries.filter(({ expires }) => expires !== undefined && expires < today);
    const valid = entries.filter((entry) => !expired.includes(entry));
    const used = new Set();
    const decided = notifications.map((notification) => accepted(notification, valid, used));
    const unused = isInScope('') ? valid.filter((entry) => !used.has(entry)) : [];
    return [...decided, ...expired.map(noLongerHeld), ...unused.map(notNeeded)];
}
function accepted(notification, entries, used) {
    const { gap, span, path = span?.file.path, message } = notification;
    if (gap === undefined || path === undefined)
        return notification;
    const covering = entries.filter(({ kinds, covers }) => (kinds?.includes(gap.kind) ?? true) && covers(path));
    for (const entry of covering)
        used.add(entry);
    const [entry] = covering;
    if (entry === undefined)
        return notification;
    return {
        ...notification,
        level: 'note',
        message: `${message} The configuration accepts this: ${entry.reason}`,
        gap: { ...gap, acceptedBy: entry.reason },
    };
}
function noLongerHeld({ span, expires }) {
    const message = `This entry of \`not-looked-at\` expired on ${expires}, so it accepts nothing.`;
    return { level: 'warning', code: 'suppression-not-honoured', message, span };
}
function notNeeded({ span }) {
    const message = 'Everything that this entry of `not-looked-at` is about was looked at. Remove it.';
    return { level: 'warning', code: 'suppression-unused', message, span };
}

;// CONCATENATED MODULE: ./build/triage/distinct-findings.js
/** Longer lists of names would hide what is wrong. */
const NAMED_SUBJECTS = 5;
/**
 * Sorted by path, place and rule, and each once: what several services share through an anchor is one problem, found for each of
 * them. The first one found stands, and its message names the others.
 */
function distinctFindings(findings) {
    const distinct = [];
    const byPath = [...groupedByPath(findings)].sort(([one], [other]) => compare(one, other));
    for (const [, ofFile] of byPath)
        addDistinct(ofFile.sort(byPlace), distinct);
    return distinct;
}
/** Most findings come with others of their file, so this takes a fraction of the time that sorting all of them by path would take. */
function groupedByPath(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { path } = finding.span.file;
        const group = groups.get(path);
        if (group === undefined)
            groups.set(path, [finding]);
        else
            group.push(finding);
    }
    return groups;
}
/** The findings are sorted, and those of one file. */
function addDistinct(findings, distinct) {
    for (let start = 0, end = 1; start < findings.length; start = end, end = start + 1) {
        const first = findings[start];
        while (end < findings.length && byPlace(first, findings[end]) === 0)
            end += 1;
        if (end - start === 1)
            distinct.push(first);
        else
            for (const merged of mergeEqual(findings.slice(start, end)))
                distinct.push(merged);
    }
}
/** In one file. */
function byPlace(a, b) {
    return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.ruleId, b.ruleId);
}
/** By code units: the order must not depend on the language of the machine. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** One rule may find several things at one place; their evidence differs. */
function mergeEqual(samePlace) {
    const byEvidence = new Map();
    for (const finding of samePlace) {
        const equal = byEvidence.get(finding.evidence);
        if (equal === undefined)
            byEvidence.set(finding.evidence, [finding]);
        else
            equal.push(finding);
    }
    return [...byEvidence.values()].map(mergeSubjects);
}
function mergeSubjects(equal) {
    const first = equal[0];
    const others = [...new Set(equal.map(({ subject }) => subject))].filter((name) => name !== first.subject);
    if (others.length === 0)
        return first;
    const named = others.slice(0, NAMED_SUBJECTS).map((name) => `"${name}"`);
    const rest = others.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return { ...first, message: `${first.message} The same text holds for ${list}.` };
}

// EXTERNAL MODULE: ./build/triage/fingerprint.js
var fingerprint = __webpack_require__(4373);
// EXTERNAL MODULE: ./build/triage/folding.js
var folding = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/check/rule-names.js
var rule_names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/support/shown.js
var shown = __webpack_require__(6369);
;// CONCATENATED MODULE: ./build/triage/suppressions.js


function readSuppressions(suppressions, options) {
    const refusals = [];
    const claims = [];
    for (const suppression of suppressions) {
        if (suppression.tool !== undefined && isExpired(suppression, options))
            continue;
        const refusal = refusalOf(suppression, options);
        if (refusal !== undefined)
            refusals.push(refusal);
        else
            claims.push(...claimsOf(suppression, options, refusals));
    }
    const index = indexClaims(claims);
    const used = new Set();
    function suppressionFor(finding) {
        const covering = [finding.ruleId, ...finding.impliedBy].flatMap((ruleId) => {
            const byPath = index.get(ruleId);
            const candidates = [...(byPath?.get(finding.span.file.path) ?? []), ...(byPath?.get('') ?? [])];
            return candidates.filter(({ suppression }) => suppression.covers(finding));
        });
        for (const claim of covering)
            used.add(claim);
        return nearestOf(covering);
    }
    return { suppressionFor, notifications: () => [...refusals, ...unused(claims, used, options)] };
}
/** A baseline comes last, so that it can shrink when a reason is stated elsewhere. */
const NEARNESS = ['comment', 'config', 'baseline'];
function nearestOf(claims) {
    for (const kind of NEARNESS) {
        const claim = claims.find(({ suppression }) => suppression.kind === kind);
        if (claim !== undefined)
            return claim.suppression;
    }
    return undefined;
}
function isExpired({ expires }, { today }) {
    return expires !== undefined && expires < today;
}
function refusalOf(suppression, options) {
    const { problem, reason, ruleIds, expires } = suppression;
    if (problem !== undefined)
        return refused(suppression, problem);
    if (ruleIds.length === 0)
        return refused(suppression, 'It names no rule.');
    if (reason === '')
        return refused(suppression, 'It gives no reason. Write one after two dashes: rule -- reason.');
    if (isExpired(suppression, options))
        return refused(suppression, `It expired on ${expires}.`);
    return undefined;
}
function claimsOf(suppression, { names }, refusals) {
    const claims = [];
    for (const name of new Set(suppression.ruleIds)) {
        const ruleId = names.get(name);
        if (ruleId !== undefined)
            claims.push({ suppression, name, ruleId });
        // rules may be gone that a baseline knew
        else if (suppression.kind !== 'baseline')
            refusals.push(refused(suppression, unknownRule(name, names, refusals.length)));
    }
    return claims;
}
/** Looking for near names takes time, which a hostile file must not be able to waste. */
const MAXIMUM_SUGGESTIONS = 200;
function unknownRule(name, names, refusalCount) {
    const meant = refusalCount < MAXIMUM_SUGGESTIONS ? (0,rule_names/* nearestRule */.V)(name, names) : undefined;
    return `There is no rule ${(0,shown/* shown */.S)(name) ?? 'of that name'}${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
}
function refused(suppression, reason) {
    return notify('suppression-not-honoured', suppression, `This suppression does not hold. ${reason}`);
}
function indexClaims(claims) {
    const index = new Map();
    for (const claim of claims) {
        const byPath = index.get(claim.ruleId) ?? new Map();
        index.set(claim.ruleId, byPath);
        const path = claim.suppression.path ?? '';
        const others = byPath.get(path);
        if (others === undefined)
            byPath.set(path, [claim]);
        else
            others.push(claim);
    }
    return index;
}
/** A rule that did not run has found nothing to suppress, and so has a file that was not scanned: neither says anything. */
function unused(claims, used, options) {
    const active = new Set(options.rules.map(({ rule }) => rule.id));
    const { isInScope = () => true } = options;
    const idle = claims.filter((claim) => !used.has(claim) &&
        claim.suppression.tool === undefined &&
        active.has(claim.ruleId) &&
        isInScope(claim.suppression.path ?? ''));
    const written = idle.filter(({ suppression }) => suppression.kind !== 'baseline');
    return [...unusedWritten(written), ...staleBaseline(idle.length - written.length)];
}
function unusedWritten(claims) {
    const bySuppression = new Map();
    for (const { suppression, name } of claims) {
        const names = bySuppression.get(suppression);
        if (names === undefined)
            bySuppression.set(suppression, [name]);
        else
            names.push(name);
    }
    return [...bySuppression].map(([suppression, names]) => notify('suppression-unused', suppression, `There is nothing to suppress here for ${names.join(', ')}. Remove it.`));
}
function staleBaseline(count) {
    if (count === 0)
        return [];
    const entries = count === 1 ? '1 entry of the baseline no longer occurs' : `${count} entries of the baseline no longer occur`;
    return [{ level: 'note', code: 'suppression-unused', message: `${entries}. Write it anew with --write-baseline.` }];
}
function notify(code, { span }, message) {
    return span === undefined ? { level: 'warning', code, message } : { level: 'warning', code, message, span };
}

;// CONCATENATED MODULE: ./build/triage/index.js




/** The only place where findings are sorted, deduplicated, identified and suppressed. */
function triage(findings, suppressions, options) {
    const { suppressionFor, notifications } = readSuppressions(suppressions, options);
    const identified = identify(distinctFindings(findings));
    for (const finding of identified)
        finding.suppressedBy = suppressionFor(finding);
    (0,folding/* foldRepeated */.Uz)(identified);
    return { findings: identified, notifications: notifications() };
}
const triage_NONE = [];
/** The findings are sorted, so those of one file come one after the other. */
function identify(findings) {
    let path;
    const occurrences = new Map();
    return findings.map((finding) => {
        if (finding.span.file.path !== path)
            occurrences.clear();
        path = finding.span.file.path;
        const hash = (0,fingerprint/* contentHash */.Ae)(finding);
        const occurrence = (occurrences.get(hash) ?? 0) + 1;
        occurrences.set(hash, occurrence);
        return identified(finding, (0,fingerprint/* fingerprintOf */.ax)(hash, occurrence));
    });
}
/** Field by field: of a copy by spread V8 keeps a hidden class for each object, which is larger than the object. */
function identified(finding, fingerprint) {
    return {
        ruleId: finding.ruleId,
        severity: finding.severity,
        score: finding.score,
        variant: finding.variant,
        span: finding.span,
        message: finding.message,
        related: finding.related,
        flow: finding.flow,
        impliedBy: finding.impliedBy,
        repeats: finding.repeats ?? triage_NONE,
        fix: finding.fix,
        download: finding.download,
        subject: finding.subject,
        evidence: finding.evidence,
        secrets: finding.secrets,
        fingerprint,
        suppressedBy: undefined,
        foldedInto: undefined,
        folded: triage_NONE,
    };
}

;// CONCATENATED MODULE: ./build/scan.js










/** The whole of hullcheck: parse → link → check, unit by unit, then resolve → triage; what says how Dockerfiles are built comes first. */
async function scan(repository, options) {
    const total = repository.files.length;
    const split = splitByFacts(options.rules, options.lookups?.facts);
    let done = 0;
    const onChecked = (unit) => {
        done = Math.min(done + 1 + unit.together.others.length, total);
        options.onProgress?.(done, total);
    };
    const checker = openChecker(repository, { ...options, rules: split.local, withImages: split.wanted.size > 0 });
    const seen = new Set();
    const check = async (units, buildsOf = () => []) => {
        const checked = await checker.check({ units, buildsOf, onChecked });
        return checked.map((one, at) => judged(units[at], one, seen, options.peers));
    };
    const others = repository.files.filter(({ frontend: { format } }) => format !== 'compose' && format !== 'dockerfile');
    const projects = composeUnits(repository);
    const builders = await check([...projects, ...others.map(alone)]);
    const whole = withoutParts(builders.slice(0, projects.length));
    const written = [...whole, ...builders.slice(projects.length)].flatMap((unit) => unit.builds);
    const builds = buildsByPath([...written, ...(options.builds ?? [])]);
    const dockerfiles = repository.files.filter(({ frontend }) => frontend.format === 'dockerfile');
    const named = namedDockerfiles(builds, dockerfiles, repository);
    const built = await check([...dockerfiles, ...named.files].map(alone), (path) => builds.get(path) ?? []);
    const refusals = await checker.close();
    const checked = [...whole, ...builders.slice(projects.length), ...built];
    const { host = posture_host/* DEFAULT_HOST */.H, today, lookups, vulnerabilityDetail } = options;
    const images = checked.flatMap((unit) => unit.images);
    const onLookup = (looked, all) => options.onProgress?.(looked, all, 'images');
    const lookedUp = await checkImages(images, split, lookups, { host, today, ...(vulnerabilityDetail && { vulnerabilityDetail }) }, onLookup);
    const triaged = triage([...checked.flatMap(({ findings, textFindings }) => [...findings, ...textFindings]), ...lookedUp.findings], [...checked.flatMap(({ suppressions }) => suppressions), ...options.suppressions], { today: options.today, rules: options.rules, names: options.names, isInScope: repository.isInScope });
    const completed = await options.completeFixes?.(triaged.findings);
    const notifications = [
        ...repository.notifications,
        ...distinctNotifications([...checked.flatMap(({ notifications }) => notifications), ...lookedUp.notifications]),
        ...named.notifications,
        ...distinctNotifications([...repository.refusals(), ...refusals]),
        ...triaged.notifications,
        ...(completed?.notifications ?? []),
    ];
    return {
        rules: options.rules,
        findings: completed?.findings ?? triaged.findings,
        notifications: acceptGaps(notifications, options.acceptedGaps ?? [], {
            today: options.today,
            isInScope: repository.isInScope,
        }).map((notification) => ({ ...notification, message: (0,redact/* withoutSecrets */.c)(notification.message) })),
        counts: countAll(checked),
        ...(lookedUp.verified.length > 0 && { verified: lookedUp.verified }),
        ...(lookedUp.vulnerable.length > 0 && { vulnerable: lookedUp.vulnerable }),
        ...(options.withPostures && { postures: checked.flatMap(({ postures }) => postures).sort(byPath) }),
        together: [...whole.map(pathsOf), ...[...builds.values()].flat().map(pathsOfBuild)],
    };
}
function pathsOf({ unit, parts, files }) {
    const { others, environmentFiles, base } = unit.together;
    return [unit.path, ...others, ...environmentFiles, ...parts, ...files, ...(base === undefined ? [] : [base])];
}
function pathsOfBuild({ span, dockerfilePath }) {
    return [span.file.path, dockerfilePath];
}
/** Those of one file keep their order. */
function byPath(a, b) {
    if (a.path === b.path)
        return 0;
    return a.path < b.path ? -1 : 1;
}
/**
 * Of the texts that several units share, the first one counts. Field by field: of a copy by spread V8 keeps a hidden class for each object.
 */
function judged(unit, checked, seen, peers) {
    const texts = checked.texts.filter(({ path }) => !seen.has(path));
    for (const { path } of texts)
        seen.add(path);
    return {
        unit,
        textFindings: texts.flatMap(({ findings }) => findings),
        suppressions: texts.flatMap(({ commented }) => commented === undefined ? [] : (0,check_unit/* suppressionsIn */.kk)(commented, unit.frontend.format, peers)),
        findings: checked.findings,
        notifications: [...checked.notifications, ...texts.flatMap(({ notifications }) => notifications)],
        texts: [],
        builds: checked.builds,
        images: checked.images,
        postures: checked.postures,
        subjects: { ...checked.subjects, text: texts.filter(({ isSubject }) => isSubject).length },
        parts: checked.parts,
        files: checked.files,
    };
}
function buildsByPath(all) {
    const builds = new Map();
    for (const build of all) {
        const others = builds.get(build.dockerfilePath);
        if (others === undefined)
            builds.set(build.dockerfilePath, [build]);
        else
            others.push(build);
    }
    return builds;
}
/** Files that another project is made of were judged with it. */
function withoutParts(units) {
    const parts = new Set(units.flatMap((unit) => unit.parts));
    return units.map((checked) => {
        const { unit, subjects } = checked;
        if (!unit.isGuess || !parts.has(unit.path))
            return checked;
        return {
            ...checked,
            findings: [],
            notifications: [],
            builds: [],
            images: [],
            postures: [],
            subjects: { ...check_unit/* NO_SUBJECTS */.yX, text: subjects.text },
        };
    });
}
/** Projects that share a file find the same in it. */
function distinctNotifications(notifications) {
    const keyOf = ({ code, message, span, path }) => JSON.stringify([code, message, span?.file.path ?? path, span?.start, span?.end]);
    return [...new Map(notifications.map((notification) => [keyOf(notification), notification])).values()];
}
/** Dockerfiles whose name says nothing, but which another file builds. */
function namedDockerfiles(builds, known, { readFile }) {
    const paths = new Set(known.map(({ path }) => path));
    const files = [];
    const notifications = [];
    for (const [path, [build]] of builds) {
        if (paths.has(path) || build === undefined)
            continue;
        if (readFile(path, build.isGuess === true ? 'guess' : 'named') !== undefined)
            files.push({ path, frontend: dockerfile/* dockerfile */.T });
        else if (build.isGuess !== true)
            notifications.push(missingDockerfile(path, build));
    }
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), notifications };
}
function missingDockerfile(path, { span }) {
    return {
        level: 'note',
        code: 'not-checked',
        message: `The Dockerfile that this builds (${path}) is not in the repository, so it was not checked.`,
        span,
    };
}
function countAll(checked) {
    const sum = (kind) => checked.reduce((total, { subjects }) => total + subjects[kind], 0);
    const files = (format) => checked
        .filter(({ unit }) => unit.frontend.format === format)
        .reduce((total, { subjects }) => total + subjects.text, 0);
    const dockerfiles = files('dockerfile');
    const composeFiles = files('compose');
    return {
        dockerfiles,
        composeFiles,
        otherFiles: sum('text') - dockerfiles - composeFiles,
        stages: sum('stage'),
        containers: sum('container'),
        images: sum('image'),
    };
}


/***/ })

};
