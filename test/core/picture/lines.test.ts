import fc from 'fast-check';
import { arrange, moves } from '../../../src/core/picture/arrange';
import { linesAlike, spansOf } from '../../../src/core/picture/linesOf';

const LINES = fc.array(fc.nat(20));

describe('rows and columns as spans', () => {
  it('holds every line once, none beside it, and no two spans that could be one', () => {
    fc.assert(
      fc.property(LINES, (lines) => {
        const spans = spansOf(lines);
        const told = spans.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i),
        );
        expect(told).toEqual([...new Set(lines)].sort((a, b) => a - b));
        spans.slice(1).forEach(({ first }, i) => {
          expect(first).toBeGreaterThan(spans[i]!.last + 1);
        });
      }),
    );
  });

  it('gathers lines that become the same', () => {
    const lines = [
      { index: 4, to: 20 },
      { index: 1, to: 8 },
      { index: 5, to: 20 },
      { index: 0, to: null },
      { index: 9, to: 20 },
    ];
    expect([...linesAlike(lines)]).toEqual([
      [
        20,
        [
          { first: 4, last: 5 },
          { first: 9, last: 9 },
        ],
      ],
      [8, [{ first: 1, last: 1 }]],
      [null, [{ first: 0, last: 0 }]],
    ]);
  });
});

describe('moves of sheets', () => {
  it('lead one after the other to the order that is wanted', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-h]$/));
    fc.assert(
      fc.property(names, names, (standing, ours) => {
        const wanted = arrange(standing, ours);
        const all = [...standing, ...ours.filter((name) => !standing.includes(name))];
        const now = [...all];
        for (const [name, position] of moves(all, wanted)) {
          now.splice(now.indexOf(name), 1);
          now.splice(position, 0, name);
        }
        expect(now).toEqual(wanted);
      }),
    );
  });
});
