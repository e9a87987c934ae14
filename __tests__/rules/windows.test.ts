import { describe, expect, it } from '@jest/globals';
import { windowsScripts } from '../../src/analysis/windows/windows-commands.ts';
import type { Stage } from '../../src/model/dockerfile.ts';
import passwordSetInImage from '../../src/rules/privileges/users/password-set-in-image.ts';
import checksumWeak from '../../src/rules/supply-chain/downloads/checksum-weak.ts';
import cleartextFetch from '../../src/rules/supply-chain/downloads/cleartext-fetch.ts';
import downloadUnverified from '../../src/rules/supply-chain/downloads/download-unverified.ts';
import remoteScriptExec from '../../src/rules/supply-chain/downloads/remote-script-exec.ts';
import tlsVerifyDisabled from '../../src/rules/supply-chain/downloads/tls-verify-disabled.ts';
import { parse } from '../parse/dockerfile/parse.ts';
import { expectMarks, messagesOf } from '../support/example.ts';
import { inTime } from '../support/in-time.ts';

const CMD = 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\n';
const POWERSHELL = `${CMD}SHELL ["powershell", "-Command"]\n`;
const PINNED = `https://github.com/acme/a/raw/${'a1'.repeat(20)}/i.ps1`;
const LINUX = 'FROM mcr.microsoft.com/powershell:7.5-ubuntu-24.04\n';

