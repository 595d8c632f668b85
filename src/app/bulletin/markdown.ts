import { rowsOf, type Block, type Run } from './Block';

declare const written: unique symbol;

/** Markdown in which every text from outside is text. Only this file makes it. */
export type MarkdownText = string & { readonly [written]: 'markdown' };

/** Blocks as Markdown, by a blank line apart; items of a list stand line under line. */
export function markdownOf(blocks: readonly Block[]): MarkdownText {
  const text = blocks.reduce((before, block, index) => {
    const isNextItem = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${before}${index === 0 ? '' : isNextItem ? '\n' : '\n\n'}${blockText(block)}`;
  }, '');
  return `${text}\n` as MarkdownText;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'item':
      return `- ${atLineStart(inline(block.text))}`;
    case 'paragraph': {
      const text = block.runs.map(runText).join('');
      return block.number === undefined ? atLineStart(text) : `${block.number} ${text}`;
    }
    case 'chart':
    case 'pace':
      return atLineStart(inline(block.alt));
    case 'table':
      return [block.headers, block.headers.map(() => undefined), ...rowsOf(block)]
        .map(rowText)
        .join('\n');
  }
}

function runText(run: Run): string {
  return typeof run === 'string' ? inline(run) : `**${inline(run.strong)}**`;
}

function rowText(cells: readonly (string | undefined)[]): string {
  return `| ${cells.map((cell) => (cell === undefined ? '---' : inline(cell))).join(' | ')} |`;
}

/** Text within a line: one line of it, with every mark and every address that would become a link as text. */
function inline(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]<>|~&@$^]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** What would begin a heading, a list, a quotation or a rule at the beginning of a line. */
function atLineStart(text: string): string {
  return text
    .replace(/^ +/, '')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
