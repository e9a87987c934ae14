/** Computes a value when it is first asked for. */
export function lazy<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

/** What a property of {@link lazyProperty} has come to; undefined as long as nobody asked for it. */
export function valueIfComputed<K extends string, V>(object: { readonly [P in K]: V }, name: K): V | undefined {
  const cell = (object as { readonly [key: symbol]: Cell | undefined })[keyOf(name)];
  // copies have the value as a plain property
  if (cell === undefined) return object[name];
  return cell.compute === undefined ? (cell.value as V) : undefined;
}

/**
 * Gives objects a property that is computed when it is first asked for. All objects share its getter. With a getter in the literal of each,
 * V8 keeps every object as a hash table, which takes five times as long to make, and three times as long to read; and it keeps the getter where
 * things are old, so that all that this can see, such as a syntax tree, lives until the next collection of the whole heap.
 */
export function lazyProperty<K extends string>(name: K) {
  const key = keyOf(name);
  const property: PropertyDescriptor & ThisType<{ readonly [at: symbol]: Cell }> = {
    get() {
      return computedValue(this[key] as Cell);
    },
    enumerable: true,
    configurable: true,
  };
  return <T extends object, V>(object: T, compute: () => V): T & { readonly [P in K]: V } => {
    Object.defineProperty(object, key, { value: { compute, value: undefined } satisfies Cell });
    return Object.defineProperty(object, name, property) as T & { readonly [P in K]: V };
  };
}

/** A value, or what computes it. */
interface Cell {
  compute: (() => unknown) | undefined;
  value: unknown;
}

function computedValue(cell: Cell): unknown {
  if (cell.compute !== undefined) {
    cell.value = cell.compute();
    cell.compute = undefined;
  }
  return cell.value;
}

const KEYS = new Map<string, symbol>();

function keyOf(name: string): symbol {
  let key = KEYS.get(name);
  if (key === undefined) {
    key = Symbol(name);
    KEYS.set(name, key);
  }
  return key;
}
