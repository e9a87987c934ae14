import type { EngineSettings, WeakRegistry } from '../../model/engine-settings.ts';
import type { Notification } from '../../model/finding.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { parseToml } from '../toml/located-toml.ts';
import { asScalar, entryOf, spanOf, type YamlMapping, type YamlScalar } from '../yaml/nodes.ts';
import { buildkitSettings } from './buildkit.ts';

/** A text without any of these words has none. */
export const INLINE_CONFIG = /\b(?:buildkitd-)?config-inline\b/;

/** The `buildkitd.toml` in a step with https://github.com/docker/setup-buildx-action; what an expression writes is unknown. */
export function inlineSettings(step: YamlMapping): readonly (EngineSettings | Notification)[] {
  const uses = asScalar(entryOf(step, 'uses')?.node);
  if (uses === undefined || !/^docker\/setup-buildx-action@/.test(uses.value)) return [];
  const inputs = entryOf(step, 'with')?.node;
  if (inputs?.kind !== 'mapping') return [];
  return ['buildkitd-config-inline', 'config-inline'].flatMap((name) => {
    const config = asScalar(entryOf(inputs, name)?.node);
    return config === undefined || config.value.includes('${{') ? [] : settingsIn(config);
  });
}

function settingsIn(config: YamlScalar): readonly (EngineSettings | Notification)[] {
  const { file } = config;
  const parsed = parseToml(masked(config));
  if ('reason' in parsed) {
    const message = `This is not valid TOML, so it was not checked: ${parsed.reason}.`;
    return [{ level: 'note', code: 'not-checked', message, span: { ...parsed.span, file } }];
  }
  const settings = buildkitSettings(parsed.root);
  const registries = settings.registries.map((registry) => atHome(registry, file));
  return registries.length === 0 ? [] : [{ ...settings, file, span: spanOf(config), registries }];
}

/** The file with blanks for everything else, so that offsets stay. */
function masked({ file, start, end }: YamlScalar): SourceFile {
  return { path: file.path, text: ' '.repeat(start) + file.text.slice(start, end) };
}

function atHome({ name, weakness, span }: WeakRegistry, file: SourceFile): WeakRegistry {
  const moved = (there: Span): Span => ({ ...there, file });
  return { name: { ...name, span: moved(name.span) }, weakness, span: moved(span), entry: undefined };
}
