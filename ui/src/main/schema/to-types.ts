// Writes the browser code's types of the documents it reads (map/answers.ts) from the description of the API.
import { readFileSync, writeFileSync } from 'node:fs';

/** What of JSON Schema is used here. */
interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const DESCRIPTION = new URL('../resources/openapi.json', import.meta.url);
export const TYPES = new URL('../frontend/map/answers.ts', import.meta.url);

/** What the browser code reads; with all that they refer to. */
const READ = ['AgreementDocument', 'CountyDocument', 'StateDocument', 'SearchHit', 'AgreementColumns', 'CountiesDocument', 'PlacesDocument', 'GazetteerDocument'];
const REFERENCE = '#/components/schemas/';

/** A longer list of words, such as all states, is only a text. */
const MOST = 12;

const NAMES: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(REFERENCE, '');
  if (schema.enum !== undefined && schema.enum.length <= MOST) return schema.enum.map(value => (value === null ? 'null' : `'${value}'`)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.prefixItems !== undefined) return `readonly [${schema.prefixItems.map(typeOf).join(', ')}]`;
  if (schema.items !== undefined) {
    const item = typeOf(schema.items);
    return `readonly ${/[ ]/.test(item) ? `(${item})` : item}[]`;
  }
  return [schema.type ?? []].flat().map(type => {
    const name = NAMES[type];
    if (name === undefined) throw new Error(`${DESCRIPTION.pathname}: found the type "${type}", expected one of ${Object.keys(NAMES).join(', ')}`);
    return name;
  }).join(' | ');
}

function interfaceOf(name: string, { description, properties = {}, required = [] }: Schema): string {
  const lines = Object.entries(properties).flatMap(([property, schema]) => [
    ...(schema.description === undefined ? [] : [`  /** ${schema.description} */`]),
    `  readonly ${property}${required.includes(property) ? '' : '?'}: ${typeOf(schema)};`,
  ]);
  return [...(description === undefined ? [] : [`/** ${description} */`]), `export interface ${name} {`, ...lines, '}'].join('\n');
}

/** The names in a text that refer to other schemas. */
function namesIn(schema: Schema): string[] {
  return [...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
}

/** The text of the types. */
export function types(): string {
  const { components } = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as { components: { schemas: Readonly<Record<string, Schema>> } };
  // A set hears of what is added while it is walked.
  const names = new Set(READ);
  for (const name of names) namesIn(components.schemas[name]).forEach(other => names.add(other));
  const all = [...names].map(name => interfaceOf(name, components.schemas[name]));
  return `// Made by ui/src/main/schema/to-types.ts from the description of the API (./atlas openapi).\n\n${all.join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(TYPES, types());
