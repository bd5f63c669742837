import { describe, expect, it } from 'vitest';
import { Tickets } from '#electron/main/tickets.ts';

function aTicketBox(limit?: number) {
  let id = 0;
  return new Tickets<string>(() => {
    id += 1;
    return `ticket-${id}`;
  }, limit);
}

describe('Tickets', () => {
  it('finds a value by its ticket as often as asked', () => {
    const tickets = aTicketBox();
    const ticket = tickets.issue('/briefs/a.html');
    expect([tickets.find(ticket), tickets.find(ticket)]).toEqual(['/briefs/a.html', '/briefs/a.html']);
  });

  it('gives a value once when it is taken', () => {
    const tickets = aTicketBox();
    const ticket = tickets.issue('a');
    expect([tickets.take(ticket), tickets.take(ticket)]).toEqual(['a', undefined]);
  });

  it('forgets the oldest beyond the limit', () => {
    const tickets = aTicketBox(2);
    const [first, second, third] = [tickets.issue('a'), tickets.issue('b'), tickets.issue('c')];
    expect([first, second, third].map((ticket) => tickets.find(ticket))).toEqual([undefined, 'b', 'c']);
  });
});
