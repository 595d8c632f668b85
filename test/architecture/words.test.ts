import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFiles, ROOT } from '../support/tree';

/** Rooms that lay out sheets. */
const PLANNING = /^src\/core\/(workbook|forms|plan)\/.*\.ts$/;
const HAN = /\p{Script=Han}/u;

/** What defines a column or a sheet gives its words; fonts and sheets are called by their names. */
const DEFINING = new Set(['column', 'under', 'text', 'figure', 'typed', 'lineColumns']);
const NAMES = /FONT|_SHEET$/;
const SHEETS = /^(DistrictSheet|AnnexKind<.*>)$/;

/** Texts in a planner that are no heading of a column. */
function strays(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && HAN.test(node.getText(source)) && !isDefinition(node, source))
      found.push(`${file}: ${node.getText(source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateExpression(node)
  );
}

function isDefinition(node: ts.Node, source: ts.SourceFile): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && DEFINING.has(at.expression.getText(source)))
      return at.arguments
        .slice(0, 2)
        .some((each) => each.getText(source).includes(node.getText(source)));
    if (ts.isPropertyAssignment(at) && /^(heading|over|font)$/.test(at.name.getText(source)))
      return true;
    if (ts.isPropertyAssignment(at) && isSheet(at.parent.parent, source))
      return /^(name|contents)$/.test(at.name.getText(source));
    if (ts.isVariableDeclaration(at) && NAMES.test(at.name.getText(source))) return true;
  }
  return false;
}

function isSheet(node: ts.Node, source: ts.SourceFile): boolean {
  return ts.isVariableDeclaration(node) && SHEETS.test(node.type?.getText(source) ?? '');
}

/** Rooms that work things out and say nothing. */
const SILENT = ['formula', 'assess', 'rollup', 'validate', 'picture', 'standing'];

it('rooms that work things out hold no words', () => {
  const files = projectFiles().filter(
    (file) => SILENT.some((room) => file.startsWith(`src/core/${room}/`)) && file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(strays)).toEqual([]);
});

it('tests take what a plan holds from its catalogue', () => {
  const files = projectFiles().filter((file) => /^test\/.*\.tsx?$/.test(file));
  const counted = files.filter((file) =>
    /(?<!\d)43 ?项|15 ?个镇街|镇街 ?15 ?个/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(counted).toEqual([]);
});

it('planners hold no words but those of the columns and sheets that they define', () => {
  const files = projectFiles().filter((file) => PLANNING.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(strays)).toEqual([]);
});
