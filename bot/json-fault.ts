const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy;

/**
 * Line, from 1, at which a text stops being JSON; the last line where it ends too early. For texts that JSON.parse has
 * refused: its message often names no place.
 */
export function jsonFaultLine(text: string): number {
  const opened: ('{' | '[')[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  /** what may come next: a value, a member's name, or a comma or end */
  let next: 'value' | 'name' | 'rest' = 'value';
  let empty = false;
  for (;;) {
    skip(space);
    const char = text[at];
    const inside = opened.at(-1);
    if (char === undefined) break;
    if ((next === 'rest' || empty) && (char === '}' || char === ']')) {
      if (inside !== (char === '}' ? '{' : '[')) break;
      opened.pop();
      at += 1;
      [next, empty] = ['rest', false];
    } else if (next === 'rest') {
      if (char !== ',' || !inside) break;
      at += 1;
      next = inside === '{' ? 'name' : 'value';
    } else if (next === 'name') {
      if (char !== '"' || !skip(scalar)) break;
      skip(space);
      if (text[at] !== ':') break;
      at += 1;
      [next, empty] = ['value', false];
    } else if (char === '{' || char === '[') {
      opened.push(char);
      at += 1;
      [next, empty] = [char === '{' ? 'name' : 'value', true];
    } else {
      if (!skip(scalar)) break;
      [next, empty] = ['rest', false];
    }
  }
  return text.slice(0, at).split('\n').length;
}
