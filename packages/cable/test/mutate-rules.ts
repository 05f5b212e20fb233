// npm run mutate-rules [-- ID…]: breaks each condition of each rule in turn and sees whether an example of its page fails.
// What survives needs an example on its other side, or is no condition.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { RULES } from '../src/lint/families/index.ts'
import { rules } from '../src/lint/index.ts'
import type { Rule } from '../src/lint/rule.ts'
import { judge } from './judge-example.ts'
import { type Page, pages, RULES_FOLDER } from './rule-pages.ts'

interface Mutation {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SWAPS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
])

function mutations(source: ts.SourceFile): Mutation[] {
  const found: Mutation[] = []
  const put = (node: ts.Node, text: string): void =>
    void found.push({ start: node.getStart(), end: node.getEnd(), text })
  const walk = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const swap = SWAPS.get(node.operatorToken.kind)
      if (swap) put(node.operatorToken, swap)
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, node.operand.getText())
    if (ts.isIfStatement(node)) for (const text of ['true', 'false']) put(node.expression, text)
    if (ts.isConditionalExpression(node)) for (const text of ['true', 'false']) put(node.condition, text)
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'some') put(node.name, 'every')
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'every') put(node.name, 'some')
    if (ts.isNumericLiteral(node)) put(node, String(Number(node.text) + 1))
    // A broken loop might not end.
    if (ts.isWhileStatement(node) || ts.isForStatement(node)) walk(node.statement)
    else ts.forEachChild(node, walk)
  }
  walk(source)
  return found
}

/** Does every example of the page still hold? A rule that throws does not. */
function passes(page: Page): boolean {
  const rule = rules().find(({ id }) => id === page.id)!
  try {
    for (const example of page.examples) judge(rule, example)
    return true
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const list = RULES as Rule[]
  let count = 0
  let survived = 0
  for (const page of pages()) {
    if (wanted.length && !wanted.includes(page.id)) continue
    const at = list.findIndex(({ id }) => id === page.id)
    const whole = list[at]!
    const path = new URL(`${page.id}.ts`, RULES_FOLDER)
    const text = readFileSync(path, 'utf8')
    const source = ts.createSourceFile(path.pathname, text, ts.ScriptTarget.ES2022, true)
    for (const { start, end, text: instead } of mutations(source)) {
      const broken = new URL(`mutated-${process.pid}-${count++}.ts`, RULES_FOLDER)
      writeFileSync(broken, text.slice(0, start) + instead + text.slice(end))
      try {
        list[at] = (await import(broken.href)).default
        if (passes(page)) {
          survived++
          const { line } = source.getLineAndCharacterOfPosition(start)
          const now = text.slice(start, end)
          console.log(
            `${page.id}.ts:${line + 1}: ${instead} for ${now}  |  ${text.split('\n')[line]!.trim()}`,
          )
        }
      } catch {
        // It does not even run.
      } finally {
        rmSync(broken, { force: true })
        list[at] = whole
      }
    }
  }
  console.log(`${count} mutations, ${survived} survived.`)
}

await main()