describe('scripts that are run as they come', () => {
  it.each([
    [
      'iex with a method',
      `${POWERSHELL}RUN «iex ((New-Object Net.WebClient).DownloadString('https://x.example/a'))»\n`,
    ],
    ['a pipe', `${POWERSHELL}RUN mkdir a; «irm https://x.example/a | iex»; mkdir b\n`],
    ...[
      `iex ((irm ${PINNED}) + (irm https://x.example/a))`,
      `iex ((irm ${PINNED}) + (irm x.example/a))`,
      `iex (irm -Proxy ${PINNED} https://x.example/a)`,
      `iex (irm -Proxy ${PINNED} x.example/a)`,
      `iex (irm x.example/a -UserAgent ${PINNED})`,
      `iex (irm -SkipCertificateCheck ${PINNED})`,
      `iex (irm ${PINNED}/../../main/i.ps1)`,
    ].map((run) => ['a commit that is not all it fetches', `${POWERSHELL}RUN «${run}»\n`] as const),
    ['a pipe without blanks', `${POWERSHELL}RUN «iwr -UseBasicParsing https://x.example/a|Invoke-Expression»\n`],
    ['a call in a string', `${POWERSHELL}RUN «iex "& { $(irm 'https://x.example/a') } -Quiet»"\n`],
    ['a block of code', `${POWERSHELL}RUN «& ([scriptblock]::Create((irm https://x.example/a))) -Channel LTS»\n`],
    [
      'code that a variable holds',
      `${POWERSHELL}RUN $c = (iwr https://x.example/a).Content; mkdir a; «iex $c»\nRUN [string]$d = irm https://x.example/b; «Invoke-Expression $D»\n`,
    ],
    ['a property of what a variable holds', `${POWERSHELL}RUN $r = iwr https://x.example/a; «iex $r.Content»\n`],
    ['in other letters', `${POWERSHELL}RUN «IEX(IWR https://x.example/a)»\n`],
    [
      'over several lines',
      `# escape=\`\n${POWERSHELL}RUN mkdir a; \`\n    «iex \`\n      (irm https://x.example/a)»\n`,
    ],
    ['a name over two lines', `${POWERSHELL}RUN «i\\\nex (irm https://x.example/a)»\n`],
    ['a name with a comment in it', `${POWERSHELL}RUN «iex (i\\\n# a\nrm https://x.example/a)»\n`],
    [
      'a method over two lines',
      `# escape=\`\n${POWERSHELL}RUN «iex ((New-Object Net.WebClient).Download\`\nString('https://x.example/a'))»\n`,
    ],
    ['an address over two lines', `${POWERSHELL}RUN mkdir a; «irm ht\\\ntps://x.example/a | iex»\n`],
    ['PowerShell over two lines', `# escape=\`\n${CMD}RUN «power\`\nshell -c "iex (irm https://x.example/a)»"\n`],
    ['pwsh with a name over two lines', `${LINUX}RUN pwsh -c "«i\\\nex (irm https://x.example/a)»"\n`],
    ['a list of words with escaped ones', `${CMD}RUN ["pwsh", "-c", "«\\u0069ex (irm https://x.example/a)»"]\n`],
    ['a list of words with an escaped address', `${CMD}RUN ["pwsh", "-c", "«iex (irm https:\\/\\/x.example/a)»"]\n`],
    ['from cmd', `${CMD}RUN «@powershell -NoProfile -Command "iex (irm https://x.example/a)»"\n`],
    [
      'from cmd after another command',
      `${CMD}RUN mkdir a && powershell -c "$p = 1; «iex (irm 'https://x.example/a')»"\n`,
    ],
    ['a list of words', `${CMD}RUN ["powershell", "-Command", "«iex (irm https://x.example/a)»"]\n`],
    ['pwsh on Linux', `${LINUX}RUN pwsh -c '«iex (irm https://x.example/a)»'\n`],
    ['PowerShell as the shell on Linux', `${LINUX}SHELL ["pwsh", "-c"]\nRUN «irm https://x.example/a | iex»\n`],
    [
      'PowerShell that an unknown image has',
      `FROM stefanscherer/node-windows\nRUN «iex ((new-object net.webclient).DownloadString('https://x.example/a'))»\n`,
    ],
    ['a here-document', `${LINUX}SHELL ["pwsh", "-c"]\nRUN <<EOF\nmkdir a\n«irm https://x.example/a | iex»\nEOF\n`],
  ])('are found: %s', (_name, text) => expectMarks(remoteScriptExec, 'Dockerfile', text));

  it.each([
    ['a download to a file', `${POWERSHELL}RUN iwr https://x.example/a -OutFile a.ps1; ./a.ps1\n`],
    [
      'a variable with something else',
      `${POWERSHELL}RUN $c = irm https://x.example/a; $c = 'mkdir a'; iex $c; iex $d\n`,
    ],
    ['code that was not fetched', `${POWERSHELL}RUN iex 'mkdir a'; irm https://x.example/a > b\n`],
    [
      'two commands that have nothing to do with each other',
      `${POWERSHELL}RUN if (1) { irm https://x.example/a } ; iex $b\n`,
    ],
    ['a word in a text', `${POWERSHELL}RUN Write-Host 'iex (irm https://x.example/a)'\n`],
    ['a word as an argument', `${POWERSHELL}RUN irm https://x.example/a | Set-Content iex\n`],
    ['a comment', `${POWERSHELL}RUN mkdir a; \\\n# iex (irm https://x.example/a)\n    mkdir b\n`],
    ...[
      `iex (irm ${PINNED})`,
      `iex (irm -UseBasicParsing -Uri ${PINNED})`,
      `iex ((irm ${PINNED}) + (irm ${PINNED}))`,
      `iex "& { $(irm '${PINNED}') } -Quiet"`,
      `iex ((New-Object Net.WebClient).DownloadString('${PINNED}'))`,
    ].map((run) => ['a fixed commit', `${POWERSHELL}RUN ${run}\n`] as const),
    ['a longer name over two lines', `${POWERSHELL}RUN mkdir a; i\\\nexplorer (irm https://x.example/a)\n`],
    ['a word in a text over two lines', `${POWERSHELL}RUN Write-Host 'i\\\nex (irm https://x.example/a)'\n`],
    ['an escaped word in a text', `${CMD}RUN ["pwsh", "-c", "echo '\\u0069ex (irm https://x.example/a)'"]\n`],
    ['a shell for which it means nothing', 'FROM debian:12\nRUN echo iex | irm https://x.example/a\n'],
    ['a program that runs a file', `${LINUX}SHELL ["pwsh", "-c"]\nRUN curl https://x.example/a | python tool.py\n`],
    ['a program that runs a file, with more', `${POWERSHELL}RUN curl https://x.example/a | python tool.py; mkdir b\n`],
    ['what a shell of Linux would do', `${POWERSHELL}RUN curl https://x.example/a | sh\n`],
    ['a stage that is built by nobody', `${POWERSHELL}RUN iex (irm https://x.example/a)\nFROM scratch\n`],
  ])('are not %s', (_name, text) => expectMarks(remoteScriptExec, 'Dockerfile', text));

  it('are named with what fetches, from where, and what runs', () => {
    const text = `${POWERSHELL}RUN iex ((New-Object Net.WebClient).DownloadString('https://x.example:8443/a?k=v'))\n`;
    expect(messagesOf(remoteScriptExec, 'Dockerfile', text)).toEqual([
      'This Dockerfile runs what DownloadString fetches from x.example with iex, and nothing checks what that is.',
    ]);
  });
});

