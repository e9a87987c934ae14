export const id = 5146;
export const ids = [5146,1904];
export const modules = {

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ removesAll),
/* harmony export */   fA: () => (/* binding */ helps),
/* harmony export */   nQ: () => (/* binding */ moveText)
/* harmony export */ });
/* harmony import */ var _model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78731);

/**
 * `Moving to 12.15 removes 52, and 15 stay.` It names the nearest image, and others that leave fewer of the vulnerabilities `own`. An image
 * that does not help is not offered. `all` are those of the current image.
 */
function moveText(update, own, all, 
/** Which of those that come with an image count. */
isCounted = () => true) {
    const news = (one) => newsText(one.added.filter(isCounted).length);
    const offered = [];
    let least = own.length;
    for (const one of [update, ...(update.others ?? [])]) {
        const left = own.length - removedBy(one, own);
        if (left >= least || !helps(one, own, all))
            continue;
        least = left;
        offered.push(offer(one, own, news(one)));
    }
    return [...(helps(update, own, all) ? [] : useless(update, own, news(update))), ...offered].join(' ');
}
/** Whether moving removes some of the vulnerabilities `own`, and no worse ones, or as many, come with it. */
function helps(update, own, all) {
    if (removedBy(update, own) === 0)
        return false;
    const gone = all.filter(({ id }) => (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemovedBy */ .QS)(update, id));
    for (const isBad of [isUsed, atLeast('critical'), atLeast('critical', 'high'), () => true]) {
        const [less, more] = [gone.filter(isBad).length, update.added.filter(isBad).length];
        if (less !== more)
            return less > more;
    }
    return false;
}
/** Whether moving to the nearest image removes all of the vulnerabilities `own`, and helps. */
function removesAll(update, own, all) {
    return removedBy(update, own) === own.length && helps(update, own, all);
}
function isUsed({ isMalicious, exploitedSince }) {
    return isMalicious === true || exploitedSince !== undefined;
}
function atLeast(...ratings) {
    return ({ rating }) => ratings.includes(rating);
}
function removedBy(update, own) {
    return own.filter(({ id }) => (0,_model_images_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemovedBy */ .QS)(update, id)).length;
}
function offer(update, own, news) {
    const removed = removedBy(update, own);
    const { kind, repository, tag } = update;
    const name = repository === undefined ? tag : `${repository}:${tag}`;
    const move = `Moving to ${MOVES[kind].replace('TAG', () => name)} removes`;
    if (removed === own.length)
        return `${move} ${own.length === 1 ? 'it' : 'all of them'}${news}.`;
    const staying = own.length - removed;
    return `${move} ${removed}, and ${staying} ${staying === 1 ? 'stays' : 'stay'}${news}.`;
}
const MOVES = {
    patch: 'TAG',
    minor: 'the later minor version TAG',
    slim: 'TAG, which has fewer packages,',
    rebuilt: 'the current digest of TAG',
};
function newsText(count) {
    return count === 0 ? '' : `, and ${count} ${count === 1 ? 'comes' : 'come'} with it`;
}
/** About the image that a user would try first. */
function useless(update, own, news) {
    const { kind, tag } = update;
    if (kind === 'minor' || kind === 'slim')
        return [];
    const newest = kind === 'patch' ? `The newest patch, ${tag},` : `The current digest of ${tag}`;
    const removed = removedBy(update, own);
    if (removed === 0)
        return [`${newest} does not help: it has ${own.length === 1 ? 'it' : 'all of them'}, too.`];
    return [`${newest} does not help: it removes ${removed}${news}.`];
}


/***/ }),

/***/ 2461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43879);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41206);
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21500);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35787);





