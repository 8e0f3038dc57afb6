// Writes the browser code's types of the documents it reads (map/answers.ts) from answers.schema.json.
import { readFileSync, writeFileSync } from 'node:fs';

/** What of JSON Schema is used here. */
interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const SCHEMA = new URL('answers.schema.json', import.meta.url);
export const TYPES = new URL('../frontend/map/answers.ts', import.meta.url);

const NAMES: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '');
  if (schema.enum !== undefined) return schema.enum.map(value => `'${value}'`).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.prefixItems !== undefined) return `readonly [${schema.prefixItems.map(typeOf).join(', ')}]`;
  if (schema.items !== undefined) {
    const item = typeOf(schema.items);
    return `readonly ${/[ ]/.test(item) ? `(${item})` : item}[]`;
  }
  return [schema.type ?? []].flat().map(type => {
    const name = NAMES[type];
    if (name === undefined) throw new Error(`${SCHEMA.pathname}: found the type "${type}", expected one of ${Object.keys(NAMES).join(', ')}`);
    return name;
  }).join(' | ');
}

function interfaceOf(name: string, { description, properties = {}, required = [] }: Schema): string {
  const lines = Object.entries(properties).flatMap(([property, schema]) => [
    ...(schema.description === undefined ? [] : [`  /** ${schema.description} */`]),
    `  readonly ${property}${required.includes(property) ? '' : '?'}: ${typeOf(schema)};`,
  ]);
  return [`/** ${description} */`, `export interface ${name} {`, ...lines, '}'].join('\n');
}

/** The text of the types. */
export function types(): string {
  const { $defs } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { $defs: Readonly<Record<string, Schema>> };
  const all = Object.entries($defs).map(([name, schema]) => interfaceOf(name, schema));
  return `// Made by ui/src/main/schema/to-types.ts; change answers.schema.json there.\n\n${all.join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(TYPES, types());
