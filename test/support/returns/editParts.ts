import { parseA1 } from '../../../src/core/values/address';

/** What stands in a cell, as people and programs leave it. */
export interface PutCell {
  readonly value?: string | number | boolean;
  /** Runs of rich text, as XML. */
  readonly rich?: string;
  readonly formula?: string;
  readonly error?: string;
}

/** One change to a filled form. `at` is `key/field` or `sheet!A1`. */
export type Edit =
  | ({ readonly do: 'put'; readonly at: string } & PutCell)
  /** A cell format of its own: XML of a font and of a fill, and a number format code. */
  | {
      readonly do: 'look';
      readonly at: string;
      readonly font?: string;
      readonly fill?: string;
      readonly format?: string;
    }
  | { readonly do: 'merge'; readonly at: string; readonly to: string }
  | { readonly do: 'hide'; readonly at: string; readonly what: 'row' | 'column' }
  /** Exchanges what two rows show in the named columns. */
  | {
      readonly do: 'swap';
      readonly rows: readonly [string, string];
      readonly fields: readonly string[];
    }
  /** A conditional format of one rule over a cell; `rule` is its attributes and `inside` what it holds. */
  | {
      readonly do: 'condition';
      readonly at: string;
      readonly rule: string;
      readonly inside?: string;
      readonly dxf?: string;
    }
  | { readonly do: 'part'; readonly path: string; readonly xml: string }
  | { readonly do: 'replace'; readonly path: string; readonly find: string; readonly by: string };

