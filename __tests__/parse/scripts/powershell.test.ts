import { describe, expect, it } from '@jest/globals';
import { isOn } from '../../../src/model/located.ts';
import { enginesInPowerShell } from '../../../src/parse/scripts/powershell.ts';
import { inTime } from '../../support/in-time.ts';
import { containersOf, notificationsOf } from '../run-options/lines.ts';

const RUN = 'docker run --privileged alpine:3.22';

/** How many of the containers that a script starts are privileged. */
function privilegedIn(text: string): number {
  return containersOf(text, 'deploy.ps1').filter(({ privileged }) => isOn(privileged)).length;
}

describe('commands of engines in a script of PowerShell', () => {
  it.each([
    RUN,
    `if ($x) {\n  docker run -d \`\n    --privileged \`\n    alpine:3.22\n}`,
    'docker run `\r\n  --privileged alpine:3.22\r\n',
    `& ${RUN}; Write-Host done`,
    `$id = ${RUN}`,
    `$o = "--privileged"\ndocker run $o alpine:3.22`,
    `if ($x) { ${RUN} } else { Write-Host "no" }`,
    `${RUN} | Out-Null`,
    `docker ps; ${RUN}`,
    `$t = @'\nx\n'@\n<# a #> docker ps; ${RUN}`,
    `podman.exe run --privileged alpine:3.22`,
    `$o = @("--rm","--privileged")\ndocker run @o alpine:3.22`,
    `$o = @(\n  '--rm',\n  '--privileged'\n)\ndocker run @o alpine:3.22`,
    `$o = @(\n  "--rm"\n  "--privileged"\n)\ndocker run $o alpine:3.22`,
    `$o = "--rm", "--privileged"\ndocker run $o alpine:3.22`,
    `$o = @("--rm")\n$o += "--privileged"\ndocker run @o alpine:3.22`,
    `$o = @("--rm")\nif ($x) {\n  $o += @('--privileged', "-v", "$env:A:/a")\n}\ndocker run @o alpine:3.22`,
    `$o = "--init"\nif ($x) { $o = "--privileged" }\ndocker run $o alpine:3.22`,
    `if ($x) { $o = '--privileged' } else { $o = '--init' }\ndocker run $o alpine:3.22`,
    `$a = @('run', '--privileged', 'alpine:3.22')\n& docker @a`,
    `Start-Process docker -ArgumentList "run","--privileged","alpine:3.22" -Wait`,
    `Start-Process -FilePath "docker" -ArgumentList @("run", "--privileged", "alpine:3.22")`,
  ])('are read: %j', (text) => {
    expect(privilegedIn(text)).toBe(1);
    expect(notificationsOf(text, 'deploy.ps1')).toEqual([]);
  });

  it.each([
    `# ${RUN}\ndocker ps`,
    `<#\n${RUN}\n#>\ndocker ps`,
    `Write-Host "${RUN}"\nWrite-Host 'then; ${RUN}'\ndocker ps`,
    `$t = @"\n${RUN}\n"@\ndocker ps`,
    `if ($LASTEXITCODE -ne 0) { throw "${RUN} failed" }\ndocker push "acme/app:$Tag"`,
    'docker run --rm -v "${PWD}:/w" -v "$(Get-Location)\\x:/x" -e A=$env:A alpine:3.22 true',
    '$a = @("run", "--rm")\ndocker @a alpine:3.22 true\ndocker run @a',
    'function Invoke-Docker { param($Args) docker @Args }\nInvoke-Docker ps | ForEach-Object { $_ }',
    '$o = @("--rm", "--init")\ndocker run @o alpine:3.22',
    '$o = @("--privileged")\ndocker run --rm alpine:3.22',
    '$u = "${A}${b}c=$([System.Uri]::Escape($D))"\ndocker ps',
    '$u = "$A\\"\n$v = "C:\\$A\\"\ndocker ps',
    '$u = "${env:A}/b", "$x.Name"\ndocker ps',
    '$o = "--privileged"\n$o = "--rm"\ndocker run $o alpine:3.22',
    '$o = @{ privileged = "--privileged" }\ndocker run --rm alpine:3.22',
    '$o = @(Get-Content o.txt)\ndocker run @o alpine:3.22',
    '$o = @("--rm", $x)\ndocker run @o alpine:3.22',
    'Start-Process notepad -ArgumentList "run","--privileged","alpine:3.22"\ndocker ps',
    'Start-Process docker -ArgumentList "ps","--all"',
    'Copy-Item -Recurse "$PSScriptRoot\\artifacts\\" `\n  -Destination "docs\\"\ndocker compose up -d',
    'docker inspect x | ConvertFrom-Json | Where-Object { $_.State -eq "running" }\ndocker compose up -d',
  ])('are harmless: %j', (text) => {
    expect(privilegedIn(text)).toBe(0);
    expect(notificationsOf(text, 'deploy.ps1').filter(({ gap }) => gap?.weight !== 'expected')).toEqual([]);
  });

  it.each([
    '<#',
    '@"\n',
    '"',
    'docker run `\n',
    '$a="x',
    '; ',
    '$a=@("x",',
    '$a="x",',
    '{',
    "$a='x'} ",
    'Start-Process ',
    '<# #>',
    'docker ps;',
  ])('are found in linear time: %j', (unit) => {
    const text = unit.repeat(500_000 / unit.length);
    inTime(2000, () => expect(enginesInPowerShell(text)).toHaveLength(text.length));
  });

  it('are only listed where a shell cannot read them', () => {
    const told = notificationsOf('docker run alpine:3.22 (Get-Item `\n\n', 'deploy.ps1');
    expect(told.map(({ gap }) => [gap?.kind, gap?.weight])).toEqual([['unreadable-commands', 'expected']]);
  });
});
