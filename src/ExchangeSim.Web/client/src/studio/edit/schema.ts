import schema from '../../../../../../scenarios/scenario.schema.json';

/** A part of the JSON schema of the language. */
interface Part {
  $ref?: string; description?: string; properties?: Record<string, Part>; additionalProperties?: Part | boolean; items?: Part; anyOf?: Part[]; allOf?: Part[]; enum?: unknown[];
}

const root = schema as unknown as Part & { definitions: Record<string, Part> };
const changes = 'changes';

/** Where something is written: the names that lead there, and whether a name or a value stands there. */
export interface Place { path: string[]; isName: boolean; from: number }

export interface Offer { name: string; says?: string }

function choices(part: Part): Part[] {
  if (part.$ref) return choices(root.definitions[part.$ref.replace('#/definitions/', '')]!);
  const any = part.anyOf ?? part.allOf;
  return any ? any.flatMap(choices) : [part];
}

function inside(part: Part, name: string): Part | undefined {
  const found = part.properties?.[name] ?? part.additionalProperties;
  return typeof found === 'object' ? found : part.items;
}

// A policy's change names a place by its whole path, with dots.
function whole(path: string[]): string[] {
  const at = path.indexOf(changes);
  return at >= 0 && at + 1 < path.length ? [...path[at + 1]!.split('.'), ...path.slice(at + 2)] : path;
}

function parts(path: string[]): Part[] {
  let here: Part[] = [root];
  for (const name of whole(path)) here = here.flatMap(choices).map(one => inside(one, name)).filter(one => one !== undefined);
  return here;
}

/** What the language says of a name. */
export function saysOf(path: string[]): string | undefined {
  return parts(path).map(one => one.description).find(one => one !== undefined);
}

/** Names that may stand in a place. */
export function namesAt(path: string[]): Offer[] {
  return parts(path).flatMap(choices).flatMap(one => Object.entries(one.properties ?? {}).map(([name, part]) => ({ name, says: part.description ?? saysOf([...path, name]) })));
}

/** Words that may stand as a value in a place. */
export function wordsAt(path: string[]): Offer[] {
  return [...new Set(parts(path).flatMap(choices).flatMap(one => one.enum ?? []).filter(one => typeof one === 'string'))].map(name => ({ name }));
}

const named = /^(\s*)(?:- )?(["']?)([\p{L}\p{N}_.*-]+)\2\s*:(?:\s|$)/u;

/** The place of a character in a text: by indentation, and by braces within its line. */
export function placeAt(lines: (index: number) => string, index: number, before: string): Place {
  const path: string[] = [];
  const own = /^\s*(?:- )?/.exec(before)![0].length;
  let indent = own;
  for (let line = index - 1; line >= 0 && indent > 0; line--) {
    const found = named.exec(lines(line));
    if (!found || found[1]!.length >= indent) continue;
    indent = found[1]!.length;
    path.unshift(found[3]!);
  }
  let [from, name] = [own, ''];
  const open: string[] = [];
  for (let at = own; at < before.length; at++) {
    const letter = before[at];
    if (letter === '"' || letter === "'") {
      const end = before.indexOf(letter, at + 1);
      if (end < 0) return { path: [...path, ...open, name], isName: false, from: at + 1 };
      at = end;
    } else if (letter === '#' && before[at - 1] === ' ') return { path: [], isName: false, from: before.length };
    else if (letter === ':' && /\s/.test(before[at + 1] ?? ' ')) [name, from] = [before.slice(from, at).trim().replace(/^["']|["']$/g, ''), at + 1];
    else if (letter === '{') (open.push(name), ([name, from] = ['', at + 1]));
    else if (letter === '}') (open.pop(), ([name, from] = ['', at + 1]));
    else if (letter === ',' && open.length > 0) [name, from] = ['', at + 1];
    else if (letter === '[' || (letter === ',' && name !== '')) from = at + 1;
  }
  from += /^\s*/.exec(before.slice(from))![0].length;
  return { path: [...path, ...open, ...(name === '' ? [] : [name])], isName: name === '', from };
}
