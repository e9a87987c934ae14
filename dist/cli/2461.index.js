export const id = 2461;
export const ids = [2461];
export const modules = {

/***/ 2461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36143);
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


/***/ })

};
