export const id = 3817;
export const ids = [3817];
export const modules = {

/***/ 3817:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./build/check/fact-rules.js
var fact_rules = __webpack_require__(37123);
// EXTERNAL MODULE: ./build/check/redact.js
var redact = __webpack_require__(78054);
// EXTERNAL MODULE: ./build/check/run-rules.js + 9 modules
var run_rules = __webpack_require__(84790);
// EXTERNAL MODULE: ./build/discover/environment-lists.js
var environment_lists = __webpack_require__(76239);
// EXTERNAL MODULE: ./build/model/unknown-piece.js
var unknown_piece = __webpack_require__(78399);
// EXTERNAL MODULE: ./build/support/caches/remember.js
var remember = __webpack_require__(3239);
// EXTERNAL MODULE: ./build/support/line-index.js
var line_index = __webpack_require__(685);
// EXTERNAL MODULE: ./build/discover/file-selection.js
var file_selection = __webpack_require__(18441);
// EXTERNAL MODULE: ./build/discover/tool-files.js
var tool_files = __webpack_require__(69884);
;// CONCATENATED MODULE: ./build/discover/named-by-tools.js





/** The keys whose values may be the path of a Dockerfile, and those of the folders that it may start from. */
const FILE_KEY = /^(?:[\w-]*(?:docker|container)[-_]?file(?:[-_]?(?:path|name))?|file|filename|path|image|build|value)$/i;
const FOLDER_KEY = /^(?:[\w-]*context(?:[-_]?dir)?|dir|directory|[\w-]*path|root[-_]?(?:dir|directory)?|folder|source)$/i;
/** `key: value`, `"key": "value"`, `key = 'value'`, and `filename 'value'` of Groovy. */
const PAIR = /["']?([A-Za-z][\w-]{0,60})["']?[ \t]{0,9}(?:[:=]|(?=[ \t]['"]))[ \t]{0,9}["']?([^\s"',#{}[\]()=]{1,200})/g;
/** `-f build.txt` in a command, and `'-f', 'build.txt'` in a list of its words. */
const FLAG = /(?<![\w-])(?:-f|--(?:docker)?file)["']?(?:=|[ \t]*,[ \t]*|[ \t]+)["']?([^\s"',#{}[\]()=]{1,200})/g;
/** Only files with the names of tools are opened. */
function namedByTools(repository) {
    const { paths, readFile, isInScope, isExcluded } = repository;
    if (repository.scope?.folders.length === 0)
        return { dockerfiles: [], builds: [] };
    const files = (paths() ?? []).filter((path) => (0,tool_files/* isOfTool */.S)(path) && isInScope(path) && !(0,file_selection/* isVendoredPath */.$1)(path) && isExcluded?.(path) !== true);
    const named = files.flatMap((path) => namedIn(readFile(path, 'guess') ?? { path, text: '' }, path));
    return { dockerfiles: named, builds: named.filter(isDeployed).map(buildOf) };
}
/** A process type of Heroku may have any name. */
const ANY_KEY = /(?:^|\/)heroku(?:\.[\w-]+)?\.ya?ml$/;
function namedIn(file, path) {
    const pairs = [...file.text.matchAll(PAIR)].map(({ 0: whole, 1: key = '', 2: value = '', index }) => ({
        key,
        value,
        end: index + whole.length,
    }));
    const folders = [...new Set(pairs.filter(({ key }) => FOLDER_KEY.test(key)).map(({ value }) => openIn(value)))];
    const isFile = ({ key }) => FILE_KEY.test(key) || ANY_KEY.test(path);
    const given = [...file.text.matchAll(FLAG)].map(({ 0: whole, 1: value = '', index }) => ({
        value,
        end: index + whole.length,
    }));
    const names = new Map([...given, ...pairs.filter(isFile)].reverse().map((one) => [one.value, one]));
    return [...names.values()].map(({ value, end }) => {
        const span = { file, start: end - value.length, end };
        return { written: openIn(value), folders, by: path, isCertain: true, span };
    });
}
const VARIABLE = /\$\{?\w{1,100}\}?/g;
function openIn(value) {
    return value.replaceAll(VARIABLE, unknown_piece/* UNKNOWN_PIECE */.YB);
}
/** Whether the tool deploys or publishes the image. What a profile builds, it deploys only for someone who asks for that profile. */
function isDeployed({ by, span }) {
    return (0,tool_files/* isOfDeployer */.K)(by) && !isInProfile(span);
}
function isInProfile({ file, start }) {
    const { starts, names } = sectionsOf(file);
    return names[(0,line_index/* lineAt */.m)(starts, start)] === 'profiles';
}
/** The keys at the top level of YAML, with what is before the first one. */
const sectionsOf = (0,remember/* remember */.k)(({ path, text }) => {
    const keys = /\.ya?ml$/.test(path) ? [...text.matchAll(/^([A-Za-z]\w{0,60}):/gm)] : [];
    return { starts: [0, ...keys.map(({ index }) => index)], names: ['', ...keys.map(([, name]) => name)] };
});
function buildOf({ written, folders, span }) {
    const nothing = { arguments: new Map(), target: undefined, tags: [], context: undefined };
    return { files: [written], folders, ...nothing, isPublished: true, span };
}

// EXTERNAL MODULE: ./build/discover/units.js + 1 modules
var discover_units = __webpack_require__(74171);
// EXTERNAL MODULE: ./build/images/resolve/image-tally.js
var image_tally = __webpack_require__(1366);
// EXTERNAL MODULE: ./build/model/containers/host-assumptions.js
var host_assumptions = __webpack_require__(50404);
// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
// EXTERNAL MODULE: ./build/support/expiry.js
var expiry = __webpack_require__(66145);
;// CONCATENATED MODULE: ./build/triage/accepted-gaps.js

/** Marks the gaps that the configuration accepts, and reports entries that have no effect. */
function acceptGaps(notifications, entries, { today, isInScope }) {
    if (entries.length === 0)
        return notifications;
    const expired = entries.filter(({ expires }) => (0,expiry/* isOver */.P)(expires, today));
    const valid = entries.filter((entry) => !expired.includes(entry));
    const used = new Set();
    const decided = notifications.map((notification) => accepted(notification, valid, used));
    const unused = isInScope('') ? valid.filter((entry) => !used.has(entry)) : [];
    return [
        ...decided,
        ...expired.map(noLongerHeld),
        ...[...used].flatMap((entry) => expiring(entry, today)),
        ...unused.map(notNeeded),
    ];
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
        gap: { ...gap, acceptedBy: entry.reason, ...(entry.expires !== undefined && { acceptedUntil: entry.expires }) },
    };
}
function noLongerHeld({ span, expires }) {
    const message = `This entry of \`not-looked-at\` expired on ${expires}, so it accepts nothing.`;
    return { level: 'warning', code: 'suppression-not-honoured', message, span };
}
function expiring({ span, expires }, today) {
    const when = (0,expiry/* nearExpiry */.y)(expires, today);
    if (when === undefined)
        return [];
    const message = `This entry of \`not-looked-at\` expires ${when}. See that the file is looked at by then, or set a later day.`;
    return [{ level: 'warning', code: 'suppression-expiring', message, span }];
}
function notNeeded({ span }) {
    const message = 'Everything that this entry of `not-looked-at` is about was looked at. Remove it.';
    return { level: 'warning', code: 'suppression-unused', message, span };
}

// EXTERNAL MODULE: ./build/triage/index.js + 3 modules
var triage = __webpack_require__(23696);
// EXTERNAL MODULE: ./build/model/findings/gap.js
var findings_gap = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/parse/dockerfile/text/unbroken.js
var unbroken = __webpack_require__(47293);
// EXTERNAL MODULE: ./build/parse/open-arguments.js
var open_arguments = __webpack_require__(77283);
// EXTERNAL MODULE: ./build/support/paired.js
var paired = __webpack_require__(53879);
// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/model/findings/finding.js
var findings_finding = __webpack_require__(18140);
// EXTERNAL MODULE: ./build/parse/compose/file-path.js
var file_path = __webpack_require__(71221);
// EXTERNAL MODULE: ./build/parse/formats.js
var formats = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/parse/run-options/builds/bake-calls.js
var bake_calls = __webpack_require__(97150);
;// CONCATENATED MODULE: ./build/discover/bake-variables.js






/** The names of variables that a bake file declares. */
function bakeVariables(text) {
    return [...text.matchAll(DECLARED)].map(([, name = '']) => name);
}
/** `variable "NAME" {`, and any key of JSON. */
const DECLARED = /(?:\bvariable[ \t]{1,9}"?|")([A-Za-z_][\w-]{0,100})"?(?=\s{0,9}[:{])/g;
/** Those of all bake files of a repository. */
function allBakeVariables({ files, readFile }) {
    const bakes = files.filter(({ fileFormat }) => fileFormat.id === formats/* bakeFormat */.Vx.id);
    return bakes.flatMap(({ path }) => bakeVariables(readFile(path, 'guess')?.text ?? ''));
}
/** The files that bake reads together, wherever it looks for its files by itself. */
function usualBakes({ files, readFile }) {
    const usual = files.filter(({ path }) => bake_calls/* USUAL_FILES */.Bw.includes((0,host_path/* baseName */.Fl)(path)));
    return [...(0,group_by/* groupBy */.$z)(usual, ({ path }) => (0,file_path/* folderOf */.yS)(path)).values()].flatMap(([first, ...others]) => {
        const file = others.length === 0 || first === undefined ? undefined : readFile(first.path, 'guess');
        if (file === undefined)
            return [];
        const nothing = { folders: [], variables: [], given: [] };
        return [{ ...nothing, format: 'bake', files: bake_calls/* USUAL_FILES */.Bw, isTogether: true, span: (0,findings_finding/* startOf */.GH)(file) }];
    });
}

// EXTERNAL MODULE: ./build/analysis/paths/mount-source.js
var mount_source = __webpack_require__(41127);
// EXTERNAL MODULE: ./build/parse/run-options/given-arguments.js
var given_arguments = __webpack_require__(8753);
// EXTERNAL MODULE: ./build/model/harmful-values.js
var harmful_values = __webpack_require__(87246);
// EXTERNAL MODULE: ./build/parse/run-options/calls.js + 1 modules
var calls = __webpack_require__(59549);
// EXTERNAL MODULE: ./build/parse/run-options/command-lines.js + 5 modules
var command_lines = __webpack_require__(13073);
// EXTERNAL MODULE: ./build/parse/run-options/projects/compose-files.js
var compose_files = __webpack_require__(53750);
// EXTERNAL MODULE: ./build/parse/workflow/words.js
var words = __webpack_require__(48921);
;// CONCATENATED MODULE: ./build/discover/deciding-inputs.js






/** Finds the inputs and values of a matrix that may determine what a workflow or an action with this text starts. */
function decidingInputs(text) {
    const isWorthwhile = mayDepend(text);
    const startsProjects = (0,compose_files/* mentionsProjects */.ER)(text);
    const lines = text.split('\n').filter((line) => !isHarmless(line));
    const all = plainNames(lines.join('\n'));
    const ofImages = plainNames(lines.filter((line) => IMAGES.test(line)).join('\n'));
    const ofBuilds = words/* BUILD_ACTIONS */.D.test(text) || BUILD_ARGUMENT.test(text)
        ? plainNames(text.split('\n').filter(mayDecideBuild).join('\n'))
        : '';
    const placesOf = (value) => (startsProjects && NAMES_FILE.test(value)) || (0,harmful_values/* mayHarm */._O)(value) || SWITCHES.test(value) || (0,calls/* isCommand */.y9)(value)
        ? all
        : ofImages;
    return ({ given }) => {
        const isGiven = new Set(given);
        return (variable) => {
            const { name, value } = variable;
            if (isFromOutside(name) && isNamedIn(ofBuilds, name))
                return true;
            if (value.includes(unknown_piece/* UNKNOWN_PIECE */.YB) || (!isWorthwhile && !(0,calls/* isCommand */.y9)(value)))
                return false;
            const where = placesOf(value);
            const names = isGiven.has(variable) ? [name] : [`$${name}`, `env.${name}`];
            return names.some((one) => isNamedIn(where, one));
        };
    };
}
/** An input, or a variable of the repository. The values of a matrix are tried in turn where its job is read. */
function isFromOutside(name) {
    return /^(?:inputs|vars)\./.test(name);
}
function isNamedIn(text, name) {
    return text.includes(name.toLowerCase());
}
const BUILD_ARGUMENT = /--build-arg\b/;
/** Whether a line may say what an action or a command builds, or set a variable. */
function mayDecideBuild(line) {
    return (/\b(?:contexts?|files?|target|workdir|dockerfile|build-args?|env|set|vars|allow|network)\b/i.test(line) ||
        /^\s*["']?[A-Z_\d]+["']?\s*:|^\s*["']?[\w*.-]{1,100}=/.test(line));
}
/** Expressions know no case. `inputs['name']` is `inputs.name`, and `${NAME}` is `$NAME`. */
function plainNames(text) {
    return text
        .replaceAll(/\[\s{0,9}'([\w-]+)'\s{0,9}\]/g, '.$1')
        .replaceAll(/\s{0,9}\.\s{0,9}/g, '.')
        .replaceAll('{', '')
        .toLowerCase();
}
/** Whether a workflow may start containers, or use another one that may. */
function mayDepend(text) {
    return words/* LOCAL_USES */.$V.test(text) || words/* CONTAINER_WORDS */.kw.test(text) || (0,calls/* mayCall */.k2)(text) || (0,command_lines/* mentionsEngine */.W0)(text);
}
/** The last name of a file, with its extension. */
const NAMES_FILE = /[\w-]\.[a-z]{2,8}$/i;
/** Values that switch something on or off. */
const SWITCHES = /^(?:true|false|t|f|yes|no|on|off|[01])$/i;
/** A word, such as a tag, matters where images are named. */
const IMAGES = /image|docker|podman|container|uses/i;
/** A setting that has nothing to do with containers, alone on its line, and with no name for another place. */
function isHarmless(line) {
    return HARMLESS_KEY.test(line) && !/[,&]/.test(line);
}
const HARMLESS_KEY = /^\s*(?:-\s*)?["']?(?:runs-on|name|if|key|restore-keys|path|[\w-]*version|timeout-minutes|max-parallel|group|cache[\w-]*|os|arch|platforms?|tags?|target|fail-fast|continue-on-error|repository|ref|branch|token)["']?\s*:/;

// EXTERNAL MODULE: ./build/discover/listed-files.js
var listed_files = __webpack_require__(43359);
;// CONCATENATED MODULE: ./build/discover/readings.js


/** How often a file or a project is read with other variables. Real ones have a few callers that pass different values. */
const MOST_READINGS = 3;
/** How many further readings take the variables of several callers together. */
const MOST_SHARED = 30;
/** Each reading once, up to a limit for each file or project. `from` is what passes the variables. */
function readingsOf(from = 'command') {
    const known = new Map();
    const told = new Set();
    const shared = new Map();
    const done = new Map();
    let called = [];
    let notifications = [];
    const keep = (key, one) => {
        done.set(key, [...(done.get(key) ?? []), one]);
        return one;
    };
    const share = (key, one) => {
        if (done.get(key)?.some(({ unit }) => covers(unit.companions, one.unit.companions)))
            return;
        const bins = shared.get(key) ?? [];
        shared.set(key, bins);
        const at = bins.findIndex((bin) => isCompatible(bin.unit.companions, one.unit.companions));
        const bin = bins[at];
        if (bin !== undefined)
            bins[at] = merged(bin, one);
        else if (bins.length < MOST_SHARED)
            bins.push(one);
        else if (!told.has(key)) {
            told.add(key);
            notifications.push(tooMany(one.caller, from));
        }
    };
    return {
        add(key, values, make) {
            const own = known.get(key) ?? new Set();
            known.set(key, own);
            const reading = JSON.stringify(values);
            if (own.has(reading))
                return;
            own.add(reading);
            if (own.size <= MOST_READINGS)
                called.push(keep(key, make()));
            else
                share(key, make());
        },
        take() {
            const together = [...shared].flatMap(([key, bins]) => bins.map((bin) => keep(key, bin)));
            const taken = { called: [...called, ...together], notifications };
            shared.clear();
            called = [];
            notifications = [];
            return taken;
        },
    };
}
/** Whether two callers do not pass different values. */
function isCompatible(one, other) {
    return (one.environmentFiles.join('\n') === other.environmentFiles.join('\n') &&
        areAlike(one.variables, other.variables) &&
        areAlike(one.given, other.given));
}
/** Whether a caller passes nothing that the other does not pass. */
function covers(done, one) {
    return (done.environmentFiles.join('\n') === one.environmentFiles.join('\n') &&
        haveAll(done.variables, one.variables) &&
        haveAll(done.given, one.given));
}
function haveAll(all = [], some = []) {
    const values = new Map(all.map(({ name, value }) => [name, value]));
    return some.every(({ name, value }) => values.has(name) && values.get(name) === value);
}
function areAlike(one = [], other = []) {
    const values = new Map(one.map(({ name, value }) => [name, value]));
    return other.every(({ name, value }) => (values.get(name) ?? value) === value);
}
function merged(one, { unit: { companions }, names }) {
    const { variables = [], given = [] } = one.unit.companions;
    const both = {
        ...one.unit.companions,
        variables: distinct([...variables, ...(companions.variables ?? [])]),
        given: distinct([...given, ...(companions.given ?? [])]),
    };
    return { ...one, unit: { ...one.unit, companions: both }, names: [...new Set([...one.names, ...names])] };
}
function distinct(variables) {
    return [...new Map(variables.map((one) => [one.name, one])).values()];
}
/** The variables that are used, each with one value; several sets if there are several values. */
function choicesOf(variables, isUsed) {
    const values = [...(0,group_by/* groupBy */.$z)(variables, ({ name }) => name)].filter(([, all]) => all.some(isUsed));
    if (values.length === 0)
        return [];
    const most = Math.max(...values.map(([, all]) => all.length));
    return Array.from({ length: most }, (_, at) => values.flatMap(([, all]) => all[at] ?? all.slice(-1)));
}
function tooMany(span, from) {
    const which = {
        command: 'Commands start the same project or script with',
        file: 'The same project or script may get its variables from files with',
    }[from];
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'project',
        message: `${which} more than ${MOST_READINGS + MOST_SHARED} sets of variables, so it was not checked with those of this ${from}.`,
        wayOut: 'Write the values into a file of the repository that it reads.',
        span,
    });
}

;// CONCATENATED MODULE: ./build/discover/called-files.js









/** Finds the files that commands run with variables, each with each set of values, and no reading twice. */
function calledFiles(repository, deciding) {
    const readings = readingsOf();
    const pathsOf = pathFinder(repository);
    const isUsedIn = usesIn(repository.readFile, deciding);
    return (calls) => {
        const found = calls.flatMap((call) => pathsOf(call).map((files) => ({ call, files })));
        for (const { call, files } of found) {
            const isUsed = isUsedIn(call, files.paths);
            const isByItself = files.paths[0] === call.span.file.path;
            for (const { variables, given } of readingsFor(files, choices(isByItself ? calledByItself(call) : call, isUsed))) {
                const names = [...new Set([...variables, ...given].map(shownName))];
                const make = () => ({ ...calledUnit(files, call, variables, given), caller: call.span, names });
                readings.add(keyOf(files), [variables, given], make);
            }
        }
        return readings.take();
    };
}
/** Finds the files of a call, in each set of folders where it may run. */
function pathFinder({ readFile, isInScope, isExcluded }) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    return (call) => {
        const [near = [], ...entered] = foldersNear(call.span.file.path, call.folders, call.files.length) ?? [];
        const groups = call.isBelow ? entered : [near, ...entered];
        const isRead = (path) => isInScope(path) && isExcluded?.(path) !== true;
        const sets = groups.flatMap((folders) => {
            const all = folders.map((from) => ({
                from,
                found: call.files
                    .flatMap((file) => (0,mount_source/* repositoryPath */.SH)(from, file) ?? [])
                    .filter((path) => readFile(path, 'guess') !== undefined),
            }));
            const { from, found = [] } = all.find((one) => one.found.length > 0) ?? {};
            const paths = found.slice(0, call.isTogether ? found.length : 1).filter(isRead);
            return [{ paths, ...(call.format === 'bake' && folderOfBake(from, paths)) }];
        });
        return [...new Map(sets.map((one) => [keyOf(one), one])).values()].filter(({ paths }) => paths.length > 0);
    };
}
function folderOfBake(from, [path = '']) {
    return from === undefined || from === '' || from === (0,file_path/* folderOf */.yS)(path) ? {} : { folder: from };
}
function keyOf({ paths, folder }) {
    return [folder, ...paths].join('\n');
}
/** What files are read with: nothing where they are several, or read from another folder, and no variable decides anything. */
function readingsFor({ paths, folder }, all) {
    return all.length === 0 && (paths.length > 1 || folder !== undefined) ? [NO_VARIABLES] : all;
}
/** Which variables decide something in the files of a call. */
function usesIn(readFile, deciding) {
    const inputs = new Map();
    const textOf = (path) => readFile(path, 'guess')?.text ?? '';
    const inputsOf = (path) => {
        const found = inputs.get(path) ?? decidingInputs(textOf(path));
        inputs.set(path, found);
        return found;
    };
    return (call, paths) => {
        const [path = ''] = paths;
        if (call.format === 'bake')
            return declaredIn(paths.map(textOf), call);
        return call.format === 'workflow' ? inputsOf(path)(call) : deciding.of(path);
    };
}
/** For messages. */
function shownName({ name }) {
    return name === given_arguments/* ARGUMENTS */.Ti ? 'arguments' : name;
}
const NO_VARIABLES = {
    variables: [],
    given: [],
};
function calledUnit({ paths: [path = '', ...others], folder }, { format }, variables, given) {
    const companions = { others, environmentFiles: [], variables, given, readsCalls: true, ...(0,discover_units/* inFolder */._z)(folder) };
    const unit = { path, fileFormat: (0,formats/* formatNamed */.vq)(format), companions, isGuess: false };
    const last = others.at(-1);
    return last === undefined ? { unit } : { unit, together: last };
}
/** Bake takes a variable if one of its files declares it, and every override. */
function declaredIn(texts, { given }) {
    const overrides = new Set(given);
    const declared = new Set(texts.flatMap(bakeVariables));
    return (variable) => overrides.has(variable) || declared.has(variable.name);
}
/** A file that runs itself knows what it exports: `O=--privileged $(MAKE) up`. */
function calledByItself(call) {
    return { ...call, variables: call.ownVariables ?? [] };
}
/** What the command line sets is always passed together with one set of values of the environment. */
function choices({ variables, given }, isUsed) {
    const own = given.filter(isUsed);
    const sets = choicesOf(variables, isUsed);
    if (sets.length > 0)
        return sets.map((set) => ({ variables: set, given: own }));
    return own.length === 0 ? [] : [{ variables: [], given: own }];
}

// EXTERNAL MODULE: ./build/parse/compose/projects.js
var projects = __webpack_require__(40213);
// EXTERNAL MODULE: ./build/discover/listed-environments.js
var listed_environments = __webpack_require__(50856);
// EXTERNAL MODULE: ./build/discover/project-folders.js
var project_folders = __webpack_require__(29935);
;// CONCATENATED MODULE: ./build/discover/called-units.js









/**
 * The projects that commands start with variables of their own, each with each set of values, and projects in files that only a caller
 * names.
 */
