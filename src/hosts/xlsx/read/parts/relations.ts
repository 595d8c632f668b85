import type { Archive } from '../zip/archive';
import { XlsxError } from '../../../../core/entries/XlsxError';
import { children, walkXml } from '../xml/walk';

/** One relationship that leads to another part of the same file. */
export interface Relation {
  readonly id: string;
  /** Last segment of the type's address, e.g. `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** Path of the part from the root of the file, e.g. `xl/worksheets/sheet1.xml`. */
  readonly target: string;
}

/**
 * The relationships of a part, or of the package where `source` is empty; none where there are none.
 * Where two share an id, or lead to what there can be only one of, nobody can tell which one counts.
 */
export function readRelations(
  archive: Pick<Archive, 'has' | 'readAs'>,
  source: string,
): readonly Relation[] {
  const part = relationsPart(source);
  if (!archive.has(part)) return [];
  return archive.readAs(part, readWritten).map(({ id, type, target: reference }) => {
    return { id, type, target: reference === '' ? '' : resolveTarget(archive, source, reference) };
  });
}

/** Relationships with their targets as they are written. */
function readWritten(part: string, bytes: Uint8Array): readonly Relation[] {
  const relations: Relation[] = [];
  const relation = {
    open(attributes: Readonly<Record<string, string>>) {
      if (attributes['TargetMode'] === 'External') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  };
  walkXml(part, bytes, 'rel:Relationships', {
    children: children({ 'rel:Relationship': relation }),
  });
  requireDistinct(part, relations);
  return relations;
}

/** Types, in transitional and in strict files, of which a part has one at most. */
const SINGLE = [
  ...['officeDocument', 'sharedStrings', 'styles', 'theme', 'comments', 'drawing'],
  ...['custom-properties', 'customProperties', 'core-properties', 'coreProperties'],
];

function requireDistinct(part: string, relations: readonly Relation[]): void {
  const seen = new Set<string>();
  for (const { id, type } of relations) {
    for (const name of SINGLE.includes(type) ? [id, `/${type}`] : [id]) {
      if (seen.has(name)) {
        throw new XlsxError({ code: 'doubleReference', place: part, reference: id });
      }
      seen.add(name);
    }
  }
}

function relationsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/**
 * Targets are addresses: absolute from the root, or relative to the folder of the source; perhaps
 * percent-encoded. Steps above the root stay there, as addresses do; whoever needs a part that is not
 * there says so.
 */
function resolveTarget(archive: Pick<Archive, 'has'>, source: string, reference: string): string {
  const path = reference.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  const target = steps.join('/');
  return archive.has(target) ? target : percentDecoded(target);
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