/** A form as its parts, with where everything stands in it. */
export interface FormParts {
  readonly parts: Record<string, string>;
  /** `key/field` -> sheet and A1 address. */
  readonly places: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;
  /** Sheet name -> path of its part. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Makes the change in the parts. */
export function edit(form: FormParts, change: Edit): void {
  const { parts } = form;
  switch (change.do) {
    case 'put': {
      const { path, cell } = locate(form, change.at);
      parts[path] = withCell(parts[path]!, cell, (style) => cellXml(cell, style, change));
      return;
    }
    case 'look': {
      const { path, cell } = locate(form, change.at);
      const style = addFormat(parts, change);
      parts[path] = withCell(parts[path]!, cell, (_, old) => restyled(old, cell, style));
      return;
    }
    case 'merge': {
      const { path, cell } = locate(form, change.at);
      const merge = `<mergeCell ref="${cell}:${locate(form, change.to).cell}"/>`;
      const xml = parts[path]!;
      parts[path] = xml.includes('</mergeCells>')
        ? xml.replace('</mergeCells>', `${merge}</mergeCells>`)
        : xml.replace('</sheetData>', `</sheetData><mergeCells>${merge}</mergeCells>`);
      return;
    }
    case 'condition': {
      const { path, cell } = locate(form, change.at);
      const { rule, inside = '', dxf } = change;
      const styles = parts['xl/styles.xml']!;
      const id = (/<dxfs.*<\/dxfs>/s.exec(styles)?.[0].match(/<dxf>/g) ?? []).length;
      if (dxf !== undefined)
        parts['xl/styles.xml'] = styles.replace('</dxfs>', `<dxf>${dxf}</dxf></dxfs>`);
      const dxfId = dxf === undefined ? '' : ` dxfId="${id}"`;
      parts[path] = parts[path]!.replace(
        '</worksheet>',
        `<conditionalFormatting sqref="A1 ${cell}:${cell}"><cfRule priority="1"${dxfId} ${rule}>${inside}</cfRule></conditionalFormatting></worksheet>`,
      );
      return;
    }
    case 'hide': {
      const { path, cell } = locate(form, change.at);
      const { row, column } = parseA1(cell)!;
      parts[path] =
        change.what === 'row'
          ? parts[path]!.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`)
          : parts[path]!.replace(`<col min="${column + 1}"`, `<col hidden="1" min="${column + 1}"`);
      return;
    }
    case 'swap': {
      for (const field of change.fields) {
        const [one, other] = change.rows.map((key) => locate(form, `${key}/${field}`));
        const [first, second] = [one!, other!].map(
          ({ path, cell }) => cellIn(parts[path]!, cell) ?? '',
        );
        const move = (to: { path: string; cell: string }, from: string): void => {
          parts[to.path] = withCell(parts[to.path]!, to.cell, () =>
            from.replace(/ r="[^"]*"/, ` r="${to.cell}"`),
          );
        };
        move(one!, second!);
        move(other!, first!);
      }
      return;
    }
    case 'part':
      parts[change.path] = change.xml;
      return;
    case 'replace': {
      const before = parts[change.path];
      if (before === undefined) throw new Error(`No part ${change.path}.`);
      const after = before.replace(new RegExp(change.find, 's'), change.by);
      if (after === before) throw new Error(`Nothing to replace: ${change.find}.`);
      parts[change.path] = after;
    }
  }
}

function locate({ places, paths }: FormParts, at: string): { path: string; cell: string } {
  const place = places.get(at) ?? { sheet: at.split('!')[0]!, cell: at.split('!')[1] ?? '' };
  const path = paths.get(place.sheet);
  if (path === undefined || parseA1(place.cell) === undefined) throw new Error(`No cell ${at}.`);
  return { path, cell: place.cell };
}

const cellPattern = (cell: string): RegExp =>
  new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`, 's');

function cellIn(xml: string, cell: string): string | undefined {
  return cellPattern(cell).exec(xml)?.[0];
}

function withCell(xml: string, cell: string, make: (style: string, old: string) => string): string {
  const old = cellIn(xml, cell);
  if (old !== undefined) {
    const style = / s="\d+"/.exec(old)?.[0] ?? '';
    return xml.replace(old, () => make(style, old));
  }
  const { row, column } = parseA1(cell)!;
  const added = make('', `<c r="${cell}"/>`);
  const pattern = new RegExp(`(<row r="${row + 1}"[^>]*?)(?:/>|>(.*?)</row>)`, 's');
  if (!pattern.test(xml))
    return xml.replace('</sheetData>', `<row r="${row + 1}">${added}</row></sheetData>`);
  return xml.replace(pattern, (_, open: string, body = '') => {
    const cells = String(body).match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const after = cells.findIndex(
      (each) => (parseA1(/ r="([^"]*)"/.exec(each)![1]!)?.column ?? 0) > column,
    );
    const index = after < 0 ? cells.length : after;
    return `${open}>${[...cells.slice(0, index), added, ...cells.slice(index)].join('')}</row>`;
  });
}

function cellXml(cell: string, style: string, { value, rich, formula, error }: PutCell): string {
  const f = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (rich !== undefined) return `<c r="${cell}"${style} t="inlineStr"><is>${rich}</is></c>`;
  if (error !== undefined) return `<c r="${cell}"${style} t="e">${f}<v>${error}</v></c>`;
  if (value === undefined) return `<c r="${cell}"${style}>${f}</c>`;
  if (typeof value === 'number') return `<c r="${cell}"${style}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${cell}"${style} t="b">${f}<v>${Number(value)}</v></c>`;
  if (formula !== undefined)
    return `<c r="${cell}"${style} t="str">${f}<v>${escaped(value)}</v></c>`;
  return `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function restyled(old: string, cell: string, style: number): string {
  const bare = old.replace(/ s="\d+"/, '');
  return bare.replace(`r="${cell}"`, `r="${cell}" s="${style}"`);
}

function addFormat(
  parts: Record<string, string>,
  { font, fill, format }: { font?: string; fill?: string; format?: string },
): number {
  let xml = parts['xl/styles.xml']!;
  const count = (list: string, item: string): number =>
    (
      new RegExp(`<${list}[ >].*?</${list}>`, 's')
        .exec(xml)?.[0]
        .match(new RegExp(`<${item}[ />]`, 'g')) ?? []
    ).length;
  const fontId = font === undefined ? 0 : count('fonts', 'font');
  const fillId = fill === undefined ? 0 : count('fills', 'fill');
  if (font !== undefined) xml = xml.replace('</fonts>', `<font>${font}</font></fonts>`);
  if (fill !== undefined) xml = xml.replace('</fills>', `<fill>${fill}</fill></fills>`);
  const numFmtId = format === undefined ? 0 : 900 + count('cellXfs', 'xf');
  if (format !== undefined) {
    const code = format.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    const entry = `<numFmt numFmtId="${numFmtId}" formatCode="${code}"/>`;
    xml = xml.includes('</numFmts>')
      ? xml.replace('</numFmts>', `${entry}</numFmts>`)
      : xml.replace('<fonts', `<numFmts>${entry}</numFmts><fonts`);
  }
  const index = count('cellXfs', 'xf');
  xml = xml.replace(
    '</cellXfs>',
    `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0"/></cellXfs>`,
  );
  parts['xl/styles.xml'] = xml;
  return index;
}
