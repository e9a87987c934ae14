/** Computes a value on first use. */
export function lazy<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

/** The value of a {@link lazyProperty}; undefined as long as it was not used. */
export function valueIfComputed<K extends string, V>(object: { readonly [P in K]: V }, name: K): V | undefined {
  const cell = (object as { readonly [key: symbol]: Cell | undefined })[keyOf(name)];
  // copies have the value as a plain property
  if (cell === undefined) return object[name];
  return cell.compute === undefined ? (cell.value as V) : undefined;
}

/**
 * Defines a property that is computed on first use. All objects share its getter. With a getter in each object literal, V8 would store every
 * object as a hash table, which takes five times as long to create and three times as long to read. It would also keep the getter in the old
 * generation, so that everything the getter refers to, such as a syntax tree, would live until the next full collection.
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

/** A value, or the function that computes it. */
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