describe('what is fetched without encryption', () => {
  it.each([
    [
      'a variable',
      `${POWERSHELL}RUN $c = Invoke-WebRequest -Uri '«http://x.example/sha1sum.txt»' -UseBasicParsing; echo $c\n`,
    ],
    ['a variable with a type', `${POWERSHELL}RUN [string]$c = (irm «http://x.example/a.json»)\n`],
  ])('is found in %s', (_name, text) => expectMarks(cleartextFetch, 'Dockerfile', text));

  it.each([
    ['encryption', `${POWERSHELL}RUN $c = irm https://x.example/a\n`],
    ['the machine itself', `${POWERSHELL}RUN $c = irm http://localhost:8080/a\n`],
    ['a text', `${POWERSHELL}RUN $c = 'irm http://x.example/a'\n`],
  ])('is not %s', (_name, text) => expectMarks(cleartextFetch, 'Dockerfile', text));
});

describe('certificates that are not checked', () => {
  it.each([
    ['a switch', `${POWERSHELL}RUN iwr https://x.example/a «-SkipCertificateCheck» -OutFile a\n`],
    ['a switch with a value', `${POWERSHELL}RUN iwr https://x.example/a «-SkipCertificateCheck:$true»\n`],
    ['a switch by default', `${POWERSHELL}RUN $PSDefaultParameterValues['«*:SkipCertificateCheck»'] = $true\n`],
    ['a callback', `${POWERSHELL}RUN «[Net.ServicePointManager]::ServerCertificateValidationCallback» = {$true}\n`],
    [
      'a callback with parameters',
      `${POWERSHELL}RUN «[System.Net.ServicePointManager]::ServerCertificateValidationCallback» = { param($a, $b) return $true; }\n`,
    ],
    [
      'a callback with a type',
      `${POWERSHELL}RUN «$handler.ServerCertificateCustomValidationCallback» = [Callback]{ $true }\n`,
    ],
    ['from cmd', `${CMD}RUN powershell -Command "iwr https://x.example/a «-SkipCertificateCheck»"\n`],
    ['pwsh on Linux', `${LINUX}RUN pwsh -Command "iwr https://x.example/a «-SkipCertificateCheck»"\n`],
  ])('are found: %s', (_name, text) => expectMarks(tlsVerifyDisabled, 'Dockerfile', text));

  it.each([
    ['a switch that is off', `${POWERSHELL}RUN iwr https://x.example/a -SkipCertificateCheck:$false\n`],
    [
      'a callback that decides',
      `${POWERSHELL}RUN [Net.ServicePointManager]::ServerCertificateValidationCallback = { $args[1].Thumbprint -eq 'a' }\n`,
    ],
    [
      'a callback that is taken back',
      `${POWERSHELL}RUN [Net.ServicePointManager]::ServerCertificateValidationCallback = $null\n`,
    ],
    [
      'a callback that is read',
      `${POWERSHELL}RUN Write-Host [Net.ServicePointManager]::ServerCertificateValidationCallback; $a = { $true }\n`,
    ],
    ['a word in a text', `${POWERSHELL}RUN Write-Host 'never use -SkipCertificateCheck'\n`],
    ['a word of another shell', 'FROM debian:12\nRUN echo -SkipCertificateCheck\n'],
  ])('are not %s', (_name, text) => expectMarks(tlsVerifyDisabled, 'Dockerfile', text));
});

