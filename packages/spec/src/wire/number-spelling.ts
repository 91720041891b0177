const words = /"(?:[^"\\\n]|\\.)*"|[\w.+-]+/g;
const isNumber = (word: string) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(word);

/** The JSON text with its numbers spelled as in another text, JSON or YAML: `1728281937.271000000`. Several spellings of a number are used in turn. */
export function spelledLike(model: string, json: string): string {
  const spellings = new Map<number, string[]>();
  for (const word of (model.match(words) ?? []).filter(isNumber))
    spellings.set(Number(word), [...(spellings.get(Number(word)) ?? []), word]);
  return json.replace(words, (word) => {
    const known = isNumber(word) ? (spellings.get(Number(word)) ?? []) : [];
    return (known.length > 1 ? known.shift() : known[0]) ?? word;
  });
}
