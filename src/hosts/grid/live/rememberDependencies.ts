import type { Injector, IUnitRange } from '@univerjs/core';
import {
  FormulaDependencyGenerator,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';

type IncludeTree = Parameters<FormulaDependencyGenerator['_includeTree']>;
type IsVolatile = (tree: IncludeTree[0], node: IncludeTree[1]) => boolean;

/**
 * Remembers which cells each formula reads. Version 0.25.1 of the engine works this out for every
 * formula of the workbook at every edit; here it is kept with the parsed formula, which is made anew
 * whenever its text changes or its workbook goes. Formulas of one text share a parsed formula, on whatever
 * sheets they stand: what each reads is kept for each sheet.
 */
export function rememberDependencies(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator);
  if (!(generator instanceof FormulaDependencyGenerator)) return;
  const rangesOf = generator['_getRangeListByNode'].bind(generator);
  const addressFunctionsOf = generator['_getAddressFunctionNodeList'].bind(generator);
  const isVolatile = (generator['_detectForcedRecalculationNode'] as IsVolatile).bind(generator);
  const runtime = injector.get(IFormulaRuntimeService);
  const ranges = new WeakMap<object, Map<string, IUnitRange[]>>();
  const plain = new WeakSet();
  const steady = new WeakSet();

  generator['_getAddressFunctionNodeList'] = (node) => {
    if (node == null || plain.has(node)) return [];
    const found = addressFunctionsOf(node);
    if (found.length === 0) plain.add(node);
    return found;
  };
  const rememberVolatile: IsVolatile = (tree, node) => {
    if (steady.has(node)) return false;
    const found = isVolatile(tree, node);
    if (!found) steady.add(node);
    return found;
  };
  generator['_detectForcedRecalculationNode'] = rememberVolatile;
  generator['_getRangeListByNode'] = async (data) => {
    const { node, refOffsetX, refOffsetY } = data;
    if (refOffsetX !== 0 || refOffsetY !== 0 || node == null || !plain.has(node))
      return rangesOf(data);
    const sheet = `${runtime.currentUnitId} ${runtime.currentSubUnitId}`;
    const known = ranges.get(node)?.get(sheet);
    if (known) return known;
    const found = await rangesOf(data);
    ranges.set(node, (ranges.get(node) ?? new Map<string, IUnitRange[]>()).set(sheet, found));
    return found;
  };
}
