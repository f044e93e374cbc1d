// The tables of characters, read when the palette first needs them.
import { useEffect, useState } from 'react';
import { type Ideographs, type Names, readIdeographs, readNames } from './find-characters.ts';

export interface Characters {
  readonly ideographs: Ideographs;
  readonly names: Names;
}

let read: Promise<Characters> | undefined;

async function readCharacters(): Promise<Characters> {
  const [ideographs, names] = await Promise.all([
    import('#resources/characters/ideographs.json'),
    import('#resources/characters/names.json'),
  ]);
  return { ideographs: readIdeographs(ideographs.default.text), names: readNames(names.default.text) };
}

/** Null until they are read. */
export function useCharacters(): Characters | null {
  const [characters, setCharacters] = useState<Characters | null>(null);
  useEffect(() => {
    let isShown = true;
    read ??= readCharacters();
    void read.then((tables) => {
      if (isShown) setCharacters(tables);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return characters;
}
