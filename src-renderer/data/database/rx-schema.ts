import { z } from 'zod';
import type { RxJsonSchema } from 'rxdb/plugins/core';

/** An index by the names of its fields, in order. */
export type Index = readonly string[];

const lengthOf: Readonly<Record<string, number>> = { string: 100 };

/**
 * The database schema of a record type: JSON Schema of the same zod type that the wire and the forms use, with a
 * length for every indexed text (RxDB packs index keys by it) and the record's id as key.
 */
export function rxSchemaOf<T>(record: z.ZodObject, version: number, indexes: readonly Index[]): RxJsonSchema<T> {
  const json = z.toJSONSchema(record, { target: 'draft-7' });
  const properties = Object.entries(json.properties ?? {});
  const indexed = new Set(indexes.flat());
  const withLengths = Object.fromEntries(properties.map(([name, property]) => [name, indexed.has(name) ? boundedText(property) : property]));
  // The one place where a generated schema is taken for a schema of T: zod made both from the same declaration.
  return {
    version, primaryKey: 'id', type: 'object', properties: withLengths,
    required: json.required ?? [], additionalProperties: false, indexes: indexes.map((index) => [...index]),
  } as unknown as RxJsonSchema<T>;
}

function boundedText(property: unknown): unknown {
  if (typeof property !== 'object' || property === null || !('type' in property) || property.type !== 'string') return property;
  return 'maxLength' in property ? property : { ...property, maxLength: lengthOf['string'] };
}

/** A record of a JSON schema in which nothing is set: what stands in for a body that is gone. */
export function blankOf(schema: RxJsonSchema<never>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(schema.properties).map(([name, property]) => [name, blankValue(property)]));
}

function blankValue(property: unknown): unknown {
  const { type, enum: choices } = property as { type?: string; enum?: readonly unknown[] };
  if (choices) return choices[0];
  switch (type) {
    case 'array': return [];
    case 'object': return {};
    case 'boolean': return false;
    case 'integer':
    case 'number': return 0;
    default: return '';
  }
}
