import { strToU8 } from 'fflate';
import { decodeXml } from '../read/xml/decode';
import type { PartReader } from '../read/zip/knownParts';
import { readRelations, type Relation } from '../read/parts/relations';
import type { Archive } from '../read/zip/archive';
import type { Checksum } from '../read/zip/crc32';
import { partKey } from '../read/zip/directory';
import { packZip, type DeflateRaw, type FilePart, type KeptPart } from '../write/zip/packZip';
import { attribute, escapeXml, give, take, withAttributes } from './xml';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The parts of a file that is changed: those that nobody touches stay byte for byte as they are. */
export class Package {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly gone = new Set<string>();
  /** Where parts lead, until any part comes, goes or is written that says so. */
  private readonly related = new Map<string, readonly Relation[]>();

  constructor(private readonly archive: Archive) {}

  has(part: string): boolean {
    const key = partKey(part);
    return !this.gone.has(key) && (this.changed.has(key) || this.archive.has(part));
  }

  read(part: string): Uint8Array {
    return this.changed.get(partKey(part)) ?? this.archive.read(part);
  }

  readAs<T>(part: string, reader: PartReader<T>): T {
    return reader(part, this.read(part));
  }

  text(part: string): string {
    return decodeXml(part, this.read(part));
  }

  write(part: string, content: string | Uint8Array): void {
    const key = partKey(part);
    if (!this.has(part) || isRelations(part)) this.related.clear();
    this.gone.delete(key);
    if (!this.archive.has(part) && !this.names.has(key)) this.names.set(key, part);
    this.changed.set(key, typeof content === 'string' ? strToU8(content) : content);
  }

  remove(part: string): void {
    this.related.clear();
    this.changed.delete(partKey(part));
    this.gone.add(partKey(part));
    this.removeType(part);
  }

  /** Takes a part away with what says where it leads. */
  removeWhole(part: string): void {
    const relations = relationsPart(part);
    if (this.has(relations)) this.remove(relations);
    this.remove(part);
  }

  /** Paths of the parts that are there. */
  partNames(): readonly string[] {
    const added = [...this.names.values()];
    return [...this.archive.names(), ...added].filter((name) => this.has(name));
  }

  relations(source: string): readonly Relation[] {
    const found = this.related.get(source) ?? readRelations(this, source);
    this.related.set(source, found);
    return found;
  }

  /** Adds a relationship and gives its id. */
  relate(source: string, type: string, target: string): string {
    const part = relationsPart(source);
    const xml = this.has(part)
      ? this.text(part)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`;
    const taken = take(xml);
    const ids = new Set(
      taken.pieces.flatMap(({ name, xml: each }) => (name ? attribute(each, 'Id') : [])),
    );
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const added = `<Relationship Id="${id}" Type="${OFFICE}${type}" Target="/${escapeXml(target)}"/>`;
    this.write(
      part,
      give({ ...taken, pieces: [...taken.pieces, { name: 'Relationship', xml: added }] }),
    );
    return id;
  }

  /** Takes relationships away, by id. */
  unrelate(source: string, ids: readonly string[]): void {
    const part = relationsPart(source);
    if (ids.length === 0 || !this.has(part)) return;
    const taken = take(this.text(part));
    const pieces = taken.pieces.filter(
      ({ name, xml }) => name === '' || !ids.includes(attribute(xml, 'Id') ?? ''),
    );
    if (pieces.some(({ name }) => name !== '')) this.write(part, give({ ...taken, pieces }));
    else this.remove(part);
  }

  /** Tells the type of a new part. */
  addType(part: string, type: string): void {
    const taken = take(this.text(TYPES));
    const xml = `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
    this.write(TYPES, give({ ...taken, pieces: [...taken.pieces, { name: 'Override', xml }] }));
  }

  addDefaultType(extension: string, type: string): void {
    const taken = take(this.text(TYPES));
    const isKnown = taken.pieces.some(
      ({ name, xml }) =>
        name === 'Default' && attribute(xml, 'Extension')?.toLowerCase() === extension,
    );
    if (isKnown) return;
    const xml = `<Default Extension="${extension}" ContentType="${type}"/>`;
    this.write(TYPES, give({ ...taken, pieces: [{ name: 'Default', xml }, ...taken.pieces] }));
  }

  private removeType(part: string): void {
    if (partKey(part) === partKey(TYPES)) return;
    const taken = take(this.text(TYPES));
    const pieces = taken.pieces.filter(
      ({ name, xml }) =>
        name !== 'Override' || partKey(attribute(xml, 'PartName') ?? '') !== partKey(part),
    );
    if (pieces.length < taken.pieces.length) this.write(TYPES, give({ ...taken, pieces }));
  }

  /** A path that no part has yet: `xl/charts/chart` and `.xml` give `xl/charts/chart3.xml`. */
  free(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }

  pack(deflate?: DeflateRaw, sum?: Checksum): Uint8Array {
    const kept = new Set<string>();
    const parts = this.archive.parts().flatMap((part): (FilePart | KeptPart)[] => {
      const key = partKey(part.path);
      kept.add(key);
      if (this.gone.has(key)) return [];
      const content = this.changed.get(key);
      return [content ? [part.path, content] : part];
    });
    const added = [...this.changed].flatMap(([key, content]): FilePart[] =>
      kept.has(key) ? [] : [[this.names.get(key) ?? key, content]],
    );
    return packZip([...parts, ...added], deflate, sum);
  }

  private readonly names = new Map<string, string>();
}

const TYPES = '[Content_Types].xml';

function isRelations(part: string): boolean {
  return part.endsWith('.rels');
}

export function relationsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The element with its `count` as many as its children. */
export function counted(xml: string): string {
  const { pieces } = take(xml);
  return withAttributes(xml, { count: pieces.filter(({ name }) => name !== '').length });
}