describe('passwords', () => {
  it.each([
    ['a secure string', `${POWERSHELL}RUN $p = ConvertTo-SecureString '«not-a-secret»' -AsPlainText -Force\n`],
    [
      'a secure string with its options first',
      `${POWERSHELL}RUN New-LocalUser app -Password (ConvertTo-SecureString -AsPlainText -Force -String "«not-a-secret»")\n`,
    ],
    ['net user', `${CMD}RUN net user app «not-a-secret» /add && mkdir a\n`],
    ['net user in PowerShell', `${POWERSHELL}RUN mkdir a; net user /add app '«not-a-secret»'\n`],
  ])('are found: %s', (_name, text) => expectMarks(passwordSetInImage, 'Dockerfile', text));

  it.each([
    ['a variable', `${POWERSHELL}RUN ConvertTo-SecureString $env:P -AsPlainText -Force\n`],
    ['a variable of cmd', `${CMD}RUN net user app %P% /add\n`],
    ['a text with a variable', `${POWERSHELL}RUN ConvertTo-SecureString "$env:P" -AsPlainText -Force\n`],
    ['code', `${POWERSHELL}RUN ConvertTo-SecureString (Get-Content C:/p) -AsPlainText\n`],
    ['a string that is encrypted', `${POWERSHELL}RUN ConvertTo-SecureString '0100' -Key $k\n`],
    ['a user without one', `${CMD}RUN net user app /add && net localgroup users app /add\n`],
    ['one that is asked for', `${CMD}RUN net user app * /add\n`],
    ['a word of another shell', 'FROM debian:12\nRUN net user app secret\n'],
  ])('are not %s', (_name, text) => expectMarks(passwordSetInImage, 'Dockerfile', text));
});

describe('weak checksums', () => {
  it.each([
    [
      'of a download',
      `${POWERSHELL}RUN iwr https://x.example/a -OutFile a; if ((«Get-FileHash» a -Algorithm MD5).Hash -ne 'b') { exit 1 }\n`,
    ],
    [
      'of none, strong or not weak',
      `${POWERSHELL}RUN Get-FileHash b -Algorithm MD5; iwr https://x.example/a -OutFile a; Get-FileHash a -Algorithm SHA256; Get-FileHash a\n`,
    ],
  ])('%s', (_name, text) => expectMarks(checksumWeak, 'Dockerfile', text));
});

const FETCH = 'iwr «https://x.example/a.exe» -UseBasicParsing -OutFile a.exe';
const FETCHED = FETCH.replaceAll(/[«»]/g, '');