function calledUnits(starters, called, repository, known) {
    const paths = new Set(known.flatMap(({ unit, files }) => [unit.path, ...files]));
    const ofCallers = called.flatMap((starter) => starter.lists.filter(({ files }) => files.length > 0));
    const isNew = new Set(ofCallers);
    const own = [...starters, ...called].flatMap((starter) => starter.lists.filter((list) => (list.variables ?? []).length > 0 && !isNew.has(list)));
    const lists = [...own, ...ofCallers];
    if (lists.length === 0)
        return { called: [], notifications: [] };
    const find = projectFinder(repository, known);
    const environmentOf = (0,listed_environments/* environmentFinder */.a)(repository);
    const folderFor = (0,project_folders/* projectFolders */.L)(repository);
    const used = usedNames(repository, known);
    const readings = readingsOf();
    for (const list of lists) {
        const environment = environmentOf(list);
        for (const files of find(list, environment.folders)) {
            const names = used(files);
            const options = { ...(0,discover_units/* inFolder */._z)(folderFor(list, files)), ...(list.isBake && { isOnlyBuilt: list.isBake }) };
            const key = JSON.stringify([files, options]);
            if (isNew.has(list) && files.some((path) => !paths.has(path))) {
                const unit = unitWith(files, environment.files, { variables: list.variables ?? [], ...options });
                readings.add(key, [environment.files, list.variables], () => ({ unit, caller: list.span, names: [OWN_NAME] }));
                continue;
            }
            for (const variables of choicesOf(list.variables ?? [], ({ name }) => names.has(name)))
                readings.add(key, [environment.files, variables], () => ({
                    unit: unitWith(files, environment.files, { variables, ...options }),
                    caller: list.span,
                    names: variables.map(({ name }) => name),
                }));
        }
    }
    return readings.take();
}
/** What a caller passes, in the middle of a sentence. */
const OWN_NAME = 'the name of the file';
function unitWith([path = '', ...others], environmentFiles, passed) {
    const project = { path, others, environmentFiles, isGuess: false, ...passed };
    return (0,discover_units/* unitOf */.uF)(environmentFiles.length > 0 ? { ...project, hasOwnEnvironment: true } : project, false);
}
/** Finds the files of each project that a command may start; without a file, the default projects where it may run. */
function projectFinder(repository, known) {
    const find = (0,listed_files/* listedFiles */.Ho)(repository);
    const defaults = known.map(({ unit }) => unit).filter(({ path }) => (0,projects/* isDefaultProject */.LC)(path));
    return (list, folders) => {
        if (list.files.length > 0)
            return find(list).sets;
        const near = new Set(folders);
        const found = defaults.filter(({ path }) => near.has((0,file_path/* folderOf */.yS)(path)));
        return (found.length > 0 ? found : defaults).map(discover_units/* filesOf */.R8);
    };
}
/** The names of variables that any of these projects uses. */
function namesUsedBy(repository, known) {
    const used = usedNames(repository, known);
    return new Set(known.flatMap(({ unit }) => [...used((0,discover_units/* filesOf */.R8)(unit))]));
}
/** The names that the files of a project use, or take from the environment as they are. */
function usedNames({ readFile }, known) {
    const parts = (0,group_by/* groupBy */.$z)(known, ({ unit }) => unit.path);
    const namesIn = (0,remember/* remember */.k)((file) => [...file.text.matchAll(NAMES)].map(nameIn));
    return (files) => {
        const paths = files.flatMap((path) => [path, ...(parts.get(path) ?? []).flatMap((project) => project.files)]);
        const environment = files.map((path) => `${(0,file_path/* folderOf */.yS)(path)}/.env`.replace(/^\//, ''));
        const read = [...new Set(paths)].flatMap((path) => readFile(path, 'guess') ?? []);
        const values = [...new Set(environment)].flatMap((path) => readFile(path, 'usual') ?? []);
        return new Set([...read, ...values].flatMap(namesIn));
    };
}
/** `$NAME`, `${NAME\u2026`, and a name alone in a list or as a key, also on one line: `[A, B]`, `{A: }`. */
const NAMES = /\$\{?([A-Za-z_]\w*)|(?:^[ \t]*-[ \t]+|[[,][ \t]{0,20})["']?([A-Za-z_]\w*)["']?(?=[ \t]{0,20}(?:[#,\]]|\r?$))|(?:^[ \t]+|[{,][ \t]{0,20})["']?([A-Za-z_]\w*)["']?:(?=[ \t]{0,20}(?:~|null\b)?[ \t]{0,20}(?:[#,}]|\r?$))/gm;
function nameIn([, variable, item, key]) {
    return variable ?? item ?? key ?? '';
}

// EXTERNAL MODULE: ./build/model/containers/engine-programs.js
var engine_programs = __webpack_require__(92123);
// EXTERNAL MODULE: ./build/parse/run-options/may-mention.js
var may_mention = __webpack_require__(54679);
;// CONCATENATED MODULE: ./build/discover/starting-lines.js



/**
 * The lines of scripts or of files of make, just or Task that may be commands of an engine that start or build something. A variable may be
 * the name of the engine, or the command.
 */
function startingLines(lines) {
    return lines.flatMap((line) => {
        if (!(0,command_lines/* mentionsEngine */.W0)(line) || onlyHandlesFiles(line))
            return [];
        const whole = (0,may_mention/* withoutCuts */.w6)(line);
        const [, engine = '', after = ''] = ENGINE.exec(whole) ?? [];
        if (COMMANDS.test(after) || mayBecomeCommand(after.trimStart(), engine) || FETCHES.test(whole))
            return [{ line }];
        const programs = [...(0,may_mention/* hiddenPrograms */.gz)(whole)];
        return programs.length === 0 ? [] : [{ line, programs }];
    });
}
/** The first engine of a line, and what follows it. */
const ENGINE = /(docker|podman|nerdctl|finch|buildah|buildctl|kaniko|compose)(?:-(?:compose|remote)[\w.-]{0,30}|\.exe)?(?![\w./:@-])[)}\]]{0,5}(.*)/i;
const COMMANDS = /\b(?:run|create|start|compose|up|build|bake|play|stack|service|exec|container|pod|pull|from|imagetools)\b/;
/** Clients of registries that only copy images. */
const FETCHES = /\b(?:skopeo|g?crane|krane|oras|regctl|ctr|crictl)[ \t].{0,300}\b(?:copy|cp|sync|pull|export|append|mutate|flatten|rebase)\b/;
/** `docker $COMMAND`, `$(DOCKER) $(COMMAND)`, `docker --host $HOST $COMMAND` */
function mayBecomeCommand(after, engine) {
    return /^[${]/.test(after) || (/^-.*[${]/.test(after) && engine === engine.toLowerCase());
}
/** Whether a line is one command that runs nothing: `install -m 755 bin/podman $(DESTDIR)`. */
function onlyHandlesFiles(line) {
    return FILE_PROGRAM.test(line) && !RUNS_MORE.test(line);
}
const FILE_PROGRAM = /^[ \t@+-]*(?:install|ln|rm|cp|mv|mkdir|rmdir|chmod|chown|touch)[ \t]/;
/** Also a substitution, unless it is a variable of make or a list of files. */
const RUNS_MORE = /[;&|`<>]|\$\((?!wildcard |[\w.-]+\))/;
/** How many variables the name of a program may go through. */
const STEPS = 5;
/** The variables that lines set. */
function definitionsIn(lines) {
    const values = new Map();
    for (const line of lines) {
        const [, indent = '', name, space = '', value = ''] = DEFINES.exec(line) ?? [];
        if (name === undefined)
            continue;
        const isPrefix = indent !== '' && space === '';
        const set = isPrefix ? (FIRST_WORD.exec(value)?.[0] ?? '') : value.trim();
        values.set(name, [...(values.get(name) ?? []), set]);
    }
    return values;
}
/** Whether the name of a program that only a shell or make knows is not that of an engine: `$(GO) build` after `GO ?= go`. */
function otherPrograms(definitions) {
    const isOther = (name, seen = new Set()) => {
        const values = definitions.flatMap((some) => some.get(name) ?? []);
        if (name === 'MAKE' || seen.has(name))
            return true;
        const both = new Set([...seen, name]);
        const isOtherValue = (value) => value !== '' &&
            !(0,command_lines/* mentionsEngine */.W0)(value) &&
            [...value.matchAll(REFERENCES)].every(([, next = '']) => isOther(next, both));
        return values.length > 0 && both.size < STEPS && values.every(isOtherValue);
    };
    return (program) => {
        const [, before = '', name = '', inBraces, plain = ''] = ONE_VARIABLE.exec(program.replace(/^[@+-]+/, '')) ?? [];
        const after = inBraces ?? plain;
        return name !== '' && (isOther(name) || !mayBecomeEngine(before.replace(/^.*\//, ''), after));
    };
}
const DEFINES = /^([ \t]*)(?:(?:export|override|readonly|local)[ \t]+)*([A-Za-z_]\w*)([ \t]*)[:?+!]{0,3}=(.*)/;
const FIRST_WORD = /^(?:"[^"]*"|'[^']*'|[^\s;&|])*/;
const REFERENCES = /\$[({]?(\w+)(?![\w \t,-])/g;
const ONE_VARIABLE = /^([\w./-]*)\$[({]?(\w+)(?:[)}]([\w.-]*)|([.-][\w.-]*))?$/;
/** Whether the name of an engine may begin and end like this. */
function mayBecomeEngine(before, after) {
    return starting_lines_NAMES.some((name) => before.startsWith(name) || (name.startsWith(before) && name.endsWith(after)));
}
const starting_lines_NAMES = [...engine_programs/* ENGINES */.ug, 'docker-compose', 'podman-compose', 'buildah'];

;// CONCATENATED MODULE: ./build/discover/deciding-variables.js











/** How many scripts that run one another are searched for names. Of the variables of more, all with a harmful value count. */
const SEARCHED = 30;
/**
 * Finds the variables that may determine options of an engine. `ofProjects` are the names that compose projects and bake files use; they count
 * where a command may start one. `files` are those that commands may run.
 */
function decidingVariables({ readFile }, files, ofProjects) {
    const known = new Map();
    const plain = (0,lazy/* lazy */.RZ)(() => plainScripts(files));
    const read = (path) => {
        const found = known.get(path) ?? commandsIn(path, readFile(path, 'guess')?.text ?? '', plain());
        known.set(path, found);
        return found;
    };
    const deciding = new Map();
    const decidingOf = (path) => {
        const found = deciding.get(path) ?? decidingIn(allFrom(path, read), ofProjects);
        deciding.set(path, found);
        return found;
    };
    return {
        of(path) {
            const { names, used, isCut, builds } = decidingOf(path);
            const isNamed = ({ name, value }) => names.has(name) && (name !== given_arguments/* ARGUMENTS */.Ti || builds() || (0,given_arguments/* isTellingAnywhere */.fk)(value));
            return ({ name, value }) => isNamed({ name, value }) || ((0,harmful_values/* mayHarm */._O)(value) && (isCut || (name !== given_arguments/* ARGUMENTS */.Ti && used().has(name))));
        },
        mayPass: (0,lazy/* lazy */.RZ)(() => passedIn(runBy(files), decidingOf)),
    };
}
/** The paths of scripts whose names have no ending. */
function plainScripts(files) {
    return new Set(files.flatMap(({ path, fileFormat }) => (fileFormat.id === 'shell' && !HAS_ENDING.test(path) ? path : [])));
}
const HAS_ENDING = /[^/.]\.[^/.]*$/;
function commandsIn(path, text, plain) {
    const whole = wholeLines(path, text);
    const lines = whole.split('\n');
    const used = formats/* justfileFormat */.a3.matches(path) || formats/* taskfileFormat */.vH.matches(path) ? namesInTemplates : namesWithSign;
    // its scripts get all arguments
    const isOfPackage = formats/* packageFormat */.Ku.matches(path);
    const starting = (0,command_lines/* mentionsEngine */.W0)(whole) ? startingLines(lines) : [];
    return {
        text: whole,
        used: isOfPackage && starting.length > 0 ? (line) => [...used(line), given_arguments/* ARGUMENTS */.Ti] : used,
        usedNames: (0,lazy/* lazy */.RZ)(() => [...new Set(lines.flatMap(used))]),
        runs: filesNamedIn(whole, (0,file_path/* folderOf */.yS)(path), plain),
        starting,
        definitions: (0,lazy/* lazy */.RZ)(() => definitionsIn(lines)),
        setting: (0,lazy/* lazy */.RZ)(() => settingsIn(lines, used)),
    };
}
/** Only in a Makefile a comment goes on after a backslash. */
function wholeLines(path, text) {
    return formats/* makefileFormat */.sK.matches(path)
        ? text.replaceAll(CONTINUED, ' ').replaceAll(COMMENT, '').replaceAll(RULE, '')
        : text.replaceAll(COMMENT, '').replaceAll(CONTINUED, ' ');
}
const CONTINUED = /\\\r?\n/g;
/** Only a line feed ends a line of a shell. */
const COMMENT = /(?<![^\n])[ \t]*#[^\n]*/g;
/** The targets of a rule and what they depend on, without a recipe in the same line or a variable of the targets. */
const RULE = /^[^\t#:=;\r\n\u2028\u2029]+:(?![=:])[^=;\r\n\u2028\u2029]*$/gm;
function filesNamedIn(text, folder, plain) {
    const names = [...(text.match(SCRIPT) ?? []), ...(MAKES.test(text) ? ['Makefile'] : [])];
    const others = plain.size === 0 ? [] : pathsOf(text.match(PLAIN_PATH) ?? [], folder);
    return [...pathsOf(names, folder), ...others.filter((path) => plain.has(path))];
}
/** The paths that words may be, from a folder and from the root. */
function pathsOf(words, folder) {
    return [...new Set(words)].flatMap((word) => [folder, ''].flatMap((near) => (0,mount_source/* repositoryPath */.SH)(near, word.replace(/^\/+/, '')) ?? []));
}
const PLAIN_PATH = /(?<![\w.-])[\w.-]{0,100}(?:\/[\w.-]{1,100}){1,20}/g;
const SCRIPT = /[\w./-]{1,200}\.(?:sh|bash)\b/g;
const MAKES = /(?<![\w./-])(?:(?:g|gnu)?make|\$[({]?MAKE[)}]?)(?![\w./-])/;
/** A file and the scripts that it may run. */
function allFrom(path, read) {
    const found = new Map();
    const waiting = [path];
    // the loop also visits what is added meanwhile
    for (const one of waiting) {
        if (found.has(one))
            continue;
        if (found.size === SEARCHED)
            return { all: [...found.values()], isCut: true };
        const commands = read(one);
        found.set(one, commands);
        waiting.push(...commands.runs);
    }
    return { all: [...found.values()], isCut: false };
}
function decidingIn({ all, isCut }, ofProjects) {
    const builds = (0,lazy/* lazy */.RZ)(() => all.some(({ text }) => BUILDS.test(text)));
    return { names: namesIn(all, ofProjects), used: (0,lazy/* lazy */.RZ)(() => usedIn(all)), builds, isCut };
}
const BUILDS = /--build-arg\b|\b(?:build|bud|buildx|bake)\b[^\n]{0,200}\$[{@*1-9]/;
function passedIn(filesOf, decidingOf) {
    return (text) => {
        const files = filesOf(text);
        if (files.length === 0)
            return false;
        const words = [...new Set(text.match(WORD))];
        const isHarmful = (0,lazy/* lazy */.RZ)(() => (0,harmful_values/* maySetHarm */.em)(text));
        const isOpen = READS_VARIABLES.test(text);
        return files.some((path) => {
            const { names, used, isCut } = decidingOf(path);
            if (isOpen && names.size > 0)
                return true;
            if ((isCut || names.has(given_arguments/* ARGUMENTS */.Ti)) && ((0,calls/* givesArguments */.De)(text) || givesWords(text, (0,host_path/* baseName */.Fl)(path))))
                return true;
            const isUsed = () => isCut || words.some((word) => used().has(word));
            return words.some((word) => names.has(word)) || (isHarmful() && isUsed());
        });
    };
}
/** Whether variables may come from another file: `. ./lib.sh`, `export $(xargs < .env)`, `set dotenv-load`, `include prod.env`. */
const READS_VARIABLES = /(?<![^\s;&|({"'])(?:\.|source|-?include)[ \t]{1,9}["']?[\w$./{~]|\b(?:env|export)[ \t]{1,9}["']?(?:\$\(|`)|\bxargs\b|\bread[ \t]|dotenv|\.env\b|env_file/;
/** Whether words follow the name of a script, or the end of a longer name. */
function givesWords(text, name) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (WORDS_FOLLOW.test(text.slice(end, end + NEAR)))
            return true;
    }
    return false;
}
const WORDS_FOLLOW = /^["']?(?:[ \t]|\\\r?\n)+["']?[\w$/.-]/;
/** Finds the files that a text may run, among these: scripts by their names, and all others if it runs make, just or Task. */
function runBy(files) {
    const pathsOf = (...formats) => files.flatMap(({ path, fileFormat }) => (formats.includes(fileFormat.id) ? path : []));
    const scripts = pathsOf('shell');
    const rules = pathsOf('makefile', 'justfile', 'taskfile', 'package');
    const byName = (0,group_by/* groupBy */.$z)(scripts, host_path/* baseName */.Fl);
    return (text) => {
        const named = hidesName(text) ? scripts : (text.match(FILE_NAMES) ?? []).flatMap((name) => byName.get(name) ?? []);
        return [...new Set(RUNS_RULES.test(text) ? [...named, ...rules] : named)];
    };
}
const FILE_NAMES = /[\w.-]+/g;
const RUNS_RULES = /\b(?:make|MAKE|just|task|npm|pnpm|yarn|bun|composer)\b[)}]?[ \t]/;
/** Whether only a shell knows the name of a script: `$NAME.sh`, `*.sh`, `dep"loy".sh`. */
function hidesName(text) {
    return [...text.matchAll(ENDS_OF_NAMES)].some(({ index }) => {
        const before = text.slice(Math.max(0, index - NEAR), index);
        return !NAME_AT_END.test(before);
    });
}
const ENDS_OF_NAMES = /\.(?:sh|bash)\b/g;
/** How far before its end the name of a script is searched, in characters. */
const NEAR = 100;
/** Behind what ends a word, or a folder. */
const NAME_AT_END = /(?:^|[\s/=:;&|<>`(])["']?[\w.-]+$/;
/** All names whose values the commands take. */
function usedIn(all) {
    return new Set(all.flatMap(({ usedNames }) => [...usedNames()]));
}
/** How many variables an option may go through. */
const deciding_variables_STEPS = 5;
/** The names in commands of engines, and those in lines that set one of these names. */
function namesIn(all, ofProjects) {
    const isOther = (0,lazy/* lazy */.RZ)(() => otherPrograms(all.map(({ definitions }) => definitions())));
    const mayStart = ({ programs }) => programs === undefined || !programs.every(isOther());
    const starting = all.flatMap((one) => one.starting.filter(mayStart).flatMap(({ line }) => one.used(line)));
    const passedOn = all.some(({ text }) => PROJECTS.test(text)) ? ofProjects() : [];
    const names = new Set([...passedOn, ...starting]);
    for (let step = 0, before = 0; step < deciding_variables_STEPS && before !== names.size; step++) {
        before = names.size;
        const found = all.flatMap(({ setting }) => setting().filter(({ sets }) => sets.some((name) => names.has(name))));
        for (const word of found.flatMap(({ words }) => words))
            names.add(word);
    }
    return names;
}
/** Programs that take variables from their environment into files of their own. */
const PROJECTS = /compose|\bbake\b/;
function settingsIn(lines, used) {
    return lines.flatMap((line) => {
        if (!/[=:]|\bfor[ \t]/.test(line))
            return [];
        const words = used(line);
        if (words.length === 0 || (0,command_lines/* mentionsEngine */.W0)(line))
            return [];
        return [{ sets: [...line.matchAll(SETS), ...line.matchAll(LOOPS)].map(([, name = '']) => name), words }];
    });
}
/** `for a in "$@"` */
const LOOPS = /\bfor[ \t]{1,9}([A-Za-z_]\w{0,100})[ \t]{1,9}in[ \t]/g;
const SETS = /([A-Za-z_][\w-]{0,100})["']?[ \t]{0,9}[:?+!]{0,3}[=:]/g;
/** Those of the shell and of make, and `@` for arguments of a script. */
function namesWithSign(line) {
    const names = [...line.matchAll(USES)].flatMap((match) => match.slice(1).find((name) => name !== undefined) ?? []);
    return OF_ARGUMENTS.test(line) ? [...names, given_arguments/* ARGUMENTS */.Ti] : names;
}
/** `"$@"`, `$1`, `${2:-}`, and what `getopts` sets. */
const OF_ARGUMENTS = /\$\{?(?:[@*1-9]|OPTARG\b)/;
/** Just and Task also have templates; values of just name variables without a sign. */
function namesInTemplates(line) {
    if (JUST_VARIABLE.test(line))
        return line.match(WORD) ?? [];
    return [...namesWithSign(line), ...[...line.matchAll(TEMPLATES)].flatMap(([, text]) => text?.match(WORD) ?? [])];
}
/** `$(name \u2026)` is a command, or a function of make. */
const USES = /\$(?:\(([A-Za-z_][\w-]{0,100})(?=[):])|\{[!#]?([A-Za-z_]\w{0,100})|([A-Za-z_]\w{0,100}))/g;
const TEMPLATES = /\{\{([^{}]{0,300})\}\}/g;
const JUST_VARIABLE = /^(?:export[ \t]+)?[A-Za-z_][\w-]*[ \t]*:=/;
const WORD = /[A-Za-z_][\w-]*/g;

// EXTERNAL MODULE: ./build/model/web-address.js
var web_address = __webpack_require__(81105);
// EXTERNAL MODULE: ./build/run/check-unit.js + 41 modules
var check_unit = __webpack_require__(62159);
// EXTERNAL MODULE: ./build/analysis/templates/template-kind.js
var template_kind = __webpack_require__(13976);
// EXTERNAL MODULE: ./build/check/file-context.js
var file_context = __webpack_require__(51767);
// EXTERNAL MODULE: ./build/check/make-targets.js
var make_targets = __webpack_require__(89482);
;// CONCATENATED MODULE: ./build/check/starters.js


/** Whether only someone who develops or tests runs the command at a place: by its file, or by the name of its target or script. */
function isForDevelopment(span, settings) {
    const { file } = span;
    if ((0,file_context/* purposeOf */.eK)(file, settings) !== undefined || (0,file_context/* likelyPlaceOf */.RQ)(file.path, settings) !== undefined)
        return true;
    const names = namesAt(span);
    return names.length > 0 && names.every(file_context/* isNamedForDevelopmentAnyhow */.yv);
}
/** The names of the targets, the script or the task that the command is part of. */
function namesAt(span) {
    const { path, text } = span.file;
    if (path.endsWith('.json'))
        return namesBefore(text, span.start, KEY_OF_JSON);
    if (/\.ya?ml$/.test(path))
        return namesBefore(text, span.start, KEY_OF_TASK);
    return /\.(?:ba|z|k)?sh$/.test(path) ? [] : ((0,make_targets/* targetsAt */.U)(span) ?? []);
}
/** `"test:e2e": "` at the beginning of a line. */
const KEY_OF_JSON = /^[ \t]{0,40}"([\w:./-]{1,100})"[ \t]{0,10}:/gm;
/** A task, or a job of a workflow. */
const KEY_OF_TASK = /^ {1,4}([\w:./-]{1,100}):/gm;
/** In characters. */
const starters_SEARCHED = 5000;
/** The last name before an offset. */
function namesBefore(text, end, pattern) {
    const begin = text.lastIndexOf('\n', Math.max(0, end - starters_SEARCHED)) + 1;
    const last = [...text.slice(begin, end).matchAll(pattern)].at(-1)?.[1];
    return last === undefined ? [] : [last];
}

// EXTERNAL MODULE: ./build/discover/variables/copied-examples.js
var copied_examples = __webpack_require__(2512);
// EXTERNAL MODULE: ./build/discover/variables/assignments.js
var assignments = __webpack_require__(99078);
// EXTERNAL MODULE: ./build/syntax/tree/nodes.js
var nodes = __webpack_require__(2922);
// EXTERNAL MODULE: ./build/syntax/yaml/sized-yaml.js
var sized_yaml = __webpack_require__(16359);
// EXTERNAL MODULE: ./build/parse/pipeline/variables.js
var variables = __webpack_require__(69802);
;// CONCATENATED MODULE: ./build/parse/pipeline/shared-variables.js



/**
 * The variables of a pipeline in YAML that jobs of another file get: those of the whole file, which another one includes or starts, those of a
 * job that starts another pipeline, and those of a job that extends one of another file, or that such a job extends.
 */
function sharedVariables(file) {
    const parsed = (0,sized_yaml/* parseSizedYaml */.m)(file);
    if ('reason' in parsed)
        return [];
    const valuesAt = (0,variables/* variablesSetAt */.V5)({ roots: parsed.roots });
    return parsed.roots
        .flatMap((root) => ownersIn((0,nodes/* asMapping */.dw)(root)))
        .flatMap((owner) => [...valuesAt(owner)])
        .flatMap(([name, values]) => values.map((value) => ({ name, value })));
}
function ownersIn(root) {
    if (root === undefined)
        return [];
    const jobs = [...root.entries].flatMap(([name, { node }]) => {
        const job = (0,nodes/* asMapping */.dw)(node);
        return job !== undefined && (name.startsWith('.') || LEADS.some((key) => job.entries.has(key))) ? [job] : [];
    });
    return [root, ...jobs];
}
const LEADS = ['trigger', 'extends'];

;// CONCATENATED MODULE: ./build/discover/variables/job-variables.js


/** The variables of a pipeline, or of a file of a tool, that jobs of another file may get, with their places. */
function variablesForOthers(file) {
    if (!MAY_SET.test(file.text))
        return [];
    const written = (0,assignments/* variablesMatching */.zz)(file, SET);
    if (written.length === 0 || !/\.ya?ml$/.test(file.path))
        return written;
    const shared = new Set(sharedVariables(file).map(job_variables_keyOf));
    return written.filter((variable) => shared.has(job_variables_keyOf(variable)));
}
function job_variables_keyOf({ name, value }) {
    return JSON.stringify([name, value]);
}
const MAY_SET = /variables|env/;
const SET = /(?<![\w$.-])(?<name>[A-Za-z_]\w{0,100})(?:["']?[ \t]{0,9}:[ \t]{1,9}|[ \t]?=[ \t]?)(?:"(?<quoted>[^"\n]{0,2000})"|'(?<single>[^'\n]{0,2000})'|(?<plain>[^\s"'{}[\],#|>&][^"'\n{}[\],#]{0,2000}))/g;

// EXTERNAL MODULE: ./build/discover/variables/loaded-names.js
var loaded_names = __webpack_require__(42426);
// EXTERNAL MODULE: ./build/parse/run-options/may-run-files.js
var may_run_files = __webpack_require__(33410);
// EXTERNAL MODULE: ./build/parse/scripts/sourced-variables.js + 1 modules
var sourced_variables = __webpack_require__(24431);
// EXTERNAL MODULE: ./build/support/paths.js
var support_paths = __webpack_require__(28620);
;// CONCATENATED MODULE: ./build/discover/variables/loading-scripts.js






/**
 * The variables that a script may take from files of the repository which its commands name, whichever program reads them: `export $(grep = f)`,
 * `while read \u2026; done < f`, `A=$(jq -r .a f)`, `read A < f`. `isForSettings` says which files may have variables at all, by their paths.
 */
function loadingScripts({ paths, readFile }, isForSettings) {
    const all = (0,lazy/* lazy */.RZ)(() => new Set(paths() ?? []));
    const known = new Map();
    const setIn = (file) => {
        const found = known.get(file.path) ?? (0,assignments/* assignmentsIn */.sY)(file);
        known.set(file.path, found);
        return found;
    };
    return ({ path, text }) => {
        if (!(0,may_run_files/* mayStartAnything */.Ci)(text) || !LOADS.test(text))
            return [];
        const pathOf = (word) => [...(0,support_paths/* foldersAbove */.Zv)(path), '']
            .flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, word) ?? [])
            .find((one) => one !== path && all().has(one));
        const near = (word) => {
            const found = pathOf(word);
            return found === undefined || !isForSettings(found) ? undefined : readFile(found, 'guess');
        };
        const sourced = new Set((0,sourced_variables/* sourcedNames */.Mj)(text));
        const libraries = [...sourced].flatMap((word) => readFile(pathOf(word) ?? '', 'guess') ?? []);
        const files = fileNamesIn(text)
            .filter((word) => !sourced.has(word))
            .flatMap((word) => near(word) ?? []);
        return [
            ...libraries.flatMap((library) => exportedIn(library, text)),
            ...(files.length === 0 ? [] : [...files.flatMap(setIn), ...takenIn(text, near)]),
        ];
    };
}
/** What a file that a script sources exports in any of its lines, whatever decides whether it does. Its options are read with the script. */
function exportedIn(library, text) {
    const texts = [library.text, text];
    if (texts.some((one) => EXPORTS_ALL.test(one)))
        return (0,assignments/* variablesMatching */.zz)(library, loading_scripts_SETS);
    const exported = new Set(texts.flatMap((one) => one.match(EXPORTS) ?? []).flatMap((line) => line.match(loading_scripts_WORD) ?? []));
    return exported.size === 0 ? [] : (0,assignments/* variablesMatching */.zz)(library, loading_scripts_SETS).filter(({ name }) => exported.has(name));
}
const EXPORTS = /\b(?:export|declare -x|typeset -x)[ \t][^\n;&|]{0,500}/g;
const EXPORTS_ALL = /\bset[ \t]{1,9}(?:-[a-z]{0,9}a|-o[ \t]{1,9}allexport)/;
const loading_scripts_SETS = /(?:(?<![\w$-])(?<name>[A-Za-z_]\w{0,100})=|\$\{(?<other>[A-Za-z_]\w{0,100}):?[=-])(?:"(?<quoted>[^"$`\n]{0,1000})"|'(?<single>[^'\n]{0,1000})'|(?<plain>[^\s"'`;&|(){}$]{1,1000}))/g;
/** Commands that set variables from texts. */
const LOADS = /\b(?:export|eval|declare|source|read|mapfile|readarray|GITHUB_ENV)\b|(?<!\S)\.[ \t]|=[ \t]?["']?(?:\$\(|`)|\bsh:[ \t]/;
/** The words of a text that are a path, or a name with an ending that files of settings have. */
function fileNamesIn(text) {
    return [...new Set(text.match(PATH))].filter((word) => FILE_OF_SETTINGS.test(word));
}
const PATH = /(?<![\w$./-])[\w./-]{1,300}(?![\w/-])/g;
const FILE_OF_SETTINGS = /(?:\/[\w-]{1,100}|\.(?:env|conf|cfg|config|ini|properties|txt|list|vars|rc|json|ya?ml|toml))$/;
/** `A=$(jq -r .a f)`, `A := $(shell cat f)`, `read -r A < f`, and `A: {sh: cat f}` of Task */
function takenIn(text, near) {
    return [...text.matchAll(TAKES)].flatMap(({ groups = {} }) => {
        const { name = groups['other'] ?? '', command = groups['file'] ?? '' } = groups;
        const files = fileNamesIn(command).flatMap((word) => near(word) ?? []);
        return files.flatMap((file) => [
            ...wholeOf(file, name),
            ...askedFor(file, command).map((one) => ({ ...one, name })),
        ]);
    });
}
/** What a command asks a file for by a key, or a path of keys. */
function askedFor(file, command) {
    const words = new Set(command.match(loading_scripts_WORD));
    const found = (0,assignments/* entriesIn */.s9)(file).filter(({ name }) => words.has(name));
    const path = KEYS.exec(command)?.[1];
    if (path === undefined || !command.includes('jq') || !file.path.endsWith('.json'))
        return found;
    const value = (0,assignments/* jsonAt */.og)(file.text, path.split('.'));
    return found.filter((one) => path.endsWith(one.name) && one.value === `${value}`);
}
/** `.a.b` */
const KEYS = /(?<=[ \t]["']?)\.([A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){0,5})(?=["' \t|)]|$)/;
const TAKES = /(?<![\w$])(?<name>[A-Za-z_]\w{0,100})[ \t]{0,9}(?:[:?+]{0,3}=[ \t]{0,9}["']?(?:\$\((?:shell[ \t])?|`)|:\s{1,40}(?:\{[ \t]{0,9})?sh:[ \t])(?<command>[^()`\n]{1,300})(?:[)`]|(?=\n|$))|\bread[ \t](?:-\w{1,5}[ \t]{1,9}){0,5}(?<other>[A-Za-z_]\w{0,100})[ \t]{0,9}<[ \t]{0,9}["']?(?<file>[\w./-]{1,200})/g;
const loading_scripts_WORD = /[A-Za-z_]\w*/g;
/** A file with one line. */
function wholeOf(file, name) {
    const value = file.text.trim();
    return value === '' || value.length > LONGEST_LINE || value.includes('\n')
        ? []
        : [{ name, value, span: { file, start: 0, end: file.text.length } }];
}
/** In characters. */
const LONGEST_LINE = 1_000;

;// CONCATENATED MODULE: ./build/discover/variables/other-programs.js





/** Of a folder with more files, all count as possible readers. */
const MOST_FILES = 50;
/** `files` are those whose commands may start something. */
function filesOfOthers({ paths, readFile }, files) {
    const textOf = (path) => readFile(path, 'guess')?.text ?? '';
    const byFolder = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(paths() ?? [], file_path/* folderOf */.yS));
    const mentions = (0,lazy/* lazy */.RZ)(() => mentionsIn(files.map(({ path }) => ({ folder: (0,file_path/* folderOf */.yS)(path), text: textOf(path) }))));
    const known = new Map();
    const folderAt = (folder) => {
        const all = byFolder().get(folder) ?? [];
        if (!known.has(folder))
            known.set(folder, all.length > MOST_FILES ? undefined : readFolder(all, textOf));
        return known.get(folder);
    };
    return {
        isOfOther(path) {
            if (OF_ENV_CMD.test(path))
                return mentions().isForOtherCommands();
            const [folder, name] = [(0,file_path/* folderOf */.yS)(path), (0,host_path/* baseName */.Fl)(path)];
            if (folder === '' || isOfAnyProgram(name) || mentions().isLoadedElsewhere(folder, name))
                return false;
            const beside = folderAt(folder);
            if (beside === undefined || beside.starting.some((one) => one !== path))
                return false;
            return beside.isOfVagrant || beside.readers.get(name)?.some((one) => one !== path) === true;
        },
        isReadAgain(target) {
            const name = (0,host_path/* baseName */.Fl)(target);
            return isOfAnyProgram(name) || mentions().isLoadedElsewhere((0,file_path/* folderOf */.yS)(target), '') || mentions().countOf(name) > 1;
        },
    };
}
function readFolder(paths, textOf) {
    const readers = new Map();
    const starting = [];
    for (const path of paths) {
        const text = textOf(path);
        for (const [name] of text.matchAll(NAME))
            (0,group_by/* addToGroup */.Mr)(readers, name, path);
        if (mayStart(text))
            starting.push(path);
    }
    return { isOfVagrant: paths.some((path) => (0,host_path/* baseName */.Fl)(path) === 'Vagrantfile'), readers, starting };
}
/** `prod.env`, `.env.stage`: such a file sets what differs between machines. */
function isOfAnyProgram(name) {
    return ANY.test(name) || !/^[\w-]+\.env$/.test(name);
}
const ANY = /(?:^|[._-])(?:prod|production|stag(?:e|ing)|live|pre-?prod|qa|uat|release|deploy(?:ment)?|common|shared|base|defaults?|all|global|main|local|host|server|vars?|variables|settings|config|compose|docker|stack)(?=[._-])/i;
/** Whether commands of a text may start containers, or run another script. */
function mayStart(text) {
    return (0,command_lines/* mentionsEngine */.W0)(text) || RUNS.test(text);
}
const RUNS = /\.(?:ba)?sh["']?(?:[ \t]|$)|\b(?:make|just|task|npm|pnpm|yarn|bun|eval|exec|ssh)[ \t]|"\$@"/m;
const OF_ENV_CMD = /(?:^|\/)\.env-cmdrc(?:\.json)?$/;
/** Where the texts name files of variables. */
function mentionsIn(sources) {
    const folders = new Map();
    const patterns = [];
    for (const { folder, text } of sources) {
        for (const [name] of text.matchAll(NAME))
            (0,group_by/* addToGroup */.Mr)(folders, name, folder);
        for (const [, before = ''] of text.matchAll(PATTERN))
            patterns.push({ folder, last: lastFolder(before) });
        if (LOADS_ANY.test(text))
            patterns.push({ folder, last: undefined });
    }
    const open = (0,group_by/* groupBy */.$z)(patterns, ({ last }) => last ?? '');
    const isOpen = (folder) => [(0,host_path/* baseName */.Fl)(folder), ''].some((last) => open.get(last)?.some((one) => one.folder !== folder) === true);
    const lines = (0,lazy/* lazy */.RZ)(() => sources.flatMap(({ text }) => text.split(/["\n]/).filter((one) => one.includes('env-cmd'))));
    return {
        countOf: (name) => folders.get(name)?.length ?? 0,
        isLoadedElsewhere: (folder, name) => isOpen(folder) || folders.get(name)?.some((one) => one !== folder) === true,
        /** Whether `env-cmd` comes before other commands only. */
        isForOtherCommands: () => lines().length > 0 && !lines().some((line) => mayStart(line) || /\bsh\b|&&|;/.test(line)),
    };
}
const NAME = /(?<![\w.-])[\w-]{1,100}\.env(?![\w-])/g;
/** `backup/$1.env`, `backup/*.env`, with the known text before the variable or the star. */
const PATTERN = /(?<![\w./*-])(?:\$\{?\w{1,100}\}?\/)?([\w./-]{0,200})(?:\*|\$\{?[\w@*]{1,100}\}?)[\w.${}*-]{0,100}\.env(?![\w-])/g;
/** `--env-file "$F"`, `. "$f"` */
const LOADS_ANY = /(?:env[-_]file[ =]|(?<!\S)(?:\.|source)[ \t]{1,9})["']?\$\{?[\w@*]{1,100}\}?["']?(?![\w./${-])/;
/** The last folder of a path, if it has one. */
function lastFolder(before) {
    const [path = ''] = /[\w./-]{0,200}$/.exec(before) ?? [];
    return path.split('/').at(-2) || undefined;
}

;// CONCATENATED MODULE: ./build/discover/variables/printing-programs.js



/** Whether one of some words runs a rule, a recipe or a script of a file: `make -s env >> "$GITHUB_ENV"`. */
function isRunBy({ path, text }, words) {
    const kind = RUNNERS.find(({ format }) => format.matches(path));
    if (kind === undefined || !kind.programs.some((program) => words.has(program)))
        return false;
    return [...text.matchAll(kind.named)].some(([, name = '']) => words.has(name));
}
const RUNNERS = [
    { format: formats/* makefileFormat */.sK, programs: ['make', 'gmake'], named: /^([\w.-]{1,100})(?![\w.-])[^\n:=]{0,200}:(?!=)/gm },
    { format: formats/* justfileFormat */.a3, programs: ['just'], named: /^@?([\w-]{1,100})(?![\w-])[^\n:=]{0,200}:(?!=)/gm },
    { format: formats/* packageFormat */.Ku, programs: ['npm', 'pnpm', 'yarn', 'bun'], named: /"([\w:.-]{1,100})"[ \t]{0,9}:/g },
];
/** The names of programs in other languages that a text has. */
function programsIn(text) {
    return (text.match(PROGRAMS) ?? []).map(host_path/* baseName */.Fl);
}
const PROGRAMS = /[\w./-]{1,200}\.(?:py|[cm]?[jt]s|rb|pl|php)\b/g;
/** What such a program prints, or writes to the file of the runner: `print("A=b")`, `env.write("A=b\n")`. */
function printedByProgram(file, isPassedOn) {
    const isForRunner = file.text.includes('GITHUB_ENV');
    const printed = isForRunner || isPassedOn(file) ? (0,assignments/* variablesMatching */.zz)(file, PRINTED) : [];
    return [...printed, ...(isForRunner ? (0,assignments/* variablesMatching */.zz)(file, WRITTEN) : [])];
}
const TEXT = /\(?\s{0,9}f?(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n{}$]{0,300})"|['`](?<other>[A-Za-z_]\w{0,100})=(?<single>[^'`\n{}$]{0,300})['`])/
    .source;
const PRINTED = new RegExp(`(?<![\\w.])(?:print|puts|echo|console\\.log|process\\.stdout\\.write|sys\\.stdout\\.write)[ \\t]{0,9}${TEXT}`, 'g');
const WRITTEN = new RegExp(`\\b(?:write|puts|print|appendFile(?:Sync)?\\([^,\\n]{1,100},)[ \\t]{0,9}${TEXT}`, 'g');

// EXTERNAL MODULE: ./build/analysis/posture/host-access.js
var host_access = __webpack_require__(35371);
;// CONCATENATED MODULE: ./build/discover/variables/weakening-values.js





/** Whether a value may take protection away: options, words such as `host`, paths that no container needs, and addresses that everyone reaches. */
function takesProtection(value) {
    if (HARMLESS.test(value))
        return false;
    if (IS_PATH.test(value))
        return isOfSystem(value.split(/:(?!\\)/, 1)[0] ?? '');
    if (/\s/.test(value))
        return hasOption(value) || value.trim().split(/\s+/).every(harmful_values/* isHarmfulWord */.EA);
    const parts = value.split(/[:=,]+/);
    return (hasOption(value) ||
        parts.some((part) => (0,harmful_values/* isHarmfulWord */.EA)(part) || (part.startsWith('/') && value.includes('=/') && isOfSystem(part))) ||
        SWITCHES_ON.test(value) ||
        ALL_ADDRESSES.test(value));
}
/** Whether one of its words is such an option; alone, any word that decides what a command does. */
function hasOption(value) {
    const isText = /\s/.test(value);
    return (0,given_arguments/* weakeningIn */.LB)(value.replace(OF_OTHERS, '')).some((word) => !OTHER_OPTION.test(word) && (!isText || word.startsWith('-')));
}
/** `-v --parallel=1`: a mount or a port has something behind the option. */
const OF_OTHERS = /(?<!\S)-[vpu]\s{1,9}(?=-)/g;
/** The options in a text that may take protection away, with the word behind each. */
function weakeningOptions(text) {
    return [...text.matchAll(OPTION)].flatMap(([, option = '', value = '']) => {
        if (!hasOption(option))
            return [];
        return value === '' || value.startsWith('-') ? [option] : [`${option} ${value}`];
    });
}
const OPTION = /(?<![\w-])(-{1,2}[^\s"',;{}[\]()`=]{1,200})(?:[ \t=]{1,20}["']?(?=([^\s"',;{}[\]()`]{1,300})))?/g;
/** Addresses, names of engines that no group has, and streams of a process. */
const HARMLESS = /^(?:https?:\S*|podman|nerdctl|\/dev\/(?:null|std\w+|fd\/\d+|tty)|\/proc\/(?:self|\d+)\/fd\/\d+)$/;
/** `-cached`: short options of an engine are one letter, or several with that of a mount, a user or a port at the end. */
const OTHER_OPTION = /^-(?!-)(?![a-zA-Z]{0,3}[vupPH](?:$|[^a-zA-Z-]))/;
const IS_PATH = /^(?:[/~\\]|\.\.\/)/;
function isOfSystem(path) {
    const source = (0,mount_source/* pathSource */.r)(path);
    if (source.kind === 'project')
        return CLIMBS.test(source.path);
    if (source.kind !== 'host')
        return true;
    if ((0,host_access/* engineAccess */.N)(source) !== undefined || (0,host_path/* isHostRoot */.fM)(source.path) || OF_PEOPLE.test(source.path))
        return true;
    return path.startsWith('/dev/') || (0,host_access/* systemPath */.B)((0,host_path/* withoutLinks */.W_)(source.path)) !== undefined;
}
/** To the root of the machine from the usual depth of a checkout. */
const CLIMBS = /^(?:\.\.(?:\/|$)){6}/;
/** Homes, and what is hidden in them. */
const OF_PEOPLE = /^\/(?:home|Users)(?:\/[^/]+(?:\/\..*)?)?$/s;
const SWITCHES_ON = /^(?:yes|y|on)$/i;
const ALL_ADDRESSES = /^(?:0\.0\.0\.0|\[?::\]?|\*)$/;

// EXTERNAL MODULE: ./build/discover/variables/written-variables.js
var written_variables = __webpack_require__(78395);
;// CONCATENATED MODULE: ./build/discover/variables/variable-files.js















/**
 * The files of a repository that set variables for another program, if one of their values may take protection away: those with names such as
 * `prod.env`, `.envrc` and `env/prod.sh`, pipelines, whose variables other pipelines get by `include`, `trigger` or a report of a job, and what
 * scripts print into such files. `files` are all pipelines and scripts. Examples that no command
 * copies, and files of third parties, are left out.
 */
function variableFiles(repository, files) {
    const { paths, readFile } = repository;
    const pathsOf = (format) => [
        ...new Set(files.flatMap(({ path, fileFormat }) => (fileFormat.id === format ? path : []))),
    ];
    const units = new Set(files.map(({ path }) => path));
    const others = filesOfOthers(repository, files);
    const targets = targetsOfVariables(repository, files, others);
    const { inCommands, named } = variable_files_settingsIn(repository, files, { units, targets });
    const loadedIn = loadingScripts({ paths, readFile }, (path) => !units.has(path) && !isOther(path));
    const { isForOthers, givesToOthers } = scopesOf(repository, pathsOf);
    const pipelines = pathsOf('pipeline');
    const readers = [
        ['name', named, assignments/* assignmentsIn */.sY],
        ['command', inCommands, assignments/* assignmentsIn */.sY],
        ['jobs', pipelines, variablesForOthers],
        ['loads', TAKERS.flatMap(pathsOf), loadedIn],
        ['prints', programsNamed(repository, files), (file) => printedByProgram(file, targets.isPassedOn)],
        ...[...written_variables/* WRITERS */.J1].flatMap((format) => [
            ['prints', pathsOf(format), (file) => (0,written_variables/* writtenVariables */.nf)(file, targets).filter(({ span }) => isForOthers(span))],
            ['gives', pathsOf(format).filter(givesToOthers), (file) => (0,written_variables/* givenVariables */.P)(file, format)],
        ]),
    ];
    return readers.flatMap(([by, some, read]) => some.flatMap((path) => {
        const file = readFile(path, 'guess');
        const variables = file === undefined ? [] : read(file).filter(({ value }) => takesProtection(value));
        if (variables.length === 0 || ((by === 'name' || by === 'command') && others.isOfOther(path)))
            return [];
        return [{ path, variables, by }];
    }));
}
/** The programs in other languages that commands name. */
function programsNamed({ paths, readFile, isExcluded }, files) {
    const writers = files.filter(({ fileFormat }) => written_variables/* WRITERS */.J1.has(fileFormat.id));
    const names = new Set(writers.flatMap(({ path }) => programsIn(readFile(path, 'guess')?.text ?? '')));
    if (names.size === 0)
        return [];
    const isWanted = (path) => !(0,file_selection/* isVendoredPath */.$1)(path) && isExcluded?.(path) !== true;
    return (paths() ?? []).filter((path) => names.has((0,host_path/* baseName */.Fl)(path)) && isWanted(path));
}
/** What sets variables from the outputs of commands. */
const TAKERS = ['shell', 'workflow', 'pipeline', 'makefile', 'justfile', 'taskfile'];
/** Which variables of a file may matter for more than what is read with them in any case. */
function scopesOf({ readFile }, pathsOf) {
    const textOf = (path) => readFile(path, 'guess')?.text ?? '';
    const usedIn = (path) => (0,written_variables/* actionsUsed */.FU)(textOf(path)).map((folder) => folder.replace(/\/$/, ''));
    const withContainers = (0,lazy/* lazy */.RZ)(() => new Set(pathsOf('workflow').flatMap((one) => ((0,command_lines/* mentionsEngine */.W0)(textOf(one)) ? usedIn(one) : []))));
    const isUsedWithContainers = (path) => ACTION.test(path) && withContainers().has((0,file_path/* folderOf */.yS)(path));
    const usesContainers = (path) => usedIn(path).some((folder) => ['yml', 'yaml'].some((ending) => (0,command_lines/* mentionsEngine */.W0)(textOf(`${folder}/action.${ending}`))));
    const included = (0,lazy/* lazy */.RZ)(() => new Set(pathsOf('makefile').flatMap((path) => includedBy(textOf(path)))));
    return {
        // the steps of a workflow are read with what they print, and what those of an action print matters where containers are
        isForOthers: (span) => !formats/* workflowFormat */.ju.matches(span.file.path) || !(0,written_variables/* isForSteps */.fg)(span) || isUsedWithContainers(span.file.path),
        givesToOthers: (path) => {
            if (path.endsWith('.mk'))
                return !included().has((0,host_path/* baseName */.Fl)(path));
            return !formats/* workflowFormat */.ju.matches(path) || usesContainers(path);
        },
    };
}
/** The names of the files that a Makefile includes by a plain name: these are read with it. */
function includedBy(text) {
    return [...text.matchAll(INCLUDES)].flatMap(([, names = '']) => names
        .trim()
        .split(/[ \t]+/)
        .map(host_path/* baseName */.Fl));
}
const INCLUDES = /^[-s]?include[ \t]{1,9}([^\n$*]{1,500})$/gm;
const ACTION = /(?:^|\/)action\.ya?ml$/;
/** The files that commands load, or make files of variables of, and the others whose names say that they are some. */
function variable_files_settingsIn({ paths, readFile, isExcluded }, files, { units, targets: { isForVariables } }) {
    const all = paths() ?? [];
    const isForSettings = (path) => !units.has(path) || path.endsWith('.sh');
    const isWanted = (path) => isExcluded?.(path) !== true;
    const texts = files
        .filter(({ fileFormat }) => written_variables/* WRITERS */.J1.has(fileFormat.id))
        .map(({ path }) => [path, readFile(path, 'guess')?.text ?? '']);
    const loaded = (0,loaded_names/* loadedNames */.qi)(all);
    const given = (0,lazy/* lazy */.RZ)(() => new Set(texts.flatMap(([, text]) => filesGivenIn(text))));
    const copied = (0,copied_examples/* copiedFiles */.MN)(all, (target) => target.includes('*') || isForVariables(target) || given().has(target));
    const byCommands = texts
        .flatMap((one) => loaded(...one))
        .filter((path) => isForSettings(path) && !PROGRAM.test(path) && !isOther(path) && isWanted(path));
    const copies = texts
        .flatMap((one) => copied(...one))
        .filter((path) => isForSettings(path) && !(0,file_selection/* isVendoredPath */.$1)(path) && isWanted(path));
    const inCommands = new Set([...byCommands, ...copies]);
    const named = all.filter((path) => isNamedForVariables(path) && !inCommands.has(path) && isWanted(path));
    return { inCommands: [...inCommands], named };
}
/** The files that commands load or give to a project by plain names. */
function filesGivenIn(text) {
    return [...text.matchAll(GIVEN)].map(([, name = '']) => name.replace(/^(?:\.\/)+/, ''));
}
const GIVEN = /(?:env[-_]file["']?[ \t:=]{1,9}|(?:^|[\s;&|(])(?:source|\.)[ \t]{1,9})["']?([\w./-]{1,200})/g;
/** A file of variables is for a project in the folder that the text names, or for any one, if it names none. */
function targetsOfVariables({ paths, readFile }, files, { isReadAgain }) {
    const folders = (0,lazy/* lazy */.RZ)(() => new Set(paths()?.flatMap((path) => (PROJECT.test(path) ? endsOf((0,file_path/* folderOf */.yS)(path)) : []))));
    const isForVariables = (target) => {
        if (target.startsWith('$') || !target.includes('/'))
            return TARGET.test(target) && !OTHER_TARGET.test(target);
        const path = target.replace(/^(?:\.{0,2}\/)+/, '');
        if (!/(?:^|\/)\.env$/.test(path))
            return isNamedForVariables(path) && (IN_FOLDER.test(path) || isReadAgain(path));
        return path === '.env' || folders().has((0,file_path/* folderOf */.yS)(path));
    };
    const writers = files.filter(({ fileFormat }) => written_variables/* WRITERS */.J1.has(fileFormat.id));
    const passedOn = (path) => (0,written_variables/* wordsPassedOn */.zW)(readFile(path, 'guess')?.text ?? '', isForVariables).map(host_path/* baseName */.Fl);
    const all = (0,lazy/* lazy */.RZ)(() => new Set(writers.flatMap(({ path }) => passedOn(path))));
    return {
        isForVariables,
        isPassedOn: ({ path, text }) => all().has((0,host_path/* baseName */.Fl)(path)) ||
            isRunBy({ path, text }, all()) ||
            passedOn(path).some((word) => word === '}' || word === ')' || text.includes(`${word}()`)),
    };
}
/** `a/b/c`, `b/c` and `c`, as a command may be in any of the folders above. */
function endsOf(folder) {
    const names = folder.split('/');
    return names.map((_, at) => names.slice(at).join('/'));
}
/** `.env`, `$GITHUB_ENV`, `prod.env`, `$1` */
const TARGET = /env|\$[\w@{]+\}?$/i;
const OTHER_TARGET = /\bGITHUB_(?!ENV)/;
const PROJECT = /compose|bake/i;
/** Docker Compose reads `.env` for the project in its folder, so it is only meant for others in a folder such as `envs/prod`. */
function isNamedForVariables(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isNamed = (IN_FOLDER.test(path) && !OTHER_NAMES.test(name)) || (FILE.test(name) && !/^(?:\.env|env\.ya?ml)$/.test(name));
    return isNamed && !PROGRAM.test(name) && !isOther(path);
}
/** Whether it is an example, or a file of third parties. */
function isOther(path) {
    return (0,copied_examples/* isExample */.tG)(path) || (0,file_selection/* isVendoredPath */.$1)(path);
}
/** `.env.prod`, `prod.env`, `.envrc`, `.env-cmdrc.json` */
const FILE = /(?:^|\.)env(?:rc|(?:\.[^.]{1,60}){1,2})?$|^\.(?:env-cmdrc|flaskenv)(?:\.json)?$/i;
/** `env/prod`, `environments/prod.sh`, `vars/prod.yml`, `envs/prod/.env` */
const IN_FOLDER = /(?:^|\/)(?:\.?envs?|environments?|vars|variables|(?:group|host)_vars|defaults)\/(?:[^/]{1,100}\/){0,3}(?:\.env|[^/.]{1,100}(?:\.(?:ba)?sh|\.conf|\.cfg|\.properties|\.ya?ml|\.json)?)$/i;
const OTHER_NAMES = /^values[^/]{0,60}\.ya?ml$|^(?:docker|container|make|just|jenkins|vagrant|proc)file|^(?:readme|license|notice|changelog)/i;
/** `env.go`, `env.d.ts` */
const PROGRAM = /\.(?:[cm]?[jt]sx?|go|py|rb|rs|java|kts?|scala|php|cs|swift|c|h|cc|cpp|hpp|m|ex|exs|erl|hs|ml|lua|pl|r|dart|vue|svelte|html?|css|scss|less|md|rst|xml|svg|png|tf|lock|map|snap)$/i;

;// CONCATENATED MODULE: ./build/run/variable-users.js


/** Each set of variables is tried for two files, as a file may be no user of its own ones. */
const FILES_OF_SET = 2;
/** How many sets of variables are tried for the units of a folder. Far fewer are read: those that do not contradict one another together. */
const MOST_SETS = 100;
/** `names` are those of all variables of all files. */
function variableUsers(using, names) {
    const users = usersByPlace(using, names);
    const setsAt = setsPerPlace();
    const isClosed = (folder, by) => by === 'name' && using.closed?.has(folder) === true;
    return ({ path, variables, by }, isUser) => {
        const pairsOf = (variable, folder) => (users.get(variable_users_keyOf(variable.name, folder)) ?? [])
            .filter((unit) => isUser(unit) && using.isUsed(unit, variable))
            .map((unit) => ({ unit, variable }));
        for (const folder of placesOf(path)) {
            const here = variables.filter(({ name }) => users.has(variable_users_keyOf(name, folder)));
            if (here.length === 0 && isClosed(folder, by))
                return [];
            const set = setsAt(folder, here);
            if (set.addAlike(path))
                return [];
            const pairs = set.isTried ? [] : here.flatMap((variable) => pairsOf(variable, folder));
            if (pairs.length > 0)
                return usesOf(pairs, set.usedBy(path));
        }
        return [];
    };
}
/** The units by the names that they use, and the folders above them. */
function usersByPlace({ units, namesIn }, names) {
    const users = new Map();
    for (const unit of units) {
        const used = [...new Set(namesIn(unit))].filter((name) => names.has(name));
        for (const name of used)
            for (const folder of placesOf(unit.path))
                (0,group_by/* addToGroup */.Mr)(users, variable_users_keyOf(name, folder), unit);
    }
    return users;
}
function variable_users_keyOf(name, folder) {
    return `${name} ${folder}`;
}
function usesOf(pairs, setBy) {
    return [...(0,group_by/* groupBy */.$z)(pairs, ({ unit }) => unit)].map(([unit, [first, ...others]]) => ({
        unit,
        variables: [first.variable, ...others.map(({ variable }) => variable)],
        setBy,
    }));
}
/** The sets of variables that were tried for the units of a folder. */
function setsPerPlace() {
    const times = new Map();
    const found = new Map();
    const isBelow = (key, most) => {
        const count = times.get(key) ?? 0;
        times.set(key, count + 1);
        return count < most;
    };
    return (folder, variables) => {
        if (variables.length === 0)
            return EMPTY;
        const names = JSON.stringify([folder, variables.map(({ name }) => name)]);
        const values = JSON.stringify([folder, variables.map(({ name, value }) => [name, value])]);
        const isTried = !isBelow(values, FILES_OF_SET) || !isBelow(names, MOST_SETS);
        const lists = found.get(values) ?? [];
        found.set(values, lists);
        const addAlike = (path) => {
            if (isTried)
                for (const list of lists)
                    list.push(path);
            return isTried && lists.length > 0;
        };
        const usedBy = (path) => {
            const list = [path];
            lists.push(list);
            return list;
        };
        return { isTried, addAlike, usedBy };
    };
}
const EMPTY = { isTried: true, addAlike: () => false, usedBy: (path) => [path] };
/** The path itself, and the folders above it. */
function placesOf(path) {
    return [path, ...(0,support_paths/* foldersAbove */.Zv)(path), ''];
}

;// CONCATENATED MODULE: ./build/run/loadable-variables.js




















/**
 * Scripts and projects with the variables of files that any program may load for them, such as `env/prod.sh`, also where the command that
 * does it is not in the repository, or decides only at run time which of them it loads. Of those that use a variable, the nearest to the file are
 * meant. Files for development by their names are left out, and those that a command loads by name: it is read with them.
 */
function withLoadableVariables(starters, projects, { rules, repository, deciding }) {
    const readings = readingsOf('file');
    const units = starters.map(({ unit }) => unit);
    const all = starters.length + projects.length === 0 ? [] : variableFiles(repository, units);
    const isLoaded = (0,lazy/* lazy */.RZ)(() => loadedByName(starters, repository));
    const isRead = (0,lazy/* lazy */.RZ)(() => forContainers([...starters, ...projects], repository));
    const files = all.filter((file) => {
        if (file.by === 'jobs' || file.by === 'loads' || file.by === 'gives')
            return true;
        if (!isForAll(file, rules))
            return false;
        return file.by === 'prints' || (!isLoaded()(file.path) && (file.by === 'command' || !isRead()(file.path)));
    });
    if (files.length === 0)
        return readings.take();
    const names = new Set(files.flatMap(({ variables }) => variables.map(({ name }) => name)));
    const kinds = [projectsUsing(projects, repository), ...unitsUsing(units, { names, repository, deciding })].map((using) => variableUsers(using, names));
    const setters = settersOf();
    for (const file of files) {
        const uses = kinds.flatMap((find) => find(file, (unit) => !isReadWith(unit, file)));
        for (const use of uses) {
            setters.add(use);
            for (const variables of choicesOf(use.variables.map(passedFrom), () => true))
                readings.add((0,discover_units/* filesOf */.R8)(use.unit).join('\n'), variables, () => calledWith(use, variables, repository));
        }
    }
    const { called, notifications } = readings.take();
    return { called: called.map((one) => ({ ...one, setBy: setters.of(one) })), notifications };
}
/** Remembers which files set the variables of a unit. */
function settersOf() {
    const lists = new Map();
    const known = new Map();
    const keyOf = ({ path }, { name, value }) => JSON.stringify([path, name, value]);
    const sorted = (list) => {
        const found = known.get(list) ?? [...new Set(list)].sort();
        known.set(list, found);
        return found;
    };
    return {
        add({ unit, variables, setBy }) {
            for (const variable of variables) {
                const key = keyOf(unit, variable);
                lists.set(key, (lists.get(key) ?? new Set()).add(setBy));
            }
        },
        of({ unit, names }) {
            const variables = unit.companions.variables?.filter(({ name }) => names.includes(name)) ?? [];
            const all = new Set(variables.flatMap((variable) => [...(lists.get(keyOf(unit, variable)) ?? [])]));
            const [first, ...others] = all;
            // most have one list, which many projects share
            return first !== undefined && others.length === 0 ? sorted(first) : [...new Set([...all].flat())].sort();
        },
    };
}
/** What scripts, bake files and workflows use. */
function unitsUsing(all, { names, repository, deciding }) {
    const textOf = ({ path }) => repository.readFile(path, 'guess')?.text ?? '';
    const mayUse = (unit) => {
        const text = textOf(unit);
        return ((0,may_run_files/* mayStartAnything */.Ci)(text) || (0,calls/* mayCall */.k2)(text)) && text.match(loadable_variables_WORD)?.some((word) => names.has(word)) === true;
    };
    const wordsIn = (unit) => textOf(unit).match(loadable_variables_WORD) ?? [];
    const usedIn = (unit) => [...textOf(unit).matchAll(USED_IN_STEPS)].map(([, name = '']) => name);
    const unitsOf = (isOf) => all.filter(({ fileFormat }) => isOf(fileFormat.id));
    const isUsed = ({ path }, variable) => !OF_SHELL.test(variable.name) && deciding.of(path)(variable);
    return [
        { units: unitsOf((format) => RUN.has(format)).filter(mayUse), namesIn: wordsIn, isUsed },
        // its jobs may pass them on
        { units: unitsOf((format) => format === 'pipeline'), namesIn: () => names, isUsed },
        {
            units: unitsOf((format) => format === 'bake'),
            namesIn: (unit) => bakeVariables(textOf(unit)),
            // entitlements and networks have names, and a switch is for what a Dockerfile builds
            isUsed: (_unit, { value }) => !SWITCH.test(value),
        },
        { units: unitsOf((format) => format === 'workflow').filter(mayUse), namesIn: usedIn, isUsed: () => true },
    ];
}
/** What projects use elsewhere than for the environment of containers. */
function projectsUsing(projects, { readFile }) {
    const namesInFile = (0,remember/* remember */.k)((file) => file.text
        .split('\n')
        .filter((line) => /[$]|\{\{/.test(line) && !OF_ENVIRONMENT.test(line))
        .flatMap((line) => [...line.matchAll(USED)].map(([, name = '']) => name)));
    const filesIn = new Map(projects.map(({ unit, files }) => [unit, new Set([...(0,discover_units/* filesOf */.R8)(unit), ...files])]));
    return {
        units: projects.map(({ unit }) => unit),
        closed: new Set(projects.map(({ unit }) => (0,file_path/* folderOf */.yS)(unit.path)).filter((folder) => folder !== '')),
        namesIn: (unit) => [...(filesIn.get(unit) ?? [])].flatMap((path) => readFile(path, 'guess') ?? []).flatMap(namesInFile),
        isUsed: () => true,
    };
}
/** `NAME: ${VALUE}`, `- NAME=${VALUE}`, and the name of an image. */
const OF_ENVIRONMENT = /^[ \t]*(?:-[ \t]*)?["']?(?:[A-Z_][A-Z\d_]*|image)["']?[ \t]*[:=]/;
/** `$NAME`, `${NAME}`, and `{{ NAME }}` in a template */
const USED = /(?:\$\{?|\{\{-?[ \t]{0,9}[\w.$@]{0,200}?)([A-Za-z_]\w*)(?![\w.])/g;
const loadable_variables_WORD = /[A-Za-z_]\w*/g;
/** `$NAME`, `${NAME}`, `env.NAME` */
const USED_IN_STEPS = /(?:\$\{?|\benv\.)([A-Za-z_]\w*)/g;
/** Whether the name of the file does not say that it is for development. Jobs deploy by scripts of `ci`, too, and a copied example is not an example any more. */
function isForAll({ path, by, variables: [first] }, rules) {
    const settings = rules.find(({ context }) => context !== undefined)?.context;
    const isCopied = by === 'command' && (0,copied_examples/* isExample */.tG)(path);
    if (by !== 'prints' && !isCopied && (0,file_context/* isNamedForDevelopmentAnyhow */.yv)((0,host_path/* baseName */.Fl)(path)))
        return false;
    if (settings === undefined || first === undefined)
        return true;
    const folders = settings.folders.filter((folder) => by === 'name' || folder !== 'ci');
    const file = isCopied ? { ...first.span.file, path: `${(0,file_path/* folderOf */.yS)(path)}/.env` } : first.span.file;
    // the file counts, and not the job or the target that prints them for others
    return !isForDevelopment({ file, start: 0, end: 0 }, { ...settings, folders });
}
/** Whether a command gives a file to a shell or to Compose by a name that is known. */
function loadedByName(starters, { readFile }) {
    const sourced = starters.flatMap(({ unit: { path, fileFormat } }) => fileFormat.id === 'compose' ? [] : sourcedToStart(readFile(path, 'guess')?.text ?? ''));
    const given = starters.flatMap(({ lists }) => lists.flatMap(({ environmentFiles = [] }) => environmentFiles));
    const names = [...sourced, ...given].map((name) => name.replace(/^(?:\.{0,2}\/)+/, ''));
    const byName = (0,group_by/* groupBy */.$z)(names, host_path/* baseName */.Fl);
    return (path) => byName.get((0,host_path/* baseName */.Fl)(path))?.some((name) => `/${path}`.endsWith(`/${name}`)) === true;
}
/** Another script may load the file for something else, such as a backup. */
function sourcedToStart(text) {
    return (0,command_lines/* mentionsEngine */.W0)(text) ? (0,sourced_variables/* sourcedNames */.Mj)(text) : [];
}
/** Whether containers get a file: one that is not for options, or that their project is read with; also those of Kubernetes. */
function forContainers(units, repository) {
    const { paths } = repository;
    const known = new Set(units.flatMap(({ files }) => files));
    const all = new Set(paths() ?? []);
    const copied = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(namesCopied(repository), host_path/* baseName */.Fl));
    return (path) => known.has(path) ||
        copied()
            .get((0,host_path/* baseName */.Fl)(path))
            ?.some((name) => `/${path}`.endsWith(`/${name}`)) === true ||
        ['yml', 'yaml'].some((ending) => all.has(`${(0,file_path/* folderOf */.yS)(path)}/kustomization.${ending}`.replace(/^\//, '')));
}
const SWITCH = /^(?:true|yes|on|1)$/i;
/** The names of files of variables that Dockerfiles copy by name, and that services mount. */
function namesCopied({ files, readFile }) {
    const lines = files.flatMap(({ path, fileFormat: { id } }) => {
        const pattern = id === 'dockerfile' ? COPIED : id === 'compose' ? MOUNTED : undefined;
        const { text = '' } = (pattern && readFile(path, 'guess')) ?? {};
        return pattern === undefined ? [] : [...(id === 'dockerfile' ? (0,unbroken/* unbroken */.D)(text) : text).matchAll(pattern)];
    });
    const names = lines.flatMap(([line]) => line.match(NAME_OF_VARIABLES) ?? []);
    return [...new Set(names.map((name) => name.replace(/^(?:\.{0,2}\/)+/, '')))];
}
const COPIED = /^[ \t]{0,20}(?:COPY|ADD)[ \t][^\n]{0,1000}/gim;
const MOUNTED = /(?<![\w./-])[\w./-]{1,200}:\//g;
const NAME_OF_VARIABLES = /(?<![\w./-])[\w./-]{1,200}/g;
/** What gets its variables from the environment. */
const RUN = new Set(['shell', 'makefile', 'justfile', 'taskfile', 'package']);
/** Shells and systems set them, for other purposes, and installations have folders. */
const OF_SHELL = /^(?:USER|LOGNAME|HOME|HOST|HOSTNAME|PWD|PATH|SHELL|UID|GID|TMPDIR|EDITOR|LANG|TERM|DEBUG|CI|(?:\w{1,60}_)?PREFIX|DESTDIR|(?:BIN|SBIN|ETC|SYSCONF|LIB|LIBEXEC|DATA|MAN|UNIT|SYSTEMD)DIR)$/i;
/** Whether the unit is read with the file in any case, or cannot get its variables: those of jobs are for other pipelines. */
function isReadWith({ path, fileFormat: { id }, companions }, file) {
    const isOwn = file.path === path;
    if (file.by === 'gives')
        return !isOwn && !isGivenTo(id, file.path);
    if (OF_ANSIBLE.test(file.path) && !(0,template_kind/* isTemplateName */.kj)(path))
        return true;
    const isForOthers = file.by === 'jobs' ? isOwn || id !== 'pipeline' : isOwn && (file.by === 'name' || file.by === 'command');
    const isForItself = file.by === 'loads' && !isOwn && id !== 'compose' && id !== 'bake';
    return isForOthers || isForItself || companions.environmentFiles.includes(file.path);
}
/** Variables of hosts and roles are for templates. */
const OF_ANSIBLE = /(?:^|\/)(?:(?:group|host)_vars|defaults)\//;
/** What includes files of make, and what actions of a workflow start. */
function isGivenTo(format, from) {
    if (from.endsWith('.mk'))
        return format === 'makefile';
    return formats/* workflowFormat */.ju.matches(from) && (format === 'workflow' || format === 'compose');
}
function calledWith({ unit, variables: [first] }, variables, { readFile }) {
    const { companions } = unit;
    const passed = [...(companions.variables ?? []), ...variables];
    const areSourced = SOURCES_SOMETHING.test(readFile(unit.path, 'guess')?.text ?? '');
    return {
        unit: { ...unit, companions: { ...companions, variables: passed, readsCalls: true, areSourced } },
        caller: first.span,
        names: variables.map(({ name }) => name),
    };
}
/** `. "./env/$1.sh"` */
const SOURCES_SOMETHING = /(?<![^\s;&|({])(?:\.|source)[ \t]{1,9}[^\s;&|]{0,200}\$/;
function passedFrom({ name, value }) {
    return { name, value };
}

// EXTERNAL MODULE: ./build/analysis/secrets/test-secret.js
var test_secret = __webpack_require__(43178);
;// CONCATENATED MODULE: ./build/run/test-secrets.js




/** A unit as a command for tests starts it, without secrets that are obviously made up for tests. */
function withoutTestSecrets({ unit, caller }) {
    const { variables } = unit.companions;
    const real = variables?.filter(({ name, value }) => !(0,test_secret/* isTestSecret */.Bm)(name, value));
    if (real === undefined || real.length === variables?.length || !isForTests(caller))
        return unit;
    return { ...unit, companions: { ...unit.companions, variables: real } };
}
/** Whether the name of the script, or of the target of make, says that it is for tests. */
function isForTests(caller) {
    const { path } = caller.file;
    if (test_secrets_SCRIPT.test(path))
        return (0,file_context/* isNamedLikeScriptOfDevelopment */.ox)((0,host_path/* baseName */.Fl)(path));
    const targets = MAKEFILE.test(path) ? ((0,make_targets/* targetsAt */.U)(caller) ?? []) : [];
    return targets.length > 0 && targets.every((name) => name === 'it' || (0,file_context/* isNamedLikeScriptOfDevelopment */.ox)(name));
}
const test_secrets_SCRIPT = /\.(?:ba|z|k)?sh$/;
const MAKEFILE = /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$/;

;// CONCATENATED MODULE: ./build/run/called-projects.js












/** How many scripts may pass variables on, one to another. Real repositories have a few. */
const DEEPEST_CALLS = 20;
/**
 * Checks scripts and projects again with the variables that commands pass to them. Only what these values add is kept, and not the smaller
 * problems: a test may well pass the tag of an image.
 */
async function checkCalledProjects(starters, projects, { rules, repository, check }) {
    const { checkAll, found } = checkerOf([...new Set([...starters, ...projects])], check);
    const { checked, notifications } = found;
    const deciding = decidingFor(starters, projects, repository);
    const callees = calledFiles(repository, deciding);
    const late = await check(unitsReadLater(starters, repository, deciding));
    checked.push(...late);
    let next = callees([...[...starters, ...late].flatMap(({ calls }) => calls), ...usualBakes(repository)]);
    for (let depth = 0; depth < DEEPEST_CALLS && next.called.length > 0; depth++) {
        next = callees((await checkAll(next)).flatMap(({ calls }) => calls));
    }
    notifications.push(...next.notifications, ...next.called.slice(0, 1).map(tooDeep));
    await checkAll(calledUnits(starters, checked, repository, projects));
    next = withLoadableVariables(starters, projects, { rules, repository, deciding });
    const before = checked.length;
    for (let depth = 0; depth < DEEPEST_CALLS && next.called.length > 0; depth++) {
        next = callees((await checkAll(next, 'file')).flatMap(({ calls }) => calls));
    }
    await checkAll(calledUnits(checked.slice(before), [], repository, projects), 'file');
    return found;
}
/** Checks units with variables, and collects what they add to what was found without them. */
function checkerOf(all, check) {
    const keys = (0,lazy/* lazy */.RZ)(() => keysOf(all));
    const built = (0,lazy/* lazy */.RZ)(() => new Set(all.flatMap(({ builds }) => builds.map((build) => build.dockerfilePath))));
    const found = { checked: [], notifications: [], builds: [] };
    // files of variables come last, and several may cause the same finding
    const otherKeys = (0,lazy/* lazy */.RZ)(() => keysOf([...all, ...found.checked]));
    const checkAll = async (asked, what = 'command') => {
        const { called, notifications } = asked;
        found.notifications.push(...notifications);
        if (called.length === 0)
            return [];
        const isFile = what === 'file';
        const units = called.map(withoutTestSecrets);
        const read = await check(isFile ? units.map((unit) => ({ ...unit, isReadAgain: true })) : units);
        const known = isFile ? otherKeys() : keys();
        if (!isFile)
            found.builds.push(...read.flatMap((one) => one.builds));
        const results = (0,paired/* paired */.i)(called, read).map(([unit, one]) => ({
            ...one,
            findings: addedBy({ ...unit, what }, one, known),
            files: [...one.files, unit.caller.file.path],
            // variables of a file may be meant for something else
            builds: isFile ? [] : one.builds.filter(({ dockerfilePath }) => !built().has(dockerfilePath)),
            notifications: isFile ? [] : one.notifications,
            postures: [],
            evidence: [],
            subjects: check_unit/* NO_SUBJECTS */.yX,
        }));
        found.checked.push(...results);
        return results;
    };
    return { checkAll, found };
}
function keysOf(units) {
    return new Set([...units].flatMap(({ findings }) => findings.map(called_projects_keyOf)));
}
/** The variables that may decide what the projects and the files of bake have. */
function decidingFor(starters, projects, repository) {
    const names = (0,lazy/* lazy */.RZ)(() => new Set([...namesUsedBy(repository, projects), ...allBakeVariables(repository)]));
    const units = starters.map(({ unit }) => unit);
    return decidingVariables(repository, units, names);
}
/** The files that only run others and were not read, if they mention a variable that may determine options. */
function unitsReadLater(starters, { readFile }, deciding) {
    const waiting = starters.filter(({ callsLater }) => callsLater);
    if (waiting.length === 0)
        return [];
    const mayPass = deciding.mayPass();
    return waiting
        .filter(({ unit }) => mayPass(readFile(unit.path, 'guess')?.text ?? ''))
        .map(({ unit }) => ({ ...unit, companions: { ...unit.companions, readsCalls: true } }));
}
function tooDeep({ caller }) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'command',
        message: `Scripts pass variables on more than ${DEEPEST_CALLS} times, so what this command runs was not checked with them.`,
        wayOut: 'Let the first script run it directly.',
        span: caller,
    });
}
/** The findings that are not among those found before, except for small ones. */
function addedBy({ caller, names, together, setBy, what = 'command', isDefault = false }, { findings }, found) {
    const where = conditionOf({ caller, names, together, what, isDefault });
    const verb = isDefault ? 'replaces' : VERBS[what];
    const least = what === 'file' ? 'high' : 'medium';
    const related = names.length === 0 ? [] : [{ span: caller, message: `the ${what} that ${verb} ${namesOf(names)}` }];
    return findings
        .filter((finding) => !isFound(finding, found) && (0,findings_finding/* isAtLeast */.du)(finding.severity, OF_IMAGES.test(finding.ruleId) ? 'high' : least))
        .map((finding) => ({
        ...(isDefault || what === 'file' ? notAlways(finding) : finding),
        setBy,
        message: `${finding.message} This applies ${where}.`,
        related: [...finding.related, ...related],
    }));
}
/** Also where it is only milder than one that was found. */
function isFound(finding, found) {
    const usual = finding.variant?.replace(MILDER, '');
    return found.has(called_projects_keyOf(finding)) || found.has(called_projects_keyOf({ ...finding, variant: usual === '' ? undefined : usual }));
}
const MILDER = /(?:^|-)(?:twice-)?milder$/;
/** When the findings apply, in words that continue "This applies". */
function conditionOf({ caller, names, together, what, isDefault }) {
    if (names.length === 0)
        return together === undefined ? `where ${caller.file.path} runs it` : `together with ${together}`;
    const it = pronounOf(names);
    return isDefault
        ? `with ${namesOf(names)} as the file has ${it}, which ${caller.file.path} replaces`
        : `with ${namesOf(names)} as ${caller.file.path} ${VERBS[what]} ${it}`;
}
const VERBS = { command: 'passes', build: 'passes', file: 'sets' };
/** A finding of a reading that not every start or build has, so that in a base it does not cover one that always applies. */
function notAlways(finding) {
    const { sharedBy } = finding;
    return { ...finding, isOptional: true, sharedBy: sharedBy?.map((one) => ({ ...one, isOptional: true })) };
}
/** Rules about what an image is. */
const OF_IMAGES = /^image-/;
const SHOWN_NAMES = 3;
/** `A`, `A and B`, or what they are where there are many. */
function namesOf(names) {
    if (names.length > SHOWN_NAMES)
        return 'variables';
    return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function pronounOf(names) {
    return names.length === 1 && names[0] !== 'arguments' ? 'it' : 'them';
}
/** Identifies a finding among those of one scan. What is fetched from another host is another danger. */
function called_projects_keyOf({ ruleId, variant, subject, evidence, span: { file, start, end } }) {
    return JSON.stringify([ruleId, variant, subject, file.path, start, end, ...hostsIn(evidence)]);
}
function hostsIn(evidence) {
    const addresses = evidence.includes('://') ? (evidence.match(/\bhttps?:\/\/[^\s'"|;]{1,300}/gi) ?? []) : [];
    return [...new Set(addresses.map((address) => (0,web_address/* hostOf */.w4)(address)?.toLowerCase() ?? ''))].sort();
}

;// CONCATENATED MODULE: ./build/run/base-variants.js









/** How many sets of arguments of one Dockerfile are read. */
const MOST_BASES = 60;
/**
 * The images that the builds of Dockerfiles begin with. A Dockerfile is checked with the arguments on which its builds agree. A policy on images
 * is about those of each build, so the Dockerfile is read again with each set of arguments before its first FROM, and nothing else is taken
 * from that.
 */
async function checkBases(dockerfiles, options) {
    const ofOthers = (0,group_by/* groupBy */.$z)(options.others, ({ dockerfilePath }) => dockerfilePath);
    const notifications = [];
    const all = dockerfiles.map((one) => {
        const { path } = one.unit;
        const { builds, isSplit } = basesOf(options.textOf(path), options.declared.get(path) ?? [], ofOthers.get(path) ?? []);
        const further = builds[MOST_BASES];
        if (further !== undefined)
            notifications.push(base_variants_tooMany(further));
        const isDecided = isSplit && further === undefined;
        return { builds: builds.slice(0, MOST_BASES), one: isDecided ? withoutUndecided(one) : one };
    });
    const wanted = all.flatMap(({ builds, one }) => builds.map((build, round) => ({ build, one, round })));
    const checked = [];
    for (const round of (0,group_by/* groupBy */.$z)(wanted, (base) => base.round).values()) {
        const ofPath = (0,group_by/* groupBy */.$z)(round, ({ one }) => one.unit.path);
        const units = round.map(({ one }) => one.unit);
        const results = await options.check(units, (path) => ofPath.get(path)?.map(({ build }) => build) ?? []);
        checked.push(...(0,paired/* paired */.i)(results, round).map(([result, base]) => basesIn(result, base, options)));
    }
    return { dockerfiles: all.map(({ one }) => one), checked, notifications };
}
/** The builds with other arguments before the first FROM, each once. One that all builds agree on is read with the Dockerfile. */
function basesOf(text, declared, others) {
    const [header = ''] = (0,unbroken/* unbroken */.D)(text).split(FROM, 1);
    const names = new Set(header.match(/\w+/g));
    const inEachWay = (build) => (0,open_arguments/* waysOf */.UV)(build, (name) => names.has(name)).map((way) => {
        const given = [...way].sort();
        return [JSON.stringify(given), { ...build, arguments: new Map(given) }];
    });
    const own = new Map(declared.flatMap(inEachWay));
    const all = new Map([...own, ...others.flatMap(inEachWay)]);
    const [only] = own;
    if (own.size <= 1 && !hasUnknown(only?.[1]))
        all.delete(only?.[0] ?? NO_ARGUMENTS);
    return { builds: [...all.values()], isSplit: own.size > 1 };
}
const NO_ARGUMENTS = '[]';
function hasUnknown(build) {
    return [...(build?.arguments.values() ?? [])].some((value) => value.includes(unknown_piece/* UNKNOWN_PIECE */.YB));
}
const FROM = /^[ \t]*FROM[ \t]/im;
function withoutUndecided(one) {
    const images = one.images.filter(({ use, reference }) => use !== 'from' || isPlaced(reference.value));
    return { ...one, images };
}
function isPlaced({ registry, repository }) {
    return registry !== located/* DYNAMIC */.u5 && repository !== located/* DYNAMIC */.u5;
}
function basesIn(result, { build, one }, { isPolicy }) {
    // no policy checks the image of an unused stage
    const known = new Set(one.images.flatMap(({ isUnused, reference }) => (isUnused ? [] : [reference.value.text])));
    const found = new Set(one.findings.map(keyWithImage));
    const images = result.images.filter(({ reference }) => !known.has(reference.value.text));
    const findings = result.findings.filter((finding) => isPolicy(finding.ruleId) && !found.has(keyWithImage(finding)));
    return {
        ...result,
        ...check_unit/* NOTHING_REPORTED */.aC,
        images: images.map((image) => imageOf(image, build)),
        findings: findings.map((finding) => findingOf(finding, build)),
    };
}
/** The message names the image: the same place has another one with other arguments. */
function keyWithImage(finding) {
    return `${called_projects_keyOf(finding)} ${finding.message}`;
}
/** The image is named where the command is that passes it, and otherwise where the Dockerfile has it. */
function imageOf(image, { isCommand, span, dockerfilePath, shownPath = dockerfilePath }) {
    const title = image.title === ONLY_STAGE ? `the Dockerfile ${shownPath}` : `${image.title} of ${shownPath}`;
    return {
        ...image,
        ...(isCommand && { title, reference: { value: image.reference.value, span } }),
        isOnlyForPolicies: true,
        cannotEdit: true,
    };
}
const ONLY_STAGE = 'this Dockerfile';
function findingOf(finding, { arguments: given, span }) {
    const names = [...given.keys()];
    const path = span.file.path;
    const [where, build] = names.length === 0
        ? [`as ${path} builds it, without arguments`, 'the build without arguments']
        : [`with ${namesOf(names)} as ${path} passes ${pronounOf(names)}`, `the build that passes ${namesOf(names)}`];
    return {
        ...finding,
        fix: undefined,
        message: `${finding.message} This applies ${where}.`,
        related: [...finding.related, { span, message: build }],
    };
}
function base_variants_tooMany({ span, dockerfilePath, shownPath = dockerfilePath }) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'reference',
        message: `More than ${MOST_BASES} builds of ${shownPath} pass different arguments for its base images, so policies were not applied to those of this one.`,
        wayOut: 'Pass the same arguments, or split the Dockerfile.',
        span,
    });
}

// EXTERNAL MODULE: ./build/analysis/downloads/interpreters.js
var interpreters = __webpack_require__(47042);
// EXTERNAL MODULE: ./build/analysis/secrets/occurrences.js
var occurrences = __webpack_require__(25759);
;// CONCATENATED MODULE: ./build/run/chosen-files.js

/** For the paths in the text of a Dockerfile, and those of the files in the repository. */
function fileChooser(text, paths) {
    const ends = endsWithVariables(text);
    if (ends.size === 0)
        return () => false;
    const files = (0,group_by/* groupBy */.$z)(paths(), nameOf);
    return (name, value) => {
        const found = ends.get(name)?.map((end) => end.replace(chosen_files_VARIABLE, () => value)) ?? [];
        return found.some((end) => files.get(nameOf(end))?.some((path) => path === end || path.endsWith(`/${end}`)));
    };
}
/** For each variable, the ends of paths from the part that has it. With a second variable, nothing is known. */
function endsWithVariables(text) {
    const found = new Map();
    for (const [word] of text.matchAll(chosen_files_WORD)) {
        const [variable, name = ''] = chosen_files_VARIABLE.exec(word) ?? [];
        if (variable === undefined || word === variable)
            continue;
        const end = word.slice(word.lastIndexOf('/', word.indexOf(variable)) + 1);
        if (end.indexOf('$') !== end.lastIndexOf('$'))
            continue;
        found.set(name, (found.get(name) ?? new Set()).add(end));
    }
    return new Map([...found].map(([name, all]) => [name, [...all]]));
}
/** A word with a variable. */
const chosen_files_WORD = /(?<![\w./{}$-])[\w./-]{0,200}\$(?:\w{1,100}|\{\w{1,100}\})[\w./{}$-]{0,200}/g;
const chosen_files_VARIABLE = /\$(?:\{)?(\w{1,100})\}?/;
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/run/build-variants.js












/** How many builds of one Dockerfile are read by themselves. */
const MOST_VARIANTS = 8;
/** How many choices of images, addresses and files of one Dockerfile are read. */
const MOST_CHOICES = 32;
/**
 * Arguments on which the builds of a Dockerfile do not agree are unknown where it is checked with all of them. So it is checked again with each
 * build that passes a value which may be a danger, and with those of callers. `docker build` alone takes what the file has, so it is checked with
 * that, too, where builds replace it. Only what that adds is kept, and not the smaller problems.
 */
async function checkBuildVariants(dockerfiles, { builds, called, textOf, paths, check }) {
    const ofCallers = (0,group_by/* groupBy */.$z)(called, ({ dockerfilePath }) => dockerfilePath);
    const notifications = [];
    const wanted = dockerfiles.flatMap((one) => {
        const { path } = one.unit;
        const known = builds.get(path) ?? [];
        const decisive = decisiveIn(() => textOf(path), paths);
        const called = ofCallers.get(path) ?? [];
        const all = [...variantsOf(known, called, decisive), ...asWritten(known, () => textOf(path))];
        const choices = choosingBuilds(known, called, decisive);
        notifications.push(...build_variants_tooMany(all, MOST_VARIANTS), ...build_variants_tooMany(choices, MOST_CHOICES));
        const read = [...all.slice(0, MOST_VARIANTS), ...choices.slice(0, MOST_CHOICES)];
        return read.map((variant, round) => ({ ...variant, one, round }));
    });
    const checked = [];
    for (const round of (0,group_by/* groupBy */.$z)(wanted, (variant) => variant.round).values()) {
        const ofPath = (0,group_by/* groupBy */.$z)(round, ({ one }) => one.unit.path);
        const units = round.map(({ one }) => ({ ...one.unit, isReadAgain: true }));
        const results = await check(units, (path) => ofPath.get(path)?.map(({ build }) => build) ?? []);
        checked.push(...(0,paired/* paired */.i)(results, round).map(([result, variant]) => added(result, variant)));
    }
    return { checked, notifications };
}
function added(result, { one, build, names, isDefault = false }) {
    // a build runs what the Dockerfile alone only names
    const before = new Set(one.findings.filter(({ isOptional }) => isOptional !== true).map(called_projects_keyOf));
    const findings = addedBy({ caller: build.span, names, what: 'build', isDefault }, result, before);
    const known = new Set(one.namedImages.map(({ text }) => text));
    const idle = new Set(one.things.flatMap(({ key, isIdle }) => (isIdle ? [key] : [])));
    const things = isDefault ? [] : result.things.filter(({ key, isIdle }) => !isIdle && idle.has(key));
    // for a comparison with a base: an argument may name an image of a publisher that nothing else comes from
    const namedImages = result.namedImages.filter(({ text }) => !known.has(text));
    return { ...(0,check_unit/* onlyAdded */.f_)(result, findings), namedImages, things };
}
/** A build without arguments and contexts, if the Dockerfile has values of its own for some that builds pass. */
function asWritten(all, textOf) {
    const [first] = all;
    const passed = new Set(all.flatMap((build) => [...build.arguments.keys()]));
    const contexts = new Set(all.flatMap(contextsOf));
    if (first === undefined || passed.size + contexts.size === 0)
        return [];
    const found = textsIn(textOf(), [...[...passed].map(withDefault), ...contexts]);
    const names = [
        ...[...passed].filter((name) => found.has(withDefault(name))),
        ...[...contexts].filter((name) => found.has(name)),
    ];
    if (names.length === 0)
        return [];
    const localNames = new Set([...(first.localNames ?? [])].filter((name) => !contexts.has(name)));
    return [{ build: { ...first, arguments: new Map(), localNames }, names, isDefault: true }];
}
function withDefault(name) {
    return `${name}=`;
}
/** Those of some texts that another one contains. */
function textsIn(text, wanted) {
    return new Set([...(0,occurrences/* occurrences */.T)(wanted, text)].map(({ start, end }) => text.slice(start, end)));
}
/** The additional contexts whose names are those of images, which a registry has as well. */
function contextsOf({ localNames, pulledNames }) {
    return [...(localNames ?? [])].filter((name) => /[/:]/.test(name) && pulledNames?.has(name) !== true);
}
/** The builds to be read by themselves, each once. */
function variantsOf(all, called, decisive) {
    const known = new Set(all.map(keyOfBuild));
    const values = (0,group_by/* groupBy */.$z)(all.flatMap((build) => [...build.arguments]), ([name]) => name);
    const isDifferent = (name, value) => values.get(name)?.some(([, other]) => other !== value) !== false;
    const own = all
        .flatMap((build) => inEachWay(build, decisive))
        .map((build) => ({ build, names: harmfulIn(build, isDifferent, decisive) }));
    const ofCallers = called
        .flatMap((build) => inEachWay(build, decisive))
        .filter((build) => !known.has(keyOfBuild(build)))
        .map((build) => ({ build, names: [...harmfulIn(build, isDifferent, decisive), ...newContext(build, all)] }));
    const wanted = [...own, ...ofCallers].filter(({ names }) => names.length > 0);
    return [...new Map(wanted.map((one) => [keyOfBuild(one.build), one])).values()];
}
/** A build with each value that its arguments may have. */
function inEachWay(build, { mentioned }) {
    if (build.openArguments === undefined)
        return [build];
    return (0,open_arguments/* waysOf */.UV)(build, (name) => mentioned().has(name)).map((way) => {
        const chosen = [...way].filter(([, value]) => !value.includes(unknown_piece/* UNKNOWN_PIECE */.YB));
        return { ...build, arguments: new Map([...build.arguments, ...chosen]) };
    });
}
/** The builds with arguments that choose a stage, an image or a part of its name, an address or a file, one of each choice. */
function choosingBuilds(all, called, decisive) {
    const agreed = agreedArguments(all);
    const choices = [...all, ...called].filter(mayPass).flatMap((build) => (0,open_arguments/* waysOf */.UV)(build, (name) => decisive.used().has(name)).flatMap((way) => {
        const chosen = [...way].filter(([name, value]) => isChoice(name, value, decisive));
        if (chosen.every(([name, value]) => agreed.get(name) === value))
            return [];
        const given = new Map([...build.arguments, ...chosen]);
        const asked = {
            build: { ...build, arguments: given, isChoice: true },
            names: chosen.map(([name]) => name),
        };
        return [[JSON.stringify([build.target, chosen.sort()]), asked]];
    }));
    return [...new Map(choices).values()];
}
function isChoice(name, value, { inImages, choosesFile }) {
    if (value === '' || value.includes(unknown_piece/* UNKNOWN_PIECE */.YB))
        return false;
    return NAMES_HOST.test(value) || choosesFile()(name, value) || (inImages().has(name) && OF_IMAGE.test(value));
}
/** An address, or the name of a host. */
const NAMES_HOST = /^(?:https?:\/\/|(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,24}(?:$|[:/]))/i;
/** An image, or a part of its name: a stage, a tag, a release. */
const OF_IMAGE = /^\w[\w./:@-]{0,300}$/;
/** The arguments with which the Dockerfile is read anyway: all builds pass them. */
function agreedArguments([first, ...others]) {
    const agreed = new Map(first?.arguments);
    for (const { arguments: given } of others) {
        for (const [name, value] of agreed)
            if (given.get(name) !== value)
                agreed.delete(name);
    }
    return agreed;
}
function mayPass({ arguments: given, openArguments }) {
    return given.size > 0 || openArguments !== undefined;
}
function harmfulIn({ arguments: given }, isDifferent, { inImages, asPrograms, mentioned }) {
    return [...given].flatMap(([name, value]) => {
        if (!isDifferent(name, value) || !mentioned().has(name))
            return [];
        if (asPrograms().has(name))
            return [name];
        // those in images are choices
        return isHarmful(value) && !(inImages().has(name) && OF_IMAGE.test(value)) ? [name] : [];
    });
}
function decisiveIn(textOf, paths) {
    const lines = (0,lazy/* lazy */.RZ)(() => (0,unbroken/* unbroken */.D)(textOf()));
    return {
        inImages: (0,lazy/* lazy */.RZ)(() => namesInImages(lines())),
        asPrograms: (0,lazy/* lazy */.RZ)(() => namesOfPrograms(lines())),
        mentioned: (0,lazy/* lazy */.RZ)(() => (0,unbroken/* wordsIn */.H)(textOf())),
        used: (0,lazy/* lazy */.RZ)(() => new Set(variablesIn(lines()))),
        choosesFile: (0,lazy/* lazy */.RZ)(() => fileChooser(lines(), paths)),
    };
}
/** The names of the variables that images of stages, or other arguments, are made of. */
function namesInImages(text) {
    const lines = text.match(/^[ \t]*(?:FROM|ARG)[ \t][^\n]*/gim) ?? [];
    return new Set(lines.flatMap(variablesIn));
}
function variablesIn(text) {
    return [...text.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
}
/** The names of the variables with which commands begin, or that add an option where they are set: `| $SHELL`, `${DEBUG:+-x}`. */
function namesOfPrograms(text) {
    return new Set([...text.matchAll(build_variants_PROGRAM)].map(([, piped, added]) => piped ?? added ?? ''));
}
const build_variants_PROGRAM = /(?:[|;&(`]|\b(?:RUN|CMD|ENTRYPOINT|exec|sudo|then|do|else))[ \t]{0,20}[[("']{0,3}[\w/.-]{0,40}\$\{?(\w{1,99})|\$\{(\w{1,99}):?\+/g;
/** The number of root is harmful as well. */
function isHarmful(value) {
    return value === '0' || (0,interpreters/* mayHarmCommands */.oe)(value);
}
function newContext({ context }, all) {
    return context === undefined || all.some((other) => other.context === context) ? [] : ['the context'];
}
function keyOfBuild({ arguments: given, target, context }) {
    return JSON.stringify([[...given].sort(), target, context]);
}
function build_variants_tooMany(all, most) {
    const further = all[most]?.build;
    if (further === undefined)
        return [];
    const { span, dockerfilePath, shownPath = dockerfilePath } = further;
    const gap = (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'reference',
        message: `More than ${most} builds of ${shownPath} pass different arguments that may be a danger, so it was not checked with those of this one.`,
        wayOut: 'Pass the same arguments, or split the Dockerfile.',
        span,
    });
    return [gap];
}

// EXTERNAL MODULE: ./build/run/check-images.js
var check_images = __webpack_require__(88321);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/support/patterns/anchored-glob.js
var anchored_glob = __webpack_require__(32103);
// EXTERNAL MODULE: ./build/support/read-text-file.js
var read_text_file = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/discover/named-paths.js









/** Shorter texts are part of too many paths. */
const MINIMUM_KNOWN = 3;
/**
 * Paths of the files of a kind that commands and inputs name. Hardly any script names the folder it runs in, so a file counts wherever it
 * may be meant, provided that its content is of that kind.
 */
function findNamed(named, { contentOf, paths, isInScope, isExcluded }, kind) {
    const { isToldByName, readsExcluded } = kind;
    const { found, foundIn } = recogniser(contentOf, kind);
    const all = (0,lazy/* lazy */.RZ)(() => (paths() ?? []).filter((path) => isInScope(path) && !(0,file_selection/* isVendoredPath */.$1)(path)));
    const byName = (0,lazy/* lazy */.RZ)(() => (0,listed_files/* grouped */.zD)(all()));
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const sought = new Set();
    const wanted = new Set();
    for (const { written, folders, by, isCertain } of named_paths_distinct(named)) {
        const near = literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []);
        const those = foundIn(near, isCertain);
        if (readsExcluded && isCertain)
            for (const path of those)
                wanted.add(path);
        if (those.length > 0 || isToldByName(written) || (!isCertain && near.length > 0) || sought.has(written))
            continue;
        sought.add(written);
        const end = knownEnd(written);
        const isMeant = endTest(end);
        const isOpen = end.includes(unknown_piece/* UNKNOWN_PIECE */.YB);
        const some = isOpen ? all() : (byName().get(external_node_path_.posix.basename(end)) ?? []);
        foundIn(some.filter(isMeant), isCertain, isOpen);
    }
    return [...found].flatMap(([path, isOneOf]) => isOneOf && (wanted.has(path) || isExcluded?.(path) !== true) ? [path] : []);
}
function recogniser(contentOf, { isOne, isLikely = () => true, isUnread = isInOtherEncoding }) {
    const found = new Map();
    const isFound = (path, isNamed) => {
        const isOneOf = found.get(path) ?? isOne(contentOf(path));
        found.set(path, isOneOf || (isNamed && isUnread(path, contentOf(path))));
        return found.get(path) === true;
    };
    return {
        found,
        foundIn(paths, isCertain, isOpen = false) {
            const isNamed = isCertain && !isOpen;
            return paths.filter((path) => (isNamed || isLikely(path, contentOf(path), isCertain)) && isFound(path, isNamed));
        },
    };
}
/** Whether a file starts with the byte order mark of UTF-16. Its text is then reported as not read. */
function isInOtherEncoding(_path, content) {
    return content !== undefined && (0,read_text_file/* isUtf16 */.bJ)(content.bytes);
}
/** Which of some paths a command may mean: those near its file, else those that end like the written one. */
function pathsMeant({ written, folders, by }, paths, foldersNear) {
    const near = literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []).filter((path) => paths.has(path));
    return near.length > 0 ? near : [...paths].filter(endTest(knownEnd(written)));
}
/** Named files behind a link out of the repository, which is never followed. */
function linksOutside(named, repository) {
    const { outsideTarget, isExcluded } = repository;
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const paths = named_paths_distinct(named).flatMap(({ written, folders, by }) => literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []));
    return [...new Set(paths)].flatMap((path) => {
        const target = isExcluded?.(path) === true ? undefined : outsideTarget(path);
        return target === undefined ? [] : [linkedOutside(path, target)];
    });
}
function linkedOutside(path, target) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'link-leads-outside',
        message: `A command uses ${path}, which a symbolic link leads out of the repository, so it was not checked.`,
        wayOut: 'Put the file into the repository.',
        path,
        evidence: target,
    });
}
function named_paths_distinct(named) {
    return [...new Map(named.map((one) => [`${one.by}\n${one.isCertain} ${one.written}`, one])).values()];
}
function literalPaths(written, folders) {
    if (written.includes(unknown_piece/* UNKNOWN_PIECE */.YB) || written.startsWith('/'))
        return [];
    return [...new Set(folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, written) ?? []))];
}
/** Whether a path may be the written one, wherever that starts. */
function endTest(end) {
    const pieces = end.split(unknown_piece/* UNKNOWN_PIECE */.YB);
    const known = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
    if (known.length < MINIMUM_KNOWN)
        return () => false;
    if (pieces.length === 1)
        return (path) => path === known || path.endsWith(`/${known}`);
    const pattern = pieces.join('**');
    return (path) => path.includes(known) && ((0,anchored_glob/* matchesGlob */.k)(pattern, path) || (0,anchored_glob/* matchesGlob */.k)(`**/${pattern}`, path));
}
/** The path after a leading folder that is a variable or outside the repository. */
function knownEnd(written) {
    const end = external_node_path_.posix.normalize(written);
    if (end.startsWith('/'))
        return external_node_path_.posix.basename(end);
    const below = end.startsWith(`${unknown_piece/* UNKNOWN_PIECE */.YB}/`) ? end.slice(2) : end;
    return below.replace(/^(?:\.\.\/)+/, '');
}

// EXTERNAL MODULE: ./build/parse/run-options/builds/started-images.js
var started_images = __webpack_require__(77145);
// EXTERNAL MODULE: ./build/run/image-starts.js
var image_starts = __webpack_require__(10113);
;// CONCATENATED MODULE: ./build/run/command-builds.js








/** The builds that commands start with arguments, of each Dockerfile that they may mean and that has one of these arguments. */
function buildsOfCommands(callers, dockerfiles, { readFile, declared }) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const paths = new Set(dockerfiles.map(({ unit }) => unit.path));
    const ofServices = new Set(declared.filter(isOfCompose).map(({ dockerfilePath }) => dockerfilePath));
    return callers
        .flatMap(({ commandBuilds }) => commandBuilds.filter(started_images/* hasArguments */.b))
        .flatMap((build) => {
        const { arguments: given, openArguments, target, span } = build;
        const services = build.isOfServices ? [...ofServices].filter((path) => paths.has(path)) : [];
        return [...new Set([...meantBy(build, paths, foldersNear), ...services])]
            .filter((path) => hasOneOf(readFile(path, 'guess')?.text ?? '', openArguments ?? given))
            .map((dockerfilePath) => ({
            dockerfilePath,
            target,
            arguments: given,
            openArguments,
            ...OF_COMMAND,
            leavesContextOpen: true,
            span,
        }));
    });
}
/** What containers start of the images that files and commands build, and the stages that commands publish, for each Dockerfile. */
function usesOfImages(callers, declaring, dockerfiles) {
    const startsOf = (0,image_starts/* startsElsewhere */.U)(declaring);
    const declared = declaring.flatMap(({ builds }) => builds);
    return [...usesOfCommands(callers, dockerfiles, startsOf), ...usesOfBuilds(declared, startsOf)];
}
/** The builds of tools that deploy the result. A file that is for development by its name deploys nothing that others use. */
function deployedBy({ builds }) {
    return {
        commandBuilds: builds.filter(({ span: { file } }) => !(0,file_context/* isNamedForDevelopmentAnyhow */.yv)(external_node_path_.posix.basename(file.path))),
    };
}
/** A command may mean several Dockerfiles, and what else it passes is not known. */
function usesOfCommands(callers, dockerfiles, startsOf) {
    const builds = callers
        .flatMap(({ commandBuilds }) => commandBuilds)
        .map((build) => withStarts(build, startsOf(build)))
        .filter(({ starts, isPublished }) => starts !== undefined || isPublished === true);
    if (builds.length === 0)
        return [];
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const paths = new Set(dockerfiles.map(({ path }) => path));
    return builds.flatMap((build) => {
        const meant = meantBy(build, paths, foldersNear);
        if (build.starts === undefined && meant.length > 1 && isAnywhere(build))
            return [];
        return meant.map((dockerfilePath) => {
            const { starts = [], isPublished, span } = build;
            const target = isPublished ? build.target : undefined;
            const isCommand = isPublished ? undefined : OF_COMMAND.isCommand;
            const use = { isGuess: true, ...(isCommand && { isCommand }), starts, ...USE_ONLY };
            return { dockerfilePath, target, arguments: command_builds_NO_ARGUMENTS, ...use, span };
        });
    });
}
function withStarts(build, others) {
    return others.length === 0 ? build : { ...build, starts: [...(build.starts ?? []), ...others] };
}
function usesOfBuilds(builds, startsOf) {
    return builds.flatMap((build) => {
        const starts = startsOf(build);
        return starts.length === 0 ? [] : [{ ...build, starts, ...USE_ONLY }];
    });
}
/** Whether only run time knows the folder, so that any Dockerfile may be meant: `docker build $(DIR)`. */
function isAnywhere({ files }) {
    return files.every((written) => written.startsWith(`${unknown_piece/* UNKNOWN_PIECE */.YB}/`));
}
/** The stages of Dockerfiles that only builds with the values of callers ask for. */
function stagesOfCallers(builds, declared) {
    const known = new Set(declared.map(keyOfStage));
    return builds
        .filter((build) => build.target !== undefined && !known.has(keyOfStage(build)))
        .map((build) => ({ ...build, ...USE_ONLY }));
}
function keyOfStage({ dockerfilePath, target }) {
    return JSON.stringify([dockerfilePath, target]);
}
/** The Dockerfiles that commands build, or the templates that they make them of, with the stages that they ask for, whatever else they pass. */
function namedByCommands(callers, dockerfiles) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const paths = new Set(dockerfiles.map(({ path }) => path));
    return callers
        .flatMap(({ commandBuilds }) => commandBuilds)
        .flatMap((build) => {
        const { target, span } = build;
        const meant = meantBy(build, paths, foldersNear);
        const found = meant.length > 0 ? meant : templatesOf(build, paths);
        return found.map((dockerfilePath) => ({ dockerfilePath, target, span }));
    });
}
/** The files that a command of the same file turns into the Dockerfile: `sed s/@V@/1/ Dockerfile.in > Dockerfile.tmp`, `cp Dockerfile.dev Dockerfile`. */
function templatesOf({ files, span: { file } }, paths) {
    const made = new Set(files.map((written) => external_node_path_.posix.basename(written)));
    const written = [...made].flatMap((name) => [...(sourcesByTarget(file).get(name) ?? [])]);
    const folder = external_node_path_.posix.dirname(file.path);
    const near = written.flatMap((source) => [external_node_path_.posix.join(folder, source), external_node_path_.posix.normalize(source)]);
    return [...new Set(near)].filter((path) => paths.has(path));
}
/** The words of commands that write or copy a file, by the name of that file, which comes last. */
const sourcesByTarget = (0,remember/* remember */.k)(({ text }) => {
    const sources = new Map();
    for (const command of text.split(/\n|;|&&|\|\|/)) {
        if (!WRITES.test(command))
            continue;
        const words = command.match(/[\w./-]+/g) ?? [];
        const target = external_node_path_.posix.basename(words.pop() ?? '');
        const known = sources.get(target) ?? new Set();
        for (const word of words)
            known.add(word);
        sources.set(target, known);
    }
    return sources;
});
const WRITES = /(?<!>)>[^>&]|\b(?:cp|install|mv)\b/;
const command_builds_NO_ARGUMENTS = new Map();
const USE_ONLY = { saysUseOnly: true };
function meantBy({ files, folders, span }, paths, foldersNear) {
    const by = span.file.path;
    return [...new Set(files.flatMap((written) => pathsMeant({ written, folders, by }, paths, foldersNear)))];
}
function isOfCompose({ span: { file } }) {
    return /\.ya?ml$/.test(file.path);
}
const OF_COMMAND = { isGuess: true, isCommand: true };
function hasOneOf(text, given) {
    const words = new Set(text.match(/\w+/g));
    return [...given.keys()].some((name) => words.has(name));
}

;// CONCATENATED MODULE: ./build/run/image-makers.js







/** The builds of Dockerfiles at these paths that give names to images, or pass contexts. */
function makingOf(declared, paths) {
    const builds = [
        ...declared.builds.filter(({ dockerfilePath }) => paths.has(dockerfilePath)),
        ...ofCommands(declared, paths),
    ];
    const all = builds.map((build) => ({ build, others: () => byName() }));
    const byName = (0,lazy/* lazy */.RZ)(() => new Map(all.map((one) => [one.build.name ?? '', one])));
    return all;
}
/** A name with an unknown tag could be that of another version. */
function exactNames({ tags = [] }) {
    return tags.filter((tag) => !tag.includes(unknown_piece/* UNKNOWN_PIECE */.YB));
}
/** Each command that names an image builds one of the Dockerfiles that it may mean; contexts may be for each of them. */
function ofCommands({ commandBuilds }, paths) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    return commandBuilds
        .filter((build) => build.tags.length + (build.contexts ?? []).length > 0 || (0,started_images/* hasArguments */.b)(build))
        .flatMap(({ files, folders, span, context, contexts = [], secretFiles: _, tags, ...build }) => {
        const by = span.file.path;
        const meant = files.flatMap((written) => pathsMeant({ written, folders, by }, paths, foldersNear).map((dockerfilePath) => ({ written, dockerfilePath })));
        return meant.slice(0, contexts.length > 0 ? undefined : 1).map(({ written, dockerfilePath }, at) => ({
            ...build,
            dockerfilePath,
            ...contextNear(dockerfilePath, written, context),
            contexts: contexts.flatMap((one) => contextsNear(dockerfilePath, written, one, by)),
            // one image has the name
            ...(at === 0 && { tags }),
            span,
        }));
    });
}
/** The folder in which a command finds a Dockerfile under the written path; undefined where that begins with a variable. */
function startOf(path, written) {
    const end = external_node_path_.posix.normalize(written);
    if (path === end)
        return '';
    return path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : undefined;
}
/** The context from the folder in which a command finds the Dockerfile under the written path. */
function contextNear(path, written, context) {
    if (context !== undefined && isUsualIn(context, written))
        return { context: folderOf(path) };
    const start = startOf(path, written);
    const folder = start === undefined ? undefined : (0,mount_source/* repositoryPath */.SH)(start, context ?? '.');
    return folder === undefined ? { leavesContextOpen: true } : { context: folder };
}
/** The path of a file that a command names, from the folder in which it finds the Dockerfile under the written path, else from the root. */
function fileNear(path, found, file) {
    const near = (0,mount_source/* repositoryPath */.SH)(startOf(path, found) ?? '', file);
    return near === undefined ? [] : [near];
}
/** A folder that a command passes: from where it finds the Dockerfile, else from its own file, or from the root. */
function contextsNear(path, found, { name, written }, by) {
    const start = startOf(path, found);
    const starts = start === undefined ? [external_node_path_.posix.dirname(by), ''] : [start];
    const folders = new Set(starts.flatMap((from) => (0,mount_source/* repositoryPath */.SH)(from, written) ?? []));
    return [...folders].map((folder) => ({ name, folder }));
}
/** Whether it is the Dockerfile that a build of this folder uses if no option names one. */
function isUsualIn(context, written) {
    return context.startsWith(unknown_piece/* UNKNOWN_PIECE */.YB) && USUAL.has(written.slice(context.length)) && written.startsWith(context);
}
const USUAL = new Set(['/Dockerfile', '/Containerfile']);
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

;// CONCATENATED MODULE: ./build/run/command-contexts.js




/**
 * Dockerfiles with the folders that commands name as the build context of one that may be it, and the files that they give to it as secrets:
 * `docker build -f docker/Dockerfile --secret id=npmrc,src=ci/npmrc app`.
 */
function withCommandContexts(units, callers) {
    const folders = contextsByPath(units, callers);
    if (folders.size === 0)
        return units;
    return units.map((unit) => {
        const found = folders.get(unit.path);
        if (found === undefined)
            return unit;
        const { named, secrets, isBuiltByDocker } = found;
        const contexts = named.size > 0 && { contextFolders: [...named], isBuiltByDocker };
        return {
            ...unit,
            companions: { ...unit.companions, ...contexts, ...(secrets.size > 0 && { secretFiles: [...secrets] }) },
        };
    });
}
const NONE = { named: new Set(), secrets: new Map(), isBuiltByDocker: false };
function contextsByPath(units, callers) {
    const paths = new Set(units.map(({ path }) => path));
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const found = new Map();
    for (const build of callers.flatMap(({ commandBuilds }) => commandBuilds)) {
        const { files, folders, span } = build;
        if (folderWritten(build) === undefined && build.secretFiles === undefined)
            continue;
        for (const written of files) {
            for (const path of pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear)) {
                found.set(path, withNamed(found.get(path) ?? NONE, build, path, written));
            }
        }
    }
    return found;
}
/** Adds what a build names that finds the Dockerfile under the written path. */
function withNamed(before, build, path, written) {
    const context = folderWritten(build);
    const folder = context === undefined ? undefined : contextNear(path, written, context).context;
    const given = (build.secretFiles ?? []).flatMap(([id, file]) => fileNear(path, written, file).map((one) => [id, one]));
    const secrets = given.length === 0 ? before.secrets : new Map([...before.secrets, ...given]);
    if (folder === undefined)
        return { ...before, secrets };
    const isBuiltByDocker = before.isBuiltByDocker || build.isByDocker === true;
    return { named: new Set([...before.named, folder]), secrets, isBuiltByDocker };
}
/** The context of a build as it is written, if that is a folder of this machine with a known path. */
function folderWritten({ context }) {
    return context === undefined || REMOTE.test(context) || context.includes(unknown_piece/* UNKNOWN_PIECE */.YB) ? undefined : context;
}
/** Another repository, or the standard input. */
const REMOTE = /:\/\/|^git@|^-$/;

;// CONCATENATED MODULE: ./build/run/distinct-notifications.js

/**
 * Each notification once, as severe as the worst of them: projects that share a file report the same problems in it. An ordinary gap that
 * one unit has several times, because several services or steps share its place by an alias, is told as their number, so that one more is new
 * in a change. One that other variables identify in another reading of the file is told once, too, and everything that identifies it counts.
 */
function distinctNotifications(units) {
    const all = new Map();
    for (const notifications of units) {
        const counts = new Map();
        for (const notification of notifications) {
            const key = distinct_notifications_keyOf(notification);
            const count = (counts.get(key) ?? 0) + 1;
            counts.set(key, count);
            const known = all.get(key);
            const most = Math.max(count, known?.most ?? 0);
            all.set(key, {
                notification: worse(notification, known?.notification),
                most,
                parts: together(known, notification),
            });
        }
    }
    return [...all.values()].map(({ notification, most, parts }) => {
        const whole = parts === undefined ? notification : withParts(notification, parts);
        return most === 1 ? whole : counted(whole, most);
    });
}
function together(known, { gap }) {
    const other = known?.notification.gap;
    if (gap === undefined || other === undefined)
        return undefined;
    if (known?.parts === undefined && gap.evidence === other.evidence)
        return undefined;
    const parts = known?.parts ?? new Set(partsOf(other));
    for (const part of partsOf(gap))
        parts.add(part);
    return parts;
}
function partsOf({ evidence, parts = [evidence] }) {
    return parts;
}
function withParts(notification, parts) {
    const { gap } = notification;
    return gap === undefined ? notification : { ...notification, gap: { ...gap, parts: [...parts] } };
}
function worse(one, other = one) {
    return (0,findings_gap/* failsCheck */.k2)(other, 'all') ? other : one;
}
function distinct_notifications_keyOf({ code, message, span, path }) {
    return JSON.stringify([code, message, span?.file.path ?? path, span?.start, span?.end]);
}
function counted(notification, times) {
    const { gap } = notification;
    if (gap?.weight !== 'ordinary')
        return notification;
    const { count, evidence, parts = [evidence] } = gap;
    return {
        ...notification,
        gap: { ...gap, count: count * times, parts: Array.from({ length: times }, () => parts).flat() },
    };
}

// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/parse/file-names.js
var file_names = __webpack_require__(45725);
// EXTERNAL MODULE: ./build/support/caches/remember-by-key.js
var remember_by_key = __webpack_require__(9907);
// EXTERNAL MODULE: ./build/support/short-text.js
var short_text = __webpack_require__(31116);
;// CONCATENATED MODULE: ./build/run/files-of-texts.js



/** How many names that depend on variables are tried for a file. With more, options in the file itself count as well. */
const MOST_PATTERNS = 1000;
/** The files that a text mentions, but for those that are read by themselves. */
function filesIn(path, text, fitting) {
    const words = new Set(text.replaceAll(files_of_texts_VARIABLE, '*').match(files_of_texts_WORD) ?? []);
    const names = [...words].filter((word) => MAY_BE_FILE.test(word)).map((word) => word.replace(/^(?:\.{0,2}\/)+/, ''));
    const [patterns, plain] = [names.filter((name) => name.includes('*')), names.filter((name) => !name.includes('*'))];
    const folders = [...(0,support_paths/* foldersAbove */.Zv)(path), ''];
    const found = [...plain, ...patterns.slice(0, MOST_PATTERNS)].flatMap((name) => folders
        .flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, name) ?? [])
        .flatMap((one) => [one, ...ACTIONS.map((action) => `${one}/${action}`)])
        .flatMap(fitting));
    const others = [...new Set(found)].filter((one) => one !== path && !isReadAlone((0,host_path/* baseName */.Fl)(one)));
    return patterns.length > MOST_PATTERNS ? [...others, path] : others;
}
const files_of_texts_VARIABLE = /\$?\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|\$(?:\w{1,100}|[@*])/g;
const files_of_texts_WORD = /[\w*./-]{3,300}/g;
const MAY_BE_FILE = /\w[./*]|[./*]\w/;
const ACTIONS = ['action.yml', 'action.yaml'];
/** Whether a file is read for its own sake, or by no command, by its name. */
function isReadAlone(name) {
    return BUILT.test(name) || OTHER.test(name) || (/compose/i.test(name) && /\.ya?ml$/i.test(name));
}
const BUILT = /(?:^|[.-])(?:docker|container)file/i;
const OTHER = /\.(?:(?:ba|z|k)?sh|bats|md|rst|adoc|svg|png|lock)$/i;
/** The files without an ending that a text names by a word alone: `cat options`. */
function plainFilesIn(path, text, plain) {
    if (plain.size === 0)
        return [];
    const folders = [...(0,support_paths/* foldersAbove */.Zv)(path), ''];
    return [...new Set(text.match(PLAIN_WORD))]
        .flatMap((word) => folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, word) ?? []))
        .filter((one) => plain.has(one));
}
/** Whether such a word may name the file. */
function isPlainName(path) {
    return PLAIN.test((0,host_path/* baseName */.Fl)(path));
}
const PLAIN = /^[a-z][a-z\d_-]*$/;
const PLAIN_WORD = /(?<![\w$./-])[a-z][a-z\d_-]{1,60}(?![\w./:=-])/g;
/** The scripts whose output a text takes: `$(shell ./options.sh)`, `` `./options.sh` ``. */
function scriptsCaptured(path, text, fitting) {
    const folders = [...(0,support_paths/* foldersAbove */.Zv)(path), ''];
    const names = new Set(Array.from(text.matchAll(CAPTURED), ([, name = '']) => name.replace(/^(?:\.{0,2}\/)+/, '')));
    return [...names].flatMap((name) => folders.flatMap((folder) => (0,mount_source/* repositoryPath */.SH)(folder, name) ?? []).flatMap(fitting));
}
const CAPTURED = /(?:\$\((?:shell[ \t]{1,9})?|`|!=[ \t]{0,9}|\bsh:[ \t]{1,9}["']?)(?:(?:ba|z|k)?sh[ \t]{1,9})?([\w./-]{1,200}\.(?:ba|z|k)?sh)(?![\w.])/g;
/** The files of variables that a unit names, by the name that they have on the machine. */
function environmentFilesOf(text) {
    return Array.from(text.matchAll(ENVIRONMENT_FILE), ([, path = '']) => path);
}
const ENVIRONMENT_FILE = /^[ \t]{0,9}EnvironmentFile[ \t]{0,9}=[ \t]{0,9}-?(\/[\w./@-]{1,200})/gm;
/** The files whose name a text is for, where a variable or a unit decides a part of it: `/srv/%i.e2e`. */
function filesNamedLike(text, names) {
    const patterns = (text.replaceAll(files_of_texts_VARIABLE, '*').replaceAll(OF_UNIT, '*').match(files_of_texts_WORD) ?? [])
        .map(host_path/* baseName */.Fl)
        .filter((name) => name.includes('*') && TELLING.test(name.replace(/\.ya?ml$/, '')));
    return [...new Set(patterns.flatMap(names.like))];
}
/** `%i` */
const OF_UNIT = /%[a-zA-Z]/g;
/** A part of a name that few files have. */
const TELLING = /[\w-]{3}/;

;// CONCATENATED MODULE: ./build/run/referenced-lines.js



/**
 * The lines that may be a danger, if a text is a compose file or a Dockerfile which a command reads that nobody looks at: settings that take
 * protection away, and instructions.
 */
function dangerousLines(text) {
    const lines = text.split('\n').map((line) => line.trim());
    if (lines.some((line) => /^services:/.test(line)))
        return withoutDropped(lines).filter(isDangerousSetting);
    if (!lines.some((line) => /^FROM[ \t]/i.test(line)))
        return [];
    const instructions = (0,unbroken/* unbroken */.D)(text).split('\n');
    return instructions.map((line) => line.trim()).filter((line) => referenced_lines_RUNS.test(line));
}
/** Without the capabilities that services drop. */
function withoutDropped(lines) {
    let isDropped = false;
    return lines.filter((line) => {
        isDropped = /^["']?cap_drop["']?:/.test(line) || (isDropped && line.startsWith('-'));
        return !isDropped;
    });
}
function isDangerousSetting(line) {
    const [, key = '', value = ''] = SETTING.exec(line) ?? [];
    const plain = value.replaceAll(/["'[\],]/g, ' ').trim();
    if (plain === '')
        return false;
    if (SWITCHED.has(plain))
        return key === 'privileged' || key === 'use_api_socket';
    return takesProtection(plain);
}
const SETTING = /^(?:-[ \t]{1,9})?(?:["']?([\w-]{1,60})["']?:[ \t]{1,9})?([^#\n]{1,500})/;
const SWITCHED = new Set(['true', 'yes', 'on']);
const referenced_lines_RUNS = /^(?:ONBUILD[ \t]{1,9})?(?:RUN|ADD|ENTRYPOINT|CMD|SHELL|VOLUME|USER)[ \t]/i;
/** The texts between `define` and `endef` of a Makefile, and the here-documents of a script. */
function definedTexts(text) {
    return [...definitions(text), ...hereDocuments(text)];
}
/** Each to the line of its delimiter. Those inside of another one are part of it. */
function hereDocuments(text) {
    if (!text.includes('<<'))
        return [];
    const lines = text.split('\n');
    const ends = (0,group_by/* groupBy */.$z)([...lines.keys()].reverse(), (at) => lines[at]?.trim() ?? '');
    const found = [];
    for (let at = 0; at < lines.length; at += 1) {
        const delimiter = /(?<!<)<<-?[ \t]{0,9}["'\\]?(\w{1,100})/.exec(lines[at] ?? '')?.[1];
        const end = delimiter === undefined ? undefined : nextOf(ends.get(delimiter), at);
        if (end === undefined)
            continue;
        found.push(lines.slice(at + 1, end).join('\n'));
        at = end;
    }
    return found;
}
/** The next of some numbers, which are in falling order. Those before it are taken out, as nobody asks for them again. */
function nextOf(numbers = [], after) {
    while ((numbers.at(-1) ?? after + 1) <= after)
        numbers.pop();
    return numbers.at(-1);
}
function definitions(text) {
    if (!text.includes('endef'))
        return [];
    return text
        .split(/^define[ \t]/m)
        .slice(1)
        .flatMap((one) => one.split(/^endef/m, 1));
}

;// CONCATENATED MODULE: ./build/run/gap-files.js













function itself(path) {
    return path;
}
/** In characters. A longer file that is mentioned is compared by its whole text, and so is one with more options. */
const LONGEST_READ = 200_000;
const MOST_OPTIONS = 100;
/** For a gap. */
const MOST_PARTS = 1_000;
function bounded(path, text, find) {
    const found = text.length > LONGEST_READ ? undefined : find(text);
    if (found === undefined || found.length > MOST_OPTIONS)
        return [`${path} ${(0,short_text/* shortText */.o)(text, 0)}`];
    return found.map((one) => `${path} ${one}`);
}
/**
 * The notifications, where those about options that are not known are identified by the options in the files as well which their own file
 * mentions: one of these, such as `conf/prod.opts` for `docker run $(cat "conf/$1.opts")`, may be what decides. The options of a recipe may
 * come from any command that runs it. Those about a file that is not known are identified by what may be a danger in the files that it may be.
 */
function withFilesOfGaps(notifications, repository) {
    const options = optionsFor(repository);
    const lines = linesFor(repository);
    return notifications.map((one) => {
        const { gap, span } = one;
        if (gap === undefined || gap.weight !== 'ordinary' || span === undefined)
            return one;
        const parts = isOfOptions(gap, span) ? options(span.file.path) : isOfFile(gap) ? lines(span) : [];
        return parts.length === 0 ? one : { ...one, gap: { ...gap, parts: [...(gap.parts ?? [gap.evidence]), ...parts] } };
    });
}
/** Whether options are what is not known. */
function isOfOptions({ kind }, span) {
    return kind === 'unknown-value' || (kind === 'unreadable-commands' && (0,source/* spanText */.Cp)(span).includes('xargs'));
}
function isOfFile({ kind }) {
    return kind === 'undecided-reference';
}
/** For a file: the options that a value in it may come from. */
function optionsFor({ paths, readFile, files }) {
    const fitting = (0,lazy/* lazy */.RZ)(() => (0,loaded_names/* filesFitting */.vK)(paths() ?? []));
    const textOf = (path) => readFile(path, 'guess')?.text ?? '';
    const optionsIn = (0,remember_by_key/* rememberByKey */.u)(itself, (path) => bounded(path, textOf(path), weakeningOptions));
    const writers = (0,lazy/* lazy */.RZ)(() => files.filter(({ fileFormat }) => written_variables/* WRITERS */.J1.has(fileFormat.id)).map(({ path }) => path));
    const callers = (0,lazy/* lazy */.RZ)(() => writers().flatMap((path) => bounded(path, textOf(path), argumentsIn)));
    const plain = (0,lazy/* lazy */.RZ)(() => plainFiles({ paths, files }));
    const names = (0,lazy/* lazy */.RZ)(() => (0,file_names/* fileNames */.j)(paths() ?? []));
    const installing = (0,lazy/* lazy */.RZ)(() => linesWithPaths(writers(), textOf));
    const installed = (target) => [
        ...names().named((0,host_path/* baseName */.Fl)(target)),
        ...(installing().get((0,host_path/* baseName */.Fl)(target)) ?? [])
            .filter(({ line }) => line.includes(target))
            .flatMap(({ path, line }) => filesIn(path, line, fitting()))
            .filter((one) => `/${one}` !== target),
    ];
    return (0,remember_by_key/* rememberByKey */.u)(itself, (path) => {
        const text = textOf(path);
        const named = [
            ...filesIn(path, text, fitting()),
            ...plainFilesIn(path, text, plain()),
            ...(path.endsWith('.service') ? environmentFilesOf(text).flatMap(installed) : []),
        ];
        const printed = scriptsCaptured(path, text, fitting()).flatMap((one) => bounded(one, textOf(one), printedIn));
        const found = [...[...new Set(named)].flatMap(optionsIn), ...printed];
        return gap_files_together(RECIPES.test(path) ? [...found, ...callers()] : found);
    });
}
function plainFiles({ paths, files }) {
    const units = new Set(files.map(({ path }) => path));
    return new Set(paths()?.filter((path) => isPlainName(path) && !units.has(path)));
}
/** The lines that name a place of the machine, by the last parts of these names. */
function linesWithPaths(files, textOf) {
    const found = new Map();
    for (const path of files) {
        for (const line of textOf(path).split('\n')) {
            for (const [, name = ''] of line.matchAll(OF_MACHINE))
                (0,group_by/* addToGroup */.Mr)(found, name, { path, line });
        }
    }
    return found;
}
/** `/etc/app/env`, whose last part is taken */
const OF_MACHINE = /\/([\w.@-]{1,200})(?![\w./@-])/g;
/** The options in a script outside the commands of an engine, which are looked at. */
function printedIn(text) {
    const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
    return weakeningOptions(lines.filter((line) => !(0,command_lines/* mentionsEngine */.W0)(line)).join('\n'));
}
/** For a place: what may be a danger in the files that it may mean, and in the texts that a Makefile defines. */
function linesFor({ paths, readFile, files }) {
    const fitting = (0,lazy/* lazy */.RZ)(() => (0,loaded_names/* filesFitting */.vK)(paths() ?? []));
    const plain = (0,lazy/* lazy */.RZ)(() => plainFiles({ paths, files }));
    const units = (0,lazy/* lazy */.RZ)(() => new Set(files.map(({ path }) => path)));
    const linesIn = (0,remember_by_key/* rememberByKey */.u)(itself, (path) => bounded(path, readFile(path, 'guess')?.text ?? '', dangerousLines));
    const ofFile = (0,remember_by_key/* rememberByKey */.u)(itself, (path) => {
        const text = readFile(path, 'guess')?.text ?? '';
        const named = [...filesIn(path, text, fitting()), ...plainFilesIn(path, text, plain())];
        const unread = [...new Set(named)].filter((one) => !units().has(one));
        return gap_files_together([...unread.flatMap(linesIn), ...definedTexts(text).flatMap(dangerousLines)]);
    });
    const names = (0,lazy/* lazy */.RZ)(() => (0,file_names/* fileNames */.j)(paths() ?? []));
    const alike = (0,remember_by_key/* rememberByKey */.u)(itself, (text) => gap_files_together(filesNamedLike(text, names())
        .filter((path) => !units().has(path))
        .flatMap(linesIn)));
    return (place) => [...ofFile(place.file.path), ...alike((0,source/* spanText */.Cp)(place))];
}
/** Many parts as one, as each gap of a file has them. */
function gap_files_together(parts) {
    return parts.length > MOST_PARTS ? [(0,short_text/* shortText */.o)(JSON.stringify(parts), 0)] : parts;
}
const RECIPES = /(?:^|\/)\.?(?:justfile|taskfile(?:\.dist)?\.ya?ml)$|\.just$/i;
/** The options that commands give to recipes and tasks: `just run --privileged`, `task run -- --privileged`. */
function argumentsIn(text) {
    if (!CALL.test(text))
        return [];
    return text.split('\n').flatMap((line) => (CALL.test(line) ? weakeningOptions(line) : []));
}
const CALL = /(?<![\w./-])(?:just|go-task|task)[ \t]/;

// EXTERNAL MODULE: ./build/model/findings/thing.js
var thing = __webpack_require__(93313);
// EXTERNAL MODULE: ./build/parse/dockerfile/file-names.js
var dockerfile_file_names = __webpack_require__(39464);
;// CONCATENATED MODULE: ./build/run/idle-things.js




/**
 * The containers, builds and stages that units declare. Those of a file are idle if nothing in the repository starts or builds it, so that only a
 * person does: its name is not one that Docker looks for, and no other file names it. What is
 * built by a project that somebody likely starts by hand is not idle.
 */
function thingsOf(units, { named, builds, commands }) {
    const folders = foldersOfProjects(units);
    const isSetAside = (unit) => isIdleProject(unit, named) && !isByHand(unit, folders);
    const idle = new Set(units.flatMap(({ unit }) => (isSetAside(unit) ? [unit.path] : [])));
    const built = new Set([...builds, ...commands]
        .filter(({ span }) => !idle.has(span.file.path))
        .map(({ dockerfilePath }) => dockerfilePath));
    const asked = stagesAsked(commands);
    return distinctThings(units.flatMap(({ unit, things }) => {
        const isIdle = isIdleProject(unit, named) || isIdleDockerfile(unit, built);
        const isUnbuilt = unit.fileFormat.id === 'dockerfile' && unit.path.includes('/') && !built.has(unit.path);
        if (!unit.isGuess && !isIdle && !isUnbuilt)
            return withAsked(things, asked);
        return things.map((thing) => ({
            ...thing,
            ...(unit.isGuess && { isGuess: true }),
            ...(isIdle && { isIdle: true }),
            ...(isIdle && !thing.isIdle && { awaitsName: true }),
            ...(isUnbuilt && { isUnbuilt: true }),
        }));
    }));
}
/** Identifies the stages that commands ask for. */
function stagesAsked(commands) {
    return new Set(commands.flatMap(({ dockerfilePath, target }) => (target === undefined ? [] : stageKey(dockerfilePath, target))));
}
function stageKey(path, name) {
    return JSON.stringify([path, name.toLowerCase()]);
}
/** The stages that commands ask for, and those that they need, are not idle. */
function withAsked(things, asked) {
    const roots = things.filter(({ kind, path, name }) => kind === 'stage' && asked.has(stageKey(path, name)));
    if (roots.length === 0)
        return things;
    const byKey = new Map(things.map((thing) => [thing.key, thing]));
    const needed = new Set(roots.map(({ key }) => key));
    // a set also yields items that are added during the iteration
    for (const key of needed)
        for (const other of byKey.get(key)?.needs ?? [])
            needed.add(other);
    return things.map((thing) => (needed.has(thing.key) ? { ...thing, isIdle: undefined } : thing));
}
function isIdleProject({ path, links = [], fileFormat, isGuess }, named) {
    if (fileFormat.id !== 'compose' || !isGuess)
        return false;
    return ![path, ...links].some((one) => named.has(one) || (0,projects/* isStartedByName */.gb)(one));
}
/** The folders with a compose file that Docker Compose looks for. */
function foldersOfProjects(units) {
    return new Set(units.flatMap(({ unit: { path } }) => ((0,projects/* isStartedByName */.gb)(path) ? [(0,file_path/* folderOf */.yS)(path)] : [])));
}
function isByHand({ path, links = [] }, folders) {
    return [path, ...links].some((one) => (0,projects/* isLikelyStartedByHand */.UY)(one, folders.has((0,file_path/* folderOf */.yS)(one))));
}
function isIdleDockerfile({ path, links = [], fileFormat }, built) {
    if (fileFormat.id !== 'dockerfile')
        return false;
    return ![path, ...links].some((one) => built.has(one) || (0,dockerfile_file_names/* isDockerfilePath */.e4)(one));
}
/** Projects that share a file share its containers. A container that one of them starts is not idle. */
function distinctThings(things) {
    const distinct = new Map();
    for (const thing of things) {
        const known = distinct.get(thing.key);
        if (known === undefined)
            distinct.set(thing.key, thing);
        else if ((known.isIdle && !thing.isIdle) || !thing.isGuess)
            distinct.set(thing.key, withOther(known, thing));
        else
            distinct.set(thing.key, withOther(thing, known));
    }
    return [...distinct.values()];
}
/** What another project makes of it counts, too: what it builds, and how it is reached. */
function withOther(other, thing) {
    const isMoreOpen = opennessOf(other) > opennessOf(thing);
    return withBuildsOf(other, isMoreOpen ? { ...thing, network: other.network } : thing);
}
function opennessOf({ network }) {
    if (network === undefined)
        return 0;
    return network.isForHostOnly ? 1 : 2;
}
function withBuildsOf(other, thing) {
    if (other.runs === thing.runs || !isBuild(other.runs) || !isBuild(thing.runs))
        return thing;
    const others = new Set([...(other.otherBuilds ?? []), ...(thing.otherBuilds ?? []), other.runs]);
    others.delete(thing.runs);
    return { ...thing, otherBuilds: [...others].slice(0, MOST_BUILDS) };
}
/** More projects that share a file are not compared. */
const MOST_BUILDS = 20;
function isBuild(runs) {
    return runs?.startsWith(thing/* BUILT */.BT) === true;
}

// EXTERNAL MODULE: ./build/parse/plain-name.js
var plain_name = __webpack_require__(15146);
// EXTERNAL MODULE: ./build/analysis/lifetimes/built-tags.js + 1 modules
var built_tags = __webpack_require__(18621);
// EXTERNAL MODULE: ./build/parse/local-name.js
var local_name = __webpack_require__(59055);
;// CONCATENATED MODULE: ./build/run/likely-makers.js









/**
 * Finds the build that probably makes an image, where nothing that can be read gives it exactly this name: `docker build -t "acme/$i" "$i"`,
 * a tag of `git rev-parse`, a workflow that works out its tags. It is one whose tag may be the name, or that of the only Dockerfile with
 * this name. Undefined without any build that gives a name, or that may.
 */
function likelyMakers({ making, declaring, ofTools }, paths) {
    const commands = declaring.flatMap(({ commandBuilds }) => commandBuilds.filter(isOpen));
    const open = making.filter(({ build }) => isOpen(build));
    const hasTags = making.some(({ build: { tags = [] } }) => tags.length > 0);
    if (commands.length + open.length + ofTools.length === 0 && !hasTags)
        return undefined;
    const byTag = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(making.flatMap(taggedBy), ({ tag }) => (0,plain_name/* lastPart */.S_)(tag)));
    const built = (0,lazy/* lazy */.RZ)(() => new Map([...likely_makers_ofCommands(commands, paths), ...open].map((one) => [pathOf(one), one])));
    const byOwnName = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(paths, ownName));
    const byService = (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(open, ({ build }) => build.name));
    const toolNames = (0,lazy/* lazy */.RZ)(() => new Set(ofTools.map(({ written }) => (0,plain_name/* untagged */.GV)(written))));
    const isOwn = ownNames(commands, open, toolNames);
    const ofFolder = (name) => {
        const named = byOwnName().get((0,plain_name/* lastPart */.S_)(name)) ?? [];
        const nearest = named.filter((path) => named.length === 1 || endsLike(name, path));
        return nearest.map((path) => built().get(path) ?? (toolNames().has((0,plain_name/* untagged */.GV)(name)) ? ofTool(path) : undefined));
    };
    return (written, byDefault) => {
        const name = withoutHost(written);
        if (!mayBeOfRepository(name))
            return undefined;
        const tagged = (byTag().get((0,plain_name/* lastPart */.S_)(name)) ?? []).filter(({ tag }) => mayName(tag, name));
        const isPlain = (0,local_name/* isLocalName */.H)((0,plain_name/* untagged */.GV)(name));
        const inFolder = (0,lazy/* lazy */.RZ)(() => only(ofFolder(name)));
        const isOne = (one) => (0,local_name/* isLocalName */.H)((0,plain_name/* untagged */.GV)(one)) || isOwn(one);
        return (only(tagged.map(({ maker }) => maker)) ??
            (inFolder() !== undefined && byDefault.map(withoutHost).some(isOne) ? inFolder() : undefined) ??
            (isPlain ? only(byService().get((0,plain_name/* untagged */.GV)(name).replace(likely_makers_PROJECT, '')) ?? []) : undefined));
    };
}
/** Whether a name may be one of the repository: a file with builds has its owner, or a build makes it up. */
function ownNames(commands, open, toolNames) {
    const spans = [...commands, ...open.map(({ build }) => build)].map(({ span }) => span);
    const texts = (0,lazy/* lazy */.RZ)(() => [...new Set(spans.map(({ file }) => file.text)), ...toolNames()]);
    const openNames = (0,lazy/* lazy */.RZ)(() => [...new Set(commands.flatMap(({ openNames: names = [] }) => names))]);
    return (name) => openNames().some((one) => fits(one, (0,plain_name/* untagged */.GV)(name))) ||
        [...likely_makers_ownersIn(name).map((owner) => `${owner}/`), `}/${(0,plain_name/* lastPart */.S_)(name)}`].some((part) => name.includes('/') && texts().some((text) => text.includes(part)));
}
/** Whether it is the name of an image, which is known to its end, and not that of an official one. */
function mayBeOfRepository(name) {
    const image = (0,plain_name/* untagged */.GV)(name);
    return /^[^/].*[^/]$/.test(image) && !(0,plain_name/* lastPart */.S_)(name).includes(unknown_piece/* UNKNOWN_PIECE */.YB) && (0,built_tags/* builtTagsOf */.B)(image) === undefined;
}
/** Podman gives it to images without a registry. */
const LOCALHOST = 'localhost/';
/** Compose names the image of a service after the project and the service. */
const likely_makers_PROJECT = /^.*?[-_]/;
function withoutHost(name) {
    return name.startsWith(LOCALHOST) ? name.slice(LOCALHOST.length) : name;
}
/** Whether an image may have names that the build does not give in full: none is known, a part is not, or a later command may give another. */
function isOpen({ tags = [] }) {
    return tags.every((tag) => !tag.includes('/')) || tags.some((tag) => tag.includes(unknown_piece/* UNKNOWN_PIECE */.YB));
}
function taggedBy(maker) {
    return (maker.build.tags ?? []).map((tag) => ({ tag: withoutHost(tag), maker }));
}
/** Each Dockerfile that a command may mean. */
function likely_makers_ofCommands(commands, paths) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    return commands.flatMap(({ files, folders, span, context, target, arguments: given }) => files.flatMap((written) => pathsMeant({ written, folders, by: span.file.path }, paths, foldersNear).map((dockerfilePath) => alone({ dockerfilePath, target, arguments: given, ...contextNear(dockerfilePath, written, context), span }))));
}
function ofTool(dockerfilePath) {
    const span = { file: { path: dockerfilePath, text: '' }, start: 0, end: 0 };
    return alone({ dockerfilePath, target: undefined, arguments: new Map(), leavesContextOpen: true, span });
}
function alone(build) {
    return { build, others: () => new Map() };
}
function pathOf({ build }) {
    return build.dockerfilePath;
}
/** The folders in front of the name of an image, without the host of a registry: `acme` of `ghcr.io/acme/app`. */
function likely_makers_ownersIn(name) {
    return (0,plain_name/* untagged */.GV)(withoutHost(name))
        .split('/')
        .slice(0, -1)
        .filter((part) => part !== '' && !part.includes(unknown_piece/* UNKNOWN_PIECE */.YB) && !/[.:]/.test(part));
}
/** The name of a Dockerfile: what is next to `Dockerfile` in it, otherwise its folder. */
function ownName(path) {
    const [file = '', folder = ''] = path.split('/').reverse();
    const own = file.replace(/^(?:Docker|Container)file\b[.-]?|[.-]?(?:Docker|Container)file$/i, '');
    return own === '' ? folder : own;
}
/** Whether the folders of a Dockerfile are named like the parts of an image: `acme/tools/base`, `tools/base/Dockerfile`. */
function endsLike(name, path) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return folder !== '' && folder.includes('/') && `/${(0,plain_name/* untagged */.GV)(name)}`.endsWith(`/${folder}`);
}
function mayName(tag, name) {
    const versions = [tag, name].map((one) => one.slice((0,plain_name/* untagged */.GV)(one).length));
    const [first = '', second = ''] = versions;
    const isSameVersion = first === second || versions.some((one) => one.includes(unknown_piece/* UNKNOWN_PIECE */.YB));
    return isSameVersion && (0,plain_name/* mayMatch */.B7)((0,plain_name/* untagged */.GV)(tag), (0,plain_name/* untagged */.GV)(name));
}
/** Whether an image may be one that a build names with a variable: `acme/base` and `acme/$i`. Something in front of the last part has to say so. */
function fits(open, name) {
    const isKnown = /\w/.test(foldersOf(open)) || foldersOf(name).includes(unknown_piece/* UNKNOWN_PIECE */.YB);
    return isKnown && (0,plain_name/* mayMatch */.B7)(open, name);
}
function foldersOf(name) {
    return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
/** The only one of them, if they are all of one Dockerfile. */
function only(makers) {
    const [first, ...others] = makers;
    return first !== undefined && others.every((one) => one !== undefined && pathOf(one) === pathOf(first))
        ? first
        : undefined;
}

;// CONCATENATED MODULE: ./build/run/named-contexts.js








/** How many contexts a Dockerfile may get, with those of the Dockerfiles that it is built on. */
const MOST_CONTEXTS = 40;
/** In characters: a Dockerfile is read again for each that uses its image. */
const MOST_TEXT = 16_000_000;
/** How many Dockerfiles may be built one on another. */
const named_contexts_MOST_BASES = 8;
/** Dockerfiles with what they find under names: folders and images that builds pass to them, and images that the repository builds. */
function withContexts(units, declaring, repository, 
/** What files of other tools name as images or Dockerfiles. */
ofTools = []) {
    const paths = new Set(units.map(({ path }) => path));
    const making = declaring.flatMap((declared) => makingOf(declared, paths));
    const named = making.flatMap((maker) => exactNames(maker.build).map((tag) => ({ tag, maker })));
    const makers = (0,group_by/* groupBy */.$z)(named, ({ tag }) => tag);
    const likely = likelyMakers({ making, declaring, ofTools }, paths);
    if (makers.size === 0 && likely === undefined && !making.some(({ build }) => build.contexts?.length)) {
        return { units, notifications: [] };
    }
    const ofPath = (0,group_by/* groupBy */.$z)(making, ({ build }) => build.dockerfilePath);
    const names = named_contexts_namesIn(repository, declaring);
    const text = { left: MOST_TEXT };
    const notifications = [];
    const found = units.map((unit) => {
        const room = { left: MOST_CONTEXTS };
        const contexts = named_contexts_contextsOf(unit.path, ofPath.get(unit.path) ?? [], { names, makers, likely, room, text }, 0);
        if (room.left < 0)
            notifications.push(named_contexts_tooMany(unit.path));
        return contexts.length === 0 ? unit : { ...unit, companions: { ...unit.companions, contexts } };
    });
    return { units: found, notifications };
}
/** The lines and options that name images, or give the variables in their names a value. */
const NAMING = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)|^[ \t]*ARG[ \t]+\w+=(\S+)|(?<=[-,=\s]from=)(\S+)/gim;
const named_contexts_VARIABLE = /\$\{(\w*)[^}\n]{0,200}\}|\$(\w+)/g;
const named_contexts_NAME = new RegExp(`[\\w./:@${unknown_piece/* UNKNOWN_PIECE */.YB}-]+`, 'g');
/** `ARG OWNER=acme` */
const DEFAULT = /^[ \t]*ARG[ \t]+(\w+)=["']?([\w./:@${}-]+)(?=["'\s]|$)/gim;
const FIRST_STAGE = /^[ \t]*FROM[ \t]/im;
/** In characters. No registry takes a longer name. */
const LONGEST_NAME = 400;
function imagesNamed(text, isSet) {
    const lines = [...text.matchAll(NAMING)].map(([, base = '', value = '', from = '']) => base + value + from);
    const defaults = (0,lazy/* lazy */.RZ)(() => defaultsIn(text.slice(0, FIRST_STAGE.exec(text)?.index), isSet));
    const images = lines.flatMap((line) => {
        const filled = line.includes('$') ? (filledIn(line, defaults()).match(named_contexts_NAME) ?? []) : [];
        const open = filledIn(line, NO_VALUES).match(named_contexts_NAME) ?? [];
        return open.map((name, at) => ({ name: (0,plain_name/* plainName */.MH)(name), byDefault: (0,plain_name/* plainName */.MH)(filled[at] ?? name) }));
    });
    const byName = (0,group_by/* groupBy */.$z)(images, ({ name }) => name);
    return new Map([...byName].map(([name, group]) => [name, [...new Set(group.map(({ byDefault }) => byDefault))]]));
}
const NO_VALUES = new Map();
/** The values that variables in FROM have by default, which may consist of those before them. */
function defaultsIn(beginning, isSet) {
    const values = new Map();
    for (const [, name = '', written = ''] of beginning.matchAll(DEFAULT)) {
        const value = filledIn(written, values);
        if (value.length <= LONGEST_NAME && !isSet(name))
            values.set(name, value);
    }
    return values;
}
function filledIn(text, values) {
    const known = text.length > LONGEST_NAME ? NO_VALUES : values;
    return text.replaceAll(named_contexts_VARIABLE, (_, braced, plain = braced) => known.get(plain) ?? unknown_piece/* UNKNOWN_PIECE */.YB);
}
function named_contexts_namesIn({ readFile }, declaring) {
    const known = new Map();
    const set = (0,lazy/* lazy */.RZ)(() => new Set(declaring.flatMap(argumentsSet)));
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const text = (0,unbroken/* unbroken */.D)(readFile(path, 'guess')?.text ?? '');
        const words = new Set(text.match(/[\w./:@-]+/g)?.map(plain_name/* plainName */.MH));
        const images = imagesNamed(text, (argument) => set().has(argument));
        const names = { length: text.length, words, images };
        known.set(path, names);
        return names;
    };
}
/** The names of the arguments that builds give to any Dockerfile. */
function argumentsSet({ builds, commandBuilds }) {
    return [...builds, ...commandBuilds].flatMap(({ arguments: given, openArguments }) => [
        ...given.keys(),
        ...(openArguments?.keys() ?? []),
    ]);
}
function named_contexts_contextsOf(path, builds, search, depth) {
    const given = builds.flatMap(({ build }) => [...valuesGiven(build)].map(plain_name/* plainName */.MH));
    const words = new Set([...search.names(path).words, ...given]);
    const made = (name, maker) => {
        search.room.left -= 1;
        search.text.left -= search.names(maker.build.dockerfilePath).length;
        if (search.text.left < 0 || depth === named_contexts_MOST_BASES)
            search.room.left = -1;
        return search.room.left < 0 ? [] : [{ name, ...builtBy(maker, search, depth) }];
    };
    const passed = builds.flatMap(({ build: { contexts = [] }, others }) => contexts.flatMap(({ name, folder, madeBy, made: inline }) => {
        if (!words.has(name))
            return [];
        const other = madeBy === undefined ? undefined : others().get(madeBy);
        const maker = inline === undefined ? other : { build: inline, others };
        return maker === undefined ? [{ name, folder }] : made(name, maker);
    }));
    const names = new Set(passed.map(({ name }) => name));
    const images = [...words].flatMap((name) => {
        if (names.has(name) || !search.makers.has(name))
            return [];
        return makersOf(name, path, builds, search).flatMap((maker) => made(name, maker));
    });
    const likely = [...new Map([...given.map((name) => [name, [name]]), ...search.names(path).images])].flatMap(([name, byDefault]) => {
        const maker = names.has(name) || search.makers.has(name) ? undefined : search.likely?.(name, byDefault);
        if (maker === undefined || maker.build.dockerfilePath === path)
            return [];
        return made((0,plain_name/* untagged */.GV)(name), maker).map((one) => ({ ...one, isLikely: true }));
    });
    // several builds of a Dockerfile usually pass the same
    return [...new Map([...passed, ...images, ...likely].map((one) => [JSON.stringify(one), one])).values()];
}
/** The builds that make an image, each other one once; those in a file that builds this Dockerfile come first. */
function makersOf(name, path, builds, { makers }) {
    const near = new Set(builds.map(({ build }) => build.span.file.path));
    const isNear = ({ build }) => near.has(build.span.file.path);
    const all = [...(makers.get(name) ?? [])].reverse().map(({ maker }) => maker);
    const others = all.filter(({ build }) => build.dockerfilePath !== path);
    const sorted = [...others.filter(isNear), ...others.filter((one) => !isNear(one))];
    const distinct = new Map(sorted.reverse().map((one) => [keyOfMaker(one), one]));
    return [...distinct.values()].reverse();
}
function keyOfMaker({ build: { dockerfilePath, context, target, arguments: given, inline } }) {
    return JSON.stringify([dockerfilePath, context, target, [...given].sort(), inline?.start]);
}
function* valuesGiven({ arguments: given, openArguments }) {
    yield* given.values();
    for (const values of openArguments?.values() ?? [])
        yield* values;
}
function builtBy(maker, search, depth) {
    const { dockerfilePath, inline, context, leavesContextOpen, target, arguments: given } = maker.build;
    return {
        build: {
            dockerfilePath,
            ...(inline && { inline }),
            context,
            target,
            arguments: [...given],
            ...(leavesContextOpen && { leavesContextOpen }),
        },
        contexts: named_contexts_contextsOf(dockerfilePath, [maker], search, depth + 1),
    };
}
function named_contexts_tooMany(path) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'file',
        message: `${path} uses more images of the repository, or images on which they are built, than are followed, so some of their files were not looked at.`,
        wayOut: 'Use fewer of them, or split it.',
        path,
    });
}

// EXTERNAL MODULE: ./build/parse/dockerfile/recognised.js
var recognised = __webpack_require__(55072);
;// CONCATENATED MODULE: ./build/discover/named-dockerfiles.js



/** Paths of the Dockerfiles that commands and inputs name, and that do not have a name of a Dockerfile, but begin like one. */
function findNamedDockerfiles(named, repository) {
    return findNamed(named, repository, { isOne, isToldByName, readsExcluded: true });
}
/** Enough of a file to recognise it: most matches of a pattern are something else. In bytes. */
const BEGINNING = 4096;
function isOne(content) {
    if (content === undefined)
        return false;
    const { bytes, isWhole } = content;
    const beginning = bytes.toString('utf8', 0, BEGINNING);
    const isCut = bytes.length > BEGINNING;
    if (isCut && !(0,recognised/* beginsJson */.x)(beginning) && !(0,recognised/* mayBeDockerfileText */.y)(beginning, false, 'whole'))
        return false;
    return (0,recognised/* mayBeDockerfileText */.y)(isCut ? bytes.toString() : beginning, isWhole, 'whole');
}
/** Files with such a name are found by it, unless they are behind a link, or vendored. */
function isToldByName(path) {
    return (0,dockerfile_file_names/* isDockerfilePath */.e4)(path) || (0,dockerfile_file_names/* mayBeDockerfilePath */.gA)(path);
}

// EXTERNAL MODULE: ./build/parse/build-paths.js
var build_paths = __webpack_require__(43349);
// EXTERNAL MODULE: ./build/parse/dockerfile/index.js + 44 modules
var dockerfile = __webpack_require__(6982);
// EXTERNAL MODULE: ./build/parse/submodules.js
var submodules = __webpack_require__(36105);
;// CONCATENATED MODULE: ./build/run/named-dockerfiles.js








/** Files whose names do not look like Dockerfiles, but which another file builds or uses as one. */
function namedDockerfiles(builds, named, known, repository) {
    const { readFile } = repository;
    const knownPaths = new Set(known.map(({ path }) => path));
    const built = [...builds].flatMap(([path, [build]]) => build === undefined || knownPaths.has(path) ? [] : { path, build });
    const isThere = ({ path, build }) => readFile(path, build.isGuess === true ? 'guess' : 'named') !== undefined;
    const missing = new Set(built.filter((one) => !isThere(one)));
    const taken = findNamedDockerfiles(named, repository).map((path) => readFile(path, 'guess')?.path ?? path);
    const paths = [...built.filter((one) => !missing.has(one)).map(({ path }) => path), ...taken];
    const isThereToo = new Set([...knownPaths, ...paths]);
    const complete = [...(missing.size === 0 ? [] : builds)].filter(([path]) => isThereToo.has(path));
    const isOfPart = named_dockerfiles_partsOf(complete.flatMap(([, all]) => all));
    const files = [...new Set(paths)].filter((path) => !knownPaths.has(path)).sort();
    return {
        files: files.map((path) => ({ path, fileFormat: dockerfile/* dockerfile */.T })),
        notifications: [
            ...linksOutside(named.filter(({ isCertain }) => isCertain), repository),
            ...[...missing]
                .filter(({ path, build }) => build.isGuess !== true && isMissing(path, knownPaths, repository))
                .map(({ path, build }) => missingDockerfile(path, build, isOfPart(build), knownPaths, repository)),
        ],
    };
}
/**
 * A file that exists but cannot be read is reported separately. Builders also accept a name in lower case, and some look for a
 * `Containerfile` first.
 */
function isMissing(path, known, { contentOf }) {
    if (contentOf(path) !== undefined)
        return false;
    const folder = (0,file_path/* folderOf */.yS)(path);
    const before = folder === '' ? '' : `${folder}/`;
    const name = path.slice(before.length);
    const others = name === 'Dockerfile' ? [name.toLowerCase(), 'Containerfile'] : [name.toLowerCase()];
    return !others.some((other) => known.has(before + other));
}
/**
 * Tells builds whose service has a Dockerfile that exists where its project is read as a whole: another file of it says which one, or in which folder
 * paths begin.
 */
function named_dockerfiles_partsOf(complete) {
    const places = new Set(complete.map(placeKey));
    const services = new Set(complete.flatMap(serviceKeys));
    return (build) => build.name !== undefined &&
        (places.has(placeKey(build)) || serviceKeys(build).some((service) => services.has(service)));
}
function placeKey({ span: { file, start } }) {
    return JSON.stringify([file.path, start]);
}
function serviceKeys({ name, context }) {
    return name === undefined || context === undefined ? [] : [JSON.stringify([name, context])];
}
/** Before such a build runs, a step of a workflow may check out another repository, or create the file. */
const MAY_BE_MADE = new Set(['workflow', 'bake']);
function missingDockerfile(path, { span, shownPath = path }, isOfWhole, known, repository) {
    const file = span.file.path;
    const other = (0,build_paths/* fromFolderAbove */.E8)(path, file, (each) => known.has(each));
    const submodule = (0,submodules/* submoduleWith */.nP)(path, repository);
    const mayBeMade = submodule === undefined && MAY_BE_MADE.has((0,formats/* formatOf */.be)(file)?.id);
    const isExpected = isOfWhole || other !== undefined || mayBeMade;
    const gap = (0,findings_gap/* notLookedAt */.$h)({
        kind: 'missing-reference',
        message: `The Dockerfile that this builds (${shownPath}) is not in the repository, so it was not checked.`,
        wayOut: isOfWhole
            ? 'The project as a whole names another one, which was.'
            : other === undefined
                ? wayOutFor(submodule)
                : `${other} was, which this builds as a part of a project in a folder above.`,
        span,
        evidence: shownPath,
        ...(isExpected && { weight: 'expected' }),
    });
    return (0,submodules/* asOfSubmodules */.jQ)(gap, [path], repository);
}
function wayOutFor(submodule) {
    return submodule === undefined
        ? 'Keep it in the repository, or accept it in the configuration if it is created before the build.'
        : (0,submodules/* checkOutSubmodule */.n5)(submodule.module, 'accept it in the configuration');
}

// EXTERNAL MODULE: ./build/parse/scripts/comment-lines.js
var comment_lines = __webpack_require__(82752);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/syntax/shell/index.js + 42 modules
var syntax_shell = __webpack_require__(53277);
;// CONCATENATED MODULE: ./build/parse/scripts/like-shell.js




/**
 * Whether a file that may be anything is for a shell: it has no error, or a shell calls an engine before the first one. Others are templates,
 * or in another language.
 */
function isLikeShell(file) {
    if (file.text.startsWith('#!'))
        return true;
    const script = (0,syntax_shell/* parseScript */.tl)((0,source/* wholeFile */.AA)(file), () => undefined);
    const errors = (0,shell/* everyProblem */.HS)(script).filter(({ kind }) => kind === 'unreadable-commands');
    const first = Math.min(...errors.map(({ span }) => span.start));
    return (errors.length === 0 || (0,shell/* everyCommand */.n3)(script).some(({ program, span }) => (0,engine_programs/* isEngine */.p7)(program) && span.end <= first));
}

// EXTERNAL MODULE: ./build/parse/kind-by-name.js
var kind_by_name = __webpack_require__(39526);
// EXTERNAL MODULE: ./build/parse/scripts/by-content.js + 1 modules
var by_content = __webpack_require__(13038);
// EXTERNAL MODULE: ./build/parse/scripts/cron-tables.js
var cron_tables = __webpack_require__(9293);
// EXTERNAL MODULE: ./build/discover/read-repository-file.js
var read_repository_file = __webpack_require__(75844);
;// CONCATENATED MODULE: ./build/discover/named-scripts.js











/** The scripts that commands run, of those that may start a container, or run another script. */
function findNamedScripts(named, repository) {
    const { paths, isInScope, readFile } = repository;
    const listed = paths();
    const all = listed && new Set(listed);
    // git does not list what is behind the link of a folder
    const isListed = (path) => all === undefined || all.has(path) || all.has(readFile(path, 'guess')?.path ?? path);
    // files that git does not see may contain anything, but a commit decides those of a submodule
    const modules = readFile('.gitmodules', 'guess');
    const isWanted = (path) => isInScope(path) && (isListed(path) || (0,submodules/* submoduleOf */.kz)(path, modules) !== undefined);
    const scripts = KINDS.flatMap(({ fileFormat, ...kind }) => {
        const wanted = named.filter(({ format = formats/* shellFormat */.K5.id, usedAs }) => format === fileFormat.id && usedAs === undefined);
        const found = findNamed(wanted, repository, kind).filter(isWanted);
        return found.map((path) => ({ path, fileFormat }));
    });
    return [...scripts, ...installed(named, repository).filter(({ path }) => isWanted(path))];
}
/** The files that commands install under another name, which decides how they are read. */
function installed(named, repository) {
    const byName = (0,group_by/* groupBy */.$z)(named, ({ format, usedAs }) => (usedAs === undefined ? '' : `${format} ${usedAs}`));
    byName.delete('');
    return [...byName.values()].flatMap((files) => {
        const [{ format, usedAs = '' } = {}] = files;
        const kind = INSTALLED.find(({ fileFormat }) => fileFormat.id === format);
        if (kind === undefined)
            return [];
        const { fileFormat } = kind;
        return findNamed(files, repository, kind).flatMap((path) => {
            const name = external_node_path_.posix.join(external_node_path_.posix.dirname(path), usedAs);
            return (0,kind_by_name/* isReadAlike */.P)(fileFormat, path, name) ? [] : [{ path, fileFormat, usedAs: name }];
        });
    });
}
const INSTALLED = [
    { fileFormat: formats/* shellFormat */.K5, isOne: hasAny(cron_tables/* hasJobs */.l5), isToldByName: () => false },
    { fileFormat: formats/* quadletFormat */.Sg, isOne: hasAny((text) => UNIT.test(text)), isToldByName: () => false },
    { fileFormat: formats/* engineFormat */.SO, isOne: isText, isToldByName: () => false },
];
/** A file with something in it, or with what only Git LFS has. */
function hasAny(isOne) {
    return (content) => {
        const text = isText(content) ? (content?.bytes.toString() ?? '') : '';
        return isOne(text) || (0,read_repository_file/* isLfsPointer */.NS)(text);
    };
}
const UNIT = /^\[(?:Container|Pod|Build|Kube|Service|Socket)\]/m;
const KINDS = [
    {
        fileFormat: formats/* shellFormat */.K5,
        isOne: isShellText,
        isLikely: isLikelyShell,
        isUnread: isUnreadShell,
        isToldByName: formats/* shellFormat */.K5.matches,
    },
    { fileFormat: formats/* makefileFormat */.sK, isOne: isText, isToldByName: formats/* makefileFormat */.sK.matches },
    { fileFormat: formats/* justfileFormat */.a3, isOne: isText, isToldByName: formats/* justfileFormat */.a3.matches },
    { fileFormat: formats/* taskfileFormat */.vH, isOne: isText, isToldByName: formats/* taskfileFormat */.vH.matches },
    { fileFormat: formats/* pipelineFormat */.q2, isOne: isText, isToldByName: formats/* pipelineFormat */.q2.matches },
    { fileFormat: formats/* devcontainerFormat */._4, isOne: isJson, isToldByName: formats/* devcontainerFormat */._4.matches, readsExcluded: true },
    { fileFormat: formats/* bakeFormat */.Vx, isOne: isText, isToldByName: formats/* bakeFormat */.Vx.matches, readsExcluded: true },
];
/** A file that is named as one of another language, or that a command may only read, is a script of a shell only if that can read it. */
function isLikelyShell(path, content, isNamed) {
    return ((isNamed && !OTHER_LANGUAGES.test(path)) ||
        (isText(content) && isLikeShell({ path, text: content?.bytes.toString() ?? '' })));
}
/** Only the beginning of a file that is too large is known, which may be all comments. */
function isUnreadShell(path, content) {
    if (isInOtherEncoding(path, content))
        return true;
    if (content === undefined || content.isWhole || OTHER_LANGUAGES.test(path))
        return false;
    return isText(content) && !isForOther(content);
}
const OTHER_LANGUAGES = /\.(?:cjs|conf|cs|css|go|html?|java|jsx?|json|kt|lua|mdx?|mjs|php|pl|pm|ps[dm]?1|pyi?|r|rb|rs|rst|scala|sql|swift|toml|tsx?|xml|ya?ml)$/i;
/** A file that may be something else is not worth an error. */
function isJson(content) {
    return content !== undefined && /^[\s\uFEFF]*(?:\{|\/[/*])/.test(content.bytes.toString('utf8', 0, named_scripts_BEGINNING));
}
/** In bytes. */
const named_scripts_BEGINNING = 4096;
/** Whether a file is not binary. */
function isText(content) {
    return content !== undefined && !content.bytes.includes(0);
}
/**
 * Whether a shell may run a file, which may start something; also without a first line that names an interpreter. What a pointer of Git LFS
 * leads to may be one.
 */
function isShellText(content) {
    if (content === undefined || content.bytes.includes(0))
        return false;
    if ((0,read_repository_file/* isLfsPointer */.NS)(content.bytes.toString('utf8', 0, named_scripts_BEGINNING)))
        return true;
    return !isForOther(content) && (0,may_run_files/* mayStartAnything */.Ci)(content.bytes.toString());
}
/** Whether the first line names an interpreter that is not a shell. */
function isForOther(content) {
    const isProgram = content.bytes[0] === 0x23 && content.bytes[1] === 0x21;
    return isProgram && by_content/* scriptByContent */.s.formatIn(content)?.id !== 'shell';
}

;// CONCATENATED MODULE: ./build/discover/mentioned-scripts.js











/**
 * How a name reaches what runs the file is not asked: through variables, arguments of a function, a loop, a copy, or a program that starts others.
 * So a file counts if a script names it and each folder between the two, and if its text may start something.
 */
function mentionSearch(repository) {
    const search = {
        repository,
        byWord: (0,lazy/* lazy */.RZ)(() => (0,group_by/* groupBy */.$z)(mentionables(repository), ({ word }) => word)),
        seen: new Set(),
        left: MOST_TRIES,
    };
    return {
        from: (paths) => (paths.length === 0 || search.byWord().size === 0 ? [] : filesFrom(paths, search)),
        isCut: () => search.left < 0,
    };
}
function filesFrom(paths, search) {
    const { seen, repository } = search;
    const found = [];
    const queue = paths.filter((path) => isNew(path, seen)).map((path) => ({ path, text: textOf(path, repository) }));
    for (const { path, text } of queue) {
        for (const file of mentioned_scripts_namedIn(path, text, search)) {
            if (!isNew(file.path, seen))
                continue;
            const named = textOf(file.path, repository);
            const isFound = isMeant(file, repository);
            if (isFound)
                found.push({ path: file.path, fileFormat: file.fileFormat });
            // a larger file that starts nothing is data, and no list of scripts
            if (isFound || named.length < LARGEST_LIST)
                queue.push({ path: file.path, text: named });
        }
    }
    return found;
}
function isNew(path, seen) {
    return !seen.has(path) && seen.add(path) === seen;
}
/** Nothing for a file that is not text. */
function textOf(path, { contentOf }) {
    const content = contentOf(path);
    return isText(content) && !isMarkup(content) ? (content?.bytes.toString() ?? '') : '';
}
/** `<?xml \u2026`, `<!DOCTYPE \u2026` */
function isMarkup(content) {
    return /^(?:\u00ef\u00bb\u00bf)?\s*<[?!]/.test(content?.bytes.toString('latin1', 0, FIRST_CHARACTERS) ?? '');
}
const FIRST_CHARACTERS = 20;
/** In characters. */
const LARGEST_LIST = 20_000;
/** How many files with the names in scripts are compared. Real repositories need some thousands. */
const MOST_TRIES = 3_000_000;
/** Only a name that shows it makes a file certain to be a script. */
function isMeant({ path, fileFormat }, { contentOf }) {
    const content = contentOf(path);
    if (fileFormat.id !== 'shell')
        return isText(content);
    if (!isShellText(content) || isMarkup(content))
        return false;
    return formats/* shellFormat */.K5.matches(path) || isLikeShell({ path, text: content?.bytes.toString() ?? '' });
}
function mentioned_scripts_namedIn(by, text, search) {
    const commands = (0,comment_lines/* withoutCommentLines */.f)(text).replaceAll(RUNS_NOTHING, '\n').replaceAll(OF_SYSTEM, ' ');
    const words = wordsIn(commands);
    const found = [];
    for (const word of namesFor(words, search)) {
        const files = search.byWord().get(word) ?? [];
        search.left -= files.length;
        if (search.left < 0)
            return found;
        found.push(...files.filter((file) => isNamed(file, by, words) && isSought(file, commands)));
    }
    return found;
}
/** Commands that only compare, remove or look for a file. */
const RUNS_NOTHING = /(?<=^|[\n;&])[ \t]*(?:diff|cmp|rm|mkdir|git[ \t]+(?:add|rm|diff|checkout))[ \t][^\n;&|`$<>()]*(?=[\n;&]|$)/g;
/** Paths in folders that belong to the machine. */
const OF_SYSTEM = /(?<![^\s=])["']?\/(?:etc|dev|proc|sys|usr|bin|sbin|lib\w{0,9}|run|tmp|var)\/[^\s;&|`$<>()]*/g;
/** The names that are written, and those that a written pattern fits. */
function* namesFor(words, search) {
    const names = search.byWord();
    for (const word of words) {
        if (names.has(word))
            yield word;
        if (!/[*?[]/.test(word) || !/\w\w/.test(word))
            continue;
        const pattern = word.replaceAll(/\[[^\]]{1,50}\]|[*?[\]]/g, '*').replaceAll(/\*+/g, '*');
        search.left -= names.size;
        if (search.left < 0)
            return;
        for (const name of names.keys())
            if (name !== word && (0,anchored_glob/* matchesGlob */.k)(pattern, name))
                yield name;
    }
}
/** The parts of all paths in a text, as written and without quotes. */
function wordsIn(text) {
    const words = new Set();
    for (const one of new Set([text, (0,may_mention/* withoutCuts */.w6)(text)])) {
        for (const word of one.split(SEPARATORS)) {
            words.add(word);
            // `-fopts`, `${1:-opts}`, `${1-opts}`
            if (word.includes('-'))
                words.add(word.slice(word.indexOf('-') + 1)).add(word.replace(/^-\w/, ''));
        }
    }
    words.delete('');
    return words;
}
const SEPARATORS = /[\s"'`;&|<>(){}$=,:/\\!@+]+/;
/** Whether a text names the folders between its file and another one, too. */
function isNamed({ path, folders }, by, words) {
    return folders.slice((0,support_paths/* sharedFolders */.pY)(path, by)).every((folder) => words.has(folder));
}
/** Whether a text has the whole path of a folder in which one of its programs looks for the file, or enters the first part of it. */
function isSought({ sought, folders, path }, text) {
    if (sought === undefined)
        return true;
    if (!sought.soughtBy.test(text))
        return false;
    if (ENTERS_VENDORED.test(text))
        return true;
    const paths = text.replaceAll(/\/(?:\.?\/)+/g, '/');
    const place = folders.slice(folders.findIndex((name) => file_selection/* VENDORED_FOLDERS */.oB.includes(name))).join('/');
    if (sought.isWhole !== true)
        return paths.includes(place);
    return hasWhole(paths, place) || paths.includes(`${place}/${external_node_path_.posix.basename(path)}`);
}
/** `cd vendor`, `D=vendor` */
const ENTERS_VENDORED = /(?:(?<![\w-])(?:cd|pushd)[ \t]{1,9}|(?:^|[\n;&|(])[ \t]{0,99}(?:(?:export|local|readonly)[ \t]{1,9})?\w{1,100}=)["']?(?:[\w.-]{1,100}\/){0,9}(?:node_modules|vendor)(?![\w./-])/;
/** Whether a text has a path that is not the beginning of a longer one. */
function hasWhole(text, path) {
    for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + path.length))
        if (!/^\/?[\w@-]/.test(text.slice(at + path.length, at + path.length + 2)))
            return true;
    return false;
}
function mentionables({ paths, isInScope, isExcluded }) {
    return (paths() ?? []).flatMap((path) => {
        const found = mentionable(path);
        return found !== undefined && isInScope(path) && isExcluded?.(path) !== true ? [found] : [];
    });
}
function mentionable(path) {
    const name = external_node_path_.posix.basename(path);
    const folders = path.split('/').slice(0, -1);
    const sought = (0,file_selection/* isVendoredPath */.$1)(path) && !folders.includes('.git') ? soughtAs(name) : undefined;
    if (sought !== undefined) {
        const own = folders.at(-1) === '.devcontainer' ? folders.slice(0, -1) : folders;
        return { path, folders: own, word: own.at(-1) ?? '', fileFormat: sought.fileFormat, sought };
    }
    const format = (0,formats/* formatOf */.be)(path);
    if (format === undefined)
        return mentioned_scripts_OTHER_NAMES.test(name) || OTHER_ENDINGS.test(name)
            ? undefined
            : { path, folders, word: name, fileFormat: formats/* shellFormat */.K5 };
    if (!(0,file_selection/* isVendoredPath */.$1)(path) || folders.includes('.git'))
        return undefined;
    return NAMED.has(format.id) ? { path, folders, word: name, fileFormat: format } : undefined;
}
const NAMED = new Set(['shell', 'makefile', 'justfile', 'taskfile']);
const SOUGHT = [
    { fileFormat: formats/* makefileFormat */.sK, inFolder: /^(?:GNU)?[Mm]akefile$/, soughtBy: /\b(?:g|gnu|b|re)?make\b|\bMAKE\b/ },
    { fileFormat: formats/* justfileFormat */.a3, inFolder: /^\.?justfile$/i, soughtBy: /\bjust\b/ },
    { fileFormat: formats/* taskfileFormat */.vH, inFolder: /^taskfile/i, soughtBy: /\btask\b/ },
    { fileFormat: formats/* composeFormat */.wL, inFolder: /^(?:docker-)?compose\.ya?ml$/, soughtBy: /\bcompose\b/ },
    { fileFormat: formats/* workflowFormat */.ju, inFolder: /^action\.ya?ml$/, soughtBy: /\buses\b/ },
    { fileFormat: formats/* packageFormat */.Ku, inFolder: /^package\.json$/, soughtBy: /\b(?:p?npm|yarn|bun)\b/, isWhole: true },
    { fileFormat: formats/* packageFormat */.Ku, inFolder: /^composer\.json$/, soughtBy: /\bcomposer\b/, isWhole: true },
    { fileFormat: formats/* packageFormat */.Ku, inFolder: /^deno\.jsonc?$/, soughtBy: /\bdeno\b/, isWhole: true },
    { fileFormat: formats/* devcontainerFormat */._4, inFolder: /^\.?devcontainer\.json$/, soughtBy: /\bdevcontainer/, isWhole: true },
];
function soughtAs(name) {
    return SOUGHT.find(({ inFolder }) => inFolder.test(name));
}
/** `README`, `Vagrantfile`, and settings of other tools. */
const mentioned_scripts_OTHER_NAMES = /^(?:[A-Z][A-Z_-]+|\.(?:git|docker|npm|prettier|eslint|helm|gcloud)\w{0,20}|\.editorconfig|go\.(?:mod|sum|work))$|^Dockerfile|(?:^|\.)[A-Z][a-z]{1,20}file$|compose\.ya?ml\./;
/** Documents, data, and programs in other languages. */
const OTHER_ENDINGS = /\.(?:\d\w?|adoc|arb|avif|awk|bat|bats|bin|bz2|c|cc|cfg|cjs|class|cmd|code-workspace|cnf|conf|cpp|csh|css?|csv|cue|dart|diff|dll|eot|erb|exe|fish|gif|go|golden|gpg|gradle|groovy|gz|h|hcl|hpp|html?|ico|in[ci]?|ini|ipynb|jar|java|jpe?g|jsx?|json[5cl]?|jsonnet|key|kt|less|libsonnet|list|lock|log|lua|make?|makefile|markdown|mdx?|mjs|mod|mp4|nix|org|patch|pb|pdf|pem|php|pl|pm|png|po|pot|properties|proto|psd1|psm1|ps1|pub|pyi?|r|rb|repo|resx|robot|rs|rst|s|scala|scss|snap|so|spec|sql|strings|sum|svelte|svg|swift|tar|te|te?xt|toml|tf|tcsh|tfvars|tgz|tpl|tsv|tsx?|ttf|vue|wasm|webp|woff2?|wxs|xliff|xlf|xml|xsl|xz|ya?ml|zip|zst)$/i;

;// CONCATENATED MODULE: ./build/run/named-scripts.js






/** How many scripts may run one another in a row. Real repositories have a few. */
const DEEPEST_SCRIPTS = 30;
/** Checks the files that commands run as scripts although their names do not show it, and those that these run in turn. */
async function checkNamedScripts(starters, repository, check) {
    const known = new Set(repository.files.filter((file) => isScript(file) || file.usedAs !== undefined).map(named_scripts_keyOf));
    const checked = [];
    const notifications = [];
    const mentions = mentionSearch(repository);
    let last = starters;
    let texts = repository.files.filter(isStarter).map(({ path }) => path);
    for (let depth = 0;; depth += 1) {
        notifications.push(...linksOutside(last.flatMap(({ scripts }) => scripts), repository));
        const files = newScripts(last, mentions.from(texts), repository, known);
        if (files.length === 0)
            return { checked, notifications: [...notifications, ...cutIn(mentions)] };
        if (depth === DEEPEST_SCRIPTS)
            return { checked, notifications: [...notifications, named_scripts_tooDeep(files)] };
        const found = await check(files.map(discover_units/* alone */.QR));
        checked.push(...found);
        last = found;
        texts = files.map(({ path }) => path);
    }
}
const SCRIPTS = new Set(['shell', 'makefile', 'justfile', 'taskfile', 'pipeline', 'bake']);
/** The formats of files that commands name. */
const named_scripts_NAMED = new Set([...SCRIPTS, 'devcontainer']);
/** The formats whose commands run on the host. */
const STARTERS = new Set([...SCRIPTS, 'workflow', 'package', 'quadlet']);
function isStarter({ fileFormat }) {
    return STARTERS.has(fileFormat.id);
}
function isScript({ fileFormat }) {
    return named_scripts_NAMED.has(fileFormat.id);
}
/** Their paths are added to those that are known. */
function newScripts(starters, mentioned, repository, known) {
    const named = starters.flatMap(({ scripts }) => scripts);
    if (named.length + mentioned.length === 0)
        return [];
    const files = [...mentioned, ...findNamedScripts(named, repository)].map((file) => followed(file, repository));
    const found = [...new Map(files.map((file) => [named_scripts_keyOf(file), file])).values()].filter((file) => !known.has(named_scripts_keyOf(file)));
    for (const file of found)
        known.add(named_scripts_keyOf(file));
    return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** What tells the ways in which a file is read. A script is read once, whatever names it. */
function named_scripts_keyOf({ path, fileFormat, usedAs }) {
    return usedAs === undefined ? path : [path, fileFormat.id, (0,kind_by_name/* kindByName */.v)(fileFormat, usedAs)].join('\n');
}
/** The file that a path with links leads to. */
function followed(file, { readFile }) {
    const path = readFile(file.path, 'guess')?.path ?? file.path;
    return path === file.path ? file : { ...file, path, links: [file.path] };
}
function cutIn({ isCut }) {
    if (!isCut())
        return [];
    return [
        (0,findings_gap/* notLookedAt */.$h)({
            kind: 'limit-reached',
            thing: 'file',
            message: 'The scripts of this repository name more files than are compared, so some of those that they run were not checked.',
            wayOut: 'Let the names of scripts end in .sh.',
        }),
    ];
}
function named_scripts_tooDeep(files) {
    const path = files[0]?.path ?? '';
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        thing: 'file',
        count: files.length,
        message: `Scripts run one another more than ${DEEPEST_SCRIPTS} deep, so ${path} was not checked.`,
        wayOut: 'Let the first script run it directly.',
        path,
    });
}

;// CONCATENATED MODULE: ./build/run/onbuild-children.js






/** No real repository has more. */
const MOST_CHILDREN = 50;
/**
 * ONBUILD runs in the images that are built on an image, with their files and as their users. So Dockerfiles that are built on one with ONBUILD in
 * the same repository are checked again with these instructions. Only what that adds is kept, and not the smaller problems. Where none is, the
 * images of others are likely to be built on it in a similar folder, so it is checked as if it were one, for grave problems.
 */
async function checkOnbuildChildren(dockerfiles, { builds, repository, check }) {
    const textOf = ({ unit }) => (0,unbroken/* unbroken */.D)(repository.readFile(unit.path, 'guess')?.text ?? '');
    const bases = dockerfiles.filter((one) => ONBUILD.test(textOf(one)));
    if (bases.length === 0)
        return { checked: [], notifications: [] };
    const all = dockerfiles.flatMap((child) => {
        return imagesOf(textOf(child)).flatMap((image) => bases
            .filter((base) => base !== child && isBuiltOn(image, base.unit.path, child.unit, builds))
            .map((base) => ({ child, base, image })));
    });
    const used = new Set(all.map(({ base }) => base));
    const alone = bases.filter((base) => !used.has(base)).map((base) => ({ child: base, base, image: undefined }));
    const children = [...all.slice(0, MOST_CHILDREN), ...alone];
    const units = children.map(({ child: { unit }, base, image }) => ({
        ...unit,
        companions: { ...unit.companions, onbuild: { path: base.unit.path, image } },
    }));
    const results = await check(units, (path) => builds.get(path) ?? []);
    const checked = (0,paired/* paired */.i)(results, children).map(([result, child]) => onbuild_children_added(result, child));
    return { checked, notifications: all.slice(MOST_CHILDREN, MOST_CHILDREN + 1).map(onbuild_children_tooMany) };
}
const ONBUILD = /^[ \t]*ONBUILD[ \t]/im;
const onbuild_children_FROM = /^[ \t]*FROM[ \t](.*)$/gim;
/** The images that a Dockerfile is built on, without its own stages. */
function imagesOf(text) {
    const lines = [...text.matchAll(onbuild_children_FROM)].map(([, rest = '']) => rest.split(/\s+/).filter((word) => !/^(?:--|$)/.test(word)));
    const stages = new Set(lines.flatMap(([, , name]) => name?.toLowerCase() ?? []));
    const images = lines.flatMap(([image]) => image ?? []);
    return [...new Set(images)].filter((image) => !image.includes('$') && !stages.has(image.toLowerCase()));
}
/** A context or a build that says what the name means comes before everything else. */
function isBuiltOn(image, path, { companions: { contexts = [] } }, builds) {
    const named = contexts.filter(({ name }) => name === (0,plain_name/* plainName */.MH)(image));
    if (named.length > 0)
        return named.some(({ build }) => build?.dockerfilePath === path);
    return isBuiltAs(image, path, builds.get(path) ?? []);
}
/** By the name of its folder or its file, or because a project gives the image this name. */
function isBuiltAs(image, path, builds) {
    const [name = ''] = (image.split('/').at(-1) ?? '').split(/[:@]/, 1);
    const [file = '', folder = ''] = path.split('/').reverse();
    const own = [folder, file.replace(/^Dockerfile[.-]|[.-]Dockerfile$/i, '')].map((one) => one.toLowerCase());
    if (image.includes('/') && own.includes(name.toLowerCase()))
        return true;
    return [...new Set(builds.map(({ span }) => span.file.text))].some((text) => mentions(text, image));
}
/** Whether a text has the name of an image as a whole word. */
function mentions(text, image) {
    for (let at = text.indexOf(image); at !== -1; at = text.indexOf(image, at + image.length)) {
        if (/^[\s"'=]?$/.test(text.charAt(at - 1)) && /^[\s"',\]]?$/.test(text.charAt(at + image.length)))
            return true;
    }
    return false;
}
function onbuild_children_added(result, { child, base, image }) {
    const before = new Set([...child.findings, ...base.findings].map(placeOf));
    const { path } = child.unit;
    const [least, where] = image === undefined
        ? ['high', `images that are built on that of ${path}, by its ONBUILD instructions`]
        : ['medium', `${path} with the ONBUILD instructions of ${base.unit.path}`];
    const findings = result.findings
        .filter((finding) => !before.has(placeOf(finding)) && (0,findings_finding/* isAtLeast */.du)(finding.severity, least))
        .map((finding) => ({
        ...finding,
        message: `${finding.message} This applies to ${where}.`,
        fix: undefined,
    }));
    const told = result.notifications.filter((one) => isAboutScript(one, [path, base.unit.path]));
    return { ...(0,check_unit/* onlyAdded */.f_)(result, findings), notifications: told };
}
/** What scripts do that run where another folder is the build context. */
function isAboutScript({ gap, span }, dockerfiles) {
    return gap?.kind === 'unknown-value' && span !== undefined && !dockerfiles.includes(span.file.path);
}
/** The same place in the base and in the child is the same problem. */
function placeOf({ ruleId, span: { file, start } }) {
    return `${ruleId} ${file.path} ${start}`;
}
function onbuild_children_tooMany({ child }) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'file',
        message: `More than ${MOST_CHILDREN} Dockerfiles are built on images with ONBUILD, so ${child.unit.path} was not checked with these instructions.`,
        wayOut: 'Write the instructions where they run.',
        path: child.unit.path,
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/support/caches/detached.js
var detached = __webpack_require__(62050);
;// CONCATENATED MODULE: ./build/support/caches/string-pool.js

/** The maximum number of strings in each generation. */
const MOST = 50_000;
/**
 * Returns the same string object for equal strings, so that repeated texts are in memory only once, without the files that they were cut
 * from. Strings that were not asked for during the last {@link MOST} new ones are forgotten.
 */
function stringPool() {
    let known = new Map();
    let before = new Map();
    return (text) => {
        const same = known.get(text) ?? before.get(text) ?? (0,detached/* detached */.h)(text);
        if (known.size >= MOST) {
            before = known;
            known = new Map();
        }
        known.set(same, same);
        return same;
    };
}

// EXTERNAL MODULE: ./build/support/engine.js + 2 modules
var engine = __webpack_require__(20750);
;// CONCATENATED MODULE: ./build/run/journal.js


/** Checks units, and notes their results. */
function notingChecker(journal, repository, options) {
    let files = new Set();
    let isListed = false;
    let links = new Map();
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
        contentOf(path) {
            files.add(external_node_path_.posix.normalize(path));
            return repository.contentOf(path);
        },
        paths() {
            isListed = true;
            return repository.paths();
        },
        outsideTarget(path) {
            const target = repository.outsideTarget(path);
            links.set(path, target);
            return target;
        },
        ...journal_foldersOf(repository, (path) => void files.add(path)),
        onRecalled: (path) => void files.add(external_node_path_.posix.normalize(path)),
    };
    // each unit returns all of its texts, since the unit that returned them first may be missing the next time
    const check = (0,check_unit/* unitChecker */._t)(watched, options, { repeatsTexts: true });
    return (unit, buildsOf) => {
        files = new Set();
        links = new Map();
        isListed = false;
        const builds = new Map();
        const checked = check(unit, (path) => {
            const found = buildsOf(path);
            builds.set(path, found);
            return found;
        });
        journal.set(journal_keyOf(unit), { checked, files, links, isListed, builds });
        return checked;
    };
}
/** What it answers about links and submodules. A file behind a link is noted when it is read. */
function journal_foldersOf(repository, note) {
    return {
        insideTarget: (path) => repository.insideTarget?.(path),
        submodule(path) {
            note(path);
            return repository.submodule?.(path) ?? 'missing';
        },
    };
}
/** Checks only units that depend on something different. */
function recallingChecker(journal, sameness, check) {
    return (unit, buildsOf) => {
        const noted = journal.get(journal_keyOf(unit));
        return noted !== undefined && isSame(noted, sameness, buildsOf) ? noted.checked : check(unit, buildsOf);
    };
}
function isSame({ files, links, isListed, builds }, sameness, buildsOf) {
    for (const path of files)
        if (!sameness.isSameFile(path))
            return false;
    for (const [path, target] of links)
        if (!sameness.isSameLink(path, target))
            return false;
    for (const [path, before] of builds)
        if (!areSame(before, buildsOf(path)))
            return false;
    return !isListed || sameness.isSameList();
}
/** The builds of a unit that was checked anew count as different, even if they say the same. */
function areSame(before, now) {
    return before.length === now.length && before.every((build, at) => build === now[at]);
}
function journal_keyOf({ path, fileFormat, companions, isGuess, links, usedAs, isReadAgain }) {
    return JSON.stringify([path, fileFormat.id, fileFormat.mayBeOther, companions, isGuess, links, usedAs, isReadAgain]);
}

;// CONCATENATED MODULE: ./build/run/parallel/chunks.js
const LARGEST = 64;
/** Cuts a number of things into chunks for some workers: large ones first, so that all end at about the same time. */
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

;// CONCATENATED MODULE: ./build/run/parallel/compact-unit.js
/**
 * The same unit in less memory, since units stay until all are checked. Many findings share texts, and messages from threads copy every
 * string, even rule ids: `shared` returns the same string for equal ones. Findings that are not stored are changed in place.
 */
function compactUnit(unit, shared, stored = AS_THEY_ARE) {
    const compact = (list) => stored.within(compactList(list));
    return {
        findings: compactFindings(unit.findings, shared, stored),
        notifications: compact(unit.notifications),
        texts: unit.texts.map((text) => compactText(text, shared, stored)),
        builds: compact(unit.builds),
        lists: compact(unit.lists),
        calls: compact(unit.calls),
        callsLater: unit.callsLater,
        dockerfiles: compact(unit.dockerfiles),
        commandBuilds: compact(unit.commandBuilds),
        scripts: compact(unit.scripts),
        starts: compact(unit.starts),
        images: compactList(unit.images),
        imageNames: compact(unit.imageNames),
        namedImages: compact(unit.namedImages),
        postures: compact(unit.postures),
        evidence: compact(unit.evidence),
        things: compact(unit.things),
        engines: compact(unit.engines),
        subjects: unit.subjects,
        parts: compact(unit.parts),
        overridden: compact(unit.overridden),
        files: compact(unit.files),
    };
}
/** Where others need the files that were read. */
const AS_THEY_ARE = {
    file: (file) => file,
    finding: (finding) => finding,
    span: (span) => span,
    within: (data) => data,
};
function compactText(text, shared, stored) {
    return {
        path: text.path,
        findings: compactFindings(text.findings, shared, stored),
        notifications: stored.within(compactList(text.notifications)),
        isSubject: text.isSubject,
        commented: text.commented && stored.file(text.commented),
        format: text.format,
    };
}
const compact_unit_NONE = [];
/** A list that was filled item by item has spare room for sixteen more. */
function compactList(list) {
    return list.length === 0 ? compact_unit_NONE : list.slice();
}
function compactFindings(findings, shared, stored) {
    return compactList(findings.map((finding) => compactFinding(finding, shared, stored)));
}
function compactFinding(finding, shared, stored) {
    const kept = stored.finding(finding);
    if (kept !== finding)
        return kept;
    shareTexts(finding, shared);
    placeAnew(finding, shared, stored);
    return finding;
}
function shareTexts(finding, shared) {
    finding.ruleId = shared(finding.ruleId);
    finding.severity = shared(finding.severity);
    finding.message = shared(finding.message);
    finding.subject = shared(finding.subject);
    finding.evidence = shared(finding.evidence);
    finding.attack &&= { start: shared(finding.attack.start), gain: shared(finding.attack.gain) };
    if (finding.thing !== undefined)
        finding.thing = shared(finding.thing);
    finding.impliedBy = compactList(finding.impliedBy);
    finding.repeats = compactList(finding.repeats ?? compact_unit_NONE);
}
/** Its places are copied, since syntax trees may share them. */
function placeAnew(finding, shared, stored) {
    finding.span = stored.span(finding.span);
    finding.related = compactPlaces(finding.related, shared, stored);
    finding.flow = compactPlaces(finding.flow, shared, stored);
    finding.secrets = compactList(finding.secrets.map(stored.span));
    finding.fix &&= compactFix(finding.fix, shared, stored);
    finding.download &&= stored.within(finding.download);
}
function compactPlaces(places, shared, stored) {
    return compactList(places.map(({ span, message }) => ({ span: stored.span(span), message: shared(message) })));
}
/** A rule has one trap at most, and a thread sends a copy of it with each message. */
const TRAPS = new Map();
function sharedTrap(trap) {
    const known = TRAPS.get(trap.breaks);
    if (known?.check === trap.check)
        return known;
    TRAPS.set(trap.breaks, trap);
    return trap;
}
function compactFix({ title, safety, edits, trap }, shared, stored) {
    const compact = compactList(edits.map(({ span, text }) => ({ span: stored.span(span), text: shared(text) })));
    return trap === undefined
        ? { title: shared(title), safety, edits: compact }
        : { title: shared(title), safety, edits: compact, trap: sharedTrap(trap) };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/support/caches/remember-recent.js
var remember_recent = __webpack_require__(51267);
;// CONCATENATED MODULE: ./build/support/caches/text-store.js



/** In characters. Texts are compressed together in blocks of about this length. */
const BLOCK = 131_072;
/** Blocks whose texts are kept as they are, since places of a report are near each other. */
const OPEN_BLOCKS = 8;
const OPEN_TEXTS = 16;
/** Faster than the default, and worse by a fifth. */
const LEVEL = 1;
function textStore() {
    const contentOf = (0,remember_recent/* rememberRecent */.r)(OPEN_BLOCKS, (packed) => (0,external_node_zlib_.inflateRawSync)(packed).toString());
    const textOf = (0,remember_recent/* rememberRecent */.r)(OPEN_TEXTS, ({ block: { packed }, start, end }) => (0,detached/* detached */.h)(contentOf(packed).slice(start, end)));
    let block = { texts: [], packed: NOTHING };
    let length = 0;
    return {
        add(text) {
            const { texts = [] } = block;
            const stored = { block, index: texts.length, start: length, end: length + text.length };
            texts.push(text);
            length += text.length;
            if (length < BLOCK)
                return stored;
            // a copy, since the buffer is a part of a larger one
            block.packed = new Uint8Array((0,external_node_zlib_.deflateRawSync)(texts.join(''), { level: LEVEL }));
            block.texts = undefined;
            block = { texts: [], packed: NOTHING };
            length = 0;
            return stored;
        },
        read: (stored) => stored.block.texts?.[stored.index] ?? textOf(stored),
    };
}
const NOTHING = new Uint8Array();

// EXTERNAL MODULE: ./build/triage/fingerprint.js
var fingerprint = __webpack_require__(54373);
;// CONCATENATED MODULE: ./build/run/parallel/stored-findings.js



/** The first findings stay as they are: for small repositories the room is not worth the time. */
const PLAIN_FINDINGS = 2000;
/** Findings are compressed together, since they are alike. */
const stored_findings_BLOCK = 128;
/** Blocks that are kept as they are, since reports go through the findings in the order of the files, and each thread fills its own. */
const stored_findings_OPEN_BLOCKS = 16;
/** Faster than the default, and worse by a fifth. */
const stored_findings_LEVEL = 1;
/** What only some of the findings have, or only reports read. */
const DETAILS = [
    'message',
    'related',
    'flow',
    'attack',
    'fix',
    'download',
    'evidence',
    'secrets',
    'holds',
    'thing',
    'grant',
    'reached',
    'declaredIn',
    'parts',
];
/** The place of a finding's details. The keys are symbols, so that no report sees them. */
const BLOCK_OF = Symbol('block');
const INDEX_OF = Symbol('index in the block');
/** `shared` is as in `compactUnit`. */
function findingStore(shared, plain = PLAIN_FINDINGS) {
    const define = detailsDefiner();
    const causeOf = sharedCauses(shared);
    let count = 0;
    let block = { texts: [], packed: undefined, files: [] };
    return (finding, fileOf) => {
        if (count++ < plain)
            return finding;
        const { files, texts } = block;
        const stored = define(shellOf(finding, { block, index: texts.length, fileOf, shared, causeOf }));
        texts.push(JSON.stringify(placedAnew(finding, (span) => numbered(span, files, fileOf))));
        if (texts.length === stored_findings_BLOCK) {
            // a copy, since the buffer is a part of a larger one
            block.packed = new Uint8Array((0,external_node_zlib_.deflateRawSync)(`[${texts.join(',')}]`, { level: stored_findings_LEVEL }));
            block.texts = [];
            block = { texts: [], packed: undefined, files: [] };
        }
        return stored;
    };
}
/** What the triage and summaries ask each finding for, and room for what the triage adds. */
function shellOf(finding, { block, index, fileOf, shared, causeOf }) {
    const { span, cause, impliedBy, repeats = stored_findings_NONE, outdated } = finding;
    return {
        ruleId: shared(finding.ruleId),
        severity: shared(finding.severity),
        score: finding.score,
        variant: finding.variant && shared(finding.variant),
        span: { file: fileOf(span.file), start: span.start, end: span.end },
        subject: shared(finding.subject),
        impliedBy: impliedBy.length === 0 ? stored_findings_NONE : impliedBy.map(shared),
        repeats: repeats.length === 0 ? stored_findings_NONE : repeats.map(shared),
        isOptional: finding.isOptional,
        isIdle: false,
        cause: cause && causeOf(cause),
        outdated: outdated && { ...outdated, name: shared(outdated.name) },
        sharedBy: finding.sharedBy,
        setBy: finding.setBy,
        fingerprint: (0,fingerprint/* contentHash */.Ae)(finding),
        suppressedBy: undefined,
        foldedInto: undefined,
        folded: stored_findings_NONE,
        alike: stored_findings_NONE,
        [BLOCK_OF]: block,
        [INDEX_OF]: index,
    };
}
const stored_findings_NONE = [];
/** Most findings of a rule have one of a few causes. */
function sharedCauses(shared) {
    const known = new Map();
    return ({ key, counts }) => {
        const name = `${counts}\n${key}`;
        const found = known.get(name);
        if (found !== undefined)
            return found;
        if (known.size >= MOST_CAUSES)
            known.clear();
        const cause = { key: shared(key), counts: shared(counts) };
        known.set(name, cause);
        return cause;
    };
}
const MOST_CAUSES = 1000;
/** Defines the details so that copies of the finding have them as plain members. All findings share the getters. */
function detailsDefiner() {
    const allOf = (0,remember_recent/* rememberRecent */.r)(stored_findings_OPEN_BLOCKS, ({ files, packed = stored_findings_NOTHING }) => detailsIn(`${(0,external_node_zlib_.inflateRawSync)(packed)}`, files));
    const detailsOf = ({ [BLOCK_OF]: block, [INDEX_OF]: index }) => {
        const { packed, texts, files } = block;
        return packed === undefined ? detailsIn(`[${texts[index]}]`, files)[0] : allOf(block)[index];
    };
    const getters = DETAILS.map((name) => [
        name,
        {
            get() {
                return detailsOf(this)?.[name];
            },
            enumerable: true,
        },
    ]);
    return (shell) => {
        for (const [name, getter] of getters)
            Object.defineProperty(shell, name, getter);
        return shell;
    };
}
const stored_findings_NOTHING = new Uint8Array();
/** Places in the JSON name their file by its number. */
function numbered({ file, start, end }, files, fileOf) {
    const kept = fileOf(file);
    // the newest file is the likeliest
    const known = files.lastIndexOf(kept);
    return { file: known === -1 ? files.push(kept) - 1 : known, start, end };
}
/** In the JSON, the file of each place is its number. */
function detailsIn(json, files) {
    const all = JSON.parse(json);
    const placed = ({ file, start, end }) => ({ file: files[file], start, end });
    return all.map((details) => placedAnew(details, placed));
}
/** The details with other places. */
function placedAnew(details, at) {
    const places = (some) => some.map(({ span, message }) => ({ span: at(span), message }));
    const fixAt = (fix) => ({ ...fix, edits: fix.edits.map(({ span, text }) => ({ span: at(span), text })) });
    const { related, flow, fix, download, secrets } = details;
    return {
        message: details.message,
        related: places(related),
        flow: places(flow),
        attack: details.attack,
        fix: fix && fixAt(fix),
        download: download && { ...download, fix: fixAt(download.fix) },
        evidence: details.evidence,
        secrets: secrets.map(at),
        holds: details.holds,
        thing: details.thing,
        grant: details.grant,
        reached: details.reached,
        declaredIn: details.declaredIn,
        parts: details.parts,
    };
}

;// CONCATENATED MODULE: ./build/run/parallel/stored-files.js


/**
 * For each unit; in its results, the same file becomes the same object. `shared` is as in `compactUnit`. The path of the unit is the string
 * that its file gets, since messages from threads copy it.
 */
function fileStore(shared, storeFinding = findingStore(shared)) {
    const keep = keeper(textStore());
    return (unitPath) => {
        const known = new Map();
        const copies = new Map();
        const file = (original) => {
            const path = original.path === unitPath ? unitPath : original.path;
            const kept = known.get(original) ?? keep(original, path);
            known.set(original, kept);
            return kept;
        };
        const within = (data) => {
            if (typeof data === 'string')
                return shared(data);
            if (typeof data !== 'object' || data === null)
                return data;
            const copy = copies.get(data) ?? (Array.isArray(data) ? data.map(within) : copied(data, file, within));
            copies.set(data, copy);
            return copy;
        };
        const finding = (original) => storeFinding(original, file);
        return { file, finding, within, span: ({ file: original, start, end }) => ({ file: file(original), start, end }) };
    };
}
/** Copies member by member: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function copied(data, file, within) {
    if (Object.getPrototypeOf(data) !== Object.prototype)
        return data;
    const copy = {};
    for (const [key, value] of Object.entries(data)) {
        copy[key] = key === 'file' && isFile(value) ? file(value) : within(value);
    }
    return copy;
}
function isFile(value) {
    return typeof value === 'object' && value !== null && 'path' in value && 'text' in value;
}
/** Units that are checked one after the other often share a file. */
const OPEN_FILES = 64;
function keeper(store) {
    const define = storedTextIn(store);
    const recent = new Map();
    return (file, path) => {
        const { text } = file;
        const found = recent.get(path);
        if (found?.text === text && found.kept.usedAs === file.usedAs)
            return found.kept;
        const kept = define(plainly(file, path), store.add(text));
        const [oldest] = recent.size >= OPEN_FILES ? recent.keys() : [];
        if (oldest !== undefined)
            recent.delete(oldest);
        recent.set(path, { text, kept });
        return kept;
    };
}
function plainly({ hasByteOrderMark, isLossy, usedAs }, path) {
    if (hasByteOrderMark === undefined && isLossy === undefined && usedAs === undefined)
        return { path };
    return {
        path,
        ...(usedAs && { usedAs }),
        ...(hasByteOrderMark && { hasByteOrderMark }),
        ...(isLossy && { isLossy }),
    };
}
/** Defines the text so that copies of the file, also those for threads, have it as a plain member. All files share the getter. */
function storedTextIn(store) {
    const key = Symbol('stored text');
    const property = {
        get() {
            return store.read(this[key]);
        },
        enumerable: true,
    };
    return (file, stored) => {
        Object.defineProperty(file, key, { value: stored });
        return Object.defineProperty(file, 'text', property);
    };
}

// EXTERNAL MODULE: ./build/run/parallel/threads.js
var parallel_threads = __webpack_require__(16489);
;// CONCATENATED MODULE: ./build/run/parallel/checker.js









function checker_checkerOf(repository, { journal, known, ...options }) {
    if (journal !== undefined)
        return notingChecker(journal, repository, options);
    // recalled units have returned all of their texts
    const check = (0,check_unit/* unitChecker */._t)(repository, options, { repeatsTexts: known !== undefined });
    return known === undefined ? check : recallingChecker(known.journal, known.sameness, check);
}
/** How many units are checked between two looks at the answers of threads. */
const TURN = 4;
function openChecker(repository, options) {
    const checkUnit = checker_checkerOf(repository, options);
    const threads = new Set((0,parallel_threads/* startThreads */.Y3)(repository, options));
    const shared = stringPool();
    const stored = options.isOnlyReported ? fileStore(shared) : undefined;
    return {
        async check(work) {
            const { units, buildsOf, onChecked } = work;
            const results = [];
            const keep = (at, checked) => {
                results[at] = compactUnit(checked, shared, stored?.(units[at]?.path));
            };
            const checkHere = ({ start, end }) => {
                (0,engine/* boundHeap */.Vu)();
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
/** While a thread works on one chunk, the next one is already sent to it. */
const AHEAD = [0, 1];
/** Returns the units to check again: all that a thread was given, if it ended early. */
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

// EXTERNAL MODULE: ./build/analysis/secrets/password-settings.js
var password_settings = __webpack_require__(34352);
// EXTERNAL MODULE: ./build/parse/compose/compose-yaml.js + 3 modules
var compose_yaml = __webpack_require__(57989);
;// CONCATENATED MODULE: ./build/parse/compose/variables/open-paths.js




/** The mark for a variable in a path. */
const OPEN_PART = '*';
/** The paths of a compose file with variables, each once. */
const openPaths = (0,remember/* remember */.k)((file) => {
    if (!MAY_BE_OPEN.test(file.text))
        return [];
    const documents = (0,compose_yaml/* composeYaml */.e)(file);
    if ('reason' in documents)
        return [];
    const found = new Map();
    for (const path of documents.roots.flatMap(pathsIn)) {
        const key = JSON.stringify([path.pattern, path.variables, path.kind]);
        if (!found.has(key))
            found.set(key, path);
    }
    return [...found.values()];
});
/** A variable next to another part of a path, after a key or an item of a list. */
const MAY_BE_OPEN = /[\w./-]\$\{?\w|\$(?:\w+|\{[^\n}]{1,200}\}+)[./-]/;
/** By the role of a mapping, or for any: the role of the values of its keys. */
const ROLES = new Map([
    ['include', 'include'],
    ['include path', 'part'],
    ['include project_directory', 'any'],
    ['extends', 'extends'],
    ['extends file', 'part'],
    ['env_file', 'environment'],
    ['environment path', 'file'],
    ['label_file', 'file'],
    ['build', 'build'],
    ['build additional_contexts', 'contexts'],
    ['x-bake', 'none'],
    ['contexts', 'contexts'],
    ['volumes', 'mounts'],
    ['mounts source', 'any'],
    ['secrets', 'mounted files'],
    ['configs', 'mounted files'],
    ['mounted files file', 'file'],
    ['security_opt', 'options'],
]);
/** Roles of a mapping whose keys are names, or whose values have the same role. */
const KEPT = new Set(['mounted files', 'contexts']);
function roleBelow(role, key) {
    const found = ROLES.get(`${role} ${key}`) ?? (role === 'build' ? undefined : ROLES.get(key));
    return found ?? (KEPT.has(role) ? role : 'none');
}
/** Each node once for each role: aliases may repeat it. */
function pathsIn(root) {
    const found = [];
    const seen = new Map();
    const waiting = [[root, 'none']];
    // the loop also visits what is added meanwhile
    for (const [node, role] of waiting) {
        const roles = seen.get(node) ?? new Set();
        if (roles.has(role))
            continue;
        seen.set(node, roles.add(role));
        if (node.kind === 'scalar')
            found.push(...open_paths_pathsOf(node, role));
        else
            for (const one of below(node, role))
                waiting.push(one);
        if (node.kind === 'mapping' && role === 'build')
            found.push(...pathsOfBuild(node));
    }
    return found;
}
function below(node, role) {
    return node.kind === 'sequence'
        ? node.items.map((item) => [item.node, role])
        : [...node.entries].map(([key, entry]) => [entry.node, roleBelow(role, key)]);
}
function open_paths_pathsOf(scalar, role) {
    const open = openText(scalar);
    if (open === undefined)
        return [];
    const path = (kind, pattern = open.pattern) => openPath({ ...open, pattern }, kind, scalar);
    switch (role) {
        case 'include':
            return path('part');
        case 'environment':
            return path('file');
        case 'build':
            return [...path('any'), ...path('dockerfile', external_node_path_.posix.join(open.pattern, 'Dockerfile'))];
        case 'mounts':
            return /^\.{1,2}\//.test(open.pattern) ? path('any', open.pattern.split(':', 1)[0]) : [];
        case 'contexts':
            return path('any', open.pattern.replace(/^[\w.-]{1,100}=/, ''));
        case 'options':
            return /^seccomp[:=]/.test(open.pattern) ? path('file', open.pattern.slice('seccomp:'.length)) : [];
        case 'part':
        case 'file':
        case 'any':
            return path(role);
        default:
            return [];
    }
}
/** The context and the Dockerfile, whose path starts there. */
function pathsOfBuild(build) {
    const at = (key) => (0,nodes/* asScalar */.T7)(build.entries.get(key)?.node);
    const [context, dockerfile] = [at('context'), at('dockerfile')];
    const folder = context && openText(context);
    const name = dockerfile && openText(dockerfile);
    const [placed] = [dockerfile, context].filter((scalar) => scalar?.value.includes('$'));
    if (placed === undefined)
        return [];
    const [from, to] = [folder?.pattern ?? context?.value ?? '.', name?.pattern ?? dockerfile?.value ?? 'Dockerfile'];
    const pattern = to.startsWith('/') ? to : external_node_path_.posix.join(from, to);
    const variables = [...(folder?.variables ?? []), ...(name?.variables ?? [])];
    const isWhole = folder === undefined && name !== undefined && !open_paths_TELLING.test(name.pattern);
    const isInline = build.entries.has('dockerfile_inline');
    return [
        ...(isInline || isWhole ? [] : openPath({ pattern, variables }, 'dockerfile', placed)),
        ...(folder === undefined || context === undefined ? [] : openPath(folder, 'any', context)),
    ];
}
function openPath({ pattern, variables: all }, kind, scalar) {
    const telling = kind === 'part' || kind === 'dockerfile' ? open_paths_TELLING : TELLING_ALONE;
    // the place in the container may have others
    const variables = all.slice(0, pattern.split(OPEN_PART).length - 1);
    const isOpen = variables.length > 0 && !pattern.startsWith('/') && !open_paths_OTHER.test(pattern) && telling.test(pattern);
    return isOpen ? [{ pattern, variables, kind, span: (0,nodes/* spanOf */.ee)(scalar) }] : [];
}
/** What shows which files are meant; more of it where nothing in the files does. */
const open_paths_TELLING = /\w/;
const TELLING_ALONE = /\w.*\w/;
/** Addresses, expressions of templates, what the home folder has, and folders that a path leaves again. */
const open_paths_OTHER = /:|\$|\{\{|^~|^git@|\*[^/*]{0,100}\/\.\./;
/** The text with marks for its variables; undefined without one, and for what cannot be a path. */
function openText({ value }) {
    if (!value.includes('$') || value.length > LONGEST_PATH || value.includes(OPEN_PART))
        return undefined;
    const written = value.replace(OF_FOLDER, './');
    const pattern = written.replaceAll(open_paths_VARIABLE, OPEN_PART);
    const variables = Array.from(written.matchAll(open_paths_VARIABLE), ([, braced, instead, plain]) => ({
        name: braced ?? plain ?? '',
        default: instead,
    }));
    const isOfMachine = variables.some(({ name }) => open_paths_OF_MACHINE.test(name));
    return variables.length === 0 || isOfMachine || pattern.includes('$') ? undefined : { pattern, variables };
}
/** Longer ones are those of attacks. */
const LONGEST_PATH = 1_000;
const OF_FOLDER = /^\$(?:PWD|\{PWD(?::?-\.)?\})\//;
/** `$A`, `${A}`, `${A:-default}`, `${A:?message}`, with variables in the default */
const open_paths_VARIABLE = /\$(?:\{([A-Za-z_]\w{0,100})(?::?[-?]((?:[^{}$\n]|\$\{[^{}\n]{0,100}\}|\$(?!\{)){0,200}))?\}|([A-Za-z_]\w{0,100}))/g;
/** Their values are folders, or nothing in a repository. */
const open_paths_OF_MACHINE = /^(?:HOME|PWD|OLDPWD|TMPDIR|TMP|TEMP|PATH|SHELL|USERPROFILE|APPDATA|XDG_\w{1,60}|GITHUB_WORKSPACE)$/;

// EXTERNAL MODULE: ./build/support/lower-bound.js
var lower_bound = __webpack_require__(27168);
;// CONCATENATED MODULE: ./build/discover/possible-values.js





/**
 * Finds the values that variables in paths of a project may have, where only the caller knows them, also in place of a default: `.env.${STAGE}`
 * may be `.env.prod`, if the repository has that. Examples are left out.
 */
function possibleValues(repository) {
    const known = new Map();
    const fitting = (pattern, kind) => {
        const key = `${kind} ${pattern}`;
        const found = known.get(key) ?? fittingPaths(pattern, kind, repository);
        known.set(key, found);
        return found;
    };
    return ({ unit, files }) => {
        const all = new Map();
        const own = unit.companions.folder ?? (0,file_path/* folderOf */.yS)(unit.path);
        for (const path of new Set([unit.path, ...files])) {
            const file = repository.readFile(path, 'guess');
            const folders = [...new Set([own, (0,file_path/* folderOf */.yS)(path)])];
            for (const open of file === undefined ? [] : openPaths(file)) {
                for (const fit of folders.flatMap((folder) => fitsFrom(folder, open, fitting)))
                    addFit(all, open, fit);
            }
        }
        return [...all.values()].map(({ paths, ...found }) => ({ ...found, paths: [...paths].sort() }));
    };
}
function addFit(all, open, { path, values }) {
    const variables = variablesOf(open, values);
    if (variables === undefined)
        return;
    const key = JSON.stringify(variables);
    const found = all.get(key) ?? { variables, paths: new Set(), span: open.span };
    all.set(key, found);
    found.paths.add(path);
}
function fitsFrom(folder, { pattern, kind }, fitting) {
    const path = (0,mount_source/* repositoryPath */.SH)(folder, pattern);
    return path === undefined ? [] : fitting(path, kind);
}
/** Undefined if a variable would have two values, or all have those that they have by default. */
function variablesOf({ variables }, values) {
    if (variables.every((one, at) => one.default === values[at]))
        return undefined;
    const found = new Map();
    for (const [at, { name }] of variables.entries()) {
        const value = values[at] ?? '';
        if ((found.get(name) ?? value) !== value)
            return undefined;
        found.set(name, value);
    }
    return [...found].map(([name, value]) => ({ name, value })).sort((one, other) => (one.name < other.name ? -1 : 1));
}
/** The files that a path may mean, and the folders, if it may mean one. */
function fittingPaths(pattern, kind, { paths, readFile, isExcluded }) {
    const known = pattern.slice(0, pattern.indexOf(OPEN_PART));
    const segments = pattern.split('/');
    const found = new Map();
    for (const path of (0,lower_bound/* startingWith */.J)(known, paths() ?? [])) {
        const parts = path.split('/');
        if (parts.length < segments.length || (kind !== 'any' && parts.length > segments.length))
            continue;
        const fit = parts.slice(0, segments.length).join('/');
        if (found.has(fit))
            continue;
        const values = valuesIn(segments, parts);
        if (values !== undefined && !(0,copied_examples/* isExample */.tG)(fit) && isExcluded?.(path) !== true)
            found.set(fit, { path: fit, values });
    }
    const content = CONTENTS.get(kind);
    const isLikely = ({ path }) => content?.test(readFile(path, 'guess')?.text ?? '') !== false;
    return [...found.values()].filter(isLikely);
}
const CONTENTS = new Map([
    ['part', /^["']?services["']?[ \t]*:/m],
    ['dockerfile', /^[ \t]*FROM[ \t]/im],
]);
function valuesIn(segments, parts) {
    const values = [];
    for (const [at, segment] of segments.entries()) {
        const found = valuesOf(segment, parts[at] ?? '');
        if (found === undefined)
            return undefined;
        values.push(...found);
    }
    return values;
}
/** The texts in place of the marks of a name, each as short as it can be; undefined if the name is another one. */
function valuesOf(segment, name) {
    const [first = '', ...texts] = segment.split(OPEN_PART);
    if (texts.length === 0)
        return segment === name ? [] : undefined;
    if (!name.startsWith(first))
        return undefined;
    let from = first.length;
    const values = [];
    for (const [at, text] of texts.entries()) {
        const isLast = at === texts.length - 1;
        const to = isLast ? name.length - text.length : name.indexOf(text, from + 1);
        if (to <= from || !name.startsWith(text, to))
            return undefined;
        values.push(name.slice(from, to));
        from = to + text.length;
    }
    return values.every((value) => VALUE.test(value)) ? values : undefined;
}
/** Neither hidden, nor with what a shell or Compose replaces. */
const VALUE = /^[\w@+-][\w.@+-]{0,100}$/;

// EXTERNAL MODULE: ./build/parse/scripts/gap-definitions.js
var gap_definitions = __webpack_require__(21612);
;// CONCATENATED MODULE: ./build/run/possible-projects.js













/** With how many further values of variables a project is read. Real ones have a few stages. */
const MOST_VALUES = 20;
/** How many files these readings of a project have together, for more than a few values. */
const possible_projects_MOST_FILES = 300;
const FEW_VALUES = 3;
/**
 * Checks projects again where a variable that the caller decides is part of a path, with each file of the repository that the path may mean:
 * `env_file: .env.${STAGE}`. It keeps only what these files add. Where the value is a version or names a stage of development, it keeps only
 * findings within the files themselves.
 */
async function checkPossibleProjects(projects, { repository, known, check }) {
    const valuesOf = possibleValues(repository);
    const parts = (0,lazy/* lazy */.RZ)(() => new Set(projects.flatMap((one) => one.parts.filter((path) => path !== one.unit.path))));
    const readings = [];
    const notifications = [];
    for (const project of projects) {
        const all = valuesOf(project);
        if (all.length === 0 || (project.unit.isGuess && parts().has(project.unit.path)))
            continue;
        const possible = all.map((values) => possibleOf(project, values));
        const sorted = [
            ...possible.filter((one) => !one.isForDevelopment),
            ...possible.filter((one) => one.isForDevelopment),
        ];
        const most = mostFor(project);
        readings.push(...sorted.slice(0, most));
        if (sorted.length > most)
            notifications.push(possible_projects_tooMany(sorted.slice(most), most, repository));
    }
    const results = (0,paired/* paired */.i)(readings, await check(readings.map(({ unit }) => unit)));
    const keys = (0,lazy/* lazy */.RZ)(() => new Set([...projects, ...known].flatMap(({ findings }) => findings.map(called_projects_keyOf))));
    const builds = results.map(([reading, { builds: all }]) => all.map((one) => buildFor(reading, one)));
    const built = (0,lazy/* lazy */.RZ)(() => new Set(projects.flatMap((one) => one.builds.map(({ dockerfilePath }) => dockerfilePath))));
    const findings = addedFindings(results, keys);
    return {
        checked: results.map(([, one], at) => ({
            ...(0,check_unit/* onlyAdded */.f_)(one, findings[at] ?? []),
            builds: (builds[at] ?? []).filter(({ dockerfilePath }) => !built().has(dockerfilePath)),
        })),
        notifications,
        builds: results.flatMap(([{ values }], at) => builds[at]?.filter((one) => takesFrom(one, values.paths)) ?? []),
    };
}
/** Whether it gets one of the folders under a name. Arguments that differ, such as versions, say nothing about the files. */
function takesFrom({ contexts = [] }, paths) {
    return contexts.some(({ folder }) => folder !== undefined && paths.includes(folder));
}
function mostFor({ files }) {
    return Math.max(FEW_VALUES, Math.min(MOST_VALUES, Math.floor(possible_projects_MOST_FILES / Math.max(1, files.length))));
}
function possibleOf({ unit }, values) {
    const { variables: passed = [] } = unit.companions;
    const variables = [...passed, ...values.variables];
    const companions = { ...unit.companions, variables, chosen: values.paths };
    return {
        unit: { ...unit, companions, isReadAgain: true },
        values,
        isForDevelopment: values.variables.some(({ value }) => (0,file_context/* isNamedForDevelopmentAnyhow */.yv)(value)),
        isVersion: values.variables.some(({ value }) => /^v?\d/.test(value)),
    };
}
/** Another path may have no file with these values. A stage of development says nothing about what its Dockerfile is for. */
function buildFor({ isForDevelopment }, build) {
    return { ...build, isGuess: true, ...(isForDevelopment && { isCommand: true }) };
}
/** Those that nothing else found, once each, with all the files that cause them. */
function addedFindings(results, keys) {
    const causes = new Map();
    const added = results.map(([reading, { findings }]) => findings.filter((finding) => {
        if (!isKept(reading, finding) || keys().has(called_projects_keyOf(finding)))
            return false;
        const key = called_projects_keyOf(finding);
        const isFirst = !causes.has(key);
        for (const path of reading.values.paths)
            (0,group_by/* addToGroup */.Mr)(causes, key, path);
        return isFirst;
    }));
    return (0,paired/* paired */.i)(results, added).map(([[reading], findings]) => findings.map((one) => conditional(one, reading, causes.get(called_projects_keyOf(one)) ?? [])));
}
function isKept({ isForDevelopment, isVersion, values: { paths } }, { span, ruleId, severity }) {
    if ((isForDevelopment || isVersion) && !isBelow(span.file.path, paths))
        return false;
    return (0,findings_finding/* isAtLeast */.du)(severity, /^image-/.test(ruleId) ? 'high' : 'medium');
}
function isBelow(path, all) {
    return all.some((one) => path === one || path.startsWith(`${one}/`));
}
/** Where it is in one of the files, these are not causes of their own. */
function conditional(finding, { values: { variables, paths, span } }, causes) {
    const setBy = isBelow(finding.span.file.path, paths) ? undefined : [...new Set(causes)].sort();
    const values = variables.map(({ name, value }) => `${name} is ${value}`).join(' and ');
    const names = variables.map(({ name }) => name).join(' and ');
    return {
        ...finding,
        setBy,
        message: `${finding.message} This applies where ${values}.`,
        related: [...finding.related, { span, message: `the path that ${names} may decide` }],
    };
}
/** Identified by what may be a danger in the files that are left out. */
function possible_projects_tooMany(left, most, { readFile }) {
    const [first] = left;
    const dangers = left.flatMap(({ values: { paths } }) => paths.flatMap((path) => {
        const text = readFile(path, 'guess')?.text ?? '';
        const passwords = text.split('\n').filter(password_settings/* setsPassword */.VA);
        return [...dangerousLines(text), ...(0,gap_definitions/* weakeningWordsIn */.Al)(text), ...passwords].map((one) => (0,short_text/* shortText */.o)(`${path} ${one}`, 0));
    }));
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'project',
        message: `More than ${most} files fit the paths with variables of this project, so it was not checked with the remaining ones.`,
        wayOut: 'Name fewer files alike.',
        span: first?.values.span,
        parts: ['files for variables', ...dangers],
    });
}

// EXTERNAL MODULE: ./build/model/containers/compose-file-names.js
var compose_file_names = __webpack_require__(36187);
;// CONCATENATED MODULE: ./build/run/started-projects.js








/**
 * What a file is for by its place or its name, what a profile is for, and that a service has no replicas, says nothing if a command elsewhere
 * starts it. So a project with findings that are milder, or with such a service, is checked again with those who start it. So is one with findings in services that
 * only a profile starts, with the commands that name a profile or a service.
 */
async function checkStartedProjects(projects, starters, { rules, check }) {
    const settings = rules.find(({ context }) => context !== undefined)?.context;
    if (settings === undefined)
        return projects;
    const isDeployment = ({ starts, span }) => starts !== undefined && !isForDevelopment(span, settings);
    const lists = starters.flatMap((starter) => starter.lists.filter(isDeployment));
    if (lists.length === 0)
        return projects;
    const startsOf = startFinder(lists);
    const started = projects.flatMap((project) => {
        const isMild = project.findings.some(isMilder) || project.things.some(({ isIdle }) => isIdle);
        if (!isMild && !project.findings.some(isOfProfile))
            return [];
        const starts = startsOf(project.unit).filter(({ list }) => isMild || choosesServices(list));
        const unit = started_projects_withStarts(project.unit, starts);
        return starts.length === 0 || isStartedAlike(unit, project.unit) ? [] : [{ project, unit }];
    });
    const results = await check(started.map(({ unit }) => unit));
    const again = new Map((0,paired/* paired */.i)(started, results).map(([{ project, unit }, { findings, things }]) => [
        project,
        { ...project, unit, findings, things },
    ]));
    return projects.map((project) => again.get(project) ?? project);
}
/** Whether a project was checked with the same starts before. */
function isStartedAlike(one, { companions: { startedBy, started } }) {
    return JSON.stringify([one.companions.startedBy, one.companions.started]) === JSON.stringify([startedBy, started]);
}
function isMilder({ variant }) {
    return variant?.endsWith('milder') === true;
}
/** Whether nothing starts the service but a profile. */
function isOfProfile({ isOptional, sharedBy = [] }) {
    return isOptional === true || sharedBy.some((one) => one.isOptional);
}
function choosesServices({ starts }) {
    return starts !== undefined && starts.profiles.length + starts.services.length > 0;
}
/** Finds the commands that start a project, where they name its first file by its path, or run in its folder. */
function startFinder(lists) {
    const foldersNear = (0,listed_files/* folderFinder */.tk)();
    const started = lists.filter(({ isBake }) => isBake !== true);
    const found = started.map((list) => {
        const folders = foldersNear(list.span.file.path, list.folders, Math.max(1, list.files.length))?.flat() ?? [];
        const named = folders.map((folder) => list.files.map((file) => (0,mount_source/* repositoryPath */.SH)(folder, file)));
        return { list, folders: new Set(folders), paths: new Set(named.flat()) };
    });
    return (unit) => {
        const all = (0,discover_units/* filesOf */.R8)(unit);
        const folder = (0,file_path/* folderOf */.yS)(unit.path);
        return found.flatMap(({ list, folders, paths }) => {
            const isRead = list.files.length === 0 ? isReadByDefault : (path) => paths.has(path);
            const isNear = list.files.length > 0 || folders.has(folder);
            return isNear && isRead(unit.path) ? [{ list, files: all.filter(isRead) }] : [];
        });
    };
}
function isReadByDefault(path) {
    return compose_file_names/* OWN_FILES */.z2.includes((0,host_path/* baseName */.Fl)(path));
}
function started_projects_withStarts(unit, starts) {
    const pairs = starts.flatMap(({ list, files }) => list.starts?.isOneOff === true ? [] : files.map((file) => [file, list.span.file.path]));
    const startedBy = [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
    const namesOf = (list) => [
        ...new Set(starts.flatMap((start) => start.list.starts?.[list] ?? [])),
    ];
    const started = { profiles: namesOf('profiles'), services: namesOf('services'), scaled: namesOf('scaled') };
    return { ...unit, companions: { ...unit.companions, startedBy, started } };
}

// EXTERNAL MODULE: ./build/model/findings/danger.js
var danger = __webpack_require__(75638);
;// CONCATENATED MODULE: ./build/run/updated-by-bots.js

const NOTE = { severity: 'note', score: undefined, variant: danger/* NOTE_VARIANT */.rE };
/** Returns what makes the findings about outdated references that a bot updates anyway notes, which name the bot. */
async function withUpdatesByBots(findings, readBots) {
    const isCurrent = ({ outdated }) => outdated === undefined;
    if (readBots === undefined || findings.every((some) => some.every(isCurrent)))
        return (finding) => finding;
    const [bots, { updaterOf }] = await Promise.all([readBots(), Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36695))]);
    return (finding) => {
        const { outdated, span } = finding;
        const bot = outdated && updaterOf(bots, span.file.path, outdated);
        if (bot === undefined)
            return finding;
        const told = `${finding.message} ${bot} is configured to update it`;
        if (outdated?.keepsSeverity)
            return { ...finding, message: `${told}.` };
        const { parts } = finding;
        return {
            ...finding,
            ...NOTE,
            ...(parts && { parts: parts.map((part) => ({ ...part, score: undefined, variant: danger/* NOTE_VARIANT */.rE })) }),
            message: `${told}, so this is a note.`,
        };
    };
}

;// CONCATENATED MODULE: ./build/run/without-overrides.js







/** How many readings of one project with fewer files are checked. */
const without_overrides_MOST_READINGS = 8;
/**
 * `docker compose -f compose.yaml up` leaves an override out. So a project of several files is checked again without the files that set options
 * of others again, or take them away. What is dangerous in these options, and is not, or is milder, with all files, is kept, where it is written.
 */
async function checkWithoutOverrides(projects, { check }) {
    const notifications = [];
    const readings = projects.flatMap((project) => {
        const all = without_overrides_readingsOf(project);
        if (all.length > without_overrides_MOST_READINGS)
            notifications.push(without_overrides_tooMany(project.unit));
        return all.slice(0, without_overrides_MOST_READINGS);
    });
    if (readings.length === 0)
        return { checked: [], notifications, builds: [] };
    const known = (0,group_by/* groupBy */.$z)(projects.flatMap(({ findings }) => findings), without_overrides_keyOf);
    const built = new Set(projects.flatMap(({ builds }) => builds.map(({ dockerfilePath }) => dockerfilePath)));
    const results = await checkEach(readings.map(({ unit }) => ({ ...unit, isReadAgain: true })), check);
    const checked = (0,paired/* paired */.i)(results, readings).map(([result, reading]) => {
        const findings = result.findings.filter(({ severity }) => (0,findings_finding/* isAtLeast */.du)(severity, 'medium'));
        const builds = result.builds.filter(({ dockerfilePath }) => !built.has(dockerfilePath));
        return {
            ...(0,check_unit/* onlyAdded */.f_)(result, without_overrides_addedBy(findings, reading, (finding) => known.get(without_overrides_keyOf(finding)) ?? [])),
            builds,
        };
    });
    return { checked, notifications, builds: results.flatMap(({ builds }) => builds) };
}
/** Checks units that are alike once: projects often have all but the last of their files in common. */
async function checkEach(units, check) {
    const keys = units.map(({ path, isGuess, companions }) => JSON.stringify([path, isGuess, companions]));
    const distinct = new Map((0,paired/* paired */.i)(keys, units));
    const results = new Map((0,paired/* paired */.i)([...distinct.keys()], await check([...distinct.values()])));
    return keys.flatMap((key) => results.get(key) ?? []);
}
/** One for each file that overrides others: the files before it, or one that only an `include` merges with it. */
function without_overrides_readingsOf({ unit, overridden }) {
    const files = (0,discover_units/* filesOf */.R8)(unit);
    const isBefore = ({ path, by }) => files.indexOf(by) > 0 && (files.includes(path) || files[0] === path);
    const [listed, included] = [overridden.filter(isBefore), overridden.filter((place) => !isBefore(place))];
    return [
        ...[...(0,group_by/* groupBy */.$z)(listed, ({ by }) => by)].map(([by, places]) => {
            const others = unit.companions.others.slice(0, files.indexOf(by) - 1);
            return { unit: { ...unit, companions: withOthers(unit, others) }, overridden: places };
        }),
        ...[...(0,group_by/* groupBy */.$z)(included, ({ path }) => path)].map(([path, places]) => ({
            unit: { ...(0,discover_units/* alone */.QR)({ ...unit, path }), isGuess: true },
            overridden: places,
        })),
    ];
}
/** Those who start files that are not read any more say nothing, and would make equal readings differ. */
function withOthers({ path, companions }, others) {
    const { startedBy } = companions;
    const read = new Set([path, ...others]);
    return { ...companions, others, ...(startedBy && { startedBy: startedBy.filter(([file]) => read.has(file)) }) };
}
/** The findings that are worse without a file, and those in options that it changes. */
function without_overrides_addedBy(findings, { overridden }, knownAs) {
    const places = (0,group_by/* groupBy */.$z)(overridden, ({ path }) => path);
    const placeOf = ({ file, start, end }) => places.get(file.path)?.find((place) => place.start <= start && end <= place.end);
    return findings.flatMap((finding) => {
        const known = knownAs(finding);
        if (known.some(({ score = 0 }) => score >= (finding.score ?? 0)))
            return [];
        const spans = [finding, ...finding.related].map(({ span }) => span);
        const place = known.length > 0 ? overridden[0] : spans.map(placeOf).find((one) => one !== undefined);
        if (place === undefined)
            return [];
        const message = `${finding.message} This applies without ${place.by}, which changes the service.`;
        return [{ ...notAlways(finding), message }];
    });
}
/** Identifies a problem of one place. */
function without_overrides_keyOf({ ruleId, subject, span: { file, start, end } }) {
    return JSON.stringify([ruleId, subject, file.path, start, end]);
}
function without_overrides_tooMany({ path }) {
    return (0,findings_gap/* notLookedAt */.$h)({
        kind: 'limit-reached',
        weight: 'ordinary',
        thing: 'project',
        message: `More than ${without_overrides_MOST_READINGS} files of the project of ${path} change options of others, so it was not checked without each of them.`,
        wayOut: 'Merge fewer files.',
        path,
    });
}

;// CONCATENATED MODULE: ./build/run/scan.js
































/**
 * The whole of hullcheck: parse \u2192 link \u2192 check, unit by unit, then resolve \u2192 triage. Files that say how Dockerfiles are built come first.
 */
async function scan(repository, options) {
    const split = (0,fact_rules/* splitByFacts */.R)(options.rules, options.lookups?.facts);
    const units = await checkUnits(repository, options, split);
    const { checked, projectUnits } = units;
    // all files have to be read before the images are asked for, since these may be compared with those of a base
    const told = withFilesOfGaps(toldByUnits(units), repository);
    const lookedUp = await lookUpImages(units, repository, options, split);
    const compared = comparedParts(checked);
    const found = [...takeFindings(checked), lookedUp.findings, await changeFindings(compared, options)];
    const updated = await withUpdatesByBots(found, options.updateBots);
    const things = thingsOf(checked, units.startedBy);
    const triaged = (0,triage/* triage */.N)(drained(found, updated), [...checked.flatMap(({ suppressions }) => suppressions), ...options.suppressions], { today: options.today, rules: options.rules, names: options.names, isInScope: repository.isInScope }, things);
    const completed = await options.completeFixes?.(triaged.findings);
    const notifications = [
        ...repository.notifications,
        ...distinctNotifications([told, lookedUp.notifications, repository.refusals()]),
        ...triaged.notifications,
        ...(completed?.notifications ?? []),
    ];
    return {
        rules: options.rules,
        findings: completed?.findings ?? triaged.findings,
        notifications: shownNotifications(notifications, repository, options),
        counts: countAll(checked),
        ...knownAboutImages(lookedUp),
        images: lookedUp.tally ?? (0,image_tally/* unaskedTally */.q)(shownImages(checked), options.lookupsOff ?? NOT_NEEDED),
        ...(options.withPostures && { postures: checked.flatMap(({ postures }) => postures).sort(byPath) }),
        ...(options.withEvidence && { evidence: distinctEvidence(checked.flatMap(({ evidence }) => evidence)) }),
        ...compared,
        things,
        merged: projectUnits.map(composeFilesOf).filter(({ length }) => length > 1),
        checkedTogether: options.isOnlyReported ? [] : checkedTogether(units),
    };
}
function checkedTogether({ together, builds }) {
    return [...together.map(scan_pathsOf), ...[...builds.values()].flat().map(scan_pathsOfBuild)];
}
/** What a comparison with another scan needs in addition to the findings. */
function comparedParts(checked) {
    return {
        engines: checked.flatMap(({ engines }) => engines),
        namedImages: checked.flatMap(({ namedImages }) => namedImages),
    };
}
/** A file that is checked by itself may be part of a project, too, and is told once. */
function toldByUnits({ checked, refusals, notifications }) {
    return [...distinctNotifications([...checked.map((unit) => unit.notifications), refusals]), ...notifications];
}
/** The findings of units, which are taken out of them: after the triage there are others for them. */
function takeFindings(checked) {
    return checked.flatMap((unit) => {
        const { findings, textFindings } = unit;
        unit.findings = unit.textFindings = [];
        return [findings, textFindings];
    });
}
/** The findings in some lists, which are emptied on the way. */
function* drained(lists, change) {
    for (const [index, findings] of lists.entries()) {
        lists[index] = [];
        for (const finding of findings)
            yield change(finding);
    }
}
/** Checks files of each kind after those that say how they are used. */
async function checkUnits(repository, options, split) {
    const checker = openChecker(repository, { ...options, rules: split.local, withImages: split.wanted.size > 0 });
    const check = judgingCheck(checker, repository, options);
    const declared = await checkDeclaring(repository, check, options);
    const { projects, listed, projectUnits, called, others, tools } = declared;
    const fewer = await checkWithoutOverrides(projectUnits, { check });
    const declaring = [...projectUnits, ...called.checked, ...fewer.checked, ...others];
    const declaredBuilds = declaring.flatMap((unit) => unit.builds);
    const builds = buildsByPath([...declaredBuilds, ...(options.builds ?? [])]);
    const dockerfiles = repository.files.filter(({ fileFormat }) => fileFormat.id === 'dockerfile');
    const taken = [...dockerfilesOf([...projectUnits, ...others, ...called.checked]), ...tools.dockerfiles];
    const dockerfilesNamed = namedDockerfiles(builds, taken, dockerfiles, repository);
    const found = [...dockerfiles, ...dockerfilesNamed.files].map(discover_units/* alone */.QR);
    const named = withContexts(found, [...declaring, passingContexts(called.builds)], repository, tools.dockerfiles);
    const units = withCommandContexts(named.units, [...others, ...called.checked]);
    const used = usesOfImages([...others, ...called.checked, deployedBy(tools)], declaring, named.units);
    const uses = buildsByPath([...used, ...stagesOfCallers(called.builds, declaredBuilds)]);
    const built = await check(units, (path) => [...(builds.get(path) ?? []), ...(uses.get(path) ?? [])]);
    const commands = namedByCommands([...others, ...called.checked], named.units);
    const further = await readFurther(built, { ...declared, fewer, builds, split, repository, check });
    const last = (0,discover_units/* listedUnits */.$u)(built, repository, [...projects, ...listed.units]);
    const listedLast = withoutParts(await check(last.units));
    return {
        checked: [...projectUnits, ...called.checked, ...fewer.checked, ...others, ...further.checked, ...listedLast],
        projectUnits,
        together: [...projectUnits, ...called.checked.filter(({ findings }) => findings.length > 0)],
        builds,
        uses,
        startedBy: { named: new Set([...listed.named, ...last.named]), builds: [...builds.values()].flat(), commands },
        notifications: [
            ...distinctNotifications([declared.ofProjects, listed.notifications, called.notifications, last.notifications]),
            ...fewer.notifications,
            ...[dockerfilesNamed, named].flatMap((one) => one.notifications),
            ...declared.ofScripts,
            ...further.notifications,
        ],
        refusals: await checker.close(),
    };
}
function dockerfilesOf(units) {
    return units.flatMap(({ dockerfiles }) => dockerfiles);
}
/** The builds with the values of callers that pass contexts. */
function passingContexts(all) {
    return { builds: all.filter(({ contexts = [] }) => contexts.length > 0), commandBuilds: [] };
}
/** The Dockerfiles, and what reading them once more adds: with other arguments, and as the base of others. */
async function readFurther(built, { others, called, fewer, builds, split, repository, check }) {
    const { readFile } = repository;
    const declared = [...builds.values()].flat();
    const ofCommands = buildsOfCommands([...others, ...called.checked], built, { readFile, declared });
    const ofCallers = [...called.builds, ...fewer.builds, ...ofCommands];
    const textOf = (path) => repository.readFile(path, 'guess')?.text ?? '';
    const paths = () => repository.paths() ?? [];
    const variants = await checkBuildVariants(built, { builds, called: ofCallers, textOf, paths, check });
    const bases = await checkPolicyBases(built, { builds, others: ofCallers, split, repository, check });
    const children = await checkOnbuildChildren(built, { builds, repository, check });
    return {
        checked: [...bases.dockerfiles, ...variants.checked, ...bases.checked, ...children.checked],
        notifications: [...variants.notifications, ...bases.notifications, ...children.notifications],
    };
}
/** Only where a rule enforces a policy on images. */
async function checkPolicyBases(built, { builds, others, split: { local, withFacts }, repository, check }) {
    const active = [...local.filter(({ rule }) => rule.needs === undefined), ...withFacts];
    const policies = new Set(active.flatMap(({ rule }) => (rule.enforcesPolicy ? [rule.id] : [])));
    if (policies.size === 0)
        return { dockerfiles: built, checked: [], notifications: [] };
    return checkBases(built, {
        declared: builds,
        others,
        textOf: (path) => repository.readFile(path, 'guess')?.text ?? '',
        isPolicy: (id) => policies.has(id),
        check,
    });
}
/** Checks units, reports the progress, and takes each text once. */
function judgingCheck(checker, repository, { onProgress, peers }) {
    const total = repository.files.length;
    let done = 0;
    const onChecked = (unit) => {
        done = Math.min(done + 1 + unit.companions.others.length, total);
        onProgress?.(done, total);
    };
    const seen = new Set();
    const countsOf = sharedCounts();
    return async (units, buildsOf = () => []) => {
        const checked = await checker.check({ units, buildsOf, onChecked });
        // each is replaced by its copy, so that there are never two of all
        for (const [index, unit] of units.entries()) {
            checked[index] = judged(unit, checked[index], { seen, peers, countsOf });
        }
        return checked;
    };
}
/** Checks all files but Dockerfiles: they say how Dockerfiles are built. */
async function checkDeclaring(repository, check, { rules }) {
    const files = repository.files.filter(({ fileFormat: { id: format } }) => format !== 'compose' && format !== 'dockerfile');
    const { units: projects, notifications: ofProjects } = (0,discover_units/* composeUnits */._5)(repository);
    const named = await check([...projects, ...files.map(discover_units/* alone */.QR)]);
    const { checked: run, notifications: ofScripts } = await checkNamedScripts(named, repository, check);
    const declaring = [...named, ...run];
    const listed = (0,discover_units/* listedUnits */.$u)([...declaring, (0,environment_lists/* environmentLists */.p)(repository, declaring)], repository, projects);
    const all = withoutParts([...declaring.slice(0, projects.length), ...(await check(listed.units))]);
    const started = await checkStartedProjects(all, declaring, { rules, check });
    const byCallers = await checkCalledProjects(declaring, started, { rules, repository, check });
    const known = [...declaring, ...byCallers.checked];
    const called = scan_together(byCallers, await checkPossibleProjects(started, { repository, known, check }));
    const calls = called.checked.filter(({ lists }) => lists.length > 0);
    const projectUnits = calls.length === 0 ? started : await checkStartedProjects(started, [...declaring, ...calls], { rules, check });
    const { named: namedByCalls } = (0,discover_units/* listedUnits */.$u)(calls, repository, [...projects, ...listed.units]);
    return {
        ...{ projects, ofProjects, ofScripts, projectUnits, called, others: declaring.slice(projects.length) },
        tools: namedByTools(repository),
        listed: { ...listed, named: new Set([...listed.named, ...namedByCalls]) },
    };
}
/** What projects have with the variables of callers, and with those that callers may give them. */
function scan_together(one, other) {
    return {
        checked: [...one.checked, ...other.checked],
        notifications: [...one.notifications, ...other.notifications],
        builds: [...one.builds, ...other.builds],
    };
}
async function lookUpImages({ checked, builds, uses }, repository, options, split) {
    const { host = host_assumptions/* DEFAULT_HOST */.H, today, lookups, vulnerabilityDetail, unratedVulnerabilities } = options;
    const images = checked.flatMap((unit) => unit.images);
    const onLookup = (looked, all) => options.onProgress?.(looked, all, 'images');
    const context = {
        host,
        today,
        ...(vulnerabilityDetail && { vulnerabilityDetail }),
        ...(unratedVulnerabilities && { unratedVulnerabilities }),
    };
    const isWhole = repository.isInScope('');
    return (0,check_images/* checkImages */.B6)(images, split, lookups, context, {
        ...options,
        onLookup,
        isWhole,
        usersOf: usersIn(checked, [builds, uses]),
    });
}
function knownAboutImages({ verified, vulnerable, knowledge, }) {
    return {
        ...(verified.length > 0 && { verified }),
        ...(vulnerable.length > 0 && { vulnerable }),
        ...(knowledge.length > 0 && { knowledge }),
    };
}
/** Without secrets, and where they are accepted, without effect. */
function shownNotifications(notifications, { isInScope }, { acceptedGaps = [], today }) {
    return acceptGaps(notifications, acceptedGaps, { today, isInScope }).map((notification) => ({
        ...notification,
        message: (0,redact/* withoutSecrets */.c)(notification.message),
    }));
}
/** The findings about settings of engines that a change removes, and about images that it takes from elsewhere or without their digest. */
async function changeFindings({ engines, namedImages }, { lostHardening, changedImages, rules, today, host = host_assumptions/* DEFAULT_HOST */.H }) {
    const lost = (await lostHardening?.(engines)) ?? [];
    const images = (await changedImages?.(namedImages)) ?? [];
    return (0,run_rules/* runRules */.x)(rules, [...lost, ...images], { host, today }).findings;
}
const NOT_NEEDED = 'no rule that runs needs it';
function shownImages(checked) {
    return checked.flatMap(({ images, imageNames }) => [
        ...images.filter(images_image/* isFromRegistry */.ME).map(({ reference }) => reference.value),
        ...imageNames.map(images_image/* imageReferenceOf */.eJ),
    ]);
}
/** The files that include, extend or build the one at a path; those that are merged only for some are left out. */
function usersIn(checked, builds) {
    const pathsIn = (0,lazy/* lazy */.RZ)(() => checked.map(({ unit, parts, files }) => ({ unit, used: new Set([...parts, ...files]) })));
    return (path) => [
        ...pathsIn().flatMap(({ unit, used }) => used.has(path) && !(0,discover_units/* mergedForSome */.WM)(unit).includes(path)
            ? [unit.path, ...(unit.path === path ? (unit.links ?? []) : [])]
            : []),
        ...builds
            .flatMap((one) => one.get(path) ?? [])
            .flatMap(({ isCommand, span }) => (isCommand ? [] : [span.file.path])),
    ];
}
/** The files that are merged to a project, each once. */
function composeFilesOf({ unit, parts }) {
    return [...new Set([unit.path, ...unit.companions.others, ...parts])];
}
function scan_pathsOf({ unit, parts, files }) {
    const { others, environmentFiles, base } = unit.companions;
    return [unit.path, ...others, ...environmentFiles, ...parts, ...files, ...(base === undefined ? [] : [base])];
}
function scan_pathsOfBuild({ span, dockerfilePath }) {
    return [span.file.path, dockerfilePath];
}
/** Findings in the same file keep their order. */
function byPath(a, b) {
    if (a.path === b.path)
        return 0;
    return a.path < b.path ? -1 : 1;
}
/**
 * The first unit keeps the findings in texts that several units share. The copy is made field by field: with a spread, V8 keeps a hidden
 * class for each object.
 */
function judged(unit, checked, { seen, peers, countsOf }) {
    const texts = checked.texts.filter(({ path }) => !seen.has(path));
    for (const { path } of texts)
        seen.add(path);
    return {
        unit,
        textFindings: flattened(texts, ({ findings }) => findings),
        suppressions: flattened(texts, ({ commented, format }) => commented === undefined ? scan_NONE : (0,check_unit/* suppressionsIn */.kk)(commented, format, peers)),
        findings: checked.findings,
        notifications: flattened([checked, ...texts], ({ notifications }) => notifications),
        texts: scan_NONE,
        builds: checked.builds,
        lists: checked.lists,
        calls: checked.calls,
        callsLater: checked.callsLater,
        dockerfiles: checked.dockerfiles,
        commandBuilds: checked.commandBuilds,
        scripts: checked.scripts,
        starts: checked.starts,
        images: checked.images,
        imageNames: checked.imageNames,
        namedImages: checked.namedImages,
        postures: checked.postures,
        evidence: checked.evidence,
        things: checked.things,
        engines: checked.engines,
        subjects: countsOf(checked.subjects, texts.filter(({ isSubject }) => isSubject).length),
        parts: checked.parts,
        overridden: checked.overridden,
        files: checked.files,
    };
}
const scan_NONE = [];
/** Most lists of units are empty, and share one then. */
function flattened(items, listOf) {
    const all = items.flatMap(listOf);
    return all.length === 0 ? scan_NONE : all;
}
/** Most units have the same few subjects. */
function sharedCounts() {
    const known = new Map();
    return (counts, text) => {
        const all = { ...counts, text };
        const key = Object.values(all).join();
        const found = known.get(key) ?? all;
        known.set(key, found);
        return found;
    };
}
function buildsByPath(all) {
    return (0,group_by/* groupBy */.$z)(all, ({ dockerfilePath }) => dockerfilePath);
}
/** Empties units that guess to be a project but are part of another one: they were checked with it. */
function withoutParts(units) {
    const whole = units.filter(({ unit }) => unit.companions.isOnlyBuilt !== true);
    const parts = new Set(whole.flatMap(({ unit, parts: own }) => (unit.isGuess ? own : [unit.path, ...own])));
    return units.map((checked) => {
        const { unit, subjects } = checked;
        if (!unit.isGuess || !parts.has(unit.path))
            return checked;
        return {
            ...checked,
            ...check_unit/* NOTHING_REPORTED */.aC,
            builds: [],
            subjects: { ...check_unit/* NO_SUBJECTS */.yX, text: subjects.text },
        };
    });
}
/** Containers that several projects share count once; a setting that one of them adds counts. */
function distinctEvidence(evidence) {
    const seen = new Map(evidence.map((one) => [JSON.stringify(one), one]));
    return [...seen.values()];
}
function countAll(checked) {
    const sum = (kind) => checked.reduce((total, { subjects }) => total + subjects[kind], 0);
    const files = (format) => checked
        .filter(({ unit }) => unit.fileFormat.id === format)
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
