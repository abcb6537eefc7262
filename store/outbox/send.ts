import { OutboxRow } from '../entities/outbox-row.js';
import type { Writing } from '../transaction/writing.js';
import type { NewMessage } from './start-messages.js';

/** To a workflow, or to people. */
type Committed = Omit<NewMessage, 'kind'> & Pick<OutboxRow, 'kind'>;

/** Commits a message with the rows it speaks of; the relay sends it afterwards. */
export async function send(writing: Writing, message: Committed): Promise<void> {
  await writing.insert(OutboxRow, { ...message });
}
