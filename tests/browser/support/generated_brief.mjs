// Briefs of any size, made up of words that occur as often as in a language.

/** A brief with so many items of about 60 words, in sections of 100; the same for the same number. */
export function generatedBrief(count) {
  const next = numbers(count);
  const text = (length) => Array.from({ length }, () => word(Math.floor(4000 * next() ** 3))).join(' ');
  const sections = [];
  for (let first = 0; first < count; first += 100) {
    const places = Array.from({ length: Math.min(100, count - first) }, (_, n) => first + n);
    const isNarrative = (first / 100) % 2 === 0;
    const content = isNarrative
      ? { narrative: places.map((n) => ({ id: `i${n}`, blocks: [{ paragraph: [{ text: text(60) }] }] })) }
      : {
          findings: {
            items: places.map((n) => ({ id: `i${n}`, claim: text(8), evidence: [{ paragraph: [{ text: text(52) }] }] })),
          },
        };
    sections.push({ id: `s${first}`, title: `Section ${first / 100 + 1}`, content });
  }
  return { title: `${count} items`, standfirst: 'Generated.', language: 'en', sections };
}

const SYLLABLES = ['ba', 'ne', 'tro', 'li', 'sku', 'ven', 'mar', 'do', 'pri', 'ka', 'shen', 'wol', 'ri', 'ta', 'ul', 'o'];

/** A word for a number: short ones for small numbers. */
function word(number) {
  let letters = '';
  do {
    letters += SYLLABLES[number % 16];
    number = Math.floor(number / 16);
  } while (number > 0);
  return letters;
}

/** Numbers from 0 to 1 that come in the same order for the same seed: mulberry32. */
export function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
