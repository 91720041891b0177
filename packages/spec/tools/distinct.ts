/** Gives each name to the first who wants it. Others get it with a number after it, from 2 on. */
export const distinct =
  (separator = "", taken = new Set<string>()) =>
  (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${separator}${count}`;
    taken.add(name);
    return name;
  };
