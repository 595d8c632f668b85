import { rowsOf, type Block } from './Block';

/**
 * The bulletin as it goes into a document: a paragraph to a line, a blank line before each heading, and
 * tables with tabs between their cells.
 */
export function plainText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block, index) => [
    ...(block.kind === 'heading' && index > 0 ? [''] : []),
    ...linesOf(block),
  ]);
  return `${lines.join('\n')}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text)];
    case 'item':
      return [`· ${line(block.text)}`];
    case 'paragraph': {
      const text = block.runs.map((run) => (typeof run === 'string' ? run : run.strong)).join('');
      return [line(block.number === undefined ? text : `${block.number} ${text}`)];
    }
    case 'chart':
    case 'pace':
      return [line(block.alt)];
    case 'table':
      return [block.headers, ...rowsOf(block)].map((cells) => cells.map(line).join('\t'));
  }
}

/** A text keeps to its line and its cell. */
function line(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}
