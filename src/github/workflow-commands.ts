import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Replaces the parts of `@actions/core` for inputs, outputs and annotations. That package also loads an HTTP client, which takes longer
 * than a scan.
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

/** Makes the step fail once it ends. */
export function fail(message: string): void {
  process.exitCode = 1;
  issueCommand('error', message);
}

export function setOutput(name: string, value: string | number): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return;
  // a random delimiter, so that a value cannot contain it and set other outputs
  const end = `hullcheck-${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
}

/** The text of an input, trimmed. */
export function inputText(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
