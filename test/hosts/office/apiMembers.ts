import { join } from 'node:path';
import ts from 'typescript';

/** A member of the Excel API where a file uses it. */
export interface UsedMember {
  /** E.g. `Range.values`. */
  readonly member: string;
  /** The ExcelApi set that brings it, e.g. `1.9`; absent where the documentation names none. */
  readonly set?: string;
  readonly file: string;
}

const ROOT = join(__dirname, '../../..');
const TYPES = /@types[\\/]office-js[\\/]index\.d\.ts$/;

/**
 * Every member of namespace Excel that the files use, with the requirement set that its
 * documentation names. `extra`: more files, by name, that need not exist.
 */
export function membersUsed(
  files: readonly string[],
  extra: ReadonlyMap<string, string> = new Map(),
): readonly UsedMember[] {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const text = extra.get(name);
    return text === undefined
      ? read(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  host.fileExists = (name) => extra.has(name) || exists(name);
  const names = [...files, ...extra.keys()];
  const program = ts.createProgram(names, { ...options, types: ['office-js'] }, host);
  const checker = program.getTypeChecker();
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    if (!source) throw new Error(`${name} was not read`);
    return new Collector(checker, name).collect(source);
  });
}

class Collector {
  private readonly found: UsedMember[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly file: string,
  ) {}

  collect(source: ts.SourceFile): readonly UsedMember[] {
    this.visit(source);
    return this.found;
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.note(this.checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) this.binding(node);
    if (ts.isObjectLiteralExpression(node)) this.literal(node);
    if (ts.isCallExpression(node)) this.load(node);
    ts.forEachChild(node, (child) => {
      this.visit(child);
    });
  }

  /** `const { worksheets } = context.workbook` */
  private binding(node: ts.BindingElement): void {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name))
      this.note(this.checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }

  /** `{ allowFormatColumns: true }` where the API expects such an object. */
  private literal(node: ts.ObjectLiteralExpression): void {
    const type = this.checker.getContextualType(node);
    if (!type) return;
    for (const property of node.properties)
      if (property.name && ts.isIdentifier(property.name))
        this.note(type.getProperty(property.name.text));
  }

  /** `range.load('rowIndex,values')`, `worksheets.load('items/protection/protected')` */
  private load(node: ts.CallExpression): void {
    const [argument] = node.arguments;
    if (!argument || !ts.isPropertyAccessExpression(node.expression)) return;
    if (node.expression.name.text !== 'load') return;
    const paths = this.checker.getTypeAtLocation(argument);
    if (!paths.isStringLiteral()) throw new Error(`${this.file}: load needs a constant text`);
    for (const path of paths.value.split(','))
      this.walk(path.trim().split('/'), this.checker.getTypeAtLocation(node.expression.expression));
  }

  private walk(path: readonly string[], type: ts.Type): void {
    const [head, ...rest] = path;
    if (head === undefined) return;
    const property = type.getNonNullableType().getProperty(head);
    if (!property) throw new Error(`${this.file}: load names ${head}, which is not there`);
    this.note(property);
    const next = this.checker.getTypeOfSymbol(property);
    this.walk(rest, this.checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next);
  }

  private note(symbol: ts.Symbol | undefined): void {
    const declarations = (symbol?.declarations ?? []).filter((declaration) =>
      TYPES.test(declaration.getSourceFile().fileName),
    );
    for (const declaration of declarations) {
      const owner = declaration.parent;
      if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) continue;
      if (!isInExcel(owner)) continue;
      const set = setOf(declaration) ?? setOf(owner);
      this.found.push({
        member: `${owner.name?.text ?? ''}.${symbol!.name}`,
        file: this.file,
        ...(set === undefined ? {} : { set }),
      });
    }
  }
}

function isInExcel(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent)
    if (ts.isModuleDeclaration(at)) return at.name.text === 'Excel';
  return false;
}

/** The highest set that the documentation names: some members can be read earlier than set. */
function setOf(node: ts.Node): string | undefined {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((part) => part.getFullText())
    .join('\n');
  const tag = /\[\s*Api set:\s*([^\]]*)\]/i.exec(text)?.[1] ?? '';
  const versions = [...tag.matchAll(/1\.([0-9]+)/g)].map((match) => Number(match[1]));
  return versions.length === 0 ? undefined : `1.${Math.max(...versions)}`;
}
