import schema from '../../../../../../scenarios/scenario.schema.json';

/** A part of a JSON schema of scenarios. */
interface Part {
  $ref?: string; description?: string; properties?: Record<string, Part>; additionalProperties?: Part | boolean; propertyNames?: Part; items?: Part; anyOf?: Part[]; allOf?: Part[];
  enum?: unknown[]; examples?: unknown[];
}

type Root = Part & { definitions: Record<string, Part> };

const changes = 'changes';

/** Where something is written: the names that lead there, whether a name or a value stands there, and whether it is one of a list, which does not tell yet. */
export interface Place { path: string[]; isName: boolean; from: number; isItem?: boolean }

export interface Offer { name: string; says?: string }

const isPart = (one: Part | boolean | undefined): one is Part => typeof one === 'object';

// A policy's change names a place by its whole path, with dots.
function whole(path: string[]): string[] {
  const at = path.indexOf(changes);
  return at < 0 ? path : path.slice(at + 1).flatMap((name, index) => (index === 0 ? name.split('.') : [name]));
}

const once = (offers: Offer[]): Offer[] => [...new Map(offers.map(one => [one.name, one])).values()];

/** What may stand in each place of a scenario, by a schema: that of the language, or that of the scenario, which has the names that there are. */
export class Possible {
  constructor(private readonly root: Root) {}

  /** By the language alone, which knows no names that files define. */
  static readonly byLanguage = new Possible(schema as unknown as Root);

  static of(json: string): Possible {
    return new Possible(JSON.parse(json) as Root);
  }

  /** What the language says of a name. */
  saysOf(path: string[]): string | undefined {
    return this.parts(path).map(one => one.description).find(one => one !== undefined);
  }

  /** Names that may stand in a place. */
  namesAt(path: string[]): Offer[] {
    const forms = this.parts(path).flatMap(one => this.choices(one));
    const words = forms.flatMap(one => (one.properties ? [] : one.propertyNames ? this.words(one.propertyNames) : []));
    return once([...forms.flatMap(one => Object.keys(one.properties ?? {})), ...(forms.some(one => one.properties && one.anyOf) ? [] : words)]
      .map(name => ({ name, says: this.saysOf([...path, name]) })));
  }

  /** Words that may stand as a value in a place. */
  wordsAt(path: string[]): Offer[] {
    return once(this.parts(path).flatMap(one => this.words(one)).map(name => ({ name })));
  }

  private words(part: Part): string[] {
    return this.choices(part).flatMap(one => [...(one.enum ?? []), ...(one.examples ?? [])]).filter(one => typeof one === 'string');
  }

  // A definition may have itself inside.
  private choices(part: Part, seen: readonly string[] = []): Part[] {
    const { $ref: reference } = part;
    if (reference) return seen.includes(reference) ? [] : this.choices(this.root.definitions[reference.replace('#/definitions/', '')]!, [...seen, reference]);
    return [part, ...[...(part.anyOf ?? []), ...(part.allOf ?? []), ...(part.items ? [part.items] : [])].flatMap(one => this.choices(one, seen))];
  }

  private parts(path: string[]): Part[] {
    let here: Part[] = [this.root];
    for (const name of whole(path)) here = here.flatMap(one => this.choices(one)).map(one => one.properties?.[name] ?? one.additionalProperties).filter(isPart);
    return here;
  }
}

const named = /^(\s*(?:- )?)(["']?)([\p{L}\p{N}_.*-]+)\2\s*:(?:\s|$)/u;

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
  let [from, name, lists] = [own, '', 0];
  const open: { name: string; lists: number }[] = [];
  const inside = () => [...path, ...open.map(one => one.name), ...(name === '' ? [] : [name])];
  for (let at = own; at < before.length; at++) {
    const letter = before[at];
    if (letter === '"' || letter === "'") {
      const end = before.indexOf(letter, at + 1);
      if (end < 0) return { path: inside(), isName: false, from: at + 1 };
      at = end;
    } else if (letter === '#' && before[at - 1] === ' ') return { path: [], isName: false, from: before.length };
    else if (letter === ':' && /\s/.test(before[at + 1] ?? ' ')) [name, from] = [before.slice(from, at).trim().replace(/^["']|["']$/g, ''), at + 1];
    else if (letter === '{') (open.push({ name, lists }), ([name, from, lists] = ['', at + 1, 0]));
    else if (letter === '}') (({ name, lists } = open.pop() ?? { name: '', lists: 0 }), (from = at + 1));
    else if (letter === '[') ([lists, from] = [lists + 1, at + 1]);
    else if (letter === ']') ([lists, from] = [Math.max(0, lists - 1), at + 1]);
    else if (letter === ',' && lists > 0) from = at + 1;
    else if (letter === ',' && open.length > 0) [name, from] = ['', at + 1];
  }
  from += /^\s*/.exec(before.slice(from))![0].length;
  const isName = name === '';
  const dots = isName && path.at(-1) === changes && open.length === 0 ? before.lastIndexOf('.') + 1 : 0;
  if (dots > from) return { path: [...path, before.slice(from, dots - 1)], isName, from: dots };
  return { path: inside(), isName, from, isItem: isName && open.length === 0 && /^\s*- /.test(before) };
}
