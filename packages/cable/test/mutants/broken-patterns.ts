import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

const parser = new RegExpParser({ ecmaVersion: 2022 })

/**
 * A pattern with one of its pieces broken, once for each: without an anchor, a look around, an alternative, a member
 * of a class, a bound of a quantifier, and where case does not count, where it does.
 */
export function brokenPatterns(literal: string): string[] {
  const found: string[] = []
  const without = ({ start, end }: AST.Node, instead = ''): void =>
    void found.push(literal.slice(0, start) + instead + literal.slice(end))
  const alternatives = (all: readonly AST.Alternative[]): void => {
    if (all.length < 2) return
    all.forEach((one, i) => {
      const { start, end } = one
      if (i > 0) found.push(literal.slice(0, start - 1) + literal.slice(end))
      else found.push(literal.slice(0, start) + literal.slice(end + 1))
    })
  }
  const ast = parser.parseLiteral(literal)
  visitRegExpAST(ast, {
    onPatternEnter: ({ alternatives: all }) => alternatives(all),
    onGroupEnter: ({ alternatives: all }) => alternatives(all),
    onCapturingGroupEnter: ({ alternatives: all }) => alternatives(all),
    onAssertionEnter(node) {
      without(node)
      if (node.kind === 'lookahead' || node.kind === 'lookbehind') alternatives(node.alternatives)
    },
    onCharacterClassEnter({ elements }) {
      if (elements.length > 1) for (const one of elements) without(one)
    },
    onQuantifierEnter({ min, max, element, end }) {
      const lazy =
        literal[end - 1] === '?' && literal[end - 2] !== undefined && element.end < end - 1 ? '?' : ''
      const bounds = (low: number, high: number): void => {
        const range = low === high ? `{${low}}` : `{${low},${high === Infinity ? '' : high}}`
        found.push(literal.slice(0, element.end) + range + (low === high ? '' : lazy) + literal.slice(end))
      }
      if (min > 0) bounds(0, max)
      else {
        bounds(1, max)
        without({ start: element.start, end } as AST.Node)
      }
      if (max === Infinity) bounds(min, Math.max(min, 1))
      else if (max > 1) bounds(min, Infinity)
    },
  })
  if (ast.flags.ignoreCase) found.push(literal.slice(0, ast.flags.start) + ast.flags.raw.replace('i', ''))
  return found
}
