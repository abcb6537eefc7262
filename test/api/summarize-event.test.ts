import { describe, expect, it } from '@jest/globals';
import { summarizeEvent } from '../../api/view/summarize-event.js';
import { facts } from '../../domain/lifecycle/transitions.js';

const told = (type: string, after: unknown = null, reason: string | null = null): string =>
  summarizeEvent({ type, after, reason });

describe('the sentence about an audit event', () => {
  it.each(facts)('is for people when the life cycle moves by %s', (fact) => {
    expect(told(`version.${fact}`)).toMatch(/^[A-Z][a-z]* [a-z' ]+$/);
  });

  it('says the command and the reason that was given', () => {
    expect(told('command.finished', { command: 'rollback' }, 'Looks wrong')).toBe(
      'A command was carried out: rollback. Looks wrong',
    );
  });

  it('tells an unknown type by its own words', () => {
    expect(told('weather.changedMuch')).toBe('weather changed Much');
  });
});
