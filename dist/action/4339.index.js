export const id = 4339;
export const ids = [4339];
export const modules = {

/***/ 54339:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withReach: () => (/* binding */ withReach)
});

// EXTERNAL MODULE: ./build/model/images/image-contents.js
var image_contents = __webpack_require__(29351);
// EXTERNAL MODULE: ./build/support/chunks.js
var chunks = __webpack_require__(64040);
// EXTERNAL MODULE: ./build/images/layers/merge.js
var merge = __webpack_require__(22506);
// EXTERNAL MODULE: ./build/images/layers/owned-paths.js
var owned_paths = __webpack_require__(59822);
// EXTERNAL MODULE: ./build/images/packages/dpkg.js
var dpkg = __webpack_require__(36155);
// EXTERNAL MODULE: ./build/support/caches/lazy.js
var lazy = __webpack_require__(62214);
// EXTERNAL MODULE: ./build/support/group-by.js
var group_by = __webpack_require__(1913);
;// CONCATENATED MODULE: ./build/images/reach/file-view.js


/** The limit of Linux. */
const MOST_LINKS = 40;
const LONGEST_PATH = 4096;
/** Paths in layers. An image with ten layers takes a few thousand. */
const MOST_LOOKS = 1_000_000;
/** @param layers from the lowest to the topmost */
function createFileView(layers) {
    const stack = { layers: layers.toReversed().map(thingsOf), known: new Map(), looks: 0 };
    const byName = (0,lazy/* lazy */.RZ)(() => pathsByName(stack.layers.flatMap(({ files, links }) => [...files.keys(), ...links.keys()])));
    return {
        find: (path) => find(stack, path),
        setting(path) {
            const real = followed(path, (one) => visible(stack, one).target);
            // only files at their usual places are read
            const { setting = [] } = visible(stack, path);
            return real === path && setting !== null ? setting : undefined;
        },
        twin: (path) => visible(stack, path).twin,
        isExhausted: () => stack.looks > MOST_LOOKS,
        named(name) {
            const found = (byName().get(name) ?? []).flatMap((path) => find(stack, `/${path}`) ?? []);
            return [...new Map(found.map((one) => [one.path, one])).values()];
        },
    };
}
function thingsOf({ contents: { programs }, isHidden }) {
    return {
        files: new Map(programs?.files),
        links: new Map(programs?.links),
        twins: new Map(programs?.twins),
        settings: new Map(programs?.settings),
        isHidden,
    };
}
function find(stack, path) {
    const real = followed(path, (one) => visible(stack, one).target);
    const file = real === undefined ? undefined : visible(stack, real).file;
    return real === undefined || file === undefined ? undefined : { path: real, file };
}
function visible(stack, path) {
    const thing = stack.known.get(path) ?? searched(stack, path);
    stack.known.set(path, thing);
    return thing;
}
/** The topmost layer with the path decides, and so does one that hides it. */
function searched(stack, path) {
    stack.looks += stack.layers.length;
    if (stack.looks > MOST_LOOKS)
        return {};
    for (const layer of stack.layers) {
        const thing = thingIn(layer, path);
        if (thing !== undefined)
            return thing;
        if (layer.isHidden(path))
            return {};
    }
    return {};
}
function thingIn({ files, links, twins, settings }, path) {
    const [file, target, twin, setting] = [files.get(path), links.get(path), twins.get(path), settings.get(path)];
    if (setting !== undefined)
        return { setting };
    if (file !== undefined)
        return { file, ...(twin !== undefined && { twin }) };
    return target === undefined ? undefined : { target };
}
/** The path after all links in it, without a leading slash. A path cannot leave the image: `..` of the root is the root. */
function followed(path, targetOf) {
    let left = path.split('/').reverse();
    let real = [];
    let links = 0;
    for (let step = left.pop(); step !== undefined; step = left.pop()) {
        if (step === '' || step === '.')
            continue;
        if (step === '..') {
            real.pop();
            continue;
        }
        const target = targetOf([...real, step].join('/'));
        if (target === undefined)
            real.push(step);
        else if (++links > MOST_LINKS || target.length > LONGEST_PATH)
            return undefined;
        else {
            left = [...left, ...target.split('/').reverse()];
            if (target.startsWith('/'))
                real = [];
        }
    }
    return real.join('/');
}
function pathsByName(paths) {
    const known = new Map();
    for (const path of new Set(paths))
        (0,group_by/* addToGroup */.Mr)(known, path.slice(path.lastIndexOf('/') + 1), path);
    return known;
}

// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/images/reach/setting-files.js
var setting_files = __webpack_require__(90013);
;// CONCATENATED MODULE: ./build/images/reach/library-search.js


/** Where the loader of glibc searches, apart from its cache. */
const FOLDERS_OF_GLIBC = ['/lib64', '/usr/lib64', '/lib', '/usr/lib'];
const FOLDERS_OF_MUSL = ['/lib', '/usr/local/lib', '/usr/lib'];
/** The processor decides which of the libraries in these folders is loaded. */
const FOR_PROCESSORS = /^(?:glibc-hwcaps|tls|haswell|xeon_phi|avx512_1|x86_64|i[456]86|sse2|power\d+|z1\d)\//;
/** On Debian and its derivatives, the libraries of a processor are one folder below. */
const TRIPLETS = new Map(Object.entries({
    '21-62': 'x86_64-linux-gnu',
    '11-3': 'i386-linux-gnu',
    '21-183': 'aarch64-linux-gnu',
    '11-40': 'arm-linux-gnueabihf',
    '21-21': 'powerpc64le-linux-gnu',
    '22-22': 's390x-linux-gnu',
    '21-243': 'riscv64-linux-gnu',
    '21-8': 'mips64el-linux-gnuabi64',
}));
/**
 * The files that may be loaded as a library that a program needs: several where the processor or a cache decides. Empty if no file fits, and
 * `several` if it is not known which one does.
 */
function findLibrary(name, needing, loader, places) {
    const { view, folder } = places;
    const isFitting = (found) => found !== undefined && (found.file.kind !== 'elf' || found.file.machine === needing.elf.machine);
    if (name.includes('$'))
        return 'several';
    if (name.includes('/')) {
        const path = name.startsWith('/') ? name : folder && `${folder}/${name}`;
        return path === undefined ? 'several' : [view.find(path)].filter(isFitting);
    }
    const isMusl = /(?:^|\/)ld-musl-/.test(loader ?? '');
    const chosen = inFolders(name, foldersFor(needing, isMusl, places), isMusl, isFitting, places);
    const all = view.named(name).filter(isFitting);
    if (chosen.length > 0)
        return [...chosen, ...all.filter((one) => chosen.some((base) => isVariant(one, base)))];
    // folders that are not known here
    return all.length > 1 ? 'several' : all;
}
/** The first that fits before the cache, all in the cache, or the first after it. */
function inFolders(name, [before, after], isMusl, isFitting, places) {
    const first = (folders) => {
        for (const folder of folders) {
            const found = places.view.find(`${folder}/${name}`);
            if (isFitting(found))
                return [found];
        }
        return [];
    };
    const early = first(before);
    if (early.length > 0)
        return early;
    const cached = isMusl ? [] : cachedLibraries(name, places).filter(isFitting);
    return cached.length > 0 ? cached : first(after);
}
/** `lib/glibc-hwcaps/x86-64-v3/liba.so` of `lib/liba.so` */
function isVariant({ path }, base) {
    const folder = `${external_node_path_.posix.dirname(base.path)}/`;
    return path.startsWith(folder) && FOR_PROCESSORS.test(path.slice(folder.length));
}
function cachedLibraries(name, { view, doubt }) {
    const paths = view.setting(setting_files/* SETTING */.HG.cache);
    if (paths === undefined)
        doubt(`/${setting_files/* SETTING */.HG.cache} could not be read`);
    return (paths ?? []).filter((path) => path.endsWith(`/${name}`)).map((path) => view.find(path));
}
/** The folders before the cache of the loader, and those after it. */
function foldersFor({ path, elf, inherited }, isMusl, places) {
    const own = searchFolders(elf, path, places);
    const [before, after] = elf.isInherited || elf.searchPath === undefined ? [[...own, ...inherited], []] : [[], own];
    const usual = isMusl ? foldersOfMusl(places) : foldersOfGlibc(elf);
    return [[...before, ...places.environment, ...after], usual];
}
function foldersOfGlibc({ machine }) {
    const triplet = TRIPLETS.get(machine);
    return triplet === undefined ? FOLDERS_OF_GLIBC : [`/lib/${triplet}`, `/usr/lib/${triplet}`, ...FOLDERS_OF_GLIBC];
}
function foldersOfMusl({ view, doubt }) {
    const given = MUSL_PROCESSORS.flatMap((processor) => {
        const path = `etc/ld-musl-${processor}.path`;
        const lines = view.setting(path);
        if (lines === undefined)
            doubt(`/${path} could not be read`);
        return lines ?? [];
    });
    return given.length > 0 ? given : FOLDERS_OF_MUSL;
}
const MUSL_PROCESSORS = ['x86_64', 'aarch64', 'armhf', 'i386', 'ppc64le', 's390x', 'riscv64'];
/** The folders that an ELF file names, below the root of the image. Those that are not known are left out with a doubt. */
function searchFolders({ searchPath }, path, { folder: working, doubt }) {
    if (searchPath === undefined || searchPath === '')
        return [];
    const origin = `/${external_node_path_.posix.dirname(path)}`;
    return searchPath.split(':').flatMap((written) => {
        const inOrigin = written.replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => origin);
        const both = /\$(?:LIB\b|\{LIB\})/.test(inOrigin)
            ? ['lib', 'lib64'].map((lib) => inOrigin.replace(/\$(?:LIB\b|\{LIB\})/g, lib))
            : [inOrigin];
        return both.flatMap((folder) => {
            if (folder.startsWith('/') && !folder.includes('$'))
                return [folder];
            if (working !== undefined && !folder.includes('$'))
                return [`${working}/${folder}`];
            doubt(`it is not known where /${path} searches for libraries`);
            return [];
        });
    });
}