/** PowerShell is started as `pwsh`. */
const SHELLS = new Map(Object.entries({ bash, zsh, fish, powershell, pwsh: powershell }));
/** `hullcheck completion SHELL`: a script from the commands and options of the program itself. */
function completion(shell, program, { stdout }) {
    const names = [...SHELLS.keys()];
    const script = SHELLS.get(shell);
    if (script === undefined) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`unknown shell "${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(shell)}"; shells are ${names.join(', ')}.${(0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(shell, names)}`);
    }
    stdout.write(script({ options: optionsOf(program, ''), commands: commandsOf(program) }));
}
/** All commands that help lists; `help` takes the names of the others. */
function commandsOf(group, prefix = '') {
    const listed = group.createHelp().visibleCommands(group);
    return listed.flatMap((command) => {
        const name = `${prefix}${command.name()}`;
        if (command.commands.length > 0)
            return commandsOf(command, `${name} `);
        const words = command.name() === 'help' ? group.commands.map((one) => one.name()) : wordsOf(name);
        return [{ name, description: command.description(), options: optionsOf(command, name), words }];
    });
}
function optionsOf(command, name) {
    const listed = command.createHelp().visibleOptions(command);
    return listed.map((option) => completedOption(option, name));
}
function wordsOf(name) {
    if (name === 'explain')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    return name === 'completion' ? [...SHELLS.keys()] : [];
}
function completedOption({ long, short, description, required, optional, argChoices }, command) {
    return {
        long: long ?? '',
        short,
        description,
        takesValue: required || optional,
        values: argChoices ?? valuesOf(long, command),
    };
}
/** The values of options that may be repeated. */
function valuesOf(long, command) {
    if (long === '--rule' || long === '--skip-rule')
        return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id);
    if (long !== '--format')
        return [];
    return command === 'image' ? _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_FORMATS */ .l0 : _destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .hR;
}
/** The first words of all commands, and after which of them another one follows. */
function firstWords(commands) {
    const words = new Map();
    for (const { name } of commands) {
        const [first = '', second] = name.split(' ');
        words.set(first, [...(words.get(first) ?? []), ...(second === undefined ? [] : [second])]);
    }
    return words;
}
function flagsOf({ long, short }) {
    return short === undefined ? [long] : [long, short];
}
/** Where it offers nothing, the shell completes paths, which can have blanks and stars. */
function bash({ options, commands }) {
    const words = firstWords(commands);
    const groups = [...words].filter(([, following]) => following.length > 0);
    return `# bash completion for hullcheck: source <(hullcheck completion bash)
_hullcheck() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  local prefix=
  # of --option=value, most bashes make three words, and zsh makes one
  [ "$before" = = ] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  case $word in
    =) word= ;;
    --*=*) before=\${word%%=*} prefix=\${word%%=*}= word=\${word#*=} ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    case $word in
      -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")) ;;
      *) COMPREPLY=($(compgen -W '${[...words.keys()].join(' ')}' -- "$word")) ;;
    esac
    return
  fi
  case $command in
${groups
        .map(([group, following]) => `    ${group})
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY=($(compgen -W '${following.join(' ')}' -- "$word"))
        return
      fi
      command="$command \${COMP_WORDS[2]}"
      ;;\n`)
        .join('')}  esac
  case $command in
${commands.map(bashCase).join('')}  esac
}
complete -o default -F _hullcheck hullcheck
`;
}
function bashCase({ name, options, words }) {
    const values = options
        .filter(({ values: choices }) => choices.length > 0)
        .map((option) => `        ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -P "$prefix" -W '${option.values.join(' ')}' -- "$word")); return ;;\n`);
    const choice = values.length === 0 ? '' : `      case $before in\n${values.join('')}      esac\n`;
    const own = words.length === 0 ? '' : `      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word")); return\n`;
    return `    '${name}')
${choice}      case $word in
        -*) COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(' ')}' -- "$word")); return ;;
      esac
${own}      ;;\n`;
}
/** zsh reads bash's completions. */
function zsh(tree) {
    return `#compdef hullcheck\n# zsh completion for hullcheck: source <(hullcheck completion zsh)\nautoload -U +X bashcompinit && bashcompinit\n${bash(tree)}`;
}
function fish({ options, commands }) {
    const first = [...firstWords(commands)].flatMap(([word, following]) => [
        fishLine('at', `-f -a ${word} -d ${quoted(commands.find(({ name }) => name === word)?.description ?? '')}`),
        ...following.map((one) => fishLine(`at ${word}`, `-f -a ${one}`)),
    ]);
    const own = options.map((option) => fishLine('at', fishFlag(option)));
    return `# fish completion for hullcheck: hullcheck completion fish | source
# Whether the words before the cursor are these.
function __hullcheck_at
    set -l typed (commandline -opc)[2..]
    test "$typed" = "$argv"
end
# Whether the words before the cursor begin with these.
function __hullcheck_after
    set -l typed (commandline -opc)[2..]
    string match -q -- "$argv *" "$typed "
end
${[...first, ...own, ...commands.flatMap(fishLines)].join('\n')}
`;
}
function fishLines({ name, options, words }) {
    const after = `after ${name}`;
    const own = words.length === 0 ? [] : [fishLine(after, `-f -a ${quoted(words.join(' '))}`)];
    return [...own, ...options.map((option) => fishLine(after, fishFlag(option)))];
}
/** `condition` is one of the functions of the script, with its words. */
function fishLine(condition, offer) {
    return `complete -c hullcheck -n ${quoted(`__hullcheck_${condition}`)} ${offer}`;
}
function fishFlag({ long, short, description, takesValue, values }) {
    return [
        `-l ${long.slice(2)}`,
        ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
        ...(values.length > 0 ? [`-x -a ${quoted(values.join(' '))}`] : takesValue ? ['-r'] : []),
        `-d ${quoted(description)}`,
    ].join(' ');
}
/** In single quotes, where only the quote and the backslash are special. */
function quoted(text) {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
function powershell({ options: own, commands }) {
    const entry = ({ name, options, words }) => {
        const values = options
            .filter(({ values: choices }) => choices.length > 0)
            .flatMap((option) => flagsOf(option).map((flag) => `'${flag}' = '${option.values.join(' ')}'`));
        return `    '${name}' = @{ words = '${[...options.flatMap(flagsOf), ...words].join(' ')}'; values = @{ ${values.join('; ')} } }`;
    };
    return `# PowerShell completion for hullcheck: hullcheck completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName hullcheck -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${commands.map(entry).join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $command = $commands.Keys | Where-Object { (($typed -join ' ') + ' ').StartsWith("$_ ") } | Select-Object -First 1
  if ($null -eq $command) {
    $skip = $typed.Count
    $offers = @($commands.Keys | Where-Object { "$_ ".StartsWith((($typed + '') -join ' ')) } | ForEach-Object { $_.Split(' ')[$skip] } | Sort-Object -Unique)
    if ($skip -eq 0 -and $word.StartsWith('-')) { $offers = '${own.flatMap(flagsOf).join(' ')}'.Split(' ') }
  } elseif ($commands[$command].values.ContainsKey("$($typed[-1])")) {
    $offers = $commands[$command].values[$typed[-1]].Split(' ')
  } else {
    $offers = $commands[$command].words.Split(' ')
  }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}


/***/ }),

/***/ 29351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ SYSTEM_TYPES),
/* harmony export */   v: () => (/* binding */ lacksSystemPackages)
/* harmony export */ });
/** The types of packages that belong to the operating system. */
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm']);
/** Whether the image has a system, and nothing lists the packages of it, as where a build removed the database. */
function lacksSystemPackages({ operatingSystem, packages }) {
    return operatingSystem !== undefined && !packages.some(({ type }) => SYSTEM_TYPES.has(type));
}


/***/ }),

/***/ 78731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ authorText),
/* harmony export */   G4: () => (/* binding */ isFixable),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Pi: () => (/* binding */ fixesIn),
/* harmony export */   QS: () => (/* binding */ isRemovedBy),
/* harmony export */   lq: () => (/* binding */ RATINGS),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _image_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29351);

const RATINGS = ['critical', 'high', 'medium', 'low', 'unknown'];
/** `according to app.openvex.json`, or `signed by Chainguard`. */
function authorText({ by, isSigned }) {
    return isSigned ? `signed by ${by}` : `according to ${by}`;
}
/**
 * Whether what the image starts loads one of the packages. Undefined for packages that are not of the operating system, and where that was
 * not looked up.
 */
function reachOf({ installed }) {
    const known = new Set(installed.flatMap(({ type, reach }) => (_image_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_TYPES */ .O.has(type) ? (reach ?? []) : [])));
    return REACHES.find((reach) => known.has(reach));
}
/** One loaded package is enough; otherwise one that is not known. */
const REACHES = ['loaded', 'unknown', 'not-linked', 'not-loaded'];
/** Whether a newer version of some package fixes it. */
function isFixable(vulnerability) {
    return vulnerability.packages.some(isPackageFixable);
}
function kindOf(vulnerability) {
    if (vulnerability.isMalicious)
        return 'malicious';
    if (vulnerability.exploitedSince !== undefined)
        return 'exploited';
    return isFixable(vulnerability) ? 'fixable' : 'unfixed';
}
/** The vulnerabilities that newer packages fix, separately for each package. */
function fixesIn(found) {
    return found.flatMap(({ id, packages }) => sourcesOf(packages.filter(isPackageFixable)).map((name) => ({ id, package: name })));
}
/** The source packages of the vulnerable packages. */
function sourcesOf(packages) {
    return [...new Set(packages.map(({ name, installed: [first] }) => first?.sourceName ?? name))];
}
function isPackageFixable({ fixed, isFixedForSubscribers }) {
    return fixed !== undefined && !isFixedForSubscribers;
}
/** Whether the update removes a vulnerability from all packages that need a fix for it. */
function isRemovedBy({ removed, staying }, id) {
    return removed.some((fix) => fix.id === id) && !staying.some((fix) => fix.id === id);
}


/***/ })

};
