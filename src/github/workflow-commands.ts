import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * What `@actions/core` has for inputs, outputs and annotations. It also loads an HTTP client, which takes longer than a scan;
 * these few lines keep it away from the start of the process.
 */
type CommandName = 'error' | 'warning' | 'notice';

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function issueCommand(
  name: CommandName,
  message: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): void {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  process.stdout.write(`::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(message)}\n`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Fails the step, once it ends. */
export function fail(message: string): void {
  process.exitCode = 1;
  issueCommand('error', message);
}

export function setOutput(name: string, value: string | number): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return;
  // nobody can write an end that they cannot know
  const end = `hullcheck-${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
}

/** The text of an input, without blanks around it. */
export function inputText(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