;// CONCATENATED MODULE: ./build/images/reach/load.js



/** For all programs together. */
const MOST_FILES = 4000;
/**
 * Loads a program with its libraries, and their libraries.
 * @param folder the working directory; undefined where it is not known
 */
function loadElf(program, folder, walk) {
    const doubt = (reason) => void walk.doubts.add(reason);
    const environment = walk.start.libraryPath.flatMap((one) => {
        if (one.startsWith('/'))
            return [one];
        if (folder === undefined || one.includes('$'))
            doubt('it is not known which folders of LD_LIBRARY_PATH it searches');
        return folder === undefined ? [] : [`${folder}/${one}`];
    });
    const places = { view: walk.view, environment, folder, doubt };
    const loading = { program, walk, places, queue: [program], names: new Set() };
    const { loader } = program.elf;
    if (loader !== undefined) {
        add(loading, found(walk.view.find(loader)), program, loader);
        addPreloaded(loading);
    }
    // the queue grows meanwhile
    for (const [at, one] of loading.queue.entries()) {
        if (++walk.loads > MOST_FILES)
            return void walk.doubts.add('it loads too many files');
        if (at > 0 && one.elf.mayOpen && !isLoader(one, loader))
            walk.openers.add(`/${one.path}`);
        addNeeded(loading, one);
    }
}
function found(file) {
    return file === undefined ? [] : [file];
}
/** Loaders go on without those that are missing. */
function addPreloaded(loading) {
    const { program, walk, places } = loading;
    const listed = walk.view.setting(setting_files/* SETTING */.HG.preload);
    if (listed === undefined)
        places.doubt(`/${setting_files/* SETTING */.HG.preload} could not be read`);
    for (const name of [...walk.start.preloaded, ...(listed ?? [])])
        addOptional(loading, program, name);
}
function addOptional(loading, needing, name) {
    const files = findLibrary(name, needing, loading.program.elf.loader, loading.places);
    if (files.length > 0)
        add(loading, files, needing, name);
}
function addNeeded(loading, needing) {
    const { program, names, places } = loading;
    const { loader } = program.elf;
    for (const name of needing.elf.optional ?? [])
        addOptional(loading, needing, name);
    for (const name of needing.elf.needed) {
        if (names.has(name) || isPartOfLoader(name, loader ?? ''))
            continue;
        names.add(name);
        add(loading, findLibrary(name, needing, loader, places), needing, name);
    }
}
/** Parts of musl that have names of their own in other systems. */
const PART_OF_MUSL = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./;
/** Whether the loader itself has the functions of a library. */
function isPartOfLoader(name, loader) {
    return /(?:^|\/)ld-musl-/.test(loader) && (PART_OF_MUSL.test(name) || name.startsWith('libc.musl-'));
}
function add(loading, files, needing, name) {
    const { walk, names, queue, places } = loading;
    if (files === 'several' || files.length === 0) {
        const why = files === 'several' ? 'may be one of several files' : 'was not found';
        walk.doubts.add(`"${name}", which /${needing.path} needs, ${why}`);
        return;
    }
    for (const { path, file } of files) {
        if (file.kind !== 'elf') {
            walk.doubts.add(`/${path} could not be read as a library`);
            continue;
        }
        walk.paths.add(path);
        if (file.soname !== undefined)
            names.add(file.soname);
        queue.push({ path, elf: file, inherited: passedOn(needing, places) });
    }
}
/** The folders that also apply to what is loaded for it. */
function passedOn({ path, elf, inherited }, places) {
    return elf.isInherited ? [...searchFolders(elf, path, places), ...inherited] : inherited;
}
function isLoader({ elf }, loader) {
    return loader !== undefined && elf.soname === (0,host_path/* baseName */.Fl)(loader);
}

