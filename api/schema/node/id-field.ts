import { Field, ID } from '@nestjs/graphql';
import { toOpaqueId } from '../../../domain/ids/to-opaque-id.js';

/** The field `id` of a node: the row's own id, answered opaquely. */
export function IdField(type: string): PropertyDecorator {
  return Field(() => ID, {
    middleware: [async (context) => toOpaqueId(type, (context.source as { id: string }).id)],
  });
}
