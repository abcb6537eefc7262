import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml';

/** Members of a list that are shown before it is cut. */
const shown = 8;
const width = 140;

const isPlain = (item: unknown): boolean =>
  isScalar(item) || (isPair(item) && (isScalar(item.value) || item.value === null));

/** A list or map of plain values stands on one line when it is short enough. */
function isShort(node: Node): boolean {
  return isCollection(node) && node.items.every(isPlain) && JSON.stringify(node.toJSON()).length < width;
}

/** A package as YAML for people: plain values side by side, long lists cut with their length. */
export function packageText(content: unknown): string {
  const document = new Document(content);
  visit(document, {
    Seq(_, list) {
      if (list.items.length <= shown || !list.items.every(isScalar)) return;
      const rest = list.items.length - shown;
      list.items.splice(shown, rest, document.createNode(`... and ${rest} more`));
    },
  });
  visit(document, {
    Collection(_, node) {
      if ((isSeq(node) || isMap(node)) && node.items.length > 0) node.flow = isShort(node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
