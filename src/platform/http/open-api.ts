import { z } from 'zod';
import { type Contract, problem } from './contract.ts';
import type { Route } from './route.ts';

/** The description of the programming interface (OpenAPI 3.1), made from the contracts themselves. */
export function openApiDocument(title: string, routes: readonly Route<never>[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { contract, upload } of routes) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract, upload !== null) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}

function operation(contract: Contract, upload: boolean) {
  const { summary, params, query, body, reply } = contract;
  return {
    summary,
    tags: [contract.path.split('/')[2] ?? ''],
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    ...(upload ? { requestBody: { required: true, content: uploadContent } } : {}),
    responses: {
      '2XX': { description: '成功', content: json(schemaOf(reply, 'output')) },
      default: { description: '错误说明', content: json({ $ref: '#/components/schemas/Problem' }) },
    },
  };
}

const json = (schema: unknown) => ({ 'application/json': { schema } });

const uploadContent = {
  'multipart/form-data': {
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
  },
};

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as ObjectSchema;
  return Object.entries(properties).map(([name, one]) => ({
    ...{ name, in: place, schema: one },
    required: place === 'path' || required.includes(name),
  }));
}

/** What JSON Schema cannot say, such as a check of our own, is left open rather than refused. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};
