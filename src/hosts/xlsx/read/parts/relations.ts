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

/** The relationships of a part, or of the package where `source` is empty; none where there are none. */
export function readRelations(
  archive: Pick<Archive, 'has' | 'read'>,
  source: string,
): readonly Relation[] {
  const part = relationsPart(source);
  if (!archive.has(part)) return [];
  const relations: Relation[] = [];
  const relation = {
    open(attributes: Readonly<Record<string, string>>) {
      if (attributes['TargetMode'] === 'External') return;
      const { Id: id, Type: type, Target: reference } = attributes;
      if (id === undefined || type === undefined || reference === undefined) {
        throw new XlsxError({ code: 'badReference', place: part, reference: reference ?? '' });
      }
      const target = resolveTarget(archive, source, reference);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  };
  walkXml(part, archive.read(part), 'rel:Relationships', {
    children: children({ 'rel:Relationship': relation }),
  });
  return relations;
}

function relationsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Targets are addresses: absolute from the root, or relative to the folder of the source; perhaps percent-encoded. */
function resolveTarget(archive: Pick<Archive, 'has'>, source: string, reference: string): string {
  const path = reference.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) {
      throw new XlsxError({ code: 'badReference', place: source, reference });
    }
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
