// An article set for reading: its blocks by their roles, seams and provenance out of sight.
import type { Mark, Node } from 'prosemirror-model';
import { Fragment, type ReactNode } from 'react';
import { blockAttrs, isBlock } from '#core/document/attrs.ts';
import { READING_MARKS, saidBy } from '#core/document/marks/reading.ts';

interface ArticleTextProps {
  readonly article: Node;
  /** Jump lines are left out where the article goes on beside them. */
  readonly isJoined: boolean;
}

export function ArticleText({ article, isJoined }: ArticleTextProps) {
  return article.children.map((child, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: what is shown is one state of the article and never changes.
    if (isBlock(child)) return <Block key={i} block={child} isJoined={isJoined} />;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <aside key={i} className="article-box">
        <ArticleText article={child} isJoined={isJoined} />
      </aside>
    );
  });
}

function Block({ block, isJoined }: { readonly block: Node; readonly isJoined: boolean }) {
  const { role } = blockAttrs(block);
  if (block.content.size === 0 || (isJoined && role === 'jump')) return null;
  const text = <Text block={block} />;
  switch (role) {
    case 'headline':
      return (
        <h3 data-role={role} dir="auto">
          {text}
        </h3>
      );
    case 'subheading':
      return (
        <h4 data-role={role} dir="auto">
          {text}
        </h4>
      );
    case 'table':
      return <Table block={block} />;
    default:
      return (
        <p data-role={role} dir="auto">
          {text}
        </p>
      );
  }
}

function Table({ block }: { readonly block: Node }) {
  const rows = block.textContent.trimEnd().split('\n');
  return (
    <table data-role="table">
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is shown never changes.
          <tr key={i}>
            {row.split('\t').map((cell, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is shown never changes.
              <td key={j} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The text of a block with what persons stated about the print. */
function Text({ block }: { readonly block: Node }): ReactNode {
  return block.children.map((node, i) => {
    const marks = node.marks.filter(({ type }) => READING_MARKS.some((name) => name === type.name));
    // biome-ignore lint/suspicious/noArrayIndexKey: what is shown never changes.
    return <Fragment key={i}>{marks.reduce(withMark, node.text ?? '')}</Fragment>;
  });
}

function withMark(text: ReactNode, mark: Mark): ReactNode {
  const name = READING_MARKS.find((one) => one === mark.type.name);
  const says = name === undefined ? null : saidBy(name);
  const said = says === null ? undefined : String(mark.attrs[says]);
  if (name === 'ruby') {
    return (
      <ruby>
        {text}
        <rt>{said}</rt>
      </ruby>
    );
  }
  return (
    <span data-reading={name} title={said}>
      {text}
    </span>
  );
}
