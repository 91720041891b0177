/** The function, which makes the result for each key once. What is made for an object is forgotten with the object. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const [ofObjects, ofOthers] = [new WeakMap<object, V>(), new Map<unknown, V>()];
  return (key) => {
    const known = typeof key === "object" && key !== null ? ofObjects : ofOthers;
    const kept = known.get(key as object);
    if (kept !== undefined || known.has(key as object)) return kept as V;
    const made = make(key);
    known.set(key as object, made);
    return made;
  };
}
