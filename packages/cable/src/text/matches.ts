/**
 * All places of a global pattern in a text, in order. `String.matchAll` makes a pattern anew each time, which costs
 * more than most searches here.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) {
    found.push(one)
    if (!one[0]) pattern.lastIndex++
  }
  return found
}
