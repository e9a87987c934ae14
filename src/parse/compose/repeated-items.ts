import type { Notification } from '../../model/findings/notification.ts';
import { asMapping, spanOf, type TreeEntry, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';

/**
 * Lists whose items must differ, and that Docker Compose 2 joins without removing equal ones before it checks that: 2.26.1 and
 * 2.40.3 refuse such a project. The library of later releases removes equal items.
 * https://github.com/compose-spec/compose-go/blob/v2.9.1/override/uncity.go
 */
const LISTS: ReadonlySet<string> = new Set([
  'security_opt',
  'group_add',
  'device_cgroup_rules',
  'external_links',
  'volumes_from',
]);

/** Further ones are not told one by one: the first already makes Compose refuse the project. */
const MOST_TOLD = 50;

/** Notes about lists of services that have an item twice, perhaps because `extends`, `include` or an override joined them. */
export function repeatedItems(services: readonly TreeEntry[]): readonly Notification[] {
  const notes: Notification[] = [];
  for (const { node } of services) {
    for (const option of LISTS) {
      const item = repeatedIn(asMapping(node)?.entries.get(option)?.node);
      if (item === undefined) continue;
      notes.push(noteAbout(option, item));
      if (notes.length === MOST_TOLD) return notes;
    }
  }
  return notes;
}

function repeatedIn(list: TreeNode | undefined): TreeNode | undefined {
  const seen = new Set<string>();
  for (const { node } of list?.kind === 'sequence' ? list.items : []) {
    if (node.kind === 'scalar' && seen.size === seen.add(node.value).size) return node;
  }
  return undefined;
}

function noteAbout(option: string, item: TreeNode): Notification {
  return {
    level: 'note',
    code: 'remark',
    message: `Docker Compose up to 2.40 refuses this project: \`${option}\` has this item twice once all files and services are merged.`,
    span: spanOf(item),
  };
}

/** Whether the items of an option must differ. */
export function mayNotRepeat(option: string): boolean {
  return LISTS.has(option);
}

/** Whether a service has one of the items in a list. */
export function hasItem(service: TreeMapping, option: string, values: readonly string[]): boolean {
  const list = service.entries.get(option)?.node;
  return (
    list?.kind === 'sequence' && list.items.some(({ node }) => node.kind === 'scalar' && values.includes(node.value))
  );
}
