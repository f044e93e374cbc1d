// The yardstick: a ProseMirror view of the same document under the same style sheets, and nothing else.
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { schema } from '#core/document/schema.ts';
import '#renderer/styles/tokens.css';
import '#renderer/styles/base.css';
import '#renderer/workspace/workspace.css';
import '#renderer/workspace/editor/editor.css';

declare global {
  interface Window {
    /** Fetches the document and shows it. */
    openBare?: () => Promise<void>;
  }
}

window.openBare = async () => {
  const doc = schema.nodeFromJSON(await (await fetch('/document.json')).json());
  const mount = document.getElementById('page');
  if (mount === null) throw new Error('there is no place for the view');
  new EditorView({ mount }, { state: EditorState.create({ doc }), attributes: { spellcheck: 'false' } });
};
