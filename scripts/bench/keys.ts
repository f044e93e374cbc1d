// Keystrokes from opening a page to every block right, at the level of commands: one key for each command, run on the
// editor's state without a browser. First the doubts in their order, accepted or decided otherwise against the gold; then
// what was wrong without being doubted. Going to a place that no doubt leads to counts as one key (a jump by search).
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, Selection } from 'prosemirror-state';
import { blockAttrs } from '#core/document/attrs.ts';
import { articleAt, articlesOf } from '#core/document/commands/places.ts';
import { EDIT_COMMANDS } from '#core/document/commands/registry.ts';
import { pageContext } from '#core/document/context.ts';
import { documentFromStructure, evidenceOf } from '#core/document/from-structure.ts';
import { historyPlugin } from '#core/document/history.ts';
import { pieceStart, piecesByLine } from '#core/document/provenance.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { runsOf } from '#core/document/runs.ts';
import { DOUBT_THRESHOLD, type Evidence } from '#core/model/page.ts';
import { ROLES, type Role } from '#core/model/words.ts';
import { acceptDoubt, flipDoubt } from '#core/review/decisions.ts';
import { type Doubt, decisionsIn } from '#core/review/doubt.ts';
import { doubtsOf } from '#core/review/doubts.ts';
import { structure } from '#core/structure/structure.ts';
import { sketchPage } from '../train/sketch/page.ts';
import { type GoldPage, generatedGold, readGold } from './gold.ts';

const SAMPLES = new URL('../../resources/samples/', import.meta.url);
const CORPUS = new URL('../../../shared/corpus/seed/', import.meta.url);
const LENGTH = 8_000;
/** Seeds looked through for a page of about that length. */
const SEEDS = 400;

/** Plays the corrector on every page there is; prints one line for each. */
export function benchKeys(print: (line: string) => void, corpus?: string): void {
  const folders = [SAMPLES, corpus === undefined ? CORPUS : pathToFileURL(`${corpus}/`)];
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter(
          (name) =>
            name.endsWith('.txt') && existsSync(new URL(name.replace(/\.txt$/, '.gold.json'), folder)),
        )
        .map((name) => new URL(name, folder)),
    );
  print('keys, by commands without a browser: one key a command, one key to go to what no doubt leads to');
  for (const page of [...files.map(readGold), generatedGold(longPage())]) print(play(page));
}

function longPage() {
  const size = (seed: number): number => sketchPage(seed).lines.join('').length;
  for (let seed = 900_000; seed < 900_000 + SEEDS; seed += 1) {
    if (Math.abs(size(seed) - LENGTH) < LENGTH / 10) return sketchPage(seed);
  }
  throw new Error(`no generated page of about ${LENGTH} characters among ${SEEDS}`);
}

function play(gold: GoldPage): string {
  const player = new Player(gold);
  const before = player.wrong();
  const differing = before.seams.length + before.roles.length + before.memberships.length;
  const { doubts, keys: doubtKeys } = player.goThroughDoubts();
  const restKeys = player.mendRest();
  const after = player.wrong();
  const keys = doubtKeys + restKeys;
  const decisions = decisionsIn(player.evidence);
  const target = 1.5 * differing + doubts;
  return [
    `${gold.name}:`,
    `${keys} keys (target ${target}; ${doubtKeys} at doubts),`,
    `differing ${differing} (seams ${before.seams.length}, roles ${before.roles.length}, memberships ${before.memberships.length}),`,
    `doubts ${doubts} = ${((100 * doubts) / decisions).toFixed(1)} % of ${decisions} decisions,`,
    `still wrong ${after.seams.length + after.roles.length + after.memberships.length}`,
  ].join(' ');
}

interface Wrong {
  /** Lines that meet the line before them otherwise than they should. */
  readonly seams: readonly number[];
  /** First lines of blocks. */
  readonly roles: readonly number[];
  readonly memberships: readonly number[];
}

class Player {
  readonly evidence: Evidence;
  #state: EditorState;
  readonly #gold: GoldPage;
  readonly #blockOf = new Map<number, GoldPage['blocks'][number]>();
  readonly #follows = new Map<number, number>();

