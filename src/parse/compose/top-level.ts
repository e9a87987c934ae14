import type { Container } from '../../model/containers/container.ts';
import type { ConfigFile, Model, Network, Project, Volume } from '../../model/project.ts';
import { asMapping, asScalar, entryOf, spanOf, type TreeEntry, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { ComposeModel } from './project.ts';
import { textOfScalar } from './resolved.ts';
import { booleanSetting, itemsOf, stringSetting, textAt, uniqueEntriesAt } from './values.ts';

/** A project with the declarations outside its services; undefined without any. */
export function projectOf(model: ComposeModel, containers: readonly Container[]): Project | undefined {
  const { file, remotes, partial } = model;
  const isEmpty = [model.networks, model.configs, model.models].every((section) => section === undefined);
  if (isEmpty && containers.length === 0 && remotes.length === 0) return undefined;
  return {
    kind: 'project',
    format: 'compose',
    file,
    containers,
    networks: declared(model.networks).map((entry) => networkOf(entry, model)),
    volumes: declared(model.volumes).map((entry) => volumeOf(entry, model)),
    configs: declared(model.configs).map((entry) => configOf(entry, model)),
    models: declared(model.models).map((entry) => modelOf(entry, model)),
    remotes,
    partial,
  };
}

function declared(section: TreeMapping | undefined): readonly TreeEntry[] {
  return section === undefined ? [] : [...section.entries.values()].filter(({ key }) => !key.value.startsWith('x-'));
}

function networkOf({ key, node }: TreeEntry, { variables }: ComposeModel): Network {
  const network = asMapping(node);
  return {
    name: key.value,
    span: spanOf(key),
    driver: stringSetting(network, 'driver', variables),
    driverOptions: uniqueEntriesAt(network, 'driver_opts', variables),
    internal: booleanSetting(network, 'internal', variables),
    external: booleanSetting(network, 'external', variables),
    attachable: booleanSetting(network, 'attachable', variables),
  };
}

function volumeOf({ key, node }: TreeEntry, { variables }: ComposeModel): Volume {
  const volume = asMapping(node);
  return {
    name: key.value,
    span: spanOf(key),
    driver: stringSetting(volume, 'driver', variables),
    external: booleanSetting(volume, 'external', variables),
    driverOptions: uniqueEntriesAt(volume, 'driver_opts', variables),
  };
}

function configOf({ key, node }: TreeEntry, { variables }: ComposeModel): ConfigFile {
  const config = asMapping(node);
  const content = textAt(config, 'content', variables);
  return { name: key.value, span: spanOf(key), content, file: textAt(config, 'file', variables) };
}

function modelOf({ key, node }: TreeEntry, { variables }: ComposeModel): Model {
  const model = asMapping(node);
  const runtimeFlags = itemsOf(entryOf(model, 'runtime_flags')).flatMap((item) => {
    const scalar = asScalar(item.node);
    return scalar === undefined ? [] : [textOfScalar(scalar, variables)];
  });
  return { name: key.value, span: spanOf(key), model: textAt(model, 'model', variables), runtimeFlags };
}
