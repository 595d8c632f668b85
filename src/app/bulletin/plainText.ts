/**
 * The bulletin without the marks of Markdown, as it goes into a document: a paragraph to a line, a
 * blank line before each heading, and tables with tabs between their cells.
 */
export function plainText(markdown: string): string {
  const lines = markdown
    .split('\n')
    .filter((line) => line !== '' && !/^\|( --- \|)+$/.test(line))
    .flatMap((line) => {
      const heading = /^#+ (.*)$/.exec(line)?.[1];
      if (heading !== undefined) return ['', heading];
      if (line.startsWith('| ')) return [cellsOf(line).join('\t')];
      return [line.replace(/^- /, '· ')];
    });
  return `${lines.slice(lines[0] === '' ? 1 : 0).join('\n')}\n`;
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(2, -2)
    .split(' | ')
    .map((cell) => cell.replaceAll('\\|', '|'));
}