  constructor(gold: GoldPage) {
    this.#gold = gold;
    const { raw } = gold;
    const proposed = structure(raw);
    let ids = 0;
    const newId = (): string => {
      ids += 1;
      return `id${ids}`;
    };
    this.evidence = evidenceOf(proposed);
    this.#state = EditorState.create({
      doc: documentFromStructure(raw, proposed, newId),
      plugins: [
        pageContext({ raw, author: () => 'Ann', newId, now: () => '' }),
        repairPlugin(),
        historyPlugin(),
      ],
    });
    for (const block of gold.blocks) {
      block.lines.forEach((n, i) => {
        this.#blockOf.set(n, block);
        const last = block.lines[i - 1];
        if (last !== undefined) this.#follows.set(n, last);
      });
    }
  }

  wrong(): Wrong {
    const seams: number[] = [];
    const roles: number[] = [];
    const memberships: number[] = [];
    const articles = this.#articles();
    for (const [n] of this.#blockOf) {
      const place = this.#placeOf(n);
      if (place === null) continue;
      if (place.follows !== (this.#follows.get(n) ?? null)) seams.push(n);
      if (place.follows !== null) continue;
      const right = this.#blockOf.get(n);
      if (right?.lines[0] === n && !right.roles.includes(place.role)) roles.push(n);
      const own = place.article === null ? null : (articles.get(place.article) ?? null);
      if (own !== (right?.article ?? null)) memberships.push(n);
    }
    return { seams, roles, memberships };
  }

  /** Decides every doubt by the gold, one after the other, until none is open. */
  goThroughDoubts(): { doubts: number; keys: number } {
    let keys = 0;
    const seen = new Set<string>();
    for (;;) {
      const doubt = this.#doubts().find(({ key }) => !seen.has(key));
      if (doubt === undefined) return { doubts: seen.size, keys };
      seen.add(doubt.key);
      keys += this.#decide(doubt);
    }
  }

  mendRest(): number {
    let keys = 0;
    for (const kind of ['seams', 'roles', 'memberships'] as const) {
      for (const n of this.wrong()[kind]) {
        if (!this.wrong()[kind].includes(n)) continue;
        keys +=
          1 +
          (kind === 'seams' ? this.#mendSeam(n) : kind === 'roles' ? this.#mendRole(n) : this.#mendPlace(n));
      }
    }
    return keys;
  }

  #decide(doubt: Doubt): number {
    const n = doubt.kind === 'seam' || doubt.kind === 'join' ? (doubt.lines[1] ?? 0) : (doubt.lines[0] ?? 0);
    const wrong = this.wrong();
    switch (doubt.kind) {
      case 'seam':
        return this.#run(wrong.seams.includes(n) ? flipDoubt(doubt) : acceptDoubt(doubt));
      case 'role':
        return wrong.roles.includes(n) ? this.#mendRole(n) : this.#run(acceptDoubt(doubt));
      case 'join':
        return this.#run(acceptDoubt(doubt));
      case 'query':
      case 'finding':
        return 0;
      case 'membership':
        return wrong.memberships.includes(n) ? this.#mendPlace(n) : this.#run(acceptDoubt(doubt));
    }
  }

  #mendSeam(n: number): number {
    const place = this.#placeOf(n);
    this.#go(n);
    let keys = 0;
    if (place?.follows != null) keys += this.#run(EDIT_COMMANDS['split-at-seam']);
    const wanted = this.#follows.get(n);
    // The block that it should follow may stand elsewhere; a person merges where it is the one before.
    if (wanted !== undefined && this.#placeOf(n)?.follows == null) {
      this.#go(n);
      keys += this.#run(EDIT_COMMANDS['merge-block-before']);
    }
    return keys;
  }

  #mendRole(n: number): number {
    const wanted = this.#blockOf
      .get(n)
      ?.roles.find((role): role is Role => ROLES.some((one) => one === role));
    if (wanted === undefined) return 0;
    this.#go(n);
    return this.#run(EDIT_COMMANDS[`role-in-place-${wanted}`]);
  }

  #mendPlace(n: number): number {
    const wanted = this.#blockOf.get(n)?.article ?? null;
    this.#go(n);
    if (wanted === null) return this.#run(EDIT_COMMANDS['to-no-article']);
    const names = this.#articles();
    const index = articlesOf(this.#state.doc).findIndex(
      ({ node }) => names.get(String(node.attrs.id)) === wanted,
    );
    const digit = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).find((one) => one === index + 1);
    if (digit !== undefined) return this.#run(EDIT_COMMANDS[`to-article-${digit}`]);
    return this.#run(EDIT_COMMANDS['make-article']);
  }

  #doubts(): Doubt[] {
    return doubtsOf(this.#state.doc, {
      raw: this.#gold.raw,
      evidence: this.evidence,
      threshold: DOUBT_THRESHOLD,
    });
  }

  /** What each article of the page is in the gold: that which most of its lines are in, each once. */
  #articles(): Map<string, string> {
    const counts = new Map<string, number>();
    for (const [n, { article }] of this.#blockOf) {
      const own = this.#placeOf(n)?.article;
      if (own == null || article === null) continue;
      const pair = JSON.stringify([own, article]);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const found = new Map<string, string>();
    const taken = new Set<string>();
    for (const [pair] of [...counts].sort((a, b) => b[1] - a[1])) {
      const [own = '', article = ''] = JSON.parse(pair) as string[];
      if (found.has(own) || taken.has(article)) continue;
      found.set(own, article);
      taken.add(article);
    }
    return found;
  }

  #placeOf(n: number): { follows: number | null; role: Role; article: string | null } | null {
    const { doc } = this.#state;
    const piece = piecesByLine(doc).get(n)?.[0];
    if (piece === undefined) return null;
    const runs = runsOf(piece.block);
    const last = runs[runs.indexOf(piece.run) - 1];
    const article = articleAt(doc, piece.blockPos)?.node.attrs.id;
    return {
      follows: last?.n ?? null,
      role: blockAttrs(piece.block).role,
      article: typeof article === 'string' ? article : null,
    };
  }

  #go(n: number): void {
    const { doc, tr } = this.#state;
    const piece = piecesByLine(doc as Node).get(n)?.[0];
    if (piece === undefined) return;
    this.#state = this.#state.apply(tr.setSelection(Selection.near(doc.resolve(pieceStart(piece)))));
  }

  /** Runs a command; the key is pressed whether it does something or not. */
  #run(command: Command): number {
    command(this.#state, (tr) => {
      this.#state = this.#state.apply(tr);
    });
    return 1;
  }
}
