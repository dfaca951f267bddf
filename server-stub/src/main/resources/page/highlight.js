import { el } from './dom.js';

const LONGEST = 200_000;

const JSON_PARTS = /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;
const XML_PARTS = /(<[?!/]?[\w:.-]+|\/?>|\?>)|("[^"]*")/g;

/** A body as nodes, coloured by what its media type says it is. */
export function highlighted(text, mediaType) {
  if (text.length > LONGEST) {
    return [text];
  }
  if (/xml/.test(mediaType)) {
    return coloured(text, XML_PARTS, ['name', 'text']);
  }
  return /json/.test(mediaType) ? coloured(text, JSON_PARTS, ['name', 'text', 'number', 'word']) : [text];
}

/** A body that is JSON with line breaks and indents; another as it is. */
export function formatted(text, mediaType) {
  if (/json/.test(mediaType)) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text; // not JSON whatever it says: shown as it came
    }
  }
  return /xml/.test(mediaType) ? indented(text) : text;
}

function indented(xml) {
  let depth = 0;
  return xml.replace(/>\s*</g, '>\n<').split('\n').map((line) => {
    const closes = /^<\//.test(line);
    depth -= closes ? 1 : 0;
    const shown = '  '.repeat(Math.max(depth, 0)) + line;
    depth += /^<[^/?!]/.test(line) && !/\/>$/.test(line) && !/<\//.test(line) ? 1 : 0;
    return shown;
  }).join('\n');
}

function coloured(text, parts, classes) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(parts)) {
    const kind = classes[found.slice(1).findIndex((group) => group !== undefined)];
    nodes.push(text.slice(from, found.index), el('span', { class: `hl-${kind}` }, found[0]));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== '');
}