// EXTERNAL MODULE: ./build/images/reach/program-sink.js + 1 modules
var program_sink = __webpack_require__(53436);
// EXTERNAL MODULE: ./build/images/reach/starters.js
var starters = __webpack_require__(70063);
;// CONCATENATED MODULE: ./build/images/reach/script-words.js


/** Any number of words that are not known. */
const UNKNOWN_WORDS = `${starters/* UNKNOWN */.HV}*`;
const MOST_LISTS = 16;
/**
 * The arguments that a script may have when it uses them: those that it was given, and what `set --` and `shift` may have made of them.
 * Undefined where there are too many possibilities.
 */
function possibleArguments({ argumentLists = [] }, call) {
    let lists = [call.given];
    for (const change of argumentLists) {
        const changed = lists.map((given) => changedList(change, { ...call, given }));
        lists = [...new Map([...lists, ...changed].map((list) => [list.join('\n'), list])).values()];
        if (lists.length > MOST_LISTS)
            return undefined;
    }
    return lists;
}
function changedList(change, call) {
    const { given } = call;
    if (change.length === 1 && change[0] === 'shift')
        return shifted(given);
    const changed = expanded(change, call);
    const added = changed.slice(0, changed.length - given.length);
    // scripts that start themselves again would add the same words without end
    const isAgain = change.at(-1) === '$@' && added.every((word, index) => given[index] === word);
    return isAgain ? given : changed;
}
/** An unknown number of words stays one. */
function shifted(given) {
    return given[0] === UNKNOWN_WORDS ? given : given.slice(1);
}
/** The words of a command, with what is known of the script's arguments. */
function expanded(words, call) {
    return words.flatMap((word) => expandedWord(word, call));
}
function expandedWord(word, { given, self }) {
    if (!word.includes('$'))
        return [word];
    if (word === '$@')
        return given;
    if (word === '$@@')
        return given.some((one) => /[\s*?[\\]|\0/.test(one)) ? [UNKNOWN_WORDS] : given;
    if (word === '$*')
        return [UNKNOWN_WORDS];
    if (word === '$0')
        return [self ?? starters/* UNKNOWN */.HV];
    if (word.startsWith('$0/../'))
        return [self === undefined ? starters/* UNKNOWN */.HV : external_node_path_.posix.join(self, word.slice(2))];
    const number = /^\$([1-9])$/.exec(word)?.[1];
    return [number === undefined || given.includes(UNKNOWN_WORDS) ? starters/* UNKNOWN */.HV : (given[Number(number) - 1] ?? '')];
}

// EXTERNAL MODULE: ./build/images/reach/shell-commands.js + 2 modules
var shell_commands = __webpack_require__(59792);
;// CONCATENATED MODULE: ./build/images/reach/touched.js



const MOST_TOKENS = 2000;
/** Why programs may start, or replace, files that their arguments name; in words that continue "\u2026, because ". */
function touchedIn(touches, walk) {
    const names = new Set([...walk.paths].map(host_path/* baseName */.Fl));
    let left = MOST_TOKENS;
    return touches.flatMap((touch) => {
        const { path, called, words, isHelper } = touch;
        const what = path === undefined ? 'a script' : `/${path}`;
        if (INSTALLER.test(called))
            return [`/${path} may change other files`];
        if (isHelper && called !== 'rm' && words.some((word) => word.includes(starters/* UNKNOWN */.HV)))
            return [`it is not known what ${what} writes or starts`];
        for (const token of words.flatMap(tokensOf)) {
            left -= 1;
            if (left < 0)
                return ['it has too many arguments'];
            if (isTouched(token, touch, names, walk))
                return [`${what} may start or change a file that its arguments name`];
        }
        return [];
    });
}
/** Programs that write files that their arguments do not name. */
const INSTALLER = /^(?:tar|bsdtar|unzip|cpio|ar|7z|patch|make|rsync|git|rpm|dpkg|apt|apt-get|apk|yum|dnf|microdnf|tdnf|zypper|pacman|update-alternatives)$/;
/** `--exec=/usr/bin/a`, `sh -c "a; b"` */
function tokensOf(word) {
    return word.split(/[\s=,:;|&<>()'"`]+/).filter((token) => token !== '');
}
function isTouched(token, { folder, isHelper }, names, { view, start, paths }) {
    if (!token.includes('/') && start.path.some((one) => view.find(`${one}/${token}`) !== undefined))
        return true;
    if (token.startsWith('-') || (!token.startsWith('/') && folder === undefined && !isHelper))
        return false;
    const path = external_node_path_.posix.resolve('/', folder ?? '', token);
    if (token.includes('/') && view.find(path) !== undefined)
        return true;
    if (!isHelper)
        return false;
    const inside = path === '/' ? '' : `${path.slice(1)}/`;
    return names.has((0,host_path/* baseName */.Fl)(path)) || [...paths].some((one) => one.startsWith(inside));
}

;// CONCATENATED MODULE: ./build/images/reach/follow.js







/** Programs that start others, one after another or one by another. */
const MOST_STARTS = 400;
/** Follows what an image starts: scripts, interpreters and needed libraries. It starts nothing. */
function follow(start, view) {
    const doubts = new Set(start.doubts);
    const walk = {
        paths: new Set(),
        doubts,
        openers: new Set(),
        touches: [],
        known: new Set(),
        start,
        view,
        starts: 0,
        loads: 0,
    };
    if (start.commands.length === 0)
        walk.doubts.add('the image does not name a program to start');
    for (const words of start.commands)
        startProgram({ words, folder: start.folder, isHelper: false }, walk);
    for (const reason of touchedIn(walk.touches, walk))
        walk.doubts.add(reason);
    if (view.isExhausted())
        walk.doubts.add('its links lead through too many files');
    for (const path of [...walk.paths])
        walk.paths.add(view.twin(path) ?? path);
    return { paths: walk.paths, doubts: [...walk.doubts], openers: [...walk.openers] };
}
function startProgram(command, walk) {
    const [name = ''] = command.words;
    const key = JSON.stringify(command);
    if (walk.known.has(key))
        return;
    walk.known.add(key);
    walk.starts += 1;
    if (walk.starts > MOST_STARTS)
        return void walk.doubts.add('it starts too many programs');
    const found = findProgram(name, command.folder, walk);
    // an option as a program: other arguments of the script come first
    if (found === undefined && name.startsWith('-'))
        return;
    if (found === undefined)
        walk.doubts.add(name.includes(starters/* UNKNOWN */.HV)
            ? 'it starts a program whose name is not known'
            : `"${withoutArguments(name)}" was not found among the programs of the image`);
    else
        startFile(found, command, walk);
}
/** A whole command can be written as one word, and arguments and values may be secret. */
function withoutArguments(name) {
    const [program = ''] = name.split(/[\s=]/, 1);
    return program.length < name.length ? `${program}\u2026` : name;
}
function findProgram(name, folder, { start, view }) {
    const at = (called) => {
        const found = view.find(called);
        return found && { ...found, called };
    };
    if (name.includes(starters/* UNKNOWN */.HV) || name === '')
        return undefined;
    if (name.startsWith('/'))
        return at(name);
    if (name.includes('/'))
        return folder === undefined ? undefined : at(`${folder}/${name}`);
    const folders = start.path.flatMap((one) => one.startsWith('/') ? one : folder === undefined ? [] : `${folder}/${one}`);
    const known = folders.length < start.path.length || (0,program_sink/* isNamedAsData */.cE)(name) ? [] : folders;
    const found = known.flatMap((one) => at(`${one}/${name}`) ?? []);
    // of files with such names, also those are kept that cannot be executed
    return /\.(?:sh|so)(?:\.|$)/.test(name) && new Set(found.map(({ path }) => path)).size > 1 ? undefined : found[0];
}
function startFile(found, command, walk) {
    const { path, file, called } = found;
    walk.paths.add(path);
    if (file.kind === 'unclear')
        walk.doubts.add(`/${path} could not be read as a program`);
    else if (file.kind === 'script')
        startScript({ called, path, file }, command, walk);
    else
        startElf(path, file, command, walk);
}
/** The kernel starts the interpreter with the path of the script, and its arguments. */
function startScript({ called, path, file }, command, walk) {
    const [interpreter, argument] = file.interpreter;
    if (interpreter === undefined)
        return void walk.doubts.add(`/${path} does not name its interpreter`);
    const [, ...given] = command.words;
    const multiple = /^--coreutils-prog-shebang=(\w+)$/.exec(argument ?? '')?.[1];
    if (multiple !== undefined) {
        runElf(interpreter, [multiple, ...given], command, walk);
        return;
    }
    const words = argument === undefined ? [] : argument.split(/\s+/);
    startProgram({ ...command, words: [interpreter, ...words, called, ...given] }, walk);
}
/** Some systems have one program for many names, and a script for each name. */
function runElf(interpreter, words, command, walk) {
    const found = findProgram(interpreter, command.folder, walk);
    if (found?.file.kind !== 'elf')
        walk.doubts.add(`"${interpreter}" was not found among the programs of the image`);
    else {
        walk.paths.add(found.path);
        startElf(found.path, found.file, { ...command, words }, walk);
    }
}
function startElf(path, elf, command, walk) {
    const [name = '', ...given] = command.words;
    const called = (0,host_path/* baseName */.Fl)(name);
    const started = (0,starters/* startedBy */.l3)(called, given);
    const isInterpreter = starters/* INTERPRETER */.dg.test(called) || starters/* INTERPRETER */.dg.test(withoutApplets((0,host_path/* baseName */.Fl)(path)));
    const isShell = starters/* SHELL */.jN.test(called) && !isInterpreter;
    if (started === undefined && !isShell && !isInterpreter && elf.mayOpen)
        walk.openers.add(`/${path}`);
    loadElf({ path, elf, inherited: [] }, command.folder, walk);
    if (started === 'unclear')
        walk.doubts.add(`/${path} has options that are not followed`);
    else if (started !== undefined)
        startProgram({ ...command, words: started }, walk);
    else if (isShell)
        runShell(path, command, walk);
    else if (isInterpreter)
        walk.doubts.add(`/${path} runs a program that decides about more`);
    else if (!starters/* HARMLESS */.yX.test(called))
        walk.touches.push({ ...command, path, called, words: given });
}
/** Some programs have many names, and the name says which of them is meant. */
function withoutApplets(name) {
    return /^(?:busybox|toybox|coreutils)$/.test(name) ? '' : name;
}
function runShell(path, command, walk) {
    const [, ...given] = command.words;
    if (walk.start.changesShells)
        walk.doubts.add(`a variable of the image changes what /${path} runs`);
    const options = given.findIndex((word) => !/^-[eux]+$/.test(word));
    const [first = '', ...rest] = options === -1 ? [] : given.slice(options);
    if (/^-[eux]*c$/.test(first)) {
        const [text = '', self, ...words] = rest;
        if (text.includes(starters/* UNKNOWN */.HV))
            walk.doubts.add(`/${path} runs a command that is not known`);
        else
            runCommands(`the command of /${path}`, (0,shell_commands/* shellCommands */.h)(text), { given: words, self }, command, walk);
        return;
    }
    const script = findScript(first, command.folder, walk);
    if (script === undefined)
        walk.doubts.add(`/${path} runs the commands that it is given`);
    else
        runFile(script, rest, command, walk);
}
/** A script that a shell reads, which need not be executable. Without a slash, it is in the working directory. */
function findScript(name, folder, walk) {
    if (name === '' || name.startsWith('-'))
        return undefined;
    return findProgram(name.includes('/') ? name : `./${name}`, folder, walk);
}
function runFile({ path, file, called }, given, command, walk) {
    walk.paths.add(path);
    if (file.kind !== 'script')
        walk.doubts.add(`/${path} could not be read as a script`);
    else
        runCommands(`/${path}`, file, { given, self: called }, command, walk);
}
/** Runs all commands of a script, with all arguments that they may have. */
function runCommands(what, script, call, command, walk) {
    if (!script.isWhole)
        walk.doubts.add(`${what} has commands that are not followed`);
    const lists = possibleArguments(script, call);
    if (lists === undefined)
        walk.doubts.add(`${what} changes its arguments too often`);
    const sourced = { functions: new Set(script.functions), files: 0 };
    const own = { what, lists: lists ?? [call.given], self: call.self, sourced };
    for (const one of inOrder(script))
        runCommand(one, own, command, walk);
}
/** Files that define functions come first. */
function inOrder({ commands }) {
    const isSourcing = ({ words }) => words[0] === '.';
    return [...commands.filter(isSourcing), ...commands.filter((one) => !isSourcing(one))];
}
function runCommand({ words, isLast, hasMoved }, script, command, walk) {
    const folder = hasMoved ? undefined : command.folder;
    // a relative path is no longer that of the script
    const self = hasMoved && script.self?.startsWith('/') === false ? undefined : script.self;
    const usesArguments = words.some((word) => /^\$(?:@|[1-9])/.test(word));
    for (const given of usesArguments ? script.lists : script.lists.slice(0, 1)) {
        const run = expanded(words, { given, self });
        const [name = '', ...rest] = run;
        const own = { words: run, folder, isHelper: isLast !== true || command.isHelper };
        if (name === '.')
            readSourced(rest, script, own, walk);
        else if (name === '>')
            walk.touches.push({ path: undefined, called: '', words: rest, folder, isHelper: true });
        else if (run.length > 0 && !isFunction(name, script, own, walk))
            startProgram(own, walk);
    }
}
/** A function with the name of a program can be one or the other. */
function isFunction(name, { sourced }, { folder }, walk) {
    return sourced.functions.has(name) && findProgram(name, folder, walk) === undefined;
}
const MOST_SOURCED = 20;
/** A file whose commands the shell itself runs. */
function readSourced([name = '', ...given], script, command, walk) {
    const found = name.includes('/') ? findProgram(name, command.folder, walk) : undefined;
    script.sourced.files += 1;
    if (found?.file.kind !== 'script' || script.sourced.files > MOST_SOURCED)
        return void walk.doubts.add(`${script.what} reads commands that are not followed`);
    const { path, file } = found;
    walk.paths.add(path);
    if (!file.isWhole)
        walk.doubts.add(`/${path} has commands that are not followed`);
    if (file.argumentLists !== undefined)
        walk.doubts.add(`/${path} changes the arguments of ${script.what}`);
    for (const one of file.functions ?? [])
        script.sourced.functions.add(one);
    const lists = given.length > 0 ? [...script.lists, given] : script.lists;
    for (const one of inOrder(file))
        runCommand(one, { ...script, what: `/${path}`, lists }, command, walk);
}

// EXTERNAL MODULE: ./build/images/reach/program-record.js + 1 modules
var program_record = __webpack_require__(5333);
// EXTERNAL MODULE: ./build/support/json-fields.js
var json_fields = __webpack_require__(95636);
;// CONCATENATED MODULE: ./build/images/reach/start.js

const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Bash reads these: https://www.gnu.org/software/bash/manual/bash.html#Bash-Variables */
const OF_SHELLS = /^(?:BASH_ENV|SHELLOPTS|BASHOPTS|PS4|BASH_FUNC_.*)$/;
function startOf(config) {
    const run = (0,json_fields/* fieldsOf */.P)((0,json_fields/* fieldsOf */.P)(config)['config']);
    const entries = textsOf(run['Env']).map((entry) => [
        entry.slice(0, entry.indexOf('=')),
        entry.slice(entry.indexOf('=') + 1),
    ]);
    const environment = new Map(entries);
    const folder = run['WorkingDir'];
    const main = [...textsOf(run['Entrypoint']), ...textsOf(run['Cmd'])];
    const preloaded = ['LD_PRELOAD', 'LD_AUDIT'].flatMap((name) => (environment.get(name) ?? '').split(/[: ]/));
    const libraryPath = environment.get('LD_LIBRARY_PATH') ?? '';
    return {
        commands: [main, healthCheck(run)].filter((words) => words.length > 0),
        folder: typeof folder === 'string' ? `/${folder}` : '/',
        path: (environment.get('PATH') ?? USUAL_PATH).split(':'),
        libraryPath: libraryPath === '' ? [] : libraryPath.split(/[:;]/),
        preloaded: preloaded.filter((name) => name !== ''),
        changesShells: entries.some(([name]) => OF_SHELLS.test(name)),
        // programs take the first or the last of them
        doubts: environment.size < entries.length ? ['the image sets a variable twice'] : [],
    };
}
function healthCheck(run) {
    const [kind, ...words] = textsOf((0,json_fields/* fieldsOf */.P)(run['Healthcheck'])['Test']);
    if (kind === 'CMD')
        return words;
    const shell = textsOf(run['Shell']);
    return kind === 'CMD-SHELL' ? [...(shell.length > 0 ? shell : ['/bin/sh', '-c']), ...words] : [];
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

;// CONCATENATED MODULE: ./build/images/reach/index.js










/**
 * Adds to the packages of the system whether what the image starts loads them.
 * @param layers from the lowest to the topmost, read with their programs
 * @param config the configuration of the image
 */
function withReach(packages, layers, files, config) {
    const read = layers.flatMap(({ contents }) => contents ?? []);
    const view = createFileView(read.map((contents) => ({ contents, isHidden: (0,merge/* hiddenBy */.W0)(contents) })));
    const { paths, doubts: unfollowed, openers } = follow(startOf(config), view);
    const owned = withDiverted(new Set([...paths].map(owned_paths/* canonicalPath */.O)), view);
    const owners = ownersOf(owned.paths, layers, files);
    const isPartial = read.length < layers.length || read.some(({ programs }) => programs?.isCut !== false);
    const doubts = [
        ...(isPartial ? ['not all files of the image were read'] : []),
        ...unfollowed,
        ...owned.doubts,
        ...owners.unknown.map((path) => `it is not known which package /${path} belongs to`),
    ];
    const reachOf = ({ name }) => {
        if (owners.loaded.has(name))
            return 'loaded';
        if (doubts.length > 0 || !owners.isListed(name))
            return 'unknown';
        return openers.length > 0 ? 'not-linked' : 'not-loaded';
    };
    return {
        packages: packages.map((one) => (image_contents/* SYSTEM_TYPES */.O.has(one.type) ? { ...one, reach: reachOf(one) } : one)),
        reach: { doubts: shown(doubts), openers: shown(openers) },
    };
}
/** Files have names of any length. */
const LONGEST_TEXT = 200;
const MOST_TEXTS = 20;
function shown(texts) {
    return texts
        .slice(0, MOST_TEXTS)
        .map((text) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}\u2026` : text));
}
/** dpkg lists a file under the name that its package gave it, also where another package has it renamed. */
function withDiverted(paths, view) {
    const lines = view.setting(setting_files/* SETTING */.HG.diversions);
    if (lines === undefined)
        return { paths, doubts: [`/${setting_files/* SETTING */.HG.diversions} could not be read`] };
    const all = new Set(paths);
    for (const [from, to] of (0,chunks/* chunks */.V)(lines, 3)) {
        if (from !== undefined && to !== undefined && paths.has((0,owned_paths/* canonicalPath */.O)(to)))
            all.add((0,owned_paths/* canonicalPath */.O)(from));
    }
    return { paths: all, doubts: [] };
}
function ownersOf(paths, layers, files) {
    const loaded = new Set();
    for (const { digest, contents } of layers) {
        // a list counts where it is visible
        const lists = (contents?.programs?.owners ?? []).filter(({ list }) => files.get(list)?.layer === digest);
        for (const one of lists)
            if (one.paths.some((path) => paths.has(path)))
                loaded.add(one.package);
    }
    const all = [...files.values()];
    const listed = new Set(all.flatMap(({ kind, path }) => (kind === 'dpkg-files' ? [(0,dpkg/* packageOfList */.MK)(path)] : [])));
    const listsAll = all.some(({ kind }) => kind === 'apk' || kind === 'rpm' || kind === 'chisel');
    return {
        loaded,
        unknown: [...paths].filter((path) => OF_PACKAGES.test(path) && !(0,program_record/* mayBeLoaded */.SZ)(path)),
        isListed: (name) => listsAll || listed.has(name),
    };
}
/** Folders with files of packages. */
const OF_PACKAGES = /^(?:usr\/(?!local\/)|etc\/|var\/)/;


/***/ })

};