describe('downloads that nothing checks', () => {
  it.each([
    ['what is started', `${POWERSHELL}RUN ${FETCH}; Start-Process .\\a.exe -ArgumentList '/S' -Wait\n`],
    ['what is called', `${POWERSHELL}RUN ${FETCH}; & .\\a.exe /S; rm a.exe\n`],
    ['what cmd starts', `${CMD}RUN powershell -Command ${FETCH} && start /w .\\a.exe /q && del a.exe\n`],
    ['what cmd fetches', `${CMD}RUN curl.exe -fsSL «https://x.example/a.exe» -o C:\\t\\a.exe && C:\\t\\a.exe /S\n`],
    ['a bundle of letters', `${CMD}RUN curl -fSLo a.exe «https://x.example/a.exe» && a.exe /S\n`],
    [
      'what msiexec installs',
      `${POWERSHELL}RUN iwr $('«https://x.example/{0}.msi»' -f $env:V) -OutFile 'a.msi'; Start-Process msiexec.exe -ArgumentList '/i', 'a.msi', '/quiet'\n`,
    ],
    [
      'arguments in one text',
      `${POWERSHELL}RUN iwr «https://x.example/a.msi» -OutFile a.msi; Start-Process msiexec '/i a.msi /qn'\n`,
    ],
    [
      'what is unpacked where programs are',
      `${POWERSHELL}RUN iwr «https://x.example/a.zip» -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:\\ ; mv C:\\a-1 C:\\a\n`,
    ],
    [
      'a method',
      `${POWERSHELL}RUN (New-Object Net.WebClient).DownloadFile('«https://x.example/a.ps1»', 'C:/a.ps1'); powershell -File C:/a.ps1\n`,
    ],
    [
      'a transfer',
      `${POWERSHELL}RUN Start-BitsTransfer -Source «https://x.example/a.exe» -Destination a.exe; ./a.exe\n`,
    ],
    ['a program that the container starts', `${POWERSHELL}RUN ${FETCH}\nENTRYPOINT ["C:\\\\a.exe", "w3svc"]\n`],
    ['a program that another one starts', `${POWERSHELL}RUN ${FETCH}\nENTRYPOINT ["C:\\\\b.exe", "C:\\\\a.exe"]\n`],
    ['a variable', `${POWERSHELL}RUN $f = 'a.exe'; iwr «https://x.example/a» -OutFile $f; & $f /S\n`],
    ['a later instruction', `${POWERSHELL}RUN ${FETCH}\nRUN .\\a.exe /S\n`],
    ['an address in a variable', `${POWERSHELL}RUN «iwr» $env:URL -OutFile a.exe; .\\a.exe\n`],
    [
      'what is verified too late',
      `${POWERSHELL}RUN ${FETCH}; .\\a.exe; if ((Get-FileHash a.exe).Hash -ne $env:SUM) { exit 1 }\n`,
    ],
    [
      'another file than the one that is verified',
      `${POWERSHELL}RUN ${FETCH}; iwr https://x.example/b -OutFile b; if ((Get-FileHash b).Hash -ne $env:SUM) { exit 1 }; .\\a.exe\n`,
    ],
    ['pwsh on Linux', `${LINUX}RUN pwsh -c 'iwr «https://x.example/a.ps1» -OutFile a.ps1; ./a.ps1'\n`],
  ])('are found: %s', (_name, text) => expectMarks(downloadUnverified, 'Dockerfile', text));

  it.each([
    [
      'a checksum',
      `${POWERSHELL}RUN ${FETCHED}; if ((Get-FileHash a.exe -Algorithm sha256).Hash -ne $env:SUM) { exit 1 }; .\\a.exe\n`,
    ],
    ['a signature', `${POWERSHELL}RUN ${FETCHED}; gpg.exe --verify a.exe.asc a.exe; .\\a.exe\n`],
    [
      'a signature of Windows',
      `${POWERSHELL}RUN ${FETCHED}; if ((Get-AuthenticodeSignature a.exe).Status -ne 'Valid') { exit 1 }; .\\a.exe\n`,
    ],
    ['a hash of cmd', `${CMD}RUN curl -o a.exe https://x.example/a.exe && certutil -hashfile a.exe SHA256 && a.exe\n`],
    ['data', `${POWERSHELL}RUN ${FETCHED}; Get-Content a.exe; Remove-Item a.exe; Write-Host 'run a.exe'\n`],
    [
      'an archive of data',
      `${POWERSHELL}RUN iwr https://x.example/a.zip -OutFile a.zip; Expand-Archive a.zip -DestinationPath C:\\site\n`,
    ],
    ['what is not kept', `${POWERSHELL}RUN iwr https://x.example/a -UseBasicParsing; .\\a.exe\n`],
    [
      'a fixed commit',
      `${POWERSHELL}RUN iwr https://github.com/acme/a/raw/${'a1'.repeat(20)}/a.ps1 -OutFile a.ps1; ./a.ps1\n`,
    ],
    ['this machine', `${POWERSHELL}RUN iwr http://localhost:8080/a.exe -OutFile a.exe; .\\a.exe\n`],
    [
      'a list, and what is compared',
      `${POWERSHELL}RUN ${FETCHED}; Remove-Item b, a.exe; $x = (Get-Item b) -eq 'a.exe'\n`,
    ],
    [
      'a variable that is verified',
      `${POWERSHELL}RUN iwr https://x.example/a -OutFile $f; $s = ([regex]::Escape($f)); $h = (Get-FileHash $f).Hash; if ($h -ne $s) { exit 1 }; & $f\n`,
    ],
    ['another program', `${POWERSHELL}RUN ${FETCHED}; .\\b.exe; Start-Process c.exe\n`],
    ['a stage that is built by nobody', `${POWERSHELL}RUN ${FETCHED}; .\\a.exe\nFROM scratch\n`],
  ])('are not %s', (_name, text) => expectMarks(downloadUnverified, 'Dockerfile', text));

  it('are named with what is done with them', () => {
    const text = `${POWERSHELL}RUN iwr $env:URL -OutFile a.exe; .\\a.exe\n`;
    expect(messagesOf(downloadUnverified, 'Dockerfile', text)).toEqual([
      'This Dockerfile downloads a file and runs it, and nothing checks what it is.',
    ]);
  });
});

