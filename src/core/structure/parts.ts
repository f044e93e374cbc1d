// Stretches inside a block with a role of their own: dateline, byline, credit, label, jump. A raw line is never cut.
import { type Part, ROLES, type Role } from '#core/model/words.ts';
import type { Line } from './lines.ts';
import type { StructurePart } from './types.ts';

interface Rule {
  readonly part: Part;
  readonly roles: readonly Role[];
  /** The line of the block that is looked at. */
  readonly at: 'first' | 'last';
  readonly pattern: RegExp;
  readonly confidence: number;
}

const RULES: readonly Rule[] = [
  {
    part: 'label',
    roles: ['paragraph', 'listing', 'caption'],
    at: 'first',
    pattern: /^(?:【(?![^】]*[讯訊电電])[^】]{1,8}】|[■▶◆●◘▼▲▨•§◎○△□☆★](?= ?\S)|图[①-⑨\d]：?)/u,
    confidence: 0.95,
  },
  {
    part: 'dateline',
    roles: ['paragraph', 'standfirst'],
    at: 'first',
    confidence: 0.93,
    pattern:
      /^(?:【[^】]{2,20}[讯訊电電]】|（.{2,8}[訊電讯电]）|(?:本报|本報)(?:讯|訊|(?:.{2,8}?\d{1,2}月\d{1,2}日)?[讯电電訊])|(?:据|據)?(?:新华社|中新社|中央社).{2,8}?\d{1,2}月\d{1,2}日[电電讯訊]|\p{Script=Han}{2,4}\d{1,2}月\d{1,2}日[电电讯訊]|【\p{Script=Han}{2,4}(?:時事|＝.{2,6})?】|[[(【][^\])】=]{2,8}(?:=[^\])】]{2,6})?[\])】](?: .{2,6} 기자 =)?|\* ?\p{Lu}\S+, [^.]{2,16}\.|\p{Lu}[\p{Lu} .'-]+(?:, \p{L}+\.? \d{1,2})?(?: \([^)]{2,20}\))?\.? ?[—–]|\p{Lu}\p{Ll}+, (?:den |le )?\d{1,2}\.? \p{L}+\.(?: [—–])?|\p{Lu}\p{Ll}+ \(dpa\)\.)/u,
  },
  {
    part: 'credit',
    roles: ['caption'],
    at: 'last',
    confidence: 0.94,
    pattern:
      /(?:[（(](?:本报|新华社)?(?:记者|通讯员|記者)? ?[^ （(。，,]{2,12}[摄攝撮影촬영]+[）)]|(?:(?:本报|新华社)?(?:记者|通讯员|記者) ?.{2,8}?|(?<=[ 　。])\S{2,4}? ?)(?:[摄攝]|摄影报道|供图)|新华社发|[图圖][/／].{2,6}|写真[：:].{2,8}|사진=.{2,8}|\(?(?:Photo(?:graph)?|Foto|Image|Credit|Bild|Kuva|Фото|Φωτ\.|צילום|تصوير)(?: by| ?[:=])? ?\p{L}[^()]{2,36}\)?)[.。]?$/u,
  },
  {
    part: 'byline',
    roles: ['paragraph'],
    at: 'first',
    confidence: 0.9,
    pattern: /(?<=^(?:本报讯|本報訊|.{2,20}[电電]) ?)[（(](?:本报)?(?:记者|通讯员|記者)[^）)]{2,20}[）)]/u,
  },
  {
    part: 'byline',
    roles: ['paragraph'],
    at: 'last',
    confidence: 0.85,
    pattern: /[（(](?:(?:本报)?(?:记者|通讯员|記者) ?)?\p{Script=Han}{1,4}[）)]$/u,
  },
  {
    part: 'jump',
    roles: ['paragraph'],
    at: 'last',
    confidence: 0.9,
    pattern: /[（(▶▷]?(?:下转|下轉).{1,6}版.?[）)]?$|\(?[Cc]ontinued on [Pp]age \w+\.?\)?$/u,
  },
];

const RULES_OF: ReadonlyMap<Role, readonly Rule[]> = new Map(
  ROLES.map((role) => [role, RULES.filter(({ roles }) => roles.includes(role))]),
);

export function findParts(role: Role, lines: readonly Line[]): StructurePart[] {
  const parts: StructurePart[] = [];
  for (const { part, at, pattern, confidence } of RULES_OF.get(role) ?? []) {
    const line = at === 'first' ? lines[0] : lines.at(-1);
    if (line === undefined || line.text.length > 400) continue;
    const match = pattern.exec(line.text);
    if (match === null || match[0].trim() === '') continue;
    const from = line.indentLength + match.index;
    parts.push({ n: line.n, from, to: from + match[0].length, part, confidence });
  }
  return parts;
}
