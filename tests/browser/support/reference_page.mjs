// The page that the benchmark compares with: the same paper as plain HTML, as a good author would
// write it by hand. `details` for what opens, no script, and its styles in a file beside it, as sites
// have them, or inside.

/** The page of a brief; `styles` is the address of its style sheet, or nothing to have them inside. */
export function referencePage(brief, styles) {
  return `<!doctype html>
<html lang="${brief.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(brief.title)}</title>
${styles ? `<link rel="stylesheet" href="${styles}">` : `<style>${STYLE}</style>`}
<main>
<header><h1>${escape(brief.title)}</h1><p class="standfirst">${escape(brief.standfirst)}</p></header>
${brief.sections.map(section).join('\n')}
${list('Notes', (brief.footnotes ?? []).map((note) => note.blocks.map(block).join('')))}
${list('Timeline', (brief.timeline ?? []).map(({ when, shown, label }) => `<b>${escape(shown ?? when)}</b> ${escape(label)}`))}
${list('Authors', (brief.authors ?? []).map((author) => escape(Object.values(author).flat().filter((value) => typeof value === 'string').join(', '))))}
</main>`;
}

function section({ id, title, content }) {
  const [kind, value] = Object.entries(content)[0];
  const body =
    kind === 'narrative'
      ? value.map((passage) => passage.blocks.map(block).join('')).join('')
      : (value.intro ?? []).map(block).join('') + value.items.map(item).join('\n');
  return `<section id="${id}"><h2>${escape(title)}</h2>${body}</section>`;
}

function item({ id, claim, action, evidence, rationale, rests_on: restsOn = [] }) {
  const links = restsOn.map((finding) => `<a href="#${finding}">${finding}</a>`).join(' ');
  return `<details id="${id}"><summary>${escape(claim ?? action)}</summary>${(evidence ?? rationale).map(block).join('')}<p>${links}</p></details>`;
}

function list(title, entries) {
  return entries.length ? `<section><h2>${title}</h2><ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul></section>` : '';
}

function block(value) {
  if (value === 'rule') return '<hr>';
  const [form, inner] = Object.entries(value)[0];
  switch (form) {
    case 'paragraph':
      return `<p>${inner.map(inline).join('')}</p>`;
    case 'heading':
      return `<h${inner.level}>${escape(inner.text)}</h${inner.level}>`;
    case 'list':
      return `<ul>${inner.entries.map((entry) => `<li>${entry.map(block).join('')}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote>${inner.map(block).join('')}</blockquote>`;
    default:
      return `<pre>${escape(inner)}</pre>`;
  }
}

function inline(value) {
  if (value === 'line_break') return '<br>';
  const [form, inner] = Object.entries(value)[0];
  switch (form) {
    case 'text':
      return escape(inner);
    case 'emphasis':
      return `<em>${inner.map(inline).join('')}</em>`;
    case 'strong':
      return `<strong>${inner.map(inline).join('')}</strong>`;
    case 'link':
      return `<a href="${escape(inner.href)}">${inner.text.map(inline).join('')}</a>`;
    case 'code':
      return `<code>${escape(inner)}</code>`;
    default:
      return '<sup>*</sup>';
  }
}

function escape(text) {
  return String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// About 5 kB, what such a page has: tokens for two schemes, type, spacing, links, print.
const LEVELS = [1, 2, 3, 4, 5, 6].map(
  (level) => `
h${level} { font-size: calc(${2.4 - level * 0.25}rem + ${(7 - level) * 0.1}vw); line-height: ${1.1 + level * 0.05}; margin-block: ${2.2 - level * 0.2}em ${0.8 - level * 0.05}em; letter-spacing: -0.0${7 - level}em; text-wrap: balance; }
h${level} a { color: inherit; text-decoration-thickness: ${0.12 - level * 0.01}em; text-underline-offset: 0.${15 + level}em; }
h${level}:target { background: var(--marked); outline: 0.${level}rem solid var(--marked); scroll-margin-block-start: ${level}rem; }`,
).join('');

const tokens = (scheme) =>
  ['text', 'quiet', 'background', 'surface', 'accent', 'border', 'marked', 'focus', 'link', 'visited']
    .map((role, index) => `--${role}: hsl(${index * 23 + 205} ${18 + index * 4}% ${scheme === 'dark' ? 92 - index * 8 : 12 + index * 8}%);`)
    .join(' ');

/** The style sheet. */
export const STYLE = `
:root { color-scheme: light dark; --measure: 68ch; --space: 1rem; --radius: 0.375rem; ${tokens('light')} }
@media (prefers-color-scheme: dark) { :root { ${tokens('dark')} } }
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 Georgia, "Times New Roman", serif; text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; color: var(--text); background: Canvas; }
main { max-inline-size: var(--measure); margin-inline: auto; padding: clamp(1rem, 4vw, 3rem); }
header { border-block-end: 1px solid var(--border); padding-block-end: calc(var(--space) * 2); }
section { margin-block: calc(var(--space) * 3); }
p, ul, ol, blockquote, pre { margin-block: 0 var(--space); hyphens: auto; text-wrap: pretty; }
ul, ol { padding-inline-start: 1.4em; }
li + li { margin-block-start: 0.35em; }
li::marker { color: var(--quiet); }
blockquote { margin-inline: 0; padding-inline-start: var(--space); border-inline-start: 3px solid var(--accent); font-style: italic; }
pre { overflow-x: auto; padding: var(--space); background: var(--surface); border-radius: var(--radius); }
code { font-family: ui-monospace, "Cascadia Code", Menlo, monospace; font-size: 0.9em; }
a { color: LinkText; text-underline-offset: 0.15em; }
a:visited { color: VisitedText; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
hr { border: 0; border-block-start: 1px solid var(--border); margin-block: calc(var(--space) * 2); }
sup { line-height: 0; font-size: 0.75em; }
.standfirst { font-size: 1.25rem; line-height: 1.45; color: var(--quiet); max-inline-size: 56ch; }
details { border: 1px solid var(--border); border-radius: var(--radius); margin-block-end: 0.75rem; padding: 0 var(--space); }
details[open] { background: color-mix(in srgb, var(--surface) 8%, Canvas); box-shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 4px 12px rgb(0 0 0 / 0.05); }
details:target { border-color: var(--accent); scroll-margin-block-start: 1rem; }
summary { cursor: pointer; font-weight: 600; padding-block: 0.75rem; min-block-size: 2.75rem; }
summary::marker { color: var(--accent); }
summary:hover { text-decoration: underline; text-underline-offset: 0.2em; }
details > :last-child { margin-block-end: var(--space); }
${LEVELS}
@media (max-width: 30rem) { html { font-size: 94%; } details { padding-inline: 0.75rem; } .standfirst { font-size: 1.1rem; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print { details::details-content { content-visibility: visible; block-size: auto; } main { max-inline-size: none; padding: 0; } a { color: inherit; } summary { list-style: none; } section { break-inside: avoid-page; } }
`;
