
// Everything this page needs stands in it: the loader finds its files here, not in the network.
const ALPHABET =
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&,>()[]{}@%$#";
const nonce = document.currentScript.nonce;
const addressOf = (name) => new URL(name, document.baseURI).href;

function decode(text) {
  const values = Object.fromEntries([...ALPHABET].map((character, value) => [character, value]));
  const view = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let at = 0, out = 0; at < text.length; out += 4) {
    let word = 0;
    for (const end = at + 5; at < end; at += 1) word = word * 85 + values[text[at]];
    view.setUint32(out, word);
  }
  return view.buffer;
}

async function unpack({ dataset, textContent }) {
  const bytes = decode(textContent).slice(0, dataset.length);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return [dataset.name, await new Response(stream).arrayBuffer()];
}

function run(type, text) {
  const script = document.createElement("script");
  Object.assign(script, { type, nonce, textContent: text });
  document.head.append(script);
}

async function start() {
  const packed = [...document.querySelectorAll("script[data-name]")];
  const files = await Promise.all(packed.map(unpack));
  const found = new Map(files.map(([name, bytes]) => [addressOf(name), bytes]));

  const ask = window.fetch;
  window.fetch = (request, options) => {
    const bytes = found.get(String(request?.url ?? request));
    return bytes ? Promise.resolve(new Response(bytes)) : ask(request, options);
  };
  const imports = {};
  for (const [name, bytes] of files.filter(([name]) => name.endsWith(".js"))) {
    const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
    imports[`./${name}`] = url;
    // After a failure the loader asks under another address.
    for (let n = 2; n < 10; n += 1) imports[`./${name}?try=${n}`] = url;
  }
  run("importmap", JSON.stringify({ imports }));
  // Inline, so that what it finds beside itself stands beside this page.
  run("module", new TextDecoder().decode(files[0][1]));
}

start().catch(() => {
  // A browser too old for this: all is open, as without a script.
  for (const { shadowRoot } of document.querySelectorAll("policy-brief")) {
    for (const part of shadowRoot?.querySelectorAll("[hidden=until-found]") ?? []) {
      part.removeAttribute("hidden");
    }
  }
});
