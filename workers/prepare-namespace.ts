import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';

const retention = '30 days';
const { IndexedValueType } = proto.temporal.api.enums.v1;
const indexedTypes: Readonly<Record<string, proto.temporal.api.enums.v1.IndexedValueType>> = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  BOOL: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
};

/** Adds the search attributes that are missing and sets how long closed workflows are kept. */
export async function prepareNamespace(
  connection: Connection,
  namespace: string,
  attributes: readonly { readonly name: string; readonly type: string }[],
): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = attributes.filter(({ name }) => !(name in known.customAttributes));
  if (missing.length > 0) {
    const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, indexedTypes[type] ?? 0]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  }
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: msToTs(retention) },
  });
}