describe('hostile scripts', () => {
  it.each([';a b c', ' a', ';Get-FileHash z', '& | '])('take time in line with the text: %j', (piece) => {
    const fetches = Array.from({ length: 100 }, (_, index) => `iwr https://x.example/${index} -OutFile f${index}.exe`);
    const text = `${POWERSHELL}RUN ${fetches.join(';')}${piece.repeat(100_000 / piece.length)}\n`;
    inTime(10_000, () => expect(messagesOf(downloadUnverified, 'Dockerfile', text)).toEqual([]));
  });
});

describe('downloads without encryption', () => {
  it.each([
    ['http', `${POWERSHELL}RUN iwr «http://x.example/a.json» -OutFile a.json\n`],
    [
      'https, or what is verified',
      `${POWERSHELL}RUN iwr https://x.example/a -OutFile a; iwr http://x.example/b -OutFile b; if ((Get-FileHash b).Hash -ne $s) { exit 1 }\n`,
    ],
    ['a text', `${POWERSHELL}RUN Write-Host 'see http://x.example/a'\n`],
    ['this machine', `${POWERSHELL}RUN iwr http://localhost/a -OutFile a\n`],
  ])('%s', (_name, text) => expectMarks(cleartextFetch, 'Dockerfile', text));
});

describe('the reader', () => {
  it.each([
    ['quotes in quotes', `RUN a "b ""c"" d" 'e''f'`, ['a', 'b ""c"" d', "e''f"]],
    ['code in a string', 'RUN a "b $(c "d") e" f', ['a', 'b $(c "d") e', 'f']],
    ['escapes', 'RUN a "b`"c" d`"e', ['a', 'b`"c', 'd`', 'e']],
    ['a string without an end', `RUN a "b`, ['a', 'b']],
    ['signs', 'RUN a|b;(c)', ['a', '|', 'b', ';', '(', 'c', ')']],
  ])('reads %s', (_name, run, expected) => {
    expect(windowsScripts(stageOf(`${POWERSHELL}${run}\n`))[0]?.tokens.map(({ text }) => text)).toEqual(expected);
  });

  it.each(['"', '$(', '"$(', '`', "'", '"$(("', '{', ';', '\\"'])('takes time in line with the text: %s', (piece) => {
    inTime(2000, () => {
      windowsScripts(stageOf(`${POWERSHELL}RUN ${piece.repeat(100_000 / piece.length)}\n`));
      windowsScripts(stageOf(`${CMD}RUN powershell ${piece.repeat(100_000 / piece.length)}\n`));
    });
  });
});

function stageOf(text: string): Stage {
  return parse(text).stages.at(-1) as Stage;
}
